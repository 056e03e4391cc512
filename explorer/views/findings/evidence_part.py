"""What there is to read: the evidence of a flag, or the overview of a footprint, with a head that steps through the flags."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from explorer.qt.plain_text import PlainLabel
from explorer.views.findings import evidence
from explorer.views.findings.chance_part import IMAGE, chance_image
from explorer.views.parts.pages import Page
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import named
from explorer.words import text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.flags.model import Flag, Side
    from explorer.flags.sides.answers import Firmness
    from explorer.flags.sides.chance import Comparison


AFTER_FIGURES = 80
"""Milliseconds after which the page follows other figures of the same footprint: longer than a key that is held down repeats."""


class EvidencePart(QWidget):
    """A page of evidence. The overview is written in a turn of its own, and only when it is in sight.

    Attributes
    ----------
    back_asked : Signal()
        The user wants the flags again.
    step_asked : Signal(int)
        The user wants the next flag (1) or the one before (-1).
    page : Page
        What is read.
    head : QWidget
        The line above it, for where the page stands in place of the flags.
    place : PlainLabel
        Which of the flags it is about.
    back, before, after : QToolButton
    """

    back_asked = Signal()
    step_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self.page = named(Page(text("panel-evidence")), "evidence")
        self.place = named(PlainLabel(), "note")
        self.back = _button("panel-back", self.back_asked.emit)
        self.before = _button("panel-before", lambda: self.step_asked.emit(-1))
        self.after = _button("panel-after", lambda: self.step_asked.emit(1))
        self._about: Findings | None = None
        self._firmness: Mapping[Side, Firmness] | None = None
        self._written_of: Findings | None = None
        self._written: tuple[str, Comparison | None, int] | None = None
        self._drawn: tuple[tuple[object, ...], QImage] | None = None
        self._is_owed = False
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.write_overview)
        self.page.installEventFilter(self)
        self._lay_out()

    def show_flag(self, flag: Flag, findings: Findings, at: int, listed: int) -> None:
        """Show the evidence of a flag, which is at some place of those listed."""
        self._about = self._written_of = None
        self._say_place(at, listed)
        self.page.write(evidence.flag_page(flag, findings, self._theme))

    def show_overview(self, findings: Findings, firmness: Mapping[Side, Firmness] | None) -> None:
        """Show the overview of a footprint soon: it takes as long to write as all else that findings bring.

        Where only figures are others, the map goes first, and one who steps through indicators is not held up by each page.
        """
        if self._about is None:
            self._written_of = None
        self._about, self._firmness = findings, firmness
        self._say_place(0, 0)
        of_figures = self._written_of is not None and self._written_of.verdict is findings.verdict
        self._soon.start(AFTER_FIGURES if of_figures else 0)

    def clear(self) -> None:
        """Show nothing."""
        self._about = self._written_of = None
        self._say_place(0, 0)
        self.page.clear()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours from the next page on."""
        self._theme, self._written_of = theme, None

    def write_overview(self) -> None:
        """Write the overview now, where it is wanted and in sight; what was read before stays where it was."""
        self._soon.stop()
        self._is_owed = not self.page.isVisible()
        if self._about is None or self._is_owed:
            return
        found = self._about.verdict.economy.numbers.comparison
        wide = min(max(self.page.viewport().width() - 24, 240), 620)
        written = (evidence.overview_page(self._about, self._theme, self._firmness), found, wide)
        was_of, self._written_of = self._written_of, self._about
        # Another indicator leaves most overviews as they are, and to lay one out takes as long as to repaint the map.
        if was_of is not None and written == self._written:
            return
        place = self.page.verticalScrollBar().value() if was_of is self._about else 0
        self._written = written
        if found is not None:
            self.page.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(IMAGE), self._picture(found, wide))
        self.page.write(written[0])
        self.page.verticalScrollBar().setValue(place)

    def _picture(self, found: Comparison, wide: int) -> QImage:
        """Return the picture of the groups, from the last page where it is the same."""
        of = (found, self._theme.name, self.font().key(), wide, self.devicePixelRatioF())
        if self._drawn is None or self._drawn[0] != of:
            self._drawn = of, chance_image(found, self._theme, self.font(), wide, self.devicePixelRatioF())
        return self._drawn[1]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the overview when it comes into sight."""
        if watched is self.page and event.type() == QEvent.Type.Show and self._is_owed:
            self._soon.start()
        return False

    def _say_place(self, at: int, listed: int) -> None:
        self.place.setText(text("panel-place", at=at, listed=listed) if at else text("panel-overview"))

    def _lay_out(self) -> None:
        self.head = named(QWidget(), "flag_bar")
        row = QHBoxLayout(self.head)
        row.setContentsMargins(11, 6, 8, 6)
        row.addWidget(self.back)
        row.addStretch(1)
        for part in (self.place, self.before, self.after):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.page, 1)


def _button(key: str, act: Callable[[], object]) -> QToolButton:
    button, tip = named(QToolButton(), "flat_plain"), text(f"{key}-tip")
    button.setText(text(key))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.clicked.connect(lambda: act())
    return button
