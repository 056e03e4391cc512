"""Which area lies under a point: exact, at the finest level, without a loop over vertices."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt

from explorer.places.shapes import Shapes


class AreaFinder:
    """Answers "which area is here?" for one boundary set.

    Parameters
    ----------
    shapes : Shapes
        The boundary set, EPSG:27700.

    Examples
    --------
    >>> import shapely
    >>> squares = [shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10)]
    >>> AreaFinder(Shapes.from_geometry(["E1", "E2"], squares)).code_at(12, 5)
    'E2'
    """

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes

    @cached_property
    def _ring_bounds(self) -> npt.NDArray[np.float64]:
        # Made at the first question, so that a large file is on screen before all of it has been looked through.
        return self._shapes.ring_bounds

    @cached_property
    def _ring_areas(self) -> npt.NDArray[np.int64]:
        return self._shapes.ring_areas

    def code_at(self, east: float, north: float) -> str | None:
        """Return the code of the area at a position in metres, or None on water."""
        box = self._ring_bounds
        near = (box[:, 0] <= east) & (box[:, 2] >= east) & (box[:, 1] <= north) & (box[:, 3] >= north)
        around = [ring for ring in np.flatnonzero(near).tolist() if self._winds_round(ring, east, north)]
        # A hole's ring belongs to the same area as its outer ring, so an even count of rings means outside.
        areas, counts = np.unique(self._ring_areas[around], return_counts=True)
        inside = areas[counts % 2 == 1]
        return str(self._shapes.codes[inside[0]]) if len(inside) else None

    def _winds_round(self, ring: int, east: float, north: float) -> bool:
        """Count how often a ring crosses the ray that runs east from the point; odd is inside."""
        first, last = self._shapes.ring_offsets[ring : ring + 2]
        x, y = self._shapes.coordinates[first:last].T
        crosses = np.flatnonzero((y[:-1] > north) != (y[1:] > north))
        return int(np.count_nonzero(_crossing(x, y, crosses, north) > east)) % 2 == 1


def _crossing(
    x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], edges: npt.NDArray[np.intp], north: float
) -> npt.NDArray[np.float64]:
    """Return the eastings at which these edges cross a northing."""
    run, rise = x[edges + 1] - x[edges], y[edges + 1] - y[edges]
    eastings: npt.NDArray[np.float64] = x[edges] + (north - y[edges]) / rise * run
    return eastings
