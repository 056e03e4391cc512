"""*Try it*: the change of the line that would clear a flag, as a preview that was measured, or why no line clears it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.analysis.contiguity import connected, neighbour_lists
from explorer.catalogue.partnerships import COUNTED_ROLES
from explorer.errors import ChoiceError
from explorer.flags.sides.chance import fit_of
from explorer.memory import SHARED
from explorer.plans.card import Card
from explorer.plans.drawing import Drawing, Measured, Raised
from explorer.plans.suggest import Limits, Search, best_within, change_said, next_best
from explorer.said import Said

OF_THE_DATA = frozenset(
    {"vintage", "data_gap", "uncertain", "series_break", "base_matters", "coverage_edge", "unstable_area", "area_invalid"}
)
"""Kinds that speak of figures, not of the line."""

WITHIN_DISTRICTS = frozenset({"district_split", "nation_border", "region_border"})
"""Kinds that no line along districts puts right."""

OF_ONE_AREA = frozenset({"area_split", "core_excluded", "weak_member"})
"""Kinds with a flag for each functional area or district."""

MOST_CHANGES = 3
"""Districts that come or go at most where a whole measure is to get better (ours)."""


@dataclass(frozen=True, eq=False)
class Remedy:
    """A change that clears a flag.

    Attributes
    ----------
    drawing : Drawing
    flag : Raised
        The flag that it clears.
    codes : tuple of str
        Districts that come, or go.
    after : Measured
        The footprint with the change.
    """

    drawing: Drawing
    flag: Raised
    codes: tuple[str, ...]
    after: Measured

    @property
    def title(self) -> Said:
        """What would be done, as the label of a step."""
        added = [code for code in self.codes if code in self.after.codes]
        return change_said(self.drawing, added, [code for code in self.codes if code not in added])

    @cached_property
    def card(self) -> Card:
        """Before and after."""
        return Card(self.drawing.measured, self.after)


def try_it(drawing: Drawing, flag: Raised) -> Remedy | Said:
    """Return the change of the footprint that clears a flag, or say why there is none.

    Every change is measured before it is offered: the flag is gone in it, no locked district moves, and no more pieces fall off.

    Parameters
    ----------
    drawing : Drawing
    flag : Raised
        One of those that the footprint raises as it stands.
    """
    why = never_cleared(flag.kind)
    if why is not None:
        return why
    for codes in _changes(drawing, flag):
        found = _measured(drawing, flag, codes)
        if found is not None:
            return found
    return Said("plan-try-none", footprint=drawing.case.name)


def never_cleared(kind: str) -> Said | None:
    """Say why no line clears flags of a kind; None where one may."""
    if kind in OF_THE_DATA:
        return Said("plan-try-data")
    return Said("plan-try-within") if kind in WITHIN_DISTRICTS else None


def is_cleared(flag: Raised, before: Measured, after: Measured) -> bool:
    """Whether a flag is gone."""
    if flag.kind in OF_ONE_AREA:
        return not any(one.kind == flag.kind and one.areas[:1] == flag.areas[:1] for one in after.raised)
    # Of a kind with a flag for each family of bodies, one fewer is one that is gone.
    counts = [sum(_is_alike(one, flag) for one in each.raised) for each in (before, after)]
    return counts[1] < counts[0]


def _is_alike(one: Raised, flag: Raised) -> bool:
    return one.kind == flag.kind and one.level == flag.level and one.reading.title == flag.reading.title


def _measured(drawing: Drawing, flag: Raised, codes: Sequence[str]) -> Remedy | None:
    plan, case = drawing.plan, drawing.case
    wanted = tuple(dict.fromkeys(codes))
    is_free = all(code not in plan.locks and (not plan.extent or code in plan.extent) for code in wanted)
    if not wanted or not is_free or (set(wanted) >= set(case.codes) and not set(wanted) - set(case.codes)):
        return None
    after = drawing.preview(wanted)
    if not after.codes or not is_cleared(flag, drawing.measured, after):
        return None
    if flag.kind != "not_contiguous" and _pieces(after) > _pieces(drawing.measured):
        return None
    return Remedy(drawing, flag, wanted, after)


def _pieces(measured: Measured) -> int:
    case = measured.case
    return len(connected(SHARED.of(neighbour_lists, case.touching), case.places(case.codes)))


# ---- What to try, the most telling first ---------------------------------------------------------------------------------


def _changes(drawing: Drawing, flag: Raised) -> Iterator[tuple[str, ...]]:
    own = {
        "hinterland_excluded": _outside,
        "institution_outside": _outside,
        "core_excluded": _core,
        "area_split": _rest_of_area,
        "weak_member": _inside,
        "overlap": _inside,
        "island": _outside,
        "not_contiguous": _joined,
        "institution_misfit": _rest_of_bodies,
    }.get(flag.kind)
    if own is not None:
        yield from sorted(own(drawing, flag), key=len)
    yield from _best(drawing, flag)


def _outside(drawing: Drawing, flag: Raised) -> Iterator[tuple[str, ...]]:
    yield tuple(code for code in flag.areas if code not in drawing.case.codes)


def _inside(drawing: Drawing, flag: Raised) -> Iterator[tuple[str, ...]]:
    yield tuple(code for code in flag.areas if code in drawing.case.codes)


def _core(drawing: Drawing, flag: Raised) -> Iterator[tuple[str, ...]]:
    area, core = flag.areas[:2]
    yield (core,)
    yield tuple(code for code in _of_area(drawing, area) if code in drawing.case.codes)


def _rest_of_area(drawing: Drawing, flag: Raised) -> Iterator[tuple[str, ...]]:
    """Take in the districts that lie mostly in the area, the largest first until enough is held; or give all of them up."""
    case, area = drawing.case, flag.areas[0]
    weights = case.markets.weights[area]
    inside = [code for code in _of_area(drawing, area) if code in case.codes]
    outside = sorted((code for code in flag.areas[1:] if code not in case.codes), key=lambda code: -float(weights[code]))
    yield from (tuple(outside[:count]) for count in range(1, min(len(outside), 6) + 1))
    yield tuple(inside)
    yield tuple(code for code in flag.areas[1:] if code in case.codes)


def _of_area(drawing: Drawing, area: str) -> list[str]:
    """Return the districts that lie mostly in a functional area."""
    case = drawing.case
    fit = SHARED.of(fit_of, case.functional_areas.shares)
    return [case.all_codes[place] for place in np.flatnonzero(fit == case.markets.position[area])]


def _rest_of_bodies(drawing: Drawing, flag: Raised) -> Iterator[tuple[str, ...]]:
    """Take in what is missing of bodies that are cut, or give up what is held of them: one body, then all of a family."""
    case = drawing.case
    cut = [row for row in case.institution_side.bodies if row.relation == "cut" and set(row.districts) & set(flag.areas)]
    for rows in (*([row] for row in cut), cut):
        members = {m.district for row in rows for m in case.bodies[row.id].memberships if m.role in COUNTED_ROLES}
        yield tuple(sorted(members - set(case.codes)))
        yield tuple(sorted(members & set(case.codes)))


def _joined(drawing: Drawing, flag: Raised) -> Iterator[tuple[str, ...]]:
    """Join what lies apart by the fewest districts between, or give it up."""
    case = drawing.case
    neighbours = SHARED.of(neighbour_lists, case.touching)
    apart = set(case.places([code for code in flag.areas if code in case.codes]))
    rest = set(case.places(case.codes)) - apart
    before: dict[int, int] = dict.fromkeys(apart, -1)
    waiting = sorted(apart)
    for place in waiting:
        reached = next((other for other in neighbours[place] if other in rest), None)
        if reached is not None:
            way = []
            while place not in apart:
                way.append(case.all_codes[place])
                place = before[place]
            yield tuple(way)
            break
        for other in neighbours[place]:
            if other not in before:
                before[other] = place
                waiting.append(other)
    yield tuple(case.all_codes[place] for place in sorted(apart))


def _best(drawing: Drawing, flag: Raised) -> Iterator[tuple[str, ...]]:
    """Yield single districts by what they do to the measure, then the best few at once."""
    limits = Limits()
    if flag.kind == "scale":
        bounds = [bound for _, bound in drawing.case.limits["scale"].steps if bound > drawing.measured.residents]
        limits = Limits(population=(min(bounds, default=0.0), np.inf), changes=MOST_CHANGES)
    if flag.kind in ("supply_containment", "demand_containment"):
        limits = Limits(changes=MOST_CHANGES, measure="containment")
    # Perhaps nothing that is tied to it may come, and nothing may go; or nothing near is as large as it would have to be.
    with suppress(ChoiceError):
        search = Search.of(drawing, Limits())
        yield from (one.codes for one in next_best(drawing, Limits(), len(search.free)))
    with suppress(ChoiceError):
        if limits.changes and limits.changes > 1:
            yield best_within(drawing, limits).codes
