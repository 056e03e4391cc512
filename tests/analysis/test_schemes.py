"""Every scheme of classes, on every kind of column that a publisher or a user can bring."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explorer.cartography.classification import NO_DATA, SCHEMES, Classes, classify, histogram, usable_breaks
from explorer.project.map_style import USER, Classification
from explorer.said import Said
from explorer.words import say

published = st.floats(-1e9, 1e9) | st.integers(-20, 20).map(float)
columns = st.lists(published | st.sampled_from([np.nan, np.inf, -np.inf]), max_size=30).map(lambda v: pd.Series(v, dtype=float))
choices = st.builds(
    Classification, st.sampled_from(list(SCHEMES)), st.integers(2, 9), st.lists(published, max_size=8).map(tuple)
)  # fmt: skip
NORMAL = pd.Series(np.random.default_rng(23).normal(70, 5, size=361).round(1))


def sorted_into(*values: float, scheme: str = "quantiles", number: int = 5, breaks: tuple[float, ...] = ()) -> Classes:
    return classify(pd.Series(values, dtype=float), Classification(scheme, number, breaks))


def said(classes: Classes) -> list[str]:
    return [say(note) for note in classes.notes]


@given(columns, choices)
@example(pd.Series([1e9, 1e9 - 1e-7, -5.0]), Classification("equal_interval", 9))
def test_every_value_is_in_a_class_and_every_missing_one_in_none(values: "pd.Series[float]", choice: Classification) -> None:
    classes = classify(values, choice)
    known = np.isfinite(values)
    assert ((classes.members == NO_DATA) == ~known).all()
    ends = np.array([-np.inf, *classes.upper])
    places = classes.members[known].to_numpy()
    assert (values[known].to_numpy() <= ends[places + 1]).all()
    assert ((values[known].to_numpy() > ends[places]) | (places == 0)).all()


@given(columns, choices)
def test_no_scheme_gives_more_classes_than_a_reader_can_tell_apart(values: "pd.Series[float]", choice: Classification) -> None:
    classes = classify(values, choice)
    assert len(classes.labels()) == len(classes.upper) <= 12
    if choice.scheme not in {USER, "pretty"}:
        assert len(classes.upper) <= choice.number


@given(columns, choices)
def test_breaks_ascend(values: "pd.Series[float]", choice: Classification) -> None:
    upper = classify(values, choice).upper
    assert list(upper) == sorted(upper)


@pytest.mark.parametrize("number", range(2, 10))
@pytest.mark.parametrize("scheme", sorted(set(SCHEMES) - {USER, "pretty", "standard_deviation"}))
def test_real_looking_values_give_as_many_classes_as_asked_for(scheme: str, number: int) -> None:
    assert len(classify(NORMAL, Classification(scheme, number)).upper) == number


def test_equal_intervals_are_equally_wide() -> None:
    assert np.diff([0.0, *sorted_into(0, 1, 10, scheme="equal_interval").upper]) == pytest.approx([2.0] * 5)


def test_natural_breaks_keep_clusters_together() -> None:
    assert sorted_into(1, 2, 50, 51, 99, 100, scheme="fisher_jenks", number=3).members.tolist() == [0, 0, 1, 1, 2, 2]


def test_natural_breaks_of_ten_thousand_areas_come_from_a_spread_sample_and_say_so() -> None:
    many = pd.Series(np.random.default_rng(1).normal(size=10_000))
    classes = classify(many, Classification("fisher_jenks", 5))
    assert len(classes.upper) == 5
    assert said(classes) == ["Natural breaks are those of 600 values spread evenly over all 10,000."]


def test_standard_deviations_lie_even_around_the_mean() -> None:
    breaks = classify(NORMAL, Classification("standard_deviation", 4)).breaks
    assert breaks[1] == pytest.approx(NORMAL.mean())
    assert breaks[2] - breaks[1] == pytest.approx(breaks[1] - breaks[0]) == pytest.approx(NORMAL.std(), rel=0.01)


def test_maximum_breaks_lie_in_the_largest_gaps() -> None:
    assert sorted_into(1, 2, 3, 10, 11, 30, scheme="maximum_breaks", number=3).members.tolist() == [0, 0, 0, 1, 1, 2]


def test_pretty_breaks_are_round() -> None:
    assert all(end % 5 == 0 for end in classify(NORMAL, Classification("pretty", 7)).upper)


def test_equal_ratios_grow_by_one_factor() -> None:
    upper = sorted_into(1, 10, 1000, scheme="ratio", number=3).upper
    assert upper == pytest.approx((10, 100, 1000))


@pytest.mark.parametrize("lowest", [0.0, -3.0])
def test_equal_ratios_of_values_that_are_not_above_zero_become_equal_intervals_and_say_so(lowest: float) -> None:
    classes = sorted_into(lowest, 10, 100, scheme="ratio", number=2)
    assert classes.scheme == Said("map-scheme-equal_interval")
    assert Said("map-ratios-need") in classes.notes


def test_own_breaks_stay_whatever_the_values() -> None:
    near, far = sorted_into(1, 2, scheme=USER, breaks=(10.0, 20.0)), sorted_into(15, 90, scheme=USER, breaks=(10.0, 20.0))
    assert near.labels() == far.labels()
    assert [say(label) for label in near.labels()] == ["up to 10.0", "over 10.0 to 20.0", "over 20.0"]
    assert (near.members.tolist(), far.members.tolist()) == ([0, 0], [1, 2])


def test_own_breaks_that_are_none_become_equal_counts_and_say_so() -> None:
    assert sorted_into(1, 2, scheme=USER).notes[0] == Said("map-no-breaks")


def test_own_breaks_are_sorted_and_cleaned() -> None:
    assert usable_breaks((5, 1, 5, np.nan, np.inf)) == (1, 5)
    assert len(usable_breaks(tuple(range(30)))) == 8


def test_breaks_over_all_years_make_one_legend_for_each_year() -> None:
    years = [pd.Series([1.0, 2.0, 3.0]), pd.Series([4.0, 5.0, 60.0])]
    both = pd.concat(years, ignore_index=True)
    legends = [classify(year, Classification("quantiles", 3), both).labels() for year in years]
    assert legends[0] == legends[1]


def test_breaks_over_a_region_take_the_rest_into_the_end_classes() -> None:
    country, region = pd.Series([0.0, 10.0, 11.0, 12.0, 99.0]), pd.Series([10.0, 11.0, 12.0])
    classes = classify(country, Classification("equal_interval", 2), region)
    assert classes.members.tolist() == [0, 0, 0, 1, 1]
    assert [say(label) for label in classes.labels()] == ["up to 11.0", "over 11.0"]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_bad_column_gives_a_sentence(scheme: str) -> None:
    breaks = (2.0,)
    assert sorted_into(scheme=scheme, breaks=breaks).notes[0] == Said("map-no-value")
    assert sorted_into(np.nan, np.inf, scheme=scheme, breaks=breaks).notes[0] == Said("map-no-value")
    assert Said("map-one-value") in sorted_into(3.0, scheme=scheme, breaks=breaks).notes
    assert Said("map-equal-values") in sorted_into(3.0, 3.0, scheme=scheme, breaks=breaks).notes
    assert "2 infinite values count as missing." in said(sorted_into(1, 2, 3, np.inf, -np.inf, scheme=scheme, breaks=breaks))


def test_values_that_allow_fewer_classes_say_so() -> None:
    assert said(sorted_into(1, 2, number=5)) == ["The values allow 2 classes, not 5."]


@given(columns)
def test_a_histogram_counts_every_known_value_once(values: "pd.Series[float]") -> None:
    bars = histogram(values)
    assert bars.counts.sum() == np.isfinite(values).sum()
    assert len(bars.edges) == len(bars.counts) + 1
    assert (np.diff(bars.edges) > 0).all()
