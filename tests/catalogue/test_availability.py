import re
from dataclasses import replace

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.availability import AT_ITL, BUILT, NONE, PUBLISHED, availability, matrix
from explorer.catalogue.known_datasets import BUNDLED, NOT_HELD, Dataset, known_datasets, load_known
from explorer.places.districts import DistrictLookup
from explorer.words import say


@pytest.fixture(scope="module")
def known() -> dict[str, Dataset]:
    return {dataset.id: dataset for dataset in load_known()}


def test_datasets_of_every_theme_and_route_are_known(known: dict[str, Dataset]) -> None:
    assert {dataset.theme for dataset in known.values()} == {"economy", "community", "environment"}
    assert any("Secure Research Service" in dataset.access for dataset in known.values())
    assert any(dataset.access == "contract" for dataset in known.values())
    assert "idbr" in known


def test_bundled_indicators_stand_before_what_is_not_held(catalogue: Catalogue) -> None:
    found = known_datasets(catalogue.indicators, ())
    bundled = len(catalogue.indicators)
    assert [d.held for d in found[:bundled]] == [BUNDLED] * bundled
    assert {d.held for d in found[bundled:]} == {NOT_HELD}


def test_what_an_indicator_holds_is_not_listed_as_not_held(catalogue: Catalogue) -> None:
    """Gross domestic product, exports, and research and development are bundled; only imports are to be had elsewhere."""
    found = known_datasets(catalogue.indicators, ())
    for words, levels in (("domestic product|GDP", {"district"}), ("exports", {"itl3"}), ("research and dev", {"itl1"})):
        about = [dataset for dataset in found if re.search(words, str(dataset.title), re.IGNORECASE)]
        assert {dataset.held for dataset in about} == {BUNDLED}, words
        assert {dataset.finest_level for dataset in about} == levels
    assert [dataset.id for dataset in found if "trade: imports" in str(dataset.title)] == ["imports_itl"]


@pytest.mark.parametrize(("dataset", "indicator"), [("ashe", "pay"), ("productivity_itl", "per hour"), ("emissions", "gas")])
def test_what_is_held_in_part_says_which_part(
    dataset: str, indicator: str, known: dict[str, Dataset], catalogue: Catalogue
) -> None:
    assert re.search("held as (?:an )?indicator", str(known[dataset].note))
    assert any(indicator in str(each.title) for each in catalogue.indicators.values())


def test_counts_of_districts_make_any_footprint(known: dict[str, Dataset], lookup: DistrictLookup) -> None:
    assert availability(known["emissions"], ["E08000027", "E08000030"], "growth_deal", lookup).status == BUILT


def test_medians_make_none_but_one_district_has_its_own(known: dict[str, Dataset], lookup: DistrictLookup) -> None:
    several = availability(known["ashe"], ["E08000027", "E08000030"], "growth_deal", lookup)
    assert (several.status, "the range of the districts' medians" in say(several.why)) == (NONE, True)
    assert availability(known["ashe"], ["E08000027"], "growth_deal", lookup).status == PUBLISHED


def test_figures_for_itl_areas_serve_footprints_made_of_them(known: dict[str, Dataset], lookup: DistrictLookup) -> None:
    region = [code for code, district in lookup.districts.items() if district.itl1 == "TLG"]
    assert availability(known["imports_itl"], region, "growth_deal", lookup).status == BUILT
    assert availability(known["imports_itl"], ["E08000027"], "growth_deal", lookup).status == BUILT
    assert availability(known["imports_itl"], ["E06000001"], "growth_deal", lookup).status == AT_ITL


def test_records_behind_locks_say_how_one_gets_there(known: dict[str, Dataset], lookup: DistrictLookup) -> None:
    found = availability(known["idbr"], ["E08000027", "E08000030"], "combined_authority", lookup)
    assert found.status == NONE
    assert "Secure Research Service" in say(found.why)
    assert "Instead: UK Business Counts" in say(found.why)


def test_a_footprint_without_districts_has_nothing(known: dict[str, Dataset], lookup: DistrictLookup) -> None:
    assert {found.status for found in matrix(known.values(), {"none": ()}, "growth_deal", lookup).values()} == {NONE}


def own(catalogue: Catalogue, level: str, *, is_combinable: bool = True) -> Dataset:
    indicator = replace(catalogue.indicators["employment_rate"], id="own", level=level, refused="" if is_combinable else "median")
    (dataset, *_) = known_datasets({"own": indicator}, {"own"})
    return dataset


@pytest.mark.parametrize(
    ("level", "districts", "kind", "status"),
    [
        ("itl3", ["E08000025"], "growth_deal", BUILT),
        ("itl3", ["E07000218"], "growth_deal", AT_ITL),
        ("utla", [f"E07000{number}" for number in range(192, 200)], "growth_deal", BUILT),
        ("utla", ["E07000192"], "growth_deal", NONE),
        ("lep", ["E08000025"], "local_enterprise_partnership", PUBLISHED),
        ("lep", ["E08000025"], "growth_deal", NONE),
        ("combined_authority", ["E08000025"], "combined_authority", PUBLISHED),
        ("ttwa", ["E08000025"], "growth_deal", NONE),
        ("lsoa", ["E08000025"], "growth_deal", BUILT),
        ("district", ["E08000025"], "growth_deal", PUBLISHED),
    ],
)
def test_a_table_of_ones_own_tells_of_what_its_areas_make_up(
    catalogue: Catalogue, lookup: DistrictLookup, level: str, districts: list[str], kind: str, status: str
) -> None:
    found = availability(own(catalogue, level), districts, kind, lookup)
    assert found.status == status, found.why


def test_medians_of_small_areas_make_no_district(catalogue: Catalogue, lookup: DistrictLookup) -> None:
    found = availability(own(catalogue, "lsoa", is_combinable=False), ["E08000025"], "growth_deal", lookup)
    assert (found.status, "small areas" in say(found.why)) == (NONE, True)
