"""Zones of a file brought to districts, whether it writes codes or names, of today or of the census of 2011.

What a name means, :mod:`explorer.places.names.district_names` says; a name that could be two districts is listed with both, never
guessed. Two zones of 2011 really are two districts each, counted together by the census: they are brought to the larger,
and that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from explorer.places.districts import Alias, CodeReport, DistrictLookup
from explorer.places.names.naming import Unmatched, district_meant, no_district
from explorer.places.names.plain_names import plain_name
from explorer.said import Listing, Said, sentences

COUNTED_TOGETHER = MappingProxyType(
    {
        "westminster city of london": ("E09000033", "E09000001"),
        "E41000324": ("E09000033", "E09000001"),
        "cornwall isles of scilly": ("E06000052", "E06000053"),
        "E41000052": ("E06000052", "E06000053"),
    }
)
"""Merged districts of the census of 2011, by name and code: the larger district and the one counted with it."""

_MOST_NAMED = 5
"""Districts of different years that a sentence names."""

MOST_SUGGESTED = 50
"""Names without a match for which like ones are looked up."""


@dataclass(frozen=True)
class ZoneMatch:
    """What became of the zones of a file.

    Attributes
    ----------
    mapped : mapping of str to str
        Zone → district of April 2025.
    converted : tuple of Alias
        Older districts that were brought forward.
    together : tuple of str
        Zones that are two districts counted as one.
    unmatched : tuple of Unmatched
        Zones that are no district, or could be several, with the names most like them.
    mixed : tuple of Alias
        Older districts that stand beside the district that they became: the file mixes years.
    former : mapping of str to str
        Zone → code of the older district that it is, for districts that merged into another since.
    """

    mapped: Mapping[str, str]
    converted: tuple[Alias, ...] = ()
    together: tuple[str, ...] = ()
    unmatched: tuple[Unmatched, ...] = ()
    mixed: tuple[Alias, ...] = ()
    former: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Whether every zone is a district."""
        return not self.unmatched

    def mixed_years(self, lookup: DistrictLookup) -> Said | None:
        """Say which districts of different years stand side by side; None where none do."""
        if not self.mixed:
            return None
        pairs = (
            Said("places-beside", old=f"{a.old_name} ({a.old_code})", new=f"{lookup.said(a.code)} ({a.code})") for a in self.mixed
        )
        return Said("places-mixes-years", pairs=Listing(tuple(pairs), _MOST_NAMED, "commas"))

    def sentences(self, lookup: DistrictLookup) -> list[Said | Listing]:
        """Return what a user should know about the zones, one sentence each."""
        told: list[Said | Listing] = [*CodeReport(self.mapped, self.converted).sentences()]
        for zone in self.together:
            large, small = (lookup.said(code) for code in _together(zone))
            told.append(Said("places-counted-together", large=large, small=small, zone=zone))
        if self.mixed:
            told.append(sentences(self.mixed_years(lookup), Said("places-mixed-added-up")))
        return [*told, *(one.told for one in self.unmatched)]


def match_zones(zones: Iterable[str], lookup: DistrictLookup) -> ZoneMatch:
    """Bring zones, written as codes or names, to the districts of April 2025.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> found = match_zones(["E08000016", "Bristol", "Hull", "Newcastle"], load_districts())
    >>> list(found.mapped.values()), found.unmatched[0].nearest
    (['E08000038', 'E06000023', 'E06000010'], ('Newcastle upon Tyne', 'Newcastle-under-Lyme'))
    """
    codes = lookup.to_current(sorted(set(zones)))
    together = {zone: both[0] for zone in codes.unmatched if (both := _together(zone))}
    others = (zone for zone in codes.unmatched if zone not in together)
    named = {zone: found for zone in others if (found := district_meant(zone, lookup))}
    mapped = {**codes.mapped, **together, **{zone: found.code for zone, found in named.items()}}
    older = {alias.old_code: alias for alias in codes.converted}
    older |= {zone: found.alias for zone, found in named.items() if found.alias}
    rest = [zone for zone in codes.unmatched if zone not in mapped]
    # Nearest names not for codes, and not for the thousandth of a file of other places.
    unmatched = tuple(no_district(zone, lookup, suggested=place < MOST_SUGGESTED) for place, zone in enumerate(rest))
    converted = tuple(dict.fromkeys(older.values()))
    former = {
        zone: alias.old_code
        for zone, alias in older.items()
        if alias.relation == "merged_into" and alias.old_code in lookup.aliases
    }
    as_written = {code for zone, code in mapped.items() if zone not in older}
    mixed = tuple(alias for alias in converted if alias.relation != "recoded" and alias.code in as_written)
    return ZoneMatch(mapped, converted, tuple(together), unmatched, mixed, former)


def _together(zone: str) -> tuple[str, ...]:
    return COUNTED_TOGETHER.get(zone, COUNTED_TOGETHER.get(plain_name(zone), ()))
