"""The division of an extent into k footprints that keeps most commuters in their own: the best found, its bound and its seed."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd

from explorer.analysis.contiguity import connected
from explorer.catalogue.known import Known
from explorer.errors import CancelledError, ChoiceError
from explorer.flags.measures import FloatArray, adjacency, values_of
from explorer.flags.names import districts_said
from explorer.memory import SHARED
from explorer.plans.measured_plan import MeasuredPlan
from explorer.plans.starts import extent_of
from explorer.progress import SILENT, Progress
from explorer.project import Project
from explorer.project.plan import Plan, PlanFootprint, PlanStart
from explorer.said import Listing, Number, Said, Share, sentences

EVEN = (0.5, 2.0)
"""Residents of a footprint from and to, as shares of an even division, where no limits are given (ours)."""

MOST_STARTS = 4_000
"""Starts of a search; more find nothing new on an extent of a county's size (ours)."""

FEWEST_STARTS = 8
"""Starts however slow the machine, so that the same seed finds the same on the way there (ours)."""

MOST_TRIED = 400_000
"""Divisions that are tried one by one; of more, the best is searched for."""


@dataclass(frozen=True, eq=False)
class Division:
    """A division of an extent.

    Attributes
    ----------
    plan : Plan
    kept : float
        Share of commuters of the extent who work in the footprint where they live.
    proved : bool
        Whether every division within the limits was tried.
    bound : float
        No division within the limits keeps more.
    seed, tried : int
    population : (float, float)
        Residents of each footprint from and to.
    """

    plan: Plan
    kept: float
    proved: bool
    bound: float
    seed: int
    tried: int
    population: tuple[float, float]

    @property
    def gap(self) -> float:
        """How much more another division could keep at most."""
        return 0.0 if self.proved else max(self.bound - self.kept, 0.0)

    @property
    def told(self) -> Listing:
        """Say what it keeps, within what limits, and how sure that is."""
        low, high = self.population
        return sentences(
            Said("plan-divide-kept", parts=len(self.plan.footprints), kept=Share(self.kept, 1)),
            Said("plan-divide-limits", low=Number(low, unit="people"), high=Number(high, unit="people")),
            Said("plan-suggest-all-tried", sets=self.tried)
            if self.proved
            else Said("plan-divide-gap", bound=Share(self.bound, 1), seed=str(self.seed)),
        )


def divide(
    known: Known, plan: Plan, parts: int, population: tuple[float, float] | None = None,
    seed: int = 1, seconds: float = 5.0, progress: Progress = SILENT,
) -> Division:  # fmt: skip
    """Divide the extent of a plan into contiguous footprints.

    Districts that are locked in one footprint stay together, and apart from those locked in another.

    Parameters
    ----------
    known : Known
    plan : Plan
        Whose extent is divided; where it has none, the districts of its footprints.
    parts : int
    population : (float, float), optional
        Residents of each from and to; half to double an even share by default.
    seed : int
    seconds : float
        How long may be searched; what was found until then counts.
    progress : Progress
        May cancel: what comes back is the best so far then.

    Raises
    ------
    ChoiceError
        There are fewer districts than parts, they do not hang together, the flows do not cover them, limits or locks contradict
        each other, or nothing lies within them.
    CancelledError
        It was stopped before there was any.
    """
    extent = extent_of(plan)
    land = _Land.of(known, plan, extent)
    _refuse_parts(known, plan, land, parts)
    whole = float(land.people.sum())
    bounds = population or (EVEN[0] * whole / parts, max(EVEN[1] * whole / parts, float(land.people.max())))
    _refuse_population(known, land, parts, bounds)
    proved = _stirling(len(extent), parts) <= MOST_TRIED
    if proved:
        labels, tried, proved = _try_all(land, parts, bounds, progress)
    else:
        labels, tried = _search(land, parts, bounds, seed, seconds, progress)
    if labels is None:
        raise ChoiceError(Said("plan-no-division", parts=parts), Said("plan-loosen"))
    kept = land.kept(labels)
    bound = kept if proved else max(land.bound(bounds[1]), kept)
    return Division(_as_plan(plan, labels, land, known), kept, proved, bound, seed, tried, bounds)


def _refuse_parts(known: Known, plan: Plan, land: _Land, parts: int) -> None:
    """Refuse an extent that cannot be divided into so many footprints, whatever their residents."""
    extent, lookup = land.extent, known.districts
    if not extent:
        raise ChoiceError(Said("plan-is-empty", plan=plan.named), Said("plan-add-first"))
    if parts < 1 or parts > len(extent):
        raise ChoiceError(Said("plan-too-many-parts", parts=parts, districts=len(extent)), Said("plan-fewer-parts"))
    missing = known.flows_for(extent).unknown(extent)
    if missing:
        raise ChoiceError(Said("plan-shown-not-covered", districts=districts_said(lookup, missing)), Said("plan-other-flows"))
    pieces = sorted(connected(land.neighbours, range(len(extent))), key=lambda piece: -land.people[list(piece)].sum())
    if len(pieces) > parts:
        islands = [extent[place] for piece in pieces[1:] for place in piece]
        raise ChoiceError(Said("plan-apart", districts=districts_said(lookup, islands)), Said("plan-more-parts"))
    locked = tuple(dict.fromkeys(filter(None, land.locked)))
    if len(locked) > parts:
        told = Said("plan-contradict-lock-parts", footprints=Listing(locked, 12), parts=parts)
        raise ChoiceError(told, Said("plan-loosen"))


def _refuse_population(known: Known, land: _Land, parts: int, bounds: tuple[float, float]) -> None:
    """Refuse limits of residents that no division keeps to, and say what they contradict."""
    (low, high), people = bounds, land.people
    limits = {"low": Number(low, unit="people"), "high": Number(high, unit="people")}
    told: Said | None = None
    largest = int(people.argmax())
    if low > high:
        told = Said("plan-contradict-population", **limits)
    elif low * parts > people.sum() or high * parts < people.sum():
        told = Said("plan-contradict-parts", parts=parts, residents=Number(float(people.sum()), unit="people"), **limits)
    elif people[largest] > high:
        district = known.districts.area(land.extent[largest])
        told = Said(
            "plan-contradict-district", district=district, residents=Number(float(people[largest]), unit="people"), **limits
        )
    for name in dict.fromkeys(filter(None, land.locked)):
        together = sum(people[place] for place, lock in enumerate(land.locked) if lock == name)
        if told is None and together > high:
            told = Said("plan-contradict-locked-in", footprint=name, residents=Number(float(together), unit="people"), **limits)
    if told is not None:
        raise ChoiceError(told, Said("plan-loosen"))


@dataclass(frozen=True, eq=False)
class _Land:
    """The extent as numbers: commuters between districts, residents, neighbours, and which districts are locked together."""

    extent: tuple[str, ...]
    flows: FloatArray
    people: FloatArray
    lived: float
    neighbours: tuple[tuple[int, ...], ...]
    locked: tuple[str, ...]

    @classmethod
    def of(cls, known: Known, plan: Plan, extent: Sequence[str]) -> _Land:
        matrix = known.flows_for(extent).matrix
        index = matrix.index
        places = index.get_indexer(pd.Index(list(extent)))
        every = SHARED.of(values_of, matrix)
        touching = SHARED.of(adjacency, known.joined, index)[np.ix_(places, places)]
        holders = {code: holder.name for code in plan.locks if (holder := plan.holder(code)) is not None}
        return cls(
            tuple(extent),
            every[np.ix_(places, places)],
            np.asarray(np.nan_to_num(known.population.to_numpy(dtype=np.float64)), dtype=np.float64)[places],
            float(every[places].sum()),
            tuple(tuple(np.flatnonzero(row).tolist()) for row in touching),
            tuple(holders.get(code, "") for code in extent),
        )

    @cached_property
    def both(self) -> FloatArray:
        """Commuters between two districts, in both directions."""
        return self.flows + self.flows.T

    def kept(self, labels: Sequence[int]) -> float:
        """Share of the extent's commuters who stay in their own footprint."""
        of = np.asarray(labels)
        return float(self.flows[of[:, None] == of[None, :]].sum() / self.lived) if self.lived else math.nan

    def agrees(self, labels: Sequence[int]) -> bool:
        """Whether locked districts lie together with those of their footprint, and apart from those of others."""
        held: dict[str, int] = {}
        for label, name in zip(labels, self.locked, strict=True):
            if name and held.setdefault(name, label) != label:
                return False
        return len(set(held.values())) == len(held)

    def is_contiguous(self, labels: Sequence[int], part: int) -> bool:
        """Whether a footprint hangs together."""
        places = [place for place, label in enumerate(labels) if label == part]
        return len(connected(self.neighbours, places)) <= 1

    def bound(self, high: float) -> float:
        """Return what no division keeps more than: each district stays with those it exchanges most with, as far as they fit in.

        Σ over districts of the best fractional filling of what room its own residents leave, halved since each pair counts
        for both.
        """
        total = float(np.trace(self.flows))
        for place in range(len(self.people)):
            room = high - self.people[place]
            gain = self.both[place].copy()
            gain[place] = 0.0
            with np.errstate(divide="ignore"):
                order = np.argsort(-np.where(self.people > 0, gain / np.maximum(self.people, 1e-9), np.inf), kind="stable")
            for other in order.tolist():
                if other == place or room <= 0:
                    continue
                part = min(1.0, room / self.people[other]) if self.people[other] > 0 else 1.0
                total += 0.5 * part * float(gain[other])
                room -= part * self.people[other]
        return total / self.lived if self.lived else math.nan


def _stirling(n: int, k: int) -> float:
    """Number of ways to divide n districts into k parts, contiguous or not."""
    return float(sum((-1) ** (k - j) * math.comb(k, j) * j**n for j in range(k + 1)) // math.factorial(k))


def _try_all(land: _Land, parts: int, bounds: tuple[float, float], progress: Progress) -> tuple[list[int] | None, int, bool]:
    """Try every division: each district joins a part that is there or begins the next one; tell whether all were tried."""
    count, people = len(land.people), land.people.tolist()
    flows, own = land.both.tolist(), float(np.trace(land.flows))
    labels, sizes = [0] * count, [0.0] * parts
    best: tuple[float, list[int] | None] = (-1.0, None)
    tried = 0

    def go(place: int, begun: int, within: float) -> None:
        nonlocal best, tried
        if place == count:
            tried += 1
            if tried % 20_000 == 0:
                progress.step(Said("plan-step-divide"), None)
            if (
                within > best[0]
                and min(sizes) >= bounds[0]
                and land.agrees(labels)
                and all(land.is_contiguous(labels, part) for part in range(parts))
            ):
                best = (within, labels.copy())
            return
        if count - place < parts - begun:
            return
        for part in range(min(begun + 1, parts)):
            if sizes[part] + people[place] > bounds[1]:
                continue
            gained = sum(flows[place][other] for other in range(place) if labels[other] == part)
            labels[place] = part
            sizes[part] += people[place]
            go(place + 1, max(begun, part + 1), within + gained)
            sizes[part] -= people[place]

    try:
        go(0, 0, own)
    except CancelledError:
        if best[1] is None:
            raise
        return best[1], tried, False
    return best[1], tried, True


def _search(
    land: _Land, parts: int, bounds: tuple[float, float], seed: int, seconds: float, progress: Progress
) -> tuple[list[int] | None, int]:
    """Grow footprints from random districts, let border districts change sides until nothing is better; again, until the end."""
    chance, ends = np.random.default_rng(seed), time.monotonic() + seconds
    best: tuple[float, list[int] | None] = (-1.0, None)
    tried = 0
    while (tried < FEWEST_STARTS or time.monotonic() < ends) and tried < MOST_STARTS:
        try:
            progress.step(Said("plan-step-divide"), None)
        except CancelledError:
            if best[1] is None:
                raise
            break
        # Every second time from the best so far, with two footprints of it drawn anew.
        begun = _begun(land) if best[1] is None or tried % 2 else _without_two(land, best[1], chance)
        labels = _climb(land, _grown(land, begun, parts, chance), parts, bounds)
        tried += 1
        if _fits(land, labels, parts, bounds) and land.agrees(labels):
            kept = land.kept(labels)
            if kept > best[0]:
                best = (kept, labels)
    return best[1], tried


def _begun(land: _Land) -> list[int]:
    """Return a division in which nothing is placed yet but what is locked."""
    locked = tuple(dict.fromkeys(filter(None, land.locked)))
    return [locked.index(name) if name else -1 for name in land.locked]


def _without_two(land: _Land, labels: Sequence[int], chance: np.random.Generator) -> list[int]:
    """Return a division with two footprints side by side taken apart, but for what is locked in them."""
    borders = sorted({(labels[one], labels[other]) for one, near in enumerate(land.neighbours) for other in near
                      if labels[one] < labels[other]})  # fmt: skip
    if not borders:
        return _begun(land)
    pair = borders[int(chance.integers(len(borders)))]
    return [-1 if label in pair and not lock else label for label, lock in zip(labels, land.locked, strict=True)]


def _grown(land: _Land, begun: Sequence[int], parts: int, chance: np.random.Generator) -> list[int]:
    """Place what is in no footprint yet: in those that have none, from random districts on, or beside what is locked there."""
    labels = list(begun)
    others = chance.permutation([place for place, label in enumerate(labels) if label < 0]).tolist()
    growing = {part for part in range(parts) if all(labels[place] != part or land.locked[place] for place in range(len(labels)))}
    for part, place in zip([part for part in sorted(growing) if part not in labels], others, strict=False):
        labels[place] = part
    sizes = [sum(land.people[place] for place, label in enumerate(labels) if label == part) for part in range(parts)]
    while any(label < 0 for label in labels):
        # The smallest that can grow takes the neighbour that it exchanges most commuters with.
        for part in sorted(growing, key=lambda one: sizes[one]):
            inside = [place for place, label in enumerate(labels) if label == part]
            border = {other for place in inside for other in land.neighbours[place] if labels[other] < 0}
            if border:
                taken = max(sorted(border), key=lambda place: land.both[place, inside].sum() / max(land.people[place], 1.0))
                labels[taken] = part
                sizes[part] += land.people[taken]
                break
        else:
            # What no footprint reaches (an island) joins the smallest.
            labels[labels.index(-1)] = min(growing, key=lambda one: sizes[one])
    return labels


def _climb(land: _Land, labels: list[int], parts: int, bounds: tuple[float, float]) -> list[int]:
    people = land.people
    of = np.array(labels)

    def cost(sizes: FloatArray) -> float:
        return float(np.maximum(bounds[0] - sizes, 0).sum() + np.maximum(sizes - bounds[1], 0).sum())

    sizes = np.bincount(of, weights=people, minlength=parts).astype(np.float64)
    for _ in range(20 * len(labels)):
        ties = np.stack([land.both[:, of == part].sum(axis=1) for part in range(parts)], axis=1)
        ties[np.arange(len(of)), of] -= np.diag(land.both)
        found: tuple[float, float, int, int] | None = None
        for place in range(len(of)):
            if land.locked[place]:
                continue
            for part in {int(of[other]) for other in land.neighbours[place]} - {int(of[place])}:
                moved = sizes.copy()
                moved[of[place]] -= people[place]
                moved[part] += people[place]
                step = (cost(sizes) - cost(moved), float(ties[place, part] - ties[place, of[place]]), place, part)
                if (step[0] > 1e-6 or (step[0] > -1e-6 and step[1] > 1e-6)) and (found is None or step > found):
                    rest = [other for other in range(len(of)) if of[other] == of[place] and other != place]
                    if rest and len(connected(land.neighbours, rest)) == 1:
                        found = step
        if found is None:
            break
        _, _, place, part = found
        sizes[of[place]] -= people[place]
        sizes[part] += people[place]
        of[place] = part
    return [int(label) for label in of]


def _fits(land: _Land, labels: list[int], parts: int, bounds: tuple[float, float]) -> bool:
    sizes = np.bincount(labels, weights=land.people, minlength=parts)
    small, large = float(sizes.min()), float(sizes.max())
    return small >= bounds[0] and large <= bounds[1] and all(land.is_contiguous(labels, part) for part in range(parts))


def _as_plan(plan: Plan, labels: Sequence[int], land: _Land, known: Known) -> Plan:
    """Name each footprint after its largest district, or after the one that a locked district was in."""
    extent, footprints = land.extent, []
    for part in sorted(set(labels)):
        held = [place for place, label in enumerate(labels) if label == part]
        locked = next((land.locked[place] for place in held if land.locked[place]), "")
        largest = max(held, key=lambda place: land.people[place])
        footprints.append(
            PlanFootprint(locked or known.districts.said(extent[largest]), tuple(sorted(extent[place] for place in held)))
        )
    return replace(
        plan, id=f"{plan.id}-{len(footprints)}", name=f"{plan.name} / {len(footprints)}", parent=plan.id, extent=extent,
        footprints=tuple(footprints), splits=(), start=PlanStart("plan", plan.id),
    )  # fmt: skip


def measured_division(project: Project, known: Known, division: Division) -> MeasuredPlan:
    """Measure the footprints of a division."""
    return MeasuredPlan.of(project, known, division.plan)
