"""The description of a pack: what is known of each file, written as a Data Package has it."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from explorer import __version__, resources
from explorer.catalogue.indicators import load_indicators
from explorer.data_pack import BUNDLED_NAME, DESCRIPTOR, FORM, PackError, PackFile, bundled_pack
from explorer.readers import bundled
from explorer.words import say

_FORMATS: Mapping[str, tuple[str, str]] = {
    ".csv": ("csv", "text/csv"),
    ".gz": ("csv", "application/gzip"),
    ".gpkg": ("gpkg", "application/geopackage+sqlite3"),
    ".geojson": ("geojson", "application/geo+json"),
    ".json": ("json", "application/json"),
    ".parquet": ("parquet", "application/vnd.apache.parquet"),
    ".txt": ("txt", "text/plain"),
}


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def with_content(file: PackFile, path: Path) -> PackFile:
    """Return what is known of a file with its size and hash, and of a table its columns and rows."""
    known = replace(file, size=path.stat().st_size, digest=digest_of(path))
    if not path.name.endswith((".csv", ".csv.gz")):
        return known
    columns, rows = _counted(path)
    return replace(known, columns=columns, rows=rows)


def _counted(path: Path) -> tuple[tuple[str, ...], int]:
    open_text = gzip.open if path.suffix == ".gz" else open
    with open_text(path, "rt", encoding="utf-8-sig", errors="replace", newline="") as stream:
        reader = csv.reader(stream)
        header = tuple(next(reader, ()))
        return header, sum(1 for row in reader if row)


def described(
    name: str, version: str, title: str, files: Sequence[PackFile], *, made: str, maker: str = "", bundled: str = ""
) -> bytes:
    """Write the description of a pack."""
    licences = dict.fromkeys((file.licence, file.licence_url) for file in files if file.licence)
    whole: dict[str, Any] = {
        "profile": "data-package",
        "name": name,
        "title": title,
        "version": version,
        "created": f"{made}T00:00:00Z",
        "licenses": [_licence(*one) for one in licences],
        "contributors": [{"title": maker, "role": "publisher"}] if maker else [],
        "subregion_pack": {"form": FORM, "made": made, "maker": maker, "program": __version__, "bundled": bundled},
    }
    # A line for each file: what differs between two packs shows at once.
    head = json.dumps(whole, ensure_ascii=False, indent=1).removesuffix("\n}")
    lines = ",\n".join(f"  {json.dumps(_resource(file), ensure_ascii=False)}" for file in files)
    return f'{head},\n "resources": [\n{lines}\n ]\n}}\n'.encode()


def _licence(title: str, address: str) -> dict[str, str]:
    return {"title": title, **({"path": address} if address else {})}


def _resource(file: PackFile) -> dict[str, Any]:
    form, media = _FORMATS.get(Path(file.path).suffix, ("", "application/octet-stream"))
    name = "".join(letter if letter.isalnum() else "-" for letter in file.path.casefold())
    told: dict[str, Any] = {
        "name": name, "path": file.path, "title": file.title, "format": form, "mediatype": media, "encoding": "utf-8",
        "bytes": file.size, "hash": f"sha256:{file.digest}",
    }  # fmt: skip
    if form == "csv" and file.columns:
        told |= {"profile": "tabular-data-resource", "schema": {"fields": [{"name": column} for column in file.columns]}}
    if file.licence:
        told["licenses"] = [_licence(file.licence, file.licence_url)]
    if file.publisher:
        told["sources"] = [_licence(file.publisher, file.source_url)]
    ours = {
        "role": file.role, "id": file.id, "rows": file.rows, "level": file.level, "periods": list(file.periods), "day": file.day,
        "stands_for": file.stands_for, "attribution": file.attribution,
    }  # fmt: skip
    return told | {"subregion": {key: value for key, value in ours.items() if value not in ("", [], None)}}


# The bundled data as a pack


def bundled_files() -> tuple[PackFile, ...]:
    """Look at each bundled table, and return what is known of it.

    Raises
    ------
    ReadError
        One is missing or damaged.
    """
    columns = dict.fromkeys(("file", "dataset", "title", "publisher", "licence"), bundled.named)
    rows = bundled.read_rows(
        resources.home() / "resources" / "data" / "bundled_tables.csv",
        {**columns, "attribution": bundled.text, "day": bundled.named, "level": bundled.text},
    )
    files = [
        PackFile(
            row["file"], _role(row["file"]), 0, "", row["dataset"], row["title"],
            row["publisher"], row["licence"], "", row["attribution"], "", row["level"], (), None, row["day"],
            row["file"] if row["file"].endswith((".csv", ".csv.gz")) else "",
        )
        for row in rows
    ]  # fmt: skip
    for one in load_indicators().values():
        name = f"resources/data/indicators/{one.id}.csv.gz"
        files.append(
            PackFile(
                name, "table", 0, "", one.id, say(one.title), say(one.publisher), say(one.licence), "", "", one.source_url,
                one.level, one.periods, None, one.vintage[:10], name,
            )
        )  # fmt: skip
    return tuple(with_content(file, resources.home() / file.path) for file in sorted(files, key=lambda file: file.path))


def _role(file: str) -> str:
    """Return what a bundled file is for: arrays are only for the program itself."""
    if file.endswith(".npz"):
        return "shapes"
    return "lookup" if file.startswith("boundaries/") else "table"


def describe_bundled(today: str) -> bytes:
    """Write the description of the bundled data anew; its version is a new one where a table is another."""
    files = bundled_files()
    try:
        before = bundled_pack()
        is_same = before.files == files
    except PackError:
        is_same = False
    version, made = (before.version, before.made) if is_same else (".".join(str(int(part)) for part in today.split("-")), today)
    return described(BUNDLED_NAME, version, "Sub-region Explorer", files, made=made, bundled=version)


def renew_bundled(today: str) -> Path:
    """Write the description of the bundled data beside them, for whoever changed one."""
    target = resources.home() / "resources" / "data" / DESCRIPTOR
    target.write_bytes(describe_bundled(today))
    bundled_pack.cache_clear()
    return target
