"""The hand that draws: which footprint it holds, the stroke it is about to make, and what that would do."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.errors import ExplorerError
from explorer.progress import Progress
from explorer.said import Said, sentences
from explorer.views.redraw.drawn import Drawn, drawn, looked_at
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.plans.card import Card
    from explorer.plans.drawing import Drawing
    from explorer.plans.edits import Edit
    from explorer.project.plan import Plan

TOPIC = "redraw"

AHEAD = 15
"""Milliseconds between two districts that are measured before anybody points at them."""

MOST_AHEAD = 40
"""Districts that are: those that would help most first."""

RARELY = (10_000, 1_000, 1_000)
"""Thresholds of the garbage collector while a hand draws."""


@dataclass(frozen=True)
class Stroke:
    """Districts that are drawn over, until the pointer lets go: taken into the footprint in hand, or given up by it."""

    takes: bool
    codes: tuple[str, ...] = ()
    edit: Edit | None = None


class DrawingHand(QObject):
    """Holds a footprint of the plan in hand; nothing changes before a step is taken, and every step is the session's.

    Attributes
    ----------
    changed : Signal()
        Another plan or footprint is in hand, or it has changed.
    drawn_over : Signal()
        A stroke is being drawn: the plan would look like :attr:`plan`.
    previewed : Signal(object)
        What would come of it: a :class:`~explorer.plans.card.Card`.
    refused : Signal(str)
        What cannot be done, and what to do instead.
    busy : Signal()
        The footprint is being measured.
    refusal : str
        What could not be done last; empty once something else was.
    """

    changed = Signal()
    drawn_over = Signal()
    previewed = Signal(object)
    refused = Signal(str)
    busy = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.drawn: Drawn | None = None
        self.stroke: Stroke | None = None
        self.is_awake = False
        self.refusal = ""
        self._name = ""
        self._cards: dict[tuple[str, ...], Card] = {}
        self._ahead: list[str] = []
        self._is_own_step = False
        self._is_owed, self._usually = False, gc.get_threshold()
        self._idle = QTimer(self, interval=AHEAD, singleShot=True)
        self._idle.timeout.connect(self._look_ahead)
        session.outcome_ready.connect(self._follow)
        session.choice_refused.connect(self._take_back)

    # What is in hand

    def wake(self) -> None:
        """Follow the session from now on."""
        self.is_awake = True
        # All that is held is looked through for what can go when there is time for it: in the midst of a stroke it would stop
        # the pointer for 0.1 s.
        gc.set_threshold(*RARELY)
        self.look()

    def rest(self) -> None:
        """Follow the session no longer."""
        self.is_awake = self._is_owed = False
        self._ahead = []
        self.drop()
        self.forget()
        gc.set_threshold(*self._usually)

    @property
    def drawing(self) -> Drawing | None:
        """The footprint in hand."""
        return self.drawn.drawing(self._name) if self.drawn is not None else None

    @property
    def plan(self) -> Plan | None:
        """The plan as it stands, or as the stroke would leave it."""
        if self.stroke is not None and self.stroke.edit is not None:
            return self.stroke.edit.plan
        return self.drawn.plan if self.drawn is not None else None

    def look(self) -> None:
        """Measure what is in hand anew."""
        project, catalogue, name = self._session.project, self._session.catalogue, self._name
        self.busy.emit()

        def work(progress: Progress) -> Drawn:
            return drawn(project, catalogue, name, progress)

        job = self._session.jobs.run(work, topic=TOPIC, label=text("plan-window-job"))
        job.then(self._show)
        job.failed.connect(self.refuse)

    def hold(self, name: str) -> None:
        """Take another footprint of the plan in hand."""
        if self.drawn is not None and name in self.drawn.plan.names and name != self._name:
            self._name, self.refusal = name, ""
            self._begin_anew()

    def hold_number(self, number: int) -> None:
        """Take a footprint in hand by its number, from 1."""
        if self.drawn is not None and 1 <= number <= len(self.drawn.plan.footprints):
            self.hold(self.drawn.plan.names[number - 1])

    # What would come of it

    def card_of(self, codes: Sequence[str]) -> Card | None:
        """Return what adding or taking out districts would do; without any, what was done since the plan began."""
        from explorer.plans.card import Card

        if self.drawn is None or self.drawing is None:
            return None
        drawing, key = self.drawing, tuple(codes)
        if key not in self._cards:
            if not key:
                self._cards[key] = Card(self.drawn.starts.get(drawing.name, drawing.measured), drawing.measured)
            else:
                self._cards[key] = Card(drawing.measured, drawing.preview(key))
        return self._cards[key]

    def forget(self) -> None:
        """Forget what was measured ahead."""
        self._cards.clear()

    def preview(self, code: str = "") -> None:
        """Show what a district would do; nothing changes by it."""
        if self.stroke is None and self.drawing is not None:
            outside = code in self.drawing.plan.locks or (self.drawing.plan.extent and code not in self.drawing.plan.extent)
            self.previewed.emit(self.card_of(() if outside or not code or set(self.drawing.case.codes) == {code} else (code,)))

    # What the user does

    def begin(self, code: str) -> None:
        """Begin a stroke with a district: it is taken in, or given up where it is in."""
        if self.drawing is not None:
            self.refusal = ""
            self.stroke = Stroke(code not in self.drawing.footprint.districts)
            self.extend(code)

    def extend(self, code: str) -> None:
        """Draw over another district; one that cannot move stays out of the stroke, and it is said why."""
        stroke, drawing = self.stroke, self.drawing
        if stroke is None or drawing is None or code in stroke.codes:
            return
        if (code in drawing.footprint.districts) == stroke.takes:
            return
        codes = (*stroke.codes, code)
        edit = self._tried(lambda: self._edit(codes, takes=stroke.takes))
        if edit is not None:
            self.stroke = replace(stroke, codes=codes, edit=edit)
            self.drawn_over.emit()
            self.previewed.emit(self.card_of(codes))

    def end(self) -> None:
        """End the stroke: all of it is one step."""
        stroke, self.stroke = self.stroke, None
        if stroke is not None and stroke.edit is not None:
            self.do(stroke.edit)

    def drop(self) -> bool:
        """Drop the stroke; False where there is none."""
        if self.stroke is None:
            return False
        self.stroke = None
        self.drawn_over.emit()
        self.preview()
        return True

    def take(self, codes: Sequence[str]) -> None:
        """Add districts, or take out those that are in: one step."""
        for code in codes:
            if self.stroke is None:
                self.begin(code)
            else:
                self.extend(code)
        self.end()

    def lock(self, code: str) -> None:
        """Lock a district where it lies, or unlock it."""
        from explorer.plans import edits

        if self.drawn is not None and code:
            self.refusal = ""
            plan, lookup = self.drawn.own_plan, self._session.catalogue.districts
            act = edits.unlock if code in plan.locks else edits.lock
            edit = self._tried(lambda: act(plan, [code], lookup))
            if edit is not None:
                self.do(edit)

    def add_footprint(self, name: str) -> None:
        """Add a footprint to the plan, and take it in hand."""
        from explorer.plans import edits

        if self.drawn is not None:
            plan = self.drawn.own_plan
            self.refusal = ""
            edit = self._tried(lambda: edits.with_footprint(plan, name))
            if edit is not None:
                self._name = name
                self.do(edit)

    def give_up_footprint(self) -> None:
        """Take the footprint in hand away from the plan; its districts lie in none then."""
        from explorer.plans import edits

        if self.drawn is not None and self.drawing is not None and len(self.drawn.drawings) > 1:
            plan, name = self.drawn.own_plan, self.drawing.name
            self.refusal = ""
            edit = self._tried(lambda: edits.without_footprint(plan, name, self._session.catalogue.districts))
            if edit is not None:
                self.do(edit)

    def change(self, label: Said, codes: Sequence[str]) -> None:
        """Take what is suggested for the footprint in hand: districts come and go, as one step."""
        if self.drawn is None or self.drawing is None:
            return
        from explorer.plans import edits

        plan, name, lookup = self.drawn.own_plan, self.drawing.name, self._session.catalogue.districts
        goes = [code for code in codes if code in self.drawing.footprint.districts]
        comes = [code for code in codes if code not in goes]

        def made() -> Edit:
            after = edits.move(plan, comes, name, lookup).plan if comes else plan
            return edits.Edit(label, edits.remove(after, goes, lookup).plan if goes else after)

        edit = self._tried(made)
        if edit is not None:
            self.do(edit)

    def do(self, edit: Edit) -> None:
        """Take a step, and show at once what it leads to."""
        if self.drawn is None:
            return
        if set(edit.plan.names) == set(self.drawn.plan.names):
            self.drawn = self.drawn.after(edit.plan)
            self._begin_anew()
        self._is_own_step = True
        self._session.plans.draw(edit.label, edit.plan, self._name if self._name in edit.plan.names else "")

    def refuse(self, error: object) -> None:
        """Say what cannot be done."""
        if isinstance(error, ExplorerError):
            self.refusal = say(sentences(error.message, error.remedy))
            self.refused.emit(self.refusal)

    # Details

    def _begin_anew(self) -> None:
        """Forget what was measured for another state, and measure the districts near by before anybody points at them."""
        self._cards.clear()
        if self.drawn is not None and self.drawing is not None:
            locks = self.drawn.plan.locks
            self._ahead = [row.code for row in self.drawn.rows(self.drawing.name)[:MOST_AHEAD] if row.code not in locks][::-1]
            self._is_owed = True
            self._idle.start()
        self.changed.emit()

    def _look_ahead(self) -> None:
        if self._ahead and self.is_awake and self.stroke is None and self.drawing is not None:
            code = self._ahead.pop()
            if set(self.drawing.case.codes) != {code}:
                card = self.card_of((code,))
                _ = card.rows if card is not None else None
            self._idle.start()
        elif self._is_owed:
            self._is_owed = False
            gc.collect()

    def _edit(self, codes: Sequence[str], *, takes: bool) -> Edit:
        from explorer.plans import edits

        assert self.drawn is not None  # noqa: S101 - the callers have looked
        assert self.drawing is not None  # noqa: S101 - likewise
        plan, lookup = self.drawn.own_plan, self._session.catalogue.districts
        if not takes:
            return edits.remove(plan, codes, lookup)
        is_free = all(plan.holder(code) is None for code in codes)
        return (edits.add if is_free else edits.move)(plan, codes, self.drawing.name, lookup)

    def _tried(self, made: Callable[[], Edit]) -> Edit | None:
        try:
            return made()
        except ExplorerError as error:
            self.refuse(error)
            return None

    def _show(self, found: Drawn) -> None:
        wanted = self._session.project.plan_in_hand
        # Of an older state, while a newer one is on its way.
        if found.is_own and wanted is not None and found.plan != wanted:
            return
        before = self.drawn
        is_another = before is None or before.project.partnership != found.project.partnership
        self.drawn = found
        if is_another or self._name not in found.plan.names:
            self._name = looked_at(found)
        self._begin_anew()

    def _follow(self, outcome: Outcome) -> None:
        if self.is_awake and outcome.touches_findings:
            # What a stroke left out is still to be read; what was refused before another step is not.
            self.refusal = self.refusal if self._is_own_step else ""
            self._is_own_step = False
            self.look()

    def _take_back(self, error: Exception) -> None:
        if self.is_awake:
            self.refuse(error)
            if self.drawn is not None and self.drawn.plan != self._session.project.plan_in_hand:
                self.look()
