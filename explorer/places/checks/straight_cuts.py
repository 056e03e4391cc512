"""Shapes that end at a straight line with ground of their area beyond it, as clipping leaves them.

A real border may be straight, and a generalised one always is; but then little lies beyond it. Whoever clips a shape leaves a
line on its outside, as long as the area is wide there, and a whole piece of the area behind. How much may lie behind by chance
depends on how coarse the set is, and on whether the line runs along an axis of a coordinate system, as clipping to a window does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from explorer.places.checks.ground_grid import CELL
from explorer.places.checks.systems import AIRY, on_other_system
from explorer.places.shapes import CRS, BoolArray, FloatArray, Shapes

if TYPE_CHECKING:
    from explorer.readers.boundary_files.raw_layer import Geometry

LEAST_RUN = 600.0
"""Metres of a straight line from which it is looked at (ours)."""

ON_LINE = 2.0
"""Metres beside a line within which an outline runs along it: coordinates are rounded (ours)."""

LEAST_DEPTH, FEWEST_CELLS = 250.0, 5
"""Metres that the ground beyond a whole side is deep on average, and cells of it, from which it may have been cut off (ours)."""

LIMITS = ((500.0, 0.045, 0.25), (1500.0, 0.025, 0.25))
"""Metres of depth, share of the area beyond the line, and length of the line as a share of the area's side, from which a shape
counts as cut: of published sets none has (ours)."""

COARSEST = 2750.0
"""Metres: half of the length of a set's borders is in edges shorter than this, up to which that holds. Of a coarser one, any line
may lie so far off; no published set has more than 2,680 (ours)."""

FINE_LIMITS, FINE = (350.0, 0.015, 0.2), 4.0
"""The same for a line that is so many times as long as nearly all edges of the set: it was not drawn with the rest (ours)."""

AXIS_LIMITS, SLANT = (350.0, 0.03, 0.2), 3e-4
"""The same for a line along an axis of the grid, or of latitude and longitude; metres in a metre that it may slant (ours)."""

WINDOW_LIMITS, FEWEST_AT_WINDOW, WINDOW_EDGE = (350.0, 0.005, 0.05), 2, 10.0
"""The same where several shapes end at one such line; how many; and metres within which lines along an axis are one (ours). They
are the least of all, so that no other line is looked at."""

_DEGREE = 111_320.0 * np.array([np.cos(np.radians(54.5)), 1.0])
"""Metres of a degree of longitude, in the middle of the kingdom, and of latitude."""

NEARLY_ALL, _EDGES_ASKED = 0.99, 50_000
"""Share of a set's edges that its coarseness is told by, and how many of them are asked (ours)."""


@dataclass(frozen=True)
class Coarseness:
    """How coarse the lines of a set are, in metres.

    Attributes
    ----------
    nearly_all : float
        Nearly all edges are shorter.
    half : float
        Half of the length of its borders is in edges that are shorter.
    """

    nearly_all: float
    half: float


@dataclass(frozen=True, eq=False)
class StraightEnd:
    """A straight line on the outside of a shape.

    Attributes
    ----------
    shape : int
        Number of the shape.
    length : float
        Metres of its outline along the line.
    depth : float
        Metres that the ground of its area beyond the line is deep, on average.
    share : float
        Ground beyond the line ÷ ground of the area.
    reach : float
        Length of the line ÷ side of a square as large as the area.
    line : ndarray, shape (start and end, 2)
        Where it runs, in metres.
    """

    shape: int
    length: float
    depth: float
    share: float
    reach: float
    line: FloatArray

    def passes(self, limits: tuple[float, float, float]) -> bool:
        """Whether it is as deep, as much and as long as limits say."""
        return self.depth >= limits[0] and self.share >= limits[1] and self.reach >= limits[2]


def cut_off(geometry: Geometry, missed: Sequence[FloatArray], cells: Sequence[int], lines: Coarseness) -> dict[int, float]:
    """Return the shapes that were cut, each with the share of its area that lies beyond the line.

    Parameters
    ----------
    geometry : ndarray of shapely geometries, EPSG:27700 (metres)
        All polygons of an area each.
    missed : sequence of ndarray, shape (cells, 2)
        Middles of the cells of each area that its polygons do not cover.
    cells : sequence of int
        Cells of each area.
    lines : Coarseness
        Of the set: see :func:`coarseness`.
    """
    ends = [end for end in _straight_ends(geometry, missed, cells) if end.passes(WINDOW_LIMITS)]
    axes = _axes([end.line for end in ends])
    cut: dict[int, float] = {}
    for end, axis in zip(ends, axes, strict=True):
        is_cut = lines.half <= COARSEST and any(end.passes(limits) for limits in LIMITS)
        is_cut |= end.length >= FINE * lines.nearly_all and end.passes(FINE_LIMITS)
        is_cut |= (axis is not None and end.passes(AXIS_LIMITS)) or _ending_at(axis, axes) >= FEWEST_AT_WINDOW
        if is_cut:
            cut[end.shape] = max(end.share, cut.get(end.shape, 0.0))
    return cut


def coarseness(shapes: Shapes) -> Coarseness:
    """Return how coarse the lines of a set are, by edges from all over it."""
    is_edge = np.ones(len(shapes.coordinates) - 1, dtype=np.bool_)
    # The step from one ring to the next is none.
    is_edge[shapes.ring_offsets[1:-1] - 1] = False
    edges = np.flatnonzero(is_edge)[:: len(is_edge) // _EDGES_ASKED + 1]
    lengths = np.sort(np.hypot(*(shapes.coordinates[edges + 1] - shapes.coordinates[edges]).T))
    sums = np.cumsum(lengths)
    return Coarseness(float(lengths[int(NEARLY_ALL * len(lengths))]), float(lengths[np.searchsorted(sums, sums[-1] / 2)]))


def _straight_ends(geometry: Geometry, missed: Sequence[FloatArray], cells: Sequence[int]) -> Iterator[StraightEnd]:
    """Look at the long sides of the hull of each shape, and give those along which it ends with ground beyond."""
    import shapely

    corners, hull = shapely.get_coordinates(shapely.simplify(shapely.convex_hull(geometry), ON_LINE / 2), return_index=True)
    middles = np.column_stack([np.bincount(hull, at) / np.bincount(hull) for at in corners.T])
    steps = np.diff(corners, axis=0)
    lengths = np.hypot(*steps.T)
    long = np.flatnonzero((hull[1:] == hull[:-1]) & (lengths >= LEAST_RUN))
    starts, lengths, hull = corners[long], lengths[long], hull[long]
    along = steps[long] / lengths[:, None]
    outward = np.column_stack([-along[:, 1], along[:, 0]])
    outward *= np.sign(((starts - middles[hull]) * outward).sum(axis=1))[:, None]
    ends = np.searchsorted(hull, np.arange(len(geometry) + 1))
    for number, ground in enumerate(missed):
        of = slice(ends[number], ends[number + 1])
        beyond = ground @ outward[of].T > (starts[of] * outward[of]).sum(axis=1)
        counts = np.count_nonzero(beyond, axis=0)
        deep = np.flatnonzero((counts >= FEWEST_CELLS) & (counts * CELL**2 >= LEAST_DEPTH * lengths[of]))
        if not len(deep):
            continue
        points, ring = shapely.get_coordinates(shapely.get_rings(shapely.get_parts(geometry[number])), return_index=True)
        same = ring[1:] == ring[:-1]
        for side in deep:
            at = ends[number] + side
            runs = _runs(points, same, starts[at], along[at], outward[at])
            length = float((runs[:, 1] - runs[:, 0]).sum())
            if length < LEAST_RUN:
                continue
            places = (ground[beyond[:, side]] - starts[at]) @ along[at]
            behind = int(((places[:, None] >= runs[:, 0]) & (places[:, None] <= runs[:, 1])).any(axis=1).sum())
            if behind < FEWEST_CELLS:
                continue
            whole = cells[number]
            line = np.array([starts[at], starts[at] + lengths[at] * along[at]])
            reach = length / (np.sqrt(whole) * CELL)
            yield StraightEnd(number, length, behind * CELL**2 / length, behind / whole, reach, line)


def _runs(points: FloatArray, same: BoolArray, start: FloatArray, along: FloatArray, outward: FloatArray) -> FloatArray:
    """Return the stretches of a line that an outline runs along, shape (stretches, from and to)."""
    on = np.abs((points - start) @ outward) < ON_LINE
    edges = np.flatnonzero(on[1:] & on[:-1] & same)
    places = (points @ along) - start @ along
    return np.sort(np.column_stack([places[edges], places[edges + 1]]), axis=1)


def _axes(lines: list[FloatArray]) -> list[tuple[str, float] | None]:
    """Return the axis that each line runs along, and where, in metres; None where it slants."""
    if not lines:
        return []
    grid = np.array(lines)
    # On the older datum, whose meridians run as the newer ones do: that is much quicker.
    longitude, latitude = on_other_system(CRS, AIRY, grid[..., 0], grid[..., 1])
    degrees = _DEGREE * np.stack([longitude, latitude], axis=-1)
    found: list[tuple[str, float] | None] = [None] * len(lines)
    for name, ends in (("grid", grid), ("degrees", degrees)):
        steps = np.abs(ends[:, 1] - ends[:, 0])
        along = steps <= SLANT * np.hypot(*steps.T)[:, None]
        for number, at in np.argwhere(along):
            found[number] = f"{name} {at}", float(ends[number, 0, at])
    return found


def _ending_at(axis: tuple[str, float] | None, axes: list[tuple[str, float] | None]) -> int:
    """Count the lines that lie where a line along an axis does."""
    if axis is None:
        return 0
    return sum(other is not None and other[0] == axis[0] and abs(other[1] - axis[1]) <= WINDOW_EDGE for other in axes)
