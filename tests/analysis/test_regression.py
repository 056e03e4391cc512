import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.regression import least_squares, pairs


def test_the_line_agrees_with_numpy() -> None:
    first, second = np.random.default_rng(1).normal(size=(2, 300))
    fit = least_squares(pd.Series(first), pd.Series(second))
    assert (fit.slope, fit.intercept) == pytest.approx(tuple(np.polyfit(first, second, 1)))
    assert fit.r == pytest.approx(np.corrcoef(first, second)[0, 1])


def test_the_line_goes_through_the_middle_of_the_areas() -> None:
    first, second = pd.Series([1.0, 2.0, 4.0]), pd.Series([3.0, 2.0, 7.0])
    assert least_squares(first, second).at(first.mean()) == pytest.approx(second.mean())


def test_areas_without_one_of_the_two_are_left_out_and_counted() -> None:
    fit = least_squares(pd.Series([1.0, 2.0, np.nan, 4.0, 5.0]), pd.Series([1.0, 2.0, 3.0, np.inf, 5.0]))
    assert (fit.n, fit.left_out) == (3, 2)


def test_areas_are_matched_by_code_and_not_by_place() -> None:
    fit = least_squares(pd.Series({"a": 1.0, "b": 2.0, "c": 3.0}), pd.Series({"c": 30.0, "b": 20.0, "a": 10.0}))
    assert fit.slope == pytest.approx(10)


@pytest.mark.parametrize("values", [[], [1.0], [1.0, 2.0], [5.0, 5.0, 5.0, 5.0], [np.nan, np.nan, np.nan]])
def test_there_is_no_line_through_too_few_areas_or_equal_ones(values: list[float]) -> None:
    fit = least_squares(pd.Series(values, dtype=float), pd.Series(np.arange(len(values), dtype=float)))
    assert not fit.is_drawn


def test_a_level_line_has_no_correlation() -> None:
    fit = least_squares(pd.Series([1.0, 2.0, 3.0]), pd.Series([4.0, 4.0, 4.0]))
    assert fit.slope == 0
    assert np.isnan(fit.r)


def test_very_large_values_do_not_overflow() -> None:
    fit = least_squares(pd.Series([1e200, 2e200, 3e200]), pd.Series([1e200, 2e200, 3e200]))
    assert (fit.slope, fit.r) == pytest.approx((1, 1))


@given(st.lists(st.tuples(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3)), max_size=30))
def test_the_correlation_never_leaves_its_range(places: list[tuple[float, float]]) -> None:
    first, second = (pd.Series([place[at] for place in places], dtype=float) for at in (0, 1))
    fit = least_squares(first, second)
    assert np.isnan(fit.r) or -1 - 1e-9 <= fit.r <= 1 + 1e-9


def test_pairs_leave_their_inputs_as_they_were() -> None:
    first = pd.Series({"a": 1.0, "b": np.inf})
    assert pairs(first, pd.Series({"a": 2.0})).to_dict("index") == {"a": {"first": 1.0, "second": 2.0}}
    assert np.isinf(first["b"])
