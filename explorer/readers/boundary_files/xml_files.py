"""KML and GML. XML can define its own words and point to other files; such a file is refused before GDAL sees it."""

from __future__ import annotations

import re
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from xml.parsers import expat

import numpy as np

from explorer.errors import ReadError
from explorer.readers.boundary_files.raw_layer import FROM_FORMAT, Column, LeftOut, RawLayer
from explorer.readers.boundary_files.through_gdal import read, refuse_many
from explorer.said import Said

_PROLOG = 1_000_000
"""Bytes within which the first element must begin."""

_ROOT = re.compile(r"<[A-Za-z_]")
_ASIDE = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)

_KML_FURNITURE = frozenset(
    ("id", "description", "timestamp", "begin", "end", "altitudeMode", "tessellate", "extrude", "visibility", "drawOrder", "icon")
)
"""Columns that GDAL makes of KML's drawing instructions, whether the file has them or not."""


def read_kml(path: Path, layer: str = "") -> RawLayer:
    """Read a KML: always longitude and latitude, by its standard. Its folders together are one layer, unless one is named.

    Raises
    ------
    ReadError
        It is damaged, or defines words of its own.
    """
    refuse_definitions(path)
    there = _counted(path, "Placemark")
    if not there and _counted(path, "NetworkLink"):
        raise ReadError(Said("readers-kml-links-only", file=path.name), Said("readers-kml-links-only-remedy"))
    raw = _folders(path, layer)
    columns = {name: column for name, column in raw.columns.items() if name not in _KML_FURNITURE}
    raw = replace(raw, crs_source=FROM_FORMAT, columns=columns)
    if layer and layer != ALL_FOLDERS:
        return raw
    return replace(raw, left_out=(*raw.left_out, *_lost(there, raw)))


ALL_FOLDERS = "all folders"
"""Name of the layer that holds the places of all folders of a KML."""


def _folders(path: Path, layer: str) -> RawLayer:
    """Read the folder that is wanted, or all of them together."""
    first = read(path, "KML", "" if layer == ALL_FOLDERS else layer)
    names = tuple(dict.fromkeys(first.layers))
    if len(first.layers) < 2:
        return first
    if layer and layer != ALL_FOLDERS:
        return replace(first, layers=(ALL_FOLDERS, *names))
    parts = [read(path, "KML", name) for name in names]
    columns = dict.fromkeys(name for part in parts for name in part.columns)
    together = {name: np.concatenate([_or_nothing(part, name) for part in parts]) for name in columns}
    # Which folder a place stands in may tell what it is.
    together.setdefault("folder", np.array([part.layer for part in parts for _ in range(len(part))], dtype=object))
    return replace(
        first,
        layer=ALL_FOLDERS,
        layers=(ALL_FOLDERS, *names),
        geometry=np.concatenate([part.geometry for part in parts]),
        columns=together,
        closed_rings=sum(part.closed_rings for part in parts),
        problems=tuple(dict.fromkeys(problem for part in parts for problem in part.problems)),
    )


def _or_nothing(part: RawLayer, name: str) -> Column:
    return part.columns[name] if name in part.columns else np.full(len(part), None, dtype=object)


def _lost(there: int, raw: RawLayer) -> tuple[LeftOut, ...]:
    """Return how many features the text holds that were not read."""
    lost = there - raw.features
    return (LeftOut(lost, Said("readers-why-unreadable-or-elsewhere")),) if lost > 0 else ()


def _counted(path: Path, *names: str) -> int:
    """Count elements, whatever their prefix; XML that is not whole is refused.

    Raises
    ------
    ReadError
        Somewhere it is damaged, or cut off; or there are far more of them than areas.
    """
    count, places = 0, frozenset(names)

    def begun(name: str, _: object) -> None:
        nonlocal count
        count += name.rpartition(":")[2] in places

    # There are no words of its own in it (see refuse_definitions), so nothing can grow here.
    parser = expat.ParserCreate()
    parser.StartElementHandler = begun
    try:
        with path.open("rb") as stream:
            parser.ParseFile(stream)
    except expat.ExpatError as problem:
        raise ReadError(
            Said("readers-xml-damaged", file=path.name, line=str(problem.lineno)),
            Said("readers-download-or-save"),
            detail=str(problem),
        ) from problem
    refuse_many(path.name, count)
    return count


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
    there = _counted(path, "featureMember", "member")
    with tempfile.TemporaryDirectory(prefix="subregion-gml-") as folder:
        # WORKAROUND: listing layers takes no options, so GDAL notes the fields of a GML without schema beside it (.gfs).
        for beside in together:
            shutil.copyfile(beside, Path(folder) / beside.name)
        raw = read(Path(folder) / path.name, "GML", layer, options={"DOWNLOAD_SCHEMA": "NO", "WRITE_GFS": "NO"})
    return raw if len(raw.layers) > 1 else replace(raw, left_out=(*raw.left_out, *_lost(there, raw)))


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
        raise ReadError(Said("readers-no-xml", file=path.name), Said("readers-download-or-save"))
    refuse_complaint(path.name, head)
    if "<!" in prolog[: root.start()]:
        raise ReadError(
            Said("readers-xml-defines-words", file=path.name),
            Said("readers-save-as-geopackage"),
        )


_COMPLAINT = re.compile(r"<(?:\w+:)?(?:Service)?ExceptionReport\b")
_COMPLAINT_SAYS = re.compile(r"<(?:\w+:)?(?:ExceptionText|ServiceException)\b[^>]*>\s*(?:<!\[CDATA\[)?([^<\]]*)")


def refuse_complaint(name: str, head: bytes) -> None:
    """Refuse what a map service sends in the place of areas: the reason why it sends none.

    Raises
    ------
    ReadError
        That is what the file holds.
    """
    content = _text(head)
    if not _COMPLAINT.search(content[:4096]):
        return
    told = _COMPLAINT_SAYS.search(content)
    message = told[1].strip()[:200].rstrip(".") if told else ""
    raise ReadError(
        Said("readers-json-of-error", file=name, message=message or Said("readers-json-error-unreadable")),
        Said("readers-try-again-later"),
    )


def _text(head: bytes) -> str:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head.decode("utf-16", errors="replace")
    return head.replace(b"\0", b"").decode("utf-8", errors="replace")
