"""What the cells of an OpenDocument spreadsheet repeat, and which are percentages, before they are read.

One cell there may stand for a million, and one row for as many rows: a file of a few kilobytes can ask for more than fits
any memory. The numbers are counted from the tags, so that nothing is written out.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from html import unescape
from pathlib import Path
from typing import IO, NamedTuple
from xml.parsers import expat

from explorer.errors import ReadError
from explorer.readers.tables.sheets import ACCEPTED
from explorer.readers.tables.workbooks.cell_colours import unseen_ods_styles
from explorer.readers.tables.workbooks.number_formats import shows_as_text
from explorer.readers.tables.workbooks.percent_cells import PercentCounter
from explorer.readers.tables.workbooks.sheet_marks import SheetLook, column_letters, comment_text, place_name
from explorer.readers.tables.workbooks.struck_cells import OdsStyles, Run, ods_styles, without_markup
from explorer.said import Said

ODS_CONTENT = "content.xml"
"""Part of an OpenDocument spreadsheet that holds its sheets."""
_PIECE = 1 << 20
_TAG = re.compile(rb"<(/?)table:(table|table-row|table-column|table-cell|covered-table-cell)((?:\s[^>]*?)?)(/?)>")
_NAME = re.compile(rb'\stable:name="([^"]*)"')
_COLUMNS = re.compile(rb'\stable:number-columns-repeated="(\d{1,12})')
_ROWS = re.compile(rb'\stable:number-rows-repeated="(\d{1,12})')
_TYPE = re.compile(rb'\soffice:value-type="(float|percentage|currency)"')
_VALUE = re.compile(rb'\soffice:value="([^"]{1,40})"')
_CELL_STYLE, _DEFAULT = re.compile(rb'\stable:style-name="([^"]*)"'), re.compile(rb'\stable:default-cell-style-name="([^"]*)"')
_SPACES = re.compile(rb'\stext:c="(\d{1,12})"')
"""How many spaces a short tag stands for."""

_HIDDEN = re.compile(rb'\stable:visibility="(?:collapse|filter)"')
_NUMBER_SHOWN = re.compile(
    rb"<text:p\b[^>]*>(?:<text:s\s*/>)*"
    rb"([-+\xe2\x88\x92 (\xc2\xa3\xe2\x82\xac\xa0\xaf$]*[0-9][0-9.,' %\xc2\xe2\x80\xa0\xaf)]*)<"
)
"""A number as it is shown, with signs, currencies and thin spaces in UTF-8."""
_REMARK = re.compile(rb"<office:annotation\b.*?</office:annotation>", re.DOTALL)
_SHOWN = re.compile(rb"<text:p\b([^>]*?)(?:/>|>(.*?)</text:p>)", re.DOTALL)
_FILLED = (b"office:value", b"office:date", b"office:string")
_ZERO = re.compile(rb'\soffice:value="-?0(?:\.0*)?"')
_ERROR = b'calcext:value-type="error"'
_MOST_NOTED = 10_000
"""Cells that one repeated cell is noted for, at most."""


@dataclass
class OdsCells:
    """The cells of one sheet.

    Attributes
    ----------
    filled : int
        Cells that hold something, those that are repeated as often as they are.
    rows : int
        The last row that holds something, as a person counts.
    written : int
        Cells that hold something as they stand in the file, each once.
    text : int
        Letters that all of them come to.
    numbers : PercentCounter
        Which of the numbers are percentages.
    look : SheetLook
        What is hidden, and what is shown in place of numbers.
    hidden_columns : list of (int, int)
        First hidden columns (from 0), and how many each.
    columns : int
        Columns up to the last that holds something.
    merged : list of (int, int, int)
        First and last row, and column (from 0), of numbers in cells over several rows.
    """

    filled: int = 0
    rows: int = 0
    written: int = 0
    text: int = 0
    numbers: PercentCounter = field(default_factory=PercentCounter)
    look: SheetLook = field(default_factory=SheetLook)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    columns: int = 0
    merged: list[tuple[int, int, int]] = field(default_factory=list)

    @property
    def looked_at(self) -> SheetLook:
        """What is hidden, and what is shown in place of numbers; hidden columns where something stands."""
        hidden = [at for first, times in self.hidden_columns for at in range(first, min(first + times, self.columns))]
        return replace(self.look, columns=[column_letters(at + 1) for at in hidden])


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
            for tag in _tags(stream, reader.take_styles):
                reader.take(tag)
    except (expat.ExpatError, LookupError, ValueError) as problem:
        if isinstance(problem, KeyError):
            return {}
        raise broken_xml(path, problem) from problem
    except (KeyError, zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError):
        return {}
    return sheets


_SPANNED = re.compile(rb'number-rows-spanned="([0-9]{1,7})"')


class _Tag(NamedTuple):
    """A tag of a sheet, row or cell, how many bytes stand between it and the next, and what, where it holds a number."""

    closing: bool
    name: bytes
    attributes: bytes
    alone: bool
    followed_by: int
    content: bytes = b""


def broken_xml(path: Path, problem: Exception) -> ReadError:
    """Return what is to be said of a workbook whose content is no whole XML."""
    if isinstance(problem, expat.ExpatError):
        told = Said("readers-breaks-off-at", file=path.name, line=str(problem.lineno), character=str(problem.offset))
    else:
        told = Said("readers-breaks-off-at-once", file=path.name)
    return ReadError(told, ACCEPTED, detail=repr(problem))


def _tags(stream: IO[bytes], take_styles: Callable[[bytes], None]) -> Iterator[_Tag]:
    """Yield the tags of sheets, rows and cells; what stands before the first sheet goes to ``take_styles``.

    WORKAROUND: calamine looks for the end of a table for ever where its closing tag is damaged, so that all of the content
    must be known to be whole XML before.
    """
    whole, rest, before = expat.ParserCreate(), b"", 0
    last: tuple[bool, bytes, bytes, bool, int] | None = None
    head: bytes | None = b""
    while piece := stream.read(_PIECE):
        whole.Parse(piece, False)
        if head is not None:
            head += piece
            if (begin := head.find(b"<table:table ")) >= 0 or len(head) > 4 * _PIECE:
                take_styles(head[:begin])
                head = None
        piece = rest + piece
        # A cell and what it shows stay together.
        cut = max(piece.rfind(b"<table:"), 0) if len(piece) < 4 * _PIECE else len(piece)
        piece, rest = piece[:cut], piece[cut:]
        for found in _TAG.finditer(piece):
            if last is not None:
                yield _followed(last, found.start(), before, piece)
            last = bool(found[1]), found[2], found[3], bool(found[4]), before + found.end()
        before += cut
    for found in _TAG.finditer(rest):
        if last is not None:
            yield _followed(last, found.start(), before, rest)
        last = bool(found[1]), found[2], found[3], bool(found[4]), before + found.end()
    whole.Parse(b"", True)
    if last is not None:
        yield _Tag(*last[:4], 0)


def _followed(last: tuple[bool, bytes, bytes, bool, int], start: int, before: int, piece: bytes) -> _Tag:
    """Return a tag by where the next one starts, and with what stands between them if it is a cell that holds something."""
    is_filled = not last[3] and not last[0] and b"office:value" in last[2]
    content = piece[max(last[4] - before, 0) : start] if is_filled else b""
    return _Tag(*last[:4], before + start - last[4] + sum(map(int, _SPACES.findall(content))), content)


class _Reader:
    """Goes through the tags of all sheets, row by row."""

    def __init__(self, sheets: dict[str, OdsCells]) -> None:
        self._sheets = sheets
        self._sheet = OdsCells()
        self._row, self._rows, self._column, self._filled, self._written, self._text = 0, 1, 0, 0, 0, 0
        self._numbers: list[tuple[int, int, bool]] = []
        self._texts: list[tuple[int, str]] = []
        self._scaled: list[int] = []
        self._errors: list[tuple[int, str]] = []
        self._is_hidden = False
        self._columns = 0
        self._unseen: frozenset[bytes] = frozenset()
        self._odd = OdsStyles()
        self._default_styles: list[tuple[int, int, bytes]] = []
        self._struck: list[tuple[int, list[Run], bool]] = []

    def take_styles(self, head: bytes) -> None:
        """Take what stands before the first sheet."""
        self._unseen, self._odd = unseen_ods_styles(head), ods_styles(head)

    def take(self, tag: _Tag) -> None:
        """Take the next tag."""
        if tag.name == b"table-row":
            if not tag.closing:
                self._rows, self._column, self._filled, self._written, self._text = _repeated(_ROWS, tag.attributes), 0, 0, 0, 0
                self._numbers, self._texts, self._scaled, self._struck, self._errors = [], [], [], [], []
                self._is_hidden = bool(_HIDDEN.search(tag.attributes))
            if tag.closing or tag.alone:
                self._end_row()
        elif tag.name == b"table" and not tag.closing:
            name = _NAME.search(tag.attributes)
            self._sheet = self._sheets.setdefault(unescape(name[1].decode("utf-8", "replace")) if name else "", OdsCells())
            self._row = self._columns = 0
            self._default_styles = []
        elif tag.name == b"table-column":
            if not tag.closing:
                times = _repeated(_COLUMNS, tag.attributes)
                if _HIDDEN.search(tag.attributes):
                    self._sheet.hidden_columns.append((self._columns, times))
                if (style := _DEFAULT.search(tag.attributes)) and style[1] in self._unseen | self._odd.struck:
                    self._default_styles.append((self._columns, times, style[1]))
                self._columns += times
        elif tag.name != b"table" and not tag.closing:
            self._take_cell(tag)

    def _take_cell(self, tag: _Tag) -> None:
        times = _repeated(_COLUMNS, tag.attributes)
        if not tag.alone or any(word in tag.attributes for word in _FILLED):
            self._filled += times
            self._written += 1
            self._text += times * (tag.followed_by + len(tag.attributes))
            kind = _TYPE.search(tag.attributes)
            if kind and (over := _SPANNED.search(tag.attributes)) and int(over[1]) > 1:
                self._sheet.merged.append((self._row, self._row + int(over[1]) - 1, self._column))
            if kind and not _ZERO.search(tag.attributes):
                self._numbers.append((self._column, min(times, _MOST_NOTED), kind[1] == b"percentage"))
            if kind and (shown := "" if self._is_unseen(tag) else _text_shown(tag)) is not None:
                self._texts += [(at, shown) for at in range(self._column, self._column + min(times, _MOST_NOTED))]
            elif kind and _is_scaled(tag):
                self._scaled.append(self._column)
            if _ERROR in tag.attributes and (told := _SHOWN.search(tag.content)):
                wrong = without_markup(told[2] or b"")
                self._errors += [(at, wrong) for at in range(self._column, self._column + min(times, _MOST_NOTED))]
            if remark := _REMARK.search(tag.content):
                words = b" ".join(inside for _, inside in _SHOWN.findall(remark[0]))
                self._sheet.look.comments[self._row, self._column] = comment_text(without_markup(words))
            is_struck = bool(self._odd.struck) and self._style(tag) in self._odd.struck
            runs = self._odd.runs_of(_REMARK.sub(b"", tag.content)) if b"<text:span" in tag.content else []
            if runs or is_struck:
                places = range(self._column, self._column + min(times, _MOST_NOTED))
                self._struck += [(at, runs or [Run("x", None)], is_struck) for at in places]
            self._sheet.columns = max(self._sheet.columns, self._column + times)
        self._column += times

    def _is_unseen(self, tag: _Tag) -> bool:
        """Whether a number other than zero has the colour of its cell."""
        return bool(self._unseen) and not _ZERO.search(tag.attributes) and self._style(tag) in self._unseen

    def _style(self, tag: _Tag) -> bytes:
        """Return the style of a cell: its own, or that of its column; empty where that does nothing to its text."""
        style = _CELL_STYLE.search(tag.attributes)
        if style:
            return style[1]
        of_column = (name for first, times, name in self._default_styles if first <= self._column < first + times)
        return next(of_column, b"")

    def _end_row(self) -> None:
        if self._filled:
            self._sheet.rows = self._row + self._rows
            self._sheet.filled += self._filled * self._rows
            self._sheet.written += self._written
            self._sheet.text += self._text * self._rows
            if self._is_hidden:
                self._sheet.look.rows += [str(row + 1) for row in range(self._row, self._row + min(self._rows, _MOST_NOTED))]
            self._sheet.look.scaled += [place_name((self._row, column)) for column in self._scaled]
            for column, shown in self._texts:
                places = ((row, column) for row in range(self._row, self._row + min(self._rows, _MOST_NOTED)))
                self._sheet.look.texts |= dict.fromkeys(places, shown)
            for column, wrong in self._errors:
                places = ((row, column) for row in range(self._row, self._row + min(self._rows, _MOST_NOTED)))
                self._sheet.look.errors |= dict.fromkeys(places, wrong)
            for column, runs, is_struck in self._struck:
                for row in range(self._row, self._row + min(self._rows, _MOST_NOTED)):
                    self._sheet.look.struck.take((row, column), runs, is_struck=is_struck)
            for column, times, is_percent in self._numbers:
                for at in range(column, column + times):
                    for row in range(self._row, self._row + min(self._rows, max(_MOST_NOTED // times, 1))):
                        self._sheet.numbers.take(row, at, is_percent=is_percent)
        self._row += self._rows


def _is_scaled(tag: _Tag) -> bool:
    """Whether fewer digits are shown than stand before the point of a number, as where millions are."""
    shown, value = _NUMBER_SHOWN.match(tag.content), _VALUE.search(tag.attributes)
    if not shown or not value:
        return False
    whole = value[1].lstrip(b"-+0").split(b".")[0]
    return whole.isdigit() and sum(48 <= byte < 58 for byte in shown[1]) < len(whole)


def _text_shown(tag: _Tag) -> str | None:
    """Return the text that stands to be seen in place of the number of a cell; None where the number is seen."""
    if not tag.content or _NUMBER_SHOWN.match(tag.content):
        return None
    shown = _SHOWN.findall(_REMARK.sub(b"", tag.content))
    value = _VALUE.search(tag.attributes)
    if not shown or value is None:
        return None
    text = without_markup(b" ".join(inside for _, inside in shown)).strip()
    try:
        return text if shows_as_text(text, float(value[1])) else None
    except ValueError:
        return None


def _repeated(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1
