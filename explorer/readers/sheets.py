"""A table file in, its sheets out: rows of cells as they stand, whatever the format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from explorer.errors import ReadError
from explorer.readers.cells import Rows

TEXT_ENDINGS = (".csv", ".tsv", ".txt", ".tab")
WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
ENDINGS = (*TEXT_ENDINGS, *WORKBOOK_ENDINGS)
"""File endings that are read as tables."""

MOST_CELLS = 30_000_000
"""Cells that a sheet may span; more fits neither memory nor a screen."""

MOST_COLUMNS = 5_000

ACCEPTED = "Give a table as CSV, TSV, Excel (.xlsx, .xls) or OpenDocument (.ods)."


@dataclass(frozen=True, eq=False)
class Sheet:
    """One table as it stands.

    Attributes
    ----------
    name : str
        Empty for a text file.
    rows : sequence of rows of cells
        From the first row of the sheet on, so that ``rows[0]`` is the row a person calls 1.
    percent_columns : frozenset of int
        Columns whose cells are formatted as percentages: what shows as 45 % is stored as 0.45.
    """

    name: str
    rows: Rows
    percent_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, eq=False)
class SheetFile:
    """A file of one or more sheets, each read when it is asked for.

    Attributes
    ----------
    path : Path
    format : str
        CSV, TSV, Excel workbook, ...
    names : tuple of str
        Sheets, in their order; one without a name for a text file.
    notes : tuple of str
        What was found out or assumed while opening, one sentence each.
    comma_is_decimal : bool
        Whether 1,5 means one and a half.
    """

    path: Path
    format: str
    names: tuple[str, ...]
    read: Callable[[str], Sheet]
    notes: tuple[str, ...] = ()
    comma_is_decimal: bool = False

    def sheet(self, name: str) -> Sheet:
        """Read a sheet.

        Raises
        ------
        ReadError
            There is no such sheet, or it is damaged or too large.
        """
        if name not in self.names:
            wanted = [known for known in self.names if known.casefold() == name.strip().casefold()]
            if len(wanted) != 1:
                shown = "; ".join(self.names) or "none"
                raise ReadError(f"{self.path.name} has no sheet “{name}”.", f"Its sheets are: {shown}.")
            name = wanted[0]
        return self.read(name)


def open_sheets(path: Path) -> SheetFile:
    """Open a table file.

    Parameters
    ----------
    path : Path
        CSV, TSV, Excel or OpenDocument; what a file is, its first bytes tell, not its ending.

    Raises
    ------
    ReadError
        The file is absent, empty, locked, damaged, or no table.
    """
    from explorer.readers import text_sheets, workbooks

    start = _first_bytes(path)
    if not start:
        raise ReadError(f"{path.name} is empty.", "Download or export it again.")
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return workbooks.open_workbook(path)
    if path.suffix.casefold() in WORKBOOK_ENDINGS:
        _refuse_no_workbook(path, start)
    return text_sheets.open_text(path)


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(4096)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise ReadError(
            f"{path} cannot be opened: {reason}.", "Check the name and the folder.", detail=repr(problem)
        ) from problem


def _refuse_no_workbook(path: Path, start: bytes) -> None:
    if b"<html" in start.lower() or b"<?xml" in start[:100]:
        raise ReadError(
            f"{path.name} is called a workbook but holds a web page.", "Open it in a spreadsheet and save it as .xlsx or .csv."
        )
    if b"\x00" in start:
        raise ReadError(f"{path.name} is no workbook, or it is cut off or damaged.", ACCEPTED)


def looks_like_table(path: Path) -> bool:
    """Whether a file is taken for a table of indicators: a workbook, or text that holds neither shapes nor flows."""
    if path.suffix.casefold() in WORKBOOK_ENDINGS:
        return True
    if path.suffix.casefold() not in TEXT_ENDINGS or not path.is_file():
        return False
    with path.open("rb") as stream:
        start = stream.read(1_000_000)
    header = start.split(b"\n", 1)[0].lower()
    return b"POLYGON" not in start.upper() and not any(word in header for word in _NOT_OF_INDICATORS)


_NOT_OF_INDICATORS = (b"workplace", b"residence", b"destination", b"origin", b"fea", b"functional")
"""Words in the header of a table of commuting flows or of functional areas."""
