"""Self-containment kept up to date: the same as counted anew, and an edit taken back leaves nothing behind."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.containment import containment
from explorer.analysis.tally import PairFlows, Tally

ZONES = 12


def tallied(people: np.ndarray) -> Tally:
    residence, workplace = np.nonzero(people)
    flows = PairFlows.of(ZONES, residence, workplace, people[residence, workplace])
    return Tally.of(flows, np.zeros(ZONES, dtype=np.bool_))


@given(st.integers(0, 1000), st.lists(st.integers(0, ZONES - 1), min_size=1, max_size=30))
def test_a_tally_after_any_edits_is_what_counting_anew_finds(seed: int, flips: list[int]) -> None:
    random = np.random.default_rng(seed)
    people = random.integers(0, 50, (ZONES, ZONES)) * (random.random((ZONES, ZONES)) < 0.4).astype(float)
    tally = tallied(people)
    for zone in flips:
        tally = tally.flipped(zone)
    anew = containment(pd.DataFrame(people), tally.chosen)

    assert (tally.containment.employed_residents, tally.containment.jobs, tally.containment.within) == (
        anew.employed_residents, anew.jobs, anew.within
    )  # fmt: skip
    assert tally.sent_in.tolist() == people[:, tally.chosen].sum(axis=1).tolist()
    assert Tally.of(tally.flows, tally.chosen).containment == tally.containment


def test_a_zone_that_comes_and_goes_leaves_what_was_there_unchanged() -> None:
    tally = tallied(np.eye(ZONES)).flipped(3)
    after = tally.flipped(5)

    assert (tally.chosen.sum(), after.chosen.sum()) == (1, 2)
    assert after.flipped(5).containment.within == pytest.approx(tally.containment.within)
