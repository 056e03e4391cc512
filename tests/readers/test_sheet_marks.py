"""What a spreadsheet shows and its values do not: hidden rows, formulas without a result, formats that scale or hide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.worksheet.worksheet import Worksheet

from explorer.catalogue.table_reading import read_apart
from explorer.readers.flows.reading import preview_flows
from explorer.readers.tables.table_choices import TableChoices
from explorer.words import say
from tests.readers.workbook_maker import make_ods, write_xls, xls_hidden

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


FIGURES = (3.0, 4.0, 12.0, 6.0, 17.0, 0.0, 21.0)
FORMATS = ('"<5"', '[<5]"<5";0', '[<5]"<5";0', ";;;", '"c"', '0;-0;"-"', "General")
SHOWN = ("<5", "<5", "12", "", "c", "-", "21")
CODES = ("E06000001", "E06000002", "E06000003", "E06000004", "E06000005", "E06000006", "E06000007")
HEADER = ("Code", "Claimants 2021", "Rate 2021")


def as_xlsx(path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADER)
    for at, (code, figure) in enumerate(zip(CODES, FIGURES, strict=True)):
        sheet.append((code, figure, 0.25))
        sheet.cell(at + 2, 2).number_format, sheet.cell(at + 2, 3).number_format = FORMATS[at], "0.0%"
    sheet.row_dimensions[4].hidden = sheet.column_dimensions["C"].hidden = True
    book.create_sheet("Workings").sheet_state = "hidden"
    book.save(path)
    return path


def as_xls(path: Path) -> Path:
    rows = [HEADER, *((code, figure, 0.25) for code, figure in zip(CODES, FIGURES, strict=True))]
    formats = {(at, 1): code for at, code in enumerate(FORMATS, 1)} | {(at, 2): "0.0%" for at in range(1, 8)}
    return write_xls(path, rows, formats, xls_hidden(3, 2))


def as_ods(path: Path) -> Path:
    cell = '<table:table-cell office:value-type="{}" office:value="{}"><text:p>{}</text:p></table:table-cell>'
    name = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = [
        name.format(code) + cell.format("float", figure, shown.replace("<", "&lt;")) + cell.format("percentage", 0.25, "25.0%")
        for code, figure, shown in zip(CODES, FIGURES, SHOWN, strict=True)
    ]
    hidden = [' table:visibility="collapse"' if at == 2 else "" for at in range(len(rows))]
    more = "".join(f"<table:table-row{which}>{row}</table:table-row>" for which, row in zip(hidden, rows, strict=True))
    columns = '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
    return make_ods(path, [HEADER], more, columns)


@pytest.mark.parametrize("make", [as_xlsx, as_xls, as_ods])
def test_a_figure_that_a_format_hides_stays_hidden_in_every_workbook(make: Callable[[Path], Path], tmp_path: Path) -> None:
    table = read_apart(make(tmp_path / f"figures.{make.__name__[3:]}"), TableChoices())
    claimants, rates = (rows["value"].tolist() for _, rows in table.frame.groupby("series"))
    assert [None if figure != figure else figure for figure in claimants] == [None, None, 12, None, None, 0, 21]
    assert rates == [25] * 7
    suppressed = {code: (found.count, found.missing) for code, found in dict(table.report.suppressed).items()}
    assert suppressed == {"<5": (2, 2), "c": (1, 1)}
    said = " ".join(say(note) for note in table.report.notes)
    assert "3 cells show text in place of their numbers. The text was read: B2 (<5), B3 (<5), B6 (c)." in said
    assert "The spreadsheet hides a row. It was read: 4." in said
    assert "The spreadsheet hides a column. It was read: C." in said
    assert ("The workbook hides a sheet: Workings. No hidden sheet was read." in said) == (make is as_xlsx)
    problems = [say(problem.what) for problem in table.report.problems]
    assert problems == ["1 cell holds a number that its format hides: B5. It was left out."]


@pytest.mark.parametrize(
    ("rule", "values"),
    [(("cellIs", "lessThan", "5"), [None, None, 12, 6, 17, None, 21]), (("expression", None, "B2<5"), list(FIGURES))],
)
def test_a_figure_that_a_condition_hides_stays_hidden_or_is_doubted(
    rule: tuple[str, str | None, str], values: list[float | None], tmp_path: Path
) -> None:
    kind, operator, formula = rule
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADER[:2])
    for row in zip(CODES, FIGURES, strict=True):
        sheet.append(row)
    hides = DifferentialStyle(numFmt=NumberFormat(164, '"<5"'))
    sheet.conditional_formatting.add("B2:B8", Rule(kind, operator=operator, formula=[formula], dxf=hides))
    book.save(tmp_path / "figures.xlsx")
    table = read_apart(tmp_path / "figures.xlsx", TableChoices())
    assert [None if figure != figure else figure for figure in table.frame["value"]] == values
    doubted = any("By a condition" in say(problem.what) for problem in table.report.problems)
    assert doubted == (kind == "expression")


def test_what_a_workbook_of_flows_hides_is_told_too(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(("residence", "workplace", "people"))
    book.worksheets[0].append((CODES[0], CODES[0], "=1+1"))
    book.worksheets[0].sheet_state = "hidden"
    shown = book.create_sheet("Flows")
    for row in (("residence", "workplace", "people"), (CODES[0], CODES[1], 7), (CODES[1], CODES[0], 8)):
        shown.append(row)
    shown["E1"] = "=1+1"
    book.save(tmp_path / "flows.xlsx")
    found = preview_flows(tmp_path / "flows.xlsx")
    assert found.people == 15
    assert "The workbook hides a sheet: Sheet. No hidden sheet was read." in list(map(say, found.sentences()))
    assert any("formula has no result" in say(note) for note in found.doubtful)
