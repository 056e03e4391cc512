"""What was found in a table of the user's own, before anything is done with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from typing import Any

from explorer.errors import ExplorerError
from explorer.places.districts import Alias, DistrictLookup
from explorer.places.names.area_keys import AreaMatch
from explorer.places.names.written_areas import LEVEL_NAMES
from explorer.readers.tables.layout.row_account import NOTHING_READ, RowAccount
from explorer.said import Listing, Said

_SOURCE = re.compile(r"(?:data )?sources?\s*[:–-]\s*(\S.*)", re.IGNORECASE)

MOST_LISTED = 500
"""Entries of a list that a report writes out; the number of all of them stands beside."""


AS_CHOSEN = Said("tables-as-chosen")
"""What is said instead of a remedy where a person has looked and decided."""

_NAMED = 5


def first_few(items: Iterable[Said | str], most: int = _NAMED) -> Listing:
    """Name the first few of many, and how many more there are."""
    return Listing(tuple(items), most, "clauses")


@dataclass(frozen=True)
class TableProblem:
    """Something about a table that its user should know and can mend.

    Attributes
    ----------
    what, where, remedy : Said, Listing or str
        One sentence, a place in the file (may be empty), and what to do.
    fatal : bool
        Whether the table cannot be used at all.
    """

    what: Said | Listing | str
    where: Said | Listing | str
    remedy: Said | Listing | str
    fatal: bool = False


def problem_said(problem: TableProblem) -> Said | Listing | str:
    """Return a problem with its place in the file."""
    return Said("tables-problem", what=problem.what, where=problem.where) if problem.where else problem.what


@dataclass(frozen=True)
class Suppressed:
    """A code in place of figures, or beside them: its meaning, at how many figures it stands, and how many it hides."""

    meaning: Said | str
    count: int
    missing: int


@dataclass(frozen=True)
class Conversion:
    """An older district of the table and what became of its figures.

    ``how`` says what became of them, ``tables-became-…`` (*taken over*: only the code changed; *superseded*: the table holds
    the district of today as well; *refused*: why they could not be brought forward); ``figures`` counts those concerned.
    """

    alias: Alias
    how: Said
    figures: int

    @property
    def is_refused(self) -> bool:
        """Whether the figures could not be brought to the district of today."""
        return self.how.id.startswith("tables-became-refused")


@dataclass(frozen=True)
class IndicatorFound:
    """An indicator of a table: its name there, unit, kind, periods, and how many figures it has and lacks.

    ``unit_asked`` says that its figures contradict the unit it tells, so that they count only once a person has said the unit;
    ``figures_asked`` that they stand beside other areas, so that they count only once a person has said that they are right.
    """

    series: str
    unit: str
    kind: str
    kind_assumed: bool
    periods: tuple[str, ...]
    figures: int
    missing: int
    intervals: int
    unit_asked: bool = False
    figures_asked: bool = False

    @property
    def waits(self) -> bool:
        """Whether nothing of it counts before a person has decided."""
        return self.unit_asked or self.figures_asked


@dataclass(frozen=True)
class TableReport:
    """What was found in a table.

    Attributes
    ----------
    file, format, sheet : str
    sheets : tuple of str
    header_row : int
        As a person counts; 0 where nothing names the columns.
    key_column : str
        Header of the column of areas; ``key_column_number`` from 1.
    key_kind : str
        ``codes`` or ``names``.
    level, vintage : str
        Of most areas; the span of time in which their district codes were in use.
    levels : mapping of level to number of areas
    period_source : str
        Where the periods were told.
    periods, value_columns, ci_columns : tuple of str
    units : mapping of value column to unit
    suppressed : mapping of code to Suppressed
    matched : int
        Areas that are held: districts, regions, partnerships, ...
    unmatched, ambiguous, other_level : tuple of AreaMatch
        Areas that are not known (with the nearest); that share a name; that are known but of which no list is held.
    chosen : tuple of AreaMatch
        Areas that a person has said what to take for; one that was put aside has no code, and is among ``unmatched`` too.
    without_values : tuple of str
        Districts that the table leaves out, where it is a table of districts.
    many_to_one : mapping of code to keys
        Areas that several keys of the table stand for.
    converted : tuple of Conversion
    indicators : tuple of IndicatorFound
    titles, footnotes, notes : tuple of str
    problems : tuple of TableProblem
    rows : int
        Rows of areas.
    account : RowAccount
        What became of every row of the sheet.
    level_asked : bool
        Whether a person must say that the rows are of districts before they are taken for them.
    unlisted : mapping of list to int
        Entries that a list has beyond those held: see :func:`bounded`.
    """

    file: str
    format: Said | str
    sheets: tuple[str, ...]
    sheet: str
    header_row: int = 0
    key_column: str = ""
    key_column_number: int = 0
    key_kind: str = ""
    level: str = ""
    vintage: Said | str = ""
    levels: Mapping[str, int] = ()  # type: ignore[assignment]
    period_source: str = ""
    periods: tuple[str, ...] = ()
    value_columns: tuple[str, ...] = ()
    ci_columns: tuple[str, ...] = ()
    units: Mapping[str, str] = ()  # type: ignore[assignment]
    suppressed: Mapping[str, Suppressed] = ()  # type: ignore[assignment]
    matched: int = 0
    unmatched: tuple[AreaMatch, ...] = ()
    ambiguous: tuple[AreaMatch, ...] = ()
    other_level: tuple[AreaMatch, ...] = ()
    chosen: tuple[AreaMatch, ...] = ()
    without_values: tuple[str, ...] = ()
    many_to_one: Mapping[str, tuple[str, ...]] = ()  # type: ignore[assignment]
    converted: tuple[Conversion, ...] = ()
    indicators: tuple[IndicatorFound, ...] = ()
    titles: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    notes: tuple[Said | str, ...] = ()
    problems: tuple[TableProblem, ...] = ()
    rows: int = 0
    account: RowAccount = NOTHING_READ
    level_asked: bool = False
    unlisted: Mapping[str, int] = field(default_factory=dict)

    def number(self, name: str) -> int:
        """How many entries a list of the report has, those that were too many to be held among them."""
        return len(getattr(self, name)) + dict(self.unlisted).get(name, 0)

    @property
    def source(self) -> str:
        """What the table says of its source, above or below its figures; empty where it says nothing."""
        told = (_SOURCE.fullmatch(line.strip()) for line in (*self.titles, *self.footnotes))
        return next((found[1] for found in told if found), "")

    @property
    def not_known(self) -> tuple[AreaMatch, ...]:
        """Areas without a match that nobody has put aside."""
        return tuple(match for match in self.unmatched if match not in self.chosen)

    @property
    def usable(self) -> bool:
        """Whether anything can be done with the table."""
        return not any(problem.fatal for problem in self.problems)

    @property
    def status(self) -> str:
        """Whether the table can be used, in the words of a report on boundaries."""
        if not self.usable:
            return "not usable"
        return "usable with problems" if self.problems else "usable"

    @property
    def verdict(self) -> Said:
        """One sentence on whether the table can be used."""
        if not self.usable:
            return next(Said("tables-verdict-not", what=p.what, remedy=p.remedy) for p in self.problems if p.fatal)
        return Said("tables-verdict", problems=len(self.problems))

    def as_record(self) -> dict[str, Any]:
        """Return the report as plain values, for JSON."""
        return {
            "file": self.file, "format": self.format, "sheets": list(self.sheets), "sheet": self.sheet,
            "status": self.status, "verdict": self.verdict,
            "header_row": self.header_row or None, "key_column": self.key_column,
            "key_column_number": self.key_column_number or None, "key_kind": self.key_kind,
            "level": LEVEL_NAMES.get(self.level, self.level), "vintage": self.vintage, "rows": self.rows,
            "row_account": {
                "rows": self.account.rows, "read": self.account.read, "titles": self.account.titles, "notes": self.account.notes,
                "left_out": self.account.rows_left_out,
            },
            "left_out": [asdict(row) for row in self.account.left_out[:MOST_LISTED]],
            "levels": {LEVEL_NAMES.get(level, level): number for level, number in dict(self.levels).items()},
            "period_source": self.period_source, "periods": list(self.periods),
            "value_columns": list(self.value_columns), "units": dict(self.units), "ci_columns": list(self.ci_columns),
            "suppressed": {code: asdict(found) for code, found in dict(self.suppressed).items()},
            "matched": self.matched,
            "unmatched_count": self.number("unmatched"), "unmatched": [_match_record(m) for m in self.unmatched[:MOST_LISTED]],
            "ambiguous": [_match_record(m) for m in self.ambiguous[:MOST_LISTED]],
            "other_level_count": self.number("other_level"),
            "other_level": [_match_record(m) for m in self.other_level[:MOST_LISTED]],
            "districts_without_values": list(self.without_values),
            "many_to_one": {code: list(keys) for code, keys in list(dict(self.many_to_one).items())[:MOST_LISTED]},
            "converted": [_conversion_record(c) for c in self.converted],
            "indicators": [asdict(found) for found in self.indicators],
            "titles": list(self.titles), "footnotes": list(self.footnotes), "notes": list(self.notes),
            "problems": [{"what": p.what, "where": p.where, "what_to_do": p.remedy} for p in self.problems],
        }  # fmt: skip


def bounded(report: TableReport) -> TableReport:
    """Return a report whose lists hold no more entries than can be looked at; notes say how many more there are."""
    cut: dict[str, Any] = {"many_to_one": {code: keys[:_MOST_KEYS] for code, keys in dict(report.many_to_one).items()}}
    unlisted: dict[str, int] = {}
    for name, most in MOST_HELD.items():
        entries = getattr(report, name)
        if len(entries) > most:
            unlisted[name] = len(entries) - most
            cut[name] = dict(islice(entries.items(), most)) if isinstance(entries, Mapping) else entries[:most]
    left = report.account.left_out
    if len(left) > _MOST_ROWS:
        unlisted["left_out"] = len(left) - _MOST_ROWS
        cut["account"] = replace(report.account, left_out=left[:_MOST_ROWS], unlisted=unlisted["left_out"])
    told = [Said("tables-not-listed", what=name, rest=rest) for name, rest in unlisted.items()]
    return replace(report, **cut, notes=(*report.notes, *told), unlisted=unlisted)


_MOST_ROWS, _MOST_KEYS = 10_000, 100
MOST_HELD = {
    "sheets": 5000, "periods": 5000, "suppressed": 300, "unmatched": 10_000, "ambiguous": 10_000, "other_level": 10_000,
    "titles": 500, "footnotes": 500,
}  # fmt: skip
"""Entries that each list of a report holds at most (ours): more than anybody looks at."""


def refused(file: str, error: ExplorerError) -> TableReport:
    """Return the report on a file that cannot be read at all."""
    return TableReport(file, "", (), "", problems=(TableProblem(error.message, "", error.remedy, fatal=True),))


def _match_record(match: AreaMatch) -> dict[str, Any]:
    return {
        "key": match.key,
        "level": LEVEL_NAMES.get(match.level, match.level),
        "nearest": [{"code": code, "name": name} for code, name in match.options],
    }


def _conversion_record(conversion: Conversion) -> dict[str, Any]:
    alias = conversion.alias
    return {
        "old_code": alias.old_code,
        "old_name": alias.old_name,
        "code": alias.code,
        "relation": alias.relation,
        "effective": alias.effective,
        "how": conversion.how,
        "figures": conversion.figures,
        "note": alias.note,
    }


JOIN_HEADINGS = ("tables-join-entry", "tables-join-became", "tables-join-code", "tables-join-name")
"""Ids of the headings of the join report."""

JoinRow = tuple[str | Listing, Said, str, Said | Listing | str]


def join_rows(report: TableReport, lookup: DistrictLookup) -> list[JoinRow]:
    """Return the join report as rows of :data:`JOIN_HEADINGS`: what is not matched, both ways, and earlier districts."""
    rows: list[JoinRow] = [
        (m.key, Said("tables-join-nearest" if m.options else "tables-join-unknown"), *_first(m)) for m in report.not_known
    ]
    rows += [
        (m.key, Said("tables-join-chosen" if m.code else "tables-join-aside"), m.code, lookup.name(m.code)) for m in report.chosen
    ]
    rows += [
        (m.key, Said("tables-join-several"), "", Listing(tuple(name for _, name in m.options), len(m.options), "clauses"))
        for m in report.ambiguous
    ]
    rows += [
        (m.key, Said("tables-join-no-list", level=LEVEL_NAMES.get(m.level, m.level)), m.code, "") for m in report.other_level
    ]
    rows += [
        (
            c.alias.old_name, Said("tables-join-converted", how=c.how, figures=c.figures), c.alias.code,
            lookup.name(c.alias.code),
        )
        for c in report.converted
    ]  # fmt: skip
    rows += [
        (Listing(tuple(keys), len(keys), "clauses"), Said("tables-join-one-area"), code, lookup.name(code))
        for code, keys in dict(report.many_to_one).items()
    ]
    return rows + [("", Said("tables-join-without"), code, lookup.name(code)) for code in report.without_values]


def _first(match: AreaMatch) -> tuple[str, Said | str]:
    return match.options[0] if match.options else ("", "")
