"""A table as published in, one row for each area, period and indicator out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from explorer.readers import table_columns as roles
from explorer.readers.cells import Cell, Figures, Period, figures, period, periods, symbol, words
from explorer.readers.sheets import Sheet
from explorer.readers.table_columns import Column
from explorer.readers.table_layout import Block, Layout

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Texts = npt.NDArray[np.object_]

FRAME_COLUMNS = (
    "key", "period", "year", "month", "series", "unit", "value", "lower", "upper", "flag", "numerator", "denominator",
    "row", "column",
)  # fmt: skip
MOST_SERIES = 400
_SPLIT_LIMIT = 60
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
    unreadable : dict of str to tuple of str
        Column header → cells (with their rows) that hold neither a figure nor a known code.
    split_by : tuple of str
        Columns whose words part rows that would otherwise repeat an area.
    period_source : str
        Where the periods were told: ``column``, ``header``, ``above the table``, ``title``, or empty.
    """

    frame: pd.DataFrame
    columns: tuple[Column, ...]
    unreadable: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    split_by: tuple[str, ...] = ()
    period_source: str = ""


@dataclass(frozen=True, eq=False)
class _Part:
    """One block with what every column of figures needs of it."""

    layout: Layout
    block: Block
    columns: tuple[Column, ...]
    sheet: Sheet
    stem: str
    comma: bool

    def cells(self, at: int) -> list[Cell]:
        rows = self.layout.rows
        return [rows[row][at] if at < len(rows[row]) else "" for row in self.block.body]

    def texts(self, at: int) -> Texts:
        import numpy as np

        known: dict[Cell, str] = {}
        found = np.empty(len(self.block.body), dtype=object)
        found[:] = [known[cell] if cell in known else known.setdefault(cell, words(cell)) for cell in self.cells(at)]
        return found

    def of_role(self, role: str) -> list[Column]:
        return [column for column in self.columns if column.role == role]


def column_samples(layout: Layout) -> list[list[str]]:
    """Filled cells of each column, from some hundred rows spread over all blocks."""
    body = [row for block in layout.blocks for row in block.body]
    step = max(1, len(body) // 400)
    looked_at = [layout.rows[row] for row in body[::step]]
    return [[text for row in looked_at if at < len(row) and (text := words(row[at]))] for at in range(layout.width)]


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
    """
    import pandas as pd

    wrong: dict[str, tuple[str, ...]] = {}
    frames = []
    for block in layout.blocks:
        part = _Part(layout, block, tuple(columns), sheet, stem, comma_is_decimal)
        frames += [_column_frame(part, column, wrong) for column in part.of_role(roles.VALUE)[:MOST_SERIES]]
    if not frames:
        return TidyTable(pd.DataFrame({name: [] for name in FRAME_COLUMNS}), tuple(columns))
    frame = pd.concat(frames, ignore_index=True)
    frame, split_by = _split(frame, layout, columns)
    frame = _with_margins(frame) if split_by else frame
    source = _period_source(layout, columns, frame)
    return TidyTable(frame[list(FRAME_COLUMNS)], tuple(columns), wrong, split_by, source)


def _column_frame(part: _Part, column: Column, wrong: dict[str, tuple[str, ...]]) -> pd.DataFrame:
    """All rows of one column of figures in one block."""
    import numpy as np
    import pandas as pd

    found = figures(part.cells(column.at), comma_is_decimal=part.comma)
    _note_unreadable(part, column, found, wrong)
    scale = 100.0 if column.at in part.sheet.percent_columns else 1.0
    lower, upper, marks = _interval(part, column, found.numbers)
    label, year, month = _periods_of(part, column)
    flag = np.where(found.marks != "", found.marks, marks)
    return pd.DataFrame(
        {
            "key": part.texts(part.layout.key_column),
            "period": label,
            "year": year,
            "month": month,
            "series": _series_of(part, column),
            "unit": _unit_of(part, column, found),
            "value": found.numbers * scale,
            "lower": lower * scale,
            "upper": upper * scale,
            "flag": flag,
            "numerator": _beside(part, roles.NUMERATOR),
            "denominator": _beside(part, roles.DENOMINATOR),
            "row": np.array(part.block.body) + 1,
            "column": column.at,
        }
    )


def _note_unreadable(part: _Part, column: Column, found: Figures, wrong: dict[str, tuple[str, ...]]) -> None:
    import numpy as np

    at = np.flatnonzero(found.unreadable)
    if len(at):
        cells = part.cells(column.at)
        told = tuple(f"row {part.block.body[i] + 1}: “{words(cells[i])[:40]}”" for i in at)
        wrong[column.header] = wrong.get(column.header, ()) + told


def _beside(part: _Part, role: str) -> npt.NDArray[np.float64] | float:
    found = part.of_role(role)
    return figures(part.cells(found[0].at), comma_is_decimal=part.comma).numbers if len(found) == 1 else float("nan")


def _interval(
    part: _Part, column: Column, values: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], Texts]:
    """Return lower and upper bound of each figure, and the codes that stand in the columns beside it."""
    import numpy as np

    lower, upper = np.full(len(values), np.nan), np.full(len(values), np.nan)
    marks = np.full(len(values), "", dtype=object)
    for other in part.columns:
        if other.of != column.at:
            continue
        if other.role == roles.FLAG:
            texts = part.texts(other.at)
            codes = np.array(["" if text.casefold() in _NORMAL else symbol(text) or text for text in texts], dtype=object)
            marks = np.where(codes != "", codes, marks)
        elif other.role in roles.INTERVAL:
            found = figures(part.cells(other.at), comma_is_decimal=part.comma)
            lower, upper = _bounds(other.role, values, found.numbers, lower, upper)
            marks = np.where((marks == "") & (found.marks != ""), found.marks, marks)
    return lower, upper, marks


def _bounds(
    role: str,
    values: npt.NDArray[np.float64],
    found: npt.NDArray[np.float64],
    lower: npt.NDArray[np.float64],
    upper: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """A margin stands for the figure less and plus itself: Nomis writes ± 1.96 standard errors."""
    if role == roles.LOWER:
        return found, upper
    if role == roles.UPPER:
        return lower, found
    return values - found, values + found


# Periods


def _periods_of(part: _Part, column: Column) -> tuple[Texts | str, npt.NDArray[np.int64] | int, npt.NDArray[np.int64] | int]:
    """Label, year and month of each row: from a column, from the header, or from what stands above the table."""
    import numpy as np

    in_rows = part.of_role(roles.PERIOD)
    if in_rows and not column.period:
        texts = part.texts(in_rows[0].at)
        known = periods(texts)
        nothing = Period(0, 0, "")
        found = [known.get(text, nothing) for text in texts]
        labels = np.array([each.label or text for each, text in zip(found, texts, strict=True)], dtype=object)
        return labels, np.array([each.year for each in found]), np.array([each.month for each in found])
    told = period(column.period) if column.period else _block_period(part) or _only_period(part)
    return (told.label, told.year, told.month) if told else (column.period, 0, 0)


def _block_period(part: _Part) -> Period | None:
    for value in part.block.settings.values():
        if (found := period(value)) is not None:
            return found
    return _period_in_title(part.block.titles)


def _only_period(part: _Part) -> Period | None:
    """Return the period that one column names, where all columns stand side by side for the same time."""
    named = {column.period for column in part.of_role(roles.VALUE) if column.period}
    return period(named.pop()) if len(named) == 1 else None


_YEAR_IN_TITLE = re.compile(r"(?<!\d)(?:19|20)\d\d(?:/\d\d)?(?!\d)")


def _period_in_title(titles: Sequence[str]) -> Period | None:
    """Return the only year that the titles name; the day of the download is none."""
    found = {year for title in titles if "from Nomis" not in title for year in _YEAR_IN_TITLE.findall(title)}
    return period(found.pop()) if len(found) == 1 else None


def _period_source(layout: Layout, columns: Sequence[Column], frame: pd.DataFrame) -> str:
    if any(column.role == roles.VALUE and column.period for column in columns):
        return "header"
    if any(column.role == roles.PERIOD for column in columns):
        return "column"
    if not (frame["year"] > 0).any():
        return ""
    above = any(period(value) for block in layout.blocks for value in block.settings.values())
    return "above the table" if above else "title"


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
_UNITS = (
    (re.compile(r"£ ?(?:million|m)\b|\(£m\)|pounds million", re.I), "£ million"),
    (re.compile(r"£|pounds", re.I), "£"),
    (re.compile(r"%|\bper ?cent(?:age)?\b|\bpct\b", re.I), "%"),
    (re.compile(r"\bindex\b|\bindices\b|=\s*100\b", re.I), "index"),
    (re.compile(r"\bhours\b", re.I), "hours"),
    (re.compile(r"\bjobs\b", re.I), "jobs"),
    (re.compile(r"\b(?:count|number|persons?|people|population|residents|households)\b", re.I), "number"),
)  # fmt: skip


def unit_in(text: str) -> str:
    """Return the unit that a title or header tells; empty where it tells none.

    Examples
    --------
    >>> unit_in("Gross median weekly pay (£)"), unit_in("% aged 16 to 64"), unit_in("UK=100"), unit_in("Dif")
    ('£', '%', 'index', '')
    """
    plain = text.replace("_", " ")
    return next((unit for pattern, unit in _UNITS if pattern.search(plain)), "")


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
    own = {c.title for c in part.of_role(roles.VALUE)}
    if len(own) > 1 or not all(
        not title or title in _UNIT_WORDS or roles.MAIN_VALUE.fullmatch(title.casefold()) for title in own
    ):
        return column.title or column.header or f"column {column.at + 1}"
    setting = part.block.settings.get("cell") or part.block.settings.get("variable")
    titles = [*part.block.titles, *(block.titles[0] for block in part.layout.blocks[:1] if block.titles)]
    return setting or (titles[0] if titles else part.sheet.name or part.stem)


def _main_series(named: Sequence[Column]) -> Column:
    order = ("indicator", "variable name", "variable_name", "cell_name", "variable", "metric", "topic")
    ranked = {name: at for at, name in enumerate(order)}
    return min(named, key=lambda c: (ranked.get(c.header.casefold(), len(order)), c.at))


def _unit_of(part: _Part, column: Column, found: Figures) -> Texts | str:
    in_rows = part.of_role(roles.UNIT)
    if in_rows:
        return part.texts(in_rows[0].at)
    if column.at in part.sheet.percent_columns or found.percent:
        return "%"
    measure = part.block.settings.get("measure") or part.block.settings.get("measures") or ""
    last = column.header.rsplit(" | ", 1)[-1]
    told = unit_in(column.title) or unit_in(last) or unit_in(measure)
    return told or unit_in(" ".join(part.block.titles[:4]))


_NORMAL = frozenset({"a", "normal", "normal value"})
"""What SDMX and Nomis write beside a figure that needs no flag."""

_CONFIDENCE, _FIGURES = " – Confidence", (" – Variable", " – Value", " – Rate", " – Percent")


def _with_margins(frame: pd.DataFrame) -> pd.DataFrame:
    """Take rows of Nomis that hold the margin of a figure, ± 1.96 standard errors, to the rows of the figure."""
    names = set(frame["series"])
    for margin in [name for name in names if name.endswith(_CONFIDENCE)]:
        base = margin.removesuffix(_CONFIDENCE)
        own = next((base + ending for ending in _FIGURES if base + ending in names), None)
        if own is None:
            continue
        found = frame[frame["series"] == margin].drop_duplicates(["key", "period"]).set_index(["key", "period"])["value"]
        rows = frame["series"] == own
        half = found.reindex(list(zip(frame.loc[rows, "key"], frame.loc[rows, "period"], strict=True))).to_numpy()
        frame = frame.assign(
            lower=frame["lower"].mask(rows, frame["value"].where(rows).sub(_aligned(half, rows))),
            upper=frame["upper"].mask(rows, frame["value"].where(rows).add(_aligned(half, rows))),
            series=frame["series"].mask(rows, base),
        )
        frame = frame[frame["series"] != margin].reset_index(drop=True)
    return frame


def _aligned(half: npt.NDArray[np.float64], rows: pd.Series[bool]) -> pd.Series[float]:
    import pandas as pd

    return pd.Series(half, index=rows.index[rows]).reindex(rows.index)


def _split(frame: pd.DataFrame, layout: Layout, columns: Sequence[Column]) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Part rows that repeat an area in a period by the words that differ between them (sex, industry, ...)."""
    import numpy as np

    repeated = frame.duplicated(["key", "period", "series"], keep=False)
    if not repeated.any():
        return frame, ()
    used: list[str] = []
    rows = frame["row"].to_numpy() - 1
    for column in columns:
        if column.role not in (roles.SERIES, roles.OTHER) or not repeated.any():
            continue
        texts = np.array([words(row[column.at]) if column.at < len(row := layout.rows[at]) else "" for at in rows], dtype=object)
        kinds = Counter(texts[repeated])
        if not 1 < len(kinds) <= _SPLIT_LIMIT or all(text.replace(".", "").isdigit() for text in kinds if text):
            continue
        series = frame["series"].to_numpy()
        joined = np.array(
            [f"{name} – {text}" if text and text != name else name for name, text in zip(series, texts, strict=True)]
        )
        tried = frame.assign(series=np.array(joined, dtype=object))
        still = tried.duplicated(["key", "period", "series"], keep=False)
        if still.sum() < repeated.sum():
            frame, repeated = tried, still
            used.append(column.header)
    return frame, tuple(used)
