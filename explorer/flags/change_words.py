"""What became of a footprint on a day, in a sentence."""

from __future__ import annotations

from datetime import date

from explorer.catalogue.membership_days import Change
from explorer.catalogue.partnerships import PartnershipList
from explorer.flags.names import body_said, districts_said
from explorer.places.districts import DistrictLookup
from explorer.said import Said

MOST_NAMED = 3


def change_said(change: Change, known: PartnershipList, lookup: DistrictLookup) -> Said:
    """Say what changed, without the day.

    Examples
    --------
    >>> from explorer.catalogue import Catalogue
    >>> from explorer.catalogue.membership_days import changes_of
    >>> catalogue = Catalogue.load()
    >>> first = changes_of(catalogue.partnerships, "ca-west-midlands")[0]
    >>> change_said(first, catalogue.partnerships, catalogue.districts).values["districts"]
    7
    """
    body = body_said(known.partnerships[change.partnership])
    now = known.footprint(change.partnership, change.day).districts
    if not now:
        return Said("change-ends", body=body, districts=len(change.left))
    if set(now) == set(change.joined):
        return Said("change-begins", body=body, districts=len(now))
    joined, left = (districts_said(lookup, codes, MOST_NAMED) for codes in (change.joined, change.left))
    if joined and left:
        return Said("change-both", body=body, joined=joined, left=left)
    return Said("change-joined", body=body, districts=joined) if joined else Said("change-left", body=body, districts=left)


def day_of_change(change: Change) -> Said | date:
    """Say the day of a change, as exactly as it is recorded."""
    return change.day if change.exact else Said("change-about", day=change.day)
