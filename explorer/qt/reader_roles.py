"""What Qt does not tell screen readers by itself: the role of what is drawn here, and the label of a list that drops down."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QLabel, QTreeView, QWidget

from explorer.qt.plain_text import PlainLabel

ROLE = "reader_role"
"""Property of a widget that holds its role."""

# WORKAROUND: Qt takes None where it knows better; its types for Python do not know that.
AS_QT_DOES = cast("QAccessibleInterface", None)

_kept: dict[int, QAccessibleInterface] = {}
"""Qt owns these, but Python must not take them away before Qt does."""


@cache
def let_read(told: Callable[[str, QObject], QAccessibleInterface]) -> None:
    """Let Qt ask this function how things are read; from a widget, not from a module.

    Of two that know a class, Qt asks the one that came last, and its own come with the application.
    """
    QAccessible.installFactory(told)


def give_role(widget: QWidget, role: QAccessible.Role, name: str = "") -> None:
    """Tell screen readers what a widget is, where its class does not; with a name, what it is called."""
    let_read(read_widgets)
    widget.setProperty(ROLE, role.value)
    if name:
        widget.setAccessibleName(name)


def read_widgets(kind: str, thing: QObject) -> QAccessibleInterface:
    """Tell Qt how a widget is read that was given a role; label a list that drops down, where a reader needs that."""
    if not isinstance(thing, QWidget):
        return AS_QT_DOES
    role = thing.property(ROLE)
    if role is None and kind == "QStackedWidget":
        # What Qt calls it is read out as "layered pane, 0 items", which tells nobody anything.
        role = QAccessible.Role.Grouping.value
    if role is not None:
        key = id(thing)
        _kept[key] = QAccessibleWidget(thing, QAccessible.Role(role))
        thing.destroyed.connect(lambda: _kept.pop(key, None))
        return _kept[key]
    if kind == "QTreeView" and isinstance(thing, QTreeView):
        _branches().watch(thing)
    if kind == "QComboBox" and isinstance(thing, QComboBox) and sys.platform == "linux":
        _label(thing)
    return AS_QT_DOES


class _Branches(QObject):
    """Tells which row of a tree has the keyboard, as the keyboard comes to the tree.

    WORKAROUND: Qt tells it only as the row changes, and where there are branches it calls other rows selected than those that
    are. A reader takes the first row for the one, then.
    """

    def watch(self, tree: QTreeView) -> None:
        """Begin with a tree, and tell where the keyboard is if that came already."""
        tree.installEventFilter(self)
        self._soon(tree)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the keyboard comes."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QTreeView):
            self._soon(watched)
        return False

    def _soon(self, tree: QTreeView) -> None:
        # After Qt has told that keys come to the tree, or that would be the last word.
        QTimer.singleShot(0, tree, lambda: tell_row(tree))


@cache
def _branches() -> _Branches:
    return _Branches()


def tell_row(tree: QTreeView) -> None:
    """Let a screen reader read the row of a tree at which the keyboard is."""
    if not tree.hasFocus() or not tree.currentIndex().isValid():
        return
    event = QAccessibleEvent(tree, QAccessible.Event.Focus)
    event.setChild(row_of_tree(tree))
    QAccessible.updateAccessibility(event)


def row_of_tree(tree: QTreeView) -> int:
    """Return the number that a row of a tree has among what is read of the tree: its headings come first, then all that shows."""
    current, above = tree.currentIndex(), 0
    row = current.siblingAtColumn(0)
    while (row := tree.indexAbove(row)).isValid():
        above += 1
    return (above + 1) * current.model().columnCount() + current.column()


def _label(box: QComboBox) -> None:
    """Give a list that drops down a label that nobody sees.

    WORKAROUND: on Linux, Qt tells its choice in place of its name, and leaves its name to a label beside it.
    """
    around = box.parentWidget()
    if around is None or not box.accessibleName():
        return
    labels = (child for child in around.children() if isinstance(child, QLabel))
    if not any(label.buddy() is box for label in labels):
        label = PlainLabel(box.accessibleName(), around)
        label.hide()
        label.setBuddy(box)
