"""Of which time figures are, and in which unit: told by each part of a table for itself, never by one for all."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.own_tables import OwnTable
from explorer.catalogue.tables.table_reading import read_table
from explorer.readers.tables.sheets import PercentCells
from explorer.words import say
from tests.readers.workbook_maker import make_ods, make_xlsx
from tests.support import zipped
from tests.tables import Row, read_rows, said

AREAS = (("E06000001", "Hartlepool"), ("E08000027", "Dudley"), ("E08000035", "Leeds"))
HEAD = ("Code", "Area")


def _notes(table: OwnTable) -> str:
    return " ".join(map(say, table.report.notes))


def _each(*cells: float | str) -> list[Row]:
    return [(code, name, *cells) for code, name in AREAS]


CLASSIFIED = (
    "Employees (SIC 2007)", "Employees (UK SIC 2007)", "Employees SIC07", "Managers (SOC 2020)", "Managers, SOC2020",
    "Residents (2021 boundaries)", "Residents on April 2021 boundaries", "Residents (2011 data zones)", "Residents, LSOA 2011",
    "Residents of 2011 output areas", "GVA of NUTS 2016 regions", "Residents (ITL 2021)", "Income (2015 prices)",
    "2018-based households", "Deaths (ESP 2013)", "Assessments under the Care Act 2014", "Index (2015=100)",
    "Residents, SAPE22DT2", "Residents (Council Area 2019)", "Residents by ethnic group (2021 categories)",
)  # fmt: skip


@pytest.mark.parametrize("title", CLASSIFIED)
def test_the_year_of_a_classification_dates_no_figure(title: str, catalogue: Catalogue) -> None:
    wide = read_rows(catalogue, [(*HEAD, title, f"Other {title}"), *_each(5, 6)]).report
    assert (wide.periods, [found.series for found in wide.indicators]) == ((), [title, f"Other {title}"])
    above = read_rows(catalogue, [(title,), (*HEAD, "Number"), *_each(5)]).report
    assert above.periods == ()


@pytest.mark.parametrize("title", CLASSIFIED)
def test_the_real_periods_stand_beside_the_year_of_a_classification(title: str, catalogue: Catalogue) -> None:
    column = read_rows(catalogue, [(*HEAD, "Date", title), *_each(2018, 5), *_each(2019, 6)])
    assert (column.report.periods, column.report.period_source) == (("2018", "2019"), "column")
    above = read_rows(catalogue, [(title,), ("date", "2019"), (), (*HEAD, title, "Full-time"), *_each(5, 6)])
    assert (above.report.periods, set(above.frame["year"])) == (("2019",), {2019})
    header = read_rows(catalogue, [(title,), (*HEAD, "2018", "2019"), *_each(5, 6)])
    assert header.report.periods == ("2018", "2019")
    named = read_rows(catalogue, [(*HEAD, f"{title}, 2019"), *_each(5)])
    assert named.report.periods == ("2019",)


def test_blocks_of_nomis_keep_the_dates_above_them_whatever_their_titles_say(catalogue: Catalogue) -> None:
    rows: list[Row] = []
    for year in range(2015, 2020):
        rows += [
            ("Business Register and Employment Survey (SIC 2007)",),
            (),
            ("date", str(year)),
            ("industry", "C (SIC 2007)"),
            (),
        ]
        rows += [("Area", "Jobs (SIC 2007)", "Full-time (SIC 2007)"), *((f"ladu:{name}", year, 5) for _, name in AREAS), ()]
    table = read_rows(catalogue, rows)
    assert table.report.periods == ("2015", "2016", "2017", "2018", "2019")
    jobs = table.frame[table.frame["series"].str.startswith("Jobs")]
    assert (jobs["value"] == jobs["year"]).all()


@pytest.mark.parametrize("label", ["Boundary year", "Edition", "Release date", "Last updated", "Geography year", "Downloaded"])
def test_other_dates_above_a_table_are_not_those_of_its_figures(label: str, catalogue: Catalogue) -> None:
    report = read_rows(
        catalogue, [("Jobs",), (label, "2021"), ("Date", "2019"), (), (*HEAD, "Jobs", "Staff"), *_each(5, 6)]
    ).report
    assert report.periods == ("2019",)
    assert read_rows(catalogue, [("Jobs",), (label, "2021"), (), (*HEAD, "Jobs", "Staff"), *_each(5, 6)]).report.periods == ()


def test_one_of_many_columns_tells_its_period_for_itself_alone(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Population 2011", "Jobs", "Pay", "Homes"), *_each(5, 6, 7, 8)])
    assert dict(zip(table.frame["series"], table.frame["year"], strict=True)) == {
        "Population": 2011,
        "Jobs": 0,
        "Pay": 0,
        "Homes": 0,
    }
    assert "Others name a period, these do not: “Jobs”; “Pay”; “Homes”." in said(table)


@pytest.mark.parametrize("header", ["% change", "Gap to England average", "National rank", "Decile"])
def test_how_figures_compare_is_of_the_time_in_which_they_end(header: str, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Vacancies 2019", "Vacancies 2020", header, "Notes"), *_each(50, 60, 2, "")])
    of_header = table.frame[table.frame["series"].str.startswith(header.split()[-1][:4]) | (table.frame["series"] == header)]
    assert "these do not" not in said(table)
    assert set(of_header["year"]) <= {2020}


@pytest.mark.parametrize(
    "header",
    ["Unemployment rate, model-based 2023 (%)", "GDP per head, current prices 2023 (£)", "Pay, workplace based 2023 (£)"],
)
def test_a_year_behind_how_figures_are_made_is_theirs(header: str, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, header), *_each(5)])
    assert set(table.frame["year"]) == {2023}


@pytest.mark.parametrize("header", ["GVA, constant prices 2019", "GVA in 2019 prices", "Homes needed, based on 2019 projections"])
def test_a_year_that_prices_or_projections_are_based_on_is_none(header: str, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, header), *_each(5)])
    assert set(table.frame["year"]) == {0}


# --- units and formats ------------------------------------------------------------------------------------------------------

STAFF = (359_909, 12_345, 4_567)


def _staff(*percents: float) -> list[Row]:
    rows: list[Row] = [("Area", "Staff 2021")]
    rows += [(name, number) for (_, name), number in zip(AREAS, STAFF, strict=True)]
    return [*rows, *[("Walsall", share) for share in percents]]


def test_a_percent_format_in_one_row_changes_no_other(tmp_path: Path, catalogue: Catalogue) -> None:
    rows = _staff(0.45)
    for row in (2, 3, 4, 5):
        cells = PercentCells(frozenset(), frozenset({(row - 1, 1)}))
        table = read_rows(catalogue, rows, percent=cells)
        values = dict(zip(table.frame["key"], table.frame["value"], strict=True))
        assert [values[name] for _, name in AREAS] == list(STAFF)
        assert values["Walsall"] == (45 if row == 5 else 0.45)


def test_shares_among_counts_are_an_indicator_of_their_own(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _staff(0.45), percent=PercentCells(frozenset(), frozenset({(4, 1)})))
    assert {(found.series, found.unit) for found in table.report.indicators} == {("Staff", ""), ("Staff – per cent", "%")}
    assert "1 cell of “Staff 2021” has another format" in said(table)


def test_counts_formatted_as_percentages_stay_counts_and_are_named(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _staff(), percent=PercentCells(frozenset({1})))
    assert table.frame["value"].tolist() == list(STAFF)
    assert "3 cells of “Staff 2021”" in said(table)


def test_a_percent_sign_counts_for_its_own_cell(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Change 2021"), *_each("1,234")[:2], (*AREAS[2], "45%")])
    assert [(unit, value) for unit, value in zip(table.frame["unit"], table.frame["value"], strict=True)] == [
        ("", 1234), ("", 1234), ("%", 45),
    ]  # fmt: skip


def test_signs_under_a_heading_of_per_cents_change_nothing(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Rate 2021 (%)"), *_each("44")[:2], (*AREAS[2], "45%")])
    assert (set(table.frame["unit"]), table.frame["value"].tolist(), table.report.problems) == ({"%"}, [44, 44, 45], ())


def test_a_share_that_has_lost_its_sign_is_no_per_cent(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Rate 2021 (%)"), *_each("44%")[:2], (*AREAS[2], "0.45")])
    assert {(found.series, found.unit) for found in table.report.indicators} == {
        ("Rate (%)", "%"),
        ("Rate (%) – not per cent", ""),
    }
    assert "1 cell of “Rate 2021 (%)” has another format" in said(table)


def test_dots_that_part_thousands_are_never_read_as_decimals(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Jobs 2021"), (*AREAS[0], "1.234"), (*AREAS[1], "1.234,5"), (*AREAS[2], "77")])
    assert table.frame["value"].dropna().tolist() == [77]
    assert "1.234" in said(table)


def _styled(styles: list[list[int]], rows: list[list[object]]) -> str:
    """A sheet whose cells have each a style of their own: 1 is a percentage."""
    written = ""
    for number, (row, style) in enumerate(zip(rows, styles, strict=True), start=1):
        cells = "".join(
            f'<c r="{"ABC"[at]}{number}" s="{kind}"><v>{cell}</v></c>'
            if isinstance(cell, int | float)
            else f'<c r="{"ABC"[at]}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for at, (cell, kind) in enumerate(zip(row, style, strict=True))
        )
        written += f'<row r="{number}">{cells}</row>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?><worksheet xmlns="{main}"><sheetData>{written}</sheetData></worksheet>'


def test_formats_of_a_workbook_are_taken_cell_by_cell(tmp_path: Path, catalogue: Catalogue) -> None:
    rows: list[list[object]] = [["Area", "Number 2021"], ["Hartlepool", 359_909], ["Dudley", 0.5], ["Leeds", 12_345]]
    path = make_xlsx(tmp_path / "a.xlsx", {"Data": _styled([[0, 0], [0, 0], [0, 1], [0, 0]], rows)})
    frame = read_table(path).frame
    assert dict(zip(frame["key"], frame["value"], strict=True)) == {"Hartlepool": 359_909, "Dudley": 50, "Leeds": 12_345}


def test_formats_of_an_open_document_are_taken_cell_by_cell(tmp_path: Path, catalogue: Catalogue) -> None:
    cell = '<table:table-cell office:value-type="{}" office:value="{}"/>'
    name = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    more = "".join(
        f"<table:table-row>{name.format(area)}{cell.format(kind, value)}</table:table-row>"
        for area, kind, value in (("Hartlepool", "float", 359_909), ("Dudley", "percentage", 0.5), ("Leeds", "float", 12_345))
    )
    frame = read_table(make_ods(tmp_path / "a.ods", [["Area", "Number 2021"]], more)).frame
    assert dict(zip(frame["key"], frame["value"], strict=True)) == {"Hartlepool": 359_909, "Dudley": 50, "Leeds": 12_345}


def test_a_quoted_sign_in_a_format_makes_no_share(tmp_path: Path) -> None:
    from explorer.readers.tables.workbooks.number_formats import is_percent
    from explorer.readers.tables.workbooks.percent_cells import styles_of

    styles = (
        b'<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0&quot;%&quot;"/><numFmt numFmtId="165" formatCode="0.0\\%"/>'
        b'<numFmt numFmtId="166" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/>'
        b'<xf numFmtId="166"/><xf numFmtId="9"/></cellXfs></styleSheet>'
    )
    with zipfile.ZipFile(zipped(tmp_path / "a.xlsx", {"xl/styles.xml": styles})) as archive:
        assert [style for style, code in styles_of(archive).items() if is_percent(code)] == [3, 4]


# --- wordings of periods ----------------------------------------------------------------------------------------------------

ADDRESS = "http://reference.data.gov.uk/id/"
IN_ORDER = (
    (ADDRESS + "year/2021", ADDRESS + "year/2022", (2021, 12)),
    (ADDRESS + "government-year/2020-2021", ADDRESS + "government-year/2021-2022", (2021, 12)),
    (ADDRESS + "gregorian-interval/2020-04-01T00:00:00/P1Y", ADDRESS + "gregorian-interval/2021-04-01T00:00:00/P1Y", (2021, 3)),
    ("2020/21 AY", "2021/22 AY", (2021, 12)),
    ("FY2020-21", "FY2021-22", (2021, 12)),
    ("Y2021", "Y2022", (2021, 12)),
    ("week ending 05/03/2021", "week ending 12/03/2021", (2021, 3)),
    ("5/3/2021", "12/3/2021", (2021, 3)),
    ("w/e 5 March 2021", "w/e 12 March 2021", (2021, 3)),
    ("2021-W09", "2021-W10", (2021, 3)),
    ("Autumn term 2021/22", "Spring term 2021/22", (2021, 12)),
    ("Q1 21", "Q2 21", (2021, 3)),
    ("2019-21 (3-year average)", "2020-22 (3-year average)", (2021, 12)),
    ("2011 Census", "2021 Census", (2011, 12)),
    ("20202021", "20212022", (2021, 12)),
    ("2021M03", "2021M10", (2021, 3)),
    ("2021/03", "2021/10", (2021, 3)),
    ("03/2021", "10/2021", (2021, 3)),
    ("31-Mar-21", "31-Mar-22", (2021, 3)),
    ("31.03.2021", "31.03.2022", (2021, 3)),
    ("20210331", "20220331", (2021, 3)),
    ("2021-03-31T00:00:00+00:00", "2022-03-31T00:00:00+00:00", (2021, 3)),
    ("Mawrth 2021", "Ebrill 2021", (2021, 3)),
    ("Blwyddyn yn diweddu Mawrth 2021", "Blwyddyn yn diweddu Mawrth 2022", (2021, 3)),
    ("three years to 2021", "three years to 2022", (2021, 12)),
)  # fmt: skip


@pytest.mark.parametrize(("first", "second", "ends"), IN_ORDER)
def test_periods_are_told_apart_and_stand_in_order_however_they_are_worded(
    first: str, second: str, ends: tuple[int, int], catalogue: Catalogue
) -> None:
    long = read_rows(catalogue, [(*HEAD, "Period", "Jobs"), *_each(second, 6), *_each(first, 5)])
    wide = read_rows(catalogue, [("Jobs",), (*HEAD, second, first), *_each(6, 5)])
    for table in (long, wide):
        frame, periods = table.frame, table.report.periods
        assert [found.series for found in table.report.indicators] == ["Jobs"]
        assert [set(frame.loc[frame["period"] == label, "value"]) for label in periods] == [{5.0}, {6.0}]
        assert set(zip(frame["year"], frame["month"], strict=True)) >= {ends}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Oct 2020-Mar 2021", "Oct 2021-Mar 2022"), ("Q1 2021", "Q2 2021"), ("2021Q1", "2021Q2"), ("YE Mar 21", "YE Mar 22"),
        ("31/03/2021", "31/03/2022"), ("2019/20 to 2021/22", "2020/21 to 2022/23"), ("2020_21", "2021_22"), ("Mar-21", "Apr-21"),
        ("FY21", "FY22"), ("2021-03-31", "2022-03-31"), ("Mehefin 2021", "Mehefin 2022"),
    ],
)  # fmt: skip
def test_the_period_in_a_header_is_taken_whole(first: str, second: str, catalogue: Catalogue) -> None:
    report = read_rows(catalogue, [(*HEAD, f"Jobs, {first}", f"Jobs, {second}"), *_each(5, 6)]).report
    assert (report.periods, [found.series for found in report.indicators]) == ((first, second), ["Jobs"])


def test_a_title_gives_the_quarter_and_not_its_year(catalogue: Catalogue) -> None:
    frame = read_rows(catalogue, [("Jobs by district, Q1 2021",), (*HEAD, "Jobs"), *_each(5)]).frame
    assert set(zip(frame["period"], frame["year"], frame["month"], strict=True)) == {("Q1 2021", 2021, 3)}


@pytest.mark.parametrize("header", ["Blwyddyn / Year", "Blwyddyn", "refPeriod", "Date:", "Week ending", "Time period"])
def test_a_column_of_periods_is_found_by_what_publishers_call_it(header: str, catalogue: Catalogue) -> None:
    report = read_rows(catalogue, [(*HEAD, header, "Jobs"), *_each("2021-03-05", 5), *_each("2021-03-12", 6)]).report
    assert (report.periods, report.period_source) == (("2021-03-05", "2021-03-12"), "column")


@pytest.mark.parametrize("cell", ["2,021", "Period 14 of 15"])
def test_cells_under_a_time_that_cannot_be_read_are_named(cell: str, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Year", "Jobs"), *_each(cell, 5)])
    assert table.report.periods == ()
    assert f"What stands under “Year” cannot be read as a time. {cell}" in said(table)


def test_a_few_cells_that_name_no_period_are_named_with_their_rows(catalogue: Catalogue) -> None:
    rows = [(*HEAD, "Year", "Jobs"), *_each("2021", 5), *_each("2022", 6), (*AREAS[0], "to date", 7)]
    table = read_rows(catalogue, rows)
    assert table.report.periods == ("2021", "2022")
    assert "row 8: “to date”" in said(table)


@pytest.mark.parametrize("column", [True, False])
def test_months_written_before_days_are_not_read_as_days_before_months(column: bool, catalogue: Catalogue) -> None:
    rows = [(*HEAD, "Date", "Jobs"), *_each("1/3/2021", 5), *_each("3/31/2021", 6)]
    table = read_rows(catalogue, rows if column else [(*HEAD, "1/3/2021", "3/31/2021"), *_each(5, 6)])
    assert (table.report.periods, set(table.frame["month"])) == (("2021-01-03", "2021-03-31"), {1, 3})
    assert "with the month first" in _notes(table)


@pytest.mark.parametrize("days", [("01/02/2021", "01/09/2021"), ("03/04/20", "03/05/20"), ("w/e 05/03/2021", "w/e 12/03/2021")])
def test_days_that_may_be_written_either_way_are_read_day_first_and_told(days: tuple[str, str], catalogue: Catalogue) -> None:
    for rows in (
        [(*HEAD, "Date", "Jobs"), *_each(days[0], 5), *_each(days[1], 6)],
        [(*HEAD, *days), *_each(5, 6)],
    ):
        table = read_rows(catalogue, rows)
        assert table.report.periods == days
        assert f"“{days[0].removeprefix('w/e ')}” was read as" in _notes(table)


def test_days_of_which_one_tells_the_order_are_read_without_a_word(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Date", "Jobs"), *_each("01/02/2021", 5), *_each("28/02/2021", 6)])
    assert (table.report.periods, "was read as" in _notes(table)) == (("01/02/2021", "28/02/2021"), False)


@pytest.mark.parametrize(("month", "days"), [("March", ("2020-03-04", "2020-03-05")), ("April", ("03/04/2020", "05/04/2020"))])
def test_a_title_tells_whether_days_are_written_month_first(month: str, days: tuple[str, str], catalogue: Catalogue) -> None:
    written = ("03/04/2020", "03/05/2020" if month == "March" else "05/04/2020")
    rows = [(f"Claims in {month} 2020",), (*HEAD, "Date", "Jobs"), *_each(written[0], 5), *_each(written[1], 6)]
    table = read_rows(catalogue, rows)
    assert table.report.periods == days
    assert "only so is it of the time that the file names" in _notes(table)


@pytest.mark.parametrize(
    ("updated", "days"), [("9/30/2021", ("2021-02-01", "2021-09-01")), ("30/09/2021", ("02/01/2021", "09/01/2021"))]
)
def test_days_in_another_column_tell_how_days_are_written(updated: str, days: tuple[str, str], catalogue: Catalogue) -> None:
    rows = [(*HEAD, "Date", "Jobs", "Updated"), *_each("02/01/2021", 5, updated), *_each("09/01/2021", 6, updated)]
    assert read_rows(catalogue, rows).report.periods == days


@pytest.mark.parametrize(
    ("days", "periods"),
    [
        (["01/01/2021", "02/01/2021", "03/01/2021"], ()),
        (["1/1/2021", "4/1/2021", "7/1/2021", "10/1/2021"], ()),
        (["01/01/2021", "01/02/2021", "01/03/2021"], ("01/01/2021", "01/02/2021", "01/03/2021")),
        (["01/03/2021", "02/03/2021", "03/03/2021"], ("01/03/2021", "02/03/2021", "03/03/2021")),
        (["04/01/2021", "11/01/2021", "18/01/2021"], ("04/01/2021", "11/01/2021", "18/01/2021")),
    ],
)
def test_first_days_of_months_with_the_month_written_first_are_no_days_of_january(
    days: list[str], periods: tuple[str, ...], catalogue: Catalogue
) -> None:
    rows = [row for at, day in enumerate(days) for row in _each(day, 70.5 + at)]
    table = read_rows(catalogue, [(*HEAD, "Date", "Rate (%)"), *rows])
    assert table.report.periods == periods
    assert periods or "What stands under “Date” cannot be read as a time." in said(table)


@pytest.mark.parametrize(
    ("headers", "cells", "periods"),
    [
        (
            ("time_period", "time_identifier"), (("202122", "Autumn term"), ("202122", "Spring term")),
            ("Autumn term 2021/22", "Spring term 2021/22"),
        ),
        (("time_period", "time_identifier"), (("2021", "Week 9"), ("2022", "Week 2")), ("2021 Week 9", "2022 Week 2")),
        (("time_period", "time_identifier"), (("2021", "November"), ("2022", "January")), ("Nov 2021", "Jan 2022")),
        (("time_period", "time_identifier"), (("202021", "Academic year"), ("202122", "Academic year")), ("2020/21", "2021/22")),
        (("Financial year", "Quarter"), (("2021/22", "Q4"), ("2022/23", "Q1")), ("2021/22 Q4", "2022/23 Q1")),
    ],
)  # fmt: skip
def test_a_time_in_two_columns_is_one_period(
    headers: tuple[str, str], cells: tuple[tuple[str, str], ...], periods: tuple[str, ...], catalogue: Catalogue
) -> None:
    rows = [(*HEAD, *headers, "Pupils"), *_each(*cells[0], 5), *_each(*cells[1], 6)]
    report = read_rows(catalogue, rows).report
    assert (report.periods, [found.series for found in report.indicators]) == (periods, ["Pupils"])


def test_quarters_and_months_below_their_years_are_periods(catalogue: Catalogue) -> None:
    quarters = [("", "", "2021", "", "2022", ""), (*HEAD, "Q1", "Q2", "Q1", "Q2"), *_each(1, 2, 3, 4)]
    assert read_rows(catalogue, [("Jobs",), *quarters]).report.periods == ("2021 Q1", "2021 Q2", "2022 Q1", "2022 Q2")
    months = [("", "", "2021", "2022"), (*HEAD, "Jan", "Feb"), *_each(1, 2)]
    assert read_rows(catalogue, [("Jobs",), *months]).report.periods == ("Jan 2021", "Feb 2022")


def test_ages_are_no_years(catalogue: Catalogue) -> None:
    report = read_rows(catalogue, [(*HEAD, "Aged 16/17", "Aged 18/19", "Year 11/12 pupils"), *_each(5, 6, 7)]).report
    assert (report.periods, len(report.indicators)) == ((), 3)


# --- units in words ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "unit", "kind"),
    [
        ("Employment rate (%)", "%", "rate"), ("Deaths per 100,000 population", "per 100,000", "ratio"),
        ("Gas used, GWh", "GWh", "count"), ("Emissions, tonnes CO2e per head", "tonnes CO2e per head", "ratio"),
        ("Jobs ('000)", "thousands", "count"), ("Trips (millions)", "millions", "count"), ("Spend, £000s", "£ thousand", "money"),
    ],
)  # fmt: skip
def test_a_unit_told_in_the_title_alone_is_that_of_all_columns(title: str, unit: str, kind: str, catalogue: Catalogue) -> None:
    found = read_rows(catalogue, [(f"{title}, 2021",), (*HEAD, "Men", "Women"), *_each(5, 6)]).report.indicators
    assert [(each.series, each.unit, each.kind) for each in found] == [("Men", unit, kind), ("Women", unit, kind)]


def test_counts_beside_rates_are_not_per_thousand(catalogue: Catalogue) -> None:
    rows = [("Crimes per 1,000 people, 2021",), (*HEAD, "Number", "Rate"), *_each(5, 6)]
    found = read_rows(catalogue, rows).report.indicators
    assert [(each.series, each.unit) for each in found] == [("Number", "number"), ("Rate", "")]


def test_figures_kept_as_text_by_a_spreadsheet_are_figures(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('Code,Jobs 2021,Staff 2021\n="E06000001","=""1038""",\'45\n="E08000027","=""2038""",\'46\n', encoding="utf-8")
    frame = read_table(path).frame
    assert [frame.loc[frame["series"] == name, "value"].tolist() for name in ("Jobs", "Staff")] == [[1038, 2038], [45, 46]]
    assert set(frame["code"]) == {"E06000001", "E08000027"}


def test_figures_shown_as_days_are_named(catalogue: Catalogue) -> None:
    days = (date(1900, 2, 13), date(1900, 2, 20), date(1902, 3, 4))
    rows: list[Row] = [(*HEAD, "Staff", "Jobs 2021"), *((*area, day, 5) for area, day in zip(AREAS, days, strict=True))]
    assert "“Staff” (1900-02-13)" in said(read_rows(catalogue, rows))
    opened: list[Row] = [(*HEAD, "Opened", "Jobs 2021"), *((*area, date(2011, 2, 1 + at), 5) for at, area in enumerate(AREAS))]
    assert said(read_rows(catalogue, opened)) == ""


@pytest.mark.parametrize("above", [("", 2021), ("2021",), ("", "", "2021"), ("Claimants 2021",)])
def test_months_below_a_year_that_stands_alone_are_months_of_that_year(above: Row, catalogue: Catalogue) -> None:
    rows = [above, (*HEAD, "Jan", "Feb", "Mar", "Apr"), *_each(70.5, 71.5, 72.5, 73.5)]
    table = read_rows(catalogue, rows)
    assert table.report.periods == ("Jan 2021", "Feb 2021", "Mar 2021", "Apr 2021")
    assert table.frame["series"].nunique() == 1
    assert table.frame.loc[table.frame["period"] == "Mar 2021", "value"].unique().tolist() == [72.5]


@pytest.mark.parametrize("headers", [("2021¹", "2022 (2)", "2023"), ("2020/21²", "2021/22 (3)", "2022/23")])
def test_years_with_marks_of_footnotes_are_periods_of_one_indicator(headers: tuple[str, ...], catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, *headers), *_each(70.5, 71.5, 72.5)])
    assert len(table.report.periods) == 3
    assert [(found.figures, len(found.periods)) for found in table.report.indicators] == [(9, 3)]


@pytest.mark.parametrize(("line", "unit"), [("Thousands", "thousands"), ("Units: Millions", "millions"), ("Percentages", "%")])
def test_a_unit_alone_above_the_last_column_is_that_of_all_figures(line: str, unit: str, catalogue: Catalogue) -> None:
    above: list[Row] = [
        ("Department",),
        ("Statistics",),
        ("Table 5",),
        ("By body, 2018",),
        ("United Kingdom",),
        ("", "", "", line),
    ]
    table = read_rows(catalogue, [*above, (*HEAD, "Cars", "Vans"), *_each(5.1, 6.1)])
    assert [found.unit for found in table.report.indicators] == [unit, unit]


def test_how_long_a_way_takes_counts_nobody_at_its_end(catalogue: Catalogue) -> None:
    head = ("Travel time in minutes to centres with 500 jobs", "Travel time to places of 100 people (minutes)", "Jobs in reach")
    found = read_rows(catalogue, [("2019",), (*HEAD, *head), *_each(12.5, 20.5, 700)]).report.indicators
    assert [(each.unit, each.kind) for each in found] == [("minutes", "median"), ("minutes", "median"), ("jobs", "count")]


@pytest.mark.parametrize("title", ["Life expectancy for people at 65", "Distance to the nearest GP for people over 65 (km)"])
def test_years_of_life_and_distances_of_people_are_no_people(title: str, catalogue: Catalogue) -> None:
    found = read_rows(catalogue, [("2019",), (*HEAD, title), *_each(18.5)]).report.indicators
    assert (found[0].unit, found[0].kind == "count") == ("", False)


def test_what_all_rows_say_of_their_figures_is_noted(catalogue: Catalogue) -> None:
    rows: list[Row] = [(code, name, "West", "Company", 5 + at) for at, (code, name) in enumerate(AREAS)]
    table = read_rows(catalogue, [(*HEAD, "Region", "Keepership", "Vans 2021"), *rows])
    assert "may be of that part alone: Keepership: Company." in _notes(table)
    assert "part alone" not in _notes(
        read_rows(catalogue, [(*HEAD, "Region", "Vans 2021"), *((*row[:3], row[4]) for row in rows)])
    )


def test_two_years_at_the_end_of_a_sentence_are_one_period(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [("Tax year: 2021 to 2022. Taxpayers only.",), (*HEAD, "Mean (£)"), *_each(25_000)])
    assert table.report.periods == ("2021 to 2022",)


def test_years_with_glued_marks_and_two_years_behind_underscores_stay_whole(catalogue: Catalogue) -> None:
    glued = read_rows(catalogue, [("Homes built",), (*HEAD, "2015-16R", "2016-171", "2017-18"), *_each(5, 6, 7)]).report
    assert (glued.periods, [found.series for found in glued.indicators]) == (("2015-16", "2016-17", "2017-18"), ["Homes built"])
    joined = read_rows(catalogue, [(*HEAD, "%_who_volunteered_(2010/11_to_2012/13)"), *_each(5.5)]).report
    assert (joined.periods, joined.indicators[0].series) == (("2010/11 to 2012/13",), "% who volunteered")


def test_pay_in_a_survey_of_hours_and_earnings_is_no_hours(catalogue: Catalogue) -> None:
    above: list[Row] = [("annual survey of hours and earnings",), (), ("pay", "Weekly pay - gross"), ("item", "Median"), ()]
    found = read_rows(catalogue, [*above, (*HEAD, "2022", "2023"), *_each(520.5, 540.5)]).report.indicators
    assert [(each.series, each.unit, each.kind) for each in found] == [("Weekly pay - gross – Median", "", "median")]


def test_who_publishes_a_table_is_not_what_it_is_of(catalogue: Catalogue) -> None:
    above: list[Row] = [("Department for Transport statistics",), ("Table VEH0132a",), ("Electric vehicles",), ("Number",)]
    found = read_rows(catalogue, [*above, (*HEAD, "2020 Q4", "2021 Q1"), *_each(5, 6)]).report.indicators
    assert [each.series for each in found] == ["Electric vehicles"]


@pytest.mark.parametrize("unit", ["(k)", "(1,000s)", "(1000s)", "(in 1000)", "(x1000)", "(thous.)", "(thousands)"])
def test_thousands_are_known_however_a_header_writes_them(unit: str, catalogue: Catalogue) -> None:
    people = {"Hartlepool": 92_300, "Dudley": 323_500, "Leeds": 812_000}
    right = read_rows(catalogue, [(*HEAD, f"Population {unit} 2021"), *((*area, people[area[1]] / 1000) for area in AREAS)])
    assert (said(right), set(right.frame["unit"])) == ("", {"thousands"})
    wrong = read_rows(catalogue, [(*HEAD, f"Population {unit} 2021"), *((*area, people[area[1]]) for area in AREAS)])
    assert "seems not to be in thousands" in said(wrong)


def test_the_population_in_the_name_of_a_survey_counts_nobody(catalogue: Catalogue) -> None:
    above: list[Row] = [("Annual Population Survey",), (), ("variable", "Employment rate - aged 16-64"), ()]
    found = read_rows(catalogue, [*above, (*HEAD, "2022", "2023"), *_each(74.5, 75.5)]).report.indicators
    assert [(each.series, each.unit, each.kind) for each in found] == [("Employment rate - aged 16-64", "", "rate")]


def test_what_stands_right_above_figures_says_their_unit_before_the_heading_of_several_columns(catalogue: Catalogue) -> None:
    header: list[Row] = [("", "", "% in work, 2022", "% in work, 2022"), (*HEAD, "number", "percent")]
    report = read_rows(catalogue, [*header, *_each(36_600, 75.5)]).report
    assert [(each.unit, each.kind) for each in report.indicators] == [("number", "count"), ("%", "rate")]
    assert not any("over 100%" in say(problem.what) for problem in report.problems)


@pytest.mark.parametrize("header", ["LA number", "LA No.", "LEA number", "Ofsted number", "Local authority number", "Council no"])
def test_numbers_that_authorities_are_called_by_are_no_figures(header: str, catalogue: Catalogue) -> None:
    numbers = iter((805, 332, 383))
    rows: list[Row] = [(*HEAD, header, "Attainment 8 2023"), *((*area, next(numbers), 45.5) for area in AREAS)]
    assert [each.series for each in read_rows(catalogue, rows).report.indicators] == ["Attainment 8"]


def test_what_a_mark_means_is_a_note_and_no_area(catalogue: Catalogue) -> None:
    header: Row = ("Area", "Code", "Rate 2023")
    rows: list[Row] = [(name, code, 5.5) for code, name in AREAS]
    report = read_rows(catalogue, [header, *rows, (), ("-", "These figures are missing.")]).report
    assert (report.unmatched, report.problems, report.footnotes) == ((), (), ("- These figures are missing.",))
    unknown = read_rows(catalogue, [header, *rows, ("-", "Nowhere", 7.5)]).report
    assert [match.key for match in unknown.unmatched] == ["Nowhere"]
