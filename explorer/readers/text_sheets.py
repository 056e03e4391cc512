"""Tables as text: CSV and its relatives, in the encodings and with the separators that people really use."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from explorer.errors import ReadError
from explorer.readers.cells import Rows
from explorer.readers.encodings import decoded
from explorer.readers.sheets import ACCEPTED, MOST_CELLS, MOST_COLUMNS, Sheet, SheetFile

MOST_BYTES = 600_000_000
_SEPARATORS = ",\t;|"
_LOOKED_AT = 60
"""Lines from which the separator is told."""

_FORMATS = {",": "CSV", "\t": "TSV", ";": "CSV (semicolons)", "|": "CSV (bars)"}


def open_text(path: Path) -> SheetFile:
    """Open a text table: its encoding and separator are found out.

    Raises
    ------
    ReadError
        The file is too large, or is no text.
    """
    if path.stat().st_size > MOST_BYTES:
        raise ReadError(f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB.", "Keep the rows and columns that you need.")
    text, notes = decoded(path, path.read_bytes(), ACCEPTED)
    separator = _separator(text)

    def read(_: str) -> Sheet:
        return Sheet("", _rows(path, text, separator))

    return SheetFile(path, _FORMATS[separator], ("",), read, notes, comma_is_decimal=separator == ";")


def _separator(text: str) -> str:
    """The separator that cuts most lines into the same number of cells, more than one."""
    lines = [line for line in text[:400_000].splitlines()[:_LOOKED_AT] if line.strip()]
    return max(_SEPARATORS, key=lambda separator: _regularity(lines, separator)) if lines else ","


def _regularity(lines: list[str], separator: str) -> tuple[int, int]:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if len(row) > 1)
    except csv.Error:
        return 0, 0
    if not widths:
        return 0, 0
    width, rows = max(widths.items(), key=lambda item: (item[1], item[0]))
    return rows, width


def _rows(path: Path, text: str, separator: str) -> Rows:
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            cells += len(row)
            if len(row) > MOST_COLUMNS:
                raise ReadError(
                    f"{path.name}, line {len(rows) + 1}, has {len(row):,} columns; {MOST_COLUMNS:,} are the most that are read.",
                    "Keep the columns that you need.",
                )
            if cells > MOST_CELLS:
                raise ReadError(f"{path.name} has more than {MOST_CELLS:,} cells.", "Keep the rows and columns that you need.")
            rows.append(row)
    except csv.Error as problem:
        raise ReadError(
            f"{path.name}, line {len(rows) + 1}, cannot be read: {problem}.",
            "Look for a quotation mark that is never closed, or save the table again as CSV.",
            detail=repr(problem),
        ) from problem
    return rows
