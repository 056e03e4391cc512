"""What several tests need: hand-made maps, files to read, and the promise that every analysis function keeps."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pandas.testing import assert_frame_equal, assert_series_equal

from explorer.analysis import contiguity
from explorer.cartography.colour_vision import lab
from explorer.errors import ExplorerError
from explorer.places.boundaries import Level, bundled
from explorer.places.shapes import Shapes
from explorer.words import error_said

SIDE = 10_000.0
"""Side of a square of a hand-made map, in metres."""

WEST, SOUTH = 400_000.0, 280_000.0
"""South-west corner of hand-made maps: near Birmingham, so that coordinates look British."""

Result = TypeVar("Result", pd.DataFrame, "pd.Series[Any]")


def says(pattern: str) -> Callable[[ExplorerError], bool]:
    """Return what checks that an error says this to a person: ``pytest.raises(ReadError, check=says("is empty"))``."""

    def check(error: ExplorerError) -> bool:
        told = error_said(error)
        assert re.search(pattern, told), told
        return True

    return check


def assert_keeps_index(measure: Callable[..., Result], *inputs: Any, index: pd.Index[Any] | None = None) -> Result:
    """Run an analysis function and check its promise: the index of its input survives, and no input is changed.

    ``index`` is given where the result is about something else than the rows of the first input.
    """
    before = [frame.copy(deep=True) for frame in inputs]
    result = measure(*inputs)
    for frame, old in zip(inputs, before, strict=True):
        if isinstance(frame, pd.DataFrame):
            assert_frame_equal(frame, old)
        else:
            assert_series_equal(frame, old)
    pd.testing.assert_index_equal(result.index, inputs[0].index if index is None else index, check_names=False)
    return result


def square(column: int, row: int) -> shapely.Polygon:
    """One square of a hand-made map."""
    west, south = WEST + column * SIDE, SOUTH + row * SIDE
    return shapely.box(west, south, west + SIDE, south + SIDE)


def squares(number: int) -> list[shapely.Polygon]:
    """Squares side by side from west to east, twenty in a row."""
    return [square(place % 20, place // 20) for place in range(number)]


def checked_grid() -> Shapes:
    """Nine squares, a to i, in three rows from the south-west corner: e is in the middle."""
    return Shapes.from_geometry(list("abcdefghi"), [square(place % 3, place // 3) for place in range(9)])  # type: ignore[arg-type]


def area_table(
    codes: Sequence[Any], shapes: Iterable[Any] = (), crs: Any = "EPSG:27700", column: str = "code"
) -> gpd.GeoDataFrame:
    """Areas with a code column; squares unless other shapes are given."""
    return gpd.GeoDataFrame({column: list(codes)}, geometry=list(shapes) or squares(len(codes)), crs=crs)


def true_shapes(codes: Sequence[str], level: Level = "districts") -> list[Any]:
    """The bundled shapes of areas, which a file with their codes should hold."""
    held = bundled(level).shapes
    by_code = dict(zip(held.codes.tolist(), held.to_geometry(), strict=True))
    return [by_code[code] for code in codes]


def true_table(codes: Sequence[str], column: str = "code", level: Level = "districts") -> gpd.GeoDataFrame:
    """Areas with a code column, in the places of their codes."""
    return area_table(codes, true_shapes(codes, level), column=column)


def written(table: gpd.GeoDataFrame, path: Path) -> Path:
    """Write a boundary file in the format of its ending."""
    with warnings.catch_warnings():
        # A file without a coordinate system is what some tests want.
        warnings.filterwarnings("ignore", "'crs' was not provided", UserWarning)
        table.to_file(path)
    return path


def difference(one: str, other: str) -> float:
    """Return how different two colours look: CIE 1976 ΔE, about 2.3 where a difference just shows."""
    return float(np.linalg.norm(np.subtract(*lab([one, other]))))


def pieces(codes: Sequence[str], pairs: Iterable[tuple[str, str]]) -> pd.Series[int]:
    """The piece of each district, with only the pairs given joined."""
    codes = list(codes)
    touching = np.zeros((len(codes), len(codes)), dtype=np.bool_)
    for first, second in pairs:
        if first in codes and second in codes:
            touching[codes.index(first), codes.index(second)] = True
    return pd.Series(contiguity.pieces(touching), index=codes)


def zipped(path: Path, inside: Mapping[str, str | bytes]) -> Path:
    """Write an archive with these files in it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in inside.items():
            archive.writestr(name, content)
    return path
