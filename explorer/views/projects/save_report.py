"""Save report, Save statement: into which folder, and whether one that is there is replaced."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from explorer.exports import REPORT_FILES
from explorer.exports.file_names import free_name
from explorer.qt.buttons import button_row
from explorer.qt.plain_text import PlainLabel
from explorer.said import Listing
from explorer.views.help.help_keys import help_key
from explorer.views.parts.saving import documents
from explorer.views.parts.widgets import give_room, named, push_button, said_button, words
from explorer.words import text

if TYPE_CHECKING:
    from explorer.exports.handed_on import Kind


class SaveReport(QDialog):
    """Asks where a report or statement goes; a name may be typed, and nothing is replaced without being asked.

    Parameters
    ----------
    within : Path, optional
        Folder of the report before, in which the new one is offered; None for the user's documents.
    name : str
        What the report's own folder is called.
    kind : str
        ``report``, ``statement``, or what else is handed on.
    files : sequence of str
        What is written.
    choices : QWidget, optional
        What is asked before the folder.

    Attributes
    ----------
    folder_chosen : Signal(object)
        The folder to write into.
    """

    folder_chosen = Signal(object)

    def __init__(
        self, within: Path | None, name: str, parent: QWidget | None = None,
        kind: Literal["report", "statement"] | Kind = "report", files: Sequence[str] = REPORT_FILES,
        choices: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._kind, self._files = kind, tuple(files)
        self.setObjectName("save_report_dialog")
        self.setWindowTitle(text("project-report-title", kind=kind))
        if kind == "report":
            help_key(self, "report", "saving-a-report")
        elif kind == "statement":
            help_key(self, "report", "the-statement")
        else:
            help_key(self, "report", "handing-on")
        self._within, self._name = within or documents() / text("project-reports-folder"), name
        self.folder = named(QLineEdit(), "report_folder")
        self.folder.setToolTip(text("project-report-folder-tip"))
        self.told = words("note")
        self.told.setAccessibleName(text("project-report-told"))
        self._lay_out(choices)
        self.folder.textChanged.connect(lambda _: self._tell())
        self.folder.setText(str(self._within / name))

    @property
    def path(self) -> Path:
        """The folder that is typed; a name alone means a folder beside the one offered."""
        return self._within / Path(self.folder.text().strip()).expanduser()

    def show_files(self, files: Sequence[str]) -> None:
        """Tell of other files: another choice was made."""
        self._files = tuple(files)
        self._tell()

    def browse(self) -> None:
        """Let the user pick the folder in which the report's own is made."""
        start = next((each for each in self.path.parents if each.is_dir()), Path.home())
        name = QFileDialog.getExistingDirectory(self, text("project-report-where"), str(start))
        if name:
            self.folder.setText(str(Path(name) / self._name))

    def save(self) -> None:
        """Write into the folder that is typed."""
        self._choose(self.path)

    def save_beside(self) -> None:
        """Keep the report that is there, and write into a folder beside it."""
        self._choose(free_name(self.path))

    def _choose(self, folder: Path) -> None:
        self.folder_chosen.emit(folder)
        self.accept()

    def _tell(self) -> None:
        """Say what saving would do, and offer what can be done."""
        path, typed = self.path, bool(self.folder.text().strip())
        there = [name for name in self._files if (path / name).exists()] if typed else []
        is_wrong = not typed or path.is_file()
        does = "taken" if there else "none" if not typed else "file" if path.is_file() else "added" if path.is_dir() else "new"
        files = Listing(tuple(there) or self._files)
        self.told.setText(text("project-report-does", kind=self._kind, does=does, folder=path.name or str(path), files=files))
        self.write.setVisible(not there)
        self.write.setEnabled(not is_wrong)
        self.replace.setVisible(bool(there))
        self.beside.setVisible(bool(there))
        self.beside.setText(text("project-report-beside", folder=free_name(path).name) if there else "")
        (self.beside if there else self.write).setDefault(True)

    def _lay_out(self, choices: QWidget | None) -> None:
        label = PlainLabel(text("project-report-folder-label"))
        label.setBuddy(self.folder)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.folder, 1)
        row.addWidget(said_button("browse", "project-report-browse", self.browse))
        buttons = button_row(QDialogButtonBox.StandardButton.Cancel)
        self.write = said_button("write", "project-report-write", self.save)
        self.replace = said_button("replace", "project-report-replace", self.save)
        self.beside = push_button("beside", "", text("project-report-beside-tip"), self.save_beside)
        for button in (self.write, self.replace, self.beside):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        if choices is not None:
            column.addWidget(choices)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(buttons)
        give_room(self, 96, 9 if choices is None else 18)
