"""Days as everyone types them, in English or Welsh whatever language the system speaks."""

from __future__ import annotations

import re
from datetime import date

from explorer.said import Said, sentences

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_WELSH_MONTHS = (
    "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin",
    "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr",
)  # fmt: skip

FIRST_YEAR, LAST_YEAR = 1990, 2040
"""Years of which a day can be asked for."""

_SEP = r"[-/. ,]+"
_DAY, _NAME = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?", r"(?P<m>[a-z]{3,10})"
_YEAR, _ANY_YEAR = r"(?P<y>\d{4})", r"(?P<y>\d{4}|\d\d)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}{_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<d>\d{{1,2}})",
        rf"{_YEAR}(?P<m>\d\d)(?P<d>\d\d)",
        rf"{_DAY}{_SEP}(?P<m>\d{{1,2}}){_SEP}{_ANY_YEAR}",
        rf"{_DAY}(?:{_SEP})?(?:of )?{_NAME}(?:{_SEP})?{_ANY_YEAR}",
        rf"{_NAME}(?:{_SEP})?{_DAY}{_SEP}{_ANY_YEAR}",
        rf"{_YEAR}{_SEP}{_NAME}{_SEP}{_DAY}",
        rf"(?:{_NAME}|(?P<n>\d{{1,2}})){_SEP}{_YEAR}",
        rf"{_YEAR}{_SEP}(?P<m>\d{{1,2}})",
        _YEAR,
    )
)
"""How a day may be typed; without a day the first of the month is meant, without a month the first of the year."""

_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[., ]+")
_CLOCK = re.compile(r"[t ]\d\d:\d\d(?::\d\d)?$")


class NoDayError(ValueError):
    """What somebody typed is no day.

    Parameters
    ----------
    why : Said
        Why it is none.

    Attributes
    ----------
    said : Listing
        Why it is none, and how to type one.
    """

    def __init__(self, why: Said) -> None:
        super().__init__(why)
        self.said = sentences(why, Said("day-how"))


def day_typed(text: str) -> date:
    """Return the day that somebody typed, in any form that is usual in Britain; the day comes before the month.

    Raises
    ------
    NoDayError
        It is none.

    Examples
    --------
    >>> for text in ("15 March 2019", "01/06/2018", "2018-06-01", "Fri 15th Mar 19", "June 2018", "2018", "1 Mehefin 2018"):
    ...     print(day_typed(text))
    2019-03-15
    2018-06-01
    2018-06-01
    2019-03-15
    2018-06-01
    2018-01-01
    2018-06-01
    >>> day_typed("")
    Traceback (most recent call last):
    explorer.days.NoDayError: Said('day-not-typed')
    """
    typed = " ".join(text.split())
    plain = _CLOCK.sub("", _WEEKDAY.sub("", typed.casefold()))
    if plain in ("today", "heddiw"):
        return date.today()
    matched = next(filter(None, (form.fullmatch(plain) for form in _FORMS)), None)
    if matched is None:
        raise NoDayError(Said("day-not-understood", typed=typed) if typed else Said("day-not-typed"))
    parts = matched.groupdict()
    year, month, day = _year(parts["y"]), _month(parts.get("m") or parts.get("n") or "1"), int(parts.get("d") or 1)
    if month > 12 >= day and "d" in parts:
        # As in America, and it can mean nothing else.
        month, day = day, month
    if not 1 <= month <= 12:
        raise NoDayError(Said("day-no-month", typed=typed))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NoDayError(Said("day-outside", typed=typed, first=str(FIRST_YEAR), last=str(LAST_YEAR)))
    try:
        return date(year, month, day)
    except ValueError as problem:
        raise NoDayError(Said("day-not-in-month", month=month_of(date(year, month, 1)), day=str(day))) from problem


def _year(text: str) -> int:
    """Return a year; two digits mean the century that is nearer."""
    return int(text) if len(text) == 4 else int(text) + (2000 if int(text) < 50 else 1900)


def _month(text: str) -> int:
    """Return the number of a month by number or name, or zero."""
    if text.isdigit():
        return int(text)
    names = [*enumerate(_MONTHS, start=1), *enumerate(_WELSH_MONTHS, start=1)]
    return next((at for at, name in names if name.casefold().startswith(text)), 0)


def month_of(day: date) -> Said:
    """Return the month of a day, as a sentence names it.

    Examples
    --------
    >>> month_of(date(2019, 12, 31))
    Said('form-month', month=Said('form-month-12'), year='2019')
    """
    return Said("form-month", month=Said(f"form-month-{day.month}"), year=str(day.year))
