"""What a day leaves out of a footprint: members of other days, and bodies that had not begun or had ended."""

from __future__ import annotations

from datetime import date

from explorer.catalogue.partnerships import COUNTED_ROLES, Footprint, PartnershipList
from explorer.places.districts import DistrictLookup
from explorer.readers.tables import Day

MOST_NAMED = 6


def told_of_day(known: PartnershipList, footprint: Footprint, lookup: DistrictLookup) -> list[str]:
    """Say what the day leaves out, one sentence each: that the body did not exist, members of other days, unknown dates.

    Parameters
    ----------
    known : PartnershipList
    footprint : Footprint
        The partnership's footprint on the day.
    lookup : DistrictLookup
    """
    body, day = footprint.partnership, footprint.as_at.isoformat()
    if not body.holds_on(footprint.as_at):
        return [f"{body.name} did not exist on {day}: {_life(body.start, body.end, footprint.as_at)}."]
    held = {m.district for m in footprint.memberships}
    counted = [m for m in known.members.get(body.id, ()) if m.role in COUNTED_ROLES]
    other = [code for code in dict.fromkeys(m.district for m in counted) if code not in held]
    undated = [m for m in footprint.memberships if m.start is None and m.role in COUNTED_ROLES]
    told = []
    if other:
        told.append(f"Members on other days, but not on {day}: {_named(other, lookup)}.")
    if undated and body.start is None:
        told.append(f"Since when its {len(undated)} districts are members is not recorded; they are counted on {day}.")
    elif undated:
        told.append(f"Since when they are members is not recorded, but counted on {day}: "
                    f"{_named([m.district for m in undated], lookup)}.")  # fmt: skip
    return told


def _life(start: Day | None, end: Day | None, day: date) -> str:
    if start is not None and day < start.earliest:
        return f"it began in {start.earliest:%Y}"
    return f"it ended in {end.latest:%Y}" if end is not None else ""


def _named(codes: list[str], lookup: DistrictLookup) -> str:
    more = len(codes) - MOST_NAMED
    return ", ".join(lookup.all_said(codes[:MOST_NAMED])) + (f" and {more} more" if more > 0 else "")
