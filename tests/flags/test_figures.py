"""Rules about figures, functional areas as a division, and standing among peers, on toy cases."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
import pytest

from explorer.catalogue.facts import FunctionalAreas
from explorer.catalogue.indicators import ALWAYS
from explorer.flags import raise_flags
from explorer.flags.case import Case
from explorer.flags.rules.division import validities
from explorer.layers.area_figures import AreaFigures
from explorer.places.districts import Alias, CodeReport
from explorer.said import Said
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
    levels,
    some_areas,
    some_figures,
    some_flows,
)  # fmt: skip

CERTAIN = [50.0] * 6
A_RECODED_DISTRICT = Alias("E07009999", "Old One", ONE, "recoded", "2020", "")


def test_older_codes_of_the_footprint_are_information() -> None:
    flows = replace(some_flows(), codes=CodeReport({"E07009999": ONE}, (A_RECODED_DISTRICT,)))
    flag = found(a_case(flows=flows), "vintage")[0]
    assert (flag.level, flag.areas) == ("info", (ONE,))
    assert say(flag.sentence) == (
        "1 older code of the footprint in the commuting flows was converted to a district of April 2025: Old One (E07009999). "
        "Recoded districts had their boundary changed, so they do not cover quite the same land."
    )


def test_older_codes_elsewhere_are_clear() -> None:
    elsewhere = replace(A_RECODED_DISTRICT, code=FIVE, relation="merged_into")
    flows = replace(some_flows(), codes=CodeReport({}, (elsewhere,)))
    assert "vintage" in raise_flags(a_case(flows=flows)).clear


def test_districts_that_merged_cover_the_same_land() -> None:
    flows = replace(some_flows(), codes=CodeReport({}, (replace(A_RECODED_DISTRICT, relation="merged_into"),)))
    assert "boundary changed" not in say(found(a_case(flows=flows), "vintage")[0].sentence)


def test_codes_that_no_lookup_knows_are_red() -> None:
    areas = replace(some_areas(), codes=CodeReport({}, (), ("E99999999", "E99999998")))
    flag = found(a_case(functional_areas=areas), "vintage")[0]
    assert flag.level == "red"
    assert "2 codes in the functional areas stand for no district" in say(flag.sentence)


def test_unknown_codes_of_the_indicator_are_red() -> None:
    assert levels(a_case(figures=some_figures(CERTAIN, unmatched=("X1",))), "vintage") == ["red"]


@pytest.mark.parametrize(
    ("values", "expected"), [(CERTAIN, []), ([50.0, 50.0, math.nan, 50.0, 50.0, 50.0], ["info"]), ([math.nan] * 6, ["info"])]
)
def test_an_indicator_that_covers_too_little_is_a_gap(values: list[float], expected: list[str]) -> None:
    assert levels(a_case(figures=some_figures(values)), "data_gap") == expected


def test_without_a_denominator_the_share_of_residents_tells_the_gap() -> None:
    figures = some_figures([50.0, math.nan, 50.0, 50.0, 50.0, 50.0], weights=math.nan, kind="median")
    flag = found(a_case(figures=figures), "data_gap")[0]
    assert flag.areas == (TWO,)
    assert "figures cover 67% of the footprint (residents)" in say(flag.sentence)
    assert say(flag.sentence).endswith("They are missing for Two.")


def test_an_indicator_of_other_areas_has_no_gap_in_districts() -> None:
    figures = some_figures([math.nan] * 6)
    areas = AreaFigures(Said("areas-utla"), Said("layers-upper-tier-authority"), pd.DataFrame(), {}, {}, None, (), {}, None)
    case = a_case(figures=replace(figures, layer=replace(figures.layer, areas=areas)))
    because = say(raise_flags(case).not_checked["data_gap"])
    assert because == "figures of Toy rate are published for upper-tier authorities, not for districts"


def test_a_gap_cannot_be_told_where_no_residents_are_known() -> None:
    case = a_case(figures=some_figures(CERTAIN, weights=math.nan), population=pd.Series(math.nan, index=list(CODES)))
    flag = found(case, "data_gap")[0]
    assert flag.level == "cannot_tell"
    assert say(flag.sentence) == "Cannot tell for what share of the Toy Authority there are figures of Toy rate."


@pytest.mark.parametrize(("width", "expected"), [(2.0, []), (10.0, ["info"]), (math.nan, [])])
def test_bounds_twenty_points_apart_are_too_uncertain(width: float, expected: list[str]) -> None:
    assert levels(a_case(figures=some_figures(CERTAIN, width)), "uncertain") == expected


def test_an_uncertain_figure_names_its_districts_and_the_widest_bounds() -> None:
    figures = some_figures(CERTAIN)
    figures.values.loc[TWO, ["lower95", "upper95"]] = [35.0, 65.0]  # noqa: PD011 - a frame
    flag = found(a_case(figures=figures), "uncertain")[0]
    assert flag.areas == (TWO,)
    assert say(flag.sentence).endswith("stands: Two. In Two it lies anywhere from 35% to 65%.")


def test_other_units_are_uncertain_by_their_relative_error() -> None:
    assert levels(a_case(figures=some_figures(CERTAIN, 15.0, unit="£")), "uncertain") == []
    assert levels(a_case(figures=some_figures(CERTAIN, 20.0, unit="£")), "uncertain") == ["info"]


def test_without_intervals_nothing_is_said_about_certainty() -> None:
    flagged = raise_flags(a_case(figures=some_figures(CERTAIN, math.nan)))
    assert say(flagged.not_checked["uncertain"]) == "no confidence intervals are published for Toy rate"


@pytest.mark.parametrize(
    ("breaks", "expected"),
    [((), []), (((2022, 2022),), ["amber"]), (((2018, 2018),), []), (((2024, 2024),), []), ((ALWAYS,), ["amber"])],
)
def test_years_on_both_sides_of_a_break_are_amber(breaks: tuple[tuple[int, int], ...], expected: list[str]) -> None:
    assert levels(a_case(figures=some_figures(CERTAIN, breaks=breaks)), "series_break") == expected


def test_years_that_their_publisher_compares_with_care_say_so() -> None:
    flag = found(
        a_case(figures=some_figures(CERTAIN, comparable_over_time="yes with care: sample cut", trend="care")), "series_break"
    )[0]
    assert flag.level == "info"
    assert say(flag.sentence).endswith("its publisher compares 2018 and 2023 with care (sample cut).")


def test_a_single_year_compared_with_care_is_compared_with_none() -> None:
    figures = some_figures(CERTAIN, comparable_over_time="yes with care: sample cut", trend="care", periods=("2023",))
    assert levels(a_case(figures=figures), "series_break") == []


def test_a_single_year_has_no_break() -> None:
    figures = some_figures(CERTAIN, breaks=((2022, 2022),), periods=("2023",))
    assert levels(a_case(figures=figures), "series_break") == []


@pytest.mark.parametrize(
    ("held", "expected"), [(("2023",), []), (("2023", "2022", "2021"), ["amber"]), (("2021", "2020", "2019"), [])]
)
def test_a_table_of_ones_own_may_hold_any_number_of_years(held: tuple[str, ...], expected: list[str]) -> None:
    figures = some_figures(CERTAIN, breaks=((2022, 2022),), periods=held)
    assert levels(a_case(figures=figures), "series_break") == expected


def with_peers(values: list[float], width: float = 0.1, areas: FunctionalAreas | None = None, **changes: Any) -> Case:
    """District One against Two to Six, each a footprint of its own."""
    own = a_footprint(ONE)
    peers = {"toy": own, **{code: a_footprint(code, key=code) for code in CODES[1:]}}
    return a_case(
        footprint=own, peers=peers, figures=some_figures(values, width, **changes), functional_areas=areas or some_areas()
    )


WHOLE_COUNTRY = some_areas({code: {"T1": 1.0} for code in CODES[1:]})
ALONE = some_areas({TWO: {"T2": 1.0}, THREE: {"T2": 1.0}})
MOSTLY_ONE = some_areas({ONE: {"T1": 1.0}, TWO: {"T1": 0.9, "T2": 0.1}, THREE: {"T2": 1.0}})


def test_a_rank_that_moves_with_the_boundary_is_information() -> None:
    flag = found(with_peers([80.0, 20.0, 50.0, 52.0, 54.0, 56.0], areas=MOSTLY_ONE), "rank_changes")[0]
    assert flag.level == "info"
    assert "the Toy Authority ranks 1 of 6 with 80%. Its labour markets would rank 4 with 51.58%." in say(flag.sentence)


def test_a_rank_that_moves_no_more_than_uncertainty_is_clear() -> None:
    case = with_peers([80.0, 20.0, 50.0, 52.0, 54.0, 56.0], width=60.0, areas=MOSTLY_ONE)
    assert "rank_changes" in raise_flags(case).clear


def test_a_rank_whose_uncertainty_is_not_published_cannot_be_told_to_move() -> None:
    flag = found(with_peers([80.0, 20.0, 50.0, 52.0, 54.0, 56.0], width=math.nan, areas=MOSTLY_ONE), "rank_changes")[0]
    assert flag.level == "cannot_tell"
    assert say(flag.sentence).startswith(
        "Cannot tell whether the rank of the Toy Authority on Toy rate, 2023, depends on its boundary"
    )


def test_the_uncertainty_of_the_functional_areas_counts_too() -> None:
    case = with_peers([80.0, 20.0, 50.0, 52.0, 54.0, 56.0], areas=MOSTLY_ONE)
    assert case.figures is not None
    case.figures.values.loc[TWO, ["lower95", "upper95"]] = [-60.0, 100.0]  # noqa: PD011 - a frame
    assert "rank_changes" in raise_flags(case).clear


def test_peers_of_unknown_uncertainty_may_lie_on_either_side() -> None:
    case = with_peers([80.0, 20.0, 50.0, 52.0, 54.0, 56.0], areas=MOSTLY_ONE)
    assert case.figures is not None
    case.figures.values.loc[list(CODES[2:]), ["lower95", "upper95"]] = math.nan  # noqa: PD011 - a frame
    assert levels(case, "rank_changes") != ["info"]


def test_the_largest_part_stands_in_where_no_area_is_held_by_half() -> None:
    flag = found(with_peers([80.0, 20.0, 50.0, 52.0, 54.0, 56.0], areas=WHOLE_COUNTRY), "rank_changes")[0]
    assert {one.claim.id: one.value for one in flag.evidence}["evidence-rank-areas"] == 3


@pytest.mark.parametrize(
    ("case", "because"),
    [
        (with_peers(CERTAIN, kind="median"), "on its functional areas, medians are never combined"),
        (with_peers([math.nan] * 6), "only areas with 0% of the denominator have a value"),
        (with_peers([50.0] + [math.nan] * 5, areas=ALONE), "too few footprints of the kind have a figure to rank among"),
        (with_peers([50.0, math.nan, math.nan, 1, 2, 3], areas=WHOLE_COUNTRY), "on its functional areas, only"),
        (with_peers(CERTAIN, areas=some_areas({ONE: {}})), "the functional areas do not cover"),
    ],
)
def test_ranks_are_not_checked_where_figures_cannot_be_combined(case: Case, because: str) -> None:
    assert say(raise_flags(case).not_checked["rank_changes"]).startswith(because)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [({"T1": 0.25}, []), ({"T1": 0.3}, ["amber"]), ({"T1": 0.6}, ["red"]), ({"T2": 0.6}, ["cannot_tell"])],
)
def test_an_area_that_changes_with_the_settings_is_unsettled(changes: dict[str, float], expected: list[str]) -> None:
    areas = replace(some_areas(), changes=pd.Series(changes))
    assert levels(a_case(functional_areas=areas), "unstable_area") == expected


def test_an_area_that_few_work_in_misses_the_criteria() -> None:
    flag = found(a_case(flows=some_flows({(ONE, FOUR): 10})), "area_invalid")[0]
    assert (flag.level, flag.areas) == ("amber", ("T1", ONE, TWO, THREE))


def test_a_large_and_contained_area_meets_the_criteria() -> None:
    flows = some_flows({(ONE, FOUR): 10})
    assert "area_invalid" in raise_flags(a_case(flows=replace(flows, matrix=flows.matrix * 1000))).clear


def test_areas_that_share_districts_are_not_tested() -> None:
    areas = some_areas({THREE: {"T1": 0.5, "T2": 0.5}})
    assert "whole districts" in say(raise_flags(a_case(functional_areas=areas)).not_checked["area_invalid"])


def test_areas_are_not_tested_on_flows_that_leave_a_member_out() -> None:
    assert "area_invalid" in raise_flags(a_case(flows=some_flows(covered=(ONE, TWO)))).not_checked


def test_an_area_where_nobody_works_has_no_validity() -> None:
    flows = some_flows()
    empty = replace(flows, matrix=flows.matrix * 0.0)
    case = a_case()
    assert validities(case.functional_areas.shares, case.markets.weights, empty) == {}


def a_long_country(*inside: int) -> Case:
    """Sixty districts in a row, functional areas of six each; the footprint holds those numbered."""
    codes = [f"E0800{number:04d}" for number in range(60)]
    case = a_case()
    from explorer.places.districts import DistrictLookup
    from tests.flags.toy import _district

    areas = pd.DataFrame(np.kron(np.eye(10), np.ones((6, 1))), index=codes, columns=[f"T{number}" for number in range(10)])
    own = a_footprint(*(codes[number] for number in inside))
    matrix = pd.DataFrame(np.diag(np.full(60, 1000.0)), index=codes, columns=codes)
    index = pd.Index(codes)
    return replace(
        case,
        footprint=own,
        lookup=DistrictLookup({code: _district(code, code, last=False) for code in codes}),
        peers={"toy": own},
        extent=(),
        flows=replace(case.flows, matrix=matrix, covered=np.ones(60, dtype=bool)),
        totals=pd.DataFrame({"employed_residents": 1000.0, "jobs": 1000.0, "home": 0.0, "abroad": 0.0}, index=index),
        population=pd.Series(1e5, index=index),
        functional_areas=FunctionalAreas(areas, pd.Series({area: area for area in areas})),
        joined=list(pairwise(codes)),
    )


def test_a_footprint_of_whole_labour_markets_is_better_than_chance() -> None:
    assert "low_agreement" in raise_flags(a_long_country(*range(12, 24))).clear


def test_a_footprint_that_cuts_every_labour_market_is_no_better_than_chance() -> None:
    flag = found(a_long_country(2, 3, 9, 14, 15, 21, 27, 33, 39, 45, 51, 57), "low_agreement")[0]
    assert flag.level == "amber"
    assert "matches labour markets no better than chance. Of 200 random groups" in say(flag.sentence)


def test_the_whole_country_has_no_random_groups_to_compare_with() -> None:
    assert "low_agreement" in raise_flags(a_long_country(*range(60))).not_checked


def test_agreement_is_not_checked_where_a_member_has_no_functional_area() -> None:
    assert "low_agreement" in raise_flags(a_case(functional_areas=some_areas({SIX: {}, THREE: {}}))).not_checked
    assert FOUR not in a_case().codes
