"""What is combined from districts, held against what publishers give for counties and combined authorities."""

from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.flags.standing import combining_of
from explorer.layers import indicator_layer
from explorer.layers.combinable import combinable
from explorer.layers.denominators import weights_of
from explorer.words import say

DAY = date(2026, 11, 1)

EXACT = {
    "active_businesses", "business_births", "business_deaths", "business_survival_5yr", "population", "population_change",
    "share_16_64", "share_65_over",
}  # fmt: skip
"""Counts, and rates with numerators and denominators: within rounding everywhere."""

ROUNDED = {
    "employment_rate": 0.84, "economic_inactivity": 0.89, "claimant_count": 0.89, "level3_qualified": 0.85,
    "level3_qualified_rqf": 0.49, "life_satisfaction": 0.87,
}  # fmt: skip
"""Share within rounding where numerators, denominators or rates are published rounded: most of the rest is one unit away."""

NEAR = {
    "gdhi_per_head": 0.002, "gdp_per_head": 0.005, "ghg_per_head": 0.003, "child_poverty_ahc": 0.002, "child_poverty_bhc": 0.002,
    "ev_chargers": 0.003, "ev_devices": 0.006, "apprenticeship_starts_england": 0.011, "travel_time_car": 0.005,
    "gcse_english_maths": 0.011, "gigabit_broadband": 0.006, "adult_obesity": 0.025, "high_growth_businesses": 0.03,
}  # fmt: skip
"""Relative error that nine in ten stay below: residents lie between two years, or something stands in for the denominator."""

APART = {"unemployment_modelled", "net_additions_england", "no_qualifications", "travel_time_public"}
"""Figures of bodies that are made in another way, published in whole numbers, small, or lacking districts: further off."""

REFUSED = {
    "gdp_per_head_real": "chained volumes do not add up",
    "gva_per_hour": "the right denominator is not known for every area",
    "gva_per_job": "the right denominator is not known for every area",
    "healthy_life_female": "a life expectancy needs deaths and health by age, which are not held",
    "healthy_life_male": "a life expectancy needs deaths and health by age, which are not held",
    "housing_affordability": "medians are never combined",
    "median_age": "medians are never combined",
    "median_weekly_pay": "medians are never combined",
}


def _compared(catalogue: Catalogue, known: Known) -> Iterator[tuple[str, float, float, str]]:
    bodies, published = known.partnerships, catalogue.published_bodies
    index = pd.Index(catalogue.districts.codes)
    parts = {}
    for code in published.index.unique():
        body = bodies.partnerships[bodies.codes[code]]
        footprint = bodies.footprint(body.id, body.day_to_show(DAY))
        parts[code] = index.isin(footprint.districts).astype(np.float64)
    for (indicator, period), rows in published.groupby(["indicator", "period"]):
        layer = indicator_layer(known, str(indicator), str(period))
        ready = combining_of(combinable(known.indicator_values, catalogue, layer))
        for code, value in rows["value"].dropna().items():
            combined = ready.over(parts[code])
            yield str(indicator), float(value), combined.value, say(combined.refused) if combined.refused else ""


@pytest.fixture(scope="module")
def compared(catalogue: Catalogue, known: Known) -> pd.DataFrame:
    """Every published figure of a body beside what is combined from its districts."""
    found = pd.DataFrame(_compared(catalogue, known), columns=["indicator", "published", "combined", "refused"])
    decimals = found["published"].map(lambda value: len(f"{value:.10g}".partition(".")[2]))
    unit = 10.0 ** -decimals.groupby(found["indicator"]).transform("max")
    apart = (found["combined"] - found["published"]).abs()
    return found.assign(
        exact=apart <= unit / 2 * 1.0001, within_one=apart <= unit * 1.0001, relative=apart / found["published"].abs()
    )


def test_every_indicator_published_for_bodies_is_accounted_for(compared: pd.DataFrame) -> None:
    assert set(compared["indicator"]) == EXACT | set(ROUNDED) | set(NEAR) | APART | set(REFUSED)


@pytest.mark.parametrize("indicator", sorted(EXACT))
def test_counts_and_rates_with_their_parts_are_within_rounding(compared: pd.DataFrame, indicator: str) -> None:
    assert compared.loc[compared["indicator"] == indicator, "exact"].all()


@pytest.mark.parametrize("indicator", sorted(ROUNDED))
def test_rates_of_rounded_parts_are_mostly_a_unit_away_at_most(compared: pd.DataFrame, indicator: str) -> None:
    found = compared[(compared["indicator"] == indicator) & (compared["refused"] == "")]
    assert found["exact"].mean() >= ROUNDED[indicator]
    assert found["within_one"].mean() >= 0.88


@pytest.mark.parametrize("indicator", sorted(NEAR))
def test_weighted_means_are_near(compared: pd.DataFrame, indicator: str) -> None:
    found = compared[compared["indicator"] == indicator]
    assert found["relative"].quantile(0.9) <= NEAR[indicator]


@pytest.mark.parametrize("indicator", sorted(REFUSED))
def test_what_cannot_be_combined_says_why(compared: pd.DataFrame, indicator: str) -> None:
    found = compared[compared["indicator"] == indicator]
    assert found["combined"].isna().all()
    assert set(found["refused"]) == {REFUSED[indicator]}


def test_a_body_with_districts_that_have_no_value_has_no_figure(compared: pd.DataFrame) -> None:
    refused = compared[(compared["refused"] != "") & ~compared["indicator"].isin(list(REFUSED))]
    assert refused["refused"].str.startswith("only areas with").all()


def test_residents_between_two_years_lie_on_the_line(catalogue: Catalogue) -> None:
    table, districts = catalogue.indicator_values, catalogue.districts
    first, middle, last = (
        weights_of(table, districts, catalogue.indicators["gdhi_per_head"], year) for year in ("2011", "2016", "2022")
    )
    assert first is not None
    assert middle is not None
    assert last is not None
    share = (middle.numbers - first.numbers) / (last.numbers - first.numbers)
    assert share.dropna().round(6).unique().tolist() == [round(5 / 11, 6)]


def test_a_denominator_that_is_not_held_is_stood_in_for_and_said(catalogue: Catalogue, known: Known) -> None:
    ready = combining_of(combinable(known.indicator_values, catalogue, indicator_layer(known, "gigabit_broadband")))
    assert say(ready.over(np.ones(361)).method) == "mean weighted by residents, approximate"
