"""Counties of England with two tiers of authorities, and the districts that each is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from explorer.places.names.plain_names import plain_name

LOWER_TIER = "E07"
"""How codes of the districts in a county begin."""

COUNTIES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "E10000003": ("Cambridgeshire", "008-012"),
        "E10000007": ("Derbyshire", "032-039"),
        "E10000008": ("Devon", "040-047"),
        "E10000011": ("East Sussex", "061-065"),
        "E10000012": ("Essex", "066-077"),
        "E10000013": ("Gloucestershire", "078-083"),
        "E10000014": ("Hampshire", "084-094"),
        "E10000015": ("Hertfordshire", "095-103 240-243"),
        "E10000016": ("Kent", "105-116"),
        "E10000017": ("Lancashire", "117-128"),
        "E10000018": ("Leicestershire", "129-135"),
        "E10000019": ("Lincolnshire", "136-142"),
        "E10000020": ("Norfolk", "143-149"),
        "E10000024": ("Nottinghamshire", "170-176"),
        "E10000025": ("Oxfordshire", "177-181"),
        "E10000028": ("Staffordshire", "192-199"),
        "E10000029": ("Suffolk", "200-204 244-245"),
        "E10000030": ("Surrey", "207-217"),
        "E10000031": ("Warwickshire", "218-222"),
        "E10000032": ("West Sussex", "223-229"),
        "E10000034": ("Worcestershire", "234-239"),
    }
)
"""Counties of April 2025: code → name, and which codes ``E07000…`` their districts have (ONS gave them county by county)."""

FORMER_COUNTIES: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "E10000002": ("Buckinghamshire", ("E06000060",)),
        "E10000006": ("Cumbria", ("E06000063", "E06000064")),
        "E10000009": ("Dorset", ("E06000059",)),
        "E10000021": ("Northamptonshire", ("E06000061", "E06000062")),
        "E10000023": ("North Yorkshire", ("E06000065",)),
        "E10000027": ("Somerset", ("E06000066",)),
    }
)
"""Counties whose districts have become unitary since 2019: code → name, and the districts of today on their ground."""

FORMER_COUNTIES_ENDED: Mapping[str, tuple[date, bool]] = MappingProxyType(
    {
        "E10000002": (date(2020, 4, 1), True),
        "E10000006": (date(2023, 4, 1), True),
        "E10000009": (date(2019, 4, 1), False),
        "E10000021": (date(2021, 4, 1), True),
        "E10000023": (date(2023, 4, 1), True),
        "E10000027": (date(2023, 4, 1), True),
    }
)
"""When each of them ended, and whether the districts of today have just its ground: Christchurch left Dorset for Bournemouth."""

ENDED_LONG_AGO: Mapping[str, tuple[str, date, tuple[str, ...]]] = MappingProxyType(
    {
        "Bedfordshire": ("E10000001", date(2009, 4, 1), ("E06000055", "E06000056")),
        "Cheshire": ("E10000004", date(2009, 4, 1), ("E06000049", "E06000050")),
        "Cornwall and Isles of Scilly": ("E10000005", date(2009, 4, 1), ("E06000052", "E06000053")),
        "Durham": ("E10000010", date(2009, 4, 1), ("E06000047",)),
        "Northumberland": ("E10000022", date(2009, 4, 1), ("E06000057",)),
        "Shropshire": ("E10000026", date(2009, 4, 1), ("E06000051",)),
        "Wiltshire": ("E10000033", date(2009, 4, 1), ("E06000054",)),
        "Avon": ("", date(1996, 4, 1), ("E06000022", "E06000023", "E06000024", "E06000025")),
        "Cleveland": ("", date(1996, 4, 1), ("E06000001", "E06000002", "E06000003", "E06000004")),
        "Humberside": ("", date(1996, 4, 1), ("E06000010", "E06000011", "E06000012", "E06000013")),
        "Berkshire": ("", date(1998, 4, 1), tuple(f"E060000{number}" for number in range(36, 42))),
    }
)
"""Counties that ended before 2011: name → code, where it had one of ONS's; when its council ended; and the districts of today on
its ground."""

METROPOLITAN_COUNTIES: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "E11000001": ("Greater Manchester", tuple(f"E080000{number:02}" for number in range(1, 11))),
        "E11000002": ("Merseyside", tuple(f"E080000{number}" for number in range(11, 16))),
        "E11000003": ("South Yorkshire", ("E08000038", "E08000017", "E08000018", "E08000039")),
        "E11000005": ("West Midlands", tuple(f"E080000{number}" for number in range(25, 32))),
        "E11000006": ("West Yorkshire", tuple(f"E080000{number}" for number in range(32, 37))),
        "E11000007": ("Tyne and Wear", ("E08000037", "E08000021", "E08000022", "E08000023", "E08000024")),
    }
)
"""Metropolitan counties: code → name, and districts of today."""


def county_of(districts: Iterable[str]) -> dict[str, str]:
    """Return the county of each district that lies in one; unitary and metropolitan districts are left out.

    Examples
    --------
    >>> county_of(["E07000192", "E08000025"])
    {'E07000192': 'E10000028'}
    """
    counties = {f"E07000{number:03}": county for county, (_, runs) in COUNTIES.items() for number in _numbers(runs)}
    return {code: counties[code] for code in districts if code in counties}


def county_named(name: str) -> str:
    """Return the code of the county that a name is of, today's, metropolitan or ended; empty where it is of none.

    A name alone may also be that of an ITL area, of a partnership or of today's district on the ground of a former county.

    Examples
    --------
    >>> [county_named(name) for name in ("Kent", "Kent County Council", "Surrey CC", "Essex (county)", "Dudley")]
    ['E10000016', 'E10000016', 'E10000030', 'E10000012', '']
    >>> county_named("Merseyside (Met County)"), county_named("Tyne and Wear Metropolitan County")
    ('E11000002', 'E11000007')
    """
    return _by_name().get(plain_name(_OF_ITS_COUNCIL.sub("", name))) or _by_name().get(plain_name(name), "")


_OF_ITS_COUNCIL = re.compile(r"^county of |[\s(]+(?:(?:met(?:ropolitan)? )?county|county council|cc)\)?\s*$", re.IGNORECASE)


@cache
def _by_name() -> Mapping[str, str]:
    every = {**FORMER_COUNTIES, **METROPOLITAN_COUNTIES, **COUNTIES}
    return {plain_name(county[0]): code for code, county in every.items()}


def _numbers(runs: str) -> Iterable[int]:
    for run in runs.split():
        first, last = run.split("-")
        yield from range(int(first), int(last) + 1)
