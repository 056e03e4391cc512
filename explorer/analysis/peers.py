"""Who a footprint is held against, how it stands there, and what of it stands out, with its uncertainty."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from explorer.analysis.certainty import Z95
from explorer.analysis.combining import Combined, differ

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

MOST_PEERS = 10
LARGEST_RATIO = 3.0
"""A peer has at most three times the residents of the footprint, and at least a third (ours)."""

FEWEST = 5
"""Peers with a figure below which nothing is said of a group (ours)."""

STANDS_OUT = 1.0
"""Robust standard deviations from the middle of the peers, beyond chance, from which a figure stands out (ours)."""

MOST_OUT = 5
"""Figures of a profile: more are no profile."""

UNKNOWN_COUNTS = 0.5
"""Share of its distance that a figure without a published interval counts with in a profile (ours)."""

_ROBUST = 1.4826
"""Times the median absolute deviation: the standard deviation of a normal distribution."""

_MEDIAN = 1.2533
"""Standard error of a median against that of a mean."""

Way = Literal["higher", "lower", "cannot_tell"]


def similar(own: int, members: BoolArray, residents: FloatArray, types: Sequence[str]) -> list[int]:
    """Return the groups of districts that are most like one of them, the most alike first.

    Alike is what has about as many residents, who live in the same kinds of place. Groups that share a district with the
    own one are left out, since their figures are not independent.

    |log2(residents ÷ residents)| + Σ |share of residents in each kind of place − share| (ours): twice the size weighs as much
    as half of the residents in other kinds of place.

    Parameters
    ----------
    own : int
        Row of the group that peers are looked for.
    members : ndarray of bool, shape (groups, districts)
    residents : ndarray of float64, shape (districts,)
    types : sequence of str
        The kind of place that each district is.

    Examples
    --------
    >>> groups = np.array([[1, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 1], [0, 1, 1, 0, 0]], dtype=bool)
    >>> similar(0, groups, np.array([50.0, 50.0, 120.0, 40.0, 40.0]), ["city", "city", "city", "farm", "city"])
    [1, 2]
    """
    people = np.nan_to_num(residents)
    kinds = np.array([[kind == each for each in sorted(set(types))] for kind in types], dtype=np.float64)
    size = members @ people
    mix = (members * people) @ kinds / np.where(size > 0, size, 1.0)[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.abs(np.log2(size / size[own]))
    apart = ~(members & members[own]).any(axis=1)
    fits = apart & np.isfinite(ratio) & (ratio <= math.log2(LARGEST_RATIO))
    distance = np.where(fits, ratio + np.abs(mix - mix[own]).sum(axis=1), np.inf)
    order = np.argsort(distance, kind="stable")
    return [int(place) for place in order[:MOST_PEERS] if np.isfinite(distance[place])]


@dataclass(frozen=True)
class Standing:
    """How a figure stands among those of its peers.

    Attributes
    ----------
    ways : mapping of peer to str
        Whether the own figure is ``higher`` or ``lower`` than that of the peer, or ``cannot_tell``; peers without one are absent.
    middle : float
        Median of the peers; NaN without any.
    spread : float
        Robust standard deviation of the peers; NaN without any.
    """

    ways: Mapping[str, Way]
    middle: float
    spread: float

    def count(self, way: Way) -> int:
        """Return how many peers it is higher than, lower than, or not to be told from."""
        return sum(each == way for each in self.ways.values())

    @property
    def answer(self) -> Way:
        """Higher or lower where it is so beyond chance than more than half of its peers, else it cannot be told."""
        for way in ("higher", "lower"):
            if len(self.ways) >= FEWEST and 2 * self.count(way) > len(self.ways):
                return way
        return "cannot_tell"


def standing(own: Combined, peers: Mapping[str, Combined]) -> Standing:
    """Hold a figure against those of its peers, each by its interval.

    Examples
    --------
    >>> peers = {name: Combined(value, 1.0, 1, 0, 0, "") for name, value in zip("abc", (40.0, 50.0, 51.0))}
    >>> found = standing(Combined(51.5, 1.0, 1, 0, 0, ""), peers)
    >>> dict(found.ways), found.middle
    ({'a': 'higher', 'b': 'cannot_tell', 'c': 'cannot_tell'}, 50.0)
    """
    known = {name: peer for name, peer in peers.items() if math.isfinite(peer.value)}
    if not known or not math.isfinite(own.value):
        return Standing({}, math.nan, math.nan)
    values = np.array([peer.value for peer in known.values()])
    middle = float(np.median(values))
    spread = _ROBUST * float(np.median(np.abs(values - middle)))
    return Standing({name: differ(own, peer) for name, peer in known.items()}, middle, spread)


def distance_beyond_chance(own: Combined, peers: Mapping[str, Combined]) -> float:
    """Return how far a figure lies from the middle of its peers beyond chance, in robust standard deviations; signed.

    max(0, |a − median| − 1.96 √(SE_a² + SE_median²)) ÷ (1.4826 · MAD). The standard error of the median is 1.2533 times that of
    the mean. Where an interval is not published, half of the distance counts (ours). 0 with fewer than five peers.

    Examples
    --------
    >>> peers = {str(value): Combined(value, 0.0, 1, 0, 0, "") for value in (48.0, 49.0, 50.0, 51.0, 52.0)}
    >>> sure, unsure = Combined(56.0, 0.0, 1, 0, 0, ""), Combined(56.0, 4.0, 1, 0, 0, "")
    >>> round(distance_beyond_chance(sure, peers), 2), distance_beyond_chance(unsure, peers)
    (4.05, 0.0)
    """
    found = standing(own, peers)
    if len(found.ways) < FEWEST or not found.spread > 0:
        return 0.0
    errors = np.array([peers[name].standard_error for name in found.ways])
    of_middle = _MEDIAN * float(np.sqrt(np.square(errors).sum())) / len(errors)
    apart = abs(own.value - found.middle)
    chance = Z95 * math.hypot(own.standard_error, of_middle)
    beyond = max(0.0, apart - chance) if math.isfinite(chance) else UNKNOWN_COUNTS * apart
    return math.copysign(beyond / found.spread, own.value - found.middle)


def standing_out(distances: Mapping[str, float]) -> list[str]:
    """Return what stands out most, the furthest first; never more than five.

    Examples
    --------
    >>> standing_out({"pay": -2.0, "jobs": 0.4, "air": 3.0})
    ['air', 'pay']
    """
    far = [key for key, distance in distances.items() if abs(distance) >= STANDS_OUT]
    return sorted(far, key=lambda key: -abs(distances[key]))[:MOST_OUT]
