"""The periods that headers name, all read together, and marks of footnotes behind their years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from explorer.readers.tables.meaning.roles import VALUE, Column
from explorer.readers.tables.written.bands import are_bands, is_day
from explorer.readers.tables.written.periods import Period, are_serial_days, is_year, periods, within_year


def header_parts(header: str) -> list[str]:
    """Part a header by its rows; a month or quarter below a year is one part with it."""
    parts = [_FOOTNOTE.sub(r"\1", part.strip()) for part in header.split(" | ")]
    years = [part for part in parts if is_year(part) or A_SCHOOL_YEAR.fullmatch(part)]
    if len(years) != 1:
        return parts
    told = {part: within_year(years[0], part, is_quarter=False) for part in parts if any(map(str.isalpha, part))}
    within = [part for part, name in told.items() if name != years[0]]
    if len(within) != 1:
        return parts
    return [told[within[0]] if part == within[0] else part for part in parts if part != years[0]]


A_SCHOOL_YEAR = re.compile(r"(?:19|20)\d\d[-/–]?\d\d")

_FOOTNOTE = re.compile(r"^((?:19|20)\d\d(?:[-/]\d\d)?)[1-9]$")
"""A year with the mark of a footnote behind it: ONS writes 2020² as 20202, and 2016-17¹ is 2016-171."""


def periods_told(columns: Sequence[Column]) -> Mapping[str, Period]:
    """Periods that the headers of figures name, all read together."""
    parts = [part for column in columns if column.role == VALUE for part in header_parts(column.header)]
    if are_bands(parts):
        # Beside the ages 0-4 and 15-19, *Oct-14* is what a spreadsheet made of 10-14.
        parts = [part for part in parts if not is_day(part)]
    serial = [part for part in parts if are_serial_days([part])]
    rising = sorted(set(serial), key=int) == list(dict.fromkeys(serial)) and len(set(serial)) > 1
    return periods(parts) | (periods(serial) if rising else {})


_WITH_MARK = re.compile(
    r"(?P<bare>(?P<stem>.*?)(?<![\d.,/-])(?:19|20)\d\d(?:[-/–](?:\d\d){1,2})?)"
    r"(?: ?\([a-eg-j1-9]\)| ?[1-9](?:[ ,][1-9])*| ?[*†‡#])"
)
"""A year with the number, letter or sign of a footnote behind it: *2020 1*, *2016-171*, *2021(b)*.

*(f)* and *(m)* may be who is counted.
"""

_WITHOUT_MARK = re.compile(r"(?P<stem>.*?)(?<![\d.,/-])(?:19|20)\d\d(?:[-/–](?:\d\d){1,2})?")


def without_marks_behind_years(columns: Sequence[Column]) -> list[Column]:
    """Take a number or letter behind a year out of headers where it only marks a footnote.

    It does where all headers stay different without it, and another year of the same indicator stands beside: *2020 1, 2020 2*
    are parts of one year, *2020 1, 2021 2* two years of the same.
    """
    marked = {c.at: found for c in columns if c.role == VALUE and (found := _WITH_MARK.fullmatch(c.header.strip()))}
    headers = [marked[c.at]["bare"] if c.at in marked else c.header.strip() for c in columns if c.role == VALUE]
    if not marked or len(set(headers)) < len(headers):
        return list(columns)
    often = Counter(_DIGIT.sub("", found["stem"]) for header in headers if (found := _WITHOUT_MARK.fullmatch(header)))
    told = {at: found["bare"] for at, found in marked.items() if often[_DIGIT.sub("", found["stem"])] > 1}
    return [replace(c, header=told.get(c.at, c.header)) for c in columns]


_DIGIT = re.compile(r"\d")


def marked_years(columns: Sequence[Column]) -> tuple[str, ...]:
    """Return the headers in which what stands behind a year was taken for the mark of a footnote.

    Examples
    --------
    >>> marked_years([Column(0, "2020 1", VALUE), Column(1, "2021 2", VALUE), Column(2, "2022", VALUE)])
    ('2020 1', '2021 2')
    >>> marked_years([Column(0, "2016-171", VALUE)])
    ('2016-171',)
    """
    glued = {c.at for c in columns if c.role == VALUE and any(_FOOTNOTE.match(part.strip()) for part in c.header.split(" | "))}
    bare = without_marks_behind_years(columns)
    return tuple(c.header for c, without in zip(columns, bare, strict=True) if c != without or c.at in glued)
