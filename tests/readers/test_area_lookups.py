"""A set of functional areas from a file: what is read, and what is refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.errors import ReadError
from explorer.readers.area_lookups import read_area_lookup
from explorer.words import say
from tests.support import says


def written(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "areas.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_zone_area_and_name_are_read(tmp_path: Path) -> None:
    table = read_area_lookup(written(tmp_path, "zone,area,area_name\nE08000025,1,Birmingham\nE08000026,2,\n"))
    assert [(row.zone, row.area, row.name, row.weight) for row in table.rows] == [
        ("E08000025", "1", "Birmingham", 1.0),
        ("E08000026", "2", "2", 1.0),
    ]
    assert (table.year, table.travel_to_work, table.weighted, table.smaller) == ("", False, "", "")


def test_a_published_lookup_tells_its_year_and_its_kind(tmp_path: Path) -> None:
    table = read_area_lookup(
        written(tmp_path, "\ufeffLAD24CD;LAD24NM;TTWA11CD;TTWA11NM\nE08000025;Birmingham;E30000169;Birmingham\n")
    )
    assert (table.rows[0].zone, table.rows[0].area, table.year, table.travel_to_work) == ("E08000025", "E30000169", "2011", True)


def test_a_district_column_beside_small_areas_is_the_zone(tmp_path: Path) -> None:
    table = read_area_lookup(written(tmp_path, "LSOA11CD,LAD11CD,TTWA11CD\nE01000001,E09000001,E30000234\n"))
    assert (table.rows[0].zone, table.smaller) == ("E09000001", "LSOA11CD")


def test_shares_are_read_as_weights_and_blank_rows_do_not_count(tmp_path: Path) -> None:
    table = read_area_lookup(written(tmp_path, "zone\tarea\tshare\nE1\tA\t0.25\n\t\t\nE1\tB\t0.75\n\n"))
    assert [row.weight for row in table.rows] == [0.25, 0.75]
    assert table.weighted == "share"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"\x89PNG\x00\x01", "is not a text table"),
        (b"zone,name\nE1,A\n", "has no column area; its columns are: zone and name"),
        (b"zone,area\n", "has a header but no rows"),
        (b"zone,area\nE1,\n", "has no zone that belongs to an area"),
        (b"zone,area,area_changes\nE1,A,2\n", "“2” is not a share of runs from 0 to 1"),
        (b"zone,area,area_changes\nE1,A,often\n", "“often” is not a share of runs"),
        (b"zone,area\nE1,A\n,B\n", "line 3: the code of the zone is missing"),
        (b"zone,area,share\nE1,A,half\n", "line 2: “half” is not a share or weight above zero"),
        (b"zone,area,share\nE1,A,0\n", "“0” is not a share"),
        (b"zone,area,weight\nE1,A,inf\n", "“inf” is not a share"),
        (b'zone,area\nE1,"' + b"x" * 200_000 + b'"\n', "is not a table"),
        (b"x" * 5000, "has no column zone and area"),
    ],
)
def test_a_file_that_is_no_lookup_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    with pytest.raises(ReadError, check=says(told)):
        read_area_lookup(written(tmp_path, content))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, check=says("does not exist")):
        read_area_lookup(tmp_path / "none.csv")


def test_every_line_of_a_lookup_is_accounted_for(tmp_path: Path) -> None:
    table = read_area_lookup(written(tmp_path, 'A title\nzone,area,area_name\nE1,A,"Two\nlines"\n,,\nE2,,\n'))
    assert tuple(map(say, table.notes)) == (
        "Lines of areas.csv: 6 (2 read, 2 titles and header, 1 blank, 1 within a cell).",
        "1 row of areas.csv names no area: its zone belongs to none.",
    )


def test_a_lookup_that_breaks_off_within_a_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, check=says("cut off in line 4")):
        read_area_lookup(written(tmp_path, "zone,area,share\nE1,A,0.5\nE1,B,0.5\nE1,B"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: f"zone,area,share\n{text}".encode())))
def test_whatever_the_file_holds_it_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path, content)
    try:
        table = read_area_lookup(path)
    except ReadError:
        return
    assert table.rows


def test_areas_whose_codes_and_names_contradict_each_other_are_said_and_called_by_their_codes(tmp_path: Path) -> None:
    table = read_area_lookup(written(tmp_path, "zone,area,area_name\nE1,A,North\nE2,B,North\nE3,C,South\n"))
    assert [row.name for row in table.rows] == ["A", "B", "South"]
    (said,) = map(say, table.doubtful)
    assert "North is the name of A, B" in said


def test_a_share_that_stands_twice_counts_once_and_is_said(tmp_path: Path) -> None:
    table = read_area_lookup(written(tmp_path, "zone,area,share\nE1,A,0.5\nE1,A,0.5\nE1,B,0.5\n"))
    assert [(row.area, row.weight) for row in table.rows] == [("A", 0.5), ("B", 0.5)]
    assert "1 repeated and left out" in say(table.notes[0])
