"""What a day leaves out of a footprint: members of other days, and bodies that had not begun or had ended."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from explorer.catalogue.divisions import plural
from explorer.catalogue.partnerships import COUNTED_ROLES, PROPOSED, Footprint, Partnership, PartnershipList
from explorer.days import day_said
from explorer.flags.model import percent
from explorer.flags.names import body_said
from explorer.flags.wording import capital, counted, listed
from explorer.places.districts import DistrictLookup
from explorer.readers.tables import Day


def told_of_day(known: PartnershipList, footprint: Footprint, lookup: DistrictLookup) -> list[str]:
    """Say what the day leaves out, one sentence each: that the body did not exist, members of other days, unknown dates.

    Parameters
    ----------
    known : PartnershipList
    footprint : Footprint
        The partnership's footprint on the day.
    lookup : DistrictLookup
    """
    body, day = footprint.partnership, day_said(footprint.as_at)
    if not body.holds_on(footprint.as_at):
        return [existence_said(body, footprint.as_at)]
    held = {m.district for m in footprint.memberships}
    members = [m for m in known.members.get(body.id, ()) if m.role in COUNTED_ROLES]
    other = [code for code in dict.fromkeys(m.district for m in members) if code not in held]
    undated = [m.district for m in footprint.memberships if m.start is None and m.role in COUNTED_ROLES]
    told = [body.doubt] if body.doubt else []
    if other:
        told.append(f"Members on other days, but not on {day}: {listed(lookup.all_said(other))}.")
    if body.kind == PROPOSED:
        return told
    if undated and body.start is None:
        told.append(f"Since when its {counted(len(undated), 'district')} are members is not recorded; they are counted on {day}.")
    elif undated:
        named = listed(lookup.all_said(undated))
        told.append(f"Since when they are members is not recorded, but counted on {day}: {named}.")
    return told


def counted_otherwise(footprint: Footprint, lookup: DistrictLookup, parts: Collection[str] = ()) -> list[str]:
    """Say which members were counted otherwise than as a whole, one sentence each.

    Parameters
    ----------
    footprint : Footprint
    lookup : DistrictLookup
    parts : collection of str
        Districts of which the flows tell the former ones that belong apart.
    """
    told = []
    for m in footprint.memberships:
        if m.role not in COUNTED_ROLES or m.share >= 1:
            continue
        name, why = lookup.said(m.district), m.left_out_because
        whole = "not counted" if why else "counted whole"
        former, belong = listed(lookup.former_said(m.former)), "belongs" if len(m.former) == 1 else "belong"
        if m.district in parts:
            told.append(
                f"Of {name} only the former {former} {belong}: only their commuting is counted. In all else {name} is {whole}."
            )
        elif m.former:
            told.append(f"{name} is {whole}: only the former {former} {belong}.")
        elif why:
            told.append(f"{name} is not counted: {why}.")
        else:
            told.append(f"{name} is counted whole, although only {percent(m.share)} of it belongs.")
    return told


def moved_said(body: Partnership, wanted: date) -> str:
    """Say that the nearest day of a body is shown in place of one on which it did not exist; empty where it may have.

    Examples
    --------
    >>> from explorer.catalogue import Catalogue
    >>> body = Catalogue.load().partnerships.partnerships["ca-west-midlands"]
    >>> moved_said(body, date(2010, 1, 1)).partition(": ")[2]
    'it began on 17 June 2016. 17 June 2016 is shown instead.'
    """
    said = existence_said(body, wanted)
    return f"{said} {day_said(body.day_to_show(wanted))} is shown instead." if said else ""


def kind_moved_said(kind: str, wanted: date, shown: date) -> str:
    """Say that the nearest day on which bodies of a kind stood is shown in place of the one wanted; empty where it is the same.

    Examples
    --------
    >>> kind_moved_said("local_enterprise_partnership", date(2026, 1, 1), date(2024, 3, 31))
    'There were no LEPs on 1 January 2026. The nearest day with any is shown instead: 31 March 2024.'
    """
    if wanted == shown:
        return ""
    return f"There were no {plural(kind)} on {day_said(wanted)}. The nearest day with any is shown instead: {day_said(shown)}."


def existence_said(body: Partnership, day: date) -> str:
    """Say that a body did not exist on a day; empty where it may have.

    Examples
    --------
    >>> from explorer.catalogue import Catalogue
    >>> body = Catalogue.load().partnerships.partnerships["ca-west-midlands"]
    >>> existence_said(body, date(2010, 1, 1))
    'The West Midlands Combined Authority did not exist on 1 January 2010: it began on 17 June 2016.'
    >>> existence_said(body, date(2020, 1, 1))
    ''
    """
    if body.holds_on(day):
        return ""
    if body.start is not None and day < body.start.earliest:
        if body.kind == PROPOSED:
            return f"{capital(body_said(body.name))} was not proposed before {day_said(body.start.earliest)}."
        life = f"it began {_when(body.start)}"
    else:
        life = f"it ended {_when(body.end) if body.end is not None else 'earlier'}"
    return f"{capital(body_said(body.name))} did not exist on {day_said(day)}: {life}."


def _when(known: Day) -> str:
    """Write a day as exactly as it is recorded.

    Examples
    --------
    >>> [_when(Day.parse(text)) for text in ("2016-06-17", "2016-06", "2016")]
    ['on 17 June 2016', 'in June 2016', 'in 2016']
    """
    if known.earliest == known.latest:
        return f"on {day_said(known.earliest)}"
    month = day_said(known.earliest).partition(" ")[2]
    return f"in {month if known.earliest.month == known.latest.month else known.earliest.year}"
