"""How much of a level a set of codes holds, as a sentence, and whether something looks missing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from explorer.places.area_levels import (
    EXTENTS,
    NATIONS,
    OLD_NORTHERN_IRISH,
    SMALL_AREAS,
    LevelCount,
    area_levels,
    covering,
    level_counts,
    nation_of,
)
from explorer.places.districts import DistrictLookup
from explorer.places.vintages import Vintage, district_lives, standing
from explorer.said import Area, Listing, Said

SERVICE_CAPS = (50, 100, 200, 500, 1000, 2000, 3000, 4000, 5000, 8000, 10_000, 16_000, 32_000)
"""How many features download services hand out at a time; a set that ends there was probably cut off."""

NORTHERN_IRISH_BEFORE_2015 = 26
"""Districts of Northern Ireland until April 2015, when eleven took their place."""

_MOST_MISSING = 12
"""Districts missing from a set, up to which they are named."""


@dataclass(frozen=True)
class Completeness:
    """How much of a level is there.

    Attributes
    ----------
    said : Said, optional
        The sentence; None where it cannot be known.
    incomplete : bool
        Whether something looks missing.
    is_whole : bool
        Whether all areas of the country, or of nations, are there.
    is_cut_off : bool
        Whether the number is one that download services stop at.
    """

    said: Said | None = None
    incomplete: bool = False
    is_whole: bool = False
    is_cut_off: bool = False


def completeness(level: str, codes: Sequence[str], vintage: Vintage, lookup: DistrictLookup) -> Completeness:
    """Return how much of the level is there, and whether something looks missing.

    Parameters
    ----------
    level : str
    codes : sequence of str
        Codes that are areas of the level.
    vintage : Vintage
    lookup : DistrictLookup
    """
    if level == "LAD":
        return _districts_present(codes, vintage, lookup)
    counts = covering(level, codes)
    fitting = [count for count in counts if count.vintage in vintage.years]
    exact = next((count for count in fitting or counts if count.count == len(codes)), None)
    if exact is not None:
        areas, extent = area_levels()[level].number(exact.count), Said("places-extent", nations=EXTENTS[exact.extent])
        return Completeness(Said("places-all-of-extent", areas=areas, extent=extent), is_whole=True)
    return _counted(level, len(codes), fitting, counts)


def expected_numbers(level: str, people: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """Return how many areas of a level each district has by its people: the fewest and the most of all years known.

    Areas of these levels are drawn to hold about as many people each. Districts of nations whose number of areas is not known
    are left out.

    Parameters
    ----------
    level : str
    people : mapping of str to float
        Residents of each district of today.

    Examples
    --------
    >>> expected_numbers("DZ", {"S12000033": 400_000, "S12000036": 600_000, "E09000001": 8_000})
    {'S12000033': (2602.0, 2956.8), 'S12000036': (3903.0, 4435.2)}
    """
    of_nations: dict[str, float] = {}
    for code, number in people.items():
        of_nations[nation_of(code)] = of_nations.get(nation_of(code), 0.0) + number
    each: dict[str, tuple[float, float]] = {}
    for nation, residents in of_nations.items():
        counts = [count for count in level_counts().get(level, ()) if nation in EXTENTS[count.extent]]
        closest = min((len(EXTENTS[count.extent]) for count in counts), default=0)
        numbers = [
            count.count / sum(of_nations.get(letter, 0.0) for letter in EXTENTS[count.extent])
            for count in counts
            if len(EXTENTS[count.extent]) == closest and residents
        ]
        if numbers:
            each[nation] = min(numbers), max(numbers)
    known = {code: each[nation_of(code)] for code in people if nation_of(code) in each}
    return {code: (round(fewest * people[code], 1), round(most * people[code], 1)) for code, (fewest, most) in known.items()}


def _counted(level: str, found: int, fitting: Sequence[LevelCount], counts: Sequence[LevelCount]) -> Completeness:
    areas = area_levels()[level]
    most = max(fitting, key=lambda count: count.count, default=None)
    if most and found > most.count and level not in SMALL_AREAS:
        more = Said("places-more-than-there-were", areas=areas.number(found), count=most.count, year=str(most.vintage))
        return Completeness(more, incomplete=True)
    # The number of a year that is not known is at least the smallest of the years that are.
    whole = most.count if most else min((count.count for count in counts), default=0)
    if found > whole or not whole:
        if found not in SERVICE_CAPS:
            return Completeness()
        return Completeness(Said("places-may-be-cut-off", areas=areas.number(found)), incomplete=True, is_cut_off=True)
    if found in SERVICE_CAPS:
        cut = Said("places-looks-cut-off", found=found, areas=areas.number(whole))
        return Completeness(cut, incomplete=True, is_cut_off=True)
    return Completeness(Said("places-some-of", found=found, areas=areas.number(whole)), incomplete=level not in SMALL_AREAS)


def _districts_present(codes: Sequence[str], vintage: Vintage, lookup: DistrictLookup) -> Completeness:
    """Compare district codes with all that stood in their year: whole regions and nations are no loss, the rest is."""
    there = set(codes)
    if not there or vintage.is_mixed:
        return Completeness()
    districts = area_levels()["LAD"]
    stood = _with_26(there, standing(vintage, lookup))
    found, whole = len(there & stood) or len(there), districts.number(len(stood))
    if stood <= there:
        return Completeness(
            Said("places-all-of-extent", areas=whole, extent=Said("places-extent", nations="EWSN")), is_whole=True
        )
    nations = sorted({nation_of(code) for code in there})
    of_nations = {code for code in stood if nation_of(code) in nations}
    if of_nations <= there:
        names = Listing(tuple(NATIONS[nation] for nation in nations))
        areas = districts.number(len(of_nations))
        return Completeness(
            Said("places-all-of-nations", areas=areas, nations=names, found=found, whole=len(stood)), is_whole=True
        )
    if found in SERVICE_CAPS or (sorted(there) == sorted(of_nations)[: len(there)] and len(there) > 1):
        return Completeness(Said("places-looks-cut-off", found=found, areas=whole), incomplete=True, is_cut_off=True)
    regions = _whole_regions(there, lookup)
    if len(regions) == len(lookup.regions):
        # Every district of today, though under codes of several years.
        whole, extent = districts.number(len(lookup.codes)), Said("places-extent", nations="EWSN")
        return Completeness(Said("places-all-of-extent", areas=whole, extent=extent), is_whole=True)
    if regions:
        return Completeness(Said("places-all-of-regions", found=found, areas=whole, regions=Listing(regions, len(regions))))
    missing = _missing(of_nations - there, lookup)
    if missing and of_nations == stood:
        return Completeness(Said("places-some-but", found=found, areas=whole, missing=missing), incomplete=len(there) > 1)
    if missing and len(of_nations - there) < found:
        names = Listing(tuple(NATIONS[nation] for nation in nations))
        areas = districts.number(len(of_nations))
        some = Said("places-some-of-nations", found=found, areas=areas, nations=names, missing=missing)
        return Completeness(some, incomplete=True)
    return Completeness(Said("places-some-of", found=found, areas=whole), incomplete=len(there) > 1)


def _with_26(there: set[str], stood: set[str]) -> set[str]:
    """Return the codes that stood, with the 26 older districts of Northern Ireland in the place of its 11 if they are meant."""
    older = {code for code in there if OLD_NORTHERN_IRISH.fullmatch(code)}
    if len(older) != NORTHERN_IRISH_BEFORE_2015:
        return stood
    return {code for code in stood if code[0] != "N"} | older


def _whole_regions(there: Collection[str], lookup: DistrictLookup) -> tuple[Area, ...]:
    """Return the ITL1 regions that make up the set exactly; none where it holds more or less."""
    held = set(lookup.to_current(there).mapped.values())
    held -= {code for code in held - set(there) if not _is_whole(code, there, lookup)}
    regions = lookup.regions_of(held)
    return tuple(map(lookup.region, regions)) if held == set(lookup.in_regions(regions)) else ()


def _is_whole(code: str, there: Collection[str], lookup: DistrictLookup) -> bool:
    """Whether all older districts that a district of today was made of are there, as they stood on some one day."""
    older = [alias.old_code for alias in lookup.aliases.values() if alias.code == code and alias.relation == "merged_into"]
    lives = district_lives(lookup)
    for end in {lives[each][1] for each in older}:
        stood = {each for each in older if _stood_before(lives[each], end)}
        if stood <= set(there):
            return True
    return not older


def _stood_before(life: tuple[date | None, date | None], end: date | None) -> bool:
    """Whether a district stood on the day before."""
    start, its_end = life
    return end is None or ((start is None or start < end) and (its_end is None or its_end >= end))


def _missing(codes: Collection[str], lookup: DistrictLookup) -> Listing:
    """Name what is missing; nothing where that is too much."""
    if len(codes) > _MOST_MISSING:
        return Listing(())
    names = (lookup.aliases[c].old_name if c in lookup.aliases else lookup.said(c) for c in sorted(codes))
    return Listing(tuple(names), _MOST_MISSING, "commas")
