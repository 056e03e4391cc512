"""Rules about the boundaries of institutions: partners outside the footprint, and public bodies that it cuts."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from explorer.catalogue.institutions import Institution
from explorer.catalogue.partnerships import KINDS, Footprint, same_task
from explorer.days import day_said
from explorer.flags import measures
from explorer.flags.case import Case
from explorer.flags.limits import MATERIAL
from explorer.flags.memory import SHARED
from explorer.flags.model import Evidence, Level, Reading, Told, Unchecked, percent
from explorer.flags.names import body_said
from explorer.flags.registry import Look, rule
from explorer.flags.wording import capital, listed

PAYING_KINDS = ("funder",)
"""Kinds of institution that pay for a partnership without having ground of their own."""

_SITES = "main sites of partner institutions as recorded"


@rule("institution_outside")
def institution_outside(case: Case) -> Iterator[Look]:
    """Partner institutions whose main site lies outside, and those whose own area the footprint cuts (information).

    A funder asks whether a boundary reflects the boundaries of constituent partner institutions (local research
    partnerships review, 5.40). Each institution counts alike in the verdict.
    """
    partners = [institution for institution in case.institutions if institution.kind not in PAYING_KINDS]
    if not partners:
        yield Unchecked("no partner institution is recorded for this partnership")
        return
    placed = [institution for institution in partners if institution.district]
    for institution in placed:
        yield _site(case, institution, len(placed))
    for institution in partners:
        if institution.id in case.named_bodies:
            yield _own_area(case, institution, case.named_bodies[institution.id])
    missing = [institution.name for institution in partners if not institution.district]
    if missing:
        yield _unknown_sites(case, missing)


def _site(case: Case, institution: Institution, among: int) -> Reading:
    is_outside = not case.chosen[case.position[institution.district]]

    def tell(_: Level) -> Told:
        where = case.lookup.said(institution.district)
        sentence = f"{capital(institution.name)} takes part in {case.name}, but its main site, in {where}, lies outside."
        return Told(
            sentence,
            (
                Evidence(f"districts outside that hold the main site of {institution.name}", float(is_outside), "districts",
                         "institutions"),
                Evidence("partner institutions whose site is known", among, "institutions", "institutions"),
            ),
        )  # fmt: skip

    people = case.commuters_from([institution.district]) if is_outside else 0.0
    return Reading(float(is_outside), people, (institution.district,), _SITES, tell)


def _own_area(case: Case, institution: Institution, area: Footprint) -> Reading:
    held = _held(case, area)

    def tell(_: Level) -> Told:
        sentence = f"{capital(case.name)} holds {percent(held)} of the people of the area of {institution.name}, a partner."
        return Told(sentence, (Evidence(f"share of the area of {institution.name} inside", held, "share", "partnerships"),))

    is_cut = min(held, 1 - held) >= MATERIAL
    own = tuple(code for code in area.districts if case.chosen[case.position[code]])
    return Reading(float(is_cut), case.residents_in(own), area.districts, _day(case), tell, at_most="info")


def _held(case: Case, body: Footprint) -> float:
    people = case.population.to_numpy(dtype=np.float64)[case.places(body.districts)]
    whole = float(people.sum())
    return float(people[case.chosen[case.places(body.districts)]].sum()) / whole if whole else math.nan


def _unknown_sites(case: Case, missing: list[str]) -> Reading:
    are = "is" if len(missing) == 1 else "are"
    told = Told(
        f"Cannot tell whether {listed(missing)} {are} inside {case.name}: no main site is recorded.",
        (Evidence("partner institutions without a known site", len(missing), "institutions", "institutions"),),
    )
    return Reading(math.nan, 0.0, (), _SITES, lambda _: told)


@rule("institution_misfit")
def institution_misfit(case: Case) -> Iterator[Look]:
    """Combined authorities, police and health areas of which the footprint holds a part: 5 to 95% of their people.

    Value: the smaller of the share inside and the share outside. Bodies of the footprint's own kind are left to *overlap*.
    """
    people = case.population.to_numpy(dtype=np.float64)
    if np.isnan(people).any():
        yield Unchecked("there is no figure for the residents of some districts")
        return
    if not case.bodies:
        yield Unchecked("no combined authority, police or health area is recorded for the day")
        return
    holds = SHARED.of(measures.members, case.bodies, case.totals.index)
    shares = (holds[:, case.chosen] @ people[case.chosen]) / (holds @ people)
    own = same_task(case.footprint.partnership.kind)
    met = [(body, float(share)) for body, share in zip(case.bodies.values(), shares, strict=True)
           if share > 0 and body.partnership.kind not in own]  # fmt: skip
    if not met:
        yield Unchecked("no combined authority, police or health area of another kind meets it")
    for body, share in met:
        yield _cut(case, body, share)


def _cut(case: Case, body: Footprint, share: float) -> Reading:
    def tell(_: Level) -> Told:
        name, kind = body_said(body.partnership.name), KINDS[body.partnership.kind].lower()
        gloss = "" if kind.removesuffix(" area") in name.lower() else f" ({kind})"
        sentence = f"{capital(case.name)} holds {percent(share)} of the people of {name}{gloss}, so it cuts that body's area."
        return Told(sentence, (Evidence(f"share of the people of {name} inside", share, "share", "partnerships"),))

    inside = tuple(code for code in body.districts if case.chosen[case.position[code]])
    rests_on = f"{_day(case)}, weighted by residents"
    return Reading(min(share, 1 - share), case.residents_in(inside), body.districts, rests_on, tell)


def _day(case: Case) -> str:
    return f"members as at {day_said(case.footprint.as_at)}"
