"""Whether a group of zones keeps more of its commuting than random contiguous groups of the same size would."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.analysis.random_groups import DRAWS, SEED, Null, RandomGroups, containment_of
from explorer.progress import SILENT, Progress
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.analysis.delineation import Delineation
    from explorer.analysis.zone_flows import IntArray, ZoneFlows

SIDES = ("supply", "demand")


@dataclass(frozen=True, eq=False)
class ContainmentNull:
    """The self-containment of a group beside that of random contiguous groups with as many employed residents.

    Self-containment rises with size by itself: only what lies above the random groups speaks for a group (methods §2).

    Attributes
    ----------
    supply, demand : Null
        I / R and I / W.
    """

    supply: Null
    demand: Null


def containment_null(
    flows: ZoneFlows, group: npt.NDArray[np.bool_], web: RandomGroups, draws: int = DRAWS, seed: int = SEED
) -> ContainmentNull:
    """Set the self-containment of a group of zones beside that of random contiguous groups of the same size.

    Parameters
    ----------
    flows : ZoneFlows
        Commuting in people.
    group : ndarray of bool, shape (zones,)
        The group in question, in the order of ``flows.zones``.
    web : RandomGroups
        Who touches whom, weighed by employed residents: see :func:`web_of`.
    draws, seed : int
        See :meth:`RandomGroups.draw`.

    Raises
    ------
    ChoiceError
        No connected zones reach the size of the group.

    Examples
    --------
    >>> from explorer.analysis.zone_flows import ZoneFlows
    >>> table = pd.DataFrame({"residence": list("aabbcc"), "workplace": list("abbacb"), "people": [8.0, 2, 8, 2, 5, 5]})
    >>> flows = ZoneFlows.of(table)
    >>> null = containment_null(flows, np.array([True, True, False]), web_of(flows, [("a", "b"), ("b", "c")]))
    >>> null.supply.observed, null.supply.percentile > 0.5
    (1.0, True)
    """
    groups = web.draw(float(flows.employed_residents[group].sum()), draws, seed)
    real, drawn = containment_of(flows, group[None, :]), containment_of(flows, groups)
    return ContainmentNull(*(Null(float(real[side].iloc[0]), drawn[side].to_numpy(), seed) for side in SIDES))


def web_of(flows: ZoneFlows, touching: Iterable[tuple[str, str]]) -> RandomGroups:
    """Return who touches whom among the zones of flows, ready for groups to be drawn by number of employed residents."""
    return RandomGroups(neighbours_of(flows.zones, touching), flows.employed_residents)


def neighbours_of(zones: Sequence[str], touching: Iterable[tuple[str, str]]) -> IntArray:
    """Return zones that touch as pairs of their places; pairs with another zone are left out.

    Examples
    --------
    >>> neighbours_of(["a", "b", "c"], [("c", "a"), ("b", "x")]).tolist()
    [[2, 0]]
    """
    place = {zone: number for number, zone in enumerate(zones)}
    pairs = [(place[one], place[other]) for one, other in touching if one in place and other in place]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def null_of_area(
    found: Delineation, area: str, touching: Iterable[tuple[str, str]], draws: int = DRAWS, seed: int = SEED
) -> ContainmentNull:
    """Hold one functional area against chance: see :func:`containment_null`."""
    return containment_null(found.flows, (found.areas == area).to_numpy(), web_of(found.flows, touching), draws, seed)


def chance_table(
    flows: ZoneFlows,
    groups: pd.Series[str],
    touching: Iterable[tuple[str, str]],
    draws: int = DRAWS,
    seed: int = SEED,
    progress: Progress = SILENT,
) -> pd.DataFrame:
    """Hold many groups against chance: see :func:`containment_null`.

    Parameters
    ----------
    flows : ZoneFlows
    groups : Series of str, indexed by zone
        The group of each zone, empty for one in none. Zones that the flows do not have are left out.
    touching : iterable of (str, str)
        Zones that touch.
    draws, seed : int
        See :meth:`RandomGroups.draw`.
    progress : Progress
        Told after each group; may cancel.

    Returns
    -------
    DataFrame, one row a group
        ``employed_residents``; for ``supply`` and ``demand`` the share itself, the 5th, 50th and 95th percentile of the
        random groups (``_random_p05``, ``_random_median``, ``_random_p95``), and ``_above``, the share of random groups
        below it, those equal counting half; ``random_groups``, how many were drawn: none, and no figures about them, for
        a group larger than any connected zones.

    Examples
    --------
    >>> from explorer.analysis.zone_flows import ZoneFlows
    >>> table = pd.DataFrame({"residence": list("aabbcc"), "workplace": list("abbacb"), "people": [8.0, 2, 8, 2, 5, 5]})
    >>> groups = pd.Series({"a": "A", "b": "A", "c": "C"})
    >>> chance_table(ZoneFlows.of(table), groups, [("a", "b"), ("b", "c")])["supply"].tolist()
    [1.0, 0.5]
    """
    web = web_of(flows, touching)
    members = groups.reindex(list(flows.zones)).fillna("").to_numpy()
    names = sorted({str(name) for name in members if name})
    rows = []
    for number, name in enumerate(names, start=1):
        rows.append(_row(flows, members == name, web, draws, seed))
        progress.step(Said("analysis-drawing-groups") if number == 1 else "", number / len(names))
    return pd.DataFrame(rows, pd.Index(names, name="group"))


def _row(flows: ZoneFlows, group: npt.NDArray[np.bool_], web: RandomGroups, draws: int, seed: int) -> dict[str, float]:
    size = {"employed_residents": float(flows.employed_residents[group].sum())}
    if web.reaches(size["employed_residents"]):
        null = containment_null(flows, group, web, draws, seed)
    else:
        real, nothing = containment_of(flows, group[None, :]), np.empty(0)
        null = ContainmentNull(*(Null(float(real[side].iloc[0]), nothing, seed) for side in SIDES))
    return size | _figures("supply", null.supply) | _figures("demand", null.demand) | {"random_groups": len(null.supply.values)}


def _figures(side: str, null: Null) -> dict[str, float]:
    low, middle, high = np.quantile(null.known, (0.05, 0.5, 0.95)).tolist() if len(null.known) else (np.nan,) * 3
    return {
        side: null.observed, f"{side}_random_p05": low, f"{side}_random_median": middle, f"{side}_random_p95": high,
        f"{side}_above": null.percentile,
    }  # fmt: skip
