"""Select by list: paste codes or names, see at once what was found and what was not."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from explorer.places.districts import DistrictLookup
from explorer.places.names.naming import NamedDistricts, districts_named
from explorer.qt.buttons import button_row
from explorer.qt.plain_text import PlainLabel
from explorer.views.help.help_keys import help_key
from explorer.views.parts.widgets import give_room, let_scroll, named, words
from explorer.words import say, text

LOOK_AFTER = 150
"""Milliseconds without a key after which the list is looked up."""


class ListDialog(QDialog):
    """Takes a list of districts.

    Attributes
    ----------
    chosen : Signal(object, object)
        Codes of the districts found, and the keys that stand for how to select them (none, Ctrl for add, Alt for
        take away).
    """

    chosen = Signal(object, object)

    def __init__(self, lookup: DistrictLookup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(text("tools-list-title"))
        help_key(self, "table", "selecting-districts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lookup = lookup
        self.found = NamedDistricts(())
        self.entry = named(QPlainTextEdit(), "district_list")
        self.entry.setAccessibleName(text("tools-list"))
        self.entry.setPlaceholderText(text("tools-list-hint"))
        self.entry.setTabChangesFocus(True)
        self.answer = words("note")
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self._pause = QTimer(self, interval=LOOK_AFTER, singleShot=True)
        self._pause.timeout.connect(self.look_up)
        self.entry.textChanged.connect(self._pause.start)
        self._lay_out()
        self.look_up()

    def look_up(self) -> None:
        """Find what is listed now, and say what was not found."""
        self._pause.stop()
        self.found = districts_named(self.entry.toPlainText(), self._lookup)
        is_empty = not self.entry.toPlainText().strip()
        self.answer.setText("" if is_empty else "\n".join(map(say, self.found.sentences())))
        for button in self.buttons.buttons():
            if self.buttons.buttonRole(button) != QDialogButtonBox.ButtonRole.RejectRole:
                button.setEnabled(bool(self.found.codes))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        title = named(PlainLabel(text("tools-list")), "heading")
        title.setBuddy(self.entry)
        for part in (title, words("note", text("tools-list-how")), self.entry, self.answer):
            layout.addWidget(part)
        layout.setStretchFactor(self.entry, 1)
        self.buttons = button_row(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.rejected.connect(self.reject)
        none = Qt.KeyboardModifier.NoModifier
        for act, keys in (
            ("select", none), ("add", Qt.KeyboardModifier.ControlModifier), ("take", Qt.KeyboardModifier.AltModifier),
        ):  # fmt: skip
            button = self.buttons.addButton(text(f"tools-list-{act}"), QDialogButtonBox.ButtonRole.ActionRole)
            button.setToolTip(text(f"tools-list-{act}-tip"))
            button.setDefault(keys == none)
            button.clicked.connect(lambda _=False, how=keys: self._choose(how))
        layout.addWidget(self.buttons)
        let_scroll(self)
        give_room(self, 64, 24)

    def _choose(self, keys: Qt.KeyboardModifier) -> None:
        self.look_up()
        self.chosen.emit(self.found.codes, keys)
        self.accept()
