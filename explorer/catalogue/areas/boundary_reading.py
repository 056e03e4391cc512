"""One boundary file while the user decides about it: looked at, checked and cleaned by a process of its own."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from explorer.catalogue.areas import boundary_check
from explorer.progress import SILENT, Progress
from explorer.readers import apart
from explorer.readers.apart_file import FileApart


@dataclass(frozen=True)
class LayerOptions:
    """What the user says of a layer; empty where the file itself is to be believed."""

    layer: str = ""
    crs: str = ""
    code_field: str = ""
    name_field: str = ""
    contradicted: str = ""


class BoundaryReading(FileApart):
    """Asks about one boundary file.

    Parameters
    ----------
    path : Path
    limits : Limits
    """

    def __init__(self, path: Path, limits: apart.Limits = apart.USUAL) -> None:
        super().__init__(path, limits, folder_too=True)

    def look(self, layer: str = "", progress: Progress = SILENT) -> dict[str, Any]:
        """Return what is seen at once: see :func:`explorer.catalogue.areas.boundary_check.look_apart`."""
        found: dict[str, Any] = self.ask(f"{boundary_check.HERE}:look_apart", {"layer": layer}, progress)
        return found

    def check(self, options: LayerOptions = LayerOptions(), progress: Progress = SILENT) -> dict[str, Any]:
        """Return the whole report: see :func:`explorer.catalogue.areas.boundary_check.check_apart`."""
        found: dict[str, Any] = self.ask(f"{boundary_check.HERE}:check_apart", asdict(options), progress)
        return found

    def clean(self, options: LayerOptions, progress: Progress = SILENT) -> dict[str, Any]:
        """Return the clean layer: see :func:`explorer.catalogue.areas.boundary_check.clean_apart`."""
        found: dict[str, Any] = self.ask(f"{boundary_check.HERE}:clean_apart", asdict(options), progress)
        return found
