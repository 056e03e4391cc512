"""Two divisions of the districts held against each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from explorer.analysis.agreement import Agreement, Uncommon, agreement, cross, uncommon
from explorer.analysis.division_containment import DivisionContainment, division_containment
from explorer.catalogue.areas import divisions
from explorer.errors import JoinError
from explorer.progress import SILENT, Progress
from explorer.said import Said

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.analysis.zone_flows import ZoneFlows
    from explorer.catalogue.known import Known
    from explorer.readers.divisions import Division


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two divisions held against each other.

    Attributes
    ----------
    first, second : Division
    found : Agreement
    left_out : Uncommon
        Districts that are not compared.
    unit : Said
        What is weighed, such as ``residents``.
    """

    first: Division
    second: Division
    found: Agreement
    left_out: Uncommon
    unit: Said

    def area_name(self, area: str, *, second: bool = False) -> str:
        """Name of an area of one of the divisions."""
        names = self.second.names if second else self.first.names
        return names.get(area, area)


def compared(known: Known, first: str, second: str, weight: str, as_at: date, believed: Collection[Path] = ()) -> Comparison:
    """Compare two divisions of the districts.

    Parameters
    ----------
    known : Known
    first, second : str
        Ids, from :func:`~explorer.catalogue.areas.divisions.division_choices`.
    weight : str
        What weighs, from :func:`~explorer.catalogue.areas.divisions.weight_choices`.
    as_at : date
        Day of the footprints of partnerships.
    believed : collection of Path
        Files of which the user has decided to use codes that the names beside them contradict.

    Raises
    ------
    ChoiceError
        No partnership of a kind stood on the day.
    JoinError
        The two have no district in common.
    ReadError
        A file of the user's own cannot be read; or names contradict its codes, and the user has not decided.

    Examples
    --------
    >>> from explorer.catalogue import Catalogue
    >>> from explorer.catalogue.known import Known
    >>> from explorer.project import Project
    >>> found = compared(Known.of(Catalogue.load(), Project()), "itl2", "itl1", "population", date(2025, 4, 1))
    >>> found.found.homogeneity < found.found.completeness == 1.0
    True
    """
    one, other = (divisions.division(known, choice, as_at, believed) for choice in (first, second))
    weights = divisions.weights(known.catalogue, weight)
    overlaps = cross(one.frame, other.frame, weights)
    if not overlaps.total > 0:
        raise JoinError(
            Said("analysis-divisions-apart", one=one.name, other=other.name, as_at=as_at),
            Said("analysis-choose-divisions"),
        )
    unit = divisions.weight_said(weight)
    return Comparison(one, other, agreement(overlaps), uncommon(one.frame, other.frame, weights), unit)


def containment_split(
    division: Division, flows: ZoneFlows, touching: Iterable[tuple[str, str]], progress: Progress = SILENT
) -> DivisionContainment | None:
    """Split what a division of the districts keeps of commuting: see :func:`division_containment`.

    A district that is split between areas counts to the one that holds most of it.
    """
    return division_containment(flows, largest_areas(division.frame), touching, progress=progress)


def district_values(division: pd.DataFrame, values: pd.Series[float]) -> pd.Series[float]:
    """Give each district the value of its area; of several areas, of the one that holds most of it.

    Parameters
    ----------
    division : DataFrame
        ``zone``, ``area`` and, where districts are split, ``share``.
    values : Series
        By area.

    Examples
    --------
    >>> split = pd.DataFrame({"zone": ["a", "a", "b"], "area": ["T", "U", "U"], "share": [0.7, 0.3, 1.0]})
    >>> district_values(split, pd.Series({"T": 0.0, "U": 0.5})).to_dict()
    {'a': 0.0, 'b': 0.5}
    """
    return largest_areas(division).map(values).astype(float)


def largest_areas(division: pd.DataFrame) -> pd.Series[str]:
    """Give each district the area that holds most of it.

    Examples
    --------
    >>> split = pd.DataFrame({"zone": ["b", "a", "a"], "area": ["U", "T", "U"], "share": [1.0, 0.7, 0.3]})
    >>> largest_areas(split).to_dict()
    {'a': 'T', 'b': 'U'}
    """
    ranked = division.sort_values("share", ascending=False, kind="stable") if "share" in division else division
    return ranked.drop_duplicates("zone").sort_values("zone").set_index("zone")["area"]
