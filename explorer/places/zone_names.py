"""Zones of a file brought to districts, whether it writes codes or names, of today or of the census of 2011.

A name is matched whole (without capitals, punctuation and "City of"); a name that could be two districts is listed with
both, never guessed. Two zones of 2011 really are two districts each, counted together by the census: they are brought to
the larger, and that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from explorer.places.districts import VINTAGE, Alias, CodeReport, DistrictLookup
from explorer.places.naming import Unmatched, nearest_names, plain_name

COUNTED_TOGETHER = MappingProxyType(
    {
        "westminster city of london": ("E09000033", "E09000001"),
        "E41000324": ("E09000033", "E09000001"),
        "cornwall isles of scilly": ("E06000052", "E06000053"),
        "E41000052": ("E06000052", "E06000053"),
    }
)
"""Merged districts of the census of 2011, by name and code: the larger district and the one counted with it."""

MOST_SUGGESTED = 50
"""Names without a match for which like ones are looked up."""

SHORT_NAMES = MappingProxyType({"hull": "E06000010", "st albans": "E07000240", "glasgow": "S12000049", "anglesey": "W06000001"})
"""What people write for a district whose name is longer."""

OLD_NORTHERN_IRELAND = MappingProxyType(
    {
        "N09000001": ("Antrim", "Newtownabbey"),
        "N09000011": ("Ards", "North Down"),
        "N09000002": ("Armagh", "Banbridge", "Craigavon"),
        "N09000003": ("Belfast",),
        "N09000004": ("Ballymoney", "Coleraine", "Limavady", "Moyle"),
        "N09000005": ("Derry", "Strabane"),
        "N09000006": ("Fermanagh", "Omagh"),
        "N09000007": ("Castlereagh", "Lisburn"),
        "N09000008": ("Ballymena", "Carrickfergus", "Larne"),
        "N09000009": ("Cookstown", "Dungannon", "Magherafelt"),
        "N09000010": ("Down", "Newry and Mourne"),
    }
)
"""Northern Ireland's 26 districts until 2015 and those that hold most of each now (the borders moved a little)."""


@dataclass(frozen=True)
class TwoPlaces:
    """A name that could be any of several districts."""

    text: str
    names: tuple[str, ...]


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
    two_places : tuple of TwoPlaces
        Names that could be several districts.
    unmatched : tuple of Unmatched
        Zones that are no district, with the names most like them.
    mixed : tuple of Alias
        Older districts that stand beside the district that they became: the file mixes years.
    former : mapping of str to str
        Zone → code of the older district that it is, for districts that merged into another since.
    """

    mapped: Mapping[str, str]
    converted: tuple[Alias, ...] = ()
    together: tuple[str, ...] = ()
    two_places: tuple[TwoPlaces, ...] = ()
    unmatched: tuple[Unmatched, ...] = ()
    mixed: tuple[Alias, ...] = ()
    former: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Whether every zone is a district."""
        return not self.two_places and not self.unmatched

    def mixed_years(self, lookup: DistrictLookup) -> str:
        """Say which districts of different years stand side by side; empty where none do."""
        if not self.mixed:
            return ""
        pairs = ", ".join(f"{a.old_name} ({a.old_code}) beside {lookup.said(a.code)} ({a.code})" for a in self.mixed[:5])
        more = f" and {len(self.mixed) - 5} more" if len(self.mixed) > 5 else ""
        return f"The file mixes districts of different years: {pairs}{more}."

    def sentences(self, lookup: DistrictLookup) -> list[str]:
        """Return what a user should know about the zones, one sentence each."""
        told = CodeReport(self.mapped, self.converted).sentences()
        for zone in self.together:
            large, small = (lookup.said(code) for code in _together(zone))
            told.append(f"The census counts {large} and {small} together (“{zone}”): its people stand at {large}.")
        if self.mixed:
            told.append(f"{self.mixed_years(lookup)} Their people were added up.")
        told += [f"“{one.text}” could be {' or '.join(one.names)}." for one in self.two_places]
        for one in self.unmatched:
            nearest = f" The nearest: {'; '.join(one.nearest)}." if one.nearest else ""
            told.append(f"“{one.text}” is not a district of {VINTAGE}, nor of any year since 2011.{nearest}")
        return told


def match_zones(zones: Iterable[str], lookup: DistrictLookup) -> ZoneMatch:
    """Bring zones, written as codes or names, to the districts of April 2025.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> found = match_zones(["E08000016", "Bristol", "Hull", "Newcastle"], load_districts())
    >>> list(found.mapped.values()), found.two_places[0].names
    (['E08000038', 'E06000023', 'E06000010'], ('Newcastle upon Tyne', 'Newcastle-under-Lyme'))
    """
    written = sorted(set(zones))
    codes = lookup.to_current(written)
    mapped = dict(codes.mapped)
    names, old = _names(lookup), {plain_name(alias.old_name): alias for alias in lookup.aliases.values()}
    rest = [zone for zone in codes.unmatched if not _matched(zone, names, mapped)]
    older = {alias.old_code: alias for alias in codes.converted}
    older |= {zone: old[plain_name(zone)] for zone in codes.unmatched if _is_old(zone, old, mapped, lookup)}
    together = tuple(zone for zone in mapped if _together(zone))
    two_places = tuple(TwoPlaces(zone, found) for zone in rest if len(found := _beginning(zone, lookup)) > 1)
    several = {one.text for one in two_places}
    unmatched = tuple(_unmatched(zone, place, lookup) for place, zone in enumerate(z for z in rest if z not in several))
    converted = tuple(older.values())
    former = {zone: alias.old_code for zone, alias in older.items() if alias.relation == "merged_into"}
    mixed = tuple(alias for alias in converted if alias.relation != "recoded" and alias.code in _as_written(mapped, converted))
    return ZoneMatch(mapped, converted, together, two_places, unmatched, mixed, former)


def _unmatched(zone: str, place: int, lookup: DistrictLookup) -> Unmatched:
    """Look for names like one that is no district; not for codes, and not for the thousandth of a file of other places."""
    return Unmatched(zone, nearest_names(zone, lookup) if _is_name(zone) and place < MOST_SUGGESTED else ())


def _is_name(zone: str) -> bool:
    """Tell a name from a code: names have no digits."""
    return bool(plain_name(zone)) and not any(map(str.isdigit, zone))


def _as_written(mapped: Mapping[str, str], converted: Iterable[Alias]) -> set[str]:
    """Districts of today that stand in the file as such."""
    older = {alias.old_code for alias in converted} | {plain_name(alias.old_name) for alias in converted}
    return {code for zone, code in mapped.items() if zone not in older and plain_name(zone) not in older}


def _matched(zone: str, names: Mapping[str, str], mapped: dict[str, str]) -> bool:
    """Match a name, and keep it if that succeeds."""
    both = _together(zone)
    code = both[0] if both else names.get(plain_name(zone))
    if code is not None:
        mapped[zone] = code
    return code is not None


def _is_old(zone: str, old: Mapping[str, Alias], mapped: Mapping[str, str], lookup: DistrictLookup) -> bool:
    alias = old.get(plain_name(zone))
    return alias is not None and mapped.get(zone) == alias.code and alias.old_name != lookup.name(alias.code)


def _together(zone: str) -> tuple[str, ...]:
    return COUNTED_TOGETHER.get(zone, COUNTED_TOGETHER.get(plain_name(zone), ()))


def _names(lookup: DistrictLookup) -> dict[str, str]:
    """Return districts by every name they go or went by; today's names win."""
    known = {plain_name(name): code for code, names in OLD_NORTHERN_IRELAND.items() for name in names}
    known |= {plain_name(alias.old_name): alias.code for alias in lookup.aliases.values()}
    known |= dict(SHORT_NAMES)
    for code, district in lookup.districts.items():
        known |= {plain_name(name): code for name in district.names}
    return known


def _beginning(zone: str, lookup: DistrictLookup) -> tuple[str, ...]:
    """Names of the districts that begin with a name or end in it, word by word."""
    wanted = plain_name(zone)
    if not _is_name(zone):
        return ()
    return tuple(
        sorted(
            lookup.said(code)
            for code in lookup.codes
            if f"{plain_name(lookup.said(code))} ".startswith(f"{wanted} ")
            or f" {plain_name(lookup.said(code))}".endswith(f" {wanted}")
        )
    )
