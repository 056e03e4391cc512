from dataclasses import replace

import pandas as pd
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import IndicatorTable
from explorer.catalogue.known import Known
from explorer.layers import Layer, indicator_layer
from explorer.project import Project
from explorer.words import say

RATE = "employment_rate"


def with_values(catalogue: Catalogue, values: dict[str, float], period: str = "2023") -> Known:
    """What is known where the catalogue holds only these values of one indicator."""
    frame = pd.DataFrame({"period": period, "value": list(values.values())}, index=list(values))
    small = replace(catalogue)
    # A cached property is set as any value is; the dataclass is frozen only towards its fields.
    small.__dict__["indicator_values"] = IndicatorTable(catalogue.indicators, {RATE: frame.assign(lower95=0.0, upper95=0.0)})
    return Known.of(small, Project())


@pytest.fixture(scope="module")
def layer(known: Known) -> Layer:
    return indicator_layer(known, RATE)


def column(layer: Layer) -> dict[str, float]:
    """The values of a layer, by district."""
    frame: pd.DataFrame = layer.values  # noqa: PD011 - a layer's own frame
    return {str(code): float(value) for code, value in frame["value"].items()}


def test_a_layer_has_a_row_for_every_district(layer: Layer, catalogue: Catalogue) -> None:
    assert list(column(layer)) == list(catalogue.districts.codes)


def test_a_layer_is_of_the_latest_period_unless_asked(layer: Layer, catalogue: Catalogue) -> None:
    assert layer.period == catalogue.indicators[RATE].latest_period


def test_a_layer_of_an_earlier_period_has_the_values_of_that_period(catalogue: Catalogue, known: Known) -> None:
    earlier = catalogue.indicators[RATE].earlier_period
    published = catalogue.indicator_values.of(RATE, earlier)["value"].to_dict()
    assert column(indicator_layer(known, RATE, earlier))["E08000025"] == published["E08000025"]


def test_a_district_without_a_value_is_missing_and_not_zero(catalogue: Catalogue) -> None:
    found = indicator_layer(with_values(catalogue, {"E08000025": 70.0}), RATE)
    assert {code: value for code, value in column(found).items() if code not in found.missing} == {"E08000025": 70.0}


def test_missing_districts_are_told(catalogue: Catalogue) -> None:
    found = indicator_layer(with_values(catalogue, {"E08000025": 70.0}), RATE)
    assert [say(each) for each in found.sentences()] == [
        "Employment rate, 16 to 64, 2023: not published for 360 of 361 districts."
    ]


def test_regions_nations_and_the_country_stand_beside_the_districts(catalogue: Catalogue) -> None:
    values = {"E08000025": 70.0, "TLG": 74.0, "E92000001": 75.0, "K02000001": 76.0}
    found = indicator_layer(with_values(catalogue, values), RATE)
    assert found.comparators["value"].to_dict() == {"TLG": 74.0, "E92000001": 75.0, "K02000001": 76.0}


def test_values_that_match_no_area_are_told(catalogue: Catalogue) -> None:
    found = indicator_layer(with_values(catalogue, dict.fromkeys([*catalogue.districts.codes, "E99999999"], 1.0)), RATE)
    assert [say(each) for each in found.sentences()] == ["Values for E99999999 match no area and are not shown."]


def test_a_layer_knows_its_source(layer: Layer) -> None:
    assert (say(layer.source.publisher), layer.source.vintage) == ("Office for National Statistics", layer.period)


@pytest.mark.parametrize("tense", ["latest_period", "first_period"])
def test_every_bundled_value_matches_an_area(catalogue: Catalogue, known: Known, tense: str) -> None:
    layers = [indicator_layer(known, i.id, getattr(i, tense)) for i in catalogue.indicators.values()]
    assert [layer.unmatched for layer in layers if layer.unmatched] == []


@pytest.mark.parametrize("period", ["2023/24", "2024/25"])
def test_a_layer_takes_financial_years(known: Known, period: str) -> None:
    layer = indicator_layer(known, "child_poverty_ahc", period)
    assert (layer.year, layer.source.vintage, layer.shown.notna().sum()) == (int(f"20{period[-2:]}"), period, 361)


def test_a_gap_says_why_there_is_no_value(known: Known) -> None:
    layer = indicator_layer(known, "gas_domestic")
    assert {layer.status[code] for code in layer.missing if code in layer.status} == {"z"}


def test_figures_of_wider_areas_are_never_given_to_districts(known: Known) -> None:
    for indicator in ("exports", "rd_business"):
        layer = indicator_layer(known, indicator)
        assert layer.areas is not None
        assert layer.shown.isna().all()
        assert layer.areas.held[layer.period].notna().sum() >= 12
        assert layer.areas.unplaced == ()


@pytest.mark.parametrize("district", ["E06000063", "E06000064", "E06000065", "E06000066"])
@pytest.mark.parametrize("indicator", ["employment_rate", "gdhi_per_head"])
def test_districts_that_were_merged_have_the_figures_of_all_their_predecessors(
    catalogue: Catalogue, known: Known, indicator: str, district: str
) -> None:
    for period in catalogue.indicators[indicator].periods:
        assert indicator_layer(known, indicator, period).shown[district] > 0


def test_figures_that_their_publisher_calls_unreliable_are_said_to_be(known: Known) -> None:
    layer = indicator_layer(known, RATE, "2018")
    assert any("unreliable" in say(sentence) for sentence in layer.sentences())
