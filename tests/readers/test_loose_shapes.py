"""Shapes that touch none of those around them."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from explorer.readers import loose_shapes as tested
from explorer.readers.loose_shapes import loose_shapes

GRID = [shapely.box(east, north, east + 1000, north + 1000) for east in range(0, 5000, 1000) for north in range(0, 4000, 1000)]


@pytest.mark.parametrize(
    ("shapes", "loose"),
    [
        pytest.param(GRID, [], id="borders that meet"),
        pytest.param([each.buffer(-30) for each in GRID], list(range(20)), id="gaps all round"),
        pytest.param([each.buffer(5) for each in GRID], [], id="shapes that overlap"),
        pytest.param([shapely.segmentize(each, 70.0 + number) for number, each in enumerate(GRID)], [], id="other corners"),
        pytest.param([*GRID[:3], GRID[10].buffer(-30), GRID[11], GRID[15]], [3], id="one of them"),
        pytest.param([*GRID[:4], shapely.box(90_000, 0, 91_000, 1000)], [], id="one far away"),
        pytest.param([GRID[0]], [], id="a single one"),
    ],
)
def test_shapes_with_a_gap_all_round_are_found(shapes: list[shapely.Polygon], loose: list[int]) -> None:
    assert loose_shapes(np.array(shapes, dtype=object)).tolist() == loose


def test_in_a_layer_of_very_many_shapes_some_are_looked_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tested, "MANY", 10)
    apart = [each.buffer(-30) for each in GRID]
    assert len(loose_shapes(np.array(apart, dtype=object))) == len(apart)
    assert not len(loose_shapes(np.array(GRID, dtype=object)))
