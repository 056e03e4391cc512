"""Which district a name stands for. Tables, flows, lists and boundaries all ask here, so that they never disagree.

A name is taken whole, or without the words for what kind of council it is. It may be English or Welsh or both, of today or
of a district of earlier years. A name that may mean two districts, or an area of another kind, stands for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType

from explorer.places.districts import Alias, DistrictLookup
from explorer.places.names.likeness import Likeness
from explorer.places.names.plain_names import plain_name
from explorer.places.names.written_areas import code_and_name, without_prefix

NEAREST = 3
"""Names offered for one that is not known."""

_ALIKE = 0.6
"""Likeness from which a name is offered for another (ours)."""

SPELLINGS: Mapping[str, str] = MappingProxyType(
    {
        "Rhondda Cynon Taff": "W06000016",
        "Anglesey": "W06000001",
        "Edinburgh": "S12000036",
        "Aberdeen": "S12000033",
        "Dundee": "S12000042",
        "Glasgow": "S12000049",
        "Eilean Siar": "S12000013",
        "Comhairle nan Eilean Siar": "S12000013",
        "Western Isles": "S12000013",
        "Outer Hebrides": "S12000013",
        "Na h-Eileanan an Iar": "S12000013",
        "Perthshire and Kinross": "S12000048",
        "East Riding": "E06000011",
        "Rutland County": "E06000017",
        "North Gloucestershire": "E07000083",
        "Shetland": "S12000027",
        "Orkney": "S12000023",
        "Durham": "E06000047",
        "Durham, County": "E06000047",
        "Co Durham": "E06000047",
        "Hull": "E06000010",
        "County of Herefordshire": "E06000019",
        "Southend": "E06000033",
        "Royal Greenwich": "E09000011",
        "Medway Towns": "E06000035",
        "Bath and NE Somerset": "E06000022",
        "Armagh, Banbridge and Craigavon": "N09000002",
        "Derry and Strabane": "N09000005",
        "North Down and Ards": "N09000011",
        "Edinburgh, City of": "S12000036",
        "Westminster, City of": "E09000033",
        "London, City of": "E09000001",
    }
)
"""Other ways in which publishers write the names of districts."""

WITH_NEIGHBOURS: Mapping[str, str] = MappingProxyType(
    {"Cornwall and Isles of Scilly": "E06000052", "City of London and Westminster": "E09000033"}
)
"""How districts are called with those that the census adds to their rows, beside their own code."""

MOSTLY_IN = "mostly_in"
"""Relation of a district to the one of today that has most of it: its borders were others, so figures cannot be added up."""

_OLD_NORTHERN_IRELAND = (
    ("Antrim", 1), ("Ards", 11), ("Armagh", 2), ("Ballymena", 8), ("Ballymoney", 4), ("Banbridge", 2), ("Belfast", 3),
    ("Carrickfergus", 8), ("Castlereagh", 7), ("Coleraine", 4), ("Cookstown", 9), ("Craigavon", 2), ("Derry", 5), ("Down", 10),
    ("Dungannon", 9), ("Fermanagh", 6), ("Larne", 8), ("Limavady", 4), ("Lisburn", 7), ("Magherafelt", 9), ("Moyle", 4),
    ("Newry and Mourne", 10), ("Newtownabbey", 1), ("North Down", 11), ("Omagh", 6), ("Strabane", 5),
)  # fmt: skip
OLD_NORTHERN_IRELAND: Mapping[str, Alias] = MappingProxyType(
    {
        plain_name(name): Alias(f"95{chr(65 + place) * 2}", name, f"N09{number:06}", MOSTLY_IN, "2015-04-01", "the borders moved")
        for place, (name, number) in enumerate(_OLD_NORTHERN_IRELAND)
    }
)
"""Northern Ireland's 26 districts until 2015, whose codes follow the alphabet, and those that hold most of each now."""

OLD_NORTHERN_IRISH_CODES: Mapping[str, Alias] = MappingProxyType({each.old_code: each for each in OLD_NORTHERN_IRELAND.values()})
BELFAST_OF_THEN = OLD_NORTHERN_IRELAND["belfast"]
_SEVERAL = 3


def are_of_then(former: Iterable[Alias | None]) -> bool:
    """Whether several of Northern Ireland's 26 districts are named: Belfast beside them is that of then, with other borders."""
    return len({alias.old_code for alias in former if alias and alias.relation == MOSTLY_IN}) >= _SEVERAL


_TWO_NAMES = re.compile(r"\s*/\s*|\s+[-–|]\s+")
_BEFORE = re.compile(
    r"^\s*(?:the )?(?:(?:(?:london|royal|metropolitan|county) )*borough of|(?:city and county|city & county|city) of|"
    r"(?:lb|l\.b\.|rb)(?: of)?|(?<!.)the)\s+(?:the )?",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[,\s]+\(?(?:ua|u\.a\.|unitary(?: authority)?|md|mcd|mbc|mb|lb|ca|bc|dc|cc|cbc|b|met(?:ropolitan)?(?: (?:district|borough))?"
    r"|london boro(?:ugh)?|county borough|council area|county council|council|district|borough"
    r"|city(?: (?:and|&) (?:county|district))?)\)?\s*$",
    re.IGNORECASE,
)
"""What kind of council it is, written before or behind the name of a district."""

_COUNTY_COUNCIL = re.compile(r"\b(?:cc|county council)\b", re.IGNORECASE)
_COUNTY_COUNCILS = frozenset({"E06000047", "E06000057", "E06000017"})
"""Districts of England with a county council: County Durham, Northumberland, Rutland."""

_CITY = re.compile(r"\bcity\b", re.IGNORECASE)
_NO_CITIES = frozenset({"E06000047"})
"""Districts that share their name with a city that is much smaller."""

COUNTIES_BEFORE = frozenset({"dorset", "buckinghamshire", "north yorkshire", "somerset"})
"""Names that a county had before a district took them over."""


@dataclass(frozen=True)
class NamedDistrict:
    """A district that a name stands for.

    Attributes
    ----------
    code : str
        District of April 2025.
    alias : Alias, optional
        The district of earlier years that had the name, if it is none of today's.
    """

    code: str
    alias: Alias | None = None

    @property
    def own_code(self) -> str:
        """Code of the very district that the name was given to, of today or of earlier years."""
        return self.alias.old_code if self.alias else self.code


class DistrictNames:
    """All names that districts go or went by.

    Parameters
    ----------
    lookup : DistrictLookup

    Attributes
    ----------
    known : mapping of str to NamedDistrict
        By plain name; today's names win.
    """

    def __init__(self, lookup: DistrictLookup) -> None:
        self._lookup = lookup
        former = [*OLD_NORTHERN_IRELAND.values(), *lookup.aliases.values()]
        known = {
            plain_name(alias.old_name): NamedDistrict(alias.code, alias) for alias in former if alias.code in lookup.districts
        }
        known |= {plain_name(name): NamedDistrict(code) for name, code in SPELLINGS.items() if code in lookup.districts}
        self._names = {plain_name(name): code for code in lookup.codes for name in lookup.districts[code].names}
        self._said = [(plain_name(lookup.said(code)), code) for code in sorted(lookup.codes, key=lookup.said)]
        self.known: Mapping[str, NamedDistrict] = known | {name: NamedDistrict(code) for name, code in self._names.items()}

    def meant(self, name: str) -> NamedDistrict | None:
        """Return the district that a name stands for; None where it stands for none, or may stand for several.

        *Newport / Casnewydd* and *Cardiff (Caerdydd)* are both names of one district; *Derby UA* and *London Borough of Camden*
        are districts.

        Examples
        --------
        >>> from explorer.places.districts import load_districts
        >>> names = district_names(load_districts())
        >>> [found.code for name in ("Derby UA", "Saint Albans", "Antrim") if (found := names.meant(name))]
        ['E06000015', 'E07000240', 'N09000001']
        >>> [names.meant(name) for name in ("Newcastle", "Kent", "Derby - Allestree", "Dorset County Council")]
        [None, None, None, None]
        """
        whole = self.known.get(plain_name(name))
        if whole:
            return whole
        parts = _TWO_NAMES.split(name)
        if len(parts) > 1:
            each = [self.meant(part) for part in parts]
            return each[0] if len({part.code if part else "" for part in each}) == 1 else None
        district = next((found for bare in _without_council(name) if (found := self.known.get(plain_name(bare)))), None)
        if district is None and name.endswith(")"):
            one, _, other = name[:-1].rpartition("(")
            found = self.known.get(plain_name(other))
            return found if found and found == self.known.get(plain_name(one)) else None
        return None if district is None or self._is_of_another_kind(name, district) else district

    def find(self, text: str) -> NamedDistrict | None:
        """Return the district that a code of any year since 2011, or a name, stands for."""
        code = text.strip(" \"'").upper()
        return self.of_code(code) or self.meant(text)

    def of_code(self, code: str) -> NamedDistrict | None:
        """Return the district of a code of any year since 2011."""
        alias = self._lookup.aliases.get(code) or OLD_NORTHERN_IRISH_CODES.get(code)
        if code in self._lookup.districts:
            return NamedDistrict(code)
        return NamedDistrict(alias.code, alias) if alias and alias.code in self._lookup.districts else None

    def called(self, code: str) -> str:
        """Name of the district of a code, in its own year; the code itself where it is of none."""
        found = self.of_code(code)
        return code if found is None else found.alias.old_name if found.alias else self._lookup.name(found.code)

    def is_of(self, code: str, name: str) -> bool | None:
        """Whether a name is that of the very district of a code, of its own year; None where that cannot be said.

        What a district became since may stand beside its code; one that merged into another is not that other, though the other
        be called after it, as Bournemouth, Christchurch and Poole is. Of Northern Ireland's old districts that cannot be said:
        *Derry* may be short for Derry City and Strabane. A level, code or note beside the name says nothing here.

        Examples
        --------
        >>> from explorer.places.districts import load_districts
        >>> names, carlisle = district_names(load_districts()), "E07000028"
        >>> [names.is_of(carlisle, name) for name in ("Carlisle", "Cumberland", "Allerdale", "Dudley", "Elsewhere")]
        [True, True, False, False, None]
        >>> names.is_of("E06000058", "Bournemouth"), names.is_of("N09000005", "Derry")
        (False, None)
        """
        bare, _ = without_prefix(name)
        given, meant = self.of_code(code), self.meant(code_and_name(bare)[1] or bare)
        if given is None or meant is None:
            return None
        if given.code != meant.code:
            return False
        if meant.alias is None or meant.own_code == given.own_code:
            return True
        is_short = f" {plain_name(meant.alias.old_name)} " in f" {plain_name(self._lookup.name(given.code))} "
        return None if given.alias is None and is_short and meant.alias.relation == MOSTLY_IN else False

    def _is_of_another_kind(self, name: str, district: NamedDistrict) -> bool:
        """Whether a council is that of a county, or of a city, whose land is not that of the district of the name."""
        if _COUNTY_COUNCIL.search(name):
            is_long = "county council" in name.casefold()
            has_one = district.code.startswith("W06") or district.code in _COUNTY_COUNCILS
            return not has_one if is_long else plain_name(self._lookup.name(district.code)) in COUNTIES_BEFORE
        return bool(_CITY.search(name)) and district.code in _NO_CITIES

    def could_be(self, name: str) -> tuple[str, ...]:
        """Return the codes of districts whose names begin with a name or end in it, word by word.

        Examples
        --------
        >>> from explorer.places.districts import load_districts
        >>> district_names(load_districts()).could_be("Newcastle City Council")
        ('E08000021', 'E07000195')
        """
        for bare in (name, *_without_council(name)):
            begins, ends = f"{plain_name(bare)} ", f" {plain_name(bare)}"
            found = tuple(code for said, code in self._said if f"{said} ".startswith(begins) or f" {said}".endswith(ends))
            if begins.strip() and found:
                return found
        return ()

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return the names of up to three districts that are most like what was written, or contain it."""
        wanted = plain_name(name)
        containing = [known for known in self._names if len(wanted) > 2 and wanted in known]
        alike = self._likeness.nearest(wanted, NEAREST, _ALIKE)
        found = (self._lookup.name(self._names[known]) for known in [*containing[:2], *alike, *containing])
        return tuple(dict.fromkeys(found))[:NEAREST]

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self._names)


@lru_cache(maxsize=4)
def district_names(lookup: DistrictLookup) -> DistrictNames:
    """Return the names of the districts of a lookup, which are made once."""
    return DistrictNames(lookup)


def _without_council(name: str) -> Iterator[str]:
    """Yield a name with fewer and fewer of the words for its council."""
    while True:
        bare = _BEFORE.sub("", name)
        if bare != name:
            yield bare
        shorter = _BEHIND.sub("", name)
        if shorter == name:
            return
        yield shorter
        name = shorter
