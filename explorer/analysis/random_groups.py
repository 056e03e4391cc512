"""The null: groups and divisions that respect contiguity and nothing else, to hold real ones against.

Self-containment rises with size by itself, and any division into contiguous parts agrees somewhat with any other. A
measure of a footprint therefore says little until it is set beside the same measure of random contiguous groups of the
same size (methods §2). Both kinds are pieces of random spanning trees: each shared border is given a random weight, and
the tree of the lightest borders that joins all zones is cut. Such pieces are more straggling than what people draw.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.analysis.zone_flows import FloatArray, IntArray, ZoneFlows
from explorer.errors import ChoiceError

DRAWS = 200
"""Random groups that a distribution is made of, at least."""

SEED = 1
"""With the same seed the same groups are drawn, on every machine."""

_LEAST_SHARE = 0.25
"""Share of a part that both sides of a cut keep, where the tree allows it (ours): parts stay comparable in size."""


def random_groups(
    neighbours: npt.ArrayLike, weights: npt.ArrayLike, size: float, draws: int = DRAWS, seed: int = SEED
) -> npt.NDArray[np.bool_]:
    """Draw random contiguous groups of the same size.

    Each begins at a random zone and takes the zones that the random spanning tree reaches first, until the weight wanted
    is met as closely as that order allows.

    Parameters
    ----------
    neighbours : array-like of int, shape (pairs, 2)
        Indices of zones that touch, each pair once, as :meth:`explorer.places.edges.Edges.neighbours` returns them.
    weights : array-like of float, shape (zones,)
        What counts for the size: ones for a number of zones, or employed residents; none below zero.
    size : float
        Weight of a group, in the unit of ``weights``.
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
    >>> groups = random_groups(row, [1, 1, 1, 1], size=2, draws=50)
    >>> groups.sum(axis=1).tolist() == [2] * 50, bool((groups[:, 0] & ~groups[:, 1]).any())
    (True, False)
    """
    pairs, weights = _checked(neighbours, weights, draws)
    piece = _pieces(pairs, len(weights))
    starts = np.flatnonzero((np.bincount(piece, weights) >= size)[piece])
    if not (len(starts) and size > 0):
        raise ChoiceError(f"There are no random groups of size {size:g}: no connected zones reach it.", "Choose a smaller size.")
    random = np.random.default_rng(seed)
    borders = _borders(pairs, len(weights))
    groups = np.zeros((draws, len(weights)), dtype=bool)
    for group in groups:
        start = int(random.choice(starts))
        group[_grown(start, borders, random.random(len(pairs)), weights, size)] = True
    return groups


def random_orders(
    neighbours: npt.ArrayLike, weights: npt.ArrayLike, size: float, draws: int = DRAWS, seed: int = SEED
) -> list[IntArray]:
    """Draw random contiguous groups as the order in which they grew, so that any smaller group is the beginning of one.

    Cut at a smaller weight, each is a random group of that weight as :func:`random_groups` draws it: one set of draws
    serves footprints of many sizes.

    Parameters
    ----------
    neighbours, weights, draws, seed
        As for :func:`random_groups`.
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
    pairs, weights = _checked(neighbours, weights, draws)
    piece = _pieces(pairs, len(weights))
    reach = np.bincount(piece, weights)[piece]
    starts = np.flatnonzero(reach >= min(size, float(reach.max(initial=0.0))))
    random = np.random.default_rng(seed)
    borders = _borders(pairs, len(weights))
    return [
        np.array(_grown(int(random.choice(starts)), borders, random.random(len(pairs)), weights, size), dtype=np.int64)
        for _ in range(draws)
    ]


def random_partitions(
    neighbours: npt.ArrayLike, weights: npt.ArrayLike, parts: int, draws: int = DRAWS, seed: int = SEED
) -> IntArray:
    """Draw random divisions of all zones into contiguous parts of comparable weight.

    A random spanning tree is cut until there are enough parts: each time the heaviest part, at a random edge among those
    that leave a quarter of its weight on either side (or, where there is none, at the edge that halves it best).

    Parameters
    ----------
    neighbours : array-like of int, shape (pairs, 2)
        Indices of zones that touch, each pair once.
    weights : array-like of float, shape (zones,)
        What parts are to be comparable in: ones for zones, or area, population, employed residents.
    parts : int
        Number of parts. Where zones form more separate pieces than that (islands), each piece is a part.
    draws : int
        Number of divisions.
    seed : int
        Decides the draws; show it beside the result.

    Returns
    -------
    ndarray of int64, shape (draws, zones)
        Number of each zone's part, from 0.

    Raises
    ------
    ChoiceError
        There are fewer zones than parts, or there is nothing to draw.

    Examples
    --------
    >>> row = [(0, 1), (1, 2), (2, 3)]
    >>> divisions = random_partitions(row, [1, 1, 1, 1], parts=2, draws=50)
    >>> sorted({tuple(division) for division in divisions.tolist()})
    [(0, 0, 0, 1), (0, 0, 1, 1), (0, 1, 1, 1)]
    """
    pairs, weights = _checked(neighbours, weights, draws)
    if not 1 <= parts <= len(weights):
        raise ChoiceError(f"{len(weights)} zones cannot be divided into {parts} parts.", "Choose a number of parts up to that.")
    random = np.random.default_rng(seed)
    drawn = [_cut(_Forest(pairs, random.random(len(pairs)), weights), parts, random) for _ in range(draws)]
    return np.array([_numbered(division) for division in drawn], dtype=np.int64)


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
    from scipy.sparse import coo_array

    count, held = len(flows.zones), groups.astype(float)
    table = coo_array((flows.people, (flows.residence_index, flows.workplace_index)), shape=(count, count)).tocsr()
    within = ((held @ table) * held).sum(axis=1)
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
    def percentile(self) -> float:
        """Share of random groups whose measure is below the observed one; those equal count half. NaN where none is known.

        Examples
        --------
        >>> Null(0.7, np.array([0.5, 0.6, 0.7, 0.9]), seed=1).percentile
        0.625
        """
        known = self.values[np.isfinite(self.values)]
        if not len(known) or not np.isfinite(self.observed):
            return float("nan")
        return float(((known < self.observed) + 0.5 * (known == self.observed)).mean())


def containment_null(
    flows: ZoneFlows,
    group: npt.NDArray[np.bool_],
    neighbours: npt.ArrayLike,
    *,
    by: Literal["employed_residents", "zones"] = "employed_residents",
    draws: int = DRAWS,
    seed: int = SEED,
) -> dict[Literal["supply", "demand"], Null]:
    """Set the self-containment of a group of zones beside that of random contiguous groups of the same size.

    Parameters
    ----------
    flows : ZoneFlows
        Commuting in people.
    group : ndarray of bool, shape (zones,)
        The group in question, in the order of ``flows.zones``.
    neighbours : array-like of int, shape (pairs, 2)
        Indices of zones that touch, in the same order, each pair once.
    by : str
        What the same size means: as many employed residents, or as many zones.
    draws, seed : int
        See :func:`random_groups`.

    Returns
    -------
    dict of str to Null
        For ``supply``, I / R, and ``demand``, I / W.

    Raises
    ------
    ChoiceError
        No connected zones reach the size of the group.

    Examples
    --------
    >>> table = pd.DataFrame({"residence": list("aabbcc"), "workplace": list("abbacb"), "people": [8.0, 2, 8, 2, 5, 5]})
    >>> null = containment_null(ZoneFlows.of(table), np.array([True, True, False]), [(0, 1), (1, 2)], by="zones")
    >>> null["supply"].observed, null["supply"].percentile > 0.5
    (1.0, True)
    """
    weights = flows.employed_residents if by == "employed_residents" else np.ones(len(flows.zones))
    groups = random_groups(neighbours, weights, float(weights[group].sum()), draws, seed)
    real, drawn = containment_of(flows, group[None, :]), containment_of(flows, groups)
    return {
        "supply": Null(float(real["supply"].iloc[0]), drawn["supply"].to_numpy(), seed),
        "demand": Null(float(real["demand"].iloc[0]), drawn["demand"].to_numpy(), seed),
    }


def _checked(neighbours: npt.ArrayLike, weights: npt.ArrayLike, draws: int) -> tuple[IntArray, FloatArray]:
    pairs = np.asarray(neighbours, dtype=np.int64).reshape(-1, 2)
    heavy = np.asarray(weights, dtype=float)
    if draws < 1:
        raise ChoiceError(f"{draws} random draws are none.", f"Ask for some, such as {DRAWS}.")
    if not (np.isfinite(heavy).all() and (heavy >= 0).all()):
        raise ChoiceError("The weights of zones must be numbers, none below zero.", "Leave out zones without a known weight.")
    return pairs, heavy


def _pieces(pairs: IntArray, count: int) -> IntArray:
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    graph = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    found: IntArray = connected_components(graph, directed=False)[1].astype(np.int64)
    return found


def _borders(pairs: IntArray, count: int) -> list[list[tuple[int, int]]]:
    """Return for each zone its (border, neighbour) pairs."""
    borders: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for border, (one, other) in enumerate(pairs.tolist()):
        borders[one].append((border, other))
        borders[other].append((border, one))
    return borders


def _grown(start: int, borders: list[list[tuple[int, int]]], lengths: FloatArray, weights: FloatArray, size: float) -> list[int]:
    """Return the zones that a spanning tree of the shortest borders reaches first (Prim), up to a weight."""
    cost = lengths.tolist()
    reached, total, last = [start], float(weights[start]), 0.0
    seen = {start}
    edge = [(cost[border], zone) for border, zone in borders[start]]
    heapq.heapify(edge)
    while total < size and edge:
        _, zone = heapq.heappop(edge)
        if zone in seen:
            continue
        seen.add(zone)
        reached.append(zone)
        last = float(weights[zone])
        total += last
        for border, other in borders[zone]:
            if other not in seen:
                heapq.heappush(edge, (cost[border], other))
    # The last zone stays out where the group is closer to the size without it.
    return reached[:-1] if len(reached) > 1 and total - size > size - (total - last) else reached


class _Forest:
    """A random spanning tree of each connected piece of zones."""

    def __init__(self, pairs: IntArray, lengths: FloatArray, weights: FloatArray) -> None:
        from scipy.sparse import coo_array
        from scipy.sparse.csgraph import minimum_spanning_tree

        count = len(weights)
        # Lengths are shifted off zero, which a sparse matrix takes for no border.
        graph = coo_array((lengths + 1.0, (pairs[:, 0], pairs[:, 1])), shape=(count, count))
        tree = minimum_spanning_tree(graph.tocsr()).tocoo()
        self.weights: list[float] = weights.tolist()
        self.joined: list[set[int]] = [set() for _ in range(count)]
        for one, other in zip(tree.row.tolist(), tree.col.tolist(), strict=True):
            self.joined[one].add(other)
            self.joined[other].add(one)

    def order(self, root: int) -> list[tuple[int, int]]:
        """Return the zones joined to one, each as (zone, the one before it), parents first."""
        order, waiting = [], [(root, -1)]
        while waiting:
            zone, parent = waiting.pop()
            order.append((zone, parent))
            waiting += [(other, zone) for other in sorted(self.joined[zone]) if other != parent]
        return order

    def roots(self) -> list[int]:
        """Return one zone of each piece."""
        seen: set[int] = set()
        found = []
        for zone in range(len(self.weights)):
            if zone not in seen:
                found.append(zone)
                seen.update(other for other, _ in self.order(zone))
        return found

    def cut(self, root: int, random: np.random.Generator) -> int:
        """Cut the part that holds a zone in two; return the zone that the new part hangs from."""
        order = self.order(root)
        held = {zone: self.weights[zone] for zone, _ in order}
        for zone, parent in reversed(order[1:]):
            held[parent] += held[zone]
        whole = held[root]
        even = {zone: min(held[zone], whole - held[zone]) for zone, _ in order[1:]}
        fair = [edge for edge in order[1:] if even[edge[0]] >= _LEAST_SHARE * whole]
        zone, parent = fair[int(random.integers(len(fair)))] if fair else max(order[1:], key=lambda edge: even[edge[0]])
        self.joined[zone].discard(parent)
        self.joined[parent].discard(zone)
        return zone


def _cut(forest: _Forest, parts: int, random: np.random.Generator) -> list[int]:
    """Return the root of each zone's part."""
    roots = forest.roots()
    queue: list[tuple[float, int]] = [(-_weight(forest, root), root) for root in roots]
    heapq.heapify(queue)
    done: list[int] = []
    while queue and len(queue) + len(done) < parts:
        _, root = heapq.heappop(queue)
        if not forest.joined[root]:
            done.append(root)
            continue
        for part in (root, forest.cut(root, random)):
            heapq.heappush(queue, (-_weight(forest, part), part))
    division = [0] * len(forest.weights)
    for root in (*done, *(root for _, root in queue)):
        for zone, _ in forest.order(root):
            division[zone] = root
    return division


def _weight(forest: _Forest, root: int) -> float:
    return float(sum(forest.weights[zone] for zone, _ in forest.order(root)))


def _numbered(division: list[int]) -> npt.NDArray[Any]:
    """Number parts from 0 in the order of their first zone."""
    return pd.factorize(np.array(division))[0]
