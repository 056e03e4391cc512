"""The map for those who do not see it: its areas as a list, the arrows, where one is and what lies around."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.qt.announcer import announcer
from explorer.views.map import spoken_map
from explorer.views.map.canvas import MapCanvas
from tests.views.conftest import Desk

NAME = QAccessible.Text.Name
BIRMINGHAM, COVENTRY, SOLIHULL, WARWICK, BELFAST = "E08000025", "E08000026", "E08000029", "E07000222", "N09000003"


@pytest.fixture
def heard(qapp: QApplication) -> Iterator[list[str]]:
    words: list[str] = []
    # What waits to be said of the window that was opened is no answer to a key.
    announcer().speak()
    announcer().announced.connect(words.append)
    yield words
    announcer().announced.disconnect(words.append)


def on_map(desk: Desk, code: str = "") -> MapCanvas:
    canvas = desk.window.map.canvas
    desk.window.activateWindow()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    if code:
        canvas.walker.stand_at(code)
    return canvas


def number(canvas: MapCanvas, code: str) -> int:
    assert canvas.walker.places is not None
    return canvas.walker.places.codes.index(code)


def test_a_reader_finds_every_district_as_an_item_of_the_map(desk: Desk) -> None:
    canvas = on_map(desk, COVENTRY)
    as_read = QAccessible.queryAccessibleInterface(canvas)
    assert (as_read.role(), as_read.text(NAME)) == (QAccessible.Role.List, "Map")
    assert as_read.childCount() >= len(canvas.spoken_codes()) == 361
    item = as_read.child(number(canvas, COVENTRY))
    assert (item.role(), item.text(NAME)) == (QAccessible.Role.ListItem, "Coventry: 71.9%, inside")
    assert as_read.indexOfChild(item) == number(canvas, COVENTRY)
    assert item.parent().object() is canvas
    assert as_read.child(number(canvas, BELFAST)).text(NAME) == "Belfast: no data, outside"
    # Where it is, for those who explore by touch; and which one has the keyboard.
    middle = item.rect().center()
    assert as_read.childAt(middle.x(), middle.y()).text(NAME).startswith("Coventry")
    assert item.state().focused
    assert not item.state().offscreen
    assert as_read.focusChild() is item
    assert not item.state().selectable
    desk.session.selection.replace([COVENTRY])
    assert item.state().selected
    assert item.text(NAME) == "Coventry: 71.9%, inside, selected"


def test_a_reader_presses_a_district_as_a_click_does(desk: Desk) -> None:
    canvas = on_map(desk)
    item = QAccessible.queryAccessibleInterface(canvas).child(number(canvas, COVENTRY))
    actions = item.actionInterface()
    press, to_it = QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.setFocusAction()
    assert actions.actionNames() == [press, to_it]
    assert item.relations() == []
    actions.doAction(to_it)
    assert (canvas.walker.at, desk.session.selection.codes) == (COVENTRY, frozenset())
    actions.doAction(press)
    assert desk.session.selection.codes == {COVENTRY}
    assert item.state().selected
    desk.session.selection.clear()
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    assert desk.session.selection.codes == {COVENTRY}


def test_what_typing_finds_is_told(desk: Desk, heard: list[str]) -> None:
    search = desk.window.choices.partnerships.search
    desk.window.actions_by_name["find"].trigger()
    QTest.keyClicks(search, "cardiff capital")
    announcer().speak()
    desk.window.actions_by_name["find"].trigger()
    QTest.keyClicks(search, "xyzzy")
    QTest.keyClick(search, Qt.Key.Key_Return)
    announcer().speak()
    box = desk.window.finder.box
    box.start()
    QTest.keyClicks(box.field, "coventry")
    announcer().speak()
    assert heard[-3].endswith("2 found. First: Cardiff Capital Region City Deal, city region deal.")
    assert heard[-2] == "Nothing is found."
    assert heard[-1].endswith(" found. First: Coventry, District.")


def test_areas_end_with_their_map_and_change_with_its_figures(desk: Desk) -> None:
    canvas = on_map(desk)
    as_read = QAccessible.queryAccessibleInterface(canvas)
    item = as_read.child(number(canvas, COVENTRY))
    desk.session.edits.choose_partnership("lep-worcestershire")
    desk.settle()
    assert item.text(NAME) == "Coventry: 71.9%, outside"
    alone = MapCanvas()
    alone.walker.take_places(canvas.walker.places)
    area = QAccessible.queryAccessibleInterface(alone).child(3)
    assert area.isValid()
    key = id(alone)
    assert key in spoken_map._kept
    shiboken6.delete(alone)
    assert key not in spoken_map._kept
    assert not shiboken6.isValid(area) or not area.isValid()


def test_the_arrows_go_to_neighbours_and_the_keys_say_where_one_is(desk: Desk, heard: list[str]) -> None:
    canvas = on_map(desk)
    QTest.keyClick(canvas, Qt.Key.Key_F2)
    assert heard == ["Nothing is chosen on the map yet. Press an arrow key on it."]
    # The first press begins in the middle of the footprint.
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.walker.at == BIRMINGHAM
    canvas.walker.stand_at(COVENTRY)
    way = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(canvas, key)
        way.append(canvas.walker.at)
    assert way == [SOLIHULL, COVENTRY, WARWICK]
    heard.clear()
    canvas.walker.stand_at(COVENTRY)
    QTest.keyClick(canvas, Qt.Key.Key_F2)
    QTest.keyClick(canvas, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert heard == [
        "Coventry. Employment rate, 16 to 64, 2023: 71.9% (95% interval 67.9 to 75.9). Class 2 of 5: over 71.2 to 75.0. "
        "Inside the footprint: constituent member of WMCA. Mostly in the Coventry functional area. 2 flags name it.",
        "5 districts lie beside Coventry. North: Nuneaton and Bedworth. East: Rugby. South: Warwick. West: Solihull. "
        "North-west: North Warwickshire. Inside the footprint: Solihull.",
    ]
    assert desk.window.actions_by_name["say_where"].shortcut().toString() == "F2"
    heard.clear()
    canvas.walker.stand_at(BELFAST)
    canvas.walker.say_where()
    canvas.walker.say_around()
    assert "No data: not published for Northern Ireland. Outside the footprint of WMCA." in heard[0]
    assert "By bridge, tunnel or ferry: Wirral, and Dumfries and Galloway." in heard[1]
    canvas.walker.stand_at("S12000027")
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert heard[-1] == "No further district in this direction."


def test_enter_does_what_a_click_does_and_twice_what_a_double_click_does(desk: Desk, heard: list[str]) -> None:
    canvas = on_map(desk, COVENTRY)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert desk.session.selection.codes == {COVENTRY}
    announcer().speak()
    assert "1 district selected; " in heard[-1]
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.selection.codes == {COVENTRY, SOLIHULL}
    assert desk.window.standing.card is None
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert desk.window.standing.card is not None
    assert desk.window.standing.card.windowTitle().startswith("Solihull")


def test_the_map_follows_the_keyboard_and_marks_where_it_is(desk: Desk) -> None:
    canvas = on_map(desk, COVENTRY)
    canvas.zoom_to_areas([COVENTRY])
    canvas.settle()
    before = canvas.grab().toImage()
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    canvas.settle()
    place = canvas.position_of(WARWICK)
    assert place is not None
    assert canvas.rect().contains(place.toPoint())
    # Nothing that floats on the map hides where the keyboard is.
    canvas.camera.pan(desk.window.map.legend.geometry().center().x() - place.x(), canvas.height() * 0.8 - place.y())
    canvas.walker.stand_at(WARWICK)
    canvas.settle()
    place = canvas.position_of(WARWICK)
    assert place is not None
    assert not desk.window.map.legend.geometry().contains(place.toPoint())
    assert canvas.grab().toImage() != before
    # With Shift the map is moved, and the keyboard stays where it is.
    east = canvas.camera.view.east
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.camera.view.east > east
    assert canvas.walker.at == WARWICK


def test_a_partnership_chosen_is_heard_with_its_verdict_once(desk: Desk, heard: list[str]) -> None:
    desk.session.edits.choose_partnership("lep-worcestershire")
    desk.settle()
    announcer().speak()
    desk.window.actions_by_name["undo"].trigger()
    desk.settle()
    announcer().speak()
    told = " ".join(heard)
    assert "Worcestershire Local Enterprise Partnership. The economy: Fits in part. Public bodies: Fits. 10 flags." in told
    assert "Undone: " in told
    assert told.count("9 flags.") == 1
