"""A district's standing as text to paste, and as a table for a spreadsheet."""

from __future__ import annotations

import math
from collections.abc import Iterator

from explorer.csv_text import copied_text
from explorer.flags.district_standing import Belonging, CommutingPartner, DistrictStanding
from explorer.flags.model import percent
from explorer.said import Listing, Number, Said, sentences
from explorer.words import say, text

COLUMNS = ("part", "code", "name", "what", "value", "unit", "since", "until", "source")

MEASURES = ("share_out", "share_in", "supply_with", "supply_without", "demand_with", "demand_without")
"""What is measured of a footprint that the district is tied to."""

Row = tuple[str, ...]


def standing_as_text(standing: DistrictStanding) -> str:
    """Return everything that is known of a district's standing as plain text, sources included."""
    head = text("copy-head", district=standing.area, code=standing.code, place=standing.place, day=standing.as_at)
    areas = [Said("copy-area", area=area, share=percent(share)) for area, share in standing.economies]
    fits = [Said("copy-fit", kinds=fit.title, why=sentences(*fit.sentences)) for fit in standing.fits]
    cited = [Said("copy-source", cited=one.cited, about=one.about(standing.bases.get(one.id, ""))) for one in standing.used]
    lines = [
        head,
        say(standing.headline),
        "",
        text("copy-belongs"),
        *map(_item, map(_belonging, standing.belongings)),
        *_titled("copy-others", [_belonging(one) for one in standing.others]),
        *_titled("copy-areas", areas),
        text("copy-note", what=standing.areas_said),
        "",
        say(standing.kept_said),
        *_titled("copy-work-in", [_partner(one) for one in standing.work_in]),
        *_titled("copy-workers-from", [_partner(one) for one in standing.workers_from]),
        text("copy-note", what=standing.flows_said),
        *_titled("copy-fits", fits),
        *_titled(
            "copy-alike",
            [Said("copy-alike-in", kind=kind, districts=Listing(areas, 10)) for kind, areas in standing.alike if areas],
        ),
        *_titled("copy-sources", cited),
    ]
    return "\n".join(lines)


def standing_as_table(standing: DistrictStanding) -> str:
    """Return the numbers of a district's standing as tab-separated text with headings; a missing number is an empty cell."""
    rows = [COLUMNS, *_rows(standing)]
    return copied_text(rows)


def _belonging(one: Belonging) -> Said:
    """Say one membership: the body, the role, and from when to when."""
    counted = None if one.counted else Said("copy-not-counted")
    told = Listing.of([one.role, _dates(one), counted], joint="clauses")
    return Said("copy-belonging", body=one.body, kind=one.kind_name, clauses=told)


def _dates(one: Belonging) -> Said | None:
    if one.since and one.until:
        return Said("day-span", since=one.since, until=one.until)
    if one.since:
        return Said("day-since", since=one.since)
    return Said("day-until", until=one.until) if one.until else None


def _partner(one: CommutingPartner) -> Said:
    return Said("copy-partner", district=one.area, people=Number(one.people), share=percent(one.share))


def _item(said: Said) -> str:
    return f"- {say(said)}"


def _titled(title: str, items: list[Said]) -> list[str]:
    return ["", text(title), *map(_item, items)] if items else []


def _rows(standing: DistrictStanding) -> Iterator[Row]:
    for part, belongings in (("belongs", standing.belongings), ("others", standing.others)):
        for one in belongings:
            since, until = (say(moment or "") for moment in (one.since, one.until))
            yield _part(part), one.partnership, say(one.body), say(one.role), "", "", since, until, "partnerships"
    for area, share in standing.economies:
        yield _share(_part("areas"), "", say(area), "of_district", share, "functional_areas")
    if standing.kept is not None:
        yield _share(_part("own"), standing.code, say(standing.area), "supply", standing.kept.supply, "commuting")
        yield _share(_part("own"), standing.code, say(standing.area), "demand", standing.kept.demand, "commuting")
    for part, partners in (("work_in", standing.work_in), ("workers_from", standing.workers_from)):
        for partner in partners:
            number, what = f"{partner.people:.1f}", text("copy-what", what="commuters")
            yield _part(part), partner.code, say(partner.area), what, number, "people", "", "", "commuting"
            yield _share(_part(part), partner.code, say(partner.area), "share", partner.share, "commuting")
    for fit in standing.fits:
        for tie in fit.ties:
            for what in MEASURES:
                part = text("copy-part-fit", kinds=fit.title)
                yield _share(part, tie.partnership, say(tie.name), what, getattr(tie, what), "commuting")


def _part(part: str) -> str:
    return text("copy-part", part=part)


def _share(part: str, code: str, name: str, what: str, value: float, source: str) -> Row:
    number = "" if math.isnan(value) else f"{value:.4f}"
    return part, code, name, text("copy-what", what=what), number, "share", "", "", source
