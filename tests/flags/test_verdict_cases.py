"""Real footprints on Census 2021 flows: what the verdict says of them, and what it must never say again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.flows import Flows
from explorer.catalogue.known import Known
from explorer.flags.case import Case
from explorer.flags.sides.chance import TABLE, digest_of_bundled
from explorer.flags.sides.economy import economy
from explorer.flags.sides.economy_side import economy_firmness, economy_side
from explorer.project import Draws, Project
from explorer.words import say

LEPS = date(2018, 6, 1)


@pytest.fixture(scope="module")
def census(catalogue: Catalogue, shared_data: Path) -> Flows:
    return catalogue.files.flows(shared_data / "flows" / "ODWP01EW_LTLA.csv.gz")


def case_of(catalogue: Catalogue, flows: Flows, partnership: str, as_at: date | None = None) -> Case:
    project = Project(partnership=partnership, as_at=as_at)
    return Case.of(project, replace(Known.of(catalogue, project), own_flows=flows))


@pytest.mark.parametrize(
    ("partnership", "as_at", "kept", "percentile", "whole", "hinterland", "core", "answer"),
    [
        ("lep-cornwall-scilly", LEPS, 0.915, 0.999, 0.92, 0.0, 0.0, "fits"),
        ("ca-cumbria", None, 0.941, 0.996, 1.00, 0.0, 0.0, "fits"),
        ("ca-west-yorkshire", None, 0.907, 0.993, 0.99, 0.019, 0.0, "fits"),
        ("ca-north-east", None, 0.938, 1.000, 0.98, 0.0, 0.0, "fits"),
        ("ca-north-east-2014", date(2019, 6, 1), 0.80, None, 0.57, None, 0.42, "does_not_fit"),
        ("ca-north-of-tyne", date(2019, 6, 1), 0.81, None, 0.26, None, None, "does_not_fit"),
        ("ca-greater-manchester", None, 0.883, 0.944, 0.90, 0.024, 0.10, "fits_in_part"),
        ("ca-west-midlands", None, 0.833, 0.831, 0.69, 0.056, 0.0, "fits_in_part"),
        ("lep-greater-birmingham-solihull", LEPS, 0.727, 0.41, 0.78, 0.150, None, "does_not_fit"),
        ("lep-black-country", LEPS, 0.693, 0.46, 0.45, None, None, "does_not_fit"),
        ("lep-hertfordshire", LEPS, 0.670, 0.39, 0.27, 0.102, 0.37, "does_not_fit"),
        ("lep-coventry-warwickshire", LEPS, 0.741, 0.67, 0.94, 0.070, None, "fits_in_part"),
    ],
)
def test_what_the_verdict_says_of_real_footprints(
    catalogue: Catalogue,
    census: Flows,
    partnership: str,
    as_at: date | None,
    kept: float,
    percentile: float | None,
    whole: float,
    hinterland: float | None,
    core: float | None,
    answer: str,
) -> None:
    side = economy_side(case_of(catalogue, census, partnership, as_at))
    numbers = side.numbers
    assert numbers.kept == pytest.approx(kept, abs=0.006)
    assert numbers.whole == pytest.approx(whole, abs=0.006)
    if percentile is not None:
        assert numbers.comparison is not None
        assert numbers.comparison.percentile == pytest.approx(percentile, abs=0.04)
        assert numbers.comparison.count >= 1000
    if hinterland is not None:
        assert numbers.hinterland == pytest.approx(hinterland, abs=0.0006)
    if core is not None:
        assert numbers.core == pytest.approx(core, abs=0.006)
    assert side.verdict.answer == answer


def test_the_west_midlands_with_its_hinterland_fits(catalogue: Catalogue, census: Flows) -> None:
    case = case_of(catalogue, census, "ca-west-midlands")
    before = economy(case)
    added = [*before.left_out, *(one for codes in case.other_roles.values() for one in codes if case.share_into[one] >= 0.15)]
    member = next(one for one in case.footprint.memberships if not one.left_out_because)
    kept = tuple(one for one in case.footprint.memberships if one.district not in added)
    wider = replace(case.footprint, memberships=(*kept, *(replace(member, district=code) for code in added)))
    side = economy_side(replace(case, footprint=wider))
    assert len(added) == 9
    assert side.numbers.kept == pytest.approx(0.898, abs=0.001)
    assert side.numbers.whole == pytest.approx(0.93, abs=0.006)
    assert side.numbers.hinterland < 0.05
    assert side.verdict.answer == "fits"


def test_the_band_of_the_percentile_holds_the_number_that_decides(catalogue: Catalogue, census: Flows) -> None:
    found = economy(case_of(catalogue, census, "ca-west-midlands")).comparison
    assert found is not None
    low, high = found.anywhere
    assert low <= found.percentile <= high
    assert high - low < 0.2
    assert found.same_core is not None
    better = found.better()
    assert all(share > found.observed for _, share in better)
    assert all(found.core in found.groups.districts(group) for group, _ in better)


def test_own_draws_lead_to_the_same_percentile(catalogue: Catalogue, census: Flows) -> None:
    case = case_of(catalogue, census, "ca-west-midlands")
    drawn = economy(replace(case, draws=Draws(400, 50))).comparison
    bundled = economy(case).comparison
    assert drawn is not None
    assert bundled is not None
    assert drawn.groups.seeds == (50, 51, 52)
    assert drawn.percentile == pytest.approx(bundled.percentile, abs=0.04)


def test_the_bundled_groups_were_worked_out_from_the_bundled_flows(catalogue: Catalogue) -> None:
    from explorer import resources
    from explorer.analysis.chance_groups import GroupTable
    from explorer.flags.sides.chance import fit_of, shares_of

    table = GroupTable(resources.facts(TABLE), catalogue.districts.codes)
    assert table.made_from == digest_of_bundled()
    groups = table.of_step(52)
    assert groups is not None
    now = shares_of(groups, catalogue.flows.matrix.to_numpy(), fit_of(catalogue.functional_areas.shares))
    assert groups.shares["fixed containment"] == pytest.approx(now["containment"], abs=1e-4)


@pytest.mark.parametrize("kind", ["pan_regional_partnership", "sub_national_transport_body"])
def test_bodies_of_a_great_part_of_the_country_have_nothing_to_be_compared_with(
    catalogue: Catalogue, known: Known, kind: str
) -> None:
    largest = max(
        (Case.of(Project(partnership=one.id), known) for one in catalogue.partnerships.of_kind(kind)),
        key=lambda case: case.residents_in(case.codes),
    )
    side = economy_side(largest)
    assert side.numbers.comparison is None
    assert "There is nothing of its size to compare it with" in say(side.verdict.question("holds_together").sentence)


def test_northern_ireland_has_too_few_groups_to_compare_with(catalogue: Catalogue) -> None:
    deal = next(one for one in catalogue.partnerships.of_kind("city_region_deal") if one.country == "Northern Ireland")
    side = economy_side(case_of(catalogue, catalogue.flows, deal.id))
    assert side.numbers.comparison is None
    assert side.verdict.question("holds_together").grade != "cannot_tell"


def test_census_flows_of_england_and_wales_cannot_tell_about_scotland(catalogue: Catalogue, census: Flows) -> None:
    scottish = next(one for one in catalogue.partnerships.of_kind("city_region_deal") if one.country == "Scotland")
    assert economy_side(case_of(catalogue, census, scottish.id)).verdict.answer == "cannot_tell"


# What the first version said that was not so


def test_commuters_are_counted_in_the_flows_that_are_in_use(catalogue: Catalogue) -> None:
    case = case_of(catalogue, catalogue.flows, "ca-west-midlands")
    doubled = replace(case, flows=replace(case.flows, matrix=case.flows.matrix * 2))
    codes = list(economy(case).left_out)
    assert doubled.commuters_from(codes) == pytest.approx(2 * case.commuters_from(codes))
    assert economy(doubled).hinterland == pytest.approx(economy(case).hinterland)


def test_where_the_estimate_is_called_firm_the_census_says_the_same(catalogue: Catalogue, census: Flows) -> None:
    authorities = [one.id for one in catalogue.partnerships.of_kind("combined_authority")]
    firm = 0
    for key in authorities:
        case = case_of(catalogue, catalogue.flows, key)
        side = economy_side(case)
        found = economy_firmness(case, side)
        assert found is not None
        assert found.probability is not None
        if found.answer == "firm":
            firm += 1
            assert economy_side(replace(case, flows=census)).verdict.answer == side.verdict.answer, key
    assert firm >= 5


def test_a_census_reads_no_less_firm_than_the_estimate_of_tees_valley(catalogue: Catalogue, census: Flows) -> None:
    case = case_of(catalogue, census, "ca-tees-valley")
    found = economy_firmness(case, economy_side(case))
    assert found is not None
    assert (found.answer, found.probability) == ("firm", None)


def test_swindon_and_wiltshire_is_a_close_call(catalogue: Catalogue, census: Flows) -> None:
    case = case_of(catalogue, census, "lep-swindon-wiltshire", LEPS)
    found = economy_firmness(case, economy_side(case))
    assert found is not None
    assert found.answer == "close_call"
    assert found.changes_if
