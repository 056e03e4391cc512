"""The panels of the window side by side: their widths, which of them fold away for the map, and what is remembered.

On a large screen all three stand side by side. Where the map would be left too little room, the choices fold to a rail
with their name, then the findings; a click on the rail, or F8 and F9, brings one back, and the other gives way.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QHBoxLayout, QScrollArea, QWidget

from explorer.qt.plain_text import as_tip
from explorer.views.parts.grips import WIDTH, GripSplitter
from explorer.views.parts.widgets import named
from explorer.words import text

SIDES = (0.21, 0.32)
"""Shares of the window that the panels at the sides take, where that is enough to read them and no more than they ask for."""

LEAST = (42, 44)
"""Letters of the type that fit into the panels at the sides at least, while they are open."""

MAP_BESIDE_ONE, MAP_BESIDE_TWO = 26, 40
"""Letters of the type that the map keeps at least beside one panel, and beside two."""

DRAWER_LINES, DRAWER_SHARE = 20, 0.5
"""Lines of type that the drawer shows at first, and the most it takes of the height."""

QWIDGETSIZE_MAX = 16_777_215
"""Qt's own word for no limit."""

Kept = dict[str, Any]


class Panes(GripSplitter):
    """Choices on the left, the map over table and charts in the middle, findings on the right.

    Parameters
    ----------
    left, above, below, right : QWidget

    Attributes
    ----------
    in_reading_order : tuple of QWidget
        The panels, from the left and from the top.
    side_shown : Signal(QWidget, bool)
        A panel at a side now shows, or is folded.
    """

    side_shown = Signal(QWidget, bool)

    def __init__(self, left: QWidget, above: QWidget, below: QWidget, right: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, text("pane-choices-width"), text("pane-findings-width"))
        self._above, self._below = above, below
        self._sides = _Side(left, "choices", "F8"), _Side(right, "findings", "F9")
        self._wanted = list(self._sides)  # the last one gives way last
        self._insisted: _Side | None = None
        self._widths: dict[int, int] = {}
        self._drawer_height = 0
        self._fitting = False
        self._middle = GripSplitter(Qt.Orientation.Vertical, text("pane-drawer-height"))
        self._middle.addWidget(above)
        self._middle.addWidget(below)
        self._middle.setStretchFactor(0, 1)
        self._middle.setChildrenCollapsible(False)
        for pane, share in ((self._sides[0], 0), (self._middle, 1), (self._sides[1], 0)):
            self.addWidget(pane)
            self.setStretchFactor(self.indexOf(pane), share)
        self.setCollapsible(1, False)
        self._grips = self.handle(1), self.handle(2)
        self.in_reading_order = (
            self._sides[0], self._grips[0], above, self._middle.handle(1), below, self._grips[1], self._sides[1],
        )  # fmt: skip
        for side in self._sides:
            side.asked.connect(lambda shown, side=side: self._take_wish(side, shown))
            side.grown.connect(self.fit, Qt.ConnectionType.QueuedConnection)
        below.installEventFilter(self)
        self.splitterMoved.connect(lambda *_: self._keep_widths())
        self._middle.splitterMoved.connect(lambda *_: self._keep_height())

    def restore(self, stored: Mapping[str, str]) -> None:
        """Take the widths and heights that :meth:`to_keep` gave; what cannot be read is passed over."""
        kept = _kept(stored.get("panes", ""))
        for at, key in enumerate(("left", "right")):
            if isinstance(kept.get(key), int) and kept[key] > 0:
                self._widths[at] = kept[key]
        if isinstance(kept.get("drawer"), int):
            self._drawer_height = max(kept["drawer"], 0)
        names = kept.get("open")
        if isinstance(names, list):
            self._wanted = [side for name in names for side in self._sides if side.name == str(name).casefold()]
        self.fit()

    def to_keep(self) -> dict[str, str]:
        """Return widths, heights and what is folded, for the settings."""
        kept: Kept = {key: self._widths[at] for at, key in enumerate(("left", "right")) if at in self._widths}
        kept |= {"drawer": self._drawer_height, "open": [side.name for side in self._wanted]}
        return {"panes": json.dumps(kept)}

    def fit(self) -> None:
        """Fold what leaves the map too little room, bring back what was folded for that, and share the width out."""
        if self._fitting:
            return
        self._fitting = True
        shown: list[_Side] = []
        for side in reversed(self._wanted):
            if side is not self._insisted and self._room_beside([*shown, side]) < self._least_map(len(shown)):
                break
            shown.append(side)
        for side, grip in zip(self._sides, self._grips, strict=True):
            if side.is_open != (side in shown):
                side.set_open(open_=side in shown)
                grip.setEnabled(side.is_open)
                self.side_shown.emit(side.panel, side.is_open)
        self._share_width()
        self._share_height()
        self._fitting = False

    def minimumSizeHint(self) -> QSize:
        """Ask for little: what does not fit folds away, or scrolls."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * LEAST[1], metrics.lineSpacing() * 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between the panels; Qt's own way with it would lay all of them out twice."""
        if self.updatesEnabled():  # or whoever holds the picture fits them when all else is done
            self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room for table and charts as they come, and give it back as they go."""
        if watched is self._below and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.fit()
        return False

    def _take_wish(self, side: _Side, shown: bool) -> None:
        """Open or fold a panel because the user wants it so; where there is no room for both, the other gives way."""
        if self._fitting:
            return
        self._wanted = [other for other in self._wanted if other is not side] + ([side] if shown else [])
        self._insisted = side if shown else None
        self.fit()

    def _room_beside(self, shown: list[_Side]) -> int:
        folded = [side for side in self._sides if side not in shown]
        return self.width() - sum(side.least() for side in shown) - sum(side.rail_width() for side in folded) - 2 * WIDTH

    def _least_map(self, beside: int) -> int:
        letters = (MAP_BESIDE_ONE, MAP_BESIDE_TWO)[min(beside, 1)]
        needed = self._above.minimumSizeHint().width()
        if not self._below.isHidden():
            needed = max(needed, self._below.minimumSizeHint().width())
        return max(self.fontMetrics().averageCharWidth() * letters, needed)

    def _share_width(self) -> None:
        """Give each open panel the width that the user set, or else that it asks for."""
        shares = []
        for at, side in enumerate(self._sides):
            usual = min(max(round(SIDES[at] * self.width()), side.least()), side.panel.sizeHint().width())
            shares.append(max(self._widths.get(at, usual), side.least()) if side.is_open else side.rail_width())
        spare = self.width() - 2 * WIDTH - sum(shares) - self._least_map(sum(side.is_open for side in self._sides) - 1)
        if spare < 0:
            shares = [side.least() if side.is_open else share for side, share in zip(self._sides, shares, strict=True)]
        self.setSizes([shares[0], max(self.width() - 2 * WIDTH - sum(shares), 1), shares[1]])

    def _share_height(self) -> None:
        if self._below.isHidden():
            return
        usual = min(self.fontMetrics().lineSpacing() * DRAWER_LINES, round(self.height() * DRAWER_SHARE))
        height = min(self._drawer_height or usual, round(self.height() * 0.85))
        self._middle.setSizes([max(self.height() - height - WIDTH, 1), height])

    def _keep_widths(self) -> None:
        """Remember what the user has dragged; a panel that was dragged shut is folded."""
        sizes = self.sizes()
        for at, (side, size) in enumerate(zip(self._sides, (sizes[0], sizes[2]), strict=True)):
            if side.is_open and size == 0:
                self._take_wish(side, shown=False)
            elif side.is_open and size != side.least():
                self._widths[at] = size

    def _keep_height(self) -> None:
        self._drawer_height = self._middle.sizes()[1]


class _Side(QWidget):
    """A panel that scrolls in a window too low for it, or the rail that it is folded to.

    Attributes
    ----------
    asked : Signal(bool)
        The panel was shown or hidden, or its rail clicked.
    grown : Signal()
        The panel now asks for more width than it has.
    """

    asked = Signal(bool)
    grown = Signal()

    def __init__(self, panel: QWidget, name: str, key: str) -> None:
        super().__init__()
        self.panel, self.name, self.is_open = panel, name, True
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(panel)
        self._letters = LEAST[name == "findings"]
        self.rail = Rail(name)
        self.rail.setToolTip(as_tip(text(f"pane-show-{name}-tip", keys=key)))
        self.rail.clicked.connect(lambda: self.asked.emit(True))
        self.rail.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.area)
        row.addWidget(self.rail)
        panel.installEventFilter(self)

    def set_open(self, *, open_: bool) -> None:
        """Show the panel, or the rail in its place."""
        keyboard = QApplication.focusWidget()
        had_keyboard = keyboard is not None and self.isAncestorOf(keyboard)
        self.is_open = open_
        self.panel.setVisible(open_)
        self.area.setVisible(open_)
        self.rail.setVisible(not open_)
        self._hold_rail()
        if had_keyboard and not open_:
            self.rail.setFocus()

    def _hold_rail(self) -> None:
        self.setMinimumWidth(0 if self.is_open else self.rail_width())
        self.setMaximumWidth(QWIDGETSIZE_MAX if self.is_open else self.rail_width())

    def changeEvent(self, event: QEvent) -> None:
        """Keep the rail as wide as its type is high."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._hold_rail()

    def least(self) -> int:
        """Return the width below which the panel could not be read."""
        bar = self.area.verticalScrollBar().sizeHint().width()
        return max(self.fontMetrics().averageCharWidth() * self._letters, self.panel.minimumSizeHint().width() + bar)

    def rail_width(self) -> int:
        """Return the width of the rail."""
        return self.rail.sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        """Ask for little: the panel scrolls."""
        return QSize(self.rail_width(), self.fontMetrics().lineSpacing() * 6)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take it for the user's wish when the panel is shown or hidden."""
        if watched is self.panel and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            shown = event.type() == QEvent.Type.ShowToParent
            if shown != self.is_open:
                self.asked.emit(shown)
        elif event.type() == QEvent.Type.LayoutRequest and self.is_open and self.width() < self.least():
            self.grown.emit()
        return False


class Rail(QAbstractButton):
    """The name of a folded panel, written upwards along the edge of the window; a click opens it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, "rail").setText(text(f"pane-{name}"))
        self.setAccessibleName(text(f"pane-show-{name}"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Ask for the height of the type, turned."""
        metrics = self.fontMetrics()
        return QSize(round(metrics.height() * 1.6), metrics.horizontalAdvance(self.text()) + 4 * metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        painter.fillRect(self.rect(), colours.color(QPalette.ColorRole.Window))
        if self.underMouse():
            painter.fillRect(self.rect(), colours.color(QPalette.ColorRole.Highlight))
        if self.hasFocus():
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Link), 2.0))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(colours.color(QPalette.ColorRole.WindowText))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.translate(self.width() / 2, min(self.sizeHint().height(), self.height()) / 2)
        painter.rotate(-90)
        half = self.height() / 2
        painter.drawText(QRectF(-half, -self.width() / 2, 2 * half, self.width()), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


def _kept(written: str) -> Kept:
    try:
        kept = json.loads(written)
    except (ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def as_text(state: QByteArray) -> str:
    """Return what Qt tells of a layout as text for the settings."""
    return b64encode(state.data()).decode("ascii")


def as_state(text: str) -> QByteArray:
    """Read what :func:`as_text` wrote; empty, which Qt takes for no layout, where the settings file is damaged."""
    try:
        return QByteArray(b64decode(text))
    except ValueError:
        return QByteArray()
