"""Self-containment of many groups of zones at once, from pairs of residence and workplace."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    import numpy.typing as npt


@dataclass(frozen=True, eq=False)
class GroupContainment:
    """Commuting of each group, and what was not in both tables.

    Attributes
    ----------
    groups : DataFrame, shape (groups, 6)
        ``zones`` (of the group, in the flows), ``supply`` (I / R), ``demand`` (I / W), ``size`` (R, employed residents),
        ``jobs`` (W) and ``within`` (I), by group. A group without a zone in the flows has no numbers (NaN).
    ungrouped : tuple of str
        Zones of the flows in no group: they count as outside of every group.
    unknown : tuple of str
        Zones of the groups that the flows do not have.
    partial : dict of str to (int, int)
        Groups of which the flows have some zones and not others: how many it has, and of how many.
    """

    groups: pd.DataFrame
    ungrouped: tuple[str, ...]
    unknown: tuple[str, ...]
    partial: dict[str, tuple[int, int]] = field(default_factory=dict)


def group_containment(pairs: pd.DataFrame, division: pd.DataFrame) -> GroupContainment:
    """Supply-side and demand-side self-containment of each group of zones.

    The supply side is the share of a group's employed residents who work in it, the demand side the share of its jobs
    that its own residents fill. ONS asks for 75% on both before it calls a group a travel-to-work area, 66.7% from 25,000
    workers (methods §1, §2). A group may miss one side only: a dormitory fails on supply, a centre on demand.

    Formula: I_g / R_g and I_g / W_g, with R_g = Σ_{i in g} f_ij, W_g = Σ_{j in g} f_ij, I_g = Σ_{i, j in g} f_ij.

    Parameters
    ----------
    pairs : DataFrame
        ``residence``, ``workplace`` (zones) and ``people``.
    division : DataFrame
        ``zone`` and ``area``, each zone once.

    Examples
    --------
    >>> pairs = pd.DataFrame({"residence": ["a", "a", "b"], "workplace": ["a", "b", "b"], "people": [80.0, 20.0, 100.0]})
    >>> found = group_containment(pairs, pd.DataFrame({"zone": ["a", "c"], "area": ["A", "C"]}))
    >>> found.groups.loc["A", ["supply", "demand", "size"]].tolist(), found.ungrouped, found.unknown
    ([0.8, 1.0, 100.0], ('b',), ('c',))
    """
    names = pd.Index(sorted(division["area"].unique()), name="group")
    group_of = dict(zip(division["zone"], names.get_indexer(division["area"]), strict=True))
    lived, worked = (_groups_of(pairs[end], group_of) for end in ("residence", "workplace"))
    people = pairs["people"].to_numpy(dtype=float)
    size, jobs = (_summed(groups, people, len(names)) for groups in (lived, worked))
    within = _summed(np.where(lived == worked, lived, -1), people, len(names))
    zones = {*pairs["residence"].unique(), *pairs["workplace"].unique()}
    known = division[division["zone"].isin(list(zones))].groupby("area")["zone"].size()
    counts = known.reindex(names, fill_value=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        supply, demand = within / size, within / jobs
    columns = {"zones": counts, "supply": supply, "demand": demand, "size": size, "jobs": jobs, "within": within}
    found = pd.DataFrame(columns, index=names)
    found.loc[counts == 0, ["supply", "demand", "size", "jobs", "within"]] = np.nan
    whole = division.groupby("area")["zone"].size().reindex(names)
    partial = {str(group): (int(counts[group]), int(whole[group])) for group in names[(counts > 0) & (counts < whole)]}
    return GroupContainment(
        found, tuple(sorted(zones - set(group_of))), tuple(sorted(set(map(str, group_of)) - set(map(str, zones)))), partial
    )


def _groups_of(zones: pd.Series[str], group_of: dict[str, int]) -> npt.NDArray[np.int64]:
    """Return the place of the group of each zone; −1 for zones in none."""
    codes, known = pd.factorize(zones)
    places = np.array([group_of.get(zone, -1) for zone in known], dtype=np.int64)
    return places[codes] if len(places) else np.empty(0, dtype=np.int64)


def _summed(groups: npt.NDArray[np.int64], people: npt.NDArray[np.float64], number: int) -> npt.NDArray[np.float64]:
    inside = groups >= 0
    return np.bincount(groups[inside], weights=people[inside], minlength=number).astype(float)
