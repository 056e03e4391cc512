"""One text, three ways into the program: a table of indicators, flows and the like, shapes. All read the same cells."""

import csv
import gzip
import warnings
import zipfile
from pathlib import Path

import pytest

from explorer.errors import ReadError
from explorer.readers.boundary_files import open_layer
from explorer.readers.flows.reading import read_flows
from explorer.readers.tables.files import text_files
from explorer.readers.tables.files.sheet_files import open_sheets
from explorer.readers.tables.files.text_files import MOST_BYTES, quotation, read_head, read_text, rows_of, separator_of
from explorer.readers.tables.files.text_tables import read_text_table
from explorer.words import say
from tests.support import says, zipped

ROWS = (
    ("code", "name", "shape"),
    ("W06000001", "Ynys Môn", "POLYGON ((0 0, 9 0, 9 9, 0 0))"),
    ("E06000023", "Bristol, City of", "POLYGON ((9 9, 9 0, 18 9, 9 9))"),
    ("E07000027", "Barrow; Furness", "POLYGON ((0 0, 9 9, 0 9, 0 0))"),
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman", "cp850")


def _as_text(separator: str, end: str = "\n") -> str:
    return "".join(separator.join(f'"{cell}"' for cell in row) + end for row in ROWS)


def _as_sheet(path: Path) -> list[list[str]]:
    file = open_sheets(path)
    return [[str(cell) for cell in row] for row in file.sheet(file.names[0]).rows]


def _as_table(path: Path) -> list[list[str]]:
    cells = read_text_table(path, "Give a table.").cells
    return [list(map(str, cells.columns)), *cells.to_numpy().tolist()]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_reader_reads_the_same_cells(tmp_path: Path, separator: str, encoding: str) -> None:
    path = tmp_path / "areas.csv"
    path.write_bytes(_as_text(separator).encode(encoding))
    assert _as_sheet(path) == _as_table(path) == [list(row) for row in ROWS]
    shapes = open_layer(path)
    assert shapes.columns["name"].tolist() == [row[1] for row in ROWS[1:]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_reader_knows_the_line_ends_of_every_system(tmp_path: Path, end: str) -> None:
    path = tmp_path / "areas.csv"
    path.write_bytes(_as_text(",", end).encode())
    assert _as_sheet(path) == _as_table(path) == [list(row) for row in ROWS]
    assert len(open_layer(path)) == 3


def test_a_gzipped_text_is_read_by_every_reader_of_tables(tmp_path: Path) -> None:
    path = tmp_path / "areas.csv"
    path.write_bytes(gzip.compress(_as_text(",").encode()))
    assert _as_sheet(path) == _as_table(path) == [list(row) for row in ROWS]


def test_the_only_table_of_a_zip_is_read_by_every_reader_of_tables(tmp_path: Path) -> None:
    path = zipped(tmp_path / "areas.zip", {"deep/areas.csv": _as_text(","), "readme.txt": "a,b\n", "__MACOSX/._areas.csv": "x"})
    assert _as_sheet(path) == _as_table(path) == [list(row) for row in ROWS]
    assert [say(note) for note in open_sheets(path).notes] == [
        "The table read is deep/areas.csv, from inside the archive. Not read: readme.txt."
    ]


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ({"a.csv": "x,y\n", "b.csv": "x,y\n"}, "holds 2 tables: a.csv and b.csv"),
        ({"a.xlsx": "PK"}, "holds a.xlsx, which is read only by itself"),
        ({"a.shp": "0"}, "is an archive that holds no table"),
    ],
)
def test_an_archive_without_one_table_of_text_is_refused_with_what_it_holds(
    tmp_path: Path, inside: dict[str, str], said: str
) -> None:
    path = zipped(tmp_path / "areas.zip", inside)
    for read in (_as_sheet, _as_table):
        with pytest.raises(ReadError, check=says(said)):
            read(path)


def test_two_different_tables_of_one_name_in_a_zip_are_two_tables(tmp_path: Path) -> None:
    path = tmp_path / "areas.zip"
    with zipfile.ZipFile(path, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for content in (_as_text(","), "x,y\n"):
            archive.writestr("a.csv", content)
    for read in (_as_sheet, _as_table):
        with pytest.raises(ReadError, check=says("holds 2 tables: a.csv and a.csv")):
            read(path)


@pytest.mark.parametrize("content", [b"code,name\nE07000004,a\x00b\n", gzip.compress(b"code,name\n" * 99, mtime=0)[:-20]])
def test_a_damaged_text_is_refused_by_every_reader_alike(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "areas.csv"
    path.write_bytes(content)
    said = set()
    for read in (_as_sheet, _as_table):
        with pytest.raises(ReadError) as caught:
            read(path)
        said.add(say(caught.value.message))
    assert len(said) == 1


@pytest.mark.parametrize("packing", ["gzip", "zip"])
def test_a_text_that_unpacks_to_more_than_is_read_is_refused(tmp_path: Path, packing: str) -> None:
    path = tmp_path / "bomb"
    if packing == "zip":
        zipped(path, {"bomb.csv": "0" * 5000})
    else:
        path.write_bytes(gzip.compress(b"0" * 5000))
    with pytest.raises(ReadError, check=says("once it is unpacked")):
        read_text(path, "", most=1000)
    assert MOST_BYTES < 1e9


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_that_is_far_too_long_for_a_row_is_refused_by_its_number(
    tmp_path: Path, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_files, "_PIECE", 500)
    path = tmp_path / "a.csv"
    path.write_text(f"zone,group{end}a,{'x' * 2000}{end}", newline="")
    assert len(read_text(path, "", longest=2100).text) > 2000
    with pytest.raises(ReadError, check=says("a.csv, line 2, is longer than" if end != "\r" else "is longer than")):
        read_text(path, "", longest=1000)


def test_the_rows_of_a_text_are_the_same_in_whatever_pieces_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'a,"two\nlines, one cell"\r\nb,"x"\n\nc,d\re,f'
    whole = list(rows_of(text, ","))
    monkeypatch.setattr(text_files, "_PIECE", 16)
    assert list(rows_of(text, ",")) == whole
    assert [row for row, _ in whole] == [["a", "two\nlines, one cell"], ["b", "x"], [], ["c", "d"], ["e", "f"]]


@pytest.mark.parametrize(
    "text", ['{"A": ["Dudley", "Walsall"]}', '[{"zone": "a", "group": "b"},\n{"zone": "c", "group": "b"}]', "[]"]
)
def test_json_is_told_from_a_table(tmp_path: Path, text: str) -> None:
    path = tmp_path / "groups.csv"
    path.write_text(text + "\n")
    with pytest.raises(ReadError, check=says("groups.csv is JSON, not a table")):
        read_text_table(path, "Give a table.")


def test_a_table_with_far_more_columns_than_any_matrix_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"zone,{','.join(map(str, range(30_000)))}\nE07000008{',1' * 30_000}\n")
    with pytest.raises(ReadError, check=says("line 1, has 30,001 columns; at most 20,000 are read")):
        read_text_table(path, "Give a table.")


def test_a_title_with_commas_does_not_tell_the_separator() -> None:
    assert separator_of("Commuting, by place, sex, and year\n\nresidence;workplace;people\na;b;1,5\nb;a;2,5\n") == ";"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_head_of_a_text_ends_with_a_whole_line(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.csv").write_bytes(("zone;ô\n" * 1000).encode(encoding))
    head = read_head(tmp_path / "a.csv", 1001)
    assert head.endswith("zone;ô\n")
    assert set(head.splitlines()) == {"zone;ô"}


def test_a_quotation_mark_that_would_swallow_pairs_of_flows_is_taken_for_a_letter_and_told(tmp_path: Path) -> None:
    pairs = [f"Place {number},Leeds,{number}" for number in range(1, 41)]
    pairs[5], pairs[20] = f'"{pairs[5]}', 'Place 21",Leeds,21'
    (tmp_path / "flows.csv").write_text("residence,workplace,people\n" + "\n".join(pairs) + "\n", encoding="utf-8")
    table = read_flows(tmp_path / "flows.csv")
    assert table.frame["people"].sum() == sum(range(1, 41))
    assert any("read as letters" in note for note in map(say, table.notes))


def test_a_mark_that_closes_where_the_next_cell_begins_swallows_no_row_of_words() -> None:
    lines = ["zone,area", *(f'E0600000{at},"Area {at}"' for at in range(1, 9))]
    lines[3] = lines[3].removesuffix('"')
    quoting, said = quotation(Path("groups.csv"), "\n".join(lines) + "\n", ",")
    assert (quoting, said is not None) == (csv.QUOTE_NONE, True)
    over_two_lines = [*lines[:3], 'E06000003,"Area 3', 'and more, too"', *lines[4:]]
    assert quotation(Path("groups.csv"), "\n".join(over_two_lines) + "\n", ",") == (csv.QUOTE_MINIMAL, None)


def test_a_text_of_little_but_blank_lines_is_refused_before_it_is_cut_into_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_files, "_MOST_BLANK", 3)
    (tmp_path / "a.csv").write_bytes(b"code,jobs\n\n\nE06000023,1\n")
    (tmp_path / "b.csv").write_bytes(b"code,jobs\r\n" + 9 * b"\r\n" + b"E06000023,1\r\n")
    assert read_text(tmp_path / "a.csv", "").text.count("\n") == 4
    for read in (read_text, read_text_table):
        with pytest.raises(ReadError, check=says(r"b\.csv has more than 3 blank lines")):
            read(tmp_path / "b.csv", "")
