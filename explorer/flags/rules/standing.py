"""The rule about standing among peers: whether an indicator's rank is an effect of the boundary."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

import numpy as np
import pandas as pd

from explorer.analysis.certainty import Z95
from explorer.analysis.combining import Combined, Combining, Kind
from explorer.catalogue.partnerships import Footprint
from explorer.flags.case import Case
from explorer.flags.measures import FloatArray, members, values_of
from explorer.flags.model import Evidence, Level, Reading, Told, Unchecked
from explorer.flags.registry import Look, rule
from explorer.flags.wording import areas_said, figure
from explorer.layers.combinable import Combinable
from explorer.memory import SHARED
from explorer.said import Said

FEWEST_PEERS = 3
"""Footprints of a kind below which a rank says nothing."""

HALF = 0.5
"""A functional area belongs to the footprint's economy from this share of its people on (ours)."""


@dataclass(frozen=True)
class Standing:
    """Where a footprint stands among its peers, and where it would stand when measured on its functional areas.

    Attributes
    ----------
    footprint, economy : Combined
        The indicator on the footprint, and on the functional areas it holds at least half of.
    rank, best, worst : int
        Rank of the footprint (1 is the highest value), and the ranks that its and its peers' uncertainty allow.
    economy_rank, economy_best, economy_worst : int
        The rank that the functional areas would take in its place, and the ranks that their uncertainty allows.
    peers : int
        Footprints ranked, this one among them.
    """

    footprint: Combined
    economy: Combined
    rank: int
    best: int
    worst: int
    economy_rank: int
    economy_best: int
    economy_worst: int
    peers: int

    @property
    def beyond(self) -> float:
        """Ranks that lie between what the uncertainty of the two allows; 0 where they could be the same.

        NaN where the uncertainty of either is not published: unknown is not none.
        """
        if not np.isfinite([self.footprint.standard_error, self.economy.standard_error]).all():
            return math.nan
        return max(self.best - self.economy_worst, self.economy_best - self.worst, 0)


@rule("rank_changes", reads_figures=True)
def rank_changes(case: Case) -> Iterator[Look]:
    """Ranks by which an indicator moves, beyond its uncertainty, when measured on functional areas instead of the footprint.

    Its functional areas are those of which it holds at least half of the people (ours), else the one it shares most with.
    Footprint and functional areas share land, so the test of methods §4 does not hold between them; each is held
    against the peers instead: the ranks it could have are those between the peers surely above and surely below it. Where
    the uncertainty of either is not published, none of this can be told.
    """
    if case.figures is None:
        yield Unchecked(Said("unchecked-no-indicator"))
        return
    if case.markets.unplaced:
        yield Unchecked(Said("unchecked-areas-cover"))
        return
    found = standing(case, case.figures)
    if isinstance(found, Unchecked):
        yield found
        return
    yield _moved(case, case.figures, found)


def _moved(case: Case, figures: Combinable, found: Standing) -> Reading:
    layer = figures.layer

    def tell(level: Level) -> Told:
        title, year, unit = layer.indicator.title, layer.period_said, layer.indicator.unit
        if level == "cannot_tell":
            return Told(
                Said("flag-rank_changes-cannot-tell", footprint=case.name, indicator=title, year=year),
                (Evidence(Said("evidence-rank"), found.rank, "ranks", layer.source.id),),
            )
        sentence = Said(
            "flag-rank_changes", footprint=case.name, indicator=title, year=year, peers=found.peers,
            rank=found.rank, value=figure(found.footprint.value, unit, 4), best=found.best, worst=found.worst,
            areas_rank=found.economy_rank, areas_value=figure(found.economy.value, unit, 4),
            areas_best=found.economy_best, areas_worst=found.economy_worst,
        )  # fmt: skip
        numbers = (
            ("evidence-rank", found.rank),
            ("evidence-rank-areas", found.economy_rank),
            ("evidence-rank-best", found.best),
            ("evidence-rank-worst", found.worst),
            ("evidence-rank-areas-best", found.economy_best),
            ("evidence-rank-areas-worst", found.economy_worst),
        )
        return Told(sentence, tuple(Evidence(Said(key), rank, "ranks", layer.source.id) for key, rank in numbers))

    rests_on = Said("flag-rank_changes-data", indicator=layer.source.title, areas=areas_said(case.functional_areas))
    return Reading(found.beyond, case.residents_in(case.codes), case.codes, rests_on, tell)


def standing(case: Case, figures: Combinable) -> Standing | Unchecked:
    """Return where the footprint stands among its peers, or why that cannot be said."""
    ready = SHARED.of(combining_of, figures)
    own, economy = combined_over(case, figures), ready.over(economy_parts(case))
    if own.refused:
        return Unchecked(own.refused)
    if economy.refused:
        return Unchecked(Said("unchecked-refused-areas", why=economy.refused))
    others = {key: peer for key, peer in SHARED.of(peer_figures, figures, case.peers, case.totals.index).items()
              if key != case.footprint.partnership.id and not peer.refused}  # fmt: skip
    if len(others) < FEWEST_PEERS:
        return Unchecked(Said("unchecked-few-peers"))
    values, errors = (np.array([getattr(peer, name) for peer in others.values()]) for name in ("value", "standard_error"))
    return Standing(own, economy, *_ranks(values, errors, own), *_ranks(values, errors, economy), peers=len(values) + 1)


def _ranks(values: FloatArray, errors: FloatArray, figure: Combined) -> tuple[int, int, int]:
    """Return the rank of a figure among its peers, and the best and worst that uncertainty allows.

    A peer of unknown uncertainty may lie on either side.
    """
    apart = Z95 * np.hypot(errors, figure.standard_error)
    best, surely_below = 1 + int((values - figure.value > apart).sum()), int((figure.value - values > apart).sum())
    return 1 + int((values > figure.value).sum()), best, 1 + len(values) - surely_below


def economy_parts(case: Case) -> FloatArray:
    """Return the share of each district that belongs to the footprint's functional areas, shape (districts,)."""
    shares = case.markets.shares
    own = [area for area, share in shares.items() if share >= HALF] or list(shares)[:1]
    held = SHARED.of(values_of, case.functional_areas.shares)[:, [case.markets.position[area] for area in own]]
    parts: FloatArray = np.minimum(held.sum(axis=1), 1.0)
    return parts


def combining_of(figures: Combinable) -> Combining:
    """Make the indicator ready to be combined."""
    return Combining.of(
        figures.values, cast("Kind", figures.kind), figures.weights, refused=figures.refused, stand_in=figures.stand_in
    )


def combined_over(case: Case, figures: Combinable) -> Combined:
    """Combine the indicator over the footprint, or refuse to (methods §4)."""
    return SHARED.of(combining_of, figures).over(case.chosen.astype(np.float64))


def peer_figures(figures: Combinable, peers: Mapping[str, Footprint], index: pd.Index[str]) -> dict[str, Combined]:
    """Combine the indicator over every footprint of a kind."""
    ready = SHARED.of(combining_of, figures)
    return {key: ready.over(row.astype(np.float64)) for key, row in zip(peers, members(peers, index), strict=True)}
