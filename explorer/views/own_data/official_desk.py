"""Official data in the project that is open: they take the place of what is bundled, and what that changes is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from explorer.project.base_data import BaseData
from explorer.qt import notices
from explorer.said import Said
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.views.own_data.official_data import OfficialData


class OfficialDesk(QObject):
    """Opens the window of official data, and lets the open project rest on them.

    Parameters
    ----------
    session : Session
    window : QWidget
        Over which the window stands.

    Attributes
    ----------
    look_asked : Signal(object)
        Path of a set that the user wants to look at.
    """

    look_asked = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._before: Findings | None = None
        self.dialog: OfficialData | None = None
        session.outcome_ready.connect(self._tell_changes)
        session.choice_refused.connect(lambda _: self._forget())

    def open(self) -> OfficialData:
        """Show which sets there are."""
        from explorer.views.own_data.official_data import OfficialData

        dialog = OfficialData(self._session.jobs, self._session.catalogue, self._window)
        dialog.look_asked.connect(self.look_asked)
        dialog.used.connect(self.take)
        dialog.removed.connect(self.do_without)
        dialog.finished.connect(lambda _: setattr(self, "dialog", None))
        self.dialog = dialog
        dialog.open()
        return dialog

    def take(self, base: BaseData) -> None:
        """Let the open project rest on these where it rests on what is bundled; a user's own files stay."""
        project = self._session.project
        choices = {
            name: getattr(base, name)
            for name in ("boundaries", "flows")
            if getattr(base, name) is not None and getattr(project, name) is None
        }
        if choices:
            self._before = self._session.findings
            self._session.choose(Said("own-official-step"), **choices)
        else:
            notices.tell(self._window, text("own-official-in-use"), text("own-official-in-use-already"))

    def do_without(self, before: BaseData, now: BaseData) -> None:
        """Let the open project rest on what new ones begin with, where it rested on a set that is gone."""
        project = self._session.project
        gone = [name for name in ("boundaries", "flows") if getattr(before, name) != getattr(now, name)]
        choices = {name: getattr(now, name) for name in gone if getattr(project, name) == getattr(before, name)}
        if choices:
            self._session.choose(Said("own-official-without"), **choices)

    def _tell_changes(self, outcome: Outcome) -> None:
        """Say, once the project rests on them, what they change."""
        from explorer.official.changes import what_changed

        before, after = self._before, outcome.findings
        if before is None or (before.project.boundaries, before.project.flows) == (after.project.boundaries, after.project.flows):
            return
        self._before = None
        if before.project.partnership == after.project.partnership:
            told = "\n".join(map(say, what_changed(before, after)))
            notices.tell(self._window, text("own-official-in-use"), told)

    def _forget(self) -> None:
        self._before = None
