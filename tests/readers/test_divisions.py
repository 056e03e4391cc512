from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.errors import ReadError
from explorer.readers.divisions import read_division, read_names, read_weights
from explorer.words import say
from tests.support import says
from tests.workbooks import write_workbook

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_text(text: str) -> Path:
        path = tmp_path / "zones.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return write_text


def refusal(path: Path, column: str = "", weights: bool = False) -> str:
    with pytest.raises(ReadError) as caught:
        read_weights(path, column) if weights else read_division(path)
    assert say(caught.value.remedy)
    return say(caught.value.message)


@pytest.mark.parametrize(
    "header", ["zone,area", "zone,group", "community,cluster", "LSOA11CD,TTWA11CD", "code,lep", "anything,else"]
)
def test_zone_and_area_are_told_by_the_headers_or_their_order(write: Write, header: str) -> None:
    assert read_division(write(f"{header}\nz1,A\nz2,B\n")).frame.to_numpy().tolist() == [["z1", "A"], ["z2", "B"]]


def test_the_zone_is_found_behind_the_area(write: Write) -> None:
    assert read_division(write("area,zone\nA,z1\n")).frame.loc[0, "zone"] == "z1"


def test_other_columns_do_no_harm_and_names_are_kept(write: Write) -> None:
    division = read_division(write("zone,area,area_name,people\nz1,1,Leeds,5\nz2,1,Leeds,6\nz3,2,York,7\n"))
    assert (division.names, division.areas) == ({"1": "Leeds", "2": "York"}, 2)


def test_a_zone_in_two_areas_is_refused_with_both(write: Write) -> None:
    assert refusal(write("zone,area\nz1,A\nz1,B\n")) == "zones.csv, line 3: z1 is in two areas, A and B."


def test_a_row_that_stands_twice_is_left_out_and_said(write: Write) -> None:
    division = read_division(write("zone,area\nz1,A\nz1,A\n"))
    assert len(division.frame) == 1
    assert tuple(map(say, division.notes)) == ("Lines of zones.csv: 3 (1 read, 1 header, 1 repeated and left out).",)


@pytest.mark.parametrize(("row", "missing"), [("z2,", "area"), (",B", "code of the zone")])
def test_a_blank_cell_is_refused_with_its_line(write: Write, row: str, missing: str) -> None:
    assert refusal(write(f"zone,area\nz1,A\n{row}\n")) == f"zones.csv, line 3: the {missing} is missing."


def test_a_table_without_an_area_is_refused_with_its_columns(write: Write) -> None:
    assert refusal(write("zone,x,y\nz1,1,2\n")) == "zones.csv has no column area; its columns are: zone, x and y."


def test_a_header_without_rows_is_refused(write: Write) -> None:
    assert "no rows" in refusal(write("zone,area\n"))


def test_weights_are_read_by_zone(write: Write) -> None:
    assert read_weights(write("zone,population\nz1,5\nz2,2.5\n")).by_zone.to_dict() == {"z1": 5, "z2": 2.5}


def test_of_several_weights_one_is_named(write: Write) -> None:
    assert read_weights(write("zone,population,jobs\nz1,5,7\n"), "jobs").by_zone.to_dict() == {"z1": 7}


def test_several_weights_without_a_choice_are_refused(write: Write) -> None:
    assert "no column weight" in refusal(write("zone,population,jobs\nz1,5,7\n"), weights=True)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("z1,-1\n", "line 2, column weight: “-1” is below zero"),
        ("z1,many\n", "“many” is not a number"),
        ("z1,\n", "line 2: the weight is missing"),
        ("z1,1\nz1,2\n", "line 3: z1 has a weight already"),
        ("z1,0\nz2,0\n", "all weights are zero"),
    ],
)
def test_a_wrong_weight_is_refused_in_a_sentence(write: Write, rows: str, told: str) -> None:
    assert told in refusal(write(f"zone,weight\n{rows}"), weights=True)


def test_a_weight_of_zero_beside_others_is_kept(write: Write) -> None:
    assert read_weights(write("zone,weight\nz1,0\nz2,1\n")).by_zone["z1"] == 0


@pytest.mark.parametrize("rows", ["E01000001,A\nE01000002,B\n", "1,5\n2,5\n", "# a comment, or two\nzone,area\n1,5\n2,5\n"])
def test_no_zone_is_lost_where_a_division_has_no_header(write: Write, rows: str) -> None:
    assert len(read_division(write(rows)).frame) == 2


def test_a_first_line_that_may_be_a_row_is_said_to_be_taken_as_the_header(write: Write) -> None:
    _, note = map(say, read_division(write("Leeds,West Yorkshire\nYork,North Yorkshire\n")).notes)
    assert "taken as the header, “Leeds” as that of the zone and “West Yorkshire” as that of the area" in note


def test_a_column_that_is_only_taken_for_the_areas_is_said(write: Write) -> None:
    _, note = map(say, read_division(write("code,score 2023\nz1,4\nz2,5\n")).notes)
    assert note.endswith("the first line was taken as the header, “score 2023” as that of the area.")


@pytest.mark.parametrize("header", ["area,group", "lad,msoa", "ttwa,lep", "a,b"])
def test_of_two_columns_whose_headers_do_not_tell_the_one_without_repetition_has_the_zones(write: Write, header: str) -> None:
    assert read_division(write(f"{header}\nN,one\nN,two\n")).frame["zone"].tolist() == ["one", "two"]
    assert read_division(write(f"{header}\none,N\ntwo,N\n")).frame["zone"].tolist() == ["one", "two"]


def test_weights_with_thousands_separators_and_without_a_header_are_read(write: Write) -> None:
    assert read_weights(write('z1,"3,000"\nz2,4\n')).by_zone.to_dict() == {"z1": 3000, "z2": 4}


def test_weights_too_large_to_be_added_are_refused(write: Write) -> None:
    assert "more than anything weighs" in refusal(write("zone,weight\nz1,1e308\nz2,1e308\n"), weights=True)


def test_every_line_of_a_division_is_accounted_for(write: Write) -> None:
    division = read_division(write("A title\n\nzone,area\nz1,A\n\nz1,A\nz2,B\n\nSource: a survey,\n"))
    assert division.frame["zone"].tolist() == ["z1", "z2"]
    assert say(division.notes[0]) == (
        "Lines of zones.csv: 9 (2 read, 3 titles and header, 1 repeated and left out, 1 note under the table, 2 blank)."
    )


def test_a_row_without_zone_and_area_is_not_dropped_in_silence(write: Write) -> None:
    assert refusal(write("zone,area,people\nz1,A,5\n,,6\nz2,B,7\n")) == "zones.csv, line 3: the code of the zone is missing."


def test_every_line_of_weights_and_names_is_accounted_for(write: Write) -> None:
    assert say(read_weights(write("zone,weight\nz1,1\nz2,2\n\n")).notes[0]).startswith("Lines of zones.csv: 4 (2 read, 1 header")
    meant = read_names(write("name,code\nDudly,E08000027\nDudly,E08000027\nNarnia,\n"))
    assert meant.pairs == (("Dudly", "E08000027"), ("Narnia", ""))
    assert tuple(map(say, meant.notes)) == ("Lines of zones.csv: 4 (2 read, 1 header, 1 repeated and left out).",)


def test_codes_and_spaces_are_written_alike_and_areas_that_differ_so_are_doubted(tmp_path: Path) -> None:
    path = tmp_path / "groups.csv"
    path.write_text(
        "zone,group\ne08000027,Black\u00a0Country\nE08000028 ,Black Country\nE08000030,BLACK COUNTRY\nTotal,all\n", "utf-8"
    )
    found = read_division(path)
    assert found.frame.to_numpy().tolist() == [
        ["E08000027", "Black Country"], ["E08000028", "Black Country"], ["E08000030", "BLACK COUNTRY"]
    ]  # fmt: skip
    assert [say(doubt) for doubt in found.doubtful] == [
        "Some areas differ only in how they are written: Black Country, BLACK COUNTRY. Each counts as its own."
    ]
    assert "1 total left out" in " ".join(map(say, found.notes))


@pytest.mark.parametrize("cell", ["n/a", "-", ".."])
def test_a_word_for_nothing_is_no_area(cell: str, tmp_path: Path) -> None:
    path = tmp_path / "groups.csv"
    path.write_text(f"zone,group\nE08000027,c\nE08000028,{cell}\nE08000030,c\n", "utf-8")
    with pytest.raises(ReadError, check=says("the area is missing")):
        read_division(path)


def test_sheets_of_a_workbook_that_are_not_read_are_named(tmp_path: Path) -> None:
    rows = [("zone", "group"), ("E08000025", "A"), ("E08000026", "B")]
    path = write_workbook(tmp_path / "groups.xlsx", {"About": [("Groups of 2025",)], "Now": rows, "Before": rows})
    notes = [say(note) for note in read_division(path).notes]
    told = (
        "Of the workbook the sheet “Now” was read, but another has the same columns. Not read: About, Before."
        " Keep the sheet that is meant."
    )
    assert told in notes
    assert told in list(map(say, read_division(path).doubtful))
    other = write_workbook(
        tmp_path / "groups.xlsx", {"About": [("Groups of 2025",)], "Now": rows, "Names": [("code", "n"), ("x", 1)]}
    )
    assert "Of the workbook the sheet “Now” was read. Not read: About, Names." in list(map(say, read_division(other).notes))
    assert read_division(other).doubtful == ()


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("zone,group,area", "zones.csv has several columns that may hold the areas: “group” and “area”."),
        ("zone,group,zone", "zones.csv has several columns that may hold the zones: “zone” and “zone”."),
        ("code,group,LAD25CD", "zones.csv has several columns that may hold the zones: “code” and “LAD25CD”."),
    ],
)
def test_which_of_several_columns_is_meant_is_asked(write: Write, header: str, told: str) -> None:
    assert refusal(write(f"{header}\nz1,A,z1\nz2,B,z2\n")) == told


def test_the_very_word_for_a_column_is_followed_where_others_are_like_it(write: Write) -> None:
    division = read_division(write("zone,group,group 2019\nz1,A,X\nz2,B,X\n"))
    assert division.frame["area"].tolist() == ["A", "B"]


def test_shares_that_part_zones_are_said_not_to_be_used(write: Write) -> None:
    told = "The column “share” of zones.csv is not used here: each zone counts whole."
    assert list(map(say, read_division(write("zone,group,share\nz1,A,0.5\nz2,B,1\n")).doubtful)) == [told]
    assert read_division(write("zone,group,share\nz1,A,100%\nz2,B,1.0\n")).doubtful == ()


def test_characters_without_a_width_are_no_part_of_a_code(write: Write) -> None:
    assert read_division(write("zone,group\n\u200bE06000001\u200b,A\nE0600\u00ad0002,B\n")).frame["zone"].tolist() == [
        "E06000001",
        "E06000002",
    ]


def test_numbers_of_areas_that_differ_in_noughts_are_said(write: Write) -> None:
    (told,) = map(say, read_division(write("zone,group\nz1,1\nz2,01\nz3,1.0\nz4,2\n")).doubtful)
    assert ": 1, 01, 1.0." in told


@pytest.mark.parametrize(
    ("rows", "told", "names"),
    [
        ("z1,A,North\nz2,B,North\nz3,C,South\nz4,C,South\n", "North is the name of A, B", {"C": "South"}),
        ("z1,A,North\nz2,A,East\nz3,C,South\nz4,C,South\n", "A is called North, East", {"C": "South"}),
    ],
)
def test_areas_whose_codes_and_names_contradict_each_other_are_called_by_their_codes(
    write: Write, rows: str, told: str, names: dict[str, str]
) -> None:
    division = read_division(write(f"zone,area,area_name\n{rows}"))
    (said,) = map(say, division.doubtful)
    assert told in said
    assert division.names == names


def test_names_of_zones_are_none_of_their_areas(write: Write) -> None:
    division = read_division(write("area_code,area_name,group\nz1,Leeds,A\nz2,York,A\nz3,Hull,B\n"))
    assert (division.names, division.doubtful) == ({}, ())


def test_an_area_is_called_by_the_name_that_stands_in_only_one_of_its_rows(write: Write) -> None:
    assert read_division(write("zone,area,area_name\nz1,A,North\nz2,A,\nz3,B,South\nz4,B,\n")).names == {
        "A": "North",
        "B": "South",
    }


@pytest.mark.parametrize("end", ["\n", "\n;;\n", "\n\n"])
def test_a_title_that_a_spreadsheet_filled_up_with_empty_cells_is_no_header(write: Write, end: str) -> None:
    division = read_division(write(f"Groups of the North, 2024;;{end}District code;District;Group\nz1;Leeds;A\nz2;York;B\n"))
    assert division.frame.to_numpy().tolist() == [["z1", "A"], ["z2", "B"]]


def test_a_member_that_a_file_says_is_not_included_is_said(write: Write) -> None:
    (said,) = map(say, read_division(write("zone,group,included\nz1,A,Yes\nz2,A,No\nz3,B,Yes\n")).doubtful)
    assert "1 row" in said
    assert "“included”" in said
