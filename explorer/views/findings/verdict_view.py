"""The two-sided verdict at the head of the findings: each side with its questions, and how firm its answer is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocumentFragment
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from explorer.views.findings.verdict_page import MARKS, QUESTION_LINK, VERDICT_LINK, firm_said, graded
from explorer.views.map.level_marks import draw_mark
from explorer.views.parts.page_parts import INSTITUTIONS_LINK, link
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import LinkedLabel, named
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.model import Side
    from explorer.flags.sides.answers import Firmness, Question, SideVerdict

Detail = Literal["answers", "deciding", "whole"]
"""How much is said: the answers alone, with what decides them, or with what makes every question."""


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
        self._is_stopped = self._is_last = False
        self._detail: Detail = "whole"
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
        if not self._is_last and (verdicts, firmness, False) == (self._verdicts, self._firmness, self._is_stopped):
            return
        self._is_last = False
        self._verdicts, self._firmness, self._is_stopped = verdicts, firmness, False
        while len(self.labels) < len(verdicts):
            self._add_row()
        self._write()
        self.setVisible(bool(verdicts))

    def show_last(self, sides: Sequence[tuple[str, ...]]) -> None:
        """Show the words of last time: of each side its answer, how that is called, what it is about, and lines below."""
        self._is_last = True
        while len(self.labels) < len(sides):
            self._add_row()
        for mark, label, (answer, name, title, *lines) in zip(self.marks, self.labels, sides, strict=False):
            mark.show_mark(MARKS.get(answer, "cannot_tell"), self._theme)
            head = f"<b>{escape(name)}</b> · {escape(title)}"
            label.setText(head if self._detail != "whole" else "<br>".join((head, *map(escape, lines))))
            label.setAccessibleName(" ".join((name, title, *lines)))
        self.setVisible(bool(sides))

    def tell_stopped(self) -> None:
        """Say that nobody is finding out how firm the verdicts are any more."""
        self._is_stopped = True
        self._write()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._write()

    def set_detail(self, detail: Detail) -> None:
        """Say as much as there is room for: more stands in the tip."""
        if detail != self._detail:
            self._detail = detail
            self._write()

    def _write(self) -> None:
        for mark, label, verdict in zip(self.marks, self.labels, self._verdicts, strict=False):
            mark.show_mark(MARKS[verdict.answer], self._theme)
            whole = self._words(verdict)
            label.setText(whole if self._detail == "whole" else self._shorter(verdict))
            label.setToolTip("" if self._detail == "whole" else whole)
            label.setAccessibleName(
                text("panel-verdict", title=verdict.title, answer=verdict.answer_name, sentence=verdict.sentence)
            )
            # Else readers would read the tip, which is HTML.
            asked = (f"{graded(one, self._theme)} {escape(say(one.short or one.sentence))}" for one in verdict.questions)
            label.setAccessibleDescription(_plain("".join(f"<p>{one}</p>" for one in asked)))

    def _head(self, verdict: SideVerdict, firm: str = "") -> str:
        colour = self._theme.level(MARKS[verdict.answer])
        head = f"<b><span style='color:{colour}'>{escape(say(verdict.answer_name))}</span></b> · {escape(say(verdict.title))}"
        return f"{head}{f' · {self._muted(firm)}' if firm else ''}"

    def _shorter(self, verdict: SideVerdict) -> str:
        """Return the answer of a side with what decides it, if that has room, and the answers to its other questions."""
        found = (self._firmness or {}).get(verdict.side)
        firm = text("panel-firmness-short", firmness=found.answer) if found and verdict.answer != "cannot_tell" else ""
        has_room = self._detail == "deciding"
        decided = [one for one in verdict.questions if has_room and one.id in verdict.decided_by and one.short]
        others = [graded(one, self._theme) for one in verdict.questions if one not in decided]
        others += [_table_link()] if verdict.side == "institutions" else []
        if self._firmness is None and self._is_stopped:
            others.append(self._muted(text("panel-firmness-stopped")))
        if not decided:
            others.append(link(f"{VERDICT_LINK}{verdict.side}", text("panel-why-link")))
        return "<br>".join(filter(None, (self._head(verdict, firm), *map(self._said, decided), " ".join(others))))

    def _said(self, question: Question) -> str:
        """Return a question with its answer, what makes it, and where to read more."""
        why = link(f"{QUESTION_LINK}{question.id}", text("panel-why-link"))
        return f"{graded(question, self._theme)} {escape(say(question.short or question.sentence))} {why}"

    def _muted(self, told: str) -> str:
        return f"<span style='color:{self._theme.muted}'>{escape(told)}</span>"

    def _words(self, verdict: SideVerdict) -> str:
        head = self._head(verdict)
        head += f" · {_table_link()}" if verdict.side == "institutions" else ""
        is_stopped = self._firmness is None and self._is_stopped and verdict.answer != "cannot_tell"
        firm = text("panel-firmness-stopped") if is_stopped else firm_said(verdict, self._firmness, short=True)
        return "<br>".join(filter(None, (head, *map(self._said, verdict.questions), self._muted(firm) if firm else "")))

    def _add_row(self) -> None:
        mark, label = _Mark(), named(LinkedLabel(), "verdict_words")
        label.setWordWrap(True)
        label.linkActivated.connect(self.link_followed)
        row = len(self.labels)
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, 1)
        self.marks.append(mark)
        self.labels.append(label)


def _plain(page: str) -> str:
    return QTextDocumentFragment.fromHtml(page).toPlainText().replace("\n", " ")


def _table_link() -> str:
    return link(INSTITUTIONS_LINK, text("panel-institutions-link"))


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
