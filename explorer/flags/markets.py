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
    def shares(self) -> Mapping[str, float]:
        """Share of each functional area's people who live in the footprint, the largest part of the footprint first."""
        return dict(zip(map(str, self.overlaps.index), self.overlaps["share_of_area"].tolist(), strict=True))

    def share(self, area: str) -> float:
        """Share of a functional area's people who live in the footprint."""
        return self.shares.get(area, 0.0)

    @cached_property
    def parts(self) -> Mapping[str, float]:
        """Share of the footprint's people who live in each functional area that it meets, the largest first."""
        return dict(zip(map(str, self.overlaps.index), self.overlaps["share_of_footprint"].tolist(), strict=True))

    @cached_property
    def effective(self) -> float:
        """Effective number of functional areas among the footprint's people."""
        return overlap.effective_number(self.overlaps["share_of_footprint"])

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
        known = self.case.functional_areas.covered.to_numpy(dtype=np.bool_) & self.weight.notna().to_numpy(dtype=np.bool_)
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
        shares = SHARED.of(measures.values_of, self.case.functional_areas.shares)[self.case.chosen, self.position[area]]
        return float(np.nansum(SHARED.of(known_people, self.case.population)[self.case.chosen] * shares))

    def name(self, code: str) -> str:
        """Name of a functional area."""
        return SHARED.of(_names, self.case.functional_areas.names)[code]

    def area(self, code: str) -> Area:
        """A functional area as a sentence names it."""
        return Area(code, self.name(code))

    def districts(self, area: str) -> tuple[str, ...]:
        """Districts with people in a functional area."""
        return SHARED.of(measures.districts_of_areas, self.weights)[area]


def known_people(population: pd.Series[float]) -> measures.FloatArray:
    """Return the residents of each district; nobody is added for one whose number is not known."""
    return np.asarray(np.nan_to_num(population.to_numpy(dtype=np.float64)), dtype=np.float64)


def _names(series: pd.Series[str]) -> dict[str, str]:
    return {str(code): str(name) for code, name in series.items()}


def column(frame: pd.DataFrame, name: str) -> pd.Series[float]:
    """Return a column of a frame."""
    return frame[name]
