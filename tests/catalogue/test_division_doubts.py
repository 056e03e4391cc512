"""Groups held against the names beside their codes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.areas.division_doubts import division_problems
from explorer.errors import UndecidedError
from explorer.readers.divisions import read_division
from explorer.words import say
from tests.support import says

Problems = Callable[..., tuple[str, ...]]


@pytest.fixture
def problems(tmp_path: Path, catalogue: Catalogue) -> Problems:
    def of(header: str, *rows: str, believed: bool = False) -> tuple[str, ...]:
        path = tmp_path / "groups.csv"
        path.write_text("\n".join([header, *rows, ""]), "utf-8")
        return tuple(map(say, division_problems(path, read_division(path), catalogue.area_keys, believed=believed)))

    return of


COUNTRY = ("E08000027,Dudley,Black Country", "E08000028,Walsall,Black Country", "E08000030,Walsall,Black Country")


def test_groups_whose_names_contradict_the_codes_are_used_only_where_the_user_has_decided(problems: Problems) -> None:
    told = "groups.csv: 1 code contradicts the name beside it: line 3: E08000028 is Sandwell, the name is Walsall."
    with pytest.raises(UndecidedError, check=says(told)):
        problems("zone,zone_name,group", *COUNTRY)
    assert problems("zone,zone_name,group", *COUNTRY, believed=True) == (told,)
    assert problems("zone,zone_name,group", *(row.replace("28,Walsall", "28,Sandwell") for row in COUNTRY)) == ()


@pytest.mark.parametrize("header", ["Authority", "LAD25NM", "Council", "Name of district", "Where", "zone label"])
def test_names_of_districts_are_compared_whatever_their_column_is_called(problems: Problems, header: str) -> None:
    rows = ("E08000025,Birmingham,A", "E08000026,Coventry,A", "E08000027,Dudley,B", "E08000029,Walsall,B")
    with pytest.raises(UndecidedError, check=says("E08000029 is Solihull, the name is Walsall")):
        problems(f"code,{header},group", *rows)


def test_names_that_were_sorted_apart_are_seen_by_what_they_are(problems: Problems) -> None:
    codes, names = ("W06000001", "W06000002", "W06000003", "W06000004"), ("Gwynedd", "Conwy", "Sir Ddinbych", "Ynys Môn")
    rows = [f"{code},{name},G" for code, name in zip(codes, names, strict=True)]
    with pytest.raises(UndecidedError, check=says("4 codes contradict the names beside them")):
        problems("zone,enw,group", *rows)


@pytest.mark.parametrize("header", ["County", "TTWA name", "Core city", "Name of the core", "Note"])
def test_a_place_that_several_districts_share_is_no_name_of_theirs(problems: Problems, header: str) -> None:
    rows = (
        "E08000025,Birmingham,A",
        "E08000029,Birmingham,A",
        "E07000218,Birmingham,A",
        "E08000026,Coventry,B",
        "E07000220,Coventry,B",
    )
    assert problems(f"code,{header},group", *rows) == ()


def test_a_second_column_of_codes_that_contradicts_the_first_is_told(problems: Problems) -> None:
    rows = ("E08000025,A,E08000025", "E08000026,A,E08000026", "E08000027,B,E08000027", "E08000029,B,E08000030")
    with pytest.raises(UndecidedError, check=says("line 5: E08000029 is Solihull, beside it stands E08000030, which is Walsall")):
        problems("zone,group,LAD25CD", *rows)


def test_codes_of_an_earlier_year_beside_those_of_their_districts_of_today_contradict_nothing(problems: Problems) -> None:
    rows = ("E06000065,A,E07000163", "E06000066,A,E07000187", "E06000063,B,E07000026", "E08000025,B,E08000025")
    assert problems("zone,group,LAD19CD", *rows) == ()


def test_codes_of_wider_areas_or_of_neighbours_contradict_nothing(problems: Problems) -> None:
    rows = ("E08000025,A,E12000005,E08000029", "E08000026,A,E12000005,E07000222", "E06000001,B,E12000001,E06000004")
    assert problems("zone,group,region,nearest", *rows) == ()


OTHERS = ("E08000026,Coventry,A", "E08000027,Dudley,B", "E08000029,Solihull,B")


def test_the_name_of_a_wider_body_beside_the_code_of_a_district_waits(problems: Problems) -> None:
    with pytest.raises(UndecidedError, check=says("E08000025 is Birmingham, the name is Birmingham and Solihull ICB")):
        problems("zone,zone_name,group", "E08000025,Birmingham and Solihull ICB,A", *OTHERS)


def test_a_name_that_nobody_knows_beside_a_code_is_told_and_the_code_counts(problems: Problems) -> None:
    told = "The name beside 1 code is of no area that is known: "
    (beside,) = problems("zone,zone_name,group", "E08000025,Nowhere,A", *OTHERS)
    assert beside == f"groups.csv: {told}line 2: E08000025 is Birmingham, the name is Nowhere. The code counts."
    (in_cell,) = problems("zone,group", "E08000025 Nowhere,A", "E08000026,B")
    assert f"{told}“E08000025 Nowhere”: E08000025 is Birmingham" in in_cell
    assert problems("zone,zone_name,group", "E08000025,B'ham,A", *OTHERS) == ()
