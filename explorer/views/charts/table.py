"""The table of all areas: sort, filter, select, copy, save."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explorer.errors import WriteError
from explorer.exports.area_table import area_table, as_tsv, save_csv, titles
from explorer.qt import notices
from explorer.qt.area_table_model import AreaTableModel
from explorer.views.charts.subject import Subject
from explorer.views.row_view import RowView
from explorer.views.theme import Theme
from explorer.views.widgets import named

CSV_FILES = "Table (*.csv)"
FILTER_AFTER = 120
"""Milliseconds without a key after which the rows are filtered."""


class AreaTable(QWidget):
    """All districts in rows; rows selected are districts selected.

    Attributes
    ----------
    picked : Signal(object, object)
        Districts now selected in the table, and no keys: the table has worked them in already.
    told : Signal(str)
        Something done, for the status bar.
    opened : Signal(str)
        More is wanted about this district.
    """

    picked = Signal(object, object)
    told = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AreaTableModel(self)
        self.view = RowView(self.model, "Where its district stands …")
        self.filter = QLineEdit()
        self.only = QCheckBox("Only s&elected")
        self.count = named(QLabel(), "note")
        self._selected: frozenset[str] = frozenset()
        self._quiet = False
        self._dress()
        self._connect()
        self._lay_out()

    def show_subject(self, subject: Subject, selected: frozenset[str]) -> None:
        """Show other findings."""
        self._selected = selected
        table = area_table(subject.findings, subject.catalogue.population)
        self._without_echo(lambda: self.model.set_table(table, titles(subject.findings)))
        self.view.fit_columns()
        self._show_only()
        self._select_rows()

    def show_selection(self, selected: frozenset[str]) -> None:
        """Show another selection."""
        if selected != self._selected:
            self._selected = selected
            self._show_only()
            self._select_rows()

    def set_theme(self, theme: Theme) -> None:
        """Take another size of type; colours come with the palette."""
        self.view.fit_rows()

    def copy(self) -> None:
        """Put the rows selected (or else all shown) on the clipboard as tab-separated text."""
        if self.model.rows:
            rows = self.model.shown(self._shown_selected())
            QGuiApplication.clipboard().setText(as_tsv(rows, self.model.titles))
            self.told.emit(f"Copied {len(rows)} rows.")

    def ask_where_to_save(self) -> None:
        """Let the user pick a file for the rows shown."""
        name, _ = QFileDialog.getSaveFileName(self, "Save the table", "districts.csv", CSV_FILES)
        if name and self.model.rows:
            self.save(Path(name))

    def save(self, file: Path) -> None:
        """Write the rows shown, with codes."""
        try:
            save_csv(self.model.shown(), self.model.titles, file)
        except WriteError as error:
            notices.report(self, error)
        else:
            self.told.emit(f"Saved {len(self.model.rows)} rows in {file.name}.")

    # Details

    def _shown_selected(self) -> Collection[str] | None:
        chosen = self._selected.intersection(self.model.rows)
        return chosen or None

    def _show_only(self) -> None:
        self._without_echo(lambda: self.model.show_only(self._selected if self.only.isChecked() else None))
        self._count_rows()

    def _show_or_hide_others(self) -> None:
        self._show_only()
        self._select_rows()

    def _count_rows(self) -> None:
        shown = len(self.model.rows)
        self.count.setText(f"{shown:,} district{'' if shown == 1 else 's'}" if shown else "No district fits the filter.")

    def _select_rows(self) -> None:
        """Select the rows of the selection, neighbouring rows as one range."""
        rows = sorted(row for row in map(self.model.row_of, self._selected) if row is not None)
        ranges, last = QItemSelection(), self.model.columnCount() - 1
        start = 0
        for at in range(1, len(rows) + 1):
            if at == len(rows) or rows[at] != rows[at - 1] + 1:
                ranges.select(self.model.index(rows[start], 0), self.model.index(rows[at - 1], last))
                start = at
        self._without_echo(lambda: self.view.selectionModel().select(ranges, QItemSelectionModel.SelectionFlag.ClearAndSelect))
        if rows and not self.view.hasFocus():
            self.view.scrollTo(self.model.index(rows[0], 0))

    def _without_echo(self, act: Callable[[], None]) -> None:
        """Change what is shown without taking it for a choice of the user."""
        self._quiet = True
        try:
            act()
        finally:
            self._quiet = False

    def _take_rows(self) -> None:
        if not self._quiet:
            rows = self.view.selectionModel().selectedRows()
            hidden = self._selected.difference(self.model.rows)
            self._selected = hidden.union(self.model.rows[index.row()] for index in rows)
            self.picked.emit(self._selected, Qt.KeyboardModifier.NoModifier)
            self._show_only()

    def _rearrange(self) -> None:
        self._count_rows()
        self._select_rows()

    def _dress(self) -> None:
        self.filter.setPlaceholderText("Filter: name, code, region, role …")
        self.filter.setAccessibleName("Filter the table")
        self.filter.setToolTip("Rows with every word in their code, name, region, role or functional area")
        self.filter.setClearButtonEnabled(True)
        self.only.setToolTip("Show the districts selected only")
        self.view.setAccessibleName("Table of districts")

    def _connect(self) -> None:
        pause = QTimer(self, interval=FILTER_AFTER, singleShot=True)
        pause.timeout.connect(lambda: self._without_echo(lambda: self.model.filter(self.filter.text())))
        self.filter.textChanged.connect(pause.start)
        self.only.toggled.connect(self._show_or_hide_others)
        self.model.arranged.connect(self._rearrange)
        self.view.selectionModel().selectionChanged.connect(self._take_rows)
        self.view.copied.connect(self.copy)
        self.view.row_opened.connect(lambda row: self.opened.emit(self.model.rows[row]))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.filter, 1)
        head.addWidget(self.only)
        head.addWidget(self.count)
        copied = "Copy the rows selected, or else all shown, for a spreadsheet (Ctrl+C in the table)"
        for text, tip, act in (
            ("Copy", copied, self.copy),
            ("Save CSV …", "Write the rows shown into a file", self.ask_where_to_save),
        ):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, do=act: do())
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(head)
        column.addWidget(self.view, 1)
