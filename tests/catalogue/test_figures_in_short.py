"""Figures that people write in short, as spreadsheets and web pages show them: 93.2k, 1.2m, £3.4bn."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from explorer.words import say
from tests.tables import Row, read_rows, said

DISTRICTS = ("E06000001", "E06000002", "E06000003", "E06000004")


def column(header: str, texts: list[str]) -> list[Row]:
    return [["Area code", header], *([code, text] for code, text in zip(DISTRICTS, texts, strict=True))]


@pytest.mark.parametrize(
    ("header", "texts", "values", "unit"),
    [
        ("Population 2022", ["93.2k", "148k", "136.5K", "1.2m"], [93_200, 148_000, 136_500, 1_200_000], "number"),
        ("GVA 2022", ["£3.4bn", "£2.3 billion", "-£850m", "c"], [3.4e9, 2.3e9, -8.5e8, None], "£"),
        ("GVA (£bn) 2022", ["£3.4bn", "£2.3bn", "£850m", "0"], [3.4e9, 2.3e9, 8.5e8, 0], "£"),
        ("Visits 2022", ["1.2 million", "25 thousand", "1,300 thousand", ".."], [1.2e6, 25_000, 1.3e6, None], ""),
    ],
)
def test_a_column_in_short_is_read_in_full_and_said_to_be_rounded(
    catalogue: Catalogue, header: str, texts: list[str], values: list[float | None], unit: str
) -> None:
    table = read_rows(catalogue, column(header, texts))
    read = [None if value != value else value for value in table.frame["value"]]
    assert (read, table.report.indicators[0].unit) == (values, unit)
    notes = " ".join(say(note) for note in table.report.notes)
    assert f"({texts[0]}). They were read in full, and are rounded" in notes


@pytest.mark.parametrize(
    ("texts", "read", "told"),
    [
        (["93.2k", "148k", "136.5k", "201"], [93_200, 148_000, 136_500, None], "row 5: 201"),
        (["93200", "148000", "136.5k", "201000"], [93_200, 148_000, None, 201_000], "row 4: 136.5k"),
    ],
)
def test_cells_written_otherwise_than_their_column_are_named_and_left_out(
    catalogue: Catalogue, texts: list[str], read: list[float | None], told: str
) -> None:
    table = read_rows(catalogue, column("Visits 2022", texts))
    assert [None if value != value else value for value in table.frame["value"]] == read
    assert told in said(table)
    assert "in short" in said(table)


def test_metres_and_miles_are_no_millions(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, column("Average distance 2022", ["12m", "25m", "310m", "8m"]))
    assert not table.frame["value"].notna().any()
    table = read_rows(catalogue, column("Roads 2022", ["12km", "25 miles", "310km", "8km"]))
    assert table.report.status == "not usable"


@pytest.mark.parametrize(
    ("texts", "written"),
    [
        (["9.2E+04", "1.5E+05", "1.4E+05", "2.0E+05"], "9.2E+04"),
        (["93242", "1.48E+05", "136500", "780"], "1.48E+05"),
        (["1E+05", "2E+05", "93242", ".."], "1E+05"),
        (["1.14e+06", "93242", "5", "6"], "1.14e+06"),
    ],
)
def test_counts_that_a_spreadsheet_rounded_to_powers_of_ten_are_told(
    catalogue: Catalogue, texts: list[str], written: str
) -> None:
    table = read_rows(catalogue, column("Visits 2022", texts))
    assert f"are written as {written}. The program that wrote them rounded them." in said(table)
    assert table.report.usable


@pytest.mark.parametrize(
    "texts",
    [
        ["1.23456789E-05", "2.3E-05", "4.1e-4", "0.001"], ["1.234567E+06", "9.324200E+04", "1.48000E+05", "7.80E+02"],
        ["1e+05", "2e+05", "93242", "780"], ["93242", "148000", "136500", "+780"],
    ],
)  # fmt: skip
def test_small_shares_and_powers_with_all_digits_are_not_rounded(catalogue: Catalogue, texts: list[str]) -> None:
    assert said(read_rows(catalogue, column("Index 2022", texts))) == ""
