"""Tables typed in at a workshop: comments, votes, marks, tables and decisions as CSV or a workbook.

Called in a process apart, as every reader of files from outside.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from explorer.csv_text import as_meant
from explorer.readers.tables.files.text_tables import line_of, read_text_table
from explorer.said import Said


def read_rows(path: Path) -> dict[str, Any]:
    """Return the rows of a table as they stand in it.

    Returns
    -------
    dict
        ``columns`` (names in small letters), ``rows`` (cells as text), ``lines`` (where each row stands in the file) and
        ``notes`` (what was assumed as it was read).

    Raises
    ------
    ReadError
        It is absent, empty, cut off or no table.
    """
    table = read_text_table(path, Said("workshop-give-rows"), least_columns=2)
    cells = table.cells.fillna("").map(as_meant)
    return {
        "columns": [str(name).strip().casefold() for name in cells.columns],
        "rows": cells.to_numpy().tolist(),
        "lines": [line_of(int(row)) for row in cells.index],
        "notes": list(table.notes),
    }
