"""Rules about functional areas: whether the footprint holds whole labour markets, and one of them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from explorer.catalogue.facts import FunctionalAreas
from explorer.flags import measures
from explorer.flags.case import Case
from explorer.flags.limits import CORE, MATERIAL
from explorer.flags.model import Evidence, Level, Reading, Told, percent
from explorer.flags.names import body_said, districts_said, region_said
from explorer.flags.registry import Look, rule
from explorer.flags.sides.answers import weight_said
from explorer.flags.wording import areas_said
from explorer.memory import SHARED
from explorer.places.districts import DistrictLookup
from explorer.said import Area, Listing, Said

_HALF = 0.5

VISIBLE = 0.005
"""Shares below this would read as 0% and are not named."""


def rests_on_areas(case: Case) -> Said:
    """Say what a finding about functional areas rests on."""
    return SHARED.of(_rests_on, case.functional_areas, case.weighed_by)


def _rests_on(areas: FunctionalAreas, weighed_by: str) -> Said:
    return Said("flag-areas-weighted", areas=areas_said(areas), weight=weight_said(weighed_by))


def unplaced(case: Case, kind: str) -> Iterator[Look]:
    """Say that a kind cannot be told of members that the set of functional areas leaves uncovered."""
    if case.markets.unplaced:
        why = Said(
            "flag-areas-unplaced",
            areas=areas_said(case.functional_areas),
            districts=districts_said(case.lookup, case.markets.unplaced),
            weight=weight_said(case.weighed_by),
        )
        told = Told(
            Said(f"flag-{kind}-cannot-tell", footprint=case.name, why=why),
            (Evidence(Said("evidence-unplaced"), len(case.markets.unplaced), "districts", "functional_areas"),),
        )
        people = case.residents_in(case.markets.unplaced)
        yield Reading(math.nan, people, tuple(case.markets.unplaced), rests_on_areas(case), lambda _: told)


@rule("area_split")
def area_split(case: Case) -> Iterator[Look]:
    """Functional areas that the footprint meets (from 5% of their people on) and that no footprint of the kind holds whole."""
    # A footprint that is a small part of every area it meets cuts none of them.
    yield Reading(math.inf, 0.0, (), rests_on_areas(case), lambda _: Told(Said("flag-area_split-none"), ()))
    held = SHARED.of(measures.values_of, case.markets.held)
    for area in case.markets.met:
        yield _split(case, area, held[:, case.markets.position[area]])
    yield from unplaced(case, "area_split")


def _at_most(case: Case, area: str) -> Level | None:
    """Say how serious a cut can be: of an area where few of the footprint's residents live, it decides little for either."""
    if case.markets.part(area) >= MATERIAL:
        return None
    return "amber" if case.markets.share(area) >= CORE else "info"


def _with_few(case: Case, area: str, finding: Said) -> Said:
    """Add to a finding how few of the footprint's residents live in the area, where they are few."""
    few = case.markets.part(area)
    return Said("flag-few-there", finding=finding, footprint=case.name, share=percent(few)) if few < MATERIAL else finding


def _split(case: Case, area: str, shares: measures.FloatArray) -> Reading:
    own, largest = case.markets.share(area), float(shares.max(initial=0.0))
    holder = tuple(case.peers)[int(shares.argmax())] if len(shares) else ""
    if own > largest:
        # A drawn or changed footprint is not among its peers.
        holder, largest = case.footprint.partnership.id, own

    def tell(_: Level) -> Told:
        shown, market = case.limits["area_split"].shown, case.markets.area(area)
        finding = (
            Said("flag-area_split-alone", footprint=case.name, share=shown(own), area=market)
            if holder == case.footprint.partnership.id
            else Said(
                "flag-area_split", footprint=case.name, share=shown(own), area=market, kinds=case.peer_kinds,
                holder=body_said(case.peers[holder].partnership), largest=shown(largest),
            )
        )  # fmt: skip
        return Told(
            _with_few(case, area, finding),
            (
                Evidence(Said("evidence-area-held"), own, "share", "functional_areas"),
                Evidence(Said("evidence-area-part"), case.markets.part(area), "share", "functional_areas"),
                Evidence(Said("evidence-area-largest"), largest, "share", "functional_areas"),
                Evidence(Said("evidence-area-residents"), float(case.markets.weights[area].sum()), "people", "population"),
            ),
        )

    areas = (area, *case.markets.districts(area))
    return Reading(largest, case.markets.residents(area), areas, rests_on_areas(case), tell, _at_most(case, area))


@rule("core_excluded")
def core_excluded(case: Case) -> Iterator[Look]:
    """Functional areas of which the footprint holds a good part, while the district with most of the jobs is outside.

    Value: the share of the area's people in the footprint where the core is outside; 0, and so clear, where it is inside or
    takes part in another role.
    """
    places, held = SHARED.of(measures.cores, case.functional_areas.shares, case.flows, case.totals)
    for area, own in case.markets.shares.items():
        yield _core(case, area, own, int(places[case.markets.position[area]]), float(held[case.markets.position[area]]))
    yield from unplaced(case, "core_excluded")


def _core(case: Case, area: str, own: float, place: int, held: float) -> Reading:
    core = case.all_codes[place]

    def tell(_: Level) -> Told:
        market, district = case.markets.area(area), case.lookup.area(core)
        finding = (
            Said("flag-core_excluded", footprint=case.name, share=percent(own), area=market, core=district)
            if held > _HALF
            else Said(
                "flag-core_excluded-largest", footprint=case.name, share=percent(own), area=market, core=district,
                jobs=percent(held),
            )
        )  # fmt: skip
        return Told(
            _with_few(case, area, finding),
            (
                Evidence(Said("evidence-area-held"), own, "share", "functional_areas"),
                Evidence(Said("evidence-jobs-in", district=district), held, "share", "commuting"),
            ),
        )

    is_inside = place < 0 or bool((case.chosen | case.belonging)[place])
    value = 0.0 if is_inside else own
    return Reading(value, case.markets.residents(area), (area, core), rests_on_areas(case), tell, _at_most(case, area))


@rule("many_economies")
def many_economies(case: Case) -> Iterator[Look]:
    """Effective number 1 / Σp² of functional areas among the footprint's residents (methods §3): information, no misfit."""
    if case.markets.unplaced:
        yield from unplaced(case, "many_economies")
        return
    number = case.markets.effective
    parts = {area: share for area, share in case.markets.parts.items() if share >= MATERIAL}

    def tell(level: Level) -> Told:
        markets = [(case.markets.area(area), share) for area, share in parts.items()]
        if level == "cannot_tell":
            sentence = Said("flag-many_economies-nobody", footprint=case.name)
        else:
            named = [Said("flag-area-share", area=area, share=percent(share)) for area, share in markets]
            sentence = Said("flag-many_economies", footprint=case.name, areas=Listing.of(named))
        number_of_areas = Evidence(Said("evidence-areas-effective"), number, "areas", "functional_areas")
        links = (Evidence(Said("evidence-residents-in", area=area), s, "share", "functional_areas") for area, s in markets)
        return Told(sentence, (number_of_areas, *links))

    yield Reading(number, case.residents_in(case.codes), tuple(parts), rests_on_areas(case), tell)


@rule("district_split")
def district_split(case: Case) -> Iterator[Look]:
    """Member districts that are themselves divided between labour markets: no line along districts can put them right."""
    shares = SHARED.of(measures.values_of, case.functional_areas.shares)[case.places(case.codes)]
    for code, row in zip(case.codes, shares, strict=True):
        if code not in case.markets.unplaced:
            yield _divided(case, code, row)
    yield from unplaced(case, "district_split")


def _divided(case: Case, code: str, row: measures.FloatArray) -> Reading:
    largest = float(row.max())

    def tell(_: Level) -> Told:
        district = case.lookup.area(code)
        market = case.markets.area(str(case.functional_areas.shares.columns[int(row.argmax())]))
        shown = case.limits["district_split"].shown(largest)
        return Told(
            Said("flag-district_split", district=district, area=market, share=shown),
            (
                Evidence(Said("evidence-district-in", district=district, area=market), largest, "share", "functional_areas"),
                Evidence(Said("evidence-areas-meeting"), int((row > 0).sum()), "areas", "functional_areas"),
            ),
        )

    return Reading(largest, case.residents_in([code]), (code,), areas_said(case.functional_areas), tell)


@rule("nation_border")
def nation_border(case: Case) -> Iterator[Look]:
    """Functional areas whose largest nation holds too little of their people: two governments decide over one labour market."""
    named = SHARED.of(_nations, case.lookup)
    yield from _border(case, "nation_border", SHARED.of(measures.nation_parts, case.markets.weights, case.lookup), named)


@rule("region_border")
def region_border(case: Case) -> Iterator[Look]:
    """Functional areas whose largest ITL1 region holds too little of their people: regional statistics cut them."""
    named = SHARED.of(_regions, case.lookup)
    yield from _border(case, "region_border", SHARED.of(measures.region_parts, case.markets.weights, case.lookup), named)


def _nations(lookup: DistrictLookup) -> dict[str, Area]:
    return {one.country_code: Area(one.country_code, one.country) for one in lookup.districts.values()}


def _regions(lookup: DistrictLookup) -> dict[str, Area]:
    return {code: region_said(code, name) for code, name in lookup.regions.items()}


def _border(case: Case, kind: str, parts: pd.DataFrame, named: Mapping[str, Area]) -> Iterator[Look]:
    shares, areas = SHARED.of(measures.values_of, parts), SHARED.of(_in_order, parts, named)
    for area in case.markets.met:
        yield _across(case, kind, area, areas, shares[case.markets.position[area]])
    yield from unplaced(case, kind)


def _in_order(parts: pd.DataFrame, named: Mapping[str, Area]) -> tuple[Area, ...]:
    return tuple(named[str(part)] for part in parts.columns)


def _across(case: Case, kind: str, area: str, parts: Sequence[Area], row: measures.FloatArray) -> Reading:
    def tell(_: Level) -> Told:
        shares = dict(zip(parts, row.tolist(), strict=True))
        ranked = dict(sorted(((part, share) for part, share in shares.items() if share > 0), key=lambda held: -held[1]))
        held = [Said("flag-part-share", part=part, share=percent(share)) for part, share in ranked.items() if share >= VISIBLE]
        return Told(
            Said(f"flag-{kind}", area=case.markets.area(area), parts=Listing.of(held)),
            tuple(Evidence(Said("evidence-people-in", part=part), share, "share", "functional_areas")
                  for part, share in ranked.items()),
        )  # fmt: skip

    areas = (area, *case.markets.districts(area))
    return Reading(float(row.max()), case.markets.residents(area), areas, rests_on_areas(case), tell)
