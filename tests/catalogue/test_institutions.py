"""Institutions, documented partners, public bodies with an area, and the official codes of partnerships."""

from __future__ import annotations

import math
from collections import Counter
from datetime import date

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.named import partner_named, partnership_named
from explorer.errors import ChoiceError
from explorer.words import say

KEPT = (
    "university-of-birmingham", "city-redi", "the-exchange", "wmca", "gbslep", "ukri", "cardiff-university", "involve",
    "queens-university-belfast", "north-wales-police", "university-of-stirling",
)  # fmt: skip


def test_every_institution_stands_on_the_map_of_the_kingdom(catalogue: Catalogue) -> None:
    for institution in catalogue.institutions:
        if not math.isnan(institution.lon):
            assert -8.2 < institution.lon < 1.8, institution.id
            assert 49.8 < institution.lat < 60.9, institution.id


def test_an_institution_without_a_known_site_has_no_district(catalogue: Catalogue) -> None:
    without = {institution.id for institution in catalogue.institutions if not institution.district}
    assert without == {"midlands-engine", "midlands-engine-observatory", "research-england", "involve"}


def test_institutions_are_universities_colleges_hospital_trusts_and_more(catalogue: Catalogue) -> None:
    kinds = Counter(institution.kind for institution in catalogue.institutions)
    assert len(catalogue.institutions) == 816
    assert (kinds["university"], kinds["county_council"]) == (147, 21)


def test_the_ids_of_institutions_that_were_held_before_still_lead_to_them(catalogue: Catalogue) -> None:
    assert set(KEPT) <= set(catalogue.institutions_by_id)


@pytest.mark.parametrize(
    ("code", "partnership"),
    [
        ("E47000007", "ca-west-midlands"),
        ("E37000001", "lep-black-country"),
        ("E10000031", "county-warwickshire"),
        ("W11000023", "lhb-betsi-cadwaladr"),
    ],
)
def test_a_partnership_or_body_is_found_by_its_official_code(catalogue: Catalogue, code: str, partnership: str) -> None:
    assert partnership_named(catalogue.partnerships, code) == partnership


def test_each_documented_partner_names_where_that_is_documented_and_how_sure_it_is(catalogue: Catalogue) -> None:
    partners = [partner for held in catalogue.partners.values() for partner in held]
    assert len(partners) == 305
    assert all(partner.source and partner.confidence in ("high", "medium", "low") for partner in partners)


def test_an_institution_is_found_by_its_name_and_a_body_as_the_institution_that_it_is(catalogue: Catalogue) -> None:
    known = catalogue.institutions, catalogue.partnerships
    assert partner_named(*known, "Aston University") == "aston-university"
    assert partner_named(*known, "Warwickshire County Council") == "warwickshire-county-council"
    assert partner_named(*known, "West Midlands Fire Service") == "frs-west-midlands"


def test_an_unknown_institution_is_refused_with_the_nearest(catalogue: Catalogue) -> None:
    with pytest.raises(ChoiceError) as refused:
        partner_named(catalogue.institutions, catalogue.partnerships, "Astn University")
    assert "Aston University" in say(refused.value.remedy)


# --- public bodies with an area --------------------------------------------------------------------------------------------


def test_fire_services_cover_every_district_once(catalogue: Catalogue) -> None:
    held = Counter(
        code for body in catalogue.partnerships.footprints("fire_and_rescue_service", date(2026, 6, 1)).values()
        for code in body.districts
    )  # fmt: skip
    assert len(held) == 361
    assert set(held.values()) == {1}


def test_integrated_care_boards_of_april_2026_cover_england_once(catalogue: Catalogue) -> None:
    boards = catalogue.partnerships.footprints("integrated_care_board", date(2026, 6, 1))
    held = Counter(code for board in boards.values() for code in board.districts)
    england = {code for code, district in catalogue.districts.districts.items() if district.country == "England"}
    assert len(boards) == 36
    assert set(held) == england


@pytest.mark.parametrize(("day", "holds"), [(date(2026, 3, 31), False), (date(2026, 4, 1), True)])
def test_rushmoor_is_in_the_hampshire_board_from_april_2026(catalogue: Catalogue, day: date, *, holds: bool) -> None:
    assert ("E07000092" in catalogue.partnerships.footprint("icb-hampshire-isle-of-wight", day).districts) is holds


def test_the_police_of_scotland_and_of_northern_ireland_are_national(catalogue: Catalogue) -> None:
    bodies = catalogue.partnerships.partnerships
    police = [body.id for body in bodies.values() if body.kind == "police_force_area" and body.scope == "national"]
    assert sorted(police) == ["pfa-northern-ireland", "pfa-scotland"]


def test_a_body_whose_record_is_weak_says_so(catalogue: Catalogue) -> None:
    bodies = catalogue.partnerships.partnerships
    assert "establishment not verified" in say(bodies["cca-greater-essex"].doubt or "")
    assert bodies["ca-west-midlands"].doubt is None


def test_a_proposed_strategic_authority_is_named_as_a_proposal(catalogue: Catalogue) -> None:
    proposed = {body.id: body for body in catalogue.partnerships.of_kind("proposed_strategic_authority")}
    assert set(proposed) == {"sa-surrey", "sa-thames-valley"}
    assert all("not an established body" in body.description for body in proposed.values())
