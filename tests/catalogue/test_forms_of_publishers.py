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


@pytest.mark.parametrize(
    "county",
    [
        "Kent", "Kent County", "Kent County Council", "Kent CC", "West Sussex", "Tyne and Wear (Met County)",
        "Merseyside Metropolitan County",
    ],
)  # fmt: skip
def test_a_county_by_its_name_among_districts_is_set_aside_as_one(catalogue: Catalogue, county: str) -> None:
    names = ("Adur", "Arun", "Barnet", "Crawley", "Gateshead", "Knowsley", "Swale")
    rows: list[Row] = [[each, 400.5 + at] for at, each in enumerate((county, *names))]
    report = read_rows(catalogue, [["Area name", "Pay 2022"], *rows]).report
    assert (report.status, report.not_known, [match.key for match in report.other_level]) == ("usable", (), [county])


@pytest.mark.parametrize("name", ["Narnia County", "Anytown CC", "Kent Downs"])
def test_a_name_that_no_county_has_stays_unknown(catalogue: Catalogue, name: str) -> None:
    names = ("Adur", "Arun", "Barnet", "Crawley", "Gateshead", "Knowsley", "Swale")
    rows: list[Row] = [[each, 400.5 + at] for at, each in enumerate((name, *names))]
    report = read_rows(catalogue, [["Area name", "Pay 2022"], *rows]).report
    assert [match.key for match in report.not_known] == [name]


@pytest.mark.parametrize("header", ["deprivation_data_year", "Employment data period"])
def test_a_year_of_the_data_is_their_period_whatever_data_they_are(catalogue: Catalogue, header: str) -> None:
    rows: list[Row] = [[code, 2023, 70.5 + at] for at, code in enumerate(("E06000001", "E06000002", "E06000003"))]
    assert read_rows(catalogue, [["area_code", header, "score"], *rows]).report.periods == ("2023",)
    assert not read_rows(catalogue, [["area_code", "boundary_year", "score"], *rows]).report.periods


@pytest.mark.parametrize(
    "headers", [("Conf_1011", "Conf_1112"), ("conf 10-11", "conf 11-12"), ("Confidence 2010/11", "Confidence 2011/12")]
)
def test_margins_with_the_years_of_their_figures_belong_to_these(catalogue: Catalogue, headers: tuple[str, str]) -> None:
    header: Row = ["Code", "Apr10_Mar11", headers[0], "Apr11_Mar12", headers[1]]
    rows: list[Row] = [[code, 8.5 + at, 1.5, 9.5 + at, "-"] for at, code in enumerate(("E06000001", "E06000002", "E06000003"))]
    table = read_rows(catalogue, [["Rate of unemployment"], header, *rows])
    assert table.report.ci_columns == headers
    assert table.frame["lower"].tolist() == pytest.approx([7, 8, 9, float("nan"), float("nan"), float("nan")], nan_ok=True)


def test_bounds_of_bands_are_no_interval_and_tell_the_rows_apart(catalogue: Catalogue) -> None:
    header: Row = ["Code", "income_lower_bound", "income_upper_bound", "earners"]
    bands = ((0, 12000, 31000), (12000, 20000, 65000), (20000, 50000, 70000))
    rows: list[Row] = [
        [code, *band[:2], band[2] + 10 * at] for at, code in enumerate(("E06000001", "E06000002")) for band in bands
    ]
    table = read_rows(catalogue, [header, *rows])
    assert not table.report.ci_columns
    assert "more than once" not in said(table)
    assert table.frame["series"].nunique() == len(bands)


def test_bounds_around_the_figures_stay_their_interval(catalogue: Catalogue) -> None:
    header: Row = ["Code", "rate", "lower_bound", "upper_bound"]
    rows: list[Row] = [[f"E0600000{at}", 50 + at, 60 if at == 1 else 45 + at, 55 + at] for at in range(1, 6)]
    table = read_rows(catalogue, [header, *rows])
    assert table.report.ci_columns == ("lower_bound", "upper_bound")
    assert "outside the confidence interval" in said(table)


def test_counts_of_only_some_merged_districts_are_called_parts(catalogue: Catalogue) -> None:
    told = said(
        read_rows(catalogue, [["Code", "Jobs (number) 2019"], ["E07000026", 41000], ["E07000028", 52000], ["E06000001", 30000]])
    )
    assert "are only parts of districts of today: Allerdale (E07000026); Carlisle (E07000028)" in told
    assert "numerators" not in told


def test_a_label_a_colon_and_a_value_in_three_cells_are_a_setting(catalogue: Catalogue) -> None:
    above: list[Row] = [("date", ":", "Jan 2021-Dec 2021"), ("variable", ":", "Employment rate"), ("",)]
    report = read_rows(
        catalogue, [*above, ("Area", "mnemonic", "%"), ("Dudley", "E08000027", 60), ("Leeds", "E08000035", 61)]
    ).report
    assert (report.periods, [found.series for found in report.indicators]) == (("Jan 2021-Dec 2021",), ["Employment rate"])


def test_the_item_of_nomis_names_the_indicator(catalogue: Catalogue) -> None:
    head = ("DATE_NAME", "GEOGRAPHY_CODE", "ITEM_NAME", "MEASURES_NAME", "OBS_VALUE")
    rows: list[Row] = [("Jan 2021", code, "Total claimants", "value", 3000) for code in ("E08000027", "E08000035")]
    assert [found.series for found in read_rows(catalogue, [head, *rows]).report.indicators] == ["Total claimants"]


def test_a_year_above_the_areas_dates_the_months_beside_it(catalogue: Catalogue) -> None:
    rows: list[Row] = [("2021", "Jan", "Feb", "Mar"), ("Dudley", 201, 202, 203), ("Leeds", 301, 302, 303)]
    report = read_rows(catalogue, rows).report
    assert (report.periods, report.period_source) == (("Jan 2021", "Feb 2021", "Mar 2021"), "header")


@pytest.mark.parametrize(("corner", "unit"), [("Claimant count", "number"), ("Unemployment rate (%)", "%")])
def test_an_indicator_in_the_corner_above_the_areas_names_the_figures(corner: str, unit: str, catalogue: Catalogue) -> None:
    rows: list[Row] = [(corner, "2020", "2021"), ("Dudley", 5.1, 5.2), ("Leeds", 6.1, 6.2), ("Walsall", 7.1, 7.2)]
    report = read_rows(catalogue, rows).report
    assert report.matched == 3
    assert [(found.series, found.unit) for found in report.indicators] == [(corner, unit)]


def test_a_corner_that_names_neither_areas_nor_figures_still_waits(catalogue: Catalogue) -> None:
    rows: list[Row] = [("Turnpike trust", "2020", "2021"), ("Dudley", 5.1, 5.2), ("Leeds", 6.1, 6.2), ("Walsall", 7.1, 7.2)]
    assert not read_rows(catalogue, rows).report.usable


def test_claimants_in_employment_are_not_held_against_all_who_work(catalogue: Catalogue) -> None:
    head = ("Area", "Not in employment", "In employment")
    rows: list[Row] = [(name, 8000 + at, 5000 + at) for at, name in enumerate(("Dudley", "Leeds", "Walsall", "Solihull"))]
    assert said(read_rows(catalogue, [("October 2023",), head, *rows])) == ""


def test_coverage_of_high_confidence_is_a_figure_and_no_bound(catalogue: Catalogue) -> None:
    head = ("laua", "4G_geo_out_4", "5G_high_confidence_prem_out_0", "5G_high_confidence_prem_out_4")
    rows: list[Row] = [(f"E0600000{at}", 50.5 + at, 60.5 + at, 40.5 + at) for at in range(1, 6)]
    report = read_rows(catalogue, [head, *rows]).report
    assert ([found.series for found in report.indicators], report.ci_columns) == (list(head[1:]), ())


def test_names_beside_the_codes_of_nomis_name_the_indicators(catalogue: Catalogue) -> None:
    head = ("DATE", "GEOGRAPHY_CODE", "EMPLOYMENT_STATUS", "EMPLOYMENT_STATUS_NAME", "MEASURE", "MEASURE_NAME", "OBS_VALUE")
    rows: list[Row] = [
        (2023, code, 2, "Full-time employees", at, measure, 10.5 * at)
        for code in ("E08000027", "E08000035")
        for at, measure in ((1, "Count"), (2, "Industry percentage"))
    ]
    found = read_rows(catalogue, [head, *rows]).report.indicators
    assert [each.series for each in found] == ["Count – Full-time employees", "Industry percentage – Full-time employees"]


def test_a_table_of_cars_alone_is_not_called_one_of_vehicles(catalogue: Catalogue) -> None:
    rows: list[Row] = [("Cars", code, 5.5 + at) for at, code in enumerate(("E06000001", "E08000027", "E08000035"))]
    report = read_rows(catalogue, [("Licensed vehicles",), ("BodyType [note 2]", "ONS Code [note 5]", "2023 Q4"), *rows]).report
    assert [found.series for found in report.indicators] == ["Licensed vehicles – Cars"]


@pytest.mark.parametrize("line", ["England", "United Kingdom", "Scotland"])
@pytest.mark.parametrize("between", [[], [()], [("", "", "Thousands")]])
def test_a_line_with_the_name_of_a_country_alone_is_a_title(line: str, between: list[Row], catalogue: Catalogue) -> None:
    rows: list[Row] = [("Dudley", 201, 202), ("Leeds", 301, 302), ("Walsall", 401, 402)]
    report = read_rows(catalogue, [("Jobs by body, 2018",), (line,), *between, ("Area", "Cars", "Vans"), *rows]).report
    assert (report.matched, [found.series for found in report.indicators]) == (3, ["Cars", "Vans"])
    assert line in report.titles


def test_a_name_broken_over_three_rows_keeps_its_first_word(catalogue: Catalogue) -> None:
    head: list[Row] = [("", "", "Number", "", "Annual"), ("", "", "of jobs", "", "percentage")]
    rows: list[Row] = [("Dudley", "E08000027", 120, 530.5, 1.5), ("Leeds", "E08000035", 410, 590.5, 2.5)]
    lowest = ("Description", "Code", "(thousand)", "Median", "change")
    report = read_rows(catalogue, [("Weekly pay (£), 2023",), *head, lowest, *rows]).report
    assert [found.series for found in report.indicators][:2] == ["Number of jobs (thousand)", "Median"]


def test_a_mid_year_estimate_of_people_marks_no_year_as_estimated(catalogue: Catalogue) -> None:
    rows: list[Row] = [("E08000027", 2020, 310.5, 5.5), ("E08000035", 2020, 780.5, 6.5)]
    report = read_rows(catalogue, [("Code", "Year", "Households ('000s, mid-year estimate)", "Gas (kt CO2e)"), *rows]).report
    assert report.suppressed == {}
