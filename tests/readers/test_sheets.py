import zipfile
from pathlib import Path

import pandas as pd
import pytest

from explorer.errors import ReadError
from explorer.readers.tables.files.sheet_files import open_sheets
from explorer.readers.tables.sheets import Sheet
from explorer.words import error_said, say
from tests.readers.workbook_maker import make_ods, make_xls, make_xlsx, sheet_xml, write_xls, xls_row
from tests.support import says

ROWS: list[list[object]] = [["Area", "2020"], ["Dudley", 1.5], ["Walsall", 2.5]]


def _only(path: Path) -> Sheet:
    file = open_sheets(path)
    return file.sheet(file.names[0])


def _words(path: Path) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in _only(path).rows]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.csv", "Area,2020\nDudley,1", "CSV"),
        ("a.tsv", "Area\t2020\nDudley\t1", "TSV"),
        ("a.txt", "Area;2020\nDudley;1", "CSV (semicolons)"),
        ("a.csv", "Area|2020\nDudley|1", "CSV (bars)"),
    ],
)
def test_the_separator_is_told_from_the_lines(tmp_path: Path, name: str, text: str, expected: str) -> None:
    (tmp_path / name).write_text(text)
    assert say(open_sheets(tmp_path / name).format) == expected
    assert _words(tmp_path / name) == [["Area", "2020"], ["Dudley", "1"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman", "cp850"])
def test_welsh_names_survive_every_encoding(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "names.csv"
    file.write_bytes("Area,2020\nYnys Môn,1\nRhôs,2\n".encode(encoding))
    assert _words(file)[1][0] == "Ynys Môn"


def test_an_older_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_bytes(b"Area,2020\nDudley,1\nYnys M\xf4n,1\n")
    assert tuple(map(say, open_sheets(file).notes)) == ("The file is not in UTF-8 (line 3); it was read as Windows-1252.",)


def test_an_accent_that_no_encoding_explains_is_told(tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_bytes(b"Area,2020\nYnys M\xb6n,1\n")
    assert "make no sense" in say(open_sheets(file).notes[0])


def test_what_a_sheet_declares_of_its_size_is_not_believed(tmp_path: Path) -> None:
    assert len(_only(make_xlsx(tmp_path / "nomis.xlsx", {"Data": sheet_xml(ROWS, dimension="A1")})).rows) == 3


def test_a_huge_declared_size_takes_no_memory(tmp_path: Path) -> None:
    assert len(_only(make_xlsx(tmp_path / "big.xlsx", {"Data": sheet_xml(ROWS, dimension="A1:XFD1048576")})).rows) == 3


def test_percent_formats_are_noticed(tmp_path: Path) -> None:
    assert _only(make_xlsx(tmp_path / "rates.xlsx", {"Data": ROWS}, percent=[1])).percent.columns == {1}


def test_an_ods_is_read(tmp_path: Path) -> None:
    assert _words(make_ods(tmp_path / "a.ods", ROWS)) == [["Area", "2020"], ["Dudley", "1.5"], ["Walsall", "2.5"]]


def test_a_workbook_of_excel_97_is_read(tmp_path: Path) -> None:
    file = open_sheets(make_xls(tmp_path / "old.xls"))
    assert (say(file.format), file.names) == ("Excel 97 workbook", ("Jobs",))
    assert _words(tmp_path / "old.xls") == [["Area", "2020"], ["Dudley", "1.5"], ["Walsall", "x"]]


def test_a_workbook_of_excel_97_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    whole = make_xls(tmp_path / "old.xls").read_bytes()
    (tmp_path / "cut.xls").write_bytes(whole[:1500])
    with pytest.raises(ReadError, check=says("cut off, protected or damaged")):
        _only(tmp_path / "cut.xls")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (xls_row(2, ["Walsall"]), b"\n" * 10 + xls_row(2, ["Walsall"])),  # bytes too many: the rows behind would be lost
        (xls_row(2, ["Walsall"])[:4], b"\x04\x02\xff\xff"),  # a record that runs past the end
        (xls_row(2, ["Walsall"])[:8], b"\x04\x02\x17\x00\x02\x00\xff\xff"),  # a cell in column 65,536
    ],
)
def test_a_workbook_of_excel_97_whose_records_break_off_is_refused(tmp_path: Path, before: bytes, after: bytes) -> None:
    path = write_xls(tmp_path / "old.xls", [["Area", "2020"], ["Dudley", 1.5], ["Walsall", 2.5]])
    assert _words(path)[2] == ["Walsall", "2.5"]
    whole = path.read_bytes()
    assert before in whole
    path.write_bytes(whole.replace(before, after)[: len(whole)])
    with pytest.raises(ReadError, check=says("cut off, protected or damaged")):
        _only(path)


_REPEATED = (
    "<table:table-row{rows}><table:table-cell{columns} office:value-type='string'><text:p>x</text:p></table:table-cell>"
    "</table:table-row>"
)


@pytest.mark.parametrize(("rows", "columns"), [(10**9, 1), (1, 10**9), (10**6, 10**4)])
def test_cells_that_stand_for_billions_are_refused_before_they_are_written_out(tmp_path: Path, rows: int, columns: int) -> None:
    repeated = _REPEATED.format(
        rows=f' table:number-rows-repeated="{rows}"', columns=f' table:number-columns-repeated="{columns}"'
    )
    with pytest.raises(ReadError, check=says("repeats its cells")):
        open_sheets(make_ods(tmp_path / "a.ods", ROWS, repeated))


def test_empty_rows_up_to_the_end_of_the_sheet_are_no_harm(tmp_path: Path) -> None:
    cells = '<table:table-cell table:number-columns-repeated="16384"/>'
    empty = f'<table:table-row table:number-rows-repeated="1048000">{cells}</table:table-row>'
    assert len(_words(make_ods(tmp_path / "a.ods", ROWS, empty))) == 3


@pytest.mark.parametrize("damage", ["</table:table-row><table:table-row><", "<table:table-cell>", "& ", "\x01"])
def test_an_ods_whose_content_breaks_off_is_refused_and_never_searched_for_its_end(tmp_path: Path, damage: str) -> None:
    path = make_ods(tmp_path / "a.ods", ROWS, damage)
    assert "its content breaks off at line" in _refused(path)


def test_percentages_of_an_ods_are_noticed(tmp_path: Path) -> None:
    cells = '<table:table-cell/><table:table-cell office:value-type="percentage" office:value="0.5"/>'
    file = make_ods(tmp_path / "a.ods", [["Area", "2020"]], f"<table:table-row>{cells}</table:table-row>")
    assert _only(file).percent.columns == {1}


def test_a_workbook_is_known_by_its_content(tmp_path: Path) -> None:
    make_xlsx(tmp_path / "misnamed.csv", {"Data": ROWS})
    assert open_sheets(tmp_path / "misnamed.csv").names == ("Data",)


def test_a_csv_that_is_called_a_workbook_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_text("Area,2020\nDudley,1")
    assert _words(tmp_path / "a.xls")[1] == ["Dudley", "1"]


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    file = open_sheets(make_xlsx(tmp_path / "a.xlsx", {"Data": ROWS, "Notes": [["x"]]}))
    with pytest.raises(ReadError, check=says("Its sheets are: Data; Notes")):
        file.sheet("Tabelle")


def _refused(path: Path) -> str:
    with pytest.raises(ReadError) as refused:
        _only(path)
    return error_said(refused.value)


def test_files_that_are_no_tables_are_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "binary.csv").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "page.xlsx").write_text("<html><body>Sorry</body></html>")
    (tmp_path / "cut.xlsx").write_bytes(make_xlsx(tmp_path / "whole.xlsx", {"Data": ROWS}).read_bytes()[:700])
    assert "is empty" in _refused(tmp_path / "empty.csv")
    assert "is not a text table" in _refused(tmp_path / "binary.csv")
    assert "holds a web page" in _refused(tmp_path / "page.xlsx")
    assert "cut off" in _refused(tmp_path / "cut.xlsx")
    assert "does not exist" in _refused(tmp_path / "absent.csv")


def test_entities_are_refused_before_anything_is_expanded(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    assert "XML entities" in _refused(make_xlsx(tmp_path / "a.xlsx", {"Data": sheet_xml(ROWS, prologue=laughs)}))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = make_xlsx(tmp_path / "bomb.xlsx", {"Data": ROWS})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/zeros.bin", bytes(120_000_000))
    assert "would unpack to" in _refused(path)


def test_cells_far_apart_are_refused_before_the_space_between_is_filled(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    content = sheet_xml([]).replace("<sheetData></sheetData>", f"<sheetData>{cells}</sheetData>")
    assert "spans 17,179,869,184 cells" in _refused(make_xlsx(tmp_path / "far.xlsx", {"Data": content}))


@pytest.mark.parametrize("place", ["AAAAA1", "A99999999999", "zzz9999999", "1A1", "A1B9999999"])
def test_places_that_no_sheet_has_are_refused(tmp_path: Path, place: str) -> None:
    """Once such a place asked for a terabyte; a fuzz run found it."""
    cells = f"<row r='1'><c r='A1'><v>1</v></c><c s='1' r='{place}'><v>1</v></c></row>"
    content = sheet_xml([]).replace("<sheetData></sheetData>", f"<sheetData>{cells}</sheetData>")
    assert "at most" in _refused(make_xlsx(tmp_path / "far.xlsx", {"Data": content}))


def test_ten_thousand_columns_are_refused(tmp_path: Path) -> None:
    (tmp_path / "wide.csv").write_text(",".join(["1"] * 10_000) + "\n")
    assert "10,000 columns" in _refused(tmp_path / "wide.csv")
    assert "10,000 columns" in _refused(make_xlsx(tmp_path / "wide.xlsx", {"Data": [[1] * 10_000]}))


# --- small files that stand for more than fits a memory ---------------------------------------------------------------------


def test_one_cell_that_stands_for_millions_is_refused(tmp_path: Path) -> None:
    repeated = _REPEATED.format(rows=' table:number-rows-repeated="3000"', columns=' table:number-columns-repeated="1000"')
    with pytest.raises(ReadError, check=says("repeats its cells")):
        open_sheets(make_ods(tmp_path / "a.ods", ROWS, repeated))


def test_cells_that_are_repeated_as_usual_are_read(tmp_path: Path) -> None:
    repeated = _REPEATED.format(rows=' table:number-rows-repeated="30"', columns=' table:number-columns-repeated="4"')
    assert len(_words(make_ods(tmp_path / "a.ods", ROWS, repeated))) == 33


def test_a_long_text_that_is_repeated_is_refused(tmp_path: Path) -> None:
    text = "x" * 30_000
    repeated = (
        '<table:table-row table:number-rows-repeated="20000"><table:table-cell office:value-type="string">'
        f"<text:p>{text}</text:p></table:table-cell></table:table-row>"
    )
    with pytest.raises(ReadError, check=says("texts in the sheet “Data” of a.ods would take 601 MB")):
        open_sheets(make_ods(tmp_path / "a.ods", ROWS, repeated))


def test_spaces_that_a_short_tag_stands_for_count_as_letters(tmp_path: Path) -> None:
    spaces = (
        '<table:table-row><table:table-cell office:value-type="string">'
        '<text:p><text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>'
    )
    with pytest.raises(ReadError, check=says("would take 2,000 MB")):
        open_sheets(make_ods(tmp_path / "a.ods", ROWS, spaces))


def test_a_row_of_cells_without_places_is_refused_where_it_is_too_wide(tmp_path: Path) -> None:
    rows = f"<row>{'<c><v>1</v></c>' * 11_000}</row>"
    content = sheet_xml([]).replace("<sheetData></sheetData>", f"<sheetData>{rows}</sheetData>")
    assert "columns; at most 5,000 are read" in _refused(make_xlsx(tmp_path / "wide.xlsx", {"Data": content}))


def _sharing(tmp_path: Path, text: str, times: int) -> Path:
    """A workbook whose cells all point to the same text."""
    row = "".join(f'<c r="A{at}" t="s"><v>0</v></c>' if at == 0 else '<c t="s"><v>0</v></c>' for at in range(1, 101))
    rows = f"<row>{row}</row>" * (times // 100)
    content = sheet_xml([]).replace("<sheetData></sheetData>", f"<sheetData>{rows}</sheetData>")
    path = make_xlsx(tmp_path / "a.xlsx", {"Data": content})
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}"><si><t>{text}</t></si></sst>')
    return path


def test_many_cells_that_point_to_one_long_text_are_refused(tmp_path: Path) -> None:
    assert "would take 600 MB" in _refused(_sharing(tmp_path, "x" * 30_000, 20_000))


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"])
def test_a_workbook_whose_content_breaks_off_is_refused_and_never_read_in_part(tmp_path: Path, part: str) -> None:
    whole = _sharing(tmp_path, "x", 200)
    with zipfile.ZipFile(whole) as archive, zipfile.ZipFile(tmp_path / "cut.xlsx", "w") as copy:
        for name in archive.namelist():
            content = archive.read(name)
            copy.writestr(name, content[: len(content) * 2 // 3] if name == part else content)
    assert "its content breaks off at line" in _refused(tmp_path / "cut.xlsx")


# --- Parquet ----------------------------------------------------------------------------------------------------------------


def test_a_table_in_parquet_is_read_with_its_columns_as_header(tmp_path: Path) -> None:
    days = pd.to_datetime(["2021-01-01", "2021-02-01"])
    pd.DataFrame({"Area": ["Dudley", "Leeds"], "Day": days, "Number": [1, None]}).to_parquet(tmp_path / "a.parquet")
    file = open_sheets(tmp_path / "a.parquet")
    rows = [list(row) for row in file.sheet("").rows]
    assert (say(file.format), rows[0], [row[:2] for row in rows[1:]]) == (
        "Parquet", ["Area", "Day", "Number"], [["Dudley", "2021-01-01T00:00:00"], ["Leeds", "2021-02-01T00:00:00"]],
    )  # fmt: skip


def test_shapes_in_parquet_are_no_table(tmp_path: Path) -> None:
    pd.DataFrame({"code": ["E08000027"], "geometry": [b"\x01"]}).to_parquet(tmp_path / "a.parquet")
    assert "holds shapes" in _refused(tmp_path / "a.parquet")
    (tmp_path / "b.parquet").write_bytes((tmp_path / "a.parquet").read_bytes()[:60])
    assert "cut off or damaged" in _refused(tmp_path / "b.parquet")


@pytest.mark.parametrize("name", ["flat.fods", "old.xml", "page.csv"])
def test_a_spreadsheet_written_as_xml_or_a_web_page_is_refused_as_that(name: str, tmp_path: Path) -> None:
    start = "<!DOCTYPE html><html>" if name == "page.csv" else '<?xml version="1.0"?><office:document>'
    (tmp_path / name).write_text(f"{start}\nArea,2020\nDudley,1\n", encoding="utf-8")
    with pytest.raises(ReadError, match="readers-marked-up"):
        open_sheets(tmp_path / name)


def test_the_same_table_is_read_alike_from_every_kind_of_workbook(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Area", "2020", "2021"],
        ["Dudley", 1.5, "c"],
        ["Walsall", 1234567890.125, -5.5],
        ["Leeds", "", 0],
    ]
    write_xls(tmp_path / "a.xls", rows)
    make_ods(tmp_path / "a.ods", rows)
    make_xlsx(tmp_path / "a.xlsx", {"Data": rows})
    xlsx, ods, xls = (_words(tmp_path / f"a.{ending}") for ending in ("xlsx", "ods", "xls"))
    assert xlsx == ods == xls
    assert xlsx[2] == ["Walsall", "1234567890.125", "-5.5"]


def test_a_workbook_of_more_sheets_than_anybody_publishes_is_refused_before_they_are_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.readers.tables.workbooks.workbook_files.MOST_SHEETS", 2)
    assert open_sheets(make_xlsx(tmp_path / "few.xlsx", dict.fromkeys("ab", ROWS))).names == ("a", "b")
    with pytest.raises(ReadError, check=says(r"many\.xlsx has 3 sheets; up to 2 are read")):
        open_sheets(make_xlsx(tmp_path / "many.xlsx", dict.fromkeys("abc", ROWS)))


def test_a_sheet_that_is_not_there_is_told_with_a_few_of_those_that_are(tmp_path: Path) -> None:
    file = open_sheets(make_xlsx(tmp_path / "a.xlsx", {f"S{number}": ROWS for number in range(40)}))
    with pytest.raises(ReadError) as caught:
        file.sheet("Data")
    told = error_said(caught.value)
    assert ("S9" in told, "S10" in told, "30" in told) == (True, False, True), told
