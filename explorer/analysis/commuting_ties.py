"""How one district is tied by commuting: to other districts, and to footprints with and without it."""

from __future__ import annotations

import pandas as pd


def partners(people: pd.Series[float], code: str, most: int) -> pd.Series[float]:
    """Return the other districts that a district exchanges most commuters with, the largest first.

    Districts with no one are left out, so there may be fewer than ``most``.

    Parameters
    ----------
    people : Series, shape (districts,)
        Commuters from the district (a row of the flows), or to it (a column).
    code : str
        The district itself, which is left out.
    most : int

    Examples
    --------
    >>> partners(pd.Series([80.0, 5.0, 15.0, 0.0], index=["a", "b", "c", "d"]), "a", 3).to_dict()
    {'c': 15.0, 'b': 5.0}
    """
    others = people.drop(index=code)
    return others[others > 0].sort_values(ascending=False, kind="stable").head(most)


def ties_to_groups(flows: pd.DataFrame, groups: pd.DataFrame, code: str) -> pd.DataFrame:
    """Measure how a district is tied to groups of districts, and what each group keeps with and without it.

    A district belongs with the footprint where its people work and its workers live. The district's own residents who
    stay in it say nothing about where it belongs, so they are left out of the first two shares.

    Formula, for a district d and a group g, with f, R and W as in methods §1:
    ``share_out`` = Σ_{j in g, j ≠ d} f_dj / R_d; ``share_in`` = Σ_{i in g, i ≠ d} f_id / W_d;
    self-containment of g ∪ {d} (``_with``) and of g ∖ {d} (``_without``), supply side I / R and demand side I / W;
    ``part`` = R_d / R of g ∪ {d}.

    Parameters
    ----------
    flows : DataFrame, shape (districts, districts)
        People by residence (rows) and workplace (columns).
    groups : DataFrame of bool, shape (districts, groups)
        Which districts are in which group.
    code : str
        The district.

    Returns
    -------
    DataFrame, shape (groups, 8)
        ``member`` (bool), ``part``, ``share_out``, ``share_in``, ``supply_with``, ``supply_without``, ``demand_with`` and
        ``demand_without`` (0 to 1; NaN where there is nothing to share).

    Examples
    --------
    >>> flows = pd.DataFrame([[50.0, 30, 20], [10, 80, 10], [0, 0, 90]], index=list("abc"), columns=list("abc"))
    >>> groups = pd.DataFrame({"ab": [True, True, False], "c": [False, False, True]}, index=list("abc"))
    >>> ties_to_groups(flows, groups, "a")[["share_out", "supply_with", "supply_without"]].round(3).to_dict("list")
    {'share_out': [0.3, 0.2], 'supply_with': [0.85, 0.842], 'supply_without': [0.8, 1.0]}
    """
    others, joined = groups.astype(float), groups.astype(float)
    others.loc[code], joined.loc[code] = 0.0, 1.0
    without, with_it = _kept(flows, others), _kept(flows, joined)
    residents, jobs = float(flows.loc[[code]].to_numpy().sum()), float(flows[[code]].to_numpy().sum())
    return pd.DataFrame(
        {
            "member": groups.loc[code].astype(bool),
            "part": _ratio(residents, with_it["residents"]),
            "share_out": flows.loc[code] @ others / (residents or float("nan")),
            "share_in": flows[code] @ others / (jobs or float("nan")),
            "supply_with": _ratio(with_it["within"], with_it["residents"]),
            "supply_without": _ratio(without["within"], without["residents"]),
            "demand_with": _ratio(with_it["within"], with_it["jobs"]),
            "demand_without": _ratio(without["within"], without["jobs"]),
        }
    )


def _kept(flows: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Return the people who live and work in each group, those who live there, and those who work there."""
    columns = {
        "within": ((flows.to_numpy(dtype=float) @ groups) * groups.to_numpy()).sum(),
        "residents": flows.sum(axis="columns") @ groups,
        "jobs": flows.sum(axis="index") @ groups,
    }
    return pd.DataFrame(columns, index=groups.columns)


def _ratio(part: pd.Series[float] | float, whole: pd.Series[float]) -> pd.Series[float]:
    return part / whole.where(whole > 0)
