"""The menus: every action of the window with its shortcut and its tip, in one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from explorer.views.parts.widgets import named
from explorer.words import text


@dataclass(frozen=True)
class Entry:
    """One line of a menu.

    Attributes
    ----------
    name : str
        By which the window finds the action again.
    text, tip : str
        What it says and what it does.
    act : callable
        Called without arguments; for a switch, with whether it is on.
    keys : sequence of str
        Shortcuts, the first shown in the menu.
    is_switch : bool
        Whether it stays on or off.
    """

    name: str
    text: str
    tip: str
    act: Callable[..., object]
    keys: Sequence[str] = ()
    is_switch: bool = False


def said_entry(name: str, key: str, act: Callable[..., object], keys: Sequence[str] = (), *, is_switch: bool = False) -> Entry:
    """Return such a line with the words of a message, and the tip that belongs to it."""
    return Entry(name, text(key), text(f"{key}-tip"), act, keys, is_switch)


SEPARATOR = None


@dataclass(frozen=True)
class SubMenu:
    """A menu within a menu."""

    title: str
    entries: Sequence[Entry]


Line = Entry | SubMenu | None
Menu = tuple[str, Sequence[Line]]
"""A menu: the name by which the window finds it again, and its lines."""


def add_menus(window: QMainWindow, menus: Sequence[Menu]) -> tuple[dict[str, QAction], dict[str, QMenu]]:
    """Add menus to a window and return its actions and menus by name."""
    actions: dict[str, QAction] = {}
    built: dict[str, QMenu] = {}
    for name, entries in menus:
        menu = window.menuBar().addMenu(text(f"window-menu-{name}"))
        menu.setToolTipsVisible(True)
        built[name] = menu
        for entry in entries:
            if entry is SEPARATOR:
                menu.addSeparator()
            elif isinstance(entry, SubMenu):
                within = menu.addMenu(entry.title)
                within.setToolTipsVisible(True)
                actions |= {each.name: _action(window, within, each) for each in entry.entries}
            else:
                actions[entry.name] = _action(window, menu, entry)
    return actions, built


def _action(window: QMainWindow, menu: QMenu, entry: Entry) -> QAction:
    action = named(QAction(entry.text, window), entry.name)
    action.setToolTip(entry.tip)
    action.setStatusTip(entry.tip)
    action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
    if entry.is_switch:
        action.setCheckable(True)
        action.setChecked(True)
        action.toggled.connect(entry.act)
    else:
        # The lambda drops the "checked" argument that Qt would pass on.
        action.triggered.connect(lambda: entry.act())
    menu.addAction(action)
    return action
