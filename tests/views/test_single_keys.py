"""Keys that are one letter, digit or sign can be switched off; what they do is then done with Ctrl (WCAG 2.2, 2.1.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from explorer.qt import single_keys
from explorer.views import main_window
from explorer.views.help.help_pages import shortcuts_page
from explorer.views.map.canvas import MapCanvas
from tests.views.conftest import Desk
from tests.views.test_redraw_window import settled
from tests.views.test_workshop_windows import prepared

VIEWS = Path(main_window.__file__).parent
SIGN = re.compile(r"Qt\.Key\.Key_(?:[A-Z0-9]|Plus|Minus|Equal|Period|Comma|Slash|Question|NumberSign)\b")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def as_usual() -> Iterator[None]:
    yield
    single_keys.switch(on=True)


def test_whoever_takes_a_sign_asks_whether_signs_act() -> None:
    for module in VIEWS.rglob("*.py"):
        written = module.read_text(encoding="utf-8")
        # Undo and redo in a field are with Ctrl anyhow.
        signs = set(SIGN.findall(written)) - {"Qt.Key.Key_Z", "Qt.Key.Key_Y"}
        assert not signs or "single_keys.pressed(" in written, f"{module.name}: {sorted(signs)}"


def test_on_the_map_signs_do_nothing_while_they_are_off_and_other_keys_act(canvas: MapCanvas) -> None:
    canvas.setFocus()
    before = canvas.camera.view.metres_per_pixel
    single_keys.switch(on=False)
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    canvas.settle()
    assert canvas.camera.view.metres_per_pixel == before
    QTest.keyClick(canvas, Qt.Key.Key_Plus, CTRL)
    canvas.settle()
    assert canvas.camera.view.metres_per_pixel != before
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    canvas.settle()
    assert canvas.camera.view.metres_per_pixel == pytest.approx(before)


def test_the_choice_is_made_in_the_menu_and_kept(desk: Desk) -> None:
    action, find = desk.window.actions_by_name["single_keys"], desk.window.actions_by_name["find_place"]
    assert action.isChecked()
    action.trigger()
    assert [keys.toString() for keys in find.shortcuts()] == ["Ctrl+K"]
    assert not desk.session.settings.single_keys
    action.trigger()
    assert [keys.toString() for keys in find.shortcuts()] == ["Ctrl+K", "/"]
    assert desk.session.settings.single_keys


def test_no_action_of_the_window_starts_by_a_sign_while_they_are_off(desk: Desk) -> None:
    desk.window.actions_by_name["single_keys"].trigger()
    for action in desk.window.actions_by_name.values():
        for keys in action.shortcuts():
            assert len(keys.toString()) > 1, action.text()


def test_a_room_and_a_sheet_are_led_with_ctrl_while_signs_are_off(desk: Desk) -> None:
    prepared(desk)
    desk.window.actions_by_name["present"].trigger()
    settled(desk)
    room = desk.window.workshop.presenting
    assert room is not None
    single_keys.switch(on=False)
    QTest.keyClick(room.audience, Qt.Key.Key_D)
    assert not room.audience.field.isVisible()
    QTest.keyClick(room.audience, Qt.Key.Key_Space)
    assert room.presenting.at == 1
    QTest.keyClick(room.audience, Qt.Key.Key_Right)
    assert room.presenting.at == 2
    QTest.keyClick(room.audience, Qt.Key.Key_D, CTRL)
    assert room.audience.field.isVisible()
    grid = room.operator.sheet.grid
    QTest.keyClick(grid, Qt.Key.Key_I)
    assert grid.marks == {}
    grid.setCurrentCell(0, 0)
    QTest.keyClick(grid, Qt.Key.Key_I, CTRL)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert grid.marks == {grid.codes[0]: "in"}
    room.audience.field.hide()
    room.audience.setFocus()
    QTest.keyClick(room.audience, Qt.Key.Key_Escape)
    assert not room.is_open


def test_on_the_drawing_table_a_district_is_locked_with_ctrl_while_signs_are_off(desk: Desk) -> None:
    desk.window.actions_by_name["redraw"].trigger()
    settled(desk)
    table = desk.window.redraw.table
    assert table is not None
    asked: list[str] = []
    table.table.map.lock_asked.connect(asked.append)
    table.districts.lock_asked.connect(asked.append)
    table.districts.field.setText("Stafford")
    lists: tuple[QWidget, ...] = (table.table.map, table.districts.list)
    single_keys.switch(on=False)
    for one in lists:
        QTest.keyClick(one, Qt.Key.Key_L)
    assert asked == []
    table.table.map.point_at_district("E07000197")
    QTest.keyClick(table.table.map, Qt.Key.Key_L, CTRL)
    table.districts.choose("E07000197")
    QTest.keyClick(table.districts.list, Qt.Key.Key_L, CTRL)
    assert asked == ["E07000197", "E07000197"]
    QApplication.processEvents()


def test_the_page_of_keys_has_every_key_that_leads_a_room(desk: Desk) -> None:
    prepared(desk)
    desk.window.actions_by_name["present"].trigger()
    settled(desk)
    room = desk.window.workshop.presenting
    assert room is not None
    page = shortcuts_page([]).partition("## Where a room")[2].partition("## ")[0]
    listed = {key.strip() for keys in re.findall(r"^\| ([^|]+) \|", page, re.MULTILINE) for key in keys.split(",")}
    names = {"Left": "←", "Right": "→", "PgUp": "Page Up", "PgDown": "Page Down"}
    told = {names.get(name := QKeySequence(key).toString(), name) for key in room._acts()}
    assert told <= listed
    room.leave()
