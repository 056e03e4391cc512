"""How much of a level a set of codes holds, as a sentence, and whether something looks missing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from explorer.places.area_levels import NATIONS, OLD_NORTHERN_IRISH, SMALL_AREAS, LevelCount, area_levels, covering, nation_of
from explorer.places.districts import DistrictLookup
from explorer.places.vintages import MIXED, standing
from explorer.said import Listing, Said

SERVICE_CAPS = (50, 100, 200, 500, 1000, 2000, 3000, 4000, 5000, 8000, 10_000, 16_000, 32_000)
"""How many features download services hand out at a time; a set that ends there was probably cut off."""

NORTHERN_IRISH_BEFORE_2015 = 26
"""Districts of Northern Ireland until April 2015, when eleven took their place."""


def completeness(level: str, codes: Sequence[str], vintage: str, lookup: DistrictLookup) -> tuple[str, bool]:
    """Return how much of the level is there (empty where that cannot be known), and whether something looks missing.

    Parameters
    ----------
    level : str
    codes : sequence of str
        Codes that are areas of the level.
    vintage : str
        Year or years, as :func:`explorer.places.vintages.vintage_of` tells them.
    lookup : DistrictLookup
    """
    if level == "LAD":
        return _districts_present(codes, vintage, lookup)
    counts = covering(level, codes)
    years = set(re.findall(r"\d{4}", vintage))
    fitting = [count for count in counts if str(count.vintage) in years]
    exact = next((count for count in fitting or counts if count.count == len(codes)), None)
    if exact is not None:
        return Said("places-all", count=exact.count, plural=area_levels()[level].plural, extent=exact.extent), False
    return _counted(level, len(codes), fitting, counts)


def _counted(level: str, found: int, fitting: Sequence[LevelCount], counts: Sequence[LevelCount]) -> tuple[str, bool]:
    plural = area_levels()[level].plural
    most = max(fitting, key=lambda count: count.count, default=None)
    if most and found > most.count and level not in SMALL_AREAS:
        return Said(
            "places-more-than-several-years", found=found, plural=plural, count=most.count, vintage=str(most.vintage)
        ), True
    # The number of a year that is not known is at least the smallest of the years that are.
    whole = most.count if most else min((count.count for count in counts), default=0)
    if found > whole or not whole:
        cut = Said("places-download-services-hand-out", found=found, plural=plural)
        return (cut, True) if found in SERVICE_CAPS else ("", False)
    if found in SERVICE_CAPS:
        return Said("places-this-file-looks-cut", found=found, whole=whole, plural=plural), True
    return Said("places-of", found=found, whole=whole, plural=plural), level not in SMALL_AREAS


def _districts_present(codes: Sequence[str], vintage: str, lookup: DistrictLookup) -> tuple[str, bool]:
    """Compare district codes with all that stood in their year: whole regions and nations are no loss, the rest is."""
    there = set(codes)
    if not there or vintage == MIXED:
        return "", False
    stood = _with_26(there, standing(vintage, lookup))
    found, whole = len(there & stood) or len(there), len(stood)
    if stood <= there:
        return Said("places-all-districts-united-kingdom", whole=whole), False
    nations = sorted({nation_of(code) for code in there})
    of_nations = {code for code in stood if nation_of(code) in nations}
    if of_nations <= there:
        return Said(
            "places-all-districts-in-all",
            of_nations=len(of_nations),
            value=_listed(NATIONS[n] for n in nations),
            found=found,
            whole=whole,
        ), False
    if found in SERVICE_CAPS or (sorted(there) == sorted(of_nations)[: len(there)] and len(there) > 1):
        return Said("places-districts-this-file-looks", found=found, whole=whole), True
    regions = _whole_regions(there, lookup)
    if regions:
        return Said("places-districts-all", found=found, whole=whole, regions=_listed(regions)), False
    return Said("places-districts-2", found=found, whole=whole, stood=_absent(stood - there, lookup)), len(there) > 1


def _with_26(there: set[str], stood: set[str]) -> set[str]:
    """Return the codes that stood, with the 26 older districts of Northern Ireland in the place of its 11 if they are meant."""
    older = {code for code in there if OLD_NORTHERN_IRISH.fullmatch(code)}
    if len(older) != NORTHERN_IRISH_BEFORE_2015:
        return stood
    return {code for code in stood if code[0] != "N"} | older


def _whole_regions(there: Collection[str], lookup: DistrictLookup) -> list[str]:
    """Return the ITL1 regions that make up the set exactly; none where it holds more or less."""
    held = set(lookup.to_current(there).mapped.values())
    regions = lookup.regions_of(held)
    return [lookup.regions[region] for region in regions] if held == set(lookup.in_regions(regions)) else []


def _absent(codes: Collection[str], lookup: DistrictLookup) -> str:
    if not 0 < len(codes) <= 12:
        return ""
    names = [lookup.aliases[c].old_name if c in lookup.aliases else lookup.said(c) for c in sorted(codes)]
    return Said("places-not", names=Listing(tuple(names), 1000, "commas"))


def _listed(words: Iterable[str]) -> str:
    every = list(words)
    return (
        every[0] if len(every) == 1 else Said("places-and", every=Listing(tuple(every[:-1]), 1000, "commas"), every_2=every[-1])
    )
