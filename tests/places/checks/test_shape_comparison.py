"""Shapes against the ground of their codes, row by row; files as a whole are in tests/catalogue/test_shapes_against_codes.py."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely

from explorer.places.checks.compared_rows import Comparison, Expected, Rows, Teller
from explorer.places.checks.ground_grid import ground_grid
from explorer.places.checks.shape_comparison import compare
from explorer.places.districts import DistrictLookup
from explorer.words import say
from tests.support import true_shapes

BIRMINGHAM, COVENTRY, SANDWELL, SOLIHULL, WALSALL = "E08000025", "E08000026", "E08000028", "E08000029", "E08000030"


def rows(level: str, codes: Sequence[str], shapes: Sequence[Any], **more: Any) -> Rows:
    return Rows(level, np.arange(1, len(codes) + 1), codes, [""] * len(codes), np.array(shapes, dtype=object), **more)


def boxes(number: int, west: float = 400_000.0, south: float = 280_000.0) -> list[Any]:
    """Boxes of many sizes about Birmingham, with many corners or few, so that they are no cartogram."""
    middles = [shapely.Point(west + 900 * (at % 8), south + 900 * (at // 8)) for at in range(number)]
    return [middle.buffer(200 + 20 * (at % 11), quad_segs=2 + at % 3) for at, middle in enumerate(middles)]


def test_a_file_without_shapes_contradicts_nothing(lookup: DistrictLookup) -> None:
    assert compare(rows("LAD", [], []), [], lookup) == Comparison()


def test_a_shape_far_larger_than_its_district_is_named_with_what_else_it_covers(lookup: DistrictLookup) -> None:
    wide = shapely.union_all(true_shapes([SOLIHULL, COVENTRY, WALSALL, SANDWELL]))
    found = compare(rows("LAD", [SOLIHULL], [wide]), [Expected("Solihull", frozenset([SOLIHULL]))], lookup)
    assert [say(each.what) for each in found.contradictions] == [
        "is 2.6 times as large as Solihull and covers Walsall, Coventry and Sandwell",
    ]


def test_a_shape_in_the_sea_is_not_in_its_district(lookup: DistrictLookup) -> None:
    away = shapely.box(620_000, 400_000, 640_000, 420_000)
    found = compare(rows("LAD", [SOLIHULL], [away]), [Expected("Solihull", frozenset([SOLIHULL]))], lookup)
    assert [say(each.what) for each in found.contradictions] == ["lies in the sea or outside the United Kingdom, not in Solihull"]


def test_a_police_force_area_of_which_half_is_gone_is_named(lookup: DistrictLookup) -> None:
    members = [f"E080000{number}" for number in range(25, 32)]
    whole = shapely.union_all(true_shapes(members))
    west, south, east, north = whole.bounds
    cut = shapely.union_all(
        [shapely.intersection(whole, shapely.box(west, south, (west + east) / 2, north)), *true_shapes(members[:1])]
    )
    force = Expected("West Midlands", frozenset(members), "body")
    found = [compare(rows("PFA", ["E23000014"], [shape]), [force], lookup) for shape in (whole, cut)]
    assert [len(each.lacking) for each in found] == [0, 1]
    assert say(found[1].lacking[0].what).startswith("covers only")


def test_a_body_that_takes_in_a_district_which_never_was_its_member_is_named(lookup: DistrictLookup) -> None:
    members = [f"E080000{number}" for number in range(25, 32)]
    merged = shapely.union_all(true_shapes([*members, "E07000218"]))
    force = Expected("West Midlands", frozenset(members), "body")
    found = compare(rows("PFA", ["E23000014"], [merged]), [force], lookup)
    assert [say(each.what) for each in found.contradictions] == ["also covers North Warwickshire"]


def test_a_district_is_not_the_part_of_it_that_one_merged_since_was(lookup: DistrictLookup) -> None:
    (cumberland,) = true_shapes(["E06000063"])
    was, (west, south, east, north) = Expected("Cumberland", frozenset(["E06000063"]), "former"), cumberland.bounds
    third = shapely.intersection(cumberland, shapely.box(west, south, east, (south + 2 * north) / 3))
    found = compare(rows("LAD", ["E07000028", "E07000026"], [cumberland, third]), [was, was], lookup)
    assert [(each.row, say(each.what)) for each in found.contradictions] == [
        (1, "covers all of Cumberland, of which this was only a part")
    ]


def test_small_areas_far_apart_with_each_others_code_are_named(lookup: DistrictLookup) -> None:
    """400 areas in rows across the Midlands: codes go district by district, but for two that were exchanged."""
    codes = [f"E02{number:06d}" for number in range(400)]
    codes[50], codes[350] = codes[350], codes[50]
    places = [(350_000 + 2_000 * (at % 20) + 60_000 * (at // 100), 250_000 + 2_000 * (at // 20)) for at in range(400)]
    shapes = [shapely.Point(place).buffer(300 + at % 200, quad_segs=2 + at % 5) for at, place in enumerate(places)]
    wrong = compare(rows("MSOA", codes, shapes), [None] * 400, lookup).contradictions
    assert [each.row for each in wrong] == [51, 351]
    assert say(wrong[0].what).endswith("where E02000050 is expected: exchanged with it")
    told = ["E08000025" if at in (50, 350) else "" for at in range(400)]
    elsewhere = compare(rows("MSOA", codes, shapes, told=(Teller("LAD25CD", told),)), [None] * 400, lookup).contradictions
    assert all(say(each.what).endswith("not in Birmingham as LAD25CD says") for each in elsewhere)
    grid = ground_grid()
    there = [
        grid.codes[owner] if owner >= 0 else "" for owner in grid.owners_near(np.array(places, dtype=float), 0)[:, 0].tolist()
    ]
    named = compare(rows("MSOA", codes, shapes, told=(Teller("LAD25CD", there),)), [None] * 400, lookup).contradictions
    assert [each.row for each in named] == [51, 351]


def in_districts(districts: Sequence[str], each: int) -> tuple[list[Any], list[str]]:
    """Return as many shapes of small areas within each district, and the district of each."""
    shapes: list[Any] = []
    for outline in true_shapes(districts):
        middle = outline.representative_point()
        shapes += [middle.buffer(200 + 17 * (at % 13), quad_segs=2 + at % 5) for at in range(each)]
    return shapes, [district for district in districts for _ in range(each)]


LEEDS, CORNWALL, CARDIFF, DOVER = "E08000035", "E06000052", "W06000015", "E07000108"


def test_codes_moved_by_one_row_are_told_by_the_runs_they_were_given_out_in(lookup: DistrictLookup) -> None:
    """Areas of five districts in the order of their codes: moved by one row, only five contradict, and all are wrong."""
    five = ("E09000002", "E09000003", LEEDS, BIRMINGHAM, CORNWALL)
    shapes, told = in_districts(five, 12)
    codes = [f"E01{number:06d}" for number in range(len(told))]
    sound = compare(rows("LSOA", codes, shapes, told=(Teller("LAD25CD", told),)), [None] * 60, lookup)
    assert (sound.contradictions, sound.no_set) == ((), None)
    moved = compare(rows("LSOA", codes, shapes, told=(Teller("LAD25CD", [*told[-1:], *told[:-1]]),)), [None] * 60, lookup)
    assert [each.row for each in moved.contradictions] == [1, 13, 25, 37, 49]
    assert "moved by 1 row" in say(moved.no_set or "")


def test_codes_of_small_areas_without_any_order_on_the_map_are_no_set_of_them(lookup: DistrictLookup) -> None:
    shapes, _ = in_districts((LEEDS, CORNWALL, BIRMINGHAM, DOVER), 40)
    codes = [f"E02{number:06d}" for number in range(160)]
    assert compare(rows("MSOA", codes, shapes), [None] * 160, lookup).no_set is None
    shuffled = [codes[at * 41 % 160] for at in range(160)]
    found = compare(rows("MSOA", shuffled, shapes), [None] * 160, lookup)
    assert "Neighbours in the list of their codes lie far apart" in say(found.no_set or "")


def test_a_code_amid_those_of_another_district_is_named_without_any_list(lookup: DistrictLookup) -> None:
    shapes, _ = in_districts((LEEDS, CORNWALL, BIRMINGHAM, DOVER), 40)
    codes = [f"E02{number:06d}" for number in range(160)]
    codes[20], codes[60], codes[100] = codes[60], codes[100], codes[20]
    found = compare(rows("MSOA", codes, shapes), [None] * 160, lookup)
    assert [each.row for each in found.contradictions] == [21, 61, 101]
    assert say(found.contradictions[0].what) == "lies in Leeds, not in Cornwall as the place of its code in the list says"


def test_where_a_tenth_of_the_small_areas_lies_elsewhere_the_whole_set_is_in_doubt(lookup: DistrictLookup) -> None:
    shapes, told = in_districts((LEEDS, CORNWALL, BIRMINGHAM, DOVER), 40)
    codes = [f"E02{number:06d}" for number in range(160)]
    told[::7] = [CARDIFF] * len(told[::7])
    found = compare(rows("MSOA", codes, shapes, told=(Teller("LAD25CD", told),)), [None] * 160, lookup)
    assert "23 of 160 lie elsewhere than they say" in say(found.no_set or "")


def test_larger_areas_whose_names_begin_with_a_district_must_lie_about_there(lookup: DistrictLookup) -> None:
    codes = [f"E14001{number:03}" for number in range(12)]
    away, there = (
        compare(rows("PCON", codes, boxes(12), hints=[code] * 12), [None] * 12, lookup) for code in (COVENTRY, BIRMINGHAM)
    )
    assert say(away.no_set or "").endswith("12 of 12 lie elsewhere than they say.")
    assert there.no_set is None


def test_a_whole_set_that_covers_its_nation_is_one(lookup: DistrictLookup) -> None:
    wales = shapely.union_all(true_shapes(["W92000004"], "countries"))
    west, south, east, north = wales.bounds
    edges = pairwise(np.linspace(south, north, 33).tolist())
    strips = [shapely.intersection(wales, shapely.box(west, low, east, high)) for low, high in edges]
    codes = [f"W07000{number:03}" for number in range(81, 113)]
    assert compare(rows("PCON", codes, strips, complete=True), [None] * 32, lookup).no_set is None


def test_a_set_said_to_be_whole_that_covers_its_nation_twice_is_none(lookup: DistrictLookup) -> None:
    wales = shapely.union_all(true_shapes(["W92000004"], "countries"))
    codes = [f"W07000{number:03}" for number in range(81, 84)]
    found = compare(rows("PCON", codes, [wales] * 3, complete=True), [None] * 3, lookup)
    assert "3.0 times" in say(found.no_set or "")


def with_islets(lookup: DistrictLookup, islets: Sequence[tuple[str, float, float]]) -> list[int]:
    """Return the rows that contradict where Swale and Medway have islets in rows of their own, of one cell at most."""
    swale, medway = "E07000113", "E06000035"
    codes = [swale, medway, *(code for code, _, _ in islets)]
    shapes = [*true_shapes([swale, medway]), *(shapely.Point(x, y).buffer(260) for _, x, y in islets)]
    expected = [Expected(lookup.said(code), frozenset([code])) for code in codes]
    return [each.row for each in compare(rows("LAD", codes, shapes), expected, lookup).contradictions]


def near_the_border(lookup: DistrictLookup, of: str, other: str) -> tuple[float, float]:
    """Return the middle of the cell of one district that is nearest to another."""
    grid = ground_grid()
    mine, others = (grid.places(grid.cells_of(np.array([grid.numbers[code]]))) for code in (of, other))
    nearest = np.argmin([np.hypot(*(others - place).T).min() for place in mine])
    return float(mine[nearest][0]), float(mine[nearest][1])


def test_an_islet_with_a_row_of_its_own_may_lie_on_approximate_ground_of_its_neighbour(lookup: DistrictLookup) -> None:
    assert with_islets(lookup, [("E07000113", *near_the_border(lookup, "E06000035", "E07000113"))]) == []


def test_islets_of_neighbours_whose_codes_were_exchanged_are_named(lookup: DistrictLookup) -> None:
    in_medway, in_swale = (near_the_border(lookup, *pair) for pair in (("E06000035", "E07000113"), ("E07000113", "E06000035")))
    assert with_islets(lookup, [("E07000113", *in_medway), ("E06000035", *in_swale)]) == [3, 4]


def test_an_islet_far_from_its_district_is_named_on_land_and_at_sea(lookup: DistrictLookup) -> None:
    assert with_islets(lookup, [("E07000113", 400_000, 290_000), ("E07000113", 660_000, 180_000)]) == [3]
    assert with_islets(lookup, [("E07000113", 20_000, 100_000)]) == [3]
    assert with_islets(lookup, [("E07000113", 430_000, 20_000)]) == [3]


def test_shapes_of_which_only_their_districts_are_known_are_counted(lookup: DistrictLookup) -> None:
    (cumberland,) = true_shapes(["E06000063"])
    west, south, east, north = cumberland.bounds
    line = (south + north) / 2
    halves = [shapely.intersection(cumberland, shapely.box(west, *ys)) for ys in ((south, east, line), (line, east, north))]
    expected = [Expected("Cumberland", frozenset(["E06000063"]), "former")] * 2
    found = compare(rows("LAD", ["E07000029", "E07000028"], halves), expected, lookup)
    assert (found.within, found.contradictions) == (2, ())
    assert (
        compare(rows("LAD", ["E06000063"], [cumberland]), [Expected("Cumberland", frozenset(["E06000063"]))], lookup).within == 0
    )


def constituencies() -> tuple[list[Any], list[str]]:
    """Return the halves of five districts as constituencies, and the district that each is called after."""
    districts = [BIRMINGHAM, COVENTRY, SANDWELL, SOLIHULL, WALSALL]
    halves = [
        half
        for whole in true_shapes(districts)
        for west, south, east, north in [whole.bounds]
        for middle in [(west + east) / 2]
        for half in (
            shapely.intersection(whole, shapely.box(west, south, middle, north)),
            shapely.intersection(whole, shapely.box(middle, south, east, north)),
        )
    ]
    return halves, [code for code in districts for _ in range(2)]


def of_constituencies(hints: Sequence[str], lookup: DistrictLookup) -> Comparison:
    codes = [f"E14{number:06d}" for number in range(len(hints))]
    return compare(rows("PCON", codes, constituencies()[0], hints=hints), [None] * len(codes), lookup)


def test_constituencies_that_lie_in_the_district_of_each_others_name_are_named(lookup: DistrictLookup) -> None:
    _, hints = constituencies()
    assert of_constituencies(hints, lookup) == Comparison(10)
    exchanged = [*hints[:2], WALSALL, *hints[3:8], COVENTRY, *hints[9:]]
    assert [each.row for each in of_constituencies(exchanged, lookup).contradictions] == [3, 9]
    # As Sutton Coldfield begins like a London borough.
    assert of_constituencies(["E09000029", *hints[1:]], lookup).contradictions == ()


def test_names_of_constituencies_that_were_moved_by_a_row_are_told(lookup: DistrictLookup) -> None:
    _, hints = constituencies()
    said = say(of_constituencies([*hints[1:], hints[0]], lookup).no_set or "")
    assert "parliamentary constituencies seems to be moved by 1 row against their shapes" in said
