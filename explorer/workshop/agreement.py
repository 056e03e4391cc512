"""The agreement picture: how many tables want each district in, and where the room is divided."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from explorer.project.workshop import Log, Place, current

Level = Literal["all_in", "mostly_in", "split", "mostly_out"]
LEVELS: tuple[Level, ...] = ("all_in", "mostly_in", "split", "mostly_out")

MOST = 2 / 3
"""Share of the tables that marked a district from which most of them agree; the rest is split."""

ENOUGH = 1 / 2
"""Share of the tables with a sheet that must have marked a district before the room is said to agree on it."""


@dataclass(frozen=True)
class DistrictAgreement:
    """What the tables said of one district.

    Attributes
    ----------
    district : str
    inside, outside, unsure : tuple of str
        Names of the tables that want it in, want it out, or do not know. A table that left it blank is in none of them.
    """

    district: str
    inside: tuple[str, ...]
    outside: tuple[str, ...]
    unsure: tuple[str, ...]

    @property
    def tables(self) -> int:
        """How many tables marked it."""
        return len(self.inside) + len(self.outside) + len(self.unsure)

    @property
    def level(self) -> Level:
        """How far the tables agree; who is not sure does not agree.

        Examples
        --------
        >>> DistrictAgreement("E1", ("1", "2"), (), ()).level, DistrictAgreement("E1", ("1",), ("2",), ()).level
        ('all_in', 'split')
        """
        if len(self.inside) == self.tables:
            return "all_in"
        if len(self.inside) >= MOST * self.tables:
            return "mostly_in"
        return "mostly_out" if len(self.outside) >= MOST * self.tables else "split"

    @property
    def contested(self) -> tuple[int, int]:
        """How far the room is divided: the smaller side first, then who is not sure."""
        return min(len(self.inside), len(self.outside)), len(self.unsure)


def agreement(log: Log, closed: Collection[int]) -> list[DistrictAgreement]:
    """Return what the tables said of each district that any of them marked, the most contested first.

    Of a table's sheets, the one of its latest closed round counts: what was said in an open round is hidden.

    Parameters
    ----------
    log : Log
    closed : collection of int
        Rounds that are closed.
    """
    latest = {}
    for sheet in sorted(current(log.sheets), key=lambda one: one.round):
        if sheet.round in closed:
            latest[sheet.table] = sheet
    held: dict[str, dict[Place, list[str]]] = {}
    for name, sheet in sorted(latest.items()):
        for mark in sheet.marks:
            held.setdefault(mark.district, {"in": [], "out": [], "unsure": []})[mark.place].append(name)
    found = [DistrictAgreement(code, *map(tuple, places.values())) for code, places in held.items()]
    return sorted(found, key=lambda one: (*(-number for number in one.contested), one.district))


def agreed_districts(found: Collection[DistrictAgreement], sheets: int) -> tuple[str, ...]:
    """Return the footprint that the room agreed on: districts that all or most tables want in, and that enough of them marked.

    Parameters
    ----------
    found : collection of DistrictAgreement
    sheets : int
        Tables that handed in a sheet: a district that fewer than half of them marked is not agreed on.
    """
    wanted = (one for one in found if one.level in ("all_in", "mostly_in") and one.tables >= ENOUGH * sheets)
    return tuple(sorted(one.district for one in wanted))


def sheets_in(log: Log, closed: Collection[int]) -> int:
    """Return how many tables handed in a sheet in a closed round."""
    return len({sheet.table for sheet in current(log.sheets) if sheet.round in closed})
