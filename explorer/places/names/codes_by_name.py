"""Codes for files that have names only: taken from the lists that hold the names, and only where nearly all are held."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from explorer.places.area_levels import KnownCodes, levels_of_header
from explorer.places.districts import DistrictLookup
from explorer.places.names.district_names import BELFAST_OF_THEN, are_of_then, district_names
from explorer.places.names.naming import district_agreed, district_meant
from explorer.places.names.plain_names import plain_name
from explorer.readers.boundary_files.raw_layer import Problem
from explorer.said import Listing, Said

FIELD = "area_code"
"""Column that the codes are put in."""

ENOUGH = 0.9
"""Share of a column's names that must be areas of one level before they are taken for it (ours)."""

LOOKED_AT = 500
"""Names of a column that are looked at to find its level, about (ours)."""

_MOST_NAMED = 5
"""Rows without a code that are named."""

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
        A code for each row; None where the name is not held, or stands beside a code of another area.
    names : sequence of str or None
        The name in each row.
    """

    field: str
    codes: tuple[str | None, ...]
    names: Sequence[str | None]

    def problem(self) -> Problem:
        """Return what was taken for what, to be told to the user."""
        lost = [row for row, code in enumerate(self.codes) if not code]
        found = len(self.codes) - len(lost)
        said = Said("places-codes-by-name", field=self.field, found=found, of=len(self.codes))
        rows = (Said("places-row-named", row=str(row + 1), name=self.names[row] or "none") for row in lost)
        where = Listing(tuple(rows), _MOST_NAMED, "commas")
        return Problem(said, where or self.field, Said("places-codes-by-name-remedy"))


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
    best, best_field = 0.0, ""
    code_of: _Level = str
    for field, cells in columns.items():
        # Rows from all over a long table: its beginning may be of one place.
        looked_at = [cell for cell in cells[:: max(len(cells) // LOOKED_AT, 1)] if cell]
        seen = {plain_name(cell): cell for cell in looked_at}
        if len(seen) < max(FEWEST, len(looked_at) / 2) or of_another_kind(field):
            continue
        for level in _levels(lookup, known, seen.values(), levels_of_header(field)):
            share = sum(bool(level(name)) for name in seen.values()) / len(seen)
            if share >= max(ENOUGH, best + 1e-9):
                best, best_field, code_of = share, field, level
    if not best_field:
        return None
    codes = {cell: code_of(cell) or None for cell in set(columns[best_field]) if cell}
    cells = columns[best_field]
    return NamedAreas(best_field, tuple(codes.get(cell) if cell else None for cell in cells), cells)


_Level = Callable[[str], str]
"""Returns the code of the area of one level that a name stands for; empty where it stands for none."""


def _levels(lookup: DistrictLookup, known: Sequence[KnownCodes], seen: Iterable[str], said: Set[str]) -> list[_Level]:
    """Return what each level takes names for; districts come first. Where a header says the level, no other is asked."""
    if said and not said & _OF_DISTRICTS:
        return [_of_list(each) for each in known if each.level in said]
    of_then = are_of_then(found.alias for name in seen if (found := district_meant(name, lookup)))

    def district(name: str) -> str:
        found = district_agreed(name, lookup)
        if found and found.code == BELFAST_OF_THEN.code and of_then:
            return BELFAST_OF_THEN.old_code
        return found.own_code if found else ""

    return [district, *map(_of_list, known)]


_OF_DISTRICTS = frozenset({"LAD", "UTLA", "CTY", "MCTY"})
"""Levels whose areas are districts, or groups of them under their names."""


def _of_list(each: KnownCodes) -> _Level:
    held = {_short(name): code for code, name in each.names.items()}
    return lambda name: held.get(plain_name(name), "")


def named_otherwise(
    level: str, codes: Sequence[str], names: Sequence[str], lookup: DistrictLookup, known: Sequence[KnownCodes]
) -> tuple[dict[int, Said], int]:
    """Return the places where a name is that of another area than the code's, and how many names could be compared.

    A name that no list holds says nothing.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> codes = ["E08000025", "E08000026", "E08000027"]
    >>> found, of = named_otherwise("LAD", codes, ["Birmingham", "Coventry", "Solihull"], load_districts(), [])
    >>> [(place, said.values["name"], said.values["codes"].items) for place, said in found.items()], of
    ([(2, 'Solihull', ('E08000029',))], 3)
    >>> found, of = named_otherwise("LAD", ["E07000028", "E07000026"], ["Allerdale", "Cumberland"], load_districts(), [])
    >>> [(place, said.values["name"]) for place, said in found.items()], of
    ([(0, 'Allerdale')], 2)
    """
    pairs = list(zip(codes, names, strict=True))
    if level == "LAD":
        districts = district_names(lookup)
        agree = {pair: districts.is_of(*pair) for pair in set(pairs)}
        own = {name: district_meant(name, lookup) for name in set(names)}
        meant = {name: [found.own_code] for name, found in own.items() if found}
    else:
        listed = [(code, _short(name)) for each in known if each.level == level for code, name in each.names.items()]
        held = {code for code, _ in listed}
        by_name: dict[str, list[str]] = {}
        for code, name in listed:
            by_name.setdefault(name, []).append(code)
        meant = {name: by_name.get(plain_name(name)) or by_name.get(_short(name), []) for name in set(names)}
        agree = {(code, name): code in meant[name] if code in held and meant[name] else None for code, name in set(pairs)}
    other = {place: name for place, (code, name) in enumerate(pairs) if agree[code, name] is False}
    told = {
        place: Said("places-called-otherwise", name=name, codes=Listing(tuple(sorted(meant[name])), joint="or"))
        for place, name in other.items()
    }
    return told, sum(agree[pair] is not None for pair in pairs)


def _short(name: str) -> str:
    """Return a name without what the lists add in brackets, as in *North East (England)*."""
    return plain_name(name.partition(" (")[0])
