import numpy as np
import pytest
import shapely

from explorer.places.picking import AreaPicker, points_inside
from explorer.places.shapes import Shapes
from tests.support import SIDE, SOUTH, WEST, checked_grid


@pytest.fixture(scope="module")
def picker() -> AreaPicker:
    return AreaPicker(checked_grid())


def at(column: float, row: float) -> tuple[float, float]:
    return WEST + column * SIDE, SOUTH + row * SIDE


def test_a_rectangle_takes_in_the_areas_of_which_most_lies_inside(picker: AreaPicker) -> None:
    assert picker.in_rectangle(*at(-1, -1), *at(1.6, 1.4)) == ("a", "b")


def test_a_rectangle_may_take_in_everything_that_it_touches(picker: AreaPicker) -> None:
    assert picker.in_rectangle(*at(0.1, 0.1), *at(1.6, 1.4), touched=True) == ("a", "b", "d", "e")


def test_a_figure_within_one_area_takes_in_that_area(picker: AreaPicker) -> None:
    assert picker.in_rectangle(*at(1.4, 1.4), *at(1.5, 1.5)) == ("e",)


def test_a_figure_that_holds_half_of_no_area_takes_in_the_one_under_its_middle(picker: AreaPicker) -> None:
    assert picker.in_rectangle(*at(0.7, 0.4), *at(1.2, 0.6)) == ("a",)


def test_a_figure_on_water_takes_in_nothing(picker: AreaPicker) -> None:
    assert picker.in_rectangle(*at(5, 5), *at(6, 6)) == ()


def test_a_circle_takes_in_what_lies_within_its_radius(picker: AreaPicker) -> None:
    assert picker.in_circle(*at(1.5, 1.5), 1.3 * SIDE) == ("b", "d", "e", "f", "h")


@pytest.mark.parametrize("radius", [0.0, -5.0])
def test_a_circle_without_a_radius_takes_in_nothing(picker: AreaPicker, radius: float) -> None:
    assert picker.in_circle(*at(1.5, 1.5), radius) == ()


def test_a_lasso_is_closed_by_itself(picker: AreaPicker) -> None:
    assert picker.in_polygon([at(-1, -1), at(4, -1), at(4, 1.1), at(-1, 1.1)]) == ("a", "b", "c")


def test_a_lasso_that_crosses_itself_takes_in_both_its_loops(picker: AreaPicker) -> None:
    bow_tie = [at(-0.5, -0.5), at(3.5, 3.5), at(3.5, -0.5), at(-0.5, 3.5)]
    assert {"d", "f"} <= set(picker.in_polygon(bow_tie))
    assert not {"b", "h"} & set(picker.in_polygon(bow_tie))


@pytest.mark.parametrize("corners", [[], [(0, 0)], [(0, 0), (1, 1)], [(0, 0), (1, 1), (2, 2)], [(0, 0), (1, np.inf), (2, 0)]])
def test_a_lasso_without_extent_takes_in_nothing(picker: AreaPicker, corners: list[tuple[float, float]]) -> None:
    assert picker.in_polygon(corners) == ()


def test_an_empty_layer_has_nothing_to_take_in() -> None:
    nowhere = np.array([0])
    none = Shapes(np.array([], dtype=np.str_), np.empty((0, 2)), nowhere, nowhere, nowhere)
    assert AreaPicker(none).in_circle(0, 0, 1e6) == ()


def test_a_broken_area_can_be_taken_in_too() -> None:
    bow_tie = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    picker = AreaPicker(Shapes.from_geometry(["x"], np.array([bow_tie])))
    assert picker.in_rectangle(-1, -1, 11, 11) == ("x",)


def test_ten_thousand_areas_are_taken_in_by_one_circle() -> None:
    columns, rows = np.meshgrid(np.arange(100.0), np.arange(100.0))
    boxes = shapely.box(columns.ravel(), rows.ravel(), columns.ravel() + 1, rows.ravel() + 1)
    picker = AreaPicker(Shapes.from_geometry([f"{i}" for i in range(10_000)], boxes))
    assert len(picker.in_circle(50, 50, 20)) == pytest.approx(np.pi * 400, rel=0.02)


def test_no_point_is_inside_a_line() -> None:
    assert points_inside([(0, 0), (1, 1)], [(0, 0), (2, 2)]).tolist() == [False, False]


def test_without_points_none_is_inside() -> None:
    assert len(points_inside([], [(0, 0), (2, 0), (2, 2)])) == 0
