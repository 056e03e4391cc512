"""What is asked before something is handed on: which pages, which paper, since which issue."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from explorer.exports import card_files
from explorer.exports.handed_on import CHOICES, Chosen, Kind
from explorer.qt.plain_text import PlainLabel
from explorer.views.parts.saving import file_sorts
from explorer.views.parts.widgets import named, said_button, words
from explorer.words import text

FILES = {"since": "*.json", "notes": "*.toml"}
"""Files that a monitor may go on from, and the names they may have."""


class HandOnChoices(QWidget):
    """A line for each thing that may be chosen.

    Parameters
    ----------
    kind : str
        Of what is handed on.

    Attributes
    ----------
    changed : Signal()
    combos : dict of str to QComboBox
    files : dict of str to QLineEdit
    """

    changed = Signal()

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.combos: dict[str, QComboBox] = {}
        self.files: dict[str, QLineEdit] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        told = words("note", text("handed-told", kind=kind))
        self._form.addRow(told)
        for name, values in CHOICES[kind].items():
            self._add_combo(name, values)
        if kind == "monitor":
            for name in FILES:
                self._add_file(name)

    @property
    def chosen(self) -> Chosen:
        """What is chosen, by name."""
        told = {name: str(combo.currentData()) for name, combo in self.combos.items()}
        return told | {name: field.text().strip() for name, field in self.files.items()}

    def _add_combo(self, name: str, values: tuple[str, ...]) -> None:
        combo = named(QComboBox(), f"hand_on_{name}")
        combo.setToolTip(text(f"handed-{name}-tip"))
        for value in values:
            # What cannot be written here is not offered; the tip says what a slide needs.
            if value != "pptx" or card_files.is_there():
                combo.addItem(text(f"handed-{name}", value=value), value)
        combo.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._form.addRow(self._label(name, combo), combo)
        self.combos[name] = combo

    def _add_file(self, name: str) -> None:
        field = named(QLineEdit(), f"hand_on_{name}")
        field.setToolTip(text(f"handed-{name}-tip"))
        field.setPlaceholderText(text("handed-no-file"))
        browse = said_button(f"browse_{name}", f"handed-browse-{name}", partial(self._browse, name))
        row = QHBoxLayout()
        row.addWidget(field, 1)
        row.addWidget(browse)
        self._form.addRow(self._label(name, field), row)
        self.files[name] = field

    def _label(self, name: str, field: QWidget) -> PlainLabel:
        label = PlainLabel(text(f"handed-label-{name}"))
        label.setBuddy(field)
        field.setAccessibleName(text(f"handed-label-{name}").replace("&", ""))
        return label

    def _browse(self, name: str) -> None:
        sorts = file_sorts((f"handed-file-{name}", FILES[name]), ("pane-file-all", "*"))
        path, _ = QFileDialog.getOpenFileName(self, text(f"handed-label-{name}").replace("&", ""), "", sorts)
        if path:
            self.files[name].setText(path)
