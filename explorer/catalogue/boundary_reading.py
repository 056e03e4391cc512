"""One boundary file while the user decides about it: looked at, checked and cleaned by a process of its own."""

from __future__ import annotations

import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from explorer.catalogue import boundary_check
from explorer.errors import CancelledError
from explorer.progress import SILENT, Progress
from explorer.readers import apart


@dataclass(frozen=True)
class LayerOptions:
    """What the user says of a layer; empty where the file itself is to be believed."""

    layer: str = ""
    crs: str = ""
    code_field: str = ""
    name_field: str = ""
    contradicted: str = ""


class BoundaryReading:
    """Asks about one file. The process is kept between questions, so that the file is read once.

    Parameters
    ----------
    path : Path
    limits : Limits
    """

    def __init__(self, path: Path, limits: apart.Limits = apart.USUAL) -> None:
        self.path = path
        self._limits = limits
        self._worker: apart.Worker | None = None
        self._one_at_a_time = threading.Lock()
        self._is_over = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def look(self, layer: str = "", progress: Progress = SILENT) -> dict[str, Any]:
        """Return what is seen at once: see :func:`explorer.catalogue.boundary_check.look_apart`."""
        found: dict[str, Any] = self._ask("look_apart", {"layer": layer}, progress)
        return found

    def check(self, options: LayerOptions = LayerOptions(), progress: Progress = SILENT) -> dict[str, Any]:
        """Return the whole report: see :func:`explorer.catalogue.boundary_check.check_apart`."""
        found: dict[str, Any] = self._ask("check_apart", asdict(options), progress)
        return found

    def clean(self, options: LayerOptions, progress: Progress = SILENT) -> dict[str, Any]:
        """Return the clean layer: see :func:`explorer.catalogue.boundary_check.clean_apart`."""
        found: dict[str, Any] = self._ask("clean_apart", asdict(options), progress)
        return found

    def close(self) -> None:
        """End the process; a question under way ends as cancelled."""
        self._is_over = True
        if self._worker is not None:
            self._worker.close()

    def _ask(self, function: str, options: dict[str, str], progress: Progress) -> Any:  # noqa: ANN401 - plain values
        with self._one_at_a_time:
            if self._is_over:
                raise CancelledError
            if self._worker is None or not self._worker.is_alive:
                self._worker = apart.take(self._limits)
            name = f"{boundary_check.HERE}:{function}"
            try:
                return self._worker.read(name, self.path, options, folder_too=True, progress=progress)
            except Exception:
                if self._is_over:
                    raise CancelledError from None
                raise
