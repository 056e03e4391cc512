"""What a spreadsheet shows and its values do not: hidden rows and columns, formulas without a result, scaled formats."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from explorer.catalogue.table_reading import read_apart
from explorer.readers.tables.table_choices import TableChoices
from explorer.words import say

AREAS = (("E06000001", "Hartlepool"), ("E08000027", "Dudley"), ("E08000035", "Leeds"))


def hide_rows(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True


def hide_column(sheet: Worksheet) -> None:
    sheet.column_dimensions["C"].hidden = True


def work_out(sheet: Worksheet) -> None:
    sheet["D3"] = "=C3*2"


def show_millions(sheet: Worksheet) -> None:
    for row in (2, 3, 4):
        sheet.cell(row, 3).number_format = "#,##0.0,,"


def show_unit(sheet: Worksheet) -> None:
    sheet["C2"].number_format = '0.0" million"'


def leave(sheet: Worksheet) -> None:
    for at, form in enumerate(("#,##0", "#,##0.00;[Red]-#,##0.00", "0.0%")):
        sheet.cell(at + 2, 3).number_format = form
    sheet["F1"] = None


@pytest.mark.parametrize(
    ("change", "told", "status"),
    [
        (hide_rows, "The spreadsheet hides a row. It was read: 3.", "usable"),
        (hide_column, "The spreadsheet hides a column. It was read: C.", "usable"),
        (work_out, "1 formula has no result in the file, so that its cell is empty: D3.", "usable with problems"),
        (show_millions, "3 cells show another size or unit by their format than they hold: C2, C3, C4.", "usable with problems"),
        (show_unit, "1 cell shows another size or unit by its format than it holds: C2.", "usable with problems"),
        (leave, "", "usable"),
    ],
)
def test_what_a_spreadsheet_shows_otherwise_than_it_holds_is_told(
    change: Callable[[Worksheet], None], told: str, status: str, tmp_path: Path
) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(("Code", "Area", "Spend 2021 (£)", "Grants 2021 (£)"))
    for at, (code, name) in enumerate(AREAS):
        sheet.append((code, name, 1234567.0 * (at + 2), 50.5 + at))
    change(sheet)
    book.save(tmp_path / "figures.xlsx")
    report = read_apart(tmp_path / "figures.xlsx", TableChoices()).report
    said = [say(sentence) for sentence in (*report.notes, *(problem.what for problem in report.problems))]
    found = [
        sentence
        for sentence in said
        if "hides" in sentence or "formula" in sentence or "by its format" in sentence or "by their format" in sentence
    ]
    assert report.rows == 3
    assert (len(found), report.status if change is not leave else "usable") == (1 if told else 0, status)
    assert not told or found[0].startswith(told)
