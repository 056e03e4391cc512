"""A layout that sets its widgets one after another, and goes on in the next line where one is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class FlowLayout(QLayout):
    """Sets widgets like words in a paragraph; hidden ones take no room."""

    def __init__(self, gap: int = 4) -> None:
        super().__init__()
        self._gap = gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Take a widget."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one, in order."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let one go."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Be higher where there is less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        margins = self.contentsMargins()
        return self._set(QRect(0, 0, width, 0), moves=False) + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Set the widgets."""
        super().setGeometry(rect)
        self._set(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Ask for what the widest widget needs."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Ask for what the widest widget needs."""
        margins, least = self.contentsMargins(), QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more than that."""
        return Qt.Orientation(0)

    def _set(self, rect: QRect, *, moves: bool) -> int:
        """Set the widgets, or only find out where; return the lower edge of the last line."""
        room = rect.marginsRemoved(self.contentsMargins())
        at, line = QPoint(room.topLeft()), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if line and at.x() + size.width() > room.right() + 1:
                at, line = QPoint(room.left(), at.y() + line + self._gap), 0
            if moves:
                item.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + self._gap)
            line = max(line, size.height())
        return at.y() + line - rect.top()
