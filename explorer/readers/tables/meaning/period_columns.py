"""Which column tells the periods of the rows, and which the months or quarters beside its years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from explorer.readers.tables.meaning.column_texts import ColumnTexts
from explorer.readers.tables.meaning.header_periods import A_SCHOOL_YEAR
from explorer.readers.tables.meaning.header_words import ANOTHER_TIME, MONTH_HEADER, plain_header
from explorer.readers.tables.meaning.roles import MONTH, OTHER, PERIOD, VALUE, Column
from explorer.readers.tables.written.periods import is_year, within_year

_TIME_IN_HEADER = re.compile(r".*\b(?:years?|dates?|periods?|quarter|month)\b.*")


def with_a_period(columns: list[Column], texts: Sequence[ColumnTexts]) -> list[Column]:
    """Where no column is called a period, take the one that speaks of years and holds different ones for an area."""
    if any(c.role == PERIOD for c in columns):
        return columns
    found = [
        c
        for c in columns
        if c.role == OTHER and texts[c.at].is_periods and len(set(texts[c.at].texts)) > 1
        and _TIME_IN_HEADER.fullmatch(plain_header(c.header)) and not ANOTHER_TIME.fullmatch(plain_header(c.header))
    ]  # fmt: skip
    return [replace(c, role=PERIOD) if c is found[0] else c for c in columns] if found else columns


def periods_once(columns: list[Column], texts: Sequence[ColumnTexts]) -> list[Column]:
    """Keep one column of periods, the one with most different ones (DATE_NAME beside DATE)."""
    named = [c for c in columns if c.role == PERIOD]
    if len(named) < 2:
        return columns
    best = max(named, key=lambda c: (len(set(texts[c.at].texts)), "name" in c.header.casefold()))
    return [replace(c, role=OTHER) if c.role == PERIOD and c is not best else c for c in columns]


def with_months(columns: list[Column], texts: Sequence[ColumnTexts]) -> list[Column]:
    """Find the column of months or quarters that stands beside one of bare years."""
    of_years = [c for c in columns if c.role == PERIOD and all(is_year(text) for text in texts[c.at].texts)]
    of_two = [c for c in columns if c.role == PERIOD and all(map(A_SCHOOL_YEAR.fullmatch, texts[c.at].texts))]
    if not of_years and not of_two:
        return columns
    year = _SOME_YEAR if of_years else _SOME_SCHOOL_YEAR
    beside = [c for c in columns if c.role in (OTHER, VALUE) and MONTH_HEADER.fullmatch(plain_header(c.header))]
    told = {c.at for c in beside if _within_years(texts[c.at].texts, year, c.header)}
    return [replace(c, role=MONTH) if c.at in told else c for c in columns]


_SOME_YEAR, _SOME_SCHOOL_YEAR = "2000", "2000/01"


def _within_years(texts: Sequence[str], year: str, header: str) -> bool:
    is_quarter = "q" in header.casefold()
    return bool(texts) and all(within_year(year, text, is_quarter=is_quarter) != year for text in set(texts))
