"""What is combined from districts, held against what publishers give for counties and combined authorities."""

import numpy as np
import pandas as pd
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.flags.rules.standing import combining_of
from explorer.layers import indicator_layer
from explorer.layers.combinable import combinable
from explorer.layers.denominators import weights_of
from explorer.words import say
from tests.layers import combined
from tests.layers.combined import APART, EXACT, NEAR, REFUSED, ROUNDED


@pytest.fixture(scope="module", name="compared")
def compared_(catalogue: Catalogue, known: Known) -> pd.DataFrame:
    """Every published figure of a body beside what is combined from its districts."""
    return combined.compared(catalogue, known)


def test_the_shares_that_are_told_add_up(compared: pd.DataFrame) -> None:
    told = list(combined.lines(compared))
    assert told[0].endswith("given")
    groups = [line.split()[:4] for line in told if any(line.endswith(why) for why, _ in combined.REASONS)]
    given = int((compared["refused"] == "").sum())
    assert sum(int(group[3].replace(",", "")) for group in groups) == given
    assert sum(int(group[0].replace(",", "")) for group in groups) == int(compared["exact"].sum())


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
