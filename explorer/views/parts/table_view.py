"""A view of whole rows: sorts by its headings, opens a row with Enter or a double-click, copies with Ctrl+C."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from explorer.qt.table_model import TableModel
from explorer.words import text

EDGES = 14
"""Pixels that the style sheet keeps free beside the words of a cell, and the frame of the cell that is current."""

WIDEST = 44
"""Characters of the widest column at first."""

LEAST_REST = 18
"""Characters below which a column that takes what the others leave is not cut."""


class TableView(QTableView):
    """Shows a :class:`~explorer.qt.table_model.TableModel` a row at a time.

    Parameters
    ----------
    model : TableModel
    title : str
        What it holds, for screen readers.
    opens : str
        What opening a row does, as a line of its menu; empty where rows cannot be opened.

    Attributes
    ----------
    opened : Signal(str)
        More is wanted about what this row is about.
    keys_chosen : Signal(list)
        The user chose the rows about these.
    told : Signal(str)
        Something done, in words.
    """

    opened = Signal(str)
    keys_chosen = Signal(list)
    told = Signal(str)

    def __init__(self, model: TableModel, title: str, opens: str = "") -> None:
        super().__init__()
        self.model_of_rows, self._opens, self._quiet = model, opens, False
        self._rest: int | None = None
        self.setModel(model)
        self.setAccessibleName(title)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress_heads()
        self.setSortingEnabled(True)
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())

    @property
    def chosen(self) -> list[int]:
        """The rows selected, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def fit(self) -> None:
        """Make rows as high as the type asks for, and columns as wide as what they show."""
        self.fit_rows()
        letter, heads = self.fontMetrics().averageCharWidth(), self.horizontalHeader()
        columns = self.model_of_rows.columns
        for at, cells in enumerate(zip(*self.model_of_rows.rows, strict=True)):
            # Qt would ask for every cell, and the window would stand still for a third of a second.
            longest = self.fontMetrics().horizontalAdvance(max(cells, key=len)) + letter + EDGES
            mark = 3 * letter if columns[at].colours else 0
            self.setColumnWidth(at, min(max(longest + mark, heads.sectionSizeHint(at)), letter * WIDEST))
        self._share_rest()

    def give_rest_to(self, column: int) -> None:
        """Let a column take the width that the others leave, cut short where that is little, but never to nothing."""
        self._rest = column
        self.horizontalHeader().setStretchLastSection(False)
        self._share_rest()

    def _share_rest(self) -> None:
        """Stretch the column that takes the rest, or keep it readable and let the table scroll."""
        if self._rest is None:
            return
        heads, letter = self.horizontalHeader(), self.fontMetrics().averageCharWidth()
        others = heads.length() - heads.sectionSize(self._rest)
        self.setMinimumWidth(min(others, letter * WIDEST) + letter * LEAST_REST)
        fits = self.viewport().width() - others >= letter * LEAST_REST
        heads.setSectionResizeMode(self._rest, QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive)
        if not fits:
            heads.resizeSection(self._rest, letter * LEAST_REST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_rest()

    def fit_rows(self) -> None:
        """Make the rows as high as the type asks for."""
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.5))

    def choose(self, keys: Collection[str]) -> None:
        """Select the rows about these and no others, without telling anybody."""
        model = self.model_of_rows
        rows = sorted(row for row in map(model.row_of, keys) if row is not None)
        ranges, last = QItemSelection(), model.columnCount() - 1
        start = 0
        for at in range(1, len(rows) + 1):
            # Neighbouring rows go in as one range: thousands of ranges are slow.
            if at == len(rows) or rows[at] != rows[at - 1] + 1:
                ranges.select(model.index(rows[start], 0), model.index(rows[at - 1], last))
                start = at
        self._quiet = True
        self.selectionModel().select(ranges, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._quiet = False
        if rows and not self.hasFocus():
            self.scrollTo(model.index(rows[0], 0))

    def copy(self) -> None:
        """Put the rows selected, or else all shown, on the clipboard with their headings."""
        if not self.model_of_rows.keys:
            return
        from explorer.exports.tables.frame_rows import as_tsv, headings

        rows = self.model_of_rows.shown(self.chosen)
        QGuiApplication.clipboard().setText(as_tsv(rows, headings(self.model_of_rows.columns)))
        self.told.emit(text("pane-copied-rows", rows=len(rows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with the system's key, open the row with Enter."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row."""
        row = self.indexAt(event.pos()).row()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._opens:
            menu.addAction(self._opens, lambda: self._open(row)).setEnabled(row >= 0)
        menu.addAction(text("pane-copy-rows"), self.copy)
        menu.popup(event.globalPos())

    def _open(self, row: int) -> None:
        if self._opens:
            self.opened.emit(self.model_of_rows.keys[row])

    def _tell(self) -> None:
        if not self._quiet:
            self.keys_chosen.emit([self.model_of_rows.keys[row] for row in self.chosen])

    def _dress_heads(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setStretchLastSection(True)
        columns.setSortIndicatorClearable(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
