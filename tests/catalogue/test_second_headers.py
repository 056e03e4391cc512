"""Rows below the header that say in what its columns are measured, or what was asked: no areas, and no names of areas."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from explorer.words import say
from tests.tables import Row, read_rows

BODY: list[Row] = [["Hartlepool", 100, 4.1], ["Middlesbrough", 200, 4.2], ["Darlington", 300, 4.4]]


@pytest.mark.parametrize(
    "second",
    [
        ["Units", "£000", "%"],
        ["(unit)", "£000", "0-100"],
        ["Unit of measure", "1000s", "100%"],
        ["Question text", "12. How many?", "13. How often?"],
        ["Which council do you work for?", "How many, in 1000?", "How often?"],
        ["Response", "Open-Ended Response", "0-10"],
        ['{"ImportId":"QID1"}', '{"ImportId":"QID2"}', '{"ImportId":"QID3"}'],
        ["text", "number", "number"],
        ["Per", 1000, 100],
        ["", "£", "%"],
    ],
)
def test_a_row_of_units_or_questions_is_a_part_of_the_header(catalogue: Catalogue, second: Row) -> None:
    for rows in ([second], [second, []], [[], second]):
        report = read_rows(catalogue, [["Area", "Turnover 2022", "Rate 2022"], *rows, *BODY]).report
        assert (report.status, report.key_column, report.matched, report.header_row) == ("usable", "Area", 3, 1)
        assert not report.unmatched
        assert report.account.read == 3


def test_units_in_a_row_of_their_own_are_those_of_the_columns(catalogue: Catalogue) -> None:
    report = read_rows(catalogue, [["Area", "Turnover 2022", "Rate 2022"], ["Units", "£000", "%"], *BODY]).report
    assert [found.unit for found in report.indicators] == ["£ thousand", "%"]


def test_years_below_a_header_are_its_periods(catalogue: Catalogue) -> None:
    report = read_rows(catalogue, [["Area", "Turnover", "Turnover"], ["Year", 2021, 2022], *BODY]).report
    assert (report.status, report.key_column, report.periods) == ("usable", "Area", ("2021", "2022"))


@pytest.mark.parametrize("first", [["", 12, 7], ["..", 12, 7], ["", 3, 4]])
def test_a_first_row_of_small_figures_without_an_area_is_no_part_of_the_header(catalogue: Catalogue, first: Row) -> None:
    report = read_rows(catalogue, [["Area", "Sites 2022", "Offices 2022"], first, *BODY]).report
    assert [found.row for found in report.account.left_out] == [2]
    assert [found.series for found in report.indicators] == ["Sites", "Offices"]


def test_a_first_row_of_figures_under_the_word_area_is_read_as_one(catalogue: Catalogue) -> None:
    report = read_rows(catalogue, [["Area", "Sites 2022", "Offices 2022"], ["Area A", 12, 7], *BODY]).report
    assert (report.account.read, [match.key for match in report.unmatched]) == (4, ["Area A"])


@pytest.mark.parametrize("first", [["", 2019, 2020], ["Area", 2019, 2020], ["", 2021, 2021], ["", 2019, ""]])
def test_a_first_row_of_nothing_but_years_is_told(catalogue: Catalogue, first: Row) -> None:
    report = read_rows(catalogue, [["Area", "Sites", "Offices"], first, *BODY]).report
    assert any(say(note).startswith("Row 2 (") for note in report.notes)


def test_numbers_of_columns_and_years_below_one_name_are_parts_of_the_header_without_a_note(catalogue: Catalogue) -> None:
    numbered: list[Row] = [["Area", "Sites 2022", "Offices 2022"], [1, 2, 3]]
    dated: list[Row] = [["Area", "Sites", "Sites"], ["", 2021, 2022]]
    for header, second in (numbered, dated):
        report = read_rows(catalogue, [header, second, *BODY]).report
        assert (report.account.read, report.account.left_out) == (3, ())
        assert not any(say(note).startswith("Row 2 (") for note in report.notes)
