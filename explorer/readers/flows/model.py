"""What a flows file came to: the flows, whom they count, and what was recognised, kept and left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from explorer.errors import ReadError
from explorer.readers.row_count import NOTHING, RowCount
from explorer.said import Listing, Number, Said, Value

if TYPE_CHECKING:
    import pandas as pd

FIXED, AT_HOME, NO_PLACE, EITHER, AWAY, NATION, OUT_OF_WORK = KINDS = (
    "fixed", "home", "none", "home_or_none", "away", "nation", "not_working"
)  # fmt: skip
"""Where people work: in a fixed place, at home, in no fixed place, one of these two, offshore or abroad, in another nation,
or not at all."""

INDICATORS = MappingProxyType({"1": EITHER, "2": AWAY, "3": FIXED})
"""Whom each place-of-work indicator of ODWP01EW counts."""

BASE_KINDS = MappingProxyType({"fixed": (FIXED,), "home": (FIXED, AT_HOME, EITHER), "all": (FIXED, AT_HOME, NO_PLACE, EITHER)})
"""Whom each choice of base counts."""

UNTOLD = "untold"
"""The base of flows that do not tell whom they count."""

ORIENTATIONS = ("workplace-rows", "residence-rows")
"""What the rows of a matrix can be."""


def base_of(kinds: Iterable[str]) -> str:
    """Return the base that counts some kinds of people: their ids, joined; a fixed workplace where there are none.

    Examples
    --------
    >>> base_of([FIXED, AT_HOME])
    'fixed+home'
    """
    return "+".join(kinds) or FIXED


def kinds_in(base: str) -> tuple[str, ...]:
    """Return the kinds of people that a base counts: the way back from :func:`base_of`."""
    return tuple(base.split("+"))


def whom_said(base: str) -> Said:
    """Say whom flows count, by the id of their base.

    Examples
    --------
    >>> whom_said("fixed"), whom_said("untold")
    (Said('base-fixed'), Said('base-untold'))
    """
    kinds = [Said(f"base-{kind}") for kind in kinds_in(base)]
    return kinds[0] if len(kinds) == 1 else Said("base-several", kinds=Listing(tuple(kinds)))


_WHOLE_NUMBER = re.compile(r"0*(\d+?)(?:\.0+)?", re.ASCII)

LAYOUTS = Said("readers-give-flows")
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
            Said("readers-matrix-both-ways", file=name),
            Said("readers-say-rows"),
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
    title : Said
        What the file is.
    base : str
        Id of whom it counts, for :func:`whom_said`; :data:`UNTOLD` where it does not tell.
    vintage : str
        Of when it is; empty where it does not tell.
    notes : tuple of Said
        What was left out or added up, one sentence each.
    at_home : DataFrame, optional
        ``residence`` and ``people``: those who work at home and are not counted; None where the file does not tell them.
    """

    frame: pd.DataFrame
    is_census: bool
    title: Said
    base: str
    vintage: str
    notes: tuple[Said, ...] = ()
    at_home: pd.DataFrame | None = None


@dataclass(frozen=True)
class LeftOut:
    """People of a file who are not counted, and who they are.

    Attributes
    ----------
    kind : str
        Where they work: one of :data:`KINDS`; empty for those who live or work in ``zones``.
    people : float
    zones : tuple of str
        Zones that the user leaves out.
    """

    kind: str
    people: float
    zones: tuple[str, ...] = ()

    @property
    def reason(self) -> Said:
        """Who they are."""
        if self.zones:
            return Said("readers-people-of-zones", zones=Listing(self.zones, _MOST_ZONES))
        return whom_said(self.kind)

    @property
    def sentence(self) -> Said:
        """Who is not counted, and how many."""
        return Said("readers-not-counted", people=people_said(self.people), who=self.reason)


_MOST_ZONES = 5
"""Zones that a sentence names."""

_CODE = re.compile(r"[EWSN]\d{8}")
"""Code of an area, which begins with its nation."""


def nations_of_codes(zones: Iterable[str]) -> frozenset[str]:
    """Return the letters of the nations that the codes among zones begin with.

    Examples
    --------
    >>> sorted(nations_of_codes(["E08000027", "W06000015", "Leeds"]))
    ['E', 'W']
    """
    return frozenset(zone[0] for zone in zones if _CODE.fullmatch(zone))


_FEWEST_ZONES = 5
"""Zones from which it is no chance that nobody leaves any of them, or stays in any (ours)."""

_FEWEST_PAIRS, _MOST_PAIRS, _HARDLY_ANY = 20, 300_000, 0.02
"""Pairs from which it is no chance that hardly any has people both ways; beyond most of them it is not looked at (ours)."""

TO_LOOK_AT = frozenset(
    {
        "readers-pairs-added-up", "readers-one-way-of-travel", "readers-formulas-empty", "readers-cells-scaled",
        "readers-cells-blank", "readers-cells-conditions", "readers-formats-unread", "readers-share-unused",
        "readers-struck-rows", "readers-struck-figures", "readers-struck-texts", "readers-struck-parts",
        "readers-held-back", "readers-rows-ended", "readers-some-people", "readers-some-people-by", "readers-study-too",
        "readers-sheets-alike", "readers-names-of-neither", "readers-totals-beyond", "readers-areas-and-names",
        "readers-in-powers",
    }
)  # fmt: skip
"""Notes on a file that should be looked at; the others say what is usual."""


def people_said(people: float) -> Number:
    """Return people of a file as they are written: with the decimals that it has, which are none or few."""
    digits = next((digits for digits in range(4) if round(people, digits) == round(people, 4)), 4)
    return Number(people, digits, "people")


@dataclass(frozen=True)
class BaseChoice:
    """One way to choose whom to count.

    Attributes
    ----------
    name : str
        ``fixed``, ``home`` or ``all``.
    base : str
        Id of whom it counts, for :func:`whom_said`.
    people : float
        How many that is in this file.
    """

    name: str
    base: str
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
class OddTotal:
    """A total of a file that contradicts its counts.

    Attributes
    ----------
    end : str
        ``residence`` or ``workplace``, of whose zone it is the total; empty for the total of everyone.
    zone : str
        As the file writes it.
    given, counted : float
        People by the total, and by the counts.
    """

    end: str
    zone: str
    given: float
    counted: float


@dataclass(frozen=True)
class PairTwice:
    """A pair that stands twice in a file, though the file has no row the other way round: one of the rows may be turned.

    Attributes
    ----------
    residence, workplace : str
        As the file writes them.
    people : tuple of float
        Of each row.
    """

    residence: str
    workplace: str
    people: tuple[float, ...]


@dataclass(frozen=True)
class FlowPreview:
    """What was recognised in a flows file, before anything is used.

    Attributes
    ----------
    file : str
        Name of the file.
    layout : str
        ``ODWP01EW``, ``matrix`` or ``columns``.
    recognised : tuple of Said
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
    problems : tuple of Said
        In what it contradicts what is known, though the user has decided to use it: one sentence each.
    called : tuple of CalledZone
        The names beside codes, where there are columns of them.
    odd_totals : tuple of OddTotal
        Totals of the file that contradict its counts.
    twice : tuple of PairTwice
        Pairs of which one row may be the other way round.
    """

    file: str
    layout: str
    recognised: tuple[Said, ...]
    base: str
    bases: tuple[BaseChoice, ...]
    orientation: str
    people_in_file: float
    left_out: tuple[LeftOut, ...]
    table: FlowTable
    named: tuple[tuple[str, str], ...] = ()
    rows: RowCount = NOTHING
    problems: tuple[Said, ...] = ()
    called: tuple[CalledZone, ...] = ()
    odd_totals: tuple[OddTotal, ...] = ()
    twice: tuple[PairTwice, ...] = ()

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

    @property
    def not_covered(self) -> frozenset[str]:
        """Workplaces in nations of which the file counts no residents, as a census of England and Wales has them in Scotland."""
        nations = nations_of_codes(self.residences)
        elsewhere = set(self.workplaces) - set(self.residences)
        return frozenset(zone for zone in elsewhere if nations and _CODE.fullmatch(zone) and zone[0] not in nations)

    def one_sided(self) -> list[Said]:
        """Return a sentence for zones that are only residences, or only workplaces though the file counts their nation."""
        lived, worked = set(self.residences), set(self.workplaces) - self.not_covered
        every = len(self.zones)
        return [
            Said(message, zones=Listing(tuple(sorted(zones)), _MOST_ZONES), every=every)
            for zones, message in ((lived - worked, "readers-nobody-works-in"), (worked - lived, "readers-nobody-lives-in"))
            if zones
        ]

    def alike(self) -> list[Said]:
        """Return a sentence for zones that differ only in how one number is written, as 1, 01 and 1.0."""
        numbers: dict[str, list[str]] = {}
        for zone in self.zones:
            if written := _WHOLE_NUMBER.fullmatch(zone):
                numbers.setdefault(written[1], []).append(zone)
        several = [Listing(tuple(zones), joint="commas") for zones in numbers.values() if len(zones) > 1]
        return [Said("readers-zones-alike", zones=Listing(tuple(several), _MOST_ZONES))] if several else []

    @property
    def doubtful(self) -> list[Said]:
        """What should be looked at in the file, whatever its zones are, one sentence each."""
        # In a census table as published a small area may well be without workers or without jobs.
        one_sided = [] if self.table.is_census else self.one_sided()
        return [*(note for note in self.table.notes if note.id in TO_LOOK_AT), *self.alike(), *one_sided, *self.one_kind()]

    def one_kind(self) -> list[Said]:
        """Return a sentence where nobody leaves any zone, or nobody works where they live, as where a part of a file is gone."""
        frame = self.table.frame
        if len(self.zones) < _FEWEST_ZONES or not len(frame):
            return []
        stays = (frame["residence"].astype(object) == frame["workplace"].astype(object)) & (frame["people"] > 0)
        if stays.all():
            return [Said("readers-nobody-leaves", zones=len(self.zones))]
        one_way = [Said("readers-one-way", zones=len(self.zones))] if self._is_one_way() else []
        return one_way if stays.any() else [*one_way, Said("readers-nobody-stays", zones=len(self.zones))]

    def _is_one_way(self) -> bool:
        """Whether hardly any two zones have people both ways, as in one half of a matrix or a table of differences."""
        some = self.table.frame[self.table.frame["people"] > 0]
        ends = zip(some["residence"].astype(object), some["workplace"].astype(object), strict=True)
        pairs = {(home, work) for home, work in ends if home != work} if len(some) <= _MOST_PAIRS else set()
        both = sum((work, home) in pairs for home, work in pairs)
        return len(pairs) >= _FEWEST_PAIRS and both < _HARDLY_ANY * len(pairs)

    def sentences(self) -> list[Said]:
        """Return what a user should know before using the flows, one sentence each."""
        counts: dict[str, Value] = {"people": people_said(self.people), "zones": len(self.zones), "pairs": self.pairs}
        if self.table.base == UNTOLD:
            everyone = Said("readers-counted", **counts)
        else:
            everyone = Said("readers-counted-base", base=whom_said(self.table.base), **counts)
        out = [one.sentence for one in self.left_out]
        extra = [note for note in self.table.notes if note not in out]
        lines = [self.rows.sentence] if self.rows.lines else []
        elsewhere = tuple(sorted(self.not_covered))
        abroad = [Said("readers-not-covered", zones=Listing(elsewhere, _MOST_ZONES), every=len(self.zones))] if elsewhere else []
        told = [
            *self.problems,
            *self.recognised,
            everyone,
            *out,
            *lines,
            *extra,
            *abroad,
            *self.alike(),
            *self.one_sided(),
            *self.one_kind(),
        ]
        return list(dict.fromkeys(told))
