"""Which columns are ends of intervals or flags, and the figures that each belongs to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from explorer.readers.tables.meaning.column_texts import FEW_ROWS, MOSTLY, ColumnTexts
from explorer.readers.tables.meaning.header_words import end_of_interval, plain_header
from explorer.readers.tables.meaning.roles import BOTH, FLAG, INTERVAL, LOWER, MARGIN, OTHER, UPPER, VALUE, Column
from explorer.readers.tables.written.cells import figure


def with_bounds(columns: list[Column], texts: Sequence[ColumnTexts]) -> list[Column]:
    """Keep as an end of an interval what says so; *low* and *high* alone only where they lie on both sides of the figures."""
    both = [c if c.role != MARGIN or texts[c.at].numeric >= MOSTLY else replace(c, role=BOTH) for c in columns]
    both = _without_bands(both, texts)
    doubted = {c.at for c in columns if c.role in (LOWER, UPPER) and not end_of_interval(c.header)}
    values = [plain_header(c.header) for c in columns if c.role == VALUE]
    if not doubted or not values:
        return both
    held = [c for c in with_owners(columns) if c.at in doubted and _on_its_side(texts[c.at], texts[c.of], c.role)]
    if {c.role for c in held} == {LOWER, UPPER} and not any(_CLASSES.match(value) for value in values):
        doubted -= {c.at for c in held}
    return [replace(c, role=VALUE) if c.at in doubted else c for c in both]


def _without_bands(columns: list[Column], texts: Sequence[ColumnTexts]) -> list[Column]:
    """Take a lower and an upper *bound* for a band, such as one of incomes, where most figures beside them lie outside."""
    ends = [c for c in with_owners(columns) if c.role in (LOWER, UPPER) and c.of >= 0]
    bands = [c for c in ends if _OF_A_BAND.search(plain_header(c.header)) and not _OF_CONFIDENCE.search(plain_header(c.header))]
    outside = [c for c in bands if _mostly_outside(texts[c.at], texts[c.of], c.role)]
    if not outside or {c.role for c in bands} != {LOWER, UPPER}:
        return columns
    told = {c.at for c in bands}
    return [replace(c, role=OTHER) if c.at in told else c for c in columns]


_OF_A_BAND = re.compile(r"\b(?:bounds?|limits?)\b")
_OF_CONFIDENCE = re.compile(r"\b(?:conf\w*|ci|cl|intervals?|95\w*|[lu]c[li]|[lu]95)\b")


def _mostly_outside(bound: ColumnTexts, value: ColumnTexts, role: str) -> bool:
    outside, pairs = _on_the_wrong_side(bound, value, role)
    return pairs >= FEW_ROWS and 2 * outside > pairs


_CLASSES = re.compile(r"(?:very |medium|moderate|middle)")
"""Beginnings of the names of classes, among which *low* and *high* are two more."""


def _on_its_side(bound: ColumnTexts, value: ColumnTexts, role: str) -> bool:
    if len(bound.cells) != len(value.cells):
        return True
    # A limit on the wrong side of its figure is a slip, and told as one: see ``tables-outside``.
    slips, pairs = _on_the_wrong_side(bound, value, role)
    return slips <= (_SLIPS * pairs if _LIMIT_ALONE.fullmatch(plain_header(bound.header)) else 0)


_SLIPS, _LIMIT_ALONE = 0.1, re.compile(r"(?:lower|upper)(?: .*)?")


def _on_the_wrong_side(bound: ColumnTexts, value: ColumnTexts, role: str) -> tuple[int, int]:
    """How many ends of intervals lie beyond their figures, and how many there are that have one."""
    found = [(figure(a), figure(b)) for a, b in zip(bound.cells, value.cells, strict=False)]
    pairs = [(a.value, b.value) for a, b in found if a is not None and b is not None]
    return sum(a > b if role == LOWER else a < b for a, b in pairs), len(pairs)


_INTERVAL_WORDS = re.compile(
    r"\b(?:lower|upper|[lu]c[il]|ci|95|confidence|intervals?|limits?|bounds?|conf|percent|[lu]95|moe|margin of error|flags?"
    r"|status)\b"
)


def with_owners(columns: list[Column]) -> list[Column]:
    """Give each interval and flag the figures it belongs to: by its name, or as the neighbour on the left."""
    values = [c for c in columns if c.role == VALUE]
    often = Counter(_stem(value.header) for value in values)
    # A name that several columns of figures have does not tell whose interval it is: the neighbour does.
    stems = {stem: value.at for value in values if often[stem := _stem(value.header)] == 1}
    owned = []
    for column in columns:
        if column.role not in (*INTERVAL, FLAG) or not values:
            owned.append(column)
            continue
        left = max((value.at for value in values if value.at < column.at), default=values[0].at)
        own = stems.get(_stem(column.header), left) if len(values) > 1 else values[0].at
        owned.append(replace(column, of=own))
    return _one_of_each(owned)


def _one_of_each(columns: list[Column]) -> list[Column]:
    """Of several intervals of the same figures take the one of 95 %: others stay named, and unused."""
    best: dict[tuple[str, int], Column] = {}
    for column in columns:
        known = best.get((column.role, column.of))
        if known is None or ("95" in column.header and "95" not in known.header):
            best[column.role, column.of] = column
    return [replace(c, of=-1) if c.role in INTERVAL and best[c.role, c.of] is not c else c for c in columns]


def _stem(header: str) -> str:
    plain = re.sub(r"[^\w|]+", " ", header.casefold().replace("_", " "))
    bare = " ".join(_INTERVAL_WORDS.sub(" ", plain).split()).strip("| ")
    return bare or header
