"""Boundary files of every kind, as they come: read as they stand, or refused with a sentence."""

from __future__ import annotations

import gzip
import json
import sqlite3
import struct
import warnings
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import shapely

from explorer.errors import ChoiceError, ReadError
from explorer.readers import apart_worker
from explorer.readers.boundary_files import archives, may_hold_boundaries, open_layer, through_gdal, topologies
from explorer.readers.boundary_files.raw_layer import RawLayer
from explorer.words import say
from tests.support import area_table, says, squares, written

CODES = ["E08000025", "E08000029", "W06000001"]
NAMES = ["Birmingham", "Solihull", "Ynys Môn"]


@pytest.fixture
def towns() -> gpd.GeoDataFrame:
    return area_table(CODES, column="LAD24CD").assign(LAD24NM=NAMES)


def refusal(path: Path, layer: str = "") -> str:
    with pytest.raises(ReadError) as caught:
        open_layer(path, layer)
    assert say(caught.value.remedy)
    return say(caught.value.message)


def as_written(raw: RawLayer) -> tuple[list[str], list[str], int]:
    # FlatGeobuf sorts by place; the codes of these towns are in order.
    pairs = sorted(zip(raw.columns["LAD24CD"], raw.columns["LAD24NM"], strict=True))
    return [code for code, _ in pairs], [name for _, name in pairs], int((~shapely.is_missing(raw.geometry)).sum())


@pytest.mark.parametrize(
    ("name", "driver", "kind", "crs", "source"),
    [
        ("a.gpkg", "GPKG", "GeoPackage", "EPSG:27700", "file"),
        ("a.shp", "ESRI Shapefile", "Shapefile", "EPSG:27700", "file"),
        ("a.geojson", "GeoJSON", "GeoJSON", "EPSG:27700", "file"),
        ("a.fgb", "FlatGeobuf", "FlatGeobuf", "EPSG:27700", "file"),
        ("a.gml", "GML", "GML", "EPSG:27700", "file"),
        ("a.tab", "MapInfo File", "MapInfo", "OSGB", "file"),
        ("a.mif", "MapInfo File", "MapInfo", "OSGB", "file"),
        ("a.kml", "KML", "KML", "EPSG:4326", "assumed by format"),
    ],
)
def test_every_kind_of_file_is_read_as_it_stands(
    tmp_path: Path, towns: gpd.GeoDataFrame, name: str, driver: str, kind: str, crs: str, source: str
) -> None:
    options = {"ENCODING": "UTF-8"} if driver == "MapInfo File" else {}
    towns.to_file(tmp_path / name, driver=driver, **options)
    raw = open_layer(tmp_path / name)
    assert as_written(raw) == (CODES, NAMES, 3)
    assert (raw.format, raw.crs_source) == (kind, source)
    assert crs in raw.crs or "unnamed" in raw.crs


def test_geoparquet_is_read_where_its_package_is_installed(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    pytest.importorskip("pyarrow", reason="GeoParquet needs pyarrow")
    towns.to_parquet(tmp_path / "a.parquet")
    raw = open_layer(tmp_path / "a.parquet")
    assert as_written(raw) == (CODES, NAMES, 3)
    assert "27700" in raw.crs


def test_a_csv_with_shapes_as_text_is_read(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    table = towns.drop(columns="geometry").assign(WKT=towns.geometry.to_wkt())
    table.to_csv(tmp_path / "a.csv", index=False, encoding="cp1252")
    raw = open_layer(tmp_path / "a.csv")
    assert as_written(raw) == (CODES, NAMES, 3)
    assert (raw.crs, say(raw.encoding)) == ("", "windows-1252")


def test_a_csv_may_name_the_coordinate_system_of_its_shapes(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "code;shape\nE08000025;SRID=27700;POLYGON ((0 0, 1 0, 1 1, 0 0))\n".replace("SRID=27700;", "")
    )
    assert open_layer(tmp_path / "a.csv").crs == ""
    (tmp_path / "b.csv").write_text('code,shape\nE08000025,"SRID=27700;POLYGON ((0 0, 1 0, 1 1, 0 0))"\n')
    raw = open_layer(tmp_path / "b.csv")
    assert (raw.crs, raw.geometry[0].area) == ("EPSG:27700", 0.5)


def test_a_csv_without_shapes_is_no_boundary_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("code,value\nE08000025,1\n")
    assert "no column with shapes" in refusal(tmp_path / "a.csv")


def topology(path: Path, objects: dict[str, list[str]]) -> Path:
    """Write a TopoJSON: each object's areas are unit squares side by side near Birmingham, in degrees."""
    arcs: list[list[list[float]]] = []
    found = {}
    for name, codes in objects.items():
        geometries = []
        for place, code in enumerate(codes):
            west, south = -2 + place * 0.01, 52.0
            ring = [[west, south], [west + 0.01, south], [west + 0.01, south + 0.01], [west, south + 0.01], [west, south]]
            geometries.append({"type": "Polygon", "arcs": [[len(arcs)]], "properties": {"AREACD": code}})
            arcs.append(ring)
        found[name] = {"type": "GeometryCollection", "geometries": geometries}
    path.write_text(json.dumps({"type": "Topology", "objects": found, "arcs": arcs}))
    return path


def test_the_objects_of_a_topojson_are_layers(tmp_path: Path) -> None:
    path = topology(tmp_path / "a.json", {"districts": CODES, "regions": ["E12000005"]})
    assert open_layer(path).layers == ("districts", "regions")
    assert open_layer(path, "regions").columns["AREACD"].tolist() == ["E12000005"]
    assert open_layer(path).crs == ""


def test_a_geojson_that_speaks_of_topology_is_still_a_geojson(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    path = written(towns.assign(about="Topology"), tmp_path / "a.geojson")
    assert open_layer(path).format == "GeoJSON"


def test_an_unknown_layer_is_refused_with_the_names_of_those_there_are(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    towns.to_file(tmp_path / "a.gpkg", layer="towns")
    towns.to_file(tmp_path / "a.gpkg", layer="villages")
    assert open_layer(tmp_path / "a.gpkg", "villages").layer == "villages"
    with pytest.raises(ChoiceError, check=says("hamlets")) as caught:
        open_layer(tmp_path / "a.gpkg", "hamlets")
    assert "towns and villages" in say(caught.value.remedy)


def test_geojson_without_a_crs_member_is_in_degrees_by_its_standard(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    towns.to_crs("EPSG:4326").to_file(tmp_path / "a.geojson", RFC7946="YES")
    raw = open_layer(tmp_path / "a.geojson")
    assert (raw.crs, raw.crs_source) == ("EPSG:4326", "assumed by format")


@pytest.mark.parametrize("name", ["a.shp", "a.txt", "a.dat"])
def test_what_a_file_is_is_told_by_its_first_bytes(tmp_path: Path, towns: gpd.GeoDataFrame, name: str) -> None:
    written(towns, tmp_path / "real.gpkg").rename(tmp_path / name)
    assert open_layer(tmp_path / name).format == "GeoPackage"


# --- shapefiles ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", [".shx", ".dbf", ".prj", ".cpg"])
def test_any_part_of_a_shapefile_leads_to_the_whole(tmp_path: Path, towns: gpd.GeoDataFrame, ending: str) -> None:
    written(towns, tmp_path / "a.shp")
    assert len(open_layer(tmp_path / f"a{ending}")) == 3


def test_a_shapefile_without_its_shapes_is_a_table_and_says_so(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    written(towns, tmp_path / "a.shp").unlink()
    raw = open_layer(tmp_path / "a.dbf")
    assert as_written(raw) == (CODES, NAMES, 0)
    assert [problem.fatal for problem in raw.problems] == [True]
    assert "a.shp is missing" in say(raw.problems[0].what)


def test_a_shapefile_without_an_index_is_read_and_nothing_is_written_beside_it(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    written(towns, tmp_path / "a.shp")
    (tmp_path / "a.shx").unlink()
    raw = open_layer(tmp_path / "a.shp")
    assert as_written(raw) == (CODES, NAMES, 3)
    assert "a.shx is missing" in say(raw.problems[0].what)
    assert not (tmp_path / "a.shx").exists()


def test_a_shapefile_without_a_table_has_shapes_and_no_codes(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    written(towns, tmp_path / "a.shp")
    (tmp_path / "a.dbf").unlink()
    raw = open_layer(tmp_path / "a.shp")
    assert len(raw) == 3
    assert "a.dbf is missing" in say(raw.problems[0].what)


@pytest.mark.parametrize(("encoding", "told"), [("UTF-8", "UTF-8 (no .cpg"), ("ISO-8859-1", "windows-1252 (no .cpg")])
def test_names_are_read_right_although_nothing_names_their_encoding(
    tmp_path: Path, towns: gpd.GeoDataFrame, encoding: str, told: str
) -> None:
    towns.to_file(tmp_path / "a.shp", encoding=encoding)
    (tmp_path / "a.cpg").unlink()
    raw = open_layer(tmp_path / "a.shp")
    assert raw.columns["LAD24NM"].tolist() == NAMES
    assert say(raw.encoding).startswith(told)


def test_text_that_is_not_in_the_encoding_the_file_names_is_read_all_the_same(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    towns.to_file(tmp_path / "a.shp", encoding="ISO-8859-1")
    (tmp_path / "a.cpg").write_text("UTF-8")
    raw = open_layer(tmp_path / "a.shp")
    assert raw.columns["LAD24NM"].tolist() == NAMES
    assert "read as windows-1252" in say(raw.problems[0].what)


@pytest.mark.parametrize(("ending", "content"), [("prj", "PROJCS[broken"), ("shx", "broken"), ("prj", "\0\0\0")])
def test_a_damaged_part_of_a_shapefile_is_done_without(
    tmp_path: Path, towns: gpd.GeoDataFrame, ending: str, content: str
) -> None:
    written(towns, tmp_path / "a.shp")
    (tmp_path / f"a.{ending}").write_text(content)
    raw = open_layer(tmp_path / "a.shp")
    assert as_written(raw) == (CODES, NAMES, 3)
    assert raw.crs == ("" if ending == "prj" else "EPSG:27700")
    assert [say(problem.what).split(":")[0] for problem in raw.problems] in ([f"a.{ending} is damaged"], [])


@pytest.mark.parametrize("lost", [1, 4, 9])
def test_an_index_that_ends_within_an_entry_is_made_again(tmp_path: Path, towns: gpd.GeoDataFrame, lost: int) -> None:
    index = written(towns, tmp_path / "a.shp").with_suffix(".shx")
    index.write_bytes(index.read_bytes()[:-lost])
    raw = open_layer(tmp_path / "a.shp")
    assert as_written(raw) == (CODES, NAMES, 3)
    assert say(raw.problems[0].what).startswith("a.shx is damaged")


def test_an_index_larger_than_its_shapes_is_not_even_read(
    tmp_path: Path, towns: gpd.GeoDataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = written(towns, tmp_path / "a.shp").with_suffix(".shx")
    with index.open("r+b") as stream:
        stream.truncate(2_000_000)
    whole = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail("read") if path == index else whole(path))
    raw = open_layer(tmp_path / "a.shp")
    assert as_written(raw) == (CODES, NAMES, 3)
    assert say(raw.problems[0].what).startswith("a.shx is damaged")


def test_a_shapefile_that_is_cut_off_is_refused(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    path = written(towns, tmp_path / "a.shp")
    path.write_bytes(path.read_bytes()[:-40])
    assert refusal(path) == "a.shp is cut off: it is shorter than its own header says."


# --- archives -----------------------------------------------------------------------------------------------------------


def zipped(folder: Path, name: str = "a.zip", inside: str = "") -> Path:
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in sorted(folder.glob("a.*")):
            if part.suffix not in {".zip", ".kmz"}:
                archive.write(part, f"{inside}{part.name}")
    return folder / name


def test_a_shapefile_deep_in_an_archive_is_found(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    written(towns, tmp_path / "a.shp")
    raw = open_layer(zipped(tmp_path, inside="download/2024/"))
    assert as_written(raw) == (CODES, NAMES, 3)
    assert raw.format == "Shapefile (zipped)"


def test_an_archive_in_an_archive_is_unpacked_too(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    written(towns, tmp_path / "a.gpkg")
    inner = zipped(tmp_path)
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as archive:
        archive.write(inner, "a.zip")
    assert len(open_layer(tmp_path / "outer.zip")) == 3


def test_several_sets_in_an_archive_are_its_layers(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    with zipfile.ZipFile(tmp_path / "both.zip", "w") as archive:
        for name in ("east", "west"):
            archive.write(written(towns, tmp_path / f"{name}.gpkg"), f"{name}.gpkg")
    raw = open_layer(tmp_path / "both.zip")
    assert (raw.layer, raw.layers) == ("east", ("east", "west"))
    assert "holds 2 boundary files; east was read" in say(raw.problems[0].what)
    assert open_layer(tmp_path / "both.zip", "west").problems == ()


def test_a_kmz_and_a_gzipped_file_are_read(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    towns.to_file(tmp_path / "a.kml", driver="KML")
    assert open_layer(zipped(tmp_path, "a.kmz")).format == "KML (KMZ)"
    (tmp_path / "a.geojson.gz").write_bytes(gzip.compress(written(towns, tmp_path / "a.geojson").read_bytes()))
    assert open_layer(tmp_path / "a.geojson.gz").format == "GeoJSON (gzipped)"


@pytest.mark.parametrize("name", ["../out.shp", "/out.shp", "a/../../out.shp", "..\\out.shp", "C:\\out.shp"])
def test_an_archive_that_writes_outside_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(name, "mischief")
    assert "tries to write outside its folder" in refusal(tmp_path / "a.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(apart_worker.LIMITS, "unpacked", 1_000_000)
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.geojson", b" " * 2_000_000)
    assert refusal(tmp_path / "a.zip") == "a.zip unpacks to more than 0.001 GB, far more than any boundary set."
    (tmp_path / "a.geojson.gz").write_bytes(gzip.compress(b" " * 2_000_000))
    assert "unpacks to more than" in refusal(tmp_path / "a.geojson.gz")


def test_a_small_archive_may_not_unpack_to_hundreds_of_times_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_SMALL", 1_000_000)
    with zipfile.ZipFile(tmp_path / "a.kmz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", b" " * 2_000_000)
    assert refusal(tmp_path / "a.kmz") == "a.kmz unpacks to more than 0.001 GB, far more than any boundary set."


def test_a_topology_that_uses_its_arcs_without_end_is_refused_before_they_are_written_out(tmp_path: Path) -> None:
    arc, used = [[0, 0]] * 10_000, [[0] * 1000]
    shape = {"type": "Polygon", "arcs": used, "properties": {"code": "E07000008"}}
    layers = {"districts": {"type": "GeometryCollection", "geometries": [shape] * 10}}
    (tmp_path / "a.topojson").write_text(json.dumps({"type": "Topology", "arcs": [arc], "objects": layers}))
    assert (
        refusal(tmp_path / "a.topojson")
        == "The shapes of a.topojson would have 100,000,000 corners; at most 30,000,000 are read."
    )


def test_a_topology_larger_than_any_is_refused_before_it_is_held_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topologies, "_LARGEST", 1_000_000)
    whole = json.dumps({"type": "Topology", "note": 2_000_000 * "x", "arcs": [], "objects": {}})
    (tmp_path / "a.topojson").write_text(whole)
    assert refusal(tmp_path / "a.topojson") == "a.topojson has 2 MB; at most 1 MB are read."


def test_a_geojson_with_far_more_features_or_columns_than_areas_have_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feature = {"type": "Feature", "properties": {f"c{number}": 1 for number in range(4000)}, "geometry": None}
    (tmp_path / "wide.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    assert "columns; boundary files have a few dozen" in refusal(tmp_path / "wide.geojson")


@pytest.mark.parametrize("ending", ["geojson", "geojsonl", "kml", "gml", "gpkg", "fgb", "parquet", "csv"])
def test_far_more_features_than_areas_are_refused_in_every_format(
    tmp_path: Path, towns: gpd.GeoDataFrame, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    monkeypatch.setattr(through_gdal, "MOST_FEATURES", 2)
    path = tmp_path / f"a.{ending}"
    if ending == "parquet":
        towns.to_parquet(path)
    elif ending == "csv":
        towns.to_wkt().to_csv(path, index=False)
    else:
        towns.to_crs(4326).to_file(path, driver="KML" if ending == "kml" else None)
    assert refusal(path) == f"a.{ending} holds 3 features, more than any set of areas; at most 2 are read."


def test_archives_inside_an_archive_share_its_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(apart_worker.LIMITS, "unpacked", 1_000_000)
    with zipfile.ZipFile(tmp_path / "inner.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b" " * 400_000)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(4):
            archive.write(tmp_path / "inner.zip", f"{number}.zip")
    assert "unpacks to more than" in refusal(tmp_path / "a.zip")


def test_an_archive_that_lies_about_its_size_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(apart_worker.LIMITS, "unpacked", 1_000_000)
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.geojson", b" " * 2_000_000)
    path.write_bytes(path.read_bytes().replace(struct.pack("<L", 2_000_000), struct.pack("<L", 10)))
    assert refusal(path)


def test_an_archive_with_two_files_of_one_name_is_refused_unless_they_are_the_same(
    tmp_path: Path, towns: gpd.GeoDataFrame
) -> None:
    sets = [written(frame, tmp_path / f"{len(frame)}.geojson").read_bytes() for frame in (towns, towns[:1])]
    for name, contents in (("same", sets[:1] * 2), ("other", sets)):
        with zipfile.ZipFile(tmp_path / f"{name}.zip", "w") as archive, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for content in contents:
                archive.writestr("a.geojson", content)
    assert len(open_layer(tmp_path / "same.zip")) == len(towns)
    assert refusal(tmp_path / "other.zip") == "other.zip holds two files of one name: a.geojson."


def test_features_beyond_the_number_that_a_geopackage_keeps_of_itself_are_read(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    written(towns, tmp_path / "a.gpkg")
    with closing(sqlite3.connect(tmp_path / "a.gpkg")) as database:
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = 1")
        database.commit()
    raw = open_layer(tmp_path / "a.gpkg")
    assert (len(raw), raw.left_out) == (len(towns), ())


def test_features_beyond_the_number_that_a_flatgeobuf_gives_of_itself_are_told(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    path = tmp_path / "a.fgb"
    towns.to_file(path, driver="FlatGeobuf", SPATIAL_INDEX="NO")
    assert open_layer(path).left_out == ()
    content = path.read_bytes()
    # The number stands in the header as one of 64 bits; the same bytes may stand there for something else.
    number, fewer = (count.to_bytes(8, "little") for count in (len(towns), len(towns) - 1))
    places = [at for at in range(content.index(b"LAD24CD")) if content[at : at + 8] == number]
    for at in places:
        path.write_bytes(content[:at] + fewer + content[at + 8 :])
        if pyogrio.read_info(path)["features"] == len(towns) - 1:
            break
    raw = open_layer(path)
    assert len(raw) == len(towns) - 1
    assert [(left.count, say(left.why)) for left in raw.left_out] == [
        (1, "stand in it beyond the number that the file gives of itself")
    ]


def test_an_archive_with_too_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_FILES", 3)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(5):
            archive.writestr(f"{number}.txt", "")
    assert "holds 5 files" in refusal(tmp_path / "a.zip")


def test_archives_within_archives_without_end_are_not_followed(tmp_path: Path) -> None:
    content, name = b"", "a.txt"
    for _ in range(5):
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.writestr(name, content)
        content, name = (tmp_path / "a.zip").read_bytes(), "a.zip"
    assert refusal(tmp_path / "a.zip").startswith("a.zip holds a further archive")


def test_an_office_document_is_no_boundary_file(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    assert "Office document" in refusal(tmp_path / "a.zip")


# --- what is refused ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "prolog",
    [
        b'<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        b'<?xml version="1.0"?>\n<!-- harmless --><!DOCTYPE kml SYSTEM "file:///etc/passwd">',
    ],
)
@pytest.mark.parametrize("ending", ["kml", "gml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_defines_words_of_its_own_is_refused(tmp_path: Path, prolog: bytes, ending: str, encoding: str) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_bytes((prolog.decode() + "<kml/>").encode(encoding))
    assert "defines words of its own" in refusal(path)


def test_a_page_saved_as_geojson_is_called_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.geojson").write_text("<!DOCTYPE html><html><body>Sign in</body></html>")
    assert refusal(tmp_path / "a.geojson") == "a.geojson is a web page or XML, not a GeoJSON."


def test_an_error_of_a_service_saved_as_geojson_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.geojson").write_text('{"error": {"code": 400, "message": "Invalid URL"}}')
    assert "Invalid URL" in refusal(tmp_path / "a.geojson")


def test_a_geojson_that_ends_in_the_middle_is_called_cut_off(tmp_path: Path, towns: gpd.GeoDataFrame) -> None:
    path = written(towns, tmp_path / "a.geojson")
    path.write_bytes(path.read_bytes()[:-200])
    assert refusal(path) == "a.geojson is cut off: it ends in the middle."


def test_a_file_with_thousands_of_columns_is_refused(tmp_path: Path) -> None:
    properties = {f"column{number}": number for number in range(10_000)}
    feature: dict[str, Any] = {"type": "Feature", "properties": properties, "geometry": None}
    (tmp_path / "a.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    assert "has 10,000 columns" in refusal(tmp_path / "a.geojson")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.gpkg", b"", "is empty"),
        ("a.docx", b"whatever", "is not a boundary file"),
        ("a.gpkg", b"SQLite format 3\0" + b"\0" * 100, "could not be read as GeoPackage"),
        ("a.fgb", b"fgb\x03fgb\0" + b"\0" * 100, "holds no layer"),
        ("a.zip", b"PK\x03\x04nothing", "is a damaged archive"),
        ("a.kml", b"no xml at all", "is not XML"),
        ("a.csv", b"code\n", "has no rows"),
        ("a.tab", b"!table\n", "could not be read as MapInfo"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert said in refusal(tmp_path / name)


def test_a_folder_and_a_missing_file_are_named_as_such(tmp_path: Path) -> None:
    assert refusal(tmp_path).endswith("is a folder that holds no boundary file.")
    assert refusal(tmp_path / "none.gpkg").endswith("does not exist.")


def test_an_outline_left_open_is_closed_and_counted(tmp_path: Path) -> None:
    ring = np.array([[4e5, 3e5], [4.1e5, 3e5], [4.1e5, 3.1e5], [4e5, 3.1e5]])
    wkb = struct.pack("<BIII", 1, 3, 1, len(ring)) + ring.astype("<f8").tobytes()
    pyogrio.raw.write(
        tmp_path / "a.fgb", np.array([wkb], dtype=object), [np.array(["E08000025"], dtype=object)], ["code"],
        geometry_type="Polygon", crs="EPSG:27700", driver="FlatGeobuf",
    )  # fmt: skip
    raw = open_layer(tmp_path / "a.fgb")
    assert (raw.closed_rings, raw.geometry[0].area) == (1, 1e8)


@pytest.mark.parametrize(
    ("name", "expected"), [("a.xlsx", False), ("a.csv", False), ("b.csv", True), ("a.gpkg", True), ("no.shp", False)]
)
def test_boundaries_are_told_from_tables_without_opening_them(tmp_path: Path, name: str, expected: bool) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / "a.csv").write_text("code,value\n")
    (tmp_path / "b.csv").write_text("code,wkt\n1,POLYGON ((0 0, 1 1, 1 0, 0 0))\n")
    written(area_table(CODES, squares(3)), tmp_path / "a.gpkg")
    assert may_hold_boundaries(tmp_path / name) is expected
