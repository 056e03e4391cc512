"""Rules about functional areas: whether the footprint holds whole labour markets, and one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from explorer.analysis import overlap
from explorer.flags.case import Case
from explorer.flags.limits import MATERIAL
from explorer.flags.model import Evidence, Flag, percent
from explorer.flags.names import body_said, region_said
from explorer.flags.registry import flag, rule
from explorer.flags.wording import areas_basis, areas_said, basis, capital, listed

_HALF = 0.5

VISIBLE = 0.005
"""Shares below this would read as 0 % and are not named."""


@rule(
    "area_split", "Labour market cut", "The largest share of a functional area that any footprint of the kind holds is too small."
)
def area_split(case: Case) -> Iterator[Flag]:
    """Functional areas that the footprint meets (from 5 % of their people on) and that no footprint of the kind holds whole."""
    limit = case.limits["area_split"]
    for area in case.met:
        holder, largest = _largest_holder(case, area)
        level = limit.level(largest)
        if level is None:
            continue
        own = case.share_of_area(area)
        sentence = f"{capital(case.name)} holds {limit.shown(own)} of the people of the {case.area_name(area)} labour market"
        sentence += (
            f"; the other {percent(1 - own)} live outside it."
            if holder == case.footprint.partnership.name
            else f", and no {case.peer_kinds} holds more of it than {body_said(holder)} with {limit.shown(largest)}."
        )
        yield flag(
            case,
            "area_split",
            level,
            case.area_residents_share(area),
            [area, *case.area_districts(area)],
            sentence,
            areas_basis(case, limit, level),
            [
                Evidence("share of the functional area in this footprint", own, "share", "functional_areas"),
                Evidence("largest share in any footprint of the kind", largest, "share", "functional_areas"),
                Evidence("residents of the functional area", float(case.weights[area].sum()), "people", "population"),
            ],
        )


def _largest_holder(case: Case, area: str) -> tuple[str, float]:
    people = case.weights[area]
    shares = {
        peer.partnership.name: float(people[people.index.isin(peer.districts)].sum() / people.sum())
        for peer in case.peers.values()
    }
    holder = max(shares, key=lambda name: shares[name])
    return holder, shares[holder]


@rule(
    "core_excluded",
    "Core left out",
    "The footprint holds a good part of a functional area but not the district with the largest share of its jobs.",
)
def core_excluded(case: Case) -> Iterator[Flag]:
    """Functional areas of which the footprint holds at least a quarter, while the district with most of the jobs is outside."""
    limit = case.limits["core_excluded"]
    for area, own in case.overlaps["share_of_area"].items():
        level = limit.level(float(own))
        jobs = case.totals["jobs"] * case.functional_areas.shares[area]
        core = str(jobs.idxmax())
        if level is None or case.inside[core]:
            continue
        name, held = case.area_name(str(area)), float(jobs[core] / jobs.sum())
        most = "most" if held > _HALF else f"the largest share ({percent(held)})"
        sentence = (
            f"{capital(case.name)} holds {percent(float(own))} of the people of the {name} labour market, but not "
            f"{case.lookup.said(core)}, the district with {most} of its jobs."
        )
        yield flag(
            case,
            "core_excluded",
            level,
            case.area_residents_share(str(area)),
            [str(area), core],
            sentence,
            areas_basis(case, limit, level),
            [
                Evidence("share of the functional area in this footprint", float(own), "share", "functional_areas"),
                Evidence(
                    f"share of its jobs in {case.lookup.said(core)}",
                    held,
                    "share",
                    "commuting_totals",
                ),
            ],
        )


@rule("many_economies", "Many economies", "The effective number of functional areas in the footprint is high.")
def many_economies(case: Case) -> Iterator[Flag]:
    """Effective number 1 / Σp² of functional areas among the footprint's residents (methods §3)."""
    limit = case.limits["many_economies"]
    number = overlap.effective_number(case.overlaps["share_of_footprint"])
    level = limit.level(number)
    if level is None:
        return
    parts = {str(area): float(share) for area, share in case.overlaps["share_of_footprint"].items() if share >= MATERIAL}
    largest = [case.area_name(area) for area in list(parts)[:3]]
    sentence = (
        f"{capital(case.name)} covers several economies: its residents are spread as if over {number:.1f} labour markets of "
        f"equal size, the largest being {listed(largest)}."
    )
    yield flag(
        case,
        "many_economies",
        level,
        1.0,
        list(parts),
        sentence,
        areas_basis(case, limit, level),
        [
            Evidence("effective number of functional areas", number, "areas", "functional_areas"),
            *(
                Evidence(f"share of residents in {case.area_name(area)}", share, "share", "functional_areas")
                for area, share in parts.items()
            ),
        ],
    )


@rule("district_split", "District divided", "The largest functional area holds too little of a member district.")
def district_split(case: Case) -> Iterator[Flag]:
    """Member districts that are themselves divided between labour markets: no line along districts can put them right."""
    limit, shares = case.limits["district_split"], case.functional_areas.shares.T
    for code in case.codes:
        parts = _largest_first(shares[code])
        area, largest = next(iter(parts.items()))
        level = limit.level(largest)
        if level is None:
            continue
        name, labour_market = case.lookup.said(code), case.area_name(area)
        sentence = f"{name} is itself divided: its largest labour market, {labour_market}, holds {limit.shown(largest)} of it."
        rests_on = basis(areas_said(case), limit, level)
        chain = [
            Evidence(f"share of {name} in {labour_market}", largest, "share", "functional_areas"),
            Evidence("functional areas that meet the district", len(parts), "areas", "functional_areas"),
        ]
        yield flag(case, "district_split", level, case.residents_share([code]), [code], sentence, rests_on, chain)


def _largest_first(shares: pd.Series[float]) -> dict[str, float]:
    """Shares above zero by name, the largest first."""
    ranked = shares[shares > 0].sort_values(ascending=False, kind="stable")
    return {str(name): float(share) for name, share in ranked.items()}


@rule(
    "nation_border",
    "Across a national border",
    "A functional area that the footprint meets lies across a border between nations.",
)
def nation_border(case: Case) -> Iterator[Flag]:
    """Functional areas whose largest nation holds too little of their people: two governments decide over one labour market."""
    return _border(case, "nation_border", {code: d.country for code, d in case.lookup.districts.items()}, "nations")


@rule(
    "region_border",
    "Across a regional border",
    "A functional area that the footprint meets lies across a border between ITL1 regions.",
)
def region_border(case: Case) -> Iterator[Flag]:
    """Functional areas whose largest ITL1 region holds too little of their people: regional statistics cut them."""
    return _border(case, "region_border", {code: d.itl1_name for code, d in case.lookup.districts.items()}, "regions")


def _border(case: Case, kind: str, parts: Mapping[str, str], what: str) -> Iterator[Flag]:
    limit = case.limits[kind]
    shares = overlap.part_shares(case.weights[case.met], pd.Series(parts).reindex(case.weights.index)).T
    for area in case.met:
        ranked = _largest_first(shares[area])
        level = limit.level(max(ranked.values()))
        if level is None:
            continue
        held = [f"{percent(share)} live in {region_said(part)}" for part, share in ranked.items() if share >= VISIBLE]
        sentence = f"The {case.area_name(area)} labour market lies across {what}: of its people, {listed(held)}."
        chain = [Evidence(f"share of its people in {part}", share, "share", "functional_areas") for part, share in ranked.items()]
        touched, areas = case.area_residents_share(area), [area, *case.area_districts(area)]
        yield flag(case, kind, level, touched, areas, sentence, areas_basis(case, limit, level), chain)
