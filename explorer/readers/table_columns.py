"""What each column of a table is: figures, their confidence intervals, flags, periods, units, or words.

Two shapes are met. *Long*: one column of figures, with columns that tell the period and the indicator of each row.
*Wide*: a column for each indicator, or for each period, each perhaps with its own interval and flags beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from explorer.readers.cells import figure, period, symbol

KEY, NAME, LEVEL, PERIOD, SERIES, UNIT = "key", "name", "level", "period", "series", "unit"
VALUE, LOWER, UPPER, MARGIN, FLAG = "value", "lower", "upper", "margin", "flag"
NUMERATOR, DENOMINATOR, NOTE, OTHER = "numerator", "denominator", "note", "other"
ROLES = (KEY, VALUE, LOWER, UPPER, MARGIN, FLAG, PERIOD, SERIES, UNIT, NUMERATOR, DENOMINATOR, NAME, LEVEL, NOTE, OTHER)
"""What a column can be, in the order a person is offered them."""

INTERVAL = (LOWER, UPPER, MARGIN)

_NO_FIGURES = re.compile(
    r"(?:.*[ _])?(?:year|date|start|end|period|vintage)s?|id|fid|objectid|.*_code|row|polarity"
    r"|x|y|lat|long|easting|northing|.*shape__.*"
)
"""Headers of columns whose numbers are no figures."""


@dataclass(frozen=True)
class Column:
    """A column and what it is.

    Attributes
    ----------
    at : int
        From 0.
    header : str
        As in the file.
    role : str
        One of :data:`ROLES`.
    of : int
        For intervals and flags: the column of figures they belong to; -1 for none.
    title : str
        For figures: the indicator, without period and unit.
    period : str
        For figures of one period: its name in the header.
    """

    at: int
    header: str
    role: str = OTHER
    of: int = -1
    title: str = ""
    period: str = ""


@dataclass(frozen=True)
class ColumnTexts:
    """What a sample of the rows holds in a column."""

    at: int
    header: str
    texts: tuple[str, ...]

    @property
    def numeric(self) -> float:
        """Share of the filled cells that are figures, or codes in place of figures."""
        found = [figure(text, comma_is_decimal=True) is not None for text in self.texts]
        codes = sum(bool(symbol(text)) for text in self.texts)
        return (sum(found) + codes) / len(found) if any(found) else 0.0

    @property
    def is_periods(self) -> bool:
        """Whether nearly all filled cells name periods."""
        return bool(self.texts) and sum(period(text) is not None for text in self.texts) >= 0.9 * len(self.texts)

    @property
    def is_codes(self) -> bool:
        """Whether nothing but codes for missing figures stands there, or nothing at all."""
        return all(symbol(text) for text in self.texts)


MAIN_VALUE = re.compile(r"value|values|observation|obs[ _]value|obs|v4[ _]\d|estimate|figure|number of people|data[ _]value")
"""Headers of the one column of figures of a long table; they name no indicator."""


def _bound(*words: str) -> re.Pattern[str]:
    """Match a header that names one end of an interval, as a word of its own: ``lower``, ``lower_ci``, ``LCL 95%``."""
    return re.compile(rf".*(?:^|[\s_|(-])(?:{'|'.join(words)})(?:[\s_-]?(?:ci|cl|bound|limit))?(?:$|[\s_|)\d%(].*)")


_MARGIN_WORDS = r"conf|confidence|confidence interval.*|margin of error|moe|95 ?% ci.*|ci|ci ?\+/-.*"
_HEADERS: Sequence[tuple[str, re.Pattern[str]]] = (
    (FLAG, re.compile(r"(?:.*[ _])?flags?|(?:observation|obs)[ _]status|status|markers?|data[ _]marking|quality")),
    (LOWER, _bound("lower", "low", "lcl", "lci", "ci[ _]low(?:er)?", "l95", "lower95")),
    (UPPER, _bound("upper", "upp", "high", "ucl", "uci", "ci[ _]upp(?:er)?", "u95", "upper95")),
    (MARGIN, re.compile(rf"(?:.*[\s_|(-])?(?:{_MARGIN_WORDS})\)?|.*\+/-.*|.*±.*")),
    (NOTE, re.compile(r"notes?|comments?|footnotes?|polarity|mission|category|record[ _](?:count|offset)|source|.*\burl\b")),
    (UNIT, re.compile(r"units?|uom|units?[ _]of[ _]measure(?:ment)?")),
    (NUMERATOR, re.compile(r"numerator|num")),
    (DENOMINATOR, re.compile(r"denominator|denom|base|population base")),
    (
        PERIOD,
        re.compile(r"(?:reference[ _]|calendar[ _-])?(?:date|years?|period|time)(?:[ _](?:name|period))?|mmm[ _-]yy|yyyy.*"),
    ),
    (LEVEL, re.compile(r"geography(?:[ _]type)?|geographic[ _]level|area[ _]?type|itl[ _]?level|itl|level|geog[ _]?level")),
    (SERIES, re.compile(r"indicator|variable(?:[ _]name)?|measures?(?:[ _]name)?|cell[ _]name|series|statistic|topic|metric")),
)
_PERIOD_LIKE = re.compile(
    r".*(?:year|date|start|end|period|vintage)s?|id|fid|objectid|.*_code|row|rank|polarity|x|y|lat|long|easting|northing|.*shape__.*"
)


def columns_of(headers: Sequence[str], samples: Sequence[Sequence[str]], key_column: int) -> tuple[Column, ...]:
    """Tell what each column is, from its header and from what stands in it.

    Parameters
    ----------
    headers : sequence of str
        One for each column.
    samples : sequence of sequence of str
        Filled cells of each column, some hundred.
    key_column : int

    Returns
    -------
    tuple of Column
        One for each column, in their order.

    Examples
    --------
    >>> found = columns_of(["Code", "2020", "2021"], [["E08000025"], ["1.5"], ["1.7"]], 0)
    >>> [(c.role, c.period) for c in found]
    [('key', ''), ('value', '2020'), ('value', '2021')]
    """
    looked_at = [ColumnTexts(at, header, tuple(texts)) for at, (header, texts) in enumerate(zip(headers, samples, strict=True))]
    columns = [Column(c.at, c.header, _role(c, key_column)) for c in looked_at]
    columns = _one_main_value(columns)
    columns = _periods_once(columns, looked_at)
    columns = [_titled(column) if column.role == VALUE else column for column in columns]
    columns = _owned(_stems_with_years(columns))
    return tuple(columns)


def with_roles(columns: Sequence[Column], chosen: Mapping[int, str]) -> tuple[Column, ...]:
    """Return the columns with some roles chosen by a person; titles and intervals follow from them.

    Examples
    --------
    >>> found = columns_of(["Code", "Row"], [["E08000025"], ["12"]], 0)
    >>> [c.role for c in found], [c.role for c in with_roles(found, {1: "value"})]
    (['key', 'other'], ['key', 'value'])
    """
    changed = [replace(c, role=chosen[c.at], of=-1) if c.at in chosen and c.role != KEY else replace(c, of=-1) for c in columns]
    titled = [_titled(c) if c.role == VALUE and not c.title and not c.period else c for c in changed]
    return tuple(_owned(_stems_with_years(titled)))


def _role(column: ColumnTexts, key_column: int) -> str:
    if column.at == key_column:
        return KEY
    last = column.header.rsplit(" | ", 1)[-1].strip().casefold()
    for role, pattern in _HEADERS:
        if pattern.fullmatch(last) and _fits(role, column):
            return role
    if not column.header and column.is_codes:
        return FLAG
    if column.numeric < 0.6:
        return OTHER
    looks_like_years = column.is_periods and period(last) is None
    return OTHER if looks_like_years or _NO_FIGURES.fullmatch(last) else VALUE


def _fits(role: str, column: ColumnTexts) -> bool:
    """Whether what stands in a column is what its header says."""
    if role in (*INTERVAL, NUMERATOR, DENOMINATOR):
        return column.numeric >= 0.6 or column.is_codes
    if role == PERIOD:
        return column.is_periods
    return True


def _one_main_value(columns: list[Column]) -> list[Column]:
    """Of a long table, keep the column that is called *value*: the numbers beside it describe it."""
    main = [c for c in columns if c.role == VALUE and MAIN_VALUE.fullmatch(c.header.casefold())]
    if len(main) != 1 or not any(c.role in (PERIOD, SERIES) for c in columns):
        return columns
    return [
        column if column.role != VALUE or column is main[0] else replace(column, role=_beside_main(column)) for column in columns
    ]


def _beside_main(column: Column) -> str:
    return NUMERATOR if column.header.casefold() in ("count", "number") else OTHER


def _periods_once(columns: list[Column], texts: Sequence[ColumnTexts]) -> list[Column]:
    """Keep one column of periods, the one with most different ones (DATE_NAME beside DATE)."""
    named = [c for c in columns if c.role == PERIOD]
    if len(named) < 2:
        return columns
    best = max(named, key=lambda c: (len(set(texts[c.at].texts)), "name" in c.header.casefold()))
    return [replace(c, role=OTHER) if c.role == PERIOD and c is not best else c for c in columns]


_FIGURE_WORDS = {"number", "value", "values", "estimate", "count", "figure", "observation"}


_FOOTNOTE = re.compile(r"^((?:19|20)\d\d)(?:[1-9]|\s*\[[^\]]{1,8}\]|\s*\(?[rp]\)?|\s*\*)$")
"""A year with the mark of a footnote behind it: ONS writes 2020² as 20202."""


def _titled(column: Column) -> Column:
    """Part a header into indicator and period: ``Jul 2020-Jun 2021 | number``, ``2004 | index``, ``Population 2019``."""
    parts = [part.strip() for part in column.header.split(" | ")]
    told = {part: _FOOTNOTE.sub(r"\1", part) for part in parts}
    named = [told[part] for part in parts if period(told[part]) is not None]
    rest = [part for part in parts if told[part] not in named]
    plain = [part for part in rest if part.casefold() not in _FIGURE_WORDS] or ([] if named else rest[:1])
    return replace(column, title=" – ".join(plain), period=named[-1] if named else "")


_SPAN = r"(?P<year>(?:19|20)\d\d(?:\s*[-/]\s*(?:19|20)?\d\d)?)"
_WITH_YEAR = re.compile(
    r"(?P<before>.*?)[\s_(,-]*(?<![\dA-Za-z])" + _SPAN + r"(?![\dA-Za-z])(?! ?(?:prices|boundaries|based|basis|=))"
    r"[\s_),-]*(?P<after>.*)"
)


def _stems_with_years(columns: list[Column]) -> list[Column]:
    """Take the year out of titles: *Population 2019*, *Population 2020*. Where a column tells the period, titles keep theirs."""
    if any(column.role == PERIOD for column in columns):
        return columns
    stems: Mapping[str, list[tuple[Column, str]]] = defaultdict(list)
    for column in columns:
        found = _WITH_YEAR.fullmatch(column.title) if column.role == VALUE and not column.period else None
        if found and period(found["year"]) is not None:
            stem = " ".join(f"{found['before']} {found['after']}".replace("_", " ").split())
            stems[stem].append((column, found["year"]))
    changed: dict[int, Column] = {}
    for stem, members in stems.items():
        if len({year for _, year in members}) == len(members):
            changed |= {column.at: replace(column, title=stem, period=year) for column, year in members}
    return [changed.get(column.at, column) for column in columns]


_INTERVAL_WORDS = re.compile(
    r"\b(?:lower|upper|[lu]c[il]|ci|95|confidence|intervals?|limits?|bounds?|conf|percent|[lu]95|moe|margin of error|flags?"
    r"|status)\b"
)


def _owned(columns: list[Column]) -> list[Column]:
    """Give each interval and flag the figures it belongs to: by its name, or as the neighbour on the left."""
    values = [c for c in columns if c.role == VALUE]
    stems = {_stem(value.header): value.at for value in values}
    owned = []
    for column in columns:
        if column.role not in (*INTERVAL, FLAG) or not values:
            owned.append(column)
            continue
        left = max((value.at for value in values if value.at < column.at), default=values[0].at)
        own = stems.get(_stem(column.header), left) if len(values) > 1 else values[0].at
        owned.append(replace(column, of=own))
    return owned


def _stem(header: str) -> str:
    plain = re.sub(r"[^\w|]+", " ", header.casefold().replace("_", " "))
    bare = " ".join(_INTERVAL_WORDS.sub(" ", plain).split()).strip("| ")
    return bare or header
