"""What a day leaves out of a footprint: members of other days, and bodies that had not begun or had ended."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from explorer.catalogue.partnerships import (
    COUNTED_ROLES,
    PROPOSED,
    Footprint,
    Membership,
    Partnership,
    PartnershipList,
    kind_said,
)
from explorer.flags.model import percent
from explorer.flags.names import body_said, districts_said
from explorer.places.districts import DistrictLookup
from explorer.project import Project
from explorer.readers.bundled import Day
from explorer.said import Area, Listing, Said, sentences


def is_drawn(project: Project) -> bool:
    """Whether the footprint looked at is one of the plan in hand."""
    plan = project.plan_in_hand
    return plan is not None and project.partnership in map(plan.body, plan.footprints)


def drawn_said(project: Project) -> list[Said]:
    """Say that a footprint is that of a plan, where it is."""
    plan = project.plan_in_hand
    return [Said("plan-findings", plan=plan.name)] if plan is not None and is_drawn(project) else []


def told_of_day(known: PartnershipList, footprint: Footprint, lookup: DistrictLookup) -> list[Said | str]:
    """Say what the day leaves out, one sentence each: that the body did not exist, members of other days, unknown dates.

    Parameters
    ----------
    known : PartnershipList
    footprint : Footprint
        The partnership's footprint on the day.
    lookup : DistrictLookup
    """
    body, day = footprint.partnership, footprint.as_at
    if (missing := existence_said(body, day)) is not None:
        return [missing]
    held = {m.district for m in footprint.memberships}
    members = [m for m in known.members.get(body.id, ()) if m.role in COUNTED_ROLES]
    other = [code for code in dict.fromkeys(m.district for m in members) if code not in held]
    undated = [m.district for m in footprint.memberships if m.start is None and m.role in COUNTED_ROLES]
    told: list[Said | str] = [body.doubt] if body.doubt else []
    if other:
        told.append(Said("findings-day-members", day=day, districts=districts_said(lookup, other)))
    if undated and body.kind != PROPOSED:
        key = "findings-day-undated-all" if body.start is None else "findings-day-undated"
        told.append(Said(key, day=day, districts=districts_said(lookup, undated)))
    return told


def counted_otherwise(footprint: Footprint, lookup: DistrictLookup, parts: Collection[str] = ()) -> list[Said]:
    """Say which members were counted otherwise than as a whole, one sentence each.

    Parameters
    ----------
    footprint : Footprint
    lookup : DistrictLookup
    parts : collection of str
        Districts of which the flows tell the former ones that belong apart.
    """
    members = (m for m in footprint.memberships if m.role in COUNTED_ROLES and not m.share >= 1)
    return [_counted(m, lookup, is_apart=m.district in parts) for m in members]


def _counted(member: Membership, lookup: DistrictLookup, *, is_apart: bool) -> Said:
    district, why = lookup.area(member.district), member.left_out_because
    former = Listing(tuple(Area(code, lookup.aliases[code].old_name) for code in member.former))
    if is_apart or former:
        key = "findings-part-commuting" if is_apart else "findings-part-former"
        return Said(key, district=district, former=former, counted="no" if why else "whole")
    if why:
        return Said("findings-part-left-out", district=district, why=why)
    return Said("findings-part-whole", district=district, share=percent(member.share))


def moved_said(body: Partnership, wanted: date) -> Listing | None:
    """Say that the nearest day of a body is shown in place of one on which it did not exist; None where it may have."""
    missing = existence_said(body, wanted)
    return sentences(missing, Said("findings-day-shown", day=body.day_to_show(wanted))) if missing else None


def kind_moved_said(kind: str, wanted: date, shown: date) -> Said | None:
    """Say that the nearest day on which bodies of a kind stood is shown in place of the one wanted; None where it is the same."""
    if wanted == shown:
        return None
    return Said("findings-day-kind-shown", kinds=kind_said(kind, "many"), day=wanted, shown=shown)


def existence_said(body: Partnership, day: date) -> Said | None:
    """Say that a body did not exist on a day; None where it may have.

    Examples
    --------
    >>> from explorer.catalogue import Catalogue
    >>> body = Catalogue.load().partnerships.partnerships["ca-west-midlands"]
    >>> existence_said(body, date(2010, 1, 1)).id, existence_said(body, date(2020, 1, 1))
    ('findings-day-before', None)
    """
    if body.holds_on(day):
        return None
    name = body_said(body)
    if body.start is not None and day < body.start.earliest:
        if body.kind == PROPOSED:
            return Said("findings-day-not-proposed", body=name, day=body.start.earliest)
        return Said("findings-day-before", body=name, day=day, when=_when(body.start))
    return None if body.end is None else Said("findings-day-after", body=name, day=day, when=_when(body.end))


def _when(known: Day) -> Said:
    """Say a day as exactly as it is recorded.

    Examples
    --------
    >>> [_when(Day.parse(text)).id for text in ("2016-06-17", "2016-06", "2016")]
    ['findings-when-day', 'findings-when-month', 'findings-when-year']
    """
    first = known.earliest
    if first == known.latest:
        return Said("findings-when-day", day=first)
    year = str(first.year)
    if first.month == known.latest.month:
        return Said("findings-when-month", month=Said("form-month", month=Said(f"form-month-{first.month}"), year=year))
    return Said("findings-when-year", year=year)
