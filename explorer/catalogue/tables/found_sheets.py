"""Which sheet of a file holds the table, where it stands there, and what its columns are, as found or as chosen."""

from __future__ import annotations

import re
from dataclasses import replace

from explorer.errors import ReadError
from explorer.places.names.area_keys import AreaKeys
from explorer.readers.tables.layout.area_rows import areas_side_by_side, distinct_texts, find_key_column, kind_of_areas
from explorer.readers.tables.layout.table_layout import Layout, column_samples, describing_columns, find_layout
from explorer.readers.tables.layout.table_rows import SAMPLE
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.meaning.table_columns import columns_of, with_roles
from explorer.readers.tables.meaning.table_periods import date_above
from explorer.readers.tables.sheets import Sheet, SheetFile
from explorer.readers.tables.table_choices import TableChoices
from explorer.said import Said


def sheet_with_table(file: SheetFile, keys: AreaKeys, chosen: TableChoices) -> tuple[Sheet, Layout | None]:
    """Return the sheet chosen, or the first that holds areas and figures, hidden ones last; else the first that holds most."""
    if chosen.sheet or len(file.names) == 1:
        sheet = file.sheet(chosen.sheet or file.names[0])
        if len(sheet.rows) > _MANY and not _has_areas(sheet, keys, chosen):
            raise ReadError(Said("tables-no-areas", file=file.path.name), Said("tables-no-areas-remedy"))
        return sheet, layout_of(sheet, keys, chosen)
    shown = [name for name in file.names if name not in file.hidden]
    best: tuple[int, Sheet, Layout | None] | None = None
    for name in [*shown, *(name for name in file.names if name in file.hidden)]:
        sheet = file.sheet(name)
        layout = layout_of(sheet, keys, chosen)
        promise = _promise(layout)
        if best is None or promise > best[0]:
            best = promise, sheet, layout
        if promise == _ALL_PROMISED:
            break
    if best is None:
        raise AssertionError("a file has at least one sheet")
    return best[1], best[2]


_MANY, _HARDLY_ANY = 100_000, 0.01
"""Rows from which a sample tells whether there are areas, as looking at each of a million takes minutes; and the share of the
different texts of a column that must be areas (ours)."""


def _has_areas(sheet: Sheet, keys: AreaKeys, chosen: TableChoices) -> bool:
    """Whether some of the rows that are spread over a sheet are of areas, or its columns are."""
    column = chosen.key_column - 1 if chosen.key_column else None
    if column is None:
        column, *_ = find_key_column(sheet.rows, keys.recognise, max(map(len, sheet.rows)))
    texts = distinct_texts(sheet.rows, column, SAMPLE)
    _, areas, _ = kind_of_areas(keys.recognise(texts))
    return areas > _HARDLY_ANY * len(texts) or areas_side_by_side(sheet.rows, keys.recognise) > 1


_ALL_PROMISED = 3


def _promise(layout: Layout | None) -> int:
    """How much of a table a sheet has: a row, areas, areas with figures."""
    if layout is None:
        return 0
    if not layout.key_kind or sum(len(block.body) for block in layout.blocks) <= 2:
        return 1
    return _ALL_PROMISED if any(column.role == roles.VALUE for column in columns_in(layout, TableChoices())) else 2


def layout_of(sheet: Sheet, keys: AreaKeys, chosen: TableChoices) -> Layout | None:
    """Find the table in a sheet, at the row and column that a person has chosen.

    Raises
    ------
    ReadError
        There is no such row or column.
    """
    header = chosen.header_row - 1 if chosen.header_row else None
    column = chosen.key_column - 1 if chosen.key_column else None
    for number, most, what in (
        (chosen.header_row, len(sheet.rows), "row"), (chosen.key_column, max(map(len, sheet.rows), default=0), "column"),
    ):  # fmt: skip
        if number > most:
            raise ReadError(Said(f"tables-no-{what}", number=str(number), most=most), Said(f"tables-no-{what}-remedy"))
    layout = find_layout(sheet.rows, keys.recognise, header, column, ends=sheet.ends)
    return replace(layout, account=layout.account.with_struck(sheet.struck)) if layout is not None and sheet.struck else layout


_LINE = re.compile(r"[^\W\d].*\D[ \t]+[-+−£]?[\d.,]*\d%?(?: .*)?")


def are_lines(sheet: Sheet) -> bool:
    """Whether most rows are one cell of words and figures, as text is that was pasted from a page."""
    rows = [[cell for cell in row if cell not in ("", None)] for row in sheet.rows]
    filled = [row for row in rows if row]
    lines = sum(len(row) == 1 and isinstance(row[0], str) and bool(_LINE.fullmatch(row[0].strip())) for row in filled)
    return lines > 1 and 2 * lines > len(filled)


def columns_in(layout: Layout, chosen: TableChoices) -> tuple[Column, ...]:
    """Tell what each column is, with the roles that a person has chosen."""
    headers = layout.headers(layout.blocks[0])
    dated = any(date_above(block) is not None for block in layout.blocks)
    found = columns_of(headers, column_samples(layout), layout.key_column, describing_columns(layout), dated_above=dated)
    wanted = {number - 1: role for number, role in chosen.roles if role in roles.ROLES}
    return with_roles(found, wanted, dated_above=dated) if wanted else found
