"""Commuting flows from a file: the census table as published, or three plain columns.

Two layouts are read, as CSV or gzipped CSV:

- **ODWP01EW** (Census 2021, England and Wales) as ONS publishes it. Its place-of-work indicator decides the base;
  3, a fixed workplace in the UK, is the default (1 would put people who work at home on the diagonal).
- **Three columns** headed ``residence``, ``workplace`` and ``people``.
"""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from explorer.errors import ReadError

if TYPE_CHECKING:
    import pandas as pd

BASES = MappingProxyType(
    {
        "1": "people who work at home or have no fixed place",
        "2": "people who work offshore or abroad",
        "3": "people with a fixed workplace",
    }
)
"""What each place-of-work indicator of ODWP01EW counts."""

_CENSUS = {
    "Lower tier local authorities code": "residence",
    "LTLA of workplace code": "workplace",
    "Place of work indicator (4 categories) code": "indicator",
    "Count": "people",
}
_PLAIN = ("residence", "workplace", "people")
_MOST = 1e9
_LAYOUTS = (
    "Give the census table ODWP01EW as published, or a CSV with the columns residence, workplace and people "
    "(area codes and a count)."
)


@dataclass(frozen=True)
class FlowTable:
    """Flows as they stand in a file, checked but not yet joined to districts.

    Attributes
    ----------
    frame : DataFrame
        ``residence`` and ``workplace`` (codes as in the file), ``people`` (float); each pair once.
    is_census : bool
        Whether it is the census table as published.
    title, base, vintage : str
        What the file is, whom it counts and when.
    notes : tuple of str
        What was left out or added up, one sentence each.
    """

    frame: pd.DataFrame
    is_census: bool
    title: str
    base: str
    vintage: str
    notes: tuple[str, ...] = ()


_LONGEST_HEADER = 20_000
"""Characters of a first line beyond which a file is no table."""

_MOST_COLUMNS = 20
"""Columns named when the right ones are missing."""


def read_flows(path: Path, indicator: str = "3") -> FlowTable:
    """Read commuting flows.

    Parameters
    ----------
    path : Path
        CSV or gzipped CSV in one of the two layouts.
    indicator : str
        Place-of-work indicator to keep from ODWP01EW: see :data:`BASES`.

    Raises
    ------
    ReadError
        The file is absent, empty, cut off or no table; a column is missing; a count is negative or no number.
    """
    table = _parse(path, _text(path))
    if set(_CENSUS) <= set(table.columns):
        return _census(path, table, indicator)
    return _plain(path, table)


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
        if content[:2] == b"\x1f\x8b":
            content = gzip.decompress(content)
    except (EOFError, zlib.error, gzip.BadGzipFile) as problem:
        raise ReadError(
            f"{path.name} is cut off or damaged: its compressed content ends too early.",
            "Download it again.",
            detail=repr(problem),
        ) from problem
    except OSError as problem:
        raise ReadError(
            f"{path} cannot be opened: {problem.strerror or problem}.",
            "Check the name and the folder.",
            detail=repr(problem),
        ) from problem
    if b"\x00" in content:
        raise ReadError(f"{path.name} is not a text table.", _LAYOUTS)
    text = _decoded(content)
    if not text.strip():
        raise ReadError(f"{path.name} is empty.", _LAYOUTS)
    return text


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _parse(path: Path, text: str) -> pd.DataFrame:
    import pandas as pd

    begun = text.lstrip("\r\n")
    header = begun.split("\n", 1)[0]
    if len(header) > _LONGEST_HEADER:
        # A million "columns", as of a GeoJSON on one line, would keep pandas busy for minutes.
        raise ReadError(f"{path.name} is not a table: its first line has {len(header):,} characters.", _LAYOUTS)
    separator = max(",;\t", key=header.count)
    try:
        # Blank lines stay in until the lines of all others are known.
        table = pd.read_csv(
            io.StringIO(begun), sep=separator, dtype=str, keep_default_na=False, na_values=[], skip_blank_lines=False
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError, ValueError) as problem:
        line = re.search(r"line (\d+)", str(problem))
        where = f" at line {line[1]}" if line else ""
        why = "a quotation mark is not closed" if "inside string" in str(problem) else "rows differ in length"
        raise ReadError(f"{path.name} is not a table{where}: {why}.", _LAYOUTS, detail=str(problem)) from problem
    skipped = text[: len(text) - len(begun)].count("\n")
    if not isinstance(table.index, pd.RangeIndex):
        raise ReadError(
            f"{path.name}, line {skipped + 2}: the row has more cells than the header has columns.",
            "Name every column, and write counts without thousands separators.",
        )
    table.index += skipped
    table.columns = [str(name).strip() for name in table.columns]
    return table


def _chosen(path: Path, table: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Return the columns wanted, without blank rows and the spaces around cells."""
    twice = [name for name in columns if (table.columns == name).sum() > 1]
    if twice:
        raise ReadError(f"{path.name} has more than one column {twice[0]}.", "Keep one of them.")
    wanted = table[list(columns)].apply(lambda column: column.str.strip())
    filled: pd.DataFrame = wanted[~(wanted == "").all(axis="columns")]
    if filled.empty:
        raise ReadError(f"{path.name} has a header but no rows.", _LAYOUTS)
    return filled


def _census(path: Path, table: pd.DataFrame, indicator: str) -> FlowTable:
    table = _chosen(path, table, tuple(_CENSUS)).rename(columns=_CENSUS)
    kept = table[table["indicator"] == indicator]
    if kept.empty:
        raise ReadError(f"{path.name} has no rows with place-of-work indicator {indicator}.", "Choose another indicator.")
    frame, notes = _checked(path, kept, "Count")
    left_out = tuple(_left_out(path, table, indicator))
    return FlowTable(
        frame, True, "Census 2021 origin-destination data, ODWP01EW", BASES[indicator], "Census 2021", left_out + notes
    )


def _left_out(path: Path, table: pd.DataFrame, indicator: str) -> list[str]:
    """Say how many people the other place-of-work indicators hold."""
    told = []
    for other, base in BASES.items():
        rows = table[table["indicator"] == other]
        if other != indicator and not rows.empty:
            people, _ = _checked(path, rows, "Count")
            told.append(f"Not counted: {people['people'].sum():,.0f} {base}.")
    return told


def _plain(path: Path, table: pd.DataFrame) -> FlowTable:
    lowered: Mapping[str, str] = {name: name.casefold() for name in table.columns}
    table = table.rename(columns=lowered)
    missing = [name for name in _PLAIN if name not in table.columns]
    if missing:
        shown, more = list(lowered)[:_MOST_COLUMNS], len(lowered) - _MOST_COLUMNS
        found = ", ".join(shown) + (f" and {more} more" if more > 0 else "")
        raise ReadError(f"{path.name} has no column {', '.join(missing)}; its columns are: {found}.", _LAYOUTS)
    frame, notes = _checked(path, _chosen(path, table, _PLAIN), "people")
    return FlowTable(frame, False, f"Commuting flows from {path.name}", "as in the file", "as in the file", notes)


def _checked(path: Path, rows: pd.DataFrame, heading: str) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Return each pair once with a count of people; the index of ``rows`` still tells the line."""
    people = _counts(path, rows["people"], heading)
    frame = rows[["residence", "workplace"]].assign(people=people)
    blank = (frame["residence"] == "") | (frame["workplace"] == "")
    if blank.any():
        raise ReadError(f"{path.name}, line {_line(blank)}: an area code is missing.", "Fill in the code or remove the row.")
    repeated = int(frame.duplicated(["residence", "workplace"]).sum())
    summed = frame.groupby(["residence", "workplace"], sort=True)["people"].sum().reset_index()
    return summed, (f"{repeated} repeated pairs were added up.",) if repeated else ()


def _counts(path: Path, cells: pd.Series[str], heading: str) -> pd.Series[float]:
    import pandas as pd

    people = pd.to_numeric(cells, errors="coerce").astype(float)
    plain = "Write counts as plain numbers, without thousands separators; leave out pairs with no people."
    for wrong, problem, remedy in (
        (cells == "", "the count is missing; the file may be cut off", "Fill it in, or download or export the file again."),
        (~people.between(-np.inf, np.inf, inclusive="neither"), "“{cell}” is not a number", plain),
        (people < 0, "{cell} is below zero", "Correct the count."),
        (people > _MOST, "{cell} is more people than there are", "Correct the count."),
    ):
        if wrong.any():
            line = _line(wrong)
            raise ReadError(f"{path.name}, line {line}, column {heading}: {problem.format(cell=cells.loc[line - 2])}.", remedy)
    return people


def _line(wrong: pd.Series[bool]) -> int:
    """Line in the file of the first row that is wrong (the header is line 1)."""
    return int(wrong.index[np.flatnonzero(wrong.to_numpy())[0]]) + 2
