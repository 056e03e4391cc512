"""What the cells of an OpenDocument spreadsheet repeat, and which are percentages, before they are read.

One cell there may stand for a million, and one row for as many rows: a file of a few kilobytes can ask for more than fits
any memory. The numbers are counted from the tags, so that nothing is written out.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import IO
from xml.parsers import expat

from explorer.errors import ReadError
from explorer.readers.sheets import ACCEPTED

ODS_CONTENT = "content.xml"
"""Part of an OpenDocument spreadsheet that holds its sheets."""
_PIECE = 1 << 20
_TAG = re.compile(rb"<(/?)table:(table|table-row|table-cell|covered-table-cell)((?:\s[^>]*?)?)(/?)>")
_NAME = re.compile(rb'\stable:name="([^"]*)"')
_COLUMNS = re.compile(rb'\stable:number-columns-repeated="(\d{1,12})')
_ROWS = re.compile(rb'\stable:number-rows-repeated="(\d{1,12})')
_TYPE = re.compile(rb'\soffice:value-type="(float|percentage)"')
_FILLED = (b"office:value", b"office:date", b"office:string")
_LOOKED_AT = 2_000
"""Rows from which it is told what is a percentage."""


@dataclass
class OdsCells:
    """The cells of one sheet.

    Attributes
    ----------
    filled : int
        Cells that hold something, those that are repeated as often as they are.
    rows : int
        The last row that holds something, as a person counts.
    numbers, percent : Counter of int
        By column, from 0: cells that hold numbers, and those of them that are percentages.
    """

    filled: int = 0
    rows: int = 0
    numbers: Counter[int] = field(default_factory=Counter)
    percent: Counter[int] = field(default_factory=Counter)

    @property
    def percent_columns(self) -> frozenset[int]:
        """Columns most of whose numbers are percentages."""
        return frozenset(at for at, count in self.numbers.items() if self.percent[at] * 2 > count)


def cells_of(path: Path) -> dict[str, OdsCells]:
    """Count the cells of each sheet; nothing for a file of another kind.

    Raises
    ------
    ReadError
        The content breaks off or is no whole XML.
    """
    sheets: dict[str, OdsCells] = {}
    try:
        with zipfile.ZipFile(path) as archive, archive.open(ODS_CONTENT) as stream:
            reader = _Reader(sheets)
            for closing, tag, attributes, alone in _tags(stream):
                reader.take(tag, attributes, closing=closing, alone=alone)
    except expat.ExpatError as problem:
        where = f"line {problem.lineno}, character {problem.offset}"
        raise ReadError(
            f"{path.name} is damaged: its content breaks off at {where}.", ACCEPTED, detail=repr(problem)
        ) from problem
    except (KeyError, zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError):
        return {}
    return sheets


def _tags(stream: IO[bytes]) -> Iterator[tuple[bool, bytes, bytes, bool]]:
    """Yield the tags of sheets, rows and cells.

    WORKAROUND: calamine looks for the end of a table for ever where its closing tag is damaged, so that all of the content
    must be known to be whole XML before.
    """
    whole, rest = expat.ParserCreate(), b""
    while piece := stream.read(_PIECE):
        whole.Parse(piece, False)
        piece = rest + piece
        cut = piece.rfind(b"<") if len(piece) < 2 * _PIECE else len(piece)
        piece, rest = piece[:cut], piece[cut:]
        for found in _TAG.finditer(piece):
            yield bool(found[1]), found[2], found[3], bool(found[4])
    whole.Parse(b"", True)


class _Reader:
    """Goes through the tags of all sheets, row by row."""

    def __init__(self, sheets: dict[str, OdsCells]) -> None:
        self._sheets = sheets
        self._sheet = OdsCells()
        self._row, self._rows, self._column, self._filled = 0, 1, 0, 0

    def take(self, tag: bytes, attributes: bytes, *, closing: bool, alone: bool) -> None:
        """Take the next tag."""
        if tag == b"table-row":
            if not closing:
                self._rows, self._column, self._filled = _repeated(_ROWS, attributes), 0, 0
            if closing or alone:
                self._end_row()
        elif tag == b"table" and not closing:
            name = _NAME.search(attributes)
            self._sheet = self._sheets.setdefault(unescape(name[1].decode("utf-8", "replace")) if name else "", OdsCells())
            self._row = 0
        elif tag != b"table" and not closing:
            self._take_cell(attributes, alone=alone)

    def _take_cell(self, attributes: bytes, *, alone: bool) -> None:
        times = _repeated(_COLUMNS, attributes)
        if not alone or any(word in attributes for word in _FILLED):
            self._filled += times
            kind = _TYPE.search(attributes)
            if kind and self._row < _LOOKED_AT and times == 1:
                self._sheet.numbers[self._column] += 1
                self._sheet.percent[self._column] += kind[1] == b"percentage"
        self._column += times

    def _end_row(self) -> None:
        if self._filled:
            self._sheet.rows = self._row + self._rows
            self._sheet.filled += self._filled * self._rows
        self._row += self._rows


def _repeated(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1
