"""Buttons that many windows have, in words of the message files: Qt's own would stay as Qt says them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QDialogButtonBox

from explorer.words import text

_WORDS: Mapping[QDialogButtonBox.StandardButton, str] = {
    QDialogButtonBox.StandardButton.Close: "window-close",
    QDialogButtonBox.StandardButton.Cancel: "window-cancel",
}


def button_row(standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Return a row of buttons that begins with *Close* or *Cancel*."""
    row = QDialogButtonBox(standard)
    row.button(standard).setText(text(_WORDS[standard]))
    return row
