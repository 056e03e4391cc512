"""The spans of time that a file names: years, financial years, quarters, months, and what publishers write around them.

One name alone can mean two things: 2011-12 is a December or a financial year, 2023/4 a quarter or a financial year, 45017
a number or the first of April. All the names of a column together tell: see :func:`periods`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache

from explorer.readers.tables.written.period_words import A_MONTH, MONTH_NAMES, of_address, said_plainly
from explorer.readers.tables.written.written_dates import DateOrder, date_order, day_first, is_real_day, is_written_day

_YEARS = range(1801, 2151)


def is_year(text: str) -> bool:
    """Whether a text is a bare year.

    Examples
    --------
    >>> is_year("2011"), is_year("12"), is_year("20111")
    (True, False, False)
    """
    return len(text) == 4 and text.isdecimal() and text.isascii() and int(text) in _YEARS


@dataclass(frozen=True, order=True)
class Period:
    """A span of time as a file names it: the year in which it ends, its last month there, its day where it is one, its name."""

    year: int
    month: int
    day: int = field(default=0, kw_only=True, repr=False)
    label: str


MONTHS: Mapping[str, int] = {name: at for at, name in enumerate(MONTH_NAMES.split("|"), start=1)}
_MONTH = rf"(?P<month>{MONTH_NAMES})(?:r?uary|ch|il|e|y|ust|t|(?:t|o)?(?:em)?ber)?"
_A_DAY = r"(?:[0-3]?[0-9](?:st|nd|rd|th)?[- ])?"
_DAY = r"(?:(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?[- ])?"
_TERM = r"(?P<term>autumn|winter|spring|summer)(?: term)?"
_TERMS: Mapping[str, int] = {"winter": 2, "spring": 4, "summer": 7, "autumn": 12}
"""Months in which the terms of a school year end, and its seasons are over."""

_YEAR = "(?P<year>(?:18|19|20|21)[0-9]{2})"
_TO = r"\s*(?:[-–/_]|to)\s*"
_UP_TO = (
    r"(?:(?:12|twelve) ?m(?:onths?|ths?)? (?:to|ending|ended)|(?:(?:financial|fiscal|academic) )?(?:year|yr|quarter|month)s?"
    r" (?:ending|ended|end|to)|f?ye|f?y/e|(?:as )?at|as of)"
)
_PATTERNS = (
    re.compile(rf"{_YEAR}(?:\.0)?"),
    re.compile(
        rf"{_YEAR}-(?P<number>[01][0-9])(?:-(?P<day>[0-3][0-9]))?(?:[t ][0-9:.]+)?(?:z|[+-][0-9]{{2}}:?[0-9]{{2}})?"
        r"(?:/p(?P<span>[0-9]{1,4}[ymd]))?"
    ),
    re.compile(rf"(?P<day>[0-3]?[0-9])([/.-])(?P<number>[01]?[0-9])\2{_YEAR}"),
    re.compile(r"(?P<day>[0-3]?[0-9])([/.])(?P<number>[01]?[0-9])\2(?P<short>[0-9]{2})"),
    re.compile(rf"(?P<number>0[1-9]|1[0-2])[/-]{_YEAR}"),
    re.compile(rf"{_YEAR}m(?P<number>0?[1-9]|1[0-2])"),
    re.compile(rf"{_YEAR}(?P<number>0[1-9]|1[0-2])(?P<day>[0-3][0-9])"),
    re.compile(rf"{_YEAR}[- ]?w(?:ee)?k?[- ]?(?P<week>[0-5]?[0-9])"),
    re.compile(rf"w(?:ee)?k[- ]?(?P<week>[0-5]?[0-9])[, ]+{_YEAR}"),
    re.compile(rf"{_TERM}[, ]+(?:{_YEAR}|(?P<first>(?:19|20)[0-9]{{2}})[-/–](?P<second>(?:20)?[0-9]{{2}}))"),
    re.compile(rf"(?:{_YEAR}|(?P<first>(?:19|20)[0-9]{{2}})[-/–](?P<second>(?:20)?[0-9]{{2}}))[, ]+{_TERM}"),
    re.compile(rf"(?P<first>(?:19|20)[0-9]{{2}}){_TO}(?P<second>(?:19|20)?[0-9]{{2}})"),
    re.compile(r"(?P<first>(?:19|20)[0-9]{2})[-/][0-9]{2}\s*(?:[-–]|to)\s*(?:20)?[0-9]{2}[-/](?P<second>[0-9]{2})"),
    re.compile(r"(?P<first>20[0-9]{2})(?P<second>(?:20)?[0-9]{2})"),
    re.compile(rf"(?:{_A_DAY}{A_MONTH}\.?\s*)?(?:(?:18|19|20|21)[0-9]{{2}})?{_TO}{_DAY}{_MONTH}\s*{_YEAR}"),
    re.compile(rf"(?:{_UP_TO})?\s*{_DAY}{_MONTH}[- ]?{_YEAR}"),
    re.compile(rf"{_UP_TO}\s*{_DAY}{_MONTH}[-' ]*(?P<short>[0-9]{{2}})"),
    re.compile(rf"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?[- ]?{_MONTH}[-' ]+(?P<short>[0-9]{{2}})"),
    re.compile(rf"(?:ye|y/e|(?:year|yr)s? (?:ending|ended|end|to))[- ]?{_YEAR}"),
    re.compile(rf"(?:{A_MONTH}[-' ]{{0,2}}\d\d{_TO})?{_MONTH}[-' ]{{0,2}}(?P<short>[0-9]{{2}})"),
    re.compile(rf"{_YEAR}\s*[-/]?\s*q(?:tr|uarter)?\.?\s*(?P<quarter>[1-4])"),
    re.compile(rf"q(?:tr|uarter)?\.?\s*(?P<quarter>[1-4])\s*[-/,]?\s*{_YEAR}"),
    re.compile(r"q(?:tr|uarter)?\.?\s*(?P<quarter>[1-4])\s*[-,]?\s*['’]?(?P<short>[0-9]{2})"),
    re.compile(
        r"(?P<first>(?:19|20)[0-9]{2})\s*[-/–]\s*(?P<second>(?:20)?[0-9]{2})[\s,]*\(?q(?:tr|uarter)?\.?\s*(?P<quarter>[1-4])\)?"
    ),
    re.compile(
        r"q(?:tr|uarter)?\.?\s*(?P<quarter>[1-4])[\s,]*\(?(?P<first>(?:19|20)[0-9]{2})\s*[-/–]\s*(?P<second>(?:20)?[0-9]{2})\)?"
    ),
    re.compile(rf"{_YEAR}\s*{A_MONTH}{_TO}{_MONTH}"),
    re.compile(r"(?P<pair>[0-9]{2}/[0-9]{2})"),
    re.compile(r"(?:[fa]/?y)[- ]?(?P<pair>[0-9]{2}[-/][0-9]{2})"),
    re.compile(r"(?:fy|fye|cy|f/y)[- ]?(?P<short>[0-9]{2})"),
    re.compile(r"q(?:tr|uarter)?\.?\s*(?P<quarter>[1-4])[\s,-]*(?P<pair>[0-9]{2}/[0-9]{2})"),
    re.compile(r"(?P<pair>[0-9]{2}/[0-9]{2})[\s,-]*q(?:tr|uarter)?\.?\s*(?P<quarter>[1-4])"),
    re.compile(rf"h(?:alf)?\s*(?P<half>[12])\s*[-/]?\s*{_YEAR}"),
    re.compile(rf"{_YEAR}\s*[-/]?\s*h(?:alf)?\s*(?P<half>[12])"),
    re.compile(rf"{_YEAR}\s*[-,]?\s*mid[- ]?years?"),
    re.compile(rf"(?:mid|fye|fy|census(?: day)?|year|cy|calendar year|in)[- ]?{_YEAR}"),
    re.compile(rf"{_YEAR}\s*[-/]?\s*{_MONTH}"),
)
_DIGITS = (4, 6, 8)
"""Digits of a year, of two years or a year and a month, and of two years or a day, that stand alone."""

_LEAD = re.compile(
    r"(?<![a-z])(?:(?:academic|financial|fiscal|calendar|tax) years?(?: ending)?|years?|[fa]/?y|snapshot|three years to"
    r"|(?:3|three)[- ]year average,?)\s*:?\s+(?=[0-9])"
)
_MARKS = re.compile(
    r"\s*(?:\[[^\]]{1,12}\]|\((?:[pre]|provisional|revised|estimated?|forecast|final|note \d+)\)"
    r"|(?<![^\W\d_])(?:provisional|revised|prov\.?|rev\.?|est\.?)|(?<=\d)[prb]"
    r"|(?<=(?:19|20)\d\d) (?-i:[PRE])|(?<=(?:19|20)\d\d)e|(?<=[/-]\d\d) (?-i:[PRE])"
    r"|(?:(?<=\d)|(?<=\d ))\([1-9]\)|[*†‡]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)\s*$",
    re.IGNORECASE,
)


def without_marks(text: str) -> str:
    """Return a header or the name of a period without the marks of notes behind it.

    Examples
    --------
    >>> [without_marks(text) for text in ("2022-23 [p]", "2021/22r", "ONS code [note 6] [note 7]", "2019 (provisional)")]
    ['2022-23', '2021/22', 'ONS code', '2019']
    >>> [without_marks(text) for text in ("Latest", "South West", "Total est.", "2022rev")]
    ['Latest', 'South West', 'Total', '2022']
    """
    while (bare := _MARKS.sub("", text)) != text and bare:
        text = bare
    return text


_STATUS = re.compile(
    r"(?:(?<=\d)\s*[\[(]\s*(?P<short>[pref])\s*[\])]"
    r"|[\[(]?\b(?P<word>(?:prov(?:isional)?|rev(?:ised)?|est(?:imated)?|(?<=\d )estimate|(?<=\d \()estimate)(?:\b\.?)"
    r"|forecast)[\])]?"
    r"|(?<=(?:19|20)\d\d)(?P<year>[pref]| (?-i:[PRE]))|(?<=[/-]\d\d)(?P<pair>[prf]| (?-i:[PRE]))"
    r"|(?<=[\d -]Q[1-4])(?P<quarter>[prf]))(?=\s*(?:[\[(*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]|$))",
    re.IGNORECASE,
)
_IN_PENCE = re.compile(r"price|fare|cost|pence|duty|tariff|charge", re.IGNORECASE)


def status_of(text: str) -> str:
    """Return what a mark behind a period says of its figures: ``p`` provisional, ``r`` revised, ``e`` estimated, ``f`` forecast.

    Examples
    --------
    >>> [status_of(text) for text in ("2024 (p)", "2024 [provisional]", "2023r", "Jobs 2024 (rev.) [note 1]", "2021/22 p")]
    ['p', 'p', 'r', 'r', '']
    >>> status_of("2021/22 P"), status_of("2021 R"), status_of("2021 E"), without_marks("2021/22 P"), without_marks("2021e")
    ('p', 'r', 'e', '2021/22', '2021')
    >>> [status_of(text) for text in ("2022", "Pay (e)", "Fares 2024 (p)", "Population (provisional)", "Forecast error")]
    ['', '', '', 'p', '']
    >>> status_of("2024 (estimate)"), status_of("Pay 2024 (estimated)"), status_of("People ('000s, mid-year estimate)")
    ('e', 'e', '')
    """
    told = {str(next(filter(None, mark.groups()))).strip()[0].casefold() for mark in _STATUS.finditer(text)}
    return next(iter(told)) if len(told) == 1 and not (told == {"p"} and _IN_PENCE.search(text)) else ""


@lru_cache(maxsize=20_000)
def period(text: str) -> Period | None:
    """Read the name of a period, or return None.

    Examples
    --------
    >>> period("2004-01-01T00:00:00/P1Y")
    Period(year=2004, month=12, label='2004')
    >>> period("Jul 2021-Jun 2022").year, period("2021/22").year, period("2020 Q1").month, period("Region name")
    (2022, 2022, 3, None)
    >>> period("Jan-20"), period("2022-23 [p]"), period("Decile 10")
    (Period(year=2020, month=1, label='Jan-20'), Period(year=2023, month=12, label='2022-23'), None)
    >>> period("2020-21 Q1"), period("Q4 2020/21")
    (Period(year=2020, month=6, label='2020-21 Q1'), Period(year=2021, month=3, label='Q4 2020/21'))
    >>> [(told.year, told.month) for told in map(period, ("YE Dec 22", "Jan-Mar 2023", "FY19", "12m to Mar 22", "2022 H1"))]
    [(2022, 12), (2023, 3), (2019, 12), (2022, 3), (2022, 6)]
    >>> [(told.year, told.month) for told in map(period, ("Autumn term 2021/22", "2021M03", "2021-W09", "Mawrth 2021"))]
    [(2021, 12), (2021, 3), (2021, 3), (2021, 3)]
    >>> period("http://reference.data.gov.uk/id/gregorian-interval/2021-04-01T00:00:00/P1Y")
    Period(year=2022, month=3, label='2021-04-01/P1Y')
    """
    text = of_address(text.strip())
    if len(text) > 60 or not any(char.isdigit() for char in text):
        return None
    if text.isdecimal() and len(text) not in _DIGITS:
        return None
    text = without_marks(text)
    plain = _LEAD.sub("", said_plainly(text)).strip()
    if len(plain) > 40:
        return None
    for pattern in _PATTERNS:
        found = pattern.fullmatch(plain)
        told = _period(text, plain, found.groupdict()) if found is not None else None
        if told is not None:
            return told
    return None


def _period(label: str, plain: str, parts: dict[str, str | None]) -> Period | None:
    if parts.get("term"):
        return _of_term(label, str(parts["term"]), parts)
    if parts.get("week"):
        return _of_week(label, int(str(parts["year"])), int(str(parts["week"])))
    if parts.get("first") and parts.get("quarter"):
        return _of_financial_year(label, str(parts["first"]), str(parts["second"]), int(str(parts["quarter"])))
    if parts.get("first"):
        return _two_years(label, plain, str(parts["first"]), str(parts["second"]))
    if parts.get("pair"):
        first, second = map(_short_year, re.split("[-/]", str(parts["pair"])))
        if second == first + 1 and parts.get("quarter"):
            return _of_financial_year(label, str(first), str(second), int(str(parts["quarter"])))
        return Period(second, 12, label) if second == first + 1 else None
    year = int(str(parts["year"])) if parts.get("year") else _short_year(str(parts["short"]))
    month = 12
    if parts.get("quarter"):
        month = 3 * int(str(parts["quarter"]))
    elif parts.get("half"):
        month = 6 * int(str(parts["half"]))
    elif parts.get("month"):
        return _dated(label, year, MONTHS[str(parts["month"])], int(parts.get("day") or 0), None)
    elif parts.get("number"):
        return _dated(label, year, int(str(parts["number"])), int(parts.get("day") or 0), parts.get("span"))
    return Period(year, month, label.removesuffix(".0"))


def span(text: str) -> tuple[float, float]:
    """Return when a period begins and ends, in years; a single year or month lies within itself.

    Examples
    --------
    >>> span("2023"), span("2023/24"), span("2021-2023")
    ((2023.0, 2024.0), (2023.5, 2024.5), (2021.0, 2024.0))
    >>> [round(edge, 2) for edge in span("2026-01")]
    [2026.0, 2026.08]
    """
    read = period(text)
    if read is None:
        return 0.0, 0.0
    if pair := _WHOLE_YEARS.fullmatch(text):
        return float(pair[1]), read.year + 1.0
    if _TWO_HALVES.fullmatch(text):
        return read.year - 0.5, read.year + 0.5
    end = read.year + read.month / 12
    return end - (1 / 12 if read.month < 12 or _YEAR_MONTH.fullmatch(text) else 1), end


_WHOLE_YEARS = re.compile(r"((?:19|20)\d\d)-(?:19|20)\d\d")
_TWO_HALVES = re.compile(r"(?:19|20)\d\d/\d\d")
_YEAR_MONTH = re.compile(r"(?:19|20)\d\d-\d\d")

_THIS_CENTURY = 68
"""Two digits of a year up to which it is of this century, as spreadsheets have it."""


def _short_year(digits: str) -> int:
    return int(digits) + (2000 if int(digits) <= _THIS_CENTURY else 1900)


def _two_years(label: str, plain: str, first: str, second: str) -> Period | None:
    """2021/22 and 2019-2021 end in their second year; 2011-04 is no pair of years."""
    last = int(first[: 4 - len(second)] + second)
    if second == "00" and first.endswith("99"):
        last += 100
    if plain.isdecimal():
        # 202021 is the academic year 2020/21; 202012 is no pair of years.
        return Period(last, 12, f"{first}/{second}") if last == int(first) + 1 else None
    return Period(last, 12, label) if last > int(first) else None


def _of_financial_year(label: str, first: str, second: str, quarter: int) -> Period | None:
    """2020-21 Q1 is April to June 2020, Q4 January to March 2021."""
    if int(first[: 4 - len(second)] + second) != int(first) + 1:
        return None
    return Period(int(first), 3 + 3 * quarter, label) if quarter < _QUARTERS else Period(int(first) + 1, 3, label)


_QUARTERS = 4


def _of_term(label: str, term: str, parts: Mapping[str, str | None]) -> Period | None:
    """Autumn term 2021/22 ends in December 2021, the others of that year in 2022."""
    if not parts.get("first"):
        return Period(int(str(parts["year"])), _TERMS[term], label)
    pair = _two_years(label, "", str(parts["first"]), str(parts["second"]))
    if pair is None or pair.year != int(str(parts["first"])) + 1:
        return None
    return Period(pair.year - (term == "autumn"), _TERMS[term], label)


def _of_week(label: str, year: int, week: int) -> Period | None:
    try:
        day = date.fromisocalendar(year, week, 5)
    except ValueError:
        return None
    return Period(day.year, day.month, label, day=day.day)


def _dated(label: str, year: int, month: int, day: int, span: str | None) -> Period | None:
    try:
        begins = date(year, month, day or 1)
    except ValueError:
        return None
    if span is None:
        return Period(year, month, label.split("T")[0].removesuffix(" 00:00:00"), day=day)
    if span.endswith("d"):
        ends = begins + timedelta(days=max(int(span[:-1]), 1) - 1)
        return Period(ends.year, ends.month, label, day=ends.day)
    months = int(span[:-1]) * (12 if span.endswith("y") else 1)
    # What begins within a month ends within one.
    end = year * 12 + (month - 1) + max(months, 1) - (begins.day == 1)
    whole_years = begins.day == month == 1 and months == 12
    return Period(end // 12, end % 12 + 1, str(year) if whole_years else label)


_MONTHS_IN_DIGITS = frozenset(f"{month:02d}" for month in range(1, 13))
_PAIR = re.compile(r"(?P<first>(?:19|20)\d\d)[-/](?P<second>\d\d?)")
_YEAR_AND_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])")


def periods(texts: Iterable[str], order: DateOrder | None = None) -> dict[str, Period]:
    """Read the names of periods, each once and all in the light of each other; what is none is left out.

    Parameters
    ----------
    texts : iterable of str
    order : DateOrder, optional
        Of their days in numbers, where more than these texts tell it.

    Examples
    --------
    >>> [found.year for found in periods(["2010-11", "2011-12", "2012-13"]).values()]
    [2011, 2012, 2013]
    >>> [(found.year, found.month) for found in periods(["2023/1", "2023/2", "2022/4"]).values()]
    [(2023, 3), (2023, 6), (2022, 12)]
    >>> periods(["44927", "44958"])["44958"]
    Period(year=2023, month=2, label='2023-02-01')
    >>> periods(["1/3/2021", "3/31/2021"])["1/3/2021"]
    Period(year=2021, month=1, label='2021-01-03')
    """
    distinct = list(dict.fromkeys(texts))
    if len(distinct) > 1 and are_serial_days(distinct):
        return {text: _of_serial_day(text) for text in distinct}
    found = {text: told for text in distinct if (told := period(text)) is not None}
    order = order or date_order(distinct)
    if order is not None and order.month_first is not False:
        # Where the month is written first, as in 3/31/2021, 1/3/2021 is no first of March.
        days = [text for text in distinct if is_written_day(text) or (order.swapped and is_real_day(text))]
        found = {text: told for text, told in found.items() if text not in days}
        found |= {text: day for text in days if order.month_first and (day := _with_month_first(text))}
    found |= _pairs({text: pair for text in distinct if (pair := _PAIR.fullmatch(without_marks(text)))})
    return found | _months({text: pair for text in distinct if (pair := _YEAR_AND_MONTH.fullmatch(text))}, len(distinct))


def _with_month_first(text: str) -> Period | None:
    told = period(day_first(text))
    return replace(told, label=f"{told.year}-{told.month:02d}-{told.day:02d}") if told is not None and told.day else None


def _pairs(pairs: Mapping[str, re.Match[str]]) -> dict[str, Period]:
    """Financial years, where each pair is of a year and the next; else quarters, where the second is one digit."""
    if all((int(p["first"]) + 1) % 10 ** len(p["second"]) == int(p["second"]) for p in pairs.values()):
        return {text: Period(int(pair["first"]) + 1, 12, pair[0]) for text, pair in pairs.items()}
    if all("/" in text and pair["second"] in _MONTHS_IN_DIGITS for text, pair in pairs.items()):
        return {text: Period(int(pair["first"]), int(pair["second"]), text) for text, pair in pairs.items()}
    quarters = {text: pair for text, pair in pairs.items() if pair["second"] in ("1", "2", "3", "4")}
    if len(quarters) < len(pairs):
        return {}
    return {text: Period(int(pair["first"]), 3 * int(pair["second"]), text) for text, pair in quarters.items()}


def _months(found: Mapping[str, re.Match[str]], of: int) -> dict[str, Period]:
    """Months as 202301, where not all of them might be academic years, as 202021 is."""
    if len(found) < of or all(int(pair["year"][2:]) + 1 == int(pair["month"]) for pair in found.values()):
        return {}
    return {text: Period(int(pair["year"]), int(pair["month"]), text) for text, pair in found.items()}


_FIRST_DAY, _LAST_DAY = 29_221, 55_152
"""Days of 1980 to 2050 as spreadsheets count them."""


def are_serial_days(texts: Sequence[str]) -> bool:
    """Whether texts may all be days as spreadsheets count them, from the last day of 1899 on.

    Examples
    --------
    >>> are_serial_days(["44927", "44958"]), are_serial_days(["44927", "123"]), are_serial_days([])
    (True, False, False)
    """
    return bool(texts) and all(
        len(text) == 5 and text.isascii() and text.isdecimal() and _FIRST_DAY <= int(text) <= _LAST_DAY for text in texts
    )


def _of_serial_day(text: str) -> Period:
    day = date(1899, 12, 30) + timedelta(days=int(text))
    return Period(day.year, day.month, day.isoformat(), day=day.day)


_PART_OF_YEAR = re.compile(rf"(?:{_MONTH}|q(?:tr|uarter)?\.?\s*(?P<quarter>[1-4])|(?P<number>1[0-2]|0?[1-9]))")


def within_year(year: str, part: str, *, is_quarter: bool) -> str:
    """Name the month or quarter that stands in a column beside the year; the year alone where it is neither.

    Examples
    --------
    >>> within_year("2023", "Q2", is_quarter=True), within_year("2023", "2", is_quarter=True)
    ('2023 Q2', '2023 Q2')
    >>> within_year("2023", "February", is_quarter=False), within_year("2023", "All", is_quarter=False)
    ('Feb 2023', '2023')
    >>> within_year("202122", "Autumn term", is_quarter=False), within_year("2021/22", "Q3", is_quarter=True)
    ('Autumn term 2021/22', '2021/22 Q3')
    >>> within_year("2021", "Week 9", is_quarter=False), within_year("2021/22", "May", is_quarter=False)
    ('2021 Week 9', '2021/22')
    """
    plain = _OF_YEAR.sub("", part.strip().casefold())
    pair = _TWO_YEARS.fullmatch(year)
    if pair and int(pair["second"]) == (int(pair["first"]) + 1) % 100:
        return _within_two_years(year, f"{pair['first']}/{pair['second']}", part.strip(), plain)
    if is_year(year) and (_WEEK_OF_YEAR.fullmatch(plain) or _TERM_ALONE.fullmatch(plain)):
        return f"{part.strip()} {year}" if _TERM_ALONE.fullmatch(plain) else f"{year} {part.strip()}"
    found = _PART_OF_YEAR.fullmatch(plain)
    if found is None or not is_year(year):
        return year
    quarter = found["quarter"] or (found["number"] if is_quarter else None)
    if quarter:
        return f"{year} Q{int(quarter)}" if int(quarter) <= 4 else year
    month = found["month"] or list(MONTHS)[int(found["number"]) - 1]
    return f"{month.title()} {year}"


def _within_two_years(year: str, years: str, part: str, plain: str) -> str:
    """Name the term or quarter of a school or financial year; of a month nobody can say in which of the two it is."""
    if _TERM_ALONE.fullmatch(plain):
        return f"{part} {years}"
    quarter = _QUARTER_ALONE.fullmatch(plain)
    return f"{years} Q{quarter[1]}" if quarter else year


_TWO_YEARS = re.compile(r"(?P<first>(?:19|20)[0-9]{2})[-/–]?(?P<second>[0-9]{2})")
_OF_YEAR = re.compile(r"^(?:financial|academic|calendar) year ?(?=q)")
_WEEK_OF_YEAR, _TERM_ALONE = re.compile(r"w(?:ee)?k ?[0-5]?[0-9]"), re.compile(r"(?:autumn|spring|summer)(?: term)?")
_QUARTER_ALONE = re.compile(r"q(?:tr|uarter)?\.?\s*([1-4])")

_SPANS = (
    re.compile(
        rf"{A_MONTH}\.? ?(?:(?:19|20)\d\d)? ?(?:[-–]|to) ?{A_MONTH} (?:19|20)\d\d",
        re.I,
    ),
    re.compile(r"(?<![\d.])(?:19|20)\d\d ?(?:[-–/]|to) ?(?:(?:19|20)\d\d(?!\.?\d)|\d\d(?![\d.]))", re.I),
    re.compile(r"(?<![\d.])(?:19|20)\d\d(?!\.?\d)"),
)
_LONGEST = 5
"""Years that a figure may cover; a title that names more names a series."""

_ANY_YEAR = r"(?:19|20)\d\d"
_MONTHS_BEFORE = rf"(?:{A_MONTH}\.? )?"
_CLASSIFICATIONS = (
    r"sic|soc|nace|isco|isced|nuts|itl|lau|esp|icd|coicop|cofog|ruc|oac|ns[- ]?sec|esa|sna|sape|lad|ltla|utla|cauth|ctyua|rgn"
    r"|lsoa|msoa|oa|dz|iz|sdz|soa|ttwa|bua|ccg|icb|sicbl|stp|pcon|pfa|wd|lep|lsip|gss"
)
_SMALL_AREAS = (
    r"lsoas?|msoas?|oas|output areas?|super output areas?|data ?zones?|intermediate zones?|super data zones?|council areas?"
    r"|travel[- ]to[- ]work areas?|ttwas?|built[- ]up areas?|workplace zones?|nuts ?[123]?(?: regions| areas)?"
    r"|itl ?[123]?(?: regions| areas)?|mid[- ]layer super output areas?|lower layer super output areas?"
)
_OF_AREAS = (
    r"(?:administrative |local authority |district |ward |council |county |geographic(?:al)? |electoral )?(?:boundar(?:y|ies)"
    r"|geograph(?:y|ies)|codes?|definitions?|classifications?|categories|standards?|wards?|output areas?)"
)
_PRICES_BEFORE = (
    r"(?:(?<!current )(?<!current basic )(?<!current market )prices|based(?= (?:on|in|at)\b)|(?<![a-z][ -])(?:based|basis))"
)
"""What a year behind is the base of; *current prices 2023*, *model-based 2023* and *workplace based 2021* are of that year."""

_CLASSIFICATION = re.compile(
    rf"\b(?:uk[ -]?)?(?:{_CLASSIFICATIONS})[123]?[ _-]?\(?(?:{_ANY_YEAR}|\d\d)"
    r"(?:[a-z]{2,3}\d{1,2}[a-z]?)?\)?(?![\d/])(?:cd|nmw?|code|name)?"
    rf"|\b(?:{_SMALL_AREAS})[ (]*(?:of |in |from |as (?:of|at) )?{_MONTHS_BEFORE}{_ANY_YEAR}(?![-/]\d)"
    rf"|(?<![\d/–-]){_MONTHS_BEFORE}{_ANY_YEAR}(?:/\d\d)?[ -]+(?:{_OF_AREAS}|prices|based|basis|(?!nuts|itl)(?:{_SMALL_AREAS}))\b"
    rf"|\b(?:{_OF_AREAS}|{_PRICES_BEFORE})[ :(]*(?:of|in|from|at|as (?:of|at)|on|at)? ?{_MONTHS_BEFORE}{_ANY_YEAR}"
    rf"|\((?:prior to|before|since|after|from|as of|as at) {_MONTHS_BEFORE}{_ANY_YEAR}\)"
    rf"|\b(?:act|regulations?|order|bill|directive)[ (]+{_ANY_YEAR}"
    rf"|{_ANY_YEAR} ?= ?100\b"
    rf"|\({_ANY_YEAR}\) (?:prices|basis)\b"
    rf"|(?<![\d/–-]){_ANY_YEAR} (?:money|(?:national )?(?:decile|quintile|quartile)s?)\b",
    re.IGNORECASE,
)
"""Years that belong to the name of a classification, of a set of areas, of prices or of a law: no time of any figure."""


def without_classifications(text: str) -> str:
    """Return a text with a mark in place of each digit that dates a classification or a set of areas; as long as before.

    Examples
    --------
    >>> without_classifications("Employees (SIC 2007), 2019"), without_classifications("LSOA 2011")
    ('Employees (SIC ####), 2019', 'LSOA ####')
    >>> without_classifications("Population, mid-2019 (2021 boundaries)"), without_classifications("Jobs by district, 2019")
    ('Population, mid-2019 (#### boundaries)', 'Jobs by district, 2019')
    >>> without_classifications("GVA (constant (2019) prices)"), without_classifications("Claimants by IMD 2019 decile")
    ('GVA (constant (####) prices)', 'Claimants by IMD #### decile')
    >>> without_classifications("Earnings, workplace-based 2021"), without_classifications("GDP, current prices 2023")
    ('Earnings, workplace-based 2021', 'GDP, current prices 2023')
    >>> without_classifications("Population based on 2011 census"), without_classifications("GDP, constant prices 2019")
    ('Population based on #### census', 'GDP, constant prices ####')
    """
    return _CLASSIFICATION.sub(lambda found: re.sub(r"\d", "#", found[0]), text) if text else text


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the longest name of a period stands that holds a part of a text, such as its year.

    Examples
    --------
    >>> text = "Jobs, Oct 2021-Mar 2022 (thousands)"
    >>> start, end = widened(text, 10, 14)
    >>> text[start:end]
    'Oct 2021-Mar 2022'
    """
    starts = [at for at in _word_starts(text) if start - _LONGEST_NAME < at <= start]
    ends = [at for at in _word_ends(text) if end <= at < end + _LONGEST_NAME]
    spans = sorted(((first, last) for first in starts for last in ends), key=lambda each: each[0] - each[1])
    for first, last in spans:
        if last - first > end - start and period(text[first:last]) is not None:
            return first, last
    return start, end


def briefly(name: str, year: str) -> str:
    """Return the year alone for a name of a period that says no more, and else the name.

    Examples
    --------
    >>> briefly("mid-2021", "2021"), briefly("Q1 2021", "2021"), briefly("three years to 2021", "2021")
    ('2021', 'Q1 2021', 'three years to 2021')
    """
    long, short = period(name), period(year)
    more = name.replace(year, "", 1)
    if long is None or short is None or any(map(str.isdecimal, more)) or _SEVERAL_YEARS.search(more):
        return name
    return year if (long.year, long.month, long.day) == (short.year, short.month, short.day) else name


_SEVERAL_YEARS = re.compile(r"\b(?:years|months) to\b|week|term|quarter|half", re.IGNORECASE)


def day_of(text: str) -> int:
    """Return the day of the month in which a period ends; 0 where its name tells none.

    Examples
    --------
    >>> day_of("w/e 05/03/2021"), day_of("March 2021"), day_of("as above")
    (5, 0, 0)
    """
    found = period(text)
    return found.day if found is not None else 0


def named_alone(text: str) -> tuple[int, int] | None:
    """Return where the longest name of a period stands in a text, beside other words; None where it has none.

    Numbers alone are not looked at: in a title they may be anything.

    Examples
    --------
    >>> named_alone("Jobs YE Mar 21"), named_alone("Jobs 2021Q1"), named_alone("Jobs 202103"), named_alone("Aged 16/17")
    ((5, 14), (5, 11), None, None)
    """
    if not any(map(str.isdecimal, text)):
        return None
    spans = ((first, last) for first in _word_starts(text) for last in _word_ends(text) if 3 < last - first < _LONGEST_NAME)
    for first, last in sorted(spans, key=lambda each: each[0] - each[1]):
        part = text[first:last]
        if any(map(str.isdecimal, part)) and not _BARE.fullmatch(part) and period(part) is not None:
            return first, last
    return None


_LONGEST_NAME = 45
_BARE = re.compile(r"\d+|\d\d[-/]\d\d|[a-z]{3,} \d\d", re.IGNORECASE)
"""Numbers that may be anything, ages as *16/17*, and a word and a number, as *May 21* and *dec 10*."""


def _word_starts(text: str) -> list[int]:
    return [found.start() for found in re.finditer(r"(?<![^\s(,;:_–-])[^\s(),;:_–-]", text)]


def _word_ends(text: str) -> list[int]:
    return [found.end() for found in re.finditer(r"[^\s(,;:_–-](?![^\s),;:_–-])", text)]


def period_in(text: str) -> Period | None:
    """Return the one period that a line of text names, such as a title; None where it names none or several.

    Examples
    --------
    >>> [period_in(title).label for title in ("Jobs, April 2022 to March 2023", "HLE 2018-20", "Pay in 2024 (£)")]
    ['April 2022 to March 2023', '2018-20', '2024']
    >>> period_in("Jobs density, 2000 to 2022"), period_in("Jobs by district")
    (None, None)
    >>> period_in("Jobs, Q1 2021").label, period_in("Jobs, March 2021").month, period_in("2019/20 to 2021/22").label
    ('Q1 2021', 3, '2019/20 to 2021/22')
    >>> period_in("Tax year: 2021 to 2022. Taxpayers only.").label, period_in("Jobs in 2021.").label
    ('2021 to 2022', '2021')
    >>> period_in("Employees by industry (SIC 2007)"), period_in("Population, 2019 (2021 boundaries)").label
    (None, '2019')
    """
    text = without_classifications(text)
    for pattern in _SPANS:
        found = list(pattern.finditer(text))
        named = {briefly(text[slice(*widened(text, *each.span()))], each[0]) for each in found}
        if named:
            told = periods(named).get(named.pop()) if len(named) == 1 else None
            years = [int(year) for year in re.findall(r"(?:19|20)\d\d", told.label)] if told else []
            return told if told and told.year - min(years) < _LONGEST else None
    return None
