import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explorer.cartography.classification import NO_DATA, Classes, classify
from explorer.project.map_style import Classification
from explorer.words import say

published = st.floats(-1e9, 1e9) | st.integers(-20, 20).map(float)
columns = st.lists(published | st.sampled_from([np.nan, np.inf, -np.inf]), max_size=40).map(lambda v: pd.Series(v, dtype=float))
numbers = st.integers(2, 9)
NORMAL = pd.Series(np.random.default_rng(23).normal(size=361))


def quantile_classes(values: "pd.Series[float]", k: int = 5) -> Classes:
    return classify(values, Classification("quantiles", k))


def classes(*values: float, k: int = 5) -> Classes:
    return quantile_classes(pd.Series(values, dtype=float), k)


def labels(sorted_into: Classes) -> list[str]:
    return [say(label) for label in sorted_into.labels()]


@given(columns, numbers)
@example(NORMAL, 9)
@example(pd.Series([0.0, -0.0, 0.0]), 5)
def test_every_value_lies_in_the_range_of_its_class(values: "pd.Series[float]", k: int) -> None:
    sorted_into = quantile_classes(values, k)
    known = values[np.isfinite(values)]
    low, high = np.asarray([sorted_into.ranges[number] for number in sorted_into.members[known.index]]).reshape(-1, 2).T
    first = sorted_into.members[known.index].to_numpy() == 0
    assert (((known > low) | first & (known >= low)) & (known <= high)).all()


@given(columns, numbers)
def test_no_area_is_lost_between_classes(values: "pd.Series[float]", k: int) -> None:
    sorted_into = quantile_classes(values, k)
    assert sum(sorted_into.count(number) for number in [NO_DATA, *range(len(sorted_into.upper))]) == len(values)


@given(columns, numbers)
def test_only_missing_values_have_no_data(values: "pd.Series[float]", k: int) -> None:
    assert ((quantile_classes(values, k).members == NO_DATA) == ~np.isfinite(values)).all()


@given(columns, numbers)
def test_there_are_never_more_classes_than_asked_for(values: "pd.Series[float]", k: int) -> None:
    assert len(quantile_classes(values, k).upper) <= k


@given(columns, numbers)
def test_no_class_is_empty(values: "pd.Series[float]", k: int) -> None:
    sorted_into = quantile_classes(values, k)
    assert all(sorted_into.count(number) for number in range(len(sorted_into.upper)))


@given(columns, numbers)
def test_every_class_has_a_label(values: "pd.Series[float]", k: int) -> None:
    sorted_into = quantile_classes(values, k)
    assert len(sorted_into.labels()) == len(sorted_into.upper)


@given(columns)
def test_sorting_into_classes_keeps_the_areas_and_their_values(values: "pd.Series[float]") -> None:
    before = values.copy(deep=True)
    members = quantile_classes(values).members
    pd.testing.assert_series_equal(values, before)
    pd.testing.assert_index_equal(members.index, before.index)


def test_classes_hold_about_as_many_areas_each() -> None:
    sorted_into = classes(*range(100))
    assert [sorted_into.count(number) for number in range(5)] == [20] * 5


def test_equal_values_make_one_class() -> None:
    assert classes(3, 3, 3).ranges == [(3, 3)]


def test_one_value_makes_one_class() -> None:
    assert labels(classes(7.5)) == ["7.5"]


def test_two_values_make_two_classes() -> None:
    assert classes(1, 2).members.tolist() == [0, 1]


def test_values_that_repeat_make_fewer_classes() -> None:
    assert len(classes(0, 0, 0, 0, 0, 0, 0, 0, 1, 2).upper) == 2


def test_missing_values_are_not_low_values() -> None:
    assert classes(np.nan, 1, 2).members.tolist() == [NO_DATA, 0, 1]


def test_infinite_values_are_missing() -> None:
    assert classes(np.inf, -np.inf, 1).members.tolist() == [NO_DATA, NO_DATA, 0]


def test_nothing_but_missing_values_gives_no_classes() -> None:
    assert (classes(np.nan, np.nan).ranges, classes(np.nan).labels(), say(classes(np.nan).scheme)) == ([], [], "no data")


def test_no_areas_give_no_classes() -> None:
    assert classes().members.empty


def test_labels_tell_the_ends_of_classes_apart() -> None:
    assert labels(classes(70.0, 72.5, 75.0, 78.2, k=2)) == ["70.0 to 73.8", "over 73.8 to 78.2"]


def test_labels_of_small_shares_have_the_decimals_they_need() -> None:
    assert labels(classes(0.001, 0.002, 0.003, k=3))[-1] == "over 0.0023 to 0.0030"


def test_labels_of_large_numbers_have_thousands_separators() -> None:
    assert labels(classes(10_000, 20_000, k=2)) == ["10,000 to 15,000", "over 15,000 to 20,000"]


def test_the_lowest_class_of_one_repeated_value_is_labelled_by_it() -> None:
    assert labels(classes(0, 0, 0, 0, 10, k=2)) == ["0.0", "over 0.0 to 10.0"]


@pytest.mark.parametrize("k", [2, 5, 9])
def test_the_highest_class_ends_at_the_highest_value(k: int) -> None:
    assert quantile_classes(NORMAL, k).upper[-1] == NORMAL.max()
