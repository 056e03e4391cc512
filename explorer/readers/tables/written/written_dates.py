"""Days written in numbers: whether the day or the month stands first, as in 03/04/2020.

Publishers here write the day first, and programs set up elsewhere the month. A number above twelve tells; so may a title, and
else nobody can know, and a person has to be told how it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"(?<![\d/.-])(?P<first>\d{1,2})(?P<joint>[/-])(?P<second>\d{1,2})(?P=joint)(?P<year>(?:\d\d){1,2})(?![\d/-])")
_REAL_DAY = re.compile(r"\d{4}-\d\d-(?P<day>\d\d)(?:[ T]00:00(?::00)?)?")
_MONTHS, _THIS_CENTURY = 12, 68
_FEWEST_FIRSTS = 3
_LONGEST = 60


@dataclass(frozen=True)
class DateOrder:
    """Which of two numbers of a day is its month.

    Attributes
    ----------
    month_first : bool or None
        None where the days contradict each other, or are as good as never published with the day first.
    decided : bool
        Whether anything in the file tells.
    example : str
        One of the days as written, where nothing in it tells.
    day : date or None
        What the example was read as.
    swapped : bool
        Whether a spreadsheet seems to have made days of those texts that it could, with month and day exchanged.
    """

    month_first: bool | None = False
    decided: bool = True
    example: str = ""
    day: date | None = None
    swapped: bool = False


def date_order(texts: Iterable[str], spans: Sequence[tuple[float, float]] = ()) -> DateOrder | None:
    """Tell which number of days is the month, from all of them and from the times that the file is said to be of.

    Parameters
    ----------
    texts : iterable of str
    spans : sequence of (float, float)
        When the times begin and end that a title, a heading or a name of the file tells, in years.

    Returns
    -------
    DateOrder or None
        None where no text is such a day.

    Examples
    --------
    >>> date_order(["1/3/2021", "3/31/2021"]).month_first, date_order(["13/01/2021", "01/02/2021"]).month_first
    (True, False)
    >>> date_order(["01/02/2021", "01/09/2021"])
    DateOrder(month_first=False, decided=False, example='01/02/2021', day=datetime.date(2021, 2, 1), swapped=False)
    >>> date_order(["03/04/2020", "03/05/2020"], [(2020.17, 2020.25)]).month_first, date_order(["2021", "Q1 2021"])
    (True, None)
    >>> date_order(["2021-02-01", "1/31/2021"])
    DateOrder(month_first=None, decided=True, example='', day=None, swapped=True)
    """
    texts = list(dict.fromkeys(texts))
    days = {text: day for text in texts if len(text) <= _LONGEST and (day := _DAY.search(text))}
    pairs = [(int(day["first"]), int(day["second"])) for day in days.values()]
    if not pairs:
        return None
    large = (any(first > _MONTHS for first, _ in pairs), any(second > _MONTHS for _, second in pairs))
    if any(large):
        real = [int(day["day"]) for text in texts if (day := _REAL_DAY.fullmatch(text))]
        if real and max(real) <= _MONTHS and all(max(pair) > _MONTHS for pair in pairs):
            return DateOrder(None, swapped=True)
        return DateOrder(None if all(large) else large[1])
    if all(first == second for first, second in pairs):
        return DateOrder()
    within = [sum(_lies_in(_of(day, month_first=first), spans) for day in days.values()) for first in (False, True)]
    decided = within[0] != within[1] and max(within) == len(days)
    if not decided and _are_firsts_of_months(pairs):
        return DateOrder(None)
    month_first = decided and within[1] > within[0]
    written = next(day for day in days.values() if int(day["first"]) != int(day["second"]))
    return DateOrder(month_first, decided, written[0], _of(written, month_first=month_first))


def day_first(text: str) -> str:
    """Return the name of a time with the day first, where its month stands first; other texts as they are.

    Examples
    --------
    >>> day_first("w/e 3/31/2021"), day_first("2021")
    ('w/e 31/3/2021', '2021')
    """
    return _DAY.sub(r"\g<second>/\g<first>/\g<year>", text)


def is_written_day(text: str) -> bool:
    """Whether a day in numbers stands in a text.

    Examples
    --------
    >>> is_written_day("3/31/2021"), is_written_day("2021-03-31"), is_written_day("2021/22")
    (True, False, False)
    """
    return _DAY.search(text) is not None


def is_real_day(text: str) -> bool:
    """Whether a text is what a cell with a day in it gives.

    Examples
    --------
    >>> is_real_day("2021-03-31"), is_real_day("31/3/2021")
    (True, False)
    """
    return _REAL_DAY.fullmatch(text) is not None


def _of(day: re.Match[str], *, month_first: bool) -> date | None:
    year = int(day["year"])
    year += 0 if len(day["year"]) > 2 else 2000 if year <= _THIS_CENTURY else 1900
    month, of_month = (int(day["first"]), int(day["second"])) if month_first else (int(day["second"]), int(day["first"]))
    try:
        return date(year, month, of_month)
    except ValueError:
        return None


_AN_HOUR = 0.0001


def _lies_in(day: date | None, spans: Sequence[tuple[float, float]]) -> bool:
    """Whether a day lies in the only time that is told, or in one of several."""
    if day is None:
        return False
    at = day.year + (day.month - 1) / _MONTHS + (day.day - 1) / _MONTHS / 31
    return any(first - _AN_HOUR <= at < last - _AN_HOUR for first, last in spans)


def _are_firsts_of_months(pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether days may be the first of each month with the month written first, as 01/01/2021, 02/01/2021, 03/01/2021.

    Days of January alone, none of them after the twelfth, are as good as never published (ours).
    """
    return all(second == 1 for _, second in pairs) and len({first for first, _ in pairs}) >= _FEWEST_FIRSTS
