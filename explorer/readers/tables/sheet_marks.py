"""What a spreadsheet shows and a reader of its values does not see: hidden rows, formulas without a result, scaled formats.

A formula that no spreadsheet has worked out leaves an empty cell. A format such as ``#,##0.0,,`` shows 1,234,567 as 1.2.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from explorer.readers.tables.percent_cells import pieces_of, styles_of
from explorer.said import Listing, Said

_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*?)(/?)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*?)/?>")
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_NUMBER = re.compile(rb'(?:^|\s)r="([0-9]{1,7})"')
_SPAN = re.compile(rb'\bm(?:in|ax)="([0-9]{1,5})"')
_NO_RESULT = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v[^>]*>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_TEXT_RESULT = re.compile(rb'\bt="str"')
_PLACE = re.compile(rb'(?:^|\s)r="([A-Z]{1,3}[0-9]{1,7})"')
_SCALED = re.compile(rb"[0#?],+(?![,0#?])")
_UNIT = re.compile(rb'"[^"]*\b(?:thousand|million|billion|m|mn|bn|k)\b[^"]*"', re.IGNORECASE)

_NAMED = 5
_MOST_COLUMNS = 16_384


@dataclass(frozen=True)
class SheetMarks:
    """What a sheet shows otherwise than its values are.

    Attributes
    ----------
    notes : tuple of Said
        What a user should know.
    doubts : tuple of (Said, Said)
        What should be looked at, and what to do about it.
    """

    notes: tuple[Said, ...] = ()
    doubts: tuple[tuple[Said, Said], ...] = ()


NO_MARKS = SheetMarks()


def sheet_marks(path: Path, part: str) -> SheetMarks:
    """Find what a sheet of an .xlsx shows otherwise than its values are.

    Parameters
    ----------
    path : Path
    part : str
        The part that holds the sheet.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            try:
                scaled = styles_of(archive.read("xl/styles.xml")[:4_000_000], _is_scaled)
            except KeyError:
                scaled = frozenset()
            with archive.open(part) as stream:
                return _marks(stream, scaled)
    except (KeyError, zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError):
        return NO_MARKS


def _is_scaled(code: bytes) -> bool:
    """Whether a format shows another size than a cell holds, or a unit that it does not tell."""
    text = code.replace(b"&quot;", b'"')
    return bool(_SCALED.search(re.sub(rb'"[^"]*"|\\.|\[[^\]]*\]', b" ", text)) or _UNIT.search(text))


def _marks(stream: IO[bytes], scaled: frozenset[int]) -> SheetMarks:
    rows: list[str] = []
    columns: list[str] = []
    empty: list[str] = []
    odd: list[str] = []
    wanted = [str(style).encode() for style in sorted(scaled)]
    of_style = (
        re.compile(rb'<(?:\w+:)?c\b([^>]*?\ss="(?:' + b"|".join(wanted) + rb')"[^>]*)>\s*<(?:\w+:)?[fv]\b') if wanted else None
    )
    for piece in pieces_of(stream):
        rows += [_numbered(found[1]) for found in _ROW.finditer(piece) if not found[2] and _HIDDEN.search(found[1])]
        columns += [each for found in _COLUMN.finditer(piece) if _HIDDEN.search(found[1]) for each in _spanned(found[1])]
        if b"<f" in piece or b":f" in piece:
            empty += [_place(found[1]) for found in _NO_RESULT.finditer(piece) if not _TEXT_RESULT.search(found[1])]
        odd += [_place(found[1]) for found in of_style.finditer(piece)] if of_style else []
    notes = []
    if rows:
        notes.append(Said("readers-hidden-rows", rows=Listing(tuple(rows), _NAMED, "commas")))
    if columns:
        notes.append(Said("readers-hidden-columns", columns=Listing(tuple(columns), _NAMED, "commas")))
    doubts = []
    if empty:
        what = Said("readers-formulas-empty", cells=Listing(tuple(empty), _NAMED, "commas"))
        doubts.append((what, Said("readers-formulas-empty-remedy")))
    if odd:
        what = Said("readers-cells-scaled", cells=Listing(tuple(odd), _NAMED, "commas"))
        doubts.append((what, Said("readers-cells-scaled-remedy")))
    return SheetMarks(tuple(notes), tuple(doubts))


def _numbered(attributes: bytes) -> str:
    found = _NUMBER.search(attributes)
    return found[1].decode() if found else "?"


def _place(attributes: bytes) -> str:
    found = _PLACE.search(attributes)
    return found[1].decode() if found else "?"


def _spanned(attributes: bytes) -> Sequence[str]:
    """Letters of hidden columns; those up to the end of the sheet are hidden to hide that nothing is there."""
    ends = [int(number) for number in _SPAN.findall(attributes)]
    if len(ends) != 2 or max(ends) >= _MOST_COLUMNS:
        return ()
    return [_letters(number) for number in range(min(ends), min(max(ends), min(ends) + 1000) + 1)]


def _letters(number: int) -> str:
    """Letters of a column, from 1.

    Examples
    --------
    >>> [_letters(number) for number in (1, 26, 27)]
    ['A', 'Z', 'AA']
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
