"""Names of bodies, kinds and regions as a sentence says them."""

from __future__ import annotations

import re

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

_REGIONS = {"East": "the East of England", **{name: f"the {name}" for name in (
    "North East",
    "North West",
    "East Midlands",
    "West Midlands",
    "South East",
    "South West",
)}}  # fmt: skip


def body_said(name: str) -> str:
    """Name of a partnership as it reads in a sentence: with *the* where it is due, without its former names.

    Examples
    --------
    >>> body_said("Midlands Engine Observatory (earlier Midlands Engine Economic Observatory)")
    'the Midlands Engine Observatory'
    >>> body_said("Transport for the North")
    'Transport for the North'
    """
    present = _FORMER.sub("", name)
    if present.startswith("The "):
        return f"the {present[4:]}"
    return f"the {present}" if present.split(" (")[0].endswith(_GENERIC) else present


def region_said(name: str) -> str:
    """Name of an ITL1 region as it reads in a sentence.

    Examples
    --------
    >>> region_said("East (England)"), region_said("London")
    ('the East of England', 'London')
    """
    bare = name.split(" (")[0]
    return _REGIONS.get(bare, bare)


def several(kind: str) -> str:
    """More than one of a kind of partnership.

    Examples
    --------
    >>> several("combined authority"), several("growth deal")
    ('combined authorities', 'growth deals')
    """
    return f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
