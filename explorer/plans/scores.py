"""The measure by which sets of districts are ranked, for hundreds of thousands of sets at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np

from explorer.analysis.chance_groups import size_of, step_of
from explorer.flags.markets import known_people
from explorer.flags.measures import BoolArray, FloatArray, IntArray, sums, values_of
from explorer.flags.sides import chance
from explorer.flags.sides.economy import bundled_base
from explorer.memory import SHARED
from explorer.plans.drawing import Measured
from explorer.said import Said

MeasureName = Literal["gain", "containment"]

WHOLENESS = 0.1
"""What a point of wholeness counts beside a point of gain (ours)."""

ALONE = 0.75
"""What self-containment is held against where there is nothing of its size to compare with: the bound that decides then."""

CHUNK = 20_000


@dataclass(frozen=True, eq=False)
class Scores:
    """Scores of sets of districts around a footprint.

    ``gain`` is self-containment (the smaller side) less that of the middle group of its size, and a tenth of the share of
    residents in labour markets that are held; ``containment`` is self-containment alone.

    Attributes
    ----------
    base : Measured
        The footprint as it stands.
    places : ndarray of int64, shape (districts near,)
        Its districts, and those that may come in.
    measure : str
    """

    base: Measured
    places: IntArray
    measure: MeasureName = "gain"
    _middles: dict[int, float] = field(default_factory=dict)

    @cached_property
    def row(self) -> BoolArray:
        """Which of them are in the footprint as it stands."""
        chosen: BoolArray = self.base.case.chosen[self.places]
        return chosen

    @cached_property
    def flows(self) -> FloatArray:
        """Commuters between them."""
        return SHARED.of(values_of, self.base.case.flows.matrix)[np.ix_(self.places, self.places)]

    @cached_property
    def lived(self) -> FloatArray:
        """R of each."""
        return SHARED.of(sums, self.base.case.flows.matrix)[0][self.places]

    @cached_property
    def worked(self) -> FloatArray:
        """W of each."""
        return SHARED.of(sums, self.base.case.flows.matrix)[1][self.places]

    @cached_property
    def people(self) -> FloatArray:
        """Residents of each."""
        return SHARED.of(known_people, self.base.case.population)[self.places]

    @cached_property
    def touching(self) -> BoolArray:
        """Which of them share an edge or a link."""
        return self.base.case.touching[np.ix_(self.places, self.places)]

    @cached_property
    def _areas(self) -> tuple[FloatArray, FloatArray]:
        """People of each in every functional area that is met, and all people of those areas."""
        people = np.nan_to_num(SHARED.of(values_of, self.base.case.markets.weights))
        whole, met = people.sum(axis=0), people[self.places].sum(axis=0) > 0
        return people[np.ix_(self.places, met)], whole[met]

    def of(self, sets: BoolArray) -> FloatArray:
        """Return the score of each set, shape (sets,); minus infinity for one with nobody in work.

        Parameters
        ----------
        sets : ndarray of bool, shape (sets, districts near)
        """
        found = np.empty(len(sets))
        for start in range(0, len(sets), CHUNK):
            found[start : start + CHUNK] = self._of(sets[start : start + CHUNK].astype(np.float64))
        return found

    def kept(self, sets: FloatArray) -> FloatArray:
        """Return the smaller self-containment of each set."""
        within = ((sets @ self.flows) * sets).sum(axis=1)
        most = np.maximum(sets @ self.lived, sets @ self.worked)
        return np.asarray(np.divide(within, most, out=np.full(len(sets), -np.inf), where=most > 0), dtype=np.float64)

    def _of(self, sets: FloatArray) -> FloatArray:
        kept = self.kept(sets)
        if self.measure == "containment":
            return kept
        residents = sets @ self.people
        steps = np.maximum(np.rint(np.log(np.maximum(residents, 1.0) / size_of(0)) / np.log(size_of(1) / size_of(0))), 0)
        middles = np.empty(len(sets))
        for step in np.unique(steps):
            middles[steps == step] = self.middle(int(step))
        return kept - middles + WHOLENESS * self.whole(sets)

    def whole(self, sets: FloatArray) -> FloatArray:
        """Return the share of residents of each set who live in labour markets that it holds."""
        people, whole = self._areas
        enough = self.base.case.limits["area_split"].steps[-1][1]
        inside = sets @ people
        total = inside.sum(axis=1)
        held = np.where(inside >= enough * whole, inside, 0.0).sum(axis=1)
        return np.asarray(np.divide(held, total, out=np.zeros(len(sets)), where=total > 0), dtype=np.float64)

    def middle(self, step: int) -> float:
        """Return the self-containment of the middle group of a size, by the number of the size."""
        if step not in self._middles:
            self._middles[step] = self._middle(step)
        return self._middles[step]

    def _middle(self, step: int) -> float:
        case = self.base.case
        covered = np.asarray(case.flows.covered)
        land = chance.Land(case.touching, SHARED.of(values_of, case.population), covered)
        drawn = chance.groups_for(case.all_codes, land, case.chosen & covered, size_of(step), case.draws)
        if isinstance(drawn, Said):
            return ALONE
        groups, usable = drawn
        fit = SHARED.of(chance.fit_of, case.functional_areas.shares)
        shares = chance.kept_shares(groups, SHARED.of(values_of, case.flows.matrix), fit, bundled_base(case))
        return float(np.median(chance.Comparison(groups, usable, shares["containment"], 0.0, 0).ordered))

    def step(self, row: BoolArray) -> int:
        """Return the number of the size of a set."""
        return step_of(float(self.people[row].sum()))

    def toggled(self, combinations: IntArray) -> BoolArray:
        """Return the footprint with some districts of each combination added or dropped, shape (combinations, districts near)."""
        sets = np.repeat(self.row[None, :], len(combinations), axis=0)
        rows = np.arange(len(combinations))[:, None]
        sets[rows, combinations] = ~sets[rows, combinations]
        return sets


def measure_said(measure: MeasureName) -> Said:
    """Name a measure in a sentence."""
    return Said("plan-measure", measure=measure)
