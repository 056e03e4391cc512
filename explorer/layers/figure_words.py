"""A figure with its unit, as a sentence, a legend or the pointer says it."""

from __future__ import annotations

from explorer.catalogue.indicators import REASONS
from explorer.catalogue.published_words import key_of, published
from explorer.said import Number, Said


def with_unit(value: float, unit: str, digits: int = 6) -> Said | str:
    """Say a value with its unit.

    Examples
    --------
    >>> with_unit(612.5, "£"), with_unit(75.1, "%"), with_unit(12.0, "number"), with_unit(1234.0, "people").id
    ('£612.5', '75.1%', '12', 'unit-figure')
    """
    number = f"{value:,.{digits}g}"
    if unit == "£":
        return f"£{number}"
    if unit in ("number", ""):
        return number
    return f"{number}{unit}" if unit == "%" else figure_said(number, unit)


def figure_said(number: Number | str, unit: str) -> Said:
    """Say a number that is written already with the unit behind it."""
    return Said("unit-figure", n=number, unit=published(unit), key=key_of(unit))


def status_said(status: str) -> Said | str:
    """Say what a publisher's status of a figure means; the mark of a table of the user's own as it stands there.

    Examples
    --------
    >>> status_said("c"), status_said("provisional")
    (Said('figure-status', status='c'), 'provisional')
    """
    return Said("figure-status", status=status) if status in REASONS else status
