"""What a flows file came to: the flows, whom they count, and what was recognised, kept and left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from explorer.errors import ReadError
from explorer.plurals import counted
from explorer.readers.row_count import NOTHING, RowCount

if TYPE_CHECKING:
    import pandas as pd

BASES = MappingProxyType(
    {
        "1": "people who work at home or have no fixed place",
        "2": "people who work offshore or abroad",
        "3": "people with a fixed workplace",
    }
)
"""What each place-of-work indicator of ODWP01EW counts."""

FIXED, AT_HOME, NO_PLACE, EITHER, AWAY, OUT_OF_WORK = "fixed", "home", "none", "home or none", "away", "not working"
"""Where people work: in a fixed place, at home, in no fixed place, one of these two, offshore or abroad, not at all."""

KINDS = MappingProxyType(
    {
        FIXED: BASES["3"],
        AT_HOME: "people who work mainly at home",
        NO_PLACE: "people without a fixed place of work",
        EITHER: BASES["1"],
        AWAY: BASES["2"],
        OUT_OF_WORK: "people who are not in work",
    }
)

BASE_KINDS = MappingProxyType({"fixed": (FIXED,), "home": (FIXED, AT_HOME, EITHER), "all": (FIXED, AT_HOME, NO_PLACE, EITHER)})
"""Whom each choice of base counts."""

ORIENTATIONS = MappingProxyType(
    {
        "workplace-rows": "each row is a workplace, each column a residence",
        "residence-rows": "each row is a residence, each column a workplace",
    }
)

_WHOLE_NUMBER = re.compile(r"0*(\d+?)(?:\.0+)?", re.ASCII)

LAYOUTS = (
    "Give the census table ODWP01EW as published, a matrix of workplaces and residences, or a table with the columns "
    "residence, workplace and people (area codes and a count)."
)
"""What can be given instead of a file that is refused."""


@dataclass(frozen=True)
class FlowReading:
    """How a flows file is to be read, where it leaves a choice.

    Attributes
    ----------
    base : str
        Whom to count: ``fixed``, ``home`` or ``all``.
    orientation : str
        What the rows of a matrix are: see :data:`ORIENTATIONS`; empty to be told by the file.
    columns : tuple of str
        Headers of residence, workplace and people; empty to be told by the file.
    names : tuple of (str, str)
        Zones that do not tell which place is meant: as the file writes them, and the code meant; empty to leave them out.
    believed : bool
        Whether the user has decided to use the file although it contradicts what is known.
    """

    base: str = "fixed"
    orientation: str = ""
    columns: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    believed: bool = False


USUAL_READING = FlowReading()
"""As the file says, people with a fixed workplace."""


class OrientationError(ReadError):
    """A matrix does not say which way round it is."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is a matrix that does not say whether its rows are workplaces or residences.",
            "Say what its rows are.",
        )


@dataclass(frozen=True)
class FlowTable:
    """Flows as they stand in a file, checked but not yet joined to districts.

    Attributes
    ----------
    frame : DataFrame
        ``residence`` and ``workplace`` (categories: codes or names as in the file), ``people`` (float); each pair once.
    is_census : bool
        Whether it is a census table as published.
    title, base, vintage : str
        What the file is, whom it counts and when.
    notes : tuple of str
        What was left out or added up, one sentence each.
    at_home : DataFrame, optional
        ``residence`` and ``people``: those who work at home and are not counted; None where the file does not tell them.
    """

    frame: pd.DataFrame
    is_census: bool
    title: str
    base: str
    vintage: str
    notes: tuple[str, ...] = ()
    at_home: pd.DataFrame | None = None


@dataclass(frozen=True)
class LeftOut:
    """People of a file who are not counted, and why."""

    reason: str
    people: float

    @property
    def sentence(self) -> str:
        """Who is not counted, and how many."""
        return f"Not counted: {self.people:,.10g} {self.reason}."


@dataclass(frozen=True)
class BaseChoice:
    """One way to choose whom to count.

    Attributes
    ----------
    name : str
        ``fixed``, ``home`` or ``all``.
    words : str
        Whom it counts.
    people : float
        How many that is in this file.
    """

    name: str
    words: str
    people: float


@dataclass(frozen=True)
class CalledZone:
    """What a file calls a zone beside its code.

    Attributes
    ----------
    column : str
        Header of the names.
    zone, name : str
    line : int
        First line that says so.
    end : str
        ``residence`` or ``workplace``, whose codes these are; empty in a matrix.
    """

    column: str
    zone: str
    name: str
    line: int
    end: str = ""


@dataclass(frozen=True)
class FlowPreview:
    """What was recognised in a flows file, before anything is used.

    Attributes
    ----------
    file : str
        Name of the file.
    layout : str
        ``ODWP01EW``, ``matrix`` or ``columns``.
    recognised : tuple of str
        What the layout is and how that was told, one sentence each.
    base : str
        The base that was chosen, by name.
    bases : tuple of BaseChoice
        The bases to choose from; one where the file makes no difference.
    orientation : str
        Of a matrix, see :data:`ORIENTATIONS`; empty for columns.
    people_in_file : float
        Everyone in the file: those counted and those left out, exactly.
    left_out : tuple of LeftOut
        Who is not counted.
    table : FlowTable
        The flows.
    named : tuple of (str, str)
        Zones of the file that the user has said the code of, or left out: see :class:`FlowReading`.
    rows : RowCount
        What became of its lines.
    problems : tuple of str
        In what it contradicts what is known, though the user has decided to use it: one sentence each.
    called : tuple of CalledZone
        The names beside codes, where there are columns of them.
    """

    file: str
    layout: str
    recognised: tuple[str, ...]
    base: str
    bases: tuple[BaseChoice, ...]
    orientation: str
    people_in_file: float
    left_out: tuple[LeftOut, ...]
    table: FlowTable
    named: tuple[tuple[str, str], ...] = ()
    rows: RowCount = NOTHING
    problems: tuple[str, ...] = ()
    called: tuple[CalledZone, ...] = ()

    @property
    def people(self) -> float:
        """People who are counted."""
        return float(self.table.frame["people"].sum())

    @property
    def pairs(self) -> int:
        """Pairs of residence and workplace."""
        return len(self.table.frame)

    @property
    def residences(self) -> tuple[str, ...]:
        """Zones where people live."""
        return tuple(map(str, self.table.frame["residence"].unique()))

    @property
    def workplaces(self) -> tuple[str, ...]:
        """Zones where people work."""
        return tuple(map(str, self.table.frame["workplace"].unique()))

    @property
    def zones(self) -> tuple[str, ...]:
        """All zones, in the order of their text."""
        return tuple(sorted({*self.residences, *self.workplaces}))

    def one_sided(self) -> list[str]:
        """Return a sentence for zones that are only residences, or only workplaces."""
        lived, worked = set(self.residences), set(self.workplaces)
        told = []
        for zones, words in ((lived - worked, "no one works in"), (worked - lived, "no one lives in")):
            if zones:
                some = ", ".join(sorted(zones)[:5]) + (" and others" if len(zones) > 5 else "")
                told.append(f"By this file {words} {len(zones)} of {len(lived | worked)} zones: {some}.")
        return told

    def alike(self) -> list[str]:
        """Return a sentence for zones that differ only in how one number is written, as 1, 01 and 1.0."""
        numbers: dict[str, list[str]] = {}
        for zone in self.zones:
            if written := _WHOLE_NUMBER.fullmatch(zone):
                numbers.setdefault(written[1], []).append(zone)
        several = [zones for zones in numbers.values() if len(zones) > 1]
        if not several:
            return []
        shown = "; ".join(", ".join(zones) for zones in several[:5]) + (" and others" if len(several) > 5 else "")
        return [f"Zones that write the same number differently stay apart: {shown}."]

    def sentences(self) -> list[str]:
        """Return what a user should know before using the flows, one sentence each."""
        zones, pairs = counted(len(self.zones), "zone"), counted(self.pairs, "pair")
        said = f"{self.people:,.10g} people between {zones} in {pairs} are counted"
        everyone = f"{said}: {self.table.base}." if self.table.base != "as in the file" else f"{said}."
        out = [one.sentence for one in self.left_out]
        extra = [note for note in self.table.notes if note not in out]
        lines = [self.rows.sentence] if self.rows.lines else []
        return [*self.problems, *self.recognised, everyone, *out, *lines, *extra, *self.alike(), *self.one_sided()]
