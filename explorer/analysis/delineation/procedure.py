"""The procedure of Istat and the R package LabourMarketAreas, as it is documented."""

from __future__ import annotations

from dataclasses import dataclass, field

from explorer.analysis.delineation.state import UNLINKED, Areas, Choice
from explorer.progress import SILENT, Progress
from explorer.said import Said

REFUSED_ALONE, UNLINKED_ALONE, REFUSED, NO_LINK = "A", "B", "C", "D"
"""Why a zone went to the reserve list, in the letters of the R package: ``analysis-reserve-a`` and so on say them in words."""

CIRCLING = "M"

MOST_MOVES = 100
"""Moves of one zone after which it goes in circles: areas whose values are equal could pass it on for ever."""

_STEPS_TOLD = 500


@dataclass
class Log:
    """What happened, step by step.

    Attributes
    ----------
    steps : list of tuple
        (area, its value, its zones, zone tried, area that it went to or the reserve list, areas afterwards).
    reserve : list of tuple
        (iteration, case, area that was taken apart, its value, zone).
    """

    steps: list[tuple[int, float, int, int, int, int]] = field(default_factory=list)
    reserve: list[tuple[int, str, int, float, int]] = field(default_factory=list)
    moves: dict[int, int] = field(default_factory=dict)


class Procedure:
    """One run of the documented procedure; see ``resources/help/functional_areas.md``."""

    def __init__(self, areas: Areas) -> None:
        self.areas = areas
        self.log = Log()
        self.count = len(areas.members)

    def run(self, progress: Progress = SILENT) -> None:
        """Take the worst area apart, zone by zone, until all are good enough; then empty the reserve list."""
        total = max(self.count, 1)
        while (found := self.areas.worst()) is not None and found[0] < 1.0:
            if len(self.log.steps) % _STEPS_TOLD == 0:
                progress.step(Said("analysis-delineating"), 1 - self.count / total)
            self.iterate(*found)
        empty_reserve(self.areas)

    def iterate(self, value: float, area: int) -> None:
        """Take one zone out of the worst area."""
        areas = self.areas
        size, zone = len(areas.members[area]), areas.loosest(area)
        choice = areas.strongest(zone, area)
        case = self.objection(zone, size, choice)
        # Only now: the choice rests on flows with the area that the zone is still in.
        areas.leave(zone, area, choice.leaving)
        if case:
            self.log.reserve.append((len(self.log.steps) + 1, case, area, value, zone))
        else:
            areas.join(zone, choice.area, choice.joining)
            self.log.moves[zone] = self.log.moves.get(zone, 0) + 1
        self.count -= size == 1
        self.log.steps.append((area, value, size, zone, areas.reserve if case else choice.area, self.count))

    def objection(self, zone: int, size: int, choice: Choice) -> str:
        """Return why a zone may not join the area it is linked to most; empty if it may."""
        if choice.area == UNLINKED:
            return UNLINKED_ALONE if size == 1 else NO_LINK
        if self.areas.value_with(zone, choice.area, choice.joining) < self.standing(choice.area):
            return REFUSED_ALONE if size == 1 else REFUSED
        return CIRCLING if self.log.moves.get(zone, 0) >= MOST_MOVES else ""

    def standing(self, area: int) -> float:
        """Value that an area must not fall below when a zone joins it."""
        return self.areas.value[area]


def empty_reserve(areas: Areas, barred: int | None = None) -> None:
    """Give zones in reserve to the area each is linked to most, without a check.

    The highest number first, in passes until nothing changes: a zone without a flow from or to any area stays.

    Parameters
    ----------
    areas : Areas
        Changed in place.
    barred : int, optional
        An area that takes none.
    """
    waiting = (areas.area_of == areas.reserve).nonzero()[0].tolist()[::-1]
    old = areas.reserve if barred is None else barred
    placed = True
    while placed:
        # One that found no link may find one to an area that has grown in this pass.
        staying = [zone for zone in waiting if not _placed(areas, zone, old)]
        placed, waiting = len(staying) < len(waiting), staying


def _placed(areas: Areas, zone: int, old: int) -> bool:
    choice = areas.strongest(zone, old)
    if choice.area != UNLINKED:
        areas.join(zone, choice.area, choice.joining)
    return choice.area != UNLINKED
