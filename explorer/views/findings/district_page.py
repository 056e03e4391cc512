"""A district's standing as a page to read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from explorer.said import Listing, Number, Said, Share, sentences
from explorer.views.parts.page_parts import link, listing, muted, paragraph, section, source_list, table
from explorer.views.parts.theme import Theme
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.district_fit import FootprintTie, KindFit
    from explorer.flags.district_standing import CommutingPartner, DistrictStanding, Moment

PARTNERSHIP_LINK, DISTRICT_LINK = "partnership:", "district:"
"""Links start so; an id or a code follows."""

ANSWERS = ("elsewhere", "outside", "alike", "no_better", "fits", "cannot_tell")
"""Answers, those that matter most first."""


def district_page(standing: DistrictStanding, theme: Theme) -> str:
    """Return everything that is known of a district's standing as HTML."""
    return "".join(
        (
            f"<h2>{escape(say(standing.area))}</h2>",
            muted(_about(standing), theme),
            f"<p><b>{escape(say(standing.headline))}</b></p>",
            section(text("panel-belongs"), _belongings(standing, theme)),
            section(text("panel-work-in"), _commuting(standing, standing.work_in, theme)),
            section(text("panel-workers-from"), _partners(standing.workers_from, theme)),
            section(text("panel-economies"), _economies(standing, theme)),
            section(text("panel-fits"), _fits(standing, theme)),
            section(text("panel-alike"), _alike(standing, theme)),
            section(text("panel-other-days"), listing(_others(standing))),
            section(text("panel-sources"), source_list(((source, "") for source in standing.used), theme, standing.bases)),
        )
    )


def _about(standing: DistrictStanding) -> str:
    if math.isnan(standing.population):
        return text("panel-district-about", code=standing.code, place=standing.place, day=standing.as_at)
    residents = Number(standing.population, unit="people")
    return text("panel-district-about-people", code=standing.code, place=standing.place, residents=residents, day=standing.as_at)


def _belongings(standing: DistrictStanding, theme: Theme) -> str:
    if not standing.belongings:
        return muted(text("panel-belongs-none"), theme)
    rows = [
        (
            link(f"{PARTNERSHIP_LINK}{one.partnership}", say(one.body)),
            escape(text("panel-cell", cell=one.role) if one.counted else text("panel-role-not-counted", role=one.role)),
            escape(say(_span(one.since, one.until))),
        )
        for one in standing.belongings
    ]
    return _linked_table(("panel-partnership", "panel-role", "panel-when"), rows, theme)


def _span(since: Moment | None, until: Moment | None) -> Said:
    if since and until:
        return Said("day-span", since=since, until=until)
    if since:
        return Said("day-since", since=since)
    return Said("day-until", until=until) if until else Said("panel-span-unknown")


def _commuting(standing: DistrictStanding, partners: Sequence[CommutingPartner], theme: Theme) -> str:
    flows = text("panel-sentence", sentence=standing.flows_said)
    return paragraph(say(standing.kept_said)) + _partners(partners, theme) + muted(flows, theme)


def _partners(partners: Sequence[CommutingPartner], theme: Theme) -> str:
    from explorer.flags.model import percent

    if not partners:
        return muted(text("panel-partners-none"), theme)
    rows = [
        (
            link(f"{DISTRICT_LINK}{one.code}", say(one.area)),
            escape(say(percent(one.share))),
            escape(text("unit-people", n=Number(one.people, unit="people"))),
        )
        for one in partners
    ]
    return _linked_table(("panel-district", "panel-share", "panel-commuters"), rows, theme)


def _economies(standing: DistrictStanding, theme: Theme) -> str:
    from explorer.flags.model import percent

    if not standing.economies:
        return muted(text("panel-economies-none"), theme)
    rows = [(say(area), say(percent(share))) for area, share in standing.economies]
    return table([("", ""), *rows], theme) + muted(text("panel-sentence", sentence=standing.areas_said), theme)


def _fits(standing: DistrictStanding, theme: Theme) -> str:
    """Kinds that say something, the most telling first, then those that it is in none of."""
    from explorer.flags.district_fit import DESERVES
    from explorer.flags.limits import MATERIAL
    from explorer.flags.model import percent

    told = [fit for answer in ANSWERS for fit in standing.fits if fit.answer == answer]
    unheld = tuple(fit.named for fit in standing.fits if fit.answer == "none")
    kinds = Listing(unheld, len(unheld), "clauses")
    none = muted(text("panel-fits-none", bound=percent(MATERIAL), kinds=kinds), theme) if unheld else ""
    return muted(text("panel-fits-method", bound=percent(DESERVES)), theme) + "".join(_fit(fit, theme) for fit in told) + none


def _fit(fit: KindFit, theme: Theme) -> str:
    answer = text("panel-fit-answer", kinds=fit.title, answer=fit.answer)
    head = f"<p><b>{escape(answer)}</b> {escape(say(sentences(*fit.sentences)))}</p>"
    return head + (_ties(fit.ties, theme) if len(fit.ties) > 1 or fit.answer in ("outside", "no_better") else "")


def _alike(standing: DistrictStanding, theme: Theme) -> str:
    """Name statistical neighbours by what they are alike in; each leads to its own page."""
    doubt = muted(text("panel-alike-doubtful"), theme) if standing.is_unlike else ""
    found = [(kind, areas) for kind, areas in standing.alike if areas]
    if not found:
        return muted(text("panel-alike-none"), theme)
    rows = [
        (escape(text(f"panel-alike-{kind}")), ", ".join(link(f"{DISTRICT_LINK}{area.code}", say(area)) for area in areas))
        for kind, areas in found
    ]
    return (
        doubt + _linked_table(("panel-alike-in", "panel-alike-districts"), rows, theme) + muted(text("panel-alike-note"), theme)
    )


def _ties(ties: Sequence[FootprintTie], theme: Theme) -> str:
    rows = [
        (_footprint(tie),
         _shown(tie.share_out), _shown(tie.share_in), f"{_shown(tie.supply_with)} | {_shown(tie.supply_without)}",
         f"{_shown(tie.demand_with)} | {_shown(tie.demand_without)}")
        for tie in ties
    ]  # fmt: skip
    heads = ("panel-tie-footprint", "panel-tie-out", "panel-tie-in", "panel-tie-supply", "panel-tie-demand")
    return _linked_table(heads, rows, theme)


def _footprint(tie: FootprintTie) -> str:
    name = link(f"{PARTNERSHIP_LINK}{tie.partnership}", text("panel-cell", cell=tie.name))
    return f"{name} {escape(text('panel-tie-own'))}" if tie.member else name


def _shown(share: float) -> str:
    return text("evidence-not-known") if math.isnan(share) else say(Share(share, 1))


def _others(standing: DistrictStanding) -> list[str]:
    return [
        text("panel-other-day", partnership=one.body, role=one.role, span=_span(one.since, one.until)) for one in standing.others
    ]


def _linked_table(heads: Sequence[str], rows: Sequence[tuple[str, ...]], theme: Theme) -> str:
    """Return a table whose cells are HTML already, under the messages of its headings."""
    titles = "".join(f"<td style='color:{theme.muted}'>{escape(text(head))}</td>" for head in heads)
    first = "<td width='38%'>{}</td>"
    lines = ["<tr>" + first.format(cell) + "".join(f"<td>{cell}</td>" for cell in others) + "</tr>" for cell, *others in rows]
    return f"<table cellspacing='0' cellpadding='4' width='100%'><tr>{titles}</tr>{''.join(lines)}</table>"
