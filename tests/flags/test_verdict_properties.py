"""What must hold of every verdict, whatever the partnership."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.catalogue import Catalogue
from explorer.catalogue.facts import FunctionalAreas
from explorer.catalogue.known import Known
from explorer.flags import raise_flags
from explorer.flags.case import Case
from explorer.flags.sides.economy import Economy, economy
from explorer.flags.sides.economy_side import economy_side
from explorer.project import Project
from tests.flags.toy import CODES, FIVE, FOUR, ONE, SIX, THREE, TWO, a_case, a_footprint, some_areas, some_flows

WORSE_FIRST = ("does_not_fit", "fits_in_part", "fits")
NUMBERS = ("supply", "demand", "whole", "hinterland", "core", "integration", "effective")
KINDS = ("combined_authority", "combined_county_authority", "city_region_deal", "growth_deal", "local_enterprise_partnership")


def with_districts(case: Case, codes: Sequence[str]) -> Case:
    """The case with further whole members."""
    member = next(one for one in case.footprint.memberships if not one.left_out_because)
    others = tuple(one for one in case.footprint.memberships if one.district not in codes)
    return replace(case, footprint=replace(case.footprint, memberships=(*others, *(replace(member, district=c) for c in codes))))


def advice(case: Case) -> list[tuple[str, ...]]:
    """The districts that flags say should come in: the whole hinterland, and each core."""
    flags = [flag for flag in raise_flags(case).flags if flag.level in ("red", "amber")]
    hinterland = [flag.areas for flag in flags if flag.kind == "hinterland_excluded"]
    return [*hinterland, *((flag.areas[1],) for flag in flags if flag.kind == "core_excluded")]


@pytest.mark.parametrize("kind", KINDS)
def test_taking_in_what_a_flag_names_never_makes_it_worse_but_by_the_labour_market_of_the_newcomers(
    catalogue: Catalogue, known: Known, kind: str
) -> None:
    """Unless self-containment falls; a newcomer may bring in a part of its own labour market, and so cut that."""
    tried = 0
    for partnership in catalogue.partnerships.of_kind(kind):
        case = Case.of(Project(partnership=partnership.id), known)
        for codes in advice(case):
            check_advice(case, codes)
            tried += 1
    assert tried > 0


def check_advice(case: Case, codes: Sequence[str]) -> None:
    before, after = economy_side(case), economy_side(with_districts(case, codes))
    if rank(after.verdict.answer) >= rank(before.verdict.answer) or after.numbers.kept < before.numbers.kept:
        return
    shares = case.functional_areas.shares
    theirs = set(shares.columns[(shares.loc[list(codes)] > 0).any()])
    assert after.numbers.whole < before.numbers.whole or {one.area for one in after.numbers.cores} & theirs
    assert after.verdict.question("holds_together").grade == before.verdict.question("holds_together").grade


def rank(answer: str) -> int:
    return WORSE_FIRST.index(answer) if answer in WORSE_FIRST else len(WORSE_FIRST)


def numbers_of(found: Economy) -> dict[str, float]:
    return {name: getattr(found, name) for name in NUMBERS}


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.integers(0, 40), min_size=4, max_size=4),
    st.floats(0, 1),
    st.sampled_from([(ONE, TWO), (TWO, THREE), (ONE, THREE)]),
)
def test_merging_two_members_into_one_changes_no_share(leaving: list[int], share: float, pair: tuple[str, str]) -> None:
    changes = dict(zip([(ONE, FOUR), (TWO, THREE), (FOUR, ONE), (SIX, TWO)], map(float, leaving), strict=True))
    areas = some_areas({TWO: {"T1": share, "T2": 1 - share}})
    apart = a_case(flows=some_flows(changes), functional_areas=areas)
    one, other = economy(apart), economy(merged(apart, *pair))
    for name in ("supply", "demand", "whole", "hinterland", "effective"):
        assert getattr(other, name) == pytest.approx(getattr(one, name), nan_ok=True)
    # Which district has most jobs, and which labour market most of a district, is another question once two are one.
    largest = areas.shares.loc[list(pair)].idxmax(axis=1).tolist()
    if largest[0] == largest[1]:
        assert other.integration == pytest.approx(one.integration, nan_ok=True)


def merged(case: Case, kept: str, gone: str) -> Case:
    """The case with two members counted as one: the second has nobody left."""
    into = np.array([kept if code == gone else code for code in CODES])
    matrix = case.flows.matrix.groupby(into).sum().T.groupby(into).sum().T.reindex(index=CODES, columns=CODES).fillna(0.0)
    people = case.functional_areas.shares.mul(case.population, axis=0).groupby(into).sum().reindex(CODES).fillna(0.0)
    population = people.sum(axis=1)
    shares = people.div(population.where(population > 0), axis=0).fillna(0.0)
    members = [code for code in (ONE, TWO, THREE) if code != gone]
    totals = case.totals.groupby(into).sum().reindex(CODES).fillna(0.0)
    return replace(
        case,
        footprint=a_footprint(*members),
        peers={**case.peers, "toy": a_footprint(*members)},
        flows=replace(case.flows, matrix=matrix),
        totals=totals,
        population=population,
        functional_areas=replace(case.functional_areas, shares=shares),
    )


@settings(max_examples=40, deadline=None)
@given(
    st.sets(st.sampled_from([ONE, TWO, THREE]), min_size=1),
    st.sampled_from(["flows", "areas"]),
    st.lists(st.integers(0, 60), min_size=2, max_size=2),
)
def test_missing_data_never_read_as_a_fit(missing: set[str], what: str, leaving: list[int]) -> None:
    flows = some_flows({(ONE, FOUR): float(leaving[0]), (FIVE, TWO): float(leaving[1])})
    whole = a_case(flows=flows)
    covered = tuple(code for code in CODES if code not in missing)
    case = (
        replace(whole, flows=some_flows({}, covered))
        if what == "flows"
        else replace(whole, functional_areas=without(whole.functional_areas, missing))
    )
    assert economy_side(case).verdict.answer != "fits"


def without(areas: FunctionalAreas, codes: set[str]) -> FunctionalAreas:
    shares = areas.shares.copy()
    shares.loc[list(codes)] = 0.0
    return replace(areas, shares=shares)


def test_the_same_partnership_on_flows_of_any_scale_has_the_same_verdict(catalogue: Catalogue, known: Known) -> None:
    flows = catalogue.flows
    tenfold = replace(flows, matrix=flows.matrix * 10.0)
    one, other = (economy_side(Case.of(Project(), replace(known, own_flows=each))) for each in (flows, tenfold))
    assert one.verdict.answer == other.verdict.answer
    assert numbers_of(one.numbers) == pytest.approx(numbers_of(other.numbers))
    assert one.numbers.comparison is not None
    assert other.numbers.comparison is not None
    assert one.numbers.comparison.percentile == pytest.approx(other.numbers.comparison.percentile, abs=0.002)


def test_a_union_of_whole_labour_markets_is_whole(known: Known) -> None:
    """Whole areas made of districts, as the application itself finds them."""
    case = Case.of(Project(as_at=date(2026, 6, 30)), known)
    best = case.functional_areas.shares.idxmax(axis=1)
    shares = pd.get_dummies(best).astype(float).reindex(case.functional_areas.shares.index)
    for region in ("TLC", "TLE", "TLK"):
        inside = set(best[[case.lookup.districts[code].itl1 == region for code in best.index]])
        codes = best.index[best.isin(inside)].tolist()
        member = next(one for one in case.footprint.memberships if not one.left_out_because)
        footprint = replace(case.footprint, memberships=tuple(replace(member, district=code) for code in codes))
        found = economy(replace(case, footprint=footprint, functional_areas=replace(case.functional_areas, shares=shares)))
        assert found.whole == pytest.approx(1.0)
        assert found.cores == ()
