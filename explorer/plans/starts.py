"""What a plan begins from: a partnership on a day, an option of a reorganisation, a region, functional areas, codes, nothing.

:func:`new_plan` begins one from whatever a person chose, under an id of its own; :func:`plan_of` finds the one that a person
names; :func:`branched` makes an own one of it. The other functions each know one sort of beginning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from explorer.analysis import overlap
from explorer.catalogue.known import Known
from explorer.catalogue.named import district_named, plan_named
from explorer.catalogue.partnerships import PartnershipList
from explorer.catalogue.published_words import published
from explorer.catalogue.reorganisation import FundPlace, ReorganisationOption
from explorer.errors import ChoiceError
from explorer.flags.names import districts_said
from explorer.memory import SHARED
from explorer.places.districts import DistrictLookup
from explorer.project import Project
from explorer.project.plan import Plan, PlanFootprint, PlanStart, SplitDistrict, slug
from explorer.said import Area, Listing, Said

BeginningKind = Literal["named", "areas", "codes", "groups", "nothing"]


@dataclass(frozen=True)
class Beginning:
    """What a person wants a new plan to begin from.

    Attributes
    ----------
    kind : str
        ``named``: a partnership, a strategic authority, an option, a place of the innovation fund, a region or another plan;
        ``areas``: the functional areas of an extent; ``codes``: one footprint of chosen districts; ``groups``: several
        footprints of chosen districts; ``nothing``: footprints in which nothing lies yet.
    name : str
        What the plan is called; empty for the name of what it begins from.
    named : str
        Id or name, for ``named``.
    within : tuple of str
        Codes of the districts that may lie in it; empty for every district. Functional areas need some.
    districts : tuple of str
        Codes, for ``codes``.
    groups : mapping of str to tuple of str
        Name of a footprint → codes, for ``groups``.
    footprints : tuple of str
        Names, for ``nothing``; empty for one of the plan's name.
    """

    kind: BeginningKind = "nothing"
    name: str = ""
    named: str = ""
    within: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    footprints: tuple[str, ...] = ()


def new_plan(known: Known, project: Project, beginning: Beginning, who: str = "", when: str = "", why: str = "") -> Plan:
    """Begin a plan; it stands in no project yet, and has an id that nothing else has.

    Parameters
    ----------
    known : Known
        Without a plan laid over it.
    project : Project
        Its plans and its day count.
    beginning : Beginning
    who, when, why : str
        Who makes it, when (ISO 8601) and what for, in words.

    Raises
    ------
    ChoiceError
        There is nothing of that name, a district is unknown or named twice, or there is no extent to look for areas in.
    """
    plan = begin(known, project, beginning)
    taken = {*bundled_names(known), *(one.id for one in project.plans)}
    own = branched(plan, beginning.name or plan.name, taken, who, when, why)
    # Only what has an id already is a parent; the extent is the wider one that was asked for.
    return replace(own, parent=plan.id if beginning.kind == "named" else "", extent=_widened(known, plan, beginning.within))


def begin(known: Known, project: Project, beginning: Beginning) -> Plan:
    """Return what a plan begins from as it is, under the id and the name of that.

    Raises
    ------
    ChoiceError
        See :func:`new_plan`.
    """
    name, within = beginning.name, beginning.within
    if beginning.kind == "named":
        return plan_of(known, project, beginning.named)
    if not name.strip():
        raise ChoiceError(Said("plan-no-name"), Said("plan-no-name-remedy"))
    if beginning.kind == "areas":
        return from_areas(known, within, name)
    if beginning.kind == "codes":
        return from_codes(known.districts, beginning.districts, name)
    if beginning.kind == "groups":
        return from_groups(known.districts, beginning.groups, name)
    return from_nothing(name, within, beginning.footprints)


def _widened(known: Known, plan: Plan, within: Sequence[str]) -> tuple[str, ...]:
    _refuse_unknown(known.districts, within)
    if not within:
        return plan.extent
    return tuple(sorted({*within, *(code for one in plan.footprints for code in one.districts), *plan.extent}))


def extent_of(plan: Plan) -> tuple[str, ...]:
    """Return the districts that a plan is about: its extent, or those of its footprints where it may take in any."""
    return plan.extent or tuple(sorted(code for one in plan.footprints for code in one.districts))


def extent_named(known: Known, project: Project, names: Iterable[str]) -> tuple[str, ...]:
    """Return the districts that a person names: each by itself, or all of a plan, a partnership, an option or a region.

    Raises
    ------
    ChoiceError
        Nothing has one of the names.
    """
    found: set[str] = set()
    for name in names:
        try:
            found.add(district_named(known.districts, name))
        except ChoiceError:
            found.update(extent_of(plan_of(known, project, name)))
    return tuple(sorted(found))


def from_partnership(known: PartnershipList, partnership: str, day: date | None = None) -> Plan:
    """Begin with the footprint of a partnership on a day: one footprint, to which any district may be added.

    Raises
    ------
    ChoiceError
        It has no district on that day.
    """
    body = known.partnerships[partnership]
    shown = body.day_to_show(day or date.today())
    districts = known.footprint(partnership, shown).districts
    if not districts:
        raise ChoiceError(Said("plan-no-member", body=Area(body.id, body.name), day=shown), Said("plan-other-day"))
    name = body.short_name or body.bare_name
    footprint = PlanFootprint(body.name, tuple(sorted(districts)), partnership)
    return Plan(partnership, name, footprints=(footprint,), start=PlanStart("partnership", partnership, shown))


def from_option(option: ReorganisationOption) -> Plan:
    """Begin with an option: its councils over the districts that it is about.

    A district that the option divides lies in no council until somebody decides: whole districts cannot settle it.
    """
    whole: dict[str, list[str]] = {council: [] for council in option.councils}
    parts: dict[str, list[tuple[str, str]]] = {}
    for part in option.parts:
        if part.is_whole:
            whole[part.council].append(part.district)
        else:
            parts.setdefault(part.district, []).append((part.council, part.note))
    splits = tuple(
        SplitDistrict(code, tuple(council for council, _ in held), tuple(note for _, note in held))
        for code, held in parts.items()
    )
    return Plan(
        option.id,
        option.name,
        extent=tuple(sorted({part.district for part in option.parts})),
        footprints=tuple(PlanFootprint(council, tuple(sorted(codes))) for council, codes in whole.items()),
        splits=splits,
        start=PlanStart("option", option.id),
    )


def from_region(lookup: DistrictLookup, region: str) -> Plan:
    """Begin with a region as one footprint."""
    districts, name = tuple(sorted(lookup.in_regions((region,)))), lookup.regions[region]
    return Plan(region, name, districts, (PlanFootprint(name, districts),), start=PlanStart("region", region))


def from_areas(known: Known, extent: Sequence[str], name: str) -> Plan:
    """Begin with functional areas: each district of an extent lies in the one that holds most of it.

    Raises
    ------
    ChoiceError
        There is no extent, or a code in it is unknown.
    """
    if not extent:
        raise ChoiceError(Said("plan-areas-where"), Said("plan-areas-where-remedy"))
    _refuse_unknown(known.districts, extent)
    areas = known.functional_areas
    fit = SHARED.of(overlap.best_fit, areas.shares)
    held: dict[str, list[str]] = {}
    for code in sorted(extent):
        if code in fit.index:
            held.setdefault(str(fit[code]), []).append(code)
    footprints = tuple(PlanFootprint(str(areas.names[area]), tuple(codes)) for area, codes in held.items())
    return Plan(slug(name), name, tuple(sorted(extent)), footprints, start=PlanStart("areas"))


def from_codes(lookup: DistrictLookup, codes: Iterable[str], name: str) -> Plan:
    """Begin with a list of codes as one footprint.

    Raises
    ------
    ChoiceError
        There is none, or one is not that of a district of April 2025.
    """
    return from_groups(lookup, {name: tuple(codes)}, name)


def from_groups(lookup: DistrictLookup, groups: Mapping[str, Sequence[str]], name: str) -> Plan:
    """Begin with lists of codes, each of them a footprint.

    Raises
    ------
    ChoiceError
        There is none, one is not that of a district of April 2025, or one stands in two footprints.
    """
    every = [code for codes in groups.values() for code in dict.fromkeys(codes)]
    if not every:
        raise ChoiceError(Said("plan-no-codes"), Said("named-list-district"))
    _refuse_unknown(lookup, every)
    twice = sorted({code for code in every if every.count(code) > 1})
    if twice:
        raise ChoiceError(Said("plan-twice", districts=districts_said(lookup, twice)), Said("plan-twice-remedy"))
    footprints = tuple(PlanFootprint(group, tuple(sorted(set(codes)))) for group, codes in groups.items())
    return Plan(slug(name), name, footprints=footprints, start=PlanStart("codes"))


def _refuse_unknown(lookup: DistrictLookup, codes: Iterable[str]) -> None:
    unknown = sorted({code for code in codes if code not in lookup.districts})
    if unknown:
        raise ChoiceError(Said("plan-unknown-codes", codes=Listing(tuple(unknown))), Said("named-list-district"))


def from_nothing(name: str, extent: Sequence[str] = (), footprints: Sequence[str] = ()) -> Plan:
    """Begin with footprints in which nothing lies yet: one of the plan's name where none is named.

    Raises
    ------
    ChoiceError
        Two have the same name.
    """
    names = tuple(footprints) or (name,)
    for each in names:
        if names.count(each) > 1:
            raise ChoiceError(Said("plan-name-taken", name=each), Said("plan-other-name"))
    return Plan(slug(name), name, tuple(sorted(extent)), tuple(map(PlanFootprint, names)))


def from_fund_place(known: PartnershipList, place: FundPlace, day: date | None = None) -> Plan:
    """Begin with a place of the innovation fund: the partnership that it is read as.

    Raises
    ------
    ChoiceError
        No partnership of its area is held.
    """
    if not place.partnership:
        raise ChoiceError(Said("plan-no-place", place=published(place.place)), Said("plan-take-region"))
    return replace(from_partnership(known, place.partnership, day), name=place.place)


def branched(plan: Plan, name: str, taken: Iterable[str] = (), who: str = "", when: str = "", why: str = "") -> Plan:
    """Branch a plan from a plan: the same footprints and locks under another name.

    ``taken`` are ids that are in use; the branch gets one of its own.
    """
    used, key = set(taken), slug(name)
    number = 2
    while key in used:
        key, number = f"{slug(name)}-{number}", number + 1
    return replace(plan, id=key, name=name, parent=plan.id, who=who, when=when, why=why)


def bundled_names(known: Known) -> Mapping[str, str]:
    """Return ids and names of what a plan can begin from without being made: options, partnerships, fund places, regions."""
    partnerships = {key: body.name for key, body in known.catalogue.partnerships.partnerships.items()}
    options = {key: option.name for key, option in known.catalogue.options.items()}
    places = {fund_id(place): place.place for place in known.catalogue.fund_places}
    return {**partnerships, **options, **places, **known.districts.regions}


def fund_id(place: FundPlace) -> str:
    """Return the id of a place of the innovation fund."""
    return f"fund-{slug(place.place)}"


def plan_of(known: Known, project: Project, named: str) -> Plan:
    """Return the plan that a person names: one of the project's, or what one can begin from.

    Raises
    ------
    ChoiceError
        There is none of that name, or it has no district.
    """
    own = {plan.id: plan for plan in project.plans}
    wanted = own_or_bundled(own, known, named)
    if wanted in own:
        return own[wanted]
    if wanted in known.catalogue.options:
        return from_option(known.catalogue.options[wanted])
    if wanted in known.districts.regions:
        return from_region(known.districts, wanted)
    place = next((one for one in known.catalogue.fund_places if fund_id(one) == wanted), None)
    if place is not None:
        return from_fund_place(known.catalogue.partnerships, place, project.as_at)
    return from_partnership(known.catalogue.partnerships, wanted, project.as_at)


def own_or_bundled(own: Mapping[str, Plan], known: Known, named: str) -> str:
    """Return the id that a person means: of an own plan first, since it may bear the name of what it began from."""
    mine = {key: plan.name for key, plan in own.items()}
    if named in mine or named.strip().casefold() in {name.casefold() for name in mine.values()}:
        return plan_named(mine, named)
    return plan_named({**bundled_names(known), **mine}, named)
