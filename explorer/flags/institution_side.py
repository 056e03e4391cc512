"""The institutions side of the verdict: constituent councils, public bodies with an area, and partners.

:func:`institution_side` gives the answer with its questions and rows; :func:`institution_firmness` says how firm it is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from explorer.analysis.body_areas import Relation, family_cut, relation
from explorer.catalogue.institutions import Institution
from explorer.catalogue.partnerships import COUNTED_ROLES, Footprint, Partnership, kind_said, role_said, same_task
from explorer.flags import measures
from explorer.flags.answers import (
    Answer,
    Firmness,
    Grade,
    Move,
    Question,
    SideVerdict,
    Tried,
    answer_inside,
    firmness_of,
    weight_said,
)
from explorer.flags.body_families import FAMILIES
from explorer.flags.footprint_day import existence_said
from explorer.flags.markets import WEIGHTS
from explorer.flags.model import Limit, percent
from explorer.flags.names import districts_said, partner_said
from explorer.flags.partners import KnownPartner
from explorer.memory import SHARED
from explorer.places.districts import DistrictLookup
from explorer.said import Area, Listing, Said, Share, sentences

if TYPE_CHECKING:
    from explorer.flags.case import Case

DECIDING = ("police", "health", "fire", "skills", "county")
"""Families that the answer rests on; combined authorities are shown beside them."""

PAYING_KINDS = ("funder",)
"""Kinds of institution that pay for a partnership without having ground of their own."""

WITHOUT_DISTRICTS = ("national_park_authority",)
"""Kinds of institution with an area that does not follow districts: a main site outside says nothing of it."""

PUBLIC_BODIES = Said("verdict-bodies-title")
"""Title of the side where no partner is documented."""

UNKNOWN_PART = 0.5
"""What a part of a district counts that belongs to a body where its size is not documented."""

Place = Literal["inside", "in_part", "further_site", "cut", "outside", "not_known", "not_counted"]


def family_said(family: str) -> Said:
    """Name a family of public bodies."""
    return Said(f"family-{family}")


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
        ``family`` is a key of :data:`explorer.flags.body_families.FAMILIES`.
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
class InstitutionSide:
    """The answer on the institutions' side with everything behind it.

    Attributes
    ----------
    answer : str
        The answer alone.
    tell : callable
        Writes the answer with its questions and sentences.
    councils : tuple of CouncilRow
    bodies : tuple of BodyRow
        Family by family, the largest part of the footprint first.
    partners : tuple of PartnerRow
    cuts : mapping of family to float
        How far each deciding family is cut; a family without a local body there is absent.
    national : mapping of family to str
        Bodies that serve a nation as a whole and are left out, by family.
    """

    answer: Answer
    tell: Callable[[], SideVerdict]
    councils: tuple[CouncilRow, ...] = ()
    bodies: tuple[BodyRow, ...] = ()
    partners: tuple[PartnerRow, ...] = ()
    cuts: Mapping[str, float] | None = None
    national: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def verdict(self) -> SideVerdict:
        """The answer with its questions and sentences, which a footprint that is only looked at in passing needs none of."""
        return self.tell()

    @property
    def counted(self) -> tuple[PartnerRow, ...]:
        """The partners that count."""
        return tuple(one for one in self.partners if one.place != "not_counted")

    def of_family(self, family: str) -> tuple[BodyRow, ...]:
        """Return the bodies of one family."""
        return tuple(body for body in self.bodies if body.family == family)


@dataclass(frozen=True)
class _Numbers:
    """What the answer rests on: cuts by family, and how many partners lie where."""

    cuts: Mapping[str, float]
    placed: int
    outside: int
    unknown: int
    is_whole_nation: bool = False

    @property
    def partners(self) -> int:
        return self.placed + self.unknown


def institution_side(case: Case) -> InstitutionSide:
    """Answer whether the footprint's boundary follows those of the institutions that work in it.

    Parameters
    ----------
    case : Case
        Shares are weighted by what the case weighs by.
    """
    if not case.codes:
        none = Said("verdict-no-member", footprint=case.name)
        why = sentences(case.notes[0]) if case.notes else none
        return InstitutionSide("cannot_tell", partial(_cannot_tell, case, why))
    missing = [code for code in case.codes if math.isnan(_people(case)[case.position[code]])]
    if missing:
        districts, weight = districts_said(case.lookup, missing), weight_said(case.weighed_by)
        told = Said("verdict-no-figure", weight=weight, districts=districts)
        return InstitutionSide("cannot_tell", partial(_cannot_tell, case, told))
    bodies, national = _bodies(case)
    councils = tuple(_councils(case, bodies))
    partners = tuple(_partner_row(case, known) for known in case.partners)
    cuts = {family: cut for family, cut in family_cuts(case, bodies).items() if family in DECIDING}
    numbers = _numbers(cuts, partners, is_whole_nation=_is_whole_nation(case))
    answer = _answer(numbers, case.limits)
    tell = partial(_verdict, case, answer, numbers, councils, bodies, partners, national)
    return InstitutionSide(answer, tell, councils, bodies, partners, cuts, national)


def lying_there(case: Case) -> tuple[Institution, ...]:
    """Return the institutions whose main site lies in the footprint without being documented as partners, by kind and name."""
    partners = {known.partner.member for known in case.partners}
    inside = set(case.codes)
    there = (one for one in case.sites if one.district in inside and not partners.intersection((one.id, one.body)))
    return tuple(sorted(there, key=lambda one: (one.kind, one.name)))


# Public bodies


def _people(case: Case) -> measures.FloatArray:
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


def _bodies(case: Case, unknown_part: float = UNKNOWN_PART) -> tuple[tuple[BodyRow, ...], dict[str, str]]:
    """Return the local bodies that meet the footprint, and by family the name of what serves a nation as a whole."""
    if not case.bodies:
        return (), {}
    national = SHARED.of(measures.national_bodies, case.bodies, case.population, case.lookup)
    people, whole = SHARED.of(_weighed_bodies, case.bodies, case.markets.weight, unknown_part)
    inside = people[:, case.chosen].sum(axis=1)
    residents = float(_people(case)[case.chosen].sum())
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


def _shares(case: Case, row: BodyRow) -> list[float]:
    return [m.share for m in case.bodies[row.id].memberships if m.role in COUNTED_ROLES]


def _doubt(body: Footprint, lookup: DistrictLookup) -> Listing | None:
    """Say what is not certain of a body's area; None where nothing is."""
    unsized = [m.district for m in body.memberships if math.isnan(m.share) and m.role in COUNTED_ROLES]
    part = Said("family-unknown-part", districts=districts_said(lookup, unsized)) if unsized else None
    return sentences(body.partnership.doubt, part) or None


def family_cuts(case: Case, bodies: Sequence[BodyRow]) -> dict[str, float]:
    """Return how far the bodies of each family are cut; a family without a body there is absent."""
    residents = float(_people(case)[case.chosen].sum())
    cuts = {}
    for family in dict.fromkeys(body.family for body in bodies):
        cut = [body for body in bodies if body.family == family and body.relation == "cut"]
        people, shares = np.array([body.people for body in cut]), np.array([body.share_inside for body in cut])
        cuts[family] = family_cut(people, shares, residents)
    return cuts


def _is_whole_nation(case: Case) -> bool:
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


# Councils


def _councils(case: Case, bodies: Sequence[BodyRow]) -> Iterator[CouncilRow]:
    people = _people(case)
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


# Partners


def _partner_row(case: Case, known: KnownPartner) -> PartnerRow:
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


# The answer


def _numbers(cuts: Mapping[str, float], partners: Sequence[PartnerRow], *, is_whole_nation: bool) -> _Numbers:
    places = [row.place for row in partners if row.place != "not_counted"]
    unknown = places.count("not_known")
    return _Numbers(cuts, len(places) - unknown, places.count("outside"), unknown, is_whole_nation)


def _body_grade(numbers: _Numbers, limit: Limit) -> Grade:
    """Grade the families: most of them hardly cut, most of them cut through, or neither."""
    if numbers.is_whole_nation or not numbers.cuts:
        return "cannot_tell"
    levels = [limit.level(cut) for cut in numbers.cuts.values()]
    if 2 * levels.count(None) > len(levels):
        return "yes"
    return "no" if 2 * levels.count("red") > len(levels) else "in_part"


def _partner_grade(numbers: _Numbers, limit: Limit) -> Grade:
    """Grade the partners; where some cannot be placed, only what holds wherever they are."""
    if not numbers.partners:
        return "cannot_tell"
    grades = {_outside_grade(outside / numbers.partners, limit) for outside in
              range(numbers.outside, numbers.outside + numbers.unknown + 1)}  # fmt: skip
    return grades.pop() if len(grades) == 1 else "cannot_tell"


def _outside_grade(share: float, limit: Limit) -> Grade:
    level = limit.level(share)
    return "yes" if level is None else "no" if level == "red" else "in_part"


def _answer(numbers: _Numbers, limits: Mapping[str, Limit]) -> Answer:
    bodies = _body_grade(numbers, limits["institution_misfit"])
    partners = _partner_grade(numbers, limits["institution_outside"]) if numbers.partners else "yes"
    if "no" in (bodies, partners):
        return "does_not_fit"
    if "cannot_tell" in (bodies, partners):
        return "cannot_tell"
    return "fits" if bodies == partners == "yes" else "fits_in_part"


def _cannot_tell(case: Case, why: Said | Listing) -> SideVerdict:
    told = Said("verdict-institutions-nothing", footprint=case.name, why=why)
    questions = tuple(Question(key, "cannot_tell", why) for key in ("councils", "bodies", "partners"))
    return SideVerdict("institutions", _title(case), "cannot_tell", told, questions, ())


def _title(case: Case) -> Said:
    return Said("flag-side-institutions") if case.partners else PUBLIC_BODIES


def _verdict(
    case: Case,
    answer: Answer,
    numbers: _Numbers,
    councils: Sequence[CouncilRow],
    bodies: Sequence[BodyRow],
    partners: Sequence[PartnerRow],
    national: Mapping[str, str],
) -> SideVerdict:
    limits = case.limits
    body_grade = _body_grade(numbers, limits["institution_misfit"])
    partner_grade = _partner_grade(numbers, limits["institution_outside"])
    cuts_council = any(row.relation == "cut" for row in councils)
    questions = (
        Question(
            "councils", "in_part" if cuts_council else "yes", sentences(*_councils_said(case, councils)),
            short=_councils_short(councils),
        ),
        Question(
            "bodies", body_grade, sentences(*_bodies_said(case, numbers, bodies, national)), ("institution_misfit",),
            _body_rule(limits), _bodies_short(case, numbers, body_grade),
        ),
        Question(
            "partners", partner_grade, sentences(*_partners_said(case, numbers, partners)), ("institution_outside",),
            _partner_rule(limits), _partners_short(numbers, partner_grade, limits),
        ),
    )  # fmt: skip
    decided = _decided_by(answer, body_grade, partner_grade if numbers.partners else "yes")
    known = "some" if numbers.partners else "none"
    sentence = Said("verdict-institutions", answer=answer, footprint=case.name, decided="-".join(decided), partners=known)
    return SideVerdict("institutions", _title(case), answer, sentence, questions, decided)


def _decided_by(answer: Answer, bodies: Grade, partners: Grade) -> tuple[str, ...]:
    grades = {"bodies": bodies, "partners": partners}
    wanted: Mapping[Answer, tuple[Grade, ...]] = {
        "fits": ("yes",), "does_not_fit": ("no",), "fits_in_part": ("in_part",), "cannot_tell": ("cannot_tell",)
    }  # fmt: skip
    return tuple(key for key, grade in grades.items() if grade in wanted[answer])


def _councils_said(case: Case, councils: Sequence[CouncilRow]) -> Iterator[Said]:
    districts = [row for row in councils if row.kind == "district"]
    counties = [row for row in councils if row.kind == "county_council"]
    parts = [row.named for row in districts if row.relation == "cut"]
    count = len(districts)
    if parts:
        names, whole = Listing(tuple(parts)), count - len(parts)
        yield Said("verdict-councils-parts", whole=whole, councils=count, footprint=case.name, parts=names)
    else:
        yield Said("verdict-councils", councils=count, footprint=case.name)
    lined = [row.named for row in counties if row.relation != "cut"]
    if lined:
        yield Said("verdict-councils-lined-up", councils=Listing(tuple(lined)))
    for row in counties:
        if row.relation == "cut":
            weight = weight_said(case.weighed_by)
            yield Said("verdict-councils-cut", council=row.named, share=percent(row.share_inside), weight=weight)
    in_england = any(case.lookup.districts[row.id].country == "England" for row in districts)
    if in_england and not counties and case.footprint.partnership.kind != "county_council":
        yield Said("verdict-councils-no-county")


def _councils_short(councils: Sequence[CouncilRow]) -> Said:
    districts = [row for row in councils if row.kind == "district"]
    parts, count = sum(row.relation == "cut" for row in districts), len(districts)
    cut = tuple(row.named for row in councils if row.kind == "county_council" and row.relation == "cut")
    whole = (
        Said("verdict-short-councils-parts", whole=count - parts, councils=count)
        if parts
        else Said("verdict-short-councils", councils=count)
    )
    beside = Said("verdict-short-councils-cut", councils=Listing(cut, 2)) if cut else None
    return Said("verdict-short", clauses=Listing.of((whole, beside), joint="clauses"))


def _bodies_short(case: Case, numbers: _Numbers, grade: Grade) -> Said:
    """Say how many families are hardly cut, or cut through, against the bound of that, and by how much each is cut."""
    if numbers.is_whole_nation:
        return Said("verdict-short-nation")
    if not numbers.cuts:
        return Said("verdict-short-no-bodies")
    limit = case.limits["institution_misfit"]
    low, high = _bounds(limit)
    levels = [limit.level(cut) for cut in numbers.cuts.values()]
    cut = Listing(tuple(_family_share(family, limit.shown(cut)) for family, cut in numbers.cuts.items() if limit.level(cut)))
    families = len(levels)
    if grade == "no":
        number = levels.count("red")
        return Said("verdict-short-cut-through", number=number, families=families, bound=percent(high), cut=cut)
    number, at = levels.count(None), percent(low)
    if cut:
        return Said("verdict-short-cut-little", number=number, families=families, bound=at, cut=cut)
    return Said("verdict-short-not-cut", number=number, families=families, bound=at)


def _family_share(family: str, share: Share) -> Said:
    return Said("family-share", family=family_said(family), share=share)


def _partners_short(numbers: _Numbers, grade: Grade, limits: Mapping[str, Limit]) -> Said:
    if not numbers.partners:
        return Said("verdict-short-no-partners")
    _, high = _bounds(limits["institution_outside"])
    outside = Said("verdict-short-partners", outside=numbers.outside, partners=numbers.partners, grade=grade, bound=percent(high))
    unplaced = Said("verdict-short-not-placed", partners=numbers.unknown) if numbers.unknown else None
    return Said("verdict-short", clauses=Listing.of((outside, unplaced), joint="clauses"))


def _bodies_said(case: Case, numbers: _Numbers, bodies: Sequence[BodyRow], national: Mapping[str, str]) -> Iterator[Said]:
    if numbers.is_whole_nation:
        yield Said("verdict-bodies-nation", footprint=case.name)
        return
    limit = case.limits["institution_misfit"]
    clear = [family for family, cut in numbers.cuts.items() if limit.level(cut) is None]
    if clear:
        aligned = Listing(tuple(_aligned(bodies, family) for family in clear), joint="clauses")
        yield Said("verdict-bodies-lined-up", families=_families_said(clear), bodies=aligned)
    for family, cut in numbers.cuts.items():
        if family not in clear:
            parts = Listing(_cut_parts(bodies, family), 4)
            yield Said("verdict-bodies-cut", family=family_said(family), bodies=parts, cut=limit.shown(cut))
    if len(clear) < len(numbers.cuts):
        yield Said("verdict-bodies-scale")
    if national:
        yield Said("verdict-bodies-national", bodies=Listing(tuple(national.values())))
    own = [family for family, kinds in FAMILIES.items() if set(kinds).intersection(same_task(case.footprint.partnership.kind))]
    if set(own).intersection(DECIDING):
        yield Said("verdict-bodies-own-kind", family=family_said(own[0]))
    absent = [family for family in DECIDING if family not in (*numbers.cuts, *national, *own, "county")]
    if absent:
        yield Said("verdict-bodies-absent", families=_families_said(absent, "or"))


def _families_said(families: Iterable[str], joint: Literal["and", "or"] = "and") -> Listing:
    return Listing(tuple(map(family_said, families)), joint=joint)


def _aligned(bodies: Sequence[BodyRow], family: str) -> Said:
    """Say what lines up in a family, and what little of it does not."""
    rows = [row for row in bodies if row.family == family]
    same = next((row for row in rows if row.relation in ("same", "contains")), None)
    inside = Listing(tuple(row.named for row in rows if row.relation == "inside"), 3)
    cut = Listing(_cut_parts(bodies, family), 3)
    little = Said("family-cut-little", bodies=cut)
    if same is None and not inside:
        return little
    aligned = Said(f"family-{same.relation}", body=same.named) if same is not None else Said("family-inside", bodies=inside)
    return Said("family-aligned-but-little", aligned=aligned, little=little) if cut else aligned


def _cut_parts(bodies: Sequence[BodyRow], family: str) -> tuple[Said, ...]:
    return tuple(row.part for row in bodies if row.family == family and row.relation == "cut")


def _partners_said(case: Case, numbers: _Numbers, partners: Sequence[PartnerRow]) -> Iterator[Said]:
    if not numbers.partners:
        yield Said("verdict-no-partners", footprint=case.name)
        if partners:
            yield Said("verdict-partners-beside", partners=len(partners))
        return
    outside = Listing(tuple(row.named for row in partners if row.place == "outside"))
    unknown = Listing(tuple(row.named for row in partners if row.place == "not_known"))
    doubtful = Listing(tuple(row.named for row in partners if row.confidence == "low"))
    if outside:
        yield Said("verdict-partners-outside", outside=outside, partners=numbers.partners)
    elif unknown:
        yield Said("verdict-partners-inside", inside=numbers.placed, partners=numbers.partners)
    else:
        yield Said("verdict-partners-all-inside", partners=numbers.partners)
    yield from [row.why for row in partners if row.place in ("in_part", "further_site", "cut")][:3]
    if unknown:
        yield Said("verdict-partners-not-known", partners=unknown)
    if doubtful:
        yield Said("verdict-partners-doubtful", partners=doubtful)


def _body_rule(limits: Mapping[str, Limit]) -> Said:
    low, high = _bounds(limits["institution_misfit"])
    return Said("verdict-bodies-rule", low=percent(low), high=percent(high))


def _partner_rule(limits: Mapping[str, Limit]) -> Said:
    _, high = _bounds(limits["institution_outside"])
    return Said("verdict-partners-rule", high=percent(high))


def _bounds(limit: Limit) -> tuple[float, float]:
    bounds = [bound for _, bound in limit.steps]
    return min(bounds), max(bounds)


# How firm it is


def institution_firmness(case: Case, side: InstitutionSide | None = None) -> Firmness | None:
    """Say how firm the answer is: what would change it, and whether other weights lead elsewhere.

    Parameters
    ----------
    case : Case
    side : InstitutionSide, optional
        The answer for this case, if it is at hand.

    Returns
    -------
    Firmness or None
        None where nothing can be told.
    """
    side = side or institution_side(case)
    answer = side.answer
    if side.cuts is None or answer == "cannot_tell":
        return None
    numbers = _numbers(side.cuts, side.partners, is_whole_nation=_is_whole_nation(case))
    moves = (*_moves_of_cuts(numbers, case.limits), *_moves_of_partners(numbers, case.limits))
    return firmness_of(answer, moves, _variants(case, side))


def _variants(case: Case, side: InstitutionSide) -> Iterator[Tried]:
    """Yield what else could be taken, and the answer then."""
    for weight in WEIGHTS:
        if weight != case.weighed_by:
            name = Said("verdict-tried-weights", weight=weight_said(weight))
            yield name, institution_side(replace(case, weighed_by=weight)).answer
    for how, footprint in _without_parts(case.footprint):
        yield Said(f"verdict-tried-members-{how}"), institution_side(replace(case, footprint=footprint)).answer
    is_whole = _is_whole_nation(case)
    sure = tuple(row for row in side.partners if row.confidence != "low")
    if len(sure) < len(side.partners):
        answer = _answer(_numbers(side.cuts or {}, sure, is_whole_nation=is_whole), case.limits)
        yield Said("verdict-tried-sure-partners"), answer
    if any(math.isnan(share) for body in side.bodies for share in _shares(case, body)):
        for part, how in ((0.0, "none"), (1.0, "whole")):
            bodies, _ = _bodies(case, part)
            cuts = {family: cut for family, cut in family_cuts(case, bodies).items() if family in DECIDING}
            answer = _answer(_numbers(cuts, side.partners, is_whole_nation=is_whole), case.limits)
            yield Said(f"verdict-tried-unknown-parts-{how}"), answer


def _without_parts(footprint: Footprint) -> Iterator[tuple[str, Footprint]]:
    """Yield the footprint with districts that belong in part counted at ``none``, and ``whole``."""
    parts = [m for m in footprint.memberships if m.role in COUNTED_ROLES and m.share != 1]
    whole = tuple(m for m in footprint.memberships if m not in parts)
    if parts and any(m.role in COUNTED_ROLES for m in whole):
        yield "none", replace(footprint, memberships=whole)
        counted_whole = tuple(replace(m, share=1.0) for m in parts)
        yield "whole", replace(footprint, memberships=(*whole, *counted_whole))


def _moves_of_cuts(numbers: _Numbers, limits: Mapping[str, Limit]) -> Iterator[Move]:
    for family, cut in numbers.cuts.items():
        for _, bound in limits["institution_misfit"].steps:
            # At the bound a family counts as cut, a hair below it does not.
            moved = bound if cut < bound else math.nextafter(bound, 0.0)
            then = _answer(replace(numbers, cuts={**numbers.cuts, family: moved}), limits)
            if cut > 0:
                told = Said(
                    "verdict-move-cut", answer=answer_inside(then), family=family_said(family),
                    way="more" if cut < bound else "less", bound=percent(bound), now=percent(cut),
                )  # fmt: skip
                yield abs(bound - cut) / cut, then, told


def _moves_of_partners(numbers: _Numbers, limits: Mapping[str, Limit]) -> Iterator[Move]:
    if not numbers.outside:
        return
    for outside in range(numbers.placed + 1):
        then = _answer(replace(numbers, outside=outside), limits)
        told = Said(
            "verdict-move-partners", answer=answer_inside(then), outside=outside, partners=numbers.partners, now=numbers.outside
        )
        yield abs(outside - numbers.outside) / numbers.outside, then, told
