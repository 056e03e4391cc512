"""The verdict in full: each question with its answer and rule, how firm it is, and the flags that are its evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from explorer.views.findings.chance_part import chance_part
from explorer.views.parts.page_parts import INSTITUTIONS_LINK, link, muted, paragraph, section, sentence
from explorer.views.parts.theme import Theme

if TYPE_CHECKING:
    from explorer.flags.answers import Firmness, Grade, Question, SideVerdict
    from explorer.flags.findings import Findings
    from explorer.flags.model import Flag, Side

FLAG_LINK, QUESTION_LINK, VERDICT_LINK = "flag:", "question:", "verdict:"
"""Links start so; the place of a flag among the findings', a question, or a side follows."""

MARKS = {"fits": "fits", "fits_in_part": "amber", "does_not_fit": "red", "cannot_tell": "cannot_tell"}
"""The mark of each answer."""

GRADE_MARKS: Mapping[Grade, str] = {"yes": "fits", "in_part": "amber", "no": "red", "cannot_tell": "cannot_tell"}
"""The mark of the answer to a question."""

NOT_YET = "How firm this is, is being worked out …"


def graded(question: Question, theme: Theme) -> str:
    """Return a question and its answer in a few words, in the colour of the answer, as HTML."""
    from explorer.flags.answers import GRADE_NAMES

    colour = theme.level(GRADE_MARKS[question.grade])
    return f"<b>{escape(question.title)}: <span style='color:{colour}'>{GRADE_NAMES[question.grade]}</span>.</b>"


def firm_said(verdict: SideVerdict, firmness: Mapping[Side, Firmness] | None, *, short: bool = False) -> str:
    """Return how firm an answer is; empty for one that cannot be told; in short, what would change a firm one is left out."""
    if verdict.answer == "cannot_tell":
        return ""
    if firmness is None:
        return NOT_YET
    found = firmness.get(verdict.side)
    if found is None:
        return ""
    return "Firm." if short and found.answer == "firm" else found.sentence


def verdict_part(findings: Findings, firmness: Mapping[Side, Firmness] | None, theme: Theme) -> str:
    """Return the verdict on both sides as HTML."""
    return "".join(_side(verdict, findings, firmness, theme) for verdict in findings.verdicts)


def _side(verdict: SideVerdict, findings: Findings, firmness: Mapping[Side, Firmness] | None, theme: Theme) -> str:
    colour = theme.level(MARKS[verdict.answer])
    answer = f"<span style='color:{colour}'>{escape(verdict.answer_name)}</span>"
    parts = (
        f"<h3><a name='{verdict.side}'></a>{escape(verdict.title)}: {answer}</h3>",
        paragraph(verdict.sentence),
        *(_question(question, findings, theme) for question in verdict.questions),
        "" if verdict.side == "economy" else _more_on_institutions(),
        section("How firm it is", paragraph(firm_said(verdict, firmness)) + _tried(verdict, firmness, theme)),
    )
    return "".join(parts)


def _more_on_institutions() -> str:
    table = link(INSTITUTIONS_LINK, "All councils and public bodies in a table")
    return f"<p>{table} · {link(f'{INSTITUTIONS_LINK}partners', 'Add, take out or confirm partners')}</p>"


def _question(question: Question, findings: Findings, theme: Theme) -> str:
    places = {id(flag): place for place, flag in enumerate(findings.flags)}
    flags = [flag for flag in findings.flags if flag.kind in question.kinds]
    clear = [kind for kind in question.kinds if kind in findings.clear]
    return "".join(
        (
            f"<p><a name='{question.id}'></a>{graded(question, theme)} {escape(question.sentence)}</p>",
            muted(sentence(question.rule), theme) if question.rule else "",
            chance_part(findings, theme) if question.id == "holds_together" else "",
            _flags(flags, places),
            muted(f"Looked at and clear: {', '.join(map(_title, clear))}.", theme) if clear else "",
        )
    )


def _title(kind: str) -> str:
    from explorer.flags.meanings import MEANINGS

    return MEANINGS[kind].title.lower()


def _flags(flags: Sequence[Flag], places: Mapping[int, int]) -> str:
    """List flags, each leading to its own page."""
    from explorer.qt.flag_model import in_words

    def line(flag: Flag) -> str:
        level, _, told = in_words(flag).partition(": ")
        return f"<p>• {link(f'{FLAG_LINK}{places[id(flag)]}', level)}: {escape(told)}</p>"

    return "".join(line(flag) for flag in flags)


def _tried(verdict: SideVerdict, firmness: Mapping[Side, Firmness] | None, theme: Theme) -> str:
    """Name what else was tried, by whether the answer stays."""
    found = (firmness or {}).get(verdict.side)
    if found is None:
        return ""
    same = f"The same with: {'; '.join(found.same_under)}." if found.same_under else ""
    other = f"Another answer with: {'; '.join(found.not_same_under)}." if found.not_same_under else ""
    return "".join(muted(told, theme) for told in (other, same) if told)
