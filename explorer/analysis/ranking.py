"""Areas in order of an indicator, with their uncertainty and what to hold them against."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True, eq=False)
class Ranking:
    """Areas from the highest value to the lowest.

    Attributes
    ----------
    rows : DataFrame, indexed by area code
        ``value``, ``lower95`` and ``upper95``; a limit that is not published is NaN.
    missing : tuple of str
        Areas asked for that have no value.
    """

    rows: pd.DataFrame
    missing: tuple[str, ...]

    def ends(self, most: int) -> Ranking:
        """Return the highest and the lowest areas only, so many together, where there are more.

        Examples
        --------
        >>> frame = pd.DataFrame({"value": [1.0, 2.0, 3.0, 4.0, 5.0], "lower95": 0.0, "upper95": 9.0}, index=list("abcde"))
        >>> ranked(frame, list("abcde")).ends(2).rows.index.tolist()
        ['e', 'a']
        """
        if len(self.rows) <= most:
            return self
        high = most // 2
        return Ranking(pd.concat([self.rows.iloc[:high], self.rows.iloc[high - most :]]), self.missing)

    @property
    def has_limits(self) -> pd.Series[bool]:
        """Whether both limits of an area are published."""
        return self.rows[["lower95", "upper95"]].notna().all(axis="columns").rename("has_limits")


@dataclass(frozen=True)
class Reference:
    """A published value of a wider area, to hold the others against."""

    code: str
    name: str
    value: float


def ranked(values: pd.DataFrame, areas: Collection[str]) -> Ranking:
    """Put areas in order, the highest value first.

    An order between two areas whose 95% limits overlap may be chance.

    Parameters
    ----------
    values : DataFrame, indexed by area code
        ``value``, ``lower95`` and ``upper95``.
    areas : collection of str
        The areas to rank; those the frame does not know count as missing.

    Examples
    --------
    >>> frame = pd.DataFrame({"value": [1.0, 3.0, float("nan")], "lower95": 0.5, "upper95": 4.0}, index=list("abc"))
    >>> ranking = ranked(frame, ["a", "b", "c"])
    >>> ranking.rows.index.tolist(), ranking.missing
    (['b', 'a'], ('c',))
    """
    chosen = values.reindex(list(dict.fromkeys(areas)))[["value", "lower95", "upper95"]].astype(float)
    known = np.isfinite(chosen["value"])
    rows = chosen[known].sort_values("value", ascending=False, kind="stable")
    return Ranking(rows.replace([np.inf, -np.inf], np.nan), tuple(chosen.index[~known]))


def references(comparators: pd.DataFrame, names: Mapping[str, str]) -> tuple[Reference, ...]:
    """Return the published values of wider areas, in the order of the names.

    Examples
    --------
    >>> references(pd.DataFrame({"value": [75.7]}, index=["K02000001"]), {"TLG": "West Midlands", "K02000001": "UK"})
    (Reference(code='K02000001', name='UK', value=75.7),)
    """
    known = comparators["value"].reindex(list(names))
    return tuple(Reference(str(code), names[str(code)], float(value)) for code, value in known.items() if np.isfinite(value))
