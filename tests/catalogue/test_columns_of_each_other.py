"""Columns of a table that are made of each other: rows in which a total or a rate contradicts what it is made of."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from explorer.catalogue import Catalogue
from tests.tables import Row, read_rows, said

Rows = list[list[str | float]]
WRONG = 7
"""Place of the row that is changed; in the sheet it is two further down."""


@pytest.fixture(scope="module")
def counts(catalogue: Catalogue) -> Rows:
    """Code, men, women, all, employed, aged 16 to 64 and their rate."""
    chance = np.random.default_rng(4)
    rows: Rows = []
    for code in [code for code in catalogue.districts.codes if code[:3] == "E07"][:30]:
        men, women = (int(each) for each in chance.integers(40_000, 90_000, 2))
        aged = int((men + women) * chance.uniform(0.55, 0.65))
        employed = int(aged * chance.uniform(0.65, 0.85))
        rows.append([code, men, women, men + women, employed, aged, round(100 * employed / aged, 1)])
    return rows


HEADER = ("Code", "Men 2021", "Women 2021", "Persons 2021", "Employed 2021", "Aged 16 to 64 2021", "Employment rate (%) 2021")


def _changed(rows: Rows, column: int, change: Callable[[float], float], *more: int) -> list[Row]:
    found = [list(row) for row in rows]
    for at in (WRONG, *more):
        found[at][column] = change(float(found[at][column]))
    return [HEADER, *found]


def test_columns_that_agree_are_not_doubted(catalogue: Catalogue, counts: Rows) -> None:
    table = read_rows(catalogue, [HEADER, *counts])
    assert "in most rows" not in said(table)


@pytest.mark.parametrize("column", [1, 2, 3], ids=["men", "women", "persons"])
def test_a_row_whose_men_and_women_are_not_all_is_named(catalogue: Catalogue, counts: Rows, column: int) -> None:
    told = said(read_rows(catalogue, _changed(counts, column, lambda value: value + 90)))
    assert "“Persons” is the sum of “Men” and “Women” in most rows, but not in 1: row 9:" in told


@pytest.mark.parametrize(("column", "by"), [(4, 1000.0), (5, -2000.0), (6, 3.0)], ids=["employed", "aged", "rate"])
def test_a_row_whose_rate_contradicts_its_counts_is_named(catalogue: Catalogue, counts: Rows, column: int, by: float) -> None:
    told = said(read_rows(catalogue, _changed(counts, column, lambda value: round(value + by, 1))))
    assert "“Employment rate (%)” is the rate of “Employed” to “Aged 16 to 64” in most rows, but not in 1: row 9:" in told


def test_figures_rounded_for_themselves_are_not_doubted(catalogue: Catalogue, counts: Rows) -> None:
    rounded = [[code, *(100 * round(float(each) / 100) for each in row[:-1]), row[-1]] for code, *row in counts]
    assert "in most rows" not in said(read_rows(catalogue, [HEADER, *rounded]))


def test_figures_changed_a_little_to_protect_people_are_not_doubted(catalogue: Catalogue, counts: Rows) -> None:
    chance = np.random.default_rng(5)
    protected = [[code, *(float(each) + int(chance.integers(-4, 5)) for each in row[:-1]), row[-1]] for code, *row in counts]
    assert "in most rows" not in said(read_rows(catalogue, [HEADER, *protected]))


def test_a_figure_that_is_missing_is_no_contradiction(catalogue: Catalogue, counts: Rows) -> None:
    rows = [list(row) for row in counts]
    rows[WRONG][1] = "[c]"
    assert "in most rows" not in said(read_rows(catalogue, [HEADER, *rows]))


def test_parts_that_follow_each_other_are_held_against_their_total(catalogue: Catalogue, counts: Rows) -> None:
    chance = np.random.default_rng(6)
    rows: list[Row] = []
    for at, row in enumerate(counts):
        ages = [int(each) for each in chance.integers(2_000, 30_000, 5)]
        rows.append((row[0], sum(ages) + 700 * (at == WRONG), *ages))
    header = (
        "Code",
        "All ages 2021",
        *(f"Aged {name} 2021" for name in ("0 to 15", "16 to 24", "25 to 49", "50 to 64", "65 and over")),
    )
    assert "“All ages” is the sum of “Aged 0 to 15”; “Aged 16 to 24”" in said(read_rows(catalogue, [header, *rows])).replace(
        ", “", "; “"
    )


def test_groups_in_rows_are_held_against_all(catalogue: Catalogue, counts: Rows) -> None:
    rows: list[Row] = [("Code", "Sex", "2021")]
    for at, row in enumerate(counts):
        men, women, persons = (float(each) for each in row[1:4])
        rows += [(row[0], "Male", men), (row[0], "Female", women), (row[0], "Persons", persons - 500 * (at == WRONG))]
    assert "in most rows, but not in 1: row 25:" in said(read_rows(catalogue, rows))


def test_shares_that_do_not_make_a_whole_are_named(catalogue: Catalogue, counts: Rows) -> None:
    chance = np.random.default_rng(8)
    rows: list[Row] = [("Code", "Owners (%) 2021", "Tenants (%) 2021", "Others (%) 2021")]
    for at, row in enumerate(counts):
        owners, tenants = round(float(chance.uniform(40, 60)), 1), round(float(chance.uniform(20, 30)), 1)
        rows.append((row[0], owners, tenants, round(100 - owners - tenants + 9 * (at == WRONG), 1)))
    assert "make 100% in most rows, but not in 1: row 9:" in said(read_rows(catalogue, rows))


def test_a_rate_is_held_against_the_numerator_and_denominator_beside_it(catalogue: Catalogue, counts: Rows) -> None:
    rows: list[Row] = [("Code", "Share in work (%)", "Numerator", "Denominator")]
    rows += [(row[0], float(row[6]) + 5 * (at == WRONG), row[4], row[5]) for at, row in enumerate(counts)]
    assert "is the rate of its numerator to its denominator in most rows, but not in 1: row 9:" in said(
        read_rows(catalogue, rows)
    )


def test_columns_that_only_happen_to_be_alike_are_not_held_against_each_other(catalogue: Catalogue, counts: Rows) -> None:
    chance = np.random.default_rng(9)
    rows = [(row[0], *(int(each) for each in chance.integers(1, 6, 8))) for row in counts]
    header = ("Code", *(f"Sites of kind {letter} 2021" for letter in "ABCDEFGH"))
    assert "in most rows" not in said(read_rows(catalogue, [header, *rows]))
