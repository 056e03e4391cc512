"""Cells of a workbook that are formatted as percentages: 45 % there is stored as 0.45."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from types import MappingProxyType
from typing import IO

from explorer.readers.tables.sheets import NO_PERCENT, PercentCells
from explorer.readers.tables.workbooks.number_formats import is_percent

_FORMAT = re.compile(rb"<(?:\w+:)?numFmt\s[^>]*>")
_CELL_STYLES = re.compile(rb"<(?:\w+:)?cellXfs[^>]*>(.*?)</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE = re.compile(rb"<(?:\w+:)?xf\s[^>]*>")
_PLACE = re.compile(rb'(?:^|\s)r="([A-Z]{0,3})([0-9]{0,7})"')
_STYLED = re.compile(rb'(?:^|\s)s="([0-9]+)"')
_TEXT = re.compile(rb'(?:^|\s)t="(?:s|str|b|e|d|inlineStr)"')
_TAG = re.compile(
    rb"<(?:\w+:)?(row|c)\b([^>]*?)/?>(?:\s*<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>))?(?:\s*<(?:\w+:)?v[^>]*>\s*([^<]*?)\s*<)?"
)
BUILT_IN = MappingProxyType({9: "0%", 10: "0.00%"})
"""Excel's own formats of percentages."""

_PIECE = 1 << 20
_ZEROS = frozenset({b"0", b"0.0", b"-0"})


class PercentCounter:
    """Takes note of the numbers of a sheet and of their formats, column by column."""

    def __init__(self) -> None:
        self._percent: dict[int, list[int]] = defaultdict(list)
        self._plain: dict[int, list[int]] = defaultdict(list)

    def take(self, row: int, column: int, *, is_percent: bool) -> None:
        """Take note of a number that is not zero."""
        (self._percent if is_percent else self._plain)[column].append(row)

    @property
    def cells(self) -> PercentCells:
        """What was found."""
        columns = frozenset(at for at, rows in self._percent.items() if len(rows) > len(self._plain[at]))
        fewer = ((at, self._plain[at] if at in columns else rows) for at, rows in self._percent.items())
        return PercentCells(columns, frozenset((row, at) for at, rows in fewer for row in rows))


def percent_cells(path: Path, part: str) -> PercentCells:
    """Find the cells that are formatted as percentages.

    Parameters
    ----------
    path : Path
        An .xlsx.
    part : str
        The part that holds the sheet.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            styles = frozenset(style for style, code in styles_of(archive).items() if is_percent(code))
            if not uses_styles(archive, part, styles):
                return NO_PERCENT
            with archive.open(part) as stream:
                return _counted(stream, styles)
    except (KeyError, *DAMAGED):
        return NO_PERCENT


DAMAGED = (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError)
"""What reading a part of a damaged archive raises."""


def uses_styles(archive: zipfile.ZipFile, part: str, styles: frozenset[int]) -> bool:
    """Whether any cell of a sheet is of one of the styles."""
    if not styles:
        return False
    wanted = re.compile(rb'\ss="(?:' + b"|".join(str(style).encode() for style in sorted(styles)) + rb')"')
    with archive.open(part) as stream:
        return any(wanted.search(piece) for piece in pieces_of(stream))


def pieces_of(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield a sheet in pieces that end with a row."""
    rest = b""
    while piece := stream.read(_PIECE):
        piece = rest + piece
        cut = max(piece.rfind(b"<row"), piece.rfind(b":row"), 0)
        if len(piece) > 64 * _PIECE and not cut:
            return
        yield piece[:cut]
        rest = piece[cut:]
    yield rest


def styled_numbers(stream: IO[bytes]) -> Iterator[tuple[int, int, int, bytes]]:
    """Go through the numbers of a sheet: row and column (from 0), style, and the number as written."""
    for row, column, style, attributes, value in styled_cells(stream):
        if value and not _TEXT.search(attributes):
            yield row, column, style, value


def styled_cells(stream: IO[bytes]) -> Iterator[tuple[int, int, int, bytes, bytes]]:
    """Go through the cells of a sheet: row and column (from 0), style, attributes, and the value as written."""
    row = column = -1
    for piece in pieces_of(stream):
        for tag, attributes, value in _TAG.findall(piece):
            place = _PLACE.search(attributes)
            if tag == b"row":
                row, column = int(place[2]) - 1 if place and place[2] else row + 1, -1
                continue
            column = column_number(place[1]) - 1 if place and place[1] else column + 1
            style = _STYLED.search(attributes)
            yield row, column, int(style[1][:9]) if style else 0, attributes, value


def _counted(stream: IO[bytes], styles: frozenset[int]) -> PercentCells:
    found = PercentCounter()
    for row, column, style, value in styled_numbers(stream):
        if value not in _ZEROS:
            found.take(row, column, is_percent=style in styles)
    return found.cells


def styles_of(archive: zipfile.ZipFile) -> dict[int, str]:
    """Return the format of each cell style of an .xlsx that has one of its own, or shows percentages.

    Raises
    ------
    KeyError
        It has no styles.
    """
    styles = archive.read("xl/styles.xml")[:4_000_000]
    codes = dict(BUILT_IN)
    for tag in _FORMAT.findall(styles):
        number, code = re.search(rb'numFmtId="([0-9]{1,9})"', tag), re.search(rb'formatCode="([^"]*)"', tag)
        if number and code:
            codes[int(number[1])] = unescape(code[1].decode("utf-8", errors="replace"))
    numbered = [re.search(rb'numFmtId="([0-9]{1,9})"', tag) for tag in looks_of_cells(styles)]
    return {at: codes[int(found[1])] for at, found in enumerate(numbered) if found and int(found[1]) in codes}


def looks_of_cells(styles: bytes) -> list[bytes]:
    """Return the tags that say how cells look, in the order in which cells name them, from the part with the styles."""
    inside = _CELL_STYLES.search(styles)
    return _STYLE.findall(inside[1]) if inside else []


def column_number(letters: bytes) -> int:
    """Number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number
