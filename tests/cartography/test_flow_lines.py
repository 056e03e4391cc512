from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from explorer.cartography.flow_lines import WIDEST, largest_flows, line_widths
from explorer.catalogue.flows import Flows
from explorer.catalogue.sources import COMMUTING_ESTIMATE
from explorer.project.layer_choice import Direction

CODES = ["a", "b", "c", "d"]
PEOPLE = [[900, 40, 10, 0], [30, 800, 20, 5], [50, 60, 700, 0], [1, 2, 3, 600]]


def flows(people: list[list[float]] | None = None, covered: list[bool] | None = None) -> Flows:
    matrix = pd.DataFrame(people or PEOPLE, index=CODES, columns=CODES, dtype=float)
    return Flows(matrix, np.array(covered or [True] * 4), "workers", COMMUTING_ESTIMATE)


def pairs(direction: Direction, group: list[str], top: int = 20) -> list[tuple[str, str, float]]:
    table = largest_flows(flows(), group, direction, top).table
    return list(table[["residence", "workplace", "people"]].itertuples(index=False, name=None))


def test_flows_to_a_group_come_from_outside_largest_first() -> None:
    assert pairs("to", ["a", "b"]) == [("c", "b", 60), ("c", "a", 50), ("d", "b", 2), ("d", "a", 1)]


def test_flows_from_a_group_go_outside_and_none_is_drawn_for_nobody() -> None:
    assert pairs("from", ["a", "b"]) == [("b", "c", 20), ("a", "c", 10), ("b", "d", 5)]


def test_flows_within_a_group_join_two_different_districts() -> None:
    assert pairs("within", ["a", "b"]) == [("a", "b", 40), ("b", "a", 30)]


def test_no_more_flows_than_asked_for() -> None:
    assert len(pairs("to", ["a", "b"], top=2)) == 2
    assert pairs("to", ["a"], top=0) == []


def test_the_share_is_of_everybody_who_commutes_that_way() -> None:
    assert largest_flows(flows(), ["a", "b"], "to", 1).share == pytest.approx(60 / 113)


@pytest.mark.parametrize("direction", ["to", "from", "within"])
def test_no_group_has_no_flows_and_no_share(direction: Direction) -> None:
    found = largest_flows(flows(), [], direction)
    assert found.table.empty
    assert math.isnan(found.share)


def test_codes_that_the_flows_do_not_know_do_not_count() -> None:
    assert largest_flows(flows(), ["zz"], "from").table.empty


def test_twice_the_people_have_twice_the_line() -> None:
    table = largest_flows(flows([[0, 80, 40, 20], [0] * 4, [0] * 4, [0] * 4]), ["a"], "from").table
    assert table["width"].tolist() == [WIDEST, WIDEST / 2, WIDEST / 4]


def test_a_single_flow_has_the_widest_line() -> None:
    assert line_widths(np.array([3.0])).tolist() == [WIDEST]


def test_districts_that_are_not_counted_are_named_and_not_taken_for_zero() -> None:
    partly = flows(covered=[True, False, True, False])
    assert largest_flows(partly, ["a", "b"], "from").unknown == ("b",)
    assert largest_flows(partly, ["a", "b"], "to").unknown == ("d",)


def test_infinite_and_missing_counts_are_not_drawn() -> None:
    odd = flows([[0, math.inf, math.nan, 7], [0] * 4, [0] * 4, [0] * 4])
    assert largest_flows(odd, ["a"], "from").table["people"].tolist() == [7]


def test_the_flows_given_are_not_changed() -> None:
    given = flows()
    before = given.matrix.copy(deep=True)
    largest_flows(given, ["a"], "to")
    pd.testing.assert_frame_equal(given.matrix, before)
