"""Codes of small areas far apart that were exchanged are told by the order in which codes were given out."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest

from explorer.catalogue.areas.boundary_check import check_apart
from explorer.places.checks.code_order import exchanged, expected_by_order, listed_districts
from explorer.places.shapes import FloatArray
from explorer.words import say
from tests.support import written

Places = tuple[list[str], FloatArray]


@pytest.fixture
def places() -> Places:
    """400 areas, two kilometres apart: codes go along rows of twenty, district by district."""
    codes = [f"E02{number:06d}" for number in range(400)]
    middles = np.array([[2_000.0 * (at % 20) + 60_000.0 * (at // 100), 2_000.0 * (at // 20)] for at in range(400)])
    return codes, middles


def swapped(codes: list[str], one: int, other: int) -> list[str]:
    changed = list(codes)
    changed[one], changed[other] = codes[other], codes[one]
    return changed


def test_areas_in_the_order_of_their_codes_are_not_accused(places: Places) -> None:
    assert exchanged(*places) == {}


def test_two_areas_far_apart_with_each_others_code_are_told(places: Places) -> None:
    codes, middles = places
    assert exchanged(swapped(codes, 50, 350), middles) == {50: 350, 350: 50}


def test_no_nearest_is_looked_for_among_areas_that_lie_in_one_place(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    codes, middles = places
    monkeypatch.setattr("scipy.spatial.KDTree", None)
    assert exchanged(codes, middles / 1e9) == {}


def test_neighbours_with_each_others_code_cannot_be_told(places: Places) -> None:
    codes, middles = places
    assert exchanged(swapped(codes, 50, 55), middles) == {}


def test_nothing_is_told_where_codes_have_no_order_on_the_map(places: Places) -> None:
    codes, middles = places
    assert exchanged(np.random.default_rng(1).permutation(codes).tolist(), middles) == {}


def test_a_code_that_was_added_later_says_nothing_of_its_place(places: Places) -> None:
    codes, middles = places
    assert exchanged([*codes[:50], "E02900000", *codes[51:]], middles) == {}


def test_a_code_that_ended_lies_in_the_run_around_it_and_an_unknown_one_in_none() -> None:
    assert listed_districts(["E01000114", "E01000115", "E01032483", "E01039999", "W01009999", "A01000001", ""])[:2] == [
        "E09000002",
        "E09000003",
    ]
    assert listed_districts(["E01039999", "W01009999", "A01000001", ""]) == [""] * 4


def test_codes_of_another_make_or_that_stand_twice_have_no_order() -> None:
    districts = ["a"] * 60 + ["b"] * 60
    for codes in ([f"E02{number:05d}" for number in range(120)], ["E02000001"] * 120, ["E02000001"]):
        assert expected_by_order(codes, districts[: len(codes)]) == ([""] * len(codes), 1.0)


def test_a_few_areas_from_all_over_the_country_are_not_out_of_order() -> None:
    codes = [f"E01{number:06d}" for number in range(0, 30_000, 200)]
    assert expected_by_order(codes, [f"district {number}" for number in range(len(codes))])[1] == 1.0


def test_where_nobody_knows_where_areas_lie_their_order_tells_nothing() -> None:
    codes = [f"E02{number:06d}" for number in range(120)]
    assert expected_by_order(codes, [""] * 120) == ([""] * 120, 1.0)


def test_exchanged_small_areas_without_names_are_named_row_by_row(shared_data: Path, tmp_path: Path) -> None:
    table = gpd.read_file(shared_data / "boundaries" / "small_areas" / "msoa21_west_midlands_BGC.gpkg").to_crs(27700)
    bare = table[["MSOA21CD", "geometry"]].sort_values("MSOA21CD", ignore_index=True)
    found = check_apart(str(written(bare, tmp_path / "right.gpkg")))
    assert found["contradictions"] == []
    unseen = "Codes exchanged within a district, or near a border, cannot be told"
    assert any(unseen in say(note) for note in found["notes"])
    codes = bare["MSOA21CD"].tolist()
    one, other = codes.index("E02001900"), codes.index("E02002975")
    exchanged_codes = bare.assign(MSOA21CD=swapped(codes, one, other))
    found = check_apart(str(written(exchanged_codes, tmp_path / "wrong.gpkg")))
    assert found["status"] == "not usable"
    assert {each["row"] for each in found["contradictions"]} == {one + 1, other + 1}
    assert any("where E02001900 is expected: exchanged with it" in say(each["what"]) for each in found["contradictions"])


def test_a_single_district_of_which_some_areas_seem_to_lie_in_the_next_is_in_order() -> None:
    codes = [f"E01{number:06d}" for number in range(150)]
    districts = ["a" if number % 30 else "b" for number in range(150)]
    assert expected_by_order(codes, districts)[1] == 1.0
