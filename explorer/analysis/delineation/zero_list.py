"""Zones that cannot belong to any area: nobody lives or works there, or nobody crosses their border."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from explorer.analysis.zone_flows import IntArray, ZoneFlows

NO_RESIDENTS, NO_JOBS, ONLY_SELF = "no_residents", "no_jobs", "only_self"
"""Why a zone must go."""


@dataclass(frozen=True, eq=False)
class ZeroList:
    """What was taken out before the procedure begins.

    Attributes
    ----------
    zones : ndarray of int64
        Ranks of the zones taken out, ascending.
    reasons : tuple of str
        Why each was taken out, in the same order.
    rounds : tuple of int
        In which round, from 1: one zone taken out can leave another without residents or jobs.
    people : tuple of float
        People in the flows from and to each zone that left with it (a flow between two such zones leaves with the first).
    """

    zones: IntArray
    reasons: tuple[str, ...]
    rounds: tuple[int, ...]
    people: tuple[float, ...]


def without_zero_zones(flows: ZoneFlows) -> tuple[ZoneFlows, IntArray, ZeroList]:
    """Take out, again and again, zones without employed residents, without jobs or with only a flow to themselves.

    Returns
    -------
    ZoneFlows
        The flows between the other zones; these are ranked anew.
    ndarray of int64
        Rank in ``flows`` of each zone kept.
    ZeroList
        What was taken out and why.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"residence": list("aabc"), "workplace": list("abac"), "people": [5, 2, 3, 9]})
    >>> kept, ranks, zero = without_zero_zones(ZoneFlows.of(table))
    >>> kept.zones, zero.reasons, zero.people
    (('a', 'b'), ('only_self',), (9.0,))
    """
    alive = np.ones(len(flows.zones), dtype=bool)
    pairs = np.ones(len(flows), dtype=bool)
    found: list[tuple[int, str, int, float]] = []
    while True:
        reason = _reasons(flows, pairs)
        gone = np.flatnonzero(alive & (reason > 0))
        if not len(gone):
            break
        leaving = _people_leaving(flows, pairs, reason * alive > 0)
        turn = found[-1][2] + 1 if found else 1
        found += [(int(zone), _REASONS_OF[reason[zone]], turn, float(leaving[zone])) for zone in gone]
        alive[gone] = False
        pairs &= alive[flows.residence_index] & alive[flows.workplace_index]
    ranks = np.flatnonzero(alive)
    return _kept(flows, ranks, pairs), ranks, _listed(found)


_REASONS_OF = ("", NO_RESIDENTS, NO_JOBS, ONLY_SELF)


def _reasons(flows: ZoneFlows, pairs: npt.NDArray[np.bool_]) -> IntArray:
    """Place in ``_REASONS_OF`` of why each zone must go, 0 where it need not."""
    live, work, people = flows.residence_index[pairs], flows.workplace_index[pairs], flows.people[pairs]
    count = len(flows.zones)
    residents, jobs = np.bincount(live, people, count), np.bincount(work, people, count)
    own = np.bincount(live[live == work], people[live == work], count)
    return np.select([residents == 0, jobs == 0, (own == residents) & (own == jobs)], [1, 2, 3], 0).astype(np.int64)


def _people_leaving(flows: ZoneFlows, pairs: npt.NDArray[np.bool_], gone: npt.NDArray[np.bool_]) -> npt.NDArray[np.float64]:
    """People in each pair that leaves, counted at the first of its zones that is gone."""
    live, work = flows.residence_index, flows.workplace_index
    touched = pairs & (gone[live] | gone[work])
    # A pair between two zones that go is counted once, where the people live.
    at = np.where(gone[live], live, work)[touched]
    return np.bincount(at, flows.people[touched], len(flows.zones)).astype(float)


def _kept(flows: ZoneFlows, ranks: IntArray, pairs: npt.NDArray[np.bool_]) -> ZoneFlows:
    anew = np.full(len(flows.zones), -1, dtype=np.int64)
    anew[ranks] = np.arange(len(ranks))
    zones = tuple(flows.zones[rank] for rank in ranks)
    live, work = anew[flows.residence_index[pairs]], anew[flows.workplace_index[pairs]]
    ends = np.divmod(flows.empty_pairs, max(len(flows.zones), 1))
    empty_live, empty_work = (anew[end] for end in ends)
    kept = (empty_live >= 0) & (empty_work >= 0)
    return ZoneFlows(zones, live, work, flows.people[pairs], empty_live[kept] * len(zones) + empty_work[kept])


def _listed(found: list[tuple[int, str, int, float]]) -> ZeroList:
    zones, reasons, rounds, people = zip(*sorted(found), strict=True) if found else ((), (), (), ())
    return ZeroList(np.array(zones, dtype=np.int64), reasons, rounds, people)
