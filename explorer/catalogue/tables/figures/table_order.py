"""Figures that were sorted without their areas: they stand in order of size beside areas in order of their codes or names.

No district's figure is then its own, whatever the figures are of, and no figure alone looks wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from explorer.catalogue.tables.table_report import TableProblem
from explorer.places.names.area_keys import AreaMatch
from explorer.places.names.written_areas import DISTRICT
from explorer.said import Said

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

_LEAST, _FEWEST_KINDS, _LEAST_KINDS = 12, 10, 0.3
"""Districts and different figures from which an order is no chance (1 in 3 million), and the share of figures that must differ:
classes and bands are few, rates of 294 districts with one decimal are not."""


def figures_in_order(
    frame: pd.DataFrame, matches: Mapping[str, AreaMatch], name_of: Callable[[str], str], known: Collection[str] = ()
) -> tuple[TableProblem, ...]:
    """Tell indicators whose figures go up or down from row to row, while the areas stand in order too.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    matches : mapping of key to AreaMatch
    name_of : function
        Name of the district of a code.
    known : collection of series
        Indicators of which it is known already that their figures stand beside other areas.

    Returns
    -------
    tuple of TableProblem
    """
    districts = {key: match.code for key, match in matches.items() if match.level == DISTRICT and match.code}
    if len(districts) < _LEAST:
        return ()
    held = frame[frame["key"].isin(list(districts)) & frame["value"].notna() & ~frame["series"].isin(list(known))]
    in_order = [
        str(series)
        for (series, _), rows in held.groupby(["series", "period"], sort=False)
        if len(rows) >= _LEAST and _are_sorted_apart(rows.sort_values("row", kind="stable"), districts, name_of)
    ]
    return tuple(
        TableProblem(Said("tables-in-order", series=series), Said("tables-quoted", text=series), Said("tables-in-order-remedy"))
        for series in dict.fromkeys(in_order)
    )


def _are_sorted_apart(rows: pd.DataFrame, districts: Mapping[str, str], name_of: Callable[[str], str]) -> bool:
    values = rows["value"].to_numpy(dtype=float)
    if not _is_in_order(values):
        return False
    keys = [str(key).casefold() for key in rows["key"]]
    called = [name_of(districts[str(key)]).casefold() for key in rows["key"]]
    return any(len(set(texts)) == len(texts) and texts == sorted(texts) for texts in (keys, called))


def _is_in_order(values: npt.NDArray[np.float64]) -> bool:
    """Whether figures only go up, or only down; numbers of rows, which rise by the same from each to the next, are none."""
    import numpy as np

    steps = np.diff(values)
    kinds = 1 + int((steps != 0).sum())
    if not ((steps >= 0).all() or (steps <= 0).all()) or kinds < max(_FEWEST_KINDS, _LEAST_KINDS * len(values)):
        return False
    return not np.allclose(steps, steps[0])
