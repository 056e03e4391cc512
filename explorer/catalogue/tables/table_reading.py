"""A table of the user's own, read in a process apart: its sheets, its layout and its tidy rows are all made over there.

The sheets stay open there while the user corrects how they are read. What comes back is a report, the first rows, and the
figures of the areas: see :class:`~explorer.catalogue.tables.own_tables.OwnTable`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from explorer.catalogue.partnerships import load_partnerships
from explorer.catalogue.tables.areas.held_areas import keys_of
from explorer.catalogue.tables.own_tables import OwnTable, own_table
from explorer.catalogue.tables.table_report import bounded
from explorer.places.districts import load_districts
from explorer.places.names.area_keys import AreaKeys
from explorer.progress import SILENT, Progress
from explorer.readers import apart
from explorer.readers.apart_file import FileApart
from explorer.readers.tables.files.sheet_files import open_sheets
from explorer.readers.tables.sheets import MOST_CELLS, Sheet, SheetFile
from explorer.readers.tables.table_choices import TableChoices
from explorer.said import Said

HERE = "explorer.catalogue.tables.table_reading"
"""Name of this module, for calls from another process."""

READY = ("pandas", "python_calamine", f"{HERE}:known_areas")
"""What a process apart can do ahead of need: see :func:`explorer.readers.apart.prepare`."""

_OPEN_HERE: dict[Path, SheetFile] = {}
"""In the process apart: the file that is being looked at."""


class TableReader(FileApart):
    """Reads one file again and again as a person corrects how; its sheets are fetched once.

    Parameters
    ----------
    path : Path
        CSV, TSV, Excel, OpenDocument or Parquet.
    limits : Limits
    """

    def __init__(self, path: Path, limits: apart.Limits = apart.USUAL) -> None:
        super().__init__(path, limits)
        self._is_open = False

    def read(self, choices: TableChoices, progress: Progress = SILENT) -> OwnTable:
        """Read the table as chosen: see :func:`read_table`."""
        progress.step(Said("catalogue-step-reading-table", file=self.path.name), 0.0)
        table: OwnTable = self.ask(f"{HERE}:read_apart", {"choices": choices, "afresh": not self._is_open}, progress)
        self._is_open = True
        return table


def read_table(path: Path, choices: TableChoices | None = None, progress: Progress = SILENT) -> OwnTable:
    """Read a table of the user's own and report what was found.

    Parameters
    ----------
    path : Path
        CSV, TSV, Excel, OpenDocument or Parquet.
    choices : TableChoices, optional
        What a person has chosen in place of what would be found.
    progress : Progress

    Raises
    ------
    ReadError
        The file cannot be read at all. What is wrong with a table that can be read stands in the report.
    CancelledError
        ``progress`` said so.
    """
    with TableReader(path) as reader:
        return reader.read(choices or TableChoices(), progress)


def read_apart(path: Path, choices: TableChoices, *, afresh: bool = True) -> OwnTable:
    """Read a table, in the process apart; its file stays open there, and is opened anew only if it is to be."""
    if afresh or path not in _OPEN_HERE:
        _OPEN_HERE.clear()
        _OPEN_HERE[path] = _keeping_sheets(open_sheets(path))
    table = own_table(_OPEN_HERE[path], known_areas(), choices)
    return replace(table, report=bounded(table.report))


def check_apart(path: Path, choices: TableChoices) -> dict[str, Any]:
    """Return the report of a table as it is printed, in the process apart."""
    return read_apart(path, choices).report.as_record()


@cache
def known_areas() -> AreaKeys:
    """Codes and names of all areas that are held, in the process apart."""
    lookup = load_districts()
    return keys_of(lookup, load_partnerships(lookup))


def _keeping_sheets(file: SheetFile) -> SheetFile:
    """Return the same file that remembers its sheets, as far as they are not too large together."""
    kept: dict[str, Sheet] = {}

    def read(name: str) -> Sheet:
        if name not in kept:
            sheet = file.read(name)
            if sum(map(_cells, (*kept.values(), sheet))) > MOST_CELLS:
                kept.clear()
            kept[name] = sheet
        return kept[name]

    return replace(file, read=read)


def _cells(sheet: Sheet) -> int:
    return sum(map(len, sheet.rows))
