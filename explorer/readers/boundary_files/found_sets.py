"""Which of the files that came together, in an archive or a folder, stand for boundary sets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from explorer.errors import ReadError
from explorer.said import Said

DATABASE = ".gdb"
"""Ending of the folders that Esri's databases are."""

_TABLE_OF_DATABASE = ".gdbtable"

_WHOLE = (
    ".gpkg", ".shp", ".gdb", ".geojson", ".topojson", ".json", ".geojsonl", ".ndjson", ".fgb", ".kml", ".gml", ".tab", ".mif",
    ".parquet", ".geoparquet", ".csv",
)  # fmt: skip
"""What stands for a boundary set, the surest first."""

_PARTS_OF_SHAPEFILES = (".shx", ".dbf", ".prj", ".cpg")

_SIGNS = {
    ".csv": re.compile(
        rb"POLYGON|(?<![0-9A-F])(?:\\\\x)?(?:010[36]0000[02468ACE]0|00[02468ACE]000000[36])[0-9A-F]{30}", re.IGNORECASE
    ),
    ".json": re.compile(rb'"(?:Topology|Feature|FeatureCollection|coordinates|rings|geometryType)"'),
    ".kml": re.compile(rb"<(?:\w+:)?Placemark"),
}
"""What files of ambiguous kinds say within their first megabyte where they hold shapes."""

_LOOKED_AT = 1_000_000


def boundary_sets(files: Iterable[Path]) -> list[Path]:
    """Return what stands for a boundary set, the surest first: tables, notes and parts beside it are left out.

    Where there is only a part of a shapefile, it stands for the whole.
    """
    every = [file for file in files if "__MACOSX" not in file.parts and not file.name.startswith("._")]
    found = [file for file in every if file.suffix.casefold() in _WHOLE and file.is_file()]
    found += sorted({file.parent for file in every if file.suffix.casefold() == _TABLE_OF_DATABASE})
    telling = [file for file in found if len(found) == 1 or has_shapes(file, file.suffix)]
    sets = telling or found or [file for file in every if file.suffix.casefold() in _PARTS_OF_SHAPEFILES]
    return sorted(sets, key=_rank)


def is_database(folder: Path) -> bool:
    """Whether a folder is a database of Esri's."""
    if folder.suffix.casefold() != DATABASE or not folder.is_dir():
        return False
    return any(file.suffix.casefold() == _TABLE_OF_DATABASE for file in folder.iterdir())


def files_in(folder: Path) -> list[Path]:
    """Return the files of a folder and of the databases in it; other folders in it are not looked into.

    Raises
    ------
    ReadError
        It cannot be opened.
    """
    try:
        children = sorted(folder.iterdir())
        tables = [file for child in children if is_database(child) for file in child.iterdir()]
        return [*(child for child in children if child.is_file()), *tables]
    except OSError as problem:
        raise ReadError(
            Said("readers-folder-closed", folder=str(folder)), Said("readers-check-rights"), detail=repr(problem)
        ) from problem


def has_shapes(file: Path, ending: str) -> bool:
    """Whether a file of an ambiguous kind says that it holds shapes; True for the other kinds."""
    if ending.casefold() not in _SIGNS:
        return True
    with file.open("rb") as stream:
        return shows_shapes(stream.read(_LOOKED_AT), ending)


def shows_shapes(start: bytes, ending: str) -> bool:
    """Whether the beginning of a file of an ambiguous kind, or else of a table, says that it holds shapes."""
    return _SIGNS.get(ending.casefold(), _SIGNS[".csv"]).search(start) is not None


def _rank(file: Path) -> tuple[int, str]:
    ending = file.suffix.casefold()
    return _WHOLE.index(ending) if ending in _WHOLE else len(_WHOLE), str(file)
