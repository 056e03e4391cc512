"""The window of thresholds: presets, each bound with its meaning, and what changes when one is moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.project import Project, Threshold
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.said import Said, sentences
from explorer.views.help.help_keys import help_key
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import bring_up, give_room, let_scroll, named, said_button, words
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.flags.model import Level, Limit

LEVELS: tuple[Level, ...] = ("info", "amber", "red")
"""Columns of bounds, the mildest first."""

COLUMNS = 2 + len(LEVELS)
"""The flag, a bound for each level, and whose they are."""

READ_ONLY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ThresholdsWindow(QDialog):
    """Shows and changes the thresholds of the session's project."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("thresholds")
        self.setWindowTitle(text("panel-thresholds"))
        help_key(self, "flags", "thresholds")
        self._session = session
        self._before: Findings | None = session.findings
        self._warning = QColor(LIGHT.red)
        self.preset = self._preset_box()
        self.source = words("note")
        self.table = self._empty_table()
        self.boxes: dict[tuple[str, str], BoundBox] = {}
        self.meaning = words("note")
        self.told = words("headline")
        self.told.setAccessibleName(text("panel-thresholds-changed"))
        self._fill_table()
        self._lay_out()
        self.show_project(session.project)
        for keys, act in (("Ctrl+Z", session.undo), ("Ctrl+Shift+Z", session.redo), ("Ctrl+Y", session.redo)):
            QShortcut(QKeySequence(keys), self, act)
        session.project_changed.connect(self.show_project)
        session.outcome_ready.connect(self._tell_changes)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._warning = QColor(theme.red)

    def show_project(self, project: Project) -> None:
        """Show the thresholds as they now stand."""
        from explorer.flags.presets import limits_of, preset

        chosen, limits = preset(project.preset), limits_of(project)
        with QSignalBlocker(self.preset):
            self.preset.setCurrentIndex(self.preset.findData(chosen.id))
        source = Said("panel-sentence", sentence=chosen.source)
        own = Said("panel-thresholds-own", n=len(project.limits)) if project.limits else None
        self.source.setText(say(sentences(source, own)))
        for kind, limit in limits.items():
            self._show_limit(kind, limit)
        self.reset.setEnabled(bool(project.limits or project.preset))

    def show_kind(self, kind: str) -> None:
        """Bring the thresholds of a kind into view, ready to be changed."""
        bring_up(self)
        box = next((box for (of, _), box in self.boxes.items() if of == kind), None)
        if box is not None:
            place = self.table.model().index(self._rows[kind], 0)
            self.table.scrollTo(place, QAbstractItemView.ScrollHint.PositionAtCenter)
            box.setFocus()
            box.selectAll()

    def take_bound(self, kind: str, level: Level) -> None:
        """Make the bounds of a kind, as they stand in their boxes, the user's own; the one of a level was changed."""
        from explorer.flags.meanings import THRESHOLD_MEANINGS
        from explorer.flags.presets import limits_of, own_limit

        project = self._session.project
        known = limits_of(replace(project, limits=()))
        wanted = Threshold(kind, tuple(self.boxes[kind, level].bound for level, _ in reversed(known[kind].steps)))
        wrong = self._wrong_order(kind, level)
        if wrong:
            self.told.setText(text("panel-threshold-not-used", typed=self.boxes[kind, level].as_typed, why=wrong))
            self.show_project(project)
            self._show_wrong(kind, wrong)
            return
        limit = own_limit(wanted, known)
        others = tuple(one for one in project.limits if one.kind != kind)
        own = others if limit.steps == known[kind].steps else (*others, wanted)
        self._session.choose(Said("step-threshold", flag=THRESHOLD_MEANINGS[kind].title), limits=own)

    # Details

    def _take_typed(self, kind: str, level: Level) -> None:
        """Say what is wrong while it is typed, where whose the threshold is stands otherwise, and below the table."""
        from explorer.flags.presets import limits_of

        wrong = self._wrong_order(kind, level)
        self.told.setText(wrong)
        if wrong:
            self._show_wrong(kind, wrong)
        else:
            self._show_whose(kind, limits_of(self._session.project)[kind])

    def _wrong_order(self, kind: str, level: Level) -> str:
        """Say which bound must be reached before the one typed, or after it; nothing where all is well."""
        from explorer.flags.limits import DEFAULT_LIMITS

        typed, falls = self.boxes[kind, level], DEFAULT_LIMITS[kind].worse == "below"
        for other in LEVELS:
            box = self.boxes.get((kind, other))
            if box is None or box.isHidden() or other == level:
                continue
            most = falls == (LEVELS.index(other) < LEVELS.index(level))
            if (typed.typed > box.typed) if most else (typed.typed < box.typed):
                way = "above" if most else "below"
                return text("panel-threshold-order", level=level, way=way, other=other, bound=box.as_typed)
        return ""

    def _show_wrong(self, kind: str, sentence: str) -> None:
        item = QTableWidgetItem(sentence)
        item.setToolTip(as_tip(sentence))
        item.setForeground(self._warning)
        item.setFlags(READ_ONLY)
        self.table.setItem(self._rows[kind], COLUMNS - 1, item)

    def _choose_preset(self) -> None:
        from explorer.flags.presets import PRESETS

        key = self.preset.currentData()
        step = Said("step-thresholds", preset=PRESETS[key].title)
        self._session.choose(step, preset="" if key == "own" else key, limits=())

    def _reset(self) -> None:
        self._session.choose(Said("step-default-thresholds"), preset="", limits=())

    def _tell_changes(self, outcome: Outcome) -> None:
        """Say which flags came and went, where nothing but thresholds changed."""
        before, after = self._before, outcome.findings
        self._before = after
        if before is None or not _differ_in_thresholds_only(before.project, after.project):
            if before is not None and before.case is not after.case:
                self.told.clear()
            return
        from explorer.flags.flag_changes import FlagChanges

        self.told.setText(say(FlagChanges.between(before.flags, after.flags).sentence(after.area_name)))

    def _show_limit(self, kind: str, limit: Limit) -> None:
        bounds = dict(limit.steps)
        for level in LEVELS:
            if (kind, level) in self.boxes:
                self.boxes[kind, level].setVisible(level in bounds)
                self.boxes[kind, level].show_bound(bounds.get(level, 0.0))
        self._show_whose(kind, limit)

    def _show_whose(self, kind: str, limit: Limit) -> None:
        whose = QTableWidgetItem(_whose(limit))
        whose.setToolTip(say(limit.origin))
        whose.setFlags(READ_ONLY)
        self.table.setItem(self._rows[kind], COLUMNS - 1, whose)

    def _show_meaning(self, kind: str) -> None:
        from explorer.flags.meanings import THRESHOLD_MEANINGS
        from explorer.flags.presets import limits_of

        meaning, limit = THRESHOLD_MEANINGS[kind], limits_of(self._session.project)[kind]
        title, bounds = Said("panel-line", line=meaning.title), Said("panel-line", line=limit.said() or "")
        self.meaning.setText(say(sentences(title, meaning.rule, meaning.why, bounds)))
        self.table.setCurrentCell(self._rows[kind], 0)

    def _fill_table(self) -> None:
        """Write a row a kind, under the side of the verdict that it speaks to."""
        from explorer.flags.limits import DEFAULT_LIMITS
        from explorer.flags.model import SIDES

        self._rows: dict[str, int] = {}
        for side in SIDES:
            self._add_heading(text(f"flag-side-{side}"))
            for kind in _kinds_of(side):
                self._add_row(kind, DEFAULT_LIMITS[kind])
        self.table.resizeRowsToContents()

    def _add_heading(self, name: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        item = QTableWidgetItem(name)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        self.table.setItem(row, 0, item)
        self.table.setSpan(row, 0, 1, COLUMNS)

    def _add_row(self, kind: str, limit: Limit) -> None:
        from explorer.flags.meanings import THRESHOLD_MEANINGS

        meaning, row = THRESHOLD_MEANINGS[kind], self.table.rowCount()
        self.table.insertRow(row)
        self._rows[kind] = row
        item = QTableWidgetItem(say(meaning.title))
        item.setToolTip(say(meaning.rule))
        item.setFlags(READ_ONLY)
        self.table.setItem(row, 0, item)
        for level in sorted(_levels_of(kind), key=LEVELS.index):
            self._add_box(row, kind, level, limit)

    def _add_box(self, row: int, kind: str, level: Level, limit: Limit) -> None:
        from explorer.flags.meanings import THRESHOLD_MEANINGS

        box = BoundBox(limit)
        meaning = THRESHOLD_MEANINGS[kind]
        box.setAccessibleName(text("panel-bound-of", flag=meaning.title, level=level, worse=limit.worse))
        box.setToolTip(as_tip(text("panel-bound-tip", rule=meaning.rule, level=level, worse=limit.worse)))
        box.valueChanged.connect(lambda _: self.take_bound(kind, level))
        box.lineEdit().textEdited.connect(lambda _: self._take_typed(kind, level))
        box.focused.connect(lambda: self._show_meaning(kind))
        self.boxes[kind, level] = box
        # The table shows the widgets of its cells again and again; a box that is not in use hides within one.
        cell = QWidget()
        inner = QHBoxLayout(cell)
        inner.setContentsMargins(2, 2, 6, 2)
        inner.addWidget(box)
        self.table.setCellWidget(row, 1 + LEVELS.index(level), cell)

    def _empty_table(self) -> QTableWidget:
        table = named(QTableWidget(0, COLUMNS), "threshold_table")
        table.setAccessibleName(text("panel-thresholds"))
        table.setHorizontalHeaderLabels(
            [text("panel-head-flag"), *(text("flag-level", level=level) for level in LEVELS), text("panel-head-whose")]
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column in range(1, COLUMNS - 1):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(column, table.fontMetrics().averageCharWidth() * 17)
        head.setSectionResizeMode(COLUMNS - 1, QHeaderView.ResizeMode.Stretch)
        table.currentCellChanged.connect(lambda row, *_: self._show_row(row))
        return table

    def _show_row(self, row: int) -> None:
        kind = next((kind for kind, at in self._rows.items() if at == row), "")
        if kind and not isinstance(self.focusWidget(), BoundBox):
            self._show_meaning(kind)

    def _preset_box(self) -> QComboBox:
        from explorer.flags.presets import PRESETS

        box = named(QComboBox(), "preset")
        box.setAccessibleName(text("panel-preset"))
        box.setToolTip(text("panel-preset-tip"))
        for key, preset in PRESETS.items():
            box.addItem(say(preset.title), key)
        box.activated.connect(lambda _: self._choose_preset())
        return box

    def _lay_out(self) -> None:
        title = named(PlainLabel(text("panel-preset-label")), "heading")
        title.setBuddy(self.preset)
        self.reset = said_button("reset", "panel-defaults", self._reset)
        close = said_button("close", "panel-close", self.reject)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self.preset)
        head.addWidget(self.source, 1)
        foot.addWidget(self.reset)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(words("note", text("panel-thresholds-note")))
        column.addWidget(self.table, 1)
        column.addWidget(self.meaning)
        column.addWidget(self.told)
        column.addLayout(foot)
        let_scroll(self)
        give_room(self, 132, 42)


class BoundBox(QDoubleSpinBox):
    """One bound, in the unit of its limit.

    Parameters
    ----------
    limit : Limit
        Says which way is worse, and in which unit.

    Attributes
    ----------
    focused : Signal()
        The keyboard is here now.
    """

    focused = Signal()

    def __init__(self, limit: Limit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from explorer.flags.model import FIXED_UNITS

        self._is_share = limit.unit == "%"
        large, whole = limit.unit == "people", limit.unit in FIXED_UNITS or limit.unit == "people"
        self.setDecimals(1 if self._is_share else 0 if whole else 2)
        self.setRange(0.0, 100.0 if self._is_share else 100_000_000.0 if large else 10_000.0)
        self.setSingleStep(50_000.0 if large else 1.0 if whole or self._is_share else 0.1)
        self.setGroupSeparatorShown(large)
        self.setPrefix(f"{text('panel-bound', worse=limit.worse)} ")
        self.setSuffix("%" if self._is_share else "")
        # A number typed digit by digit is one choice.
        self.setKeyboardTracking(False)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def bound(self) -> float:
        """The bound as limits hold it: shares from 0 to 1."""
        return round(self.value() / 100, 12) if self._is_share else self.value()

    @property
    def typed(self) -> float:
        """The number as it stands in the box, also while it is still being typed."""
        return self.valueFromText(self.text())

    @property
    def as_typed(self) -> str:
        """The same as it is read, with its unit."""
        return f"{self.cleanText()}{self.suffix()}"

    def show_bound(self, bound: float) -> None:
        """Show a bound without telling anybody."""
        with QSignalBlocker(self):
            self.setValue(bound * 100 if self._is_share else bound)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window, but for a number that is still being typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.key() in (Qt.Key.Key_Z, Qt.Key.Key_Y) and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if is_undo and self.text() == f"{self.prefix()}{self.textFromValue(self.value())}{self.suffix()}":
                event.ignore()
                return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit()

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the table: it scrolls, and must not move a threshold by chance."""
        with suppress(AttributeError):
            event.ignore()  # type: ignore[attr-defined]


def _kinds_of(side: str) -> Iterator[str]:
    from explorer.flags.limits import DEFAULT_LIMITS
    from explorer.flags.meanings import THRESHOLD_MEANINGS

    return (kind for kind, meaning in THRESHOLD_MEANINGS.items() if meaning.side == side and kind in DEFAULT_LIMITS)


def _levels_of(kind: str) -> set[Level]:
    """Return the levels that a kind has a bound for, by default or in a preset."""
    from explorer.flags.limits import DEFAULT_LIMITS
    from explorer.flags.presets import PRESETS

    limits = (DEFAULT_LIMITS[kind], *(preset.limits[kind] for preset in PRESETS.values() if kind in preset.limits))
    return {level for limit in limits for level, _ in limit.steps}


def _whose(limit: Limit) -> str:
    """Say whether bounds are published, ours or the user's own."""
    if limit.is_published:
        return text("panel-cell", cell=limit.origin)
    from explorer.flags.model import OURS

    return text("panel-whose-ours") if limit.origin == OURS else text("panel-whose-yours")


def _differ_in_thresholds_only(one: Project, other: Project) -> bool:
    neutral: Mapping[str, object] = {"preset": "", "limits": (), "map_style": one.map_style}
    changed = (one.preset, one.limits) != (other.preset, other.limits)
    return changed and replace(one, **neutral) == replace(other, **neutral)  # type: ignore[arg-type]
