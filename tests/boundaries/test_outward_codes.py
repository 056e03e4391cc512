"""The table of outward codes: how the recipe makes it, and what the committed one promises."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from boundaries.recipe.lookups import BOUNDARIES_FOLDER, read_lookup
from boundaries.recipe.outward_codes import outward_codes, save_outward_codes
from explorer.places.postcode_districts import PostcodeDistrict, load_postcode_districts

BUNDLED = BOUNDARIES_FOLDER / "outward_codes.csv"
LARGEST = 250_000


def postcodes(*rows: tuple[str, int, int, str]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["postcode", "easting", "northing", "lad25_code"])


@pytest.fixture(scope="module")
def bundled() -> dict[str, PostcodeDistrict]:
    return load_postcode_districts()


def test_the_outward_code_is_what_stands_before_the_last_three_characters() -> None:
    table = outward_codes(postcodes(("B1 1AA", 0, 0, "E1"), ("B151AA", 0, 0, "E1"), ("SW1A1AA", 0, 0, "E1")))
    assert table["outward_code"].tolist() == ["B1", "B15", "SW1A"]


def test_the_box_holds_the_postcodes_in_whole_hundreds_of_metres() -> None:
    row = outward_codes(postcodes(("B1 1AA", 1010, 2190, "E1"), ("B1 1AB", 1990, 2210, "E1"))).iloc[0]
    assert row[["west", "south", "east", "north"]].tolist() == [1000, 2100, 2000, 2300]
    assert (row["easting"], row["northing"]) == (1500, 2200)


def test_one_postcode_recorded_far_away_does_not_stretch_the_box() -> None:
    near = [("B1 1AA", 1000 + place, 2000, "E1") for place in range(150)]
    table = outward_codes(postcodes(*near, ("B1 9ZZ", 900_000, 2000, "E1")))
    assert table["east"].tolist() <= [1200]


def test_districts_are_named_largest_share_first_and_a_trace_is_left_out() -> None:
    rows = [("B1 1AA", 0, 0, "E2")] * 60 + [("B1 1AA", 0, 0, "E1")] * 39 + [("B1 1AA", 0, 0, "E3")]
    assert outward_codes(postcodes(*rows)).loc[0, "districts"] == "E2 0.60;E1 0.39"


def test_the_same_postcodes_write_the_same_file(tmp_path: Path) -> None:
    table = outward_codes(postcodes(("B2 1AA", 0, 0, "E1"), ("B1 1AA", 0, 0, "E1")))
    save_outward_codes(table, tmp_path / "table.csv")
    assert (tmp_path / "table.csv").read_bytes().splitlines()[1] == b"B1,0,0,0,0,0,0,E1 1.00"


@pytest.mark.parametrize(
    ("outward", "district"),
    [("B15", "E08000025"), ("SY16", "W06000023"), ("EH1", "S12000036"), ("TR21", "E06000053"), ("SW1A", "E09000033")],
)
def test_an_outward_code_lies_mostly_in_its_district(bundled: dict[str, PostcodeDistrict], outward: str, district: str) -> None:
    assert next(iter(bundled[outward].shares)) == district


def test_every_outward_code_lies_in_known_districts_of_great_britain(bundled: dict[str, PostcodeDistrict]) -> None:
    named = {code for place in bundled.values() for code in place.shares}
    assert named == {code for code in read_lookup()["lad25_code"] if not code.startswith("N")}


def test_northern_ireland_is_not_in_the_table(bundled: dict[str, PostcodeDistrict]) -> None:
    assert not [code for code in bundled if code.startswith("BT")]


def test_the_middle_of_each_outward_code_lies_in_its_box(bundled: dict[str, PostcodeDistrict]) -> None:
    outside = []
    for place in bundled.values():
        west, south, east, north = place.bounds
        if not (west <= place.east <= east and south <= place.north <= north):
            outside.append(place.code)
    assert not outside


def test_shares_of_an_outward_code_are_nearly_all_of_it(bundled: dict[str, PostcodeDistrict]) -> None:
    assert all(0.9 < sum(place.shares.values()) < 1.03 for place in bundled.values())


def test_the_table_stays_small() -> None:
    assert BUNDLED.stat().st_size <= LARGEST
