from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.random_groups import Null, RandomGroups, containment_of, random_orders
from explorer.analysis.zone_flows import ZoneFlows
from explorer.errors import ChoiceError
from tests.support import pieces, says

Pairs = list[tuple[int, int]]


def grid(side: int) -> Pairs:
    """Neighbours on a square of ``side`` times ``side`` zones."""
    places = [(row, column) for row in range(side) for column in range(side)]
    return [
        (row * side + column, (row + down) * side + column + right)
        for row, column in places
        for down, right in ((0, 1), (1, 0))
        if row + down < side and column + right < side
    ]


def is_one_piece(zones: np.ndarray, neighbours: Pairs) -> bool:
    return int(pieces(list(map(str, zones)), [(str(one), str(other)) for one, other in neighbours]).max()) == 0


@st.composite
def maps(draw: st.DrawFn) -> tuple[int, Pairs]:
    count = draw(st.integers(2, 14))
    possible = [(one, other) for one in range(count) for other in range(one + 1, count)]
    return count, draw(st.lists(st.sampled_from(possible), unique=True))


@given(maps(), st.integers(1, 14), st.integers(0, 5))
def test_random_groups_are_in_one_piece_and_of_the_size_asked_for(drawn: tuple[int, Pairs], size: int, seed: int) -> None:
    count, neighbours = drawn
    try:
        groups = RandomGroups(neighbours, np.ones(count)).draw(size, draws=5, seed=seed)
    except ChoiceError:
        assert not any(pieces(list(map(str, range(count))), _named(neighbours)).value_counts() >= size)
        return
    assert (groups.sum(axis=1) == size).all()
    assert all(is_one_piece(np.flatnonzero(group), neighbours) for group in groups)


def _named(neighbours: Pairs) -> list[tuple[str, str]]:
    return [(str(one), str(other)) for one, other in neighbours]


def test_the_same_seed_draws_the_same_and_another_does_not() -> None:
    ones = np.ones(36)
    drawn = {seed: RandomGroups(grid(6), ones).draw(9, draws=20, seed=seed) for seed in (7, 8)}
    assert (drawn[7] == RandomGroups(grid(6), ones).draw(9, draws=20, seed=7)).all()
    assert (drawn[7] != drawn[8]).any()
    orders = {seed: random_orders(grid(6), ones, 9, draws=20, seed=seed) for seed in (7, 8)}
    np.testing.assert_array_equal(orders[7], random_orders(grid(6), ones, 9, draws=20, seed=7))
    assert any((one != other).any() for one, other in zip(orders[7], orders[8], strict=True))


def test_draws_differ_from_each_other_and_reach_every_zone() -> None:
    groups = RandomGroups(grid(6), np.ones(36)).draw(9, draws=200)
    assert len({tuple(group.tolist()) for group in groups}) > 190
    assert groups.any(axis=0).all()


def test_groups_meet_a_weight_as_closely_as_their_order_allows() -> None:
    weights = np.random.default_rng(2).uniform(1, 9, 36)
    groups = RandomGroups(grid(6), weights).draw(60, draws=100)
    assert np.abs(groups @ weights - 60).max() <= 4.5


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(ChoiceError, check=says("no connected zones reach it")):
        RandomGroups([(0, 1)], np.ones(4)).draw(3)
    with pytest.raises(ChoiceError, check=says("no connected zones reach it")):
        RandomGroups([(0, 1)], np.ones(4)).draw(0)
    with pytest.raises(ChoiceError, check=says("random draws is")):
        RandomGroups([(0, 1)], np.ones(3)).draw(1, draws=0)
    with pytest.raises(ChoiceError, check=says("random draws is")):
        random_orders([(0, 1)], np.ones(3), 1, draws=0)
    with pytest.raises(ChoiceError, check=says("none below zero")):
        RandomGroups([(0, 1)], [1, -1])


def test_containment_of_groups_is_counted_for_each() -> None:
    random = np.random.default_rng(3)
    matrix = random.integers(0, 50, (6, 6)).astype(float)
    rows, columns = np.divmod(np.arange(36), 6)
    flows = ZoneFlows.of_indices(list("abcdef"), rows, columns, matrix.ravel())
    groups = random.random((8, 6)) < 0.5
    for group, (supply, demand) in zip(groups, containment_of(flows, groups).to_numpy(), strict=True):
        within = matrix[np.ix_(group, group)].sum()
        assert supply == pytest.approx(within / matrix[group].sum(), nan_ok=True)
        assert demand == pytest.approx(within / matrix[:, group].sum(), nan_ok=True)


def test_a_percentile_is_unknown_where_nothing_is_known() -> None:
    assert np.isnan(Null(0.5, np.array([np.nan]), 1).percentile)
    assert np.isnan(Null(np.nan, np.array([0.5]), 1).percentile)
