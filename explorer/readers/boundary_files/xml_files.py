"""KML and GML. XML can define its own words and point to other files; such a file is refused before GDAL sees it."""

from __future__ import annotations

import re
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from explorer.errors import ReadError
from explorer.readers.boundary_files.raw_layer import FROM_FORMAT, RawLayer
from explorer.readers.boundary_files.through_gdal import read

_PROLOG = 1_000_000
"""Bytes within which the first element must begin."""

_ROOT = re.compile(r"<[A-Za-z_]")
_ASIDE = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)

_KML_FURNITURE = frozenset(
    ("id", "description", "timestamp", "begin", "end", "altitudeMode", "tessellate", "extrude", "visibility", "drawOrder", "icon")
)
"""Columns that GDAL makes of KML's drawing instructions, whether the file has them or not."""


def read_kml(path: Path, layer: str = "") -> RawLayer:
    """Read a KML: always longitude and latitude, by its standard.

    Raises
    ------
    ReadError
        It is damaged, or defines words of its own.
    """
    refuse_definitions(path)
    raw = read(path, "KML", layer)
    return replace(raw, crs_source=FROM_FORMAT, columns={n: c for n, c in raw.columns.items() if n not in _KML_FURNITURE})


def read_gml(path: Path, layer: str = "") -> RawLayer:
    """Read a GML; nothing is fetched for it and nothing is written beside it.

    Raises
    ------
    ReadError
        It is damaged, or defines words of its own.
    """
    together = [beside for beside in (path, path.with_suffix(".xsd"), path.with_suffix(".gfs")) if beside.is_file()]
    for beside in together:
        refuse_definitions(beside)
    with tempfile.TemporaryDirectory(prefix="subregion-gml-") as folder:
        # WORKAROUND: listing layers takes no options, so GDAL notes the fields of a GML without schema beside it (.gfs).
        for beside in together:
            shutil.copyfile(beside, Path(folder) / beside.name)
        return read(Path(folder) / path.name, "GML", layer, options={"DOWNLOAD_SCHEMA": "NO", "WRITE_GFS": "NO"})


def refuse_definitions(path: Path) -> None:
    """Refuse XML with a document type: entities are how a small file becomes gigabytes, or reads other files.

    Raises
    ------
    ReadError
        There is one, or the beginning cannot be made sense of.
    """
    with path.open("rb") as stream:
        head = stream.read(_PROLOG)
    prolog = _ASIDE.sub("", _text(head))
    root = _ROOT.search(prolog)
    if root is None:
        raise ReadError(f"{path.name} is not XML, or is damaged.", "Download or save it again.")
    if "<!" in prolog[: root.start()]:
        raise ReadError(
            f"{path.name} defines words of its own (a document type), which can be used for attacks; it was not read.",
            "Save it as GeoPackage or GeoJSON in the program it came from.",
        )


def _text(head: bytes) -> str:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head.decode("utf-16", errors="replace")
    return head.replace(b"\0", b"").decode("utf-8", errors="replace")
