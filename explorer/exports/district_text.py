"""A district's standing as text to paste, and as a table for a spreadsheet."""

from __future__ import annotations

import math
from collections.abc import Iterator

from explorer.csv_text import copied_text
from explorer.days import day_said
from explorer.flags.district_standing import Belonging, CommutingPartner, DistrictStanding
from explorer.flags.model import percent

COLUMNS = ("part", "code", "name", "what", "value", "unit", "since", "until", "source")

Row = tuple[str, ...]


def standing_as_text(standing: DistrictStanding) -> str:
    """Return everything that is known of a district's standing as plain text, sources included."""
    lines = [
        f"{standing.name} ({standing.code}), {standing.place}, as at {day_said(standing.as_at)}",
        standing.headline,
        "",
        "Belongs to:",
        *(f"- {belonging_said(one)}" for one in standing.belongings),
        *_titled("On other days:", [f"- {belonging_said(one)}" for one in standing.others]),
        *_titled("Functional areas:", [f"- {name}: {percent(share)}" for name, share in standing.economies]),
        f"({standing.areas_said}.)",
        "",
        standing.kept_said,
        *_titled("Where its people work:", [f"- {partner_said(one)}" for one in standing.work_in]),
        *_titled("Where its workers come from:", [f"- {partner_said(one)}" for one in standing.workers_from]),
        f"({standing.flows_said}.)",
        *_titled("Where it would fit:", [f"- {fit.title}: {' '.join(fit.sentences)}" for fit in standing.fits]),
        *_titled("Sources:", [f"- {one.cited}. {one.about(standing.bases.get(one.id, ''))}" for one in standing.used]),
    ]
    return "\n".join(lines)


def standing_as_table(standing: DistrictStanding) -> str:
    """Return the numbers of a district's standing as tab-separated text with headings; a missing number is an empty cell."""
    rows = [COLUMNS, *_rows(standing)]
    return copied_text(rows)


def belonging_said(one: Belonging) -> str:
    """Write one membership: the body, the role, and from when to when."""
    dates = " ".join(filter(None, (f"from {one.since}" if one.since else "", f"to {one.until}" if one.until else "")))
    counted = "" if one.counted else "not counted to its footprint"
    told = "; ".join(filter(None, (one.role.lower(), dates, counted)))
    return f"{one.name} ({one.kind_name.lower()}): {told}"


def partner_said(one: CommutingPartner) -> str:
    """Write a district that people commute to or from."""
    return f"{one.name}: {one.people:,.0f} people, {percent(one.share)}"


def _titled(title: str, lines: list[str]) -> list[str]:
    return ["", title, *lines] if lines else []


def _rows(standing: DistrictStanding) -> Iterator[Row]:
    for part, belongings in (("belongs to", standing.belongings), ("belonged to, or will", standing.others)):
        for one in belongings:
            yield part, one.partnership, one.name, one.role, "", "", one.since, one.until, "partnerships"
    for name, share in standing.economies:
        yield _share("functional area", "", name, "share of the district", share, "functional_areas")
    if standing.kept is not None:
        yield _share("own", standing.code, standing.name, "works where they live", standing.kept.supply, "commuting")
        yield _share("own", standing.code, standing.name, "jobs filled by residents", standing.kept.demand, "commuting")
    for part, partners in (("works in", standing.work_in), ("workers from", standing.workers_from)):
        for partner in partners:
            number = f"{partner.people:.1f}"
            yield part, partner.code, partner.name, "commuters", number, "people", "", "", "commuting"
            yield _share(part, partner.code, partner.name, "share", partner.share, "commuting")
    for fit in standing.fits:
        for tie in fit.ties:
            for what in MEASURES:
                yield _share(f"fit: {fit.title}", tie.partnership, tie.name, MEASURES[what], getattr(tie, what), "commuting")


MEASURES = {
    "share_out": "employed residents who work in its other districts",
    "share_in": "jobs filled from its other districts",
    "supply_with": "supply-side self-containment with the district",
    "supply_without": "supply-side self-containment without the district",
    "demand_with": "demand-side self-containment with the district",
    "demand_without": "demand-side self-containment without the district",
}
"""What is measured of a footprint, in words."""


def _share(part: str, code: str, name: str, what: str, value: float, source: str) -> Row:
    return part, code, name, what, "" if math.isnan(value) else f"{value:.4f}", "share", "", "", source
