"""What a footprint is held against: contiguous groups of districts of its size, drawn at random.

Self-containment rises with size by itself, so a share says little until one knows what others of the size keep. Two ways
of drawing are used, since the way matters more than the luck of the draw:

- *compact growth*: a group begins at a random district and takes a neighbour at a time; of three neighbours picked at
  random the one that touches most of the group joins, which keeps groups as compact as people draw them;
- *spanning-tree cuts*: a compact group of twice the size is cut in two at an edge of a random spanning tree.

Groups do not depend on flows: the same groups serve every file of flows that covers them. All draws are fixed by their
seeds. Sizes are numbers of residents, by steps of 10%; a group is within 10% of its step.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from explorer.errors import ChoiceError, ReadError
from explorer.progress import SILENT, Progress
from explorer.said import Said

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]

GENERATORS = (Said("analysis-generator-growth"), Said("analysis-generator-cuts"))
"""The ways of drawing; the first decides, the second shows what the way matters."""

DRAWS, SEEDS = 1000, (1, 2, 3)
"""Groups drawn for each way, seed and size."""

SMALLEST, STEP, WITHIN = 20_000.0, 1.1, 0.1
"""The smallest size, the factor from one size to the next, and how far from its size a group may be."""

ROOM = 10.0
"""A size has groups only where the land holds this many times as many residents; else all groups are much the same (ours)."""

_PICKED = 3
"""Neighbours picked at random, of which the one that touches most of the group joins."""

_TRIES = 5
"""Spanning trees tried on a piece before it is given up."""


@dataclass(frozen=True, eq=False)
class SizedGroups:
    """Groups of one size.

    Attributes
    ----------
    size : float
        Residents that the groups are meant to have.
    members : ndarray of int16
        Places of the districts of all groups, one group after the other.
    lengths : ndarray of int64, shape (groups,)
        Number of districts of each group.
    counts : ndarray of int64, shape (generators, seeds)
        Groups of each way of drawing and seed, in the order in which they stand.
    seeds : tuple of int
    shares : mapping of str to ndarray of float64, shape (groups,)
        What is known of each group for the bundled flows: see :func:`explorer.flags.sides.chance.shares_of`.
    """

    size: float
    members: npt.NDArray[np.int16]
    lengths: IntArray
    counts: IntArray
    seeds: tuple[int, ...]
    shares: dict[str, FloatArray] = field(default_factory=dict)

    @classmethod
    def of(cls, size: float, drawn: Sequence[Sequence[Sequence[int]]], seeds: Sequence[int]) -> SizedGroups:
        """Take the groups of each way of drawing and seed, each as places of its districts."""
        groups = [group for found in drawn for group in found]
        return cls(
            size,
            np.array([place for group in groups for place in group], dtype=np.int16),
            np.array([len(group) for group in groups], dtype=np.int64),
            np.array([len(found) for found in drawn], dtype=np.int64).reshape(len(GENERATORS), len(seeds)),
            tuple(seeds),
        )

    def __len__(self) -> int:
        """Number of groups."""
        return len(self.lengths)

    @cached_property
    def starts(self) -> IntArray:
        """Where each group begins among the members."""
        return np.concatenate([[0], np.cumsum(self.lengths)[:-1]]).astype(np.int64)

    @cached_property
    def row(self) -> IntArray:
        """The group of each member."""
        return np.repeat(np.arange(len(self)), self.lengths)

    @cached_property
    def source(self) -> IntArray:
        """The way of drawing and seed of each group, as generator × number of seeds + place of the seed."""
        return np.repeat(np.arange(self.counts.size), self.counts.ravel())

    def sums(self, values: FloatArray) -> FloatArray:
        """Add up a number of the districts of each group."""
        return np.asarray(np.add.reduceat(values[self.members], self.starts), dtype=np.float64)

    def within(self, flows: FloatArray) -> FloatArray:
        """Add up flows that begin and end in each group; ``flows`` is square, by district."""
        size = flows.shape[0]
        held = np.zeros((len(self), size))
        held[self.row, self.members] = 1.0
        arriving = held @ flows
        return np.asarray(np.add.reduceat(arriving[self.row, self.members], self.starts), dtype=np.float64)

    def all_in(self, allowed: BoolArray) -> BoolArray:
        """Whether all districts of each group are among those allowed."""
        return np.asarray(np.logical_and.reduceat(allowed[self.members], self.starts))

    def holding(self, place: int) -> BoolArray:
        """Whether each group holds a district."""
        return np.asarray(np.logical_or.reduceat(self.members == place, self.starts))

    def districts(self, group: int) -> list[int]:
        """Return the places of the districts of a group."""
        start = int(self.starts[group])
        return [int(place) for place in self.members[start : start + int(self.lengths[group])]]

    def distinct(self, chosen: BoolArray) -> int:
        """Number of different groups among those chosen."""
        return len(np.unique(self._marks[chosen]))

    @cached_property
    def _marks(self) -> npt.NDArray[np.uint64]:
        # Each district has a random number; groups with the same sum are the same but for a chance of one in 10^13.
        marks = np.random.default_rng(0).integers(0, 2**62, size=int(self.members.max(initial=0)) + 1, dtype=np.uint64)
        return np.asarray(np.add.reduceat(marks[self.members], self.starts))


def step_of(residents: float) -> int:
    """Return the number of the size that is nearest to a number of residents; the first for fewer.

    Examples
    --------
    >>> step_of(20_000), step_of(22_000), step_of(1e6)
    (0, 1, 41)
    """
    return max(round(math.log(max(residents, 1.0) / SMALLEST, STEP)), 0)


def size_of(step: int) -> float:
    """Return the residents of a size by its number."""
    return float(SMALLEST * STEP**step)


def draw_groups(
    touching: BoolArray,
    residents: FloatArray,
    steps: Sequence[int],
    draws: int = DRAWS,
    seeds: Sequence[int] = SEEDS,
    progress: Progress = SILENT,
) -> Iterator[tuple[int, SizedGroups]]:
    """Draw groups of several sizes.

    Parameters
    ----------
    touching : ndarray of bool, shape (districts, districts)
        Which districts share an edge or a link; none with itself.
    residents : ndarray of float64, shape (districts,)
        NaN counts as none.
    steps : sequence of int
        Sizes by number: see :func:`size_of`.
    draws : int
        Groups for each way, seed and size. Where no step of the growth comes near the size there are fewer.
    seeds : sequence of int
    progress : Progress
        Told at each size; may cancel.

    Yields
    ------
    (int, SizedGroups)
        Each size in turn, with its groups.

    Raises
    ------
    ChoiceError
        There is nothing to draw.

    Examples
    --------
    >>> row = np.eye(6, k=1, dtype=bool) | np.eye(6, k=-1, dtype=bool)
    >>> [(step, groups)] = draw_groups(row, np.full(6, 20_000.0), [7], draws=5, seeds=[1])
    >>> round(groups.size), groups.lengths.tolist()
    (38974, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2])
    """
    if draws < 1 or not len(seeds):
        raise ChoiceError(Said("analysis-no-draws", draws=draws), Said("analysis-ask-draws", draws=DRAWS))
    people = np.nan_to_num(residents)
    most = 2 * size_of(max(steps)) * (1 + WITHIN)
    grown = [_grown(touching, people, draws, seed, most) for seed in seeds]
    beside = [np.flatnonzero(row).tolist() for row in touching]
    for done, step in enumerate(steps):
        progress.step(Said("analysis-drawing-district-groups"), done / len(steps))
        size = size_of(step)
        compact = [_prefixes(orders, totals, size) for orders, totals in grown]
        cut = [
            _halves(_prefixes(orders, totals, 2 * size), beside, people.tolist(), size, random.Random(f"{seed} {step}"))  # noqa: S311
            for seed, (orders, totals) in zip(seeds, grown, strict=True)
        ]
        yield step, SizedGroups.of(size, [*compact, *cut], seeds)


def _grown(touching: BoolArray, people: FloatArray, draws: int, seed: int, most: float) -> tuple[IntArray, FloatArray]:
    """Grow groups, all at once, until each has the most residents wanted or no neighbour is left.

    Returns the district that joined at each step (-1: none), and the residents then, both of shape (draws, steps).
    """
    chance, count = np.random.default_rng(seed), len(people)
    rows = np.arange(draws)
    joined = chance.integers(0, count, draws)
    held = np.zeros((draws, count), dtype=np.bool_)
    held[rows, joined] = True
    fringe, contacts = touching[joined].copy(), touching[joined].astype(np.int16)
    total = people[joined].copy()
    orders, totals = [joined], [total]
    while True:
        best = _random_of(fringe, chance)
        for _ in range(_PICKED - 1):
            other = _random_of(fringe, chance)
            best = np.where(contacts[rows, other] > contacts[rows, best], other, best)
        grows = fringe[rows, best] & (total < most)
        if not grows.any():
            return np.array(orders, dtype=np.int64).T, np.array(totals).T
        held[rows[grows], best[grows]] = True
        # Also for groups that grow no more: nobody asks for theirs, as their fringe is empty.
        contacts += touching[best]
        fringe = (fringe | touching[best]) & ~held
        fringe[~grows] = False
        total = total + np.where(grows, people[best], 0.0)
        orders.append(np.where(grows, best, -1))
        totals.append(np.where(grows, total, np.inf))


def _random_of(fringe: BoolArray, chance: np.random.Generator) -> IntArray:
    """Pick one of the neighbours of each group at random."""
    picked: IntArray = np.where(fringe, chance.random(fringe.shape, dtype=np.float32), -1.0).argmax(axis=1).astype(np.int64)
    return picked


def _prefixes(orders: IntArray, totals: FloatArray, size: float) -> list[list[int]]:
    """Return the beginning of each growth that comes nearest to a size, if it comes near."""
    nearest = np.abs(totals - size).argmin(axis=1)
    near = np.abs(totals[np.arange(len(totals)), nearest] - size) <= WITHIN * size
    return [orders[row, : nearest[row] + 1].tolist() for row in np.flatnonzero(near)]


def _halves(
    pieces: Sequence[list[int]], beside: list[list[int]], people: list[float], size: float, chance: random.Random
) -> list[list[int]]:
    """Cut pieces of twice a size in two at an edge of a random spanning tree, and keep a half of about the size."""
    found = []
    for piece in pieces:
        for _ in range(_TRIES):
            half = _half(piece, beside, people, size, chance)
            if half:
                found.append(half)
                break
    return found


def _half(piece: list[int], beside: list[list[int]], people: list[float], size: float, chance: random.Random) -> list[int]:
    tree, inside = _spanning_tree(piece, beside, chance), set(piece)
    above: dict[int, int] = {piece[0]: -1}
    order = [piece[0]]
    for zone in order:
        for other in tree[zone]:
            if other not in above:
                above[other] = zone
                order.append(other)
    below = {zone: people[zone] for zone in piece}
    # Backwards, so that a zone has all of its branch before it is added to the one above.
    for zone in reversed(order[1:]):
        below[above[zone]] += below[zone]
    whole = below[piece[0]]
    # Each zone but the first stands for the edge above it: what hangs below is one half, the rest the other.
    cuts = [(zone, True) for zone in order[1:] if abs(below[zone] - size) <= WITHIN * size]
    cuts += [(zone, False) for zone in order[1:] if abs(whole - below[zone] - size) <= WITHIN * size]
    if not cuts:
        return []
    zone, takes_below = cuts[chance.randrange(len(cuts))]
    hanging = [zone]
    for one in hanging:
        hanging += [other for other in tree[one] if above[other] == one]
    return hanging if takes_below else sorted(inside.difference(hanging))


def _spanning_tree(piece: list[int], beside: list[list[int]], chance: random.Random) -> dict[int, list[int]]:
    """Join the districts of a piece by edges in random order, each that closes no circle (Kruskal)."""
    inside = set(piece)
    edges = [(zone, other) for zone in piece for other in beside[zone] if other > zone and other in inside]
    chance.shuffle(edges)
    top = {zone: zone for zone in piece}
    tree: dict[int, list[int]] = {zone: [] for zone in piece}
    for zone, other in edges:
        one, two = zone, other
        while top[one] != one:
            top[one] = one = top[top[one]]
        while top[two] != two:
            top[two] = two = top[top[two]]
        if one != two:
            top[one] = two
            tree[zone].append(other)
            tree[other].append(zone)
    return tree


class GroupTable:
    """Groups of all sizes, kept in a file and read a size at a time.

    Parameters
    ----------
    path : Path
        What :func:`write_groups` wrote.
    codes : sequence of str
        Codes of the districts in the order of the frames.

    Raises
    ------
    ReadError
        The file is missing or damaged, or was made for other districts.
    """

    def __init__(self, path: Path, codes: Sequence[str]) -> None:
        try:
            self._file = np.load(path, allow_pickle=False)
            made_for, self._seeds = self._file["codes"], tuple(int(seed) for seed in self._file["seeds"])
        except (OSError, ValueError, KeyError) as problem:
            raise ReadError(
                Said("analysis-groups-unreadable", path=path.name, problem=str(problem)), Said("analysis-install-again")
            ) from problem
        if made_for.tolist() != list(codes):
            raise ReadError(Said("analysis-groups-of-others", path=path.name), Said("analysis-groups-again"))
        self._read: dict[int, SizedGroups | None] = {}

    @property
    def made_from(self) -> str:
        """What the bundled flows were when the shares of the groups were worked out: a digest."""
        return str(self._file["made_from"])

    def of_step(self, step: int) -> SizedGroups | None:
        """Return the groups of a size; None where none were drawn."""
        if step not in self._read:
            self._read[step] = self._load(step) if f"members{step}" in self._file else None
        return self._read[step]

    def _load(self, step: int) -> SizedGroups:
        prefix, suffix = "share ", f" {step}"
        names = [key for key in self._file.files if key.startswith(prefix) and key.endswith(suffix)]
        shares = {key[len(prefix) : -len(suffix)]: self._file[key].astype(np.float64) / _SCALE for key in names}
        return SizedGroups(
            size_of(step),
            self._file[f"members{step}"],
            self._file[f"lengths{step}"].astype(np.int64),
            self._file[f"counts{step}"].astype(np.int64),
            self._seeds,
            shares,
        )


_SCALE = 65_535.0


def write_groups(path: Path, codes: Sequence[str], sizes: dict[int, SizedGroups], made_from: str) -> None:
    """Write groups of several sizes for :class:`GroupTable`; shares are kept to 1 in 65,535."""
    first = next(iter(sizes.values()))
    arrays: dict[str, npt.NDArray[np.generic]] = {
        "codes": np.array(list(codes)),
        "seeds": np.array(first.seeds, dtype=np.int64),
        "made_from": np.array(made_from),
    }
    for step, groups in sizes.items():
        arrays[f"members{step}"] = groups.members
        arrays[f"lengths{step}"] = groups.lengths.astype(np.uint16)
        arrays[f"counts{step}"] = groups.counts.astype(np.uint16)
        for name, values in groups.shares.items():
            arrays[f"share {name} {step}"] = np.round(np.nan_to_num(values) * _SCALE).astype(np.uint16)
    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)  # type: ignore[arg-type]
