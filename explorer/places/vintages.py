"""Of which year the areas of a table are: told by its columns, by its codes, last by the names of file and layer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from explorer.places.area_levels import (
    EXTENTS,
    OLD_NORTHERN_IRISH,
    KnownCodes,
    area_levels,
    level_counts,
    levels_of_header,
    nations_of,
    year_of_field,
)
from explorer.places.districts import DistrictLookup
from explorer.readers.bundled import Day
from explorer.said import Said

_ELEVEN_DISTRICTS = date(2015, 4, 1)
"""The day on which eleven districts took the place of 26 in Northern Ireland."""

_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DATED = re.compile(rf"(?:{_MONTH})[a-z]*[ _\-.]*((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_FIRST_INTO = re.compile(r"first into [^(]*\((\w+)\)")


CODES_MIXED = Said("places-vintage-codes-mixed")
"""Said of codes of which some ended before others began."""


@dataclass(frozen=True)
class Vintage:
    """Of which year or years areas are.

    Attributes
    ----------
    first, last : int, optional
        The first and the last of the years; None for an open end.
    told_by : Said or str
        What told it; empty where nothing does.
    disagreement : Said, optional
        Where names, columns and codes tell different years.
    is_mixed : bool
        Whether areas of several years stand side by side.

    Examples
    --------
    >>> Vintage(2019, 2021).said, Vintage(2024, 2024).said
    ('2019–2021', '2024')
    """

    first: int | None = None
    last: int | None = None
    told_by: Said | str = ""
    disagreement: Said | None = None
    is_mixed: bool = False

    @property
    def said(self) -> Said | str:
        """The year or years, as people read them; empty where they are not known."""
        if self.is_mixed:
            return Said("places-vintage-mixed")
        if self.first is None:
            return "" if self.last is None else Said("places-vintage-up-to", year=str(self.last))
        if self.last is None:
            return Said("places-vintage-from", year=str(self.first))
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def year(self) -> int | None:
        """The year, if it is one."""
        return self.first if self.first == self.last else None

    @property
    def years(self) -> frozenset[int]:
        """The years that are told."""
        return frozenset(year for year in (self.first, self.last) if year is not None)


def vintage_of(
    level: str, field: str, codes: Sequence[str], called: Sequence[str], lookup: DistrictLookup, known: Sequence[KnownCodes]
) -> Vintage:
    """Return the year or years of codes, what told it, and a sentence where the tellers disagree.

    Parameters
    ----------
    level, field : str
        Kind of area, and the column that holds the codes.
    codes : sequence of str
    called : sequence of str
        Names of the file and the layer.
    lookup : DistrictLookup
    known : sequence of KnownCodes
        Published sets of codes of other levels.
    """
    other = _of_other_areas(level, field)
    by_field, by_name = None if other else year_of_field(field), _year_of_names(called, level)
    first, last = years_of_codes(level, codes, lookup, known)
    mixed = CODES_MIXED if first and last and first > last else None
    if by_field:
        disagreement = mixed or _against_field(level, field, by_name, (first, last))
        return Vintage(by_field, by_field, Said("places-told-by-columns"), disagreement)
    if mixed:
        return Vintage(told_by=Said("places-told-by-codes"), disagreement=mixed, is_mixed=True)
    if by_name and _within(by_name, first, last):
        told_by = Said("places-told-by-name" if first is last is None else "places-told-by-codes-and-name")
        return Vintage(by_name, by_name, told_by, other)
    found = Vintage(first, last, "" if first is last is None else Said("places-told-by-codes"))
    if other:
        return replace(found, disagreement=other)
    if by_name and found.years:
        return replace(found, disagreement=Said("places-vintage-name-or-codes", by_name=str(by_name), of_codes=found.said))
    return found


_ALIKE = (
    frozenset({"LAD", "UTLA", "CTY", "MCTY"}),
    frozenset({"RGN", "CTRY", "UK", "ITL1", "NUTS1"}),
    *(frozenset({f"ITL{number}", f"NUTS{number}"}) for number in (2, 3)),
    frozenset({"OA", "LSOA", "MSOA", "DZ", "SDZ", "SOA", "IZ"}),
)
"""Levels whose codes stand in columns named after each other."""


def _of_other_areas(level: str, field: str) -> Said | None:
    """Say so where a column is named after areas of another kind than its codes are of; its year is that of no area then."""
    of_header = levels_of_header(field)
    if not of_header or level in of_header or any(level in alike and of_header & alike for alike in _ALIKE):
        return None
    header = area_levels()[min(of_header)].several
    return Said("places-column-of-other-areas", field=field, header=header, areas=area_levels()[level].several)


def _within(year: int, first: int | None, last: int | None) -> bool:
    return (first is None or year >= first) and (last is None or year <= last)


def _against_field(level: str, field: str, by_name: int | None, years: tuple[int | None, int | None]) -> Said | None:
    by_field = year_of_field(field) or 0
    # Codes of districts are known by the day; lists of other levels are of some years only.
    if level == "LAD" and not _within(by_field, *years):
        of_codes = Vintage(*years).said
        return Said("places-vintage-column-or-codes", field=field, by_field=str(by_field), of_codes=of_codes)
    if by_name in (None, by_field) or _alike(level, by_name or 0, by_field, years):
        return None
    return Said("places-vintage-name-or-column", by_name=str(by_name), field=field, by_field=str(by_field))


def _alike(level: str, one: int, other: int, years: tuple[int | None, int | None]) -> bool:
    """Whether the same codes stood in two years: by the codes themselves, else by how many there are of the level."""
    if years != (None, None):
        return _within(one, *years) and _within(other, *years)
    counts = {(count.extent, count.count) for count in level_counts().get(level, ()) if count.vintage == one}
    return bool(counts) and counts <= {(c.extent, c.count) for c in level_counts()[level] if c.vintage == other}


def _year_of_names(called: Sequence[str], level: str) -> int | None:
    """Return the year that a file's name tells: after a month, after the level's short name, or the only one in it."""
    stems = "|".join(area_levels()[level].fields)
    for name in called:
        dated = _DATED.search(name) or re.search(rf"(?:{stems})_?((?:19|20)\d\d)(?!\d)", name, re.IGNORECASE)
        if dated:
            return int(dated[1])
        short = re.search(rf"(?<![A-Za-z])(?:{stems})(\d\d)(?!\d)", name, re.IGNORECASE)
        if short:
            return 2000 + int(short[1])
        years = set(_YEAR.findall(name))
        if len(years) == 1:
            return int(years.pop())
    return None


def years_of_codes(
    level: str, codes: Sequence[str], lookup: DistrictLookup, known: Sequence[KnownCodes]
) -> tuple[int | None, int | None]:
    """Return the first and last year in which all codes stood side by side; None for an open end."""
    if level == "LAD":
        lives = district_lives(lookup)
        spans = [lives[code] for code in codes if code in lives]
        if any(OLD_NORTHERN_IRISH.fullmatch(code) for code in codes):
            spans.append((None, _ELEVEN_DISTRICTS))
        start, end = max((s for s, _ in spans if s), default=None), min((e for _, e in spans if e), default=None)
        return (start.year if start else None), (_last_year(end) if end else None)
    years = sorted(each.vintage for each in known if each.level == level and set(codes) <= set(each.names))
    named = {each.vintage for each in known if each.level == level}
    nations = nations_of(codes)
    # Forty areas of Great Britain in 2018 are no forty of the United Kingdom in 2013.
    fitting = [c for c in level_counts().get(level, ()) if c.count == len(codes) and nations in (set(), set(EXTENTS[c.extent]))]
    counted = sorted({c.vintage for c in fitting})
    if years and len(years) < len(named):
        return years[0], years[-1]
    if years and not counted:
        return None, None
    if counted and (not named or not years or set(counted) & set(years)):
        # A number that never changes, such as four countries, tells no year.
        extents = {c.extent for c in fitting}
        tells = len({c.count for c in level_counts()[level] if c.extent in extents}) > 1
        return (counted[0], counted[-1]) if tells else (None, None)
    return None, None


def _last_year(end: date) -> int:
    """A code that ended on 1 April 2025 is last found in sets of 2024; one that ended in December, in that year's."""
    return end.year - 1 if end.month <= 4 else end.year


@cache
def _lives(entries: tuple[tuple[str, str, str, str], ...]) -> dict[str, tuple[date | None, date | None]]:
    starts: dict[str, date] = {}
    ends: dict[str, date] = {}
    for old, new, effective, note in entries:
        day = Day.parse(effective).earliest
        between = _FIRST_INTO.search(note)
        born = between[1] if between else new
        starts[born] = max(day, starts.get(born, day))
        ends[old] = day
    return {code: (starts.get(code), ends.get(code)) for code in {*starts, *ends}}


def district_lives(lookup: DistrictLookup) -> Mapping[str, tuple[date | None, date | None]]:
    """Return from when to when each district code has stood, where it is not all years since 2011.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> district_lives(load_districts())["E07000026"]
    (None, datetime.date(2023, 4, 1))
    """
    return _lives(tuple((a.old_code, a.code, a.effective, a.note) for a in lookup.aliases.values()))


def standing(vintage: Vintage, lookup: DistrictLookup) -> set[str]:
    """Return the district codes that stood at the end of the (first) year; those of 2025 where it is not known."""
    year = vintage.first or vintage.last
    if year is None or year >= 2025:
        return set(lookup.codes)
    day, lives = date(year, 12, 31), district_lives(lookup)
    every = {*lookup.codes, *lookup.aliases}
    spans = ((code, lives.get(code, (None, None))) for code in every)
    return {code for code, (start, end) in spans if (start is None or start <= day) and (end is None or day < end)}
