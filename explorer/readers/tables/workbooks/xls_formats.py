"""How an Excel 97 workbook shows the numbers of a sheet: percentages, text in place of them, hidden rows and columns.

calamine reads values alone. Layout of the records: Microsoft, MS-XLS, version BIFF8.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from explorer.readers.tables.sheets import NO_PERCENT, PercentCells
from explorer.readers.tables.workbooks.cell_colours import UNSEEN, font_place, unseen_xls_styles
from explorer.readers.tables.workbooks.number_formats import hides_numbers, is_percent, is_scaled
from explorer.readers.tables.workbooks.percent_cells import BUILT_IN, PercentCounter
from explorer.readers.tables.workbooks.sheet_marks import SheetLook, cell_at, column_letters
from explorer.readers.tables.workbooks.struck_cells import Place
from explorer.readers.tables.workbooks.xls_records import BrokenError, part_of, records_of
from explorer.readers.tables.written.cells import Rows

_FORMAT, _STYLE, _SHEET, _ROW, _COLUMN, _FONT = 0x041E, 0x00E0, 0x0085, 0x0208, 0x007D, 0x0031
_STYLE_LENGTH = 20
_NUMBERS = frozenset({0x0203, 0x027E, 0x0006})
_SEVERAL = 0x00BD
_TRUTH_OR_ERROR, _FORMULA, _ERROR_RESULT = 0x0205, 0x0006, 2
_ERRORS = MappingProxyType(
    {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
)
_TEXTS = frozenset({0x00FD, 0x0204})
_STRIKE_OUT = 0x8
_BIFF8 = 0x0600
_ROW_HIDDEN, _COLUMN_HIDDEN = 0x20, 0x1
_MOST_COLUMNS = 256


def look_at_xls(path: Path, name: str, rows: Rows) -> tuple[PercentCells, SheetLook]:
    """Find which cells of a sheet are percentages, and what it shows otherwise than its values are.

    Parameters
    ----------
    path : Path
        An .xls; of any other file nothing is found.
    name : str
        Of the sheet.
    rows : sequence of rows of cells
        Its values.
    """
    look = SheetLook()
    try:
        records = records_of(path)
        if not records or struct.unpack_from("<H", records, 4)[0] != _BIFF8:
            return NO_PERCENT, look
        codes, first = _formats(records), _sheets(records).get(name)
        unseen, struck = _odd_styles(records)
        percents = PercentCounter()
        for kind, at, length in part_of(records, first) if first is not None else ():
            if kind == _ROW and struct.unpack_from("<H", records, at + 12)[0] & _ROW_HIDDEN:
                look.rows.append(str(struct.unpack_from("<H", records, at)[0] + 1))
            elif kind == _COLUMN and struct.unpack_from("<H", records, at + 8)[0] & _COLUMN_HIDDEN:
                look.columns += _hidden(*struct.unpack_from("<HH", records, at))
            if kind in _TEXTS and struct.unpack_from("<H", records, at + 4)[0] in struck:
                look.struck.cells.add(struct.unpack_from("<HH", records, at))
            look.errors |= _error(records, kind, at)
            for row, column, style in _numbers(records, kind, at, length):
                if style in struck:
                    look.struck.cells.add((row, column))
                cell, code = cell_at(rows, (row, column)), codes.get(style, "")
                if isinstance(cell, float) and cell:
                    percents.take(row, column, is_percent=bool(code) and is_percent(code))
                if style in unseen:
                    look.take((row, column), UNSEEN, cell)
                elif code and (hides_numbers(code) or is_scaled(code)):
                    look.take((row, column), code, cell)
    except (BrokenError, struct.error, IndexError):
        return NO_PERCENT, look
    return percents.cells, look


def _formats(records: bytes) -> dict[int, str]:
    """Return the format of each cell style that has one of its own, or shows percentages."""
    codes, styles = dict(BUILT_IN), []
    for kind, at, length in part_of(records, 0):
        if kind == _FORMAT:
            codes[struct.unpack_from("<H", records, at)[0]] = _text(records[at + 2 : at + length])
        elif kind == _STYLE:
            styles.append(struct.unpack_from("<H", records, at + 2)[0])
    return {style: codes[number] for style, number in enumerate(styles) if number in codes}


def _odd_styles(records: bytes) -> tuple[frozenset[int], frozenset[int]]:
    """Return the cell styles whose text has the colour of its cell, and those whose text is struck through."""
    fonts, lines, styles = [], [], []
    for kind, at, length in part_of(records, 0):
        if kind == _FONT:
            fonts.append(struct.unpack_from("<H", records, at + 4)[0])
            lines.append(bool(struct.unpack_from("<H", records, at + 2)[0] & _STRIKE_OUT))
        elif kind == _STYLE and length >= _STYLE_LENGTH:
            font, (borders, colours) = struct.unpack_from("<H", records, at)[0], struct.unpack_from("<IH", records, at + 14)
            styles.append((font, borders >> 26, colours & 0x7F))
    places = [font_place(font) for font, *_ in styles]
    struck = frozenset(at for at, place in enumerate(places) if place < len(lines) and lines[place])
    return unseen_xls_styles(fonts, styles), struck


def _error(records: bytes, kind: int, at: int) -> dict[Place, str]:
    """Return what stands in a cell whose formula has gone wrong, by its place; nothing for any other."""
    is_value = kind == _TRUTH_OR_ERROR and records[at + 7]
    is_result = kind == _FORMULA and records[at + 6] == _ERROR_RESULT and records[at + 12 : at + 14] == b"\xff\xff"
    if not is_value and not is_result:
        return {}
    return {struct.unpack_from("<HH", records, at): _ERRORS.get(records[at + (6 if is_value else 8)], "#N/A")}


def _text(content: bytes, size: int = 2) -> str:
    """Return a text of BIFF8: its length in letters, whether each has two bytes, and the letters."""
    letters, wide = int.from_bytes(content[:size], "little"), content[size] & 1
    text = content[size + 1 : size + 1 + letters * (2 if wide else 1)]
    return text.decode("utf-16-le" if wide else "latin-1", errors="replace")


def _sheets(records: bytes) -> dict[str, int]:
    """Return where each sheet begins."""
    found = ((at, length) for kind, at, length in part_of(records, 0) if kind == _SHEET)
    return {_text(records[at + 6 : at + length], 1): struct.unpack_from("<I", records, at)[0] for at, length in found}


def _hidden(first: int, last: int) -> list[str]:
    """Letters of hidden columns; those up to the end of the sheet are hidden to hide that nothing is there."""
    return [column_letters(at + 1) for at in range(first, last + 1)] if last < _MOST_COLUMNS - 1 else []


def _numbers(records: bytes, kind: int, at: int, length: int) -> Iterator[tuple[int, int, int]]:
    """Go through the cells of a record: row, column and style."""
    if kind in _NUMBERS:
        yield struct.unpack_from("<HHH", records, at)
    elif kind == _SEVERAL:
        row, column = struct.unpack_from("<HH", records, at)
        for place in range((length - 6) // 6):
            yield row, column + place, struct.unpack_from("<H", records, at + 4 + 6 * place)[0]
