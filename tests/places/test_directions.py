"""The way of the arrow keys over a map, and what lies around a place."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, shortest_path

from explorer.catalogue import Catalogue
from explorer.flags.measures import adjacency
from explorer.places.directions import NOWHERE, IntArray, around, arrows

NORTH, EAST, SOUTH, WEST = range(4)


def steps(leads: IntArray) -> csr_array:
    """Which place each arrow leads to, as a matrix."""
    start, way = np.nonzero(leads != NOWHERE)
    return csr_array((np.ones(len(start)), (start, leads[start, way])), shape=(len(leads), len(leads)))


@pytest.fixture(scope="module")
def country(catalogue: Catalogue) -> tuple[list[str], np.ndarray, np.ndarray]:
    codes = catalogue.ground.shapes.codes.tolist()
    return codes, catalogue.ground.label_points[:, :2], adjacency(catalogue.joined, codes)


def test_the_arrows_lead_from_every_district_to_every_other(country: tuple[list[str], np.ndarray, np.ndarray]) -> None:
    codes, points, touching = country
    ways = steps(arrows(points, touching))
    pieces, _ = connected_components(ways, directed=True, connection="strong")
    assert (len(codes), pieces) == (361, 1)


def test_nearly_every_neighbour_is_two_presses_away(country: tuple[list[str], np.ndarray, np.ndarray]) -> None:
    _, points, touching = country
    presses = shortest_path(steps(arrows(points, touching)), unweighted=True)[touching]
    assert (presses <= 2).mean() > 0.9
    assert (presses <= 4).mean() > 0.99


def test_an_arrow_prefers_what_touches_to_what_is_nearer() -> None:
    points = np.array([[0.0, 0.0], [10.0, 1.0], [3.0, 2.0]])
    touching = np.zeros((3, 3), dtype=bool)
    touching[0, 1] = touching[1, 0] = True
    assert arrows(points, touching)[0, EAST] == 1
    assert arrows(points, np.zeros((3, 3), dtype=bool))[0, EAST] == 2


def test_a_town_inside_another_district_is_on_the_way_to_the_next() -> None:
    # 0 – 1 – 2 from west to east; the town 3 lies in 1, a little to the east, and touches nothing else.
    points = np.array([[0.0, 0.0], [10.0, 0.0], [20.0, 0.0], [11.0, 0.5]])
    touching = np.zeros((4, 4), dtype=bool)
    for one, other in ((0, 1), (1, 2), (1, 3)):
        touching[one, other] = touching[other, one] = True
    leads = arrows(points, touching)
    assert leads[1, EAST] == 3
    assert leads[3, EAST] == 2


def test_the_arrows_end_at_the_edge_and_a_map_of_one_area_leads_nowhere() -> None:
    assert arrows(np.zeros((1, 2)), np.zeros((1, 1), dtype=bool)).tolist() == [[NOWHERE] * 4]
    assert arrows(np.empty((0, 2)), np.zeros((0, 0), dtype=bool)).shape == (0, 4)
    pair = arrows(np.array([[0.0, 0.0], [0.0, 9.0]]), np.zeros((2, 2), dtype=bool))
    assert (pair[0, NORTH], pair[1, SOUTH], pair[1, NORTH]) == (1, 0, NOWHERE)


def test_what_lies_around_is_told_clockwise_from_north_the_nearest_first() -> None:
    points = np.array([[0.0, 0.0], [-5.0, 0.0], [0.0, 9.0], [1.0, 4.0], [3.0, -3.0], [99.0, 0.0]])
    near = np.array([True, True, True, True, True, False])
    assert around(points, 0, near) == [("north", [3, 2]), ("south-east", [4]), ("west", [1])]


def test_islands_that_touch_nothing_are_reached_too() -> None:
    points = np.array([[2.0, 7.0], [3.0, 5.0], [4.0, 6.0], [3.0, 0.0]])
    leads = arrows(points, np.zeros((4, 4), dtype=bool))
    assert set(leads[leads != NOWHERE].tolist()) == {0, 1, 2, 3}


def test_every_place_is_reached_where_an_arrow_that_led_nowhere_is_turned() -> None:
    points = np.array([[4.0, 6.0], [9.0, 6.0], [5.0, 6.0], [7.0, 7.0]])
    touching = np.array([[0, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]], dtype=bool)
    leads = arrows(points, touching)
    assert set(leads[leads != NOWHERE].tolist()) == {0, 1, 2, 3}
