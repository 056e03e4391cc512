"""GeoJSON features one a line, or one a record: a broken line loses its feature, and no other, and is named."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from explorer.errors import ReadError
from explorer.readers.boundary_files.raw_layer import FROM_FORMAT, LeftOut, RawLayer, named_rows
from explorer.readers.boundary_files.through_gdal import GEOJSON, read
from explorer.said import Said

ENDINGS = frozenset({".geojsonl", ".geojsons", ".ndjson", ".jsonl"})

_SEPARATOR = b"\x1e"


def lines_of(path: Path, content: bytes) -> list[tuple[int, bytes]] | None:
    """Return the records of a sequence with the line that each begins in; None where the file is one document."""
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(_SEPARATOR):
        return _records(content)
    # A file of another ending is a sequence where its first two lines are each a feature of their own.
    first = [line for line in start.split(b"\n", 4)[:4] if line.strip()][:2]
    if path.suffix.casefold() not in ENDINGS and not (len(first) == 2 and all(map(_feature, first))):
        return None
    return [(number, line) for number, line in enumerate(content.split(b"\n"), start=1) if line.strip()]


def _records(content: bytes) -> list[tuple[int, bytes]]:
    found, line = [], 1
    for record in content.split(_SEPARATOR):
        if record.strip():
            found.append((line, record))
        line += record.count(b"\n")
    return found


def read_lines(path: Path, layer: str, lines: list[tuple[int, bytes]]) -> RawLayer:
    """Read the whole lines of a sequence.

    Raises
    ------
    ReadError
        None is whole.
    """
    whole = [_feature(line) for _, line in lines]
    broken = [number for (number, _), feature in zip(lines, whole, strict=True) if feature is None]
    features = [feature for feature in whole if feature is not None]
    if not features:
        raise ReadError(Said("readers-no-whole-feature", file=path.name, lines=len(lines)), Said("readers-download-or-save"))
    with tempfile.TemporaryDirectory(prefix="subregion-lines-") as folder:
        document = Path(folder) / f"{path.stem}.geojson"
        document.write_bytes(b'{"type":"FeatureCollection","features":[' + b",".join(features) + b"]}")
        raw = read(document, "GeoJSON", layer, options=GEOJSON)
    kept = np.array([feature is not None for feature in whole])
    lost = [LeftOut(len(broken), Said("readers-why-broken-line"), named_rows(broken, "line"))] if broken else []
    if len(features) > len(raw):
        lost.append(LeftOut(len(features) - len(raw), Said("readers-why-unreadable")))
    numbers = np.flatnonzero(kept) + 1 if len(features) == len(raw) else None
    return replace(raw, format="GeoJSON sequence", crs_source=FROM_FORMAT, left_out=tuple(lost), numbers=numbers)


def _feature(line: bytes) -> bytes | None:
    """Return a line as a feature; None where it is none, or is broken."""
    plain = line.strip(b"\xef\xbb\xbf\x1e \t\r\n")
    try:
        found = json.loads(plain)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    if found.get("type") == "Feature":
        return plain
    is_shape = isinstance(found.get("coordinates"), list)
    return b'{"type":"Feature","properties":{},"geometry":' + plain + b"}" if is_shape else None
