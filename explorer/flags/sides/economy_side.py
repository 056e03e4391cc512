"""The economic side of the verdict: does the footprint hold together, and is it whole?

*Holds together*: the smaller self-containment reaches two thirds, and few groups of its size keep as much. *Is whole*: most
of its residents live in labour markets that it holds nearly whole, few workers come from districts left out, and no labour
market's core is left out. It fits if both are so, does not if either is not, else it fits in part. How many labour markets
it takes in decides nothing. The bounds are ours but for the two thirds of ONS's travel-to-work rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from explorer.flags import measures
from explorer.flags.case import FIXED, Case
from explorer.flags.limits import CORE
from explorer.flags.markets import WEIGHTS
from explorer.flags.measures import FloatArray, IntArray
from explorer.flags.model import Limit, percent
from explorer.flags.names import districts_said
from explorer.flags.rules.commuting import CONTAINMENT_ERROR, SHARE_BIAS, SHARE_ERROR
from explorer.flags.sides.answers import (
    FIRM_MARGIN,
    Answer,
    Firmness,
    Grade,
    Move,
    Question,
    SideVerdict,
    Tried,
    answer_inside,
    firmness_of,
    weight_said,
)
from explorer.flags.sides.economy import NO_NUMBERS, Economy, economy, largest_core, wholeness
from explorer.flags.wording import areas_said, held_against
from explorer.memory import SHARED
from explorer.progress import SILENT, Progress
from explorer.said import Area, Listing, Number, Said, Value, sentences

ERROR_DRAWS, ERROR_SEED = 2000, 1

_TITLE = Said("flag-side-economy")


@dataclass(frozen=True, eq=False)
class EconomySide:
    """The economic side: its verdict, and the numbers behind it."""

    verdict: SideVerdict
    numbers: Economy


def economy_side(case: Case, progress: Progress = SILENT) -> EconomySide:
    """Judge the economic side of a case; one without districts cannot be told."""
    if not case.codes:
        return EconomySide(_nothing(case), NO_NUMBERS)
    numbers = economy(case, progress)
    held, is_whole = economy_grades(case, numbers)
    holds, whole = _holds(case, numbers, held), _whole(case, numbers, is_whole)
    answer, decided = side_answer(holds.grade, whole.grade), _decided_by(holds, whole)
    why = Said("verdict-economy-why", holds=holds.grade, whole=whole.grade)
    sentence = Said("verdict-economy", answer=answer, footprint=case.name, why=why)
    return EconomySide(SideVerdict("economy", _TITLE, answer, sentence, (holds, whole), decided), numbers)


def economy_grades(case: Case, numbers: Economy) -> tuple[Grade, Grade]:
    """Return how far a footprint with districts holds together and how far it is whole, without the sentences."""
    return _bounds(case, numbers).grades(**numbers.deciding)


def side_answer(holds: Grade, whole: Grade) -> Answer:
    """Put the answers of both questions together.

    Examples
    --------
    >>> side_answer("yes", "yes"), side_answer("yes", "in_part"), side_answer("no", "cannot_tell")
    ('fits', 'fits_in_part', 'does_not_fit')
    """
    both = (holds, whole)
    if "no" in both:
        return "does_not_fit"
    if "cannot_tell" in both:
        return "cannot_tell"
    return "fits" if both == ("yes", "yes") else "fits_in_part"


# ---- From numbers to grades: as arrays, so that many sets of numbers are judged at once ---------------------------------

_GRADES: tuple[Grade, ...] = ("no", "in_part", "yes", "cannot_tell")
_NO, _IN_PART, _YES, _CANNOT_TELL = range(4)


@dataclass(frozen=True)
class Bounds:
    """From where on the numbers make which answer.

    Attributes
    ----------
    holds, holds_not : float
        Self-containment from which the footprint holds together, and under which it does not: the comparison with groups of
        its size is in them, as the self-containment that enough of the groups stay below.
    """

    holds: float
    holds_not: float
    limits: Mapping[str, Limit]

    @classmethod
    def of(cls, limits: Mapping[str, Limit], ordered: FloatArray | None) -> Bounds:
        """Take the limits of a project; ``ordered`` are the shares of the groups it is compared with, None without any."""
        alone, contained, rank = limits["verdict_alone"], limits["verdict_containment"], limits["verdict_percentile"]
        if ordered is None:
            return cls(bound(alone, "amber"), bound(alone, "red"), limits)
        high, low = np.quantile(ordered, [bound(rank, "amber"), bound(rank, "red")], method="higher").tolist()
        return cls(max(bound(contained, "amber"), high), max(bound(contained, "red"), min(low, bound(alone, "amber"))), limits)

    def holding(self, kept: FloatArray) -> IntArray:
        """Return the place among the grades for each self-containment; NaN cannot be told."""
        grades = np.where(kept >= self.holds, _YES, np.where(kept < self.holds_not, _NO, _IN_PART))
        return np.where(np.isnan(kept), _CANNOT_TELL, grades)

    def wholeness(self, whole: FloatArray, hinterland: FloatArray, core: FloatArray) -> IntArray:
        """Return the place among the grades for each set of numbers; what is NaN makes none of them better."""
        w, h, c = (self.limits[f"verdict_{name}"] for name in ("whole", "hinterland", "core"))
        no = (whole < bound(w, "red")) | (hinterland >= bound(h, "red")) | (core >= bound(c, "red"))
        yes = (whole >= bound(w, "amber")) & (hinterland < bound(h, "amber")) & (core < bound(c, "amber"))
        known = np.where(no, _NO, np.where(np.isnan(hinterland), _CANNOT_TELL, np.where(yes, _YES, _IN_PART)))
        return np.where(np.isnan(whole), _CANNOT_TELL, known)

    def grades(self, kept: float, whole: float, hinterland: float, core: float) -> tuple[Grade, Grade]:
        """Return the grades of both questions for one set of numbers; NaN for one that is not known."""
        holds = self.holding(np.array([kept]))
        wholeness = self.wholeness(np.array([whole]), np.array([hinterland]), np.array([core]))
        return _GRADES[int(holds[0])], _GRADES[int(wholeness[0])]

    def answer(self, kept: float, whole: float, hinterland: float, core: float) -> Answer:
        """Return the answer of the side for one set of numbers; NaN for one that is not known."""
        return side_answer(*self.grades(kept, whole, hinterland, core))


def bound(limit: Limit, level: str) -> float:
    """Return where a level begins."""
    return next(step for name, step in limit.steps if name == level)


def _bounds(case: Case, numbers: Economy) -> Bounds:
    return SHARED.of(Bounds.of, case.limits, numbers.comparison.ordered if numbers.comparison else None)


# ---- The two questions --------------------------------------------------------------------------------------------------


def _holds(case: Case, numbers: Economy, grade: Grade) -> Question:
    kinds = ("supply_containment", "demand_containment", "base_matters", "weak_member")
    if grade == "cannot_tell":
        missing = case.flows.unknown(case.codes)
        districts = districts_said(case.lookup, missing)
        why = Said("verdict-holds-not-covered", districts=districts) if missing else Said("verdict-holds-nobody")
        return Question("holds_together", "cannot_tell", why, kinds)
    sentence = sentences(_kept_said(case, numbers), *_comparison_said(numbers), *_parts_said(case, numbers))
    short = _holds_short(case, numbers, grade)
    return Question("holds_together", grade, sentence, kinds, _holds_rule(case, numbers), short)


def _kept_said(case: Case, numbers: Economy) -> Said:
    supply, demand = percent(numbers.supply), percent(numbers.demand)
    if case.flows.base == FIXED:
        if np.isfinite(numbers.counted):
            return Said("verdict-kept-fixed-counted", supply=supply, demand=demand, counted=percent(numbers.counted))
        return Said("verdict-kept-fixed", supply=supply, demand=demand)
    if case.flows.base == measures.WITH_HOME:
        return Said("verdict-kept-home", supply=supply, demand=demand)
    return Said("verdict-kept", supply=supply, demand=demand)


def _comparison_said(numbers: Economy) -> Iterator[Said]:
    found = numbers.comparison
    if numbers.no_comparison is not None:
        yield Said("verdict-no-comparison", why=numbers.no_comparison)
    if found is None:
        return
    below, band = _in_hundred(found.percentile), _band_said(found.anywhere)
    if isinstance(band, Said):
        yield Said("verdict-compared-band", groups=found.count, below=below, band=band)
    else:
        yield Said("verdict-compared", groups=found.count, below=below)
    if found.same_core is None:
        yield Said("verdict-compared-no-core")
    else:
        yield Said("verdict-compared-core", band=_band_said(found.same_core))


def _holds_short(case: Case, numbers: Economy, grade: Grade) -> Said:
    bounds = _bounds(case, numbers)
    kept, at = held_against(numbers.kept, bounds.holds_not if grade == "no" else bounds.holds)
    side = "demand" if numbers.supply > numbers.demand else "fixed" if case.flows.base == FIXED else "supply"
    found = numbers.comparison
    beside = (
        Said("verdict-short-no-comparison")
        if found is None
        else Said("verdict-short-comparison", below=_in_hundred(found.percentile))
    )
    held = Said("verdict-short-kept", kept=kept, side=side, grade=grade, bound=at)
    return Said("verdict-short", clauses=Listing((held, beside), joint="clauses"))


def _in_hundred(share: float) -> int:
    return min(max(round(share * 100), 0 if share == 0 else 1), 100 if share == 1 else 99)


def _band_said(band: tuple[float, float]) -> Said | int:
    low, high = map(_in_hundred, band)
    return low if low == high else Said("verdict-band", low=low, high=high)


def _parts_said(case: Case, numbers: Economy) -> Iterator[Said]:
    """Say what is counted of districts that belong in part: the former ones, or a range with the whole and without it."""
    for code, old in case.parts.items():
        former = Listing(tuple(Area(one, case.lookup.aliases[one].old_name) for one in old))
        yield Said("verdict-former", district=case.lookup.area(code), former=former)
    unsure = _unsure_parts(case)
    if unsure:
        kept = [numbers.kept, *(economy(other).kept for _, other in _other_parts(case, unsure))]
        districts = districts_said(case.lookup, unsure)
        yield Said("verdict-part-range", districts=districts, low=percent(min(kept)), high=percent(max(kept)))


def _unsure_parts(case: Case) -> tuple[str, ...]:
    """Return the districts that belong in part of which the flows do not tell the part."""
    return tuple(code for code in case.in_part if code not in case.parts)


def _holds_rule(case: Case, numbers: Economy) -> Said:
    contained, rank, alone = (case.limits[f"verdict_{name}"] for name in ("containment", "percentile", "alone"))
    if numbers.comparison is None:
        good, bad = percent(bound(alone, "amber")), percent(bound(alone, "red"))
        return Said("verdict-holds-rule-alone", good=good, bad=bad)
    return Said(
        "verdict-holds-rule",
        good=percent(bound(contained, "amber")),
        many=_in_hundred(bound(rank, "amber")),
        bad=percent(bound(contained, "red")),
        few=_in_hundred(bound(rank, "red")),
        alone=percent(bound(alone, "amber")),
    )


def _whole(case: Case, numbers: Economy, grade: Grade) -> Question:
    kinds = ("area_split", "core_excluded", "hinterland_excluded")
    if np.isnan(numbers.deciding["whole"]):
        missing, areas = districts_said(case.lookup, case.markets.unplaced), areas_said(case.functional_areas)
        why = Said("verdict-whole-not-covered", districts=missing, areas=areas) if missing else Said("verdict-whole-nobody")
        return Question("whole", "cannot_tell", why, kinds)
    left_out = (
        (Said("verdict-hinterland-not-known"),)
        if np.isnan(numbers.deciding["hinterland"])
        else (_hinterland_said(case, numbers), *_roles_said(case))
    )
    sentence = sentences(*_markets_held(case, numbers), *left_out, _cores_said(case, numbers))
    return Question("whole", grade, sentence, kinds, _whole_rule(case), _whole_short(case, numbers, grade))


def _whole_short(case: Case, numbers: Economy, grade: Grade) -> Said | None:
    """Say the numbers that make the grade, each with the bound that it is compared with."""
    level, told = "red" if grade == "no" else "amber", []
    met = {"whole": True, "hinterland": bool(numbers.left_out), "core": bool(numbers.cores)}
    for name, is_met in met.items():
        limit, value = case.limits[f"verdict_{name}"], numbers.deciding[name]
        fails = (value >= bound(limit, level)) == (limit.worse == "from")
        if grade == "yes" and not is_met:
            told.append(Said(f"verdict-short-no-{name}"))
        elif np.isfinite(value) and (fails or grade == "yes"):
            shown, at = held_against(value, bound(limit, level))
            told.append(
                Said("verdict-short-hinterland", share=shown, grade=grade, bound=at, districts=len(numbers.left_out))
                if name == "hinterland"
                else Said(f"verdict-short-{name}", share=shown, grade=grade, bound=at)
            )
    return Said("verdict-short", clauses=Listing(tuple(told), joint="clauses")) if told else None


def _markets_held(case: Case, numbers: Economy) -> Iterator[Said]:
    enough = percent(case.limits["area_split"].steps[-1][1])
    yield Said("verdict-markets-held", share=percent(numbers.whole), enough=enough)
    for code in case.parts:
        how = "whole" if case.chosen[case.position[code]] else "none"
        yield Said("verdict-markets-part", district=case.lookup.area(code), counted=how)


def _hinterland_said(case: Case, numbers: Economy) -> Said:
    lowest = percent(case.limits["hinterland_excluded"].lowest)
    if not numbers.left_out:
        return Said("verdict-hinterland-none", bound=lowest)
    sending = tuple(
        Said("flag-district-share", district=case.lookup.area(code), share=percent(share))
        for code, (share, _) in numbers.left_out.items()
    )
    return Said("verdict-hinterland", districts=Listing(sending, 4), bound=lowest, share=percent(numbers.hinterland))


def _roles_said(case: Case) -> Iterator[Said]:
    """Say who takes part without being a full member, of districts that send many workers."""
    shares = np.nan_to_num(case.share_into.to_numpy(dtype=np.float64))
    lowest = case.limits["hinterland_excluded"].lowest
    for role, codes in case.other_roles.items():
        sending = [code for code in codes if shares[case.position[code]] >= lowest]
        if sending:
            yield Said("verdict-role", districts=districts_said(case.lookup, sending), role=role)


def _cores_said(case: Case, numbers: Economy) -> Said:
    cores = tuple(
        Said("verdict-core", core=case.lookup.area(one.core), area=_market(case, one.area), share=percent(one.share))
        for one in numbers.cores
    )
    return Said("verdict-cores", cores=Listing(cores, 3)) if cores else Said("verdict-no-cores")


def _market(case: Case, area: str) -> Area:
    return Area(area, case.markets.name(area))


def _whole_rule(case: Case) -> Said:
    w, h, c = (case.limits[f"verdict_{name}"] for name in ("whole", "hinterland", "core"))
    return Said(
        "verdict-whole-rule",
        whole=percent(bound(w, "amber")),
        hinterland=percent(bound(h, "amber")),
        core=percent(bound(c, "amber")),
        whole_no=percent(bound(w, "red")),
        hinterland_no=percent(bound(h, "red")),
        core_no=percent(bound(c, "red")),
    )


def markets_said(numbers: Economy) -> Listing | None:
    """Say how many labour markets it takes in and how they hang together: information that decides nothing."""
    if np.isnan(numbers.effective) or not numbers.markets:
        return None
    markets = Said("verdict-markets", markets=numbers.markets)
    if np.isnan(numbers.integration):
        return sentences(markets)
    share = percent(numbers.integration)
    if numbers.integration_rank is None:
        return sentences(markets, Said("verdict-integration", share=share))
    return sentences(markets, Said("verdict-integration-ranked", share=share, band=_band_said(numbers.integration_rank)))


def _decided_by(holds: Question, whole: Question) -> tuple[str, ...]:
    for grade in ("no", "cannot_tell", "in_part"):
        found = tuple(one.id for one in (holds, whole) if one.grade == grade)
        if found:
            return found
    return (holds.id, whole.id)


def _nothing(case: Case) -> SideVerdict:
    both = ("holds_together", "whole")
    questions = tuple(Question(key, "cannot_tell", Said("verdict-no-district")) for key in both)
    return SideVerdict("economy", _TITLE, "cannot_tell", Said("verdict-economy-nothing", footprint=case.name), questions, both)


# ---- How firm it is -----------------------------------------------------------------------------------------------------


def economy_firmness(
    case: Case, side: EconomySide, others: Mapping[Said, Case] | None = None, progress: Progress = SILENT
) -> Firmness | None:
    """Say how firm the answer is; None where there is none.

    Parameters
    ----------
    case : Case
    side : EconomySide
        What was judged from it.
    others : mapping of Said to Case, optional
        The same footprint with other data at hand, by what is other about them.
    progress : Progress
        Told at each that is tried; may cancel.
    """
    answer, numbers = side.verdict.answer, side.numbers
    if answer == "cannot_tell":
        return None
    bounds = _bounds(case, numbers)
    probability = _probability(case, numbers, bounds) if case.flows.source.estimated else None
    tried = _tried(case, numbers, bounds, others or {}, progress)
    return firmness_of(answer, _moves(case, numbers, bounds), tried, probability)


def _moves(case: Case, numbers: Economy, bounds: Bounds) -> Iterator[Move]:
    """Yield every number that decides, moved just across each bound, with the answer it would make."""
    deciding = numbers.deciding

    def moved(name: str, bound_at: float) -> Iterator[Move]:
        value = deciding[name]
        if value > 0 and np.isfinite(bound_at):
            # A number below the bound crosses it by reaching it, one at it or above by falling short of it.
            target = bound_at if value < bound_at else np.nextafter(bound_at, 0.0)
            other = bounds.answer(**{**deciding, name: float(target)})
            yield abs(bound_at - value) / value, other, _move(name, other, bound_at - value)

    for at in (bounds.holds, bounds.holds_not):
        yield from moved("kept", at)
    for level in ("amber", "red"):
        for name in ("whole", "hinterland", "core"):
            yield from moved(name, bound(case.limits[f"verdict_{name}"], level))
    yield from _edges(case, numbers, bounds)


def _edges(case: Case, numbers: Economy, bounds: Bounds) -> Iterator[Move]:
    """Yield single labour markets and districts that come in or fall out where their own share crosses its bound."""
    deciding, enough = numbers.deciding, case.limits["area_split"].steps[-1][1]
    for area, held in case.markets.shares.items():
        part = case.markets.parts[area]
        other = bounds.answer(**{**deciding, "whole": deciding["whole"] + (-part if held >= enough else part)})
        yield abs(enough - held) / held, other, _move("held", other, enough - held, area=_market(case, area))
    lowest = case.limits["hinterland_excluded"].lowest
    shares = case.share_into.to_numpy(dtype=np.float64)
    near = ~case.chosen & ~case.belonging & (np.abs(shares - lowest) <= FIRM_MARGIN * lowest)
    for place in np.flatnonzero(near).tolist():
        code, share = case.all_codes[place], float(shares[place])
        sent = share * float(case.flows.matrix.loc[code].to_numpy().sum()) / numbers.jobs
        other = bounds.answer(
            **{**deciding, "hinterland": deciding["hinterland"] + (-sent if code in numbers.left_out else sent)}
        )
        yield abs(lowest - share) / share, other, _move("sent", other, lowest - share, district=case.lookup.area(code))
    for one in numbers.cores_outside:
        rest = largest_core(each for each in numbers.cores if each is not one)
        other = bounds.answer(**{**deciding, "core": rest if one.counts else max(rest, one.share)})
        yield abs(one.held - CORE) / one.held, other, _move("core_held", other, CORE - one.held, area=_market(case, one.area))


def _move(name: str, answer: Answer, move: float, **what: Value) -> Said:
    """Say that an answer would be another one if a share were so many points higher or lower."""
    size = abs(move) * 100
    digits = 1 if size >= 0.1 else 2
    number = Number(round(max(size, 0.01), digits), digits, "points")
    points = Said("verdict-points", points=number, way="higher" if move > 0 else "lower")
    return Said(f"verdict-move-{name}", answer=answer_inside(answer), points=points, **what)


def _tried(case: Case, numbers: Economy, bounds: Bounds, others: Mapping[Said, Case], progress: Progress) -> Iterator[Tried]:
    """Yield what else was tried, with the answer under it."""

    def with_shares_of(other: Case) -> Answer:
        whole, cores = wholeness(other)
        return bounds.answer(**{**numbers.deciding, "whole": whole, "core": largest_core(cores)})

    for weight in WEIGHTS:
        if weight != case.weighed_by:
            progress.step(Said("verdict-step-weights"))
            yield Said("verdict-tried-weights", weight=weight_said(weight)), with_shares_of(replace(case, weighed_by=weight))
    if case.home is not None and not case.flows.bases:
        progress.step(Said("verdict-step-home"))
        with_home = replace(case, flows=SHARED.of(measures.with_home, case.flows, case.home))
        yield Said("verdict-tried-home"), economy_side(with_home).verdict.answer
    if numbers.comparison is not None:
        found = numbers.comparison
        for name, chosen in found.draws().items():
            drawn = Bounds.of(case.limits, np.sort(found.shares[chosen]))
            yield name, drawn.answer(**numbers.deciding)
    unsure = _unsure_parts(case)
    parts = [(Said(f"verdict-tried-parts-{how}", districts=districts_said(case.lookup, unsure)), other)
             for how, other in _other_parts(case, unsure)]  # fmt: skip
    for name, other_case in (*others.items(), *parts):
        progress.step(Said("verdict-step-data"))
        yield name, economy_side(other_case).verdict.answer
    told_apart = tuple(case.parts)
    for how, other_case in _other_parts(case, told_apart):
        # The commuting of these parts is known, but not which labour markets their people live in.
        name = Said(f"verdict-tried-markets-{how}", districts=districts_said(case.lookup, told_apart))
        yield name, with_shares_of(other_case)


def _other_parts(case: Case, codes: tuple[str, ...]) -> Iterator[tuple[str, Case]]:
    """Yield the case with districts that belong in part counted ``whole``, and at ``none``, where that is another footprint."""
    for share, how in ((1.0, "whole"), (0.0, "none")):
        memberships = tuple(replace(one, share=share) if one.district in codes else one for one in case.footprint.memberships)
        other = replace(case.footprint, memberships=memberships)
        if codes and other.districts and other.districts != case.codes:
            yield how, replace(case, footprint=other)


def _probability(case: Case, numbers: Economy, bounds: Bounds) -> dict[Answer, float]:
    """Return the probability of each answer under the measured error of the estimate, by drawing errors."""
    chance = np.random.default_rng(ERROR_SEED)
    errors = chance.normal(0.0, CONTAINMENT_ERROR, (2, ERROR_DRAWS))
    kept = np.minimum(numbers.supply + errors[0], numbers.demand + errors[1])
    lowest = case.limits["hinterland_excluded"].lowest
    shares = np.nan_to_num(case.share_into.to_numpy(dtype=np.float64))
    near = np.flatnonzero(~case.chosen & ~case.belonging & (shares > lowest - 4 * SHARE_ERROR))
    true = shares[near] - SHARE_BIAS + chance.normal(0.0, SHARE_ERROR, (ERROR_DRAWS, len(near)))
    residents = case.flows.matrix.to_numpy(dtype=np.float64)[near].sum(axis=1)
    hinterland = np.where(true >= lowest, true, 0.0) @ residents / numbers.jobs
    whole, core = (np.full(ERROR_DRAWS, numbers.deciding[name]) for name in ("whole", "core"))
    pairs, counts = np.unique([bounds.holding(kept), bounds.wholeness(whole, hinterland, core)], axis=1, return_counts=True)
    found: Counter[Answer] = Counter()
    for (holds, is_whole), count in zip(pairs.T.tolist(), counts.tolist(), strict=True):
        found[side_answer(_GRADES[holds], _GRADES[is_whole])] += count
    return {answer: round(count / ERROR_DRAWS, 4) for answer, count in found.items()}
