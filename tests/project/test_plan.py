"""A plan is a value: which footprint a district lies in, what it is called among partnerships, and how districts move."""

from __future__ import annotations

import json

import pytest

from explorer.project import Project, codec
from explorer.project.codec import decode, encode
from explorer.project.look import Look
from explorer.project.plan import Plan, PlanFootprint, SplitDistrict, with_plan

EAST, WEST = PlanFootprint("East", ("E1", "E2")), PlanFootprint("West", ("W1",), "ca-west")
PLAN = Plan("county", "County", ("E1", "E2", "S1", "W1"), (EAST, WEST), (SplitDistrict("S1", ("East", "West"), ("a", "b")),))


def test_a_district_lies_in_one_footprint_or_none() -> None:
    assert PLAN.names == ("East", "West")
    assert (PLAN.footprint("West"), PLAN.footprint("North")) == (WEST, None)
    assert (PLAN.holder("E2"), PLAN.holder("S1")) == (EAST, None)
    assert (PLAN.split("S1"), PLAN.split("E1")) == (PLAN.splits[0], None)


def test_a_footprint_stands_for_its_partnership_or_has_an_id_of_its_own() -> None:
    assert [PLAN.body(one) for one in PLAN.footprints] == ["plan-county-east", "ca-west"]


def test_a_district_moves_leaves_and_is_divided_no_longer() -> None:
    moved = PLAN.placed("E2", "West")
    assert [one.districts for one in moved.footprints] == [("E1",), ("E2", "W1")]
    assert PLAN.placed("E1", "").footprints[0].districts == ("E2",)
    assert PLAN.placed("S1", "East").splits == ()
    assert PLAN.placed("E1", "East") == PLAN


def test_plans_are_kept_in_the_order_in_which_they_were_made() -> None:
    other = Plan("other", "Other")
    assert with_plan((PLAN,), other) == (PLAN, other)
    assert with_plan((PLAN, other), PLAN.placed("E1", "West"))[1] is other


def test_the_plan_in_hand_is_one_of_the_project() -> None:
    assert Project(plans=(PLAN,), plan="county").plan_in_hand is PLAN
    assert Project(plans=(PLAN,)).plan_in_hand is None
    assert Project(plan="gone").plan_in_hand is None


@pytest.mark.parametrize("value", [Project(), Look()])
def test_what_was_kept_before_there_were_plans_is_read(value: Project | Look) -> None:
    told = json.loads(encode(value))
    name = type(value).__name__.casefold()
    for new in ("plans", "plan"):
        told[name].pop(new, None)
    assert decode(json.dumps({"version": codec.VERSION, name: codec.STEPS[2](told)[name]}), type(value)) == value
