"""Functional economic areas from commuting: zones grouped until most people work where they live, on both sides.

Greedy and stepwise: the worst area gives up a zone, which joins the area that it is linked to most. The methods are
told apart in ``resources/help/functional_areas.md``. How stable the outcome is, :mod:`explorer.analysis.stability` says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import numpy as np

from explorer.analysis.delineation.contiguous import Neighbours
from explorer.analysis.delineation.criteria import PRESETS, Criteria, preset
from explorer.analysis.delineation.curds import Curds
from explorer.analysis.delineation.procedure import Log, Procedure
from explorer.analysis.delineation.r_compatible import RCompatible
from explorer.analysis.delineation.result import UNASSIGNED, Delineation
from explorer.analysis.delineation.state import Areas, Rows
from explorer.analysis.delineation.zero_list import without_zero_zones
from explorer.analysis.zone_flows import ZoneFlows
from explorer.errors import ChoiceError
from explorer.progress import SILENT, Progress
from explorer.said import Listing, Said

__all__ = [
    "DOCUMENTED",
    "METHODS",
    "PRESETS",
    "UNASSIGNED",
    "Criteria",
    "Delineation",
    "delineate",
    "preset",
]

DOCUMENTED = "documented"
METHODS: Mapping[str, Said] = MappingProxyType(
    {
        DOCUMENTED: Said("analysis-method-documented"),
        "r-compatible": Said("analysis-method-r-compatible"),
        "curds": Said("analysis-method-curds"),
    }
)
"""Methods by id, in words."""

_NO_EXCHANGE = (
    Said("analysis-no-exchange"),
    Said("analysis-give-flows"),
)


def delineate(
    flows: ZoneFlows,
    criteria: Criteria | None = None,
    method: str = DOCUMENTED,
    *,
    touching: Iterable[tuple[str, str]] | None = None,
    names: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> Delineation:
    """Group zones into functional economic areas.

    An area is a group of zones of which most employed residents work inside and most jobs are filled from inside: a
    labour market of its own. The result depends on the criteria, and a greedy procedure is unstable: look at its
    stability before quoting a boundary. Sources: Coombes & Bond (ONS); Franconi, D'Alò & Ichim (Istat).

    Parameters
    ----------
    flows : ZoneFlows
        Commuting in people between zones.
    criteria : Criteria, optional
        Sizes in employed residents and self-containment as shares; those of the travel-to-work areas 2011 by default.
    method : str
        One of :data:`METHODS`.
    touching : iterable of (str, str), optional
        Pairs of zones that share an edge or are joined by a listed link. Where given, a zone only joins an area that it
        touches, and areas stay in one piece.
    names : mapping of str to str, optional
        Zone code → name, for the names of areas.
    progress : Progress
        Told how far the work is; may cancel it.

    Raises
    ------
    ChoiceError
        There is no such method, the method cannot do what is asked, or no zone exchanges people with another.
    CancelledError
        The user stopped the work.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"residence": list("aabbcd"), "workplace": list("abbacc"), "people": [70, 30, 60, 40, 90, 20]})
    >>> found = delineate(ZoneFlows.of(table), Criteria(50, 0.6667, 500, 0.75))
    >>> found.areas.to_dict()
    {'a': 'a', 'b': 'a'}
    >>> found.zero["zone"].tolist(), found.zero["reason"].tolist()
    (['c', 'd'], ['only_self', 'no_jobs'])
    """
    criteria = Criteria() if criteria is None else criteria
    _check(criteria, method, touching is not None)
    kept, _, zero = without_zero_zones(flows)
    if not kept.zones:
        raise ChoiceError(*_NO_EXCHANGE)
    neighbours = None if touching is None else Neighbours.among(kept.zones, touching)
    areas, log = _run(kept, criteria, method, neighbours, progress)
    labels = np.where(areas.area_of < areas.reserve, areas.area_of, -1).astype(np.int64)
    return Delineation(kept, flows.total, labels, criteria, method, zero, flows.zones, log, dict(names or {}))


def _check(criteria: Criteria, method: str, is_contiguous: bool) -> None:
    if method not in METHODS:
        raise ChoiceError(
            Said("analysis-no-method", method=method),
            Said("analysis-choose-method", methods=Listing(tuple(METHODS), 1000, "commas")),
        )
    if method != "r-compatible":
        return
    if is_contiguous:
        raise ChoiceError(Said("analysis-r-contiguity"), Said("analysis-choose-contiguous-method"))
    if criteria.min_size == criteria.target_size:
        raise ChoiceError(Said("analysis-r-equal-sizes"), Said("analysis-choose-documented"))


def _run(
    flows: ZoneFlows, criteria: Criteria, method: str, neighbours: Neighbours | None, progress: Progress
) -> tuple[Areas, Log]:
    rows = Rows(flows, with_empty=method == "r-compatible")
    areas = Areas(rows, criteria.score if method == "curds" else criteria.validity, neighbours)
    if method == "r-compatible":
        procedure: Procedure = RCompatible(areas, criteria)
    elif method == "curds":
        procedure = Curds(areas)
    else:
        procedure = Procedure(areas)
    procedure.run(progress)
    return areas, procedure.log
