"""What a person or a file calls an area, and the district that is meant: commands, lists, groups, weights and flows all ask here.

A code counts in any year since 2011 and in small letters, a name in English or Welsh, and either beside the other. What is no
district gets one answer everywhere: it is of another level, its code and its name contradict each other, it could be several,
or nobody knows it and these are the nearest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape

from explorer.places.districts import VINTAGE, Alias, DistrictLookup
from explorer.places.names.district_names import SPELLINGS, WITH_NEIGHBOURS, DistrictNames, NamedDistrict, district_names
from explorer.places.names.longer_names import adds_words
from explorer.places.names.plain_names import plain_name
from explorer.places.names.wider_areas import WiderArea, names_around, wider_area
from explorer.places.names.written_areas import DISTRICT, code_and_name, without_prefix
from explorer.said import Listing, Said, sentences

ADDED_BY_THE_CENSUS = ("E06000053", "E09000001")
"""Isles of Scilly and City of London, which are too small for a row of their own: their neighbours' rows hold them."""

_ALIKE = 0.6
"""Likeness from which a name may be another spelling of the one that is held (ours)."""

_OF_NO_PLACE = frozenset(
    {
        "all", "and", "area", "areas", "authorities", "authority", "average", "borough", "boroughs", "cc", "city", "code",
        "codes", "council", "councils", "county", "district", "districts", "east", "england", "estimate", "estimated",
        "estimates", "estimation", "former", "great", "greater", "local", "mean", "median", "metropolitan", "new", "north",
        "note", "notes", "of", "old", "other", "others", "part", "parts", "provisional", "region", "revised", "rest",
        "royal", "south", "sum", "the", "total", "totals", "unitary", "upon", "value", "values", "wales", "west",
    }
)  # fmt: skip
"""Words of names, and beside them, that tell no place."""

_LINES = re.compile(r"[\n\r\t;|]+")


def district_meant(text: str, lookup: DistrictLookup) -> NamedDistrict | None:
    """Return the district that a text stands for: a code, a name, or both where they agree; None where it stands for none.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> lookup = load_districts()
    >>> texts = ("e08000027", "Dudley (E08000027)", "E08000027 - Dudley", "ladu:Dudley", "Caerdydd", "Leeds (E08000025)", "Kent")
    >>> [found.code if (found := district_meant(text, lookup)) else "" for text in texts]
    ['E08000027', 'E08000027', 'E08000027', 'E08000027', 'W06000015', '', '']
    """
    names = district_names(lookup)
    bare, level = without_prefix(text)
    if level not in ("", DISTRICT, "county"):
        return None
    whole = names.find(bare)
    if whole is not None:
        return whole
    code, name = code_and_name(bare)
    given = names.of_code(code.upper()) if name else None
    # A code beside the name of another area stands for neither before somebody has said which.
    return None if given is None or contradiction(text, lookup) else given


def district_agreed(text: str, lookup: DistrictLookup) -> NamedDistrict | None:
    """Return the district that a text stands for, but none for a code beside a name that nobody knows: it is named instead.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> lookup = load_districts()
    >>> [bool(district_agreed(text, lookup)) for text in ("E08000025 Birmingham City Council", "E08000025 Nowhere")]
    [True, False]
    """
    return None if strange_name(text, lookup) else district_meant(text, lookup)


@dataclass(frozen=True)
class Contradiction:
    """A code and a name that stand in one cell and are of different areas.

    Attributes
    ----------
    code, called : str
        The code, and the name of its area.
    other, name : str
        Code of the district that the name is of, empty where it is of a wider area; its name.
    """

    code: str
    called: str
    other: str
    name: str


def contradiction(text: str, lookup: DistrictLookup) -> Contradiction | None:
    """Return in what code and name of a text contradict each other, where one is of a district; None where they agree.

    A wider area that is the district of the code and those that the census adds to it (*Cornwall and Isles of Scilly*) may be
    the name of its row; *Birmingham and Solihull ICB* is none of Birmingham's.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> lookup = load_districts()
    >>> contradiction("Leeds (E08000025)", lookup)
    Contradiction(code='E08000025', called='Birmingham', other='E08000035', name='Leeds')
    >>> [contradiction(text, lookup).name for text in ("E07000026 Kent", "E12000003 Leeds")]
    ['Kent', 'Leeds']
    >>> [contradiction(text, lookup) for text in ("Dudley (E08000027)", "E06000052 Cornwall and Isles of Scilly", "TLE42 Leeds")]
    [None, None, None]
    """
    names = district_names(lookup)
    code, name = code_and_name(without_prefix(text)[0])
    code = code.upper()
    given, meant = (names.of_code(code), names.meant(name)) if name else (None, None)
    called, own = names.called(code), meant.own_code if meant else ""
    if given and meant:
        return Contradiction(code, called, own, names.called(own)) if names.is_of(code, name) is False else None
    wider = wider_area(name if given else code, lookup) if given or meant else None
    if wider is None or not wider.districts:
        return None
    if given:
        is_its = {*wider.districts} <= {given.code, *ADDED_BY_THE_CENSUS}
        return None if is_its else Contradiction(code, called, "", wider.name)
    is_same = len(wider.districts) == 1 or plain_name(wider.name) == plain_name(name)
    return None if is_same else Contradiction(code, wider.name, own, names.called(own))


def strange_name(text: str, lookup: DistrictLookup) -> Contradiction | None:
    """Return the code of a district and the name beside it in one cell, where nobody knows the name; None where all is well.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> lookup = load_districts()
    >>> strange_name("E08000025 Nowhere", lookup)
    Contradiction(code='E08000025', called='Birmingham', other='', name='Nowhere')
    >>> [strange_name(text, lookup) for text in ("E08000025", "B'ham (E08000025)", "E08000025 Birmingham total")]
    [None, None, None]
    """
    code, name = code_and_name(without_prefix(text)[0])
    code = code.upper()
    if not name or may_be_called(code, name, lookup):
        return None
    return Contradiction(code, district_names(lookup).called(code), "", name)


def may_be_called(code: str, name: str, lookup: DistrictLookup) -> bool:
    """Whether a name beside the code of a district may be one of its own: another spelling, cut off, short, or with its council.

    A name that holds none of its words, is not like it and no abbreviation of it is another's, as *Sutton Coldfield* is beside
    Birmingham; so is one that adds words, as *Birmingham Airport*. Words that are of no place, such as *total*, tell nothing; of
    a code of no district nothing is known.
    """
    names = district_names(lookup)
    given = names.of_code(code)
    if given is None or names.is_of(code, name):
        return True
    said = plain_name(name).split()
    words = [word for word in said if word not in _OF_NO_PLACE and not word.isdigit()]
    if not any(len(word) > 2 for word in words):
        return True
    more = adds_to(code, name, lookup)
    if more is not None:
        return not more
    return any(_is_like(said, words, plain_name(one).split()) for one in _own_names(code, given, lookup))


def adds_to(code: str, name: str, lookup: DistrictLookup) -> bool | None:
    """Whether a name beside the code of a district adds words that make something else of it; None where it holds none of its.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> lookup = load_districts()
    >>> [adds_to("E08000025", name, lookup) for name in ("Birmingham - West Midlands", "Birmingham New Street", "Nowhere")]
    [False, True, None]
    """
    given = district_names(lookup).of_code(code)
    if given is None:
        return None
    wider = wider_area(name, lookup)
    if wider and given.code in wider.districts and {*wider.districts} <= {given.code, *ADDED_BY_THE_CENSUS}:
        return False
    return adds_words(name, _own_names(code, given, lookup), names_around(given.code, lookup))


def _own_names(code: str, given: NamedDistrict, lookup: DistrictLookup) -> list[str]:
    spellings = (spelling for spelling, of in (*SPELLINGS.items(), *WITH_NEIGHBOURS.items()) if of == given.code)
    return list(dict.fromkeys((district_names(lookup).called(code), *lookup.districts[given.code].names, *spellings)))


def _is_like(said: list[str], words: list[str], its: list[str]) -> bool:
    short, full = "".join(words), "".join(its)
    if full.startswith("".join(said)):
        return True
    letters = iter(full)
    is_short = short[0] == full[0] and all(letter in letters for letter in short)
    initials = "".join(word[0] for word in its if word not in ("and", "of"))
    is_short |= len(initials) > 1 and bool(re.fullmatch(rf"(?:[lr]b)?{initials}(?:[bcmd]?b?c)?", short))
    return is_short or SequenceMatcher(None, short, full).ratio() >= _ALIKE


@dataclass(frozen=True)
class Unmatched:
    """Something that is no district.

    Attributes
    ----------
    text : str
        As it was written.
    nearest : tuple of str
        Names of districts that are most like it, or from which to choose.
    why : Said, optional
        What it is, or why it stands for none; that nobody knows it where nothing is said.
    members : Said, optional
        The districts that it is made of.
    """

    text: str
    nearest: tuple[str, ...] = ()
    why: Said | None = None
    members: Said | None = None

    @property
    def may_be_several(self) -> bool:
        """Whether it could be any of several districts."""
        return self.sentence.id == "places-could-be"

    @property
    def sentence(self) -> Said:
        """Say why it stands for no district."""
        return self.why or Said("places-never-district", text=self.text, vintage=VINTAGE)

    @property
    def hint(self) -> Said | None:
        """Say what may be meant; None where that is not known."""
        # A sentence that names those which could be meant needs no other.
        nearest = () if self.why else self.nearest
        return self.members or (Said("named-nearest", names=Listing(nearest, joint="clauses")) if nearest else None)

    @property
    def told(self) -> Said:
        """Both in one."""
        return Said("places-with-hint", sentence=self.sentence, hint=self.hint) if self.hint else self.sentence


def no_district(text: str, lookup: DistrictLookup, *, suggested: bool = True) -> Unmatched:
    """Say of a text that stands for no district what it is.

    Parameters
    ----------
    text : str
    lookup : DistrictLookup
    suggested : bool
        Whether names like it are looked up, which takes a while.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> lookup = load_districts()
    >>> texts = ("Leeds (E08000025)", "E08000025 Nowhere", "Newcastle", "Kent", "Dudly")
    >>> [no_district(text, lookup).sentence.id for text in texts]
    ['places-code-or-name', 'places-strange-name', 'places-could-be', 'places-wider', 'places-never-district']
    """
    names = district_names(lookup)
    both = contradiction(text, lookup)
    if both:
        said = Said("places-code-or-name", text=text, code=both.code, district=both.called, name=both.name)
        return Unmatched(text, (both.called, both.name), said)
    strange = strange_name(text, lookup)
    if strange:
        said = Said("places-strange-name", text=text, code=strange.code, district=strange.called, name=strange.name)
        return Unmatched(text, (strange.called,), said)
    area = wider_meant(text, lookup)
    if area is not None:
        return Unmatched(text, why=area.said(text), members=area.members(lookup))
    several = several_meant(text, lookup)
    if several:
        called = tuple(sorted(map(lookup.said, several)))
        return Unmatched(text, called, Said("places-could-be", text=text, names=Listing(called, len(called), "or")))
    return Unmatched(text, names.nearest(without_prefix(text)[0]) if suggested and is_name(text) else ())


def wider_meant(text: str, lookup: DistrictLookup) -> WiderArea | None:
    """Return the wider area that a text stands for: a code, a name, or both."""
    bare, _ = without_prefix(text)
    code, name = code_and_name(bare)
    return wider_area(bare, lookup) or (wider_area(code, lookup) if name else None)


def several_meant(text: str, lookup: DistrictLookup) -> tuple[str, ...]:
    """Return the codes of the districts that a short name could be of; nothing where it could not be of several."""
    several = district_names(lookup).could_be(text) if is_name(text) else ()
    return several if len(several) > 1 else ()


def is_name(text: str) -> bool:
    """Tell a name from a code: names have no digits."""
    return bool(plain_name(text)) and not any(map(str.isdigit, text))


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
        return told + [sentences(entry.sentence, entry.hint) for entry in self.unmatched]


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
    found = [(entry, district_agreed(entry, lookup)) for entry in entries]
    unmatched = (no_district(entry, lookup) for entry, district in found if district is None)
    districts = [district for _, district in found if district is not None]
    converted = dict.fromkeys(district.alias for district in districts if district.alias)
    return NamedDistricts(
        tuple(dict.fromkeys(district.code for district in districts)), tuple(converted), tuple(dict.fromkeys(unmatched))
    )


def _entries(text: str, names: DistrictNames) -> list[str]:
    """Split a list, keeping commas and bars that belong to a name."""
    entries: list[str] = []
    for line in filter(None, (part.strip(" \t,\"'") for part in _LINES.split(unescape(text)))):
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
