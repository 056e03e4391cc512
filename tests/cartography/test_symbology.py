import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.cartography.symbology import LINES, NO_DATA, SEQUENTIAL, class_colours


def brightness(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


@given(st.integers(2, len(SEQUENTIAL)))
def test_every_class_has_a_colour_of_its_own(number: int) -> None:
    assert len(set(class_colours(number))) == number


@given(st.integers(0, 12))
def test_there_are_as_many_colours_as_classes(number: int) -> None:
    assert len(class_colours(number)) == number


@given(st.integers(2, len(SEQUENTIAL)))
def test_higher_classes_are_darker(number: int) -> None:
    brightnesses = [brightness(colour) for colour in class_colours(number)]
    assert brightnesses == sorted(brightnesses, reverse=True)


@pytest.mark.parametrize("number", range(1, len(SEQUENTIAL) + 1))
def test_missing_data_has_a_colour_of_its_own(number: int) -> None:
    assert NO_DATA not in class_colours(number)


def test_outlines_are_told_apart_without_colour() -> None:
    assert len({(line.width, line.dashes) for line in LINES.values()}) == len(LINES)
