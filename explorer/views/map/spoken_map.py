"""A map as screen readers find it: a list whose items are its areas, each with name, figure and place on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QColor, QKeySequence, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from explorer.qt.reader_roles import let_read
from explorer.words import text

# WORKAROUND: Qt takes None where there is nothing; its types for Python do not know that.
NO_PART, NO_OBJECT, NO_WINDOW = cast("QAccessibleInterface", None), cast("QObject", None), cast("QWindow", None)
ALL_RELATIONS = QAccessible.RelationFlag.AllRelations

_kept: dict[int, SpokenMap] = {}
"""What screen readers hold, by map. Qt owns it, but Python must not take it away before Qt does."""


class WalkedMap(QWidget):
    """A map whose areas are read: what it has to tell of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_read(read_maps)

    def spoken_codes(self) -> Sequence[str]:
        """Return the codes of the areas, in the order in which they are read."""
        return ()

    def spoken_words(self, code: str) -> str:
        """Say which area it is, and what there is to say of it in short."""
        return code

    def spoken_box(self, code: str) -> QRect:
        """Return where it lies on the map."""
        return QRect()

    def spoken_at(self) -> str:
        """Return the code of the area on which the keyboard stands; empty for none."""
        return ""

    def is_spoken_selected(self, code: str) -> bool:
        """Whether an area is selected."""
        return False

    def stand_spoken(self, code: str) -> None:
        """Bring the keyboard to an area."""

    def press_spoken(self, code: str) -> None:
        """Do on an area what a click does."""


class SpokenMap(QAccessibleWidget):
    """The list of a map's areas, and after them what lies on the map."""

    def __init__(self, canvas: WalkedMap) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._canvas = canvas
        self._codes: Sequence[str] = ()
        self._areas: dict[int, SpokenArea] = {}
        _kept[id(canvas)] = self
        key = id(canvas)
        canvas.destroyed.connect(lambda: _end(key))

    def childCount(self) -> int:
        """Count areas and parts."""
        return len(self._canvas.spoken_codes()) + super().childCount() if isValid(self._canvas) else 0

    def child(self, index: int) -> QAccessibleInterface:
        """Return an area, or a part of the map."""
        codes = self._canvas.spoken_codes()
        if codes is not self._codes:
            self.forget()
            self._codes = codes
        if index >= len(codes):
            return super().child(index - len(codes))
        if index < 0:
            return NO_PART
        if index not in self._areas:
            area = self._areas[index] = SpokenArea(self._canvas, codes[index])
            QAccessible.registerAccessibleInterface(area)
        return self._areas[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number of an area or part."""
        codes = self._canvas.spoken_codes()
        if isinstance(child, SpokenArea):
            return codes.index(child.code) if child.code in codes else -1
        found = super().indexOfChild(child)
        return found if found < 0 else found + len(codes)

    def focusChild(self) -> QAccessibleInterface:
        """Return the area on which the keyboard stands, else the map."""
        codes, at = self._canvas.spoken_codes(), self._canvas.spoken_at()
        if self._canvas.hasFocus() and at in codes:
            return self.child(codes.index(at))
        return super().focusChild()

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the area at a point of the screen, for those who explore by touch or pointer."""
        area_at = getattr(self._canvas, "area_at", None)
        codes = self._canvas.spoken_codes()
        code = area_at(self._canvas.mapFromGlobal(QPoint(x, y)).toPointF()) if area_at is not None else None
        return self.child(codes.index(code)) if code in codes else super().childAt(x, y)

    def forget(self) -> None:
        """Take the areas away from the reader, as the map has others or ends."""
        areas, self._areas = self._areas, {}
        for area in areas.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(area))


class SpokenArea(QAccessibleWidget):
    """An area of a map, as an item of its list, which can be pressed.

    It is no widget. But only of what is read as one does Qt ask Python what can be done with it; so whatever Qt would ask of
    the widget is answered here, each thing of it, or Qt does not survive the question.
    """

    def __init__(self, canvas: WalkedMap, code: str) -> None:
        super().__init__(canvas, QAccessible.Role.ListItem)
        self._canvas, self.code = canvas, code

    def isValid(self) -> bool:
        """Whether the map still has this area."""
        return isValid(self._canvas) and self.code in self._canvas.spoken_codes()

    def object(self) -> QObject:
        """Return nothing: an area is no object of its own."""
        return NO_OBJECT

    def window(self) -> QWindow:
        """Return the window in which the map lies."""
        return self._canvas.window().windowHandle() if isValid(self._canvas) else NO_WINDOW

    def parent(self) -> QAccessibleInterface:
        """Return the map."""
        return QAccessible.queryAccessibleInterface(self._canvas) if isValid(self._canvas) else NO_PART

    def child(self, index: int) -> QAccessibleInterface:
        """Return nothing: an area has no parts."""
        return NO_PART

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return nothing: an area has no parts."""
        return NO_PART

    def childCount(self) -> int:
        """Count no parts."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Know no parts."""
        return -1

    def focusChild(self) -> QAccessibleInterface:
        """Return nothing: an area has no parts."""
        return NO_PART

    def relations(
        self, match: QAccessible.RelationFlag = ALL_RELATIONS
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        """Know no relations: Qt would look for those of a widget, which an area is not."""
        return []

    def text(self, kind: QAccessible.Text) -> str:
        """Say which area it is, and what there is to say of it in short."""
        if kind != QAccessible.Text.Name or not self.isValid():
            return ""
        told = self._canvas.spoken_words(self.code)
        return text("spoken-area-selected", area=told) if self._canvas.is_spoken_selected(self.code) else told

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave it as it is."""

    def role(self) -> QAccessible.Role:
        """Be an item of a list."""
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        """Return where it lies on the screen."""
        if not self.isValid():
            return QRect()
        box = self._canvas.spoken_box(self.code)
        return QRect(self._canvas.mapToGlobal(box.topLeft()), box.size())

    def state(self) -> QAccessible.State:
        """Tell whether it is chosen, in sight, and where the keyboard is."""
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        state.focusable = True
        state.focused = self._canvas.hasFocus() and self._canvas.spoken_at() == self.code
        # Of each that could be selected, readers say that it is not; its name tells of the few that are.
        state.selectable = state.selected = self._canvas.is_spoken_selected(self.code)
        state.offscreen = not self._canvas.rect().intersects(self._canvas.spoken_box(self.code))
        return state

    def actionNames(self) -> list[str]:
        """Name what can be done: press it, and bring the keyboard to it."""
        actions = QAccessibleActionInterface
        return [actions.pressAction(), actions.setFocusAction()] if self.isValid() else []

    def doAction(self, name: str) -> None:
        """Do on it what a click does, or bring the keyboard to it."""
        if name not in self.actionNames():
            return
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        if name == QAccessibleActionInterface.pressAction():
            self._canvas.press_spoken(self.code)
        else:
            self._canvas.stand_spoken(self.code)

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Name the key that does the same."""
        return [QKeySequence(Qt.Key.Key_Return).toString()] if name == QAccessibleActionInterface.pressAction() else []

    def foregroundColor(self) -> QColor:
        """Return the colour of its words, which it has none of."""
        return self._canvas.palette().windowText().color() if isValid(self._canvas) else QColor()

    def backgroundColor(self) -> QColor:
        """Return the colour behind it."""
        return self._canvas.palette().window().color() if isValid(self._canvas) else QColor()


def _end(key: int) -> None:
    ended = _kept.pop(key, None)
    if ended is not None:
        ended.forget()


def read_maps(kind: str, thing: QObject) -> QAccessibleInterface:
    """Tell Qt how a map is read; of everything else Qt knows better."""
    return SpokenMap(thing) if kind == "WalkedMap" and isinstance(thing, WalkedMap) else NO_PART
