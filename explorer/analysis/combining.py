"""Combining an indicator over several areas into one figure, with its uncertainty, or refusing to.

Counts add. Rates are the sum of numerators over the sum of denominators, or a mean weighted by the right denominator;
medians, ranks and indices are never combined (methods §4).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.analysis.certainty import TOO_UNCERTAIN, Z95, standard_errors
from explorer.said import Said, Share

ENOUGH = 0.90
"""Share of the denominator that must be present (ours)."""

RANGE = Said("analysis-combined-range")
"""The method of a figure that is refused."""

Kind = Literal["count", "rate", "ratio", "mean", "median"]
FloatArray = npt.NDArray[np.float64]


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
    method : Said
        How the figure came about.
    refused : Said, optional
        Why there is no figure; None where there is one.
    """

    value: float
    standard_error: float
    coverage: float
    lowest: float
    highest: float
    method: Said
    refused: Said | None = None

    @property
    def interval(self) -> tuple[float, float]:
        """95% confidence limits; NaN where the error is not known.

        Examples
        --------
        >>> Combined(50.0, 1.0, 1.0, 40.0, 60.0, "").interval
        (48.04, 51.96)
        """
        return self.value - Z95 * self.standard_error, self.value + Z95 * self.standard_error

    @property
    def is_uncertain(self) -> bool:
        """Whether the standard error is 20% of the value or more, so that the figure is to be read with caution."""
        return bool(self.standard_error >= TOO_UNCERTAIN * abs(self.value))


@dataclass(frozen=True, eq=False)
class Combining:
    """An indicator on all areas, ready to be combined over any group of them.

    Counts add: Σ N. Rates: Σ numerators ÷ Σ denominators; with rates only, Σ w r ÷ Σ w, w the rate's own denominator.
    Standard errors: √Σ SE² of a sum, √Σ w² SE² of a weighted rate (methods §4).

    Attributes
    ----------
    kind : str
        ``count``, ``rate`` (in per cent of its denominator), ``ratio``, ``mean`` or ``median``.
    value, error, numerator, weight : ndarray of float64, shape (areas,)
        Values, their standard errors, published numerators, and the indicator's own denominator; NaN where not known.
    refused : Said, optional
        Why figures are never put together.
    stand_in : Said, optional
        What the weights are, where they only stand in for the denominator.

    Examples
    --------
    >>> table = pd.DataFrame({"value": [50.0, 80.0], "lower95": [48.0, 78.0], "upper95": [52.0, 82.0]}, index=["a", "b"])
    >>> together = Combining.of(table, "rate", pd.Series({"a": 300.0, "b": 100.0})).over(np.ones(2))
    >>> together.value, round(together.standard_error, 3), together.coverage
    (57.5, 0.807, 1.0)
    >>> Combining.of(table, "median", pd.Series(1.0, index=["a", "b"])).over(np.ones(2)).refused
    Said('analysis-combined-median')
    """

    kind: Kind
    value: FloatArray
    error: FloatArray
    numerator: FloatArray
    weight: FloatArray
    refused: Said | None = None
    stand_in: Said | None = None

    @classmethod
    def of(
        cls, values: pd.DataFrame, kind: Kind, weights: pd.Series[float], *,
        refused: Said | None = None, stand_in: Said | None = None,
    ) -> Combining:  # fmt: skip
        """Take a table of values.

        Parameters
        ----------
        values : DataFrame, indexed by area
            ``value``, ``lower95``, ``upper95``; where published ``numerator`` and ``denominator``. A missing number is NaN.
        kind : str
        weights : Series, indexed by area
            The indicator's own denominator for areas whose denominator is not published: employed residents for a rate of
            employed residents, hours for output an hour. NaN where none is known.
        refused : Said, optional
            Why its figures are never put together.
        stand_in : Said, optional
            What the weights are, where they only stand in for the denominator.
        """
        own = values["denominator"].fillna(weights) if "denominator" in values else weights.reindex(values.index)
        numerator = values["numerator"] if "numerator" in values else own * np.nan
        weight = own * 0 + 1 if kind == "count" else own
        columns = (values["value"], standard_errors(values), numerator, weight)
        value, error, numerators, own_weight = (np.asarray(column, dtype=np.float64) for column in columns)
        never = refused or (Said("analysis-combined-median") if kind == "median" else None)
        return cls(kind, value, error, numerators, own_weight, never, stand_in)

    def over(self, parts: FloatArray) -> Combined:
        """Combine over a group of areas.

        Parameters
        ----------
        parts : ndarray of float64, shape (areas,)
            Share of each area that belongs to the group: 1 for all of it, 0 for none.

        Returns
        -------
        Combined
            Refused where the kind cannot be combined, or less than 90% of the denominator has a value.
        """
        group = parts > 0
        known = group & np.isfinite(self.value)
        inside = self.value[known] if known.any() else np.array([math.nan])
        lowest, highest = float(inside.min()), float(inside.max())
        if group.sum() == 1 and parts[group][0] == 1 and known.any():
            # A whole district has its own figure, whatever its kind.
            error = float(self.error[known][0])
            return Combined(lowest, error, 1.0, lowest, highest, Said("analysis-combined-one"))
        if self.refused is not None:
            coverage = float(known.sum() / group.sum()) if group.any() else 0.0
            return Combined(math.nan, math.nan, coverage, lowest, highest, RANGE, self.refused)
        if not np.isfinite(self.weight[group]).all() and self.kind != "count":
            why = Said("analysis-combined-unknown")
            return Combined(math.nan, math.nan, math.nan, lowest, highest, RANGE, why)
        weight = parts if self.kind == "count" else self.weight * parts
        whole, present = float(weight[group].sum()), float(weight[known].sum())
        coverage = present / whole if whole else 0.0
        if round(coverage, 9) < ENOUGH:
            why = Said("analysis-combined-partly", coverage=Share(coverage))
            return Combined(math.nan, math.nan, coverage, lowest, highest, RANGE, why)
        value, error, method = self._figure(known, weight[known], present)
        return Combined(value, error, coverage, lowest, highest, method)

    def _figure(self, known: npt.NDArray[np.bool_], weight: FloatArray, present: float) -> tuple[float, float, Said]:
        value, error, numerator = self.value[known], self.error[known], self.numerator[known]
        if self.kind == "count":
            return float((value * weight).sum()), _root_of_squares(error * weight), Said("analysis-combined-sum")
        uncertainty = _root_of_squares(error * weight) / present
        if self.kind == "rate" and np.isfinite(numerator).all():
            # Where a part of an area counts, its numerator is shared out as its denominator is.
            total = float((numerator * weight / self.weight[known]).sum())
            return 100 * total / present, uncertainty, Said("analysis-combined-ratio")
        method = Said("analysis-combined-mean") if self.stand_in is None else Said("analysis-combined-near", by=self.stand_in)
        return float((value * weight).sum()) / present, uncertainty, method


def _root_of_squares(errors: FloatArray) -> float:
    """Return √Σ SE²; NaN where one error is not known."""
    return float(np.sqrt(np.square(errors).sum()))


def differ(one: Combined, other: Combined, share_areas: bool = False) -> Literal["higher", "lower", "cannot_tell"]:
    """Tell whether a figure is above or below another, or that it cannot be told.

    |a − b| / √(SE_a² + SE_b²) > 1.96 (methods §4). Not valid between groups that share areas: their errors are not
    independent. Without both errors it cannot be told.

    Examples
    --------
    >>> low, high = Combined(50.0, 1.0, 1, 0, 0, ""), Combined(56.0, 1.0, 1, 0, 0, "")
    >>> differ(low, high), differ(low, high, share_areas=True)
    ('lower', 'cannot_tell')
    """
    error = math.hypot(one.standard_error, other.standard_error)
    apart = one.value - other.value
    if share_areas or not abs(apart) > Z95 * error:
        return "cannot_tell"
    return "higher" if apart > 0 else "lower"
