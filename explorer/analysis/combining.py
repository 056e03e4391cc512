"""Combining an indicator over several areas into one figure, with its uncertainty, or refusing to.

Counts add. Rates are the sum of numerators over the sum of denominators, or a mean weighted by the right denominator;
medians, ranks and indices are never combined (methods §4).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from explorer.analysis.certainty import TOO_UNCERTAIN, Z95, standard_errors

ENOUGH = 0.90
"""Share of the denominator that must be present (ours)."""

Kind = Literal["count", "rate", "ratio", "median"]


@dataclass(frozen=True)
class Combined:
    """A figure for several areas together.

    Attributes
    ----------
    value, standard_error : float
        NaN where the figure is refused, or its error is not known.
    coverage : float
        Share of the denominator (or of the areas, for counts and medians) that has a value.
    lowest, highest : float
        Range of the members' values; NaN without any.
    method : str
        How the figure came about, in words.
    refused : str
        Why there is no figure; empty where there is one.
    """

    value: float
    standard_error: float
    coverage: float
    lowest: float
    highest: float
    method: str
    refused: str = ""

    @property
    def interval(self) -> tuple[float, float]:
        """95 % confidence limits; NaN where the error is not known.

        Examples
        --------
        >>> Combined(50.0, 1.0, 1.0, 40.0, 60.0, "").interval
        (48.04, 51.96)
        """
        return self.value - Z95 * self.standard_error, self.value + Z95 * self.standard_error

    @property
    def is_uncertain(self) -> bool:
        """Whether the standard error is 20 % of the value or more, so that the figure is to be read with caution."""
        return bool(self.standard_error >= TOO_UNCERTAIN * abs(self.value))


def combine(values: pd.DataFrame, kind: Kind, weights: pd.Series[float], parts: pd.Series[float] | None = None) -> Combined:
    """Combine an indicator over areas.

    Parameters
    ----------
    values : DataFrame, indexed by area
        ``value``, ``lower95``, ``upper95``; where published ``numerator`` and ``denominator``. A missing number is NaN.
    kind : str
        ``count``, ``rate`` (in per cent of its denominator), ``ratio`` or ``median``.
    weights : Series, indexed by area
        The indicator's own denominator for areas whose denominator is not published: employed residents for a rate of
        employed residents, hours for output an hour. NaN where none is known.
    parts : Series, indexed by area, optional
        Share of each area that counts (1 by default): whole areas, or parts by people.

    Returns
    -------
    Combined
        Refused where the kind cannot be combined, or less than 90 % of the denominator has a value.

    Examples
    --------
    >>> table = pd.DataFrame({"value": [50.0, 80.0], "lower95": [48.0, 78.0], "upper95": [52.0, 82.0]}, index=["a", "b"])
    >>> together = combine(table, "rate", pd.Series({"a": 300.0, "b": 100.0}))
    >>> together.value, round(together.standard_error, 3), together.coverage
    (57.5, 0.807, 1.0)
    >>> combine(table, "median", pd.Series(1.0, index=["a", "b"])).refused
    'medians are never combined'
    """
    share = pd.Series(1.0, index=values.index) if parts is None else parts.reindex(values.index)
    known = values["value"].notna()
    if kind == "count":
        return _checked(_sum(values, share), known.to_numpy(dtype=float), share)
    weight = (values["denominator"].fillna(weights) if "denominator" in values else weights).reindex(values.index)
    if kind == "median":
        return _refused(values, float(known.mean()) if len(known) else 0.0, "medians are never combined")
    if not weight[share > 0].notna().all():
        return _refused(values, math.nan, "the right denominator is not known for every area")
    return _checked(_weighted(values, kind, weight * share), known.to_numpy(dtype=float), weight * share)


def _checked(combined: Combined, known: np.ndarray[tuple[int], np.dtype[np.float64]], weight: pd.Series[float]) -> Combined:
    """Put the coverage in, and refuse a figure that stands for too little."""
    whole = float(weight.sum())
    coverage = float((known * weight.to_numpy(dtype=np.float64)).sum()) / whole if whole else 0.0
    why = "" if round(coverage, 9) >= ENOUGH else f"only {coverage * 100:.0f} % of the denominator has a value"
    value, error = (math.nan, math.nan) if why else (combined.value, combined.standard_error)
    return Combined(value, error, coverage, combined.lowest, combined.highest, combined.method, why)


def _refused(values: pd.DataFrame, coverage: float, why: str) -> Combined:
    return Combined(math.nan, math.nan, coverage, *_range(values), "not combined: the range of the members is shown", why)


def _range(values: pd.DataFrame) -> tuple[float, float]:
    return float(values["value"].min()), float(values["value"].max())


def _sum(values: pd.DataFrame, share: pd.Series[float]) -> Combined:
    """Sum of counts; SE of a sum = √Σ SE², a part of an area with its part of the error."""
    total = float((values["value"] * share).sum())
    return Combined(total, _root_of_squares(standard_errors(values) * share), 1.0, *_range(values), "sum of counts")


def _weighted(values: pd.DataFrame, kind: Kind, weight: pd.Series[float]) -> Combined:
    known = values["value"].notna() & (weight > 0)
    shares = weight[known] / weight[known].sum()
    error = _root_of_squares(standard_errors(values[known]) * shares)
    exact = "numerator" in values and values.loc[known, ["numerator", "denominator"]].notna().all(axis=None) if known.any() else False
    if exact and kind == "rate":
        # Numerators and denominators share out alike where only a part of an area counts.
        part = shares * weight[known].sum() / values.loc[known, "denominator"]
        value = 100 * float((values.loc[known, "numerator"] * part).sum() / weight[known].sum())
        return Combined(value, error, 1.0, *_range(values), "sum of numerators over sum of denominators")
    value = float((values.loc[known, "value"] * shares).sum()) if known.any() else math.nan
    return Combined(value, error, 1.0, *_range(values), "mean weighted by the denominator")


def _root_of_squares(errors: pd.Series[float]) -> float:
    """Return √Σ SE²; NaN where one error is not known."""
    return float(np.sqrt(np.square(errors.to_numpy(dtype=np.float64)).sum())) if len(errors) else math.nan


def proportion_error(numerator_error: float, denominator_error: float, proportion: float, denominator: float) -> float:
    """Standard error of a proportion p = N / D of two estimates.

    √(SE_N² − p² SE_D²) / D, as the numerator is a part of the denominator; where that is negative, with a plus sign, as for
    a ratio of two estimates that are not part of each other (methods §4).

    Examples
    --------
    >>> round(proportion_error(30.0, 40.0, 0.5, 1000.0), 4)
    0.0224
    """
    inner = numerator_error**2 - (proportion * denominator_error) ** 2
    return math.sqrt(inner if inner >= 0 else numerator_error**2 + (proportion * denominator_error) ** 2) / denominator


def ratio_error(numerator_error: float, denominator_error: float, ratio: float, denominator: float) -> float:
    """Standard error of a ratio r = N / D of two estimates that are not part of each other: √(SE_N² + r² SE_D²) / D.

    Examples
    --------
    >>> round(ratio_error(30.0, 40.0, 0.5, 1000.0), 4)
    0.0361
    """
    return math.hypot(numerator_error, ratio * denominator_error) / denominator


def differ(one: Combined, other: Combined, share_areas: bool = False) -> Literal["higher", "lower", "cannot tell"]:
    """Tell whether a figure is above or below another, or that it cannot be told.

    |a − b| / √(SE_a² + SE_b²) > 1.96 (methods §4). Not valid between groups that share areas: their errors are not
    independent. Without both errors it cannot be told.

    Examples
    --------
    >>> low, high = Combined(50.0, 1.0, 1, 0, 0, ""), Combined(56.0, 1.0, 1, 0, 0, "")
    >>> differ(low, high), differ(low, high, share_areas=True)
    ('lower', 'cannot tell')
    """
    error = math.hypot(one.standard_error, other.standard_error)
    apart = one.value - other.value
    if share_areas or not abs(apart) > Z95 * error:
        return "cannot tell"
    return "higher" if apart > 0 else "lower"
