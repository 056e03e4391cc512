"""Better footprints: the next best district, the best set within limits, each with its reason, its cost and its proof or gap."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np

from explorer.analysis.contiguity import connected, neighbour_lists
from explorer.errors import ChoiceError
from explorer.flags.measures import BoolArray, FloatArray, IntArray, sums, values_of
from explorer.flags.model import percent
from explorer.flags.names import body_said, districts_said
from explorer.memory import SHARED
from explorer.plans.card import Card
from explorer.plans.drawing import Drawing, Measured
from explorer.plans.scores import MeasureName, Scores, measure_said
from explorer.plans.solver import best_by_solver
from explorer.progress import SILENT, Progress
from explorer.said import Listing, Number, Said, Share, sentences

TIED = 0.1
"""A district can come in where this share of its commuters, out or in, goes to the footprint or comes from it (ours)."""

MOST_SETS = 3_000_000
"""Sets that are tried one by one; of more, a solver or a search finds the best."""

LARGE_MARGIN = 1e-12


@dataclass(frozen=True)
class Limits:
    """What a better footprint must keep to.

    Attributes
    ----------
    keep, never : tuple of str
        Codes of districts that stay in, and that never come in.
    population : (float, float)
        Residents from and to.
    changes : int, optional
        Districts added or dropped at most; None for any number.
    measure : str
    seed : int
    seconds : float
        How long a solver or a search may take.
    """

    keep: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    population: tuple[float, float] = (0.0, math.inf)
    changes: int | None = 1
    measure: MeasureName = "gain"
    seed: int = 1
    seconds: float = 5.0


@dataclass(frozen=True, eq=False)
class Suggestion:
    """A better footprint.

    Attributes
    ----------
    drawing : Drawing
        The footprint as it stands.
    added, dropped : tuple of str
    measure : str
    scores : (float, float)
        Before and after.
    after : Measured
    proved : bool
        Whether no set within the limits scores higher: every one was tried, or the solver has proved it.
    gap : float
        How much higher another set could score at most; 0 where it is proved.
    tried : int
        Sets that were tried; 0 where a solver worked.
    seed : int
    """

    drawing: Drawing
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    measure: MeasureName
    scores: tuple[float, float]
    after: Measured
    proved: bool
    gap: float
    tried: int
    seed: int

    @property
    def codes(self) -> tuple[str, ...]:
        """Districts that come or go."""
        return (*self.added, *self.dropped)

    @cached_property
    def card(self) -> Card:
        """Before and after."""
        return Card(self.drawing.measured, self.after)

    @property
    def title(self) -> Said:
        """Say what it is, as the label of a step."""
        return change_said(self.drawing, self.added, self.dropped)

    @property
    def reason(self) -> Listing:
        """Say why: how those who come are tied, and what becomes of the measure."""
        case = self.drawing.case
        ties = Ties.of(self.drawing.measured)
        told = [
            Said(
                "plan-suggest-tied",
                district=case.lookup.area(code),
                sent=percent(ties.out[code]),
                filled=percent(ties.into[code]),
            )
            for code in self.added[:3]
        ]
        told += [
            Said(
                "plan-suggest-loose",
                district=case.lookup.area(code),
                sent=percent(ties.out[code]),
                filled=percent(ties.into[code]),
            )
            for code in self.dropped[:3]
        ]
        before, after = self.scores
        points = round(100 * (after - before), 1)
        way = "more" if points > 0 else "less" if points < 0 else "same"
        gained = Said("plan-suggest-gain", way=way, points=Number(abs(points), 1, "points"), measure=measure_said(self.measure))
        kept, now = (Share(one.numbers.kept, 1) for one in (self.after, self.drawing.measured))
        way = "same" if round(kept.value, 3) == round(now.value, 3) else "other"
        left = Said("plan-suggest-kept", way=way, kept=kept, before=now)
        return sentences(*told, gained if self.codes else None, left if self.codes else None)

    @property
    def costs(self) -> Listing:
        """Say what it costs: who changes body, whose footprint loses a district, which flags come."""
        if not self.codes:
            return Listing(())
        case = self.drawing.case
        return sentences(
            Said("plan-card-moved", people=Number(self.card.moved_people, unit="people")),
            *self._others(),
            None if self.after.is_contiguous else Said("plan-card-pieces", footprint=case.name),
            self.card.flags.sentence(lambda code: str(case.functional_areas.names.get(code, case.lookup.said(code)))),
        )

    def _others(self) -> Iterator[Said]:
        case, plan = self.drawing.case, self.drawing.plan
        for key, peer in case.peers.items():
            if key != case.footprint.partnership.id and (shared := [code for code in self.added if code in peer.districts]):
                yield Said(
                    "plan-suggest-overlap", districts=districts_said(case.lookup, shared), other=body_said(peer.partnership)
                )
        for other in plan.footprints:
            if other.name != self.drawing.name and (lost := [code for code in self.added if code in other.districts]):
                yield Said("plan-suggest-loses", districts=districts_said(case.lookup, lost), other=other.named)
        alone = [code for code in self.dropped if not any(code in peer.districts for peer in case.peers.values())]
        if alone:
            yield Said("plan-suggest-nowhere", districts=districts_said(case.lookup, alone))

    @property
    def how_sure(self) -> Said:
        """Say whether it is proved, or how much better another one could be."""
        if self.proved and self.tried:
            return Said("plan-suggest-all-tried", sets=self.tried)
        if self.proved:
            return Said("plan-suggest-proved")
        return Said("plan-suggest-gap", points=Number(100 * self.gap, 1, "points"), seed=str(self.seed))

    @property
    def told(self) -> Listing:
        """All of it, in sentences."""
        return sentences(Said("plan-suggest-title", what=self.title), self.reason, self.how_sure, self.costs)


def change_said(drawing: Drawing, added: Sequence[str], dropped: Sequence[str]) -> Said:
    """Say what districts come and go, as the label of a step."""
    lookup, name = drawing.case.lookup, drawing.name
    if not added and not dropped:
        return Said("plan-suggest-none", footprint=name)
    if not dropped:
        return Said("plan-step-add", districts=districts_said(lookup, added), footprint=name)
    if not added:
        return Said("plan-step-remove", districts=districts_said(lookup, dropped), footprint=name)
    both = districts_said(lookup, added), districts_said(lookup, dropped)
    return Said("plan-suggest-both", added=both[0], dropped=both[1], footprint=name)


@dataclass(frozen=True, eq=False)
class Ties:
    """How districts are tied to a footprint, apart from those who work where they live.

    Attributes
    ----------
    out, into : mapping of code to float
        Share of a district's employed residents who work in the footprint's other districts, and of its jobs filled from there.
    """

    out: Mapping[str, float]
    into: Mapping[str, float]

    @classmethod
    def of(cls, measured: Measured) -> Ties:
        """Tie every district that the flows cover to a footprint."""
        case = measured.case
        flows = SHARED.of(values_of, case.flows.matrix)
        lived, worked = SHARED.of(sums, case.flows.matrix)
        own = np.where(case.chosen, np.diag(flows), 0.0)
        out = _ratio(flows[:, case.chosen].sum(axis=1) - own, lived)
        into = _ratio(flows[case.chosen].sum(axis=0) - own, worked)
        return cls(dict(zip(case.all_codes, out.tolist(), strict=True)), dict(zip(case.all_codes, into.tolist(), strict=True)))


def _ratio(part: FloatArray, whole: FloatArray) -> FloatArray:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


@dataclass(frozen=True, eq=False)
class Search:
    """A search for better footprints: what may come, what may go, and how sets are ranked."""

    drawing: Drawing
    limits: Limits
    scores: Scores
    free: IntArray
    forced: IntArray

    @classmethod
    def of(cls, drawing: Drawing, limits: Limits) -> Search:
        """Begin a search.

        Raises
        ------
        ChoiceError
            The footprint is empty or not covered by the flows, all of its districts are locked and none may come, limits
            contradict each other, or no set near has so many residents or joins what is to be kept.
        """
        measured, case, plan = drawing.measured, drawing.case, drawing.plan
        if not case.codes:
            raise ChoiceError(Said("plan-is-empty", plan=drawing.footprint.named), Said("plan-add-first"))
        missing = case.flows.unknown(case.codes)
        if missing:
            raise ChoiceError(
                Said("plan-shown-not-covered", districts=districts_said(case.lookup, missing)), Said("plan-other-flows")
            )
        refuse_contradictions(drawing, limits)
        ties, covered = Ties.of(measured), np.asarray(case.flows.covered)
        may_come = [
            code
            for code in (plan.extent or case.all_codes)
            if code not in case.codes and code not in limits.never and code not in plan.locks and covered[case.position[code]]
            and max(ties.out[code], ties.into[code]) >= TIED
        ]  # fmt: skip
        may_go = [code for code in case.codes if code not in limits.keep and code not in plan.locks]
        forced = [code for code in limits.keep if code not in case.codes]
        may_come = list(dict.fromkeys([*may_come, *forced]))
        near = [*case.codes, *may_come]
        free = np.array([near.index(code) for code in (*may_go, *may_come)], dtype=np.int64)
        if not len(free):
            raise ChoiceError(Said("plan-all-locked", footprint=drawing.footprint.named), Said("plan-unlock-some"))
        places = np.array([case.position[code] for code in near], dtype=np.int64)
        needed = np.array([near.index(code) for code in limits.keep], dtype=np.int64)
        search = cls(drawing, limits, Scores(measured, places, limits.measure), free, needed)
        search._refuse_out_of_reach()
        return search

    def _refuse_out_of_reach(self) -> None:
        """Refuse what no set of those near can be: of so many residents, or in one piece with what is to be kept."""
        limits, case, people = self.limits, self.drawing.case, self.scores.people
        low, high = limits.population
        now, changes = float(people[self.scores.row].sum()), limits.changes
        may_go = self.scores.row[self.free]
        least = now - float(np.sort(people[self.free[may_go]])[::-1][:changes].sum())
        most = now + float(np.sort(people[self.free[~may_go]])[::-1][:changes].sum())
        if low > most or high < least:
            raise ChoiceError(
                Said(
                    "plan-contradict-reach",
                    changes=changes or 0, footprint=case.name, which="low" if low > most else "high",
                    reach=Number(most if low > most else least, unit="people"),
                    wanted=Number(low if low > most else high, unit="people"),
                ),
                Said("plan-loosen"),
            )  # fmt: skip
        neighbours = SHARED.of(neighbour_lists, case.touching)
        held = set(case.places(case.codes))
        apart = [
            case.all_codes[place]
            for piece in connected(neighbours, self.scores.places.tolist())
            for place in piece
            if held.isdisjoint(piece) and case.all_codes[place] in limits.keep
        ]
        if apart:
            raise ChoiceError(
                Said("plan-contradict-apart", districts=districts_said(case.lookup, apart), footprint=case.name),
                Said("plan-contradict-apart-remedy"),
            )

    def ranked(self, most: int) -> tuple[BoolArray, FloatArray, int]:
        """Return every set with up to so many changes that keeps to the limits but for contiguity, with its score."""
        sets, tried = [], 0
        for number in range(1, most + 1):
            chosen = np.array(list(combinations(self.free.tolist(), number)), dtype=np.int64).reshape(-1, number)
            tried += len(chosen)
            sets.append(self.allowed(self.scores.toggled(chosen)))
        found = np.concatenate(sets) if sets else np.empty((0, len(self.scores.places)), dtype=np.bool_)
        return found, self.scores.of(found), tried

    def count(self, most: int) -> int:
        """Return how many sets there are with up to so many changes."""
        return sum(math.comb(len(self.free), number) for number in range(1, most + 1))

    def allowed(self, sets: BoolArray) -> BoolArray:
        """Keep sets with the right number of residents, that are not empty, and no district of which stands alone."""
        low, high = self.limits.population
        residents = sets @ self.scores.people
        allowed = (residents >= low) & (residents <= high) & sets.any(axis=1) & sets[:, self.forced].all(axis=1)
        neighbours = sets.astype(np.float32) @ self.scores.touching.astype(np.float32)
        alone = (sets & (neighbours == 0)).sum(axis=1)
        had = int((self.scores.row & ~self.scores.touching[self.scores.row].any(axis=0)).sum())
        found: BoolArray = sets[allowed & ((alone <= had) | (sets.sum(axis=1) == 1))]
        return found

    def hangs_together(self, row: BoolArray) -> bool:
        """Whether a set falls into no more pieces than the footprint does, and leaves other footprints of the plan whole."""
        return self._pieces_of(row) <= self.pieces and self._others_whole(row)

    @cached_property
    def pieces(self) -> int:
        """How many pieces the footprint is in as it stands."""
        return self._pieces_of(self.scores.row)

    def _pieces_of(self, row: BoolArray) -> int:
        neighbours = SHARED.of(neighbour_lists, self.drawing.case.touching)
        return len(connected(neighbours, self.scores.places[row].tolist()))

    def _others_whole(self, row: BoolArray) -> bool:
        case = self.drawing.case
        taken = {case.all_codes[place] for place in self.scores.places[row & ~self.scores.row].tolist()}
        neighbours = SHARED.of(neighbour_lists, case.touching)
        for other in self.drawing.plan.footprints:
            lost = taken.intersection(other.districts)
            if other.name != self.drawing.name and lost:
                rest = case.places([code for code in other.districts if code not in lost])
                if not rest or len(connected(neighbours, rest)) > len(connected(neighbours, case.places(other.districts))):
                    return False
        return True

    def suggestion(self, row: BoolArray, score: float, *, proved: bool, gap: float = 0.0, tried: int = 0) -> Suggestion:
        """Make a set a suggestion."""
        case = self.drawing.case
        codes = np.array(case.all_codes, dtype=object)[self.scores.places]
        added, dropped = tuple(codes[row & ~self.scores.row]), tuple(codes[~row & self.scores.row])
        after = self.drawing.preview((*added, *dropped))
        before = float(self.scores.of(self.scores.row[None, :])[0])
        return Suggestion(
            self.drawing, added, dropped, self.limits.measure, (before, score), after, proved, gap, tried, self.limits.seed
        )


def next_best(drawing: Drawing, limits: Limits, most: int = 5) -> list[Suggestion]:
    """Return the single districts to add or to drop, the best first: every one is tried, so that it is exact.

    Raises
    ------
    ChoiceError
        See :meth:`Search.of`; or no single change keeps to the limits.
    """
    search = Search.of(drawing, limits)
    sets, scores, tried = search.ranked(1)
    found = []
    for place in np.argsort(-scores, kind="stable").tolist():
        if search.hangs_together(sets[place]):
            found.append(search.suggestion(sets[place], float(scores[place]), proved=True, tried=tried))
        if len(found) == most:
            break
    if not found:
        raise ChoiceError(Said("plan-nothing-within", footprint=drawing.footprint.named), Said("plan-loosen"))
    return found


def best_within(drawing: Drawing, limits: Limits, progress: Progress = SILENT) -> Suggestion:
    """Return the best footprint within limits: proved where every set was tried or the solver proves it.

    Where it is stopped, it is the best so far.

    Raises
    ------
    ChoiceError
        See :meth:`Search.of`.
    CancelledError
        It was stopped before it began.
    """
    search = Search.of(drawing, limits)
    changes = limits.changes if limits.changes is not None else len(search.free)
    if search.count(changes) <= MOST_SETS:
        return _by_trying(search, changes, progress)
    return _by_solving(search, progress)


def _by_trying(search: Search, changes: int, progress: Progress) -> Suggestion:
    progress.step(Said("plan-step-search", sets=search.count(changes)), 0.1)
    sets, scores, tried = search.ranked(changes)
    scores_now = float(search.scores.of(search.scores.row[None, :])[0])
    fits_now = bool(len(search.allowed(search.scores.row[None, :])))
    for place in np.argsort(-scores, kind="stable").tolist():
        if fits_now and scores[place] <= scores_now + LARGE_MARGIN:
            break
        if search.hangs_together(sets[place]):
            return search.suggestion(sets[place], float(scores[place]), proved=True, tried=tried)
    if not fits_now:
        raise ChoiceError(Said("plan-nothing-within", footprint=search.drawing.footprint.named), Said("plan-loosen"))
    return search.suggestion(search.scores.row, scores_now, proved=True, tried=tried)


def _by_solving(search: Search, progress: Progress) -> Suggestion:
    """Let the solver look for the highest self-containment, and a search for the measure; the gap is to what can be proved."""
    progress.step(Said("plan-step-solve"), 0.1)
    solved = best_by_solver(search, progress)
    # The solver knows nothing of other footprints of the plan: a set that would take one apart is only a bound.
    starts = [
        row for row in (solved.row, *search.allowed(search.scores.row[None, :])) if row is not None and search.hangs_together(row)
    ]
    if not starts:
        raise ChoiceError(Said("plan-nothing-within", footprint=search.drawing.footprint.named), Said("plan-loosen"))
    # By single moves and exchanges from the solver's set, and from the footprint, until none is better.
    row, score = max((_climb(search, start) for start in starts), key=lambda found: found[1])
    gap = max(solved.bound - score, 0.0)
    return search.suggestion(row, score, proved=solved.proved and gap <= 1e-6, gap=gap)


def _climb(search: Search, row: BoolArray) -> tuple[BoolArray, float]:
    score = float(search.scores.of(row[None, :])[0])
    pairs = [(one,) for one in search.free.tolist()] + list(combinations(search.free.tolist(), 2))
    while True:
        sets = np.repeat(row[None, :], len(pairs), axis=0)
        for number, pair in enumerate(pairs):
            sets[number, list(pair)] = ~sets[number, list(pair)]
        sets = search.allowed(sets)
        if search.limits.changes is not None:
            sets = sets[(sets != search.scores.row).sum(axis=1) <= search.limits.changes]
        scores = search.scores.of(sets)
        better = next(
            (place for place in np.argsort(-scores, kind="stable").tolist()
             if scores[place] <= score + LARGE_MARGIN or search.hangs_together(sets[place])),
            None,
        )  # fmt: skip
        if better is None or scores[better] <= score + LARGE_MARGIN:
            return row, score
        row, score = sets[better], float(scores[better])


def refuse_contradictions(drawing: Drawing, limits: Limits) -> None:
    """Refuse limits that cannot hold together, and say which two.

    Raises
    ------
    ChoiceError
        Two of them contradict each other.
    """
    case, (low, high) = drawing.case, limits.population
    lookup = case.lookup
    people = dict(zip(case.all_codes, SHARED.of(values_of, case.population).tolist(), strict=True))
    both = [code for code in limits.keep if code in limits.never]
    locked_in = [code for code in limits.never if code in drawing.plan.locks and code in case.codes]
    locked_out = [code for code in limits.keep if code in drawing.plan.locks and code not in case.codes]
    outside = [code for code in limits.keep if drawing.plan.extent and code not in drawing.plan.extent]
    kept = sum(people[code] for code in {*limits.keep, *(code for code in case.codes if code in drawing.plan.locks)})
    told: Said | None = None
    if both:
        told = Said("plan-contradict-keep-never", districts=districts_said(lookup, both))
    elif locked_in or locked_out:
        told = Said(
            "plan-contradict-locked",
            districts=districts_said(lookup, locked_in or locked_out),
            what="never" if locked_in else "keep",
        )
    elif outside:
        told = Said("plan-outside-extent", districts=districts_said(lookup, outside), plan=drawing.plan.named)
    elif low > high:
        told = Said("plan-contradict-population", low=Number(low, unit="people"), high=Number(high, unit="people"))
    elif kept > high:
        told = Said("plan-contradict-kept", kept=Number(kept, unit="people"), high=Number(high, unit="people"))
    elif limits.changes is not None and len([code for code in limits.keep if code not in case.codes]) > limits.changes:
        told = Said("plan-contradict-changes", changes=limits.changes)
    if told is not None:
        raise ChoiceError(told, Said("plan-loosen"))
