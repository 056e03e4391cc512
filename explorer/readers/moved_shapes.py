"""Shapes that lie off against their neighbours: vertices along a border that both once shared differ by one and the same step.

Where a part of a set was brought to the grid by another way than the rest, gaps and overlaps stand along its rim, and each vertex
there has a twin on the other side, always as far away and in the same direction. Nothing else does that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from explorer.readers.boundary_files.raw_layer import Geometry

LEAST_STEP, MOST_STEP = 10.0, 400.0
"""Metres that shapes lie off at least, and at most: further off, they no longer lie where their codes say (ours)."""

ALIKE = 3.0
"""Metres within which two steps are the same: that between two datums changes along a border (ours)."""

FEWEST_TWINS, MOST_OF_RIM = 6, 0.3
"""Vertices with a twin, and their share of the lesser side's, from which two shapes lie off against each other (ours). In
published sets no two shapes have more than five, or a quarter."""

MOST_VERTICES, _WINDOW = 20_000, 2_000.0
"""Vertices up to which all are looked at, and metres of the windows of which some are taken otherwise (ours)."""

MOST_STEPS, MOST_PAIRS = 2_000_000, 20_000
"""Steps from vertex to vertex, about, and pairs of shapes that are looked at at most: shapes may lie in heaps (ours)."""

FEWEST_IN_COMMON = 2
"""Vertices in common from which two shapes fit together."""

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Moved:
    """Shapes that lie off against the others.

    Attributes
    ----------
    places : tuple of int
        Which shapes, in their order.
    metres : float
        How far they lie off, in the middle.
    """

    places: tuple[int, ...] = ()
    metres: float = 0.0


def moved(geometry: Geometry, edges: Geometry) -> Moved:
    """Return the shapes that lie off against their neighbours: of two groups that each fit together, the smaller one.

    Parameters
    ----------
    geometry : ndarray of shapely polygons, EPSG:27700 (metres)
    edges : ndarray of shapely lines
        Of each shape, those edges that do not match a neighbour's.
    """
    steps = list(_steps(edges))
    if not steps:
        return Moved()
    groups = _fitting(geometry)
    sizes = np.bincount(groups)
    gone: dict[int, list[float]] = {}
    for one, other, metres in steps:
        if groups[one] != groups[other]:
            smaller = min(groups[other], groups[one], key=lambda group: sizes[group])
            gone.setdefault(int(smaller), []).append(metres)
    if not gone:
        return Moved()
    places = np.flatnonzero(np.isin(groups, list(gone)))
    return Moved(tuple(places.tolist()), float(np.median(np.concatenate(list(gone.values())))))


def _steps(edges: Geometry) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of shapes that lie off against each other, and by how many metres."""
    import shapely

    places, owners = _vertices(edges)
    if not len(places):
        return
    points = np.asarray(shapely.points(places), dtype=object)
    asked = np.arange(0, len(points), _about_steps(places) // MOST_STEPS + 1)
    one, other = shapely.STRtree(points).query(points[asked], predicate="dwithin", distance=MOST_STEP)
    one = asked[one]
    apart = owners[one] < owners[other]
    one, other = one[apart], other[apart]
    pairs = owners[one] * len(edges) + owners[other]
    order = np.argsort(pairs, kind="stable")
    _, begins, counts = np.unique(pairs[order], return_index=True, return_counts=True)
    for number in np.argsort(-counts, kind="stable")[:MOST_PAIRS]:
        twins = order[begins[number] : begins[number] + counts[number]]
        first, second = one[twins], other[twins]
        fewest = max(FEWEST_TWINS, MOST_OF_RIM * min(len(np.unique(first)), len(np.unique(second))))
        if len(twins) < fewest:
            continue
        steps = places[second] - places[first]
        step = _commonest(steps)
        same = np.hypot(*(steps - step).T) <= ALIKE
        metres = float(np.hypot(*step))
        if metres >= LEAST_STEP and min(len(np.unique(first[same])), len(np.unique(second[same]))) >= fewest:
            yield int(owners[first[0]]), int(owners[second[0]]), metres


def _about_steps(places: FloatArray) -> int:
    """Return about how many steps there are between vertices that lie near each other."""
    cells = np.floor(places / MOST_STEP)
    _, counts = np.unique(cells[:, 0] * 1e7 + cells[:, 1], return_counts=True)
    return 9 * int((counts**2).sum())


def _vertices(edges: Geometry) -> tuple[FloatArray, IntArray]:
    """Return the vertices of edges, each once, and whose they are; of very many, those in windows from all over the ground."""
    import shapely

    coordinates, owners = shapely.get_coordinates(edges, return_index=True)
    finite = np.isfinite(coordinates).all(axis=1)
    coordinates, owners = coordinates[finite], owners[finite]
    if len(coordinates) > MOST_VERTICES:
        columns, rows = np.floor(coordinates / _WINDOW).astype(np.int64).T
        taken = (columns * 7 + rows * 3) % (len(coordinates) // MOST_VERTICES + 1) == 0
        coordinates, owners = coordinates[taken], owners[taken]
    once = np.unique(np.column_stack([owners, coordinates]), axis=0)
    return once[:, 1:], once[:, 0].astype(np.int64)


def _commonest(steps: FloatArray) -> FloatArray:
    """Return the step that most of several are alike to."""
    _, numbers, counts = np.unique(np.floor(steps / (2 * ALIKE)), axis=0, return_inverse=True, return_counts=True)
    middle = np.median(steps[numbers.ravel() == counts.argmax()], axis=0)
    # The commonest may lie across the edge of a cell.
    return np.asarray(np.median(steps[np.hypot(*(steps - middle).T) <= 2 * ALIKE], axis=0))


def _fitting(geometry: Geometry) -> IntArray:
    """Return a number for each shape, the same for all that fit together: neighbours have vertices in common."""
    import shapely
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    coordinates, owners = shapely.get_coordinates(geometry, return_index=True)
    columns, rows = np.round(np.nan_to_num(coordinates) * 100).astype(np.int64).T
    keys = columns * 1_000_000_007 + rows
    order = np.argsort(keys, kind="stable")
    keys, owners = keys[order], owners[order]
    shared = (keys[1:] == keys[:-1]) & (owners[1:] != owners[:-1])
    pairs, counts = np.unique(np.sort(np.column_stack([owners[1:][shared], owners[:-1][shared]])), axis=0, return_counts=True)
    pairs = pairs[counts >= FEWEST_IN_COMMON]
    size = len(geometry)
    joined = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(size, size))
    return np.asarray(connected_components(joined, directed=False)[1], dtype=np.int64)
