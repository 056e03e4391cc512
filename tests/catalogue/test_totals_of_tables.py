"""Figures of wider areas held against those of their districts, and names of several districts beside the code of one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.facts import load_population
from tests.tables import Row, read_rows, said

COUNTY = {"E07000008": 100, "E07000009": 110, "E07000010": 120, "E07000011": 130, "E07000012": 140}
"""The districts of Cambridgeshire, and a figure of each: 600 together."""


def _table(header: str, *wider: Row, scale: float = 1.0) -> list[Row]:
    return [("Code", header), *((code, value * scale) for code, value in COUNTY.items()), *wider]


@pytest.mark.parametrize(
    ("header", "wider", "scale", "told"),
    [
        ("Visits 2022", ("E10000003", 900), 1, "row 7: Cambridgeshire has 900, and its 5 districts 600 together"),
        ("Visits 2022", ("Total", 6000), 1, "row 7: Total has 6,000, and its 5 districts 600 together"),
        ("Share (%) 2022", ("E10000003", 15.5), 0.1, "Cambridgeshire has 15.50, and its 5 districts between 10.00 and 14.00"),
        ("Median age 2022", ("E10000003", 52), 0.3, "Cambridgeshire has 52, and its 5 districts between 30 and 42"),
    ],
    ids=["county", "total", "share", "median"],
)
def test_a_total_that_contradicts_its_districts_is_named(
    catalogue: Catalogue, header: str, wider: Row, scale: float, told: str
) -> None:
    table = read_rows(catalogue, _table(header, wider, scale=scale))
    assert told in said(table)
    assert table.report.usable


@pytest.mark.parametrize(
    ("header", "wider", "scale"),
    [
        ("Visits 2022", ("E10000003", 600), 1),
        ("Visits 2022", ("E10000003", 620), 1),
        ("Average visits 2022", ("E10000003", 121), 1),
        ("Visits 2022", ("E10000003", 121), 1),
        ("Share (%) 2022", ("E10000003", 12.1), 0.1),
        ("Share of the county (%) 2022", ("E10000003", 60), 0.1),
        ("Visits 2022", ("E12000006", 4000), 1),
        ("Rank 2022", ("E10000003", 1), 1),
    ],
    ids=["sum", "some-of-no-place", "average", "mean", "share", "shares-that-add-up", "districts-not-all-there", "rank"],
)
def test_a_total_that_may_be_right_is_not_doubted(catalogue: Catalogue, header: str, wider: Row, scale: float) -> None:
    assert "contradicts itself" not in said(read_rows(catalogue, _table(header, wider, scale=scale)))


def test_a_total_that_has_no_area_is_held_against_the_districts_too(catalogue: Catalogue) -> None:
    rows: Sequence[Row] = [("Code", "Area", "Visits 2022"), *((code, "", value) for code, value in COUNTY.items())]
    assert "Total has 6, and its 5 districts 600 together" in said(read_rows(catalogue, [*rows, ("", "Total", 6)]))
    assert "contradicts itself" not in said(read_rows(catalogue, [*rows, ("", "Total", 600)]))


@pytest.mark.parametrize("beside", [("E10000016", 300), ("Unknown", 300)], ids=["county", "unknown"])
def test_a_total_may_hold_what_stands_beside_the_districts(catalogue: Catalogue, beside: Row) -> None:
    table = read_rows(catalogue, _table("Visits 2022", beside, ("Total", 900)))
    assert "contradicts itself" not in said(table)


def test_a_figure_that_a_district_is_missing_says_nothing_of_the_total(catalogue: Catalogue) -> None:
    rows = [*_table("Visits 2022", ("E10000003", 900))[:-2], ("E07000012", "[c]"), ("E10000003", 900)]
    assert "contradicts itself" not in said(read_rows(catalogue, rows))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("E09000012", "Hackney and City of London"),
        ("E06000052", "Cornwall & Isles of Scilly"),
        ("E06000016", "Leicester and Rutland"),
    ],
)
def test_a_district_is_not_given_the_figure_of_two(catalogue: Catalogue, code: str, name: str) -> None:
    rows: list[Row] = [
        ("Code", "Area", "Share (%) 2022"),
        ("E08000025", "Birmingham", 5),
        ("E08000027", "Dudley", 6),
        (code, name, 7),
    ]
    table = read_rows(catalogue, rows)
    assert f"the name is {name}" in said(table)
    assert code not in set(table.frame["code"])


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("E06000022", "Bath and North East Somerset"),
        ("S12000048", "Perth & Kinross"),
        ("E07000154", "Northampton, West Northamptonshire"),
        ("N09000002", "Armagh, Banbridge and Craigavon"),
    ],
)
def test_a_district_whose_own_name_joins_several_keeps_its_figure(catalogue: Catalogue, code: str, name: str) -> None:
    rows: list[Row] = [
        ("Code", "Area", "Visits 2022"),
        ("E08000025", "Birmingham", 5),
        ("E08000027", "Dudley", 6),
        (code, name, 7),
    ]
    assert "the name is" not in said(read_rows(catalogue, rows))


def test_counts_that_follow_people_are_not_taken_for_the_known_jobs_in_another_order(catalogue: Catalogue) -> None:
    codes = list(catalogue.districts.codes)[:80]
    people = load_population(catalogue.districts)
    rows: list[Row] = [(code, round(float(people[code]) * (0.004 + 0.002 * (at % 5)))) for at, code in enumerate(codes)]
    table = read_rows(catalogue, [("Code", "Jobs 2022"), *rows])
    assert "stand beside other areas" not in said(table)
    assert "times the known jobs" in said(table)


TEES_VALLEY = {"E06000001": 100, "E06000002": 110, "E06000003": 120, "E06000004": 130, "E06000005": 140}
"""The districts of a combined authority, and a figure of each: 600 together."""


@pytest.mark.parametrize(
    ("wider", "told"),
    [
        (("E47000006", 900), "Tees Valley Combined Authority has 900, and its 5 districts 600 together"),
        (("E37000034", 60), "Tees Valley Local Enterprise Partnership has 60, and its 5 districts 600 together"),
        (("E47000006", 600), ""),
        (("E47000007", 900), ""),
    ],
    ids=["combined authority", "partnership", "sum", "another's"],
)
def test_a_partnership_is_held_against_its_districts(catalogue: Catalogue, wider: Row, told: str) -> None:
    table = read_rows(catalogue, [("Code", "Visits 2022"), *TEES_VALLEY.items(), wider])
    assert told in said(table)
    assert bool(told) == ("contradicts itself" in said(table))


def test_a_partnership_whose_members_changed_is_held_against_none(catalogue: Catalogue) -> None:
    members = ("E06000066", "E07000220", "E08000016")
    rows = [(code, 100) for code in members if code in catalogue.districts.codes]
    assert "contradicts itself" not in said(read_rows(catalogue, [("Code", "Visits 2022"), *rows, ("E37000054", 5000)]))
