"""Years inside the names of figures: *Population 2019* beside *Population 2020* is one indicator of two years."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace

from explorer.readers.tables.meaning.roles import PERIOD, VALUE, Column
from explorer.readers.tables.written.bands import is_day
from explorer.readers.tables.written.period_words import MONTH_NAMES
from explorer.readers.tables.written.periods import briefly, named_alone, period, widened, without_classifications

_LEAD = (
    r"(?:\b(?:(?:[Aa]s )?[Aa]t |[Ii]n )?"
    r"(?:FYE|FY|[Cc]ensus(?: [Dd]ay,?)?|[Mm]id(?:[- ][Yy]ear)?|[Yy]ear ending|[Yy]ears?|[Aa]t|[Aa]s at|[Ii]n) ?-?)?"
)

_MON = rf"(?:{MONTH_NAMES.title()})[a-z]*"

_SPAN = (
    rf"(?P<year>(?:(?:\d\d? )?{_MON}(?: ?(?:[-–]|to) ?{_MON})? )?(?:19|20)\d\d(?:\s*(?:[-/–]|to)\s*(?:19|20)?\d\d(?!\.))?"
    r"|\d\d/\d\d(?!/))"
)

_WITH_YEAR = re.compile(
    r"(?P<before>.*?)[\s_(,-]*(?<![\dA-Za-z/])" + _LEAD + _SPAN + r"(?![\dA-Za-z])(?! ?(?:prices|boundaries|based|basis|=))"
    r"[\s_),-]*(?P<after>.*)"
)

_GLUED = re.compile(r"(?P<before>[A-Za-z_]+?)(?P<year>(?:19|20)\d\d)")
_CHANGE = re.compile(r"\b(?:change|(?<!high-)(?<!high )growth(?! hub| deal)|increase|decrease|difference|since|between)\b", re.I)
_BASE = re.compile(r"\b(?:on|since|from|with|to) $", re.I)


def without_years(columns: list[Column]) -> list[Column]:
    """Take the year out of titles: *Population 2019*, *Population 2020*. Where a column tells the period, titles keep theirs."""
    if any(column.role == PERIOD for column in columns):
        return columns
    stems: Mapping[str, list[tuple[Column, str]]] = defaultdict(list)
    for column in columns:
        # Whether a header that is a day alone is a time, all headers together have told.
        if column.role == VALUE and not column.period and not is_day(column.title):
            stem, year = _stem_and_year(column.title)
            glued = _GLUED.fullmatch(without_classifications(column.title))
            if year:
                stems[stem].append((column, year))
            elif glued:
                stems[f"{glued['before'].strip('_')}{_ALONE}"].append((column, glued["year"]))
    alike: Mapping[str, list[tuple[Column, str]]] = defaultdict(list)
    called: dict[str, str] = {}
    for stem, members in stems.items():
        # *Claimants, mid-2022* and *Mid-2023 claimants* are one indicator, called as it is first written with a capital.
        first = called.get(stem.casefold(), stem)
        called[stem.casefold()] = first if first[:1].isupper() else stem
        alike[stem.casefold()] += members
    changed: dict[int, Column] = {}
    for folded, members in alike.items():
        stem = called[folded]
        if stem.endswith(_ALONE) and len(members) == 1:
            continue
        title = stem.removesuffix(_ALONE).rstrip(" :")
        title = "" if title.casefold() in ("x", "y", "yr", "year") else title
        # Headers that say the same of a year in other words stay two indicators, as *Rate 2019* and *Rate (2019)*.
        wordings = Counter(year for year, _ in {(year, column.title) for column, year in members})
        changed |= {
            column.at: replace(column, title=title if wordings[year] == 1 else column.title, period=year)
            for column, year in members
        }
    return [changed.get(column.at, column) for column in columns]


_ALONE = "\0"
"""Mark of a stem to which a year is glued, ``pop2019``: alone, it may be a name like another."""


def _stem_and_year(title: str) -> tuple[str, str]:
    """Part a title into what it is of and its year; a change keeps its name, and is of the year in which it ends."""
    # The year of a classification, as in *Employees (SIC 2007)*, is left where it stands.
    title = _BETWEEN_YEARS.sub(" ", title)
    plain = without_classifications(title)
    found = _WITH_YEAR.fullmatch(plain)
    if found is not None and _OF_AGES.search(title[: found.start("year")]) and len(found["year"]) == len("16/17"):
        return title, ""
    if found is None or period(found["year"]) is None:
        return _stem_and_name(title, named_alone(plain))
    if _CHANGE.search(title):
        if _BASE.search(title[: found.start("year")]):
            return title, ""
        told = period(plain[slice(*widened(plain, *found.span("year")))])
        return title, str(told.year) if told else ""
    name = widened(plain, *found.span("year"))
    if name != found.span("year"):
        stem, named = _stem_and_name(title, name)
        return stem, briefly(named, found["year"]) if named else ""
    before, after = title[: found.end("before")], title[found.start("after") :]
    return " ".join(f"{before} {after}".replace("_", " ").split()), found["year"]


_BETWEEN_YEARS = re.compile(r"(?<=\d)_(?=(?:to|and)_\d)|(?<=\d_to)_(?=\d)|(?<=\d to)_(?=\d)")


def _stem_and_name(title: str, name: tuple[int, int] | None) -> tuple[str, str]:
    """Take the name of a period out of a title, with the brackets and commas around it."""
    if name is None or _CHANGE.search(title):
        return title, ""
    before, after = title[: name[0]].rstrip(" (,-–_"), title[name[1] :].lstrip(" ),-–_")
    before = _AT_THE_END.sub("", before)
    return " ".join(f"{before} {after}".replace("_", " ").split()), title[slice(*name)]


_OF_AGES = re.compile(r"\b(?:age[sd]?|(?<!financial )(?<!academic )(?<!tax )(?<!school )years?|grades?)\W*$", re.IGNORECASE)
"""What stands before two numbers that are ages, or years of a school: *aged 16/17*."""

_AT_THE_END = re.compile(r"[\s,]+(?:in|at|for|of|as at)$", re.IGNORECASE)
