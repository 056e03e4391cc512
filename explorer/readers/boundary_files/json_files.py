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

import numpy as np

from explorer.errors import ReadError
from explorer.readers.boundary_files import sequences, topologies
from explorer.readers.boundary_files.raw_layer import FROM_FORMAT, LeftOut, Problem, RawLayer, named_rows
from explorer.readers.boundary_files.through_gdal import GEOJSON, MOST_COLUMNS, read, refuse_many
from explorer.readers.boundary_files.xml_files import refuse_complaint
from explorer.said import Said

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
    _refuse_many(path, content)
    if _TOPOLOGY.search(content):
        topologies.refuse_large(path, len(content))
        topology = topologies.parsed(content)
        topologies.refuse_endless(path, topology)
        return topologies.with_all_counted(read(path, "TopoJSON", layer), topology)
    if b'"geometryType"' in content and b'"Feature"' not in content:
        return _all_served(_all_counted(read(path, "Esri JSON", layer), content), content)
    lines = sequences.lines_of(path, content)
    if lines is not None:
        return sequences.read_lines(path, layer, lines)
    raw = read(path, "GeoJSON", layer, options=GEOJSON)
    # Without a "crs" member GDAL takes the standard at its word: longitude and latitude.
    raw = raw if b'"crs"' in content else replace(raw, crs_source=FROM_FORMAT)
    return _all_served(_all_counted(raw, content), content)


_FEATURE = re.compile(rb'"type"\s*:\s*"Feature"')
_GEOMETRY, _PROPERTIES = re.compile(rb'"geometry"\s*:'), re.compile(rb'"properties"\s*:')
_OF_THE_WHOLE = re.compile(rb'"crs"\s*:\s*\{[^{}]*"properties"|"FeatureCollection"\s*,[^{}\[]*"properties"')
_STRAY = re.compile(rb'(?:\}\s*,|"features"\s*:\s*\[)\s*(?:null|true|false|-?\d)')
"""What stands in the place of a feature, or after one, and is none."""

_MORE = re.compile(rb'"exceededTransferLimit"\s*:\s*true')
_IN_ALL = re.compile(rb'"(?:numberMatched|totalFeatures)"\s*:\s*(\d+)')
_NEXT = re.compile(rb'"rel"\s*:\s*"next"')
_AROUND = 65_536
"""Bytes of the beginning and of the end within which a service says how many features it has."""


def _all_counted(raw: RawLayer, content: bytes) -> RawLayer:
    """Compare how many features the text names with how many were read; what GDAL passed over is named."""
    # Counting words takes a hundredth of the time of reading; only where they differ is every feature looked at.
    counts = {len(_GEOMETRY.findall(content)), len(_FEATURE.findall(content)) or len(raw)}
    # A coordinate system, and what a service says of the whole, have properties too.
    own = len(_PROPERTIES.findall(content)) - len(_OF_THE_WHOLE.findall(content))
    counts |= {own} if own > 0 else set()
    if counts == {len(raw)} and not _STRAY.search(content):
        return raw
    try:
        whole = json.loads(content)
        features = whole.get("features")
    except (ValueError, AttributeError, RecursionError):
        said = Said("readers-json-damaged", features=len(raw))
        return replace(raw, problems=(*raw.problems, Problem(said, raw.layer, Said("readers-download-or-save"))))
    if not isinstance(features, list):
        return raw
    broken = [row for row, feature in enumerate(features, start=1) if not _is_feature(feature)]
    lost = len(features) - len(raw)
    if lost > 0:
        why = LeftOut(lost, Said("readers-why-no-feature"), named_rows(broken if len(broken) == lost else []))
        kept = np.ones(len(features), dtype=np.bool_)
        kept[[row - 1 for row in broken]] = False
        numbers = np.flatnonzero(kept) + 1 if len(broken) == lost else None
        return replace(raw, left_out=(*raw.left_out, why), numbers=numbers)
    if "properties" in whole and not _OF_THE_WHOLE.search(content):
        counts = counts - {own} | {own - 1}
    named = max(counts)
    if named > len(raw):
        said = Said("readers-features-run-together", shapes=named, features=len(raw))
        return replace(raw, problems=(*raw.problems, Problem(said, raw.layer, Said("readers-download-or-save"))))
    return raw


def _is_feature(feature: object) -> bool:
    if not isinstance(feature, dict) or feature.get("type", "Feature") != "Feature":
        return False
    return "geometry" in feature or "attributes" in feature


def _all_served(raw: RawLayer, content: bytes) -> RawLayer:
    """Say so where the service that gave a file says that it has more."""
    # What is said of the whole stands before the features or after them.
    around = content if len(content) < 2 * _AROUND else content[:_AROUND] + content[-_AROUND:]
    there = max((int(number) for number in _IN_ALL.findall(around)), default=0)
    if _MORE.search(content):
        said = Said("readers-set-cut-off", features=len(raw))
    elif there > raw.features:
        said = Said("readers-set-cut-off-of", features=raw.features, there=there)
    elif _NEXT.search(around):
        said = Said("readers-set-cut-off-pages", features=raw.features)
    else:
        return raw
    return replace(raw, problems=(*raw.problems, Problem(said, raw.layer, Said("readers-download-rest"))))


_KEY, _LOOKED_THROUGH = re.compile(rb'"([^"\\]{1,80})"\s*:'), 4_000_000
_OF_FORMAT = frozenset((b"type", b"features", b"properties", b"geometry", b"coordinates", b"id", b"name", b"crs"))
_MOST_KEYS = 3 * MOST_COLUMNS
"""Different words before a colon: columns, and those of the format itself."""


def _refuse_many(path: Path, content: bytes) -> None:
    """Refuse what has far more features or columns than areas have: GDAL would be busy with it for minutes."""
    refuse_many(path.name, content.count(b'"Feature"'))
    keys = len(set(_KEY.findall(content, 0, _LOOKED_THROUGH)) - _OF_FORMAT)
    if keys > _MOST_KEYS:
        said = Said("readers-too-many-columns", file=path.name, columns=keys)
        raise ReadError(said, Said("readers-keep-columns"))


def _refuse_other(path: Path, content: bytes) -> None:
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf\x1e \t\r\n")
    if head[:1] == b"<":
        refuse_complaint(path.name, content[:_AROUND])
        raise ReadError(Said("readers-web-page", file=path.name), Said("readers-download-file-not-page"))
    if head[:1] not in (b"{", b"["):
        start = head[:20].decode("ascii", errors="replace").strip("\0� ")
        raise ReadError(Said("readers-no-geojson", file=path.name, start=start), Said("readers-save-as-geojson"))
    if not content[-_HEAD:].rstrip().endswith((b"}", b"]")) and sequences.lines_of(path, content) is None:
        raise ReadError(Said("readers-json-cut-off", file=path.name), Said("readers-download-or-copy"))
    if b'"error"' in head and b'"features"' not in content:
        raise ReadError(
            Said("readers-json-of-error", file=path.name, message=_message(content)),
            Said("readers-try-again-later"),
        )


def _message(content: bytes) -> Said | str:
    try:
        told = json.loads(content)["error"]
        return str(told.get("message", told))[:200].rstrip(".")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Said("readers-json-error-unreadable")
