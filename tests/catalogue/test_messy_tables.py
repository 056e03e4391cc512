"""Tables as they lie on a desk: rows that look like headers, tables under tables, pivots, units and commas by cell."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.own_tables import OwnTable
from explorer.catalogue.tables.table_reading import read_table
from explorer.words import say
from tests.readers.workbook_maker import make_ods
from tests.tables import Row, read_rows, said

HEAD = ("Code", "Area")
AREAS = (("E06000001", "Hartlepool"), ("E08000027", "Dudley"), ("E08000035", "Leeds"), ("E08000025", "Birmingham"))

MORE = (*AREAS, ("E08000036", "Wakefield"), ("E08000012", "Liverpool"), ("E08000003", "Manchester"))


def _each(*cells: float | str) -> list[Row]:
    return [(code, name, *cells) for code, name in AREAS]


def _figures(table: OwnTable) -> dict[str, list[float]]:
    return {str(series): rows["value"].tolist() for series, rows in table.frame.groupby("series", sort=False)}


def _written(path: Path, rows: Sequence[Row]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(rows)
    return path


# Rows


@pytest.mark.parametrize("at", [0, 2, 4], ids=["first", "between", "last"])
def test_a_row_of_an_unknown_area_is_named_although_its_figure_may_be_a_year(at: int, catalogue: Catalogue) -> None:
    rows: list[Row] = [("Area", "Incidents 2022"), ("Hartlepool", 512), ("Dudley", 1977), ("Leeds", 640), ("Birmingham", 7000)]
    rows.insert(at + 1, ("Telford", 1958))
    table = read_rows(catalogue, rows)
    assert "1 area is not known: Telford" in said(table)
    assert (table.report.account.read, table.report.account.notes, table.report.periods) == (5, 0, ("2022",))


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("E0800003", "1 area is not known: E0800003"), ("\u0395\u0030\u0038000003", "1 area is not known"),
        ("E08000003x", "1 area is not known: E08000003x"),
        ("", "1 row names a district, but nothing in the column of areas: row 2, Manchester"),
        ("n/a", "1 row names a district, but nothing in the column of areas: row 2, Manchester"),
        ("-", "1 row names a district, but nothing in the column of areas: row 2, Manchester"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("figure", [512, 512_000, 51.2, "c"])
def test_a_first_row_whose_code_is_wrong_or_missing_is_no_header(
    key: str, told: str, figure: float | str, catalogue: Catalogue
) -> None:
    table = read_rows(catalogue, [(*HEAD, "Incidents 2022"), (key, "Manchester", figure), *_each(7.5)])
    assert told in said(table)
    assert set(table.frame["series"]) == {"Incidents"}
    account = table.report.account
    assert (account.titles, account.read + account.rows_left_out) == (1, 5)


@pytest.mark.parametrize("between", [[], [()], [("Source: ONS",)], [("", "Total", 900)]], ids=["", "blank", "source", "total"])
@pytest.mark.parametrize("key", ["", "n/a"])
def test_a_last_row_that_lacks_its_code_is_no_remark(key: str, between: list[Row], catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Incidents 2022"), *_each(7.5), *between, (key, "Manchester", 512)])
    assert "1 row names a district, but nothing in the column of areas" in said(table)
    assert "Manchester" in said(table)


@pytest.mark.parametrize("cell", ["E08000003,Manchester,512", "E08000003;Manchester;51.2", "E08000003|512"])
def test_a_last_row_that_stands_in_one_cell_is_left_out_by_name(cell: str, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Incidents 2022"), *_each(7.5), (cell,)])
    assert f"1 row was left out: row 6 ({cell})" in said(table)


@pytest.mark.parametrize(
    "remark",
    [
        ("Replaced in 2020: E07000004 by E06000060.",), ("1", "Figures of 2022"), ("Published", "2022"),
        ("", "Source: Home Office"), ("Figures for E08000003, as published in 2022",),
    ],
)  # fmt: skip
def test_remarks_below_a_table_are_no_rows_that_were_left_out(remark: Row, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Incidents 2022"), *_each(7.5), remark])
    assert (table.report.account.notes, table.report.account.rows_left_out, said(table)) == (1, 0, "")


@pytest.mark.parametrize(
    "second",
    [
        ("", "", "Number", "%"), ("", "", 0, 1), ("Units", "", 1000, 1), ("", "", "2021", "2022"), (1, 2, 3, 4),
        ("a", "b", "c", "d"), ("", "", "[note 1]", ""),
    ],
)  # fmt: skip
def test_a_second_row_of_a_header_is_no_row_of_figures(second: Row, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "Incidents 2022", ""), second, *_each(7.5, 8.5)])
    assert (table.report.account.titles, table.report.account.read, table.report.account.rows_left_out) == (2, 4, 0)


def test_remarks_and_dates_below_a_table_stay_remarks(catalogue: Catalogue) -> None:
    rows: list[Row] = [
        ("Area", "Incidents 2022"),
        ("Hartlepool", 512),
        ("Dudley", 1977),
        ("Published", 2023),
        ("Source date", "2022"),
    ]
    table = read_rows(catalogue, rows)
    assert (table.report.account.read, table.report.account.notes, table.report.not_known) == (2, 2, ())


def test_a_row_that_stands_in_one_cell_is_left_out_by_name(catalogue: Catalogue) -> None:
    rows = [*_each(5), ("E06000023;Bristol, City of;9323",), *[(code, name, 5) for code, name in AREAS]]
    table = read_rows(catalogue, [(*HEAD, "Incidents 2022"), *rows])
    assert "row 6 (E06000023;Bristol, City of;9323), because its area is not known" in said(table)


def test_a_quotation_mark_closed_by_the_next_row_gives_no_area_the_figure_of_another(tmp_path: Path) -> None:
    lines = ["Code,Area,Number 2021", *(f'{code},"{name}",{at}' for at, (code, name) in enumerate(AREAS, start=101))]
    lines[2] = lines[2].replace('Dudley"', "Dudley")
    path = tmp_path / "figures.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    table = read_table(path)
    assert dict(zip(table.frame["code"], table.frame["value"], strict=True))["E08000027"] == 102
    assert any("quotation mark" in note for note in map(say, table.report.notes))


def test_a_second_table_further_down_is_read_under_its_own_header(catalogue: Catalogue) -> None:
    second = [(), ("Table 2",), (*HEAD, "Complaints 2021"), *_each(7)]
    table = read_rows(catalogue, [(*HEAD, "Incidents 2021"), *_each(5), *second])
    assert _figures(table) == {"Incidents": [5] * 4, "Complaints": [7] * 4}
    assert said(table) == ""


def test_the_header_of_the_next_page_is_no_area(catalogue: Catalogue) -> None:
    rows = [(*HEAD, "Incidents 2021"), *_each(1977)[:2], (*HEAD, "Incidents 2021 (continued)"), *_each(5)[2:]]
    table = read_rows(catalogue, rows)
    assert (_figures(table), said(table)) == ({"Incidents": [1977, 1977, 5, 5]}, "")


@pytest.mark.parametrize("is_even", [True, False])
def test_each_row_of_a_pivot_table_belongs_to_the_area_above_it(is_even: bool, catalogue: Catalogue) -> None:
    rows: list[Row] = [("Area", "Type", "Incidents 2021")]
    for at, (_, name) in enumerate(AREAS):
        rows += [(name, "A", 5), ("", "B", 1977), ("", "C", 9)] if is_even or at else [(name, "A", 5), ("", "C", 9)]
    found = _figures(read_rows(catalogue, rows))
    assert found == {
        "Incidents – A": [5] * 4, "Incidents – B": [1977] * (4 if is_even else 3), "Incidents – C": [9] * 4,
    }  # fmt: skip


def test_totals_without_an_area_below_a_pivot_table_are_no_part_of_its_last_area(catalogue: Catalogue) -> None:
    rows: list[Row] = [("Area", "Type", "Incidents 2021")]
    for at, (_, name) in enumerate(AREAS):
        rows += [(name, "A", 5), ("", "B", 6)] if at else [(name, "A", 5), ("", "B", 6), ("", "C", 6)]
    table = read_rows(catalogue, [*rows, ("", "All types", 44)])
    assert "Incidents – All types" not in _figures(table)


# Units and commas


def test_commas_that_cannot_part_thousands_are_decimal_ones(tmp_path: Path) -> None:
    rows = [
        (*HEAD, "Tonnes per head 2021"),
        *[(*area, cell) for area, cell in zip(AREAS, ("2,163", "4,06", "6,259", "5,4"), strict=True)],
    ]
    table = read_table(_written(tmp_path / "figures.csv", rows))
    assert table.frame["value"].tolist() == [2.163, 4.06, 6.259, 5.4]
    thousands = [
        (*HEAD, "Visits 2021"),
        *[(*area, cell) for area, cell in zip(AREAS, ("2,163", "4,060", "6,259", "512"), strict=True)],
    ]
    assert read_table(_written(tmp_path / "more.csv", thousands)).frame["value"].tolist() == [2163, 4060, 6259, 512]


def test_rows_that_name_their_units_are_parted_by_them(catalogue: Catalogue) -> None:
    head = (*HEAD, "Year", "Measure", "Unit", "Value")
    twice = [*_each(2022, "Fly-tipping", "Number", 900), *_each(2022, "Fly-tipping", "Rate per 1,000", 8.5)]
    table = read_rows(catalogue, [head, *twice])
    assert _figures(table) == {"Fly-tipping – Number": [900] * 4, "Fly-tipping – Rate per 1,000": [8.5] * 4}
    mixed = [*_each(2022, "Parks", "£ thousand", 900)[:2], *_each(2022, "Parks", "£ million", 0.9)[2:]]
    table = read_rows(catalogue, [head, *mixed])
    assert _figures(table) == {"Parks – £ thousand": [900] * 2, "Parks – £ million": [0.9] * 2}
    assert "“Parks” has figures in several units: £ thousand; £ million" in said(table)


def test_the_unit_stands_in_the_cells_or_in_a_remark_below(catalogue: Catalogue) -> None:
    pounds = read_rows(catalogue, [(*HEAD, "Average deposit 2022"), *_each("£31,500")])
    assert pounds.report.indicators[0].unit == "£"
    below = read_rows(catalogue, [(*HEAD, "Turnover 2021"), *_each(5), (), ("Note: all figures are in £ million.",)])
    assert below.report.indicators[0].unit == "£ million"
    mixed = read_rows(catalogue, [(*HEAD, "Grant 2022"), *_each("£500")[:3], ("N09000003", "Belfast", "€700")])
    assert "row 5: €700" in said(mixed)


@pytest.mark.parametrize(
    ("header", "year"),
    [
        ("YE Dec 22", 2022),
        ("Jan-Mar 2023", 2023),
        ("FY19", 2019),
        ("12m to Mar 22", 2022),
        ("A/Y 21/22", 2022),
        ("2021_22", 2022),
    ],
)
def test_periods_are_read_as_people_shorten_them(header: str, year: int, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, header), *_each(5)])
    assert set(table.frame["year"]) == {year}


# Figures


def _all(catalogue: Catalogue, figure: Callable[[str, int], float | str], header: str = "Visits 2022") -> OwnTable:
    """A table of all districts, each with the figure that is made of its code and place."""
    rows: list[Row] = [
        (code, catalogue.districts.name(code), figure(code, at)) for at, code in enumerate(catalogue.districts.codes)
    ]
    return read_rows(catalogue, [(*HEAD, header), *rows])


def _share(at: int) -> float:
    return 20 + at * 7.3 % 40


def test_counts_of_wider_areas_beside_each_of_their_districts_wait_for_a_person(catalogue: Catalogue) -> None:
    lookup = catalogue.districts
    areas = {code: district.itl3 for code, district in lookup.districts.items()}
    order = sorted(set(areas.values()))
    table = _all(catalogue, lambda code, _: 1000 + 37 * order.index(areas[code]), "Social workers 2022")
    assert "“Social workers” has one figure for all districts of" in said(table)
    assert table.report.indicators[0].figures_asked
    assert "has one figure" not in said(_all(catalogue, lambda _, at: 1000 + at))
    rates = _all(catalogue, lambda code, _: 20 + 0.1 * order.index(areas[code]), "Pupils who reach it (%) 2022")
    assert "has one figure for all districts" in said(rates)
    assert not rates.report.indicators[0].figures_asked


def test_the_figure_of_one_county_beside_each_of_its_districts_waits_for_a_person(catalogue: Catalogue) -> None:
    codes = catalogue.districts.codes
    for districts in ([c for c in codes if "E07000078" <= c <= "E07000083"], [c for c in codes if c.startswith("E07")]):
        of_gloucestershire = {code for code in districts if code <= "E07000083" and code >= "E07000078"}
        rows: list[Row] = [(c, 512 if c in of_gloucestershire else 301 + 7 * at) for at, c in enumerate(districts)]
        table = read_rows(catalogue, [("Code", "Social workers 2022"), *rows])
        assert "has one figure for all districts of a wider area: Gloucestershire 512" in said(table)
        assert table.report.indicators[0].figures_asked


@pytest.mark.parametrize(
    ("header", "figure"),
    [("Cases 2022", 0), ("Cases 2022", 3), ("Target (%) 2022", 95), ("Minimum wage (£) 2022", 11.44), ("Index 2015", 100)],
)
def test_one_small_or_constant_figure_in_a_county_is_no_figure_of_a_wider_area(
    catalogue: Catalogue, header: str, figure: float
) -> None:
    districts = [code for code in catalogue.districts.codes if "E07000078" <= code <= "E07000083"]
    rows: list[Row] = [(code, figure) for code in districts]
    assert "has one figure" not in said(read_rows(catalogue, [("Code", header), *rows]))


def test_small_numbers_that_many_districts_share_are_no_figures_of_wider_areas(catalogue: Catalogue) -> None:
    assert "has one figure" not in said(_all(catalogue, lambda _, at: (at * at) % 17))


@pytest.mark.parametrize("header", ["Residents with a garden (%) 2022", "Employment rate 2022"])
def test_counts_under_a_header_of_per_cents_are_named(header: str, catalogue: Catalogue) -> None:
    assert "are over 100%: they seem to be no percentages" in said(_all(catalogue, lambda _, at: 2000 + 31 * at, header))


@pytest.mark.parametrize("header", ["Growth (%) 2022", "Pay as % of UK average 2022", "Bed occupancy (%) 2022"])
def test_per_cents_that_may_be_over_100_are_not_named(header: str, catalogue: Catalogue) -> None:
    assert said(_all(catalogue, lambda _, at: 101 + at * 7.3 % 90, header)) == ""


@pytest.mark.parametrize("missing", [-1, 9999999])
def test_a_number_that_stands_for_missing_figures_is_named(missing: int, catalogue: Catalogue) -> None:
    table = _all(catalogue, lambda _, at: missing if at % 6 == 0 else 400 + at * 9001)
    assert "61 figures lie far from all others and may stand for missing ones" in said(table)


def test_a_few_shares_of_one_among_per_cents_are_named(catalogue: Catalogue) -> None:
    header = "Residents who feel safe (%) 2022"
    table = _all(catalogue, lambda _, at: round(_share(at) / (100 if at in (5, 77, 200) else 1), 4), header)
    assert "3 figures of “Residents who feel safe (%)” are a hundredth of the size" in said(table)
    assert "a hundredth" not in said(_all(catalogue, lambda _, at: 0.05 if at in (5, 77) else round(_share(at), 1), header))


def test_small_per_cents_that_are_written_to_a_tenth_are_believed(catalogue: Catalogue) -> None:
    header = "% of premises without broadband 2022"
    assert "a hundredth" not in said(
        _all(catalogue, lambda _, at: 5.5 + at % 9 / 10 if at % 5 == 0 else 0.1 + at % 3 / 10, header)
    )


def test_marks_of_notes_behind_decimals_are_named(catalogue: Catalogue) -> None:
    header = "Residents who feel safe (%) 2022"
    marked = _all(catalogue, lambda _, at: f"{_share(at):.1f}" + ("1" if at % 11 == 0 else ""), header)
    assert "33 figures of “Residents who feel safe (%)” have one decimal more than the others" in said(marked)
    assert said(_all(catalogue, lambda _, at: f"{_share(at):.{1 + at % 2}f}", header)) == ""


def test_rows_of_different_groups_that_nothing_parts_are_named(catalogue: Catalogue) -> None:
    head = (*HEAD, "Ethnic group", "Year", "Value")
    rows = [(*area, group, 2022, 50) for area, group in zip(AREAS, ("White", "Asian", "Black", "White"), strict=True)]
    assert "“Ethnic group” says that the rows are of different groups: White; Asian; Black" in said(
        read_rows(catalogue, [head, *rows])
    )
    both = [(*area, group, 2022, 50) for area in AREAS for group in ("White", "Asian")]
    assert said(read_rows(catalogue, [head, *both])) == ""


def test_figures_that_may_be_years_are_figures_where_the_header_says_so(catalogue: Catalogue) -> None:
    rows: list[Row] = [(*HEAD, "Small 2022", "Large 2022"), *[(*area, 1900 + 30 * at, 9000 + at) for at, area in enumerate(MORE)]]
    assert _figures(read_rows(catalogue, rows))["Small"] == [1900 + 30 * at for at in range(len(MORE))]
    adopted: list[Row] = [(*HEAD, "Plan adopted", "Large 2022"), *rows[1:]]
    assert "Plan adopted" not in _figures(read_rows(catalogue, adopted))


def test_a_few_figures_that_may_be_years_are_read_or_named(catalogue: Catalogue) -> None:
    head = (*HEAD, "16-24", "25-49", "Count", "Starts", "Homes", "Year built")
    rows = [(*area, 900 + at, 2000 + at, 1950 + at, 1960 + at, 1970 + at, 1980 + at) for at, area in enumerate(AREAS)]
    table = read_rows(catalogue, [head, *rows])
    assert _figures(table)["25-49"] == [2000 + at for at in range(len(AREAS))]
    assert _figures(table)["Count"] == [1950 + at for at in range(len(AREAS))]
    assert any("not read as figures: Starts; Homes." in say(note) for note in table.report.notes)


@pytest.mark.parametrize("written", ["70 ± 2.1", "70 (± 2.1)", "70 +/- 2.1", "70 (67.9 to 72.1)"])
def test_the_margin_beside_a_figure_in_its_cell_is_kept(written: str, catalogue: Catalogue) -> None:
    frame = read_rows(catalogue, [(*HEAD, "Employment rate 2023 (%)"), *((*area, written) for area in AREAS)]).frame
    assert set(zip(frame["value"], frame["lower"], frame["upper"], strict=True)) == {(70.0, 67.9, 72.1)}


def test_columns_of_numbers_that_were_not_read_are_named(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [(*HEAD, "year", "value", "year.1", "value.1"), *_each(2021, 5.5, 2022, 6.5)])
    assert any("not read as figures: value.1" in say(note) for note in table.report.notes)


@pytest.mark.parametrize("kind", ["xlsx", "ods", "csv"])
def test_a_column_of_true_and_false_is_read_as_words_and_named(kind: str, tmp_path: Path) -> None:
    rows: list[Row] = [(*HEAD, "Jobs 2022", "Is urban"), *((*area, 5000 + 37 * at, at % 2 == 0) for at, area in enumerate(AREAS))]
    path = tmp_path / f"table.{kind}"
    makers: dict[str, Callable[[Path, Sequence[Row]], object]] = {"xlsx": _workbook, "ods": make_ods, "csv": _written}
    makers[kind](path, rows)
    table = read_table(path)
    assert list(_figures(table)) == ["Jobs"]
    assert any(say(note).endswith("read as words and give no figures: Is urban.") for note in table.report.notes)


def _workbook(path: Path, rows: Sequence[Row]) -> None:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(path)


@pytest.mark.parametrize("headers", [("2019", "2020 1", "2021 2"), ("2019", "2020(a)", "2021(b)"), ("2019", "2020 1", "2021")])
@pytest.mark.parametrize("stem", ["Jobs ", ""])
def test_a_mark_of_a_footnote_behind_a_year_is_no_indicator(headers: Sequence[str], stem: str, catalogue: Catalogue) -> None:
    rows: list[Row] = [(*HEAD, *(stem + header for header in headers)), *_each(5500, 6500, 7500)]
    table = read_rows(catalogue, rows)
    assert table.report.value_columns == tuple(stem + header for header in headers)
    assert set(table.frame["series"]) == {stem.strip() or "figures"}
    assert set(table.frame["period"]) == {"2019", "2020", "2021"}
    told = [note for note in map(say, table.report.notes) if "read as the mark of a footnote" in note]
    assert len(told) == 1


def test_numbers_behind_the_same_year_stay_parts_of_it(catalogue: Catalogue) -> None:
    rows: list[Row] = [(*HEAD, "Jobs 2020 1", "Jobs 2020 2", "Jobs 2021 1"), *_each(5500, 6500, 7500)]
    assert set(read_rows(catalogue, rows).frame["series"]) == {"Jobs 1", "Jobs 2"}


def test_a_table_below_may_call_its_areas_otherwise(catalogue: Catalogue) -> None:
    below: list[Row] = [(), ("Local authority", "Complaints 2021"), *[(name, 7) for _, name in AREAS]]
    table = read_rows(catalogue, [("Area", "Incidents 2021"), *[(name, 5) for _, name in AREAS], *below])
    assert _figures(table) == {"Incidents": [5] * 4, "Complaints": [7] * 4}


def test_jobs_of_one_industry_are_not_held_against_all_jobs_area_by_area(catalogue: Catalogue) -> None:
    jobs = catalogue.commuting_totals["jobs"]
    table = _all(catalogue, lambda code, at: round(jobs[code] * (0.02 + 0.1 * (at % 17) / 17)), "Jobs 2022")
    assert "“Jobs” adds up to" in said(table)
    assert "far more or fewer" not in said(table)
    assert table.frame["code"].nunique() == len(jobs)


@pytest.mark.parametrize(
    ("county", "districts"),
    [
        ("Dorset", ("East Dorset", "North Dorset", "Purbeck", "West Dorset")),
        ("North Yorkshire", ("Craven", "Hambleton", "Harrogate", "Selby")),
        ("Buckinghamshire", ("Aylesbury Vale", "Chiltern", "South Bucks", "Wycombe")),
        ("Somerset", ("Mendip", "Sedgemoor", "South Somerset", "Taunton Deane")),
    ],
)
def test_a_county_beside_its_districts_of_then_is_asked_for(county: str, districts: Sequence[str], catalogue: Catalogue) -> None:
    table = read_rows(
        catalogue, [("Area", "Incidents 2017"), (county, 999), *[(name, 5) for name in (*districts, "Leeds", "Dudley")]]
    )
    assert f"1 name means several areas: {county}" in said(table)


def test_an_apostrophe_before_a_code_is_no_part_of_it(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, [("Code", "Incidents 2021"), *[(f"'{code}", 5) for code, _ in AREAS]])
    assert table.frame["code"].tolist() == [code for code, _ in AREAS]


def test_among_police_forces_a_name_that_a_district_shares_with_one_is_asked_for(catalogue: Catalogue) -> None:
    forces = (
        "Avon and Somerset",
        "Cleveland",
        "Thames Valley",
        "Dyfed-Powys",
        "Gwent",
        "West Mercia",
        "Sussex",
        "Dorset",
        "Durham",
    )
    shared = {"Dorset", "County Durham"}
    names = [name for code in catalogue.districts.codes if (name := catalogue.districts.name(code)) not in shared]
    rows: list[Row] = [("Area", "Incidents 2022"), *[(name, 500 + at) for at, name in enumerate(names)]]
    table = read_rows(catalogue, [*rows, *[(force, 9000) for force in forces]])
    assert {"Dorset", "Durham"} <= {match.key for match in table.report.ambiguous}
    counties = [("Kent", 9000), ("Surrey", 9000), ("Essex", 9000), ("Norfolk", 9000), ("Suffolk", 9000), ("Lincolnshire", 9000)]
    beside = read_rows(catalogue, [*rows, ("Dorset", 5), ("County Durham", 6), *counties])
    assert not {"Dorset", "County Durham"} & {match.key for match in beside.report.ambiguous}


def test_thousands_among_single_ones_are_named_by_rows_and_by_periods(catalogue: Catalogue) -> None:
    people = {code: float(number) for code, number in catalogue.population.items()}
    scottish = _all(
        catalogue, lambda code, at: people[code] * (20 + at % 9) / (1e6 if code.startswith("S") else 1e3), "Pupils 2022"
    )
    assert "32 figures of “Pupils” are a thousandth of what the others are for each resident" in said(scottish)
    rows: list[Row] = [("Code", "2021", "2022")]
    rows += [(code, people[code] / 50, people[code] / 48_000) for code in catalogue.districts.codes]
    assert "361 figures of" in said(read_rows(catalogue, rows))
    assert "thousandth" not in said(_all(catalogue, lambda code, at: people[code] * (1 + at % 60), "Pupils 2022"))
    assert "thousandth" not in said(_all(catalogue, lambda _, at: 1 + at**3, "Pupils 2022"))


def _nomis(above: Sequence[Row], first: int) -> list[Row]:
    return [
        *above,
        (),
        ("Area", "number", "%"),
        *((name, first + at, 5.5) for at, name in enumerate(("Dudley", "Leeds", "Derby"))),
        (),
    ]


@pytest.mark.parametrize(
    ("first", "then", "named"),
    [
        ([("date", "2021"), ("industry", "A")], [("date", "2021"), ("industry", "B")], ("A", "B")),
        ([("date", "2021"), ("age", "16-24")], [("age", "25-49")], ("16-24", "25-49")),
        ([("survey",), ("date", "2021"), ("Males",)], [("Females",)], ("Males", "Females")),
    ],
)
def test_tables_of_one_group_each_are_indicators_of_their_own(
    first: list[Row], then: list[Row], named: tuple[str, str], catalogue: Catalogue
) -> None:
    table = read_rows(catalogue, [*_nomis(first, 100), *_nomis(then, 200)])
    of_numbers = table.frame[table.frame["series"].str.startswith("number")]
    assert dict(zip(of_numbers["series"], of_numbers["value"] // 100, strict=True)) == {
        f"number – {named[0]}": 1, f"number – {named[1]}": 2,
    }  # fmt: skip
    assert table.report.periods == ("2021",)
    assert said(table) == ""


def test_tables_of_the_same_areas_that_nothing_tells_apart_are_named(catalogue: Catalogue) -> None:
    rows: list[Row] = [("Area", "Jobs 2021"), ("Dudley", 1), ("Leeds", 2), ("Derby", 3)]
    table = read_rows(catalogue, [*rows, *((name, 10 + at) if at else (name, figure) for at, (name, figure) in enumerate(rows))])
    assert "6 figures stand more than once" in said(table)
    assert {found.series for found in table.report.indicators} == {"Jobs"}
