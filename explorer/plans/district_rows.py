"""Every district that could come or go, with its state and what that would do: the list of the drawing table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from explorer.plans.drawing import Drawing
from explorer.plans.scores import Scores
from explorer.plans.suggest import TIED, Ties
from explorer.said import Area, Number, Said, Share, Value

State = Literal["in", "out", "elsewhere"]


@dataclass(frozen=True)
class DistrictRow:
    """A district beside the footprint, or in it.

    Attributes
    ----------
    code, name : str
    state : str
        ``in``, ``out``, or ``elsewhere`` (in another footprint of the plan).
    is_locked : bool
    points : float
        What adding it, or dropping it where it is in, does to the measure, in points; NaN where that is not known.
    sent, filled : float
        Share of its employed residents who work in the footprint's other districts, and of its jobs filled from there.
    residents : float
    """

    code: str
    name: str
    state: State
    is_locked: bool
    points: float
    sent: float
    filled: float
    residents: float

    @property
    def named(self) -> Area:
        """The district as a sentence names it."""
        return Area(self.code, self.name)

    @property
    def cells(self) -> tuple[Value, ...]:
        """The row as a reader sees it."""
        points = Said("plan-not-known") if np.isnan(self.points) else _signed(self.points)
        residents = Said("plan-not-known") if np.isnan(self.residents) else Number(self.residents, 0, "people")
        state = Said("plan-state", state=self.state, locked="yes" if self.is_locked else "no")
        return self.named, state, points, Share(self.sent), Share(self.filled), residents


def _signed(points: float) -> Said:
    return Said("plan-signed", sign="minus" if points < 0 else "plus", size=Number(abs(points), 1, "points"))


def district_rows(drawing: Drawing, *, everywhere: bool = False) -> tuple[DistrictRow, ...]:
    """Return the members, the neighbours and what is tied to the footprint, what would help most first.

    Parameters
    ----------
    drawing : Drawing
    everywhere : bool
        Whether all other districts of the extent follow.
    """
    case, plan = drawing.case, drawing.plan
    ties = Ties.of(drawing.measured)
    tied = [code for code in case.all_codes if max(ties.out[code], ties.into[code]) >= TIED]
    near = list(dict.fromkeys([*case.codes, *case.neighbours, *tied]))
    near = (
        [code for code in near if not plan.extent or code in plan.extent] if case.codes else list(plan.extent or case.all_codes)
    )
    tied_or_near = frozenset(near)
    if everywhere:
        near = list(dict.fromkeys([*near, *(plan.extent or case.all_codes)]))
    places = np.array([case.position[code] for code in near], dtype=np.int64)
    points = np.full(len(near), np.nan)
    if case.codes and not case.flows.unknown(case.codes):
        scores = Scores(drawing.measured, places)
        each = scores.of(scores.toggled(np.arange(len(near))[:, None]))
        covered = np.asarray(case.flows.covered)[places]
        points = np.where(covered & np.isfinite(each), 100 * (each - scores.of(scores.row[None, :])[0]), np.nan)
    rows = []
    for code, gained in zip(near, points.tolist(), strict=True):
        holder = plan.holder(code)
        state: State = "in" if code in case.codes else "out" if holder is None else "elsewhere"
        residents = float(case.population.iloc[case.position[code]])
        locked = code in plan.locks
        rows.append(DistrictRow(code, case.lookup.said(code), state, locked, gained, ties.out[code], ties.into[code], residents))
    return tuple(sorted(rows, key=lambda row: (row.code not in tied_or_near, np.isnan(row.points), -row.points, row.name)))


def toggled_change(drawing: Drawing, code: str) -> Literal["add", "remove", "move"]:
    """Return what taking a row does: adding the district, taking it out, or moving it from another footprint."""
    if code in drawing.case.codes:
        return "remove"
    return "add" if drawing.plan.holder(code) is None else "move"
