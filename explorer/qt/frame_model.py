"""A table of results as an item model: rows in the order and choice that the core gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

if TYPE_CHECKING:
    import pandas as pd

    from explorer.exports.frame_rows import Column

AnyIndex = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FrameModel(QAbstractTableModel):
    """Rows of a frame; the index of the frame says what each row is about.

    Attributes
    ----------
    arranged : Signal()
        Other rows are shown, or in another order.
    """

    arranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: Sequence[Column] = ()
        self._table: pd.DataFrame | None = None
        self._cells: list[tuple[str, ...]] = []
        self._rows: list[int] = []
        self._order: dict[str, Any] = {"by": "", "ascending": True, "containing": ""}

    def set_table(self, table: pd.DataFrame, columns: Sequence[Column]) -> None:
        """Show another table; order and filter stay where its columns are the same."""
        from explorer.exports.frame_rows import written

        if self._order["by"] not in {column.key for column in columns}:
            self._order["by"] = ""
        self._table, self.columns, self._cells = table, columns, written(table, columns)
        self._arrange()

    def filter(self, containing: str) -> None:
        """Show the rows that contain these words."""
        self._arrange(containing=containing)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows without a value stay at the end."""
        by = self.columns[column].key if 0 <= column < len(self.columns) else ""
        self._arrange(by=by, ascending=order == Qt.SortOrder.AscendingOrder)

    def key(self, row: int) -> str:
        """Return what a row is about."""
        assert self._table is not None  # noqa: S101 - a row that is shown comes from a table
        return str(self._table.index[self._rows[row]])

    def shown(self, rows: Sequence[int] = ()) -> pd.DataFrame:
        """Return the rows shown (or those of them at these places) with their real values, in order."""
        assert self._table is not None  # noqa: S101 - callers act on rows, which come with a table
        places = [self._rows[row] for row in rows] or self._rows
        return self._table.iloc[places][[column.key for column in self.columns]]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a cell as it is written, what a reader hears, or how it is aligned."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.is_number else LEFT
        text = self._cells[self._rows[index.row()]][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.DecorationRole:
            return QColor(column.colours[text]) if text in column.colours else None
        return f"{column.title}: {text}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the title of a column, or what it means."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.is_number else LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip or column.title
        return column.title if role == Qt.ItemDataRole.DisplayRole else None

    def _arrange(self, **order: object) -> None:
        from explorer.exports.frame_rows import arranged

        self._order |= order
        if self._table is None:
            return
        self.beginResetModel()
        self._rows = arranged(self._table, self.columns, **self._order)
        self.endResetModel()
        self.arranged.emit()
