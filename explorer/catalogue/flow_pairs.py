"""Pairs of districts whose people contradict what is known: pairs that a file lacks, and people that stand beside other pairs.

Whether codes, headings or a column of people went wrong, the file alone cannot tell. So what contradicts is said pair by pair,
with what the file has and what is known, and what it could be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.catalogue.tables.figures.table_shift import moved_by
from explorer.said import Listing, Number, Said

if TYPE_CHECKING:
    from explorer.places.districts import DistrictLookup

Matrix = npt.NDArray[np.float64]

_LEAST, _TIMES = 500.0, 20.0
"""People of a pair, and times as many as are known, from which on it contradicts: the bundled estimate is that far from the
census of 2021 in no pair of all (ours)."""

_FEWEST, _SHARE, _RATHER_LOST = 5, 0.001, 4.0
"""Pairs that contradict and their share of all people, from which it is no chance; and how many times as many people must be
lacking as are too many, for pairs to be lost rather than exchanged (ours)."""

_FITS, _BETTER = 0.6, 0.2
"""Share of the people that must stand where they are known to, if codes are moved by one, and how much more than before
(ours)."""

_NAMED = 5


@dataclass(frozen=True, eq=False)
class Odd:
    """Pairs that contradict what is known.

    Attributes
    ----------
    lacking, beyond : ndarray of bool, shape (districts, districts)
        Where far fewer commute than are known, and far more.
    expected : ndarray of float
        People who are known, as many in all as the file has.
    lost, misplaced : bool
        Whether the file lacks pairs, and whether its people stand beside other pairs.
    """

    lacking: npt.NDArray[np.bool_]
    beyond: npt.NDArray[np.bool_]
    expected: Matrix
    lost: bool
    misplaced: bool


_FAR, _SOFT, _MOST_EACH = 8.0, 50.0, 1.5
"""How much better, in all, people who follow one another must fit the pairs next to theirs: the sum of differences of logarithms
of people and 50 more, each held to 1.5. The census of 2021, rounded, disturbed, halved, by mode or industry, comes to 5.6 at
most; 30 rows of a region that moved by one come to 11 (ours)."""


def odd_pairs(people: Matrix, usual: Matrix) -> Odd:
    """Find the pairs that contradict what is known.

    Parameters
    ----------
    people, usual : ndarray of float, shape (districts, districts)
        By residence and workplace: of the file, and known.
    """
    both = (people > 0) & (usual >= _LEAST)
    scale = float(np.median(people[both] / usual[both])) if both.any() else 1.0
    expected = usual * scale
    lacking = (people * _TIMES < expected) & (expected >= _LEAST)
    beyond = people > _TIMES * expected + _LEAST
    if not np.diag(people).any():
        # That nobody stays where they live is a matter of whom the file counts.
        np.fill_diagonal(lacking, val=False)
    lost, more = (
        float(each[which].sum() / (each.sum() or 1.0)) if which.sum() >= _FEWEST else 0.0
        for each, which in ((expected, lacking), (people, beyond))
    )
    misplaced = more >= _SHARE and _RATHER_LOST * more >= lost
    return Odd(lacking, beyond, expected, lost >= _SHARE and not misplaced, misplaced)


def said_of_lost(odd: Odd, people: Matrix, codes: Sequence[str], lookup: DistrictLookup, file: str) -> tuple[Said, Said]:
    """Say which pairs a file lacks, and what that could be."""
    rows = _rows(odd.lacking, odd.expected, people, odd.expected, codes, lookup)
    return Said("flow-lost", file=file, rows=Listing(rows, _NAMED, "clauses")), Said("flow-lost-remedy")


def said_of_misplaced(
    odd: Odd, people: Matrix, usual: Matrix, codes: Sequence[str], lookup: DistrictLookup, *, is_matrix: bool
) -> tuple[Said, Said]:
    """Say which pairs have the people of others, whether these are the next ones, and what that could be.

    Parameters
    ----------
    odd : Odd
    people, usual : ndarray of float, shape (districts, districts)
    codes : sequence of str
    lookup : DistrictLookup
    is_matrix : bool
        Whether the file has headings, rather than a row for each pair.
    """
    # Headings that moved and a column that moved are much alike: what can have happened to the file is tried first.
    told = _said_of_codes(odd, people) if is_matrix else None
    told = told or _said_of_rows(people, usual) or _said_of_codes(odd, people)
    if told:
        return told
    rows = _rows(odd.beyond, people, people, odd.expected, codes, lookup)
    return Said("flow-misplaced", rows=Listing(rows, _NAMED, "clauses")), Said("flow-misplaced-remedy")


def _said_of_rows(people: Matrix, usual: Matrix) -> tuple[Said, Said] | None:
    """Say that the people of each pair fit the one above or below it, in the order of the codes; None where they do not."""
    # A file may stand in order of its residences or of its workplaces.
    for of_people, known in ((people, usual), (people.T, usual.T)):
        some = np.nonzero(of_people)
        moved, _ = moved_by(of_people[some], np.asarray(known[some], dtype=np.float64), different=0.0)
        if moved is not None and moved.last - moved.first >= len(some[0]) // 10:
            where = "before" if moved.rows > 0 else "after"
            return Said("flow-moved-pairs", where=where, steps=abs(moved.rows)), Said("flow-moved-pairs-remedy")
    return None


def said_of_some_moved(people: Matrix, usual: Matrix, codes: Sequence[str], lookup: DistrictLookup) -> tuple[Said, Said] | None:
    """Say that the people of some pairs, one after another in order of the codes, fit the pair before or after; else None.

    Parameters
    ----------
    people, usual : ndarray of float, shape (districts, districts)
        By residence and workplace: of the file, and known.
    codes : sequence of str
    lookup : DistrictLookup
    """
    both = (people > 0) & (usual >= _LEAST)
    expected = usual * (float(np.median(people[both] / usual[both])) if both.any() else 1.0)
    best, said = _FAR, None
    # A file may stand in order of its residences or of its workplaces.
    for by_residence, of_people, known in ((True, people, expected), (False, people.T, expected.T)):
        some = np.nonzero(of_people)
        has, should = np.log(of_people[some] + _SOFT), np.log(known[some] + _SOFT)
        for where, step in (("before", 1), ("after", -1)):
            better, first, last = _best_run(has, should, step)
            if better > best:
                ends = [(int(some[0][at]), int(some[1][at])) for at in (first, last)]
                ends = ends if by_residence else [(work, home) for home, work in ends]
                best, said = better, Said(
                    "flow-moved-some", pairs=last - first + 1, where=where,
                    home=lookup.area(codes[ends[0][0]]), work=lookup.area(codes[ends[0][1]]),
                    last_home=lookup.area(codes[ends[1][0]]), last_work=lookup.area(codes[ends[1][1]]),
                )  # fmt: skip
    return (said, Said("flow-moved-pairs-remedy")) if said else None


def _best_run(has: Matrix, should: Matrix, step: int) -> tuple[float, int, int]:
    """Return by how much the best run fits the one before (1) or after (-1) better, and its first and last place."""
    next_to = np.full(len(has), np.inf)
    if step > 0:
        next_to[1:] = np.abs(has[1:] - should[:-1])
    else:
        next_to[:-1] = np.abs(has[:-1] - should[1:])
    better = np.clip(np.abs(has - should) - next_to, -_MOST_EACH, _MOST_EACH)
    summed = np.concatenate([[0.0], np.cumsum(better)])
    lowest = np.minimum.accumulate(summed)
    last = int(np.argmax(summed - lowest))
    first = int(np.flatnonzero(summed[: last + 1] == lowest[last])[-1])
    return float(summed[last] - lowest[last]), first, last - 1


def _said_of_codes(odd: Odd, people: Matrix) -> tuple[Said, Said] | None:
    """Say that districts have the people of the next one; None where they do not."""
    moved = _moved_codes(people, odd.expected)
    if moved is None:
        return None
    return Said("flow-moved-codes", end=moved[0], where=moved[1]), Said("flow-moved-codes-remedy")


def exchanged_at_one_end(odd: Odd, people: Matrix, usual: Matrix) -> dict[int, int]:
    """Return the two districts whose residents, or whose workers, changed places, if that explains all that is misplaced.

    Parameters
    ----------
    odd : Odd
    people, usual : ndarray of float, shape (districts, districts)
    """
    for axis in (1, 0):
        most = np.argsort(-(people * odd.beyond).sum(axis=axis), kind="stable")[:_TRIED]
        for at, one in enumerate(most):
            for other in most[at + 1 :]:
                order = np.arange(len(people))
                order[[one, other]] = order[[other, one]]
                turned = people[order] if axis else people[:, order]
                left = turned > _TIMES * odd.expected + _LEAST
                if not left.any() and not odd_pairs(turned, usual).misplaced:
                    return {int(one): int(other), int(other): int(one)}
    return {}


_TRIED = 8
"""Districts with most people who are misplaced, of which any two may have changed places."""


def _rows(
    which: npt.NDArray[np.bool_], by: Matrix, people: Matrix, expected: Matrix, codes: Sequence[str], lookup: DistrictLookup
) -> tuple[Said, ...]:
    """Say what a file has and what is known of some pairs, those of most people first."""
    places = sorted(map(tuple, np.argwhere(which).tolist()), key=lambda place: -by[place])
    return tuple(
        Said(
            "flow-odd-pair", home=lookup.area(codes[home]), work=lookup.area(codes[work]),
            has=Number(float(people[home, work]), unit="people"), known=Number(float(expected[home, work]), unit="people"),
        )
        for home, work in places
    )  # fmt: skip


def _moved_codes(people: Matrix, expected: Matrix) -> tuple[str, str] | None:
    """Tell at which end, and to which side, each district has the people of the one next to it in the order of the codes."""
    scaled = expected * (people.sum() / (expected.sum() or 1.0))
    own = _shared(people, scaled)
    ends = {"residence": (0,), "workplace": (1,), "both": (0, 1)}
    found = {
        (end, where): _shared(people, np.roll(scaled, (step,) * len(axes), axis=axes))
        for end, axes in ends.items()
        for where, step in (("before", 1), ("after", -1))
    }
    best = max(found, key=lambda each: found[each])
    return best if found[best] >= max(_FITS, own + _BETTER) else None


def _shared(people: Matrix, known: Matrix) -> float:
    return float(np.minimum(people, known).sum() / (people.sum() or 1.0))
