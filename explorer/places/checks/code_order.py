"""Codes of small areas in the order they were given: whoever lies amid codes of elsewhere may carry the wrong one.

Codes were given out district by district. Of lower layer super output areas a list of these runs is bundled, up to those of
2011. Of the others the file itself tells: areas whose codes stand beside each other mostly lie in one district, and areas that
are neighbours on the map mostly have codes with near numbers. Two areas far apart, each of which lies amid the neighbours of
the other's code, have exchanged their codes. What is near each other cannot be told in this way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer import resources
from explorer.readers import bundled

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

SIDE_BY_SIDE, AGREED = 6, 11
"""Codes before and after one in their list that are asked, and how many of these must lie in one district to expect it there.
No area of published sets is expected elsewhere then, nor with one less of them (ours)."""

ORDERED = 0.5
"""Share of areas beyond chance that must lie in one district with the next in the list, or codes and shapes do not belong
together: of published sets and of a third of their areas 0.82 do (ours)."""

NEARLY_ALL = 0.8
"""Chance that any two of the areas lie in one district, from which on their order tells nothing: of single districts a few areas
seem to lie in the next. Below it none of 4,200 groups of one to twenty neighbouring districts has less than 0.69 (ours)."""

NEXT = 5
"""Difference of numbers up to which two codes are next to each other: of a few areas from all over a country none are (ours)."""

MOST_MOVED = 60
"""Rows by which codes may have been moved, up to which that is looked for (ours)."""

FEWEST_MOVED, LEFT = 4, 0.2
"""Rows that contradict from which it is looked for; share of them that may still do once the codes are moved back (ours)."""

_CODE = re.compile(r"([A-Z])\d\d(\d{6})", re.ASCII)


@cache
def _listed() -> tuple[npt.NDArray[np.str_], npt.NDArray[np.str_], list[str]]:
    """Return the first and the last code of each run that was given out in one district, and the district of today."""
    rows = bundled.read_rows(
        resources.facts("small_area_codes.csv"), dict.fromkeys(("first", "last", "lad25_code"), bundled.code)
    )
    return np.array([row["first"] for row in rows]), np.array([row["last"] for row in rows]), [row["lad25_code"] for row in rows]


def listed_districts(codes: Sequence[str]) -> list[str]:
    """Return the district of today that each code was given out in, by the bundled list; empty for those that it lacks.

    It holds the lower layer super output areas of 2001 and 2011; of those of 2021 nearly all kept a code of theirs.

    Examples
    --------
    >>> listed_districts(["E01000001", "W01001939", "E01099999", "E02000001"])
    ['E09000001', 'W06000015', '', '']
    """
    first, last, districts = _listed()
    asked = np.asarray(codes, dtype=np.str_)
    run = np.searchsorted(first, asked, side="right") - 1
    is_listed = (run >= 0) & (last[run] >= asked)
    return [districts[at] if there else "" for at, there in zip(run.tolist(), is_listed.tolist(), strict=True)]


def expected_by_order(codes: Sequence[str], districts: Sequence[str]) -> tuple[list[str], float]:
    """Return the district in which nearly all areas lie whose codes stand beside each one's, where it lies in another.

    Parameters
    ----------
    codes : sequence of str
        Of nine characters, each once; otherwise nothing is expected.
    districts : sequence of str
        District that each lies in; empty where it is not known.

    Returns
    -------
    expected : list of str
        Empty where it lies among its like, or where these lie here and there.
    ordered : float
        Share of the areas that lie in one district with the next in the list, beyond chance: 0 where that is chance, 1 for all.

    Examples
    --------
    >>> codes, districts = [f"E02{number:06d}" for number in range(200)], ["a"] * 100 + ["b"] * 100
    >>> districts[50], districts[150] = "b", "a"
    >>> expected, ordered = expected_by_order(codes, districts)
    >>> {at: one for at, one in enumerate(expected) if one}, round(ordered, 2)
    ({50: 'a', 150: 'b'}, 0.95)
    """
    nothing = [""] * len(codes)
    found = [_CODE.fullmatch(code) for code in codes]
    if len(codes) < _FEWEST or not all(found) or len(set(codes)) < len(codes):
        return nothing, 1.0
    numbers = np.array([ord(code[1]) * 10_000_000 + int(code[2]) for code in found if code], dtype=np.int64)
    order = np.argsort(numbers)
    names, label = np.unique(np.asarray(districts, dtype=np.str_)[order], return_inverse=True)
    steps = np.r_[np.arange(-SIDE_BY_SIDE, 0), np.arange(1, SIDE_BY_SIDE + 1)]
    place = np.arange(len(order))[:, None] + steps
    is_beside = (place >= 0) & (place < len(order))
    place = np.clip(place, 0, len(order) - 1)
    is_beside &= np.abs(numbers[order][place] - numbers[order][:, None]) <= BESIDE
    around = np.where(is_beside, label[place], -1)
    is_known = np.asarray(names)[label] != ""
    ordered = _beyond_chance(label[is_known], numbers[order][is_known])
    like = (around[:, :, None] == around[:, None, :]).sum(axis=2)
    most = np.where(around >= 0, like, 0).argmax(axis=1)
    rows = np.arange(len(order))
    usual = around[rows, most]
    odd = is_known & (usual >= 0) & (like[rows, most] >= AGREED) & (usual != label)
    expected = np.full(len(codes), "", dtype=names.dtype)
    expected[order[odd]] = names[usual[odd]]
    return expected.tolist(), ordered


def _beyond_chance(label: npt.NDArray[np.intp], numbers: IntArray) -> float:
    """Return the share of neighbours in the list that lie in one district, beyond chance; 1 where that tells nothing."""
    is_next = np.diff(numbers) <= NEXT
    chance = float((np.bincount(label) ** 2).sum()) / max(len(label), 1) ** 2
    if is_next.sum() < _FEWEST or chance > NEARLY_ALL:
        return 1.0
    return (float((label[1:] == label[:-1])[is_next].mean()) - chance) / (1 - chance)


def moved_by(told: IntArray, lies: IntArray, strays: Callable[[int], int]) -> int:
    """Return by how many rows what is told of areas was moved against their shapes; 0 where that explains nothing.

    Parameters
    ----------
    told, lies : ndarray of int, shape (areas,)
        Number of the district that each is said to lie in, below 0 where none is told, and of that in which it lies, in the
        order of the file.
    strays : callable
        How many areas lie elsewhere than is told of them once that is moved back by so many rows.
    """
    before = strays(0)
    if before < FEWEST_MOVED:
        return 0
    steps = sorted((step for step in range(-MOST_MOVED, MOST_MOVED + 1) if 2 * abs(step) < len(told)), key=abs)
    agree = [int(((moved := np.roll(told, -step)) == lies)[moved >= 0].sum()) for step in steps]
    best = steps[int(np.argmax(agree))]
    return best if best and strays(best) <= LEFT * before else 0


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
    if np.unique(np.round(middles), axis=0, return_counts=True)[1].max() > AROUND:
        # None of so many in one place is nearer than another, and to look for the nearest would take minutes.
        return {}
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
