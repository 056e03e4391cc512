"""What each column of a table is: figures, their confidence intervals, flags, periods, units, or words.

Two shapes are met. *Long*: one column of figures, with columns that tell the period and the indicator of each row.
*Wide*: a column for each indicator, or for each period, each perhaps with its own interval and flags beside it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from explorer.readers.tables.written.cells import BESIDE, bounds, figure, is_spaced, symbol, words_apart
from explorer.readers.tables.written.periods import (
    Period,
    are_serial_days,
    briefly,
    is_year,
    named_alone,
    period,
    period_in,
    periods,
    status_of,
    widened,
    within_year,
    without_classifications,
    without_marks,
)
from explorer.readers.tables.written.units import NO_NUMBER, unit_in

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

_NO_FIGURES = re.compile(
    r"(?:.* )?(?:start|end|(?:alt )?codes?[ -]?\d?|sort|(?:sort|display|jpp|list|table) ?order|hierarchy|sortable|id|urn)"
    r"|fid|objectid|row(?: ?(?:key|number|id))?|polarity|unnamed: 0|.*row ?key|partition ?key"
    r"|(?:company|charity) (?:reg(?:istration|istered)? )?(?:no|number)|ukprn"
    r"|uprn|usrn|(?:tele)?phone(?: ?(?:no|number))?|tel(?: ?no)?|fax|post ?code"
    r"|x|y|lat|long|latitude|longitude|.*easting|.*northing|bng [en]|.*shape  ?.*|geo ?(?:point|shape)(?: 2d)?|co-?ordinates?"
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


@dataclass(frozen=True)
class ColumnTexts:
    """What a sample of the rows holds in a column: ``cells`` one for each row, ``texts`` those that are filled."""

    at: int
    header: str
    cells: tuple[str, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The filled cells."""
        return tuple(text for text in self.cells if text)

    @cached_property
    def numeric(self) -> float:
        """Share of the filled cells that are figures, or codes in place of figures."""
        found = [figure(text, comma_is_decimal=True) is not None or is_spaced(text) for text in self.texts]
        codes = sum(bool(symbol(text)) for text in self.texts)
        return (sum(found) + codes) / len(found) if any(found) else 0.0

    @property
    def is_periods(self) -> bool:
        """Whether nearly all filled cells name periods."""
        return self.named_share >= _NEARLY_ALL

    @property
    def named_share(self) -> float:
        """Share of the filled cells that name periods."""
        return sum(text in self.named for text in self.texts) / len(self.texts) if self.texts else 0.0

    @cached_property
    def named(self) -> Mapping[str, Period]:
        """The periods that stand in the column."""
        return periods(self.texts) if not are_serial_days(self.texts) else {}

    @property
    def is_codes(self) -> bool:
        """Whether nothing but codes for missing figures stands there, or nothing at all."""
        return all(symbol(text) and symbol(text) not in BESIDE for text in self.texts)

    @property
    def is_withheld(self) -> bool:
        """Whether a mark stands in place of nearly every figure."""
        filled = len(self.texts) > _NEARLY_ALL * len(self.cells)
        return filled and self.is_codes and all(len(symbol(text)) < _LONG_MARK for text in self.texts)

    @property
    def counts_rows(self) -> bool:
        """Whether the numbers only go up by the same step, as those of rows do."""
        if len(self.texts) < _FEW_ROWS or not all(text.isdecimal() and len(text) < _LONG for text in self.texts):
            return False
        numbers = [int(text) for text in self.texts]
        return len({after - before for before, after in pairwise(numbers)}) == 1 and numbers[0] < numbers[1]


_FEW_ROWS, _LONG, _LONG_MARK = 3, 9, 4
_NEARLY_ALL = 0.9

MAIN_VALUE = re.compile(
    r"value|values|observation|obs|obs[ _]value|v4[ _]\d|estimate|figure|number of people|data[ _]value|data(?:[ _]dec)?"
)
"""Headers of the one column of figures of a long table; they name no indicator."""

_ALSO_MAIN = re.compile(r"count|number|total|n")
"""Headers of that column where no other has one of :data:`MAIN_VALUE`."""


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
_HEADERS: Sequence[tuple[str, re.Pattern[str]]] = (
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
_OF_FIGURES = re.compile(
    r"\b(?:rates?|counts?|number|percentage|per ?cent|proportion|share|total|index|population|claimants?|jobs|employ\w*"
    r"|unemploy\w*|earnings|income|average|median|mean|gva|gdp|births|deaths|households|dwellings|pupils|vacancies|enterprises)\b|[%£]",
    re.IGNORECASE,
)


def indicator_in_corner(columns: Sequence[Column]) -> str:
    """Return the name of the indicator, where it stands above the areas and the other headers are nothing but periods.

    Examples
    --------
    >>> columns = [Column(0, "Claimant count", KEY), Column(1, "2021", VALUE, period="2021")]
    >>> indicator_in_corner(columns), indicator_in_corner([Column(0, "Area", KEY), *columns[1:]])
    ('Claimant count', '')
    """
    header = next((column.header for column in columns if column.role == KEY), "")
    of_figures = [column for column in columns if column.role == VALUE]
    is_bare = bool(of_figures) and all(column.period and not column.title for column in of_figures)
    return header if is_bare and _OF_FIGURES.search(header) and period_in(header) is None else ""


def label_of(header: str) -> str:
    """Return the last part of a header as words, without marks of notes.

    Examples
    --------
    >>> label_of("EMPLOYMENT_STATUS_NAME"), label_of("2021 | BodyType [note 2]")
    ('EMPLOYMENT STATUS NAME', 'Body Type')
    """
    return " ".join(words_apart(without_marks(header.rsplit(" | ", 1)[-1].strip())).split())


def _plain(header: str) -> str:
    """The last part of a header in small letters, without marks of notes: ``AreaCode``, ``area_code`` and ``Area code`` alike."""
    last = without_marks(header.rsplit(" | ", 1)[-1].strip())
    if last.startswith("http"):
        last = re.split("[#/]", last.rstrip("/#"))[-1]
    return " ".join(words_apart(last).casefold().split()).rstrip(" :")


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
    columns = _one_main_value(_with_a_period(columns, looked_at))
    columns = _with_months(_periods_once(columns, looked_at), looked_at)
    columns = _bounding(columns, looked_at)
    plain = _without_marks_behind_years(columns)
    told = _periods_told(plain)
    columns = _with_ages([_titled(c, told, plain[c.at].header) if c.role == VALUE else c for c in columns])
    columns = _owned(_told_apart(columns if dated_above else _stems_with_years(columns)))
    return tuple(columns)


def _without_describing(columns: list[Column], describing: Collection[int]) -> list[Column]:
    """Take numbers that describe rows for no figures, unless no figures would be left."""
    if all(column.at in describing for column in columns if column.role == VALUE):
        return columns
    return [replace(c, role=OTHER) if c.role == VALUE and c.at in describing else c for c in columns]


def with_roles(columns: Sequence[Column], chosen: Mapping[int, str], *, dated_above: bool = False) -> tuple[Column, ...]:
    """Return the columns with some roles chosen by a person; titles and intervals follow from them (see :func:`columns_of`).

    Examples
    --------
    >>> found = columns_of(["Code", "Row"], [["E08000025"], ["12"]], 0)
    >>> [c.role for c in found], [c.role for c in with_roles(found, {1: "value"})]
    (['key', 'other'], ['key', 'value'])
    """
    changed = [replace(c, role=chosen[c.at], of=-1) if c.at in chosen and c.role != KEY else replace(c, of=-1) for c in columns]
    plain = _without_marks_behind_years(changed)
    told = _periods_told(plain)
    titled = [
        _titled(c, told, bare.header) if c.role == VALUE and not c.title and not c.period else c
        for c, bare in zip(changed, plain, strict=True)
    ]
    return tuple(_owned(_told_apart(titled if dated_above else _stems_with_years(titled))))


def _role(column: ColumnTexts, key_column: int) -> str:
    if column.at == key_column:
        return KEY
    last = _plain(column.header)
    for role, pattern in _HEADERS:
        if pattern.fullmatch(last) and _fits(role, column, last):
            return role
    if _calls_a_time(last) and _fits(PERIOD, column, last):
        return PERIOD
    if not column.header and column.is_codes:
        return FLAG
    if _NO_FIGURES.fullmatch(last) or _MONTH_HEADER.fullmatch(last) or (not column.header and column.counts_rows):
        return OTHER
    if column.numeric < _MOSTLY:
        return VALUE if column.is_withheld and last and not _OF_PEOPLE.fullmatch(last) else OTHER
    looks_like_years = (column.is_periods or bool(_OF_TIME.fullmatch(last))) and period(last) is None
    return OTHER if looks_like_years and not _are_figures_like_years(column, last) else VALUE


def _are_figures_like_years(column: ColumnTexts, last: str) -> bool:
    """Whether figures from 1801 to 2150 are no years: their header tells who is counted or a time, or they are too many."""
    if _SPEAKS_OF_TIME.search(last) or not all(map(is_year, column.texts)):
        return False
    if unit_in(last) or _BAND.fullmatch(last):
        return True
    kinds = len(set(column.texts))
    return kinds >= _FEW_YEARS and (
        period_in(last) is not None or bool(MAIN_VALUE.fullmatch(last) or _ALSO_MAIN.fullmatch(last)) or kinds > _MANY_YEARS
    )


_FEW_YEARS, _MANY_YEARS = 6, 60
_SPEAKS_OF_TIME = re.compile(
    r"\b(?:years?|dates?|period|time|built|since|adopt\w*|open\w*|found\w*|establish\w*|census|vintage|start\w*|end\w*|updat\w*"
    r"|elect\w*|publi\w*|review\w*|as at|survey|wave|edition|boundar\w*)\b"
)
_CALLED_A_TIME = re.compile(r"\b(?:years?|dates?|period|time|since|census|vintage|edition|wave|updat\w*|as at)\b")
"""What only headers of times say: *starts* and *built* may be years or counts."""


def numbers_not_read(columns: Sequence[Column], samples: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the headers of columns of numbers that are read as nothing: no figures, no codes, no order, no time.

    Examples
    --------
    >>> columns = [Column(0, "Code", KEY), Column(1, "Value", VALUE), Column(2, "Value.1"), Column(3, "Sort order")]
    >>> numbers_not_read(columns, [["E08000025"], ["1.5"], ["2.5"], ["1"]])
    ('Value.1',)
    """
    found = []
    for column in columns:
        texts = ColumnTexts(column.at, column.header, tuple(samples[column.at]))
        last = _plain(column.header)
        is_told = bool(_NO_FIGURES.fullmatch(last) or _MONTH_HEADER.fullmatch(last) or _OF_TIME.fullmatch(last))
        are_times = texts.is_periods and bool(_CALLED_A_TIME.search(last) or not all(map(is_year, texts.texts)))
        if column.role == OTHER and last and not is_told and texts.numeric >= _NEARLY_ALL and not are_times:
            found.append(column.header)
    return tuple(found)


def answers_not_read(columns: Sequence[Column], samples: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the headers of columns that hold nothing but *TRUE* and *FALSE*, or *yes* and *no*, and are read as words.

    Examples
    --------
    >>> columns = [Column(0, "Code", KEY), Column(1, "Is urban"), Column(2, "Region")]
    >>> answers_not_read(columns, [["E08000025", "E08000035"], ["True", "False"], ["West Midlands", "Leeds"]])
    ('Is urban',)
    """
    of_others = [column for column in columns if column.role == OTHER and column.header.strip()]
    filled = {column.header: {text.casefold() for text in samples[column.at] if text} for column in of_others}
    return tuple(header for header, texts in filled.items() if texts and texts <= _ANSWERS)


_ANSWERS = frozenset({"true", "false", "yes", "no"})


def figures_with_words(columns: Sequence[Column], samples: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return the headers of columns that were not read as words stand with their figures, or they are times or days; with a cell.

    Examples
    --------
    >>> columns = [Column(0, "Code", KEY), Column(1, "Spend"), Column(2, "Travel time"), Column(3, "Age")]
    >>> figures_with_words(columns, [["E08000025"], ["250 GBP", "31 GBP"], ["0:35", "0:20"], ["16 to 24", "25 to 34"]])
    {'Spend': '250 GBP', 'Travel time': '0:35'}
    """
    found = {}
    for column in columns:
        texts = ColumnTexts(column.at, column.header, tuple(samples[column.at]))
        last = _plain(column.header)
        is_told = (
            _NO_FIGURES.fullmatch(last) or _MONTH_HEADER.fullmatch(last) or _OF_TIME.fullmatch(last) or _OF_WORDS.search(last)
        )
        if column.role != OTHER or not last or is_told or len(set(texts.texts)) < 2:
            continue
        if texts.is_periods:
            if days := _days_for_figures(texts, last):
                found[column.header] = days
            continue
        told = {text: None if period(text) else _FIGURE_WITH_WORDS.fullmatch(text) for text in texts.texts}
        with_words = [text for text in texts.texts if told[text] and figure(text, comma_is_decimal=True) is None]
        others = sum(figure(text, comma_is_decimal=True) is not None or bool(symbol(text)) for text in texts.texts)
        units = {match["unit"].strip().casefold() for match in told.values() if match and match["unit"]}
        if bare := [text for text in texts.texts if _NO_LETTERS.fullmatch(text) and figure(text, comma_is_decimal=True) is None]:
            # *10,5 %; (3,2)* or *12/30*: whatever it is, a column of numbers does not go without a word.
            with_words = bare if len(bare) + others >= _NEARLY_ALL * len(texts.texts) else with_words
        if words_between := _words_between(texts, last):
            found[column.header] = words_between
        elif with_words and len(units) <= _FEW_UNITS and len(with_words) + others >= _NEARLY_ALL * len(texts.texts):
            found[column.header] = with_words[0]
    return found


def _words_between(texts: ColumnTexts, last: str) -> str:
    """Return a word that stands in place of most figures of a column, as *Not yet published*; or nothing."""
    figures_there = {text for text in texts.texts if figure(text, comma_is_decimal=True) is not None}
    others = list(dict.fromkeys(text for text in texts.texts if text not in figures_there and not symbol(text)))
    if _OF_PEOPLE.fullmatch(last) or len(figures_there) < _FEW_ROWS or not 0 < len(others) <= _FEW_WORDS:
        return ""
    is_told = period_in(last) is not None or bool(unit_in(last) or NO_NUMBER.search(last)) or len(figures_there) > _FEW_UNITS
    return others[0] if is_told and not any(any(map(str.isdecimal, text)) for text in others) else ""


_FEW_WORDS = 3
"""Different words up to which they may stand in place of figures: names and descriptions have more (ours)."""


def _days_for_figures(texts: ColumnTexts, last: str) -> str:
    """Return a day that stands where a figure belongs, as cells formatted as dates show 45 as 13 February 1900; or nothing."""
    days = [day for text in texts.texts if (day := _WHOLE_DAY.match(text))]
    if len(days) < _NEARLY_ALL * len(texts.texts) or _SPEAKS_OF_TIME.search(last) or _ANOTHER_TIME.fullmatch(last):
        return ""
    early = sum(int(day["year"]) < _FEW_DAYS_BEFORE for day in days)
    return texts.texts[0] if 2 * early > len(days) or unit_in(last) or NO_NUMBER.search(last) else ""


_WHOLE_DAY = re.compile(r"(?P<year>1[89]\d\d|20\d\d)-\d\d-\d\d")
_FEW_DAYS_BEFORE = 1950
"""Year before which hardly any day of a table lies; as days, figures up to 18,000 do (ours)."""

_FIGURE_WITH_WORDS = re.compile(
    r"(?:(?:c\.?|ca\.?|circa|approx\w*\.?|about|around|~|less than|more than|fewer than|under|over|up to) ?)?"
    r"[-+−–]?[£$€]?(?:\d[\d,]*(?:\.\d+)?(?P<unit> ?[^\W\d_][\w /.,²³%]{0,20})?"
    r"|\d+(?:\.\d+)? ?(?:-|–|to) ?\d+(?:\.\d+)?|\d{1,3}:\d\d(?::\d\d)?)",
    re.IGNORECASE,
)
"""A figure with its unit (*45 mins*), with a word before it (*about 45*), a span (*10-20*) or a time (*0:45*)."""

_NO_LETTERS = re.compile(r"[^\w]*\d(?:[^\w]|\d)*")

_FEW_UNITS = 4
_OF_WORDS = re.compile(
    r"\b(?:address|street|road|site|ward|class|band|group|age|ages|rank|category|range|bedrooms?|size|phone)\b"
)
"""Headers of columns whose numbers are parts of names, or say who is counted."""

_OF_PEOPLE = re.compile(r"(?:age|sex|gender|ethnic)(?:s| ?groups?| ?bands?| ?range)?")
"""Headers of columns that say who is counted: *<1* there is an age, and no figure held back."""

_MOSTLY = 0.6
_OF_TIME = re.compile(r"(?:years?|dates?|periods?|vintages?)")


def _fits(role: str, column: ColumnTexts, last: str) -> bool:
    """Whether what stands in a column is what its header says."""
    if role in (LOWER, UPPER) and (_SO_SURE.search(last) or (_NO_BOUND.fullmatch(last) and not _WITH_CI.search(last))):
        return False
    if role == MARGIN and column.numeric < _MOSTLY and _are_bounds(column.texts):
        return True
    if role == MARGIN and _have_bounds(column.texts):
        # *Rate (95% CI)* over *10.5 (9.5 to 11.5)* is of figures that carry their interval.
        return False
    if role in (*INTERVAL, NUMERATOR, DENOMINATOR):
        return column.numeric >= _MOSTLY or column.is_codes
    if role == LEVEL:
        return column.numeric < _MOSTLY or all(len(text) == 1 for text in column.texts)
    if role == PERIOD:
        return column.named_share >= _MOSTLY or are_serial_days(column.texts)
    return True


def _calls_a_time(last: str) -> bool:
    """Whether one of the two languages of a header calls its column one of times: *Blwyddyn / Year*."""
    of_time = next(pattern for role, pattern in _HEADERS if role == PERIOD)
    return "/" in last and any(of_time.fullmatch(part.strip()) for part in last.split("/"))


def times_not_read(columns: Sequence[Column], samples: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return what stands in columns that are headed as times, but hold none that can be read, by their headers.

    Examples
    --------
    >>> times_not_read([Column(0, "Code", KEY), Column(1, "Year")], [["E08000025"], ["2,021"]])
    {'Year': ('2,021',)}
    """
    if any(column.role == PERIOD or column.period for column in columns):
        return {}
    found = {}
    of_time = next(pattern for role, pattern in _HEADERS if role == PERIOD)
    for column in columns:
        last = _plain(column.header)
        if column.role == OTHER and (of_time.fullmatch(last) or _calls_a_time(last)):
            looked_at = ColumnTexts(column.at, column.header, tuple(samples[column.at]))
            unread = tuple(dict.fromkeys(text for text in looked_at.texts if text not in looked_at.named))
            if unread and any(any(map(str.isdecimal, text)) for text in unread):
                found[column.header] = unread
    return found


def _are_bounds(texts: Sequence[str]) -> bool:
    found = sum(bounds(text) is not None for text in texts)
    return found > 0 and found + sum(bool(symbol(text)) for text in texts) > _MOSTLY * len(texts)


def _have_bounds(texts: Sequence[str]) -> bool:
    found = [figure(text) for text in texts[:_SOME_TEXTS]]
    return 2 * sum(each is not None and each.bounds is not None for each in found) > len(found)


_SOME_TEXTS = 50


def end_of_interval(header: str) -> str:
    """Return which end of an interval a header, or the name of a row, says by itself that it is; empty for none.

    Examples
    --------
    >>> end_of_interval("95% Lower Confidence Limit"), end_of_interval("UCI"), end_of_interval("Lower quartile")
    ('lower', 'upper', '')
    """
    last = _plain(header)
    if not _WITH_CI.search(last) or _SO_SURE.search(last):
        return ""
    return next((role for role, pattern in _HEADERS if role in (LOWER, UPPER) and pattern.fullmatch(last)), "")


def _bounding(columns: list[Column], texts: Sequence[ColumnTexts]) -> list[Column]:
    """Keep as an end of an interval what says so; *low* and *high* alone only where they lie on both sides of the figures."""
    both = [c if c.role != MARGIN or texts[c.at].numeric >= _MOSTLY else replace(c, role=BOTH) for c in columns]
    both = _without_bands(both, texts)
    doubted = {c.at for c in columns if c.role in (LOWER, UPPER) and not end_of_interval(c.header)}
    values = [_plain(c.header) for c in columns if c.role == VALUE]
    if not doubted or not values:
        return both
    held = [c for c in _owned(columns) if c.at in doubted and _on_its_side(texts[c.at], texts[c.of], c.role)]
    if {c.role for c in held} == {LOWER, UPPER} and not any(_CLASSES.match(value) for value in values):
        doubted -= {c.at for c in held}
    return [replace(c, role=VALUE) if c.at in doubted else c for c in both]


def _without_bands(columns: list[Column], texts: Sequence[ColumnTexts]) -> list[Column]:
    """Take a lower and an upper *bound* for a band, such as one of incomes, where most figures beside them lie outside."""
    owned = [c for c in _owned(columns) if c.role in (LOWER, UPPER) and c.of >= 0]
    bands = [c for c in owned if _OF_A_BAND.search(_plain(c.header)) and not _OF_CONFIDENCE.search(_plain(c.header))]
    outside = [c for c in bands if _mostly_outside(texts[c.at], texts[c.of], c.role)]
    if not outside or {c.role for c in bands} != {LOWER, UPPER}:
        return columns
    told = {c.at for c in bands}
    return [replace(c, role=OTHER) if c.at in told else c for c in columns]


_OF_A_BAND = re.compile(r"\b(?:bounds?|limits?)\b")
_OF_CONFIDENCE = re.compile(r"\b(?:conf\w*|ci|cl|intervals?|95\w*|[lu]c[li]|[lu]95)\b")


def _mostly_outside(bound: ColumnTexts, value: ColumnTexts, role: str) -> bool:
    found = [(figure(a), figure(b)) for a, b in zip(bound.cells, value.cells, strict=False)]
    pairs = [(a.value, b.value) for a, b in found if a is not None and b is not None]
    outside = sum(a > b if role == LOWER else a < b for a, b in pairs)
    return len(pairs) >= _FEW_ROWS and 2 * outside > len(pairs)


_CLASSES = re.compile(r"(?:very |medium|moderate|middle)")
"""Beginnings of the names of classes, among which *low* and *high* are two more."""


def _on_its_side(bound: ColumnTexts, value: ColumnTexts, role: str) -> bool:
    if len(bound.cells) != len(value.cells):
        return True
    found = [(figure(a), figure(b)) for a, b in zip(bound.cells, value.cells, strict=True)]
    pairs = [(a.value, b.value) for a, b in found if a is not None and b is not None]
    # A limit on the wrong side of its figure is a slip, and told as one: see ``tables-outside``.
    slips = sum(a > b if role == LOWER else a < b for a, b in pairs)
    return slips <= (_SLIPS * len(pairs) if _LIMIT_ALONE.fullmatch(_plain(bound.header)) else 0)


_SLIPS, _LIMIT_ALONE = 0.1, re.compile(r"(?:lower|upper)(?: .*)?")


_TIME_IN_HEADER = re.compile(r".*\b(?:years?|dates?|periods?|quarter|month)\b.*")
_ANOTHER_TIME = re.compile(r".*\b(?:start|end|built|birth|edition|release|published|boundary|vintage|updated)\b.*")


def _with_a_period(columns: list[Column], texts: Sequence[ColumnTexts]) -> list[Column]:
    """Where no column is called a period, take the one that speaks of years and holds different ones for an area."""
    if any(c.role == PERIOD for c in columns):
        return columns
    found = [
        c
        for c in columns
        if c.role == OTHER and texts[c.at].is_periods and len(set(texts[c.at].texts)) > 1
        and _TIME_IN_HEADER.fullmatch(_plain(c.header)) and not _ANOTHER_TIME.fullmatch(_plain(c.header))
    ]  # fmt: skip
    return [replace(c, role=PERIOD) if c is found[0] else c for c in columns] if found else columns


def _one_main_value(columns: list[Column]) -> list[Column]:
    """Of a long table, keep the column that is called *value*: the numbers beside it describe it."""
    values = [c for c in columns if c.role == VALUE]
    main = [c for c in values if MAIN_VALUE.fullmatch(_plain(c.header))]
    telling = (PERIOD, SERIES) if main else (SERIES,)
    main = main or [c for c in values if _ALSO_MAIN.fullmatch(_plain(c.header))]
    if len(main) != 1 or not any(c.role in telling for c in columns):
        return columns
    return [
        column if column.role != VALUE or column is main[0] else replace(column, role=_beside_main(column)) for column in columns
    ]


def _beside_main(column: Column) -> str:
    return NUMERATOR if _plain(column.header) in ("count", "number") else OTHER


def _periods_once(columns: list[Column], texts: Sequence[ColumnTexts]) -> list[Column]:
    """Keep one column of periods, the one with most different ones (DATE_NAME beside DATE)."""
    named = [c for c in columns if c.role == PERIOD]
    if len(named) < 2:
        return columns
    best = max(named, key=lambda c: (len(set(texts[c.at].texts)), "name" in c.header.casefold()))
    return [replace(c, role=OTHER) if c.role == PERIOD and c is not best else c for c in columns]


_MONTH_HEADER = re.compile(r"(?:calendar |reference )?(?:months?|quarters?|qtr|term)(?: (?:name|number))?|time identifier")


def _with_months(columns: list[Column], texts: Sequence[ColumnTexts]) -> list[Column]:
    """Find the column of months or quarters that stands beside one of bare years."""
    of_years = [c for c in columns if c.role == PERIOD and all(is_year(text) for text in texts[c.at].texts)]
    of_two = [c for c in columns if c.role == PERIOD and all(map(_A_SCHOOL_YEAR.fullmatch, texts[c.at].texts))]
    if not of_years and not of_two:
        return columns
    year = _SOME_YEAR if of_years else _SOME_SCHOOL_YEAR
    beside = [c for c in columns if c.role in (OTHER, VALUE) and _MONTH_HEADER.fullmatch(_plain(c.header))]
    told = {c.at for c in beside if _within_years(texts[c.at].texts, year, c.header)}
    return [replace(c, role=MONTH) if c.at in told else c for c in columns]


_SOME_YEAR, _SOME_SCHOOL_YEAR = "2000", "2000/01"
_A_SCHOOL_YEAR = re.compile(r"(?:19|20)\d\d[-/–]?\d\d")


def _within_years(texts: Sequence[str], year: str, header: str) -> bool:
    is_quarter = "q" in header.casefold()
    return bool(texts) and all(within_year(year, text, is_quarter=is_quarter) != year for text in set(texts))


_FIGURE_WORDS = {"number", "value", "values", "estimate", "count", "figure", "observation"}


_FOOTNOTE = re.compile(r"^((?:19|20)\d\d(?:[-/]\d\d)?)[1-9]$")
"""A year with the mark of a footnote behind it: ONS writes 2020² as 20202, and 2016-17¹ is 2016-171."""

_BAND = re.compile(r"(?:aged? )?(?P<first>\d{1,3}) ?(?:-|–|to) ?(?P<last>\d{1,3})(?: years?)?|(?:aged? )?\d{1,3} ?\+", re.I)
_DAY = re.compile(
    r"\d{4}-\d\d-\d\d|\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[- ]\d\d",
    re.I,
)
_FEWEST_BANDS = 2


def are_bands(texts: Iterable[str]) -> bool:
    """Whether several texts are groups of ages or sizes; 19-20 and 20-21 may be years.

    Examples
    --------
    >>> are_bands(["0-4", "2024-09-05", "15 to 19", "90+"]), are_bands(["08-09", "09-10", "Nov-10"])
    (True, False)
    """
    found = [band for text in dict.fromkeys(texts) if (band := _BAND.fullmatch(text))]
    are_wide = any(not band["first"] or int(band["last"]) > int(band["first"]) + 1 for band in found)
    return len(found) >= _FEWEST_BANDS and are_wide


def is_day(text: str) -> bool:
    """Whether a text is what a spreadsheet makes of 5-9 or 10-14.

    Examples
    --------
    >>> is_day("05-Sep"), is_day("Oct-14"), is_day("2014-10-01"), is_day("2014")
    (True, True, True, False)
    """
    return bool(_DAY.fullmatch(text))


_MEASURES = re.compile(r"; measures: value$", re.I)


_MARK_ALONE = re.compile(r"\[[^\]]*\]|\([\da-z]\)")


def _parts(header: str) -> list[str]:
    """Part a header by its rows; a month or quarter below a year is one part with it."""
    parts = [_FOOTNOTE.sub(r"\1", part.strip()) for part in header.split(" | ")]
    years = [part for part in parts if is_year(part) or _A_SCHOOL_YEAR.fullmatch(part)]
    if len(years) != 1:
        return parts
    told = {part: within_year(years[0], part, is_quarter=False) for part in parts if any(map(str.isalpha, part))}
    within = [part for part, name in told.items() if name != years[0]]
    if len(within) != 1:
        return parts
    return [told[within[0]] if part == within[0] else part for part in parts if part != years[0]]


def _periods_told(columns: Sequence[Column]) -> Mapping[str, Period]:
    """Periods that the headers of figures name, all read together."""
    parts = [part for column in columns if column.role == VALUE for part in _parts(column.header)]
    if are_bands(parts):
        # Beside the ages 0-4 and 15-19, *Oct-14* is what a spreadsheet made of 10-14.
        parts = [part for part in parts if not is_day(part)]
    serial = [part for part in parts if are_serial_days([part])]
    rising = sorted(set(serial), key=int) == list(dict.fromkeys(serial)) and len(set(serial)) > 1
    return periods(parts) | (periods(serial) if rising else {})


_WITH_MARK = re.compile(
    r"(?P<bare>(?P<stem>.*?)(?<![\d.,/-])(?:19|20)\d\d(?:[-/–](?:\d\d){1,2})?)"
    r"(?: ?\([a-eg-j]\)| [1-9](?:[ ,][1-9])*)"
)
"""A year with the number or letter of a footnote behind it: *2020 1*, *2021(b)*; *(f)* and *(m)* may be who is counted."""

_WITHOUT_MARK = re.compile(r"(?P<stem>.*?)(?<![\d.,/-])(?:19|20)\d\d(?:[-/–](?:\d\d){1,2})?")


def _without_marks_behind_years(columns: Sequence[Column]) -> list[Column]:
    """Take a number or letter behind a year out of headers where it only marks a footnote.

    It does where all headers stay different without it, and another year of the same indicator stands beside: *2020 1, 2020 2*
    are parts of one year, *2020 1, 2021 2* two years of the same.
    """
    marked = {c.at: found for c in columns if c.role == VALUE and (found := _WITH_MARK.fullmatch(c.header.strip()))}
    headers = [marked[c.at]["bare"] if c.at in marked else c.header.strip() for c in columns if c.role == VALUE]
    if not marked or len(set(headers)) < len(headers):
        return list(columns)
    often = Counter(found["stem"] for header in headers if (found := _WITHOUT_MARK.fullmatch(header)))
    told = {at: found["bare"] for at, found in marked.items() if often[found["stem"]] > 1}
    return [replace(c, header=told.get(c.at, c.header)) for c in columns]


def marked_years(columns: Sequence[Column]) -> tuple[str, ...]:
    """Return the headers in which what stands behind a year was taken for the mark of a footnote.

    Examples
    --------
    >>> marked_years([Column(0, "2020 1", VALUE), Column(1, "2021 2", VALUE), Column(2, "2022", VALUE)])
    ('2020 1', '2021 2')
    """
    return tuple(c.header for c, bare in zip(columns, _without_marks_behind_years(columns), strict=True) if c != bare)


def _titled(column: Column, told: Mapping[str, Period], header: str) -> Column:
    """Part a header into indicator and period: ``Jul 2020-Jun 2021 | number``, ``2004 | index``, ``Population 2019``."""
    parts = _going_on(_parts(header), told)
    named = [part for part in parts if part in told]
    rest = [without_marks(_MEASURES.sub("", part)) for part in parts if part not in named and not _MARK_ALONE.fullmatch(part)]
    plain = [part for part in rest if part.casefold() not in _FIGURE_WORDS] or ([] if named else rest[:1])
    status = next(filter(None, map(status_of, _parts(column.header))), "")
    return replace(column, title=" – ".join(plain), period=told[named[-1]].label if named else "", status=status)


def _going_on(parts: Sequence[str], told: Collection[str]) -> list[str]:
    """Join the lines of a header that was broken: *Number*, *of jobs*, *(thousand)* are one name; a time is none."""
    joined: list[str] = []
    for part in parts:
        may_go_on = joined and not {part, joined[-1]} & set(told) and not _MARK_ALONE.fullmatch(part)
        if may_go_on and (_GOES_ON.match(part) or (len(joined[-1].split()) > 1 and _ONE_WORD.fullmatch(part))):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


_GOES_ON, _ONE_WORD = re.compile(r"(?:of|for|per|in|and)\b"), re.compile(r"\([a-z]+\)")

_AGE, _FEWEST_AGES = re.compile(r"(\d{1,3})\+?"), 5


def _with_ages(columns: list[Column]) -> list[Column]:
    """Call single years of age ages, where columns are headed by nothing but numbers that go up one by one."""
    numbers = [int(found[1]) for c in columns if c.role == VALUE and (found := _AGE.fullmatch(c.title))]
    if len(numbers) < _FEWEST_AGES or any(after != before + 1 for before, after in pairwise(numbers)):
        return columns
    return [replace(c, title=f"Aged {c.title}") if c.role == VALUE and _AGE.fullmatch(c.title) else c for c in columns]


def _told_apart(columns: list[Column]) -> list[Column]:
    """Give columns of the same name and period a name of their own.

    That is what the column before each is called, as in *Manufacturing, %, Services, %*; where that does not tell them
    apart, their place.
    """
    alike: Mapping[tuple[str, str], list[Column]] = defaultdict(list)
    for column in columns:
        if column.role == VALUE and column.title:
            alike[column.title, column.period].append(column)
    before = {after.at: column for column, after in pairwise(columns)}
    changed: dict[int, Column] = {}
    for members in alike.values():
        if len(members) > 1:
            neighbours = [before.get(column.at) for column in members]
            names = [_name_before(column, members) for column in neighbours]
            if len(set(names)) < len(names) or "" in names:
                names = [_place(column.at) for column in members]
            changed |= {
                column.at: replace(column, title=f"{column.title} ({name})") for column, name in zip(members, names, strict=True)
            }
    return [changed.get(column.at, column) for column in columns]


def _name_before(column: Column | None, alike: Sequence[Column]) -> str:
    """What a column calls the one behind it, if it is neither of those alike, nor areas, times, or a part of a figure."""
    if column is None or column in alike or column.role not in (VALUE, OTHER, NOTE, SERIES, UNIT):
        return ""
    return without_marks(column.header.rsplit(" | ", 1)[-1])


def repeated_headers(columns: Sequence[Column]) -> dict[str, tuple[int, ...]]:
    """Headers of several columns of figures that nothing but their places (from 0) tells apart.

    Examples
    --------
    >>> alike = [Column(at, "Rate 2023", VALUE, title=f"Rate ({_place(at)})") for at in (1, 2)]
    >>> repeated_headers([*alike, Column(3, "Rate 2024", VALUE, title="Rate")])
    {'Rate 2023': (1, 2)}
    """
    places: Mapping[str, list[int]] = defaultdict(list)
    for column in columns:
        if column.role == VALUE and column.header and (not column.title or column.title.endswith(f"({_place(column.at)})")):
            places[column.header].append(column.at)
    return {header: tuple(at) for header, at in places.items() if len(at) > 1}


def _place(at: int) -> str:
    return f"column {at + 1}"


_LEAD = (
    r"(?:\b(?:(?:[Aa]s )?[Aa]t |[Ii]n )?"
    r"(?:FYE|FY|[Cc]ensus(?: [Dd]ay,?)?|[Mm]id(?:[- ][Yy]ear)?|[Yy]ear ending|[Yy]ears?|[Aa]t|[Aa]s at|[Ii]n) ?-?)?"
)
_MON = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_SPAN = (
    rf"(?P<year>(?:(?:\d\d? )?{_MON}(?: ?(?:[-–]|to) ?{_MON})? )?(?:19|20)\d\d(?:\s*(?:[-/–]|to)\s*(?:19|20)?\d\d(?!\.))?"
    r"|\d\d/\d\d(?!/))"
)
_WITH_YEAR = re.compile(
    r"(?P<before>.*?)[\s_(,-]*(?<![\dA-Za-z/])" + _LEAD + _SPAN + r"(?![\dA-Za-z])(?! ?(?:prices|boundaries|based|basis|=))"
    r"[\s_),-]*(?P<after>.*)"
)
_GLUED = re.compile(r"(?P<before>[A-Za-z_]+?)(?P<year>(?:19|20)\d\d)")
_CHANGE = re.compile(r"\b(?:change|growth|increase|decrease|difference|since|between)\b", re.I)
_BASE = re.compile(r"\b(?:on|since|from|with|to) $", re.I)


def _stems_with_years(columns: list[Column]) -> list[Column]:
    """Take the year out of titles: *Population 2019*, *Population 2020*. Where a column tells the period, titles keep theirs."""
    if any(column.role == PERIOD for column in columns):
        return columns
    stems: Mapping[str, list[tuple[Column, str]]] = defaultdict(list)
    for column in columns:
        # Whether a header that is a day alone is a time, all headers together have told.
        if column.role == VALUE and not column.period and not is_day(column.title):
            stem, year = _stem_and_year(column.title)
            glued = _GLUED.fullmatch(without_classifications(column.title))
            if year:
                stems[stem].append((column, year))
            elif glued:
                stems[f"{glued['before'].strip('_')}{_ALONE}"].append((column, glued["year"]))
    alike: Mapping[str, list[tuple[Column, str]]] = defaultdict(list)
    called: dict[str, str] = {}
    for stem, members in stems.items():
        # *Claimants, mid-2022* and *Mid-2023 claimants* are one indicator, called as it is first written with a capital.
        first = called.get(stem.casefold(), stem)
        called[stem.casefold()] = first if first[:1].isupper() else stem
        alike[stem.casefold()] += members
    changed: dict[int, Column] = {}
    for folded, members in alike.items():
        stem = called[folded]
        if stem.endswith(_ALONE) and len(members) == 1:
            continue
        title = stem.removesuffix(_ALONE).rstrip(" :")
        title = "" if title.casefold() in ("x", "y", "yr", "year") else title
        # Headers that say the same of a year in other words stay two indicators, as *Rate 2019* and *Rate (2019)*.
        wordings = Counter(year for year, _ in {(year, column.title) for column, year in members})
        changed |= {
            column.at: replace(column, title=title if wordings[year] == 1 else column.title, period=year)
            for column, year in members
        }
    return [changed.get(column.at, column) for column in columns]


_ALONE = "\0"
"""Mark of a stem to which a year is glued, ``pop2019``: alone, it may be a name like another."""


def _stem_and_year(title: str) -> tuple[str, str]:
    """Part a title into what it is of and its year; a change keeps its name, and is of the year in which it ends."""
    # The year of a classification, as in *Employees (SIC 2007)*, is left where it stands.
    title = _BETWEEN_YEARS.sub(" ", title)
    plain = without_classifications(title)
    found = _WITH_YEAR.fullmatch(plain)
    if found is not None and _OF_AGES.search(title[: found.start("year")]) and len(found["year"]) == len("16/17"):
        return title, ""
    if found is None or period(found["year"]) is None:
        return _stem_and_name(title, named_alone(plain))
    if _CHANGE.search(title):
        if _BASE.search(title[: found.start("year")]):
            return title, ""
        told = period(plain[slice(*widened(plain, *found.span("year")))])
        return title, str(told.year) if told else ""
    name = widened(plain, *found.span("year"))
    if name != found.span("year"):
        stem, named = _stem_and_name(title, name)
        return stem, briefly(named, found["year"]) if named else ""
    before, after = title[: found.end("before")], title[found.start("after") :]
    return " ".join(f"{before} {after}".replace("_", " ").split()), found["year"]


_BETWEEN_YEARS = re.compile(r"(?<=\d)_(?=(?:to|and)_\d)|(?<=\d_to)_(?=\d)|(?<=\d to)_(?=\d)")


def _stem_and_name(title: str, name: tuple[int, int] | None) -> tuple[str, str]:
    """Take the name of a period out of a title, with the brackets and commas around it."""
    if name is None or _CHANGE.search(title):
        return title, ""
    before, after = title[: name[0]].rstrip(" (,-–_"), title[name[1] :].lstrip(" ),-–_")
    before = _AT_THE_END.sub("", before)
    return " ".join(f"{before} {after}".replace("_", " ").split()), title[slice(*name)]


_OF_AGES = re.compile(r"\b(?:age[sd]?|(?<!financial )(?<!academic )(?<!tax )(?<!school )years?|grades?)\W*$", re.IGNORECASE)
"""What stands before two numbers that are ages, or years of a school: *aged 16/17*."""

_AT_THE_END = re.compile(r"[\s,]+(?:in|at|for|of|as at)$", re.IGNORECASE)


_INTERVAL_WORDS = re.compile(
    r"\b(?:lower|upper|[lu]c[il]|ci|95|confidence|intervals?|limits?|bounds?|conf|percent|[lu]95|moe|margin of error|flags?"
    r"|status)\b"
)


def _owned(columns: list[Column]) -> list[Column]:
    """Give each interval and flag the figures it belongs to: by its name, or as the neighbour on the left."""
    values = [c for c in columns if c.role == VALUE]
    often = Counter(_stem(value.header) for value in values)
    # A name that several columns of figures have does not tell whose interval it is: the neighbour does.
    stems = {stem: value.at for value in values if often[stem := _stem(value.header)] == 1}
    owned = []
    for column in columns:
        if column.role not in (*INTERVAL, FLAG) or not values:
            owned.append(column)
            continue
        left = max((value.at for value in values if value.at < column.at), default=values[0].at)
        own = stems.get(_stem(column.header), left) if len(values) > 1 else values[0].at
        owned.append(replace(column, of=own))
    return _one_of_each(owned)


def _one_of_each(columns: list[Column]) -> list[Column]:
    """Of several intervals of the same figures take the one of 95 %: others stay named, and unused."""
    best: dict[tuple[str, int], Column] = {}
    for column in columns:
        known = best.get((column.role, column.of))
        if known is None or ("95" in column.header and "95" not in known.header):
            best[column.role, column.of] = column
    return [replace(c, of=-1) if c.role in INTERVAL and best[c.role, c.of] is not c else c for c in columns]


def _stem(header: str) -> str:
    plain = re.sub(r"[^\w|]+", " ", header.casefold().replace("_", " "))
    bare = " ".join(_INTERVAL_WORDS.sub(" ", plain).split()).strip("| ")
    return bare or header
