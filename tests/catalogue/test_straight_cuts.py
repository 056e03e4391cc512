"""Shapes that end at a straight line, with ground of their area beyond it, were cut; real and generalised borders were not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from shapely import affinity

from explorer.catalogue import Catalogue
from explorer.catalogue.areas.boundary_check import check_apart
from explorer.catalogue.areas.expected_ground import ExpectedGround
from explorer.places.shape_comparison import Comparison, Rows, compare
from explorer.places.systems import AIRY, on_other_system
from explorer.words import plain, say
from tests.support import area_table, true_shapes, true_table, written

CORNWALL, WILTSHIRE, DORSET, HEREFORDSHIRE, SHROPSHIRE = "E06000052", "E06000054", "E06000059", "E06000019", "E06000051"


def compared(catalogue: Catalogue, codes: Sequence[str], shapes: Sequence[Any]) -> Comparison:
    rows = Rows("LAD", np.arange(1, len(codes) + 1), codes, [""] * len(codes), np.array(shapes, dtype=object))
    return compare(rows, ExpectedGround(catalogue).of("LAD", codes, [""] * len(codes)), catalogue.districts)


def told(found: Comparison) -> dict[str, str]:
    return {each.code: say(each.what) for each in found.lacking}


def kept_in_part(shape: Any, share: float, degrees: float) -> Any:
    """A shape without what lies at one end of it: so much of its width is left, looked at from a direction."""
    turned = affinity.rotate(shape, degrees, origin=(0, 0))
    west, south, east, north = turned.bounds
    return affinity.rotate(turned.intersection(shapely.box(west, south, west + share * (east - west), north)), -degrees, origin=(0, 0))


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


@pytest.mark.parametrize("in_degrees", [False, True])
def test_districts_at_the_edge_of_a_window_are_named_where_each_lost_little(catalogue: Catalogue, in_degrees: bool) -> None:
    codes = catalogue.districts.in_regions(["TLK", "TLJ", "TLG"])
    true = true_shapes(codes)

    def inside(shape: Any) -> Any:
        """What lies south of a line that runs along an axis of the grid, or along a parallel of latitude."""
        if not in_degrees:
            return shape.intersection(shapely.box(0, 0, 700_000, 229_000))
        west, south, east, north = shapely.total_bounds(true)
        x, y = np.meshgrid(np.linspace(west, east, 400), [south, north])
        longitude, latitude = on_other_system("EPSG:27700", AIRY, x.ravel(), y.ravel())
        line = np.column_stack(on_other_system(AIRY, "EPSG:27700", longitude[:400], np.full(400, 51.95)))
        return shape.intersection(shapely.Polygon([*line, (east, 0), (west, 0)]))

    shapes = [inside(shape) for shape in true]
    lost = {code: 1 - shape.area / whole.area for code, shape, whole in zip(codes, shapes, true, strict=True)}
    kept = [code for code in codes if lost[code] < 0.5]
    said = told(compared(catalogue, kept, [shapes[codes.index(code)] for code in kept]))
    assert len(said) >= 3
    assert set(said) == {code for code in kept if lost[code] > 0.01}


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
