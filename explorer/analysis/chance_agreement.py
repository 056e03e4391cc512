"""Whether a footprint agrees with functional areas better than contiguous groups drawn at random."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class AreaPeople:
    """People of each functional area in each district, ready to be added up for many groups of districts.

    Hardly any district lies in more than a few areas: only pairs with people are kept, those of one area side by side.

    Attributes
    ----------
    districts : ndarray of int64, shape (pairs,)
    people : ndarray of float64, shape (pairs,)
    peopled, starts : ndarray of int64
        Areas that hold anybody, and where the pairs of each begin.
    totals : ndarray of float64, shape (areas,)
    """

    districts: npt.NDArray[np.int64]
    people: FloatArray
    peopled: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]
    totals: FloatArray

    @classmethod
    def of(cls, people: FloatArray) -> AreaPeople:
        """Take the people of each district in each functional area, shape (districts, areas)."""
        areas, districts = np.nonzero(people.T)
        peopled, starts = np.unique(areas, return_index=True)
        return cls(districts, people[districts, areas], peopled, starts, people.sum(axis=0))

    def inside(self, groups: BoolArray) -> FloatArray:
        """Add up the people of each area in each group, shape (groups, areas)."""
        found = np.zeros((len(groups), len(self.totals)))
        if len(self.starts):
            found[:, self.peopled] = np.add.reduceat(groups[:, self.districts] * self.people, self.starts, axis=1)
        return found


def agreement(groups: BoolArray, people: AreaPeople) -> tuple[FloatArray, FloatArray]:
    """Homogeneity and completeness of *inside and outside* of each group against functional areas.

    Homogeneity is 1 where the group is made of whole functional areas: to know where someone's labour market is tells
    whether they live inside. It is 0 where the line cuts every area alike. h = MI / H(x), with x inside or outside;
    completeness c = MI / H(y), with y the functional area (methods §3), says how much of the areas the line tells.

    Parameters
    ----------
    groups : ndarray of bool, shape (groups, districts)
        Which districts each group holds.
    people : AreaPeople

    Returns
    -------
    homogeneity, completeness : ndarray of float64, shape (groups,)
        From 0 to 1; NaN where a group holds nobody or everybody.

    Examples
    --------
    >>> people = AreaPeople.of(np.array([[10.0, 0.0], [0.0, 10.0], [0.0, 10.0]]))
    >>> agreement(np.array([[True, False, False], [False, True, False]]), people)[0].round(2).tolist()
    [1.0, 0.27]
    """
    whole = people.totals.sum() or np.nan
    inside = people.inside(groups) / whole
    both = np.stack([inside, people.totals / whole - inside], axis=1)
    held, areas = both.sum(axis=2), both.sum(axis=1)
    of_line, of_areas = _entropy(held), _entropy(areas)
    information = of_line + of_areas - _entropy(both.reshape(len(groups), 2 * len(people.totals)))
    with np.errstate(divide="ignore", invalid="ignore"):
        return information / np.where(of_line > 0, of_line, np.nan), information / of_areas


def _entropy(shares: FloatArray) -> FloatArray:
    """Entropy of each row, in nats."""
    entropy: FloatArray = -np.sum(shares * np.log(np.where(shares > 0, shares, 1.0)), axis=-1)
    return entropy


@dataclass(frozen=True, eq=False)
class Growth:
    """Random contiguous groups as the order in which they grew, ready to be cut at any size.

    Attributes
    ----------
    zones : ndarray of int64, shape (groups, longest)
        Districts in the order in which each group took them; what is missing at the end is filled up with the count.
    reached : ndarray of float64, shape (groups, longest)
        Size of the group with each of them; infinite where there is none.
    count : int
        Number of districts.
    """

    zones: npt.NDArray[np.int64]
    reached: FloatArray
    count: int

    @classmethod
    def of(cls, orders: Sequence[npt.NDArray[np.int64]], size_of: FloatArray) -> Growth:
        """Take orders from :func:`~explorer.analysis.random_groups.random_orders` and the size of each district."""
        longest = max(map(len, orders))
        zones = np.array([np.pad(order, (0, longest - len(order)), constant_values=len(size_of)) for order in orders])
        # What fills up a short order has no end of residents, so that no cut comes near it.
        reached = np.cumsum(np.append(size_of, np.inf)[zones], axis=1)
        return cls(zones, reached, len(size_of))

    def groups(self, size: float) -> BoolArray:
        """Cut each group where it comes closest to a size.

        Groups that stay below half of it, such as those on islands, are left out.

        Returns
        -------
        ndarray of bool, shape (groups, districts)

        Examples
        --------
        >>> Growth.of([np.array([2, 1, 0])], np.array([5.0, 3.0, 4.0])).groups(8.0).tolist()
        [[False, True, True]]
        """
        last = np.abs(self.reached - size).argmin(axis=1)
        inside = np.zeros((len(self.zones), self.count + 1), dtype=np.bool_)
        np.put_along_axis(inside, self.zones, np.arange(self.zones.shape[1]) <= last[:, None], axis=1)
        large: BoolArray = inside[self.reached[np.arange(len(last)), last] >= size / 2, : self.count]
        return large
