"""The null: groups that respect contiguity and nothing else, to hold real ones against.

Self-containment rises with size by itself, and any contiguous group agrees somewhat with labour markets. A measure of a
footprint therefore says little until it is set beside the same measure of random contiguous groups of the same size
(methods §2). They are pieces of random spanning trees: each shared border is given a random weight, and the tree of the
lightest borders grows from a random zone until it is large enough. Such pieces are more straggling than what people draw.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.analysis.contiguity import connected
from explorer.analysis.zone_flows import FloatArray, IntArray, ZoneFlows
from explorer.errors import ChoiceError
from explorer.said import Said

DRAWS = 200
"""Random groups that a distribution is made of, at least."""

SEED = 1
"""With the same seed the same groups are drawn, on every machine."""


class RandomGroups:
    """Zones and who touches whom, ready for random contiguous groups to grow.

    Parameters
    ----------
    neighbours : array-like of int, shape (pairs, 2)
        Indices of zones that touch, each pair once, as :meth:`explorer.places.edges.Edges.neighbours` returns them.
    weights : array-like of float, shape (zones,)
        What counts for the size: ones for a number of zones, or employed residents; none below zero.

    Raises
    ------
    ChoiceError
        A weight is no number, or below zero.
    """

    def __init__(self, neighbours: npt.ArrayLike, weights: npt.ArrayLike) -> None:
        pairs, self.weights = checked_web(neighbours, weights)
        piece = pieces_of(pairs, len(self.weights))
        self._reach = np.bincount(piece, self.weights)[piece]
        self._borders = _borders(pairs, len(self.weights))

    def reaches(self, size: float) -> bool:
        """Whether some connected zones are that large, so that there are random groups of the size."""
        return bool(0 < size <= self._reach.max(initial=0.0))

    def draw(self, size: float, draws: int = DRAWS, seed: int = SEED) -> npt.NDArray[np.bool_]:
        """Draw random contiguous groups of the same size.

        Each begins at a random zone and takes the zones that the random spanning tree reaches first, until the weight
        wanted is met as closely as that order allows.

        Parameters
        ----------
        size : float
            Weight of a group, in the unit of the weights.
        draws : int
            Number of groups.
        seed : int
            Decides the draws; show it beside the result.

        Returns
        -------
        ndarray of bool, shape (draws, zones)
            Which zones each group holds.

        Raises
        ------
        ChoiceError
            No piece of connected zones is that large, or there is nothing to draw.

        Examples
        --------
        >>> row = [(0, 1), (1, 2), (2, 3)]
        >>> groups = RandomGroups(row, [1, 1, 1, 1]).draw(size=2, draws=50)
        >>> groups.sum(axis=1).tolist() == [2] * 50, bool((groups[:, 0] & ~groups[:, 1]).any())
        (True, False)
        """
        refuse_no_draws(draws)
        if not self.reaches(size):
            raise ChoiceError(Said("analysis-no-groups-of-size", size=f"{size:,.12g}"), Said("analysis-choose-smaller-size"))
        starts, random = np.flatnonzero(self._reach >= size), np.random.default_rng(seed)
        groups = np.zeros((draws, len(self.weights)), dtype=bool)
        for group in groups:
            # A border is given its length when it is first met: most are not, and cost nothing.
            lengths: Mapping[int, float] = defaultdict(random.random)
            group[_grown(int(random.choice(starts)), self._borders, lengths, self.weights, size)] = True
        return groups


def random_orders(
    neighbours: npt.ArrayLike, weights: npt.ArrayLike, size: float, draws: int = DRAWS, seed: int = SEED
) -> list[IntArray]:
    """Draw random contiguous groups as the order in which they grew, so that any smaller group is the beginning of one.

    Cut at a smaller weight, each is a random group of that weight as :class:`RandomGroups` draws it: one set of draws
    serves footprints of many sizes.

    Parameters
    ----------
    neighbours, weights, draws, seed
        As for :class:`RandomGroups`.
    size : float
        Weight up to which groups grow; a piece of connected zones that is smaller is taken whole.

    Returns
    -------
    list of ndarray of int64
        Indices of the zones of each group, in the order in which they joined.

    Examples
    --------
    >>> row = [(0, 1), (1, 2), (2, 3)]
    >>> {len(order) for order in random_orders(row, [1, 1, 1, 1], size=3, draws=20)}
    {3}
    """
    refuse_no_draws(draws)
    pairs, weights = checked_web(neighbours, weights)
    piece = pieces_of(pairs, len(weights))
    reach = np.bincount(piece, weights)[piece]
    starts = np.flatnonzero(reach >= min(size, float(reach.max(initial=0.0))))
    random = np.random.default_rng(seed)
    borders = _borders(pairs, len(weights))
    return [
        np.array(_grown(int(random.choice(starts)), borders, random.random(len(pairs)).tolist(), weights, size), dtype=np.int64)
        for _ in range(draws)
    ]


def containment_of(flows: ZoneFlows, groups: npt.NDArray[np.bool_]) -> pd.DataFrame:
    """Self-containment of each of many groups of zones.

    Parameters
    ----------
    flows : ZoneFlows
        Commuting in people.
    groups : ndarray of bool, shape (groups, zones)
        Which zones each group holds, in the order of ``flows.zones``.

    Returns
    -------
    DataFrame, shape (groups, 2)
        ``supply``, I / R, and ``demand``, I / W, as shares; NaN without residents or jobs.

    Examples
    --------
    >>> table = pd.DataFrame({"residence": list("aab"), "workplace": list("aba"), "people": [80.0, 20.0, 20.0]})
    >>> containment_of(ZoneFlows.of(table), np.array([[True, False], [True, True]])).round(2).to_numpy().tolist()
    [[0.8, 0.8], [1.0, 1.0]]
    """
    from scipy.sparse import csr_array

    count, held = len(flows.zones), csr_array(groups.astype(float))
    # The pairs are sorted by residence, as a sparse matrix has its rows.
    starts = np.searchsorted(flows.residence_index, np.arange(count + 1))
    table = csr_array((flows.people, flows.workplace_index, starts), shape=(count, count))
    # Sparse throughout: the work grows with the flows of the zones inside, not with all zones.
    within = (held @ table).multiply(held).sum(axis=1)
    with np.errstate(invalid="ignore"):
        return pd.DataFrame({"supply": within / (held @ flows.employed_residents), "demand": within / (held @ flows.jobs)})


@dataclass(frozen=True, eq=False)
class Null:
    """A measure beside the same measure of random contiguous groups.

    Attributes
    ----------
    observed : float
        The measure of the real group.
    values : ndarray of float64, shape (draws,)
        The measure of each random one.
    seed : int
        What the draws were made with.
    """

    observed: float
    values: FloatArray
    seed: int

    @property
    def known(self) -> FloatArray:
        """The measure of each random group where it is known."""
        finite: FloatArray = self.values[np.isfinite(self.values)]
        return finite

    @property
    def percentile(self) -> float:
        """Share of random groups whose measure is below the observed one; those equal count half. NaN where none is known.

        Examples
        --------
        >>> Null(0.7, np.array([0.5, 0.6, 0.7, 0.9]), seed=1).percentile
        0.625
        """
        known = self.known
        if not len(known) or not np.isfinite(self.observed):
            return float("nan")
        return float(((known < self.observed) + 0.5 * (known == self.observed)).mean())


def checked_web(neighbours: npt.ArrayLike, weights: npt.ArrayLike) -> tuple[IntArray, FloatArray]:
    """Return pairs of zones that touch and what zones weigh, or refuse weights that are none."""
    pairs = np.asarray(neighbours, dtype=np.int64).reshape(-1, 2)
    heavy = np.asarray(weights, dtype=float)
    if not (np.isfinite(heavy).all() and (heavy >= 0).all()):
        raise ChoiceError(Said("analysis-weights-wrong"), Said("analysis-leave-out-weightless"))
    return pairs, heavy


def refuse_no_draws(draws: int) -> None:
    """Refuse to draw nothing."""
    if draws < 1:
        raise ChoiceError(Said("analysis-no-draws", draws=draws), Said("analysis-ask-draws", draws=DRAWS))


def pieces_of(pairs: IntArray, count: int) -> IntArray:
    """Return for each zone the number of the piece of connected zones that it lies in, numbered as their first zones stand."""
    beside: list[list[int]] = [[] for _ in range(count)]
    for one, other in pairs.tolist():
        beside[one].append(other)
        beside[other].append(one)
    numbered = np.empty(count, dtype=np.int64)
    for number, piece in enumerate(sorted(connected(beside, range(count)))):
        numbered[piece] = number
    return numbered


def _borders(pairs: IntArray, count: int) -> list[list[tuple[int, int]]]:
    """Return for each zone its (border, neighbour) pairs."""
    borders: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for border, (one, other) in enumerate(pairs.tolist()):
        borders[one].append((border, other))
        borders[other].append((border, one))
    return borders


def _grown(
    start: int,
    borders: list[list[tuple[int, int]]],
    lengths: Mapping[int, float] | Sequence[float],
    weights: FloatArray,
    size: float,
) -> list[int]:
    """Return the zones that a spanning tree of the shortest borders reaches first (Prim), up to a weight."""
    reached, total, last = [start], float(weights[start]), 0.0
    seen = {start}
    edge = [(lengths[border], zone) for border, zone in borders[start]]
    heapq.heapify(edge)
    while total < size and edge:
        _, zone = heapq.heappop(edge)
        # Reached before, over a shorter border.
        if zone in seen:
            continue
        seen.add(zone)
        reached.append(zone)
        last = float(weights[zone])
        total += last
        for border, other in borders[zone]:
            if other not in seen:
                heapq.heappush(edge, (lengths[border], other))
    # The last zone stays out where the group is closer to the size without it.
    return reached[:-1] if len(reached) > 1 and total - size > size - (total - last) else reached
