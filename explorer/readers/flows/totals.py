"""Totals that a flows file gives itself, held against its counts: where they contradict, one of the two is wrong.

A total may rightly differ: counts are rounded each for itself, held back behind a mark, or of pairs that a part of a table does
not list. What is explained so is said; everything else waits until the user decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from explorer.readers.flows.model import OddTotal, people_said
from explorer.readers.flows.special import is_total, kind_of
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

Numbers = npt.NDArray[np.float64]

_STEPS = (1000.0, 100.0, 10.0, 5.0, 3.0)
"""Numbers of which all counts are multiples where they were rounded to them."""

_FEWEST = 10
"""Counts, and totals from which on that they all are multiples, or exact, is no chance (ours)."""

_SPREAD = 1.2
"""Steps, for the root of the number of counts, by which a sum of rounded ones is off at most: four standard deviations (ours)."""

_MOST_EXACT, _MANY_CELLS = 0.9, 5
"""Share of the totals of so many counts or more that are exact where counts were not rounded after they were added up (ours)."""

_MOST_BEYOND, _FEWEST_BEYOND = 0.9, 3
"""Share of totals, and how many, that are all more than their counts where a part of a table is given (ours)."""

_HELD_BLANK = 10.0
"""People whom a blank cell may hold back; publishers hide no more than that (ours)."""


@dataclass(frozen=True)
class Compared:
    """What came of holding totals against counts.

    Attributes
    ----------
    odd : tuple of OddTotal
        Totals that contradict the counts, those that differ most first.
    notes : tuple of Said
        Why others differ, one sentence each.
    """

    odd: tuple[OddTotal, ...] = ()
    notes: tuple[Said, ...] = ()


def compare_totals(pairs: pd.DataFrame, totals: pd.DataFrame) -> Compared:
    """Hold the totals of a file against the sums of its counts.

    Parameters
    ----------
    pairs : DataFrame
        ``residence``, ``workplace`` and ``people``, every pair that the file lists; NaN where a count is held back. ``blank``,
        if it is there, tells the counts that are left blank.
    totals : DataFrame
        Likewise the totals: one end of each, or both, are called so. NaN where a total is no number.
    """
    given = totals[totals["people"].notna()].astype({"residence": object, "workplace": object})
    if given.empty or not len(pairs):
        return Compared()
    summed = {end: np.array([is_total(zone) or not zone for zone in given[end]], dtype=bool) for end in _ENDS}
    step = _step(pairs["people"].to_numpy(dtype=float))
    # A file may have several columns of totals, each called otherwise: each is held against the counts.
    sides = [
        _side(pairs, of_label, end, other, step)
        for end, other in (_ENDS, _ENDS[::-1])
        for _, of_label in given[summed[other] & ~summed[end]].groupby(other)
    ]
    odd = [total for side in sides for total in side.odd]
    whole = given[summed["residence"] & summed["workplace"]]["people"].to_numpy(dtype=float)
    odd += _odd_corner(pairs, whole, sides, step)
    odd.sort(key=lambda total: -abs(total.given - total.counted))
    return Compared(tuple(odd), tuple(note for note in _notes(sides) if note))


_ENDS = ("residence", "workplace")


@dataclass(frozen=True, eq=False)
class _Side:
    """Totals of the zones of one end: those that contradict, and how many are explained by what."""

    given: float
    odd: tuple[OddTotal, ...]
    rounded: Numbers
    held: int
    beyond: float
    others: str


def _side(pairs: pd.DataFrame, given: pd.DataFrame, end: str, other: str, step: float) -> _Side:
    """Compare the totals of one end's zones with the sums of their counts."""
    said = given.groupby(end)["people"].sum()
    people = pairs["people"]
    sums = {which: _sums(people[kept], pairs[end][kept], said.index) for which, kept in _choices(pairs, other).items()}
    cells = _sums(people.notna(), pairs[end], said.index)
    told = said.to_numpy(dtype=float)
    allowed = _allowed(told, sums["all"], cells, step)
    which = max(sums, key=lambda each: (float((np.abs(told - sums[each]) <= allowed).mean()), each == "all"))
    found = sums[which]
    away = told - found
    wrong = np.abs(away) > _allowed(told, found, cells, step)
    marked = _sums(people.isna(), pairs[end], said.index)
    blank = _sums(pairs["blank"], pairs[end], said.index) if "blank" in pairs else 0 * marked
    held = wrong & (away > 0) & ((marked > 0) | (away <= _HELD_BLANK * blank))
    left = wrong & ~held
    is_part = left.sum() >= _FEWEST_BEYOND and (away[left] > 0).all() and left.sum() >= _MOST_BEYOND * (~held).sum()
    odd = tuple(
        OddTotal(end, str(said.index[at]), float(told[at]), float(found[at]))
        for at in np.flatnonzero(left).tolist()
        if not is_part
    )
    rounded = np.abs(away[~wrong & (np.abs(away) > _DUST)])
    beyond = float(away[left].sum()) if is_part else 0.0
    return _Side(float(told.sum()), odd, rounded, int(held.sum()), beyond, "" if which == "all" else which)


_DUST = 1e-6
"""What adding up decimals leaves over."""


def _choices(pairs: pd.DataFrame, other: str) -> dict[str, npt.NDArray[np.bool_]]:
    """Return which pairs a total may be of: all, or those with a fixed workplace only."""
    choices = {"all": np.ones(len(pairs), dtype=bool)}
    if other == "workplace":
        special = [zone for zone in pairs[other].unique() if kind_of(str(zone))]
        if special:
            choices["fixed"] = ~pairs[other].isin(special).to_numpy()
    return choices


def _sums(numbers: pd.Series[Any], ends: pd.Series[Any], zones: pd.Index[str]) -> Numbers:
    found = numbers.astype(float).groupby(ends, observed=True).sum()
    placed = found.set_axis(found.index.astype(object)).reindex(zones, fill_value=0.0)
    return np.asarray(placed.to_numpy(dtype=float), dtype=np.float64)


def _allowed(given: Numbers, sums: Numbers, cells: Numbers, step: float) -> Numbers:
    """Return by how much each total may differ from its counts, if these were rounded or disturbed each for itself."""
    exact = np.abs(given - sums) <= _DUST * np.maximum(np.abs(given), 1.0)
    judged = cells >= _MANY_CELLS
    if judged.sum() >= _FEWEST and exact[judged].mean() >= _MOST_EXACT:
        return np.asarray(_DUST * np.maximum(np.abs(given), 1.0), dtype=np.float64)
    own = _step(given, fewest=3) if step > 1 or len(given) >= _FEWEST else step
    off = 0.5 * max(own, step) + step * np.minimum(0.5 * cells, _SPREAD * np.sqrt(cells)) + _DUST * np.abs(given)
    return np.asarray(off, dtype=np.float64)


def _step(people: Numbers, fewest: int = _FEWEST) -> float:
    """Return to what counts are rounded: to tens or fives, to whole people, or to some digits.

    Examples
    --------
    >>> _step(np.array([10.0, 25.0] * 5)), _step(np.array([1.0, 25.0] * 5)), _step(np.array([1.5, 2.0]))
    (5.0, 1.0, 0.1)
    """
    some = people[np.isfinite(people) & (people > 0)]
    if len(some) >= fewest and (step := next((step for step in _STEPS if (some % step == 0).all()), 0.0)):
        return step
    return next((10.0**-digits for digits in range(6) if np.allclose(some, some.round(digits), rtol=0, atol=1e-9)), 1e-6)


def _odd_corner(pairs: pd.DataFrame, whole: Numbers, sides: Sequence[_Side], step: float) -> list[OddTotal]:
    """Tell totals of everyone that are neither the sum of the counts nor that of the totals, and that nothing explains."""
    people = pairs["people"].to_numpy(dtype=float)
    everyone, cells = float(np.nansum(people)), np.array([float(len(pairs))])
    held = np.isnan(people).any() or any(side.held or side.beyond for side in sides)
    blank = float(pairs["blank"].sum()) if "blank" in pairs else 0.0
    odd = []
    for number in map(float, whole):
        others = [everyone, *(side.given for side in sides)]
        if any(abs(number - other) <= _allowed(np.array([number]), np.array([other]), cells, step)[0] for other in others):
            continue
        if number > everyone and (held or number - everyone <= _HELD_BLANK * blank):
            continue
        odd.append(OddTotal("", "", number, everyone))
    return odd


def _notes(sides: Sequence[_Side]) -> list[Said | None]:
    rounded = np.concatenate([side.rounded for side in sides]) if sides else np.empty(0)
    held, beyond = sum(side.held for side in sides), max((side.beyond for side in sides), default=0.0)
    most = people_said(float(rounded.max())) if len(rounded) else None
    return [
        Said("readers-totals-rounded", totals=len(rounded), most=most) if most else None,
        Said("readers-totals-held", totals=held) if held else None,
        Said("readers-totals-beyond", people=people_said(beyond)) if beyond else None,
        Said("readers-totals-fixed") if any(side.others for side in sides) else None,
    ]
