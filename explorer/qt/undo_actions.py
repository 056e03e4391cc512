"""Undo and redo in the menu: the core keeps the steps, the actions only show their labels."""

from __future__ import annotations

from PySide6.QtGui import QAction

from explorer.project.history import History
from explorer.words import say, text


def show_steps(undo: QAction, redo: QAction, history: History) -> None:
    """Name on two actions the step that each would take, and switch off what has no step.

    Parameters
    ----------
    undo, redo : QAction
        The actions in the menu.
    history : History
        The steps taken so far.
    """
    for action, bare, named, label in (
        (undo, "menu-undo", "menu-undo-step", history.undo_label),
        (redo, "menu-redo", "menu-redo-step", history.redo_label),
    ):
        action.setEnabled(bool(label))
        # An ampersand in a name would otherwise underline the letter after it.
        action.setText(text(named, step=say(label).replace("&", "&&")) if label else text(bare))
