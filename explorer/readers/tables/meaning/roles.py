"""What a column of a table can be: figures, their intervals and flags, areas, periods, units, words."""

from __future__ import annotations

from dataclasses import dataclass

KEY, NAME, LEVEL, PERIOD, MONTH, SERIES, UNIT = "key", "name", "level", "period", "month", "series", "unit"
VALUE, LOWER, UPPER, MARGIN, FLAG = "value", "lower", "upper", "margin", "flag"
BOTH, ERROR, VARIATION = "both bounds", "standard error", "variation"
NUMERATOR, DENOMINATOR, NOTE, OTHER = "numerator", "denominator", "note", "other"

ROLES = (
    KEY, VALUE, LOWER, UPPER, MARGIN, BOTH, ERROR, VARIATION, FLAG, PERIOD, MONTH, SERIES, UNIT, NUMERATOR, DENOMINATOR, NAME,
    LEVEL, NOTE, OTHER,
)  # fmt: skip
"""What a column can be, in the order a person is offered them."""

INTERVAL = (LOWER, UPPER, MARGIN, BOTH, ERROR, VARIATION)


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
    status : str
        For figures: what a mark in the header says of all of them, such as ``p`` for provisional.
    """

    at: int
    header: str
    role: str = OTHER
    of: int = -1
    title: str = ""
    period: str = ""
    status: str = ""
