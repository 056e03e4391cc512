"""The institutions side of the verdict: constituent councils, public bodies with an area, and partners.

:func:`institution_side` gives the answer with its questions and rows; :func:`institution_firmness` says how firm it is.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.analysis.body_areas import Relation, family_cut, relation
from explorer.catalogue.institutions import Institution
from explorer.catalogue.partnerships import COUNTED_ROLES, ROLES, Footprint, Partnership, same_task
from explorer.flags import measures
from explorer.flags.answers import Answer, Firmness, Grade, Move, Question, SideVerdict, firmness_of
from explorer.flags.case import FAMILIES, Case
from explorer.flags.markets import WEIGHTS
from explorer.flags.model import SIDES, Limit, percent
from explorer.flags.names import body_said
from explorer.flags.partners import KnownPartner
from explorer.flags.wording import capital, counted, listed
from explorer.memory import SHARED
from explorer.places.districts import DistrictLookup

FAMILY_NAMES: Mapping[str, str] = {
    "police": "police", "health": "health", "fire": "fire", "skills": "skills", "county": "county councils",
    "authority": "combined authorities",
}  # fmt: skip

DECIDING = ("police", "health", "fire", "skills", "county")
"""Families that the answer rests on; combined authorities are shown beside them."""

PAYING_KINDS = ("funder",)
"""Kinds of institution that pay for a partnership without having ground of their own."""

WITHOUT_DISTRICTS = ("national_park_authority",)
"""Kinds of institution with an area that does not follow districts: a main site outside says nothing of it."""

PUBLIC_BODIES = "Public bodies"
"""Title of the side where no partner is documented."""

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
    role : str
        The role of the district in words; empty for a county council.
    """

    id: str
    name: str
    kind: str
    relation: Relation
    share_inside: float
    people: float
    role: str


@dataclass(frozen=True)
class BodyRow:
    """A public body with an area that meets the footprint.

    Attributes
    ----------
    id, name, family : str
        ``family`` is a key of :data:`FAMILY_NAMES`.
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
    doubt : str
        What is not certain of the row, as a sentence; empty where nothing is.
    """

    id: str
    name: str
    family: str
    relation: Relation
    share_inside: float
    people: float
    share_of_footprint: float
    districts: tuple[str, ...]
    doubt: str = ""


@dataclass(frozen=True)
class PartnerRow:
    """A documented partner, or one that the user added.

    Attributes
    ----------
    id, name, kind, role : str
        Kind and role in words.
    place : str
        ``inside``, ``in_part`` (in a district that belongs in part), ``further_site`` (its main site is outside, another
        inside), ``cut`` (its own area is), ``outside``, ``not_known`` or ``not_counted``.
    relation : str
        How its own area lies to the footprint; empty where it has none.
    district : str
        Code of the district of its main site; empty where there is none.
    source, confidence : str
        ``confidence`` is ``high``, ``medium``, ``low`` or ``yours``.
    why : str
        Where it is, or why that cannot be told or is not counted, as a sentence.
    """

    id: str
    name: str
    kind: str
    role: str
    place: Place
    relation: Relation | Literal[""]
    district: str
    source: str
    confidence: str
    why: str


@dataclass(frozen=True)
class InstitutionSide:
    """The answer on the institutions' side with everything behind it.

    Attributes
    ----------
    verdict : SideVerdict
    councils : tuple of CouncilRow
    bodies : tuple of BodyRow
        Family by family, the largest part of the footprint first.
    partners : tuple of PartnerRow
    cuts : mapping of family to float
        How far each deciding family is cut; a family without a local body there is absent.
    national : mapping of family to str
        Bodies that serve a nation as a whole and are left out, by family.
    """

    verdict: SideVerdict
    councils: tuple[CouncilRow, ...] = ()
    bodies: tuple[BodyRow, ...] = ()
    partners: tuple[PartnerRow, ...] = ()
    cuts: Mapping[str, float] | None = None
    national: Mapping[str, str] = field(default_factory=dict)

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
        why = case.notes[0] if case.notes else f"No whole district is recorded as a member of {case.name} on the day."
        return InstitutionSide(_cannot_tell(case, why))
    missing = [code for code in case.codes if math.isnan(_people(case)[case.position[code]])]
    if missing:
        named = listed(case.lookup.all_said(missing))
        return InstitutionSide(_cannot_tell(case, f"There is no figure for the {case.weighed_by} of {named}."))
    bodies, national = _bodies(case)
    councils = tuple(_councils(case, bodies))
    partners = tuple(_partner_row(case, known) for known in case.partners)
    cuts = {family: cut for family, cut in family_cuts(case, bodies).items() if family in DECIDING}
    numbers = _numbers(cuts, partners, is_whole_nation=_is_whole_nation(case))
    verdict = _verdict(case, numbers, councils, bodies, partners, national)
    return InstitutionSide(verdict, councils, bodies, partners, cuts, national)


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


def _bodies(case: Case, unknown_part: float = UNKNOWN_PART) -> tuple[tuple[BodyRow, ...], dict[str, str]]:
    """Return the local bodies that meet the footprint, and by family the name of what serves a nation as a whole."""
    if not case.bodies:
        return (), {}
    national = SHARED.of(measures.national_bodies, case.bodies, case.population, case.lookup)
    people, whole = SHARED.of(_weighed_bodies, case.bodies, case.markets.weight, unknown_part)
    inside = people[:, case.chosen].sum(axis=1)
    residents = float(_people(case)[case.chosen].sum())
    own = same_task(case.footprint.partnership.kind)
    rows: list[BodyRow] = []
    left_out: dict[str, str] = {}
    keys = list(case.bodies)
    for place in np.flatnonzero(inside > 0):
        key = keys[place]
        body = case.bodies[key].partnership
        if body.kind in own:
            continue
        family = next(name for name, kinds in FAMILIES.items() if body.kind in kinds)
        if key in national:
            left_out[family] = _name(body)
            continue
        share, of_footprint = float(inside[place] / whole[place]), float(inside[place] / residents)
        how = relation(share, of_footprint)
        if how != "outside":
            held = tuple(m.district for m in case.bodies[key].memberships
                         if m.role in COUNTED_ROLES and case.chosen[case.position[m.district]])  # fmt: skip
            rows.append(
                BodyRow(key, _name(body), family, how, share, float(inside[place]), of_footprint, held, _doubt(case, key))
            )
    order = list(FAMILIES)
    rows.sort(key=lambda row: (order.index(row.family), -row.people, row.name))
    return tuple(rows), left_out


def _name(body: Partnership) -> str:
    """Name of a body as people there call it: the police force, not its area."""
    return body.lead_body if body.kind == "police_force_area" and body.lead_body else body.name


def _shares(case: Case, row: BodyRow) -> list[float]:
    return [m.share for m in case.bodies[row.id].memberships if m.role in COUNTED_ROLES]


def _doubt(case: Case, key: str) -> str:
    """Say what is not certain of a body's area; empty where nothing is."""
    body = case.bodies[key]
    unsized = [case.lookup.said(m.district) for m in body.memberships if math.isnan(m.share) and m.role in COUNTED_ROLES]
    part = f"Of {listed(unsized)} a part of unknown size belongs to it, counted as half." if unsized else ""
    return " ".join(filter(None, (body.partnership.doubt, part)))


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
    people = case.population.to_numpy(dtype=np.float64)
    nations = SHARED.of(_nations, case.lookup, case.totals.index)
    inside = set(nations[case.chosen])
    return all(
        np.nansum(people[(nations == nation) & case.chosen]) > measures.NATION * np.nansum(people[nations == nation])
        for nation in inside
    )


def _nations(lookup: DistrictLookup, index: pd.Index[str]) -> npt.NDArray[np.str_]:
    return np.array([lookup.districts[code].country for code in index], dtype=np.str_)


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
        yield CouncilRow(m.district, case.lookup.said(m.district), "district", how, m.share, inside, ROLES[m.role])
    for body in bodies:
        if body.family == "county":
            yield CouncilRow(body.id, body.name, "county_council", body.relation, body.share_inside, body.people, "")


# Partners


def _partner_row(case: Case, known: KnownPartner) -> PartnerRow:
    partner, site = known.partner, known.institution
    district = site.district if site is not None else ""
    kind = site.kind_name if site is not None else known.body.kind_name.lower() if known.body is not None else ""
    how = _own_relation(case, known)
    place, why = _place(case, known, how)
    return PartnerRow(
        partner.member, partner.name, kind, partner.role_name, place, how, district, partner.source, partner.confidence, why
    )


def _own_relation(case: Case, known: KnownPartner) -> Relation | Literal[""]:
    """How the partner's own area lies to the footprint; empty where it has none on the day."""
    if known.area is None or not any(m.role in COUNTED_ROLES for m in known.area.memberships):
        return ""
    people = np.nan_to_num(_people(case))
    shares = np.nan_to_num(measures.body_shares({"own": known.area}, case.totals.index)[0], nan=UNKNOWN_PART)
    inside, whole = float((shares * people)[case.chosen].sum()), float((shares * people).sum())
    return relation(inside / whole if whole else 0.0, inside / float(people[case.chosen].sum()))


def _place(case: Case, known: KnownPartner, how: Relation | Literal[""]) -> tuple[Place, str]:
    """Return where a partner is, and say it."""
    name, site, day = capital(body_said(known.partner.name)), known.institution, case.footprint.as_at
    if not known.is_known:
        return "not_known", f"Nothing is known of an institution called {known.partner.member}."
    if site is not None and site.kind in WITHOUT_DISTRICTS and not _is_inside(case, site.district):
        return "not_counted", f"{name} has an area that does not follow districts, so its line cannot be compared with this one."
    if site is not None and site.kind in PAYING_KINDS:
        return "not_counted", f"{name} pays for it and has no ground of its own."
    if known.body is not None and not known.body.holds_on(day):
        from explorer.flags.footprint_day import existence_said

        return "not_counted", existence_said(known.body, day)
    if how:
        return _place_of_area(known, name, how)
    if site is not None and site.district:
        return _place_of_site(case, site, name)
    if site is not None and site.is_abroad:
        return "not_known", f"{name} has its main site outside the United Kingdom, where no district lies."
    return "not_known", f"Of {body_said(known.partner.name)} no main site is recorded."


def _place_of_area(known: KnownPartner, name: str, how: Relation) -> tuple[Place, str]:
    if how == "outside" and known.partner.role == "non_constituent":
        return "not_counted", f"{name} takes part as a non-constituent member; its own area lies outside."
    said = {
        "same": "serves the same area", "inside": "has its area wholly inside", "contains": "has an area that covers all of it",
        "cut": "has an area that is cut", "outside": "has an area that lies outside",
    }[how]  # fmt: skip
    place: Place = "cut" if how == "cut" else "outside" if how == "outside" else "inside"
    return place, f"{name} {said}."


def _place_of_site(case: Case, site: Institution, name: str) -> tuple[Place, str]:
    where, doubt = case.lookup.said(site.district), " Its site is not certain." if site.confidence == "low" else ""
    if _is_inside(case, site.district):
        return "inside", f"{name} has its main site in {where}, inside.{doubt}"
    if any(m.district == site.district and m.role in COUNTED_ROLES for m in case.footprint.memberships):
        return "in_part", f"{name} has its main site in {where}, of which only a part belongs.{doubt}"
    inside = set(case.codes)
    near = [case.lookup.said(campus.split()[0]) for campus in site.campuses if campus.split()[0] in inside]
    if near:
        told = f"{name} has its main site in {where}, outside, and a further one inside, in {listed(near)}.{doubt}"
        return "further_site", told
    return "outside", f"{name} has its main site in {where}, outside.{doubt}"


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


def _cannot_tell(case: Case, why: str) -> SideVerdict:
    told = capital(f"Whether the boundary of {case.name} follows those of its institutions cannot be told. {capital(why)}")
    blank = (("councils", "Councils"), ("bodies", "Public bodies"), ("partners", "Partners"))
    questions = tuple(Question(key, title, "cannot_tell", capital(why)) for key, title in blank)
    return SideVerdict("institutions", _title(case), "cannot_tell", told, questions, ())


def _title(case: Case) -> str:
    return SIDES["institutions"] if case.partners else PUBLIC_BODIES


def _verdict(
    case: Case,
    numbers: _Numbers,
    councils: Sequence[CouncilRow],
    bodies: Sequence[BodyRow],
    partners: Sequence[PartnerRow],
    national: Mapping[str, str],
) -> SideVerdict:
    limits = case.limits
    answer = _answer(numbers, limits)
    body_grade = _body_grade(numbers, limits["institution_misfit"])
    partner_grade = _partner_grade(numbers, limits["institution_outside"])
    told = _bodies_said(case, numbers, bodies, national)
    met = _partners_said(case, numbers, partners)
    cuts_council = any(row.relation == "cut" for row in councils)
    questions = (
        Question(
            "councils", "Councils", "in_part" if cuts_council else "yes", _councils_said(case, councils),
            short=_councils_short(councils),
        ),
        Question(
            "bodies", PUBLIC_BODIES, body_grade, told, ("institution_misfit",), _body_rule(limits),
            short=_bodies_short(case, numbers, body_grade),
        ),
        Question(
            "partners", "Partners", partner_grade, met, ("institution_outside",), _partner_rule(limits),
            short=_partners_short(numbers, partner_grade, limits),
        ),
    )  # fmt: skip
    decided = _decided_by(answer, body_grade, partner_grade if numbers.partners else "yes")
    return SideVerdict("institutions", _title(case), answer, _sentence(case, answer, decided, numbers), questions, decided)


def _decided_by(answer: Answer, bodies: Grade, partners: Grade) -> tuple[str, ...]:
    grades = {"bodies": bodies, "partners": partners}
    wanted: Mapping[Answer, tuple[Grade, ...]] = {
        "fits": ("yes",), "does_not_fit": ("no",), "fits_in_part": ("in_part",), "cannot_tell": ("cannot_tell",)
    }  # fmt: skip
    return tuple(key for key, grade in grades.items() if grade in wanted[answer])


def _sentence(case: Case, answer: Answer, decided: Sequence[str], numbers: _Numbers) -> str:
    what = listed([{"bodies": "public bodies", "partners": "partners"}[key] for key in decided])
    told = {
        "fits": f"The boundary of {case.name} follows those of the institutions that work in it: most families of public bodies "
        f"line up with it{', and no partner lies outside' if numbers.partners else ''}.",
        "fits_in_part": f"The boundary of {case.name} follows in part those of the institutions that work in it; {what} decide.",
        "does_not_fit": f"The boundary of {case.name} does not follow those of the institutions that work in it; {what} decide.",
        "cannot_tell": f"Whether the boundary of {case.name} follows those of its institutions cannot be told: "
        f"{what} leave it open.",
    }[answer]
    return capital(told) if numbers.partners else f"{capital(told)} This rests on public bodies alone: partners are not recorded."


def _councils_said(case: Case, councils: Sequence[CouncilRow]) -> str:
    districts = [row for row in councils if row.kind == "district"]
    counties = [row for row in councils if row.kind == "county_council"]
    parts = [row for row in districts if row.relation == "cut"]
    whole = len(districts) - len(parts)
    everyone = f"Both councils of {case.name} are" if whole == 2 else f"All {whole} councils of {case.name} are"
    everyone = "Its one council is" if len(districts) == 1 else everyone
    told = [f"{everyone} inside as a whole." if not parts else
            f"{whole} of {counted(len(districts), 'council')} of {case.name} {'is' if whole == 1 else 'are'} inside as a whole; "
            f"of {listed([row.name for row in parts])} only a part belongs."]  # fmt: skip
    lined = [row.name for row in counties if row.relation != "cut"]
    if lined:
        told.append(f"{listed(lined)} {'lines' if len(lined) == 1 else 'line'} up with it.")
    told += [
        f"It cuts {row.name}: {percent(row.share_inside)} of its {case.weighed_by} are inside."
        for row in counties if row.relation == "cut"
    ]  # fmt: skip
    in_england = any(case.lookup.districts[row.id].country == "England" for row in districts)
    if in_england and not counties and case.footprint.partnership.kind != "county_council":
        told.append("No county council reaches into it.")
    return " ".join(told)


def _councils_short(councils: Sequence[CouncilRow]) -> str:
    districts = [row for row in councils if row.kind == "district"]
    parts = sum(row.relation == "cut" for row in districts)
    cut = [row.name for row in councils if row.kind == "county_council" and row.relation == "cut"]
    whole = f"{len(districts) - parts} of {counted(len(districts), 'council')} whole" if parts else (
        "whole" if len(districts) == 1 else "both whole" if len(districts) == 2 else f"all {len(districts)} whole"
    )  # fmt: skip
    return f"{capital('; '.join(filter(None, (whole, f'{listed(cut, 2)} cut' if cut else ''))))}."


def _bodies_short(case: Case, numbers: _Numbers, grade: Grade) -> str:
    """Say how many families are hardly cut, or cut through, against the bound of that, and by how much each is cut."""
    if numbers.is_whole_nation:
        return "It covers a nation as a whole."
    if not numbers.cuts:
        return "None with a local area is recorded."
    limit = case.limits["institution_misfit"]
    low, high = _bounds(limit)
    levels = [limit.level(cut) for cut in numbers.cuts.values()]
    of = f"of {counted(len(levels), 'family', 'families')} cut by"
    told = (
        f"{levels.count('red')} {of} {percent(high)} or more (no if most)" if grade == "no"
        else f"{levels.count(None) or 'none'} {of} less than {percent(low)} (yes if most)"
    )  # fmt: skip
    cut = [f"{FAMILY_NAMES[family]} {limit.shown(cut)}" for family, cut in numbers.cuts.items() if limit.level(cut)]
    return f"{capital(told)}{f': {listed(cut)}' if cut and grade == 'no' else f'; cut: {listed(cut)}' if cut else ''}."


def _partners_short(numbers: _Numbers, grade: Grade, limits: Mapping[str, Limit]) -> str:
    if not numbers.partners:
        return "Not recorded; add those you know of."
    _, high = _bounds(limits["institution_outside"])
    asked = f" ({'no over ' + percent(high) if grade == 'no' else 'yes if none'})" if numbers.outside else ""
    told = f"{numbers.outside or 'None'} of {numbers.partners} outside{asked}"
    return f"{told}; {numbers.unknown} cannot be placed." if numbers.unknown else f"{told}."


def _bodies_said(case: Case, numbers: _Numbers, bodies: Sequence[BodyRow], national: Mapping[str, str]) -> str:
    if numbers.is_whole_nation:
        return f"{capital(case.name)} covers a nation as a whole, so no local body could be cut by it."
    limit = case.limits["institution_misfit"]
    clear = [family for family, cut in numbers.cuts.items() if limit.level(cut) is None]
    told = []
    if clear:
        names, lines_up = listed([FAMILY_NAMES[f] for f in clear]), "lines" if len(clear) == 1 else "line"
        told.append(f"{capital(names)} {lines_up} up with it: {'; '.join(_aligned(bodies, family) for family in clear)}.")
    for family in numbers.cuts:
        if family not in clear:
            cut = listed(_cut_said(bodies, family), 4)
            told.append(f"{capital(FAMILY_NAMES[family])}: it cuts {cut}, a cut of {limit.shown(numbers.cuts[family])}.")
    if len(clear) < len(numbers.cuts):
        told.append("A cut of 100% would mean that bodies cut in half serve all of its residents; 0%, that none is cut.")
    if national:
        names, serve = listed(list(national.values())), "serves" if len(national) == 1 else "serve"
        told.append(f"{names} {serve} a nation as a whole and {'is' if len(national) == 1 else 'are'} left out.")
    own = [family for family, kinds in FAMILIES.items() if set(kinds).intersection(same_task(case.footprint.partnership.kind))]
    if set(own).intersection(DECIDING):
        told.append(f"Bodies of its own kind ({FAMILY_NAMES[own[0]]}) are not held against it.")
    absent = [FAMILY_NAMES[f] for f in DECIDING if f not in (*numbers.cuts, *national, *own, "county")]
    if absent:
        told.append(f"No local boundary of {listed(absent)} is recorded there on the day.")
    return " ".join(told)


def _aligned(bodies: Sequence[BodyRow], family: str) -> str:
    """Say what lines up in a family, and what little of it does not."""
    rows = [row for row in bodies if row.family == family]
    same = next((row for row in rows if row.relation in ("same", "contains")), None)
    inside = [row.name for row in rows if row.relation == "inside"]
    said = []
    if same is not None:
        said.append(f"{same.name} {'serves the same area' if same.relation == 'same' else 'covers all of it'}")
    elif inside:
        said.append(f"{listed(inside, 3)} {'is' if len(inside) == 1 else 'are'} wholly inside")
    if little := _cut_said(bodies, family):
        said.append(f"{listed(little, 3)} {'is' if len(little) == 1 else 'are'} cut a little")
    return ", and ".join(said)


def _cut_said(bodies: Sequence[BodyRow], family: str) -> list[str]:
    cut = [row for row in bodies if row.family == family and row.relation == "cut"]
    return [f"{row.name} ({percent(row.share_inside)} of its people inside)" for row in cut]


def _partners_said(case: Case, numbers: _Numbers, partners: Sequence[PartnerRow]) -> str:
    if not numbers.partners:
        beside = f" {counted(len(partners), 'partner')} that {'has' if len(partners) == 1 else 'have'} no ground of "
        beside += "their own or take part from outside are listed." if partners else ""
        return f"Partners of {case.name} are not recorded. Add those you know of.{beside if partners else ''}"
    outside = [row for row in partners if row.place == "outside"]
    unknown = [row.name for row in partners if row.place == "not_known"]
    doubtful = [row.name for row in partners if row.confidence == "low"]
    whom = counted(numbers.partners, "partner")
    if outside:
        named = listed([row.name for row in outside])
        told = [f"{len(outside)} of {whom} {'lies' if len(outside) == 1 else 'lie'} outside: {named}."]
    elif unknown:
        told = [f"{numbers.placed} of {whom} {'lies' if numbers.placed == 1 else 'lie'} inside."]
    else:
        told = [f"None of its {whom} lies outside." if numbers.partners > 1 else "Its one partner lies inside."]
    told += [row.why for row in partners if row.place in ("in_part", "further_site", "cut")][:3]
    if unknown:
        told.append(f"Where {listed(unknown)} {'is' if len(unknown) == 1 else 'are'} cannot be told.")
    if doubtful:
        told.append(f"That {listed(doubtful)} {'takes' if len(doubtful) == 1 else 'take'} part is not certain.")
    return " ".join(told)


def _body_rule(limits: Mapping[str, Limit]) -> str:
    low, high = _bounds(limits["institution_misfit"])
    return (
        f"They line up where most families are cut by less than {percent(low)}, and do not where most are cut by {percent(high)} "
        "or more. The cut of a family counts its bodies' people inside, most where a body is halved."
    )


def _partner_rule(limits: Mapping[str, Limit]) -> str:
    _, high = _bounds(limits["institution_outside"])
    return f"They are inside where none lies outside, and are not where more than {percent(high)} of them lie outside."


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
    answer = side.verdict.answer
    if side.cuts is None or answer == "cannot_tell":
        return None
    numbers = _numbers(side.cuts, side.partners, is_whole_nation=_is_whole_nation(case))
    moves = (*_moves_of_cuts(numbers, case.limits), *_moves_of_partners(numbers, case.limits))
    return firmness_of(answer, moves, _variants(case, side))


def _variants(case: Case, side: InstitutionSide) -> Iterator[tuple[str, Answer]]:
    """Yield what else could be taken, and the answer then."""
    for weight in WEIGHTS:
        if weight != case.weighed_by:
            yield f"shares weighted by {weight}", institution_side(replace(case, weighed_by=weight)).verdict.answer
    for name, footprint in _without_parts(case.footprint):
        yield name, institution_side(replace(case, footprint=footprint)).verdict.answer
    is_whole = _is_whole_nation(case)
    sure = tuple(row for row in side.partners if row.confidence != "low")
    if len(sure) < len(side.partners):
        yield (
            "partners that are not certain left out",
            _answer(_numbers(side.cuts or {}, sure, is_whole_nation=is_whole), case.limits),
        )
    if any(math.isnan(share) for body in side.bodies for share in _shares(case, body)):
        for part, name in ((0.0, "parts of unknown size left out"), (1.0, "parts of unknown size counted whole")):
            bodies, _ = _bodies(case, part)
            cuts = {family: cut for family, cut in family_cuts(case, bodies).items() if family in DECIDING}
            yield name, _answer(_numbers(cuts, side.partners, is_whole_nation=is_whole), case.limits)


def _without_parts(footprint: Footprint) -> Iterator[tuple[str, Footprint]]:
    """Yield the footprint with districts that belong in part counted whole, and without them."""
    parts = [m for m in footprint.memberships if m.role in COUNTED_ROLES and m.share != 1]
    whole = tuple(m for m in footprint.memberships if m not in parts)
    if parts and any(m.role in COUNTED_ROLES for m in whole):
        yield "districts that belong in part left out", replace(footprint, memberships=whole)
        counted_whole = tuple(replace(m, share=1.0) for m in parts)
        yield "districts that belong in part counted whole", replace(footprint, memberships=(*whole, *counted_whole))


def _moves_of_cuts(numbers: _Numbers, limits: Mapping[str, Limit]) -> Iterator[Move]:
    for family, cut in numbers.cuts.items():
        for _, bound in limits["institution_misfit"].steps:
            # At the bound a family counts as cut, a hair below it does not.
            moved = bound if cut < bound else math.nextafter(bound, 0.0)
            then = _answer(replace(numbers, cuts={**numbers.cuts, family: moved}), limits)
            if cut > 0:
                way = "at least" if cut < bound else "less than"
                words = f"the cut of {FAMILY_NAMES[family]} were {way} {percent(bound)} ({percent(cut)} now)"
                yield abs(bound - cut) / cut, then, words


def _moves_of_partners(numbers: _Numbers, limits: Mapping[str, Limit]) -> Iterator[Move]:
    if not numbers.outside:
        return
    for outside in range(numbers.placed + 1):
        then = _answer(replace(numbers, outside=outside), limits)
        where = "none" if outside == 0 else str(outside)
        words = f"{where} of the {counted(numbers.partners, 'partner')} lay outside ({numbers.outside} now)"
        yield abs(outside - numbers.outside) / numbers.outside, then, words
