"""The economic side of the verdict: does the footprint hold together, and is it whole?

*Holds together*: the smaller self-containment reaches two thirds, and few groups of its size keep as much. *Is whole*: most
of its residents live in labour markets that it holds nearly whole, few workers come from districts left out, and no labour
market's core is left out. It fits if both are so, does not if either is not, else it fits in part. How many labour markets
it takes in decides nothing. The bounds are ours but for the two thirds of ONS's travel-to-work rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from explorer.flags import measures
from explorer.flags.answers import (
    FIRM_MARGIN,
    Answer,
    Firmness,
    Grade,
    Move,
    Question,
    SideVerdict,
    firmness_of,
)
from explorer.flags.case import FIXED, Case
from explorer.flags.commuting import CONTAINMENT_ERROR, SHARE_BIAS, SHARE_ERROR
from explorer.flags.economy import NO_NUMBERS, Economy, economy, largest_core, wholeness
from explorer.flags.limits import CORE
from explorer.flags.markets import WEIGHTS
from explorer.flags.measures import FloatArray, IntArray
from explorer.flags.model import SIDES, Limit, percent
from explorer.flags.wording import a, areas_said, capital, counted, held_against, listed
from explorer.memory import SHARED
from explorer.progress import SILENT, Progress

ERROR_DRAWS, ERROR_SEED = 2000, 1


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
    held, is_whole = _bounds(case, numbers).grades(**numbers.deciding)
    holds, whole = _holds(case, numbers, held), _whole(case, numbers, is_whole)
    answer, decided = side_answer(holds.grade, whole.grade), _decided_by(holds, whole)
    sentence = _sentence(case, answer, holds, whole)
    return EconomySide(SideVerdict("economy", SIDES["economy"], answer, sentence, (holds, whole), decided), numbers)


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
    return Bounds.of(case.limits, numbers.comparison.ordered if numbers.comparison else None)


# ---- The two questions --------------------------------------------------------------------------------------------------


def _holds(case: Case, numbers: Economy, grade: Grade) -> Question:
    title, kinds = "Holds together", ("supply_containment", "demand_containment", "base_matters", "weak_member")
    if grade == "cannot_tell":
        missing = case.flows.unknown(case.codes)
        why = (
            f"the flows do not cover {listed(case.lookup.all_said(missing))}"
            if missing
            else "nobody is counted who lives or works there"
        )
        return Question("holds_together", title, "cannot_tell", f"Cannot tell whether it holds together: {why}.", kinds)
    sentences = [_kept_said(case, numbers), _comparison_said(numbers), _range_said(case, numbers)]
    return Question(
        "holds_together", title, grade, " ".join(filter(None, sentences)), kinds, _holds_rule(case, numbers),
        short=_holds_short(case, numbers, grade),
    )  # fmt: skip


def _kept_said(case: Case, numbers: Economy) -> str:
    whom = "employed residents"
    if case.flows.base == FIXED:
        share = f" ({percent(numbers.counted)} of all its employed residents)" if np.isfinite(numbers.counted) else ""
        whom = f"residents with a fixed workplace{share}"
    elif case.flows.base == measures.WITH_HOME:
        whom = "employed residents, those who work at home among them,"
    jobs = f"{percent(numbers.demand)} of its jobs are filled from inside"
    return f"{percent(numbers.supply)} of its {whom} work inside it; {jobs}."


def _comparison_said(numbers: Economy) -> str:
    found = numbers.comparison
    if found is None:
        return f"There is nothing of its size to compare it with: {numbers.no_comparison}."
    told = f"Of {found.count:,} contiguous groups of districts of its size, {_in_hundred(found.percentile)} in 100 keep fewer"
    told += f" ({_band_said(found.anywhere)} by how they are drawn)." if _spread(found.anywhere) else "."
    if found.same_core is None:
        return f"{told} Around the same core there are too few different groups to compare it with."
    return f"{told} Around the same core, {_band_said(found.same_core)} in 100 do."


def _holds_short(case: Case, numbers: Economy, grade: Grade) -> str:
    bounds = _bounds(case, numbers)
    whom = "residents with a fixed workplace" if case.flows.base == FIXED else "employed residents"
    side = f"of its {whom} work inside" if numbers.supply <= numbers.demand else "of its jobs are filled from inside"
    kept, limit = held_against(numbers.kept, bounds.holds_not if grade == "no" else bounds.holds)
    told = f"{kept} {side} ({'no under' if grade == 'no' else 'yes from'} {limit})"
    if numbers.comparison is None:
        return f"{told}; nothing of its size to compare it with."
    return f"{told}; {_in_hundred(numbers.comparison.percentile)} in 100 groups of its size keep fewer."


def _in_hundred(share: float) -> str:
    return f"{min(max(round(share * 100), 0 if share == 0 else 1), 100 if share == 1 else 99)}"


def _band_said(band: tuple[float, float]) -> str:
    low, high = map(_in_hundred, band)
    return low if low == high else f"{low} to {high}"


def _spread(band: tuple[float, float]) -> bool:
    return _in_hundred(band[0]) != _in_hundred(band[1])


def _range_said(case: Case, numbers: Economy) -> str:
    """Say what is counted of districts that belong in part: the former ones, or a range with the whole and without it."""
    told = [
        f"Of {case.lookup.said(code)}, which belongs in part, the former {listed(case.lookup.former_said(old))} "
        f"{'is' if len(old) == 1 else 'are'} counted: the flows tell {'it' if len(old) == 1 else 'them'} apart."
        for code, old in case.parts.items()
    ]
    unsure = _unsure_parts(case)
    if unsure:
        kept = [numbers.kept, *(economy(other).kept for _, other in _other_parts(case, unsure))]
        named, are = listed(case.lookup.all_said(unsure)), "belongs" if len(unsure) == 1 else "belong"
        told.append(
            f"{named} {are} in part, and no flows are held for a part of a district: counted whole or not at all, it keeps "
            f"{percent(min(kept))} to {percent(max(kept))}."
        )
    return " ".join(told)


def _unsure_parts(case: Case) -> tuple[str, ...]:
    """Return the districts that belong in part of which the flows do not tell the part."""
    return tuple(code for code in case.in_part if code not in case.parts)


def _holds_rule(case: Case, numbers: Economy) -> str:
    contained, rank, alone = (case.limits[f"verdict_{name}"] for name in ("containment", "percentile", "alone"))
    if numbers.comparison is None:
        return (
            f"With nothing to compare it with it holds together from {percent(bound(alone, 'amber'))} on both sides, and does "
            f"not under {percent(bound(alone, 'red'))}."
        )
    return (
        f"It holds together from {percent(bound(contained, 'amber'))} on both sides if {_in_hundred(bound(rank, 'amber'))} in "
        f"100 groups keep fewer; it does not under {percent(bound(contained, 'red'))}, or where fewer than "
        f"{_in_hundred(bound(rank, 'red'))} in 100 keep fewer and it keeps less than {percent(bound(alone, 'amber'))}."
    )


def _whole(case: Case, numbers: Economy, grade: Grade) -> Question:
    title, kinds = "Is whole", ("area_split", "core_excluded", "hinterland_excluded")
    if np.isnan(numbers.deciding["whole"]):
        missing = listed(case.lookup.all_said(case.markets.unplaced))
        why = f"{areas_said(case.functional_areas)}, do not cover {missing}" if missing else "nobody is known to live there"
        return Question("whole", title, "cannot_tell", f"Cannot tell whether it is whole: {why}.", kinds)
    told = [_markets_said(case, numbers)]
    if np.isnan(numbers.deciding["hinterland"]):
        told.append("Cannot tell how many workers come from districts left out: the flows do not cover enough of it.")
    else:
        told += [_hinterland_said(case, numbers), *_roles_said(case, numbers)]
    told.append(_cores_said(case, numbers))
    return Question(
        "whole", title, grade, " ".join(filter(None, told)), kinds, _whole_rule(case), short=_whole_short(case, numbers, grade)
    )


def _whole_short(case: Case, numbers: Economy, grade: Grade) -> str:
    """Say the numbers that make the grade, each with the bound that it is held against."""
    fill = f"{counted(len(numbers.left_out), 'district')} left out fill{'s' if len(numbers.left_out) == 1 else ''}"
    said = {
        "whole": ("", "of its residents live in labour markets that it holds", ""),
        "hinterland": (f"{fill} ", "of its jobs", "" if numbers.left_out else "no hinterland left out"),
        "core": ("", "live in a labour market whose core is left out", "" if numbers.cores else "no core left out"),
    }
    level, told = "red" if grade == "no" else "amber", []
    for name, (before, after, none) in said.items():
        limit, value = case.limits[f"verdict_{name}"], numbers.deciding[name]
        is_worse = limit.worse == "from"
        fails = (value >= bound(limit, level)) == is_worse
        if grade == "yes" and none:
            told.append(none)
        elif np.isfinite(value) and (fails or grade == "yes"):
            shown, step = held_against(value, bound(limit, level))
            asked = f"no {'from' if is_worse else 'under'}" if grade == "no" else f"yes {'under' if is_worse else 'from'}"
            told.append(f"{before}{shown} {after} ({asked} {step})")
    return f"{capital('; '.join(told))}."


def _markets_said(case: Case, numbers: Economy) -> str:
    enough = percent(case.limits["area_split"].steps[-1][1])
    told = f"{percent(numbers.whole)} of its residents live in labour markets of which it holds at least {enough}."
    for code in case.parts:
        are = "counted whole" if case.chosen[case.position[code]] else "not counted"
        told += f" {case.lookup.said(code)}, of whose parts no shares are held, is {are} in this."
    return told


def _hinterland_said(case: Case, numbers: Economy) -> str:
    lowest = percent(case.limits["hinterland_excluded"].lowest)
    if not numbers.left_out:
        return f"No district left out sends it {lowest} or more of its employed residents."
    named = [f"{case.lookup.said(code)} ({percent(share)})" for code, (share, _) in numbers.left_out.items()]
    sends, fills, their = ("sends", "fills", "its") if len(named) == 1 else ("send", "fill", "their")
    return (
        f"{counted(len(named), 'district')} left out {sends} it {lowest} or more of {their} employed residents and {fills} "
        f"{percent(numbers.hinterland)} of its jobs: {listed(named, 4)}."
    )


def _roles_said(case: Case, numbers: Economy) -> list[str]:
    """Say who takes part without being a full member, of districts that send many workers."""
    shares = np.nan_to_num(case.share_into.to_numpy(dtype=np.float64))
    lowest = case.limits["hinterland_excluded"].lowest
    told, also = [], "also " if numbers.left_out else ""
    for said, codes in case.other_roles.items():
        sending = [code for code in codes if shares[case.position[code]] >= lowest]
        if sending:
            one = len(sending) == 1
            told.append(
                f"{listed(case.lookup.all_said(sending))}, which {also}{'sends' if one else 'send'} it that many, "
                f"{'takes' if one else 'take'} part as {a(said) if one else f'{said}s'}."
            )
    return told


def _cores_said(case: Case, numbers: Economy) -> str:
    named = [
        f"{case.lookup.said(one.core)} ({case.markets.name(one.area)}, where {percent(one.share)} of its residents live)"
        for one in numbers.cores
    ]
    if not named:
        return "It leaves out no core of a labour market of which it holds a quarter or more."
    return f"It leaves out the core of {counted(len(named), 'labour market')}: {listed(named, 3)}."


def _whole_rule(case: Case) -> str:
    w, h, c = (case.limits[f"verdict_{name}"] for name in ("whole", "hinterland", "core"))
    good = (percent(bound(w, "amber")), percent(bound(h, "amber")), percent(bound(c, "amber")))
    bad = (percent(bound(w, "red")), percent(bound(h, "red")), percent(bound(c, "red")))
    return (
        f"It is whole if {good[0]} of its residents live in such labour markets, districts left out fill less than {good[1]} of "
        f"its jobs, and no core is left out where {good[2]} of its residents live. It is not under {bad[0]}, from {bad[1]} of "
        f"the jobs, or with a core left out where {bad[2]} live."
    )


def markets_said(numbers: Economy) -> str:
    """Say how many labour markets it takes in and how they hang together: information that decides nothing."""
    if np.isnan(numbers.effective) or not numbers.markets:
        return ""
    told = f"It takes in {counted(numbers.markets, 'labour market') if numbers.markets > 1 else 'one labour market'}"
    if np.isnan(numbers.integration):
        return f"{told}."
    told += f"; {percent(numbers.integration)} of those who commute out of their own stay inside"
    if numbers.integration_rank is None:
        return f"{told}."
    return f"{told}, more than in {_band_said(numbers.integration_rank)} of 100 groups of its size."


def _decided_by(holds: Question, whole: Question) -> tuple[str, ...]:
    for grade in ("no", "cannot_tell", "in_part"):
        found = tuple(one.id for one in (holds, whole) if one.grade == grade)
        if found:
            return found
    return (holds.id, whole.id)


_HOLDS_SAID: Mapping[Grade, str] = {
    "yes": "it holds together",
    "in_part": "it holds together only in part",
    "no": "it does not hold together",
    "cannot_tell": "whether it holds together cannot be calculated",
}
_WHOLE_SAID: Mapping[Grade, str] = {
    "yes": "it is whole",
    "in_part": "it is whole only in part",
    "no": "it is not whole",
    "cannot_tell": "whether it is whole cannot be told",
}


def _sentence(case: Case, answer: Answer, holds: Question, whole: Question) -> str:
    first, second = _HOLDS_SAID[holds.grade], _WHOLE_SAID[whole.grade]
    agree = (holds.grade == "yes") == (whole.grade == "yes")
    both = f"{first}{' and' if agree else ', but'} {second.removeprefix('it ')}"
    if answer == "cannot_tell":
        return capital(f"whether the boundary of {case.name} fits its economy cannot be told: {both}.")
    verb = {"fits": "fits its economy", "fits_in_part": "fits its economy in part", "does_not_fit": "does not fit its economy"}
    return capital(f"the boundary of {case.name} {verb[answer]}: {both}.")


def _nothing(case: Case) -> SideVerdict:
    sentence = f"Whether the boundary of {case.name} fits its economy cannot be told: no whole district is a member on the day."
    questions = tuple(
        Question(key, title, "cannot_tell", "Cannot tell: there is no district to look at.")
        for key, title in (("holds_together", "Holds together"), ("whole", "Is whole"))
    )
    return SideVerdict("economy", SIDES["economy"], "cannot_tell", sentence, questions, ("holds_together", "whole"))


# ---- How firm it is -----------------------------------------------------------------------------------------------------


def economy_firmness(
    case: Case, side: EconomySide, others: Mapping[str, Case] | None = None, progress: Progress = SILENT
) -> Firmness | None:
    """Say how firm the answer is; None where there is none.

    Parameters
    ----------
    case : Case
    side : EconomySide
        What was judged from it.
    others : mapping of str to Case, optional
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

    def moved(name: str, bound_at: float, words: Callable[[str], str]) -> Iterator[Move]:
        value = deciding[name]
        if value > 0 and np.isfinite(bound_at):
            # A number below the bound crosses it by reaching it, one at it or above by falling short of it.
            target = bound_at if value < bound_at else np.nextafter(bound_at, 0.0)
            other = bounds.answer(**{**deciding, name: float(target)})
            yield abs(bound_at - value) / value, other, words(_points(bound_at - value))

    for at in (bounds.holds, bounds.holds_not):
        yield from moved("kept", at, lambda points: f"self-containment were {points}")
    limits = case.limits
    for level in ("amber", "red"):
        yield from moved(
            "whole", bound(limits["verdict_whole"], level),
            lambda points: f"the share of its residents in labour markets that it holds were {points}",
        )  # fmt: skip
        yield from moved(
            "hinterland", bound(limits["verdict_hinterland"], level),
            lambda points: f"the share of its jobs filled from districts left out were {points}",
        )  # fmt: skip
        yield from moved(
            "core", bound(limits["verdict_core"], level),
            lambda points: f"the share of its residents in a labour market whose core is left out were {points}",
        )  # fmt: skip
    yield from _edges(case, numbers, bounds)


def _edges(case: Case, numbers: Economy, bounds: Bounds) -> Iterator[Move]:
    """Yield single labour markets and districts that come in or fall out where their own share crosses its bound."""
    deciding, enough = numbers.deciding, case.limits["area_split"].steps[-1][1]
    for area, held in case.markets.shares.items():
        part = case.markets.parts[area]
        whole = deciding["whole"] + (-part if held >= enough else part)
        words = f"its share of the {case.markets.name(area)} labour market were {_points(enough - held)}"
        yield abs(enough - held) / held, bounds.answer(**{**deciding, "whole": whole}), words
    lowest = case.limits["hinterland_excluded"].lowest
    shares = case.share_into.to_numpy(dtype=np.float64)
    near = ~case.chosen & ~case.belonging & (np.abs(shares - lowest) <= FIRM_MARGIN * lowest)
    for place in np.flatnonzero(near).tolist():
        code = case.all_codes[place]
        sent = float(shares[place] * case.flows.matrix.loc[code].to_numpy().sum()) / numbers.jobs
        hinterland = deciding["hinterland"] + (-sent if code in numbers.left_out else sent)
        words = f"the share that {case.lookup.said(code)} sends it were {_points(lowest - shares[place])}"
        yield abs(lowest - shares[place]) / shares[place], bounds.answer(**{**deciding, "hinterland": hinterland}), words
    for one in numbers.cores_outside:
        rest = largest_core(other for other in numbers.cores if other is not one)
        core = rest if one.counts else max(rest, one.share)
        market = f"the {case.markets.name(one.area)} labour market, whose core it leaves out,"
        words = f"its share of {market} were {_points(CORE - one.held)}"
        yield abs(one.held - CORE) / one.held, bounds.answer(**{**deciding, "core": core}), words


def _points(move: float) -> str:
    """Write a move of a share: ``1.4 points lower``."""
    size = abs(move) * 100
    number = f"{size:.1f}" if size >= 0.1 else f"{max(size, 0.01):.2f}"
    return f"{number} point{'' if number == '1.0' else 's'} {'higher' if move > 0 else 'lower'}"


def _tried(
    case: Case, numbers: Economy, bounds: Bounds, others: Mapping[str, Case], progress: Progress
) -> Iterator[tuple[str, Answer]]:
    """Yield what else was tried, with the answer under it."""

    def with_shares_of(other: Case) -> Answer:
        whole, cores = wholeness(other)
        return bounds.answer(**{**numbers.deciding, "whole": whole, "core": largest_core(cores)})

    for weight in WEIGHTS:
        if weight != case.weighed_by:
            progress.step("Trying other weights")
            yield f"shares weighted by {weight}", with_shares_of(replace(case, weighed_by=weight))
    if case.home is not None and not case.flows.bases:
        progress.step("Counting people who work at home")
        with_home = replace(case, flows=SHARED.of(measures.with_home, case.flows, case.home))
        yield "people who work at home counted", economy_side(with_home).verdict.answer
    if numbers.comparison is not None:
        found = numbers.comparison
        for name, chosen in found.draws().items():
            drawn = Bounds.of(case.limits, np.sort(found.shares[chosen]))
            yield name, drawn.answer(**numbers.deciding)
    for name, other_case in (*others.items(), *_other_parts(case, _unsure_parts(case))):
        progress.step("Trying other data")
        yield name, economy_side(other_case).verdict.answer
    for name, other_case in _other_parts(case, tuple(case.parts)):
        # The commuting of these parts is known, but not which labour markets their people live in.
        yield f"{name} in labour markets", with_shares_of(other_case)


def _other_parts(case: Case, codes: tuple[str, ...]) -> Iterator[tuple[str, Case]]:
    """Yield the case with districts that belong in part counted whole, and not at all, where that is another footprint."""
    named = listed(case.lookup.all_said(codes))
    for share, words in ((1.0, "counted whole"), (0.0, "not counted")):
        memberships = tuple(replace(one, share=share) if one.district in codes else one for one in case.footprint.memberships)
        other = replace(case.footprint, memberships=memberships)
        if codes and other.districts and other.districts != case.codes:
            yield f"{named} {words}", replace(case, footprint=other)


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
