"""Rows in are rows used and rows left out, for every kind of boundary file; what is left out is named."""

from __future__ import annotations

import errno
import json
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyogrio
import pytest
import shapely

from explorer.__main__ import main
from explorer.catalogue.areas.boundary_check import check_apart
from explorer.errors import ReadError
from explorer.words import say
from tests.support import area_table, says, square, squares, true_table, written

CODES = ["E08000025", "E08000026", "E08000027", "E08000029"]


@pytest.fixture(scope="module")
def towns() -> gpd.GeoDataFrame:
    return true_table(CODES, column="LAD24CD").assign(LAD24NM=["Birmingham", "Coventry", "Dudley", "Solihull"])


@pytest.fixture(scope="module")
def features(towns: gpd.GeoDataFrame) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(towns.to_crs("EPSG:4326").to_json())["features"]
    return found


def balanced(path: Path, **options: Any) -> dict[str, Any]:
    """Check a file, and that its account is whole: in = used + left out, each of which is said."""
    found: dict[str, Any] = json.loads(json.dumps(check_apart(str(path), **options), default=say))
    rows = found["rows"]
    assert rows["in"] == rows["used"] + sum(each["count"] for each in rows["left_out"]) == found["features"]
    said = " ".join(problem["what"] for problem in found["problems"])
    assert not rows["used"] or all(each["why"] in said for each in rows["left_out"])
    return found


def lost(found: dict[str, Any]) -> list[tuple[int, str, str | None]]:
    return [(each["count"], each["why"], each["where"]) for each in found["rows"]["left_out"]]


@pytest.mark.parametrize(
    "ending", ["gpkg", "shp", "fgb", "gml", "mif", "tab", "gdb", "geojson", "kml", "geojsonl", "csv", "parquet"]
)
def test_a_whole_file_of_every_kind_loses_nothing(tmp_path: Path, towns: gpd.GeoDataFrame, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    drivers = {"mif": "MapInfo File", "tab": "MapInfo File", "gdb": "OpenFileGDB", "kml": "LIBKML", "geojsonl": "GeoJSONSeq"}
    if ending == "csv":
        towns.drop(columns="geometry").assign(WKT=towns.geometry.to_wkt()).to_csv(path, index=False)
    elif ending == "parquet":
        pytest.importorskip("pyarrow", reason="GeoParquet needs pyarrow")
        towns.to_parquet(path)
    else:
        placed = towns.to_crs("EPSG:4326") if ending in {"kml", "geojson", "geojsonl"} else towns
        placed.to_file(path, **({"driver": drivers[ending]} if ending in drivers else {}))
    found = balanced(path)
    assert (found["rows"]["in"], found["rows"]["used"], found["codes_matched"]) == (4, 4, 4)


def test_points_and_nothing_among_areas_are_left_out_by_row(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    shapes = [towns.geometry[0], towns.geometry[1].centroid, None, shapely.box(1, 1, 1, 1)]
    found = balanced(written(towns.set_geometry(gpd.GeoSeries(shapes, crs=towns.crs)), tmp_path / "a.gpkg"))
    assert lost(found) == [(2, "have no polygon", "rows 2 and 3"), (1, "have no area", "row 4")]


# --- GeoJSON and its relatives --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.geojsonl", "a.ndjson", "a.geojsons", "a.jsonl", "a.geojson", "a.json"])
@pytest.mark.parametrize("broken", ["garbage", '{"type":"Feature","geometry":{"type":"Polyg', "{}", "null", "[1,2]"])
def test_a_broken_line_of_a_sequence_loses_its_feature_and_no_other(
    tmp_path: Path, features: list[dict[str, Any]], name: str, broken: str
) -> None:
    lines = [json.dumps(feature) for feature in features]
    (tmp_path / name).write_text("\n".join([lines[0], lines[1], broken, lines[3]]) + "\n")
    found = balanced(tmp_path / name)
    assert (found["codes_matched"], lost(found)) == (3, [(1, "are in broken lines", "line 3")])


def test_the_last_line_of_a_sequence_may_be_cut_off(tmp_path: Path, features: list[dict[str, Any]]) -> None:
    whole = "\n".join(json.dumps(feature) for feature in features)
    (tmp_path / "a.geojsonl").write_text(whole[:-200])
    assert lost(balanced(tmp_path / "a.geojsonl")) == [(1, "are in broken lines", "line 4")]


def test_a_broken_record_between_separators_is_named(tmp_path: Path, features: list[dict[str, Any]]) -> None:
    records = [f"\x1e{json.dumps(feature, indent=1)}\n" for feature in features]
    records[1] = records[1][:300] + "\n"
    (tmp_path / "a.geojsons").write_text("".join(records))
    found = balanced(tmp_path / "a.geojsons")
    assert (found["codes_matched"], lost(found)[0][:2]) == (3, (1, "are in broken lines"))


@pytest.mark.parametrize("broken", [None, {"type": "Featur", "geometry": None}, 7, {"type": "Feature"}])
def test_what_is_no_feature_in_a_collection_is_named(tmp_path: Path, features: list[dict[str, Any]], broken: Any) -> None:
    document = {"type": "FeatureCollection", "features": [features[0], broken, *features[2:]]}
    (tmp_path / "a.geojson").write_text(json.dumps(document))
    found = balanced(tmp_path / "a.geojson")
    assert (found["codes_matched"], found["rows"]["in"]) == (3, 4)
    assert lost(found)[0][0] == 1
    assert lost(found)[0][2] == "row 2"


def test_features_that_have_run_into_each_other_are_said(tmp_path: Path, features: list[dict[str, Any]]) -> None:
    text = json.dumps({"type": "FeatureCollection", "features": features})
    first, second = text.index('"geometry"'), text.index('"properties"', text.index('"geometry"'))
    (tmp_path / "a.geojson").write_text(text[:first] + text[second:])
    found = balanced(tmp_path / "a.geojson")
    assert any("may have run into each other" in problem["what"] for problem in found["problems"])


def test_a_feature_with_the_shape_of_the_next_contradicts_its_code(tmp_path: Path, features: list[dict[str, Any]]) -> None:
    text = json.dumps({"type": "FeatureCollection", "features": features})
    first, second = (text.index('"coordinates"', text.index(code)) for code in CODES[:2])
    (tmp_path / "a.geojson").write_text(text[:first] + text[second:])
    assert balanced(tmp_path / "a.geojson")["contradictions"][0]["what"] == "lies in Coventry, not in Birmingham"


ESRI = {"geometryType": "esriGeometryPolygon", "spatialReference": {"wkid": 27700}, "fields": []}


@pytest.mark.parametrize("more", [True, False])
def test_a_service_that_has_more_is_believed(tmp_path: Path, towns: gpd.GeoDataFrame, more: bool) -> None:
    rings = [[list(map(list, part.exterior.coords)) for part in shape.geoms] for shape in towns.geometry]
    rows = [{"attributes": {"LAD24CD": code}, "geometry": {"rings": ring}} for code, ring in zip(CODES, rings, strict=True)]
    fields = [{"name": "LAD24CD", "type": "esriFieldTypeString", "length": 9}]
    document = {**ESRI, "fields": fields, "features": rows, "exceededTransferLimit": more}
    (tmp_path / "a.json").write_text(json.dumps(document))
    found = balanced(tmp_path / "a.json")
    assert (found["format"], found["codes_matched"]) == ("Esri JSON", 4)
    assert any("exceededTransferLimit" in problem["what"] for problem in found["problems"]) is more


def test_a_geojson_of_a_service_that_has_more_is_cut_off(tmp_path: Path, features: list[dict[str, Any]]) -> None:
    document = {"type": "FeatureCollection", "properties": {"exceededTransferLimit": True}, "features": features}
    (tmp_path / "a.geojson").write_text(json.dumps(document))
    assert any("the set is cut off" in problem["what"] for problem in balanced(tmp_path / "a.geojson")["problems"])


def topology(towns: gpd.GeoDataFrame) -> dict[str, Any]:
    rings = [max(shape.geoms, key=lambda part: part.area).exterior for shape in towns.to_crs("EPSG:4326").geometry]
    arcs = [[list(point) for point in ring.coords] for ring in rings]
    members = [{"type": "Polygon", "arcs": [[at]], "properties": {"LAD24CD": code}} for at, code in enumerate(CODES)]
    return {"type": "Topology", "objects": {"towns": {"type": "GeometryCollection", "geometries": members}}, "arcs": arcs}


@pytest.mark.parametrize(
    "damage",
    [
        lambda found: found["arcs"].pop(),
        lambda found: found["arcs"].__setitem__(3, [["x", 1], [2, 3]]),
        lambda found: found["arcs"].__setitem__(3, None),
        lambda found: found["objects"]["towns"]["geometries"][3]["arcs"][0].append(99),
        lambda found: found["objects"]["towns"]["geometries"][3].update(arcs=[["one"]]),
    ],
    ids=["missing", "no numbers", "nothing", "beyond the last", "no number"],
)
def test_shapes_along_a_damaged_arc_are_left_out_by_row(
    tmp_path: Path, towns: gpd.GeoDataFrame, damage: Callable[[dict[str, Any]], object]
) -> None:
    document = topology(towns)
    damage(document)
    (tmp_path / "a.topojson").write_text(json.dumps(document))
    found = balanced(tmp_path / "a.topojson")
    assert (found["codes_matched"], lost(found)) == (3, [(1, "are drawn by arcs that are missing or damaged", "row 4")])


# --- tables with shapes ---------------------------------------------------------------------------------------------------


@pytest.fixture
def table(tmp_path: Path, towns: gpd.GeoDataFrame) -> str:
    towns.drop(columns="geometry").assign(WKT=towns.geometry.to_wkt()).to_csv(tmp_path / "whole.csv", index=False)
    return (tmp_path / "whole.csv").read_text()


def test_a_csv_cut_off_in_the_middle_of_a_row_names_the_row(tmp_path: Path, table: str) -> None:
    (tmp_path / "a.csv").write_text(table[:-300])
    found = balanced(tmp_path / "a.csv")
    assert (found["rows"]["in"], lost(found)) == (4, [(1, "have no polygon", "row 4")])


def test_lines_within_quotation_marks_that_are_never_closed_are_counted(tmp_path: Path, table: str) -> None:
    lines = table.splitlines()
    lines[2] = lines[2].rstrip('"')
    (tmp_path / "a.csv").write_text("\n".join(lines) + "\n")
    found = balanced(tmp_path / "a.csv")
    assert found["rows"]["in"] == 4
    assert found["rows"]["used"] < 4


@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_a_stray_quotation_mark_loses_no_row_in_silence(tmp_path: Path, table: str, place: int) -> None:
    lines = table.splitlines()
    lines[place] = '"' + lines[place]
    (tmp_path / "a.csv").write_text("\n".join(lines) + "\n")
    found = balanced(tmp_path / "a.csv")
    assert found["rows"]["in"] == 4
    assert found["problems"]


def test_a_name_over_two_lines_is_one_row(tmp_path: Path, table: str) -> None:
    (tmp_path / "a.csv").write_text(table.replace("Coventry", '"Coven\ntry"'))
    assert (balanced(tmp_path / "a.csv")["rows"]["used"], balanced(tmp_path / "a.csv")["rows"]["in"]) == (4, 4)


# --- shapefiles -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def shapefile(tmp_path: Path, towns: gpd.GeoDataFrame) -> Path:
    return written(towns, tmp_path / "a.shp")


def test_shapes_without_a_row_in_the_table_are_named(shapefile: Path) -> None:
    content = bytearray(shapefile.with_suffix(".dbf").read_bytes())
    content[4:8] = (2).to_bytes(4, "little")
    shapefile.with_suffix(".dbf").write_bytes(bytes(content))
    found = balanced(shapefile)
    assert (found["codes_matched"], lost(found)) == (2, [(2, "have no row in a.dbf", "rows 3 to 4")])


def test_rows_of_a_table_that_have_no_shape_are_told(shapefile: Path) -> None:
    """A .dbf of another set beside the .shp: its last rows are nowhere on the map."""
    table = shapefile.with_suffix(".dbf")
    content = bytearray(table.read_bytes())
    width = int.from_bytes(content[10:12], "little")
    body = bytes(content).rstrip(b"\x1a")
    more = bytearray(body + body[-width:])
    more[4:8] = (5).to_bytes(4, "little")
    table.write_bytes(bytes(more) + b"\x1a")
    assert "1 row of a.dbf has no shape: the file holds 4 shapes." in [each["what"] for each in balanced(shapefile)["problems"]]


def test_rows_that_are_marked_as_deleted_are_named(shapefile: Path) -> None:
    content = bytearray(shapefile.with_suffix(".dbf").read_bytes())
    start, width = int.from_bytes(content[8:10], "little"), int.from_bytes(content[10:12], "little")
    content[start + width] = ord("*")
    shapefile.with_suffix(".dbf").write_bytes(bytes(content))
    found = balanced(shapefile)
    assert (found["codes_matched"], lost(found)) == (3, [(1, "are marked as deleted in a.dbf", "row 2")])


def test_a_table_that_is_cut_off_says_how_many_rows_are_left(shapefile: Path) -> None:
    content = shapefile.with_suffix(".dbf").read_bytes()
    shapefile.with_suffix(".dbf").write_bytes(content[:-200])
    with pytest.raises(ReadError, check=says(r"a\.dbf is cut off: it holds 2 of the 4 rows")):
        check_apart(str(shapefile))


def test_an_index_that_leaves_shapes_out_is_made_anew(shapefile: Path) -> None:
    content = bytearray(shapefile.with_suffix(".shx").read_bytes()[:-16])
    content[24:28] = (len(content) // 2).to_bytes(4, "big")
    shapefile.with_suffix(".shx").write_bytes(bytes(content))
    found = balanced(shapefile)
    assert (found["rows"]["used"], found["codes_matched"]) == (4, 4)
    assert any("a.shx is damaged" in problem["what"] for problem in found["problems"])


def test_an_index_of_another_shapefile_is_made_anew(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    path, other = written(towns, tmp_path / "a.shp"), written(towns.iloc[::-1], tmp_path / "b.shp")
    path.with_suffix(".shx").write_bytes(other.with_suffix(".shx").read_bytes())
    found = balanced(path)
    assert (found["rows"]["used"], found["contradictions"]) == (4, [])
    assert "a.shx is damaged: its index was made again." in [problem["what"] for problem in found["problems"]]


def test_a_mid_with_fewer_rows_than_its_mif_has_shapes_is_told(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    path = tmp_path / "a.mif"
    towns.to_file(path, driver="MapInfo File")
    rows = path.with_suffix(".mid").read_bytes().splitlines(keepends=True)
    path.with_suffix(".mid").write_bytes(b"".join(rows[:3]))
    with pytest.raises(ReadError, check=says("a.mid has 3 rows for 4 shapes in a.mif")):
        check_apart(str(path))


# --- XML, MapInfo, and layers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ending", "driver"), [("kml", "LIBKML"), ("gml", "GML")])
def test_xml_that_is_cut_off_is_refused_with_the_line(tmp_path: Path, towns: gpd.GeoDataFrame, ending: str, driver: str) -> None:
    towns.to_crs("EPSG:4326").to_file(tmp_path / f"a.{ending}", driver=driver)
    whole = (tmp_path / f"a.{ending}").read_bytes()
    (tmp_path / f"a.{ending}").write_bytes(whole[: int(len(whole) * 0.6)])
    with pytest.raises(ReadError, check=says("damaged or cut off in line")):
        check_apart(str(tmp_path / f"a.{ending}"))


def placemark(code: str, shape: Any) -> str:
    ring = " ".join(f"{x},{y}" for x, y in max(shape.geoms, key=lambda part: part.area).exterior.coords)
    return (
        f'<Placemark><name>{code}</name><ExtendedData><Data name="LAD24CD"><value>{code}</value></Data></ExtendedData><Polygon>'
        f"<outerBoundaryIs><LinearRing><coordinates>{ring}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
    )


@pytest.fixture
def folders(tmp_path: Path, towns: gpd.GeoDataFrame) -> Path:
    """A KML with a pin, two folders, one of them within another."""
    one, two, three, four = (
        placemark(code, shape) for code, shape in zip(CODES, towns.to_crs("EPSG:4326").geometry, strict=True)
    )
    pin = "<Placemark><name>Office</name><Point><coordinates>-1.9,52.5</coordinates></Point></Placemark>"
    west = f"<Folder><name>West</name>{one}<Folder><name>Inner</name>{two}</Folder></Folder>"
    inside = f"{west}<Folder><name>East</name>{three}{four}</Folder>"
    (tmp_path / "a.kml").write_text(
        f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Bodies</name>{pin}{inside}</Document></kml>'
    )
    return tmp_path / "a.kml"


def test_the_folders_of_a_kml_are_read_together(folders: Path) -> None:
    found = balanced(folders)
    assert (found["codes_matched"], found["rows"]["in"], found["layer"]) == (4, 5, "all folders")
    assert lost(found)[0][:2] == (1, "have no polygon")


def test_one_folder_of_a_kml_can_be_chosen(folders: Path) -> None:
    found = balanced(folders, layer="East")
    assert (found["codes_matched"], found["rows"]["in"]) == (2, 2)
    assert {"all folders", "West", "East"} <= set(found["layers"])


@pytest.mark.parametrize("ending", ["gpkg", "gdb", "kml"])
def test_the_layer_that_holds_areas_is_offered(tmp_path: Path, towns: gpd.GeoDataFrame, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    driver = {"gpkg": "GPKG", "gdb": "OpenFileGDB", "kml": "LIBKML"}[ending]
    points = towns.set_geometry(towns.geometry.centroid).to_crs("EPSG:4326")
    for name, layer in (("a_points", points), ("b_areas", towns.to_crs("EPSG:4326"))):
        pyogrio.write_dataframe(layer, path, layer=name, driver=driver, append=path.exists())
    found = balanced(path)
    assert found["codes_matched"] == 4
    assert found["layer"] in {"b_areas", "all folders"}


def test_a_layer_of_any_geometry_is_looked_into(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    points = towns.set_geometry(towns.geometry.centroid)
    pyogrio.write_dataframe(points, tmp_path / "a.gpkg", layer="a", geometry_type="Unknown")
    pyogrio.write_dataframe(towns, tmp_path / "a.gpkg", layer="b", geometry_type="Unknown", append=True)
    assert balanced(tmp_path / "a.gpkg")["layer"] == "b"


def test_the_set_of_an_archive_that_holds_areas_is_offered(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    written(towns.set_geometry(towns.geometry.centroid), tmp_path / "a_centres.geojson")
    written(towns, tmp_path / "b_areas.geojson")
    with zipfile.ZipFile(tmp_path / "both.zip", "w") as archive:
        for name in ("a_centres.geojson", "b_areas.geojson"):
            archive.write(tmp_path / name, name)
    assert balanced(tmp_path / "both.zip")["layer"] == "b_areas"


@pytest.mark.parametrize(
    ("whole", "part", "said"),
    [("a.tab", ".dat", "a.dat is missing"), ("a.tab", ".map", "a.map is missing"), ("a.mif", ".mid", "a.mid is missing")],
)
def test_a_missing_part_of_a_mapinfo_file_is_named(
    tmp_path: Path, towns: gpd.GeoDataFrame, whole: str, part: str, said: str
) -> None:
    towns.to_file(tmp_path / whole, driver="MapInfo File")
    (tmp_path / whole).with_suffix(part).unlink()
    with pytest.raises(ReadError, check=says(said)):
        check_apart(str(tmp_path / whole))


def test_a_geopackage_that_announces_more_than_it_holds_says_so(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    path = written(towns, tmp_path / "a.gpkg")
    with sqlite3.connect(path) as base:
        base.execute("update gpkg_ogr_contents set feature_count = 6")
    base.close()
    found = balanced(path)
    assert lost(found) == [(2, "are announced by the file and not in it", None)]


# --- the account is told --------------------------------------------------------------------------------------------------


def test_convert_tells_the_account(capsys: pytest.CaptureFixture[str], tmp_path: Path, features: list[dict[str, Any]]) -> None:
    lines = [json.dumps(feature) for feature in features]
    (tmp_path / "a.geojsonl").write_text("\n".join([*lines[:3], "broken"]))
    assert main(["convert", str(tmp_path / "a.geojsonl"), "--out", str(tmp_path / "out.gpkg")]) == 1
    said = capsys.readouterr().err
    assert "4 features in the file: 3 used, 1 left out (1 are in broken lines)." in said
    assert "line 4" in said
    assert len(gpd.read_file(tmp_path / "out.gpkg")) == 3


@pytest.mark.parametrize("number", [1000, 2000])
def test_a_number_of_features_that_services_stop_at_is_said_for_any_level(tmp_path: Path, number: int) -> None:
    small = [shapely.transform(shape, lambda points: points / 50 + 380_000) for shape in squares(number)]
    shapes = [shapely.affinity.scale(shape, 1 - at % 7 / 20) for at, shape in enumerate(small)]
    found = balanced(written(area_table([f"zone {n}" for n in range(number)], shapes), tmp_path / "a.fgb"))
    assert any(f"exactly {number:,} features" in problem["what"] for problem in found["problems"])


def test_a_shape_without_a_code_is_named_by_its_row_in_the_file(tmp_path: Path) -> None:
    table = area_table(["E08000025", "far", None], [shapely.box(-2, 52.4, -1.8, 52.6), shapely.box(50, 10, 51, 11), square(0, 0)])
    table.loc[2, "geometry"] = shapely.box(-3, 53, -2.9, 53.1)
    found = balanced(written(table.set_crs("EPSG:4326", allow_override=True), tmp_path / "a.gpkg"))
    missing = next(problem for problem in found["problems"] if "has no code" in problem["what"])
    assert missing["where"] == "row 3"


# --- what the system refuses ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "the disk for temporary files is full"), (errno.EDQUOT, "the disk for temporary files is full")],
)
def test_a_full_disk_is_called_a_full_disk(
    tmp_path: Path, shapefile: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(number, "No space left on device")

    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(shapefile, "a.shp")
    monkeypatch.setattr("explorer.readers.boundary_files.archives._copied", full)
    with pytest.raises(ReadError, check=says(said)):
        check_apart(str(tmp_path / "a.zip"))


def test_a_part_that_may_not_be_read_is_called_unreadable(shapefile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = Path.open

    def refuse(path: Path, *rest: Any, **more: Any) -> Any:
        if path.suffix == ".dbf":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return usual(path, *rest, **more)

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, check=says(r"a\.dbf cannot be read: you are not allowed to")):
        check_apart(str(shapefile))
