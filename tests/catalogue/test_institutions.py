"""Partner institutions and the official codes of partnerships."""

from __future__ import annotations

import math

import pytest

from explorer.catalogue import Catalogue


def test_every_institution_stands_on_the_map_of_the_kingdom(catalogue: Catalogue) -> None:
    for institution in catalogue.institutions:
        if not math.isnan(institution.lon):
            assert -8.2 < institution.lon < 1.8, institution.id
            assert 49.8 < institution.lat < 60.9, institution.id


def test_an_institution_without_a_known_site_has_no_district(catalogue: Catalogue) -> None:
    without = {institution.id for institution in catalogue.institutions if not institution.district}
    assert without == {"midlands-engine", "midlands-engine-observatory", "research-england", "involve"}


@pytest.mark.parametrize(("code", "partnership"), [("E47000007", "ca-west-midlands"), ("E37000001", "lep-black-country")])
def test_a_partnership_is_found_by_its_official_code(catalogue: Catalogue, code: str, partnership: str) -> None:
    assert catalogue.find_partnership(code) == partnership
