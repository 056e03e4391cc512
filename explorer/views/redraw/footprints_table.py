"""All footprints of the plan in hand: a row each, with its fill; the one chosen is in hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from explorer.qt.plain_text import as_tip
from explorer.views.parts.widgets import named
from explorer.views.redraw.plan_picture import swatch
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.plans.drawing import Drawing

COLUMNS = ("footprint", "residents", "kept", "economy")
MOST_ROWS = 5
"""Rows after which the table scrolls."""


class FootprintsTable(QTableWidget):
    """Lists the footprints.

    Attributes
    ----------
    footprint_chosen : Signal(str)
        The footprint of a name is to be in hand.
    """

    footprint_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(COLUMNS), parent)
        named(self, "redraw_footprints")
        self.setAccessibleName(text("redraw-footprints"))
        for at, name in enumerate(COLUMNS):
            head = QTableWidgetItem(text(f"redraw-column-{name}"))
            head.setToolTip(as_tip(text(f"redraw-column-{name}-tip")))
            self.setHorizontalHeaderItem(at, head)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for at in range(1, len(COLUMNS)):
            self.horizontalHeader().setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        self.itemSelectionChanged.connect(self._tell)

    def show_footprints(self, drawings: Sequence[Drawing], in_hand: str) -> None:
        """Show the footprints of a plan."""
        from explorer.plans.card import shown

        line = round(self.fontMetrics().height() * 1.45)
        with QSignalBlocker(self):
            self.setRowCount(len(drawings))
            for row, one in enumerate(drawings):
                measured = one.measured
                cells = (
                    text("redraw-footprint-key", number=row + 1, footprint=one.footprint.named),
                    say(shown(measured.residents, "people")),
                    say(shown(measured.numbers.kept, "share")),
                    say(shown(measured.economy, "answer")),
                )
                for column, written in enumerate(cells):
                    item = QTableWidgetItem(written)
                    item.setToolTip(as_tip(written))
                    if column == 0:
                        item.setIcon(swatch(row, QSize(line, line // 2)))
                    elif column < 3:
                        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                    self.setItem(row, column, item)
                self.setRowHeight(row, line)
                if one.name == in_hand:
                    self.selectRow(row)
        self.setIconSize(QSize(line, line // 2))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + line * min(len(drawings), MOST_ROWS) + 4)
        self._names = [one.name for one in drawings]

    def _tell(self) -> None:
        row = self.currentRow()
        if 0 <= row < len(self._names):
            self.footprint_chosen.emit(self._names[row])
