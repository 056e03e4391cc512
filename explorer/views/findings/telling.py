"""What the window tells a screen reader by itself: the partnership chosen, that its findings are ready, what was undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from explorer.project import Project
from explorer.qt.announcer import announce
from explorer.said import Said, sentences
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

FINDINGS = "findings"
"""Subject of announcements: that findings are ready takes the place of that they are being worked out."""


class Telling(QObject):
    """Announces what a session does.

    Parameters
    ----------
    window : QWidget
    session : Session
    """

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._looked_at = session.project.partnership
        session.project_changed.connect(self._tell_chosen)
        session.outcome_ready.connect(self._tell_ready)

    def undo(self) -> None:
        """Take the last step back, and say which."""
        self._step("spoken-undone", self._session.history.undo_label)
        self._session.undo()

    def redo(self) -> None:
        """Take a step forward again, and say which."""
        self._step("spoken-redone", self._session.history.redo_label)
        self._session.redo()

    def _step(self, key: str, step: Said | str) -> None:
        if step:
            announce(self._window, text(key, step=step), "step")

    def _tell_chosen(self, project: Project) -> None:
        if project.partnership != self._looked_at:
            self._looked_at = project.partnership
            chosen = self._session.known.partnerships.partnerships[project.partnership]
            announce(self._window, text("spoken-working", partnership=chosen.name), FINDINGS)

    def _tell_ready(self, outcome: Outcome) -> None:
        if outcome.touches_findings:
            announce(self._window, say(findings_said(outcome.findings)), FINDINGS)


def findings_said(findings: Findings) -> Said:
    """Say in a breath what was found: the answer of each side, and how many flags there are."""
    sides = findings.verdicts if findings.footprint.districts else ()
    answers = [Said("spoken-answer", title=side.title, answer=side.answer_name) for side in sides]
    name = findings.footprint.partnership.name
    return Said("spoken-findings", partnership=name, answers=sentences(*answers), flags=len(findings.flags))
