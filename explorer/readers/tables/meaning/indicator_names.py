"""What each figure is called: from columns, headers and titles, and by the words that part rows of the same area."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from explorer.readers.tables.layout.table_layout import Layout, column_samples
from explorer.readers.tables.layout.table_rows import text_at
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.column_titles import indicator_in_corner
from explorer.readers.tables.meaning.header_words import MAIN_VALUE, last_part
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.meaning.table_part import Part, with_names_beside
from explorer.readers.tables.written.periods import periods

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Texts = npt.NDArray[np.object_]


_UNIT_WORDS = frozenset({
    "index", "£", "%", "hours", "jobs", "£ million", "£m", "£ per head", "pounds", "per cent", "percent", "people", "persons",
    "rate",
})  # fmt: skip
"""Headers that say what figures are in, and not of what they are."""


def series_of(part: Part, column: Column) -> Texts | str:
    """Name the indicator of each row: from a column, from the header of the figures, or from what stands above the table."""
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
        len(own) > 1 or not all(not title or title in _UNIT_WORDS or MAIN_VALUE.fullmatch(title.casefold()) for title in own)
    ):
        return column.title or last_part(column.header) or f"column {column.at + 1}"
    setting = part.block.settings.get("cell") or part.block.settings.get("variable") or _pay_in(part.block.settings)
    titles = [title for block in (part.block, *part.layout.blocks[:1]) for title in block.titles if not _NO_TITLE.match(title)]
    measure = part.block.settings.get("measure", "")
    if titles and measure:
        titles = [f"{titles[0]} – {measure}"]
    worded = next((title for title in own if title in _UNIT_WORDS), "")
    if corner := indicator_in_corner(part.columns):
        return corner
    return setting or (titles[0] if titles else worded or part.sheet.name or part.stem)


def _pay_in(settings: Mapping[str, str]) -> str:
    """Return which pay, and which of its figures, the settings of Nomis above a table of earnings name."""
    return " – ".join(filter(None, (settings["pay"], settings.get("item", "")))) if "pay" in settings else ""


def of_whom(part: Part, series: Texts | str) -> Texts | str:
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
    coded = with_names_beside(named)
    return min(named, key=lambda c: (c in coded, ranked.get(c.header.casefold(), len(order)), c.at))


_SPLIT_LIMIT, _FEW_KINDS = 200, 60
"""Different words in a column up to which it may part repeated rows into indicators."""


def parted_by_words(frame: pd.DataFrame, layout: Layout, columns: Sequence[Column]) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Part rows that repeat an area in a period by the words that differ between them (sex, industry, ...)."""
    repeated = _repeats(frame)
    if not repeated:
        return frame, ()
    used: list[str] = []
    if (frame["section"] != "").any() and not periods(frame["section"].unique()):
        frame = frame.assign(series=joined(frame["series"].to_numpy(), frame["section"].to_numpy(), ""))
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
        tried = frame.assign(series=joined(frame["series"].to_numpy(), texts, column.header))
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
    found[:] = [text_at(layout.rows[number], at) for number in distinct]
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


def joined(series: Texts, texts: Texts, header: str) -> Texts:
    """Name indicators further by a column; a number says nothing without the name of its column."""
    import numpy as np

    known: dict[tuple[str, str], str] = {}
    for name, text in set(zip(series, texts, strict=True)):
        said = f"{header} {text}" if text.isdecimal() else text
        known[name, text] = f"{name} – {said}" if text and text != name else name
    return np.array([known[pair] for pair in zip(series, texts, strict=True)], dtype=object)
