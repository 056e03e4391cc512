"""Lists are in the order of the alphabet of the language that is spoken."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from explorer import words
from explorer.words.order import order_key


@pytest.fixture
def speaking(request: pytest.FixtureRequest) -> Iterator[None]:
    words.speak(request.param)
    yield
    words.speak("en")


@pytest.mark.parametrize("speaking", ["cy"], indirect=True)
@pytest.mark.usefixtures("speaking")
def test_names_in_which_n_and_g_are_two_letters_stand_where_a_reader_looks_for_them() -> None:
    parted = ["Bala", "Bangor", "Barri", "Birmingham", "Birstall", "Llanelli", "Llangefni", "Llanidloes"]
    joined = ["Cygnus", "Cyngor", "Cyhoedd"]

    assert sorted(parted, key=order_key) == parted
    assert sorted(joined, key=order_key) == joined


@pytest.mark.parametrize("speaking", ["cy"], indirect=True)
@pytest.mark.usefixtures("speaking")
def test_welsh_has_its_own_letters_of_two_signs() -> None:
    letters = [
        "a",
        "b",
        "c",
        "ch",
        "d",
        "dd",
        "e",
        "f",
        "ff",
        "g",
        "ng",
        "h",
        "i",
        "j",
        "l",
        "ll",
        "m",
        "n",
        "o",
        "p",
        "ph",
        "r",
        "rh",
        "s",
        "t",
        "th",
        "u",
        "w",
        "y",
    ]
    assert sorted(letters, key=order_key) == letters
    names = [
        "Cymru",
        "Chwilog",
        "Conwy",
        "Dyfed",
        "Ddôl",
        "Gwynedd",
        "Llanelli",
        "Lydney",
        "Rhondda",
        "Ruthin",
        "Thornhill",
        "Tywyn",
    ]
    assert sorted(names, key=order_key) == [
        "Conwy", "Cymru", "Chwilog", "Dyfed", "Ddôl", "Gwynedd", "Lydney", "Llanelli", "Ruthin", "Rhondda", "Tywyn", "Thornhill",
    ]  # fmt: skip


def test_english_has_them_in_its_own_order_without_case_accents_and_marks() -> None:
    names = ["Ynys Môn", "King's Lynn", "Kings Langley", "Chester", "cannock", "Côr", "St. Albans", "St Helens"]
    assert sorted(names, key=order_key) == [
        "cannock", "Chester", "Côr", "Kings Langley", "King's Lynn", "St. Albans", "St Helens", "Ynys Môn",
    ]  # fmt: skip


@pytest.mark.parametrize("written", ["Ynys Mo\u0302n", "Ynys Môn", "YNYS MÔN"])
def test_a_name_with_combining_letters_stands_where_it_stands_without(written: str) -> None:
    assert order_key(written) == order_key("Ynys Mon")
