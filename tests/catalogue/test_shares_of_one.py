"""Shares of one under a header of percentages: all of a column, some of it, and those of a known indicator."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import load_indicators, load_values
from explorer.readers.tables.table_choices import IndicatorChoices, TableChoices
from tests.tables import Row, read_rows, said


def _column(catalogue: Catalogue, header: str, figures: Sequence[float]) -> list[Row]:
    codes = [code for code in catalogue.districts.codes if code[:3] == "E07"]
    return [("Code", header), *zip(codes, figures, strict=False)]


def _figures(low: float, high: float, decimals: int, *of_one: int) -> list[float]:
    found = [round(float(each), decimals) for each in np.random.default_rng(2).uniform(low, high, 30)]
    return [round(each / 100, decimals + 2) if at in of_one else each for at, each in enumerate(found)]


def test_percentages_that_are_all_below_one_are_told(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _column(catalogue, "Share who walk (%) 2021", _figures(0.4, 0.9, 2)))
    assert "All figures of “Share who walk (%)” lie between" in said(table)
    assert table.report.usable


@pytest.mark.parametrize(
    ("header", "figures"),
    [
        ("Long-term vacant dwellings (%) 2021", _figures(0.2, 0.9, 1)),
        ("Population change (%) 2021", _figures(-0.9, 0.9, 2)),
        ("Standard error (%) 2021", _figures(0.2, 0.9, 2)),
        ("Share who walk 2021", _figures(0.4, 0.9, 2)),
        ("Share who walk (%) 2021", _figures(0.2, 9, 1)),
        ("Homes in thousands 2021", [0.4, 0.7, *_figures(20, 90, 1)]),
        ("Share who walk 2021", [0.4, 0.7, *_figures(2, 90, 1)]),
        ("Share who walk (%) 2021", [0.745, 0.612, 2.31, 4.56, *_figures(10, 90, 1)]),
    ],
    ids=["one-decimal", "change", "errors", "no-percentages", "some-above", "counts", "small-shares", "three-digits"],
)
def test_figures_below_one_that_may_be_right_are_not_doubted(catalogue: Catalogue, header: str, figures: list[float]) -> None:
    told = said(read_rows(catalogue, _column(catalogue, header, figures)))
    assert "of one" not in told


@pytest.mark.parametrize("header", ["Share who walk (%) 2021", "Share who walk 2021", "Walkers 2021"])
@pytest.mark.parametrize("rows", [(4,), (4, 9), tuple(range(15))], ids=["one", "two", "half"])
def test_shares_of_one_among_percentages_are_named(catalogue: Catalogue, header: str, rows: tuple[int, ...]) -> None:
    told = said(read_rows(catalogue, _column(catalogue, header, _figures(15, 80, 1, *rows))))
    assert "a hundredth of the size of the others" in told
    assert f"row {rows[0] + 2}: 0." in told


def test_shares_of_one_of_a_known_indicator_wait_until_their_unit_is_said(catalogue: Catalogue) -> None:
    values = load_values(load_indicators()["claimant_count"], "2022")["value"].dropna()
    rows: list[Row] = [("Code", "Claimants as a share of residents 16 to 64 (%) 2023")]
    rows += [(str(code), round(1.1 * float(value) / 100, 3)) for code, value in values.items() if str(code)[:3] == "E07"]
    table = read_rows(catalogue, rows)
    assert "has about a hundredth of the known figures of “Claimant count as a share" in said(table)
    assert not table.report.usable
    series = table.report.indicators[0].series
    chosen = TableChoices(indicators=(IndicatorChoices(series, unit="%"),))
    assert read_rows(catalogue, rows, chosen).report.usable


@pytest.mark.parametrize(("share", "is_doubted"), [("Spoilt (%)", False), ("Postal (%)", True)])
def test_small_percentages_that_two_other_columns_come_to_are_not_doubted(
    catalogue: Catalogue, share: str, is_doubted: bool
) -> None:
    codes = [code for code in catalogue.districts.codes if code[:3] == "E07"][:12]
    rows: list[Row] = [["Code", "Papers 2016", "Spoilt 2016", f"{share} 2016"]]
    for at, code in enumerate(codes):
        papers, spoilt = 50_000 + 3_771 * at, 20 + 7 * (at % 5) + at
        of_hundred = 100 * spoilt / papers
        rows.append([code, papers, spoilt, round(of_hundred if not is_doubted else 0.9 - of_hundred * 5 % 0.4, 2)])
    assert ("All figures of" in said(read_rows(catalogue, rows))) is is_doubted
