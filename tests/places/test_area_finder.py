from __future__ import annotations

import numpy as np
import shapely
from hypothesis import given
from hypothesis import strategies as st

from explorer.places.area_finder import AreaFinder
from explorer.places.shapes import Shapes

RING = shapely.box(0, 0, 40, 40).difference(shapely.box(10, 10, 30, 30))
ISLAND = shapely.box(15, 15, 25, 25)
APART = shapely.MultiPolygon([shapely.box(40, 0, 60, 20), shapely.Polygon([(70, 0), (90, 0), (80.3, 31.7)])])
AREAS = {"ring": RING, "island": ISLAND, "apart": APART}
SHAPES = Shapes.from_geometry(list(AREAS), np.array(list(AREAS.values()), dtype=object))

# Halves, so that no point lies on a border, where either answer would do.
PLACES = st.integers(-5, 95).map(lambda metres: metres + 0.5)


@given(PLACES, PLACES)
def test_the_area_found_is_the_one_that_covers_the_point(east: float, north: float) -> None:
    covering = [code for code, area in AREAS.items() if area.covers(shapely.Point(east, north))]
    assert AreaFinder(SHAPES).code_at(east, north) == (covering[0] if covering else None)


def test_a_hole_belongs_to_nobody_unless_another_area_fills_it() -> None:
    finder = AreaFinder(SHAPES)
    assert finder.code_at(12, 12) is None
    assert finder.code_at(20, 20) == "island"
