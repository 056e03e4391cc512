"""The first rows of a table, with the header row and the column of areas marked."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QTableView, QWidget

from explorer.catalogue.tables.own_tables import OwnTable
from explorer.qt.plain_text import as_tip
from explorer.views.parts.grips import TARGET
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import named
from explorer.words import text

Index = QModelIndex | QPersistentModelIndex
_MOST_COLUMNS = 200


class PreviewModel(QAbstractTableModel):
    """The first rows as text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._header, self._key, self._width = -1, -1, 0
        self._roles: dict[int, str] = {}

    def show_table(self, table: OwnTable) -> None:
        """Show another table."""
        self.beginResetModel()
        self._rows = table.preview
        self._header, self._key = table.report.header_row - 1, table.report.key_column_number - 1
        self._width = min(max((len(row) for row in self._rows), default=0), _MOST_COLUMNS)
        self._roles = {column.at: column.role for column in table.columns}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Rows shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Columns shown."""
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, weight and colour of a cell."""
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            cell = self._rows[row][column] if column < len(self._rows[row]) else ""
            return as_tip(cell) if role == Qt.ItemDataRole.ToolTipRole else cell
        if role == Qt.ItemDataRole.FontRole and row == self._header:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.BackgroundRole and (row == self._header or (column == self._key and row > self._header)):
            return QColor(self._theme.selection)
        if role == Qt.ItemDataRole.ForegroundRole and row < self._header:
            return QColor(self._theme.muted)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Row numbers as a person counts; above each column what it was taken for."""
        is_row = orientation == Qt.Orientation.Vertical
        if role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1) if is_row else role_name(self._roles.get(section, ""))
        if role == Qt.ItemDataRole.ToolTipRole:
            return text("own-table-take-row" if is_row else "own-table-take-column")
        return None


def role_name(role: str) -> str:
    """Say what a column is taken for; nothing where it is taken for nothing."""
    return text("own-table-role", role=role.replace(" ", "-") or "none")


class Preview(QTableView):
    """Shows the first rows; a click on a row number or a column's head chooses.

    Attributes
    ----------
    header_row_chosen, key_column_chosen : Signal(int)
        Counted from 1.
    """

    header_row_chosen = Signal(int)
    key_column_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "table_preview")
        self.setAccessibleName(text("own-table-preview"))
        self.setAccessibleDescription(text("own-table-preview-about"))
        self._shown = PreviewModel(theme, self)
        self.setModel(self._shown)
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setMinimumHeight((self.fontMetrics().height() + 8) * 8)
        self.verticalHeader().setDefaultSectionSize(max(self.fontMetrics().height() + 8, TARGET + 1))
        self.horizontalHeader().setDefaultSectionSize(self.fontMetrics().averageCharWidth() * 14)
        self.verticalHeader().sectionClicked.connect(lambda row: self.header_row_chosen.emit(row + 1))
        self.horizontalHeader().sectionClicked.connect(lambda column: self.key_column_chosen.emit(column + 1))

    def show_table(self, table: OwnTable) -> None:
        """Show the first rows of a table, with the header in sight."""
        self._shown.show_table(table)
        for column in range(min(self._shown.columnCount(), 30)):
            widest = self.fontMetrics().averageCharWidth() * 40
            self.setColumnWidth(column, min(max(self.sizeHintForColumn(column) + 12, 70), widest))
        header = table.report.header_row - 1
        if header >= 0:
            self.scrollTo(self._shown.index(max(header - 2, 0), 0), QTableView.ScrollHint.PositionAtTop)
