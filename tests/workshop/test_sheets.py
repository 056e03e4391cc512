"""Sheets for the tables: what is asked is numbered, fits on A3, and says whose it is."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.errors import ChoiceError, ReadError
from explorer.exports.workshop_sheets import sheet_png, sheets_pdf
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.project.workshop import Log, Meeting, Table
from explorer.words import say
from explorer.workshop.candidates import MOST, candidates
from explorer.workshop.scanning import scanned, unsure_said
from explorer.workshop.sheet_code import SheetCode
from explorer.workshop.sheet_places import box_at
from tests.support import says

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


@pytest.mark.parametrize("code", [SheetCode("meeting-1", "3", 2, "1a2b"), SheetCode("meeting-x", "A", 1, "f")])
def test_a_code_says_session_table_and_round(code: SheetCode) -> None:
    assert SheetCode.of(str(code)) == code


@pytest.mark.parametrize("read", ["", "https://example.org/a/b", "SUBREGION/a/b/c/d", "SUBREGION/a/b/1", "subregion/a/b/1/c"])
def test_other_codes_are_of_no_sheet(read: str) -> None:
    assert SheetCode.of(read) is None


def written_on(png: bytes, marks: dict[int, str], turned: float = 0.0) -> Image.Image:
    """Return a sheet as it comes from a scanner: a cross in some boxes, a little askew, grey paper, some noise."""
    picture = Image.open(BytesIO(png)).convert("L")
    width, height = picture.size
    pen = ImageDraw.Draw(picture)
    for row, place in marks.items():
        across, up = box_at(row, place)  # type: ignore[arg-type]
        x, y, half = across * width, (1 - up) * height, 0.0045 * width
        pen.line((x - half, y - half, x + half, y + half), fill=40, width=max(int(width / 700), 2))
        pen.line((x - half, y + half, x + half, y - half), fill=40, width=max(int(width / 700), 2))
    chance = np.random.default_rng(3)
    turned_picture = picture.rotate(turned, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    grey = 0.85 * np.asarray(turned_picture, dtype=float) + chance.normal(0, 6, (turned_picture.height, turned_picture.width))
    return Image.fromarray(grey.clip(0, 255).astype(np.uint8))


@pytest.mark.parametrize("turned", [0.0, 1.7, -180.0])
def test_marks_are_read_from_a_scan_and_what_is_not_plain_goes_to_a_person(
    findings: Findings, tmp_path: Path, turned: float
) -> None:
    pytest.importorskip("zxingcpp", reason="the add-on zxing-cpp is not installed")
    log, asked = Log().with_entries([MEETING]), candidates(findings)
    marks = {0: "in", 1: "out", 2: "unsure", 5: "in"}
    picture = written_on(sheet_png(findings, MEETING, TABLES[1], asked, 2, dpi=150), marks, turned)
    pen = ImageDraw.Draw(picture)
    if not turned:
        # A second cross in one row, and a dot in another.
        for row, place, size in ((5, "out", 8), (7, "in", 2)):
            x, y = box_at(row, place)[0] * picture.width, (1 - box_at(row, place)[1]) * picture.height  # type: ignore[arg-type]
            pen.rectangle((x - size, y - size, x + size, y + size), fill=40)
    file = tmp_path / "scan.png"
    picture.save(file)
    sheet = scanned(file, log, asked)
    assert (sheet.code.table, sheet.code.round) == ("2", 2)
    codes = [one.code for one in asked.chosen]
    read = {codes.index(mark.district): mark.place for mark in sheet.marks}
    if turned:
        assert read == marks
        assert unsure_said(sheet, asked) is None
    else:
        assert read == {0: "in", 1: "out", 2: "unsure"}
        told = unsure_said(sheet, asked)
        assert told is not None
        assert say(told).startswith("Look at the sheet of table 2 yourself for these rows: 6 ")


def test_a_picture_that_is_no_sheet_of_this_workshop_is_refused_in_a_sentence(findings: Findings, tmp_path: Path) -> None:
    pytest.importorskip("zxingcpp", reason="the add-on zxing-cpp is not installed")
    log, asked, file = Log().with_entries([MEETING]), candidates(findings), tmp_path / "scan.png"
    file.write_bytes(b"no picture")
    with pytest.raises(ReadError, check=says("scan.png is no picture that can be read")):
        scanned(file, log, asked)
    Image.new("L", (400, 300), 255).save(file)
    with pytest.raises(ChoiceError, check=says("No code of a sheet was found")):
        scanned(file, log, asked)
    file.write_bytes(sheet_png(findings, Meeting(of="meeting-2", title="Other"), TABLES[0], asked, dpi=100))
    with pytest.raises(ChoiceError, check=says("is a sheet of another workshop")):
        scanned(file, log, asked)
    file.write_bytes(sheet_png(findings, MEETING, TABLES[0], candidates(findings, 5), dpi=100))
    with pytest.raises(ChoiceError, check=says("printed with other numbers")):
        scanned(file, log, asked)
