"""From longitude and latitude to British National Grid metres."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
import pyproj

FloatArray = npt.NDArray[np.float64]

# EPSG:27700 spelt out with its Helmert parameters (about 5 m): by its number, PROJ would choose a finer grid on
# machines that have one, and the bundled files would differ from machine to machine.
BRITISH_NATIONAL_GRID = (
    "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy "
    "+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs"
)


@cache
def _transformer() -> pyproj.Transformer:
    return pyproj.Transformer.from_crs("EPSG:4326", BRITISH_NATIONAL_GRID, always_xy=True)


def to_grid(longitude_latitude: FloatArray) -> FloatArray:
    """Return eastings and northings (metres, EPSG:27700) of WGS 84 degrees, both of shape (points, 2)."""
    eastings, northings = _transformer().transform(longitude_latitude[:, 0], longitude_latitude[:, 1])
    return np.column_stack([eastings, northings])
