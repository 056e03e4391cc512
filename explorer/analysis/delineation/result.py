"""What a delineation comes to: areas, their figures, what was set aside, and why a zone is where it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.analysis.delineation.criteria import Criteria
from explorer.analysis.delineation.procedure import Log
from explorer.analysis.delineation.zero_list import ZeroList
from explorer.analysis.zone_flows import FloatArray, ZoneFlows
from explorer.errors import ChoiceError
from explorer.said import Said

UNASSIGNED = ""
"""In place of an area: the zone has no flow from or to any of them."""


@dataclass(frozen=True, eq=False)
class Delineation:
    """Functional economic areas made of zones.

    Attributes
    ----------
    flows : ZoneFlows
        The flows between the zones that took part.
    people_given : float
        People in the flows given, those of the zero list included.
    labels : ndarray of int64, shape (zones,)
        Number of the area of each zone, -1 for none; a number means nothing outside of this result.
    criteria : Criteria
        What was asked of an area.
    method : str
        One of :data:`~explorer.analysis.delineation.METHODS`.
    zero_list : ZeroList
        Zones that could not take part.
    given_zones : tuple of str
        All zones of the flows given, which the zero list numbers.
    log : Log
        The steps.
    names : mapping of str to str
        Zone code → name, where one is known.
    """

    flows: ZoneFlows
    people_given: float
    labels: npt.NDArray[np.int64]
    criteria: Criteria
    method: str
    zero_list: ZeroList
    given_zones: tuple[str, ...]
    log: Log
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def zones(self) -> tuple[str, ...]:
        """The zones that took part, in rank order."""
        return self.flows.zones

    @property
    def iterations(self) -> int:
        """How many zones were taken out of an area and tried elsewhere."""
        return len(self.log.steps)

    @cached_property
    def areas(self) -> pd.Series[str]:
        """Area of each zone, named ``area``, indexed by zone: the code of its largest centre, empty for none."""
        centres = np.append(self._centres, UNASSIGNED)
        return pd.Series(centres[self._places], index=pd.Index(self.zones, name="zone"), name="area", dtype=object)

    @cached_property
    def area_names(self) -> pd.Series[str]:
        """Name of each area, indexed by area: that of its largest centre, or its code where no name is known."""
        return pd.Series(
            [self.names.get(code, code) for code in self._centres],
            index=pd.Index(self._centres, name="area", dtype=object),
            name="area_name",
            dtype=object,
        )

    @cached_property
    def statistics(self) -> pd.DataFrame:
        """Figures of each area, indexed by area in the order of its centre's rank.

        ``zones``; ``employed_residents`` R, ``jobs`` W and ``within`` I in people; ``supply`` I / R and ``demand``
        I / W as shares; ``validity`` as the method counts it, and ``valid`` where it is at least 1.
        """
        count, places, flows = len(self._centres), self._places, self.flows
        inner = self._inner
        table = pd.DataFrame(
            {
                "zones": np.bincount(places, minlength=count + 1)[:count],
                "employed_residents": np.bincount(places, flows.employed_residents, count + 1)[:count],
                "jobs": np.bincount(places, flows.jobs, count + 1)[:count],
                "within": np.bincount(places[flows.residence_index[inner]], flows.people[inner], count + 1)[:count],
            },
            index=self.area_names.index,
        )
        table["supply"] = table["within"] / table["employed_residents"]
        table["demand"] = table["within"] / table["jobs"]
        measure = self.criteria.score if self.method == "curds" else self.criteria.validity
        margins = table[["employed_residents", "jobs", "within"]].itertuples(index=False)
        table["validity"] = np.array([measure(*map(float, row)) for row in margins], dtype=float)
        table["valid"] = table["validity"] >= 1.0
        return table

    @cached_property
    def reserve(self) -> pd.DataFrame:
        """The reserve list: each time that a zone went into it, in order.

        ``zone``; ``iteration`` in which it went in; ``from_area`` that was taken apart (the zone that began it, with its
        number from 1 in ``from_number``) and its ``validity`` then; ``case`` (why, by the letter
        of the R package); ``area`` where the zone ended up, empty for none.
        """
        rows = [
            (self.zones[zone], turn, self.zones[area], area + 1, value, case, self.areas.iloc[zone])
            for turn, case, area, value, zone in self.log.reserve
        ]
        columns = ["zone", "iteration", "from_area", "from_number", "validity", "case", "area"]
        return pd.DataFrame(rows, columns=columns)

    @cached_property
    def zero(self) -> pd.DataFrame:
        """The zero list: ``zone``, ``reason``, ``round`` and the ``people`` in the flows that left with it."""
        listed = self.zero_list
        codes = [self.given_zones[zone] for zone in listed.zones]
        return pd.DataFrame({"zone": codes, "reason": listed.reasons, "round": listed.rounds, "people": listed.people})

    @cached_property
    def trace(self) -> pd.DataFrame:
        """One row an iteration: what was taken apart, and where its zone went.

        The worst ``area`` (its number, from 1), its ``validity`` and ``zones``; the ``zone`` taken out and its
        ``destination`` (a number, 0 for the reserve list); how many ``areas`` were left.
        """
        table = pd.DataFrame(self.log.steps, columns=["area", "validity", "zones", "zone", "destination", "areas"])
        codes = np.array(self.zones, dtype=object)
        destination = table["destination"].to_numpy(dtype=int)
        table["destination"] = np.where(destination < len(codes), destination + 1, 0)
        table["area"] += 1
        table["zone"] = codes[table["zone"].to_numpy(dtype=int)]
        table.index = pd.RangeIndex(1, len(table) + 1, name="iteration")
        return table

    @property
    def dropped(self) -> float:
        """People whose flow left with a zone of the zero list; with those that take part, all people given."""
        return float(sum(self.zero_list.people))

    @property
    def unassigned(self) -> tuple[str, ...]:
        """Zones that took part but have no flow from or to any area."""
        return tuple(str(zone) for zone in self.areas.index[self.areas == UNASSIGNED])

    def why(self, zone: str, rivals: int = 4) -> pd.DataFrame:
        """Say why a zone is where it is: how strongly it is linked to its own area and to the rivals.

        Linkage of zone i to area j = f_ij² / (R_i · W_j) + f_ji² / (R_j · W_i), as in the procedure, but in the final
        division; the zone itself is not counted with its own area. A zone may be linked more strongly to a rival than to
        its own area: it was placed while the areas were others, or the rival would have become less valid.

        Parameters
        ----------
        zone : str
            A zone that took part.
        rivals : int
            Other areas to tell, the most strongly linked ones.

        Returns
        -------
        DataFrame, indexed by area, strongest first
            ``area_name``; ``own``, whether it is the zone's area; ``linkage``; ``sent``, residents of the zone who work
            there, and their ``share_of_residents``; ``received``, workers of the zone who live there, and their
            ``share_of_jobs``.

        Raises
        ------
        ChoiceError
            The zone did not take part.
        """
        place = self._place(zone)
        table = self._links(place)
        table = table[(table["linkage"] > 0) | table["own"]]
        table = table.sort_values("linkage", ascending=False, kind="stable")
        told = table["own"] | ((~table["own"]).cumsum() <= rivals)
        return table[told]

    def _place(self, zone: str) -> int:
        if zone in self._rank:
            return self._rank[zone]
        left = self.zero.set_index("zone")["reason"]
        if zone in left.index:
            raise ChoiceError(Said(f"analysis-zone-{left[zone]}", zone=zone), Said("analysis-choose-other-zone"))
        raise ChoiceError(Said("analysis-no-zone", zone=zone), Said("analysis-choose-zone"))

    def _links(self, zone: int) -> pd.DataFrame:
        flows, count, places = self.flows, len(self._centres), self._places
        away = flows.residence_index != flows.workplace_index
        sent, received = (
            np.bincount(places[other[rows]], flows.people[rows], count + 1)[:count].astype(float)
            for rows, other in (
                ((flows.residence_index == zone) & away, flows.workplace_index),
                ((flows.workplace_index == zone) & away, flows.residence_index),
            )
        )
        own = np.arange(count) == places[zone]
        residents = self.statistics["employed_residents"].to_numpy() - own * flows.employed_residents[zone]
        jobs = self.statistics["jobs"].to_numpy() - own * flows.jobs[zone]
        linkage = _ratio(sent**2, flows.employed_residents[zone] * jobs)
        linkage += _ratio(received**2, residents * flows.jobs[zone])
        columns = {
            "area_name": self.area_names.to_numpy(),
            "own": own,
            "linkage": linkage,
            "sent": sent,
            "share_of_residents": sent / flows.employed_residents[zone],
            "received": received,
            "share_of_jobs": received / flows.jobs[zone],
        }
        return pd.DataFrame(columns, index=self.area_names.index)

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {zone: place for place, zone in enumerate(self.zones)}

    @cached_property
    def _numbered(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.object_]]:
        """Place of each zone's area in the table of areas (one past the end for none), and the areas' largest centres."""
        jobs = self.flows.jobs
        assigned = np.flatnonzero(self.labels >= 0)
        # The most jobs first, then the lowest rank: the first zone of each label is the centre.
        by_jobs = assigned[np.argsort(-jobs[assigned], kind="stable")]
        _, first = np.unique(self.labels[by_jobs], return_index=True)
        centres = np.sort(by_jobs[first])
        place_of = np.full(len(self.zones) + 1, len(centres), dtype=np.int64)
        place_of[self.labels[centres]] = np.arange(len(centres))
        return place_of[self.labels], np.array([self.zones[zone] for zone in centres], dtype=object)

    @property
    def _places(self) -> npt.NDArray[np.int64]:
        return self._numbered[0]

    @property
    def _centres(self) -> npt.NDArray[np.object_]:
        return self._numbered[1]

    @cached_property
    def _inner(self) -> npt.NDArray[np.bool_]:
        """Which pairs lie inside of one area."""
        places, flows = self._places, self.flows
        live = places[flows.residence_index]
        inner: npt.NDArray[np.bool_] = (live == places[flows.workplace_index]) & (live < len(self._centres))
        return inner


def _ratio(upper: FloatArray, lower: FloatArray) -> FloatArray:
    """Divide; nothing over nothing, as of a zone alone in its area, is no link."""
    found: FloatArray = np.divide(upper, lower, out=np.zeros_like(upper), where=lower > 0)
    return found
