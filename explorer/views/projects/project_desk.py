"""What is done with a project as a whole: new, open, save, and what is told about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from explorer import __version__
from explorer.errors import ReadError
from explorer.progress import Progress
from explorer.project import Project, container
from explorer.project.codec import Answers
from explorer.project.container import SUFFIX, Contents
from explorer.project.document import Document, held_elsewhere, left_unsaved
from explorer.project.own_files import files_of
from explorer.project.workshop import Log
from explorer.qt import notices
from explorer.qt.plain_text import as_tip
from explorer.said import Listing, Number, Said
from explorer.views.map.canvas import MapCanvas
from explorer.views.map.map_areas import Level
from explorer.views.parts.menus import Entry, said_entry
from explorer.views.parts.saving import documents, file_sorts, tell_saved
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

PICTURE_SIDE = 512
"""Of the picture of a project for the file manager, in pixels."""


def project_files() -> str:
    """Return what is offered where projects are asked for."""
    return file_sorts(("project-file-project", f"*{SUFFIX}"))


class ProjectDesk(QObject):
    """Opens and saves projects.

    Parameters
    ----------
    window : QWidget
        Notices and dialogs belong to it.
    session : Session
    canvas : MapCanvas
        Its picture stands for the project in the file manager.
    levels : callable
        Returns the districts at every level of detail, as the map draws them.
    """

    def __init__(self, window: QWidget, session: Session, canvas: MapCanvas, levels: Callable[[], Sequence[Level]]) -> None:
        super().__init__(window)
        self._window, self._session, self._canvas, self._levels = window, session, canvas, levels
        self.recent = QMenu(text("project-menu-recent"))
        self.recent.setToolTipsVisible(True)
        self.recent.aboutToShow.connect(self._show_recent)
        self._problem: Said | Listing | str = ""
        session.outcome_ready.connect(lambda _: self._tell_differences())
        session.document_changed.connect(self._tell_problem)

    def entries(self) -> list[Entry | None]:
        """Return the lines of the File menu that are about the project."""
        return [
            said_entry("new_project", "project-menu-new", self.new, ["Ctrl+N"]),
            said_entry("open_project", "project-menu-open", self.ask_to_open, ["Ctrl+O"]),
            said_entry("save_project", "project-menu-save", self.save, ["Ctrl+S"]),
            said_entry("save_project_as", "project-menu-save-as", self.save_as, ["Ctrl+Shift+S"]),
            said_entry("save_for_qgis", "project-menu-qgis", self.save_for_qgis),
        ]

    def history_entry(self) -> Entry:
        """Return File → History."""
        return said_entry("history", "project-menu-history", self.show_history, ["Ctrl+H"])

    # What the user does

    def show_history(self) -> None:
        """Open the window of steps and versions."""
        from explorer.views.projects.history_window import HistoryWindow

        window = HistoryWindow(self._session, self._levels, self._canvas.theme, self._window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()

    def new(self) -> None:
        """Begin a project; the one before is kept in its journal."""
        from explorer.opening import new_document
        from explorer.project.base_data import with_base

        self._session.open_document(new_document(with_base(Project())))

    def ask_to_open(self) -> None:
        """Let the user pick a project."""
        name, _ = QFileDialog.getOpenFileName(self._window, text("project-open-title"), self._folder(), project_files())
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a project; reading data inside it may take a moment."""
        from explorer.opening import open_document

        session, catalogue = self._session, self._session.catalogue
        if session.document.file == path.absolute():
            return
        job = session.jobs.run(lambda _: open_document(path, catalogue), "project", text("project-job-open", file=path.name))
        job.then(self._take)

    def resume(self, journal: Path) -> None:
        """Go on with a project that was never saved."""
        try:
            self._session.open_document(Document.resume(journal))
        except ReadError as problem:
            notices.report(self._window, problem)
            return
        self.tell()

    def save(self) -> None:
        """Write the project into its file; ask for one where it has none, or may not write it."""
        document = self._session.document
        if document.file is None or not document.may_write:
            self.save_as()
        else:
            self.write(document.file)

    def save_as(self) -> None:
        """Let the user name the file."""
        document = self._session.document
        name, _ = QFileDialog.getSaveFileName(self._window, text("project-save-title"), self._offered(), project_files())
        if not name:
            return
        path = Path(name) if Path(name).suffix.casefold() == SUFFIX else Path(f"{name}{SUFFIX}")
        if path != Path(name) and path.exists() and path != document.file and not self._may_replace(path):
            return
        self.write(path)

    def save_for_qgis(self) -> None:
        """Let the user name a GeoPackage, and write the findings on screen into it."""
        findings = self._session.findings
        if findings is None:
            return
        offered = str(Path(self._offered()).with_suffix(".gpkg"))
        name, _ = QFileDialog.getSaveFileName(
            self._window, text("project-qgis-title"), offered, file_sorts(("project-file-geopackage", "*.gpkg"))
        )
        if name:
            self.write_for_qgis(Path(name).with_suffix(".gpkg"), findings)

    def write_for_qgis(self, target: Path, findings: Findings) -> None:
        """Write findings into a GeoPackage, beside the window."""

        def work(progress: Progress) -> Path:
            from explorer.exports.gis.qgis_copy import write_qgis_copy

            write_qgis_copy(findings, target, progress)
            return target

        job = self._session.jobs.run(work, "qgis", text("tools-job-writing", file=target.name))
        job.then(
            lambda path: tell_saved(self._window, text("project-qgis-written", file=path.name), text("project-qgis-means"), path)
        )

    def write(self, target: Path) -> None:
        """Write the project into a file, beside the window."""
        session, document = self._session, self._session.document
        target = target.absolute()
        if document.copies is None and not self._ask_about_copies(document):
            return
        if not document.hold(target):
            notices.report(self._window, held_elsewhere(target))
            return
        from explorer.opening import answers_of, bundled_digests

        session.keep_look()
        findings = session.findings
        is_current = findings is not None and findings.project == document.project
        answers = answers_of(findings) if is_current and findings is not None else Answers()
        made = document.saved(answers, __version__, bundled_digests)
        version, at, log = document.version_to_save(), document.history.place.at, document.log
        base, key, png = document.file, document.id, self._picture()
        job = session.jobs.run(
            lambda _: container.write(target, made(), version, base, png, key),
            "save_project",
            text("project-job-save", file=target.name),
        )
        job.then(partial(self._saved, document, target, at, log))

    # What is told

    def tell(self) -> None:
        """Say what a person should know about how the project was opened."""
        told = self._session.document.told
        if told:
            notices.tell(self._window, say(told[0]), "\n".join(map(say, told[1:])))

    def _take(self, document: Document) -> None:
        self._session.open_document(document)
        self._note_recent(document.file)
        self.tell()

    def _saved(self, document: Document, target: Path, at: int, log: Log, contents: Contents) -> None:
        document.was_saved(target, contents, at, log)
        self._note_recent(target)
        self._session.document_changed.emit()

    def _tell_differences(self) -> None:
        """Say what differs from where the project was saved, once its findings are there."""
        document, findings = self._session.document, self._session.findings
        if document.origin is None or findings is None:
            return
        from explorer.opening import differences

        told, document.origin = differences(document.origin, findings), None
        if told:
            notices.tell(self._window, text("project-not-as-here", project=document.name), "\n".join(map(say, told)))

    def _tell_problem(self) -> None:
        problem = self._session.document.problem
        if problem and problem != self._problem:
            notices.tell(self._window, say(problem))
        self._problem = problem

    # Details

    def _ask_about_copies(self, document: Document) -> bool:
        """Ask whether copies of the user's own files go inside; False where saving is given up."""
        files = files_of(document.project)
        if not files:
            return True
        size = sum(_size(path) for path in files)
        box = QMessageBox(QMessageBox.Icon.Question, text("project-save-title"), text("project-copies"), parent=self._window)
        box.setInformativeText(text("project-copies-means", files=len(files), size=_size_said(size)))
        yes = box.addButton(text("project-copies-yes"), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(text("project-copies-no"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel).setText(text("window-cancel"))
        box.setDefaultButton(yes)
        box.exec()
        if box.clickedButton() not in (yes, no):
            return False
        document.answer_copies(are_wanted=box.clickedButton() is yes)
        return True

    def _may_replace(self, path: Path) -> bool:
        said = text("project-replace", file=path.name)
        box = QMessageBox(QMessageBox.Icon.Question, text("project-save-title"), said, parent=self._window)
        yes = box.addButton(text("project-report-replace"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel).setText(text("window-cancel"))
        box.exec()
        return box.clickedButton() is yes

    def _folder(self) -> str:
        recent = self._session.settings.recent_projects
        return str(Path(recent[0]).parent) if recent else str(documents())

    def _offered(self) -> str:
        document = self._session.document
        if document.file is not None:
            return str(document.file)
        partnership = self._session.catalogue.partnerships.partnerships.get(document.project.partnership)
        return str(Path(self._folder()) / f"{partnership.name if partnership else say(document.name)}{SUFFIX}")

    def _note_recent(self, path: Path | None) -> None:
        if path is not None:
            self._session.settings = self._session.settings.with_recent("recent_projects", path)

    def _picture(self) -> bytes:
        picture = self._canvas.grab().scaled(
            PICTURE_SIDE, PICTURE_SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")
        return bytes(data.data())

    def _show_recent(self) -> None:
        self.recent.clear()
        for name in self._session.settings.recent_projects:
            self._offer(Path(name).stem, name, partial(self.open, Path(name)))
        from explorer.opening import journals_folder

        self.recent.addSeparator()
        for journal, document in left_unsaved(journals_folder()):
            steps = document.unsaved_steps
            unsaved = (
                text("project-unsaved", project=document.name, steps=len(steps), last=steps[-1].label)
                if steps
                else text("project-unsaved-entries", project=document.name)
            )
            self._offer(unsaved, text("project-unsaved-tip"), partial(self.resume, journal))
        if self.recent.isEmpty():
            self.recent.addAction(text("project-nothing-recent")).setEnabled(False)

    def _offer(self, name: str, tip: str, act: Callable[[], None]) -> None:
        action = self.recent.addAction(name.replace("&", "&&"))
        action.setToolTip(as_tip(tip))
        action.triggered.connect(act)


def _size(path: Path) -> int:
    from explorer.project.own_files import parts_of

    try:
        return sum(part.stat().st_size for part in parts_of(path))
    except OSError:
        return 0


def _size_said(size: int) -> Said:
    if size >= 100_000:
        return Said("unit-megabytes", n=Number(size / 1e6, 1))
    return Said("unit-kilobytes", n=Number(max(size, 1000) / 1e3))
