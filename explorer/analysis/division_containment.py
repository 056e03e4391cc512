"""How much commuting a division keeps inside its areas, and how much of that is the merit of its lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from explorer.analysis.chance_containment import neighbours_of
from explorer.analysis.random_divisions import NONE, RandomDivisions
from explorer.analysis.random_groups import DRAWS, SEED, refuse_no_draws
from explorer.progress import SILENT, Progress
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.analysis.zone_flows import FloatArray, IntArray, ZoneFlows

BAND = (0.05, 0.95)
"""Nine random divisions in ten lie between."""


@dataclass(frozen=True, eq=False)
class DivisionContainment:
    """Self-containment of a division in three parts: scale, contiguity and placement (methods §3).

    Large areas keep much of their commuting wherever their lines run. Only *placement* is the merit of this division.

    Attributes
    ----------
    observed : float
        Share of commuters who work in the area where they live, Σ I_a / Σ R_a.
    scale : float
        The same if areas of these sizes were dealt out over the zones at random: see :func:`scale_of`.
    random : ndarray of float64, shape (draws,)
        The same in each random contiguous division with areas of these sizes.
    seed : int
        What the draws were made with.
    zones, areas : int
        How many take part.
    people : float
        Employed residents of the zones that take part.
    left_out : tuple of str
        Zones of the division that take no part, because the flows have no employed residents there.
    off_size : float
        How far the areas of random divisions are from the sizes wanted: mean of |difference| ÷ mean size.
    """

    observed: float
    scale: float
    random: FloatArray
    seed: int
    zones: int
    areas: int
    people: float
    left_out: tuple[str, ...]
    off_size: float

    @property
    def contiguity(self) -> float:
        """What contiguous areas keep beyond scale, on average over the random divisions."""
        return float(self.random.mean()) - self.scale

    @property
    def placement(self) -> float:
        """What these areas keep beyond random contiguous ones: the merit of where the lines run."""
        return self.observed - float(self.random.mean())

    @property
    def band(self) -> tuple[float, float]:
        """What nine in ten random contiguous divisions keep: 5th and 95th percentile."""
        low, high = np.quantile(self.random, BAND).tolist()
        return low, high


def division_containment(
    flows: ZoneFlows,
    groups: pd.Series[str],
    touching: Iterable[tuple[str, str]],
    draws: int = DRAWS,
    seed: int = SEED,
    progress: Progress = SILENT,
) -> DivisionContainment | None:
    """Split the self-containment of a whole division into scale, contiguity and placement.

    Parameters
    ----------
    flows : ZoneFlows
        Commuting in people. Who works in a zone of no area works outside.
    groups : Series of str, indexed by zone
        The area of each zone, empty for one in none. Zones where the flows have no employed residents are left out.
    touching : iterable of (str, str)
        Zones that touch.
    draws, seed : int
        How many random contiguous divisions, and what they begin with.
    progress : Progress
        Told after each division; may cancel.

    Returns
    -------
    DivisionContainment, or None where no zone of the division has employed residents

    Raises
    ------
    ChoiceError
        No draws are asked for.

    Examples
    --------
    >>> from explorer.analysis.zone_flows import ZoneFlows
    >>> table = pd.DataFrame({"residence": list("aabbccdd"), "workplace": list("abbaccdd"), "people": [6.0, 4, 6, 4, 6, 4, 6, 4]})
    >>> groups = pd.Series({"a": "A", "b": "A", "c": "C", "d": "C"})
    >>> split = division_containment(ZoneFlows.of(table), groups, [("a", "b"), ("b", "c"), ("c", "d")])
    >>> split.observed, round(split.scale, 3), round(split.placement, 3)
    (1.0, 0.867, 0.0)
    """
    refuse_no_draws(draws)
    areas = _areas_of(flows, groups)
    takes_part = areas != NONE
    if not takes_part.any():
        return None
    weights = np.where(takes_part, flows.employed_residents, 0.0)
    divisions = RandomDivisions(neighbours_of(flows.zones, touching), weights, areas)
    kept, off_size = _at_random(flows, divisions, draws, seed, progress)
    taking_part = {zone for zone, takes in zip(flows.zones, takes_part, strict=True) if takes}
    left_out = tuple(str(zone) for zone, area in groups.items() if area and zone not in taking_part)
    return DivisionContainment(
        _kept(flows, areas), scale_of(flows, areas), kept, seed, int(takes_part.sum()), int(areas.max()) + 1,
        float(weights.sum()), left_out, off_size,
    )  # fmt: skip


def _areas_of(flows: ZoneFlows, groups: pd.Series[str]) -> IntArray:
    """Number the areas from 0 on; zones in none, or without employed residents, have -1."""
    named = groups.reindex(pd.Index(flows.zones)).fillna("").where(flows.employed_residents > 0, "").to_numpy()
    areas: IntArray = np.full(len(named), NONE, dtype=np.int64)
    areas[named != ""] = pd.factorize(named[named != ""], sort=True)[0]
    return areas


def _at_random(
    flows: ZoneFlows, divisions: RandomDivisions, draws: int, seed: int, progress: Progress
) -> tuple[FloatArray, float]:
    """Return what random divisions keep, and how far their areas are from the sizes wanted."""
    takes_part = divisions.areas != NONE
    weights = divisions.weights[takes_part]
    sizes = np.bincount(divisions.areas[takes_part], weights)
    random = np.random.default_rng(seed)
    kept, off = np.empty(draws), np.empty(draws)
    for number in range(draws):
        drawn = divisions.draw(random)
        kept[number] = _kept(flows, drawn)
        off[number] = np.abs(np.bincount(drawn[takes_part], weights, len(sizes)) - sizes).mean() / sizes.mean()
        progress.step(Said("analysis-drawing-divisions") if not number else "", (number + 1) / draws)
    return kept, float(off.mean())


def scale_of(flows: ZoneFlows, areas: IntArray) -> float:
    """Return the self-containment to expect if areas of these sizes were dealt out over the zones at random.

    Who works in the zone where they live is inside whatever the areas: a share d. Who works in another zone of the division
    (a share o) is inside if both have the same area. Let S_a be the employed residents of area a, w_i those of zone i. Of all
    pairs of people who live in *different* zones, Σ S_a² − Σ w_i² of (Σ S_a)² − Σ w_i² live in the same area, however areas
    of these sizes are dealt out; that is h, the chance that two random labels agree. So scale = d + o · h, and where the
    division covers all zones, d + (1 − d) · h (methods §3). With zones of equal size this is exactly the mean over all ways
    to shuffle the labels; with many small zones h is Σ p_a². One area of everything has h = 1, an area for each zone h = 0.

    The zones matter: with large zones most of d is theirs, and little is left for contiguity and placement.

    Parameters
    ----------
    flows : ZoneFlows
    areas : ndarray of int64, shape (zones,)
        Area of each zone, −1 for one in none.

    Examples
    --------
    >>> from explorer.analysis.zone_flows import ZoneFlows
    >>> table = pd.DataFrame({"residence": list("aabb"), "workplace": list("abba"), "people": [6.0, 4, 6, 4]})
    >>> [round(scale_of(ZoneFlows.of(table), np.array(areas)), 3) for areas in ([0, 0], [0, 1])]
    [1.0, 0.6]
    """
    inside = areas != NONE
    weights = flows.employed_residents[inside]
    everyone, own = weights.sum(), (weights**2).sum()
    alike = (np.bincount(areas[inside], weights) ** 2).sum()
    agree = (alike - own) / (everyone**2 - own) if everyone**2 > own else 1.0
    at_home = flows.within[inside].sum()
    between = flows.people[inside[flows.residence_index] & inside[flows.workplace_index]].sum() - at_home
    return float((at_home + between * agree) / everyone)


def _kept(flows: ZoneFlows, areas: IntArray) -> float:
    """Return the share of commuters who live in an area and work in the same one."""
    lived, worked = areas[flows.residence_index], areas[flows.workplace_index]
    takes_part = lived != NONE
    return float(flows.people[takes_part & (lived == worked)].sum() / flows.people[takes_part].sum())
