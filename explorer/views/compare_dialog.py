"""Analysis → Compare two divisions: how far they agree, in sentences first, then in numbers and as a table of overlaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue.divisions import DivisionChoice, weight_choices
from explorer.days import day_said
from explorer.exports.agreement_words import OVERLAP_TITLES
from explorer.views.rows_table import RowsTable
from explorer.views.widgets import give_room, named, words

FILE = "open file"
DEFAULTS = ("kind:local_enterprise_partnership", "ttwa")
FIRST = "Choose two divisions of the country: how far do they draw the same lines?"


@dataclass(frozen=True)
class ComparisonAsked:
    """What to compare: two divisions by id, what weighs, and the day of the partnerships' footprints."""

    first: str
    second: str
    weight: str
    as_at: date


@dataclass(frozen=True)
class ComparisonShown:
    """A comparison in words: the summary, title, value and meaning of each measure, and the overlaps."""

    sentences: tuple[str, ...]
    measures: tuple[tuple[str, ...], ...]
    overlaps: tuple[tuple[str, ...], ...]


class CompareDialog(QDialog):
    """Asks for two divisions and shows how far they agree; stays open beside the map.

    Attributes
    ----------
    asked : Signal(object)
        The user wants a comparison: :class:`ComparisonAsked`.
    file_wanted : Signal(int)
        The user wants to choose a file for the first (0) or the second (1) division.
    mapped : Signal(int)
        The user wants the first (0) or second (1) division's inhomogeneity on the map.
    put_aside : Signal()
        The user wants it off the map.
    """

    asked = Signal(object)
    file_wanted = Signal(int)
    mapped = Signal(int)
    put_aside = Signal()

    def __init__(self, choices: Sequence[DivisionChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        named(self, "compare_dialog")
        self.setWindowTitle("Compare two divisions")
        self.divisions = [self._division_box(number, title) for number, title in enumerate(("First division", "Second division"))]
        self._chosen = ["", ""]
        self._days: dict[str, date] = {}
        self.weight = named(QComboBox(), "compare_weight")
        for key, unit in weight_choices().items():
            self.weight.addItem(unit[:1].upper() + unit[1:], key)
        self.weight.setToolTip("What counts in the overlap of two areas")
        self.weight.setAccessibleName("Weight")
        self.day = QDateEdit(QDate.currentDate())
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setCalendarPopup(True)
        self.day.setToolTip("Day of the footprints of partnerships")
        self.day.setAccessibleName("Day")
        self.summary = words("headline", FIRST)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.measures = RowsTable("measures", "Measures of agreement", ("Measure", "Value", "What it means"), (0, 2))
        self.overlaps = RowsTable("overlaps", "Overlaps of areas", OVERLAP_TITLES, (0, 1))
        self._lay_out()
        self.show_choices(choices)
        self.show_comparison(None)

    def show_choices(self, choices: Sequence[DivisionChoice], chosen: Sequence[str] = ()) -> None:
        """Offer these divisions, keeping what is chosen where it is still there."""
        wanted = list(chosen) or [box.currentData() or "" for box in self.divisions]
        self._days = {choice.id: choice.day for choice in choices if choice.day is not None}
        for number, box in enumerate(self.divisions):
            box.blockSignals(True)
            box.clear()
            for choice in choices:
                box.addItem(choice.heading, choice.id)
            box.addItem("A file of your own …", FILE)
            place = box.findData(wanted[number] or DEFAULTS[number])
            box.setCurrentIndex(max(place, 0))
            self._chosen[number] = box.currentData()
            box.blockSignals(False)
            self._go_to_its_day(number)

    def show_comparison(self, shown: ComparisonShown | None) -> None:
        """Show a comparison; None before the first."""
        self.run.setEnabled(True)
        for button in self.results:
            button.setEnabled(shown is not None)
        if shown is not None:
            self.summary.setText(" ".join(shown.sentences))
            self.measures.show_rows(shown.measures)
            self.overlaps.show_rows(shown.overlaps)

    def show_problem(self, sentence: str) -> None:
        """Say why there is no comparison."""
        self.show_comparison(None)
        self.summary.setText(sentence)

    @property
    def wanted(self) -> ComparisonAsked:
        """What is asked for now."""
        first, second = (str(box.currentData()) for box in self.divisions)
        day = self.day.date()
        return ComparisonAsked(first, second, self.weight.currentData(), date(day.year(), day.month(), day.day()))

    # What the user does

    def _take_division(self, number: int) -> None:
        if self.divisions[number].currentData() == FILE:
            self.divisions[number].setCurrentIndex(self.divisions[number].findData(self._chosen[number]))
            self.file_wanted.emit(number)
        self._chosen[number] = self.divisions[number].currentData()
        self._go_to_its_day(number)

    def _go_to_its_day(self, number: int) -> None:
        """Go to the last day of bodies that have ended, and say so."""
        last = self._days.get(self._chosen[number])
        if last is not None and self.day.date() > QDate(last.year, last.month, last.day):
            self.day.setDate(QDate(last.year, last.month, last.day))
            self.summary.setText(f"{self.divisions[number].currentText()} are shown on {day_said(last)}: later there are none.")

    def _ask(self) -> None:
        self.run.setEnabled(False)
        self.asked.emit(self.wanted)

    # Built once

    def _division_box(self, number: int, title: str) -> QComboBox:
        box = named(QComboBox(), f"division_{number}")
        box.setAccessibleName(title)
        box.setToolTip("A division of the country into areas")
        box.setMinimumContentsLength(28)
        box.activated.connect(lambda _: self._take_division(number))
        return box

    def _lay_out(self) -> None:
        grid = QGridLayout()
        fields: tuple[tuple[str, QWidget], ...] = (
            ("&First", self.divisions[0]),
            ("&Second", self.divisions[1]),
            ("&Weighed by", self.weight),
            ("On the &day", self.day),
        )
        for place, (text, field) in enumerate(fields):
            label = QLabel(text)
            label.setBuddy(field)
            row, column = divmod(place, 2)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.run = named(QPushButton("&Compare"), "compare")
        self.run.setDefault(True)
        self.run.clicked.connect(self._ask)
        grid.addWidget(self.run, 0, 4, 2, 1)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.measures, "&Measures")
        self.tabs.addTab(self.overlaps, "&Overlaps")
        column_of_parts = QVBoxLayout(self)
        column_of_parts.setContentsMargins(16, 14, 16, 14)
        column_of_parts.setSpacing(10)
        column_of_parts.addLayout(grid)
        column_of_parts.addWidget(self.summary)
        column_of_parts.addWidget(self.tabs, 1)
        column_of_parts.addLayout(self._acts())
        give_room(self, 136, 36)

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.results = []
        for text, tip, act in (
            ("Map how mixed the f&irst is", "Colour districts by how mixed their area of the first division is",
             lambda: self.mapped.emit(0)),
            ("Map how mixed the s&econd is", "Colour districts by how mixed their area of the second division is",
             lambda: self.mapped.emit(1)),
            ("&Take off the map", "Show the map as before", self.put_aside.emit),
            ("Copy &table", "Copy the table in front for a spreadsheet", self._copy),
        ):  # fmt: skip
            button = QPushButton(text)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, do=act: do())
            row.addWidget(button)
            self.results.append(button)
        row.addStretch(1)
        return row

    def _copy(self) -> None:
        (self.measures if self.tabs.currentIndex() == 0 else self.overlaps).copy()
