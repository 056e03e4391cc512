"""A plan measured: each of its footprints, all of them together, and what its divided districts leave open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

import numpy as np

from explorer.catalogue.known import Known
from explorer.flags.limits import MATERIAL
from explorer.flags.measures import BoolArray, FloatArray, values_of
from explorer.memory import SHARED
from explorer.plans.drawing import Drawing, Measured
from explorer.plans.edits import moved
from explorer.progress import SILENT, Progress
from explorer.project import Project
from explorer.project.plan import Plan
from explorer.said import Said

MOST_SPLITS = 6
"""Divided districts of one footprint whose every mix of in and out is tried; of more, all in and all out alone (ours)."""

Range = tuple[float, float]

BOUNDED = ("residents", "supply", "demand", "percentile", "whole")
"""What is bounded where a plan divides districts."""


@dataclass(frozen=True, eq=False)
class MeasuredPlan:
    """A plan with its footprints measured.

    Attributes
    ----------
    plan : Plan
    drawings : tuple of Drawing
        Of each footprint, in its order.
    """

    plan: Plan
    drawings: tuple[Drawing, ...]

    @classmethod
    def of(cls, project: Project, known: Known, plan: Plan, progress: Progress = SILENT) -> MeasuredPlan:
        """Measure every footprint of a plan.

        Raises
        ------
        CancelledError
            The work was stopped.
        """
        drawings = []
        for number, footprint in enumerate(plan.footprints):
            progress.step(Said("plan-step-measure", footprint=footprint.named), number / len(plan.footprints))
            drawing = Drawing.of(project, known, plan, footprint.name)
            _ = drawing.measured
            drawings.append(drawing)
        return cls(plan, tuple(drawings))

    @property
    def footprints(self) -> tuple[Measured, ...]:
        """Each footprint measured, in the plan's order."""
        return tuple(drawing.measured for drawing in self.drawings)

    @property
    def drawn(self) -> tuple[Measured, ...]:
        """Those with districts."""
        return tuple(one for one in self.footprints if one.codes)

    @cached_property
    def masks(self) -> BoolArray:
        """Which districts lie in each footprint, shape (footprints, districts)."""
        return np.array([one.case.chosen for one in self.footprints], dtype=np.bool_)

    @cached_property
    def kept(self) -> float:
        """Share of commuters, over all footprints, who work in the footprint where they live; NaN where one is not covered."""
        return _kept(self._flows, self.masks) if self._is_covered else np.nan

    @property
    def weakest(self) -> float:
        """The smaller self-containment of the footprint that keeps least; NaN where one is not covered."""
        return min((one.numbers.kept for one in self.drawn), default=np.nan) if self._is_covered else np.nan

    @property
    def weakest_band(self) -> Range:
        """The band of the percentile of the footprint that stands lowest among groups of its size."""
        bands = [one.band for one in self.drawn if np.isfinite(one.percentile)]
        return min(bands, default=(np.nan, np.nan))

    @property
    def residents(self) -> tuple[float, ...]:
        """Residents of each footprint that has districts."""
        return tuple(one.residents for one in self.drawn)

    @property
    def whole(self) -> float:
        """Share of all residents who live in a labour market that their footprint holds."""
        people = np.array(self.residents)
        return float(np.sum(people * [one.numbers.whole for one in self.drawn]) / people.sum()) if len(people) else np.nan

    @cached_property
    def markets_cut(self) -> tuple[str, ...]:
        """Functional areas that a footprint meets and no footprint holds enough of."""
        met: dict[str, float] = {}
        for one in self.drawn:
            for area, share in one.case.markets.shares.items():
                met[area] = max(met.get(area, 0.0), share)
        enough = self.drawn[0].case.limits["area_split"].steps[-1][1] if self.drawn else 1.0
        return tuple(area for area, share in met.items() if MATERIAL <= share < enough)

    @property
    def bodies_cut(self) -> tuple[str, ...]:
        """Ids of the local public bodies that the lines cut."""
        return tuple(sorted({body for one in self.drawn for body in one.bodies_cut}))

    def count(self, level: str) -> int:
        """How many flags of a level its footprints raise."""
        return sum(one.level == level for measured in self.drawn for one in measured.raised)

    def moved_people(self, other: Plan) -> float:
        """Residents of the districts that lie elsewhere than in another state of the plan."""
        case = self.drawings[0].case
        return float(np.nansum(SHARED.of(values_of, case.population)[case.places(moved(other, self.plan))]))

    # What divided districts leave open

    @cached_property
    def bounds(self) -> Mapping[str, Mapping[str, Range]]:
        """Lowest and highest of each measure with divided districts wholly in and wholly out, by footprint.

        Footprints that divide no district are absent. The parts themselves are not known to flows between districts.
        """
        return {drawing.name: found for drawing in self.drawings if (found := self._bounds_of(drawing))}

    def _bounds_of(self, drawing: Drawing) -> dict[str, Range]:
        codes = [split.district for split in self.plan.splits if drawing.name in split.footprints]
        if not codes:
            return {}
        tried = [drawing.preview(some) for some in _mixes(codes) if drawing.case.codes or some]
        values = {name: [_value(one, name) for one in tried] for name in BOUNDED}
        return {
            name: (float(np.nanmin(some)), float(np.nanmax(some))) for name, some in values.items() if np.isfinite(some).any()
        }

    @cached_property
    def kept_bounds(self) -> Range:
        """The same of :attr:`kept`, with each divided district wholly in one of the footprints that get a part."""
        places = self.drawings[0].case.places([split.district for split in self.plan.splits])
        names = self.plan.names
        tried = []
        for choice in product(*(split.footprints for split in self.plan.splits)):
            masks = self.masks.copy()
            for place, name in zip(places, choice, strict=True):
                masks[names.index(name), place] = True
            tried.append(_kept(self._flows, masks))
        return min(tried), max(tried)

    @property
    def _flows(self) -> FloatArray:
        return SHARED.of(values_of, self.drawings[0].case.flows.matrix)

    @property
    def _is_covered(self) -> bool:
        return bool(self.drawn) and not any(one.case.flows.unknown(one.codes) for one in self.drawn)


def _mixes(codes: Sequence[str]) -> Iterator[tuple[str, ...]]:
    sizes = range(len(codes) + 1) if len(codes) <= MOST_SPLITS else (0, len(codes))
    for size in sizes:
        yield from combinations(codes, size)


def _value(measured: Measured, name: str) -> float:
    if name in ("residents", "percentile"):
        return float(getattr(measured, name))
    return float(getattr(measured.numbers, name))


def _kept(flows: FloatArray, masks: BoolArray) -> float:
    lived = flows[masks.any(axis=0)].sum()
    within = sum(float(flows[np.ix_(mask, mask)].sum()) for mask in masks)
    return within / float(lived) if lived else np.nan
