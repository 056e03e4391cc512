from pathlib import Path

import numpy as np
import pytest
import shapely

from explorer.places import opened_boundaries
from explorer.places.districts import DistrictLookup
from explorer.places.first_look import FirstLook, Screen, first_look
from tests.support import SIDE, SOUTH, WEST, area_table, square, written

BIRMINGHAM, SOLIHULL = "E08000025", "E08000029"
CLOSE = Screen(10.0, (WEST, SOUTH, WEST + SIDE, SOUTH + SIDE))


def looked(path: Path, lookup: DistrictLookup, screen: Screen = CLOSE) -> FirstLook:
    look = first_look(path, lookup, screen)
    assert look is not None
    return look


def areas(look: FirstLook) -> list[float]:
    return (shapely.area(look.shapes.to_geometry()) / SIDE**2).round(3).tolist()  # type: ignore[no-any-return]


def coast(middle: tuple[float, float], vertices: int = 200_000) -> shapely.Polygon:
    """A round island with many vertices."""
    angles = np.linspace(0, 2 * np.pi, vertices)
    return shapely.Polygon(np.column_stack([np.cos(angles), np.sin(angles)]) * SIDE / 2 + middle)


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson"])
@pytest.mark.parametrize("crs", ["EPSG:27700", "EPSG:4326", "EPSG:3857"])
def test_districts_are_seen_where_they_lie(tmp_path: Path, lookup: DistrictLookup, ending: str, crs: str) -> None:
    look = looked(written(area_table([BIRMINGHAM, SOLIHULL]).to_crs(crs), tmp_path / f"areas.{ending}"), lookup)
    assert look.shapes.codes.tolist() == [BIRMINGHAM, SOLIHULL]
    assert look.shapes.area_bounds[0].tolist() == pytest.approx([WEST, SOUTH, WEST + SIDE, SOUTH + SIDE], abs=look.tolerance)
    assert areas(look) == pytest.approx([1, 1], abs=0.01)


def test_older_codes_are_seen_as_the_districts_of_today(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = area_table(["E08000016", BIRMINGHAM]).assign(people=[240_000, 1_150_000])
    look = looked(written(table, tmp_path / "areas.geojson"), lookup)
    assert look.shapes.codes.tolist() == ["E08000038", BIRMINGHAM]


def test_a_first_look_shows_what_the_reader_finds(tmp_path: Path, lookup: DistrictLookup) -> None:
    path = written(area_table([BIRMINGHAM, SOLIHULL], [coast((WEST, SOUTH)), square(3, 0)]), tmp_path / "areas.gpkg")
    read = shapely.area(opened_boundaries.read(path, lookup).shapes.to_geometry()) / SIDE**2
    assert areas(looked(path, lookup)) == pytest.approx(read.tolist(), abs=0.01)


def test_what_is_in_view_is_shown_finer_than_the_rest(tmp_path: Path, lookup: DistrictLookup) -> None:
    far = (WEST + 20 * SIDE, SOUTH)
    path = written(area_table([BIRMINGHAM, SOLIHULL], [coast((WEST, SOUTH)), coast(far)]), tmp_path / "areas.gpkg")
    near, away = np.diff(looked(path, lookup, Screen(0.3, (WEST, SOUTH, WEST + SIDE, SOUTH + SIDE))).shapes.ring_offsets)
    assert near > 1.5 * away > 10_000


def test_a_map_of_the_country_needs_few_vertices(tmp_path: Path, lookup: DistrictLookup) -> None:
    path = written(area_table([BIRMINGHAM], [coast((WEST, SOUTH))]), tmp_path / "areas.gpkg")
    assert len(looked(path, lookup, Screen(1000.0)).shapes.coordinates) < 200


def test_a_crossing_shape_is_seen_as_it_stands(tmp_path: Path, lookup: DistrictLookup) -> None:
    bow = shapely.Polygon([(WEST, SOUTH), (WEST + SIDE, SOUTH + SIDE), (WEST + SIDE, SOUTH), (WEST, SOUTH + SIDE)])
    look = looked(written(area_table([BIRMINGHAM], [bow]), tmp_path / "areas.gpkg"), lookup)
    assert look.shapes.area_bounds[0].tolist() == pytest.approx(list(bow.bounds), abs=look.tolerance)


@pytest.mark.parametrize(
    ("codes", "shift"),
    [pytest.param(["TLG", "TLF"], 0.0, id="regions"), pytest.param([BIRMINGHAM, SOLIHULL], 5e6, id="far from the country")],
)
def test_what_only_the_reader_can_tell_is_left_to_it(
    tmp_path: Path, lookup: DistrictLookup, codes: list[str], shift: float
) -> None:
    table = area_table(codes)
    table.geometry = table.geometry.translate(shift)
    assert first_look(written(table, tmp_path / "areas.gpkg"), lookup, CLOSE) is None


def test_a_plan_with_coordinates_of_its_own_gives_no_first_look(tmp_path: Path, lookup: DistrictLookup) -> None:
    site = 'ENGCRS["Site",EDATUM["Site"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],LENGTHUNIT["metre",1]]'
    assert first_look(written(area_table([BIRMINGHAM], crs=site), tmp_path / "areas.gpkg"), lookup, CLOSE) is None


def test_a_file_that_cannot_be_read_gives_no_first_look(tmp_path: Path, lookup: DistrictLookup) -> None:
    (tmp_path / "areas.gpkg").write_bytes(b"nothing of the kind")
    assert first_look(tmp_path / "areas.gpkg", lookup, CLOSE) is None


def test_a_look_tells_whether_any_of_it_is_in_view(tmp_path: Path, lookup: DistrictLookup) -> None:
    look = looked(written(area_table([BIRMINGHAM]), tmp_path / "areas.gpkg"), lookup)
    assert look.touches((WEST, SOUTH, WEST + 1, SOUTH + 1))
    assert not look.touches((0, 0, 1, 1))
