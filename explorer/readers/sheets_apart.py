"""Sheets read in a process of their own: see :mod:`explorer.readers.apart`.

The rows travel as text: numbers and words as they are, days written out. The process is kept while one file is looked at,
sheet by sheet, and is ended with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.errors import ReadError
from explorer.progress import SILENT, Progress
from explorer.readers import apart
from explorer.readers.cells import Cell, Rows, words
from explorer.readers.parquet_sheets import MAGIC
from explorer.readers.percent_cells import restored, written
from explorer.readers.sheet_files import open_sheets
from explorer.readers.sheets import Sheet, SheetFile

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

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
            return Sheet(name, json.loads(told["rows"].tobytes()), restored(told["percent"]), told["ends"], tuple(told["notes"]))

        found = call("look_at_file")
        names, notes, hidden = tuple(found["names"]), tuple(found["notes"]), frozenset(found["hidden"])
        yield SheetFile(path, found["format"], names, read, notes, found["comma_is_decimal"], hidden)


def is_parquet_table(path: Path) -> bool:
    """Whether a file is a Parquet file with a table and no shapes, which its first bytes do not tell."""
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        if stream.read(len(MAGIC)) != MAGIC:
            return False
    try:
        with opened(path):
            return True
    except ReadError:
        return False


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
    return {"rows": _rows_written(sheet.rows), "percent": written(sheet.percent), "ends": sheet.ends, "notes": list(sheet.notes)}


def _rows_written(rows: Rows) -> npt.NDArray[np.uint8]:
    """Write rows as JSON, row by row: written at once, a large sheet takes several times its memory."""
    import numpy as np

    text = bytearray(b"[")
    for row in rows:
        text += json.dumps(row, default=_written).encode()
        text += b","
    if rows:
        del text[-1:]
    text += b"]"
    return np.frombuffer(text, dtype=np.uint8)


def _written(cell: Cell) -> str:
    """Write out what JSON does not know: days and times."""
    return words(cell)
