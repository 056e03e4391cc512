"""Figures that are ten, a hundred or a thousand times those beside them: of the same area, or of all others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.facts import load_population
from explorer.catalogue.indicators import load_indicators, load_values
from explorer.readers.tables.table_choices import IndicatorChoices, TableChoices
from tests.tables import Row, read_rows, said

YEARS = tuple(range(2017, 2024))
WRONG = "E07000011"


def _shares(codes: Sequence[str]) -> dict[str, list[float]]:
    """Shares of each district that hardly change from year to year."""
    chance = np.random.default_rng(7)
    usual = chance.normal(74, 4, len(codes))
    return {
        code: [round(float(each + step), 1) for step in chance.normal(0, 1, len(YEARS))]
        for code, each in zip(codes, usual, strict=True)
    }


@pytest.fixture(scope="module")
def shares(catalogue: Catalogue) -> dict[str, list[float]]:
    return _shares([code for code in catalogue.districts.codes if code[:3] == "E07"][:40])


def _table(header: str, figures: Mapping[str, Sequence[float]], years: Sequence[int] = YEARS) -> list[Row]:
    rows: list[Row] = [(code, *row) for code, row in figures.items()]
    return [("Code", *(f"{header} {year}" for year in years)), *rows]


def _with(figures: Mapping[str, Sequence[float]], code: str, times: float, years: slice) -> dict[str, list[float]]:
    changed = {each: list(row) for each, row in figures.items()}
    changed[code][years] = [round(times * value, 4) for value in changed[code][years]]
    return changed


@pytest.mark.parametrize("times", [10, 100, 0.1, 0.01, 1000])
@pytest.mark.parametrize("year", [0, 3, 6], ids=["first", "between", "last"])
def test_one_cell_that_is_many_times_the_others_of_its_area_is_asked_for(
    catalogue: Catalogue, shares: dict[str, list[float]], times: float, year: int
) -> None:
    table = read_rows(catalogue, _table("Share who walk", _with(shares, WRONG, times, slice(year, year + 1))))
    assert f"1 figure of “Share who walk” is far from those of the same area beside it: row 5: {WRONG} has" in said(table)
    assert f"for {YEARS[year]}, and" in said(table)
    assert set(shares) - set(table.frame["code"]) == {WRONG}


def test_an_area_that_a_person_has_decided_on_or_an_indicator_that_is_believed_counts(
    catalogue: Catalogue, shares: dict[str, list[float]]
) -> None:
    rows = _table("Share who walk", _with(shares, WRONG, 10, slice(3, 4)))
    for chosen in (
        TableChoices(accepted=((WRONG, WRONG),)),
        TableChoices(indicators=(IndicatorChoices("Share who walk", believed=True),)),
    ):
        assert WRONG in set(read_rows(catalogue, rows, chosen).frame["code"])


def test_a_year_in_another_unit_waits_as_a_whole(catalogue: Catalogue, shares: dict[str, list[float]]) -> None:
    other = {code: [*row[:4], round(row[4] / 100, 3), *row[5:]] for code, row in shares.items()}
    table = read_rows(catalogue, _table("Share who walk", other))
    assert "“Share who walk” seems to have another unit for 2021" in said(table)
    assert not table.report.usable


@pytest.mark.parametrize(
    "row",
    [[70, 71, 72, 210, 72, 70, 71], [1, 1, 1, 10, 1, 1, 1], [70, 30, 10, 100, 55, 20, 70], [5, 50, 500, 5000, 9000, 9500, 9900]],
    ids=["three-times", "few", "unsteady", "growth"],
)
def test_a_figure_that_may_be_right_is_not_doubted(catalogue: Catalogue, row: list[float]) -> None:
    table = read_rows(catalogue, _table("Visits", {"E07000008": [80, 82, 81, 80, 83, 82, 81], WRONG: row}))
    assert "far from" not in said(table)


def test_an_area_far_from_all_others_in_every_year_is_told_and_counts(
    catalogue: Catalogue, shares: dict[str, list[float]]
) -> None:
    table = read_rows(catalogue, _table("Share who walk (%)", _with(shares, WRONG, 0.1, slice(0, 2)), YEARS[:2]))
    assert "2 figures of “Share who walk (%)” are far from those of all other areas" in said(table).replace(
        "“Share who walk”", "“Share who walk (%)”"
    )
    assert WRONG in set(table.frame["code"])


def test_counts_are_compared_for_each_resident(catalogue: Catalogue, shares: dict[str, list[float]]) -> None:
    people = load_population(catalogue.districts)
    rows: list[Row] = [(code, round(float(people[code]) * row[0] / 200)) for code, row in shares.items()]
    assert "far from" not in said(read_rows(catalogue, [("Code", "Number of dwellings 2021"), *rows]))
    rows[3] = (rows[3][0], 10 * float(str(rows[3][1])))
    assert "for each 1,000 residents; the others have" in said(
        read_rows(catalogue, [("Code", "Number of dwellings 2021"), *rows])
    )


def test_districts_where_hardly_anybody_lives_are_not_held_against_others(
    catalogue: Catalogue, shares: dict[str, list[float]]
) -> None:
    figures = {**shares, "E09000001": [7.4] * len(YEARS), "E06000053": [740.0] * len(YEARS)}
    assert "far from" not in said(read_rows(catalogue, _table("Share who walk", figures)))


@pytest.mark.parametrize("name", ["business_survival_5yr", "ev_devices"])
def test_published_figures_are_not_doubted(catalogue: Catalogue, name: str) -> None:
    values = load_values(load_indicators()[name]).reset_index()
    table = values.pivot_table(index="area_code", columns="period", values="value", sort=False)
    figures = {
        str(code): [value if np.isfinite(value) else "" for value in row]
        for code, row in zip(table.index, table.to_numpy(), strict=True)
    }
    title = str(load_indicators()[name].title)
    rows: list[Row] = [
        ("Code", *(f"{title} {label}" for label in table.columns)),
        *((code, *row) for code, row in figures.items()),
    ]
    assert "far from" not in said(read_rows(catalogue, rows))


@pytest.mark.parametrize("times", [1000, 10, 0.1])
def test_of_two_periods_a_figure_that_left_the_unit_of_the_others_is_named(
    catalogue: Catalogue, shares: dict[str, list[float]], times: float
) -> None:
    two = {code: [100 * row[0], 105 * row[0]] for code, row in shares.items()}
    assert "far from" not in said(read_rows(catalogue, _table("Spend (£k)", two, YEARS[:2])))
    wrong = {**two, WRONG: [two[WRONG][0], times * two[WRONG][1]]}
    table = read_rows(catalogue, _table("Spend (£k)", wrong, YEARS[:2]))
    assert f"1 figure of “Spend (£k)” is far from those of the same area beside it: row 5: {WRONG} has" in said(table)
    assert "Nothing of this area counts" in said(table)


def test_of_two_periods_that_differ_everywhere_nothing_is_named(catalogue: Catalogue, shares: dict[str, list[float]]) -> None:
    grown = {code: [100.0 * row[0], 100.0 * row[0] * 2 ** (at % 5)] for at, (code, row) in enumerate(shares.items())}
    assert "far from" not in said(read_rows(catalogue, _table("Grants (£k)", grown, YEARS[:2])))
