"""Groups and sets of areas from a file held against what is known: the names beside their codes decide whether they are used.

A file whose names are of other districts than its codes is not used before a person has decided to use the codes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from explorer.catalogue.tables.areas.name_judge import OTHER, OTHER_LEVEL, SAME, UNKNOWN, Judge
from explorer.errors import UndecidedError
from explorer.places.names.area_words import kind_in_header
from explorer.places.names.district_names import district_names
from explorer.places.names.naming import contradiction, district_meant, may_be_called, strange_name
from explorer.places.names.written_areas import DISTRICT
from explorer.places.names.zone_matching import match_zones
from explorer.readers.flows.columns import is_called_name, words_of
from explorer.said import Listing, Said

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.places.districts import DistrictLookup
    from explorer.places.names.area_keys import AreaKeys
    from explorer.readers.divisions import Division
    from explorer.readers.flows.model import CalledZone

_NAMED = 8

_AS_OFTEN, _ALL_NAMES, _FEWEST = 2, 0.8, 4
"""Names that fit for each that does not, how many of a column's names are different, and how many zones there are, from which
on a column whose header does not say so holds the names of the zones: that of a county stands beside many districts (ours)."""


def names_against_codes(
    path: Path, called: Iterable[CalledZone], written: Iterable[str], keys: AreaKeys, *, believed: bool, named: str = ""
) -> tuple[Said, ...]:
    """Return in what names contradict the codes beside them, where the user has decided to use the codes: one sentence each.

    Parameters
    ----------
    path : Path
    called : iterable of CalledZone
        What every column of the file calls its zones.
    written : iterable of str
        The zones as they stand there, which may have a name beside the code in one cell.
    keys : AreaKeys
        All names and codes that are held.
    believed : bool
        Whether the user has decided to use the codes.
    named : str
        How the file is called; its own name without.

    Raises
    ------
    UndecidedError
        Names contradict codes, and the user has not decided.
    """
    judge, names = Judge(keys), district_names(keys.lookup)
    columns: dict[str, list[CalledZone]] = {}
    for each in called:
        if names.of_code(each.zone):
            columns.setdefault(each.column, []).append(each)
    wrong: dict[str, CalledZone] = {}
    strange: dict[str, CalledZone] = {}
    for column, zones in columns.items():
        verdicts = [_of_codes(keys, each) or judge.of(each.zone, each.name) for each in zones]
        wider, unknown = names_of_no_district(zones, verdicts, keys.lookup)
        others = [each for each, verdict in zip(zones, verdicts, strict=True) if verdict == OTHER] + wider
        odd = len(others) + len(unknown)
        if odd and (_says_so(column, zones) or _holds_names(zones, verdicts.count(SAME), odd, keys)):
            wrong = {each.zone: each for each in others} | wrong
            strange = {each.zone: each for each in unknown} | strange
    ordered = sorted(wrong.values(), key=lambda each: each.line)
    rows = [_row(keys, each, names.called(each.zone)) for each in ordered]
    rows += cells_contradicted(written, keys.lookup)
    of_none = strange_names(strange.values(), written, keys.lookup)
    told = tuple(Said("division-names", file=named or path.name, what=each) for each in of_none)
    if not rows:
        return told
    what = Said("division-names", file=named or path.name, what=Said("flow-names", rows=Listing(tuple(rows), _NAMED)))
    if not believed:
        raise UndecidedError(path, what, Said("division-names-remedy"), Said("division-believe"))
    return (what, *told)


def names_of_no_district(
    zones: Sequence[CalledZone], verdicts: Sequence[str], lookup: DistrictLookup
) -> tuple[list[CalledZone], list[CalledZone]]:
    """Return, of a column that names its districts, the names of wider areas, and those that nobody knows.

    Beside a column of counties or care boards few codes have a name of their own.
    """
    if 2 * verdicts.count(SAME) < len(zones):
        return [], []
    both = list(zip(zones, verdicts, strict=True))
    wider = [each for each, verdict in both if verdict == OTHER_LEVEL]
    unknown = [each for each, verdict in both if verdict == UNKNOWN and not may_be_called(each.zone, each.name, lookup)]
    return wider, unknown


def strange_names(beside: Iterable[CalledZone], written: Iterable[str], lookup: DistrictLookup) -> tuple[Said, ...]:
    """Say which names that nobody knows stand beside codes, in a column or in the same cell: one sentence, or none."""
    names = district_names(lookup)
    rows = [
        Said("flow-name-row", line=str(each.line), code=each.zone, district=names.called(each.zone), name=each.name)
        for each in sorted(beside, key=lambda each: each.line)
    ]
    rows += [
        Said("division-cell-row", zone=zone, code=both.code, district=both.called, name=both.name)
        for zone in dict.fromkeys(written)
        if not zone.isalnum() and (both := strange_name(zone, lookup))
    ]
    return (Said("division-names-strange", rows=Listing(tuple(rows), _NAMED)),) if rows else ()


def cells_contradicted(zones: Iterable[str], lookup: DistrictLookup) -> list[Said]:
    """Say of each zone whose code and name stand in one cell, and are of different areas, of which."""
    return [
        Said("division-cell-row", zone=zone, code=both.code, district=both.called, name=both.name)
        for zone in dict.fromkeys(zones)
        if (both := contradiction(zone, lookup))
    ]


def division_problems(path: Path, division: Division, keys: AreaKeys, *, believed: bool) -> tuple[Said, ...]:
    """Return what should be looked at in groups that are used, one sentence each.

    Parameters
    ----------
    path : Path
    division : Division
    keys : AreaKeys
        All names and codes that are held.
    believed : bool
        Whether the user has decided to use codes that the names beside them contradict.

    Raises
    ------
    UndecidedError
        Names contradict codes, and the user has not decided.
    """
    named = names_against_codes(path, division.called, division.zones, keys, believed=believed)
    return (*named, *division.doubtful, *mixed_years(division.zones, keys.lookup))


def mixed_years(zones: Iterable[str], lookup: DistrictLookup) -> tuple[Said, ...]:
    """Say which districts stand beside the one that they merged into: a file with both counts their people twice."""
    codes = {zone: district for zone in zones if (district := district_meant(zone, lookup))}
    mixed = match_zones(codes, lookup).mixed_years(lookup)
    return (mixed,) if mixed else ()


def _of_codes(keys: AreaKeys, each: CalledZone) -> str:
    """Judge a second code of a district beside the code; empty where no such code stands there.

    Codes of earlier years are those of the districts that followed them.
    """
    other = keys.code_of(each.name)
    if not other or keys.held[other][0] != DISTRICT:
        return ""
    return SAME if other == keys.code_of(each.zone) else OTHER


def _row(keys: AreaKeys, each: CalledZone, district: Said | str) -> Said:
    said = {"line": str(each.line), "code": each.zone, "district": district}
    other = keys.code_of(each.name) if _of_codes(keys, each) else ""
    if other and each.name.strip().upper() in {other, *keys.former}:
        return Said("flow-beside-row", **said, other=each.name, name=keys.level_and_name(each.name.strip().upper())[1])
    return Said("flow-name-row", **said, name=each.name)


def _says_so(column: str, zones: list[CalledZone]) -> bool:
    """Whether a header says that its column names the districts, or the zones; a bare name that few share is one of theirs."""
    if "zone" in words_of(column) or kind_in_header(column) == DISTRICT:
        return kind_in_header(column) == DISTRICT or is_called_name(column)
    different = len({each.name.casefold() for each in zones})
    return not kind_in_header(column) and is_called_name(column) and 2 * different >= len(zones)


def _holds_names(zones: list[CalledZone], same: int, others: int, keys: AreaKeys) -> bool:
    """Whether the cells tell that a column holds the names of the zones: most of them fit, or are those of other zones beside."""
    if kind_in_header(zones[0].column) or len({each.name.casefold() for each in zones}) < _ALL_NAMES * len(zones):
        return False
    codes = {each.zone for each in zones}
    of_zones = sum(bool(codes & set(keys.own_codes(each.name))) for each in zones)
    return same >= _AS_OFTEN * others or (len(zones) >= _FEWEST and of_zones >= _ALL_NAMES * len(zones))
