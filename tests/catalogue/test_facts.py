from pathlib import Path

import numpy as np
import pytest

from explorer import resources
from explorer.analysis.overlap import best_fit
from explorer.catalogue import Catalogue
from explorer.catalogue.facts import load_functional_areas, load_links, load_population
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup
from tests.support import says


def test_the_population_of_every_district_is_known(catalogue: Catalogue) -> None:
    assert catalogue.population[catalogue.population.isna()].index.tolist() == []


def test_the_population_stands_in_the_order_of_the_districts(catalogue: Catalogue) -> None:
    assert catalogue.population.index.tolist() == list(catalogue.districts.codes)


def test_the_population_is_that_of_the_united_kingdom(catalogue: Catalogue) -> None:
    assert catalogue.population.sum() == pytest.approx(67e6, rel=0.01)


@pytest.mark.parametrize("total", ["employed_residents", "jobs"])
def test_commuting_totals_of_every_district_are_known(catalogue: Catalogue, total: str) -> None:
    totals = catalogue.commuting_totals
    assert (len(totals), totals.index[totals[total].isna()].tolist()) == (361, [])


def test_there_are_more_residents_than_workers_everywhere(catalogue: Catalogue) -> None:
    assert (catalogue.population > catalogue.commuting_totals["employed_residents"]).all()


def test_there_are_228_functional_areas(catalogue: Catalogue) -> None:
    assert catalogue.functional_areas.shares.shape == (361, 228)


def test_shares_of_each_district_in_functional_areas_add_up_to_one(catalogue: Catalogue) -> None:
    assert np.allclose(catalogue.functional_areas.shares.sum(axis="columns"), 1, atol=0.0015)


def test_shares_of_districts_in_functional_areas_are_between_nothing_and_all(catalogue: Catalogue) -> None:
    shares = catalogue.functional_areas.shares
    assert ((shares >= 0) & (shares <= 1)).all(axis=None)


def test_every_functional_area_has_people(catalogue: Catalogue) -> None:
    assert (catalogue.functional_areas.shares.sum() > 0).all()


def test_every_functional_area_has_a_name(catalogue: Catalogue) -> None:
    areas = catalogue.functional_areas
    assert set(areas.names.index) == set(areas.shares.columns)


def test_birmingham_lies_in_its_own_functional_area(catalogue: Catalogue) -> None:
    areas = catalogue.functional_areas
    assert areas.names[best_fit(areas.shares)["E08000025"]] == "Birmingham"


def test_links_join_different_districts(catalogue: Catalogue) -> None:
    assert [pair for pair in catalogue.links if pair[0] == pair[1]] == []


def test_no_link_is_listed_twice(catalogue: Catalogue) -> None:
    assert len({frozenset(pair) for pair in catalogue.links}) == len(catalogue.links)


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of tables in the place of the bundled ones."""
    monkeypatch.setattr(resources, "facts", lambda name="": tmp_path / name)
    monkeypatch.setattr(resources, "boundaries", lambda name="": tmp_path / name)
    return tmp_path


def test_a_population_of_no_district_is_refused(damaged: Path, lookup: DistrictLookup) -> None:
    (damaged / "population.csv").write_text("lad25_code,population\nE08000016,1\n", encoding="utf-8")
    with pytest.raises(ReadError, check=says(r"population\.csv: E08000016 is not a district of April 2025")):
        load_population(lookup)


def test_a_district_left_out_of_the_population_is_missing_and_not_zero(damaged: Path, lookup: DistrictLookup) -> None:
    (damaged / "population.csv").write_text("lad25_code,population\nE08000025,5\n", encoding="utf-8")
    assert load_population(lookup).isna().sum() == 360


def test_a_link_to_no_district_is_refused(damaged: Path, lookup: DistrictLookup) -> None:
    (damaged / "links.csv").write_text("from_code,to_code\nE08000012,E08000016\n", encoding="utf-8")
    with pytest.raises(ReadError, check=says(r"links\.csv: E08000016 is not a district of April 2025")):
        load_links(lookup)


def test_shares_that_do_not_add_up_are_refused_with_their_district(damaged: Path, lookup: DistrictLookup) -> None:
    rows = "".join(f"{code},E30000169,Birmingham,{0.5 if code == 'E08000025' else 1}\n" for code in lookup.codes)
    (damaged / "lad_ttwa_2011.csv").write_text(f"lad25_code,ttwa11_code,ttwa11_name,share_of_district\n{rows}", encoding="utf-8")
    with pytest.raises(ReadError, check=says("the shares of E08000025 do not add up to 1")):
        load_functional_areas(lookup)
