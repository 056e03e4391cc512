"""A footprint as it is drawn: measured again with any district added or taken out, as fast as a hand moves.

What is found equals what :func:`explorer.flow.run` finds of the edited footprint, since the very same rules look at it. Only
what they look at is not worked out anew: R, W, I and who works in the footprint are added to or taken from, and what belongs to
the other footprints stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from explorer.analysis.tally import PairFlows, Tally
from explorer.catalogue.drawn_footprints import drawn_over, members_of
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import Footprint
from explorer.flags import Looks, look, reached
from explorer.flags.case import Case
from explorer.flags.limits import MATERIAL
from explorer.flags.measures import values_of
from explorer.flags.model import Flag, Level, Reading
from explorer.flags.registry import raised
from explorer.flags.sides.answers import Answer, Grade
from explorer.flags.sides.economy import NO_NUMBERS, Economy, deciding_economy
from explorer.flags.sides.economy_side import economy_grades, side_answer
from explorer.layers import indicator_layer
from explorer.memory import SHARED
from explorer.project import Project
from explorer.project.plan import Plan, PlanFootprint, with_plan

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup


@dataclass(frozen=True, eq=False)
class Raised:
    """A flag before anything is said of it."""

    kind: str
    level: Level
    reading: Reading
    case: Case

    @property
    def areas(self) -> tuple[str, ...]:
        """Codes of the districts or functional areas that it is about."""
        return self.reading.areas

    @cached_property
    def flag(self) -> Flag:
        """The flag with its sentence and evidence."""
        return raised(self.kind, self.reading, self.level, self.case.limits[self.kind])


@dataclass(frozen=True, eq=False)
class Measured:
    """A footprint, measured: the numbers, the answers, and the flags that are raised.

    Attributes
    ----------
    case : Case
    numbers : Economy
        The numbers that decide the economy's side; how labour markets hang together is left out.
    grades : (str, str)
        How far it holds together, and how far it is whole.
    looks : mapping of kind to tuple of Reading or Unchecked
    """

    case: Case
    numbers: Economy
    grades: tuple[Grade, Grade]
    looks: Looks

    @classmethod
    def of(cls, case: Case) -> Measured:
        """Measure a footprint; one without districts has no numbers."""
        if not case.codes:
            return cls(case, NO_NUMBERS, ("cannot_tell", "cannot_tell"), look(case))
        numbers = deciding_economy(case)
        found = cls(case, numbers, economy_grades(case, numbers), look(case))
        # What it takes is part of measuring, and not of showing.
        _ = found.raised, found.institutions
        return found

    @property
    def codes(self) -> tuple[str, ...]:
        """Districts of the footprint."""
        return self.case.codes

    @cached_property
    def raised(self) -> tuple[Raised, ...]:
        """Flags in the order of their rules."""
        return tuple(Raised(kind, level, reading, self.case) for kind, reading, level in reached(self.looks, self.case.limits))

    @property
    def economy(self) -> Answer:
        """The answer on the economy's side."""
        return side_answer(*self.grades)

    @property
    def institutions(self) -> Answer:
        """The answer on the institutions' side."""
        return self.case.institution_side.answer

    @cached_property
    def residents(self) -> float:
        """Its residents; NaN where the number of one district is not known."""
        return float(SHARED.of(values_of, self.case.population)[self.case.chosen].sum())

    @property
    def percentile(self) -> float:
        """Share of groups of its size that keep less; NaN where there is nothing to compare with."""
        return self.numbers.comparison.percentile if self.numbers.comparison is not None else np.nan

    @cached_property
    def band(self) -> tuple[float, float]:
        """The lowest and highest such share over ways of drawing and seeds."""
        return self.numbers.comparison.anywhere if self.numbers.comparison is not None else (np.nan, np.nan)

    @property
    def gain(self) -> float:
        """Self-containment less that of the middle group of its size: what the line adds to mere size; NaN without groups."""
        comparison = self.numbers.comparison
        return self.numbers.kept - float(np.median(comparison.ordered)) if comparison is not None else np.nan

    @cached_property
    def markets_cut(self) -> tuple[str, ...]:
        """Functional areas that it meets, and of which it holds less than enough."""
        enough = self.case.limits["area_split"].steps[-1][1]
        return tuple(area for area, share in self.case.markets.shares.items() if MATERIAL <= share < enough)

    @property
    def bodies_cut(self) -> tuple[str, ...]:
        """Ids of the local public bodies whose area it cuts."""
        return tuple(row.id for row in self.case.institution_side.bodies if row.relation == "cut")

    @property
    def is_contiguous(self) -> bool:
        """Whether it hangs together."""
        return not any(one.kind == "not_contiguous" for one in self.raised)


@dataclass(frozen=True, eq=False)
class Drawing:
    """One footprint of a plan in hand.

    Attributes
    ----------
    known : Known
        What is known without the plan.
    plan : Plan
    name : str
        Of the footprint.
    case : Case
        The footprint as it stands.
    region : str
        ITL1 code that the question is limited to; empty for the regions that the footprint lies in.
    """

    known: Known
    plan: Plan
    name: str
    case: Case
    region: str = ""

    @classmethod
    def of(cls, project: Project, known: Known, plan: Plan, name: str) -> Drawing:
        """Take a footprint of a plan in hand.

        Parameters
        ----------
        project : Project
            Its thresholds, indicator, day and partners hold; the plan need not be among its own.
        known : Known
            Without the plan laid over it.
        plan : Plan
        name : str
        """
        with_it, over = in_hand(project, known, plan, name)
        case = Case.of(with_it, over, indicator_layer(over, with_it.indicator, with_it.period))
        return cls(known, plan, name, case, project.region)

    @cached_property
    def measured(self) -> Measured:
        """The footprint as it stands, measured."""
        return Measured.of(self.case)

    @property
    def footprint(self) -> PlanFootprint:
        """The footprint as the plan has it."""
        return next(one for one in self.plan.footprints if one.name == self.name)

    def preview(self, codes: Sequence[str]) -> Measured:
        """Measure the footprint with districts added where they are outside and taken out where they are inside."""
        return Measured.of(self.changed(codes))

    def changed(self, codes: Sequence[str]) -> Case:
        """Return the case with districts added where they are outside and taken out where they are inside."""
        case = self.case
        for code in codes:
            case = self._flipped(case, code)
        return case

    def taken(self, codes: Sequence[str]) -> Drawing:
        """Return the drawing after a change, worked out anew where the preview only adds and takes away."""
        plan = self.plan
        for code in codes:
            plan = plan.placed(code, "" if code in self.footprint.districts else self.name)
        # Without what was added up on the way, so that a thousand strokes leave no trace of rounding.
        return replace(self, plan=plan, case=replace(self.changed(codes)))

    def _flipped(self, case: Case, code: str) -> Case:
        districts = tuple(sorted(set(case.codes) ^ {code}))
        drawn = members_of(self.known.partnerships, self.plan, replace(self.footprint, districts=districts))
        footprint = Footprint(case.footprint.partnership, case.footprint.as_at, drawn)
        regions = (self.region,) if self.region else case.lookup.regions_of(districts)
        found = replace(case, footprint=footprint, extent=SHARED.of(_extent, case.lookup, regions))
        vars(found).update({key: vars(case)[key] for key in _SAME if key in vars(case)})
        # Of districts that belong in part the flows may tell the part: those are counted anew.
        if not (found.parts or case.parts):
            vars(found).update(_counted(case, code))
        return found


_SAME = ("position", "all_codes", "name", "kind_name", "peer_kinds", "touching", "employed", "home", "sent")
"""What a case has worked out that does not depend on its districts."""


def _extent(lookup: DistrictLookup, regions: tuple[str, ...]) -> tuple[str, ...]:
    return lookup.in_regions(regions)


def _counted(case: Case, code: str) -> dict[str, object]:
    """Add a district to R, W, I and to who works in the footprint, or take it from them."""
    tally = Tally(SHARED.of(_pairs, case.flows.matrix), case.chosen, case.containment, case.sent_in)
    after = tally.flipped(case.position[code])
    return {"chosen": after.chosen, "containment": after.containment, "sent_in": after.sent_in}


def _pairs(flows: pd.DataFrame) -> PairFlows:
    people = SHARED.of(values_of, flows)
    residence, workplace = np.nonzero(people)
    return PairFlows.of(len(people), residence, workplace, people[residence, workplace])


def in_hand(project: Project, known: Known, plan: Plan, name: str) -> tuple[Project, Known]:
    """Return the project that looks at a footprint of a plan, and what is known with the plan laid over it."""
    footprint = next(one for one in plan.footprints if one.name == name)
    # A body that had ended on the project's day is drawn as on its last, as it is shown.
    day = known.partnerships.day_of(footprint.partnership, project.as_at) if footprint.partnership else project.as_at
    project = replace(project, partnership=plan.body(footprint), as_at=day, plans=with_plan(project.plans, plan), plan=plan.id)
    return project, replace(known, partnerships=drawn_over(known.partnerships, plan), plan=plan)
