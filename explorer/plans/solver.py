"""The footprint that keeps most within limits, by mixed-integer programming (scipy's HiGHS), with its proof or its bound.

Self-containment is a ratio, so it is found by Dinkelbach's steps: as long as a set exists with I − λ R and I − λ W above 0, λ is
raised to what that set keeps. Contiguity is a flow that every district that is in takes a share of.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csr_array, vstack

from explorer.analysis.chance_groups import size_of, step_of
from explorer.errors import CancelledError
from explorer.flags.measures import BoolArray, FloatArray
from explorer.plans.scores import WHOLENESS
from explorer.progress import SILENT, Progress
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.plans.suggest import Search

Places = npt.NDArray[np.signedinteger]

CLOSE = 1e-7
"""Ratios that differ by no more are the same."""

MOST_STEPS = 20

UNIT = 1000.0
"""People are counted in thousands: the solver's tolerances are absolute."""


@dataclass(frozen=True, eq=False)
class Solved:
    """What the solver found.

    Attributes
    ----------
    row : ndarray of bool, shape (districts near,), optional
        The set; None where there is none within the limits.
    bound : float
        No set within the limits scores more, in the measure that was asked for.
    proved : bool
        Whether the set is the best in that measure.
    """

    row: BoolArray | None
    bound: float
    proved: bool


def best_by_solver(search: Search, progress: Progress) -> Solved:
    """Find the best set within limits, as far as the time allows; where it is stopped, the best so far."""
    ends = time.monotonic() + search.limits.seconds
    program = Program.of(search)
    low, high = search.limits.population
    if search.limits.measure == "containment":
        row, bound, proved = program.best(low, high, ends, progress)
        return Solved(row, bound, proved and row is not None)
    return _best_of_sizes(program, low, high, ends, progress)


def _best_of_sizes(program: Program, low: float, high: float, ends: float, progress: Progress) -> Solved:
    """Solve each size apart: the middle group of its size is the same for all sets of a size."""
    scores = program.search.scores
    best: tuple[float, BoolArray | None] = (-math.inf, None)
    bound, half = -math.inf, math.sqrt(size_of(1) / size_of(0))
    total = float(scores.people.sum())
    steps = range(step_of(max(low, float(scores.people.min()))), step_of(min(high, total)) + 1)
    for number, step in enumerate(steps):
        try:
            progress.step(Said("plan-step-solve"), 0.1 + 0.8 * number / len(steps))
        except CancelledError:
            # Of the sizes that are left nothing is known but that no footprint keeps more than all.
            return Solved(best[1], max(bound, 1.0 - min(map(scores.middle, steps[number:])) + WHOLENESS), proved=False)
        share = max(ends - time.monotonic(), 0.0) / (len(steps) - number)
        row, kept, _ = program.best(max(low, size_of(step) / half), min(high, size_of(step) * half), time.monotonic() + share)
        bound = max(bound, kept - scores.middle(step) + WHOLENESS)
        if row is not None:
            best = max(best, (float(scores.of(row[None, :])[0]), row), key=lambda found: found[0])
    return Solved(best[1], bound, proved=False)


def _is_stopped(progress: Progress) -> bool:
    try:
        progress.step()
    except CancelledError:
        return True
    return False


class _Step(NamedTuple):
    """What the solver says at one ratio: the set, its margin over the ratio, the bound on the margin, whether it is optimal."""

    row: BoolArray | None
    margin: float
    dual: float
    is_optimal: bool


class _Rows(NamedTuple):
    """Rows of the program: what they add up, and from and to where that may lie."""

    matrix: csr_array
    least: FloatArray
    most: FloatArray


@dataclass(frozen=True, eq=False)
class Program:
    """What stays the same of the program.

    Its variables are, in this order: whether each district is in, whether each pair of districts is, the flow of contiguity
    over each arc between neighbours, which districts the flow springs from, and the margin. The district with most jobs of the
    footprint is a spring whenever it is in; there are no more springs than the footprint has pieces.
    """

    search: Search
    pairs: np.ndarray[tuple[int, int], np.dtype[np.int64]]
    arcs: np.ndarray[tuple[int, int], np.dtype[np.int64]]
    root: int

    @classmethod
    def of(cls, search: Search) -> Program:
        """Prepare the program of a search."""
        scores = search.scores
        pairs = np.argwhere(np.triu(scores.flows + scores.flows.T > 0, 1))
        arcs = np.argwhere(scores.touching)
        jobs = np.where(scores.row, scores.worked, -1.0)
        return cls(search, pairs, arcs, int(jobs.argmax()))

    def best(self, low: float, high: float, ends: float, progress: Progress = SILENT) -> tuple[BoolArray | None, float, bool]:
        """Return the set with the highest self-containment, the bound on it, and whether it is proved; stopped, the best yet."""
        found: BoolArray | None = None
        ratio, bound = 0.0, 1.0
        for _ in range(MOST_STEPS):
            left = ends - time.monotonic()
            if left <= 0.05 or _is_stopped(progress):
                return found, bound, False
            step = self._solve(ratio, low, high, left)
            if step.row is None:
                # Nothing lies within, or nothing was found in time.
                return found, (ratio if step.is_optimal else bound), step.is_optimal and found is not None
            kept = float(self.search.scores.kept(step.row[None, :].astype(np.float64))[0])
            # No set has I − λ max(R, W) above the dual bound, so none keeps more than λ plus that over the fewest it can have.
            bound = min(bound, ratio + max(step.dual, 0.0) / self._fewest)
            if kept <= ratio + CLOSE and found is not None:
                return found, (ratio if step.is_optimal else bound), step.is_optimal
            found, ratio = step.row, max(kept, ratio)
            if step.is_optimal and step.margin <= CLOSE:
                return found, ratio, True
        return found, bound, False

    @cached_property
    def _fewest(self) -> float:
        """The smallest max(R, W) that a set within the limits can have."""
        scores, changes = self.search.scores, self.search.limits.changes
        may_go = self.search.free[scores.row[self.search.free]]
        sides = []
        for people in (scores.lived, scores.worked):
            gone = np.sort(people[may_go])[::-1][:changes]
            sides.append(float(people[scores.row].sum() - gone.sum()))
        return max(*sides, float(np.maximum(scores.lived, scores.worked).min())) or 1.0

    # The variables

    @property
    def _counts(self) -> tuple[int, int, int]:
        """Numbers of districts, pairs and arcs."""
        return len(self.search.scores.places), len(self.pairs), len(self.arcs)

    @cached_property
    def _size(self) -> int:
        districts, pairs, arcs = self._counts
        return 2 * districts + pairs + arcs + 1

    @cached_property
    def _springs(self) -> Places:
        districts, pairs, arcs = self._counts
        return np.arange(districts) + districts + pairs + arcs

    @cached_property
    def _bounds(self) -> Bounds:
        """From and to where each variable may lie: what is locked or to be kept is fixed."""
        districts, pairs, arcs = self._counts
        least, most = np.zeros(self._size), np.ones(self._size)
        most[districts + pairs : districts + pairs + arcs] = districts
        least[-1], most[-1] = -np.inf, np.inf
        fixed = np.setdiff1d(np.arange(districts), self.search.free)
        least[fixed] = most[fixed] = self.search.scores.row[fixed]
        least[self.search.forced] = 1.0
        return Bounds(least, most)

    @cached_property
    def _whole_numbers(self) -> FloatArray:
        districts, *_ = self._counts
        chosen = np.zeros(self._size)
        chosen[:districts] = 1
        chosen[self._springs] = 1
        return chosen

    # The rows

    def _solve(self, ratio: float, low: float, high: float, seconds: float) -> _Step:
        """Look for the set with the largest margin over a ratio."""
        parts = (self._margins(ratio), self._residents(low, high), self._changes, self._pairs_in, self._contiguity)
        rows = _Rows(
            vstack([one.matrix for one in parts], format="csr"),
            np.concatenate([one.least for one in parts]), np.concatenate([one.most for one in parts]),
        )  # fmt: skip
        objective = np.zeros(self._size)
        objective[-1] = -1.0
        result = milp(
            objective, integrality=self._whole_numbers, bounds=self._bounds, constraints=LinearConstraint(*rows),
            options={"time_limit": max(seconds, 0.1), "mip_rel_gap": 1e-9},
        )  # fmt: skip
        is_optimal = result.status in (0, 2)
        dual = -float(result.mip_dual_bound) * UNIT if getattr(result, "mip_dual_bound", None) is not None else np.inf
        if result.x is None:
            return _Step(None, 0.0, dual, is_optimal)
        return _Step(result.x[: len(self.search.scores.places)] > 0.5, -float(result.fun) * UNIT, dual, is_optimal)

    def _margins(self, ratio: float) -> _Rows:
        """The margin is at most I − λ R, and at most I − λ W."""
        scores, (districts, pairs, _) = self.search.scores, self._counts
        both = scores.flows + scores.flows.T
        within = np.concatenate([np.diag(scores.flows), both[self.pairs[:, 0], self.pairs[:, 1]]]) / UNIT
        rows = np.zeros((2, self._size))
        rows[:, : districts + pairs] = within
        rows[:, :districts] -= ratio * np.stack([scores.lived, scores.worked]) / UNIT
        rows[:, -1] = -1.0
        return _Rows(csr_array(rows), np.zeros(2), np.full(2, np.inf))

    def _residents(self, low: float, high: float) -> _Rows:
        """Residents lie between the limits, and somebody is in."""
        scores, (districts, *_) = self.search.scores, self._counts
        rows = np.zeros((2, self._size))
        rows[0, :districts], rows[1, :districts] = scores.people / UNIT, 1.0
        return _Rows(csr_array(rows), np.array([low / UNIT, 1.0]), np.array([high / UNIT, np.inf]))

    @cached_property
    def _changes(self) -> _Rows:
        """No more districts come or go than may."""
        row, most = np.zeros((1, self._size)), self.search.limits.changes
        was = self.search.scores.row
        row[0, : len(was)] = np.where(was, -1.0, 1.0)
        return _Rows(csr_array(row), np.array([-np.inf]), np.array([np.inf if most is None else most - float(was.sum())]))

    @cached_property
    def _pairs_in(self) -> _Rows:
        """A pair is in only where both of its districts are."""
        districts, pairs, _ = self._counts
        variables = districts + np.arange(pairs)
        return self._at_most([(variables, self.pairs[:, side], 1.0) for side in (0, 1)])

    @cached_property
    def _contiguity(self) -> _Rows:
        """Flow runs between districts that are in, each of them keeps one unit of it, and springs alone give any."""
        districts, pairs, arcs = self._counts
        flow, every = districts + pairs + np.arange(arcs), np.arange(districts)
        inside = self._at_most([(flow, self.arcs[:, side], float(districts)) for side in (0, 1)] + [(self._springs, every, 1.0)])
        kept = _sparse(
            (districts, self._size),
            (self.arcs[:, 1], flow, 1.0), (self.arcs[:, 0], flow, -1.0), (every, every, -1.0),
            (every, self._springs, float(districts)),
        )  # fmt: skip
        first = np.array([0])
        root = _sparse((1, self._size), (first, self._springs[[self.root]], 1.0), (first, np.array([self.root]), -1.0))
        springs = _sparse((1, self._size), (np.zeros(districts, dtype=np.int64), self._springs, 1.0))
        return _Rows(
            vstack([inside.matrix, kept, root, springs], format="csr"),
            np.concatenate([inside.least, np.zeros(districts), [0.0], [1.0]]),
            np.concatenate([inside.most, np.full(districts, np.inf), [0.0], [float(self.search.pieces)]]),
        )

    def _at_most(self, each: Sequence[tuple[Places, Places, float]]) -> _Rows:
        """Keep variables at or below those of districts, times a number."""
        parts = [
            _sparse((len(some), self._size), (np.arange(len(some)), some, 1.0), (np.arange(len(some)), of, -times))
            for some, of, times in each
        ]
        matrix = vstack(parts, format="csr")
        return _Rows(matrix, np.full(matrix.shape[0], -np.inf), np.zeros(matrix.shape[0]))


def _sparse(shape: tuple[int, int], *entries: tuple[Places, Places, float]) -> csr_array:
    """Return a matrix with the same number at each of some places; what stands twice is added up."""
    numbers = np.concatenate([np.full(len(rows), number) for rows, _, number in entries])
    rows, columns = (np.concatenate([entry[side] for entry in entries]) for side in (0, 1))
    return coo_array((numbers, (rows, columns)), shape=shape).tocsr()
