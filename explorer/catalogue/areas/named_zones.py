"""Zones that a file calls by the names of districts, where those it is used with have codes, and the other way round."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from explorer.errors import JoinError
from explorer.places.names.district_names import OLD_NORTHERN_IRISH_CODES, district_names
from explorer.places.names.naming import contradiction, district_meant
from explorer.places.names.written_areas import level_of_code
from explorer.places.names.zone_matching import match_zones
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

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
    codes = {zone: district.own_code for zone, district in found.items() if district}
    return codes | {zone: both.code for zone in called if zone not in codes and (both := contradiction(zone, lookup))}


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
    """Return a division whose zones are written as others write them: names for codes, codes of another year, or otherwise.

    A zone that the others have is left as it is, and so is a name that may stand for several districts. Districts that merged
    become what they merged into where all of them lie in one area; what they merged into becomes those of them that the others
    have.

    Parameters
    ----------
    division : Division
    others : collection of str
        Zones of the flows, or of another division.
    lookup : DistrictLookup
    """
    division = parted(division, lookup)
    meant = zones_as(division.zones, others, lookup)
    frame = division.frame.assign(zone=division.frame["zone"].map(lambda zone: meant.get(str(zone), zone)))
    named = sum(not (level_of_code(zone) and level_of_code(other)) for zone, other in meant.items())
    notes = [Said("division-named", names=named)] if named else []
    notes += [Said("division-recoded", codes=len(meant) - named)] if named < len(meant) else []
    frame, merged = _merged(frame, others, lookup)
    if merged:
        notes.append(Said("division-merged", districts=Listing(tuple(lookup.area(code) for code in merged), _NAMED)))
    return replace(division, frame=frame, notes=(*division.notes, *notes)) if notes else division


def zones_as(zones: Iterable[str], others: Collection[str], lookup: DistrictLookup) -> dict[str, str]:
    """Return, for zones that others lack, what those call the same district; a district that got a new code is the same.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> zones_as(["Dudley", "E08000016", "Kent", "Leeds (E08000035)"], ["E08000027", "Barnsley", "E08000035"], load_districts())
    {'Dudley': 'E08000027', 'E08000016': 'Barnsley', 'Leeds (E08000035)': 'E08000035'}
    """
    zones, known = list(dict.fromkeys(zones)), set(others)
    lacking = [zone for zone in zones if zone not in known]
    if not lacking:
        return {}
    codes = codes_of_names((*zones, *known), lookup)
    called: dict[str, list[str]] = {}
    for other in known - set(zones):
        called.setdefault(_of_years(codes.get(other, other), lookup), []).append(other)
    meant = {zone: called.get(_of_years(codes.get(zone, zone), lookup), []) for zone in lacking}
    found = {zone: names[0] for zone, names in meant.items() if len(names) == 1}
    twice = {other for other, number in Counter(found.values()).items() if number > 1}
    return {zone: other for zone, other in found.items() if other not in twice}


def _of_years(code: str, lookup: DistrictLookup) -> str:
    """Write the code of a district that only got another one since as that."""
    alias = lookup.aliases.get(code)
    return alias.code if alias and alias.relation == "recoded" else code


def _merged(frame: pd.DataFrame, others: Collection[str], lookup: DistrictLookup) -> tuple[pd.DataFrame, list[str]]:
    """Bring districts that merged to those that the others have: parts to the whole of one area, or the whole to its parts."""
    import pandas as pd

    known, zones = set(others), set(frame["zone"])
    codes = codes_of_names((*zones, *known), lookup)
    own = {codes.get(zone, zone): zone for zone in zones}
    theirs = {codes.get(zone, zone): zone for zone in known}
    made = []
    for code in sorted({alias.code for alias in lookup.aliases.values() if alias.relation == "merged_into"}):
        parts = former_parts(code, lookup)
        if code in theirs and code not in own and all(part in own for part in parts):
            rows = frame[frame["zone"].isin([own[part] for part in parts])]
            if len(set(rows["area"])) != 1 or {own[part] for part in parts} & known:
                continue
            frame = pd.concat([frame.drop(rows.index), rows.head(1).assign(zone=theirs[code])], ignore_index=True)
        elif (
            code in own and own[code] not in known and (inside := [part for part in parts if part in theirs and part not in own])
        ):
            rows = frame[frame["zone"] == own[code]]
            each = [rows.assign(zone=theirs[part]) for part in inside]
            frame = pd.concat([frame.drop(rows.index), *each], ignore_index=True)
        else:
            continue
        made.append(code)
    return frame, made


def former_parts(code: str, lookup: DistrictLookup) -> tuple[str, ...]:
    """Return the codes of the districts that merged into one of today, less those that were themselves merged before.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> former_parts("E06000063", load_districts())
    ('E07000026', 'E07000028', 'E07000029')
    """
    return tuple(
        alias.old_code
        for alias in lookup.aliases.values()
        if alias.code == code and alias.relation == "merged_into" and alias.old_code not in _SHORT_LIVED
    )


def lacking_parts(code: str, among: Collection[str], lookup: DistrictLookup) -> tuple[str, ...]:
    """Return the codes of the districts on the ground of one of today that are not among others of earlier years.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> lookup = load_districts()
    >>> lacking_parts("E06000063", ["E07000026"], lookup), lacking_parts("N09000010", ["95NN", "95VV"], lookup)
    (('E07000028', 'E07000029'), ())
    """
    parts = former_parts(code, lookup) or [old for old, alias in OLD_NORTHERN_IRISH_CODES.items() if alias.code == code]
    there = {*among, *(part for old in among for part in _SHORT_LIVED.get(old, ()))}
    return tuple(part for part in parts if part not in there)


_SHORT_LIVED = {"E07000246": ("E07000190", "E07000191")}
"""Districts that were made of others and merged again, and those: Somerset West and Taunton."""

_NAMED = 8


def left_out(zones: Iterable[str], among: Iterable[str], lookup: DistrictLookup) -> tuple[Said, ...]:
    """Say of zones that no other file has what they are, where they stand among districts and are none.

    Parameters
    ----------
    zones : iterable of str
        Those that are left out.
    among : iterable of str
        All zones of their file.
    lookup : DistrictLookup
    """
    if not any(district_meant(zone, lookup) for zone in islice(among, _LOOKED_AT)):
        return ()
    none = match_zones(zones, lookup).unmatched
    return tuple(one.told for one in none if one.why or one.hint)[:_NAMED]


_LOOKED_AT = 200
"""Zones among which one must be a district, before the others are said to be none (ours)."""
