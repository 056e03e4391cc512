"""Buttons that many windows have, in words of the message files: Qt's own would stay as Qt says them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from explorer.words import text

_WORDS: Mapping[QDialogButtonBox.StandardButton, str] = {
    QDialogButtonBox.StandardButton.Close: "window-close",
    QDialogButtonBox.StandardButton.Cancel: "window-cancel",
}


class ButtonRow(QDialogButtonBox):
    """A row of buttons through which Tab goes as one reads, wherever the system puts which of them."""

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard's way in order once the buttons have their places."""
        super().showEvent(event)
        if (layout := self.layout()) is not None:
            layout.activate()
        row = sorted((button for button in self.buttons() if button.isVisible()), key=lambda button: button.x())
        for before, after in pairwise(row):
            QWidget.setTabOrder(before, after)


def button_row(standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Return a row of buttons that begins with *Close* or *Cancel*."""
    row = ButtonRow(standard)
    row.button(standard).setText(text(_WORDS[standard]))
    return row
