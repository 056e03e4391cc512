from dataclasses import replace

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.sites import GROUPS, sites, unplaced
from explorer.words import say


def test_every_institution_is_on_the_map_or_named(catalogue: Catalogue) -> None:
    placed, unknown = sites(catalogue.institutions)
    assert len(placed) + len(unknown) == len(catalogue.institutions)
    assert all(institution.name in say(unplaced(unknown) or "") for institution in unknown)


def test_a_site_lies_where_its_longitude_and_latitude_say(catalogue: Catalogue) -> None:
    birmingham = next(site for site in sites(catalogue.institutions)[0] if site.institution.id == "university-of-birmingham")
    assert birmingham.east == pytest.approx(404_800, abs=1000)
    assert birmingham.north == pytest.approx(283_700, abs=1000)


def test_every_kind_of_institution_has_a_group(catalogue: Catalogue) -> None:
    assert {institution.kind for institution in catalogue.institutions} <= {kind for kinds in GROUPS.values() for kind in kinds}


def test_a_new_kind_joins_the_last_group(catalogue: Catalogue) -> None:
    site = sites(catalogue.institutions)[0][0]
    assert replace(site, institution=replace(site.institution, kind="observatory")).group == len(GROUPS) - 1


def test_no_institution_needs_no_sentence() -> None:
    assert sites([]) == ((), ())
    assert unplaced([]) is None
