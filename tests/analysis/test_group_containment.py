import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.group_containment import group_containment

PAIRS = pd.DataFrame(
    [("a", "a", 80.0), ("a", "b", 15.0), ("a", "c", 5.0), ("b", "a", 10.0), ("b", "b", 30.0), ("c", "b", 60.0)],
    columns=["residence", "workplace", "people"],
)


def groups(**areas: str) -> pd.DataFrame:
    return pd.DataFrame({"zone": list(areas), "area": list(areas.values())})


def test_supply_and_demand_are_shares_of_residents_and_of_jobs() -> None:
    found = group_containment(PAIRS, groups(a="G", b="G", c="H")).groups
    assert found.T["G"].tolist() == [2, 135 / 140, 135 / 195, 140, 195, 135]


def test_a_group_with_no_one_inside_has_shares_of_zero() -> None:
    assert group_containment(PAIRS, groups(a="G", b="G", c="H")).groups.loc["H", "supply"] == 0


def test_a_zone_of_no_group_is_outside_of_all_and_named() -> None:
    found = group_containment(PAIRS, groups(a="G", b="G"))
    assert (found.groups.loc["G", "size"], found.ungrouped) == (140, ("c",))


def test_a_group_that_the_flows_do_not_know_has_no_numbers() -> None:
    found = group_containment(PAIRS, groups(a="G", x="X"))
    assert found.groups["size"].isna()["X"]
    assert (found.groups.loc["X", "zones"], found.unknown) == (0, ("x",))


def test_a_group_without_jobs_has_no_demand_side() -> None:
    pairs = pd.DataFrame({"residence": ["a"], "workplace": ["b"], "people": [1.0]})
    assert group_containment(pairs, groups(a="A", b="B")).groups["demand"].isna()["A"]


def test_zones_as_categories_give_the_same() -> None:
    coded = PAIRS.astype({"residence": "category", "workplace": "category"})
    division = groups(a="G", b="G", c="H")
    pd.testing.assert_frame_equal(group_containment(coded, division).groups, group_containment(PAIRS, division).groups)


zones = st.sampled_from("abcdef")


@given(st.lists(st.tuples(zones, zones, st.integers(0, 1000)), min_size=1, max_size=40))
def test_all_residents_and_all_jobs_are_in_some_group(rows: list[tuple[str, str, int]]) -> None:
    pairs = pd.DataFrame(rows, columns=["residence", "workplace", "people"])
    found = group_containment(pairs, groups(a="1", b="1", c="2", d="2", e="3", f="3")).groups
    assert found["size"].sum() == found["jobs"].sum() == pairs["people"].sum()
    known = found.dropna(subset=["size"])
    assert (known["within"] <= known[["size", "jobs"]].min(axis="columns")).all()


def test_everyone_in_one_group_stays_inside() -> None:
    found = group_containment(PAIRS, groups(a="G", b="G", c="G")).groups.T["G"]
    assert (found["supply"], found["demand"]) == (1, 1)


@given(
    st.lists(st.tuples(zones, zones, st.integers(0, 1000)), min_size=1, max_size=40),
    st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("ABC"), min_size=1),
)
def test_containment_is_that_of_plain_sums_over_the_pairs(rows: list[tuple[str, str, int]], group_of: dict[str, str]) -> None:
    found = group_containment(pd.DataFrame(rows, columns=["residence", "workplace", "people"]), groups(**group_of)).groups
    present = {zone for row in rows for zone in row[:2]}
    for group in set(group_of.values()):
        lived = sum(n for home, _, n in rows if group_of.get(home) == group)
        worked = sum(n for _, work, n in rows if group_of.get(work) == group)
        within = sum(n for home, work, n in rows if group_of.get(home) == group_of.get(work) == group)
        shares = [within / total if total else np.nan for total in (lived, worked)]
        is_there = any(group_of.get(zone) == group for zone in present)
        wanted = [*shares, lived, worked, within] if is_there else [np.nan] * 5
        measured = found.loc[[group], ["supply", "demand", "size", "jobs", "within"]].to_numpy()[0].tolist()
        assert measured == pytest.approx(wanted, nan_ok=True)
