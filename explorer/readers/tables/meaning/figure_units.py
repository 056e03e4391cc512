"""The unit of each figure, and whether it is a share: from its header, titles and remarks, and from how its cell is shown."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from explorer.readers.tables.layout.table_blocks import Block
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.column_titles import indicator_in_corner
from explorer.readers.tables.meaning.header_words import last_part
from explorer.readers.tables.meaning.indicator_names import joined, of_whom, series_of
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.meaning.table_part import Part
from explorer.readers.tables.written.cells import Figures
from explorer.readers.tables.written.units import COUNTED, NO_MONEY, NO_NUMBER, is_of_all, titles_of_all, unit_in, unit_of_all
from explorer.said import Said

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Texts = npt.NDArray[np.object_]


def measured(
    part: Part, column: Column, found: Figures, odd: dict[str, tuple[Said, ...]]
) -> tuple[Texts | str, Texts | str, npt.NDArray[np.float64] | float]:
    """Return indicator and unit of each row of a column, and what each figure is to be multiplied by.

    Formats are those of each cell: what stands as 0.45 and shows as 45 % is a share, and the 359,909 above it is none. Where
    both stand in one column they are two indicators.
    """
    import numpy as np

    series, unit = of_whom(part, series_of(part, column)), _unit_of(part, column)
    if isinstance(unit, str) and found.shortened is not None and found.shortened.any():
        # *£3.4bn* under *(£bn)* is told in pounds: it says its thousands, millions or billions itself.
        unit = "£" if unit.startswith("£") else "" if unit in ("thousands", "millions") else unit
    if isinstance(unit, str) and not unit:
        unit = _currency(part, column, found, odd)
    in_rows = bool(part.of_role(roles.UNIT))
    told = part.shown_as_percent(column.at)
    formatted = told & _may_be_share(found.numbers, unit)
    _note_odd(part, column, told & ~formatted & (np.nan_to_num(found.numbers) != 0), odd)
    scale = np.where(formatted, 100.0, 1.0) if formatted.any() else 1.0
    percents = formatted | found.percents
    if in_rows or not percents.any():
        return series, unit, scale
    counted = np.isfinite(found.numbers) & (found.numbers != 0)
    plain = counted & ~percents
    if unit == "%" and not formatted.any() and not _are_shares(found.numbers[plain], found.numbers[percents & counted]):
        # *45* and *45%* under a heading of per cents are the same; *0.45* beside *45%* is a share that has lost its format.
        plain[:] = False
    if not plain.any():
        return series, "%", scale
    most_are_percents = 2 * int(percents.sum()) > int(counted.sum())
    fewer = plain if most_are_percents else percents
    _note_odd(part, column, fewer, odd)
    called = np.broadcast_to(np.asarray(series, dtype=object), len(fewer))
    apart = joined(called, np.where(fewer, _APART[most_are_percents], "").astype(object), "")
    return apart, np.where(fewer != most_are_percents, "%", "" if unit == "%" else unit).astype(object), scale


_APART = {False: "per cent", True: "not per cent"}
"""What the fewer figures of a column are called where they are of another format than most."""

_MOST_OF_A_SHARE, _LEAST_WHOLE = 20.0, 2.0
"""Number beyond which what is formatted as a percentage is none, and whole number from which a count is none."""


def _may_be_share(numbers: npt.NDArray[np.float64], unit: Texts | str) -> npt.NDArray[np.bool_]:
    """Which numbers may be shares, stored as 0.45 for 45 %: 359,909 people are not 35,990,900 %."""
    import numpy as np

    plain = np.nan_to_num(numbers)
    small = np.abs(plain) <= _MOST_OF_A_SHARE
    if isinstance(unit, str) and unit not in ("%", ""):
        return np.asarray(small & ((plain < _LEAST_WHOLE) | (plain % 1 != 0)), dtype=bool)
    return np.asarray(small, dtype=bool)


def _are_shares(plain: npt.NDArray[np.float64], percents: npt.NDArray[np.float64]) -> bool:
    """Whether plain numbers are of a hundredth of the size of those that carry a percent sign."""
    import numpy as np

    return bool(len(plain) and len(percents) and np.abs(plain).max() <= 1 < np.median(np.abs(percents)))


def _note_odd(part: Part, column: Column, rows: npt.NDArray[np.bool_], odd: dict[str, tuple[Said, ...]]) -> None:
    import numpy as np

    if rows.any():
        odd[column.header] = odd.get(column.header, ()) + part.figures_in_rows(column.at, np.flatnonzero(rows))


def _unit_of(part: Part, column: Column) -> Texts | str:
    in_rows = part.of_role(roles.UNIT)
    if in_rows:
        return part.texts(in_rows[0].at)
    measure = part.block.settings.get("measure") or part.block.settings.get("measures") or ""
    last = last_part(column.header)
    # *% in work | number* is in people: what stands right above figures goes before the heading of several columns.
    first, second = (last, column.title) if _OF_FIGURES.fullmatch(last) else (column.title, last)
    told = unit_in(first) or unit_in(second) or unit_in(measure)
    if measure:
        return told
    told = told or unit_in(indicator_in_corner(part.columns))
    titles = titles_of_all(part.block.titles)
    of_all = unit_of_all(titles)
    if of_all in ("thousands", "millions") and told in ("number", "jobs"):
        # *All people* under *Population (thousands)*: the header says who is counted, the title how.
        return of_all
    plain = last.replace("_", " ")
    if (of_all in COUNTED and NO_NUMBER.search(plain)) or (of_all.startswith("£") and NO_MONEY.search(plain)):
        return told
    alone = len(part.titles_of_figures) == 1
    # A title may call its table percentages or an index, and not mean each of many columns by it.
    told = told or (of_all if alone or is_of_all(of_all, titles, part.titles_of_figures) else "")
    return told or ("" if NO_NUMBER.search(plain) else _unit_below(part.block))


_OF_FIGURES = re.compile(r"(?:numbers?|counts?|no\.?|per ?cent|percentages?|%)", re.IGNORECASE)
"""Headers that are nothing but how their figures are told."""

_ALL_ARE_IN = re.compile(
    r"(?:\W*notes?\W*)?(?:all )?(?:the )?(?:figures|values|numbers|amounts|data)(?: in this table| shown| given)?"
    r" (?:are )?(?:all )?(?:given |shown |expressed |presented |stated )?in (?P<unit>[^.;,]{1,30})[.;,]?.*",
    re.IGNORECASE,
)


def _unit_below(block: Block) -> str:
    """Return the unit that a remark below the table gives for all of its figures."""
    found = (told["unit"] for line in block.footnotes if (told := _ALL_ARE_IN.fullmatch(line.strip())))
    return next((unit for text in found if (unit := unit_in(text))), "")


_CURRENCY = re.compile(r"\s*[-+−–(]?\s*(?P<sign>[£$€])")


def _currency(part: Part, column: Column, found: Figures, odd: dict[str, tuple[Said, ...]]) -> str:
    """Return the currency that nearly all figures of a column carry, and note those in another one."""
    import numpy as np

    if found.are_plain:
        return ""
    told = [_CURRENCY.match(cell) if isinstance(cell, str) else None for cell in part.cells(column.at)]
    signs = np.array([sign["sign"] if sign else "" for sign in told], dtype=object)
    counted = np.isfinite(found.numbers)
    usual, times = Counter(signs[counted]).most_common(1)[0] if counted.any() else ("", 0)
    foreign = counted & (signs != usual) & ((signs != "") | (usual not in ("", "£")))
    _note_odd(part, column, foreign, odd)
    return str(usual) if usual and 2 * times > int(counted.sum()) and not foreign.any() else ""


def by_unit(frame: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, tuple[str, ...]]]:
    """Part indicators whose rows name several units: pounds and thousands of pounds are no figures of one map."""
    named = frame[(frame["unit"] != "") & frame["value"].notna()]
    units = {str(series): tuple(rows.unique()) for series, rows in named.groupby("series", sort=False)["unit"]}
    several = {series: found for series, found in units.items() if len(found) > 1}
    if not several:
        return frame, {}
    rows = frame["series"].isin(list(several)) & (frame["unit"] != "")
    return frame.assign(series=frame["series"].mask(rows, frame["series"] + " – " + frame["unit"])), several
