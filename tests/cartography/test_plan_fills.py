"""Twelve footprints are told apart by every reader, and in grey."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from explorer.cartography.colour_vision import VISIONS, lab, seen
from explorer.cartography.plan_fills import MOST, plan_fill

CLEARLY_SEEN = 6.0
"""More than twice the difference of CIE L*a*b* that is just seen."""


@pytest.mark.parametrize("vision", VISIONS)
def test_two_footprints_with_the_same_pattern_have_colours_that_every_reader_tells_apart(vision: str) -> None:
    fills = [plan_fill(number) for number in range(MOST)]
    assert len(set(fills)) == MOST
    for one, two in combinations(fills, 2):
        if one.pattern == two.pattern:
            colours = lab(seen([one.colour, two.colour], vision))
            assert float(np.linalg.norm(colours[0] - colours[1])) >= CLEARLY_SEEN
