"""Boundary files of every kind as they stand: a path in, a :class:`RawLayer` out.

What a file is, is told by its first bytes rather than by its name. These functions run in a process apart
(:mod:`explorer.readers.apart`): they may be slow, take much memory or die with GDAL.
"""

from __future__ import annotations

import contextlib
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from explorer.errors import ReadError
from explorer.readers.boundary_files import archives, sequences
from explorer.readers.boundary_files.found_sets import DATABASE, boundary_sets, files_in, has_shapes, is_database
from explorer.readers.boundary_files.json_files import read_json
from explorer.readers.boundary_files.mistaken_text import put_right
from explorer.readers.boundary_files.raw_layer import LeftOut, Problem, RawLayer
from explorer.readers.boundary_files.shapefile import PARTS, part, read_shapefile
from explorer.readers.boundary_files.tables_with_shapes import read_csv, read_parquet
from explorer.readers.boundary_files.through_gdal import chosen_layer, read
from explorer.readers.boundary_files.xml_files import read_gml, read_kml
from explorer.said import Listing, Said

Reader = Callable[[Path, str], RawLayer]

ACCEPTED = Said("readers-give-boundaries")

_MAPINFO_PARTS = {".dat": ".tab", ".map": ".tab", ".id": ".tab", ".ind": ".tab", ".mid": ".mif"}
_ARCHIVE = "archive"


def _geopackage(path: Path, layer: str) -> RawLayer:
    # A copy of a GeoPackage in use may lack its journal; it is read as it stands, and no journal is written.
    kind = "SQLite" if path.suffix.casefold() in {".sqlite", ".db"} else "GeoPackage"
    return read(path, kind, layer, options={"IMMUTABLE": "YES"})


def _geodatabase(path: Path, layer: str) -> RawLayer:
    return read(path, "Esri geodatabase", layer)


def _flatgeobuf(path: Path, layer: str) -> RawLayer:
    return read(path, "FlatGeobuf", layer)


def _mapinfo(path: Path, layer: str) -> RawLayer:
    whole = _MAPINFO_PARTS.get(path.suffix.casefold())
    if whole is not None:
        path = part(path, whole) or path
    for ending in _needed_by(path):
        if part(path, ending) is None:
            said = Said("readers-part-needed", part=f"{path.stem}{ending}", file=path.name, ending=ending[1:])
            raise ReadError(said, Said("readers-put-part-beside", file=path.name))
    table = part(path, ".mid") if path.suffix.casefold() == ".mif" else None
    rows = sum(1 for line in table.read_bytes().splitlines() if line.strip()) if table else 0
    if table:
        _refuse_short(path, table, rows)
    raw = read(path, "MapInfo", layer)
    lost = rows - len(raw) if table else 0
    if lost <= 0:
        return raw
    why = Said("readers-why-no-shape-in", table=f"{path.stem}.mid", file=path.name)
    return replace(raw, left_out=(*raw.left_out, LeftOut(lost, why)))


def _refuse_short(path: Path, table: Path, rows: int) -> None:
    """Say so where a .mid has fewer rows than its .mif has shapes: GDAL cannot read those, and does not say why."""
    shapes = len(_OBJECT.findall(path.read_bytes()))
    if rows < shapes:
        said = Said("readers-rows-fewer-than-shapes", table=table.name, rows=rows, shapes=shapes, file=path.name)
        raise ReadError(said, Said("readers-put-table-beside", table=table.name, file=path.name))


_OBJECT = re.compile(
    rb"^\s*(?:none|point|line|pline|region|arc|text|rect|roundrect|ellipse|multipoint|collection)\b", re.IGNORECASE | re.MULTILINE
)
"""What a shape of a .mif begins with."""


def _needed_by(path: Path) -> tuple[str, ...]:
    """Return the endings of the parts that a MapInfo file cannot do without."""
    if path.suffix.casefold() == ".mif":
        return (".mid",)
    if path.suffix.casefold() != ".tab" or b"NATIVE" not in path.read_bytes()[:_TAB_HEAD].upper():
        return ()
    return (".dat", ".map", ".id")


_TAB_HEAD = 20_000
"""Bytes of a .tab that say what it is made of."""


READERS: dict[str, Reader] = {
    ".gpkg": _geopackage,
    ".shp": read_shapefile,
    **dict.fromkeys(PARTS, read_shapefile),
    **dict.fromkeys((".geojson", ".json", ".topojson", *sequences.ENDINGS), read_json),
    ".fgb": _flatgeobuf,
    ".kml": read_kml,
    **dict.fromkeys((".gml", ".xml"), read_gml),
    **dict.fromkeys((".tab", ".mif", *_MAPINFO_PARTS), _mapinfo),
    ".parquet": read_parquet,
    ".geoparquet": read_parquet,
    **dict.fromkeys((".csv", ".tsv", ".txt"), read_csv),
    DATABASE: _geodatabase,
}
"""How files are read, by ending; :func:`kind_of` corrects endings that lie."""

ENDINGS = (".gpkg", ".shp", ".zip", ".geojson", ".json", ".topojson", ".fgb", ".kml", ".kmz", ".gml", ".tab", ".mif", ".parquet")
"""File endings to offer where a boundary file is picked; a CSV could be any table."""


def open_layer(path: Path, layer: str = "") -> RawLayer:
    """Read one layer of a boundary file as it stands.

    Parameters
    ----------
    path : Path
        The file, an archive of it, or a folder that holds it.
    layer : str
        Name of the layer; the first without it.

    Raises
    ------
    ReadError
        The file is absent, of another kind, damaged, or more than is allowed.
    ChoiceError
        There is no such layer.
    """
    if path.is_dir():
        return _geodatabase(path, layer) if is_database(path) else _one_of(path, _sets_in_folder(path), layer)
    if not path.is_file():
        raise ReadError(Said("error-no-such-file", path=str(path)), Said("error-check-name"))
    if path.stat().st_size == 0:
        raise ReadError(Said("readers-empty", file=path.name), Said("readers-download-or-save"))
    kind = kind_of(path)
    _refuse_known(path)
    if kind == _ARCHIVE:
        return _from_archive(path, layer)
    reader = READERS.get(kind)
    if reader is None:
        raise ReadError(Said("readers-no-boundary-file", file=path.name), ACCEPTED)
    try:
        return put_right(reader(path, layer))
    except PermissionError as problem:
        # One of several files that belong together: only the first was tried so far.
        raise ReadError.of(Path(problem.filename or path), problem) from problem


def _refuse_known(path: Path) -> None:
    """Refuse what is known to be no boundary file by its first bytes, and say what it is."""
    with path.open("rb") as stream:
        head = stream.read(512)
    said = next((said for mark, said in _NOT_READ if head.startswith(mark)), None)
    if said is not None:
        raise ReadError(Said("readers-not-read", file=path.name, what=said[0]), said[1])


def may_hold_boundaries(path: Path) -> bool:
    """Whether a file is of a kind that holds shapes: told by its first bytes and its ending, nothing is opened."""
    ending = path.suffix.casefold()
    if path.is_dir():
        return is_database(path) or any(may_hold_boundaries(file) for file in boundary_sets(files_in(path)))
    if ending in {".xlsx", ".xlsm", ".xls", ".ods"} or not path.is_file():
        return False
    if ending in {".csv", ".tsv", ".txt", ".gz"}:
        return has_shapes(path, ".csv") or (ending == ".gz" and not path.stem.casefold().endswith((".csv", ".tsv")))
    kind = kind_of(path)
    return kind in READERS or kind == _ARCHIVE


def kind_of(path: Path) -> str:
    """Return the ending that a file should have by its first bytes, its own where they tell nothing."""
    with path.open("rb") as stream:
        head = stream.read(512)
    for mark, kind in _MARKS:
        if head.startswith(mark):
            return kind
    # Features one after another may each begin with a separator of records.
    start = head.lstrip(b"\xef\xbb\xbf\x1e \t\r\n")
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


_UNPACK = Said("readers-unpack-yourself")
_NOT_READ = (
    (b"version https://git-lfs", ("pointer", Said("readers-download-file"))),
    (b"7z\xbc\xaf\x27\x1c", ("sevenzip", _UNPACK)),
    (b"Rar!\x1a\x07", ("rar", _UNPACK)),
    (b"%PDF", ("pdf", Said("readers-ask-for-boundaries"))),
)
"""First bytes of what is none, what it is, and what to do."""


def _sets_in_folder(folder: Path) -> list[Path]:
    sets = boundary_sets(files_in(folder))
    if not sets:
        raise ReadError(Said("readers-no-boundary-in-folder", folder=str(folder)), Said("error-check-name"))
    return sets


def _from_archive(path: Path, layer: str) -> RawLayer:
    with tempfile.TemporaryDirectory(prefix="subregion-unpacked-") as folder:
        files = archives.unpacked(path, Path(folder))
        if any(file.name == "[Content_Types].xml" for file in files):
            raise ReadError(Said("readers-office-document", file=path.name), ACCEPTED)
        sets = boundary_sets(files)
        if not sets:
            raise _nothing_in(path, files)
        raw = _one_of(path, sets, layer)
        return replace(raw, format=f"{raw.format} ({_packing(path)})")


def _nothing_in(path: Path, files: list[Path]) -> ReadError:
    packed = next((file.name for file in files if file.suffix.casefold() in {".zip", ".tar", ".7z", ".rar"}), "")
    if packed:
        return ReadError(Said("readers-archive-in-archive", file=path.name, packed=packed), _UNPACK)
    return ReadError(Said("readers-no-boundary-in-archive", file=path.name), ACCEPTED)


def _one_of(path: Path, sets: list[Path], layer: str) -> RawLayer:
    """Read the only boundary set of an archive or a folder, or the one of several whose name is the layer's."""
    if len(sets) == 1:
        return open_layer(sets[0], layer)
    names = tuple(file.stem for file in sets)
    chosen = chosen_layer(path.name, names, layer)
    raw = open_layer(sets[names.index(chosen)])
    if not layer and not holds_areas(raw):
        raw, chosen = next(_sets_of_areas(sets[1:]), (raw, chosen))
    said = Said("readers-several-files", inside="folder" if path.is_dir() else "archive", files=len(names), read=chosen)
    several = Problem(said, path.name, Said("readers-choose-layer", layers=Listing(names, 20, "commas")))
    problems = raw.problems if layer else (several, *raw.problems)
    return replace(raw, layer=chosen, layers=names, problems=problems)


def _sets_of_areas(sets: list[Path]) -> Iterator[tuple[RawLayer, str]]:
    """Yield the boundary files that hold areas, those that cannot be read left aside."""
    for file in sets[:_MOST_TRIED]:
        with contextlib.suppress(ReadError):
            raw = open_layer(file)
            if holds_areas(raw):
                yield raw, file.stem


_MOST_TRIED = 10


def holds_areas(raw: RawLayer) -> bool:
    """Whether any feature of a layer is an area."""
    import shapely

    return bool(np.isin(shapely.get_type_id(raw.geometry), _AREAS).any())


_AREAS = (3, 6, 7)
"""Shapely's numbers of polygons, multipolygons and collections, which may hold them."""


def _packing(path: Path) -> str:
    return {".kmz": "KMZ", ".gz": "gzipped"}.get(path.suffix.casefold(), "zipped")
