"""The one writer of tables as text: CSV to save, tab-separated text to copy. No cell of it is a formula.

A spreadsheet runs what begins like a formula, also where the name of an area or a note of a file put it there. Such text
gets an apostrophe before it, which spreadsheets take for "this is text"; our own readers take it off again.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

_FORMULA = re.compile(r"'*\s*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"\s*-?(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?\s*%?\s*", re.IGNORECASE | re.ASCII)


def harmless(text: str) -> str:
    """Return text that no spreadsheet takes for a formula; numbers stay as they are.

    Examples
    --------
    >>> harmless("=1+1"), harmless("@SUM(A1)"), harmless("-"), harmless("-0.5"), harmless("Dudley")
    ("'=1+1", "'@SUM(A1)", '-', '-0.5', 'Dudley')
    """
    is_formula = len(text) > 1 and _FORMULA.match(text) and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_formula else text


def as_meant(cell: str) -> str:
    """Return what :func:`harmless` was given.

    Examples
    --------
    >>> as_meant("'=1+1"), as_meant("'s-Hertogenbosch"), as_meant("Dudley")
    ('=1+1', "'s-Hertogenbosch", 'Dudley')
    """
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell


def rows_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    r"""Return a table as CSV.

    Examples
    --------
    >>> rows_text(["name", "people"], [["=A1", 5], ["Dudley", ""]])
    "name,people\n'=A1,5\nDudley,\n"
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([harmless(name) for name in header])
    writer.writerows([[harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows])
    return written.getvalue()


def copied_text(rows: Iterable[Sequence[str]]) -> str:
    r"""Return rows as text parted by tabs, to paste into a spreadsheet.

    Examples
    --------
    >>> copied_text([["name", "people"], ["=A1 \n b", "5"]])
    "name\tpeople\n'=A1 b\t5"
    """
    return "\n".join("\t".join(harmless(" ".join(cell.split())) for cell in row) for row in rows)


def frame_text(frame: pd.DataFrame, separator: str = ",", *, index: bool = False) -> str:
    r"""Return a frame as CSV, or parted by tabs; a missing number is an empty cell.

    Examples
    --------
    >>> import pandas as pd
    >>> frame_text(pd.DataFrame({"name": ["+1 Street", "b"], "rate": [-1.5, float("nan")]}), "\t")
    "name\trate\n'+1 Street\t-1.5\nb\t\n"
    """
    safe = harmless_frame(frame.reset_index() if index else frame)
    return str(safe.to_csv(sep=separator, index=False, lineterminator="\n"))


def harmless_frame(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame whose words, and names of columns, are no formulas; each different word is looked at once."""
    safe = frame.copy(deep=False)
    for place in range(len(frame.columns)):
        column = frame.iloc[:, place]
        if column.dtype.kind not in "biufmM":
            words = {word: harmless(word) if isinstance(word, str) else word for word in column.dropna().unique()}
            safe.isetitem(place, column.map(words).astype(object).where(column.notna(), None).to_numpy())
    return safe.set_axis([harmless(str(name)) for name in frame.columns], axis="columns")
