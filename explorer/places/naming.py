"""Districts from a list that somebody wrote: codes of any year, names in English or Welsh, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from explorer.places.district_names import DistrictNames, district_names
from explorer.places.districts import VINTAGE, Alias, DistrictLookup
from explorer.places.plain_names import plain_name
from explorer.said import Listing, Said, sentences

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
        Districts of earlier years, by code or name, that were brought forward.
    unmatched : tuple of Unmatched
        What is no district.
    """

    codes: tuple[str, ...]
    converted: tuple[Alias, ...] = ()
    unmatched: tuple[Unmatched, ...] = ()

    def sentences(self) -> list[Said | Listing]:
        """Return what a user should know about the list, one sentence each.

        Examples
        --------
        >>> NamedDistricts(("E08000027",)).sentences()
        [Said('places-districts-found', number=1)]
        """
        told: list[Said | Listing] = [Said("places-districts-found", number=len(self.codes))]
        told += [
            Said("places-district-now", old=f"{a.old_code} {a.old_name}", new=a.code, how=a.relation) for a in self.converted
        ]
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
    names = district_names(lookup)
    entries = _entries(text, names)
    found = [(entry, names.find(entry)) for entry in entries]
    unmatched = (Unmatched(entry, names.nearest(entry)) for entry, district in found if district is None)
    districts = [district for _, district in found if district is not None]
    converted = dict.fromkeys(district.alias for district in districts if district.alias)
    return NamedDistricts(
        tuple(dict.fromkeys(district.code for district in districts)), tuple(converted), tuple(dict.fromkeys(unmatched))
    )


def _entries(text: str, names: DistrictNames) -> list[str]:
    """Split a list, keeping commas and bars that belong to a name."""
    entries: list[str] = []
    for line in filter(None, (part.strip(" \t,\"'") for part in _LINES.split(text))):
        entries += [line] if names.find(line) else _between_commas(line.split(","), names)
    return [entry for entry in entries if plain_name(entry)]


def _between_commas(pieces: list[str], names: DistrictNames) -> list[str]:
    entries = []
    while pieces:
        # "Bristol, City of" is two pieces that make one name; "Armagh City, Banbridge and Craigavon" is as well.
        both = ",".join(pieces[:2])
        used = 2 if len(pieces) > 1 and names.find(both) and not names.find(pieces[1]) else 1
        entries.append((both if used == 2 else pieces[0]).strip(" \"'"))
        pieces = pieces[used:]
    return entries


def _of_unmatched(entry: Unmatched) -> Listing:
    return sentences(Said("places-not-district", text=entry.text, vintage=VINTAGE), nearest_said(entry))


def nearest_said(entry: Unmatched) -> Said | None:
    """Return what may be meant by something that is no district; None where nothing is near."""
    return Said("named-nearest", names=Listing(entry.nearest, joint="clauses")) if entry.nearest else None
