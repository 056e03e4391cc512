"""Evidence and thresholds as a reader sees them."""

from __future__ import annotations

import pytest

from explorer.flags.limits import DEFAULT_LIMITS
from explorer.flags.model import Evidence, Limit, percent
from explorer.flags.wording import people
from explorer.said import Number, Said
from explorer.words import say

CLAIM = Said("evidence-jobs")


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (Evidence(CLAIM, 0.411, "share", "s"), "41.1%"),
        (Evidence(CLAIM, 12_345.4, "people", "s"), "12,345 people"),
        (Evidence(CLAIM, 3.004, "areas", "s"), "3.00 areas"),
        (Evidence(CLAIM, 1.0, "districts", "s"), "1 district"),
        (Evidence(CLAIM, float("nan"), "share", "s"), "not known"),
    ],
)
def test_numbers_are_written_in_their_unit_and_missing_ones_are_not_zero(link: Evidence, expected: str) -> None:
    assert say(link.amount) == expected


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        (DEFAULT_LIMITS["hinterland_excluded"], "Red from 25%, amber from 15%; the threshold is ours"),
        (
            DEFAULT_LIMITS["supply_containment"],
            "Red below 66.7%, amber below 75%; ONS’s travel-to-work rule of 2011 asks 66.7% where 25,000 or more work; "
            "75% for a partnership is ours",
        ),
        (DEFAULT_LIMITS["area_split"], "Red below 66.7%, amber below 75%; the threshold is ours"),
        (DEFAULT_LIMITS["gap"], "Amber from the first; the threshold is ours"),
        (DEFAULT_LIMITS["not_contiguous"], "Red above 1 piece; the threshold is ours"),
        (DEFAULT_LIMITS["many_economies"], "Information above 2 functional areas; the threshold is ours"),
    ],
)
def test_a_threshold_says_its_bounds_and_whose_they_are(limit: Limit, text: str) -> None:
    said = limit.said()
    assert said is not None
    assert say(said) == text


def test_a_flag_says_where_its_level_begins_and_nothing_of_other_levels() -> None:
    ours, published = DEFAULT_LIMITS["hinterland_excluded"], DEFAULT_LIMITS["supply_containment"]
    red, amber = ours.said("red"), published.said("amber")
    assert red is not None
    assert amber is not None
    assert say(red) == "Red from 25%"
    assert ours.said("info") is None
    assert say(amber).startswith("Amber below 75%; ONS’s travel-to-work rule of 2011")


@pytest.mark.parametrize(("share", "text"), [(0.7498, "74.98%"), (0.66696, "66.696%"), (0.751, "75%"), (0.31, "31%")])
def test_a_share_never_reads_as_if_it_were_on_the_other_side_of_its_threshold(share: float, text: str) -> None:
    assert say(DEFAULT_LIMITS["supply_containment"].shown(share)) == text


@pytest.mark.parametrize(
    ("share", "text"), [(0.9969, "99.7%"), (0.99996, "99.996%"), (0.001, "0.1%"), (0.9999999, "100%"), (1.0, "100%"), (0.0, "0%")]
)
def test_nearly_all_does_not_read_as_all_nor_nearly_none_as_none(share: float, text: str) -> None:
    assert say(percent(share)) == text


def test_residents_just_under_a_bound_are_told_in_full() -> None:
    assert people(499_781, DEFAULT_LIMITS["scale"]) == Number(499_781, unit="people")
    assert people(1_499_900, DEFAULT_LIMITS["scale"]) == Number(1_499_900, unit="people")
