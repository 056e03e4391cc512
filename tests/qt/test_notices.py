import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from explorer.errors import CancelledError, ReadError
from explorer.qt import notices
from explorer.words import text


@pytest.fixture(autouse=True)
def closed_afterwards(qapp: QApplication) -> Iterator[None]:
    hooks = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = hooks
    for box in notices.open_notices():
        box.close()


def only_notice() -> QMessageBox:
    (box,) = notices.open_notices()
    return box


def test_an_error_of_ours_shows_its_message_and_its_remedy() -> None:
    notices.report(None, ReadError("flows.csv is empty.", "Download it again.", detail="line 0"))
    assert only_notice().text() == "flows.csv is empty."
    assert only_notice().informativeText() == "Download it again."
    assert only_notice().detailedText() == "line 0"


def test_any_other_error_is_called_unexpected_and_keeps_its_traceback() -> None:
    try:
        dict[str, str]()["absent"]
    except KeyError as error:
        notices.report(None, error)
    assert only_notice().text() == text("window-unexpected")
    assert "KeyError: 'absent'" in only_notice().detailedText()


def test_notices_do_not_block() -> None:
    notices.report(None, ReadError("a"))
    assert only_notice().windowModality() == Qt.WindowModality.NonModal


def test_the_same_error_is_shown_once() -> None:
    for _ in range(3):
        notices.report(None, ReadError("a", "b"))
    assert only_notice().text() == "a"


def test_cancelling_is_no_failure() -> None:
    assert notices.report(None, CancelledError()) is None
    assert not notices.open_notices()


def test_an_exception_that_nobody_caught_ends_in_a_notice(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    notices.lead_exceptions_here(None)
    error = RuntimeError("lost")
    sys.excepthook(RuntimeError, error, None)
    qtbot.waitUntil(lambda: bool(notices.open_notices()))
    assert "RuntimeError: lost" in only_notice().detailedText()
    assert "lost" in capsys.readouterr().err


def test_an_exception_on_another_thread_ends_in_a_notice(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    notices.lead_exceptions_here(None)
    thread = threading.Thread(target=lambda: [].pop())
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(notices.open_notices()))
    assert "IndexError" in only_notice().detailedText()
    assert "IndexError" in capsys.readouterr().err
