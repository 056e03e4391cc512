"""A set of functional areas to keep: as a lookup for other programs and for the flags, and as polygons."""

from __future__ import annotations

import itertools
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.analysis.district_areas import lookup_table
from explorer.csv_text import frame_text
from explorer.errors import WriteError
from explorer.exports.whole_file import write_whole
from explorer.words import text

if TYPE_CHECKING:
    import pandas as pd

    from explorer.analysis.delineation import Delineation
    from explorer.places.ground import Ground


def save_lookup(found: Delineation, path: Path, changes: pd.Series[float] | None = None) -> None:
    """Write :func:`~explorer.analysis.district_areas.lookup_table` as CSV, which the catalogue and other programs read.

    Raises
    ------
    WriteError
        The folder cannot be written to.
    """
    write_whole(path, frame_text(lookup_table(found, changes)))


def save_set(found: Delineation, folder: Path, title: str, changes: pd.Series[float] | None = None) -> Path:
    """Keep areas as a set of the user's, with how settled they are where that is known, and return its file.

    Another set of the same name stays as it is.

    Raises
    ------
    WriteError
        The folder cannot be made or written to.
    """
    text = frame_text(lookup_table(found, changes))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _free(folder, file_name(title), text)
    except OSError as problem:
        raise WriteError.of(folder, problem) from problem
    write_whole(path, text)
    return path


def _free(folder: Path, name: str, text: str) -> Path:
    """Return a file that does not exist yet, or holds this text already."""
    numbered = (folder / f"{name}{'' if number == 1 else f' ({number})'}.csv" for number in itertools.count(1))
    return next(path for path in numbered if not path.exists() or path.read_text(encoding="utf-8", errors="replace") == text)


def save_polygons(found: Delineation, ground: Ground, path: Path) -> None:
    """Write the areas as polygons in EPSG:27700 with their figures: a GeoPackage of two layers, areas and districts.

    Raises
    ------
    WriteError
        The folder cannot be written to.
    """
    import geopandas as gpd

    shapes = ground.shapes
    districts = gpd.GeoDataFrame({"zone": shapes.codes}, geometry=list(shapes.to_geometry()), crs="EPSG:27700")
    districts = districts.merge(lookup_table(found), on="zone")
    areas = districts.dissolve("area", as_index=False).drop(columns="zone").merge(
        found.statistics.reset_index(), on="area"
    )  # fmt: skip
    try:
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
            draft = Path(folder) / path.name
            areas.to_file(draft, layer="areas", driver="GPKG")
            districts.to_file(draft, layer="districts", driver="GPKG")
            draft.replace(path)
    except OSError as problem:
        raise WriteError.of(path, problem) from problem


def file_name(title: str) -> str:
    """Return a file name that says what a set is called, on every system.

    Examples
    --------
    >>> file_name("Strict: census 2021 / all"), file_name("  ")
    ('Strict census 2021 all', 'Functional areas')
    """
    return " ".join(re.findall(r"[\w.,()%–-]+", title)).strip(". ")[:80] or text("area-set-name")
