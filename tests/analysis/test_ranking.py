import numpy as np
import pandas as pd

from explorer.analysis.grouping import whole_groups
from explorer.analysis.ranking import ranked, references

VALUES = pd.DataFrame(
    {"value": [2.0, 9.0, np.nan, 5.0], "lower95": [1.0, np.nan, 1.0, 4.0], "upper95": [3.0, 10.0, 2.0, np.inf]},
    index=list("abcd"),
)


def test_the_highest_value_comes_first() -> None:
    assert ranked(VALUES, "abcd").rows.index.tolist() == ["b", "d", "a"]


def test_an_area_without_a_value_is_named_and_not_ranked_last() -> None:
    assert ranked(VALUES, ["c", "a", "unknown"]).missing == ("c", "unknown")


def test_limits_count_only_where_both_are_published() -> None:
    assert ranked(VALUES, "abd").has_limits.to_dict() == {"b": False, "d": False, "a": True}


def test_nothing_to_rank_gives_no_rows() -> None:
    assert ranked(VALUES, []).rows.empty


def test_a_short_ranking_is_shown_whole() -> None:
    assert ranked(VALUES, "abd").ends(3).rows.index.tolist() == ["b", "d", "a"]


def test_only_published_references_are_drawn() -> None:
    wider = pd.DataFrame({"value": [75.0, np.nan]}, index=["TLG", "E92000001"])
    found = references(wider, {"TLG": "West Midlands", "E92000001": "England", "K02000001": "United Kingdom"})
    assert [line.name for line in found] == ["West Midlands"]


def test_a_selection_grows_to_whole_groups() -> None:
    groups = pd.Series({"a": "x", "b": "y", "c": "x", "d": "z"})
    assert whole_groups(groups, ["c", "d", "unknown"]) == ("a", "c", "d")
