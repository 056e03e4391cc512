"""A flows file held against the districts before it is used: zones matched, and the way round checked against known totals."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from explorer.places.districts import DistrictLookup
from explorer.places.zone_names import ZoneMatch, match_zones
from explorer.places.zone_questions import MOST_ASKED, ZoneQuestion, zone_questions
from explorer.readers.flows import USUAL_READING, FlowPreview, FlowReading, OrientationError, flows_apart

if TYPE_CHECKING:
    import pandas as pd

CLEARLY = 0.6
"""One way round is clearly right if its totals differ from the known ones by less than this share of the other's (ours)."""

LEAST_ZONES = 10
"""Districts that known totals must be compared for, to tell anything (ours)."""


@dataclass(frozen=True)
class JoinPreview:
    """A flows file and what its zones are.

    Attributes
    ----------
    reading : FlowPreview
        What was recognised in the file.
    match : ZoneMatch
        Its zones as districts.
    lookup : DistrictLookup
    how : FlowReading
        How the file was read; with the orientation that was told by its totals.
    told_by_totals : str
        What known totals say of the way round; empty where nothing.
    """

    reading: FlowPreview
    match: ZoneMatch
    lookup: DistrictLookup
    how: FlowReading = USUAL_READING
    told_by_totals: str = ""

    @property
    def is_of_districts(self) -> bool:
        """Whether most zones are districts: otherwise the file is about other places altogether."""
        return 2 * len(self.match.mapped) >= len(self.reading.zones)

    @property
    def can_be_used(self) -> bool:
        """Whether every zone is a district, so that nobody would be lost."""
        return self.match.is_complete

    @property
    def questions(self) -> tuple[ZoneQuestion, ...]:
        """What the user must say of zones, and has said; nothing where the file is about other places altogether."""
        asked = zone_questions(self.match, self.reading.named, self.lookup)
        is_likely = self.is_of_districts or any(question.options for question in asked)
        return asked if is_likely and len(asked) <= MOST_ASKED else ()

    def sentences(self) -> list[str]:
        """Return what a user should know before using the file, one sentence each."""
        told = [self.told_by_totals] if self.told_by_totals else []
        if not self.is_of_districts:
            return [*self.reading.sentences(), *told, "Its zones are no districts of the United Kingdom."]
        return [*self.reading.sentences(), *told, *self.match.sentences(self.lookup)]


def preview_file(
    path: Path,
    lookup: DistrictLookup,
    totals: pd.DataFrame,
    reading: FlowReading = USUAL_READING,
) -> JoinPreview:
    """Read a flows file and hold it against the districts.

    Parameters
    ----------
    path : Path
    lookup : DistrictLookup
    totals : DataFrame, shape (districts, 2)
        Known ``employed_residents`` and ``jobs``: they tell the way round of a matrix that does not say it.
    reading : FlowReading
        How to read the file.

    Raises
    ------
    ReadError
        The file cannot be read, or a matrix does not tell which way round it is and its totals do not either.
    """
    try:
        found = flows_apart(path, reading)
    except OrientationError:
        return _told_by_totals(path, lookup, totals, reading)
    match = match_zones(found.zones, lookup)
    return JoinPreview(found, match, lookup, reading, "" if reading.orientation else _doubt(found, match, totals))


def _told_by_totals(path: Path, lookup: DistrictLookup, totals: pd.DataFrame, reading: FlowReading) -> JoinPreview:
    """Read a matrix the way round that known totals fit; the error stands where they fit neither clearly."""
    turned_reading = replace(reading, orientation="workplace-rows")
    found = flows_apart(path, turned_reading)
    match = match_zones(found.zones, lookup)
    as_read, turned = misfit(found, match, totals)
    if not min(as_read, turned) < CLEARLY * max(as_read, turned):
        raise OrientationError(path.name)
    if turned < as_read:
        turned_reading = replace(reading, orientation="residence-rows")
        found = flows_apart(path, turned_reading)
    side = turned_reading.orientation.split("-")[0]
    told = f"The rows were told to be {side}s by their totals, which are close to the known ones."
    return JoinPreview(found, match, lookup, turned_reading, told)


def _doubt(reading: FlowPreview, match: ZoneMatch, totals: pd.DataFrame) -> str:
    """Return a warning where the known totals would fit better the other way round."""
    as_read, turned = misfit(reading, match, totals)
    if turned < CLEARLY * as_read:
        return "Residences and workplaces may be exchanged: the other way round the totals are closer to the known ones."
    return ""


def misfit(reading: FlowPreview, match: ZoneMatch, totals: pd.DataFrame) -> tuple[float, float]:
    """How far the totals of a file's districts are from known ones, as it was read and the other way round.

    Only the *balance* of each district is compared, its jobs for each employed resident: it does not depend on how many
    people a file counts. Mean absolute difference of log2(jobs / residents); NaN for fewer than ten districts.
    """
    frame = reading.table.frame
    lived, worked = (
        frame["people"].groupby(frame[end].map(match.mapped), observed=True).sum() for end in ("residence", "workplace")
    )
    both = lived.index.intersection(worked.index).intersection(totals.dropna().index)
    both = both[((lived[both] > 0) & (worked[both] > 0)).to_numpy()]
    if len(both) < LEAST_ZONES:
        return np.nan, np.nan
    known = np.log2((totals.loc[both, "jobs"] / totals.loc[both, "employed_residents"]).to_numpy(dtype=float))
    found = np.log2((worked[both] / lived[both]).to_numpy(dtype=float))
    return float(np.abs(found - known).mean()), float(np.abs(-found - known).mean())
