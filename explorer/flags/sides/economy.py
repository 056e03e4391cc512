"""What decides the economic side: how much of its commuting a footprint keeps, and whether it holds whole labour markets.

All flows, R, W and I come from the same file and the same base; shares of labour markets are weighted alike. What is decided
from these numbers stands in :mod:`explorer.flags.sides.economy_side`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import fsum

import numpy as np

from explorer.flags import measures
from explorer.flags.case import FIXED, Case
from explorer.flags.limits import CORE, MATERIAL
from explorer.flags.measures import BoolArray
from explorer.flags.sides import chance
from explorer.memory import SHARED
from explorer.progress import SILENT, Progress
from explorer.said import Said

HALF = 0.5
"""A labour market lies in a footprint, and a district in a labour market, that holds half of its people (ours)."""

ENOUGH = 0.9
"""Share of the footprint's residents that flows and functional areas must cover (ours)."""


@dataclass(frozen=True)
class CoreOut:
    """A labour market that the footprint meets, but not in the district with the most jobs.

    Attributes
    ----------
    area, core : str
        Codes of the functional area and of that district.
    share : float
        Share of the footprint's residents who live in the area.
    held : float
        Share of the area's residents who live in the footprint.
    """

    area: str
    core: str
    share: float
    held: float

    @property
    def counts(self) -> bool:
        """Whether it holds enough of the labour market for its core to be left out."""
        return self.held >= CORE


@dataclass(frozen=True, eq=False)
class Economy:
    """The numbers of the economic side.

    Attributes
    ----------
    covered : float
        Share of the footprint's residents whose districts the flows cover.
    placed : float
        Share of its residents whose districts the functional areas cover.
    supply, demand : float
        I / R and I / W of the districts that the flows cover.
    employed, jobs, within : float
        R, W and I.
    counted : float
        Share of all its employed residents whom the base counts; NaN where that is not known.
    comparison : Comparison or None
        Its self-containment beside that of groups of its size.
    no_comparison : Said, optional
        Why there is none, to stand after a colon; None where there is.
    integration : float
        Of those who leave their own labour market's part of the footprint, the share that stays inside; NaN where its
        districts do not tell labour markets apart.
    integration_rank : (float, float) or None
        The band of its percentile among groups of its size.
    markets : int
        Labour markets where at least 5% of its residents live, or of which it holds at least half.
    effective : float
        Effective number of labour markets among its residents.
    whole : float
        Share of its residents in labour markets of which it holds enough.
    hinterland : float
        Workers from districts left out that send it many, ÷ its jobs.
    left_out : mapping of code to (share, people)
        Those districts: share of their employed residents who work in the footprint, and how many.
    cores_outside : tuple of CoreOut
        Labour markets that it meets without their core, the largest share first.
    """

    covered: float
    placed: float
    supply: float
    demand: float
    employed: float
    jobs: float
    within: float
    counted: float
    comparison: chance.Comparison | None
    no_comparison: Said | None
    integration: float
    integration_rank: tuple[float, float] | None
    markets: int
    effective: float
    whole: float
    hinterland: float
    left_out: Mapping[str, tuple[float, float]]
    cores_outside: tuple[CoreOut, ...]

    @property
    def kept(self) -> float:
        """The smaller of both self-containments: SC."""
        return float(min(self.supply, self.demand))

    @property
    def cores(self) -> tuple[CoreOut, ...]:
        """Those of which it holds enough for the core to be left out."""
        return tuple(one for one in self.cores_outside if one.counts)

    @property
    def core(self) -> float:
        """The largest share of its residents who live in a labour market whose core is left out."""
        return largest_core(self.cores_outside)

    @property
    def deciding(self) -> dict[str, float]:
        """The numbers that decide; NaN for what the data tell of too little of the footprint."""
        is_covered, is_placed = self.covered >= ENOUGH, self.placed >= ENOUGH
        return {
            "kept": self.kept if is_covered else np.nan,
            "whole": self.whole if is_placed else np.nan,
            "hinterland": self.hinterland if is_covered else np.nan,
            "core": self.core,
        }


def largest_core(outside: Iterable[CoreOut]) -> float:
    """Return the largest share of residents who live in a labour market whose core is left out; 0 without any."""
    return max((one.share for one in outside if one.counts), default=0.0)


_NAN = float("nan")
_NO_DISTRICT = Said("verdict-groups-no-district")
NO_NUMBERS = Economy(0.0, 0.0, _NAN, _NAN, _NAN, _NAN, _NAN, _NAN, None, _NO_DISTRICT, _NAN, None, 0, _NAN, _NAN, _NAN, {}, ())
"""Of a footprint without districts."""


def economy(case: Case, progress: Progress = SILENT) -> Economy:
    """Work out the numbers of the economic side for a case with districts."""
    numbers, known = deciding_economy(case, progress), case.chosen & np.asarray(case.flows.covered)
    integration, rank = _integration(case, known, numbers.comparison)
    return replace(numbers, counted=_counted(case, known), integration=integration, integration_rank=rank)


def deciding_economy(case: Case, progress: Progress = SILENT) -> Economy:
    """Work out the numbers that decide; those that inform alone, which take as long, are left out."""
    known = case.chosen & np.asarray(case.flows.covered)
    residents = SHARED.of(measures.values_of, case.population)
    kept = case.containment if known.sum() == len(case.codes) else case.contained(known)
    comparison, why = compared(case, min(kept.supply, kept.demand), known, progress=progress)
    left_out = _left_out(case)
    whole, cores_outside = wholeness(case)
    # Not known for a member, not known for the whole: a missing number of residents makes every share of them missing.
    people = float(residents[case.chosen].sum()) or np.nan
    unplaced = case.places(case.markets.unplaced)
    return Economy(
        covered=float(residents[known].sum() / people),
        placed=1.0 - float(residents[unplaced].sum() / people),
        supply=kept.supply,
        demand=kept.demand,
        employed=kept.employed_residents,
        jobs=kept.jobs,
        within=kept.within,
        counted=np.nan,
        comparison=comparison,
        no_comparison=why,
        integration=np.nan,
        integration_rank=None,
        markets=_markets(case),
        effective=case.markets.effective,
        whole=whole,
        hinterland=sum(number for _, number in left_out.values()) / kept.jobs if kept.jobs else np.nan,
        left_out=left_out,
        cores_outside=cores_outside,
    )


@dataclass(frozen=True)
class TakingPart:
    """A district that takes part without being a full member, and sends many of its employed residents.

    Attributes
    ----------
    code, role : str
    share : float
        Share of its employed residents who work in the footprint.
    people : float
        How many that are.
    """

    code: str
    role: str
    share: float
    people: float


def taking_part(case: Case) -> tuple[TakingPart, ...]:
    """Return the districts that take part in another role and send the footprint many workers, the largest share first."""
    bound = case.limits["hinterland_excluded"].lowest
    shares, sent = case.share_into.to_numpy(dtype=np.float64), case.sent_in
    found = [
        TakingPart(code, role, float(shares[place]), float(sent[place]))
        for role, codes in case.other_roles.items()
        for code, place in zip(codes, case.places(codes), strict=True)
        if shares[place] >= bound
    ]
    return tuple(sorted(found, key=lambda one: -one.share))


def compared(
    case: Case, kept: float, known: BoolArray, *, progress: Progress = SILENT
) -> tuple[chance.Comparison | None, Said | None]:
    """Hold a self-containment against groups of the footprint's size; or say why that cannot be done."""
    if not known.any() or not np.isfinite(kept):
        return None, Said("verdict-groups-not-covered")
    residents = SHARED.of(measures.values_of, case.population)
    land = chance.Land(case.touching, residents, np.asarray(case.flows.covered))
    found = chance.groups_for(case.all_codes, land, known, _size(case, known), case.draws, progress)
    if isinstance(found, Said):
        return None, found
    groups, usable = found
    shares = chance.kept_shares(groups, SHARED.of(measures.values_of, case.flows.matrix), _fit(case), bundled_base(case))
    jobs = np.where(known, SHARED.of(measures.sums, case.flows.matrix)[1], -1.0)
    return chance.Comparison(groups, usable, shares["containment"], kept, int(jobs.argmax())), None


def _size(case: Case, known: BoolArray) -> float:
    """Return the residents of districts of the footprint, and of parts that the flows tell by their employed residents."""
    people = np.where(known, SHARED.of(measures.values_of, case.population), 0.0)
    if case.flows.former is not None:
        former, whole = case.flows.former.matrix, case.flows.matrix
        for code, old in case.parts.items():
            share = former.loc[list(old)].to_numpy().sum() / whole.loc[code].to_numpy().sum()
            people[case.position[code]] = case.population[code] * share
    return float(np.nansum(people))


def bundled_base(case: Case) -> str:
    """Name whom the bundled flows count, where a case rests on them; empty for other flows or functional areas."""
    if not case.flows.source.estimated or not case.markets.are_bundled:
        return ""
    return "fixed" if case.flows.base == FIXED else "home"


def _fit(case: Case) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return SHARED.of(chance.fit_of, case.functional_areas.shares)


def _left_out(case: Case) -> dict[str, tuple[float, float]]:
    """Return districts outside, members in no role, that send the footprint many of their employed residents."""
    shares = case.share_into.to_numpy(dtype=np.float64)
    bound = case.limits["hinterland_excluded"].lowest
    away = ~case.chosen & ~case.belonging & (np.nan_to_num(shares) >= bound)
    sent = shares * SHARED.of(measures.sums, case.flows.matrix)[0]
    places = np.flatnonzero(away)
    ranked = places[np.argsort(-shares[places], kind="stable")]
    return {case.all_codes[place]: (float(shares[place]), float(sent[place])) for place in ranked}


def _markets(case: Case) -> int:
    """Return how many labour markets a good part of its residents live in, or lie in it for the most part."""
    return sum(case.markets.parts[area] >= MATERIAL or share >= HALF for area, share in case.markets.shares.items())


def _integration(case: Case, known: BoolArray, comparison: chance.Comparison | None) -> tuple[float, tuple[float, float] | None]:
    """Return who of those that leave their own labour market stay inside, among whole districts: of a part none is known.

    Flows are between districts, so it is not known where these divide most residents from the rest of their labour market.
    """
    if not np.array_equal(known, case.chosen):
        return np.nan, None
    fit, flows = _fit(case), SHARED.of(measures.values_of, case.flows.matrix)
    inside = flows[np.ix_(known, known)]
    same = fit[known][:, None] == fit[known][None, :]
    lived, _ = SHARED.of(measures.sums, case.flows.matrix)
    near, within, employed = float(inside[same].sum()), float(inside.sum()), float(lived[known].sum())
    people = np.nan_to_num(SHARED.of(measures.values_of, case.markets.weights)[known])
    at_home = people[np.arange(len(people)), fit[known]].sum()
    if len(np.unique(fit[known])) < 2 or employed <= near or at_home < HALF * people.sum():
        return np.nan, None
    share = (within - near) / (employed - near)
    if comparison is None:
        return share, None
    shares = chance.kept_shares(comparison.groups, flows, fit, bundled_base(case))["integration"]
    # A group in one labour market has no such share.
    several = comparison.usable & (shares > 0)
    rank = chance.Comparison(comparison.groups, several, shares, share, comparison.core).anywhere
    return share, (rank if np.isfinite(rank).all() else None)


def wholeness(case: Case) -> tuple[float, tuple[CoreOut, ...]]:
    """Return the share of residents in labour markets that the footprint holds, and those whose core it leaves out.

    Every labour market that it meets is asked for its core; it is left out where it holds a quarter or more: see
    :attr:`CoreOut.counts`.
    """
    if not case.markets.shares:
        return np.nan, ()
    enough = case.limits["area_split"].steps[-1][1]
    cores, _ = SHARED.of(measures.cores, case.functional_areas.shares, case.flows, case.totals)
    taking_part = case.chosen | case.belonging
    out = [
        CoreOut(area, case.all_codes[core], case.markets.parts[area], held)
        for area, held in case.markets.shares.items()
        if (core := int(cores[case.markets.position[area]])) >= 0 and not taking_part[core]
    ]
    # Exactly: three thirds are all of its residents.
    whole = fsum(case.markets.parts[area] for area, held in case.markets.shares.items() if held >= enough)
    return whole, tuple(out)


def _counted(case: Case, known: BoolArray) -> float:
    """Share of all employed residents of the footprint whom the base of the flows counts."""
    if case.home is None or "abroad" not in case.totals:
        return np.nan
    fixed, home, abroad = (float(case.totals[name].to_numpy(dtype=np.float64)[known].sum())
                           for name in ("employed_residents", "home", "abroad"))  # fmt: skip
    every = fixed + home + abroad
    return fixed / every if every else np.nan
