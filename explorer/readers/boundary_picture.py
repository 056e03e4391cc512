"""A small picture of the shapes of a layer, quick to make however large the file: no shape is checked or projected."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from explorer.readers.boundary_files.raw_layer import Geometry

FloatArray = npt.NDArray[np.float64]

_DEGREES = 361.0

MOST_MARKED = 1_000_000
"""Vertices that are marked at most, about (ours)."""


def picture(geometry: Geometry, cells: int, most_drawn: int) -> dict[str, Any]:
    """Return the outlines of shapes, or where their vertices lie, scaled to fit a square.

    Parameters
    ----------
    geometry : ndarray of shapely geometry or None
        In the coordinates of the file; degrees are narrowed by the cosine of their latitude.
    cells : int
        Cells of the longer side.
    most_drawn : int
        Vertices up to which outlines are returned.

    Returns
    -------
    dict
        ``bounds`` (west, south, east, north) and either ``coordinates``, shape (vertices, 2), and ``ring_offsets``, or
        ``marks``, bool, shape (rows from the north, columns).
    """
    import shapely

    coordinates = shapely.get_coordinates(geometry)
    # One sum tells whether all are numbers, in a tenth of the time that looking at each takes.
    seen = coordinates if np.isfinite(coordinates.sum()) else coordinates[np.isfinite(coordinates).all(axis=1)]
    if not len(seen):
        return {"bounds": []}
    x, y = seen[:, 0], seen[:, 1]
    west, south, east, north = x.min(), y.min(), x.max(), y.max()
    bounds = [float(edge) for edge in (west, south, east, north)]
    squeeze = np.cos(np.radians((south + north) / 2)) if max(map(abs, bounds)) < _DEGREES else 1.0
    scale = 1 / max((east - west) * squeeze, north - south, 1e-12)
    origin, step = np.array([west, north]), np.array([squeeze * scale, -scale])
    if len(seen) > most_drawn:
        # Every other vertex of a million marks the same cells.
        return {"bounds": bounds, "marks": _marked(seen[:: len(seen) // MOST_MARKED + 1], origin, step, cells)}
    rings, offsets = _outlines(geometry)
    return {"bounds": bounds, "coordinates": np.nan_to_num((rings - origin) * step), "ring_offsets": offsets}


def _marked(coordinates: FloatArray, origin: FloatArray, step: FloatArray, cells: int) -> npt.NDArray[np.bool_]:
    scale, offset = step * (cells - 1), origin * step * (cells - 1)
    # Column by column and in place: the vertices of a large file take megabytes.
    places = (coordinates[:, 1] * scale[1] - offset[1]).astype(np.int32)
    places *= cells
    places += (coordinates[:, 0] * scale[0] - offset[0]).astype(np.int32)
    marks = np.zeros(cells * cells, dtype=np.bool_)
    marks[places] = True
    return marks.reshape(cells, cells)


def _outlines(geometry: Geometry) -> tuple[FloatArray, npt.NDArray[np.int64]]:
    import shapely

    rings = shapely.get_rings(shapely.get_parts(shapely.get_parts(geometry)))
    sizes = shapely.get_num_coordinates(rings)
    return shapely.get_coordinates(rings), np.r_[0, np.cumsum(sizes)].astype(np.int64)
