"""How compact a shape is, from its area and its outline."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt


def polsby_popper(area: float, outline: npt.NDArray[np.float64]) -> float:
    """Area of a shape as a share of the circle with an outline of the same length.

    1 for a circle, .79 for a square, near 0 for a ragged or drawn-out shape. 4 π area ÷ length² (Polsby & Popper 1991).
    It falls with every detail of the line, so shapes compare only on one and the same boundary set.

    Parameters
    ----------
    area : float
        Square metres.
    outline : ndarray of float64, shape (segments, 2, 2)
        Straight pieces of the outline in metres, in any order.

    Returns
    -------
    float
        From 0 to 1; NaN without an outline.

    Examples
    --------
    >>> corners = np.array([[0.0, 0], [1, 0], [1, 1], [0, 1]])
    >>> round(polsby_popper(1.0, np.stack([corners, np.roll(corners, -1, axis=0)], axis=1)), 3)
    0.785
    """
    length = float(np.hypot(*(outline[:, 1] - outline[:, 0]).T).sum())
    return 4 * math.pi * area / length**2 if length else math.nan


def reock(area: float, outline: npt.NDArray[np.float64]) -> float:
    """Area of a shape as a share of the smallest circle around it.

    1 for a circle, .64 for a square, near 0 for a shape that is long or scattered; a ragged line hardly matters (Reock
    1961).

    Parameters
    ----------
    area : float
        Square metres.
    outline : ndarray of float64, shape (segments, 2, 2)
        Straight pieces of the outline in metres, in any order.

    Returns
    -------
    float
        From 0 to 1; NaN without an outline.

    Examples
    --------
    >>> corners = np.array([[0.0, 0], [1, 0], [1, 1], [0, 1]])
    >>> round(reock(1.0, np.stack([corners, np.roll(corners, -1, axis=0)], axis=1)), 3)
    0.637
    """
    import shapely

    if not len(outline):
        return math.nan
    radius = float(shapely.minimum_bounding_radius(shapely.multipoints(outline[:, 0])))
    return area / (math.pi * radius**2)
