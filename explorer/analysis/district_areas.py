"""Functional areas made of the districts on the map: from the project's commuting, with its names and its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from explorer.analysis.delineation import DOCUMENTED, PRESETS, Criteria, Delineation, delineate
from explorer.analysis.zone_flows import ZoneFlows
from explorer.errors import ChoiceError
from explorer.progress import SILENT, Progress
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.catalogue.flows import Flows
    from explorer.places.districts import DistrictLookup


@dataclass(frozen=True)
class AreasWanted:
    """How functional areas are to be found.

    Attributes
    ----------
    criteria : Criteria
    method : str
    contiguous : bool
        Whether areas must be in one piece.
    """

    criteria: Criteria = field(default_factory=Criteria)
    method: str = DOCUMENTED
    contiguous: bool = False

    @classmethod
    def of_percent(
        cls, sizes: Sequence[float], percents: Sequence[float], method: str = DOCUMENTED, *, contiguous: bool = False
    ) -> AreasWanted:
        """Take minimum and target of size (employed residents) and of self-containment (per cent), as a person gives them.

        Raises
        ------
        ChoiceError
            No area could be judged by such numbers.

        Examples
        --------
        >>> AreasWanted.of_percent((3500, 25000), (66.67, 75)).criteria == Criteria()
        True
        """
        least, target = (round(percent / 100, 6) for percent in percents)
        return cls(Criteria(sizes[0], least, sizes[1], target), method, contiguous)


def preset_numbers() -> dict[str, tuple[Said, tuple[float, float], tuple[float, float]]]:
    """Return named criteria as a person reads them: id → title, sizes (minimum, target), self-containment in per cent.

    Examples
    --------
    >>> preset_numbers()["ttwa-2011"][1:]
    ((3500.0, 25000.0), (66.67, 75.0))
    """
    return {
        key: (
            title,
            (criteria.min_size, criteria.target_size),
            (round(100 * criteria.min_containment, 4), round(100 * criteria.target_containment, 4)),
        )
        for key, (title, criteria) in PRESETS.items()
    }


def district_flows(flows: Flows) -> ZoneFlows:
    """Return commuting between districts as pairs.

    Examples
    --------
    >>> from explorer.catalogue import Catalogue
    >>> len(district_flows(Catalogue.load().flows).zones)
    361
    """
    people = flows.matrix.to_numpy(dtype=float)
    rows, columns = np.nonzero(people)
    codes = flows.matrix.index.to_numpy(dtype=object)
    return ZoneFlows.of(pd.DataFrame({"residence": codes[rows], "workplace": codes[columns], "people": people[rows, columns]}))


def district_areas(
    flows: Flows,
    wanted: AreasWanted,
    lookup: DistrictLookup,
    touching: Iterable[tuple[str, str]],
    progress: Progress = SILENT,
) -> Delineation:
    """Group districts into functional areas: see :func:`~explorer.analysis.delineation.delineate`.

    Parameters
    ----------
    flows : Flows
        Commuting between districts, estimated or from a census.
    wanted : AreasWanted
    lookup : DistrictLookup
        For the names.
    touching : iterable of (str, str)
        Districts that share an edge or a listed link; used where areas must be in one piece.

    Raises
    ------
    ChoiceError
        No area meets the criteria, or the method cannot do what is asked.
    """
    names = {code: lookup.said(code) for code in lookup.codes}
    pairs = list(touching) if wanted.contiguous else None
    found = delineate(district_flows(flows), wanted.criteria, wanted.method, touching=pairs, names=names, progress=progress)
    if found.statistics.empty:
        raise ChoiceError(Said("analysis-no-area-meets"), Said("analysis-ask-less"))
    return found


def districts_of(found: Delineation, areas: Sequence[str]) -> list[str]:
    """Return the districts of some areas.

    Parameters
    ----------
    areas : sequence of str
        Codes of areas.
    """
    return [str(zone) for zone in found.areas.index[found.areas.isin(list(areas))]]


def lookup_table(found: Delineation, changes: pd.Series[float] | None = None) -> pd.DataFrame:
    """Return the division as a table: ``zone``, ``area`` and ``area_name``; zones without an area are left out.

    Parameters
    ----------
    changes : Series, by area, optional
        Share of runs with other settings in which each area changes, for a column ``area_changes``.
    """
    placed = found.areas[found.areas != ""]
    names = placed.map(found.area_names)
    table = pd.DataFrame({"zone": placed.index, "area": placed.to_numpy(), "area_name": names.to_numpy()})
    return table if changes is None else table.assign(area_changes=table["area"].map(changes))
