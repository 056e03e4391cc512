"""How the area of a public body lies to a footprint."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.body_areas import EDGE, family_cut, relation

shares = st.floats(0, 1)


@given(share_of_body=shares, share_of_footprint=shares)
def test_a_relation_and_its_mirror_agree(share_of_body: float, share_of_footprint: float) -> None:
    mirror = {"same": "same", "inside": "contains", "contains": "inside", "cut": "cut", "outside": "outside"}
    assert mirror[relation(share_of_body, share_of_footprint)] == relation(share_of_footprint, share_of_body)


def test_a_difference_of_a_single_small_area_is_none() -> None:
    assert relation(1 - EDGE / 2, 1 - EDGE / 2) == "same"
    assert relation(EDGE / 2, EDGE / 2) == "outside"


@given(share=shares, people=st.floats(1, 1e6))
def test_a_cut_is_between_none_and_all(share: float, people: float) -> None:
    assert 0 <= family_cut(np.array([people]), np.array([share]), people) <= 1


def test_a_body_in_halves_counts_with_all_its_people_inside() -> None:
    assert family_cut(np.array([30.0, 50.0]), np.array([0.5, 1.0]), 100.0) == pytest.approx(0.3)


@given(share=shares)
def test_holding_a_share_or_leaving_it_out_cuts_a_body_alike(share: float) -> None:
    one, other = (family_cut(np.array([10.0]), np.array([s]), 10.0) for s in (share, 1 - share))
    assert one == pytest.approx(other)
