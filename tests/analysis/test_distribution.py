from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.distribution import MOST_BINS, OUTSIDE, Total, histogram, stacked, total

NUMBERS = st.lists(st.one_of(st.floats(-1e6, 1e6), st.sampled_from([np.nan, np.inf, -np.inf])), max_size=60)


def named(values: list[float]) -> pd.Series[float]:
    return pd.Series(values, index=[f"a{at}" for at in range(len(values))], dtype=float)


@given(NUMBERS)
def test_every_area_with_a_value_is_in_one_bin_and_no_other_is(values: list[float]) -> None:
    spread = histogram(named(values))
    assert spread.counts().sum() == np.isfinite(values).sum()
    assert spread.left_out == len(values) - np.isfinite(values).sum()
    assert spread.members.index.tolist() == named(values).index.tolist()


@given(NUMBERS)
def test_every_value_lies_between_the_ends_of_its_bin(values: list[float]) -> None:
    spread = histogram(named(values))
    inside = spread.members.to_numpy() != OUTSIDE
    members, known = spread.members.to_numpy()[inside], np.asarray(values, dtype=float)[inside]
    assert (known >= spread.edges[members]).all()
    assert (known <= spread.edges[members + 1]).all()


def test_values_that_are_all_the_same_share_one_bin() -> None:
    spread = histogram(named([5.0, 5.0, 5.0]))
    assert spread.counts().tolist() == [3]
    assert spread.edges[0] < 5 < spread.edges[1]


@pytest.mark.parametrize("values", [[], [np.nan, np.nan], [np.inf]])
def test_without_a_value_there_is_no_bin(values: list[float]) -> None:
    spread = histogram(named(values))
    assert (spread.bins, spread.left_out) == (0, len(values))


def test_one_far_value_does_not_ask_for_bins_without_end() -> None:
    spread = histogram(named([*np.linspace(0, 1, 1000), 1e12]))
    assert spread.bins <= MOST_BINS


def test_values_bunched_on_one_number_still_get_bins() -> None:
    assert histogram(named([0.0] * 20 + [1.0])).bins > 1


def test_ten_thousand_areas_are_counted() -> None:
    assert histogram(named(list(np.arange(10_000.0)))).counts().sum() == 10_000


def test_a_range_of_values_takes_in_every_bin_it_touches_whichever_way_it_is_drawn() -> None:
    spread = histogram(named([0.0, 1.0, 2.0, 3.0]), bins=3)
    assert spread.between(2.5, 1.2) == spread.between(1.2, 2.5) == ("a1", "a2", "a3")


def test_areas_of_a_selection_are_counted_apart() -> None:
    assert histogram(named([0.0, 1.0, 3.0]), bins=3).counts(["a0", "a2"]).tolist() == [1, 0, 1]


def test_the_pieces_of_a_bar_add_up_to_it_with_the_selected_ones_at_its_foot() -> None:
    spread = histogram(named([0.0, 0.1, 3.0, np.nan]), bins=3)
    pieces = stacked(spread, pd.Series([7, 9, 9, 7], index=spread.members.index), ["a1"])
    assert pieces.groupby("left")["height"].sum().tolist() == [2, 1]
    assert pieces["group"].tolist() == [9, 7, 9]
    assert pieces["floor"].tolist() == [0, 1, 0]


def test_bars_without_a_value_have_no_pieces() -> None:
    assert stacked(histogram(named([np.nan])), pd.Series([1], index=["a0"]), []).empty


def test_a_missing_value_is_not_counted_as_zero() -> None:
    assert total(named([1.0, np.nan, 4.0]), ["a0", "a1", "a2"]) == Total(3, 5.0, 1.0, 4.0, 1)


def test_an_area_counts_once_however_often_it_is_named() -> None:
    assert total(named([2.0]), ["a0", "a0"]).total == 2.0


def test_a_total_of_nothing_known_is_not_a_number() -> None:
    found = total(named([np.inf, np.nan]), ["a0", "a1", "elsewhere"])
    assert np.isnan([found.total, found.lowest, found.highest]).all()
    assert (found.areas, found.missing) == (3, 3)
