"""One window writes a project's file; a second one is told, and may only look."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path


class FileLock:
    """Holds a file for one window.

    The lock is the system's own, on a small file beside (the file itself is put in place anew at every save). It goes with
    the window, also where that is killed; what is left of it then is in nobody's way.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._beside = path.with_name(f".{path.name}.lock")
        self._held: sqlite3.Connection | None = None

    @property
    def is_held(self) -> bool:
        """Whether this window may write the file."""
        return self._held is not None

    def take(self) -> bool:
        """Try to hold the file; False where another window does, or nothing can be written beside it."""
        if self._held is not None:
            return True
        try:
            held = sqlite3.connect(self._beside, isolation_level=None, timeout=0, check_same_thread=False)
        except sqlite3.Error:
            return False
        with suppress(sqlite3.Error):
            held.execute("PRAGMA journal_mode=MEMORY")
            held.execute("BEGIN EXCLUSIVE")
            # Where the file is gone, the window that held it has just let go: this lock would be on nothing.
            self._held = held if self._beside.exists() else None
        if self._held is None:
            held.close()
        return self.is_held

    def release(self) -> None:
        """Let go of the file."""
        if self._held is None:
            return
        # First the file, then the lock: whoever takes it meanwhile makes a file of their own.
        with suppress(OSError):
            self._beside.unlink()
        with suppress(sqlite3.Error):
            self._held.close()
        self._held = None
