"""Shapes that say who touches whom are those of their codes, or nothing is grouped by them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from explorer.__main__ import main
from explorer.catalogue.areas.boundary_check import check_apart
from explorer.catalogue.areas.zones_touching import touching_apart
from explorer.cli.random_options import touching_for_chance, touching_in
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup, load_districts
from explorer.words import error_said, plain, say
from tests.support import area_table, says, square, true_table, written

BIRMINGHAM, SOLIHULL, CORNWALL, PLYMOUTH = "E08000025", "E08000029", "E06000052", "E06000026"


@pytest.fixture
def swapped(tmp_path: Path, lookup: DistrictLookup) -> Path:
    """The districts of the West Midlands and the South West; Solihull and Plymouth carry each other's code."""
    codes = lookup.in_regions(["TLG", "TLK"])
    exchanged = {SOLIHULL: PLYMOUTH, PLYMOUTH: SOLIHULL}
    table = true_table(codes, column="LAD24CD")
    return written(table.assign(LAD24CD=[exchanged.get(code, code) for code in codes]), tmp_path / "zones.gpkg")


ZONES = [BIRMINGHAM, SOLIHULL, CORNWALL, PLYMOUTH]


def test_exchanged_codes_are_named_and_nothing_is_used(swapped: Path) -> None:
    with pytest.raises(ReadError, check=says(rf"2 rows contradict.*{SOLIHULL}\) lies in Plymouth.*--contradicted leave-out")):
        touching_apart(swapped, ZONES)


def test_a_user_may_believe_the_codes_or_leave_the_rows_out(swapped: Path) -> None:
    believed = touching_apart(swapped, ZONES, "codes")
    assert (PLYMOUTH, BIRMINGHAM) in believed["pairs"]
    assert "As you decided, they are used as they stand." in say(believed["problems"][0])
    left_out = touching_apart(swapped, ZONES, "leave-out")
    assert left_out["pairs"] == []
    assert "2 of 57 features contradict the areas of their codes" in say(left_out["problems"][0])


def test_zones_of_an_older_year_are_found_as_they_stand_and_nothing_is_said_to_be_converted(tmp_path: Path) -> None:
    table = true_table(["E08000038", "E08000025", "E08000029"], column="LAD24CD")
    path = written(table.assign(LAD24CD=["E08000016", BIRMINGHAM, SOLIHULL]), tmp_path / "zones.gpkg")
    touching = touching_apart(path, ["E08000016", BIRMINGHAM, SOLIHULL])
    assert (BIRMINGHAM, SOLIHULL) in touching["pairs"]
    assert not [each for each in touching["notes"] if "converted" in say(each)]


def test_a_drawing_does_not_tell_who_touches_whom(tmp_path: Path, lookup: DistrictLookup) -> None:
    codes = lookup.in_regions(["TLG"])
    squares = [shapely.box(400_000 + 9000 * (at % 6), 9000 * (at // 6), 409_000 + 9000 * (at % 6), 9000) for at in range(30)]
    path = written(area_table(codes[:30], squares), tmp_path / "squares.gpkg")
    with pytest.raises(ReadError, check=says("not the boundaries of districts")):
        touching_apart(path, codes[:30])


def changed(table: gpd.GeoDataFrame, at: int, shape: Any) -> gpd.GeoDataFrame:
    return table.set_geometry([*table.geometry[:at], shape, *table.geometry[at + 1 :]], crs=table.crs)


def halves(shape: Any) -> list[Any]:
    west, south, east, north = shape.bounds
    middle = shape.centroid.x
    return [shape.intersection(shapely.box(*box)) for box in ((west, south, middle, north), (middle, south, east, north))]


def in_halves(table: gpd.GeoDataFrame, at: int, codes: Sequence[str]) -> gpd.GeoDataFrame:
    """The table with a shape in two halves, and a code for each."""
    cut = area_table([*codes], halves(table.geometry.iloc[at]), column="LAD25CD")
    return pd.concat([table.drop(index=at), cut], ignore_index=True)


WEST_MIDLANDS, EAST_AND_NORTH_WEST = ["TLG"], ["TLH", "TLD"]
CROSSED = shapely.Polygon([(380_000, 300_000), (381_000, 301_000), (381_000, 300_000), (380_000, 301_000)])

FAULTS: dict[str, tuple[list[str], Callable[[gpd.GeoDataFrame], gpd.GeoDataFrame], list[str]]] = {
    "nothing": (WEST_MIDLANDS, lambda table: table, []),
    "a code on two shapes": (
        WEST_MIDLANDS, lambda table: in_halves(table, 4, [table["LAD25CD"][4]] * 2), ["1 code is on more than one shape."],
    ),
    "an overlap": (
        WEST_MIDLANDS, lambda table: changed(table, 4, table.geometry[4].buffer(80)), [" belong"],
    ),
    "districts of two years": (
        EAST_AND_NORTH_WEST,
        lambda table: in_halves(table, table.index[table["LAD25CD"] == "E07000244"][0], ["E07000205", "E07000206"]),
        ["areas of several years are mixed"],
    ),
    "a set cut off": (["TLG", "TLF"], lambda table: table.head(50), ["50 of 361 districts: this file looks cut off"]),
    "no coordinate system": (
        WEST_MIDLANDS, lambda table: table.set_crs(None, allow_override=True), ["EPSG:27700 was assumed from its coordinates"],
    ),
    "an outline that crosses itself": (
        WEST_MIDLANDS,
        lambda table: changed(table, 4, shapely.MultiPolygon([*shapely.get_parts(table.geometry[4]), CROSSED])),
        ["1 shape"],
    ),
    "a row without a shape": (WEST_MIDLANDS, lambda table: changed(table, 4, None), ["1 of 30 features", "29 of 361", "1 zone"]),
    "a shape that lacks a part": (
        WEST_MIDLANDS, lambda table: changed(table, 0, halves(table.geometry[0])[0]), ["1 shape lacks a part", "Herefordshire"],
    ),
    "all shapes beside their place": (
        WEST_MIDLANDS, lambda table: table.set_geometry(table.geometry.translate(300, -300)), ["off, all in one direction"],
    ),
    "names beside other codes": (
        WEST_MIDLANDS,
        lambda table: table.assign(LAD25NM=[load_districts().name(code) for code in table["LAD25CD"]][::-1]),
        ["names in LAD25NM are those of other areas", "--contradicted codes"],
    ),
    "another part of the world": (
        WEST_MIDLANDS, lambda table: table.set_crs("EPSG:32650", allow_override=True), ["lie outside the United Kingdom"],
    ),
}  # fmt: skip
"""What can be wrong with districts of some regions, and words of what is told of it."""


@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_a_check_finds_wrong_is_told_where_zones_touch(fault: str, tmp_path: Path, lookup: DistrictLookup) -> None:
    regions, change, words = FAULTS[fault]
    path = written(change(true_table(lookup.in_regions(regions), column="LAD25CD")), tmp_path / "zones.gpkg")
    zones = gpd.read_file(path, ignore_geometry=True)["LAD25CD"].tolist()
    checked = plain(check_apart(str(path)))
    try:
        told = " ".join(map(say, touching_apart(path, zones)["problems"]))
        assert checked["status"] == ("usable with problems" if told else "usable")
    except ReadError as error:
        told = error_said(error)
        assert checked["status"] == "not usable"
    assert [problem["what"] for problem in checked["problems"] if problem["what"] not in told] == []
    assert [word for word in words if word not in told] == []
    assert bool(words) == bool(told)


def test_zones_that_touch_no_other_are_told_unless_a_link_joins_them(
    tmp_path: Path, lookup: DistrictLookup, capsys: pytest.CaptureFixture[str]
) -> None:
    scilly, wight = "E06000053", "E06000046"
    codes = [*lookup.in_regions(["TLG"]), CORNWALL, scilly, wight]
    table = true_table(codes, column="LAD25CD")
    shropshire = codes.index("E06000051")
    parted = changed(table, shropshire, table.geometry[shropshire].buffer(-5))
    found = touching_in(written(parted, tmp_path / "zones.gpkg"), codes, "")
    told = capsys.readouterr().err
    assert f"2 zones touch no other: {wight} and E06000051." in told
    assert not any(codes[shropshire] in pair for pair in found.pairs)


def test_zones_called_by_name_are_held_against_the_codes_beside_them(swapped: Path, lookup: DistrictLookup) -> None:
    table = gpd.read_file(swapped)
    table.insert(0, "NAME", [f"{lookup.name(code)} zone" for code in table["LAD24CD"]])
    zones = [f"{lookup.name(code)} zone" for code in ZONES]
    with pytest.raises(ReadError, check=says("2 rows contradict")):
        touching_apart(written(table, swapped.with_name("named.gpkg")), zones)
    # Many zones within a district carry its code as well, and are not the district.
    parts = gpd.GeoDataFrame({"zone": ["a", "b"], "LAD24CD": [BIRMINGHAM] * 2}, geometry=[square(0, 0), square(1, 0)], crs=27700)
    found = touching_apart(written(parts, swapped.with_name("parts.gpkg")), ["a", "b"])
    assert (found["pairs"], found["problems"]) == ([("a", "b")], [])


def test_codes_that_are_not_known_are_said_to_be_compared_with_nothing(tmp_path: Path) -> None:
    squares = gpd.GeoDataFrame({"zone": ["a", "b"]}, geometry=[shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)], crs=27700)
    found = touching_apart(written(squares, tmp_path / "zones.gpkg"), ["a", "b"])
    assert (found["pairs"], found["problems"]) == ([("a", "b")], [])
    assert "the codes in zone are not known here" in say(found["notes"][-1])


def test_the_commands_refuse_such_shapes_and_end_with_one_where_a_user_has_decided(
    swapped: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flows, groups = tmp_path / "flows.csv", tmp_path / "groups.csv"
    pairs = [f"{home},{work},{1000 if home == work else 10}" for home in ZONES for work in ZONES]
    flows.write_text("\n".join(["residence,workplace,people", *pairs]) + "\n", encoding="utf-8")
    groups.write_text(f"zone,group\n{BIRMINGHAM},A\n{SOLIHULL},A\n{CORNWALL},B\n{PLYMOUTH},B\n", encoding="utf-8")
    asked = ["containment", "--flows", str(flows), "--groups", str(groups), "--random", "20", "--boundaries", str(swapped)]
    assert main(asked) == 2
    assert "2 rows contradict the areas of the codes" in capsys.readouterr().err
    assert main([*asked, "--contradicted", "codes"]) == 1
    areas = ["areas", "--flows", str(flows), "--contiguous", str(swapped), "--min-size", "1000", "--target-size", "2000"]
    assert main([*areas, "--out", str(tmp_path / "out")]) == 2
    assert main([*areas, "--out", str(tmp_path / "out"), "--contradicted", "leave-out"]) == 1


def test_districts_called_by_name_touch_as_by_code(lookup: DistrictLookup) -> None:
    codes = [BIRMINGHAM, SOLIHULL, CORNWALL, PLYMOUTH]
    names = {code: lookup.name(code) for code in codes}
    by_code = touching_for_chance(None, codes, "").pairs
    assert by_code
    assert touching_for_chance(None, list(names.values()), "").pairs == [(names[one], names[other]) for one, other in by_code]


def test_a_decision_about_shapes_needs_shapes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    flows = tmp_path / "flows.csv"
    flows.write_text("residence,workplace,people\na,b,1\n", encoding="utf-8")
    assert main(["areas", "--flows", str(flows), "--contradicted", "codes", "--out", str(tmp_path / "out")]) == 2
    assert "there is none" in capsys.readouterr().err
