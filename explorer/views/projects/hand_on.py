"""Findings → Hand on: profile, atlas, monitor, summary card and map of who commutes in, each saved where the user says."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from explorer.progress import Progress
from explorer.qt import notices
from explorer.said import Listing
from explorer.views.parts.menus import SubMenu, said_entry
from explorer.views.parts.saving import tell_saved
from explorer.views.session import Session
from explorer.words import text

if TYPE_CHECKING:
    from explorer.exports.handed_on import Chosen, Kind
    from explorer.flags.findings import Findings

KINDS: tuple[Kind, ...] = ("profile", "atlas", "monitor", "card", "map")
"""In the order of the menu."""


class HandOn(QObject):
    """Asks where each goes, writes it beside the window, and tells where it is.

    Parameters
    ----------
    session : Session
    window : QMainWindow
        Over which the dialogs stand; its foot shows how far the work is, and stops it.
    """

    def __init__(self, session: Session, window: QMainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def entries(self) -> SubMenu:
        """Return the menu within Findings."""
        lines = [said_entry(f"hand_on_{kind}", f"handed-menu-{kind}", partial(self.ask, kind)) for kind in KINDS]
        return SubMenu(text("handed-menu"), lines)

    def ask(self, kind: Kind) -> None:
        """Let the user choose what is asked of a kind, and a folder."""
        findings = self._session.findings
        if findings is None:
            self._window.statusBar().showMessage(text("panel-not-yet"), 4000)
            return
        from explorer.exports.file_names import subject_name
        from explorer.exports.handed_on import handed_on_files
        from explorer.views.projects.hand_on_choices import HandOnChoices
        from explorer.views.projects.save_report import SaveReport

        within = self._session.settings.report_folder
        # Words of the author may have become a step after the findings were there.
        findings = replace(findings, project=replace(findings.project, words=self._session.project.words))
        choices = HandOnChoices(kind)
        name = f"{subject_name(findings.footprint.partnership, findings.footprint.as_at)}-{kind}"
        files = handed_on_files(kind, findings, choices.chosen)
        dialog = SaveReport(Path(within) if within else None, name, self._window, kind, files, choices)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices.changed.connect(lambda: dialog.show_files(handed_on_files(kind, findings, choices.chosen)))
        dialog.folder_chosen.connect(lambda folder: self.save(kind, findings, choices.chosen, folder))
        dialog.open()

    def save(self, kind: Kind, findings: Findings, chosen: Chosen, folder: Path) -> None:
        """Write into a folder, all files or none; the foot of the window shows how far it is and stops it."""

        def write(progress: Progress) -> list[Path]:
            from explorer.exports.handed_on import write_handed_on

            return write_handed_on(kind, findings, chosen, folder, progress)

        job = self._session.jobs.run(write, f"hand_on_{kind}", text("handed-saving", kind=kind, folder=folder.name))
        job.then(partial(self._tell_saved, kind)).otherwise(lambda error: notices.report(self._window, error))

    def _tell_saved(self, kind: Kind, files: list[Path]) -> None:
        first, *others = files
        self._session.remember(report_folder=str(first.parent.parent))
        more = text("handed-saved-files", file=first.name, others=Listing(tuple(other.name for other in others)))
        tell_saved(self._window, text("handed-saved", kind=kind, folder=str(first.parent)), more, first)
