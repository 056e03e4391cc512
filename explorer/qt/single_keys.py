"""Keys that are one letter, digit or sign: a person may switch them off, and then each of them needs Ctrl (WCAG 2.2, 2.1.4).

Who speaks to the computer would otherwise press them with every word, and so does a hand that slips.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence


@dataclass
class _Choice:
    are_on: bool = True


_choice = _Choice()


def switch(*, on: bool) -> None:
    """Let letters, digits and signs alone act from now on, or only with Ctrl."""
    _choice.are_on = on


def is_sign(key: Qt.Key) -> bool:
    """Whether a key writes a letter, a digit or a sign; Space, arrows, Enter and the like do not."""
    return Qt.Key.Key_Space < key < Qt.Key.Key_Escape


def pressed(event: QKeyEvent) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """Return the key that acts, and what is held with it.

    While signs are switched off, one alone is no key at all, and one with Ctrl is what it is alone otherwise.
    """
    key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if _choice.are_on or not is_sign(key):
        return key, held
    is_asked = bool(held & Qt.KeyboardModifier.ControlModifier)
    return (key, held & ~Qt.KeyboardModifier.ControlModifier) if is_asked else (Qt.Key.Key_unknown, held)


class SingleKeyActions:
    """Those actions of a window that a sign alone starts: they lose that key, and take it again.

    Parameters
    ----------
    actions : iterable of QAction
    """

    def __init__(self, actions: Iterable[QAction]) -> None:
        self._keys = {action: action.shortcuts() for action in actions if any(map(_is_alone, action.shortcuts()))}

    def switch(self, *, on: bool) -> None:
        """Let signs alone start actions, or not."""
        for action, keys in self._keys.items():
            action.setShortcuts([one for one in keys if on or not _is_alone(one)])


def _is_alone(keys: QKeySequence) -> bool:
    # Whatever is no sign is written with a name, such as *Esc*, and whatever is held with a sign stands before it.
    return len(keys.toString()) == 1
