"""Work of the main thread in turns, so that the window goes on answering in between."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Steps that the main thread takes one by one, with everything else that waits in between.

    Parameters
    ----------
    parent : QObject
        Whose work it is: when that goes, the steps left go too.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: list[Callable[[], object]] = []
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._step)

    def take(self, steps: Iterable[Callable[[], object]]) -> None:
        """Take the steps, the first at once; those left of earlier ones are dropped."""
        self._left = list(steps)
        self._step()

    def finish(self) -> None:
        """Take all steps that are left now."""
        while self._left:
            self._step()

    def _step(self) -> None:
        self._next.stop()
        try:
            if self._left:
                self._left.pop(0)()
        finally:
            # A step that fails is told of; what comes after it, such as drawing again, is still due.
            if self._left:
                self._next.start()
