"""Text pasted from a page: spaces may part thousands, or one figure from the next."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from explorer.words import say
from tests.tables import Row, read_rows, said

AREAS = ("Hartlepool", "Middlesbrough", "Darlington", "Stockton-on-Tees")


def column(header: str, *texts: str) -> list[Row]:
    rows: list[Row] = [[area, text] for area, text in zip(AREAS, texts, strict=True)]
    return [["Area", header], *rows]


def test_spaces_that_can_only_part_thousands_do(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, column("Visits 2022", "93 242", "1 143 900", "780", "31 600 [r]"))
    assert table.frame["value"].tolist() == [93_242, 1_143_900, 780, 31_600]
    assert table.report.status == "usable"


@pytest.mark.parametrize(
    ("header", "texts"),
    [
        ("Visits 2022", ("93 242", "143 900", "7 80", "196 600")),
        ("Visits 2022", ("143 900 148 215", "107 800 109 700", "196 600 199 100", "143 900 148 215")),
        ("2021 2022", ("931 242", "143 900", "780 123", "196 600")),
        ("Male Female", ("931 242", "143 900", "780 123", "196 600")),
        ("Number %", ("931 242", "143 900", "780 123", "196 600")),
        ("Visits  Trips", ("93 242   43 100", "143 900  63 100", "107 800  51 200", "9 100  12")),
    ],
)
def test_figures_that_may_be_two_are_asked_for(catalogue: Catalogue, header: str, texts: tuple[str, ...]) -> None:
    table = read_rows(catalogue, column(header, *texts))
    assert not table.frame["value"].notna().any()
    assert "4 cells of" in said(table)
    assert "may hold one figure or two" in say(table.report.verdict)


def test_lines_of_a_page_are_said_to_be_lines(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Area 2021 2022"], *([f"{area} 93 242 93 861"] for area in AREAS)]
    report = read_rows(catalogue, rows).report
    assert report.status == "not usable"
    assert "are lines of text, as pasted from a page" in say(report.verdict)
