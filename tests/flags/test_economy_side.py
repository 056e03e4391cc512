"""The economic side on toy cases: holding together, being whole, and how firm that is."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.catalogue.flows import Flows
from explorer.flags.case import Case
from explorer.flags.limits import DEFAULT_LIMITS
from explorer.flags.sides.answers import Grade, grade_said
from explorer.flags.sides.economy import economy
from explorer.flags.sides.economy_side import Bounds, economy_firmness, economy_side, markets_said, side_answer
from explorer.readers.flows.model import BaseChoice
from explorer.said import Said
from explorer.words import say
from tests.flags.toy import CODES, FIVE, FOUR, ONE, SIX, THREE, TWO, a_case, a_footprint, some_areas, some_flows


def leaving(number: float) -> Flows:
    """Workers who leave districts One and Two for Four."""
    return some_flows({(ONE, FOUR): number / 2, (TWO, FOUR): number / 2})


OTHER = Said("verdict-tried-areas", areas="flows of another year")


def said_of(said: Said | None) -> str:
    """What is said in words; empty where nothing is."""
    return "" if said is None else say(said)


def grades(case: Case) -> tuple[str, ...]:
    """The answer of the side and of its two questions."""
    verdict = economy_side(case).verdict
    return verdict.answer, *(question.grade for question in verdict.questions)


def test_a_footprint_that_keeps_its_workers_and_holds_its_labour_market_fits() -> None:
    case = a_case()
    assert grades(case) == ("fits", "yes", "yes")
    assert say(economy_side(case).verdict.sentence) == (
        "The boundary of the Toy Authority fits its economy: it holds together and is whole."
    )


@pytest.mark.parametrize(("number", "grade"), [(70, "yes"), (80, "in_part"), (119, "in_part"), (122, "no")])
def test_with_nothing_of_its_size_self_containment_alone_decides(number: float, grade: str) -> None:
    case = a_case(flows=leaving(number))
    question = economy_side(case).verdict.question("holds_together")
    assert question.grade == grade
    assert "nothing of its size to compare it with" in say(question.sentence)


@pytest.mark.parametrize(("held", "grade"), [(0.81, "yes"), (0.79, "in_part"), (0.51, "in_part"), (0.49, "no")])
def test_being_whole_follows_the_residents_of_labour_markets_that_are_held(held: float, grade: str) -> None:
    # T2 is held only in a small part: its residents do not live in a market that the footprint holds.
    rows = {code: {"T1": held, "T2": 1 - held} for code in (ONE, TWO, THREE)}
    population = pd.Series([1e6, 1e6, 1e6, 9e6, 9e6, 1e6], index=list(CODES))
    case = a_case(functional_areas=some_areas(rows), population=population)
    assert economy(case).whole == pytest.approx(held)
    assert economy_side(case).verdict.question("whole").grade == grade


def test_workers_from_districts_left_out_make_it_less_whole() -> None:
    few, many = some_flows({(FOUR, ONE): 16}), some_flows({(FOUR, ONE): 30, (FIVE, ONE): 30})
    assert economy_side(a_case(flows=few)).verdict.question("whole").grade == "in_part"
    question = economy_side(a_case(flows=many)).verdict.question("whole")
    assert question.grade == "no"
    assert "2 districts left out send it 15% or more" in say(question.sentence)


def test_a_sending_district_below_the_bound_does_not_count() -> None:
    assert economy(a_case(flows=some_flows({(FOUR, ONE): 14.9}))).hinterland == 0


def test_a_core_left_out_makes_it_less_whole() -> None:
    # The footprint holds all of T1 but a third of its people live in T2, whose core is Four.
    case = a_case(functional_areas=some_areas({THREE: {"T2": 1.0}}), flows=some_flows({(FIVE, FOUR): 50}))
    question = economy_side(case).verdict.question("whole")
    assert question.grade == "no"
    assert "It leaves out the core of 1 labour market: Four (Fourtown, where 33% of its residents live)." in say(
        question.sentence
    )


@pytest.mark.parametrize("role", ["non_constituent", "observer"])
def test_who_takes_part_in_another_role_is_neither_left_out_nor_silent(role: str) -> None:
    own = a_footprint(ONE, TWO, THREE)
    other = a_footprint(FOUR, role=role)
    footprint = replace(own, memberships=(*own.memberships, *other.memberships))
    case = a_case(
        footprint=footprint,
        flows=some_flows({(FOUR, ONE): 40}),
        functional_areas=some_areas({THREE: {"T2": 1.0}}),
    )
    numbers = economy(case)
    assert (numbers.left_out, numbers.cores) == ({}, ())
    said = "a non-constituent member" if role == "non_constituent" else "an observer"
    assert f"Four, which sends it that many, takes part as {said}." in say(economy_side(case).verdict.question("whole").sentence)


def test_a_district_that_belongs_in_part_is_never_left_out_and_the_range_is_told() -> None:
    own = a_footprint(ONE, TWO, THREE)
    part = a_footprint(FOUR, share=math.nan)
    case = a_case(
        footprint=replace(own, memberships=(*own.memberships, *part.memberships)),
        flows=some_flows({(FOUR, ONE): 40, (ONE, FOUR): 20}),
    )
    assert economy(case).left_out == {}
    sentence = say(economy_side(case).verdict.question("holds_together").sentence)
    assert "Four belongs in part" in sentence
    assert "counted whole or left out, the footprint keeps 88% to 100%." in sentence


def test_flows_that_miss_more_than_a_tenth_of_the_residents_cannot_tell() -> None:
    flows = some_flows(covered=(ONE, TWO, FOUR, FIVE, SIX))
    assert grades(a_case(flows=flows)) == ("cannot_tell", "cannot_tell", "cannot_tell")
    sentence = say(economy_side(a_case(flows=flows)).verdict.question("holds_together").sentence)
    assert sentence == "Cannot tell whether it holds together: the flows do not cover Three."


def test_flows_that_miss_less_than_a_tenth_still_tell() -> None:
    population = pd.Series([1e6, 1e6, 1e5, 1e6, 1e6, 1e6], index=list(CODES))
    case = a_case(flows=some_flows(covered=(ONE, TWO, FOUR, FIVE, SIX)), population=population)
    assert grades(case)[0] == "fits"


def test_areas_that_leave_members_uncovered_cannot_tell_wholeness() -> None:
    assert grades(a_case(functional_areas=some_areas({THREE: {}}))) == ("cannot_tell", "yes", "cannot_tell")


def test_a_clear_no_is_told_even_where_the_other_question_is_open() -> None:
    assert grades(a_case(flows=leaving(150), functional_areas=some_areas({THREE: {}})))[0] == "does_not_fit"


def test_no_jobs_and_no_workers_cannot_tell() -> None:
    nothing = some_flows()
    empty = replace(nothing, matrix=nothing.matrix * 0.0)
    assert grades(a_case(flows=empty))[1] == "cannot_tell"


def test_a_member_without_known_residents_cannot_be_told() -> None:
    population = pd.Series([1e6, math.nan, 1e6, 1e6, 1e6, 1e6], index=list(CODES))
    assert grades(a_case(population=population))[0] == "cannot_tell"


def test_a_footprint_without_districts_cannot_be_told() -> None:
    side = economy_side(a_case(footprint=a_footprint()))
    assert side.verdict.answer == "cannot_tell"
    assert "no whole district is a member" in say(side.verdict.sentence)
    assert economy_firmness(a_case(footprint=a_footprint()), side) is None


def test_how_many_labour_markets_it_takes_in_decides_nothing() -> None:
    areas = some_areas({TWO: {"T2": 1.0}, FOUR: {"T2": 0.0}, FIVE: {"T2": 0.0}})
    areas.shares["T9"] = [0.0, 0.0, 0.0, 1.0, 1.0, 0.0]
    areas.names["T9"] = "Ninetown"
    case = a_case(functional_areas=areas, flows=some_flows({(ONE, TWO): 30, (TWO, FOUR): 10}))
    numbers = economy(case)
    assert numbers.markets == 2
    assert numbers.integration == pytest.approx(0.75)
    said = markets_said(numbers)
    assert said is not None
    assert say(said) == "It takes in 2 labour markets. Of those who commute out of their own labour market, 75% stay inside."
    assert grades(case)[0] == "fits"


def test_a_footprint_in_no_labour_market_says_nothing_of_how_they_hang_together() -> None:
    assert markets_said(economy(a_case(functional_areas=some_areas({ONE: {}, TWO: {}, THREE: {}})))) is None


def test_the_sides_are_put_together_as_the_worse_of_both() -> None:
    assert side_answer("yes", "in_part") == side_answer("in_part", "yes") == "fits_in_part"
    assert side_answer("no", "yes") == "does_not_fit"
    assert side_answer("yes", "cannot_tell") == "cannot_tell"


# Properties


@settings(max_examples=25, deadline=None)
@given(st.floats(0.01, 1000))
def test_scaling_all_flows_changes_nothing(factor: float) -> None:
    flows = some_flows({(FOUR, ONE): 20, (ONE, FIVE): 35})
    scaled = replace(flows, matrix=flows.matrix * factor)
    one, other = economy(a_case(flows=flows)), economy(a_case(flows=scaled))
    for name in ("supply", "demand", "whole", "hinterland", "integration", "effective"):
        assert getattr(one, name) == pytest.approx(getattr(other, name), nan_ok=True)


@settings(max_examples=25, deadline=None)
@given(st.permutations(list(CODES)))
def test_the_order_of_districts_does_not_matter(order: list[str]) -> None:
    case = a_case(flows=some_flows({(FOUR, ONE): 20, (ONE, FIVE): 35, (TWO, THREE): 5}))
    flows = replace(case.flows, matrix=case.flows.matrix.loc[order, order], covered=np.ones(6, dtype=np.bool_))
    turned = replace(
        case,
        flows=flows,
        totals=case.totals.loc[order],
        population=case.population.loc[order],
        functional_areas=replace(case.functional_areas, shares=case.functional_areas.shares.loc[order]),
    )
    one, other = economy(case), economy(turned)
    for name in ("supply", "demand", "whole", "hinterland", "integration", "effective"):
        assert getattr(one, name) == pytest.approx(getattr(other, name), nan_ok=True)
    assert economy_side(case).verdict.answer == economy_side(turned).verdict.answer


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(["T1", "T2", "T3"]), min_size=1))
def test_a_union_of_whole_labour_markets_is_whole_but_for_its_hinterland(markets: set[str]) -> None:
    shares = a_case().functional_areas.shares
    codes = [code for code in CODES if shares.loc[code].idxmax() in markets]
    numbers = economy(a_case(footprint=a_footprint(*codes)))
    assert (numbers.whole, numbers.cores) == (1.0, ())


def test_taking_in_the_hinterland_never_makes_it_less_whole() -> None:
    case = a_case(flows=some_flows({(FOUR, ONE): 40}))
    wider = replace(case, footprint=a_footprint(ONE, TWO, THREE, FOUR))
    before, after = economy(case), economy(wider)
    assert before.hinterland > 0 == after.hinterland
    assert after.kept >= before.kept


# How firm it is


def test_an_answer_far_from_every_bound_is_firm() -> None:
    found = economy_firmness(a_case(), economy_side(a_case()))
    assert found is not None
    assert (found.answer, found.probability) == ("firm", None)
    assert found.margin > 0.1
    assert say(found.sentence).startswith(
        "Firm. It would be “fits in part” if the share of its residents in labour markets that it"
    )


def test_an_answer_near_a_bound_is_a_close_call_and_says_what_would_change_it() -> None:
    case = a_case(flows=leaving(74))
    found = economy_firmness(case, economy_side(case))
    assert found is not None
    assert found.answer == "close_call"
    assert found.margin == pytest.approx(1 - 0.75 / (226 / 300))
    assert said_of(found.changes_if) == "It would be “fits in part” if self-containment were 0.3 points lower."


def test_a_labour_market_at_the_edge_of_being_held_is_no_firm_answer() -> None:
    population = pd.Series([1e6, 1e6, 1e6, 0.99e6, 1e6, 1e6], index=list(CODES))
    case = a_case(functional_areas=some_areas({FOUR: {"T1": 1.0}}), population=population)
    found = economy_firmness(case, economy_side(case))
    assert found is not None
    assert (found.answer, round(found.margin, 4)) == ("close_call", round(abs(0.75 - 3 / 3.99) / (3 / 3.99), 4))
    assert "its share of the Onetown labour market were" in said_of(found.changes_if)


def test_a_core_that_nearly_comes_in_makes_a_close_call() -> None:
    population = pd.Series([1e6, 1e6, 1e6, 0.3e6, 0.3e6, 1e6], index=list(CODES))
    case = a_case(functional_areas=some_areas({THREE: {"T1": 0.81, "T2": 0.19}}), population=population)
    found = economy_firmness(case, economy_side(case))
    assert found is not None
    held = 0.19 / 0.79
    assert (found.answer, round(found.margin, 4)) == ("close_call", round((0.25 - held) / held, 4))
    assert said_of(found.changes_if) == (
        "It would be “fits in part” if its share of the Fourtown labour market, whose core it leaves out, were 0.9 points higher."
    )


def test_a_side_that_one_question_decides_while_the_other_cannot_be_told_has_a_margin_all_the_same() -> None:
    case = a_case(flows=leaving(124), functional_areas=some_areas({THREE: {}}))
    assert grades(case) == ("does_not_fit", "no", "cannot_tell")
    found = economy_firmness(case, economy_side(case))
    assert found is not None
    assert found.margin == pytest.approx((0.6 - 176 / 300) / (176 / 300))
    assert said_of(found.changes_if) == "It would be “cannot tell” if self-containment were 1.3 points higher."


def test_flows_that_cover_too_little_leave_no_margin_of_self_containment() -> None:
    areas = some_areas({TWO: {"T2": 1.0}, THREE: {"T3": 1.0}})
    case = a_case(flows=some_flows(covered=(ONE, TWO, FOUR, FIVE, SIX)), functional_areas=areas)
    assert grades(case) == ("does_not_fit", "cannot_tell", "no")
    found = economy_firmness(case, economy_side(case))
    assert found is not None
    assert math.isfinite(found.margin)
    assert said_of(found.changes_if).startswith("It would be “cannot tell” if")
    assert "self-containment" not in said_of(found.changes_if)


def test_other_data_that_cannot_tell_say_nothing_about_the_answer() -> None:
    case = a_case()
    unknown = replace(case, flows=some_flows(covered=(FOUR,)))
    found = economy_firmness(case, economy_side(case), {OTHER: unknown})
    assert found is not None
    assert OTHER not in (*found.same_under, *found.not_same_under)


def test_people_who_work_at_home_are_tried_and_named_where_they_change_the_answer() -> None:
    case = a_case(flows=leaving(80))
    case = replace(case, totals=case.totals.assign(home=[100.0, 100, 100, 0, 0, 0]))
    found = economy_firmness(case, economy_side(case))
    assert found is not None
    assert found.not_same_under == (Said("verdict-tried-home"),)
    assert found.answer == "close_call"


def test_people_at_home_are_not_added_to_flows_that_can_count_them_themselves() -> None:
    case = a_case(flows=leaving(80))
    flows = replace(case.flows, bases=(BaseChoice("home", "fixed+home", 400.0),))
    case = replace(case, flows=flows, totals=case.totals.assign(home=[100.0, 100, 100, 0, 0, 0]))
    found = economy_firmness(case, economy_side(case))
    assert found is not None
    assert Said("verdict-tried-home") not in (*found.same_under, *found.not_same_under)


def test_other_data_at_hand_are_tried() -> None:
    case = a_case()
    other = replace(case, flows=leaving(200))
    found = economy_firmness(case, economy_side(case), {OTHER: other})
    assert found is not None
    assert OTHER in found.not_same_under
    assert "The answer is different with flows of another year." in say(found.sentence)


def test_estimated_flows_give_the_probability_of_each_answer() -> None:
    flows = leaving(76)
    estimated = replace(flows, source=replace(flows.source, estimated=True))
    case = a_case(flows=estimated)
    found = economy_firmness(case, economy_side(case))
    assert found is not None
    assert found.probability is not None
    assert sum(found.probability.values()) == pytest.approx(1.0, abs=1e-3)
    assert 0.1 < found.probability["fits_in_part"] < 0.9
    assert "Commuting is estimated: within its measured error the chances are" in say(found.sentence)


def test_bounds_are_moved_with_the_users_thresholds() -> None:
    strict = {**DEFAULT_LIMITS, "verdict_whole": replace(DEFAULT_LIMITS["verdict_whole"], steps=(("red", 0.9), ("amber", 0.99)))}
    bounds = Bounds.of(strict, None)
    assert bounds.answer(0.9, 0.95, 0.0, 0.0) == "fits_in_part"
    assert Bounds.of(DEFAULT_LIMITS, None).answer(0.9, 0.95, 0.0, 0.0) == "fits"


@settings(max_examples=200, deadline=None)
@given(*(st.floats(0, 1) for _ in range(4)))
def test_a_better_number_never_makes_a_worse_answer(kept: float, whole: float, hinterland: float, core: float) -> None:
    bounds, rank = Bounds.of(DEFAULT_LIMITS, np.linspace(0.4, 0.9, 100)), ["does_not_fit", "fits_in_part", "fits"]
    now = rank.index(bounds.answer(kept, whole, hinterland, core))
    assert rank.index(bounds.answer(min(kept + 0.1, 1), whole, hinterland, core)) >= now
    assert rank.index(bounds.answer(kept, min(whole + 0.1, 1), hinterland, core)) >= now
    assert rank.index(bounds.answer(kept, whole, hinterland * 0.5, core)) >= now
    assert rank.index(bounds.answer(kept, whole, hinterland, core * 0.5)) >= now


def test_whom_a_census_leaves_out_is_told_as_a_share_only_where_it_is_known() -> None:
    case = a_case()
    unknown = replace(case, totals=case.totals.drop(columns="home"))
    told = [say(economy_side(one).verdict.question("holds_together").sentence) for one in (case, unknown)]
    assert ["of all its employed residents" in one for one in told] == [True, False]


def test_every_answer_to_a_question_has_a_name() -> None:
    grades: tuple[Grade, ...] = ("yes", "in_part", "no", "cannot_tell")
    assert [say(grade_said(grade)) for grade in grades] == ["yes", "in part", "no", "cannot tell"]
