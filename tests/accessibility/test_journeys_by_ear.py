"""Two tasks done with the screen off, by keyboard: what is heard on the way is what a person needs, once, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from explorer.qt import notices
from tests.accessibility.journeys import cardiff, redraw, statement, suggestion, west_midlands, workshop
from tests.accessibility.reader import Reader
from tests.accessibility.reading import MARKUP, faults, order_faults
from tests.views.conftest import Desk, desk, first_map, first_outcome

__all__ = ["desk", "first_map", "first_outcome"]


@pytest.fixture
def reader() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    reader.close()


def assert_heard(reader: Reader, *sentences: str) -> None:
    """Each of these is heard, one after the other."""
    said, at = reader.said(), 0
    for sentence in sentences:
        found = said.find(sentence, at)
        assert found >= 0, f"not heard: {sentence}\n\n" + "\n".join(reader.lines)
        at = found + len(sentence)


def assert_no_chatter(reader: Reader) -> None:
    """Nothing is announced twice in a row, no markup is read, and no key is answered by more than a few lines."""
    announced = [line for line in reader.lines if line.startswith("[announced]")]
    assert all(one != other for one, other in pairwise(announced))
    assert not [line for line in reader.lines if MARKUP.search(line)]
    answers = re.split(r"^> .*$", "\n".join(reader.lines), flags=re.MULTILINE)
    assert max(len(answer.strip().splitlines()) for answer in answers) <= 5


def test_the_west_midlands_are_judged_walked_and_reported_by_ear(desk: Desk, reader: Reader, tmp_path: Path) -> None:
    desk.session.remember(report_folder=str(tmp_path))
    west_midlands(desk, reader)
    assert_heard(
        reader,
        "(Choices, panel)\nFind a partnership, entry",
        "[announced] West Midlands Combined Authority. The economy: Fits in part. Institutions: Fits. 9 flags.",
        "Map, list, Arrows go from district to district.",
        "Coventry: 71.9%, inside",
        "Nuneaton and Bedworth: 80.4%, outside",
        "Solihull: 77.6%, inside",
        "[announced] Coventry. Employment rate, 16 to 64, 2023: 71.9% (95% interval 67.9 to 75.9). Class 2 of 5: ",
        "Inside the footprint: constituent member of WMCA. Mostly in the Coventry functional area. 2 flags name it.",
        "[announced] 5 districts lie beside Coventry. North: Nuneaton and Bedworth.",
        "Coventry: 71.9%, inside, selected",
        "[announced] 1 district selected; ",
        "(Findings, panel)\nThe economy: Fits in part.",
        "Is whole: in part. 69% of its residents live in labour markets that it holds",
        "[announced] Why, link",
        "Red: The West Midlands Combined Authority holds",
        "Red: 5 districts outside the West Midlands Combined Authority send it",
        "employed residents, but have no part in it",
        "(Save report, dialog)\nFolder, entry",
        "alert, The report is in ",
    )
    assert_no_chatter(reader)
    assert list(tmp_path.glob("*/report.html"))
    for box in notices.open_notices():
        box.close()


def test_the_statement_of_cardiff_is_reached_read_completed_and_saved_by_ear(
    desk: Desk, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written(_: object, folder: Path, **__: object) -> None:
        # Making all the files is tested elsewhere, and takes seconds.
        folder.mkdir()
        (folder / "statement.html").touch()

    monkeypatch.setattr("explorer.exports.statements.files.write_statement", written)
    desk.session.remember(report_folder=str(tmp_path))
    cardiff(desk, reader)
    statement(desk, reader)
    assert_heard(
        reader,
        "[announced] Cardiff Capital Region",
        "The economy: ",
        "Inside the footprint: ",
        "Statement: ",
        "Statement on the boundary of",
        "Cardiff Capital Region",
        "As at ",
        "In brief",
        "The boundary reflects functional",
        "In brief",
        "Who commutes in",
        "Does it reflect functional economic areas?",
        "Why the line is here, entry, In your own words",
        "(Other lines considered, table)\nLine: empty",
        "Line, entry",
        "Line: The old county",
        "The old county, What became of it: empty",
        "The old county, What became of it: It is too small.",
        "(Letters of support, table)\nInstitution: ",
        "Letter of support: empty",
        "(Save statement, dialog)",
        "Folder, entry, ",
        "alert, The statement is in ",
    )
    assert_no_chatter(reader)
    said = desk.session.project.words[0]
    assert (said.why, said.considered[0].why) == ("People cross the line to work.", "It is too small.")
    assert list(tmp_path.glob("*/statement.html"))
    for box in notices.open_notices():
        box.close()


def test_a_line_is_redrawn_by_ear(desk: Desk, reader: Reader) -> None:
    redraw(desk, reader)
    assert_heard(
        reader,
        "(Redraw, dialog)\nFind a district, entry",
        "[announced] 4 found. First: Stafford.",
        "(Districts, and what each would do, table)\nDistrict: Stafford",
        "[announced] Stafford, In West Midlands Combined Authority",
        "[announced] West Midlands Combined Authority. The economy: Fits in part. Institutions: Fits. 11 flags.",
        "Stafford, In no footprint",
        "Stafford, In West Midlands Combined Authority",
        "(Map of the plan, list)\nStafford, In West Midlands Combined Authority",
        "[announced] 9 districts lie beside Stafford.",
        "(Before and after, table)\nWhat: residents",
    )
    assert_no_chatter(reader)


def test_a_suggestion_is_asked_for_taken_and_compared_by_ear(
    desk: Desk, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The system asks for the folder, and drawing the maps takes seconds.
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr("explorer.exports.plan_records.comparison_writers", lambda *_: {"comparison.html": Path.touch})
    suggestion(desk, reader)
    assert_heard(
        reader,
        "Suggest, tab",
        "Suggest, button, Look for better footprints within these limits",
        "(What is suggested, list)\nTake Coventry out of West Midlands Combined Authority. Coventry sends the rest ",
        "Add South Staffordshire to West Midlands Combined Authority. South Staffordshire sends it ",
        "Take it, button, ",
        "[announced] West Midlands Combined Authority. The economy: ",
        "tree item, not checked",
        "tree item, checked",
        "Compare 2, button, ",
        "(Compare plans, dialog)",
        "Figure: ",
        "[announced] “WMCA",
        "Residents of the smallest, WMCA",
        "What decides, “WMCA",
        "Save …, button, Write page, table and maps into a folder",
        "[announced] The comparison was saved in ",
    )
    assert_no_chatter(reader)
    assert (tmp_path / "comparison.html").exists()
    table = desk.window.redraw.table
    assert table is not None
    assert table.comparison is not None
    assert [*faults(table.comparison), *order_faults(table.comparison)] == []


def test_a_workshop_is_prepared_led_and_written_down_by_ear(desk: Desk, reader: Reader) -> None:
    workshop(desk, reader)
    assert_heard(
        reader,
        "(Prepare a workshop, dialog)\nThe session, tab",
        "Questions to vote on, one a line, entry",
        "Lay them, button, ",
        "(The tables, table)\nTable: 1",
        "1, People: 6",
        "[announced] Kept. The project has no file yet: save it before the day.",
        "What the room sees, window",
        "[announced] Tamworth. Welcome. We talk about the West Midlands Combined Authority.",
        "[announced] West Midlands Combined Authority. The economy fits in part. Institutions fit.",
        "(Notes and capture, window)\nWhat was said, entry",
        "Keep, button, Keep it now",
        "[announced] Kept. The log holds ",
    )
    assert_no_chatter(reader)
    (said,) = desk.session.document.log.comments
    assert (said.text, said.role) == ("Stafford looks north.", "transport planner")
