"""Codes for files that have names only: taken from the lists that hold the names, and only where nearly all are held."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from explorer.places.area_levels import KnownCodes
from explorer.places.districts import DistrictLookup
from explorer.places.naming import plain_name
from explorer.readers.boundary_files.raw_layer import Problem

FIELD = "area_code"
"""Column that the codes are put in."""

ENOUGH = 0.9
"""Share of a column's names that must be areas of one level before they are taken for it (ours)."""

LOOKED_AT = 500
"""Names of a column that are looked at to find its level, about (ours)."""

FEWEST = 3
"""Names from which a column tells a level: a single *Cambridge* may be a footprint of that name (ours)."""


@dataclass(frozen=True)
class NamedAreas:
    """Codes that the names of a column stand for.

    Attributes
    ----------
    field : str
        Column of the names.
    codes : tuple of str or None
        A code for each row; None where the name is not held.
    """

    field: str
    codes: tuple[str | None, ...]

    def problem(self) -> Problem:
        """Return what was taken for what, to be told to the user."""
        lost = [row for row, code in enumerate(self.codes, start=1) if not code]
        found = len(self.codes) - len(lost)
        said = f"It holds no area codes; they were found by the names in {self.field}: {found:,} of {len(self.codes):,}."
        where = ", ".join(f"row {row}" for row in lost[:5]) + (" and others" if len(lost) > 5 else "")
        return Problem(said, where or self.field, "Look at the map: codes are surer than names.")


_OTHER_KINDS = re.compile(
    r"(?<![a-z])(?:police|constituenc(?:y|ies)|education|wards?|parish(?:es)?|hospitals?|nhs|health|trusts?|fire|schools?|colleges?"
    r"|stations?|courts?|diocese|probation|leps?|seats?|polling|settlements?|towns?|villages?|cit(?:y|ies)|postcodes?)(?![a-z])",
    re.IGNORECASE,
)
"""Words in a title that speak of areas or places of another kind, however they are called."""


def of_another_kind(*titles: str) -> str:
    """Return the word in a title that speaks of areas of another kind than districts; empty where there is none.

    Examples
    --------
    >>> of_another_kind("PoliceForce"), of_another_kind("Education_Authority"), of_another_kind("Stewardship", "NAME")
    ('Police', 'Education', '')
    """
    plain = (re.sub(r"(?<=[a-z])(?=[A-Z])|_|-", " ", title) for title in titles)
    return next((match[0] for title in plain if (match := _OTHER_KINDS.search(title))), "")


def codes_by_name(
    columns: Mapping[str, Sequence[str | None]], lookup: DistrictLookup, known: Sequence[KnownCodes]
) -> NamedAreas | None:
    """Return the codes that the names of a column stand for; None where no column holds names of one level.

    A column whose title says that its areas are others, such as constituencies, holds names of no level here. Neither does
    one in which most names stand several times: there they say where smaller areas lie.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> found = codes_by_name({"NAME": ["Birmingham", "COVENTRY", "Dudley"]}, load_districts(), [])
    >>> found.field, found.codes
    ('NAME', ('E08000025', 'E08000026', 'E08000027'))
    """
    best: tuple[float, str, dict[str, str]] = (0.0, "", {})
    for field, cells in columns.items():
        # Rows from all over a long table: its beginning may be of one place.
        looked_at = [plain_name(cell) for cell in cells[:: max(len(cells) // LOOKED_AT, 1)] if cell]
        seen = set(looked_at)
        if len(seen) < max(FEWEST, len(looked_at) / 2) or of_another_kind(field):
            continue
        for held in _names_held(lookup, known, seen):
            share = len(seen & held.keys()) / len(seen)
            if share >= max(ENOUGH, best[0] + 1e-9):
                best = share, field, held
    _, field, held = best
    return NamedAreas(field, tuple(held.get(plain_name(cell)) if cell else None for cell in columns[field])) if held else None


def districts_by_name(lookup: DistrictLookup) -> dict[str, str]:
    """Return districts by every name, in plain letters, that they or districts before them have had; today's names win."""
    held = {plain_name(alias.old_name): code for code, alias in lookup.aliases.items()}
    for code, district in lookup.districts.items():
        held |= {plain_name(name): code for name in district.names}
    return held


def named_otherwise(
    level: str, codes: Sequence[str], names: Sequence[str], lookup: DistrictLookup, known: Sequence[KnownCodes]
) -> tuple[dict[int, str], int]:
    """Return the places where a name is that of another area than the code's, and how many names could be compared.

    A name that no list holds says nothing.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> codes = ["E08000025", "E08000026", "E08000027"]
    >>> named_otherwise("LAD", codes, ["Birmingham", "Coventry", "Solihull"], load_districts(), [])
    ({2: 'is called “Solihull”, which is E08000029'}, 3)
    """
    held, own = _held_and_own(level, lookup, known)
    plain = [
        (place, code, plain_name(name)) for place, (code, name) in enumerate(zip(codes, names, strict=True)) if code and name
    ]
    pairs = [(place, own[code], held[name]) for place, code, name in plain if code in own and name in held]
    other = [(place, wanted) for place, mine, wanted in pairs if not mine & wanted]
    return {place: f"is called “{names[place]}”, which is {' or '.join(sorted(wanted))}" for place, wanted in other}, len(pairs)


def _held_and_own(
    level: str, lookup: DistrictLookup, known: Sequence[KnownCodes]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return which codes each name is of, and which codes of today's list each code stands for."""
    if level == "LAD":
        held = {
            name: {lookup.aliases[code].code if code in lookup.aliases else code}
            for name, code in districts_by_name(lookup).items()
        }
        return held, {code: {mapped} for code, mapped in lookup.to_current([*lookup.codes, *lookup.aliases]).mapped.items()}
    names: dict[str, set[str]] = {}
    own: dict[str, set[str]] = {}
    for each in known:
        if each.level == level:
            for code, name in each.names.items():
                names.setdefault(_short(name), set()).add(code)
                own[code] = {code}
    return names, own


def _names_held(lookup: DistrictLookup, known: Sequence[KnownCodes], seen: Collection[str]) -> list[dict[str, str]]:
    """Return codes by plain name, a list for each level; districts come first."""
    others = [{_short(name): code for code, name in each.names.items()} for each in known]
    districts = districts_by_name(lookup)
    # Where several of the 26 are named, Belfast is the Belfast of then, whose border was another.
    older = {name: code for name, code in OLD_NORTHERN_IRISH_NAMES.items() if name not in districts}
    if len(older.keys() & set(seen)) >= FEWEST:
        districts |= OLD_NORTHERN_IRISH_NAMES
    return [districts, *others]


_OLD = (
    "antrim", "ards", "armagh", "ballymena", "ballymoney", "banbridge", "belfast", "carrickfergus", "castlereagh", "coleraine",
    "cookstown", "craigavon", "derry", "down", "dungannon", "fermanagh", "larne", "limavady", "lisburn", "magherafelt", "moyle",
    "newry and mourne", "newtownabbey", "north down", "omagh", "strabane",
)  # fmt: skip
OLD_NORTHERN_IRISH_NAMES: Mapping[str, str] = MappingProxyType({name: f"95{chr(65 + at) * 2}" for at, name in enumerate(_OLD)})
"""The 26 districts of Northern Ireland until April 2015, by plain name; their codes follow the alphabet."""


def _short(name: str) -> str:
    """Return a name without what the lists add in brackets, as in *North East (England)*."""
    return plain_name(name.partition(" (")[0])
