"""How sure a published value is, and whether it can be told from another."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

Z95 = 1.96
"""Standard errors on each side of a 95% confidence interval, and between two values that differ."""

TOO_UNCERTAIN = 0.20
"""Coefficient of variation from which a value is shown with caution."""

BELOW, CANNOT_TELL, ABOVE, MISSING = 0, 1, 2, -1


def standard_errors(values: pd.DataFrame) -> pd.Series[float]:
    """Standard error of each value, from its 95% confidence interval.

    Half the width of the interval ÷ 1.96; NaN where no interval is published, never zero.

    Parameters
    ----------
    values : DataFrame, indexed by area
        ``lower95`` and ``upper95``.

    Examples
    --------
    >>> standard_errors(pd.DataFrame({"lower95": [48.04], "upper95": [51.96]})).round(6).tolist()
    [1.0]
    """
    half = (values["upper95"] - values["lower95"]) / 2
    return (half.where(half >= 0) / Z95).rename("standard_error")


def coefficients_of_variation(values: pd.DataFrame) -> pd.Series[float]:
    """Standard error as a share of the value: at 0.2 and above the value is to be read with caution.

    NaN where no interval is published; infinite where the value is zero but its interval is not.

    Parameters
    ----------
    values : DataFrame, indexed by area
        ``value``, ``lower95`` and ``upper95``.

    Examples
    --------
    >>> table = pd.DataFrame({"value": [5.0], "lower95": [3.04], "upper95": [6.96]})
    >>> coefficients_of_variation(table).round(6).tolist()
    [0.2]
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        share = standard_errors(values) / values["value"].abs()
    return share.rename("coefficient_of_variation")


def too_uncertain(values: pd.DataFrame) -> pd.Series[bool]:
    """Whether each value's coefficient of variation is 20% or more.

    Examples
    --------
    >>> table = pd.DataFrame({"value": [5.0, 5.0], "lower95": [3.0, 4.9], "upper95": [7.0, 5.1]})
    >>> too_uncertain(table).tolist()
    [True, False]
    """
    # Rounded, so that a share of exactly a fifth does not depend on the last bit.
    return (coefficients_of_variation(values).round(9) >= TOO_UNCERTAIN).rename("too_uncertain")


def compared(values: pd.DataFrame, benchmark: float, benchmark_error: float = 0.0) -> pd.Series[int]:
    """Tell which areas lie below or above a benchmark, and of which that cannot be told.

    Two places differ when |a − b| / √(SE_a² + SE_b²) > 1.96. Without a published interval for either it cannot be told.

    Parameters
    ----------
    values : DataFrame, indexed by area
        ``value``, ``lower95`` and ``upper95``.
    benchmark : float
    benchmark_error : float
        Its standard error; zero for a number that is exact, NaN where it is not published.

    Returns
    -------
    Series of int
        0 below, 1 cannot tell, 2 above, −1 without a value.

    Examples
    --------
    >>> table = pd.DataFrame({"value": [50, 59, 70], "lower95": [48, 57, 68], "upper95": [52, 61, 72]}, dtype=float)
    >>> compared(table, 60.0).tolist()
    [0, 1, 2]
    """
    known = np.isfinite(values["value"].to_numpy(dtype=np.float64))
    apart = values["value"].to_numpy(dtype=np.float64) - benchmark
    error = np.hypot(standard_errors(values).to_numpy(dtype=np.float64), benchmark_error)
    told: npt.NDArray[np.bool_] = np.isfinite(error) & (np.abs(apart) > Z95 * error)
    found = np.where(told, np.where(apart > 0, ABOVE, BELOW), CANNOT_TELL)
    return pd.Series(np.where(known, found, MISSING), index=values.index, name="compared", dtype=np.int64)
