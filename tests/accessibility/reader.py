"""Somebody who hears a window and works it by keys alone: presses keys, and writes down what a screen reader would say."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from shiboken6 import isValid

from explorer.qt.announcer import announcer
from tests.accessibility.reading import Role, Text

KINDS = {
    Role.Button: "button", Role.ButtonMenu: "menu button", Role.CheckBox: "check box", Role.RadioButton: "radio button",
    Role.ComboBox: "combo box", Role.EditableText: "entry", Role.SpinBox: "spin button", Role.Slider: "slider",
    Role.List: "list", Role.ListItem: "", Role.Tree: "tree", Role.TreeItem: "tree item", Role.Table: "table", Role.Cell: "",
    Role.PageTabList: "tab list", Role.PageTab: "tab", Role.StaticText: "", Role.Chart: "chart", Role.Separator: "separator",
    Role.Dialog: "dialog", Role.Grouping: "panel", Role.Document: "document", Role.Link: "link", Role.Canvas: "canvas",
    Role.MenuItem: "menu item", Role.PopupMenu: "menu", Role.AlertMessage: "alert", Role.Window: "window",
}  # fmt: skip
"""What a reader calls a role; nothing where it is told by what is said."""

AROUND = (Role.Grouping, Role.Dialog, Role.Window, Role.AlertMessage, Role.List, Role.Tree, Role.Table)
"""What is told of where something stands, as one comes into it."""

ROWS = (Role.TreeItem, Role.ListItem)
"""What is told to be without its tick, where it can have one."""

Keys = Qt.KeyboardModifier
HELD = {"Ctrl": Keys.ControlModifier, "Shift": Keys.ShiftModifier, "Alt": Keys.AltModifier}


class Reader:
    """Presses keys, and hears.

    Attributes
    ----------
    lines : list of str
        What was pressed (``> Ctrl+F``) and what was said, in order.
    """

    def __init__(self, pause: int = 0) -> None:
        self._pause = pause
        self.lines: list[str] = []
        self._around: list[str] = []
        self._before = ""
        announcer().announced.connect(self._hear)

    def close(self) -> None:
        """Hear no more."""
        announcer().announced.disconnect(self._hear)

    def press(self, *keys: str) -> None:
        """Press keys such as ``Ctrl+F`` or ``Down`` one after the other, and read after each what has the keyboard."""
        for pressed in keys:
            *held, key = pressed.split("+")
            self.lines.append(f"> {pressed}")
            modifiers = Keys.NoModifier
            for one in held:
                modifiers |= HELD[one]
            QTest.keyClick(self._focus(), getattr(Qt.Key, f"Key_{key}"), modifiers)
            if self._pause:
                QTest.qWait(self._pause)
            self.read()

    def tab_to(self, target: QWidget, most: int = 40) -> None:
        """Press Tab until something has the keyboard."""
        for _ in range(most):
            if QApplication.focusWidget() is target:
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not lead to {target}")

    def menu(self, action: QAction) -> None:
        """Choose a line of a menu, as its keys do."""
        self.lines.append(f"> menu: {action.text().replace('&', '')}")
        action.trigger()
        self.read()

    def type(self, words: str) -> None:
        """Type words; a reader says each letter, which nobody wants to read."""
        self.lines.append(f"> types “{words}”")
        QTest.keyClicks(self._focus(), words)

    def said(self, since: int = 0) -> str:
        """Everything said, as one text."""
        return "\n".join(line for line in self.lines[since:] if not line.startswith(">"))

    def read(self) -> None:
        """Say what has the keyboard, if it is another than before; say what waits to be announced."""
        QApplication.processEvents()
        widget = QApplication.focusWidget()
        if widget is not None:
            at = QAccessible.queryAccessibleInterface(widget)
            item = at.focusChild()
            line = self._line(widget, item if item is not None and isValid(item) and item.isValid() else at)
            if line != self._before:
                self._before = line
                self._come_into(at, with_own=item is not None)
                self.lines.append(line)
        announcer().speak()

    def _come_into(self, at: QAccessibleInterface, *, with_own: bool) -> None:
        around, above = [], at if with_own else at.parent()
        while above is not None and isValid(above) and above.isValid():
            if above.role() in AROUND and (name := above.text(Text.Name)):
                told = above.text(Text.Description) if above.role() == Role.AlertMessage else ""
                around.append(", ".join(filter(None, (name, KINDS[above.role()], told))))
            above = above.parent()
        self.lines += [f"({one})" for one in reversed(around) if one not in self._around]
        self._around = around

    def _line(self, widget: QWidget, at: QAccessibleInterface) -> str:
        if isinstance(widget, QTextEdit) and widget.isReadOnly():
            # A page is read line by line, where its cursor is.
            cursor = widget.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfLine, QTextCursor.MoveMode.KeepAnchor)
            return cursor.selectedText().strip() or "blank"
        state, name, role = at.state(), at.text(Text.Name), at.role()
        value, told = at.text(Text.Value), at.text(Text.Description)
        states = [
            word for word, holds in (
                ("checked", state.checked), ("not checked", self._could_be_checked(at)),
                ("expanded", state.expanded),
                ("collapsed", state.expandable and not state.expanded), ("unavailable", state.disabled),
            ) if holds
        ]  # fmt: skip
        label = ""
        if role == Role.ComboBox:
            label, value = self._label_of(at), value if value != name else ""
        parts = [label, name, KINDS.get(role, role.name), *states, value if value != name else "", told if told != name else ""]
        return ", ".join(filter(None, parts))

    @staticmethod
    def _could_be_checked(at: QAccessibleInterface) -> bool:
        state, role = at.state(), at.role()
        return not state.checked and (role == Role.CheckBox or (role in ROWS and bool(state.checkable)))

    @staticmethod
    def _label_of(at: QAccessibleInterface) -> str:
        """Return the label of a list that drops down, as a reader finds it by its relation."""
        labels = [other.text(Text.Name) for other, kind in at.relations() if kind & QAccessible.RelationFlag.Label]
        return labels[0] if labels else ""

    def _hear(self, words: str) -> None:
        self.lines.append(f"[announced] {words}")

    @staticmethod
    def _focus() -> QWidget:
        widget = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
        assert widget is not None
        return widget
