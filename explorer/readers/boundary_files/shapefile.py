"""Shapefiles: four files that belong together, of which some are often missing, and text in some encoding."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Literal

import numpy as np

from explorer.errors import ReadError
from explorer.readers.boundary_files.raw_layer import LeftOut, Problem, RawLayer, named_rows
from explorer.readers.boundary_files.through_gdal import read
from explorer.said import Said

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
    for ending in PARTS:
        if (beside := part(shapes, ending)) is not None:
            # GDAL passes over a part that it may not read, as if it were not there.
            beside.open("rb").close()
    encoding = _encoding(shapes)
    raw, damaged = _with_or_without(shapes, layer, encoding)
    raw = _with_all_counted(raw, shapes)
    lacks = {ending: "missing" for ending in _SPARED if part(shapes, ending) is None}
    lacks |= dict.fromkeys(damaged, "damaged")
    return replace(raw, encoding=_called(raw.encoding, encoding), problems=(*raw.problems, *_lacking(shapes, lacks)))


_SPARED = (".dbf", ".shx", ".prj")
"""Parts that a shapefile may be without."""


def _lacking(shapes: Path, lacks: dict[str, str]) -> list[Problem]:
    """Tell what parts are missing or damaged; that a missing .prj leaves the coordinates to be guessed is told elsewhere."""
    return [
        Problem(
            Said("readers-part-lacking", file=f"{shapes.stem}{ending}", state=state, ending=ending[1:]),
            shapes.name,
            Said("readers-put-part-beside-shp"),
        )
        for ending, state in lacks.items()
        if (ending, state) != (".prj", "missing")
    ]


def _with_or_without(shapes: Path, layer: str, encoding: str) -> tuple[RawLayer, tuple[str, ...]]:
    """Read a shapefile, if need be without parts that are damaged, which are named."""
    index = part(shapes, ".shx")
    if index is None:
        return _from_copy(shapes, encoding, (".shx",)), ()
    if not _fits(index, shapes):
        # An index that leaves shapes out, or is that of another file, is made anew.
        return _from_copy(shapes, encoding, (".shx",)), (".shx",)
    if any(found.stem != shapes.stem for ending in PARTS if (found := part(shapes, ending))):
        # GDAL looks for the very same name, which parts that were renamed by hand or by Windows need not have.
        return _from_copy(shapes, encoding, ()), ()
    try:
        return read(shapes, KIND, layer, encoding=encoding), ()
    except ReadError:
        for left_out in ((".shx",), (".prj",), (".prj", ".shx")):
            with contextlib.suppress(ReadError):
                return _from_copy(shapes, encoding, left_out), left_out
        table = part(shapes, ".dbf")
        if table is not None:
            _refuse_cut_table(table)
        raise


def part(path: Path, ending: str) -> Path | None:
    """Return a part of a shapefile, whatever the case of its ending, or None."""
    beside = (other for other in path.parent.iterdir() if other.stem.casefold() == path.stem.casefold())
    return next((other for other in beside if other.suffix.casefold() == ending), None)


def _table_only(path: Path, layer: str) -> RawLayer:
    table = part(path, ".dbf")
    said = Said("readers-shp-missing", file=f"{path.stem}.shp")
    remedy = Said("readers-put-shp-beside")
    if table is None:
        raise ReadError(said, remedy)
    encoding = _encoding(table)
    raw = read(table, KIND, layer, encoding=encoding)
    problem = Problem(said, path.name, remedy, fatal=True)
    return replace(raw, encoding=_called(raw.encoding, encoding), problems=(problem,))


def _refuse_cut(shapes: Path) -> None:
    """GDAL reads a cut-off .shp without complaint, its last shapes missing; the header tells the whole length."""
    with shapes.open("rb") as stream:
        header = stream.read(100)
    told = 2 * int.from_bytes(header[24:28], "big")
    if len(header) < 100 or shapes.stat().st_size < told:
        raise ReadError(Said("readers-shp-cut-off", file=shapes.name), Said("readers-download-or-copy"))


def _from_copy(shapes: Path, encoding: str, left_out: tuple[str, ...]) -> RawLayer:
    """Read a copy without some parts, for which GDAL may write an index: nothing is written beside the user's file."""
    import pyogrio

    with tempfile.TemporaryDirectory(prefix="subregion-shp-") as folder:
        for ending in PARTS:
            found = part(shapes, ending)
            if found is not None and ending not in left_out:
                shutil.copyfile(found, Path(folder) / f"{shapes.stem}{ending}")
        pyogrio.set_gdal_config_options({"SHAPE_RESTORE_SHX": "YES"})
        try:
            return read(Path(folder) / f"{shapes.stem}.shp", KIND, encoding=encoding)
        finally:
            pyogrio.set_gdal_config_options({"SHAPE_RESTORE_SHX": None})


def _fits(index: Path, shapes: Path) -> bool:
    """Whether an .shx lists as many shapes as there are, and finds each where its .shp numbers it so."""
    if index.stat().st_size > shapes.stat().st_size:
        # An entry is shorter than the smallest record: what has more of them than fit into the .shp is not even read.
        return False
    listed, content = index.read_bytes()[_HEADER:], shapes.read_bytes()
    # An index that was cut off may end within an entry, which is a place and a length of four bytes each.
    places = 2 * np.frombuffer(listed[: len(listed) // 8 * 8], dtype=">i4")[::2].astype(np.int64)
    records = _records(shapes)
    if len(places) != len(records):
        return False
    if places.tolist() == records:
        return True
    found = [int.from_bytes(content[place : place + 4], "big") for place in places.tolist()]
    return set(places.tolist()) == set(records) and found == list(range(1, len(found) + 1))


def _records(shapes: Path) -> list[int]:
    """Return where the records of an .shp begin, one after another."""
    content = shapes.read_bytes()
    told, place, found = min(2 * int.from_bytes(content[24:28], "big"), len(content)), _HEADER, []
    while place + 8 < told:
        found.append(place)
        length = 2 * int.from_bytes(content[place + 4 : place + 8], "big")
        place += 8 + length
        if not length:
            break
    return found


_HEADER = 100
"""Bytes before the first record of an .shp and an .shx."""


def _with_all_counted(raw: RawLayer, shapes: Path) -> RawLayer:
    """Compare the number of shapes with the rows of the table: GDAL passes over shapes without a row, and deleted rows."""
    count, table = len(_records(shapes)), part(shapes, ".dbf")
    lost = count - len(raw)
    if table is not None and (spare := _rows_in(table) - count) > 0:
        said = Said("readers-rows-without-shape", rows=spare, table=table.name, shapes=count)
        raw = replace(
            raw, problems=(*raw.problems, Problem(said, table.name, Said("readers-put-table-beside-shp", table=table.name)))
        )
    if lost <= 0 or table is None:
        return raw if lost <= 0 else replace(raw, left_out=(*raw.left_out, LeftOut(lost, Said("readers-why-unreadable"))))
    content = table.read_bytes()
    rows, start, width = (int.from_bytes(content[first:last], "little") for first, last in ((4, 8), (8, 10), (10, 12)))
    deleted = [row for row in range(min(rows, count)) if content[start + row * width : start + row * width + 1] == b"*"]
    why = []
    if rows < count:
        where = named_rows([count]) if rows + 1 == count else Said("readers-where-rows", first=str(rows + 1), last=str(count))
        why.append(
            LeftOut(
                count - rows,
                Said("readers-why-no-row", table=table.name),
                where,
                Said("readers-put-table-beside-shp", table=table.name),
            )
        )
    if deleted:
        why.append(LeftOut(len(deleted), Said("readers-why-deleted", table=table.name), named_rows(row + 1 for row in deleted)))
    if sum(each.count for each in why) != lost:
        return replace(raw, left_out=(*raw.left_out, LeftOut(lost, Said("readers-why-unreadable"))))
    kept = np.setdiff1d(np.arange(min(rows, count)), deleted)
    return replace(raw, left_out=(*raw.left_out, *why), numbers=kept + 1)


def _rows_in(table: Path) -> int:
    """Return how many rows a .dbf tells."""
    with table.open("rb") as stream:
        return int.from_bytes(stream.read(8)[4:8], "little")


def _refuse_cut_table(table: Path) -> None:
    """Say how many rows are left of a table that is shorter than its header says."""
    content = table.read_bytes()
    rows, start, width = (int.from_bytes(content[first:last], "little") for first, last in ((4, 8), (8, 10), (10, 12)))
    there = (len(content) - start) // width if width else 0
    if len(content) > 12 and 0 <= there < rows:
        raise ReadError(
            Said("readers-dbf-cut-off", table=table.name, there=there, rows=rows),
            Said("readers-download-or-copy-set"),
        )


def _encoding(shapes: Path) -> Literal["", "UTF-8", "windows-1252"]:
    """Return the encoding of a table that names none; empty for GDAL's own reading."""
    table = part(shapes, ".dbf")
    if table is None or part(shapes, ".cpg") is not None:
        return ""
    content = table.read_bytes()
    length = int.from_bytes(content[8:10], "little")
    rows = content[length:]
    if rows.isascii():
        return ""
    try:
        rows.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return "UTF-8"


def _called(encoding: Said | str, found: str) -> Said | str:
    """Say how an encoding was told that the file does not name."""
    if not found:
        return encoding
    return Said("readers-encoding-recognised" if found == "UTF-8" else "readers-encoding-assumed", encoding=encoding)
