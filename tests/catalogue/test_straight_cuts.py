"""Shapes that end at a straight line, with ground of their area beyond it, were cut; real and generalised borders were not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from shapely import affinity

from explorer.catalogue import Catalogue
from explorer.catalogue.areas.boundary_check import check_apart
from explorer.catalogue.areas.expected_ground import ExpectedGround
from explorer.places.checks.compared_rows import Comparison, Rows
from explorer.places.checks.shape_comparison import compare
from explorer.places.checks.systems import AIRY, on_other_system
from explorer.words import plain, say
from tests.support import area_table, true_shapes, true_table, written

GRID = "EPSG:27700"
CORNWALL, WILTSHIRE, DORSET, HEREFORDSHIRE, SHROPSHIRE = "E06000052", "E06000054", "E06000059", "E06000019", "E06000051"


def compared(catalogue: Catalogue, codes: Sequence[str], shapes: Iterable[Any]) -> Comparison:
    rows = Rows("LAD", np.arange(1, len(codes) + 1), codes, [""] * len(codes), np.array(list(shapes), dtype=object))
    return compare(rows, ExpectedGround(catalogue).of("LAD", codes, [""] * len(codes)), catalogue.districts)


def told(found: Comparison) -> dict[str, str]:
    return {each.code: say(each.what) for each in found.lacking}


def kept_in_part(shape: Any, share: float, degrees: float) -> Any:
    """A shape without what lies at one end of it: so much of its width is left, looked at from a direction."""
    turned = affinity.rotate(shape, degrees, origin=(0, 0))
    west, south, east, north = turned.bounds
    return affinity.rotate(
        turned.intersection(shapely.box(west, south, west + share * (east - west), north)), -degrees, origin=(0, 0)
    )


@pytest.mark.parametrize("degrees", [0, 90, 180, 270, 37, 200, 310])
@pytest.mark.parametrize("code", [WILTSHIRE, SHROPSHIRE])
def test_a_district_that_is_cut_straight_is_named_with_what_is_gone(catalogue: Catalogue, code: str, degrees: float) -> None:
    codes = catalogue.districts.in_regions(["TLK", "TLG"])
    shapes = true_shapes(codes)
    at = codes.index(code)
    whole, shapes[at] = shapes[at].area, kept_in_part(shapes[at], 0.85, degrees)
    gone = 100 * (1 - shapes[at].area / whole)
    said = told(compared(catalogue, codes, shapes))
    assert list(said) == [code]
    assert said[code].startswith("ends at a straight line, with ")
    assert float(said[code].split("with ")[1].split("%")[0]) == pytest.approx(gone, abs=2)


def moved_to(source: str, target: str, shapes: Any) -> Any:
    return shapely.transform(shapes, lambda points: np.column_stack(on_other_system(source, target, *points.T)))


@pytest.mark.parametrize("window", ["on the grid", "in degrees"])
def test_districts_at_the_edge_of_a_window_are_named_where_each_lost_little(catalogue: Catalogue, window: str) -> None:
    codes = catalogue.districts.in_regions(["TLK", "TLJ", "TLG"])
    true = np.array(true_shapes(codes), dtype=object)
    if window == "on the grid":
        shapes = shapely.intersection(true, shapely.box(0, 0, 700_000, 229_000))
    else:
        inside = shapely.intersection(moved_to(GRID, AIRY, true), shapely.box(-8, 49, 2, 51.95))
        shapes = moved_to(AIRY, GRID, inside)
    lost = 1 - shapely.area(shapes) / shapely.area(true)
    kept = np.flatnonzero(lost < 0.5)
    said = told(compared(catalogue, [codes[at] for at in kept], shapes[kept]))
    assert len(said) >= 4
    assert {codes[at] for at in kept if lost[at] > 0.03} <= set(said) <= {codes[at] for at in kept if lost[at] > 0.001}


@pytest.mark.parametrize("metres", [0, 800, 2000])
def test_whole_districts_are_not_said_to_be_cut_however_coarse_their_lines_are(catalogue: Catalogue, metres: float) -> None:
    codes = list(catalogue.districts.codes)
    shapes = shapely.make_valid(shapely.simplify(np.array(true_shapes(codes), dtype=object), metres))
    assert [said for said in told(compared(catalogue, codes, shapes)).values() if "straight line" in said] == []


def test_a_district_of_several_rows_is_cut_where_all_of_them_together_are(catalogue: Catalogue) -> None:
    codes = catalogue.districts.in_regions(["TLG"])
    shapes = true_shapes(codes)
    at = codes.index(SHROPSHIRE)
    middle = shapes[at].centroid.x
    halves = [shapes[at].intersection(shapely.box(*ends)) for ends in ((0, 0, middle, 2e6), (middle, 0, 9e5, 2e6))]
    others, others_shapes = codes[:at] + codes[at + 1 :], shapes[:at] + shapes[at + 1 :]
    assert told(compared(catalogue, [*others, SHROPSHIRE, SHROPSHIRE], [*others_shapes, *halves])) == {}
    cut = [halves[0], kept_in_part(halves[1], 0.6, 0)]
    assert list(told(compared(catalogue, [*others, SHROPSHIRE, SHROPSHIRE], [*others_shapes, *cut]))) == [SHROPSHIRE]


def test_the_report_of_a_file_names_the_row_and_says_what_to_do(tmp_path: Path) -> None:
    table = true_table([CORNWALL, DORSET, HEREFORDSHIRE, WILTSHIRE], column="LAD25CD")
    cut = area_table(table["LAD25CD"], [*table.geometry[:3], kept_in_part(table.geometry[3], 0.85, 0)], column="LAD25CD")
    found = plain(check_apart(str(written(cut, tmp_path / "cut.gpkg"))))
    problem = found["problems"][0]
    assert (found["status"], [each["row"] for each in found["lacking"]]) == ("usable with problems", [4])
    assert "of Wiltshire beyond it" in problem["where"]
    assert "clipped" in problem["what_to_do"]
