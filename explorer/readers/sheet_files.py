"""A table file opened as what its first bytes say it is: text, a workbook or Parquet."""

from __future__ import annotations

from pathlib import Path

from explorer.errors import ReadError
from explorer.readers import apart, parquet_sheets, text_sheets, workbooks
from explorer.readers.sheets import ACCEPTED, WORKBOOK_ENDINGS, SheetFile


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
        raise ReadError(f"{path.name} is empty.", "Download or export it again.")
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return workbooks.open_workbook(path)
    if start.startswith(parquet_sheets.MAGIC):
        return parquet_sheets.open_parquet(path)
    if path.suffix.casefold() in WORKBOOK_ENDINGS:
        _refuse_no_workbook(path, start)
    return text_sheets.open_text(path)


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(4096)
    except OSError as problem:
        raise ReadError.of(path, problem) from problem


def _refuse_no_workbook(path: Path, start: bytes) -> None:
    if b"<html" in start.lower() or b"<?xml" in start[:100]:
        raise ReadError(
            f"{path.name} is called a workbook but holds a web page.", "Open it in a spreadsheet and save it as .xlsx or .csv."
        )
    if b"\x00" in start:
        raise ReadError(f"{path.name} is not a workbook, or it is cut off or damaged.", ACCEPTED)


def is_parquet_table(path: Path) -> bool:
    """Whether a file is a Parquet file with a table and no shapes, which its first bytes do not tell."""
    if not path.is_file() or _first_bytes(path)[: len(parquet_sheets.MAGIC)] != parquet_sheets.MAGIC:
        return False
    try:
        return bool(apart.read("explorer.readers.sheet_files:format_apart", path))
    except ReadError:
        return False


def format_apart(path: Path) -> str:
    """Return what a table file is, in a process apart."""
    return open_sheets(path).format
