"""Memory that is no longer needed, given back to the system, and not taken twice."""

from __future__ import annotations

import contextlib
import ctypes

_MOST_HEAPS = -8
"""The number by which glibc knows the option (``M_ARENA_MAX``)."""


def share_one_heap() -> None:
    """Let all threads take their memory from one heap; to be called before there are any.

    One heap for each keeps what any of them has ever taken: 20 MB where work is done beside a window.
    """
    # WORKAROUND: glibc keeps heaps apart for threads that run at once; those of Python take turns.
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(_MOST_HEAPS, 1)


def give_back() -> None:
    """Return to the system what has been freed: tens of megabytes after a large boundary file."""
    # WORKAROUND: glibc keeps what GEOS, GDAL and numpy gave back in many pieces; elsewhere there is no such call.
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
