"""Tables as text: CSV and its relatives, in the encodings and with the separators that people really use."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from pathlib import Path

from explorer.errors import ReadError
from explorer.readers.tables.files.text_files import Quoting, quotation, read_text, rows_of, separator_of
from explorer.readers.tables.sheets import ACCEPTED, MOST_CELLS, MOST_COLUMNS, Sheet, SheetFile
from explorer.said import Said

MOST_BYTES = 600_000_000
"""A table with long names in every row may be larger than one of flows; its cells are counted as they are read."""

_FORMATS: Mapping[str, Said | str] = {
    ",": "CSV",
    "\t": "TSV",
    ";": Said("readers-format-semicolons"),
    "|": Said("readers-format-bars"),
}


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
    rows, lines = _rows(path, text, separator, csv.QUOTE_MINIMAL)
    quoting, said = quotation(path, text, separator) if lines > len(rows) else (csv.QUOTE_MINIMAL, None)
    if said is not None:
        return Sheet("", _rows(path, text, separator, quoting)[0], ends=ends, notes=(said,))
    is_open = ends and _ends_in_quotes(text, separator)
    return Sheet("", rows, ends="quote" if is_open else ends)


def _rows(path: Path, text: str, separator: str, quoting: Quoting) -> tuple[list[list[str]], int]:
    """Return the rows, and how many lines they take."""
    rows: list[list[str]] = []
    cells = lines = 0
    try:
        for row, last in rows_of(text, separator, quoting=quoting):
            cells, lines = cells + max(len(row), 1), last
            if len(row) > MOST_COLUMNS:
                raise ReadError(
                    Said(
                        "readers-line-too-wide",
                        file=path.name,
                        line=str(len(rows) + 1),
                        columns=len(row),
                        most=MOST_COLUMNS,
                    ),
                    Said("readers-keep-columns"),
                )
            if cells > MOST_CELLS:
                raise ReadError(
                    Said("readers-text-too-many-cells", file=path.name, most=MOST_CELLS), Said("readers-keep-rows-and-columns")
                )
            rows.append([_kept_as_text(cell) for cell in row] if any(cell[:2] == '="' for cell in row) else row)
    except csv.Error as problem:
        raise ReadError(
            Said("readers-line-unreadable", file=path.name, line=str(len(rows) + 1), problem=str(problem)),
            Said("readers-look-for-quote"),
            detail=repr(problem),
        ) from problem
    return rows, lines


_KEPT_AS_TEXT = re.compile(r'="([^"]*)"')


def _kept_as_text(cell: str) -> str:
    """Return what stands in a formula that does nothing but keep a text as it is, so that a spreadsheet loses no zeros."""
    found = _KEPT_AS_TEXT.fullmatch(cell.strip())
    return found[1] if found else cell


def _ends_in_quotes(text: str, separator: str) -> bool:
    """Whether the last line of a text opens a cell with a quotation mark that is not closed."""
    last = text[text.rfind("\n") + 1 :]
    try:
        list(csv.reader([last], delimiter=separator, strict=True))
    except csv.Error as problem:
        return "unexpected end" in str(problem)
    return False
