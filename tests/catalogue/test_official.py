"""Official boundary sets: the table of addresses, what is kept of a download, and the steps to do it by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from explorer.catalogue.boundary_check import check_apart
from explorer.catalogue.official import OfficialSet, get_official, held, official_sets
from explorer.errors import ReadError
from explorer.places.area_levels import area_levels, level_counts
from explorer.places.districts import DistrictLookup
from explorer.readers.web import Patience
from explorer.words import say
from tests.feature_stub import Stub, districts, serving
from tests.support import says

HASTE = Patience(seconds=2, attempts=2, pause=0.01)


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def lads() -> OfficialSet:
    return next(each for each in official_sets() if each.id == "lad-2025-bgc")


def test_the_table_covers_the_levels_that_the_analysis_needs() -> None:
    assert {each.level for each in official_sets()} == {"LAD", "ITL1", "ITL2", "ITL3", "TTWA", "LEP", "CAUTH"}


@pytest.mark.parametrize("wanted", official_sets(), ids=lambda each: each.id)
def test_every_row_of_the_table_can_be_asked_for(wanted: OfficialSet) -> None:
    assert urlsplit(wanted.service).scheme == "https"
    assert wanted.service.rpartition("/")[0].endswith("/FeatureServer")
    assert wanted.level in area_levels()
    assert "Open Government Licence" in wanted.licence
    counts = {count.count for count in level_counts().get(wanted.level, ())}
    assert wanted.level == "LAD" or wanted.expected in counts


def test_a_download_is_kept_with_its_licence_date_and_address(lookup: DistrictLookup, lads: OfficialSet) -> None:
    assert held(lads) is None
    with serving(Stub(districts(list(lookup.codes)), cap=100)) as address:
        kept = get_official(replace(lads, service=address))
    assert held(lads) == kept
    assert (kept.count, kept.licence, kept.service) == (361, "Open Government Licence v3.0", address)
    assert say(kept.sentences()[0]).startswith("361 areas, downloaded on ")
    report = check_apart(str(lads.file))
    assert (report["level"], report["vintage"], report["codes_matched"]) == ("LAD", "2025", 361)


def test_another_number_than_expected_is_said(lookup: DistrictLookup, lads: OfficialSet) -> None:
    with serving(Stub(districts(list(lookup.codes)[:360]))) as address:
        kept = get_official(replace(lads, service=address))
    assert say(kept.sentences()[-1]) == "361 were expected: look at the report before you use it."


def test_a_download_that_fails_leaves_the_one_before(lookup: DistrictLookup, lads: OfficialSet) -> None:
    with serving(Stub(districts(list(lookup.codes)))) as address:
        before = get_official(replace(lads, service=address))
    with serving(Stub(districts(list(lookup.codes)), html=True)) as address, pytest.raises(ReadError):
        get_official(replace(lads, service=address), patience=Patience(attempts=1))
    assert held(lads) == before


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"id": 1}', "\0"])
def test_a_damaged_note_is_as_good_as_none(lads: OfficialSet, content: str) -> None:
    lads.folder.mkdir(parents=True)
    lads.file.write_text("{}")
    (lads.folder / "source.json").write_text(content)
    assert held(lads) is None


def test_the_steps_by_hand_name_the_portal_and_the_set(lads: OfficialSet) -> None:
    steps = [say(step) for step in lads.by_hand()]
    assert "geoportal.statistics.gov.uk" in steps[0]
    assert "Local authority districts December 2025" in steps[1]


def test_a_table_with_a_mistake_names_its_line(tmp_path: Path) -> None:
    names = "id,level,vintage,title,detail,service,expected,licence,confirmed"
    (tmp_path / "own.csv").write_text(f"{names}\na,LAD,2025,t,d,https://x,many,OGL,yes\n")
    with pytest.raises(ReadError, check=says("line 2, column expected")):
        official_sets(tmp_path / "own.csv")


@pytest.mark.parametrize(
    ("name", "layer"),
    [("LAD_DEC_2025_UK_BGC_V3", 0), ("LAD_DEC_2025_UK_BGC", 4), ("Local_Authority_Districts_December_2025_UK_BGC", 1)],
)
def test_a_set_that_was_renamed_or_renumbered_is_found_on_its_server(
    lookup: DistrictLookup, lads: OfficialSet, name: str, layer: int
) -> None:
    stub = Stub(
        districts(list(lookup.codes)), name=name, layer=layer, beside=["LAD_DEC_2024_UK_BGC", "Wards_December_2025_UK_BGC"]
    )
    with serving(stub) as address:
        before = f"{address.partition('/services/')[0]}/services/LAD_DEC_2025_UK_BGC/FeatureServer/0"
        kept = get_official(replace(lads, service=before), patience=HASTE)
    assert (kept.count, kept.service) == (361, address)


def test_where_no_name_is_surely_the_same_set_the_nearest_are_named(lookup: DistrictLookup, lads: OfficialSet) -> None:
    stub = Stub(districts(list(lookup.codes)), name="LAD_MAY_2026_UK_BGC", beside=["LAD_DEC_2025_UK_NC", "LAD_DEC_2024_UK_BUC"])
    with serving(stub) as address, pytest.raises(ReadError) as caught:
        get_official(replace(lads, service=address.replace("LAD_MAY_2026", "LAD_DEC_2025")), patience=HASTE)
    assert "is no longer at its address" in say(caught.value.message)
    assert ": LAD_DEC_2024_UK_BUC, LAD_MAY_2026_UK_BGC." in say(caught.value.remedy)
    assert not lads.file.exists()


def test_a_server_without_anything_near_keeps_its_own_refusal(lads: OfficialSet) -> None:
    with serving(Stub(name="Rivers")) as address, pytest.raises(ReadError, check=says("Invalid URL")):
        get_official(replace(lads, service=address.replace("Rivers", "LAD_DEC_2025_UK_BGC")), patience=HASTE)
