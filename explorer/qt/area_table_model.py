"""The table of areas as an item model: rows in the order and choice that the core gives."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    import pandas as pd

AnyIndex = QModelIndex | QPersistentModelIndex

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class AreaTableModel(QAbstractTableModel):
    """All areas with what is known of each.

    Attributes
    ----------
    arranged : Signal()
        Other rows are shown, or in another order.
    """

    arranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: list[str] = []
        self._titles: Mapping[str, str] = {}
        self._cells: dict[str, Sequence[str]] = {}
        self._table: pd.DataFrame | None = None
        self._rows: list[str] = []
        self._row_of: dict[str, int] = {}
        self._order: dict[str, Any] = {"by": "", "ascending": True, "containing": "", "among": None}

    # What to show

    def set_table(self, table: pd.DataFrame, titles: Mapping[str, str]) -> None:
        """Show another table, from :func:`~explorer.exports.area_table.area_table`; order and filter stay."""
        from explorer.exports.area_table import written

        self._table, self._titles = table, titles
        self._columns = list(table.columns)
        self._cells = dict(zip(table.index, written(table), strict=True))
        self._arrange()

    def filter(self, containing: str) -> None:
        """Show the rows that contain these words."""
        self._arrange(containing=containing)

    def show_only(self, areas: Collection[str] | None) -> None:
        """Show these areas only; None for all."""
        if self._order["among"] != areas:
            self._arrange(among=areas)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows without a value stay at the end."""
        by = self._columns[column] if 0 <= column < len(self._columns) else ""
        self._arrange(by=by, ascending=order == Qt.SortOrder.AscendingOrder)

    # Questions

    @property
    def rows(self) -> list[str]:
        """Codes of the rows shown, in order."""
        return self._rows

    def row_of(self, code: str) -> int | None:
        """Return the row that shows an area, or None."""
        return self._row_of.get(code)

    def shown(self, only: Collection[str] | None = None) -> pd.DataFrame:
        """Return the rows shown (or those of them that are among ``only``) with their real values, in order."""
        assert self._table is not None  # noqa: S101 - callers act on rows, which come with a table
        return self._table.loc[[code for code in self._rows if only is None or code in only]]

    @property
    def titles(self) -> Mapping[str, str]:
        """Titles of the columns."""
        return self._titles

    # Qt's side

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a cell as it is written, or how it is aligned."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells[self._rows[index.row()]][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._title(index.column())}: {self._cells[self._rows[index.row()]][index.column()]}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the title of a column."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._title(section)
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _title(self, column: int) -> str:
        return self._titles.get(self._columns[column], self._columns[column])

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        from explorer.exports.area_table import NUMBERS

        return RIGHT if self._columns[column] in (*NUMBERS, "year") else LEFT

    def _arrange(self, **order: object) -> None:
        from explorer.exports.area_table import arranged

        self._order |= order
        if self._table is None:
            return
        self.beginResetModel()
        self._rows = arranged(self._table, **self._order)
        self._row_of = {code: row for row, code in enumerate(self._rows)}
        self.endResetModel()
        self.arranged.emit()
