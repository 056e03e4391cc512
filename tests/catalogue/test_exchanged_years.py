"""Years whose columns were exchanged."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import load_indicators, load_values
from tests.tables import Row, read_rows, said

YEARS = (2018, 2019, 2020, 2021, 2022)


def table_of(catalogue: Catalogue, years: tuple[int, ...], growth: float, title: str = "") -> list[Row]:
    """Rows of districts whose figures of each year are some more than those of the year before."""
    chance = np.random.default_rng(3)
    rows: list[Row] = []
    for code in list(catalogue.districts.codes)[:40]:
        steps = chance.normal(growth, 0.004, len(YEARS)).cumsum()
        figures = dict(zip(YEARS, 40_000 * chance.lognormal(0, 0.5) * np.exp(steps), strict=True))
        rows.append([code, *(round(float(figures[year])) for year in years)])
    return [["Code", *(f"{title}{year}" for year in YEARS)], *rows]


def test_two_exchanged_years_of_what_grows_everywhere_are_named(catalogue: Catalogue) -> None:
    exchanged = (2018, 2019, 2021, 2020, 2022)
    told = said(read_rows(catalogue, table_of(catalogue, exchanged, 0.02, "Dwellings ")))
    assert "The figures of “Dwellings” of 2020 and 2021 seem to be exchanged" in told


@pytest.mark.parametrize(
    ("years", "growth"),
    [(YEARS, 0.02), (YEARS, 0.0), ((2018, 2019, 2021, 2020, 2022), 0.0), ((2019, 2018, 2020, 2021, 2022), 0.02)],
)
def test_years_that_may_stand_where_they_are_are_not_doubted(catalogue: Catalogue, years: tuple[int, ...], growth: float) -> None:
    # A year at either end that lies apart may be as it was: in 2020 much did.
    assert "exchanged" not in said(read_rows(catalogue, table_of(catalogue, years, growth, "Dwellings ")))


@pytest.mark.parametrize("exchanged", [True, False])
def test_published_figures_under_each_others_year_are_named(catalogue: Catalogue, *, exchanged: bool) -> None:
    values = load_values(load_indicators()["median_weekly_pay"])
    years = ("2022", "2021") if exchanged else ("2021", "2022")
    of_years = [values[values["period"] == year]["value"] for year in years]
    rows: list[Row] = [[code, *(float(of_year.get(code, np.nan)) for of_year in of_years)] for code in catalogue.districts.codes]
    told = said(read_rows(catalogue, [["Code", "Median pay 2021 (£ per week)", "Median pay 2022 (£ per week)"], *rows]))
    assert ("of 2021 and 2022 seem to be exchanged" in told) is exchanged
