"""Where every failure ends: one notice in plain words, with the technical part folded away.

``report(parent, error)`` shows it; ``lead_exceptions_here(parent)`` points both of Python's excepthooks at it. Notices
never block: they are ordinary windows, so work goes on behind them and tests can read them through ``open_notices``.
"""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from shiboken6 import isValid

from explorer.errors import CancelledError, ExplorerError
from explorer.qt.plain_text import plain
from explorer.words import say, text

Acts = Mapping[str, Callable[[], object]]
"""Buttons of a notice: the text → what it does."""

_kept: set[QMessageBox] = set()


def report(parent: QWidget | None, error: BaseException) -> QMessageBox | None:
    """Show a failure to the user.

    Parameters
    ----------
    parent : QWidget or None
        The window it belongs to.
    error : BaseException
        An ``ExplorerError`` speaks for itself; anything else is called unexpected and keeps its traceback under
        *Details*. A cancelled job is no failure and shows nothing.

    Returns
    -------
    QMessageBox or None
        The notice now on screen; the same notice is not opened twice.
    """
    if isinstance(error, CancelledError):
        return None
    message, remedy, detail = _in_words(error)
    return _show(parent, QMessageBox.Icon.Warning, message, remedy, detail)


def tell(parent: QWidget | None, message: str, remedy: str = "", detail: str = "", acts: Acts | None = None) -> QMessageBox:
    """Show something worth knowing that is no failure, in the same form; ``acts`` are buttons and what they do."""
    return _show(parent, QMessageBox.Icon.Information, message, remedy, detail, acts)


def open_notices() -> list[QMessageBox]:
    """Return the notices now on screen."""
    return [box for box in _kept if isValid(box) and box.isVisible()]


def lead_exceptions_here(parent: QWidget | None) -> None:
    """Send every exception that nobody caught, on any thread, to :func:`report`."""
    relay = _Relay(parent)

    def on_main_thread(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        # Also on the console: where Qt itself is the trouble, no notice comes up.
        traceback.print_exception(kind, error, trace)
        relay.raised.emit(error)

    def on_any_thread(failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            on_main_thread(failure.exc_type, failure.exc_value, failure.exc_traceback)

    sys.excepthook = on_main_thread
    threading.excepthook = on_any_thread


class _Relay(QObject):
    """Brings an exception from whichever thread raised it to the main one."""

    raised = Signal(object)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._window = parent
        self.raised.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def _report(self, error: BaseException) -> None:
        report(self._window, error)


def _in_words(error: BaseException) -> tuple[str, str, str]:
    if isinstance(error, ExplorerError):
        return say(error.message), say(error.remedy), error.detail
    return text("window-unexpected"), text("window-unexpected-remedy"), "".join(traceback.format_exception(error))


def _show(
    parent: QWidget | None, icon: QMessageBox.Icon, message: str, remedy: str, detail: str, acts: Acts | None = None
) -> QMessageBox:
    # What fails at every turn of a map would bury the window under notices.
    for already in open_notices():
        if already.text() == message and already.informativeText() == remedy:
            already.raise_()
            return already
    box = QMessageBox(icon, QApplication.applicationDisplayName() or text("window-program"), message, parent=parent)
    box.setInformativeText(remedy)
    box.setDetailedText(detail)
    plain(box)
    box.setAccessibleDescription(f"{message} {remedy}".strip())
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setModal(False)
    for words, act in (acts or {}).items():
        button = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
        # Its own connection would close the notice, and what else it offers with it.
        button.clicked.disconnect()
        button.clicked.connect(lambda _=False, do=act: do())
    if acts:
        box.addButton(QMessageBox.StandardButton.Close).setText(text("window-close"))
    # A window without a parent lives as long as somebody holds it.
    _kept.add(box)
    box.destroyed.connect(lambda: _kept.discard(box))
    box.show()
    return box
