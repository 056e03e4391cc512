"""Groups from a file held against what is known: the names beside its codes, and areas that differ only in writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.catalogue.name_judge import OTHER, SAME, Judge
from explorer.places.district_names import district_names
from explorer.said import Listing, Said

if TYPE_CHECKING:
    from explorer.places.area_keys import AreaKeys
    from explorer.readers.divisions import Division

_NAMED = 8


def division_problems(division: Division, keys: AreaKeys) -> tuple[Said, ...]:
    """Return what should be looked at in a division, one sentence each.

    Parameters
    ----------
    division : Division
    keys : AreaKeys
        All names and codes that are held.
    """
    judge, names = Judge(keys), district_names(keys.lookup)
    known = [each for each in division.called if names.of_code(each.zone)]
    verdicts = [judge.of(each.zone, each.name) for each in known]
    wrong = [each for each, verdict in zip(known, verdicts, strict=True) if verdict == OTHER]
    if not wrong or (SAME not in verdicts and len(wrong) < len(known)):
        return division.doubtful
    rows = tuple(
        Said("flow-name-row", line=str(each.line), code=each.zone, district=names.called(each.zone), name=each.name)
        for each in wrong
    )
    return (Said("flow-names", rows=Listing(rows, _NAMED)), *division.doubtful)
