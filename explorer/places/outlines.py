"""Outlines of a kept layer as line segments, coarse enough to be drawn over any map."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from explorer.places.detail import coarsened, ring_starts
from explorer.places.shapes import FloatArray, Shapes

GRID = 50.0
"""Metres to which the outlines are snapped: finer than a pixel of any map of more than a town."""


def kept_outlines(path: Path) -> FloatArray | None:
    """Return the outlines of a clean layer as segments, shape (segments, 2, 2), EPSG:27700; None where the file is gone."""
    try:
        return _outlines(path, path.stat().st_mtime)
    except OSError:
        return None


@lru_cache(maxsize=8)
def _outlines(path: Path, _written: float) -> FloatArray:
    import pyogrio

    frame = pyogrio.read_dataframe(path, columns=[])
    shapes = Shapes.from_geometry(np.arange(len(frame)).astype(str), frame.geometry.to_numpy())
    return segments(coarsened(shapes, GRID))


def segments(shapes: Shapes) -> FloatArray:
    """Return every edge of some shapes, shape (segments, 2, 2); an edge that neighbours share stands once.

    Examples
    --------
    >>> import shapely
    >>> segments(Shapes.from_geometry(["a"], [shapely.box(0, 0, 1, 1)])).shape
    (4, 2, 2)
    """
    follows = ~ring_starts(shapes)[1:]
    pairs = np.stack([shapes.coordinates[:-1][follows], shapes.coordinates[1:][follows]], axis=1)
    backwards = (pairs[:, 0, 0] > pairs[:, 1, 0]) | ((pairs[:, 0, 0] == pairs[:, 1, 0]) & (pairs[:, 0, 1] > pairs[:, 1, 1]))
    ordered = np.where(backwards[:, None, None], pairs[:, ::-1], pairs)
    _, first = np.unique(ordered.reshape(-1, 4), axis=0, return_index=True)
    once: FloatArray = pairs[np.sort(first)]
    return once
