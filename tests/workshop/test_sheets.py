"""Sheets for the tables: what is asked is numbered, fits on A3, and says whose it is."""

from __future__ import annotations

import re

import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.exports.workshop_sheets import SheetCode, sheet_png, sheets_pdf
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.project.workshop import Meeting, Table
from explorer.workshop.candidates import MOST, candidates

MEETING = Meeting(of="meeting-1", title="Staffordshire workshop")
TABLES = [Table(of=f"table-{name}", table=name, people=6) for name in ("1", "2", "A")]


@pytest.fixture(scope="module")
def findings() -> Findings:
    return flow.run(Project(), Catalogue.load())


def test_the_districts_that_a_flag_names_are_asked_about_and_numbered(findings: Findings) -> None:
    asked = candidates(findings)
    assert [one.number for one in asked.chosen] == list(range(1, len(asked.chosen) + 1))
    assert len(asked.chosen) <= MOST
    named = {one.name for one in asked.chosen}
    assert {"Bromsgrove", "Coventry"} <= named
    assert {one.name for one in asked.chosen if one.is_member} == {
        findings.lookup.said(code) for code in findings.footprint.districts
    }


def test_fewer_places_on_the_sheet_say_how_many_are_left_out(findings: Findings) -> None:
    asked = candidates(findings, 5)
    assert len(asked.chosen) == 5
    assert asked.left_out == len(candidates(findings).chosen) + candidates(findings).left_out - 5


def test_there_is_one_page_of_a3_for_each_table(findings: Findings) -> None:
    pdf = sheets_pdf(findings, MEETING, TABLES, candidates(findings), 2)
    boxes = re.findall(rb"/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]", pdf)
    assert len(boxes) == 3
    assert all(abs(float(width) - 1190.55) < 1 and abs(float(height) - 841.89) < 1 for width, height in boxes)


def test_a_sheet_looks_the_same_each_time_and_differs_by_table(findings: Findings) -> None:
    asked = candidates(findings)
    one, again, other = (sheet_png(findings, MEETING, table, asked, dpi=20) for table in (TABLES[0], TABLES[0], TABLES[1]))
    assert one == again != other


@pytest.mark.parametrize("code", [SheetCode("meeting-1", "3", 2), SheetCode("meeting-x", "A", 1)])
def test_a_code_says_session_table_and_round(code: SheetCode) -> None:
    assert SheetCode.of(str(code)) == code


@pytest.mark.parametrize("read", ["", "https://example.org/a/b", "SUBREGION/a/b", "SUBREGION/a/b/c", "subregion/a/b/1"])
def test_other_codes_are_of_no_sheet(read: str) -> None:
    assert SheetCode.of(read) is None
