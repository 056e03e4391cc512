"""How far apart two figures must be before one is said to be better: what estimates and draws leave open is *cannot tell*."""

from __future__ import annotations

from typing import Literal

import numpy as np

from explorer.flags.rules.commuting import CONTAINMENT_ERROR

Change = Literal["better", "worse", "same", "cannot_tell"]

Z95 = 1.96

CHANGE_ERROR = 0.0044
"""Measured error of what one district more or less does to the estimated self-containment, against Census 2021: standard
deviation over 1,039 such changes of 58 authorities and local enterprise partnerships."""

COUNTED = 0.0005
"""Shares of a census that differ by less read alike (ours)."""


def change_of(before: float, after: float, *, better: str = "high", error: float = 0.0) -> Change:
    """Say whether a figure is better than another one.

    Parameters
    ----------
    before, after : float
    better : str
        ``high`` or ``low``.
    error : float
        Differences up to this cannot be told.

    Examples
    --------
    >>> change_of(0.70, 0.72), change_of(0.70, 0.72, error=0.03), change_of(3, 2, better="low"), change_of(2, 2)
    ('better', 'cannot_tell', 'better', 'same')
    """
    if np.isnan(before) or np.isnan(after):
        return "same" if np.isnan(before) and np.isnan(after) else "cannot_tell"
    if before == after:
        return "same"
    if abs(after - before) <= error:
        return "cannot_tell"
    return "better" if (after > before) == (better == "high") else "worse"


def band_change(before: tuple[float, float], after: tuple[float, float]) -> Change:
    """Compare two bands of a percentile: only where they lie apart can it be told.

    Examples
    --------
    >>> band_change((0.7, 0.8), (0.82, 0.9)), band_change((0.7, 0.8), (0.79, 0.9)), band_change((0.7, 0.8), (0.7, 0.8))
    ('better', 'cannot_tell', 'same')
    """
    if np.isnan([*before, *after]).any():
        return "same" if np.isnan([*before, *after]).all() else "cannot_tell"
    if before == after:
        return "same"
    if after[0] > before[1]:
        return "better"
    return "worse" if after[1] < before[0] else "cannot_tell"


def error_of_change(*, is_estimated: bool, steps: int = 1) -> float:
    """Return up to where a change of self-containment by some districts cannot be told."""
    return Z95 * CHANGE_ERROR * float(np.sqrt(max(steps, 1))) if is_estimated else COUNTED


def error_between(*, is_estimated: bool) -> float:
    """Return up to where self-containment of two footprints, drawn apart, cannot be told apart."""
    return Z95 * float(np.sqrt(2)) * CONTAINMENT_ERROR if is_estimated else COUNTED
