"""What became of a footprint on a day, in a sentence."""

from __future__ import annotations

from explorer.catalogue.membership_days import Change
from explorer.catalogue.partnerships import PartnershipList
from explorer.days import day_said
from explorer.flags.names import body_said
from explorer.flags.wording import capital, counted, listed
from explorer.places.districts import DistrictLookup

MOST_NAMED = 3


def change_said(change: Change, known: PartnershipList, lookup: DistrictLookup) -> str:
    """Say what changed, without the day.

    Examples
    --------
    >>> from explorer.catalogue import Catalogue
    >>> from explorer.catalogue.membership_days import changes_of
    >>> catalogue = Catalogue.load()
    >>> first = changes_of(catalogue.partnerships, "ca-west-midlands")[0]
    >>> change_said(first, catalogue.partnerships, catalogue.districts)
    'The West Midlands Combined Authority begins with 7 districts'
    """
    name = capital(body_said(known.partnerships[change.partnership].name))
    now = known.footprint(change.partnership, change.day).districts
    if not now:
        return f"{name} ends with {counted(len(change.left), 'district')}"
    if set(now) == set(change.joined):
        return f"{name} begins with {counted(len(now), 'district')}"
    told = (("takes in", change.joined), ("gives up", change.left))
    parts = [f"{verb} {listed(lookup.all_said(codes), MOST_NAMED)}" for verb, codes in told if codes]
    return f"{name} {' and '.join(parts)}"


def day_of_change(change: Change) -> str:
    """Write the day of a change, as exactly as it is recorded.

    Examples
    --------
    >>> from datetime import date
    >>> day_of_change(Change(date(2011, 1, 1), "lep", (), (), exact=False))
    'about 1 January 2011'
    """
    return day_said(change.day) if change.exact else f"about {day_said(change.day)}"
