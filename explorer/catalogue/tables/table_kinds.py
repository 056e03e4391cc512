"""What kind of figure an indicator is: it decides what may be done with it.

Counts add up. Rates can be combined only through what they are a share of. Medians and index numbers cannot be combined.
"""

from __future__ import annotations

import re

from explorer.readers.tables.written.cells import words_apart
from explorer.said import Said

COUNT, RATE, RATIO, MEDIAN, INDEX, MONEY, UNKNOWN = "count", "rate", "ratio", "median", "index", "money", ""

KINDS = (COUNT, RATE, RATIO, MEDIAN, INDEX, MONEY, UNKNOWN)
"""Kinds of figures: see :func:`kind_said`."""


def kind_said(kind: str) -> Said:
    """Name a kind of figure."""
    return Said(f"figure-{kind or 'unknown'}")


def combining_said(kind: str) -> Said:
    """Say how figures of a kind may be combined."""
    return Said(f"figure-{kind or 'unknown'}-combine")


ADDITIVE = frozenset({COUNT, MONEY})
"""Kinds whose figures for two areas may be added."""

SHARES = frozenset({RATE, RATIO})
"""Kinds that can be combined where numerators and denominators are given."""

_PER = r"(?!cent|annum|year|quarter|month|week|day|night)\w"
"""Beginning of what a ratio is per; so many a year, or a month, are still a count."""
_RULES = (
    (RATE, re.compile(r"(?:%|\bper ?cent(?:age)?\b).*\b(?:change|growth)\b|\b(?:change|growth)\b.*(?:%|\bper ?cent)")),
    (MEDIAN, re.compile(r"\b(?:median|mean|average|avg|percentiles?|quartile)\b")),
    (INDEX, re.compile(r"\b(?:index|indices|rank|ranking|score|decile|quintile)\b|=\s*100\b")),
    (RATIO, re.compile(rf"\bper {_PER}|\bfor (?:each|every)\b|\bratio\b|\bdensity\b")),
    (RATE, re.compile(r"%|\bper ?cent\b|\brate\b|\bproportion\b|\bshare\b|\bpercentage\b")),
    (MEDIAN, re.compile(r"^(?:\w+ ){0,3}(?:travel|journey|waiting|response|drive|driving|walking) times?\b")),
)  # fmt: skip


_COUNTED = frozenset(
    {"number", "count", "people", "persons", "residents", "households", "dwellings", "jobs", "hours", "enterprises", "businesses",
     "vehicles", "thousands", "millions"}
)  # fmt: skip
"""Units of counts."""

_AMOUNT = re.compile(
    r"(?:000 )?(?:[kmgt]wh|(?:k|m|kilo|mega)?t(?:onnes?)?(?:(?: of)? ?co2.*)?|hectares?|km2|km²|m2|m²|sq\.? ?km)"
)
"""Units of amounts that add up, as counts do."""

_NO_COUNT = re.compile(
    r"\b(?:prices?|rents?|pay|wages?|earnings|salary|income|expectancy|density|cost|value|hectares|distance)\b"
)


def may_be_count(title: str) -> bool:
    """Whether whole numbers of that title may be a count, where nothing else tells; prices and pay are none.

    Examples
    --------
    >>> may_be_count("SalesVolume"), may_be_count("DetachedPrice")
    (True, False)
    """
    return not _NO_COUNT.search(words_apart(title).casefold())


def kind_told(title: str, unit: str) -> str:
    """Return the kind of figure that a title and unit tell; empty where they tell none.

    Examples
    --------
    >>> kind_told("Gross median weekly pay", "£"), kind_told("Employment rate", "%"), kind_told("Jobs", "jobs")
    ('median', 'rate', 'count')
    >>> kind_told("GVA (B) per hour worked", "£"), kind_told("GVA", "£ million"), kind_told("Something", "")
    ('ratio', 'money', '')
    >>> kind_told("Travel time to centres with 500 jobs", "minutes"), kind_told("Share with a travel time of 30 minutes", "%")
    ('median', 'rate')
    >>> kind_told("Male", "per 100,000"), kind_told("Domestic", "GWh"), kind_told("Domestic", "tonnes CO2e per head")
    ('ratio', 'count', 'ratio')
    """
    words = words_apart(title).casefold()
    for kind, pattern in _RULES:
        if pattern.search(words) and not (kind == RATE and unit in ("number", "jobs", "hours")):
            return kind
    if unit.startswith("per ") or " per " in unit:
        return UNKNOWN if unit.startswith("£") else RATIO
    if unit.casefold() in _COUNTED or _AMOUNT.fullmatch(unit.casefold()):
        return COUNT
    return {"%": RATE, "index": INDEX, "£ billion": MONEY, "£ million": MONEY, "£ thousand": MONEY}.get(unit, UNKNOWN)
