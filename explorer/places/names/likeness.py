"""Names most like one that is not known, found soon enough for a table of hundreds of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np

_MOST_COUNTED = 255
"""Times that a letter is counted in a name: what fits its place, and more than any area has."""


class Likeness:
    """Names to compare others with.

    Parameters
    ----------
    names : iterable of str
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(names)
        letters = sorted(set("".join(self._names)))
        self._place = {letter: place for place, letter in enumerate(letters)}
        self._counts = np.array([self._counted(name) for name in self._names], dtype=np.uint8).reshape(
            len(self._names), len(letters)
        )
        self._lengths = np.array([len(name) for name in self._names])

    def _counted(self, name: str) -> list[int]:
        counts = [0] * len(self._place)
        for letter, number in Counter(name).items():
            if letter in self._place:
                counts[self._place[letter]] = min(number, _MOST_COUNTED)
        return counts

    def nearest(self, wanted: str, most: int, least: float) -> list[str]:
        """Return the names most like one, the likest first: those of :func:`difflib.get_close_matches`.

        Examples
        --------
        >>> names = Likeness(["dudley", "durham", "bury"])
        >>> names.nearest("dudly", 2, 0.7), names.nearest(300 * "dud", 2, 0.7)
        (['dudley'], [])
        """
        from difflib import get_close_matches

        shared = np.minimum(self._counts, np.array(self._counted(wanted), dtype=np.uint8)).sum(axis=1)
        # No order of letters makes two names more alike than the letters that they share: most are ruled out by that.
        alike = 2.0 * shared >= (least - 1e-9) * (self._lengths + len(wanted))
        return get_close_matches(wanted, [self._names[place] for place in np.flatnonzero(alike)], most, least)
