"""Days as everyone reads them, in English whatever language the system speaks."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_said(day: date) -> str:
    """Write a day.

    Examples
    --------
    >>> day_said(date(2019, 12, 31))
    '31 December 2019'
    """
    return f"{day.day} {month_said(day)}"


def month_said(day: date) -> str:
    """Write the month of a day.

    Examples
    --------
    >>> month_said(date(2019, 12, 31))
    'December 2019'
    """
    return f"{_MONTHS[day.month - 1]} {day.year}"
