"""Zones that a file calls by the names of districts, where those it is used with have codes, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.errors import JoinError
from explorer.places.area_keys import DISTRICT, level_of_code
from explorer.places.district_names import OLD_NORTHERN_IRISH_CODES, district_names
from explorer.places.naming import contradiction, district_meant
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.places.districts import DistrictLookup
    from explorer.readers.divisions import Division


def codes_of_names(zones: Iterable[str], lookup: DistrictLookup) -> dict[str, str]:
    """Return the code of each zone that is called otherwise than by it; of its own year, for a former district.

    Where a zone has a code and the name of another district, it is the code's: nothing gets here before the user has decided so.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> codes_of_names(["E08000027", "e08000027", "Dudley (E08000027)", "Allerdale", "Kent"], load_districts())
    {'e08000027': 'E08000027', 'Dudley (E08000027)': 'E08000027', 'Allerdale': 'E07000026'}
    """
    called = [zone for zone in dict.fromkeys(zones) if not level_of_code(zone) and zone not in OLD_NORTHERN_IRISH_CODES]
    found = {zone: district_meant(zone, lookup) for zone in called}
    codes = {zone: district.own_code if district else contradiction(zone, lookup)[0] for zone, district in found.items()}
    return {zone: code for zone, code in codes.items() if code}


_BETWEEN = re.compile(r"(?:\s*[,;/+&]\s*|\s+and\s+)+(?:and\s+)?", re.IGNORECASE)
"""What may stand between two names of a list, and inside some names: Bristol, City of; Newry, Mourne and Down."""

_LONGEST = 4
"""Pieces that such signs may part a name of one district into."""

_MOST_PIECES = 2_000


def names_in(text: str, lookup: DistrictLookup) -> list[str]:
    """Part a list of districts at its commas and *and*, where each part is the name of one; nothing where it is no such list.

    Of several ways to part it, that with the fewest names is meant: *Bath and North East Somerset* is one.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> names_in("Bath and North East Somerset and Bristol, City of, Wiltshire", load_districts())
    ['Bath and North East Somerset', 'Bristol, City of', 'Wiltshire']
    >>> names_in("Bristol, City of", load_districts())
    []
    """
    text = text.strip(" \t\n,;")
    gaps = [found.span() for found in _BETWEEN.finditer(text)]
    meant = district_names(lookup).meant
    if not gaps or len(gaps) > _MOST_PIECES or meant(text):
        return []
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(text)]
    # The shortest list of names for each of the first pieces.
    lists: list[list[str] | None] = [[]]
    for last in range(len(starts)):
        ways = [
            [*before, name]
            for first in range(max(0, last - _LONGEST + 1), last + 1)
            if (before := lists[first]) is not None and meant(name := text[starts[first] : ends[last]])
        ]
        lists.append(min(ways, key=len, default=None))
    return lists[-1] or []


def parted(division: Division, lookup: DistrictLookup) -> Division:
    """Return a division with a row for each district where a cell lists the names of several."""
    lists = {zone: names for zone in division.zones if (names := names_in(zone, lookup))}
    if not lists:
        return division
    rows = division.frame.assign(zone=division.frame["zone"].map(lambda zone: lists.get(str(zone), [str(zone)]))).explode("zone")
    rows = rows.drop_duplicates(["zone", "area"]).reset_index(drop=True)
    twice = rows["zone"].duplicated()
    if twice.any():
        zone = str(rows.loc[twice, "zone"].iloc[0])
        one, other, *_ = rows.loc[rows["zone"] == zone, "area"].tolist()
        raise JoinError(
            Said("division-in-two", division=division.name, zone=zone, one=str(one), other=str(other)),
            Said("readers-keep-row-per-zone"),
        )
    return replace(division, frame=rows, notes=(*division.notes, Said("readers-several-zones", cells=len(lists))))


def written_as(division: Division, others: Collection[str], lookup: DistrictLookup) -> Division:
    """Return a division whose zones are written as others write them, where it gives names and they give codes, or otherwise.

    A zone that the others have is left as it is, and so is a name that may stand for several districts.

    Parameters
    ----------
    division : Division
    others : collection of str
        Zones of the flows, or of another division.
    lookup : DistrictLookup
    """
    division = parted(division, lookup)
    zones, known = list(division.zones), set(others)
    lacking = [zone for zone in zones if zone not in known]
    meant = {zone: code for zone, code in codes_of_names(lacking, lookup).items() if code in known}
    if not meant and any(level_of_code(zone) == DISTRICT for zone in lacking):
        named = {code: name for name, code in codes_of_names(known, lookup).items()}
        meant = {zone: named[zone] for zone in lacking if zone in named}
    meant = {zone: other for zone, other in meant.items() if other not in zones}
    if not meant or len(set(meant.values())) < len(meant):
        return division
    frame = division.frame.assign(zone=division.frame["zone"].map(lambda zone: meant.get(str(zone), zone)))
    return replace(division, frame=frame, notes=(*division.notes, Said("division-named", names=len(meant))))
