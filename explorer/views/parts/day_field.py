"""A field for a day: typed in any usual form, or picked from a calendar."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QToolButton, QWidget, QWidgetAction

from explorer.days import FIRST_YEAR, LAST_YEAR, NoDayError, day_typed
from explorer.views.parts.widgets import named
from explorer.words import say, text

LONGEST = date(2026, 9, 30)
"""The day that takes the most room."""

KEYS_OF_A_TEXT = (
    QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo, QKeySequence.StandardKey.MoveToEndOfLine,
    QKeySequence.StandardKey.DeleteEndOfLine,
)  # fmt: skip
"""Keys that a field would take from the menus: Ctrl+Z and, on Linux, also Ctrl+E and Ctrl+K."""

EDGES = 26
"""Pixels that border and padding of the style sheet take from a field, and the cursor at its end."""


class DayField(QLineEdit):
    """Shows a day and takes another.

    Parameters
    ----------
    name : str
    accessible : str
        What screen readers call it.
    tip : str
        What the day is for, as a sentence.

    Attributes
    ----------
    day_chosen : Signal(object)
        The :class:`~datetime.date` that the user typed or picked; not told where it is the day shown.
    said : Signal(str)
        What was understood of the text typed, or why it is no day; empty where there is nothing to say.
    """

    day_chosen = Signal(object)
    said = Signal(str)

    def __init__(self, name: str, accessible: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setToolTip(text("pane-day-how", what=tip))
        self._day = date.today()
        self._refused: str | None = None
        self._button = named(QToolButton(self), "day_calendar")
        self._button.setArrowType(Qt.ArrowType.DownArrow)
        self._button.setAutoRaise(True)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.setToolTip(text("pane-calendar-tip"))
        self._button.setAccessibleName(text("pane-calendar"))
        self._button.clicked.connect(self.open_calendar)
        self.editingFinished.connect(self._take)
        self.set_day(self._day)

    @property
    def day(self) -> date:
        """The day shown."""
        return self._day

    def set_day(self, day: date) -> None:
        """Show a day without telling anybody."""
        self._day, self._refused = day, None
        self.setText(say(day))
        self.setCursorPosition(0)

    def open_calendar(self) -> None:
        """Let the user pick the day."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        # English whatever the system speaks, like every other date of the window.
        calendar.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        calendar.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        calendar.clicked.connect(lambda day: self._pick(day, menu))
        calendar.activated.connect(lambda day: self._pick(day, menu))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        calendar.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the menus while a text waits to be taken back; while none does, leave them the keys of a text."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_typed = self.text() != say(self._day)
            if is_typed and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if not is_typed and any(map(event.matches, KEYS_OF_A_TEXT)):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with ↓; take the text back with Esc."""
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        elif event.key() == Qt.Key.Key_Escape and self.text() != say(self._day):
            self.set_day(self._day)
            self.said.emit("")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Keep the arrow at the right end."""
        side = self.height() - 4
        self._button.setGeometry(self.width() - side - 2, 2, side, side)
        self.setTextMargins(0, 0, side, 0)

    def sizeHint(self) -> QSize:
        """Ask for the longest day, its edges and the arrow."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(say(LONGEST)) + hint.height() + EDGES, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Ask for no less: of a day cut short, another would be read."""
        return self.sizeHint()

    def _pick(self, day: QDate, menu: QMenu) -> None:
        menu.close()
        self._choose(cast("date", day.toPython()))
        self.said.emit("")

    def _take(self) -> None:
        """Understand what was typed; told once, although both Enter and leaving the field end the typing."""
        typed = self.text().strip()
        if typed in (say(self._day), self._refused):
            return
        try:
            day = day_typed(typed)
        except NoDayError as problem:
            self._refused = typed
            self.said.emit(text("pane-day-refused", why=problem.said, day=self._day))
            return
        self._choose(day)
        if self._day == day:
            self.said.emit("" if typed == say(day) else text("pane-day-understood", typed=typed, day=day))

    def _choose(self, day: date) -> None:
        changed = day != self._day
        self.set_day(day)
        if changed:
            self.day_chosen.emit(day)
