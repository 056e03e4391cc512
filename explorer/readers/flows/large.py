"""The columns of a large flows file, without making text of every cell: millions of pairs in seconds.

A zone's code is stored once and each row refers to it. Whatever looks odd (a blank count, a code that is missing, a line that
is too long) makes this reader give up, so that the careful one can say in which line it is.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from explorer.errors import ReadError
from explorer.readers import zipped_tables
from explorer.readers.flows.columns import Roles
from explorer.readers.text_files import is_packed, read_head
from explorer.readers.text_tables import TextTable, arrow_as_text, column_order, find_heading, header_cells, text_table
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
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with path.open("rb") as stream:
            is_parquet = stream.read(4) == b"PAR1"
        if not is_parquet or path.stat().st_size * _PACKED < least:
            return None
        with pq.ParquetFile(path) as file:
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
            _counted(path, file.metadata.num_rows)
            order = column_order(file.schema_arrow)
            names = [file.schema_arrow.names[order[place]] for place in named.values()]
            for batch in file.iter_batches(batch_size=_ROWS, columns=names):
                for role, name in zip(named, names, strict=True):
                    values = batch.column(batch.schema.get_field_index(name))
                    if role not in _ROLES:
                        values = values.fill_null("")
                    if values.null_count or not columns[role].take(_cast(values, role)):
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
    import pyarrow as pa
    import pyarrow.csv as pa_csv

    heading = find_heading(beginning)
    named = _named(roles, beside)
    columns = [f"column {place}" for place in range(len(header_cells(beginning, heading)))]
    kinds = {
        columns[place]: pa.float64() if role == "people" else pa.dictionary(pa.int32(), pa.string())
        for role, place in named.items()
    }
    columns_by_role = {role: _Column(role) for role in named}
    try:
        with pa_csv.open_csv(
            str(path) if not is_packed(path) else pa.input_stream(str(path), compression="gzip"),
            pa_csv.ReadOptions(column_names=columns, skip_rows=heading.lines_above + int(roles.has_header), block_size=_BLOCK),
            pa_csv.ParseOptions(delimiter=heading.separator),
            pa_csv.ConvertOptions(include_columns=list(kinds), column_types=kinds, null_values=[], strings_can_be_null=False),
        ) as stream:
            rows = 0
            for batch in stream:
                rows = _counted(path, rows + len(batch))
                if not all(column.take(batch.column(columns[named[role]])) for role, column in columns_by_role.items()):
                    return None
    except (pa.ArrowException, OSError):
        return None
    return _framed(columns_by_role)


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


class _Column:
    """One column, filled block by block: a zone's code once, and a small number for each row."""

    def __init__(self, role: str) -> None:
        self.counts = role == "people"
        self.may_be_blank = role not in _ROLES
        self.zones: dict[str, int] = {}
        self.blocks: list[npt.NDArray[Any]] = []

    def take(self, block: pa.Array) -> bool:
        """Add a block; False where something in it is odd."""
        if self.counts:
            people = block.to_numpy(zero_copy_only=False)
            self.blocks.append(people)
            return bool(np.isfinite(people).all() and (people >= 0).all() and (people <= _MOST).all())
        names = block.dictionary.to_pylist()
        places = np.array([self.zones.setdefault(name, len(self.zones)) for name in names], dtype=np.int32)
        self.blocks.append(places[block.indices.to_numpy(zero_copy_only=False)])
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
