"""The zones of a flows file that are not surely districts, each with a choice of what it means."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from explorer.csv_text import copied_text
from explorer.places.districts import DistrictLookup
from explorer.places.names.zone_questions import ZoneQuestion
from explorer.qt.plain_text import as_tip
from explorer.views.map_tools.place_box import PlaceBox
from explorer.views.parts.widgets import named, words
from explorer.words import say, text

HEADINGS = ("tools-zone-written", "tools-zone-why", "tools-zone-taken")


class PlacesAsked(QWidget):
    """Asks what zones mean.

    Attributes
    ----------
    chosen : Signal(dict)
        Zone as written → code; empty to leave it out, None to take the choice back.
    """

    chosen = Signal(dict)

    def __init__(self, lookup: DistrictLookup) -> None:
        super().__init__()
        self._lookup = lookup
        self._questions: tuple[ZoneQuestion, ...] = ()
        self.boxes: dict[str, PlaceBox] = {}
        self.told = words("heading")
        self.table = named(_Table(), "flow_zones")
        self.table.setAccessibleName(text("tools-zones"))
        self.table.setHeaderLabels(list(map(text, HEADINGS)))
        self.table.setRootIsDecorated(False)
        self.leave_out = named(QPushButton(text("tools-zones-leave-out")), "leave_out_rest")
        self.leave_out.setToolTip(text("tools-zones-leave-out-tip"))
        self.leave_out.clicked.connect(self._leave_out_rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        column.addWidget(self.leave_out, 0, Qt.AlignmentFlag.AlignLeft)

    def ask(self, questions: Sequence[ZoneQuestion]) -> None:
        """Show these questions, and what has been answered; a box that has the keyboard keeps it."""
        if [one.text for one in questions] != list(self.boxes):
            self._fill(questions)
        self._questions = tuple(questions)
        for question in questions:
            self.boxes[question.text].show_choice(question.code)
        open_ones = [one for one in questions if one.code is None]
        self.told.setText(text("tools-zones-open", zones=len(open_ones)))
        self.leave_out.setVisible(len(open_ones) > 1)
        self.setVisible(bool(questions))

    def _fill(self, questions: Sequence[ZoneQuestion]) -> None:
        self.table.clear()
        self.boxes = {}
        for question in questions:
            row = QTreeWidgetItem(self.table, [question.text, say(question.why)])
            row.setToolTip(0, as_tip(question.text))
            aside = text("tools-zone-leave-out")
            box = self.boxes[question.text] = PlaceBox(question.text, question.options, self._lookup, aside)
            box.decided.connect(partial(self._tell, question.text))
            self.table.setItemWidget(row, 2, box)
        for column, characters in enumerate((24, 28)):
            self.table.setColumnWidth(column, self.fontMetrics().averageCharWidth() * characters)

    def _tell(self, written: str, code: str | None) -> None:
        self.chosen.emit({written: code})

    def _leave_out_rest(self) -> None:
        self.chosen.emit({one.text: "" for one in self._questions if one.code is None})


class _Table(QTreeWidget):
    """Rows that Ctrl+C copies for a spreadsheet."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C."""
        if not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
            return
        rows = [tuple(map(text, HEADINGS))]
        for place in range(self.topLevelItemCount()):
            row = self.topLevelItem(place)
            box = self.itemWidget(row, 2) if row is not None else None
            if row is not None and isinstance(box, PlaceBox):
                rows.append((row.text(0), row.text(1), box.currentText()))
        QGuiApplication.clipboard().setText(copied_text(rows))
