"""What a plan begins from: a partnership on a day, an option of a reorganisation, a region, functional areas, codes, nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from explorer.analysis import overlap
from explorer.catalogue.known import Known
from explorer.catalogue.named import plan_named
from explorer.catalogue.partnerships import PartnershipList
from explorer.catalogue.reorganisation import FundPlace, ReorganisationOption
from explorer.errors import ChoiceError
from explorer.memory import SHARED
from explorer.places.districts import DistrictLookup
from explorer.project import Project
from explorer.project.plan import Plan, PlanFootprint, PlanStart, SplitDistrict, slug
from explorer.said import Area, Listing, Said


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
    """Begin with functional areas: each district of an extent lies in the one that holds most of it."""
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
        A code is not that of a district of April 2025.
    """
    districts = tuple(sorted(set(codes)))
    unknown = [code for code in districts if code not in lookup.districts]
    if unknown:
        raise ChoiceError(Said("plan-unknown-codes", codes=Listing(tuple(unknown))), Said("named-list-district"))
    return Plan(slug(name), name, footprints=(PlanFootprint(name, districts),), start=PlanStart("codes"))


def from_nothing(name: str, extent: Sequence[str] = ()) -> Plan:
    """Begin with one footprint in which nothing lies yet."""
    return Plan(slug(name), name, tuple(sorted(extent)), (PlanFootprint(name),))


def from_fund_place(known: PartnershipList, place: FundPlace, day: date | None = None) -> Plan:
    """Begin with a place of the innovation fund: the partnership that it is read as.

    Raises
    ------
    ChoiceError
        No partnership of its area is held.
    """
    if not place.partnership:
        raise ChoiceError(Said("plan-no-place", place=place.place), Said("plan-take-region"))
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
