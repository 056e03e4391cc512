"""Any table as an item model: rows in the order and choice that the core gives, cells as the core writes them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from explorer.qt.plain_text import as_tip

if TYPE_CHECKING:
    import pandas as pd

    from explorer.exports.tables.frame_rows import Column

AnyIndex = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TableModel(QAbstractTableModel):
    """Rows of a frame; the index of the frame says what each row is about: its key.

    Parameters
    ----------
    columns : sequence of Column
        Headings to show before the first table.
    hint : str
        What can be done with a row; stands in the tip of every cell.

    Attributes
    ----------
    arranged : Signal()
        Other rows are shown, or in another order.
    columns : sequence of Column
    keys : list of str
        What the rows shown are about, in order.
    """

    arranged = Signal()

    def __init__(self, columns: Sequence[Column] = (), hint: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns, self._hint = columns, hint
        self.keys: list[str] = []
        self._table: pd.DataFrame | None = None
        self._cells: list[tuple[str, ...]] = []
        self._places: list[int] = []
        self._row_of: dict[str, int] = {}
        self._order: dict[str, Any] = {"by": "", "ascending": True, "containing": "", "among": None}
        self._marked: frozenset[str] = frozenset()
        self._colour = QColor()

    # What to show

    def set_table(self, table: pd.DataFrame, columns: Sequence[Column], marked: Collection[str] = ()) -> None:
        """Show another table; order and filter stay where its columns are the same.

        Parameters
        ----------
        table : DataFrame
        columns : sequence of Column
        marked : collection of str
            Keys of the rows written in the colour of a warning.
        """
        from explorer.exports.tables.frame_rows import written

        if self._order["by"] not in {column.key for column in columns}:
            self._order["by"] = ""
        self._table, self.columns, self._cells, self._marked = table, columns, written(table, columns), frozenset(marked)
        self._arrange()

    def filter(self, containing: str) -> None:
        """Show the rows that contain these words."""
        self._arrange(containing=containing)

    def show_only(self, keys: Collection[str] | None) -> None:
        """Show the rows about these only; None for all."""
        if self._order["among"] != keys:
            self._arrange(among=keys)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows without a value stay at the end."""
        by = self.columns[column].key if 0 <= column < len(self.columns) else ""
        self._arrange(by=by, ascending=order == Qt.SortOrder.AscendingOrder)

    def set_warning_colour(self, colour: str) -> None:
        """Write marked rows in this colour."""
        self._colour = QColor(colour)

    # Questions

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The cells of the rows shown, as they are written, in order."""
        return [self._cells[place] for place in self._places]

    def row_of(self, key: str) -> int | None:
        """Return the row that is about something, or None."""
        return self._row_of.get(key)

    def shown(self, rows: Sequence[int] = ()) -> pd.DataFrame:
        """Return the rows shown (or some of them) with their values, in order, as they are copied and saved."""
        from explorer.exports.tables.frame_rows import rounded

        assert self._table is not None  # noqa: S101 - callers act on rows, which come with a table
        places = [self._places[row] for row in rows] or self._places
        return rounded(self._table.iloc[places][[column.key for column in self.columns]], self.columns)

    # Qt's side

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a cell as it is written, what a reader hears, how it is aligned, or its colours."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.is_number else LEFT
        text = self._cells[self._places[index.row()]][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(f"{text}\n{self._hint}".strip())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {text}"
        if role == Qt.ItemDataRole.DecorationRole and text in column.colours:
            return QColor(column.colours[text])
        is_marked = role == Qt.ItemDataRole.ForegroundRole and self.keys[index.row()] in self._marked
        return QBrush(self._colour) if is_marked else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the title of a column, what it means, or how it is aligned."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.is_number else LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(column.tip or column.title)
        return column.title if role == Qt.ItemDataRole.DisplayRole else None

    def _arrange(self, **order: object) -> None:
        from explorer.exports.tables.frame_rows import arranged

        self._order |= order
        if self._table is None:
            return
        self.beginResetModel()
        self._places = arranged(self._table, self.columns, **self._order)
        names = self._table.index.to_numpy()
        self.keys = [str(names[place]) for place in self._places]
        self._row_of = {key: row for row, key in enumerate(self.keys)}
        self.endResetModel()
        self.arranged.emit()
