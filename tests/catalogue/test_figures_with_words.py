"""Columns of figures that are more than numbers: with units, spans, times and intervals in their cells, and odd headers."""

from __future__ import annotations

from datetime import time

from explorer.catalogue import Catalogue
from tests.tables import Row, read_rows, said

AREAS = ("Dudley", "Walsall", "Sandwell", "Solihull", "Coventry")


def test_columns_with_units_in_their_cells_are_named(catalogue: Catalogue) -> None:
    rows: list[Row] = [[name, 500 + at, f"{250 + at} GBP", time(0, 20 + at)] for at, name in enumerate(AREAS)]
    table = read_rows(catalogue, [["Area", "Jobs 2022", "Spend 2022", "Travel 2022"], *rows])
    assert "“Spend 2022” (250 GBP); “Travel 2022” (00:20:00)" in said(table)
    assert table.report.usable


def test_a_table_of_nothing_but_figures_with_units_is_refused_for_them(catalogue: Catalogue) -> None:
    rows: list[Row] = [[name, f"{20 + at} mins"] for at, name in enumerate(AREAS)]
    report = read_rows(catalogue, [["Area", "Travel time 2022"], *rows]).report
    assert [str(problem.what.id) for problem in report.problems if problem.fatal] == ["tables-with-words"]  # type: ignore[union-attr]


def test_words_that_begin_with_numbers_are_no_figures(catalogue: Catalogue) -> None:
    streets = ("1 High Street", "12 Station Road", "3 The Green", "44 Mill Lane", "5 Church Walk")
    rows: list[Row] = [[name, street, "16 to 24", 10 + at] for at, (name, street) in enumerate(zip(AREAS, streets, strict=True))]
    assert said(read_rows(catalogue, [["Area", "Offices", "Age", "Jobs 2022"], *rows])) == ""


def test_figures_with_their_interval_in_the_cell_are_read_where_the_header_says_so(catalogue: Catalogue) -> None:
    rows: list[Row] = [[name, f"{10 + at}.5 ({9 + at}.5–{11 + at}.5)"] for at, name in enumerate(AREAS)]
    frame = read_rows(catalogue, [["Area", "Rate 2022 (95% CI)"], *rows]).frame
    assert frame[["value", "lower", "upper"]].to_numpy().tolist()[0] == [10.5, 9.5, 11.5]


def test_a_limit_on_the_wrong_side_is_told_and_stays_a_limit(catalogue: Catalogue) -> None:
    more = (*AREAS, "Birmingham", "Wolverhampton", "Stoke-on-Trent", "Telford and Wrekin", "Shropshire")
    rows: list[Row] = [[name, 20 + at, 25 + at if at == 2 else 19 + at, 21 + at] for at, name in enumerate(more)]
    table = read_rows(catalogue, [["Area", "Rate 2022", "Lower", "Upper"], *rows])
    assert set(table.frame["series"]) == {"Rate"}
    assert "1 figure lies outside the confidence interval given with it. row 4" in said(table)


def test_numbers_and_per_cents_of_each_year_under_one_header_are_read(catalogue: Catalogue) -> None:
    rows: list[Row] = [[name, 500 + at, 10.5, 600 + at, 11.5] for at, name in enumerate(AREAS)]
    table = read_rows(catalogue, [["LA", "2021 Number", "2021 %", "2022 Number", "2022 %"], *rows])
    assert (table.report.header_row, table.report.periods, said(table)) == (1, ("2021", "2022"), "")


def test_months_above_the_name_of_the_areas_head_a_table(catalogue: Catalogue) -> None:
    rows: list[Row] = [[name, "", 500 + at, 600 + at] for at, name in enumerate(AREAS)]
    header: list[Row] = [["Month", "", "Jan-24", "Feb-24"], ["National - Regional - LA"]]
    table = read_rows(catalogue, [["People on Universal Credit"], [], *header, *rows])
    assert (table.report.periods, table.report.key_column) == (("Jan-24", "Feb-24"), "National - Regional - LA")


def test_dots_that_part_thousands_are_read_where_commas_are_decimal(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Dudley", "1.234.567,5"], ["Walsall", "999"], ["Sandwell", "1.234"], ["Solihull", "2.345,0"]]
    frame = read_rows(catalogue, [["Area", "GVA 2022"], *rows], comma_is_decimal=True).frame
    assert frame["value"].tolist() == [1234567.5, 999, 1234, 2345]


def test_a_grand_total_in_the_header_of_a_pivot_is_no_total_of_areas(catalogue: Catalogue) -> None:
    rows: list[Row] = [[name, 500 + at, 600 + at, 1100 + 2 * at] for at, name in enumerate(AREAS)]
    last: Row = ["Grand Total", 2510, 3010, 5520]
    table = read_rows(catalogue, [["Sum of jobs", "Column Labels"], ["Row Labels", 2021, 2022, "Grand Total"], *rows, last])
    assert "contradicts itself" not in said(table)


def test_the_figure_of_england_beside_each_district_is_told(catalogue: Catalogue) -> None:
    rows: list[Row] = [[name, 20.5 + at, 25.9, 30] for at, name in enumerate(AREAS)]
    told = said(read_rows(catalogue, [["Area", "Obesity 2022 (%)", "England 2022 (%)", "Target 2022 (%)"], *rows]))
    assert "has one figure for all districts of a wider area: England" in told
    assert "“Target" not in told


def test_a_column_called_latest_is_one_of_figures(catalogue: Catalogue) -> None:
    rows: list[Row] = [[name, 20.5 + at, 21.5 + at] for at, name in enumerate(AREAS)]
    table = read_rows(catalogue, [["Rates, 2022"], ["Area", "Latest", "Highest"], *rows])
    assert set(table.frame["series"]) == {"Latest", "Highest"}
