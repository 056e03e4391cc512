"""Constituencies, wards and parishes under a plain *Name*: what stands beside them says that they are no districts."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from explorer.readers.tables.table_choices import TableChoices
from tests.tables import Row, read_rows, said

NAMES = ("Ashfield", "Basildon", "Blackpool", "Bolsover", "Cannock Chase", "Chesterfield", "Woking", "Wokingham")


def rows_beside(headers: list[str], cells: list[str | int], key: str = "Name") -> list[Row]:
    return [[key, *headers], *([name, *cells[:-1], 1000 + 7 * at] for at, name in enumerate(NAMES))]


@pytest.mark.parametrize(
    ("headers", "cells", "level"),
    [
        (["Party", "MP", "Majority 2024"], ["Lab", "A. Person", 0], "constituency"),
        (["Winning party", "Majority", "Electors 2024"], ["Con", 812, 0], "constituency"),
        (["MP name", "Universal Credit claimants 2024"], ["A. Person", 0], "constituency"),
        (["Councillor", "Residents over 65 2024"], ["A. Person", 0], "ward"),
        (["Parish clerk", "Band D charge 2024"], ["A. Person", 0], "parish"),
    ],
)
def test_names_beside_their_members_are_asked_for(
    catalogue: Catalogue, headers: list[str], cells: list[str | int], level: str
) -> None:
    table = read_rows(catalogue, rows_beside(headers, cells))
    assert (table.report.status, table.report.matched) == ("not usable", 0)
    assert f"({level}" in said(table)
    chosen = read_rows(catalogue, rows_beside(headers, cells), TableChoices(level="district"))
    assert chosen.report.matched == len(NAMES)


@pytest.mark.parametrize(
    ("key", "headers", "cells"),
    [
        ("Local authority", ["Party in control", "Majority", "Seats 2024"], ["Lab", 4, 0]),
        ("Name", ["Party", "Jobs 2024"], ["Lab", 0]),
        ("Name", ["Councillors", "Electorate 2024"], [45, 0]),
        ("Name", ["Majority religion", "Residents 2024"], ["None", 0]),
    ],
)
def test_districts_with_councillors_or_a_party_in_control_stay_districts(
    catalogue: Catalogue, key: str, headers: list[str], cells: list[str | int]
) -> None:
    assert read_rows(catalogue, rows_beside(headers, cells, key)).report.matched == len(NAMES)


def test_all_districts_of_a_country_beside_their_winners_stay_districts(catalogue: Catalogue) -> None:
    codes = [code for code in catalogue.districts.codes if code.startswith("E")]
    rows: list[Row] = [[catalogue.districts.name(code), "Lab", 20 + at] for at, code in enumerate(codes)]
    assert read_rows(catalogue, [["Name", "Party", "Majority"], *rows]).report.matched == len(codes)


HOME, WORK = ("Ashfield", "Basildon", "Blackpool", "Bolsover"), ("Ashfield", "Basildon", "Blackpool", "Bolsover")


@pytest.mark.parametrize("form", ["pairs", "matrix"])
def test_a_table_of_journeys_between_districts_is_told_from_one_of_indicators(catalogue: Catalogue, form: str) -> None:
    people = {(one, other): 100 * at + place for at, one in enumerate(HOME, 1) for place, other in enumerate(WORK)}
    pairs: list[Row] = [[one, other, count] for (one, other), count in people.items()]
    matrix: list[Row] = [[one, *(people[one, other] for other in WORK)] for one in HOME]
    rows = [["home", "workplace", "people 2021"], *pairs] if form == "pairs" else [["District", *WORK], *matrix]
    told = "4 indicators are called after districts: this may be a table of who travels from where to where."
    assert told in said(read_rows(catalogue, rows))


def test_kinds_that_are_no_districts_are_no_journeys(catalogue: Catalogue) -> None:
    rows: list[Row] = [[name, mode, 9] for name in NAMES for mode in ("car", "bus", "foot")]
    assert "travels" not in said(read_rows(catalogue, [["District", "mode", "people 2021"], *rows]))
