"""How far functional areas hold when the criteria, the data or the luck of a count are a little different.

A greedy delineation is unstable: one zone that goes elsewhere early can turn a whole neighbourhood. So the same flows
are delineated again and again, with other criteria, other vintages or bases, or resampled counts, and each zone is
asked in how many runs it stays with the core of its area (methods §2, Sensitivity).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import count

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.analysis.agreement import adjusted_rand
from explorer.analysis.delineation import DOCUMENTED, UNASSIGNED, Criteria, Delineation, delineate
from explorer.analysis.scheduling import run_all
from explorer.analysis.zone_flows import FloatArray, IntArray, ZoneFlows
from explorer.errors import ChoiceError
from explorer.progress import SILENT, Progress
from explorer.said import Listing, Said

CONTAINMENT_STEP = 0.05
"""By how much both self-containments are raised and lowered (methods §2)."""

SIZE_STEP = 0.25
"""By which share both sizes are raised and lowered (methods §2)."""

CORE_SHARE = 0.5
"""The core of an area: its zones with most jobs that together hold this share of them (ours)."""

KEPT_SHARE = 0.5
"""A zone keeps its core neighbours in a run if it is with more than this share of the core's jobs (ours)."""

SAME_SHARE = 0.9
"""An area changes in a run if no area there has this share of employed residents in common with it (Jaccard; ours)."""

GIVEN = "given"
"""The flows that the base run was made from."""

CRITERIA, BASE, FLOWS, RESAMPLED = "parameters", "base", "flows", "resample"
"""What a run has of its own: other criteria, another base of the same flows, other flows, or counts drawn anew."""

VARIED = (CRITERIA, BASE, FLOWS)
"""Runs that ask something else; a resampled one asks the same of other people."""


@dataclass(frozen=True)
class Variant:
    """One run: what is different from the base run.

    Attributes
    ----------
    kind : str
        :data:`CRITERIA`, :data:`BASE`, :data:`FLOWS` or :data:`RESAMPLED`.
    criteria : Criteria
    method : str
    flows : Said or str
        Which flows: :data:`GIVEN`, or a key of the other flows (a vintage, a base).
    seed : int or None
        Where given, the counts are resampled with it.
    """

    kind: str
    criteria: Criteria
    method: str = DOCUMENTED
    flows: Said | str = GIVEN
    seed: int | None = None


@dataclass(frozen=True, eq=False)
class Setting:
    """What all runs share."""

    flows: Mapping[Said | str, ZoneFlows]
    touching: tuple[tuple[str, str], ...] | None = None


@dataclass(frozen=True, eq=False)
class Run:
    """What one run came to.

    Attributes
    ----------
    labels : ndarray of int64, shape (zones,)
        Number of the area of each zone of the run's own flows; -1 for a zone without an area.
    areas, invalid, unassigned : int
        How many areas, how many of them miss the criteria, how many zones took part without finding an area.
    problem : Said, Listing or str
        Why there is no result, where there is none.
    """

    labels: IntArray
    areas: int
    invalid: int
    unassigned: int
    problem: Said | Listing | str = ""


@dataclass(frozen=True, eq=False)
class OtherFlows:
    """Flows to try beside those that areas were made from.

    Attributes
    ----------
    name : Said or str
        What tells them from others, in words.
    flows : ZoneFlows
    kind : str
        :data:`FLOWS` (another year, another source), or :data:`BASE` for the same source with other people counted.
    """

    name: Said | str
    flows: ZoneFlows
    kind: str = FLOWS


@dataclass(frozen=True, eq=False)
class Stability:
    """How far each zone and area holds.

    Attributes
    ----------
    zones : DataFrame, indexed by zone
        ``area``; ``stability``, the share of runs with other criteria, bases or flows in which the zone keeps its core
        neighbours; ``co_assignment``, the mean share of its core neighbours' jobs that it is with in them;
        ``stability_resampled``, the share of resampled runs in which it keeps them; ``runs`` that know the zone.
        NaN for a zone without an area, and where there are no such runs.
    areas : DataFrame, indexed by area
        ``changes``, the share of runs with other criteria, bases or flows in which the area changes; ``overlap``, the mean
        of its best Jaccard overlap in them; ``changes_resampled``, the share of resampled runs in which it changes.
    runs : DataFrame, one row a run
        What was different, and how much the result agrees with the base run (``adjusted_rand`` on zones, and
        ``same_area``, the share of employed residents whose zone keeps its core neighbours).
    seed : int
        What resampling began with.
    kept : DataFrame, zones by runs
        Whether the zone keeps its core neighbours in the run: 1 or 0, NaN where the run does not know it or it has no area.
    changed : DataFrame, areas by runs
        Whether the area changes in the run: 1 or 0, NaN where the run knows no zone of it.
    """

    zones: pd.DataFrame
    areas: pd.DataFrame
    runs: pd.DataFrame
    seed: int
    kept: pd.DataFrame
    changed: pd.DataFrame

    @property
    def shown(self) -> pd.Series[float]:
        """Stability of each zone: under what was varied or, where nothing else was tried, under resampled counts."""
        return self.zones["stability" if self.has_varied else "stability_resampled"]

    @property
    def has_varied(self) -> bool:
        """Whether there were runs with other criteria, bases or flows."""
        return bool(self.of_kind(*VARIED))

    def of_kind(self, *kinds: str) -> list[int]:
        """Return the numbers of the runs of some kinds."""
        return [int(number) for number in self.runs.index[self.runs["kind"].isin(kinds)]]


def grid(criteria: Criteria, method: str = DOCUMENTED) -> list[Variant]:
    """Return the runs around some criteria: self-containment ± 0.05 and sizes ± 25%, alone and together.

    Minimum and target move together; a share never goes above 1 or to zero. The base itself is not among them.

    Examples
    --------
    >>> runs = grid(Criteria())
    >>> len(runs), runs[0].criteria
    (8, Criteria(min_size=2625.0, min_containment=0.6167, target_size=18750.0, target_containment=0.7))
    """
    found = [
        Variant(CRITERIA, _shifted(criteria, shift, factor), method)
        for shift in (-CONTAINMENT_STEP, 0.0, CONTAINMENT_STEP)
        for factor in (1.0 - SIZE_STEP, 1.0, 1.0 + SIZE_STEP)
    ]
    # At the limits two of them can be the same, or the base.
    return [variant for variant in dict.fromkeys(found) if variant.criteria != criteria]


def _shifted(criteria: Criteria, shift: float, factor: float) -> Criteria:
    shares = (_share(share, shift) for share in (criteria.min_containment, criteria.target_containment))
    return Criteria(criteria.min_size * factor, next(shares), criteria.target_size * factor, next(shares))


def _share(share: float, shift: float) -> float:
    # Rounded, so that 0.7 is written as 0.7.
    return round(min(max(share + shift, 0.01), 1.0), 10) if shift else share


def resamples(criteria: Criteria, method: str = DOCUMENTED, *, number: int = 50, seed: int = 1) -> list[Variant]:
    """Return runs on resampled counts: as many people as given, drawn anew among the pairs by their shares (multinomial).

    What varies then is what counting other people of the same kind would have changed.
    """
    return [Variant(RESAMPLED, criteria, method, seed=seed + turn) for turn in range(number)]


def sensitivity(
    base: Delineation,
    flows: ZoneFlows,
    others: Sequence[OtherFlows] = (),
    *,
    criteria: bool = True,
    resampled_runs: int = 0,
    seed: int = 1,
    touching: Iterable[tuple[str, str]] | None = None,
    scheduler: str = "",
    progress: Progress = SILENT,
) -> Stability:
    """Delineate again with what a person wants varied, and say how far zones and areas hold (methods §2).

    Parameters
    ----------
    base : Delineation
        The result in question.
    flows : ZoneFlows
        The flows that ``base`` was made from.
    others : sequence of OtherFlows
        One run with each, by the criteria of ``base``.
    criteria : bool
        Whether to run around the criteria: see :func:`grid`.
    resampled_runs : int
        How many runs on resampled counts: see :func:`resamples`.
    seed, touching, scheduler, progress
        See :func:`stability`.

    Raises
    ------
    ChoiceError
        Nothing is varied, or other flows have no zone in common with the areas.
    """
    for other in others:
        if set(base.zones).isdisjoint(other.flows.zones):
            raise ChoiceError(Said("analysis-zones-apart", other=other.name), Said("analysis-give-zone-flows"))
    variants = grid(base.criteria, base.method) if criteria else []
    variants += resamples(base.criteria, base.method, number=resampled_runs, seed=seed)
    names = told_apart([GIVEN, *(other.name for other in others)])[1:]
    variants += [Variant(other.kind, base.criteria, base.method, flows=name) for name, other in zip(names, others, strict=True)]
    found = {name: other.flows for name, other in zip(names, others, strict=True)}
    return stability(base, variants, flows, others=found, touching=touching, seed=seed, scheduler=scheduler, progress=progress)


def stability(
    base: Delineation,
    variants: Sequence[Variant],
    flows: ZoneFlows,
    *,
    others: Mapping[Said | str, ZoneFlows] | None = None,
    touching: Iterable[tuple[str, str]] | None = None,
    seed: int = 1,
    scheduler: str = "",
    progress: Progress = SILENT,
) -> Stability:
    """Run variants of a delineation and say how far its zones and areas hold.

    A zone's *core neighbours* are the zones that hold the first half of the jobs of its area, most jobs first, without
    the zone itself; where it is that core alone, the other zones of its area. It keeps them in a run if it is in one area
    with more than half of their jobs. A zone that is an area alone keeps itself where it is alone again.

    Parameters
    ----------
    base : Delineation
        The result in question.
    variants : sequence of Variant
        See :func:`grid` and :func:`resamples`.
    flows : ZoneFlows
        The flows that ``base`` was made from.
    others : mapping of Said or str to ZoneFlows, optional
        Other flows by name; only zones that both know are compared.
    touching : iterable of (str, str), optional
        Contiguity, as for the base.
    seed : int
        Kept with the result.
    scheduler : str
        Address of a Dask scheduler: see :func:`~explorer.analysis.scheduling.run_all`.
    progress : Progress
        Told after each run; may cancel.

    Raises
    ------
    ChoiceError
        There is nothing to run, or the scheduler is not to be reached.
    """
    if not variants:
        raise ChoiceError(Said("analysis-no-runs"), Said("analysis-ask-runs"))
    setting = Setting({GIVEN: flows, **(others or {})}, None if touching is None else tuple(touching))
    runs = run_all(one_run, setting, variants, scheduler=scheduler, progress=progress)
    return _compared(base, variants, runs, setting, seed)


def told_apart(names: Iterable[Said | str]) -> list[Said | str]:
    """Number names that come again, so that none stands for two.

    Examples
    --------
    >>> told_apart(["Census 2011", "flows.csv", "Census 2011"])
    ['Census 2011', 'flows.csv', Said('analysis-numbered', name='Census 2011', number='2')]
    """
    found: list[Said | str] = []
    for name in names:
        numbered = (name if number == 1 else Said("analysis-numbered", name=name, number=str(number)) for number in count(1))
        found.append(next(free for free in numbered if free not in found))
    return found


def one_run(setting: Setting, variant: Variant) -> Run:
    """Carry out one run; a function of its arguments alone, so that any process may do it."""
    flows = setting.flows[variant.flows]
    if variant.seed is not None:
        flows = resampled(flows, variant.seed)
    try:
        found = delineate(flows, variant.criteria, variant.method, touching=setting.touching)
    except ChoiceError as error:
        return Run(np.full(len(flows.zones), -1, dtype=np.int64), 0, 0, len(flows.zones), error.message)
    labels = pd.Series(found.labels, found.zones).reindex(list(flows.zones), fill_value=-1)
    statistics = found.statistics
    return Run(labels.to_numpy(dtype=np.int64), len(statistics), int((~statistics["valid"]).sum()), len(found.unassigned))


def resampled(flows: ZoneFlows, seed: int) -> ZoneFlows:
    """Draw as many people anew, each into a pair by its share of all.

    Examples
    --------
    >>> flows = ZoneFlows.of(pd.DataFrame({"residence": list("ab"), "workplace": list("ba"), "people": [600, 400]}))
    >>> drawn = resampled(flows, seed=1)
    >>> float(drawn.total), bool(abs(drawn.people[0] - 600) < 60)
    (1000.0, True)
    """
    drawn = np.random.default_rng(seed).multinomial(round(flows.total), flows.people / flows.people.sum())
    met = drawn > 0
    return ZoneFlows.of_indices(flows.zones, flows.residence_index[met], flows.workplace_index[met], drawn[met].astype(float))


def _compared(base: Delineation, variants: Sequence[Variant], runs: Sequence[Run], setting: Setting, seed: int) -> Stability:
    division = _Division.of(base)
    held, rows = [], []
    for number, (variant, run) in enumerate(zip(variants, runs, strict=True), start=1):
        labels = pd.Series(run.labels, setting.flows[variant.flows].zones)
        # Two below zero: not known to this run at all.
        against = division.against(labels.reindex(list(base.zones), fill_value=-2).to_numpy(dtype=np.int64))
        held.append(against)
        rows.append(_told(number, variant, run) | against.agreement)
    return _tables(base, held, pd.DataFrame(rows).set_index("run"), seed)


def _told(number: int, variant: Variant, run: Run) -> dict[str, object]:
    told: dict[str, object] = {"run": number, "kind": variant.kind, "flows": variant.flows, "method": variant.method}
    counts = {"areas": run.areas, "areas_not_valid": run.invalid, "zones_unassigned": run.unassigned, "problem": run.problem}
    return told | asdict(variant.criteria) | {"seed": "" if variant.seed is None else variant.seed} | counts


def _tables(base: Delineation, held: Sequence[_Against], runs: pd.DataFrame, seed: int) -> Stability:
    share = pd.DataFrame(np.array([one.share for one in held]).T, base.areas.index, runs.index)
    share = share.where(base.areas != UNASSIGNED)
    overlap = pd.DataFrame(np.array([one.overlap for one in held]).T, base.area_names.index, runs.index)
    kept = (share > KEPT_SHARE).astype(float).where(share.notna())
    changed = (overlap < SAME_SHARE).astype(float).where(overlap.notna())
    varied = runs["kind"].isin(VARIED)
    known = pd.Series(np.sum([one.known for one in held], axis=0), base.areas.index)
    zones = {
        "area": base.areas,
        "stability": kept.loc[:, varied].mean(axis=1),
        "co_assignment": share.loc[:, varied].mean(axis=1),
        "stability_resampled": kept.loc[:, ~varied].mean(axis=1),
        "runs": known,
    }
    areas = {
        "changes": changed.loc[:, varied].mean(axis=1),
        "overlap": overlap.loc[:, varied].mean(axis=1),
        "changes_resampled": changed.loc[:, ~varied].mean(axis=1),
    }
    return Stability(pd.DataFrame(zones), pd.DataFrame(areas), runs, seed, kept, changed)


@dataclass(frozen=True, eq=False)
class _Against:
    """A run held against the base run.

    Attributes
    ----------
    known : ndarray of bool, shape (zones,)
        Zones that the run knows.
    share : ndarray of float64, shape (zones,)
        Share of the jobs of each zone's core neighbours that are with it; NaN for a zone that the run does not know.
    overlap : ndarray of float64, shape (areas,)
        Largest Jaccard overlap of each area; NaN for one of which the run knows no zone.
    agreement : dict of str to float
        How much both agree: ``adjusted_rand`` and ``same_area``.
    """

    known: npt.NDArray[np.bool_]
    share: FloatArray
    overlap: FloatArray
    agreement: dict[str, float]


@dataclass(frozen=True, eq=False)
class _Division:
    """The base run, as other runs are held against it.

    Attributes
    ----------
    places : ndarray of int64, shape (zones,)
        Place of each zone's area among the areas; their number for a zone without one.
    count : int
        Number of areas.
    residents : ndarray of float64, shape (zones,)
        Employed residents.
    pull : ndarray of float64, shape (zones,)
        Jobs of zones of the core, zero for others.
    jobs : ndarray of float64, shape (zones,)
    """

    places: IntArray
    count: int
    residents: FloatArray
    pull: FloatArray
    jobs: FloatArray

    @classmethod
    def of(cls, base: Delineation) -> _Division:
        count = len(base.statistics)
        place = {area: number for number, area in enumerate(base.statistics.index)} | {UNASSIGNED: count}
        places = base.areas.map(place).to_numpy(dtype=np.int64)
        jobs = base.flows.jobs
        return cls(places, count, base.flows.employed_residents, np.where(core_zones(places, jobs), jobs, 0.0), jobs)

    def against(self, labels: IntArray) -> _Against:
        """Hold a run, given by the number of each zone's area in it, against this one."""
        known = labels >= -1
        share = np.where(known, self._share_of_core(labels, known), np.nan)
        known_areas = np.bincount(self.places[known], minlength=self.count)[: self.count] > 0
        overlap = np.where(known_areas, self._best_overlap(labels, known), np.nan)
        compared = known & (self.places < self.count)
        people = self.residents[compared].sum()
        same = float(self.residents[compared & (share > KEPT_SHARE)].sum() / people) if people else np.nan
        ours = np.where(self.places < self.count, self.places, -1)
        rand = _rand(_alone(ours[known]), _alone(labels[known]))
        return _Against(known, share, overlap, {"adjusted_rand": rand, "same_area": same})

    def _share_of_core(self, labels: IntArray, known: npt.NDArray[np.bool_]) -> FloatArray:
        """Share of the jobs of each zone's core neighbours that are in one area with it in this run."""
        core = self._share_of(self.pull, labels, known)
        fellows = self._share_of(self.jobs, labels, known)
        # A zone that is the whole core has its fellows for neighbours; one that is an area alone has none at all.
        share = np.where(np.isnan(core), fellows, core)
        members = _counts_of(np.where(known, labels, -1))
        return np.where(np.isnan(share), (members == 1).astype(float), share)

    def _share_of(self, weights: FloatArray, labels: IntArray, known: npt.NDArray[np.bool_]) -> FloatArray:
        """Share of the weight of the other zones of its area that each zone is with; NaN where they have none."""
        weights = np.where(known, weights, 0.0)
        cell = np.unique(np.stack([self.places, labels]), axis=1, return_inverse=True)[1].ravel()
        with_it = np.bincount(cell, weights)[cell] - weights
        others = np.bincount(self.places, weights)[self.places] - weights
        together = np.where(labels >= 0, with_it, 0.0)
        share: FloatArray = np.divide(together, others, out=np.full(len(weights), np.nan), where=others > 0)
        return share

    def _best_overlap(self, labels: IntArray, known: npt.NDArray[np.bool_]) -> FloatArray:
        """Largest Jaccard overlap of each area, by employed residents, with an area of this run."""
        both = known & (labels >= 0) & (self.places < self.count)
        held = np.bincount(self.places[known], self.residents[known], self.count + 1)
        (ours, theirs), cell = np.unique(np.stack([self.places[both], labels[both]]), axis=1, return_inverse=True)
        common = np.bincount(cell.ravel(), self.residents[both], len(ours))
        inside = known & (labels >= 0)
        taken = np.bincount(labels[inside], self.residents[inside]) if inside.any() else np.zeros(1)
        best = np.zeros(self.count)
        np.maximum.at(best, ours, common / (held[ours] + taken[theirs] - common))
        return best


def core_zones(places: IntArray, jobs: FloatArray) -> npt.NDArray[np.bool_]:
    """Return which zones are the core of their area: those with most jobs that together hold half of them.

    Parameters
    ----------
    places : ndarray of int64, shape (zones,)
        Number of each zone's area.
    jobs : ndarray of float64, shape (zones,)

    Examples
    --------
    >>> core_zones(np.array([0, 0, 0, 1]), np.array([30.0, 25.0, 45.0, 10.0])).tolist()
    [True, False, True, True]
    """
    order = np.lexsort((np.arange(len(jobs)), -jobs, places))
    sorted_jobs, sorted_places = jobs[order], places[order]
    before = np.cumsum(sorted_jobs) - sorted_jobs
    starts = np.flatnonzero(np.diff(sorted_places, prepend=-1))
    before -= np.repeat(before[starts], np.diff(np.append(starts, len(jobs))))
    totals = np.bincount(places, jobs)
    core = np.zeros(len(jobs), dtype=bool)
    core[order] = before < CORE_SHARE * totals[sorted_places]
    return core


def _alone(labels: IntArray) -> IntArray:
    """Give each zone without an area a number of its own: it is with nobody."""
    found = labels.copy()
    lost = np.flatnonzero(labels < 0)
    found[lost] = labels.max(initial=0) + 1 + np.arange(len(lost))
    return found


def _counts_of(labels: IntArray) -> IntArray:
    """Return how many zones share each zone's area, 0 for one without."""
    counts = np.bincount(labels[labels >= 0], minlength=1)
    return np.where(labels >= 0, counts[np.maximum(labels, 0)], 0)


def _rand(one: IntArray, other: IntArray) -> float:
    """Adjusted Rand index of two divisions of the same zones."""
    (ours, theirs), counts = np.unique(np.stack([one, other]), axis=1, return_counts=True)
    return adjusted_rand(counts, np.bincount(ours, counts), np.bincount(theirs, counts))
