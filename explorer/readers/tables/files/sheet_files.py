"""A table file opened as what its first bytes say it is: text, a workbook or Parquet."""

from __future__ import annotations

import re
from pathlib import Path

from explorer.errors import ReadError
from explorer.readers import apart
from explorer.readers.tables.files import parquet_sheets, text_sheets, zipped_tables
from explorer.readers.tables.sheets import ACCEPTED, WORKBOOK_ENDINGS, SheetFile
from explorer.readers.tables.workbooks.workbook_files import open_workbook
from explorer.said import Said


def open_sheets(path: Path) -> SheetFile:
    """Open a table file.

    Parameters
    ----------
    path : Path
        CSV, TSV, Excel, OpenDocument or Parquet; what a file is, its first bytes tell, not its ending.

    Raises
    ------
    ReadError
        The file is absent, empty, locked, damaged, or no table.
    """
    start = _first_bytes(path)
    if not start:
        raise ReadError(Said("readers-empty", file=path.name), Said("readers-download-or-export"))
    if zipped_tables.table_inside(path):
        return text_sheets.open_text(path)
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return open_workbook(path)
    if start.startswith(parquet_sheets.MAGIC):
        return parquet_sheets.open_parquet(path)
    if path.suffix.casefold() in WORKBOOK_ENDINGS:
        _refuse_no_workbook(path, start)
    if _MARKED_UP.match(start):
        raise ReadError(Said("readers-marked-up", file=path.name), Said("readers-open-in-spreadsheet"))
    return text_sheets.open_text(path)


_MARKED_UP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype html|html)\b", re.IGNORECASE)
"""Beginning of a web page, or of a spreadsheet that is written as XML: flat OpenDocument, or Excel's of 2003."""


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(4096)
    except OSError as problem:
        raise ReadError.of(path, problem) from problem


def _refuse_no_workbook(path: Path, start: bytes) -> None:
    if b"<html" in start.lower() or b"<?xml" in start[:100]:
        raise ReadError(Said("readers-workbook-of-web", file=path.name), Said("readers-open-in-spreadsheet"))
    if b"\x00" in start:
        raise ReadError(Said("readers-no-workbook", file=path.name), ACCEPTED)


def is_table_in_doubt(path: Path) -> bool:
    """Whether a file of a kind that may hold shapes holds a table without any: a Parquet file, or an archive of tables.

    Its first bytes do not tell; it is looked at in a process apart.
    """
    if not path.is_file():
        return False
    start = _first_bytes(path)
    question = next((question for mark, question in _IN_DOUBT.items() if start.startswith(mark)), "")
    try:
        return bool(question and apart.look(f"explorer.readers.tables.files.{question}", path))
    except ReadError:
        return False


_IN_DOUBT = {parquet_sheets.MAGIC: "sheet_files:format_apart", b"PK\x03\x04": "zipped_tables:is_of_tables"}
"""First bytes of files that may hold shapes or not, and what is asked of them."""


def format_apart(path: Path) -> Said | str:
    """Return what a table file is, in a process apart."""
    return open_sheets(path).format
