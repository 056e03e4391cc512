"""How two indicators go together: a straight line through the areas, and what it leaves out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

FEWEST = 3
"""Areas below which a line says nothing: it would go through all of them."""


@dataclass(frozen=True)
class Fit:
    """A least-squares line.

    Attributes
    ----------
    slope : float
        Change of the second indicator for one unit more of the first; NaN where no line can be drawn.
    intercept : float
        The second indicator where the first is zero.
    r : float
        Pearson's coefficient of correlation, −1 to 1; NaN where one indicator does not vary.
    n : int
        Areas with both values.
    left_out : int
        Areas without one of the two.
    """

    slope: float
    intercept: float
    r: float
    n: int
    left_out: int

    @property
    def is_drawn(self) -> bool:
        """Whether there is a line at all."""
        return bool(np.isfinite(self.slope))

    def at(self, first: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Return the second indicator on the line, for values of the first."""
        return self.intercept + self.slope * np.asarray(first, dtype=np.float64)


def pairs(first: pd.Series[float], second: pd.Series[float]) -> pd.DataFrame:
    """Return the areas that have both values, as columns ``first`` and ``second``; infinite values count as missing.

    Examples
    --------
    >>> pairs(pd.Series({"a": 1.0, "b": 2.0}), pd.Series({"a": 3.0, "b": float("nan")})).index.tolist()
    ['a']
    """
    both = pd.DataFrame({"first": first, "second": second.reindex(first.index)})
    return both.replace([np.inf, -np.inf], np.nan).dropna()


def least_squares(first: pd.Series[float], second: pd.Series[float]) -> Fit:
    """Draw the straight line that comes closest to the areas.

    A slope says how the second indicator changes along the first *between areas*. It says nothing about what would
    happen within one, nor why. Formula: slope = Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)²; r = Σ(x − x̄)(y − ȳ) ÷ √(Σ(x − x̄)² Σ(y − ȳ)²).
    Every area counts once, whatever its size.

    Parameters
    ----------
    first, second : Series of float, indexed by area
        Areas that only the second knows are not looked at.

    Returns
    -------
    Fit
        Without a line (NaN) for fewer than three areas, or where the first indicator is the same in all.

    Examples
    --------
    >>> fit = least_squares(pd.Series([1.0, 2.0, 3.0, 4.0]), pd.Series([3.0, 5.0, 7.0, float("nan")]))
    >>> round(fit.slope, 6), round(fit.r, 6), fit.n, fit.left_out
    (2.0, 1.0, 3, 1)
    """
    both = pairs(first, second)
    n, left_out = len(both), len(first) - len(both)
    scaled = [_centred(both[column].to_numpy(dtype=np.float64)) for column in ("first", "second")]
    (x, x_middle, x_scale), (y, y_middle, y_scale) = scaled
    if n < FEWEST or not x_scale:
        return Fit(np.nan, np.nan, np.nan, n, left_out)
    slope = float(x @ y / (x @ x)) * y_scale / x_scale
    r = float(x @ y / np.sqrt((x @ x) * (y @ y))) if y_scale else np.nan
    return Fit(slope, y_middle - slope * x_middle, r, n, left_out)


def _centred(values: npt.NDArray[np.float64]) -> tuple[npt.NDArray[np.float64], float, float]:
    """Return values around their mean on a scale of about one, with the mean and that scale (zero if all are equal)."""
    if not len(values) or np.ptp(values) <= np.abs(values).max() * 1e-12:
        return np.zeros(len(values)), float(values[0]) if len(values) else 0.0, 0.0
    middle = float(values.mean())
    # The scale keeps squares of very large values from overflowing.
    scale = float(np.abs(values - middle).max())
    return (values - middle) / scale, middle, scale
