"""Rules about functional areas: whether the footprint holds whole labour markets, and one of them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import pandas as pd

from explorer.flags import measures
from explorer.flags.case import Case
from explorer.flags.limits import CORE, MATERIAL
from explorer.flags.model import Evidence, Level, Reading, Told, percent
from explorer.flags.names import body_said, region_said
from explorer.flags.registry import Look, rule
from explorer.flags.wording import areas_said, capital, listed
from explorer.memory import SHARED

_HALF = 0.5

VISIBLE = 0.005
"""Shares below this would read as 0% and are not named."""


def rests_on_areas(case: Case) -> str:
    """Say what a finding about functional areas rests on."""
    return f"{areas_said(case.functional_areas)}, weighted by {case.weighed_by}"


def unplaced(case: Case, question: str) -> Iterator[Look]:
    """Say that a question cannot be answered for members that the set of functional areas leaves uncovered."""
    if case.markets.unplaced:
        told = Told(
            f"Cannot tell {question}: {areas_said(case.functional_areas)}, do not cover "
            f"{listed(case.lookup.all_said(case.markets.unplaced))}, or there is no figure for its {case.weighed_by}.",
            (Evidence("members that no functional area covers", len(case.markets.unplaced), "districts", "functional_areas"),),
        )
        people = case.residents_in(case.markets.unplaced)
        yield Reading(math.nan, people, tuple(case.markets.unplaced), rests_on_areas(case), lambda _: told)


@rule("area_split")
def area_split(case: Case) -> Iterator[Look]:
    """Functional areas that the footprint meets (from 5% of their people on) and that no footprint of the kind holds whole."""
    # A footprint that is a small part of every area it meets cuts none of them.
    yield Reading(math.inf, 0.0, (), rests_on_areas(case), lambda _: Told("", ()))
    for area in case.markets.met:
        yield _split(case, area)
    yield from unplaced(case, f"whether {case.name} cuts labour markets")


def _at_most(case: Case, area: str) -> Level | None:
    """Say how serious a cut can be: of an area where few of the footprint's residents live, it decides little for either."""
    if case.markets.part(area) >= MATERIAL:
        return None
    return "amber" if case.markets.share(area) >= CORE else "info"


def _few_said(case: Case, area: str) -> str:
    few = case.markets.part(area)
    return f" Only {percent(few)} of its own residents live there." if few < MATERIAL else ""


def _split(case: Case, area: str) -> Reading:
    shares, own = SHARED.of(measures.values_of, case.markets.held)[:, case.markets.position[area]], case.markets.share(area)
    largest = float(shares.max(initial=0.0))
    holder = list(case.peers)[int(shares.argmax())] if len(shares) else ""
    if own > largest:
        # A drawn or changed footprint is not among its peers.
        holder, largest = case.footprint.partnership.id, own

    def tell(_: Level) -> Told:
        limit = case.limits["area_split"]
        sentence = f"{capital(case.name)} holds {limit.shown(own)} of the people of the {case.markets.name(area)} labour market"
        sentence += (
            "; the others live outside it."
            if holder == case.footprint.partnership.id
            else f", and no {case.peer_kinds} holds more of it than {body_said(case.peers[holder].partnership.name)} "
            f"with {limit.shown(largest)}."
        )
        return Told(
            sentence + _few_said(case, area),
            (
                Evidence("share of the functional area in this footprint", own, "share", "functional_areas"),
                Evidence("share of the footprint's residents", case.markets.part(area), "share", "functional_areas"),
                Evidence("largest share in any footprint of the kind", largest, "share", "functional_areas"),
                Evidence("residents of the functional area", float(case.markets.weights[area].sum()), "people", "population"),
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
    yield from unplaced(case, f"whether {case.name} leaves the core of a labour market out")


def _core(case: Case, area: str, own: float, place: int, held: float) -> Reading:
    core = case.all_codes[place]

    def tell(_: Level) -> Told:
        name = case.markets.name(area)
        most = "most" if held > _HALF else f"the largest share ({percent(held)})"
        sentence = (
            f"{capital(case.name)} holds {percent(own)} of the people of the {name} labour market, but not "
            f"{case.lookup.said(core)}, the district with {most} of its jobs."
        )
        return Told(
            sentence + _few_said(case, area),
            (
                Evidence("share of the functional area in this footprint", own, "share", "functional_areas"),
                Evidence(f"share of its jobs in {case.lookup.said(core)}", held, "share", "commuting"),
            ),
        )

    is_inside = place < 0 or bool((case.chosen | case.belonging)[place])
    value = 0.0 if is_inside else own
    return Reading(value, case.markets.residents(area), (area, core), rests_on_areas(case), tell, _at_most(case, area))


@rule("many_economies")
def many_economies(case: Case) -> Iterator[Look]:
    """Effective number 1 / Σp² of functional areas among the footprint's residents (methods §3): information, no misfit."""
    if case.markets.unplaced:
        yield from unplaced(case, f"how many labour markets {case.name} takes in")
        return
    number = case.markets.effective
    parts = {area: share for area, share in case.markets.parts.items() if share >= MATERIAL}

    def tell(level: Level) -> Told:
        if level == "cannot_tell":
            sentence = f"Cannot tell how many labour markets {case.name} takes in: nobody is known to live in its districts."
        else:
            named = [f"{case.markets.name(area)} ({percent(share)})" for area, share in parts.items()]
            sentence = f"The residents of {case.name} live in several labour markets: {listed(named)}."
        number_of_areas = Evidence("effective number of functional areas", number, "areas", "functional_areas")
        links = (
            Evidence(f"share of residents in {case.markets.name(a)}", s, "share", "functional_areas") for a, s in parts.items()
        )
        return Told(sentence, (number_of_areas, *links))

    yield Reading(number, case.residents_in(case.codes), tuple(parts), rests_on_areas(case), tell)


@rule("district_split")
def district_split(case: Case) -> Iterator[Look]:
    """Member districts that are themselves divided between labour markets: no line along districts can put them right."""
    shares = SHARED.of(measures.values_of, case.functional_areas.shares)[case.places(case.codes)]
    for code, row in zip(case.codes, shares, strict=True):
        if code not in case.markets.unplaced:
            yield _divided(case, code, row)
    yield from unplaced(case, "whether labour markets divide some members")


def _divided(case: Case, code: str, row: measures.FloatArray) -> Reading:
    largest = float(row.max())

    def tell(_: Level) -> Told:
        name, market = case.lookup.said(code), case.markets.name(str(case.functional_areas.shares.columns[int(row.argmax())]))
        shown = case.limits["district_split"].shown(largest)
        return Told(
            f"{name} is itself divided: its largest labour market, {market}, holds {shown} of it.",
            (
                Evidence(f"share of {name} in {market}", largest, "share", "functional_areas"),
                Evidence("functional areas that meet the district", int((row > 0).sum()), "areas", "functional_areas"),
            ),
        )

    return Reading(largest, case.residents_in([code]), (code,), areas_said(case.functional_areas), tell)


@rule("nation_border")
def nation_border(case: Case) -> Iterator[Look]:
    """Functional areas whose largest nation holds too little of their people: two governments decide over one labour market."""
    yield from _border(case, SHARED.of(measures.nation_parts, case.markets.weights, case.lookup), "nations")


@rule("region_border")
def region_border(case: Case) -> Iterator[Look]:
    """Functional areas whose largest ITL1 region holds too little of their people: regional statistics cut them."""
    yield from _border(case, SHARED.of(measures.region_parts, case.markets.weights, case.lookup), "regions")


def _border(case: Case, parts: pd.DataFrame, what: str) -> Iterator[Look]:
    shares, names = SHARED.of(measures.values_of, parts), [str(part) for part in parts.columns]
    for area in case.markets.met:
        yield _across(case, area, dict(zip(names, shares[case.markets.position[area]].tolist(), strict=True)), what)
    yield from unplaced(case, f"whether labour markets of {case.name} lie across {what}")


def _across(case: Case, area: str, shares: Mapping[str, float], what: str) -> Reading:
    def tell(_: Level) -> Told:
        ranked = dict(sorted(((part, share) for part, share in shares.items() if share > 0), key=lambda held: -held[1]))
        held = [f"{percent(share)} live in {region_said(part)}" for part, share in ranked.items() if share >= VISIBLE]
        return Told(
            f"The {case.markets.name(area)} labour market lies across {what}: of its people, {listed(held)}.",
            tuple(Evidence(f"share of its people in {part}", share, "share", "functional_areas")
                  for part, share in ranked.items()),
        )  # fmt: skip

    areas = (area, *case.markets.districts(area))
    return Reading(max(shares.values()), case.markets.residents(area), areas, rests_on_areas(case), tell)
