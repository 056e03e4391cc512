"""Tables as text: CSV and its relatives, in the encodings and with the separators that people really use."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from explorer.errors import ReadError
from explorer.readers.cells import figure
from explorer.readers.sheets import ACCEPTED, MOST_CELLS, MOST_COLUMNS, Sheet, SheetFile
from explorer.readers.text_files import read_text, rows_of, separator_of

MOST_BYTES = 600_000_000
"""A table with long names in every row may be larger than one of flows; its cells are counted as they are read."""

_FORMATS = {",": "CSV", "\t": "TSV", ";": "CSV (semicolons)", "|": "CSV (bars)"}


def open_text(path: Path) -> SheetFile:
    """Open a text table: its encoding and separator are found out.

    Raises
    ------
    ReadError
        The file is too large, or is no text.
    """
    text, notes, _ = read_text(path, ACCEPTED, MOST_BYTES)
    separator = separator_of(text)

    def read(_: str) -> Sheet:
        return _sheet(path, text, separator)

    return SheetFile(path, _FORMATS[separator], ("",), read, notes, comma_is_decimal=separator == ";")


def _sheet(path: Path, text: str, separator: str) -> Sheet:
    """Cut a text into rows; where its quotation marks would swallow rows, they are taken for letters, or it is refused."""
    ends = "" if text.endswith(("\n", "\r")) else "line"
    rows, swallowed = _rows(path, text, separator)
    if not swallowed:
        is_open = ends and _ends_in_quotes(text, separator)
        return Sheet("", rows, ends="quote" if is_open else ends)
    plain, _ = _rows(path, text, separator, quoting=csv.QUOTE_NONE)
    widths = Counter(len(row) for row in plain if row)
    if widths.most_common(1)[0][1] >= _NEARLY_ALL * widths.total():
        told = f"A quotation mark in row {swallowed.first} is not closed where its cell ends; all of them were taken for letters."
        return Sheet("", plain, ends=ends, notes=(told,))
    raise ReadError(
        f"{path.name}: a quotation mark in row {swallowed.first} is closed only in row {swallowed.last}, or never; the rows "
        "between would be one cell.",
        "Close or remove the quotation mark, or save the table again as CSV.",
    )


_NEARLY_ALL = 0.9


class _Swallowed(NamedTuple):
    """Lines of a text that quotation marks make one cell although they look like rows; from 1."""

    first: int
    last: int


def _rows(
    path: Path, text: str, separator: str, *, quoting: Literal[0, 3] = csv.QUOTE_MINIMAL
) -> tuple[list[list[str]], _Swallowed | None]:
    rows: list[list[str]] = []
    cells, line = 0, 0
    several: list[tuple[_Swallowed, list[str]]] = []
    try:
        for row, last in rows_of(text, separator, quoting=quoting):
            cells += len(row)
            if len(row) > MOST_COLUMNS:
                raise ReadError(
                    f"{path.name}, line {len(rows) + 1}, has {len(row):,} columns; {MOST_COLUMNS:,} are the most that are read.",
                    "Keep the columns that you need.",
                )
            if cells > MOST_CELLS:
                raise ReadError(f"{path.name} has more than {MOST_CELLS:,} cells.", "Keep the rows and columns that you need.")
            if last > line + 1:
                several.append((_Swallowed(line + 1, last), row))
            line = last
            rows.append(row)
    except csv.Error as problem:
        raise ReadError(
            f"{path.name}, line {len(rows) + 1}, cannot be read: {problem}.",
            "Look for a quotation mark that is never closed, or save the table again as CSV.",
            detail=repr(problem),
        ) from problem
    usual = Counter(len(row) for row in rows if len(row) > 1).most_common(1)
    width = usual[0][0] if usual else 2
    return rows, next((lines for lines, row in several if _holds_rows(row, separator, width)), None)


def _holds_rows(row: Sequence[str], separator: str, width: int) -> bool:
    """Whether a cell holds lines that look like rows: with figures, and as many separators as the other rows have."""
    lines = (line for cell in row if "\n" in cell or "\r" in cell for line in cell.splitlines())
    of_rows = (line.split(separator) for line in lines if line.count(separator) >= width - 1)
    return any(figure(cell) is not None for cells in of_rows for cell in cells)


def _ends_in_quotes(text: str, separator: str) -> bool:
    """Whether the last line of a text opens a cell with a quotation mark that is not closed."""
    last = text[text.rfind("\n") + 1 :]
    try:
        list(csv.reader([last], delimiter=separator, strict=True))
    except csv.Error as problem:
        return "unexpected end" in str(problem)
    return False
