"""Figures that nothing is known of, held against indicators that are like nearly all others: pay, age, income, work.

House prices go with pay, poverty with claimants. Where figures go with one of these beside the areas a row above or below, and
not beside their own, they were moved. Figures of another year of the same indicator tell even more, where one year was moved.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.catalogue.indicators import load_indicators, load_values, time_of

Numbers = npt.NDArray[np.float64]

_LIKE_OTHERS = (
    "median_weekly_pay", "gdhi_per_head", "employment_rate", "no_qualifications", "median_age", "housing_affordability",
    "claimant_count", "population_change",
)  # fmt: skip
"""Indicators of which one at least goes with most others."""

_FARTHEST = 3
_FEWEST, _ENOUGH = 60, 150
_GAIN = {False: (0.4, 0.6), True: (0.25, 0.45)}
"""How much more figures go with another one (in ranks) beside other areas than beside their own, and how much they must, with
few areas and with enough (ours): three in four moved tables of the bundled indicators are told, and none that was not moved."""

_AT_HOME, _HALVES = 0.6, 0.1
"""How much figures that go with another one beside their own areas are at home there; and the gain in every second row (ours)."""

_OF_A_YEAR, _OTHER_YEARS = 0.35, 0.5
"""How much figures must go with those of the year beside; and what is left of it where one of the two was moved (ours)."""


def moved_by_likeness(codes: pd.Series[str], values: Numbers) -> int:
    """Tell by how many rows figures were moved, as they go with other indicators there; 0 for none.

    Parameters
    ----------
    codes : Series of str
        Districts in the order of the rows.
    values : ndarray of float
    """
    if np.isfinite(values).sum() < _FEWEST:
        return 0
    enough = bool(np.isfinite(values).sum() >= _ENOUGH)
    gain, least = _GAIN[enough]
    best, rows = 0.0, 0
    for name in _LIKE_OTHERS:
        known: Numbers = np.asarray(codes.map(_latest(name)), dtype=np.float64)
        own = abs(together(values, known))
        if own >= _AT_HOME:
            return 0
        for step in _steps():
            other = shifted(known, step)
            found = abs(together(values, other))
            if found >= least and found - own >= max(gain, best) and _in_both(values, known, other):
                best, rows = found - own, step
    return rows


def moved_years(table: Numbers) -> tuple[int, int] | None:
    """Return the place of the year whose figures were moved, and by how many rows: those of the years beside it tell.

    Parameters
    ----------
    table : ndarray of float
        Rows of areas in their order, a column for each year in order. Where there are two years, the later one is told.
    """
    years = table.shape[1]
    if len(table) < _FEWEST or years < 2:
        return None
    moved = [_moved_between(table[:, before], table[:, at]) for before, at in pairwise(range(years))]
    for at in range(1, years - 1):
        # A year that was moved against the one before it stands as much the other way against the one after.
        if moved[at - 1] and moved[at] == -moved[at - 1]:
            return at, moved[at - 1]
    if years > 2 and moved[0] and not moved[1]:
        return 0, -moved[0]
    at = next((at for at, rows in enumerate(moved, start=1) if rows), 0)
    return (at, moved[at - 1]) if at else None


def _moved_between(first: Numbers, second: Numbers) -> int:
    """Tell by how many rows the second figures were moved against the first ones; 0 for none."""
    own = together(first, second)
    if own > 1 - _OF_A_YEAR:
        return 0
    best, rows = 0.0, 0
    for step in _steps():
        other = shifted(first, step)
        found = together(second, other)
        if found - own >= max(_OF_A_YEAR, best) and found >= _OTHER_YEARS and _in_both(second, first, other):
            best, rows = found - own, step
    return rows


def _steps() -> list[int]:
    return [rows for step in range(1, _FARTHEST + 1) for rows in (step, -step)]


def _in_both(values: Numbers, own: Numbers, other: Numbers) -> bool:
    """Whether figures go more with the others in every second row, and in the rows between."""
    return all(abs(together(values[at::2], other[at::2])) - abs(together(values[at::2], own[at::2])) > _HALVES for at in (0, 1))


def together(first: Numbers, second: Numbers) -> float:
    """Return how much two figures go together, in ranks (Spearman); 0 where too few have both."""
    both = np.isfinite(first) & np.isfinite(second)
    if both.sum() < _FEWEST // 3:
        return 0.0
    of_first, of_second = (pd.Series(each[both]).rank().to_numpy(dtype=np.float64) for each in (first, second))
    if not of_first.std() or not of_second.std():
        return 0.0
    return float(np.corrcoef(of_first, of_second)[0, 1])


def shifted(known: Numbers, rows: int) -> Numbers:
    """Return figures some rows further down, or up below zero; nothing stands in the rows that are left."""
    moved = np.full(known.shape, np.nan)
    moved[max(rows, 0) : len(known) + min(rows, 0)] = known[max(-rows, 0) : len(known) - max(rows, 0)]
    return moved


@cache
def _latest(name: str) -> pd.Series[float]:
    frame = load_values(load_indicators()[name])
    latest: pd.Series[float] = frame[frame["period"] == max(frame["period"].unique(), key=time_of)]["value"]
    return latest[~latest.index.duplicated()]
