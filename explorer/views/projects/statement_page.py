"""The statement on the screen: its pages as they will be, on white paper whatever the colours of the window."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextOption
from PySide6.QtWidgets import QWidget

from explorer.views.parts.pages import Page
from explorer.views.parts.widgets import named
from explorer.words import text

MARGIN = 18
"""Pixels of white around the words."""

SHEET = """<style>
body { color: #1b2530; background-color: #ffffff; }
h1 { font-size: x-large; margin: 0px 0px 2px 0px; } h2 { font-size: large; margin: 14px 0px 3px 0px; }
p { margin: 3px 0px 3px 0px; } .byline, .note { color: #47525d; } a { color: #1b3f6e; text-decoration: none; }
table { margin: 4px 0px 4px 0px; } th, td { padding: 2px 8px 2px 0px; text-align: left; font-size: small; }
th { font-weight: 400; } thead th { font-weight: 600; } .number { text-align: right; }
</style>"""
"""What this kind of page understands of how the statement looks."""


class StatementPage(Page):
    """Shows a statement, its map as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(text("statement-page"), parent)
        named(self, "statement_page")
        # Heads of narrow columns stay whole.
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self._html, self._map, self._drawn = "", QImage(), QImage()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._fit)
        self._laid_out = 0
        self.anchorClicked.connect(lambda url: self.scrollToAnchor(url.fragment()))

    def show_statement(self, html: str, picture: bytes) -> None:
        """Show a statement as its page writes it, and its map."""
        self._map = QImage.fromData(picture)
        self._html = _simple(html)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the map as wide as there is room now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._soon.start()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give the page its map; nothing else is ever fetched."""
        return self._drawn if QUrl(name).scheme() == "map" else None

    def _fit(self) -> None:
        # A page that is set comes without its bar for a moment, which is no other width.
        if self.viewport().width() != self._laid_out:
            self._lay_out()

    def _lay_out(self) -> None:
        if not self._html:
            return
        reads, self._laid_out = self.textCursor().position(), self.viewport().width()
        place, width = self.verticalScrollBar().value(), max(self.viewport().width() - 2 * MARGIN, 1)
        # Drawn smaller here: the page itself would leave pixels out, and letters on the map would break.
        ratio = self.devicePixelRatioF()
        if not self._map.isNull():
            self._drawn = self._map.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
        self.document().setDocumentMargin(MARGIN)
        address = f'src="map:{width}-{self._map.cacheKey()}" width="{width}"'
        self.setHtml(self._html.replace('src="data:image/png;base64,"', address))
        cursor = self.textCursor()
        cursor.setPosition(min(reads, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(place)


def _simple(html: str) -> str:
    """Return a page without what only browsers and other programs read of it."""
    html = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    html = re.sub(r"<style>.*?</style>", lambda _: SHEET, html, count=1, flags=re.DOTALL)
    html = html.replace("<table>", '<table width="100%" cellspacing="0">')
    # By ear, "2021" with a note 1 behind it is the year 20211.
    html = re.sub(r"<sup>(.*?)</sup>", r"<sup>&nbsp;[\1]</sup>", html)
    return re.sub(r"<(/?)figcaption>", r"<\1p>", html)
