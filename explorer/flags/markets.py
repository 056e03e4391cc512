"""The functional areas that a footprint meets, and how both share the same people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from explorer.analysis import overlap
from explorer.catalogue.sources import FUNCTIONAL_AREAS
from explorer.flags import measures
from explorer.flags.limits import MATERIAL
from explorer.memory import SHARED
from explorer.said import Area

if TYPE_CHECKING:
    from explorer.catalogue.facts import FunctionalAreas
    from explorer.flags.case import Case

WEIGHTS = ("residents", "employed residents", "jobs")
"""What shares of functional areas can be weighted by."""


@dataclass(frozen=True, eq=False)
class Markets:
    """The functional areas of a case, and what its footprint holds of them.

    Attributes
    ----------
    case : Case
    """

    case: Case

    @property
    def are_bundled(self) -> bool:
        """Whether the functional areas are the bundled ones."""
        return self.case.functional_areas.source is FUNCTIONAL_AREAS

    @cached_property
    def weight(self) -> pd.Series[float]:
        """People, workers or jobs of each district that shares of functional areas are weighted by."""
        if self.case.weighed_by == WEIGHTS[0]:
            return self.case.population
        return SHARED.of(column, self.case.totals, {WEIGHTS[1]: "employed_residents", WEIGHTS[2]: "jobs"}[self.case.weighed_by])

    @cached_property
    def weights(self) -> pd.DataFrame:
        """People of each district in each functional area."""
        return SHARED.of(overlap.area_weights, self.case.functional_areas.shares, self.weight)

    @cached_property
    def overlaps(self) -> pd.DataFrame:
        """Functional areas that meet the footprint, the largest part of it first."""
        shares = overlap.overlap_shares(self.weights, self.case.inside)
        order = np.argsort(-shares["weight"].to_numpy(), kind="stable")
        return shares.iloc[order[: int((shares["weight"].to_numpy() > 0).sum())]]

    @cached_property
    def named_overlaps(self) -> pd.DataFrame:
        """The same with the name of each area."""
        return self.overlaps.assign(name=self.case.functional_areas.names.reindex(self.overlaps.index))

    @cached_property
    def _common(self) -> dict[str, tuple[float, float]]:
        """Share of each area's people who live in the footprint, and of the footprint's who live in it: as :attr:`overlaps`."""
        people, whole, areas = SHARED.of(_people, self.weights)
        common = np.nansum(people[self.case.chosen], axis=0)
        met = np.argsort(-common, kind="stable")[: int((common > 0).sum())]
        held, parts = common[met] / whole[met], common[met] / (common.sum() or np.nan)
        return dict(zip([areas[place] for place in met.tolist()], zip(held.tolist(), parts.tolist(), strict=True), strict=True))

    @cached_property
    def shares(self) -> Mapping[str, float]:
        """Share of each functional area's people who live in the footprint, the largest part of the footprint first."""
        return {area: share for area, (share, _) in self._common.items()}

    def share(self, area: str) -> float:
        """Share of a functional area's people who live in the footprint."""
        return self.shares.get(area, 0.0)

    @cached_property
    def parts(self) -> Mapping[str, float]:
        """Share of the footprint's people who live in each functional area that it meets, the largest first."""
        return {area: part for area, (_, part) in self._common.items()}

    @cached_property
    def effective(self) -> float:
        """Effective number of functional areas among the footprint's people."""
        return overlap.effective_number(list(self.parts.values()))

    def part(self, area: str) -> float:
        """Share of the footprint's people who live in a functional area."""
        return self.parts.get(area, 0.0)

    @cached_property
    def met(self) -> list[str]:
        """Functional areas that the footprint meets in more than an edge, the largest part of it first."""
        return [area for area, share in self.shares.items() if share >= MATERIAL]

    @cached_property
    def unplaced(self) -> list[str]:
        """Districts of the footprint that the functional areas leave uncovered, or of whose people there is no figure."""
        known = SHARED.of(_placed, self.case.functional_areas, self.weight)
        return [code for code in self.case.codes if not known[self.case.position[code]]]

    @cached_property
    def held(self) -> pd.DataFrame:
        """Share of each functional area's people in each footprint of the kind, shape (footprints, areas)."""
        return SHARED.of(measures.held, self.case.peers, self.weights)

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Place of each functional area in the frames."""
        return SHARED.of(measures.positions, self.case.functional_areas.shares.columns)

    def residents(self, area: str) -> float:
        """Residents of the footprint who live in a functional area."""
        return float(self._residents[self.position[area]])

    @cached_property
    def _residents(self) -> measures.FloatArray:
        """Residents of the footprint who live in each functional area, shape (areas,)."""
        shares, chosen = SHARED.of(measures.values_of, self.case.functional_areas.shares), self.case.chosen
        people = SHARED.of(known_people, self.case.population)[chosen]
        return np.asarray(np.nansum(people[:, None] * shares[chosen], axis=0), dtype=np.float64)

    def name(self, code: str) -> str:
        """Name of a functional area."""
        return SHARED.of(_names, self.case.functional_areas.names)[code]

    def area(self, code: str) -> Area:
        """A functional area as a sentence names it."""
        return Area(code, self.name(code))

    def districts(self, area: str) -> tuple[str, ...]:
        """Districts with people in a functional area."""
        return SHARED.of(measures.districts_of_areas, self.weights)[area]


def _people(weights: pd.DataFrame) -> tuple[measures.FloatArray, measures.FloatArray, tuple[str, ...]]:
    """Return the people of each district in each area, all people of each area, and the codes of the areas."""
    people = weights.to_numpy(dtype=np.float64)
    return people, np.nansum(people, axis=0), tuple(map(str, weights.columns))


def known_people(population: pd.Series[float]) -> measures.FloatArray:
    """Return the residents of each district; nobody is added for one whose number is not known."""
    return np.asarray(np.nan_to_num(population.to_numpy(dtype=np.float64)), dtype=np.float64)


def _placed(areas: FunctionalAreas, weight: pd.Series[float]) -> measures.BoolArray:
    return np.asarray(areas.covered.to_numpy(dtype=np.bool_) & weight.notna().to_numpy(dtype=np.bool_))


def _names(series: pd.Series[str]) -> dict[str, str]:
    return {str(code): str(name) for code, name in series.items()}


def column(frame: pd.DataFrame, name: str) -> pd.Series[float]:
    """Return a column of a frame."""
    return frame[name]
