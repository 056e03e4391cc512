"""Pivot tables as spreadsheets leave them: labels told once, blank ones, and rows without their area."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from explorer.words import say
from tests.tables import Row, read_rows, said

AREAS = ("Hartlepool", "Darlington", "Middlesbrough")
HEAD: Row = ["Area", "Sex", "Age", "Dogs 2022"]


def pivot(*, areas: bool, sexes: bool) -> list[Row]:
    """Rows of two sexes and two ages of each area, with labels repeated or not."""
    rows: list[Row] = [HEAD]
    for at, area in enumerate(AREAS):
        for row, (sex, age) in enumerate((sex, age) for sex in ("Male", "Female") for age in ("16 to 24", "25 to 64")):
            told = row in (0, 2) or sexes
            rows.append([area if row == 0 or areas else "", sex if told else "", age, 100 * at + 10 * row + 7])
    return rows


@pytest.mark.parametrize("areas", [True, False])
def test_outer_labels_told_once_are_those_of_the_rows_below(catalogue: Catalogue, *, areas: bool) -> None:
    full = read_rows(catalogue, pivot(areas=True, sexes=True)).frame[["key", "series", "value"]]
    table = read_rows(catalogue, pivot(areas=areas, sexes=False))
    assert table.frame[["key", "series", "value"]].equals(full)
    assert "Labels stand only in the first row of each group" in " ".join(say(note) for note in table.report.notes)


def test_blanks_that_stand_for_all_are_left_blank(catalogue: Catalogue) -> None:
    rows: list[Row] = [HEAD]
    for at, area in enumerate(AREAS):
        rows += [[area, "Male", "", 10 + at], [area, "", "16 to 24", 20 + at], [area, "", "", 30 + at]]
    found = {indicator.series for indicator in read_rows(catalogue, rows).report.indicators}
    assert found == {"Dogs – Male", "Dogs – 16 to 24", "Dogs"}


@pytest.mark.parametrize("labels", [("(blank)", "(blank)"), ("", "")])
def test_rows_that_two_blank_labels_leave_alike_are_asked_for(catalogue: Catalogue, labels: tuple[str, str]) -> None:
    rows: list[Row] = [[area, *labels, 10 + at] for at in (0, 5) for area in AREAS]
    assert "6 figures stand more than once for the same area" in said(read_rows(catalogue, [HEAD, *rows]))


def test_more_rows_without_an_area_than_with_one_make_a_table_unusable(catalogue: Catalogue) -> None:
    uneven: list[Row] = [HEAD, *pivot(areas=False, sexes=False)[1:9], ["Middlesbrough", "Male", "16 to 24", 5]]
    uneven += [["", "Female", "25 to 64", 6], ["Stockton-on-Tees", "Female", "16 to 24", 7]]
    report = read_rows(catalogue, uneven).report
    assert report.status == "not usable"
    assert "Repeat area and labels in each row" in say(report.verdict)
