"""Help → Check this installation: what works on this computer, and what to do where something does not."""

from __future__ import annotations

import json
from html import escape

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from explorer import __version__, resources
from explorer.installation.checks import CHECKS, Result, checked
from explorer.progress import Progress
from explorer.qt.buttons import button_row
from explorer.qt.jobs import JobRunner
from explorer.said import Said
from explorer.views.help.help_keys import help_key
from explorer.views.parts.widgets import give_room, named, said_button, words
from explorer.words import say, text


class InstallationWindow(QDialog):
    """Makes all checks in the background and lists what came of each.

    Parameters
    ----------
    jobs : JobRunner
    parent : QWidget, optional
    """

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("installation_window")
        self.setWindowTitle(text("check-title"))
        help_key(self, "start")
        self.results: list[Result] = []
        self.headline = words("heading")
        self.page = named(QTextBrowser(), "checks")
        self.page.setAccessibleName(text("check-title"))
        self.copier = said_button("copy_checks", "check-copy", self.copy)
        self.copier.setEnabled(False)
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copier, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (self.headline, self.page, buttons):
            layout.addWidget(part)
        give_room(self, 90, 32)
        job = jobs.run(_all_checks, topic="installation").then(self._show)
        job.progressed.connect(lambda told, _: self.headline.setText(told or self.headline.text()))
        self.finished.connect(lambda _: job.silence())

    def copy(self) -> None:
        """Put everything on the clipboard, with the technical details."""
        about = {"version": __version__, **resources.build(), "checks": [result.record() for result in self.results]}
        QGuiApplication.clipboard().setText(json.dumps(about, ensure_ascii=False, indent=2))

    def _show(self, results: list[Result]) -> None:
        self.results = results
        faults = [result for result in results if result.status == "fault"]
        self.headline.setText(text("check-done", faults=len(faults)))
        # What is wrong stands first, then what is worth knowing.
        order = ("fault", "note", "well")
        self.page.setHtml("".join(_paragraph(one) for one in sorted(results, key=lambda one: order.index(one.status))))
        self.copier.setEnabled(True)


def _paragraph(result: Result) -> str:
    head = escape(text("check-head", title=result.title, status=result.status))
    remedy = f"<br><i>{escape(say(result.remedy))}</i>" if result.remedy else ""
    return f"<p><b>{head}</b><br>{escape(say(result.told))}{remedy}</p>"


def _all_checks(progress: Progress) -> list[Result]:
    results = []
    for place, name in enumerate(CHECKS):
        progress.step(Said("check-going-on", what=Said(f"check-{name}")), place / len(CHECKS))
        results.append(checked(name))
    return results
