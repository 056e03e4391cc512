"""Wordings around the names of periods, brought to the one that :mod:`~explorer.readers.tables.written.periods` reads.

Publishers write the same time as ``AY2021-22``, ``2021/22 academic year``, ``Blwyddyn academaidd 2021/22`` or as an address of
reference.data.gov.uk. What is said is told here; of which months that is, is told there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_ADDRESS = re.compile(
    r"(?:https?://reference\.data\.gov\.uk/(?:id|doc|def)/)?(?:gregorian-|calendar-)?"
    r"(?P<kind>(?:government-)?(?:year|half|quarter|month|day|interval))/(?P<rest>[0-9][^\s#]*)",
    re.IGNORECASE,
)
_MIDNIGHT = re.compile(r"T00:00(?::00)?(?:\.0+)?(?:Z|\+00:?00)?(?=/|$)", re.IGNORECASE)
_TWO_YEARS = re.compile(r"(\d{4})-\d\d(\d\d)")


def of_address(text: str) -> str:
    """Return the period that an address of linked data stands for; other texts as they are.

    Examples
    --------
    >>> address = "http://reference.data.gov.uk/id/"
    >>> of_address(address + "year/2021"), of_address(address + "government-year/2021-2022"), of_address("month/2021-03")
    ('2021', '2021/22', '2021-03')
    >>> of_address(address + "gregorian-interval/2021-04-01T00:00:00/P1Y"), of_address("government-quarter/2021-2022/Q1")
    ('2021-04-01/P1Y', '2021/22 Q1')
    """
    found = _ADDRESS.fullmatch(text)
    if found is None:
        return text
    rest = _MIDNIGHT.sub("", found["rest"].rstrip("/"))
    return _TWO_YEARS.sub(r"\1/\2", rest).replace("/Q", " Q") if found["kind"].casefold().startswith("government") else rest


_WELSH: Mapping[str, str] = {
    "ionawr": "january", "chwefror": "february", "mawrth": "march", "ebrill": "april", "mai": "may", "mehefin": "june",
    "gorffennaf": "july", "awst": "august", "medi": "september", "hydref": "october", "tachwedd": "november",
    "rhagfyr": "december", "blwyddyn": "year", "yn": "", "diweddu": "ending", "gorffen": "ending", "ariannol": "financial",
    "academaidd": "academic", "canol": "mid", "chwarter": "quarter", "cyfrifiad": "census", "wythnos": "week", "ar": "at",
    "i": "to", "hyd": "to",
}  # fmt: skip
_WELSH_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_WELSH, key=len, reverse=True))})\b")

MONTH_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
"""Beginnings of the names of months, for patterns."""

A_MONTH = rf"(?:{MONTH_NAMES})[a-z]*"

_SAID_OTHERWISE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^'(?=\d{4})"), ""),
    (re.compile(r"  +"), " "),
    (re.compile(r"(?<=/\d\d\d\d) 00:00(?::00)?$"), ""),
    (re.compile(r"\bto at\b"), "to"),
    (re.compile(r"^year (financial|academic)\b"), r"\1 year"),
    (re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? (?=[0-3]?\d)"), ""),
    (re.compile(r"^(?:w(?:ee)?k )?(?:ending|commencing|beginning|starting|ended):? (?=[0-3]?\d[ /.-])"), ""),
    (re.compile(r"^(?:w/?[ecb]|wk/?[ec]|week to|(?:as )?at|as of|on):? (?=[0-3]?\d[/.-][01]?\d[/.-])"), ""),
    (re.compile(r"^w/?[ecb]:? (?=[0-3]?\d(?:st|nd|rd|th)? [a-z])"), ""),
    (re.compile(rf"\b({A_MONTH})(?:, ?|\. ?)(?=['’]?\d)"), r"\1 "),
    (re.compile(rf"^((?:18|19|20|21)\d\d) ?\(({A_MONTH})\)$"), r"\2 \1"),
    (re.compile(r"^(?:[fa]/?y|y)[- ]?(?=(?:19|20)\d\d)"), ""),
    (re.compile(r"\s*[,(]?\s*(?:[fa]/?y|(?:academic|financial|fiscal|tax|calendar|school) year)\)?$"), ""),
    (re.compile(r"^(?:academic|financial|fiscal|tax|school) year[:,]? (?=(?:19|20)\d\d)"), ""),
    (
        re.compile(
            r"(?<=\d)\s*[,(]?\s*(?:(?:\d|two|three|five)[- ]y(?:ea)?r )?(?:rolling |pooled |annual )?"
            r"(?:average|mean|pooled|combined)\)?$"
        ),
        "",
    ),
    (re.compile(r"(?<=\d)\s*[,-]?\s*(?:mid[- ]?years?(?: (?:population )?estimates?)?|census(?: day)?|mye)$"), ""),
    (re.compile(r"^(?:mid[- ]?years?(?: (?:population )?estimates?)?|mye|period)[, :-]+(?=(?:19|20)\d\d)"), ""),
    (re.compile(r"\b(?:1st|first) (?=half|q)"), "1 "),
    (re.compile(r"\b(?:2nd|second) (?=half|q)"), "2 "),
    (re.compile(r"\b(?:3rd|third) (?=q)"), "3 "),
    (re.compile(r"\b(?:4th|fourth) (?=q)"), "4 "),
    (re.compile(r"^([1-4]) (half|quarter|qtr|q)(?: of)?\b"), r"\2 \1"),
    (re.compile(r"\b([1-4]) (half|quarter|qtr|q)$"), r"\2 \1"),
)  # fmt: skip
"""Words that say of a period no more than is known, and those that say it in another order."""


def said_plainly(text: str) -> str:
    """Return the name of a period in small letters, in English, without the words that do not tell it from another.

    Examples
    --------
    >>> [said_plainly(text) for text in ("AY2021-22", "2021/22 AY", "w/e 05/03/2021", "Week ending Friday 5 March 2021")]
    ['2021-22', '2021/22', '05/03/2021', '5 march 2021']
    >>> [said_plainly(text) for text in ("Blwyddyn yn diweddu Mawrth 2021", "2019-21 (3-year average)", "1st quarter 2021")]
    ['year ending march 2021', '2019-21', 'quarter 1 2021']
    """
    plain = _WELSH_WORD.sub(lambda word: _WELSH[word[0]], text.casefold())
    for pattern, instead in _SAID_OTHERWISE:
        plain = pattern.sub(instead, plain)
    return plain.strip()
