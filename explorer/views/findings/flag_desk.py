"""What is done with flags: one lifted out on the map, those about a selection marked, copied, and the verdict tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStatusBar

from explorer.progress import Progress
from explorer.views.findings import evidence
from explorer.views.findings.findings_panel import FindingsPanel
from explorer.views.map.pane import MapPane
from explorer.views.parts.menus import Entry
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import text

if TYPE_CHECKING:
    from explorer.flags.model import Flag, Side
    from explorer.flags.sides.answers import Firmness

TOLD = 4000
"""Milliseconds for which the foot of the window tells what was done."""


class FlagDesk(QObject):
    """Keeps list of flags, map and selection together.

    Parameters
    ----------
    session : Session
    panel : FindingsPanel
    pane : MapPane
        The map on which the areas of a flag are lifted out.
    foot : QStatusBar
        Tells what was done.

    Attributes
    ----------
    chosen : Signal(object)
        The flag now chosen, or None, after the map shows it.
    """

    chosen = Signal(object)

    def __init__(self, session: Session, panel: FindingsPanel, pane: MapPane, foot: QStatusBar) -> None:
        super().__init__(panel)
        self._session, self._panel, self._pane, self._foot = session, panel, pane, foot
        self._tried: object = None
        panel.set_choice(session.look.flags)
        panel.choice_changed.connect(lambda choice: session.look_with(flags=choice))
        session.document_opened.connect(lambda look: panel.set_choice(look.flags))
        panel.flag_chosen.connect(self._show_flag)
        panel.group_chosen.connect(lambda codes, said: self._lift_out(codes, text("panel-group-shown", group=said)))
        panel.copy_asked.connect(self.copy_flag)
        session.selection.changed.connect(lambda _: self.mark_selected())
        session.outcome_ready.connect(self._try_settings)

    def copy_entries(self) -> list[Entry]:
        """Return Edit → Copy flags."""
        return [
            Entry("copy_flags", text("panel-copy-flags"), text("panel-copy-flags-tip"), self.copy_flags, ["Ctrl+Shift+C"]),
            Entry("copy_flag", text("panel-copy-text"), text("panel-copy-text-tip"), self.copy_flag, ["Ctrl+Alt+C"]),
        ]

    # What the user does

    def copy_flags(self) -> None:
        """Put all flags on the clipboard as a table."""
        findings = self._session.findings
        if findings is not None:
            QGuiApplication.clipboard().setText(evidence.flags_as_table(findings))
            self._foot.showMessage(text("panel-copied-flags", flags=len(findings.flags)), TOLD)

    def copy_flag(self) -> None:
        """Put the chosen flag on the clipboard as text."""
        flag, findings = self._panel.chosen, self._session.findings
        if flag is not None and findings is not None:
            QGuiApplication.clipboard().setText(evidence.flag_as_text(flag, findings))
            self._foot.showMessage(text("panel-copied-flag"), TOLD)

    def put_aside(self) -> None:
        """End the highlight and show the overview again; where no flag is chosen, select nothing."""
        if self._panel.chosen is None:
            self._session.selection.clear()
        self._panel.flags.clearSelection()

    # What follows from it

    def mark_selected(self) -> None:
        """Mark the flags that are about the districts selected."""
        findings, codes = self._session.findings, self._session.selection.codes
        self._panel.flags.mark(findings.flags_about(codes) if findings is not None and codes else ())

    def _show_flag(self, flag: Flag | None) -> None:
        findings = self._session.findings
        codes = findings.districts_of(flag) if flag is not None and findings is not None else []
        self._lift_out(codes, text("map-line-flag"))
        self.chosen.emit(flag)

    def _lift_out(self, codes: Sequence[str], name: str) -> None:
        """Lift areas out, and bring them into view together with the footprint that they are held against."""
        before = self._pane.canvas.highlighted
        self._pane.set_highlight(codes, name)
        # What was lifted out already is in view, or the user has looked elsewhere since.
        if codes and list(codes) != before and self._session.findings is not None:
            self._pane.canvas.zoom_to_areas([*codes, *self._session.findings.footprint.districts])

    def _try_settings(self, outcome: Outcome) -> None:
        """Find out, after the flags are shown, how far the verdict can be trusted."""
        findings = outcome.findings
        if self._tried is findings.case:
            return
        if self._tried is not None and outcome.keeps_answers:
            self._tried = findings.case
            return
        self._tried = findings.case

        def work(progress: Progress) -> Mapping[Side, Firmness]:
            from explorer.flags.sides.verdict import firmness

            return firmness(findings.case, findings.verdict, findings.others(), progress)

        job = self._session.jobs.run(work, topic="firmness", label=text("panel-firmness-job"))
        job.then(self._panel.show_firmness)
        job.cancelled.connect(self._forget_settings)

    def _forget_settings(self) -> None:
        self._tried = None
        self._panel.verdict.tell_stopped()
