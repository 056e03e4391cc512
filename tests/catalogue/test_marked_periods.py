"""Marks behind periods: provisional and revised figures stay told as such."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from explorer.words import say
from tests.tables import Row, read_rows

DISTRICTS = ("E06000001", "E06000002", "E06000003")


def notes(catalogue: Catalogue, rows: list[Row]) -> tuple[str, dict[str, list[str]]]:
    table = read_rows(catalogue, rows)
    flags = {str(period): list(found) for period, found in table.frame.groupby("period")["flag"]}
    return " ".join(say(note) for note in table.report.notes), flags


@pytest.mark.parametrize("header", ["2024 (p)", "2024 [provisional]", "2024p", "2024 prov.", "Rate 2024 (provisional)"])
def test_a_provisional_year_in_a_header_is_told_with_its_figures(catalogue: Catalogue, header: str) -> None:
    of_before = "Rate 2023" if header.startswith("Rate") else "2023"
    rows: list[Row] = [["Area code", of_before, header]]
    rows += [[code, 4.5 + at, 5] for at, code in enumerate(DISTRICTS)]
    said, flags = notes(catalogue, rows)
    assert flags == {"2023": ["", "", ""], "2024": ["p", "p", "p"]}
    assert "Marked in the file: 2024 (provisional)" in said


def test_marks_in_rows_are_kept_and_those_of_cells_go_before(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Area code", "Year", "Rate"]]
    for at, code in enumerate(DISTRICTS):
        rows += [[code, "2023 (revised)", 4.5 + at], [code, "2024 [p]", ["5.5", "6.5 [e]", "c"][at]]]
    said, flags = notes(catalogue, rows)
    assert flags == {"2023": ["r", "r", "r"], "2024": ["p", "e", "c"]}
    assert "2023 (revised)" in said


def test_pence_and_marks_of_notes_are_no_marks_of_periods(catalogue: Catalogue) -> None:
    for header in ("Bus fare 2024 (p)", "Rate 2024 [note 1]", "Rate 2024 (e) of total"):
        rows: list[Row] = [["Area code", header]]
        rows += [[code, 4.5 + at] for at, code in enumerate(DISTRICTS)]
        assert "Marked" not in notes(catalogue, rows)[0]


@pytest.mark.parametrize(
    ("headers", "marked", "periods"),
    [
        (["2015-16", "2016-171"], "2016-171", ("2015-16", "2016-17")),
        (["Rate 2014-15", "Rate 2015-161"], "Rate 2015-161", ("2014-15", "2015-16")),
        (["2019", "2020 (1)"], "2020 (1)", ("2019", "2020")),
        (["2019#", "2020"], "2019#", ("2019", "2020")),
        (["Apr 2019-Mar 20201", "Apr 2020-Mar 2021"], "Apr 2019-Mar 20201", ("Apr 2019-Mar 2020", "Apr 2020-Mar 2021")),
    ],
)
def test_a_mark_of_a_footnote_glued_to_a_span_is_taken_off_with_a_note(
    catalogue: Catalogue, headers: list[str], marked: str, periods: tuple[str, ...]
) -> None:
    rows: list[Row] = [["Area code", *headers]]
    rows += [[code, 4.5 + at, 5.5 + at] for at, code in enumerate(DISTRICTS)]
    report = read_rows(catalogue, rows).report
    assert (report.periods, len(report.indicators)) == (periods, 1)
    assert f"read as the mark of a footnote: {marked}." in " ".join(map(say, report.notes))


def test_a_revised_quarter_is_told_as_one(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Area code", "2019 Q1", "2019 Q2r"]]
    rows += [[code, 4.5 + at, 5.5 + at] for at, code in enumerate(DISTRICTS)]
    assert "2019 Q2 (revised)" in notes(catalogue, rows)[0]


@pytest.mark.parametrize(
    ("headers", "names"),
    [
        (["Rate 2021 (p)", "Rate 2021 (r)"], {"Rate (p)", "Rate (r)"}),
        (["Rate 2021*", "Rate 2021†"], {"Rate *", "Rate †"}),
        (["Rate 2021", "Rate 2021 (r)"], {"Rate", "Rate (r)"}),
        (["Rate 2021", "Rate 2021"], {"Rate (column 2)", "Rate (column 3)"}),
    ],
)
def test_columns_that_differ_by_their_marks_keep_them_in_their_names(
    catalogue: Catalogue, headers: list[str], names: set[str]
) -> None:
    rows: list[Row] = [["Area code", *headers]]
    rows += [[code, 4.5 + at, 5.5 + at] for at, code in enumerate(DISTRICTS)]
    assert set(read_rows(catalogue, rows).frame["series"]) == names


@pytest.mark.parametrize("header", ["2021 E", "2021e"])
def test_an_estimated_year_is_no_indicator(catalogue: Catalogue, header: str) -> None:
    rows: list[Row] = [["Area code", "2020", header]]
    rows += [[code, 4.5 + at, 5.5 + at] for at, code in enumerate(DISTRICTS)]
    table = read_rows(catalogue, rows)
    assert (table.report.periods, len(table.report.indicators)) == (("2020", "2021"), 1)
    assert "2021 (estimated)" in " ".join(map(say, table.report.notes))
