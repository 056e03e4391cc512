"""The verdict in full: each question with its answer and rule, how firm it is, and the flags that are its evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from explorer.said import Listing
from explorer.views.findings.chance_part import chance_part
from explorer.views.parts.page_parts import INSTITUTIONS_LINK, link, muted, paragraph, section
from explorer.views.parts.theme import Theme
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.flags.model import Flag, Side
    from explorer.flags.sides.answers import Firmness, Grade, Question, SideVerdict

FLAG_LINK, QUESTION_LINK, VERDICT_LINK = "flag:", "question:", "verdict:"
"""Links start so; the place of a flag among the findings', a question, or a side follows."""

MARKS = {"fits": "fits", "fits_in_part": "amber", "does_not_fit": "red", "cannot_tell": "cannot_tell"}
"""The mark of each answer."""

GRADE_MARKS: Mapping[Grade, str] = {"yes": "fits", "in_part": "amber", "no": "red", "cannot_tell": "cannot_tell"}
"""The mark of the answer to a question."""


def graded(question: Question, theme: Theme) -> str:
    """Return a question and its answer in a few words, in the colour of the answer, as HTML."""
    colour = theme.level(GRADE_MARKS[question.grade])
    grade = f"<span style='color:{colour}'>{escape(text('verdict-grade', grade=question.grade))}</span>"
    return f"<b>{escape(say(question.title))}: {grade}.</b>"


def firm_said(verdict: SideVerdict, firmness: Mapping[Side, Firmness] | None, *, short: bool = False) -> str:
    """Return how firm an answer is; empty for one that cannot be told; in short, what would change a firm one is left out."""
    if verdict.answer == "cannot_tell":
        return ""
    if firmness is None:
        return text("panel-firmness-awaited")
    found = firmness.get(verdict.side)
    if found is None:
        return ""
    return text("verdict-firm") if short and found.answer == "firm" else say(found.sentence)


def verdict_part(findings: Findings, firmness: Mapping[Side, Firmness] | None, theme: Theme) -> str:
    """Return the verdict on both sides as HTML."""
    return "".join(_side(verdict, findings, firmness, theme) for verdict in findings.verdicts)


def _side(verdict: SideVerdict, findings: Findings, firmness: Mapping[Side, Firmness] | None, theme: Theme) -> str:
    colour = theme.level(MARKS[verdict.answer])
    answer = f"<span style='color:{colour}'>{escape(say(verdict.answer_name))}</span>"
    parts = (
        f"<h3><a name='{verdict.side}'></a>{escape(say(verdict.title))}: {answer}</h3>",
        paragraph(say(verdict.sentence)),
        *(_question(question, findings, theme) for question in verdict.questions),
        "" if verdict.side == "economy" else _more_on_institutions(),
        section(text("panel-firmness"), paragraph(firm_said(verdict, firmness)) + _tried(verdict, firmness, theme)),
    )
    return "".join(parts)


def _more_on_institutions() -> str:
    table = link(INSTITUTIONS_LINK, text("panel-bodies-link"))
    return f"<p>{table} · {link(f'{INSTITUTIONS_LINK}partners', text('panel-partners-link'))}</p>"


def _question(question: Question, findings: Findings, theme: Theme) -> str:
    places = {id(flag): place for place, flag in enumerate(findings.flags)}
    flags = [flag for flag in findings.flags if flag.kind in question.kinds]
    clear = [kind for kind in question.kinds if kind in findings.clear]
    return "".join(
        (
            f"<p><a name='{question.id}'></a>{graded(question, theme)} {escape(say(question.sentence))}</p>",
            muted(say(question.rule), theme) if question.rule else "",
            chance_part(findings, theme) if question.id == "holds_together" else "",
            _flags(flags, places),
            muted(_clear(clear), theme) if clear else "",
        )
    )


def _clear(kinds: Sequence[str]) -> str:
    from explorer.flags.meanings import MEANINGS

    titles = Listing(tuple(MEANINGS[kind].title for kind in kinds), most=len(kinds), joint="clauses")
    return text("panel-looked-at", kinds=titles)


def _flags(flags: Sequence[Flag], places: Mapping[int, int]) -> str:
    """List flags, each leading to its own page."""

    def line(flag: Flag) -> str:
        level = link(f"{FLAG_LINK}{places[id(flag)]}", text("flag-level", level=flag.level))
        return f"<p>• {level}: {escape(say(flag.sentence))}</p>"

    return "".join(line(flag) for flag in flags)


def _tried(verdict: SideVerdict, firmness: Mapping[Side, Firmness] | None, theme: Theme) -> str:
    """Name what else was tried, by whether the answer stays."""
    found = (firmness or {}).get(verdict.side)
    if found is None:
        return ""
    other, same = (Listing(tried, len(tried), "clauses") for tried in (found.not_same_under, found.same_under))
    return "".join(
        (
            muted(text("panel-firmness-other", tried=other), theme) if other else "",
            muted(text("panel-firmness-same", tried=same), theme) if same else "",
        )
    )
