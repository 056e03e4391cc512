"""A district's standing as a page to read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from explorer.views.parts.page_parts import link, listing, muted, paragraph, section, sentence, source_list, table
from explorer.views.parts.theme import Theme

if TYPE_CHECKING:
    from explorer.flags.district_fit import FootprintTie, KindFit
    from explorer.flags.district_standing import CommutingPartner, DistrictStanding

PARTNERSHIP_LINK, DISTRICT_LINK = "partnership:", "district:"
"""Links start so; an id or a code follows."""

ANSWERS = {
    "elsewhere": "would fit better elsewhere",
    "outside": "in none, and would fit one",
    "alike": "two fit about as well",
    "no_better": "nothing fits better",
    "fits": "fits where it is",
    "cannot_tell": "cannot tell",
}
"""Answers in words, those that matter most first."""


def district_page(standing: DistrictStanding, theme: Theme) -> str:
    """Return everything that is known of a district's standing as HTML."""
    from explorer.days import day_said

    people = "" if math.isnan(standing.population) else f" · {standing.population:,.0f} residents"
    return "".join(
        (
            f"<h2>{escape(standing.name)}</h2>",
            muted(f"{standing.code} · {standing.place}{people} · as at {day_said(standing.as_at)}", theme),
            f"<p><b>{escape(standing.headline)}</b></p>",
            section("Belongs to", _belongings(standing, theme)),
            section("Where its people work", _commuting(standing, standing.work_in, theme)),
            section("Where its workers come from", _partners(standing.workers_from, theme)),
            section("Functional areas", _economies(standing, theme)),
            section("Where it would fit, by commuting", _fits(standing, theme)),
            section("On other days", listing(_others(standing))),
            section("Sources", source_list(((source, "") for source in standing.used), theme, standing.bases)),
        )
    )


def _belongings(standing: DistrictStanding, theme: Theme) -> str:
    if not standing.belongings:
        return muted("None of the partnerships known here on that day.", theme)
    rows = [
        (link(f"{PARTNERSHIP_LINK}{one.partnership}", one.name), escape(one.role + ("" if one.counted else " (not counted)")),
         escape(_span(one.since, one.until)))
        for one in standing.belongings
    ]  # fmt: skip
    return _linked_table(("Partnership", "Role", "When"), rows, theme)


def _span(since: str, until: str) -> str:
    if not since and not until:
        return "dates not recorded"
    return " ".join(filter(None, (f"from {since}" if since else "", f"to {until}" if until else "")))


def _commuting(standing: DistrictStanding, partners: Sequence[CommutingPartner], theme: Theme) -> str:
    return paragraph(standing.kept_said) + _partners(partners, theme) + muted(sentence(standing.flows_said), theme)


def _partners(partners: Sequence[CommutingPartner], theme: Theme) -> str:
    from explorer.flags.model import percent

    if not partners:
        return muted("None are known.", theme)
    rows = [
        (link(f"{DISTRICT_LINK}{one.code}", one.name), escape(percent(one.share)), f"{one.people:,.0f} people")
        for one in partners
    ]
    return _linked_table(("District", "Share", "Commuters"), rows, theme)


def _economies(standing: DistrictStanding, theme: Theme) -> str:
    from explorer.flags.model import percent

    if not standing.economies:
        return muted("The set of functional areas in use does not cover this district.", theme)
    rows = [(name, percent(share)) for name, share in standing.economies]
    return table([("", ""), *rows], theme) + muted(sentence(standing.areas_said), theme)


def _fits(standing: DistrictStanding, theme: Theme) -> str:
    """Kinds that say something, the most telling first, then those that it is in none of."""
    told = [fit for answer in ANSWERS for fit in standing.fits if fit.answer == answer]
    unheld = [fit.title.lower() for fit in standing.fits if fit.answer == "none"]
    none = f"In none of these, and none takes a twentieth of its employed residents: {', '.join(unheld)}." if unheld else ""
    method = (
        "Held against each other is the share of its employed residents who work in the other districts of a footprint. "
        "Another is said to fit better only from 15% of them on, and where it keeps no less to itself with the district "
        "than without. The method is ours."
    )
    return muted(method, theme) + "".join(_fit(fit, theme) for fit in told) + (muted(none, theme) if none else "")


def _fit(fit: KindFit, theme: Theme) -> str:
    head = f"<p><b>{escape(fit.title)}: {ANSWERS[fit.answer]}.</b> {escape(' '.join(fit.sentences))}</p>"
    return head + (_ties(fit.ties, theme) if len(fit.ties) > 1 or fit.answer in ("outside", "no_better") else "")


def _ties(ties: Sequence[FootprintTie], theme: Theme) -> str:
    rows = [
        (link(f"{PARTNERSHIP_LINK}{tie.partnership}", tie.name[:1].upper() + tie.name[1:]) + (" (its own)" if tie.member else ""),
         _shown(tie.share_out), _shown(tie.share_in), f"{_shown(tie.supply_with)} | {_shown(tie.supply_without)}",
         f"{_shown(tie.demand_with)} | {_shown(tie.demand_without)}")
        for tie in ties
    ]  # fmt: skip
    heads = ("Footprint", "Work there", "Workers from there", "It keeps, with | without", "Jobs filled, with | without")
    return _linked_table(heads, rows, theme)


def _shown(share: float) -> str:
    return "not known" if math.isnan(share) else f"{share * 100:.1f}\u00a0%"


def _others(standing: DistrictStanding) -> list[str]:
    return [f"{one.name}: {one.role.lower()}, {_span(one.since, one.until)}" for one in standing.others]


def _linked_table(heads: Sequence[str], rows: Sequence[tuple[str, ...]], theme: Theme) -> str:
    """Return a table whose cells are HTML already."""
    titles = "".join(f"<td style='color:{theme.muted}'>{escape(head)}</td>" for head in heads)
    first = "<td width='38%'>{}</td>"
    lines = ["<tr>" + first.format(cell) + "".join(f"<td>{cell}</td>" for cell in others) + "</tr>" for cell, *others in rows]
    return f"<table cellspacing='0' cellpadding='4' width='100%'><tr>{titles}</tr>{''.join(lines)}</table>"
