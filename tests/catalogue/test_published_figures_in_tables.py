"""Figures of a table that are published: those that were exchanged, moved or written in another unit are named."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import load_indicators, load_values
from explorer.readers.tables.table_choices import IndicatorChoices, TableChoices
from tests.tables import Row, read_rows, said

PAY, CLAIMANTS = "Median weekly pay (£) 2023", "Claimant count as a share of residents 16 to 64 (%) 2022"


def _published(indicator: str, period: str) -> dict[str, float]:
    values = load_values(load_indicators()[indicator], period)["value"].dropna()
    return {str(code): round(float(value), 1) for code, value in values.items() if str(code)[:3] == "E07"} | {
        code: round(float(values[code]), 1) for code in ("E08000025", "E08000026", "E08000035")
    }


def _rows(header: str, figures: Mapping[str, float]) -> list[Row]:
    return [("Code", header), *figures.items()]


@pytest.fixture(scope="module")
def pay() -> dict[str, float]:
    return _published("median_weekly_pay", "2023")


def test_figures_as_published_are_not_doubted(catalogue: Catalogue, pay: dict[str, float]) -> None:
    assert not read_rows(catalogue, _rows(PAY, pay)).report.problems


def test_two_published_figures_that_changed_places_are_asked_for(catalogue: Catalogue, pay: dict[str, float]) -> None:
    table = read_rows(catalogue, _rows(PAY, {**pay, "E08000025": pay["E08000026"], "E08000026": pay["E08000025"]}))
    assert "are those published as “Gross median weekly pay, all employees” for 2023. But some are far off" in said(table)
    assert "and Birmingham 528" in said(table)
    assert "and Coventry 577.40. These rows count only once" in said(table)
    assert not {"E08000025", "E08000026"} & set(table.frame["code"])


def test_a_published_figure_times_ten_is_asked_for_and_a_newer_one_is_not(catalogue: Catalogue, pay: dict[str, float]) -> None:
    table = read_rows(catalogue, _rows(PAY, {**pay, "E08000025": 10 * pay["E08000025"], "E08000026": pay["E08000026"] + 3}))
    assert "and Birmingham 528" in said(table)
    assert "Coventry" not in said(table)
    assert set(table.frame["code"]) & {"E08000025", "E08000026"} == {"E08000026"}


def test_figures_of_which_a_person_has_said_that_they_are_right_count(catalogue: Catalogue, pay: dict[str, float]) -> None:
    chosen = TableChoices(indicators=(IndicatorChoices("Median weekly pay (£)", believed=True),))
    table = read_rows(catalogue, _rows(PAY, {**pay, "E08000025": 10 * pay["E08000025"]}), chosen)
    assert "E08000025" in set(table.frame["code"])
    assert not table.report.problems


def test_published_figures_beside_the_next_area_wait(catalogue: Catalogue) -> None:
    figures = _published("claimant_count", "2022")
    codes = list(figures)
    moved = dict(zip(codes, [*[figures[code] for code in codes[1:]], 1.0], strict=True))
    table = read_rows(catalogue, _rows(CLAIMANTS, moved))
    assert "stand beside other areas: in rows 2 to" in said(table)
    assert not table.report.usable


def test_published_shares_written_as_parts_of_one_are_told(catalogue: Catalogue) -> None:
    figures = {code: value / 100 for code, value in _published("claimant_count", "2022").items()}
    assert "has about a hundredth of the known figures" in said(read_rows(catalogue, _rows(CLAIMANTS, figures)))


def test_figures_of_another_subject_with_a_word_in_common_are_not_held_against_it(
    catalogue: Catalogue, pay: dict[str, float]
) -> None:
    other = {code: round(value * (0.8 + 0.004 * at % 0.4), 1) for at, (code, value) in enumerate(pay.items())}
    assert "published" not in said(read_rows(catalogue, _rows("Median weekly pay of women (£) 2023", other)))
