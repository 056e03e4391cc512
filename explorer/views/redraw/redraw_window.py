"""The drawing table: every district with what adding or dropping it would do, and the card of the footprint."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from explorer.errors import ExplorerError
from explorer.progress import Progress
from explorer.qt.buttons import button_row
from explorer.qt.plain_text import as_tip
from explorer.said import Said, sentences
from explorer.views.help.help_keys import help_key
from explorer.views.parts.rows_table import RowsTable
from explorer.views.parts.widgets import give_room, let_scroll, named, said_button, words
from explorer.views.redraw.drawn import Drawn, drawn
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.plans.card import Card
    from explorer.plans.edits import Edit

TOPIC = "redraw"
LIST_COLUMNS = ("district", "state", "points", "sent", "filled", "residents")
CARD_COLUMNS = ("what", "before", "after", "change")


class RedrawWindow(QDialog):
    """Redraws the footprint in hand: nothing changes before a step is taken, and every step can be undone.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("redraw")
        self.setWindowTitle(text("plan-window"))
        help_key(self, "districts", "redraw-a-footprint")
        self._session = session
        self.drawn: Drawn | None = None
        self.headline, self.told, self.changes = words("heading"), words("note"), words("note")
        self.field = named(QLineEdit(placeholderText=text("plan-window-find"), clearButtonEnabled=True), "redraw_find")
        self.field.setAccessibleName(text("plan-window-find"))
        self.list = _table("redraw_list", "plan-window-list", LIST_COLUMNS, (0, 1), text("plan-window-take"))
        self.card = _table("redraw_card", "plan-window-card", CARD_COLUMNS, range(4))
        self.take = said_button("take_district", "plan-window-take", self.take_chosen)
        self.lock = said_button("lock_district", "plan-window-lock", self.lock_chosen)
        self.undo = said_button("undo_district", "plan-window-undo", session.undo)
        self.away = said_button("put_plan_away", "plan-window-away", session.edits.put_plan_away)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        for side, parts in ((left, (self.field, self.list)), (right, (self.card, self.changes))):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            for part in parts:
                column.addWidget(part, 1 if isinstance(part, RowsTable) else 0)
        halves = QSplitter()
        halves.setChildrenCollapsible(False)
        for half in (left, right):
            halves.addWidget(half)
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        line = QHBoxLayout()
        for button in (self.take, self.lock, self.undo, self.away):
            line.addWidget(button)
        # Enter goes from the field to the list, and must not close the window.
        for button in (self.take, self.lock, self.undo, self.away, *buttons.findChildren(QPushButton)):
            button.setAutoDefault(False)
        line.addStretch(1)
        line.addWidget(buttons)
        layout = QVBoxLayout(self)
        for part in (self.headline, self.told):
            layout.addWidget(part)
        layout.addWidget(halves, 1)
        layout.addLayout(line)
        for table in (self.list, self.card):
            table.give_rest_to(0)
        let_scroll(self)
        give_room(self, 150, 40)

    def _connect(self) -> None:
        session = self._session
        session.outcome_ready.connect(self._follow)
        session.choice_refused.connect(self._refuse)
        self.field.textChanged.connect(self.list.rows.filter)
        self.field.returnPressed.connect(self._go_to_list)
        self.list.opened.connect(lambda _: self.take_chosen())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.preview())
        self.list.installEventFilter(self)
        for standard, step in ((QKeySequence.StandardKey.Undo, session.undo), (QKeySequence.StandardKey.Redo, session.redo)):
            QShortcut(QKeySequence(standard), self).activated.connect(step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Space and L in the list, which would search its names for them."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act = {Qt.Key.Key_Space: self.take_chosen, Qt.Key.Key_L: self.lock_chosen}.get(Qt.Key(event.key()))
            if act is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                act()
                return True
        return super().eventFilter(watched, event)

    # What is shown

    def open_window(self) -> None:
        """Open the window at the footprint that is looked at."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()
        self.look()

    def look(self) -> None:
        """Measure the footprint in hand anew."""
        project, catalogue = self._session.project, self._session.catalogue
        self.told.setText(text("plan-window-busy"))

        def work(progress: Progress) -> Drawn:
            return drawn(project, catalogue, progress)

        job = self._session.jobs.run(work, topic=TOPIC, label=text("plan-window-job"))
        job.then(self._show)
        job.failed.connect(self._refuse)

    def _follow(self, outcome: Outcome) -> None:
        if self.isVisible() and outcome.touches_findings:
            self.look()

    def _show(self, found: Drawn) -> None:
        chosen = self._chosen
        self.drawn = found
        case = found.drawing.case
        self.headline.setText(say(Said("plan-window-headline", footprint=case.name, plan=found.drawing.plan.name)))
        self.told.setText(text("plan-window-own") if found.is_own else text("plan-window-new"))
        self.list.show_rows([tuple(map(say, row.cells)) for row in found.rows], [row.code for row in found.rows])
        self.list.rows.filter(self.field.text())
        self.list.choose([chosen] if chosen else [])
        self.preview()

    @property
    def _chosen(self) -> str:
        rows = self.list.chosen
        return self.list.rows.keys[rows[0]] if rows else ""

    def preview(self) -> None:
        """Show the card: of the district that is chosen, else of all that was changed; nothing changes by it."""
        if self.drawn is None:
            return
        from explorer.plans.card import Card

        code, drawing = self._chosen, self.drawn.drawing
        if code and set(drawing.case.codes) != {code}:
            card = Card(drawing.measured, drawing.preview([code]))
            self._session.selection.replace([code])
        else:
            card = Card(self.drawn.start, drawing.measured)
        self._show_card(card)
        undo = self._session.history.undo_label
        for button, possible in ((self.take, bool(code)), (self.lock, bool(code)), (self.undo, bool(undo)),
                                 (self.away, self.drawn.is_own)):  # fmt: skip
            button.setEnabled(possible)
        self.undo.setToolTip(as_tip(say(undo)))

    def _show_card(self, card: Card) -> None:
        rows = [(row.title, *row.shown_values, row.change_said) for row in card.rows]
        self.card.show_rows([tuple(map(say, row)) for row in rows])
        self.changes.setText(say(card.sentences()))

    # What the user does

    def take_chosen(self) -> None:
        """Add the district that is chosen, or take it out: one step."""
        from explorer.plans import edits
        from explorer.plans.district_rows import toggled_change

        if self.drawn is None or not (code := self._chosen):
            return
        plan, drawing, lookup = self.drawn.own_plan, self.drawn.drawing, self._session.catalogue.districts
        what = toggled_change(drawing, code)
        self._do(
            lambda: (
                edits.remove(plan, [code], lookup)
                if what == "remove"
                else edits.add(plan, [code], drawing.name, lookup)
                if what == "add"
                else edits.move(plan, [code], drawing.name, lookup)
            )
        )

    def lock_chosen(self) -> None:
        """Lock the district that is chosen where it lies, or unlock it."""
        from explorer.plans import edits

        if self.drawn is None or not (code := self._chosen):
            return
        plan, lookup = self.drawn.own_plan, self._session.catalogue.districts
        act = edits.unlock if code in plan.locks else edits.lock
        self._do(lambda: act(plan, [code], lookup))

    def _do(self, made: Callable[[], Edit]) -> None:
        try:
            edit = made()
        except ExplorerError as error:
            self._refuse(error)
            return
        self._session.edits.draw(edit.label, edit.plan)

    def _refuse(self, error: object) -> None:
        if self.isVisible() and isinstance(error, ExplorerError):
            self.told.setText(say(sentences(error.message, error.remedy)))

    def _go_to_list(self) -> None:
        """Choose the first district that is found, and go to the list."""
        if self.list.rows.keys:
            self.list.choose(self.list.rows.keys[:1])
        self.list.setFocus()


def _table(name: str, title: str, columns: tuple[str, ...], of_words: Collection[int], opens: str = "") -> RowsTable:
    titles = [text(f"plan-column-{column}") for column in columns]
    return RowsTable(name, text(title), titles, of_words, [text(f"plan-column-{column}-tip") for column in columns], opens)
