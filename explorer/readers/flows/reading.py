"""Reading a flows file: recognise its layout, count its people, choose the base, say what was done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.errors import ReadError
from explorer.progress import SILENT, Progress
from explorer.readers import apart
from explorer.readers.flows import large
from explorer.readers.flows.columns import Roles, census_roles, column_roles, grouped_names, names_beside, words_of
from explorer.readers.flows.counting import (
    Counted,
    as_zones,
    checked_counts,
    count_pairs,
    kinds_of,
    refuse_blank_zones,
)
from explorer.readers.flows.marks import held_back, said_of_held, said_of_powers
from explorer.readers.flows.matrix import label_column, take_apart
from explorer.readers.flows.model import (
    AT_HOME,
    BASE_KINDS,
    EITHER,
    FIXED,
    INDICATORS,
    LAYOUTS,
    NO_PLACE,
    ORIENTATIONS,
    OUT_OF_WORK,
    UNTOLD,
    USUAL_READING,
    BaseChoice,
    CalledZone,
    FlowPreview,
    FlowReading,
    FlowTable,
    OddTotal,
    base_of,
)
from explorer.readers.flows.names import any_district, names_of, not_compared
from explorer.readers.flows.placing import place_zones, said_of
from explorer.readers.flows.rows import without_commas, without_footnotes, without_totals
from explorer.readers.flows.special import is_total
from explorer.readers.flows.totals import compare_totals
from explorer.readers.row_count import NOTHING, RowCount
from explorer.readers.tables.files.text_tables import TextTable, read_text_table, with_first_line
from explorer.readers.tables.written.periods import period
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

ODWP, MATRIX, COLUMNS = "ODWP01EW", "matrix", "columns"
_PLAIN = ("residence", "workplace", "people")


@dataclass(frozen=True, eq=False)
class _Recognised:
    """Rows of a file, its layout and how it was told."""

    layout: str
    rows: pd.DataFrame
    heading: str
    told: tuple[Said, ...] = ()
    orientation: str = ""
    notes: tuple[Said, ...] = ()
    titles: tuple[str, ...] = ()
    count: RowCount = NOTHING
    called: tuple[CalledZone, ...] = ()
    odd_totals: tuple[OddTotal, ...] = ()


def read_flows(path: Path, indicator: str = "", reading: FlowReading = USUAL_READING) -> FlowTable:
    """Read commuting flows.

    Parameters
    ----------
    path : Path
        A file in one of the three layouts.
    indicator : str
        A single place-of-work indicator to keep from ODWP01EW (see :data:`INDICATORS`), in place of a base.
    reading : FlowReading
        Base, orientation of a matrix and columns, where the file leaves a choice. Where it does not part people by where
        they work, everyone is counted.

    Raises
    ------
    ReadError
        The file is absent, empty, cut off or no table; a column is missing or could be one of two; a count is negative
        or no number; a matrix does not say which way round it is.
    """
    return preview_flows(path, indicator, reading).table


def flows_apart(path: Path, reading: FlowReading = USUAL_READING, progress: Progress = SILENT) -> FlowPreview:
    """Read commuting flows from outside, in a process apart: see :func:`read_flows`."""
    found: FlowPreview = apart.read(f"{__name__}:preview_flows", path, {"reading": reading}, progress=progress)
    return found


def preview_flows(path: Path, indicator: str = "", reading: FlowReading = USUAL_READING) -> FlowPreview:
    """Read commuting flows and tell what was recognised: see :func:`read_flows` for parameters and errors."""
    found = _recognised(path, reading)
    rows = found.rows.assign(residence=as_zones(found.rows["residence"]), workplace=as_zones(found.rows["workplace"]))
    rows, named, unplaced = place_zones(rows, reading.names)
    if found.layout == COLUMNS:
        _refuse_sums_of_rows(path, rows)
    kinds = kinds_of(rows)
    kept = _kept(path, kinds, indicator, reading.base, found.layout)
    counted = count_pairs(rows, kinds, kept).without(unplaced, said_of(named))
    return replace(_preview(path, found, counted, kept, reading.base), named=named)


def _recognised(path: Path, reading: FlowReading) -> _Recognised:
    quick = _of_large(path, reading.columns)
    if quick is not None:
        return quick
    table, columns = read_text_table(path, LAYOUTS), reading.columns
    refuse_no_commuting(table)
    census = None if columns else census_roles(list(table.cells.columns))
    if census:
        return _of_columns(table, census)
    labels = None if columns else label_column(table)
    if labels is not None:
        return _of_matrix(table, labels, reading.orientation)
    table = replace(table, cells=table.cells.set_axis(grouped_names(table.over, list(table.cells.columns)), axis="columns"))
    return _of_columns(table, column_roles(path.name, list(table.cells.columns), table.cells.head(1000), columns))


def _of_large(path: Path, columns: Sequence[str]) -> _Recognised | None:
    """Read a file of millions of rows; None for any other, and for one that the careful reader must look at."""
    opened, parquet = large.head_of(path, large.LARGE), large.head_of_parquet(path, large.LARGE)
    table = opened[0] if opened else parquet
    if table is None or label_column(table) is not None:
        return None
    refuse_no_commuting(table)
    names = list(table.cells.columns)
    roles = (None if columns else census_roles(names)) or column_roles(path.name, names, table.cells, columns)
    if roles.has_header:
        _refuse_no_counts(table, str(names[roles.people]))
    # Of millions of pairs between small areas the names are not worth their room: none of them is known here.
    called = names_beside(names, roles) if any_district(table.cells.iloc[:, roles.residence]) else []
    beside = sorted({place for _, place in called})
    rows = large.load(path, opened[1], roles, beside) if opened else large.load_parquet(path, roles, beside)
    if rows is None:
        return None
    everyone = len(rows)
    if roles.has_header:
        _refuse_sums_among(table, rows, roles, [names[at] for _, at in called or names_beside(names, roles)])
    rows, summed, totals = without_totals(rows)
    compared = compare_totals(rows, summed)
    above = (large.lines_above(opened[1]) if opened else 0) + int(roles.has_header)
    zones = [zone for end, place in called for zone in names_of(rows[end], rows[str(place)], names[place], above, end)]
    bare = not_compared((names[place] for place in beside), zones)
    rows = rows.drop(columns=[str(place) for place in beside])
    lines, ends_well = large.lines_of(path) if opened else (everyone + above, True)
    count = RowCount(len(rows), above, everyone - len(rows), blank=max(lines - above - everyone, 0))
    cut = None if ends_well else Said("readers-no-line-end")
    found = _with_words(table, roles, rows)
    some = (*_of_some(found.heading), *_of_study(table), large.powers_of(path) if opened else None)
    notes = tuple(filter(None, (*some, totals, *compared.notes, cut, bare)))
    return replace(found, notes=notes, count=count, called=tuple(zones), odd_totals=compared.odd)


def _with_words(table: TextTable, roles: Roles, rows: pd.DataFrame) -> _Recognised:
    layout = ODWP if roles.indicator is not None else COLUMNS
    told = {
        ODWP: Said("readers-layout-census"),
        COLUMNS: Said("readers-layout-pairs"),
    }[layout]
    heading = str(table.cells.columns[roles.people]) if roles.has_header else "3"
    return _Recognised(layout, rows, heading, tuple(filter(None, (told, roles.told))), titles=table.titles)


_SHARES = re.compile(r"%|\b(?:per ?cent(?:age)?s?|pct|shares?|proportions?|rates?)\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"\bthousands?\b|(?<!\d)'?000s?\)?\s*$", re.IGNORECASE)


def _refuse_no_counts(table: TextTable, heading: str) -> None:
    """Refuse shares of people, and people in thousands: both look like counts.

    Raises
    ------
    ReadError
        With the header that says so.
    """
    words = heading.replace("_", " ")
    kind = "shares" if _SHARES.search(words) else "thousands" if _THOUSANDS.search(words) else ""
    if kind:
        raise ReadError(
            Said("readers-no-counts", file=table.path.name, heading=heading[:100], kind=kind), Said("readers-write-people")
        )


def _refuse_sums_among(table: TextTable, rows: pd.DataFrame, roles: Roles, called: Iterable[str]) -> None:
    """Refuse pairs that are told apart by a further column, with their sum or several times among them: all would count twice.

    Of a large file ``table`` holds only the first rows; where pairs come again, one kind that is a sum or a time is enough.

    Raises
    ------
    ReadError
        With the column, and what it tells apart.
    """
    if not rows.duplicated([name for name in ("residence", "workplace", "indicator") if name in rows]).any():
        return
    least = 0 if len(table.cells) < len(rows) else 1
    for place in sorted(set(range(table.cells.shape[1])) - set(roles.places)):
        heading = str(table.cells.columns[place])
        kinds = table.cells.iloc[:, place].fillna("").str.strip().unique()[: _MOST_PARTS + 1]
        if heading in called or not least < len(kinds) <= _MOST_PARTS:
            continue
        parts = Listing(tuple(map(str, kinds)), 6, "clauses")
        if words_of(heading) & _TIMES and all(period(kind) for kind in kinds if kind):
            raise ReadError(
                Said("readers-times-among", file=table.path.name, heading=heading, parts=parts), Said("readers-keep-one-part")
            )
        if any(map(_is_sum, kinds)):
            raise ReadError(
                Said("readers-sums-among", file=table.path.name, heading=heading, parts=parts), Said("readers-keep-one-part")
            )


_TIMES = frozenset({"year", "years", "date", "period", "time", "census"})


def _refuse_sums_of_rows(path: Path, rows: pd.DataFrame) -> None:
    """Refuse pairs with several rows of which one is the sum of the others, whatever tells them apart.

    Raises
    ------
    ReadError
        Most of the pairs looked at have such a row.
    """
    some = rows[rows["residence"].isin(rows["residence"].unique()[:_LOOKED_AT])]
    if not some.duplicated(["residence", "workplace"]).any():
        return
    pairs = some.groupby(["residence", "workplace"], observed=True)["people"].agg(["size", "sum", "max"])
    several = pairs[(pairs["size"] >= _FEWEST_ROWS) & (pairs["max"] >= _LEAST_SUM)]
    # Parts that were rounded each for itself add up to a little more or less.
    is_sum = (2 * several["max"] - several["sum"]).abs() <= several["size"] / 2
    if len(several) >= _FEWEST_PAIRS and is_sum.mean() >= _MOST_PAIRS:
        raise ReadError(Said("readers-sum-of-rows", file=path.name), Said("readers-keep-one-part"))


_LOOKED_AT, _FEWEST_ROWS, _LEAST_SUM, _FEWEST_PAIRS, _MOST_PAIRS = 30, 3, 20, 10, 0.95
"""Residences whose pairs are looked at; rows and people that a pair must have to hold a sum; and pairs, and their share, from
which on that is no chance (ours)."""


_MODE = re.compile(
    r"\b(?:driv(?:e|ing|ers?)|passengers?|car|van|bus(?:es)?|coach(?:es)?|minibus|trains?|rail|underground|metro|tram|taxi"
    r"|motor ?cycles?|bi?cycles?|cycling|cyclists?|on foot|walk(?:ing|ers?)?)\b",
    re.IGNORECASE,
)


def _is_one_mode(heading: str) -> bool:
    """Whether a count is of those who travel in one way.

    Examples
    --------
    >>> _is_one_mode("Driving a car or van"), _is_one_mode("All categories: Method of travel to work"), _is_one_mode("people")
    (True, False, False)
    """
    return bool(_MODE.search(heading.replace("_", " "))) and not re.search(r"\b(?:all|total)\b", heading, re.IGNORECASE)


_PART = re.compile(
    r"\b(?:males?|females?|men|women|boys|girls|part[ -]?time|full[ -]?time|self[ -]?employed|employees"
    r"|aged(?! 1[56](?: years)?(?: and over| or over|\+))|years old"
    r"|(?:less than|over|under|more than)? ?\d+ ?(?:km|kilomet\w+|miles?))\b",
    re.IGNORECASE,
)


def _is_some(text: str) -> bool:
    """Whether a header or a cell tells that only some of those who travel to work are counted.

    Examples
    --------
    >>> list(map(_is_some, ("Males", "10km to less than 20km", "On foot", "All males and females", "Manchester")))
    [True, True, True, False, False]
    """
    return _is_one_mode(text) or bool(_PART.search(text) and not re.search(r"\b(?:all|total|both)\b", text, re.IGNORECASE))


def _of_some(heading: str, cells: pd.DataFrame | None = None, roles: Roles | None = None) -> tuple[Said, ...]:
    """Say where a file counts only some of those who travel to work: by a header, or by a column that never changes."""
    if _is_one_mode(heading):
        return (Said("readers-one-way-of-travel", heading=heading[:100]),)
    if _is_some(heading):
        return (Said("readers-some-people", heading=heading[:100]),)
    if cells is None or roles is None:
        return ()
    for place in sorted(set(range(cells.shape[1])) - set(roles.places)):
        heading, kinds = str(cells.columns[place]), cells.iloc[:, place].dropna().str.strip().unique()
        if len(kinds) != 1 or len(cells) < _FEWEST_ROWS or _is_sum(str(kinds[0])):
            continue
        if _is_some(str(kinds[0])) or (_GROUPED_BY.search(heading) and not re.search(r"\b(?:all|total)\b", str(kinds[0]), re.I)):
            return (Said("readers-some-people-by", heading=heading[:100], part=str(kinds[0])[:100]),)
    return ()


_GROUPED_BY = re.compile(
    r"\b(?:sex|gender|age|industry|sic|occupation|soc|hours|qualifications?|ethnic\w*|religion|disability|tenure|income|ns-?sec)\b",
    re.IGNORECASE,
)
"""Words of columns that part those who travel to work."""


def _of_some_above(titles: Sequence[str]) -> tuple[Said, ...]:
    """Say where a line above the table tells that only some are counted, as Nomis does: *sex Males*."""
    for title in titles:
        parts = _GROUPED_BY.match(title.strip())
        is_all = re.search(r"\b(?:all|total|both|any|by)\b", title, re.IGNORECASE)
        if is_all or len(title) > _LINE_LENGTH:
            continue
        if _is_some(title) or (parts and title.strip()[parts.end() :].strip(" :-–")):
            return (Said("readers-some-people", heading=title[:100]),)
    return ()


_LINE_LENGTH = 60
"""Characters beyond which a line above a table is a title or a note, rather than one choice of its publisher (ours)."""


def _of_study(table: TextTable) -> tuple[Said, ...]:
    """Say where a file counts those who study among those who work."""
    telling = next((words for words in map(str, table.cells.columns) if _STUDY.search(words) or _OR_STUDY.search(words)), "")
    return (Said("readers-study-too", telling=telling[:100]),) if telling else ()


_OR_STUDY = re.compile(r"\bor study(?:ing)?\b|\bstudy or\b", re.IGNORECASE)

_MOST_PARTS = 40


def _is_sum(kind: str) -> bool:
    return is_total(kind) or bool(re.fullmatch(r"(?:all|both|total|everyone|persons)\b.*", kind, re.IGNORECASE))


def _of_columns(table: TextTable, roles: Roles) -> _Recognised:
    if roles.has_header:
        _refuse_no_counts(table, str(table.cells.columns[roles.people]))
    cells = table.cells if roles.has_header else with_first_line(table)
    wanted = cells.iloc[:, list(roles.places)].set_axis([*_PLAIN, "indicator"][: len(roles.places)], axis="columns")
    wanted = wanted.apply(lambda column: column.str.strip()).fillna("")
    worded = wanted[~(cells.fillna("").apply(lambda column: column.str.strip()) == "").all(axis="columns").to_numpy()]
    paired, footnotes = without_footnotes(worded)
    filled, summed, totals = without_totals(paired)
    if filled.empty:
        raise ReadError(Said("readers-no-rows", file=table.path.name), LAYOUTS)
    found = _with_words(table, roles, filled)
    written, commas = without_commas(filled["people"], table.separator)
    held = held_back(written) | _left_blank(written, cells.iloc[:, roles.people])
    people = checked_counts(table.path, written[~held], found.heading if roles.indicator is not None else "people")
    refuse_blank_zones(table.path, filled)
    compared = compare_totals(filled.assign(people=people.reindex(filled.index)), _as_numbers(summed, table.separator))
    filled = filled[~held]
    if filled.empty:
        raise ReadError(Said("readers-no-rows", file=table.path.name), LAYOUTS)
    notes = tuple(
        filter(
            None,
            (
                *table.notes,
                *(_of_some(found.heading, cells, roles) or _of_some_above(table.titles)),
                *_of_study(table),
                commas,
                said_of_held(written[held]),
                said_of_powers(written[~held]),
                totals,
                *compared.notes,
                footnotes,
            ),
        )
    )
    above = table.above - (not roles.has_header)
    count = RowCount(
        len(filled), above, len(paired) - len(held), len(worded) - len(paired), len(wanted) - len(worded), table.continued,
        held=int(held.sum()),
    )  # fmt: skip
    headers = list(table.cells.columns)
    if roles.has_header:
        _refuse_sums_among(table, filled, roles, [headers[at] for _, at in names_beside(headers, roles)])
    beside = [(end, headers[at], cells.iloc[:, at].reindex(filled.index)) for end, at in names_beside(headers, roles)]
    called = tuple(zone for end, header, names in beside for zone in names_of(filled[end], names, header, 1, end))
    if any_district(filled["residence"]):
        worded = [header for _, header, names in beside if names.str.contains(r"[^\W\d_]", na=False).any()]
        notes = tuple(filter(None, (*notes, not_compared(worded, called))))
    rows = filled.assign(people=people)
    return replace(found, rows=rows, notes=notes, count=count, called=called, odd_totals=compared.odd)


def _as_numbers(totals: pd.DataFrame, separator: str) -> pd.DataFrame:
    """Return rows of totals with numbers of people; NaN where a total is none."""
    import pandas as pd

    written, _ = without_commas(totals["people"], separator)
    return totals.assign(people=pd.to_numeric(written, errors="coerce").astype(float))


def _left_blank(counts: pd.Series[str], as_given: pd.Series[str]) -> npt.NDArray[np.bool_]:
    """Tell counts that a file leaves blank, where it gives others behind them: it is not cut off there."""
    blank = (counts == "").to_numpy() & as_given.reindex(counts.index).notna().to_numpy()
    return np.zeros(len(counts), dtype=bool) if blank.all() or (len(blank) and blank[-1] and blank.sum() == 1) else blank


def _of_matrix(table: TextTable, labels: int, orientation: str) -> _Recognised:
    if orientation and orientation not in ORIENTATIONS:
        raise ReadError(
            Said("readers-no-orientation", orientation=orientation),
            Said("readers-give-one-of", choices=Listing(ORIENTATIONS, joint="or")),
        )
    taken = take_apart(table, labels, orientation)
    told = Said("readers-layout-matrix", orientation=taken.orientation, told=taken.told)
    notes = (*table.notes, *_of_some_above(table.titles), *taken.notes)
    called = _beside_labels(table) if labels else ()
    found = _Recognised(MATRIX, taken.rows, "people", (told,), taken.orientation, notes, table.titles, taken.count, called)
    return replace(found, odd_totals=taken.odd_totals)


def _beside_labels(table: TextTable) -> tuple[CalledZone, ...]:
    """Return what a matrix calls its rows in the other of its first two columns, whichever of them holds the codes."""
    one, other = (table.cells.iloc[:, place].fillna("").str.strip() for place in (0, 1))
    headers = [str(header) for header in table.cells.columns[:2]]
    return names_of(one, other, headers[1], 1) or names_of(other, one, headers[0], 1)


_MIGRATION = re.compile(
    r"\b(migrants?|migration|immigrants?|one year ago|year before|previous (?:address|residence)|moved (?:home|house)|movers?"
    r"|moves)\b",
    re.IGNORECASE,
)


_STUDY = re.compile(r"\b(places? of study|students?|pupils?|schools?|colleges?|universit(?:y|ies))\b", re.IGNORECASE)
_WORK = re.compile(r"work|job|employ|commut", re.IGNORECASE)


def refuse_no_commuting(table: TextTable) -> None:
    """Refuse a table of people who moved home, such as ODMG of the census, or who study: it looks just like one of commuting.

    Raises
    ------
    ReadError
        With the words that say so.
    """
    telling = next((words for words in (*map(str, table.cells.columns), *table.titles) if _MIGRATION.search(words)), "")
    if telling:
        raise ReadError(
            Said("readers-migration", file=table.path.name, telling=telling[:100]),
            Said("readers-give-commuting"),
        )
    headers = [str(header) for header in table.cells.columns]
    studying = next((header for header in headers if _STUDY.search(header)), "")
    if studying and not any(map(_WORK.search, (*headers, *table.titles))):
        raise ReadError(
            Said("readers-study", file=table.path.name, telling=studying[:100]),
            Said("readers-give-flows-to-work"),
        )


# The base


def _kept(path: Path, kinds: pd.Series[str], indicator: str, base: str, layout: str) -> tuple[str, ...]:
    present = set(kinds.unique())
    if indicator or layout == ODWP:
        kept = (INDICATORS[indicator],) if indicator in INDICATORS else BASE_KINDS[base]
        if not present & set(kept):
            raise ReadError(
                Said("readers-no-indicator", file=path.name, indicator=indicator or "3"),
                Said("readers-choose-indicator"),
            )
        return kept
    return BASE_KINDS[base]


def _bases(by_kind: dict[str, float]) -> tuple[BaseChoice, ...]:
    """Return the bases that differ in this file; home and none cannot be told apart in ODWP01EW."""
    parted = {kind for kind in (AT_HOME, NO_PLACE, EITHER) if kind in by_kind}
    names = ["fixed"] + (["home"] if parted & {AT_HOME, EITHER} else []) + (["all"] if NO_PLACE in parted else [])
    return tuple(
        BaseChoice(name, _base_in(by_kind, BASE_KINDS[name]), sum(by_kind.get(kind, 0.0) for kind in BASE_KINDS[name]))
        for name in names
    )


def _base_in(by_kind: Mapping[str, float], kept: Sequence[str]) -> str:
    return base_of([kind for kind in kept if kind in by_kind])


# The words


def _preview(path: Path, found: _Recognised, counted: Counted, kept: tuple[str, ...], base: str) -> FlowPreview:
    census = _census(found, counted)
    parted = found.layout == ODWP or bool(set(counted.by_kind) - {FIXED})
    whom = _base_in(counted.by_kind, kept) if parted else UNTOLD
    title, vintage = census or (Said("readers-flows-from", file=path.name), "")
    out = tuple(one.sentence for one in counted.left_out if one.kind != OUT_OF_WORK)
    notes = (*out, *_about_base(counted, base, parted), *found.notes, *counted.notes)
    table = FlowTable(counted.frame, census is not None, title, whom, vintage, notes, counted.at_home)
    bases = _bases(counted.by_kind)
    return FlowPreview(
        path.name, found.layout, found.told, base, bases, found.orientation, counted.people_in_file, counted.left_out, table,
        rows=found.count, called=found.called, odd_totals=found.odd_totals, twice=counted.twice,
    )  # fmt: skip


def _about_base(counted: Counted, base: str, parted: bool) -> tuple[Said, ...]:
    """Say where a base could not be had as it was asked for."""
    if base == "fixed":
        return ()
    if not parted:
        return (Said("readers-base-not-parted"),)
    if EITHER in counted.by_kind:
        return (Said("readers-base-home-or-none"),)
    return (Said("readers-base-where-they-live"),)


def _census(found: _Recognised, counted: Counted) -> tuple[Said, str] | None:
    """Return the title and vintage of a census table as published."""
    if found.layout == ODWP:
        return Said("readers-odwp"), "Census 2021"
    said = " ".join(found.titles).casefold()
    if not ("wu03" in said or {AT_HOME, NO_PLACE} <= set(counted.by_kind)):
        return None
    # Only the census of 2011 parted home, no fixed place and offshore in this way; another year would stand in its titles.
    year = re.search(r"\b(2001|2011|2021)\b", said)
    return Said("readers-wu03"), f"Census {year[0] if year else 2011}"
