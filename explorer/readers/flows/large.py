"""The columns of a large flows file, without making text of every cell: millions of pairs in seconds.

A zone's code is stored once and each row refers to it. Whatever looks odd (a blank count, a code that is missing, a line that
is too long) makes this reader give up, so that the careful one can say in which line it is.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from explorer.errors import ReadError
from explorer.readers import parquet_addon
from explorer.readers.flows.columns import Roles
from explorer.readers.flows.marks import said_of_powers
from explorer.readers.tables.files import zipped_tables
from explorer.readers.tables.files.text_files import is_packed, read_head
from explorer.readers.tables.files.text_tables import (
    TextTable,
    arrow_as_text,
    column_order,
    find_heading,
    header_cells,
    text_table,
)
from explorer.readers.tables.sheets import MOST_COLUMNS
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

LARGE = 4_000_000
"""Bytes of text from which on a file is read this way."""

_PACKED = 6
"""How many times as large a gzipped table or a Parquet file is as text, at least."""

_ROWS = 1_000_000
_BLOCK = 16_000_000
"""Bytes that are parsed at a time."""

_MOST = 1e9

MOST_ROWS = 60_000_000
"""Pairs that are read; all small areas of the census have some twenty million."""

_HEAD = 200_000
"""Characters at the head of a file that show its layout."""


def head_of(path: Path, least: int = LARGE) -> tuple[TextTable, str] | None:
    """Return the first rows of a large text table, and its beginning as it is written; None for any other file.

    Parameters
    ----------
    path : Path
    least : int
        Bytes from which on a file is large.
    """
    try:
        if path.stat().st_size * (_PACKED if is_packed(path) else 1) < least or zipped_tables.table_inside(path):
            return None
        beginning = read_head(path, _HEAD)
        return (text_table(path, beginning), beginning) if beginning else None
    except Exception:
        return None


def head_of_parquet(path: Path, least: int = LARGE) -> TextTable | None:
    """Return the first rows of a large Parquet file; None for any other file."""
    try:
        with path.open("rb") as stream:
            is_parquet = stream.read(4) == b"PAR1"
        if not is_parquet or path.stat().st_size * _PACKED < least or not parquet_addon.is_there():
            return None
    except OSError:
        return None
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            if file.metadata.num_columns > MOST_COLUMNS:
                return None
            batch = next(file.iter_batches(batch_size=1000), None)
            return None if batch is None else arrow_as_text(path, pa.Table.from_batches([batch]))
    except (pa.ArrowException, OSError):
        return None


def load_parquet(path: Path, roles: Roles, beside: Sequence[int] = ()) -> pd.DataFrame | None:
    """Return the columns of a large Parquet file by their roles, as :func:`load` does."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    named = _named(roles, beside)
    columns = {role: _Column(role) for role in named}
    try:
        with pq.ParquetFile(path) as file:
            _counted(path, parquet_addon.rows_told(path.name, file.metadata))
            order = column_order(file.schema_arrow)
            names = [file.schema_arrow.names[order[place]] for place in named.values()]
            for batch in file.iter_batches(batch_size=_ROWS, columns=names):
                for role, name in zip(named, names, strict=True):
                    values = batch.column(batch.schema.get_field_index(name))
                    if role not in _ROLES:
                        values = values.fill_null("")
                    if values.null_count or not columns[role].take(_cast(values, role).to_pandas()):
                        return None
    except (pa.ArrowException, OSError):
        return None
    return _framed(columns)


def _cast(values: pa.Array, role: str) -> pa.Array:
    """Bring a column to the form that :class:`_Column` takes: numbers, or text by a dictionary."""
    import pyarrow as pa

    if role == "people":
        return values.cast(pa.float64())
    return values.cast(pa.string()).dictionary_encode()


_ROLES = ("residence", "workplace", "people", "indicator")


def _named(roles: Roles, beside: Sequence[int]) -> dict[str, int]:
    """Return the place of each role's column, and of those beside, which are called after their place."""
    return dict(zip(_ROLES, roles.places, strict=False)) | {str(place): place for place in beside}


def load(path: Path, beginning: str, roles: Roles, beside: Sequence[int] = ()) -> pd.DataFrame | None:
    """Return the columns of a large text table by their roles; None where something is odd.

    Parameters
    ----------
    path : Path
    beginning : str
        The first lines, from :func:`head_of`.
    roles : Roles
        Which columns are wanted.
    beside : sequence of int
        Places of further columns, of text.

    Returns
    -------
    DataFrame or None
        ``residence``, ``workplace`` and, for ODWP01EW, ``indicator`` as categories; ``people`` as floats; what stands beside
        as categories, called after its place.
    """
    import pandas as pd

    heading = find_heading(beginning)
    named = _named(roles, beside)
    width = len(header_cells(beginning, heading))
    # One column more than the header has: what stands there belongs to a line that is too long.
    kinds = {place: "float64" if named.get("people") == place else "category" for place in range(width + 1)}
    columns = {role: _Column(role) for role in named}
    above = heading.lines_above + int(roles.has_header)
    rows = 0
    try:
        # Text of another encoding breaks off with the first piece or with a later one.
        with pd.read_csv(
            path, sep=heading.separator, header=None, names=list(kinds), index_col=False, dtype=kinds, skiprows=above,
            chunksize=_ROWS, na_filter=False, encoding="utf-8-sig", compression="gzip" if is_packed(path) else None,
        ) as parts:  # fmt: skip
            for part in parts:
                rows = _counted(path, rows + len(part))
                if _breaks_the_form(part) or not all(column.take(part[named[role]]) for role, column in columns.items()):
                    return None
    except (ValueError, OSError, EOFError, zlib.error):
        return None
    return _framed(columns)


def _breaks_the_form(part: pd.DataFrame) -> bool:
    """Whether a line has more cells than the header, or fewer: those that are missing are read as blank."""
    last, beyond = part.iloc[:, -2], part.iloc[:, -1]
    return bool(beyond.astype(bool).any() or (last.dtype == "category" and "" in last.cat.categories))


def _counted(path: Path, rows: int) -> int:
    if rows > MOST_ROWS:
        raise ReadError(
            Said("readers-too-many-rows", file=path.name, most=MOST_ROWS),
            Said("readers-give-larger-zones"),
        )
    return rows


def lines_above(beginning: str) -> int:
    """Return how many lines stand above the header."""
    return find_heading(beginning).lines_above


def lines_of(path: Path) -> tuple[int, bool]:
    """Return how many lines a file has, unpacked, and whether the last has an end."""
    lines, last = 0, b"\n"
    with gzip.open(path) if is_packed(path) else path.open("rb") as stream:
        while piece := stream.read(_BLOCK):
            lines, last = lines + piece.count(b"\n"), piece[-1:]
    return lines + (last != b"\n"), last == b"\n"


def powers_of(path: Path) -> Said | None:
    """Say that a program rounded counts of a large text table to powers of ten; None where it did not."""
    with gzip.open(path) if is_packed(path) else path.open("rb") as stream:
        while piece := stream.read(_BLOCK):
            if b"+" in piece:
                cells = (found.group().decode() for found in _POWERS.finditer(piece))
                if told := said_of_powers(cells):
                    return told
    return None


_POWERS = re.compile(rb"(?<![\w.+-])\d(?:\.\d+)?[eE]\+\d\d(?![\w.+-])")


class _Column:
    """One column, filled block by block: a zone's code once, and a small number for each row."""

    def __init__(self, role: str) -> None:
        self.counts = role == "people"
        self.may_be_blank = role not in _ROLES
        self.zones: dict[str, int] = {}
        self.blocks: list[npt.NDArray[Any]] = []

    def take(self, block: pd.Series[Any]) -> bool:
        """Add a block, numbers or categories of text; False where something in it is odd."""
        if self.counts:
            people = block.to_numpy(dtype=np.float64)
            self.blocks.append(people)
            return bool(np.isfinite(people).all() and (people >= 0).all() and (people <= _MOST).all())
        names = list(map(str, block.cat.categories))
        places = np.array([self.zones.setdefault(name, len(self.zones)) for name in names], dtype=np.int32)
        self.blocks.append(places[block.cat.codes.to_numpy()])
        return self.may_be_blank or all(name and name == name.strip() for name in names)

    def whole(self) -> npt.NDArray[Any] | pd.Categorical[str]:
        """Return all blocks as one."""
        import pandas as pd

        joined, self.blocks = np.concatenate(self.blocks), []
        return joined if self.counts else pd.Categorical.from_codes(joined, categories=pd.Index(list(self.zones)))


def _framed(columns: dict[str, _Column]) -> pd.DataFrame | None:
    import pandas as pd

    if not sum(map(len, columns["people"].blocks)):
        return None
    return pd.DataFrame({role: column.whole() for role, column in columns.items()})
