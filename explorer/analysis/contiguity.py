"""Whether the districts of a footprint hang together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

Neighbours = Sequence[Sequence[int]]
"""The districts that each district is joined to."""


def pieces(touching: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """Number the pieces that districts fall into.

    Contiguity is a shared edge longer than zero, plus a listed set of links such as bridges, tunnels and ferries
    (methods §3): give both.

    Parameters
    ----------
    touching : ndarray of bool, shape (districts, districts)
        Which of the districts are joined; one side of the diagonal will do.

    Returns
    -------
    ndarray of int64, shape (districts,)
        0, 1, ...; the piece with the most districts first, ties in the order of the districts.

    Examples
    --------
    >>> pieces(np.array([[False, False, True], [False, False, False], [True, False, False]])).tolist()
    [0, 1, 0]
    """
    numbered = np.empty(len(touching), dtype=np.int64)
    for number, piece in enumerate(connected(neighbour_lists(touching | touching.T), range(len(touching)))):
        numbered[piece] = number
    return numbered


def neighbour_lists(touching: npt.NDArray[np.bool_]) -> tuple[tuple[int, ...], ...]:
    """Return the districts that each is joined to, from a matrix of both sides.

    Examples
    --------
    >>> neighbour_lists(np.array([[False, True], [True, False]]))
    ((1,), (0,))
    """
    return tuple(tuple(np.flatnonzero(row).tolist()) for row in touching)


def connected(neighbours: Neighbours, places: Iterable[int], beside: Iterable[int] | None = None) -> list[list[int]]:
    """Return some districts as the pieces that they fall into: the largest first, ties by their first district.

    What it takes grows with those districts alone, not with all.

    Parameters
    ----------
    neighbours : sequence of sequences of int
        From :func:`neighbour_lists`.
    places : iterable of int
    beside : iterable of int, optional
        Only the pieces that hold one of these; the others are not looked at.

    Examples
    --------
    >>> connected([(2,), (), (0,)], [1, 0, 2])
    [[0, 2], [1]]
    >>> connected([(2,), (), (0,)], [1, 0, 2], beside=[1])
    [[1]]
    """
    waiting = dict.fromkeys(places)
    found = []
    for first in list(waiting) if beside is None else beside:
        if first not in waiting:
            continue
        del waiting[first]
        piece = [first]
        for place in piece:
            for other in neighbours[place]:
                if other in waiting:
                    del waiting[other]
                    piece.append(other)
        found.append(sorted(piece))
    return sorted(found, key=lambda piece: (-len(piece), piece[0]))
