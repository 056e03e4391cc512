"""What each column of figures is called: its header without period, and apart from others of the same name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from explorer.readers.tables.meaning.header_periods import header_parts, periods_told, without_marks_behind_years
from explorer.readers.tables.meaning.header_words import last_part
from explorer.readers.tables.meaning.roles import KEY, NOTE, OTHER, SERIES, UNIT, VALUE, Column
from explorer.readers.tables.written.periods import Period, period_in, status_of, without_marks


def indicator_in_corner(columns: Sequence[Column]) -> str:
    """Return the name of the indicator, where it stands above the areas and the other headers are nothing but periods.

    Examples
    --------
    >>> columns = [Column(0, "Claimant count", KEY), Column(1, "2021", VALUE, period="2021")]
    >>> indicator_in_corner(columns), indicator_in_corner([Column(0, "Area", KEY), *columns[1:]])
    ('Claimant count', '')
    """
    header = next((column.header for column in columns if column.role == KEY), "")
    of_figures = [column for column in columns if column.role == VALUE]
    is_bare = bool(of_figures) and all(column.period and not column.title for column in of_figures)
    return header if is_bare and _OF_FIGURES.search(header) and period_in(header) is None else ""


_OF_FIGURES = re.compile(
    r"\b(?:rates?|counts?|number|percentage|per ?cent|proportion|share|total|index|population|claimants?|jobs|employ\w*"
    r"|unemploy\w*|earnings|income|average|median|mean|gva|gdp|births|deaths|households|dwellings|pupils|vacancies|enterprises)\b|[%£]",
    re.IGNORECASE,
)


def with_titles(columns: Sequence[Column]) -> list[Column]:
    """Give figures without a title or period those that stand in their headers, all read together."""
    plain = without_marks_behind_years(columns)
    told = periods_told(plain)
    return [
        _titled(c, told, bare.header) if c.role == VALUE and not c.title and not c.period else c
        for c, bare in zip(columns, plain, strict=True)
    ]


def _titled(column: Column, told: Mapping[str, Period], header: str) -> Column:
    """Part a header into indicator and period: ``Jul 2020-Jun 2021 | number``, ``2004 | index``, ``Population 2019``."""
    parts = _going_on(header_parts(header), told)
    named = [part for part in parts if part in told]
    rest = [without_marks(_MEASURES.sub("", part)) for part in parts if part not in named and not _MARK_ALONE.fullmatch(part)]
    plain = [part for part in rest if part.casefold() not in _FIGURE_WORDS] or ([] if named else rest[:1])
    status = next(filter(None, map(status_of, header_parts(column.header))), "")
    return replace(column, title=" – ".join(plain), period=told[named[-1]].label if named else "", status=status)


_FIGURE_WORDS = {"number", "value", "values", "estimate", "count", "figure", "observation"}
_MEASURES = re.compile(r"; measures: value$", re.I)
_MARK_ALONE = re.compile(r"\[[^\]]*\]|\([\da-z]\)")


def _going_on(parts: Sequence[str], told: Collection[str]) -> list[str]:
    """Join the lines of a header that was broken: *Number*, *of jobs*, *(thousand)* are one name; a time is none."""
    joined: list[str] = []
    for part in parts:
        may_go_on = joined and not {part, joined[-1]} & set(told) and not _MARK_ALONE.fullmatch(part)
        if may_go_on and (_GOES_ON.match(part) or (len(joined[-1].split()) > 1 and _ONE_WORD.fullmatch(part))):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


_GOES_ON, _ONE_WORD = re.compile(r"(?:of|for|per|in|and)\b"), re.compile(r"\([a-z]+\)")
_AGE, _FEWEST_AGES = re.compile(r"(\d{1,3})\+?"), 5


def with_ages(columns: list[Column]) -> list[Column]:
    """Call single years of age ages, where columns are headed by nothing but numbers that go up one by one."""
    numbers = [int(found[1]) for c in columns if c.role == VALUE and (found := _AGE.fullmatch(c.title))]
    if len(numbers) < _FEWEST_AGES or any(after != before + 1 for before, after in pairwise(numbers)):
        return columns
    return [replace(c, title=f"Aged {c.title}") if c.role == VALUE and _AGE.fullmatch(c.title) else c for c in columns]


def told_apart(columns: list[Column]) -> list[Column]:
    """Give columns of the same name and period a name of their own.

    That is the mark behind each, as in *Rate 2021 (p), Rate 2021 (r)*, or what the column before each is called, as in
    *Manufacturing, %, Services, %*; where neither tells them apart, their place.
    """
    alike: Mapping[tuple[str, str], list[Column]] = defaultdict(list)
    for column in columns:
        if column.role == VALUE and column.title:
            alike[column.title, column.period].append(column)
    before = {after.at: column for column, after in pairwise(columns)}
    changed: dict[int, Column] = {}
    for members in alike.values():
        if len(members) > 1 and (marks := _marks_behind(members)):
            titles = (f"{column.title} {mark}".strip() for column, mark in zip(members, marks, strict=True))
            changed |= {column.at: replace(column, title=title) for column, title in zip(members, titles, strict=True)}
        elif len(members) > 1:
            neighbours = [before.get(column.at) for column in members]
            names = [_name_before(column, members) for column in neighbours]
            if len(set(names)) < len(names) or "" in names:
                names = [_place(column.at) for column in members]
            changed |= {
                column.at: replace(column, title=f"{column.title} ({name})") for column, name in zip(members, names, strict=True)
            }
    return [changed.get(column.at, column) for column in columns]


def _marks_behind(alike: Sequence[Column]) -> list[str]:
    """Return the mark behind each header, where the headers differ by nothing else; none where they do."""
    bare = [without_marks(column.header) for column in alike]
    marks = [column.header.removeprefix(each).strip() for column, each in zip(alike, bare, strict=True)]
    return marks if len(set(bare)) == 1 and len(set(marks)) == len(marks) else []


def _name_before(column: Column | None, alike: Sequence[Column]) -> str:
    """What a column calls the one behind it, if it is neither of those alike, nor areas, times, or a part of a figure."""
    if column is None or column in alike or column.role not in (VALUE, OTHER, NOTE, SERIES, UNIT):
        return ""
    return without_marks(last_part(column.header))


def repeated_headers(columns: Sequence[Column]) -> dict[str, tuple[int, ...]]:
    """Headers of several columns of figures that nothing but their places (from 0) tells apart.

    Examples
    --------
    >>> alike = [Column(at, "Rate 2023", VALUE, title=f"Rate ({_place(at)})") for at in (1, 2)]
    >>> repeated_headers([*alike, Column(3, "Rate 2024", VALUE, title="Rate")])
    {'Rate 2023': (1, 2)}
    """
    places: Mapping[str, list[int]] = defaultdict(list)
    for column in columns:
        if column.role == VALUE and column.header and (not column.title or column.title.endswith(f"({_place(column.at)})")):
            places[column.header].append(column.at)
    return {header: tuple(at) for header, at in places.items() if len(at) > 1}


def _place(at: int) -> str:
    return f"column {at + 1}"
