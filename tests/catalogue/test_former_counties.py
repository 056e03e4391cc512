"""Codes of counties that have ended, beside the names of today's authorities."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from tests.tables import Row, read_rows, said

TODAY: list[Row] = [
    ("E06000001", "Hartlepool", 5), ("E08000025", "Birmingham", 6), ("E09000002", "Barking and Dagenham", 7),
    ("E10000003", "Cambridgeshire", 8), ("E06000061", "North Northamptonshire", 9),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "name", "told"),
    [
        ("E10000009", "Dorset", "1 April 2019. Today’s Dorset (E06000059) has only a part of its area"),
        ("E10000023", "North Yorkshire", "1 April 2023. Its area is today’s North Yorkshire (E06000065)"),
        ("E10000027", "Somerset", "1 April 2023. Its area is today’s Somerset (E06000066)"),
        ("E10000006", "Cumbria", "1 April 2023. Its area is today’s Cumberland (E06000063), and Westmorland and Furness"),
    ],
)
@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (0, 2)], ids=["codes first", "names first", "codes alone"])
def test_the_code_of_a_county_that_has_ended_is_told(
    catalogue: Catalogue, code: str, name: str, told: str, order: tuple[int, ...]
) -> None:
    rows = [[row[at] for at in order] for row in [("Code", "Name", "Visits 2021"), *TODAY, (code, name, 10)]]
    table = read_rows(catalogue, rows)
    assert f"row 7: {code} is the county {name}, which ended on {told}" in said(table)
    assert not set(table.frame["code"]) & {"E06000059", "E06000065", "E06000066", "E06000063"}


def test_counties_and_authorities_of_today_are_not_told(catalogue: Catalogue) -> None:
    assert "ended" not in said(read_rows(catalogue, [("Code", "Name", "Visits 2021"), *TODAY, ("E06000059", "Dorset", 10)]))


@pytest.mark.parametrize("beside", ["E06000059", "E07000053"], ids=["today's", "one of then"])
def test_a_county_beside_districts_on_its_ground_is_meant(catalogue: Catalogue, beside: str) -> None:
    rows: list[Row] = [("Code", "Visits 2018"), ("E10000009", 10), (beside, 5), ("E08000025", 6)]
    assert "ended" not in said(read_rows(catalogue, rows))
