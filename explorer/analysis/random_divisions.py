"""Random contiguous divisions: the land cut into as many areas of the same sizes as a real division has, by chance alone.

Each border is given a random weight, and the lightest borders that join all zones make a spanning tree. Then, the largest
area first, the branch that comes nearest to the size wanted is cut off, until one area is left. Every area is in one piece
as every branch of a tree is. Land in several pieces (islands without a link) is cut piece by piece, each into the sizes that
the real areas have there, so that an area which spans the water still does.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from explorer.analysis.random_groups import checked_web, pieces_of
from explorer.analysis.zone_flows import FloatArray, IntArray

NONE = -1
"""The area of a zone that is in none."""


class RandomDivisions:
    """A division and who touches whom, ready for random contiguous divisions with areas of the same sizes.

    Parameters
    ----------
    neighbours : array-like of int, shape (pairs, 2)
        Indices of zones that touch, each pair once.
    weights : array-like of float, shape (zones,)
        What counts for the size, such as employed residents; none below zero.
    areas : array-like of int, shape (zones,)
        Area of each zone in the real division, from 0 on; −1 for zones that take no part.

    Raises
    ------
    ChoiceError
        A weight is no number, or below zero.

    Examples
    --------
    >>> row = [(0, 1), (1, 2), (2, 3)]
    >>> divisions = RandomDivisions(row, [1, 1, 1, 1], [0, 0, 1, 1])
    >>> sorted(set(map(tuple, (divisions.draw(np.random.default_rng(seed)).tolist() for seed in range(9)))))
    [(0, 0, 1, 1), (1, 1, 0, 0)]
    """

    def __init__(self, neighbours: npt.ArrayLike, weights: npt.ArrayLike, areas: npt.ArrayLike) -> None:
        pairs, self.weights = checked_web(neighbours, weights)
        self.areas: IntArray = np.asarray(areas, dtype=np.int64)
        takes_part = self.areas != NONE
        self._pairs = pairs[takes_part[pairs].all(axis=1)]
        piece = pieces_of(self._pairs, len(self.weights))
        self._pieces = [np.flatnonzero(takes_part & (piece == one)) for one in np.unique(piece[takes_part])]

    def draw(self, random: np.random.Generator) -> IntArray:
        """Draw one division: the area of each zone, −1 where the real one has none.

        Sizes are met as closely as the branches of the tree allow; large zones allow little.
        """
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import minimum_spanning_tree

        count = len(self.weights)
        # A weight of zero would be no border at all.
        borders = csr_array((1.0 - random.random(len(self._pairs)), self._pairs.T), shape=(count, count))
        tree = minimum_spanning_tree(borders)
        drawn = np.full(count, NONE, dtype=np.int64)
        for zones in self._pieces:
            drawn[zones] = self._areas_of_piece(zones, tree, random)
        return drawn

    def _areas_of_piece(self, zones: IntArray, tree: object, random: np.random.Generator) -> IntArray:
        from scipy.sparse.csgraph import depth_first_order

        areas, place = np.unique(self.areas[zones], return_inverse=True)
        order, parent = depth_first_order(tree, int(random.choice(zones)), directed=False)
        sizes = np.bincount(place, self.weights[zones]).astype(float)
        drawn = np.empty(len(self.weights), dtype=np.int64)
        drawn[order] = areas[_cut(_branch_ends(order, parent), self.weights[order], sizes)]
        return drawn[zones]


def _branch_ends(order: IntArray, parent: IntArray) -> IntArray:
    """Return for each zone, in depth-first order, where the branch that begins with it ends in that order."""
    place = np.empty(len(parent), dtype=np.int64)
    place[order] = np.arange(len(order))
    above = place[parent[order[1:]]].tolist()
    ends = list(range(1, len(order) + 1))
    for own in range(len(order) - 1, 0, -1):
        ends[above[own - 1]] = max(ends[above[own - 1]], ends[own])
    return np.array(ends, dtype=np.int64)


def _cut(ends: IntArray, weights: FloatArray, sizes: FloatArray) -> IntArray:
    """Cut a tree, its zones in depth-first order, into areas of these sizes; return the area of each zone."""
    count, root = len(ends), 0
    places, left = np.arange(count), np.ones(count, dtype=bool)
    drawn = np.empty(count, dtype=np.int64)
    by_size = np.argsort(-sizes, kind="stable")
    for step, area in enumerate(by_size[:-1]):
        heavy, many = _from_start(weights * left), _from_start(left)
        branch, zones = heavy[ends] - heavy[:-1], many[ends] - many[:-1]
        # What earlier areas took too much or too little is shared by all that still come.
        to_come = sizes[by_size[step:]].sum()
        wanted = sizes[area] * branch[root] / to_come if to_come else 0.0
        # Either the branch becomes the area, or all but the branch; each later area must find a zone.
        miss = np.abs(np.stack([branch, branch[root] - branch]) - wanted)
        rest = np.stack([zones[root] - zones, zones])
        miss[(rest < len(sizes) - step - 1) | ~left | (places == root)] = np.inf
        is_rest, place = divmod(int(miss.argmin()), count)
        in_branch = (places >= place) & (places < ends[place])
        taken = left & (in_branch != bool(is_rest))
        drawn[taken] = area
        left &= ~taken
        root = place if is_rest else root
    drawn[left] = by_size[-1]
    return drawn


def _from_start(values: npt.NDArray[np.generic]) -> FloatArray:
    """Return the sum of all values before each place, and of all."""
    return np.concatenate([[0.0], np.cumsum(values)])
