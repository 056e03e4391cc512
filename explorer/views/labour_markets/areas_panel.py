"""Analysis → Functional areas: delineate districts into labour markets, see which hold, and why a district is where it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.analysis.delineation import PRESETS
from explorer.analysis.district_areas import AreasWanted, preset_numbers
from explorer.errors import ChoiceError
from explorer.exports.tables.delineation_words import area_tips, area_titles, link_tips, link_titles
from explorer.exports.tables.stability_words import run_titles
from explorer.qt.plain_text import PlainLabel
from explorer.views.help.help_keys import help_key
from explorer.views.labour_markets.stability_choice import StabilityChoice
from explorer.views.parts.flow_layout import FlowLayout
from explorer.views.parts.grips import GripSplitter
from explorer.views.parts.rows_table import RowsTable
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import give_room, let_scroll, named, said_button, take_room_needed, words
from explorer.words import error_said, say, text

if TYPE_CHECKING:
    from explorer.project import Project

OWN = "own"
SIZE_COLUMN = 3
"""The largest areas come first."""

METHODS = ("documented", "r-compatible", "curds")


@dataclass(frozen=True)
class AreasShown:
    """What the panel shows of a delineation, ready in words.

    Attributes
    ----------
    sentences : tuple of str
    rows : tuple of tuple of str
        See :data:`~explorer.exports.tables.delineation_words.AREA_COLUMNS`.
    areas : tuple of str
        Code of the area of each row.
    missing : frozenset of str
        Areas that miss the criteria.
    """

    sentences: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    areas: tuple[str, ...]
    missing: frozenset[str]


class AreasPanel(QDialog):
    """Asks for functional areas and shows them; stays open beside the map.

    Attributes
    ----------
    asked : Signal(object)
        The user wants areas found: :class:`~explorer.analysis.district_areas.AreasWanted`.
    stopped : Signal()
        The user wants the work stopped.
    areas_chosen : Signal(list)
        The user looks at these areas, by code.
    used, saved, exported, tested, nulled, put_aside : Signal()
        Use the areas for the flags; save them as a set; write them into files; test how stable they are; hold the area
        chosen, or all together, against random ones; take them off the map.
    """

    asked = Signal(object)
    stopped = Signal()
    areas_chosen = Signal(list)
    used = Signal()
    saved = Signal()
    exported = Signal()
    tested = Signal()
    nulled = Signal()
    put_aside = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setObjectName("areas_panel")
        self.setWindowTitle(text("markets-title"))
        help_key(self, "areas", "functional-areas-from-commuting")
        self._make_choices()
        self.flows = words("note")
        self.headline = words("headline", text("markets-first"))
        self.table = RowsTable("found_areas", text("markets-areas"), area_titles(), (0, 1), area_tips())
        self.table.keys_chosen.connect(self.areas_chosen)
        self.question = named(PlainLabel(text("markets-why-here")), "heading")
        self.why = words("note", text("markets-choose"))
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.links = RowsTable("area_links", text("markets-links"), link_titles(), tips=link_tips())
        self.links.hide()
        self.runs = RowsTable("stability_runs", text("markets-runs"), run_titles())
        self.runs.hide()
        self.trial = StabilityChoice()
        self._has_areas = self._is_busy = False
        self._make_buttons()
        self._lay_out()
        self._take_preset()
        self.show_found(None)

    # What it shows

    def show_project(self, project: Project, about_flows: str) -> None:
        """Say which commuting data the areas come from."""
        self.flows.setText(about_flows)
        if self._answer.isHidden() and not self.isVisible():
            take_room_needed(self)
        self.setWindowTitle(text("markets-title-in-use" if project.areas else "markets-title"))

    def show_found(self, shown: AreasShown | None) -> None:
        """Show a delineation; None before the first."""
        self._has_areas = shown is not None
        self.busy(False)
        if shown is not None:
            self._show_answer()
            self.headline.setText(" ".join(shown.sentences))
            self.table.show_rows(shown.rows, shown.areas, shown.missing)
            self.table.sortByColumn(SIZE_COLUMN, Qt.SortOrder.DescendingOrder)
            self.show_why((text("markets-choose"),), ())

    def show_why(self, sentences: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """Say why a district is where it is, with its links."""
        self._show_below(text("markets-why-here"), sentences, rows)

    def show_note(self, question: str, sentences: Sequence[str], runs: Sequence[tuple[str, ...]] = ()) -> None:
        """Answer another question, in place of why a district is there, with the runs that the answer comes from."""
        self._show_below(question, sentences, (), runs)

    def _show_below(
        self, question: str, sentences: Sequence[str], links: Sequence[tuple[str, ...]], runs: Sequence[tuple[str, ...]] = ()
    ) -> None:
        self.question.setText(question)
        self.why.setText(" ".join(sentences))
        for table, rows in ((self.links, links), (self.runs, runs)):
            table.show_rows(rows)
            table.setVisible(bool(rows))

    def show_problem(self, sentence: str) -> None:
        """Say why there is no answer."""
        self.busy(False)
        self.headline.setText(sentence)

    def choose_area(self, area: str) -> None:
        """Mark the row of an area; none where it is empty."""
        self.table.choose([area] if area else ())

    def busy(self, is_busy: bool) -> None:
        """Offer to stop while work is under way, and nothing else that needs its result."""
        self.delineate.setText(text("markets-stop" if is_busy else "markets-delineate"))
        self._is_busy = is_busy
        for button in self.results.values():
            button.setEnabled(self._has_areas and not is_busy)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.table.rows.set_warning_colour(theme.red)

    def wanted(self) -> AreasWanted:
        """Return what is asked for now; a ChoiceError says what is impossible."""
        sizes, percents = [box.value() for box in self.sizes], [box.value() for box in self.shares]
        return AreasWanted.of_percent(sizes, percents, self.method.currentData(), contiguous=self.contiguous.isChecked())

    def take(self, wanted: AreasWanted) -> None:
        """Ask for this."""
        criteria = wanted.criteria
        numbers = (criteria.min_size, criteria.target_size), (100 * criteria.min_containment, 100 * criteria.target_containment)
        for boxes, values in zip((self.sizes, self.shares), numbers, strict=True):
            for box, value in zip(boxes, values, strict=True):
                with QSignalBlocker(box):
                    box.setValue(value)
        preset = next((key for key, (_, known) in PRESETS.items() if known == criteria), OWN)
        with QSignalBlocker(self.preset):
            self.preset.setCurrentIndex(self.preset.findData(preset))
        self.method.setCurrentIndex(self.method.findData(wanted.method))
        self.contiguous.setChecked(wanted.contiguous)

    # What the user does

    def _take_preset(self) -> None:
        if self.preset.currentData() == OWN:
            return
        _, sizes, percents = self._presets[self.preset.currentData()]
        for boxes, numbers in ((self.sizes, sizes), (self.shares, percents)):
            for box, number in zip(boxes, numbers, strict=True):
                with QSignalBlocker(box):
                    box.setValue(number)

    def _own_numbers(self) -> None:
        with QSignalBlocker(self.preset):
            self.preset.setCurrentIndex(self.preset.findData(OWN))

    def _act(self) -> None:
        if self._is_busy:
            self.stopped.emit()
            return
        try:
            wanted = self.wanted()
        except ChoiceError as impossible:
            self.show_problem(error_said(impossible))
            return
        self.busy(True)
        self.asked.emit(wanted)

    # Built once

    def _make_choices(self) -> None:
        self.preset = named(QComboBox(), "areas_preset")
        self._presets = preset_numbers()
        for key, (title, *_) in self._presets.items():
            self.preset.addItem(say(title), key)
        self.preset.addItem(text("markets-own-numbers"), OWN)
        self.preset.setToolTip(text("markets-criteria-tip"))
        self.preset.setAccessibleName(text("markets-criteria"))
        self.preset.currentIndexChanged.connect(lambda _: self._take_preset())
        self.sizes = [
            _size("markets-least"),
            _size("markets-large"),
        ]
        self.shares = [
            _share("markets-large_keep"),
            _share("markets-small_keep"),
        ]
        for box in (*self.sizes, *self.shares):
            box.valueChanged.connect(lambda _: self._own_numbers())
        self.method = named(QComboBox(), "areas_method")
        for key in METHODS:
            self.method.addItem(text("markets-method-of", method=key), key)
        self.method.setToolTip(text("markets-method-tip"))
        self.method.setAccessibleName(text("markets-method"))
        self.contiguous = QCheckBox(text("markets-one-piece"))
        self.contiguous.setToolTip(text("markets-one-piece-tip"))

    def _make_buttons(self) -> None:
        self.delineate = named(QPushButton(text("markets-delineate")), "delineate")
        self.delineate.setDefault(True)
        self.delineate.setToolTip(text("markets-delineate-tip"))
        self.delineate.clicked.connect(self._act)
        self.results = {
            name: said_button(f"areas_{name}", f"markets-{name}", signal.emit)
            for name, signal in (
                ("use", self.used),
                ("save", self.saved),
                ("export", self.exported),
                ("stability", self.tested),
                ("null", self.nulled),
                ("aside", self.put_aside),
            )
        }

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(text("markets-criteria-label"), self.preset)
        for key, box in zip(("least", "large", "large_keep", "small_keep"), (*self.sizes, *self.shares), strict=True):
            form.addRow(text(f"markets-{key}-label"), box)
        form.addRow(text("markets-method-label"), self.method)
        form.addRow("", self.contiguous)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addWidget(self.flows)
        left.addWidget(self.delineate)
        left.addStretch(1)
        left.addWidget(self.trial)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(self.fontMetrics().averageCharWidth() * 50)
        left.setContentsMargins(0, 0, 0, 0)
        self._answer = self._right()
        self._answer.hide()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(side)
        row.addWidget(self._answer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.headline)
        column.addLayout(row, 1)
        let_scroll(self)

    def _show_answer(self) -> None:
        """Become as large as areas and their reasons ask for; before, there is nothing to show."""
        if self._answer.isHidden():
            self._answer.show()
            give_room(self, 172, 40)

    def _right(self) -> QWidget:
        halves = GripSplitter(Qt.Orientation.Vertical, text("pane-half-height"))
        halves.addWidget(self.table)
        halves.addWidget(self._below())
        height = self.fontMetrics().height()
        halves.setSizes([17 * height, 17 * height])
        halves.setChildrenCollapsible(False)
        acts = FlowLayout(6)
        for button in self.results.values():
            acts.addWidget(button)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves, 1)
        column.addLayout(acts)
        return right

    def _below(self) -> QScrollArea:
        """Build the answers to questions; a long one is scrolled."""
        answers = QWidget()
        column = QVBoxLayout(answers)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.question)
        column.addWidget(self.why)
        for table in (self.links, self.runs):
            table.setMinimumHeight(5 * self.fontMetrics().height())
            column.addWidget(table, 1)
        column.addStretch()
        pane = QScrollArea()
        pane.setWidgetResizable(True)
        pane.setFrameShape(QFrame.Shape.NoFrame)
        pane.setWidget(answers)
        return pane


def _size(key: str) -> QDoubleSpinBox:
    return _number(key, 10_000_000, 0, text("markets-residents"), 500)


def _share(key: str) -> QDoubleSpinBox:
    return _number(key, 100, 2, "%", 1)


def _number(key: str, most: int, decimals: int, suffix: str, step: int) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setDecimals(decimals)
    box.setRange(10.0**-decimals, most)
    box.setSingleStep(step)
    box.setGroupSeparatorShown(True)
    box.setSuffix(suffix)
    box.setAccessibleName(text(key))
    box.setToolTip(text(f"{key}-tip"))
    box.setKeyboardTracking(False)
    return box
