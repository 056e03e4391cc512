"""Which flows decide the validity of the zones of an area."""

from __future__ import annotations

import numpy as np

from explorer.analysis.delineation.r_compatible import _deciding


def test_of_many_flows_two_at_each_end_decide_and_those_that_are_all_of_a_zone() -> None:
    within = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0])
    assert _deciding(within, np.array([4.0, 100.0])).tolist() == [1.0, 2.0, 6.0, 7.0, 4.0]


def test_few_flows_all_decide() -> None:
    within = np.array([1.0, 2.0, 3.0])
    assert _deciding(within, np.array([9.0])).tolist() == within.tolist()
