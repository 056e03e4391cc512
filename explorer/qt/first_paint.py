"""What waits until a window can be seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

AT_LATEST = 1_000
"""Milliseconds after which it waits no longer: a window that opens minimised, or on another desktop, is not painted."""


class FirstPaint(QObject):
    """Does something once a widget has been painted: a window that was told to show is painted only when the system says so.

    Parameters
    ----------
    widget : QWidget
        What is to be seen first.
    act : callable
    """

    def __init__(self, widget: QWidget, act: Callable[[], object]) -> None:
        super().__init__(widget)
        self._act = act
        self._waits = QTimer(self, interval=AT_LATEST, singleShot=True)
        self._waits.timeout.connect(self._done)
        self._waits.start()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on as soon as all of the window is painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._waits.start(0)
        return False

    def _done(self) -> None:
        self.deleteLater()
        self._act()
