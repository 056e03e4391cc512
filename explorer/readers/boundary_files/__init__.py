"""Boundary files of every kind as they stand: a path in, a :class:`RawLayer` out.

What a file is, is told by its first bytes rather than by its name. These functions run in a process apart
(:mod:`explorer.readers.apart`): they may be slow, take much memory or die with GDAL.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from explorer.errors import ReadError
from explorer.readers.boundary_files import archives
from explorer.readers.boundary_files.json_files import read_json
from explorer.readers.boundary_files.raw_layer import Problem, RawLayer
from explorer.readers.boundary_files.shapefile import PARTS, part, read_shapefile
from explorer.readers.boundary_files.tables_with_shapes import read_csv, read_parquet
from explorer.readers.boundary_files.through_gdal import chosen_layer, read
from explorer.readers.boundary_files.xml_files import read_gml, read_kml

Reader = Callable[[Path, str], RawLayer]

ACCEPTED = (
    "Give a GeoPackage, Shapefile (also zipped), GeoJSON, TopoJSON, FlatGeobuf, KML, KMZ, GML, MapInfo file, GeoParquet, "
    "or a CSV with shapes as text."
)

_MAPINFO_PARTS = {".dat": ".tab", ".map": ".tab", ".id": ".tab", ".ind": ".tab", ".mid": ".mif"}
_ARCHIVE = "archive"


def _geopackage(path: Path, layer: str) -> RawLayer:
    # A copy of a GeoPackage in use may lack its journal; it is read as it stands, and no journal is written.
    return read(path, "GeoPackage", layer, options={"IMMUTABLE": "YES"})


def _flatgeobuf(path: Path, layer: str) -> RawLayer:
    return read(path, "FlatGeobuf", layer)


def _mapinfo(path: Path, layer: str) -> RawLayer:
    whole = _MAPINFO_PARTS.get(path.suffix.casefold())
    if whole is not None:
        path = part(path, whole) or path
    return read(path, "MapInfo", layer)


READERS: dict[str, Reader] = {
    ".gpkg": _geopackage,
    ".shp": read_shapefile,
    **dict.fromkeys(PARTS, read_shapefile),
    **dict.fromkeys((".geojson", ".json", ".topojson"), read_json),
    ".fgb": _flatgeobuf,
    ".kml": read_kml,
    **dict.fromkeys((".gml", ".xml"), read_gml),
    **dict.fromkeys((".tab", ".mif", *_MAPINFO_PARTS), _mapinfo),
    ".parquet": read_parquet,
    ".geoparquet": read_parquet,
    **dict.fromkeys((".csv", ".tsv", ".txt"), read_csv),
}
"""How files are read, by ending; :func:`kind_of` corrects endings that lie."""

ENDINGS = (".gpkg", ".shp", ".zip", ".geojson", ".json", ".topojson", ".fgb", ".kml", ".kmz", ".gml", ".tab", ".mif", ".parquet")
"""File endings to offer where a boundary file is picked; a CSV could be any table."""

_WHOLE = (".gpkg", ".shp", ".geojson", ".topojson", ".json", ".fgb", ".kml", ".gml", ".tab", ".mif", ".parquet", ".csv")
"""What stands for a boundary set inside an archive."""


def open_layer(path: Path, layer: str = "") -> RawLayer:
    """Read one layer of a boundary file as it stands.

    Parameters
    ----------
    path : Path
        The file, or an archive of it.
    layer : str
        Name of the layer; the first without it.

    Raises
    ------
    ReadError
        The file is absent, of another kind, damaged, or more than is allowed.
    ChoiceError
        There is no such layer.
    """
    if not path.is_file():
        said = f"{path} is a folder." if path.exists() else f"{path} does not exist."
        raise ReadError(said, "Check the name and the folder.")
    if path.stat().st_size == 0:
        raise ReadError(f"{path.name} is empty.", "Download or save it again.")
    kind = kind_of(path)
    if kind == _ARCHIVE:
        return _from_archive(path, layer)
    reader = READERS.get(kind)
    if reader is None:
        raise ReadError(f"{path.name} is no boundary file that can be read here.", ACCEPTED)
    return reader(path, layer)


def may_hold_boundaries(path: Path) -> bool:
    """Whether a file is of a kind that holds shapes: told by its first bytes and its ending, nothing is opened."""
    ending = path.suffix.casefold()
    if ending in {".xlsx", ".xlsm", ".xls", ".ods"} or not path.is_file():
        return False
    if ending in {".csv", ".tsv", ".txt", ".gz"}:
        with path.open("rb") as stream:
            head = stream.read(1_000_000)
        return b"POLYGON" in head.upper() or (ending == ".gz" and not path.stem.casefold().endswith((".csv", ".tsv")))
    kind = kind_of(path)
    return kind in READERS or kind == _ARCHIVE


def kind_of(path: Path) -> str:
    """Return the ending that a file should have by its first bytes, its own where they tell nothing."""
    with path.open("rb") as stream:
        head = stream.read(512)
    for mark, kind in _MARKS:
        if head.startswith(mark):
            return kind
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] == b"{":
        return ".json"
    if start[:1] == b"<" and b"<kml" in head:
        return ".kml"
    return path.suffix.casefold()


_MARKS = (
    (b"SQLite format 3\0", ".gpkg"),
    (b"fgb\x03fgb", ".fgb"),
    (b"PAR1", ".parquet"),
    (b"\x00\x00\x27\x0a\x00\x00\x00\x00\x00\x00", ".shp"),
    (b"PK\x03\x04", _ARCHIVE),
    (b"PK\x05\x06", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
)
"""First bytes of formats. An .shx begins as an .shp does, and either leads to the whole."""


def _from_archive(path: Path, layer: str) -> RawLayer:
    with tempfile.TemporaryDirectory(prefix="subregion-unpacked-") as folder:
        files = archives.unpacked(path, Path(folder))
        if any(file.name == "[Content_Types].xml" for file in files):
            raise ReadError(f"{path.name} is an Office document, not a boundary file.", ACCEPTED)
        sets = [file for file in files if file.suffix.casefold() in _WHOLE and "__MACOSX" not in file.parts]
        sets = sets or [file for file in files if file.suffix.casefold() in PARTS]
        if not sets:
            raise ReadError(f"{path.name} holds no boundary file.", ACCEPTED)
        return _one_of(path, sorted(sets, key=_rank), layer)


def _rank(file: Path) -> tuple[int, str]:
    ending = file.suffix.casefold()
    return _WHOLE.index(ending) if ending in _WHOLE else len(_WHOLE), str(file)


def _one_of(path: Path, sets: list[Path], layer: str) -> RawLayer:
    """Read the only boundary set of an archive, or the one of several whose name is the layer's."""
    if len(sets) == 1:
        raw = open_layer(sets[0], layer)
        return replace(raw, format=f"{raw.format} ({_packing(path)})")
    names = tuple(file.stem for file in sets)
    chosen = chosen_layer(path.name, names, layer)
    raw = open_layer(sets[names.index(chosen)])
    said = f"The archive holds {len(names)} boundary files; {chosen} was read."
    several = Problem(said, path.name, f"Choose one of the layers: {', '.join(names[:20])}.")
    problems = raw.problems if layer else (several, *raw.problems)
    return replace(raw, format=f"{raw.format} ({_packing(path)})", layer=chosen, layers=names, problems=problems)


def _packing(path: Path) -> str:
    return {".kmz": "KMZ", ".gz": "gzipped"}.get(path.suffix.casefold(), "zipped")
