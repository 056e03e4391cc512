"""Self-containment: how much of its commuting a footprint keeps inside."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd


@dataclass(frozen=True)
class Containment:
    """Commuting of one group of districts.

    Attributes
    ----------
    employed_residents : float
        R, people in work who live in the group.
    jobs : float
        W, people who work in the group.
    within : float
        I, people who do both.
    """

    employed_residents: float
    jobs: float
    within: float

    @property
    def supply(self) -> float:
        """Supply-side self-containment, I / R: the share of employed residents who work inside. NaN without residents."""
        return self.within / self.employed_residents if self.employed_residents else np.nan

    @property
    def demand(self) -> float:
        """Demand-side self-containment, I / W: the share of jobs filled from inside. NaN without jobs."""
        return self.within / self.jobs if self.jobs else np.nan


def containment(flows: pd.DataFrame, inside: pd.Series[bool] | npt.NDArray[np.bool_]) -> Containment:
    """Self-containment of a group of districts.

    A group where most residents work locally and most local jobs go to residents behaves like one labour market; ONS
    asks for 75% on both sides (66.7% for large areas) before it calls one a travel-to-work area (methods §1).

    Parameters
    ----------
    flows : DataFrame, shape (districts, districts)
        People by residence (rows) and workplace (columns).
    inside : Series or ndarray of bool, shape (districts,)
        The group.

    Examples
    --------
    >>> flows = pd.DataFrame([[80.0, 20.0], [10.0, 90.0]], index=["a", "b"], columns=["a", "b"])
    >>> kept = containment(flows, pd.Series([True, False], index=["a", "b"]))
    >>> kept.supply, round(kept.demand, 3)
    (0.8, 0.889)
    """
    chosen = np.asarray(inside, dtype=np.bool_)
    people = flows.to_numpy()
    return Containment(float(people[chosen].sum()), float(people[:, chosen].sum()), float(people[np.ix_(chosen, chosen)].sum()))


def share_into(flows: pd.DataFrame, inside: pd.Series[bool]) -> pd.Series[float]:
    """Share of each district's employed residents who work in a group of districts.

    Formula: Σ_{j in group} f_ij / R_i; NaN where a district has no employed residents in the flows.

    Examples
    --------
    >>> flows = pd.DataFrame([[80.0, 20.0], [10.0, 90.0]], index=["a", "b"], columns=["a", "b"])
    >>> share_into(flows, pd.Series([True, False], index=["a", "b"])).tolist()
    [0.8, 0.1]
    """
    people = flows.to_numpy()
    residents = people.sum(axis=1)
    into = people[:, inside.to_numpy(dtype=bool)].sum(axis=1)
    shares = np.divide(into, residents, out=np.full(len(into), np.nan), where=residents > 0)
    return pd.Series(shares, index=flows.index, name="share_into")
