"""Flat coordinate arrays turned into what QPainter draws fastest, with numpy alone.

A :class:`DrawingLevel` is one level of detail: for each area one closed path to fill, and every border once (two
neighbours share a border; drawing it for both would darken it and double the work). No Python loop runs over
vertices: paths are written as bytes by numpy and read by Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QPainterPath

from explorer.places.edges import OUTSIDE, Edges
from explorer.places.shapes import Shapes

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]

_RECORD = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_HEAD = np.dtype(">i4")
MOVE, LINE = 0, 1
"""Element kinds in Qt's stored form of a path."""

SPECK = 3.0
"""Islands narrower than so many steps of the grid are left out: at most four pixels, and all outline."""

COARSEST = 3200.0
"""Tolerance in metres of the coarsest level made: the whole country on a postcard."""


def coarsened(shapes: Shapes, grid: float) -> Shapes:
    """Return shapes snapped to a grid of so many metres, for drawing only.

    Neighbours stay joined, because a shared vertex snaps to the same place for both. Rings that shrink to a speck are
    left out, and each remaining ring counts as a polygon of its own (odd-even filling minds no holes).
    """
    snapped = np.rint(shapes.coordinates / grid) * grid
    starts = _ring_starts(shapes)
    keep = starts | np.r_[True, np.any(np.diff(snapped, axis=0) != 0, axis=1)]
    sizes = np.add.reduceat(keep, shapes.ring_offsets[:-1], dtype=np.int64)
    big = (sizes >= 4) & ~_specks(shapes, grid)
    keep &= np.repeat(big, np.diff(shapes.ring_offsets))
    ring_offsets = np.r_[0, np.cumsum(sizes[big])]
    area_offsets = np.searchsorted(shapes.ring_areas[big], np.arange(len(shapes) + 1))
    return Shapes(shapes.codes, snapped[keep], ring_offsets, np.arange(len(ring_offsets)), area_offsets)


def _specks(shapes: Shapes, grid: float) -> BoolArray:
    """Return which rings are too small to see at a grid, except the largest of each area, shape (rings,)."""
    bounds, areas = shapes.ring_bounds, shapes.ring_areas
    extent = (bounds[:, 2:] - bounds[:, :2]).max(axis=1)
    largest = np.zeros(len(shapes))
    np.maximum.at(largest, areas, extent)
    specks: BoolArray = (extent < SPECK * grid) & (extent < largest[areas])
    return specks


def _ring_starts(shapes: Shapes) -> BoolArray:
    """Return whether each vertex is the first of its ring, shape (vertices,)."""
    starts = np.zeros(len(shapes.coordinates), dtype=np.bool_)
    starts[shapes.ring_offsets[:-1]] = True
    return starts


class DrawingLevel:
    """One level of detail, its paths made when first needed.

    Parameters
    ----------
    tolerance : float
        How far, in metres, these lines may lie from the finest ones.
    shapes : Shapes
        The areas at this level, EPSG:27700.
    """

    def __init__(self, tolerance: float, shapes: Shapes) -> None:
        self.tolerance = tolerance
        self.shapes = shapes

    def prepare(self) -> DrawingLevel:
        """Make all paths now, so that the first frame does not wait for them; any thread may do this."""
        _ = self.fills, self.borders, self.coasts
        return self

    def coarser(self) -> DrawingLevel:
        """Return the next level: half as fine."""
        tolerance = max(self.tolerance * 2, 50.0)
        return DrawingLevel(tolerance, coarsened(self.shapes, tolerance))

    @cached_property
    def fills(self) -> list[QPainterPath]:
        """One path for each area (empty where nothing of it is left at this level)."""
        kinds = np.where(_ring_starts(self.shapes), MOVE, LINE)
        areas = np.repeat(self.shapes.ring_areas, np.diff(self.shapes.ring_offsets))
        return _paths(self.shapes.coordinates, kinds, areas, len(self.shapes))

    @cached_property
    def borders(self) -> list[QPainterPath]:
        """Each border between two areas once, filed under one of them."""
        return self._edge_paths(self._edges.sides[:, 1] != OUTSIDE)

    @cached_property
    def coasts(self) -> list[QPainterPath]:
        """For each area, its edges that no other area shares."""
        return self._edge_paths(self._edges.sides[:, 1] == OUTSIDE)

    def outline(self, chosen: BoolArray) -> FloatArray:
        """Return the line around a group of areas as segments, shape (segments, 2, 2), in drawing order.

        Parameters
        ----------
        chosen : ndarray of bool, shape (areas,)
            The areas of the group.
        """
        return self._edges.outline(chosen)

    @cached_property
    def _edges(self) -> Edges:
        return Edges.of(self.shapes)

    def _edge_paths(self, chosen: BoolArray) -> list[QPainterPath]:
        segments, owners = self._edges.segments[chosen], self._edges.sides[chosen, 0]
        return segment_paths(segments[:, 0], segments[:, 1], owners, len(self.shapes))


def pyramid(levels: Sequence[tuple[float, Shapes]]) -> list[DrawingLevel]:
    """Return every level of detail a map may need, finest first, with all paths made.

    Parameters
    ----------
    levels : sequence of (float, Shapes)
        Tolerance in metres and shapes, finest first; coarser levels are derived from the last.
    """
    made = [DrawingLevel(tolerance, shapes).prepare() for tolerance, shapes in levels]
    while made[-1].tolerance < COARSEST:
        made.append(made[-1].coarser().prepare())
    return made


def segment_paths(before: FloatArray, after: FloatArray, groups: IntArray, group_count: int) -> list[QPainterPath]:
    """Return one path for each group of segments; segments that follow on from one another become one line.

    Parameters
    ----------
    before, after : ndarray of float64, shape (segments, 2)
        Where each segment starts and ends.
    groups : ndarray of int64, shape (segments,)
        Ascending group of each segment.
    group_count : int
        How many paths to return.
    """
    if not len(before):
        return [QPainterPath() for _ in range(group_count)]
    fresh = np.ones(len(before), dtype=np.bool_)
    fresh[1:] = np.any(before[1:] != after[:-1], axis=1) | (groups[1:] != groups[:-1])
    # A fresh segment writes two elements (move, line), any other only one (line).
    last = np.cumsum(np.where(fresh, 2, 1)) - 1
    points = np.empty((last[-1] + 1, 2))
    kinds = np.full(len(points), LINE)
    owners = np.empty(len(points), dtype=np.int64)
    points[last], owners[last] = after, groups
    points[last[fresh] - 1], kinds[last[fresh] - 1], owners[last[fresh] - 1] = before[fresh], MOVE, groups[fresh]
    return _paths(points, kinds, owners, group_count)


def polyline_path(segments: FloatArray, grid: float = 0.0) -> QPainterPath:
    """Return one path through segments of shape (segments, 2, 2), thinned to a grid of so many metres."""
    lines = np.rint(segments / grid) * grid if grid else segments
    lines = lines[np.any(lines[:, 0] != lines[:, 1], axis=1)]
    return segment_paths(lines[:, 0], lines[:, 1], np.zeros(len(lines), dtype=np.int64), 1)[0]


def _paths(points: FloatArray, kinds: npt.NDArray[Any], owners: IntArray, count: int) -> list[QPainterPath]:
    """Cut one array of path elements, sorted by owner, into a path for each owner."""
    records = np.empty(len(points), dtype=_RECORD)
    records["kind"], records["x"], records["y"] = kinds, points[:, 0], points[:, 1]
    stored = records.tobytes()
    cuts = np.searchsorted(owners, np.arange(count + 1)).tolist()
    return [_path(stored, first, last) for first, last in pairwise(cuts)]


def _path(stored: bytes, first: int, last: int) -> QPainterPath:
    path = QPainterPath()
    if last > first:
        size = _RECORD.itemsize
        # Qt's stored form: element count, elements, start of the last subpath, fill rule (0 is odd-even).
        head = np.array([last - first], dtype=_HEAD).tobytes()
        tail = np.array([0, 0], dtype=_HEAD).tobytes()
        stream = QDataStream(QByteArray(head + stored[first * size : last * size] + tail))
        stream >> path
    return path
