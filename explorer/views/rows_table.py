"""A table of rows of text: sorts by its headings, copies for a spreadsheet, tells which rows are chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from explorer.qt.rows_model import RowsModel
from explorer.views.widgets import named

WIDEST = 30
"""Characters of the widest column at first."""


class RowsTable(QTableView):
    """Shows a :class:`~explorer.qt.rows_model.RowsModel`.

    Attributes
    ----------
    keys_chosen : Signal(list)
        The user chose rows about these.
    """

    keys_chosen = Signal(list)

    def __init__(self, name: str, title: str, titles: Sequence[str], words: Collection[int] = (0,)) -> None:
        super().__init__()
        named(self, name)
        self.setAccessibleName(title)
        self.setToolTip(f"{title}. Click a heading to sort, Ctrl+C copies all rows for a spreadsheet.")
        self.rows = RowsModel(titles, words, self)
        self.setModel(self.rows)
        self._quiet = False
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())

    def show_rows(self, rows: Sequence[tuple[str, ...]], keys: Sequence[str] = (), marked: Collection[str] = ()) -> None:
        """Show other rows; see :meth:`RowsModel.set_rows`."""
        self._quiet = True
        self.rows.set_rows(rows, keys, marked)
        self._quiet = False
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        most = self.fontMetrics().averageCharWidth() * WIDEST
        self.resizeColumnsToContents()
        for column in range(len(self.rows.titles) - 1):
            self.setColumnWidth(column, min(self.columnWidth(column) + 8, most))

    def choose(self, key: str) -> None:
        """Mark the row about something, without telling anybody; no row where there is none."""
        self._quiet = True
        row = self.rows.row_of(key)
        self.clearSelection()
        if row is not None:
            ends = self.rows.index(row, 0), self.rows.index(row, len(self.rows.titles) - 1)
            self.selectionModel().select(QItemSelection(*ends), QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(ends[0])
        self._quiet = False

    def copy(self) -> None:
        """Put all rows on the clipboard, with their headings."""
        QGuiApplication.clipboard().setText(self.rows.as_tsv())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if not self._quiet:
            self.keys_chosen.emit([self.rows.key(index.row()) for index in self.selectionModel().selectedRows()])
