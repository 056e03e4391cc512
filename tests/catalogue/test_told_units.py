"""A unit that a header tells, and figures that are known in it: rows are named, nothing counts before a person has said it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.figures.unit_doubts import QUANTITIES, hectares
from explorer.catalogue.tables.held_tables import indicators_of
from explorer.errors import ReadError
from explorer.exports.tables.clean_table import clean_frame
from explorer.readers.divisions import Weights
from explorer.readers.tables.table_choices import IndicatorChoices, OwnTableFile, TableChoices, for_another_file
from explorer.words import say
from tests.tables import Row, read_rows, said

if TYPE_CHECKING:
    import pandas as pd

FILE = OwnTableFile(Path("figures.csv"))


@pytest.fixture(scope="module")
def known(catalogue: Catalogue) -> dict[str, pd.Series[Any]]:
    return {quantity.id: quantity.known(catalogue.districts, 2021.5) for quantity in QUANTITIES}


def _rows(header: str, figures: pd.Series[Any], most: int) -> list[Row]:
    return [("LAD code", header), *((str(code), float(figure)) for code, figure in figures.dropna().iloc[:most].items())]


@pytest.mark.parametrize(
    ("header", "what", "right", "wrong", "fits"),
    [
        ("Area (hectares) 2021", "land", 1, 0.01, "square kilometres"),
        ("Land area, sq km 2021", "land", 0.01, 1, "hectares"),
        ("AREALHECT 2021", "land", 1, 10_000, "square metres"),
        ("Population density 2021 (people per square km)", "density", 100, 1, "people per hectare"),
        ("Population 2021", "residents", 1, 0.001, "thousands"),
        ("Residents in employment 2021 (000s)", "employed_residents", 0.001, 1, "single units"),
        ("Jobs (thousands) 2021", "jobs", 0.001, 1, "single units"),
        ("Active enterprises 2021", "businesses", 1, 0.001, "thousands"),
        ("Gross value added (£ million) 2021", "gdp", 1e-6, 1e-3, "thousands of pounds"),
        ("GVA per head (£) 2021", "gdp_per_head", 1, 0.001, "thousands of pounds"),
        ("GDHI (£m) 2021", "gdhi", 1e-6, 1, "pounds"),
        ("Gross median weekly pay (£) 2021", "pay", 1, 52.14, "pounds a year"),
        ("Employment rate, aged 16 to 64 (%) 2021", "employment_rate", 1, 0.01, "shares of one"),
    ],
)
def test_figures_in_another_unit_than_the_header_says_do_not_count(
    header: str, what: str, right: float, wrong: float, fits: str, known: dict[str, pd.Series[Any]], catalogue: Catalogue
) -> None:
    for areas in (2, 40):
        assert read_rows(catalogue, _rows(header, known[what] * right, areas)).report.problems == ()
        table = read_rows(catalogue, _rows(header, known[what] * wrong, areas))
        assert f"Its figures fit {fits}." in said(table)
        assert "row 2: E06000001 has" in said(table)
        assert (table.report.status, [found.unit_asked for found in table.report.indicators]) == ("not usable", [True])
        with pytest.raises(ReadError):
            indicators_of(table, FILE)


def test_a_unit_that_a_person_has_said_counts_and_what_contradicts_it_is_still_told(catalogue: Catalogue) -> None:
    rows = _rows("Area (hectares) 2021", hectares(catalogue.districts) / 100, 20)
    for unit, status, told in (("km²", "usable", False), ("hectares", "usable with problems", True)):
        chosen = TableChoices(indicators=(IndicatorChoices("Area (hectares)", unit=unit),))
        table = read_rows(catalogue, rows, chosen)
        assert (table.report.status, "as you said" in said(table)) == (status, told)
        held = indicators_of(table, OwnTableFile(Path("figures.csv"), chosen))
        assert held[0].frame["value"].iloc[0] == rows[1][1]
        assert held[0].indicator.unit == unit


def test_figures_beside_other_areas_count_only_once_a_person_says_that_they_are_right(catalogue: Catalogue) -> None:
    people = catalogue.population[:40]
    apart = sorted(people, reverse=True)
    rows: list[Row] = [("LAD code", "Population 2021", "Cases 2021")]
    rows += [(str(code), float(figure), 10 + at) for at, (code, figure) in enumerate(zip(people.index, apart, strict=True))]
    alone = [row[:2] for row in rows]
    assert read_rows(catalogue, alone).report.status == "not usable"
    table = read_rows(catalogue, rows)
    assert "Nothing of it counts until that is mended" in said(table)
    assert [held.indicator.title for held in indicators_of(table, FILE)] == ["Cases"]
    clean = clean_frame(table)
    assert set(clean.loc[clean["indicator"] == "Population", "area_code"]) == {""}
    chosen = TableChoices(indicators=(IndicatorChoices("Population", believed=True),))
    for others, titles in ((alone, ["Population"]), (rows, ["Population", "Cases"])):
        table = read_rows(catalogue, others, chosen)
        assert (table.report.status, "It counts as you said" in said(table)) == ("usable with problems", True)
        assert [held.indicator.title for held in indicators_of(table, FILE)] == titles
    assert for_another_file(chosen, []).of("Population") == IndicatorChoices("Population")


def test_other_indicators_of_the_table_are_used(catalogue: Catalogue) -> None:
    land = hectares(catalogue.districts)[:20]
    rows: list[Row] = [("LAD code", "Area (hectares) 2021", "Cases 2021")]
    rows += [(str(code), float(figure / 100), 10 + at) for at, (code, figure) in enumerate(land.items())]
    table = read_rows(catalogue, rows)
    assert table.report.status == "usable with problems"
    assert [held.indicator.title for held in indicators_of(table, FILE)] == ["Cases"]


def test_units_of_itl_areas_are_held_against_the_sum_of_their_districts(catalogue: Catalogue) -> None:
    lookup = catalogue.districts
    of_each = hectares(lookup).groupby([lookup.districts[code].itl3 for code in lookup.codes]).sum()
    for times, is_told in ((1, False), (0.01, True)):
        rows = _rows("Area (hectares) 2021", of_each * times, len(of_each))
        assert ("fit square kilometres" in said(read_rows(catalogue, rows))) == is_told


@pytest.mark.parametrize(
    "header", ["Green space (hectares) 2021", "Population aged 85 and over 2021", "GVA of manufacturing (£m) 2021"]
)
def test_figures_of_a_part_are_held_against_nothing(header: str, catalogue: Catalogue) -> None:
    rows = _rows(header, catalogue.population * 0.001, 40)
    assert "seems not to be in" not in said(read_rows(catalogue, rows))


def test_weights_in_another_unit_than_their_header_says_are_refused(catalogue: Catalogue) -> None:
    import pandas as pd

    from explorer.catalogue.tables.figures.weight_doubts import weight_problems

    land = hectares(catalogue.districts)[:30]
    frame = pd.DataFrame({"zone": land.index, "weight": land.to_numpy() / 100, "line": range(2, 32)})
    weights = Weights("hectares", frame)
    with pytest.raises(ReadError) as refused:
        weight_problems(Path("weights.csv"), weights, catalogue.area_keys, believed=False)
    assert "square kilometres" in say(refused.value.message)
