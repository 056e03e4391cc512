"""Units that a header tells, held against figures that are known: hectares over square kilometres, £ million over pounds.

A unit is a word above a column, and figures do not change when the word is wrong. Where the areas of a table are known to have
other figures in that unit, the rows are named and nothing of the column counts until a person has said its unit. Nothing is ever
converted.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from explorer.catalogue.facts import load_commuting_totals, load_population
from explorer.catalogue.indicators import load_indicators, load_values, time_of
from explorer.catalogue.tables.table_report import TableProblem, first_few
from explorer.places.names.area_keys import AreaMatch
from explorer.readers.tables.written.units import BRACKETED_THOUSANDS, THOUSANDS_BEHIND
from explorer.said import Number, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup

_NAMED = 3
_SUMMED = ("itl1", "itl2", "itl3")
"""Levels whose figures are made of those of their districts."""

Known = Callable[["DistrictLookup", float], "pd.Series[float]"]
"""Figures by district, in the unit whose factor is 1, of the time (in years) nearest to the one given."""


@dataclass(frozen=True)
class Unit:
    """A unit as headers write it, and how many of it are one of the known figures' unit."""

    id: str
    written: re.Pattern[str]
    factor: float


@dataclass(frozen=True)
class Quantity:
    """What a column may be of, and what is known of it.

    Attributes
    ----------
    id : str
    title : pattern
        Matches the words of a title that are left when units, years and what is in brackets are gone.
    units : tuple of Unit
        The first that a header tells counts.
    known : callable
    within : float
        Factor within which figures of another year, or counted otherwise, may differ.
    adds_up : bool
        Whether the figure of a wider area is the sum of those of its districts; else it lies about their middle.
    implied : str
        Unit where a header tells none; empty where none is taken for granted.
    instead : str
        What a unit in a title stands for: *hectares* alone are an area.
    """

    id: str
    title: re.Pattern[str]
    units: tuple[Unit, ...]
    known: Known
    within: float
    adds_up: bool = True
    implied: str = ""
    instead: str = " "


def _unit(name: str, written: str, factor: float) -> Unit:
    return Unit(name, re.compile(written, re.IGNORECASE), factor)


def hectares(_: DistrictLookup, __: float = 0) -> pd.Series[float]:
    """Land of each district, by the bundled boundaries."""
    import pandas as pd
    import shapely

    from explorer.places import boundaries

    shapes = boundaries.bundled("districts", boundaries.TOLERANCES[0]).shapes
    return pd.Series(shapely.area(shapes.to_geometry()) / 10_000, index=shapes.codes)


def employed(lookup: DistrictLookup, _: float = 0) -> pd.Series[float]:
    """Residents in employment, wherever they work."""
    totals = load_commuting_totals(lookup)
    return totals[["employed_residents", "home", "abroad"]].sum(axis="columns", min_count=3)


def _people(lookup: DistrictLookup, _: float) -> pd.Series[float]:
    return load_population(lookup)


def _jobs(lookup: DistrictLookup, _: float) -> pd.Series[float]:
    return load_commuting_totals(lookup)["jobs"]


def _density(lookup: DistrictLookup, _: float) -> pd.Series[float]:
    return load_population(lookup) / hectares(lookup)


def published_near(lookup: DistrictLookup, time: float, *, indicator: str) -> pd.Series[float]:
    """Return a bundled indicator of the period nearest to a time."""
    values = _all_periods(indicator)
    nearest = min(values, key=lambda period: abs(time_of(period) - time)) if time else next(iter(values))
    return values[nearest].reindex(list(lookup.codes))


@cache
def _all_periods(indicator: str) -> Mapping[str, pd.Series[float]]:
    frame = load_values(load_indicators()[indicator])
    return {str(period): rows["value"] for period, rows in frame.groupby("period", sort=False)}


def _times_people(lookup: DistrictLookup, time: float, *, indicator: str) -> pd.Series[float]:
    return published_near(lookup, time, indicator=indicator) * load_population(lookup)


_SQUARE = r"\bsq(?:uare)?s?\.? ?"
_THOUSANDS = rf"\bthousands?\b|'?\b000s?\b|{BRACKETED_THOUSANDS}|{THOUSANDS_BEHIND}"
_KM2 = rf"(?:{_SQUARE}k(?:ilo)?m(?:et(?:re|er))?s?\b|\bk(?:ilo)?m(?:et(?:re|er))?s? ?(?:2\b|²|\^2|sq(?:uared?)?\b))"
_MILE2 = rf"(?:{_SQUARE}mi(?:les?)?\b|\bmi(?:les?)? ?(?:2\b|²|\^2|sq(?:uared?)?\b))"
_M2 = rf"(?:{_SQUARE}m(?:et(?:re|er)s?)?\b|\bm(?:et(?:re|er)s?)? ?(?:2\b|²|\^2|sq(?:uared?)?\b))"
_LAND = (
    _unit("hectares", r"\bhectares?\b|\bha\b|\bhect\b", 1.0),
    _unit("km2", _KM2, 0.01),
    _unit("acres", r"\bacres?\b", 2.471),
    _unit("miles2", _MILE2, 0.003861),
    _unit("m2", _M2, 10_000.0),
)
_PER_LAND = (
    _unit("per_hectare", r"(?:\bper|/|\ba) ?(?:hectare|ha\b)", 1.0),
    _unit("per_km2", rf"(?:\bper|/) ?{_KM2}", 100.0),
    _unit("per_acre", r"(?:\bper|/|\ban) ?acre", 0.4047),
    _unit("per_mile2", rf"(?:\bper|/) ?{_MILE2}", 259.0),
)
_HEADS = (
    _unit("thousands", _THOUSANDS, 0.001),
    _unit("millions", r"\bmillions?\b|\(m(?:n|ln)?\)", 1e-6),
    _unit("ones", r"\bnumber\b|\bcount\b|\bpeople\b|\bpersons\b|\bresidents\b|\bjobs\b", 1.0),
)
_POUNDS = r"(?:£|\bgbp\b|\bpounds?\b)"
_MONEY = (
    _unit("pounds_billion", rf"{_POUNDS} ?(?:billions?|bn|b)\b|\bbillions?\b", 1e-9),
    _unit("pounds_million", rf"{_POUNDS} ?(?:millions?|mn?)\b|\bmillions?\b|\(£m\)", 1e-6),
    _unit("pounds_thousand", rf"{_POUNDS} ?(?:'?000s?|thousands?|k)\b|{_THOUSANDS}", 1e-3),
    _unit("pounds", _POUNDS, 1.0),
)
_PAY = (
    _unit("pounds_hour", r"\bhourly\b|\bper hour\b|\ban hour\b", 1 / 37.0),
    _unit("pounds_month", r"\bmonthly\b|\bper month\b", 52.14 / 12),
    _unit("pounds_year", r"\bannual(?:ly)?\b|\byearly\b|\bper (?:year|annum)\b", 52.14),
    _unit("pounds_week", r"\bweekly\b|\bper week\b|\ba week\b", 1.0),
)
_SHARES = (
    _unit("per_cent", r"%|\bper ?cent(?:age)?s?\b|\bpct\b", 1.0),
    _unit("of_one", r"\bproportion\b|\bshare of one\b", 0.01),
)

_WHOSE = (
    r"(?:all|total|usual|usually|resident|residents|estimated|mid|year|mid-year|number|no|count|of|the|in|persons?|people|ages"
    r"|k|m|th|thou|e3)"
)
"""Words for those counted; a letter that may be a unit is none of others'."""
_PRODUCT = (
    r"(?:total|all|industries|industry|balanced|b|gross|value|added|domestic|product|gva|gdp|current|basic|market|prices|price"
    r"|at|by|local|authority|of|the|in|estimates?|regional|workplace|based|income|approach|i)"
)
_INCOME = r"(?:total|gross|disposable|household|income|gdhi|of|the|in|current|prices|at|by|estimates?)"
_EACH = r"(?:per|a|head|capita|person|resident|of|population)"
_ASKED = (
    r"(?:rate|aged|age|ages|16|64|to|and|over|all|people|persons|residents|of|who|are|in|the|by|aps|working|nvq|rqf|or|above"
    r"|level)"
)


def _words(*allowed: str, needs: str) -> re.Pattern[str]:
    """Match titles that hold only words that are allowed, and one of those needed."""
    return re.compile(rf"(?=.*\b(?:{needs})\b)(?:(?:{'|'.join(allowed)})(?: |$))+", re.IGNORECASE)


def _survey(name: str, needs: str, *own: str) -> Quantity:
    known = partial(published_near, indicator=name)
    return Quantity(name, _words(_ASKED, *own, needs=needs), _SHARES, known, 8.0, adds_up=False, implied="per_cent")


QUANTITIES: Sequence[Quantity] = (
    Quantity(
        "density",
        _words(_WHOSE, "population|density|per|a|an", needs="density|per"),
        _PER_LAND, _density, 2.5, adds_up=False, instead=" per ",
    ),
    Quantity(
        "land",
        _words(
            "total|land|area|areas|extent|size|surface|measurement|in|of|the|by|local|authority|council|district|mhw|to|realm"
            "|area[elc]",
            needs=".*",
        ),
        _LAND, hectares, 1.57, instead=" area ",
    ),
    Quantity(
        "residents",
        _words(_WHOSE, "population|inhabitants|estimates?", needs="population|residents|people|persons|ages|inhabitants"),
        _HEADS, _people, 30.0, implied="ones",
    ),
    Quantity(
        "employed_residents",
        _words(_WHOSE, "employed|employment|work|workers|living|area", needs="employed|employment|work|workers"),
        _HEADS, employed, 30.0, implied="ones",
    ),
    Quantity(
        "jobs",
        _words(_WHOSE, "jobs|workplace|employees?|filled", needs="jobs|employees"),
        _HEADS, _jobs, 30.0, implied="ones",
    ),
    Quantity(
        "businesses",
        _words(_WHOSE, "active|businesses|enterprises|business", needs="businesses|enterprises"),
        _HEADS, partial(published_near, indicator="active_businesses"), 30.0, implied="ones",
    ),
    *(
        Quantity(
            name,
            _words(words, "labour|productivity|output|smoothed|nominal", also, needs=needs),
            _MONEY, partial(published_near, indicator=name), 10.0, adds_up=False,
        )
        for name, words, also, needs in (
            ("gva_per_hour", _PRODUCT, "per|hour|worked|an", "hour"),
            ("gva_per_job", _PRODUCT, "per|job|filled", "job"),
            ("gdp_per_head", _PRODUCT, _EACH, "head|capita"),
            ("gdhi_per_head", _INCOME, _EACH, "head|capita"),
        )
    ),
    Quantity(
        "gdp",
        _words(_PRODUCT, needs="gva|gdp|product|added"),
        _MONEY, partial(_times_people, indicator="gdp_per_head"), 10.0,
    ),
    Quantity(
        "gdhi",
        _words(_INCOME, needs="gdhi|disposable"),
        _MONEY, partial(_times_people, indicator="gdhi_per_head"), 10.0,
    ),
    Quantity(
        "pay",
        _words("gross|median|mean|average|pay|earnings|wages?|all|employees?|full|time|full-time|workplace|residence|based|of|in|£",
               needs="pay|earnings|wages?"),
        _PAY, partial(published_near, indicator="median_weekly_pay"), 3.0, adds_up=False,
    ),
    _survey("employment_rate", "employment", "employment|employed"),
    _survey("economic_inactivity", "inactivity|inactive", "economic|economically|inactivity|inactive"),
    _survey("unemployment_modelled", "unemployment", "unemployment|unemployed|modelled|model|based"),
    _survey("level3_qualified_rqf", "qualified|qualifications", "qualified|qualifications|with|3|4|\\+"),
)  # fmt: skip


def quantity_of(series: str) -> Quantity | None:
    """Return what a title says that figures are of; None where nothing of it is known.

    Examples
    --------
    >>> [quantity_of(title).id for title in ("Area (hectares)", "GVA per head, £", "Total population 2021 (thousands)")]
    ['land', 'gdp_per_head', 'residents']
    >>> quantity_of("Population aged 16 to 64"), quantity_of("Green space (hectares)"), quantity_of("GVA of manufacturing")
    (None, None, None)
    """
    return next((found for found in QUANTITIES if found.title.fullmatch(_bare(series, found))), None)


def _bare(series: str, quantity: Quantity) -> str:
    """Return the words of a title without years and punctuation, and what its units stand for."""
    text = _AREA_OF_SAM.sub(r"area\1 hect", series.replace("_", " "))
    for unit in quantity.units:
        if unit.id not in _SPOKEN:
            text = unit.written.sub(quantity.instead, text)
    return " ".join(_YEAR.sub(" ", _PUNCTUATION.sub(" ", text)).casefold().split())


_SPOKEN = frozenset({"ones"})
"""Units whose words say what is counted too."""

_AREA_OF_SAM = re.compile(r"\barea([elc])hect\b", re.IGNORECASE)
"""Columns of land in the standard area measurements."""

_PUNCTUATION, _YEAR = re.compile(r"[^\w²£%+]+"), re.compile(r"\b(?:19|20)\d\d\b|\bmid\b")


def told_unit(text: str, quantity: Quantity) -> Unit | None:
    """Return the unit of a quantity that a text tells.

    Examples
    --------
    >>> told_unit("Area, sq km", QUANTITIES[1]).id, told_unit("Area", QUANTITIES[1])
    ('km2', None)
    """
    plain = _AREA_OF_SAM.sub(r"area\1 hect", text.replace("_", " "))
    return next((unit for unit in quantity.units if unit.written.search(plain)), None)


def units_against_known(
    frame: pd.DataFrame,
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    chosen: Mapping[str, str],
    titles: Sequence[str] = (),
) -> tuple[tuple[str, ...], tuple[TableProblem, ...]]:
    """Compare the figures of each indicator, in the unit that its header tells, with what is known of its areas.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    matches : mapping of key to AreaMatch
    lookup : DistrictLookup
    chosen : mapping of series to unit
        Units that a person has said: they take the place of the header's, and what contradicts them is only told.
    titles : sequence of str
        Lines above the table, which may tell that people stand in thousands, or the unit of land.

    Returns
    -------
    tuple of str
        Indicators of which nothing counts before a person has said the unit.
    tuple of TableProblem
    """
    asked: list[str] = []
    problems: list[TableProblem] = []
    for series, rows in frame.groupby("series", sort=False):
        said = chosen.get(str(series), "")
        quantity = quantity_of(str(series))
        if quantity is None:
            told_of_land = said or f"{series} {' '.join(map(str, rows['unit'].unique()))}"
            quantity, problem = _of_land(str(series), told_of_land, rows, matches, lookup, titles)
            if problem is not None:
                problems.append(problem)
            if problem is not None and not said:
                asked.append(str(series))
            if quantity is None:
                continue
        units = [said] if said else [str(series), *map(str, rows["unit"].unique()), *filter(_MAY_TELL.search, titles)]
        every = [unit for text in units if (unit := told_unit(text, quantity))]
        # *People* in a header says who is counted: *thousands* beside it or above it still tells how.
        told = next((unit for unit in every if unit.id != quantity.implied), every[0] if every else None)
        told = told or next((unit for unit in quantity.units if unit.id == quantity.implied), None)
        problem = _contradicted(str(series), rows, quantity, told, matches, lookup, is_asked=not said) if told else None
        if problem is not None:
            problems.append(problem)
            if not said:
                asked.append(str(series))
    return tuple(asked), tuple(problems)


def _of_land(
    series: str,
    told: str,
    rows: pd.DataFrame,
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    titles: Sequence[str],
) -> tuple[Quantity | None, TableProblem | None]:
    """Tell figures in a unit of land that are all the land of their areas whatever they are called, or more than there is."""
    land = next(quantity for quantity in QUANTITIES if quantity.id == "land")
    unit = next((found for text in (told, *filter(_MAY_TELL.search, titles)) if (found := told_unit(text, land))), None)
    if unit is None or _PER.search(series):
        return None, None
    latest = rows[rows["value"].gt(0) & (rows["year"] == rows["year"].max())].drop_duplicates("key")
    codes = latest["key"].map({key: match.code for key, match in matches.items() if match.code and match.alias is None})
    known = codes.map(_of_areas(land, codes.dropna().unique(), lookup, 0.0)).astype("float64")
    times = (latest["value"] / known).dropna()
    if len(times) < _SEVERAL:
        return None, None
    if any(((times / each.factor - 1).abs() < _SAME_LAND).mean() >= _MOST for each in land.units):
        return land, None
    beyond = times > _MORE * unit.factor
    if 2 * int(beyond.sum()) <= len(times):
        return None, None
    listed = [
        Said(
            "tables-far-row", row=str(int(latest.loc[at, "row"])), entry=str(latest.loc[at, "key"]),
            has=_number(float(latest.loc[at, "value"])), district=lookup.area(str(codes[at])),
            known=_number(float(known[at] * unit.factor)),
        )
        for at in times.index[beyond]
        if str(codes[at]) in lookup.districts
    ]  # fmt: skip
    what = Said(
        "tables-more-than-land",
        series=series,
        unit=Said(f"tables-unit-{unit.id}"),
        rows=first_few(listed, _NAMED),
    )
    return None, TableProblem(what, Said("tables-quoted", text=series), Said("tables-unit-remedy"))


_SAME_LAND, _MORE = 0.05, 1.5
"""Share within which figures are the land of their areas, and times the land beyond which they cannot be a part of it: areas to
the low-water mark are up to a half larger (ours)."""

_PER = re.compile(r"\bper\b|/|\bdensity\b|\bratio\b", re.IGNORECASE)

_MAY_TELL = re.compile(rf"^(?!.*(?:£|pound)).*(?:{_THOUSANDS}|\bhectares?\b|{_KM2})", re.IGNORECASE)
"""Titles that may tell the unit of people or land."""


def _contradicted(
    series: str,
    rows: pd.DataFrame,
    quantity: Quantity,
    told: Unit,
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    *,
    is_asked: bool,
) -> TableProblem | None:
    """Say how the figures of an indicator contradict its unit; None where they do not."""
    latest = rows[rows["value"].gt(0) & (rows["year"] == rows["year"].max())].drop_duplicates("key")
    if latest.empty:
        return None
    codes = latest["key"].map({key: match.code for key, match in matches.items() if match.code and match.alias is None})
    known = _of_areas(quantity, codes.dropna().unique(), lookup, float(rows["year"].max()))
    of_each = codes.map(known).astype("float64")
    times = (latest["value"] / (of_each * told.factor)).replace(math.inf, math.nan).dropna()
    if times.empty:
        return None
    fits = _fitting(times * told.factor, quantity)
    beyond = abs(math.log(float(times.median())))
    few = len(times) < _SEVERAL
    if fits is None or fits is told or beyond <= math.log(max(quantity.within, _ALONE) if few else quantity.within):
        return None
    if told.id == quantity.implied and len(times) < _FEWEST:
        return None
    listed = [
        Said(
            "tables-far-row",
            row=str(int(latest.loc[at, "row"])),
            entry=str(latest.loc[at, "key"]),
            has=_number(float(latest.loc[at, "value"])),
            district=lookup.area(str(codes[at])) if str(codes[at]) in lookup.districts else str(codes[at]),
            known=_number(float(of_each[at] * told.factor)),
        )
        for at in times.index
    ]
    what = Said(
        "tables-unit",
        series=series,
        unit=Said(f"tables-unit-{told.id}"),
        rows=first_few(listed, _NAMED),
        fits=Said(f"tables-unit-{fits.id}"),
        counts="no" if is_asked else "yes",
    )
    return TableProblem(what, Said("tables-quoted", text=series), Said("tables-unit-remedy"))


def _fitting(times: pd.Series[float], quantity: Quantity) -> Unit | None:
    """Return the unit that the figures of most areas fit; None where they fit none, as figures of something else do not."""
    usual = float(times.median())
    nearest = min(quantity.units, key=lambda unit: abs(math.log(usual / unit.factor)))
    fitting = (times < _CLOSE * nearest.factor) & (times * _CLOSE > nearest.factor)
    return nearest if fitting.mean() >= _MOST else None


_CLOSE, _MOST = 3.0, 0.8
"""Factor within which a figure fits a unit, and the share of the areas whose figures must (ours)."""

_FEWEST, _SEVERAL, _ALONE = 2, 3, 8.0
"""Areas without which a unit that is only taken for granted is believed; areas from which a small contradiction is one, and the
factor by which fewer must be off (ours)."""


def _number(value: float) -> Number:
    return Number(value, 0 if value >= _WHOLE else 2)


_WHOLE = 100.0
"""Figure from which on it is told without decimals."""


def _of_areas(quantity: Quantity, codes: Iterable[object], lookup: DistrictLookup, year: float) -> Mapping[str, float]:
    """Return what is known of districts, and of the ITL areas that they make up."""
    known = quantity.known(lookup, year)
    found = {str(code): float(value) for code, value in known.items() if value > 0}
    for level in _SUMMED:
        wider = [getattr(lookup.districts[str(code)], level) for code in known.index]
        if set(wider) & set(map(str, codes)):
            of_each = known.groupby(wider)
            whole = of_each.sum(min_count=1) if quantity.adds_up else of_each.median()
            found |= {str(code): float(value) for code, value in whole.items() if value > 0}
    return found
