"""Layers that GDAL reads: GeoPackage, Shapefile, GeoJSON, TopoJSON, FlatGeobuf, KML, GML and MapInfo."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from explorer.errors import ChoiceError, ReadError
from explorer.readers.boundary_files.raw_layer import FROM_FILE, Column, Geometry, LeftOut, Problem, RawLayer
from explorer.said import Listing, Said

MOST_COLUMNS = 1000
"""More columns than any boundary file needs; GDAL becomes slow with them (ours)."""

MOST_FEATURES = 500_000
"""Twice the most of any set of areas, which are the 240,000 output areas; so many take 20 seconds and 2.5 GB (ours)."""

GEOJSON = {"ARRAY_AS_STRING": "YES"}
"""Open options for GeoJSON: a list in a cell stays the text it is."""

_DAMAGED = Said("readers-damaged-file")


def read(path: Path, kind: str, layer: str = "", *, encoding: str = "", options: dict[str, str] | None = None) -> RawLayer:
    """Read one layer as it stands.

    Parameters
    ----------
    path : Path
    kind : str
        Name of the format, for the report.
    layer : str
        Name of the layer; the first without it.
    encoding : str
        Encoding of the text where GDAL cannot know it.
    options : dict
        Open options of GDAL's driver.

    Raises
    ------
    ReadError
        GDAL cannot read it.
    ChoiceError
        There is no such layer; the message lists those that there are.
    """
    raw = None
    for tried in (encoding, *_OTHER_ENCODINGS):
        try:
            raw = _read_in(path, kind, layer, tried, options or {})
            break
        except UnicodeDecodeError:
            continue
    if raw is None:
        raise unreadable(path.name, kind, ValueError("text in no usual encoding"))
    if tried == encoding:
        return raw
    said = Problem(Said("readers-encoding-wrong", encoding=tried), path.name, Said("readers-look-at-names"))
    return replace(raw, problems=(*raw.problems, said))


_OTHER_ENCODINGS = ("windows-1252", "ISO-8859-1")


def _read_in(path: Path, kind: str, layer: str, encoding: str, options: dict[str, str]) -> RawLayer:
    """Read one layer with its text in an encoding; UnicodeDecodeError where it cannot be that."""
    import pyogrio

    # WORKAROUND: a coordinate system that PROJ refuses leaves a name unbound in pyogrio 0.13 (UnboundLocalError).
    failures = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError, RuntimeError, UnboundLocalError)
    extra: dict[str, Any] = {"encoding": encoding} if encoding else {}
    if kind in _COUNT_KEPT:
        extra["where"] = "1 = 1"
    with warnings.catch_warnings():
        # What GDAL remarks on measures, field types and encodings changes no shape; what it cannot read, it raises.
        warnings.simplefilter("ignore")
        try:
            listed = [(str(name), str(kind)) for name, kind in pyogrio.list_layers(path)]
            layers = tuple(name for name, _ in listed)
            chosen = chosen_layer(path.name, layers, layer or _with_areas(path, listed))
            # Where a file tells how many features it holds, none may be missing.
            told = int(pyogrio.read_info(path, layer=chosen)["features"]) if kind in _COUNTED else 0
            refuse_many(path.name, told)
            meta, _, wkb, values = pyogrio.raw.read(
                path, layer=chosen, force_2d=True, datetime_as_string=True, **extra, **options
            )
        except UnicodeDecodeError:
            raise
        except failures as problem:
            raise unreadable(path.name, kind, problem) from problem
    columns = named_columns(path.name, [str(name) for name in meta["fields"]], values)
    features = len(values[0]) if len(values) else 0 if wkb is None else len(wkb)
    geometry, closed = _geometry(wkb, features)
    crs = _named_crs(meta["crs"])
    text = encoding or meta["encoding"] or "UTF-8"
    lost = (LeftOut(told - features, Said("readers-why-announced")),) if told > features else ()
    beyond = _in_flatgeobuf(path) - features if kind == "FlatGeobuf" else 0
    if beyond > 0 and features:
        lost = (LeftOut(beyond, Said("readers-why-beyond")),)
    return RawLayer(kind, chosen, layers, geometry, columns, crs, FROM_FILE if crs else "", text, closed, left_out=lost)


def _in_flatgeobuf(path: Path) -> int:
    """Count the features that stand in a FlatGeobuf one behind the other; 0 where an index stands before them.

    No more are read than it says of itself. With an index, a wrong number leads to none of them, and reading fails.
    """
    size, found = path.stat().st_size, 0
    with path.open("rb") as file:
        at = _HEADER_AT + 4 + int.from_bytes(file.read(_HEADER_AT + 4)[_HEADER_AT:], "little")
        while at < size and found <= MOST_FEATURES:
            file.seek(at)
            at += 4 + int.from_bytes(file.read(4), "little")
            found += 1
    return found if at == size else 0


_HEADER_AT = 8
"""Bytes of the mark of a FlatGeobuf, behind which the length of its header stands."""

_COUNTED = frozenset({"GeoPackage", "SQLite", "FlatGeobuf", "MapInfo", "Esri geodatabase"})
"""Formats that tell their number of features without being read through."""

_COUNT_KEPT = frozenset({"GeoPackage", "SQLite"})
"""Formats that keep their number of features in a table, which may be old: no more than that are read, unless a condition has
GDAL count them."""

_POINTS_OR_LINES = ("Point", "LineString", "MultiPoint", "MultiLineString", "None")


def _with_areas(path: Path, listed: Sequence[tuple[str, str]]) -> str:
    """Return the first layer that holds areas, by what the file says of its layers; empty where there is nothing to choose."""
    if len(listed) < 2:
        return ""
    for name, kind in listed[:_MOST_TRIED]:
        plain = kind.removeprefix("2.5D ")
        if "Polygon" in plain or "Surface" in plain or (not plain.startswith(_POINTS_OR_LINES) and _has_polygon(path, name)):
            return name
    return ""


_MOST_TRIED = 20
"""Layers of which the first features are looked at to find areas."""


def _has_polygon(path: Path, layer: str) -> bool:
    """Whether there is an area among the first features of a layer that does not say what it holds."""
    import pyogrio
    import shapely

    _, _, wkb, _ = pyogrio.raw.read(path, layer=layer, max_features=50, columns=[], force_2d=True)
    shapes = shapely.from_wkb([] if wkb is None else wkb, on_invalid="ignore")
    return bool(np.isin(shapely.get_type_id(shapes), (3, 6)).any())


def chosen_layer(file: str, layers: tuple[str, ...], wanted: str) -> str:
    """Return the layer that is wanted, or the first; ReadError where there is none, ChoiceError for an unknown one."""
    if not layers:
        raise ReadError(Said("readers-no-layers", file=file), _DAMAGED)
    if wanted and wanted not in layers:
        raise ChoiceError(
            Said("readers-no-such-layer", file=file, layer=wanted),
            Said("readers-its-layers", layers=Listing(layers, 20)),
        )
    return wanted or layers[0]


def refuse_many(file: str, features: int) -> None:
    """Refuse a file with far more features than areas: they would take minutes, and all the memory.

    Raises
    ------
    ReadError
        It has.
    """
    if features > MOST_FEATURES:
        said = Said("readers-too-many-features", file=file, features=features, most=MOST_FEATURES)
        raise ReadError(said, Said("readers-give-smaller-or-generalised"))


def named_columns(file: str, names: list[str], values: list[Column]) -> dict[str, Column]:
    """Return the columns by name; a file with absurdly many is refused."""
    if len(names) > MOST_COLUMNS:
        raise ReadError(
            Said("readers-too-many-columns", file=file, columns=len(names)),
            Said("readers-keep-code-and-name", most=MOST_COLUMNS),
        )
    return dict(zip(names, values, strict=True))


def unreadable(file: str, kind: Said | str, problem: Exception) -> ReadError:
    """Return the sentence for a file that is not what it seems."""
    return ReadError(Said("readers-unreadable-as", file=file, kind=kind), _DAMAGED, detail=repr(problem))


def _geometry(wkb: Geometry | None, features: int) -> tuple[Geometry, int]:
    """Return the shapes, and how many had an outline that the file left open."""
    import shapely

    if wkb is None:
        return np.full(features, None, dtype=object), 0
    shapes = np.asarray(shapely.from_wkb(wkb, on_invalid="ignore"), dtype=object)
    missing = np.flatnonzero(shapely.is_missing(shapes))
    lost = missing[[wkb[place] is not None for place in missing]] if len(missing) else missing
    if not len(lost):
        return shapes, 0
    mended = np.asarray(shapely.from_wkb(wkb[lost], on_invalid="fix"), dtype=object)
    shapes[lost] = mended
    return shapes, int(np.count_nonzero(~shapely.is_missing(mended)))


def _named_crs(told: str | None) -> str:
    """Return what GDAL says of the coordinate system; GeoPackages and GML have words for not knowing it."""
    return "" if told is None or "undefined" in told.casefold() or told.startswith(("LOCAL_CS", "ENGCRS")) else str(told)
