"""Areas while they are being built: margins, linkages and the queue of the worst, kept up step by step.

Nothing here is rebuilt: moving a zone touches the flows of that zone and two areas, so the cost of a whole delineation
grows with the pairs touched. Sums do not depend on the order in which they were made (:func:`exact_people`), so what
leaves an area leaves nothing behind.
"""

from __future__ import annotations

import heapq
from bisect import insort
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from explorer.analysis.delineation.contiguous import Neighbours
from explorer.analysis.zone_flows import FloatArray, IntArray, ZoneFlows

PlaceArray = npt.NDArray[np.intp]

Measure = Callable[[float, float, float], float]
"""R, W and I of an area → how good it is; 1 and above is good enough."""

UNLINKED = -1
"""In place of an area: there is none that the zone has a flow from or to."""


class Exchange(NamedTuple):
    """Flows between a zone and an area that it is not in."""

    sent: float
    received: float


NOTHING = Exchange(0.0, 0.0)


class Choice(NamedTuple):
    """The area that a zone is linked to most, and its flows with that area and with the one that it leaves."""

    area: int
    joining: Exchange
    leaving: Exchange


class Rows:
    """Flows of each zone with the others, both ways: its own flow to itself stands apart.

    Parameters
    ----------
    flows : ZoneFlows
        Commuting in people.
    with_empty : bool
        Whether a pair that is listed without people counts as a link, as it does for the R package.
    """

    def __init__(self, flows: ZoneFlows, *, with_empty: bool = False) -> None:
        size = len(flows.zones)
        live, work, people = _with_empty(flows) if with_empty else (flows.residence_index, flows.workplace_index, flows.people)
        self.with_empty = with_empty
        self.residents: FloatArray = np.bincount(live, people, size).astype(float)
        self.jobs: FloatArray = np.bincount(work, people, size).astype(float)
        crossing = live != work
        self.own: FloatArray = np.zeros(size)
        self.own[live[~crossing]] = people[~crossing]
        self.own_listed: npt.NDArray[np.bool_] = np.zeros(size, dtype=bool)
        self.own_listed[live[~crossing]] = True
        self.to_start, self.to_zone, self.to_people = _rows(live[crossing], work[crossing], people[crossing], size)
        self.from_start, self.from_zone, self.from_people = _rows(work[crossing], live[crossing], people[crossing], size)

    def sent(self, zone: int) -> tuple[PlaceArray, FloatArray]:
        """Zones that residents of this one work in, and how many."""
        row = slice(self.to_start[zone], self.to_start[zone + 1])
        return self.to_zone[row], self.to_people[row]

    def received(self, zone: int) -> tuple[PlaceArray, FloatArray]:
        """Zones that workers of this one live in, and how many."""
        row = slice(self.from_start[zone], self.from_start[zone + 1])
        return self.from_zone[row], self.from_people[row]


def _with_empty(flows: ZoneFlows) -> tuple[IntArray, IntArray, FloatArray]:
    """Return residence, workplace and people of all pairs that are listed, those without people among them."""
    live, work = np.divmod(flows.empty_pairs, len(flows.zones))
    people = np.concatenate((flows.people, np.zeros(len(flows.empty_pairs))))
    return np.concatenate((flows.residence_index, live)), np.concatenate((flows.workplace_index, work)), people


def _rows(of: IntArray, other: IntArray, people: FloatArray, size: int) -> tuple[list[int], PlaceArray, FloatArray]:
    """Sort pairs into rows; within a row by the other zone."""
    from scipy.sparse import coo_array

    table = coo_array((people, (of, other)), shape=(size, size)).tocsr()
    table.sort_indices()
    return table.indptr.tolist(), table.indices.astype(np.intp), table.data


class Areas:
    """A division of zones into areas in the making.

    An area is called by a number: that of the zone that began it. One more number stands for the reserve list.

    Parameters
    ----------
    rows : Rows
        The flows.
    measure : callable
        How good an area is.
    neighbours : Neighbours, optional
        Where given, zones only join areas that they touch, and areas stay in one piece.
    """

    def __init__(self, rows: Rows, measure: Measure, neighbours: Neighbours | None = None) -> None:
        size = len(rows.own)
        self.rows = rows
        self.measure = measure
        self.neighbours = neighbours
        self.reserve = size
        self.area_of: PlaceArray = np.arange(size)
        self.members = [[zone] for zone in range(size)]
        # One more place for the reserve list: it has no margins, and ones keep divisions by them harmless.
        self.residents = np.append(rows.residents, 1.0)
        self.jobs = np.append(rows.jobs, 1.0)
        self.within: list[float] = rows.own.tolist()
        # For the choice of a zone: its flows across the border of its area, and out of the zone inside of it.
        self.loose = rows.jobs - rows.own + (rows.residents - rows.own)
        self.value = [
            measure(*margins) for margins in zip(rows.residents.tolist(), rows.jobs.tolist(), rows.own.tolist(), strict=True)
        ]
        self.queue = [(value, area) for area, value in enumerate(self.value)]
        heapq.heapify(self.queue)
        self._sent, self._received = np.zeros(size + 1), np.zeros(size + 1)

    def worst(self) -> tuple[float, int] | None:
        """Return the lowest value and its area, the lowest number first; None where all zones are in reserve."""
        queue = self.queue
        while queue:
            value, area = queue[0]
            if self.members[area] and value == self.value[area]:
                return value, area
            # Out of date: whoever changes an area puts it in anew and leaves the old entry where it is.
            heapq.heappop(queue)
        return None

    def alive(self) -> Iterator[int]:
        """Yield the areas that have zones."""
        return (area for area, members in enumerate(self.members) if members)

    def loosest(self, area: int) -> int:
        """Return the zone of an area with the largest inflow from outside the area plus outflow to other zones.

        Among equals the lowest number. Under contiguity a zone that holds the rest together is passed over.
        """
        members = self.members[area]
        if len(members) == 1:
            return members[0]
        loose = self.loose[members]
        if self.neighbours is None:
            return members[int(loose.argmax())]
        ranked = (members[place] for place in np.argsort(-loose, kind="stable").tolist())
        found: int = next(zone for zone in ranked if self.neighbours.hold_together(members, zone))
        return found

    def strongest(self, zone: int, old: int) -> Choice:
        """Return the area with the strongest linkage to a zone, and the flows that moving there would turn.

        Linkage = f_ij² / (R_i · W_j) + f_ji² / (R_j · W_i) between zone i and area j. Left out are the area that
        the zone is in, the reserve list and, under contiguity, areas that the zone does not touch.
        Among equals: areas with a flow to the zone before areas with only a flow from it, each by number; the last wins.
        """
        sent, received = self._sent, self._received
        to_zone, to_people = self.rows.sent(zone)
        from_zone, from_people = self.rows.received(zone)
        to_area, from_area = self.area_of[to_zone], self.area_of[from_zone]
        np.add.at(sent, to_area, to_people)
        np.add.at(received, from_area, from_people)
        leaving = Exchange(float(sent[old]), float(received[old]))
        sent[old] = received[old] = sent[self.reserve] = received[self.reserve] = 0.0
        area = self._strongest_of(zone, to_area, from_area)
        if area == UNLINKED and self.rows.with_empty:
            area = self._listed_last(to_area, from_area, old)
        joining = Exchange(float(sent[area]), float(received[area])) if area != UNLINKED else NOTHING
        # Cleared where they were filled alone: there are thousands of areas.
        sent[to_area] = 0.0
        received[from_area] = 0.0
        return Choice(area, joining, leaving)

    def _strongest_of(self, zone: int, to_area: PlaceArray, from_area: PlaceArray) -> int:
        # Never empty: the zero list has taken every zone that exchanges nobody.
        candidates = np.concatenate((from_area, to_area))
        linkage = self._linkage(zone, candidates)
        if self.neighbours is not None:
            linkage *= self.neighbours.touching(zone, self.area_of, self.reserve)[candidates]
        best = linkage.max()
        if best <= 0.0:
            return UNLINKED
        tied = candidates[linkage == best]
        last = int(tied.max())
        return last if int(tied.min()) == last else _last_of(tied, from_area)

    def _linkage(self, zone: int, areas: PlaceArray) -> FloatArray:
        """Linkage of a zone to areas, in the order of operations of the R package."""
        sent, received = self._sent[areas], self._received[areas]
        own_residents, own_jobs = self.rows.residents[zone], self.rows.jobs[zone]
        linkage: FloatArray = received / self.residents[areas] * received / own_jobs
        linkage += sent / own_residents * sent / self.jobs[areas]
        return linkage

    def _listed_last(self, to_area: PlaceArray, from_area: PlaceArray, old: int) -> int:
        """Return the area to which a zone is linked by rows without people alone: all its linkages are zero, and equal."""
        candidates = np.concatenate((from_area, to_area))
        candidates = candidates[(candidates != old) & (candidates != self.reserve)]
        return _last_of(candidates, from_area) if len(candidates) else UNLINKED

    def value_with(self, zone: int, area: int, flows: Exchange) -> float:
        """Value of an area if a zone joined it."""
        return self.measure(
            float(self.residents[area] + self.rows.residents[zone]),
            float(self.jobs[area] + self.rows.jobs[zone]),
            self.within[area] + flows.sent + flows.received + float(self.rows.own[zone]),
        )

    def leave(self, zone: int, area: int, flows: Exchange) -> None:
        """Take a zone out of its area, into the reserve list."""
        self._count(zone, area, flows, -1.0)
        self.members[area].remove(zone)
        self.area_of[zone] = self.reserve
        if self.members[area]:
            self.requeue(area)

    def join(self, zone: int, area: int, flows: Exchange) -> None:
        """Put a zone that is in reserve into an area."""
        self._count(zone, area, flows, 1.0)
        insort(self.members[area], zone)
        self.area_of[zone] = area
        self.requeue(area)

    def _count(self, zone: int, area: int, flows: Exchange, sign: float) -> None:
        rows = self.rows
        self.residents[area] += sign * rows.residents[zone]
        self.jobs[area] += sign * rows.jobs[zone]
        self.within[area] += sign * (flows.sent + flows.received + float(rows.own[zone]))
        self.loose[zone] -= sign * flows.received
        if flows.sent:
            to_zone, people = rows.sent(zone)
            inside = self.area_of[to_zone] == area
            self.loose[to_zone[inside]] -= sign * people[inside]

    def requeue(self, area: int) -> None:
        """Value an area anew and put it in its place in the queue."""
        value = self.measure(float(self.residents[area]), float(self.jobs[area]), self.within[area])
        self.revalue(area, value)

    def revalue(self, area: int, value: float) -> None:
        """Set the value of an area and put it in its place in the queue."""
        self.value[area] = value
        heapq.heappush(self.queue, (value, area))


def _last_of(tied: PlaceArray, from_area: PlaceArray) -> int:
    """Return the last of equally linked areas: those with a flow to the zone come first, then by number."""
    only_out = tied[~np.isin(tied, from_area)]
    return int((only_out if len(only_out) else tied).max())
