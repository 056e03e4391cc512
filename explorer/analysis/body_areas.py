"""How the area of a public body lies to a footprint: the same, inside, around it, or cut."""

from __future__ import annotations

from typing import Literal

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]

Relation = Literal["same", "inside", "contains", "cut", "outside"]

EDGE = 0.01
"""Two areas part, or meet, from this share of their people on (ours): published boundaries differ by single small areas."""


def relation(share_of_body: float, share_of_footprint: float, edge: float = EDGE) -> Relation:
    """Say how a body's area lies to a footprint.

    The same area, a body wholly inside and a body that holds the whole footprint are all alignment: who works for the
    footprint has one body to speak to, or speaks for all of several. Only a cut makes a body serve two masters.

    Parameters
    ----------
    share_of_body : float
        Share (0 to 1) of the body's people who live in the footprint.
    share_of_footprint : float
        Share (0 to 1) of the footprint's people who live in the body's area.
    edge : float
        Share of people up to which a difference is none.

    Returns
    -------
    str
        ``same``, ``inside`` (the body in the footprint), ``contains`` (the footprint in the body), ``cut`` or ``outside``.

    Examples
    --------
    >>> relation(1.0, 1.0), relation(1.0, 0.3), relation(0.4, 1.0), relation(0.4, 0.3), relation(0.0, 0.0)
    ('same', 'inside', 'contains', 'cut', 'outside')
    """
    is_inside, holds_all = share_of_body >= 1 - edge, share_of_footprint >= 1 - edge
    if is_inside:
        return "same" if holds_all else "inside"
    if holds_all:
        return "contains"
    return "outside" if max(share_of_body, share_of_footprint) < edge else "cut"


def family_cut(people: FloatArray, shares: FloatArray, residents: float) -> float:
    """Return how far the bodies of one family are cut by a footprint, from 0 (none) to 1 (all of them in halves).

    Of each body that is cut, its people in the footprint count by ``4 s (1 - s)``, which is 1 where the footprint holds half
    of the body and falls to 0 where it holds none or all; their sum is held against the footprint's people.

    Parameters
    ----------
    people : array, shape (bodies,)
        People of each cut body who live in the footprint.
    shares : array, shape (bodies,)
        Share (0 to 1) of each of these bodies' people who live in the footprint.
    residents : float
        The footprint's people.

    Examples
    --------
    >>> family_cut(np.array([100.0]), np.array([0.5]), 400.0)
    0.25
    """
    return float((people * 4 * shares * (1 - shares)).sum() / residents)
