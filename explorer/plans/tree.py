"""The scenario tree: plans begun, copied, renamed and deleted, each as a step that can be undone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from explorer.errors import ChoiceError
from explorer.plans.starts import branched
from explorer.project.plan import Plan
from explorer.said import Said


@dataclass(frozen=True)
class TreeEdit:
    """A step: what it is called, the plans after it, and the plan that is in hand then (empty for none)."""

    label: Said
    plans: tuple[Plan, ...]
    in_hand: str


def tree(plans: Sequence[Plan]) -> Iterator[tuple[int, Plan]]:
    """Yield plans with their depth, each after the plan it was branched from; those of bundled plans stand at the root.

    Examples
    --------
    >>> one, two, three = Plan("a", "A", parent="surrey-2u"), Plan("b", "B"), Plan("c", "C", parent="a")
    >>> [(depth, plan.id) for depth, plan in tree((one, two, three))]
    [(0, 'a'), (1, 'c'), (0, 'b')]
    """
    ids = {plan.id for plan in plans}

    def below(parent: str, depth: int) -> Iterator[tuple[int, Plan]]:
        for plan in plans:
            if plan.parent == parent:
                yield depth, plan
                yield from below(plan.id, depth + 1)

    for plan in plans:
        if plan.parent not in ids:
            yield 0, plan
            yield from below(plan.id, 1)


def free_name(plans: Sequence[Plan], name: str) -> str:
    """Return a name that no plan has: the name itself, or with another number after it.

    Examples
    --------
    >>> free_name((Plan("a", "Surrey"), Plan("b", "Surrey 2")), "Surrey 2"), free_name((), "Surrey 2")
    ('Surrey 3', 'Surrey 2')
    """
    taken = {plan.name.casefold() for plan in plans}
    number, found, bare = 2, name, re.sub(r" \d+$", "", name)
    while found.casefold() in taken:
        number, found = number + 1, f"{bare} {number}"
    return found


def begun(plans: Sequence[Plan], bundled: Plan, name: str, bundled_ids: Collection[str] = (), when: str = "") -> TreeEdit:
    """Begin a plan of one's own with a bundled one, which stays as it is."""
    named = free_name(plans, name)
    taken = {*bundled_ids, *(plan.id for plan in plans)}
    plan = branched(bundled, named, taken, when=when)
    plan = replace(plan, parent=bundled.id if bundled.id in bundled_ids else "")
    return TreeEdit(Said("plan-step-begin", plan=named), (*plans, plan), plan.id)


def copied(plans: Sequence[Plan], plan: Plan, when: str = "") -> TreeEdit:
    """Branch a plan under a name of its own."""
    named = free_name(plans, plan.name)
    found = branched(plan, named, {one.id for one in plans}, when=when)
    return TreeEdit(Said("plan-step-copy", plan=plan.name), (*plans, found), found.id)


def renamed(plans: Sequence[Plan], plan: Plan, name: str) -> TreeEdit:
    """Give a plan another name.

    Raises
    ------
    ChoiceError
        The name is empty, or another plan has it.
    """
    name = name.strip()
    if not name or any(one.name.casefold() == name.casefold() for one in plans if one.id != plan.id):
        raise ChoiceError(Said("plan-plan-name-taken", name=name), Said("plan-plan-other-name"))
    label = Said("plan-step-rename", plan=plan.name, name=name)
    return TreeEdit(label, tuple(replace(one, name=name) if one.id == plan.id else one for one in plans), plan.id)


def deleted(plans: Sequence[Plan], plan: Plan) -> TreeEdit:
    """Delete a plan; what was branched from it hangs from where it hung."""
    rest = tuple(
        replace(one, parent=plan.parent) if one.parent == plan.id else one for one in plans if one.id != plan.id
    )  # fmt: skip
    return TreeEdit(Said("plan-step-delete", plan=plan.name), rest, "")
