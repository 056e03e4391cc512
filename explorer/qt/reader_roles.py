"""What Qt does not tell screen readers by itself: the role of what is drawn here, and the label of a list that drops down."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QLabel, QWidget

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
    if kind == "QComboBox" and isinstance(thing, QComboBox) and sys.platform == "linux":
        _label(thing)
    return AS_QT_DOES


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
