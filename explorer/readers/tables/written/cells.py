"""What stands in a cell of somebody's table: a number as people write it, or a code for a missing one.

Publishers write codes in place of figures that they hold back. Their meaning stands in the footnotes of the file; where
it does not, the meanings below are those of the Government Statistical Service, of Nomis and of ONS.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from explorer.said import Said

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Cell = str | float | int | bool | date | datetime | time | timedelta | None
"""What a sheet holds: text, a number, a day, or nothing."""

Rows = Sequence[Sequence[Cell]]

SYMBOLS: Mapping[str, Said] = MappingProxyType(
    {
        "*": Said("readers-symbol-unreliable"),
        "!": Said("readers-symbol-sample-zero"),
        "~": Said("readers-symbol-too-small"),
        "-": Said("readers-symbol-nil"),
        "–": Said("readers-symbol-nil"),
        "—": Said("readers-symbol-nil"),
        "..": Said("readers-symbol-disclosive-or-missing"),
        "…": Said("readers-symbol-not-available"),
        ".": Said("readers-symbol-not-applicable-or-missing"),
        ":": Said("readers-symbol-missing-or-not-applicable"),
        "#": Said("readers-symbol-missing-or-held-back"),
        "^": Said("readers-symbol-held-back-or-notes"),
        "c": Said("readers-symbol-confidential"),
        "x": Said("readers-symbol-not-available"),
        "z": Said("readers-symbol-not-applicable"),
        "u": Said("readers-symbol-low-reliability"),
        "w": Said("readers-symbol-cut-off"),
        "s": Said("readers-symbol-suppressed"),
        "low": Said("readers-symbol-below-smallest"),
        "b": Said("readers-symbol-break"),
        "e": Said("readers-symbol-estimated"),
        "f": Said("readers-symbol-forecast"),
        "p": Said("readers-symbol-provisional"),
        "r": Said("readers-symbol-revised"),
        "n/a": Said("readers-symbol-missing-or-not-applicable"),
        "na": Said("readers-symbol-missing-or-not-applicable"),
        "nan": Said("readers-symbol-no-number"),
        "null": Said("readers-symbol-missing"),
        "none": Said("readers-symbol-missing"),
        "#n/a": Said("readers-symbol-formula-nothing"),
        "#ref!": Said("readers-symbol-formula-lost"),
        "#value!": Said("readers-symbol-formula-text"),
        "#div/0!": Said("readers-symbol-formula-zero"),
        "#name?": Said("readers-symbol-formula-unknown"),
        "#num!": Said("readers-symbol-formula-no-result"),
        "#null!": Said("readers-symbol-formula-no-result"),
        "suppressed": Said("readers-symbol-suppressed"),
        "disclosive": Said("readers-symbol-disclosive"),
        "missing": Said("readers-symbol-missing"),
        "not available": Said("readers-symbol-not-available"),
    }
)
"""Codes in place of figures, in small letters and without brackets, with their usual meaning."""

BESIDE = frozenset({"b", "e", "f", "p", "r"})
"""Codes that say something of a figure and do not stand in its place."""

_NUMBER = re.compile(
    r"(?P<open>\()?\s*[£$€]?\s*(?P<sign>[-+−–])?\s*[£$€]?\s*"
    r"(?P<digits>\d{1,3}(?:[,  '’]\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+)(?P<power>[eE][-+]?\d{1,3})?"
    r"\s*(?P<percent>%)?\s*(?P<close>\))?\s*(?P<mark>\[[\w ,]{1,12}\]|[*!~#^†‡]{1,2}|\(?[rpeb]\)?"
    r"|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\((?:revised|provisional)\))?"
)
_ENDS = r"(?P<lower>-?£?[\d.,]+)\s*%?\s*(?:to|-|–|,\s|;)\s*(?P<upper>-?£?[\d.,]+)\s*%?"
_BOUNDS = re.compile(rf"[(\[]?\s*{_ENDS}\s*[)\]]?")
_WITH_BOUNDS = re.compile(rf"(?P<value>[^\s(\[]+)\s*[(\[]\s*(?:95% CI:?\s*)?{_ENDS}\s*[)\]]")
_WITH_MARGIN = re.compile(r"(?P<value>[^±(]+?)\s*(?P<open>\()?\s*(?:±|\+/-)\s*(?P<margin>[\d.,]+)\s*%?\s*(?(open)\))")
_DOTS = re.compile(r"[-+−–]?[1-9]\d{0,2}(?:\.\d{3})+")
_DOTS_AND_COMMA = re.compile(rf"{_DOTS.pattern},\d+")
_COMMA_DECIMAL = re.compile(r"[-+−–]?\d+,\d+(?: ?%)?")


_BETWEEN_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|_")


def words_apart(name: str) -> str:
    """Part the words of a name that is written as one.

    Examples
    --------
    >>> words_apart("AveragePrice"), words_apart("average_price")
    ('Average Price', 'average price')
    """
    return _BETWEEN_WORDS.sub(" ", name)


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


def row_text(row: Sequence[Cell], most: int = 60) -> str:
    """Return the beginning of what stands in a row, so that it can be named.

    Examples
    --------
    >>> row_text(["E06000001", "", "Hartlepool", 12.0])
    'E06000001; Hartlepool; 12'
    """
    return "; ".join(filter(None, map(words, row)))[:most]


def symbol(text: str) -> str:
    """Return the code that a cell holds in place of a figure, without brackets; empty where it holds none.

    Examples
    --------
    >>> symbol("[c]"), symbol("!"), symbol("N/A"), symbol("12"), symbol("< 5")
    ('c', '!', 'n/a', '', '<5')
    """
    bare = text.strip().casefold()
    if bare[:1] + bare[-1:] in ("[]", "()"):
        bare = bare[1:-1]
    if bare and len(set(bare)) == 1 and bare[0] in "*!~#^-–—":
        bare = bare[0]
    return bare if bare in SYMBOLS else "".join(bare.split()) if _BOUND_ONLY.fullmatch(bare) else ""


_BOUND_ONLY = re.compile(r"[<>≤≥]=? ?\d+(?:[.,]\d+)*%?")


def meaning(mark: str) -> Said | None:
    """Return the usual meaning of a code that stands in place of a figure; None for one that is not known."""
    return SYMBOLS.get(mark) or (Said("readers-symbol-bound") if mark[:1] in "<>≤≥" and _BOUND_ONLY.fullmatch(mark) else None)


@dataclass(frozen=True)
class Figure:
    """A number as written, the mark or the interval beside it in the same cell, and whether it is in short, as 1.2m."""

    value: float
    mark: str = ""
    percent: bool = False
    bounds: tuple[float, float] | None = None
    shortened: bool = False


def figure(text: str, *, comma_is_decimal: bool = False) -> Figure | None:
    """Read a number as people write it, or return None.

    Thousands separators, pound signs, percent signs, brackets for negative numbers, typographic minus signs and a mark
    behind the number are all understood. What is ambiguous is not guessed.

    Examples
    --------
    >>> figure("58,474,943").value, figure("£1,234.50").value, figure("(12)").value, figure("12.3 [r]").mark
    (58474943.0, 1234.5, -12.0, 'r')
    >>> figure("14.0% ± 2").bounds, figure("71.2 (+/- 2.1)").bounds, figure("1'234").value
    ((12.0, 16.0), (69.1, 73.3), 1234.0)
    >>> figure("1,5") is None, figure("1,5", comma_is_decimal=True).value, figure("inf") is None
    (True, 1.5, True)
    >>> figure("£000") is None, figure("'000") is None, figure("'1038").value
    (True, True, 1038.0)
    >>> figure("£3.4bn").value, figure("25k").shortened, figure("5 km") is None
    (3400000000.0, True, True)
    """
    text = text.strip()
    if text[:1] == "'" and text[1:2] in _BEGINS and text[1:] != _THOUSANDS_OF:
        # Spreadsheets keep a number as text behind an apostrophe.
        text = text[1:]
    if text.isascii() and text.replace(".", "", 1).isdecimal() and text != _THOUSANDS_OF:
        return Figure(float(text))
    if comma_is_decimal and _DOTS_AND_COMMA.fullmatch(text):
        # 1.234.567,8: nothing else than thousands and decimals can be meant.
        text = text.replace(".", "")
    if comma_is_decimal and _COMMA_DECIMAL.fullmatch(text):
        text = text.replace(",", ".")
    found = _NUMBER.fullmatch(text)
    if found is None or bool(found["open"]) != bool(found["close"]) or found["digits"] == _THOUSANDS_OF:
        return _in_short(text) or _with_bounds(text)
    value = float(re.sub("[,  '’]", "", found["digits"]) + (found["power"] or ""))
    if not math.isfinite(value):
        return None
    negative = found["open"] or (found["sign"] or "+") in "-−–"
    return Figure(-value if negative else value, symbol((found["mark"] or "").strip("()")), bool(found["percent"]))


_BEGINS = frozenset("0123456789-−–£.(")
_THOUSANDS_OF = "000"
"""What headers write for thousands: *£000*."""

_IN_SHORT = re.compile(
    r"(?P<written>[-+−–]?\s*[£$€]?\s*[-+−–]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*"
    r"(?:(?P<thousand>k|thousand)|(?P<million>mn?|million)|(?P<billion>bn|billion))",
    re.IGNORECASE,
)
_TIMES = {"thousand": 3, "million": 6, "billion": 9}


def _in_short(text: str) -> Figure | None:
    """Read a figure in short: *93.2k*, *1.2m*, *£3.4bn*."""
    found = _IN_SHORT.fullmatch(text)
    told = figure(found["written"]) if found else None
    if found is None or told is None:
        return None
    power = next(power for word, power in _TIMES.items() if found[word])
    # In decimals: 2.3 times a billion is 2,300,000,000 and no fraction less.
    return Figure(float(Decimal(repr(told.value)).scaleb(power)), shortened=True)


def _with_bounds(text: str) -> Figure | None:
    """Read a figure with its interval behind it, ``12.3 (11.0 to 13.6)``, ``12.3 ± 1.3`` or ``12.3 (+/- 1.3)``."""
    if margin := _WITH_MARGIN.fullmatch(text):
        middle, half = figure(margin["value"]), figure(margin["margin"])
        if middle is None or half is None or middle.bounds is not None:
            return None
        # In decimals: 71.2 less 2.1 is 69.1 and no fraction more.
        exact, side = Decimal(repr(middle.value)), Decimal(repr(half.value))
        return replace(middle, bounds=(float(exact - side), float(exact + side)))
    found = _WITH_BOUNDS.fullmatch(text)
    told, within = (figure(found["value"]), bounds(f"{found['lower']} to {found['upper']}")) if found else (None, None)
    return replace(told, bounds=within) if told is not None and within is not None else None


def bounds(text: str) -> tuple[float, float] | None:
    """Read both ends of a confidence interval in one cell, or return None.

    Examples
    --------
    >>> bounds("11.0 - 13.6"), bounds("(-1.5, 2)"), bounds("2020-21"), bounds("12.3")
    ((11.0, 13.6), (-1.5, 2.0), None, None)
    """
    found = _BOUNDS.fullmatch(text.strip())
    ends = [figure(found["lower"]), figure(found["upper"])] if found else []
    told = [end.value for end in ends if end is not None and end.bounds is None]
    return (told[0], told[1]) if len(told) == 2 and told[0] <= told[1] else None


def rounded_in_powers(cells: Iterable[Cell]) -> str:
    """Return the first figure that a program wrote as a power of ten, with fewer digits than it had; empty where none is.

    A spreadsheet writes 123,456 so in a narrow column. Small shares and numbers with all of their digits are not rounded.

    Examples
    --------
    >>> rounded_in_powers(["12", "1.2E+05"]), rounded_in_powers(["1E+05"]), rounded_in_powers(["1.23456789E-05", "1.234567E+06"])
    ('1.2E+05', '1E+05', '')
    """
    for cell in cells:
        if isinstance(cell, str) and "+" in cell and (found := _IN_POWERS.fullmatch(cell.strip())):
            # R writes 100,000 as 1e+05, and rounds nothing.
            digits = len(found["behind"] or "")
            if digits < int(found["power"]) and (digits or found["letter"] == "E"):
                return cell.strip()
    return ""


_IN_POWERS = re.compile(r"[-−–]?[£$€]?\d(?:\.(?P<behind>\d+))?(?P<letter>[eE])\+(?P<power>\d\d)")


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
    percents : ndarray of bool
        Figures that carry a percent sign.
    are_plain : bool
        Whether every cell holds a number and nothing beside it.
    shortened : ndarray of bool, optional
        Figures that are written in short, as 1.2m; none where it is not given.
    otherwise : ndarray of bool, optional
        Cells that were left out as they are written out among figures in short, or the reverse.
    one_or_two : ndarray of bool, optional
        Cells that were left out as their spaces may part thousands, or figures.
    """

    numbers: npt.NDArray[np.float64]
    marks: npt.NDArray[np.object_]
    unreadable: npt.NDArray[np.bool_]
    filled: npt.NDArray[np.bool_]
    percents: npt.NDArray[np.bool_]
    are_plain: bool = False
    shortened: npt.NDArray[np.bool_] | None = None
    otherwise: npt.NDArray[np.bool_] | None = None
    one_or_two: npt.NDArray[np.bool_] | None = None


def figures(cells: Sequence[Cell], *, comma_is_decimal: bool = False, in_short: bool = True, may_be_two: bool = False) -> Figures:
    """Read a column of figures; each distinct text is looked at once.

    ``in_short`` says whether *12m* may be twelve million: of distances it is twelve metres. ``may_be_two`` says that the header
    names two columns, so that *931 242* may be two figures.

    Examples
    --------
    >>> figures(["1.234", "12.5"]).numbers.tolist(), figures(["1.234", "12.345,6"]).unreadable.tolist()
    ([1.234, 12.5], [True, True])
    >>> figures(["1.234", "12.345,6"], comma_is_decimal=True).numbers.tolist()
    [1234.0, 12345.6]
    """
    import numpy as np

    plain = _plain_numbers(cells)
    if plain is not None:
        nowhere = np.zeros(len(plain), dtype=bool)
        return Figures(plain, np.full(len(plain), "", dtype=object), nowhere, ~nowhere, nowhere, are_plain=True)
    known: dict[Cell, _Read] = {}
    read = [_read(known, cell, comma_is_decimal) for cell in cells]
    if any(isinstance(cell, str) and _DOTS_AND_COMMA.fullmatch(words(cell)) for cell in known):
        # Beside 1.234,5 nobody can say that 1.234 is little more than one; where commas are decimal ones, it is a thousand.
        doubtful = [cell for cell in known if isinstance(cell, str) and _DOTS.fullmatch(words(cell))]
        nothing = (math.nan, "", True, True, False, False)
        known |= {cell: _look_at(cell.replace(".", ""), True) if comma_is_decimal else nothing for cell in doubtful}
        read = [_read(known, cell, comma_is_decimal) for cell in cells]
    if not comma_is_decimal and _are_comma_decimals([words(cell) for cell in known if isinstance(cell, str)]):
        return figures(cells, comma_is_decimal=True)
    values, marks, *flags = zip(*read, strict=True) if read else ((), (), (), (), (), ())
    numbers = np.array(values, dtype=np.float64)
    unreadable, filled, percents, shortened = (np.array(flag, dtype=bool) for flag in flags)
    if not in_short and shortened.any():
        numbers, unreadable, shortened = np.where(shortened, np.nan, numbers), unreadable | shortened, shortened & False
    found = Figures(numbers, np.array(marks, dtype=object), unreadable, filled, percents)
    spaced = {cell for cell in known if isinstance(cell, str) and is_spaced(cell)}
    if spaced and (may_be_two or not all(_SPACED_THOUSANDS.fullmatch(words(cell)) for cell in spaced)):
        found = _one_or_two(found, np.array([isinstance(cell, str) and cell in spaced for cell in cells], dtype=bool))
    return _of_one_writing(found, shortened) if shortened.any() else found


_SPACED, _SPACED_THOUSANDS = re.compile(r"\d+(?: \d+)+"), re.compile(r"\d{1,3}(?: \d{3}){1,2}")


def is_spaced(text: str) -> bool:
    """Whether a cell holds nothing but digits and spaces between them: one figure, or several.

    Examples
    --------
    >>> is_spaced("93 242"), is_spaced("93 242  93 861"), is_spaced("93242"), is_spaced("93 242 [r]")
    (True, True, False, False)
    """
    return " " in (plain := words(text)) and bool(_SPACED.fullmatch(plain))


def _one_or_two(found: Figures, spaced: npt.NDArray[np.bool_]) -> Figures:
    """Leave out all figures with spaces where some of them cannot be thousands: beside *7 80*, *93 242* may be two figures, too.

    Examples
    --------
    >>> figures(["93 242", "1 143 900", "780"]).numbers.tolist()
    [93242.0, 1143900.0, 780.0]
    >>> figures(["93 242", "7 80", "780"]).one_or_two.tolist(), figures(["143 900 148 215", "780"]).one_or_two.tolist()
    ([True, True, False], [True, False])
    """
    import numpy as np

    return replace(
        found, numbers=np.where(spaced, np.nan, found.numbers), unreadable=found.unreadable & ~spaced, one_or_two=spaced
    )


def _of_one_writing(found: Figures, shortened: npt.NDArray[np.bool_]) -> Figures:
    """Leave out figures in short among others, or others among those in short: 1.2 beside 1.3m may be either; zero is zero.

    Examples
    --------
    >>> figures(["93.2k", "£1.2m", "0", "..."]).numbers.tolist()
    [93200.0, 1200000.0, 0.0, nan]
    >>> figures(["93.2k", "148k", "1.2"]).otherwise.tolist(), figures(["93.2k", "148", "12"]).otherwise.tolist()
    ([False, False, True], [True, False, False])
    """
    import numpy as np

    written_out = np.isfinite(found.numbers) & ~shortened & (found.numbers != 0)
    most = bool(shortened.sum() > written_out.sum())
    otherwise = written_out if most else shortened
    return replace(
        found,
        numbers=np.where(otherwise, np.nan, found.numbers),
        shortened=shortened & ~otherwise,
        otherwise=otherwise,
    )


def _are_comma_decimals(texts: Sequence[str]) -> bool:
    """Whether the commas of a column are decimal ones: each number has at most one, and many cannot part thousands.

    Examples
    --------
    >>> figures(["0,163", "2,163"]).numbers.tolist(), figures(["2,1634", "2,163"]).numbers.tolist()
    ([0.163, 2.163], [2.1634, 2.163])
    >>> figures(["26,5", "4,06", "2,163"]).numbers.tolist(), figures(["26,500", "4,060", "2,163"]).numbers.tolist()
    ([26.5, 4.06, 2.163], [26500.0, 4060.0, 2163.0])
    >>> figures(["26,5%", "4,06 %"]).numbers.tolist(), figure("£2,163", comma_is_decimal=True).value
    ([26.5, 4.06], 2163.0)
    """
    with_comma = [text for text in texts if "," in text and any(char.isdecimal() for char in text)]
    decimal = sum(bool(_COMMA_DECIMAL.fullmatch(text)) and not _THOUSANDS.fullmatch(text.rstrip("% ")) for text in with_comma)
    if not with_comma or decimal < _ENOUGH_DECIMAL * len(with_comma):
        return False
    return all(_COMMA_DECIMAL.fullmatch(text) for text in with_comma) and not any(_POINT.fullmatch(text) for text in texts)


_THOUSANDS, _POINT = re.compile(r"[-+−–]?[1-9]\d{0,2},\d{3}"), re.compile(r"[-+−–]?\d*\.\d+")
_ENOUGH_DECIMAL = 0.05
"""Share of the numbers with a comma that must have no three digits behind it: the zeros at the end are left out (ours)."""


def have_one_comma(cells: Sequence[Cell]) -> bool:
    """Whether each figure of a column has three digits behind one comma, which then may part thousands or decimals.

    Examples
    --------
    >>> have_one_comma(["2,163", "£1,015", "c", "34,214"]), have_one_comma(["2,163", "1,015", "34"]), have_one_comma(["2,163"])
    (True, False, False)
    """
    seen = 0
    for cell in cells:
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return False
        text = words(cell)
        if any(map(str.isdecimal, text)):
            if not _THOUSANDS.fullmatch(text.lstrip("£$€ ").rstrip("% ")):
                return False
            seen += 1
    return seen >= _FEWEST_WITH_COMMA


_FEWEST_WITH_COMMA = 3

_LONGEST_PLAIN = 20


def _plain_numbers(cells: Sequence[Cell]) -> npt.NDArray[np.float64] | None:
    """Read a column of nothing but digits and decimal points at once, as most of a large table are; else None."""
    import numpy as np

    try:
        together = "".join(cells)  # type: ignore[arg-type]
        if not (together.isascii() and together.replace(".", "").isdecimal()) or max(map(len, cells)) > _LONGEST_PLAIN:  # type: ignore[arg-type]
            return None
        return np.array(cells, dtype=str).astype(np.float64)
    except (TypeError, ValueError):
        return None


def has_bounds(cell: Cell) -> bool:
    """Whether a cell may hold an interval behind its figure; *12-14* alone is none.

    Examples
    --------
    >>> has_bounds("12.3 (11.0 to 13.6)"), has_bounds("12.3 ± 1.3"), has_bounds("12-14"), has_bounds(12.3)
    (True, True, False, False)
    """
    return isinstance(cell, str) and (cell[-1:] in (")", "]") or "±" in cell or "+/-" in cell)


def bounds_in(cells: Sequence[Cell]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return both ends of the interval that each cell holds, alone or behind a figure; NaN where there is none."""
    import numpy as np

    nothing = (math.nan, math.nan)
    texts = {cell for cell in cells if isinstance(cell, str) and cell}
    told = {text: _bounds_told(text) or nothing for text in texts}
    read = [told.get(cell, nothing) if isinstance(cell, str) else nothing for cell in cells]
    ends = np.array(read, dtype=np.float64).reshape(-1, 2)
    return ends[:, 0], ends[:, 1]


def _bounds_told(text: str) -> tuple[float, float] | None:
    found = figure(text)
    return found.bounds if found is not None else bounds(text)


_Read = tuple[float, str, bool, bool, bool, bool]
"""Of a cell: value, mark, unreadable, filled, percent, in short."""


def _read(known: dict[Cell, _Read], cell: Cell, comma: bool) -> _Read:
    if type(cell) is float and math.isfinite(cell):
        return cell, "", False, True, False, False
    if cell == "" or cell is None:
        return math.nan, "", False, False, False, False
    if cell not in known:
        known[cell] = _look_at(cell, comma)
    return known[cell]


def _look_at(cell: Cell, comma: bool) -> _Read:
    text = words(cell)
    if not text:
        return math.nan, "", False, False, False, False
    mark = symbol(text)
    if mark:
        return math.nan, mark, False, True, False, False
    found = figure(text, comma_is_decimal=comma) if not isinstance(cell, date | time | timedelta) else None
    if found is None:
        return math.nan, "", True, True, False, False
    return found.value, found.mark, False, True, found.percent, found.shortened
