"""A window as a screen reader finds it: every thing with its role, name and state, and what a person would hear of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QSplitterHandle, QWidget
from shiboken6 import isValid

Role, Text = QAccessible.Role, QAccessible.Text

MOST_ITEMS = 24
"""Items of a list, a tree or a table that are looked at: the rest are made by the same code."""

CONTROLS = frozenset(
    {
        Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox, Role.Slider, Role.List,
        Role.Tree, Role.Table, Role.PageTabList, Role.PageTab, Role.MenuItem, Role.ListItem, Role.TreeItem, Role.Link,
        Role.ButtonMenu, Role.ButtonDropDown, Role.Dial, Role.Chart, Role.Separator, Role.Document, Role.WebDocument, Role.Canvas,
        Role.Graphic, Role.Splitter, Role.ProgressBar, Role.HotkeyField, Role.StaticText, Role.Paragraph, Role.Notification,
        Role.Cell, Role.RowHeader, Role.ColumnHeader, Role.Grouping,
    }
)  # fmt: skip
"""Roles that say what a thing with the keyboard is for."""

UNNAMED = {
    Role.StaticText,
    Role.Paragraph,
    Role.ListItem,
    Role.TreeItem,
    Role.Cell,
    Role.Splitter,
    Role.RowHeader,
    Role.ColumnHeader,
}
NAMED = CONTROLS - UNNAMED - {Role.Grouping}
"""Roles of what must have a name even where the keyboard does not come to it."""

SLACK = 8
"""Logical pixels by which controls of a line may stand higher or lower than one another."""

MARKUP = re.compile(r"<[a-zA-Z/][^>]*>|&(?:amp|lt|gt|nbsp|#\d+);")


@dataclass(frozen=True)
class Thing:
    """Something that a reader finds."""

    at: QAccessibleInterface
    depth: int
    path: str

    @property
    def role(self) -> QAccessible.Role:
        return self.at.role()

    @property
    def name(self) -> str:
        return self.at.text(Text.Name)

    @property
    def widget(self) -> QWidget | None:
        found = self.at.object()
        return found if isinstance(found, QWidget) else None

    @property
    def where(self) -> str:
        widget = self.widget
        kind = f"{type(widget).__name__} {widget.objectName()!r}" if widget is not None else ""
        return f"{self.path} › {self.role.name} {self.name[:60]!r} {kind}"


def things(window: QWidget) -> list[Thing]:
    """Everything in a window that shows, in the order in which a reader goes through it."""
    return list(_below(QAccessible.queryAccessibleInterface(window), 0, window.objectName() or type(window).__name__))


def _below(at: QAccessibleInterface, depth: int, path: str) -> Iterator[Thing]:
    if at is None or not isValid(at) or not at.isValid() or (at.state().invisible and depth):
        return
    yield Thing(at, depth, path)
    widget = at.object()
    step = (widget.objectName() or type(widget).__name__) if isinstance(widget, QWidget) else at.role().name
    for number in range(min(at.childCount(), MOST_ITEMS)):
        yield from _below(at.child(number), depth + 1, f"{path}/{step}" if depth else path)


def faults(window: QWidget) -> list[str]:
    """What is wrong: without name, of a wrong role, names with markup or said twice."""
    found = []
    for thing in things(window):
        state, widget = thing.at.state(), thing.widget
        # What hands its keys on, as a book of pages does to its tabs, is not where the keyboard is.
        takes_keys = state.focusable and not state.disabled and (widget is None or _is_stop(widget))
        # A cell may be empty, and is read as that.
        is_cell = thing.role in (Role.Cell, Role.TreeItem)
        if ((takes_keys and not is_cell) or thing.role in NAMED) and not thing.name.strip() and thing.depth:
            found.append(f"no name: {thing.where}")
        if takes_keys and thing.role not in CONTROLS and thing.depth:
            found.append(f"wrong role: {thing.where}")
        if MARKUP.search(thing.name) or MARKUP.search(thing.at.text(Text.Description)):
            found.append(f"markup: {thing.where}")
        if re.search(r"&\w", thing.name):
            found.append(f"underlined letter in the name: {thing.where}")
        if is_said_twice(thing.name):
            found.append(f"said twice: {thing.where}")
    return found


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def is_said_twice(name: str) -> bool:
    """Whether a name says the same words one after the other."""
    words = re.findall(r"\w+", name.casefold())
    half = len(words) // 2
    return half > 0 and len(words) % 2 == 0 and words[:half] == words[half:]


def order_faults(window: QWidget) -> list[str]:
    """Where Tab goes back in a window: up, and not to the right; or to the left, and not down."""
    stops: list[QWidget] = []
    control = window.nextInFocusChain()
    while control is not None and control is not window:
        # Grips belong between the parts that they part, and Qt puts them after both.
        if _is_stop(control) and control.isVisible() and control.isEnabled() and not isinstance(control, QSplitterHandle):
            stops.append(control)
        control = control.nextInFocusChain()
    boxes = [QRect(stop.mapTo(window, QPoint()), stop.size()) for stop in stops]
    return [
        f"back from {_called(before)} to {_called(after)}"
        for before, after, was, now in zip(stops, stops[1:], boxes, boxes[1:], strict=False)
        if (now.bottom() <= was.top() + SLACK and now.left() < was.right() - SLACK)
        or (now.right() <= was.left() + SLACK and now.top() < was.bottom() - SLACK)
    ]


def _called(control: QWidget) -> str:
    name = QAccessible.queryAccessibleInterface(control).text(Text.Name)
    return f"{type(control).__name__} {name or control.objectName()!r}"
