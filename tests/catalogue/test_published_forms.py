"""Tables in the forms in which publishers put them out, each as small as shows the form; the numbers are invented."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.found_sheets import sheet_with_table
from explorer.catalogue.tables.own_tables import OwnTable, table_of
from explorer.catalogue.tables.table_report import TableReport
from explorer.readers.tables.layout.table_layout import find_layout
from explorer.readers.tables.sheets import Sheet, SheetFile
from explorer.readers.tables.table_choices import TableChoices
from explorer.readers.tables.written.cells import Cell
from explorer.words import say

Row = Sequence[Cell]
HARTLEPOOL, DUDLEY, LEEDS = "E06000001", "E08000027", "E08000035"
AREAS = ((HARTLEPOOL, "Hartlepool"), (DUDLEY, "Dudley"), (LEEDS, "Leeds"))


def _read(catalogue: Catalogue, rows: Sequence[Row], sheet_name: str = "") -> OwnTable:
    sheet = Sheet(sheet_name, rows)
    file = SheetFile(Path("figures.csv"), "CSV", (sheet_name,), lambda _: sheet)
    keys = catalogue.area_keys
    return table_of(file, sheet, find_layout(rows, keys.recognise), keys, TableChoices())


def _problems(report: TableReport) -> list[str]:
    return [say(problem.what) for problem in report.problems]


def _each(*cells: Cell) -> list[Row]:
    """One row for each of three areas, with the same cells behind code and name."""
    return [(code, name, *cells) for code, name in AREAS]


class Form(NamedTuple):
    """A form, and what must be found in it."""

    said: str
    rows: list[Row]
    values: int = 1
    intervals: int = 0
    periods: tuple[str, ...] = ("2021",)
    indicators: int = 1
    unmatched: int = 0


HEAD = ("Code", "Area")
FORMS = [
    Form("marks behind years", [(*HEAD, "2020 [note 2]", "2021 (provisional)"), *_each(1, 2)], 2, 0, ("2020", "2021")),
    Form(
        "financial years",
        [(*HEAD, "2011-12", "2012-13 [p]", "2013-14r"), *_each(5, 6, 7)],
        3,
        0,
        ("2011-12", "2012-13", "2013-14"),
    ),
    Form("months of two digits", [(*HEAD, "Jan-20", "Feb-20"), *_each(5, 6)], 2, 0, ("Jan-20", "Feb-20")),
    Form("days as numbers", [(*HEAD, 43831, 43862), *_each(5, 6)], 2, 0, ("2020-01-01", "2020-02-01")),
    Form(
        "days as numbers in a column",
        [(*HEAD, "Date", "Rents"), *_each(43831, 5), *_each(43862, 6)],
        1,
        0,
        ("2020-01-01", "2020-02-01"),
    ),
    Form(
        "quarters after a stroke",
        [(*HEAD, "Quarter", "Homes"), *_each("2021/1", 5), *_each("2021/3", 6)],
        1,
        0,
        ("2021/1", "2021/3"),
    ),
    Form(
        "a quarter beside the year",
        [(*HEAD, "Year", "Quarter", "Starts"), *_each(2021, 1, 5), *_each(2021, 2, 6)],
        1,
        0,
        ("2021 Q1", "2021 Q2"),
    ),
    Form(
        "a month beside the year",
        [(*HEAD, "Year", "Month", "Claims"), *_each(2021, "May", 5), *_each(2021, "June", 6)],
        1,
        0,
        ("May 2021", "Jun 2021"),
    ),
    Form(
        "codes of dates",
        [("FeatureCode", "Name", "DateCode", "Units", "Value"), *_each(2020, "People", 5), *_each(2021, "People", 6)],
        1,
        0,
        ("2020", "2021"),
    ),
    Form(
        "a span of years in the title",
        [("Life expectancy, 2019 to 2021",), (*HEAD, "Years of life"), *_each(75.5)],
        1,
        0,
        ("2019 to 2021",),
    ),
    Form("a series of years in the title", [("Jobs density, 2000 to 2021",), (*HEAD, "Density"), *_each(0.75)], 1, 0, ()),
    Form(
        "a change between two years", [(*HEAD, "GDP 2021 (£)", "Change 2020 to 2021 (%)"), *_each(500, 1.5)], 2, 0, ("2021",), 2
    ),
    Form(
        "single years of age",
        [
            (*HEAD, "sex", "age", "population_2021"),
            *((*area, sex, age, 9 * sex + at) for at, area in enumerate(AREAS) for sex in (1, 2) for age in (0, 1)),
        ],
        1,
        0,
        ("2021",),
        4,
    ),
    Form(
        "codes beside words",
        [
            (*HEAD, "Status (2 categories) Code", "Status (2 categories)", "Year", "Observation"),
            *_each(-8, "Does not apply", 2021, 5),
            *_each(1, "In work", 2021, 6),
        ],
        1,
        0,
        ("2021",),
        2,
    ),
    Form("an order beside the area", [("ONS Sort [note 6]", "ONS code [note 6]", "2021"), (1, DUDLEY, 5), (7, LEEDS, 6)]),
    Form(
        "two things that part the rows",
        [
            (*HEAD, "Measure of", "Estimate", "Year", "v4_3"),
            *(row for of in ("Anxiety", "Joy") for what in ("Mean", "Poor") for row in _each(of, what, 2021, 5)),
        ],
        1,
        0,
        ("2021",),
        4,
    ),
    Form(
        "bounds in rows",
        [
            ("FeatureCode", "Name", "DateCode", "Measurement", "Value"),
            *_each("2021", "Count", 5.5),
            *_each("2021", "95% Lower Confidence Limit", 4.5),
            *_each("2021", "95% Upper Confidence Limit", 6.5),
        ],
    ),
    Form(
        "bounds in rows, in short",
        [
            ("FeatureCode", "Name", "DateCode", "Measurement", "Value"),
            *(row for what, figure in (("Rate", 5.5), ("95% LCI", 4.5), ("95% UCI", 6.5)) for row in _each("2021", what, figure)),
        ],
    ),
    Form("bounds in one cell", [(*HEAD, "Rate 2021", "95% CI"), *_each(5.5, "4.5 - 6.5")], 1, 1),
    Form("bounds behind the figure", [(*HEAD, "Rate 2021"), *_each("5.5 (4.5 to 6.5)")]),
    Form("a standard error", [(*HEAD, "Rate 2021", "Standard error"), *_each(5.5, 0.5)], 1, 1),
    Form("a coefficient of variation", [(*HEAD, "Pay 2021", "CV (%)"), *_each(5.5, 10)], 1, 1),
    Form(
        "classes called low and high",
        [("Feelings 2021",), (*HEAD, "Low (0-4)", "Medium (5-6)", "High (7-8)", "Very high (9-10)"), *_each(5, 15, 50, 30)],
        4,
        0,
        ("2021",),
        4,
    ),
    Form(
        "quartiles", [("Pay 2021",), (*HEAD, "Lower quartile", "Median", "Upper quartile"), *_each(5, 6, 7)], 3, 0, ("2021",), 3
    ),
    Form(
        "intervals of two widths",
        [
            (
                *HEAD,
                "Time period",
                "Value",
                "Lower CI 95.0 limit",
                "Upper CI 95.0 limit",
                "Lower CI 99.8 limit",
                "Upper CI 99.8 limit",
            ),
            *_each("2021", 5.5, 4.5, 6.5, 3.5, 7.5),
        ],
        1,
        4,
    ),
    Form(
        "a heading broken over rows",
        [
            ("Pay 2021",),
            ("", "", "Number of", "", "Annual", "", "Annual"),
            ("", "", "jobsb", "", "percentage", "", "percentage"),
            ("Code", "Area", "(thousand)", "Median", "change", "Mean", "change"),
            *_each(50, 400.5, 1.5, 500.5, 2.5),
        ],
        5,
        0,
        ("2021",),
        5,
    ),
    Form(
        "the area only once",
        [(*HEAD, "Sex", "2021"), *(row for code, name in AREAS for row in ((code, name, "Male", 5), ("", "", "Female", 6)))],
        1,
        0,
        ("2021",),
        2,
    ),
    Form(
        "a remark behind a code",
        [(*HEAD, "Jobs 2021", "Staff 2021"), *_each(5, 6), ("", "", ""), ("!", "Estimate not available.")],
        2,
        0,
        ("2021",),
        2,
    ),
    Form("a code in place of the area", [(*HEAD, "2021"), *_each(5), ("[z]", "Area not known", 6)]),
    Form(
        "police areas beside districts",
        [
            ("PFA code", "Community area code", "District code", "Crimes 2021"),
            *(("E23000013", f"E220000{at}", code, 5) for at, (code, _) in enumerate(AREAS, start=10)),
        ],
    ),
    Form("a column of nothing but codes", [(*HEAD, "Index 2021", "Change 2021"), *_each(101.5, "[x]")], 2, 0, ("2021",), 2),
    Form(
        "years between the rows",
        [("Claims",), (*HEAD, "Claims"), ("2020", "", ""), *_each(5), ("2021", "", ""), *_each(6)],
        1,
        0,
        ("2020", "2021"),
    ),
    Form(
        "sexes between the rows", [(*HEAD, "2021"), ("Men", "", ""), *_each(5), ("Women", "", ""), *_each(6)], 1, 0, ("2021",), 2
    ),
    Form(
        "blocks for each sex",
        [
            row
            for sex in ("Men", "Women")
            for row in (("survey",), (), ("date", "2021"), ("sex", sex), (), (*HEAD, "Claims"), *_each(5), ())
        ],
        1,
        0,
        ("2021",),
        2,
    ),
    Form(
        "the year only once",
        [
            ("Year", *HEAD, "Crashes"),
            *((year if code == HARTLEPOOL else "", code, name, 5) for year in (2020, 2021) for code, name in AREAS),
        ],
        1,
        0,
        ("2020", "2021"),
    ),
    Form("numbers under the headings", [(*HEAD, "Rate 2021"), ("(1)", "(2)", "(3)"), *_each(5.5)]),
    Form(
        "marks under the headings",
        [(*HEAD, "Rate 2021", "Pay 2021"), ("", "", "[note 1]", "[note 2]"), *_each(5.5, 7)],
        2,
        0,
        ("2021",),
        2,
    ),
    Form("a value with its unit", [(*HEAD, "Period", "Value: £ per head"), *_each("2021", 500)]),
    Form("a date that is a count", [(*HEAD, "date", "newCasesByPublishDate"), *_each("2021-01-01", 5)], 1, 0, ("2021-01-01",)),
    Form("years glued to a name", [(*HEAD, "pop2020", "pop2021"), *_each(5, 6)], 2, 0, ("2020", "2021")),
    Form("a year that is part of a name", [("Code", "Area", "Year", "EU27"), *_each("2021", 5)]),
    Form("short financial years", [(*HEAD, "Rate 20/21", "Rate 21/22"), *_each(5.5, 6.5)], 2, 0, ("20/21", "21/22")),
    Form("months behind a name", [(*HEAD, "Claims Jan 2021", "Claims Feb 2021"), *_each(5, 6)], 2, 0, ("Jan 2021", "Feb 2021")),
    Form(
        "quarters in words",
        [(*HEAD, "2021 Jan to Mar", "2021 Apr to Jun"), *_each(5, 6)],
        2,
        0,
        ("2021 Jan to Mar", "2021 Apr to Jun"),
    ),
    Form(
        "a change on another year", [(*HEAD, "Tax 2022-23 (£)", "% change on 2021-22"), *_each(500, 1.5)], 2, 0, ("2022-23",), 2
    ),
    Form(
        "years above the names of the columns", [("", "", "2020", "2021"), (*HEAD, "", ""), *_each(5, 6)], 2, 0, ("2020", "2021")
    ),
    Form(
        "a year under another name",
        [(*HEAD, "Mid_Year_Ending", "Estimate"), *_each(2020, 5), *_each(2021, 6)],
        1,
        0,
        ("2020", "2021"),
    ),
    Form("a level that is a figure", [("People 2021",), (*HEAD, "Level", "Rate (%)"), *_each(500, 5.5)], 2, 0, ("2021",), 2),
    Form("remarks in words", [(*HEAD, "Share 2021", "Consequence"), *_each("95%", "None")]),
    Form("a total", [(*HEAD, "Jobs 2021"), *_each(5), ("", "Total", 15)]),
]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.said)
def test_a_form_that_publishers_use_is_read_as_a_person_would_read_it(form: Form, catalogue: Catalogue) -> None:
    table = _read(catalogue, form.rows)
    report = table.report
    found = Form(
        form.said, form.rows, len(report.value_columns), len(report.ci_columns), report.periods, len(report.indicators),
        len(report.unmatched),
    )  # fmt: skip
    assert found == form
    assert [what for what in _problems(report) if "more than once" in what or "interval" in what] == []
    assert report.matched >= 2


def test_a_second_table_beside_the_first_is_told_and_not_mixed_with_it(catalogue: Catalogue) -> None:
    rows: list[Row] = [(*HEAD, "Pay 2021", "", *HEAD, "Pay 2021")]
    rows += [(*one, at, "", *other, 90 + at) for at, (one, other) in enumerate(zip(AREAS * 2, AREAS[::-1] * 2, strict=True))][:3]
    rows += [
        ("E08000025", "Birmingham", 7, "", "E08000026", "Coventry", 97),
        ("E08000026", "Coventry", 8, "", "E08000025", "Birmingham", 98),
    ]
    table = _read(catalogue, rows)
    assert table.frame["value"].tolist() == [0, 1, 2, 7, 8]
    assert "A second table stands beside this one; it was not read." in _problems(table.report)


@pytest.mark.parametrize("head", [HEAD, ("ITL", "Place")])
def test_a_second_table_of_other_areas_gives_the_first_none_of_its_figures(head: Row, catalogue: Catalogue) -> None:
    codes = catalogue.districts.codes
    rows: list[Row] = [(*HEAD, "Rate 2021", "", *head, "Rate 2022")]
    rows += [
        (one, catalogue.districts.name(one), at + 0.5, "", other, catalogue.districts.name(other), 90 + at)
        for at, (one, other) in enumerate(zip(codes[:8], codes[50:58], strict=True))
    ]
    table = _read(catalogue, rows)
    assert table.frame["value"].max() < 10
    assert "A second table stands beside this one; it was not read." in _problems(table.report)


def test_names_behind_an_empty_column_are_no_second_table(catalogue: Catalogue) -> None:
    rows: list[Row] = [
        ("Area code", "", "Area name", "", "Jobs 2021"),
        *((code, "", name, "", at + 0.5) for at, (code, name) in enumerate(AREAS * 2)),
    ]
    assert not any("second table" in what for what in _problems(_read(catalogue, rows[:4]).report))
    welsh: list[Row] = [("Area", "", "Ardal", "", "Rate 2021 (%)")]
    for english, name in (
        ("Isle of Anglesey", "Ynys Môn"),
        ("Cardiff", "Caerdydd"),
        ("Swansea", "Abertawe"),
        ("Flintshire", "Sir y Fflint"),
    ):
        welsh.append((english, "", name, "", 5.5))
    table = _read(catalogue, welsh)
    assert len(table.frame) == 4
    assert not any("second table" in what for what in _problems(table.report))


def test_areas_that_stand_only_in_the_first_of_their_rows_are_told_of(catalogue: Catalogue) -> None:
    form = next(form for form in FORMS if form.said == "the area only once")
    assert any("only in the first of its rows" in say(note) for note in _read(catalogue, form.rows).report.notes)


def test_a_column_of_a_few_stars_is_no_figure(catalogue: Catalogue) -> None:
    rows: list[Row] = [
        (*HEAD, "Rate 2021", "Differs"),
        *((*area, at + 0.5, "*" if at == 1 else "") for at, area in enumerate(AREAS)),
    ]
    assert _read(catalogue, rows).report.value_columns == ("Rate 2021",)


def test_a_sheet_of_coefficients_of_variation_is_not_taken_for_figures_unasked(catalogue: Catalogue) -> None:
    report = _read(catalogue, [("Annual pay (£): CV for all jobs, 2021",), (*HEAD, "Median", "Mean"), *_each(2.5, 3.5)]).report
    assert any("how uncertain figures are" in what for what in _problems(report))


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Claimants as a proportion of residents 2021", "rate"), ("AveragePrice 2021", "median"), ("Rental price 2021", ""),
        ("Sales 2021", "count"), ("Change in jobs 2021 (%)", "rate"), ("Rank of extent 2021", "index"),
    ],
)  # fmt: skip
def test_what_cannot_be_added_up_is_never_taken_for_a_count(header: str, kind: str, catalogue: Catalogue) -> None:
    report = _read(catalogue, [(*HEAD, header), *((*area, 100 + at) for at, area in enumerate(AREAS))]).report
    assert [found.kind for found in report.indicators] == [kind]


@pytest.mark.parametrize(
    ("said", "lower", "upper"),
    [
        ("bounds in rows", 4.5, 6.5), ("bounds in one cell", 4.5, 6.5), ("bounds behind the figure", 4.5, 6.5),
        ("intervals of two widths", 4.5, 6.5), ("a standard error", 5.5 - 0.98, 5.5 + 0.98),
        ("a coefficient of variation", 5.5 - 1.078, 5.5 + 1.078),
    ],
)  # fmt: skip
def test_every_way_of_writing_an_interval_gives_its_ends(said: str, lower: float, upper: float, catalogue: Catalogue) -> None:
    frame = _read(catalogue, next(form.rows for form in FORMS if form.said == said)).frame
    assert (frame["value"] == 5.5).all()
    assert frame["lower"].tolist() == [pytest.approx(lower)] * 3
    assert frame["upper"].tolist() == [pytest.approx(upper)] * 3


def test_parts_of_a_rate_in_rows_of_their_own_go_to_the_rate(catalogue: Catalogue) -> None:
    header = ("GEOGRAPHY_CODE", "GEOGRAPHY_NAME", "DATE_NAME", "VARIABLE_NAME", "MEASURES_NAME", "OBS_VALUE")
    measures = {"Variable": 50.0, "Numerator": 5, "Denominator": 10, "Confidence": 2.0}
    rows = [header, *(row for measure, value in measures.items() for row in _each("2021", "Employed", measure, value))]
    frame = _read(catalogue, rows).frame
    facts = frame[["series", "value", "lower", "upper", "numerator", "denominator"]].drop_duplicates()
    assert list(facts.itertuples(index=False, name=None)) == [("Employed", 50.0, 48.0, 52.0, 5.0, 10.0)]


def test_the_period_may_stand_in_the_name_of_the_sheet(catalogue: Catalogue) -> None:
    report = _read(catalogue, [(*HEAD, "Use (GWh)"), *_each(1.5)], sheet_name="2021").report
    assert (report.periods, report.period_source) == (("2021",), "name of the sheet")


def test_a_hidden_sheet_is_read_last(catalogue: Catalogue) -> None:
    sheets = {
        "codes": Sheet("codes", [HEAD, *_each()]),
        "kept": Sheet("kept", [(*HEAD, "2019"), *_each(1)]),
        "shown": Sheet("shown", [(*HEAD, "2021"), *_each(2)]),
    }
    file = SheetFile(Path("figures.xlsx"), "Excel workbook", tuple(sheets), sheets.__getitem__, hidden=frozenset({"kept"}))
    assert sheet_with_table(file, catalogue.area_keys, TableChoices())[0].name == "shown"


@pytest.mark.parametrize(
    "key",
    [
        f" {DUDLEY} ", DUDLEY.lower(), f"Dudley ({DUDLEY})", f"Dudley [{DUDLEY}]", f"{DUDLEY} Dudley", f"{DUDLEY}: Dudley",
        f"Dudley / {DUDLEY}", f"Dudley, {DUDLEY}", f"Dudley - {DUDLEY}", "Dudley MBC", "Dudley Metropolitan Borough",
        "Dudley (Met District)", "Borough of Dudley", "Dudley Metropolitan Borough Council",
    ],
)  # fmt: skip
def test_an_area_is_known_however_it_is_written(key: str, catalogue: Catalogue) -> None:
    assert catalogue.area_keys.match([key.strip()])[key.strip()].code == DUDLEY
    assert catalogue.area_keys.recognise([key.strip()])[0] in ("code", "name")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Newport / Casnewydd", "W06000022"), ("Isle of Anglesey / Ynys Môn", "W06000001"), ("Ynys Mon", "W06000001"),
        ("Bristol, City of UA", "E06000023"), ("London Borough of Camden", "E09000007"), ("Na h-Eileanan an Iar", "S12000013"),
        ("Royal Borough of Greenwich", "E09000011"), ("Leicester City", "E06000016"), ("Hull City Council", "E06000010"),
        ("County Durham UA", "E06000047"), ("Derbyshire County Council", ""), ("Derby / Leeds", ""),
    ],
)  # fmt: skip
def test_names_with_what_councils_call_themselves_are_districts_and_counties_are_not(
    name: str, code: str, catalogue: Catalogue
) -> None:
    assert catalogue.area_keys.match([name])[name].code == code


def test_north_east_is_the_region_among_regions_and_asked_alone(catalogue: Catalogue) -> None:
    keys = catalogue.area_keys
    assert keys.match(["North East"])["North East"].status == "ambiguous"
    assert keys.match(["North East", "North West", "South West", "Dudley"])["North East"].code == "TLC"
