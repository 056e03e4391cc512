"""Pages to read: text laid out as HTML, with links that the window follows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTextBrowser, QWidget


class Page(QTextBrowser):
    """A page whose links are told, not opened.

    Attributes
    ----------
    copied : Signal()
        The user pressed the key for copying, and no words were selected.
    """

    copied = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setOpenLinks(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the words selected, or else tell that the whole is wanted."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            self.copied.emit()
        else:
            super().keyPressEvent(event)
