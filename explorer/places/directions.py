"""Which place lies to the north, east, south or west of another: how arrow keys walk a map."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

AHEAD = 0.5
"""Cosine of the angle within which a place lies ahead: 60° to either side."""


def towards(points: FloatArray, place: int, way: tuple[float, float], near: BoolArray | None = None) -> int | None:
    """Return the next place in a direction: of those that are near the straightest, else the nearest that lies ahead.

    Parameters
    ----------
    points : ndarray of float64, shape (places, 2)
        Eastings and northings.
    place : int
        Where one stands.
    way : (float, float)
        Direction east and north, of length 1.
    near : ndarray of bool, shape (places,), optional
        Those that touch it.

    Examples
    --------
    >>> points = np.array([[0.0, 0.0], [10.0, 1.0], [3.0, 2.0], [0.0, 50.0]])
    >>> towards(points, 0, (1.0, 0.0)), towards(points, 0, (1.0, 0.0), np.array([False, True, True, False]))
    (2, 1)
    >>> towards(points, 0, (0.0, 1.0)), towards(points, 0, (0.0, -1.0))
    (2, None)
    """
    moved = points - points[place]
    far = np.hypot(moved[:, 0], moved[:, 1])
    along = moved @ np.array(way)
    straight = np.divide(along, far, out=np.full(len(points), -1.0), where=far > 0)
    ahead = straight >= AHEAD
    if near is not None and (ahead & near).any():
        return int(np.argmax(np.where(ahead & near, straight, -2.0)))
    if not ahead.any():
        return None
    return int(np.argmin(np.where(ahead, far / np.maximum(straight, AHEAD), np.inf)))
