"""How an area is written in one cell: a code, a name, both, the level before it, and what points to a note behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from explorer.said import Said

DISTRICT = "district"
LEVEL_NAMES: Mapping[str, Said] = {
    level: Said(f"level-{level}")
    for level in (
        DISTRICT, "county", "combined_authority", "lep", "itl1", "itl2", "itl3", "country", "lsoa", "msoa", "oa", "ward", "ttwa",
        "constituency", "health", "police", "education", "parish", "utla", "place", "built_up", "lsip", "user", "other",
    )
}  # fmt: skip
"""Levels of areas, and how one of each is called."""

_PREFIXES: Sequence[tuple[str, str]] = (
    ("E06 E07 E08 E09 W06 S12 N09", DISTRICT),
    ("E10 E11 E13", "county"),
    ("E47 S40 E61", "combined_authority"),
    ("E37", "lep"),
    ("E12", "itl1"),
    ("E92 W92 S92 N92 K02 K03 K04 K99 K01", "country"),
    ("E01 W01 S01 N20 N21", "lsoa"),
    ("E02 W02 S02 N23", "msoa"),
    ("E00 W00 S00 N00", "oa"),
    ("E05 W05 S13 N08 N10 E36 W40", "ward"),
    ("E04 E43 W04", "parish"),
    ("E30 W22 S22 N12", "ttwa"),
    ("E14 W07 S14 N05 N06 S15 S16 S17", "constituency"),
    ("E38 E54 E40 E18 E16 E39 W11 S08 S03 S37 W03", "health"),
    ("E23 W15 S32 N31 E31 W25 E22 E52 W31", "police"),
    ("E34 E35 E63 W37 W38 W45 E64", "built_up"),
    ("E69", "lsip"),
)  # fmt: skip
_LEVEL_OF = {prefix: level for prefixes, level in _PREFIXES for prefix in prefixes.split()}

_NINE = re.compile(r"[EWSNKJLM]\d{8}")


_ITL = re.compile(r"(TL|UK)[A-NZX](?:[0-9A-Z]{0,2})|UK")
_OLD_NI_SMALL = re.compile(r"95[A-Z]{2}\d{2}[A-Z]\d{1,2}")


def level_of_code(code: str) -> str:
    """Return the level that a code tells by how it is written; empty where it tells none.

    Examples
    --------
    >>> [level_of_code(code) for code in ("E12000005", "E08000025", "TLG31", "95AA01S1", "UK", "Dudley")]
    ['itl1', 'district', 'itl3', 'lsoa', 'country', '']
    """
    if _NINE.fullmatch(code):
        return _LEVEL_OF.get(code[:3], "")
    if _OLD_NI_SMALL.fullmatch(code):
        return "lsoa"
    return {3: "itl1", 4: "itl2", 5: "itl3"}.get(len(code), "country") if _ITL.fullmatch(code) else ""


def is_code(text: str) -> bool:
    """Whether a text is written as a code of areas is, of whatever level."""
    return bool(_NINE.fullmatch(text) or _ITL.fullmatch(text) or _OLD_NI_SMALL.fullmatch(text))


_PREFIXED = re.compile(r"(?P<prefix>[A-Za-z][\w -]{1,40}?)(?P<year>(?<=[a-z])\d\d)?:\s*(?P<rest>.+)")
_CODE_FIRST = re.compile(r"(?P<code>[EWSNKJewsnkj]\d{8}|(?:TL|UK)[A-N][0-9A-Z]{0,2})\s*[-–:/,|]?\s+(?P<name>\D.*)")
_CODE_LAST = re.compile(r"(?P<name>.+?)\s*(?:[\[(]|[-–:/,|]\s*|\s)(?P<code>[EWSNKJewsnkj]\d{8})[\])]?")
_NOMIS_LEVELS: Mapping[str, str] = {
    "ladu": DISTRICT, "lad": DISTRICT, "ualad": DISTRICT, "ualad09": DISTRICT, "lauk": DISTRICT, "ltla": DISTRICT, "la": DISTRICT,
    "lacu": "county", "county": "county", "uacounty": "county", "utla": "county", "ctylad": "county", "uacounty09": "county",
    "lep": "lep", "mca": "combined_authority", "ca": "combined_authority", "cauth": "combined_authority",
    "combauth": "combined_authority", "country": "country", "nation": "country", "gb": "country", "uk": "country",
    "gor": "itl1", "region": "itl1", "rgn": "itl1", "nuts1": "itl1", "itl1": "itl1", "nuts2": "itl2", "nuts216": "itl2",
    "itl2": "itl2", "nuts3": "itl3", "nuts316": "itl3", "nuts313": "itl3", "itl3": "itl3", "itl321": "itl3", "itl325": "itl3",
    "ttwa": "ttwa", "lsoa": "lsoa", "lsoa2011": "lsoa", "lsoa2021": "lsoa", "msoa": "msoa", "msoa2011": "msoa",
    "msoa2021": "msoa", "pca": "constituency", "parl": "constituency", "ward": "ward", "user defined geography": "user",
    "local authority": DISTRICT, "district": DISTRICT, "unitary authority": DISTRICT, "unitary": DISTRICT, "council": DISTRICT,
    "council area": DISTRICT, "london borough": DISTRICT, "metropolitan borough": DISTRICT, "metropolitan district": DISTRICT,
    "non-metropolitan district": DISTRICT, "local government district": DISTRICT, "countries": "country", "regions": "itl1",
    "combined authority": "combined_authority", "local enterprise partnership": "lep", "constituency": "constituency",
    "parliamentary constituency": "constituency", "police force": "police", "police force area": "police", "parish": "parish",
}  # fmt: skip
"""What Nomis and others write before the name of an area, and the level it stands for."""

_NOTE = re.compile(
    r"\s*(?:\[(?:notes? ?)?(?:\d{1,2}|[a-z])(?:[, ]+(?:\d{1,2}|[a-z]))*\]|\((?:notes? )?\d{1,2}\)|[†‡¹²³⁴⁵⁶⁷⁸⁹]+)$",
    re.IGNORECASE,
)
"""A pointer to a note behind the name of an area."""


def without_prefix(text: str) -> tuple[str, str]:
    """Part a key of Nomis, ``ladu:Dudley``, into its name and its level; others only lose what points to a note.

    Examples
    --------
    >>> without_prefix("Dudley [note 3]"), without_prefix("Leeds (2)"), without_prefix("Bristol, City of")
    (('Dudley', ''), ('Leeds', ''), ('Bristol, City of', ''))
    >>> without_prefix("ladu23:Dudley"), without_prefix("Unitary authority: Darlington")
    (('Dudley', 'district'), ('Darlington', 'district'))
    >>> without_prefix("local authority:district:Dudley"), without_prefix("local authority: district / unitary (2023):Leeds")
    (('Dudley', 'district'), ('Leeds', 'district'))
    """
    if text.isalnum() and text.isascii():
        # A table may have a million codes.
        return text, ""
    text = text.strip().strip("\"'").strip()
    pointer = _NOTE.search(text)
    text = text[: pointer.start()] if pointer and pointer.start() else text
    found = _PREFIXED.fullmatch(text)
    name = _SECOND_PREFIX.sub("", found["rest"]).strip() if found is not None else ""
    if found is None or _OF_A_HEADER.fullmatch(name):
        return text, ""
    prefix = found["prefix"].casefold()
    level = _NOMIS_LEVELS.get(f"{prefix}{found['year'] or ''}", _NOMIS_LEVELS.get(prefix))
    return (name, level) if level else (text, "")


_SECOND_PREFIX = re.compile(r"^(?:district|county|unitary)\b[^:]{0,60}:\s*", re.IGNORECASE)
"""What Nomis writes between *local authority:* and the name: *local authority:district / unitary (as of April 2023):Dudley*."""

_OF_A_HEADER = re.compile(r"(?:district|county|unitary|region|borough|ward|council)s?\s*(?:[/(].*)?", re.IGNORECASE)
"""What stands behind *local authority:* in the header of Nomis."""


def code_and_name(text: str) -> tuple[str, str]:
    """Part a code and a name that stand in one cell; a short text alone is taken for a code.

    Examples
    --------
    >>> code_and_name("E08000035 : Leeds"), code_and_name("Leeds (E08000035)")
    (('E08000035', 'Leeds'), ('E08000035', 'Leeds'))
    """
    if text.isalnum():
        return (text, "") if len(text) < 12 else ("", text)
    # Spreadsheets write an apostrophe before a cell that is to stay text.
    text = text.removeprefix("'") if _NINE.fullmatch(text.removeprefix("'").upper()) else text
    for pattern in (_CODE_FIRST, _CODE_LAST):
        found = pattern.fullmatch(text)
        if found:
            return found["code"], found["name"]
    return (text, "") if len(text) < 12 else ("", text)
