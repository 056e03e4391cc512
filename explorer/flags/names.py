"""Names of bodies, kinds and regions as a sentence says them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explorer.catalogue.institutions import Partner
from explorer.catalogue.partnerships import Partnership, kind_said, same_task
from explorer.places.districts import DistrictLookup
from explorer.said import Area, Listing

_FORMER = re.compile(r"; earlier .*$| \((?:earlier|later) [^)]*\)$")

_GENERIC = (
    "Authority",
    "Partnership",
    "Board",
    "Body",
    "Committee",
    "Commission",
    "Commission on Economic Growth",
    "Deal",
    "Engine",
    "Gateway",
    "area",
    "Forum",
    "Hub",
    "Institute",
    "Lab",
    "Network",
    "Observatory",
    "Project",
    "project",
    "Powerhouse",
    "Centre for Public Policy",
)
"""Names that end so are said with *the*."""

_WITH_ARTICLE = frozenset(
    {"East of England", "North East", "North West", "East Midlands", "West Midlands", "South East", "South West"}
)
"""Regions that are said with *the*."""


def body_said(partnership: Partnership) -> Area:
    """Name a partnership as a sentence does: with *the* where it is due, without its former names."""
    return Area(partnership.id, *_named(partnership.name))


def partner_said(partner: Partner) -> Area:
    """Name a partner as a sentence does."""
    return Area(partner.member, *_named(partner.name))


def _named(name: str) -> tuple[str, bool]:
    """Return the present name, and whether it takes the article.

    Examples
    --------
    >>> _named("Midlands Engine Observatory (earlier Midlands Engine Economic Observatory)")
    ('Midlands Engine Observatory', True)
    >>> _named("Transport for the North"), _named("The Great Western Gateway")
    (('Transport for the North', False), ('Great Western Gateway', True))
    """
    present = _FORMER.sub("", name)
    if present.startswith("The "):
        return present[4:], True
    return present, present.split(" (")[0].endswith(_GENERIC)


def region_said(code: str, name: str) -> Area:
    """Name an ITL1 region as a sentence does.

    Examples
    --------
    >>> region_said("TLH", "East (England)"), region_said("TLI", "London")
    (Area(code='TLH', name='East of England', article=True), Area(code='TLI', name='London', article=False))
    """
    bare = name.split(" (")[0]
    bare = "East of England" if bare == "East" else bare
    return Area(code, bare, bare in _WITH_ARTICLE)


def districts_said(lookup: DistrictLookup, codes: Iterable[str], most: int = 6) -> Listing:
    """Name districts as a sentence does."""
    return Listing(tuple(lookup.area(code) for code in codes), most)


def peer_kinds_said(kind: str) -> Listing:
    """Name the kinds of partnership that have the same task as one kind."""
    return Listing(tuple(kind_said(each) for each in same_task(kind)), joint="or")
