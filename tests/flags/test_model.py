"""Evidence and thresholds as a reader sees them."""

from __future__ import annotations

import pytest

from explorer.flags.limits import DEFAULT_LIMITS
from explorer.flags.model import Evidence, Limit


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (Evidence("a", 0.411, "share", "s"), "41.1 %"),
        (Evidence("a", 12_345.4, "people", "s"), "12,345 people"),
        (Evidence("a", 3.004, "areas", "s"), "3.00 areas"),
        (Evidence("a", float("nan"), "share", "s"), "not known"),
    ],
)
def test_numbers_are_written_in_their_unit_and_missing_ones_are_not_zero(link: Evidence, expected: str) -> None:
    assert link.amount == expected


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        (DEFAULT_LIMITS["hinterland_excluded"], "Red from 25 %, amber from 15 %; the threshold is ours"),
        (DEFAULT_LIMITS["supply_containment"], "Red below 66.7 %, amber below 75 %; the travel-to-work-area criteria (ONS 2011)"),
        (DEFAULT_LIMITS["gap"], "Amber from the first; the threshold is ours"),
        (DEFAULT_LIMITS["many_economies"], "Red above 3 functional areas, amber above 2 functional areas; the threshold is ours"),
    ],
)
def test_a_threshold_says_its_bounds_and_whose_they_are(limit: Limit, text: str) -> None:
    assert limit.text() == text
