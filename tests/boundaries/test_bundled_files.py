"""What the committed boundary files promise, without any outside data."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
import shapely

from boundaries.recipe.levels import LEVELS, groups
from boundaries.recipe.lookups import BOUNDARIES_FOLDER, read_aliases, read_lookup
from boundaries.recipe.quality import adjacent_pairs
from explorer.places.shapes import Shapes

TOLERANCES = (100, 200)
LARGEST_TOTAL = 4_000_000
DISTRICTS = read_lookup()["lad25_code"].tolist()
EVERY_LEVEL = ("districts", *LEVELS)


@cache
def bundled(level: str, tolerance: int) -> Shapes:
    return Shapes.load(BOUNDARIES_FOLDER / f"{level}_{tolerance}m.npz")


@cache
def geometry(level: str, tolerance: int) -> npt.NDArray[Any]:
    return bundled(level, tolerance).to_geometry()


@cache
def grid() -> dict[str, npt.NDArray[Any]]:
    with np.load(BOUNDARIES_FOLDER / "address_grid.npz", allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}


def links() -> pd.DataFrame:
    return pd.read_csv(BOUNDARIES_FOLDER / "links.csv", keep_default_na=False)


@cache
def neighbours(tolerance: int) -> set[tuple[str, str]]:
    shapes = dict(zip(bundled("districts", tolerance).codes.tolist(), geometry("districts", tolerance), strict=True))
    return adjacent_pairs(shapes)


@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_the_361_districts_of_the_lookup_are_there(tolerance: int) -> None:
    assert len(DISTRICTS) == 361
    assert bundled("districts", tolerance).codes.tolist() == DISTRICTS


@pytest.mark.parametrize("tolerance", TOLERANCES)
@pytest.mark.parametrize("level", LEVELS)
def test_larger_areas_are_those_of_the_lookup(level: str, tolerance: int) -> None:
    assert bundled(level, tolerance).codes.tolist() == sorted(set(groups(read_lookup())[level]))


@pytest.mark.parametrize("tolerance", TOLERANCES)
@pytest.mark.parametrize("level", EVERY_LEVEL)
def test_areas_fit_together_without_gap_or_overlap(level: str, tolerance: int) -> None:
    shapes = geometry(level, tolerance)
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes)


@pytest.mark.parametrize("tolerance", TOLERANCES)
@pytest.mark.parametrize("level", LEVELS)
def test_larger_areas_are_exactly_as_large_as_their_districts(level: str, tolerance: int) -> None:
    parts = pd.Series(shapely.area(geometry("districts", tolerance)), index=DISTRICTS)
    summed = parts.groupby(groups(read_lookup())[level]).sum()
    whole = pd.Series(shapely.area(geometry(level, tolerance)), index=bundled(level, tolerance).codes.tolist())
    assert np.allclose(whole, summed[whole.index], rtol=0, atol=1.0)


@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_no_hole_is_left_between_districts_on_land(tolerance: int) -> None:
    whole = shapely.union_all(geometry("districts", tolerance))
    holes = shapely.get_num_interior_rings(shapely.get_parts(whole)).sum()
    enclosed = sum(
        shapely.area(shapely.polygons(shapely.get_interior_ring(part, number)))
        for part in shapely.get_parts(whole)
        for number in range(shapely.get_num_interior_rings(part))
    )
    # What remains is water behind a quay, such as Holes Bay in Poole, not slivers between districts.
    assert holes < 5
    assert enclosed < 5e6


@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_every_district_has_land(tolerance: int) -> None:
    assert shapely.area(geometry("districts", tolerance)).min() > 1e6


def test_the_united_kingdom_has_its_size() -> None:
    assert shapely.area(geometry("countries", 100)).sum() / 1e6 == pytest.approx(244_400, rel=0.01)


@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_stored_vertices_are_whole_metres(tolerance: int) -> None:
    coordinates = bundled("districts", tolerance).coordinates
    assert np.array_equal(coordinates, np.rint(coordinates))


def test_everything_bundled_stays_within_four_megabytes() -> None:
    kinds = ("*.npz", "*.csv", "*.json", "*.md", "LICENSES/*")
    files: list[Path] = [path for kind in kinds for path in BOUNDARIES_FOLDER.glob(kind)]
    assert sum(path.stat().st_size for path in files) <= LARGEST_TOTAL


def test_links_join_known_districts() -> None:
    table = links()
    assert list(table.columns) == ["from_code", "to_code", "link", "kind", "note"]
    assert set(table["from_code"]) | set(table["to_code"]) <= set(DISTRICTS)
    assert set(table["kind"]) <= {"tunnel", "bridge", "ferry", "causeway"}
    assert (table["link"] != "").all()


def test_each_link_is_named_once() -> None:
    pairs = [frozenset(pair) for pair in links()[["from_code", "to_code"]].to_numpy().tolist()]
    assert len(pairs) == len(set(pairs))
    assert all(len(pair) == 2 for pair in pairs)


@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_links_join_only_districts_without_a_common_edge(tolerance: int) -> None:
    pairs = {(min(pair), max(pair)) for pair in links()[["from_code", "to_code"]].to_numpy().tolist()}
    assert pairs & neighbours(tolerance) == set()


def test_links_and_edges_together_connect_the_whole_country() -> None:
    pairs = [*neighbours(100), *links()[["from_code", "to_code"]].itertuples(index=False, name=None)]
    reached, waiting = {DISTRICTS[0]}, [DISTRICTS[0]]
    while waiting:
        place = waiting.pop()
        beside = {b if a == place else a for a, b in pairs if place in (a, b)} - reached
        reached |= beside
        waiting.extend(beside)
    assert reached == set(DISTRICTS)


def test_the_menai_strait_and_the_mersey_stay_open() -> None:
    assert ("W06000001", "W06000002") not in neighbours(100)
    assert ("E08000012", "E08000015") not in neighbours(100)


def test_the_address_grid_covers_the_districts_of_great_britain() -> None:
    assert grid()["codes"].tolist() == [code for code in DISTRICTS if not code.startswith("N")]
    assert set(grid()["district"].tolist()) == set(range(len(grid()["codes"])))


def test_the_address_grid_counts_every_usable_postcode_once() -> None:
    assert int(grid()["count"].sum()) == 2_636_121
    assert grid()["count"].min() >= 1
    cells = np.column_stack([grid()[name] for name in ("easting_km", "northing_km", "district")])
    assert len(np.unique(cells, axis=0)) == len(cells)


def test_most_of_the_address_grid_lies_in_its_own_district() -> None:
    codes = grid()["codes"]
    shapes = dict(zip(DISTRICTS, geometry("districts", 100), strict=True))
    owners = np.asarray([shapes[code] for code in codes])[grid()["district"]]
    centres = shapely.points(
        grid()["easting_km"].astype(np.float64) * 1000 + 500, grid()["northing_km"].astype(np.float64) * 1000 + 500
    )
    near = shapely.dwithin(centres, owners, 750.0)
    assert grid()["count"][near].sum() / grid()["count"].sum() > 0.999


def test_aliases_lead_to_districts_that_exist() -> None:
    assert set(read_aliases().values()) <= set(DISTRICTS)


def test_older_codes_are_not_codes_of_today() -> None:
    assert not set(read_aliases()) & set(DISTRICTS)


def test_sources_name_publishers_licences_and_the_warning() -> None:
    text = " ".join((BOUNDARIES_FOLDER / "SOURCES.md").read_text(encoding="utf-8").replace(">", " ").split())
    assert "Approximate boundaries derived from postcode locations; not official." in text
    assert "Contains Royal Mail data © Royal Mail copyright and database right" in text
    assert "Contains OS data © Crown copyright and database right" in text
    for name in ("GSHHG", "Natural Earth", "Open Government Licence"):
        assert name in text
