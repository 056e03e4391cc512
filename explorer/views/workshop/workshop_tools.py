"""The menu *Workshop*: prepare, present, merge, record; keeps the windows of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from explorer.progress import Progress
from explorer.project.container import SUFFIX
from explorer.project.workshop import Log, current
from explorer.qt import notices
from explorer.views.map_tools.drawn_districts import DrawnDistricts
from explorer.views.parts.menus import SEPARATOR, Line, said_entry
from explorer.views.parts.saving import file_sorts, suggested, tell_saved
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.views.workshop.prepare_window import PrepareWindow
    from explorer.views.workshop.present_window import PresentWindow
    from explorer.views.workshop.settle_window import SettleWindow

TOPIC = "workshop"


class WorkshopTools(QObject):
    """Keeps the windows of a workshop.

    Parameters
    ----------
    window : QMainWindow
    session : Session
    ground : DrawnDistricts
        The districts that the room's map draws.
    """

    def __init__(self, window: QMainWindow, session: Session, ground: DrawnDistricts) -> None:
        super().__init__(window)
        self._window, self._session, self._ground = window, session, ground
        self._theme: Theme = LIGHT
        self.preparing: PrepareWindow | None = None
        self.presenting: PresentWindow | None = None

    def entries(self) -> list[Line]:
        """Return the lines of the menu."""
        return [
            said_entry("prepare_workshop", "workshop-menu-prepare", self.prepare, ["Ctrl+Alt+W"]),
            said_entry("present", "workshop-menu-present", self.present, ["F5"]),
            SEPARATOR,
            said_entry("print_sheets", "workshop-menu-sheets", self.print_sheets),
            said_entry("merge_workshop", "workshop-menu-merge", self.merge),
            said_entry("settle_workshop", "workshop-menu-settle", self.settle),
            said_entry("plan_agreed", "workshop-menu-agreed", self.plan_agreed),
            said_entry("save_nameless", "workshop-menu-nameless", self.save_without_names),
            said_entry("record_workshop", "workshop-menu-record", self.record),
        ]

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        if self.presenting is not None:
            self.presenting.set_theme(theme)

    # Windows

    def prepare(self) -> PrepareWindow:
        """Open the checklist."""
        if self.preparing is None:
            from explorer.views.workshop.prepare_window import PrepareWindow

            self.preparing = PrepareWindow(self._session, self._window)
            for signal, act in (
                (self.preparing.present_asked, self.present), (self.preparing.sheets_asked, self.print_sheets),
                (self.preparing.merge_asked, self.merge), (self.preparing.record_asked, self.record),
                (self.preparing.sticks_asked, self.save_copies),
            ):  # fmt: skip
                signal.connect(act)
        self.preparing.open_window()
        return self.preparing

    def present(self) -> PresentWindow | None:
        """Show the room its pictures."""
        findings = self._session.findings
        if findings is None:
            self._window.statusBar().showMessage(text("panel-not-yet"), 4000)
            return None
        if self.presenting is None:
            from explorer.views.workshop.present_window import PresentWindow

            self.presenting = PresentWindow(self._session, lambda: self._ground.levels, self._window)
            self.presenting.record_asked.connect(self.record)
        self.presenting.set_theme(self._theme)
        self.presenting.begin(findings)
        return self.presenting

    def settle(self) -> SettleWindow:
        """Open the list of what two laptops changed apart."""
        from explorer.views.workshop.settle_window import SettleWindow

        window = SettleWindow(self._session, self._window)
        window.open()
        return window

    def plan_agreed(self) -> None:
        """Make a plan of the footprint that the room agreed on, and take it in hand."""
        from explorer.plans.starts import from_codes
        from explorer.plans.tree import begun
        from explorer.workshop.agreement import agreed_districts, agreement, sheets_in
        from explorer.workshop.capture import closed_rounds

        log, project = self._session.document.log, self._session.project
        closed = closed_rounds(log)
        agreed = agreed_districts(agreement(log, closed), sheets_in(log, closed))
        if not agreed:
            notices.tell(self._window, text("workshop-nothing-to-plan"), text("workshop-close-a-round"))
            return
        name = text("workshop-plan-of", title=current(log.meetings)[0].title)
        self._session.plans.arrange(begun(project.plans, from_codes(self._session.catalogue.districts, agreed, name), name))

    # Files

    def print_sheets(self) -> None:
        """Ask where the tables' sheets go, and write them."""
        log, findings = self._session.document.log, self._session.findings
        if findings is None or not self._begun() or not current(log.tables):
            notices.tell(self._window, text("workshop-no-tables"), text("workshop-lay-tables"))
            return
        name = suggested(text("workshop-sheets-file"))
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, text("workshop-menu-sheets"), name, file_sorts(("workshop-pdf", "*.pdf"))
        )
        if chosen:
            self.write_sheets(Path(chosen))

    def write_sheets(self, file: Path) -> None:
        """Write the sheets beside the window."""
        from explorer.workshop.candidates import numbered

        log, findings = self._session.document.log, self._session.findings
        assert findings is not None  # noqa: S101 - the callers have looked
        asked, numbers = numbered(log, findings)
        self._session.document.add(numbers)

        def work(_: Progress) -> Path:
            from explorer.exports.whole_file import write_whole
            from explorer.exports.workshop_sheets import sheets_pdf
            from explorer.workshop.record import by_table

            write_whole(file, sheets_pdf(findings, current(log.meetings)[0], by_table(current(log.tables)), asked))
            return file

        self._session.jobs.run(work, TOPIC, text("workshop-job-sheets")).then(
            partial(self._tell_saved, text("workshop-sheets-saved"))
        )

    def record(self) -> None:
        """Ask for a folder, and write the record into it."""
        if not self._begun():
            return
        folder = QFileDialog.getExistingDirectory(self._window, text("workshop-menu-record"), str(Path(suggested("")).parent))
        if folder:
            self.write_record(Path(folder) / text("workshop-record-folder"))

    def write_record(self, folder: Path) -> None:
        """Write the record beside the window."""
        document, known, project = self._session.document, self._session.known, self._session.project
        log: Log = document.log

        def work(progress: Progress) -> Path:
            from explorer.exports.whole_folder import write_together
            from explorer.exports.workshop_files import record_writers
            from explorer.workshop.naming import record_titles
            from explorer.workshop.record import record_of

            titles = record_titles(known, project, log)
            return write_together(folder, record_writers(record_of(log, titles), log, titles), progress)[0]

        self._session.jobs.run(work, TOPIC, text("workshop-job-record")).then(
            partial(self._tell_saved, text("workshop-record-saved"))
        )

    def merge(self) -> None:
        """Ask for the files of other laptops, and take what they hold."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            text("workshop-menu-merge"),
            str(Path(suggested("")).parent),
            file_sorts(("workshop-projects", f"*{SUFFIX}")),
        )
        if chosen:
            self.merge_files([Path(one) for one in chosen])

    def merge_files(self, files: list[Path]) -> None:
        """Take what other files of this workshop hold; nothing of this one is lost."""
        from explorer.errors import ExplorerError
        from explorer.opening import document_to_read
        from explorer.workshop.capture import disputes
        from explorer.workshop.merging import merged

        document = self._session.document
        try:
            logs = [(path.name, document_to_read(path, self._session.catalogue).log) for path in files]
            here = [(say(document.name), document.log)] if document.log else []
            log = merged([*here, *logs])
        except ExplorerError as error:
            notices.report(self._window, error)
            return
        before = len(list(document.log.entries()))
        document.add(log.entries())
        self._session.document_changed.emit()
        new = len(list(document.log.entries())) - before
        asked = len(disputes(document.log))
        more = text("workshop-to-settle", entries=asked) if asked else ""
        acts = {text("workshop-settle-window"): self.settle} if asked else None
        notices.tell(self._window, text("workshop-merged-here", files=len(files), new=new), more, acts=acts)

    def save_without_names(self) -> None:
        """Ask for a file, and write a copy of the project in which nobody is named."""
        document = self._session.document
        if not self._begun():
            return
        name = suggested(text("workshop-nameless-file", project=document.name) + SUFFIX)
        sort = file_sorts(("workshop-projects", f"*{SUFFIX}"))
        chosen, _ = QFileDialog.getSaveFileName(self._window, text("workshop-menu-nameless"), name, sort)
        if chosen:
            self.write_without_names(Path(chosen))

    def write_without_names(self, file: Path) -> None:
        """Write that copy: a file of its own, since the versions that one keeps hold the names, too."""
        from explorer import __version__
        from explorer.opening import bundled_digests
        from explorer.project import container
        from explorer.project.codec import Answers
        from explorer.project.document import Document

        document = self._session.document
        bare = Document.of(document.project)
        bare.log = document.log.without_names()
        made, version = bare.saved(Answers(), __version__, bundled_digests), document.version_to_save()

        def work(_: Progress) -> Path:
            container.write(file, made(), version)
            return file

        job = self._session.jobs.run(work, TOPIC, text("workshop-job-nameless"))
        job.then(partial(self._tell_saved, text("workshop-nameless-saved")))

    def save_copies(self) -> None:
        """Ask for a folder, and write one copy of the project for each table into it."""
        document = self._session.document
        if document.file is None or not document.is_saved:
            notices.tell(self._window, text("workshop-save-first"), text("workshop-save-first-remedy"))
            return
        folder = QFileDialog.getExistingDirectory(self._window, text("workshop-sticks"), str(document.file.parent))
        if folder:
            self.write_copies(Path(folder))

    def write_copies(self, folder: Path) -> None:
        """Write a copy of the saved project for each table."""
        document = self._session.document
        assert document.file is not None  # noqa: S101 - the caller has looked
        source, tables = document.file, [seat.table for seat in current(document.log.tables)]

        def work(_: Progress) -> Path:
            from explorer.exports.whole_folder import write_together

            content = source.read_bytes()
            names = [text("workshop-copy-file", project=source.stem, table=table) + SUFFIX for table in tables]
            writers = {name: partial(_write, content) for name in names}
            return write_together(folder / text("workshop-copies-folder"), writers)[0]

        self._session.jobs.run(work, TOPIC, text("workshop-job-copies")).then(
            partial(self._tell_saved, text("workshop-copies-saved"))
        )

    # Details

    def _begun(self) -> bool:
        if self._session.document.log.meetings:
            return True
        notices.tell(self._window, text("workshop-none"), text("workshop-prepare-first"))
        return False

    def _tell_saved(self, said: str, file: Path) -> None:
        tell_saved(self._window, said, str(file), file)


def _write(content: bytes, path: Path) -> None:
    path.write_bytes(content)
