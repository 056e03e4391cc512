import gzip
import re
from pathlib import Path

import pandas as pd
import pytest

from explorer import resources
from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import THEMES, IndicatorTable, load_indicators, load_values, time_of
from explorer.errors import ReadError
from explorer.words import say
from tests.support import says


@pytest.fixture(scope="module")
def every(catalogue: Catalogue) -> dict[str, pd.DataFrame]:
    """All that is bundled."""
    return {key: load_values(indicator) for key, indicator in catalogue.indicators.items()}


def test_fifty_two_indicators_are_held_in_three_themes(catalogue: Catalogue) -> None:
    themes = {theme: sum(i.theme == theme for i in catalogue.indicators.values()) for theme in THEMES}
    assert themes == {"economy": 17, "community": 26, "environment": 9}


def test_the_periods_listed_are_those_that_have_values(every: dict[str, pd.DataFrame], catalogue: Catalogue) -> None:
    held = {key: set(frame["period"][frame["value"].notna()]) for key, frame in every.items()}
    assert held == {key: set(indicator.periods) for key, indicator in catalogue.indicators.items()}


def test_the_latest_period_stands_first(catalogue: Catalogue) -> None:
    for indicator in catalogue.indicators.values():
        times = [time_of(period) for period in indicator.periods]
        assert times == sorted(times, reverse=True)
        assert indicator.earlier_period in (*indicator.periods[1:], "")


def test_districts_of_the_nations_that_are_listed_have_values(every: dict[str, pd.DataFrame], catalogue: Catalogue) -> None:
    districts = pd.Index(catalogue.districts.codes)
    for key, indicator in catalogue.indicators.items():
        held = every[key]["value"].dropna().index.intersection(districts).str[0].unique()
        assert set(held) == (set(indicator.nations) if indicator.is_of_districts else set()), key


def test_every_value_belongs_to_a_district_a_wider_area_or_a_country(
    every: dict[str, pd.DataFrame], catalogue: Catalogue
) -> None:
    codes = set().union(*(frame.index for frame in every.values()))
    itl = {getattr(one, level) for one in catalogue.districts.districts.values() for level in ("itl1", "itl2", "itl3")}
    countries = {"E92000001", "K02000001", "K03000001", "K04000001"}
    assert sorted(codes - {*catalogue.districts.codes, *itl, *countries}) == []


def test_values_lie_within_their_uncertainty(every: dict[str, pd.DataFrame]) -> None:
    for key, frame in every.items():
        values = frame.dropna(subset=["value", "lower95", "upper95"])
        assert ((values["lower95"] <= values["value"]) & (values["value"] <= values["upper95"])).all(), key


def test_rates_are_percentages(every: dict[str, pd.DataFrame], catalogue: Catalogue) -> None:
    for indicator in catalogue.indicators.values():
        if indicator.unit == "%" and indicator.id != "population_change":
            assert every[indicator.id]["value"].dropna().between(0, 100).all(), indicator.id


def test_a_series_that_has_ended_names_the_one_that_continues_it(catalogue: Catalogue) -> None:
    continued = {i.id: i.continues_as for i in catalogue.indicators.values() if i.continues_as}
    assert continued == {"level3_qualified": "level3_qualified_rqf", "ev_devices": "ev_chargers"}


def test_values_of_one_indicator_are_read_without_the_others(catalogue: Catalogue) -> None:
    table = IndicatorTable(catalogue.indicators)
    table.of("gdhi_per_head", "2023")
    assert {*table.read, *table.latest} == {"gdhi_per_head"}


def test_a_period_that_is_not_held_has_no_rows(catalogue: Catalogue) -> None:
    assert catalogue.indicator_values.of("gdhi_per_head", "1066").empty


def test_values_of_regions_stand_under_their_itl_codes(catalogue: Catalogue) -> None:
    indicator = catalogue.indicators["employment_rate"]
    table = catalogue.indicator_values.of("employment_rate", indicator.latest_period)
    assert set(catalogue.districts.regions) <= set(table.index)


def test_a_source_is_cited_with_publisher_and_year(catalogue: Catalogue) -> None:
    source = catalogue.indicators["employment_rate"].source("2023")
    assert (say(source.publisher), source.vintage, say(source.licence)) == (
        "Office for National Statistics",
        "2023",
        "Open Government Licence v3.0",
    )


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("E06000001,1066,5,,,,,", r"line 2, column period: “1066” is not one of"),
        ("Hartlepool,2023,5,,,,,", r"line 2, column area_code: “Hartlepool” is not"),
        ("E06000001,2023,much,,,,,", r"line 2, column value: “much” is not"),
        ("E06000001,2023,inf,,,,,", r"line 2, column value: “inf” is not"),
        ("E06000001,2023,5,,,,-1,", r"line 2, column denominator: “-1” is not"),
        ("E06000001,2023,5,,,,,lost", r"line 2, column status: “lost” is not one of"),
        ("E06000001,2023,,,,,,", "damaged"),
        ("E06000001,2023,5,,,,,\nE06000001,2023,6,,,,,", "damaged"),
    ],
)
def test_a_damaged_row_is_refused_and_its_place_told(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: str, complaint: str
) -> None:
    (tmp_path / "indicators").mkdir()
    header = "area_code,period,value,lower95,upper95,numerator,denominator,status"
    with gzip.open(tmp_path / "indicators/gdhi_per_head.csv.gz", "wt", encoding="utf-8") as stream:
        stream.write(f"{header}\n{row}\n")
    monkeypatch.setattr(resources, "facts", lambda name="": tmp_path / name)
    with pytest.raises(ReadError, check=says(complaint)):
        load_values(catalogue.indicators["gdhi_per_head"])


def test_one_period_alone_is_read_as_it_stands_in_the_whole(catalogue: Catalogue, every: dict[str, pd.DataFrame]) -> None:
    for key, indicator in catalogue.indicators.items():
        whole = every[key]
        alone = load_values(indicator, indicator.latest_period)
        pd.testing.assert_frame_equal(alone, whole[whole["period"] == indicator.latest_period])


def test_a_file_that_breaks_off_is_refused(catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = resources.facts("indicators/gdhi_per_head.csv.gz").read_bytes()
    (tmp_path / "indicators").mkdir()
    (tmp_path / "indicators/gdhi_per_head.csv.gz").write_bytes(whole[:5000])
    monkeypatch.setattr(resources, "facts", lambda name="": tmp_path / name)
    with pytest.raises(ReadError, check=says("damaged")):
        load_values(catalogue.indicators["gdhi_per_head"])


def test_an_indicator_of_an_unknown_kind_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = resources.facts("indicators.csv").read_text(encoding="utf-8")
    (tmp_path / "indicators.csv").write_text(original.replace(",rate,", ",guess,", 1), encoding="utf-8")
    monkeypatch.setattr(resources, "facts", lambda name="": tmp_path / name)
    with pytest.raises(ReadError, check=says(r"indicators\.csv, line 2, column kind: “guess” is not one of")):
        load_indicators()


def test_what_is_told_of_an_indicator_names_no_other_by_its_id() -> None:
    indicators = load_indicators()
    ids = {key for key in indicators if "_" in key}
    named = {key: ids.intersection(re.findall(r"\w+", say(one.note))) for key, one in indicators.items()}
    assert not {key: others for key, others in named.items() if others}
