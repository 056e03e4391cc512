import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from explorer.analysis.overlap import area_weights, best_fit, effective_number, overlap_shares, part_shares
from tests.support import assert_keeps_index

DISTRICTS = list("abcde")
AREAS = ["T1", "T2", "T3"]

people = arrays.arrays(np.int64, (len(DISTRICTS), len(AREAS)), elements=st.integers(0, 10_000)).map(
    lambda values: pd.DataFrame(values.astype(float), index=DISTRICTS, columns=AREAS)
)
"""People of each district in each functional area."""

groups = arrays.arrays(np.bool_, len(DISTRICTS)).map(lambda values: pd.Series(values, index=DISTRICTS))
halves = st.lists(st.sampled_from(["England", "Wales"]), min_size=5, max_size=5).map(lambda values: pd.Series(values, DISTRICTS))


@pytest.fixture
def shares() -> pd.DataFrame:
    return pd.DataFrame({"T1": [1.0, 0.25], "T2": [0.0, 0.75]}, index=["a", "b"])


@pytest.fixture
def weights(shares: pd.DataFrame) -> pd.DataFrame:
    return area_weights(shares, pd.Series([100.0, 40.0], index=["a", "b"]))


def only(district: str) -> "pd.Series[bool]":
    return pd.Series({name: name == district for name in ["a", "b"]})


def test_people_of_a_district_are_divided_by_its_shares(weights: pd.DataFrame) -> None:
    assert weights.loc["b"].to_dict() == {"T1": 10.0, "T2": 30.0}


def test_weighting_keeps_the_districts(shares: pd.DataFrame) -> None:
    assert_keeps_index(area_weights, shares, pd.Series([100.0, 40.0], index=["a", "b"]))


def test_share_of_an_area_is_by_people(weights: pd.DataFrame) -> None:
    assert overlap_shares(weights, only("b"))["share_of_area"].to_dict() == {"T1": pytest.approx(1 / 11), "T2": 1.0}


def test_share_of_the_footprint_is_by_people(weights: pd.DataFrame) -> None:
    assert overlap_shares(weights, only("b"))["share_of_footprint"].to_dict() == {"T1": 0.25, "T2": 0.75}


def test_overlap_tells_how_many_people_are_in_both(weights: pd.DataFrame) -> None:
    assert overlap_shares(weights, only("b"))["weight"].to_dict() == {"T1": 10.0, "T2": 30.0}


def test_overlap_tells_of_every_area(weights: pd.DataFrame) -> None:
    assert_keeps_index(overlap_shares, weights, only("a"), index=weights.columns)


def test_an_area_without_people_has_no_share(weights: pd.DataFrame) -> None:
    assert overlap_shares(weights.assign(T3=0.0), only("a"))["share_of_area"].isna().tolist() == [False, False, True]


def test_an_empty_footprint_has_no_shares(weights: pd.DataFrame) -> None:
    assert overlap_shares(weights, only("nowhere"))["share_of_footprint"].isna().all()


@given(people, groups)
def test_shares_of_a_footprint_add_up_to_one(weights: pd.DataFrame, inside: "pd.Series[bool]") -> None:
    shares = overlap_shares(weights, inside)["share_of_footprint"]
    assert shares.isna().all() if weights[inside].sum().sum() == 0 else shares.sum() == pytest.approx(1)


@given(people, groups)
def test_an_area_is_shared_between_a_footprint_and_the_rest(weights: pd.DataFrame, inside: "pd.Series[bool]") -> None:
    both = overlap_shares(weights, inside)["share_of_area"] + overlap_shares(weights, ~inside)["share_of_area"]
    assert both[weights.sum() > 0].to_numpy() == pytest.approx(1)


@given(people, halves)
def test_shares_of_an_area_in_all_parts_add_up_to_one(weights: pd.DataFrame, parts: "pd.Series[str]") -> None:
    shares = assert_keeps_index(part_shares, weights, parts, index=weights.columns).sum(axis="columns", min_count=1)
    assert shares[weights.sum() > 0].to_numpy() == pytest.approx(1)


@given(people, halves)
def test_an_area_without_people_has_no_share_in_any_part(weights: pd.DataFrame, parts: "pd.Series[str]") -> None:
    assert part_shares(weights, parts)[weights.sum() == 0].isna().all(axis=None)


def test_a_footprint_in_one_area_has_one_economy() -> None:
    assert effective_number(pd.Series([1.0, 0.0])) == 1


def test_a_footprint_spread_evenly_over_three_areas_has_three_economies() -> None:
    assert effective_number(pd.Series([1 / 3] * 3)) == pytest.approx(3)


@pytest.mark.parametrize("shares", [[], [0.0], [np.nan, np.nan]])
def test_an_empty_footprint_has_no_number_of_economies(shares: list[float]) -> None:
    assert np.isnan(effective_number(pd.Series(shares, dtype=float)))


@given(people, groups)
def test_there_are_never_more_economies_than_areas(weights: pd.DataFrame, inside: "pd.Series[bool]") -> None:
    shares = overlap_shares(weights, inside)["share_of_footprint"]
    number = effective_number(shares)
    assert np.isnan(number) or 1 - 1e-9 <= number <= (shares > 0).sum() + 1e-9


def test_a_district_fits_the_area_with_its_largest_share(shares: pd.DataFrame) -> None:
    assert assert_keeps_index(best_fit, shares).to_dict() == {"a": "T1", "b": "T2"}


def test_a_district_split_evenly_goes_to_the_lower_code() -> None:
    assert best_fit(pd.DataFrame({"T1": [0.5], "T2": [0.5]}, index=["a"])).to_dict() == {"a": "T1"}
