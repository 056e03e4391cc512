"""What became of every row of a sheet: read, a title, a note, or left out and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from explorer.readers.tables.layout.header_rows import is_below_names
from explorer.readers.tables.layout.table_blocks import Block
from explorer.readers.tables.layout.table_rows import LONG_TEXT, cell_at, has_filled, is_numeric, numbers_columns, row_words
from explorer.readers.tables.written.cells import Cell, Rows, row_text, symbol, words
from explorer.readers.tables.written.periods import period
from explorer.said import Said


@dataclass(frozen=True)
class RowLeftOut:
    """A row that holds something and is neither read nor a title or note: its number (from 1), what stands in it, and why."""

    row: int
    text: str
    why: Said


@dataclass(frozen=True)
class RowAccount:
    """What became of every row of a sheet that holds something: rows = read + titles + notes + left out.

    Attributes
    ----------
    rows : int
        Rows that hold something.
    read : int
        Rows of areas.
    titles : int
        Titles, settings, headers, and lines between the rows.
    notes : int
        Remarks between and below the rows.
    left_out : tuple of RowLeftOut
    unlisted : int
        Rows left out beyond those listed, where there were too many.
    """

    rows: int = 0
    read: int = 0
    titles: int = 0
    notes: int = 0
    left_out: tuple[RowLeftOut, ...] = ()
    unlisted: int = 0

    @property
    def rows_left_out(self) -> int:
        """How many rows were left out."""
        return len(self.left_out) + self.unlisted

    @property
    def said(self) -> Said:
        """The account as a sentence."""
        counts = {"read": self.read, "titles": self.titles, "notes": self.notes, "left_out": self.rows_left_out}
        return Said("readers-rows", rows=self.rows, **counts)

    def with_struck(self, struck: Sequence[tuple[int, str]]) -> RowAccount:
        """Return it with rows that were left out as they are struck through, by their numbers and what stood in them."""
        more = [RowLeftOut(row, text, Said("readers-row-struck")) for row, text in struck]
        left = tuple(sorted((*self.left_out, *more), key=lambda each: each.row)) if more else self.left_out
        return replace(self, rows=self.rows + len(more), left_out=left)


NOTHING_READ = RowAccount()


def without_rows(rows: Rows, broken: Collection[int]) -> Rows:
    """Empty the rows that are not whole: they are neither rows of areas nor a header."""
    return [() if at in broken else row for at, row in enumerate(rows)] if broken else rows


def rows_cut_off(rows: Rows, ends: str) -> dict[int, Said]:
    """The last row of a text that breaks off within it: inside quotation marks, or before its last cell."""
    last = len(rows) - 1
    usual = Counter(len(row) for row in rows if len(row) > 1).most_common(1)
    if not ends or not usual or not has_filled(rows[last], 1) or (ends == "line" and len(rows[last]) >= usual[0][0]):
        return {}
    return {last: Said("readers-row-breaks-off")}


def rows_too_wide(rows: Rows, blocks: Sequence[Block]) -> dict[int, Said]:
    """Rows with something beyond the last column of the header, as where thousands are separated by commas."""
    found = {}
    for block in blocks:
        wide = max((len(rows[at]) for at in block.header_rows), default=0)
        for at in block.body if wide else ():
            if len(rows[at]) > wide and any(cell not in ("", None) for cell in rows[at][wide:]):
                found[at] = Said("readers-row-too-wide", cells=len(rows[at]), header=wide)
    return found


def short_rows(rows: Rows, blocks: Sequence[Block]) -> tuple[int, ...]:
    """Return the rows of areas, from 1, with fewer cells than their header has."""
    wide = [max((len(rows[at]) for at in block.header_rows), default=0) for block in blocks]
    return tuple(at + 1 for block, cells in zip(blocks, wide, strict=True) for at in block.body if len(rows[at]) < cells)


_MOST_OF_A_NOTE = 2
"""Filled cells that a remark below a table has at most, where none of them is long."""


def account_of(rows: Rows, blocks: Sequence[Block], key_column: int, broken: Mapping[int, Said]) -> RowAccount:
    """Say of every row that holds something what became of it."""
    read = {at for block in blocks for at in block.body}
    headers = {at for block in blocks for at in block.header_rows}
    names = {tuple(texts) for at in headers if len(texts := row_words(rows[at])) > 1}
    first, last = blocks[0].body[0], blocks[-1].body[-1]
    is_above = _above_a_block(blocks, len(rows))
    titles, notes, left = len(headers), 0, []
    for at, row in enumerate(rows):
        if at in read or at in headers or not (texts := [text for cell in row if (text := words(cell))]):
            continue
        above = is_above[at]
        why = broken.get(at) or _why_left_out(row, texts, key_column, above=above, below=at > last)
        if above and not why and is_below_names(rows, at, key_column):
            why = NO_AREA
        in_a_cell = _ROW_IN_A_CELL if at < last else _ROW_OF_A_CODE
        if not why and at > first and len(texts) == 1 and in_a_cell.match(texts[0]):
            why = Said("readers-row-unlike")
        if why and (at in broken or tuple(row_words(row)) not in names):
            left.append(RowLeftOut(at + 1, row_text(row), why))
        elif above or (len(texts) == 1 and at < last) or why:
            titles += 1
        else:
            notes += 1
    return RowAccount(len(read) + titles + notes + len(left), len(read), titles, notes, tuple(left))


def _above_a_block(blocks: Sequence[Block], rows: int) -> list[bool]:
    """Whether each row stands between the last row of one block, or the beginning, and the first row of the next."""
    changes = [0] * (rows + 1)
    before = -1
    for block in blocks:
        if before + 1 < block.body[0]:
            changes[before + 1] += 1
            changes[block.body[0]] -= 1
        before = block.body[-1]
    return [within > 0 for within in accumulate(changes[:-1])]


_ROW_IN_A_CELL = re.compile(r"[EWSNK]\d{8}\b.*\d|[^;|\t]+(?:[;|\t][^;|\t]*)*[;|\t]\s*[\d.,]+$")
"""A cell that holds a whole row: a code and figures, or figures behind a separator of cells."""

_ROW_OF_A_CODE = re.compile(r"[EWSNK]\d{8}\s*[,;|\t](?:.*[,;|\t])?\s*-?[\d.]+$")
"""Below a table, where a remark may begin with a code, too: a code, and a figure at the end."""


def _why_left_out(row: Sequence[Cell], texts: Sequence[str], key_column: int, *, above: bool, below: bool) -> Said | None:
    """Why a row that is not read holds more than a title, a setting or a remark; None where it does not."""
    key = words(cell_at(row, key_column))
    inside = not above and not below and not key
    numbers = sum(is_numeric(text) and (inside or not period(text)) for text in texts)
    if above and (not numbers or numbers_columns(row) or len(texts) <= _MOST_OF_A_NOTE):
        return None
    is_label = below and len(texts) == _MOST_OF_A_NOTE and (not key or bool(symbol(key)))
    if is_label and is_numeric(texts[-1]) and not period(texts[-1]):
        return NO_AREA
    if not above and len(texts) <= _MOST_OF_A_NOTE and (below or not numbers):
        return None
    if not numbers and max(map(len, texts)) > LONG_TEXT:
        return None
    if not key or symbol(key):
        return NO_AREA
    return Said("readers-row-apart") if above else Said("readers-row-unlike")


NO_AREA = Said("readers-row-no-area")


def all_left_out(rows: Rows) -> RowAccount:
    """Account for the rows of a sheet that holds no table of areas."""
    texts = ((at, row_text(row)) for at, row in enumerate(rows, start=1))
    left = tuple(RowLeftOut(at, text, Said("readers-row-no-table")) for at, text in texts if text)
    return RowAccount(len(left), left_out=left)
