"""The two-sided verdict at the head of the findings: the answer, what decided it, and how far it can be trusted."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from explorer.views.level_marks import draw_mark
from explorer.views.page_parts import link
from explorer.views.theme import LIGHT, Theme
from explorer.views.verdict_page import KIND_LINK, MARKS, NOT_YET, more_about, reasons
from explorer.views.widgets import named, unbroken

if TYPE_CHECKING:
    from explorer.flags.model import Side
    from explorer.flags.robustness import Robustness
    from explorer.flags.verdict import SideVerdict

STOPPED = "Stopped before it was known how firm this is."
LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class VerdictView(QWidget):
    """Shows the verdict, one side below the other.

    Attributes
    ----------
    link_followed : Signal(str)
        The user clicked what decided a side (``kind:KIND``), or wants to read more (``verdict:SIDE``).
    """

    link_followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._theme: Theme = LIGHT
        self._verdicts: tuple[SideVerdict, ...] = ()
        self._robustness: Mapping[Side, Robustness] | None = None
        self._waiting = NOT_YET
        self.marks: list[_Mark] = []
        self.labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 4)
        self._grid.setHorizontalSpacing(9)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_verdicts(self, verdicts: tuple[SideVerdict, ...], robustness: Mapping[Side, Robustness] | None = None) -> None:
        """Show other verdicts; without ``robustness`` it is still on its way."""
        self._verdicts, self._robustness, self._waiting = verdicts, robustness, NOT_YET
        while len(self.labels) < len(verdicts):
            self._add_row()
        self._write()
        self.setVisible(bool(verdicts))

    def tell_stopped(self) -> None:
        """Say that nobody is finding out how firm the verdicts are any more."""
        self._waiting = STOPPED
        self._write()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._write()

    def _write(self) -> None:
        for mark, label, verdict in zip(self.marks, self.labels, self._verdicts, strict=False):
            mark.show_mark(MARKS[verdict.answer], self._theme)
            label.setText(self._words(verdict))
            label.setAccessibleName(f"{_side_name(verdict)}: {verdict.answer_name}. {verdict.sentence}")

    def _words(self, verdict: SideVerdict) -> str:
        colour = self._theme.level(MARKS[verdict.answer])
        head = f"<b><span style='color:{colour}'>{verdict.answer_name}</span></b> · {escape(_side_name(verdict))}"
        decided = " · ".join(link(f"{KIND_LINK}{kind}", words) for kind, words in reasons(verdict).items())
        told = f"<span style='color:{self._theme.muted}'>{escape(self._trust(verdict))}</span> {more_about(verdict)}"
        return unbroken("<br>".join(filter(None, (head, decided, told))))

    def _trust(self, verdict: SideVerdict) -> str:
        """Say in how many settings the answer stays."""
        if self._robustness is None:
            return self._waiting
        found = self._robustness.get(verdict.side)
        if found is None:
            return "No other setting can be tried."
        from explorer.flags.model import percent

        return f"Stays in {percent(found.share)} of {found.settings:,} settings."

    def _add_row(self) -> None:
        mark, label = _Mark(), named(QLabel(), "verdict_words")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setTextInteractionFlags(LINKS | Qt.TextInteractionFlag.TextSelectableByMouse)
        label.linkActivated.connect(self.link_followed)
        row = len(self.labels)
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, 1)
        self.marks.append(mark)
        self.labels.append(label)


class _Mark(QWidget):
    """The mark of an answer, as large as the type."""

    def __init__(self) -> None:
        super().__init__()
        self._level, self._theme = "cannot_tell", LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, level: str, theme: Theme) -> None:
        """Draw another mark."""
        self._level, self._theme = level, theme
        side = round(self.fontMetrics().height() * 1.1)
        self.setFixedSize(side + 2, side + 3)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        draw_mark(painter, QRectF(1, 1, self.width() - 2, self.height() - 3), self._level, self._theme)
        painter.end()


def _side_name(verdict: SideVerdict) -> str:
    from explorer.flags.model import SIDES

    return SIDES[verdict.side]
