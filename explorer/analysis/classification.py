"""Classes of a choropleth: breaks by mapclassify, a class of its own for what is missing."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

NO_DATA = -1
"""Class of a district without a value."""


@dataclass(frozen=True, eq=False)
class Classes:
    """Values sorted into classes.

    Attributes
    ----------
    scheme : str
        How the breaks were chosen, in words.
    upper : tuple of float
        Upper end of each class (included in it), ascending.
    lowest : float
        The smallest value; NaN if there is none.
    members : Series of int, indexed by area
        Class of each area, from 0; :data:`NO_DATA` where the value is missing.
    """

    scheme: str
    upper: tuple[float, ...]
    lowest: float
    members: pd.Series[int]

    @property
    def ranges(self) -> list[tuple[float, float]]:
        """Lower and upper end of each class."""
        return list(pairwise((self.lowest, *self.upper)))

    def labels(self) -> list[str]:
        """Write each class as its range, with as many decimals as tell the ends apart.

        Examples
        --------
        >>> quantile_classes(pd.Series([70.0, 72.5, 75.0, 78.2]), k=2).labels()
        ['70.0 to 73.8', 'over 73.8 to 78.2']
        """
        if not self.upper:
            return []
        ends = (self.lowest, *self.upper)
        decimals = next((d for d in range(4) if len({f"{end:.{d}f}" for end in ends}) == len(set(ends))), 4)
        shown = [f"{end:,.{min(decimals + 1, 4) if max(map(abs, ends)) < 1000 else decimals}f}" for end in ends]
        first = shown[0] if shown[0] == shown[1] else f"{shown[0]} to {shown[1]}"
        return [first, *(f"over {low} to {high}" for low, high in pairwise(shown[1:]))]

    def count(self, number: int) -> int:
        """How many areas are in a class (or have no data)."""
        return int((self.members == number).sum())


def quantile_classes(values: pd.Series[float], k: int = 5) -> Classes:
    """Sort values into k classes with about as many areas in each; fewer where values repeat.

    Infinite values count as missing.

    Examples
    --------
    >>> quantile_classes(pd.Series([1.0, 2.0, 3.0, 4.0, float("nan")]), k=2).members.tolist()
    [0, 0, 1, 1, -1]
    """
    known = values[np.isfinite(values)]
    members = pd.Series(NO_DATA, index=values.index, name="class")
    if known.empty:
        return Classes("no data", (), np.nan, members)
    upper = _quantile_breaks(known, k)
    members.loc[known.index] = np.searchsorted(upper, known.to_numpy(), side="left")
    return Classes("equal counts (quantiles)", tuple(float(end) for end in upper), float(known.min()), members)


def _quantile_breaks(known: pd.Series[float], k: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    if known.min() == known.max():
        return np.asarray([known.iloc[0]])
    # mapclassify costs a second to import, and this runs while the map is already up.
    from mapclassify import Quantiles

    with warnings.catch_warnings():
        # Repeated values make fewer classes; the legend shows how many there are.
        warnings.simplefilter("ignore", UserWarning)
        breaks = np.asarray(Quantiles(known.to_numpy(), k=min(k, known.nunique())).bins, dtype=np.float64)
    # WORKAROUND: mapclassify's last break can fall a rounding error short of the largest value (seen with 23 classes).
    breaks[-1] = known.max()
    breaks = np.unique(breaks)
    # Interpolated breaks can leave a gap between repeated values: a class that no area is in.
    return breaks[np.bincount(np.searchsorted(breaks, known.to_numpy()), minlength=len(breaks)) > 0]
