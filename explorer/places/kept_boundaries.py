"""Large boundary files as flat arrays in the user's cache folder, so that they open at once the second time.

Only what a file held is kept, under its path, size and time of change; a damaged or missing cache costs nothing but
time, and a folder that cannot be written to is no reason to stop.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from explorer import __version__, settings
from explorer.places.boundaries import BoundarySet
from explorer.places.detail import coarser_levels
from explorer.places.districts import DistrictLookup
from explorer.places.shapes import Shapes
from explorer.said import Listing, Said, of_record, record

FORM = 4
"""Changes when what is kept is written otherwise, or read otherwise from the same file."""

WORTH_KEEPING = 100_000
"""Vertices from which a file takes long enough to read."""

MOST_KEPT = 500_000_000
"""Bytes that the cache may take; what was used longest ago goes first."""

PARTS = ("coordinates", "ring_offsets", "polygon_offsets", "area_offsets")


def cache_folder() -> Path:
    """Return where boundaries are kept."""
    return settings.cache_folder() / "boundaries"


def is_known(path: Path, lookup: DistrictLookup) -> bool:
    """Whether a file was read before and has not changed since."""
    try:
        return (_folder(path, lookup) / "set.json").is_file()
    except OSError:
        return False


def recall(path: Path, lookup: DistrictLookup, column: str = "") -> BoundarySet | None:
    """Return what was kept of a file that has not changed since, by a column of codes, or None."""
    try:
        folder = _folder(path, lookup, column)
        told = json.loads((folder / "set.json").read_text(encoding="utf-8"))
        tolerances = told.pop("tolerances")
        codes = np.load(folder / "codes.npy")
        shapes, *coarser = [_loaded(folder, codes, number) for number in range(len(tolerances) + 1)]
        # What was used longest ago goes first when room is needed.
        os.utime(folder)
        told |= {"statement": _said(told["statement"]), "notes": tuple(map(_said, told["notes"]))}
        return BoundarySet(shapes=shapes, coarser=tuple(zip(tolerances, coarser, strict=True)), **told)
    except (OSError, ValueError, KeyError, TypeError, EOFError):
        return None


def keep(path: Path, lookup: DistrictLookup, found: BoundarySet, column: str = "") -> BoundarySet:
    """Keep what a file held, if it is large; return it with the levels of detail that were made for that."""
    if len(found.shapes.coordinates) < WORTH_KEEPING:
        return found
    whole = replace(found, coarser=tuple(coarser_levels(found.shapes)))
    with contextlib.suppress(OSError):
        target = _folder(path, lookup, column)
        target.parent.mkdir(parents=True, exist_ok=True)
        # Written beside and moved: another window must never find half of it.
        with tempfile.TemporaryDirectory(dir=target.parent, prefix="new-") as draft:
            _write(Path(draft) / "set", whole)
            shutil.rmtree(target, ignore_errors=True)
            (Path(draft) / "set").replace(target)
        _trim(target.parent)
    return whole


def _folder(path: Path, lookup: DistrictLookup, column: str = "") -> Path:
    """Name a file's place by everything that what it holds depends on."""
    # A shapefile's codes stand beside its shapes.
    beside = sorted(path.parent.glob(f"{path.stem}.*")) if path.suffix.casefold() == ".shp" else [path]
    stamps = [(str(part.resolve()), part.stat().st_mtime_ns, part.stat().st_size) for part in beside]
    known = hashlib.sha256(repr((lookup.codes, sorted(lookup.aliases))).encode()).hexdigest()
    return cache_folder() / hashlib.sha256(repr((FORM, __version__, known, stamps, column)).encode()).hexdigest()[:32]


def _write(folder: Path, kept: BoundarySet) -> None:
    folder.mkdir()
    np.save(folder / "codes.npy", kept.shapes.codes)
    for number, shapes in enumerate([kept.shapes, *(shapes for _, shapes in kept.coarser)]):
        for part in PARTS:
            np.save(folder / f"{part}_{number}.npy", getattr(shapes, part))
    told = {name: getattr(kept, name) for name in ("level", "approximate", "crs")}
    told |= {"statement": record(kept.statement), "notes": list(map(record, kept.notes))}
    told["tolerances"] = [tolerance for tolerance, _ in kept.coarser]
    (folder / "set.json").write_text(json.dumps(told), encoding="utf-8")


def _loaded(folder: Path, codes: np.ndarray[tuple[int, ...], np.dtype[np.str_]], number: int) -> Shapes:
    # Mapped into memory: of the finest level, only what is looked at is ever read.
    coordinates = np.load(folder / f"coordinates_{number}.npy", mmap_mode="r")
    rings, polygons, areas = (np.load(folder / f"{part}_{number}.npy") for part in PARTS[1:])
    whole = (len(coordinates), len(rings) - 1, len(polygons) - 1, len(areas) - 1)
    if whole != (rings[-1], polygons[-1], areas[-1], len(codes)):
        raise ValueError("The parts do not belong together.")
    return Shapes(codes, coordinates, rings, polygons, areas)


def _said(told: object) -> Said | Listing | str:
    said = of_record(told)
    if isinstance(said, Said | Listing | str):
        return said
    raise ValueError(f"{told!r} is no sentence")


def _trim(folder: Path) -> None:
    """Remove what was used longest ago until the rest fits."""
    kept = sorted((entry for entry in folder.iterdir() if entry.is_dir()), key=lambda entry: -entry.stat().st_mtime)
    taken = np.cumsum([sum(part.stat().st_size for part in entry.iterdir()) for entry in kept])
    for entry, total in zip(kept, taken.tolist(), strict=True):
        if total > MOST_KEPT:
            shutil.rmtree(entry, ignore_errors=True)
