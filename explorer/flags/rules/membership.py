"""Rules about footprints of the same kind: districts in two of them, in none, or left between them."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial

import numpy as np

from explorer.analysis.contiguity import connected, neighbour_lists
from explorer.catalogue.own_footprints import KIND as OWN_KIND
from explorer.catalogue.partnerships import COUNTED_ROLES, SERVICE_KINDS, Footprint, kind_said
from explorer.flags import measures
from explorer.flags.case import Case
from explorer.flags.model import Evidence, Level, Reading, Told, Unchecked, percent
from explorer.flags.names import body_said, districts_said, region_said
from explorer.flags.registry import Look, rule
from explorer.flags.wording import people
from explorer.memory import SHARED
from explorer.said import Area, Listing, Said

WHOLE = 1.01
"""Shares in footprints of one kind may add up to this before a district counts as lying in two (rounding)."""

SCATTERED_KINDS = (
    "research_partnership", "local_policy_innovation_partnership", "cross_border_partnership", "proposed_strategic_authority",
    *SERVICE_KINDS, OWN_KIND,
)  # fmt: skip
"""Kinds of partnership that are not meant to cover the country, so that to be in none is no gap."""


@rule("overlap")
def overlap(case: Case) -> Iterator[Look]:
    """Districts of the footprint whose shares in footprints of the kind add up to more than the whole district.

    Someone there answers to two bodies with the same task. Parts of a district that is divided between two footprints
    do not overlap. The level follows the share of the footprint's residents who live in such districts.
    """
    if case.footprint.partnership.kind == OWN_KIND:
        yield Unchecked(Said("unchecked-own-drafts"))
        return
    memberships = SHARED.of(_memberships, case.peers)
    own = case.footprint.partnership.id
    held = dict(_shares(case.footprint))
    doubled = [
        code
        for code in case.codes
        if (others := [share for key, share in memberships.get(code, ()) if key != own])
        and sum(others) + held[code] > WHOLE
    ]  # fmt: skip
    share = case.residents_share(doubled)
    # A district without residents overlaps too.
    value = max(share, math.ulp(0.0)) if doubled else 0.0
    found = {key for code in doubled for key, _ in memberships[code] if key != own}
    told = partial(_told_of_overlap, case, doubled, share, found)
    yield Reading(value, case.residents_in(doubled), tuple(doubled), _day(case), lambda _: told())


def _told_of_overlap(case: Case, doubled: Sequence[str], share: float, others: Collection[str]) -> Told:
    """Tell how many districts are in other footprints of the kind too, and in which."""
    sentence = Said(
        "flag-overlap", footprint=case.name, districts=districts_said(case.lookup, doubled), share=percent(share),
        kind=case.kind_name, kinds=_kinds(case), others=_by_name({body_said(case.peers[key].partnership) for key in others}),
    )  # fmt: skip
    chain = (
        Evidence(Said("evidence-in-several"), len(doubled), "districts", "partnerships"),
        Evidence(Said("evidence-districts"), len(case.codes), "districts", "partnerships"),
        Evidence(Said("evidence-residents-share"), share, "share", "population"),
    )
    return Told(sentence, chain)


def _memberships(peers: Mapping[str, Footprint]) -> dict[str, list[tuple[str, float]]]:
    """Return the footprints of the kind each district is counted in, with its share (0 where that is not known)."""
    found: dict[str, list[tuple[str, float]]] = {}
    for key, peer in peers.items():
        for district, share in _shares(peer):
            found.setdefault(district, []).append((key, share))
    return found


def _shares(footprint: Footprint) -> Iterator[tuple[str, float]]:
    """Yield the districts of a footprint with how much of each is in it, 0 where that is not known."""
    for m in footprint.memberships:
        if m.role in COUNTED_ROLES:
            yield m.district, 0.0 if math.isnan(m.share) else m.share


@rule("gap")
def gap(case: Case) -> Iterator[Look]:
    """Districts of the extent (the chosen region, or the regions the footprint lies in) that no footprint of the kind covers.

    Nobody there has the task that the partnership has next door.
    """
    if case.footprint.partnership.kind in SCATTERED_KINDS:
        yield Unchecked(Said("unchecked-scattered", kinds=_kinds(case)))
        return
    covered = SHARED.of(measures.taking_part, case.peers, case.totals.index) | case.belonging
    left = [code for code in case.extent if not covered[case.position[code]]]
    into_it = case.commuters_from(left)

    def tell(_: Level) -> Told:
        held = [case.lookup.districts[code] for code in case.extent]
        regions = _by_name({region_said(one.itl1, one.itl1_name) for one in held})
        districts = districts_said(case.lookup, left)
        return Told(
            Said("flag-gap", regions=regions, kinds=case.peer_kinds, districts=districts),
            (
                Evidence(Said("evidence-in-none"), len(left), "districts", "partnerships"),
                Evidence(Said("evidence-extent"), len(case.extent), "districts", "districts"),
                Evidence(Said("evidence-commuters-from-them"), into_it, "people", "commuting"),
            ),
        )

    yield Reading(float(len(left)), into_it, tuple(left), _day(case), tell)


@rule("island")
def island(case: Case) -> Iterator[Look]:
    """Blocks of districts in no footprint of the kind whose every neighbour is in one, this footprint among them.

    The block is as large as districts in no footprint hang together; a small one can join a neighbour or stay outside.
    A block of more people than government expects of a body of its own is a gap, but not left between.
    """
    if case.footprint.partnership.kind in SCATTERED_KINDS:
        yield Unchecked(Said("unchecked-scattered", kinds=_kinds(case)))
        return
    free = ~SHARED.of(measures.counted, case.peers, case.totals.index) & ~case.chosen
    # Without any block beside it, the footprint has been looked at all round.
    yield Reading(math.inf, 0.0, (), _day(case), lambda _: Told(Said("flag-island-none"), ()))
    neighbours, beside = SHARED.of(neighbour_lists, case.touching), case.places(case.neighbours)
    for block in connected(neighbours, np.flatnonzero(free).tolist(), beside):
        yield _island(case, tuple(case.all_codes[place] for place in block))


def _island(case: Case, block: tuple[str, ...]) -> Reading:
    residents = float(case.population.to_numpy(dtype=np.float64)[case.places(block)].sum())

    def tell(level: Level) -> Told:
        districts = districts_said(case.lookup, block)
        sentence = (
            Said("flag-island-cannot-tell", districts=districts, kinds=case.peer_kinds, footprint=case.name)
            if level == "cannot_tell"
            else Said(
                "flag-island", districts=districts, kinds=case.peer_kinds, footprint=case.name,
                residents=people(residents, case.limits["island"]),
            )
        )  # fmt: skip
        return Told(
            sentence,
            (
                Evidence(Said("evidence-left-between"), len(block), "districts", "partnerships"),
                Evidence(Said("evidence-their-residents"), residents, "people", "population"),
            ),
        )

    return Reading(residents, case.commuters_from(block), block, _day(case), tell)


def _kinds(case: Case) -> Said:
    return kind_said(case.footprint.partnership.kind, "many")


def _by_name(areas: Collection[Area]) -> Listing:
    ranked = sorted(areas, key=lambda area: area.name)
    return Listing(tuple(ranked))


def _day(case: Case) -> Said:
    return Said("flag-members-on", day=case.footprint.as_at)
