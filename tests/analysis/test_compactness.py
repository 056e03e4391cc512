"""Compactness of groups of areas, without drawing their outline."""

from __future__ import annotations

import math

import numpy as np
import pytest

from explorer.analysis.compactness import Outlines, polsby_popper, reock
from explorer.places.edges import Edges
from tests.support import SIDE, checked_grid


@pytest.fixture(scope="module")
def outlines() -> Outlines:
    shapes = checked_grid()
    return Outlines.of(shapes, Edges.of(shapes))


def group(*places: int) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    inside = np.zeros(9, dtype=bool)
    inside[list(places)] = True
    return inside


@pytest.mark.parametrize(("places", "length"), [((0,), 4), ((4,), 4), ((0, 1), 6), ((0, 1, 2), 8), (tuple(range(9)), 12)])
def test_the_outline_of_squares_is_as_long_as_it_looks(outlines: Outlines, places: tuple[int, ...], length: float) -> None:
    found, _ = outlines.compactness(group(*places))
    assert found == pytest.approx(polsby_popper(len(places) * SIDE**2, length * SIDE))


def test_a_row_of_three_is_less_compact_than_a_square_in_both_measures(outlines: Outlines) -> None:
    row, square = outlines.compactness(group(0, 1, 2)), outlines.compactness(group(*range(9)))
    assert row[0] < square[0]
    assert row[1] < square[1] == pytest.approx(2 / math.pi)


def test_nothing_has_no_shape(outlines: Outlines) -> None:
    assert all(map(math.isnan, outlines.compactness(group())))
    assert math.isnan(polsby_popper(0.0, 0.0))
    assert math.isnan(reock(0.0, np.empty((0, 2))))


def test_bundled_borders_are_as_long_as_the_outline_drawn() -> None:
    from explorer.places import boundaries
    from explorer.places.ground import Ground

    ground = Ground(boundaries.bundled("districts"))
    inside = np.isin(ground.shapes.codes, ["E08000025", "E08000029", "E07000234"])
    drawn = ground.edges.outline(inside)
    length = float(np.hypot(*(drawn[:, 1] - drawn[:, 0]).T).sum())
    found = Outlines.of(ground.shapes, ground.edges)
    assert found.borders[inside][:, ~np.append(inside, False)].sum() == pytest.approx(length)
