import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.readers.geopackage import NotPlainError, read_features
from tests.support import area_table, square, squares, written

CODES = ["E08000025", "E08000029", "E08000027"]


@pytest.fixture
def areas(tmp_path: Path) -> Path:
    table = area_table(CODES).assign(people=[1, None, 3], note=["a", None, "c"])
    return written(table, tmp_path / "areas.gpkg")


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def test_shapes_attributes_and_coordinate_system_are_those_that_gdal_reads(areas: Path) -> None:
    shapes, columns, system = read_features(areas)
    meta, _, geometry, values = pyogrio.raw.read(areas)
    assert [bytes(shape) for shape in shapes] == list(geometry)
    assert list(columns) == list(meta["fields"])
    assert columns["code"].tolist() == values[0].tolist()
    assert columns["note"].tolist() == ["a", None, "c"]
    assert system == meta["crs"]


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857"])
def test_another_coordinate_system_is_named(tmp_path: Path, crs: str) -> None:
    assert read_features(written(area_table(CODES).to_crs(crs), tmp_path / "areas.gpkg"))[2] == crs


def test_names_with_quotes_are_only_names(tmp_path: Path) -> None:
    path = tmp_path / "areas.gpkg"
    area_table(CODES, column='co"de; DROP TABLE x').to_file(path, layer='my "own" areas')
    assert read_features(path)[1]['co"de; DROP TABLE x'].tolist() == CODES


def test_several_tables_are_left_to_gdal(areas: Path) -> None:
    area_table(CODES).to_file(areas, layer="second")
    with pytest.raises(NotPlainError):
        read_features(areas)


def test_a_view_is_left_to_gdal(areas: Path) -> None:
    change(areas, "ALTER TABLE areas RENAME TO hidden", "CREATE VIEW areas AS SELECT * FROM hidden")
    change(areas, "UPDATE gpkg_contents SET table_name = 'areas'", "UPDATE gpkg_geometry_columns SET table_name = 'areas'")
    with pytest.raises(NotPlainError):
        read_features(areas)


@pytest.mark.parametrize("cell", ["NULL", "'text'", "5", "x'4750'", "x'0000000000000000'", "x'47500011346c0000'"])
def test_a_cell_that_is_no_shape_is_refused(areas: Path, cell: str) -> None:
    # A trigger of the spatial index would call functions that only GDAL has.
    with closing(sqlite3.connect(areas)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    change(areas, *(f'DROP TRIGGER "{name}"' for name in names))
    change(areas, f"UPDATE areas SET geom = {cell} WHERE fid = 2")  # noqa: S608 - cells of this test
    with pytest.raises(NotPlainError):
        read_features(areas)


def test_an_empty_table_is_refused(tmp_path: Path) -> None:
    path = written(area_table(CODES), tmp_path / "areas.gpkg")
    with closing(sqlite3.connect(path)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    change(path, *(f'DROP TRIGGER "{name}"' for name in names), "DELETE FROM areas")
    with pytest.raises(NotPlainError):
        read_features(path)


def test_a_file_without_an_envelope_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "points.gpkg"
    area_table(CODES, [shapely.Point(1, 2)] * 3).to_file(path)
    assert [shapely.from_wkb(bytes(shape)).coords[0] for shape in read_features(path)[0]] == [(1, 2)] * 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=40))
def test_damage_anywhere_never_does_more_than_to_refuse(tmp_path: Path, damage: list[tuple[float, int]]) -> None:
    path = tmp_path / "damaged.gpkg"
    if not (tmp_path / "whole.gpkg").exists():
        written(area_table([f"E{at:08}" for at in range(20)], squares(20)), tmp_path / "whole.gpkg")
    content = np.frombuffer((tmp_path / "whole.gpkg").read_bytes(), dtype=np.uint8).copy()
    for place, value in damage:
        content[int(place * len(content))] = value
    path.write_bytes(content.tobytes())
    try:
        shapes, _, _ = read_features(path)
    except NotPlainError:
        return
    assert len(shapes) <= 20


def test_a_folder_or_nothing_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.gpkg"):
        with pytest.raises(NotPlainError):
            read_features(path)


def test_reading_leaves_nothing_beside_the_file(areas: Path) -> None:
    before = sorted(entry.name for entry in areas.parent.iterdir())
    read_features(areas)
    assert sorted(entry.name for entry in areas.parent.iterdir()) == before


def test_a_square_survives(tmp_path: Path) -> None:
    shapes, _, _ = read_features(written(area_table(CODES[:1], [square(0, 0)]), tmp_path / "areas.gpkg"))
    assert shapely.equals(shapely.from_wkb(bytes(shapes[0])), square(0, 0))
