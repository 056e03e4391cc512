"""Any table of results: its columns, the rows to show in order, and each cell as it is read on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import pandas as pd

NO_VALUE = "–"
"""Shown for a missing number; copied and saved cells stay empty."""


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes
    ----------
    key : str
        Its name in the frame, and the heading of saved files.
    title : str
        Its heading on screen.
    form : str
        ``text``; ``count`` (whole numbers); ``share`` (0 to 1, shown as per cent).
    tip : str
        What it means.
    colours : mapping of text to colour
        A patch of this colour stands before the text; empty for none.
    """

    key: str
    title: str
    form: Literal["text", "count", "share"] = "text"
    tip: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_number(self) -> bool:
        """Whether cells are numbers."""
        return self.form != "text"


def arranged(
    table: pd.DataFrame, columns: Sequence[Column], by: str = "", *, ascending: bool = True, containing: str = ""
) -> list[int]:
    """Return the places of the rows to show, in order.

    Parameters
    ----------
    table : DataFrame
    columns : sequence of Column
        Texts among them are searched, and folded when sorted.
    by : str
        Column to sort by; rows without a value come last either way. Empty for the table's own order.
    ascending : bool
    containing : str
        Keep rows with every one of these words in their texts.

    Examples
    --------
    >>> table = pd.DataFrame({"name": ["b", "A", "c"], "people": [2.0, float("nan"), 1.0]})
    >>> columns = (Column("name", "Name"), Column("people", "People", "count"))
    >>> arranged(table, columns, "people"), arranged(table, columns, "name"), arranged(table, columns, containing="a")
    ([2, 0, 1], [1, 0, 2], [1])
    """
    rows = table.reset_index(drop=True)
    texts = [column.key for column in columns if not column.is_number]
    if containing.strip() and texts and len(rows):
        searched = rows[texts].astype(str).agg("\n".join, axis="columns").str.casefold()
        for word in containing.casefold().split():
            searched = searched[searched.str.contains(word, regex=False)]
        rows = rows.loc[searched.index]
    if by:
        fold = (lambda cells: cells.astype(str).str.casefold()) if by in texts else None
        rows = rows.sort_values(by, ascending=ascending, kind="stable", na_position="last", key=fold)
    return [int(place) for place in rows.index]


def written(table: pd.DataFrame, columns: Sequence[Column]) -> list[tuple[str, ...]]:
    """Return every row as it is read on screen.

    Examples
    --------
    >>> written(pd.DataFrame({"kept": [0.8333, float("nan")]}), [Column("kept", "Kept", "share")])
    [('83.3 %',), ('–',)]
    """
    cells = [_cells(table[column.key], column.form) for column in columns]
    return list(zip(*cells, strict=True))


def _cells(values: pd.Series[float], form: str) -> list[str]:
    if form == "text":
        return values.astype(str).tolist()
    numbers = values.to_numpy(dtype=np.float64)
    said = [f"{number * 100:.1f} %" if form == "share" else f"{number:,.0f}" for number in np.nan_to_num(numbers)]
    return [text if np.isfinite(number) else NO_VALUE for text, number in zip(said, numbers, strict=True)]


def headings(columns: Sequence[Column]) -> Mapping[str, str]:
    """Return the headings of copied tables: titles on screen, by column."""
    return {column.key: column.title for column in columns}
