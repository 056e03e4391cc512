"""Flows as people really keep them: totals, footnotes, comments, commas, an index in Parquet. Nobody is lost or doubled."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from explorer.errors import ReadError
from explorer.readers.flows import FlowPreview, FlowReading, large
from explorer.readers.flows.reading import preview_flows
from explorer.words import say
from tests.support import says

Write = Callable[[str], Path]
ROWS = "a,a,100\na,b,20\nb,b,80\nb,a,10\n"
FLOWS = {("a", "a"): 100, ("a", "b"): 20, ("b", "b"): 80, ("b", "a"): 10}
MATRIX = pd.DataFrame([[100, 20], [10, 80]], index=pd.Index(["a", "b"], name="residence"), columns=["a", "b"])


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_text(text: str) -> Path:
        (tmp_path / "flows.csv").write_text(text, encoding="utf-8")
        return tmp_path / "flows.csv"

    return write_text


def flows(preview: FlowPreview) -> dict[tuple[str, str], float]:
    frame = preview.table.frame
    return dict(zip(zip(frame["residence"], frame["workplace"], strict=True), frame["people"], strict=True))


@pytest.mark.parametrize(
    ("below", "said"),
    [
        ("Total,Total,210\n", "1 row of totals was left out."),
        ("a,Total,120\nb,Total,90\nTotal,,210\n", "3 rows of totals were left out."),
        ("\nSource: ONS, Census, 2011\n", "1 line under the table was read as a footnote."),
        ("\nCrown copyright reserved\nSource: ONS\n", "2 lines under the table were read as footnotes."),
        ("# the end\n", "1 line under the table was read as a footnote."),
    ],
)
def test_what_is_no_pair_below_a_table_is_left_out_and_said(write: Write, below: str, said: str) -> None:
    preview = preview_flows(write(f"home,work,people\n{ROWS}{below}"))
    assert flows(preview) == FLOWS
    assert said in list(map(say, preview.table.notes))


def test_a_large_file_leaves_out_totals_too(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "LARGE", 0)
    preview = preview_flows(write(f"home,work,people\n{ROWS}a,Total,120\n"))
    assert flows(preview) == FLOWS
    assert tuple(map(say, preview.table.notes)) == ("1 row of totals was left out.",)


def test_a_last_row_that_is_cut_off_is_no_footnote(write: Write) -> None:
    with pytest.raises(ReadError, check=says("cut off")):
        preview_flows(write(f"home,work,people\n{ROWS}b\n"))


def test_footnotes_with_commas_under_a_matrix_are_no_rows(write: Write) -> None:
    preview = preview_flows(write(f"{MATRIX.to_csv()}\nIn order to protect against disclosure, records were swapped.\n"))
    assert flows(preview) == FLOWS
    assert "1 line under the table was read as a footnote." in list(map(say, preview.table.notes))


def test_comments_above_the_header_are_passed_over(write: Write) -> None:
    assert flows(preview_flows(write(f"# made on a Monday, in May, 2011\n# by hand\nhome,work,people\n{ROWS}"))) == FLOWS


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ('home,work,people\na,b,"1,234"\nb,a,5\n', [1234, 5]),
        ("home;work;people\na;b;1,5\nb;a;5\n", [1.5, 5]),
        ("home\twork\tpeople\na\tb\t1,234\nb\ta\t5\n", [1234, 5]),
        ('residence,a,b\na,0,"1,234"\nb,5,0\n', [0, 1234, 5, 0]),
    ],
)
def test_commas_in_counts_are_read_where_their_meaning_is_certain_and_said(write: Write, text: str, counts: list[float]) -> None:
    table = preview_flows(write(text)).table
    assert table.frame["people"].tolist() == counts
    assert any(note.startswith("Commas in the counts were read as") for note in map(say, table.notes))


@pytest.mark.parametrize(
    "text", ["home;work;people\na;b;1,234\n", 'home,work,people\na,b,"1,5"\n', 'home,work,people\na,b,"1,23,4"\n']
)
def test_commas_that_could_mean_either_are_refused(write: Write, text: str) -> None:
    with pytest.raises(ReadError, check=says("is not a number")):
        preview_flows(write(text))


def test_numbers_that_are_codes_of_zones_are_no_census_pseudo_codes(write: Write) -> None:
    preview = preview_flows(write("home,work,people\n-8,-8,10\n-8,999999999,5\n999999999,-8,7\n"))
    assert preview.people == 22
    assert preview.left_out == ()


def test_a_workplace_abroad_is_no_zone(write: Write) -> None:
    assert preview_flows(write(f"home,work,people\n{ROWS}a,999999999,5\n")).people == 210


def test_the_index_of_a_pandas_table_in_parquet_names_the_rows(tmp_path: Path) -> None:
    MATRIX.to_parquet(tmp_path / "flows.parquet")
    assert flows(preview_flows(tmp_path / "flows.parquet")) == FLOWS


def test_a_large_parquet_file_with_an_index_is_read_by_the_right_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "LARGE", 0)
    frame = pd.DataFrame([(*pair, people) for pair, people in FLOWS.items()], columns=["home", "work", "people"])
    frame.set_index(["home", "work"]).to_parquet(tmp_path / "flows.parquet")
    assert flows(preview_flows(tmp_path / "flows.parquet")) == FLOWS


def test_the_count_of_three_columns_without_telling_headers_is_the_one_of_numbers(write: Write) -> None:
    assert flows(preview_flows(write("w,i,j\n5,a,b\n7,b,a\n"))) == {("a", "b"): 5, ("b", "a"): 7}


def test_a_name_is_placed_by_the_users_choice_and_a_place_left_out_is_counted(write: Write) -> None:
    reading = FlowReading(names=(("b", "B1"), ("c", ""), ("nix", "N")))
    preview = preview_flows(write(f"home,work,people\n{ROWS}c,a,3\na,c,4\na,B1,5\n"), reading=reading)
    assert flows(preview) == {("a", "a"): 100, ("a", "B1"): 25, ("B1", "B1"): 80, ("B1", "a"): 10}
    assert preview.named == (("b", "B1"), ("c", ""))
    assert (preview.people_in_file, preview.left_out[-1].people) == (222, 7)
    assert say(preview.left_out[-1].reason).endswith("you left out: c")


def test_places_can_all_be_left_out(write: Write) -> None:
    preview = preview_flows(write(f"home,work,people\n{ROWS}"), reading=FlowReading(names=(("a", ""), ("b", ""))))
    assert (preview.people, preview.people_in_file) == (0, 210)


def test_one_number_written_in_several_ways_stays_several_zones_and_is_said(write: Write) -> None:
    preview = preview_flows(write("home,work,people\n1,01,5\n01,1.0,6\n1.0,1,7\n2,1,3\n0,00,1\n"))
    assert len(preview.zones) == 6
    told = list(map(say, preview.sentences()))
    assert "Zones that write the same number differently stay apart: 0, 00; and 01, 1, 1.0." in told


def test_dots_that_part_thousands_between_semicolons_are_taken_out_and_it_is_said(write: Write) -> None:
    found = preview_flows(write("home;work;people\na;a;1.100\na;b;20\nb;b;12.080\nb;a;10\n"))
    assert flows(found) == {("a", "a"): 1100, ("a", "b"): 20, ("b", "b"): 12080, ("b", "a"): 10}
    assert "Dots in the counts were read as thousands separators." in map(say, found.sentences())


@pytest.mark.parametrize(
    ("heading", "said"),
    [("percent", "tells shares of people"), ("share_of_workers", "tells shares"), ("people (thousands)", "counts people in")],
)
def test_shares_and_thousands_are_not_taken_for_people(write: Write, heading: str, said: str) -> None:
    with pytest.raises(ReadError, check=says(said)):
        preview_flows(write(f"home,work,{heading}\n{ROWS}"))


def test_a_year_in_the_header_of_the_people_is_no_thousand(write: Write) -> None:
    assert preview_flows(write(f"home,work,people 2000\n{ROWS}")).people == 210


def test_rows_of_parts_beside_rows_of_their_sum_are_refused(write: Write) -> None:
    rows = "".join(f"{row},{kind}\n" for row in ROWS.split() for kind in ("All", "Car", "Train"))
    with pytest.raises(ReadError, check=says("told apart by “mode” \\(All; Car; Train\\), and their sum is among them")):
        preview_flows(write(f"home,work,people,mode\n{rows}"))


def test_one_way_of_travel_is_doubted(write: Write) -> None:
    preview = preview_flows(write(f"home,work,Driving a car or van\n{ROWS}"))
    assert [say(doubt) for doubt in preview.doubtful] == [
        "“Driving a car or van” counts people who travel in one way only. Give all who travel to work."
    ]


def test_names_beside_the_codes_of_a_matrix_are_no_column_of_people(write: Write) -> None:
    preview = preview_flows(write("residence,name,a1,b2\na1,Alton,100,20\nb2,Bath,10,80\n"))
    assert flows(preview) == {("a1", "a1"): 100, ("a1", "b2"): 20, ("b2", "a1"): 10, ("b2", "b2"): 80}


@pytest.mark.parametrize("zones", ["a,b", "a,b,c,d"])
def test_zones_of_one_side_are_doubted_however_few_they_are(write: Write, zones: str) -> None:
    rows = "".join(f"{zone},a,9\n" for zone in zones.split(","))
    assert any("no one works in" in say(doubt) for doubt in preview_flows(write(f"home,work,people\n{rows}")).doubtful)


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u202f"])
def test_thousands_parted_by_spaces_of_any_width_are_read_and_said(write: Callable[[str], Path], space: str) -> None:
    found = preview_flows(write(f"home,work,people\na,b,1{space}234\nb,a,15{space}060\nb,b,7\n"))
    assert found.people == 16_301
    assert "Spaces in the counts were read as thousands separators." in list(map(say, found.sentences()))


@pytest.mark.parametrize(
    ("header", "beside", "told"),
    [
        ("home,work,Males", "", "“Males” counts only some of those who travel to work. Give all of them."),
        (
            "home,work,people,Method",
            ",On foot",
            "All rows are of “On foot” by the column “Method”: only some of those who travel to work. Give all of them.",
        ),
        (
            "home,work,people,Distance",
            ",10km to less than 20km",
            "All rows are of “10km to less than 20km” by the column “Distance”: only some of those who travel to work."
            " Give all of them.",
        ),
        (
            "home,place of work or study,people",
            "",
            "“place of work or study”: the file counts people who travel to study, too. Give those who travel to work.",
        ),
        (
            "home,work,people,Industry",
            ",G-T Services",
            "All rows are of “G-T Services” by the column “Industry”: only some of those who travel to work. Give all of them.",
        ),
        ("home,work,people,Industry", ",All industries", None),
        ("home,work,People aged 16 years and over", "", None),
        ("home,work,people,Method", ",All categories: car and other", None),
        ("home,work,people,Sex", ",All males and females", None),
        ("home,work,people,Region", ",Manchester", None),
        ("home,work,people,Year", ",2021", None),
    ],
)
def test_a_file_of_some_of_the_people_is_told_by_its_header_or_by_a_column_that_never_changes(
    write: Write, header: str, beside: str, told: str | None
) -> None:
    preview = preview_flows(write(header + "\n" + ROWS.replace("\n", f"{beside}\n")))
    assert flows(preview) == FLOWS
    assert [say(note) for note in preview.doubtful] == ([told] if told else [])


CENSUS = "Lower tier local authorities code,Lower tier local authorities label,LTLA of workplace code,LTLA of workplace label"
PLACES = {"E08000025": "Birmingham", "E08000026": "Coventry"}
OF_CENSUS = [f"{a},{PLACES[a]},{b},{PLACES[b]}" for a in PLACES for b in PLACES]


def test_the_census_table_is_read_without_the_indicator_that_was_filtered_away(write: Write) -> None:
    preview = preview_flows(write(f"{CENSUS},Count\n" + "".join(f"{row},10\n" for row in OF_CENSUS)))
    assert flows(preview) == {(a, b): 10 for a in PLACES for b in PLACES}
    assert {each.name for each in preview.called} == set(PLACES.values())


def test_two_years_of_the_census_table_are_not_added_up(write: Write) -> None:
    header = f"Year,{CENSUS},Place of work indicator (4 categories) code,Count\n"
    rows = "".join(f"{year},{row},3,10\n" for year in (2011, 2021) for row in OF_CENSUS)
    with pytest.raises(ReadError, check=says("has several rows for each pair, of different times: “Year”")):
        preview_flows(write(header + rows))
    of_one = "".join(f"2021,{row},{kind},10\n" for row in OF_CENSUS for kind in (1, 3))
    assert flows(preview_flows(write(header + of_one))) == {(a, b): 10 for a in PLACES for b in PLACES}


def test_a_count_of_moves_is_no_commuting(write: Write) -> None:
    with pytest.raises(ReadError, check=says("counts people who moved home")):
        preview_flows(write(f"origin,destination,Moves\n{ROWS}"))


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_large_file_in_another_encoding_is_read_as_a_small_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.setattr(large, "LARGE", 0)
    path = tmp_path / "flows.csv"
    path.write_bytes(
        f"home\twork\tpeople\tname\n{ROWS.replace(',', chr(9)).replace(chr(10), chr(9) + 'Môn' + chr(10))}".encode(encoding)
    )
    assert flows(preview_flows(path)) == FLOWS


def test_names_that_go_with_the_codes_of_the_other_end_are_to_be_looked_at(write: Write) -> None:
    rows = "".join(f"{a},{PLACES_OF[b]},{b},{PLACES_OF[a]},10\n" for a in PLACES_OF for b in PLACES_OF)
    preview = preview_flows(write(f"home code,home name,work code,work name,people\n{rows}"))
    told = (
        "The names in the columns “home name” and “work name” do not go with the codes beside them."
        " Correct the codes or the names."
    )
    assert [say(note) for note in preview.doubtful] == [told]


PLACES_OF = {**PLACES, "E08000027": "Dudley", "E08000028": "Sandwell"}


def test_rows_of_single_people_are_not_counted_by_their_numbers(write: Write) -> None:
    rows = "".join(f"{number},Leeds,Bradford\n" for number in range(1, 13))
    with pytest.raises(ReadError, check=says("has no column that counts people.*count the rows of each pair first")):
        preview_flows(write("Respondent,Home,Work\n" + rows))
    numbered = "".join(f"{number},a,{'ab'[number % 2]},{number * 7}\n" for number in range(1, 13))
    assert sum(flows(preview_flows(write("No.,home,work,people\n" + numbered))).values()) == 7 * 78


def test_welsh_headers_tell_the_ends(write: Write) -> None:
    text = ROWS.replace("a,a,100", "Man gwaith,Man preswylio,Nifer o bobl\na,a,100")
    assert flows(preview_flows(write(text)))["b", "a"] == 20


@pytest.mark.parametrize("written", ["Works from home", "working from home", "WFH", "Home working", "Offshore", "Works abroad"])
def test_workplaces_that_are_no_place_are_none_however_a_survey_writes_them(write: Write, written: str) -> None:
    for text in (f"home,work,people\n{ROWS}a,{written},9\n", f"home,a,b,{written}\na,100,20,9\nb,10,80,0\n"):
        assert flows(preview_flows(write(text))) == {("a", "a"): 100, ("a", "b"): 20, ("b", "b"): 80, ("b", "a"): 10}


def test_the_mark_of_a_footnote_makes_no_other_zone_of_a_code(write: Write) -> None:
    text = "home,work,people\nE08000027 (r),E08000027,90\nE08000027,E08000028*,9\nE08000028,E08000028 [2],80\n"
    assert flows(preview_flows(write(text))) == {
        ("E08000027", "E08000027"): 90, ("E08000027", "E08000028"): 9, ("E08000028", "E08000028"): 80,
    }  # fmt: skip
