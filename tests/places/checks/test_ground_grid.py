"""The grid of districts: whose ground a shape covers."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from hypothesis import given
from hypothesis import strategies as st

from explorer.places.boundaries import bundled
from explorer.places.checks.ground_grid import CELL, NOBODY, cells_within, ground_grid
from explorer.places.shapes import Shapes
from tests.support import true_shapes


def shapes_of(*polygons: Any) -> Shapes:
    return Shapes.from_geometry([""] * len(polygons), np.array(polygons, dtype=object))


def test_every_district_owns_about_its_area() -> None:
    grid = ground_grid()
    areas = shapely.area(bundled("districts").shapes.to_geometry())
    assert np.abs(grid.sizes * CELL**2 / areas - 1).max() < 0.3
    assert np.abs(grid.sizes.sum() * CELL**2 / areas.sum() - 1) < 0.001


@given(
    st.integers(200_000, 500_000), st.integers(100_000, 500_000), st.integers(3, 12), st.floats(2_000, 30_000), st.floats(0, 6.2)
)
def test_cells_are_those_whose_middles_lie_within(x: int, y: int, corners: int, size: float, turn: float) -> None:
    around = np.exp(1j * (turn + np.linspace(0, 2 * np.pi, corners, endpoint=False))) * size * np.linspace(0.4, 1, corners)
    polygon = shapely.Polygon(np.column_stack([x + around.real, y + around.imag]))
    _, cells = cells_within(shapes_of(polygon))
    columns, rows = cells % 1400, cells // 1400
    middles = np.column_stack([columns + 0.5, rows + 0.5]) * CELL - 10_000
    assert shapely.covers(polygon.buffer(1e-6), shapely.points(middles)).all()
    assert abs(len(cells) * CELL**2 - polygon.area) < 2 * polygon.length * CELL


def test_a_hole_is_not_covered() -> None:
    ring = shapely.Point(400_000, 300_000).buffer(20_000).difference(shapely.Point(400_000, 300_000).buffer(10_000))
    _, cells = cells_within(shapes_of(ring))
    assert abs(len(cells) * CELL**2 / ring.area - 1) < 0.05


def test_shapes_of_a_group_count_their_common_ground_once() -> None:
    (birmingham,) = true_shapes(["E08000025"])
    grid = ground_grid()
    twice, _ = grid.ground_of(shapes_of(*[max(birmingham.geoms, key=lambda part: part.area)] * 2), np.array([0, 0]))
    number = grid.numbers["E08000025"]
    assert twice[0, number] == twice[0].sum() == grid.sizes[number]


def test_shapes_beyond_the_grid_cover_nothing_and_take_no_memory() -> None:
    far = shapely.box(1e12, 1e12, 2e12, 2e12)
    around = shapely.box(-1e9, -1e9, 1e9, 1e9)
    ground, _ = ground_grid().ground_of(shapes_of(far, around), np.array([0, 1]))
    assert ground.sum(axis=1).tolist() == [0, ground_grid().sizes.sum()]


def test_what_lies_around_a_point_is_known_cell_by_cell_and_the_sea_is_nobodys() -> None:
    grid, points = ground_grid(), np.array([[407_000.0, 287_000.0], [700_000.0, 400_000.0]])
    assert [grid.codes[number] for number in grid.owners_near(points[:1], 0)[0]] == ["E08000025"]
    assert (grid.owners_near(points[1:], 3) == NOBODY).all()
    assert grid.owners_near(points, 3).shape == (2, 49)
