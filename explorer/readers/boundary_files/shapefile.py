"""Shapefiles: four files that belong together, of which some are often missing, and text in some encoding."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from explorer.errors import ReadError
from explorer.readers.boundary_files.raw_layer import Problem, RawLayer
from explorer.readers.boundary_files.through_gdal import read

KIND = "Shapefile"
PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")


def read_shapefile(path: Path, layer: str = "") -> RawLayer:
    """Read a shapefile, given by any of its parts.

    Raises
    ------
    ReadError
        It is cut off or damaged.
    """
    shapes = part(path, ".shp")
    if shapes is None:
        return _table_only(path, layer)
    _refuse_cut(shapes)
    encoding, remark = _encoding(shapes)
    has_index = part(shapes, ".shx") is not None
    raw = read(shapes, KIND, layer, encoding=encoding) if has_index else _with_new_index(shapes, encoding)
    problems = (
        *raw.problems,
        *((_without(shapes, ".dbf", "its shapes have no codes and no names"),) if part(shapes, ".dbf") is None else ()),
        *((_without(shapes, ".shx", "an index was made anew"),) if not has_index else ()),
    )
    return replace(raw, encoding=f"{raw.encoding}{remark}", problems=problems)


def part(path: Path, ending: str) -> Path | None:
    """Return a part of a shapefile, whatever the case of its ending, or None."""
    beside = (other for other in path.parent.iterdir() if other.stem == path.stem)
    return next((other for other in beside if other.suffix.casefold() == ending), None)


def _table_only(path: Path, layer: str) -> RawLayer:
    table = part(path, ".dbf")
    said = f"{path.stem}.shp is missing: without it a shapefile has no shapes, only a table."
    remedy = "Put the .shp beside the other parts, or download the whole set again."
    if table is None:
        raise ReadError(said, remedy)
    encoding, remark = _encoding(table)
    raw = read(table, KIND, layer, encoding=encoding)
    return replace(raw, encoding=f"{raw.encoding}{remark}", problems=(Problem(said, path.name, remedy, fatal=True),))


def _refuse_cut(shapes: Path) -> None:
    """GDAL reads a cut-off .shp without complaint, its last shapes missing; the header tells the whole length."""
    with shapes.open("rb") as stream:
        header = stream.read(100)
    told = 2 * int.from_bytes(header[24:28], "big")
    if len(header) < 100 or shapes.stat().st_size < told:
        raise ReadError(f"{shapes.name} is cut off: it is shorter than its own header says.", "Download or copy it again.")


def _with_new_index(shapes: Path, encoding: str) -> RawLayer:
    """Read a copy for which GDAL may write the index that is missing: nothing is written beside the user's file."""
    import pyogrio

    with tempfile.TemporaryDirectory(prefix="subregion-shp-") as folder:
        for ending in PARTS:
            found = part(shapes, ending)
            if found is not None:
                shutil.copyfile(found, Path(folder) / f"{shapes.stem}{ending}")
        pyogrio.set_gdal_config_options({"SHAPE_RESTORE_SHX": "YES"})
        try:
            return read(Path(folder) / f"{shapes.stem}.shp", KIND, encoding=encoding)
        finally:
            pyogrio.set_gdal_config_options({"SHAPE_RESTORE_SHX": None})


def _encoding(shapes: Path) -> tuple[str, str]:
    """Return the encoding of a table that names none (empty for GDAL's own reading), and how it was told."""
    table = part(shapes, ".dbf")
    if table is None or part(shapes, ".cpg") is not None:
        return "", ""
    content = table.read_bytes()
    length = int.from_bytes(content[8:10], "little")
    rows = content[length:]
    if rows.isascii():
        return "", ""
    try:
        rows.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252", " (no .cpg: assumed, as the text is not UTF-8)"
    return "UTF-8", " (no .cpg: recognised from the text)"


def _without(shapes: Path, ending: str, effect: str) -> Problem:
    return Problem(f"{shapes.stem}{ending} is missing: {effect}.", shapes.name, "Put it beside the .shp.")
