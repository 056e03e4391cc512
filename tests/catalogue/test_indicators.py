from pathlib import Path

import pytest

from explorer import resources
from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import load_indicators, load_values
from explorer.errors import ReadError
from explorer.words import say
from tests.support import says


def test_every_indicator_is_held_for_nine_districts_in_ten_in_each_of_its_years(catalogue: Catalogue) -> None:
    known = catalogue.indicator_values.values.dropna(subset="value")
    districts = known[known["area_code"].isin(catalogue.districts.codes)]
    held = districts.groupby(["indicator", "year"]).size()
    wanted = [(indicator.id, year) for indicator in catalogue.indicators.values() for year in indicator.years]
    assert [which for which in wanted if held.get(which, 0) < 0.9 * 361] == []


def test_no_value_is_held_twice(catalogue: Catalogue) -> None:
    assert not catalogue.indicator_values.values.duplicated(["area_code", "indicator", "year"]).any()


def test_every_value_belongs_to_a_district_a_region_or_a_nation(catalogue: Catalogue) -> None:
    areas = set(catalogue.indicator_values.values["area_code"])
    known = {*catalogue.districts.codes, *catalogue.districts.regions, "E92000001", "K02000001", "K03000001", "K04000001"}
    assert sorted(areas - known) == []


def test_values_lie_within_their_uncertainty(catalogue: Catalogue) -> None:
    values = catalogue.indicator_values.values.dropna(subset=["value", "lower95", "upper95"])
    assert ((values["lower95"] <= values["value"]) & (values["value"] <= values["upper95"])).all()


def test_rates_are_percentages(catalogue: Catalogue) -> None:
    table = catalogue.indicator_values.values
    rates = [i.id for i in catalogue.indicators.values() if i.unit == "%"]
    assert table[table["indicator"].isin(rates)]["value"].dropna().between(0, 100).all()


def test_a_missing_value_says_why(catalogue: Catalogue) -> None:
    table = catalogue.indicator_values.values
    districts = table[table["area_code"].isin(catalogue.districts.codes)]
    assert (districts[districts["value"].isna()]["status"] != "").all()


def test_values_of_regions_stand_under_their_itl_codes(catalogue: Catalogue) -> None:
    indicator = catalogue.indicators["employment_rate"]
    table = catalogue.indicator_values.of("employment_rate", indicator.latest_year)
    assert set(catalogue.districts.regions) <= set(table.index)


def test_a_source_is_cited_with_publisher_and_year(catalogue: Catalogue) -> None:
    source = catalogue.indicators["employment_rate"].source(2023)
    assert (source.publisher, source.vintage, say(source.licence)) == (
        "Office for National Statistics",
        "2023",
        "Open Government Licence v3.0",
    )


def test_a_value_of_an_unknown_indicator_is_refused(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = resources.facts("indicator_values.csv").read_text(encoding="utf-8").splitlines()
    (tmp_path / "indicator_values.csv").write_text(
        "\n".join([original[0], original[1].replace("employment_rate", "happiness")]), encoding="utf-8"
    )
    monkeypatch.setattr(resources, "facts", lambda name="": tmp_path / name)
    with pytest.raises(ReadError, check=says(r"indicator_values\.csv, line 2, column indicator: “happiness” is not one of")):
        load_values(catalogue.indicators)


def test_an_indicator_of_an_unknown_kind_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = resources.facts("indicators.csv").read_text(encoding="utf-8")
    (tmp_path / "indicators.csv").write_text(original.replace(",rate,", ",guess,", 1), encoding="utf-8")
    monkeypatch.setattr(resources, "facts", lambda name="": tmp_path / name)
    with pytest.raises(ReadError, check=says(r"indicators\.csv, line 2, column kind: “guess” is not one of")):
        load_indicators()
