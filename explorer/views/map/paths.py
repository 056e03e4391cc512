"""Flat coordinate arrays turned into what QPainter draws fastest, with numpy alone.

A :class:`DrawingLevel` is one level of detail: for each area one closed path to fill, and every border once (two
neighbours share a border; drawing it for both would darken it and double the work). No Python loop runs over
vertices: paths are written as bytes by numpy and read by Qt.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QPainterPath, QPolygonF
from shiboken6 import VoidPtr

from explorer.places import memory
from explorer.places.detail import COARSEST, coarser, following, ring_starts
from explorer.places.edges import OUTSIDE, Edges
from explorer.places.shapes import Shapes

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]
OrderArray = npt.NDArray[np.int32]

_RECORD = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_HEAD = struct.Struct(">i")
_TAIL = bytes(8)
_POINT = 16
"""Bytes of a point."""
MOVE, LINE = 0, 1
"""Element kinds in Qt's stored form of a path."""

LONG = 60
"""Points that a line must have on average to be handed to Qt by itself: that costs a call, but little for each point."""

MOST_KEPT = 1_500_000
"""Elements of paths that a level keeps; more than that were looked at long ago."""

MOST_PREPARED = 250_000
"""Elements up to which all paths of a level are made beforehand; larger levels are only looked at in part."""

MOST_GROUPS = 700
"""Groups of areas whose lines are drawn with one call each."""

LEAST_TOGETHER = 800
"""Vertices of areas whose lines are worth a call."""


class Paths:
    """Paths made from flat arrays, each when it is first drawn: of a large file only what is looked at costs memory.

    Parameters
    ----------
    points : ndarray of float64, shape (points, 2)
        Eastings and northings in metres.
    is_start : ndarray of bool, shape (elements,)
        Whether the pen moves to a point, rather than drawing a line to it.
    cuts : ndarray of int64, shape (paths + 1,)
        Path p has the elements ``cuts[p]:cuts[p + 1]``.
    order : ndarray of int, shape (elements,), optional
        Which point each element is; element e is point e without it.

    Attributes
    ----------
    sizes : ndarray of int64, shape (paths,)
        Elements of each path.
    """

    def __init__(self, points: FloatArray, is_start: BoolArray, cuts: IntArray, order: OrderArray | None = None) -> None:
        self.sizes, self._cuts = np.diff(cuts), cuts
        self._points, self._is_start, self._order = points, is_start, order
        self._made: dict[int, QPainterPath] = {}
        self._kept = 0

    def __len__(self) -> int:
        return len(self.sizes)

    def __getitem__(self, number: int) -> QPainterPath:
        path = self._made.get(number)
        return self._make(number) if path is None else path

    def _make(self, number: int) -> QPainterPath:
        first, last = self._cuts[number : number + 2].tolist()
        self._kept += last - first
        if self._kept > MOST_KEPT:
            self._made.clear()
            self._kept = last - first
        points = self._points[first:last] if self._order is None else self._points[self._order[first:last]]
        path = made_path(points, self._is_start[first:last])
        self._made[number] = path
        return path

    def prepare(self) -> None:
        """Make all paths now, unless they are too many to keep."""
        if self._cuts[-1] <= MOST_PREPARED:
            for number in range(len(self)):
                self._make(number)


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
        for paths in (self.fills, self.borders, self.coasts):
            paths.prepare()
        return self

    def coarser(self) -> DrawingLevel:
        """Return the next level: half as fine."""
        tolerance = following(self.tolerance)
        return DrawingLevel(tolerance, coarser(self.shapes, tolerance))

    @cached_property
    def fills(self) -> Paths:
        """One path for each area (empty where nothing of it is left at this level)."""
        shapes = self.shapes
        cuts = shapes.ring_offsets[shapes.polygon_offsets[shapes.area_offsets]]
        return Paths(shapes.coordinates, ring_starts(shapes), cuts)

    @cached_property
    def borders(self) -> Paths:
        """Each border between two areas once, filed under the group of one of them."""
        return self._edge_paths(self._edges.sides[:, 1] != OUTSIDE)

    @cached_property
    def coasts(self) -> Paths:
        """For each group of areas, the edges that no other area shares."""
        return self._edge_paths(self._edges.sides[:, 1] == OUTSIDE)

    @cached_property
    def line_bounds(self) -> FloatArray:
        """West, south, east and north of each group whose lines are drawn together, shape (groups, 4)."""
        starts = np.arange(0, len(self.shapes), self._group_size)
        bounds = self.area_bounds
        low = np.minimum.reduceat(bounds[:, :2], starts, axis=0)
        high = np.maximum.reduceat(bounds[:, 2:], starts, axis=0)
        return np.hstack([low, high])

    @cached_property
    def area_bounds(self) -> FloatArray:
        """West, south, east and north of each area at this level, shape (areas, 4)."""
        return _bounds_of_areas(self.shapes)

    @property
    def _group_size(self) -> int:
        """Areas whose lines make one path: more where they are many or short, as calls would cost more than the lines."""
        groups = min(max(len(self.shapes.coordinates) // LEAST_TOGETHER, 1), MOST_GROUPS)
        return max(-(-len(self.shapes) // groups), 1)

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

    def _edge_paths(self, chosen: BoolArray) -> Paths:
        starts, owners = self._edges.starts[chosen], self._edges.sides[chosen, 0] // self._group_size
        if self._group_size > 1:
            order = np.argsort(owners, kind="stable")
            starts, owners = starts[order], owners[order]
        return edge_paths(self.shapes.coordinates, starts, owners, len(self.line_bounds))


def _bounds_of_areas(shapes: Shapes) -> FloatArray:
    """Return the bounds of each area; nowhere (not a number) for an area of which nothing is left."""
    rings = np.diff(shapes.polygon_offsets[shapes.area_offsets])
    bounds = np.full((len(shapes), 4), np.nan)
    left = rings > 0
    if left.any():
        starts = shapes.polygon_offsets[shapes.area_offsets[:-1]][left]
        ring_bounds = shapes.ring_bounds
        bounds[left, :2] = np.minimum.reduceat(ring_bounds[:, :2], starts, axis=0)
        bounds[left, 2:] = np.maximum.reduceat(ring_bounds[:, 2:], starts, axis=0)
    return bounds


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
    memory.give_back()
    return made


def edge_paths(points: FloatArray, starts: OrderArray, groups: OrderArray, group_count: int) -> Paths:
    """Return one path for each group of edges; edges that follow on from one another become one line.

    Parameters
    ----------
    points : ndarray of float64, shape (points, 2)
        Vertices in metres.
    starts : ndarray of int32, shape (edges,)
        The vertex each edge starts at; it ends at the next one.
    groups : ndarray of int32, shape (edges,)
        Ascending group of each edge.
    group_count : int
        How many paths to return.
    """
    fresh = np.ones(len(starts), dtype=np.bool_)
    fresh[1:] = (starts[1:] != starts[:-1] + 1) | (groups[1:] != groups[:-1])
    # A fresh edge writes two elements (move, line), any other only one (line).
    last = np.cumsum(np.where(fresh, 2, 1)) - 1
    order = np.empty(last[-1] + 1 if len(last) else 0, dtype=np.int32)
    is_start = np.zeros(len(order), dtype=np.bool_)
    order[last], order[last[fresh] - 1], is_start[last[fresh] - 1] = starts + 1, starts[fresh], True
    counts = np.bincount(groups, weights=np.where(fresh, 2, 1), minlength=group_count).astype(np.int64)
    return Paths(points, is_start, np.r_[0, np.cumsum(counts)], order)


def _elements(segments: FloatArray) -> tuple[FloatArray, BoolArray]:
    """Return the points of a path through segments, and which of them start a line."""
    if not len(segments):
        return np.empty((0, 2)), np.empty(0, dtype=np.bool_)
    before, after = segments[:, 0], segments[:, 1]
    fresh = np.ones(len(before), dtype=np.bool_)
    fresh[1:] = np.any(before[1:] != after[:-1], axis=1)
    # A fresh segment writes two elements (move, line), any other only one (line).
    last = np.cumsum(np.where(fresh, 2, 1)) - 1
    points = np.empty((last[-1] + 1, 2))
    is_start = np.zeros(len(points), dtype=np.bool_)
    points[last], points[last[fresh] - 1], is_start[last[fresh] - 1] = after, before[fresh], True
    return points, is_start


class Polyline:
    """Lines thinned to a grid of so many metres, of which only those near the view are drawn.

    Parameters
    ----------
    segments : ndarray of float64, shape (segments, 2, 2)
        In metres; those that follow on from one another become one line.
    grid : float
        Metres; 0 keeps every vertex.
    """

    def __init__(self, segments: FloatArray, grid: float = 0.0) -> None:
        lines = np.rint(segments / grid) * grid if grid else segments
        lines = lines[np.any(lines[:, 0] != lines[:, 1], axis=1)]
        self._points, self._is_start = _elements(lines)
        starts = np.flatnonzero(self._is_start)
        self._sizes = np.diff(np.append(starts, len(self._points)))
        low = np.minimum.reduceat(self._points, starts, axis=0) if len(starts) else np.empty((0, 2))
        high = np.maximum.reduceat(self._points, starts, axis=0) if len(starts) else np.empty((0, 2))
        self._bounds = np.hstack([low, high])
        self._last: tuple[bytes, QPainterPath] = (b"", QPainterPath())

    def path(self, bounds: tuple[float, float, float, float]) -> QPainterPath:
        """Return the lines that come near some ground; each whole, so that its dashes stay where they are."""
        near = within(self._bounds, bounds)
        key = near.tobytes()
        if self._last[0] != key:
            chosen = np.repeat(near, self._sizes)
            self._last = (key, made_path(self._points[chosen], self._is_start[chosen]))
        return self._last[1]


def within(boxes: FloatArray, bounds: tuple[float, float, float, float]) -> BoolArray:
    """Return which boxes, shape (boxes, 4), touch some ground."""
    west, south, east, north = bounds
    touching: BoolArray = (boxes[:, 0] < east) & (boxes[:, 2] > west) & (boxes[:, 1] < north) & (boxes[:, 3] > south)
    return touching


def polyline_path(segments: FloatArray, grid: float = 0.0) -> QPainterPath:
    """Return one path through segments of shape (segments, 2, 2), thinned to a grid of so many metres."""
    everywhere = (-np.inf, -np.inf, np.inf, np.inf)
    return Polyline(segments, grid).path(everywhere)


def made_path(points: FloatArray, is_start: BoolArray) -> QPainterPath:
    """Return the path through some points, shape (elements, 2), that moves to those marked as a start."""
    starts = np.flatnonzero(is_start)
    if len(points) >= LONG * len(starts) > 0:
        return _path_of_long_lines(points, starts)
    path = QPainterPath()
    if len(points):
        records = np.empty(len(points), dtype=_RECORD)
        records["kind"] = LINE - is_start
        records["x"], records["y"] = points[:, 0], points[:, 1]
        # Qt's stored form: element count, elements, start of the last subpath, fill rule (0 is odd-even).
        stream = QDataStream(QByteArray(_HEAD.pack(len(points)) + records.tobytes() + _TAIL))
        stream >> path
    return path


def _path_of_long_lines(points: FloatArray, starts: IntArray) -> QPainterPath:
    """Return a path through few, long lines: their points are copied into Qt's memory, not read one by one."""
    path = QPainterPath()
    for first, last in pairwise([*starts.tolist(), len(points)]):
        line = QPolygonF()
        line.resize(last - first)
        # WORKAROUND: PySide hands out the address of the first point; the others lie behind it (pyqtgraph does the same).
        memory: Any = VoidPtr(line.data(), (last - first) * _POINT, True)  # type: ignore[call-arg, arg-type]
        np.frombuffer(memory, dtype=np.float64).reshape(-1, 2)[:] = points[first:last]
        path.addPolygon(line)
    return path
