"""Rules about whom is counted, weak ties, edges of the data, districts left between, and institutions, on toy cases."""

from __future__ import annotations

import math
from dataclasses import replace

import pandas as pd
import pytest

from explorer.catalogue.facts import FunctionalAreas
from explorer.flags import ORDER, look, raise_flags
from explorer.flags.case import Case
from explorer.words import say
from tests.flags.toy import (
    CENSUS,
    CODES,
    FIVE,
    FOUR,
    ONE,
    SIX,
    THREE,
    TWO,
    a_case,
    a_footprint,
    an_institution,
    found,
    levels,
    numbers,
    some_areas,
    some_flows,
)  # fmt: skip


def test_people_who_work_at_home_can_lift_the_level() -> None:
    flows = some_flows({(ONE, FOUR): 40, (TWO, FOUR): 40})
    case = a_case(flows=flows)
    case = replace(case, totals=case.totals.assign(home=100.0))
    flag = found(case, "base_matters")[0]
    assert flag.level == "info"
    assert "Of employed residents, 73% work inside, or 87% with them (amber becomes clear)." in say(flag.sentence)


def test_people_who_work_at_home_leave_a_clear_level_clear() -> None:
    case = a_case()
    case = replace(case, totals=case.totals.assign(home=100.0))
    assert "base_matters" in raise_flags(case).clear


def test_flows_on_another_base_cannot_tell_whether_the_base_matters() -> None:
    own = replace(some_flows(), base="untold", source=replace(CENSUS, vintage="as in the file", census=""))
    flag = found(a_case(flows=own), "base_matters")[0]
    assert flag.level == "cannot_tell"
    assert "ODWP01EW" in say(flag.sentence)


def test_a_census_read_on_another_base_is_not_asked_about_its_base() -> None:
    flows = replace(some_flows(), base="fixed+home")
    assert say(raise_flags(a_case(flows=flows)).not_checked["base_matters"]).startswith("the flows already count more")


def test_the_base_is_not_checked_where_the_flows_leave_a_member_out() -> None:
    assert "base_matters" in raise_flags(a_case(flows=some_flows(covered=(ONE, TWO)))).not_checked


@pytest.mark.parametrize(("here", "there", "expected"), [(10, 20, ["amber"]), (15, 20, []), (10, 5, []), (10, 10, [])])
def test_a_member_tied_more_to_another_footprint_is_weak(here: float, there: float, expected: list[str]) -> None:
    flows = some_flows({(THREE, ONE): here, (THREE, FOUR): there, (ONE, TWO): 30, (TWO, ONE): 30})
    assert levels(a_case(flows=flows), "weak_member") == expected


def test_the_member_with_most_of_the_jobs_is_no_weak_member() -> None:
    assert levels(a_case(flows=some_flows({(THREE, ONE): 40, (ONE, FOUR): 9})), "weak_member") == []


def test_a_weak_member_is_named_with_both_ties() -> None:
    flag = found(a_case(flows=some_flows({(THREE, ONE): 5, (THREE, FOUR): 9})), "weak_member")[0]
    assert flag.areas == (THREE,)
    assert say(flag.sentence) == (
        "Of the employed residents of Three, a member, 5% work in the rest of the Toy Authority and 9% in the Rest Authority."
    )


def test_a_member_without_flows_cannot_be_told_weak() -> None:
    assert levels(a_case(flows=some_flows(covered=(ONE, TWO, FOUR, FIVE, SIX))), "weak_member") == ["cannot_tell"]


def test_a_footprint_that_is_none_of_the_kind_has_weak_members_too() -> None:
    peers = {"rest": a_footprint(FOUR, FIVE, SIX, key="rest", name="Rest Authority")}
    flows = some_flows({(THREE, ONE): 5, (THREE, FOUR): 9})
    assert levels(a_case(peers=peers, flows=flows), "weak_member") == ["amber"]
    gone = some_flows(covered=(ONE, TWO, FOUR, FIVE, SIX))
    assert levels(a_case(peers=peers, flows=gone), "weak_member") == ["cannot_tell"]


def test_a_footprint_alone_of_its_kind_has_nobody_to_be_tied_to() -> None:
    own = a_footprint(ONE, TWO, THREE)
    assert "no other footprint" in say(raise_flags(a_case(footprint=own, peers={"toy": own})).not_checked["weak_member"])


@pytest.mark.parametrize("kind", ["overlap", "gap", "island"])
def test_a_footprint_of_ones_own_is_not_held_against_other_drafts(kind: str) -> None:
    case = with_free(FOUR)
    own = replace(case.footprint, partnership=replace(case.footprint.partnership, kind="own_footprint"))
    assert say(raise_flags(replace(case, footprint=own)).not_checked[kind]).startswith("footprints of your own are")


def test_a_single_district_has_no_weak_member() -> None:
    own = a_footprint(ONE)
    assert "single district" in say(raise_flags(a_case(footprint=own)).not_checked["weak_member"])


@pytest.mark.parametrize(("abroad", "expected"), [(1, []), (2.05, ["amber"]), (6, ["red"]), (math.nan, ["cannot_tell"])])
def test_workers_abroad_mark_the_edge_of_the_data(abroad: float, expected: list[str]) -> None:
    case = a_case()
    case.totals.loc[ONE, "abroad"] = abroad
    assert levels(case, "coverage_edge") == expected


def test_without_figures_on_work_abroad_the_edge_is_not_checked() -> None:
    case = a_case()
    assert "coverage_edge" in raise_flags(replace(case, totals=case.totals.drop(columns="abroad"))).not_checked


def with_free(*codes: str) -> Case:
    """The toy case in which the districts given are in no footprint."""
    own = a_footprint(ONE, TWO, THREE)
    rest = tuple(code for code in (FOUR, FIVE, SIX) if code not in codes)
    return a_case(footprint=own, peers={"toy": own, "rest": a_footprint(*rest, key="rest")})


@pytest.mark.parametrize(("people", "expected"), [(4e5, ["red"]), (1e6, ["amber"]), (2e6, []), (math.nan, ["cannot_tell"])])
def test_a_small_block_beside_the_footprint_is_left_between(people: float, expected: list[str]) -> None:
    population = pd.Series([1e6, 1e6, 1e6, people, 1e6, 1e6], index=list(CODES))
    case = replace(with_free(FOUR), population=population)
    flags = found(case, "island")
    assert [flag.level for flag in flags] == expected
    assert all(flag.areas == (FOUR,) for flag in flags)


def test_a_block_that_is_no_neighbour_is_none_of_this_footprints_concern() -> None:
    assert levels(replace(with_free(FIVE), population=pd.Series(1e5, index=list(CODES))), "island") == []


@pytest.mark.parametrize("kind", ["gap", "island"])
def test_partnerships_that_are_not_meant_to_cover_the_country_have_no_gaps(kind: str) -> None:
    case = with_free(FOUR)
    scattered = replace(case.footprint, partnership=replace(case.footprint.partnership, kind="research_partnership"))
    flagged = raise_flags(replace(case, footprint=scattered))
    assert say(flagged.not_checked[kind]) == "research partnerships are not meant to cover the country"


def test_a_partner_whose_site_is_outside_is_amber() -> None:
    case = a_case(institutions=(an_institution("Inner", ONE), an_institution("Other", TWO), an_institution("Outer", FOUR)))
    flag = found(case, "institution_outside")[0]
    assert (flag.level, flag.areas) == ("amber", (FOUR,))
    assert say(flag.sentence) == "1 of 3 partners of the Toy Authority lies outside: Outer (Four)."


def test_most_partners_outside_are_one_red_flag() -> None:
    case = a_case(institutions=(an_institution("Inner", ONE), an_institution("Outer", FOUR), an_institution("Far", FIVE)))
    flags = found(case, "institution_outside")
    assert [(flag.level, flag.areas) for flag in flags] == [("red", (FOUR, FIVE))]


def test_partners_inside_are_clear() -> None:
    assert "institution_outside" in raise_flags(a_case(institutions=(an_institution("Inner", ONE),))).clear


def test_a_partner_without_a_known_site_cannot_be_told() -> None:
    flags = found(a_case(institutions=(an_institution("Inner", ONE), an_institution("Nowhere", ""))), "institution_outside")
    assert [flag.level for flag in flags] == ["cannot_tell"]
    assert "Cannot tell whether Nowhere is inside" in say(flags[0].sentence)


def test_partners_of_which_none_can_be_placed_are_not_counted_as_inside() -> None:
    flagged = raise_flags(a_case(institutions=(an_institution("Nowhere", ""),)))
    assert [flag.level for flag in flagged.flags if flag.kind == "institution_outside"] == ["cannot_tell"]
    assert "institution_outside" not in flagged.clear


def a_police_area(*codes: str) -> dict[str, object]:
    body = a_footprint(*codes, key="police", name="Toy Police")
    return {"police": replace(body, partnership=replace(body.partnership, kind="police_force_area"))}


@pytest.mark.parametrize(
    ("codes", "expected"), [((THREE, FOUR), ["amber"]), ((ONE, TWO, THREE), []), ((FOUR, FIVE), []), ((THREE,), [])]
)
def test_a_police_area_that_the_footprint_cuts_is_amber(codes: tuple[str, ...], expected: list[str]) -> None:
    assert levels(a_case(bodies=a_police_area(*codes)), "institution_misfit") == expected


def test_a_police_area_cut_through_is_red_and_one_flag_stands_for_the_family() -> None:
    bodies = {
        key: replace(body, partnership=replace(body.partnership, kind="police_force_area"))
        for key, body in {"left": a_footprint(ONE, FIVE, key="left"), "right": a_footprint(TWO, FOUR, key="right")}.items()
    }
    (flag,) = found(a_case(bodies=bodies), "institution_misfit")
    assert flag.level == "red"
    assert flag.areas == (ONE, TWO)


def test_a_body_that_is_nearly_whole_is_not_cut() -> None:
    population = pd.Series([1e6, 1e6, 1e6, 1e5, 1e6, 1e6], index=list(CODES))
    case = a_case(bodies=a_police_area(ONE, TWO, THREE, FOUR), population=population)
    assert levels(case, "institution_misfit") == []


def test_bodies_of_the_own_kind_are_left_to_overlap() -> None:
    bodies = {"rest": a_footprint(THREE, FOUR, key="rest")}
    assert levels(a_case(bodies=bodies), "institution_misfit") == []


def test_a_footprint_that_no_public_body_meets_is_not_checked_for_them() -> None:
    assert "meets it" in say(raise_flags(a_case(bodies=a_police_area(FIVE))).not_checked["institution_misfit"])


def test_a_footprint_that_is_a_small_part_of_its_labour_market_cuts_none() -> None:
    own = a_footprint(THREE)
    population = pd.Series([1e7, 1e7, 1e5, 1e6, 1e6, 1e6], index=list(CODES))
    case = a_case(footprint=own, peers={"toy": own}, population=population)
    flagged = raise_flags(case)
    assert case.markets.met == []
    assert "area_split" in flagged.clear
    assert say(flagged.not_checked["nation_border"]) == "there was nothing to look at"


def test_public_bodies_are_not_checked_without_populations() -> None:
    population = pd.Series([1e6, math.nan, 1e6, 1e6, 1e6, 1e6], index=list(CODES))
    assert "institution_misfit" in raise_flags(a_case(bodies=a_police_area(ONE), population=population)).not_checked


@pytest.mark.parametrize(
    "kind", ["area_split", "core_excluded", "many_economies", "district_split", "nation_border", "region_border"]
)
def test_members_that_no_functional_area_covers_cannot_be_told(kind: str) -> None:
    flags = found(a_case(functional_areas=some_areas({THREE: {}})), kind)
    assert [(flag.level, flag.areas) for flag in flags] == [("cannot_tell", (THREE,))]
    assert "covers Three" in say(flags[0].sentence)


def test_a_member_without_a_population_cannot_be_told_its_economies() -> None:
    population = pd.Series([1e6, math.nan, 1e6, 1e6, 1e6, 1e6], index=list(CODES))
    assert levels(a_case(population=population), "many_economies") == ["cannot_tell"]


def test_a_footprint_where_nobody_lives_covers_no_known_number_of_economies() -> None:
    flags = found(a_case(population=pd.Series(0.0, index=list(CODES))), "many_economies")
    assert [flag.level for flag in flags] == ["cannot_tell"]
    assert "nobody" in say(flags[0].sentence)


def test_a_footprint_that_is_none_of_the_kind_can_be_the_largest_holder() -> None:
    peers = {"rest": a_footprint(FIVE, SIX, key="rest")}
    areas = some_areas({FOUR: {"T1": 1.0}, FIVE: {"T1": 1.0}})
    flag = found(a_case(peers=peers, functional_areas=areas), "area_split")[0]
    assert (flag.level, numbers(flag)["evidence-area-largest"]) == ("red", 0.6)


@pytest.mark.parametrize("weighed_by", ["employed residents", "jobs"])
def test_shares_can_be_weighted_by_workers_or_jobs(weighed_by: str) -> None:
    case = replace(a_case(), weighed_by=weighed_by)
    column = {"employed residents": "employed_residents", "jobs": "jobs"}[weighed_by]
    assert case.markets.weights["T1"].tolist()[:3] == case.totals[column].tolist()[:3]


def test_every_rule_says_what_it_looked_at() -> None:
    assert set(look(a_case())) == set(ORDER)
    assert isinstance(a_case().functional_areas, FunctionalAreas)
