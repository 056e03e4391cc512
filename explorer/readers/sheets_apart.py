"""Sheets read in a process of their own: see :mod:`explorer.readers.apart`.

The rows travel as text: numbers and words as they are, days written out. The process is kept while one file is looked at,
sheet by sheet, and is ended with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from explorer.progress import SILENT, Progress
from explorer.readers import apart
from explorer.readers.cells import Cell, words
from explorer.readers.sheet_files import open_sheets
from explorer.readers.sheets import Sheet, SheetFile

IMPORTS = ("explorer.readers.sheets_apart", "explorer.readers.workbooks", "explorer.readers.text_sheets", "python_calamine")
"""What a process that waits for a table imports ahead: see :func:`explorer.readers.apart.prepare`."""

_open_here: dict[Path, SheetFile] = {}
"""In the other process: the file that is being looked at."""


@contextmanager
def opened(path: Path, progress: Progress = SILENT, limits: apart.Limits = apart.USUAL) -> Iterator[SheetFile]:
    """Open a table file in a process of its own, and end the process afterwards.

    Raises
    ------
    ReadError
        See :func:`explorer.readers.sheet_files.open_sheets`; or reading took too long or too much memory.
    CancelledError
        ``progress`` said so.
    """
    with apart.take(limits) as worker:

        def call(function: str, **arguments: str) -> Any:  # noqa: ANN401 - whatever JSON holds
            return worker.read(f"explorer.readers.sheets_apart:{function}", path, arguments, progress=progress)

        def read(name: str) -> Sheet:
            told = call("look_at_sheet", name=name)
            return Sheet(name, json.loads(told["rows"]), frozenset(told["percent_columns"]))

        found = call("look_at_file")
        names, notes, hidden = tuple(found["names"]), tuple(found["notes"]), frozenset(found["hidden"])
        yield SheetFile(path, found["format"], names, read, notes, found["comma_is_decimal"], hidden)


def look_at_file(path: Path) -> dict[str, Any]:
    """Open a file, in the other process; its sheets stay open there."""
    _open_here.clear()
    _open_here[path] = file = open_sheets(path)
    return {
        "format": file.format,
        "names": list(file.names),
        "notes": list(file.notes),
        "comma_is_decimal": file.comma_is_decimal,
        "hidden": sorted(file.hidden),
    }


def look_at_sheet(path: Path, name: str) -> dict[str, Any]:
    """Read a sheet of the open file, in the other process."""
    sheet = _open_here[path].sheet(name)
    return {"rows": json.dumps(sheet.rows, default=_written), "percent_columns": sorted(sheet.percent_columns)}


def _written(cell: Cell) -> str:
    """Write out what JSON does not know: days and times."""
    return words(cell)
