"""Figures that were moved up or down without their areas, and what stands in the same rows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.facts import load_population
from explorer.catalogue.indicators import load_indicators, load_values
from explorer.readers.tables.table_choices import IndicatorChoices, TableChoices
from tests.tables import Row, read_rows, said

DISTRICTS = 60


def _table(catalogue: Catalogue, headers: Sequence[str], by: int, first: int = 0) -> list[Row]:
    """Rows of districts with their people, a count that follows them, and a rate; moved down by some rows from one on."""
    lookup = catalogue.districts
    codes = list(lookup.codes)[60 : 60 + DISTRICTS]
    people = load_population(lookup)[codes].to_numpy()
    chance = np.random.default_rng(7)
    counts = {
        "Claimants 2021": (0.03 * people * chance.lognormal(0, 0.2, DISTRICTS)).round(),
        "number": (1.01 * people).round(),
        "Population 2021": (1.01 * people).round(),
        "Rate 2021": chance.normal(75, 4, DISTRICTS).round(1),
        "Denominator": people,
    }
    moved = [
        np.concatenate([counts[header][:first], np.roll(counts[header][first:], 0 if "Rate" in header else by)])
        for header in headers
    ]
    rows: list[Row] = [[code, *map(float, row)] for code, row in zip(codes, zip(*moved, strict=True), strict=True)]
    return [["Code", *headers], *rows]


@pytest.mark.parametrize("header", ["Population 2021", "Claimants 2021", "number"])
@pytest.mark.parametrize("by", [1, -1, 2])
def test_counts_moved_by_rows_are_seen_whatever_they_count_and_with_a_rate_beside_them(
    catalogue: Catalogue, header: str, by: int
) -> None:
    table = read_rows(catalogue, _table(catalogue, [header, "Rate 2021"], by))
    fits = f"each fits the one {'a row' if abs(by) == 1 else '2 rows'} {'above' if by > 0 else 'below'}."
    assert f"stand beside other areas: in rows 2 to 61 {fits}" in said(table)
    assert "In the same rows stand the figures of “Rate”, which may have moved, too." in said(table)
    assert all(found.figures_asked for found in table.report.indicators)
    assert not table.report.usable


def test_counts_moved_from_a_row_on_are_seen_from_there(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _table(catalogue, ["Population 2021"], 1, first=30))
    assert "in rows 33 to 61 each fits the one a row above." in said(table)


def test_a_rate_whose_denominators_were_moved_waits(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _table(catalogue, ["Denominator", "Rate 2021"], 1))
    assert "The denominators of “Rate” stand beside other areas" in said(table)
    assert [found.figures_asked for found in table.report.indicators] == [True]


def test_moved_figures_count_once_a_person_has_said_that_they_are_right(catalogue: Catalogue) -> None:
    rows = _table(catalogue, ["Claimants 2021", "Rate 2021"], 1)
    believed = TableChoices(indicators=tuple(IndicatorChoices(series, believed=True) for series in ("Claimants", "Rate")))
    table = read_rows(catalogue, rows, believed)
    assert table.report.status == "usable with problems"
    assert "It counts as you said." in said(table)
    assert not any(found.figures_asked for found in table.report.indicators)


@pytest.mark.parametrize("headers", [["Population 2021", "Rate 2021"], ["Claimants 2021"], ["Denominator", "Rate 2021"]])
def test_figures_beside_their_own_areas_are_not_doubted(catalogue: Catalogue, headers: list[str]) -> None:
    assert said(read_rows(catalogue, _table(catalogue, headers, 0))) == ""


def test_other_figures_that_are_known_to_stand_beside_their_own_areas_do_not_wait(catalogue: Catalogue) -> None:
    rows, moved = (_table(catalogue, ["Population 2021", "Claimants 2021"], by) for by in (0, 1))
    mixed: list[Row] = [[*row[:2], other[2]] for row, other in zip(rows, moved, strict=True)]
    asked = {found.series: found.figures_asked for found in read_rows(catalogue, mixed).report.indicators}
    assert asked == {"Population": False, "Claimants": True}


def _published(catalogue: Catalogue, name: str, periods: Sequence[str], by: Sequence[int], header: str) -> list[Row]:
    """Rows of all districts in the order of their names, with published figures under a header that tells nothing of them."""
    lookup = catalogue.districts
    codes = sorted(lookup.codes, key=lookup.name)
    values = load_values(load_indicators()[name])
    columns = [
        np.roll(values[values["period"] == period]["value"].reindex(codes).to_numpy(), rows)
        for period, rows in zip(periods, by, strict=True)
    ]
    rows: list[Row] = [[code, *map(float, row)] for code, row in zip(codes, zip(*columns, strict=True), strict=True)]
    return [["Code", *(f"{header} {period}" for period in periods)], *rows]


@pytest.mark.parametrize("name", ["child_poverty_bhc", "adult_obesity"])
@pytest.mark.parametrize("by", [0, 1, -2])
def test_a_rate_that_goes_with_others_only_beside_other_areas_waits(catalogue: Catalogue, name: str, by: int) -> None:
    period = load_indicators()[name].periods[0]
    table = read_rows(catalogue, _published(catalogue, name, [period], [by], "Share of some"))
    assert ("stand beside other areas" in said(table)) is (by != 0)
    assert [found.figures_asked for found in table.report.indicators] == [by != 0]


@pytest.mark.parametrize("by", [(0, 0, 0), (0, 1, 0), (-1, 0, 0), (0, 0, 2)])
def test_one_year_that_was_moved_is_told_by_the_others(catalogue: Catalogue, by: tuple[int, int, int]) -> None:
    years = ("2021/22", "2022/23", "2023/24")
    table = read_rows(catalogue, _published(catalogue, "gcse_english_maths", years, by, "Score of some"))
    moved = [year for year, rows in zip(years, by, strict=True) if rows]
    assert [year for year in years if f"of {year} go with those of other years only beside other areas" in said(table)] == moved
