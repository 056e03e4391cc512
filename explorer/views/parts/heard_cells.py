"""Cells of small tables as they are heard: with the row and the column that they belong to."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableWidget, QTableWidgetItem, QWidget

from explorer.words import text


class HeardCell(QTableWidgetItem):
    """A cell of which readers are told where it stands, as well as what is written in it: Qt tells them the latter alone."""

    def data(self, role: int) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return what is written, or what is heard of it."""
        table = self.tableWidget() if role == Qt.ItemDataRole.AccessibleTextRole else None
        if table is None:
            return super().data(role)
        said = self.text().strip()
        return text("spoken-cell", place=place_of(table, self.row(), self.column()), said=said, is_empty="no" if said else "yes")


class HeardEditor(QStyledItemDelegate):
    """Names the field in which a cell is typed after the cell's row and column."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QWidget:
        """Return the field."""
        editor, table = super().createEditor(parent, option, index), self.parent()
        if isinstance(table, QTableWidget):
            editor.setAccessibleName(place_of(table, index.row(), index.column()))
        return editor


def place_of(table: QTableWidget, row: int, column: int) -> str:
    """Return the heading of a cell's column, after what its row is about where that stands in the first column."""
    head, first = table.horizontalHeaderItem(column), table.item(row, 0)
    about = first.text().strip() if column and first is not None else ""
    title = head.text() if head is not None else ""
    return text("spoken-cell-place", row=about, column=title, is_first="no" if about else "yes")
