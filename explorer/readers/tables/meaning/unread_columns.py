"""Columns that hold something like figures, answers or times, and are read as none: each is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.readers.tables.meaning.column_texts import FEW_ROWS, NEARLY_ALL, ColumnTexts
from explorer.readers.tables.meaning.header_words import (
    ANOTHER_TIME,
    OF_AN_ADDRESS,
    OF_PEOPLE,
    OF_TIME,
    SPEAKS_OF_TIME,
    calls_a_time,
    is_of_a_point,
    is_of_no_figures,
    plain_header,
)
from explorer.readers.tables.meaning.roles import OTHER, PERIOD, Column
from explorer.readers.tables.written.cells import figure, symbol
from explorer.readers.tables.written.periods import is_year, period, period_in
from explorer.readers.tables.written.units import NO_NUMBER, unit_in


def numbers_not_read(columns: Sequence[Column], samples: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the headers of columns of numbers that are read as nothing: no figures, no codes, no order, no time.

    Examples
    --------
    >>> columns = [Column(0, "Code", "key"), Column(1, "Value", "value"), Column(2, "Value.1"), Column(3, "Sort order")]
    >>> numbers_not_read(columns, [["E08000025"], ["1.5"], ["2.5"], ["1"]])
    ('Value.1',)
    """
    found = []
    for column in columns:
        texts = ColumnTexts(column.at, column.header, tuple(samples[column.at]))
        last = plain_header(column.header)
        is_told = is_of_no_figures(last) or is_of_a_point(last, texts.texts) or bool(OF_TIME.fullmatch(last))
        are_times = texts.is_periods and bool(_CALLED_A_TIME.search(last) or not all(map(is_year, texts.texts)))
        if column.role == OTHER and last and not is_told and texts.numeric >= NEARLY_ALL and not are_times:
            found.append(column.header)
    return tuple(found)


_CALLED_A_TIME = re.compile(r"\b(?:years?|dates?|period|time|since|census|vintage|edition|wave|updat\w*|as at)\b")
"""What only headers of times say: *starts* and *built* may be years or counts."""


def points_of_rows(columns: Sequence[Column], samples: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the headers of columns that give nearly every row an address, or a point, of its own: figures may be of these.

    Addresses are postcodes, also at the end of longer ones, and numbers of properties or streets; points are coordinates.

    Examples
    --------
    >>> columns = [Column(0, "Code", "key"), Column(1, "Office"), Column(2, "Easting"), Column(3, "Region")]
    >>> points_of_rows(columns, [["E08000025", "E08000026"], ["B1 1BB", "CV1 5RR"], ["406689", "433812"], ["WM", "WM"]])
    (('Office',), ('Easting',))
    """
    addresses, points = [], []
    for column in columns:
        texts = [text for text in samples[column.at] if text]
        if column.role != OTHER or len(texts) < FEW_ROWS - 1 or 2 * len(texts) < len(samples[column.at]):
            continue
        if len(set(texts)) < NEARLY_ALL * len(texts):
            continue
        last = plain_header(column.header)
        if OF_AN_ADDRESS.fullmatch(last) or sum(map(bool, map(_POSTCODE.search, texts))) >= NEARLY_ALL * len(texts):
            addresses.append(column.header)
        elif is_of_a_point(last, texts):
            points.append(column.header)
    return tuple(addresses), tuple(points)


_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$", re.IGNORECASE)


def answers_not_read(columns: Sequence[Column], samples: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the headers of columns that hold nothing but *TRUE* and *FALSE*, or *yes* and *no*, and are read as words.

    Examples
    --------
    >>> columns = [Column(0, "Code", "key"), Column(1, "Is urban"), Column(2, "Region")]
    >>> answers_not_read(columns, [["E08000025", "E08000035"], ["True", "False"], ["West Midlands", "Leeds"]])
    ('Is urban',)
    """
    of_others = [column for column in columns if column.role == OTHER and column.header.strip()]
    filled = {column.header: {text.casefold() for text in samples[column.at] if text} for column in of_others}
    return tuple(header for header, texts in filled.items() if texts and texts <= _ANSWERS)


_ANSWERS = frozenset({"true", "false", "yes", "no"})


def figures_with_words(columns: Sequence[Column], samples: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return the headers of columns that were not read as words stand with their figures, or they are times or days; with a cell.

    Examples
    --------
    >>> columns = [Column(0, "Code", "key"), Column(1, "Spend"), Column(2, "Travel time"), Column(3, "Age")]
    >>> figures_with_words(columns, [["E08000025"], ["250 GBP", "31 GBP"], ["0:35", "0:20"], ["16 to 24", "25 to 34"]])
    {'Spend': '250 GBP', 'Travel time': '0:35'}
    """
    found = {}
    for column in columns:
        texts = ColumnTexts(column.at, column.header, tuple(samples[column.at]))
        last = plain_header(column.header)
        is_told = is_of_no_figures(last) or OF_TIME.fullmatch(last) or _OF_WORDS.search(last)
        if column.role != OTHER or not last or is_told or len(set(texts.texts)) < 2:
            continue
        if texts.is_periods:
            if days := _days_for_figures(texts, last):
                found[column.header] = days
            continue
        told = {text: None if period(text) else _FIGURE_WITH_WORDS.fullmatch(text) for text in texts.texts}
        with_words = [text for text in texts.texts if told[text] and figure(text, comma_is_decimal=True) is None]
        others = sum(figure(text, comma_is_decimal=True) is not None or bool(symbol(text)) for text in texts.texts)
        units = {match["unit"].strip().casefold() for match in told.values() if match and match["unit"]}
        if bare := [text for text in texts.texts if _NO_LETTERS.fullmatch(text) and figure(text, comma_is_decimal=True) is None]:
            # *10,5 %; (3,2)* or *12/30*: whatever it is, a column of numbers does not go without a word.
            with_words = bare if len(bare) + others >= NEARLY_ALL * len(texts.texts) else with_words
        if words_between := _words_between(texts, last):
            found[column.header] = words_between
        elif with_words and len(units) <= _FEW_UNITS and len(with_words) + others >= NEARLY_ALL * len(texts.texts):
            found[column.header] = with_words[0]
    return found


def _words_between(texts: ColumnTexts, last: str) -> str:
    """Return a word that stands in place of most figures of a column, as *Not yet published*; or nothing."""
    figures_there = {text for text in texts.texts if figure(text, comma_is_decimal=True) is not None}
    others = list(dict.fromkeys(text for text in texts.texts if text not in figures_there and not symbol(text)))
    if OF_PEOPLE.fullmatch(last) or len(figures_there) < FEW_ROWS or not 0 < len(others) <= _FEW_WORDS:
        return ""
    is_told = period_in(last) is not None or bool(unit_in(last) or NO_NUMBER.search(last)) or len(figures_there) > _FEW_UNITS
    return others[0] if is_told and not any(any(map(str.isdecimal, text)) for text in others) else ""


_FEW_WORDS = 3
"""Different words up to which they may stand in place of figures: names and descriptions have more (ours)."""


def _days_for_figures(texts: ColumnTexts, last: str) -> str:
    """Return a day that stands where a figure belongs, as cells formatted as dates show 45 as 13 February 1900; or nothing."""
    days = [day for text in texts.texts if (day := _WHOLE_DAY.match(text))]
    if len(days) < NEARLY_ALL * len(texts.texts) or SPEAKS_OF_TIME.search(last) or ANOTHER_TIME.fullmatch(last):
        return ""
    early = sum(int(day["year"]) < _FEW_DAYS_BEFORE for day in days)
    return texts.texts[0] if 2 * early > len(days) or unit_in(last) or NO_NUMBER.search(last) else ""


_WHOLE_DAY = re.compile(r"(?P<year>1[89]\d\d|20\d\d)-\d\d-\d\d")

_FEW_DAYS_BEFORE = 1950
"""Year before which hardly any day of a table lies; as days, figures up to 18,000 do (ours)."""

_FIGURE_WITH_WORDS = re.compile(
    r"(?:(?:c\.?|ca\.?|circa|approx\w*\.?|about|around|~|less than|more than|fewer than|under|over|up to) ?)?"
    r"[-+−–]?[£$€]?(?:\d[\d,]*(?:\.\d+)?(?P<unit> ?[^\W\d_][\w /.,²³%]{0,20})?"
    r"|\d+(?:\.\d+)? ?(?:-|–|to) ?\d+(?:\.\d+)?|\d{1,3}:\d\d(?::\d\d)?)",
    re.IGNORECASE,
)
"""A figure with its unit (*45 mins*), with a word before it (*about 45*), a span (*10-20*) or a time (*0:45*)."""

_NO_LETTERS = re.compile(r"[^\w]*\d(?:[^\w]|\d)*")
_FEW_UNITS = 4

_OF_WORDS = re.compile(
    r"\b(?:address|street|road|site|ward|class|band|group|age|ages|rank|category|range|bedrooms?|size|phone)\b"
)
"""Headers of columns whose numbers are parts of names, or say who is counted."""


def times_not_read(columns: Sequence[Column], samples: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return what stands in columns that are headed as times, but hold none that can be read, by their headers.

    Examples
    --------
    >>> times_not_read([Column(0, "Code", "key"), Column(1, "Year")], [["E08000025"], ["2,021"]])
    {'Year': ('2,021',)}
    """
    if any(column.role == PERIOD or column.period for column in columns):
        return {}
    found = {}
    for column in columns:
        last = plain_header(column.header)
        if column.role == OTHER and calls_a_time(last):
            looked_at = ColumnTexts(column.at, column.header, tuple(samples[column.at]))
            unread = tuple(dict.fromkeys(text for text in looked_at.texts if text not in looked_at.named))
            if unread and any(any(map(str.isdecimal, text)) for text in unread):
                found[column.header] = unread
    return found
