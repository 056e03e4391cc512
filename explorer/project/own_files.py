"""The user's own files that a project uses: which they are, what they hold, and the same project with them elsewhere."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from explorer.project import DEFAULT_INDICATOR, Project
from explorer.project.codec import DataRef, Part
from explorer.project.own_footprint import OWN
from explorer.readers.flows import USUAL_READING

MOST_PARTS = 200
"""Files of one data set that can be kept together."""

_CHUNK = 1 << 20


def files_of(project: Project) -> tuple[Path, ...]:
    """Return every file of the user's own that a project uses, each once."""
    one = (project.boundaries, project.flows, project.areas)
    return tuple(dict.fromkeys((*filter(None, one), *(table.path for table in project.tables), *project.layers)))


def moved(project: Project, to: Mapping[Path, Path]) -> Project:
    """Return the same project with its files in other places."""

    def new(path: Path | None) -> Path | None:
        return to.get(path, path) if path is not None else None

    return replace(
        project,
        boundaries=new(project.boundaries),
        flows=new(project.flows),
        areas=new(project.areas),
        tables=tuple(table.moved(to.get(table.path, table.path)) for table in project.tables),
        layers=tuple(to.get(path, path) for path in project.layers),
    )


def without(project: Project, gone: Collection[Path]) -> Project:
    """Return a project that does without some of its files; bundled data stand in for them."""
    tables = tuple(table for table in project.tables if table.path not in gone)
    # Whether an own indicator is in one of the tables left cannot be told without reading them.
    is_kept = tables == project.tables or not project.indicator.startswith(OWN)
    return replace(
        project,
        boundaries=None if project.boundaries in gone else project.boundaries,
        flows=None if project.flows in gone else project.flows,
        flow_reading=USUAL_READING if project.flows in gone else project.flow_reading,
        areas=None if project.areas in gone else project.areas,
        areas_believed=project.areas_believed and project.areas not in gone,
        areas_asked=None if project.areas in gone else project.areas_asked,
        tables=tables,
        indicator=project.indicator if is_kept else DEFAULT_INDICATOR,
        period=project.period if is_kept else None,
        layers=tuple(path for path in project.layers if path not in gone),
    )


def parts_of(path: Path) -> tuple[Path, ...]:
    """Return the files that make up a data set, the one that names it first.

    A shapefile has several files beside it, an Esri geodatabase is a folder, and a clean copy has its report. A device or
    pipe is no data set: it has none.
    """
    if path.is_dir():
        return tuple(sorted(each for each in path.iterdir() if each.is_file()))
    if path.exists() and not path.is_file():
        return ()
    beside: list[Path] = []
    if path.suffix.casefold() == ".shp":
        beside = [each for each in sorted(path.parent.glob(f"{path.stem}.*")) if each.is_file()]
    report = path.with_name("report.json")
    if path.suffix.casefold() == ".gpkg" and report.is_file():
        beside = [report]
    return (path, *(each for each in beside if each != path))


def ref_of(path: Path, *, is_inside: bool = False) -> DataRef:
    """Return what a file holds, so that it is known again; a file that cannot be read has no parts."""
    try:
        states = [(each, each.stat()) for each in parts_of(path)[:MOST_PARTS]]
        parts = tuple(Part(each.name, st.st_size, _digest(each, st.st_size, st.st_mtime_ns)) for each, st in states)
    except (OSError, ValueError):
        return DataRef(path)
    return DataRef(path, parts, is_inside and bool(parts))


def is_as_it_was(ref: DataRef) -> bool:
    """Whether a file still holds what it held when the project was saved."""
    try:
        sizes = [(each.name, each.stat().st_size) for each in parts_of(ref.path)[:MOST_PARTS]]
    except (OSError, ValueError):
        return False
    # Sizes first: a project from elsewhere may name any file, however large.
    return bool(ref.parts) and sizes == [(part.name, part.size) for part in ref.parts] and ref_of(ref.path).parts == ref.parts


@lru_cache(maxsize=512)
def _digest(path: Path, size: int, written: int) -> str:  # noqa: ARG001 - when it was written is part of the key
    digest = hashlib.sha256()
    with path.open("rb") as file:
        # No further than its size: what the system makes up while it is read has no end.
        while size > 0 and (chunk := file.read(min(_CHUNK, size))):
            digest.update(chunk)
            size -= len(chunk)
    return digest.hexdigest()
