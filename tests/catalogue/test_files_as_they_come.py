"""Boundary files as publishers write them: what each is, told as an analyst would."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely

from explorer.catalogue.areas.boundary_check import check_apart, clean_apart
from explorer.errors import ReadError
from explorer.places.checks.completeness import completeness
from explorer.places.districts import DistrictLookup, load_districts
from explorer.places.names.codes_by_name import FIELD
from explorer.places.vintages import Vintage
from explorer.words import plain, say
from tests.support import area_table, says, square, true_shapes, true_table, written

ULSTER = [f"N0900000{number}" for number in range(1, 5)]
"""Districts of Northern Ireland."""

POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 12\n"
"""What stands in the place of a large file where only its pointer was downloaded."""

MIDLANDS = ["E08000025", "E08000026", "E08000027"]


def check(path: Path, **options: Any) -> dict[str, Any]:
    """Return a report as people read it."""
    found: dict[str, Any] = plain(check_apart(str(path), **options))
    return found


def told(found: dict[str, Any], *names: str) -> tuple[Any, ...]:
    return tuple(found[name] for name in names)


def said(found: dict[str, Any]) -> str:
    return " ".join([problem["what"] for problem in found["problems"]] + found["notes"])


def features(table: gpd.GeoDataFrame, crs: str = "", **more: Any) -> str:
    """The text of a GeoJSON with coordinates as they stand, whatever the standard says."""
    whole = json.loads(table.to_json())
    whole.pop("crs", None)
    named = {"crs": {"type": "name", "properties": {"name": crs}}} if crs else {}
    return json.dumps({**whole, **named, **more})


@pytest.fixture
def towns() -> gpd.GeoDataFrame:
    return area_table(MIDLANDS, column="LAD24CD").assign(LAD24NM=["Birmingham", "Coventry", "Dudley"])


# --- where the coordinates are --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("system", "guess"),
    [
        ("EPSG:29902", "EPSG:29902"),
        ("EPSG:29903", "EPSG:29902"),
        ("EPSG:29901", "EPSG:29902"),
        ("EPSG:2157", "EPSG:2157"),
        ("EPSG:27700", "EPSG:27700"),
        ("EPSG:3857", "EPSG:3857"),
        ("EPSG:3035", "EPSG:3035"),
    ],
)
def test_coordinates_of_northern_ireland_are_placed_by_their_numbers_and_codes(tmp_path: Path, system: str, guess: str) -> None:
    placed = true_table(ULSTER, column="LGDCode")
    table = placed.to_crs(system).set_crs(None, allow_override=True)
    found = check(written(table, tmp_path / "a.gpkg"))
    assert told(found, "crs", "crs_source", "level", "status") == (
        guess, "guessed from coordinates", "LAD", "usable with problems",
    )  # fmt: skip
    clean = clean_apart(str(tmp_path / "a.gpkg"))["coordinates"]
    assert abs(clean[:, 0].min() - placed.total_bounds[0]) < 150
    assert abs(clean[:, 1].max() - placed.total_bounds[3]) < 150


def test_the_file_name_may_tell_the_irish_grid_where_codes_do_not(tmp_path: Path) -> None:
    table = area_table(["1", "2", "3", "4"], true_shapes(ULSTER)).to_crs("EPSG:29902").set_crs(None, allow_override=True)
    assert check(written(table, tmp_path / "OSNI_Open_Data.gpkg"))["crs"] == "EPSG:29902"


def test_without_any_sign_of_ireland_the_british_grid_is_assumed_and_the_other_named(tmp_path: Path) -> None:
    table = area_table(["1", "2", "3", "4"], true_shapes(ULSTER)).to_crs("EPSG:29902").set_crs(None, allow_override=True)
    found = check(written(table, tmp_path / "a.gpkg"))
    assert found["crs"] == "EPSG:27700"
    assert "coordinate system EPSG:29902" in found["problems"][0]["what_to_do"]


def test_a_geojson_off_its_standard_is_told_to_name_no_system(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    (tmp_path / "a.geojson").write_text(features(towns))
    found = check(tmp_path / "a.geojson")
    assert told(found, "crs", "crs_source") == ("EPSG:27700", "guessed from coordinates")
    assert "names no coordinate system" in said(found)


@pytest.mark.parametrize("named", ["urn:ogc:def:crs:EPSG::7405", "urn:ogc:def:crs:EPSG::27700"])
def test_heights_change_nothing_of_the_coordinate_system(tmp_path: Path, towns: gpd.GeoDataFrame, named: str) -> None:
    raised = towns.set_geometry(shapely.force_3d(towns.geometry.array, 12.0))
    (tmp_path / "a.geojson").write_text(features(raised, named))
    assert told(check(tmp_path / "a.geojson"), "crs", "crs_source", "invalid") == ("EPSG:27700", "file", 0)
    (tmp_path / "b.geojson").write_text(features(raised.to_crs("EPSG:4326")))
    assert check(tmp_path / "b.geojson")["crs"] == "EPSG:4326"


def test_the_rest_of_europe_is_left_out_and_counted(tmp_path: Path) -> None:
    codes = ["UKG", "UKC", "FR1", "IE0"]
    shapes = [shapely.box(-2, 52, -1, 53), shapely.box(-2, 54, -1, 55), shapely.box(2, 48.5, 3, 49), shapely.box(-9, 52, -8, 53)]
    table = area_table(codes, shapes, "EPSG:4326", "NUTS_ID")
    found = check(written(table.assign(CNTR_CODE=[code[:2] for code in codes]), tmp_path / "NUTS_RG_20M_2021_4326.geojson"))
    assert told(found, "features", "level", "vintage", "codes_matched", "codes_unmatched") == (4, "NUTS1", "2021", 2, 0)
    assert "2 of 4 features lie outside the United Kingdom" in said(found)


def test_the_world_is_left_out_by_place_where_no_column_names_countries(tmp_path: Path) -> None:
    shapes = [shapely.box(-2, 52, -1, 53), shapely.box(100, 10, 110, 20)]
    found = check(written(area_table(["E08000025", "far away"], shapes, "EPSG:4326"), tmp_path / "a.gpkg"))
    assert told(found, "features", "codes_matched", "codes_unmatched") == (2, 1, 0)


# --- codes, names and years -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "spelled", [str.lower, "  {} ".format, "http://statistics.data.gov.uk/id/statistical-geography/{}".format]
)
def test_codes_are_known_however_they_are_spelled(tmp_path: Path, spelled: Callable[[str], str]) -> None:
    path = written(area_table([spelled(code) for code in MIDLANDS]), tmp_path / "a.gpkg")
    found = check(path)
    assert told(found, "level", "codes_matched", "codes_unmatched") == ("LAD", 3, 0)
    assert "3 codes were changed to the usual spelling" in said(found)
    assert clean_apart(str(path))["columns"]["code"] == MIDLANDS


def test_names_alone_tell_the_codes_and_the_clean_layer_has_them(tmp_path: Path) -> None:
    path = written(area_table(["BIRMINGHAM", "Coventry", "St Helens"], column="NAME"), tmp_path / "a.gpkg")
    found = check(path)
    assert told(found, "level", "code_field", "name_field", "codes_matched") == ("LAD", FIELD, "NAME", 3)
    assert "found by the names in NAME: 3 of 3" in said(found)
    assert clean_apart(str(path), code_field=FIELD)["columns"][FIELD] == ["E08000025", "E08000026", "E08000013"]


@pytest.mark.parametrize("names", [["Birmingham"], ["Birmingham", "North Zone", "South Zone"]])
def test_a_few_names_among_others_tell_no_level(tmp_path: Path, names: list[str]) -> None:
    assert check(written(area_table(names, column="NAME"), tmp_path / "a.gpkg"))["level"] == "unknown"


COUNTIES = ["Cornwall", "Northumberland", "Shropshire", "Wiltshire", "Rutland"]


@pytest.mark.parametrize(
    ("column", "file"),
    [
        ("Police_Force", "a"), ("constituency", "a"), ("EducationAuthority", "a"), ("ward_name", "a"), ("PARISH", "a"),
        ("Hospital", "a"), ("NAME", "Police_Forces_2023"), ("NAME", "Westminster constituencies"), ("name", "nhs-trusts"),
    ],
)  # fmt: skip
def test_names_of_other_kinds_of_area_are_never_taken_for_districts(tmp_path: Path, column: str, file: str) -> None:
    found = check(written(area_table(COUNTIES, column=column), tmp_path / f"{file}.gpkg"))
    assert (found["level"], found["codes_matched"]) == ("unknown", 0)


def test_where_the_file_speaks_of_another_kind_that_is_said(tmp_path: Path) -> None:
    found = check(written(area_table(COUNTIES, column="NAME"), tmp_path / "Police_Forces.gpkg"))
    assert "The name of the file says “Police”" in said(found)


def test_a_third_of_the_names_decides_nothing(tmp_path: Path) -> None:
    names = [*COUNTIES, *(f"Zone {letter}" for letter in "ABCDEFGHIJ")]
    assert check(written(area_table(names, column="NAME"), tmp_path / "a.gpkg"))["level"] == "unknown"


def test_districts_that_stand_beside_many_smaller_areas_are_not_their_names(tmp_path: Path) -> None:
    table = area_table([f"zone {number}" for number in range(12)], column="zone").assign(district=COUNTIES[:4] * 3)
    assert check(written(table, tmp_path / "a.gpkg"))["level"] == "unknown"


def test_names_of_the_26_districts_mean_the_belfast_of_then(tmp_path: Path) -> None:
    names = ["Ards", "Belfast", "Castlereagh", "Lisburn", "North Down", "Fermanagh"]
    found = check(written(area_table(names, column="NAME"), tmp_path / "a.gpkg"))
    assert told(found, "level", "codes_matched", "codes_unmatched") == ("LAD", 0, 6)
    older = next(problem for problem in found["problems"] if "before April 2015" in problem["what"])
    assert "borders moved" in older["what_to_do"]


def test_the_26_districts_of_northern_ireland_are_named_as_such(tmp_path: Path) -> None:
    codes = [f"95{letter}{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    found = check(written(area_table(codes, column="LGD_CODE"), tmp_path / "a.gpkg"))
    assert told(found, "level", "vintage", "codes_matched", "codes_unmatched") == ("LAD", "up to 2014", 0, 26)
    assert "26 districts are of Northern Ireland before April 2015." in said(found)
    whole = completeness("LAD", codes, Vintage(last=2014), load_districts()).said
    assert whole is not None
    assert "All 26 districts of Northern Ireland" in say(whole)


def test_a_column_that_contradicts_its_codes_is_reported(tmp_path: Path, lookup: DistrictLookup) -> None:
    found = check(written(area_table(["E06000066", "E08000025"], column="LAD13CD"), tmp_path / "a.gpkg"))
    assert "The column LAD13CD says 2013, but its codes are those of 2023–now." in said(found)


def test_several_levels_in_one_column_are_named(tmp_path: Path) -> None:
    found = check(
        written(area_table(["UK", "UKG", "UKC", "UKG31", "UKC11", "UKC12", "UKC13"], column="NUTS_ID"), tmp_path / "a.gpkg")
    )
    assert "beside NUTS3 areas, it holds 2 NUTS1 regions, 1 state" in said(found)


@pytest.mark.parametrize(
    ("field", "codes", "level", "vintage", "sentence"),
    [
        ("DZ2021_cd", [f"N20{number:06d}" for number in range(3780)], "DZ", "2021", "All 3,780 data zones of Northern Ireland."),
        ("SDZ2021_cd", [f"N21{number:06d}" for number in range(850)], "SDZ", "2021", "All 850 super data zones"),
        ("SOA_CODE", ["95AA01S1", "95GG02W1"], "SOA", None, "2 of 890 super output areas."),
        ("LGD2014", ["N09000001", "N09000002"], "LAD", "2014", "2 of 391 districts"),
        ("lau118cd", ["E06000001", "E06000057"], "LAD", "2018", "2 of 391 districts"),
        ("FinalR_DEA", ["N10000101"], "DEA", None, "1 of 80 district electoral areas."),
        ("CTY21CD", ["E10000003"], "CTY", "2021", "1 of 24 counties."),
        ("CAUTH17CD", [f"E4700000{number}" for number in range(1, 10)], "CAUTH", "2017", "All 9 combined authorities"),
        ("HBCode", ["S08000015"], "HB", None, "1 of 14 NHS health boards."),
        ("LEP21CD", [f"E370000{number:02d}" for number in range(1, 61)], "LEP", "2021", "more than the 38 of 2021"),
        ("PCON24CD", [f"E14{number:06d}" for number in range(543)], "PCON", "2024", "All 543 parliamentary"),
    ],
)  # fmt: skip
def test_areas_of_every_nation_are_counted_against_their_own(
    tmp_path: Path, field: str, codes: Sequence[str], level: str, vintage: str | None, sentence: str
) -> None:
    shapes = [shapely.box(x, y, x + 1, y + 1) for x, y in ((number % 100, number // 100) for number in range(len(codes)))]
    moved = shapely.transform(shapes, lambda points: points * 100 + 300_000)
    found = check(written(area_table(codes, moved, column=field), tmp_path / "a.gpkg"))
    assert told(found, "level", "vintage") == (level, vintage)
    # Squares in a row are no boundaries, and the file is refused for that; how many there are of the level is told of others.
    year = int(vintage) if vintage else None
    counted = completeness(level, codes, Vintage(year, year), load_districts()).said
    assert counted is not None
    assert sentence in say(counted)


def test_a_name_column_is_found_by_what_it_holds(tmp_path: Path) -> None:
    table = area_table(MIDLANDS).assign(local_auth=["Birmingham", "Coventry", "Dudley"], kind=["B", "B", "B"])
    assert check(written(table, tmp_path / "a.gpkg"))["name_field"] == "local_auth"


# --- files of every kind ----------------------------------------------------------------------------------------------------


def zipped(path: Path, *files: Path, **texts: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for file in files:
            archive.write(file, file.name)
        for name, text in texts.items():
            archive.writestr(name.replace("__", "."), text)
    return path


@pytest.mark.parametrize("packed", [False, True])
def test_a_geodatabase_is_read_as_a_folder_and_zipped(tmp_path: Path, towns: gpd.GeoDataFrame, packed: bool) -> None:
    base = tmp_path / "towns.gdb"
    towns.to_file(base, driver="OpenFileGDB", layer="LAD_DEC_2024")
    path = Path(shutil.make_archive(str(tmp_path / "towns"), "zip", tmp_path, "towns.gdb")) if packed else base
    found = check(path)
    assert told(found, "layer", "level", "codes_matched") == ("LAD_DEC_2024", "LAD", 3)
    assert found["format"] == ("Esri geodatabase (zipped)" if packed else "Esri geodatabase")


def test_a_folder_may_hold_a_geodatabase_and_folders_that_are_none(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    towns.to_file(tmp_path / "towns.gdb", driver="OpenFileGDB")
    (tmp_path / "notes").mkdir()
    assert told(check(tmp_path), "format", "codes_matched") == ("Esri geodatabase", 3)


def test_a_folder_stands_for_the_files_in_it(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    written(towns, tmp_path / "one.shp")
    assert told(check(tmp_path), "format", "layers", "codes_matched") == ("Shapefile", ["one"], 3)
    written(towns.head(2), tmp_path / "two.shp")
    found = check(tmp_path, layer="two")
    assert told(found, "layer", "layers", "features") == ("two", ["one", "two"], 2)


@pytest.mark.parametrize("asked", ["", "towns.shp"])
def test_a_part_that_has_changed_is_read_anew(tmp_path: Path, towns: gpd.GeoDataFrame, asked: str) -> None:
    written(towns, tmp_path / "towns.shp")
    assert check(tmp_path / asked)["codes_matched"] == 3
    (tmp_path / "towns.dbf").unlink()
    assert check(tmp_path / asked)["level"] == "unknown"


def test_parts_of_a_shapefile_belong_together_whatever_their_case(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    written(towns, tmp_path / "towns.shp")
    (tmp_path / "towns.dbf").rename(tmp_path / "TOWNS.DBF")
    assert check(tmp_path / "towns.shp")["codes_matched"] == 3


def test_notes_and_tables_beside_a_set_in_an_archive_are_no_sets(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    path = zipped(tmp_path / "a.zip", written(towns, tmp_path / "towns.gpkg"), Lookup__csv="a,b\n1,2\n", notes__json='{"a": 1}')
    assert told(check(path), "layers", "codes_matched") == (["towns"], 3)


def test_a_kmz_is_read_where_its_shapes_are(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    towns.to_crs("EPSG:4326").to_file(tmp_path / "towns.kml", driver="LIBKML")
    path = zipped(tmp_path / "a.kmz", tmp_path / "towns.kml", doc__kml="<kml><Document><NetworkLink/></Document></kml>")
    assert told(check(path), "features", "codes_matched") == (3, 3)


@pytest.mark.parametrize(
    ("column", "kind", "source"),
    [
        (lambda shapes: shapely.to_wkb(shapes, hex=True), "CSV (WKB)", "guessed from coordinates"),
        (lambda shapes: shapely.to_wkb(shapely.set_srid(shapes, 27700), hex=True, include_srid=True), "CSV (WKB)", "file"),
        (lambda shapes: [f"SRID=27700;{shape.wkt}" for shape in shapes], "CSV (WKT)", "file"),
    ],
)  # fmt: skip
def test_shapes_in_cells_are_read_in_every_notation(
    tmp_path: Path, towns: gpd.GeoDataFrame, column: Callable[[Any], Any], kind: str, source: str
) -> None:
    table = pd.DataFrame(towns.drop(columns="geometry")).assign(geom=column(towns.geometry.array))
    table.to_csv(tmp_path / "a.csv", index=False)
    found = check(tmp_path / "a.csv")
    assert told(found, "format", "crs", "crs_source", "codes_matched") == (kind, "EPSG:27700", source, 3)


def test_geojson_in_cells_is_in_degrees_by_its_standard(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    texts = [json.dumps(shapely.geometry.mapping(shape)) for shape in towns.to_crs("EPSG:4326").geometry]
    pd.DataFrame({"code": MIDLANDS, "shape": texts}).to_csv(tmp_path / "a.csv", index=False)
    assert told(check(tmp_path / "a.csv"), "format", "crs_source") == ("CSV (GeoJSON)", "assumed by format")


def test_parquet_without_the_metadata_of_geoparquet_is_read(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
    table = pd.DataFrame(towns.drop(columns="geometry")).assign(geometry=shapely.to_wkb(towns.geometry.array))
    table.to_parquet(tmp_path / "a.parquet")
    assert told(check(tmp_path / "a.parquet"), "format", "codes_matched") == ("Parquet (WKB)", 3)


def test_features_one_a_line_and_with_separators_are_read(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    lines = [json.dumps(feature) for feature in json.loads(features(towns.to_crs("EPSG:4326")))["features"]]
    (tmp_path / "a.geojsonl").write_text("\n".join(lines))
    (tmp_path / "b.geojsons").write_text("".join(f"\x1e{line}\n" for line in lines))
    assert [check(tmp_path / name)["codes_matched"] for name in ("a.geojsonl", "b.geojsons")] == [3, 3]


def test_nothing_is_written_beside_a_gml_without_its_schema(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    towns.to_file(tmp_path / "a.gml", driver="GML")
    (tmp_path / "a.xsd").unlink()
    assert told(check(tmp_path / "a.gml"), "crs", "crs_source", "codes_matched") == ("EPSG:27700", "file", 3)
    assert [path.name for path in tmp_path.iterdir()] == ["a.gml"]


def test_an_archive_of_archives_says_what_it_holds(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    inner = zipped(tmp_path / "inner.zip", written(towns, tmp_path / "towns.gpkg"))
    assert check(zipped(tmp_path / "middle.zip", inner))["codes_matched"] == 3
    with pytest.raises(ReadError, check=says("further archive")):
        check(zipped(tmp_path / "outer.zip", tmp_path / "middle.zip"))


def test_a_view_of_a_geopackage_is_a_layer(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    path = tmp_path / "a.gpkg"
    pyogrio.write_dataframe(towns, path, layer="towns", SPATIAL_INDEX="NO")
    with sqlite3.connect(path) as base:
        base.execute("create view one as select fid, geom, LAD24CD from towns where LAD24CD = 'E08000025'")
        registered = "'one', data_type, 'one', '', last_change, min_x, min_y, max_x, max_y, srs_id"
        base.execute(f"insert into gpkg_contents select {registered} from gpkg_contents")  # noqa: S608
        registered = "'one', 'geom', geometry_type_name, srs_id, z, m"
        base.execute(f"insert into gpkg_geometry_columns select {registered} from gpkg_geometry_columns")  # noqa: S608
    base.close()
    assert told(check(path, layer="one"), "features", "layers") == (1, ["towns", "one"])


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.geojson", POINTER, "only a pointer to a file that is kept elsewhere"),
        ("a.zip", POINTER, "only a pointer to a file that is kept elsewhere"),
        ("a.js.geojson", 'var towns = {"type": "FeatureCollection", "features": []};', "begins with “var towns"),
        ("a.7z", "7z\xbc\xaf\x27\x1cxxxx", "not unpacked here (7z)"),
        ("a.csv", "code,lat,lon\nE08000025,52.4,-1.9\n", "holds points, not areas"),
        ("a.csv", "code,WKT\nE08000025,POINT (1 2)\n", "holds points, not areas"),
    ],
)  # fmt: skip
def test_what_is_none_is_refused_with_what_it_is(tmp_path: Path, name: str, content: str, sentence: str) -> None:
    (tmp_path / name).write_text(content, encoding="latin-1" if name.endswith("7z") else "utf-8")
    with pytest.raises(ReadError, check=says(re.escape(sentence))):
        check(tmp_path / name)


@pytest.mark.parametrize(
    ("shapes", "sentence"),
    [
        ([square(0, 0).boundary] * 2, "It holds no polygon that can be used, only 2 lines."),
        ([square(0, 0).centroid], "It holds no polygon that can be used, only 1 point."),
        ([], "The layer is empty: it has a header and no features."),
    ],
)
def test_a_layer_without_areas_says_what_it_holds(tmp_path: Path, shapes: list[Any], sentence: str) -> None:
    table = gpd.GeoDataFrame({"code": MIDLANDS[: len(shapes)]}, geometry=shapes, crs="EPSG:27700")
    found = check(written(table, tmp_path / "a.geojson"))
    assert (found["status"], found["problems"][0]["what"]) == ("not usable", sentence)


def test_one_nation_is_whole_in_the_year_of_its_codes(tmp_path: Path, lookup: DistrictLookup) -> None:
    wales = [code for code in lookup.codes if code[0] == "W"]
    found = check(written(true_table(wales, column="LAD22CD"), tmp_path / "wales.gpkg"))
    assert told(found, "status", "vintage", "completeness") == (
        "usable", "2022", "All 22 districts of Wales; 22 of 374 in all.",
    )  # fmt: skip
