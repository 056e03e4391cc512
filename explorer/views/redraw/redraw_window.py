"""The drawing table: the map of the plan in hand, its card, and what can be done with it by pointer, key and list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QInputDialog, QPushButton, QTabWidget, QVBoxLayout, QWidget

from explorer.qt.announcer import announce
from explorer.qt.buttons import button_row
from explorer.qt.plain_text import as_tip
from explorer.said import Said, sentences
from explorer.views.help.help_keys import help_key
from explorer.views.map.map_areas import Level
from explorer.views.parts.grips import OVERLAP, GripSplitter
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import bring_up, give_room, let_scroll, named, said_button, stand_beside, words
from explorer.views.redraw.card_view import CardView
from explorer.views.redraw.districts_page import DistrictsPage
from explorer.views.redraw.drawing_hand import DrawingHand
from explorer.views.redraw.drawing_table import DrawingTable
from explorer.views.redraw.flag_trial import FlagTrial
from explorer.views.redraw.footprints_table import FootprintsTable
from explorer.views.redraw.plans_page import PlansPage
from explorer.views.redraw.steps_page import StepsPage
from explorer.views.redraw.suggest_page import SuggestPage
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.plans.card import Card
    from explorer.views.redraw.compare_window import CompareWindow


class RedrawWindow(QDialog):
    """Redraws a plan: nothing changes before a step is taken, and every step can be undone.

    Parameters
    ----------
    session : Session
    levels : callable
        Returns the districts at every level of detail, as the main map draws them.
    """

    def __init__(self, session: Session, levels: Callable[[], Sequence[Level]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_beside(self, "redraw", text("plan-window"))
        help_key(self, "redraw")
        self._session, self._levels = session, levels
        self._theme: Theme = LIGHT
        self.hand = DrawingHand(session, self)
        self.headline, self.told, self.bounds = words("heading"), words("note"), words("note")
        self.districts = DistrictsPage()
        self.table = DrawingTable(session, self.hand, levels)
        self.footprints = FootprintsTable()
        self.card = CardView()
        self.pages = named(QTabWidget(), "redraw_pages")
        self.plans = PlansPage(session)
        self.suggest = SuggestPage(session, self.hand)
        self.steps = StepsPage(session)
        self.trial = FlagTrial(session, self.hand)
        self.comparison: CompareWindow | None = None
        self._suggested_for: tuple[str, ...] = ()
        self.pages.addTab(self.districts, text("redraw-page-districts"))
        self.pages.addTab(self.plans, text("redraw-page-plans"))
        self.pages.addTab(self.suggest, text("redraw-page-suggest"))
        self.pages.addTab(self.steps, text("redraw-page-steps"))
        self.take = said_button("take_district", "plan-window-take", lambda: self._act(lambda code: self.hand.take([code])))
        self.lock = said_button("lock_district", "plan-window-lock", lambda: self._act(self.hand.lock))
        self.undo = said_button("undo_district", "plan-window-undo", session.undo)
        self.away = said_button("put_plan_away", "plan-window-away", session.plans.put_away)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(OVERLAP, 0, 0, 0)
        column.addWidget(self.footprints)
        column.addLayout(self._footprint_buttons())
        column.addWidget(self.bounds)
        column.addWidget(self.card, 1)
        parts = GripSplitter(Qt.Orientation.Horizontal, text("redraw-width-left"), text("redraw-width-right"))
        for part in (self.pages, self.table, right):
            parts.addWidget(part)
        parts.setChildrenCollapsible(False)
        letter = self.fontMetrics().averageCharWidth()
        parts.setSizes([letter * 50, letter * 64, letter * 74])
        for at, share in enumerate((0, 2, 1)):
            parts.setStretchFactor(at, share)
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        line = QHBoxLayout()
        for button in (self.take, self.lock, self.undo, self.away):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(buttons)
        layout = QVBoxLayout(self)
        for label in (self.headline, self.told, self.trial):
            layout.addWidget(label)
        layout.addWidget(parts, 1)
        layout.addLayout(line)
        # Enter goes from the field to the list, and must not close the window.
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        let_scroll(self)
        give_room(self, 210, 48)

    def _footprint_buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self.new_footprint = said_button("new_footprint", "redraw-new-footprint", self._ask_for_footprint)
        self.no_footprint = said_button("no_footprint", "redraw-no-footprint", self.hand.give_up_footprint)
        for button in (self.new_footprint, self.no_footprint):
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _connect(self) -> None:
        session, hand = self._session, self.hand
        hand.changed.connect(self._show)
        hand.previewed.connect(self._show_card)
        hand.refused.connect(self.told.setText)
        hand.refused.connect(lambda words: announce(self, words, "redraw", at_once=True))
        hand.busy.connect(lambda: self.told.setText(hand.refusal or text("plan-window-busy")))
        self.districts.district_pointed.connect(self.table.map.point_at_district)
        self.districts.take_asked.connect(lambda code: hand.take([code] if code else []))
        self.districts.lock_asked.connect(hand.lock)
        self.footprints.footprint_chosen.connect(hand.hold)
        self.plans.compare_asked.connect(self.compare)
        self.plans.refused.connect(hand.refuse)
        self.suggest.looked_at.connect(self._try)
        self.trial.looked_at.connect(self._try)
        for standard, step in ((QKeySequence.StandardKey.Undo, session.undo), (QKeySequence.StandardKey.Redo, session.redo)):
            QShortcut(QKeySequence(standard), self).activated.connect(step)

    # What is shown

    def open_window(self) -> None:
        """Open the window at the footprint that is looked at."""
        bring_up(self)
        self.districts.field.setFocus()
        self.hand.wake()

    def done(self, result: int) -> None:
        """Follow the session no longer."""
        self.hand.rest()
        super().done(result)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.table.set_theme(theme)
        self.card.set_theme(theme)
        self.suggest.set_theme(theme)
        if self.comparison is not None:
            self.comparison.set_theme(theme)

    def _show(self) -> None:
        from explorer.plans.card import footprint_cautions

        drawn, drawing = self.hand.drawn, self.hand.drawing
        if drawn is None or drawing is None:
            return
        self.headline.setText(say(Said("plan-window-headline", footprint=drawing.case.name, plan=drawn.plan.named)))
        self.told.setText(self.hand.refusal or text("plan-window-own" if drawn.is_own else "plan-window-new"))
        self.districts.show_rows(drawn.rows(drawing.name))
        self.footprints.setVisible(len(drawn.drawings) > 1)
        self.no_footprint.setEnabled(len(drawn.drawings) > 1)
        self.footprints.show_footprints(drawn.drawings, drawing.name)
        told = sentences(*footprint_cautions(drawing.footprint.named, drawing.measured, drawing.case.lookup), *drawn.bounds)
        self.bounds.setText(say(told))
        self.bounds.setVisible(bool(told))
        if drawing.footprint.districts != self._suggested_for:
            self._suggested_for = drawing.footprint.districts
            self.suggest.forget()
        self.plans.show_plans(drawn.points)
        self.hand.preview(self.table.map.pointed)
        undo = self._session.history.undo_label
        self.undo.setEnabled(bool(undo))
        self.undo.setToolTip(as_tip(say(undo)))
        self.away.setEnabled(drawn.is_own)

    def _show_card(self, card: Card | None) -> None:
        pointed, drawing = self.table.map.pointed, self.hand.drawing
        if drawing is None:
            return
        is_of_one = card is not None and card.before is drawing.measured and bool(card.moved)
        title = Said("redraw-card-would" if is_of_one else "redraw-card-since", footprint=drawing.case.name)
        self.card.show_card(card, say(title))
        self.take.setEnabled(bool(pointed))
        self.lock.setEnabled(bool(pointed))

    # What the user does

    def compare(self, keys: Sequence[str]) -> None:
        """Set plans side by side."""
        if self.comparison is None:
            from explorer.views.redraw.compare_window import CompareWindow

            self.comparison = CompareWindow(self._session, self._levels, self)
        self.comparison.set_theme(self._theme)
        self.comparison.compare(keys)

    def _try(self, codes: list[str]) -> None:
        """Show what a suggestion would do, and where; nothing changes by it."""
        self.table.mark(codes)
        self._show_card(self.hand.card_of(sorted(codes)))

    def _ask_for_footprint(self) -> None:
        """Add a footprint under a name that is asked for."""
        name, is_given = QInputDialog.getText(self, text("redraw-new-footprint-title"), text("redraw-new-footprint-label"))
        if is_given:
            self.hand.add_footprint(name)

    def _act(self, act: Callable[[str], None]) -> None:
        """Act on the district that is pointed at."""
        code = self.districts.chosen or self.table.map.pointed
        if code:
            act(code)
