"""A footprint held against chance: of contiguous groups of districts of its size, how many keep less of their commuting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer import resources
from explorer.analysis.chance_groups import (
    GENERATORS,
    ROOM,
    SEEDS,
    GroupTable,
    SizedGroups,
    draw_groups,
    step_of,
    write_groups,
)  # fmt: skip
from explorer.analysis.contiguity import pieces
from explorer.errors import WriteError
from explorer.flags import measures
from explorer.memory import SHARED
from explorer.progress import SILENT, Progress
from explorer.project import Draws
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue import Catalogue

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]

TABLE = "chance_groups.npz"
"""The bundled groups."""

FEWEST = 50
"""Different groups that a comparison needs (ours)."""

EQUAL = 1e-4
"""Shares that differ by no more count as equal: the bundled ones are kept to a little better than that."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """A share of a footprint beside the same share of groups of its size.

    Attributes
    ----------
    groups : SizedGroups
        The groups, of all ways of drawing and seeds.
    usable : ndarray of bool, shape (groups,)
        Groups that the flows cover, on the same land as the footprint.
    shares : ndarray of float64, shape (groups,)
        The share of each group.
    observed : float
        The share of the footprint.
    core : int
        Place of the footprint's district with the most jobs.
    """

    groups: SizedGroups
    usable: BoolArray
    shares: FloatArray
    observed: float
    core: int

    @property
    def decisive(self) -> BoolArray:
        """The groups of the way of drawing that decides."""
        return SHARED.of(_decisive, self.groups, self.usable)

    @property
    def count(self) -> int:
        """Number of the groups that decide."""
        return len(self.ordered)

    @cached_property
    def percentile(self) -> float:
        """Share of the groups that decide with a lower share than the footprint; those equal count half."""
        return below_ordered(self.ordered, self.observed)

    @property
    def ordered(self) -> FloatArray:
        """Shares of the groups that decide, the lowest first."""
        return SHARED.of(_ordered, self.shares, self.decisive)

    def draws(self) -> dict[Said, BoolArray]:
        """Return the usable groups of each other draw: of each seed alone, and of the other ways of drawing."""
        count = len(self.groups.seeds)
        found = {
            Said("verdict-tried-seed", seed=str(seed)): self.usable & (self.groups.source == place)
            for place, seed in enumerate(self.groups.seeds)
        }
        for place, name in enumerate(GENERATORS[1:], start=1):
            found[Said("verdict-tried-drawing", drawing=name)] = self.usable & (self.groups.source // count == place)
        return {name: chosen for name, chosen in found.items() if chosen.any()}

    @cached_property
    def anywhere(self) -> tuple[float, float]:
        """The lowest and the highest percentile over ways of drawing and seeds."""
        return self._band(self.usable)

    @cached_property
    def same_core(self) -> tuple[float, float] | None:
        """The same among groups that hold the footprint's core; None where there are fewer than 50 different ones."""
        around = self.usable & self.groups.holding(self.core)
        return self._band(around, by_seed=False) if self.groups.distinct(around) >= FEWEST else None

    def better(self, most: int = 5) -> list[tuple[int, float]]:
        """Return groups around the same core that keep most, as (group, share), the best first and each once."""
        around = np.flatnonzero(self.usable & self.groups.holding(self.core) & (self.shares > self.observed))
        found: dict[frozenset[int], tuple[int, float]] = {}
        for group in around[np.argsort(-self.shares[around], kind="stable")].tolist():
            found.setdefault(frozenset(self.groups.districts(group)), (group, float(self.shares[group])))
            if len(found) == most:
                break
        return list(found.values())

    def _band(self, chosen: BoolArray, *, by_seed: bool = True) -> tuple[float, float]:
        source = self.groups.source if by_seed else self.groups.source // len(self.groups.seeds)
        parts = [self.shares[chosen & (source == one)] for one in np.unique(source[chosen])]
        found = [below(shares, self.observed) for shares in parts if len(shares)]
        return (min(found), max(found)) if found else (np.nan, np.nan)


def below(shares: FloatArray, observed: float) -> float:
    """Share of numbers below one; those equal count half; NaN where there are none.

    Examples
    --------
    >>> below(np.array([0.5, 0.6, 0.7, 0.9]), 0.7)
    0.625
    """
    if not len(shares) or not np.isfinite(observed):
        return float("nan")
    lower, higher = shares < observed - EQUAL, shares > observed + EQUAL
    return float((lower.sum() + 0.5 * (~lower & ~higher).sum()) / len(shares))


def below_ordered(ordered: FloatArray, observed: float) -> float:
    """Return the same as :func:`below` of numbers that stand in order, the lowest first, without looking at each.

    Examples
    --------
    >>> below_ordered(np.array([0.5, 0.6, 0.7, 0.9]), 0.7)
    0.625
    """
    if not len(ordered) or not np.isfinite(observed):
        return float("nan")
    lower = np.searchsorted(ordered, observed - EQUAL, side="left")
    not_higher = np.searchsorted(ordered, observed + EQUAL, side="right")
    return float((lower + not_higher) / (2 * len(ordered)))


def _decisive(groups: SizedGroups, usable: BoolArray) -> BoolArray:
    return usable & (groups.source < len(groups.seeds))


def _ordered(shares: FloatArray, decisive: BoolArray) -> FloatArray:
    return np.sort(shares[decisive])


@dataclass(frozen=True, eq=False)
class Land:
    """The districts that groups are drawn from.

    Attributes
    ----------
    touching : ndarray of bool, shape (districts, districts)
    residents : ndarray of float64, shape (districts,)
    covered : ndarray of bool, shape (districts,)
        Districts that the flows cover.
    """

    touching: BoolArray
    residents: FloatArray
    covered: BoolArray


def groups_for(
    codes: tuple[str, ...],
    land: Land,
    chosen: BoolArray,
    size: float,
    draws: Draws | None = None,
    progress: Progress = SILENT,
) -> tuple[SizedGroups, BoolArray] | Said:
    """Return groups of a footprint's size on its land and which of them the flows cover; or why there are none.

    Parameters
    ----------
    codes : tuple of str
        Codes of all districts.
    land : Land
    chosen : ndarray of bool, shape (districts,)
        The footprint.
    size : float
        Its residents.
    draws : Draws, optional
        Other groups than the bundled ones are drawn now, which takes a second or two.
    progress : Progress
    """
    touching = SHARED.of(on_land, land.touching, codes)
    home = SHARED.of(pieces, touching)
    core_land = land.covered & (home == home[np.flatnonzero(chosen)[0]])
    room = float(np.nansum(land.residents[core_land]))
    if size * ROOM > room:
        return Said("verdict-groups-too-large")
    step = step_of(size)
    groups = _bundled(codes, step) if draws is None else _drawn(touching, land.residents, step, draws, progress)
    if groups is None or not len(groups):
        return Said("verdict-groups-none")
    usable, different = SHARED.of(_usable, groups, land.covered, home, int(home[np.flatnonzero(chosen)[0]]))
    if different < FEWEST:
        return Said("verdict-groups-few", fewest=FEWEST)
    return groups, usable


def shares_of(groups: SizedGroups, flows: FloatArray, fit: IntArray) -> dict[str, FloatArray]:
    """Work out what each group keeps.

    Parameters
    ----------
    groups : SizedGroups
    flows : ndarray of float64, shape (districts, districts)
    fit : ndarray of int64, shape (districts,)
        The functional area of each district (best fit).

    Returns
    -------
    mapping of str to ndarray, shape (groups,)
        ``containment``, the smaller of I / R and I / W; ``integration``, of those who leave their own functional area the
        share that stays in the group. NaN where there is nothing to share.
    """
    within = groups.within(flows)
    with np.errstate(divide="ignore", invalid="ignore"):
        contained = within / np.maximum(groups.sums(flows.sum(axis=1)), groups.sums(flows.sum(axis=0)))
        near = groups.within(np.where(fit[:, None] == fit[None, :], flows, 0.0))
        integrated = (within - near) / (groups.sums(flows.sum(axis=1)) - near)
    return {"containment": contained, "integration": integrated}


def _usable(groups: SizedGroups, covered: BoolArray, piece: IntArray, wanted: int) -> tuple[BoolArray, int]:
    """Return which groups lie on a piece of land and are covered by the flows, and how many different ones there are."""
    usable = groups.all_in(covered & (piece == wanted))
    return usable, groups.distinct(usable)


def on_land(touching: BoolArray, codes: Sequence[str]) -> BoolArray:
    """Part Northern Ireland from Great Britain: no group lies across the Irish Sea, whatever ferries there are."""
    irish = np.array([code.startswith("N") for code in codes], dtype=np.bool_)
    same_land: BoolArray = irish[:, None] == irish[None, :]
    return touching & same_land


def kept_shares(groups: SizedGroups, flows: FloatArray, fit: IntArray, base: str = "") -> Mapping[str, FloatArray]:
    """Return what each group keeps: for the bundled flows as it was worked out once, else worked out now and remembered.

    ``base`` names whom the bundled flows count (``fixed`` or ``home``); empty for other flows.
    """
    known = {name.removeprefix(f"{base} "): values for name, values in groups.shares.items() if name.startswith(f"{base} ")}
    return known if base and known else SHARED.of(shares_of, groups, flows, fit)


def fit_of(shares: pd.DataFrame) -> IntArray:
    """Return the place of the functional area that holds most of each district; -1 for one in none."""
    held = shares.to_numpy(dtype=np.float64)
    return np.where(held.sum(axis=1) > 0, held.argmax(axis=1), -1).astype(np.int64)


def build_table(catalogue: Catalogue, target: Path, progress: Progress = SILENT) -> int:
    """Draw groups of every size, work out what each keeps of the bundled flows, and write the table; return how many.

    Raises
    ------
    WriteError
        The file cannot be written.
    """
    touching = on_land(measures.adjacency(catalogue.joined, catalogue.population.index), catalogue.districts.codes)
    residents = np.asarray(catalogue.population, dtype=np.float64)
    flows = catalogue.estimate
    bases = {"fixed": flows, "home": measures.with_home(flows, catalogue.commuting_totals["home"])}
    fit = fit_of(catalogue.functional_areas.shares)
    steps = range(step_of(float(np.nansum(residents)) / ROOM) + 1)
    sizes = {}
    for step, groups in draw_groups(touching, residents, steps, progress=progress):
        if not len(groups):
            continue
        for name, one in bases.items():
            found = shares_of(groups, one.matrix.to_numpy(dtype=np.float64), fit)
            groups.shares.update({f"{name} {measure}": values for measure, values in found.items()})
        sizes[step] = groups
    try:
        write_groups(target, catalogue.districts.codes, sizes, digest_of_bundled())
    except OSError as problem:
        reason = problem.strerror or str(problem)
        said = Said("verdict-groups-not-written", path=str(target), problem=reason)
        raise WriteError(said, Said("verdict-choose-another-place"), detail=repr(problem)) from problem
    return sum(map(len, sizes.values()))


def digest_of_bundled() -> str:
    """Return a digest of the bundled flows, to tell whether the table was made from them."""
    return sha256(resources.facts("commuting_estimate.csv.gz").read_bytes()).hexdigest()[:16]


def _bundled(codes: tuple[str, ...], step: int) -> SizedGroups | None:
    return SHARED.of(_table, codes).of_step(step)


def _table(codes: tuple[str, ...]) -> GroupTable:
    return GroupTable(resources.facts(TABLE), codes)


def _drawn(touching: BoolArray, residents: FloatArray, step: int, draws: Draws, progress: Progress) -> SizedGroups:
    seeds = tuple(range(draws.seed, draws.seed + len(SEEDS)))
    return dict(draw_groups(touching, residents, [step], draws.draws, seeds, progress))[step]
