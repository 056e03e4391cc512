"""The panels of the window side by side, their widths, and what is remembered of them."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

SIDES = (0.21, 0.32)
"""Shares of the window that the panels at the sides take at most, however large the type."""


class Panes(QSplitter):
    """Choices on the left, the map over table and charts in the middle, findings on the right.

    Parameters
    ----------
    left, above, below, right : QWidget

    Attributes
    ----------
    in_reading_order : tuple of QWidget
        The panels, from the left and from the top.
    """

    def __init__(self, left: QWidget, above: QWidget, below: QWidget, right: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._sides = (left, right)
        self._are_set = True
        self._middle = QSplitter(Qt.Orientation.Vertical)
        self._middle.addWidget(above)
        self._middle.addWidget(below)
        self._middle.setStretchFactor(0, 1)
        self._middle.setChildrenCollapsible(False)
        sides = _Side(left), _Side(right)
        self.in_reading_order = (sides[0], above, below, sides[1])
        for pane, share in ((sides[0], 0), (self._middle, 1), (sides[1], 0)):
            self.addWidget(pane)
            self.setStretchFactor(self.indexOf(pane), share)
        self.setCollapsible(1, False)

    def restore(self, stored: Mapping[str, str]) -> None:
        """Take the widths and heights that :meth:`to_keep` gave."""
        if "middle" in stored:
            self._middle.restoreState(as_state(stored["middle"]))
        self._are_set = "panes" in stored and self.restoreState(as_state(stored["panes"]))
        self.splitterMoved.connect(self._keep)
        self.share_width()

    def to_keep(self) -> dict[str, str]:
        """Return widths and heights for the settings."""
        return {"panes": as_text(self.saveState()), "middle": as_text(self._middle.saveState())}

    def share_width(self) -> None:
        """Give the panels at the sides the width they ask for, until the user has set it."""
        if self._are_set:
            return
        wanted = (side.sizeHint().width() for side in self._sides)
        left, right = (min(width, round(most * self.width())) for width, most in zip(wanted, SIDES, strict=True))
        self.setSizes([left, self.width() - left - right, right])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between the panels."""
        super().resizeEvent(event)
        self.share_width()

    def _keep(self) -> None:
        self._are_set = True


class _Side(QScrollArea):
    """Lets a panel scroll in a window that is too low for it, as on a small or much magnified screen."""

    LEAST_LINES = 12

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self._panel = panel
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(panel)
        panel.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the panel and its scroll bar, and for the height of a few lines."""
        width = self._panel.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, self.fontMetrics().lineSpacing() * self.LEAST_LINES)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the panel, and ask for as much width as it does."""
        kind = event.type()
        if watched is self._panel and kind in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(kind == QEvent.Type.ShowToParent)
        elif kind == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def as_text(state: QByteArray) -> str:
    """Return what Qt tells of a layout as text for the settings."""
    return b64encode(state.data()).decode("ascii")


def as_state(text: str) -> QByteArray:
    """Read what :func:`as_text` wrote; empty, which Qt takes for no layout, where the settings file is damaged."""
    try:
        return QByteArray(b64decode(text))
    except ValueError:
        return QByteArray()
