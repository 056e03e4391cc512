"""What only the author knows of a statement: the fields in which it is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.project.own_words import Considered, Letter, OwnWords, Status
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.views.parts.heard_cells import HeardCell
from explorer.views.parts.typed_table import TypedTable
from explorer.views.parts.widgets import named
from explorer.words import text

STATUSES: tuple[Status, ...] = ("draft", "agreed")

KEY = Qt.ItemDataRole.UserRole
"""Under which a row keeps what it belongs to: the plan of a line, the id of an institution."""


class StatementForm(QWidget):
    """Takes the author's words of one statement.

    Attributes
    ----------
    typed : Signal()
        A word is another now.
    left : Signal()
        The user has gone on from the field in which words were said.
    """

    typed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = OwnWords("")
        self._is_filling = False
        self.author = QLineEdit(placeholderText=text("statement-field-author-hint"))
        self.status = QComboBox()
        for status in STATUSES:
            self.status.addItem(text("statement-status", status=status), status)
        self.why = QPlainTextEdit(tabChangesFocus=True)
        self.considered = _table("statement_considered", [text("statement-head-alternative"), text("statement-head-became")])
        self.letters = _table("statement_letters", [text("statement-head-institution"), text("statement-head-letter")])
        self._lay_out()
        self.author.textEdited.connect(self._tell)
        self.author.editingFinished.connect(self.left)
        self.status.activated.connect(self._tell)
        self.status.activated.connect(lambda _: self.left.emit())
        self.why.textChanged.connect(self._tell)
        self.why.installEventFilter(self)
        for table in (self.considered, self.letters):
            table.itemChanged.connect(self._tell_row)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        for name, field, share in (
            ("author", self.author, 0), ("status", self.status, 0), ("why", self.why, 3), ("considered", self.considered, 2),
            ("letters", self.letters, 3),
        ):  # fmt: skip
            label = PlainLabel(text(f"statement-field-{name}"))
            label.setBuddy(field)
            named(field, f"statement_{name}").setToolTip(text(f"statement-field-{name}-tip"))
            field.setAccessibleName(label.text().replace("&", ""))
            field.setMinimumHeight(field.fontMetrics().height() * 4 if share else 0)
            column.addWidget(label)
            column.addWidget(field, share)

    # What is said

    def show_words(self, words: OwnWords, writers: Sequence[tuple[str, str]]) -> None:
        """Fill the fields, with a row for each institution whose letter is told: its id and name."""
        self._is_filling = True
        self._before = words
        if self.author.text() != words.author:
            self.author.setText(words.author)
        self.status.setCurrentIndex(STATUSES.index(words.status))
        if self.why.toPlainText() != words.why:
            self.why.setPlainText(words.why)
        self.considered.setRowCount(0)
        for one in words.considered:
            self._add_line(one)
        self._add_line(Considered(""))
        self.letters.setRowCount(len(writers))
        for row, (key, name) in enumerate(writers):
            item = HeardCell(name)
            item.setData(KEY, key)
            item.setToolTip(as_tip(name))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.letters.setItem(row, 0, item)
            self.letters.setItem(row, 1, HeardCell(words.letter(key)))
        self._is_filling = False

    @property
    def words(self) -> OwnWords:
        """What the fields say now; letters of institutions that have no row stay as they were."""
        lines = (
            Considered(_cell(self.considered, row, 0), _cell(self.considered, row, 1), self._key(self.considered, row))
            for row in range(self.considered.rowCount())
        )
        told = {self._key(self.letters, row): _cell(self.letters, row, 1) for row in range(self.letters.rowCount())}
        kept = [one for one in self._before.letters if one.institution not in told]
        return replace(
            self._before,
            author=self.author.text(),
            status=STATUSES[self.status.currentIndex()],
            why=self.why.toPlainText(),
            considered=tuple(one for one in lines if one.name or one.why),
            letters=(*kept, *(Letter(key, said) for key, said in told.items() if said)),
        )

    @staticmethod
    def _key(table: QTableWidget, row: int) -> str:
        item = table.item(row, 0)
        return str(item.data(KEY) or "") if item is not None else ""

    def _add_line(self, one: Considered) -> None:
        row = self.considered.rowCount()
        self.considered.insertRow(row)
        item = HeardCell(one.name)
        item.setData(KEY, one.plan)
        self.considered.setItem(row, 0, item)
        self.considered.setItem(row, 1, HeardCell(one.why))

    # What the user does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the user has gone on from the longer text."""
        if event.type() == QEvent.Type.FocusOut and QApplication.activePopupWidget() is None:
            self.left.emit()
        return False

    def _tell(self) -> None:
        if not self._is_filling:
            self.typed.emit()

    def _tell_row(self, item: QTableWidgetItem) -> None:
        """Take what was said in a row; the last of the lines is followed by an empty one."""
        if self._is_filling:
            return
        if item.tableWidget() is self.considered and item.text() and item.row() == self.considered.rowCount() - 1:
            self._is_filling = True
            self._add_line(Considered(""))
            self._is_filling = False
        self.typed.emit()
        self.left.emit()


def _table(name: str, heads: Sequence[str]) -> TypedTable:
    table = TypedTable(name, len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table


def _cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    return item.text().strip() if item is not None else ""
