"""A table file in, its sheets out: rows of cells as they stand, whatever the format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from explorer.errors import ReadError
from explorer.readers.tables.written.cells import Rows
from explorer.said import Listing, Said

TEXT_ENDINGS = (".csv", ".tsv", ".txt", ".tab")
WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
ENDINGS = (*TEXT_ENDINGS, *WORKBOOK_ENDINGS, ".parquet")
"""File endings that are read as tables."""

MOST_CELLS = 8_000_000
"""Cells that a sheet may span: 12 million took 12 seconds and 1.6 GB before a figure was read. The 35,672 small areas by age and
sex have 7 million; of these, too, no more figures are used than :data:`~explorer.readers.tables.meaning.tidy.MOST_FIGURES`."""

MOST_TEXT = 400_000_000
"""Letters that all cells of a sheet may hold, each counted as often as it is repeated."""

MOST_REPEATED = 2_000_000
"""Cells that a sheet may have beyond ten for each one that is written, where one stands for many."""

MOST_SHEETS = 1_000
"""Sheets that a workbook may have; nobody publishes so many, and each is looked through for a table (ours)."""

MOST_COLUMNS = 5_000

ACCEPTED = Said("readers-give-table")


@dataclass(frozen=True)
class PercentCells:
    """Which cells of a sheet are formatted as percentages.

    Attributes
    ----------
    columns : frozenset of int
        Columns (from 0) most of whose numbers are.
    others : frozenset of (int, int)
        Row and column (from 0) of the cells that are formatted otherwise than most of their column. A zero is the same in
        either format, and never among them.
    """

    columns: frozenset[int] = frozenset()
    others: frozenset[tuple[int, int]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.columns or self.others)

    def has(self, row: int, column: int) -> bool:
        """Whether a cell is formatted as a percentage.

        Examples
        --------
        >>> cells = PercentCells(frozenset({2}), frozenset({(5, 2), (5, 3)}))
        >>> [cells.has(row, column) for row, column in ((4, 2), (5, 2), (4, 3), (5, 3))]
        [True, False, False, True]
        """
        return (column in self.columns) != ((row, column) in self.others)


NO_PERCENT = PercentCells()


@dataclass(frozen=True, eq=False)
class Sheet:
    """One table as it stands.

    Attributes
    ----------
    name : str
        Empty for a text file.
    rows : sequence of rows of cells
        From the first row of the sheet on, so that ``rows[0]`` is the row a person calls 1.
    percent : PercentCells
        Cells that are formatted as percentages: what shows as 45 % is stored as 0.45.
    ends : str
        Of a text: ``line`` where it ends without the end of a line, ``quote`` where it ends inside quotation marks; else empty.
    notes : tuple of Said
        What was assumed of this sheet, one sentence each.
    doubts : tuple of (Said, Said)
        What should be looked at, as it is shown otherwise than it is held, and what to do about it.
    struck : tuple of (int, str)
        Rows (from 1) that are struck through, and what stood in them; ``rows`` has them empty.
    merged : tuple of (int, int, int)
        First and last row, and column (from 0) of cells that are one in a spreadsheet; what stands in it is in the first row.
    """

    name: str
    rows: Rows
    percent: PercentCells = NO_PERCENT
    ends: str = ""
    notes: tuple[Said, ...] = ()
    doubts: tuple[tuple[Said, Said], ...] = ()
    struck: tuple[tuple[int, str], ...] = ()
    merged: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, eq=False)
class SheetFile:
    """A file of one or more sheets, each read when it is asked for.

    Attributes
    ----------
    path : Path
    format : Said or str
        CSV, TSV, Excel workbook, ...
    names : tuple of str
        Sheets, in their order; one without a name for a text file.
    hidden : frozenset of str
        Sheets that a spreadsheet does not show.
    notes : tuple of Said
        What was found out or assumed while opening, one sentence each.
    comma_is_decimal : bool
        Whether 1,5 means one and a half.
    """

    path: Path
    format: Said | str
    names: tuple[str, ...]
    read: Callable[[str], Sheet]
    notes: tuple[Said, ...] = ()
    comma_is_decimal: bool = False
    hidden: frozenset[str] = frozenset()

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
                every = Listing(self.names, 10, "clauses")
                raise ReadError(
                    Said("readers-no-sheet", file=self.path.name, sheet=name), Said("readers-its-sheets", sheets=every)
                )
            name = wanted[0]
        return self.read(name)


def hidden_sheets(file: SheetFile, read: str) -> tuple[Said, ...]:
    """Say which sheets of a workbook are hidden, and whether the one that is read is."""
    if not file.hidden:
        return ()
    names = tuple(name for name in file.names if name in file.hidden)
    return (Said("readers-hidden-sheets", sheets=Listing(names, 10, "clauses"), read="yes" if read in file.hidden else "no"),)


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
