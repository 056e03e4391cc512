"""File → Save report: into which folder, and whether one that is there is replaced."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from explorer.exports import REPORT_FILES
from explorer.exports.file_names import free_name
from explorer.qt.plain_text import PlainLabel
from explorer.said import Listing
from explorer.views.help.help_keys import help_key
from explorer.views.parts.saving import documents
from explorer.views.parts.widgets import give_room, named, push_button, words
from explorer.words import say

NEW = "A new folder is made there for {files}."
ADDED = "The folder is there. {files} are put beside what it holds; nothing is replaced."
TAKEN = "{folder} holds a report already ({files}). Replace it, or keep both?"
A_FILE = "{folder} is a file, not a folder. Give the folder another name."
NO_NAME = "Type or choose a folder."


class SaveReport(QDialog):
    """Asks where a report goes; a name may be typed, and nothing is replaced without being asked.

    Parameters
    ----------
    within : Path, optional
        Folder of the report before, in which the new one is offered; None for the user's documents.
    name : str
        What the report's own folder is called.

    Attributes
    ----------
    folder_chosen : Signal(object)
        The folder to write into.
    """

    folder_chosen = Signal(object)

    def __init__(self, within: Path | None, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("save_report_dialog")
        self.setWindowTitle("Save report")
        help_key(self, "report", "saving-a-report")
        self._within, self._name = within or documents() / "Sub-region reports", name
        self.folder = named(QLineEdit(), "report_folder")
        self.folder.setAccessibleName("Folder of the report")
        self.folder.setToolTip("A folder of the report's own; one that is not there yet is made")
        self.told = words("note")
        self.told.setAccessibleName("What happens to this folder")
        self._lay_out()
        self.folder.textChanged.connect(lambda _: self._tell())
        self.folder.setText(str(self._within / name))

    @property
    def path(self) -> Path:
        """The folder that is typed; a name alone means a folder beside the one offered."""
        return self._within / Path(self.folder.text().strip()).expanduser()

    def browse(self) -> None:
        """Let the user pick the folder in which the report's own is made."""
        start = next((each for each in self.path.parents if each.is_dir()), Path.home())
        name = QFileDialog.getExistingDirectory(self, "Where the folder of the report goes", str(start))
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
        there = [name for name in REPORT_FILES if (path / name).exists()] if typed else []
        wrong = NO_NAME if not typed else A_FILE.format(folder=path.name) if path.is_file() else ""
        files = say(Listing(tuple(there or REPORT_FILES)))
        if there:
            self.told.setText(TAKEN.format(folder=path.name or path, files=files))
        else:
            self.told.setText(wrong or (ADDED if path.is_dir() else NEW).format(files=files))
        self.write.setVisible(not there)
        self.write.setEnabled(not wrong)
        self.replace.setVisible(bool(there))
        self.beside.setVisible(bool(there))
        self.beside.setText(f"&Keep both: save in {free_name(path).name}" if there else "")
        (self.beside if there else self.write).setDefault(True)

    def _lay_out(self) -> None:
        label = PlainLabel("&Folder")
        label.setBuddy(self.folder)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.folder, 1)
        row.addWidget(push_button("browse", "&Browse …", "Choose where the folder goes", self.browse))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.write = push_button("write", "&Save", "Write the report into this folder", self.save)
        self.replace = push_button("replace", "&Replace", "Write over the report that is there", self.save)
        self.beside = push_button("beside", "", "Leave the report that is there as it is", self.save_beside)
        for button in (self.write, self.replace, self.beside):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(buttons)
        give_room(self, 96, 9)
