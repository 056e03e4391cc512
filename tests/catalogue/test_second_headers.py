"""Rows below the header that say in what its columns are measured, or what was asked: no areas, and no names of areas."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
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
