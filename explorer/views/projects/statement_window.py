"""Findings → Statement: what only the author knows is asked, the pages are shown as they will be, and all files are saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QProgressBar, QVBoxLayout, QWidget

from explorer.progress import Progress
from explorer.project import Project
from explorer.project.own_words import OwnWords, with_words, words_for
from explorer.qt import notices
from explorer.qt.buttons import button_row
from explorer.said import Listing, Said
from explorer.views.help.help_keys import help_key
from explorer.views.parts.grips import GripSplitter
from explorer.views.parts.saving import tell_saved
from explorer.views.parts.widgets import bring_up, give_room, let_scroll, named, said_button, stand_beside, words
from explorer.views.projects.save_report import SaveReport
from explorer.views.projects.statement_form import StatementForm
from explorer.views.projects.statement_page import StatementPage
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import other_language, say, spoken, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

PAGES, FILES = "statement_pages", "statement_files"
"""Topics of jobs: the pages on the screen, and the files that are saved."""

SHOWN_AFTER = 400
"""Milliseconds without a key after which the pages are made anew."""

KEPT_AFTER = 4000
"""Milliseconds without a key after which words become a step though the field was not left: they must not be lost."""


@dataclass(frozen=True)
class Made:
    """What a job made of a statement: its page, its map, and what is missing."""

    html: str
    picture: bytes
    missing: tuple[Said, ...]


class StatementWindow(QDialog):
    """Shows the statement of what the session looks at, takes the author's words, and saves it.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_beside(self, "statement_window")
        help_key(self, "report", "the-statement")
        self._session = session
        self._kept = self._shown = OwnWords("")
        self._picture = b""
        self.form = StatementForm()
        self.page = StatementPage()
        self.missing = words("note")
        self.bar = QProgressBar(textVisible=False)
        self._soon = QTimer(self, interval=SHOWN_AFTER, singleShot=True)
        self._soon.timeout.connect(self._make_pages)
        self._later = QTimer(self, interval=KEPT_AFTER, singleShot=True)
        self._later.timeout.connect(self.keep)
        self._lay_out()
        self.form.typed.connect(self._soon.start)
        self.form.typed.connect(self._later.start)
        self.form.left.connect(self.keep)
        self.finished.connect(lambda _: self.keep())
        session.outcome_ready.connect(self._follow)
        session.project_changed.connect(self._take_project)
        session.document_opened.connect(lambda _: self._forget())

    def _lay_out(self) -> None:
        halves = GripSplitter(Qt.Orientation.Horizontal, text("pane-half-width"))
        halves.setChildrenCollapsible(False)
        self.form.setMinimumWidth(self.fontMetrics().averageCharWidth() * 36)
        self.page.setMinimumWidth(self.fontMetrics().averageCharWidth() * 40)
        for half, share in ((self.form, 2), (self.page, 3)):
            halves.addWidget(half)
            halves.setStretchFactor(halves.indexOf(half), share)
        self.save_button = said_button("save_statement", "statement-save", self.ask_where_to_save)
        self.stop = said_button("stop_saving", "statement-stop", lambda: self._session.jobs.cancel(FILES))
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        for button in (self.save_button, self.stop):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        # Enter ends a word; it closes no window.
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(halves, 1)
        for part in (self.missing, self.bar, buttons):
            column.addWidget(part)
        self._show_saving(on=False)
        let_scroll(self)
        give_room(self, 150, 44)

    # What is shown

    def open_window(self) -> None:
        """Open the window at what the session looks at."""
        self._fill()
        self._make_pages()
        bring_up(self)

    def _fill(self) -> None:
        """Show whose statement it is, and what its author has said so far."""
        findings = self._session.findings
        if findings is None:
            return
        from explorer.statement.institution_parts import letter_writers

        partnership = findings.footprint.partnership
        self._kept = words_for(self._session.project.words, partnership.id)
        self.setWindowTitle(text("statement-window", partnership=partnership.named))
        self.form.show_words(self._kept, [(key, say(name)) for key, name in letter_writers(findings)])
        # Words that came from a file may be in another order, or have spaces that no field keeps: that is no edit.
        self._shown = self.form.words

    def _follow(self, outcome: Outcome) -> None:
        """Make the pages anew where findings or words are others than those they show."""
        if outcome.touches_findings:
            # A job under way would bring the map of what was looked at before.
            self._session.jobs.cancel(PAGES)
            self._picture = b""
        if self.isVisible() and (outcome.touches_findings or outcome.touches("words")):
            if outcome.touches_findings:
                self.keep()
                self._fill()
            self._make_pages()

    def _take_project(self, project: Project) -> None:
        """Show words that are others than those said here, as after undo."""
        if self.isVisible() and words_for(project.words, self._kept.partnership) != self._kept:
            self._soon.stop()
            self._later.stop()
            self._fill()

    def _forget(self) -> None:
        """Leave what was said here: another project is open, and words of the one before are not its own."""
        self._soon.stop()
        self._later.stop()
        self._kept = self._shown = OwnWords("")
        self.form.show_words(self._kept, ())

    def _make_pages(self) -> None:
        self._soon.stop()
        findings, picture = self._as_said(), self._picture
        if findings is not None:
            self._session.jobs.run(lambda _: _made(findings, picture), PAGES, text("statement-making")).then(self._show_made)

    def _show_made(self, made: Made) -> None:
        self._picture = made.picture
        self.page.show_statement(made.html, made.picture)
        parts = tuple(map(_lacking, made.missing))
        self.missing.setText(text("statement-missing", parts=Listing(parts)))

    # What the user does

    def keep(self) -> None:
        """Make what was said a step, if it is new."""
        self._later.stop()
        said = self.form.words
        if said != self._shown:
            self._kept = self._shown = said
            self._session.edits.say_in_statement(said)

    def ask_where_to_save(self) -> None:
        """Let the user name a folder for the statement."""
        from explorer.exports.file_names import subject_name
        from explorer.exports.statements.files import statement_files

        self.keep()
        findings, within = self._as_said(), self._session.settings.report_folder
        if findings is None:
            return
        name = subject_name(findings.footprint.partnership, findings.footprint.as_at)
        both = named(QCheckBox(text("project-statement-both")), "statement_both")
        both.setToolTip(text("project-statement-both-tip"))
        files = statement_files(findings)
        dialog = SaveReport(Path(within) if within else None, name, self, "statement", files, both)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        both.toggled.connect(lambda on: dialog.show_files(statement_files(findings, _both(on=on))))
        dialog.folder_chosen.connect(lambda folder: self.save(findings, folder, _both(on=both.isChecked())))
        dialog.open()

    def save(self, findings: Findings, folder: Path, languages: tuple[str, ...] = ()) -> None:
        """Write all files of a statement into a folder, or none; in several languages where they are given."""

        def write(progress: Progress) -> Path:
            from explorer.exports.statements.files import write_in_languages, write_statement

            if languages:
                write_in_languages(findings, folder, languages, progress=progress)
            else:
                write_statement(findings, folder, progress=progress)
            return folder

        job = self._session.jobs.run(write, FILES, text("statement-saving", folder=folder.name))
        self._show_saving(on=True)
        job.progressed.connect(lambda _, part: self.bar.setValue(round(100 * (part or 0))))
        job.then(lambda _: self._tell_saved(findings, folder, languages)).otherwise(lambda error: notices.report(self, error))
        job.finished.connect(lambda: self._show_saving(on=False))

    def _tell_saved(self, findings: Findings, folder: Path, languages: tuple[str, ...]) -> None:
        from explorer.exports.statements.files import statement_files

        self._session.remember(report_folder=str(folder.parent))
        first, *others = statement_files(findings, languages)
        more = text("statement-saved-files", file=first, others=Listing(tuple(others)))
        tell_saved(self, text("statement-saved", folder=str(folder)), more, folder / first)

    def _show_saving(self, *, on: bool) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(on)
        self.stop.setVisible(on)
        self.save_button.setEnabled(not on)

    def _as_said(self) -> Findings | None:
        """Return the findings with the words that stand in the fields now, kept or not."""
        findings, said = self._session.findings, self.form.words
        if findings is None or said.partnership != findings.footprint.partnership.id:
            return findings
        return replace(findings, project=replace(findings.project, words=with_words(findings.project.words, said)))


def _both(*, on: bool) -> tuple[str, ...]:
    """Return the language that is spoken and the other one; none where only one is wanted."""
    return tuple(filter(None, (spoken().name, other_language()))) if on else ()


def _lacking(missing: Said) -> Said:
    """Return what is missing as it is named in a list, where the command tells it with the keys of a file."""
    return Said("statement-lacking", part=missing.id.removeprefix("statement-missing-"), n=missing.values.get("n", 0))


def _made(findings: Findings, picture: bytes) -> Made:
    """Make the pages of a statement, with a map that is made already or else anew; called on a worker's thread."""
    from explorer.exports.maps.commuting_map import map_png
    from explorer.exports.statements.page import statement_html
    from explorer.statement.making import statement_of

    statement = statement_of(findings)
    return Made(statement_html(findings, statement, b""), picture or map_png(findings), statement.missing)
