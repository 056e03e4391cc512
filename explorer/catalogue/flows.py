"""Commuting between districts: the bundled estimate, or a census file in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer import resources
from explorer.catalogue.published_words import published
from explorer.catalogue.sources import COMMUTING_ESTIMATE, LOCKDOWN, OGL, OWN_LICENCE, OWN_PUBLISHER, OWN_VINTAGE, Source
from explorer.errors import ReadError
from explorer.places.districts import CodeReport, DistrictLookup
from explorer.readers.flows import FIXED, BaseChoice, FlowTable
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue.flow_preview import JoinPreview
    from explorer.places.names.zone_matching import ZoneMatch


TOTALS_OF = "2021"
"""Census whose totals are bundled, people who work at home among them."""


@dataclass(frozen=True, eq=False)
class FormerFlows:
    """The same commuting with districts apart that have merged since: what a footprint of their day is worked out from.

    Attributes
    ----------
    matrix : DataFrame, shape (zones, zones)
        People between the districts of April 2025 and, after them, the merged ones that the file tells apart, whose people
        do not stand at what they became.
    became : tuple of str
        The district of April 2025 of each zone.
    home : Series by zone, or None
        People who work at home, where the file tells them and does not count them.
    """

    matrix: pd.DataFrame
    became: tuple[str, ...]
    home: pd.Series[float] | None = None

    def tells(self, district: str, parts: tuple[str, ...]) -> bool:
        """Whether parts of a district all stand in the file, and nobody stands at the district as a whole."""
        lived, worked = self._people
        return bool(parts) and all(lived.get(part, 0.0) > 0 for part in parts) and not lived[district] and not worked[district]

    def with_home(self) -> FormerFlows | None:
        """Count people who work at home where they live; None where they are not known."""
        if self.home is None:
            return None
        return replace(self, matrix=self.matrix + np.diag(self.home.to_numpy(dtype=np.float64)), home=None)

    @cached_property
    def _people(self) -> tuple[dict[str, float], dict[str, float]]:
        lived, worked = self.matrix.sum(axis="columns"), self.matrix.sum(axis="index")
        return dict(zip(map(str, lived.index), lived, strict=True)), dict(zip(map(str, worked.index), worked, strict=True))


@dataclass(frozen=True, eq=False)
class Flows:
    """Commuting between the districts of April 2025.

    Attributes
    ----------
    matrix : DataFrame, shape (districts, districts)
        People by district of residence (rows) and of workplace (columns).
    covered : ndarray of bool, shape (districts,)
        Districts whose residents the source counts. Elsewhere a zero means *not known*.
    base : str
        Id of which workers are counted, for :func:`~explorer.readers.flows.whom_said`.
    source : Source
        Where the flows come from.
    notes : tuple of Said or str
        What was left out, added up or converted, one sentence each.
    codes : CodeReport
        What became of the codes of the file.
    bases : tuple of BaseChoice
        Whom the file could count instead; empty for the estimate.
    home : Series by district, or None
        People who work at home, where the file tells them apart and does not count them; None where it does not tell. Those
        of Census 2021 stand in the bundled totals.
    problems : tuple of Said
        In what the file contradicts what is known, though it is used, and what should be looked at in it: one sentence each.
    former : FormerFlows, optional
        The same with merged districts apart, where the file has them.
    as_read : tuple of Said
        What was found in the user's file as it was read, whom it counts and its lines among it, one sentence each.
    """

    matrix: pd.DataFrame
    covered: npt.NDArray[np.bool_]
    base: str
    source: Source
    notes: tuple[Said | Listing | str, ...] = ()
    codes: CodeReport = field(default_factory=lambda: CodeReport({}))
    bases: tuple[BaseChoice, ...] = ()
    home: pd.Series[float] | None = None
    problems: tuple[Said, ...] = ()
    former: FormerFlows | None = None
    as_read: tuple[Said, ...] = ()

    def unknown(self, codes: tuple[str, ...]) -> list[str]:
        """Return which of the districts the source does not cover."""
        return [code for code in codes if not self._is_covered[code]]

    @cached_property
    def _is_covered(self) -> dict[str, bool]:
        return dict(zip(map(str, self.matrix.index), map(bool, self.covered), strict=True))


def estimated_flows(lookup: DistrictLookup) -> Flows:
    """Read the bundled estimate of commuting."""
    # Readers are heavy to import, and the window opens before any flows are needed.
    from explorer.readers.flows.reading import read_flows

    table = read_flows(resources.facts("commuting_estimate.csv.gz"))
    return join_flows(replace(table, base=FIXED), lookup, COMMUTING_ESTIMATE)


def flows_of_preview(preview: JoinPreview) -> Flows:
    """Join a user's flows file, once it was held against the districts: see :func:`flow_preview.preview_file`.

    Raises
    ------
    ReadError
        It names areas that are no district of any year since 2011; or it contradicts what is known, and the user has not
        decided to use it.
    """
    found = preview.reading
    flows = join_flows(found.table, preview.lookup, _source(found.table), found.file)
    preview.refuse_doubtful(BELIEVE)
    notes = tuple(dict.fromkeys((*preview.problems, *flows.notes)))
    as_read = (*found.sentences(), preview.what_was_compared)
    return replace(flows, bases=found.bases, problems=preview.problems, notes=notes, as_read=as_read)


BELIEVE = Said("flow-believe")


def _source(table: FlowTable) -> Source:
    if table.is_census:
        year = census_year(table)
        note = LOCKDOWN if year == TOTALS_OF else ""
        publisher, vintage = published("Office for National Statistics"), published(table.vintage)
        return Source("commuting", table.title, publisher, vintage, OGL, note=note, census=year)
    return Source("commuting", table.title, OWN_PUBLISHER, table.vintage or OWN_VINTAGE, OWN_LICENCE)


def census_year(table: FlowTable) -> str:
    """Return the year of the census that a table is; empty for other flows."""
    return table.vintage.rpartition(" ")[2] if table.is_census else ""


def join_flows(table: FlowTable, lookup: DistrictLookup, source: Source, name: str = "") -> Flows:
    """Bring flows to the districts of April 2025; older codes and names are mapped and reported, unknown ones refused."""
    from explorer.places.names.zone_matching import match_zones

    frame = table.frame
    match = match_zones({*frame["residence"].unique(), *frame["workplace"].unique()}, lookup)
    _refuse_unmatched(match, name)
    matrix = _matrix(frame, match.mapped, lookup.codes)
    covered = matrix.to_numpy().sum(axis=1) > 0
    notes, codes = (*table.notes, *match.sentences(lookup)), CodeReport(match.mapped, match.converted)
    is_told_elsewhere = census_year(table) == TOTALS_OF
    home = None if table.at_home is None or is_told_elsewhere else _at_home(table.at_home, match.mapped, lookup.codes)
    return Flows(matrix, covered, table.base, source, notes, codes, home=home, former=_former(table, match, lookup))


def _former(table: FlowTable, match: ZoneMatch, lookup: DistrictLookup) -> FormerFlows | None:
    """Return the flows with merged districts apart; None where the file has none."""
    if not match.former:
        return None
    old = tuple(sorted(set(match.former.values())))
    zones, mapped = (*lookup.codes, *old), {**match.mapped, **match.former}
    home = None if table.at_home is None else _at_home(table.at_home, mapped, zones)
    became = (*lookup.codes, *(lookup.aliases[code].code for code in old))
    return FormerFlows(_matrix(table.frame, mapped, zones), became, home)


def _matrix(frame: pd.DataFrame, mapped: Mapping[str, str], codes: tuple[str, ...]) -> pd.DataFrame:
    """Return people between zones by the code that each zone of a file is mapped to."""
    import pandas as pd

    rows, columns = (_positions(frame[end], mapped, codes) for end in ("residence", "workplace"))
    size, weights = len(codes), frame["people"].to_numpy(dtype=float)
    people = np.bincount(rows * size + columns, weights=weights, minlength=size * size).astype(float)
    return pd.DataFrame(
        people.reshape(size, size), index=pd.Index(codes, name="residence"), columns=pd.Index(codes, name="workplace")
    )


def _positions(zones: pd.Series[str], mapped: Mapping[str, str], codes: tuple[str, ...]) -> npt.NDArray[np.int64]:
    """Return the place among the codes of the zone of each row."""
    position = {code: place for place, code in enumerate(codes)}
    known = zones.astype("category").cat
    places = np.array([position[mapped[str(zone)]] for zone in known.categories], dtype=np.int64)
    return places[known.codes.to_numpy()] if len(places) else np.empty(0, dtype=np.int64)


def _at_home(found: pd.DataFrame, mapped: Mapping[str, str], codes: tuple[str, ...]) -> pd.Series[float]:
    people = found["people"].groupby(found["residence"].astype(object).map(mapped)).sum()
    return people.reindex(list(codes), fill_value=0.0)


def _refuse_unmatched(match: ZoneMatch, name: str) -> None:
    """Refuse zones that are no district, or could be two."""
    wrong = [one.text for one in match.unmatched]
    if not wrong:
        return
    what = "codes" if all(any(map(str.isdigit, zone)) for zone in wrong) else "names"
    several = [one for one in match.unmatched if one.may_be_several]
    unsure = [Said("flow-could-be", text=one.text, names=Listing(one.nearest, joint="or")) for one in several]
    told = Said("flow-unmatched", file=name or Said("flow-file"), what=what, zones=Listing(tuple(wrong), 10))
    which = Said("flow-say-which")
    remedy = Said("flow-unsure", places=Listing.of(unsure, len(unsure), "clauses"), remedy=which) if unsure else which
    raise ReadError(told, remedy)
