"""What reading costs the process that reads, told by itself: called there by name."""

from __future__ import annotations

import time
from typing import Any

from explorer.catalogue.areas import boundary_check


def looked(path: str) -> dict[str, Any]:
    """Look at a file as the preview does, and tell the CPU seconds it took."""
    begun = time.process_time()
    found = boundary_check.look_apart(path)
    return {"cpu": time.process_time() - begun, **found}


def checked(path: str) -> dict[str, Any]:
    """Make the whole report, and tell the CPU seconds it took."""
    begun = time.process_time()
    found = boundary_check.check_apart(path)
    return {"cpu": time.process_time() - begun, "status": found["status"]}


def read_by_pyogrio(path: str) -> dict[str, Any]:
    """Read a file as pyogrio alone does, for the first time in this process as the preview does."""
    import geopandas  # noqa: F401 - what pyogrio imports on the way is not its reading
    import pyogrio

    begun = time.process_time()
    frame = pyogrio.read_dataframe(path)
    return {"cpu": time.process_time() - begun, "features": len(frame)}


def ready() -> str:
    """Answer when everything asked for ahead of need has been done."""
    return "ready"
