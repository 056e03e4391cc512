"""A table of the user's own: read, its areas found, its older districts brought forward, and all of it reported.

The journey of a table: sheets → layout → columns → tidy rows → areas → today's districts → report. Each step stands in a
module of its own; here they are put together, with what a person has chosen taking the place of what would be found.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from explorer.catalogue.tables.areas.table_conversion import to_current
from explorer.catalogue.tables.areas.table_level import Settled
from explorer.catalogue.tables.figures.mistaken_dates import years_for_months
from explorer.catalogue.tables.figures.table_sums import sums_against_parts, with_bare_totals
from explorer.catalogue.tables.found_sheets import are_lines, columns_in, sheet_with_table
from explorer.catalogue.tables.table_areas import areas_of, placed
from explorer.catalogue.tables.table_problems import find_problems
from explorer.catalogue.tables.table_report import TableProblem, TableReport
from explorer.catalogue.tables.table_summary import kinds_of, many_to_one, report_of, with_areas
from explorer.errors import ReadError
from explorer.places.names.area_keys import MATCHED, AreaKeys
from explorer.places.names.written_areas import DISTRICT
from explorer.readers.tables.layout.row_account import all_left_out
from explorer.readers.tables.layout.table_layout import Layout
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.meaning.tidy import TidyTable, tidy
from explorer.readers.tables.sheets import Sheet, SheetFile
from explorer.readers.tables.table_choices import TableChoices, fingerprint
from explorer.readers.tables.written.cells import words
from explorer.readers.tables.written.periods import period
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


def own_table(file: SheetFile, keys: AreaKeys, chosen: TableChoices) -> OwnTable:
    """Tell what the sheet that is chosen, or else the one with most of a table, holds.

    Raises
    ------
    ReadError
        It has no such sheet, row or column, or a sheet is damaged or too large.
    """
    sheet, layout = sheet_with_table(file, keys, chosen)
    return table_of(file, sheet, layout, keys, chosen)


def table_of(file: SheetFile, sheet: Sheet, layout: Layout | None, keys: AreaKeys, chosen: TableChoices) -> OwnTable:
    """Tell what a sheet with this layout holds."""
    if layout is None:
        return _no_table(file, sheet, chosen)
    columns = columns_in(layout, chosen)
    table = tidy(sheet, layout, columns, file.path.stem, comma_is_decimal=file.comma_is_decimal)
    _refuse_many(file, table)
    dated, of_years = years_for_months(table.frame)
    table = replace(table, frame=_with_period(dated, chosen.period))
    kinds = kinds_of(table.frame, chosen)
    table, areas = areas_of(table, layout, columns, kinds, keys, chosen)
    matches = areas.matches
    aliases = {key: match.alias for key, match in matches.items() if match.alias}
    converted = to_current(
        placed(table.frame, matches, keys), aliases, {series: kind for series, (kind, _) in kinds.items()}, keys.lookup
    )
    report = with_areas(report_of(file, sheet, layout, table, chosen, kinds), matches, converted, keys.lookup)
    report = replace(report, level_asked=areas.asked, chosen=tuple(matches[key] for key, _ in chosen.accepted if key in matches))
    doubled = many_to_one([match for match in matches.values() if match.alias is None])
    found = find_problems(report, layout, table, converted, doubled, areas.told, areas.units)
    # Rows that are struck through are told with all others that were left out.
    shown = (TableProblem(what, "", remedy) for what, remedy in sheet.doubts if what.id != "readers-struck-rows")
    sums = _sums(with_bare_totals(converted.frame, layout), kinds, areas, keys)
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


def _sums(frame: pd.DataFrame, kinds: Mapping[str, tuple[str, bool]], areas: Settled, keys: AreaKeys) -> tuple[TableProblem, ...]:
    """Hold totals against their parts, but for indicators that wait anyhow."""
    waiting = {*areas.units, *areas.shuffled}
    of_kind = {series: kind for series, (kind, _) in kinds.items() if series not in waiting}
    assumed = {series for series, (_, is_assumed) in kinds.items() if is_assumed}
    return sums_against_parts(frame[frame["series"].isin(list(of_kind))] if len(frame) else frame, of_kind, assumed, keys)


def _no_table(file: SheetFile, sheet: Sheet, chosen: TableChoices) -> OwnTable:
    import pandas as pd

    where = Said("tables-sheet", sheet=sheet.name) if sheet.name else ""
    names = Listing(file.names, 10, "clauses")
    remedy = Said("tables-none-remedy-sheets", sheets=names) if len(file.names) > 1 else Said("tables-none-remedy")
    called = file.path.name
    what = Said("tables-none-in", file=called, sheet=sheet.name) if sheet.name else Said("tables-none", file=called)
    if are_lines(sheet):
        what, remedy = Said("tables-lines", file=called), Said("tables-lines-remedy")
    problem = TableProblem(what, where, remedy, fatal=True)
    account = all_left_out(sheet.rows).with_struck(sheet.struck)
    notes = (account.said, *file.notes, *sheet.notes)
    report = TableReport(file.path.name, file.format, file.names, sheet.name, notes=notes, problems=(problem,), account=account)
    return OwnTable(report, pd.DataFrame(), pd.DataFrame(), chosen, preview=_preview(sheet))


def _preview(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(words(cell)[:_PREVIEW_LETTERS] for cell in row) for row in sheet.rows[:_PREVIEW_ROWS])


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
