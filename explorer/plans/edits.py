"""Edits of a plan: districts added, taken out, moved, locked. Each is a step, named in words; locks hold against all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from explorer.errors import ChoiceError
from explorer.flags.names import districts_said
from explorer.places.districts import DistrictLookup
from explorer.project.plan import Plan, PlanFootprint
from explorer.said import Listing, Said


@dataclass(frozen=True)
class Edit:
    """A step: what it is called, and the plan after it."""

    label: Said
    plan: Plan


def add(plan: Plan, codes: Sequence[str], name: str, lookup: DistrictLookup) -> Edit:
    """Add districts to a footprint.

    Raises
    ------
    ChoiceError
        One is locked, unknown, outside the extent, or lies in a footprint of the plan already.
    """
    footprint, wanted = the_footprint(plan, name), _checked(plan, codes, lookup)
    for code in wanted:
        holder = plan.holder(code)
        if holder is not None:
            where = "here" if holder == footprint else "elsewhere"
            told = Said("plan-already-in", district=lookup.area(code), footprint=holder.named)
            raise ChoiceError(told, Said(f"plan-already-in-{where}"))
    return Edit(_step("add", wanted, footprint, lookup), _all_placed(plan, wanted, footprint.name))


def remove(plan: Plan, codes: Sequence[str], lookup: DistrictLookup) -> Edit:
    """Take districts out of the footprint that they lie in.

    Raises
    ------
    ChoiceError
        One is locked, lies in no footprint, or its footprint would be left empty.
    """
    wanted = _checked(plan, codes, lookup)
    for code in wanted:
        if plan.holder(code) is None:
            raise ChoiceError(Said("plan-in-none", district=lookup.area(code), plan=plan.named), Said("plan-add-it"))
    held = plan.holder(wanted[0])
    after = _all_placed(plan, wanted, "")
    _refuse_emptied(plan, after)
    return Edit(_step("remove", wanted, held or PlanFootprint(""), lookup), after)


def move(plan: Plan, codes: Sequence[str], name: str, lookup: DistrictLookup) -> Edit:
    """Move districts to a footprint from wherever they lie.

    Raises
    ------
    ChoiceError
        One is locked, unknown, outside the extent or there already, or a footprint would be left empty.
    """
    footprint, wanted = the_footprint(plan, name), _checked(plan, codes, lookup)
    for code in wanted:
        if plan.holder(code) == footprint:
            told = Said("plan-already-in", district=lookup.area(code), footprint=footprint.name)
            raise ChoiceError(told, Said("plan-already-in-here"))
    after = _all_placed(plan, wanted, footprint.name)
    _refuse_emptied(plan, after)
    return Edit(_step("move", wanted, footprint, lookup), after)


def lock(plan: Plan, codes: Sequence[str], lookup: DistrictLookup) -> Edit:
    """Lock districts where they lie, in a footprint or in none."""
    wanted = _known(plan, codes, lookup)
    label = Said("plan-step-lock", districts=districts_said(lookup, wanted))
    return Edit(label, replace(plan, locks=tuple(sorted({*plan.locks, *wanted}))))


def unlock(plan: Plan, codes: Sequence[str], lookup: DistrictLookup) -> Edit:
    """Let districts move again."""
    wanted = _known(plan, codes, lookup)
    label = Said("plan-step-unlock", districts=districts_said(lookup, wanted))
    return Edit(label, replace(plan, locks=tuple(code for code in plan.locks if code not in wanted)))


def with_footprint(plan: Plan, name: str) -> Edit:
    """Add a footprint in which nothing lies yet.

    Raises
    ------
    ChoiceError
        One has the name already.
    """
    if not name.strip() or plan.footprint(name) is not None:
        raise ChoiceError(Said("plan-name-taken", name=name), Said("plan-other-name"))
    return Edit(Said("plan-step-footprint", footprint=name), replace(plan, footprints=(*plan.footprints, PlanFootprint(name))))


def without_footprint(plan: Plan, name: str, lookup: DistrictLookup) -> Edit:
    """Take a footprint away; its districts lie in none then.

    Raises
    ------
    ChoiceError
        A district of it is locked.
    """
    footprint = the_footprint(plan, name)
    _refuse_locked(plan, footprint.districts, lookup)
    rest = tuple(one for one in plan.footprints if one != footprint)
    splits = tuple(one for one in plan.splits if name not in one.footprints)
    return Edit(Said("plan-step-no-footprint", footprint=name), replace(plan, footprints=rest, splits=splits))


def refuse_against_locks(now: Plan, then: Plan, lookup: DistrictLookup) -> None:
    """Refuse to go to another state of a plan, as undo does, where that would move a district that is locked now.

    Raises
    ------
    ChoiceError
        It would; the districts are named.
    """
    _refuse_locked(now, moved(now, then), lookup)


def moved(before: Plan, after: Plan) -> tuple[str, ...]:
    """Return the districts that lie in another footprint, or in none, after a change."""
    places = [{code: one.name for one in plan.footprints for code in one.districts} for plan in (before, after)]
    return tuple(sorted(code for code in {*places[0], *places[1]} if places[0].get(code) != places[1].get(code)))


def the_footprint(plan: Plan, name: str) -> PlanFootprint:
    """Return the footprint of a name; the only one where no name is given.

    Raises
    ------
    ChoiceError
        There is none, or several and none is named.
    """
    if not name and len(plan.footprints) == 1:
        return plan.footprints[0]
    found = plan.footprint(name)
    if found is None:
        told = Said("plan-no-footprint", name=name) if name else Said("plan-which-footprint", plan=plan.named)
        raise ChoiceError(told, Said("plan-its-footprints", footprints=Listing(tuple(one.named for one in plan.footprints), 12)))
    return found


def _checked(plan: Plan, codes: Sequence[str], lookup: DistrictLookup) -> tuple[str, ...]:
    wanted = _known(plan, codes, lookup)
    _refuse_locked(plan, wanted, lookup)
    return wanted


def _known(plan: Plan, codes: Sequence[str], lookup: DistrictLookup) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(codes))
    if not wanted:
        raise ChoiceError(Said("plan-no-codes"), Said("named-list-district"))
    unknown = tuple(code for code in wanted if code not in lookup.districts)
    if unknown:
        raise ChoiceError(Said("plan-unknown-codes", codes=Listing(unknown)), Said("named-list-district"))
    outside = [code for code in wanted if plan.extent and code not in plan.extent]
    if outside:
        raise ChoiceError(
            Said("plan-outside-extent", districts=districts_said(lookup, outside), plan=plan.named), Said("plan-inside-extent")
        )
    return wanted


def _refuse_locked(plan: Plan, codes: Iterable[str], lookup: DistrictLookup) -> None:
    locked = [code for code in codes if code in plan.locks]
    if locked:
        raise ChoiceError(Said("plan-locked", districts=districts_said(lookup, locked)), Said("plan-unlock-first"))


def _refuse_emptied(before: Plan, after: Plan) -> None:
    for was, now in zip(before.footprints, after.footprints, strict=True):
        if was.districts and not now.districts:
            raise ChoiceError(Said("plan-emptied", footprint=was.named), Said("plan-emptied-remedy"))


def _all_placed(plan: Plan, codes: Iterable[str], name: str) -> Plan:
    for code in codes:
        plan = plan.placed(code, name)
    return plan


def _step(what: str, codes: Sequence[str], footprint: PlanFootprint, lookup: DistrictLookup) -> Said:
    return Said(f"plan-step-{what}", districts=districts_said(lookup, codes, 3), footprint=footprint.named)
