"""Indicators: what each measures, and its published values with their uncertainty."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from explorer import resources
from explorer.catalogue.published_words import published
from explorer.catalogue.sources import OGL, Source
from explorer.errors import BundledFileError
from explorer.places.boundaries import REGION_CODES
from explorer.readers import bundled
from explorer.said import Said

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd


LEVELS_DRAWN = (
    "district",
    "utla",
    "itl3",
    "itl2",
    "itl1",
    "combined_authority",
    "lep",
    "ttwa",
    "lsoa",
    "msoa",
)
"""Levels of areas whose figures can be drawn: ``areas-…`` says what their areas are called."""


THEMES = ("economy", "community", "environment")

NATIONS: Mapping[str, str] = {"E": "England", "W": "Wales", "S": "Scotland", "N": "Northern Ireland"}
"""Nations by the letter that the codes of their districts begin with."""

REASONS = ("x", "c", "z", "u", "sum")
"""Status of a row: not available, confidential, not applicable, unreliable, added up from the districts that were merged."""

ALWAYS = (0, 9999)
"""A break whose year is not known: it may lie between any two periods."""


@dataclass(frozen=True)
class Indicator:
    """What an indicator measures, and what may be done with it.

    Attributes
    ----------
    id, title, unit, theme, kind, denominator, weights, combine, uncertainty, comparable_over_time, access, publisher, dataset
        As their publisher has them; ``weights`` is what stands for the denominator: see :mod:`explorer.layers.denominators`.
    periods : tuple of str
        Periods held, latest first, as their publisher writes them: ``2023``, ``2023/24``, ``2021-2023``, ``2026-01``.
    earlier_period : str
        The period that the latest is held against; empty where there is none.
    polarity : int
        1 where more is better, −1 where less is, 0 where neither.
    note : Said or str
        What a careful reader should know.
    level : str
        Of the areas it is published for: one of :data:`LEVELS_DRAWN`.
    nations : str
        Nations whose districts it covers, each by its letter.
    use : str
        What figures of places may be used for: ``places`` (to compare them), ``nation`` (only within one nation), ``total``
        (per resident only), ``growth`` (growth within a place, no levels) or ``wider`` (wider areas, never districts).
    trend : str
        Whether periods may be compared: ``yes``, ``care``, ``break``, ``none`` or ``unknown``.
    breaks : tuple of (int, int)
        First and last year of each known break.
    refused : str
        Why figures of several districts are never put together: ``median``, ``volume``, ``life_table``, ``index`` or
        ``kind``; empty where they may be.
    error : str
        What is known of chance: ``none`` (counted in full), ``interval`` or ``unknown``.
    continues_as : str
        Id of the indicator that takes the place of a series that has ended.
    vintage, source_url : str
        Day of the publisher's release, and where it is.
    """

    id: str
    title: Said | str
    unit: str
    theme: str
    kind: str
    denominator: str
    weights: str
    combine: Said | str
    uncertainty: Said | str
    comparable_over_time: str
    access: str
    publisher: Said | str
    dataset: Said | str
    periods: tuple[str, ...]
    earlier_period: str
    polarity: int
    note: Said | str
    level: str = "district"
    nations: str = "EWSN"
    use: str = "places"
    trend: str = "yes"
    breaks: tuple[tuple[int, int], ...] = ()
    refused: str = ""
    error: str = "interval"
    continues_as: str = ""
    vintage: str = ""
    source_url: str = ""
    licence: Said | str = OGL

    @property
    def is_of_districts(self) -> bool:
        """Whether districts have figures of their own."""
        return self.level == "district"

    @property
    def is_combinable(self) -> bool:
        """Whether figures of several districts may be put together at all."""
        return not self.refused

    @property
    def unit_said(self) -> Said | str:
        """The unit as one reads it."""
        return published(self.unit)

    @property
    def trend_said(self) -> Said | str:
        """What its publisher says of comparing periods."""
        return published(self.comparable_over_time)

    @property
    def care_said(self) -> Said | str:
        """Why periods are compared only with care; empty where no reason is given."""
        found = _CARE.match(self.comparable_over_time)
        return published(found[1] or "") if found else ""

    @property
    def areas_said(self) -> Said:
        """What the areas are called that it is published for."""
        return Said(f"areas-{self.level}")

    @property
    def latest_period(self) -> str:
        """The latest period held."""
        return self.periods[0]

    @property
    def first_period(self) -> str:
        """The earliest period held."""
        return self.periods[-1]

    def held_period(self, wanted: str | None) -> str:
        """Return a period that is held: the one wanted, else the latest that ends in its year, else the latest."""
        if not wanted or wanted in self.periods:
            return wanted or self.latest_period
        year = year_of(wanted)
        return next((each for each in self.periods if year and year_of(each) == year), self.latest_period)

    def is_broken(self, earlier: str, later: str) -> bool:
        """Whether the series is known to break after one period and up to another.

        A break whose year is not known is taken to lie between them.
        """
        start, end = year_of(earlier), year_of(later)
        return start < end and any(start < last and end >= first for first, last in self.breaks)

    def source(self, of_period: str) -> Source:
        """Return the dataset behind the values of a period."""
        title = Said("source-indicator", indicator=self.title, dataset=self.dataset)
        return Source(f"indicator:{self.id}", title, self.publisher, of_period, self.licence, note=self.note)


def year_of(of_period: str) -> int:
    """Return the year in which a period ends; 0 where its name tells none.

    Examples
    --------
    >>> year_of("2023/24"), year_of("2021-2023"), year_of("2026-01"), year_of("")
    (2024, 2023, 2026, 0)
    """
    from explorer.readers.tables.written.periods import period

    read = period(of_period)
    return read.year if read else 0


def time_of(of_period: str) -> float:
    """Return the middle of a period in years, to place it along a line of time.

    Examples
    --------
    >>> time_of("2023"), time_of("2023/24"), time_of("2021-2023")
    (2023.5, 2024.0, 2022.5)
    """
    from explorer.readers.tables.written.periods import span

    first, last = span(of_period)
    return (first + last) / 2


def period_said(of_period: str) -> Said | str:
    """Say a period: a month by its name, others as their publisher writes them.

    Examples
    --------
    >>> period_said("2023/24"), period_said("2026-01")
    ('2023/24', Said('form-month', month=Said('form-month-1'), year='2026'))
    """
    found = _MONTH.fullmatch(of_period)
    return Said("form-month", month=Said(f"form-month-{int(found[2])}"), year=found[1]) if found else of_period


_CARE = re.compile(r"yes,? with care(?:: *(.+))?", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


@dataclass(frozen=True, eq=False)
class IndicatorTable:
    """All indicators and their values, which are read by indicator when they are first asked for.

    Attributes
    ----------
    indicators : mapping of id to Indicator
    own : mapping of id to DataFrame
        Values of the user's own indicators, each indexed by area code: ``period``, ``value``, ``lower95``, ``upper95``,
        ``numerator``, ``denominator``, ``status``. Areas are districts, ITL1 regions (their ITL codes) and countries. A missing
        value is NaN.
    read : dict of id to mapping of period to DataFrame
        What was read of the bundled ones, in the same form.
    latest : dict of id to DataFrame
        Of the bundled ones the latest period, which alone is read as long as nobody asks for another.
    """

    indicators: Mapping[str, Indicator]
    own: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    read: dict[str, Mapping[str, pd.DataFrame]] = field(default_factory=dict)
    latest: dict[str, pd.DataFrame] = field(default_factory=dict)

    def of(self, indicator: str, of_period: str) -> pd.DataFrame:
        """Return the values of an indicator in a period, indexed by area code; none where the period is not held."""
        if indicator in self.own:
            frame = self.own[indicator]
            return frame[frame["period"] == of_period]
        if of_period == self.indicators[indicator].latest_period:
            if indicator not in self.latest:
                self.latest[indicator] = load_values(self.indicators[indicator], of_period)
            return self.latest[indicator]
        by_period = self.read.get(indicator)
        if by_period is None:
            frame = load_values(self.indicators[indicator])
            by_period = {str(each): rows for each, rows in frame.groupby("period", sort=False)}
            self.read[indicator] = by_period
        return by_period[of_period] if of_period in by_period else next(iter(by_period.values())).iloc[:0]


def load_indicators() -> Mapping[str, Indicator]:
    """Read what the bundled indicators are (light: without their values)."""
    rows = bundled.read_rows(resources.facts("indicators.csv"), _INDICATOR_COLUMNS)
    return {row["indicator"]: Indicator(*row.values()) for row in rows}


def load_values(indicator: Indicator, of_period: str = "") -> pd.DataFrame:
    """Read the bundled values of one indicator, indexed by area code, in all its periods or in one.

    Raises
    ------
    ReadError
        The table is damaged, names a period that the list of indicators does not, or leaves a gap without its reason.
    """
    path = resources.facts(f"indicators/{indicator.id}.csv.gz")
    some = _lines_of(path, of_period) if of_period else None
    frame = bundled.read_frame(path, {**_VALUE_COLUMNS, "period": bundled.one_of(*indicator.periods)}, some)
    if of_period:
        frame = frame[frame["period"] == of_period]
    silent = frame["value"].isna() & (frame["status"] == "")
    if silent.any() or frame.duplicated(["area_code", "period"]).any():
        raise BundledFileError("table", path.name, ValueError("a gap without a reason, or a row twice"))
    # As an array of objects: pandas unpacks text cell by cell when a column is gone through.
    codes = frame["area_code"].to_numpy(dtype=object)
    return frame.assign(area_code=[REGION_CODES.get(code, code) for code in codes]).set_index("area_code")


def areas_with_values(indicator: Indicator) -> frozenset[str]:
    """Return the areas that a bundled indicator has a figure for in its latest period, and read nothing more of it.

    Raises
    ------
    ReadError
        The table is damaged.
    """
    content = _content(resources.facts(f"indicators/{indicator.id}.csv.gz"))
    filled = re.findall(rb"^([^,\n]+),%b,[^,\r\n]+," % re.escape(indicator.latest_period.encode()), content, re.MULTILINE)
    codes = (code.decode() for code in filled)
    return frozenset(REGION_CODES.get(code, code) for code in codes)


def _lines_of(path: Path, of_period: str) -> bytes | None:
    """Return the header of a table and its lines of one period; None where it must be read as a whole to tell them."""
    content = _content(path)
    if b'"' in content:
        return None
    header, _, _ = content.partition(b"\n")
    return b"\n".join([header, *re.findall(rb"^[^,\n]+,%b,.*$" % re.escape(of_period.encode()), content, re.MULTILINE)])


def _content(path: Path) -> bytes:
    """Return the unpacked text of a table whose lines begin with area and period."""
    try:
        content = gzip.decompress(path.read_bytes())
        if not content.startswith(b"area_code,period,value,"):
            raise ValueError("columns in another order")  # noqa: TRY301 - told as any other damage
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise BundledFileError("table", path.name, error) from error
    return content


def load_published_bodies(indicators: Mapping[str, Indicator]) -> pd.DataFrame:
    """Read figures that publishers give for counties and combined authorities as a whole, indexed by their ONS code.

    They check what is combined from districts, and stand where districts cannot be combined, as for medians.

    Raises
    ------
    ReadError
        The table is damaged, or names an indicator that is not known.
    """
    path = resources.facts("published_for_bodies.csv.gz")
    frame = bundled.read_frame(path, {"indicator": bundled.one_of(*indicators), **_VALUE_COLUMNS})
    return frame.set_index("area_code")


def _periods(cell: str) -> tuple[str, ...]:
    return tuple(bundled.named(cell).split())


def breaks_in(told: str) -> tuple[tuple[int, int], ...]:
    """Return the first and last year of each break that a text names.

    Examples
    --------
    >>> breaks_in("2013 to 2018"), breaks_in("2011; 2015"), breaks_in("")
    (((2013, 2018),), ((2011, 2011), (2015, 2015)), ())
    """
    return tuple((int(first), int(last or first)) for first, last in _SPAN.findall(told))


_SPAN = re.compile(r"\b((?:19|20)\d\d)\b(?: (?:to|and) ((?:19|20)\d\d)\b)?")


def _polarity(cell: str) -> int:
    return int(bundled.one_of("1", "-1", "0")(cell))


def _said(cell: str) -> Said | str:
    return published(bundled.named(cell))


_INDICATOR_COLUMNS: Mapping[str, bundled.Check] = {
    "indicator": bundled.named,
    "title": _said,
    "unit": bundled.named,
    "theme": bundled.one_of(*THEMES),
    "kind": bundled.one_of("rate", "ratio", "median", "mean", "count"),
    "denominator": bundled.text,
    "weights": bundled.text,
    "combine": _said,
    "uncertainty": _said,
    "comparable_over_time": bundled.named,
    "access": bundled.named,
    "publisher": _said,
    "dataset": _said,
    "periods": _periods,
    "earlier_period": bundled.text,
    "polarity": _polarity,
    "note": published,
    "level": bundled.one_of(*LEVELS_DRAWN),
    "nations": bundled.named,
    "use": bundled.one_of("places", "nation", "total", "growth", "wider"),
    "trend": bundled.one_of("yes", "care", "break", "none"),
    "breaks": breaks_in,
    "refused": bundled.one_of("", "median", "volume", "life_table"),
    "error": bundled.one_of("none", "interval", "unknown"),
    "continues_as": bundled.text,
    "vintage": bundled.named,
    "source_url": bundled.named,
}
_VALUE_COLUMNS = {
    "area_code": bundled.code,
    "period": bundled.named,
    "value": bundled.number,
    "lower95": bundled.number,
    "upper95": bundled.number,
    "numerator": bundled.number,
    "denominator": bundled.count,
    "status": bundled.one_of("", *REASONS),
}
