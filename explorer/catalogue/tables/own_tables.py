"""A table of the user's own: read, its areas found, its older districts brought forward, and all of it reported.

The journey of a table: sheets → layout → columns → tidy rows → areas → today's districts → report. Each step stands in a
module of its own; here they are put together, with what a person has chosen taking the place of what would be found.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from explorer.catalogue.partnerships import PartnershipList
from explorer.catalogue.tables.column_relations import columns_against_each_other
from explorer.catalogue.tables.comma_doubts import commas_against_known
from explorer.catalogue.tables.far_figures import far_from_others, far_in_time
from explorer.catalogue.tables.former_counties import former_counties
from explorer.catalogue.tables.mistaken_dates import years_for_months
from explorer.catalogue.tables.name_judge import Judge
from explorer.catalogue.tables.published_figures import figures_of_published, shares_of_one
from explorer.catalogue.tables.table_conversion import SUPERSEDED, Converted, to_current
from explorer.catalogue.tables.table_doubts import (
    cells_against_codes,
    codes_beside,
    districts_without_key,
    names_against_codes,
    totals_against_known,
)
from explorer.catalogue.tables.table_kinds import ADDITIVE, COUNT, KINDS, kind_told, may_be_count
from explorer.catalogue.tables.table_level import Settled, parted_by_others, rows_of_others, rows_of_two_ends, settled
from explorer.catalogue.tables.table_order import figures_in_order
from explorer.catalogue.tables.table_problems import find_problems
from explorer.catalogue.tables.table_report import IndicatorFound, Suppressed, TableProblem, TableReport
from explorer.catalogue.tables.table_shift import moved_figures
from explorer.catalogue.tables.table_sums import sums_against_parts, with_bare_totals
from explorer.catalogue.tables.thousandfold import thousandfold_figures
from explorer.catalogue.tables.unit_doubts import units_against_known
from explorer.catalogue.tables.wider_figures import wider_figures
from explorer.catalogue.tables.year_doubts import years_against_each_other
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup
from explorer.places.names import area_keys
from explorer.places.names.area_keys import MATCHED, AreaKeys, AreaMatch
from explorer.places.names.area_words import kind_in_header
from explorer.places.names.written_areas import DISTRICT, LEVEL_NAMES
from explorer.readers.flows.special import is_total
from explorer.readers.tables.layout.row_account import NO_AREA, all_left_out
from explorer.readers.tables.layout.table_blocks import SAYS_A_FILTER, may_be_a_part
from explorer.readers.tables.layout.table_layout import Layout, column_samples, describing_columns, find_layout
from explorer.readers.tables.layout.table_rows import cell_at
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.column_titles import indicator_in_corner
from explorer.readers.tables.meaning.header_periods import marked_years
from explorer.readers.tables.meaning.header_words import label_of
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.meaning.table_columns import columns_of, with_roles
from explorer.readers.tables.meaning.table_periods import date_above
from explorer.readers.tables.meaning.tidy import TidyTable, tidy
from explorer.readers.tables.meaning.unread_columns import answers_not_read, numbers_not_read, points_of_rows
from explorer.readers.tables.sheets import Sheet, SheetFile, hidden_sheets
from explorer.readers.tables.table_choices import TableChoices, fingerprint
from explorer.readers.tables.written.cells import SYMBOLS, meaning, symbol, words
from explorer.readers.tables.written.periods import day_of, period
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

_PREVIEW_ROWS, _PREVIEW_LETTERS = 40, 300


@dataclass(frozen=True, eq=False)
class OwnTable:
    """A table of the user's own.

    Attributes
    ----------
    report : TableReport
    frame : DataFrame
        One row for each area of today, period and indicator: ``code``, ``name``, ``level``, ``key``, ``period``, ``year``,
        ``month``, ``series``, ``unit``, ``value``, ``lower``, ``upper``, ``flag``, ``numerator``, ``denominator``. Areas that are
        not known keep an empty code, so that nothing is lost.
    left : DataFrame
        The same for earlier districts whose figures could not be brought to those of today.
    choices : TableChoices
        As given.
    columns : tuple of Column
        What each column was taken for.
    preview : tuple of rows of text
        The first rows of the sheet.
    shape : str
        Fingerprint of the headers: see :func:`~explorer.readers.tables.table_choices.fingerprint`.
    """

    report: TableReport
    frame: pd.DataFrame
    left: pd.DataFrame
    choices: TableChoices
    columns: tuple[Column, ...] = ()
    preview: tuple[tuple[str, ...], ...] = ()
    shape: str = ""


_CODED_LEVELS = {"E47": "combined_authority", "E37": "lep"}
_TASK_IN_NAME = re.compile(
    r"\s*\((?:earlier|later)[^)]*\)"
    r"|\s+(?:(?:Local )?Enterprise (?:Partnership|Panel)|LEP|(?:Mayoral )?Combined (?:County )?Authority)$"
)
_NAMES_OF_NOMIS = {
    "lep-buckinghamshire": ("Buckinghamshire Thames Valley",),
    "lep-cambridgeshire-peterborough": ("Greater Cambridge and Greater Peterborough", "Greater Cambridge Greater Peterborough"),
    "lep-hull-east-yorkshire": ("Hull and East Riding",),
    "lep-london": ("London",),
    "lep-york-north-yorkshire": ("York, North Yorkshire and East Riding",),
}
"""Names that Nomis gives to partnerships, beyond their own."""


def keys_of(lookup: DistrictLookup, partnerships: PartnershipList) -> AreaKeys:
    """Return all codes and names of areas that are held: districts, ITL areas, countries, partnerships with ONS codes."""
    others: dict[str, tuple[str, str]] = {}
    latest: dict[str, str] = {}
    for code, partnership in partnerships.codes.items():
        if code[:3] in _CODED_LEVELS:
            others[code] = (_CODED_LEVELS[code[:3]], partnerships.partnerships[partnership].name)
            latest[partnership] = max(latest.get(partnership, ""), code)
    names = []
    for partnership, code in latest.items():
        found = partnerships.partnerships[partnership]
        bare = _TASK_IN_NAME.sub("", _TASK_IN_NAME.sub("", found.name))
        said = {found.name, bare, found.short_name, *_NAMES_OF_NOMIS.get(partnership, ())}
        names += [(name, _CODED_LEVELS[code[:3]], code) for name in sorted(said) if name]
    return AreaKeys(lookup, others, tuple(names))


def own_table(file: SheetFile, keys: AreaKeys, chosen: TableChoices) -> OwnTable:
    """Tell what the sheet that is chosen, or else the one with most of a table, holds.

    Raises
    ------
    ReadError
        It has no such sheet, row or column, or a sheet is damaged or too large.
    """
    sheet, layout = _sheet_with_table(file, keys, chosen)
    return table_of(file, sheet, layout, keys, chosen)


def table_of(file: SheetFile, sheet: Sheet, layout: Layout | None, keys: AreaKeys, chosen: TableChoices) -> OwnTable:
    """Tell what a sheet with this layout holds."""
    if layout is None:
        return _no_table(file, sheet, chosen)
    columns = _columns(layout, chosen)
    table = tidy(sheet, layout, columns, file.path.stem, comma_is_decimal=file.comma_is_decimal)
    _refuse_many(file, table)
    dated, of_years = years_for_months(table.frame)
    table = replace(table, frame=_with_period(dated, chosen.period))
    kinds = _kinds(table.frame, chosen)
    frame, areas = _areas(table, layout, columns, kinds, keys, chosen)
    table = replace(table, frame=frame)
    matches = areas.matches
    aliases = {key: match.alias for key, match in matches.items() if match.alias}
    converted = to_current(
        _placed(table.frame, matches, keys), aliases, {series: kind for series, (kind, _) in kinds.items()}, keys.lookup
    )
    report = _with_areas(_report(file, sheet, layout, table, chosen, kinds), matches, converted, keys.lookup)
    report = replace(report, level_asked=areas.asked, chosen=tuple(matches[key] for key, _ in chosen.accepted if key in matches))
    doubled = _many_to_one([match for match in matches.values() if match.alias is None])
    found = find_problems(report, layout, table, converted, doubled, areas.told, areas.units)
    # Rows that are struck through are told with all others that were left out.
    shown = (TableProblem(what, "", remedy) for what, remedy in sheet.doubts if what.id != "readers-struck-rows")
    sums = _sums(with_bare_totals(converted.frame, layout), kinds, areas, keys.lookup)
    of_flows = _of_flows(list(kinds), keys)
    report = replace(report, problems=(*of_flows, *areas.problems, *sums, *of_years, *found, *shown, *_no_period(chosen.period)))
    report = _without_doubted(report, areas.units, areas.shuffled)
    shape = fingerprint(layout.headers(layout.blocks[0]))
    return OwnTable(report, converted.frame, converted.left, chosen, columns, _preview(sheet), shape)


def _refuse_many(file: SheetFile, table: TidyTable) -> None:
    """Refuse far more indicators than anybody chooses among: each is looked at by itself, and thousands take minutes."""
    indicators = table.frame["series"].nunique() if len(table.frame) else 0
    if indicators > MOST_INDICATORS:
        said = Said("tables-too-many-indicators", file=file.path.name, indicators=indicators, most=MOST_INDICATORS)
        raise ReadError(said, Said("readers-keep-rows-and-columns"))


MOST_INDICATORS = 2_000
"""Indicators of a table: some 2,500 took 26 seconds on a busy computer, and 5,000 were stopped for the time they took (ours)."""


def _sums(
    frame: pd.DataFrame, kinds: Mapping[str, tuple[str, bool]], areas: Settled, lookup: DistrictLookup
) -> tuple[TableProblem, ...]:
    """Hold totals against their parts, but for indicators that wait anyhow."""
    waiting = {*areas.units, *areas.shuffled}
    of_kind = {series: kind for series, (kind, _) in kinds.items() if series not in waiting}
    assumed = {series for series, (_, is_assumed) in kinds.items() if is_assumed}
    return sums_against_parts(frame[frame["series"].isin(list(of_kind))] if len(frame) else frame, of_kind, assumed, lookup)


_OF_OTHER_SIDE = re.compile(
    r"(?:years?|periods?|dates?|quarters?|months?|time|measures?|indicators?|variables?|statistics?|metrics?)", re.IGNORECASE
)
"""What the corner of a table with areas side by side is called for the rows below it."""


def _areas(
    table: TidyTable,
    layout: Layout,
    columns: Sequence[Column],
    kinds: Mapping[str, tuple[str, bool]],
    keys: AreaKeys,
    chosen: TableChoices,
) -> tuple[pd.DataFrame, Settled]:
    """Find the areas of a table, and hold them against what else it says: its header, names beside codes, known totals.

    Returns the frame, in which a row whose code and name contradict each other has a key of its own, and the areas.
    """
    accepted = dict(chosen.accepted)
    matches = keys.match(_keys(table, layout), accepted)
    header = columns[layout.key_column].header
    if layout.transposed and _OF_OTHER_SIDE.fullmatch(header.strip()):
        # The corner of a table that was turned over says what stood below it.
        header = ""
    header = "" if header == indicator_in_corner(columns) else header
    titles = [title for block in layout.blocks[:1] for title in block.titles]
    beside = [column for column in columns if column.at != layout.key_column]
    found = settled(matches, keys, header, titles, chosen.level, accepted, beside)
    found = replace(found, matches=keys.told_apart(found.matches))
    judge = Judge(keys)
    against = names_against_codes(layout, columns, found.matches, keys, judge, accepted, decided=chosen.key_column > 0)
    of_cells, in_cells = cells_against_codes(table.frame, found.matches, keys)
    frame, matches = table.frame, {**found.matches, **against.matches}
    if against.keys:
        own = frame["row"].map({at + 1: key for at, key in against.keys.items()})
        frame = frame.assign(key=own.where(own.notna(), frame["key"]))
        held = set(_keys(replace(table, frame=frame), layout))
        matches = {key: match for key, match in matches.items() if key in held}
    figures = _figure_doubts(replace(table, frame=frame), kinds, matches, keys.lookup, chosen, titles)
    districts = {key: match.code for key, match in found.matches.items() if match.level == DISTRICT and match.code}
    others = rows_of_others(layout, columns, districts, judge) or parted_by_others(
        table.split_by, layout, columns, len(districts)
    )
    of_ends = None if chosen.key_column else rows_of_two_ends(layout, columns, table.split_by, matches, keys)
    of_level = [*(each for each in (of_ends, others) if each), *found.problems]
    if chosen.level:
        # A person has looked and decided: what was doubted is still said.
        of_level = [replace(problem, fatal=False) for problem in of_level]
    of_codes = (
        *codes_beside(layout, columns, matches, keys), *districts_without_key(layout, matches, keys),
        *former_counties(frame, matches, keys.lookup),
    )  # fmt: skip
    problems = (*of_level, *against.problems, *of_cells, *of_codes, *figures.problems)
    asked = not chosen.level and (found.asked or any(each and each.fatal for each in (others, of_ends)))
    told = found.told | set(against.matches) | in_cells | set(figures.asked)
    return frame, Settled({**matches, **figures.asked}, problems, asked, told, figures.units, figures.waiting)


@dataclass(frozen=True)
class _FigureDoubts:
    """What figures say against themselves: areas to ask for, units that do not fit, and indicators that wait for a person."""

    asked: Mapping[str, AreaMatch]
    units: tuple[str, ...]
    waiting: frozenset[str]
    problems: tuple[TableProblem, ...]


def _figure_doubts(
    table: TidyTable,
    kinds: Mapping[str, tuple[str, bool]],
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    chosen: TableChoices,
    titles: Sequence[str],
) -> _FigureDoubts:
    """Hold figures against what is known of their districts; what waits for one reason is not doubted for another."""
    frame, accepted = table.frame, dict(chosen.accepted)
    said = {each.series: each.unit for each in chosen.indicators if each.unit}
    believed = [each.series for each in chosen.indicators if each.believed]

    def left(*waiting: Collection[str]) -> dict[str, str]:
        return {series: kind for series, (kind, _) in kinds.items() if not any(series in each for each in waiting)}

    units, of_units = units_against_known(frame, matches, lookup, said, titles)
    of_one, shares = shares_of_one(frame, left(units), matches, said)
    units, of_units = (*units, *of_one), (*of_units, *shares)
    of_commas, with_commas = commas_against_known(table, matches, lookup, believed)
    of_moved, moved = moved_figures(frame, left(), matches, lookup, believed)
    of_kind = left(units, with_commas, moved)
    of_wider, wider = wider_figures(frame, of_kind, matches, lookup, believed)
    asked, totals, shuffled = totals_against_known(frame, of_kind, matches, lookup, accepted, said, believed)
    waiting = shuffled | moved | wider | with_commas
    of_published, differing, of_others, as_published = figures_of_published(
        frame, left(units, waiting), {**matches, **asked}, lookup, accepted, believed
    )
    asked, waiting = {**asked, **of_published}, waiting | of_others
    of_time, far, of_periods = far_in_time(
        frame, left(units, waiting), {**matches, **asked}, lookup, {*accepted, *asked}, believed
    )
    asked, waiting = {**asked, **of_time}, waiting | of_periods
    far = (*far, *far_from_others(frame, left(units, waiting), {**matches, **asked}, lookup, as_published))
    far = (*far, *columns_against_each_other(frame, left(units, waiting)))
    in_order = figures_in_order(frame, {**matches, **asked}, lookup.name, waiting)
    of_two_units = () if units else thousandfold_figures(frame, matches, lookup)
    of_years = years_against_each_other(frame, matches)
    problems = (*of_units, *of_commas, *of_moved, *of_wider, *totals, *differing, *far, *of_two_units, *in_order, *of_years)
    return _FigureDoubts(asked, units, waiting, problems)


# Sheet and layout


def _sheet_with_table(file: SheetFile, keys: AreaKeys, chosen: TableChoices) -> tuple[Sheet, Layout | None]:
    """Return the sheet chosen, or the first that holds areas and figures, hidden ones last; else the first that holds most."""
    if chosen.sheet or len(file.names) == 1:
        sheet = file.sheet(chosen.sheet or file.names[0])
        return sheet, _layout(sheet, keys, chosen)
    shown = [name for name in file.names if name not in file.hidden]
    best: tuple[int, Sheet, Layout | None] | None = None
    for name in [*shown, *(name for name in file.names if name in file.hidden)]:
        sheet = file.sheet(name)
        layout = _layout(sheet, keys, chosen)
        promise = _promise(layout)
        if best is None or promise > best[0]:
            best = promise, sheet, layout
        if promise == _ALL_PROMISED:
            break
    if best is None:
        raise AssertionError("a file has at least one sheet")
    return best[1], best[2]


_ALL_PROMISED = 3


def _promise(layout: Layout | None) -> int:
    """How much of a table a sheet has: a row, areas, areas with figures."""
    if layout is None:
        return 0
    if not layout.key_kind or sum(len(block.body) for block in layout.blocks) <= 2:
        return 1
    return _ALL_PROMISED if any(column.role == roles.VALUE for column in _columns(layout, TableChoices())) else 2


def _layout(sheet: Sheet, keys: AreaKeys, chosen: TableChoices) -> Layout | None:
    header = chosen.header_row - 1 if chosen.header_row else None
    column = chosen.key_column - 1 if chosen.key_column else None
    for number, most, what in (
        (chosen.header_row, len(sheet.rows), "row"), (chosen.key_column, max(map(len, sheet.rows), default=0), "column"),
    ):  # fmt: skip
        if number > most:
            raise ReadError(Said(f"tables-no-{what}", number=str(number), most=most), Said(f"tables-no-{what}-remedy"))
    layout = find_layout(sheet.rows, keys.recognise, header, column, ends=sheet.ends)
    return replace(layout, account=layout.account.with_struck(sheet.struck)) if layout is not None and sheet.struck else layout


def _no_table(file: SheetFile, sheet: Sheet, chosen: TableChoices) -> OwnTable:
    import pandas as pd

    where = Said("tables-sheet", sheet=sheet.name) if sheet.name else ""
    names = Listing(file.names, 10, "clauses")
    remedy = Said("tables-none-remedy-sheets", sheets=names) if len(file.names) > 1 else Said("tables-none-remedy")
    called = file.path.name
    what = Said("tables-none-in", file=called, sheet=sheet.name) if sheet.name else Said("tables-none", file=called)
    if _are_lines(sheet):
        what, remedy = Said("tables-lines", file=called), Said("tables-lines-remedy")
    problem = TableProblem(what, where, remedy, fatal=True)
    account = all_left_out(sheet.rows).with_struck(sheet.struck)
    notes = (account.said, *file.notes, *sheet.notes)
    report = TableReport(file.path.name, file.format, file.names, sheet.name, notes=notes, problems=(problem,), account=account)
    return OwnTable(report, pd.DataFrame(), pd.DataFrame(), chosen, preview=_preview(sheet))


_LINE = re.compile(r"[^\W\d].*\D[ \t]+[-+−£]?[\d.,]*\d%?(?: .*)?")


def _are_lines(sheet: Sheet) -> bool:
    """Whether most rows are one cell of words and figures, as text is that was pasted from a page."""
    rows = [[cell for cell in row if cell not in ("", None)] for row in sheet.rows]
    filled = [row for row in rows if row]
    lines = sum(len(row) == 1 and isinstance(row[0], str) and bool(_LINE.fullmatch(row[0].strip())) for row in filled)
    return lines > 1 and 2 * lines > len(filled)


def _preview(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(words(cell)[:_PREVIEW_LETTERS] for cell in row) for row in sheet.rows[:_PREVIEW_ROWS])


def _columns(layout: Layout, chosen: TableChoices) -> tuple[Column, ...]:
    headers = layout.headers(layout.blocks[0])
    dated = any(date_above(block) is not None for block in layout.blocks)
    found = columns_of(headers, column_samples(layout), layout.key_column, describing_columns(layout), dated_above=dated)
    wanted = {number - 1: role for number, role in chosen.roles if role in roles.ROLES}
    return with_roles(found, wanted, dated_above=dated) if wanted else found


def _with_period(frame: pd.DataFrame, text: str) -> pd.DataFrame:
    """Give the rows without a period the one that a person has chosen."""
    told = period(text) if text else None
    if told is None:
        return frame
    without = frame["year"] == 0
    changed = frame.copy()
    changed.loc[without, "period"] = told.label
    changed.loc[without, "year"] = told.year
    changed.loc[without, "month"] = told.month
    return changed


_FEWEST_PLACES = 3
"""Columns that are called after districts, from which on a table may be one of journeys between them."""


def _of_flows(series: Sequence[str], keys: AreaKeys) -> tuple[TableProblem, ...]:
    """Say so where columns are called after districts, as rows are: it may be a table of commuting."""
    called = {one.rpartition(" – ")[2] for one in series}
    if len(called) < _FEWEST_PLACES:
        return ()
    places = sum(match.status == MATCHED and match.level == DISTRICT for match in keys.match(called).values())
    if places < _FEWEST_PLACES or 2 * places < len(called):
        return ()
    return (TableProblem(Said("tables-of-flows", places=places), "", Said("tables-of-flows-remedy")),)


def _no_period(text: str) -> tuple[TableProblem, ...]:
    """Say that what a person gave as a period is none."""
    if not text or period(text) is not None:
        return ()
    return (TableProblem(Said("tables-not-a-period", text=text), "", Said("tables-not-a-period-remedy")),)


# Areas


def _keys(table: TidyTable, layout: Layout) -> list[str]:
    """Areas of the table, each once; also of a table without figures, such as a lookup."""
    if len(table.frame):
        return [str(key) for key in table.frame["key"].unique()]
    return list(dict.fromkeys(words(layout.rows[row][layout.key_column]) for block in layout.blocks for row in block.body))


def _placed(frame: pd.DataFrame, matches: Mapping[str, AreaMatch], keys: AreaKeys) -> pd.DataFrame:
    codes = frame["key"].map({key: match.code for key, match in matches.items()})
    levels = frame["key"].map({key: match.level for key, match in matches.items()})
    names = codes.map({code: keys.held[code][1] for code in {match.code for match in matches.values()} if code in keys.held})
    return frame.assign(
        code=codes.astype(object), level=levels.astype(object), name=names.astype(object).where(names.notna(), "")
    )


# Indicators


_OF_INDICATORS = frozenset(
    {
        "tables-unit",
        "tables-of-one-published",
        "tables-more-than-land",
        "tables-shuffled",
        "tables-moved",
        "tables-moved-year",
        "tables-of-wider",
        "tables-commas",
        "tables-slip-period",
    }
)


def _without_doubted(report: TableReport, units: Collection[str], figures: Collection[str]) -> TableReport:
    """Mark the indicators whose unit or figures a person must decide about; where there are no others, nothing can be used."""
    if not units and not figures:
        return report
    indicators = tuple(
        replace(found, unit_asked=found.series in units, figures_asked=found.series in figures) for found in report.indicators
    )
    is_all = all(found.waits for found in indicators if found.figures)
    fatal = [is_all and isinstance(p.what, Said) and p.what.id in _OF_INDICATORS for p in report.problems]
    problems = tuple(replace(p, fatal=p.fatal or of_all) for p, of_all in zip(report.problems, fatal, strict=True))
    return replace(report, indicators=indicators, problems=problems)


def _kinds(frame: pd.DataFrame, chosen: TableChoices) -> dict[str, tuple[str, bool]]:
    """Kind of each indicator, and whether it is only assumed, from whole numbers."""
    found = {}
    for series, rows in frame.groupby("series", sort=False):
        unit = _unit(rows, chosen.of(str(series)).unit)
        kind = chosen.of(str(series)).kind
        kind = kind if kind in KINDS and kind else kind_told(str(series), unit)
        assumed = not kind and not unit and may_be_count(str(series)) and _whole_numbers(rows["value"])
        found[str(series)] = (COUNT if assumed else kind, assumed)
    return found


def _unit(rows: pd.DataFrame, chosen: str) -> str:
    told = [unit for unit in rows["unit"].unique() if unit]
    return chosen or (told[0] if len(told) == 1 else "")


def _whole_numbers(values: pd.Series[float]) -> bool:
    figures = values.dropna()
    return bool(len(figures) and (figures >= 0).all() and (figures % 1 == 0).all() and figures.max() >= 100)


# The report


def _report(
    file: SheetFile, sheet: Sheet, layout: Layout, table: TidyTable, chosen: TableChoices, kinds: Mapping[str, tuple[str, bool]]
) -> TableReport:
    """What was found of the table itself, before its areas."""
    block, headers = layout.blocks[0], layout.headers(layout.blocks[0])
    footnotes = tuple(dict.fromkeys(line for each in layout.blocks for line in each.footnotes))
    return TableReport(
        file=file.path.name,
        format=file.format,
        sheets=tuple(name for name in file.names if name),
        sheet=sheet.name,
        header_row=block.name_row + 1,
        key_column=headers[layout.key_column] or f"column {layout.key_column + 1}",
        key_column_number=layout.key_column + 1,
        key_kind={"code": "codes", "name": "names"}.get(layout.key_kind, ""),
        period_source=table.period_source or ("chosen" if chosen.period else ""),
        periods=_labels_of(_with_days(table.frame)),
        value_columns=_headers(table.columns, roles.VALUE),
        ci_columns=_headers(table.columns, *roles.INTERVAL),
        units=_units(table),
        suppressed=_suppressed(table.frame, footnotes, chosen),
        indicators=_indicators(table.frame, kinds, chosen),
        titles=block.titles,
        footnotes=footnotes,
        notes=(layout.account.said, *file.notes, *sheet.notes, *_notes(file, sheet, layout, table, kinds)),
        rows=layout.account.read,
        account=layout.account,
    )


def _with_areas(
    report: TableReport, matches: Mapping[str, AreaMatch], converted: Converted, lookup: DistrictLookup
) -> TableReport:
    """Add what became of the areas of the table."""
    by_status: dict[str, list[AreaMatch]] = defaultdict(list)
    for match in matches.values():
        by_status[match.status].append(match)
    matched = {match.code: match.level for match in by_status[area_keys.MATCHED]}
    levels = Counter(matched.values()) + Counter(match.level for match in by_status[area_keys.OTHER_LEVEL])
    level = _main_level(levels)
    unknown = by_status[area_keys.UNMATCHED]
    totals = [match.key for match in unknown if is_total(match.key)]
    told = [Said("tables-sums", sums=Listing(tuple(totals), len(totals), "clauses"))] if totals else []
    others = [match for match in by_status[area_keys.OTHER_LEVEL] if match.kind != "code" or not match.level.startswith("itl")]
    if others and DISTRICT in matched.values():
        areas = (Said("tables-of-level", area=match.key, level=LEVEL_NAMES.get(match.level, match.level)) for match in others)
        told.append(Said("tables-counties", counties=Listing(tuple(areas), 6, "clauses")))
    if older := sorted({f"{c.alias.old_name} ({c.alias.old_code})" for c in converted.conversions if c.how == SUPERSEDED}):
        told.append(Said("tables-superseded", districts=Listing(tuple(older), 6, "clauses")))
    return replace(
        report,
        notes=(*report.notes, *told),
        level=level,
        levels=dict(levels.most_common()),
        vintage=area_keys.vintage_of(matches.values(), lookup),
        matched=len(matched),
        unmatched=tuple(match for match in unknown if match.key not in totals),
        ambiguous=tuple(by_status[area_keys.AMBIGUOUS]),
        other_level=tuple(by_status[area_keys.OTHER_LEVEL]),
        without_values=_without_values(converted.frame, level, lookup),
        many_to_one=_many_to_one(matches.values()),
        converted=converted.conversions,
    )


def _main_level(levels: Counter[str]) -> str:
    return next((level for level, _ in levels.most_common() if level != "country"), next(iter(levels), ""))


def _headers(columns: Sequence[Column], *wanted: str) -> tuple[str, ...]:
    return tuple(column.header or f"column {column.at + 1}" for column in columns if column.role in wanted)


def _units(table: TidyTable) -> dict[str, str]:
    """Unit of each column of figures that tells one."""
    told: dict[int, set[str]] = defaultdict(set)
    for at, unit in table.frame[["column", "unit"]].drop_duplicates().itertuples(index=False):
        told[int(at)].add(str(unit))
    of_column = {at: next(iter(found)) for at, found in told.items() if len(found) == 1 and found != {""}}
    return {c.header or f"column {c.at + 1}": of_column[c.at] for c in table.columns if c.at in of_column}


def _with_days(frame: pd.DataFrame) -> pd.DataFrame:
    """Return each period of each indicator once, in the order of time."""
    if frame.empty:
        return frame
    known = frame.loc[frame["year"] > 0, ["series", "year", "month", "period"]].drop_duplicates(["series", "period"])
    return known.assign(day=known["period"].map(day_of)).sort_values(["year", "month", "day", "period"])


def _labels_of(known: pd.DataFrame) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(str, known["period"]))) if len(known) else ()


def _suppressed(frame: pd.DataFrame, footnotes: Sequence[str], chosen: TableChoices) -> dict[str, Suppressed]:
    if frame.empty:
        return {}
    meanings = {**_meanings(footnotes), **dict(chosen.meanings)}
    told: dict[str, Suppressed] = {}
    for flag, rows in frame[frame["flag"] != ""].groupby("flag", sort=True):
        mark = str(flag)
        missing = int(rows["value"].isna().sum())
        told[mark] = Suppressed(meanings.get(mark) or meaning(mark) or Said("tables-not-explained"), len(rows), missing)
    return told


_EXPLAINED = re.compile(r"(?P<mark>\[[a-z]{1,4}\]|[*!~#^:-]|\.\.)\s*(?:[=–:-]\s*)?(?P<meaning>[A-Z].{4,})")


def _meanings(footnotes: Sequence[str]) -> dict[str, str]:
    """What the footnotes say of the codes: ``! Estimate and confidence interval not available …``."""
    found: dict[str, str] = {}
    for line, after in pairwise((*footnotes, "")):
        told = _EXPLAINED.fullmatch(line)
        if told:
            # Older exports of Nomis break the sentence over two rows.
            more = f" {after}" if after[:1].islower() else ""
            found.setdefault(symbol(told["mark"]) or told["mark"], f"{told['meaning']}{more}")
    return found


def _without_values(frame: pd.DataFrame, level: str, lookup: DistrictLookup) -> tuple[str, ...]:
    if level != DISTRICT or frame.empty:
        return ()
    with_values = set(frame.loc[frame["value"].notna(), "code"])
    return tuple(code for code in lookup.codes if code not in with_values)


def _many_to_one(matches: Iterable[AreaMatch]) -> dict[str, tuple[str, ...]]:
    keys_of_code: dict[str, list[str]] = defaultdict(list)
    for match in matches:
        if match.status == area_keys.MATCHED:
            keys_of_code[match.code].append(match.key)
    return {code: tuple(keys) for code, keys in keys_of_code.items() if len(keys) > 1}


def _indicators(frame: pd.DataFrame, kinds: Mapping[str, tuple[str, bool]], chosen: TableChoices) -> tuple[IndicatorFound, ...]:
    found = []
    labels = {series: _labels_of(rows) for series, rows in _with_days(frame).groupby("series", sort=False)}
    for series, rows in frame.groupby("series", sort=False):
        kind, assumed = kinds[str(series)]
        values = rows["value"]
        found.append(
            IndicatorFound(
                str(series),
                _unit(rows, chosen.of(str(series)).unit),
                kind,
                assumed,
                labels.get(series, ()),
                int(values.notna().sum()),
                int(values.isna().sum()),
                int((rows["lower"].notna() & rows["upper"].notna()).sum()),
            )
        )
    return tuple(found)


def _of_writing(table: TidyTable) -> list[Said]:
    """Say what figures written in short, and periods with a mark, tell of their figures."""
    told = [Said("tables-in-short", column=header, figure=figure) for header, figure in table.in_short.items()]
    marked = [Said("tables-marked-period", period=label or "–", meaning=SYMBOLS[mark]) for label, mark in table.marked.items()]
    return [*told, Said("tables-marked-periods", periods=Listing(tuple(marked), 6, "clauses"))] if marked else told


def _of_dates(table: TidyTable) -> list[Said]:
    """Say how days in numbers were read, where nothing but custom or a title tells which number is the month."""
    order = table.dates
    if order is None or order.month_first is None or not (table.frame["year"] > 0).any():
        return []
    if order.day is None:
        return [Said("tables-dates-month-first")] if order.month_first else []
    kind = "title" if order.decided else "custom"
    return [Said("tables-dates-read", date=order.example, day=order.day, told=kind)]


def _of_places(layout: Layout) -> list[Said]:
    """Say where areas and labels stood that were taken for other rows, or for columns."""
    told = []
    if layout.transposed:
        told.append(Said("tables-turned"))
    if layout.told_once:
        told.append(Said("tables-once"))
    if layout.labels_once:
        headers = layout.headers(layout.blocks[0])
        told.append(Said("tables-once-labels", columns=Listing(tuple(headers[at] for at in layout.labels_once), 6, "clauses")))
    if len(layout.blocks) > 1:
        told.append(Said("tables-under", tables=len(layout.blocks)))
    return told


_LONGEST_FILTER = 300


def _of_a_part(layout: Layout, table: TidyTable) -> list[Said]:
    """Say by what figures were filtered, and what all rows say of what they are of."""
    lines = (line for block in layout.blocks for line in (*block.titles, *block.footnotes))
    told = [Said("tables-filtered", filters=line[:_LONGEST_FILTER]) for line in lines if SAYS_A_FILTER.match(line)][:1]
    alike = _same_in_all(layout, table)
    return [*told, Said("tables-same-in-all", columns=Listing(alike, 6, "clauses"))] if alike else told


def _same_in_all(layout: Layout, table: TidyTable) -> tuple[str, ...]:
    """Return what columns say in all rows of what the figures are of, where the names of the indicators do not."""
    body = [layout.rows[at] for block in layout.blocks for at in block.body]
    series = " ".join(map(str, table.frame["series"].unique())).casefold()
    found = []
    for column in table.columns:
        label = label_of(column.header)
        if column.role != roles.OTHER or not label or kind_in_header(label) or len(body) < _FEW_ROWS:
            continue
        text = words(cell_at(body[0], column.at))
        is_new = may_be_a_part(label, text) and text.casefold() not in series
        if is_new and all(words(cell_at(row, column.at)) == text for row in body):
            found.append(f"{label}: {text}")
    return tuple(found)


_FEW_ROWS = 2


def _notes(file: SheetFile, sheet: Sheet, layout: Layout, table: TidyTable, kinds: Mapping[str, tuple[str, bool]]) -> list[Said]:
    told = [*_of_writing(table), *_of_dates(table), *_of_places(layout), *_of_a_part(layout, table)]
    if table.split_by:
        told.append(Said("tables-split", columns=Listing(tuple(table.split_by), 1000, "commas")))
    if table.period_source == "title":
        told.append(Said("tables-period-title"))
    if table.period_source == "name of the sheet":
        told.append(Said("tables-period-sheet"))
    bare = [left for left in layout.account.left_out if left.why == NO_AREA]
    if bare:
        told.append(Said("tables-bare", rows=len(bare), row=str(bare[0].row)))
    if sheet.ends == "line" and layout.blocks[-1].body[-1] == len(layout.rows) - 1:
        told.append(Said("tables-last-line", row=str(len(layout.rows))))
    unread = [header for header in numbers_not_read(table.columns, column_samples(layout)) if header not in table.split_by]
    if unread and len(table.frame) and not describing_columns(layout):
        told.append(Said("tables-not-read", columns=Listing(tuple(unread), 6, "clauses")))
    answers = [header for header in answers_not_read(table.columns, column_samples(layout)) if header not in table.split_by]
    if answers:
        told.append(Said("tables-answers-not-read", columns=Listing(tuple(answers), 6, "clauses")))
    addresses, points = points_of_rows(table.columns, column_samples(layout))
    if points and not addresses:
        told.append(Said("tables-points", columns=Listing(points, 6, "clauses")))
    if marked := marked_years(table.columns):
        told.append(Said("tables-marked-years", columns=Listing(marked, 6, "clauses")))
    others = [name for name in file.names if name]
    if len(others) > 1:
        told.append(Said("tables-sheets", sheets=Listing(tuple(others), 30, "clauses"), read=sheet.name))
    told += hidden_sheets(file, sheet.name)
    assumed = [series for series, (kind, is_assumed) in kinds.items() if is_assumed and kind in ADDITIVE]
    if assumed:
        told.append(Said("tables-assumed", series=Listing(tuple(assumed), 3, "clauses")))
    return told
