import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from explorer.analysis.containment import containment, share_into
from tests.support import assert_keeps_index

DISTRICTS = list("abcd")

matrices = arrays.arrays(np.int64, (4, 4), elements=st.integers(0, 10_000)).map(
    lambda people: pd.DataFrame(people.astype(float), index=DISTRICTS, columns=DISTRICTS)
)
groups = arrays.arrays(np.bool_, 4).map(lambda values: pd.Series(values, index=DISTRICTS))


@pytest.fixture
def flows() -> pd.DataFrame:
    return pd.DataFrame([[80.0, 20.0], [10.0, 90.0]], index=["a", "b"], columns=["a", "b"])


@pytest.fixture
def inside() -> "pd.Series[bool]":
    return pd.Series([True, False], index=["a", "b"])


def test_supply_is_the_share_of_residents_who_work_inside(flows: pd.DataFrame, inside: "pd.Series[bool]") -> None:
    assert containment(flows, inside).supply == 0.8


def test_demand_is_the_share_of_jobs_filled_from_inside(flows: pd.DataFrame, inside: "pd.Series[bool]") -> None:
    assert containment(flows, inside).demand == pytest.approx(80 / 90)


def test_containment_gives_the_numbers_behind_its_shares(flows: pd.DataFrame, inside: "pd.Series[bool]") -> None:
    kept = containment(flows, inside)
    assert (kept.employed_residents, kept.jobs, kept.within) == (100, 90, 80)


def test_share_into_a_group_is_by_residents_of_each_district(flows: pd.DataFrame, inside: "pd.Series[bool]") -> None:
    assert assert_keeps_index(share_into, flows, inside).to_dict() == {"a": 0.8, "b": 0.1}


def test_a_district_whose_residents_are_not_known_has_no_share(flows: pd.DataFrame, inside: "pd.Series[bool]") -> None:
    flows.loc["b"] = 0.0
    assert np.isnan(share_into(flows, inside)["b"])


def test_a_group_without_residents_or_jobs_has_no_containment(flows: pd.DataFrame) -> None:
    kept = containment(flows, pd.Series([False, False], index=["a", "b"]))
    assert (np.isnan(kept.supply), np.isnan(kept.demand)) == (True, True)


def test_measuring_does_not_change_the_flows(flows: pd.DataFrame, inside: "pd.Series[bool]") -> None:
    before = flows.copy(deep=True)
    containment(flows, inside)
    pd.testing.assert_frame_equal(flows, before)


@given(matrices, groups)
def test_containment_is_a_share(flows: pd.DataFrame, inside: "pd.Series[bool]") -> None:
    kept = containment(flows, inside)
    assert all(np.isnan(side) or 0 <= side <= 1 for side in (kept.supply, kept.demand))


@given(matrices)
def test_the_whole_country_keeps_all_its_commuting(flows: pd.DataFrame) -> None:
    kept = containment(flows, pd.Series(True, index=flows.index))
    assert kept.employed_residents == kept.jobs == kept.within


@given(matrices, groups, st.sampled_from(DISTRICTS))
def test_a_larger_group_never_keeps_fewer_people(flows: pd.DataFrame, inside: "pd.Series[bool]", joining: str) -> None:
    larger = inside.copy()
    larger[joining] = True
    assert containment(flows, larger).within >= containment(flows, inside).within


@given(matrices, groups)
def test_shares_into_a_group_weighted_by_residents_give_its_jobs(flows: pd.DataFrame, inside: "pd.Series[bool]") -> None:
    into = (share_into(flows, inside) * flows.sum(axis="columns")).sum()
    assert into == pytest.approx(containment(flows, inside).jobs)
