"""A large file opens at once the second time, and only while it is the same file."""

import json
import os
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from explorer.places import boundaries, kept_boundaries, opened_boundaries
from explorer.places.detail import COARSEST, coarsened, coarser_levels, thinned
from explorer.places.districts import DistrictLookup
from explorer.places.edges import OUTSIDE, Edges
from explorer.words import say


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUBREGION_EXPLORER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(kept_boundaries, "WORTH_KEEPING", 10)
    return tmp_path / "cache" / "boundaries"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path / "areas.gpkg")


def written(path: Path, side: float = 30_000.0) -> Path:
    shapes = [shapely.box(400_000, 280_000, 400_000 + side, 310_000), shapely.box(400_000 + side, 280_000, 480_000, 310_000)]
    frame = gpd.GeoDataFrame({"LAD25CD": ["E08000025", "E08000026"]}, geometry=shapes, crs="EPSG:27700")
    frame.to_file(path, engine="pyogrio")
    return path


def refuse(*_: object) -> None:
    raise AssertionError("The file was read again.")


def test_the_second_time_the_file_is_not_read(file: Path, lookup: DistrictLookup, monkeypatch: pytest.MonkeyPatch) -> None:
    first = opened_boundaries.read(file, lookup)
    monkeypatch.setattr("explorer.readers.boundaries.read_boundaries", refuse)
    second = opened_boundaries.read(file, lookup)
    assert np.array_equal(first.shapes.coordinates, second.shapes.coordinates)
    assert second.shapes.codes.tolist() == first.shapes.codes.tolist()
    assert (second.level, second.statement, second.crs, second.notes) == (first.level, first.statement, first.crs, first.notes)
    assert [tolerance for tolerance, _ in second.coarser] == [tolerance for tolerance, _ in first.coarser]


def test_a_changed_file_is_read_anew(file: Path, lookup: DistrictLookup) -> None:
    before = opened_boundaries.read(file, lookup)
    stamp = file.stat().st_mtime_ns
    file.unlink()
    written(file, side=45_000.0)
    os.utime(file, ns=(stamp + 1, stamp + 1))
    assert not np.array_equal(opened_boundaries.read(file, lookup).shapes.area_bounds, before.shapes.area_bounds)


def test_small_files_are_not_kept(file: Path, lookup: DistrictLookup, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_boundaries, "WORTH_KEEPING", 1000)
    assert opened_boundaries.read(file, lookup).coarser == ()
    assert not cache.exists()


def test_a_damaged_cache_costs_nothing_but_time(file: Path, lookup: DistrictLookup, cache: Path) -> None:
    first = opened_boundaries.read(file, lookup)
    for part in cache.rglob("coordinates_0.npy"):
        part.write_bytes(part.read_bytes()[:-40])
    assert np.array_equal(opened_boundaries.read(file, lookup).shapes.coordinates, first.shapes.coordinates)


def test_parts_that_do_not_belong_together_cost_nothing_but_time(file: Path, lookup: DistrictLookup, cache: Path) -> None:
    opened_boundaries.read(file, lookup)
    for part in cache.rglob("codes.npy"):
        np.save(part, np.array(["E08000025"]))
    assert opened_boundaries.read(file, lookup).shapes.codes.tolist() == ["E08000025", "E08000026"]


def test_only_a_file_that_was_read_before_is_known(file: Path, lookup: DistrictLookup) -> None:
    assert not kept_boundaries.is_known(file, lookup)
    opened_boundaries.read(file, lookup)
    assert kept_boundaries.is_known(file, lookup)
    assert not kept_boundaries.is_known(file.with_name("absent.gpkg"), lookup)


def test_a_clean_copy_says_what_was_told_of_the_file_it_was_made_of(file: Path, lookup: DistrictLookup) -> None:
    rows = {"in": 3, "used": 2, "left_out": [{"count": 1, "why": "has no polygon"}]}
    problems = [{"what": "1 row contradicts.", "where": "row 3"}, {"what": "It may be cut off.", "where": ""}]
    file.with_name("report.json").write_text(json.dumps({"report": {"rows": rows, "problems": problems}}), encoding="utf-8")
    assert tuple(map(say, opened_boundaries.read(file, lookup).notes[-3:])) == (
        "3 features in the file: 2 used, 1 left out (1 has no polygon).",
        "1 row contradicts. (row 3)",
        "It may be cut off.",
    )


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"tolerances": 3}', '{"tolerances": [100.0], "level": "districts"}'])
def test_a_damaged_description_costs_nothing_but_time(file: Path, lookup: DistrictLookup, cache: Path, content: str) -> None:
    opened_boundaries.read(file, lookup)
    for part in cache.rglob("set.json"):
        part.write_text(content)
    assert len(opened_boundaries.read(file, lookup).shapes) == 2


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(
    file: Path, lookup: DistrictLookup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file, no folder")
    monkeypatch.setenv("SUBREGION_EXPLORER_CACHE", str(tmp_path / "taken"))
    assert len(opened_boundaries.read(file, lookup).shapes) == 2


def test_what_was_used_longest_ago_goes_first(
    tmp_path: Path, lookup: DistrictLookup, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [written(tmp_path / f"{name}.gpkg") for name in ("old", "new")]
    opened_boundaries.read(files[0], lookup)
    [old] = cache.iterdir()
    os.utime(old, (1, 1))
    size = sum(part.stat().st_size for part in old.iterdir())
    monkeypatch.setattr(kept_boundaries, "MOST_KEPT", round(1.5 * size))
    opened_boundaries.read(files[1], lookup)
    assert not old.exists()
    assert len(list(cache.iterdir())) == 1


def length_without_neighbour(edges: Edges) -> float:
    alone = edges.segments[edges.sides[:, 1] == OUTSIDE]
    return float(np.hypot(*(alone[:, 1] - alone[:, 0]).T).sum())


def test_neighbours_stay_joined_at_every_level_of_detail() -> None:
    shapes = boundaries.bundled("districts", 100).shapes
    finest = Edges.of(shapes)
    for tolerance, coarser in coarser_levels(shapes, 100.0)[:3]:
        edges = Edges.of(coarser)
        assert len(edges.neighbours()) > 0.97 * len(finest.neighbours()), tolerance
        assert length_without_neighbour(edges) < 1.1 * length_without_neighbour(finest), tolerance


def test_a_border_is_thinned_alike_from_both_sides() -> None:
    shapes = coarsened(boundaries.bundled("districts", 100).shapes, 400.0)
    before, after = Edges.of(shapes), Edges.of(thinned(shapes, 400.0))

    assert len(after.coordinates) < 0.5 * len(before.coordinates)
    assert set(map(tuple, after.coordinates.tolist())) <= set(map(tuple, before.coordinates.tolist()))
    assert set(map(tuple, before.neighbours().tolist())) <= set(map(tuple, after.neighbours().tolist()))
    alone = [int((edges.sides[:, 1] == OUTSIDE).sum()) for edges in (before, after)]
    assert alone[1] < 0.7 * alone[0]


def test_the_lines_of_a_level_lie_no_farther_from_the_finest_than_it_says() -> None:
    import shapely

    shapes = boundaries.bundled("districts", 100).shapes
    finest = shapely.union_all(shapely.boundary(shapes.to_geometry()[:40]))
    for tolerance, coarse in coarser_levels(shapes, 100.0)[:3]:
        few = coarse.coordinates[: coarse.ring_offsets[np.searchsorted(coarse.ring_areas, 40)]]
        # Halfway between two vertices, where a line that was thinned lies farthest off.
        points = shapely.points(np.vstack([few[1:], (few[1:] + few[:-1]) / 2]))
        assert np.quantile(shapely.distance(points, finest), 0.99) <= tolerance


def test_levels_end_with_the_country_on_a_postcard() -> None:
    levels = coarser_levels(boundaries.bundled("districts", 200).shapes, 200.0)
    sizes = [len(shapes.coordinates) for _, shapes in levels]
    assert levels[-1][0] == COARSEST
    assert sizes == sorted(sizes, reverse=True)


def test_a_description_of_something_else_than_sentences_costs_nothing_but_time(
    file: Path, lookup: DistrictLookup, cache: Path
) -> None:
    first = opened_boundaries.read(file, lookup)
    for part in cache.rglob("set.json"):
        part.write_text(json.dumps(json.loads(part.read_text()) | {"statement": 3}))
    assert opened_boundaries.read(file, lookup).statement == first.statement
