"""One file while its user decides about it: the process is kept between questions, so that the file is read once."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from explorer.errors import CancelledError
from explorer.progress import SILENT, Progress
from explorer.readers import apart


class FileApart:
    """Asks about one file, one question at a time.

    Parameters
    ----------
    path : Path
    limits : Limits
    folder_too : bool
        Whether a folder is meant as well.
    """

    def __init__(self, path: Path, limits: apart.Limits = apart.USUAL, *, folder_too: bool = False) -> None:
        self.path = path
        self._limits, self._folder_too = limits, folder_too
        self._worker: apart.Worker | None = None
        self._one_at_a_time = threading.Lock()
        self._is_over = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, function: str, arguments: Mapping[str, apart.Plain], progress: Progress = SILENT) -> Any:  # noqa: ANN401
        """Call ``module:function`` with the path over there: see :meth:`explorer.readers.apart.Worker.read`.

        Raises
        ------
        ExplorerError
            See :meth:`explorer.readers.apart.Worker.read`.
        CancelledError
            ``progress`` said so, or :meth:`close` was called.
        """
        with self._one_at_a_time:
            if self._is_over:
                raise CancelledError
            if self._worker is None or not self._worker.is_alive:
                self._worker = apart.take(self._limits)
            try:
                return self._worker.read(function, self.path, arguments, folder_too=self._folder_too, progress=progress)
            except Exception:
                if self._is_over:
                    raise CancelledError from None
                raise

    def close(self) -> None:
        """End the process; a question under way ends as cancelled."""
        self._is_over = True
        if self._worker is not None:
            self._worker.close()
