"""The grid in which a table's sheet is typed: a row for each number on it, one key for each answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from explorer.project.document import now
from explorer.project.workshop import PLACES, Entry, Log, Mark, Place
from explorer.qt import single_keys
from explorer.views.parts.widgets import named
from explorer.views.workshop.capture_forms import Form
from explorer.views.workshop.presenting import Presenting
from explorer.words import say, text
from explorer.workshop import capture
from explorer.workshop.candidates import Candidate

KEYS: dict[Qt.Key, Place | None] = {
    Qt.Key.Key_I: "in", Qt.Key.Key_O: "out", Qt.Key.Key_U: "unsure", Qt.Key.Key_Space: None,
    Qt.Key.Key_1: "in", Qt.Key.Key_2: "out", Qt.Key.Key_3: "unsure",
}  # fmt: skip
"""I or 1 in, O or 2 out, U or 3 unsure, Space for a row that was left empty; each goes on to the next row."""


class MarkTable(QTableWidget):
    """Rows with a mark each."""

    def __init__(self) -> None:
        super().__init__(0, 3)
        named(self, "mark_table")
        self.setHorizontalHeaderLabels([text("workshop-head-number"), text("workshop-head-district"), text("workshop-head-mark")])
        self.verticalHeader().hide()
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(text("workshop-marks"))
        self.codes: tuple[str, ...] = ()
        self.marks: dict[str, Place] = {}

    def show_candidates(self, asked: Sequence[Candidate]) -> None:
        """Show the rows of the sheet."""
        self.codes = tuple(one.code for one in asked)
        self.setRowCount(len(asked))
        for row, one in enumerate(asked):
            for column, told in enumerate((str(one.number), say(one.named), "")):
                self.setItem(row, column, QTableWidgetItem(told))
        self.forget()
        self.resizeColumnsToContents()

    def forget(self) -> None:
        """Empty all marks, and go to the first row."""
        self.marks = {}
        for row in range(self.rowCount()):
            self._write(row)
        if self.rowCount():
            self.setCurrentCell(0, 0)

    def mark(self, row: int, place: Place | None) -> None:
        """Mark a row; None empties it."""
        code = self.codes[row]
        if place is None:
            self.marks.pop(code, None)
        else:
            self.marks[code] = place
        self._write(row)

    def _write(self, row: int) -> None:
        item = self.item(row, 2)
        place = self.marks.get(self.codes[row])
        number, district = self.item(row, 0), self.item(row, 1)
        if item is None or number is None or district is None:
            return
        mark = text(f"workshop-mark-{place}") if place else ""
        item.setText(mark)
        # The keyboard goes from number to number, and each says the whole row.
        told = text(
            "spoken-mark", number=number.text(), district=district.text(), mark=mark, is_empty="no" if place else "yes"
        )  # fmt: skip
        number.setData(Qt.ItemDataRole.AccessibleTextRole, told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark by one key, and go on."""
        key, held = single_keys.pressed(event)
        if key in KEYS and not held and self.currentRow() >= 0:
            self.mark(self.currentRow(), KEYS[key])
            self.setCurrentCell(min(self.currentRow() + 1, self.rowCount() - 1), 0)
        else:
            super().keyPressEvent(event)


class SheetForm(Form):
    """Takes the sheet of a table."""

    def __init__(self, presenting: Presenting) -> None:
        super().__init__("sheet_form", presenting)
        self.grid = MarkTable()
        self.add_table_and_round()
        self.rows.addRow(self.grid)
        self.rows.addRow(self.keep_button)

    def entries(self, log: Log) -> Iterable[Entry]:
        """Return the sheet; rows without a mark are missing in it, which is not *out*."""
        marks = tuple(Mark(code, place) for code, place in self.grid.marks.items() if place in PLACES)
        return [capture.sheet(log, now(), str(self.table.currentData() or ""), self.round.value(), marks)]

    def clear(self) -> None:
        """Be ready for the next table."""
        self.grid.forget()
        if self.table.currentIndex() + 1 < self.table.count():
            self.table.setCurrentIndex(self.table.currentIndex() + 1)
        self.grid.setFocus()
