"""How a footprint and a set of functional areas share the same people."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd


def area_weights(shares: pd.DataFrame, weight: pd.Series[float]) -> pd.DataFrame:
    """People of each district in each functional area.

    Shares are by people, not hectares: a moor with no one on it weighs nothing.

    Parameters
    ----------
    shares : DataFrame, shape (districts, areas)
        Share of each district in each area.
    weight : Series, shape (districts,)
        People (or workers, or jobs) of each district.

    Returns
    -------
    DataFrame, shape (districts, areas)

    Examples
    --------
    >>> shares = pd.DataFrame({"T1": [1.0, 0.25], "T2": [0.0, 0.75]}, index=["a", "b"])
    >>> area_weights(shares, pd.Series([100.0, 40.0], index=["a", "b"])).loc["b"].tolist()
    [10.0, 30.0]
    """
    return shares.mul(weight, axis="index")


def overlap_shares(weights: pd.DataFrame, inside: pd.Series[bool]) -> pd.DataFrame:
    """Share of each functional area in the footprint, and of the footprint in each area.

    C_ab / C_a and C_ab / C_b of two divisions of the same land (methods §3).

    Parameters
    ----------
    weights : DataFrame, shape (districts, areas)
        From :func:`area_weights`.
    inside : Series of bool, shape (districts,)
        Districts of the footprint.

    Returns
    -------
    DataFrame, shape (areas, 3)
        ``share_of_area`` and ``share_of_footprint`` (0 to 1; NaN where there is nothing to share) and ``weight`` (the
        people in both).

    Examples
    --------
    >>> weights = pd.DataFrame({"T1": [100.0, 10.0], "T2": [0.0, 30.0]}, index=["a", "b"])
    >>> overlap_shares(weights, pd.Series([True, False], index=["a", "b"]))["share_of_area"].round(3).tolist()
    [0.909, 0.0]
    """
    people = weights.to_numpy(dtype=np.float64)
    common, whole = np.nansum(people[inside.to_numpy(dtype=bool)], axis=0), np.nansum(people, axis=0)
    return pd.DataFrame(
        {
            "share_of_area": common / np.where(whole > 0, whole, np.nan),
            "share_of_footprint": common / (common.sum() or np.nan),
            "weight": common,
        },
        index=weights.columns,
    )


def effective_number(share_of_footprint: pd.Series[float] | Sequence[float]) -> float:
    """Effective number of functional areas in a footprint.

    1 when everyone lives in one labour market; 3 when people are spread as over three of equal size.
    1 / Σp² (methods §3), the inverse of the Herfindahl index; NaN for an empty footprint.

    Examples
    --------
    >>> effective_number(pd.Series([0.5, 0.5, 0.0]))
    2.0
    """
    shares = np.asarray(share_of_footprint, dtype=np.float64)
    squares = float(np.nansum(shares * shares))
    return 1 / squares if squares > 0 else np.nan


def best_fit(shares: pd.DataFrame) -> pd.Series[str]:
    """Return the functional area that holds the largest share of each district.

    Used to draw functional areas as whole districts; ties go to the lower code. ONS calls the like "best fit". Empty for
    a district with no share in any area.

    Examples
    --------
    >>> best_fit(pd.DataFrame({"T1": [0.9, 0.2], "T2": [0.1, 0.8]}, index=["a", "b"])).tolist()
    ['T1', 'T2']
    """
    largest = shares.idxmax(axis="columns").astype(str)
    return largest.where(shares.sum(axis="columns") > 0, "").rename("functional_area")


def part_shares(weights: pd.DataFrame, parts: pd.Series[str]) -> pd.DataFrame:
    """Share of each functional area in each part (nation, region, footprint) that districts are divided into.

    Parameters
    ----------
    weights : DataFrame, shape (districts, areas)
        From :func:`area_weights`.
    parts : Series, shape (districts,)
        Part of each district.

    Returns
    -------
    DataFrame, shape (areas, parts)

    Examples
    --------
    >>> weights = pd.DataFrame({"T1": [30.0, 10.0]}, index=["a", "b"])
    >>> part_shares(weights, pd.Series(["England", "Wales"], index=["a", "b"])).loc["T1", "England"].item()
    0.75
    """
    summed = weights.groupby(parts).sum().T
    return summed.div(summed.sum(axis="columns").where(lambda total: total > 0), axis="index")
