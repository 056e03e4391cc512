"""Undo and redo in the menu: the core keeps the steps, the actions only show their labels."""

from __future__ import annotations

from PySide6.QtGui import QAction

from explorer.project.history import History
from explorer.words import say


def show_steps(undo: QAction, redo: QAction, history: History) -> None:
    """Name on two actions the step that each would take, and switch off what has no step.

    Parameters
    ----------
    undo, redo : QAction
        The actions in the menu.
    history : History
        The steps taken so far.
    """
    for action, word, label in ((undo, "Undo", history.undo_label), (redo, "Redo", history.redo_label)):
        action.setEnabled(bool(label))
        # An ampersand in a name would otherwise underline the letter after it.
        action.setText(f"{word}: {say(label).replace('&', '&&')}" if label else word)
