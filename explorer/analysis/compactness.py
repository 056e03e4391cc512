"""How compact a shape is, from its area and its outline."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from explorer.places.edges import Edges
from explorer.places.shapes import Shapes

FloatArray = npt.NDArray[np.float64]


def polsby_popper(area: float, length: float) -> float:
    """Area of a shape as a share of the circle with an outline of the same length.

    1 for a circle, .79 for a square, near 0 for a ragged or drawn-out shape. 4 π area ÷ length² (Polsby & Popper 1991).
    It falls with every detail of the line, so shapes compare only on one and the same boundary set.

    Parameters
    ----------
    area : float
        Square metres.
    length : float
        Length of the outline in metres.

    Returns
    -------
    float
        From 0 to 1; NaN without an outline.

    Examples
    --------
    >>> round(polsby_popper(1.0, 4.0), 3)
    0.785
    """
    return 4 * math.pi * area / length**2 if length else math.nan


def reock(area: float, points: FloatArray) -> float:
    """Area of a shape as a share of the smallest circle around it.

    1 for a circle, .64 for a square, near 0 for a shape that is long or scattered; a ragged line hardly matters (Reock
    1961).

    Parameters
    ----------
    area : float
        Square metres.
    points : ndarray of float64, shape (points, 2)
        The outermost vertices in metres, or more of them.

    Returns
    -------
    float
        From 0 to 1; NaN without a point.

    Examples
    --------
    >>> round(reock(1.0, np.array([[0.0, 0], [1, 0], [1, 1], [0, 1]])), 3)
    0.637
    """
    import shapely

    if not len(points):
        return math.nan
    # A line through the points has the same circle around it, and is made much faster than so many points.
    around = shapely.linestrings(np.concatenate([points, points[:1]]))
    return area / (math.pi * float(shapely.minimum_bounding_radius(around)) ** 2)


@dataclass(frozen=True, eq=False)
class Outlines:
    """What it takes to measure any group of areas without drawing its outline.

    Attributes
    ----------
    areas : ndarray of float64, shape (areas,)
        Square metres.
    borders : ndarray of float64, shape (areas, areas + 1)
        Metres of border between each area and each other, the last being what lies outside all.
    hulls : sequence of ndarray, each of shape (vertices, 2)
        Outermost vertices of each area.
    """

    areas: FloatArray
    borders: FloatArray
    hulls: Sequence[FloatArray]

    @classmethod
    def of(cls, shapes: Shapes, edges: Edges) -> Outlines:
        """Measure areas and the borders between them (EPSG:27700)."""
        import shapely

        geometry, count = shapes.to_geometry(), len(shapes)
        ends = edges.segments
        lengths = np.hypot(*(ends[:, 1] - ends[:, 0]).T)
        # Outside is numbered −1, which is the last column.
        one, other = (side.astype(np.int64) % (count + 1) for side in edges.sides.T)
        flat = np.bincount(one * (count + 1) + other, weights=lengths, minlength=count * (count + 1))
        borders = flat.astype(np.float64).reshape(count, -1)
        borders[:, :count] += borders[:, :count].T
        hulls = [shapely.get_coordinates(hull) for hull in shapely.convex_hull(geometry)]
        return cls(np.asarray(shapely.area(geometry), dtype=np.float64), borders, hulls)

    def compactness(self, inside: npt.NDArray[np.bool_]) -> tuple[float, float]:
        """Polsby–Popper and Reock of a group of areas, given as a mask of shape (areas,)."""
        area = float(self.areas[inside].sum())
        length = float(self.borders[inside][:, ~np.append(inside, False)].sum())
        points = [self.hulls[place] for place in np.flatnonzero(inside).tolist()]
        return polsby_popper(area, length), reock(area, np.concatenate(points) if points else np.empty((0, 2)))
