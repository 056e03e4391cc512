from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import ReadError
from explorer.places.shapes import Shapes
from tests.support import SIDE, SOUTH, WEST, checked_grid, says, square

cells = st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1)
patchworks = st.lists(cells.map(lambda some: shapely.union_all([square(*cell) for cell in some])), min_size=1, max_size=5)
"""Areas of several pieces, with holes, as squares of paper lie on a table."""


def shapes_of(areas: list[shapely.Geometry]) -> Shapes:
    return Shapes.from_geometry([f"A{place}" for place in range(len(areas))], np.asarray(areas, dtype=object))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shapes") / "shapes.npz"


@pytest.fixture
def ring() -> Shapes:
    """One area with a hole in its middle, and an island."""
    around = shapely.union_all([square(column, row) for column in range(3) for row in range(3) if (column, row) != (1, 1)])
    return shapes_of([shapely.union(around, square(5, 0))])


@given(patchworks)
def test_flattened_areas_come_back_as_they_were(areas: list[shapely.Geometry]) -> None:
    assert shapely.equals(shapes_of(areas).to_geometry(), areas).all()


@given(patchworks)
def test_saved_shapes_come_back_as_they_were(file: Path, areas: list[shapely.Geometry]) -> None:
    shapes = shapes_of(areas)
    shapes.save(file)
    loaded = Shapes.load(file)
    assert all(
        np.array_equal(getattr(loaded, part), getattr(shapes, part))
        for part in ("codes", "coordinates", "ring_offsets", "polygon_offsets", "area_offsets")
    )


@given(patchworks)
def test_bounds_of_areas_are_those_of_their_geometry(areas: list[shapely.Geometry]) -> None:
    assert np.array_equal(shapes_of(areas).area_bounds, shapely.bounds(areas))


@given(patchworks)
def test_every_ring_lies_in_the_bounds_of_its_area(areas: list[shapely.Geometry]) -> None:
    shapes = shapes_of(areas)
    rings, whole = shapes.ring_bounds, shapes.area_bounds[shapes.ring_areas]
    assert (rings[:, :2] >= whole[:, :2]).all()
    assert (rings[:, 2:] <= whole[:, 2:]).all()


def test_shapes_are_saved_to_the_metre(file: Path) -> None:
    shapes_of([shapely.box(WEST + 0.4, SOUTH - 0.4, WEST + 9.6, SOUTH + 9.6)]).save(file)
    assert Shapes.load(file).area_bounds.tolist() == [[WEST, SOUTH, WEST + 10, SOUTH + 10]]


def test_a_hole_stays_a_hole(ring: Shapes) -> None:
    assert shapely.area(ring.to_geometry())[0] == 9 * SIDE**2


def test_each_ring_knows_its_area() -> None:
    shapes = shapes_of([shapely.MultiPolygon([square(0, 0), square(2, 0)]), square(4, 0)])
    assert shapes.ring_areas.tolist() == [0, 0, 1]


def test_shapes_count_their_areas() -> None:
    assert len(checked_grid()) == 9


def test_heights_are_left_out() -> None:
    assert shapes_of([shapely.force_3d(square(0, 0), 100)]).coordinates.shape[1] == 2


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.98])
def test_a_cut_off_shape_file_is_refused(tmp_path: Path, ring: Shapes, kept: float) -> None:
    path = tmp_path / "districts.npz"
    ring.save(path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(ReadError, check=says(r"districts\.npz could not be read")):
        Shapes.load(path)


def test_a_damaged_shape_file_is_refused(tmp_path: Path, ring: Shapes) -> None:
    path = tmp_path / "districts.npz"
    ring.save(path)
    content = bytearray(path.read_bytes())
    content[60:110] = b"\xff" * 50
    path.write_bytes(bytes(content))
    with pytest.raises(ReadError, check=says(r"districts\.npz could not be read")):
        Shapes.load(path)


def test_a_file_of_other_arrays_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "districts.npz", codes=np.array(["a"]))
    with pytest.raises(ReadError, check=says(r"districts\.npz could not be read")):
        Shapes.load(tmp_path / "districts.npz")


def test_a_missing_shape_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, check=says(r"districts\.npz could not be read")):
        Shapes.load(tmp_path / "districts.npz")
