"""The session: the user's choices through time, the work they set off, and the findings that come of it.

Views tell the session what the user chose; the session tells them, through its signals, what is now true. It computes
nothing itself: every result comes from the core, in a job beside the window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.catalogue.own_footprints import laid_over
from explorer.catalogue.partnerships import PartnershipList
from explorer.errors import CancelledError
from explorer.places import boundaries, kept_boundaries, memory
from explorer.places.first_look import Screen, first_look
from explorer.places.shapes import Shapes
from explorer.progress import Progress
from explorer.project import DEFAULT_INDICATOR, DEFAULT_PARTNERSHIP, Project
from explorer.project.document import Document, now
from explorer.project.history import Move
from explorer.project.look import Look
from explorer.project.own_footprint import OwnFootprint, with_footprints
from explorer.project.partner_choice import ADDED, CONFIRMED, REMOVED, PartnerChoice, What, with_choice, without_choice
from explorer.qt.jobs import Job, JobRunner
from explorer.qt.selection import Selection
from explorer.readers.flows import USUAL_READING, FlowReading
from explorer.readers.kept_copies import source_of
from explorer.readers.table_choices import OwnTableFile, as_json
from explorer.settings import Settings
from explorer.views.map.content import MapContent, map_content
from explorer.views.map.paths import DrawingLevel, pyramid

if TYPE_CHECKING:
    from explorer.catalogue.held_tables import HeldIndicator
    from explorer.catalogue.own_tables import OwnTable
    from explorer.flags.findings import Findings


LOOKS = frozenset({"map_style", "layers", "areas_asked"})
"""Choices that no finding rests on."""

LOOK_KEPT_AFTER = 700
"""Milliseconds after which a new look is written down: a map that is being moved is not written at every turn."""


@dataclass(frozen=True, eq=False)
class Outcome:
    """What one run of the journey brought.

    Attributes
    ----------
    findings : Findings
    content : MapContent
        The map made ready from them.
    changed : frozenset of str, optional
        Names of the choices that are not as in the outcome before; None where there was none.
    """

    findings: Findings
    content: MapContent
    changed: frozenset[str] | None = None

    def touches(self, *choices: str) -> bool:
        """Whether any of these choices changed."""
        return self.changed is None or not self.changed.isdisjoint(choices)

    @property
    def touches_findings(self) -> bool:
        """Whether more changed than what the map looks like: figures, answers and flags may be others."""
        return self.changed is None or not self.changed <= LOOKS

    @property
    def known(self) -> Known:
        """The data that the findings were made from."""
        return self.findings.known


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

    def choose(self, label: str, **choices: object) -> None:
        """Change some choices, as one step that can be undone; a day on which the body did not exist becomes the nearest."""
        wanted = replace(self.project, **choices)  # type: ignore[arg-type]
        project = self.on_a_day_of_the_body(wanted)
        if project != self.project:
            self._go(self.history.done(label, project, now()))
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

            self.day_moved.emit(moved_said(self._partnerships_of(wanted).partnerships[wanted.partnership], wanted.as_at))

    def _partnerships_of(self, project: Project) -> PartnershipList:
        return laid_over(self.catalogue.partnerships, project.footprints)

    def choose_partnership(self, partnership: str) -> None:
        """Look at another partnership."""
        name = self.known.partnerships.partnerships[partnership].name
        self.choose(f"Choose {name}", partnership=partnership)

    def choose_indicator(self, indicator: str) -> None:
        """Colour the map by another indicator, in its latest year."""
        style = self.project.map_style.for_another_indicator()
        title = self.known.indicators[indicator].title
        self.choose(f"Choose {title}", indicator=indicator, year=None, map_style=style)

    def choose_region(self, region: str) -> None:
        """Limit the question to a region; empty for the regions the footprint lies in."""
        name = self.catalogue.districts.regions.get(region, "every region")
        self.choose(f"Choose {name}", region=region)

    def open_boundaries(self, path: Path) -> None:
        """Take the shapes of a file in place of the bundled ones."""
        self.settings = self.settings.with_recent("recent_boundaries", path)
        self.choose(f"Open {source_of(path)[0]}", boundaries=path)

    def open_flows(self, path: Path, reading: FlowReading = USUAL_READING) -> None:
        """Take the commuting flows of a file in place of the estimate, read as the user has said."""
        self.settings = self.settings.with_recent("recent_flows", path).with_names(reading.names)
        self.choose(f"Open {path.name}", flows=path, flow_reading=reading)

    def use_table(self, file: OwnTableFile, table: OwnTable) -> None:
        """Add the indicators of a user's table to the project, in place of an earlier reading of the same sheet, and show one.

        Its indicators are made ready beside the window; a table that has no figure for an area is told like other failures.
        """
        catalogue = self.catalogue

        def work(progress: Progress) -> tuple[HeldIndicator, ...]:
            progress.step(f"Taking the figures of {file.path.name}")
            return catalogue.files.indicators(file, table)

        job = self.jobs.run(work, topic="table", label=f"Taking the figures of {file.path.name}")
        job.then(lambda found: self._take_table(file, table, found))

    def _take_table(self, file: OwnTableFile, table: OwnTable, found: Sequence[HeldIndicator]) -> None:
        before, shown = self.project, self.known.indicators[self.project.indicator].title
        indicators = [held.indicator for held in found]
        same = [old for old in before.tables if old.path == file.path and old.choices.sheet == file.choices.sheet]
        kept = tuple(old for old in before.tables if old not in same and old != file)
        indicator = next((each.id for each in indicators if each.title == shown), indicators[0].id)
        self.settings = self.settings.with_recent("recent_tables", file.path).with_table(table.shape, as_json(file.choices))
        style = before.map_style.for_another_indicator()
        self.choose(f"Use {file.path.name}", tables=(*kept, file), indicator=indicator, year=None, map_style=style)

    def put_table_aside(self, file: OwnTableFile) -> None:
        """Take a user's table out of the project; where one of its indicators was shown, the default is."""
        left = tuple(other for other in self.project.tables if other != file)
        gone = self.known.table_of(self.project.indicator) == file
        choices = {"indicator": DEFAULT_INDICATOR, "year": None} if gone else {}
        self.choose(f"Remove {file.path.name}", tables=left, **choices)

    def add_layer(self, path: Path) -> None:
        """Draw a layer of the user's own over the map, on top of the others."""
        others = (kept for kept in self.project.layers if kept != path)
        self.choose(f"Add {path.stem}", layers=(*others, path))

    def remove_layer(self, path: Path) -> None:
        """Take a layer of the user's own off the map."""
        self.choose(f"Remove {path.stem}", layers=tuple(kept for kept in self.project.layers if kept != path))

    def add_footprints(self, made: tuple[OwnFootprint, ...]) -> None:
        """Take footprints of the user's own among the partnerships, in place of those of the same name, and look at the first."""
        what = made[0].name if len(made) == 1 else f"{len(made)} footprints"
        self.choose(f"Add {what}", footprints=with_footprints(self.project.footprints, made), partnership=made[0].id)

    def remove_footprint(self, footprint: OwnFootprint) -> None:
        """Take a footprint of the user's own away; where it was looked at, the default is."""
        left = tuple(other for other in self.project.footprints if other != footprint)
        shown = DEFAULT_PARTNERSHIP if self.project.partnership == footprint.id else self.project.partnership
        self.choose(f"Remove {footprint.name}", partnership=shown, footprints=left)

    def choose_partners(self, members: Sequence[str], what: What | None) -> None:
        """Add, take out or confirm partners of the partnership; no ``what`` leaves them as they are documented."""
        project = self.project
        choices = project.partners
        for member in members:
            choices = without_choice(choices, project.partnership, member)
            if what:
                choices = with_choice(choices, PartnerChoice(project.partnership, member, what))
        whom = self.known.member_name(members[0]) if len(members) == 1 else f"{len(members)} partners"
        labels = {ADDED: f"Add {whom}", REMOVED: f"Take out {whom}", CONFIRMED: f"Confirm {whom}"}
        self.choose(labels[what] if what else f"Leave {whom} as documented", partners=choices)

    def open_areas(self, path: Path) -> None:
        """Take the functional areas of a file in place of the travel-to-work areas."""
        self.settings = self.settings.with_recent("recent_areas", path)
        self.choose(f"Open {path.name}", areas=path, areas_asked=())

    def choose_day(self, day: date | None) -> None:
        """Look at partnerships and members as on a day; None for today, or the last day of a body that has ended."""
        from explorer.days import day_said

        near = self.known.partnerships.day_of(self.project.partnership, day)
        self.choose(f"As at {day_said(near)}" if near else "As at the latest day", as_at=day)

    def undo(self) -> None:
        """Take the last step back."""
        self._go(self.history.undone())

    def redo(self) -> None:
        """Take the step forward again that was taken back last."""
        self._go(self.history.redone())

    def bring_back(self, label: str, project: Project) -> None:
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
        self.keep_look()
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
            lambda progress: _journey(project, catalogue, before, progress), topic=topic, label="Drawing a further map"
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

        self.jobs.run(write, topic="report", label=f"Saving the report in {folder.name}").then(self.report_saved.emit)

    # What follows from it

    def start(self) -> None:
        """Find the first answer, and fetch the finer shapes."""
        self.selection.replace(self._look.selection)
        self._announce()
        self.jobs.run(lambda _: _bundled_levels(), topic="detail").then(self.detail_ready.emit)

    def _go(self, move: Move | None) -> None:
        """Go where a step leads, once its findings are there; until then it is pending, and may still be dropped."""
        if move is None:
            return
        if not self._pending:
            self.history = self.document.history.copy()
        self.history.take(move)
        self._pending.append(move)
        self._announce()

    def _announce(self) -> None:
        self.known = Known.at_once(self.catalogue, self.project)
        self.project_changed.emit(self.project)
        project, catalogue, before, screen = self.project, self.catalogue, self.outcome, self.screen()

        def work(progress: Progress) -> Outcome:
            if before is not None and project.boundaries not in (None, before.findings.project.boundaries):
                self._look_first(project, screen, progress)
            return _journey(project, catalogue, before, progress)

        job = self.jobs.run(work, topic="findings", label="Looking for misfits")
        job.then(self._show).otherwise(self._drop)
        job.cancelled.connect(lambda: self._drop(CancelledError()))

    def _look_first(self, project: Project, screen: Screen, progress: Progress) -> None:
        """Tell what a file seems to hold, before seconds go into checking it; called on a worker's thread."""
        path, lookup = project.boundaries, self.catalogue.districts
        if path is None or not path.is_file() or kept_boundaries.is_known(path, lookup):
            return
        progress.step(f"Looking at {path.name}")
        look = first_look(path, lookup, screen)
        progress.step(f"Checking {path.name}")
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
            self._begin_without()
        self.choice_refused.emit(error)

    def _begin_without(self) -> None:
        """Find a first answer where the project that was open last has none: without the user's own files, else the default."""
        from explorer.project.own_files import files_of, without

        own = files_of(self.project)
        if own:
            names = ", ".join(path.name for path in own)
            self._go(self.history.done(f"Do without {names}", without(self.project, own), now()))
        elif self.project != Project():
            self._go(self.history.done("Begin with the defaults", Project(), now()))


def first_shapes() -> Shapes:
    """Return the districts for the first picture (numpy alone)."""
    return boundaries.bundled("districts", boundaries.TOLERANCES[-1]).shapes


def _bundled_levels() -> list[DrawingLevel]:
    return pyramid([(float(metres), boundaries.bundled("districts", metres).shapes) for metres in boundaries.TOLERANCES])


def _journey(project: Project, catalogue: Catalogue, before: Outcome | None, progress: Progress) -> Outcome:
    """Run the journey and prepare the map; on a worker's thread, where the heavy imports are welcome."""
    progress.step("Starting the analysis", 0.0)
    from explorer import flow

    changed = _changed(project, before)
    if before is not None and _only_restyled(project, before.findings):
        known = before.known if "layers" not in (changed or ()) else Known.of(catalogue, project, progress)
        findings = flow.restyled(before.findings, project, known)
        same = project.map_style == before.findings.project.map_style
        return Outcome(findings, before.content if same else replace(before.content, design=findings.design), changed)
    findings = flow.run(project, catalogue, progress)
    progress.step("Drawing the map", 0.95)
    same = before is not None and _is_coloured_as(findings, before.findings)
    design = before.content.design if before is not None and same else None
    content = map_content(findings, _own_levels(findings, before), _area_levels(findings, before), design)
    if before is not None:
        content = content.keeping(before.content)
    if content.levels or content.areas:
        memory.give_back()
    return Outcome(findings, content, changed)


def _changed(project: Project, before: Outcome | None) -> frozenset[str] | None:
    """Return the names of the choices that are not as they were."""
    if before is None:
        return None
    was = before.findings.project
    return frozenset(each.name for each in fields(Project) if getattr(project, each.name) != getattr(was, each.name))


def _only_restyled(project: Project, before: Findings) -> bool:
    """Return whether only colours have changed, or extra layers that no figure is drawn on."""
    layers = before.project.layers if before.layer.areas is None else project.layers
    return replace(project, map_style=before.project.map_style, layers=layers) == before.project


def _is_coloured_as(findings: Findings, before: Findings) -> bool:
    """Whether the same figures of districts become the same colours, whichever footprint is looked at."""
    layers = [(findings.layer, before.layer)]
    if findings.second is not None and before.second is not None:
        layers.append((findings.second, before.second))
    return (
        findings.project.map_style == before.project.map_style
        and (findings.second is None) == (before.second is None)
        and all(one.is_as(other) for one, other in layers)
    )


def _area_levels(findings: Findings, before: Outcome | None) -> tuple[DrawingLevel, ...]:
    """Return the loaded areas that the figures are drawn on, ready to draw; those of the last outcome where they are the same."""
    areas = findings.layer.areas
    if areas is None or areas.own is None:
        return ()
    old = before.findings.layer.areas if before is not None else None
    if before is not None and before.content.areas is not None and old is not None and old.own is areas.own:
        return before.content.areas.levels
    return tuple(pyramid([(0.0, areas.own.shapes)]))


def _own_levels(findings: Findings, before: Outcome | None) -> tuple[DrawingLevel, ...]:
    """Return a user's own districts ready to draw, from the last outcome where they are still the same."""
    if findings.ground.approximate:
        return ()
    if before is not None and before.findings.ground is findings.ground:
        return before.content.levels
    return tuple(pyramid([(0.0, findings.ground.shapes), *findings.ground.districts.coarser]))
