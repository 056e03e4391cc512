import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from explorer.errors import ReadError
from explorer.readers.flows import FlowTable
from explorer.readers.flows.reading import read_flows
from explorer.words import say
from tests.support import says

HEADER = "residence,workplace,people\n"
CENSUS_HEADER = (
    "Lower tier local authorities code,Lower tier local authorities label,LTLA of workplace code,LTLA of workplace label,"
    "Place of work indicator (4 categories) code,Place of work indicator (4 categories) label,Count\n"
)
CENSUS_ROWS = (
    "E08000025,Birmingham,-8,Does not apply,-8,Does not apply,500\n"
    "E08000025,Birmingham,E08000025,Birmingham,1,Mainly working at or from home,40\n"
    "E08000025,Birmingham,E08000025,Birmingham,3,Working in the UK,100\n"
    "E08000025,Birmingham,E08000029,Solihull,3,Working in the UK,20\n"
    "E08000029,Solihull,999999999,Workplace is outside the UK,2,Other,7\n"
    "E08000029,Solihull,E08000025,Birmingham,3,Working in the UK,30\n"
)

Write = Callable[[str | bytes], Path]


@pytest.fixture(scope="module")
def write(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Write a flows file, over the one before it."""
    path = tmp_path_factory.mktemp("flows") / "flows.csv"

    def write_content(content: str | bytes) -> Path:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_content


def pairs(table: FlowTable) -> list[tuple[str, str, float]]:
    return list(table.frame.itertuples(index=False, name=None))


def refusal(path: Path, indicator: str = "3") -> str:
    with pytest.raises(ReadError) as caught:
        read_flows(path, indicator)
    assert say(caught.value.remedy)
    return say(caught.value.message)


# --- three columns ---------------------------------------------------------------------------------------------------


def test_three_plain_columns_are_read(write: Write) -> None:
    table = read_flows(write(HEADER + "E08000025,E08000029,12\nE08000029,E08000025,3\n"))
    assert pairs(table) == [("E08000025", "E08000029", 12.0), ("E08000029", "E08000025", 3.0)]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_semicolons_and_tabs_separate_as_well_as_commas(write: Write, separator: str) -> None:
    table = read_flows(write((HEADER + "E08000025,E08000029,12\n").replace(",", separator)))
    assert pairs(table) == [("E08000025", "E08000029", 12.0)]


def test_columns_are_found_in_any_order_and_case_among_others(write: Write) -> None:
    table = read_flows(write(" People ,name,WORKPLACE,Residence\n5,Solihull,E08000029,E08000025\n"))
    assert pairs(table) == [("E08000025", "E08000029", 5.0)]


def test_a_byte_order_mark_does_not_hide_the_first_column(write: Write) -> None:
    assert pairs(read_flows(write(b"\xef\xbb\xbf" + (HEADER + "a,b,1\n").encode()))) == [("a", "b", 1.0)]


def test_text_in_the_old_windows_encoding_is_read(write: Write) -> None:
    table = read_flows(write("residence,workplace,people,name\na,b,1,Ynys Môn – Anglesey\n".encode("cp1252")))
    assert pairs(table) == [("a", "b", 1.0)]


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings_of_other_systems_are_read(write: Write, ending: str) -> None:
    assert pairs(read_flows(write((HEADER + "a,b,1\nc,d,2\n").replace("\n", ending)))) == [("a", "b", 1.0), ("c", "d", 2.0)]


def test_a_gzipped_file_is_read_whatever_its_name(write: Write) -> None:
    assert pairs(read_flows(write(gzip.compress((HEADER + "a,b,1\n").encode())))) == [("a", "b", 1.0)]


def test_spaces_around_cells_do_not_count(write: Write) -> None:
    assert pairs(read_flows(write(HEADER + " a , b , 1 \n"))) == [("a", "b", 1.0)]


def test_blank_lines_are_passed_over(write: Write) -> None:
    assert pairs(read_flows(write("\n\n" + HEADER + "a,b,1\n\n,,\nc,d,2\n\n\n"))) == [("a", "b", 1.0), ("c", "d", 2.0)]


def test_repeated_pairs_are_added_up(write: Write) -> None:
    assert pairs(read_flows(write(HEADER + "a,b,1\na,b,2\n"))) == [("a", "b", 3.0)]


def test_repeated_pairs_are_told(write: Write) -> None:
    assert tuple(map(say, read_flows(write(HEADER + "a,b,1\na,b,2\na,c,2\na,b,4\n")).notes)) == (
        "2 repeated pairs were added up.",
    )


def test_a_clean_file_has_nothing_to_tell(write: Write) -> None:
    assert tuple(map(say, read_flows(write(HEADER + "a,b,1\n")).notes)) == ()


# --- bad input: one clear sentence with file, line or column -----------------------------------------------------------


def test_a_missing_file_is_named() -> None:
    assert "nowhere.csv does not exist" in refusal(Path("nowhere.csv"))


def test_a_folder_is_not_taken_for_a_file(tmp_path: Path) -> None:
    assert f"{tmp_path} cannot be opened" in refusal(tmp_path)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", gzip.compress(b"", mtime=0)])
def test_a_file_without_any_text_is_empty(write: Write, content: bytes) -> None:
    assert refusal(write(content)) == "flows.csv is empty."


@pytest.mark.parametrize("ending", ["", "\n", "\n\n  \n,,\n"])
def test_a_header_without_rows_is_refused(write: Write, ending: str) -> None:
    assert refusal(write(HEADER.strip() + ending)) == "flows.csv has a header but no rows."


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_a_cut_off_gzip_file_is_refused(write: Write, kept: float) -> None:
    whole = gzip.compress((HEADER + "".join(f"a,{n},1\n" for n in range(500))).encode())
    assert "cut off or damaged" in refusal(write(whole[: int(len(whole) * kept)]))


def test_a_damaged_gzip_file_is_refused(write: Write) -> None:
    whole = bytearray(gzip.compress((HEADER + "".join(f"a,{n},1\n" for n in range(500))).encode()))
    whole[40:60] = bytes(20)
    assert "cut off or damaged" in refusal(write(bytes(whole)))


def test_a_row_cut_off_in_the_middle_is_refused_with_its_line(write: Write) -> None:
    assert "flows.csv is cut off in line 3: that row has 2 of 3 cells" in refusal(write(HEADER + "a,b,1\nc,d"))


def test_a_row_with_too_many_cells_is_refused_with_its_line(write: Write) -> None:
    assert refusal(write(HEADER + "a,b,1\nc,d,2,3\n")) == "flows.csv is not a table: at line 3 the rows differ in length."


@pytest.mark.parametrize("rows", ["a,b,1,234\n", "a,b,1,\nc,d,2,\n", "a,b,c,d,1\n"])
def test_rows_that_are_all_longer_than_the_header_are_refused(write: Write, rows: str) -> None:
    assert refusal(write(HEADER + rows)) == "flows.csv, line 2: the row has more cells than the header has columns."


def test_a_quotation_mark_left_open_is_refused(write: Write) -> None:
    assert "a quotation mark in line 2 is never closed" in refusal(write(HEADER + 'a,"b,1\nc,d,2\n'))


def test_a_binary_file_is_no_table(write: Write) -> None:
    assert refusal(write(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")) == "flows.csv is not a text table."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "mac_roman"])
def test_letters_come_out_right_whatever_the_encoding(write: Write, encoding: str) -> None:
    table = read_flows(write((HEADER + "Ynys Môn,Gwynedd,4\n").encode(encoding)))
    assert table.frame["residence"].tolist() == ["Ynys Môn"]
    assert any("not in UTF-8" in note for note in map(say, table.notes)) == (encoding in {"cp1252", "mac_roman"})


def test_a_file_that_turns_binary_later_is_no_table(write: Write) -> None:
    assert refusal(write(HEADER + "a,b,1\n" * 1000 + "a,\x00b,1\n")) == "flows.csv is not a text table."


def test_missing_columns_are_named_with_those_found(write: Write) -> None:
    assert refusal(write("residence,colour,shape,size\na,b,c,d\n")) == (
        "flows.csv has no column workplace and people; its columns are: residence, colour, shape and size."
    )


def test_a_column_named_twice_is_refused(write: Write) -> None:
    assert refusal(write("Residence,residence,workplace,people\na,b,c,1\n")) == "flows.csv has more than one column residence."


def test_a_negative_count_is_refused_with_its_line(write: Write) -> None:
    assert refusal(write(HEADER + "a,b,1\nc,d,-4\n")) == "flows.csv, line 3, column people: -4 is below zero."


@pytest.mark.parametrize("cell", ["many", "1,23", "1 23", "0x10", "nan", "inf", "-inf", "1e400", "#REF!", "True"])
def test_a_count_that_is_no_number_is_refused_with_its_line(write: Write, cell: str) -> None:
    assert refusal(write(HEADER + f'a,b,1\nc,d,"{cell}"\n')) == f"flows.csv, line 3, column people: “{cell}” is not a number."


def test_a_count_beyond_all_people_is_refused(write: Write) -> None:
    assert "1e308 is more people than there are" in refusal(write(HEADER + "a,b,1e308\n"))


@pytest.mark.parametrize("row", [",b,1", "a,,1", "a,   ,1"])
def test_a_missing_area_code_is_refused_with_its_line(write: Write, row: str) -> None:
    assert refusal(write(HEADER + f"a,b,1\n{row}\n")) == "flows.csv, line 3: an area code is missing."


def test_blank_lines_do_not_shift_the_line_that_is_named(write: Write) -> None:
    assert "line 7," in refusal(write("\n\n" + HEADER + "a,b,1\n\n\nc,d,many\n"))


# --- ODWP01EW --------------------------------------------------------------------------------------------------------


def test_the_census_table_gives_people_with_a_fixed_workplace(write: Write) -> None:
    assert pairs(read_flows(write(CENSUS_HEADER + CENSUS_ROWS))) == [
        ("E08000025", "E08000025", 100.0),
        ("E08000025", "E08000029", 20.0),
        ("E08000029", "E08000025", 30.0),
    ]


def test_the_census_table_gives_people_at_home_when_asked(write: Write) -> None:
    assert pairs(read_flows(write(CENSUS_HEADER + CENSUS_ROWS), indicator="1")) == [("E08000025", "E08000025", 40.0)]


def test_the_census_table_says_whom_it_counts(write: Write) -> None:
    assert read_flows(write(CENSUS_HEADER + CENSUS_ROWS)).base == "fixed"


def test_the_census_table_says_whom_it_leaves_out(write: Write) -> None:
    assert tuple(map(say, read_flows(write(CENSUS_HEADER + CENSUS_ROWS)).notes)) == (
        "Not counted: 40 people who work at home or have no fixed place.",
        "Not counted: 7 people who work offshore or abroad.",
    )


def test_the_census_table_names_its_census(write: Write) -> None:
    assert read_flows(write(CENSUS_HEADER + CENSUS_ROWS)).vintage == "Census 2021"


def test_a_census_table_without_the_indicator_is_refused(write: Write) -> None:
    rows = "E08000025,Birmingham,E08000025,Birmingham,1,Mainly working at or from home,40\n"
    assert refusal(write(CENSUS_HEADER + rows)) == "flows.csv has no rows with place-of-work indicator 3."


def test_a_wrong_count_in_the_census_table_is_named_by_its_own_column(write: Write) -> None:
    rows = CENSUS_ROWS + "E08000029,Solihull,E08000029,Solihull,3,Working in the UK,many\n"
    assert refusal(write(CENSUS_HEADER + rows)) == "flows.csv, line 8, column Count: “many” is not a number."


def test_a_census_table_cut_off_in_the_middle_is_refused(write: Write) -> None:
    assert "is cut off in line 7: that row has 6 of 7 cells" in refusal(write((CENSUS_HEADER + CENSUS_ROWS).rsplit(",", 1)[0]))


def test_the_published_census_table_counts_fifteen_million_commuters(shared_data: Path) -> None:
    assert read_flows(shared_data / "flows" / "ODWP01EW_LTLA.csv.gz").frame["people"].sum() == 15_094_828


def test_the_published_census_table_cut_off_is_refused(shared_data: Path, write: Write) -> None:
    whole = (shared_data / "flows" / "ODWP01EW_LTLA.csv.gz").read_bytes()
    assert "cut off or damaged" in refusal(write(whole[:300_000]))


# --- whatever is given -------------------------------------------------------------------------------------------------

cells = st.sampled_from(["E08000025", "E08000029", "", " ", "1", "-1", "nan", "1e999", '"', '"a', "a\nb", "é", "\x00", ","])
rows = st.lists(st.lists(cells, max_size=5).map(",".join), max_size=5).map("\n".join)
headers = st.sampled_from([HEADER, HEADER.replace(",", ";"), CENSUS_HEADER, "People,people,residence,workplace\n", "", "\n"])


def is_read_or_refused(path: Path) -> bool:
    """Whether a file gives flows that can be counted with, or an error that names the file and says what to do."""
    try:
        table = read_flows(path)
    except ReadError as refused:
        return say(refused.message).startswith("flows.csv") and bool(say(refused.remedy))
    pairs = table.frame[["residence", "workplace"]]
    return bool((table.frame["people"] >= 0).all()) and not pairs.duplicated().any()


@examples(max_examples=200)
@given(st.binary(max_size=200))
@example(b"\x1f\x8b\x08")
@example(b'"')
@example(b"\r,\r")
def test_any_bytes_are_read_or_refused_in_words(write: Write, content: bytes) -> None:
    assert is_read_or_refused(write(content))


@examples(max_examples=300)
@given(headers, rows)
@example(HEADER, "a,b,c,-1")
@example(HEADER, "a,b,9e15\na,b,9e307")
@example("residence;workplace\tpeople", "a;b\t1")
def test_any_small_table_is_read_or_refused_in_words(write: Write, header: str, content: str) -> None:
    assert is_read_or_refused(write(header + content))


@given(st.text(alphabet='ab1,;\t\n\r"\\#\ufeff\x85\xa0', max_size=60))
def test_any_text_under_the_right_header_is_read_or_refused_in_words(write: Write, content: str) -> None:
    assert is_read_or_refused(write(HEADER + content))


def test_a_map_on_a_single_line_is_refused_at_once_as_no_table(tmp_path: Path) -> None:
    file = tmp_path / "map.geojson.gz"
    file.write_bytes(gzip.compress(b'{"type":"FeatureCollection","coordinates":[' + b"1.5,2.5," * 200_000 + b"0]}"))
    with pytest.raises(ReadError, check=says(r"map\.geojson\.gz is JSON, not a table")):
        read_flows(file)


def test_of_many_wrong_columns_only_some_are_named(tmp_path: Path) -> None:
    file = tmp_path / "wide.csv"
    file.write_text(",".join(f"c{number}" for number in range(50)) + "\n", encoding="utf-8")
    with pytest.raises(ReadError, check=says(r"c19 and 30 others\.")):
        read_flows(file)
