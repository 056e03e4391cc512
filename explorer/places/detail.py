"""Levels of detail of a boundary set, for drawing only: snapped to coarser and coarser grids, with numpy alone."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from explorer.places.shapes import Shapes

BoolArray = npt.NDArray[np.bool_]

SPECK = 3.0
"""Islands narrower than so many steps of the grid are left out: at most four pixels, and all outline."""

FIRST = 50.0
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
        shapes = coarsened(shapes, tolerance)
        made.append((tolerance, shapes))
    return made


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
