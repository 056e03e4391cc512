"""Real partnerships on Census 2021 flows: the cases that the catalogue of flags names."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.flows import Flows
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import Footprint, Membership
from explorer.flags import raise_flags
from explorer.flags.case import Case
from explorer.flags.model import Flag
from explorer.flags.sides.economy_side import economy_side, markets_said
from explorer.layers import indicator_layer
from explorer.project import Project
from explorer.words import say
from tests.flags.toy import numbers


@pytest.fixture(scope="module")
def census(catalogue: Catalogue, shared_data: Path) -> Flows:
    return catalogue.files.flows(shared_data / "flows" / "ODWP01EW_LTLA.csv.gz")


def case_of(catalogue: Catalogue, flows: Flows, partnership: str, as_at: date | None = None) -> Case:
    project = Project(partnership=partnership, as_at=as_at)
    return Case.of(project, replace(Known.of(catalogue, project), own_flows=flows))


def flags_of(case: Case, kind: str) -> list[Flag]:
    return [flag for flag in raise_flags(case).flags if flag.kind == kind]


def hinterland(case: Case, name: str) -> tuple[str, float] | None:
    flag = next((f for f in flags_of(case, "hinterland_excluded") if f.level != "info"), None)
    rows = () if flag is None else [one for one in flag.evidence if one.claim.id == "evidence-share-inside"]
    share = next((one.value for one in rows if getattr(one.claim.values["district"], "name", "") == name), None)
    return None if share is None else (str(case.limits["hinterland_excluded"].level(share)), round(share, 3))


@pytest.mark.parametrize(
    ("partnership", "supply", "demand"),
    [
        ("ca-west-midlands", 0.833, 0.841),
        ("lep-worcestershire", 0.731, None),
        ("ca-west-of-england", 0.887, None),
        ("lep-greater-birmingham-solihull", None, 0.727),
        ("lep-coventry-warwickshire", None, 0.741),
        ("ca-south-yorkshire", None, 0.878),
    ],
)
def test_containment_of_real_footprints(
    catalogue: Catalogue, census: Flows, partnership: str, supply: float | None, demand: float | None
) -> None:
    kept = case_of(catalogue, census, partnership).containment
    if supply is not None:
        assert kept.supply == pytest.approx(supply, abs=0.0005)
    if demand is not None:
        assert kept.demand == pytest.approx(demand, abs=0.0005)


@pytest.mark.parametrize(
    ("partnership", "district", "expected"),
    [
        ("ca-west-midlands", "Bromsgrove", ("red", 0.411)),
        ("ca-west-midlands", "Lichfield", ("red", 0.268)),
        ("ca-west-of-england", "North Somerset", ("red", 0.257)),
        ("ca-south-yorkshire", "Bassetlaw", ("amber", 0.171)),
        ("ca-west-midlands", "Warwick", ("amber", 0.171)),
        ("ca-south-yorkshire", "Chesterfield", None),
    ],
)
def test_hinterlands_of_real_authorities(
    catalogue: Catalogue, census: Flows, partnership: str, district: str, expected: tuple[str, float] | None
) -> None:
    assert hinterland(case_of(catalogue, census, partnership), district) == expected


def test_the_overlapping_partnerships_of_2019_come_back(catalogue: Catalogue, census: Flows) -> None:
    case = case_of(catalogue, census, "lep-greater-birmingham-solihull", date(2019, 12, 31))
    flag = flags_of(case, "overlap")[0]
    assert (flag.level, len(flag.areas), len(case.codes)) == ("red", 7, 9)
    assert numbers(flag)["evidence-residents-share"] == pytest.approx(0.338, abs=0.002)


def test_flows_of_england_and_wales_cannot_tell_about_a_scottish_footprint(catalogue: Catalogue, census: Flows) -> None:
    scottish = next(p.id for p in catalogue.partnerships.of_kind("city_region_deal") if p.country == "Scotland")
    case = case_of(catalogue, census, scottish)
    levels = {flag.kind: flag.level for flag in raise_flags(case).flags}
    assert levels["supply_containment"] == levels["demand_containment"] == "cannot_tell"


@pytest.mark.parametrize(
    ("partnership", "side", "fixed", "with_home"), [("lep-greater-birmingham-solihull", "demand", 0.727, 0.835)]
)
def test_people_who_work_at_home_change_the_answer_for_birmingham(
    catalogue: Catalogue, census: Flows, partnership: str, side: str, fixed: float, with_home: float
) -> None:
    flag = flags_of(case_of(catalogue, census, partnership), "base_matters")[0]
    assert flag.level == "info"
    assert numbers(flag)[f"evidence-{side}-fixed"] == pytest.approx(fixed, abs=0.0006)
    assert numbers(flag)[f"evidence-{side}-home"] == pytest.approx(with_home, abs=0.0006)


def alone(case: Case, code: str) -> Case:
    """The same case with a footprint of one district, as a person would draw it."""
    partnership = replace(case.footprint.partnership, id="drawn", name="Drawn", kind="combined_authority")
    return replace(
        case, footprint=Footprint(partnership, case.footprint.as_at, (Membership("drawn", code, "member", 1.0, None, None, ""),))
    )


def test_cheshire_west_alone_loses_its_workers_unless_those_at_home_count(catalogue: Catalogue, census: Flows) -> None:
    case = alone(case_of(catalogue, census, "ca-cheshire-warrington"), "E06000050")
    supply, base = flags_of(case, "supply_containment")[0], flags_of(case, "base_matters")[0]
    assert (supply.level, round(supply.evidence[0].value, 3)) == ("red", 0.622)
    assert numbers(base)["evidence-supply-home"] == pytest.approx(0.786, abs=0.0006)


def test_barnsley_and_sheffield_have_other_codes_in_the_census(catalogue: Catalogue, census: Flows) -> None:
    flag = flags_of(case_of(catalogue, census, "ca-south-yorkshire"), "vintage")[0]
    assert (flag.level, set(flag.areas)) == ("info", {"E08000038", "E08000039"})


def test_a_scottish_footprint_on_english_flows_is_never_clear_of_what_was_not_seen(catalogue: Catalogue, census: Flows) -> None:
    flagged = raise_flags(case_of(catalogue, census, "crd-glasgow"))
    about_commuting = {"supply_containment", "demand_containment", "base_matters", "weak_member", "area_invalid"}
    assert not about_commuting & set(flagged.clear)


def test_flows_of_another_census_do_not_take_home_workers_of_this_one(catalogue: Catalogue, census: Flows) -> None:
    older = replace(census, source=replace(census.source, vintage="Census 2011", census="2011"))
    assert flags_of(case_of(catalogue, older, "ca-west-midlands"), "base_matters")[0].level == "cannot_tell"


def test_home_workers_of_a_census_2011_matrix_are_taken_from_its_own_row(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "wu03.csv"
    path.write_text(
        "WU03UK - Location of usual residence and place of work\n\ndate,2011\n\nusual residence\n"
        "place of work,Birmingham,Solihull,Coventry\nBirmingham,60,30,5\nSolihull,20,50,5\nCoventry,5,5,70\n"
        "Mainly work at or from home,400,30,20\n",
        encoding="utf-8",
    )
    flows = catalogue.files.flows(path)
    birmingham = Footprint(
        catalogue.partnerships.partnerships["ca-west-midlands"],
        date(2026, 1, 1),
        (Membership("ca-west-midlands", "E08000025", "constituent", 1.0, None, None, ""),),
    )
    flag = flags_of(replace(case_of(catalogue, flows, "ca-west-midlands"), footprint=birmingham), "base_matters")[0]
    assert flag.level == "info"
    assert numbers(flag)["evidence-supply-fixed"] == pytest.approx(60 / 85)
    assert numbers(flag)["evidence-supply-home"] == pytest.approx(460 / 485)


# What follows rests on bundled tables alone.


@pytest.fixture(scope="module")
def estimate(catalogue: Catalogue) -> Flows:
    return catalogue.flows


def test_north_somerset_lay_in_no_combined_authority_in_2019(catalogue: Catalogue, estimate: Flows) -> None:
    case = case_of(catalogue, estimate, "ca-west-of-england", date(2019, 12, 31))
    gap = flags_of(case, "gap")[0]
    assert "E06000024" in gap.areas
    assert len(case.peers) == 10
    assert sum(len(peer.districts) for peer in case.peers.values()) == 53


def test_the_west_midlands_holds_58_percent_of_coventry_and_82_of_birmingham(catalogue: Catalogue, estimate: Flows) -> None:
    case = case_of(catalogue, estimate, "ca-west-midlands")
    assert case.markets.share("E30000195") == pytest.approx(0.58, abs=0.005)
    assert case.markets.share("E30000169") == pytest.approx(0.82, abs=0.005)
    assert [f.level for f in flags_of(case, "area_split") if f.areas[0] == "E30000195"] == ["red"]


@pytest.mark.parametrize(
    ("partnership", "number", "level"),
    [("ca-west-midlands", 2.97, "info"), ("ca-greater-manchester", 1.22, None), ("ca-cambridgeshire-peterborough", 3.20, "info")],
)
def test_effective_numbers_of_real_authorities(
    catalogue: Catalogue, estimate: Flows, partnership: str, number: float, level: str | None
) -> None:
    from explorer.analysis.overlap import effective_number

    case = case_of(catalogue, estimate, partnership)
    assert effective_number(case.markets.overlaps["share_of_footprint"]) == pytest.approx(number, abs=0.005)
    assert [flag.level for flag in flags_of(case, "many_economies")] == ([level] if level else [])


def test_newcastle_was_split_between_two_authorities_and_bristol_is_whole(catalogue: Catalogue, estimate: Flows) -> None:
    north = case_of(catalogue, estimate, "ca-north-of-tyne")
    split = next(f for f in flags_of(north, "area_split") if f.areas[0] == "E30000245")
    assert numbers(split)["evidence-area-largest"] == pytest.approx(0.55, abs=0.006)
    bristol = case_of(catalogue, estimate, "ca-west-of-england")
    assert bristol.markets.share("E30000180") == pytest.approx(0.88, abs=0.005)
    assert not flags_of(bristol, "area_split")


def test_the_north_east_of_2018_held_its_hinterland_without_newcastle(catalogue: Catalogue, estimate: Flows) -> None:
    case = case_of(catalogue, estimate, "ca-north-east-2014", date(2019, 6, 1))
    core = flags_of(case, "core_excluded")
    assert [(flag.level, case.lookup.name(flag.areas[1])) for flag in core] == [("red", "Newcastle upon Tyne")]


@pytest.mark.parametrize(
    ("partnership", "district", "share", "level"),
    [
        ("ca-north-east", "County Durham", 0.506, "amber"),
        ("ca-north-east", "Northumberland", 0.548, "amber"),
        ("ca-cheshire-warrington", "Cheshire East", 0.552, "amber"),
    ],
)
def test_districts_that_are_themselves_divided(
    catalogue: Catalogue, estimate: Flows, partnership: str, district: str, share: float, level: str
) -> None:
    case = case_of(catalogue, estimate, partnership)
    flag = next(f for f in flags_of(case, "district_split") if case.lookup.name(f.areas[0]) == district)
    assert flag.level == level
    assert flag.evidence[0].value == pytest.approx(share, abs=0.006)


def test_people_not_land_say_which_labour_market_derry_belongs_to(catalogue: Catalogue) -> None:
    shares = catalogue.functional_areas.shares.loc["N09000005"]
    largest = str(shares.idxmax())
    assert catalogue.functional_areas.names[largest] == "Derry"
    assert shares[largest] == pytest.approx(0.74, abs=0.01)


def test_wirral_and_liverpool_are_joined_by_their_tunnels(catalogue: Catalogue, estimate: Flows) -> None:
    assert not flags_of(case_of(catalogue, estimate, "ca-liverpool-city-region"), "not_contiguous")


@pytest.mark.parametrize("kind", ["combined_authority", "combined_county_authority", "local_enterprise_partnership"])
def test_real_footprints_of_these_kinds_hang_together(catalogue: Catalogue, estimate: Flows, kind: str) -> None:
    broken = [
        (p.id, say(flag.sentence))
        for p in catalogue.partnerships.of_kind(kind)
        for flag in flags_of(case_of(catalogue, estimate, p.id), "not_contiguous")
    ]
    assert broken == []


@pytest.mark.parametrize(
    ("partnership", "district", "level"),
    [
        ("crd-derry-strabane", "Derry City and Strabane", "amber"),
        ("gd-mid-south-west", "Fermanagh and Omagh", "amber"),
        ("ca-west-midlands", "Birmingham", None),
    ],
)
def test_districts_at_the_irish_border_lie_at_the_edge_of_the_data(
    catalogue: Catalogue, estimate: Flows, partnership: str, district: str, level: str | None
) -> None:
    case = case_of(catalogue, estimate, partnership)
    found = [flag.level for flag in flags_of(case, "coverage_edge") if case.lookup.name(flag.areas[0]) == district]
    assert found == ([level] if level else [])


def test_tamworth_is_tied_to_birmingham_more_than_to_the_rest_of_staffordshire(catalogue: Catalogue, estimate: Flows) -> None:
    case = case_of(catalogue, estimate, "lep-stoke-staffordshire", date(2019, 12, 31))
    assert "Tamworth" in {case.lookup.name(flag.areas[0]) for flag in flags_of(case, "weak_member")}


def test_qualifications_in_small_districts_are_too_uncertain_to_place(known: Known, estimate: Flows) -> None:
    layer = indicator_layer(known, "level3_qualified")
    case = Case.of(Project(partnership="lep-greater-birmingham-solihull"), known, layer)
    flag = flags_of(case, "uncertain")[0]
    assert "Tamworth" in case.lookup.all_said(flag.areas)
    assert numbers(flag)["evidence-widest"] == pytest.approx(0.338)


def test_the_claimant_count_has_a_break_and_qualifications_until_2021_have_none(known: Known, estimate: Flows) -> None:
    levels = {}
    for indicator in ("claimant_count", "level3_qualified"):
        case = Case.of(Project(), known, indicator_layer(known, indicator))
        levels[indicator] = [flag.level for flag in flags_of(case, "series_break")]
    assert levels == {"claimant_count": ["amber"], "level3_qualified": []}


@pytest.mark.parametrize("partnership", ["ca-cumbria", "ca-york-north-yorkshire", "lep-heart-of-the-south-west"])
def test_employment_rates_of_districts_merged_since_are_no_gap(known: Known, estimate: Flows, partnership: str) -> None:
    case = Case.of(Project(partnership=partnership), known, indicator_layer(known, "employment_rate"))
    assert "data_gap" in raise_flags(case).clear


def test_medians_are_never_ranked_for_a_footprint(known: Known, estimate: Flows) -> None:
    case = Case.of(Project(), known, indicator_layer(known, "median_weekly_pay"))
    assert say(raise_flags(case).not_checked["rank_changes"]) == "medians are never combined"


def test_the_west_midlands_cut_the_health_area_of_coventry_and_warwickshire(catalogue: Catalogue, estimate: Flows) -> None:
    flags = flags_of(case_of(catalogue, estimate, "ca-west-midlands", date(2025, 6, 1)), "institution_misfit")
    assert [[round(link.value, 2) for link in flag.evidence] for flag in flags] == [[0.12, 0.39]]


def test_partners_of_the_west_midlands_institute_are_inside(catalogue: Catalogue, estimate: Flows) -> None:
    assert not flags_of(case_of(catalogue, estimate, "wmredi"), "institution_outside")


def test_real_authorities_agree_with_labour_markets_better_than_chance(catalogue: Catalogue, estimate: Flows) -> None:
    kinds = ("combined_authority", "combined_county_authority")
    for partnership in (p.id for kind in kinds for p in catalogue.partnerships.of_kind(kind)):
        assert "low_agreement" in raise_flags(case_of(catalogue, estimate, partnership)).clear


def test_exactly_one_labour_market_of_the_sardinian_reference_misses_the_criteria(shared_data: Path) -> None:
    import pandas as pd

    from explorer.analysis.delineation.criteria import Criteria

    folder = shared_data / "reference_runs"
    criteria, missing = Criteria(1000, 0.6667, 10_000, 0.75), []
    for _, area in pd.read_csv(folder / "sardinia_1000_10000" / "expected_cluster_stats.csv").iterrows():
        if criteria.validity(area["EMP_live"], area["EMP_work"], area["EMP_live_work"]) < 1:
            missing.append(int(area["LMA"]))
    assert len(missing) == 1


@pytest.mark.parametrize(
    ("partnership", "economy"),
    [
        ("ca-west-midlands", "fits_in_part"),
        ("ca-cambridgeshire-peterborough", "does_not_fit"),
        ("ca-greater-manchester", "fits_in_part"),
        ("lpip-hub", "cannot_tell"),
    ],
)
def test_verdicts_on_real_footprints(catalogue: Catalogue, estimate: Flows, partnership: str, economy: str) -> None:
    case = case_of(catalogue, estimate, partnership, date(2025, 6, 1) if partnership.startswith("ca") else None)
    assert economy_side(case).verdict.answer == economy


def test_no_one_is_missed_who_would_come_to_work_over_the_irish_sea(catalogue: Catalogue, census: Flows) -> None:
    case = case_of(catalogue, census, "ca-liverpool-city-region")
    assert not [flag for flag in raise_flags(case).flags if flag.kind == "hinterland_excluded" and flag.level == "cannot_tell"]


def test_a_district_of_many_labour_markets_does_not_tell_how_they_hang_together(catalogue: Catalogue) -> None:
    found = economy_side(case_of(catalogue, catalogue.flows, "lep-cornwall-scilly", date(2018, 6, 1))).numbers
    assert math.isnan(found.integration)
    markets = markets_said(found)
    assert markets is not None
    assert say(markets) == "It takes in 9 labour markets."


def test_half_a_million_people_are_what_was_expected_of_a_local_enterprise_partnership(catalogue: Catalogue) -> None:
    case = case_of(catalogue, catalogue.flows, "lep-cornwall-scilly", date(2018, 6, 1))
    assert [flag.level for flag in raise_flags(case).flags if flag.kind == "scale"] == ["info"]


def test_a_fire_service_is_older_than_its_commissioner(catalogue: Catalogue) -> None:
    case = case_of(catalogue, catalogue.flows, "lep-greater-birmingham-solihull", date(2018, 6, 1))
    (fire,) = (flag for flag in raise_flags(case).flags if flag.kind == "institution_misfit" and "fire" in say(flag.message))
    assert "all 3 fire services that meet it" in say(fire.message)
    assert "Staffordshire Fire and Rescue Service" in say(fire.message)
