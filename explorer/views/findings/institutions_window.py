"""The window of institutions: councils and public bodies, partners to add, take out and confirm, and what merely lies there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue.member_search import MemberSearch
from explorer.exports.tables import institution_rows as rows
from explorer.project.partner_choice import ADDED, CONFIRMED, REMOVED, What
from explorer.qt.buttons import button_row
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.views.help.help_keys import help_key
from explorer.views.parts.grips import GripSplitter
from explorer.views.parts.rows_table import RowsTable
from explorer.views.parts.widgets import bring_up, give_room, let_scroll, named, said_button, words
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import say, text

LOOK_AFTER = 120
"""Milliseconds without a key after which the search begins."""


class InstitutionsWindow(QDialog):
    """Shows who works in the footprint, and takes what the user says of its partners.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("institutions_window")
        help_key(self, "verdict", "institutions-three-questions")
        self._session = session
        self._search: MemberSearch | None = None
        self._why: dict[str, str] = {}
        self._wanted: list[str] = []
        self.headline = words("heading")
        self.headline.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told = words("note")
        self.bodies = RowsTable("bodies", text("panel-bodies"), rows.body_titles(), (0, 1, 2, 6), rows.body_tips())
        self.partners = RowsTable("partners", text("panel-partners"), rows.partner_titles(), range(7), rows.partner_tips())
        opens = text("panel-add-partner")
        self.found = RowsTable("found", text("panel-institutions-found"), rows.member_titles(), range(3), opens=opens)
        self.there = RowsTable("there", text("panel-institutions-there"), rows.member_titles(), range(3), opens=opens)
        self.tabs = named(QTabWidget(), "institution_tabs")
        self.field = named(QLineEdit(placeholderText=text("panel-partner-hint"), clearButtonEnabled=True), "partner_search")
        self.field.setToolTip(text("panel-partner-sorts"))
        self.field.setAccessibleName(text("panel-partner-search"))
        self._pause = QTimer(self, interval=LOOK_AFTER, singleShot=True)
        self._pause.timeout.connect(self.look_up)
        self._make_buttons()
        self._lay_out()
        self._connect()

    # Built once

    def _make_buttons(self) -> None:
        self.add = said_button("add_partner", "panel-add", self.add_found)
        self.add_there = said_button("add_there", "panel-add-there", partial(self._choose_rows, self.there, ADDED))
        self.take_out = said_button("take_out", "panel-take-out", partial(self._choose_rows, self.partners, REMOVED))
        self.confirm = said_button("confirm", "panel-confirm", partial(self._choose_rows, self.partners, CONFIRMED))
        self.as_documented = said_button("as_documented", "panel-as-documented", partial(self._choose_rows, self.partners, None))
        self.undo = said_button("undo_partner", "panel-undo", self._session.undo)

    def _lay_out(self) -> None:
        self.tabs.addTab(self.bodies, text("panel-tab-bodies"))
        self.tabs.addTab(self._partner_page(), text("panel-tab-partners"))
        self.tabs.addTab(self._there_page(), text("panel-tab-there"))
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.undo, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(said_button("copy_rows", "panel-copy-rows", self.copy), QDialogButtonBox.ButtonRole.ActionRole)
        # Enter in the search adds a partner; it closes no window.
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (self.headline, self.told):
            layout.addWidget(part)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(buttons)
        let_scroll(self)
        give_room(self, 144, 44)

    def _partner_page(self) -> QWidget:
        self.about = words("note")
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        upper, lower = QWidget(), QWidget()
        above, below = QVBoxLayout(upper), QVBoxLayout(lower)
        for column in (above, below):
            column.setContentsMargins(0, 6, 0, 0)
        above.addWidget(self.partners, 1)
        above.addWidget(self.about)
        above.addLayout(_line(self.take_out, self.confirm, self.as_documented))
        label = PlainLabel(text("panel-find-partner"))
        label.setBuddy(self.field)
        head = QHBoxLayout()
        for part, share in ((label, 0), (self.field, 1), (self.add, 0)):
            head.addWidget(part, share)
        below.addLayout(head)
        below.addWidget(self.found, 1)
        page = GripSplitter(Qt.Orientation.Vertical, text("pane-half-height"))
        page.setChildrenCollapsible(False)
        for half, share in ((upper, 3), (lower, 2)):
            page.addWidget(half)
            page.setStretchFactor(page.indexOf(half), share)
        return page

    def _there_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(words("note", text("panel-there-note")))
        column.addWidget(self.there, 1)
        column.addLayout(_line(self.add_there))
        return page

    def _connect(self) -> None:
        self._session.outcome_ready.connect(self._follow)
        self.field.textChanged.connect(self._pause.start)
        self.field.returnPressed.connect(self.add_found)
        self.found.opened.connect(lambda _: self.add_found())
        self.there.opened.connect(lambda key: self._session.edits.choose_partners([key], ADDED))
        for table in (self.partners, self.found, self.there):
            table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        gone = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.partners)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self.take_out.click)
        back = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        back.activated.connect(self.undo.click)
        self._enable()

    # What is shown

    def open_window(self, *, partners: bool = False) -> None:
        """Open the window, at the partners if that is asked for."""
        if partners:
            self.tabs.setCurrentIndex(1)
        if self._session.outcome is not None:
            self._show_outcome(self._session.outcome)
        bring_up(self)

    def _follow(self, outcome: Outcome) -> None:
        if outcome.touches_findings:
            self._show_outcome(outcome)

    def _show_outcome(self, outcome: Outcome) -> None:
        from explorer.flags.sides.institution_places import lying_there

        case, project, known = outcome.findings.case, outcome.findings.project, outcome.findings.known
        side = case.institution_side
        self.setWindowTitle(text("panel-institutions", partnership=case.footprint.partnership.named))
        self.headline.setText(text("panel-answer", answer=side.verdict.answer_name, sentence=side.verdict.sentence))
        self.told.setText("\n".join(say(question.sentence) for question in side.verdict.questions))
        self._show(self.bodies, rows.body_rows(side))
        self._show(self.partners, rows.partner_rows(side, project, known))
        self._show(self.there, rows.there_rows(lying_there(case), known))
        self._why = {row.id: say(row.why) for row in side.partners if row.why}
        if self._wanted:
            self.partners.choose(self._wanted)
            self._wanted = []
        self.look_up()

    @staticmethod
    def _show(table: RowsTable, listed: list[tuple[str, rows.Row]]) -> None:
        """Show rows, and keep those chosen that are still there."""
        chosen = [table.rows.keys[row] for row in table.chosen]
        table.show_rows([row for _, row in listed], [key for key, _ in listed])
        table.choose(chosen)

    def look_up(self) -> None:
        """Find what is typed now."""
        self._pause.stop()
        typed = self.field.text()
        if not typed.strip():
            self._show(self.found, [])
        else:
            if self._search is None:
                self._search = MemberSearch(self._session.known, say)
            found = self._search.find(typed)
            self._show(self.found, [(one.id, (say(one.named), say(one.kind), say(one.where))) for one in found])
            if not self.found.chosen and self.found.rows.keys:
                self.found.choose(self.found.rows.keys[:1])
        self._enable()

    def copy(self) -> None:
        """Copy the table of the page that is shown."""
        (self.bodies, self.partners, self.there)[self.tabs.currentIndex()].copy()

    # What the user does

    def add_found(self) -> None:
        """Add what is chosen among what was found, and choose it among the partners."""
        self.look_up()
        added = [self.found.rows.keys[row] for row in self.found.chosen]
        self._choose_rows(self.found, ADDED)
        if added:
            self.field.clear()
            self._wanted = added

    def _choose_rows(self, table: RowsTable, what: What | None) -> None:
        members = [table.rows.keys[row] for row in table.chosen]
        if members:
            self._session.edits.choose_partners(members, what)

    def _enable(self) -> None:
        history = self._session.history
        has = {table: bool(table.chosen) for table in (self.partners, self.found, self.there)}
        for button, possible in (
            (self.take_out, has[self.partners]), (self.confirm, has[self.partners]), (self.as_documented, has[self.partners]),
            (self.add, has[self.found]), (self.add_there, has[self.there]), (self.undo, bool(history.undo_label)),
        ):  # fmt: skip
            button.setEnabled(possible)
        self.undo.setToolTip(as_tip(text("panel-undo-step", step=history.undo_label)))
        said = [self._why.get(self.partners.rows.keys[row], "") for row in self.partners.chosen]
        self.about.setText(" ".join(filter(None, said)))


def _line(*buttons: QPushButton) -> QHBoxLayout:
    line = QHBoxLayout()
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return line
