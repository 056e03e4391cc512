"""Workshop → Prepare: a checklist from the title to the files for the sticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.errors import ExplorerError
from explorer.project.document import now
from explorer.project.workshop import Entry, Log, Meeting, current
from explorer.qt.announcer import announce
from explorer.qt.buttons import button_row
from explorer.said import sentences
from explorer.views.help.help_keys import help_key
from explorer.views.parts.day_field import DayField
from explorer.views.parts.heard_cells import HeardCell
from explorer.views.parts.typed_table import TypedTable
from explorer.views.parts.widgets import bring_up, give_room, let_scroll, named, said_button, stand_beside, words
from explorer.views.session import Session
from explorer.words import say, text
from explorer.workshop import capture
from explorer.workshop.record import by_table

if TYPE_CHECKING:
    from explorer.workshop.pictures import ShownPicture

COLUMNS = ("table", "people", "host", "sectors")
MOST_TABLES, MOST_PEOPLE = 40, 60


class PrepareWindow(QDialog):
    """Takes what a session needs, says what is missing, and leads on to paper, rehearsal and sticks.

    Attributes
    ----------
    present_asked, sheets_asked, merge_asked, record_asked, sticks_asked : Signal()
    """

    present_asked = Signal()
    sheets_asked = Signal()
    merge_asked = Signal()
    record_asked = Signal()
    sticks_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_beside(self, "prepare", text("workshop-prepare-window"))
        help_key(self, "workshop", "prepare")
        self._session = session
        self.title, self.place = named(QLineEdit(), "meeting_title"), named(QLineEdit(), "meeting_place")
        self.day = DayField("meeting_day", text("workshop-meeting-day"), text("workshop-meeting-day-tip"))
        self.rounds = named(QSpinBox(), "meeting_rounds")
        self.rounds.setRange(1, 12)
        self.rules, self.questions = (named(QPlainTextEdit(), name) for name in ("meeting_rules", "meeting_questions"))
        self.names = named(QCheckBox(text("workshop-keep-names")), "meeting_names")
        self.consent = named(QPlainTextEdit(), "meeting_consent")
        self.tables = TypedTable("meeting_tables", len(COLUMNS))
        self.count, self.seated = named(QSpinBox(), "table_count"), named(QSpinBox(), "table_people")
        self.pictures = named(QListWidget(), "meeting_pictures")
        self.missing, self.told = words("note"), words("note")
        self.pages = named(QTabWidget(), "prepare_pages")
        self._lay_out()
        self.names.toggled.connect(self.consent.setEnabled)
        session.document_opened.connect(lambda _: self.fill())

    def _lay_out(self) -> None:
        self.pages.addTab(self._meeting_page(), text("workshop-prepare-meeting"))
        self.pages.addTab(self._tables_page(), text("workshop-prepare-tables"))
        self.pages.addTab(self._pictures_page(), text("workshop-prepare-pictures"))
        line = QHBoxLayout()
        for name, key, signal in (
            ("print_sheets", "workshop-print-sheets", self.sheets_asked), ("rehearse", "workshop-rehearse", self.present_asked),
            ("sticks", "workshop-sticks", self.sticks_asked), ("merge_files", "workshop-merge-files", self.merge_asked),
            ("write_record", "workshop-write-record", self.record_asked),
        ):  # fmt: skip
            line.addWidget(said_button(name, key, partial(self._ask, signal)))
        line.addStretch(1)
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        self.keep_button = said_button("keep_meeting", "workshop-keep", self.keep)
        buttons.addButton(self.keep_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.keep)
        column = QVBoxLayout(self)
        column.addWidget(self.pages, 1)
        for part in (self.missing, self.told):
            column.addWidget(part)
        column.addLayout(line)
        column.addWidget(buttons)
        let_scroll(self)
        give_room(self, 110, 42)

    def _meeting_page(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        self.consent.setPlaceholderText(text("workshop-consent-usual"))
        for key, field in (
            ("workshop-meeting-title", self.title), ("workshop-meeting-day", self.day), ("workshop-meeting-place", self.place),
            ("workshop-meeting-rounds", self.rounds), ("workshop-meeting-rules", self.rules),
            ("workshop-meeting-questions", self.questions),
        ):  # fmt: skip
            field.setAccessibleName(text(key))
            form.addRow(text(key), field)
        form.addRow(self.names)
        self.consent.setAccessibleName(text("workshop-meeting-consent"))
        form.addRow(text("workshop-meeting-consent"), self.consent)
        for field in (self.rules, self.questions, self.consent):
            field.setTabChangesFocus(True)
            field.setMaximumHeight(self.fontMetrics().height() * 5)
        return page

    def _tables_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        self.tables.setHorizontalHeaderLabels([text(f"workshop-head-{name}") for name in COLUMNS])
        self.tables.setAccessibleName(text("workshop-table-of-tables"))
        self.tables.verticalHeader().hide()
        line = QHBoxLayout()
        for field, most, usual, key in (
            (self.count, MOST_TABLES, 6, "workshop-how-many-tables"), (self.seated, MOST_PEOPLE, 6, "workshop-how-many-people"),
        ):  # fmt: skip
            field.setRange(1, most)
            field.setValue(usual)
            field.setAccessibleName(text(key))
            line.addWidget(words("note", text(key)))
            line.addWidget(field)
        line.addWidget(said_button("lay_tables", "workshop-lay", self.lay))
        column.addLayout(line)
        column.addWidget(self.tables, 1)
        return page

    def _pictures_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(words("note", text("workshop-pictures-note")))
        self.pictures.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.pictures.setAccessibleName(text("workshop-prepare-pictures"))
        column.addWidget(self.pictures, 1)
        line = QHBoxLayout()
        for name, key, steps in (("picture_up", "workshop-picture-up", -1), ("picture_down", "workshop-picture-down", 1)):
            line.addWidget(said_button(name, key, partial(self._move, steps)))
        line.addStretch(1)
        column.addLayout(line)
        return page

    # What is shown

    def open_window(self) -> None:
        """Open the window at what is prepared so far."""
        self.fill()
        bring_up(self)

    @property
    def meeting(self) -> Meeting | None:
        """The session as it is kept; None before it was begun."""
        log = self._session.document.log
        return current(log.meetings)[0] if log.meetings else None

    def fill(self) -> None:
        """Show what is kept."""
        meeting = self.meeting or Meeting(of="", day=date.today())
        self.title.setText(meeting.title)
        self.place.setText(meeting.place)
        self.day.set_day(meeting.day or date.today())
        self.rounds.setValue(meeting.rounds)
        self.rules.setPlainText("\n".join(meeting.house_rules))
        self.questions.setPlainText("\n".join(meeting.questions))
        self.names.setChecked(meeting.keeps_names)
        self.consent.setEnabled(meeting.keeps_names)
        self.consent.setPlainText(meeting.consent)
        seats = by_table(current(self._session.document.log.tables))
        self.tables.setRowCount(len(seats))
        for row, seat in enumerate(seats):
            self._write_row(row, (seat.table, str(seat.people), seat.host, "; ".join(seat.sectors)))
        self._fill_pictures(meeting)
        self.told.setText("")
        self._tell_missing()

    def _fill_pictures(self, meeting: Meeting) -> None:
        from explorer.workshop.pictures import every_picture, pictures_of

        findings, log = self._session.findings, self._session.document.log
        if findings is None:
            return
        every = {one.id: one for one in every_picture(findings, self._session.project, log)}
        shown = [one.id for one in pictures_of(findings, self._session.project, log)]
        self.pictures.clear()
        for key in [*shown, *(key for key in every if key not in shown)]:
            self._add_picture(every[key], is_shown=key in shown)

    def _add_picture(self, one: ShownPicture, *, is_shown: bool) -> None:
        item = QListWidgetItem(text("workshop-picture-line", title=one.title, sentence=one.sentence))
        item.setData(Qt.ItemDataRole.UserRole, one.id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)
        self.pictures.addItem(item)

    def _move(self, by: int) -> None:
        row = self.pictures.currentRow()
        if row >= 0 and 0 <= row + by < self.pictures.count():
            self.pictures.insertItem(row + by, self.pictures.takeItem(row))
            self.pictures.setCurrentRow(row + by)

    def _write_row(self, row: int, cells: Sequence[str]) -> None:
        for column, told in enumerate(cells):
            self.tables.setItem(row, column, HeardCell(told))

    def _tell_missing(self) -> None:
        """Say what is still missing for the day."""
        log, document = self._session.document.log, self._session.document
        lacking = [
            key
            for key, lacks in (
                ("title", self.meeting is None), ("tables", not log.tables),
                ("people", bool(log.tables) and not any(seat.people for seat in current(log.tables))),
                ("file", document.file is None),
            )
            if lacks
        ]  # fmt: skip
        told = [text(f"workshop-missing-{key}") for key in lacking] or [text("workshop-missing-nothing")]
        self.missing.setText(" ".join(told))

    # What the user does

    def lay(self) -> None:
        """Lay so many tables with so many people each; those that are there keep their rows."""
        have = [self._cell(row, 0) for row in range(self.tables.rowCount())]
        for number in range(1, self.count.value() + 1):
            if str(number) not in have:
                self.tables.insertRow(self.tables.rowCount())
                self._write_row(self.tables.rowCount() - 1, (str(number), str(self.seated.value()), "", ""))

    def keep(self) -> bool:
        """Keep what was typed; what cannot be kept is said, and nothing else is kept either."""
        document, made = self._session.document, now()
        try:
            entries = self._entries(document.log, made)
        except ExplorerError as error:
            self._tell(say(sentences(error.message, error.remedy)))
            return False
        document.add(entries)
        self._session.document_changed.emit()
        self.fill()
        self._tell(text("workshop-prepared"))
        announce(self, self.missing.text(), "missing")
        return True

    def _tell(self, words: str) -> None:
        """Say what became of what was typed, to those who do not see it as well."""
        self.told.setText(words)
        announce(self, words, "kept")

    def _entries(self, log: Log, made: str) -> list[Entry]:
        from explorer.workshop.naming import data_digest

        project = self._session.project
        before = self.meeting or capture.begun(made, self.title.text())
        # Numbers belong to a footprint: those of another are given anew.
        is_same = (before.partnership, before.as_at) == (project.partnership, project.as_at)
        meeting = replace(
            before, asked=before.asked if is_same else (),
            made=made, replaces=(), title=self.title.text().strip(), place=self.place.text().strip(),
            day=self.day.day, partnership=project.partnership, as_at=project.as_at,
            data=data_digest(), keeps_names=self.names.isChecked(),
            consent=(self.consent.toPlainText().strip() or text("workshop-consent-usual")) if self.names.isChecked() else "",
            rounds=self.rounds.value(), house_rules=_lines(self.rules), questions=_lines(self.questions),
            pictures=self._chosen_pictures(),
        )  # fmt: skip
        if not meeting.title:
            capture.begun(made, "")
        entries: list[Entry] = [capture.corrected(log, meeting)]
        grown = log.with_entries(entries)
        for row in range(self.tables.rowCount()):
            name, people, host, sectors = (self._cell(row, column) for column in range(len(COLUMNS)))
            if name or people or host:
                parts = tuple(part.strip() for part in sectors.split(";") if part.strip())
                entries.append(capture.table(grown, made, name, capture.counted(people, "people"), host, parts))
        return entries

    def _chosen_pictures(self) -> tuple[str, ...]:
        items = [self.pictures.item(row) for row in range(self.pictures.count())]
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def _cell(self, row: int, column: int) -> str:
        item = self.tables.item(row, column)
        return item.text().strip() if item is not None else ""

    def _ask(self, asked: SignalInstance) -> None:
        """Keep what was typed before it is needed."""
        if self.keep():
            asked.emit()


def _lines(field: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in field.toPlainText().splitlines() if line.strip())
