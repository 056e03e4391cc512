"""Shapes that say who touches whom are those of their codes, or nothing is grouped by them."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from explorer.__main__ import main
from explorer.catalogue.areas.zones_touching import touching_apart
from explorer.cli.random_options import touching_for_chance
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup
from explorer.words import say
from tests.support import area_table, says, true_table, written

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
    assert "are used as they stand, as you decided" in say(believed["problems"][0])
    left_out = touching_apart(swapped, ZONES, "leave-out")
    assert left_out["pairs"] == []
    assert "have no neighbours, as you decided" in say(left_out["problems"][0])


def test_a_drawing_does_not_tell_who_touches_whom(tmp_path: Path, lookup: DistrictLookup) -> None:
    codes = lookup.in_regions(["TLG"])
    squares = [shapely.box(400_000 + 9000 * (at % 6), 9000 * (at // 6), 409_000 + 9000 * (at % 6), 9000) for at in range(30)]
    path = written(area_table(codes[:30], squares), tmp_path / "squares.gpkg")
    with pytest.raises(ReadError, check=says("not the boundaries of districts")):
        touching_apart(path, codes[:30])


def test_shapes_that_lack_a_part_or_lie_off_together_are_told(tmp_path: Path, lookup: DistrictLookup) -> None:
    codes = lookup.in_regions(["TLJ"])
    table = true_table(codes, column="LAD24CD")
    assert touching_apart(written(table, tmp_path / "right.gpkg"), codes)["problems"] == []
    at = codes.index("E07000065")
    shape = table.geometry.iloc[at]
    half = shape.intersection(shapely.box(shape.bounds[0], shape.bounds[1], shape.centroid.x + 5000, shape.bounds[3]))
    shapes = [*table.geometry[:at], half, *table.geometry[at + 1 :]]
    path = written(table.set_geometry(shapes, crs=table.crs), tmp_path / "half.gpkg")
    (told,) = map(say, touching_apart(path, codes)["problems"])
    assert told.startswith("half.gpkg: shapes lack a part of their areas, or reach into others: row")
    assert "of Wealden" in told
    moved = written(table.set_geometry(table.geometry.translate(300, -300)), tmp_path / "moved.gpkg")
    (told,) = map(say, touching_apart(moved, codes)["problems"])
    assert "off, all in one direction" in told


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
