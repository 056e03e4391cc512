"""A table of results to sort, filter, copy and save."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from explorer.errors import WriteError
from explorer.qt import notices
from explorer.qt.frame_model import FrameModel
from explorer.views.row_view import RowView
from explorer.views.widgets import named, push_button

if TYPE_CHECKING:
    import pandas as pd

    from explorer.exports.frame_rows import Column

CSV_FILES = "Table (*.csv)"
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

    Attributes
    ----------
    opened : Signal(str)
        The user wants to know more about what a row is about.
    told : Signal(str)
        Something done, in words.
    """

    opened = Signal(str)
    told = Signal(str)

    def __init__(self, name: str, title: str, opens: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.model = FrameModel(self)
        self.view = RowView(self.model, opens, widest=44)
        self.view.setAccessibleName(title)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.field = QLineEdit(placeholderText="Filter …", clearButtonEnabled=True)
        self.field.setAccessibleName(f"Filter: {title}")
        self.field.setToolTip("Rows with every one of these words")
        self.count = named(QLabel(), "note")
        self._pause = QTimer(self, interval=FILTER_AFTER, singleShot=True)
        self._pause.timeout.connect(lambda: self.model.filter(self.field.text()))
        self.field.textChanged.connect(self._pause.start)
        self.model.arranged.connect(self._count_rows)
        self.view.row_opened.connect(lambda row: self.opened.emit(self.model.key(row)))
        self.view.copied.connect(self.copy)
        self._lay_out(name)

    def show_table(self, table: pd.DataFrame, columns: Sequence[Column]) -> None:
        """Show another table."""
        self.model.set_table(table, columns)
        self.view.fit_rows()
        self.view.fit_columns()

    def copy(self) -> None:
        """Put the rows selected (or else all shown) on the clipboard as tab-separated text."""
        if not self.model.rowCount():
            return
        from explorer.exports.area_table import as_tsv
        from explorer.exports.frame_rows import headings

        chosen = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        rows = self.model.shown(chosen if len(chosen) > 1 else ())
        QGuiApplication.clipboard().setText(as_tsv(rows, headings(self.model.columns)))
        self.told.emit(f"Copied {len(rows):,} rows.")

    def ask_where_to_save(self) -> None:
        """Let the user pick a file for the rows shown."""
        name, _ = QFileDialog.getSaveFileName(self, "Save the table", f"{self.objectName()}.csv", CSV_FILES)
        if name and self.model.rowCount():
            self.save(Path(name))

    def save(self, file: Path) -> None:
        """Write the rows shown as CSV."""
        from explorer.exports.area_table import save_csv

        try:
            save_csv(self.model.shown(), {}, file)
        except WriteError as error:
            notices.report(self, error)
        else:
            self.told.emit(f"Saved {self.model.rowCount():,} rows in {file.name}.")

    def _count_rows(self) -> None:
        rows = self.model.rowCount()
        self.count.setText(f"{rows:,} row{'' if rows == 1 else 's'}" if rows else "No row fits.")

    def _lay_out(self, name: str) -> None:
        copied = "Copy the rows selected, or else all shown, for a spreadsheet (Ctrl+C in the table)"
        head = QHBoxLayout()
        head.addWidget(self.field, 1)
        head.addWidget(self.count)
        head.addWidget(push_button(f"{name}_copy", "Copy", copied, self.copy))
        head.addWidget(push_button(f"{name}_save", "Save CSV …", "Write the rows shown into a file", self.ask_where_to_save))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addLayout(head)
        column.addWidget(self.view, 1)
