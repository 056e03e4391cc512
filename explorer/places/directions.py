"""Which place lies to the north, east, south or west of another: how arrow keys walk a map, and what lies around a place."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int64]

AHEAD = 0.5
"""Cosine of the angle within which a place lies ahead: 60° to either side."""

WAYS: FloatArray = np.array([(0.0, 1.0), (1.0, 0.0), (0.0, -1.0), (-1.0, 0.0)])
"""North, east, south and west, as directions east and north: the columns of :func:`arrows`."""

NOWHERE = -1

COMPASS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
"""Points of the compass, clockwise."""


def arrows(points: FloatArray, touching: BoolArray) -> IntArray:
    """Return where each of four arrow keys leads from each place.

    Of the places that touch, an arrow leads to the straightest ahead; where none of them lies ahead, to the nearest that
    does, so that islands are no traps. A place to which no arrow would lead, as a town inside another district, is put on the way
    from a neighbour to the next: every place is reached by arrows from somewhere.

    Parameters
    ----------
    points : ndarray of float64, shape (places, 2)
        Eastings and northings.
    touching : ndarray of bool, shape (places, places)
        Which of them touch, on both sides of the diagonal.

    Returns
    -------
    ndarray of int64, shape (places, 4)
        Numbers of places to the north, east, south and west; :data:`NOWHERE` where the map ends.

    Examples
    --------
    >>> points = np.array([[0.0, 0.0], [10.0, 1.0], [0.0, 50.0]])
    >>> arrows(points, np.zeros((3, 3), dtype=bool)).tolist()
    [[2, 1, -1, -1], [2, -1, -1, 0], [-1, -1, 0, -1]]
    """
    count = len(points)
    if count < 2:
        return np.full((count, len(WAYS)), NOWHERE, dtype=np.int64)
    east, north = (points[np.newaxis, :, at] - points[:, at, np.newaxis] for at in (0, 1))
    far = np.hypot(east, north)
    leads = np.full((count, len(WAYS)), NOWHERE, dtype=np.int64)
    for at, (eastward, northward) in enumerate(WAYS):
        straight = np.divide(east * eastward + north * northward, far, out=np.full_like(far, -1.0), where=far > 0)
        ahead = straight >= AHEAD
        beside = np.where(ahead & touching, straight, -2.0)
        beyond = np.where(ahead, far / np.maximum(straight, AHEAD), np.inf)
        leads[:, at] = np.where(beside.max(axis=1) >= AHEAD, beside.argmax(axis=1), beyond.argmin(axis=1))
        leads[~ahead.any(axis=1), at] = NOWHERE
    return _with_all_on_a_way(leads, points, touching, far)


def _with_all_on_a_way(leads: IntArray, points: FloatArray, touching: BoolArray, far: FloatArray) -> IntArray:
    """Put each place that no arrow leads to on the way from the neighbour that looks at it straightest."""
    lonely = np.setdiff1d(np.arange(len(points)), leads)
    for place in lonely.tolist():
        beside = np.flatnonzero(touching[place])
        if not len(beside):
            beside = np.argsort(far[place])[1:2]
        straight = (points[place] - points[beside]) @ WAYS.T / np.maximum(far[beside, place], 1.0)[:, np.newaxis]
        # An arrow that was turned for another such place stays as it is.
        straight[np.isin(leads[beside], lonely)] = -2.0
        at, way = np.unravel_index(int(straight.argmax()), straight.shape)
        before, after = beside[at], leads[beside[at], way]
        leads[before, way] = place
        if after not in (NOWHERE, place):
            leads[place, way] = after
    return leads


def around(points: FloatArray, place: int, near: BoolArray) -> list[tuple[str, list[int]]]:
    """Return what lies around a place, by the points of the compass, clockwise from north; the nearest first in each.

    Parameters
    ----------
    points : ndarray of float64, shape (places, 2)
        Eastings and northings.
    place : int
        Where one stands.
    near : ndarray of bool, shape (places,)
        Those that are asked about.

    Examples
    --------
    >>> points = np.array([[0.0, 0.0], [9.0, 1.0], [5.0, 6.0], [0.0, 50.0], [4.0, 0.0]])
    >>> around(points, 0, np.array([False, True, True, False, True]))
    [('north-east', [2]), ('east', [4, 1])]
    """
    asked = np.flatnonzero(near & (np.arange(len(points)) != place))
    east, north = (points[asked] - points[place]).T
    sectors = np.round(np.arctan2(east, north) / (np.pi / 4)).astype(np.int64) % len(COMPASS)
    order = np.lexsort((np.hypot(east, north), sectors))
    found: dict[int, list[int]] = {}
    for sector, other in zip(sectors[order].tolist(), asked[order].tolist(), strict=True):
        found.setdefault(sector, []).append(other)
    return [(COMPASS[sector], others) for sector, others in found.items()]
