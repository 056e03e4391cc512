"""Districts and the areas they nest in, and the older codes that led to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from explorer import resources
from explorer.days import month_of
from explorer.readers import bundled
from explorer.said import Area, Listing, Said

VINTAGE = month_of(date(2025, 4, 1))
"""Month of the districts that everything is brought to."""

_MOST_TOLD = 1000
"""Codes that a sentence about them names: a person may have to look for every one."""

COUNTRY_CODES = {
    "England": "E92000001",
    "Scotland": "S92000003",
    "Wales": "W92000004",
    "Northern Ireland": "N92000002",
}


@dataclass(frozen=True)
class District:
    """A local authority district of April 2025 and the ITL areas (2025) it nests in."""

    code: str
    name: str
    welsh_name: str
    itl3: str
    itl3_name: str
    itl2: str
    itl2_name: str
    itl1: str
    itl1_name: str
    country: str
    other_names: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is or was called: its name as written and as said, in Welsh, and other names."""
        said = self.name.removesuffix(", City of").removesuffix(", County of")
        return tuple(filter(None, (self.welsh_name, *self.other_names, said, self.name)))

    @property
    def country_code(self) -> str:
        """ONS code of the nation."""
        return COUNTRY_CODES[self.country]

    @property
    def nation(self) -> Area:
        """The nation that it lies in."""
        return Area(self.country_code, self.country)


@dataclass(frozen=True)
class Alias:
    """An older district code and the district of 2025 that its area belongs to."""

    old_code: str
    old_name: str
    code: str
    relation: str
    effective: str
    note: str


@dataclass(frozen=True)
class CodeReport:
    """What became of the codes of a file.

    Attributes
    ----------
    mapped : dict of str to str
        Each code found → its district of April 2025. Unmatched codes are absent.
    converted : tuple of Alias
        Older codes that were brought forward.
    unmatched : tuple of str
        Codes that are no district, now or before.
    """

    mapped: Mapping[str, str]
    converted: tuple[Alias, ...] = ()
    unmatched: tuple[str, ...] = ()

    def sentences(self, of: Literal["districts", "regions"] = "districts") -> list[Said]:
        """Return what a user should know about the codes, one sentence each."""
        told = []
        if self.converted:
            pairs = (Said("places-became", old=f"{a.old_code} {a.old_name}", new=a.code, how=a.relation) for a in self.converted)
            told.append(Said("places-older-codes", vintage=VINTAGE, pairs=Listing(tuple(pairs), _MOST_TOLD, "commas")))
        if self.unmatched:
            told.append(Said("places-unknown-codes", of=of, codes=Listing(self.unmatched, _MOST_TOLD, "commas")))
        return told


@dataclass(frozen=True, eq=False)
class DistrictLookup:
    """All districts of April 2025 by code, with the codes of earlier years."""

    districts: Mapping[str, District]
    aliases: Mapping[str, Alias] = field(default_factory=dict)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """District codes in the order of the lookup."""
        return tuple(self.districts)

    @cached_property
    def regions(self) -> dict[str, str]:
        """ITL1 regions: code → name."""
        return {d.itl1: d.itl1_name for d in self.districts.values()}

    def name(self, code: str) -> str:
        """Name of a district; the code itself where it is not known."""
        district = self.districts.get(code)
        return district.name if district else code

    def said(self, code: str) -> str:
        """Name of a district as a sentence says it: Bristol for "Bristol, City of"."""
        return self.name(code).removesuffix(", City of").removesuffix(", County of")

    def area(self, code: str) -> Area:
        """Return a district as a sentence names it."""
        return Area(code, self.said(code))

    def named(self, code: str) -> Area:
        """Return a district with its name as written, for lists and tables."""
        return Area(code, self.name(code))

    def region(self, code: str) -> Area:
        """Return an ITL1 region with its name as written."""
        return Area(code, self.regions[code])

    def all_said(self, codes: Iterable[str]) -> list[str]:
        """Names of districts as a sentence says them, in the order given."""
        return [self.said(code) for code in codes]

    def former_said(self, codes: Iterable[str]) -> list[str]:
        """Names of districts of earlier years, in the order given."""
        return [self.aliases[code].old_name for code in codes]

    def in_regions(self, regions: Collection[str]) -> tuple[str, ...]:
        """Codes of the districts of some ITL1 regions."""
        return tuple(code for code, district in self.districts.items() if district.itl1 in regions)

    def regions_of(self, codes: Iterable[str]) -> tuple[str, ...]:
        """ITL1 regions that some districts lie in, by code."""
        return tuple(sorted({self.districts[code].itl1 for code in codes}))

    def to_current(self, codes: Iterable[str]) -> CodeReport:
        """Bring district codes of any year since 2011 to the districts of April 2025.

        Examples
        --------
        >>> report = load_districts().to_current(["E08000016", "E08000025", "X1"])
        >>> report.mapped["E08000016"], report.unmatched
        ('E08000038', ('X1',))
        """
        mapped: dict[str, str] = {}
        converted, unmatched = [], []
        for code in sorted(set(codes)):
            if code in self.districts:
                mapped[code] = code
            elif code in self.aliases:
                mapped[code] = self.aliases[code].code
                converted.append(self.aliases[code])
            else:
                unmatched.append(code)
        return CodeReport(mapped, tuple(converted), tuple(unmatched))


def load_districts() -> DistrictLookup:
    """Read the bundled lookup of districts, ITL areas and older codes.

    Raises
    ------
    ReadError
        A bundled table is missing or damaged.
    """
    rows = bundled.read_rows(resources.boundaries("lad_itl_2025.csv"), _DISTRICT_COLUMNS)
    districts = {row["lad25_code"]: District(*row.values()) for row in rows}
    old = bundled.read_rows(resources.boundaries("lad_aliases.csv"), _ALIAS_COLUMNS)
    return DistrictLookup(districts, {row["old_code"]: Alias(*row.values()) for row in old})


def _other_names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split(";") if name.strip())


_DISTRICT_COLUMNS: dict[str, bundled.Check] = {
    "lad25_code": bundled.code,
    "lad_name": bundled.named,
    "welsh_name": bundled.text,
    "itl3": bundled.code,
    "itl3_name": bundled.named,
    "itl2": bundled.code,
    "itl2_name": bundled.named,
    "itl1": bundled.code,
    "itl1_name": bundled.named,
    "country": bundled.one_of(*COUNTRY_CODES),
    "other_names": _other_names,
}
_ALIAS_COLUMNS = {
    "old_code": bundled.code,
    "old_name": bundled.named,
    "lad25_code": bundled.code,
    "relation": bundled.one_of("recoded", "merged_into"),
    "effective": bundled.named,
    "note": bundled.text,
}
