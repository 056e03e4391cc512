"""Small conveniences for building views."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QTextDocumentFragment
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QSizePolicy, QStyle, QToolTip, QVBoxLayout, QWidget

from explorer.qt.announcer import announce
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.words import text

LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard

Named = TypeVar("Named", bound=QObject)

FRAMED_AFTER = 150
"""Milliseconds after which the system has given a window its frame."""

MOST_OF_SCREEN = 0.85
"""Share of the screen, each way, that a window which can scroll takes at least where it holds more."""


def named(thing: Named, name: str) -> Named:
    """Give a widget the name by which the style sheet and tests find it, and return it."""
    thing.setObjectName(name)
    return thing


def words(name: str, told: str = "") -> QLabel:
    """Return a label that wraps."""
    label = named(PlainLabel(told), name)
    label.setWordWrap(True)
    label.setIndent(0)
    return label


def push_button(name: str, title: str, tip: str, act: Callable[[], object]) -> QPushButton:
    """Return a button that acts when it is pressed, and that Enter elsewhere in its window does not press."""
    button = named(QPushButton(title), name)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    # The lambda drops the "checked" argument that Qt would pass on.
    button.clicked.connect(lambda: act())
    return button


def said_button(name: str, key: str, act: Callable[[], object]) -> QPushButton:
    """Return such a button with the words of a message, and the tip that belongs to it."""
    return push_button(name, text(key), text(f"{key}-tip"), act)


def stand_beside(window: QWidget, name: str, title: str = "") -> None:
    """Name a window that stands beside the main one, and let it be made as large as the screen."""
    window.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, on=True)
    window.setObjectName(name)
    window.setWindowTitle(title)


def bring_up(window: QWidget) -> None:
    """Show a window before all others, and let keys come to it."""
    window.show()
    window.raise_()
    window.activateWindow()


def give_room(window: QWidget, characters: int, lines: int) -> None:
    """Make a window wide and high enough for so much text, yet with its frame no larger than the screen."""
    metrics = window.fontMetrics()
    wanted = QSize(metrics.averageCharWidth() * characters, metrics.height() * lines)
    window.resize(wanted.boundedTo(window.screen().availableSize() - frame_of(window)))
    window.installEventFilter(_Placer(window))


class _Placer(QObject):
    """Moves a window wholly onto the screen each time it is shown: its title bar may have been put beyond the edge."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait until the system has framed the window."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            QTimer.singleShot(FRAMED_AFTER, watched, lambda: keep_on_screen(watched))
        return False


class _ScrolledBody(QScrollArea):
    """Holds all of a window: as large as the window or, where that is too small for it, to be scrolled."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = body
        self.setWidget(body)
        body.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Ask for what all of it asks for, with the lines that texts take at its width."""
        hint, layout = self._body.sizeHint(), self._body.layout()
        return hint if layout is None else QSize(hint.width(), max(hint.height(), layout.totalHeightForWidth(hint.width())))

    def minimumSizeHint(self) -> QSize:
        """Ask for what all of it needs, but no more than most of the screen."""
        return self._body.minimumSizeHint().boundedTo(self.screen().availableSize() * MOST_OF_SCREEN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the window."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is in the window as it comes to need more or less."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit()
        return False

    def _fit(self) -> None:
        layout = self._body.layout()
        if layout is not None:
            least = layout.totalMinimumSize().expandedTo(self.viewport().size())
            self._body.resize(least.width(), max(least.height(), layout.totalMinimumHeightForWidth(least.width())))


def let_scroll(window: QWidget) -> None:
    """Let all that a window holds scroll where the screen is too small for it, as in very large type."""
    body, layout = QWidget(), window.layout()
    if layout is None:
        return
    # A layout that is given to another widget takes what it lays out along.
    body.setLayout(layout)
    around = QVBoxLayout(window)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(_ScrolledBody(body))
    window.installEventFilter(_Placer(window))


def take_room_needed(window: QWidget) -> None:
    """Make a window that scrolls as large as all that it holds asks for, yet with its frame no larger than the screen."""
    layout, room = window.layout(), window.screen().availableSize() - frame_of(window)
    if layout is not None:
        layout.invalidate()
    wanted = window.sizeHint()
    if wanted.height() > room.height():
        wanted.setWidth(wanted.width() + window.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent))
    window.resize(wanted.boundedTo(room))


def frame_of(window: QWidget) -> QSize:
    """Return what the frame of a window takes of the screen: as it is, or before it has one, as it may be at most."""
    frame = window.frameSize() - window.size()
    # A window that was never shown may give less than nothing.
    if frame.height() > 0:
        return frame
    line = window.fontMetrics().height()
    return QSize(line, line * 3)


def keep_on_screen(window: QWidget) -> None:
    """Make a window no larger than the screen, frame and title bar included, and move it wholly onto it."""
    if window.isMaximized() or window.isFullScreen():
        return
    room, frame = window.screen().availableGeometry(), window.frameSize() - window.size()
    window.resize(window.size().boundedTo(room.size() - frame))
    outer = window.frameGeometry()
    left = max(min(outer.left(), room.right() + 1 - outer.width()), room.left())
    top = max(min(outer.top(), room.bottom() + 1 - outer.height()), room.top())
    if QPoint(left, top) != outer.topLeft():
        window.move(left, top)


class LinkedLabel(PlainLabel):
    """Words with links to which Tab leads, each of them told to readers as it is reached: Qt tells them of the words alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(LINKS | Qt.TextInteractionFlag.TextSelectableByMouse)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next link, and say which."""
        is_within = super().focusNextPrevChild(forward)
        if is_within and self.hasFocus() and self.hasSelectedText():
            announce(self, text("spoken-link", link=self.selectedText(), about=self._about()), "link", at_once=True)
        return is_within

    def _about(self) -> str:
        """Return how the line begins in which the link stands: many links say no more than *Why*."""
        shown, at = QTextDocumentFragment.fromHtml(self.text()).toPlainText(), self.selectionStart()
        line = shown[shown.rfind("\n", 0, at) + 1 : at].strip()
        return line.partition(". ")[0]


class ElidedLabel(PlainLabel):
    """A line of text that may be cut short at its end, so that it never sets the least width of the window."""

    def __init__(self, parent: QWidget | None = None, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight) -> None:
        super().__init__("", parent)
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Ask for a height only."""
        return QSize(0, self.fontMetrics().height())

    def event(self, event: QEvent) -> bool:
        """Tell all of the text to a pointer that rests on what was cut short."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.toolTip():
            is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
            QToolTip.showText(event.globalPos(), as_tip(self.text()) if is_cut else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment(), shown)
        painter.end()


def breakable(text: str) -> str:
    """Let words that are longer than a panel is wide, such as names of files, go on in the next line.

    Examples
    --------
    >>> breakable("short words, " + "x" * 30).replace("\u200b", "|")
    'short words, xxxxxxxxxxxxxxxxxxxxxxxx|xxxxxx'
    """
    return re.sub(r"(\S{24})(?=\S)", "\\1\u200b", text)
