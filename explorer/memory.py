"""Results that many footprints share, worked out once: measures of the same flows, areas, figures and footprints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from threading import Lock
from typing import TypeVar, cast

Result = TypeVar("Result")

BY_VALUE = (str, int, float, date, tuple, type(None))
"""Inputs told apart by what they hold; all others by which object they are."""


class Memory:
    """Keeps what a pure function returned for the very same inputs.

    Frames are told apart by identity and are held as long as their result is, so that no other can take their place.

    Parameters
    ----------
    most : int
        Results kept; the oldest goes first.

    Examples
    --------
    >>> memory, numbers = Memory(), [3, 1, 2]
    >>> memory.of(sorted, numbers) is memory.of(sorted, numbers)
    True
    """

    def __init__(self, most: int = 400) -> None:
        self._most = most
        self._kept: dict[tuple[object, ...], tuple[tuple[object, ...], object]] = {}
        self._lock = Lock()

    def of(self, function: Callable[..., Result], *inputs: object) -> Result:
        """Return the function's result for these inputs, from the memory if it is there."""
        key = (function, *(one if isinstance(one, BY_VALUE) else id(one) for one in inputs))
        kept = self._kept.get(key)
        if kept is None:
            # Two threads may work out the same; either result will do.
            kept = (inputs, function(*inputs))
            with self._lock:
                self._kept[key] = kept
                while len(self._kept) > self._most:
                    del self._kept[next(iter(self._kept))]
        return cast("Result", kept[1])


SHARED = Memory()
"""What is kept as long as the program runs."""
