"""What is struck through in a workbook, and what is raised above its line: what was taken back, and pointers to notes.

A publisher strikes through a figure that it takes back and writes the new one behind it, in the same cell or in another row. A
reader of values sees both: 12 struck through before 15 is 1215, and 12.3 with a raised 2 is 12.32. What a person reads is read.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from explorer.readers.tables.workbooks.cell_colours import looks_of_styles, styles_of_ods
from explorer.readers.tables.workbooks.percent_cells import column_number, pieces_of, styled_cells
from explorer.readers.tables.written.cells import Cell, Rows, figure, symbol, words

Place = tuple[int, int]
"""Row and column of a cell, from 0."""


class Run(NamedTuple):
    """A piece of a text that is written in one way; ``is_struck`` is None where it is as its cell is."""

    text: str
    is_struck: bool | None
    is_raised: bool = False


@dataclass
class Struck:
    """What is struck through on a sheet.

    Attributes
    ----------
    cells : set of places
        Cells that are struck through as a whole.
    parts : dict of place to str
        What is left of texts of which a part is struck through.
    raised : dict of place to str
        What is left of texts without a raised pointer to a note.
    """

    cells: set[Place] = field(default_factory=set)
    parts: dict[Place, str] = field(default_factory=dict)
    raised: dict[Place, str] = field(default_factory=dict)

    def take(self, place: Place, runs: Sequence[Run], *, is_struck: bool = False) -> None:
        """Take note of a cell by the pieces of its text, and of whether it is struck through where they do not say."""
        kept = [run for run in runs if not (is_struck if run.is_struck is None else run.is_struck)]
        whole = list(kept)
        while len(kept) > 1 and kept[-1].is_raised and _may_have_pointer("".join(run.text for run in kept[:-1])):
            kept.pop()
        text = " ".join("".join(run.text for run in kept).split())
        if not text:
            self.cells.add(place)
        elif len(whole) < len(runs):
            self.parts[place] = text
        elif len(kept) < len(whole):
            self.raised[place] = text

    def settled(self, rows: Rows) -> StruckRows:
        """Tell rows that are struck through from single cells.

        A row is, if its first text and all its figures are: what a person would skip from its name to its end.
        """
        of_row: dict[int, set[int]] = {}
        for row, column in self.cells:
            if row < len(rows) and column < len(rows[row]) and words(rows[row][column]):
                of_row.setdefault(row, set()).add(column)
        found = StruckRows()
        for row, columns in sorted(of_row.items()):
            filled = [at for at, cell in enumerate(rows[row]) if words(cell)]
            figures = {at for at in filled if _is_figure(rows[row][at])}
            if filled[0] in columns and (figures <= columns if figures - {filled[0]} else set(filled) <= columns):
                found.rows.append(row)
            else:
                found.figures += [(row, at) for at in sorted(columns & figures)]
                found.texts += [(row, at) for at in sorted(columns - figures)]
        return found


@dataclass
class StruckRows:
    """Rows that are struck through, and in other rows the figures and the texts that are."""

    rows: list[int] = field(default_factory=list)
    figures: list[Place] = field(default_factory=list)
    texts: list[Place] = field(default_factory=list)


def _is_figure(cell: Cell) -> bool:
    if isinstance(cell, str):
        text = words(cell)
        return bool(symbol(text)) or figure(text, comma_is_decimal=True) is not None
    return isinstance(cell, int | float) and not isinstance(cell, bool)


_UNIT = re.compile(r"(?:^|[^A-Za-z])(?:[kcd]?m|mi|ft|in|yd|[x×]\s*10)\s*$")


def _may_have_pointer(text: str) -> bool:
    """Whether what is raised behind a text points to a note; behind a length, or a ten in a product, it belongs to it.

    Examples
    --------
    >>> [_may_have_pointer(text) for text in ("12.3", "Leeds", "Area (km", "")]
    [True, True, False, False]
    """
    return bool(text.strip()) and not _UNIT.search(text)


# Excel workbooks

_STRIKE = re.compile(rb'<(?:\w+:)?strike\s*(?:/>|>|val="(?:1|true|on)")')
_RAISED = re.compile(rb'<(?:\w+:)?vertAlign\s+val="superscript"')
_TEXT = re.compile(rb"<(?:\w+:)?si\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?si>)", re.DOTALL)
_RUN = re.compile(rb"<(?:\w+:)?r>(.*?)</(?:\w+:)?r>", re.DOTALL)
_LOOKS = re.compile(rb"<(?:\w+:)?rPr\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?rPr>)", re.DOTALL)
_LETTERS = re.compile(rb"<(?:\w+:)?t\b[^>]*?(?:/>|>([^<]*)</(?:\w+:)?t>)")
_INLINE = re.compile(rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?is>(.*?)</(?:\w+:)?is>", re.DOTALL)
_OF_SHARED = re.compile(rb'(?:^|\s)t="s"')
_PLACE, _STYLED = re.compile(rb'(?:^|\s)r="([A-Z]{1,3})([0-9]{1,7})"'), re.compile(rb'(?:^|\s)s="([0-9]{1,9})"')
_SHARED = "xl/sharedStrings.xml"


def is_struck(looks: bytes) -> bool:
    """Whether what is said of a font strikes its text through.

    Examples
    --------
    >>> is_struck(b"<b/><strike/>"), is_struck(b'<strike val="0"/>')
    (True, False)
    """
    return bool(_STRIKE.search(looks))


def find_struck(archive: zipfile.ZipFile, part: str, found: Struck) -> None:
    """Take note of what is struck through or raised on a sheet of an .xlsx.

    Raises
    ------
    KeyError
        A part is missing.
    """
    names = archive.namelist()
    looks = looks_of_styles(archive) if "xl/styles.xml" in names else []
    styles = frozenset(at for at, (font, _) in enumerate(looks) if is_struck(font))
    shared = dict(_odd_texts(archive.read(_SHARED))) if _SHARED in names else {}
    with archive.open(part) as stream:
        for piece in pieces_of(stream):
            if b"is>" in piece:
                _take_inline(piece, styles, found)
    if styles or shared:
        with archive.open(part) as stream:
            for row, column, style, attributes, value in styled_cells(stream):
                runs = shared.get(int(value)) if value.isdigit() and _OF_SHARED.search(attributes) else None
                if value and (runs or style in styles):
                    found.take((row, column), runs or _WHOLE, is_struck=style in styles)


_WHOLE = (Run("x", None),)
"""Stands for a text that is written in one way."""


def _take_inline(piece: bytes, styles: frozenset[int], found: Struck) -> None:
    for attributes, text in _INLINE.findall(piece):
        place, style = _PLACE.search(attributes), _STYLED.search(attributes)
        runs = _runs_of(text) if _STRIKE.search(text) or _RAISED.search(text) else []
        is_cell_struck = style is not None and int(style[1]) in styles
        if place and (runs or is_cell_struck):
            at = int(place[2]) - 1, column_number(place[1]) - 1
            found.take(at, runs or _WHOLE, is_struck=is_cell_struck)


def _odd_texts(content: bytes) -> Iterator[tuple[int, list[Run]]]:
    """Yield the shared texts of which a part is struck through or raised, by their number."""
    if not (_STRIKE.search(content) or _RAISED.search(content)):
        return
    for at, text in enumerate(_TEXT.finditer(content)):
        runs = _runs_of(text[1] or b"")
        if any(run.is_struck or run.is_raised for run in runs):
            yield at, runs


def _runs_of(text: bytes) -> list[Run]:
    runs = []
    for run in _RUN.findall(text):
        looks = _LOOKS.search(run)
        written = b"".join(_LETTERS.findall(run[looks.end() :] if looks else run))
        told = (looks[1] or b"") if looks else b""
        runs.append(Run(_plain(written), is_struck(told) if looks else None, bool(_RAISED.search(told))))
    return runs


def _plain(written: bytes) -> str:
    return unescape(written.decode("utf-8", errors="replace"))


# OpenDocument

_ODS_LINE = re.compile(rb'\bstyle:text-line-through-(?:style|type)="([^"]*)"')
_ODS_POSITION = re.compile(rb'\bstyle:text-position="(super|-?[0-9]+%|sub)')
_ODS_PIECE = re.compile(rb'<text:span\b[^>]*?text:style-name="([^"]*)"[^>]*>(.*?)</text:span>', re.DOTALL)
_ODS_MARKUP = re.compile(rb"<[^>]*>")


@dataclass(frozen=True)
class OdsStyles:
    """Names of the styles of an OpenDocument spreadsheet that strike a text through, and that raise it."""

    struck: frozenset[bytes] = frozenset()
    raised: frozenset[bytes] = frozenset()

    def runs_of(self, content: bytes) -> list[Run]:
        """Return the pieces of what stands in a cell; none where it is written in one way."""
        runs, at = [], 0
        for found in _ODS_PIECE.finditer(content):
            runs += [Run(text, None) for text in [without_markup(content[at : found.start()])] if text]
            runs.append(Run(without_markup(found[2]), True if found[1] in self.struck else None, found[1] in self.raised))
            at = found.end()
        runs += [Run(text, None) for text in [without_markup(content[at:])] if text]
        return runs if any(run.is_struck or run.is_raised for run in runs) else []


def ods_styles(content: bytes) -> OdsStyles:
    """Find the styles that strike through or raise.

    Parameters
    ----------
    content : bytes
        What stands before the first sheet.
    """
    struck: dict[bytes, bool] = {}
    raised = set()
    for name, parent, inside in styles_of_ods(content):
        lines = set(_ODS_LINE.findall(inside))
        struck[name] = bool(lines - {b"none"}) if lines else struck.get(parent, False)
        position = _ODS_POSITION.search(inside)
        if position and not position[1].startswith((b"sub", b"-", b"0%")):
            raised.add(name)
    return OdsStyles(frozenset(name for name, is_so in struck.items() if is_so), frozenset(raised))


def without_markup(content: bytes) -> str:
    """Return the text that stands between tags."""
    return _plain(_ODS_MARKUP.sub(b"", content))
