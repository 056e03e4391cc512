"""*Try it*: the change that would clear a flag, shown as a preview in the drawing table, or why no line clears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from explorer.errors import ExplorerError
from explorer.progress import Progress
from explorer.said import Said, sentences
from explorer.views.parts.widgets import named, said_button, words
from explorer.views.redraw.drawing_hand import DrawingHand
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.model import Flag
    from explorer.plans.remedies import Remedy

TOPIC = "try_it"


class FlagTrial(QWidget):
    """A line over the drawing table: what would clear a flag, to be taken with one press.

    Attributes
    ----------
    looked_at : Signal(list)
        These districts would come or go: show what that would do.
    """

    looked_at = Signal(list)

    def __init__(self, session: Session, hand: DrawingHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "flag_trial")
        self._session, self._hand = session, hand
        self._flag: Flag | None = None
        self._remedy: Remedy | None = None
        self.told = words("headline")
        self.take = said_button("take_remedy", "redraw-suggest-take", self.take_it)
        self.away = said_button("drop_remedy", "redraw-try-drop", self.drop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.told, 1)
        row.addWidget(self.take)
        row.addWidget(self.away)
        hand.changed.connect(self._look)
        self.hide()

    def ask(self, flag: Flag) -> None:
        """Look for what would clear a flag, once the footprint is in hand."""
        self._flag, self._remedy = flag, None
        self.told.setText(text("redraw-try-busy", flag=flag.sentence))
        self.take.setEnabled(False)
        self.show()

    def take_it(self) -> None:
        """Take the change that clears the flag: one step."""
        remedy = self._remedy
        self.drop()
        if remedy is not None:
            self._hand.change(remedy.title, remedy.codes)

    def drop(self) -> None:
        """Show nothing that would be tried any more."""
        self._flag = self._remedy = None
        self.hide()
        self.looked_at.emit([])

    # Details

    def _look(self) -> None:
        drawing, flag = self._hand.drawing, self._flag
        if drawing is None or flag is None:
            if self._remedy is not None and drawing is not self._remedy.drawing:
                self.drop()
            return
        self._flag = None

        def work(_: Progress) -> Remedy | Said:
            from explorer.plans.remedies import try_it

            raised = next((one for one in drawing.measured.raised if one.flag.message == flag.message), None)
            return try_it(drawing, raised) if raised is not None else Said("redraw-try-gone")

        job = self._session.jobs.run(work, topic=TOPIC, label=text("redraw-try-job"))
        job.then(lambda found: self._show(flag, found))
        job.failed.connect(self._refuse)

    def _show(self, flag: Flag, found: Remedy | Said) -> None:
        if isinstance(found, Said):
            self.told.setText(say(sentences(flag.sentence, found)))
            return
        self._remedy = found
        self.told.setText(say(sentences(flag.sentence, Said("plan-try-offer", change=found.title))))
        self.take.setEnabled(True)
        self.take.setFocus()
        self.looked_at.emit(list(found.codes))

    def _refuse(self, error: object) -> None:
        if isinstance(error, ExplorerError):
            self.told.setText(say(sentences(error.message, error.remedy)))
