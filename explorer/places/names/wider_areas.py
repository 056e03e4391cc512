"""Areas wider than a district, by code or name: what sort each is of, and which districts of today it is made of.

A person or a file may call one of them where a district is asked for. None of its districts is then taken in its place: the
answer names them, and whoever asked decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from explorer import resources
from explorer.days import month_of
from explorer.places.boundaries import REGION_CODES
from explorer.places.districts import COUNTRY_CODES, DistrictLookup
from explorer.places.names.counties import (
    COUNTIES,
    ENDED_LONG_AGO,
    FORMER_COUNTIES,
    FORMER_COUNTIES_ENDED,
    METROPOLITAN_COUNTIES,
    county_named,
    county_of,
)
from explorer.places.names.plain_names import plain_name
from explorer.places.names.written_areas import LEVEL_NAMES, level_of_code
from explorer.readers import bundled
from explorer.said import Listing, Said

_LEVELS: Mapping[str, str] = MappingProxyType(
    {
        "county_council": "county",
        "combined_authority": "combined_authority",
        "combined_county_authority": "combined_authority",
        "local_enterprise_partnership": "lep",
        "police_force_area": "police",
        "fire_and_rescue_service": "police",
        "integrated_care_board": "health",
        "health_board": "health",
        "local_health_board": "health",
        "local_skills_improvement_plan_area": "lsip",
    }
)
"""Kinds of bodies that tables give figures of, and the level of each."""

COUNTRIES_TOGETHER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "K02000001": ("United Kingdom", "EWSN"),
        "K03000001": ("Great Britain", "EWS"),
        "K04000001": ("England and Wales", "EW"),
        "K99999999": ("United Kingdom less Extra-Regio", "EWSN"),
    }
)
"""Countries that tables take together: code → name, and the letters that codes of districts in them begin with."""

IN_WELSH = MappingProxyType(
    {"Cymru": "Wales", "Lloegr": "England", "Yr Alban": "Scotland", "Gogledd Iwerddon": "Northern Ireland"}
)
"""What tables in Welsh call the countries."""

_MOST_NAMED = 8


@dataclass(frozen=True)
class WiderArea:
    """An area of another level than a district.

    Attributes
    ----------
    level : str
        One of :data:`~explorer.places.names.written_areas.LEVEL_NAMES`.
    name : str
        Empty where only its code is known.
    districts : tuple of str
        Districts of today on its ground; empty where they are not known.
    ended : date, optional
        When a county ended.
    """

    level: str
    name: str = ""
    districts: tuple[str, ...] = ()
    ended: date | None = None

    def said(self, text: str) -> Said:
        """Say what was written, and of what sort it is."""
        if self.ended:
            return Said("places-wider-ended", text=text, name=self.name, month=month_of(self.ended))
        return Said("places-wider", text=text, name=self.name or "none", level=LEVEL_NAMES[self.level])

    def members(self, lookup: DistrictLookup) -> Said | None:
        """Say which districts of today it is made of; None where that is not known."""
        if not self.districts:
            return None
        districts = Listing(tuple(lookup.area(code) for code in self.districts), _MOST_NAMED)
        return Said("places-wider-districts", districts=districts)


def wider_area(text: str, lookup: DistrictLookup) -> WiderArea | None:
    """Return the area of another level that a code or a name stands for; None where it stands for none that is known.

    A district may share its name with one: whether it stands for a district is asked before.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> lookup = load_districts()
    >>> [wider_area(text, lookup).level for text in ("E10000016", "Inner London", "TLG31", "E54000055", "E02001234")]
    ['county', 'county', 'itl3', 'health', 'msoa']
    >>> wider_area("Cumbria", lookup).districts, wider_area("Narnia", lookup)
    (('E06000063', 'E06000064'), None)
    """
    known = _known(lookup)
    code = text.strip().upper()
    found = known.get(code) or known.get(county_named(text)) or known.get(plain_name(text))
    level = level_of_code(code)
    return found or (WiderArea(level) if level not in ("", "district") else None)


@lru_cache(maxsize=512)
def names_around(district: str, lookup: DistrictLookup) -> tuple[str, ...]:
    """Return the plain names of counties, regions and countries that a district lies in, the longest first.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> [name in names_around("E08000025", load_districts()) for name in ("west midlands", "england", "north west england")]
    [True, True, False]
    """
    inside = (key for key, area in _known(lookup).items() if district in area.districts and area.level in _GROUND)
    return tuple(sorted((key for key in inside if key == key.casefold()), key=len, reverse=True))


_GROUND = frozenset({"county", "itl1", "itl2", "itl3", "country"})
"""Levels that say where a district lies."""


def names_of_itl(name: str) -> tuple[str, ...]:
    """Return an ITL area's name as ONS writes it, and as everyone says it.

    Examples
    --------
    >>> names_of_itl("East (England)"), names_of_itl("Yorkshire and The Humber")
    (('East (England)', 'East', 'East of England'), ('Yorkshire and The Humber', 'Yorkshire and Humber'))
    """
    bare = name.split(" (")[0]
    also = ["East of England"] if name.startswith("East (") else ["Greater London"] if name == "London" else []
    return tuple(dict.fromkeys((name, bare, *also, bare.replace(" and The Humber", " and Humber"))))


@lru_cache(maxsize=2)
def _known(lookup: DistrictLookup) -> Mapping[str, WiderArea]:
    """All of them by code and by plain name; counties and regions have a name before bodies that are called after them."""
    known: dict[str, WiderArea] = {}
    for keys, area in (*_counties(lookup), *_nested(lookup), *_bodies()):
        for key in filter(None, keys):
            known.setdefault(key, area)
    return known


def _counties(lookup: DistrictLookup) -> Iterator[tuple[tuple[str, ...], WiderArea]]:
    in_county = county_of(lookup.codes)
    for code, (name, _) in COUNTIES.items():
        yield (
            (code, plain_name(name)),
            WiderArea("county", name, tuple(one for one in lookup.codes if in_county.get(one) == code)),
        )
    for code, (name, districts) in METROPOLITAN_COUNTIES.items():
        yield (code, plain_name(name)), WiderArea("county", name, districts)
    for code, (name, districts) in FORMER_COUNTIES.items():
        yield (code, plain_name(name)), WiderArea("county", name, districts, FORMER_COUNTIES_ENDED[code][0])
    for name, (code, ended, districts) in ENDED_LONG_AGO.items():
        yield (code, plain_name(name)), WiderArea("county", name, districts, ended)


def _nested(lookup: DistrictLookup) -> Iterator[tuple[tuple[str, ...], WiderArea]]:
    """ITL areas, regions, countries, and the two parts of London."""
    names: dict[tuple[str, str, str], list[str]] = {}
    for code, each in lookup.districts.items():
        for level, area, name in (
            ("country", each.country_code, each.country), ("itl1", each.itl1, each.itl1_name),
            ("itl2", each.itl2, each.itl2_name), ("itl3", each.itl3, each.itl3_name),
        ):  # fmt: skip
            names.setdefault((level, area, name), []).append(code)
        for number, part in ((1, "Inner London"), (2, "Outer London")):
            if each.itl2_name.startswith(part):
                names.setdefault(("county", f"E1300000{number}", part), []).append(code)
    former = {itl: code for code, itl in REGION_CODES.items() if code.startswith("E")}
    for (level, area, name), codes in names.items():
        of_nuts = f"UK{area[2:]}" if area.startswith("TL") else ""
        called = "East of England" if level == "itl1" and name.startswith("East (") else name.split(" (")[0]
        yield (
            (area, of_nuts, former.get(area, ""), *map(plain_name, names_of_itl(name))),
            WiderArea(level, called, tuple(codes)),
        )
    for code, (name, letters) in COUNTRIES_TOGETHER.items():
        inside = tuple(one for one in lookup.codes if one[0] in letters)
        yield (code, *(("UK",) if letters == "EWSN" else ()), plain_name(name)), WiderArea("country", name, inside)
    for name, english in IN_WELSH.items():
        yield (plain_name(name),), WiderArea("country", english, tuple(names["country", COUNTRY_CODES[english], english]))


def _bodies() -> Iterator[tuple[tuple[str, ...], WiderArea]]:
    text = {"name": bundled.named, "id": bundled.named, "kind": bundled.named, "short_name": bundled.text, "end": bundled.text}
    members: dict[str, list[str]] = {}
    codes: dict[str, list[str]] = {}
    for name in ("members.csv", "body_members.csv"):
        columns = {"partnership_id": bundled.named, "lad25_code": bundled.code, "role": bundled.named, "to": bundled.text}
        for row in bundled.read_rows(resources.facts(name), columns):
            if row["role"] in ("member", "constituent"):
                members.setdefault(row["partnership_id"], []).append(row["lad25_code"])
    for name in ("partnership_codes.csv", "body_codes.csv"):
        for row in bundled.read_rows(resources.facts(name), {"partnership_id": bundled.named, "code": bundled.named}):
            codes.setdefault(row["partnership_id"], []).append(row["code"])
    for name in ("partnerships.csv", "bodies_with_areas.csv"):
        for row in bundled.read_rows(resources.facts(name), text):
            if row["kind"] in _LEVELS:
                inside = tuple(dict.fromkeys(members.get(row["id"], ())))
                called = (plain_name(row["name"]), plain_name(row["short_name"]), *_shortened(row["name"]))
                yield (*codes.get(row["id"], ()), *called), WiderArea(_LEVELS[row["kind"]], row["name"], inside)


_SHORTER = (
    (re.compile(r"\s(?:(?:Local )?Enterprise Partnership)$"), "LEP"),
    (re.compile(r"\s(?:(?:Local )?Enterprise Partnership)$"), ""),
    (re.compile(r"\s(?:Fire Service)$"), "Fire and Rescue Service"),
    (re.compile(r"\s(?:police force area)$"), "Police"),
    (re.compile(r"\s(?:police force area)$"), ""),
    (re.compile(r"\s(?:Integrated Care Board)$"), "ICB"),
    (re.compile(r"\s(?:Local Skills Improvement Plan area)$"), "LSIP"),
    (re.compile(r"\s(?:Combined Authority)$"), "CA"),
)


def _shortened(name: str) -> Iterator[str]:
    """Yield a body's name as people shorten it: *Black Country LEP*, *Thames Valley*."""
    yield from (plain_name(long.sub(f" {short}", name)) for long, short in _SHORTER if long.search(name))
