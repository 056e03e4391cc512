"""The R package LabourMarketAreas 3.4, its known defect included: for comparison with published results, no more.

The defect: after a zone has left an area of three or more, the package gives the others their old number back but does
not add up their flows again. Until the next iteration has ended, the area has one line of margins for each zone and one
flow within for each pair of its zones; its validity is taken of every combination. It collapses, and the area is taken
apart zone by zone. A second path does the same on purpose: where the first zone of an area has no link to any other
area, all its zones are set loose.
"""

from __future__ import annotations

import numpy as np

from explorer.analysis.delineation.criteria import Criteria
from explorer.analysis.delineation.procedure import NO_LINK, Procedure
from explorer.analysis.delineation.state import NOTHING, UNLINKED, Areas
from explorer.analysis.zone_flows import FloatArray

LOOSE_REFUSED, LOOSE_UNLINKED = "E", "F"


class RCompatible(Procedure):
    """One run as the R package makes it."""

    def __init__(self, areas: Areas, criteria: Criteria) -> None:
        super().__init__(areas)
        self.criteria = criteria
        self._spoilt: tuple[int, float] | None = None

    def iterate(self, value: float, area: int) -> None:
        """Take one zone out of the worst area; what is left of three or more counts wrongly until the next is done."""
        areas = self.areas
        before, ranked = self._spoilt, self._ranked(area)
        super().iterate(value, area)
        if before is not None and areas.members[before[0]]:
            areas.requeue(before[0])
        self._spoilt = None
        left = areas.members[area]
        if left and self.log.reserve[-1:] and self.log.reserve[-1][:2] == (len(self.log.steps), NO_LINK):
            self._set_loose(value, area, ranked)
        elif len(left) > 1:
            values = self._spoilt_values(area)
            areas.revalue(area, float(values.min()))
            self._spoilt = area, float(values.max())

    def standing(self, area: int) -> float:
        """Value that an area must not fall below: the highest of the wrong ones, where it has several."""
        if self._spoilt is not None and self._spoilt[0] == area:
            return self._spoilt[1]
        return super().standing(area)

    def _ranked(self, area: int) -> list[int]:
        """Zones of an area in the order in which they would be taken out."""
        return sorted(self.areas.members[area], key=lambda zone: (-float(self.areas.loose[zone]), zone))

    def _spoilt_values(self, area: int) -> FloatArray:
        """Validity of each zone's margins with each flow between two zones of an area."""
        areas, rows, members = self.areas, self.areas.rows, self.areas.members[area]
        flows = [rows.own[members]]
        for zone in members:
            to_zone, people = rows.sent(zone)
            flows.append(people[areas.area_of[to_zone] == area])
        within = np.unique(np.concatenate(flows))
        within = within[within > 0.0] if within[-1] > 0.0 else within[:1]
        return _validities(self.criteria, rows.residents[members, None], rows.jobs[members, None], within[None, :])

    def _set_loose(self, value: float, area: int, ranked: list[int]) -> None:
        """Let each other zone of an area stand alone, and take the least valid of all areas as often as there are zones.

        The package writes down the zone whose turn it would have been, whichever it took.
        """
        areas, log, turn = self.areas, self.log, len(self.log.steps)
        loose = self._loosened(area)
        for named in ranked[1:]:
            case = self._settle_least(loose)
            if case:
                log.reserve.append((turn, case, area, value, named))
        for zone in loose:
            areas.join(zone, next(number for number, members in enumerate(areas.members) if not members), NOTHING)
        self.count = sum(1 for _ in areas.alive())

    def _loosened(self, area: int) -> dict[int, float]:
        """Take an area apart; return the validity of each of its zones alone."""
        areas, rows = self.areas, self.areas.rows
        zones = list(areas.members[area])
        for zone in zones:
            areas.leave(zone, area, areas.strongest(zone, area).leaving)
        # The highest first: it has the lowest number in the package, and the lowest wins among equals.
        alone = ((float(rows.residents[zone]), float(rows.jobs[zone]), float(rows.own[zone])) for zone in reversed(zones))
        return {zone: areas.measure(*margins) for zone, margins in zip(reversed(zones), alone, strict=True)}

    def _settle_least(self, loose: dict[int, float]) -> str:
        """Place the least valid of the loose zones and areas; return why it went to the reserve list, if it did."""
        areas, worst = self.areas, self.areas.worst()
        if loose and (worst is None or min(loose.values()) <= worst[0]):
            zone = min(loose, key=lambda each: loose[each])
            return self._settle(zone, loose)
        if worst is None or worst[0] > 1.0:
            return LOOSE_UNLINKED
        members = list(areas.members[worst[1]])
        for zone in members:
            areas.leave(zone, worst[1], areas.strongest(zone, worst[1]).leaving)
        return LOOSE_UNLINKED

    def _settle(self, zone: int, loose: dict[int, float]) -> str:
        areas = self.areas
        if loose[zone] > 1.0 and (worst := areas.worst()) is not None and worst[0] >= 1.0:
            return LOOSE_UNLINKED
        del loose[zone]
        choice = areas.strongest(zone, areas.reserve)
        if choice.area == UNLINKED:
            return LOOSE_UNLINKED
        if areas.value_with(zone, choice.area, choice.joining) < areas.value[choice.area]:
            return LOOSE_REFUSED
        areas.join(zone, choice.area, choice.joining)
        return ""


def _validities(criteria: Criteria, residents: FloatArray, jobs: FloatArray, within: FloatArray) -> FloatArray:
    """Return :meth:`Criteria.validity` for arrays, operation by operation."""
    containment = np.minimum(within / residents, within / jobs)
    reached = np.minimum(containment / criteria.target_containment, 1.0)
    lacking = np.maximum((criteria.target_size - residents) / (criteria.target_size - criteria.min_size), 0.0)
    eased = 1.0 - (1.0 - criteria.min_containment / criteria.target_containment) * lacking
    values: FloatArray = reached * eased * (criteria.target_containment / criteria.min_containment)
    return np.where(containment == 1.0, 1.0, values)
