"""What the rows of a table are of, where it is told by names: a level needs most of them, and the word above them counts.

*Durham* is a district, a police force and a constituency. So nothing is taken for a district because a few of its neighbours
are, and no district gets the figure of another kind of area that shares its name.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from explorer import resources
from explorer.catalogue.tables.table_report import TableProblem
from explorer.places.districts import COUNTRY_CODES
from explorer.places.names.area_keys import AMBIGUOUS, MATCHED, OTHER_LEVEL, UNMATCHED, AreaKeys, AreaMatch
from explorer.places.names.area_words import (
    PLACE,
    UPPER_TIER,
    is_of_neighbours,
    is_of_something_else,
    kind_beside,
    kind_in_header,
    kind_in_title,
    may_be_settlements,
)
from explorer.places.names.counties import COUNTIES, FORMER_COUNTIES, LOWER_TIER, METROPOLITAN_COUNTIES, county_named
from explorer.places.names.plain_names import plain_name
from explorer.places.names.written_areas import DISTRICT, LEVEL_NAMES
from explorer.readers import bundled
from explorer.readers.flows.special import is_total
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.header_words import last_part
from explorer.readers.tables.meaning.roles import Column
from explorer.said import Listing, Said

ENOUGH, ENOUGH_AS_SAID = 0.75, 0.5
"""Share of the names that must be known before any is taken for an area; where the header says which, half of them (ours)."""

SURE = 100
"""Names of districts from which a column holds districts, whatever its header says (ours)."""

_HELD = frozenset({"itl1", "itl2", "itl3", "lep", "combined_authority", "country"})


@dataclass(frozen=True)
class Settled:
    """The areas of a table, and why they may not be what they seem.

    Attributes
    ----------
    matches : mapping of key to AreaMatch
    problems : tuple of TableProblem
    asked : bool
        Whether a person must say that the rows are of districts before anything is used.
    told : frozenset of str
        Keys that the problems speak of.
    units : tuple of str
        Indicators that contradict the unit they tell.
    shuffled : frozenset of str
        Indicators whose figures stand beside other areas.
    """

    matches: Mapping[str, AreaMatch]
    problems: tuple[TableProblem, ...] = ()
    asked: bool = False
    told: frozenset[str] = frozenset()
    units: tuple[str, ...] = ()
    shuffled: frozenset[str] = frozenset()


def said_level(header: str, titles: Iterable[str]) -> str:
    """Return the level that the header of the areas names, or else the titles; empty where they name none.

    Examples
    --------
    >>> said_level("Police force", []), said_level("Area", ["Crime by police force area"]), said_level("Name", ["Jobs"])
    ('police', 'police', '')
    """
    return kind_in_header(header) or next((kind for title in titles if (kind := kind_in_title(title))), "")


def settled(
    matches: Mapping[str, AreaMatch],
    keys: AreaKeys,
    header: str,
    titles: Sequence[str],
    chosen: str,
    accepted: Iterable[str],
    beside: Sequence[Column] = (),
) -> Settled:
    """Settle what the names of a table are of.

    Parameters
    ----------
    matches : mapping of key to AreaMatch
        As the names and codes tell by themselves.
    keys : AreaKeys
    header : str
        Of the column of areas.
    titles : sequence of str
    chosen : str
        Level that a person has chosen; empty for none.
    accepted : iterable of str
        Keys for which a person has said what they are: they stay.
    beside : sequence of Column
        The other columns: members of parliament are of constituencies, and councillors of wards.
    """
    kept = set(accepted)
    if not chosen and is_of_neighbours(header):
        all_of_them = {key: match for key, match in matches.items() if key not in kept}
        return _of_a_word(matches, all_of_them, Said("tables-of-neighbours", column=header), header)
    names = _to_settle(matches, keys, kept)
    if not names:
        return Settled(matches)
    if said := chosen or said_level(header, titles):
        return _as_said(said, matches, names, header, titles, keys, ask=not chosen, asks_districts=not chosen and not kept)
    by_district = bool(kept) or any(kind_in_title(title) == DISTRICT for title in titles)
    if not by_district and (found := _of_something_else(matches, names, header, beside)):
        return found
    return _as_known(matches, names, header, keys, ask=not kept)


def _to_settle(matches: Mapping[str, AreaMatch], keys: AreaKeys, kept: Collection[str]) -> dict[str, AreaMatch]:
    """Return the names that may be of any level: no codes, no parts of others, none that a person has decided on."""
    parts = _parts_of(matches)
    return {
        key: match
        for key, match in matches.items()
        if match.kind != "code" and key not in kept and key not in parts and _may_be_any(key, match, keys)
    }


def _as_said(
    said: str,
    matches: Mapping[str, AreaMatch],
    names: Mapping[str, AreaMatch],
    header: str,
    titles: Sequence[str],
    keys: AreaKeys,
    *,
    ask: bool,
    asks_districts: bool,
) -> Settled:
    """Take the names for areas of the level that the table, or a person, says."""
    if said in _HELD or said == UPPER_TIER:
        told = keys.suggested({key: _held_at(key, match, said, keys) for key, match in names.items()}, said)
        return _if_most({**matches, **told}, told, header, ENOUGH_AS_SAID, ask=ask)
    if said == DISTRICT:
        told = {key: _or_county(_district_or_none(match), keys) for key, match in names.items()}
        return _if_most({**matches, **told}, told, header, ENOUGH_AS_SAID, ask=asks_districts)
    told = {key: AreaMatch(key, OTHER_LEVEL, "name", said) for key in names}
    if said == "county" and all(map(county_named, names)):
        # Among them, none is ceremonial or historic alone: *Bristol*, *Cleveland*.
        told = {key: _county(key) for key in names}
    return Settled({**matches, **told}, _of_others(said, header, titles, len(told)), asked=said == PLACE)


def _of_something_else(
    matches: Mapping[str, AreaMatch], names: Mapping[str, AreaMatch], header: str, beside: Sequence[Column]
) -> Settled | None:
    """Ask for names that their header, or what stands beside them, makes those of towns, members or anything else."""
    of_districts = [key for key, match in names.items() if match.level == DISTRICT]
    if len(of_districts) < SURE and is_of_something_else(header):
        return _of_a_word(matches, names, Said("tables-no-word", column=header, entries=_known_among(names)), header)
    if 0 < len(of_districts) < SURE and may_be_settlements(header, of_districts):
        return _of_a_word(matches, names, Said("tables-may-be-settlements", column=header, entries=_known_among(names)), header)
    return None if len(of_districts) == len(names) >= _MANY else _of_members(matches, names, header, beside)


def _as_known(
    matches: Mapping[str, AreaMatch], names: Mapping[str, AreaMatch], header: str, keys: AreaKeys, *, ask: bool
) -> Settled:
    """Take the names for the areas that are called so, if most are known."""
    if 2 * sum(match.level == DISTRICT for match in names.values()) >= len(names):
        # Among districts *Kent* is the county, and not the ITL area of that name.
        names = {key: _district_or_none(match) if match.level in ("itl2", "itl3") else match for key, match in names.items()}
    names = _with_counties(names, keys)
    found = _if_most({**matches, **names}, names, header, ENOUGH, ask=ask)
    return found if found.asked else _with_bodies_asked(found, names)


def _with_bodies_asked(settled_so: Settled, names: Mapping[str, AreaMatch]) -> Settled:
    """Ask for districts whose names bodies have too, where several other bodies of that kind stand among the rows.

    Beside *Avon and Somerset* and *Thames Valley*, *Dorset* may be the police force, which is wider than the district.
    """
    others = {plain_name(key) for key, match in names.items() if match.level != DISTRICT}
    for called in _bodies_called():
        if len((others & called) - _counties()) < _FEWEST_BODIES:
            continue
        shared = {
            key: match
            for key, match in names.items()
            if match.level == DISTRICT and not match.alias and plain_name(key) in called
        }
        asked = {key: _asked(match) for key, match in shared.items()}
        return replace(settled_so, matches={**settled_so.matches, **asked})
    return settled_so


_FEWEST_BODIES = 6
"""Names of bodies of one kind, counties aside, from which on they stand among the districts of a table (ours)."""

_OF_BODIES = {
    "partnerships.csv": {
        "police_force_area": re.compile(r"(?P<called>.+) police force area"),
        "local_enterprise_partnership": re.compile(r"(?P<called>.+?)(?: Local)? Enterprise Partnership"),
        "integrated_care_board": re.compile(r"NHS (?P<called>.+) Integrated Care Board"),
    },
    "bodies_with_areas.csv": {
        "fire_and_rescue_service": re.compile(r"(?P<called>.+?) Fire (?:and Rescue(?: Service)?|Brigade|Service)")
    },
}
"""Names of bodies, and how people shorten them in tables."""


@cache
def _bodies_called() -> tuple[frozenset[str], ...]:
    """Return the short names of the bodies of each kind, as plain names."""
    found = []
    for file, kinds in _OF_BODIES.items():
        rows = bundled.read_rows(resources.facts(file), {"name": bundled.named, "kind": bundled.named})
        for kind, pattern in kinds.items():
            called = (pattern.fullmatch(row["name"]) for row in rows if row["kind"] == kind)
            found.append(frozenset(plain_name(each["called"]) for each in called if each))
    return tuple(found)


@cache
def _counties() -> frozenset[str]:
    every = (*COUNTIES.values(), *FORMER_COUNTIES.values(), *METROPOLITAN_COUNTIES.values())
    return frozenset(plain_name(county[0]) for county in every)


_MANY = 30
"""Names that no list of constituencies has, if all of them are names of districts (ours)."""


def _known_among(names: Mapping[str, AreaMatch]) -> int:
    return sum(match.status == MATCHED for match in names.values())


def _of_a_word(matches: Mapping[str, AreaMatch], names: Mapping[str, AreaMatch], what: Said, header: str) -> Settled:
    """Ask for names under a word that is none for areas, or beside columns of others, however many districts are called so."""
    doubted = {key: _asked(match) for key, match in names.items() if match.status == MATCHED}
    if not doubted:
        return Settled(matches)
    problem = TableProblem(what, Said("tables-column", column=header), Said("tables-no-word-remedy"), fatal=True)
    return Settled({**matches, **doubted}, (problem,), asked=True, told=frozenset(names))


def _of_members(
    matches: Mapping[str, AreaMatch], names: Mapping[str, AreaMatch], header: str, beside: Sequence[Column]
) -> Settled | None:
    """Ask for names beside which members of parliament, majorities or councillors stand; None where none do."""
    headers = {last_part(column.header): column.role for column in beside}
    of_words = [text for text, role in headers.items() if role != roles.VALUE]
    kind, said = kind_beside(list(headers), of_words)
    if not kind:
        return None
    columns = Listing(tuple(Said("tables-quoted", text=text) for text in said), 3)
    level = LEVEL_NAMES[kind]
    what = Said("tables-beside-members", columns=columns, level=level, entries=_known_among(names))
    return _of_a_word(matches, names, what, header)


_PART = re.compile(r"\s*(?:\(.*|[:;,|>]\s*\S.*|\s[-–—/]\s.*|\bpart\b.*)", re.IGNORECASE)


def _parts_of(matches: Mapping[str, AreaMatch]) -> frozenset[str]:
    """Return the names that are a district's with a word for a part of it, where the district has a row of its own.

    They say nothing of what the rows are, and no area gets their figures: *Highland: islands* beside *Highland*.
    """
    whole = {" ".join(key.split()).casefold() for key, match in matches.items() if match.level == DISTRICT and match.code}
    found = set()
    for key, match in matches.items():
        text = " ".join(key.split()).casefold()
        if match.status == UNMATCHED:
            ends = [at for at in range(3, len(text)) if not text[at].isalnum() and text[:at] in whole]
            if any(_PART.fullmatch(text[at:]) for at in ends):
                found.add(key)
    return frozenset(found)


def _may_be_any(key: str, match: AreaMatch, keys: AreaKeys) -> bool:
    """Whether a name has still to be settled: not one of a country or a total, and none whose level stands before it."""
    return (
        match.code not in COUNTRY_CODES.values() and match.level != "country" and not keys.has_prefix(key) and not is_total(key)
    )


def _held_at(key: str, match: AreaMatch, level: str, keys: AreaKeys) -> AreaMatch:
    """Match a name at a level that is held."""
    if level != UPPER_TIER:
        return keys.at_level(key, level)
    areas = [code for code, kind in keys.named(key).items() if kind == DISTRICT and not code.startswith(LOWER_TIER)]
    if len(areas) == 1 and (match.alias is None or match.code == areas[0]):
        return AreaMatch(key, MATCHED, "name", DISTRICT, areas[0], match.alias)
    return _county(key)


def _county(key: str) -> AreaMatch:
    return AreaMatch(key, OTHER_LEVEL, "name", "county", county_named(key))


_OF_SEVERAL_DISTRICTS = frozenset({"itl2", "itl3", "lep", "combined_authority"})


def _or_county(match: AreaMatch, keys: AreaKeys) -> AreaMatch:
    """Take a name that is of no district for that of a county, if one is called so."""
    is_free = match.status == UNMATCHED or (match.status == AMBIGUOUS and _is_shared(match.key, keys))
    return _county(match.key) if is_free and county_named(match.key) else match


def _is_shared(key: str, keys: AreaKeys) -> bool:
    """Whether a county shares its name with ITL areas and partnerships alone: no district, no region, no county of cities."""
    return county_named(key) not in METROPOLITAN_COUNTIES and {*keys.named(key).values()} <= _OF_SEVERAL_DISTRICTS


def _with_counties(names: Mapping[str, AreaMatch], keys: AreaKeys) -> dict[str, AreaMatch]:
    """Take *Kent* for the county, unless ITL areas or partnerships stand in the table whose names no county has.

    The ITL area of that name holds Medway as well. Where no other name tells which of the two a table is of, it is asked for.
    """
    unknown = {plain_name(key) for key, match in names.items() if match.status == UNMATCHED}
    if any((unknown & called) - _counties() for called in _bodies_called()):
        # Beside *Thames Valley*, Kent may be the police force, which serves Medway, too.
        return dict(names)
    called = {key for key, match in names.items() if match.level != DISTRICT and county_named(key)}
    alone = {key for key in called if names[key].status == UNMATCHED}
    shared = {key for key in called - alone if _is_shared(key, keys)}
    others = any(match.level in _OF_SEVERAL_DISTRICTS for key, match in names.items() if key not in shared)
    counties = alone if others else alone | shared
    if counties == shared and not any(match.level == DISTRICT for match in names.values()):
        return {key: _county_or_others(match, keys) if key in shared else match for key, match in names.items()}
    return {key: _county(key) if key in counties else match for key, match in names.items()}


def _county_or_others(match: AreaMatch, keys: AreaKeys) -> AreaMatch:
    areas = [(county_named(match.key), "county"), *keys.named(match.key).items()]
    options = tuple((code, Said("tables-of-level", area=match.key, level=LEVEL_NAMES[level])) for code, level in areas)
    return AreaMatch(match.key, AMBIGUOUS, "name", options=options)


def _district_or_none(match: AreaMatch) -> AreaMatch:
    """Keep a district or a region among districts; *Kent* is a county here, and not the ITL area of that name."""
    if match.status == MATCHED and match.level not in (DISTRICT, "itl1"):
        return replace(match, status=UNMATCHED, kind="", level="", code="")
    return match


def _if_most(
    matches: Mapping[str, AreaMatch], names: Mapping[str, AreaMatch], header: str, enough: float, *, ask: bool
) -> Settled:
    """Take the names for what they are known as if most of them are known; else ask for each."""
    counted = [match for match in names.values() if match.level != "itl1" or enough == ENOUGH_AS_SAID]
    known = [match for match in counted if match.status != UNMATCHED]
    misspelt = sum(_nearly(match) for match in counted if match.status == UNMATCHED)
    number, unknown = len(known) + misspelt, len(counted) - len(known) - misspelt
    most = number >= enough * len(counted) or (unknown == 1 < number)
    if not counted or not known or most or not ask:
        return Settled(matches)
    doubted = {key: _asked(match) for key, match in names.items() if match.status == MATCHED}
    examples = Listing(tuple(match.key for match in known[:3]), joint="clauses")
    problem = TableProblem(
        Said("tables-few-known", known=len(known), names=len(counted), examples=examples),
        Said("tables-column", column=header),
        Said("tables-few-known-remedy"),
        fatal=True,
    )
    return Settled({**matches, **doubted}, (problem,), asked=True, told=frozenset(names))


_MISSPELT = 0.88
"""Likeness from which a name is taken for a misspelt one: *Birmingam* has 0.95, *Hartlepool North* 0.77 (ours)."""


def _nearly(match: AreaMatch) -> bool:
    alike = (
        difflib.SequenceMatcher(None, plain_name(match.key), plain_name(name)).ratio()
        for _, name in match.options
        if isinstance(name, str)
    )
    return max(alike, default=0.0) >= _MISSPELT


def _asked(match: AreaMatch) -> AreaMatch:
    level = LEVEL_NAMES.get(match.level, match.level)
    options = ((match.code, Said("tables-of-level", area=match.key, level=level)), ("", Said("tables-another-area")))
    return AreaMatch(match.key, AMBIGUOUS, "name", options=options)


def _of_others(said: str, header: str, titles: Sequence[str], number: int) -> tuple[TableProblem, ...]:
    title = next((t for t in titles if kind_in_title(t)), "")
    where = Said("tables-column", column=header) if kind_in_header(header) else Said("tables-quoted", text=title)
    if said != PLACE:
        return ()
    return (
        TableProblem(
            Said("tables-places", rows=number), where, Said("tables-add-up"), fatal=True,
        ),
    )  # fmt: skip
