"""Moves the coastline to where seaside towns show it to be.

Stretches of GSHHG lie some hundred metres beside the true shore, whole counties shifted alike. Along a built-up shore the
first postcodes stand about SETBACK behind the water: from many such places the shift around each can be estimated.
"""

from __future__ import annotations

import logging

import numpy as np
import numpy.typing as npt
import shapely
from scipy.spatial import KDTree

from boundaries.recipe.partition import FloatArray, Polygons

log = logging.getLogger(__name__)

STEP = 200.0
"""Metres between samples along the shore."""

SMALLEST_ISLAND = 3e6
"""Square metres: smaller islands follow the shift around them but give no evidence."""

LANDWARD, SEAWARD, SIDEWARD = 1000.0, 600.0, 150.0
"""Metres around a sample of the shore in which postcodes count as its town."""

TOWN = 5
"""Fewer postcodes around a sample than this are no seaside town."""

LARGEST_SETBACK = 800.0
SETBACK = 80.0
"""Metres from the shore to the first postcodes behind it, as on a promenade."""

CELL = 10_000.0
"""Metres: one shift is estimated per cell of this size, with the evidence around it weighted by a bell curve as wide."""

PRIOR = 0.02
"""Weight (1 ÷ metres) of the assumption that there is no shift, against the evidence: tells where towns are few."""


def registered(land: Polygons, positions: FloatArray) -> Polygons:
    """Return the land with its coast shifted smoothly so that it fits the towns along it.

    Parameters
    ----------
    land : ndarray of Polygon
        Islands (metres, EPSG:27700).
    positions : ndarray, shape (postcodes, 2)
        Metres, EPSG:27700.
    """
    places, outward = shore_samples(land[shapely.area(land) > SMALLEST_ISLAND])
    setbacks = town_setbacks(places, outward, positions)
    known = ~np.isnan(setbacks)
    nodes = (np.unique(places // CELL, axis=0) + 0.5) * CELL
    shifts = shifts_around(nodes, places[known], outward[known], setbacks[known] - SETBACK)
    log.info("moved the coast by %.0f m on average, %.0f m at most", *_mean_and_most(shifts))
    moved = [shapely.transform(island, lambda vertices: vertices - blended(vertices, nodes, shifts)) for island in land]
    parts = shapely.get_parts(shapely.make_valid(moved, method="structure", keep_collapsed=False))
    return np.asarray(shapely.get_parts(parts))


def shore_samples(islands: Polygons) -> tuple[FloatArray, FloatArray]:
    """Return points along the outer shores and the direction out to sea at each, both of shape (samples, 2)."""
    # Normalised polygons run clockwise: out to sea is on the left.
    shores = shapely.segmentize(shapely.get_exterior_ring(shapely.normalize(islands)), STEP)
    vertices, shore = shapely.get_coordinates(shores, return_index=True)
    along = np.diff(vertices, axis=0)
    length = np.hypot(*along.T)
    is_usable = (np.diff(shore) == 0) & (length > STEP / 10)
    direction = along[is_usable] / length[is_usable, None]
    return (vertices[1:] + vertices[:-1])[is_usable] / 2, np.column_stack([-direction[:, 1], direction[:, 0]])


def town_setbacks(places: FloatArray, outward: FloatArray, positions: FloatArray) -> FloatArray:
    """Return how far behind the shore (metres) the first postcode is, NaN where there is no town.

    Negative where postcodes stand in the sea, so to speak.
    """
    lists = KDTree(positions).query_ball_point(places, LANDWARD, return_sorted=True)
    sample = np.repeat(np.arange(len(places)), [len(found) for found in lists])
    behind = places[sample] - positions[np.concatenate([*lists, []]).astype(np.int64)]
    inland = np.einsum("pd,pd->p", behind, outward[sample])
    beside = np.abs(behind[:, 0] * outward[sample, 1] - behind[:, 1] * outward[sample, 0])
    inside = (beside < SIDEWARD) & (inland > -SEAWARD)
    nearest = np.full(len(places), np.inf)
    np.minimum.at(nearest, sample[inside], inland[inside])
    is_town = np.bincount(sample[inside], minlength=len(places)) >= TOWN
    return np.where(is_town & (nearest < LARGEST_SETBACK), nearest, np.nan)


def shifts_around(nodes: FloatArray, places: FloatArray, outward: FloatArray, excess: FloatArray) -> FloatArray:
    """Return the shift of the coast around each node, shape (nodes, 2) in metres.

    Parameters
    ----------
    nodes : ndarray, shape (nodes, 2)
    places, outward : ndarray, shape (samples, 2)
        Samples of built-up shore and the direction out to sea there.
    excess : ndarray, shape (samples,)
        Metres by which the shore lies farther out than the town lets expect.
    """
    tree = KDTree(places)
    shifts = np.zeros_like(nodes)
    for number, near in enumerate(tree.query_ball_point(nodes, 2.5 * CELL, return_sorted=True)):
        if near:
            weights = np.exp(-((places[near] - nodes[number]) ** 2).sum(axis=1) / (2 * CELL**2))
            shifts[number] = least_absolute_shift(outward[near], excess[near], weights)
    return shifts


def least_absolute_shift(outward: FloatArray, excess: FloatArray, weights: FloatArray) -> FloatArray:
    """Return the shift whose outward part fits the excess best, by weighted absolute differences (metres).

    Absolute, not squared: a nature reserve in front of a town must not pull the coast of the whole bay.
    """
    shift: FloatArray = np.zeros(2)
    for _ in range(30):
        # Least squares, weighted anew each time, approaches least absolute differences.
        strength = weights / np.maximum(np.abs(excess - outward @ shift), 20.0) / 2
        weighted = outward * strength[:, None]
        shift = np.asarray(np.linalg.solve(weighted.T @ outward + PRIOR * np.eye(2), weighted.T @ excess), np.float64)
    return shift


def blended(vertices: FloatArray, nodes: FloatArray, shifts: FloatArray) -> FloatArray:
    """Return the shift at each vertex: the mean of those at the nearest four nodes, nearer ones counting more."""
    distance, node = KDTree(nodes).query(vertices, k=min(4, len(nodes)))
    distance, node = distance.reshape(len(vertices), -1), node.reshape(len(vertices), -1)
    weights = 1.0 / np.maximum(distance, 100.0) ** 2
    return np.asarray((shifts[node] * weights[..., None]).sum(axis=1) / weights.sum(axis=1, keepdims=True))


def _mean_and_most(shifts: npt.NDArray[np.float64]) -> tuple[float, float]:
    length = np.hypot(*shifts.T)
    return float(length.mean()), float(length.max())
