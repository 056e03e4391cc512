"""Text of files and data as it is, wherever Qt would take it for HTML.

A label, a notice or a tip guesses from its text whether it is HTML, and then hides, colours or links what a file name or the
name of an area happens to hold. Labels of the application are of :class:`PlainLabel`, notices pass through :func:`plain`, and
tips with words of files through :func:`as_tip`. Whoever means HTML says so, and escapes what is put into it.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


class PlainLabel(QLabel):
    """A label that shows its text as it is, unless it is told that it is HTML."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setBuddy(self, buddy: QWidget) -> None:
        """Be the label of a control, and be called so, without the mark of the underlined letter.

        WORKAROUND: Qt leaves that mark out of the name from here on, but tells no reader, to whom the name came with the text.
        """
        super().setBuddy(buddy)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))


def plain(box: QMessageBox) -> None:
    """Let a notice show its sentences as they are: what happened, and what to do next."""
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)


def as_tip(text: str) -> str:
    """Return words of a file or of data for a tip, which takes no format: HTML that shows them as they are.

    Examples
    --------
    >>> as_tip("<b>x</b>.csv"), as_tip("plain & simple")
    ("<span style='white-space:pre-wrap'>&lt;b&gt;x&lt;/b&gt;.csv</span>", 'plain & simple')
    """
    return f"<span style='white-space:pre-wrap'>{escape(text, quote=False)}</span>" if "<" in text else text
