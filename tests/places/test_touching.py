from __future__ import annotations

import numpy as np
import shapely

from explorer.places.touching import touching_pairs
from tests.support import checked_grid


def pairs_of(**zones: shapely.Geometry) -> list[tuple[str, str]]:
    return touching_pairs(np.array(list(zones)), np.array(list(zones.values())))


def test_a_shared_edge_touches_and_a_shared_corner_does_not() -> None:
    grid = checked_grid()
    pairs = touching_pairs(grid.codes, grid.to_geometry())
    assert ("a", "b") in pairs
    assert ("a", "e") not in pairs
    assert len(pairs) == 12


def test_edges_need_not_have_the_same_vertices() -> None:
    assert pairs_of(a=shapely.box(0, 0, 2, 2), b=shapely.box(2, 0.5, 3, 1.5)) == [("a", "b")]


def test_a_sliver_of_overlap_touches_and_a_gap_does_not() -> None:
    assert pairs_of(a=shapely.box(0, 0, 2, 2), b=shapely.box(1.999, 0, 3, 2), c=shapely.box(3.001, 0, 4, 2)) == [("a", "b")]


def test_polygons_of_one_zone_are_one_zone() -> None:
    codes = np.array(["a", "b", "a"])
    shapes = np.array([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1), shapely.box(2, 0, 3, 1)])
    assert touching_pairs(codes, shapes) == [("a", "b")]


def test_a_zone_inside_of_another_touches_it() -> None:
    ring = shapely.box(0, 0, 3, 3).difference(shapely.box(1, 1, 2, 2))
    assert pairs_of(ring=ring, hole=shapely.box(1, 1, 2, 2)) == [("hole", "ring")]


def test_zones_far_apart_touch_nobody() -> None:
    assert pairs_of(a=shapely.box(0, 0, 1, 1), b=shapely.box(5, 5, 6, 6)) == []
