"""The footprint that keeps most within limits, by mixed-integer programming (scipy's HiGHS), with its proof or its bound.

Self-containment is a ratio, so it is found by Dinkelbach's steps: as long as a set exists with I − λ R and I − λ W above 0, λ is
raised to what that set keeps. Contiguity is a flow from the footprint's largest job district through every district that is in.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csr_array, vstack

from explorer.analysis.chance_groups import size_of, step_of
from explorer.flags.measures import BoolArray, FloatArray
from explorer.plans.scores import WHOLENESS
from explorer.progress import Progress
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.plans.suggest import Search

Places = npt.NDArray[np.signedinteger]

CLOSE = 1e-7
"""Ratios that differ by no more are the same."""

MOST_STEPS = 20


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
    """Find the best set within limits, as far as the time allows."""
    ends = time.monotonic() + search.limits.seconds
    program = Program.of(search)
    low, high = search.limits.population
    if search.limits.measure == "containment":
        row, bound, proved = program.best(low, high, ends)
        return Solved(row, bound, proved and row is not None)
    # The middle group of its size is the same for all sets of a size, so each size is solved apart.
    best: tuple[float, BoolArray | None] = (-math.inf, None)
    bound = -math.inf
    total = float(search.scores.people.sum())
    steps = range(step_of(max(low, float(search.scores.people.min()))), step_of(min(high, total)) + 1)
    for number, step in enumerate(steps):
        progress.step(Said("plan-step-solve"), 0.1 + 0.8 * number / len(steps))
        from_, to = (
            max(low, size_of(step) / math.sqrt(size_of(1) / size_of(0))),
            min(high, size_of(step) * math.sqrt(size_of(1) / size_of(0))),
        )
        share = max(ends - time.monotonic(), 0.0) / (len(steps) - number)
        row, kept, _ = program.best(from_, to, time.monotonic() + share)
        bound = max(bound, kept - search.scores.middle(step) + WHOLENESS)
        if row is not None:
            score = float(search.scores.of(row[None, :])[0])
            best = max(best, (score, row), key=lambda found: found[0])
    return Solved(best[1], bound, False)


@dataclass(frozen=True, eq=False)
class Program:
    """What stays the same of the program: its variables are districts, pairs of them, flows of contiguity, and the margin."""

    search: Search
    pairs: np.ndarray[tuple[int, int], np.dtype[np.int64]]
    arcs: np.ndarray[tuple[int, int], np.dtype[np.int64]]
    root: int

    @classmethod
    def of(cls, search: Search) -> Program:
        """Prepare the program of a search."""
        scores = search.scores
        both = scores.flows + scores.flows.T
        pairs = np.argwhere(np.triu(both > 0, 1))
        arcs = np.argwhere(scores.touching)
        jobs = np.where(scores.row, scores.worked, -1.0)
        return cls(search, pairs, arcs, int(jobs.argmax()))

    @property
    def _size(self) -> tuple[int, int, int, int]:
        n, p, a = len(self.search.scores.places), len(self.pairs), len(self.arcs)
        return n, p, a, n + p + a + 1

    def best(self, low: float, high: float, ends: float) -> tuple[BoolArray | None, float, bool]:
        """Return the set with the highest self-containment, the bound on it, and whether it is proved."""
        found: BoolArray | None = None
        ratio, bound = 0.0, 1.0
        for _ in range(MOST_STEPS):
            left = ends - time.monotonic()
            if left <= 0.05:
                return found, bound, False
            row, margin, dual, is_optimal = self._solve(ratio, low, high, left)
            if row is None:
                # Nothing lies within, or nothing was found in time.
                return found, (ratio if is_optimal else bound), is_optimal and found is not None
            kept = float(self.search.scores.kept(row[None, :].astype(np.float64))[0])
            # No set has I − λ max(R, W) above the dual bound, so none keeps more than λ plus that over the fewest it can have.
            fewest = self._fewest()
            bound = min(bound, ratio + max(dual, 0.0) / fewest)
            if kept <= ratio + CLOSE and found is not None:
                return found, (ratio if is_optimal else bound), is_optimal
            found, ratio = row, max(kept, ratio)
            if is_optimal and margin <= CLOSE:
                return found, ratio, True
        return found, bound, False

    def _fewest(self) -> float:
        scores = self.search.scores
        must = scores.row.copy()
        must[self.search.free] = False
        most = max(float(scores.lived[must].sum()), float(scores.worked[must].sum()), float(scores.worked[self.root]))
        return most or 1.0

    def _solve(self, ratio: float, low: float, high: float, seconds: float) -> tuple[BoolArray | None, float, float, bool]:
        n, p, a, size = self._size
        scores, search = self.search.scores, self.search
        both = scores.flows + scores.flows.T
        within = np.concatenate([np.diag(scores.flows), both[self.pairs[:, 0], self.pairs[:, 1]]])
        # In thousands of people: the solver's tolerances are absolute.
        unit = 1000.0
        rows = []
        lower: list[float] = []
        upper: list[float] = []

        def add(row: FloatArray, least: float, most: float) -> None:
            rows.append(csr_array(row[None, :]))
            lower.append(least)
            upper.append(most)

        for whole in (scores.lived, scores.worked):
            row = np.zeros(size)
            row[: n + p] = within / unit
            row[:n] -= ratio * whole / unit
            row[-1] = -1.0
            add(row, 0.0, np.inf)
        residents = np.zeros(size)
        residents[:n] = scores.people / unit
        add(residents, low / unit, high / unit if np.isfinite(high) else np.inf)
        if search.limits.changes is not None:
            changes = np.zeros(size)
            changes[:n] = np.where(scores.row, -1.0, 1.0)
            add(changes, -np.inf, search.limits.changes - float(scores.row.sum()))
        pair_rows = [self._at_most(size, n + np.arange(p), self.pairs[:, side]) for side in (0, 1)]
        flow = [self._at_most(size, n + p + np.arange(a), self.arcs[:, side], float(n)) for side in (0, 1)]
        balance = coo_array(
            (
                np.concatenate([np.ones(a), -np.ones(a), -np.ones(n)]),
                (
                    np.concatenate([self.arcs[:, 1], self.arcs[:, 0], np.arange(n)]),
                    np.concatenate([n + p + np.arange(a), n + p + np.arange(a), np.arange(n)]),
                ),
            ),
            shape=(n, size),
        ).tocsr()[np.arange(n) != self.root]
        matrix = vstack([*rows, *pair_rows, *flow, balance])
        count = 2 * p + 2 * a
        low_side = np.concatenate([lower, np.full(count, -np.inf), np.zeros(n - 1)])
        high_side = np.concatenate([upper, np.zeros(count), np.zeros(n - 1)])
        least, most = np.zeros(size), np.ones(size)
        most[n + p : n + p + a] = n
        least[-1], most[-1] = -np.inf, np.inf
        fixed = np.setdiff1d(np.arange(n), search.free)
        least[fixed] = most[fixed] = scores.row[fixed]
        least[search.forced], least[self.root] = 1.0, 1.0
        whole_number = np.zeros(size)
        whole_number[:n] = 1
        objective = np.zeros(size)
        objective[-1] = -1.0
        result = milp(
            objective, integrality=whole_number, bounds=Bounds(least, most),
            constraints=LinearConstraint(matrix, low_side, high_side),
            options={"time_limit": max(seconds, 0.1), "mip_rel_gap": 1e-9},
        )  # fmt: skip
        is_optimal = result.status in (0, 2)
        dual = -float(result.mip_dual_bound) * unit if getattr(result, "mip_dual_bound", None) is not None else np.inf
        if result.x is None:
            return None, 0.0, dual, is_optimal
        return result.x[:n] > 0.5, -float(result.fun) * unit, dual, is_optimal

    @staticmethod
    def _at_most(
        size: int, variables: npt.NDArray[np.signedinteger], of: npt.NDArray[np.signedinteger], times: float = 1.0
    ) -> csr_array:
        """Return rows that keep each variable at or below that of a district, times a number."""
        count = len(variables)
        rows = np.arange(count)
        return coo_array(
            (
                np.concatenate([np.ones(count), np.full(count, -times)]),
                (np.concatenate([rows, rows]), np.concatenate([variables, of])),
            ),
            shape=(count, size),
        ).tocsr()
