"""Levels of detail of a boundary set, for drawing only: snapped to coarser and coarser grids and thinned, with numpy alone."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from explorer.places.shapes import Shapes

BoolArray = npt.NDArray[np.bool_]
FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

SPECK = 3.0
"""Islands narrower than so many steps of the grid are left out: at most four pixels, and all outline."""

PASSES = 12
"""How often vertices are thinned: each takes at most every second one, and after twelve hardly any is left that may go."""

FEWEST = 5
"""Vertices of a ring, the first of them counted twice, that is thinned no further: it would be no ring."""

FIRST = 25.0
COARSEST = 3200.0
"""Tolerances in metres of the first and the last level made: the last is the whole country on a postcard."""


def following(tolerance: float) -> float:
    """Return the tolerance of the next coarser level."""
    return max(tolerance * 2, FIRST)


def coarser_levels(shapes: Shapes, tolerance: float = 0.0) -> list[tuple[float, Shapes]]:
    """Return all coarser levels of a boundary set that may lie so many metres off: tolerance and shapes, finest first."""
    made: list[tuple[float, Shapes]] = []
    while tolerance < COARSEST:
        tolerance = following(tolerance)
        shapes = coarser(shapes, tolerance)
        made.append((tolerance, shapes))
    return made


def coarser(shapes: Shapes, tolerance: float) -> Shapes:
    """Return the next level: snapped to a grid of half a tolerance, and without what lies within the other half of a line."""
    return thinned(coarsened(shapes, tolerance / 2), tolerance / 2)


def coarsened(shapes: Shapes, grid: float) -> Shapes:
    """Return shapes snapped to a grid of so many metres, for drawing only.

    Neighbours stay joined, because a shared vertex snaps to the same place for both. Rings that shrink to a speck are
    left out, and each remaining ring counts as a polygon of its own (odd-even filling minds no holes).
    """
    snapped = np.rint(shapes.coordinates / grid)
    changes = (snapped[1:, 0] != snapped[:-1, 0]) | (snapped[1:, 1] != snapped[:-1, 1])
    keep = ring_starts(shapes) | np.r_[True, changes]
    sizes = np.add.reduceat(keep, shapes.ring_offsets[:-1], dtype=np.int64)
    big = (sizes >= 4) & ~_specks(shapes, grid)
    keep &= np.repeat(big, np.diff(shapes.ring_offsets))
    ring_offsets = np.r_[0, np.cumsum(sizes[big])]
    area_offsets = np.searchsorted(shapes.ring_areas[big], np.arange(len(shapes) + 1))
    # Whole steps of the grid: single precision holds them exactly, in half the memory.
    coordinates = np.multiply(snapped[keep], grid, dtype=np.float32)
    return Shapes(shapes.codes, coordinates, ring_offsets, np.arange(len(ring_offsets)), area_offsets)


def thinned(shapes: Shapes, tolerance: float) -> Shapes:
    """Return shapes without vertices that lie within so many metres of the line between those before and after them.

    Neighbours stay joined: what a vertex has beside it is the same from both sides of a border, and where three areas meet, or
    a ring begins, it stays. Of vertices side by side only the one nearest to its line goes at a time.

    Parameters
    ----------
    shapes : Shapes
        Snapped to a grid of the tolerance.
    tolerance : float
        Metres.
    """
    points, offsets = shapes.coordinates.astype(np.float64), shapes.ring_offsets
    steps = np.rint(points / tolerance).astype(np.int64)
    _, place = np.unique((steps[:, 0] << 32) + steps[:, 1], return_inverse=True)
    stays = np.zeros(len(points), dtype=np.bool_)
    for number in range(PASSES):
        before, after = _beside(offsets, len(points))
        if not number:
            stays = _knots(place, before, after, offsets)
        sizes = np.diff(offsets)
        stays[place[np.repeat(sizes <= FEWEST, sizes)]] = True
        height = _heights(points, before, after)
        # Anything that has to stay is as good as endlessly far from its line.
        height[stays[place] | (height > tolerance)] = np.inf
        goes = np.isfinite(height)
        for side in (before, after):
            goes &= (height < height[side]) | ((height == height[side]) & (place < place[side]))
        if not goes.any():
            break
        sizes = np.add.reduceat(~goes, offsets[:-1], dtype=np.int64)
        points, place, offsets = points[~goes], place[~goes], np.r_[0, np.cumsum(sizes)]
    coordinates = points.astype(shapes.coordinates.dtype)
    return Shapes(shapes.codes, coordinates, offsets, shapes.polygon_offsets, shapes.area_offsets)


def _beside(offsets: IntArray, count: int) -> tuple[IntArray, IntArray]:
    """Return which vertex comes before and after each along its ring, whose last vertex is its first."""
    before, after = np.arange(-1, count - 1), np.arange(1, count + 1)
    first, last = offsets[:-1], offsets[1:] - 1
    before[first], after[last] = last - 1, first + 1
    return before, after


def _knots(place: IntArray, before: IntArray, after: IntArray, offsets: IntArray) -> BoolArray:
    """Return which places have other places beside them in one ring than in another, or are where a ring begins."""
    count = int(place.max()) + 1 if len(place) else 0
    knots = np.zeros(count, dtype=np.bool_)
    knots[place[offsets[:-1]]] = True
    one, other = place[before], place[after]
    for side in (np.minimum(one, other), np.maximum(one, other)):
        least, most = np.full(count, count), np.zeros(count, dtype=np.int64)
        np.minimum.at(least, place, side)
        np.maximum.at(most, place, side)
        knots |= least != most
    return knots


def _heights(points: FloatArray, before: IntArray, after: IntArray) -> FloatArray:
    """Return how far each vertex lies from the line between those beside it; infinite where these are one place."""
    along, to = points[after] - points[before], points - points[before]
    length = np.hypot(along[:, 0], along[:, 1])
    twice = np.abs(along[:, 0] * to[:, 1] - along[:, 1] * to[:, 0])
    away: FloatArray = np.divide(twice, length, out=np.full(len(points), np.inf), where=length > 0)
    return away


def _specks(shapes: Shapes, grid: float) -> BoolArray:
    """Return which rings are too small to see at a grid, except the largest of each area, shape (rings,)."""
    bounds, areas = shapes.ring_bounds, shapes.ring_areas
    extent = (bounds[:, 2:] - bounds[:, :2]).max(axis=1)
    largest = np.zeros(len(shapes))
    np.maximum.at(largest, areas, extent)
    specks: BoolArray = (extent < SPECK * grid) & (extent < largest[areas])
    return specks


def ring_starts(shapes: Shapes) -> BoolArray:
    """Return whether each vertex is the first of its ring, shape (vertices,)."""
    starts = np.zeros(len(shapes.coordinates), dtype=np.bool_)
    starts[shapes.ring_offsets[:-1]] = True
    return starts
