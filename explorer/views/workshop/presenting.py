"""What is shown to the room now: which picture, which what-if, before or after, blank; and each of it noted as it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.errors import ExplorerError
from explorer.project.document import now
from explorer.project.workshop import Entry, Log
from explorer.said import Said, Value, sentences
from explorer.views.redraw.drawing_hand import DrawingHand
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import other_language, say, speaking

if TYPE_CHECKING:
    from explorer.plans.card import Card
    from explorer.project.plan import Plan
    from explorer.workshop.agreement import DistrictAgreement
    from explorer.workshop.pictures import ShownPicture


@dataclass(frozen=True)
class Shows:
    """What the room sees.

    Attributes
    ----------
    title, sentence : str
    districts : tuple of str
        Districts that are lined out.
    plan : Plan, optional
        What is filled; None for the footprint as it stands.
    is_blank : bool
    before : tuple of str
        Districts of the footprint before the what-if; empty where nothing is tried.
    is_before : bool
        Whether the line is shown as it was then.
    notes : str
        For the operator alone.
    lines : tuple of str
        What stands beside the map, a line each.
    levels : tuple of DistrictAgreement
        How far the tables agree on districts.
    second : tuple of str
        Title and sentence in the other language, where the room reads both.
    """

    title: str = ""
    sentence: str = ""
    districts: tuple[str, ...] = ()
    plan: Plan | None = None
    is_blank: bool = False
    before: tuple[str, ...] = ()
    is_before: bool = False
    notes: str = ""
    lines: tuple[str, ...] = ()
    levels: tuple[DistrictAgreement, ...] = ()
    second: tuple[str, str] = ("", "")


class Presenting(QObject):
    """Leads a room through its pictures; what is tried is a plan of the project, and every step can be undone.

    Attributes
    ----------
    changed : Signal()
        The room is to see something else: :attr:`shows`.
    refused : Signal(str)
        What cannot be done, and what to do instead.
    previewed : Signal(str)
        What the district that is pointed at would do; the sentence of the picture where there is none.
    logged : Signal()
        Something was kept in the log.
    """

    changed = Signal()
    refused = Signal(str)
    previewed = Signal(str)
    logged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.hand = DrawingHand(session, self)
        self.pictures: tuple[ShownPicture, ...] = ()
        self.at = 0
        self.shows = Shows()
        self._is_owed: Callable[[], None] | None = None
        self.hand.changed.connect(self._measured)
        self.hand.refused.connect(self.refused)
        self.hand.previewed.connect(self._preview)
        session.outcome_ready.connect(self._follow)

    @property
    def log(self) -> Log:
        """What was kept so far."""
        return self._session.document.log

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Plans of the project."""
        return self._session.project.plans

    @property
    def following(self) -> ShownPicture | None:
        """The picture that comes next; None after the last."""
        return self.pictures[self.at + 1] if self.at + 1 < len(self.pictures) else None

    # Begin and end

    def begin(self) -> None:
        """Begin with the first picture."""
        self.gather()
        self.hand.wake()
        self.show_picture(0)

    def end(self) -> None:
        """Follow the session no longer."""
        self.hand.rest()

    def gather(self) -> None:
        """Take the pictures as they now are: plans, agreement and misfits may have come."""
        from explorer.workshop.pictures import pictures_of

        findings = self._session.findings
        if findings is not None:
            here = self.pictures[self.at].id if self.at < len(self.pictures) else ""
            self.pictures = pictures_of(findings, self._session.project, self.log)
            ids = [one.id for one in self.pictures]
            self.at = ids.index(here) if here in ids else min(self.at, max(len(ids) - 1, 0))

    # Pictures

    def show_picture(self, at: int) -> None:
        """Show a picture by its place; none before the first and after the last."""
        if not 0 <= at < len(self.pictures):
            return
        self.at = at
        self._show_one(self.pictures[at])

    def _show_one(self, one: ShownPicture) -> None:
        plans = {plan.id: plan for plan in self.plans}
        shown = Shows(
            say(one.title), say(one.sentence), one.districts, plans.get(one.plan), notes=say(one.notes),
            lines=tuple(map(say, one.lines)), levels=one.levels, second=self._in_the_other(one.title, one.sentence),
        )  # fmt: skip
        self._show(shown, one.id)

    def go(self, steps: int) -> None:
        """Go forward or back."""
        self.show_picture(self.at + steps)

    def show_kind(self, kind: str) -> None:
        """Show the first picture of a kind, such as ``agreement``; say so where there is none yet."""
        self.gather()
        at = next((place for place, one in enumerate(self.pictures) if one.id.split(" ")[0] == kind), None)
        if at is None:
            self.refused.emit(say(sentences(Said("workshop-no-agreement"), Said("workshop-close-a-round"))))
        else:
            self.show_picture(at)

    def show_plan(self, number: int) -> None:
        """Show a plan of the project by its number, from 1, whether or not it is among the pictures."""
        from explorer.workshop.pictures import every_picture

        findings = self._session.findings
        if findings is not None and 1 <= number <= len(self.plans):
            every = {one.id: one for one in every_picture(findings, self._session.project, self.log)}
            self._show_one(every[f"plan {self.plans[number - 1].id}"])

    def blank(self) -> None:
        """Show nothing, or again what was there."""
        self.shows = replace(self.shows, is_blank=not self.shows.is_blank)
        self.changed.emit()

    # What if

    def what_if_named(self, name: str) -> None:
        """Add the district of a name, or drop it where it is in."""
        from explorer.catalogue.named import district_named

        try:
            self.what_if(district_named(self._session.catalogue.districts, name))
        except ExplorerError as error:
            self.refused.emit(say(sentences(error.message, error.remedy)))

    def what_if(self, code: str) -> None:
        """Add a district, or drop it where it is in: before → after at once, and a step that can be undone."""
        if self.hand.drawing is None:
            # The footprint is still being measured: what was asked for comes with it.
            self._is_owed = lambda: self.what_if(code)
            return
        card = self.hand.card_of((code,))
        self.hand.take([code])
        if card is not None and not self.hand.refusal:
            self._show_card(card)

    def point_at(self, code: str) -> None:
        """Say what the district that is pointed at would do; nothing changes by it."""
        if code and self.hand.drawing is not None:
            self.hand.preview(code)
        else:
            self.previewed.emit(self.shows.sentence)

    def _preview(self, card: Card | None) -> None:
        from explorer.workshop.pictures import what_if_sentence

        drawing = self.hand.drawing
        would = card is not None and drawing is not None and card.before is drawing.measured and bool(card.moved)
        self.previewed.emit(say(what_if_sentence(card)) if card is not None and would else self.shows.sentence)

    def undo(self) -> None:
        """Take the last step back, and show what then stands."""
        self._session.undo()
        # The hand still holds what was tried, until what stands now is measured.
        title, told = Said("workshop-what-if-title"), Said("workshop-undone")
        plan, second = self._session.project.plan_in_hand, self._in_the_other(title, told)
        self._show(Shows(say(title), say(told), plan=plan, second=second), "")

    def before_after(self) -> None:
        """Show the line as it was, or as it is tried."""
        self.shows = replace(self.shows, is_before=not self.shows.is_before)
        self.changed.emit()

    # What is kept

    def keep(self, make: Callable[[Log], Iterable[Entry]]) -> bool:
        """Keep entries; they are on the disk when this returns. What cannot be kept is said."""
        try:
            entries = list(make(self.log))
        except ExplorerError as error:
            self.refused.emit(say(sentences(error.message, error.remedy)))
            return False
        self._session.document.add(entries)
        if self._session.document.problem:
            self.refused.emit(say(self._session.document.problem))
            return False
        self._session.document_changed.emit()
        self.logged.emit()
        return True

    # Details

    def _show(self, shows: Shows, picture: str) -> None:
        from explorer.workshop import capture

        self.shows = shows
        if picture and self.log:
            self.keep(lambda _: [capture.shown(now(), picture, shows.sentence)])
        self.changed.emit()

    def _show_card(self, card: Card) -> None:
        from explorer.workshop.pictures import what_if_sentence

        notes = say(card.sentences())
        title, told = Said("workshop-what-if-title"), what_if_sentence(card)
        second = self._in_the_other(title, told)
        shows = Shows(say(title), say(told), card.moved, self.hand.plan, before=card.before.codes, notes=notes, second=second)
        self._show(shows, f"what-if {' '.join(card.moved)}")

    def _in_the_other(self, title: Value, sentence: Value) -> tuple[str, str]:
        """Return title and sentence in the other language, where a room reads both; nothing otherwise."""
        other = other_language() if self._session.settings.both_languages else ""
        if not other:
            return "", ""
        with speaking(other):
            return say(title), say(sentence)

    def _measured(self) -> None:
        owed, self._is_owed = self._is_owed, None
        if owed is not None:
            owed()

    def _follow(self, outcome: Outcome) -> None:
        if self.hand.is_awake and outcome.touches_findings:
            self.gather()
            self.changed.emit()
