"""Tables as text: CSV and its relatives, in the encodings and with the separators that people really use."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from explorer.errors import ReadError
from explorer.readers.cells import Rows
from explorer.readers.sheets import ACCEPTED, MOST_CELLS, MOST_COLUMNS, Sheet, SheetFile

MOST_BYTES = 600_000_000
_SEPARATORS = ",\t;|"
_LOOKED_AT = 60
"""Lines from which the separator is told."""

_FORMATS = {",": "CSV", "\t": "TSV", ";": "CSV (semicolons)", "|": "CSV (bars)"}
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def open_text(path: Path) -> SheetFile:
    """Open a text table: its encoding and separator are found out.

    Raises
    ------
    ReadError
        The file is too large, or is no text.
    """
    if path.stat().st_size > MOST_BYTES:
        raise ReadError(f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB.", "Keep the rows and columns that you need.")
    text, notes = _decoded(path, path.read_bytes())
    separator = _separator(text)

    def read(_: str) -> Sheet:
        return Sheet("", _rows(path, text, separator))

    return SheetFile(path, _FORMATS[separator], ("",), read, notes, comma_is_decimal=separator == ";")


def _decoded(path: Path, content: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode text; older files of ONS are in the code pages of Windows or of the Mac, which only their accents give away."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _of_known(path, content, encoding), ()
    if b"\x00" in content[:4096]:
        raise ReadError(f"{path.name} is no text, or it is damaged.", ACCEPTED)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as problem:
        encoding, name, sure = _older_encoding(content)
        line = content.count(b"\n", 0, problem.start) + 1
        doubt = "" if sure else ", in which its accented letters make no sense: names with accents may be damaged"
        note = f"The file is not in UTF-8 (line {line}); it was read as {name}{doubt}."
        return content.decode(encoding, errors="replace"), (note,)


def _of_known(path: Path, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        if encoding == "utf-8-sig":
            return content.decode("cp1252", errors="replace").removeprefix("ï»¿")
        raise ReadError(f"{path.name} is cut off or damaged.", "Download or export it again.", detail=repr(problem)) from problem


def _older_encoding(content: bytes) -> tuple[str, str, bool]:
    """Tell the encodings apart by their accented letters: ô is F4 in Windows' code page, 99 in the Mac's, 93 in DOS's.

    Returns the encoding, its name, and whether most of the bytes in question became letters.
    """
    letters = "âêîôûŵŷäëïöáéíóàèñç£–’"
    names = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS (code page 850)"}
    high = bytes(byte for byte in content if byte > 127)[:10_000]
    found = {name: sum(high.decode(name, errors="replace").count(letter) for letter in letters) for name in names}
    best = max(names, key=lambda name: found[name])
    return best, names[best], 2 * found[best] > len(high)


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
