"""The case a rule looks at: one footprint on one day, with everything that is known about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from explorer.analysis.combining import Combined
from explorer.analysis.containment import Containment, containment
from explorer.catalogue.facts import FunctionalAreas
from explorer.catalogue.flows import Flows
from explorer.catalogue.institutions import Institution
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import COUNTED_ROLES, Footprint, kind_said
from explorer.flags import measures
from explorer.flags.footprint_day import drawn_said, is_drawn, told_of_day
from explorer.flags.limits import DEFAULT_LIMITS
from explorer.flags.markets import WEIGHTS, Markets, column, known_people
from explorer.flags.model import Limit
from explorer.flags.names import body_said, peer_kinds_said
from explorer.flags.presets import limits_of
from explorer.flags.published import published_for
from explorer.flags.sides.body_families import CUT_KINDS
from explorer.flags.sides.partners import KnownPartner, partners_of
from explorer.layers import Layer
from explorer.layers.combinable import Combinable, combinable
from explorer.memory import SHARED
from explorer.places.districts import DistrictLookup
from explorer.places.ground import Ground
from explorer.project import Draws, Project
from explorer.readers.flows import FIXED as FIXED
from explorer.said import Area, Listing, Said

if TYPE_CHECKING:
    from explorer.flags.registry import Look
    from explorer.flags.sides.institution_side import InstitutionSide

CENSUS = "2021"
"""Vintage of the flows that the totals of each district belong to."""


@dataclass(frozen=True, eq=False)
class Case:
    """Everything that rules read. Series and frames share the index of the districts of April 2025.

    Attributes
    ----------
    footprint : Footprint
        The partnership, the day and its districts.
    lookup : DistrictLookup
    peers : mapping of partnership id to Footprint
        All footprints of the same kind, or of one with the same task, on that day; this one among them, unless a plan draws it.
    extent : tuple of str
        Districts within which gaps are looked for.
    flows : Flows
    totals : DataFrame
        ``employed_residents`` and ``jobs`` of each district (census), and where known ``home`` (people who work at home
        or have no fixed place) and ``abroad`` (abroad or offshore).
    population : Series
    functional_areas : FunctionalAreas
    joined : sequence of (str, str)
        Districts that share an edge or a listed link.
    partners : tuple of KnownPartner
        Partners of the partnership, documented or of the user's own.
    sites : tuple of Institution
        Every institution with a main site.
    limits : mapping of kind to Limit
    bodies : mapping of partnership id to Footprint
        Public bodies on that day that a footprint should not cut.
    figures : Combinable, optional
        The indicator looked at.
    ground : Ground, optional
        The shapes on which all footprints are measured alike.
    notes : tuple of Said or str
        What the day leaves out of the footprint, one sentence each.
    weighed_by : str
        What shares of functional areas are weighted by: one of :data:`WEIGHTS`.
    draws : Draws, optional
        How the groups are drawn that the footprint is held against; None for the bundled ones.
    published : Combined, optional
        What the publisher gives for the body as a whole; None where there is no such figure, or the footprint is not the body.
    """

    footprint: Footprint
    lookup: DistrictLookup
    peers: Mapping[str, Footprint]
    extent: tuple[str, ...]
    flows: Flows
    totals: pd.DataFrame
    population: pd.Series[float]
    functional_areas: FunctionalAreas
    joined: Sequence[tuple[str, str]]
    partners: tuple[KnownPartner, ...] = ()
    sites: tuple[Institution, ...] = ()
    limits: Mapping[str, Limit] = field(default_factory=lambda: DEFAULT_LIMITS)
    bodies: Mapping[str, Footprint] = field(default_factory=dict)
    figures: Combinable | None = None
    ground: Ground | None = None
    notes: tuple[Said | str, ...] = ()
    weighed_by: str = WEIGHTS[0]
    draws: Draws | None = None
    published: Combined | None = None

    @classmethod
    def of(
        cls,
        project: Project,
        known: Known,
        layer: Layer | None = None,
    ) -> Case:
        """Bring together what is known about the project's partnership on the project's day."""
        bodies, lookup = known.partnerships, known.districts
        partnership = bodies.partnerships[project.partnership]
        day = project.as_at or partnership.day_to_show(date.today())
        footprint = bodies.footprint(project.partnership, day)
        peers = measures.peers_of(bodies, footprint)
        if is_drawn(project):
            # The others stay the same from one edit to the next, and so does what is worked out from them.
            peers = SHARED.of(measures.without, peers, project.partnership)
        regions = (project.region,) if project.region else lookup.regions_of(footprint.districts)
        return cls(
            footprint=footprint,
            lookup=lookup,
            peers=peers,
            extent=lookup.in_regions(regions),
            flows=known.flows_for(footprint.districts),
            totals=known.commuting_totals,
            population=known.population,
            functional_areas=known.functional_areas,
            joined=known.joined,
            partners=partners_of(project, known, day),
            sites=known.institutions,
            limits=limits_of(project),
            bodies=SHARED.of(measures.bodies_on, bodies, CUT_KINDS, day),
            figures=SHARED.of(combinable, known.indicator_values, known.catalogue, layer) if layer else None,
            ground=known.measured_ground,
            notes=(*drawn_said(project), *told_of_day(bodies, footprint, lookup)),
            draws=project.draws,
            published=published_for(known, layer, footprint) if layer else None,
        )

    def keep(self, other: Case) -> None:
        """Keep what was worked out for another case that differs in its figures alone: none of it rests on them."""
        vars(self).update({name: found for name, found in vars(other).items() if name not in _GIVEN})

    def differs_in_figures_alone(self, other: Case) -> bool:
        """Whether another case is of the very same data, but for the indicator looked at."""
        pairs = ((getattr(self, name), getattr(other, name)) for name in _GIVEN - _OF_FIGURES)
        return all(mine is theirs or (isinstance(mine, _BY_VALUE) and mine == theirs) for mine, theirs in pairs)

    @cached_property
    def looked(self) -> dict[str, tuple[Look, ...]]:
        """What the rules that read no figures have looked at so far, by kind."""
        return {}

    @cached_property
    def markets(self) -> Markets:
        """The functional areas that the footprint meets."""
        return Markets(self)

    @cached_property
    def institution_side(self) -> InstitutionSide:
        """The answer on the institutions' side, which two rules and the verdict read."""
        from explorer.flags.sides.institution_side import institution_side

        return institution_side(self)

    @property
    def institutions(self) -> tuple[Institution, ...]:
        """Partners with a main site of their own."""
        return tuple(one.institution for one in self.partners if one.institution is not None)

    @property
    def codes(self) -> tuple[str, ...]:
        """Districts of the footprint."""
        return self.footprint.districts

    @cached_property
    def name(self) -> Area:
        """The partnership as a sentence names it."""
        return body_said(self.footprint.partnership)

    @cached_property
    def kind_name(self) -> Said:
        """The kind of partnership."""
        return kind_said(self.footprint.partnership.kind)

    @cached_property
    def peer_kinds(self) -> Listing:
        """The kinds of partnership that have the same task."""
        return peer_kinds_said(self.footprint.partnership.kind)

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Place of each district in the frames."""
        return SHARED.of(measures.positions, self.totals.index)

    @cached_property
    def all_codes(self) -> tuple[str, ...]:
        """Every district, in the order of the frames."""
        return SHARED.of(tuple, self.position)

    def places(self, codes: Sequence[str]) -> list[int]:
        """Return the places of some districts in the frames."""
        return [self.position[code] for code in codes]

    @cached_property
    def chosen(self) -> measures.BoolArray:
        """Whether each district is in the footprint, shape (districts,)."""
        inside = np.zeros(len(self.position), dtype=np.bool_)
        inside[self.places(self.codes)] = True
        return inside

    @cached_property
    def belonging(self) -> measures.BoolArray:
        """Whether each district has any part in the partnership: as a member, in part, or in another role."""
        found = np.zeros(len(self.position), dtype=np.bool_)
        found[self.places([one.district for one in self.footprint.memberships])] = True
        return found

    @cached_property
    def in_part(self) -> tuple[str, ...]:
        """Districts only a part of which belongs."""
        return tuple(m.district for m in self.footprint.memberships if m.role in COUNTED_ROLES and not m.share >= 1)

    @cached_property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """Former districts that belong, of the districts that belong in part and that the flows tell apart."""
        told = self.flows.former
        members = {m.district: m for m in self.footprint.memberships}
        former = {code: members[code].former for code in self.in_part}
        return {code: old for code, old in former.items() if told is not None and told.tells(code, old)}

    @cached_property
    def other_roles(self) -> Mapping[str, tuple[str, ...]]:
        """Districts that take part in another role than that of a member, by role."""
        found: dict[str, tuple[str, ...]] = {}
        for one in self.footprint.memberships:
            if one.role not in COUNTED_ROLES:
                found[one.role] = (*found.get(one.role, ()), one.district)
        return found

    @cached_property
    def inside(self) -> pd.Series[bool]:
        """Whether each district is in the footprint."""
        return pd.Series(self.chosen, index=self.totals.index, name="inside")

    @cached_property
    def sent(self) -> measures.FloatArray:
        """Share of each district's employed residents who work in each footprint of the kind, but not at home."""
        return SHARED.of(measures.sent, self.flows, self.peers)

    @cached_property
    def touching(self) -> measures.BoolArray:
        """Which districts share an edge or a listed link."""
        return SHARED.of(measures.adjacency, self.joined, self.totals.index)

    @cached_property
    def neighbours(self) -> list[str]:
        """Districts outside that border on the footprint or are linked to it."""
        around = self.touching[self.chosen].any(axis=0) & ~self.chosen
        return [self.all_codes[place] for place in np.flatnonzero(around)]

    @cached_property
    def home(self) -> pd.Series[float] | None:
        """People of each district who work at home, by the flows or their census; None where neither tells them."""
        if self.flows.home is not None:
            return self.flows.home
        source = self.flows.source
        same_census = source.estimated or source.census == CENSUS
        fits = same_census and self.flows.base == FIXED and "home" in self.totals
        return SHARED.of(column, self.totals, "home") if fits else None

    @cached_property
    def containment(self) -> Containment:
        """Self-containment of the footprint."""
        return self.contained(self.chosen)

    def contained(self, chosen: measures.BoolArray) -> Containment:
        """Self-containment of some districts of the footprint, with the former ones that belong where the flows tell them."""
        return containment(*self._with_parts(chosen))

    def _with_parts(self, chosen: measures.BoolArray) -> tuple[pd.DataFrame, measures.BoolArray]:
        """Return the flows, and which of their zones are inside."""
        former = self.flows.former
        if former is None or not self.parts:
            return self.flows.matrix, chosen
        old = [one for parts in self.parts.values() for one in parts]
        apart = [code not in self.parts and bool(chosen[self.position[code]]) for code in former.became]
        return former.matrix, np.array(apart, dtype=np.bool_) | former.matrix.index.isin(old)

    @cached_property
    def sent_in(self) -> measures.FloatArray:
        """People of each district who work in the footprint."""
        if self.flows.former is None or not self.parts:
            return np.asarray(SHARED.of(measures.values_of, self.flows.matrix)[:, self.chosen].sum(axis=1), dtype=np.float64)
        flows, inside = self._with_parts(self.chosen)
        into = flows.to_numpy(dtype=np.float64)[:, inside].sum(axis=1)
        return np.bincount(self.places(self.flows.former.became), weights=into, minlength=len(self.position)).astype(np.float64)

    @cached_property
    def share_into(self) -> pd.Series[float]:
        """Share of each district's employed residents who work in the footprint; NaN where flows do not cover it."""
        residents, _ = SHARED.of(measures.sums, self.flows.matrix)
        known = np.asarray(self.flows.covered) & (residents > 0)
        shares = np.divide(self.sent_in, residents, out=np.full(len(residents), np.nan), where=known)
        return pd.Series(shares, index=self.totals.index, name="share_into")

    @cached_property
    def employed(self) -> measures.FloatArray:
        """Employed residents of each district (census)."""
        return SHARED.of(_numbers, self.totals, "employed_residents")

    @cached_property
    def employed_inside(self) -> float:
        """Employed residents of the footprint (census)."""
        return float(np.nansum(self.employed[self.chosen]))

    def residents_share(self, codes: Sequence[str]) -> float:
        """Share of the footprint's residents who live in some of its districts."""
        whole = self.residents_in(self.codes)
        return self.residents_in(codes) / whole if whole else np.nan

    def residents_in(self, codes: Sequence[str]) -> float:
        """Residents of some districts of the footprint."""
        return float(sum(self._residents.get(code, 0.0) for code in dict.fromkeys(codes)))

    @cached_property
    def _residents(self) -> Mapping[str, float]:
        """Residents of each district of the footprint."""
        people = SHARED.of(known_people, self.population)[self.places(self.codes)]
        return dict(zip(self.codes, people.tolist(), strict=True))

    def commuters_from(self, codes: Sequence[str]) -> float:
        """People who commute from districts outside into the footprint, as the flows in use count them."""
        return float(self.sent_in[self.places(codes)].sum())


_GIVEN = frozenset(each.name for each in fields(Case))

_OF_FIGURES = frozenset({"figures", "published"})
"""What a case is given of the indicator looked at."""

_BY_VALUE = (str, tuple, date, Footprint, dict)
"""What is told apart by what it holds; frames, and what holds them, by which object they are."""


def _numbers(frame: pd.DataFrame, name: str) -> measures.FloatArray:
    return frame[name].to_numpy(dtype=np.float64)
