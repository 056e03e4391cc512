"""Tables whose rows carry a postcode, a number of a property or a point: these are no figures, and are told."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from explorer.words import say
from tests.tables import Row, read_rows, said

CODES = ("E08000025", "E08000026", "E08000027", "E08000028", "E08000029", "E08000030")
POSTCODES = ("B1 1BB", "CV1 5RR", "DY1 1HF", "B69 3DE", "B91 3QB", "WS1 1TP")


def _beside(header: str, cells: Row) -> list[Row]:
    return [
        ["Code", header, "Rate 2021"],
        *([code, cell, 50.5 + at] for at, (code, cell) in enumerate(zip(CODES, cells, strict=True))),
    ]


@pytest.mark.parametrize(
    "header", ["Easting (m)", "Eastings", "X_COORD", "POINT_X", "OSEAST1M", "Coordinate X", "Easting of office", "E", "East"]
)
def test_a_point_beside_each_row_is_no_figure_and_is_noted(header: str, catalogue: Catalogue) -> None:
    report = read_rows(catalogue, _beside(header, [406689 + 1000 * at for at in range(6)])).report
    assert report.value_columns == ("Rate 2021",)
    assert any(f"a point of its own: {header}" in say(note) for note in report.notes)


@pytest.mark.parametrize("header", ["Site UPRN", "Unique property reference number", "Property UPRN (number)"])
def test_the_number_of_a_property_beside_each_row_is_no_figure_and_is_told(header: str, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _beside(header, [10023293000 + 7 * at for at in range(6)]))
    assert table.report.value_columns == ("Rate 2021",)
    assert f"an address of its own: {header}" in said(table)


@pytest.mark.parametrize("header", ["Postcode", "Where"])
def test_a_postcode_of_its_own_beside_each_row_is_told_whatever_its_header(header: str, catalogue: Catalogue) -> None:
    assert f"an address of its own: {header}" in said(read_rows(catalogue, _beside(header, POSTCODES)))


def test_an_address_that_ends_with_a_postcode_is_told_and_one_of_all_rows_is_not(catalogue: Catalogue) -> None:
    streets = [f"{at} High Street, {postcode}" for at, postcode in enumerate(POSTCODES)]
    assert "an address of its own: Office" in said(read_rows(catalogue, _beside("Office", streets)))
    assert "an address of its own" not in said(read_rows(catalogue, _beside("Publisher", ["B1 1BB"] * 6)))


@pytest.mark.parametrize("header", ["Number of UPRNs", "Postcode deliveries", "Coordinators", "E", "North"])
def test_counts_of_properties_and_small_figures_under_a_letter_stay_figures(header: str, catalogue: Catalogue) -> None:
    report = read_rows(catalogue, _beside(header, [1200, 950, 1420, 310, 2200, 777])).report
    assert report.value_columns == (header, "Rate 2021")
