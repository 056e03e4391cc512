"""A list of the user's own files, of which any can be taken away by button, menu or key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from explorer.qt.plain_text import as_tip
from explorer.words import text

MOST_ROWS = 4
"""Rows that show at once unless there is more room."""


class OwnFilesList(QListWidget):
    """Names files; each row has a key by which it is known.

    Attributes
    ----------
    remove_asked : Signal(str)
        The user wants the file with this key taken away.
    """

    remove_asked = Signal(str)

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.remove = QAction(f"{text('pane-remove')}\tDel", self)
        self.remove.triggered.connect(self.remove_chosen)
        self.addAction(self.remove)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_files(self, files: Sequence[tuple[str, str, str]]) -> None:
        """List files as key, text and tip, and keep the place in the list."""
        place = self.currentRow()
        self.clear()
        for key, name, tip in files:
            item = QListWidgetItem(name, self)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setToolTip(as_tip(tip))
        self.setCurrentRow(min(max(place, 0), self.count() - 1))
        self.updateGeometry()

    def remove_chosen(self) -> None:
        """Ask for the chosen row to be taken away."""
        item = self.currentItem()
        if item is not None:
            self.remove_asked.emit(item.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take away with Delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_chosen()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for the rows there are, as far as a few."""
        rows = min(max(self.count(), 1), MOST_ROWS)
        return QSize(super().sizeHint().width(), rows * (self.fontMetrics().height() + 6) + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        """Give way in width only."""
        return QSize(0, self.sizeHint().height())
