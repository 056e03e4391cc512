"""A table of results to sort, filter, copy and save."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from explorer.errors import WriteError
from explorer.qt import notices
from explorer.qt.table_model import TableModel
from explorer.said import Said
from explorer.views.parts.saving import file_sorts, suggested
from explorer.views.parts.table_view import TableView
from explorer.views.parts.widgets import ElidedLabel, named, said_button
from explorer.words import say, text

if TYPE_CHECKING:
    import pandas as pd

    from explorer.exports.tables.frame_rows import Column

FILTER_AFTER = 120
"""Milliseconds without a key after which the rows are filtered."""


class FrameTable(QWidget):
    """Shows a frame; what each row is about comes from its index.

    Parameters
    ----------
    name : str
        By which tests and the style sheet find it.
    title : str
        What it holds, for screen readers.
    opens : str
        What opening a row does, as a line of its menu.
    rows_are : str
        What a row stands for: ``rows`` or ``districts``.

    Attributes
    ----------
    file_stem : str
        What a file of the table is called, without its ending: whose it is and of which day.
    opened : Signal(str)
        The user wants to know more about what a row is about.
    told : Signal(str)
        Something done, in words.
    """

    opened = Signal(str)
    told = Signal(str)

    def __init__(self, name: str, title: str, opens: str, rows_are: str = "rows") -> None:
        super().__init__()
        self.setObjectName(name)
        self._rows_are = rows_are
        self.file_stem = ""
        self.model = TableModel(hint=text("pane-open-hint", opens=opens.removesuffix(" …")), parent=self)
        self.view = TableView(self.model, title, opens)
        self.field = QLineEdit(placeholderText=text("pane-filter"), clearButtonEnabled=True)
        self.field.setAccessibleName(text("pane-filter-of", table=title))
        self.field.setToolTip(text("pane-filter-tip"))
        # Where there is little room, it is the field that needs it.
        self.field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 14)
        self.count = named(ElidedLabel(side=Qt.AlignmentFlag.AlignLeft), "note")
        self.count.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._pause = QTimer(self, interval=FILTER_AFTER, singleShot=True)
        self._pause.timeout.connect(lambda: self.model.filter(self.field.text()))
        self.field.textChanged.connect(self._pause.start)
        self.model.arranged.connect(self.count_rows)
        self.view.opened.connect(self.opened)
        self.view.told.connect(self.told)
        self._lay_out(name)

    def show_table(self, table: pd.DataFrame, columns: Sequence[Column]) -> None:
        """Show another table."""
        self.model.set_table(table, columns)
        self.view.fit()

    def ask_where_to_save(self) -> None:
        """Let the user pick a file for the rows shown."""
        offered = suggested(f"{self.file_stem or self.objectName()}.csv")
        name, _ = QFileDialog.getSaveFileName(self, text("pane-save-table"), offered, file_sorts(("pane-file-table", "*.csv")))
        if name and self.model.keys:
            self.save(Path(name))

    def save(self, file: Path) -> None:
        """Write the rows shown as CSV."""
        from explorer.exports.tables.frame_rows import save_csv

        try:
            save_csv(self.model.shown(), self.saved_headings(), file)
        except WriteError as error:
            notices.report(self, error)
        else:
            rows = len(self.model.keys)
            self.told.emit(text("pane-saved-rows", rows=self._counted(rows), file=file.name))

    def saved_headings(self) -> Mapping[str, str]:
        """Return the headings of saved columns that are not those of the frame."""
        return {}

    def count_rows(self) -> None:
        """Say how many rows are shown."""
        rows = len(self.model.keys)
        self.count.setText(say(self._counted(rows)) if rows else text(f"pane-no-{self._rows_are}"))

    def _counted(self, rows: int) -> Said:
        return Said(f"unit-{self._rows_are}", n=rows)

    def _lay_out(self, name: str) -> None:
        self.head = QHBoxLayout()
        self.head.addWidget(self.field, 1)
        self.head.addWidget(self.count)
        self.head.addWidget(said_button(f"{name}_copy", "pane-copy", self.view.copy))
        self.head.addWidget(said_button(f"{name}_save", "pane-save-csv", self.ask_where_to_save))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(self.head)
        column.addWidget(self.view, 1)
