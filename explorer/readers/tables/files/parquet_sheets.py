"""A table in a Parquet file as a sheet: its column names as the header, its rows below."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import ReadError
from explorer.readers import parquet_addon
from explorer.readers.tables.files.text_tables import column_order
from explorer.readers.tables.sheets import ACCEPTED, MOST_CELLS, MOST_COLUMNS, MOST_TEXT, Sheet, SheetFile
from explorer.readers.tables.written.cells import Cell
from explorer.said import Number, Said

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

MAGIC = b"PAR1"


def open_parquet(path: Path) -> SheetFile:
    """Open a Parquet file.

    Raises
    ------
    ReadError
        It is damaged, too large, or holds shapes and no table.
    """
    parquet_addon.need_to_read(path.name)
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(path)
        schema, rows = file.schema_arrow, file.metadata.num_rows
        of_shapes = holds_shapes(schema)
    except MemoryError:
        raise
    except (pa.ArrowException, OSError, ValueError, OverflowError) as problem:
        raise ReadError(
            Said("readers-cut-off", file=path.name), Said("readers-download-again"), detail=repr(problem)
        ) from problem
    if of_shapes:
        raise ReadError(Said("readers-holds-shapes", file=path.name), Said("readers-open-as-boundaries"))
    columns = len(schema)
    if columns > MOST_COLUMNS or (rows + 1) * columns > MOST_CELLS:
        raise ReadError(
            Said("readers-too-many-cells", file=path.name, rows=rows, columns=columns, most=MOST_CELLS),
            Said("readers-keep-rows"),
        )
    parquet_addon.rows_told(path.name, file.metadata)
    return SheetFile(path, "Parquet", ("",), lambda _: _sheet(path, file))


def holds_shapes(schema: pa.Schema) -> bool:
    """Whether a schema is that of a file of shapes: GeoParquet, or a column of their bytes or of that name."""
    import pyarrow as pa

    return b"geo" in (schema.metadata or {}) or any(
        pa.types.is_binary(kind) or pa.types.is_large_binary(kind) for kind in schema.types
    )


def _sheet(path: Path, file: pq.ParquetFile) -> Sheet:
    import pyarrow as pa

    try:
        table = file.read()
        if table.nbytes > MOST_TEXT:
            raise ReadError(Said("readers-too-much-text", file=path.name, size=Number(table.nbytes / 1e6)), ACCEPTED)
        places = column_order(table.schema)
        columns = [[_cell(value) for value in table.column(place).to_pylist()] for place in places]
    except MemoryError:
        raise
    except (pa.ArrowException, OSError, ValueError, OverflowError) as problem:
        raise ReadError(
            Said("readers-cut-off", file=path.name), Said("readers-download-again"), detail=repr(problem)
        ) from problem
    header: list[Cell] = [table.column_names[place].strip() for place in places]
    return Sheet("", [header, *map(list, zip(*columns, strict=True))])


def _cell(value: object) -> Cell:
    if isinstance(value, Decimal):
        return float(value)
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
