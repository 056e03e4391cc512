"""Analysis → Compare two divisions: how far they agree, in sentences first, then in numbers and as a table of overlaps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue.areas.divisions import WEIGHTS, DivisionChoice, weight_said
from explorer.exports.tables.agreement_words import overlap_titles
from explorer.exports.tables.split_words import split_tips, split_titles
from explorer.qt.plain_text import PlainLabel
from explorer.said import Said
from explorer.views.help.help_keys import help_key
from explorer.views.parts.day_field import DayField
from explorer.views.parts.flow_layout import FlowLayout
from explorer.views.parts.rows_table import RowsTable
from explorer.views.parts.widgets import give_room, let_scroll, named, said_button, words
from explorer.words import say, text

FILE = "open_file"
COMMUTING = 2
"""The tab whose content takes some seconds: it is worked out when it is looked at."""
DEFAULTS = ("kind:local_enterprise_partnership", "ttwa")


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


@dataclass(frozen=True)
class SplitShown:
    """How much commuting both divisions keep, in words: what it means, and a row for each."""

    sentences: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class CompareDialog(QDialog):
    """Asks for two divisions and shows how far they agree; stays open beside the map.

    Parameters
    ----------
    choices : sequence of DivisionChoice
    near : callable
        A kind of partnership and a day → the nearest day on which one stood; None where none is known.
    day : date
        At first.

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
    split_wanted : Signal()
        The user looks at how much commuting both keep, and this comparison does not tell it yet.
    """

    asked = Signal(object)
    file_wanted = Signal(int)
    mapped = Signal(int)
    put_aside = Signal()
    split_wanted = Signal()

    def __init__(
        self,
        choices: Sequence[DivisionChoice],
        near: Callable[[str, date], date | None],
        day: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._near = near
        named(self, "compare_dialog")
        self.setWindowTitle(text("markets-compare-title"))
        help_key(self, "areas", "comparing-two-divisions")
        self.divisions = [self._division_box(number) for number in (0, 1)]
        self._chosen = ["", ""]
        self._split_is_due = False
        self.weight = named(QComboBox(), "compare_weight")
        for key in WEIGHTS:
            self.weight.addItem(say(Said("division-heading", title=weight_said(key))), key)
        self.weight.setToolTip(text("markets-weight-tip"))
        self.weight.setAccessibleName(text("markets-weight"))
        self.day = DayField("compare_day", text("markets-day"), text("markets-day-tip"))
        self.day.set_day(day)
        self.day.day_chosen.connect(self._take_day)
        self.summary = words("headline", text("markets-compare-first"))
        self.day.said.connect(self.summary.setText)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.measures = RowsTable(
            "measures",
            text("markets-measures"),
            tuple(text(f"markets-measure-{column}") for column in ("name", "value", "meaning")),
            (0, 2),
        )
        self.overlaps = RowsTable("overlaps", text("markets-overlaps"), overlap_titles(), (0, 1))
        self.split = words("note")
        self.split.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.kept = RowsTable("kept", text("markets-kept"), split_titles(), (0,), split_tips())
        self._lay_out()
        self.show_choices(choices)
        self.show_comparison(None)

    def show_choices(self, choices: Sequence[DivisionChoice], chosen: Sequence[str] = ()) -> None:
        """Offer these divisions, keeping what is chosen where it is still there."""
        wanted = list(chosen) or [box.currentData() or "" for box in self.divisions]
        for number, box in enumerate(self.divisions):
            box.blockSignals(True)
            box.clear()
            for choice in choices:
                box.addItem(say(choice.heading), choice.id)
            box.addItem(text("markets-own-file"), FILE)
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
            self._split_is_due = True
            self._ask_for_split()

    def show_split(self, shown: SplitShown) -> None:
        """Show how much commuting both keep, or why that is not known yet."""
        self.split.setText(" ".join(shown.sentences))
        self.kept.show_rows(shown.rows)

    def show_problem(self, sentence: str) -> None:
        """Say why there is no comparison."""
        self.show_comparison(None)
        self.summary.setText(sentence)

    @property
    def wanted(self) -> ComparisonAsked:
        """What is asked for now."""
        first, second = (str(box.currentData()) for box in self.divisions)
        return ComparisonAsked(first, second, self.weight.currentData(), self.day.day)

    # What the user does

    def _take_division(self, number: int) -> None:
        if self.divisions[number].currentData() == FILE:
            self.divisions[number].setCurrentIndex(self.divisions[number].findData(self._chosen[number]))
            self.file_wanted.emit(number)
        self._chosen[number] = self.divisions[number].currentData()
        self._go_to_its_day(number)

    def _take_day(self, day: date) -> None:
        for number in (0, 1):
            self._go_to_its_day(number)

    def _go_to_its_day(self, number: int) -> None:
        """Go to the nearest day on which the bodies of a kind stood, and say so."""
        kind = self._chosen[number].removeprefix("kind:")
        near = self._near(kind, self.day.day) if kind != self._chosen[number] else None
        if near is not None and near != self.day.day:
            from explorer.flags.footprint_day import kind_moved_said

            moved = kind_moved_said(kind, self.day.day, near)
            self.summary.setText(say(moved) if moved else "")
            self.day.set_day(near)

    def _ask_for_split(self) -> None:
        if self._split_is_due and self.tabs.currentIndex() == COMMUTING:
            self._split_is_due = False
            self.show_split(SplitShown((text("markets-split-to-come"),), ()))
            self.split_wanted.emit()

    def _ask(self) -> None:
        self.run.setEnabled(False)
        self.asked.emit(self.wanted)

    # Built once

    def _division_box(self, number: int) -> QComboBox:
        box = named(QComboBox(), f"division_{number}")
        box.setAccessibleName(text(f"markets-division-{number}"))
        box.setToolTip(text("markets-division-tip"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(16)
        box.activated.connect(lambda _: self._take_division(number))
        return box

    def _lay_out(self) -> None:
        grid = QGridLayout()
        fields: tuple[tuple[str, QWidget], ...] = (
            (text("markets-division-0-label"), self.divisions[0]),
            (text("markets-division-1-label"), self.divisions[1]),
            (text("markets-weight-label"), self.weight),
            (text("markets-day-label"), self.day),
        )
        for place, (title, field) in enumerate(fields):
            label = PlainLabel(title)
            label.setBuddy(field)
            row, column = divmod(place, 2)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.run = named(QPushButton(text("markets-compare")), "compare")
        self.run.setDefault(True)
        self.run.clicked.connect(self._ask)
        grid.addWidget(self.run, 0, 4, 2, 1)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.measures, text("markets-tab-measures"))
        self.tabs.addTab(self.overlaps, text("markets-tab-overlaps"))
        commuting = QWidget()
        in_tab = QVBoxLayout(commuting)
        in_tab.addWidget(self.split)
        in_tab.addWidget(self.kept, 1)
        self.tabs.addTab(commuting, text("markets-tab-kept"))
        self.tabs.currentChanged.connect(self._ask_for_split)
        column_of_parts = QVBoxLayout(self)
        column_of_parts.setContentsMargins(16, 14, 16, 14)
        column_of_parts.setSpacing(10)
        column_of_parts.addLayout(grid)
        column_of_parts.addWidget(self.summary)
        column_of_parts.addWidget(self.tabs, 1)
        column_of_parts.addLayout(self._acts())
        let_scroll(self)
        give_room(self, 136, 36)

    def _acts(self) -> FlowLayout:
        row = FlowLayout(6)
        self.results = []
        for name, act in (
            ("mixed_0", lambda: self.mapped.emit(0)),
            ("mixed_1", lambda: self.mapped.emit(1)),
            ("off", self.put_aside.emit),
            ("copy", self._copy),
        ):
            button = said_button(f"compare_{name}", f"markets-compare-{name}", act)
            row.addWidget(button)
            self.results.append(button)
        return row

    def _copy(self) -> None:
        (self.measures, self.overlaps, self.kept)[self.tabs.currentIndex()].copy()
