"""Colours are told apart by readers with every kind of colour vision, and in grey."""

from itertools import product

import numpy as np
import pytest

from explorer.cartography.colour_vision import NORMAL, VISIONS, is_dark, lab, lightness, seen
from explorer.cartography.symbology import BENCHMARK, BIVARIATE, RAMPS, class_colours, diverging_colours, mark_on
from tests.support import difference

JUST_SEEN = 2.3
"""CIE 1976 distance from which a difference between two colours just shows."""

SEQUENTIAL = [name for name, ramp in RAMPS.items() if ramp.kind == "sequential"]
DIVERGING = [name for name, ramp in RAMPS.items() if ramp.kind == "diverging"]
QUALITATIVE = [name for name, ramp in RAMPS.items() if ramp.kind == "qualitative"]
SIDES = [
    (below, above, holds) for below, above, holds in product(range(9), range(9), (True, False)) if 2 <= below + above + holds <= 9
]


def nearest_neighbours(colours: list[str], vision: str) -> float:
    shown = seen(colours, vision)
    return min(map(difference, shown[:-1], shown[1:]))


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("number", range(2, 10))
@pytest.mark.parametrize("ramp", [*SEQUENTIAL, *QUALITATIVE])
def test_neighbouring_classes_are_told_apart_by_every_reader(ramp: str, number: int, vision: str) -> None:
    assert nearest_neighbours(class_colours(number, ramp), vision) >= 2 * JUST_SEEN


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("ramp", DIVERGING)
def test_neighbouring_classes_of_diverging_ramps_are_told_apart_wherever_the_middle_lies(ramp: str, vision: str) -> None:
    for below, above, holds in SIDES:
        colours = diverging_colours(below, above, ramp, holds_middle=holds)
        assert len(colours) == below + above + holds
        assert nearest_neighbours(colours, vision) >= JUST_SEEN, (below, above, holds)


@pytest.mark.parametrize("vision", VISIONS)
def test_neighbours_in_the_square_of_two_indicators_are_told_apart(vision: str) -> None:
    across = [list(row) for row in BIVARIATE]
    up = [list(column) for column in zip(*BIVARIATE, strict=True)]
    assert min(nearest_neighbours(line, vision) for line in (*across, *up)) >= 4 * JUST_SEEN


@pytest.mark.parametrize("vision", VISIONS)
def test_below_cannot_tell_and_above_are_told_apart(vision: str) -> None:
    low, doubtful, high = BENCHMARK
    for pair in ([low, doubtful], [doubtful, high], [low, high]):
        assert nearest_neighbours(pair, vision) >= 4 * JUST_SEEN


@pytest.mark.parametrize("ramp", SEQUENTIAL)
def test_more_is_darker_in_every_vision(ramp: str) -> None:
    for vision in VISIONS:
        assert (np.diff(lightness(seen(class_colours(9, ramp), vision))) < 0).all()


@pytest.mark.parametrize("ramp", DIVERGING)
def test_the_middle_of_a_diverging_ramp_is_its_lightest_colour(ramp: str) -> None:
    assert int(lightness(RAMPS[ramp].stops).argmax()) == len(RAMPS[ramp].stops) // 2


@pytest.mark.parametrize("colour", sorted({colour for ramp in RAMPS.values() for colour in ramp.stops}))
def test_hatching_shows_on_every_fill(colour: str) -> None:
    assert difference(colour, mark_on(colour)) >= 8 * JUST_SEEN


def test_colours_of_known_place_in_cie_lab() -> None:
    # Red, white and black in sRGB under D65, as in CIE 15 and every colour calculator.
    expected = [[53.24, 80.09, 67.20], [100.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
    assert lab(["#ff0000", "#ffffff", "#000000"]) == pytest.approx(np.array(expected), abs=0.03)


@pytest.mark.parametrize("vision", VISIONS)
def test_white_and_black_look_the_same_to_everyone(vision: str) -> None:
    assert seen(["#ffffff", "#000000"], vision) == ["#ffffff", "#000000"]


def test_red_and_green_of_equal_lightness_are_hard_to_tell_without_green_cones() -> None:
    red, green = "#c75a4a", "#6f8f3a"
    shown = seen([red, green], "deuteranopia")
    assert difference(*shown) < 0.5 * difference(red, green)


def test_blue_and_green_run_together_without_blue_cones() -> None:
    pair = ["#00a0c0", "#00a890"]
    assert difference(*seen(pair, "tritanopia")) < 0.5 * difference(*pair)


def test_grey_has_no_colour() -> None:
    assert np.abs(lab(seen(class_colours(9), "greyscale"))[:, 1:]).max() < 0.1


def test_normal_vision_changes_nothing() -> None:
    assert seen(["#123456"], NORMAL) == ["#123456"]
    assert seen([], "tritanopia") == []


def test_dark_is_what_light_marks_show_on() -> None:
    assert is_dark("#1b3f6e")
    assert not is_dark("#f3f0d7")
