"""The foot of the window: what runs, how old the data are, and what is estimated or approximate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QStatusBar, QToolButton, QWidget

from explorer.qt.announcer import announce
from explorer.qt.jobs import Job
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.views.parts.widgets import ElidedLabel, named
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings


SHOWN_AFTER = 150
"""Milliseconds after which work is shown: what is done sooner is not worth a look, and to draw its bar takes as long."""

MOST_CHARACTERS = 44
"""Of what a job is doing; the whole is in the tip."""


class StatusFoot(QStatusBar):
    """A status bar that shows jobs and provenance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 2, 8, 2)
        self.work = _WorkInProgress()
        self.vintage = named(ElidedLabel(), "note")
        self.addWidget(self.work)
        self.addPermanentWidget(self.vintage, 1)
        self.cautions: list[QLabel] = []

    def showMessage(self, message: str, /, timeout: int | None = 0) -> None:
        """Tell what was done, to readers too; tips of menus come to the foot by another way and are read in the menu."""
        super().showMessage(message, timeout or 0)
        announce(self, message, "foot")

    def watch(self, job: Job) -> None:
        """Show how a job gets on, if it has something to say."""
        if job.label:
            self.work.watch(job)

    def show_provenance(self, findings: Findings) -> None:
        """Say how old the data are, and what in them is estimated or approximate."""
        layer, flows = findings.layer.source, findings.flows.source
        from explorer.places.districts import VINTAGE

        vintages = {"indicator": layer.vintage, "commuting": flows.vintage, "districts": VINTAGE}
        self.vintage.setText(text("pane-vintages", **vintages))
        self.vintage.setToolTip(as_tip(text("pane-vintages-tip", **vintages)))
        said = _caution_words(findings)
        if said != [label.text() for label in self.cautions]:
            for label in self.cautions:
                self.removeWidget(label)
                label.deleteLater()
            self.cautions = [named(PlainLabel(words), "caution") for words in said]
            for label in self.cautions:
                self.addPermanentWidget(label)
        for label in self.cautions:
            label.setToolTip(as_tip(" ".join(map(say, findings.cautions))))


def _caution_words(findings: Findings) -> list[str]:
    cautions = {
        "problems": bool(findings.problems),
        "estimated": findings.flows.source.estimated,
        "approximate": findings.ground.approximate,
    }
    return [text(f"pane-caution-{caution}") for caution, applies in cautions.items() if applies]


class _WorkInProgress(QWidget):
    """The newest job: its label, how far it is, and a button to stop it; after it, the one before that still runs."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._before: list[Job] = []
        self.label = ElidedLabel(side=Qt.AlignmentFlag.AlignLeft)
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(140)
        self.stop = QToolButton()
        self.stop.setText(text("pane-stop"))
        self.stop.setToolTip(text("pane-stop-tip"))
        self.stop.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.label, self.bar, self.stop):
            layout.addWidget(part)
        self.hide()
        self._soon = QTimer(self, interval=SHOWN_AFTER, singleShot=True)
        self._soon.timeout.connect(self.show)

    def watch(self, job: Job) -> None:
        if self._job is not None:
            self._before.append(self._job)
        self._job = job
        self._show_doing(text("pane-doing", what=job.label))
        self.bar.setRange(0, 0)
        job.progressed.connect(lambda message, fraction: self._show(job, message, fraction))
        job.finished.connect(lambda: self._done(job))
        self._soon.start()

    def _show(self, job: Job, message: str, fraction: float | None) -> None:
        if job is self._job:
            if message:
                self._show_doing(text("pane-doing", what=message))
            self._draw(0 if fraction is None else 100, round(100 * (fraction or 0)))

    def _draw(self, whole: int, part: int) -> None:
        """Set the bar where it changes: it is drawn anew even for what it shows already."""
        if (self.bar.maximum(), self.bar.value()) != (whole, part):
            self.bar.setRange(0, whole)
            self.bar.setValue(part)

    def _show_doing(self, doing: str) -> None:
        """Show what is being done, cut short where it would widen the window."""
        self.label.setMaximumWidth(self.fontMetrics().averageCharWidth() * MOST_CHARACTERS)
        self.label.setText(doing)

    def _done(self, job: Job) -> None:
        if job in self._before:
            self._before.remove(job)
        elif job is self._job:
            self._job = self._before.pop() if self._before else None
            if self._job is None:
                self._soon.stop()
                self.hide()
            else:
                self._show_doing(text("pane-doing", what=self._job.label))
                self.bar.setRange(0, 0)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
