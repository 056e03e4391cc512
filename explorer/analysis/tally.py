"""Self-containment of a group of zones kept up to date as zones come and go, at a cost that only their own pairs decide."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from explorer.analysis.containment import Containment

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class PairFlows:
    """Commuters by pairs of zones that exchange any, ready to be looked up from either end.

    Attributes
    ----------
    starts : (ndarray of int64, ndarray of int64), each of shape (zones + 1,)
        Where the pairs of each zone begin, by residence and by workplace.
    others : (ndarray of int64, ndarray of int64), each of shape (pairs,)
        The other end of each pair.
    people : (ndarray of float64, ndarray of float64), each of shape (pairs,)
    lived, worked : ndarray of float64, shape (zones,)
        R and W of each zone.
    """

    starts: tuple[IntArray, IntArray]
    others: tuple[IntArray, IntArray]
    people: tuple[FloatArray, FloatArray]
    lived: FloatArray
    worked: FloatArray

    @classmethod
    def of(cls, count: int, residence: IntArray, workplace: IntArray, people: FloatArray) -> PairFlows:
        """Take pairs of places of zones, each once, and the people of each."""
        lived, worked = (np.bincount(end, weights=people, minlength=count).astype(np.float64) for end in (residence, workplace))
        by_home, by_work = (np.argsort(end, kind="stable") for end in (residence, workplace))
        starts = tuple(np.searchsorted(end[order], np.arange(count + 1))
                       for end, order in ((residence, by_home), (workplace, by_work)))  # fmt: skip
        return cls(
            (starts[0], starts[1]), (workplace[by_home], residence[by_work]), (people[by_home], people[by_work]), lived, worked
        )

    def out_of(self, zone: int) -> tuple[IntArray, FloatArray]:
        """Return where the people of a zone work, and how many."""
        pairs = slice(self.starts[0][zone], self.starts[0][zone + 1])
        return self.others[0][pairs], self.people[0][pairs]

    def into(self, zone: int) -> tuple[IntArray, FloatArray]:
        """Return where those live who work in a zone, and how many."""
        pairs = slice(self.starts[1][zone], self.starts[1][zone + 1])
        return self.others[1][pairs], self.people[1][pairs]


@dataclass(frozen=True, eq=False)
class Tally:
    """A group of zones with what is known of it.

    Attributes
    ----------
    flows : PairFlows
    chosen : ndarray of bool, shape (zones,)
    containment : Containment
    sent_in : ndarray of float64, shape (zones,)
        People of each zone who work in the group.
    """

    flows: PairFlows
    chosen: BoolArray
    containment: Containment
    sent_in: FloatArray

    @classmethod
    def of(cls, flows: PairFlows, chosen: BoolArray) -> Tally:
        """Count a group from its zones.

        Examples
        --------
        >>> pairs = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
        >>> flows = PairFlows.of(2, *pairs, np.array([80.0, 20.0, 10.0, 90.0]))
        >>> one = Tally.of(flows, np.array([True, False]))
        >>> one.containment.supply, one.flipped(1).containment.supply, one.sent_in.tolist()
        (0.8, 1.0, [80.0, 10.0])
        """
        none = Containment(0.0, 0.0, 0.0)
        tally = cls(flows, np.zeros_like(chosen), none, np.zeros(len(chosen)))
        for zone in np.flatnonzero(chosen).tolist():
            tally = tally.flipped(zone)
        return tally

    def flipped(self, zone: int) -> Tally:
        """Return the group with a zone added where it is outside, or taken out where it is inside."""
        sign = -1.0 if self.chosen[zone] else 1.0
        chosen = self.chosen.copy()
        chosen[zone] = False
        (to, sent), (at, received) = self.flows.out_of(zone), self.flows.into(zone)
        across = float(sent[chosen[to]].sum() + received[chosen[at]].sum() + sent[to == zone].sum())
        chosen[zone] = sign > 0
        sent_in = self.sent_in.copy()
        sent_in[at] += sign * received
        kept = Containment(
            self.containment.employed_residents + sign * float(self.flows.lived[zone]),
            self.containment.jobs + sign * float(self.flows.worked[zone]),
            self.containment.within + sign * across,
        )
        return Tally(self.flows, chosen, kept, sent_in)
