"""Two tasks of a policy officer, done by keyboard with the screen off."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from explorer.views.main_window import MainWindow
from explorer.views.session import Session
from tests.accessibility.reader import Reader


class Place(Protocol):
    """Where the task is done: a window with its session, and a way to wait for both."""

    session: Session
    window: MainWindow

    def settle(self) -> object:
        """Wait until all work is done."""


def west_midlands(place: Place, reader: Reader) -> None:
    """Hear whether the boundary of the West Midlands fits, look around Coventry, read a flag, save the report."""
    place.window.activateWindow()
    place.session.edits.choose_partnership("ca-greater-manchester")
    place.settle()
    reader.read()
    _choose(place, reader, "west midlands comb")
    reader.press("F6", "Ctrl+K")
    reader.type("Coventry")
    reader.press("Return")
    _wait(place, reader)
    reader.press("Up", "Down", "Left", "Right", "F2", "Shift+F2", "Return")
    # The verdict, then the flags behind the buttons above them.
    reader.press("F6", "Tab", "Tab")
    reader.tab_to(place.window.findings.flags)
    reader.press("Down", "Down", "Return")
    _wait(place, reader)
    reader.press("Down", "Down", "Down")
    reader.press("Ctrl+R", "Return")
    _wait(place, reader)


def cardiff(place: Place, reader: Reader) -> None:
    """Hear whether the boundary of the Cardiff Capital Region fits, and read its statement from the title on."""
    place.window.activateWindow()
    _choose(place, reader, "cardiff capital")
    reader.press("F6", "Right", "F2", "Shift+F2")
    reader.press("F6")
    reader.menu(place.window.actions_by_name["statement"])
    _wait(place, reader)
    window = place.window.files.statement
    assert window is not None
    reader.tab_to(window.page)
    reader.press(*["Down"] * 8)


def statement(place: Place, reader: Reader) -> None:
    """Go through the statement of Cardiff by its headings, add words of one's own, and save it."""
    window = place.window.files.statement
    assert window is not None
    reader.press("Ctrl+Home", *["Ctrl+Down"] * 3)
    reader.press("Alt+P")
    reader.tab_to(window.form.why)
    reader.type("People cross the line to work.")
    reader.press("Tab", "F2")
    reader.type("The old county")
    reader.press("Return", "Right", "F2")
    reader.type("It is too small.")
    reader.press("Return", "Tab", "Right")
    _wait(place, reader)
    reader.press("Alt+S")
    # A button that is pressed by its letter goes down for a moment first.
    for _ in range(40):
        QTest.qWait(25)
        if QApplication.activeModalWidget() is not None:
            break
    reader.read()
    reader.press("Tab", "Return")
    _wait(place, reader)
    reader.press("Escape")


def redraw(place: Place, reader: Reader) -> None:
    """Take Stafford into a plan of the West Midlands, undo that, do it again, read what it changes, and compare the plans."""
    place.window.activateWindow()
    reader.press("Ctrl+Alt+P")
    window = place.window.redraw.table
    assert window is not None
    window.activateWindow()
    _wait(place, reader)
    reader.type("stafford")
    _wait(place, reader)
    reader.press("Return", "Space")
    _wait(place, reader)
    reader.press("Ctrl+Z")
    _wait(place, reader)
    reader.press("Ctrl+Y")
    _wait(place, reader)
    reader.tab_to(window.table.map)
    reader.press("F2", "Shift+F2")
    reader.tab_to(window.card.table)
    reader.press("Down", "Down")


def suggestion(place: Place, reader: Reader) -> None:
    """Ask what would better the West Midlands, take the second answer, compare the plan with today, and save that."""
    place.window.activateWindow()
    reader.press("Ctrl+Alt+P")
    window = place.window.redraw.table
    assert window is not None
    window.activateWindow()
    _wait(place, reader)
    reader.press("Shift+Tab", "Right", "Right")
    reader.tab_to(window.suggest.ask)
    reader.press("Space")
    _wait(place, reader)
    reader.press("Down", "Shift+Tab", "Space")
    _wait(place, reader)
    reader.tab_to(window.pages.tabBar())
    reader.press("Left")
    reader.tab_to(window.plans.field)
    reader.type("west midlands")
    reader.press("Return", "Space", "Down", "Down", "Space")
    reader.tab_to(window.plans.compare)
    reader.press("Space")
    _wait(place, reader)
    comparison = window.comparison
    assert comparison is not None
    comparison.activateWindow()
    reader.tab_to(comparison.table)
    reader.press("Down", "Right", "Right", "Tab")
    reader.tab_to(comparison.save)
    reader.press("Space")
    _wait(place, reader)


def workshop(place: Place, reader: Reader) -> None:
    """Prepare a workshop, show it to the room, write down what a table said, and close it."""
    place.window.activateWindow()
    prepared = place.window.workshop.prepare()
    prepared.activateWindow()
    reader.tab_to(prepared.title)
    reader.type("Tamworth")
    reader.tab_to(prepared.questions)
    reader.type("Is the line right?")
    reader.press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Right")
    lay = prepared.findChild(QPushButton, "lay_tables")
    assert lay is not None
    reader.tab_to(lay)
    reader.press("Space")
    reader.tab_to(prepared.tables)
    reader.press("Right", "Ctrl+Return")
    reader.press("Escape")
    place.window.activateWindow()
    _wait(place, reader)
    place.window.map.canvas.setFocus()
    reader.press("F5")
    _wait(place, reader)
    reader.press("Right", "C")
    room = place.window.workshop.presenting
    assert room is not None
    room.operator.activateWindow()
    reader.read()
    reader.type("Stafford looks north.")
    reader.press("Tab", "Down", "Tab")
    reader.type("transport planner")
    reader.press("Tab", "Space")
    reader.read()
    reader.press("Escape")


def _choose(place: Place, reader: Reader, typed: str) -> None:
    reader.press("Ctrl+F")
    reader.type(typed)
    reader.press("Return")
    _wait(place, reader)


def _wait(place: Place, reader: Reader) -> None:
    """Do nothing until the window has come to rest, as a person waits for the next word."""
    place.settle()
    reader.read()
