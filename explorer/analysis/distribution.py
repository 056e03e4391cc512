"""How values are spread: bins of a histogram, and what a selection of areas adds up to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

OUTSIDE = -1
"""Bin of an area without a value."""

MOST_BINS = 40
"""Bins beyond which nobody can tell the bars apart."""


@dataclass(frozen=True, eq=False)
class Histogram:
    """Values sorted into bins of equal width.

    Attributes
    ----------
    edges : ndarray of float64, shape (bins + 1,)
        Ends of the bins, ascending, in the unit of the values; the last bin includes its upper end.
    members : Series of int, indexed by area
        Bin of each area, from 0; :data:`OUTSIDE` where the value is missing or infinite.
    """

    edges: npt.NDArray[np.float64]
    members: pd.Series[int]

    @property
    def bins(self) -> int:
        """How many bins there are."""
        return len(self.edges) - 1

    @property
    def left_out(self) -> int:
        """How many areas have no value to show."""
        return int((self.members == OUTSIDE).sum())

    def counts(self, areas: Collection[str] | None = None) -> npt.NDArray[np.int64]:
        """How many areas (of these, or of all) are in each bin."""
        members = self.members if areas is None else self.members[self.members.index.isin(list(areas))]
        return np.bincount(members[members != OUTSIDE], minlength=self.bins).astype(np.int64)

    def between(self, low: float, high: float) -> tuple[str, ...]:
        """Return the areas in every bin that a range of values touches; its ends may be given in either order.

        Examples
        --------
        >>> histogram(pd.Series([1.0, 2.0, 9.0], index=list("abc")), bins=2).between(0.5, 2.5)
        ('a', 'b')
        """
        low, high = min(low, high), max(low, high)
        touched = np.flatnonzero((self.edges[:-1] <= high) & (self.edges[1:] >= low))
        return tuple(self.members.index[self.members.isin(touched)])


def histogram(values: pd.Series[float], bins: int | None = None) -> Histogram:
    """Sort values into bins of equal width.

    The number of bins follows the larger of Sturges' and Freedman and Diaconis' rules, at most 40. Infinite values count
    as missing; values that are all the same share one bin.

    Parameters
    ----------
    values : Series of float, indexed by area
    bins : int, optional
        How many bins to make.

    Examples
    --------
    >>> histogram(pd.Series([70.0, 72.0, 80.0, float("nan")]), bins=2).members.tolist()
    [0, 0, 1, -1]
    """
    numbers: npt.NDArray[np.float64] = np.asarray(values, dtype=np.float64)
    known = np.isfinite(numbers)
    edges = _edges(numbers[known], bins)
    members = pd.Series(OUTSIDE, index=values.index, name="bin")
    places = np.searchsorted(edges, numbers[known], side="right") - 1
    members[known] = np.clip(places, 0, max(len(edges) - 2, 0))
    return Histogram(edges, members)


def _edges(known: npt.NDArray[np.float64], bins: int | None) -> npt.NDArray[np.float64]:
    if not len(known):
        return np.zeros(1)
    low, high = float(known.min()), float(known.max())
    if not np.isfinite(high - low) or high - low <= abs(high) * 1e-12:
        half = max(abs(high) * 0.01, 0.5)
        return np.array([low - half, high + half])
    wanted = bins or min(_bins_for(known, high - low), MOST_BINS)
    return np.linspace(low, high, wanted + 1)


def _bins_for(known: npt.NDArray[np.float64], width: float) -> int:
    """Return the larger of Sturges' number of bins and Freedman and Diaconis'."""
    sturges = int(np.ceil(np.log2(len(known)))) + 1
    quarter, three_quarters = np.percentile(known, [25, 75])
    step = 2 * (three_quarters - quarter) / len(known) ** (1 / 3)
    # A single far value would ask for millions of bins.
    return max(sturges, int(min(np.ceil(width / step), MOST_BINS)) if step > 0 else 1)


def stacked(spread: Histogram, groups: pd.Series[int], selected: Collection[str]) -> pd.DataFrame:
    """Return the pieces of a histogram's bars: what is selected at their feet, then group by group.

    The selected part stands at the foot so that it can be read against the axis.

    Parameters
    ----------
    spread : Histogram
    groups : Series of int, indexed by area
        What the pieces are coloured by; every area with a bin has one.
    selected : collection of str
        The areas selected.

    Returns
    -------
    DataFrame
        One row for each piece that is not empty: ``group``, ``is_selected``, ``left`` and ``width`` in the unit of the
        values, ``floor`` and ``height`` in areas.

    Examples
    --------
    >>> spread = histogram(pd.Series([1.0, 1.1, 9.0], index=list("abc")), bins=2)
    >>> pieces = stacked(spread, pd.Series([0, 1, 1], index=list("abc")), ["b"])
    >>> pieces["group"].tolist(), pieces["is_selected"].tolist(), pieces["floor"].tolist()
    ([1, 0, 1], [True, False, False], [0, 1, 0])
    """
    shown = spread.members[spread.members != OUTSIDE]
    areas = pd.DataFrame({"bin": shown, "rest": ~shown.index.isin(list(selected)), "group": groups.reindex(shown.index)})
    pieces = areas.groupby(["bin", "rest", "group"]).size().rename("height").reset_index()
    pieces["floor"] = pieces.groupby("bin")["height"].cumsum() - pieces["height"]
    left = spread.edges[pieces["bin"].to_numpy()]
    width = np.diff(spread.edges)[pieces["bin"].to_numpy()]
    return pieces.assign(is_selected=~pieces["rest"], left=left, width=width).drop(columns=["bin", "rest"])


@dataclass(frozen=True)
class Total:
    """What some areas add up to.

    Attributes
    ----------
    areas : int
        How many areas there are.
    total : float
        Sum of their values; NaN if none is known.
    lowest, highest : float
        Ends of the range of their values; NaN if none is known.
    missing : int
        How many of them have no value. They are not counted as zero.
    """

    areas: int
    total: float
    lowest: float
    highest: float
    missing: int


def total(values: pd.Series[float], areas: Collection[str]) -> Total:
    """Add up the values of some areas, and say how many are missing.

    Examples
    --------
    >>> total(pd.Series({"a": 1.0, "b": 2.0, "c": float("nan")}), ["a", "b", "c"])
    Total(areas=3, total=3.0, lowest=1.0, highest=2.0, missing=1)
    """
    chosen = values.reindex(list(dict.fromkeys(areas))).to_numpy(dtype=np.float64)
    known = chosen[np.isfinite(chosen)]
    if not len(known):
        return Total(len(chosen), np.nan, np.nan, np.nan, len(chosen))
    return Total(len(chosen), float(known.sum()), float(known.min()), float(known.max()), len(chosen) - len(known))
