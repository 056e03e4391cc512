"""Cells that are one over several rows in a spreadsheet: a figure of several areas is that of none of them."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from explorer.catalogue.tables.own_tables import OwnTable
from explorer.catalogue.tables.table_reading import read_apart
from explorer.readers.tables.table_choices import TableChoices
from explorer.words import say
from tests.readers.workbook_maker import make_ods

AREAS = ("Hartlepool", "Dudley", "Leeds", "Exeter")


def _read(path: Path, merged: tuple[str, ...]) -> OwnTable:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Area", "Year", "Cases"])
    for at, name in enumerate(AREAS):
        sheet.append([name, 2022, 300 + at])
    for where in merged:
        sheet.merge_cells(where)
    book.save(path)
    return read_apart(path, TableChoices())


def _cases(table: OwnTable) -> dict[str, float]:
    told = table.frame.dropna(subset=["value"])
    return dict(zip(told["name"], told["value"], strict=True))


def test_a_figure_merged_over_the_rows_of_two_areas_is_left_out_and_named(tmp_path: Path) -> None:
    table = _read(tmp_path / "merged.xlsx", ("C3:C4",))
    assert _cases(table) == {"Hartlepool": 300, "Exeter": 303}
    problem = next(problem for problem in table.report.problems if "one cell for several areas" in say(problem.what))
    assert "row 3: 301" in say(problem.where)


def test_a_year_merged_over_all_rows_dates_all_of_them(tmp_path: Path) -> None:
    table = _read(tmp_path / "years.xlsx", ("B2:B5",))
    assert _cases(table) == {"Hartlepool": 300, "Dudley": 301, "Leeds": 302, "Exeter": 303}
    assert table.report.periods == ("2022",)
    assert table.report.status == "usable"


def test_figures_merged_over_rows_of_open_documents_are_left_out(tmp_path: Path) -> None:
    spanned = (
        '<table:table-row><table:table-cell office:value-type="string"><text:p>Derby</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="900" table:number-rows-spanned="2"/></table:table-row>'
        '<table:table-row><table:table-cell office:value-type="string"><text:p>York</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row>"
    )
    rows: list[list[object]] = [["Area", "Cases 2022"], *([name, 300 + at] for at, name in enumerate(AREAS))]
    table = read_apart(make_ods(tmp_path / "merged.ods", rows, more=spanned), TableChoices())
    assert _cases(table) == {"Hartlepool": 300, "Dudley": 301, "Leeds": 302, "Exeter": 303}
    assert any("one cell for several areas" in say(problem.what) for problem in table.report.problems)
