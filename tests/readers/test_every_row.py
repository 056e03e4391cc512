"""Every row of a table is read, a title, a note, or left out by name: none is lost without a word, whatever the format."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.own_tables import OwnTable, table_of
from explorer.catalogue.tables.table_reading import read_table
from explorer.errors import ReadError
from explorer.readers.tables.files.sheet_files import open_sheets
from explorer.readers.tables.layout.table_layout import find_layout
from explorer.readers.tables.table_choices import TableChoices
from explorer.words import say
from tests.readers.workbook_maker import make_ods, make_xls, make_xlsx
from tests.support import says
from tests.tables import read_rows, said

Rows = Sequence[Sequence[object]]


def _text(separator: str) -> Callable[[Path, Rows], Path]:
    def write(path: Path, rows: Rows) -> Path:
        with path.open("w", newline="", encoding="utf-8") as stream:
            csv.writer(stream, delimiter=separator).writerows(rows)
        return path

    return write


def _parquet(path: Path, rows: Rows) -> Path:
    """A Parquet file has no rows above its header: the first row is that."""
    width = max(len(row) for row in rows)
    cells = [[*map(str, row), *[""] * (width - len(row))] for row in rows]
    pd.DataFrame(cells[1:], columns=[name or f"column {at}" for at, name in enumerate(cells[0])]).to_parquet(path)
    return path


WRITERS: dict[str, Callable[[Path, Rows], Path]] = {
    ".csv": _text(","), ".tsv": _text("\t"), ".xlsx": lambda path, rows: make_xlsx(path, {"Data": rows}), ".ods": make_ods,
    ".parquet": _parquet,
}  # fmt: skip

TABLE: list[list[object]] = [
    ["Area", "Jobs 2021", "Pay 2021", "Homes 2021"],
    ["Dudley", 1.5, 2.5, 3.5],
    ["Walsall", 4.5, 5.5, 6.5],
    ["", 7.5, 8.5, 9.5],
    ["Narnia", 1.5, 2.5, 3.5],
    ["[z]", 1.5, 2.5, 3.5],
    ["Leeds", 4.5, 5.5, 6.5],
    [],
    ["Source: a survey"],
    ["c", "confidential"],
    ["Total of a kind", "about 3", "about 4", 5.5],
]


def _open(path: Path, catalogue: Catalogue) -> OwnTable:
    """Read a file here, as the other process does."""
    file = open_sheets(path)
    sheet = file.sheet(file.names[0])
    layout = find_layout(sheet.rows, catalogue.area_keys.recognise, ends=sheet.ends)
    return table_of(file, sheet, layout, catalogue.area_keys, TableChoices())


def _filled(rows: Rows) -> int:
    return sum(any(str(cell).strip() for cell in row) for row in rows)


@pytest.mark.parametrize("ending", WRITERS)
def test_rows_in_are_rows_read_titles_notes_and_left_out(ending: str, tmp_path: Path, catalogue: Catalogue) -> None:
    report = read_table(WRITERS[ending](tmp_path / f"a{ending}", TABLE)).report
    account = report.account
    assert account.rows == _filled(TABLE) == account.read + account.titles + account.notes + len(account.left_out)
    assert (account.read, account.titles, account.notes) == (5, 2, 1)
    assert [left.row for left in account.left_out] == [4, 6]
    assert say(account.said) == "Rows: 10; read: 5; titles and headers: 2; notes: 1; left out: 2."
    assert account.said in report.notes
    assert report.as_record()["row_account"] == {"rows": 10, "read": 5, "titles": 2, "notes": 1, "left_out": 2}


def test_a_workbook_of_excel_97_accounts_for_its_rows_too(tmp_path: Path, catalogue: Catalogue) -> None:
    account = read_table(make_xls(tmp_path / "old.xls")).report.account
    assert (account.rows, account.read, account.titles, account.left_out) == (3, 2, 1, ())


@cache
def _catalogue() -> Catalogue:
    return Catalogue.load()


_NAME = st.sampled_from(
    ["Dudley", "Walsall", "Leeds", "Hartlepool", "Narnia", "Total", "[z]", "", "E08000027", "E0800002", "Note: x"]
)
_CELL = st.sampled_from(["1", "2.5", "1,234", "[c]", "..", "", "text", "2020", "45%", "a longer remark that nobody needs"])
_ROW = st.one_of(
    st.just([]), st.lists(st.just(""), max_size=4), st.tuples(_NAME).map(list), st.tuples(_NAME, _CELL).map(list),
    st.tuples(_NAME, _CELL, _CELL, _CELL).map(list), st.tuples(_NAME, _CELL, _CELL, _CELL, _CELL, _CELL).map(list),
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_ROW, min_size=2, max_size=14), st.sampled_from([".csv", ".tsv", ".xlsx", ".ods"]))
def test_no_row_of_any_table_is_lost(tmp_path: Path, rows: list[list[str]], ending: str) -> None:
    path = WRITERS[ending](tmp_path / f"a{ending}", [["Area", "A 2021", "B 2021", "C 2021"], *rows])
    try:
        table = _open(path, _catalogue())
    except ReadError:
        return
    account = table.report.account
    assert account.rows == _filled(rows) + 1
    assert account.rows == account.read + account.titles + account.notes + len(account.left_out)


def test_trailing_blank_lines_are_no_rows(tmp_path: Path, catalogue: Catalogue) -> None:
    text = "Area,Jobs 2021\nDudley,1\nWalsall,2\n" + "\n" * 50 + ",\n" * 900 + " , \n" + '"",""\n'
    (tmp_path / "a.csv").write_text(text)
    report = _open(tmp_path / "a.csv", catalogue).report
    assert (report.account.rows, report.rows, report.problems) == (3, 2, ())


# --- texts that break off, or whose rows are not whole ----------------------------------------------------------------------

LINES = [
    "Code,Area,Number 2021,Pay 2021",
    'E06000001,"Hartlepool",11,21.5',
    'E08000027,"Dudley",12,22.5',
    'E08000035,"Leeds",13,23.5',
]


def _written(tmp_path: Path, text: str) -> Path:
    (tmp_path / "a.csv").write_text(text)
    return tmp_path / "a.csv"


@pytest.mark.parametrize("length", range(1, len(LINES[-1])))
def test_a_file_cut_off_within_its_last_row_says_so_and_uses_nothing_of_the_row(
    length: int, tmp_path: Path, catalogue: Catalogue
) -> None:
    table = _open(_written(tmp_path, "\n".join([*LINES[:-1], LINES[-1][:length]])), catalogue)
    report = table.report
    told = " ".join((said(table), *map(say, report.notes)))
    assert "the file breaks off within this row" in told or "whether its last row, 4, is whole" in told
    if LINES[-1][:length].count(",") < 3:
        assert "E08000035" not in set(table.frame["code"])
    assert {"E06000001", "E08000027"} <= set(table.frame["code"])
    assert report.account.rows == 4


def test_a_whole_file_is_not_said_to_be_cut_off(tmp_path: Path, catalogue: Catalogue) -> None:
    table = _open(_written(tmp_path, "\n".join(LINES) + "\n"), catalogue)
    assert table.report.problems == ()
    assert not any("whole" in note for note in map(say, table.report.notes))


def test_thousands_separators_without_quotation_marks_never_shift_figures(tmp_path: Path, catalogue: Catalogue) -> None:
    text = "Area,Jobs 2021,Pay 2021\nDudley,900,5\nWalsall,1,100,6\nLeeds,2,000,7\nHartlepool,800,8\n"
    table = _open(_written(tmp_path, text), catalogue)
    assert set(table.frame["key"]) == {"Dudley", "Hartlepool"}
    assert "row 3 (Walsall; 1; 100; 6), because it has 4 cells, the header 3" in said(table)
    every = _open(_written(tmp_path, "Area,Jobs 2021\nDudley,1,900\nWalsall,1,100\n"), catalogue)
    assert every.report.status == "not usable"
    assert "thousands" in say(every.report.verdict)


def test_rows_that_are_too_wide_are_never_taken_for_the_header(tmp_path: Path, catalogue: Catalogue) -> None:
    text = "Area,Jobs 2021,Pay 2021\nDudley,1,100,6\nWalsall,2,200,7\nLeeds,3,8\nHartlepool,4,9\nSandwell,5,9\n"
    report = _open(_written(tmp_path, text), catalogue).report
    assert (report.header_row, report.rows, [row.row for row in report.account.left_out]) == (1, 3, [2, 3])
    glued = "Code\tYear\tValue_Lower\n" + "".join(f"E0800002{at}\t2021\t1\t2\n" for at in range(5, 9)) + "E08000035\t2021|1\t2\n"
    assert _open(_written(tmp_path, glued), catalogue).report.status == "not usable"


def test_rows_with_fewer_cells_are_named(tmp_path: Path, catalogue: Catalogue) -> None:
    table = _open(_written(tmp_path, "Area,Jobs 2021,Pay 2021\nDudley,900\nWalsall,1,6\nLeeds,2,7\n"), catalogue)
    assert "1 row has fewer cells than the header: row 2" in said(table)


@pytest.mark.parametrize("first", [2, 5, 30])
@pytest.mark.parametrize("again", [None, 40])
def test_a_stray_quotation_mark_swallows_no_rows(first: int, again: int | None, tmp_path: Path, catalogue: Catalogue) -> None:
    codes = catalogue.districts.codes[:60]
    lines = [('"' if at in (first, again) else "") + f"{code},{at}" for at, code in enumerate(codes)]
    table = _open(_written(tmp_path, "Code,Number 2021\n" + "\n".join(lines) + "\n"), catalogue)
    report = table.report
    assert report.account.rows == 61
    lost = set(codes) - set(table.frame["code"])
    assert all(any(code in say(problem.what) for problem in report.problems) for code in lost)
    assert any("quotation mark" in note for note in map(say, report.notes))


def test_a_quotation_mark_that_cannot_be_taken_for_a_letter_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    lines = ['E06000001,"a, b",1', 'E06000002,"c, d, e, f",2', 'E06000003,"g, h, i",3'] * 9
    lines[4] = lines[4].replace('"c', '""c')
    lines[5] = 'E06000003,"g, h,3'
    with pytest.raises(ReadError, check=says(r"quotation mark in row \d+ is closed only in row")):
        _open(_written(tmp_path, "Code,Name,Number 2021\n" + "\n".join(lines) + "\n"), catalogue)


def test_a_heading_over_two_lines_in_quotation_marks_is_one_cell(tmp_path: Path, catalogue: Catalogue) -> None:
    table = _open(_written(tmp_path, 'Area,"Jobs,\nall 2021","Pay\n(£) 2021"\nDudley,900,5\nWalsall,800,6\n'), catalogue)
    assert (table.report.rows, len(table.report.indicators)) == (2, 2)


def test_the_header_that_comes_again_is_no_row_that_was_left_out(catalogue: Catalogue) -> None:
    header = ["Area", "Number 2021", "Pay 2021"]
    table = read_rows(catalogue, [header, ["Dudley", "1", "2"], header, ["Leeds", "3", "4"], header, ["Walsall", "5", "6"]])
    assert (table.report.rows, table.report.account.left_out) == (3, ())
