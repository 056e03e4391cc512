"""Pages to read: text laid out as HTML, with links that the window follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QByteArray, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPixmap,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from explorer.qt.announcer import announce
from explorer.words import text

NOTHING = "nothing.png"


class LinkedBrowser(QTextBrowser):
    """A page with links to which Tab leads, each of them told to readers as it is reached: Qt tells them of the page alone."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next link, and say which."""
        is_within, cursor = super().focusNextPrevChild(forward), self.textCursor()
        if is_within and self.hasFocus() and cursor.hasSelection():
            said = text("spoken-link", link=cursor.selectedText(), about=_beside(cursor))
            announce(self, said, "link", at_once=True)
        return is_within


class Page(LinkedBrowser):
    """A page whose links are told, not opened.

    Attributes
    ----------
    copied : Signal()
        The user pressed the key for copying, and no words were selected.
    """

    copied = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        # With a cursor, a page is read line by line; links are reached by Tab as before.
        self.setTextInteractionFlags(self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def write(self, html: str) -> None:
        """Write another page; one that is scrolled before and after is laid out once, not with and without its scroll bar."""
        policy, bar = self.verticalScrollBarPolicy(), self.verticalScrollBar()
        if bar.isVisible():
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHtml(html + self._not_at_once() if QAccessible.isActive() and "<img" not in html else html)
        self.setVerticalScrollBarPolicy(policy)
        if self.hasFocus():
            self._say_line()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the line read at which the keyboard is: of a page Qt tells no more than its name."""
        super().focusInEvent(event)
        if not self.textCursor().hasSelection():
            self._say_line()

    def _not_at_once(self) -> str:
        """Return a picture of nothing.

        WORKAROUND: Qt calls a page a label, and Orca reads a label to its end when the keyboard comes, unless a picture is in it.
        """
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        nothing.fill(Qt.GlobalColor.transparent)
        self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(NOTHING), nothing)
        return f"<img src='{NOTHING}'>"

    def _say_line(self) -> None:
        announce(self, self.textCursor().block().text().strip(), "page")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next heading or the one before; copy the words selected, or else tell that the whole is wanted."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._go_to_heading(step)
        elif event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def _go_to_heading(self, step: int) -> None:
        """Put the cursor at the next heading, where it is read, or say that there is none."""
        block = self.textCursor().block()
        while (block := block.next() if step > 0 else block.previous()).isValid():
            if block.blockFormat().headingLevel() and block.text().strip():
                self.setTextCursor(QTextCursor(block))
                # At the top of what shows, so that the section below it is seen.
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect().top())
                return
        announce(self, text("spoken-no-heading", way="down" if step > 0 else "up"), "heading", at_once=True)


def _beside(link: QTextCursor) -> str:
    """Return the words in front of a link, or else behind it, which say what it is about: many links are a mere number."""
    words = _words_before(link)
    if not any(map(str.isalpha, words)):
        line, at = link.block().text(), link.block().position()
        return re.split(r"(?<=[.:;])\s", line[link.selectionEnd() - at :].strip())[0]
    return re.split(r"(?<=[.!?])\s", words)[-1]


def _words_before(link: QTextCursor) -> str:
    """Return what stands in front of a link in its paragraph, without the numbers of notes."""
    words, pieces = "", link.block().begin()
    while not pieces.atEnd() and pieces.fragment().position() < link.selectionStart():
        piece = pieces.fragment()
        if not (piece.charFormat().isAnchor() and piece.text().strip().isdigit()):
            words += piece.text()
        pieces += 1
    return re.sub(r"\s?\[[,\s]*\]?", "", words).rstrip(", \u2009")


def fit_pictures(document: QTextDocument, width: float) -> None:
    """Draw the pictures of a document no wider than there is room."""
    for cursor, picture in list(_pictures(document)):
        held = document.resource(QTextDocument.ResourceType.ImageResource, QUrl(picture.name()))
        own = QImage.fromData(held) if isinstance(held, QByteArray | bytes) else held
        picture.setWidth(min(own.width(), width) if isinstance(own, QImage | QPixmap) and own.width() else width)
        cursor.setCharFormat(picture)


def _pictures(document: QTextDocument) -> Iterator[tuple[QTextCursor, QTextImageFormat]]:
    """Yield the pictures of a document, each with a cursor that holds it."""
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().isImageFormat():
                cursor = QTextCursor(document)
                cursor.setPosition(piece.position())
                cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
                yield cursor, piece.charFormat().toImageFormat()
            pieces += 1
        block = block.next()
