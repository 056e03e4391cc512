"""Exports of Scotland's census, as SuperWEB2 writes them, and estimates of people by single years of age."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.own_tables import OwnTable
from explorer.catalogue.tables.table_reading import read_table
from explorer.words import say
from tests.readers.workbook_maker import make_xlsx
from tests.tables import Row, read_rows

ABOVE: list[Row] = [
    ("Scotland's Census 2022 - National Records of Scotland",), (), ("Census - 2022 - Individuals",),
    ("Council Area 2019 by Sex",), ("Counting", "All people"), (), ("Filters:",), ("Default Summation", "All people"), (), (" ",),
]  # fmt: skip
BELOW: list[Row] = [
    (), ("INFO", "Cells in this table have been randomly adjusted to avoid the release of confidential data."),
    ("(c) Copyright 2024, National Records of Scotland",), (), (), ("",),
]  # fmt: skip


def _scottish(catalogue: Catalogue) -> list[str]:
    return [code for code in catalogue.districts.codes if code.startswith("S")]


def _by_sex(catalogue: Catalogue) -> list[Row]:
    """A table with one field in its rows: the field is named in a line of its own below the columns."""
    name, people = catalogue.districts.name, catalogue.population
    rows: list[Row] = [("", "Sex", "All people", "Female", "Male", ""), ("Council Area 2019",)]
    for code in _scottish(catalogue):
        all_people, women = float(people[code]), float(people[code] // 2)
        rows.append((name(code), "", all_people, women, all_people - women, ""))
    return [*ABOVE, *rows, ("Total", "", 5439842.0, 2799800.0, 2640042.0, ""), *BELOW]


def _by_sex_and_age(catalogue: Catalogue) -> list[Row]:
    """A table with two fields in its rows: each area stands only in the first of its rows."""
    rows: list[Row] = [("", "", "Age", "Total", "0 - 15", "16 - 64", "65+", ""), ("Council Area 2019", "Sex")]
    for at, code in enumerate(_scottish(catalogue)):
        for number, sex in enumerate(("All people", "Female", "Male")):
            area = "" if number else catalogue.districts.name(code)
            rows.append((area, sex, "", 1000.0 + at, 200.0 + at * 3 + number, 600.0 + at * 2, "-", ""))
    return [*ABOVE, *rows, *BELOW]


def _wafers(catalogue: Catalogue) -> list[Row]:
    """A table for each sex, one under the other."""
    rows: list[Row] = list(ABOVE)
    for sex in ("Female", "Male"):
        rows += [("Sex", sex), ("", "Health", "Good", "Bad", ""), ("Council Area 2019",)]
        rows += [(catalogue.districts.name(c), "", 500.0 + at, 5.0 + at, "") for at, c in enumerate(_scottish(catalogue))]
        rows += [()]
    return [*rows, *BELOW]


def _facts(table: OwnTable) -> tuple[int, tuple[str, ...], int, int]:
    report = table.report
    return report.matched, report.periods, len(report.indicators), len(report.problems)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize(("made", "indicators"), [(_by_sex, 3), (_by_sex_and_age, 12), (_wafers, 4)])
def test_an_export_of_scotlands_census_is_read_as_it_comes(
    made: object, indicators: int, ending: str, tmp_path: Path, catalogue: Catalogue
) -> None:
    rows = made(catalogue)  # type: ignore[operator]
    path = tmp_path / f"superweb{ending}"
    if ending == ".xlsx":
        make_xlsx(path, {"Data Sheet 0": rows})
    else:
        lines = (",".join(f'"{cell}"' if isinstance(cell, str) and cell else str(cell) for cell in row) for row in rows)
        path.write_text("".join(f"{line}\n" for line in lines))
    table = read_table(path)
    assert _facts(table) == (32, ("2022",), indicators, 0)
    assert table.report.key_column == "Council Area 2019"
    filled = sum(any(str(cell).strip() for cell in row) for row in rows)
    assert table.report.account.rows == filled
    assert [left.text for left in table.report.account.left_out] == []


@pytest.mark.parametrize("field", ["Ethnic Group", "Daily Living Award Status"])
def test_what_the_columns_are_may_stand_above_the_areas(field: str, catalogue: Catalogue) -> None:
    above: list[Row] = [("SuperWEB2(tm)",), (), ("Table UV201, 2022",), ("Counting: Individuals",), (), ("Filters:",), ()]
    header: list[Row] = [
        ("Sex", "Female", "", "Male", "", ""),
        (field, "All", "Some", "All", "Some", ""),
        ("Council Area 2019", ""),
    ]
    names = map(catalogue.districts.name, _scottish(catalogue))
    table = read_rows(catalogue, [*above, *header, *((name, 10 + at, at, 20 + at, at, "") for at, name in enumerate(names))])
    assert _facts(table) == (32, ("2022",), 4, 0)
    assert {found.series.split(" – ")[1] for found in table.report.indicators} == {"All", "Some"}


def test_figures_of_scotlands_census_stand_under_their_own_heading(catalogue: Catalogue) -> None:
    frame = read_rows(catalogue, _by_sex(catalogue)).frame
    edinburgh = frame[frame["code"] == "S12000036"].set_index("series")["value"]
    assert edinburgh["Female"] + edinburgh["Male"] == edinburgh["All people"] == catalogue.population["S12000036"]


def test_a_dash_of_scotlands_census_is_missing_and_not_zero(catalogue: Catalogue) -> None:
    frame = read_rows(catalogue, _by_sex_and_age(catalogue)).frame
    assert frame.loc[frame["series"].str.startswith("65+"), "value"].isna().all()


def _estimates(catalogue: Catalogue, *above: Row, header: Row, before: int) -> list[Row]:
    lookup, people = catalogue.districts, catalogue.population
    rows: list[Row] = [*above, header]
    for at, code in enumerate(lookup.codes):
        ages = [float(people[code] // 91 + (at * 7 + age * 3) % 11) for age in range(91)]
        whole: list[float] = [float(people[code])] if "All" in str(header[before]) else []
        rows.append((*(code, lookup.name(code), "Unitary Authority")[:before], *whole, *ages))
    return rows


@pytest.mark.parametrize(
    ("above", "header", "before", "first"),
    [
        (
            [("MYE2: Population estimates: Persons by single year of age for local authorities in the UK, mid-2020",), ()],
            ("Code", "Name", "Geography", "All ages", *map(str, range(90)), "90+"), 3, "All ages",
        ),
        ([("Mid-2020 population estimates",)], ("Code", "Name", "All ages", *range(91)), 2, "All ages"),
        ([("Mid-2020",)], ("ladcode20", "laname20", *map(str, range(90)), "90+"), 2, "Aged 0"),
        (
            [("Mid-2020 Population Estimates Scotland",)],
            ("Area code", "Area name", "All Ages", *(f"Age {age}" for age in range(90)), "Age 90 and over"), 2, "All Ages",
        ),
    ],
)  # fmt: skip
def test_single_years_of_age_as_headers_are_indicators_of_one_year(
    above: list[Row], header: Row, before: int, first: str, catalogue: Catalogue
) -> None:
    table = read_rows(catalogue, _estimates(catalogue, *above, header=header, before=before))
    report = table.report
    assert (report.matched, report.periods, report.header_row) == (361, ("2020",), len(above) + 1)
    names = [found.series for found in report.indicators]
    assert (names[0], len(names)) == (first, len(header) - before)
    assert "Aged 17" in names or "Age 17" in names
    assert report.problems == ()


def test_the_same_estimates_without_a_year_ask_for_it(catalogue: Catalogue) -> None:
    rows = _estimates(catalogue, header=("ladcode20", "laname20", *map(str, range(90)), "90+"), before=2)
    report = read_rows(catalogue, rows).report
    assert (report.header_row, report.periods, [say(problem.what) for problem in report.problems]) == (
        1,
        (),
        ["The table gives no period."],
    )
