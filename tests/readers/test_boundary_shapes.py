"""Shapes of a file: placed, mended, and held against their neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import ChoiceError
from explorer.readers import boundary_shapes
from explorer.readers.boundary_files.raw_layer import LeftOut, RawLayer, named_rows
from explorer.readers.boundary_shapes import PlacedLayer, faults, mended, placed
from explorer.said import Said
from explorer.words import say
from tests.support import SIDE, SOUTH, WEST, area_table, says, square, squares


def layer(shapes: Sequence[shapely.Geometry | None], crs: str = "EPSG:27700", kind: str = "GeoPackage") -> RawLayer:
    geometry = np.array([*shapes, None], dtype=object)[:-1]
    return RawLayer(kind, "areas", ("areas",), geometry, {}, crs, "file" if crs else "")


def west(found: PlacedLayer) -> float:
    return round(float(shapely.total_bounds(found.geometry)[0]))


def in_degrees() -> list[shapely.Geometry]:
    return list(area_table(["a", "b"]).to_crs("EPSG:4326").geometry)


def test_shapes_on_the_british_grid_stay_as_they_are() -> None:
    found = placed(layer(squares(2)))
    assert (found.crs, found.crs_source, found.vertices, found.problems) == ("EPSG:27700", "file", 10, ())
    assert shapely.equals(found.geometry, squares(2)).all()


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:4258", "EPSG:32630"])
def test_shapes_in_another_system_come_to_the_same_place(crs: str) -> None:
    found = placed(layer(list(area_table(["a", "b"]).to_crs(crs).geometry), crs))
    assert (west(found), found.crs, found.problems) == (WEST, crs, ())


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:27700", "EPSG:3857"])
def test_a_system_that_is_not_named_is_guessed_and_said(crs: str) -> None:
    found = placed(layer(list(area_table(["a", "b"]).to_crs(crs).geometry), ""))
    assert (west(found), found.crs, found.crs_source) == (WEST, crs, "guessed from coordinates")
    assert crs in say(found.problems[0].what)


def test_topojson_in_degrees_is_no_problem_because_it_never_names_a_system() -> None:
    assert placed(layer(in_degrees(), "", "TopoJSON")).problems == ()


def test_a_system_that_the_coordinates_cannot_be_in_is_not_believed() -> None:
    found = placed(layer(squares(2), "EPSG:4326", "GeoJSON"))
    assert (found.crs, found.crs_source, west(found)) == ("EPSG:27700", "guessed from coordinates", WEST)
    assert "says WGS 84, which its coordinates cannot be in" in say(found.problems[0].what)


def test_the_user_knows_better_than_the_file() -> None:
    found = placed(layer(squares(2), ""), "27700")
    assert (found.crs, found.crs_source, found.problems) == ("EPSG:27700", "user", ())


def test_a_system_that_the_user_names_and_the_coordinates_cannot_be_in_is_said() -> None:
    found = placed(layer([shapely.box(4e5, 28e4, 41e4, 29e4)]), "EPSG:4326")
    (problem,) = [problem for problem in found.problems if problem.fatal]
    assert "cannot be in WGS 84, which was asked for. They look like those of EPSG:27700" in say(problem.what)


def test_a_system_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ChoiceError, check=says("EPSG:1")):
        placed(layer(squares(2)), "EPSG:1")


def test_coordinates_of_no_known_system_must_be_asked_about() -> None:
    found = placed(layer([shapely.box(1e7, 1e7, 2e7, 2e7)], ""))
    assert (found.crs, found.problems[0].fatal) == ("", True)


@pytest.mark.parametrize("crs", ["", "EPSG:4326"])
def test_latitude_before_longitude_is_put_right_and_said(crs: str) -> None:
    swapped = [shapely.transform(shape, lambda points: points[:, ::-1]) for shape in in_degrees()]
    found = placed(layer(swapped, crs))
    assert (west(found), found.crs) == (WEST, "EPSG:4326")
    assert "in the wrong order" in say(found.problems[0].what)


def test_shapes_outside_the_united_kingdom_are_not_usable() -> None:
    found = placed(layer([shapely.box(10, 45, 11, 46)], "EPSG:4326"))
    assert found.problems[-1].fatal
    assert "outside the United Kingdom" in say(found.problems[-1].what)


def test_a_bow_tie_is_repaired_into_its_two_halves() -> None:
    tie = shapely.Polygon([(WEST, SOUTH), (WEST + 10, SOUTH + 10), (WEST + 10, SOUTH), (WEST, SOUTH + 10)])
    found = placed(layer([tie, square(3, 0)]))
    assert (found.invalid, found.repaired) == (1, 1)
    assert found.geometry[0].area == pytest.approx(50)
    assert found.repairs is not None
    assert say(found.repairs) == "outlines untangled by GEOS (make_valid): 1 self-intersection"


def test_a_shape_written_inside_itself_is_taken_for_a_hole() -> None:
    outer, inner = (shapely.box(WEST + inset, SOUTH + inset, WEST + 30 - inset, SOUTH + 30 - inset) for inset in (0, 10))
    nested = shapely.MultiPolygon([outer, inner])
    assert placed(layer([nested])).geometry[0].area == pytest.approx(800)


def test_lines_points_and_empty_shapes_are_left_out_by_row() -> None:
    found = placed(layer([square(0, 0), shapely.Point(WEST, SOUTH), None, shapely.Polygon(), square(1, 0)]))
    assert found.rows.tolist() == [0, 4]
    assert found.left_out == (LeftOut(3, Said("readers-why-no-polygon"), named_rows([2, 3, 4])),)
    assert say(found.left_out[0].problem(5).what) == "3 of 5 features have no polygon and were left out."


def test_coordinates_that_are_no_numbers_are_left_out() -> None:
    with np.errstate(invalid="ignore"):
        odd, nan = (
            shapely.from_wkt(f"POLYGON (({WEST} {SOUTH}, {word} {SOUTH}, 1 1, {WEST} {SOUTH}))") for word in ("inf", "nan")
        )
    found = placed(layer([square(0, 0), odd, nan]))
    assert found.rows.tolist() == [0]
    assert found.left_out == (LeftOut(2, Said("readers-why-no-coordinates"), named_rows([2, 3])),)


def test_polygons_in_a_collection_are_kept() -> None:
    mixed = shapely.GeometryCollection([square(0, 0), shapely.Point(WEST, SOUTH), shapely.MultiPolygon([square(2, 0)])])
    assert placed(layer([mixed])).geometry[0].area == 2 * SIDE**2


def test_a_layer_without_polygons_cannot_be_used() -> None:
    found = placed(layer([shapely.Point(WEST, SOUTH)]))
    assert [problem.fatal for problem in found.problems] == [True]


def test_a_million_vertices_in_one_ring_are_read() -> None:
    angle = np.linspace(0, 2 * np.pi, 1_000_000, endpoint=False)
    ring = np.column_stack([WEST + SIDE * np.cos(angle), SOUTH + SIDE * np.sin(angle)])
    assert placed(layer([shapely.Polygon(ring)])).vertices == 1_000_001


def test_neighbours_that_fit_have_no_faults() -> None:
    assert faults(np.array(squares(9), dtype=object)).slivers == (0, 0.0)


def test_a_sliver_between_neighbours_is_measured() -> None:
    wide = shapely.box(WEST, SOUTH, WEST + SIDE + 5, SOUTH + SIDE)
    found = faults(np.array([wide, square(1, 0)], dtype=object))
    assert found.slivers == pytest.approx((1, 5 * SIDE))
    assert found.gaps[0] == found.overlaps[0] == 0


def test_a_wide_overlap_is_no_sliver() -> None:
    found = faults(np.array([square(0, 0), shapely.box(WEST + SIDE / 2, SOUTH, WEST + 2 * SIDE, SOUTH + SIDE)], dtype=object))
    assert found.overlaps == pytest.approx((1, SIDE**2 / 2))


def test_a_narrow_gap_is_measured_and_a_river_is_not() -> None:
    bank = shapely.box(WEST, SOUTH, WEST + SIDE, SOUTH + SIDE).difference(
        shapely.box(WEST + SIDE - 5, SOUTH + 2000, WEST + SIDE, SOUTH + 4000)
    )
    found = faults(np.array([bank, square(1, 0)], dtype=object))
    assert found.gaps == pytest.approx((1, 10_000))
    apart = shapely.box(WEST + SIDE + 500, SOUTH, WEST + 2 * SIDE, SOUTH + SIDE)
    assert faults(np.array([square(0, 0), apart], dtype=object)).gaps == (0, 0.0)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=3, max_size=12))
def test_whatever_ring_is_drawn_comes_out_valid_or_not_at_all(points: list[tuple[int, int]]) -> None:
    shapes, _, _ = mended(np.array([shapely.Polygon(points), square(0, 0)], dtype=object))
    assert shapely.is_valid(shapes).all()
    assert set(shapely.get_type_id(shapes).tolist()) <= {3, 6}


def test_longitudes_that_count_on_around_the_world_are_brought_back() -> None:
    found = placed(
        layer([shapely.transform(shape, lambda points: points + np.array([360.0, 0.0])) for shape in in_degrees()], "EPSG:4326")
    )
    assert west(found) == WEST
    assert [say(problem.what) for problem in found.problems] == [
        "All longitudes are 360 degrees too large. They were brought back."
    ]


def test_between_shapes_in_a_heap_nothing_is_measured() -> None:
    heap = [shapely.Point(WEST, SOUTH).buffer(100 + step) for step in range(80)]
    assert not faults(np.array(heap, dtype=object)).measured
    assert faults(np.array(squares(80), dtype=object)).measured


def test_not_all_pairs_of_a_heap_are_looked_up_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once: list[int] = []

    class Counting(shapely.STRtree):
        def query(self, *asked: Any, **how: Any) -> Any:
            pairs = super().query(*asked, **how)
            at_once.append(pairs.shape[1])
            return pairs

    monkeypatch.setattr(shapely, "STRtree", Counting)
    monkeypatch.setattr(boundary_shapes, "_MOST_PAIRS", 800)
    heap = [shapely.Point(WEST, SOUTH).buffer(100 + step) for step in range(80)]
    assert not faults(np.array(heap, dtype=object)).measured
    assert max(at_once) == 800
    assert faults(np.array(squares(80), dtype=object)).measured


@pytest.mark.parametrize(("radius", "is_measured"), [(5, False), (5_000, True)])
def test_gaps_are_not_measured_where_thousands_of_corners_crowd_in_one_place(radius: float, is_measured: bool) -> None:
    round_ones = [shapely.Point(400_012.5 + aside, 300_012.5).buffer(radius, quad_segs=1_000) for aside in (0, 1)]
    assert faults(np.array(round_ones, dtype=object)).measured == is_measured
