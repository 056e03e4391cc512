"""Flows in all layouts and formats: what is recognised, whom it counts, and that nobody is lost."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import ReadError
from explorer.readers.flows import FlowPreview, FlowReading, OrientationError, large
from explorer.readers.flows.reading import preview_flows
from explorer.words import say
from tests.readers.test_flows import CENSUS_HEADER, CENSUS_ROWS
from tests.support import says
from tests.workbooks import write_workbook

Write = Callable[[str | bytes], Path]

MATRIX = """place of work,Leeds,York,Selby
Leeds,100,20,5
York,10,80,8
Selby,3,4,40
"""
SPECIAL = """Mainly work at or from home,30,20,10
Offshore installation,1,0,2
No fixed place,9,6,3
Outside UK,4,5,6
"""
WU03 = f"""WU03UK - Location of usual residence and place of work
ONS Crown Copyright Reserved [from Nomis on 5 March 2020]

date,2011

usual residence
{MATRIX}{SPECIAL}
"In order to protect against disclosure, records have been swapped."
"""


@pytest.fixture(scope="module")
def write(tmp_path_factory: pytest.TempPathFactory) -> Write:
    path = tmp_path_factory.mktemp("layouts") / "flows.csv"

    def write_content(content: str | bytes) -> Path:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_content


def flows(preview: FlowPreview) -> dict[tuple[str, str], float]:
    frame = preview.table.frame
    return dict(zip(zip(frame["residence"], frame["workplace"], strict=True), frame["people"], strict=True))


def assert_nobody_is_lost(preview: FlowPreview) -> None:
    assert preview.people + sum(one.people for one in preview.left_out) == pytest.approx(preview.people_in_file)


def refusal(path: Path, **choices: object) -> ReadError:
    with pytest.raises(ReadError) as caught:
        preview_flows(path, reading=FlowReading(**choices))  # type: ignore[arg-type]
    assert say(caught.value.remedy)
    return caught.value


# --- the matrix ------------------------------------------------------------------------------------------------------


def test_the_rows_of_a_wu03_matrix_are_workplaces(write: Write) -> None:
    preview = preview_flows(write(WU03))
    assert (preview.layout, preview.orientation) == ("matrix", "workplace-rows")
    assert flows(preview)["York", "Leeds"] == 20


@pytest.mark.parametrize(
    "title",
    ["Travel to work flows 2021", "Commuting to work in the North East", "Data from the census", "Where people live",
     "Journeys to work", "Residents by area, 2021", "Workplace population"],
)  # fmt: skip
def test_a_title_of_something_else_does_not_tell_which_way_round_a_matrix_is(write: Write, title: str) -> None:
    with pytest.raises(OrientationError):
        preview_flows(write(f'"{title}"\n\n,a1,b2,c3\na1,100,20,5\nb2,10,80,8\nc3,3,4,40\n'))


@pytest.mark.parametrize("corner", ["Travel to work area", "Travel to work flows", "From Nomis"])
def test_a_corner_of_something_else_does_not_tell_which_way_round_a_matrix_is(write: Write, corner: str) -> None:
    with pytest.raises(OrientationError):
        preview_flows(write(f"{corner},a1,b2,c3\na1,100,20,5\nb2,10,80,8\nc3,3,4,40\n"))


@pytest.mark.parametrize(
    ("title", "orientation"),
    [("Rows are workplaces, columns are residences", "workplace-rows"), ("Residences down, workplaces across", "residence-rows"),
     ("Rows: place of work", "workplace-rows"), ("Area of usual residence", "workplace-rows")],
)  # fmt: skip
def test_a_title_that_says_what_rows_and_columns_are_tells_the_way_round(write: Write, title: str, orientation: str) -> None:
    assert preview_flows(write(f'"{title}"\n,a1,b2,c3\na1,100,20,5\nb2,10,80,8\nc3,3,4,40\n')).orientation == orientation


@pytest.mark.parametrize("line", ["sex,Males", "age,Aged 16 to 24", "industry,C Manufacturing", "Method of travel to work,Train"])
def test_a_line_above_flows_that_says_that_only_some_are_counted_is_told(write: Write, line: str) -> None:
    matrix = preview_flows(write(WU03.replace("date,2011", f"date,2011\n{line}")))
    listed = preview_flows(write(f"A title\n{line}\n\nresidence,workplace,people\na1,a1,50\na1,b2,20\nb2,b2,30\nb2,a1,7\n"))
    for preview in (matrix, listed):
        assert line.replace(",", " ") in " ".join(map(say, preview.sentences()))


@pytest.mark.parametrize(
    "line", ["sex,All persons", "age,All usual residents aged 16+", "units,Persons", "Commuting by industry"]
)
def test_a_line_above_flows_that_says_that_all_are_counted_raises_no_note(write: Write, line: str) -> None:
    preview = preview_flows(write(WU03.replace("date,2011", f"date,2011\n{line}")))
    assert line.replace(",", " ") not in " ".join(map(say, preview.sentences()))


def test_a_matrix_says_by_what_its_way_round_was_told(write: Write) -> None:
    told = say(preview_flows(write(WU03)).sentences()[0])
    assert "“Mainly work at or from home”" in told
    assert "“place of work”" in told
    assert "“usual residence”" in told


def test_a_transposed_matrix_gives_the_same_flows(write: Write, tmp_path: Path) -> None:
    upright = preview_flows(write(MATRIX + SPECIAL))
    table = pd.read_csv(write(MATRIX + SPECIAL), index_col=0).T
    table.to_csv(tmp_path / "turned.csv", index_label="usual residence")
    turned = preview_flows(tmp_path / "turned.csv")
    assert turned.orientation == "residence-rows"
    assert flows(turned) == flows(upright)


def test_a_matrix_that_does_not_say_its_way_round_asks_for_it(write: Write) -> None:
    with pytest.raises(OrientationError, check=says("does not say whether its rows are workplaces or residences")):
        preview_flows(write(MATRIX.replace("place of work", "district")))


@pytest.mark.parametrize(("orientation", "people"), [("workplace-rows", 20), ("residence-rows", 10)])
def test_the_way_round_can_be_said(write: Write, orientation: str, people: int) -> None:
    preview = preview_flows(write(MATRIX.replace("place of work", "district")), reading=FlowReading(orientation=orientation))
    assert flows(preview)["York", "Leeds"] == people


def test_a_header_against_the_special_rows_asks_rather_than_guesses(write: Write) -> None:
    with pytest.raises(OrientationError):
        preview_flows(write((MATRIX + SPECIAL).replace("place of work", "usual residence")))


@pytest.mark.parametrize(("base", "leeds", "left_out"), [("fixed", 100, 96), ("home", 130, 36), ("all", 139, 18)])
def test_the_base_decides_whom_a_wu03_matrix_counts(write: Write, base: str, leeds: int, left_out: int) -> None:
    preview = preview_flows(write(WU03), reading=FlowReading(base=base))
    assert flows(preview)["Leeds", "Leeds"] == leeds
    assert sum(one.people for one in preview.left_out) == left_out
    assert_nobody_is_lost(preview)


def test_a_wu03_matrix_offers_three_bases_with_their_people(write: Write) -> None:
    assert [(base.name, base.people) for base in preview_flows(write(WU03)).bases] == [
        ("fixed", 270),
        ("home", 330),
        ("all", 348),
    ]


def test_a_wu03_matrix_is_of_the_census_of_2011_whatever_the_day_of_its_export(write: Write) -> None:
    assert preview_flows(write(WU03)).table.vintage == "Census 2011"


def test_totals_of_a_matrix_are_not_counted_twice(write: Write) -> None:
    totals = "place of work,Leeds,York,Total\nLeeds,1,2,3\nYork,4,5,9\nTotal,5,7,12\n"
    preview = preview_flows(write(totals))
    assert preview.people == 12
    assert any("totals" in note for note in map(say, preview.table.notes))


def test_a_zone_where_nobody_lives_or_works_stays_known(write: Write) -> None:
    assert preview_flows(write("place of work,a,b\na,5,0\nb,0,0\n")).zones == ("a", "b")


def test_a_blank_cell_of_a_matrix_is_a_pair_without_commuters(write: Write) -> None:
    assert flows(preview_flows(write("place of work,a,b\na,5,\nb,2,3\n"))) == {("a", "a"): 5, ("a", "b"): 2, ("b", "b"): 3}


def test_columns_of_flags_and_blank_ones_are_no_zones(write: Write) -> None:
    content = "place of work,a,Flags,b,Flags,,\na,5,,1,*,,\nb,2,,3,,,\n"
    assert flows(preview_flows(write(content))) == {("a", "a"): 5, ("b", "a"): 1, ("a", "b"): 2, ("b", "b"): 3}


@pytest.mark.parametrize("cell", ["many", "-4", "nan"])
def test_a_wrong_cell_of_a_matrix_is_named_by_line_row_and_column(write: Write, cell: str) -> None:
    assert f"flows.csv, line 3, row b, column a: “{cell}”" in say(
        refusal(write(f"place of work,a,b\na,5,1\nb,{cell},3\n")).message
    )


def test_a_cell_is_named_by_its_line_under_titles(write: Write) -> None:
    assert "line 5, row b" in say(refusal(write("A title\n\nplace of work,a,b\na,5,1\nb,many,3\n")).message)


# --- columns -----------------------------------------------------------------------------------------------------------

ROWS = "a,b,12\nb,a,3\nb,b,7\na,a,1\n"


@pytest.mark.parametrize(
    "header",
    [
        "community_live,community_work,amount",
        "Area of usual residence,Area of workplace,Persons",
        "home,work,n",
        "O_code,D_code,trips",
        "currently residing in : 2011 wards,place of work : 2011 wards,2011",
        "from,to,people",
        "origin,destination,OBS_VALUE",
        "homeCode,workCode,flow",
    ],
)
def test_the_ends_are_told_by_the_words_of_the_headers(write: Write, header: str) -> None:
    assert flows(preview_flows(write(f"{header}\n{ROWS}")))["a", "b"] == 12


def test_the_words_tell_the_ends_whatever_their_order(write: Write) -> None:
    assert flows(preview_flows(write("destination,count,origin\nb,12,a\n"))) == {("a", "b"): 12}


def test_codes_are_taken_before_names_of_the_same_end(write: Write) -> None:
    content = "residence code,residence name,workplace name,workplace code,people\nE1,Leeds,York,E2,4\n"
    assert flows(preview_flows(write(content))) == {("E1", "E2"): 4}


def test_all_categories_are_the_people_among_ways_of_travel(write: Write) -> None:
    header = "Area of residence,Area of workplace,All categories: Method of travel to work,Work mainly at or from home,Train"
    assert flows(preview_flows(write(f"{header}\nE1,E2,9,4,5\nE1,E1,3,1,2\n")))["E1", "E2"] == 9


def test_headers_that_say_nothing_are_taken_in_their_order_and_that_is_said(write: Write) -> None:
    preview = preview_flows(write(f"PRO_COM_1,PRO_COM_2,VAR\n{ROWS}"))
    assert flows(preview)["a", "b"] == 12
    assert any("do not say which end is which" in told for told in map(say, preview.sentences()))


def test_a_file_without_a_header_keeps_its_first_line_and_says_so(write: Write) -> None:
    preview = preview_flows(write(ROWS))
    assert flows(preview)["a", "b"] == 12
    assert any("no header" in told for told in map(say, preview.sentences()))


@pytest.mark.parametrize(
    "content",
    ["home 2011,home 2021,work,people\na,b,c,1\n", "residence,workplace,people 2011,people 2021\na,b,1,2\n"],
)
def test_columns_that_could_be_either_are_refused_with_both(write: Write, content: str) -> None:
    refused = refusal(write(content))
    assert "does not say which column is the" in say(refused.message)
    assert "Name the three columns" in say(refused.remedy)


def test_columns_can_be_named(write: Write) -> None:
    content = "home 2011,home 2021,work,people\na,b,c,1\n"
    preview = preview_flows(write(content), reading=FlowReading(columns=("home 2021", "WORK", "people")))
    assert flows(preview) == {("b", "c"): 1}


@pytest.mark.parametrize("columns", [("home", "work", "elsewhere"), ("home", "home", "n")])
def test_a_column_named_wrongly_is_refused(write: Write, columns: tuple[str, ...]) -> None:
    assert "home, work and n" in say(refusal(write("home,work,n\na,b,1\n"), columns=columns).remedy)


def test_special_workplaces_among_columns_are_no_places(write: Write) -> None:
    content = "Area of residence,Area of workplace,All\nE1,E1,10\nE1,OD0000001,4\nE1,OD0000003,2\nE1,OD0000004,1\n"
    preview = preview_flows(write(content), reading=FlowReading(base="home"))
    assert flows(preview) == {("E1", "E1"): 14}
    assert_nobody_is_lost(preview)


def test_a_base_that_the_file_cannot_tell_is_said_not_to_be(write: Write) -> None:
    preview = preview_flows(write(f"home,work,n\n{ROWS}"), reading=FlowReading(base="all"))
    assert any("does not say who works at home" in note for note in map(say, preview.table.notes))


def test_zones_of_one_margin_only_are_named(write: Write) -> None:
    told = [say(one) for one in preview_flows(write("home,work,n\na,b,3\nc,b,4\n")).sentences()]
    assert "By this file no one works in 2 of 3 zones: a and c." in told
    assert "By this file no one lives in 1 of 3 zones: b." in told


def test_fractions_of_people_are_kept(write: Write) -> None:
    assert preview_flows(write("home,work,n\na,b,0.5\na,b,0.25\n")).people == 0.75


# --- the census of 2021 --------------------------------------------------------------------------------------------------


def test_home_and_no_fixed_place_cannot_be_told_apart_in_the_census_and_that_is_said(write: Write) -> None:
    home, everyone = (preview_flows(write(CENSUS_HEADER + CENSUS_ROWS), reading=FlowReading(base=b)) for b in ("home", "all"))
    assert flows(home) == flows(everyone)
    assert flows(home)["E08000025", "E08000025"] == 140
    assert any("cannot be told apart" in note for note in map(say, home.table.notes))


def test_the_census_table_is_conserved(write: Write) -> None:
    preview = preview_flows(write(CENSUS_HEADER + CENSUS_ROWS))
    assert {say(one.reason): one.people for one in preview.left_out} == {
        "people who work at home or have no fixed place": 40,
        "people who work offshore or abroad": 7,
        "people who are not in work": 500,
    }
    assert_nobody_is_lost(preview)


def test_the_diagonal_of_home_workers_is_no_repetition(write: Write) -> None:
    notes = preview_flows(write(CENSUS_HEADER + CENSUS_ROWS), reading=FlowReading(base="home")).table.notes
    assert not any("repeated" in note for note in map(say, notes))


def test_the_census_table_is_known_in_any_order_of_columns_and_for_small_areas(write: Write) -> None:
    content = (
        "Count,Place of work indicator (4 categories) code,MSOA of workplace code,Middle layer Super Output Areas code\n"
        "5,3,E02000002,E02000001\n2,1,E02000001,E02000001\n"
    )
    preview = preview_flows(write(content))
    assert (preview.layout, flows(preview)) == ("ODWP01EW", {("E02000001", "E02000002"): 5})


@pytest.mark.parametrize(("base", "share"), [("fixed", 0.677), ("home", 0.806)])
def test_birmingham_keeps_the_published_share_on_each_base(shared_data: Path, base: str, share: float) -> None:
    preview = preview_flows(shared_data / "flows" / "ODWP01EW_LTLA.csv.gz", reading=FlowReading(base=base))
    frame = preview.table.frame
    birmingham = frame[frame["residence"] == "E08000025"]
    kept = birmingham.loc[birmingham["workplace"] == "E08000025", "people"].sum() / birmingham["people"].sum()
    assert kept == pytest.approx(share, abs=0.0005)
    assert_nobody_is_lost(preview)


# --- formats -------------------------------------------------------------------------------------------------------------

TABLE: list[list[object]] = [["residence", "workplace", "people"], ["a", "b", 12], ["b", "a", 3]]
WANTED = {("a", "b"): 12, ("b", "a"): 3}


def test_a_workbook_is_read_from_its_first_sheet_with_a_table(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "flows.xlsx", {"Cover": [["About"]], "Data": [["A title"], [], *TABLE]})
    assert flows(preview_flows(path)) == WANTED


def test_a_wrong_count_in_a_workbook_is_named_by_its_row(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "flows.xlsx", {"Data": [["A title"], [], *TABLE, ["c", "d", "many"]]})
    assert "line 6, column people" in say(refusal(path).message)


def test_a_workbook_without_a_table_is_refused(tmp_path: Path) -> None:
    assert "no sheet with a table" in say(refusal(write_workbook(tmp_path / "flows.xlsx", {"Cover": [["About"]]})).message)


def test_a_zip_that_is_no_workbook_is_refused(write: Write) -> None:
    assert "is a damaged archive" in say(refusal(write(b"PK\x03\x04" + bytes(100))).message)


def test_a_matrix_in_a_workbook_is_read(tmp_path: Path) -> None:
    rows: list[list[object]] = [["place of work", "a", "b"], ["a", 5, 1], ["b", 2, 3]]
    assert flows(preview_flows(write_workbook(tmp_path / "flows.xlsx", {"Data": rows})))["b", "a"] == 1


def test_a_parquet_file_is_read(tmp_path: Path) -> None:
    pd.DataFrame(TABLE[1:], columns=list(map(str, TABLE[0]))).to_parquet(tmp_path / "flows.parquet")
    assert flows(preview_flows(tmp_path / "flows.parquet")) == WANTED


def test_zones_written_as_numbers_in_a_parquet_file_are_codes(tmp_path: Path) -> None:
    pd.DataFrame({"home": [74001, 74001], "work": [74001, 74002], "n": [5.0, 2.0]}).to_parquet(tmp_path / "flows.parquet")
    assert flows(preview_flows(tmp_path / "flows.parquet")) == {("74001", "74001"): 5, ("74001", "74002"): 2}


def test_a_cut_off_parquet_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "flows.parquet"
    pd.DataFrame(TABLE[1:], columns=list(map(str, TABLE[0]))).to_parquet(path)
    path.write_bytes(path.read_bytes()[:-20])
    assert "cut off or damaged" in say(refusal(path).message)


# --- nobody is lost, whatever is given -------------------------------------------------------------------------------------

zones = st.sampled_from(["E1", "E2", "E3", "Leeds", "OD0000001", "No fixed place", "Outside UK"])
rows = st.lists(st.tuples(st.sampled_from(["E1", "E2", "E3"]), zones, st.integers(0, 10_000)), min_size=1, max_size=30)
bases = st.sampled_from(["fixed", "home", "all"])


@given(rows, bases)
def test_people_kept_and_left_out_are_those_of_the_file(write: Write, pairs: list[tuple[str, str, int]], base: str) -> None:
    content = "residence,workplace,people\n" + "".join(f"{a},{b},{n}\n" for a, b, n in pairs)
    preview = preview_flows(write(content), reading=FlowReading(base=base))
    assert preview.people + sum(one.people for one in preview.left_out) == sum(n for *_, n in pairs)


@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(write: Write, pairs: list[tuple[str, str, int]], random: object) -> None:
    one, other = (
        preview_flows(write("residence,workplace,people\n" + "".join(f"{a},{b},{n}\n" for a, b, n in some)))
        for some in (pairs, sorted(pairs))
    )
    assert flows(one) == flows(other)


@given(rows)
def test_what_was_read_is_read_again_from_every_format(
    write: Write, tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("again")
    first = preview_flows(write("residence,workplace,people\n" + "".join(f"{a},{b},{n}\n" for a, b, n in pairs)))
    plain = first.table.frame.astype({"residence": str, "workplace": str})
    if plain.empty:
        return
    plain.to_parquet(folder / "again.parquet")
    (folder / "again.csv.gz").write_bytes(gzip.compress(plain.to_csv(index=False).encode()))
    plain.to_csv(folder / "again.tsv", sep="\t", index=False)
    for name in ("again.parquet", "again.csv.gz", "again.tsv"):
        assert flows(preview_flows(folder / name)) == flows(first), name


# --- large files -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def all_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every file for a large one."""
    monkeypatch.setattr(large, "LARGE", 0)


@pytest.mark.usefixtures("all_large")
@pytest.mark.parametrize(
    "content",
    [
        CENSUS_HEADER + CENSUS_ROWS,
        f"home,work,n\n{ROWS}",
        f"A title\n\nhome\twork\tn\n{ROWS}".replace(",", "\t"),
        ROWS,
        "home,work,n\nE1,E1,1.2E+05\nE1,E2,4\nE2,E2,7\nE2,E1,3\n",
        "Area of residence,Area of workplace,All\nE1,E1,10\nE1,OD0000001,4\n",
    ],
)
def test_a_large_file_is_read_as_a_small_one(write: Write, content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(content)
    quick = preview_flows(path)
    monkeypatch.setattr(large, "LARGE", 10**9)
    careful = preview_flows(path)
    assert (flows(quick), quick.sentences()) == (flows(careful), careful.sentences())


@pytest.mark.usefixtures("all_large")
@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("c,d,many", "“many” is not a number"),
        ("c,,1", "an area code is missing"),
        ("c,d,-1", "below zero"),
        ("c,d", "may be cut off"),
    ],
)
def test_a_wrong_row_of_a_large_file_is_named_by_its_line(write: Write, row: str, told: str) -> None:
    message = say(refusal(write(f"home,work,n\n{ROWS}{row}\n")).message)
    assert "line 6" in message
    assert told in message


@pytest.mark.usefixtures("all_large")
def test_a_large_gzipped_file_is_read(write: Write) -> None:
    assert flows(preview_flows(write(gzip.compress(f"home,work,n\n{ROWS}".encode()))))["a", "b"] == 12


@pytest.mark.usefixtures("all_large")
def test_a_large_file_without_its_last_line_end_is_read_whole(write: Write) -> None:
    assert len(flows(preview_flows(write(f"home,work,n\n{ROWS.strip()}")))) == 4


@pytest.mark.usefixtures("all_large")
def test_a_large_parquet_file_is_read_as_a_small_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "flows.parquet"
    table = pd.DataFrame({"n": [5, 2, 1], "home": [7, 7, 8], "work": ["a", "b", "OD0000003"]})
    table.to_parquet(path)
    quick = preview_flows(path)
    monkeypatch.setattr(large, "LARGE", 10**9)
    careful = preview_flows(path)
    assert flows(quick) == flows(careful) == {("7", "a"): 5, ("7", "b"): 2}
    assert quick.sentences() == careful.sentences()


@pytest.mark.usefixtures("all_large")
def test_a_gap_in_a_large_parquet_file_is_named_by_its_row(tmp_path: Path) -> None:
    path = tmp_path / "flows.parquet"
    pd.DataFrame({"home": ["a", None], "work": ["b", "c"], "people": [1, 2]}).to_parquet(path)
    assert "line 3: an area code is missing" in say(refusal(path).message)
