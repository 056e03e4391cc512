"""F1: each window opens the help at its own page."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def help_key(window: QWidget, page: str, heading: str = "") -> None:
    """Let F1 open a window's own page of the help, at a heading if the name of one is given, as links name headings."""

    def ask() -> None:
        from explorer.views.help.help_window import open_help

        open_help(page, heading)

    QShortcut(QKeySequence("F1"), window, ask)
