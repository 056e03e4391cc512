"""Names that hold the name of a district and more: what they add says whether they are of the district or of a thing in it.

*Birmingham City Council* adds what kind of council it is, *Reading, Berkshire* where the district lies. *Birmingham Airport* is
not the district.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from explorer.places.names.area_words import kind_in_header
from explorer.places.names.plain_names import plain_name
from explorer.places.names.written_areas import DISTRICT

_ALIKE = 0.8
"""Likeness from which a word is another spelling of one that is held (ours)."""

_ADDS_NOTHING = frozenset(
    {
        # What kind of council it is, in English, Welsh and Gaelic.
        "area", "authority", "bc", "billing", "borough", "boroughs", "burgh", "bwrdeistref", "ca", "cbc", "cc",
        "city", "comhairle", "corporation", "coua", "council", "councils", "county", "cyngor", "dc",
        "dinas", "district", "districts", "government", "la", "lad", "lads", "lb", "lea", "lgd", "local", "lower",
        "lpa", "ltla", "mb", "mbc", "mcd", "md", "mdc", "met", "metropolitan", "non", "planning", "rb",
        "single", "sir", "sirol", "tier", "ua", "ualad", "unedol", "unitary", "utla", "lleol", "awdurdod", "ardal",
        # What joins words, and sides of the sky in short.
        "a", "an", "and", "at", "by", "co", "in", "le", "nr", "of", "on", "or", "the", "under", "upon", "with", "y",
        "yr", "n", "s", "e", "w", "ne", "nw", "se", "sw",
        # What stands beside any name in a table.
        "all", "average", "code", "codes", "est", "estimate", "estimated", "estimates", "estimation", "final",
        "former", "formerly", "mean", "median", "note", "notes", "now", "overall", "prov", "provisional",
        "rev", "revised", "sum", "total", "totals", "value", "values",
        # The country.
        "gb", "ni", "uk",
    }
)  # fmt: skip
"""Words that make no other area of a district's name."""

_SHIRES_IN_SHORT = frozenset(
    {
        "beds", "berks", "bucks", "cambs", "derbys", "glos", "hants", "herts", "lancs", "leics", "lincs", "northants",
        "northumb", "notts", "oxon", "salop", "staffs", "warks", "wilts", "worcs", "yorks",
    }
)  # fmt: skip
_LONG = 5
"""Letters from which on the beginning of a word of a name stands for it: *Hereford* (ours)."""

_BRACKET = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_ROYAL = re.compile(r" royal (?=borough )")
_SHIRE_BEHIND_COMMA = re.compile(r",\s*(?:[\w.]+\s+)?\w+shire\s*$", re.IGNORECASE)


def without_remarks(name: str) -> str:
    """Return a name without what stands in brackets, but with what names something else: an airport, a ward.

    Examples
    --------
    >>> without_remarks("Birmingham (Core city)"), without_remarks("Leeds (Armley ward)")
    ('Birmingham', 'Leeds (Armley ward)')
    """

    def kept(found: re.Match[str]) -> str:
        words = plain_name(found[1] or found[2] or "").split()
        is_remark = not words or words[-1] in _ADDS_NOTHING or kind_in_header(words[-1]) in ("", DISTRICT)
        return " " if is_remark and "part" not in words else found[0]

    return " ".join(_BRACKET.sub(kept, name).split())


def adds_words(name: str, its: Iterable[str], around: Sequence[str]) -> bool | None:
    """Whether a name holds a word of a district's and adds words that make something else of it; None where it holds none.

    Parameters
    ----------
    name : str
    its : iterable of str
        What the district is called.
    around : sequence of str
        Plain names of the wider areas that it lies in.

    Examples
    --------
    >>> [adds_words(name, ["Birmingham"], ["west midlands"]) for name in ("Birmingham MBC, West Midlands", "Dudley", "n/a")]
    [False, None, None]
    >>> [adds_words(name, ["Birmingham"], ["west midlands"]) for name in ("Birmingham Airport", "Greater Birmingham")]
    [True, True]
    """
    bare = _ROYAL.sub(" ", f" {plain_name(_SHIRE_BEHIND_COMMA.sub('', without_remarks(name)))} ").strip()
    found = [_adds(bare, plain_name(one), around) for one in its]
    return None if all(each is None for each in found) else all(each is not False for each in found)


def _adds(bare: str, own: str, around: Sequence[str]) -> bool | None:
    if bare and bare in own:
        return False
    outside = _without(bare, [region for region in around if f" {own} " in f" {region} " and region != own])
    bare = outside.strip() if f" {own} " in outside else bare
    head, is_whole, tail = f" {bare} ".partition(f" {own} ")
    parts = [head, tail] if is_whole else [f" {bare} "]
    left = [] if is_whole else own.split()
    regions = [region for region in around if not {*region.split()} <= {*left}]
    said = " ".join(_without(part, regions) for part in parts).split()
    other: list[str] = []
    holds = bool(is_whole)
    for word in said:
        if word in left:
            left.remove(word)
            holds |= len(word) > 2 and word not in _ADDS_NOTHING and word not in _SIDES
        else:
            other.append(word)
    holds |= any(len(word) >= _LONG and each.startswith(word) for word in other for each in left)
    if "".join(other) == "".join(left):
        return False
    added = [word for word in other if not _is_explained(word, left)]
    if not added:
        # *n/a* says nothing at all, and is no name.
        is_name = is_whole or any(len(word) > 1 and word not in _ADDS_NOTHING for word in said)
        return False if is_name else None
    return True if holds else None


_SIDES = frozenset({"north", "east", "south", "west", "mid", "new", "greater"})
"""Words of names of districts that are no place's."""


def _without(text: str, around: Sequence[str]) -> str:
    """Take the wider areas off; not where they are one of two (*York and North Yorkshire*), or what something is of."""
    text = f" {text.strip()} "
    for region in around:
        text = re.sub(rf"(?<! and)(?<! of) {region} (?!and )", " ", text)
    return text


def _is_explained(word: str, left: list[str]) -> bool:
    """Whether a word says nothing, or stands for one of the district's own, which is then taken."""
    if len(word) == 1 or word.isdigit() or word in _ADDS_NOTHING or word in _SHIRES_IN_SHORT:
        return True
    full = next((each for each in left if _stands_for(word, each)), None)
    if full is not None:
        left.remove(full)
    return full is not None


def _stands_for(word: str, full: str) -> bool:
    letters = iter(full)
    is_short = len(word) < len(full) and word[0] == full[0] and all(letter in letters for letter in word)
    return is_short or SequenceMatcher(None, word, full).ratio() >= _ALIKE
