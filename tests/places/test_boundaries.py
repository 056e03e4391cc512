import re
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
import shapely

from explorer import resources
from explorer.errors import JoinError, ReadError
from explorer.places import boundaries, opened_boundaries
from explorer.places.boundaries import REGION_CODES, TOLERANCES, BoundarySet, Level
from explorer.places.districts import DistrictLookup
from explorer.said import sentences
from explorer.words import say
from tests.support import SIDE, area_table, says, squares, written

BIRMINGHAM, SOLIHULL = "E08000025", "E08000029"


def opened(folder: Path, lookup: DistrictLookup, codes: list[str | None], column: str = "code") -> BoundarySet:
    return opened_boundaries.read(written(area_table(codes, column=column), folder / "areas.gpkg"), lookup)


def areas(found: BoundarySet) -> dict[str, float]:
    """Area of each shape, in squares of the hand-made map."""
    return dict(zip(found.shapes.codes.tolist(), shapely.area(found.shapes.to_geometry()) / SIDE**2, strict=True))


def refusal(path: Path, lookup: DistrictLookup) -> JoinError:
    with pytest.raises(JoinError) as caught:
        opened_boundaries.read(path, lookup)
    assert caught.value.remedy
    return caught.value


# --- a user's own file --------------------------------------------------------------------------------------------------


def notes(found: BoundarySet) -> list[str]:
    return list(map(say, found.notes))


@pytest.mark.parametrize("column", ["code", "LAD25CD", "lad19cd", "geo_id", "Unnamed 1"])
def test_the_code_column_is_found_by_its_values_whatever_its_name(tmp_path: Path, lookup: DistrictLookup, column: str) -> None:
    assert areas(opened(tmp_path, lookup, [SOLIHULL, BIRMINGHAM], column)) == {BIRMINGHAM: 1, SOLIHULL: 1}


def test_the_code_column_is_found_among_others(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = area_table([BIRMINGHAM, SOLIHULL], column="zz").assign(a=[1, 2], b=[0.5, None], c=["x", None])
    found = opened_boundaries.read(written(table[["a", "b", "c", "zz", "geometry"]], tmp_path / "areas.gpkg"), lookup)
    assert say(found.notes[0]).startswith("Column zz holds the codes")


def test_districts_of_a_file_are_known_as_districts(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert opened(tmp_path, lookup, [BIRMINGHAM]).level == "districts"


def test_the_statement_names_the_file(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert say(opened(tmp_path, lookup, [BIRMINGHAM]).statement) == "Boundaries from areas.gpkg (GeoPackage)."


def test_a_users_own_boundaries_are_not_called_approximate(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert not opened(tmp_path, lookup, [BIRMINGHAM]).approximate


def test_shapes_stand_in_the_order_of_the_districts(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert list(areas(opened(tmp_path, lookup, [SOLIHULL, BIRMINGHAM]))) == [BIRMINGHAM, SOLIHULL]


def test_an_older_code_stands_for_its_district_of_today(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert areas(opened(tmp_path, lookup, ["E08000016"])) == {"E08000038": 1}


def test_districts_merged_since_are_merged(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert areas(opened(tmp_path, lookup, ["E07000163", "E07000165"])) == {"E06000065": 2}


def test_a_merger_leaves_no_line_between_the_parts(tmp_path: Path, lookup: DistrictLookup) -> None:
    merged = opened(tmp_path, lookup, ["E07000163", "E07000165"])
    assert shapely.length(merged.shapes.to_geometry()).tolist() == [6 * SIDE]


def test_older_codes_are_reported(tmp_path: Path, lookup: DistrictLookup) -> None:
    told = say(sentences(*opened(tmp_path, lookup, ["E07000163", "E07000165"]).notes))
    assert "E07000163 Craven → E06000065 (merged into), E07000165 Harrogate → E06000065 (merged into)" in told


def test_mergers_are_reported(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert "2 shapes were merged into 1." in notes(opened(tmp_path, lookup, [BIRMINGHAM, BIRMINGHAM]))


def test_codes_without_a_match_are_reported(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert "1 code matches no district: E99999999." in notes(opened(tmp_path, lookup, [BIRMINGHAM, SOLIHULL, "E99999999"]))


def test_shapes_without_a_match_are_left_out(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert areas(opened(tmp_path, lookup, [BIRMINGHAM, SOLIHULL, "E99999999"])) == {BIRMINGHAM: 1, SOLIHULL: 1}


def test_a_shape_without_a_code_is_left_out_and_reported(tmp_path: Path, lookup: DistrictLookup) -> None:
    found = opened(tmp_path, lookup, [BIRMINGHAM, None])
    assert (list(areas(found)), "1 code matches no district: no code." in notes(found)) == ([BIRMINGHAM], True)


def test_spaces_around_codes_do_not_count(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert areas(opened(tmp_path, lookup, [f" {BIRMINGHAM} "])) == {BIRMINGHAM: 1}


def test_the_number_of_districts_with_a_shape_is_reported(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert notes(opened(tmp_path, lookup, [BIRMINGHAM]))[0] == (
        "Column code holds the codes; 1 of 361 districts of April 2025 has a shape."
    )


def test_a_partial_file_says_how_many_districts_have_no_shape(tmp_path: Path, lookup: DistrictLookup) -> None:
    codes: list[str | None] = [code for code in lookup.codes if code not in ("W06000015", "S12000036")]
    assert "2 districts have no shape and are not drawn: City of Edinburgh (S12000036), Cardiff (W06000015)." in notes(
        opened(tmp_path, lookup, codes)
    )


def test_a_long_list_of_districts_without_a_shape_is_cut_short(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert any(note.endswith("(E06000012), 348 others.") for note in notes(opened(tmp_path, lookup, [BIRMINGHAM])))


def test_a_whole_file_has_no_district_without_a_shape(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert len(opened(tmp_path, lookup, list(lookup.codes)).notes) == 1


def test_repairs_made_while_reading_are_reported(tmp_path: Path, lookup: DistrictLookup) -> None:
    west, south, east, north = squares(1)[0].bounds
    bow_tie = shapely.Polygon([(west, south), (east, north), (east, south), (west, north)])
    found = opened_boundaries.read(written(area_table([BIRMINGHAM], [bow_tie]), tmp_path / "areas.gpkg"), lookup)
    assert say(found.notes[-1]) == "Repaired: 1 shape (outlines untangled by GEOS (make_valid): 1 self-intersection)."


def test_a_file_without_known_codes_is_refused_with_its_columns(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = area_table(["E47000007"], column="CAUTH24CD").assign(name=["West Midlands"])
    path = written(table[["CAUTH24CD", "name", "geometry"]], tmp_path / "areas.gpkg")
    assert say(refusal(path, lookup).message) == (
        "areas.gpkg has no column with codes of districts or ITL1 regions; its columns are: CAUTH24CD, name."
    )


def test_a_file_without_any_column_is_refused(tmp_path: Path, lookup: DistrictLookup) -> None:
    path = written(area_table([BIRMINGHAM]), tmp_path / "areas.shp")
    path.with_suffix(".dbf").unlink()
    assert "it has no columns" in say(refusal(path, lookup).message)


def test_names_are_not_taken_for_codes(tmp_path: Path, lookup: DistrictLookup) -> None:
    path = written(area_table(["Birmingham", "Solihull"]), tmp_path / "areas.gpkg")
    assert "no column with codes" in say(refusal(path, lookup).message)


def test_a_column_of_few_known_codes_is_not_taken(tmp_path: Path, lookup: DistrictLookup) -> None:
    path = written(area_table([BIRMINGHAM, "x", "y"]), tmp_path / "areas.gpkg")
    assert "no column with codes" in say(refusal(path, lookup).message)


# --- ITL1 regions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("codes", [list(REGION_CODES), list(REGION_CODES.values())], ids=["E12 codes", "TL codes"])
def test_regions_are_known_by_either_of_their_codes(tmp_path: Path, lookup: DistrictLookup, codes: list[str | None]) -> None:
    found = opened(tmp_path, lookup, codes)
    assert (found.level, found.shapes.codes.tolist()) == ("itl1", list(lookup.regions))


def test_regions_without_a_match_are_reported_as_regions(tmp_path: Path, lookup: DistrictLookup) -> None:
    assert "1 code matches no ITL1 region: TLZ." in notes(opened(tmp_path, lookup, ["TLG", "TLH", "TLZ"]))


def test_a_partial_file_of_regions_says_which_are_absent(tmp_path: Path, lookup: DistrictLookup) -> None:
    found = opened(tmp_path, lookup, [code for code in REGION_CODES.values() if code not in ("TLM", "TLN")])
    assert "2 regions have no shape and are not drawn: Scotland (TLM), Northern Ireland (TLN)." in notes(found)


def test_every_region_code_leads_to_a_region(lookup: DistrictLookup) -> None:
    assert set(REGION_CODES.values()) == set(lookup.regions)


def test_a_file_of_countries_is_not_taken_for_regions(tmp_path: Path, lookup: DistrictLookup) -> None:
    path = written(area_table(["E92000001", "N92000002", "S92000003", "W92000004"]), tmp_path / "areas.gpkg")
    assert "no column with codes" in say(refusal(path, lookup).message)


# --- files as ONS publishes them ------------------------------------------------------------------------------------------


def test_published_boundaries_of_2023_are_brought_to_2025(shared_data: Path, lookup: DistrictLookup) -> None:
    name = "Local_Authority_Districts_December_2023_Boundaries_UK_BUC.json"
    found = opened_boundaries.read(shared_data / "boundaries" / "ons_topojson" / name, lookup)
    assert found.shapes.codes.tolist() == list(lookup.codes)


def test_published_boundaries_of_2018_are_brought_to_2025(shared_data: Path, lookup: DistrictLookup) -> None:
    found = opened_boundaries.read(
        shared_data / "boundaries" / "ons_topojson" / "LAD_December_2018_Boundaries_UK_BUC_2022.json", lookup
    )
    assert found.shapes.codes.tolist() == list(lookup.codes)


def test_published_regions_are_read(shared_data: Path, lookup: DistrictLookup) -> None:
    found = opened_boundaries.read(shared_data / "boundaries" / "ons_topojson" / "ITL1_JAN_2025_UK_BUC.json", lookup)
    assert (found.level, len(found.shapes)) == ("itl1", 12)


def test_published_small_areas_are_merged_to_their_districts(shared_data: Path, lookup: DistrictLookup) -> None:
    found = opened_boundaries.read(shared_data / "boundaries" / "small_areas" / "msoa21_west_midlands_BGC.gpkg", lookup)
    assert found.shapes.codes.tolist() == list(lookup.in_regions({"TLG"}))


def test_published_regions_overlap_the_bundled_ones(shared_data: Path, lookup: DistrictLookup) -> None:
    official = opened_boundaries.read(shared_data / "boundaries" / "ons_topojson" / "ITL1_JAN_2025_UK_BUC.json", lookup).shapes
    ours = boundaries.bundled("itl1").shapes
    order = [ours.codes.tolist().index(code) for code in official.codes.tolist()]
    theirs, own = official.to_geometry(), ours.to_geometry()[order]
    assert (shapely.area(shapely.intersection(theirs, own)) / shapely.area(shapely.union(theirs, own))).min() > 0.95


@pytest.mark.parametrize(
    ("folder", "name", "column"),
    [
        ("shapefile_itl3_2021_buc", "ITL3_JAN_2021_UK_BUC_V3.shp", "ITL321CD"),
        ("geojson_geoportal", "Combined_Authorities_(December_2021)_EN_BGC.geojson", "CAUTH21CD"),
        ("geojson_geoportal", "Combined_Authorities_December_2022_EN_BGC_5631883247521478017.geojson", "CAUTH22CD"),
        ("geojson_geoportal", "Local_Enterprise_Partnerships_(May_2021)_EN_BUC.geojson", "LEP21CD"),
        ("geojson_geoportal", "Countries_December_2024_Boundaries_UK_BUC_5901300951709307336.geojson", "CTRY24CD"),
    ],
)
def test_published_files_of_another_level_are_refused_with_their_columns(
    shared_data: Path, lookup: DistrictLookup, folder: str, name: str, column: str
) -> None:
    assert column in say(refusal(shared_data / "boundaries" / folder / name, lookup).message)


# --- bundled sets -------------------------------------------------------------------------------------------------------

SETS = [(level, tolerance) for level in get_args(Level) for tolerance in TOLERANCES]
SIZES = {"districts": 361, "itl1": 12, "countries": 4}


@pytest.mark.parametrize(("level", "tolerance"), SETS)
def test_bundled_shapes_are_valid(level: Level, tolerance: int) -> None:
    assert shapely.is_valid(boundaries.bundled(level, tolerance).shapes.to_geometry()).all()


@pytest.mark.parametrize("level", SIZES)
def test_bundled_sets_are_whole(level: Level) -> None:
    assert len(boundaries.bundled(level).shapes) == SIZES[level]


@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_bundled_districts_are_those_of_the_lookup(lookup: DistrictLookup, tolerance: int) -> None:
    assert sorted(boundaries.bundled("districts", tolerance).shapes.codes.tolist()) == sorted(lookup.codes)


@pytest.mark.parametrize("level", ["itl1", "itl2", "itl3"])
def test_bundled_itl_areas_are_those_of_the_lookup(lookup: DistrictLookup, level: Level) -> None:
    wanted = {getattr(district, level) for district in lookup.districts.values()}
    assert set(boundaries.bundled(level).shapes.codes.tolist()) == wanted


@pytest.mark.parametrize(("level", "tolerance"), SETS)
def test_bundled_sets_say_that_they_are_approximate(level: Level, tolerance: int) -> None:
    found = boundaries.bundled(level, tolerance)
    assert (found.approximate, say(found.statement)) == (
        True,
        "Approximate boundaries derived from postcode locations; not official.",
    )


@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_bundled_districts_cover_their_land_without_gaps_or_overlaps(tolerance: int) -> None:
    assert shapely.coverage_is_valid(boundaries.bundled("districts", tolerance).shapes.to_geometry())


def test_bundled_shapes_lie_in_the_united_kingdom() -> None:
    west, south = boundaries.bundled("districts").shapes.area_bounds[:, :2].min(axis=0)
    east, north = boundaries.bundled("districts").shapes.area_bounds[:, 2:].max(axis=0)
    assert [west, south, east, north] == pytest.approx([0, 5_300, 655_650, 1_220_300], abs=10_000)


def test_a_missing_bundled_set_says_to_install_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "boundaries", lambda name="": tmp_path / name)
    with pytest.raises(ReadError, check=says(re.escape("itl1_200m.npz could not be read. Install the program again"))):
        boundaries.bundled("itl1")


def test_finer_boundaries_have_more_vertices() -> None:
    fine, coarse = (boundaries.bundled("districts", tolerance).shapes.coordinates for tolerance in TOLERANCES)
    assert np.isfinite(fine).all()
    assert len(fine) > len(coarse)
