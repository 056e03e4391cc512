"""The case a rule looks at: one footprint on one day, with everything that is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from explorer.analysis import containment, overlap
from explorer.catalogue import Catalogue
from explorer.catalogue.facts import FunctionalAreas
from explorer.catalogue.flows import Flows
from explorer.catalogue.institutions import Institution
from explorer.catalogue.partnerships import KINDS, Footprint, same_task
from explorer.flags.limits import DEFAULT_LIMITS, MATERIAL
from explorer.flags.model import Limit
from explorer.flags.names import body_said
from explorer.places.districts import DistrictLookup
from explorer.project import Project


@dataclass(frozen=True, eq=False)
class Case:
    """Everything that rules read. Series and frames share the index of the districts of April 2025.

    Attributes
    ----------
    footprint : Footprint
        The partnership, the day and its districts.
    lookup : DistrictLookup
    peers : mapping of partnership id to Footprint
        All footprints of the same kind, or of one with the same task, on that day, this one among them.
    extent : tuple of str
        Districts within which gaps are looked for.
    flows : Flows
    totals : DataFrame
        ``employed_residents`` and ``jobs`` of each district (census).
    population : Series
    functional_areas : FunctionalAreas
    joined : list of (str, str)
        Districts that share an edge or a listed link.
    institutions : tuple of Institution
        Partner institutions of the partnership.
    limits : mapping of kind to Limit
    """

    footprint: Footprint
    lookup: DistrictLookup
    peers: Mapping[str, Footprint]
    extent: tuple[str, ...]
    flows: Flows
    totals: pd.DataFrame
    population: pd.Series[float]
    functional_areas: FunctionalAreas
    joined: list[tuple[str, str]]
    institutions: tuple[Institution, ...] = ()
    limits: Mapping[str, Limit] = field(default_factory=lambda: DEFAULT_LIMITS)

    @classmethod
    def of(cls, project: Project, catalogue: Catalogue, flows: Flows, areas: FunctionalAreas | None = None) -> Case:
        """Bring together what the catalogue knows about the project's partnership on the project's day."""
        partnership = catalogue.partnerships.partnerships[project.partnership]
        day = project.as_at or partnership.day_to_show(date.today())
        footprint = catalogue.partnerships.footprint(project.partnership, day)
        regions = (project.region,) if project.region else catalogue.districts.regions_of(footprint.districts)
        return cls(
            footprint=footprint,
            lookup=catalogue.districts,
            peers=catalogue.partnerships.peers(partnership.kind, day),
            extent=catalogue.districts.in_regions(regions),
            flows=flows,
            totals=catalogue.commuting_totals,
            population=catalogue.population,
            functional_areas=areas or catalogue.functional_areas,
            joined=catalogue.joined,
            institutions=tuple(i for i in catalogue.institutions if partnership.id in i.partnerships),
        )

    @property
    def codes(self) -> tuple[str, ...]:
        """Districts of the footprint."""
        return self.footprint.districts

    @cached_property
    def name(self) -> str:
        """The partnership's name as it reads in a sentence."""
        return body_said(self.footprint.partnership.name)

    @cached_property
    def kind_name(self) -> str:
        """The kind of partnership, as it reads in a sentence."""
        return self.footprint.partnership.kind_name.lower()

    @cached_property
    def peer_kinds(self) -> str:
        """The kinds of partnership that have the same task, as they read in a sentence."""
        return " or ".join(KINDS[kind].lower() for kind in same_task(self.footprint.partnership.kind))

    @cached_property
    def inside(self) -> pd.Series[bool]:
        """Whether each district is in the footprint."""
        return pd.Series(self.totals.index.isin(self.codes), index=self.totals.index, name="inside")

    @cached_property
    def weights(self) -> pd.DataFrame:
        """People of each district in each functional area."""
        return overlap.area_weights(self.functional_areas.shares, self.population)

    @cached_property
    def overlaps(self) -> pd.DataFrame:
        """Functional areas that meet the footprint, the largest part of it first."""
        shares = overlap.overlap_shares(self.weights, self.inside)
        return shares[shares["weight"] > 0].sort_values("share_of_footprint", ascending=False, kind="stable")

    def share_of_area(self, area: str) -> float:
        """Share of a functional area's people who live in the footprint."""
        return float(self.overlaps["share_of_area"].get(area, 0.0))

    @cached_property
    def met(self) -> list[str]:
        """Functional areas that the footprint meets in more than an edge, the largest part of it first."""
        return [str(area) for area in self.overlaps.index if self.share_of_area(str(area)) >= MATERIAL]

    @cached_property
    def containment(self) -> containment.Containment:
        """Self-containment of the footprint."""
        return containment.containment(self.flows.matrix, self.inside)

    @cached_property
    def share_into(self) -> pd.Series[float]:
        """Share of each district's employed residents who work in the footprint; NaN where flows do not cover it."""
        return containment.share_into(self.flows.matrix, self.inside).where(
            pd.Series(self.flows.covered, index=self.inside.index)
        )

    def residents_share(self, codes: tuple[str, ...] | list[str]) -> float:
        """Share of the footprint's employed residents who live in some of its districts."""
        residents = self.totals["employed_residents"]
        whole = float(residents[self.inside].sum())
        part = float(residents[residents.index.isin(codes) & self.inside].sum())
        return part / whole if whole else np.nan

    def area_residents_share(self, area: str) -> float:
        """Share of the footprint's employed residents who live in a functional area (shares by people)."""
        residents = self.totals["employed_residents"].where(self.inside, 0.0)
        whole = float(residents.sum())
        return float((residents * self.functional_areas.shares[area]).sum()) / whole if whole else np.nan

    def commuters_share(self, codes: tuple[str, ...] | list[str]) -> float:
        """People who commute from outside districts into the footprint, against its employed residents; at most 1."""
        whole = float(self.totals["employed_residents"][self.inside].sum())
        into = float(self.flows.matrix.loc[list(codes), self.inside.to_numpy()].to_numpy().sum())
        return min(into / whole, 1.0) if whole else np.nan

    def area_name(self, code: str) -> str:
        """Name of a functional area."""
        return str(self.functional_areas.names[code])

    def area_districts(self, area: str) -> tuple[str, ...]:
        """Districts with people in a functional area."""
        people = self.weights[area]
        return tuple(people.index[people > 0])
