import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from explorer.analysis.commuting_ties import partners, ties_to_groups
from explorer.analysis.containment import containment
from tests.support import assert_keeps_index

CODES = list("abcde")
MATRICES = arrays(np.float64, (5, 5), elements=st.integers(0, 500).map(float))
GROUPS = arrays(np.bool_, (5, 3))


def framed(people: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> pd.DataFrame:
    return pd.DataFrame(people, index=CODES, columns=CODES)


@given(MATRICES, GROUPS)
def test_with_and_without_agree_with_the_containment_of_those_districts(
    people: np.ndarray[tuple[int, int], np.dtype[np.float64]], inside: np.ndarray[tuple[int, int], np.dtype[np.bool_]]
) -> None:
    flows, groups = framed(people), pd.DataFrame(inside, index=CODES, columns=list("xyz"))
    measured = ties_to_groups(flows, groups, "c")
    for group in map(str, groups):
        for also, ending in ((True, "with"), (False, "without")):
            chosen = groups[group].copy()
            chosen["c"] = also
            kept = containment(flows, chosen)
            assert measured.loc[group, f"supply_{ending}"] == pytest.approx(kept.supply, nan_ok=True)
            assert measured.loc[group, f"demand_{ending}"] == pytest.approx(kept.demand, nan_ok=True)


def test_people_who_stay_in_the_district_count_to_no_footprint() -> None:
    flows = framed(np.diag(np.full(5, 90.0)) + 2.0)
    groups = pd.DataFrame({"x": [c in "ab" for c in CODES], "alone": [c == "a" for c in CODES]}, index=CODES)
    measured = assert_keeps_index(lambda table: ties_to_groups(flows, table, "a"), groups, index=groups.columns)
    assert measured["share_out"].round(3).tolist() == [0.02, 0.0]
    assert measured["part"].round(3).tolist() == [0.5, 1.0]


def test_nobody_gives_no_share_rather_than_zero() -> None:
    flows = framed(np.zeros((5, 5)))
    measured = ties_to_groups(flows, pd.DataFrame({"x": [True] * 5}, index=CODES), "a")
    assert measured.drop(columns="member").isna().all(axis=None)


def test_inputs_stay_as_they_were() -> None:
    groups = pd.DataFrame({"x": [True] * 5}, index=CODES)
    ties_to_groups(framed(np.ones((5, 5))), groups, "a")
    assert groups["x"].all()


def test_partners_are_the_largest_and_never_empty() -> None:
    people = pd.Series([50.0, 3.0, 0.0, 9.0, 3.0], index=CODES)
    assert list(partners(people, "a", 3).index) == ["d", "b", "e"]
    assert list(partners(people, "a", 9).index) == ["d", "b", "e"]
