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
from explorer.flags.chance import on_land
from explorer.flags.model import LEVEL_NAMES, Evidence, Level, Limit, Reading, Told, Unchecked, percent
from explorer.flags.names import body_said
from explorer.flags.registry import Look, rule
from explorer.flags.wording import a, capital, counted, flows_said, listed, possessive
from explorer.memory import SHARED

CONTAINMENT_ERROR, SHARE_BIAS, SHARE_ERROR = 0.011, 0.006, 0.026
"""Measured errors of the estimated flows against Census 2021: standard deviation of a combined authority's self-containment;
how much too high the share is that an outside district sends into one, and its standard deviation."""


@rule("supply_containment")
def supply_containment(case: Case) -> Iterator[Look]:
    """Supply-side self-containment I / R of the footprint, against ONS's travel-to-work rule (methods §1)."""
    kept, told = case.containment, f"of the employed residents of {case.name} work inside it"
    chain = (
        Evidence("supply-side self-containment", kept.supply, "share", "commuting"),
        Evidence("employed residents who work inside", kept.within, "people", "commuting"),
        Evidence("employed residents", kept.employed_residents, "people", "commuting"),
    )
    return _containment(case, case.limits["supply_containment"], told, chain, kept.employed_residents - kept.within)


@rule("demand_containment")
def demand_containment(case: Case) -> Iterator[Look]:
    """Demand-side self-containment I / W of the footprint, against ONS's travel-to-work rule (methods §1)."""
    kept, told = case.containment, f"of the jobs in {case.name} are filled by people who live there"
    chain = (
        Evidence("demand-side self-containment", kept.demand, "share", "commuting"),
        Evidence("jobs filled from inside", kept.within, "jobs", "commuting"),
        Evidence("jobs", kept.jobs, "jobs", "commuting"),
    )
    return _containment(case, case.limits["demand_containment"], told, chain, kept.jobs - kept.within)


def _containment(case: Case, limit: Limit, told: str, chain: tuple[Evidence, ...], crossing: float) -> Iterator[Look]:
    """Look at the first share of the chain; ``told`` says what it is a share of, ``crossing`` how many cross the boundary."""
    share, unknown = chain[0].value, case.flows.unknown(case.codes)
    if unknown or math.isnan(share):
        yield _cannot_tell(case, f"how many {told}", unknown or list(case.codes))
    else:
        only = Told(f"Only {limit.shown(share)} {told}.", chain)
        error = CONTAINMENT_ERROR if case.flows.source.estimated else 0.0
        yield Reading(share, crossing, case.codes, flows_said(case.flows), lambda _: only, error=error)


def _cannot_tell(case: Case, what: str, unknown: list[str]) -> Reading:
    sentence = f"Cannot tell {what}: the flows do not cover {listed(case.lookup.all_said(unknown))}."
    chain = (Evidence("districts that the flows do not cover", len(unknown), "districts", "commuting"),)
    told = Told(sentence, chain)
    return Reading(math.nan, case.residents_in(unknown), tuple(unknown), flows_said(case.flows), lambda _: told)


@rule("base_matters")
def base_matters(case: Case) -> Iterator[Look]:
    """Self-containment without and with people who work at home: how many of its two sides change their level.

    In Census 2021 the place-of-work indicator decides who is counted: 3 is a fixed workplace, 1 is home or none and
    stands where people live (methods §1).
    """
    if case.flows.unknown(case.codes):
        yield Unchecked("the flows do not cover every district of the footprint")
    elif case.home is None and case.flows.source.vintage.startswith("Census") and case.flows.base != FIXED:
        yield Unchecked("the flows already count others than people with a fixed workplace")
    elif case.home is None:
        sentence = (
            "Cannot tell whether the answer depends on people who work at home: no count of them is held for these flows. "
            "With the census table ODWP01EW it can be told."
        )
        told = Told(sentence, (Evidence("people who work at home", math.nan, "people", "commuting"),))
        yield Reading(math.nan, 0.0, case.codes, flows_said(case.flows), lambda _: told)
    else:
        home = SHARED.of(measures.with_home, case.flows, case.home)
        yield _base_reading(case, replace(case, flows=home).containment)


def _base_reading(case: Case, home: Containment) -> Reading:
    fixed, sides = case.containment, []
    for kind, one, other, said in (
        ("supply_containment", fixed.supply, home.supply, "of employed residents work inside"),
        ("demand_containment", fixed.demand, home.demand, "of jobs are filled from inside"),
    ):
        limit = case.limits[kind]
        if limit.level(one) != limit.level(other):
            changed = f"{_level_said(limit.level(one))} to {_level_said(limit.level(other))}"
            sides.append(f"{limit.shown(one)} {said}, {limit.shown(other)} with them (from {changed})")
    sentence = f"The answer for {case.name} depends on whether people who work at home are counted: {'; '.join(sides)}."
    told = Told(
        sentence,
        (
            Evidence("supply side, fixed workplaces", fixed.supply, "share", "commuting"),
            Evidence("supply side, with people who work at home", home.supply, "share", "commuting_totals"),
            Evidence("demand side, fixed workplaces", fixed.demand, "share", "commuting"),
            Evidence("demand side, with people who work at home", home.demand, "share", "commuting_totals"),
        ),
    )
    return Reading(float(len(sides)), case.residents_in(case.codes), case.codes, flows_said(case.flows), lambda _: told)


def _level_said(level: Level | None) -> str:
    return LEVEL_NAMES[level].lower() if level else "clear"


@rule("hinterland_excluded")
def hinterland_excluded(case: Case) -> Iterator[Look]:
    """Outside districts whose residents work in the footprint in numbers: part of its economy, not of its decisions.

    One flag for all of them, with a row each; its level is that of the largest share. Districts that take part in another
    role, or in part, are not left out: they are information. Neighbours that the flows do not cover are told apart.
    """
    shares = np.asarray(case.share_into, dtype=np.float64)
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
        named = [f"{case.lookup.said(code)} ({limit.shown(float(shares[case.position[code]]))})" for code in codes]
        sends = "sends" if len(codes) == 1 else "send"
        sentence = (
            f"{counted(len(codes), 'district')} outside {case.name} {sends} it {percent(limit.lowest)} or more of "
            f"{'its' if len(codes) == 1 else 'their'} employed residents, but {'has' if len(codes) == 1 else 'have'} no part in "
            f"it: {listed(named)}."
        )
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
        parts = {said: [code for code in held if code in codes] for said, held in case.other_roles.items()}
        parts |= {"a member in part": [code for code in codes if code in case.in_part]}
        told = [
            f"{listed([f'{case.lookup.said(code)} ({percent(float(shares[case.position[code]]))})' for code in held])} as "
            f"{said if said.startswith('a ') else f'{said}s' if len(held) > 1 else a(said)}"
            for said, held in parts.items()
            if held
        ]
        sentence = f"Some districts that send {case.name} many workers take part in it without being full members: "
        return Told(f"{sentence}{'; '.join(told)}.", tuple(_rows(case, codes, shares)))

    people, title = case.commuters_from(codes), "Hinterland in another role"
    return Reading(worst, people, codes, flows_said(case.flows), tell, at_most="info", title=title)


def _ranked(chosen: measures.BoolArray, shares: measures.FloatArray) -> list[int]:
    places = np.flatnonzero(chosen)
    return [int(place) for place in places[np.argsort(-shares[places], kind="stable")]]


def _rows(case: Case, codes: Sequence[str], shares: measures.FloatArray) -> Iterator[Evidence]:
    """Yield two numbers for each district: the share of its employed residents who work in the footprint, and how many."""
    for code in codes:
        name, share = case.lookup.said(code), float(shares[case.position[code]])
        yield Evidence(f"share of {possessive(name)} employed residents who work inside", share, "share", "commuting")
        yield Evidence(f"commuters from {name} into the footprint", case.commuters_from((code,)), "people", "commuting")


def _unknown_hinterland(case: Case, unknown: list[str]) -> Reading:
    districts = counted(len(unknown), "bordering or linked district")
    sentence = (
        f"Cannot tell how many people commute into {case.name} from {districts} "
        f"that the flows do not cover: {listed(case.lookup.all_said(unknown))}."
    )
    chain = (Evidence("bordering or linked districts that the flows do not cover", len(unknown), "districts", "commuting"),)
    told = Told(sentence, chain)
    return Reading(math.nan, math.nan, tuple(unknown), flows_said(case.flows), lambda _: told)


@rule("weak_member")
def weak_member(case: Case) -> Iterator[Look]:
    """Members with few commuters into the rest of the footprint, and more into another footprint of the kind.

    Value: the share of the member's employed residents who work in the rest of the footprint, where another footprint of
    the kind receives more of them; 1, and so clear, where none does. People who work in their own district go nowhere. The
    member with most of the jobs is what the others are tied to, and is not looked at.
    """
    if len(case.codes) < 2:
        yield Unchecked("the footprint is a single district, which has no rest to be tied to")
        return
    peers = list(case.peers)
    if peers in ([], [case.footprint.partnership.id]):
        yield Unchecked("there is no other footprint of the kind to be tied to")
        return
    own = peers.index(case.footprint.partnership.id) if case.footprint.partnership.id in peers else None
    jobs = case.flows.matrix.to_numpy(dtype=np.float64).sum(axis=0)
    core = max(case.codes, key=lambda code: jobs[case.position[code]])
    for code in case.codes:
        if code != core:
            yield _member_ties(case, code, peers, own)


def _member_ties(case: Case, code: str, peers: list[str], own: int | None) -> Reading:
    shares = case.sent[case.position[code]]
    # A drawn or changed footprint is not among its peers, and peers are whole districts.
    here = _sent_inside(case, code) if own is None or case.parts else float(shares[own])
    if math.isnan(here):
        return _cannot_tell(case, f"where the people of {case.lookup.said(code)} work", [code])
    others = np.array([-1.0 if place == own else share for place, share in enumerate(shares)] or [-1.0])
    strongest = int(others.argmax())
    there = float(others[strongest])

    def tell(_: Level) -> Told:
        name, limit = case.lookup.said(code), case.limits["weak_member"]
        other = body_said(case.peers[peers[strongest]].partnership.name)
        sentence = (
            f"{limit.shown(here)} of {possessive(name)} employed residents work in the rest of {case.name}, of which it is a "
            f"member, and {percent(there)} in {other}."
        )
        return Told(
            capital(sentence),
            (
                Evidence(f"share of {possessive(name)} employed residents who work in the rest", here, "share", "commuting"),
                Evidence(f"share who work in {other}", there, "share", "commuting"),
            ),
        )

    value = here if there > here else 1.0
    return Reading(value, case.residents_in([code]), (code,), flows_said(case.flows), tell)


def _sent_inside(case: Case, code: str) -> float:
    if case.flows.unknown((code,)):
        return math.nan
    row, place = case.flows.matrix.to_numpy(dtype=np.float64)[case.position[code]], case.position[code]
    return float((case.sent_in[place] - row[place]) / row.sum())


@rule("coverage_edge")
def coverage_edge(case: Case) -> Iterator[Look]:
    """Members of whose employed residents many work abroad or offshore, where commuting data do not follow them.

    Share: people who work abroad or offshore ÷ all employed residents, with a fixed workplace, at home or without one,
    and abroad or offshore (census).
    """
    if "abroad" not in case.totals:
        yield Unchecked("no figures are held on people who work abroad")
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
        name, limit = case.lookup.said(code), case.limits["coverage_edge"]
        sentence = (
            f"{limit.shown(share)} of {possessive(name)} employed residents work abroad or offshore, where these data do not "
            "follow them."
            if math.isfinite(share)
            else f"Cannot tell how many of {possessive(name)} employed residents work abroad: there is no figure."
        )
        return Told(
            capital(sentence),
            (
                Evidence(f"share of {possessive(name)} employed residents who work abroad or offshore", share, "share",
                         "commuting_totals"),
                Evidence("people who work abroad or offshore", abroad, "people", "commuting_totals"),
            ),
        )  # fmt: skip

    rests_on = "census of 2021 (England and Wales) or 2011 (Scotland and Northern Ireland)"
    return Reading(share, case.residents_in([code]), (code,), rests_on, tell)
