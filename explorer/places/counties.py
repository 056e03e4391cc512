"""Counties of England with two tiers of authorities, and the districts that each is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

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


def county_of(districts: Iterable[str]) -> dict[str, str]:
    """Return the county of each district that lies in one; unitary and metropolitan districts are left out.

    Examples
    --------
    >>> county_of(["E07000192", "E08000025"])
    {'E07000192': 'E10000028'}
    """
    counties = {f"E07000{number:03}": county for county, (_, runs) in COUNTIES.items() for number in _numbers(runs)}
    return {code: counties[code] for code in districts if code in counties}


def _numbers(runs: str) -> Iterable[int]:
    for run in runs.split():
        first, last = run.split("-")
        yield from range(int(first), int(last) + 1)
