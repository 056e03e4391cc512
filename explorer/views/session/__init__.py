"""The session: the user's choices through time, the work they set off, and the findings that come of it.

Views tell the session what the user chose; the session tells them, through its signals, what is now true. It computes
nothing itself: every result comes from the core, in a job beside the window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.catalogue import Catalogue
from explorer.catalogue.drawn_footprints import partnerships_of
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import PartnershipList
from explorer.errors import CancelledError, ExplorerError
from explorer.places import kept_boundaries
from explorer.places.first_look import Screen, first_look
from explorer.progress import Progress
from explorer.project import Project
from explorer.project.document import Document, now
from explorer.project.history import Move
from explorer.project.look import Look
from explorer.project.step_label import Label
from explorer.qt.jobs import Job, JobRunner
from explorer.qt.selection import Selection
from explorer.readers.kept_copies import source_of
from explorer.said import Listing, Said, sentences
from explorer.settings import Settings
from explorer.views.map.paths import DrawingLevel
from explorer.views.session.edits import Edits
from explorer.views.session.outcome import Outcome, bundled_levels, journey
from explorer.views.session.plan_edits import PlanEdits
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings


LOOK_KEPT_AFTER = 700
"""Milliseconds after which a new look is written down: a map that is being moved is not written at every turn."""


class Session(QObject):
    """One user's work.

    Attributes
    ----------
    project_changed : Signal(object)
        The choices are now this :class:`~explorer.project.Project`; its findings are on their way.
    outcome_ready : Signal(object)
        An :class:`Outcome` for the present choices.
    choice_refused : Signal(object)
        The choices led to this error; the ones before it hold again.
    day_moved : Signal(str)
        The body did not exist on the day that was wanted: which day is shown instead.
    report_saved : Signal(object)
        The folder a report was written to.
    detail_ready : Signal(list)
        The bundled districts at every level of detail, ready to draw.
    looked_at : Signal(object, list)
        A :class:`~explorer.places.first_look.FirstLook` at a file that is being read and checked, and its shapes ready to draw.
    document_opened : Signal(object)
        Another project is open: the :class:`~explorer.project.look.Look` that it was left with.
    document_changed : Signal()
        The project has another name now, was saved, or has steps that are not saved.
    edits, plans : Edits, PlanEdits
        What the user can do to the project, and to its plans.
    known : Known
        What is known for the present choices: that of their outcome; before it is there, what is known without reading a file.
    screen : callable
        What the map has in view, for a first look.
    """

    project_changed = Signal(object)
    outcome_ready = Signal(object)
    choice_refused = Signal(object)
    day_moved = Signal(str)
    report_saved = Signal(object)
    detail_ready = Signal(list)
    looked_at = Signal(object, list)
    document_opened = Signal(object)
    document_changed = Signal()

    def __init__(self, catalogue: Catalogue, document: Document, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue
        self.settings = settings
        self.document = document
        self.history = document.history
        self.edits, self.plans = Edits(self), PlanEdits(self)
        self.selection = Selection(self)
        self.jobs = JobRunner(self)
        self.outcome: Outcome | None = None
        self.known = Known.at_once(catalogue, document.project)
        self.screen: Callable[[], Screen] = Screen
        self._pending: list[Move] = []
        self._look = document.look
        self._looking = QTimer(self, singleShot=True, interval=LOOK_KEPT_AFTER)
        self._looking.timeout.connect(self.keep_look)
        self.selection.changed.connect(lambda codes: self.look_with(selection=tuple(sorted(codes))))

    @property
    def project(self) -> Project:
        """The choices that are wanted: those on screen, or those whose findings are on their way."""
        return self.history.project

    @property
    def look(self) -> Look:
        """How the user looks at the project now."""
        return self._look

    @property
    def findings(self) -> Findings | None:
        """The newest findings; None until the first are there."""
        return self.outcome.findings if self.outcome is not None else None

    # What the user does

    def choose(self, label: Label, **choices: object) -> None:
        """Change some choices, as one step that can be undone; a day on which the body did not exist becomes the nearest."""
        wanted = replace(self.project, **choices)  # type: ignore[arg-type]
        project = self.on_a_day_of_the_body(wanted)
        if project != self.project:
            self._go(self.history.done(label, project, now()))
        # The first work was stopped or failed: to choose the same again is how a user asks for it again.
        elif self.outcome is None:
            self._announce()
        self.tell_moved(wanted)

    def on_a_day_of_the_body(self, wanted: Project) -> Project:
        """Return choices with the day nearest to the one wanted on which the partnership can exist."""
        return replace(wanted, as_at=self._partnerships_of(wanted).day_of(wanted.partnership, wanted.as_at))

    def tell_moved(self, wanted: Project) -> None:
        """Tell of a day on which the partnership did not exist, and of the one shown instead."""
        if wanted.as_at is not None and wanted != self.on_a_day_of_the_body(wanted):
            from explorer.flags.footprint_day import moved_said

            moved = moved_said(self._partnerships_of(wanted).partnerships[wanted.partnership], wanted.as_at)
            self.day_moved.emit(say(moved) if moved else "")

    def _partnerships_of(self, project: Project) -> PartnershipList:
        return partnerships_of(self.catalogue.partnerships, project)

    def undo(self) -> None:
        """Take the last step back."""
        self._go(self.history.undone())

    def redo(self) -> None:
        """Take the step forward again that was taken back last."""
        self._go(self.history.redone())

    def bring_back(self, label: Label, project: Project) -> None:
        """Go on with an earlier project, as a new step: what came after it stays in the history."""
        self._go(self.history.done(label, project, now()))

    def look_with(self, **changes: object) -> None:
        """Keep how the user looks at the project; it is no step."""
        self._look = replace(self._look, **changes)  # type: ignore[arg-type]
        self._looking.start()

    def keep_look(self) -> None:
        """Write the look into the journal now."""
        self._looking.stop()
        self.document.look_at(self._look)

    def open_document(self, document: Document) -> None:
        """Go on with another project; the one before stays in its journal."""
        # It belongs to the project that is being left.
        self.keep_look()
        # Their answer would be shown as that of the project that comes.
        self.jobs.cancel("findings")
        self.document.close()
        self.document, self.history, self._pending = document, document.history, []
        self.outcome, self._look = None, document.look
        self.known = Known.at_once(self.catalogue, document.project)
        self.selection.replace(document.look.selection)
        self.document_opened.emit(document.look)
        self.document_changed.emit()
        self._announce()

    def remember(self, **preferences: str | float | tuple[str, ...] | dict[str, str]) -> None:
        """Change some settings."""
        self.settings = replace(self.settings, **preferences)  # type: ignore[arg-type]

    def find(self, project: Project, topic: str, shown: Outcome | None = None) -> Job:
        """Find what other choices than the session's own lead to, for a further map; gives an :class:`Outcome`.

        Parameters
        ----------
        project : Project
        topic : str
        shown : Outcome, optional
            What that map shows now.
        """
        catalogue, before = self.catalogue, self.outcome
        if shown is not None and before is not None and shown.findings.ground is before.findings.ground:
            before = shown
        return self.jobs.run(
            lambda progress: journey(project, catalogue, before, progress), topic=topic, label=text("session-further-map")
        )

    def save_report(self, folder: Path) -> None:
        """Write the report of the findings on screen into a folder."""
        if self.outcome is None:
            return
        findings = self.outcome.findings

        def write(progress: Progress) -> Path:
            from explorer import exports

            exports.write_report(findings, folder, progress)
            return folder

        self.jobs.run(write, topic="report", label=text("session-report", folder=folder.name)).then(self.report_saved.emit)

    # What follows from it

    def start(self) -> None:
        """Find the first answer, and fetch the finer shapes."""
        self.selection.replace(self._look.selection)
        self._announce()
        # After the findings: the first answer does not wait for finer shapes.
        self.jobs.run(lambda _: bundled_levels(), topic="detail").then(self.detail_ready.emit)

    def _go(self, move: Move | None) -> None:
        """Go where a step leads, once its findings are there; until then it is pending, and may still be dropped."""
        if move is None or self._is_locked(move):
            return
        if not self._pending:
            self.history = self.document.history.copy()
        self.history.take(move)
        self._pending.append(move)
        self._announce()

    def _is_locked(self, move: Move) -> bool:
        """Whether a step would move a district that is locked now, as undo may; it is refused, saying so."""
        now = self.project.plans
        step = move.step or self.history.steps.get(move.place.at)
        if not now or step is None:
            return False
        from explorer.errors import ChoiceError
        from explorer.plans.edits import refuse_against_locks

        then = {plan.id: plan for plan in step.project.plans}
        try:
            for plan in now:
                if plan.id in then:
                    refuse_against_locks(plan, then[plan.id], self.catalogue.districts)
        except ChoiceError as error:
            self.choice_refused.emit(error)
            return True
        return False

    def _announce(self) -> None:
        # Before anybody hears of the project: views ask what is known as they show it.
        self.known = Known.at_once(self.catalogue, self.project)
        self.project_changed.emit(self.project)
        # All taken here: a worker must not ask the window, nor the session, which goes on changing.
        project, catalogue, before, screen = self.project, self.catalogue, self.outcome, self.screen()

        def work(progress: Progress) -> Outcome:
            if before is not None and project.boundaries not in (None, before.findings.project.boundaries):
                self._look_first(project, screen, progress)
            return journey(project, catalogue, before, progress)

        job = self.jobs.run(work, topic="findings", label=text("session-findings"))
        job.then(self._show).otherwise(self._drop)
        job.cancelled.connect(lambda: self._drop(CancelledError()))

    def _look_first(self, project: Project, screen: Screen, progress: Progress) -> None:
        """Tell what a file seems to hold, before seconds go into checking it; called on a worker's thread."""
        path, lookup = project.boundaries, self.catalogue.districts
        if path is None or not path.is_file() or kept_boundaries.is_known(path, lookup):
            return
        progress.step(Said("session-look", file=path.name))
        look = first_look(path, lookup, screen)
        progress.step(Said("session-check", file=path.name))
        if look is not None:
            self.looked_at.emit(look, [DrawingLevel(look.tolerance, look.shapes).prepare()])

    def _show(self, outcome: Outcome) -> None:
        """Take the steps that led here, and show what came of them: in this order, so that nothing seen is ever lost."""
        if self._pending:
            self.document.commit(self._pending)
            self.history, self._pending = self.document.history, []
        self.outcome, self.known = outcome, outcome.known
        self.outcome_ready.emit(outcome)
        self.document_changed.emit()

    def _drop(self, error: Exception) -> None:
        """Drop the steps that failed or were stopped: the choices before them, which are still on screen, hold again."""
        kept = [] if isinstance(error, CancelledError) else self._pending[:-1]
        self.history, self._pending = self.document.history, kept
        if kept:
            # The newest of several is the one that cannot be: those before it are tried without it.
            self.history = self.history.copy()
            for move in kept:
                self.history.take(move)
            self._announce()
        elif self.outcome is not None:
            self.known = self.outcome.known
            self.project_changed.emit(self.project)
            # What a first look has drawn goes; nothing else is drawn again.
            self.outcome = replace(self.outcome, changed=frozenset())
            self.outcome_ready.emit(self.outcome)
        elif not isinstance(error, CancelledError):
            self._begin_without(error)
        self.choice_refused.emit(error)

    def _begin_without(self, error: Exception) -> None:
        """Find a first answer where the project that is opened has none: without the user's file that is wrong, else the default.

        What is done without is told with the error: what is bundled stands in for it.
        """
        from explorer.project.own_files import files_of, without

        own = files_of(self.project)
        if isinstance(error, ExplorerError) and error.file in own:
            own = (error.file,)
        if own:
            names = Listing(tuple(source_of(path)[0] for path in own), joint="commas")
            if isinstance(error, ExplorerError):
                error.message = sentences(error.message, Said("session-shown-without", files=names))
            self._go(self.history.done(Said("project-do-without", files=names), without(self.project, own), now()))
        elif self.project != Project():
            self._go(self.history.done(Said("step-begin-with-defaults"), Project(), now()))
