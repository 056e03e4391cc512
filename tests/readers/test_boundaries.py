import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely
from shapely.affinity import translate

from explorer.errors import ReadError
from explorer.readers.boundaries import BoundaryTable, read_boundaries
from explorer.words import say
from tests.support import SIDE, SOUTH, WEST, area_table, square, written

CODES = ["E08000025", "E08000029"]
ENDINGS = ["gpkg", "shp", "geojson"]


def refusal(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        read_boundaries(path)
    assert say(caught.value.remedy)
    return say(caught.value.message)


def bounds(table: BoundaryTable) -> list[float]:
    return [round(float(edge)) for edge in table.frame.total_bounds]


def geojson(path: Path, geometry: Any, **members: Any) -> Path:
    """Write a GeoJSON with one feature by hand."""
    feature = {"type": "Feature", "properties": {"code": CODES[0]}, "geometry": geometry}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature], **members}), encoding="utf-8")
    return path


HERE = [WEST, SOUTH, WEST + 2 * SIDE, SOUTH + SIDE]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_on_the_british_grid_is_read_in_metres(tmp_path: Path, ending: str) -> None:
    assert bounds(read_boundaries(written(area_table(CODES), tmp_path / f"areas.{ending}"))) == HERE


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:4258"])
def test_a_file_in_another_coordinate_system_is_brought_to_metres(tmp_path: Path, ending: str, crs: str) -> None:
    assert bounds(read_boundaries(written(area_table(CODES).to_crs(crs), tmp_path / f"areas.{ending}"))) == HERE


def test_the_coordinate_system_of_the_file_is_named(tmp_path: Path) -> None:
    table = read_boundaries(written(area_table(CODES).to_crs("EPSG:4326"), tmp_path / "areas.gpkg"))
    assert table.crs == "WGS 84 (EPSG:4326)"


@pytest.mark.parametrize(("ending", "name"), [("gpkg", "GeoPackage"), ("shp", "Shapefile"), ("geojson", "GeoJSON")])
def test_the_format_of_the_file_is_named(tmp_path: Path, ending: str, name: str) -> None:
    assert read_boundaries(written(area_table(CODES), tmp_path / f"areas.{ending}")).format == name


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    written(area_table(CODES), tmp_path / "areas.gpkg").rename(tmp_path / "AREAS.GPKG")
    assert read_boundaries(tmp_path / "AREAS.GPKG").format == "GeoPackage"


def test_a_clean_file_has_nothing_to_tell(tmp_path: Path) -> None:
    assert tuple(map(say, read_boundaries(written(area_table(CODES), tmp_path / "areas.gpkg")).notes)) == ()


def test_all_columns_of_the_file_are_kept(tmp_path: Path) -> None:
    table = read_boundaries(written(area_table(CODES).assign(name=["Birmingham", "Solihull"]), tmp_path / "areas.gpkg"))
    assert table.frame["name"].tolist() == ["Birmingham", "Solihull"]


# --- coordinate systems that are missing or wrong -----------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["gpkg", "shp"])
def test_metres_without_a_coordinate_system_are_taken_for_the_british_grid(tmp_path: Path, ending: str) -> None:
    table = read_boundaries(written(area_table(CODES, crs=None), tmp_path / f"areas.{ending}"))
    assert (bounds(table), tuple(map(say, table.notes))) == (
        HERE,
        ("The file names no coordinate system. EPSG:27700 was assumed from its coordinates.",),
    )


def test_degrees_without_a_coordinate_system_are_taken_for_longitude_and_latitude(tmp_path: Path) -> None:
    nameless = area_table(CODES).to_crs("EPSG:4326").set_crs(None, allow_override=True)
    table = read_boundaries(written(nameless, tmp_path / "areas.shp"))
    assert (bounds(table), tuple(map(say, table.notes))) == (
        HERE,
        ("The file names no coordinate system. EPSG:4326 was assumed from its coordinates.",),
    )


def test_coordinates_that_fit_no_known_system_are_refused(tmp_path: Path) -> None:
    elsewhere = area_table(CODES[:1], [translate(square(0, 0), 5e6, 5e6)], crs=None)
    assert refusal(written(elsewhere, tmp_path / "areas.shp")) == (
        "areas.shp: The file names no coordinate system. Its coordinates (from 5.4e+06, 5.28e+06) fit none that is usual for "
        "the United Kingdom."
    )


def test_a_geojson_in_metres_is_not_taken_for_degrees(tmp_path: Path) -> None:
    table = read_boundaries(geojson(tmp_path / "areas.geojson", shapely.geometry.mapping(square(0, 0))))
    assert bounds(table) == [WEST, SOUTH, WEST + SIDE, SOUTH + SIDE]


def test_a_coordinate_system_that_cannot_be_is_told(tmp_path: Path) -> None:
    table = read_boundaries(geojson(tmp_path / "areas.geojson", shapely.geometry.mapping(square(0, 0))))
    assert tuple(map(say, table.notes)) == (
        "The file names no coordinate system, and its coordinates are not those of its format (WGS 84). EPSG:27700 was assumed "
        "from its coordinates.",
    )


def test_degrees_in_a_file_that_says_metres_are_taken_for_degrees(tmp_path: Path) -> None:
    degrees = area_table(CODES).to_crs("EPSG:4326").set_crs("EPSG:27700", allow_override=True)
    assert bounds(read_boundaries(written(degrees, tmp_path / "areas.gpkg"))) == HERE


def test_shapes_outside_the_united_kingdom_are_refused(tmp_path: Path) -> None:
    france = area_table(CODES[:1], [shapely.box(6, 44, 7, 45)], crs="EPSG:4326")
    assert refusal(written(france, tmp_path / "areas.gpkg")) == (
        "areas.gpkg: The shapes, in WGS 84, lie outside the United Kingdom."
    )


def test_a_plan_without_a_place_on_earth_names_no_coordinate_system(tmp_path: Path) -> None:
    local = 'ENGCRS["site plan",EDATUM["gate"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],LENGTHUNIT["metre",1]]'
    table = read_boundaries(written(area_table(CODES, crs=local), tmp_path / "areas.gpkg"))
    assert tuple(map(say, table.notes)) == ("The file names no coordinate system. EPSG:27700 was assumed from its coordinates.",)
    plan = area_table(CODES[:1], [shapely.box(0, 0, 30, 70)], crs=local)
    assert "fit none that is usual for the United Kingdom" in refusal(written(plan, tmp_path / "plan.gpkg"))


# --- shapes that are no good --------------------------------------------------------------------------------------------

BOW_TIE = shapely.Polygon([(WEST, SOUTH), (WEST + SIDE, SOUTH + SIDE), (WEST + SIDE, SOUTH), (WEST, SOUTH + SIDE)])
LINE = shapely.Polygon([(WEST, SOUTH), (WEST + SIDE, SOUTH), (WEST + 2 * SIDE, SOUTH)])


def test_a_shape_that_crosses_itself_is_repaired(tmp_path: Path) -> None:
    table = read_boundaries(written(area_table(CODES, [BOW_TIE, square(1, 0)]), tmp_path / "areas.gpkg"))
    assert table.frame.geometry.is_valid.all()


def test_a_repaired_shape_keeps_both_its_wings(tmp_path: Path) -> None:
    table = read_boundaries(written(area_table(CODES, [BOW_TIE, square(1, 0)]), tmp_path / "areas.gpkg"))
    assert table.frame.geometry.area[0] == pytest.approx(SIDE**2 / 2)


def test_repairs_are_counted(tmp_path: Path) -> None:
    table = read_boundaries(written(area_table(CODES, [BOW_TIE, square(1, 0)]), tmp_path / "areas.gpkg"))
    assert tuple(map(say, table.notes)) == ("Repaired: 1 shape (outlines untangled by GEOS (make_valid): 1 self-intersection).",)


def test_a_shape_without_any_area_is_left_out_and_told(tmp_path: Path) -> None:
    table = read_boundaries(written(area_table(CODES, [LINE, square(1, 0)]), tmp_path / "areas.gpkg"))
    assert (len(table.frame), tuple(map(say, table.notes))) == (1, ("1 of 2 features have no area and was left out.",))


def test_a_file_with_no_shape_that_has_an_area_is_refused(tmp_path: Path) -> None:
    assert "no shape that has an area" in refusal(written(area_table(CODES[:1], [LINE]), tmp_path / "areas.gpkg"))


def test_features_without_a_shape_are_left_out_and_told(tmp_path: Path) -> None:
    table = read_boundaries(written(area_table(CODES, [None, square(1, 0)]), tmp_path / "areas.gpkg"))
    assert (len(table.frame), tuple(map(say, table.notes))) == (1, ("1 of 2 features have no polygon and was left out.",))


def test_points_are_no_boundaries(tmp_path: Path) -> None:
    points = area_table(CODES, [shapely.Point(WEST, SOUTH), shapely.Point(WEST, SOUTH + 1)])
    assert refusal(written(points, tmp_path / "areas.gpkg")) == "areas.gpkg: It holds no polygon that can be used, only 2 points."


def test_heights_are_left_behind_without_a_warning(tmp_path: Path) -> None:
    high = area_table(CODES, [shapely.force_3d(square(place, 0), 12) for place in range(2)])
    assert bounds(read_boundaries(written(high, tmp_path / "areas.shp"))) == HERE


def test_measures_along_lines_are_left_behind_without_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "areas.shp"
    written(area_table(CODES), path)
    content = bytearray(path.read_bytes())
    # A Shapefile of type 25 (polygon with measures) may leave the measures out, so only the type numbers change.
    for place in (32, *record_types(content)):
        content[place] = 25
    path.write_bytes(bytes(content))
    assert bounds(read_boundaries(path)) == HERE


def record_types(shapefile: bytearray) -> list[int]:
    """Where the type numbers of a Shapefile's records stand."""
    places, place = [], 100
    while place < len(shapefile):
        places.append(place + 8)
        place += 8 + 2 * int.from_bytes(shapefile[place + 4 : place + 8], "big")
    return places


# --- files that are no good ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_cut_off_file_is_refused(tmp_path: Path, ending: str) -> None:
    path = written(area_table(CODES), tmp_path / f"areas.{ending}")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(ReadError) as caught:
        read_boundaries(path)
    assert "cut off" in f"{say(caught.value.message)} {say(caught.value.remedy)}"


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("content", [b"not a map", b"\x00" * 300])
def test_a_file_of_something_else_is_refused(tmp_path: Path, ending: str, content: bytes) -> None:
    path = tmp_path / f"areas.{ending}"
    path.write_bytes(content)
    assert any(said in refusal(path) for said in ("could not be read as", "is not a GeoJSON", "is cut off"))


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_empty_file_is_told_as_empty(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"areas.{ending}").touch()
    assert refusal(tmp_path / f"areas.{ending}") == f"areas.{ending} is empty."


def test_a_shapefile_without_its_index_is_read_and_that_is_told(tmp_path: Path) -> None:
    path = written(area_table(CODES), tmp_path / "areas.shp")
    path.with_suffix(".shx").unlink()
    table = read_boundaries(path)
    assert (bounds(table), tuple(map(say, table.notes))) == (HERE, ("areas.shx is missing: its index was made again.",))


def test_a_ring_left_open_is_closed_and_that_is_told(tmp_path: Path) -> None:
    ring = [[-1.9, 52.4], [-1.8, 52.4], [-1.8, 52.5]]
    table = read_boundaries(geojson(tmp_path / "areas.geojson", {"type": "Polygon", "coordinates": [ring]}))
    assert tuple(map(say, table.notes)) == ("Closed: the outline of 1 shape.",)


def test_a_file_without_features_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "areas.geojson"
    path.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    assert refusal(path) == "areas.geojson: The layer is empty: it has a header and no features."


def test_a_table_without_shapes_is_refused(tmp_path: Path) -> None:
    pyogrio.write_dataframe(pd.DataFrame({"code": CODES}), tmp_path / "areas.gpkg")
    assert refusal(tmp_path / "areas.gpkg") == "areas.gpkg: It holds no polygon that can be used."


@pytest.mark.parametrize("name", ["areas.csv", "areas.zip", "areas"])
def test_another_kind_of_file_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path / name) == f"{name} is not a boundary file that can be read here."


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_missing_file_is_refused(tmp_path: Path, ending: str) -> None:
    assert refusal(tmp_path / f"areas.{ending}") == f"{tmp_path / f'areas.{ending}'} does not exist."


def test_a_folder_is_not_taken_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "areas.gpkg").mkdir()
    assert "does not exist" in refusal(tmp_path / "areas.gpkg")


def test_reading_does_not_change_the_file(tmp_path: Path) -> None:
    path = written(area_table(CODES), tmp_path / "areas.shp")
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    read_boundaries(path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_the_frame_is_on_the_british_grid(tmp_path: Path) -> None:
    table = read_boundaries(written(area_table(CODES).to_crs("EPSG:4326"), tmp_path / "areas.gpkg"))
    assert isinstance(table.frame, gpd.GeoDataFrame)
    assert table.frame.crs.to_epsg() == 27700
