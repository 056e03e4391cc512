"""Every rule on hand-made cases: clear, amber, red and cannot tell."""

from __future__ import annotations

import math
from dataclasses import replace

import pandas as pd
import pytest

from explorer.flags import ORDER, RULES, raise_flags
from explorer.flags.case import Case
from explorer.places.districts import DistrictLookup
from explorer.words import say
from tests.flags.toy import (
    CODES,
    FIVE,
    FOUR,
    ONE,
    SIX,
    THREE,
    TWO,
    a_case,
    a_footprint,
    found,
    lookup,
    numbers,
    some_areas,
    some_flows,
)  # fmt: skip


def level(case: Case, kind: str) -> str | None:
    flags = found(case, kind)
    assert len(flags) <= 1
    return flags[0].level if flags else None


def test_a_footprint_that_fits_its_economy_raises_nothing_and_clears_every_rule() -> None:
    flagged = raise_flags(a_case())
    assert flagged.flags == ()
    assert {*flagged.clear, *flagged.not_checked} == set(ORDER)
    assert set(flagged.not_checked) == {
        "shape", "institution_outside", "institution_misfit", "unstable_area", "rank_changes", "data_gap", "uncertain",
        "series_break",
    }  # fmt: skip


def test_every_rule_has_its_place_in_the_order() -> None:
    assert set(RULES) == set(ORDER)


def test_a_footprint_without_districts_clears_nothing() -> None:
    flagged = raise_flags(a_case(footprint=a_footprint()))
    assert (flagged.flags, flagged.clear) == ((), ())
    assert set(flagged.not_checked) == set(ORDER)


def with_peer(*codes: str, share: float = 1.0) -> Case:
    own, other = a_footprint(ONE, TWO, THREE), a_footprint(*codes, key="other", name="Other Authority", share=share)
    return a_case(footprint=own, peers={"toy": own, "other": other}, extent=CODES[:3])


def test_a_district_in_two_authorities_is_flagged_as_overlap() -> None:
    flag = found(with_peer(THREE), "overlap")[0]
    assert (flag.level, flag.areas) == ("red", (THREE,))
    assert flag.people == 1_000_000
    assert "1 district of the Toy Authority (Three), home to 33%" in say(flag.sentence)
    assert "Other Authority" in say(flag.sentence)


def test_an_overlap_of_few_residents_is_amber() -> None:
    case = with_peer(THREE)
    population = pd.Series([1e7, 1e7, 1e6, 1e6, 1e6, 1e6], index=list(CODES))
    assert level(a_case(footprint=case.footprint, peers=case.peers, population=population), "overlap") == "amber"


def test_two_parts_of_a_divided_district_do_not_overlap() -> None:
    own = a_footprint(ONE, TWO, THREE, share=0.6)
    other = a_footprint(THREE, key="other", share=0.4)
    assert level(a_case(footprint=own, peers={"toy": own, "other": other}), "overlap") is None


def test_an_observer_elsewhere_is_no_overlap() -> None:
    own, other = a_footprint(ONE, TWO, THREE), a_footprint(THREE, key="other", role="observer")
    assert level(a_case(footprint=own, peers={"toy": own, "other": other}), "overlap") is None


def test_a_district_of_the_extent_in_no_footprint_is_a_gap() -> None:
    own = a_footprint(ONE, TWO, THREE)
    flags = found(a_case(footprint=own, peers={"toy": own, "rest": a_footprint(FOUR, key="rest")}), "gap")
    assert [(flag.level, flag.areas) for flag in flags] == [("amber", (FIVE,))]
    assert say(flags[0].sentence) == "1 district of North is in no combined authority or combined county authority: Five."


def test_a_region_is_said_as_everyone_says_it() -> None:
    districts = {code: replace(d, itl1="TLH", itl1_name="East (England)") for code, d in lookup().districts.items()}
    case = a_case(lookup=DistrictLookup(districts), peers={"toy": a_footprint(ONE, TWO, THREE)})
    assert say(found(case, "gap")[0].sentence).startswith("2 districts of the East of England are in no ")


def test_a_core_that_holds_more_than_half_of_the_jobs_holds_most_of_them() -> None:
    flows = some_flows({(FIVE, FOUR): 90, (SIX, FOUR): 90})
    flags = found(a_case(functional_areas=some_areas({THREE: {"T2": 1.0}}), flows=flows), "core_excluded")
    assert "but not Four. That is the district with most of its jobs" in say(flags[0].sentence)


def test_several_other_bodies_are_told_in_the_plural() -> None:
    own = a_footprint(ONE, TWO, THREE)
    others = {key: a_footprint(THREE, key=key, name=f"{key} Authority") for key in ("East", "West")}
    sentence = say(found(a_case(footprint=own, peers={"toy": own, **others}), "overlap")[0].sentence)
    assert "also lies in other combined authorities: the East Authority and the West Authority." in sentence


@pytest.mark.parametrize(("leaving", "expected"), [(70, None), (80, "amber"), (110, "red")])
def test_supply_containment_follows_the_workers_who_leave(leaving: float, expected: str | None) -> None:
    flows = some_flows({(ONE, FOUR): leaving / 2, (TWO, FOUR): leaving / 2})
    assert level(a_case(flows=flows), "supply_containment") == expected


@pytest.mark.parametrize(("arriving", "expected"), [(90, None), (110, "amber"), (160, "red")])
def test_demand_containment_follows_the_workers_who_arrive(arriving: float, expected: str | None) -> None:
    flows = some_flows({(FOUR, ONE): arriving / 2, (FIVE, ONE): arriving / 2})
    assert level(a_case(flows=flows), "demand_containment") == expected


@pytest.mark.parametrize("kind", ["supply_containment", "demand_containment"])
def test_flows_that_leave_a_member_out_cannot_tell_containment(kind: str) -> None:
    flags = found(a_case(flows=some_flows(covered=(ONE, TWO, FOUR, FIVE, SIX))), kind)
    assert [flag.level for flag in flags] == ["cannot_tell"]
    assert flags[0].areas == (THREE,)
    assert "do not cover Three" in say(flags[0].sentence)


@pytest.mark.parametrize(("share", "expected"), [(0.7, "amber"), (0.6, "red"), (0.8, None)])
def test_a_functional_area_that_no_footprint_holds_whole_is_split(share: float, expected: str | None) -> None:
    areas = some_areas({FOUR: {"T1": 1.0}, FIVE: {"T2": 1.0}})
    outside = 3_000_000 / share - 3_000_000
    population = pd.Series([1e6, 1e6, 1e6, outside, 1e6, 1e6], index=list(CODES))
    flags = found(a_case(functional_areas=areas, population=population), "area_split")
    assert [flag.level for flag in flags] == ([expected] if expected else [])


@pytest.mark.parametrize(("living_there", "others", "expected"), [(9e4, 1e5, "amber"), (9e4, 1e6, "info"), (9e5, 5e6, "red")])
def test_a_cut_where_few_of_its_own_residents_live_is_no_red_finding(living_there: float, others: float, expected: str) -> None:
    areas = some_areas({THREE: {"T3": 1.0}, FOUR: {"T3": 1.0}, SIX: {"T2": 1.0}})
    population = pd.Series([1e6, 1e6, living_there, others, 1e6, 1e6], index=list(CODES))
    case = a_case(functional_areas=areas, population=population, peers={"toy": a_footprint(ONE, TWO, THREE)})
    flag = next(flag for flag in found(case, "area_split") if flag.areas[0] == "T3")
    assert flag.level == expected
    assert ("of the residents of the Toy Authority live there" in say(flag.sentence)) == (expected != "red")


def test_an_area_whose_edge_is_merely_touched_is_not_split() -> None:
    areas = some_areas({THREE: {"T1": 0.9, "T2": 0.1}})
    assert 0 < a_case(functional_areas=areas).markets.share("T2") < 0.05
    assert level(a_case(functional_areas=areas), "area_split") is None


def test_an_area_held_whole_by_another_footprint_of_the_kind_is_not_split_here() -> None:
    areas = some_areas({THREE: {"T1": 0.8, "T2": 0.2}})
    assert a_case(functional_areas=areas).markets.share("T2") > 0.05
    assert level(a_case(functional_areas=areas), "area_split") is None


def test_holding_a_quarter_of_an_area_without_its_core_is_red() -> None:
    flows = some_flows({(SIX, FOUR): 90})
    flags = found(a_case(functional_areas=some_areas({THREE: {"T2": 1.0}}), flows=flows), "core_excluded")
    assert [(flag.level, flag.areas) for flag in flags] == [("red", ("T2", FOUR))]
    assert "but not Four. That is the district with the largest share of its jobs (49%)" in say(flags[0].sentence)


def test_holding_the_core_is_clear_however_much_of_the_area_is_outside() -> None:
    assert level(a_case(functional_areas=some_areas({FOUR: {"T1": 1.0}, FIVE: {"T1": 1.0}})), "core_excluded") is None


@pytest.mark.parametrize(("commuters", "expected"), [(14, None), (15, "amber"), (25, "red")])
def test_an_outside_district_that_works_inside_is_hinterland(commuters: float, expected: str | None) -> None:
    assert level(a_case(flows=some_flows({(FOUR, ONE): commuters})), "hinterland_excluded") == expected


def test_a_hinterland_sentence_has_its_number_its_base_and_whose_threshold_it_is() -> None:
    flag = found(a_case(flows=some_flows({(FOUR, ONE): 41})), "hinterland_excluded")[0]
    assert say(flag.message) == (
        "1 district outside the Toy Authority sends it 15% or more of its employed residents, but has no part in it: Four (41%). "
        "(Census 2021, people with a fixed workplace. Red from 25%.)"
    )
    assert flag.people == 41


def test_a_share_just_under_a_bound_is_not_rounded_onto_it() -> None:
    flag = found(a_case(flows=some_flows({(FOUR, ONE): 24.9})), "hinterland_excluded")[0]
    assert flag.level == "amber"
    assert "Four (24.9%)" in say(flag.sentence)


def test_all_districts_left_out_are_one_flag_with_a_row_each() -> None:
    flags = found(a_case(flows=some_flows({(FOUR, ONE): 41, (FIVE, ONE): 20})), "hinterland_excluded")
    assert [(flag.level, flag.areas, flag.people) for flag in flags] == [("red", (FOUR, FIVE), 61)]
    assert [round(link.value, 2) for link in flags[0].evidence] == [0.41, 41.0, 0.2, 20.0]


def test_a_flag_on_estimated_flows_near_its_bound_is_probable() -> None:
    flows = some_flows({(FOUR, ONE): 26})
    estimated = replace(flows, source=replace(flows.source, estimated=True))
    near, far = (
        found(a_case(flows=one), "hinterland_excluded")[0]
        for one in (estimated, replace(estimated, matrix=some_flows({(FOUR, ONE): 60}).matrix))
    )
    assert (near.level, near.is_probable, far.is_probable) == ("red", True, False)
    assert "Probable: the number is an estimate and near the threshold." in say(near.message)
    assert found(a_case(flows=flows), "hinterland_excluded")[0].probability is None


def test_who_takes_part_in_another_role_is_information_not_hinterland() -> None:
    own, other = a_footprint(ONE, TWO, THREE), a_footprint(FOUR, role="non_constituent")
    footprint = replace(own, memberships=(*own.memberships, *other.memberships))
    flags = found(a_case(footprint=footprint, flows=some_flows({(FOUR, ONE): 41})), "hinterland_excluded")
    assert [(flag.level, flag.areas) for flag in flags] == [("info", (FOUR,))]
    assert "Four (41%) as a non-constituent member" in say(flags[0].sentence)
    assert say(flags[0].title) == "Hinterland in another role"


def test_who_takes_part_in_another_role_is_no_gap() -> None:
    own, other = a_footprint(ONE, TWO, THREE), a_footprint(FOUR, FIVE, role="non_constituent")
    footprint = replace(own, memberships=(*own.memberships, *other.memberships))
    assert level(a_case(footprint=footprint, peers={"toy": footprint}), "gap") is None


def test_a_neighbour_that_the_flows_do_not_cover_is_told_as_unknown() -> None:
    flags = found(a_case(flows=some_flows(covered=CODES[:5])), "hinterland_excluded")
    assert [(flag.level, flag.areas) for flag in flags] == [("cannot_tell", (SIX,))]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ({THREE: {"T2": 1.0}}, None),
        ({TWO: {"T2": 1.0}, THREE: {"T2": 0.4, "T3": 0.6}}, "info"),
        ({TWO: {"T2": 1.0}, THREE: {"T3": 1.0}}, "info"),
    ],
)
def test_many_economies_counts_areas_by_their_people(rows: dict[str, dict[str, float]], expected: str | None) -> None:
    assert level(a_case(functional_areas=some_areas(rows)), "many_economies") == expected


def test_four_equal_economies_are_information() -> None:
    own = a_footprint(ONE, TWO, FOUR, SIX)
    areas = some_areas({TWO: {"T4": 1.0}})
    areas.shares["T4"] = [0.0, 1.0, 0.0, 0.0, 0.0, 0.0]
    areas.names["T4"] = "Twotown"
    case = a_case(footprint=own, peers={"toy": own}, functional_areas=areas)
    flag = found(case, "many_economies")[0]
    assert (flag.level, round(numbers(flag)["evidence-areas-effective"], 6)) == ("info", 4.0)


@pytest.mark.parametrize(("largest", "expected"), [(0.8, None), (0.7, "amber"), (0.49, "red")])
def test_a_member_divided_between_labour_markets_is_flagged(largest: float, expected: str | None) -> None:
    rest = (1 - largest) / 2
    areas = some_areas({TWO: {"T1": largest, "T2": rest, "T3": rest}})
    assert level(a_case(functional_areas=areas), "district_split") == expected


@pytest.mark.parametrize(("across", "nation", "region"), [(0.0, None, None), (0.2, "amber", "info"), (1.0, "amber", "info")])
def test_an_area_across_a_border_is_flagged_for_nation_and_region(across: float, nation: str | None, region: str | None) -> None:
    case = a_case(functional_areas=some_areas({SIX: {"T1": across, "T3": 1 - across}}))
    assert (level(case, "nation_border"), level(case, "region_border")) == (nation, region)


def test_an_area_half_in_another_nation_is_red_and_amber_for_the_region() -> None:
    case = a_case(functional_areas=some_areas({ONE: {"T3": 1.0}, TWO: {"T2": 1.0}, THREE: {"T2": 1.0}}))
    assert [flag.level for flag in found(case, "nation_border")] == ["red"]
    assert [flag.level for flag in found(case, "region_border")] == ["amber"]
    assert "50% live in England and 50% live in Scotland" in say(found(case, "nation_border")[0].sentence)


def test_a_footprint_in_two_pieces_is_red_and_names_what_is_cut_off() -> None:
    flag = found(a_case(joined=[(ONE, TWO)]), "not_contiguous")[0]
    assert (flag.level, flag.areas) == ("red", (THREE,))
    assert say(flag.sentence) == "The Toy Authority falls into 2 pieces: Three is cut off from the rest."


def test_a_listed_link_joins_pieces() -> None:
    assert level(a_case(joined=[(ONE, TWO), (ONE, THREE)]), "not_contiguous") is None


@pytest.mark.parametrize(("people", "expected"), [(500_000, None), (499_000, "amber"), (166_000, "red")])
def test_scale_is_held_against_what_government_expects(people: float, expected: str | None) -> None:
    assert level(a_case(population=pd.Series(float(people), index=list(CODES))), "scale") == expected


def test_a_missing_population_is_never_read_as_clear() -> None:
    population = pd.Series([1e6, math.nan, 1e6, 1e6, 1e6, 1e6], index=list(CODES))
    flags = found(a_case(population=population), "scale")
    assert [(flag.level, flag.areas) for flag in flags] == [("cannot_tell", (TWO,))]


def test_flags_come_worst_first() -> None:
    case = a_case(
        flows=some_flows({(FOUR, ONE): 41, (ONE, FIVE): 60, (TWO, FIVE): 50}),
        population=pd.Series(400_000.0, index=list(CODES)),
    )
    flags = raise_flags(case).flags
    assert len(flags) >= 3
    levels = ["red", "amber", "info", "cannot_tell"]
    assert list(flags) == sorted(flags, key=lambda flag: (levels.index(flag.level), -flag.people))


def test_information_comes_after_every_misfit_however_many_people_it_touches() -> None:
    areas = some_areas({SIX: {"T1": 0.2, "T3": 0.8}})
    case = a_case(functional_areas=areas, flows=some_flows({(FOUR, ONE): 15}))
    levels = [flag.level for flag in raise_flags(case).flags]
    assert "info" in levels
    assert levels == sorted(levels, key=lambda each: each == "info")


def test_for_a_body_of_another_kind_the_expected_size_is_information_only() -> None:
    footprint = a_footprint(ONE, TWO, THREE)
    board = replace(footprint, partnership=replace(footprint.partnership, kind="public_services_board"))
    small = pd.Series(100_000.0, index=list(CODES))
    flag = found(a_case(footprint=board, peers={"toy": board}, population=small), "scale")[0]
    assert flag.level == "info"
    assert "for comparison only" in say(flag.sentence)


def test_every_number_of_a_flag_names_its_dataset() -> None:
    case = a_case(flows=some_flows({(FOUR, ONE): 41, (ONE, FIVE): 60, (TWO, FIVE): 50}), joined=[])
    for flag in raise_flags(case).flags:
        assert flag.evidence
        assert all(link.source for link in flag.evidence)
