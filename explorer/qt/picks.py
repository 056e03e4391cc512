"""How a click or a figure changes the selection: by itself, with Ctrl, with Alt."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt

from explorer.qt.selection import Selection
from explorer.said import Said

ADD = Qt.KeyboardModifier.ControlModifier
SUBTRACT = Qt.KeyboardModifier.AltModifier

HOW = Said("window-picks")
"""The keys, for tooltips."""


def pick(selection: Selection, codes: Collection[str], keys: Qt.KeyboardModifier) -> None:
    """Select what was picked.

    Parameters
    ----------
    selection : Selection
    codes : collection of str
        Districts that were clicked, or that a figure takes in.
    keys : Qt.KeyboardModifier
        Held meanwhile: Ctrl adds (and takes a single district away again that is selected already), Alt takes away;
        without either the districts replace the selection.
    """
    if keys & SUBTRACT:
        selection.subtract(codes)
    elif keys & ADD:
        again = len(codes) == 1 and selection.codes.issuperset(codes)
        (selection.subtract if again else selection.add)(codes)
    else:
        selection.replace(codes)
