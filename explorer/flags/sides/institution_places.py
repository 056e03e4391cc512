"""What decides the institutions side: councils, public bodies and partners, and where each lies to the footprint."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from explorer.analysis.body_areas import Relation, family_cut, relation
from explorer.catalogue.institutions import Institution
from explorer.catalogue.partnerships import COUNTED_ROLES, Footprint, Partnership, kind_said, role_said, same_task
from explorer.flags import measures
from explorer.flags.footprint_day import existence_said
from explorer.flags.model import percent
from explorer.flags.names import districts_said, partner_said
from explorer.flags.sides.body_families import FAMILIES
from explorer.flags.sides.partners import KnownPartner
from explorer.memory import SHARED
from explorer.places.districts import DistrictLookup
from explorer.said import Area, Listing, Said, sentences

if TYPE_CHECKING:
    from explorer.flags.case import Case

DECIDING = ("police", "health", "fire", "skills", "county")
"""Families that the answer rests on; combined authorities are shown beside them."""

PAYING_KINDS = ("funder",)
"""Kinds of institution that pay for a partnership without having ground of their own."""

WITHOUT_DISTRICTS = ("national_park_authority",)
"""Kinds of institution with an area that does not follow districts: a main site outside says nothing of it."""

UNKNOWN_PART = 0.5
"""What a part of a district counts that belongs to a body where its size is not documented."""

Place = Literal["inside", "in_part", "further_site", "cut", "outside", "not_known", "not_counted"]


@dataclass(frozen=True)
class CouncilRow:
    """A constituent council: a district, or a county council that meets the footprint.

    Attributes
    ----------
    id : str
        Code of the district, or id of the county council.
    name : str
    kind : str
        ``district`` or ``county_council``.
    relation : str
        ``same``, ``inside``, ``contains`` or ``cut``.
    share_inside : float
        Share of its people who live in the footprint; NaN where the size of a part is not documented.
    people : float
        Its people who live in the footprint; NaN where that is not known.
    role : Said, optional
        The role of the district; None for a county council.
    """

    id: str
    name: str
    kind: str
    relation: Relation
    share_inside: float
    people: float
    role: Said | None

    @property
    def named(self) -> Area:
        """The council as a sentence lists it."""
        return Area(self.id, self.name)


@dataclass(frozen=True)
class BodyRow:
    """A public body with an area that meets the footprint.

    Attributes
    ----------
    id, name, family : str
        ``family`` is a key of :data:`explorer.flags.sides.body_families.FAMILIES`.
    relation : str
        ``same``, ``inside`` (the body wholly inside the footprint), ``contains`` (the footprint wholly inside it) or ``cut``.
    share_inside : float
        Share of the body's people who live in the footprint.
    people : float
        People of the footprint who live in its area.
    share_of_footprint : float
        Their share of the footprint's people.
    districts : tuple of str
        Districts of the body in the footprint.
    doubt : Listing, optional
        What is not certain of the row, in sentences; None where nothing is.
    """

    id: str
    name: str
    family: str
    relation: Relation
    share_inside: float
    people: float
    share_of_footprint: float
    districts: tuple[str, ...]
    doubt: Listing | None = None

    @property
    def named(self) -> Area:
        """The body as a sentence lists it."""
        return Area(self.id, self.name)

    @property
    def part(self) -> Said:
        """The body with the share of its people inside, as a sentence lists what is cut."""
        return Said("family-body-part", body=self.named, share=percent(self.share_inside))


@dataclass(frozen=True)
class PartnerRow:
    """A documented partner, or one that the user added.

    Attributes
    ----------
    id, name : str
    kind, role : Said
        What it is (None where that is not known), and what it does.
    place : str
        ``inside``, ``in_part`` (in a district that belongs in part), ``further_site`` (its main site is outside, another
        inside), ``cut`` (its own area is), ``outside``, ``not_known`` or ``not_counted``.
    relation : str
        How its own area lies to the footprint; empty where it has none.
    district : str
        Code of the district of its main site; empty where there is none.
    source, confidence : str
        ``confidence`` is ``high``, ``medium``, ``low`` or ``yours``.
    why : Said
        Where it is, or why that cannot be told or is not counted.
    """

    id: str
    name: str
    kind: Said | None
    role: Said
    place: Place
    relation: Relation | Literal[""]
    district: str
    source: str
    confidence: str
    why: Said

    @property
    def named(self) -> Area:
        """The partner as a sentence lists it."""
        return Area(self.id, self.name)


@dataclass(frozen=True)
class InstitutionNumbers:
    """What the answer rests on: cuts by family, and how many partners lie where."""

    cuts: Mapping[str, float]
    placed: int
    outside: int
    unknown: int
    is_whole_nation: bool = False

    @property
    def partners(self) -> int:
        """Partners that count, wherever they are."""
        return self.placed + self.unknown


def numbers_of(cuts: Mapping[str, float], partners: Sequence[PartnerRow], *, is_whole_nation: bool) -> InstitutionNumbers:
    """Count the partners that are placed, outside or not known, and take the cuts with them."""
    places = [row.place for row in partners if row.place != "not_counted"]
    unknown = places.count("not_known")
    return InstitutionNumbers(cuts, len(places) - unknown, places.count("outside"), unknown, is_whole_nation)


def family_said(family: str) -> Said:
    """Name a family of public bodies."""
    return Said(f"family-{family}")


def lying_there(case: Case) -> tuple[Institution, ...]:
    """Return the institutions whose main site lies in the footprint without being documented as partners, by kind and name."""
    partners = {known.partner.member for known in case.partners}
    inside = set(case.codes)
    there = (one for one in case.sites if one.district in inside and not partners.intersection((one.id, one.body)))
    return tuple(sorted(there, key=lambda one: (one.kind, one.name)))


def people_of(case: Case) -> measures.FloatArray:
    """Return the people of every district, by what the case weighs by."""
    return SHARED.of(measures.values_of, case.markets.weight)


def _weighed_bodies(
    bodies: Mapping[str, Footprint], weight: pd.Series[float], unknown_part: float
) -> tuple[measures.FloatArray, measures.FloatArray]:
    """Return the people of each body in each district, shape (bodies, districts), and all of them."""
    shares = np.nan_to_num(SHARED.of(measures.body_shares, bodies, weight.index), nan=unknown_part)
    people = shares * np.nan_to_num(weight.to_numpy(dtype=np.float64))
    return people, people.sum(axis=1)


@dataclass(frozen=True)
class _Body:
    """A public body with what does not depend on the footprint that it is held against."""

    id: str
    kind: str
    name: str
    family: str
    districts: tuple[str, ...]
    doubt: Listing | None


def _all_bodies(bodies: Mapping[str, Footprint], lookup: DistrictLookup) -> tuple[_Body, ...]:
    return tuple(
        _Body(
            key,
            body.partnership.kind,
            _name(body.partnership),
            next((name for name, kinds in FAMILIES.items() if body.partnership.kind in kinds), ""),
            tuple(m.district for m in body.memberships if m.role in COUNTED_ROLES),
            _doubt(body, lookup),
        )
        for key, body in bodies.items()
    )


def bodies_met(case: Case, unknown_part: float = UNKNOWN_PART) -> tuple[tuple[BodyRow, ...], dict[str, str]]:
    """Return the local bodies that meet the footprint, and by family the name of what serves a nation as a whole."""
    if not case.bodies:
        return (), {}
    national = SHARED.of(measures.national_bodies, case.bodies, case.population, case.lookup)
    people, whole = SHARED.of(_weighed_bodies, case.bodies, case.markets.weight, unknown_part)
    inside = people[:, case.chosen].sum(axis=1)
    residents = float(people_of(case)[case.chosen].sum())
    own = same_task(case.footprint.partnership.kind)
    every = SHARED.of(_all_bodies, case.bodies, case.lookup)
    rows: list[BodyRow] = []
    left_out: dict[str, str] = {}
    for place in np.flatnonzero(inside > 0).tolist():
        body = every[place]
        if body.kind in own:
            continue
        if body.id in national:
            left_out[body.family] = body.name
            continue
        share, of_footprint = float(inside[place] / whole[place]), float(inside[place] / residents)
        how = relation(share, of_footprint)
        if how != "outside":
            held = tuple(code for code in body.districts if case.chosen[case.position[code]])
            rows.append(
                BodyRow(body.id, body.name, body.family, how, share, float(inside[place]), of_footprint, held, body.doubt)
            )
    order = list(FAMILIES)
    rows.sort(key=lambda row: (order.index(row.family), -row.people, row.name))
    return tuple(rows), left_out


def _name(body: Partnership) -> str:
    """Name of a body as people there call it: the police force, not its area."""
    return body.lead_body if body.kind == "police_force_area" and body.lead_body else body.name


def counted_shares(case: Case, row: BodyRow) -> list[float]:
    """Return the share of each district that belongs to a body; NaN where its size is not documented."""
    return [m.share for m in case.bodies[row.id].memberships if m.role in COUNTED_ROLES]


def _doubt(body: Footprint, lookup: DistrictLookup) -> Listing | None:
    """Say what is not certain of a body's area; None where nothing is."""
    unsized = [m.district for m in body.memberships if math.isnan(m.share) and m.role in COUNTED_ROLES]
    part = Said("family-unknown-part", districts=districts_said(lookup, unsized)) if unsized else None
    return sentences(body.partnership.doubt, part) or None


def family_cuts(case: Case, bodies: Sequence[BodyRow]) -> dict[str, float]:
    """Return how far the bodies of each family are cut; a family without a body there is absent."""
    residents = float(people_of(case)[case.chosen].sum())
    cuts = {}
    for family in dict.fromkeys(body.family for body in bodies):
        cut = [body for body in bodies if body.family == family and body.relation == "cut"]
        people, shares = np.array([body.people for body in cut]), np.array([body.share_inside for body in cut])
        cuts[family] = family_cut(people, shares, residents)
    return cuts


def covers_nations(case: Case) -> bool:
    """Whether the footprint covers over 90% of every nation that it lies in."""
    nations, people = SHARED.of(_nations, case.lookup, case.population)
    inside = people[:, case.chosen].sum(axis=1)
    met = nations[:, case.chosen].any(axis=1)
    return bool((inside[met] > measures.NATION * people[met].sum(axis=1)).all())


def _nations(lookup: DistrictLookup, population: pd.Series[float]) -> tuple[measures.BoolArray, measures.FloatArray]:
    """Return which districts lie in each nation, and their residents, both of shape (nations, districts)."""
    of = np.array([lookup.districts[code].country for code in population.index])
    nations = of[None, :] == np.unique(of)[:, None]
    return nations, np.where(nations, np.nan_to_num(population.to_numpy(dtype=np.float64)), 0.0)


def council_rows(case: Case, bodies: Sequence[BodyRow]) -> Iterator[CouncilRow]:
    """Yield the councils of the footprint's districts, then the county councils that reach into it."""
    people = people_of(case)
    is_alone = len(case.codes) == 1
    for m in case.footprint.memberships:
        if m.role not in COUNTED_ROLES:
            continue
        whole = m.share == 1
        how: Relation = "cut" if not whole else "same" if is_alone else "inside"
        inside = float(people[case.position[m.district]] * m.share)
        yield CouncilRow(m.district, case.lookup.said(m.district), "district", how, m.share, inside, role_said(m.role))
    for body in bodies:
        if body.family == "county":
            yield CouncilRow(body.id, body.name, "county_council", body.relation, body.share_inside, body.people, None)


def partner_row(case: Case, known: KnownPartner) -> PartnerRow:
    """Return where a documented partner lies to the footprint, and why that is held."""
    partner, site = known.partner, known.institution
    district = site.district if site is not None else ""
    kind = site.kind_name if site is not None else kind_said(known.body.kind) if known.body is not None else None
    how = _own_relation(case, known)
    place, why = _place(case, known, how)
    return PartnerRow(
        partner.member, partner.name, kind, partner.role_name, place, how, district, partner.source, partner.confidence, why
    )


def _own_relation(case: Case, known: KnownPartner) -> Relation | Literal[""]:
    """How the partner's own area lies to the footprint; empty where it has none on the day."""
    if known.area is None or not any(m.role in COUNTED_ROLES for m in known.area.memberships):
        return ""
    people, inside, whole = SHARED.of(_known, case.markets.weight), 0.0, 0.0
    for m in known.area.memberships:
        if m.role in COUNTED_ROLES:
            place = case.position[m.district]
            there = float(people[place]) * (UNKNOWN_PART if math.isnan(m.share) else m.share)
            whole += there
            inside += there if case.chosen[place] else 0.0
    return relation(inside / whole if whole else 0.0, inside / float(people[case.chosen].sum()))


def _known(weight: pd.Series[float]) -> measures.FloatArray:
    return np.asarray(np.nan_to_num(weight.to_numpy(dtype=np.float64)), dtype=np.float64)


def _place(case: Case, known: KnownPartner, how: Relation | Literal[""]) -> tuple[Place, Said]:
    """Return where a partner is, and say it."""
    name, site, day = partner_said(known.partner), known.institution, case.footprint.as_at
    if not known.is_known:
        return "not_known", Said("partner-not-known", name=known.partner.member)
    if site is not None and site.kind in WITHOUT_DISTRICTS and not _is_inside(case, site.district):
        return "not_counted", Said("partner-without-districts", partner=name)
    if site is not None and site.kind in PAYING_KINDS:
        return "not_counted", Said("partner-pays", partner=name)
    if known.body is not None and (missing := existence_said(known.body, day)) is not None:
        return "not_counted", missing
    if how == "outside" and known.partner.role == "non_constituent":
        return "not_counted", Said("partner-non-constituent", partner=name)
    if how:
        place: Place = "cut" if how == "cut" else "outside" if how == "outside" else "inside"
        return place, Said("partner-area", partner=name, relation=how)
    if site is not None and site.district:
        return _place_of_site(case, site, name)
    if site is not None and site.is_abroad:
        return "not_known", Said("partner-abroad", partner=name)
    return "not_known", Said("partner-no-site", partner=name)


def _place_of_site(case: Case, site: Institution, name: Area) -> tuple[Place, Said]:
    place, told = _where(case, site, name, case.lookup.area(site.district))
    return place, Said("partner-site-doubtful", where=told) if site.confidence == "low" else told


def _where(case: Case, site: Institution, name: Area, district: Area) -> tuple[Place, Said]:
    if _is_inside(case, site.district):
        return "inside", Said("partner-site-inside", partner=name, district=district)
    if any(m.district == site.district and m.role in COUNTED_ROLES for m in case.footprint.memberships):
        return "in_part", Said("partner-site-in-part", partner=name, district=district)
    inside = set(case.codes)
    near = [campus.split()[0] for campus in site.campuses if campus.split()[0] in inside]
    if near:
        further = districts_said(case.lookup, near)
        return "further_site", Said("partner-site-further", partner=name, district=district, further=further)
    return "outside", Said("partner-site-outside", partner=name, district=district)


def _is_inside(case: Case, district: str) -> bool:
    return bool(district) and bool(case.chosen[case.position[district]])
