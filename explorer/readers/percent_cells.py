"""Columns of a workbook whose cells are formatted as percentages: 45 % there is stored as 0.45."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections import Counter
from pathlib import Path

_LOOKED_AT = 400_000
"""Bytes at the beginning of a sheet that tell how its columns are formatted."""

_FORMAT = re.compile(rb"<numFmt\s[^>]*>")
_CELL_STYLES = re.compile(rb"<cellXfs[^>]*>(.*?)</cellXfs>", re.DOTALL)
_STYLE = re.compile(rb"<xf\s[^>]*>")
_CELL = re.compile(rb"<c ([^>]*)>\s*(?:<f[^>]*>[^<]*</f>|<f[^>]*/>)?\s*<v>")
_PLACE = re.compile(rb'(?:^|\s)r="([A-Z]{1,3})[0-9]+"')
_STYLED = re.compile(rb'(?:^|\s)s="([0-9]+)"')
_TEXT = re.compile(rb'(?:^|\s)t="(?:s|str|b|e|inlineStr)"')
_BUILT_IN = frozenset({9, 10})
"""Excel's own formats 0% and 0.00%."""


def percent_columns(path: Path, part: str) -> frozenset[int]:
    """Columns (from 0) most of whose numbers are formatted as percentages.

    Parameters
    ----------
    path : Path
        An .xlsx.
    part : str
        The part that holds the sheet.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            styles = percent_styles(archive.read("xl/styles.xml")[:4_000_000])
            if not styles:
                return frozenset()
            with archive.open(part) as stream:
                start = stream.read(_LOOKED_AT)
    except (KeyError, zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError):
        return frozenset()
    numbers: Counter[int] = Counter()
    percent: Counter[int] = Counter()
    for attributes in _CELL.findall(start):
        place = _PLACE.search(attributes)
        if place is None or _TEXT.search(attributes):
            continue
        column, style = column_number(place[1]) - 1, _STYLED.search(attributes)
        numbers[column] += 1
        percent[column] += style is not None and int(style[1][:9]) in styles
    return frozenset(column for column, count in numbers.items() if percent[column] * 2 > count)


def percent_styles(styles: bytes) -> frozenset[int]:
    """Numbers of the cell styles that show percentages."""
    formats = set(_BUILT_IN)
    for tag in _FORMAT.findall(styles):
        number, code = re.search(rb'numFmtId="([0-9]{1,9})"', tag), re.search(rb'formatCode="([^"]*)"', tag)
        if number and code and b"%" in re.sub(rb"&quot;.*?&quot;", b"", code[1]):
            formats.add(int(number[1]))
    inside = _CELL_STYLES.search(styles)
    tags = _STYLE.findall(inside[1]) if inside else []
    numbered = [re.search(rb'numFmtId="([0-9]{1,9})"', tag) for tag in tags]
    return frozenset(at for at, found in enumerate(numbered) if found and int(found[1]) in formats)


def column_number(letters: bytes) -> int:
    """Number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number
