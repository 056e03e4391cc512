"""What headers call a column: figures, an interval, a flag, a time, a unit, or numbers that are no figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.readers.tables.meaning.roles import (
    DENOMINATOR,
    ERROR,
    FLAG,
    LEVEL,
    LOWER,
    MARGIN,
    NOTE,
    NUMERATOR,
    PERIOD,
    SERIES,
    UNIT,
    UPPER,
    VARIATION,
)
from explorer.readers.tables.written.cells import words_apart
from explorer.readers.tables.written.periods import without_marks


def last_part(header: str) -> str:
    """Return what the lowest row of a header says: *2021 | Males* is *Males*."""
    return header.rsplit(" | ", 1)[-1]


def label_of(header: str) -> str:
    """Return the last part of a header as words, without marks of notes.

    Examples
    --------
    >>> label_of("EMPLOYMENT_STATUS_NAME"), label_of("2021 | BodyType [note 2]")
    ('EMPLOYMENT STATUS NAME', 'Body Type')
    """
    return " ".join(words_apart(without_marks(last_part(header).strip())).split())


def plain_header(header: str) -> str:
    """The last part of a header in small letters, without marks of notes: ``AreaCode``, ``area_code`` and ``Area code`` alike."""
    last = without_marks(last_part(header).strip())
    if last.startswith("http"):
        last = re.split("[#/]", last.rstrip("/#"))[-1]
    return " ".join(words_apart(last).casefold().split()).rstrip(" :")


MAIN_VALUE = re.compile(
    r"value|values|observation|obs|obs[ _]value|v4[ _]\d|estimate|figure|number of people|data[ _]value|data(?:[ _]dec)?"
)
"""Headers of the one column of figures of a long table; they name no indicator."""

ALSO_MAIN = re.compile(r"count|number|total|n")
"""Headers of that column where no other has one of :data:`MAIN_VALUE`."""

_NO_FIGURES = re.compile(
    r"(?:.* )?(?:start|end|(?:alt )?codes?[ -]?\d?|sort|(?:sort|display|jpp|list|table) ?order|hierarchy|sortable|id|urn)"
    r"|fid|objectid|row(?: ?(?:key|number|id))?|polarity|unnamed: 0|.*row ?key|partition ?key"
    r"|(?:company|charity) (?:reg(?:istration|istered)? )?(?:no|number)|ukprn"
    r"|(?:(?:new|old) )?(?:l\.?e?\.?a\.?|lad|ofsted|dfe|council|(?:local |billing )?authority|district)"
    r" (?:no\.?|num|number|ref(?:erence)?)"
    r"|(?:tele)?phone(?: ?(?:no|number))?|tel(?: ?no)?|fax|.*shape  ?.*|geo ?(?:point|shape)(?: 2d)?"
)
"""Headers of columns whose numbers are no figures."""

_COUNTS_THEM = r"(?!.*\b(?:numbers? of|counts?|total|shares?|rates?|per|with|by)\b|.*%)"
_FURTHER = r"(?:\.? (?:of|for|in|m|dd|deg\w*|dec\w*|centroid|wgs ?84|os|id|no\.?|number|text|\().*)?"

OF_AN_ADDRESS = re.compile(
    _COUNTS_THEM + r"(?:.*\b)?(?:uprn|usrn|unique (?:property|street) reference|post ?code|pcds?\d?)" + _FURTHER
)
"""Headers of columns that say which building or street a row is of."""

OF_A_POINT = re.compile(
    rf"{_COUNTS_THEM}(?:(?:.*\b)?(?:eastings?|northings?|latitude|longitude)|(?:.* )?(?:lat|long|lng|lon)\b"
    r"|(?:(?:point|centroid|geo|site|office|map|grid|os|bng|osgb|wgs ?84)[ -]?)?[xy](?:[ -]?(?:co-?ord(?:inate)?s?|centroid))?"
    r"|co-?ord(?:inate)?s?(?: [xyen])?|[en][ -]co-?ord(?:inate)?|bng [en]|os ?(?:east|nrth|north) ?1 ?m|grid ?gb ?1? ?[en]"
    rf"|(?:os |map |grid )*ref(?:erence)? [en]){_FURTHER}\.?"
)
"""Headers of columns that say where on the map a row is."""

_SHORT_OF_A_POINT = re.compile(r"e|n|east|north")
"""What names a column of a point where nothing but metres of the national grid stand below it."""


def is_of_a_point(last: str, figures: Sequence[str]) -> bool:
    """Whether a column says where a row is: by its header, or by a short one over nothing but metres of the national grid.

    Examples
    --------
    >>> is_of_a_point("easting (m)", ()), is_of_a_point("e", ["406689", "433812"]), is_of_a_point("e", ["1200", "900"])
    (True, True, False)
    """
    if OF_A_POINT.fullmatch(last):
        return True
    return bool(figures and _SHORT_OF_A_POINT.fullmatch(last)) and all(map(_METRES.fullmatch, figures))


_METRES = re.compile(r"1?\d{6}(?:\.\d+)?")

MONTH_HEADER = re.compile(r"(?:calendar |reference )?(?:months?|quarters?|qtr|term)(?: (?:name|number))?|time identifier")
OF_TIME = re.compile(r"(?:years?|dates?|periods?|vintages?)")

OF_PEOPLE = re.compile(r"(?:age|sex|gender|ethnic)(?:s| ?groups?| ?bands?| ?range)?")
"""Headers of columns that say who is counted: *<1* there is an age, and no figure held back."""

SPEAKS_OF_TIME = re.compile(
    r"\b(?:years?|dates?|period|time|built|since|adopt\w*|open\w*|found\w*|establish\w*|census|vintage|start\w*|end\w*|updat\w*"
    r"|elect\w*|publi\w*|review\w*|as at|survey|wave|edition|boundar\w*)\b"
)

ANOTHER_TIME = re.compile(r".*\b(?:start|end|built|birth|edition|release|published|boundary|vintage|updated)\b.*")


def _bound(*words: str) -> re.Pattern[str]:
    """Match a header that names one end of an interval, as a word of its own: ``lower_ci``, ``LCL 95%``."""
    return re.compile(rf".*(?:^|[\s|(-])(?:{'|'.join(words)})(?:[\s-]?(?:ci|cl|bound|limit))?(?:$|[\s|)\d%(].*)")


_WITH_CI = re.compile(r"\b(?:conf\w*|ci|cl|limits?|bounds?|intervals?|95\w*|[lu]c[li]|[lu]95|(?:lower|upper)(?:95|ci|cl))\b")

_NO_BOUND = re.compile(r".*\b(?:quartiles?|deciles?|percentiles?|tier|super|layer|paid|income|skilled|level|threshold|than)\b.*")
"""Headers with *lower*, *high*, ... that name no end of an interval, unless they say so."""

_SO_SURE = re.compile(r"\b(?:high|low) confidence\b(?! (?:limits?|intervals?|bounds?|levels?))")
"""How sure a publisher is of a figure, as Ofcom of coverage: *5G, high confidence*."""

_OF_YEARS = r"(?: \d{2}[-/]?\d{2}| (?:19|20)\d\d[-/](?:19|20)?\d\d)?"

_MARGIN_WORDS = (
    rf"conf(?:idence)?{_OF_YEARS}"
    r"|confidence interval.*|margin of error|moe|95 ?% ci.*|95% confidence intervals?.*|ci|ci ?\+/-.*"
)

HEADERS: Sequence[tuple[str, re.Pattern[str]]] = (
    (FLAG, re.compile(r"(?:.* )?flags?|(?:observation|obs) status|status|(?:data )?markers?|data marking|quality|annotations?")),
    (LOWER, _bound("lower", "low", "lcl", "lci", "ci low(?:er)?", "l95", "lower95")),
    (UPPER, _bound("upper", "upp", "high", "ucl", "uci", "ci upp(?:er)?", "u95", "upper95")),
    (VARIATION, re.compile(r"(?:.*[\s|(-])?(?:cvs?|coefficients? of variation|conf(?:idence)? ?%)(?: ?\(?%\)?)?(?: .*)?\)?")),
    (
        ERROR,
        re.compile(
            r"(?:(?:value|estimate|mean|rate|est) )?se"
            r"|(?:.*[\s|(-])?(?:std ?err(?:or)?|standard errors?)\)?(?: ?\(.*\))?"
        ),
    ),
    (MARGIN, re.compile(rf"(?:.*[\s|(-])?(?:{_MARGIN_WORDS})\)?|.*\+/-.*|.*±.*")),
    (NOTE, re.compile(r"(?:.* )?notes?|comments?|footnotes?|polarity|mission|category|record (?:count|offset)|source|.*\burl\b")),
    (UNIT, re.compile(r"units?|uom|units? of measure(?:ment)?")),
    (NUMERATOR, re.compile(r"numerator|num")),
    (DENOMINATOR, re.compile(r"denominator|denom|base|population base")),
    (
        PERIOD,
        re.compile(
            r"(?:(?:[\w-]+ )*data |reference |ref |calendar |academic |financial |fiscal |tax |school |survey |census |time )?"
            r"(?:date|years?|period|time|quarter|month|week|term|ye)(?: (?:name|period|code|label|item ?name.*))?|mmm-yy|yyyy.*"
            r"|refperiod|(?:week|year|quarter|month) (?:commencing|beginning|starting)|w/[ec]|y/e"
            r"|blwyddyn(?: (?:ariannol|academaidd|yn diweddu))?|dyddiad|cyfnod(?: cyfeirio)?|chwarter|mis|wythnos"
            r"|(?:(?:financial |academic )?years?|periods?|quarters?|months?|12 months?|weeks?) (?:ending|ended|to)(?: date)?"
            r"|(?:as at|snapshot|time period|ref|effective|period of)(?: date)?"
        ),
    ),
    (LEVEL, re.compile(r"geography(?: type)?|geographic level|area ?type|itl ?level|itl|level|geog level|feature ?type")),
    (
        SERIES,
        re.compile(
            r"(?:indicator|variable|measures?|cell|series|statistic|topic|metric)(?: (?:name|label|title|item ?name.*))?"
            r"|item name"
        ),
    ),
)  # fmt: skip


_TIME = next(pattern for role, pattern in HEADERS if role == PERIOD)


def calls_a_time(last: str) -> bool:
    """Whether a header, or one of its two languages, calls its column one of times: *Blwyddyn / Year*."""
    return any(_TIME.fullmatch(part) for part in (last, *map(str.strip, last.split("/"))))


def is_of_no_figures(last: str) -> bool:
    """Whether a header says that the numbers below it are codes, an order, places or months, and no figures."""
    return any(each.fullmatch(last) for each in (_NO_FIGURES, MONTH_HEADER, OF_AN_ADDRESS, OF_A_POINT))


def names_no_bound(last: str) -> bool:
    """Whether *lower*, *high*, ... in a header name no end of an interval: a quartile, a tier, or how sure somebody is."""
    return bool(_SO_SURE.search(last) or (_NO_BOUND.fullmatch(last) and not _WITH_CI.search(last)))


def end_of_interval(header: str) -> str:
    """Return which end of an interval a header, or the name of a row, says by itself that it is; empty for none.

    Examples
    --------
    >>> end_of_interval("95% Lower Confidence Limit"), end_of_interval("UCI"), end_of_interval("Lower quartile")
    ('lower', 'upper', '')
    """
    last = plain_header(header)
    if not _WITH_CI.search(last) or _SO_SURE.search(last):
        return ""
    return next((role for role, pattern in HEADERS if role in (LOWER, UPPER) and pattern.fullmatch(last)), "")
