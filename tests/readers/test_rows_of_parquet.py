"""Parquet files whose parts say that they hold fewer rows than the file: refused, and no row is lost without a word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from explorer.errors import ReadError
from explorer.readers.boundary_files.tables_with_shapes import read_parquet
from explorer.readers.flows.columns import column_roles
from explorer.readers.flows.large import head_of_parquet, load_parquet
from explorer.readers.tables.files.parquet_sheets import open_parquet
from explorer.readers.tables.files.text_tables import read_text_table
from explorer.words import error_said

ROWS, FEWER = 7, 3
"""Rows of each file, and what one number of its description is made to say; twice as much is how Parquet writes them."""

CODES = [f"E0900000{at}" for at in range(1, ROWS + 1)]


def _table(path: Path) -> Path:
    pd.DataFrame({"Code": CODES, "Rate 2021": [50.5 + at for at in range(ROWS)]}).to_parquet(path)
    return path


def _flows(path: Path) -> Path:
    pd.DataFrame({"home": CODES, "work": CODES[::-1], "people": range(10, 10 + ROWS)}).to_parquet(path)
    return path


def _shapes(path: Path) -> Path:
    squares = [box(500_000 + at * 1000, 180_000, 500_900 + at * 1000, 180_900) for at in range(ROWS)]
    gpd.GeoDataFrame({"code": CODES}, geometry=squares, crs=27700).to_parquet(path)
    return path


def _rows_of_flows(path: Path) -> int:
    return len(read_text_table(path, "").cells)


def _rows_of_large_flows(path: Path) -> int:
    head = head_of_parquet(path, 0)
    roles = column_roles(path.name, list(head.cells.columns), head.cells) if head else None
    read = load_parquet(path, roles) if roles else None
    # What is not read as it stands goes to the careful reader.
    return _rows_of_flows(path) if read is None else len(read)


@pytest.mark.parametrize(
    ("made", "rows"),
    [
        (_table, lambda path: len(open_parquet(path).read("").rows) - 1),
        (_flows, _rows_of_flows),
        (_flows, _rows_of_large_flows),
        (_shapes, lambda path: len(read_parquet(path))),
    ],
    ids=["table", "flows", "large flows", "shapes"],
)
def test_no_number_in_its_description_loses_rows(
    made: Callable[[Path], Path], rows: Callable[[Path], int], tmp_path: Path
) -> None:
    path = made(tmp_path / "as written.parquet")
    assert rows(path) == ROWS
    whole = path.read_bytes()
    described = len(whole) - 8 - int.from_bytes(whole[-8:-4], "little")
    places = [at for at in range(described, len(whole) - 8) if whole[at] == 2 * ROWS]
    told = []
    for at in places:
        changed = tmp_path / f"{at}.parquet"
        changed.write_bytes(whole[:at] + bytes([2 * FEWER]) + whole[at + 1 :])
        try:
            assert rows(changed) == ROWS
        except ReadError as refused:
            told.append(error_said(refused))
    assert any("it says that it holds" in sentence for sentence in told)
