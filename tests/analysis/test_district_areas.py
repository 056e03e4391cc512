from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest

from explorer.analysis.chance_containment import null_of_area
from explorer.analysis.delineation import Criteria, Delineation
from explorer.analysis.district_areas import (
    AreasWanted,
    district_areas,
    district_flows,
    districts_of,
    lookup_table,
)
from explorer.catalogue import Catalogue
from explorer.errors import ChoiceError, WriteError
from explorer.exports.gis.area_set import file_name, save_lookup, save_polygons
from explorer.exports.tables.delineation_words import (
    area_rows,
    area_sentences,
    link_rows,
    null_sentence,
    outcome_sentences,
    title_of,
    why_sentences,
)
from explorer.words import say
from tests.support import says

BIRMINGHAM, BROMSGROVE, ORKNEY = "E08000025", "E07000234", "S12000023"


@pytest.fixture(scope="module")
def found(catalogue: Catalogue) -> Delineation:
    return district_areas(catalogue.flows, AreasWanted(), catalogue.districts, catalogue.joined)


def test_all_commuters_between_districts_take_part(catalogue: Catalogue) -> None:
    assert district_flows(catalogue.flows).total == pytest.approx(catalogue.flows.matrix.to_numpy().sum())


def test_every_district_is_in_one_area(found: Delineation, catalogue: Catalogue) -> None:
    table = lookup_table(found)
    assert sorted(table["zone"]) == sorted(catalogue.districts.codes)


def test_areas_are_named_after_their_largest_centre(found: Delineation) -> None:
    assert found.area_names[found.areas[BIRMINGHAM]] == "Birmingham"


def test_areas_in_one_piece_leave_no_district_apart(catalogue: Catalogue) -> None:
    found = district_areas(catalogue.flows, AreasWanted(contiguous=True), catalogue.districts, catalogue.joined)
    joined = {(one, other) for pair in catalogue.joined for one, other in (pair, pair[::-1])}
    for area in found.area_names.index:
        members = set(districts_of(found, [area]))
        reached = {min(members)}
        while more := {other for one, other in joined if one in reached and other in members} - reached:
            reached |= more
        assert reached == members, area


def test_criteria_that_no_area_meets_are_refused(catalogue: Catalogue) -> None:
    with pytest.raises(ChoiceError):
        AreasWanted.of_percent((1000, 100), (50, 60))


def test_criteria_under_which_nothing_holds_together_say_what_to_ask(catalogue: Catalogue) -> None:
    codes = catalogue.flows.matrix.index
    # Each half sends everyone to the other, and they do not touch.
    matrix = pd.DataFrame(0.0, index=codes, columns=codes)
    matrix.loc[BIRMINGHAM, ORKNEY] = matrix.loc[ORKNEY, BIRMINGHAM] = 9000.0
    flows = replace(catalogue.flows, matrix=matrix)
    with pytest.raises(ChoiceError) as refusal:
        district_areas(flows, AreasWanted(contiguous=True), catalogue.districts, catalogue.joined)
    assert say(refusal.value.message) == "No area meets these criteria."
    assert say(refusal.value.remedy) == "Ask for smaller or less self-contained areas."


def test_the_outcome_says_its_base_and_that_it_is_estimated(found: Delineation, catalogue: Catalogue) -> None:
    told = outcome_sentences(found, catalogue.flows, catalogue.districts)
    assert told[0].endswith("from people with a fixed workplace (estimated).")


def test_a_file_that_tells_neither_base_nor_year_is_named(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("home,work,people\nE08000025,E08000029,9\nE08000029,E08000025,9\n", encoding="utf-8")
    flows = catalogue.files.flows(path)
    pair = district_areas(flows, AreasWanted(), catalogue.districts, catalogue.joined)
    assert outcome_sentences(pair, flows, catalogue.districts) == ["2 districts in 1 functional area, from mine.csv."]
    assert title_of(pair.criteria, pair.method, flows).startswith("Functional areas mine.csv (documented")


def test_areas_that_miss_the_criteria_are_told_and_counted(found: Delineation, catalogue: Catalogue) -> None:
    missed = int((~found.statistics["valid"]).sum())
    assert sum(row[1] == "missed" for row in area_rows(found)) == missed
    told = " ".join(outcome_sentences(found, catalogue.flows, catalogue.districts))
    assert ("the criteria" in told) == bool(missed)


def test_a_district_is_told_why_it_is_where_it_is(found: Delineation, catalogue: Catalogue) -> None:
    told = why_sentences(found, BROMSGROVE, catalogue.districts)
    assert told[0].startswith("Bromsgrove is in the ")
    assert any("reserve list" in sentence for sentence in told) == bool((found.reserve["zone"] == BROMSGROVE).any())
    assert link_rows(found, BROMSGROVE)[0][1] >= link_rows(found, BROMSGROVE)[1][1]


def test_an_area_is_told_with_what_is_asked_of_its_size(found: Delineation, catalogue: Catalogue) -> None:
    birmingham = str(found.areas[BIRMINGHAM])
    told = area_sentences(found, birmingham, catalogue.districts)
    assert told[0].startswith("The Birmingham area has ")
    assert told[1] == "It meets the criteria, which ask 66.7% on both sides of an area of its size."
    waited = set(found.reserve.loc[found.reserve["area"] == birmingham, "zone"])
    assert ("reserve list" in told[-1]) == bool(waited)


def test_an_area_that_misses_the_criteria_is_told_what_it_lacks(found: Delineation, catalogue: Catalogue) -> None:
    birmingham = str(found.areas[BIRMINGHAM])
    judged = replace(found, criteria=Criteria(9e6, 0.99, 9.5e6, 0.995))
    assert area_sentences(judged, birmingham, catalogue.districts)[1].startswith(
        "It misses the criteria: 9,000,000 employed residents are the least; 99.5% is asked on both sides, and it reaches "
    )


def test_an_island_alone_is_told_its_strongest_link(found: Delineation, catalogue: Catalogue) -> None:
    assert why_sentences(found, ORKNEY, catalogue.districts)[0].startswith("Orkney Islands is an area of its own.")


def test_a_district_that_the_flows_do_not_cover_is_told_so(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "flows.csv"
    path.write_text(
        "home,work,people\nE08000025,E08000025,9000\nE08000025,E08000029,900\nE08000029,E08000029,5000\n"
        "E08000029,E08000025,700\nE08000029,S12000023,3\n",
        encoding="utf-8",
    )
    found = district_areas(catalogue.files.flows(path), AreasWanted(), catalogue.districts, catalogue.joined)
    assert why_sentences(found, ORKNEY, catalogue.districts) == [
        "Orkney Islands is in no area: it has no employed residents in the commuting data."
    ]
    assert why_sentences(found, BROMSGROVE, catalogue.districts) == ["Bromsgrove is not in the commuting data."]


def test_an_area_is_held_against_random_groups_of_its_size(found: Delineation, catalogue: Catalogue) -> None:
    area = str(found.areas[BIRMINGHAM])
    null = null_of_area(found, area, catalogue.joined, draws=50)
    assert len(null.supply.values) == 50
    assert null.supply.observed == found.statistics.loc[area, "supply"]
    assert "50 random groups" in null_sentence(found, area, null)


def test_a_saved_set_is_read_again_as_the_same_areas(found: Delineation, catalogue: Catalogue, tmp_path: Path) -> None:
    save_lookup(found, tmp_path / "set.csv")
    shares = catalogue.files.areas(tmp_path / "set.csv").shares
    best = {str(code): str(area).removeprefix("FEA-") for code, area in shares.idxmax(axis="columns").items()}
    assert best == {str(code): str(area) for code, area in found.areas.items()}


def test_polygons_have_an_area_each_and_its_figures(found: Delineation, catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "areas.gpkg"
    save_polygons(found, catalogue.ground, path)
    areas = gpd.read_file(path, layer="areas")
    assert areas.crs.to_epsg() == 27700
    assert sorted(areas["area"]) == sorted(found.statistics.index)
    assert areas["employed_residents"].sum() == pytest.approx(found.flows.total)
    assert len(pyogrio.list_layers(path)) == 2
    assert [entry.name for entry in tmp_path.iterdir()] == ["areas.gpkg"]


def test_a_folder_that_is_not_there_is_told(found: Delineation, catalogue: Catalogue, tmp_path: Path) -> None:
    absent = tmp_path / "absent" / "areas.gpkg"
    with pytest.raises(WriteError, check=says("cannot be written")):
        save_lookup(found, absent)
    with pytest.raises(WriteError, check=says("cannot be written")):
        save_polygons(found, catalogue.ground, absent)


def test_a_set_is_named_after_what_was_asked(found: Delineation, catalogue: Catalogue) -> None:
    title = title_of(found.criteria, found.method, catalogue.flows)
    assert title == "Functional areas estimated (documented, 3,500–25,000, 66.67% to 75%)"
    assert "/" not in file_name(title + "/..")


def test_a_table_of_areas_is_not_empty_of_figures(found: Delineation) -> None:
    assert not pd.DataFrame(area_rows(found)).isin(["", "nan %"]).any(axis=None)
