from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from explorer.errors import JoinError, ReadError
from explorer.readers.zone_shapes import read_zone_shapes
from explorer.words import say
from tests.support import says


def layer(codes: list[object], path: Path, name: str, column: str = "PRO_COM") -> Path:
    shapes = [shapely.box(place, 0, place + 1, 1) for place in range(len(codes))]
    table = gpd.GeoDataFrame({"NAME": [f"n{code}" for code in codes], column: codes}, geometry=shapes, crs="EPSG:32632")
    table.to_file(path, layer=name)
    return path


def test_the_layer_and_column_that_know_most_zones_are_taken(tmp_path: Path) -> None:
    path = layer([74001, 74002], tmp_path / "shapes.gpkg", "brindisi")
    layer([90001, 90002, 90003], path, "sardinia")
    shapes = read_zone_shapes(path, ["90001", "90003", "90009"])
    assert shapes.codes.tolist() == ["90001", "90003"]
    assert [shape.bounds[0] for shape in shapes.geometry] == [0.0, 2.0]
    assert tuple(map(say, shapes.notes)) == (
        "Shapes from shapes.gpkg, layer sardinia, by its column PRO_COM.",
        "1 row is of no zone of the flows and was passed over: 90002.",
    )
    assert shapes.problems == ()
    assert tuple(map(say, shapes.without)) == ("1 zone has no shape there and so no neighbours: 90009.",)


def test_numbers_stored_with_a_point_are_codes_all_the_same(tmp_path: Path) -> None:
    assert read_zone_shapes(layer([1.0, 2.0], tmp_path / "z.gpkg", "z"), ["2"]).codes.tolist() == ["2"]


def test_a_file_of_other_zones_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JoinError, check=says(r"no shape for any zone.*codes must be those of the flows, such as E1, E2")):
        read_zone_shapes(layer(["W1"], tmp_path / "z.gpkg", "z"), ["E2", "E1"])


@pytest.mark.parametrize("name", ["absent.gpkg", "text.gpkg", "text.csv", "text.geojson"])
def test_what_is_no_boundary_file_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.startswith("text"):
        path.write_text("zone,area\nE1,2\n", encoding="utf-8")
    with pytest.raises(ReadError):
        read_zone_shapes(path, ["E1"])


def test_points_are_no_zones(tmp_path: Path) -> None:
    table = gpd.GeoDataFrame({"code": ["E1"]}, geometry=[shapely.Point(0, 0)], crs="EPSG:27700")
    table.to_file(tmp_path / "points.gpkg")
    with pytest.raises((ReadError, JoinError)):
        read_zone_shapes(tmp_path / "points.gpkg", ["E1"])


def test_a_shape_that_crosses_itself_is_repaired(tmp_path: Path) -> None:
    bow = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1), (0, 0)])
    gpd.GeoDataFrame({"code": ["E1"]}, geometry=[bow], crs="EPSG:27700").to_file(tmp_path / "bow.gpkg")
    assert read_zone_shapes(tmp_path / "bow.gpkg", ["E1"]).geometry[0].is_valid
