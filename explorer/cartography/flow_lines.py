"""Which commuting flows to draw as lines between districts, and how wide."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.project.layer_choice import DEFAULT_TOP, Direction
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue.flows import Flows

DIRECTIONS: dict[Direction, Said] = {
    "to": Said("map-flows-to"),
    "from": Said("map-flows-from"),
    "within": Said("map-flows-within"),
}
"""Which flows of a group of districts can be drawn."""

NARROWEST, WIDEST = 1.6, 10.0
"""Widths of lines in logical pixels: the largest flow drawn has the widest, and none is narrower than the eye needs."""


@dataclass(frozen=True, eq=False)
class LargestFlows:
    """The largest flows of a group of districts.

    Attributes
    ----------
    table : DataFrame
        ``residence``, ``workplace`` (district codes), ``people`` and ``width`` (logical pixels), the largest flow first.
    share : float
        Share of all the people who commute this way that the flows drawn account for; NaN where there are none.
    unknown : tuple of str
        Districts whose residents the source does not count: no flow from them can be drawn.
    """

    table: pd.DataFrame
    share: float
    unknown: tuple[str, ...]


def largest_flows(flows: Flows, group: Collection[str], direction: Direction = "to", top: int = DEFAULT_TOP) -> LargestFlows:
    """Return the largest flows to, from or within a group of districts.

    People who work in the district they live in are never a flow between districts. A width is in proportion to the
    people, so that twice the people have twice the line.

    Parameters
    ----------
    flows : Flows
        People by district of residence and of workplace.
    group : collection of str
        District codes; those not in the flows do not count.
    direction : str
        ``to``: living outside and working inside; ``from``: living inside and working outside; ``within``: both inside,
        in two different districts.
    top : int
        How many flows at most.

    Returns
    -------
    LargestFlows

    Examples
    --------
    >>> from explorer.catalogue import Catalogue
    >>> largest_flows(Catalogue.load().flows, ["E08000025"], "to", 1).table["residence"].tolist()
    ['E08000028']
    """
    # The window reads the words of this module at its start, before pandas may be there.
    import pandas as pd

    matrix = flows.matrix
    inside = matrix.index.isin(list(group))
    wanted = _pairs(inside, direction)
    people = np.where(wanted, matrix.to_numpy(dtype=np.float64), 0.0)
    people[~np.isfinite(people)] = 0.0
    order = np.argsort(-people, axis=None, kind="stable")[: max(top, 0)]
    rows, columns = np.unravel_index(order[people.ravel()[order] > 0], people.shape)
    counted = people[rows, columns]
    table = pd.DataFrame(
        {
            "residence": matrix.index.to_numpy()[rows],
            "workplace": matrix.columns.to_numpy()[columns],
            "people": counted,
            "width": line_widths(counted),
        }
    )
    total = float(people.sum())
    return LargestFlows(table, float(counted.sum()) / total if total else np.nan, _unknown(flows, inside, direction))


def line_widths(people: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return widths in proportion to people: the largest is :data:`WIDEST`, none below :data:`NARROWEST`.

    Examples
    --------
    >>> line_widths(np.array([900.0, 450.0, 1.0])).tolist()
    [10.0, 5.0, 1.6]
    """
    if not len(people):
        return np.empty(0)
    widths: npt.NDArray[np.float64] = np.maximum(people / people.max() * WIDEST, NARROWEST)
    return widths


def _pairs(inside: npt.NDArray[np.bool_], direction: Direction) -> npt.NDArray[np.bool_]:
    """Return which cells of the matrix (residence by workplace) are meant."""
    homes = inside if direction in ("from", "within") else ~inside
    works = inside if direction in ("to", "within") else ~inside
    pairs: npt.NDArray[np.bool_] = np.outer(homes, works)
    np.fill_diagonal(pairs, val=False)
    return pairs


def _unknown(flows: Flows, inside: npt.NDArray[np.bool_], direction: Direction) -> tuple[str, ...]:
    """Return which of the districts that people would leave are not counted."""
    if direction == "to":
        return tuple(map(str, flows.matrix.index[~inside & ~flows.covered])) if inside.any() else ()
    return tuple(map(str, flows.matrix.index[inside & ~flows.covered]))
