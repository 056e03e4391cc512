from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.zone_flows import ZoneFlows, exact_people, ranked_codes
from explorer.errors import ReadError
from tests.support import says

rows = st.lists(
    st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"), st.floats(0, 1e6, allow_nan=False, width=32)),
    min_size=1,
    max_size=40,
)


def table(found: list[tuple[str, str, float]]) -> pd.DataFrame:
    return pd.DataFrame(found, columns=["residence", "workplace", "people"])


@given(rows)
def test_nobody_is_lost_between_a_table_and_its_flows(found: list[tuple[str, str, float]]) -> None:
    flows = ZoneFlows.of(table(found))
    assert flows.total == pytest.approx(sum(people for *_, people in found))
    assert flows.employed_residents.sum() == flows.jobs.sum() == flows.total
    again = ZoneFlows.of(flows.frame())
    np.testing.assert_array_equal(again.people, flows.people)


@given(rows)
def test_each_pair_stands_once_in_rank_order(found: list[tuple[str, str, float]]) -> None:
    flows = ZoneFlows.of(table(found))
    pairs = list(zip(flows.residence_index.tolist(), flows.workplace_index.tolist(), strict=True))
    assert pairs == sorted(set(pairs))
    assert (flows.people > 0).all()


@given(st.lists(st.floats(0, 1e9, allow_nan=False), min_size=1, max_size=60))
def test_sums_of_people_are_the_same_in_any_order(people: list[float]) -> None:
    exact = exact_people(np.array(people))
    assert exact.sum() == exact[::-1].sum() == np.sort(exact).cumsum()[-1]
    np.testing.assert_allclose(exact, people, atol=1e-5)
    np.testing.assert_array_equal(exact_people(exact), exact)


def test_whole_numbers_of_people_stay_as_they_are() -> None:
    people = np.array([1.0, 1e9, 12345678.0])
    assert exact_people(people) is people


def test_zones_are_ranked_as_numbers_only_where_all_are_whole_numbers() -> None:
    assert ranked_codes(["100", "20", "3"]) == ("3", "20", "100")
    assert ranked_codes(["100", "20", "E3"]) == ("100", "20", "E3")
    assert ranked_codes(["7", "07", "6"]) == ("6", "07", "7")
    assert ranked_codes(["9" * 5000, "1"]) == ("1", "9" * 5000)
    assert ranked_codes([]) == ()


@pytest.mark.parametrize("people", [-1.0, np.nan, np.inf])
def test_what_is_no_count_is_refused_with_its_pair(people: float) -> None:
    with pytest.raises(ReadError, check=says("The flow from a to b is")):
        ZoneFlows.of(table([("a", "b", people)]))


def test_a_flow_without_a_zone_is_refused() -> None:
    with pytest.raises(ReadError, check=says("no zone at one of its ends")):
        ZoneFlows.of(pd.DataFrame({"residence": ["a"], "workplace": [None], "people": [3.0]}))


def test_zones_of_empty_pairs_stay_known() -> None:
    flows = ZoneFlows.of(table([("a", "b", 5.0), ("c", "a", 0.0)]))
    assert (flows.zones, len(flows)) == (("a", "b", "c"), 1)
