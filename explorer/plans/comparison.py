"""Plans side by side: one table, what is better in it, and what decides between them in a few sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from explorer.catalogue.known import Known
from explorer.catalogue.sources import LOCKDOWN
from explorer.errors import ChoiceError
from explorer.flags.findings import rests_on_lockdown, uncovered
from explorer.flags.measures import BoolArray, sums, values_of
from explorer.flags.model import percent
from explorer.flags.names import body_said, districts_said
from explorer.memory import SHARED
from explorer.plans.card import Unit, footprint_said, shown
from explorer.plans.differences import Change, band_change, change_of, error_between
from explorer.plans.measured_plan import MeasuredPlan
from explorer.said import Listing, Number, Said, Share, Value, sentences

MOST = 4
"""Plans that stand side by side."""

Mark = Literal["best", "cannot_tell", ""]
_NO_MARK: Mark = ""


@dataclass(frozen=True)
class Row:
    """One line of the table: a figure of every plan.

    Attributes
    ----------
    key : str
        ``plan-compare-…`` says it in words.
    unit : str
    values : tuple of float or (float, float)
    marks : tuple of str
        ``best``, ``cannot_tell`` for what lies too near to the best, or empty.
    """

    key: str
    unit: Unit
    values: tuple[object, ...]
    marks: tuple[Mark, ...]

    @property
    def title(self) -> Said:
        """What the line is about."""
        return Said(f"plan-compare-{self.key}")

    @property
    def shown(self) -> tuple[Value, ...]:
        """The figures as a reader sees them."""
        return tuple(shown(value, self.unit) for value in self.values)


@dataclass(frozen=True, eq=False)
class Comparison:
    """Up to four plans, measured alike.

    Attributes
    ----------
    plans : tuple of MeasuredPlan
    """

    plans: tuple[MeasuredPlan, ...]

    @classmethod
    def of(cls, plans: Sequence[MeasuredPlan]) -> Comparison:
        """Set plans side by side.

        Raises
        ------
        ChoiceError
            There are fewer than two or more than four, or one has no district.
        """
        if not 2 <= len(plans) <= MOST:
            raise ChoiceError(Said("plan-compare-number", n=len(plans), most=MOST), Said("plan-compare-choose", most=MOST))
        for one in plans:
            if not one.drawn:
                raise ChoiceError(Said("plan-is-empty", plan=one.plan.name), Said("plan-add-first"))
        return cls(tuple(plans))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The lines of the table."""
        return tuple(self._rows())

    def _rows(self) -> Iterator[Row]:
        plans = self.plans
        error = error_between(is_estimated=self._is_estimated)
        yield self._row("footprints", "count", [len(one.drawn) for one in plans])
        yield self._row("smallest", "people", [min(one.residents) for one in plans])
        yield self._row("largest", "people", [max(one.residents) for one in plans])
        yield self._row("ratio", "ratio", [max(one.residents) / min(one.residents) for one in plans], "low")
        yield self._row("kept", "share", [one.kept for one in plans], "high", error)
        yield self._row("weakest", "share", [one.weakest for one in plans], "high", error)
        yield self._band_row("percentile", [one.weakest_band for one in plans])
        yield self._row("whole", "share", [one.whole for one in plans], "high")
        for key, counts in (
            ("markets_cut", [len(one.markets_cut) for one in plans]),
            ("bodies_cut", [len(one.bodies_cut) for one in plans]),
            ("red", [one.count("red") for one in plans]),
            ("amber", [one.count("amber") for one in plans]),
        ):
            yield self._row(key, "count", counts, "low")
        yield self._row("moved", "people", [self.moved_people(one) for one in plans])

    def _row(self, key: str, unit: Unit, values: Sequence[float], better: str = "", error: float = 0.0) -> Row:
        marks: tuple[Mark, ...] = (_NO_MARK,) * len(values)
        known = [value for value in values if not np.isnan(value)]
        if better and known and len(set(known)) > 1:
            best = max(known) if better == "high" else min(known)
            marks = _without_best([_mark(value, best, better, error) for value in values])
        return Row(key, unit, tuple(values), marks)

    def _band_row(self, key: str, bands: Sequence[tuple[float, float]]) -> Row:
        known = [band for band in bands if not np.isnan(band[0])]
        best = max(known, default=None)
        if best is None or len(set(known)) < 2:
            return Row(key, "band", tuple(bands), (_NO_MARK,) * len(bands))
        apart: dict[Change, Mark] = {"worse": "", "same": "best", "cannot_tell": "cannot_tell", "better": "best"}
        return Row(key, "band", tuple(bands), _without_best([apart[band_change(best, band)] for band in bands]))

    # How they differ

    def pairs(self, one: MeasuredPlan) -> dict[int, int]:
        """Return the places of a plan's footprints with those of the first plan that they are paired with.

        So that as many people as possible stay together; where there are more footprints, some have no pair.
        """
        from scipy.optimize import linear_sum_assignment

        people = np.nan_to_num(SHARED.of(values_of, self.plans[0].drawings[0].case.population))
        common = (self.plans[0].masks * people) @ one.masks.T.astype(np.float64)
        rows, columns = linear_sum_assignment(common, maximize=True)
        return dict(zip(columns.tolist(), rows.tolist(), strict=True))

    def fill_numbers(self, one: MeasuredPlan) -> list[int]:
        """Return the number of each footprint's fill: that of its pair in the first plan, or one that is not taken."""
        if one is self.plans[0]:
            return list(range(len(one.plan.footprints)))
        pairs, free = self.pairs(one), iter(range(len(self.plans[0].plan.footprints), 1000))
        return [pairs[place] if place in pairs else next(free) for place in range(len(one.plan.footprints))]

    def swing(self, one: MeasuredPlan) -> tuple[str, ...]:
        """Return the districts that lie with other districts in a plan than in the first one: see :meth:`pairs`."""
        first, case = self.plans[0], self.plans[0].drawings[0].case
        stay = np.zeros(len(case.all_codes), dtype=np.bool_)
        for column, row in self.pairs(one).items():
            stay |= first.masks[row] & one.masks[column]
        either = first.masks.any(axis=0) | one.masks.any(axis=0)
        return tuple(case.all_codes[place] for place in np.flatnonzero(either & ~stay))

    def moved_people(self, one: MeasuredPlan) -> float:
        """Residents of the swing: people who are in another body than in the first plan."""
        case = self.plans[0].drawings[0].case
        return float(np.nansum(SHARED.of(values_of, case.population)[case.places(self.swing(one))]))

    @cached_property
    def differences(self) -> tuple[Listing, ...]:
        """What decides between the first plan and each other one, and what divided districts leave open."""
        first = self.plans[0]
        pairs = [sentences(*self._differs(first, other)) for other in self.plans[1:]]
        bounds = [listing for one in self.plans if (listing := sentences(*bounds_said(one)))]
        unknown = [sentences(Said("plan-differ-unknown"))] if any(map(self.swing, self.plans[1:])) else []
        return (*pairs, *bounds, *unknown)

    def _differs(self, one: MeasuredPlan, two: MeasuredPlan) -> Iterator[Said]:
        """What decides comes first: what is kept, where the swing is; then other differences, then what is alike."""
        names = {"plan": one.plan.named, "other": two.plan.named}
        error = error_between(is_estimated=self._is_estimated)
        lookup = one.drawings[0].case.lookup
        if np.isnan([one.kept, two.kept]).any():
            missing = sorted({code for each in (one, two) for m in each.drawn for code in m.case.flows.unknown(m.codes)})
            yield Said("plan-differ-not-covered", districts=districts_said(lookup, missing), **names)
        else:
            kept = change_of(one.kept, two.kept, error=error)
            yield Said("plan-differ-kept", kept=Share(one.kept, 1), other_kept=Share(two.kept, 1), change=kept, **names)
            weak = change_of(one.weakest, two.weakest, error=error)
            yield Said("plan-differ-weakest", kept=Share(one.weakest, 1), other_kept=Share(two.weakest, 1), change=weak)
        swing = self.swing(two)
        if swing:
            people = Number(self.moved_people(two), unit="people")
            yield Said("plan-differ-swing", districts=districts_said(lookup, swing, 8), people=people)
            yield from self._swing_works(swing, np.vstack([one.masks, two.masks]))
        else:
            yield Said("plan-differ-none", **names)
            return
        if not np.isnan([*one.weakest_band, *two.weakest_band]).any():
            bands = shown(one.weakest_band, "band"), shown(two.weakest_band, "band")
            change = band_change(one.weakest_band, two.weakest_band)
            yield Said("plan-differ-percentile", band=bands[0], other_band=bands[1], change=change)
        alike = []
        for key, before, after in zip(_FIGURES, _figures(one), _figures(two), strict=True):
            if key == "whole" and np.isnan([one.whole, two.whole]).any():
                continue
            if before == after:
                alike.append(Said(f"plan-alike-{key}", value=before))
            else:
                yield Said(f"plan-differ-{key}", value=before, other=after)
        if alike:
            yield Said("plan-differ-alike", what=Listing.of(alike))

    def _swing_works(self, swing: tuple[str, ...], masks: BoolArray) -> Iterator[Said]:
        """Say where those work who live in the swing: what lies elsewhere in the plans is what another line can keep."""
        case = self.plans[0].drawings[0].case
        if case.flows.unknown(swing):
            return
        flows, (lived, _) = SHARED.of(values_of, case.flows.matrix), SHARED.of(sums, case.flows.matrix)
        inside, extent = np.zeros(len(case.all_codes), dtype=np.bool_), masks.any(axis=0)
        inside[case.places(swing)] = True
        people = float(lived[inside].sum())
        if people > 0:
            own, near = (float(flows[np.ix_(inside, where)].sum()) / people for where in (inside, extent & ~inside))
            yield Said("plan-differ-swing-works", own=percent(own), near=percent(near), away=percent(1.0 - own - near))

    @property
    def _is_estimated(self) -> bool:
        return self.plans[0].drawings[0].case.flows.source.estimated


_FIGURES = ("whole", "markets", "bodies", "ratio")


def _figures(one: MeasuredPlan) -> tuple[Value, ...]:
    """Return what is held whole, the labour markets and the public bodies that are cut, and how unequal the footprints are."""
    case = one.drawn[0].case
    markets = Listing.of([case.markets.area(area) for area in sorted(one.markets_cut, key=case.markets.name)])
    bodies = Listing.of([body_said(case.bodies[body].partnership) for body in one.bodies_cut])
    return Share(round(one.whole, 3), 1), markets, bodies, Number(max(one.residents) / min(one.residents), 1)


def plan_said(one: MeasuredPlan) -> Iterator[Said]:
    """Say what each footprint of a plan is and keeps, what lies in none, and what divided districts leave open."""
    plan, lookup = one.plan, one.drawings[0].case.lookup
    for drawing in one.drawings:
        if not drawing.measured.codes and any(drawing.name in split.footprints for split in plan.splits):
            yield Said("plan-shown-in-parts", footprint=drawing.footprint.named)
        else:
            yield from footprint_said(drawing.footprint.named, drawing.measured, lookup)
            if any(drawing.name in split.footprints for split in plan.splits):
                yield Said("plan-shown-without-parts", footprint=drawing.footprint.named)
    loose = [code for code in plan.extent if plan.holder(code) is None and plan.split(code) is None]
    if loose:
        yield Said("plan-shown-in-none", districts=districts_said(lookup, loose))
    yield from bounds_said(one)


def bounds_said(one: MeasuredPlan) -> Iterator[Said]:
    """Say what a plan's divided districts leave open: what is known of the parts, and the range between in and out."""
    if not one.plan.splits:
        return
    lookup = one.drawings[0].case.lookup
    codes = [split.district for split in one.plan.splits]
    yield Said("plan-split", plan=one.plan.named, districts=districts_said(lookup, codes))
    for split in one.plan.splits:
        parts = [Said("plan-split-part", footprint=name, note=note)
                 for name, note in zip(split.footprints, split.notes, strict=True) if note]  # fmt: skip
        if parts:
            yield Said("plan-split-parts", district=lookup.area(split.district), parts=Listing(tuple(parts), 6, "clauses"))
    low, high = one.kept_bounds
    if not np.isnan([low, high]).any():
        yield Said("plan-split-kept", plan=one.plan.named, low=Share(low, 1), high=Share(high, 1))
    for name, found in one.bounds.items():
        if "supply" in found and "demand" in found:
            yield Said("plan-split-footprint", footprint=name, supply=_range(found["supply"]), demand=_range(found["demand"]))


def _range(ends: tuple[float, float]) -> Said | Share:
    """Return a range of shares as a reader sees it: one share where both ends read alike."""
    low, high = (round(end, 3) for end in ends)
    return Share(low, 1) if low == high else Said("plan-band", low=Share(low, 1), high=Share(high, 1))


def _without_best(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Where another one cannot be told from the best, there is no best."""
    near: dict[Mark, Mark] = {"best": "cannot_tell", "cannot_tell": "cannot_tell", "": ""}
    return tuple(near[mark] for mark in marks) if "cannot_tell" in marks else tuple(marks)


def _mark(value: float, best: float, better: str, error: float) -> Mark:
    if np.isnan(value):
        return ""
    if value == best:
        return "best"
    return "cannot_tell" if change_of(best, value, better=better, error=error) == "cannot_tell" else ""


def cautions(comparison: Comparison, known: Known) -> tuple[Said | str, ...]:
    """Return what must stand beside the figures: problems of own files, that commuting is estimated or of a lockdown."""
    case = comparison.plans[0].drawings[0].case
    problems = (*known.problems(""), *uncovered(known, [one.plan.extent for one in comparison.plans]))
    estimated = (Said("findings-caution-estimated"),) if case.flows.source.estimated else ()
    return (*problems, *estimated, *((LOCKDOWN,) if rests_on_lockdown(comparison.plans[0].drawn[0].case) else ()))
