"""The card of a footprint: before → after of what matters, each with its comparison."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, cast

import numpy as np

from explorer.flags.flag_changes import FlagChanges
from explorer.flags.measures import values_of
from explorer.flags.names import districts_said
from explorer.flags.sides.answers import ANSWERS, Answer, answer_inside
from explorer.memory import SHARED
from explorer.places.districts import COUNTRY_CODES, DistrictLookup
from explorer.plans.differences import Change, band_change, change_of, error_of_change
from explorer.plans.drawing import Measured
from explorer.said import Area, Listing, Number, Said, Share, Value, sentences

Band = tuple[float, float]
Unit = Literal["people", "jobs", "share", "band", "count", "ratio", "answer", "yes"]


@dataclass(frozen=True)
class CardRow:
    """One line of the card.

    Attributes
    ----------
    key : str
        ``plan-row-…`` says it in words.
    unit : str
    before, after : float, (float, float), str or bool
        NaN where it is not known.
    change : str, optional
        Whether it is better; None for what is neither better nor worse, such as more residents.
    """

    key: str
    unit: Unit
    before: object
    after: object
    change: Change | None = None

    @property
    def title(self) -> Said:
        """What the line is about."""
        return Said(f"plan-row-{self.key}")

    @property
    def reads_alike(self) -> bool:
        """Whether both figures are the same as far as they are written out."""
        if self.unit == "share":
            return f"{cast('float', self.before):.3f}" == f"{cast('float', self.after):.3f}"
        return shown(self.before, self.unit) == shown(self.after, self.unit)

    @property
    def shown_values(self) -> tuple[Value, Value]:
        """Both figures as a reader sees them."""
        return shown(self.before, self.unit), shown(self.after, self.unit)

    @property
    def change_said(self) -> Said:
        """Say whether it is better."""
        return Said("plan-change", change="same" if self.reads_alike else self.change or "neither")

    def said(self) -> Said:
        """Say the line in a sentence."""
        before, after = shown(self.before, self.unit), shown(self.after, self.unit)
        if self.reads_alike:
            return Said("plan-card-same", what=self.title, after=after)
        return Said("plan-card-row", what=self.title, before=before, after=after, change=self.change or "neither")


def shown(value: object, unit: Unit) -> Value:
    """Return a figure as a reader sees it."""
    if unit == "answer":
        return answer_inside(cast("Answer", value))
    if unit == "yes":
        return Said("plan-yes", is_so="yes" if value else "no")
    if unit == "band":
        low, high = cast(Band, value)
        return Said("plan-not-known") if np.isnan(low) else Said("plan-band", low=Share(float(low)), high=Share(float(high)))
    number = float(cast("float", value))
    if np.isnan(number):
        return Said("plan-not-known")
    return Share(number, 1) if unit == "share" else Number(number, 1 if unit == "ratio" else 0, unit)


@dataclass(frozen=True, eq=False)
class Card:
    """A footprint before and after a change.

    Attributes
    ----------
    before, after : Measured
    """

    before: Measured
    after: Measured

    @property
    def moved(self) -> tuple[str, ...]:
        """Districts that came or went."""
        return tuple(sorted(set(self.before.codes) ^ set(self.after.codes)))

    @cached_property
    def moved_people(self) -> float:
        """Residents of the districts that came or went."""
        case = self.after.case
        return float(np.nansum(SHARED.of(values_of, case.population)[case.places(self.moved)]))

    @cached_property
    def rows(self) -> tuple[CardRow, ...]:
        """The lines of the card."""
        return tuple(self._rows())

    def _rows(self) -> Iterator[CardRow]:
        one, two = self.before, self.after
        a, b = one.numbers, two.numbers
        error = error_of_change(is_estimated=two.case.flows.source.estimated, steps=len(self.moved))
        yield CardRow("residents", "people", one.residents, two.residents)
        yield CardRow("jobs", "jobs", a.jobs, b.jobs)
        for key, before, after in (("supply", a.supply, b.supply), ("demand", a.demand, b.demand)):
            yield CardRow(key, "share", before, after, change_of(before, after, error=error))
        yield CardRow("percentile", "band", one.band, two.band, band_change(one.band, two.band))
        yield CardRow("whole", "share", a.whole, b.whole, change_of(a.whole, b.whole))
        yield CardRow("hinterland", "share", a.hinterland, b.hinterland, change_of(a.hinterland, b.hinterland, better="low"))
        for key, before, after in (
            ("markets_cut", len(one.markets_cut), len(two.markets_cut)),
            ("bodies_cut", len(one.bodies_cut), len(two.bodies_cut)),
        ):
            yield CardRow(key, "count", before, after, change_of(before, after, better="low"))
        yield CardRow("contiguous", "yes", one.is_contiguous, two.is_contiguous, change_of(one.is_contiguous, two.is_contiguous))
        for key, then, now in (("economy", one.economy, two.economy), ("institutions", one.institutions, two.institutions)):
            yield CardRow(key, "answer", then, now, _answer_change(then, now))
        yield CardRow("moved", "people", 0.0, self.moved_people)

    @cached_property
    def flags(self) -> FlagChanges:
        """Flags that came, went, and changed."""
        return FlagChanges.between([one.flag for one in self.before.raised], [one.flag for one in self.after.raised])

    def sentences(self) -> Listing:
        """Say what changed: the answers first, then the figures, then the flags."""
        case = self.after.case
        came = [code for code in self.moved if code in self.after.codes]
        went = [code for code in self.moved if code in self.before.codes]
        order = ("economy", "institutions", "supply", "demand", "percentile", "whole", "hinterland", "markets_cut", "bodies_cut")
        rows = {row.key: row for row in self.rows}
        return sentences(
            Said("plan-card-came", footprint=case.name, districts=districts_said(case.lookup, came)) if came else None,
            Said("plan-card-went", footprint=case.name, districts=districts_said(case.lookup, went)) if went else None,
            *(rows[key].said() for key in (*order[:2], *(key for key in order[2:] if not rows[key].reads_alike))),
            Said("plan-card-moved", people=Number(self.moved_people, unit="people")),
            None if self.after.is_contiguous else Said("plan-card-pieces", footprint=case.name),
            self.flags.sentence(lambda code: str(case.functional_areas.names.get(code, case.lookup.said(code)))),
        )


def _answer_change(before: Answer, after: Answer) -> Change:
    if before == after:
        return "same"
    if "cannot_tell" in (before, after):
        return "cannot_tell"
    return "better" if ANSWERS.index(after) < ANSWERS.index(before) else "worse"


def footprint_said(name: Value, one: Measured, lookup: DistrictLookup) -> Iterator[Said]:
    """Say what a footprint is and keeps, in a few sentences."""
    if not one.codes:
        yield Said("plan-shown-empty", footprint=name)
        return
    cautions = list(footprint_cautions(name, one, lookup))
    numbers = one.numbers
    yield Said("plan-shown", footprint=name, residents=shown(one.residents, "people"), districts=len(one.codes))
    if one.case.flows.unknown(one.codes):
        yield cautions.pop(0)
    else:
        yield Said("plan-shown-kept", supply=Share(numbers.supply, 1), demand=Share(numbers.demand, 1))
        low, high = one.band
        if not np.isnan(low):
            yield Said("plan-shown-band", low=Share(low), high=Share(high))
    if not np.isnan(numbers.whole):
        yield Said("plan-shown-whole", whole=Share(numbers.whole, 1))
    yield Said("plan-shown-answers", economy=answer_inside(one.economy), institutions=answer_inside(one.institutions))
    yield from cautions


def footprint_cautions(name: Value, one: Measured, lookup: DistrictLookup) -> Iterator[Said]:
    """Say what is to be borne in mind of a footprint: that it is empty, not covered by the flows, in pieces, in two nations."""
    if not one.codes:
        yield Said("plan-shown-empty", footprint=name)
        return
    missing = one.case.flows.unknown(one.codes)
    if missing:
        yield Said("plan-shown-not-covered", districts=districts_said(lookup, missing))
    if not one.is_contiguous:
        yield Said("plan-card-pieces", footprint=name)
    nations = sorted({lookup.districts[code].country for code in one.codes})
    if len(nations) > 1:
        yield Said("plan-nations", footprint=name, nations=Listing(tuple(Area(COUNTRY_CODES[each], each) for each in nations)))
