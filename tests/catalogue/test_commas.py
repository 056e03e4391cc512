"""Commas that may part thousands or decimals: asked for where the figures cannot be what they were read as, and never guessed."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from explorer.readers.tables.table_choices import IndicatorChoices, TableChoices
from tests.tables import Row, read_rows, said

DISTRICTS = ("E06000001", "E06000002", "E06000003", "E06000004")


def column(header: str, *texts: str) -> list[Row]:
    rows: list[Row] = [[code, text] for code, text in zip(DISTRICTS, texts, strict=True)]
    return [["Area code", header], *rows]


@pytest.mark.parametrize(
    ("header", "texts"),
    [
        ("Employment rate 2022", ("72,163", "68,221", "70,015", "73,214")),
        ("Claimants (%) 2022", ("2,163", "3,221", "4,015", "c")),
        ("Area (sq km)", ("93,712", "53,887", "244,820", "204,935")),
        ("Life expectancy 2022", ("79,712", "78,887", "79,820", "80,935")),
        ("Unemployed (thousands) 2022", ("2,163", "3,221", "1,015", "4,214")),
    ],
)
def test_thousands_that_there_cannot_be_wait_for_a_person(catalogue: Catalogue, header: str, texts: tuple[str, ...]) -> None:
    table = read_rows(catalogue, column(header, *texts))
    assert "three digits behind one comma. Read as thousands, they cannot be right" in said(table)
    (indicator,) = table.report.indicators
    assert indicator.figures_asked
    believing = TableChoices(indicators=(IndicatorChoices(indicator.series, believed=True),))
    believed = read_rows(catalogue, column(header, *texts), believing)
    assert not believed.report.indicators[0].figures_asked
    assert "It counts as you said" in said(believed)


@pytest.mark.parametrize(
    ("header", "texts"),
    [
        ("Population 2022", ("93,242", "148,215", "137,175", "199,125")),
        ("Visits 2022", ("2,163", "3,221", "1,015", "4,214")),
        ("Deaths per 100,000 2022", ("1,163", "1,221", "1,015", "1,214")),
        ("Visitors (thousands) 2022", ("2,163", "3,221", "1,015", "4,214")),
        ("Change (%) 2022", ("2,163", "221", "15", "4,214")),
    ],
)
def test_thousands_that_there_may_be_are_believed(catalogue: Catalogue, header: str, texts: tuple[str, ...]) -> None:
    assert "comma" not in said(read_rows(catalogue, column(header, *texts)))


def test_a_zero_before_the_comma_says_that_it_is_decimal(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, column("Change 2022", "0,163", "-0,221", "1,015", "2,214"))
    assert table.frame["value"].tolist() == [0.163, -0.221, 1.015, 2.214]


def test_people_in_fractions_wait_where_semicolons_say_that_commas_are_decimal(catalogue: Catalogue) -> None:
    rows = column("Number of dwellings 2022", "43,163", "63,221", "61,015", "84,214")
    assert "Read as decimals, they cannot be right: row 2: 43.163" in said(read_rows(catalogue, rows, comma_is_decimal=True))
