"""File → History: every step and every saved version of the project, to look at and to bring back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from explorer.errors import ExplorerError, ReadError
from explorer.project import Project
from explorer.project.container import Contents, Version, read
from explorer.project.history import History
from explorer.project.step_label import Label
from explorer.qt.buttons import button_row
from explorer.said import Listing, Said, sentences
from explorer.views.help.help_keys import help_key
from explorer.views.map.map_areas import Level
from explorer.views.map.pane import MapPane
from explorer.views.parts.grips import GripSplitter
from explorer.views.parts.rows_table import RowsTable
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import give_room, said_button, stand_beside, words
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import error_said, say, text

TOPIC = "history"
LOOKED_AT_AFTER = 150
"""Milliseconds after which a row that is chosen is looked at: the arrow keys go through many."""

COLUMNS = ("step", "when", "state")
HERE, TAKEN_BACK, SAVED, PART = "here", "taken_back", "saved", "part"
"""Where a step stands: here, taken back or left for another way, saved in the file, or part of what is open."""


@dataclass(frozen=True)
class Past:
    """One row: a step, or a saved version.

    Attributes
    ----------
    step : Said or str
        What was done.
    when, state : str
    project : callable
        Returns the project; reading a saved version may fail.
    """

    step: Label
    when: str
    state: str
    project: Callable[[], Project]


class HistoryWindow(QDialog):
    """Lists the past of a project; what is chosen is shown as it was.

    Parameters
    ----------
    session : Session
    levels : callable
        Returns the districts at every level of detail, as the main map draws them.
    """

    def __init__(
        self, session: Session, levels: Callable[[], Sequence[Level]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        stand_beside(self, "history", text("project-history"))
        help_key(self, "projects", "history")
        self._session, self._levels = session, levels
        self._past: dict[str, Past] = {}
        self._versions: tuple[Version, ...] = ()
        self.rows = RowsTable(
            "history_rows",
            text("project-history-rows"),
            [text(f"project-history-{column}") for column in COLUMNS],
            (0, 1, 2),
            [text(f"project-history-{column}-tip") for column in COLUMNS],
            text("project-history-opens"),
        )
        self.map = MapPane()
        self.map.floats.buttons.hide()
        self.map.set_compact(compact=True)
        self.map.set_theme(theme)
        self.told = words("note", text("project-history-nothing"))
        self.told.setAccessibleName(text("project-history-chosen"))
        self.bring_back = said_button("bring_back", "project-history-back", self._bring_back)
        self.bring_back.setEnabled(False)
        self._look_soon = QTimer(self, singleShot=True, interval=LOOKED_AT_AFTER)
        self._look_soon.timeout.connect(self._look)
        self.rows.give_rest_to(0)
        self.rows.keys_chosen.connect(lambda _: self._look_soon.start())
        self.rows.opened.connect(lambda _: self._bring_back())
        session.document_changed.connect(self.refresh)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """List the steps as they are now, and read what the file keeps."""
        self._list()
        file = self._session.document.file
        if file is not None:
            self._session.jobs.run(lambda _: _read(file), "versions").then(self._take_versions)
        elif self._versions:
            self._versions = ()
            self._list()

    # Details

    def _take_versions(self, contents: Contents | None) -> None:
        found = contents.versions if contents is not None else ()
        if found != self._versions:
            self._versions = found
            self._list()

    def _list(self) -> None:
        document = self._session.document
        file = document.file
        versions = {f"version {each.saving}": _of_version(file, each) for each in self._versions} if file is not None else {}
        steps = {f"step {step.number}": _of_step(document.history, step.number) for step in document.history.listed()}
        self._past = versions | steps
        rows = [
            (say(past.step), _when_said(past.when), text("project-history-stands", state=past.state))
            for past in self._past.values()
        ]
        self.rows.show_rows(rows, list(self._past))

    @property
    def chosen(self) -> Past | None:
        """What is chosen; None for nothing."""
        keys = [self.rows.rows.keys[row] for row in self.rows.chosen]
        return self._past.get(keys[0]) if keys else None

    def _look(self) -> None:
        """Find what the chosen past led to, beside the window."""
        past = self.chosen
        self.bring_back.setEnabled(past is not None)
        if past is None:
            self.told.setText(text("project-history-nothing"))
            return
        try:
            project = past.project()
        except ReadError as problem:
            self.bring_back.setEnabled(False)
            self.told.setText(error_said(problem))
            return
        self.told.setText(text("project-history-working"))
        job = self._session.find(project, TOPIC)
        job.then(self._show).otherwise(self._tell_refused)

    def _show(self, outcome: Outcome) -> None:
        if self.map.canvas.picture.areas.levels != (outcome.content.levels or self._levels()):
            self.map.canvas.set_levels(outcome.content.levels or self._levels())
        self.map.show_content(outcome.content)
        self.map.canvas.zoom_to_areas(outcome.findings.footprint.districts)
        self.told.setText(say(sentences(outcome.findings.headline, _differs(outcome.findings.project, self._session.project))))

    def _tell_refused(self, error: Exception) -> None:
        why = error_said(error) if isinstance(error, ExplorerError) else str(error)
        self.told.setText(text("project-history-refused", why=why))

    def _bring_back(self) -> None:
        past = self.chosen
        if past is None:
            return
        try:
            project = past.project()
        except ReadError as problem:
            self.told.setText(error_said(problem))
            return
        self._session.bring_back(Said("project-bring-back", step=past.step), project)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.map, 1)
        column.addWidget(self.told)
        split = GripSplitter(Qt.Orientation.Horizontal, text("pane-half-width"))
        split.addWidget(self.rows)
        split.addWidget(right)
        split.setSizes([570, 430])
        split.setChildrenCollapsible(False)
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.bring_back, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        foot = QHBoxLayout()
        foot.addWidget(buttons)
        layout.addLayout(foot)
        give_room(self, 150, 28)


def _read(file: Path) -> Contents | None:
    try:
        return read(file)
    except ReadError:
        return None


def _of_step(history: History, number: int) -> Past:
    step = history.steps[number]
    at, on_the_way = history.place.at, set()
    while at in history.steps and at not in on_the_way:
        on_the_way.add(at)
        at = history.steps[at].before
    state = HERE if number == history.place.at else PART if number in on_the_way else TAKEN_BACK
    return Past(step.label or Said("project-beginning"), step.made, state, lambda: step.project)


def _of_version(file: Path, version: Version) -> Past:
    from explorer.opening import project_of_version

    return Past(version.label, version.saved, SAVED, lambda: project_of_version(file, version))


def _when_said(when: str) -> str:
    """Say a time as people write it, on this machine's clock; nothing where it is not known."""
    try:
        time = datetime.fromisoformat(when).astimezone()
    except ValueError:
        return ""
    if time.date() == datetime.now().astimezone().date():
        return text("project-history-today", time=f"{time:%H:%M}")
    return text("project-history-day", day=time.date(), time=f"{time:%H:%M}")


def _differs(past: Project, now: Project) -> Said:
    names = [choice_said(each.name) for each in fields(Project) if getattr(past, each.name) != getattr(now, each.name)]
    return (
        Said("project-history-differs", choices=Listing(tuple(names), len(names), "commas"))
        if names
        else Said("project-history-same")
    )


def choice_said(name: str) -> Said:
    """Say what a choice of a project is called."""
    return Said("project-history-choice", choice=name)
