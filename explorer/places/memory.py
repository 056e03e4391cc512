"""Memory that large files took while they were read, given back to the system."""

from __future__ import annotations

import contextlib
import ctypes


def give_back() -> None:
    """Return to the system what has been freed: tens of megabytes after a large boundary file."""
    # WORKAROUND: glibc keeps what GEOS, GDAL and numpy gave back in many pieces; elsewhere there is no such call.
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
