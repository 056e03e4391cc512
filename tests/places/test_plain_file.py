from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.places import plain_file
from explorer.places.boundaries import from_table
from explorer.places.districts import DistrictLookup, load_districts
from explorer.readers.boundaries import read_boundaries
from tests.support import area_table, squares, written

LOOKUP = load_districts()
BIRMINGHAM, SOLIHULL = "E08000025", "E08000029"
BOW_TIE = shapely.Polygon([(400_000, 280_000), (410_000, 290_000), (410_000, 280_000), (400_000, 290_000)])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10, deadline=None)
@given(codes=st.lists(st.sampled_from([*LOOKUP.codes[:30], *list(LOOKUP.aliases)[:5]]), min_size=1, max_size=25, unique=True))
def test_a_plain_file_is_read_as_the_reader_proper_reads_it(tmp_path: Path, codes: list[str]) -> None:
    path = written(area_table(codes, squares(len(codes))).assign(name="any", rank=1), tmp_path / "areas.gpkg")
    plain, proper = plain_file.read(path, LOOKUP), from_table(read_boundaries(path), LOOKUP)
    merged = {LOOKUP.to_current(codes).mapped[code] for code in codes}
    if len(merged) < len(codes):
        assert plain is None
        return
    assert plain is not None
    assert plain.shapes.codes.tolist() == proper.shapes.codes.tolist()
    for part in ("coordinates", "ring_offsets", "polygon_offsets", "area_offsets"):
        assert np.array_equal(getattr(plain.shapes, part), getattr(proper.shapes, part))
    for told in ("level", "statement", "approximate", "crs", "notes"):
        assert getattr(plain, told) == getattr(proper, told)


@pytest.mark.parametrize(
    ("codes", "shapes", "crs"),
    [
        pytest.param([BIRMINGHAM, SOLIHULL], [BOW_TIE, squares(1)[0]], "EPSG:27700", id="a shape that crosses itself"),
        pytest.param([BIRMINGHAM, BIRMINGHAM], [], "EPSG:27700", id="a district twice"),
        pytest.param([BIRMINGHAM, "X1"], [], "EPSG:27700", id="an unknown code"),
        pytest.param([BIRMINGHAM, None], [], "EPSG:27700", id="a missing code"),
        pytest.param(["TLG", "TLF"], [], "EPSG:27700", id="regions"),
        pytest.param([BIRMINGHAM, SOLIHULL], [], "EPSG:4326", id="degrees"),
        pytest.param([BIRMINGHAM, SOLIHULL], [], None, id="no coordinate system"),
    ],
)
def test_a_file_with_anything_to_remark_on_is_left_to_the_reader_proper(
    tmp_path: Path, lookup: DistrictLookup, codes: list[str], shapes: list[shapely.Polygon], crs: str | None
) -> None:
    assert plain_file.read(written(area_table(codes, shapes, crs), tmp_path / "areas.gpkg"), lookup) is None


def test_the_first_column_of_codes_counts_as_for_the_reader_proper(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = area_table([BIRMINGHAM, SOLIHULL])
    table.insert(0, "region", ["TLG", "TLG"])
    assert plain_file.read(written(table, tmp_path / "areas.gpkg"), lookup) is None


@pytest.mark.parametrize("name", ["areas.geojson", "none.gpkg"])
def test_other_files_are_left_to_the_reader_proper(tmp_path: Path, lookup: DistrictLookup, name: str) -> None:
    written(area_table([BIRMINGHAM]), tmp_path / "areas.geojson")
    assert plain_file.read(tmp_path / name, lookup) is None


def test_a_file_that_is_cut_off_is_left_to_the_reader_proper(tmp_path: Path, lookup: DistrictLookup) -> None:
    path = written(area_table(list(lookup.codes[:200]), squares(200)), tmp_path / "areas.gpkg")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert plain_file.read(path, lookup) is None
