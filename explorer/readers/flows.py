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
from collections.abc import Mapping
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
    title, base, vintage : str
        What the file is, whom it counts and when.
    notes : tuple of str
        What was left out or added up, one sentence each.
    """

    frame: pd.DataFrame
    title: str
    base: str
    vintage: str
    notes: tuple[str, ...] = ()


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
    if not content.strip():
        raise ReadError(f"{path.name} is empty.", _LAYOUTS)
    if b"\x00" in content[:4096]:
        raise ReadError(f"{path.name} is not a text table.", _LAYOUTS)
    return _decoded(content)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _parse(path: Path, text: str) -> pd.DataFrame:
    import pandas as pd

    header = text.split("\n", 1)[0]
    separator = max(",;\t", key=header.count)
    try:
        table = pd.read_csv(io.StringIO(text), sep=separator, dtype=str, keep_default_na=False, na_values=[])
    except (pd.errors.ParserError, pd.errors.EmptyDataError, ValueError) as problem:
        line = re.search(r"line (\d+)", str(problem))
        where = f" at line {line[1]}" if line else ""
        raise ReadError(f"{path.name} is not a table{where}: rows differ in length.", _LAYOUTS, detail=str(problem)) from problem
    table.columns = [str(name).strip() for name in table.columns]
    _refuse_short_rows(path, table)
    return table


def _refuse_short_rows(path: Path, table: pd.DataFrame) -> None:
    if table.empty:
        raise ReadError(f"{path.name} has a header but no rows.", _LAYOUTS)
    short = table.isna().any(axis="columns").to_numpy()
    if short.any():
        line = int(np.flatnonzero(short)[0]) + 2
        raise ReadError(
            f"{path.name}, line {line}: the row ends before its last column; the file may be cut off.",
            "Download or export it again.",
        )


def _census(path: Path, table: pd.DataFrame, indicator: str) -> FlowTable:
    table = table.rename(columns=_CENSUS)[list(_CENSUS.values())]
    kept = table[table["indicator"].str.strip() == indicator]
    if kept.empty:
        raise ReadError(f"{path.name} has no rows with place-of-work indicator {indicator}.", "Choose another indicator.")
    frame, notes = _checked(path, kept)
    left_out = tuple(_left_out(path, table, indicator))
    return FlowTable(frame, "Census 2021 origin-destination data, ODWP01EW", BASES[indicator], "Census 2021", left_out + notes)


def _left_out(path: Path, table: pd.DataFrame, indicator: str) -> list[str]:
    """Say how many people the other place-of-work indicators hold."""
    told = []
    for other, base in BASES.items():
        rows = table[table["indicator"].str.strip() == other]
        if other != indicator and not rows.empty:
            people, _ = _checked(path, rows)
            told.append(f"Not counted: {people['people'].sum():,.0f} {base}.")
    return told


def _plain(path: Path, table: pd.DataFrame) -> FlowTable:
    lowered: Mapping[str, str] = {name: name.casefold() for name in table.columns}
    table = table.rename(columns=lowered)
    missing = [name for name in _PLAIN if name not in table.columns]
    if missing:
        found = ", ".join(lowered) or "none"
        raise ReadError(f"{path.name} has no column {', '.join(missing)}; its columns are: {found}.", _LAYOUTS)
    frame, notes = _checked(path, table[list(_PLAIN)])
    return FlowTable(frame, f"Commuting flows from {path.name}", "as in the file", "as in the file", notes)


def _checked(path: Path, rows: pd.DataFrame) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Return each pair once with a count of people; the index of ``rows`` still tells the line."""
    people = _counts(path, rows["people"])
    frame = rows[["residence", "workplace"]].apply(lambda column: column.str.strip()).assign(people=people)
    blank = (frame["residence"] == "") | (frame["workplace"] == "")
    if blank.any():
        raise ReadError(f"{path.name}, line {_line(blank)}: an area code is missing.", "Fill in the code or remove the row.")
    repeated = int(frame.duplicated(["residence", "workplace"]).sum())
    summed = frame.groupby(["residence", "workplace"], as_index=False, sort=True)["people"].sum()
    return summed, (f"{repeated} repeated pairs were added up.",) if repeated else ()


def _counts(path: Path, column: pd.Series[str]) -> pd.Series[float]:
    import pandas as pd

    people = pd.to_numeric(column.str.strip(), errors="coerce").astype(float)
    wrong = ~people.between(-np.inf, np.inf, inclusive="neither")
    if wrong.any():
        line = _line(wrong)
        cell = column.loc[line - 2]
        raise ReadError(
            f"{path.name}, line {line}, column people: “{cell}” is not a number.",
            "Write counts as plain numbers, without thousands separators; leave out pairs with no people.",
        )
    if (people < 0).any():
        line = _line(people < 0)
        raise ReadError(f"{path.name}, line {line}, column people: {people.loc[line - 2]:g} is below zero.", "Correct the count.")
    return people


def _line(wrong: pd.Series[bool]) -> int:
    """Line in the file of the first row that is wrong (the header is line 1)."""
    return int(wrong.index[np.flatnonzero(wrong.to_numpy())[0]]) + 2
