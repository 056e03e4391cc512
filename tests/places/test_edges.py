import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from explorer.catalogue import Catalogue
from explorer.places.edges import OUTSIDE, Edges
from explorer.places.shapes import FloatArray, Shapes
from tests.support import SIDE, checked_grid, square

GRID = checked_grid()
EDGES = Edges.of(GRID)
some_areas = st.sets(st.sampled_from("abcdefghi"))


def length(segments: FloatArray) -> float:
    """Length in sides of a square."""
    return float(np.hypot(*(segments[:, 1] - segments[:, 0]).T).sum()) / SIDE


def bounds(segments: FloatArray) -> list[float]:
    return [*segments.reshape(-1, 2).min(axis=0), *segments.reshape(-1, 2).max(axis=0)]


def test_every_edge_of_a_map_is_held_once() -> None:
    assert length(EDGES.segments) == 24


def test_the_outer_edges_have_nothing_on_their_other_side() -> None:
    assert length(EDGES.segments[EDGES.sides[:, 1] == OUTSIDE]) == 12


def test_areas_are_neighbours_where_they_share_an_edge_and_not_only_a_corner() -> None:
    found = ["".join(GRID.codes[pair]) for pair in EDGES.neighbours()]
    assert found == ["ab", "ad", "bc", "be", "cf", "de", "dg", "ef", "eh", "fi", "gh", "hi"]


def test_an_island_has_no_neighbours() -> None:
    island = Edges.of(Shapes.from_geometry(["a", "b"], np.array([square(0, 0), square(2, 0)])))
    assert island.neighbours().tolist() == []


def test_the_outline_of_one_area_is_its_four_sides() -> None:
    assert bounds(EDGES.around(["e"])) == shapely.bounds(square(1, 1)).tolist()


def test_the_outline_of_a_group_has_no_line_inside_it() -> None:
    assert length(EDGES.around(["a", "b", "d", "e"])) == 8


def test_the_outline_of_a_ring_goes_round_its_hole_as_well() -> None:
    assert length(EDGES.around(set("abcdfghi"))) == 16


def test_the_outline_of_nothing_is_nothing() -> None:
    assert EDGES.around([]).shape == (0, 2, 2)


def test_the_map_and_the_analysis_share_the_edges_of_the_same_shapes() -> None:
    shapes = checked_grid()
    assert Edges.of(shapes) is Edges.of(shapes)
    assert Edges.of(shapes) is not Edges.of(checked_grid())


def test_a_code_without_a_shape_does_not_count_to_the_outline() -> None:
    assert length(EDGES.around(["e", "elsewhere"])) == 4


@given(some_areas)
def test_the_outline_of_a_group_is_that_of_its_union(group: set[str]) -> None:
    union = shapely.union_all(GRID.to_geometry()[np.isin(GRID.codes, list(group))])
    assert length(EDGES.around(group)) == pytest.approx(union.length / SIDE)


@given(some_areas)
def test_a_group_meets_the_rest_in_the_same_lines_from_either_side(group: set[str]) -> None:
    inside = np.isin(GRID.codes, list(group))
    inner = EDGES.between(inside.astype(int), background=0)
    assert np.array_equal(EDGES.between(inside.astype(int), background=1), EDGES.outline(~inside))
    assert np.array_equal(inner, EDGES.outline(inside))


def test_a_line_between_two_groups_is_drawn_once() -> None:
    halves = dict.fromkeys("abc", "south") | dict.fromkeys("defghi", "north")
    assert length(EDGES.around_each(halves)) == 15


def test_areas_of_no_group_lie_outside_every_outline() -> None:
    assert length(EDGES.around_each({"a": "west", "c": "east"})) == 8


def test_groups_that_touch_at_a_corner_are_both_drawn_whole() -> None:
    assert length(EDGES.around_each({"a": "first", "e": "second"})) == 8


def test_one_group_of_all_areas_has_the_outline_of_the_map() -> None:
    assert length(EDGES.around_each(dict.fromkeys("abcdefghi", "all"))) == 12


def test_edges_keep_the_order_of_their_rings_so_that_lines_can_be_drawn_through_them() -> None:
    first = Edges.of(Shapes.from_geometry(["a"], np.array([square(0, 0)]))).segments
    assert np.array_equal(first[:-1, 1], first[1:, 0])


# --- bundled districts -------------------------------------------------------------------------------------------------


def pairs(catalogue: Catalogue) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in catalogue.joined}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("E08000025", "E08000029", id="Birmingham and Solihull"),
        pytest.param("E08000025", "E07000234", id="Birmingham and Bromsgrove"),
        pytest.param("E06000014", "E06000065", id="York and North Yorkshire"),
        pytest.param("E06000057", "S12000026", id="Northumberland and the Scottish Borders"),
        pytest.param("N09000003", "N09000007", id="Belfast and Lisburn and Castlereagh"),
    ],
)
def test_districts_that_share_a_border_are_joined(catalogue: Catalogue, first: str, second: str) -> None:
    assert frozenset((first, second)) in pairs(catalogue)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("E08000012", "E08000015", id="Liverpool and Wirral, by tunnel"),
        pytest.param("E06000046", "E06000045", id="Isle of Wight and Southampton, by ferry"),
        pytest.param("W06000001", "W06000002", id="Anglesey and Gwynedd, by bridge"),
    ],
)
def test_districts_across_water_are_joined_by_their_links(catalogue: Catalogue, first: str, second: str) -> None:
    assert frozenset((first, second)) in pairs(catalogue)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("E08000025", "E08000026", id="Birmingham and Coventry"),
        pytest.param("E08000003", "E08000025", id="Manchester and Birmingham"),
    ],
)
def test_districts_apart_are_not_joined(catalogue: Catalogue, first: str, second: str) -> None:
    assert frozenset((first, second)) not in pairs(catalogue)


def test_every_link_is_between_two_districts(catalogue: Catalogue) -> None:
    assert all(len(pair) == 2 for pair in pairs(catalogue))


def test_the_outline_of_all_districts_is_the_coast(catalogue: Catalogue) -> None:
    edges = catalogue.ground.edges
    assert np.array_equal(edges.around(edges.codes.tolist()), edges.segments[edges.sides[:, 1] == OUTSIDE])
