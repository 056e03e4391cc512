from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from explorer.readers.raw_polygons import RawPolygons, UnusualFileError, read_raw_polygons
from tests.support import area_table, square, squares, written

RING = [(float(np.cos(angle)), float(np.sin(angle))) for angle in np.linspace(0, 6, 41)]


def raw(*shapes: shapely.Geometry) -> RawPolygons:
    return RawPolygons([shapely.to_wkb(shape, byte_order=1) for shape in shapes], {}, "")


LAKE = square(2, 0).buffer(-1000).exterior
ISLES = shapely.MultiPolygon([square(0, 0), shapely.Polygon(square(2, 0).exterior, [LAKE])])


def test_every_vertex_of_every_ring_is_found_in_order() -> None:
    polygons = raw(square(5, 5), ISLES)
    coordinates, offsets = polygons.sample(np.ones(len(polygons.ring_counts), dtype=np.int64))
    assert np.array_equal(coordinates, shapely.get_coordinates([square(5, 5), ISLES]))
    assert np.diff(offsets).tolist() == polygons.ring_counts.tolist() == [5, 5, 5, 5]
    assert polygons.ring_features.tolist() == [0, 1, 1, 1]


@given(st.lists(st.integers(1, 60), min_size=2, max_size=2))
def test_a_thinned_ring_keeps_its_ends_and_holds_only_vertices_of_its_own(steps: list[int]) -> None:
    shapes = [shapely.Polygon(RING), shapely.affinity.translate(shapely.Polygon(RING), 10)]
    coordinates, offsets = raw(*shapes).sample(np.array(steps))
    for shape, first, last in zip(shapes, offsets[:-1], offsets[1:], strict=True):
        whole, kept = shapely.get_coordinates(shape), coordinates[first:last]
        assert np.array_equal(kept[[0, -1]], whole[[0, -1]])
        assert set(map(tuple, kept.tolist())) <= set(map(tuple, whole.tolist()))


def test_the_attributes_and_the_coordinate_system_of_a_file_are_told(tmp_path: Path) -> None:
    found = read_raw_polygons(written(area_table(["E08000025", "E08000029"]), tmp_path / "areas.gpkg"))
    assert found.columns["code"].tolist() == ["E08000025", "E08000029"]
    assert found.crs == "EPSG:27700"


def test_heights_are_left_out(tmp_path: Path) -> None:
    table = area_table(["E08000025"], [shapely.force_3d(square(0, 0), 50.0)])
    found = read_raw_polygons(written(table, tmp_path / "areas.gpkg"))
    assert found.ring_counts.tolist() == [5]


@pytest.mark.parametrize(
    "shapes",
    [
        pytest.param([shapely.Point(0, 0)], id="a point"),
        pytest.param([square(0, 0), None], id="a feature without a shape"),
        pytest.param([square(0, 0), shapely.Polygon()], id="an empty polygon"),
        pytest.param([shapely.GeometryCollection([square(0, 0)])], id="a collection"),
    ],
)
def test_a_file_of_anything_but_polygons_is_left_to_the_reader_proper(tmp_path: Path, shapes: list[shapely.Geometry]) -> None:
    path = written(area_table(["E08000025", "E08000029"][: len(shapes)], shapes), tmp_path / "areas.gpkg")
    with pytest.raises(UnusualFileError):
        read_raw_polygons(path)


@given(st.binary(max_size=400))
def test_bytes_of_any_kind_are_no_polygons(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("files") / "areas.geojson"
    path.write_bytes(content)
    with pytest.raises(UnusualFileError):
        read_raw_polygons(path)


def test_a_file_cut_off_is_no_reason_to_stop(tmp_path: Path) -> None:
    path = written(area_table([f"E{number:08}" for number in range(20)], squares(20)), tmp_path / "areas.gpkg")
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(UnusualFileError):
        read_raw_polygons(path)
