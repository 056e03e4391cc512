"""Figures of a table that contradict each other: stand-ins for missing ones, shares among percentages, marks of notes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from explorer.catalogue.tables.table_kinds import RATE, UNKNOWN, kind_told
from explorer.catalogue.tables.table_report import TableProblem, first_few
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd


def of_figures(frame: pd.DataFrame, units: Collection[str] = ()) -> Iterator[TableProblem]:
    """Name the figures that cannot be of the same kind as the others of their column.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    units : collection of series
        Those whose unit is asked for elsewhere.
    """
    yield from _of_stand_ins(frame)
    yield from _of_hundredths(frame)
    yield from _all_of_one(frame[~frame["series"].isin(list(units))])
    yield from _over_all(frame)
    yield from _with_marks(frame)


def _rows_of(rows: pd.DataFrame) -> Listing:
    told = (
        Said("tables-stand-in-row", row=str(row), value=f"{value:.10g}")
        for row, value in zip(rows["row"], rows["value"], strict=True)
    )
    return first_few(told)


_STAND_INS = (-1.0, *(sign * float(digit * times) for sign in (1, -1) for digit in "89" for times in range(1, 8)))
"""What programs write where they have no figure: -1, -9, -99, 9999, -8, -88 and the like."""

_FEWEST_OTHERS, _FAR_BEYOND, _LARGE = 3, 10.0, 9999


def _of_stand_ins(frame: pd.DataFrame) -> Iterator[TableProblem]:
    """Name figures such as -999 or 9999 that lie far from all others of their column: they may stand for missing ones."""
    filled = frame[frame["value"].notna()]
    suspect = filled.loc[filled["value"].isin(_STAND_INS), "column"].unique()
    for _, rows in filled[filled["column"].isin(suspect)].groupby(["column", "series"], sort=False):
        values = rows["value"]
        odd = values.isin(_STAND_INS)
        others = values[~odd]
        if not odd.any() or len(others) < _FEWEST_OTHERS or 2 * odd.sum() > len(values) or (others < 0).any():
            continue
        far = odd & ((values < -1) | (values > max(_FAR_BEYOND * others.max(), 100)))
        # A count is never below zero; a number of nines that comes again and again is more than any other.
        of_counts = float(others.median()) >= _FAR_BEYOND and bool((others % 1 == 0).all())
        far |= odd & (values == -1) & (bool(far.any()) or (of_counts and int((values == -1).sum()) >= _FEWEST_OTHERS))
        again = values.map(values[odd].value_counts()).fillna(0) >= _FEWEST_OTHERS
        far |= odd & again & (values > others.max()) & (values >= _LARGE)
        if far.any():
            told = _rows_of(rows[far])
            remedy = Said("tables-stand-ins-remedy")
            yield TableProblem(Said("tables-stand-ins", cells=int(far.sum())), told, remedy)


_SOME = 0.1
_MAY_BE_MORE = re.compile(
    r"change|growth|increase|ratio|of (?:target|requirement|plan)|index|compared|relative|average|median|mean\b|occupan"
    r"|deliver|affordab|turnover|return|difference|rise|inflation|capacity|as a (?:share|proportion|percentage|%) of",
    re.I,
)


def _over_all(frame: pd.DataFrame) -> Iterator[TableProblem]:
    """Name the few percentages over 100 among others that are not, where none is below zero."""
    rates = [series for series in frame["series"].unique() if RATE_OF_ALL.search(str(series))]
    of_all = (frame["unit"] == "%") | ((frame["unit"] == "") & frame["series"].isin(rates))
    for series, rows in frame[of_all & frame["value"].notna()].groupby("series", sort=False):
        values = rows["value"]
        over = values > _HUNDRED
        is_more = bool(_MAY_BE_MORE.search(str(series)))
        if over.sum() > _SOME * len(rows) and float(values.median()) > _NO_SHARE and not (values < 0).any() and not is_more:
            told = _rows_of(rows[over])
            most = Said("tables-mostly-over-all", cells=int(over.sum()), series=str(series))
            yield TableProblem(most, told, Said("tables-mostly-over-all-remedy"))
            continue
        few = 0 < over.sum() <= max(1, _SOME * len(rows)) and (~over).sum() >= _FEWEST_OTHERS
        if few and not (values < 0).any() and not is_more:
            told = _rows_of(rows[over])
            remedy = Said("tables-over-all-remedy")
            yield TableProblem(Said("tables-over-all", cells=int(over.sum()), series=str(series)), told, remedy)


RATE_OF_ALL = re.compile(r"\b(?:employment|unemployment|inactivity|participation|poverty|turnout) rate\b", re.IGNORECASE)
"""Indicators that are per cent where no unit says so."""

_NO_SHARE = 150.0
"""Percentage that the median of shares of a whole does not reach (ours)."""

_FEWEST_LOW = 2
_HUNDRED = 100.5
"""Percentage from which on it is more than all, however it was rounded."""


def _of_hundredths(frame: pd.DataFrame) -> Iterator[TableProblem]:
    """Name per cents that are a hundredth of the size of all others of their column: 0.45 among 44 and 46."""
    for series, rows in frame[frame["unit"].isin(["%", ""]) & (frame["value"] > 0)].groupby("series", sort=False):
        low = rows["value"] <= 1
        if not low.any() or (~low).sum() < _FEWEST_LOW or not _may_be_hundredths(str(series), rows, low):
            continue
        told = _rows_of(rows[low])
        yield TableProblem(
            Said("tables-hundredths", cells=int(low.sum()), series=str(series)), told, Said("tables-hundredths-remedy")
        )


def _may_be_hundredths(series: str, rows: pd.DataFrame, low: pd.Series[bool]) -> bool:
    """Whether a hundred times the small figures are like the others, and nothing but their unit sets them apart."""
    least, most = rows["value"][~low].min(), rows["value"][~low].max()
    is_like = bool((100 * rows["value"][low]).between(least / 2, 2 * most).all())
    is_percent = bool((rows["unit"] == "%").all())
    # A few small shares are believed unless a hundred times of each of them is like the others.
    gap = _FAR_BEYOND if min(low.sum(), (~low).sum()) >= _SOME * len(rows) else 2 * _FAR_BEYOND
    is_apart = is_percent and least >= gap * rows["value"][low].max() and (gap == _FAR_BEYOND or is_like)
    if not is_apart and not (is_like and most <= _HUNDRED):
        return False
    # A share of one has two decimals more than the same in per cent; figures of three digits all have more the smaller they are.
    decimals, others = _decimals(rows["value"][low]), _decimals(rows["value"][~low])
    usual = int(decimals.mode().iloc[0])
    is_longer = usual > max(1, others.max()) and int(others.mode().iloc[0]) == others.max()
    has_decimals = is_like and most <= _HUNDRED and is_longer
    if not is_percent:
        return has_decimals and kind_told(series, "") in (RATE, UNKNOWN)
    # *0.1* among *4.7* and *5.5* is a small per cent: a share of one would be written to more than a tenth.
    is_apart &= decimals.max() > min(1, others.max())
    return bool(has_decimals or (is_apart and low.sum() >= _FEWEST_LOW))


def _decimals(values: pd.Series[float]) -> pd.Series[int]:
    """Return with how many decimals each figure is written."""
    return values.map("{:.10g}".format).str.partition(".")[2].str.len().astype(int)


def _all_of_one(frame: pd.DataFrame) -> Iterator[TableProblem]:
    """Tell per cents that are all below one, with decimals as shares of one have: no bundled indicator has such."""
    for series, rows in frame[(frame["unit"] == "%") & frame["value"].notna()].groupby("series", sort=False):
        values = rows["value"]
        is_share = len(values) >= _FEWEST_OF_ONE and bool(values.between(0, 1).all()) and float(values.max()) > _LEAST_SHARE
        has_decimals = is_share and int(_decimals(values).mode().iloc[0]) >= _FEWEST_LOW
        if has_decimals and not _MAY_BE_SMALL.search(str(series)) and not _are_worked_out(frame, rows):
            what = Said("tables-all-of-one", series=str(series), least=f"{values.min():.10g}", most=f"{values.max():.10g}")
            yield TableProblem(what, Said("tables-quoted", text=str(series)), Said("tables-all-of-one-remedy"))


def _are_worked_out(frame: pd.DataFrame, rows: pd.DataFrame) -> bool:
    """Whether per cents are what two other columns of the same rows come to: 95 spoilt of 104,809 papers are 0.09 %."""
    import numpy as np

    others = frame[(frame["series"] != rows["series"].iloc[0]) & frame["row"].isin(rows["row"])]
    if not 1 < others["series"].nunique() <= _MOST_BESIDE or rows["row"].duplicated().any() or rows["value"].nunique() < _KINDS:
        return False
    of_then = others[others["period"] == rows["period"].iloc[0]]
    wide = of_then.pivot_table(index="row", columns="series", values="value", aggfunc="first")
    beside = wide.reindex(rows["row"].to_numpy()).to_numpy(dtype=float)
    told = rows["value"].to_numpy(dtype=float)[:, None]
    within = 0.51 * 10.0 ** -_decimals(rows["value"]).max()
    for at in range(beside.shape[1]):
        with np.errstate(divide="ignore", invalid="ignore"):
            alike = np.abs(100 * beside[:, [at]] / beside - told) <= within
        if (alike.mean(axis=0) >= _NEARLY_ALL).any():
            return True
    return False


_MOST_BESIDE, _KINDS, _NEARLY_ALL = 200, 3, 0.9
"""Columns among which the two are looked for, different per cents that tell more than chance, and rows that must agree (ours)."""

_FEWEST_OF_ONE, _LEAST_SHARE = 5, 0.05
"""Figures, and the largest of them, from which per cents below one may be shares of one (ours)."""

_MAY_BE_SMALL = re.compile(r"change|growth|increase|difference|error|variation", re.I)


_FEWEST_MARKED, _MOST_MARKED, _MARKS = 5, 0.3, frozenset("123")
_MOST_LOOKED_AT = 200_000
"""Figures of a table up to which each is looked at as it is written: of more, people wrote none by hand."""


def _with_marks(frame: pd.DataFrame) -> Iterator[TableProblem]:
    """Name figures with one decimal more than all others, always 1, 2 or 3: the mark of a note was written behind them."""
    if len(frame) > _MOST_LOOKED_AT:
        return
    for (_, series), rows in frame[frame["value"].notna()].groupby(["column", "series"], sort=False):
        if (rows["value"] % 1 == 0).all():
            continue
        texts = rows["value"].map("{:.10g}".format)
        decimals = texts.str.partition(".")[2].str.len()
        usual = int(decimals.mode().iloc[0])
        longer = decimals == usual + 1
        if not usual or not _FEWEST_MARKED <= longer.sum() < _MOST_MARKED * len(rows) or (decimals > usual + 1).any():
            continue
        last = set(texts[longer].str[-1])
        if last <= _MARKS and (len(last) == 1 or longer.sum() >= 2 * _FEWEST_MARKED):
            said = Said("tables-marked", cells=int(longer.sum()), series=str(series))
            yield TableProblem(said, _rows_of(rows[longer]), Said("tables-marked-remedy"))
