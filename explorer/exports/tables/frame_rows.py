"""Any table of results: its columns, the rows to show in order, each cell as it is read on screen, copied or saved."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from explorer.csv_text import frame_text
from explorer.exports.whole_file import write_whole
from explorer.words import text
from explorer.words.order import order_key

if TYPE_CHECKING:
    import pandas as pd

NO_VALUE = "–"
"""Shown for what is missing; copied and saved cells stay empty."""

MOST_DECIMALS = 2
"""Decimals of a plain number on screen; copied and saved numbers have more: see :func:`rounded`."""

Form = Literal["text", "written", "number", "year", "count", "share", "rough share"]


def titles(table: str, keys: Sequence[str], what: Literal["", "-tip"] = "") -> tuple[str, ...]:
    """Return the headings of a table of written rows, or what its columns mean."""
    return tuple(text(f"table-{table}-{key}{what}") for key in keys)


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes
    ----------
    key : str
        Its name in the frame.
    title : str
        Its heading on screen and in copies.
    form : str
        ``text``; ``written`` (a number as text already); ``number`` (as many decimals as the column needs); ``year``;
        ``count`` (whole numbers); ``share`` (0 to 1, shown as per cent).
    tip : str
        What it means.
    colours : mapping of text to colour
        A patch of this colour stands before the text; empty for none.
    """

    key: str
    title: str
    form: Form = "text"
    tip: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, table: str, key: str, form: Form = "text", *, tip: bool = False, colours: Mapping[str, str] | None = None
    ) -> Column:
        """Make a column of a table whose headings, and meanings where there are any, are in the message files."""
        meaning = text(f"table-{table}-{key}-tip") if tip else ""
        return cls(key, text(f"table-{table}-{key}"), form, meaning, colours or {})

    @property
    def is_number(self) -> bool:
        """Whether cells are numbers."""
        return self.form != "text"


def arranged(
    table: pd.DataFrame,
    columns: Sequence[Column],
    by: str = "",
    *,
    ascending: bool = True,
    containing: str = "",
    among: Collection[str] | None = None,
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
    among : collection of str, optional
        Keep the rows that the index names so.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"name": ["b", "A", "c"], "people": [2.0, float("nan"), 1.0]}, index=["x", "y", "z"])
    >>> columns = (Column("name", "Name"), Column("people", "People", "count"))
    >>> arranged(table, columns, "people"), arranged(table, columns, "name"), arranged(table, columns, containing="a")
    ([2, 0, 1], [1, 0, 2], [1])
    >>> arranged(table, columns, among={"x", "z"})
    [0, 2]
    """
    rows = table.reset_index(drop=True)
    if among is not None:
        rows = rows[table.index.isin(list(among))]
    texts = [column.key for column in columns if not column.is_number]
    if containing.strip() and texts and len(rows):
        searched = rows[texts].astype(str).agg("\n".join, axis="columns").str.casefold()
        for word in containing.casefold().split():
            searched = searched[searched.str.contains(word, regex=False)]
        rows = rows.loc[searched.index]
    if by:
        form = next(column.form for column in columns if column.key == by)
        key = _folded if form == "text" else _numbers_of if form == "written" else None
        rows = rows.sort_values(by, ascending=ascending, kind="stable", na_position="last", key=key)
    return [int(place) for place in rows.index]


def _folded(cells: pd.Series[Any]) -> pd.Series[str]:
    return cells.astype(str).map(order_key)


def _numbers_of(cells: pd.Series[Any]) -> pd.Series[float]:
    """Return the numbers that cells were written from; words have none.

    Examples
    --------
    >>> import pandas as pd
    >>> _numbers_of(pd.Series(["1,200", "9.5%", "−3", "–"])).tolist()
    [1200.0, 9.5, -3.0, nan]
    """
    import pandas as pd

    bare = cells.astype(str).str.replace(",", "").str.replace("−", "-").str.rstrip(" %")
    return pd.to_numeric(bare, errors="coerce").astype(float)


def written(table: pd.DataFrame, columns: Sequence[Column]) -> list[tuple[str, ...]]:
    """Return every row as it is read on screen: what is missing as a dash.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"rate": [1.5, 2.0, float("nan")], "kept": [0.8333, float("nan"), 1]})
    >>> written(table, [Column("rate", "Rate", "number"), Column("kept", "Kept", "share")])
    [('1.5', '83.3%'), ('2.0', '–'), ('–', '100.0%')]
    """
    cells = [_cells(table[column.key], column.form) for column in columns]
    return list(zip(*cells, strict=True))


def _cells(values: pd.Series[Any], form: str) -> list[str]:
    if form in ("text", "written"):
        return values.astype(object).where(values.notna(), NO_VALUE).astype(str).tolist()
    numbers = values.to_numpy(dtype=np.float64)
    known = np.isfinite(numbers)
    pattern = {"share": "{:.1%}", "rough share": "{:.0%}", "count": "{:,.0f}", "year": "{:.0f}"}.get(
        form
    ) or f"{{:,.{_decimals(numbers[known])}f}}"
    said = [pattern.format(number) for number in np.where(known, numbers, 0.0)]
    return [text if is_known else NO_VALUE for text, is_known in zip(said, known, strict=True)]


def _decimals(numbers: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> int:
    """Return how many decimals tell all of these numbers, up to the most."""
    enough = (d for d in range(MOST_DECIMALS) if np.allclose(numbers, numbers.round(d), rtol=0, atol=1e-9))
    return next(enough, MOST_DECIMALS)


def rounded(table: pd.DataFrame, columns: Sequence[Column]) -> pd.DataFrame:
    """Return a table for other programs: shares with four decimals, counts whole, other numbers without noise.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"kept": [2 / 3], "people": [1200.4], "rate": [0.1 + 0.2]})
    >>> columns = [Column("kept", "Kept", "share"), Column("people", "People", "count"), Column("rate", "Rate", "number")]
    >>> rounded(table, columns).iloc[0].tolist()
    [0.6667, 1200.0, 0.3]
    """
    decimals = {column.key: {"share": 4, "rough share": 2, "count": 0, "number": 6}.get(column.form) for column in columns}
    table = table.round({key: places for key, places in decimals.items() if places is not None})
    whole = {column.key: "Int64" for column in columns if column.form in ("count", "year")}
    return table.astype(whole)


def headings(columns: Sequence[Column]) -> Mapping[str, str]:
    """Return the headings of copied tables: titles on screen, by column."""
    return {column.key: column.title for column in columns}


def as_tsv(table: pd.DataFrame, headings: Mapping[str, str]) -> str:
    r"""Return rows as tab-separated text with headings, to paste into a spreadsheet; a missing number is an empty cell.

    Examples
    --------
    >>> import pandas as pd
    >>> as_tsv(pd.DataFrame({"code": ["E1", "E2"], "value": [1.5, float("nan")]}), {"code": "Code", "value": "Rate"})
    'Code\tRate\nE1\t1.5\nE2\t'
    """
    return frame_text(table.rename(columns=dict(headings)), "\t").rstrip("\n")


def save_csv(table: pd.DataFrame, headings: Mapping[str, str], file: Path) -> None:
    """Write rows as CSV (UTF-8 with its mark, so that a spreadsheet reads accents); a missing number is an empty cell.

    Raises
    ------
    WriteError
        The file cannot be written.
    """
    write_whole(file, frame_text(table.rename(columns=dict(headings))), "utf-8-sig")
