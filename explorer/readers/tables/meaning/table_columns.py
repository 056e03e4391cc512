"""What each column of a table is: figures, their confidence intervals, flags, periods, units, or words.

Two shapes are met. *Long*: one column of figures, with columns that tell the period and the indicator of each row.
*Wide*: a column for each indicator, or for each period, each perhaps with its own interval and flags beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from explorer.readers.tables.meaning.column_texts import MOSTLY, ColumnTexts
from explorer.readers.tables.meaning.column_titles import told_apart, with_ages, with_titles
from explorer.readers.tables.meaning.header_words import (
    ALSO_MAIN,
    HEADERS,
    MAIN_VALUE,
    OF_PEOPLE,
    OF_TIME,
    SPEAKS_OF_TIME,
    calls_a_time,
    is_of_a_point,
    is_of_no_figures,
    names_no_bound,
    plain_header,
)
from explorer.readers.tables.meaning.interval_columns import with_bounds, with_owners
from explorer.readers.tables.meaning.period_columns import periods_once, with_a_period, with_months
from explorer.readers.tables.meaning.roles import (
    DENOMINATOR,
    FLAG,
    INTERVAL,
    KEY,
    LEVEL,
    LOWER,
    MARGIN,
    NUMERATOR,
    OTHER,
    PERIOD,
    SERIES,
    UPPER,
    VALUE,
    Column,
)
from explorer.readers.tables.meaning.years_in_titles import without_years
from explorer.readers.tables.written.bands import BAND
from explorer.readers.tables.written.cells import bounds, figure, symbol
from explorer.readers.tables.written.periods import are_serial_days, is_year, period, period_in
from explorer.readers.tables.written.units import unit_in


def columns_of(
    headers: Sequence[str],
    samples: Sequence[Sequence[str]],
    key_column: int,
    describing: Collection[int] = (),
    *,
    dated_above: bool = False,
) -> tuple[Column, ...]:
    """Tell what each column is, from its header and from what stands in it.

    Parameters
    ----------
    headers : sequence of str
        One for each column.
    samples : sequence of sequence of str
        Cells of each column in the same rows, some hundred; empty where nothing stands there.
    key_column : int
    describing : collection of int
        Columns whose numbers describe the rows, such as single years of age: see
        :func:`~explorer.readers.tables.layout.table_layout.describing_columns`.
    dated_above : bool
        Whether a row above the table says of which time it is: then a year inside a title is a part of its name.

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
    looked_at = [ColumnTexts(at, header, tuple(cells)) for at, (header, cells) in enumerate(zip(headers, samples, strict=True))]
    columns = [Column(c.at, c.header, _role(c, key_column)) for c in looked_at]
    columns = _without_describing(columns, describing)
    columns = _one_main_value(with_a_period(columns, looked_at))
    columns = with_months(periods_once(columns, looked_at), looked_at)
    columns = with_ages(with_titles(with_bounds(columns, looked_at)))
    return _told_apart(columns, dated_above=dated_above)


def with_roles(columns: Sequence[Column], chosen: Mapping[int, str], *, dated_above: bool = False) -> tuple[Column, ...]:
    """Return the columns with some roles chosen by a person; titles and intervals follow from them (see :func:`columns_of`).

    Examples
    --------
    >>> found = columns_of(["Code", "Row"], [["E08000025"], ["12"]], 0)
    >>> [c.role for c in found], [c.role for c in with_roles(found, {1: "value"})]
    (['key', 'other'], ['key', 'value'])
    """
    changed = [replace(c, role=chosen[c.at], of=-1) if c.at in chosen and c.role != KEY else replace(c, of=-1) for c in columns]
    return _told_apart(with_titles(changed), dated_above=dated_above)


def _told_apart(columns: list[Column], *, dated_above: bool) -> tuple[Column, ...]:
    """Tell the figures apart by their names, with years taken out of these, and give each interval its figures."""
    return tuple(with_owners(told_apart(columns if dated_above else without_years(columns))))


def _without_describing(columns: list[Column], describing: Collection[int]) -> list[Column]:
    """Take numbers that describe rows for no figures, unless no figures would be left."""
    if all(column.at in describing for column in columns if column.role == VALUE):
        return columns
    return [replace(c, role=OTHER) if c.role == VALUE and c.at in describing else c for c in columns]


def _role(column: ColumnTexts, key_column: int) -> str:
    if column.at == key_column:
        return KEY
    last = plain_header(column.header)
    for role, pattern in HEADERS:
        if pattern.fullmatch(last) and _fits(role, column, last):
            return role
    if calls_a_time(last) and _fits(PERIOD, column, last):
        return PERIOD
    if not column.header and column.is_codes:
        return FLAG
    if is_of_no_figures(last) or is_of_a_point(last, column.texts) or (not column.header and column.counts_rows):
        return OTHER
    if column.numeric < MOSTLY:
        return VALUE if column.is_withheld and last and not OF_PEOPLE.fullmatch(last) else OTHER
    looks_like_years = (column.is_periods or bool(OF_TIME.fullmatch(last))) and period(last) is None
    return OTHER if looks_like_years and not _are_figures_like_years(column, last) else VALUE


def _are_figures_like_years(column: ColumnTexts, last: str) -> bool:
    """Whether figures from 1801 to 2150 are no years: their header tells who is counted or a time, or they are too many."""
    if SPEAKS_OF_TIME.search(last) or not all(map(is_year, column.texts)):
        return False
    if unit_in(last) or BAND.fullmatch(last):
        return True
    kinds = len(set(column.texts))
    return kinds >= _FEW_YEARS and (
        period_in(last) is not None or bool(MAIN_VALUE.fullmatch(last) or ALSO_MAIN.fullmatch(last)) or kinds > _MANY_YEARS
    )


_FEW_YEARS, _MANY_YEARS = 6, 60


def _fits(role: str, column: ColumnTexts, last: str) -> bool:
    """Whether what stands in a column is what its header says."""
    if role in (LOWER, UPPER) and names_no_bound(last):
        return False
    if role == MARGIN and column.numeric < MOSTLY and _are_bounds(column.texts):
        return True
    if role == MARGIN and _have_bounds(column.texts):
        # *Rate (95% CI)* over *10.5 (9.5 to 11.5)* is of figures that carry their interval.
        return False
    if role in (*INTERVAL, NUMERATOR, DENOMINATOR):
        return column.numeric >= MOSTLY or column.is_codes
    if role == LEVEL:
        return column.numeric < MOSTLY or all(len(text) == 1 for text in column.texts)
    if role == PERIOD:
        return column.named_share >= MOSTLY or are_serial_days(column.texts)
    return True


def _are_bounds(texts: Sequence[str]) -> bool:
    found = sum(bounds(text) is not None for text in texts)
    return found > 0 and found + sum(bool(symbol(text)) for text in texts) > MOSTLY * len(texts)


def _have_bounds(texts: Sequence[str]) -> bool:
    found = [figure(text) for text in texts[:_SOME_TEXTS]]
    return 2 * sum(each is not None and each.bounds is not None for each in found) > len(found)


_SOME_TEXTS = 50


def _one_main_value(columns: list[Column]) -> list[Column]:
    """Of a long table, keep the column that is called *value*: the numbers beside it describe it."""
    values = [c for c in columns if c.role == VALUE]
    main = [c for c in values if MAIN_VALUE.fullmatch(plain_header(c.header))]
    telling = (PERIOD, SERIES) if main else (SERIES,)
    main = main or [c for c in values if ALSO_MAIN.fullmatch(plain_header(c.header))]
    if len(main) != 1 or not any(c.role in telling for c in columns):
        return columns
    return [
        column if column.role != VALUE or column is main[0] else replace(column, role=_beside_main(column)) for column in columns
    ]


def _beside_main(column: Column) -> str:
    return NUMERATOR if plain_header(column.header) in ("count", "number") else OTHER
