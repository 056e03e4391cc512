"""Districts from a list that somebody wrote: codes of any year, names in English or Welsh, in any order."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from explorer.places.districts import Alias, DistrictLookup

NEAREST = 3
"""Names offered for one that is not known."""

_LINES = re.compile(r"[\n\r\t;|]+")
_WORDS = re.compile(r"[^\w]+")


@dataclass(frozen=True)
class Unmatched:
    """Something in a list that is no district, and the names most like it."""

    text: str
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True)
class NamedDistricts:
    """What a list of codes and names came to.

    Attributes
    ----------
    codes : tuple of str
        Districts of April 2025, in the order of the list, each once.
    converted : tuple of Alias
        Older codes that were brought forward.
    unmatched : tuple of Unmatched
        What is no district.
    """

    codes: tuple[str, ...]
    converted: tuple[Alias, ...] = ()
    unmatched: tuple[Unmatched, ...] = ()

    def sentences(self) -> list[str]:
        """Return what a user should know about the list, one sentence each.

        Examples
        --------
        >>> NamedDistricts(("E08000027",), (), (Unmatched("Dudly", ("Dudley",)),)).sentences()
        ['1 district found.', '“Dudly” is not a district of April 2025. The nearest: Dudley.']
        """
        told = [f"{len(self.codes)} district{'' if len(self.codes) == 1 else 's'} found."]
        told += [f"{a.old_code} {a.old_name} is now {a.code} ({a.relation.replace('_', ' ')})." for a in self.converted]
        return told + [_of_unmatched(entry) for entry in self.unmatched]


def districts_named(text: str, lookup: DistrictLookup) -> NamedDistricts:
    """Find the districts of a list.

    Entries stand on lines of their own, or between tabs or semicolons, or between commas; a comma that belongs to a name
    ("Bristol, City of") does no harm.

    Parameters
    ----------
    text : str
        As pasted.
    lookup : DistrictLookup

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> found = districts_named("E08000027, walsall; Bristol, City of", load_districts())
    >>> found.codes, found.unmatched
    (('E08000027', 'E08000030', 'E06000023'), ())
    """
    known = _by_name(lookup)
    codes: list[str] = []
    unmatched: list[Unmatched] = []
    for entry in _entries(text, known):
        code = known.get(plain_name(entry))
        if code is None:
            unmatched.append(Unmatched(entry, nearest_names(entry, lookup)))
        else:
            codes.append(code)
    written = {entry.upper() for entry in _entries(text, known)}
    converted = tuple(alias for old, alias in lookup.aliases.items() if old in written and old not in lookup.districts)
    return NamedDistricts(tuple(dict.fromkeys(codes)), converted, tuple(dict.fromkeys(unmatched)))


def _entries(text: str, known: dict[str, str]) -> list[str]:
    """Split a list, keeping commas that belong to a name."""
    entries: list[str] = []
    for line in filter(None, (part.strip(" \t,\"'") for part in _LINES.split(text))):
        entries += [line] if plain_name(line) in known else _between_commas(line.split(","), known)
    return [entry for entry in entries if plain_name(entry)]


def _between_commas(pieces: list[str], known: dict[str, str]) -> list[str]:
    entries = []
    while pieces:
        # "Bristol, City of" is two pieces that make one name.
        both = ",".join(pieces[:2])
        used = 2 if len(pieces) > 1 and plain_name(both) in known and plain_name(pieces[1]) not in known else 1
        entries.append((both if used == 2 else pieces[0]).strip(" \"'"))
        pieces = pieces[used:]
    return entries


def _by_name(lookup: DistrictLookup) -> dict[str, str]:
    """Return codes by everything a district is called, codes of earlier years among it; today's names win."""
    known = {plain_name(old): alias.code for old, alias in lookup.aliases.items()}
    for code, district in lookup.districts.items():
        known |= {plain_name(name): code for name in (*district.names, code)}
    return known


def plain_name(name: str) -> str:
    """Write a name without capitals, punctuation and the ways of writing *and* and *saint*."""
    return " ".join(_WORDS.sub(" ", name.casefold().replace("&", " and ").replace("'", "").replace("’", "")).split())


def nearest_names(entry: str, lookup: DistrictLookup) -> tuple[str, ...]:
    """Return the names of up to three districts that are most like what was written, or contain it."""
    names = {plain_name(name): lookup.name(code) for code in lookup.codes for name in lookup.districts[code].names}
    wanted = plain_name(entry)
    containing = [name for name in names if len(wanted) > 2 and wanted in name]
    alike = difflib.get_close_matches(wanted, names, n=NEAREST, cutoff=0.6)
    return tuple(dict.fromkeys(names[name] for name in [*containing[:2], *alike, *containing]))[:NEAREST]


def _of_unmatched(entry: Unmatched) -> str:
    nearest = f" The nearest: {'; '.join(entry.nearest)}." if entry.nearest else ""
    return f"“{entry.text}” is not a district of April 2025.{nearest}"
