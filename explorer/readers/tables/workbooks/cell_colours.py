"""Which cells of a workbook are written in the colour that they have themselves, so that nobody sees their numbers."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence

from explorer.readers.tables.workbooks.percent_cells import looks_of_cells

UNSEEN = ";;;"
"""The format that shows nothing, by which a number in the colour of its cell is known."""

_WHITE, _UNTOLD = "white", ""
_FONT_LIST, _FILL_LIST = (
    re.compile(rb"<(?:\w+:)?" + name + rb"\b[^>]*>(.*?)</(?:\w+:)?" + name + rb">", re.DOTALL) for name in (b"fonts", b"fills")
)
_FONT, _FILL = (
    re.compile(rb"<(?:\w+:)?" + name + rb"\s*/>|<(?:\w+:)?" + name + rb"\b[^>]*>(.*?)</(?:\w+:)?" + name + rb">", re.DOTALL)
    for name in (b"font", b"fill")
)
_COLOUR, _FRONT, _BACK = (re.compile(rb"<(?:\w+:)?" + name + rb"\s([^>]*?)/?>") for name in (b"color", b"fgColor", b"bgColor"))
_NO_PATTERN = re.compile(rb'patternType="none"')
_NUMBER = re.compile(rb'\b(fontId|fillId)="([0-9]{1,9})"')
_SAID = re.compile(rb'\b(rgb|theme|indexed|tint)="([^"]*)"')
_WHITE_INDEXES = frozenset({"1", "9", "65"})
"""White in the old palette of Excel, and the background of a window."""


def unseen_styles(archive: zipfile.ZipFile) -> frozenset[int]:
    """Return the cell styles of an .xlsx whose text has the colour of its cell; a cell without one is white.

    Raises
    ------
    KeyError
        It has no styles.
    """
    unseen = set()
    for at, (font, fill) in enumerate(looks_of_styles(archive)):
        text = _colour_of(_COLOUR, font)
        if text and text == _of_fill(fill):
            unseen.add(at)
    return frozenset(unseen)


def looks_of_styles(archive: zipfile.ZipFile) -> list[tuple[bytes, bytes]]:
    """Return what is said of the font and the filling of each cell style of an .xlsx.

    Raises
    ------
    KeyError
        It has no styles.
    """
    styles = archive.read("xl/styles.xml")[:4_000_000]
    fonts, fills = (
        [found[1] or b"" for found in each.finditer(inside[1])] if (inside := whole.search(styles)) else []
        for whole, each in ((_FONT_LIST, _FONT), (_FILL_LIST, _FILL))
    )
    numbers = [dict(_NUMBER.findall(style)) for style in looks_of_cells(styles)]
    return [(_of(fonts, told.get(b"fontId", b"0")), _of(fills, told.get(b"fillId", b"0"))) for told in numbers]


def _of(looks: Sequence[bytes], number: bytes) -> bytes:
    at = int(number)
    return looks[at] if at < len(looks) else b""


def is_unseen(looks: bytes) -> bool:
    """Whether a change of looks gives a text the colour that it gives its cell, or white where it gives none."""
    font, fill = _FONT.search(looks), _FILL.search(looks)
    text = _colour_of(_COLOUR, font[1] or b"") if font else _UNTOLD
    # Here the background of a pattern is the colour of the cell.
    behind = (_colour_of(_BACK, fill[1] or b"") or _of_fill(fill[1] or b"")) if fill else _WHITE
    return bool(text) and text == behind


def _of_fill(fill: bytes) -> str:
    return _WHITE if _NO_PATTERN.search(fill) or not fill.strip() else _colour_of(_FRONT, fill) or _WHITE


def _colour_of(which: re.Pattern[bytes], looks: bytes) -> str:
    """Return a colour so that the same colour is written alike; empty where none is given."""
    found = which.search(looks)
    told = {name.decode(): value.decode("ascii", "replace") for name, value in _SAID.findall(found[1])} if found else {}
    if "rgb" in told:
        colour = told["rgb"][-6:].upper()
        return _WHITE if colour == "FFFFFF" else colour
    if "theme" in told:
        # The first colour of a theme is the background of its pages.
        return (
            _WHITE if told["theme"] == "0" and told.get("tint", "0") in ("", "0") else f"{told['theme']} {told.get('tint', '')}"
        )
    return _WHITE if told.get("indexed") in _WHITE_INDEXES else told.get("indexed", _UNTOLD)


# OpenDocument

_ODS_STYLE = re.compile(rb"<style:style\s([^>]*?)(?:/>|>(.*?)</style:style>)", re.DOTALL)
_ODS_NAME, _ODS_PARENT = re.compile(rb'\bstyle:name="([^"]*)"'), re.compile(rb'\bstyle:parent-style-name="([^"]*)"')
_ODS_TEXT, _ODS_CELL = re.compile(rb'\bfo:color="(#[0-9a-fA-F]{6})"'), re.compile(rb'\bfo:background-color="([^"]*)"')


def styles_of_ods(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Return of each style of an OpenDocument spreadsheet its name, the name of its parent, and what it says.

    A style that says nothing may stand as a single tag.
    """
    for said, inside in _ODS_STYLE.findall(content):
        name, parent = _ODS_NAME.search(said), _ODS_PARENT.search(said)
        if name:
            yield name[1], parent[1] if parent else b"", inside


def unseen_ods_styles(content: bytes) -> frozenset[bytes]:
    """Return the names of the cell styles of an OpenDocument spreadsheet whose text has the colour of its cell.

    Parameters
    ----------
    content : bytes
        What stands before the first sheet.
    """
    looks: dict[bytes, tuple[bytes, bytes]] = {}
    for name, parent, inside in styles_of_ods(content):
        text, cell = _ODS_TEXT.search(inside), _ODS_CELL.search(inside)
        before = looks.get(parent, (b"", b""))
        looks[name] = (text[1].lower() if text else before[0], cell[1].lower() if cell else before[1])
    white = b"#ffffff"
    clear = (b"", b"transparent")
    return frozenset(name for name, (text, cell) in looks.items() if text and text == (white if cell in clear else cell))


# Excel 97

_WHITE_NUMBERS = frozenset({1, 9, 65})
_SKIPPED = 4
"""Number that no font of Excel 97 has."""


def unseen_xls_styles(fonts: Sequence[int], styles: Sequence[tuple[int, int, int]]) -> frozenset[int]:
    """Return the cell styles of an Excel 97 workbook whose text has the colour of its cell.

    Parameters
    ----------
    fonts : sequence of int
        Number of the colour of each font.
    styles : sequence of (int, int, int)
        Number of the font of each style, of its pattern (0 for none), and of the colour of that.
    """
    unseen = set()
    for at, (font, pattern, behind) in enumerate(styles):
        place = font_place(font)
        text = fonts[place] if place < len(fonts) else 0
        is_white_cell = not pattern or behind in _WHITE_NUMBERS
        if (text in _WHITE_NUMBERS and is_white_cell) or (pattern == 1 and text == behind):
            unseen.add(at)
    return frozenset(unseen)


def font_place(font: int) -> int:
    """Return where a font of Excel 97 stands among all, by its number."""
    return font - (font > _SKIPPED)
