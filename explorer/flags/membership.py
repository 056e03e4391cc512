"""Rules about footprints of the same kind: districts in two of them, in none, or left between them."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial

import numpy as np

from explorer.catalogue.own_footprints import KIND as OWN_KIND
from explorer.catalogue.partnerships import COUNTED_ROLES, SERVICE_KINDS, Footprint
from explorer.days import day_said
from explorer.flags import measures
from explorer.flags.case import Case
from explorer.flags.model import Evidence, Level, Reading, Told, Unchecked, percent
from explorer.flags.names import body_said, region_said, several
from explorer.flags.registry import Look, rule
from explorer.flags.wording import capital, counted, listed, people
from explorer.memory import SHARED

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
        yield Unchecked("footprints of your own are drafts and are not held against each other")
        return
    memberships = SHARED.of(_memberships, case.peers)
    own = case.footprint.partnership.id
    doubled = [
        code
        for code in case.codes
        if any(key != own for key, _ in memberships.get(code, ()))
        and sum(share for _, share in memberships[code]) > WHOLE
    ]  # fmt: skip
    share = case.residents_share(doubled)
    # A district without residents overlaps too.
    value = max(share, math.ulp(0.0)) if doubled else 0.0
    others = {key for code in doubled for key, _ in memberships[code] if key != own}
    told = partial(_told_of_overlap, case, doubled, share, others)
    yield Reading(value, case.residents_in(doubled), tuple(doubled), _day(case), lambda _: told())


def _told_of_overlap(case: Case, doubled: Sequence[str], share: float, others: Collection[str]) -> Told:
    """Tell how many districts are in other footprints of the kind too, and in which."""
    also_in = sorted({body_said(case.peers[key].partnership.name) for key in others})
    another = f"another {case.kind_name}" if len(also_in) == 1 else f"other {several(case.kind_name)}"
    named = listed(case.lookup.all_said(doubled))
    sentence = (
        f"{counted(len(doubled), 'district')} of {case.name} ({named}), home to {percent(share)} of its residents, "
        f"also {'lies' if len(doubled) == 1 else 'lie'} in {another}: {listed(also_in)}."
    )
    chain = (
        Evidence("districts in more than one footprint", len(doubled), "districts", "partnerships"),
        Evidence("districts of the footprint", len(case.codes), "districts", "partnerships"),
        Evidence("share of its residents in them", share, "share", "population"),
    )
    return Told(sentence, chain)


def _memberships(peers: Mapping[str, Footprint]) -> dict[str, list[tuple[str, float]]]:
    """Return the footprints of the kind each district is counted in, with its share (0 where that is not known)."""
    found: dict[str, list[tuple[str, float]]] = {}
    for key, peer in peers.items():
        for m in peer.memberships:
            if m.role in COUNTED_ROLES:
                found.setdefault(m.district, []).append((key, 0.0 if math.isnan(m.share) else m.share))
    return found


@rule("gap")
def gap(case: Case) -> Iterator[Look]:
    """Districts of the extent (the chosen region, or the regions the footprint lies in) that no footprint of the kind covers.

    Nobody there has the task that the partnership has next door.
    """
    if case.footprint.partnership.kind in SCATTERED_KINDS:
        yield Unchecked(f"{_kinds_said(case)} are not meant to cover the country")
        return
    covered = SHARED.of(measures.taking_part, case.peers, case.totals.index)
    left = [code for code in case.extent if not covered[case.position[code]]]
    into_it = case.commuters_from(left)

    def tell(_: Level) -> Told:
        regions = listed(sorted({region_said(case.lookup.districts[code].itl1_name) for code in case.extent}))
        sentence = (
            f"{counted(len(left), 'district')} of {regions} {'is' if len(left) == 1 else 'are'} in no {case.peer_kinds}: "
            f"{listed(case.lookup.all_said(left))}."
        )
        return Told(
            capital(sentence),
            (
                Evidence("districts in no footprint of the kind", len(left), "districts", "partnerships"),
                Evidence("districts of the extent", len(case.extent), "districts", "districts"),
                Evidence("commuters from them into the footprint", into_it, "people", "commuting"),
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
        yield Unchecked(f"{_kinds_said(case)} are not meant to cover the country")
        return
    blocks = SHARED.of(measures.unassigned_blocks, case.peers, case.touching, case.totals.index)
    beside = set(case.neighbours)
    # Without any block beside it, the footprint has been looked at all round.
    yield Reading(math.inf, 0.0, (), _day(case), lambda _: Told("", ()))
    for block in blocks:
        codes = tuple(case.all_codes[place] for place in block)
        if beside.intersection(codes):
            yield _island(case, codes)


def _island(case: Case, block: tuple[str, ...]) -> Reading:
    residents = float(case.population.to_numpy(dtype=np.float64)[case.places(block)].sum())

    def tell(level: Level) -> Told:
        what = f"{listed(case.lookup.all_said(block))} {'lies' if len(block) == 1 else 'lie'}"
        number = "an unknown number of" if level == "cannot_tell" else people(residents, case.limits["island"])
        sentence = (
            f"{capital(what)} between footprints with {number} residents, in no {case.peer_kinds}; {case.name} is a neighbour."
        )
        return Told(
            sentence,
            (
                Evidence("districts left between footprints", len(block), "districts", "partnerships"),
                Evidence("their residents", residents, "people", "population"),
            ),
        )

    return Reading(residents, case.commuters_from(block), block, _day(case), tell)


def _kinds_said(case: Case) -> str:
    return "footprints of your own" if case.footprint.partnership.kind == OWN_KIND else several(case.kind_name)


def _day(case: Case) -> str:
    return f"members as at {day_said(case.footprint.as_at)}"
