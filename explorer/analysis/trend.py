"""Two periods side by side, and whether they may be compared at all."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.catalogue.indicators import Indicator, period_said, time_of
from explorer.said import Said


@dataclass(frozen=True, eq=False)
class Trend:
    """An indicator in two periods.

    Attributes
    ----------
    periods : tuple of str
        Earlier and later.
    rows : DataFrame, indexed by area code
        ``earlier`` and ``later`` with ``earlier_lower``, ``earlier_upper``, ``later_lower`` and ``later_upper``.
    is_joined : bool
        Whether the two periods may be joined by a line: no known break lies between them.
    sentences : tuple of Said
        What a reader must know to compare the periods.
    """

    periods: tuple[str, str]
    rows: pd.DataFrame
    is_joined: bool
    sentences: tuple[Said, ...]

    @property
    def times(self) -> tuple[float, float]:
        """Where the two periods stand along a line of years."""
        first, last = map(time_of, self.periods)
        return first, last

    @property
    def clear_changes(self) -> pd.Series[bool]:
        """Whether the 95% limits of the two periods lie apart, so that the change is more than chance."""
        rows = self.rows
        apart = (rows["later_lower"] > rows["earlier_upper"]) | (rows["later_upper"] < rows["earlier_lower"])
        return apart.rename("clear_change")


def trend(indicator: Indicator, earlier: pd.DataFrame, later: pd.DataFrame, areas: Collection[str]) -> Trend:
    """Put the periods of an indicator that are to be compared side by side.

    Parameters
    ----------
    indicator : Indicator
    earlier, later : DataFrame, indexed by area code
        ``value``, ``lower95`` and ``upper95`` in each period: see :func:`compared_periods`.
    areas : collection of str
        The areas to compare; those without a value in a period keep NaN there.
    """
    chosen = list(dict.fromkeys(areas))
    parts = [_period(frame, chosen, when) for frame, when in ((earlier, "earlier"), (later, "later"))]
    rows = pd.concat(parts, axis="columns").astype(float)
    periods = compared_periods(indicator)
    is_joined = indicator.trend != "none" and not indicator.is_broken(*periods)
    return Trend(periods, rows, is_joined, tuple(_sentences(indicator, rows, periods)))


@dataclass(frozen=True, eq=False)
class LongSeries:
    """An indicator in every period held.

    Attributes
    ----------
    periods : tuple of str
        The earliest first.
    values : DataFrame, indexed by area code
        A column for each period; NaN is missing.
    joined : tuple of bool
        Whether each period may be joined to the next by a line; one less than periods.
    """

    periods: tuple[str, ...]
    values: pd.DataFrame
    joined: tuple[bool, ...]

    def points(self) -> pd.DataFrame:
        """Return the points of all areas: ``area``, ``time``, ``value``, and whether each is joined to the next (``joined``).

        Missing values are left out, and nothing is joined across them.
        """
        times = [time_of(period) for period in self.periods]
        heights = self.values.to_numpy(dtype=np.float64)
        steps = np.array([*self.joined, False]) & np.isfinite(heights) & np.isfinite(np.roll(heights, -1, axis=1))
        return pd.DataFrame(
            {
                "area": np.repeat(self.values.index.to_numpy(dtype=object), len(times)),
                "time": np.tile(times, len(heights)),
                "value": heights.ravel(),
                "joined": steps.ravel(),
            }
        ).dropna(subset=["value"])


def long_series(indicator: Indicator, held: Mapping[str, pd.Series[float]], areas: Collection[str]) -> LongSeries:
    """Put all periods of an indicator in order, and say which may be joined.

    Parameters
    ----------
    indicator : Indicator
    held : mapping of period to Series
        Values in each period, by area code.
    areas : collection of str

    Examples
    --------
    >>> from explorer.catalogue.indicators import load_indicators
    >>> claimants = load_indicators()["claimant_count"]
    >>> held = {period: pd.Series({"a": 1.0}) for period in claimants.periods}
    >>> series = long_series(claimants, held, ["a"])
    >>> [period for period, joined in zip(series.periods, series.joined) if not joined]
    ['2012', '2013', '2014', '2015', '2016', '2017']
    """
    periods = tuple(period for period in reversed(indicator.periods) if period in held)
    values = pd.DataFrame({period: held[period].reindex(list(areas)) for period in periods}, index=list(areas), dtype=float)
    pairs = pairwise(periods)
    joined = tuple(indicator.trend != "none" and not indicator.is_broken(*pair) for pair in pairs)
    return LongSeries(periods, values.replace([np.inf, -np.inf], np.nan), joined)


def compared_periods(indicator: Indicator) -> tuple[str, str]:
    """Return the earlier period of an indicator that its latest one is held against, and the latest."""
    return indicator.earlier_period or indicator.first_period, indicator.latest_period


def _period(frame: pd.DataFrame, areas: list[str], when: str) -> pd.DataFrame:
    columns = {"value": when, "lower95": f"{when}_lower", "upper95": f"{when}_upper"}
    return frame.reindex(areas)[list(columns)].replace([np.inf, -np.inf], np.nan).rename(columns=columns)


def _sentences(indicator: Indicator, rows: pd.DataFrame, periods: tuple[str, str]) -> list[Said]:
    told = indicator.trend_said
    first, last = map(period_said, periods)
    sentences = []
    if indicator.is_broken(*periods):
        sentences.append(Said("analysis-trend-broken", first=first, last=last, told=told))
    elif indicator.trend == "break":
        sentences.append(Said("analysis-trend-break-outside", told=told, first=first, last=last))
    elif indicator.trend == "care":
        sentences.append(Said("analysis-trend-care", care=indicator.care_said or told))
    elif indicator.trend == "none":
        sentences.append(Said("analysis-trend-none", told=told))
    missing = int(rows[["earlier", "later"]].isna().any(axis="columns").sum())
    if missing:
        sentences.append(Said("analysis-trend-missing", missing=missing, rows=len(rows)))
    return sentences


def spread_apart(places: npt.ArrayLike, least: float) -> npt.NDArray[np.float64]:
    """Return places moved as little as needed to lie some distance apart, in the same order as given.

    For names beside the ends of lines, which must not lie on one another.

    Parameters
    ----------
    places : array-like of float
    least : float
        The least distance, in the same unit.

    Examples
    --------
    >>> spread_apart([1.0, 1.0, 9.0], 2.0).tolist()
    [0.0, 2.0, 9.0]
    """
    wanted = np.asarray(places, dtype=np.float64)
    order = np.argsort(wanted, kind="stable")
    # Without the steps themselves, what must not fall is the best non-decreasing fit to the places.
    steps = least * np.arange(len(wanted))
    moved = np.empty_like(wanted)
    moved[order] = _rising(wanted[order] - steps) + steps
    return moved


def _rising(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the non-decreasing values closest to these (pooling neighbours that fall)."""
    pools: list[tuple[float, int]] = []
    for value in values.tolist():
        pools.append((value, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (last, many), (before, more) = pools.pop(), pools.pop()
            pools.append(((last * many + before * more) / (many + more), many + more))
    return np.repeat([middle for middle, _ in pools], [count for _, count in pools])
