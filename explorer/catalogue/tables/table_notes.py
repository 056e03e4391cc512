"""What is said of how a table was read: writing, dates, places, parts, and what was left unread."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.catalogue.tables.table_kinds import ADDITIVE
from explorer.places.names.area_words import kind_in_header
from explorer.readers.tables.layout.header_rows import years_below_names
from explorer.readers.tables.layout.row_account import NO_AREA
from explorer.readers.tables.layout.table_blocks import SAYS_A_FILTER, may_be_a_part
from explorer.readers.tables.layout.table_layout import Layout, column_samples, describing_columns
from explorer.readers.tables.layout.table_rows import row_words, text_at
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.header_periods import marked_years
from explorer.readers.tables.meaning.header_words import label_of
from explorer.readers.tables.meaning.tidy import TidyTable
from explorer.readers.tables.meaning.unread_columns import answers_not_read, numbers_not_read, points_of_rows
from explorer.readers.tables.sheets import Sheet, SheetFile, hidden_sheets
from explorer.readers.tables.written.cells import SYMBOLS
from explorer.said import Listing, Said


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
    for block in () if layout.transposed else layout.blocks:
        for at in years_below_names(layout.rows, block.header_rows, block.body[0], layout.key_column):
            row = "; ".join(filter(None, row_words(layout.rows[at])))
            told.append(Said("tables-years-below", row=str(at + 1), text=row))
    if len(layout.blocks) > 1:
        told.append(Said("tables-under", tables=len(layout.blocks)))
    return told


def _of_wider_areas(layout: Layout, table: TidyTable) -> list[Said]:
    """Say which county or region stands before one district each: whose figures the rows have cannot be told from that."""
    told = []
    for column in table.columns:
        if column.at < layout.key_column and kind_in_header(column.header) in ("county", "itl1"):
            pairs = {(text_at(row, layout.key_column), text_at(row, column.at)) for row in layout.body_rows}
            if len(pairs) >= _FEWEST_AROUND and len(pairs) == len(dict(pairs)) == len({around for _, around in pairs}):
                told.append(Said("tables-may-be-of-others", column=column.header))
    return told


_FEWEST_AROUND = 3
_LONGEST_FILTER = 300


def _of_a_part(layout: Layout, table: TidyTable) -> list[Said]:
    """Say by what figures were filtered, and what all rows say of what they are of."""
    lines = (line for block in layout.blocks for line in (*block.titles, *block.footnotes))
    told = [Said("tables-filtered", filters=line[:_LONGEST_FILTER]) for line in lines if SAYS_A_FILTER.match(line)][:1]
    alike = _same_in_all(layout, table)
    return [*told, Said("tables-same-in-all", columns=Listing(alike, 6, "clauses"))] if alike else told


def _same_in_all(layout: Layout, table: TidyTable) -> tuple[str, ...]:
    """Return what columns say in all rows of what the figures are of, where the names of the indicators do not."""
    body = layout.body_rows
    series = " ".join(map(str, table.frame["series"].unique())).casefold()
    found = []
    for column in table.columns:
        label = label_of(column.header)
        if column.role != roles.OTHER or not label or kind_in_header(label) or len(body) < _FEW_ROWS:
            continue
        text = text_at(body[0], column.at)
        is_new = may_be_a_part(label, text) and text.casefold() not in series
        if is_new and all(text_at(row, column.at) == text for row in body):
            found.append(f"{label}: {text}")
    return tuple(found)


_FEW_ROWS = 2


def notes_of(
    file: SheetFile, sheet: Sheet, layout: Layout, table: TidyTable, kinds: Mapping[str, tuple[str, bool]]
) -> list[Said]:
    """Say how a table was read: what was assumed, and what was left unread."""
    told = [*_of_writing(table), *_of_dates(table), *_of_places(layout), *_of_wider_areas(layout, table)]
    told += _of_a_part(layout, table)
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
