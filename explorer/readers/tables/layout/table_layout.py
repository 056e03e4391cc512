"""Where the table stands in a sheet: title rows, header, key column, blocks one under the other, footnotes.

Published sheets carry more than a table. Nomis puts a title and a few settings above it, codes explained and remarks
below it, and repeats the whole for every date. The rows of areas are what is sure: everything else is found from them.
Which texts name areas, the caller knows; this module only asks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.readers.tables.layout.area_rows import (
    areas_side_by_side,
    distinct_texts,
    find_key_column,
    kind_of_areas,
    rows_of_areas,
    turned_over,
)
from explorer.readers.tables.layout.header_rows import spread_over
from explorer.readers.tables.layout.row_account import (
    NOTHING_READ,
    RowAccount,
    account_of,
    rows_cut_off,
    rows_too_wide,
    short_rows,
    without_rows,
)
from explorer.readers.tables.layout.side_by_side import second_table, without_first
from explorer.readers.tables.layout.table_blocks import Block, blocks_of, runs_of
from explorer.readers.tables.layout.table_rows import SAMPLE, Recognise, cell_at, text_at
from explorer.readers.tables.layout.told_once import with_areas_below, with_labels_below
from explorer.readers.tables.written.cells import Cell, Rows, words


@dataclass(frozen=True, eq=False)
class Layout:
    """The table of a sheet.

    Attributes
    ----------
    rows : sequence of rows
        As in the sheet, or turned over where areas stood side by side.
    key_column : int
        From 0.
    key_kind : str
        ``code``, ``name``, or empty where no column holds areas.
    width : int
        Columns.
    blocks : tuple of Block
    transposed : bool
    told_once : bool
        Whether areas stood only in the first of their rows, and were written into the others.
    second_from : int
        Column (from 0) from which a second table stands beside this one and was left out; 0 for none.
    account : RowAccount
        What became of every row.
    misaligned : bool
        Whether most rows have more cells than the header names, so that no figure can be told from the next.
    short : tuple of int
        Rows (from 1) of areas with fewer cells than the header has.
    labels_once : tuple of int
        Columns (from 0) whose labels stood only in the first row of each group, and were written into the others.
    """

    rows: Rows
    key_column: int
    key_kind: str
    width: int
    blocks: tuple[Block, ...]
    transposed: bool = False
    second_from: int = 0
    told_once: bool = False
    account: RowAccount = NOTHING_READ
    misaligned: bool = False
    short: tuple[int, ...] = ()
    labels_once: tuple[int, ...] = ()

    @property
    def body(self) -> list[int]:
        """Rows (from 0) of the areas of all blocks."""
        return [at for block in self.blocks for at in block.body]

    @property
    def body_rows(self) -> list[Sequence[Cell]]:
        """What stands in the rows of the areas."""
        return [self.rows[at] for at in self.body]

    def headers(self, block: Block) -> list[str]:
        """Name every column of a block.

        A group heading over several columns is told with each of them; the key column has its own row's name.
        """
        lowest = block.header_rows[-1] if block.header_rows else -1
        labels = [words(cell_at(self.rows[lowest], column)) if lowest >= 0 else "" for column in range(self.width)]
        levels = [spread_over(self.rows[row], self.width, labels if row != lowest else None) for row in block.header_rows]
        names = []
        for column in range(self.width):
            parts = list(dict.fromkeys(level[column] for level in levels if level[column]))
            names.append(" | ".join(parts)[:_LONGEST_HEADER])
        if block.name_row >= 0:
            names[self.key_column] = words(cell_at(self.rows[block.name_row], self.key_column)) or names[self.key_column]
        return [_CONTINUED.sub("", name) for name in names]


_CONTINUED = re.compile(r"\s*\((?:continued|cont\.?|cont['’]?d\.?)\)$", re.I)
"""What the header of the next page adds to those of the one before."""


def find_layout(
    rows: Rows, recognise: Recognise, header_row: int | None = None, key_column: int | None = None, *, ends: str = ""
) -> Layout | None:
    """Find the table of a sheet; None where the sheet holds no row of more than one cell.

    Parameters
    ----------
    rows : sequence of rows of cells
    recognise : callable
        Tells which texts name areas.
    header_row, key_column : int, optional
        Row and column (from 0) that a person has chosen.
    ends : str
        How a text ends that was not ended: see :class:`~explorer.readers.tables.sheets.Sheet`.
    """
    width = max((len(row) for row in rows), default=0)
    if width == 0:
        return None
    turned = False
    second = second_table(rows, recognise, width)
    if second and key_column is not None and key_column >= second:
        # A person has chosen the areas of the second table.
        rows = without_first(rows, second)
        second = second_table(rows, recognise, width)
    if second:
        rows, width = [row[:second] for row in rows], second
    if key_column is None:
        key_column, kind, hits = find_key_column(rows, recognise, width)
        if hits < 2 and header_row is None and width > 2 and areas_side_by_side(rows, recognise) > max(hits, 2):
            rows, turned = turned_over(rows, width), True
            width = max(len(row) for row in rows)
            key_column, kind, hits = find_key_column(rows, recognise, width)
    else:
        key_column = min(key_column, width - 1)
        kind, *_ = kind_of_areas(recognise(distinct_texts(rows, key_column, SAMPLE)))
    told_once = rows is not (rows := with_areas_below(rows, key_column, recognise))
    rows, labels_once = with_labels_below(rows, key_column, recognise)
    broken = {} if turned else rows_cut_off(rows, ends)
    whole = without_rows(rows, broken)
    blocks = _found_blocks(whole, key_column, recognise, header_row)
    wide = {} if turned or not blocks else rows_too_wide(rows, blocks)
    misaligned = 2 * len(wide) > sum(len(block.body) for block in blocks)
    if wide and not misaligned:
        broken |= wide
        whole = without_rows(rows, broken)
        blocks = _found_blocks(whole, key_column, recognise, header_row)
    if not blocks:
        return None
    account = account_of(rows, blocks, key_column, broken)
    short = () if turned else short_rows(rows, blocks)
    return Layout(whole, key_column, kind, width, blocks, turned, second, told_once, account, misaligned, short, labels_once)


def _found_blocks(rows: Rows, key_column: int, recognise: Recognise, header_row: int | None) -> tuple[Block, ...]:
    body = rows_of_areas(rows, key_column, recognise, header_row)
    return blocks_of(rows, runs_of(rows, body, key_column, header_row), key_column, header_row)


_LONGEST_HEADER = 1000
"""Letters of a header; longer ones are no names, and stand in every list of columns."""


def column_samples(layout: Layout) -> list[list[str]]:
    """Cells of each column, from some hundred rows spread over all blocks."""
    body = layout.body
    looked_at = [layout.rows[row] for row in body[:: max(1, len(body) // 400)]]
    return [[text_at(row, at) for row in looked_at] for at in range(layout.width)]


_AREAS_COMPARED, _MOST_DESCRIBED = 20, 400


def describing_columns(layout: Layout) -> frozenset[int]:
    """Columns of whole numbers that describe the rows of an area, such as ages, sexes or quarters.

    Where an area has several rows, these columns hold the same numbers for each area, as often; figures do not.
    """
    body = layout.body_rows
    key = layout.key_column
    some = [words(row[key]) for row in body[:: max(1, len(body) // 200)] if key < len(row)]
    rows_of: dict[str, list[Sequence[Cell]]] = {area: [] for area in list(dict.fromkeys(some))[:_AREAS_COMPARED]}
    for row in body:
        if key < len(row) and (area := words(row[key])) in rows_of:
            rows_of[area].append(row)
    several = [rows for rows in rows_of.values() if len(rows) > 1]
    if len(several) < max(2, len(rows_of) - 1):
        return frozenset()
    return frozenset(at for at in range(layout.width) if at != key and _describes(several, at))


def _describes(areas: Sequence[Sequence[Sequence[Cell]]], at: int) -> bool:
    first = Counter(_texts_at(areas[0], at))
    if len(first) > _MOST_DESCRIBED or first.keys() == {"0"} or not all(text.removesuffix("+").isdecimal() for text in first):
        return False
    return all(Counter(_texts_at(rows, at)) == first for rows in areas[1:])


def _texts_at(rows: Sequence[Sequence[Cell]], at: int) -> list[str]:
    return [text_at(row, at) for row in rows]
