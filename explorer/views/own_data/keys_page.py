"""The page of keys: whose packs are trusted, and the key that this organisation signs with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QListWidget, QVBoxLayout, QWidget

from explorer.errors import ExplorerError
from explorer.packs.keys import Key, key_from_file, make_key, own_key, revoke, trust, trusted_keys
from explorer.said import Value
from explorer.views.parts.flow_layout import FlowLayout
from explorer.views.parts.saving import documents, file_sorts
from explorer.views.parts.widgets import named, said_button, words
from explorer.words import error_said, text


class KeysPage(QWidget):
    """Lists keys, makes one, trusts and revokes others.

    Attributes
    ----------
    told : Signal(str)
        What came of it, in words.
    """

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[Key] = []
        self.keys = named(QListWidget(), "keys")
        self.keys.setAccessibleName(text("packs-tab-keys"))
        self.keys.setToolTip(text("packs-keys-tip"))
        self.keys.setWordWrap(True)
        self.make_button = said_button("make_key", "packs-key-make", self.ask_for_key)
        self.save_button = said_button("save_key", "packs-key-save", self.ask_to_save)
        self.trust_button = said_button("trust_key", "packs-key-trust", self.ask_to_trust)
        self.revoke_button = said_button("revoke_key", "packs-key-revoke", self.revoke_chosen)
        row = FlowLayout()
        for button in (self.make_button, self.save_button, self.trust_button, self.revoke_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(words("note", text("packs-keys-what")))
        layout.addWidget(self.keys, 1)
        layout.addLayout(row)
        self.keys.currentRowChanged.connect(lambda _: self._enable())
        self.show_keys()

    def show_keys(self) -> None:
        """List the keys that are or were trusted."""
        own = own_key()
        try:
            self._keys = list(trusted_keys())
        except ExplorerError as problem:
            self._keys = []
            self.told.emit(error_said(problem))
        self.keys.clear()
        for key in self._keys:
            state = "revoked" if key.revoked else "own" if own is not None and own.public == key.public else "trusted"
            day = day_told(key.revoked or key.since)
            self.keys.addItem(text("packs-key", name=key.name, fingerprint=key.fingerprint, state=state, day=day))
        self.keys.setCurrentRow(0 if self._keys else -1)
        self._enable()

    def _enable(self) -> None:
        own, row = own_key(), self.keys.currentRow()
        self.make_button.setEnabled(own is None)
        self.save_button.setEnabled(own is not None)
        self.revoke_button.setEnabled(0 <= row < len(self._keys) and not self._keys[row].revoked)

    def ask_for_key(self) -> bool:
        """Let the user make the key of their organisation; return whether there is one."""
        name, is_given = QInputDialog.getText(self, text("packs-key-make"), text("packs-key-whose"))
        return is_given and self.make_key(name)

    def make_key(self, name: str) -> bool:
        """Make the key of an organisation; return whether there is one."""
        try:
            key = make_key(name)
        except ExplorerError as problem:
            self.told.emit(error_said(problem))
            return False
        self.show_keys()
        self.told.emit(text("packs-key-made", name=key.name, fingerprint=key.fingerprint))
        return True

    def ask_to_trust(self) -> None:
        """Let the user pick the file of a key, and trust it."""
        name, _ = QFileDialog.getOpenFileName(self, text("packs-key-trust"), str(documents()), _key_files())
        if name:
            self.trust(Path(name))

    def trust(self, file: Path) -> None:
        """Trust the key in a file."""
        try:
            key = trust(key_from_file(file))
        except ExplorerError as problem:
            self.told.emit(error_said(problem))
            return
        self.show_keys()
        self.told.emit(text("packs-key-trusted", name=key.name, fingerprint=key.fingerprint))

    def revoke_chosen(self) -> None:
        """Trust the key that the list is on no more."""
        try:
            key = revoke(self._keys[self.keys.currentRow()].fingerprint)
        except ExplorerError as problem:
            self.told.emit(error_said(problem))
            return
        self.show_keys()
        self.told.emit(text("packs-key-is-revoked", name=key.name))

    def ask_to_save(self) -> None:
        """Let the user write the public key into a file, to hand out."""
        suggestion = str(documents() / "packs-key.pem")
        name, _ = QFileDialog.getSaveFileName(self, text("packs-key-save"), suggestion, _key_files())
        if name:
            self.save(Path(name))

    def save(self, file: Path) -> None:
        """Write the public key into a file."""
        from explorer.exports.whole_file import write_whole

        key = own_key()
        try:
            if key is not None:
                write_whole(file, key.pem())
                self.told.emit(text("packs-key-saved", file=file.name))
        except ExplorerError as problem:
            self.told.emit(error_said(problem))


def day_told(told: str) -> Value:
    """Return a day to be said; what is none stays as it is."""
    try:
        return date.fromisoformat(told)
    except ValueError:
        return told


def _key_files() -> str:
    return file_sorts(("packs-key-files", "*.pem"), ("pane-file-all", "*"))
