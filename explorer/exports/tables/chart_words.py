"""What a chart shows, in a sentence: for those who do not see it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

import numpy as np

from explorer.said import Said, Value

if TYPE_CHECKING:
    import pandas as pd

    Words = Callable[[float], str]
    """Writes a value with its unit."""

    Named = Callable[[str], str]
    """Names a district."""

QUARTERS = (0.25, 0.5, 0.75)


def spread_said(values: pd.Series[float], footprint: Collection[str], name: Value, number: Words) -> Said | None:
    """Say where the middle half of all districts lies, and from where to where the footprint's do.

    Parameters
    ----------
    values : Series of float, indexed by district code
    footprint : collection of str
        Districts of the footprint.
    name : Value
        What the footprint is called.
    number : callable
        Writes a value with its unit.
    """
    known = _known(values)
    if not len(known):
        return None
    low, middle, high = (number(float(f"{value:.4g}")) for value in known.quantile(QUARTERS))
    own = known[known.index.isin(list(footprint))]
    lowest, highest = (number(float(own.min())), number(float(own.max()))) if len(own) else ("", "")
    return Said(
        "chart-said-spread", low=low, middle=middle, high=high, footprint=name, own=len(own), lowest=lowest, highest=highest
    )


def ranking_said(values: pd.Series[float], named: Named, number: Words) -> Said | None:
    """Say which district has the highest value, and which the lowest."""
    known = _known(values)
    if not len(known):
        return None
    first, last = str(known.idxmax()), str(known.idxmin())
    return Said(
        "chart-said-ranking", districts=len(known), highest=named(first), most=number(float(known.max())), lowest=named(last),
        least=number(float(known.min())),
    )  # fmt: skip


def change_said(earlier: pd.Series[float], later: pd.Series[float], when: tuple[Said | str, Said | str]) -> Said | None:
    """Say how many districts are higher in the later of two periods, and how many lower."""
    change = _known(later - earlier)
    if not len(change):
        return None
    higher, lower = int((change > 0).sum()), int((change < 0).sum())
    return Said("chart-said-change", higher=higher, lower=lower, districts=len(change), earlier=when[0], later=when[1])


def _known(values: pd.Series[float]) -> pd.Series[float]:
    return values[np.isfinite(values.to_numpy(dtype=np.float64))]
