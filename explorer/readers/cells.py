"""What stands in a cell of somebody's table: a number as people write it, a code for a missing one, or a period.

Publishers write codes in place of figures that they hold back. Their meaning stands in the footnotes of the file; where
it does not, the meanings below are those of the Government Statistical Service, of Nomis and of ONS.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Cell = str | float | int | bool | date | datetime | time | timedelta | None
"""What a sheet holds: text, a number, a day, or nothing."""

Rows = Sequence[Sequence[Cell]]

SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "*": "unreliable, or held back: the sample is small",
        "!": "not available: the sample is zero or disclosive",
        "~": "less than the smallest figure that is published",
        "-": "missing, or nil or negligible",
        "–": "missing, or nil or negligible",
        "..": "not available or disclosive",
        "…": "not available",
        ".": "not applicable or not available",
        ":": "not available or not applicable",
        "#": "not available or held back",
        "^": "held back or see the notes",
        "c": "confidential: held back so that nobody can be identified",
        "x": "not available",
        "z": "not applicable",
        "u": "low reliability",
        "w": "not shown: below a cut-off",
        "s": "suppressed",
        "low": "below the smallest figure that is shown",
        "b": "break in the series",
        "e": "estimated",
        "f": "forecast",
        "p": "provisional",
        "r": "revised",
        "n/a": "not available or not applicable",
        "na": "not available or not applicable",
        "nan": "not a number",
        "null": "missing",
        "none": "missing",
        "#n/a": "not available: a formula found nothing",
        "#ref!": "a formula lost its cell",
        "#value!": "a formula met text",
        "#div/0!": "a formula divided by zero",
        "#name?": "a formula that was not understood",
        "#num!": "a formula without a result",
        "#null!": "a formula without a result",
        "suppressed": "suppressed",
        "disclosive": "disclosive",
        "missing": "missing",
        "not available": "not available",
    }
)
"""Codes in place of figures, in small letters and without brackets, with their usual meaning."""

_NUMBER = re.compile(
    r"(?P<open>\()?\s*[£$€]?\s*(?P<sign>[-+−–])?\s*[£$€]?\s*"
    r"(?P<digits>\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+)(?P<power>[eE][-+]?\d{1,3})?"
    r"\s*(?P<percent>%)?\s*(?P<close>\))?\s*(?P<mark>\[[A-Za-z]{1,4}\]|[*!~#^†‡]{1,2}|\(?[rpeb]\)?)?"
)
_COMMA_DECIMAL = re.compile(r"[-+−–]?\d+,\d+")
_YEARS = range(1801, 2151)


def words(cell: Cell) -> str:
    r"""A cell as a person reads it: no spaces around, 2011 and not 2011.0, days as 2021-03-31.

    Examples
    --------
    >>> words(2011.0), words("  Hartlepool\xa0"), words(None)
    ('2011', 'Hartlepool', '')
    """
    if isinstance(cell, str):
        return " ".join(cell.split())
    if cell is None:
        return ""
    if isinstance(cell, float):
        return "" if math.isnan(cell) else f"{cell:.0f}" if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def symbol(text: str) -> str:
    """Return the code that a cell holds in place of a figure, without brackets; empty where it holds none.

    Examples
    --------
    >>> symbol("[c]"), symbol("!"), symbol("N/A"), symbol("12")
    ('c', '!', 'n/a', '')
    """
    bare = text.strip().casefold()
    if bare.startswith("[") and bare.endswith("]"):
        bare = bare[1:-1]
    if bare and not bare.strip("*!~#^"):
        bare = bare[0]
    return bare if bare in SYMBOLS else ""


@dataclass(frozen=True)
class Figure:
    """A number as written, and the mark that stands beside it in the same cell."""

    value: float
    mark: str = ""
    percent: bool = False


def figure(text: str, *, comma_is_decimal: bool = False) -> Figure | None:
    """Read a number as people write it, or return None.

    Thousands separators, pound signs, percent signs, brackets for negative numbers, typographic minus signs and a mark
    behind the number are all understood. What is ambiguous is not guessed.

    Examples
    --------
    >>> figure("58,474,943").value, figure("£1,234.50").value, figure("(12)").value, figure("12.3 [r]").mark
    (58474943.0, 1234.5, -12.0, 'r')
    >>> figure("1,5") is None, figure("1,5", comma_is_decimal=True).value, figure("inf") is None
    (True, 1.5, True)
    """
    text = text.strip()
    if comma_is_decimal and _COMMA_DECIMAL.fullmatch(text):
        text = text.replace(",", ".")
    found = _NUMBER.fullmatch(text)
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    value = float(re.sub("[,  ]", "", found["digits"]) + (found["power"] or ""))
    if not math.isfinite(value):
        return None
    negative = found["open"] or (found["sign"] or "+") in "-−–"
    return Figure(-value if negative else value, symbol((found["mark"] or "").strip("()")), bool(found["percent"]))


@dataclass(frozen=True, eq=False)
class Figures:
    """A column of figures.

    Attributes
    ----------
    numbers : ndarray of float
        NaN where there is no figure.
    marks : ndarray of object
        The code in place of, or beside, each figure; empty for none.
    unreadable : ndarray of bool
        Cells that hold neither a figure nor a known code.
    filled : ndarray of bool
    percent : bool
        Whether most of the figures carry a percent sign.
    """

    numbers: npt.NDArray[np.float64]
    marks: npt.NDArray[np.object_]
    unreadable: npt.NDArray[np.bool_]
    filled: npt.NDArray[np.bool_]
    percent: bool


def figures(cells: Sequence[Cell], *, comma_is_decimal: bool = False) -> Figures:
    """Read a column of figures; each distinct text is looked at once."""
    import numpy as np

    known: dict[Cell, tuple[float, str, bool, bool, bool]] = {}
    read = [_read(known, cell, comma_is_decimal) for cell in cells]
    values, marks, unreadable, filled, percents = zip(*read, strict=True) if read else ((), (), (), (), ())
    numbers = np.array(values, dtype=np.float64)
    told = int(np.isfinite(numbers).sum())
    return Figures(
        numbers, np.array(marks, dtype=object), np.array(unreadable, bool), np.array(filled, bool), 0 < told < 2 * sum(percents)
    )


def _read(known: dict[Cell, tuple[float, str, bool, bool, bool]], cell: Cell, comma: bool) -> tuple[float, str, bool, bool, bool]:
    """Return value, mark, unreadable, filled and percent of a cell."""
    if type(cell) is float and math.isfinite(cell):
        return cell, "", False, True, False
    if cell == "" or cell is None:
        return math.nan, "", False, False, False
    if cell not in known:
        known[cell] = _look_at(cell, comma)
    return known[cell]


def _look_at(cell: Cell, comma: bool) -> tuple[float, str, bool, bool, bool]:
    text = words(cell)
    if not text:
        return math.nan, "", False, False, False
    mark = symbol(text)
    if mark:
        return math.nan, mark, False, True, False
    found = figure(text, comma_is_decimal=comma) if not isinstance(cell, date | time | timedelta) else None
    if found is None:
        return math.nan, "", True, True, False
    return found.value, found.mark, False, True, found.percent


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
    """A span of time as a file names it: the year in which it ends, its last month there, and its name."""

    year: int
    month: int
    label: str


_MONTHS = {
    name: at
    for at, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1)
}
_MONTH = "(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_YEAR = "(?P<year>(?:18|19|20|21)[0-9]{2})"
_PATTERNS = (
    re.compile(rf"{_YEAR}(?:\.0)?"),
    re.compile(rf"{_YEAR}-(?P<number>[01][0-9])(?:-[0-3][0-9])?(?:[t ][0-9:.]+)?z?(?:/p(?P<span>[0-9]+[ymd]))?"),
    re.compile(rf"[0-3]?[0-9]/(?P<number>[01]?[0-9])/{_YEAR}"),
    re.compile(r"(?P<first>(?:19|20)[0-9]{2})\s*(?:[-/–]|to)\s*(?P<second>(?:19|20)?[0-9]{2})"),
    re.compile(r"(?P<first>20[0-9]{2})(?P<second>[0-9]{2})"),
    re.compile(rf"(?:[a-z]+ )?(?:(?:18|19|20|21)[0-9]{{2}})?\s*(?:[-–]|to)\s*{_MONTH}\s*{_YEAR}"),
    re.compile(
        rf"(?:(?:12|twelve) months (?:to|ending)|(?:year|quarter|month) ending|as at)?\s*(?:[0-3]?[0-9] )?{_MONTH}[- ]{_YEAR}"
    ),
    re.compile(rf"{_YEAR}\s*[-/]?\s*q(?:tr)?\.?\s*(?P<quarter>[1-4])"),
    re.compile(rf"q(?:tr)?\.?\s*(?P<quarter>[1-4])\s*[-/]?\s*{_YEAR}"),
    re.compile(rf"(?:mid|fye|fy|census|year|cy|calendar year|in)[- ]?{_YEAR}"),
    re.compile(rf"{_YEAR}\s*[-/]?\s*{_MONTH}"),
)


def period(text: str) -> Period | None:
    """Read the name of a period, or return None.

    Examples
    --------
    >>> period("2004-01-01T00:00:00/P1Y")
    Period(year=2004, month=12, label='2004')
    >>> period("Jul 2021-Jun 2022").year, period("2021/22").year, period("2020 Q1").month, period("Region name")
    (2022, 2022, 3, None)
    """
    plain = text.strip().casefold()
    if not plain[:40] or len(plain) > 40 or not any(char.isdigit() for char in plain):
        return None
    for pattern in _PATTERNS:
        found = pattern.fullmatch(plain)
        if found is not None:
            return _period(text.strip(), found.groupdict())
    return None


def _period(label: str, parts: dict[str, str | None]) -> Period | None:
    if parts.get("first"):
        return _two_years(label, str(parts["first"]), str(parts["second"]))
    year, month = int(str(parts["year"])), 12
    if parts.get("quarter"):
        month = 3 * int(str(parts["quarter"]))
    elif parts.get("month"):
        month = _MONTHS[str(parts["month"])]
    elif parts.get("number"):
        return _dated(label, year, int(str(parts["number"])), parts.get("span"))
    return Period(year, month, label.removesuffix(".0"))


def _two_years(label: str, first: str, second: str) -> Period | None:
    """2021/22 and 2019-2021 end in their second year; 2011-04 is no pair of years."""
    last = int(first[: 4 - len(second)] + second)
    if label.isdecimal():
        # 202021 is the academic year 2020/21; 202012 is no pair of years.
        return Period(last, 12, f"{first}/{second}") if last == int(first) + 1 else None
    return Period(last, 12, label) if last > int(first) else None


def _dated(label: str, year: int, month: int, span: str | None) -> Period | None:
    if not 1 <= month <= 12:
        return None
    if span is None:
        return Period(year, month, label.split("T")[0])
    months = int(span[:-1][:3]) * (12 if span.endswith("y") else 1 if span.endswith("m") else 0)
    whole_years = month == 1 and months == 12
    end = year * 12 + (month - 1) + max(months, 1) - 1
    return Period(end // 12, end % 12 + 1, str(year) if whole_years else label)


def periods(texts: Iterable[str]) -> dict[str, Period]:
    """Read the names of periods, each once; what is none is left out."""
    return {text: found for text in dict.fromkeys(texts) if (found := period(text)) is not None}
