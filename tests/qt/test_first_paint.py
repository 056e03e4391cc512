from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from explorer.qt import first_paint
from explorer.qt.first_paint import FirstPaint


class Seen(QWidget):
    """Writes down when it is painted."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self.told = told

    def paintEvent(self, event: QPaintEvent) -> None:
        self.told.append("painted")


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not until() and time.monotonic() < end:
        QApplication.processEvents()


def test_work_that_waits_for_a_window_begins_once_it_is_painted(qapp: QApplication) -> None:
    told: list[str] = []
    window = Seen(told)
    FirstPaint(window, lambda: told.append("begun"))
    for _ in range(5):
        QApplication.processEvents()
    assert told == []

    window.show()
    wait(lambda: "begun" in told)
    window.update()
    for _ in range(5):
        QApplication.processEvents()
    assert told[:2] == ["painted", "begun"]
    assert told.count("begun") == 1
    window.deleteLater()


def test_a_window_that_nobody_sees_does_not_keep_the_work_waiting(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_paint, "AT_LATEST", 20)
    told: list[str] = []
    window = Seen(told)
    FirstPaint(window, lambda: told.append("begun"))
    wait(lambda: bool(told))
    assert told == ["begun"]
    window.deleteLater()
