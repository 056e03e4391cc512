from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from explorer.analysis.chance_containment import chance_table, containment_null, neighbours_of, null_of_area, web_of
from explorer.analysis.delineation import delineate
from explorer.analysis.delineation.criteria import Criteria
from explorer.analysis.zone_flows import ZoneFlows
from explorer.errors import CancelledError, ChoiceError
from explorer.said import Said
from tests.support import says

SIDE = 6
ZONES = [f"{place:02d}" for place in range(SIDE * SIDE)]
TOUCHING = [
    (ZONES[row * SIDE + column], ZONES[(row + down) * SIDE + column + right])
    for row in range(SIDE)
    for column in range(SIDE)
    for down, right in ((0, 1), (1, 0))
    if row + down < SIDE and column + right < SIDE
]
"""Neighbours on a square of six times six zones."""

WEST = np.arange(SIDE * SIDE) % SIDE < SIDE // 2


def halves() -> ZoneFlows:
    """Everyone works somewhere in the half, west or east, where they live."""
    rows, columns = np.divmod(np.arange(len(ZONES) ** 2), len(ZONES))
    return ZoneFlows.of_indices(ZONES, rows, columns, (WEST[rows] == WEST[columns]) * 1.0)


def test_a_group_that_flows_respect_stands_above_its_null_and_one_across_below() -> None:
    flows = halves()
    null = containment_null(flows, WEST, web_of(flows, TOUCHING), draws=200, seed=3)
    assert (null.supply.observed, null.demand.observed) == (1.0, 1.0)
    assert null.supply.percentile > 0.95
    assert len(null.demand.values) == 200
    across = containment_null(flows, np.arange(SIDE * SIDE) < 18, web_of(flows, TOUCHING), seed=3)
    assert across.supply.observed == 0.5
    assert across.supply.percentile < 0.5


def test_the_table_has_a_row_for_each_group_and_says_the_same_as_one_null() -> None:
    flows = halves()
    groups = pd.Series(["corner" if place == 5 else "west" if west else "" for place, west in enumerate(WEST)], ZONES)
    table = chance_table(flows, groups, TOUCHING, draws=60, seed=3)
    assert list(table.index) == ["corner", "west"]
    null = containment_null(flows, WEST, web_of(flows, TOUCHING), draws=60, seed=3)
    west = table.T["west"]
    assert west["employed_residents"] == flows.employed_residents[WEST].sum()
    assert (west["supply"], west["supply_above"]) == (null.supply.observed, null.supply.percentile)
    assert west["demand_random_median"] == np.median(null.demand.values)
    assert west["supply_random_p05"] <= west["supply_random_median"] <= west["supply_random_p95"]
    assert (table["random_groups"] == 60).all()


def test_a_group_larger_than_anything_connected_has_no_figures_of_chance() -> None:
    flows = halves()
    table = chance_table(flows, pd.Series("all", ZONES), TOUCHING[:3])
    assert table["supply"].tolist() == [1.0]
    assert table["random_groups"].tolist() == [0]
    assert table.filter(regex="random_[pm]|above").isna().all(axis=None)


def test_zones_that_the_flows_do_not_have_are_in_no_group() -> None:
    groups = pd.Series({"00": "a", "elsewhere": "b"})
    assert list(chance_table(halves(), groups, TOUCHING, draws=2).index) == ["a"]


def test_no_draws_are_refused_not_told_as_too_large_a_group() -> None:
    with pytest.raises(ChoiceError, check=says("random draws is")):
        chance_table(halves(), pd.Series({"00": "corner"}), TOUCHING, draws=0)


def test_drawing_is_stopped_between_groups() -> None:
    class Stopping:
        def step(self, message: Said | str = "", fraction: float | None = None) -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        chance_table(halves(), pd.Series("all", ZONES), TOUCHING, draws=2, progress=Stopping())


def test_an_area_is_held_against_chance_as_the_table_has_it() -> None:
    flows = halves()
    found = delineate(flows, Criteria(50, 0.6667, 100, 0.75))
    area = str(found.statistics.index[0])
    null = null_of_area(found, area, TOUCHING, draws=30, seed=5)
    row = chance_table(found.flows, found.areas, TOUCHING, draws=30, seed=5).T[area]
    assert (row["supply_above"], row["demand_above"]) == (null.supply.percentile, null.demand.percentile)
    assert row["supply"] == pytest.approx(found.statistics.T[area]["supply"])


def test_pairs_with_a_zone_that_is_not_there_are_no_neighbours() -> None:
    assert neighbours_of(["a", "b"], [("a", "x"), ("y", "b")]).shape == (0, 2)
