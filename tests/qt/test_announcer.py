"""What a screen reader says by itself: short, and nothing twice."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from explorer.qt.announcer import Announcer, announce, announcer


@pytest.fixture
def source(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_the_last_word_on_a_subject_is_the_one_that_is_said(qapp: QApplication, source: QWidget) -> None:
    speaker = Announcer(qapp)
    heard: list[str] = []
    speaker.announced.connect(heard.append)
    speaker.announce(source, "Being worked out.", "findings")
    speaker.announce(source, "Saved.", "foot")
    speaker.announce(source, "Ready.", "findings")
    assert heard == []
    speaker.speak()
    assert heard == ["Saved. Ready."]
    speaker.speak()
    assert heard == ["Saved. Ready."]


def test_an_answer_to_a_key_does_not_wait(qapp: QApplication, source: QWidget) -> None:
    speaker = Announcer(qapp)
    heard: list[str] = []
    speaker.announced.connect(heard.append)
    speaker.announce(source, "Coventry.", "map", at_once=True)
    assert heard == ["Coventry."]


def test_nothing_is_said_where_there_are_no_words_or_the_window_is_gone(qapp: QApplication) -> None:
    speaker = Announcer(qapp)
    heard: list[str] = []
    speaker.announced.connect(heard.append)
    gone = QWidget()
    speaker.announce(gone, "Done.", "one")
    speaker.announce(gone, "", "two")
    shiboken6.delete(gone)
    speaker.speak()
    assert heard == []


def test_the_application_has_one_announcer(qapp: QApplication, source: QWidget, qtbot: QtBot) -> None:
    assert announcer() is announcer()
    with qtbot.waitSignal(announcer().announced, timeout=5000) as said:
        announce(source, "Saved.", "foot")
    assert said.args == ["Saved."]
