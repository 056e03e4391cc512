"""Where a file says that its areas lie, in columns beside the shapes: a table that was joined to other shapes shows there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from explorer.places.shapes import FloatArray, IntArray
from explorer.readers.boundary_files.raw_layer import Problem, named_rows
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.readers.boundary_files.raw_layer import Column, Geometry

_PAIRS = (("bng_e", "bng_n", ""), ("long", "lat", "EPSG:4326"), ("longitude", "latitude", "EPSG:4326"))
"""Columns of middles as publishers name them, and their system; British National Grid without one."""

BESIDE = 500.0
"""Metres beyond the box around a shape within which its middle may be said to lie: that may be of a finer set (ours)."""


def told_elsewhere(columns: Mapping[str, Column], rows: IntArray, geometry: Geometry) -> tuple[Problem, ...]:
    """Say so where shapes lie elsewhere than the columns of their middles tell.

    Parameters
    ----------
    columns : mapping of name to ndarray, each of shape (shapes,)
    rows : ndarray of int, shape (shapes,)
        Row of each shape in the file, from 1.
    geometry : ndarray of shapely polygons, EPSG:27700 (metres)
    """
    folded = {name.casefold(): name for name in columns}
    for east, north, system in _PAIRS:
        if east in folded and north in folded:
            named = folded[east], folded[north]
            away = rows[_away(_on_grid(_numbers(columns[named[0]]), _numbers(columns[named[1]]), system), geometry)]
            said = Said("places-told-elsewhere", shapes=len(away), east=named[0], north=named[1])
            return (Problem(said, named_rows(away.tolist()), Said("places-told-elsewhere-remedy")),) if len(away) else ()
    return ()


def _away(points: FloatArray, geometry: Geometry) -> IntArray:
    """Return the places of shapes whose points lie outside of the boxes around them; a point that is not told says nothing."""
    import shapely

    west, south, east, north = shapely.bounds(geometry).T
    x, y = points.T
    is_within = (x >= west - BESIDE) & (x <= east + BESIDE) & (y >= south - BESIDE) & (y <= north + BESIDE)
    return np.flatnonzero(~is_within & np.isfinite(points).all(axis=1))


def _on_grid(east: FloatArray, north: FloatArray, system: str) -> FloatArray:
    from pyproj import Transformer

    nothing = (east == 0) & (north == 0)
    if system:
        to_grid = Transformer.from_crs(system, "EPSG:27700", always_xy=True)
        east, north = to_grid.transform(east, north)
    return np.where(nothing[:, None], np.nan, np.column_stack([east, north]))


def _numbers(column: Column) -> FloatArray:
    """Return the numbers of a column, also those written as text; not a number where there is none."""
    if column.dtype.kind in "iuf":
        return column.astype(np.float64)
    return np.array([_number(cell) for cell in column.tolist()], dtype=np.float64)


def _number(cell: object) -> float:
    try:
        return float(str(cell))
    except ValueError:
        return float("nan")
