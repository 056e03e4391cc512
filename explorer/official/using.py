"""Official sets in place of what is bundled: from then on every new project begins with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from explorer.official.keeping import file_of, held
from explorer.official.table import DISTRICTS, FLOWS, OfficialSet
from explorer.progress import SILENT, Progress
from explorer.project.base_data import BUNDLED, BaseData, base_data, keep_base
from explorer.said import Said


def base_of(sets: Iterable[OfficialSet], folder: Path | None = None, progress: Progress = SILENT) -> BaseData:
    """Make the sets that are here ready to be used: the first of each use in the table.

    Raises
    ------
    ReadError
        A set cannot be read any more.
    WriteError
        The user's data folder cannot be written to.
    """
    from explorer.exports.gis.own_layers import readable

    base = BUNDLED
    for each in sets:
        file = file_of(each, folder) if held(each, folder) is not None else None
        if file is None:
            continue
        if each.use == DISTRICTS and base.boundaries is None:
            progress.step(Said("official-step-ready", set=each.said))
            base = replace(base, boundaries=readable(file, progress))
        elif each.use == FLOWS and base.flows is None:
            base = replace(base, flows=file)
    return base


def use(sets: Iterable[OfficialSet], folder: Path | None = None, progress: Progress = SILENT) -> BaseData:
    """Let new projects begin with the sets that are here; return what they begin with.

    Raises
    ------
    ReadError, WriteError
        As :func:`base_of`.
    """
    found, before = base_of(sets, folder, progress), base_data()
    base = BaseData(found.boundaries or before.boundaries, found.flows or before.flows)
    keep_base(base)
    return base


def use_bundled() -> None:
    """Let new projects begin with what is bundled again; the official sets stay where they are."""
    keep_base(BUNDLED)
