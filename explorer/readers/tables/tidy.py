"""A table as published in, one row for each area, period and indicator out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from explorer.errors import ReadError
from explorer.readers.tables import table_columns as roles
from explorer.readers.tables.cells import Cell, Figures, bounds_in, figures, have_one_comma, symbol, words
from explorer.readers.tables.periods import Period, is_year, period, period_in, periods, span, status_of, within_year
from explorer.readers.tables.sheets import Sheet
from explorer.readers.tables.table_blocks import Block, part_in_name, part_in_title, says_a_part
from explorer.readers.tables.table_columns import Column
from explorer.readers.tables.table_layout import Layout
from explorer.readers.tables.units import COUNTED, NO_MONEY, NO_NUMBER, is_of_all, titles_of_all, unit_in, unit_of_all
from explorer.readers.tables.written_dates import DateOrder, date_order, is_written_day
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
MOST_FIGURES = 3_000_000
"""Figures of a table: so many take 20 seconds and 1.8 GB. All 35,672 small areas by single year of age and one sex have them,
by both sexes 6.5 million."""

_SPLIT_LIMIT, _FEW_KINDS = 200, 60
"""Different words in a column up to which it may part repeated rows into indicators."""


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
    odd: dict[str, tuple[Said, ...]] = field(default_factory=dict)
    in_short: dict[str, str] = field(default_factory=dict)
    otherwise: dict[str, tuple[Said, ...]] = field(default_factory=dict)
    marked: dict[str, str] = field(default_factory=dict)
    commas: dict[int, str] = field(default_factory=dict)
    one_or_two: dict[str, tuple[Said, ...]] = field(default_factory=dict)
    merged: dict[str, tuple[Said, ...]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class _Part:
    """One block with what every column of figures needs of it."""

    layout: Layout
    block: Block
    columns: tuple[Column, ...]
    sheet: Sheet
    stem: str
    comma: bool
    order: DateOrder | None

    def cells(self, at: int) -> list[Cell]:
        rows = self.layout.rows
        return [rows[row][at] if at < len(rows[row]) else "" for row in self.block.body]

    def texts(self, at: int) -> Texts:
        import numpy as np

        known: dict[Cell, str] = {}
        found = np.empty(len(self.block.body), dtype=object)
        found[:] = [known[cell] if cell in known else known.setdefault(cell, words(cell)) for cell in self.cells(at)]
        return found

    @cached_property
    def keys(self) -> Texts:
        return self.texts(self.layout.key_column)

    @cached_property
    def _by_role(self) -> Mapping[str, list[Column]]:
        found: dict[str, list[Column]] = {}
        for column in self.columns:
            found.setdefault(column.role, []).append(column)
        return found

    def of_role(self, role: str) -> list[Column]:
        return self._by_role.get(role, [])

    @cached_property
    def beside(self) -> Mapping[int, list[Column]]:
        """Intervals and flags by their column of figures."""
        found: dict[int, list[Column]] = {}
        for column in self.columns:
            found.setdefault(column.of, []).append(column)
        return found

    @cached_property
    def named_periods(self) -> Mapping[str, Period]:
        """Periods that the headers of figures name."""
        return periods((column.period for column in self.of_role(roles.VALUE) if column.period), self.order)

    @cached_property
    def period_above(self) -> Period | None:
        """Period that stands above the block, or in the name of the sheet."""
        return _block_period(self.block, self.layout.blocks[0])

    @cached_property
    def stated(self) -> tuple[str, ...]:
        """What lines above, columns that never change and the name of the sheet say of whom all figures of the block are."""
        found = list(self.block.of_whom)
        coded = _with_names_beside(self.columns)
        for column in self.columns:
            if (
                column.role in (roles.OTHER, roles.SERIES)
                and column not in coded
                and len(kinds := set(self.texts(column.at))) == 1
            ):
                label = _NAME_OF.sub("", roles.label_of(column.header))
                named = ((kind, kind if any(map(str.isalpha, kind)) else f"{label} {kind}") for kind in kinds)
                found += [name for kind, name in named if says_a_part(label, kind)]
        found += filter(None, [part_in_name(self.sheet.name)])
        named_already = " ".join((*found, *self.titles_of_figures))
        return tuple(dict.fromkeys((*found, *part_in_title(self.block.titles, named_already))))

    @cached_property
    def titles_of_figures(self) -> frozenset[str]:
        return frozenset(column.title for column in self.of_role(roles.VALUE))


_NAME_OF = re.compile(r" (?:name|label)$", re.IGNORECASE)


def _with_names_beside(columns: Sequence[Column]) -> list[Column]:
    """Columns of codes beside which another one names what they stand for: Nomis has ``MEASURE`` and ``MEASURE_NAME``."""
    called = {column.at: roles.label_of(column.header).casefold() for column in columns}
    named = {_NAME_OF.sub("", label) for label in called.values() if _NAME_OF.search(label)}
    return [column for column in columns if called[column.at] in named]


def column_samples(layout: Layout) -> list[list[str]]:
    """Cells of each column, from some hundred rows spread over all blocks."""
    body = [row for block in layout.blocks for row in block.body]
    step = max(1, len(body) // 400)
    looked_at = [layout.rows[row] for row in body[::step]]
    return [[words(row[at]) if at < len(row) else "" for row in looked_at] for at in range(layout.width)]


_AREAS_COMPARED, _MOST_DESCRIBED = 20, 400


def describing_columns(layout: Layout) -> frozenset[int]:
    """Columns of whole numbers that describe the rows of an area, such as ages, sexes or quarters.

    Where an area has several rows, these columns hold the same numbers for each area, as often; figures do not.
    """
    body = [layout.rows[row] for block in layout.blocks for row in block.body]
    key = layout.key_column
    some = [words(row[key]) for row in body[:: max(1, len(body) // 200)] if key < len(row)]
    rows_of: dict[str, list[Sequence[Cell]]] = {area: [] for area in list(dict.fromkeys(some))[:_AREAS_COMPARED]}
    for row in body:
        if key < len(row) and (area := words(row[key])) in rows_of:
            rows_of[area].append(row)
    several = [rows for rows in rows_of.values() if len(rows) > 1]
    if len(several) < max(2, len(rows_of) - 1):
        return frozenset()
    return frozenset(at for at in range(layout.width) if at != key and _describes(several, at))


def _describes(areas: Sequence[Sequence[Sequence[Cell]]], at: int) -> bool:
    first = Counter(_texts_at(areas[0], at))
    if len(first) > _MOST_DESCRIBED or first.keys() == {"0"} or not all(text.removesuffix("+").isdecimal() for text in first):
        return False
    return all(Counter(_texts_at(rows, at)) == first for rows in areas[1:])


def _texts_at(rows: Sequence[Sequence[Cell]], at: int) -> list[str]:
    return [words(row[at]) if at < len(row) else "" for row in rows]


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
    order = _order_of_dates(sheet, layout, columns, stem)
    found: list[tuple[int, dict[str, object]]] = []
    for block in layout.blocks:
        above = _block_period(block, layout.blocks[0]) or _year_above_areas(columns)
        named = _months_of_year(_under_own_header(layout, block, columns), above)
        part = _Part(layout, block, tuple(named), sheet, stem, comma_is_decimal, order)
        found.extend((len(block.body), _column_rows(part, named[column.at], noted)) for column in of_figures)
    if not found:
        return TidyTable(pd.DataFrame({name: [] for name in FRAME_COLUMNS}), tuple(columns))
    frame = _frame_of(found)
    frame, split_by = _split(frame, layout, columns)
    frame = _with_margins(frame) if split_by else frame
    frame, in_units = _by_unit(frame) if any(column.role == roles.UNIT for column in columns) else (frame, {})
    source = _period_source(layout, columns, frame)
    told = (noted.in_short, noted.otherwise, noted.marked, noted.commas, noted.one_or_two, noted.merged, order)
    return TidyTable(frame[list(FRAME_COLUMNS)], tuple(columns), noted.unreadable, split_by, source, noted.odd, in_units, *told)


def _order_of_dates(sheet: Sheet, layout: Layout, columns: Sequence[Column], stem: str) -> DateOrder | None:
    """Tell whether the days of the times are written with the month first, from all that the file says of its time."""
    in_rows = [column.at for column in columns if column.role == roles.PERIOD]
    own = [column.header for column in columns if column.role == roles.VALUE]
    own += [section for block in layout.blocks for section in block.sections]
    settings = [pair for block in layout.blocks for pair in block.settings.items()]
    own += [value for label, value in settings if not _NO_DATE_LABEL.search(label)]
    rows = (layout.rows[row] for block in layout.blocks for row in block.body)
    own += dict.fromkeys(words(row[at]) for row in rows for at in in_rows if at < len(row))
    lines = [title for block in layout.blocks for title in block.titles if not _NO_PERIOD.search(title)]
    told = [period(line) or period_in(line) for line in (*lines, sheet.name, stem.replace("_", " "))]
    order = date_order(own, [span(each.label) for each in told if each is not None])
    if order is None or order.decided:
        return order
    beside = date_order(text for column in column_samples(layout) for text in column if is_written_day(text))
    # Days in other columns of the file, such as that of the update, are written alike.
    if beside is None or not beside.decided or beside.month_first is None:
        return order
    return date_order([*own, _LATE_IN_MONTH[beside.month_first]])


_LATE_IN_MONTH = {False: "31/12/2000", True: "12/31/2000"}
"""A day that can be written in one order only."""


def _under_own_header(layout: Layout, block: Block, columns: Sequence[Column]) -> Sequence[Column]:
    """Return the columns as the header of a block names them: a table further down may be of something else."""
    headers = layout.headers(block)
    if not block.header_rows or all(c.header == headers[c.at] for c in columns if c.role == roles.VALUE):
        return columns
    dated = any(date_above(each) is not None for each in layout.blocks)
    found = roles.columns_of(headers, column_samples(layout), layout.key_column, describing_columns(layout), dated_above=dated)
    return [own if column.role == own.role == roles.VALUE else column for column, own in zip(columns, found, strict=True)]


def _year_above_areas(columns: Sequence[Column]) -> Period | None:
    """Return the year that stands above the areas, where the columns of figures are called after its months."""
    header = next((column.header.strip() for column in columns if column.role == roles.KEY), "")
    return period(header) if is_year(header) else None


_FEWEST_MONTHS = 3
"""Columns called after months from which a year above the table is that of each of them (ours)."""


def _months_of_year(columns: Sequence[Column], above: Period | None) -> Sequence[Column]:
    """Take *Jan*, *Feb*, *Mar* below a cell or title of 2021 for the months of that year, and not for indicators of all of it."""
    of_figures = [column for column in columns if column.role == roles.VALUE]
    if above is None or not is_year(above.label) or any(column.period for column in of_figures):
        return columns
    titles = {column.at: column.title for column in of_figures if any(map(str.isalpha, column.title))}
    told = {at: within_year(above.label, title, is_quarter=False) for at, title in titles.items()}
    months = {at: name for at, name in told.items() if name != above.label}
    if len(months) < _FEWEST_MONTHS or len(set(months.values())) < len(months):
        return columns
    return [replace(column, title="", period=months[column.at]) if column.at in months else column for column in columns]


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


def _column_rows(part: _Part, column: Column, noted: _Noted) -> dict[str, object]:
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
    series, unit, scale = _measured(part, column, found, noted.odd)
    lower, upper, marks = _interval(part, column, found.numbers)
    with_more = not found.are_plain and any(isinstance(cell, str) and cell[-1:] in (")", "]") for cell in cells)
    if with_more and not np.isfinite(lower).any():
        lower, upper = bounds_in([cell if isinstance(cell, str) and cell[-1:] in ")]" else "" for cell in cells])
    label, year, month = _periods_of(part, column)
    status = _status(part, column)
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


def _without_merged(part: _Part, column: Column, found: Figures, noted: _Noted) -> Figures:
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
    cells = part.cells(column.at)
    told = tuple(_figure_in_row(part, cells, at) for at in of_several)
    noted.merged[column.header] = noted.merged.get(column.header, ()) + told
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


def _note_unreadable(part: _Part, column: Column, found: Figures, wrong: dict[str, tuple[Said, ...]]) -> None:
    import numpy as np

    at = np.flatnonzero(found.unreadable)
    if len(at):
        cells = part.cells(column.at)
        told = tuple(Said("readers-row-cell", row=str(part.block.body[i] + 1), cell=words(cells[i])[:40]) for i in at)
        wrong[column.header] = wrong.get(column.header, ()) + told


def _note_in_short(part: _Part, column: Column, found: Figures, noted: _Noted) -> None:
    import numpy as np

    if not any(marks is not None and marks.any() for marks in (found.one_or_two, found.shortened, found.otherwise)):
        return
    cells = part.cells(column.at)
    if found.one_or_two is not None and found.one_or_two.any():
        told = tuple(_figure_in_row(part, cells, int(at)) for at in np.flatnonzero(found.one_or_two))
        noted.one_or_two[column.header] = noted.one_or_two.get(column.header, ()) + told
    if found.shortened is not None and found.shortened.any():
        noted.in_short.setdefault(column.header, words(cells[int(found.shortened.argmax())]))
    if found.otherwise is not None and found.otherwise.any():
        told = tuple(_figure_in_row(part, cells, int(at)) for at in np.flatnonzero(found.otherwise))
        noted.otherwise[column.header] = noted.otherwise.get(column.header, ()) + told


def _figure_in_row(part: _Part, cells: Sequence[Cell], at: int) -> Said:
    return Said("readers-row-figure", row=str(part.block.body[at] + 1), figure=words(cells[at])[:20])


def _beside(part: _Part, column: Column, role: str) -> npt.NDArray[np.float64] | float:
    """Numerators or denominators of a column of figures: of its own group of columns, or the only ones."""
    every = part.of_role(role)
    found = [other for other in every if _group(other) == _group(column)] if len(every) > 1 else every
    return figures(part.cells(found[0].at), comma_is_decimal=part.comma).numbers if len(found) == 1 else float("nan")


def _group(column: Column) -> str:
    return column.header.rpartition(" | ")[0]


def _interval(
    part: _Part, column: Column, values: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], Texts]:
    """Return lower and upper bound of each figure, and the codes that stand in the columns beside it."""
    import numpy as np

    lower, upper = np.full(len(values), np.nan), np.full(len(values), np.nan)
    marks = np.full(len(values), "", dtype=object)
    for other in part.beside.get(column.at, ()):
        if other.role == roles.FLAG:
            texts = part.texts(other.at)
            codes = np.array(["" if text.casefold() in _NORMAL else symbol(text) or text for text in texts], dtype=object)
            marks = np.where(codes != "", codes, marks)
        elif other.role in roles.INTERVAL:
            cells = part.cells(other.at)
            found = figures(cells, comma_is_decimal=part.comma)
            # A variation is told in percent; formatted as a percentage it is stored as a share.
            scale = np.where(_told_percent(part, other), 100.0, 1.0) if other.role == roles.VARIATION else 1.0
            lower, upper = (
                bounds_in(cells) if other.role == roles.BOTH else _bounds(other.role, values, scale * found.numbers, lower, upper)
            )
            marks = np.where((marks == "") & (found.marks != ""), found.marks, marks)
    return lower, upper, marks


def _bounds(
    role: str,
    values: npt.NDArray[np.float64],
    found: npt.NDArray[np.float64],
    lower: npt.NDArray[np.float64],
    upper: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """A margin stands for the figure less and plus itself: Nomis writes ± 1.96 standard errors.

    Where a file gives bounds and a standard error as well, the bounds are taken.
    """
    import numpy as np

    if role == roles.LOWER:
        return found, upper
    if role == roles.UPPER:
        return lower, found
    if np.isfinite(lower).any() or np.isfinite(upper).any():
        return lower, upper
    half = {roles.ERROR: _ERRORS * found, roles.VARIATION: _ERRORS * found / 100 * np.abs(values)}.get(role, found)
    return values - half, values + half


_ERRORS = 1.96
"""Standard errors on each side of an estimate within which 95 % of all samples would bring it."""


# Periods


def _periods_of(part: _Part, column: Column) -> tuple[Texts | str, npt.NDArray[np.int64] | int, npt.NDArray[np.int64] | int]:
    """Label, year and month of each row: from a column, from the header, or from what stands above the table."""
    import numpy as np

    in_rows = part.of_role(roles.PERIOD)
    sections = periods(part.block.sections, part.order)
    if (in_rows or len(sections) == len(set(part.block.sections)) > 0) and not column.period:
        texts = (
            _with_months(part, _filled_down(part.texts(in_rows[0].at)))
            if in_rows
            else np.array(part.block.sections, dtype=object)
        )
        known = periods(texts, part.order)
        nothing = Period(0, 0, "")
        found = [known.get(text, nothing) for text in texts]
        labels = np.array([each.label or text for each, text in zip(found, texts, strict=True)], dtype=object)
        return labels, np.array([each.year for each in found]), np.array([each.month for each in found])
    values, named = part.of_role(roles.VALUE), part.named_periods
    told = named.get(column.period) if column.period else part.period_above
    if told is None and not column.period:
        # Where columns stand side by side for the same time, one of two may tell it for both; one of many tells for itself.
        for_all = len(named) == 1 and 2 * sum(bool(c.period) for c in values) >= len(values)
        told = next(iter(named.values())) if for_all else _sheet_period(part.sheet)
    return (told.label, told.year, told.month) if told else (column.period, 0, 0)


def _status(part: _Part, column: Column) -> Texts:
    """Return what the period of each row is marked with, in its header or in the row: *2024 (p)*, *2023 [revised]*."""
    import numpy as np

    in_rows = part.of_role(roles.PERIOD)
    if column.status or column.period or not in_rows:
        return np.full(len(part.block.body), column.status, dtype=object)
    texts = _filled_down(part.texts(in_rows[0].at))
    known = {text: status_of(text) for text in set(texts)}
    return np.array([known[text] for text in texts], dtype=object)


def _note_marked(label: Texts | str, status: Texts, found: Figures, noted: _Noted) -> None:
    import numpy as np

    if (status != "").any():
        labels = np.broadcast_to(np.asarray(label, dtype=object), len(status))
        told = set(zip(labels[np.isfinite(found.numbers)], status[np.isfinite(found.numbers)], strict=True))
        noted.marked.update({str(period): str(mark) for period, mark in told if mark})


def _filled_down(texts: Texts) -> Texts:
    """Give the rows below a period the same one, where it stands only in the first row of each."""
    import pandas as pd

    if texts[0] == "" or 2 * (texts == "").sum() < len(texts):
        return texts
    return pd.Series(texts).replace("", None).ffill().to_numpy(dtype=object)


def _with_months(part: _Part, years: Texts) -> Texts:
    """Name the month or quarter of each row, where it stands in a column beside the year."""
    import numpy as np

    beside = part.of_role(roles.MONTH)
    if not beside:
        return years
    is_quarter = "q" in beside[0].header.casefold()
    pairs = list(zip(years, part.texts(beside[0].at), strict=True))
    told = {pair: within_year(*pair, is_quarter=is_quarter) for pair in set(pairs)}
    return np.array([told[pair] for pair in pairs], dtype=object)


def date_above(block: Block) -> Period | None:
    """Return the period that a row above the table gives as its date, such as ``date`` and ``Jan 2020-Dec 2020``."""
    told = (period(value) for label, value in block.settings.items() if _DATE_LABEL.fullmatch(label))
    return next((found for found in told if found is not None), None)


_DATE_LABEL = re.compile(
    r"(?:survey|reference|time|data|calendar|financial|academic)? ?(?:date|year|period|time|quarter|month)s?(?: period| covered)?"
)
_NO_DATE_LABEL = re.compile(
    r"boundar|geograph|edition|publi|releas|updat|version|classif|\bs[io]c\b|download|created|accessed|next|revis|extract|base"
)
"""Labels of settings that give a year of which no figure is."""


def _block_period(block: Block, first: Block) -> Period | None:
    """Return the period of a block: from the row of its date, from another row of a label and a period, or from a title.

    The title of a file, and its date, may stand above its first block alone.
    """
    others = (period(value) for label, value in block.settings.items() if not _NO_DATE_LABEL.search(label))
    told = date_above(block) or next((told for told in others if told is not None), None)
    return told or _period_in_title(block.titles) or date_above(first) or _period_in_title(first.titles)


def _sheet_period(sheet: Sheet) -> Period | None:
    """Return the period that the name of a sheet tells, where a workbook has one for each year."""
    return period(sheet.name) or period_in(sheet.name)


def _period_in_title(titles: Sequence[str]) -> Period | None:
    """Return the only period that the titles name; the day of the download or publication is none."""
    found = {told.label: told for title in titles if not _NO_PERIOD.search(title) and (told := period_in(title)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


_NO_PERIOD = re.compile(
    r"from Nomis|published|publication|release|updated|download|contact|copyright|©|\(c\)|\bextracted\b"
    r"|\bextract (?:taken|date|from)"
    r"|\b(?:printed|produced|generated|created|run|accessed|exported|retrieved|prepared|compiled) (?:on|at|by|\d)"
    r"|\b(?:run|report|print|extract|export) date\b|last (?:saved|modified)|\brefreshed\b",
    re.I,
)
"""Lines above a table whose year is not that of its figures."""


def _period_source(layout: Layout, columns: Sequence[Column], frame: pd.DataFrame) -> str:
    if any(column.role == roles.VALUE and column.period for column in columns) or _year_above_areas(columns):
        return "header"
    if any(column.role == roles.PERIOD for column in columns):
        return "column"
    if any(periods(block.sections) for block in layout.blocks):
        return "lines between the rows"
    if not (frame["year"] > 0).any():
        return ""
    if any(
        period(value) for block in layout.blocks for label, value in block.settings.items() if not _NO_DATE_LABEL.search(label)
    ):
        return "above the table"
    return "title" if any(_period_in_title(block.titles) for block in layout.blocks) else "name of the sheet"


# Indicators and units

_UNIT_WORDS = frozenset(
    (
        "index",
        "£",
        "%",
        "hours",
        "jobs",
        "£ million",
        "£m",
        "£ per head",
        "pounds",
        "per cent",
        "percent",
        "people",
        "persons",
        "rate",
    )
)


def _series_of(part: _Part, column: Column) -> Texts | str:
    """Name the indicator of each row."""
    named = part.of_role(roles.SERIES)
    if named:
        main = _main_series(named)
        texts = part.texts(main.at)
        others = [c for c in named if c is not main]
        if others and (texts == "").any():
            texts[texts == ""] = part.texts(others[0].at)[texts == ""]
        return texts
    # Where every column is called "index" or by its year alone, the sheet's title names the indicator.
    own = part.titles_of_figures
    is_bare = bool(column.period) and not column.title and column.header == column.period
    if not is_bare and (
        len(own) > 1
        or not all(not title or title in _UNIT_WORDS or roles.MAIN_VALUE.fullmatch(title.casefold()) for title in own)
    ):
        return column.title or column.header.rsplit(" | ", 1)[-1] or f"column {column.at + 1}"
    setting = part.block.settings.get("cell") or part.block.settings.get("variable") or _pay_in(part.block.settings)
    titles = [title for block in (part.block, *part.layout.blocks[:1]) for title in block.titles if not _NO_TITLE.match(title)]
    measure = part.block.settings.get("measure", "")
    if titles and measure:
        titles = [f"{titles[0]} – {measure}"]
    worded = next((title for title in own if title in _UNIT_WORDS), "")
    if corner := roles.indicator_in_corner(part.columns):
        return corner
    return setting or (titles[0] if titles else worded or part.sheet.name or part.stem)


def _pay_in(settings: Mapping[str, str]) -> str:
    """Return which pay, and which of its figures, the settings of Nomis above a table of earnings name."""
    return " – ".join(filter(None, (settings["pay"], settings.get("item", "")))) if "pay" in settings else ""


def _of_whom(part: _Part, series: Texts | str) -> Texts | str:
    """Name indicators further by the part of all people that the table is of: *Number – Males*.

    Lines above say so, a column that never changes, or the name of the sheet.
    """
    import numpy as np

    stated = part.stated
    if not stated:
        return series
    known = {
        name: " – ".join((name, *(text for text in stated if text.casefold() not in name.casefold())))
        for name in ([series] if isinstance(series, str) else set(series))
    }
    return known[series] if isinstance(series, str) else np.array([known[name] for name in series], dtype=object)


_NO_TITLE = re.compile(
    r"(?:department (?:for|of)\b"
    r"|this (?:worksheet|sheet|table)|some (?:cells|shorthand)|freeze panes|notes?\b|source|contact|released?|published"
    r"|ons crown|back to|table \w+$|units?:)",
    re.I,
)
"""Beginnings of lines above a table that do not say what it is of."""


def _main_series(named: Sequence[Column]) -> Column:
    order = ("indicator", "item_name", "variable name", "variable_name", "cell_name", "variable", "metric", "topic")
    ranked = {name: at for at, name in enumerate(order)}
    coded = _with_names_beside(named)
    return min(named, key=lambda c: (c in coded, ranked.get(c.header.casefold(), len(order)), c.at))


def _measured(
    part: _Part, column: Column, found: Figures, odd: dict[str, tuple[Said, ...]]
) -> tuple[Texts | str, Texts | str, npt.NDArray[np.float64] | float]:
    """Return indicator and unit of each row of a column, and what each figure is to be multiplied by.

    Formats are those of each cell: what stands as 0.45 and shows as 45 % is a share, and the 359,909 above it is none. Where
    both stand in one column they are two indicators.
    """
    import numpy as np

    series, unit = _of_whom(part, _series_of(part, column)), _unit_of(part, column)
    if isinstance(unit, str) and found.shortened is not None and found.shortened.any():
        # *£3.4bn* under *(£bn)* is told in pounds: it says its thousands, millions or billions itself.
        unit = "£" if unit.startswith("£") else "" if unit in ("thousands", "millions") else unit
    if isinstance(unit, str) and not unit:
        unit = _currency(part, column, found, odd)
    in_rows = bool(part.of_role(roles.UNIT))
    told = _told_percent(part, column)
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
    apart = _joined(called, np.where(fewer, _APART[most_are_percents], "").astype(object), "")
    return apart, np.where(fewer != most_are_percents, "%", "" if unit == "%" else unit).astype(object), scale


_APART = {False: "per cent", True: "not per cent"}
"""What the fewer figures of a column are called where they are of another format than most."""

_MOST_OF_A_SHARE, _LEAST_WHOLE = 20.0, 2.0
"""Number beyond which what is formatted as a percentage is none, and whole number from which a count is none."""


def _told_percent(part: _Part, column: Column) -> npt.NDArray[np.bool_]:
    """Which cells of a column are formatted as percentages."""
    import numpy as np

    cells = part.sheet.percent
    if not cells:
        return np.zeros(len(part.block.body), dtype=bool)
    places = ((column.at, row) if part.layout.transposed else (row, column.at) for row in part.block.body)
    return np.array([cells.has(*place) for place in places], dtype=bool)


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


def _note_odd(part: _Part, column: Column, rows: npt.NDArray[np.bool_], odd: dict[str, tuple[Said, ...]]) -> None:
    import numpy as np

    if rows.any():
        cells = part.cells(column.at)
        told = tuple(_figure_in_row(part, cells, int(at)) for at in np.flatnonzero(rows))
        odd[column.header] = odd.get(column.header, ()) + told


def _unit_of(part: _Part, column: Column) -> Texts | str:
    in_rows = part.of_role(roles.UNIT)
    if in_rows:
        return part.texts(in_rows[0].at)
    measure = part.block.settings.get("measure") or part.block.settings.get("measures") or ""
    last = column.header.rsplit(" | ", 1)[-1]
    told = unit_in(column.title) or unit_in(last) or unit_in(measure)
    if measure:
        return told
    told = told or unit_in(roles.indicator_in_corner(part.columns))
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


def _currency(part: _Part, column: Column, found: Figures, odd: dict[str, tuple[Said, ...]]) -> str:
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


_NORMAL = frozenset({"a", "normal", "normal value"})
"""What SDMX and Nomis write beside a figure that needs no flag."""

_FIGURES = (" – Variable", " – Value", " – Rate", " – Percent")
_BESIDE: Mapping[str, Mapping[str, float]] = {
    " – Confidence": {"lower": -1.0, "upper": 1.0},
    " – Numerator": {"numerator": 0.0},
    " – Denominator": {"denominator": 0.0},
}
"""What Nomis gives in rows of their own of a figure, and to which of its columns it goes: as it is, or added so many times."""


def _with_margins(frame: pd.DataFrame) -> pd.DataFrame:
    """Take rows of Nomis that hold the margin of a figure, ± 1.96 standard errors, or its parts, to the rows of the figure."""
    names = set(frame["series"])
    for base in sorted({name.rpartition(" – ")[0] for name in names if name.endswith(tuple(_BESIDE))}):
        own = next((base + ending for ending in _FIGURES if base + ending in names), None)
        if own is not None:
            found = {base + ending: sides for ending, sides in _BESIDE.items() if base + ending in names}
            told = {side: (name, sign) for name, sides in found.items() for side, sign in sides.items()}
            frame = _beside_own(frame, told, own, base)
    return _with_bounds_in_rows(frame)


_BOUND_PART = re.compile(r"(?:.*\b)?(?P<side>lower|upper)\b.*\b(?:confidence|ci|limit|bound|interval)s?\b.*", re.I)


def _with_bounds_in_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """Take rows named *95% Lower Confidence Limit* to the rows of their figure, as statistics.gov.scot has them."""
    names = list(dict.fromkeys(frame["series"]))
    found: dict[str, dict[str, str]] = {}
    for name in names:
        parts = name.split(" – ")
        told = [bound for part in parts if (bound := _BOUND_PART.fullmatch(part))]
        if told:
            rest = " – ".join(part for part in parts if not _BOUND_PART.fullmatch(part))
            found.setdefault(rest, {})[told[0]["side"].casefold()] = name
    for rest, sides in found.items():
        own = [name for name in names if not _is_bound(name) and _without_one(rest, name)]
        if len(own) == 1 and len(sides) == 2:
            frame = _beside_own(frame, {side: (name, 0.0) for side, name in sides.items()}, own[0], own[0])
    return frame


def _is_bound(name: str) -> bool:
    return any(_BOUND_PART.fullmatch(part) for part in name.split(" – "))


def _without_one(rest: str, name: str) -> bool:
    """Whether a name is that of the rest with one part more, which says what the figure is."""
    parts = name.split(" – ")
    return rest in {name, *(" – ".join(parts[:at] + parts[at + 1 :]) for at in range(len(parts)))}


def _beside_own(frame: pd.DataFrame, sides: Mapping[str, tuple[str, float]], own: str, called: str) -> pd.DataFrame:
    """Take the rows of margins or bounds to those of their figure: what a side adds to it, or, with 0, what it is itself."""
    rows = frame["series"] == own
    pairs = list(zip(frame.loc[rows, "key"], frame.loc[rows, "period"], strict=True))
    told = {}
    for side, (name, sign) in sides.items():
        found = frame[frame["series"] == name].drop_duplicates(["key", "period"]).set_index(["key", "period"])["value"]
        ends = _aligned(found.reindex(pairs).to_numpy(), rows)
        told[side] = frame[side].mask(rows, ends if sign == 0 else frame["value"] + sign * ends)
    frame = frame.assign(**told, series=frame["series"].mask(rows, called))
    return frame[~frame["series"].isin([name for name, _ in sides.values()])].reset_index(drop=True)


def _aligned(half: npt.NDArray[np.float64], rows: pd.Series[bool]) -> pd.Series[float]:
    import pandas as pd

    return pd.Series(half, index=rows.index[rows]).reindex(rows.index)


def _by_unit(frame: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, tuple[str, ...]]]:
    """Part indicators whose rows name several units: pounds and thousands of pounds are no figures of one map."""
    named = frame[(frame["unit"] != "") & frame["value"].notna()]
    units = {str(series): tuple(rows.unique()) for series, rows in named.groupby("series", sort=False)["unit"]}
    several = {series: found for series, found in units.items() if len(found) > 1}
    if not several:
        return frame, {}
    rows = frame["series"].isin(list(several)) & (frame["unit"] != "")
    return frame.assign(series=frame["series"].mask(rows, frame["series"] + " – " + frame["unit"])), several


def _split(frame: pd.DataFrame, layout: Layout, columns: Sequence[Column]) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Part rows that repeat an area in a period by the words that differ between them (sex, industry, ...)."""
    repeated = _repeats(frame)
    if not repeated:
        return frame, ()
    used: list[str] = []
    if (frame["section"] != "").any() and not periods(frame["section"].unique()):
        frame = frame.assign(series=_joined(frame["series"].to_numpy(), frame["section"].to_numpy(), ""))
        repeated, used = _repeats(frame), ["lines between the rows"]
    rows = frame["row"].to_numpy() - 1
    for column in _splitting(layout, columns):
        if not repeated:
            break
        texts = _texts_of(layout, column, rows)
        kinds = Counter(texts)
        most = len(texts) // 2 if len(kinds) > _FEW_KINDS or _in_numbers(list(kinds)) else _FEW_KINDS
        if not 1 < len(kinds) <= min(_SPLIT_LIMIT, most):
            continue
        tried = frame.assign(series=_joined(frame["series"].to_numpy(), texts, column.header))
        still = _repeats(tried)
        if still < repeated:
            frame, repeated = tried, still
            used.append(column.header)
    return frame, tuple(used)


def _texts_of(layout: Layout, column: Column, rows: npt.NDArray[np.int64]) -> Texts:
    """What stands in a column in the given rows (from 0), each row looked at once."""
    import numpy as np

    distinct, places = np.unique(rows, return_inverse=True)
    found = np.empty(len(distinct), dtype=object)
    at = column.at
    found[:] = [words(row[at]) if at < len(row) else "" for row in (layout.rows[number] for number in distinct)]
    return found[places]


def _repeats(frame: pd.DataFrame) -> int:
    """Rows beyond the first for the same area, period and indicator."""
    return int(frame.duplicated(["key", "period", "series"]).sum())


def _splitting(layout: Layout, columns: Sequence[Column]) -> list[Column]:
    """Columns that may tell repeated rows apart: words before numbers, what describes before notes."""
    samples = column_samples(layout)
    usable = [c for c in columns if c.role in (roles.SERIES, roles.OTHER, roles.UNIT, roles.LEVEL, roles.NOTE, roles.MONTH)]
    return sorted(
        usable,
        key=lambda c: (c.role in (roles.LEVEL, roles.NOTE), _mostly_in_numbers(samples[c.at]), "code" in c.header.lower()),
    )


def _mostly_in_numbers(cells: Sequence[str]) -> bool:
    """Whether most kinds of a column are numbers: *All, 1, 2* stands for what *All persons, Females, Males* says in words."""
    kinds = {text for text in cells if text}
    return 2 * sum(_in_numbers([kind]) for kind in kinds) > len(kinds)


def _in_numbers(cells: Sequence[str]) -> bool:
    return all(text.replace(".", "").removeprefix("-").removesuffix("+").isdigit() for text in cells if text)


def _joined(series: Texts, texts: Texts, header: str) -> Texts:
    """Name indicators further by a column; a number says nothing without the name of its column."""
    import numpy as np

    known: dict[tuple[str, str], str] = {}
    for name, text in set(zip(series, texts, strict=True)):
        said = f"{header} {text}" if text.isdecimal() else text
        known[name, text] = f"{name} – {said}" if text and text != name else name
    return np.array([known[pair] for pair in zip(series, texts, strict=True)], dtype=object)
