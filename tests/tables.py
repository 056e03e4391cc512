"""Tables of indicators for tests: read from rows as the application reads them from a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.own_tables import OwnTable, table_of
from explorer.readers.tables.layout.table_layout import find_layout
from explorer.readers.tables.sheets import NO_PERCENT, PercentCells, Sheet, SheetFile
from explorer.readers.tables.table_choices import TableChoices
from explorer.readers.tables.written.cells import Cell
from explorer.words import say

Row = Sequence[Cell]


def read_rows(
    catalogue: Catalogue,
    rows: Sequence[Row],
    chosen: TableChoices | None = None,
    percent: PercentCells = NO_PERCENT,
    *,
    comma_is_decimal: bool = False,
) -> OwnTable:
    """Read rows as a table called ``figures.csv``."""
    choices = chosen or TableChoices()
    sheet = Sheet("", rows, percent)
    file = SheetFile(Path("figures.csv"), "CSV", ("",), lambda _: sheet, comma_is_decimal=comma_is_decimal)
    keys = catalogue.area_keys
    header = choices.header_row - 1 if choices.header_row else None
    column = choices.key_column - 1 if choices.key_column else None
    return table_of(file, sheet, find_layout(rows, keys.recognise, header, column), keys, choices)


def said(table: OwnTable) -> str:
    """All that a report says of problems."""
    return " ".join(f"{say(problem.what)} {say(problem.where)}" for problem in table.report.problems)
