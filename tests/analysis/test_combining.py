"""Combining an indicator over areas, as methods §4 says, or refusing to."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.combining import Combined, Combining, Kind, differ
from explorer.said import Said, Share

SUM = Said("analysis-combined-sum")


def table(values: list[float], half: float = 1.96, **columns: list[float]) -> pd.DataFrame:
    index = [f"a{number}" for number in range(len(values))]
    frame = pd.DataFrame({"value": values}, index=index, dtype=float)
    return frame.assign(lower95=frame["value"] - half, upper95=frame["value"] + half, **columns)


def weights(*numbers: float) -> pd.Series[float]:
    return pd.Series(numbers, index=[f"a{number}" for number in range(len(numbers))], dtype=float)


def combine(values: pd.DataFrame, kind: Kind, weights: pd.Series[float], *parts: float) -> Combined:
    """All areas combined, or these parts of them."""
    return Combining.of(values, kind, weights).over(np.array(parts or np.ones(len(values))))


def test_counts_add_and_their_errors_add_in_squares() -> None:
    together = combine(table([10.0, 20.0]), "count", weights(math.nan, math.nan))
    assert (together.value, together.method) == (30.0, Said("analysis-combined-sum"))
    assert together.standard_error == pytest.approx(math.sqrt(2))


def test_half_of_an_area_brings_half_of_its_count_and_of_its_error() -> None:
    together = combine(table([10.0, 20.0]), "count", weights(1, 1), 1, 0.5)
    assert together.value == 20.0
    assert together.standard_error == pytest.approx(math.sqrt(1.25))


def test_rates_are_numerators_over_denominators_and_never_a_mean_of_rates() -> None:
    rates = table([10.0, 50.0], numerator=[100.0, 50.0], denominator=[1000.0, 100.0])
    together = combine(rates, "rate", weights(math.nan, math.nan))
    assert together.value == pytest.approx(100 * 150 / 1100)
    assert together.method == Said("analysis-combined-ratio")
    assert together.standard_error == pytest.approx(math.hypot(1000, 100) / 1100)


def test_a_rate_without_numerators_is_weighted_by_its_own_denominator() -> None:
    together = combine(table([10.0, 50.0]), "rate", weights(300, 100))
    assert (together.value, together.method) == (20.0, Said("analysis-combined-mean"))


def test_medians_are_refused_with_the_range_of_the_members() -> None:
    together = combine(table([500.0, 620.0, math.nan]), "median", weights(1, 1, 1))
    assert (together.refused, together.lowest, together.highest) == (Said("analysis-combined-median"), 500.0, 620.0)
    assert math.isnan(together.value)
    assert together.coverage == pytest.approx(2 / 3)


def test_without_the_right_denominator_the_range_is_shown() -> None:
    together = combine(table([1.0, 2.0]), "ratio", weights(1, math.nan))
    assert together.refused == Said("analysis-combined-unknown")
    assert (together.lowest, together.highest) == (1.0, 2.0)


@pytest.mark.parametrize(("missing", "is_refused"), [(10.0, False), (11.0, True)])
def test_less_than_nine_tenths_of_the_denominator_is_refused(missing: float, is_refused: bool) -> None:
    together = combine(table([5.0, math.nan]), "rate", weights(100 - missing, missing))
    assert bool(together.refused) is is_refused
    assert together.coverage == pytest.approx(1 - missing / 100)


def test_nothing_known_is_refused_and_has_no_range() -> None:
    together = combine(table([math.nan]), "rate", weights(10))
    assert together.refused == Said("analysis-combined-partly", coverage=Share(0.0))
    assert math.isnan(together.lowest)


def test_no_area_at_all_is_refused() -> None:
    assert combine(table([1.0]), "rate", weights(10), 0.0).refused
    assert combine(table([1.0]), "median", weights(10), 0.0).coverage == 0.0


def test_an_error_that_is_not_published_stays_unknown() -> None:
    assert math.isnan(combine(table([1.0, 2.0], math.nan), "rate", weights(1, 1)).standard_error)


def test_a_large_relative_error_is_a_caution() -> None:
    assert combine(table([10.0], 3.92), "count", weights(1)).is_uncertain
    assert not combine(table([10.0], 3.9), "count", weights(1)).is_uncertain


def test_limits_lie_two_errors_to_each_side() -> None:
    assert combine(table([10.0]), "count", weights(1)).interval == pytest.approx((8.04, 11.96))


@pytest.mark.parametrize(
    ("value", "expected"), [(53.0, "higher"), (47.0, "lower"), (52.0, "cannot_tell"), (math.nan, "cannot_tell")]
)
def test_two_figures_differ_when_more_than_two_errors_apart(value: float, expected: str) -> None:
    one, other = (Combined(number, 1.0, 1.0, 0.0, 0.0, SUM) for number in (value, 50.0))
    assert differ(one, other) == expected


def test_figures_without_errors_or_that_share_areas_cannot_be_told_apart() -> None:
    one, other = Combined(90.0, 1.0, 1.0, 0, 0, SUM), Combined(10.0, 1.0, 1.0, 0, 0, SUM)
    assert differ(one, other, share_areas=True) == "cannot_tell"
    assert differ(one, Combined(10.0, math.nan, 1.0, 0, 0, SUM)) == "cannot_tell"


@given(values=st.lists(st.floats(0, 100), min_size=2, max_size=8), data=st.data())
def test_parts_of_a_whole_add_up_to_the_whole(values: list[float], data: st.DataObject) -> None:
    heavy = data.draw(st.lists(st.floats(1, 1000), min_size=len(values), max_size=len(values)))
    ready = Combining.of(table(values), "rate", weights(*heavy))
    split = data.draw(st.integers(1, len(values) - 1))
    first = np.arange(len(values)) < split
    whole, one, other = (ready.over(part.astype(float)) for part in (np.ones(len(values)), first, ~first))
    sizes = np.array(heavy)
    assert whole.value * sizes.sum() == pytest.approx(one.value * sizes[first].sum() + other.value * sizes[~first].sum())
    assert min(values) - 1e-9 <= whole.value <= max(values) + 1e-9
