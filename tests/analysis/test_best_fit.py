"""Polygons in terms of districts: shares by address points, whole districts by best fit."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.best_fit import district_shares
from explorer.catalogue import Catalogue
from explorer.places.address_grid import AddressGrid, load_address_grid
from explorer.places.shapes import Shapes

SIDE = 10


def grid() -> AddressGrid:
    """Two districts of a hundred cells each, side by side: one address point a cell in the west, ten in the east."""
    places = [(x + 0.5, y + 0.5) for x in range(2 * SIDE) for y in range(SIDE)]
    district = np.array([int(x > SIDE) for x, _ in places])
    return AddressGrid(np.array(["W", "E"]), np.array(places) * 1000, district, np.where(district == 1, 10.0, 1.0))


def box(west: float, east: float) -> shapely.Polygon:
    return shapely.box(west * 1000, 0, east * 1000, SIDE * 1000)


SHAPES = Shapes.from_geometry(["W", "E", "N"], np.array([box(0, SIDE), box(SIDE, 2 * SIDE), box(2 * SIDE, 3 * SIDE)]))


def shares(*polygons: shapely.Polygon) -> pd.DataFrame:
    names = pd.Index([f"area {number}" for number in range(len(polygons))])
    return district_shares(np.array(polygons, dtype=object), names, grid(), SHAPES)


def test_a_district_wholly_inside_has_a_share_of_one() -> None:
    assert shares(box(0, SIDE))["area 0"].to_dict() == {"W": 1.0}


def test_a_share_counts_addresses_and_not_land() -> None:
    found = shares(box(0, 15))["area 0"]
    assert found["W"] == 1.0
    assert found["E"] == pytest.approx(0.5)


def test_a_district_without_address_points_is_shared_by_area() -> None:
    assert shares(box(20, 23))["area 0"]["N"] == pytest.approx(0.3)


def test_areas_that_meet_share_a_district_between_them() -> None:
    found = shares(box(0, 4), box(4, 20))
    assert found.T["W"].tolist() == pytest.approx([0.4, 0.6])
    assert found.sum(axis=1).tolist() == pytest.approx([1.0, 1.0])


def test_areas_that_overlap_each_count_all_that_lies_in_them() -> None:
    assert shares(box(0, 10), box(0, 10.5)).T["W"].tolist() == pytest.approx([1.0, 1.0])


def test_a_brush_past_a_district_is_left_out() -> None:
    assert shares(box(0, 10.05)).index.tolist() == ["W"]


def test_a_polygon_in_the_sea_meets_no_district() -> None:
    assert shares(box(-20, -10)).empty


@given(st.floats(0.1, 19.9), st.floats(0.1, 19.9))
def test_what_lies_on_either_side_of_a_line_adds_up(one: float, other: float) -> None:
    low, high = sorted((one, other))
    found = shares(box(0, low), box(low, high + 0.01), box(high + 0.01, 20))
    assert found.sum(axis=1).between(0.97, 1.0 + 1e-9).all()


def test_the_bundled_districts_are_found_in_themselves(catalogue: Catalogue) -> None:
    shapes = catalogue.ground.shapes
    chosen = [shapes.codes.tolist().index(code) for code in ("E08000025", "N09000003", "W06000015")]
    found = district_shares(
        shapes.to_geometry()[chosen], pd.Index(shapes.codes[chosen]), load_address_grid(), shapes
    )  # fmt: skip
    assert all(found.loc[code, code] > 0.9 for code in shapes.codes[chosen])
    assert (found.where(found < 0.9).max() < 0.1).all()


def test_a_grid_that_covers_every_district_needs_no_areas() -> None:
    covered = Shapes.from_geometry(["W", "E"], np.array([box(0, SIDE), box(SIDE, 2 * SIDE)]))
    found = district_shares(np.array([box(0, SIDE)], dtype=object), pd.Index(["a"]), grid(), covered)
    assert found.index.tolist() == ["W"]
