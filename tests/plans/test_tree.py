"""The scenario tree, and what plans begin from."""

from __future__ import annotations

from datetime import date

import pytest

from explorer.catalogue.known import Known
from explorer.errors import ChoiceError
from explorer.plans.starting_points import AREAS, NOTHING, SELECTION, beginning_at, starting_points
from explorer.plans.starts import begin
from explorer.plans.tree import begun, copied, deleted, renamed, tree
from explorer.project import Project
from explorer.project.plan import Plan, PlanFootprint
from explorer.words import say

ELMBRIDGE = "E07000207"


def test_a_plan_is_begun_under_a_free_name_and_leaves_what_it_began_with_alone() -> None:
    bundled = Plan("surrey-2u", "Surrey", footprints=(PlanFootprint("East", (ELMBRIDGE,)),))
    first = begun((), bundled, "Surrey", ("surrey-2u",))
    second = begun(first.plans, bundled, "Surrey", ("surrey-2u",))

    assert [(plan.id, plan.name, plan.parent) for plan in second.plans] == [
        ("surrey", "Surrey", "surrey-2u"),
        ("surrey-2", "Surrey 2", "surrey-2u"),
    ]
    assert second.in_hand == "surrey-2"


def test_what_was_branched_from_a_deleted_plan_hangs_from_where_that_hung() -> None:
    one = Plan("a", "A", parent="surrey-2u")
    plans = copied((one,), one).plans
    plans = copied(plans, plans[1]).plans
    left = deleted(plans, plans[1])

    assert [(depth, plan.name) for depth, plan in tree(plans)] == [(0, "A"), (1, "A 2"), (2, "A 3")]
    assert [(depth, plan.name) for depth, plan in tree(left.plans)] == [(0, "A"), (1, "A 3")]
    assert left.in_hand == ""


def test_a_plan_gets_no_name_that_another_has_and_none_that_is_empty() -> None:
    plans = (Plan("a", "A"), Plan("b", "B"))
    assert renamed(plans, plans[0], " Ours ").plans[0].name == "Ours"
    for name in ("b", "  "):
        with pytest.raises(ChoiceError, match="plan-plan-name-taken"):
            renamed(plans, plans[0], name)


def test_options_authorities_places_and_regions_say_what_is_recorded_of_them(known: Known) -> None:
    points = {point.id: point for point in starting_points(known)}
    told = {key: say(point.about) for key, point in points.items()}

    assert sum(point.group == "options" for point in points.values()) == 58
    assert "consulted" in told["norfolk-3u"] or "decided" in told["norfolk-3u"] or "not chosen" in told["norfolk-3u"]
    assert "divides" in told["norfolk-3u"]
    assert "(confidence " in told["norfolk-3u"]
    assert "combined authority" in told["ca-west-midlands"]
    assert "No partnership of Greater London" in told["fund-greater-london"]
    assert "earmarked" in told["fund-south-yorkshire"]
    assert {point.group for point in points.values()} == {"options", "authorities", "places", "regions", "others"}


def test_a_plan_begins_from_nothing_from_a_selection_and_from_functional_areas(known: Known) -> None:
    project = Project(as_at=date(2026, 6, 1))

    def begun_from(point: str, chosen: tuple[str, ...] = ()) -> Plan:
        return begin(known, project, beginning_at(known, project, point, chosen, say))

    areas = begun_from(AREAS)
    assert begun_from(NOTHING).footprints[0].districts == ()
    assert begun_from(SELECTION, (ELMBRIDGE,)).footprints[0].districts == (ELMBRIDGE,)
    assert len(areas.footprints) > 3
    assert {code for one in areas.footprints for code in one.districts} <= set(areas.extent)
    assert begun_from("surrey-2u").id == "surrey-2u"
    with pytest.raises(ChoiceError, match="plan-no-selection"):
        begun_from(SELECTION)
