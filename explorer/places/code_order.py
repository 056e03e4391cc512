"""Codes of small areas in the order they were given: whoever lies amid codes of elsewhere may carry the wrong one.

No list that is bundled says where each small area lies. But codes were given out district by district, so areas that are
neighbours on the map mostly have codes with near numbers, too. Two areas far apart, each of which lies amid the neighbours
of the other's code, have exchanged their codes. What is near each other cannot be told in this way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from explorer.places.shapes import FloatArray, IntArray

AROUND = 12
"""Nearest areas on the map that are asked (ours)."""

BESIDE = 30
"""Difference of numbers up to which two codes are neighbours in their list (ours)."""

ENOUGH = 3
"""Neighbours on the map of which a code must be a neighbour in the list, to be expected there (ours)."""

FAR = 40_000.0
"""Metres between two areas from which on an exchange is told, and within which the neighbours of a code must lie to say where it
is expected: codes that were added later stand beside those of other districts and say nothing (ours)."""

TOGETHER = 0.6
"""Share of the neighbours of a code that must lie there (ours)."""

IN_ORDER = 0.9
"""Share of the areas that must lie amid neighbours of their codes, or the order of the codes tells nothing (ours)."""

_FEWEST = 100
"""Areas below which nothing is told (ours)."""

_CODE = re.compile(r"([A-Z])\d\d(\d{6})", re.ASCII)


def exchanged(codes: Sequence[str], middles: FloatArray) -> dict[int, int]:
    """Return which areas seem to have exchanged their codes with which, by their places in the list given.

    Parameters
    ----------
    codes : sequence of str
        Of nine characters, each once; otherwise nothing is told.
    middles : ndarray, shape (areas, 2)
        Middle of each, in metres.
    """
    from scipy.spatial import KDTree

    found = [_CODE.fullmatch(code) for code in codes]
    if len(codes) < _FEWEST or not all(found) or len(set(codes)) < len(codes):
        return {}
    numbers = np.array([ord(code[1]) * 10_000_000 + int(code[2]) for code in found if code], dtype=np.int64)
    _, nearest = KDTree(middles).query(middles, AROUND + 1)
    around = numbers[nearest[:, 1:]]
    odd = np.flatnonzero((np.abs(around - numbers[:, None]) > BESIDE).all(axis=1))
    if len(odd) > (1 - IN_ORDER) * len(codes):
        return {}
    odd = odd[[_has_place(int(numbers[place]), numbers, middles) for place in odd]]
    if not len(odd):
        return {}
    expected = _fits(around[odd], numbers[odd])
    likely = np.minimum(expected, expected.T)
    best = likely.argmax(axis=1)
    return {
        int(odd[one]): int(odd[other])
        for one, other in enumerate(best.tolist())
        if likely[one, other] >= ENOUGH and best[other] == one and _apart(middles, odd[one], odd[other]) >= FAR
    }


def _has_place(number: int, numbers: IntArray, middles: FloatArray) -> bool:
    """Whether the neighbours of a code in the list lie in one place."""
    beside = middles[(np.abs(numbers - number) <= BESIDE) & (numbers != number)]
    if len(beside) < AROUND:
        return False
    away = np.hypot(*(beside - np.median(beside, axis=0)).T)
    return bool((away < FAR).mean() >= TOGETHER)


def _apart(middles: FloatArray, one: int, other: int) -> float:
    return float(np.hypot(*(middles[one] - middles[other])))


def _fits(around: IntArray, numbers: IntArray) -> IntArray:
    """Return how many of the areas around each (rows) are neighbours in the list of each code (columns)."""
    return np.column_stack([(np.abs(around - one) <= BESIDE).sum(axis=1) for one in numbers.tolist()])
