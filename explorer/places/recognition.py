"""What the areas of a table are, recognised from their codes and the names of its columns: level, vintage, completeness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from explorer import resources
from explorer.places.districts import DistrictLookup
from explorer.readers import tables
from explorer.readers.tables import Day

Cells = Sequence[str | None]

ENOUGH = 0.5
"""Share of a column's cells that must be codes of a level before it is taken for the code column (ours)."""

LOOKED_AT = 500
"""Cells of a column that are looked at to find its level, about (ours)."""

UNKNOWN = "unknown"
SMALL_AREAS = frozenset({"OA", "LSOA", "MSOA", "DZ", "IZ", "WD", "PAR", "PCON", "BUA"})
"""Levels of which a file usually holds a part of the country."""

SERVICE_CAPS = (50, 100, 200, 500, 1000, 2000, 5000, 10_000)
"""How many features download services hand out at a time; a set that ends there was probably cut off."""

_FIELD = re.compile(r"(?P<stem>(?:ITL|NUTS)[123]|[A-Z]+?)(?P<year>\d\d)?(?:CD|NM)[A-Z]?(?:_.*)?", re.IGNORECASE)
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DATED = re.compile(rf"(?:{_MONTH})[a-z]*[ _\-.]*((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_FIRST_INTO = re.compile(r"first into [^(]*\((\w+)\)")


@dataclass(frozen=True)
class AreaLevel:
    """A kind of area: its short name, what it is called, how its fields begin and what its codes look like."""

    level: str
    singular: str
    plural: str
    fields: tuple[str, ...]
    codes: re.Pattern[str]


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


@dataclass(frozen=True)
class Recognised:
    """What a table's areas are.

    Attributes
    ----------
    level : str
        As in ``resources/data/area_levels.csv``; :data:`UNKNOWN` where no column holds codes.
    vintage, vintage_from : str
        Year, or years, whose areas these are, and what told it; empty where nothing does.
    code_field, name_field : str
        Columns; empty where there is none.
    matched, unmatched : tuple of str
        Codes that are known areas of the level (of its form, where the application has no list), and those that are not.
    converted : mapping of str to str
        Older district codes → districts of 2025, among those matched.
    duplicates, missing : tuple
        Codes that stand more than once; rows (from 1) without a code.
    completeness : str
        How much of the level it holds, as a sentence; empty where that cannot be known.
    incomplete : bool
        Whether the set looks as if something were missing.
    disagreement : str
        Where names, fields and codes tell different vintages; empty where they agree.
    unlisted : str
        Said where the codes were held against their form only, because no list of their year is bundled.
    """

    level: str = UNKNOWN
    vintage: str = ""
    vintage_from: str = ""
    code_field: str = ""
    name_field: str = ""
    matched: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()
    converted: Mapping[str, str] | None = None
    duplicates: tuple[str, ...] = ()
    missing: tuple[int, ...] = ()
    completeness: str = ""
    incomplete: bool = False
    disagreement: str = ""
    unlisted: str = ""


@cache
def area_levels() -> dict[str, AreaLevel]:
    """Return the kinds of area that are recognised."""
    checks = dict.fromkeys(("level", "singular", "plural", "fields", "codes"), tables.named)
    rows = tables.read_rows(resources.facts("area_levels.csv"), checks)
    return {
        row["level"]: AreaLevel(
            row["level"], row["singular"], row["plural"], tuple(row["fields"].upper().split(";")), re.compile(row["codes"])
        )
        for row in rows
    }


@cache
def level_counts() -> dict[str, tuple[LevelCount, ...]]:
    """Return how many areas each level has, year by year."""
    checks = {"level": tables.named, "vintage": tables.count, "extent": tables.named, "count": tables.count}
    found: dict[str, tuple[LevelCount, ...]] = {}
    for row in tables.read_rows(resources.facts("area_level_counts.csv"), checks):
        count = LevelCount(int(row["vintage"]), row["extent"], int(row["count"]))
        found[row["level"]] = (*found.get(row["level"], ()), count)
    return found


def recognise(
    columns: Mapping[str, Cells],
    called: Sequence[str],
    lookup: DistrictLookup,
    known: Sequence[KnownCodes] = (),
    *,
    code_field: str = "",
    name_field: str = "",
) -> Recognised:
    """Find out what the areas of a table are.

    Parameters
    ----------
    columns : mapping of column name to cells
        Text columns; a missing cell is None or empty.
    called : sequence of str
        Names of the file and the layer: the last thing to ask for the vintage.
    lookup : DistrictLookup
    known : sequence of KnownCodes
        Published sets of codes of other levels.
    code_field, name_field : str
        Columns that the user has chosen.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> found = recognise({"ITL125CD": ["TLC", "TLD"]}, [], load_districts())
    >>> found.level, found.vintage, found.completeness
    ('ITL1', '2025', '2 of 12 ITL1 regions.')
    """
    chosen, level = _code_column(columns, code_field)
    names = name_field or _name_column(columns, chosen)
    if not level:
        return Recognised(code_field=chosen, name_field=names)
    cells = [(cell or "").strip() for cell in columns[chosen]]
    codes = list(dict.fromkeys(cell for cell in cells if cell))
    times = Counter(cell for cell in cells if cell)
    level = _told_apart(level, chosen, codes)
    vintage, vintage_from, disagreement = _vintage(level, chosen, codes, called, lookup, known)
    matched, converted, unlisted = _known_of(level, codes, vintage, lookup, known)
    completeness, incomplete = _completeness(level, matched, vintage, lookup)
    held = set(matched)
    return Recognised(
        level,
        vintage,
        vintage_from,
        chosen,
        names,
        tuple(matched),
        tuple(code for code in codes if code not in held),
        converted,
        tuple(code for code, number in times.items() if number > 1),
        tuple(row for row, cell in enumerate(cells, start=1) if not cell),
        completeness,
        incomplete,
        disagreement,
        unlisted,
    )


# --- which column, which level --------------------------------------------------------------------------------------


def _code_column(columns: Mapping[str, Cells], wanted: str) -> tuple[str, str]:
    """Return the column that holds the areas' own codes, and their level; empty where there is none."""
    best: tuple[float, str, str] = (0.0, "", "")
    for name in [wanted] if wanted else columns:
        # Rows from all over a long table: its beginning may be of one place.
        cells = columns[name][:: max(len(columns[name]) // LOOKED_AT, 1)]
        filled = [cell.strip() for cell in cells if cell and cell.strip()]
        distinct = set(filled)
        for level in area_levels().values() if filled else ():
            share = sum(1 for code in distinct if level.codes.fullmatch(code)) / len(distinct)
            if share <= ENOUGH:
                continue
            # A district's code stands once for each of its small areas; an area's own code stands once.
            score = share * (len(filled) / len(cells)) * (0.2 + 0.8 * len(distinct) / len(filled)) + 0.1 * _speaks_of(name, level)
            if score > best[0] + 1e-9:
                best = (score, name, level.level)
    return best[1] or wanted, best[2]


def _speaks_of(field: str, level: AreaLevel) -> bool:
    return _stem(field) in level.fields


def _stem(field: str) -> str:
    match = _FIELD.fullmatch(field)
    return match["stem"].upper() if match else ""


def _told_apart(level: str, field: str, codes: Collection[str]) -> str:
    """Tell districts from upper tier authorities, and regions from countries, which share codes."""
    stem = _stem(field)
    starts = {code[:3] for code in codes}
    if level in {"LAD", "UTLA", "CTY"}:
        if stem in area_levels()["UTLA"].fields and "E07" not in starts:
            return "UTLA"
        if starts <= {"E10"}:
            return "CTY"
        return "UTLA" if "E10" in starts and "E07" not in starts else "LAD"
    if level in {"RGN", "CTRY"}:
        return "RGN" if "E12" in starts else "CTRY"
    return level


def _name_column(columns: Mapping[str, Cells], code_field: str) -> str:
    """Return the column of names: the one that belongs to the code column, else the first whose title says so."""
    twin = re.sub(r"(cd|code)(?=$|_|\d)", lambda m: _named_alike(m[0]), code_field, count=1, flags=re.IGNORECASE)
    folded = {name.casefold(): name for name in columns}
    if twin != code_field and twin.casefold() in folded:
        return folded[twin.casefold()]
    titled = [n for n in columns if n != code_field and re.search(r"(nm|name|title)(_|$)", n, re.IGNORECASE) and any(columns[n])]
    return titled[0] if titled else ""


def _named_alike(ending: str) -> str:
    return "nm" if len(ending) == 2 else "name"


# --- which codes are known ------------------------------------------------------------------------------------------


def _known_of(
    level: str, codes: Sequence[str], vintage: str, lookup: DistrictLookup, known: Sequence[KnownCodes]
) -> tuple[list[str], dict[str, str], str]:
    """Return the codes that are areas of the level, what older district codes became, and what could not be looked up."""
    if level == "LAD":
        report = lookup.to_current(codes)
        converted = {alias.old_code: alias.code for alias in report.converted}
        return [code for code in codes if code in report.mapped], converted, ""
    lists = [each for each in known if each.level == level]
    if lists and (not vintage.isdigit() or any(str(each.vintage) == vintage for each in lists)):
        return [code for code in codes if any(code in each.names for each in lists)], {}, ""
    formed = [code for code in codes if area_levels()[level].codes.fullmatch(code)]
    return formed, {}, _not_listed(level, codes, vintage, lists)


def _not_listed(level: str, codes: Sequence[str], vintage: str, lists: Sequence[KnownCodes]) -> str:
    plural = area_levels()[level].plural
    if not lists:
        return f"No list of {plural} is bundled: the form of the codes was checked, not each code."
    newest = max(lists, key=lambda each: each.vintage)
    shared = sum(1 for code in codes if code in newest.names)
    return (
        f"The bundled list of {plural} is of {newest.vintage}, the file of {vintage}: {shared} of {len(codes)} codes are in both."
    )


# --- which year -----------------------------------------------------------------------------------------------------


def _vintage(
    level: str, field: str, codes: Sequence[str], called: Sequence[str], lookup: DistrictLookup, known: Sequence[KnownCodes]
) -> tuple[str, str, str]:
    """Return the year or years, what told it, and where the tellers disagree."""
    by_field, by_name = _year_of_field(field), _year_of_names(called, level)
    first, last = _years_of_codes(level, codes, lookup, known)
    if by_field:
        against = (
            f"The file's name says {by_name}, but its column {field} says {by_field}." if by_name not in (None, by_field) else ""
        )
        return str(by_field), "field names", against
    mixed = "The codes never stood side by side: areas of several years are mixed." if first and last and first > last else ""
    if mixed:
        return "mixed", "codes", mixed
    if by_name and (first is None or by_name >= first) and (last is None or by_name <= last):
        return str(by_name), "the file's name" if first is last is None else "codes and the file's name", ""
    if first is None and last is None:
        return "", "", ""
    told = f"{first or 'before'}–{last or 'now'}" if first != last else str(first)
    against = f"The file's name says {by_name}, but its codes are those of {told}." if by_name else ""
    return told, "codes", against


def _year_of_field(field: str) -> int | None:
    match = _FIELD.fullmatch(field)
    if not match or not match["year"] or match["stem"].upper() not in _all_stems():
        return None
    return 2000 + int(match["year"])


@cache
def _all_stems() -> frozenset[str]:
    return frozenset(stem for level in area_levels().values() for stem in level.fields)


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


def _years_of_codes(
    level: str, codes: Sequence[str], lookup: DistrictLookup, known: Sequence[KnownCodes]
) -> tuple[int | None, int | None]:
    """Return the first and last year in which all codes stood side by side; None for an open end."""
    if level == "LAD":
        lives = district_lives(lookup)
        spans = [lives[code] for code in codes if code in lives]
        start, end = max((s for s, _ in spans if s), default=None), min((e for _, e in spans if e), default=None)
        return (start.year if start else None), (_last_year(end) if end else None)
    years = sorted(each.vintage for each in known if each.level == level and set(codes) <= set(each.names))
    named = {each.vintage for each in known if each.level == level}
    counted = sorted({c.vintage for c in level_counts().get(level, ()) if c.count == len(codes)})
    if years and len(years) < len(named):
        return years[0], years[-1]
    if years and not counted:
        return None, None
    if counted and (not named or not years or set(counted) & set(years)):
        # A number that never changes, such as four countries, tells no year.
        extents = {c.extent for c in level_counts()[level] if c.count == len(codes)}
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


# --- how complete ---------------------------------------------------------------------------------------------------


def _completeness(level: str, codes: Sequence[str], vintage: str, lookup: DistrictLookup) -> tuple[str, bool]:
    """Return how much of the level is there, and whether something looks missing."""
    if level == "LAD":
        return _districts_present(codes, vintage, lookup)
    counts = level_counts().get(level, ())
    if not counts:
        return _counted(len(codes), None, level)
    years = [year for year in re.findall(r"\d{4}", vintage) if any(c.vintage == int(year) for c in counts)]
    fitting = [c for c in counts if str(c.vintage) in years] or list(counts)
    exact = next((c for c in fitting if c.count == len(codes)), None)
    if exact is not None:
        return f"All {exact.count:,} {area_levels()[level].plural} of {exact.extent}.", False
    return _counted(len(codes), max(c.count for c in fitting), level)


def _counted(found: int, whole: int | None, level: str) -> tuple[str, bool]:
    plural = area_levels()[level].plural
    capped = found in SERVICE_CAPS
    if whole is None or found > whole:
        cut = f"{found:,} {plural}: download services hand out so many at a time, so this file may be cut off."
        return (cut, True) if capped else ("", False)
    if capped:
        return f"{found:,} of {whole:,} {plural}: this file looks cut off; services hand out so many at a time.", True
    return f"{found:,} of {whole:,} {plural}.", level not in SMALL_AREAS


def _districts_present(codes: Sequence[str], vintage: str, lookup: DistrictLookup) -> tuple[str, bool]:
    """Compare district codes with all that stood in their year: whole regions and nations are no loss, the rest is."""
    there = set(codes)
    if not there:
        return "", False
    standing = _standing(vintage, lookup)
    found, whole = len(there & standing) or len(there), len(standing)
    if standing <= there:
        return f"All {whole} districts of the United Kingdom.", False
    nations = sorted({code[0] for code in there})
    of_nations = {code for code in standing if code[0] in nations}
    if of_nations <= there:
        return f"All {len(of_nations)} districts of {_listed(_NATIONS[n] for n in nations)}; {found} of {whole} in all.", False
    if found in SERVICE_CAPS or (sorted(there) == sorted(of_nations)[: len(there)] and len(there) > 1):
        return f"{found} of {whole} districts: this file looks cut off.", True
    regions = _whole_regions(there, lookup)
    if regions:
        return f"{found} of {whole} districts: all of {_listed(regions)}.", False
    return f"{found} of {whole} districts{_absent(standing - there, lookup)}.", len(there) > 1


_NATIONS = {"E": "England", "N": "Northern Ireland", "S": "Scotland", "W": "Wales"}


def _standing(vintage: str, lookup: DistrictLookup) -> set[str]:
    """Return the district codes that stood at the end of the (first) year; those of 2025 where it is not known."""
    year = re.search(r"\d{4}", vintage)
    if not year or int(year[0]) >= 2025:
        return set(lookup.codes)
    day, lives = date(int(year[0]), 12, 31), district_lives(lookup)
    every = {*lookup.codes, *lookup.aliases}
    spans = ((code, lives.get(code, (None, None))) for code in every)
    return {code for code, (start, end) in spans if (start is None or start <= day) and (end is None or day < end)}


def _whole_regions(there: Collection[str], lookup: DistrictLookup) -> list[str]:
    """Return the ITL1 regions that make up the set exactly; none where it holds more or less."""
    held = set(lookup.to_current(there).mapped.values())
    regions = lookup.regions_of(held)
    return [lookup.regions[region] for region in regions] if held == set(lookup.in_regions(regions)) else []


def _absent(codes: Collection[str], lookup: DistrictLookup) -> str:
    if not 0 < len(codes) <= 12:
        return ""
    names = [lookup.aliases[c].old_name if c in lookup.aliases else lookup.said(c) for c in sorted(codes)]
    return f"; not there: {', '.join(names)}"


def _listed(words: Iterable[str]) -> str:
    every = list(words)
    return every[0] if len(every) == 1 else f"{', '.join(every[:-1])} and {every[-1]}"
