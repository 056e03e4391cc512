"""Rules about the footprint itself: whether it hangs together, is large enough, and how compact it is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping

import numpy as np

from explorer.analysis.compactness import Outlines
from explorer.analysis.contiguity import pieces
from explorer.catalogue.partnerships import COUNTED_ROLES, Footprint
from explorer.flags.case import Case
from explorer.flags.limits import SCALED_KINDS
from explorer.flags.measures import FloatArray
from explorer.flags.model import Evidence, Level, Reading, Told, Unchecked, percent
from explorer.flags.registry import Look, rule
from explorer.flags.wording import capital, counted, listed, people
from explorer.memory import SHARED
from explorer.places.ground import Ground

FEWEST_PEERS = 10
"""Footprints of a kind below which a lowest tenth says nothing."""

_RESTS_ON_LINES = "approximate bundled boundaries and listed links"


@rule("not_contiguous")
def not_contiguous(case: Case) -> Iterator[Look]:
    """Footprints in more than one piece; links over water count as joining (methods §3).

    A district only a part of which belongs joins its neighbours: that part may touch them. It is no piece of its own.
    """
    held = tuple(m.district for m in case.footprint.memberships if m.role in COUNTED_ROLES)
    places = case.places(held)
    piece_of = dict(zip(held, pieces(case.touching[np.ix_(places, places)]).tolist(), strict=True))
    sizes = Counter(piece_of[code] for code in case.codes)
    number, largest = len(sizes), sizes.most_common(1)[0][0]
    apart = [code for code in case.codes if piece_of[code] != largest]

    def tell(_: Level) -> Told:
        sentence = (
            f"{capital(case.name)} falls into {counted(number, 'piece')}: {listed(case.lookup.all_said(apart))} "
            f"{'is' if len(apart) == 1 else 'are'} cut off from the rest."
        )
        return Told(
            sentence,
            (
                Evidence("pieces of the footprint", number, "pieces", "boundaries"),
                Evidence("districts apart from the largest piece", len(apart), "districts", "links"),
            ),
        )

    yield Reading(float(number), case.residents_in(apart), tuple(apart), _RESTS_ON_LINES, tell)


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
        sentence = f"{capital(case.name)} has {people(residents, case.limits['scale'])} residents."
        if at_most:
            sentence += " What government expects of other bodies is given for comparison only."
        return Told(sentence, (Evidence("residents", residents, "people", "population"),))

    yield Reading(residents, case.residents_in(case.codes), case.codes, "population of 2020 to 2022", tell, at_most=at_most)


def _unknown_scale(case: Case, missing: list[str]) -> Reading:
    sentence = f"Cannot tell how many residents {case.name} has: there is no figure for {listed(case.lookup.all_said(missing))}."
    told = Told(sentence, (Evidence("districts without a population figure", len(missing), "districts", "population"),))
    return Reading(math.nan, case.residents_in(missing), tuple(missing), "population of 2020 to 2022", lambda _: told)


@rule("shape")
def shape(case: Case) -> Iterator[Look]:
    """Rank of the footprint among its kind by compactness: the share of footprints that are less compact.

    Polsby–Popper and Reock, on the bundled boundaries alone, whatever shapes the map shows (methods §3); the lower of the
    two ranks counts. A coast makes every shape ragged, so this informs and does not decide.
    """
    own = case.footprint.partnership.id
    if case.ground is None or own not in case.peers:
        yield Unchecked("there are no shapes to measure it on, or it is none of the known footprints")
    elif len(case.peers) < FEWEST_PEERS:
        yield Unchecked(f"there are only {len(case.peers)} footprints of the kind to compare it with")
    else:
        yield _compact(case, SHARED.of(compactness_of, case.ground, case.peers), list(case.peers).index(own))


def compactness_of(ground: Ground, peers: Mapping[str, Footprint]) -> FloatArray:
    """Return Polsby–Popper and Reock of each footprint, shape (footprints, 2)."""
    outlines = SHARED.of(_outlines, ground)
    codes = ground.shapes.codes
    return np.array([outlines.compactness(np.isin(codes, peer.districts)) for peer in peers.values()], dtype=np.float64)


def _outlines(ground: Ground) -> Outlines:
    return Outlines.of(ground.shapes, ground.edges)


def _compact(case: Case, compactness: FloatArray, own: int) -> Reading:
    ranks = (compactness < compactness[own]).mean(axis=0)
    rank = float(ranks.min())

    def tell(_: Level) -> Told:
        fewer = f"only {percent(rank)} are less compact" if rank else "none is less compact"
        sentence = (
            f"{capital(case.name)} has one of the least compact shapes among {len(compactness)} footprints of its kind: {fewer}."
        )
        return Told(
            sentence,
            (
                Evidence("Polsby–Popper, area against that of a circle with the same outline", float(compactness[own, 0]),
                         "share", "boundaries"),
                Evidence("Reock, area against that of the smallest circle around it", float(compactness[own, 1]),
                         "share", "boundaries"),
                Evidence("share of footprints of the kind that are less compact", rank, "share", "boundaries"),
            ),
        )  # fmt: skip

    return Reading(rank, case.residents_in(case.codes), case.codes, "approximate bundled boundaries", tell)
