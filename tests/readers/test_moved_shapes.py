"""Shapes that lie off against their neighbours are found by the vertices along the rim, however little of a border that is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from explorer.catalogue.areas.boundary_check import check_apart
from explorer.places.districts import DistrictLookup
from explorer.readers.boundary_shapes import faults
from explorer.words import plain
from tests.support import area_table, true_shapes, written


@pytest.fixture(scope="module")
def codes(lookup: DistrictLookup) -> list[str]:
    return list(lookup.in_regions(["TLG", "TLL", "TLD"]))


@pytest.fixture(scope="module")
def whole(codes: list[str]) -> Any:
    return np.array(true_shapes(codes), dtype=object)


def off(shapes: Any, which: Any, east: float, north: float) -> Any:
    """The shapes with some of them moved."""
    return np.where(which, shapely.transform(shapes, lambda points: points + np.array([east, north])), shapes)


MOVES = [(-100, 0), (100, 0), (0, 100), (-70, -70), (15, 10), (200, -250)]


@pytest.mark.parametrize("step", MOVES, ids=str)
@pytest.mark.parametrize("who", ["Wales", "Birmingham", "three that lie apart"])
def test_the_shapes_that_lie_off_are_named_with_how_far(
    codes: list[str], whole: Any, who: str, step: tuple[float, float]
) -> None:
    some = {"Birmingham": {"E08000025"}, "three that lie apart": {"E06000019", "E08000003", "W06000010"}}
    # Anglesey is an island, and has no neighbour that it could lie off against.
    moved = np.array([code in some[who] if who in some else code.startswith("W") and code != "W06000001" for code in codes])
    found = faults(off(whole, moved, *step))
    assert found.moved == tuple((np.flatnonzero(moved) + 1).tolist())
    assert found.moved_by == pytest.approx(np.hypot(*step), abs=0.5)


def test_a_set_that_lies_off_as_a_whole_or_fits_has_no_such_shapes(whole: Any) -> None:
    assert faults(whole).moved == faults(off(whole, np.ones(len(whole), dtype=bool), 100, 50)).moved == ()


@pytest.mark.parametrize("metres", [50, 300, 1000])
def test_shapes_that_were_simplified_one_by_one_do_not_lie_off(whole: Any, metres: float) -> None:
    found = faults(shapely.make_valid(shapely.simplify(whole, metres)))
    assert found.overlaps[0] + found.slivers[0] > 0
    assert found.moved == ()


def test_widened_shapes_overlap_and_do_not_lie_off(whole: Any) -> None:
    found = faults(shapely.buffer(whole, 60, join_style="mitre"))
    assert (found.overlaps[0] > 0, found.moved) == (True, ())


def test_a_report_names_their_rows_in_the_file_and_says_what_to_do(tmp_path: Path, codes: list[str], whole: Any) -> None:
    birmingham = codes.index("E08000025")
    shapes = off(whole, np.arange(len(codes)) == birmingham, 80, -60)
    # A row without a shape stands before it.
    table = area_table([None, *codes], [None, *shapes], column="LAD25CD")
    found = plain(check_apart(str(written(table, tmp_path / "off.gpkg"))))
    told = {problem["what"]: problem for problem in found["problems"]}
    problem = told["1 shape lies about 100 metres off against its neighbours."]
    assert (problem["where"], found["moved"]) == (f"row {birmingham + 2}", {"count": 1, "metres": 100})
    assert "Get the set anew" in problem["what_to_do"]
