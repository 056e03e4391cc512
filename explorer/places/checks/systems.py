"""Points from one coordinate system to another: what that takes is made once, as making it is what costs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from explorer.places.shapes import CRS, FloatArray

if TYPE_CHECKING:
    import pyproj

AIRY, WGS84 = "EPSG:4277", "EPSG:4326"
"""Degrees on the datum of British National Grid, and on that of satellites."""


def on_other_system(source: str, target: str, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return points of one system in another, east first."""
    east, north = _transformer(source, target).transform(x, y)
    return east, north


def get_ready() -> None:
    """Make what the comparison of shapes with their ground asks for."""
    _transformer(CRS, AIRY)
    _transformer(WGS84, CRS)


@cache
def _transformer(source: str, target: str) -> pyproj.Transformer:
    from pyproj import Transformer

    return Transformer.from_crs(source, target, always_xy=True)
