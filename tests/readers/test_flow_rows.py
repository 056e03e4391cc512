"""Every line of a flows file is accounted for; layouts as the census publishes them; files that break off."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.errors import ReadError
from explorer.readers.flows import FlowReading, large
from explorer.readers.flows.reading import preview_flows
from explorer.words import say
from tests.support import says

Write = Callable[[str], Path]

METHODS = (
    "Area of usual residence,Area of workplace,All categories: Method of travel to work (2001 specification),"
    'Work mainly at or from home,"Underground, metro, light rail, tram",Train,"Bus, minibus or coach",Taxi,'
    '"Motorcycle, scooter or moped",Driving a car or van,Passenger in a car or van,Bicycle,On foot,'
    "Other method of travel to work\n"
)
WU03EW = METHODS + "".join(
    f"{home},{work},{people}{',0' * 11}\n"
    for home, work, people in (
        ("E02000001", "E02000001", 1506), ("E02000001", "E02000014", 2), ("E02000014", "E02000001", 20),
        ("E02000014", "E02000014", 200), ("E02000001", "OD0000001", 300), ("E02000001", "OD0000002", 1),
        ("E02000001", "OD0000003", 40), ("E02000001", "OD0000004", 4),
    )
)  # fmt: skip
NOMIS = (
    '"WU03UK - Location of usual residence and place of work by method of travel to work"\n'
    '"ONS Crown Copyright Reserved [from Nomis on 1 May 2020]"\n\n'
    '"population","All usual residents aged 16 and over in employment the week before the census"\n\n'
    '"place of work","currently residing in : 2011 census merged local authority district"\n'
    '"","Cornwall,Isles of Scilly","Westminster,City of London","Birmingham"\n'
    '"Cornwall,Isles of Scilly",100,2,3\n"Westminster,City of London",5,100,7\n"Birmingham",2,3,200\n'
    '"Mainly work at or from home",40,30,20\n"Offshore installation",1,0,0\n"No fixed place",10,12,14\n"Outside UK",1,2,1\n'
    '\n"In order to protect against disclosure of personal information, records have been swapped"\n\n'
)
ODWP_MSOA = (
    "Middle layer Super Output Areas code,Middle layer Super Output Areas label,MSOA of workplace code,"
    "MSOA of workplace label,Place of work indicator (4 categories) code,Place of work indicator (4 categories) label,Count\n"
    "E02000001,City of London 001,E02000001,City of London 001,3,in the UK,20\nE02000001,City of London 001,E02000014,B,3,x,7\n"
    "E02000014,B,E02000001,City of London 001,3,x,8\nE02000014,B,E02000014,B,1,home,9\nE02000014,B,999999999,none,2,off,5\n"
)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(text: str) -> Path:
        (tmp_path / "flows.csv").write_text(text, encoding="utf-8", newline="")
        return tmp_path / "flows.csv"

    return written


@pytest.mark.parametrize("end", ["", "\n\n\n", ",,,,,,,,,,,,,\n,,,,,,,,,,,,,\n"])
def test_wu03_by_small_areas_is_read_with_its_special_rows(write: Write, end: str) -> None:
    found = preview_flows(write(WU03EW + end))
    assert (found.people, found.people_in_file) == (1728, 2073)
    assert [(choice.name, choice.people) for choice in found.bases] == [("fixed", 1728), ("home", 2028), ("all", 2068)]
    assert found.table.vintage == "Census 2011"
    assert found.table.at_home is not None
    assert found.table.at_home.to_numpy().tolist() == [["E02000001", 300]]
    assert found.rows.read == 8


def test_wu03_as_nomis_exports_it_is_read_with_all_its_names(write: Write) -> None:
    found = preview_flows(write(NOMIS))
    assert "Cornwall,Isles of Scilly" in found.zones
    assert (found.people, found.people_in_file) == (422, 553)
    assert (found.rows.read, found.rows.notes, found.rows.lines) == (7, 1, NOMIS.count("\n"))


def test_odwp_by_small_areas_is_read(write: Write) -> None:
    found = preview_flows(write(ODWP_MSOA), reading=FlowReading(base="home"))
    assert (found.layout, found.people, len(found.zones)) == ("ODWP01EW", 44, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Migrant LTLA one year ago code,Lower tier local authorities code,Count\nE06000001,E06000002,5\nE06000002,E06000001,5\n",
        '"MM01 - Origin and destination of migrants"\n\nresidence,workplace,people\nE06000001,E06000002,5\n',
        "migration,E06000001,E06000002\nE06000001,5,1\nE06000002,5,1\n",
    ],
)
def test_moves_of_home_are_no_commuting(write: Write, text: str) -> None:
    with pytest.raises(ReadError, check=says("counts people who moved home")):
        preview_flows(write(text))


def test_ways_to_places_of_study_are_no_commuting(write: Write) -> None:
    with pytest.raises(ReadError, check=says(r"counts people who travel to study, .*“place of study”")):
        preview_flows(write("residence,place of study,count\nE06000001,E06000002,5\nE06000002,E06000001,5\n"))


LINES = st.lists(
    st.sampled_from(["a,b,1", "b,a,2", "a,a,30", "b,b,4", "", ",,", "Total,b,9", '"a","b",5']), min_size=1, max_size=12
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["A title", "", "Census 2011"]), max_size=3), LINES, st.lists(st.just("Source: ONS"), max_size=2))
def test_every_line_is_read_or_told(write: Write, titles: list[str], rows: list[str], notes: list[str]) -> None:
    kinds = {"read": 0, "blank": 0, "totals": 0}
    for row in rows:
        kinds["blank" if not row.strip(",") else "totals" if row.startswith("Total") else "read"] += 1
    text = "\n".join([*titles, "residence,workplace,people", *rows, *notes, ""])
    if not kinds["read"]:
        return
    found = preview_flows(write(text)).rows
    assert (found.read, found.totals, found.blank) == (kinds["read"], kinds["totals"], kinds["blank"])
    assert (found.above, found.notes, found.continued) == (len(titles) + 1, len(notes), 0)
    assert found.lines == text.count("\n")


def test_a_cell_over_two_lines_is_told(write: Write) -> None:
    found = preview_flows(write('residence,workplace,people\n"a\n1",b,1\n"a\n1","a\n1",3\nb,b,2\nb,"a\n1",1\n')).rows
    assert (found.read, found.continued, found.lines) == (4, 4, 9)
    assert "4 within a cell" in say(found.sentence)


@pytest.mark.parametrize("packed", [False, True])
def test_a_large_file_accounts_for_its_lines_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, packed: bool) -> None:
    monkeypatch.setattr(large, "LARGE", 10)
    monkeypatch.setattr("explorer.readers.flows.reading.large.LARGE", 10)
    text = "A title\n\nresidence,workplace,people\n" + "a,b,1\nb,a,2\n" * 500 + "Total,b,1500\n\n\n"
    path = tmp_path / "flows.csv"
    path.write_bytes(gzip.compress(text.encode()) if packed else text.encode())
    found = preview_flows(path).rows
    assert (found.read, found.above, found.totals, found.blank) == (1000, 3, 1, 2)
    assert found.lines == text.count("\n")


CUT = "residence,workplace,people\nE08000025,E08000026,120\nE08000026,E08000025,130\n"


@pytest.mark.parametrize("cut", ["E08000025,E080", "E08000025,", "E080", "E08000025"])
def test_a_file_that_breaks_off_in_a_row_is_said_to(write: Write, cut: str) -> None:
    with pytest.raises(ReadError, check=says(r"is cut off in line 4")):
        preview_flows(write(CUT + cut))


def test_a_file_that_may_break_off_in_its_last_figure_is_told(write: Write) -> None:
    told = " ".join(map(say, preview_flows(write(CUT + "E08000025,E08000025,4")).sentences()))
    assert "The last row (line 4) has no line end. If the file was cut off there, its last figure is too small." in told
    assert "no line end" not in " ".join(map(say, preview_flows(write(CUT)).sentences()))


def test_a_note_at_the_end_without_a_line_end_is_no_cut(write: Write) -> None:
    assert preview_flows(write(CUT + "\nSource: Census")).rows.notes == 1


def test_the_lines_are_told_in_a_sentence(write: Write) -> None:
    (said,) = [each for each in map(say, preview_flows(write(CUT + "\n")).sentences()) if "Lines in the file" in each]
    assert re.fullmatch(r"Lines in the file: 4 \(2 read, 1 header, 1 blank\)\.", said)


def test_workplaces_in_another_nation_as_a_whole_are_left_out_and_told(write: Write) -> None:
    elsewhere = "".join(f"E02000001,{nation},{people}{',0' * 11}\n" for nation, people in (("S92000003", 4), ("N92000002", 2)))
    found = preview_flows(write(WU03EW + elsewhere))
    assert found.zones == ("E02000001", "E02000014")
    assert [say(one.sentence) for one in found.left_out if one.kind == "nation"] == [
        "Not counted: 6 people who work in another nation of the United Kingdom."
    ]
    assert found.people + sum(one.people for one in found.left_out) == found.people_in_file
    sums = "residence,workplace,people\nE07000008,E07000008,5\nE07000008,E92000001,5\n"
    assert preview_flows(write(sums)).left_out == ()
    of_nations = "residence,workplace,people\nEngland,Scotland,5\nScotland,England,6\nEngland,England,50\nScotland,Scotland,7\n"
    assert preview_flows(write(of_nations)).zones == ("England", "Scotland")


def test_zones_of_a_nation_that_is_not_counted_are_no_fault_and_others_are(write: Write) -> None:
    inside = ("E07000008", "E07000009", "E07000011", "E07000012")
    rows = (
        "".join(f"{code},{code},50\nE07000008,{code},4\n" for code in inside[1:])
        + "E07000008,E07000008,9\nE07000008,S12000036,3\n"
    )
    found = preview_flows(write("residence,workplace,people\n" + rows))
    assert found.doubtful == []
    assert "1 of 5 zones lies in a nation whose residents the file does not count: S12000036." in [
        say(s) for s in found.sentences()
    ]
    found = preview_flows(write("residence,workplace,people\n" + rows + "E07000008,E07000010,2\n"))
    assert [say(sentence) for sentence in found.doubtful] == ["By this file no one lives in 1 of 6 zones: E07000010."]


@pytest.mark.parametrize("header", ["distance km", "Travel time (minutes)", "total distance", "Fare"])
def test_a_column_of_numbers_that_counts_nobody_is_not_taken_for_people(write: Write, header: str) -> None:
    with pytest.raises(ReadError, check=says("people")):
        preview_flows(write(f"residence,workplace,{header}\na,a,5\na,b,6\n"))
    assert preview_flows(write(f"residence,workplace,{header},commuters\na,a,5,7\na,b,6,8\n")).people == 15


@pytest.mark.parametrize(
    ("keeps", "told"), [(True, "nobody leaves any of the 6 zones"), (False, "nobody works in the zone where they live")]
)
def test_a_file_that_lacks_one_kind_of_pairs_is_told(write: Write, keeps: bool, told: str) -> None:
    pairs = [(one, other) for one in "abcdef" for other in "abcdef"]
    rows = "".join(f"{one},{other},9\n" for one, other in pairs if (one == other) == keeps)
    found = preview_flows(write("residence,workplace,people\n" + rows))
    assert [told in say(sentence) for sentence in found.doubtful] == [True]
    assert (
        preview_flows(write("residence,workplace,people\n" + "".join(f"{one},{other},9\n" for one, other in pairs))).doubtful
        == []
    )
