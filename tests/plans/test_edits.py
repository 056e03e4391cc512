"""Edits: each one is a step named in words, each can be taken back, and locks hold against all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.catalogue import Catalogue
from explorer.errors import ChoiceError
from explorer.places.districts import DistrictLookup
from explorer.plans import edits, starts
from explorer.plans.edits import Edit
from explorer.project import Project
from explorer.project.history import History
from explorer.project.plan import Plan, PlanFootprint, with_plan
from explorer.words import say
from tests.support import says

ELMBRIDGE, SPELTHORNE, STAFFORD = "E07000207", "E07000213", "E07000197"


@pytest.fixture(scope="module")
def surrey(catalogue: Catalogue) -> Plan:
    return starts.from_option(catalogue.options["surrey-2u"])


def test_steps_are_named_in_words(surrey: Plan, lookup: DistrictLookup) -> None:
    authority = Plan("wm", "West Midlands", footprints=(PlanFootprint("West Midlands", (ELMBRIDGE,)),))

    assert say(edits.add(authority, [STAFFORD], "", lookup).label) == "Add Stafford to West Midlands"
    assert say(edits.remove(surrey, [ELMBRIDGE], lookup).label) == "Take Elmbridge out of East Surrey"
    assert say(edits.move(surrey, [ELMBRIDGE], "West Surrey", lookup).label) == "Move Elmbridge to West Surrey"
    assert say(edits.lock(surrey, [ELMBRIDGE, SPELTHORNE], lookup).label) == "Lock Elmbridge and Spelthorne"


def test_a_district_that_moves_lies_in_one_footprint(surrey: Plan, lookup: DistrictLookup) -> None:
    after = edits.move(surrey, [ELMBRIDGE], "West Surrey", lookup).plan

    assert [one.name for one in after.footprints if ELMBRIDGE in one.districts] == ["West Surrey"]
    assert edits.moved(surrey, after) == (ELMBRIDGE,)
    assert edits.move(after, [ELMBRIDGE], "East Surrey", lookup).plan == surrey


def test_a_divided_district_is_divided_no_longer_once_it_is_put_somewhere(catalogue: Catalogue, lookup: DistrictLookup) -> None:
    norfolk = starts.from_option(catalogue.options["norfolk-3u"])
    after = edits.add(norfolk, ["E07000144"], "Greater Norwich", lookup).plan

    assert [one.district for one in after.splits] == ["E07000149"]


REFUSED: dict[str, tuple[Callable[[Plan, DistrictLookup], object], str]] = {
    "unknown code": (lambda plan, lookup: edits.add(plan, ["E07099999"], "East Surrey", lookup), "E07099999 is not the code"),
    "no code": (lambda plan, lookup: edits.add(plan, [], "East Surrey", lookup), "No district is named"),
    "outside": (lambda plan, lookup: edits.add(plan, [STAFFORD], "East Surrey", lookup), "Stafford lies outside what"),
    "in another": (lambda plan, lookup: edits.add(plan, [ELMBRIDGE], "West Surrey", lookup), "Elmbridge is in East Surrey"),
    "there already": (lambda plan, lookup: edits.move(plan, [ELMBRIDGE], "East Surrey", lookup), "is in East Surrey already"),
    "no footprint": (lambda plan, lookup: edits.move(plan, [ELMBRIDGE], "North", lookup), "no footprint called “North”"),
    "which": (lambda plan, lookup: edits.move(plan, [ELMBRIDGE], "", lookup), "several footprints, and none is named"),
    "in none": (lambda plan, lookup: edits.remove(plan.placed(ELMBRIDGE, ""), [ELMBRIDGE], lookup), "is in no footprint"),
    "emptied": (lambda plan, lookup: edits.remove(plan, plan.footprints[0].districts, lookup), "left without a district"),
    "emptied by a move": (
        lambda plan, lookup: edits.move(plan, plan.footprints[0].districts, plan.names[1], lookup), "left without a district"
    ),
    "name": (lambda plan, _: edits.with_footprint(plan, "East Surrey"), "cannot be called “East Surrey”"),
}  # fmt: skip


@pytest.mark.parametrize("why", REFUSED)
def test_what_cannot_be_is_refused_in_a_sentence(why: str, surrey: Plan, lookup: DistrictLookup) -> None:
    edit, sentence = REFUSED[why]
    with pytest.raises(ChoiceError, check=says(sentence)):
        edit(surrey, lookup)


def test_a_footprint_comes_and_goes(surrey: Plan, lookup: DistrictLookup) -> None:
    three = edits.with_footprint(surrey, "North").plan

    assert three.names == ("East Surrey", "West Surrey", "North")
    assert edits.without_footprint(three, "North", lookup).plan == surrey


def test_locks_hold_against_every_edit_and_against_undo(surrey: Plan, lookup: DistrictLookup) -> None:
    moved = edits.move(surrey, [ELMBRIDGE], "West Surrey", lookup).plan
    locked = edits.lock(moved, [ELMBRIDGE], lookup).plan
    attempts: tuple[Callable[[], object], ...] = (
        lambda: edits.move(locked, [ELMBRIDGE], "East Surrey", lookup),
        lambda: edits.remove(locked, [ELMBRIDGE], lookup),
        lambda: edits.without_footprint(locked, "West Surrey", lookup),
        lambda: edits.refuse_against_locks(locked, surrey, lookup),
    )
    for attempt in attempts:
        with pytest.raises(ChoiceError, check=says("Elmbridge is locked and stays where it is")):
            attempt()
    # To take back the lock itself moves nothing.
    edits.refuse_against_locks(locked, moved, lookup)
    assert edits.unlock(locked, [ELMBRIDGE], lookup).plan == moved


@given(st.data())
def test_what_is_undone_is_as_it_was_and_what_is_locked_never_moved(catalogue: Catalogue, data: st.DataObject) -> None:
    plan, lookup = starts.from_option(catalogue.options["essex-5u"]), catalogue.districts
    history = History.of(Project(plans=(plan,)))
    states = [plan]
    for _ in range(data.draw(st.integers(1, 6))):
        now = states[-1]
        code, name = data.draw(st.sampled_from(now.extent)), data.draw(st.sampled_from(now.names))
        kinds: list[Callable[..., Edit]] = [
            partial(edits.add, name=name),
            edits.remove,
            partial(edits.move, name=name),
            edits.lock,
        ]
        makes = data.draw(st.sampled_from(kinds))
        try:
            edit = makes(now, [code], lookup=lookup)
        except ChoiceError:
            continue
        assert not set(now.locks) & set(edits.moved(now, edit.plan))
        held = [one for each in edit.plan.footprints for one in each.districts]
        assert len(held) == len(set(held))
        history.take(history.done(edit.label, replace(history.project, plans=with_plan(history.project.plans, edit.plan))))
        states.append(edit.plan)
    for state in reversed(states):
        assert history.project.plans == (state,)
        history.take(history.undone())
