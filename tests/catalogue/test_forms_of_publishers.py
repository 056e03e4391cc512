"""Tables in the forms of ONS, Nomis and Scotland's census that were refused though nothing is wrong with them."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from tests.tables import Row, read_rows, said

COUNCILS = ("Aberdeen City", "Argyll and Bute", "Highland", "Moray", "Na h-Eileanan Siar")


@pytest.mark.parametrize("header", ["year_ending", "Year ending", "Period ended", "12 months to", "Snapshot date", "As at"])
def test_one_day_in_all_rows_is_the_period(catalogue: Catalogue, header: str) -> None:
    rows: list[Row] = [[code, "30/09/2023", 70.5 + at] for at, code in enumerate(("E06000001", "E06000002", "E06000003"))]
    report = read_rows(catalogue, [["area_code", header, "rate"], *rows]).report
    assert (report.status, report.periods, report.period_source) == ("usable", ("30/09/2023",), "column")


@pytest.mark.parametrize("part", ["{} (part) Islands", "{}: Islands", "{} - Islands", "{}, remote rural", "{} part of islands"])
def test_parts_of_an_authority_beside_it_do_not_take_its_place(catalogue: Catalogue, part: str) -> None:
    rows: list[Row] = []
    for at, name in enumerate(COUNCILS):
        rows += [[name, 100 + at], [part.format(name), 10 + at]]
    table = read_rows(catalogue, [["Council area", "Score 2022"], *rows])
    assert table.report.status == "usable with problems"
    of_council = table.frame[table.frame["code"] != ""]
    assert of_council["value"].tolist() == [100, 101, 102, 103, 104]
    assert "5 areas are not known" in said(table)


def test_parts_without_their_authority_are_still_asked_for(catalogue: Catalogue) -> None:
    rows: list[Row] = [[f"{name} (part) Islands", 10 + at] for at, name in enumerate(COUNCILS)]
    assert read_rows(catalogue, [["Council area", "Score 2022"], *rows]).report.matched == 0


def test_an_age_written_as_less_than_one_year_is_no_figure_held_back(catalogue: Catalogue) -> None:
    rows: list[Row] = [[code, "<1", 78.5 + at] for at, code in enumerate(("E06000001", "E06000002", "E06000003"))]
    report = read_rows(catalogue, [["Area code", "Age group", "Life expectancy 2022"], *rows]).report
    assert [found.series for found in report.indicators] == ["Life expectancy – Age group <1"]
    assert not dict(report.suppressed)


def test_an_annual_change_under_a_title_of_pounds_is_no_money(catalogue: Catalogue) -> None:
    rows: list[Row] = [[code, 600.5 + at, 6.5] for at, code in enumerate(("E06000001", "E06000002", "E06000003"))]
    title: Row = ["Weekly pay - Gross (£) - For all employee jobs, 2023"]
    frame = read_rows(catalogue, [title, ["Code", "Median", "Annual percentage change"], *rows]).frame
    units = dict(zip(frame["series"], frame["unit"], strict=True))
    assert (units["Median"], units["Annual percentage change"]) == ("£", "%")
    frame = read_rows(catalogue, [title, ["Code", "Median", "Annual change"], *rows]).frame
    assert dict(zip(frame["series"], frame["unit"], strict=True)) == {"Median": "£", "Annual change": ""}


def test_words_before_names_say_of_what_level_they_are(catalogue: Catalogue) -> None:
    rows: list[Row] = [
        ["District: Hartlepool", 70.1],
        ["ladu23:Middlesbrough", 67.1],
        ["Unitary authority: Darlington", "c"],
        ["Region: North East", 71.0],
        ["Constituency: Hartlepool", 72.0],
    ]
    table = read_rows(catalogue, [["Area", "Employment rate 2022"], *rows])
    figures = table.frame[table.frame["level"] == "district"].set_index("code")["value"]
    assert figures.dropna().to_dict() == {"E06000001": 70.1, "E06000002": 67.1}
    assert table.report.suppressed["c"].missing == 1
    assert [match.key for match in table.report.other_level] == ["Constituency: Hartlepool"]


def test_a_row_of_a_council_that_is_not_known_is_no_header(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Council of Nowhere", 70.1, 3], ["Hartlepool", 67.1, 4], ["Darlington", 71.0, 5]]
    table = read_rows(catalogue, [["Area", "Rate 2022", "Score 2022"], *rows])
    assert table.report.value_columns == ("Rate 2022", "Score 2022")
    assert [match.key for match in table.report.not_known] == ["Council of Nowhere"]


def test_districts_of_northern_ireland_before_their_borders_moved_are_not_drawn(catalogue: Catalogue) -> None:
    old: list[Row] = [["Antrim", 1000], ["95BB", 1200], ["Ballymoney", 1100], ["Belfast", 10_000]]
    table = read_rows(catalogue, [["Area", "Jobs 2013"], *old])
    assert table.report.status == "not usable"
    assert "4 figures are of 4 districts of Northern Ireland before April 2015, when borders moved: Antrim" in said(table)
    with_others = read_rows(catalogue, [["Area", "Jobs 2013"], *old, ["Hartlepool", 40_000]])
    assert with_others.report.status == "usable with problems"
    assert "when borders moved" in said(with_others)


@pytest.mark.parametrize("totals", [["Total", "Grand total"], ["All", "Total"], ["Total"]])
def test_a_table_of_nothing_but_totals_says_so(catalogue: Catalogue, totals: list[str]) -> None:
    rows: list[Row] = [[total, 100 * at] for at, total in enumerate(totals, start=1)]
    table = read_rows(catalogue, [["Area", "Jobs 2022"], *rows])
    assert table.report.status == "not usable"
    assert "All rows of figures.csv are totals. None is of an area." in said(table)
