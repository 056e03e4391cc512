"""The workshop's windows: a session prepared, a room led by single keys, what tables say kept, the record written."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer import words
from explorer.cartography.plan_fills import plan_fill
from explorer.project.workshop import Log, current
from explorer.views.parts.theme import rgb_of
from explorer.views.workshop.audience import CAPITAL
from explorer.views.workshop.prepare_window import PrepareWindow
from explorer.views.workshop.present_window import PresentWindow
from tests.views.conftest import Desk

STAFFORD = "E07000197"


def settled(desk: Desk) -> None:
    for _ in range(3):
        assert desk.session.jobs.wait_until_idle(60)
        for _ in range(3):
            QApplication.processEvents()


def log_of(desk: Desk) -> Log:
    return desk.session.document.log


def prepared(desk: Desk, tables: int = 3) -> PrepareWindow:
    window = desk.window.workshop.prepare()
    window.title.setText("Staffordshire workshop")
    window.place.setText("Stafford")
    window.questions.setPlainText("Is the line right?")
    window.count.setValue(tables)
    window.seated.setValue(6)
    window.lay()
    assert window.keep()
    window.close()
    return window


@pytest.fixture
def room(desk: Desk) -> PresentWindow:
    prepared(desk)
    desk.window.actions_by_name["present"].trigger()
    settled(desk)
    assert desk.window.workshop.presenting is not None
    return desk.window.workshop.presenting


def press(room: PresentWindow, *keys: Qt.Key | str) -> None:
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(room.audience.field, key)
        else:
            QTest.keyClick(room.audience.field if room.audience.field.isVisible() else room.audience, key)


def test_a_session_is_prepared_once_and_changed_later(desk: Desk) -> None:
    window = prepared(desk)
    assert [seat.people for seat in current(log_of(desk).tables)] == [6, 6, 6]
    assert "save it before the day" in window.missing.text()
    window = desk.window.workshop.prepare()
    assert window.title.text() == "Staffordshire workshop"
    window.title.setText("Cannock workshop")
    seated = window.tables.item(0, 1)
    assert seated is not None
    seated.setText("seven")
    assert not window.keep()
    assert "“seven” under people is no whole number." in window.told.text()
    assert current(log_of(desk).meetings)[0].title == "Staffordshire workshop"
    seated.setText("7")
    assert window.keep()
    assert current(log_of(desk).meetings)[0].title == "Cannock workshop"
    assert len(log_of(desk).meetings) == 2
    window.close()


def is_filled(room: PresentWindow, code: str) -> bool:
    """Whether a district is filled as part of the footprint or plan, and not as land."""
    colours, codes = room.audience.map.picture.fills.colours, room.audience.map.codes
    assert colours is not None
    return bool(colours[codes.index(code)] == rgb_of(plan_fill(0).colour))


def test_a_room_is_led_by_single_keys_and_what_it_saw_is_noted(desk: Desk, room: PresentWindow) -> None:
    show, audience = room.presenting, room.audience
    assert audience.title.text() == "Staffordshire workshop"
    press(room, Qt.Key.Key_Space)
    assert audience.sentence.text() == "The economy fits in part. Institutions fit."
    press(room, Qt.Key.Key_Space)
    assert audience.title.text().startswith("1 of ")
    press(room, Qt.Key.Key_Backspace)
    assert show.at == 1
    press(room, Qt.Key.Key_Period)
    assert not audience.sentence.isVisible()
    press(room, Qt.Key.Key_Period)
    assert audience.sentence.isVisible()
    press(room, Qt.Key.Key_A)
    assert "No round is closed yet" in audience.sentence.text()
    assert {one.picture for one in log_of(desk).shown} >= {"arrival", "overview"}

    # What if we add Stafford? Eleven keys at most.
    keys = ["D", *"Stafford", "Enter"]
    assert len(keys) <= 11
    before = desk.session.project
    press(room, Qt.Key.Key_D, "Stafford", Qt.Key.Key_Return)
    settled(desk)
    assert audience.sentence.text().startswith("Add Stafford: residents who work inside ")
    assert len(audience.sentence.text().split()) <= 18
    assert desk.session.findings is not None
    assert STAFFORD in desk.session.findings.footprint.districts
    assert f"what-if {STAFFORD}" in {one.picture for one in log_of(desk).shown}
    assert is_filled(room, STAFFORD)
    press(room, Qt.Key.Key_B)
    assert not is_filled(room, STAFFORD)
    assert is_filled(room, "E08000025")
    press(room, Qt.Key.Key_B)
    assert is_filled(room, STAFFORD)
    # The next pictures are of what is tried, and say so.
    press(room, Qt.Key.Key_Space)
    assert is_filled(room, STAFFORD)
    assert "Filled: WMCA redrawn" in audience.key.text()
    QTest.keyClick(audience, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(desk)
    assert desk.session.project == before
    assert not is_filled(room, STAFFORD)

    # Pointing at a district tells what it would do, and changes nothing.
    told = audience.sentence.text()
    audience.district_hovered.emit(STAFFORD)
    assert audience.sentence.text().startswith("Add Stafford: ")
    audience.district_hovered.emit("")
    assert audience.sentence.text() == told
    assert desk.session.project == before
    assert log_of(desk).shown

    press(room, Qt.Key.Key_D, "Nowhere", Qt.Key.Key_Return)
    assert "Nowhere" in audience.sentence.text()
    press(room, Qt.Key.Key_Escape)
    assert not room.is_open


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_letters_are_read_from_the_last_row(room: PresentWindow, size: tuple[int, int]) -> None:
    audience = room.audience
    audience.showNormal()
    audience.resize(*size)
    QApplication.processEvents()
    for label in (audience.title, audience.sentence, audience.clock, audience.field, audience.key, audience.also):
        assert QFontMetricsF(label.font()).capHeight() >= audience.height() * CAPITAL
    assert audience.map.width() >= 0.62 * audience.width()


def test_what_tables_say_is_kept_and_what_is_wrong_is_told(desk: Desk, room: PresentWindow, tmp_path: Path) -> None:
    press(room, Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_C)
    panel = room.operator
    assert panel.isVisible()
    comment = panel.comment
    assert str(comment.about.currentData()).startswith("flag ")
    comment.keep()
    assert "says nothing" in panel.told.text()
    comment.words.setPlainText("Stafford looks north.")
    comment.role.setText("transport planner")
    comment.keep()
    assert [said.text for said in log_of(desk).comments] == ["Stafford looks north."]
    assert comment.words.toPlainText() == ""

    panel.show_page("vote")
    vote = panel.vote
    vote.counts["yes"].setValue(7)
    vote.keep()
    assert "Table 1 counts 7 votes, and 6 sit there." in panel.told.text()
    vote.counts["yes"].setValue(4)
    vote.counts["no"].setValue(2)
    vote.keep()
    assert vote.table.currentText() == "2"
    vote.table.setCurrentIndex(0)
    vote.counts["yes"].setValue(5)
    vote.keep()
    assert "has voted on Is the line right?" in panel.told.text()
    vote.correct()
    assert [cast.yes for cast in current(log_of(desk).votes)] == [5]
    assert len(log_of(desk).votes) == 2

    panel.show_page("sheet")
    grid = panel.sheet.grid
    QTest.keyClick(grid, Qt.Key.Key_I)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    QTest.keyClick(grid, Qt.Key.Key_O)
    panel.sheet.keep()
    (sheet,) = log_of(desk).sheets
    assert {mark.district: mark.place for mark in sheet.marks} == {grid.codes[0]: "in", grid.codes[2]: "out"}
    assert "agreement" not in [one.id for one in room.presenting.pictures]
    panel.close_or_open()
    press(room, Qt.Key.Key_A)
    assert room.audience.sentence.text() == "The tables agree on 1 district to take in."
    desk.window.actions_by_name["plan_agreed"].trigger()
    settled(desk)
    plan = desk.session.project.plan_in_hand
    assert plan is not None
    assert (plan.name, plan.footprints[0].districts) == ("Staffordshire workshop: agreed", (grid.codes[0],))
    desk.window.workshop.write_record(tmp_path / "record")
    settled(desk)
    assert "Stafford looks north." in (tmp_path / "record" / "record.html").read_text(encoding="utf-8")
    room.leave()


def test_numbers_of_sheets_mean_the_same_all_day_whatever_is_tried(desk: Desk, room: PresentWindow) -> None:
    numbers = current(log_of(desk).meetings)[0].asked
    assert room.operator.sheet.grid.codes == numbers != ()
    press(room, Qt.Key.Key_D, "Stafford", Qt.Key.Key_Return)
    settled(desk)
    press(room, Qt.Key.Key_Escape)
    desk.window.actions_by_name["present"].trigger()
    settled(desk)
    assert room.operator.sheet.grid.codes == numbers
    assert current(log_of(desk).meetings)[0].asked == numbers
    room.leave()


def test_notes_stay_off_the_only_screen(room: PresentWindow) -> None:
    assert len(QGuiApplication.screens()) == 1
    press(room, Qt.Key.Key_C)
    assert not room.operator.notes.isVisible()
    room.operator.show_alone(is_alone=True)
    assert room.operator.notes.isVisible()
    assert room.operator.notes.text() != ""


def test_the_clock_of_a_round_is_seen_by_the_room(room: PresentWindow) -> None:
    room.operator.minutes.setValue(5)
    room.operator.switch_clock()
    assert room.audience.clock.text() in ("5:00", "4:59")
    room.operator.switch_clock()
    assert room.audience.clock.text() == ""


def test_what_two_laptops_changed_apart_is_settled_by_a_person(desk: Desk, tmp_path: Path) -> None:
    from dataclasses import replace

    from explorer.project import Project, container
    from explorer.project.codec import Saved
    from explorer.workshop import capture

    prepared(desk)
    base = log_of(desk)
    seat = next(seat for seat in base.tables if seat.table == "1")
    theirs = base.with_entries([replace(seat, people=9, made="2026-11-20T10:01", replaces=(seat.id,))])
    desk.session.document.add([capture.table(base, "2026-11-20T10:00", "1", 8)])
    file = tmp_path / "theirs.subregion"
    container.write(file, Saved(Project(), workshop=theirs), ("2026-11-20T11:00", "Add"))
    desk.window.workshop.merge_files([file])
    assert len(capture.disputes(log_of(desk))) == 1
    window = desk.window.workshop.settle()
    assert "Table 1: 9 people" in window.versions.item(0).text()
    assert "One entry was changed on two laptops." in window.told.text()
    window.settle()
    assert capture.disputes(log_of(desk)) == []
    assert [one.people for one in current(log_of(desk).tables) if one.table == "1"] == [9]
    assert "Nothing differs" in window.told.text()
    window.close()


def test_a_copy_without_names_is_a_file_of_its_own(desk: Desk, tmp_path: Path) -> None:
    from explorer.project import container
    from explorer.project.workshop import Speaker

    prepared(desk)
    desk.session.document.add([Speaker(of="s1", comment="c1", name="Ann Example")])
    file = tmp_path / "bare.subregion"
    desk.window.workshop.write_without_names(file)
    settled(desk)
    assert b"Ann Example" not in file.read_bytes()
    assert container.read(file).newest("")[0].workshop == log_of(desk).without_names()


def test_a_workshop_of_forty_people_is_typed_in_within_ten_minutes() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.workshop.rehearsal"], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    found = re.search(r"(\d+) keys, ([\d.]+) minutes", done.stdout)
    assert found is not None
    assert float(found[2]) <= 10


def test_a_mixed_room_reads_each_title_and_sentence_in_both_languages(desk: Desk) -> None:
    desk.window.actions_by_name["both_languages"].trigger()
    assert desk.session.settings.both_languages
    prepared(desk)
    desk.window.actions_by_name["present"].trigger()
    settled(desk)
    room = desk.window.workshop.presenting
    assert room is not None
    press(room, Qt.Key.Key_Space)
    first, second = room.audience.sentence.text().split("\n")
    assert first == "The economy fits in part. Institutions fit."
    overview = room.presenting.pictures[1]
    with words.speaking("cy"):
        assert second == words.say(overview.sentence)
    assert second != first
    assert words.spoken().name == "en"
    room.leave()
