"""Rows of text as an item model: what a table shows, in the order of its headings, some rows marked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

AnyIndex = QModelIndex | QPersistentModelIndex

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel):
    """Rows of text under headings.

    Parameters
    ----------
    titles : sequence of str
    words : collection of int
        Columns of words, aligned left; the others hold numbers.
    """

    def __init__(self, titles: Sequence[str], words: Collection[int] = (0,), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.titles = tuple(titles)
        self._words = frozenset(words)
        self._rows: list[tuple[str, ...]] = []
        self._keys: list[str] = []
        self._marked: frozenset[str] = frozenset()
        self._colour = QColor()
        self._order: tuple[int, bool] | None = None

    def set_rows(self, rows: Sequence[tuple[str, ...]], keys: Sequence[str] = (), marked: Collection[str] = ()) -> None:
        """Show other rows.

        Parameters
        ----------
        rows : sequence of tuple of str
        keys : sequence of str
            What each row is about; its number where not given.
        marked : collection of str
            Keys of the rows written in the colour of a warning.
        """
        self.beginResetModel()
        self._rows, self._keys = list(rows), list(keys) or [str(number) for number in range(len(rows))]
        self._marked = frozenset(marked)
        self._arrange()
        self.endResetModel()

    def set_warning_colour(self, colour: str) -> None:
        """Write marked rows in this colour."""
        self._colour = QColor(colour)

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The rows, in the order shown."""
        return self._rows

    def key(self, row: int) -> str:
        """Return what a row is about."""
        return self._keys[row]

    def row_of(self, key: str) -> int | None:
        """Return the row that is about something, or None."""
        return self._keys.index(key) if key in self._keys else None

    def as_tsv(self) -> str:
        """Return headings and rows for a spreadsheet."""
        return "".join("\t".join(row) + "\n" for row in [self.titles, *self._rows])

    # Qt's side

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column: numbers by size, words by letters."""
        self._order = (column, order == Qt.SortOrder.DescendingOrder) if 0 <= column < len(self.titles) else None
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a cell, how it is aligned, or the colour of a marked row."""
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.titles[index.column()]}: {cell}"
        if role == Qt.ItemDataRole.ForegroundRole and self._keys[index.row()] in self._marked:
            return QBrush(self._colour)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the heading of a column."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        return LEFT if column in self._words else RIGHT

    def _arrange(self) -> None:
        if self._order is None:
            return
        column, falling = self._order
        pairs = sorted(zip(self._rows, self._keys, strict=True), key=lambda pair: _size(pair[0][column]), reverse=falling)
        self._rows, self._keys = [row for row, _ in pairs], [key for _, key in pairs]


def _size(cell: str) -> tuple[float, str]:
    """Return by what a cell is sorted: its number, words after all numbers."""
    try:
        return float(cell.replace(",", "").rstrip("%").strip()), ""
    except ValueError:
        return float("inf"), cell.casefold()
