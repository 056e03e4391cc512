"""What a spreadsheet shows and its values do not: hidden rows, formulas without a result, formats that scale or hide."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.worksheet.worksheet import Worksheet

from explorer.catalogue.tables.table_reading import read_apart
from explorer.readers.flows.reading import preview_flows
from explorer.readers.tables.table_choices import TableChoices
from explorer.readers.tables.workbooks.cell_colours import unseen_ods_styles
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
        if any(words in sentence for words in ("hides", "formula", "by its format", "by their format"))
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


def wrong_in_xlsx(path: Path) -> None:
    book = Workbook()
    for row in (HEADER[:2], (CODES[0], 5), (CODES[1], "#REF!"), (CODES[2], "#N/A")):
        book.worksheets[0].append(row)
    book.save(path)


def wrong_in_xls(path: Path) -> None:
    errors = b"".join(struct.pack("<HHHHHBB", 0x0205, 8, row, 1, 0, code, 1) for row, code in ((2, 0x17), (3, 0x2A)))
    write_xls(path, [HEADER[:2], (CODES[0], 5), (CODES[1],), (CODES[2],)], more=errors)


def wrong_in_ods(path: Path) -> None:
    cell = '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>{}</text:p>'
    code = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = [code.format(area) + cell.format(error) for area, error in zip(CODES[1:3], ("#REF!", "#N/A"), strict=True)]
    more = "".join(f"<table:table-row>{row}</table:table-cell></table:table-row>" for row in rows)
    make_ods(path, [HEADER[:2], (CODES[0], 5)], more)


@pytest.mark.parametrize("make", [wrong_in_xlsx, wrong_in_xls, wrong_in_ods])
def test_a_formula_that_went_wrong_is_named_in_every_workbook(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / f"figures.{make.__name__[9:]}"
    make(path)
    table = read_apart(path, TableChoices())
    told = [say(problem.what) for problem in table.report.problems]
    assert told == ["1 formula went wrong, so that its cell holds no figure: B3 (#REF!)."]
    assert table.frame["flag"].tolist() == ["", "#ref!", "#n/a"]
    assert table.frame["value"].notna().tolist() == [True, False, False]


def white_in_xlsx(path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADER[:2])
    for row in zip(CODES, FIGURES, strict=True):
        sheet.append(row)
    white, blue = PatternFill("solid", fgColor="FFFFFFFF"), PatternFill("solid", fgColor="FF003366")
    looks = [(None, "FFFFFFFF"), (white, "FFFFFFFF"), (blue, "FFFFFFFF"), (blue, "FF003366"), (None, "FF000000")]
    for at, (fill, colour) in enumerate(looks, 2):
        sheet.cell(at, 2).font = Font(color=colour)
        if fill:
            sheet.cell(at, 2).fill = fill
    sheet["B1"].font, sheet["B1"].fill = Font(color="FFFFFFFF"), blue
    book.save(path)


def white_in_ods(path: Path) -> None:
    looks = [("#ffffff", ""), ("#ffffff", "#ffffff"), ("#ffffff", "#003366"), ("#003366", "#003366"), ("#000000", "")]
    styles = "".join(
        f'<style:style style:name="c{at}" style:family="table-cell"><style:table-cell-properties fo:background-color="'
        f'{behind or "transparent"}"/><style:text-properties fo:color="{colour}"/></style:style>'
        for at, (colour, behind) in enumerate(looks)
    )
    # The first cell has the style of its column.
    names = ["", *(f' table:style-name="c{at}"' for at in (1, 2, 3, 4, 4, 4))]
    rows = "".join(
        f'<table:table-row><table:table-cell office:value-type="string"><text:p>{code}</text:p></table:table-cell>'
        f'<table:table-cell{name} office:value-type="float" office:value="{figure}"><text:p>{figure:g}</text:p>'
        "</table:table-cell></table:table-row>"
        for code, figure, name in zip(CODES, FIGURES, names, strict=True)
    )
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="c0"/>'
    make_ods(path, [HEADER[:2]], rows, columns, styles)


def white_in_xls(path: Path) -> None:
    rows = [HEADER[:2], *zip(CODES, FIGURES, strict=True)]
    looks = [(9, 0, 0), (9, 1, 9), (9, 1, 18), (18, 1, 18), (8, 0, 0)]
    write_xls(path, rows, looks={(at, 1): look for at, look in enumerate(looks, 1)})


@pytest.mark.parametrize("make", [white_in_xlsx, white_in_ods, white_in_xls])
def test_a_figure_in_the_colour_of_its_cell_is_not_read_in_any_workbook(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / f"figures.{make.__name__[9:]}"
    make(path)
    table = read_apart(path, TableChoices())
    assert [None if figure != figure else figure for figure in table.frame["value"]] == [None, None, 12, None, 17, 0, 21]
    problems = [say(problem.what) for problem in table.report.problems]
    assert problems == ["3 cells hold numbers that their formats hide: B2, B3, B5. They were left out."]


def test_a_style_that_says_nothing_is_not_taken_for_the_next_one() -> None:
    white = b'<style:style style:name="white"><style:text-properties fo:color="#ffffff"/></style:style>'
    assert unseen_ods_styles(b'<style:style style:name="empty"/>' + white) == {b"white"}


STRUCK: list[tuple[object, ...]] = [(*row, 0.25) for row in zip(CODES, FIGURES, strict=True)]
"""The second row is struck through, of the third its first figure, of the fourth its code."""
LINES = {(2, 0), (2, 1), (2, 2), (3, 1), (4, 0)}


def commented_in_xlsx(path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEADER[:2], ("E06000001", 11), ("E08000027", 12)):
        sheet.append(row)
    sheet["B3"].comment = Comment("includes Solihull &\nWalsall", "Ann")
    book.save(path)


def commented_in_ods(path: Path) -> None:
    rows = "".join(
        f'<table:table-row><table:table-cell office:value-type="string"><text:p>{code}</text:p></table:table-cell>'
        f'<table:table-cell office:value-type="float" office:value="{figure}">{remark}<text:p>{figure}</text:p>'
        "</table:table-cell></table:table-row>"
        for code, figure, remark in (
            ("E06000001", 11, ""),
            (
                "E08000027",
                12,
                "<office:annotation><text:p>includes Solihull &amp;</text:p><text:p><text:span>Walsall</text:span></text:p>"
                "</office:annotation>",
            ),
        )
    )
    make_ods(path, [HEADER[:2]], rows)


@pytest.mark.parametrize("make", [commented_in_xlsx, commented_in_ods])
def test_what_somebody_wrote_beside_a_cell_is_told_and_no_figure(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / f"figures.{make.__name__[-4:].strip('_')}"
    make(path)
    found = read_apart(path, TableChoices())
    assert "1 cell has a comment. The figures were read without it: B3 (includes Solihull & Walsall)." in map(
        say, found.report.notes
    )
    assert found.frame["value"].tolist() == [11.0, 12.0]


def struck_in_xlsx(path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADER)
    for row in STRUCK:
        sheet.append(row)
    for at, column in LINES:
        sheet.cell(at + 1, column + 1).font = Font(strike=True)
    sheet["B2"].font = Font(strike=False)
    book.save(path)


def struck_in_ods(path: Path) -> None:
    styles = (
        '<style:style style:name="gone" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/>'
        '</style:style><style:style style:name="here" style:family="table-cell"><style:text-properties '
        'style:text-line-through-style="none"/></style:style>'
    )
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell table:style-name="{"gone" if (at, column) in LINES else "here"}" '
            + (f'office:value-type="float" office:value="{cell}"' if column else 'office:value-type="string"')
            + f"><text:p>{cell}</text:p></table:table-cell>"
            for column, cell in enumerate(row)
        )
        + "</table:table-row>"
        for at, row in enumerate(STRUCK, 1)
    )
    make_ods(path, [HEADER], rows, styles=styles)


def struck_in_xls(path: Path) -> None:
    write_xls(path, [HEADER, *STRUCK], looks=dict.fromkeys(sorted(LINES), (0, 0, 0)) | {(1, 1): (8, 0, 0)})


@pytest.mark.parametrize("make", [struck_in_xlsx, struck_in_ods, struck_in_xls])
def test_what_is_struck_through_is_left_out_and_named_in_every_workbook(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / f"figures.{make.__name__[10:]}"
    make(path)
    table = read_apart(path, TableChoices())
    claimants = table.frame[table.frame["series"].str.startswith("Claimants")].set_index("key")["value"]
    assert CODES[1] not in claimants.index
    assert [None if figure != figure else figure for figure in claimants] == [3, None, 6, 17, 0, 21]
    problems = [say(problem.what) for problem in table.report.problems]
    assert problems == [
        f"1 row was left out: row 3 ({CODES[1]}; 4; 0.25), because it is struck through.",
        "1 cell holds a figure that is struck through: B4. It was left out.",
        "1 cell holds text that is struck through: A5. It was read.",
    ]
    account = table.report.account
    assert (account.rows, account.read) == (8, 6)
    assert len(account.left_out) == 1


def rich_in_xlsx(path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    gone, raised = InlineFont(strike=True), InlineFont(vertAlign="superscript")
    sheet.append(("Code", "Area", CellRichText("Land (km", TextBlock(raised, "2"), ")"), "Jobs 2021"))
    sheet.append(
        (CODES[0], CellRichText("Hartlepool", TextBlock(raised, "1")), 93.7, CellRichText(TextBlock(gone, "34000"), "35000"))
    )
    sheet.append((CODES[1], "Middlesbrough", 53.9, CellRichText("61000", TextBlock(raised, "2"))))
    sheet.append((CODES[2], "Redcar and Cleveland", 245.4, CellRichText(TextBlock(gone, "42000"))))
    book.save(path)


def rich_in_ods(path: Path) -> None:
    styles = (
        '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
        '<style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-type="single"/>'
        "</style:style>"
    )
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    raised, gone = '<text:span text:style-name="T1">{}</text:span>', '<text:span text:style-name="T2">{}</text:span>'
    number = '<table:table-cell office:value-type="float" office:value="{0}"><text:p>{0}</text:p></table:table-cell>'
    rows = [
        [cell.format("Code"), cell.format("Area"), cell.format(f"Land (km{raised.format(2)})"), cell.format("Jobs 2021")],
        [
            cell.format(CODES[0]), cell.format("Hartlepool" + raised.format(1)), number.format(93.7),
            cell.format(gone.format(34000) + "35000"),
        ],
        [cell.format(CODES[1]), cell.format("Middlesbrough"), number.format(53.9), cell.format("61000" + raised.format(2))],
        [cell.format(CODES[2]), cell.format("Redcar and Cleveland"), number.format(245.4), cell.format(gone.format(42000))],
    ]  # fmt: skip
    make_ods(path, [], "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows), styles=styles)


@pytest.mark.parametrize("make", [rich_in_xlsx, rich_in_ods])
def test_a_figure_struck_through_before_the_new_one_and_a_raised_sign_are_no_digits(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / f"figures.{make.__name__[8:]}"
    make(path)
    table = read_apart(path, TableChoices())
    of_series = {str(series): rows["value"].tolist() for series, rows in table.frame.groupby("series", sort=False)}
    assert next(iter(of_series)).startswith("Land (km2)")
    jobs = list(of_series.values())[1]
    assert jobs[:2] == [35000, 61000]
    assert jobs[2] != jobs[2]
    problems = [say(problem.what) for problem in table.report.problems]
    assert "1 cell is struck through in part. The rest was read: D2 (35000)." in problems
    assert "1 cell holds a figure that is struck through: D4. It was left out." in problems
    said = [say(note) for note in table.report.notes]
    assert "2 cells have raised signs that point to notes. They were left out: B2 (Hartlepool), D3 (61000)." in said


def test_a_condition_that_strikes_through_leaves_out_what_it_strikes(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEADER[:2], *zip(CODES, FIGURES, strict=True)):
        sheet.append(row)
    gone = DifferentialStyle(font=Font(strike=True))
    sheet.conditional_formatting.add("B2:B8", Rule("cellIs", operator="greaterThan", formula=["15"], dxf=gone))
    book.save(tmp_path / "figures.xlsx")
    table = read_apart(tmp_path / "figures.xlsx", TableChoices())
    assert [None if figure != figure else figure for figure in table.frame["value"]] == [3, 4, 12, 6, None, 0, None]
    problems = [say(problem.what) for problem in table.report.problems]
    assert problems == ["2 cells hold figures that are struck through: B6, B8. They were left out."]


def test_a_figure_that_a_rule_of_newer_workbooks_hides_stays_hidden(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADER[:2])
    for row in zip(CODES, FIGURES, strict=True):
        sheet.append(row)
    book.save(tmp_path / "plain.xlsx")
    looks = '<font><color rgb="FFFFFFFF"/></font>', '<numFmt numFmtId="164" formatCode="&quot;c&quot;"/>'
    rules = "".join(
        f'<x14:conditionalFormatting><x14:cfRule type="cellIs" priority="{at}" operator="{operator}"><xm:f>{limit}</xm:f>'
        f"<x14:dxf>{look}</x14:dxf></x14:cfRule><xm:sqref>B2:B8</xm:sqref></x14:conditionalFormatting>"
        for at, (operator, limit, look) in enumerate(zip(("lessThan", "greaterThan"), (5, 20), looks, strict=True), 1)
    )
    names = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="urn:xm"'
    more = f"<extLst><ext {names}><x14:conditionalFormattings>{rules}</x14:conditionalFormattings></ext></extLst></worksheet>"
    with zipfile.ZipFile(tmp_path / "plain.xlsx") as old, zipfile.ZipFile(tmp_path / "figures.xlsx", "w") as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, content.replace(b"</worksheet>", more.encode()) if "sheet1" in part else content)
    table = read_apart(tmp_path / "figures.xlsx", TableChoices())
    assert [None if figure != figure else figure for figure in table.frame["value"]] == [None, None, 12, 6, 17, 0, None]


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


def test_pairs_that_are_struck_through_are_no_flows_and_are_named(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (("residence", "workplace", "people"), (CODES[0], CODES[1], 7), (CODES[0], CODES[1], 9), (CODES[1], CODES[0], 8)):
        sheet.append(row)
    for cell in sheet[2]:
        cell.font = Font(strike=True)
    book.save(tmp_path / "flows.xlsx")
    found = preview_flows(tmp_path / "flows.xlsx")
    assert found.people == 17
    assert "1 row is struck through: 2. It was left out." in list(map(say, found.doubtful))


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
