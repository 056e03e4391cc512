"""Workshop → Settle what differs: where two laptops changed one entry, somebody says which version counts."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from explorer.project.document import now
from explorer.project.workshop import Entry, Standing
from explorer.qt.buttons import button_row
from explorer.views.help.help_keys import help_key
from explorer.views.parts.widgets import give_room, let_scroll, named, said_button, words
from explorer.views.session import Session
from explorer.words import say, text
from explorer.workshop.capture import disputes, settled
from explorer.workshop.naming import record_titles
from explorer.workshop.versions import version_said


class SettleWindow(QDialog):
    """Asks about one entry after the other."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("settle")
        self.setWindowTitle(text("workshop-settle-window"))
        help_key(self, "workshop", "merge-and-record")
        self._session = session
        self.told = words("note")
        self.versions = named(QListWidget(), "versions")
        self.versions.setAccessibleName(text("workshop-settle-versions"))
        self.versions.setWordWrap(True)
        self.choose = said_button("settle_this", "workshop-settle-this", self.settle)
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.choose, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.versions.itemActivated.connect(lambda _: self.settle())
        column = QVBoxLayout(self)
        for part in (self.told, self.versions, buttons):
            column.addWidget(part)
        let_scroll(self)
        give_room(self, 90, 20)
        self._show()

    @property
    def _dispute(self) -> Standing[Any] | None:
        return next(iter(disputes(self._session.document.log)), None)

    def _show(self) -> None:
        log, first = self._session.document.log, self._dispute
        self.told.setText(text("workshop-settle-told", left=len(disputes(log))))
        self.versions.clear()
        self.choose.setEnabled(first is not None)
        if first is None:
            return
        titles = record_titles(self._session.known, self._session.project, log)
        for head in first.heads:
            item = QListWidgetItem(say(version_said(head, titles)))
            item.setData(Qt.ItemDataRole.UserRole, head.id)
            self.versions.addItem(item)
        self.versions.setCurrentRow(0)

    def settle(self) -> None:
        """Let the chosen version count, and ask about the next entry."""
        dispute, item = self._dispute, self.versions.currentItem()
        if dispute is None or item is None:
            return
        chosen: Entry = next(head for head in dispute.heads if head.id == item.data(Qt.ItemDataRole.UserRole))
        self._session.document.add([settled(now(), dispute, chosen)])
        self._session.document_changed.emit()
        self._show()
