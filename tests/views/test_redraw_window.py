"""The drawing table: districts taken, moved and locked by pointer, by key and from a list; plans kept, compared and bettered."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.catalogue.known import Known
from explorer.errors import CancelledError
from explorer.progress import Progress
from explorer.project.plan import Plan
from explorer.qt.announcer import announcer
from explorer.views.redraw.redraw_window import RedrawWindow
from explorer.words import say
from tests.views.conftest import Desk

STAFFORD, SOUTH_STAFFORDSHIRE, LICHFIELD, BIRMINGHAM = "E07000197", "E07000196", "E07000194", "E08000025"
SPELTHORNE, ELMBRIDGE = "E07000213", "E07000207"
WMCA = "West Midlands Combined Authority"
LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton


@pytest.fixture
def table(desk: Desk) -> RedrawWindow:
    desk.window.actions_by_name["redraw"].trigger()
    settled(desk)
    assert desk.window.redraw.table is not None
    return desk.window.redraw.table


def settled(desk: Desk) -> None:
    """Wait for the findings, and then for the table, which follows them; what the main map draws is not looked at."""
    for _ in range(3):
        assert desk.session.jobs.wait_until_idle(60)
        for _ in range(3):
            QApplication.processEvents()


def members(desk: Desk) -> tuple[str, ...]:
    assert desk.session.findings is not None
    return desk.session.findings.footprint.districts


def in_hand(desk: Desk) -> Plan:
    plan = desk.session.project.plan_in_hand
    assert plan is not None
    return plan


def undo_label(desk: Desk) -> str:
    return say(desk.session.history.undo_label)


def card(table: RedrawWindow) -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:] for row in table.card.model.rows}


def mouse(table: RedrawWindow, kind: QEvent.Type, code: str, button: Qt.MouseButton = LEFT) -> None:
    place = table.table.map.camera.view.to_screen(*table.table.middles[code])
    held = NONE if kind == QEvent.Type.MouseButtonRelease else button
    event = QMouseEvent(kind, place, QPointF(place), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(table.table.map, event)


def test_what_if_we_add_stafford_takes_no_more_than_eleven_keys(desk: Desk, table: RedrawWindow) -> None:
    session, before = desk.session, desk.session.project
    shortcut = desk.window.actions_by_name["redraw"].shortcut().toString()
    pressed = shortcut.split("+")
    assert QApplication.focusWidget() in (None, table.districts.field)

    for letter in "staf":
        QTest.keyClicks(table.districts.field, letter)
        pressed.append(letter)
    # A preview while one types: nothing has changed by it.
    table.card.write_sentences()
    assert f"{WMCA} takes in Stafford." in table.card.changes.text()
    assert card(table)["residents"][0] != card(table)["residents"][1]
    assert session.project == before

    QTest.keyClick(table.districts.field, Qt.Key.Key_Return)
    QTest.keyClick(table.districts.list, Qt.Key.Key_Space)
    pressed += ["Enter", "Space"]
    settled(desk)
    assert undo_label(desk) == f"Add Stafford to {WMCA}"
    assert STAFFORD in members(desk)
    assert len(pressed) <= 11

    # Locked, it stays where it is; what is locked says so, and the lock is taken back before the step.
    QTest.keyClick(table.districts.list, Qt.Key.Key_L)
    settled(desk)
    table.take.click()
    assert "Stafford is locked and stays where it is" in table.told.text()
    session.undo()
    settled(desk)
    session.undo()
    settled(desk)
    assert session.project == before


def test_a_countys_options_are_compared_with_sixteen_presses(desk: Desk, table: RedrawWindow) -> None:
    page, presses = table.plans, 1
    tabs = table.pages.tabBar()
    QTest.mouseClick(tabs, LEFT, pos=tabs.tabRect(table.pages.indexOf(page)).center())
    QTest.mouseClick(page.field, LEFT)
    QTest.keyClicks(page.field, "essex")
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    presses += 2 + len("essex") + 1
    for key in ("essex-3u", "essex-4u-rochford", "essex-5u"):
        page.choose(key)
        QTest.keyClick(page.tree, Qt.Key.Key_Space)
        presses += 2
    QTest.mouseClick(page.compare, LEFT)
    settled(desk)

    assert table.comparison is not None
    assert "The swing is Epping Forest, Harlow, Rochford and Uttlesford" in table.comparison.told.text()
    assert presses + 1 <= 16


def test_a_stroke_over_districts_is_one_step_that_can_be_dropped_locked_against_and_undone(
    desk: Desk, table: RedrawWindow, qtbot: QtBot
) -> None:
    session, before, map_ = desk.session, desk.session.project, table.table.map
    map_.settle()
    mouse(table, QEvent.Type.MouseMove, LICHFIELD, NONE)
    assert card(table)["residents"][0] != card(table)["residents"][1]
    mouse(table, QEvent.Type.MouseButtonPress, SOUTH_STAFFORDSHIRE)
    assert table.hand.plan is not None
    assert SOUTH_STAFFORDSHIRE in table.hand.plan.footprints[0].districts
    mouse(table, QEvent.Type.MouseButtonPress, LICHFIELD, RIGHT)
    assert table.hand.stroke is None
    mouse(table, QEvent.Type.MouseButtonRelease, LICHFIELD)
    assert session.project == before

    mouse(table, QEvent.Type.MouseButtonPress, SOUTH_STAFFORDSHIRE)
    mouse(table, QEvent.Type.MouseMove, LICHFIELD)
    mouse(table, QEvent.Type.MouseButtonRelease, LICHFIELD)
    settled(desk)
    # Whatever lies on the way is taken too: no district is jumped over.
    assert {SOUTH_STAFFORDSHIRE, LICHFIELD} <= set(members(desk))
    assert undo_label(desk).startswith("Add ")
    assert session.history.undone() is not None
    session.undo()
    settled(desk)
    assert session.project == before

    # By key: the arrows walk from district to district, Space takes, L locks, Esc lets go.
    map_.setFocus()
    QTest.keyClick(map_, Qt.Key.Key_Down)
    first = map_.pointed
    QTest.keyClick(map_, Qt.Key.Key_Left)
    assert first in members(desk)
    assert map_.pointed not in ("", first)
    walked = map_.pointed
    was_in = walked in members(desk)
    with qtbot.waitSignal(announcer().announced, timeout=5000) as heard:
        QTest.keyClick(map_, Qt.Key.Key_Space)
        settled(desk)
    assert (walked in members(desk)) is not was_in
    assert ("In no footprint" if was_in else "In WMCA") in heard.args[0]
    QTest.keyClick(map_, Qt.Key.Key_L)
    settled(desk)
    assert walked in in_hand(desk).locks
    assert "Locked" in map_.accessibleDescription() or walked in table.hand.plan.locks
    mouse(table, QEvent.Type.MouseButtonPress, walked)
    mouse(table, QEvent.Type.MouseButtonRelease, walked)
    assert "locked" in table.told.text()
    QTest.keyClick(map_, Qt.Key.Key_Escape)
    assert map_.pointed == ""
    assert table.isVisible()

    table.away.click()
    settled(desk)
    assert session.project.plan == ""
    assert [plan.name for plan in session.project.plans] == ["WMCA redrawn"]


def test_plans_are_begun_from_options_moved_between_named_branched_deleted_and_compared(
    desk: Desk, table: RedrawWindow, tmp_path: Path
) -> None:
    session, page = desk.session, table.plans
    page.field.setText("surrey three")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.chosen == "surrey-3u"
    assert "not chosen on 2025-10-28" in page.about.text()
    assert "confidence high" in page.about.text()
    page.take_up_chosen()
    settled(desk)
    assert in_hand(desk).parent == "surrey-3u"
    assert table.footprints.rowCount() == 3

    # 2 takes the second footprint in hand; a district of another one moves to it.
    map_ = table.table.map
    QTest.keyClick(map_, Qt.Key.Key_2)
    assert table.hand.drawing is not None
    assert table.hand.drawing.name == "North Surrey"
    epsom = "E07000208"
    map_.point_at_district(epsom)
    QTest.keyClick(map_, Qt.Key.Key_Return)
    settled(desk)
    assert undo_label(desk) == "Move Epsom and Ewell to North Surrey"
    holder = in_hand(desk).holder(epsom)
    assert holder is not None
    assert holder.name == "North Surrey"
    # All of a footprint cannot be given up, nor what lies outside be taken.
    table.hand.take(holder.districts)
    assert "North Surrey would be left without a district." in table.told.text()
    settled(desk)
    session.undo()
    settled(desk)
    table.hand.take([BIRMINGHAM])
    assert "lies outside what" in table.told.text()

    page.choose(in_hand(desk).id)
    page.rename_chosen("Ours")
    settled(desk)
    page.choose(in_hand(desk).id)
    page.branch.click()
    settled(desk)
    assert [(plan.name, plan.parent) for plan in session.project.plans][1:] == [("Ours 2", session.project.plans[0].id)]
    page.choose(session.project.plans[1].id)
    page.rename_chosen("Ours")
    assert "cannot be called “Ours”" in table.told.text()
    page.delete.click()
    settled(desk)
    assert [plan.name for plan in session.project.plans] == ["Ours"]
    session.undo()
    settled(desk)
    assert [plan.name for plan in session.project.plans] == ["Ours", "Ours 2"]

    # Side by side: bundled options as they are, without a plan of one's own.
    table.compare(["surrey-2u", "surrey-3u"])
    settled(desk)
    window = table.comparison
    assert window is not None
    assert "The swing is Elmbridge, Runnymede and Spelthorne" in window.told.text()
    assert len(window.pictures) == 2
    cells = [window.table.item(row, 1) for row in range(window.table.rowCount())]
    assert any(cell is not None and cell.text().endswith("(cannot tell)") for cell in cells)
    window.write(tmp_path)
    settled(desk)
    assert {path.name for path in tmp_path.iterdir()} == {"comparison.json", "comparison.csv", "comparison.html", "maps.png"}
    table.compare(["surrey-2u"])
    settled(desk)
    assert "a comparison takes 2 to 4" in window.told.text()

    # What divides districts says so, and between what bounds.
    page.field.setText("")
    page.choose("norfolk-3u")
    page.take_up_chosen()
    settled(desk)
    assert "cannot settle that" in table.bounds.text()
    assert "%" in table.bounds.text()

    # A footprint in which nothing lies yet is in hand, and says so; a district drawn into it leaves the one it lay in.
    table.hand.add_footprint("The coast")
    settled(desk)
    assert "The coast has no district." in table.bounds.text()
    assert members(desk) == ()
    yarmouth = "E07000145"
    table.hand.take([yarmouth])
    settled(desk)
    assert members(desk) == (yarmouth,)
    table.hand.add_footprint("The coast")
    assert "A footprint cannot be called “The coast”." in table.told.text()
    table.no_footprint.click()
    settled(desk)
    assert undo_label(desk) == "Take the footprint The coast away"

    # Each step stands in words, and a click goes there.
    steps = table.steps.steps
    assert steps.item(0).text() == "Take the footprint The coast away (here)"
    before = session.history.steps[session.history.steps[session.history.place.at].before].project
    steps.itemClicked.emit(steps.item(1))
    settled(desk)
    assert session.project == before


def test_stopping_a_search_shows_the_best_so_far(desk: Desk, table: RedrawWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from explorer.plans import divide

    whole, is_found = divide.divide, threading.Event()

    def until_stopped(known: Known, plan: Plan, parts: int, people: None = None, *, progress: Progress) -> object:
        found = whole(known, plan, parts, people, seconds=0.0)
        is_found.set()
        with suppress(CancelledError):
            while True:
                progress.step()
                time.sleep(0.01)
        return found

    monkeypatch.setattr(divide, "divide", until_stopped)
    page = table.suggest
    page.way.setCurrentIndex(page.way.findData("divide"))
    page.look()
    assert is_found.wait(60)
    page.stop.click()
    settled(desk)

    assert page.told.text().startswith("Stopped: this is the best so far. ")
    assert (page.offers.count(), page.take.isEnabled(), page.ask.isEnabled()) == (1, True, True)


def test_suggestions_are_taken_with_one_press_and_limits_that_contradict_are_named(desk: Desk, table: RedrawWindow) -> None:
    page = table.suggest
    page.look()
    settled(desk)
    first = page.offers.item(0).text()
    assert "Proved: all" in page.told.text()
    table.card.write_sentences()
    assert table.card.changes.text()
    page.take.click()
    settled(desk)
    assert undo_label(desk) == first

    page.way.setCurrentIndex(page.way.findData("within"))
    page.keep.setText("Stafford")
    page.never.setText("Stafford")
    page.look()
    settled(desk)
    assert "Stafford is both to keep and never to come in." in page.told.text()
    page.never.clear()
    page.keep.clear()
    page.low.setText("many")
    page.look()
    assert "“many” is not a number of residents." in page.told.text()
    page.low.setText("3,000,000")
    page.high.setText("2,000,000")
    page.look()
    settled(desk)
    assert "The lowest number of residents, 3,000,000, is above the highest, 2,000,000." in page.told.text()
    page.low.clear()
    page.high.clear()
    page.keep.setText("Atlantis")
    page.look()
    assert "Atlantis" in page.told.text()
    page.keep.clear()

    page.way.setCurrentIndex(page.way.findData("front"))
    page.changes.setValue(1)
    page.look()
    settled(desk)
    assert page.front.isVisibleTo(page)
    assert len(page.front.places()) == page.offers.count() + 1
    QTest.keyClick(page.front, Qt.Key.Key_Right)
    assert page.offers.currentRow() == min(1, page.offers.count() - 1)

    page.way.setCurrentIndex(page.way.findData("divide"))
    page.parts.setValue(30)
    page.look()
    settled(desk)
    assert "cannot be divided into 30 footprints" in page.told.text()


def test_every_flag_offers_what_would_clear_it_or_says_that_no_line_does(desk: Desk) -> None:
    findings = desk.session.findings
    assert findings is not None
    flag = next(one for one in findings.flags if one.kind == "hinterland_excluded")
    desk.window.findings.choose_flag(flag)
    assert "Try it" in desk.window.findings.evidence.toPlainText()
    desk.window.redraw.follow(f"try:{findings.flags.index(flag)}")
    settled(desk)
    table = desk.window.redraw.table
    assert table is not None
    assert "Try it: Add " in table.trial.told.text()
    assert table.card.title.text().startswith("What it would do")
    table.trial.take.click()
    settled(desk)
    assert undo_label(desk).startswith("Add ")
    assert table.trial.isHidden()
    now = desk.session.findings
    assert now is not None
    assert not any(one.kind == "hinterland_excluded" and one.level == flag.level for one in now.flags)

    of_the_data = next(one for one in now.flags if one.kind in ("vintage", "uncertain", "series_break"))
    desk.window.findings.choose_flag(of_the_data)
    assert "no other line clears it" in desk.window.findings.evidence.toPlainText()


def test_undo_moves_no_district_that_is_locked(desk: Desk, table: RedrawWindow) -> None:
    for button in (table.take, table.lock):
        table.table.map.point_at_district(SOUTH_STAFFORDSHIRE)
        button.click()
        settled(desk)
    locked = desk.session.project
    first = desk.session.document.history.steps[min(desk.session.document.history.steps)].project
    desk.session.bring_back("Back", first)
    settled(desk)
    # A beginning without the plan holds no other place for it; a state of the plan with the district elsewhere does.
    other = locked.plans[0].placed(SOUTH_STAFFORDSHIRE, "")
    desk.session.undo()
    settled(desk)
    assert desk.session.project == locked
    desk.session.choose("Elsewhere", plans=(other,))
    settled(desk)
    assert desk.session.project == locked
