"""What the operator has: notes and the next picture on a screen of one's own, the clock, and what tables say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QTabWidget, QVBoxLayout, QWidget

from explorer.project.document import now
from explorer.project.workshop import Entry, Log, current
from explorer.qt.announcer import announce
from explorer.qt.reader_roles import give_role
from explorer.views.parts.widgets import let_scroll, named, said_button, words
from explorer.views.workshop.capture_forms import CommentForm, DecisionForm, Form, VoteForm
from explorer.views.workshop.presenting import Presenting
from explorer.views.workshop.sheet_grid import SheetForm
from explorer.words import say, text
from explorer.workshop import capture

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

TICK = 500
"""Milliseconds between two looks at the clock."""

USUAL_ROUND = 10
"""Minutes."""


class OperatorPanel(QWidget):
    """Notes, next picture, clock and capture; notes only where the room does not see this screen.

    Attributes
    ----------
    ticked : Signal(str)
        What the clock of the round shows; empty where none runs.
    key_pressed : Signal(QKeyEvent)
        A key that leads the room.
    """

    ticked = Signal(str)
    key_pressed = Signal(QKeyEvent)

    def __init__(self, presenting: Presenting, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("operator")
        give_role(self, QAccessible.Role.Window)
        self.setWindowTitle(text("workshop-operator"))
        self._presenting = presenting
        self.place, self.notes, self.following, self.told = (
            words("heading"), words("operator_notes"), words("operator_next"), words("note")
        )  # fmt: skip
        self.clock = words("operator_clock")
        self.minutes = named(QSpinBox(), "round_minutes")
        self.minutes.setRange(1, 180)
        self.minutes.setValue(USUAL_ROUND)
        self.minutes.setSuffix(text("workshop-minutes"))
        self.minutes.setAccessibleName(text("workshop-round-minutes"))
        self.start = said_button("start_clock", "workshop-start-clock", self.switch_clock)
        self.close_round = said_button("close_round", "workshop-close-round", self.close_or_open)
        self.pages = named(QTabWidget(), "capture_pages")
        self.comment, self.vote, self.sheet = CommentForm(presenting), VoteForm(presenting), SheetForm(presenting)
        self.decision = DecisionForm(presenting)
        self.forms: dict[str, Form] = {
            "comment": self.comment, "vote": self.vote, "sheet": self.sheet, "decision": self.decision,
        }  # fmt: skip
        for name, form in self.forms.items():
            self.pages.addTab(form, text(f"workshop-page-{name}"))
            form.kept.connect(self._tell_kept)
        self._running = QElapsedTimer()
        self._ticks = QTimer(self, interval=TICK)
        self._ticks.timeout.connect(self._tick)
        self._lay_out()
        presenting.changed.connect(self.show_now)
        presenting.logged.connect(self.show_log)
        presenting.refused.connect(self._tell)
        self.vote.round.valueChanged.connect(lambda _: self._name_round())

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        for part in (self.clock, self.minutes, self.start, self.close_round):
            line.addWidget(part)
        column = QVBoxLayout(self)
        for part in (self.place, self.notes, self.following):
            column.addWidget(part)
        column.addLayout(line)
        column.addWidget(self.pages, 1)
        column.addWidget(self.told)
        let_scroll(self)

    # What is shown

    def take_findings(self, findings: Findings) -> None:
        """Offer the districts of this footprint's sheets."""
        from explorer.workshop.candidates import numbered

        asked, numbers = numbered(self._presenting.log, findings)
        self._presenting.keep(lambda _: numbers)
        self.sheet.grid.show_candidates(asked.chosen)
        self.show_log()

    def show_alone(self, *, is_alone: bool) -> None:
        """Show notes only where the room does not see them."""
        for part in (self.notes, self.following):
            part.setVisible(is_alone)

    def show_now(self) -> None:
        """Show where the room is, what the operator should know, and what comes next."""
        presenting = self._presenting
        self.place.setText(
            text("workshop-place", at=presenting.at + 1, pictures=len(presenting.pictures), title=presenting.shows.title)
        )
        self.notes.setText(presenting.shows.notes)
        after = presenting.following
        self.following.setText(text("workshop-next", title=say(after.title)) if after else text("workshop-last"))
        self.comment.show_pictures(presenting.pictures, presenting.at)
        self.told.setText("")

    def show_log(self) -> None:
        """Offer the tables, rounds and plans that there are."""
        for form in self.forms.values():
            form.show_log(self._presenting.log)
        self._name_round()

    def show_page(self, name: str) -> None:
        """Open a page of the capture."""
        self.pages.setCurrentWidget(self.forms[name])
        first = self.forms[name]
        (first.words if isinstance(first, CommentForm) else first).setFocus()

    def _tell_kept(self) -> None:
        entries = sum(1 for _ in self._presenting.log.entries())
        self._tell(text("workshop-kept", entries=entries))

    def _tell(self, words: str) -> None:
        """Say what became of what was typed, to those who do not see it as well."""
        self.told.setText(words)
        announce(self, words, "kept")

    # Rounds and their clock

    def switch_clock(self) -> None:
        """Start the clock of a round, or stop it."""
        if self._ticks.isActive():
            self._ticks.stop()
            self.clock.setText("")
            self.ticked.emit("")
        else:
            self._running.start()
            self._ticks.start()
            self._tick()
        key = "workshop-stop-clock" if self._ticks.isActive() else "workshop-start-clock"
        self.start.setText(text(key))

    def _tick(self) -> None:
        left = max(self.minutes.value() * 60_000 - self._running.elapsed(), 0)
        seconds = -(-left // 1000)
        told = f"{seconds // 60}:{seconds % 60:02}"
        self.clock.setText(told)
        self.ticked.emit(told if left else text("workshop-time-up"))

    def close_or_open(self) -> None:
        """Close the round that votes are typed in for, or open it again."""
        number = self.vote.round.value()
        is_closed = number in capture.closed_rounds(self._presenting.log)

        def made(log: Log) -> list[Entry]:
            return [capture.round_end(log, now(), number, is_closed=not is_closed)]

        if self._presenting.keep(made):
            self._presenting.gather()

    def _name_round(self) -> None:
        number = self.vote.round.value()
        is_closed = number in capture.closed_rounds(self._presenting.log)
        self.close_round.setText(text("workshop-open-round", round=str(number)) if is_closed else text("workshop-close-round"))
        self.close_round.setEnabled(bool(current(self._presenting.log.meetings)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead the room from here, too, with keys that no field takes."""
        self.key_pressed.emit(event)
