"""What the header of a column, or a title, says its areas are: *police force*, *constituency*, *local authority*.

Many areas of other kinds share their name with a district: Durham is a police force, Hartlepool a constituency and Harlow a
polling station. The names alone do not tell; the word above them does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.places.area_keys import DISTRICT
from explorer.said import Said

PLACE, UPPER_TIER = "place", "utla"
"""What is no area at all, such as hospitals, schools, stations and firms; counties and the districts that are in none."""

OTHER = "other"
"""Areas of which no list is held and no code tells, such as dioceses and housing market areas."""

NARROWER = frozenset({PLACE, "ward", "parish", "lsoa", "msoa", "oa", "built_up", "constituency"})
"""Levels of which a district usually holds several."""

_KINDS: Sequence[tuple[str, str]] = (
    ("constituency", Said("places-parliamentary-westminster-scottish-parliament")),
    ("police", Said("places-police-crime-force-areas")),
    ("education", Said("places-local-education-al-authorit")),
    ("ward", Said("places-electoral-wards-divisions-electoral")),
    ("parish", Said("places-civil-parish-parishes-communit")),
    ("health", Said("places-nhs-clinical-commissioning-groups")),
    ("ttwa", Said("places-travel-to-work-areas")),
    ("built_up", Said("places-built-up-areas-buas")),
    ("lsoa", Said("places-lower-layer-super-output-areas")),
    ("msoa", Said("places-mid-dle-layer-super")),
    ("oa", Said("places-output-areas-oas-d")),
    ("lep", Said("places-local-enterprise-partnerships-leps")),
    ("lsip", Said("places-local-skills-improvement-plan-areas")),
    ("combined_authority", Said("places-mayoral-combined-county-authorit")),
    ("itl1", Said("places-english-government-office-regions")),
    ("itl2", r"(?:nuts|itl) ?2(?: regions?| areas?)?"),
    ("itl3", r"(?:nuts|itl) ?3(?: regions?| areas?)?"),
    ("country", r"countr(?:y|ies)|nations?|ctry\d*"),
    (UPPER_TIER, r"(?:upper[- ]tier )?count(?:y|ies)(?: council)?(?: ?(?:and|or|/) ?(?:unitary(?: authorit(?:y|ies))?|uas?))"
     r"|upper[- ]tier (?:local )?authorit(?:y|ies)|(?:utla|ctyua)s?\d*"),
    ("county", r"(?:(?:ceremonial|historic|metropolitan|former|lieutenancy|preserved|shire|upper[- ]tier) )*count(?:y|ies)"
     r"(?: councils?)?|cty\d*"),
    (PLACE, Said("places-nhs-general-acute-community")),
    (OTHER, Said("places-strategic-local-sub-regional")),
    (DISTRICT, Said("places-local-government-planning-housing")),
)  # fmt: skip
_BEFORE = r"(?:ons |gss |nomis |dfe |old |new |current )?"
_BEHIND = (
    r"(?: ?(?:names?|codes?|nmw?|cd|id|ref(?:erence)?|no|number|title|area|\(?(?:ons|gss|ods|old|new)? ?codes?\)?|\(?names?\)?))*"
)
_OF_EACH = Said("places-b-by-each-all")
_WHOLE = tuple((level, re.compile(rf"{_BEFORE}(?:{words}){_BEHIND}")) for level, words in _KINDS)
_BY = tuple((level, re.compile(rf"{_OF_EACH} (?:{words})\b")) for level, words in _KINDS)
_YEAR = re.compile(
    r"\((?!lads?\)|names?\)|codes?\)|ons|gss)[^)]*\)|\[[^\]]*\]|\b(?:19|20)\d\d\b|\b\d\d\b(?=\s*(?:cd|nm|name|code|$))"
    r"|(?:(?<=[a-z])|(?<=itl[123])|(?<=nuts[123]))(?:\d{4}|\d\d)(?=\s|cd|nm|$)"
)
"""What a header says of the year of its areas, and remarks in brackets."""
_JOINTS = re.compile(r"(?<=[a-z])(?=[A-Z])|[_.:]+")


def kind_in_header(header: str) -> str:
    """Return the level of area that a header names; empty where it names none, as *Area* or *Name*.

    Examples
    --------
    >>> kind_in_header("Police force"), kind_in_header("PCON24NM"), kind_in_header("Local education authority")
    ('police', 'constituency', 'education')
    >>> kind_in_header("Local authority (2021 boundaries)"), kind_in_header("LAD23CD"), kind_in_header("Ward name 2018")
    ('district', 'district', 'ward')
    >>> kind_in_header("Hospital site"), kind_in_header("School type"), kind_in_header("Area name")
    ('place', '', '')
    """
    last = header.rsplit(" | ", 1)[-1]
    text = " ".join(_YEAR.sub(" ", _JOINTS.sub(" ", last).casefold().replace("&", " and ")).split())
    return next((level for level, pattern in _WHOLE if text and pattern.fullmatch(text)), "")


_OF_ANY = re.compile(
    r"area|name|geog|place|locat|local|region|territ|district|council|borough|authorit|unitar|count(?:y|ies|r)|nation|boundar"
    r"|label|row|code|key|title|descri|resid|workplace|(?<![a-z])(?:nm|cd|ons|gss|la|lad|england|wales|scotland|uk|gb|united"
    r"|where|unit|entity|index|item|category|categories|mnemonic)(?![a-z])|\d(?:nm|cd)"
)


def is_of_something_else(header: str) -> bool:
    """Whether a header says what its rows are, in a word that is none for areas: *Deanery*, *Depot*.

    Examples
    --------
    >>> [is_of_something_else(header) for header in ("Turnpike trust", "Area", "LAD21NM", "Row labels", "", "2021")]
    [True, False, False, False, False, False]
    """
    text = _JOINTS.sub(" ", header.rsplit(" | ", 1)[-1]).casefold()
    return bool(re.search(r"[a-z]", text)) and not _OF_ANY.search(text) and not kind_in_header(header)


def kind_in_title(title: str) -> str:
    """Return the level of area that a title says its table is by; empty where it says none, or several.

    Examples
    --------
    >>> kind_in_title("Recorded crime by police force area, 2021"), kind_in_title("Jobs by region and local authority")
    ('police', 'itl1')
    >>> kind_in_title("Population of England")
    ''
    """
    plain = " ".join(title.casefold().split())
    found = [(match.start(), -len(match[0]), level) for level, pattern in _BY if (match := pattern.search(plain))]
    return min(found)[2] if found else ""
