"""Rules about commuting: whether the footprint keeps its workers and its jobs, and whom it leaves outside."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from explorer.analysis.containment import Containment
from explorer.flags import measures
from explorer.flags.case import FIXED, Case
from explorer.flags.model import Evidence, Level, Limit, Reading, Told, Unchecked, percent
from explorer.flags.names import body_said, districts_said
from explorer.flags.registry import Look, rule
from explorer.flags.sides.chance import on_land
from explorer.flags.wording import flows_said
from explorer.memory import SHARED
from explorer.said import Listing, Said, Share

CONTAINMENT_ERROR, SHARE_BIAS, SHARE_ERROR = 0.011, 0.006, 0.026
"""Measured errors of the estimated flows against Census 2021: standard deviation of a combined authority's self-containment;
how much too high the share is that an outside district sends into one, and its standard deviation."""

CONTAINMENT_MEAN_ERROR, CONTAINMENT_WORST_ERROR = 0.0088, 0.0229
"""The same of combined authorities in percentage points, on average and at worst, on the side where it is larger."""


@rule("supply_containment")
def supply_containment(case: Case) -> Iterator[Look]:
    """Supply-side self-containment I / R of the footprint, against ONS's travel-to-work rule (methods §1)."""
    kept = case.containment
    chain = (
        Evidence(Said("evidence-supply"), kept.supply, "share", "commuting"),
        Evidence(Said("evidence-work-inside"), kept.within, "people", "commuting"),
        Evidence(Said("evidence-employed-residents"), kept.employed_residents, "people", "commuting"),
    )
    return _containment(case, "supply_containment", chain, kept.employed_residents - kept.within)


@rule("demand_containment")
def demand_containment(case: Case) -> Iterator[Look]:
    """Demand-side self-containment I / W of the footprint, against ONS's travel-to-work rule (methods §1)."""
    kept = case.containment
    chain = (
        Evidence(Said("evidence-demand"), kept.demand, "share", "commuting"),
        Evidence(Said("evidence-filled-inside"), kept.within, "jobs", "commuting"),
        Evidence(Said("evidence-jobs"), kept.jobs, "jobs", "commuting"),
    )
    return _containment(case, "demand_containment", chain, kept.jobs - kept.within)


def _containment(case: Case, kind: str, chain: tuple[Evidence, ...], crossing: float) -> Iterator[Look]:
    """Look at the first share of the chain; ``crossing`` is how many cross the boundary."""
    share, unknown = chain[0].value, case.flows.unknown(case.codes)
    # One district that the flows do not cover is enough: its workers and jobs would be missing above and below the line.
    if unknown or math.isnan(share):
        missing = unknown or list(case.codes)
        sentence = Said(f"flag-{kind}-cannot-tell", footprint=case.name, districts=districts_said(case.lookup, missing))
        yield _cannot_tell(case, sentence, missing)
    else:
        only = Told(Said(f"flag-{kind}", share=case.limits[kind].shown(share), footprint=case.name), chain)
        # The census is what the error was measured against, so it has none here.
        error = CONTAINMENT_ERROR if case.flows.source.estimated else 0.0
        yield Reading(share, crossing, case.codes, flows_said(case.flows), lambda _: only, error=error)


def _cannot_tell(case: Case, sentence: Said, unknown: list[str]) -> Reading:
    chain = (Evidence(Said("evidence-not-covered"), len(unknown), "districts", "commuting"),)
    told = Told(sentence, chain)
    return Reading(math.nan, case.residents_in(unknown), tuple(unknown), flows_said(case.flows), lambda _: told)


@rule("base_matters")
def base_matters(case: Case) -> Iterator[Look]:
    """Self-containment without and with people who work at home: how many of its two sides change their level.

    In Census 2021 the place-of-work indicator decides who is counted: 3 is a fixed workplace, 1 is home or none and
    stands where people live (methods §1).
    """
    if case.flows.unknown(case.codes):
        yield Unchecked(Said("unchecked-flows-cover"))
    elif case.home is None and case.flows.source.census and case.flows.base != FIXED:
        yield Unchecked(Said("unchecked-flows-count-others"))
    elif case.home is None:
        chain = (Evidence(Said("evidence-at-home"), math.nan, "people", "commuting"),)
        told = Told(Said("flag-base_matters-cannot-tell"), chain)
        yield Reading(math.nan, 0.0, case.codes, flows_said(case.flows), lambda _: told)
    else:
        home = SHARED.of(measures.with_home, case.flows, case.home)
        yield _base_reading(case, replace(case, flows=home).containment)


def _base_reading(case: Case, home: Containment) -> Reading:
    fixed = case.containment
    sides = [
        (kind, one, other)
        for kind, one, other in (
            ("supply_containment", fixed.supply, home.supply),
            ("demand_containment", fixed.demand, home.demand),
        )
        if case.limits[kind].level(one) != case.limits[kind].level(other)
    ]

    def tell(_: Level) -> Told:
        changed = [_changed_side(case.limits[kind], kind, one, other) for kind, one, other in sides]
        return Told(
            Said("flag-base_matters", footprint=case.name, sides=Listing.of(changed, joint="sentences")),
            (
                Evidence(Said("evidence-supply-fixed"), fixed.supply, "share", "commuting"),
                Evidence(Said("evidence-supply-home"), home.supply, "share", "commuting_totals"),
                Evidence(Said("evidence-demand-fixed"), fixed.demand, "share", "commuting"),
                Evidence(Said("evidence-demand-home"), home.demand, "share", "commuting_totals"),
            ),
        )

    return Reading(float(len(sides)), case.residents_in(case.codes), case.codes, flows_said(case.flows), tell)


def _changed_side(limit: Limit, kind: str, fixed: float, home: float) -> Said:
    levels = limit.level(fixed) or "clear", limit.level(home) or "clear"
    return Said(f"flag-base_matters-{kind}", fixed=limit.shown(fixed), home=limit.shown(home), before=levels[0], after=levels[1])


@rule("hinterland_excluded")
def hinterland_excluded(case: Case) -> Iterator[Look]:
    """Outside districts whose residents work in the footprint in numbers: part of its economy, not of its decisions.

    One flag for all of them, with a row each; its level is that of the largest share. Districts that take part in another
    role, or in part, are not left out: they are information. Neighbours that the flows do not cover are told apart.
    """
    shares = np.asarray(case.share_into, dtype=np.float64)
    # NaN is a district that the flows do not cover, not one that sends nobody.
    known = ~case.chosen & np.isfinite(shares)
    left_out = known & ~case.belonging
    lowest = case.limits["hinterland_excluded"].lowest
    if known.any():
        yield _hinterland(case, left_out, shares, lowest)
    taking_part = known & case.belonging & (shares >= lowest)
    taking_part[case.places(tuple(case.parts))] = False
    if taking_part.any():
        yield _taking_part(case, taking_part, shares)
    beside = SHARED.of(on_land, case.touching, case.all_codes)[case.chosen].any(axis=0) & ~case.chosen
    unknown = case.flows.unknown(tuple(case.all_codes[place] for place in np.flatnonzero(beside)))
    if unknown:
        yield _unknown_hinterland(case, unknown)


def _hinterland(case: Case, left_out: measures.BoolArray, shares: measures.FloatArray, lowest: float) -> Reading:
    """Look at districts that have no part in the footprint; those below the lowest bound are not named."""
    sending = _ranked(left_out & (shares >= lowest), shares)
    codes = tuple(case.all_codes[place] for place in sending)

    def tell(_: Level) -> Told:
        limit = case.limits["hinterland_excluded"]
        named = [_with_share(case, code, limit.shown(float(shares[case.position[code]]))) for code in codes]
        sentence = Said("flag-hinterland_excluded", footprint=case.name, bound=percent(limit.lowest), districts=Listing.of(named))
        return Told(sentence, tuple(_rows(case, codes, shares)))

    worst = float(np.max(shares, where=left_out, initial=0.0))
    estimated = case.flows.source.estimated
    return Reading(
        worst, case.commuters_from(codes), codes, flows_said(case.flows), tell,
        bias=SHARE_BIAS if estimated else 0.0, error=SHARE_ERROR if estimated else 0.0,
    )  # fmt: skip


def _taking_part(case: Case, sending: measures.BoolArray, shares: measures.FloatArray) -> Reading:
    codes = tuple(case.all_codes[place] for place in _ranked(sending, shares))
    worst = float(shares[case.position[codes[0]]])

    def tell(_: Level) -> Told:
        parts = {role: [code for code in held if code in codes] for role, held in case.other_roles.items()}
        parts |= {"in_part": [code for code in codes if code in case.in_part]}
        roles = [
            Said(
                "flag-hinterland_excluded-role", role=role,
                districts=Listing.of([_with_share(case, code, percent(float(shares[case.position[code]]))) for code in held]),
            )
            for role, held in parts.items()
            if held
        ]  # fmt: skip
        sentence = Said("flag-hinterland_excluded-taking-part", footprint=case.name, roles=Listing.of(roles, joint="clauses"))
        return Told(sentence, tuple(_rows(case, codes, shares)))

    people, title = case.commuters_from(codes), Said("flag-hinterland_excluded-taking-part-title")
    return Reading(worst, people, codes, flows_said(case.flows), tell, at_most="info", title=title)


def _with_share(case: Case, code: str, share: Share) -> Said:
    return Said("flag-district-share", district=case.lookup.area(code), share=share)


def _ranked(chosen: measures.BoolArray, shares: measures.FloatArray) -> list[int]:
    places = np.flatnonzero(chosen)
    # Stable: equal shares stand in the order of codes, the same in every run and every report.
    return [int(place) for place in places[np.argsort(-shares[places], kind="stable")]]


def _rows(case: Case, codes: Sequence[str], shares: measures.FloatArray) -> Iterator[Evidence]:
    """Yield two numbers for each district: the share of its employed residents who work in the footprint, and how many."""
    for code in codes:
        district, share = case.lookup.area(code), float(shares[case.position[code]])
        yield Evidence(Said("evidence-share-inside", district=district), share, "share", "commuting")
        yield Evidence(Said("evidence-commuters-from", district=district), case.commuters_from((code,)), "people", "commuting")


def _unknown_hinterland(case: Case, unknown: list[str]) -> Reading:
    districts = districts_said(case.lookup, unknown)
    sentence = Said("flag-hinterland_excluded-cannot-tell", footprint=case.name, districts=districts)
    told = Told(sentence, (Evidence(Said("evidence-beside-not-covered"), len(unknown), "districts", "commuting"),))
    return Reading(math.nan, math.nan, tuple(unknown), flows_said(case.flows), lambda _: told)


@rule("weak_member")
def weak_member(case: Case) -> Iterator[Look]:
    """Members with few commuters into the rest of the footprint, and more into another footprint of the kind.

    Value: the share of the member's employed residents who work in the rest of the footprint, where another footprint of
    the kind receives more of them; 1, and so clear, where none does. People who work in their own district go nowhere. The
    member with most of the jobs is what the others are tied to, and is not looked at.
    """
    if len(case.codes) < 2:
        yield Unchecked(Said("unchecked-single-district"))
        return
    peers = list(case.peers)
    if peers in ([], [case.footprint.partnership.id]):
        yield Unchecked(Said("unchecked-no-other-footprint"))
        return
    own = peers.index(case.footprint.partnership.id) if case.footprint.partnership.id in peers else None
    _, jobs = SHARED.of(measures.sums, case.flows.matrix)
    core = max(case.codes, key=lambda code: jobs[case.position[code]])
    for code in case.codes:
        if code != core:
            yield _member_ties(case, code, peers, own)


def _member_ties(case: Case, code: str, peers: list[str], own: int | None) -> Reading:
    shares = case.sent[case.position[code]]
    # A drawn or changed footprint is not among its peers, and peers are whole districts.
    here = _sent_inside(case, code) if own is None or case.parts else float(shares[own])
    if math.isnan(here):
        return _cannot_tell(case, Said("flag-weak_member-cannot-tell", district=case.lookup.area(code)), [code])
    # −1 stands for none: it is below every share, so that a member without rivals is clear.
    others = np.array([-1.0 if place == own else share for place, share in enumerate(shares)] or [-1.0])
    strongest = int(others.argmax())
    there = float(others[strongest])

    def tell(_: Level) -> Told:
        district, other = case.lookup.area(code), body_said(case.peers[peers[strongest]].partnership)
        sentence = Said(
            "flag-weak_member", district=district, here=case.limits["weak_member"].shown(here), footprint=case.name,
            there=percent(there), other=other,
        )  # fmt: skip
        return Told(
            sentence,
            (
                Evidence(Said("evidence-work-in-rest", district=district), here, "share", "commuting"),
                Evidence(Said("evidence-work-in-other", other=other), there, "share", "commuting"),
            ),
        )

    value = here if there > here else 1.0
    return Reading(value, case.residents_in([code]), (code,), flows_said(case.flows), tell)


def _sent_inside(case: Case, code: str) -> float:
    if case.flows.unknown((code,)):
        return math.nan
    place, (lived, _) = case.position[code], SHARED.of(measures.sums, case.flows.matrix)
    return float((case.sent_in[place] - SHARED.of(measures.values_of, case.flows.matrix)[place, place]) / lived[place])


@rule("coverage_edge")
def coverage_edge(case: Case) -> Iterator[Look]:
    """Members of whose employed residents many work abroad or offshore, where commuting data do not follow them.

    Share: people who work abroad or offshore ÷ all employed residents, with a fixed workplace, at home or without one,
    and abroad or offshore (census).
    """
    if "abroad" not in case.totals:
        yield Unchecked(Said("unchecked-no-abroad"))
        return
    counts = SHARED.of(_by_place_of_work, case.totals)
    for code, place in zip(case.codes, case.places(case.codes), strict=True):
        yield _edge(case, code, float(counts[place, 2]), float(counts[place].sum()))


def _by_place_of_work(totals: pd.DataFrame) -> measures.FloatArray:
    """Employed residents with a fixed workplace, at home or without one, and abroad or offshore."""
    return totals[["employed_residents", "home", "abroad"]].to_numpy(dtype=np.float64)


def _edge(case: Case, code: str, abroad: float, whole: float) -> Reading:
    share = abroad / whole if whole else math.nan

    def tell(_: Level) -> Told:
        district = case.lookup.area(code)
        sentence = (
            Said("flag-coverage_edge", district=district, share=case.limits["coverage_edge"].shown(share))
            if math.isfinite(share)
            else Said("flag-coverage_edge-cannot-tell", district=district)
        )
        return Told(
            sentence,
            (
                Evidence(Said("evidence-share-abroad", district=district), share, "share", "commuting_totals"),
                Evidence(Said("evidence-abroad"), abroad, "people", "commuting_totals"),
            ),
        )

    return Reading(share, case.residents_in([code]), (code,), Said("flag-coverage_edge-data"), tell)
