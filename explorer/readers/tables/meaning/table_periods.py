"""The period of each figure: from a column, from its header, from lines between or above the rows, or from a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.readers.tables.layout.table_blocks import Block
from explorer.readers.tables.layout.table_layout import Layout, column_samples
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.meaning.table_part import Part
from explorer.readers.tables.sheets import Sheet
from explorer.readers.tables.written.cells import words
from explorer.readers.tables.written.periods import Period, is_year, period, period_in, periods, span, status_of, within_year
from explorer.readers.tables.written.written_dates import DateOrder, date_order, is_written_day

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Texts = npt.NDArray[np.object_]


def periods_of(part: Part, column: Column) -> tuple[Texts | str, npt.NDArray[np.int64] | int, npt.NDArray[np.int64] | int]:
    """Label, year and month of each figure of a column: of which time it is.

    From a column, from the header, or from what stands above the table; where nothing tells, the label is empty and the year 0.
    """
    import numpy as np

    in_rows = part.of_role(roles.PERIOD)
    sections = periods(part.block.sections, part.order)
    if (in_rows or len(sections) == len(set(part.block.sections)) > 0) and not column.period:
        texts = (
            _in_months(part, _filled_down(part.texts(in_rows[0].at))) if in_rows else np.array(part.block.sections, dtype=object)
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
        latest = max(named.values()) if named and is_worked_out(column.header) else None
        told = next(iter(named.values())) if for_all else latest or period(part.sheet.name) or period_in(part.sheet.name)
    return (told.label, told.year, told.month) if told else (column.period, 0, 0)


def is_worked_out(header: str) -> bool:
    """Whether a header says no more than how figures beside it compare: *% change*, *Rank*, *Gap to England*.

    Such figures are of the time in which the others end.

    Examples
    --------
    >>> [is_worked_out(header) for header in ("% change", "Difference from England average", "National rank", "vs England")]
    [True, True, True, True]
    >>> [is_worked_out(header) for header in ("Population change", "IMD rank", "England", "Growth potential", "Average pay")]
    [False, False, False, False, False]
    """
    said = set(re.findall(r"[a-z]+", header.casefold()))
    return bool(said & _COMPARED) and said <= _COMPARED | _BESIDE_COMPARED


_COMPARED = frozenset({
    "change", "difference", "diff", "gap", "growth", "increase", "decrease", "rank", "ranking", "quartile", "quintile", "decile",
    "percentile", "variance", "vs", "versus", "zscore", "position", "standardised", "neighbours", "peers", "comparators",
    "benchmark", "average", "mean",
})  # fmt: skip
_BESIDE_COMPARED = frozenset({
    "a", "absolute", "and", "annual", "authorities", "ci", "comparator", "family", "from", "gb", "group", "highest", "in",
    "lowest", "most", "national", "nearest", "net", "number", "of", "on", "overall", "per", "cent", "percent", "percentage",
    "pp", "ppt", "point", "points", "region", "regional", "relative", "score", "similar", "statistical", "the", "to", "uk",
    "england", "wales", "scotland", "year", "z",
})  # fmt: skip
"""Words that say how figures compare, and those that stand beside them (ours)."""


def marks_of_periods(part: Part, column: Column) -> Texts:
    """Return what the period of each row is marked with, in its header or in the row: *2024 (p)*, *2023 [revised]*."""
    import numpy as np

    in_rows = part.of_role(roles.PERIOD)
    if column.status or column.period or not in_rows:
        return np.full(len(part.block.body), column.status, dtype=object)
    texts = _filled_down(part.texts(in_rows[0].at))
    known = {text: status_of(text) for text in set(texts)}
    return np.array([known[text] for text in texts], dtype=object)


def _filled_down(texts: Texts) -> Texts:
    """Give the rows below a period the same one, where it stands only in the first row of each."""
    import pandas as pd

    if texts[0] == "" or 2 * (texts == "").sum() < len(texts):
        return texts
    return pd.Series(texts).replace("", None).ffill().to_numpy(dtype=object)


def _in_months(part: Part, years: Texts) -> Texts:
    """Name the month or quarter of each row, where it stands in a column beside the year."""
    import numpy as np

    beside = part.of_role(roles.MONTH)
    if not beside:
        return years
    is_quarter = "q" in beside[0].header.casefold()
    pairs = list(zip(years, part.texts(beside[0].at), strict=True))
    told = {pair: within_year(*pair, is_quarter=is_quarter) for pair in set(pairs)}
    return np.array([told[pair] for pair in pairs], dtype=object)


def year_above_areas(columns: Sequence[Column]) -> Period | None:
    """Return the year that stands above the areas, where the columns of figures are called after its months."""
    header = next((column.header.strip() for column in columns if column.role == roles.KEY), "")
    return period(header) if is_year(header) else None


_FEWEST_MONTHS = 3
"""Columns called after months from which a year above the table is that of each of them (ours)."""


def months_of_year(columns: Sequence[Column], above: Period | None) -> Sequence[Column]:
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


def order_of_dates(sheet: Sheet, layout: Layout, columns: Sequence[Column], stem: str) -> DateOrder | None:
    """Tell whether the days of the times are written with the month first, from all that the file says of its time."""
    in_rows = [column.at for column in columns if column.role == roles.PERIOD]
    own = [column.header for column in columns if column.role == roles.VALUE]
    own += [section for block in layout.blocks for section in block.sections]
    settings = [pair for block in layout.blocks for pair in block.settings.items()]
    own += [value for label, value in settings if not _NO_DATE_LABEL.search(label)]
    own += dict.fromkeys(words(row[at]) for row in layout.body_rows for at in in_rows if at < len(row))
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


def period_of_block(block: Block, first: Block) -> Period | None:
    """Return the period of a block: from the row of its date, from another row of a label and a period, or from a title.

    The title of a file, and its date, may stand above its first block alone.
    """
    others = (period(value) for label, value in block.settings.items() if not _NO_DATE_LABEL.search(label))
    told = date_above(block) or next((told for told in others if told is not None), None)
    return told or _period_in_title(block.titles) or date_above(first) or _period_in_title(first.titles)


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


def period_source(layout: Layout, columns: Sequence[Column], frame: pd.DataFrame) -> str:
    """Where the periods were told, to judge them by: see :class:`~explorer.readers.tables.meaning.tidy.TidyTable`."""
    if any(column.role == roles.VALUE and column.period for column in columns) or year_above_areas(columns):
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
