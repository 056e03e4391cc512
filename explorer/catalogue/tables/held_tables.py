"""Indicators of a table of the user's own, in the form in which the bundled ones are held."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from explorer.catalogue.indicators import ALWAYS, LEVELS_DRAWN, Indicator, breaks_in
from explorer.catalogue.tables.own_tables import OwnTable
from explorer.catalogue.tables.table_kinds import COUNT, INDEX, MEDIAN, MONEY, UNKNOWN, combining_said
from explorer.catalogue.tables.table_problems import can_be_drawn, none_drawn
from explorer.catalogue.tables.table_report import IndicatorFound, problem_said
from explorer.errors import ReadError
from explorer.places.names.counties import LOWER_TIER
from explorer.places.names.written_areas import DISTRICT
from explorer.project.own_footprint import OWN
from explorer.readers.tables.table_choices import IndicatorChoices, OwnTableFile, as_json
from explorer.readers.tables.written.periods import period
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

NO_LICENCE = Said("tables-no-licence")
_LONGEST_TITLE = 90

UPPER_TIER = "utla"
"""Counties and the districts that are not in one."""

_TWO_TIERS = (DISTRICT, "county")


class NothingDrawnError(ReadError):
    """A sound table all of whose areas are of levels that cannot be drawn, such as police areas: it can only be converted."""


@dataclass(frozen=True, eq=False)
class HeldIndicator:
    """An indicator of a user's own, and its values.

    Attributes
    ----------
    indicator : Indicator
    frame : DataFrame, indexed by area code
        ``period``, ``value``, ``lower95``, ``upper95``, ``numerator``, ``denominator``, ``status``: a row for each area and year.
    problems : tuple of str
        What the report on its table says is wrong with it, one sentence each.
    """

    indicator: Indicator
    frame: pd.DataFrame
    problems: tuple[Said | Listing | str, ...] = ()


def indicators_of(table: OwnTable, file: OwnTableFile) -> tuple[HeldIndicator, ...]:
    """Return the indicators of a table that are wanted and have values for areas that can be drawn.

    Those with values for districts are of districts. Others are of the level of their areas; where a table holds several
    levels, each has an indicator of its own. Of several periods that end in one year, the last stands for it.

    Raises
    ------
    ReadError
        The table cannot be used, or none of its indicators has a value for such areas in a known period.
    NothingDrawnError
        None of its areas is of a level that can be drawn.
    """
    if not table.report.usable:
        raise ReadError(table.report.verdict)
    wanted = [f for f in table.report.indicators if f.series not in file.choices.left_out and not f.waits]
    held = [each for found in wanted for each in _of_series(found, table, file)]
    if not held and not can_be_drawn(table.report.levels):
        raise NothingDrawnError(none_drawn(table.report.levels), Said("tables-none-drawn-remedy"))
    if not held and not table.report.periods:
        raise ReadError(Said("tables-which-period", file=table.report.file), Said("tables-which-period-remedy"))
    if not held:
        raise ReadError(
            Said("tables-nothing-drawn", file=table.report.file),
            Said("tables-nothing-drawn-remedy"),
        )
    # What is first is shown first: the level of most areas, with all its indicators.
    problems = tuple(problem_said(problem) for problem in table.report.problems)
    in_order = sorted(held, key=lambda each: each.indicator.level != held[0].indicator.level)
    return tuple(replace(each, problems=problems) for each in in_order)


def _of_series(found: IndicatorFound, table: OwnTable, file: OwnTableFile) -> list[HeldIndicator]:
    frame = table.frame
    rows = frame[(frame["series"] == found.series) & (frame["year"] > 0)]
    levels = levels_of(rows[rows["value"].notna()])
    of_level = {level: rows[rows["level"].isin(_beside(level))] for level in levels}
    held = [_held(found, level, those, file, is_main=level == levels[0]) for level, those in of_level.items()]
    chosen, told = file.choices.of(found.series).source, table.report.source
    if chosen or not told:
        return held
    return [replace(each, indicator=replace(each.indicator, dataset=told)) for each in held]


def _beside(level: str) -> list[str]:
    """Return which levels of a table make up the figures of one: regions and countries stand beside, to compare with."""
    return [*(_TWO_TIERS if level == UPPER_TIER else [level]), "itl1", "country"]


def levels_of(filled: pd.DataFrame) -> list[str]:
    """Return the levels that the figures of an indicator are of, that of most areas first; none where none can be drawn.

    Parameters
    ----------
    filled : DataFrame
        Rows with a value: ``code``, ``level``.

    Examples
    --------
    >>> import pandas as pd
    >>> levels_of(pd.DataFrame({"code": ["TLG31", "TLG32", "TLG3", "TLG", "UK"], "level": ["itl3", "itl3", "itl2", "itl1", ""]}))
    ['itl3', 'itl2']
    """
    codes = filled.drop_duplicates("code")
    counts = codes["level"].value_counts()
    lower = codes["code"].astype(str).str.startswith(LOWER_TIER).sum()
    if counts.get("county", 0) and not lower:
        return [UPPER_TIER]
    if DISTRICT in counts:
        return [DISTRICT]
    drawn = [str(level) for level in counts.index if level in LEVELS_DRAWN]
    return [level for level in drawn if level != "itl1"] or drawn


def id_of(file: OwnTableFile, series: str) -> str:
    """Id of an indicator: the same while the file is read in the same way."""
    stamp = hashlib.sha256(f"{file.key}\n{as_json(file.choices)}\n{series}".encode()).hexdigest()[:8]
    slug = re.sub(r"[^a-z0-9]+", "_", series.casefold()).strip("_")[:40]
    return f"{OWN}{slug}-{stamp}"


def _held(found: IndicatorFound, level: str, rows: pd.DataFrame, file: OwnTableFile, *, is_main: bool) -> HeldIndicator:
    values = _dated(rows)
    periods = tuple(sorted(dict.fromkeys(values["period"]), key=_order, reverse=True))
    indicator = replace(_indicator(found, periods, file), level=level)
    return HeldIndicator(indicator if is_main else replace(indicator, id=id_of(file, f"{found.series} {level}")), values)


def _dated(rows: pd.DataFrame) -> pd.DataFrame:
    """One row for each area and period; an area that stands twice in one period has no value, rather than one of two."""
    told = rows[["period", "year", "month"]].drop_duplicates()
    names = {each: name_of(str(each[0]), int(each[1]), int(each[2])) for each in told.itertuples(index=False, name=None)}
    # Two weeks of one month, or a year and three years to it, stay two periods however long their names are.
    often = Counter(names.values())
    names = {each: name if often[name] == 1 else str(each[0]).strip() or name for each, name in names.items()}
    named_rows = zip(rows["period"], rows["year"], rows["month"], strict=True)
    dated = rows.assign(period=[names[each] for each in named_rows])
    twice = dated.duplicated(["code", "period"], keep=False)
    once = dated.assign(**{name: dated[name].mask(twice) for name in ("value", "lower", "upper")})
    named = {"code": "area_code", "lower": "lower95", "upper": "upper95", "flag": "status"}
    columns = ["period", "value", "lower95", "upper95", "numerator", "denominator", "status"]
    return once.drop_duplicates(["code", "period"]).rename(columns=named).set_index("area_code")[columns]


def name_of(label: str, year: int, month: int) -> str:
    """Return the name of a period: as the file writes it where that says the same on its own, a month as ``2026-01``.

    Examples
    --------
    >>> name_of("2022/23", 2023, 12), name_of("2021-2023", 2023, 12), name_of("Jan 2026", 2026, 1), name_of("2020", 2020, 12)
    ('2022/23', '2021-2023', '2026-01', '2020')
    >>> name_of("2025 Q1", 2025, 3), name_of("as above", 2020, 12), name_of("12/2011", 2011, 12)
    ('2025 Q1', '2020', '2011-12')
    """
    if _MONTH.fullmatch(label.strip()):
        return f"{year}-{month:02d}"
    read = period(label)
    if read is not None and (read.year, read.month) == (year, month) and len(label) <= _LONGEST_PERIOD:
        return label.strip()
    return str(year) if month in (0, 12) else f"{year}-{month:02d}"


_MONTH = re.compile(r"(?:[a-z]{3,9}[-' ](?:\d{4}|\d\d)|\d{4}-(?:0[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])/\d{4})", re.IGNORECASE)
_LONGEST_PERIOD = 24


def _order(of_period: str) -> tuple[int, int, int, str]:
    """Sort periods by when they end; pooled years stand before the single one that ends with them."""
    read = period(of_period)
    return (read.year, read.month, read.day, of_period) if read is not None else (0, 0, 0, of_period)


def _indicator(found: IndicatorFound, periods: tuple[str, ...], file: OwnTableFile) -> Indicator:
    chosen = file.choices.of(found.series)
    kind = chosen.kind or found.kind
    title = chosen.title or found.series
    return Indicator(
        id=id_of(file, found.series),
        title=title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…",
        unit=chosen.unit or found.unit or ("number" if kind == COUNT else ""),
        theme=chosen.theme or "economy",
        kind=_KNOWN_AS.get(kind, kind),
        denominator=chosen.denominator or "none",
        weights="",
        combine=chosen.combine or combining_said(kind),
        uncertainty=_uncertainty(found),
        comparable_over_time=f"break: {chosen.breaks}" if chosen.breaks else "not stated",
        access=chosen.access,
        publisher=chosen.publisher or Said("tables-own-publisher"),
        dataset=chosen.source or file.path.name,
        periods=periods,
        earlier_period=periods[-1],
        polarity=chosen.polarity,
        note=_note(file, chosen),
        licence=chosen.licence or NO_LICENCE,
        trend="break" if chosen.breaks else "unknown",
        breaks=(breaks_in(chosen.breaks) or (ALWAYS,)) if chosen.breaks else (),
        refused=_REFUSED.get(kind, ""),
        error="interval" if found.intervals else "unknown",
    )


_KNOWN_AS: Mapping[str, str] = {MONEY: "count", INDEX: "median", UNKNOWN: "ratio"}
_REFUSED: Mapping[str, str] = {MEDIAN: "median", INDEX: "index", UNKNOWN: "kind"}
"""Kinds that the analysis treats like another: sums of money add up as counts do, index numbers cannot be combined."""


def _uncertainty(found: IndicatorFound) -> Said:
    return Said("tables-interval" if found.intervals else "tables-no-interval")


def _note(file: OwnTableFile, chosen: IndicatorChoices) -> Said:
    place = Said("tables-sheet-of", file=file.path.name, sheet=file.choices.sheet) if file.choices.sheet else file.path.name
    return Said("tables-read-from" if chosen.kind else "tables-read-from-guessed", place=place)
