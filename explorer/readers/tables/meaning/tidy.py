"""A table as published in, one row for each area, period and indicator out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from explorer.errors import ReadError
from explorer.readers.tables.layout.table_blocks import Block
from explorer.readers.tables.layout.table_layout import Layout, column_samples, describing_columns
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.figure_bounds import interval_of, with_margins
from explorer.readers.tables.meaning.figure_units import by_unit, measured
from explorer.readers.tables.meaning.indicator_names import parted_by_words
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.meaning.table_columns import columns_of
from explorer.readers.tables.meaning.table_part import Part
from explorer.readers.tables.meaning.table_periods import (
    date_above,
    marks_of_periods,
    months_of_year,
    order_of_dates,
    period_of_block,
    period_source,
    periods_of,
    year_above_areas,
)
from explorer.readers.tables.sheets import Sheet
from explorer.readers.tables.written.cells import (
    Figures,
    bounds_in,
    figures,
    has_bounds,
    have_one_comma,
    rounded_in_powers,
    words,
)
from explorer.readers.tables.written.written_dates import DateOrder
from explorer.said import Said

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Texts = npt.NDArray[np.object_]

FRAME_COLUMNS = (
    "key", "period", "year", "month", "series", "unit", "value", "lower", "upper", "flag", "numerator", "denominator",
    "row", "column",
)  # fmt: skip
MOST_FIGURES = 3_300_000
"""Figures of a table: so many take 23 seconds and 2 GB (ours). The 35,672 small areas by single years of age have 3.2 million; by
sex, too, they have 6.5 million, which took more memory than a file may."""


@dataclass(frozen=True, eq=False)
class TidyTable:
    """One row for each area, period and indicator.

    Attributes
    ----------
    frame : DataFrame
        ``key`` (area as in the file), ``period``, ``year``, ``month``, ``series`` (indicator), ``unit``, ``value``, ``lower``,
        ``upper``, ``flag`` (code beside or in place of the figure), ``numerator``, ``denominator``, ``row`` (in the sheet, as a
        person counts), ``column`` (from 0). A missing figure is NaN, never zero.
    columns : tuple of Column
    unreadable : dict of str to tuple of Said
        Column header → cells (with their rows) that hold neither a figure nor a known code.
    split_by : tuple of str
        Columns whose words part rows that would otherwise repeat an area.
    period_source : str
        Where the periods were told: ``column``, ``header``, ``lines between the rows``, ``above the table``, ``title``,
        ``name of the sheet``, or empty.
    odd_formats : dict of str to tuple of Said
        Column header → rows whose figures are per cents where most of the column are not, or the reverse; or that are
        formatted as per cents and can be none.
    in_units : dict of str to tuple of str
        Indicator → units that its rows name, where they name several: each is an indicator of its own.
    in_short : dict of str to str
        Column header → one of its figures, where they are written in short, as 1.2m: they are rounded.
    in_powers : dict of str to str
        Column header → one of its figures, where a program rounded them to powers of ten, as 1.2E+05.
    otherwise : dict of str to tuple of Said
        Column header → rows whose figures are in short where those of the column are not, or the reverse; they are left out.
    marked : dict of str to str
        Period → the mark that its header or its rows carry, such as ``p`` for provisional.
    commas : dict of int to str
        Column (from 0) in which every figure has three digits behind one comma → what it parts: ``thousands``, ``decimals``.
    one_or_two : dict of str to tuple of Said
        Column header → rows whose spaces may part thousands, or two figures; they are left out.
    merged : dict of str to tuple of Said
        Column header → figures in one cell over the rows of several areas; they are left out.
    dates : DateOrder or None
        Which number of its days in numbers is the month; None where its times have no such days.
    """

    frame: pd.DataFrame
    columns: tuple[Column, ...]
    unreadable: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    split_by: tuple[str, ...] = ()
    period_source: str = ""
    odd_formats: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    in_units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    in_short: Mapping[str, str] = field(default_factory=dict)
    in_powers: Mapping[str, str] = field(default_factory=dict)
    otherwise: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    marked: Mapping[str, str] = field(default_factory=dict)
    commas: Mapping[int, str] = field(default_factory=dict)
    one_or_two: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    merged: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    dates: DateOrder | None = None


@dataclass(frozen=True, eq=False)
class _Noted:
    """What is to be said of the cells of each column, by its header: see :class:`TidyTable`."""

    unreadable: dict[str, tuple[Said, ...]] = field(default_factory=dict)
    odd_formats: dict[str, tuple[Said, ...]] = field(default_factory=dict)
    in_short: dict[str, str] = field(default_factory=dict)
    in_powers: dict[str, str] = field(default_factory=dict)
    otherwise: dict[str, tuple[Said, ...]] = field(default_factory=dict)
    marked: dict[str, str] = field(default_factory=dict)
    commas: dict[int, str] = field(default_factory=dict)
    one_or_two: dict[str, tuple[Said, ...]] = field(default_factory=dict)
    merged: dict[str, tuple[Said, ...]] = field(default_factory=dict)


def tidy(sheet: Sheet, layout: Layout, columns: Sequence[Column], stem: str, *, comma_is_decimal: bool = False) -> TidyTable:
    """Bring a table into one row for each area, period and indicator.

    Parameters
    ----------
    sheet : Sheet
    layout : Layout
        Of that sheet.
    columns : sequence of Column
    stem : str
        Name of the file, for a table that has no title.
    comma_is_decimal : bool

    Raises
    ------
    ReadError
        It has more figures than are read at once.
    """
    import pandas as pd

    of_figures = [column for column in columns if column.role == roles.VALUE]
    number = len(of_figures) * sum(len(block.body) for block in layout.blocks)
    if number > MOST_FIGURES:
        raise ReadError(
            Said("readers-too-many-figures", figures=number, most=MOST_FIGURES),
            Said("readers-leave-out-or-split"),
        )
    noted = _Noted()
    order = order_of_dates(sheet, layout, columns, stem)
    found: list[tuple[int, dict[str, object]]] = []
    for block in layout.blocks:
        above = period_of_block(block, layout.blocks[0])
        named = months_of_year(_under_own_header(layout, block, columns), above or year_above_areas(columns))
        part = Part(layout, block, tuple(named), sheet, stem, comma_is_decimal, order, above)
        found.extend((len(block.body), _column_rows(part, named[column.at], noted)) for column in of_figures)
    if not found:
        return TidyTable(pd.DataFrame({name: [] for name in FRAME_COLUMNS}), tuple(columns))
    frame = _frame_of(found)
    frame, split_by = parted_by_words(frame, layout, columns)
    frame = with_margins(frame) if split_by else frame
    frame, in_units = by_unit(frame) if any(column.role == roles.UNIT for column in columns) else (frame, {})
    source = period_source(layout, columns, frame)
    told = {"split_by": split_by, "period_source": source, "in_units": in_units, "dates": order, **vars(noted)}
    return TidyTable(frame[list(FRAME_COLUMNS)], tuple(columns), **told)


def _under_own_header(layout: Layout, block: Block, columns: Sequence[Column]) -> Sequence[Column]:
    """Return the columns as the header of a block names them: a table further down may be of something else."""
    headers = layout.headers(block)
    if not block.header_rows or all(c.header == headers[c.at] for c in columns if c.role == roles.VALUE):
        return columns
    dated = any(date_above(each) is not None for each in layout.blocks)
    found = columns_of(headers, column_samples(layout), layout.key_column, describing_columns(layout), dated_above=dated)
    return [own if column.role == own.role == roles.VALUE else column for column, own in zip(columns, found, strict=True)]


_NUMBERS = {"year": "int64", "month": "int64", "row": "int64", "column": "int64"} | dict.fromkeys(
    ("value", "lower", "upper", "numerator", "denominator"), "float64"
)


def _frame_of(found: Sequence[tuple[int, dict[str, object]]]) -> pd.DataFrame:
    """Put the rows of all columns of figures one under the other: arrays are joined once, as a frame for each takes long.

    What is joined is let go, so that a large table is not held twice.
    """
    import numpy as np
    import pandas as pd

    def joined(name: str) -> pd.Series[Any]:
        kind = np.dtype(_NUMBERS.get(name, "object"))
        each = ((number, rows.pop(name)) for number, rows in found)
        arrays = [told if isinstance(told, np.ndarray) else np.full(number, told, kind) for number, told in each]
        return pd.Series(np.concatenate(arrays))

    return pd.DataFrame({name: joined(name) for name in list(found[0][1])})


def _column_rows(part: Part, column: Column, noted: _Noted) -> dict[str, object]:
    """All rows of one column of figures in one block: an array, or what holds for all of them."""
    import numpy as np

    cells = part.cells(column.at)
    found = figures(
        cells,
        comma_is_decimal=part.comma,
        in_short=not _OF_LENGTH.search(column.header),
        may_be_two=bool(_TWO_COLUMNS.search(column.header)),
    )
    found = _without_merged(part, column, found, noted)
    _note_unreadable(part, column, found, noted.unreadable)
    _note_in_short(part, column, found, noted)
    if not found.are_plain and have_one_comma(cells):
        noted.commas[column.at] = "decimals" if part.comma else "thousands"
    series, unit, scale = measured(part, column, found, noted.odd_formats)
    lower, upper, marks = interval_of(part, column, found.numbers)
    if not found.are_plain and any(map(has_bounds, cells)) and not np.isfinite(lower).any():
        lower, upper = bounds_in([cell if has_bounds(cell) else "" for cell in cells])
    label, year, month = periods_of(part, column)
    status = marks_of_periods(part, column)
    _note_marked(label, status, found, noted)
    flag = np.where(found.marks != "", found.marks, np.where((marks == "") & np.isfinite(found.numbers), status, marks))
    return {
        "key": part.keys,
        "period": label,
        "year": year,
        "month": month,
        "series": series,
        "unit": unit,
        "value": found.numbers * scale,
        "lower": lower * scale,
        "upper": upper * scale,
        "flag": flag,
        "numerator": _beside(part, column, roles.NUMERATOR),
        "denominator": _beside(part, column, roles.DENOMINATOR),
        "row": np.array(part.block.body) + 1,
        "column": column.at,
        "section": np.array(part.block.sections or ("",) * len(part.block.body), dtype=object),
    }


def _without_merged(part: Part, column: Column, found: Figures, noted: _Noted) -> Figures:
    """Leave out figures in a cell that is one over the rows of several areas: it is the figure of none of them alone."""
    import numpy as np

    ranges = [(first, last) for first, last, at in part.sheet.merged if at == column.at] if not part.layout.transposed else []
    places = {row: at for at, row in enumerate(part.block.body)}
    of_several = [
        places[first]
        for first, last in ranges
        if first in places
        and np.isfinite(found.numbers[places[first]])
        and len({part.keys[places[row]] for row in range(first, last + 1) if row in places}) > 1
    ]
    if not of_several:
        return found
    noted.merged[column.header] = noted.merged.get(column.header, ()) + part.figures_in_rows(column.at, of_several)
    numbers = found.numbers.copy()
    numbers[of_several] = np.nan
    return replace(found, numbers=numbers)


_OF_LENGTH = re.compile(r"distance|height|length|depth|width|altitude|elevation|metre|duration|wait|month|minute|\bage\b", re.I)
"""Headers of columns in which an *m* stands for metres, months or minutes, and no million."""


_TWO_COLUMNS = re.compile(
    r"(?:19|20)\d\d +(?:19|20)\d\d|\b(?:males?|men|boys) +(?:females?|women|girls)\b"
    r"|\b(?:females?|women|girls) +(?:males?|men|boys)\b|\b(?:number|no\.?|count) +(?:%|per ?cent|rate)|\blower +upper\b",
    re.I,
)
"""Headers that name two columns, as where text was pasted from a page."""


def _note_unreadable(part: Part, column: Column, found: Figures, wrong: dict[str, tuple[Said, ...]]) -> None:
    import numpy as np

    at = np.flatnonzero(found.unreadable)
    if len(at):
        cells = part.cells(column.at)
        told = tuple(Said("readers-row-cell", row=str(part.block.body[i] + 1), cell=words(cells[i])[:40]) for i in at)
        wrong[column.header] = wrong.get(column.header, ()) + told


def _note_in_short(part: Part, column: Column, found: Figures, noted: _Noted) -> None:
    import numpy as np

    if found.one_or_two is not None and found.one_or_two.any():
        told = part.figures_in_rows(column.at, np.flatnonzero(found.one_or_two))
        noted.one_or_two[column.header] = noted.one_or_two.get(column.header, ()) + told
    if found.shortened is not None and found.shortened.any():
        noted.in_short.setdefault(column.header, words(part.cells(column.at)[int(found.shortened.argmax())]))
    if power := rounded_in_powers(part.cells(column.at)):
        noted.in_powers.setdefault(column.header, power)
    if found.otherwise is not None and found.otherwise.any():
        told = part.figures_in_rows(column.at, np.flatnonzero(found.otherwise))
        noted.otherwise[column.header] = noted.otherwise.get(column.header, ()) + told


def _beside(part: Part, column: Column, role: str) -> npt.NDArray[np.float64] | float:
    """Numerators or denominators of a column of figures: of its own group of columns, or the only ones."""
    every = part.of_role(role)
    found = [other for other in every if _group(other) == _group(column)] if len(every) > 1 else every
    return figures(part.cells(found[0].at), comma_is_decimal=part.comma).numbers if len(found) == 1 else float("nan")


def _group(column: Column) -> str:
    return column.header.rpartition(" | ")[0]


def _note_marked(label: Texts | str, status: Texts, found: Figures, noted: _Noted) -> None:
    import numpy as np

    if (status != "").any():
        labels = np.broadcast_to(np.asarray(label, dtype=object), len(status))
        told = set(zip(labels[np.isfinite(found.numbers)], status[np.isfinite(found.numbers)], strict=True))
        noted.marked.update({str(period): str(mark) for period, mark in told if mark})
