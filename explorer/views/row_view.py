"""A view of whole rows: sorts by its headings, opens a row with Enter or a double-click, copies with Ctrl+C."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView


class RowView(QTableView):
    """Shows a model a row at a time.

    Parameters
    ----------
    model : QAbstractItemModel
    opens : str
        What opening a row does, as a line of its menu.
    widest : int
        Characters of the widest column at first.

    Attributes
    ----------
    row_opened : Signal(int)
        More is wanted about what this row shows.
    copied : Signal()
        The rows are wanted on the clipboard.
    """

    row_opened = Signal(int)
    copied = Signal()

    def __init__(self, model: QAbstractItemModel, opens: str, widest: int = 36) -> None:
        super().__init__()
        self._opens = opens
        self.setModel(model)
        self.setToolTip(f"{opens.removesuffix(' …')}: double-click a row, or press Enter")
        self.doubleClicked.connect(lambda index: self.row_opened.emit(index.row()))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress_heads(widest)
        self.setSortingEnabled(True)

    def fit_rows(self) -> None:
        """Make the rows as high as the type asks for."""
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.5))

    def fit_columns(self) -> None:
        """Make the columns as wide as what they show."""
        self.resizeColumnsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with the system's key, open the row with Enter."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row."""
        row = self.indexAt(event.pos()).row()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._opens, lambda: self.row_opened.emit(row)).setEnabled(row >= 0)
        menu.addAction("Copy the rows selected", self.copied.emit)
        menu.popup(event.globalPos())

    def _dress_heads(self, widest: int) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setSortIndicatorClearable(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        columns.setMaximumSectionSize(self.fontMetrics().averageCharWidth() * widest)
