"""Border lines between labelled points: the triangulation at the heart of the recipe.

Every point carries the number of its area. Points are joined into Delaunay triangles; where a triangle's corners lie
in different areas, the border is drawn through the middles of its mixed edges.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.spatial import Delaunay

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


def border_segments(positions: FloatArray, labels: IntArray) -> FloatArray:
    """Return the border between points of different label.

    Parameters
    ----------
    positions : ndarray, shape (points, 2)
        Metres, no two points alike.
    labels : ndarray of int, shape (points,)
        Number of the area each point belongs to.

    Returns
    -------
    ndarray, shape (segments, 2, 2)
        Start and end of each straight piece of border; pieces meet exactly (bit for bit) at their ends.
    """
    triangles = mixed_triangles(positions, labels)
    corner_labels = np.sort(labels[triangles], axis=1)
    is_threefold = (np.diff(corner_labels, axis=1) > 0).all(axis=1)
    twofold = cut_twofold(positions, labels, triangles[~is_threefold])
    threefold = cut_threefold(positions, triangles[is_threefold])
    return np.concatenate([twofold, threefold])


def mixed_triangles(positions: FloatArray, labels: IntArray) -> IntArray:
    """Return the corners of the Delaunay triangles that join two or three areas, shape (triangles, 3)."""
    # Qhull works with squared lengths in float64: near the origin less of the precision is lost.
    corners = np.asarray(Delaunay(positions - positions.mean(axis=0).round()).simplices, dtype=np.int64)
    corner_labels = labels[corners]
    is_mixed = (corner_labels != corner_labels[:, :1]).any(axis=1)
    return np.asarray(corners[is_mixed])


def cut_twofold(positions: FloatArray, labels: IntArray, triangles: IntArray) -> FloatArray:
    """Cut triangles whose corners lie in two areas: a straight line from one mixed edge to the other."""
    first, second, third = labels[triangles].T
    odd = np.select([second == third, first == third], [0, 1], default=2)
    rows = np.arange(len(triangles))
    apex, left, right = (triangles[rows, (odd + turn) % 3] for turn in range(3))
    return np.stack([middle(positions, apex, left), middle(positions, apex, right)], axis=1)


def cut_threefold(positions: FloatArray, triangles: IntArray) -> FloatArray:
    """Cut triangles whose corners lie in three areas: lines from the middle of each edge to the centroid."""
    centre = positions[triangles].mean(axis=1)
    edges = [(0, 1), (1, 2), (2, 0)]
    middles = [middle(positions, triangles[:, start], triangles[:, end]) for start, end in edges]
    return np.concatenate([np.stack([point, centre], axis=1) for point in middles])


def middle(positions: FloatArray, start: IntArray, end: IntArray) -> FloatArray:
    """Return the point halfway along each edge, shape (edges, 2)."""
    # Cutting nearer to the denser point was tried: it put more of the postcodes held back on the wrong side.
    return np.asarray((positions[start] + positions[end]) / 2.0)
