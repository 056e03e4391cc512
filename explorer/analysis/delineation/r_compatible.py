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
from explorer.analysis.delineation.state import NOTHING, UNLINKED, Areas, Choice
from explorer.analysis.zone_flows import FloatArray

LOOSE_REFUSED, LOOSE_UNLINKED = "E", "F"


class RCompatible(Procedure):
    """One run as the R package makes it."""

    def __init__(self, areas: Areas, criteria: Criteria) -> None:
        super().__init__(areas)
        self.criteria = criteria
        self._spoilt: tuple[int, float] | None = None
        self._unlinked_order: list[int] = []
        self._last_flows: tuple[list[int], FloatArray] = [], np.zeros((0, 0))

    def iterate(self, value: float, area: int) -> None:
        """Take one zone out of the worst area; what is left of three or more counts wrongly until the next is done."""
        areas, before = self.areas, self._spoilt
        self._unlinked_order = []
        super().iterate(value, area)
        if before is not None and areas.members[before[0]]:
            areas.requeue(before[0])
        self._spoilt = None
        if self._unlinked_order:
            self._set_loose(value, area, self._unlinked_order)
        elif len(areas.members[area]) > 1:
            values = self._spoilt_values(area)
            areas.revalue(area, float(values.min()))
            self._spoilt = area, float(values.max())

    def objection(self, zone: int, size: int, choice: Choice) -> str:
        """Return why a zone may not join another area; note the order of its area where it is linked to none."""
        case = super().objection(zone, size, choice)
        if case == NO_LINK:
            self._unlinked_order = self._ranked(int(self.areas.area_of[zone]))
        return case

    def standing(self, area: int) -> float:
        """Value that an area must not fall below: the highest of the wrong ones, where it has several."""
        if self._spoilt is not None and self._spoilt[0] == area:
            return self._spoilt[1]
        return super().standing(area)

    def _ranked(self, area: int) -> list[int]:
        """Zones of an area in the order in which they would be taken out."""
        return sorted(self.areas.members[area], key=lambda zone: (-float(self.areas.loose[zone]), zone))

    def _spoilt_values(self, area: int) -> FloatArray:
        """Validity of each zone's margins with the flows between two zones of an area that decide the extremes."""
        rows, members = self.areas.rows, self.areas.members[area]
        residents, jobs = rows.residents[members], rows.jobs[members]
        flows = self._flows_among(area)
        listed = flows[~np.isnan(flows)]
        within = _deciding(np.unique(listed), np.maximum(residents, jobs)) if len(listed) else np.zeros(1)
        return _validities(self.criteria, residents[:, None], jobs[:, None], within[None, :])

    def _flows_among(self, area: int) -> FloatArray:
        """Flows between the zones of an area, shape (zones, zones), NaN for pairs that are not listed.

        Mostly they are those of the last call without one zone.
        """
        members = self.areas.members[area]
        before, flows = self._last_flows
        gone = set(before).difference(members)
        if len(gone) == 1 and len(before) == len(members) + 1:
            kept = [place for place, zone in enumerate(before) if zone not in gone]
            flows = flows[kept][:, kept]
        else:
            flows = self._gathered(area)
        self._last_flows = list(members), flows
        return flows

    def _gathered(self, area: int) -> FloatArray:
        areas, rows, members = self.areas, self.areas.rows, self.areas.members[area]
        flows: FloatArray = np.full((len(members), len(members)), np.nan)
        np.fill_diagonal(flows, np.where(rows.own_listed[members], rows.own[members], np.nan))
        for place, zone in enumerate(members):
            to_zone, people = rows.sent(zone)
            inside = areas.area_of[to_zone] == area
            flows[place, np.searchsorted(members, to_zone[inside])] = people[inside]
        return flows

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
        log.steps[-1] = (*log.steps[-1][:-1], self.count)

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
        if loose[zone] > 1.0:
            # All are good enough; the package then "takes out" the reserve list itself, which changes nothing.
            return LOOSE_UNLINKED
        del loose[zone]
        choice = areas.strongest(zone, areas.reserve)
        if choice.area == UNLINKED:
            return LOOSE_UNLINKED
        if areas.value_with(zone, choice.area, choice.joining) < areas.value[choice.area]:
            return LOOSE_REFUSED
        areas.join(zone, choice.area, choice.joining)
        return ""


def _deciding(within: FloatArray, whole: FloatArray) -> FloatArray:
    """Return the flows among which the lowest and the highest validity of any zone are found.

    Validity rises (or, for a zone far too small, falls) steadily with the flow, so that the ends decide; but it is 1
    where the flow is all of a zone's residents or jobs, whichever are more. Two at each end, as one may be such a flow.

    Parameters
    ----------
    within : ndarray of float64, shape (flows,)
        Distinct flows, ascending.
    whole : ndarray of float64, shape (zones,)
        The larger of residents and jobs of each zone.
    """
    if len(within) <= 4:
        return within
    places = np.minimum(np.searchsorted(within, whole), len(within) - 1)
    return np.concatenate((within[:2], within[-2:], whole[within[places] == whole]))


def _validities(criteria: Criteria, residents: FloatArray, jobs: FloatArray, within: FloatArray) -> FloatArray:
    """Return :meth:`Criteria.validity` for arrays, operation by operation."""
    containment = np.minimum(within / residents, within / jobs)
    reached = np.minimum(containment / criteria.target_containment, 1.0)
    lacking = np.maximum((criteria.target_size - residents) / (criteria.target_size - criteria.min_size), 0.0)
    eased = 1.0 - (1.0 - criteria.min_containment / criteria.target_containment) * lacking
    values: FloatArray = reached * eased * (criteria.target_containment / criteria.min_containment)
    return np.where(containment == 1.0, 1.0, values)
