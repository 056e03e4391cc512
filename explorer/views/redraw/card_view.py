"""The card: before and after of what matters, rewritten as fast as the pointer moves; its sentences follow when it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from explorer.qt.plain_text import as_tip
from explorer.views.parts.grips import TARGET
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import named, words
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.plans.card import Card

COLUMNS = ("what", "before", "after", "change")
SAID_AFTER = 90
"""Milliseconds after which the sentences of a card follow its figures: nobody reads them while the pointer moves."""

LINE = 1.45
"""Height of a row, in lines of type."""

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CardModel(QAbstractTableModel):
    """The lines of a card; of the same lines only those are written anew that say something else."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[str, ...]] = []
        self._heads = [(text(f"plan-column-{name}"), text(f"plan-column-{name}-tip")) for name in COLUMNS]
        self._changes: list[str] = []
        self.theme: Theme = LIGHT

    def show_card(self, card: Card | None) -> bool:
        """Show another card; tell whether it has other lines than the one before."""
        lines = card.rows if card is not None else ()
        rows = [tuple(map(say, (row.title, *row.shown_values, row.change_said))) for row in lines]
        self._changes = ["" if row.reads_alike else row.change or "" for row in lines]
        if [row[0] for row in rows] == [row[0] for row in self.rows]:
            for at, (now, then) in enumerate(zip(rows, self.rows, strict=True)):
                if now != then:
                    self.rows[at] = now
                    self.dataChanged.emit(self.index(at, 1), self.index(at, len(COLUMNS) - 1))
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let a cell be read, not selected."""
        return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a cell as it is written, and what is better or worse in a colour of its own."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column in (1, 2) else LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self.rows[row][column])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[column][0]}: {self.rows[row][column]}"
        if role == Qt.ItemDataRole.ForegroundRole and column:
            named_change = self._changes[row]
            colour = {"better": self.theme.info, "worse": self.theme.red}.get(named_change)
            return QColor(colour) if colour else QColor(self.theme.muted) if named_change in ("", "cannot_tell") else None
        return self.rows[row][column] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the title of a column, or what it means."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section in (1, 2) else LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self._heads[section][1])
        return self._heads[section][0] if role == Qt.ItemDataRole.DisplayRole else None


class CardView(QWidget):
    """Shows a card.

    Attributes
    ----------
    title : QLabel
        What the card is of.
    changes : QLabel
        What changed, in sentences.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CardModel()
        self.title, self.changes = words("heading"), words("note")
        self.table = named(QTableView(), "redraw_card")
        self.table.setModel(self.model)
        self.table.setAccessibleName(text("plan-window-card"))
        # Its model says the same of each cell, of which readers would say that it is not selected.
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(TARGET)
        self.table.setTabKeyNavigation(False)
        heads = self.table.horizontalHeader()
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._card: Card | None = None
        self._is_fitted = False
        self._soon = QTimer(self, interval=SAID_AFTER, singleShot=True)
        self._soon.timeout.connect(self.write_sentences)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.table, self.changes):
            # Its lines come before the empty room below the sentences.
            column.addWidget(part, 4 if part is self.table else 0)
        column.addStretch(1)

    def show_card(self, card: Card | None, title: str) -> None:
        """Show another card under a title."""
        if card is self._card:
            return
        self._card = card
        if self.title.text() != title:
            self.title.setText(title)
        if self.model.show_card(card):
            metrics = self.fontMetrics()
            self.table.verticalHeader().setDefaultSectionSize(round(metrics.height() * LINE))
            line = round(metrics.height() * LINE)
            self.table.setMinimumHeight(line * 8)
            # What changed is said right below the last line.
            self.table.setMaximumHeight(line * (len(self.model.rows) + 1) + self.table.horizontalHeader().sizeHint().height())
        self._fit()
        self._soon.start()

    def write_sentences(self) -> None:
        """Say what changed, now."""
        self._soon.stop()
        self.changes.setText(say(self._card.sentences()) if self._card is not None else "")

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.model.theme = theme
        self.table.viewport().update()

    def _fit(self) -> None:
        """Make columns wide enough for what they show; they never shrink, so that nothing moves while the pointer does."""
        metrics, letter = self.fontMetrics(), self.fontMetrics().averageCharWidth()
        for column in range(1, len(COLUMNS)):
            wanted = max((metrics.horizontalAdvance(row[column]) for row in self.model.rows), default=0) + 3 * letter
            if wanted > self.table.columnWidth(column) or not self._is_fitted:
                self.table.setColumnWidth(column, max(wanted, letter * 9))
        self._is_fitted = True
