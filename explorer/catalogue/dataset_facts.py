"""What is held, and the same facts of each: source, day, licence, rows, level, periods, hash, and how old it is.

Bundled data, those of a pack, copies from a database and the user's own files stand in one list.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from explorer import data_pack, resources
from explorer.catalogue.known import Known
from explorer.catalogue.known_datasets import LEVELS
from explorer.catalogue.sources import OWN_LICENCE, OWN_PUBLISHER, Source
from explorer.catalogue.staleness import Age, Release, age_of, releases
from explorer.data_pack import Pack, PackFile
from explorer.progress import SILENT, Progress
from explorer.project import Project
from explorer.readers.postgis import origin_of
from explorer.said import Said, Value

BUNDLED, PACK, OFFICIAL, DATABASE, OWN = "bundled", "pack", "official", "database", "own"
"""Where a dataset is from: ``dataset-…`` says it in words."""

LEFT_OUT = ("document", "shapes")
_RELEASES_BY_ROLE = {
    "districts": "boundaries_of_districts",
    "boundaries": "boundaries_of_districts",
    "commuting": "census_commuting",
}


@dataclass(frozen=True)
class DatasetFacts:
    """A dataset that is held.

    Attributes
    ----------
    id, title, publisher, licence : str, Value
    held : str
        One of :data:`BUNDLED`, :data:`PACK`, :data:`OFFICIAL`, :data:`DATABASE` and :data:`OWN`.
    day : str
        When it was released, or last written where it is the user's own; empty where that is not known.
    level, periods : str, tuple of str
    rows : int or None
    digest : str
        SHA-256 of its file; empty where that cannot be read.
    file : str
        Name of its file.
    address : str
        Where its publisher has it, or the database it was copied from.
    age : Age
    """

    id: str
    title: Value
    publisher: Value
    licence: Value
    held: str
    day: str
    level: str
    periods: tuple[str, ...]
    rows: int | None
    digest: str
    file: str
    address: str
    age: Age

    @property
    def level_said(self) -> Said | str:
        """What its areas are called."""
        return Said(f"areas-{self.level}") if self.level in LEVELS else self.level

    def record(self) -> dict[str, Any]:
        """Return it as JSON has it; title, publisher and licence are still to be said."""
        next_day = self.age.next_day
        return {
            "id": self.id, "title": self.title, "publisher": self.publisher, "licence": self.licence,
            "held": self.held, "day": self.day, "level": self.level, "periods": list(self.periods), "rows": self.rows,
            "sha256": self.digest, "file": self.file, "address": self.address,
            "age": {
                "state": self.age.state, "months": self.age.months, "next": next_day.isoformat() if next_day else None,
                "announced": self.age.is_announced,
            },
        }  # fmt: skip


def held_datasets(known: Known, project: Project, today: date, progress: Progress = SILENT) -> tuple[DatasetFacts, ...]:
    """Return everything held: what comes with the program or in a pack, then the user's own.

    Parameters
    ----------
    known : Known
    project : Project
    today : date
        The day on which age is told.
    progress : Progress
        Own files are read to their end for their hash, which takes long for large ones.
    """
    return (*_of_packs(today), *_own(known, project, today, progress))


def old_said(datasets: tuple[DatasetFacts, ...]) -> Said:
    """Say how many of them are old."""
    return Said("catalogue-held-old", n=sum(one.age.is_old for one in datasets), datasets=len(datasets))


def _of_packs(today: date) -> Iterator[DatasetFacts]:
    """Yield the tables that are used, each from the pack or bundled, and what only the pack has."""
    pack = data_pack.in_use().pack
    bundled, newest = data_pack.bundled_pack(), data_pack.in_use().laid
    newer = {one.stands_for: one for one in newest.files} if newest is not None else {}
    used = {one.stands_for: one for one in pack.files if one.stands_for} if pack is not None else {}
    laid = {name for name in used if pack is not None and _used_path(name) == pack.place(used[name])}
    for one in bundled.files:
        if one.role not in LEFT_OUT:
            name = one.stands_for
            if name in newer:
                yield _of_file(newer[name], OFFICIAL, today)
                continue
            yield _of_file(used[name], PACK, today) if name in laid else _of_file(one, BUNDLED, today)
    yield from _shapes(bundled, pack, today)
    for one in pack.files if pack is not None else ():
        if not one.stands_for and one.role not in LEFT_OUT:
            yield _of_file(one, PACK, today)


def _shapes(bundled: Pack, pack: Pack | None, today: date) -> Iterator[DatasetFacts]:
    """Yield the approximate districts, unless official ones are used in their place."""
    if pack is not None and pack.of_role["districts"]:
        return
    for one in bundled.of_role["shapes"]:
        if one.path == "boundaries/districts_100m.npz":
            yield _of_file(one, BUNDLED, today)


def _used_path(stands_for: str) -> Path:
    """Return the file that is read for a bundled one."""
    if stands_for.startswith("boundaries/"):
        return resources.boundaries(stands_for.removeprefix("boundaries/"))
    return resources.facts(stands_for.removeprefix("resources/data/"))


def _of_file(one: PackFile, held: str, today: date) -> DatasetFacts:
    release = releases().get(one.id) or releases().get(_RELEASES_BY_ROLE.get(one.role, ""), Release())
    name = one.path.rpartition("/")[2]
    # Tables that are released together share an id; indicators and sets have one of their own.
    id_ = one.id if "/indicators/" in one.path or not one.stands_for else name
    return DatasetFacts(
        id_ or name, one.title, one.publisher or OWN_PUBLISHER, one.licence or OWN_LICENCE, held, one.day, one.level,
        one.periods, one.rows, one.digest, name, one.source_url, age_of(one.day, release, today),
    )  # fmt: skip


def _own(known: Known, project: Project, today: date, progress: Progress) -> Iterator[DatasetFacts]:
    for file, found in known.tables.items():
        digest = _digest(file.path, progress)
        for held in found:
            one = held.indicator
            yield _of_own(
                file.path, one.id, one.title, one.publisher, one.licence, one.level, one.periods, len(held.frame), digest, today
            )
    if project.flows is not None and known.own_flows is not None:
        yield _of_source(project.flows, known.own_flows.source, "district", len(known.own_flows.matrix), today, progress)
    if project.boundaries is not None and known.own_ground is not None:
        shapes = known.own_ground.newest
        title = Said("source-own-boundaries-plain", file=project.boundaries.name)
        digest = _digest(project.boundaries, progress)
        level = "district" if shapes.level == "districts" else shapes.level
        yield _of_own(
            project.boundaries, "own_boundaries", title, OWN_PUBLISHER, OWN_LICENCE, level, (), len(shapes.shapes), digest, today
        )
    if project.areas is not None and known.own_areas is not None:
        yield _of_source(project.areas, known.own_areas.source, "district", len(known.own_areas.names), today, progress)
    for layer in project.layers:
        digest = _digest(layer, progress)
        name = layer.stem.replace("_", " ")
        rows = next((len(one.shapes) for one in known.layers if one.path == layer), None)
        yield _of_own(layer, f"layer:{layer.stem}", name, OWN_PUBLISHER, OWN_LICENCE, "", (), rows, digest, today)


def _of_source(path: Path, source: Source, level: str, rows: int, today: date, progress: Progress) -> DatasetFacts:
    digest = _digest(path, progress)
    return _of_own(path, source.id, source.title, source.publisher, source.licence, level, (), rows, digest, today)


def _of_own(
    path: Path, id_: str, title: Value, publisher: Value, licence: Value, level: str, periods: tuple[str, ...], rows: int | None,
    digest: str, today: date,
) -> DatasetFacts:  # fmt: skip
    origin = origin_of(_source_of(path))
    day = origin["copied"] if origin else _written(path)
    address = f"{origin['database']} {origin['relation']}" if origin else ""
    held = DATABASE if origin else OWN
    return DatasetFacts(
        id_, title, publisher, licence, held, day, level, periods, rows, digest, path.name, address,
        age_of(day, Release("unknown"), today),
    )  # fmt: skip


def _source_of(path: Path) -> Path:
    """Return the file that a clean copy of a layer was made of; any other file is its own."""
    try:
        return Path(str(json.loads(path.with_name("report.json").read_text(encoding="utf-8"))["source"]))
    except (OSError, ValueError, KeyError, TypeError):
        return path


def _written(path: Path) -> str:
    try:
        return date.fromtimestamp(path.stat().st_mtime).isoformat()
    except OSError:
        return ""


def _digest(path: Path, progress: Progress) -> str:
    progress.step(Said("catalogue-step-reading-table", file=path.name))
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
