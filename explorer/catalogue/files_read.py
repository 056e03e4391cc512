"""What was read of the user's files: kept while a file has not changed, so that no choice waits for a large one again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, cast

from explorer.errors import ReadError
from explorer.progress import SILENT, Progress
from explorer.readers.flows import USUAL_READING, FlowReading
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.catalogue.facts import FunctionalAreas
    from explorer.catalogue.flow_preview import JoinPreview
    from explorer.catalogue.flows import Flows
    from explorer.catalogue.tables.held_tables import HeldIndicator
    from explorer.catalogue.tables.own_tables import OwnTable
    from explorer.places.ground import Ground
    from explorer.places.loaded_areas import LoadedAreas
    from explorer.readers.tables.table_choices import OwnTableFile, TableChoices

MOST = 16
"""Readings of a sort that are kept; the one used longest ago goes first."""

Read = TypeVar("Read")


@dataclass(frozen=True)
class BoundariesExamined:
    """What came of examining a boundary file.

    Attributes
    ----------
    problems : tuple of Said
        One sentence each.
    column : str
        The column whose codes were held against the shapes, by which alone they are then drawn; empty for a clean copy, which
        has no other.
    """

    problems: tuple[Said | str, ...]
    column: str = ""


class FilesRead:
    """Reads files against the catalogue, and knows what it has read.

    Parameters
    ----------
    catalogue : Catalogue
        What districts, names and totals are held against.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._kept: dict[tuple[str, Path, Hashable], tuple[tuple[float, int], object]] = {}
        self._lock = Lock()

    def flows(self, path: Path, reading: FlowReading = USUAL_READING) -> Flows:
        """Return the commuting of a flows file: see :func:`~explorer.catalogue.flows.flows_of_preview`."""
        from explorer.catalogue.flows import flows_of_preview

        return self._of("flows", path, reading, lambda: flows_of_preview(self.preview_flows(path, reading)))

    def preview_flows(self, path: Path, reading: FlowReading = USUAL_READING) -> JoinPreview:
        """Return what a flows file holds, before anything is used: see :func:`~explorer.catalogue.flow_preview.preview_file`."""
        from explorer.catalogue.flow_preview import preview_file
        from explorer.catalogue.tables.areas.name_judge import Judge

        known = self._catalogue
        judge = Judge(known.area_keys)
        return preview_file(path, known.districts, known.commuting_totals, known.estimate.matrix, judge, reading)

    def areas(self, path: Path, *, believed: bool = False) -> FunctionalAreas:
        """Return the functional areas of a file: see :func:`~explorer.catalogue.areas.own_areas.areas_from_file`."""
        from explorer.catalogue.areas.own_areas import areas_from_file

        return self._of("areas", path, believed, lambda: areas_from_file(path, self._catalogue.area_keys, believed=believed))

    def ground(self, path: Path, column: str = "") -> Ground:
        """Return the districts of a boundary file: see :func:`~explorer.places.opened_boundaries.read`."""
        from explorer.places import opened_boundaries
        from explorer.places.ground import Ground
        from explorer.readers import apart
        from explorer.readers.outside import refuse_unreadable

        def read() -> Ground:
            refuse_unreadable(path, apart.USUAL.size, folder_too=True)
            return Ground.of(opened_boundaries.read(path, self._catalogue.districts, column))

        # Shapes are large: those of one file are kept.
        return self._of("ground", path, column, read, most=1)

    def boundaries_examined(self, path: Path) -> BoundariesExamined:
        """Return what is wrong with a boundary file: as told when its clean copy was made; any other is examined now.

        Raises
        ------
        ReadError
            It is not usable as it stands.
        """
        return self._of("examined", path, None, lambda: _examined(path))

    def layer(self, path: Path) -> LoadedAreas | None:
        """Return the areas of an extra layer; None where it is gone or has no codes."""
        from explorer.places.loaded_areas import read_loaded

        try:
            return self._of("layer", path, None, lambda: read_loaded(path, self._catalogue.area_keys))
        except ReadError:
            return None

    def table(self, path: Path, choices: TableChoices | None = None, progress: Progress = SILENT) -> OwnTable:
        """Return what a table of indicators holds: see :func:`~explorer.catalogue.tables.table_reading.read_table`."""
        from explorer.catalogue.tables.table_reading import read_table

        return self._of("table", path, choices, lambda: read_table(path, choices, progress))

    def indicators(
        self, file: OwnTableFile, table: OwnTable | None = None, progress: Progress = SILENT
    ) -> tuple[HeldIndicator, ...]:
        """Return the indicators of a table: see :func:`~explorer.catalogue.tables.held_tables.indicators_of`.

        Parameters
        ----------
        file : OwnTableFile
        table : OwnTable, optional
            What was read of it, where that is at hand.
        progress : Progress
        """
        from explorer.catalogue.tables.held_tables import indicators_of

        return self._of(
            "indicators", file.path, file.choices,
            lambda: indicators_of(table or self.table(file.path, file.choices, progress), file),
        )  # fmt: skip

    def indicators_at_hand(self, file: OwnTableFile) -> tuple[HeldIndicator, ...] | None:
        """Return the indicators of a table that was read before, without looking at the file; None where it was not."""
        kept = self._kept.get(("indicators", file.path, file.choices))
        return cast("tuple[HeldIndicator, ...]", kept[1]) if kept is not None else None

    def _of(self, sort: str, path: Path, how: Hashable, read: Callable[[], Read], most: int = MOST) -> Read:
        """Return what was read of a file in this way, unless it has changed since; one that is gone is as it was."""
        key, written = (sort, path, how), _written(path)
        kept = self._kept.get(key)
        if kept is None or written not in (None, kept[0]):
            # Two threads may read the same; either result will do.
            kept = (written or (0.0, 0), read())
        with self._lock:
            self._kept.pop(key, None)
            self._kept[key] = kept
            for old in [each for each in self._kept if each[0] == sort][:-most]:
                del self._kept[old]
        return cast("Read", kept[1])


def _written(path: Path) -> tuple[float, int] | None:
    """When a file was last written, and its size; None where it cannot be looked at (reading it will say why)."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime, status.st_size


def _examined(path: Path) -> BoundariesExamined:
    from explorer.places.loaded_areas import problems_kept_with
    from explorer.readers import apart

    kept = problems_kept_with(path)
    if kept is not None:
        return BoundariesExamined(kept)
    record = apart.read("explorer.catalogue.areas.boundary_check:check_apart", path, folder_too=True)
    if record["status"] == "not usable":
        raise ReadError(
            Said("readers-in-file", file=path.name, problem=record["problems"][0]["what"]), Said("known-boundaries-remedy")
        )
    column = record["code_field"] if record["code_field"] in record["fields"] else ""
    return BoundariesExamined(tuple(problem["what"] for problem in record["problems"]), column)
