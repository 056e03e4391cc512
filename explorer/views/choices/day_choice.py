"""The day of the footprint: type it, pick it, or step to the days on which membership changed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from explorer.catalogue.membership_days import Change, changes_around, day_after, day_before
from explorer.catalogue.partnerships import Partnership, PartnershipList
from explorer.places.districts import DistrictLookup
from explorer.project import Project
from explorer.views.parts.day_field import DayField
from explorer.views.parts.widgets import named, words
from explorer.words import text


class DayChoice(QWidget):
    """Shows and changes the day on which partnerships and members are looked at.

    Attributes
    ----------
    day_chosen : Signal(object)
        The :class:`~datetime.date` that the user picked; None for today, or the last day of a body that has ended.
    """

    day_chosen = Signal(object)

    def __init__(self, known: PartnershipList, lookup: DistrictLookup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known, self._lookup = known, lookup
        self._project = Project()
        self.field = self._day_field()
        self.before = self._step_button("day_before", "‹", text("choices-day-before"), self._go_before)
        self.after = self._step_button("day_after", "›", text("choices-day-after"), self._go_after)
        self.latest = named(QToolButton(), "day_latest")
        self.latest.clicked.connect(lambda: self.day_chosen.emit(None))
        self.steps = named(QToolButton(), "day_steps")
        self.menu = QMenu(self)
        self._dress_steps()
        self.note = words("note")
        self._lay_out()

    def show_project(self, project: Project, known: PartnershipList) -> None:
        """Show the day as it now stands, without telling anybody."""
        moved = (project.partnership, project.as_at) != (self._project.partnership, self._project.as_at)
        self._project, self._known = project, known
        self.field.set_day(self._day)
        live = self._body.holds_on(date.today())
        latest = "choices-today" if live else "choices-last-day"
        self.latest.setText(text(latest))
        self.latest.setToolTip(text(f"{latest}-tip"))
        self.latest.setEnabled(project.as_at is not None)
        if moved:
            self.say("")

    def say(self, told: str) -> None:
        """Say something about the day, under it."""
        self.note.setText(told)
        self.note.setVisible(bool(told))

    @property
    def changes(self) -> tuple[Change, ...]:
        """Days of the body on which its footprint, or one that cuts into it, changed."""
        changes = changes_around(self._known, self._project.partnership)
        return tuple(change for change in changes if self._body.holds_on(change.day))

    # Details

    @property
    def _body(self) -> Partnership:
        return self._known.partnerships[self._project.partnership]

    @property
    def _day(self) -> date:
        return self._project.as_at or self._body.day_to_show(date.today())

    def _choose(self, day: date | None) -> None:
        if day is not None and day != self._day:
            self.day_chosen.emit(day)

    def _take_day(self, day: date) -> None:
        self.day_chosen.emit(day)
        # Where the body did not exist on it, another day has been chosen, perhaps the one before.
        self.field.set_day(self._day)

    def _go_before(self) -> None:
        self._go(day_before(self.changes, self._day), "choices-no-change-before")

    def _go_after(self) -> None:
        self._go(day_after(self.changes, self._day), "choices-no-change-after")

    def _go(self, day: date | None, otherwise: str) -> None:
        """Go to a day; where no change is known any more, give that message."""
        if day is not None:
            self._choose(day)
            return
        self.say(text(otherwise))

    def _fill_menu(self) -> None:
        from explorer.flags.change_words import change_said, day_of_change

        self.menu.clear()
        for change in reversed(self.changes):
            told = change_said(change, self._known, self._lookup)
            line = text("choices-change", day=day_of_change(change), change=told)
            action = self.menu.addAction(line.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(change.day == self._day)
            action.triggered.connect(lambda _=False, day=change.day: self._choose(day))
        if self.menu.isEmpty():
            self.menu.addAction(text("choices-no-change")).setEnabled(False)

    def _day_field(self) -> DayField:
        field = DayField("as_at", text("choices-day"), text("choices-day-tip"))
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.day_chosen.connect(self._take_day)
        field.said.connect(self.say)
        return field

    def _step_button(self, name: str, sign: str, tip: str, act: object) -> QToolButton:
        button = named(QToolButton(), name)
        button.setText(sign)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(act)
        return button

    def _dress_steps(self) -> None:
        self.steps.setText(text("choices-changes"))
        self.steps.setToolTip(text("choices-changes-tip"))
        self.steps.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.steps.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill_menu)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self.before, self.field, self.after):
            first.addWidget(widget)
        second.addWidget(self.latest)
        second.addWidget(self.steps)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.note)
        self.note.hide()
        for button in (self.before, self.after, self.latest, self.steps):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
