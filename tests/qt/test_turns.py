"""Long work of the window in turns."""

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.qt.turns import Turns


def test_what_waits_comes_between_the_steps(qapp: QApplication, qtbot: QtBot) -> None:
    owner, order = QObject(), list[str]()
    QTimer.singleShot(0, lambda: order.append("what waited"))
    Turns(owner).take([lambda: order.append("first"), lambda: order.append("last")])
    qtbot.waitUntil(lambda: "last" in order)
    assert order == ["first", "what waited", "last"]


def test_steps_asked_for_later_take_the_place_of_those_left(qapp: QApplication, qtbot: QtBot) -> None:
    owner, order = QObject(), list[str]()
    turns = Turns(owner)
    turns.take([lambda: order.append("dark"), lambda: order.append("dark, drawn")])
    turns.take([lambda: order.append("light"), lambda: order.append("light, drawn")])
    turns.finish()
    assert order == ["dark", "light", "light, drawn"]


def test_a_step_that_fails_keeps_none_of_the_others_from_being_taken(qapp: QApplication, qtbot: QtBot) -> None:
    owner, order = QObject(), list[str]()
    turns = Turns(owner)
    with pytest.raises(ZeroDivisionError):
        turns.take([lambda: 1 // 0, lambda: order.append("drawn again")])
    qtbot.waitUntil(lambda: order == ["drawn again"])
