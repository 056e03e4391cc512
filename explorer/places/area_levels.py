"""Kinds of area that files hold: how their codes and columns look, how many of each there are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import cast

from explorer import resources
from explorer.readers import bundled
from explorer.said import Area, Said

UNKNOWN = "unknown"
SMALL_AREAS = frozenset({"OA", "LSOA", "MSOA", "DZ", "SDZ", "IZ", "SOA", "WZ", "WD", "DEA", "CED", "PAR", "PCON", "SPC", "BUA"})
"""Levels of which a file usually holds a part of the country."""

NATIONS: Mapping[str, Area] = {
    "E": Area("E92000001", "England"),
    "N": Area("N92000002", "Northern Ireland"),
    "S": Area("S92000003", "Scotland"),
    "W": Area("W92000004", "Wales"),
}
"""Nations by the letter that the codes of their areas begin with."""

EXTENTS = {
    "England": "E",
    "Wales": "W",
    "Scotland": "S",
    "Northern Ireland": "N",
    "England and Wales": "EW",
    "Great Britain": "EWS",
    "the United Kingdom": "EWSN",
}
"""Parts of the country that sets are published for, and the nations in each."""

OLD_NORTHERN_IRISH = re.compile(r"95[A-Z]{1,2}")
"""Codes of the 26 districts that Northern Ireland had until April 2015; those of its areas within begin alike."""

_IN_OLD_NORTHERN_IRISH = re.compile(r"95[A-Z]")
_ENDING = "CD|NM|CODE|NAME"
_FIELD = re.compile(
    rf"(?P<stem>(?:ITL|NUTS|LAU)[123]|[A-Z]+?)_?(?P<year>(?:19|20)\d\d|\d\d)?(?:_?(?:{_ENDING})[A-Z]?)?(?:_.*)?", re.IGNORECASE
)
_ITL_NATIONS = {"L": "W", "M": "S", "N": "N"}


@dataclass(frozen=True)
class AreaLevel:
    """A kind of area: its short name, how its fields begin and what its codes look like."""

    level: str
    fields: tuple[str, ...]
    codes: re.Pattern[str]

    @property
    def several(self) -> Said:
        """What they are called, without a number."""
        return Said(f"level-several-{self.level.casefold()}")

    def number(self, number: int) -> Said:
        """Say how many of them there are."""
        return Said(f"level-number-{self.level.casefold()}", number=number)


@dataclass(frozen=True)
class LevelCount:
    """How many areas of a level there are, in a year and a part of the country."""

    vintage: int
    extent: str
    count: int


@dataclass(frozen=True)
class KnownCodes:
    """A published set of codes: level, year, and what each is called where that is known."""

    level: str
    vintage: int
    names: Mapping[str, str]


@cache
def area_levels() -> dict[str, AreaLevel]:
    """Return the kinds of area that are recognised."""
    checks = dict.fromkeys(("level", "fields", "codes"), bundled.named)
    rows = bundled.read_rows(resources.facts("area_levels.csv"), checks)
    return {
        row["level"]: AreaLevel(row["level"], tuple(row["fields"].upper().split(";")), re.compile(row["codes"])) for row in rows
    }


@cache
def level_counts() -> dict[str, tuple[LevelCount, ...]]:
    """Return how many areas each level has, year by year."""
    checks = {
        "level": bundled.named,
        "vintage": bundled.count,
        "extent": bundled.named,
        "count": bundled.count,
    }
    found: dict[str, tuple[LevelCount, ...]] = {}
    for row in bundled.read_rows(resources.facts("area_level_counts.csv"), checks):
        count = LevelCount(int(row["vintage"]), row["extent"], int(row["count"]))
        found[row["level"]] = (*found.get(row["level"], ()), count)
    return found


def stem_of(field: str) -> str:
    """Return what the name of a column of codes begins with.

    Examples
    --------
    >>> stem_of("LAD23CD"), stem_of("LGDCode"), stem_of("SDZ2021_cd"), stem_of("ITL325CD")
    ('LAD', 'LGD', 'SDZ', 'ITL3')
    """
    match = _FIELD.fullmatch(field)
    return match["stem"].upper() if match else ""


_OF_OTHERS_TOO = frozenset({"CA", "LOC", "UK"})
"""Beginnings of columns that other things have too, as council areas of Scotland and locations do."""


def levels_of_header(field: str) -> frozenset[str]:
    """Return the levels whose columns begin as this one does; none where that tells nothing.

    Examples
    --------
    >>> sorted(levels_of_header("PCON24NM")), sorted(levels_of_header("LAD24CD")), sorted(levels_of_header("Name"))
    (['PCON'], ['LAD'], [])
    """
    stem = stem_of(field)
    if stem in _OF_OTHERS_TOO:
        return frozenset()
    return frozenset(level.level for level in area_levels().values() if stem in level.fields)


def year_of_field(field: str) -> int | None:
    """Return the year that a column's name tells, where it begins as the columns of a level do.

    Examples
    --------
    >>> year_of_field("LAD23CD"), year_of_field("lgd2014_cd"), year_of_field("code")
    (2023, 2014, None)
    """
    match = _FIELD.fullmatch(field)
    if not match or not match["year"] or match["stem"].upper() not in _all_stems():
        return None
    year = int(match["year"])
    return year if year > 100 else year + (2000 if year < 60 else 1900)


@cache
def _all_stems() -> frozenset[str]:
    return frozenset(stem for level in area_levels().values() for stem in level.fields)


def plain_code(cell: object) -> str:
    """Return a code as the lists have it: capitals, no spaces around it, the last part of a web address.

    Examples
    --------
    >>> plain_code(" e06000001 "), plain_code("http://statistics.data.gov.uk/id/statistical-geography/W06000001")
    ('E06000001', 'W06000001')
    """
    text = "" if cell is None else str(cell).strip()
    return (text.rstrip("/").rpartition("/")[2] if text.startswith("http") else text).upper()


def plain_codes(cells: Sequence[object]) -> tuple[list[str], int]:
    """Return a column of codes as :func:`plain_code` has each, and how many stood otherwise in it.

    Examples
    --------
    >>> plain_codes(["E06000001", " w06000001", None])
    (['E06000001', 'W06000001', ''], 1)
    """
    written = list(cast("Sequence[str]", cells))
    try:
        # Large files are looked at while a person waits, and hardly any lacks a code.
        together = "".join(written)
    except TypeError:
        written = ["" if cell is None else str(cell) for cell in cells]
        together = "".join(written)
    if together.isalnum() and together == together.upper():
        return written, 0
    plain = [plain_code(cell) for cell in written]
    return plain, sum(1 for before, after in zip(written, plain, strict=True) if after and before != after)


def nation_of(code: str) -> str:
    """Return the letter of the nation that a code is of; empty where it does not tell.

    Examples
    --------
    >>> [nation_of(code) for code in ("W06000001", "TLM50", "UKC", "95AA01S1", "K02000001")]
    ['W', 'S', 'E', 'N', '']
    """
    if code.startswith(("TL", "UK")):
        return _ITL_NATIONS.get(code[2:3], "E") if len(code) > 2 else ""
    if _IN_OLD_NORTHERN_IRISH.match(code):
        return "N"
    return code[:1] if code[:1] in NATIONS else ""


_BEGINNING = itemgetter(slice(3))


def nations_of(codes: Iterable[str]) -> set[str]:
    """Return the letters of the nations that codes are of: their first three characters tell."""
    return {nation_of(start) for start in set(map(_BEGINNING, codes))} - {""}


def covering(level: str, codes: Collection[str]) -> list[LevelCount]:
    """Return the counts of a level, of every year, for parts of the country that hold the nations of the codes."""
    nations = nations_of(codes)
    return [count for count in level_counts().get(level, ()) if nations <= set(EXTENTS[count.extent])]
