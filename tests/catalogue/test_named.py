from collections.abc import Callable

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.named import district_named, indicator_named, partnership_named, region_named
from explorer.errors import ChoiceError
from explorer.words import say

WMCA = "ca-west-midlands"


def refusal(find: Callable[..., str], known: object, text: str) -> ChoiceError:
    with pytest.raises(ChoiceError) as caught:
        find(known, text)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "ca-west-midlands",
        "CA-West-Midlands",
        "West Midlands Combined Authority",
        "west midlands combined authority",
        "  West Midlands Combined Authority ",
        "WMCA",
        "wmca",
    ],
)
def test_a_partnership_is_found_by_id_name_or_short_name(catalogue: Catalogue, text: str) -> None:
    assert partnership_named(catalogue.partnerships, text) == WMCA


def test_a_partnership_is_found_by_its_welsh_name(catalogue: Catalogue) -> None:
    welsh = next(p for p in catalogue.partnerships.partnerships.values() if p.welsh_name)
    assert partnership_named(catalogue.partnerships, welsh.welsh_name) == welsh.id


def test_every_partnership_is_found_by_its_id(catalogue: Catalogue) -> None:
    ids = list(catalogue.partnerships.partnerships)
    assert [partnership_named(catalogue.partnerships, key) for key in ids] == ids


def test_every_partnership_is_found_by_its_name(catalogue: Catalogue) -> None:
    bodies = catalogue.partnerships.partnerships.values()
    assert [partnership_named(catalogue.partnerships, body.name) for body in bodies] == [body.id for body in bodies]


def test_an_unknown_partnership_is_named(catalogue: Catalogue) -> None:
    assert say(refusal(partnership_named, catalogue.partnerships, "Narnia").message) == "There is no partnership called “Narnia”."


def test_a_misspelt_partnership_leads_to_the_nearest(catalogue: Catalogue) -> None:
    remedy = say(refusal(partnership_named, catalogue.partnerships, "West Midlnds Combined Authority").remedy)
    assert remedy.startswith("The nearest: West Midlands Combined Authority (ca-west-midlands)")


def test_part_of_a_name_leads_to_the_partnerships_that_contain_it(catalogue: Catalogue) -> None:
    assert "Leeds City Region Enterprise Partnership (lep-leeds-city-region)" in (
        say(refusal(partnership_named, catalogue.partnerships, "Leeds City Region").remedy)
    )


@pytest.mark.parametrize("text", ["zzzqqq", "", "   "])
def test_a_name_like_no_other_leads_to_the_list(catalogue: Catalogue, text: str) -> None:
    remedy = say(refusal(partnership_named, catalogue.partnerships, text).remedy)
    assert remedy == "List them with: subregion-explorer list partnerships."


def test_no_more_than_three_choices_are_offered(catalogue: Catalogue) -> None:
    assert say(refusal(partnership_named, catalogue.partnerships, "partnership").remedy).count("; ") == 2


def test_a_name_that_several_share_leads_to_their_ids(catalogue: Catalogue) -> None:
    refused = refusal(partnership_named, catalogue.partnerships, "RSP")
    assert (say(refused.message), say(refused.remedy)) == (
        "Several partnerships are called “RSP”.",
        "Give one of these ids: rsp-mid-wales; rsp-north-wales; rsp-south-east-wales; rsp-south-west-wales.",
    )


@pytest.mark.parametrize("text", ["employment_rate", "Employment rate, 16 to 64", "EMPLOYMENT RATE, 16 TO 64"])
def test_an_indicator_is_found_by_id_or_title(catalogue: Catalogue, text: str) -> None:
    assert indicator_named(catalogue.indicators, text) == "employment_rate"


def test_an_unknown_indicator_leads_to_the_nearest(catalogue: Catalogue) -> None:
    assert "(employment_rate)" in say(refusal(indicator_named, catalogue.indicators, "employment rat").remedy)


def test_an_indicator_like_no_other_leads_to_the_list(catalogue: Catalogue) -> None:
    assert "list indicators" in say(refusal(indicator_named, catalogue.indicators, "zzzqqq").remedy)


@pytest.mark.parametrize("text", ["TLG", "tlg", "West Midlands (England)", "West Midlands", "E12000005", "UKG"])
def test_a_region_is_found_by_code_or_name(catalogue: Catalogue, text: str) -> None:
    assert region_named(catalogue.districts, text) == "TLG"


@pytest.mark.parametrize(
    ("text", "code"), [("East of England", "TLH"), ("Yorkshire & Humber", "TLE"), ("Greater London", "TLI"), ("Cymru", "TLL")]
)
def test_a_region_is_found_by_the_name_that_everyone_uses(catalogue: Catalogue, text: str, code: str) -> None:
    assert region_named(catalogue.districts, text) == code


@pytest.mark.parametrize("text", ["E12000005 Nowhere", "TLG North West"])
def test_a_region_whose_code_stands_beside_another_name_is_not_guessed(catalogue: Catalogue, text: str) -> None:
    assert region_named(catalogue.districts, "TLG West Midlands") == "TLG"
    refusal(region_named, catalogue.districts, text)


@pytest.mark.parametrize(("text", "why"), [("E08000025 Nowhere", "no area is known as Nowhere"), ("E08000025 Leeds", "of Leeds")])
def test_a_district_whose_code_stands_beside_another_name_is_not_believed(catalogue: Catalogue, text: str, why: str) -> None:
    told = refusal(district_named, catalogue.districts, text)
    assert f"the code E08000025 is of Birmingham, and {'the name is ' if 'Leeds' in why else ''}{why}" in say(told.message)


def test_a_region_whose_code_stands_beside_the_name_of_a_district_is_not_guessed(catalogue: Catalogue) -> None:
    refusal(region_named, catalogue.districts, "Leeds E12000003")


def test_an_unknown_region_leads_to_the_nearest(catalogue: Catalogue) -> None:
    assert "West Midlands (England) (TLG)" in say(refusal(region_named, catalogue.districts, "West Midland").remedy)
