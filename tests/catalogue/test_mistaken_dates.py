"""Tables that a spreadsheet has changed: financial years and ages that became dates, and figures that were sorted apart."""

from __future__ import annotations

from datetime import datetime

import pytest

from explorer.catalogue import Catalogue
from explorer.readers.tables.written.cells import Cell
from tests.tables import Row, read_rows, said

DAYS = (datetime(2008, 9, 1), datetime(2009, 10, 1), datetime(2010, 11, 1), datetime(2011, 12, 1))
AREAS = ("Dudley", "Walsall", "Sandwell", "Solihull")


def _with(header: list[Cell]) -> list[Row]:
    return [header, *([name, *range(at, at + len(header) - 1)] for at, name in enumerate(AREAS, start=201))]


@pytest.mark.parametrize("months", [("Sep-08", "Oct-09", "Nov-10", "Dec-11"), DAYS])
def test_months_that_a_spreadsheet_made_of_financial_years_are_read_as_years_and_told(
    catalogue: Catalogue, months: tuple[Cell, ...]
) -> None:
    table = read_rows(catalogue, _with(["Area", *months, "2012/13"]))
    assert table.report.periods == ("2008/09", "2009/10", "2010/11", "2011/12", "2012/13")
    of_2010 = table.frame[table.frame["period"] == "2010/11"]
    assert (set(of_2010["year"]), sorted(of_2010["value"])) == ({2011}, [203, 204, 205, 206])
    assert "as 2010/11" in said(table)


def test_months_that_follow_each_other_stay_months(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _with(["Area", "Sep-08", "Oct-08", "Nov-08"]))
    assert (table.report.periods, said(table)) == (("Sep-08", "Oct-08", "Nov-08"), "")


@pytest.mark.parametrize("written", ["1/31/2021", "31/01/2021"])
@pytest.mark.parametrize("column", [True, False])
def test_days_of_which_a_spreadsheet_exchanged_those_it_could_date_no_figures(
    catalogue: Catalogue, written: str, column: bool
) -> None:
    days: list[Cell] = [datetime(2021, 2, 1), written]
    rows: list[Row] = [[name, day, 201 + at] for at, name in enumerate(AREAS) for day in days]
    table = read_rows(catalogue, [["Area", "Date", "Jobs"], *rows] if column else _with(["Area", *days]))
    assert table.report.periods == ()
    assert ("cannot be read as a time" if column else "gives no period") in said(table)


def test_one_month_beside_years_that_do_not_adjoin_stays_a_month(catalogue: Catalogue) -> None:
    assert read_rows(catalogue, _with(["Area", "Nov-10", "2015/16"])).report.periods == ("Nov-10", "2015/16")


def test_ages_that_a_spreadsheet_made_days_are_told(catalogue: Catalogue) -> None:
    ages: tuple[Cell, ...] = ("0-4", datetime(2024, 9, 5), datetime(2014, 10, 1), "15-19")
    rows: list[Row] = [[name, age, 1000 + at] for name in AREAS for at, age in enumerate(ages)]
    assert "groups of “Age” stand days" in said(read_rows(catalogue, [["Area", "Age", "Population 2022"], *rows]))


def test_ages_that_became_days_in_a_header_date_no_figures(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [["Residents, 2022"], *_with(["Area", "0-4", "05-Sep", "Oct-14", "15-19", "20+"])])
    assert table.report.periods == ("2022",)
    assert "Among the headers stand days" in said(table)


def test_rates_with_many_ties_that_were_sorted_apart_are_told(catalogue: Catalogue) -> None:
    codes = sorted(catalogue.districts.codes)[:40]
    rows: list[Row] = [[code, 60 + at // 2 * 0.1 + at // 20] for at, code in enumerate(codes)]
    assert "stand in order of size" in said(read_rows(catalogue, [["Code", "Satisfaction 2022 (%)"], *rows]))


def test_a_few_classes_that_go_up_with_the_codes_are_no_order(catalogue: Catalogue) -> None:
    codes = sorted(catalogue.districts.codes)[:40]
    rows: list[Row] = [[code, 1 + at // 8] for at, code in enumerate(codes)]
    assert "stand in order of size" not in said(read_rows(catalogue, [["Code", "Wave 2022"], *rows]))


def test_the_day_of_an_extract_dates_no_figures(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [["Data extracted 3 February 2025"], *_with(["Area", "Open cases", "Closed cases"])])
    assert table.report.periods == ()
    assert "gives no period" in said(table)
