"""Rules about the footprint itself: whether it hangs together, is large enough, and how compact it is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping

import numpy as np

from explorer.analysis.compactness import Outlines
from explorer.analysis.contiguity import connected, neighbour_lists
from explorer.catalogue.partnerships import COUNTED_ROLES, Footprint
from explorer.flags.case import Case
from explorer.flags.limits import SCALED_KINDS
from explorer.flags.measures import FloatArray
from explorer.flags.model import Evidence, Level, Reading, Told, Unchecked, percent
from explorer.flags.names import districts_said
from explorer.flags.registry import Look, rule
from explorer.flags.wording import people
from explorer.memory import SHARED
from explorer.places.ground import Ground
from explorer.said import Said

FEWEST_PEERS = 10
"""Footprints of a kind below which a lowest tenth says nothing."""

_POPULATION = Said("flag-population")


@rule("not_contiguous")
def not_contiguous(case: Case) -> Iterator[Look]:
    """Footprints in more than one piece; links over water count as joining (methods §3).

    A district only a part of which belongs joins its neighbours: that part may touch them. It is no piece of its own.
    """
    held = case.places([m.district for m in case.footprint.memberships if m.role in COUNTED_ROLES])
    found = connected(SHARED.of(neighbour_lists, case.touching), held)
    piece_of = {case.all_codes[place]: number for number, piece in enumerate(found) for place in piece}
    sizes = Counter(piece_of[code] for code in case.codes)
    number, largest = len(sizes), sizes.most_common(1)[0][0]
    apart = [code for code in case.codes if piece_of[code] != largest]

    def tell(_: Level) -> Told:
        districts = districts_said(case.lookup, apart)
        return Told(
            Said("flag-not_contiguous", footprint=case.name, pieces=number, districts=districts),
            (
                Evidence(Said("evidence-pieces"), number, "pieces", "boundaries"),
                Evidence(Said("evidence-apart"), len(apart), "districts", "links"),
            ),
        )

    yield Reading(
        float(number),
        case.residents_in(apart),
        tuple(apart),
        _lines(case, Said("flag-lines-and-links"), Said("flag-lines-and-links-official")),
        tell,
    )


@rule("scale")
def scale(case: Case) -> Iterator[Look]:
    """Residents of the footprint against what the White Paper of 2024 and the review of 2022 expected."""
    people_of = case.population.to_numpy(dtype=np.float64)[case.places(case.codes)]
    missing = [code for code, number in zip(case.codes, people_of, strict=True) if math.isnan(number)]
    if missing:
        yield _unknown_scale(case, missing)
        return
    residents = float(people_of.sum())
    kind, (_, lep) = case.footprint.partnership.kind, case.limits["scale"].steps[0]
    # Only of a strategic authority more is expected than of a local enterprise partnership.
    is_expected = kind in SCALED_KINDS and not (kind == "local_enterprise_partnership" and residents >= lep)
    at_most: Level | None = None if is_expected else "info"

    def tell(_: Level) -> Told:
        sentence = Said(
            "flag-scale-compared" if at_most else "flag-scale",
            footprint=case.name,
            residents=people(residents, case.limits["scale"]),
        )
        return Told(sentence, (Evidence(Said("evidence-residents"), residents, "people", "population"),))

    yield Reading(residents, case.residents_in(case.codes), case.codes, _POPULATION, tell, at_most=at_most)


def _unknown_scale(case: Case, missing: list[str]) -> Reading:
    sentence = Said("flag-scale-cannot-tell", footprint=case.name, districts=districts_said(case.lookup, missing))
    told = Told(sentence, (Evidence(Said("evidence-no-population"), len(missing), "districts", "population"),))
    return Reading(math.nan, case.residents_in(missing), tuple(missing), _POPULATION, lambda _: told)


@rule("shape")
def shape(case: Case) -> Iterator[Look]:
    """Rank of the footprint among its kind by compactness: the share of footprints that are less compact.

    Polsby–Popper and Reock, on the bundled boundaries alone, whatever shapes the map shows (methods §3); the lower of the
    two ranks counts. A coast makes every shape ragged, so this informs and does not decide.
    """
    own = case.footprint.partnership.id
    count = len(case.peers) + (own not in case.peers)
    if case.ground is None:
        yield Unchecked(Said("unchecked-no-shapes"))
    elif count < FEWEST_PEERS:
        yield Unchecked(Said("unchecked-few-footprints", footprints=count))
    else:
        peers = SHARED.of(compactness_of, case.ground, case.peers)
        others = np.array([row for key, row in zip(case.peers, peers, strict=True) if key != own]).reshape(-1, 2)
        places = SHARED.of(_positions, case.ground)
        inside = np.zeros(len(places), dtype=np.bool_)
        inside[[places[code] for code in case.codes if code in places]] = True
        yield _compact(case, others, np.array(SHARED.of(_outlines, case.ground).compactness(inside)))


def compactness_of(ground: Ground, peers: Mapping[str, Footprint]) -> FloatArray:
    """Return Polsby–Popper and Reock of each footprint, shape (footprints, 2)."""
    outlines = SHARED.of(_outlines, ground)
    codes = ground.shapes.codes
    return np.array([outlines.compactness(np.isin(codes, peer.districts)) for peer in peers.values()], dtype=np.float64)


def _positions(ground: Ground) -> dict[str, int]:
    return {str(code): place for place, code in enumerate(ground.shapes.codes)}


def _outlines(ground: Ground) -> Outlines:
    return Outlines.of(ground.shapes, ground.edges)


def _compact(case: Case, others: FloatArray, own: FloatArray) -> Reading:
    footprints = len(others) + 1
    rank = float(((others < own).sum(axis=0) / footprints).min())

    def tell(_: Level) -> Told:
        sentence = (
            Said("flag-shape", footprint=case.name, footprints=footprints, share=percent(rank))
            if rank
            else Said("flag-shape-least", footprint=case.name, footprints=footprints)
        )
        return Told(
            sentence,
            (
                Evidence(Said("evidence-polsby-popper"), float(own[0]), "share", "boundaries"),
                Evidence(Said("evidence-reock"), float(own[1]), "share", "boundaries"),
                Evidence(Said("evidence-less-compact"), rank, "share", "boundaries"),
            ),
        )

    return Reading(
        rank, case.residents_in(case.codes), case.codes, _lines(case, Said("flag-lines"), Said("flag-lines-official")), tell
    )


def _lines(case: Case, approximate: Said, official: Said) -> Said:
    """Say which lines a shape is told by."""
    return official if case.ground is not None and not case.ground.approximate else approximate
