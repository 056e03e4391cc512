"""The two-sided verdict at the head of the findings: each side with its questions, and how firm its answer is."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from explorer.qt.plain_text import PlainLabel
from explorer.views.findings.verdict_page import MARKS, NOT_YET, QUESTION_LINK, VERDICT_LINK, firm_said, graded
from explorer.views.map.level_marks import draw_mark
from explorer.views.parts.page_parts import INSTITUTIONS_LINK, link
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import named

if TYPE_CHECKING:
    from explorer.flags.answers import Firmness, SideVerdict
    from explorer.flags.model import Side

STOPPED = "Stopped before it was known how firm this is."
LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class VerdictView(QWidget):
    """Shows the verdict, one side below the other.

    Attributes
    ----------
    link_followed : Signal(str)
        The user wants to read more about a question (``question:ID``), or to see the institutions.
    """

    link_followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._theme: Theme = LIGHT
        self._verdicts: tuple[SideVerdict, ...] = ()
        self._firmness: Mapping[Side, Firmness] | None = None
        self._waiting = NOT_YET
        self._is_brief = False
        self.marks: list[_Mark] = []
        self.labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 4)
        self._grid.setHorizontalSpacing(9)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_verdicts(self, verdicts: tuple[SideVerdict, ...], firmness: Mapping[Side, Firmness] | None = None) -> None:
        """Show other verdicts; without ``firmness`` it is still on its way."""
        self._verdicts, self._firmness, self._waiting = verdicts, firmness, NOT_YET
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

    def set_brief(self, *, brief: bool) -> None:
        """Show only the answers, and what decides them as a tip: there is no room for more."""
        if brief != self._is_brief:
            self._is_brief = brief
            self._write()

    def _write(self) -> None:
        for mark, label, verdict in zip(self.marks, self.labels, self._verdicts, strict=False):
            mark.show_mark(MARKS[verdict.answer], self._theme)
            whole = self._words(verdict)
            label.setText(self._answers(verdict) if self._is_brief else whole)
            label.setToolTip(whole if self._is_brief else "")
            label.setAccessibleName(f"{verdict.title}: {verdict.answer_name}. {verdict.sentence}")

    def _head(self, verdict: SideVerdict) -> str:
        colour = self._theme.level(MARKS[verdict.answer])
        head = f"<b><span style='color:{colour}'>{verdict.answer_name}</span></b> · {escape(verdict.title)}"
        return f"{head} · {link(INSTITUTIONS_LINK, 'Table and partners')}" if verdict.side == "institutions" else head

    def _answers(self, verdict: SideVerdict) -> str:
        """Return the answer of a side and those of its questions, without what decides them."""
        parts = [graded(one, self._theme) for one in verdict.questions]
        found = (self._firmness or {}).get(verdict.side)
        if found is not None and verdict.answer != "cannot_tell":
            parts.append(self._muted("Firm." if found.answer == "firm" else "Close call."))
        elif self._waiting != NOT_YET:
            parts.append(self._muted(self._waiting))
        parts.append(link(f"{VERDICT_LINK}{verdict.side}", "Why"))
        return f"{self._head(verdict)}<br>{' '.join(parts)}"

    def _muted(self, text: str) -> str:
        return f"<span style='color:{self._theme.muted}'>{escape(text)}</span>"

    def _words(self, verdict: SideVerdict) -> str:
        lines = [
            f"{graded(one, self._theme)} {escape(one.short or one.sentence)} {link(f'{QUESTION_LINK}{one.id}', 'Why')}"
            for one in verdict.questions
        ]
        waiting = self._firmness is None and self._waiting != NOT_YET
        firm = self._waiting if waiting and verdict.answer != "cannot_tell" else firm_said(verdict, self._firmness, short=True)
        return "<br>".join(filter(None, (self._head(verdict), *lines, self._muted(firm) if firm else "")))

    def _add_row(self) -> None:
        mark, label = _Mark(), named(PlainLabel(), "verdict_words")
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
