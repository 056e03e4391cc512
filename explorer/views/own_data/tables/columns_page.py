"""What each column of a table is taken for, and what its codes mean."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from explorer.catalogue.tables.own_tables import OwnTable
from explorer.qt.plain_text import as_tip
from explorer.readers.tables.meaning.roles import KEY, ROLES
from explorer.views.own_data.tables.preview import role_name
from explorer.views.parts.grips import GripSplitter
from explorer.views.parts.widgets import named
from explorer.words import say, text

MOST_SHOWN = 200


class ColumnsPage(QWidget):
    """Shows columns and codes, and lets a person correct them.

    Attributes
    ----------
    role_chosen : Signal(int, str)
        Column, counted from 1, and what it is.
    meaning_chosen : Signal(str, str)
        Code in place of figures, and its meaning.
    """

    role_chosen = Signal(int, str)
    meaning_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = _table(
            "columns", text("own-table-columns"), [text(f"own-table-column-{name}") for name in ("name", "role", "unit")]
        )
        self.codes = _table(
            "codes",
            text("own-table-codes"),
            [text(f"own-table-code-{name}") for name in ("code", "meaning", "figures", "hidden")],
        )
        self.codes.cellChanged.connect(self._meaning_changed)
        parts = GripSplitter(Qt.Orientation.Horizontal, text("pane-half-width"))
        parts.addWidget(self.columns)
        parts.addWidget(self.codes)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.addWidget(parts)

    def show_table(self, table: OwnTable) -> None:
        """Show the columns and codes of a table."""
        shown = table.columns[:MOST_SHOWN]
        self.columns.setRowCount(len(shown))
        for row, column in enumerate(shown):
            header = column.header or text("own-table-nameless", number=str(column.at + 1))
            self.columns.setItem(row, 0, _fixed(header))
            self.columns.setItem(row, 2, _fixed(dict(table.report.units).get(header, "")))
            self.columns.setCellWidget(row, 1, self._role_box(column.at + 1, header, column.role))
        self._show_codes(table)
        self.columns.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 34)
        self.columns.setColumnWidth(1, self.fontMetrics().averageCharWidth() * 20)

    def _show_codes(self, table: OwnTable) -> None:
        with QSignalBlocker(self.codes):
            self.codes.setRowCount(len(table.report.suppressed))
            for row, (code, found) in enumerate(dict(table.report.suppressed).items()):
                self.codes.setItem(row, 0, _fixed(code))
                self.codes.setItem(row, 1, QTableWidgetItem(say(found.meaning)))
                self.codes.setItem(row, 2, _fixed(say(found.count)))
                self.codes.setItem(row, 3, _fixed(say(found.missing)))
        self.codes.setVisible(bool(table.report.suppressed))
        self.codes.setColumnWidth(1, self.fontMetrics().averageCharWidth() * 34)

    def _role_box(self, number: int, header: str, role: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(text("own-table-role-of", column=header))
        for name in ROLES:
            if name != KEY or role == KEY:
                box.addItem(role_name(name), name)
        box.setCurrentIndex(box.findData(role))
        box.setEnabled(role != KEY)
        box.activated.connect(lambda _: self.role_chosen.emit(number, box.currentData()))
        return box

    def _meaning_changed(self, row: int, column: int) -> None:
        code, meaning = self.codes.item(row, 0), self.codes.item(row, 1)
        if column == 1 and code is not None and meaning is not None:
            self.meaning_chosen.emit(code.text(), meaning.text())


def _table(name: str, accessible: str, headings: list[str]) -> QTableWidget:
    table = named(QTableWidget(0, len(headings)), name)
    table.setAccessibleName(accessible)
    table.setHorizontalHeaderLabels(headings)
    table.verticalHeader().hide()
    table.horizontalHeader().setStretchLastSection(True)
    table.setTabKeyNavigation(False)
    return table


def _fixed(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
    item.setToolTip(as_tip(text))
    return item
