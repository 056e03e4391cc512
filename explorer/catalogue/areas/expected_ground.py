"""The ground that codes and names of areas stand for, in districts of today; and what each area is called."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from explorer.catalogue.partnerships import COUNTED_ROLES
from explorer.places.area_levels import area_levels, stem_of
from explorer.places.boundaries import REGION_CODES
from explorer.places.checks.code_order import listed_districts
from explorer.places.checks.compared_rows import Expected, Teller
from explorer.places.names.counties import COUNTIES, FORMER_COUNTIES, METROPOLITAN_COUNTIES, county_of
from explorer.places.names.district_names import district_names
from explorer.places.names.naming import district_meant
from explorer.places.names.plain_names import plain_name
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.catalogue.partnerships import Partnership
    from explorer.places.districts import District

_BODIES_BY_NAME = {
    "PFA": "police_force_area",
    "ICB": "integrated_care_board",
    "LSIP": "local_skills_improvement_plan_area",
}
"""Levels whose bodies are known by name only: kind of partnership."""

_NAMED_HERE = frozenset({"RGN", "CTRY", "CTY", "MCTY", "UTLA", "NUTS1", "NUTS2", "NUTS3"})
"""Levels of which no list of codes is held, but what each code is called."""

_SAME_NAMES = {"metropolitan police": "metropolitan", "london city of": "city of london"}
"""Names of bodies that publishers write otherwise than the list."""

_STATES = {"K02000001": "EWSN", "K03000001": "EWS", "K04000001": "EW", "UK": "EWSN"}

_KINDS = re.compile(
    r"^nhs (?=.)|(?<=.) (?:integrated care board|police(?: force)?(?: area)?|local skills improvement plan area)$"
)

_MOST = 0.5
"""Share of a column's cells that must be codes of districts (ours)."""

_LOOKED_AT, _CODE_LENGTH = 500, 9
"""Cells of a column that are looked at, about, and characters of the code of a district (ours)."""

_OF_DISTRICTS = re.compile(r"district|council|authority|borough|(?<![a-z])lad(?![a-z])", re.IGNORECASE)
"""What a column of names of districts is called."""

_NUMBERED = re.compile(r"(?P<district>.+) \d{3}[A-Z]?")
"""Names of small areas of England and Wales, such as *Birmingham 001A*: their district's, and a number."""


class ExpectedGround:
    """What codes and names of the catalogue's areas stand for.

    Parameters
    ----------
    catalogue : Catalogue
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._lookup = catalogue.districts
        self._by_code: dict[str, dict[str, Expected]] = {}

    def of(self, level: str, codes: Sequence[str], names: Sequence[str]) -> list[Expected | None]:
        """Return the ground of each row; None where it is not known."""
        if level in _BODIES_BY_NAME:
            bodies = self._bodies(_BODIES_BY_NAME[level])
            return [bodies.get(plain_body(name)) for name in names]
        if level not in self._by_code:
            self._by_code[level] = dict(self._known(level))
        known = self._by_code[level]
        if not known:
            return [None] * len(codes)
        # A code that no list holds may stand beside a name that one does.
        named = self._by_name(level, known, {name for code, name in zip(codes, names, strict=True) if code not in known})
        told = (known.get(code) or named.get(name) for code, name in zip(codes, names, strict=True))
        return [each or self._within_region(level, code) for each, code in zip(told, codes, strict=True)]

    def names_of(self, level: str) -> dict[str, str]:
        """Return the names of the areas of a level that no list holds but whose ground is known, by code."""
        if level not in _NAMED_HERE:
            return {}
        names = {code: each.name for code, each in self._known(level) if isinstance(each.name, str)}
        if level == "UTLA":
            names |= {code: district.name for code, district in self._lookup.districts.items()}
        return names

    def _by_name(self, level: str, known: Mapping[str, Expected], names: Collection[str]) -> dict[str, Expected]:
        """Return the ground of areas by their names, where the names of a level are those of its own areas alone."""
        if level == "LAD":
            found = ((name, district_meant(name, self._lookup)) for name in names)
            return {name: known[district.own_code] for name, district in found if district and district.own_code in known}
        if level[:-1] not in {"ITL", "NUTS"}:
            return {}
        by_name = {plain_name(each.name): each for each in known.values() if isinstance(each.name, str)}
        return {name: by_name[plain] for name in names if (plain := plain_name(name)) in by_name}

    def _known(self, level: str) -> Iterator[tuple[str, Expected]]:
        if level in {"LAD", "UTLA"}:
            yield from self._districts()
        if level in {"CTY", "UTLA"}:
            yield from self._counties()
        if level == "MCTY":
            for code, (name, districts) in METROPOLITAN_COUNTIES.items():
                yield code, Expected(name, frozenset(self._lookup.to_current(districts).mapped.values()))
        if level[:-1] in {"ITL", "NUTS"}:
            yield from self._itl(level)
        if level in {"RGN", "CTRY", "UK"}:
            yield from self._nations()
        if level in {"CAUTH", "LEP"}:
            bodies = self._catalogue.partnerships
            yield from ((code, body) for code, key in bodies.codes.items() if (body := self._body(bodies.partnerships[key])))
        if level == "TTWA":
            shares = self._catalogue.functional_areas.shares
            for area, name in self._catalogue.functional_areas.names.items():
                within = shares.index[shares[area] > 0]
                yield str(area), Expected(str(name), frozenset(map(str, within)), "part")

    def _districts(self) -> Iterator[tuple[str, Expected]]:
        for code in self._lookup.codes:
            yield code, Expected(self._lookup.said(code), frozenset([code]))
        for code, alias in self._lookup.aliases.items():
            if code not in self._lookup.districts:
                kind = "former" if alias.relation == "merged_into" else "whole"
                yield code, Expected(self._lookup.said(alias.code), frozenset([alias.code]), kind)

    def _counties(self) -> Iterator[tuple[str, Expected]]:
        in_county = county_of(self._lookup.codes)
        for code, (name, _) in COUNTIES.items():
            yield code, Expected(name, frozenset(district for district, county in in_county.items() if county == code))
        for code, (name, districts) in FORMER_COUNTIES.items():
            yield code, Expected(name, frozenset(districts), "body")

    def _itl(self, level: str) -> Iterator[tuple[str, Expected]]:
        number = level[-1]
        made_of: dict[str, set[str]] = {}
        names: dict[str, str] = {}
        for district in self._lookup.districts.values():
            code, name = _itl_of(district, number)
            made_of.setdefault(code, set()).add(district.code)
            names[code] = name
        for code, districts in made_of.items():
            written = code if level.startswith("ITL") else f"UK{code[2:]}"
            # Areas kept their codes while districts moved between them a little.
            yield written, Expected(names[code], frozenset(districts), "whole" if number == "1" else "body")

    def _within_region(self, level: str, code: str) -> Expected | None:
        """Return the region that a smaller area of another year lies in, as its code says."""
        region = f"TL{code[2:3]}"
        if level[:-1] not in {"ITL", "NUTS"} or region not in self._lookup.regions:
            return None
        return Expected(self._lookup.regions[region], frozenset(self._lookup.in_regions([region])), "part")

    def _nations(self) -> Iterator[tuple[str, Expected]]:
        every = self._lookup.districts.values()
        for code, region in REGION_CODES.items():
            yield code, Expected(self._lookup.regions[region], frozenset(self._lookup.in_regions([region])))
        for district in every:
            yield (
                district.country_code,
                Expected(district.country, frozenset(d.code for d in every if d.country == district.country)),
            )
        for code, letters in _STATES.items():
            yield code, Expected(Said("known-whole-country"), frozenset(d.code for d in every if d.code[0] in letters))

    def _bodies(self, kind: str) -> dict[str, Expected]:
        if kind not in self._by_code:
            bodies = self._catalogue.partnerships.of_kind(kind)
            made = ((plain_body(body.bare_name), self._body(body)) for body in bodies)
            self._by_code[kind] = {name: body for name, body in made if body}
        return self._by_code[kind]

    def _body(self, body: Partnership) -> Expected | None:
        """Return the districts that were ever counted to a body; None for one whose members are not known."""
        counted = [each for each in self._catalogue.partnerships.members.get(body.id, ()) if each.role in COUNTED_ROLES]
        core = frozenset(each.district for each in counted if each.share == 1 and each.end in (None, body.end))
        return Expected(body.bare_name, frozenset(each.district for each in counted), "body", core) if counted else None

    # --- districts that the rows of other levels name ----------------------------------------------------------------

    def told(self, codes: Sequence[str], columns: Mapping[str, Sequence[str]], names: Sequence[str]) -> tuple[Teller, ...]:
        """Return all that says in which district of today small areas lie: their codes, columns of districts, their names.

        Parameters
        ----------
        codes, names : sequence of str
        columns : mapping of name to cells
            All other columns of text.
        """
        tellers = [Teller(Said("places-its-code"), listed_districts(codes))]
        for field, cells in columns.items():
            if self._share_known(cells) > _MOST:
                mapped = self._lookup.to_current(set(cells)).mapped
                tellers.append(Teller(field, [mapped.get(code, "") for code in cells]))
            elif stem_of(field) in area_levels()["LAD"].fields or _OF_DISTRICTS.search(field):
                tellers.append(Teller(field, self._meant(cells)))
        numbered = [_NUMBERED.fullmatch(name) for name in names]
        tellers.append(Teller(Said("places-its-name"), self._meant([match["district"] if match else "" for match in numbered])))
        return tuple(teller for teller in tellers if any(teller.districts))

    def _meant(self, names: Sequence[str]) -> list[str]:
        codes = {name: found.code for name in set(names) if (found := district_meant(name, self._lookup))}
        return [codes.get(name, "") for name in names]

    def _share_known(self, codes: Sequence[str]) -> float:
        # Codes have no spaces: most columns hold names, and are not looked up.
        some = codes[:: max(len(codes) // _LOOKED_AT, 1)]
        mapped = self._lookup.to_current({code for code in some if len(code) == _CODE_LENGTH}).mapped
        return sum(code in mapped for code in some) / max(len(some), 1)

    def districts_hinted(self, names: Sequence[str]) -> list[str]:
        """Return the district of today that each name begins with; empty where there is none."""
        known = district_names(self._lookup).known

        def first(name: str) -> str:
            words = plain_name(name).split()
            starts = (" ".join(words[:number]) for number in range(len(words), 0, -1))
            return next((known[start].code for start in starts if start in known), "")

        return [first(name) for name in names]


def plain_body(name: str) -> str:
    """Return a body's name without its kind, as lists and files both have it.

    Examples
    --------
    >>> plain_body("NHS Sussex Integrated Care Board"), plain_body("Devon & Cornwall"), plain_body("London, City of")
    ('sussex', 'devon and cornwall', 'city of london')
    """
    plain = _KINDS.sub("", plain_name(name)).strip()
    return _SAME_NAMES.get(plain, plain)


def _itl_of(district: District, number: str) -> tuple[str, str]:
    return {
        "1": (district.itl1, district.itl1_name),
        "2": (district.itl2, district.itl2_name),
        "3": (district.itl3, district.itl3_name),
    }[number]
