"""Who can be a partner is found by name, place, kind or postcode."""

from __future__ import annotations

import pytest

from explorer.catalogue.known import Known
from explorer.catalogue.member_search import MemberSearch
from explorer.words import say


@pytest.fixture(scope="module")
def search(known: Known) -> MemberSearch:
    return MemberSearch(known, say)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("aston", "aston-university"),
        ("nhs trust leeds", "leeds-teaching-hospitals-nhs-trust"), ("CV4", "university-of-warwick"),
        ("prifysgol caerdydd", "cardiff-university"), ("west midlands police", "pfa-west-midlands"),
        ("warwickshire county", "warwickshire-county-council"),
    ],
)  # fmt: skip
def test_an_institution_is_found(search: MemberSearch, text: str, first: str) -> None:
    assert search.find(text)[0].id == first


@pytest.mark.parametrize("text", ["", "  ", "no such place anywhere"])
def test_nothing_is_found_for_nothing(search: MemberSearch, text: str) -> None:
    assert search.find(text) == []


def test_a_body_that_is_an_institution_too_is_found_once(search: MemberSearch) -> None:
    names = [one.name for one in search.find("warwickshire county council")]
    assert names.count("Warwickshire County Council") == 1
