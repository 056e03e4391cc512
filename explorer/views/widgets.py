"""Small conveniences for building views."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from explorer.qt.plain_text import PlainLabel

Named = TypeVar("Named", bound=QObject)


def named(thing: Named, name: str) -> Named:
    """Give a widget the name by which the style sheet and tests find it, and return it."""
    thing.setObjectName(name)
    return thing


def words(name: str, text: str = "") -> QLabel:
    """Return a label that wraps."""
    label = named(PlainLabel(text), name)
    label.setWordWrap(True)
    label.setIndent(0)
    return label


def push_button(name: str, text: str, tip: str, act: Callable[[], object]) -> QPushButton:
    """Return a button that acts when it is pressed, and that Enter elsewhere in its window does not press."""
    button = named(QPushButton(text), name)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    # The lambda drops the "checked" argument that Qt would pass on.
    button.clicked.connect(lambda: act())
    return button


def give_room(window: QWidget, characters: int, lines: int) -> None:
    """Make a window wide and high enough for so much text, yet with its frame no larger than the screen."""
    metrics = window.fontMetrics()
    wanted = QSize(metrics.averageCharWidth() * characters, metrics.height() * lines)
    window.resize(wanted.boundedTo(window.screen().availableSize() - frame_of(window)))


def frame_of(window: QWidget) -> QSize:
    """Return what the frame of a window takes of the screen: as it is, or before it has one, as it may be at most."""
    if window.frameSize() != window.size():
        return window.frameSize() - window.size()
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


class ElidedLabel(PlainLabel):
    """A line of text that may be cut short at its end, so that it never sets the least width of the window."""

    def __init__(self, parent: QWidget | None = None, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight) -> None:
        super().__init__("", parent)
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Ask for a height only."""
        return QSize(0, self.fontMetrics().height())

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


def help_key(window: QWidget, page: str, heading: str = "") -> None:
    """Let F1 open a window's own page of the help, at a heading if one is given."""

    def ask() -> None:
        from explorer.views.help_window import open_help

        open_help(page, heading)

    QShortcut(QKeySequence("F1"), window, ask)
