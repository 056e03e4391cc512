"""GeoJSON and TopoJSON: the first is in degrees by its standard and often is not, the second has no coordinate system.

TopoJSON goes through GDAL too: its driver decodes shared arcs once and hands neighbours the very same vertices, reads
every object as a layer, and takes 0.4 s for the largest national set of districts; own code would have to win on speed
or exactness, and wins on neither.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

from explorer.errors import ReadError
from explorer.readers.boundary_files.raw_layer import FROM_FORMAT, RawLayer
from explorer.readers.boundary_files.through_gdal import read

_HEAD = 4096
_TOPOLOGY = re.compile(rb'"type"\s*:\s*"Topology"')


def read_json(path: Path, layer: str = "") -> RawLayer:
    """Read GeoJSON or TopoJSON, whatever its name says.

    Raises
    ------
    ReadError
        It is neither, or is damaged.
    """
    content = path.read_bytes()
    _refuse_other(path, content)
    if _TOPOLOGY.search(content):
        return read(path, "TopoJSON", layer)
    if b'"geometryType"' in content and b'"Feature"' not in content:
        return read(path, "Esri JSON", layer)
    raw = read(path, "GeoJSON", layer, options={"ARRAY_AS_STRING": "YES"})
    # Without a "crs" member GDAL takes the standard at its word: longitude and latitude.
    return raw if b'"crs"' in content else replace(raw, crs_source=FROM_FORMAT)


def _refuse_other(path: Path, content: bytes) -> None:
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf\x1e \t\r\n")
    if head[:1] == b"<":
        raise ReadError(f"{path.name} is a web page or XML, not a GeoJSON.", "Download the file itself, not the page about it.")
    if head[:1] not in (b"{", b"["):
        start = head[:20].decode("ascii", errors="replace").strip("\0� ")
        raise ReadError(f"{path.name} is no GeoJSON: it begins with “{start}”.", "Save it as GeoJSON in the encoding UTF-8.")
    if not content[-_HEAD:].rstrip().endswith((b"}", b"]")):
        raise ReadError(f"{path.name} is cut off: it ends in the middle.", "Download or copy it again.")
    if b'"error"' in head and b'"features"' not in content:
        raise ReadError(
            f"{path.name} holds an error message of the service it came from: {_message(content)}.", "Try again later."
        )


def _message(content: bytes) -> str:
    try:
        told = json.loads(content)["error"]
        return str(told.get("message", told))[:200].rstrip(".")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return "it cannot be read"
