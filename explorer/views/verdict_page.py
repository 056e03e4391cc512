"""The verdict in full: what decided it, what was considered, clear or not checked, and how far to trust it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from explorer.views.page_parts import link, muted, paragraph, section
from explorer.views.theme import Theme
from explorer.views.widgets import unbroken

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.flags.model import Flag, Side
    from explorer.flags.robustness import Robustness
    from explorer.flags.verdict import SideVerdict

FLAG_LINK, KIND_LINK, VERDICT_LINK = "flag:", "kind:", "verdict:"
"""Links start so; the place of a flag among the findings', a kind, or a side follows."""

MARKS = {"fits": "fits", "fits_in_part": "amber", "does_not_fit": "red", "cannot_tell": "cannot_tell"}
"""The mark of each answer."""

NOT_YET = "How firm this is, is being worked out …"


def reasons(verdict: SideVerdict) -> dict[str, str]:
    """Return the kinds of flag that decided a side, each with its title and how many there are."""
    counts: dict[str, int] = {}
    titles = {flag.kind: flag.title for flag in verdict.deciding}
    for flag in verdict.deciding:
        counts[flag.kind] = counts.get(flag.kind, 0) + 1
    return {kind: f"{title} ({counts[kind]})" if counts[kind] > 1 else title for kind, title in titles.items()}


def more_about(verdict: SideVerdict) -> str:
    """Return the link to the whole of a side."""
    return link(f"{VERDICT_LINK}{verdict.side}", "Why")


def verdict_part(findings: Findings, robustness: Mapping[Side, Robustness] | None, theme: Theme) -> str:
    """Return the verdict on both sides as HTML."""
    return "".join(_side(verdict, findings, robustness, theme) for verdict in findings.verdicts)


def _side(verdict: SideVerdict, findings: Findings, robustness: Mapping[Side, Robustness] | None, theme: Theme) -> str:
    from explorer.flags.meanings import MEANINGS
    from explorer.flags.model import SIDES

    colour = theme.level(MARKS[verdict.answer])
    answer = f"<span style='color:{colour}'>{escape(verdict.answer_name)}</span>"
    places = {id(flag): place for place, flag in enumerate(findings.flags)}
    clear = ", ".join(MEANINGS[kind].title for kind in verdict.clear)
    parts = (
        f"<h3><a name='{verdict.side}'></a>{escape(SIDES[verdict.side])}: {answer}</h3>",
        paragraph(verdict.sentence),
        section("Decided by", _flags(verdict.deciding, places)),
        section("How far to trust it", _trust(verdict, robustness, theme)),
        section("Considered, but not decisive", _flags(verdict.considered, places)),
        section("Looked at and clear", paragraph(f"{clear}." if clear else "")),
        section("Not checked", _not_checked(verdict.not_checked)),
    )
    return "".join(parts)


def _flags(flags: Sequence[Flag], places: Mapping[int, int]) -> str:
    """List flags, each leading to its own page."""
    from explorer.qt.flag_model import in_words

    def line(flag: Flag) -> str:
        level, _, told = in_words(flag).partition(": ")
        return f"<p>• {link(f'{FLAG_LINK}{places[id(flag)]}', level)}: {escape(unbroken(told))}</p>"

    return "".join(line(flag) for flag in flags if id(flag) in places)


def _trust(verdict: SideVerdict, robustness: Mapping[Side, Robustness] | None, theme: Theme) -> str:
    if robustness is None:
        return muted(NOT_YET, theme)
    found = robustness.get(verdict.side)
    if found is None:
        return muted("Without a district there is no other setting to try.", theme)
    from explorer.flags.verdict import ANSWER_NAMES

    counts = ", ".join(f"{ANSWER_NAMES[answer].lower()} {number:,}" for answer, number in found.answers.items())
    changes = "".join(f"<p>• It would change if {escape(unbroken(change))}.</p>" for change in found.changes)
    method = (
        "Settings are all combinations of whom the flows count, what shares are weighted by, the set of functional areas, the "
        "flows, the day, and thresholds 5 or 10 % stricter or looser."
    )
    return paragraph(found.sentence) + muted(f"Of {found.settings:,} settings: {counts}. {method}", theme) + changes


def _not_checked(kinds: Mapping[str, str]) -> str:
    from explorer.flags.meanings import MEANINGS

    return "".join(f"<p>• {escape(MEANINGS[kind].title)}: {escape(why)}.</p>" for kind, why in kinds.items())
