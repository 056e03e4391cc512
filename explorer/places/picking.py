"""Which areas a figure drawn on the map takes in: a rectangle, a lasso or a circle."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from explorer.places.shapes import FloatArray, Shapes

if TYPE_CHECKING:
    import shapely

MOST = 0.5
"""Share of an area that must lie in a figure for the figure to take it in."""

ROUNDNESS = 24
"""Straight pieces in a quarter of a circle: its area is right to 0.1%."""


@dataclass(frozen=True, eq=False)
class AreaPicker:
    """Answers "which areas are in this figure?" for one boundary set.

    Attributes
    ----------
    shapes : Shapes
        The boundary set, EPSG:27700.

    Examples
    --------
    >>> import shapely
    >>> squares = Shapes.from_geometry(["E1", "E2"], [shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10)])
    >>> AreaPicker(squares).in_rectangle(-1, -1, 13, 11)
    ('E1',)
    >>> AreaPicker(squares).in_circle(15, 5, 1)
    ('E2',)
    """

    shapes: Shapes

    def in_rectangle(self, west: float, south: float, east: float, north: float, *, touched: bool = False) -> tuple[str, ...]:
        """Return the areas in a rectangle given in metres; see :meth:`in_polygon`."""
        import shapely

        return self._in_figure(shapely.box(west, south, east, north), touched=touched)

    def in_circle(self, east: float, north: float, radius: float, *, touched: bool = False) -> tuple[str, ...]:
        """Return the areas within a distance in metres of a point; see :meth:`in_polygon`."""
        import shapely

        return self._in_figure(shapely.Point(east, north).buffer(max(radius, 0.0), quad_segs=ROUNDNESS), touched=touched)

    def in_polygon(self, corners: npt.ArrayLike, *, touched: bool = False) -> tuple[str, ...]:
        """Return the areas in a polygon.

        An area is taken in when at least half of it lies inside. A figure that holds half of no area, drawn within one
        large district perhaps, takes in the area under its middle.

        Parameters
        ----------
        corners : array-like of float, shape (corners, 2)
            Eastings and northings in metres, EPSG:27700; the line may cross itself and is closed if need be.
        touched : bool
            Take in every area that the figure touches.

        Returns
        -------
        tuple of str
            Codes, in the order of the boundary set; empty for a figure without any extent, or on water alone.
        """
        import shapely

        line = np.asarray(corners, dtype=np.float64).reshape(-1, 2)
        if len(line) < 3 or not np.isfinite(line).all():
            return ()
        return self._in_figure(shapely.make_valid(shapely.Polygon(line)), touched=touched)

    def _in_figure(self, figure: shapely.Geometry, *, touched: bool) -> tuple[str, ...]:
        import shapely

        if not len(self.shapes) or shapely.area(figure) <= 0:
            return ()
        near = np.sort(self._tree.query(figure, predicate="intersects"))
        taken = near if touched else self._mostly_in(figure, near)
        return tuple(self.shapes.codes[taken].tolist())

    def _mostly_in(self, figure: shapely.Geometry, near: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
        import shapely

        candidates = self._geometry[near]
        shares = np.ones(len(near))
        # Most areas lie wholly inside; only those on the line need to be cut.
        cut = ~shapely.contains_properly(figure, candidates)
        shares[cut] = shapely.area(shapely.intersection(candidates[cut], figure)) / self._sizes[near[cut]]
        taken = near[shares >= MOST]
        return taken if len(taken) else near[shapely.intersects(candidates, shapely.point_on_surface(figure))][:1]

    @cached_property
    def _geometry(self) -> npt.NDArray[Any]:
        import shapely

        return np.asarray(shapely.make_valid(self.shapes.to_geometry()))

    @cached_property
    def _sizes(self) -> FloatArray:
        import shapely

        # A sliver without any extent counts as a whole when it is touched, not as a division by zero.
        return np.maximum(shapely.area(self._geometry), 1e-9)

    @cached_property
    def _tree(self) -> shapely.STRtree:
        import shapely

        return shapely.STRtree(self._geometry)


def points_inside(points: npt.ArrayLike, corners: npt.ArrayLike) -> npt.NDArray[np.bool_]:
    """Return whether each point lies in a polygon, shape (points,).

    Parameters
    ----------
    points : array-like of float, shape (points, 2)
    corners : array-like of float, shape (corners, 2)
        In the same units; the line may cross itself and is closed if need be.

    Examples
    --------
    >>> points_inside([(1, 1), (5, 5)], [(0, 0), (2, 0), (2, 2), (0, 2)]).tolist()
    [True, False]
    """
    import shapely

    places = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    line = np.asarray(corners, dtype=np.float64).reshape(-1, 2)
    if len(line) < 3 or not len(places):
        return np.zeros(len(places), dtype=np.bool_)
    return np.asarray(shapely.intersects_xy(shapely.make_valid(shapely.Polygon(line)), *places.T), dtype=np.bool_)
