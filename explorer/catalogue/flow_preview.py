"""A flows file held against the districts before it is used: zones matched, and the way round checked against known totals."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.catalogue.areas.named_zones import codes_of_names
from explorer.catalogue.flow_doubts import (
    CLEARLY,
    LEAST_ZONES,
    Doubt,
    doubts_of,
    floor_said,
    misfit,
    strange_in,
    total_doubt,
    twice_doubt,
)
from explorer.catalogue.tables.areas.name_judge import Judge
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup
from explorer.places.names.zone_matching import ZoneMatch, match_zones
from explorer.places.names.zone_questions import MOST_ASKED, ZoneQuestion, zone_questions
from explorer.readers.flows import USUAL_READING, FlowPreview, FlowReading, OrientationError
from explorer.readers.flows.reading import flows_apart
from explorer.said import Listing, Said, sentences

if TYPE_CHECKING:
    import pandas as pd


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
    told_by_totals : Said, optional
        What known totals say of the way round; None where nothing.
    doubts : tuple of Doubt
        In what the file contradicts what is known.
    strange : tuple of Said
        Which names beside codes nobody knows, where the codes count; that small pairs were left out.
    compared : int
        Districts whose residents could be held against the census.
    """

    reading: FlowPreview
    match: ZoneMatch
    lookup: DistrictLookup
    how: FlowReading = USUAL_READING
    told_by_totals: Said | None = None
    doubts: tuple[Doubt, ...] = ()
    strange: tuple[Said, ...] = ()
    compared: int = 0

    @property
    def is_of_districts(self) -> bool:
        """Whether most zones are districts: otherwise the file is about other places altogether."""
        return 2 * len(self.match.mapped) >= len(self.reading.zones)

    @property
    def can_be_used(self) -> bool:
        """Whether every zone is a district, so that nobody would be lost, and nothing waits for the user to decide."""
        return self.match.is_complete and not self.waits

    @property
    def waits(self) -> bool:
        """Whether the file contradicts what is known, and the user has not decided to use it all the same."""
        return bool(self.doubts) and not self.how.believed

    @property
    def problems(self) -> tuple[Said, ...]:
        """What a user must know of flows that are used all the same, one sentence each."""
        mixed = self.match.mixed_years(self.lookup) if self.is_of_districts else None
        doubts = (doubt.sentence for doubt in self.doubts)
        return (*doubts, *self.strange, *self.reading.doubtful, *([mixed] if mixed else []))

    def refuse_doubtful(self, how: Said | None) -> None:
        """Refuse a file that waits for a decision.

        Parameters
        ----------
        how : Said, optional
            How the user decides, in a sentence.

        Raises
        ------
        ReadError
            With everything in which it contradicts what is known.
        """
        if self.waits:
            what, remedies = (doubt.sentence for doubt in self.doubts), (doubt.remedy for doubt in self.doubts)
            raise ReadError(sentences(*what), sentences(*remedies, how))

    @property
    def what_was_compared(self) -> Said:
        """With what the counts were compared, and what that cannot show: agreement is no proof."""
        if not self.is_of_districts:
            return Said("flow-compared-nothing")
        return Said("flow-compared" if self.compared >= LEAST_ZONES else "flow-compared-few", districts=self.compared)

    @property
    def questions(self) -> tuple[ZoneQuestion, ...]:
        """What the user must say of zones, and has said; nothing where the file is about other places altogether."""
        asked = zone_questions(self.match, self.reading.named, self.lookup)
        is_likely = self.is_of_districts or any(question.options for question in asked)
        return asked if is_likely and len(asked) <= MOST_ASKED else ()

    def sentences(self) -> list[Said | Listing | str]:
        """Return what a user should know before using the file, one sentence each."""
        doubted = [Said("flow-doubt", sentence=doubt.sentence, remedy=doubt.remedy) for doubt in self.doubts]
        totals = [self.told_by_totals] if self.told_by_totals else []
        told = [*doubted, *self.strange, *self.reading.sentences(), *totals]
        of_zones = self.match.sentences(self.lookup) if self.is_of_districts else [Said("flow-no-districts")]
        return [*told, self.what_was_compared, *of_zones]


def preview_file(
    path: Path,
    lookup: DistrictLookup,
    totals: pd.DataFrame,
    known: pd.DataFrame,
    judge: Judge,
    reading: FlowReading = USUAL_READING,
) -> JoinPreview:
    """Read a flows file and hold it against the districts.

    Parameters
    ----------
    path : Path
    lookup : DistrictLookup
    totals : DataFrame, indexed by district
        Known ``employed_residents``, ``jobs`` and ``home``: they tell the way round of a matrix that does not say it, and
        whom a file counts.
    known : DataFrame, shape (districts, districts)
        Estimated people by residence and workplace.
    judge : Judge
        Whether a name is of the district of a code.
    reading : FlowReading
        How to read the file.

    Raises
    ------
    ReadError
        The file cannot be read, or a matrix does not tell which way round it is and its totals do not either.
    """
    try:
        found = _by_code(flows_apart(path, reading), lookup)
    except OrientationError:
        preview = _told_by_totals(path, lookup, totals, reading)
    else:
        preview = JoinPreview(found, match_zones(found.zones, lookup), lookup, reading)
    mapped = preview.match.mapped
    doubts = doubts_of(preview.reading, mapped, lookup, totals, known, judge) if preview.is_of_districts else ()
    of_itself = (*total_doubt(preview.reading, mapped, lookup), *twice_doubt(preview.reading, mapped, lookup))
    residences = {mapped.get(zone) for zone in map(str, preview.reading.table.frame["residence"].unique())}
    strange: tuple[Said, ...] = ()
    if preview.is_of_districts:
        strange = (*strange_in(preview.reading, lookup, judge), *floor_said(preview.reading, mapped, known))
    compared = len(residences & set(totals.index))
    return replace(preview, doubts=(*of_itself, *doubts), strange=strange, compared=compared)


def _by_code(found: FlowPreview, lookup: DistrictLookup) -> FlowPreview:
    """Write the codes of districts in place of their names where a file has both, as codes at one end and names at the other."""
    table, named = found.table, codes_of_names(found.zones, lookup)
    zones = dict.fromkeys(zone for zone in found.zones if zone not in named)
    # The code of a district may have changed since.
    recoded = {alias.code: code for code in zones if (alias := lookup.aliases.get(code)) and alias.relation == "recoded"}
    codes = {name: written for name, code in named.items() if (written := code if code in zones else recoded.get(code))}
    if not codes or table.at_home is not None:
        return found
    ends = {end: table.frame[end].astype(object).map(lambda zone: codes.get(zone, zone)) for end in ("residence", "workplace")}
    frame = table.frame.assign(**ends).groupby([*ends], sort=False, as_index=False)["people"].sum()
    frame = frame.assign(**{end: frame[end].astype("category") for end in ends})
    notes = (*table.notes, Said("division-named", names=len(codes)))
    return replace(found, table=replace(table, frame=frame, notes=notes))


def _told_by_totals(path: Path, lookup: DistrictLookup, totals: pd.DataFrame, reading: FlowReading) -> JoinPreview:
    """Read a matrix the way round that known totals fit; the error stands where they fit neither clearly."""
    turned_reading = replace(reading, orientation="workplace-rows")
    found = flows_apart(path, turned_reading)
    match = match_zones(found.zones, lookup)
    as_read, turned = misfit(found, match.mapped, totals)
    if not min(as_read, turned) < CLEARLY * max(as_read, turned):
        raise OrientationError(path.name)
    if turned < as_read:
        turned_reading = replace(reading, orientation="residence-rows")
        found = flows_apart(path, turned_reading)
    is_residence = turned_reading.orientation == "residence-rows"
    told = Said("flow-rows-residences" if is_residence else "flow-rows-workplaces")
    by_totals = Said("readers-layout-matrix", orientation=turned_reading.orientation, told=Said("readers-by-totals"))
    found = replace(found, recognised=tuple(by_totals if said.id == by_totals.id else said for said in found.recognised))
    return JoinPreview(found, match, lookup, turned_reading, told)
