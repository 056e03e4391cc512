from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.trend import long_series, spread_apart, trend
from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import ALWAYS, Indicator
from explorer.words import say

COLUMNS = ["value", "lower95", "upper95"]
EARLIER = pd.DataFrame([[50.0, 49.0, 51.0], [60.0, 58.0, 62.0], [np.nan] * 3], index=list("abc"), columns=COLUMNS)
LATER = pd.DataFrame([[55.0, 54.0, 56.0], [61.0, 59.0, 63.0], [70.0, 69.0, np.inf]], index=list("abc"), columns=COLUMNS)


@pytest.fixture
def indicator(catalogue: Catalogue) -> Indicator:
    return replace(catalogue.indicators["employment_rate"], comparable_over_time="yes", trend="yes")


@pytest.mark.parametrize(
    ("breaks", "broken"),
    [
        ((), False),
        (((2021, 2021),), True),
        (((2023, 2023),), True),
        (((2018, 2018),), False),
        (((2025, 2025),), False),
        (((2013, 2018),), False),
        (((2013, 2019),), True),
        ((ALWAYS,), True),
    ],
)
def test_a_break_counts_where_it_lies_between_the_periods_or_has_no_year(
    indicator: Indicator, breaks: tuple[tuple[int, int], ...], broken: bool
) -> None:
    assert replace(indicator, breaks=breaks).is_broken("2018", "2023") == broken


def test_periods_with_a_break_between_are_not_joined_and_the_sentence_says_why(catalogue: Catalogue) -> None:
    claimants = replace(catalogue.indicators["claimant_count"], earlier_period="2012")
    shown = trend(claimants, EARLIER, LATER, "abc")
    assert not shown.is_joined
    assert "cannot be compared" in say(shown.sentences[0])
    assert "Universal Credit" in say(shown.sentences[0])


def test_a_break_outside_the_periods_is_told_and_the_periods_are_joined(catalogue: Catalogue) -> None:
    shown = trend(catalogue.indicators["claimant_count"], EARLIER, LATER, "ab")
    assert shown.is_joined
    assert "outside 2020 to 2025" in say(shown.sentences[0])


def test_periods_that_overlap_are_no_trend(catalogue: Catalogue) -> None:
    shown = trend(catalogue.indicators["smoking"], EARLIER, LATER, "ab")
    assert not shown.is_joined
    assert say(shown.sentences[0]).startswith("No trend can be told: two overlapping periods")


def test_care_is_asked_for_where_the_publisher_asks_for_it(catalogue: Catalogue) -> None:
    (sentence,) = trend(catalogue.indicators["employment_rate"], EARLIER, LATER, "ab").sentences
    assert say(sentence).startswith("Compare with care")


def test_districts_without_a_value_in_a_year_are_counted(indicator: Indicator) -> None:
    (sentence,) = trend(indicator, EARLIER, LATER, "abc").sentences
    assert say(sentence) == "1 of 3 districts has no value in one of the periods."


def test_a_change_is_clear_where_the_intervals_lie_apart(indicator: Indicator) -> None:
    assert trend(indicator, EARLIER, LATER, "abc").clear_changes.to_dict() == {"a": True, "b": False, "c": False}


def test_no_district_is_no_reason_to_fail(indicator: Indicator) -> None:
    assert trend(indicator, EARLIER, LATER, []).rows.empty


def test_points_are_joined_to_the_next_period_and_never_across_a_gap(indicator: Indicator) -> None:
    values = {"2004": [1.0, 1.0], "2005": [2.0, np.nan], "2006": [3.0, 3.0]}
    held = {period: pd.Series(row, index=["a", "b"]) for period, row in values.items()}
    points = long_series(indicator, held, "ab").points()
    assert points["area"].tolist() == ["a", "a", "a", "b", "b"]
    assert points["joined"].tolist() == [True, True, False, False, False]


@given(st.lists(st.floats(-100, 100), max_size=20), st.floats(0, 10))
def test_places_spread_apart_keep_their_distance_and_their_order(places: list[float], least: float) -> None:
    moved = spread_apart(places, least)
    order = np.argsort(places, kind="stable")
    assert (np.diff(moved[order]) >= least - 1e-6).all()


def test_places_far_enough_apart_stay_where_they_are() -> None:
    assert spread_apart([9.0, 1.0, 5.0], 2.0).tolist() == [9.0, 1.0, 5.0]


def test_periods_stand_along_a_line_of_years(catalogue: Catalogue) -> None:
    shown = trend(catalogue.indicators["claimant_count"], EARLIER, LATER, "ab")
    first, last = map(int, shown.periods)
    assert shown.times[1] - shown.times[0] == pytest.approx(last - first)
