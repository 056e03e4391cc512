"""A code is a promise about ground: files whose shapes or names are not those of their codes, and files that only look so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely

from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.catalogue.areas.boundary_check import check_apart, clean_apart
from explorer.places.boundaries import Level, bundled
from explorer.places.districts import DistrictLookup
from explorer.words import plain
from tests.support import area_table, true_shapes, true_table, written

BIRMINGHAM, COVENTRY, DUDLEY, SOLIHULL, CORNWALL = "E08000025", "E08000026", "E08000027", "E08000029", "E06000052"


def check(path: Path, **options: Any) -> dict[str, Any]:
    """Return a report as people read it."""
    found: dict[str, Any] = plain(check_apart(str(path), **options))
    return found


def first_problem(found: dict[str, Any]) -> str:
    return str(found["problems"][0]["what"])


def rows_of(found: dict[str, Any]) -> dict[int, str]:
    return {each["row"]: each["what"] for each in found["contradictions"]}


def shifts(found: dict[str, Any]) -> list[str]:
    return [each["what"] for each in found["problems"] if "off, all in one direction" in each["what"]]


# --- what lies off as a whole ---------------------------------------------------------------------------------------------


def test_a_common_shift_as_of_another_datum_is_said(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = true_table(lookup.codes, column="LAD25CD")
    said = {}
    for metres in (0, 40, 140, 300):
        moved = table.set_geometry(table.geometry.translate(0.8 * metres, -0.6 * metres))
        found = check(written(moved, tmp_path / f"off_{metres}.gpkg"))
        assert found["contradictions"] == []
        said[metres] = shifts(found)
    assert (said[0], said[40]) == ([], [])
    assert "about 140 metres off" in said[140][0]
    assert "about 300 metres off" in said[300][0]


@pytest.mark.parametrize("metres", [700, 1000, 1500])
def test_a_shift_that_leaves_few_shapes_well_known_is_said(tmp_path: Path, midlands: gpd.GeoDataFrame, metres: int) -> None:
    moved = midlands.set_geometry(midlands.geometry.translate(metres, 0))
    (said,) = shifts(check(written(moved, tmp_path / "off.gpkg")))
    assert abs(int(said.split(" about ")[1].split(" metres")[0].replace(",", "")) - metres) < 150


@pytest.mark.parametrize("metres", [0, 1000])
def test_few_shapes_that_lie_far_off_together_are_said_to(tmp_path: Path, metres: int) -> None:
    seven = true_table([f"E080000{number}" for number in range(25, 32)], column="LAD25CD")
    found = check(written(seven.set_geometry(seven.geometry.translate(metres, 0)), tmp_path / "seven.gpkg"))
    assert found["contradictions"] == []
    assert len(shifts(found)) == (metres > 0)


def test_a_shift_of_few_shapes_or_of_some_is_not_said(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = true_table(lookup.codes, column="LAD25CD")
    moved = table.geometry.translate(60, 140)
    few = table.set_geometry(moved).iloc[:20]
    some = table.set_geometry([*moved[:100], *table.geometry[100:]])
    for name, each in (("few", few.iloc[:12]), ("another_way", few), ("some", some)):
        assert not shifts(check(written(each, tmp_path / f"{name}.gpkg")))


def test_a_datum_taken_for_another_is_told_of_few_shapes_by_its_way_and_length(tmp_path: Path, lookup: DistrictLookup) -> None:
    midlands = [code for code in lookup.codes if lookup.districts[code].itl1 == "TLG"][:20]
    table = true_table(midlands, column="LAD25CD")
    for metres, is_told in (((112, -48), True), ((-112, 48), True), ((0, 0), False), ((48, 112), False)):
        moved = table.set_geometry(table.geometry.translate(*metres))
        found = check(written(moved, tmp_path / f"off{metres[0]}.gpkg"))
        assert bool(shifts(found)) == is_told


# --- what is no set of boundaries -----------------------------------------------------------------------------------------


def hexagons(table: gpd.GeoDataFrame) -> list[Any]:
    """Hexagons of one size, in the order of the codes, somewhere in the middle of the country."""
    corner = np.exp(1j * np.pi * (np.arange(6) + 0.5) / 3) * 5000
    places = [450_000 + 9000 * (at % 6) + 1j * (250_000 + 9000 * (at // 6)) for at in range(len(table))]
    return [shapely.Polygon(np.column_stack([(place + corner).real, (place + corner).imag])) for place in places]


def hexagons_nearly_alike(table: gpd.GeoDataFrame) -> list[Any]:
    factors = np.linspace(0.5, 1.5, len(table))
    return [shapely.affinity.scale(shape, factor, factor) for shape, factor in zip(hexagons(table), factors, strict=True)]


def circles_over_their_places(table: gpd.GeoDataFrame) -> list[Any]:
    """A Dorling cartogram: each area a circle of its people, about where the area is."""
    return [shape.centroid.buffer(3000 + 400 * (at % 9)) for at, shape in enumerate(table.geometry)]


def sites(table: gpd.GeoDataFrame) -> list[Any]:
    return [shape.representative_point().buffer(300 + at) for at, shape in enumerate(table.geometry)]


def shrunk(table: gpd.GeoDataFrame) -> list[Any]:
    return [shapely.affinity.scale(shape, 0.6, 0.6) for shape in table.geometry]


def moved_away(table: gpd.GeoDataFrame) -> list[Any]:
    return list(table.geometry.translate(40_000, 25_000))


def regions(table: gpd.GeoDataFrame) -> list[Any]:
    """Whole regions that carry the code of one district each."""
    wide = bundled("itl2").shapes.to_geometry()
    return [wide[at % len(wide)] for at in range(len(table))]


def sorted_apart(table: gpd.GeoDataFrame) -> list[Any]:
    """Codes and shapes sorted each in their own way."""
    return [*table.geometry[7:], *table.geometry[:7]]


@pytest.mark.parametrize(
    "drawn",
    [hexagons, hexagons_nearly_alike, circles_over_their_places, sites, shrunk, moved_away, regions, sorted_apart],
    ids=lambda drawn: drawn.__name__,
)
def test_what_carries_codes_of_districts_and_is_none_is_not_usable(
    tmp_path: Path, midlands: gpd.GeoDataFrame, drawn: Callable[[gpd.GeoDataFrame], list[Any]]
) -> None:
    found = check(drawn_anew(midlands, drawn, tmp_path / "a.gpkg"))
    assert (found["status"], found["boundary_set"]) == ("not usable", False)
    assert "not the boundaries of districts" in first_problem(found)


def drawn_anew(table: gpd.GeoDataFrame, drawn: Callable[[gpd.GeoDataFrame], list[Any]], path: Path) -> Path:
    """Write a table with its shapes drawn in another way."""
    shapes = gpd.GeoSeries(drawn(table), crs="EPSG:27700")
    return written(table.set_geometry(shapes).to_crs("EPSG:4326"), path)


def test_no_command_takes_what_is_no_set_of_districts(tmp_path: Path, midlands: gpd.GeoDataFrame) -> None:
    path = drawn_anew(midlands, sites, tmp_path / "a.geojson")
    assert main(["convert", str(path), "--out", str(tmp_path / "out.gpkg")]) == 2
    assert main(["report", "ca-west-midlands", "--json", "--boundaries", str(path)]) == 2
    assert main(["check", str(path)]) == 2


def test_small_zones_with_the_code_of_the_district_around_them_are_not_its_boundaries(
    tmp_path: Path, midlands: gpd.GeoDataFrame
) -> None:
    """Several air-quality zones for each authority, some of them streets."""
    zones = [
        shapely.Point(x, y).buffer(150) for shape in midlands.geometry for x, y in [shape.representative_point().coords[0]] * 3
    ]
    codes = [code for code in midlands["LAD24CD"] for _ in range(3)]
    moved = [shapely.affinity.translate(zone, 200 * (at % 3), 100 * (at % 5)) for at, zone in enumerate(zones)]
    moved[0] = moved[0].buffer(900)
    found = check(written(area_table(codes, moved), tmp_path / "zones.gpkg"))
    assert (found["status"], found["boundary_set"]) == ("not usable", False)


@pytest.mark.parametrize(
    ("column", "codes"),
    [
        ("PCON24CD", [f"E14001{number:03}" for number in range(60, 110)]),
        ("LSOA21CD", [f"E01009{number:03}" for number in range(50)]),
        ("ITL325CD", []),
        ("NUTS318CD", []),
        ("CAUTH24CD", [f"E4700000{number}" for number in range(1, 9)]),
        ("TTWA11CD", [f"E300002{number}" for number in range(10, 30)]),
    ],
)
def test_a_cartogram_of_any_level_is_not_usable(tmp_path: Path, catalogue: Catalogue, column: str, codes: Sequence[str]) -> None:
    itl3 = sorted({district.itl3 for district in catalogue.districts.districts.values()})[:60]
    chosen = list(codes) or [f"UK{code[2:]}" if column.startswith("NUTS") else code for code in itl3]
    shapes = hexagons(gpd.GeoDataFrame(index=range(len(chosen))))
    found = check(written(area_table(chosen, shapes, column=column), tmp_path / "hexagons.gpkg"))
    assert (found["status"], found["boundary_set"]) == ("not usable", False)
    assert "the same size" in first_problem(found)


def test_a_whole_set_that_covers_a_part_of_its_nation_is_not_usable(tmp_path: Path) -> None:
    """All constituencies of Wales as circles of many sizes: no list says where each lies, but all of them make up Wales."""
    wales = shapely.union_all(true_shapes(["W92000004"], "countries"))
    middle = wales.representative_point()
    places = [shapely.Point(middle.x + 3000 * (at % 6), middle.y + 3000 * (at // 6)) for at in range(32)]
    shapes = [place.buffer(500 + 30 * at, quad_segs=2 + at % 5) for at, place in enumerate(places)]
    codes = [f"W07000{number:03}" for number in range(81, 113)]
    found = check(written(area_table(codes, shapes, column="PCON24CD"), tmp_path / "a.gpkg"))
    assert found["status"] == "not usable"
    assert "all together they cover" in first_problem(found)


def test_small_areas_that_lie_elsewhere_than_their_names_say_are_not_usable(tmp_path: Path) -> None:
    wm = shapely.union_all(true_shapes([BIRMINGHAM, COVENTRY]))
    boxes = [shapely.Point(x, y).buffer(400 + x % 90, quad_segs=2 + at % 5) for at, (x, y) in enumerate(grid_over(wm, 12))]
    names = [f"Leeds {number:03}" for number in range(1, 13)]
    table = area_table([f"E02002{number:03}" for number in range(12)], boxes, column="MSOA21CD").assign(MSOA21NM=names)
    found = check(written(table, tmp_path / "a.gpkg"))
    assert found["status"] == "not usable"
    assert "12 of 12 lie elsewhere" in first_problem(found)


def test_small_areas_are_held_against_columns_of_names_of_districts_too(tmp_path: Path) -> None:
    wm = shapely.union_all(true_shapes([BIRMINGHAM]))
    boxes = [shapely.Point(x, y).buffer(400 + x % 90, quad_segs=2 + at % 5) for at, (x, y) in enumerate(grid_over(wm, 12))]
    table = area_table([f"E05002{number:03}" for number in range(12)], boxes, column="WD23CD")
    there, away = (table.assign(Council=["Birmingham"] * 11 + [name]) for name in ("Birmingham", "Leeds"))
    assert check(written(there, tmp_path / "there.gpkg"))["contradictions"] == []
    (found,) = check(written(away, tmp_path / "away.gpkg"))["contradictions"]
    assert found["row"] == 12
    assert found["what"] == "lies in Birmingham, not in Leeds as Council says"


def test_whole_districts_under_codes_of_small_areas_are_not_usable(tmp_path: Path, midlands: gpd.GeoDataFrame) -> None:
    codes = [f"E01009{number:03}" for number in range(len(midlands))]
    found = check(written(area_table(codes, list(midlands.geometry), column="LSOA21CD"), tmp_path / "a.gpkg"))
    assert found["status"] == "not usable"
    assert "as large as the districts that they lie in" in first_problem(found)


@pytest.mark.parametrize(
    ("column", "start", "across", "said"),
    [
        ("MSOA21CD", "E02009", 6, ""),
        ("LSOA21CD", "E01099", 14, ""),
        ("MSOA21CD", "E02009", 14, "too many to be middle layer super output areas"),
        ("LSOA21CD", "E01099", 8, "too few to be lower layer super output areas"),
    ],
)
def test_shapes_of_another_level_than_their_codes_are_told_by_their_number(
    tmp_path: Path, column: str, start: str, across: int, said: str
) -> None:
    """Coventry has about 40 middle and 200 lower layer areas: no list says where each lies, but how many there must be."""
    parts = cells_of(true_shapes([COVENTRY])[0], across)
    table = area_table([f"{start}{at:03}" for at in range(len(parts))], parts, column=column)
    found = check(written(table, tmp_path / "a.gpkg"))
    assert (found["status"] == "not usable", found["boundary_set"]) == (bool(said), not said)
    assert said in "".join(each["what"] for each in found["problems"])
    if said:
        assert "Coventry, where about" in first_problem(found)


def test_lower_layer_areas_without_the_towns_are_not_taken_for_larger_ones(tmp_path: Path) -> None:
    parts = cells_of(true_shapes([COVENTRY])[0], 6)[4:]
    table = area_table([f"E01099{at:03}" for at in range(len(parts))], parts, column="LSOA21CD")
    assert check(written(table, tmp_path / "a.gpkg"))["status"] != "not usable"


def test_parts_of_an_area_in_rows_of_their_own_count_once(tmp_path: Path) -> None:
    parts = cells_of(true_shapes([COVENTRY])[0], 14)
    codes = [f"E02009{at // 5:03}" for at in range(len(parts))]
    found = check(written(area_table(codes, parts, column="MSOA21CD"), tmp_path / "a.gpkg"))
    assert "too many" not in "".join(each["what"] for each in found["problems"])


def cells_of(shape: Any, across: int) -> list[Any]:
    """Return the parts of a shape that a grid cuts it into, row by row."""
    west, south, east, north = shape.bounds
    x, y = np.linspace(west, east, across + 1), np.linspace(south, north, across + 1)
    boxes = [shapely.box(x[i], y[j], x[i + 1], y[j + 1]) for j in range(across) for i in range(across)]
    cut = [box.intersection(shape) for box in boxes]
    large = [part for part in cut if part.area > boxes[0].area / 2]
    # What is left at the edge of the shape belongs to the part beside it: its own middle may lie beyond.
    for sliver in (part for part in cut if 0 < part.area <= boxes[0].area / 2):
        beside = int(np.argmin(shapely.distance([part.centroid for part in large], sliver.centroid)))
        large[beside] = large[beside].union(sliver)
    return large


def grid_over(shape: Any, number: int) -> list[tuple[float, float]]:
    west, south, east, north = shape.bounds
    spots = [shapely.Point(x, y) for x in np.linspace(west, east, 20) for y in np.linspace(south, north, 20)]
    return [(spot.x, spot.y) for spot in spots if shape.buffer(-2000).contains(spot)][:number]


def test_a_set_laid_out_in_another_nation_is_not_usable(tmp_path: Path) -> None:
    boxes = [shapely.box(x, y, x + 700 + at, y + 800) for at, (x, y) in enumerate(grid_over(true_shapes(["S12000020"])[0], 12))]
    found = check(written(area_table([f"E05001{n:03}" for n in range(12)], boxes, column="WD24CD"), tmp_path / "a.gpkg"))
    assert found["status"] == "not usable"
    assert rows_of(found)[1] == "lies in Moray, not in England"


# --- rows that contradict -------------------------------------------------------------------------------------------------


@pytest.fixture
def swapped(tmp_path: Path, lookup: DistrictLookup) -> Path:
    """The bundled set, with the codes of Birmingham and Cornwall exchanged."""
    exchanged = {BIRMINGHAM: CORNWALL, CORNWALL: BIRMINGHAM}
    codes = [exchanged.get(code, code) for code in lookup.codes]
    table = area_table(codes, true_shapes(lookup.codes), column="LAD25CD")
    return written(table.assign(LAD25NM=[lookup.name(code) for code in lookup.codes]), tmp_path / "swapped.gpkg")


def test_two_swapped_codes_are_named_row_by_row_by_shape_and_by_name(swapped: Path, lookup: DistrictLookup) -> None:
    found = check(swapped)
    row = lookup.codes.index(BIRMINGHAM) + 1
    assert (found["status"], len(found["contradictions"])) == ("not usable", 2)
    assert rows_of(found)[row] == "lies in Birmingham, not in Cornwall; is called “Birmingham”, which is E08000025"
    assert first_problem(found) == "2 rows contradict the areas of the codes."
    assert found["boundary_set"]


def test_nothing_is_used_until_the_user_has_decided(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, midlands: gpd.GeoDataFrame
) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    codes = midlands["LAD24CD"].replace({BIRMINGHAM: COVENTRY, COVENTRY: BIRMINGHAM})
    swapped = written(midlands.assign(LAD24CD=codes), tmp_path / "swapped.gpkg")
    asked = ["report", "ca-west-midlands", "--json", "--boundaries", str(swapped)]
    assert main(asked) == 2
    assert "lies in Birmingham, not in Coventry" in capsys.readouterr().err
    assert main([*asked, "--contradicted", "leave-out"]) == 1
    assert '"E08000025"' in capsys.readouterr().out
    out = tmp_path / "out.gpkg"
    assert main(["convert", str(swapped), "--out", str(out)]) == 2
    assert not out.exists()
    assert main(["convert", str(swapped), "--out", str(out), "--contradicted", "leave-out"]) == 1
    assert not {BIRMINGHAM, COVENTRY} & set(gpd.read_file(out)["LAD24CD"])


@pytest.mark.parametrize(
    ("decision", "level", "shapes", "words"),
    [
        ("leave-out", "LAD", 359, "were left out"),
        ("codes", "LAD", 361, "used as they stand"),
        ("shapes", "unknown", 361, "codes were set aside"),
    ],
)
def test_each_decision_is_followed_and_said(swapped: Path, decision: str, level: str, shapes: int, words: str) -> None:
    parcel = clean_apart(str(swapped), contradicted=decision)
    report = plain(parcel["report"])
    assert (report["status"], report["level"], len(parcel["area_offsets"]) - 1) == ("usable with problems", level, shapes)
    assert any(words in problem["what"] for problem in report["problems"])
    if decision == "leave-out":
        assert "359 of 361 districts" in report["completeness"]


def test_a_name_that_is_of_another_code_is_a_contradiction_too(tmp_path: Path, midlands: gpd.GeoDataFrame) -> None:
    names = midlands["LAD24NM"].replace({"Birmingham": "Coventry", "Coventry": "Birmingham"})
    found = check(written(midlands.assign(LAD24NM=names), tmp_path / "a.gpkg"))
    assert sorted(rows_of(found).values()) == [
        "is called “Birmingham”, which is E08000025", "is called “Coventry”, which is E08000026",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("level", "column", "codes", "names"),
    [
        ("itl1", "ITL125CD", ["TLC", "TLD", "TLE"], ["North West (England)", "North East (England)", "Yorkshire and The Humber"]),
        ("itl1", "RGN24CD", ["E12000001", "E12000002", "E12000003"], ["North West", "North East", "Yorkshire and The Humber"]),
        ("countries", "CTRY24CD", ["W92000004", "S92000003", "N92000002"], ["Scotland", "Wales", "Northern Ireland"]),
    ],
)
def test_exchanged_names_of_regions_and_nations_are_a_contradiction(
    tmp_path: Path, level: Level, column: str, codes: Sequence[str], names: Sequence[str]
) -> None:
    regions = {"E12000001": "TLC", "E12000002": "TLD", "E12000003": "TLE"}
    shapes = true_shapes([regions.get(code, code) for code in codes], level)
    table = area_table(codes, shapes, column=column).assign(**{column.replace("CD", "NM"): names})
    assert set(rows_of(check(written(table, tmp_path / "regions.gpkg")))) == {1, 2}


def test_names_sorted_apart_from_their_codes_are_said(tmp_path: Path, midlands: gpd.GeoDataFrame) -> None:
    found = check(written(midlands.assign(LAD24NM=[*midlands["LAD24NM"][3:], *midlands["LAD24NM"][:3]]), tmp_path / "a.gpkg"))
    assert found["status"] == "not usable"
    assert "30 of 30 names in LAD24NM are those of other areas" in first_problem(found)
    decided = check(tmp_path / "a.gpkg", contradicted="codes")
    assert (decided["status"], first_problem(decided)) == ("usable with problems", first_problem(found))


def test_a_shape_that_holds_its_neighbour_is_named(tmp_path: Path, midlands: gpd.GeoDataFrame) -> None:
    shapes = midlands.set_index("LAD24CD").geometry.copy()
    shapes[BIRMINGHAM] = shapely.union_all([shapes[BIRMINGHAM], shapes[SOLIHULL]])
    found = check(written(midlands.set_geometry(shapes.to_numpy()), tmp_path / "a.gpkg"))
    assert list(rows_of(found).values()) == ["also covers Solihull"]


def test_a_large_shape_that_holds_a_small_neighbour_is_named(tmp_path: Path, lookup: DistrictLookup) -> None:
    codes = lookup.in_regions(["TLJ"])
    winchester, southampton = "E07000094", "E06000045"
    shapes = true_table(codes, column="LAD24CD").set_index("LAD24CD").geometry
    shapes[winchester] = shapes[winchester].union(shapes[southampton])
    rest = gpd.GeoDataFrame({"LAD24CD": shapes.index}, geometry=shapes.to_numpy(), crs=shapes.crs)
    found = check(written(rest[rest["LAD24CD"] != southampton], tmp_path / "a.gpkg"))
    assert list(rows_of(found).values()) == ["also covers Southampton"]


def test_a_hole_in_a_shape_is_told_unless_it_is_another_district(tmp_path: Path, lookup: DistrictLookup) -> None:
    codes = lookup.in_regions(["TLJ"])
    table = true_table(codes, column="LAD24CD")
    at = codes.index("E07000065")
    shape = table.geometry.iloc[at]
    for metres, is_told in ((0, False), (500, False), (3000, True)):
        pierced = shape.difference(shape.representative_point().buffer(metres))
        shapes = [*table.geometry[:at], pierced, *table.geometry[at + 1 :]]
        found = check(written(table.set_geometry(shapes, crs=table.crs), tmp_path / f"hole_{metres}.gpkg"))
        lacking = [each["what"] for each in found["lacking"]]
        assert lacking == (["has a hole where 3% of Wealden should be"] if is_told else [])


def test_areas_without_a_shape_do_not_make_a_region_whole(tmp_path: Path, midlands: gpd.GeoDataFrame) -> None:
    assert "30 of 361 districts: all of West Midlands" in str(check(written(midlands, tmp_path / "all.gpkg"))["completeness"])
    shapes = [None, None, *midlands.geometry[2:]]
    found = check(written(midlands.set_geometry(shapes, crs=midlands.crs), tmp_path / "a.gpkg"))
    assert found["completeness"] == "28 of 361 districts."
    assert "2 of 30 features have no polygon and were left out." in [each["what"] for each in found["problems"]]


def test_of_shapes_that_could_not_be_compared_it_is_not_said_that_they_were(tmp_path: Path, midlands: gpd.GeoDataFrame) -> None:
    lines = midlands.set_geometry(midlands.geometry.boundary)
    assert check(written(lines, tmp_path / "lines.gpkg"))["notes"] == []


def test_one_shape_with_the_code_of_a_district_must_be_that_district(tmp_path: Path) -> None:
    centre = true_shapes([BIRMINGHAM])[0].centroid.buffer(2500)
    found = check(written(area_table([BIRMINGHAM], [centre]), tmp_path / "zone.gpkg"))
    assert (found["status"], rows_of(found)) == ("not usable", {1: "covers only 7% of Birmingham"})


# --- what only looks so ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "column"),
    [("districts", "LAD25CD"), ("itl3", "ITL325CD"), ("itl2", "ITL225CD"), ("itl1", "ITL125CD"), ("countries", "CTRY25CD")],
)
@pytest.mark.parametrize("tolerance", [100, 3000])
def test_a_set_passes_however_its_lines_are_generalised(tmp_path: Path, level: Level, column: str, tolerance: int) -> None:
    shapes = bundled(level, 100).shapes
    table = area_table(shapes.codes.tolist(), shapely.simplify(shapes.to_geometry(), tolerance), column=column)
    found = check(written(table[~table.geometry.is_empty], tmp_path / "a.gpkg"))
    assert (found["boundary_set"], found["contradictions"]) == (True, [])
    assert found["overlap"] > 0.85


def test_districts_of_earlier_years_lie_within_those_of_today(tmp_path: Path) -> None:
    west, south, east, north = true_shapes(["E06000063"])[0].bounds
    thirds = [
        shapely.box(west, south + (north - south) * at / 3, east, south + (north - south) * (at + 1) / 3) for at in range(3)
    ]
    parts = [shapely.intersection(true_shapes(["E06000063"])[0], third) for third in thirds]
    found = check(written(area_table(["E07000026", "E07000028", "E07000029"], parts, column="LAD22CD"), tmp_path / "a.gpkg"))
    assert (found["contradictions"], found["boundary_set"]) == ([], True)
    unseen = (
        "Of 3 shapes it is only known here in which districts of today they lie. Codes exchanged within these cannot be told."
    )
    assert unseen in found["notes"]


def test_islands_in_rows_of_their_own_make_up_their_district_together(tmp_path: Path) -> None:
    islands = list(true_shapes(["S12000027"])[0].geoms)
    found = check(written(area_table(["S12000027"] * len(islands), islands), tmp_path / "shetland.gpkg"))
    assert len(islands) > 5
    assert (found["contradictions"], found["boundary_set"]) == ([], True)


def test_a_boundary_that_reaches_into_the_sea_is_no_contradiction(tmp_path: Path) -> None:
    shapes = true_shapes(["E06000046", "E06000058"])
    land = shapely.union_all(bundled("countries").shapes.to_geometry())
    wide = [shapely.union_all([shape, shapely.difference(shape.buffer(6000), land)]) for shape in shapes]
    found = check(written(area_table(["E06000046", "E06000058"], wide), tmp_path / "a.gpkg"))
    assert found["contradictions"] == []


def test_welsh_names_older_names_and_inverted_names_are_names_of_their_codes(tmp_path: Path) -> None:
    codes = ["W06000001", "E06000023", "E06000010", "E08000013"]
    names = ["Ynys Môn", "Bristol, City of", "City of Kingston upon Hull", "St Helens"]
    found = check(written(true_table(codes, column="LAD24CD").assign(LAD24NM=names), tmp_path / "a.gpkg"))
    assert found["contradictions"] == []


def test_a_shape_that_lacks_a_part_of_its_area_is_named_and_used(tmp_path: Path, midlands: gpd.GeoDataFrame) -> None:
    codes = midlands["LAD24CD"].tolist()
    whole = midlands.geometry.iloc[codes.index("E06000019")]
    west, south, east, north = whole.bounds
    cut = whole.intersection(shapely.box(west, south, west + 0.7 * (east - west), north))
    larger = midlands.geometry.iloc[codes.index("E07000192")].buffer(3500)
    table = midlands.set_geometry([
        cut if code == "E06000019" else larger if code == "E07000192" else shape
        for code, shape in zip(codes, midlands.geometry, strict=True)
    ])  # fmt: skip
    found = check(written(table, tmp_path / "cut.gpkg"))
    assert (found["status"], found["contradictions"]) == ("usable with problems", [])
    named = {each["code"]: each["what"] for each in found["lacking"]}
    assert set(named) == {"E06000019", "E07000192"}
    assert "ends at a straight line, with 2" in named["E06000019"]
    assert "outside Cannock Chase" in named["E07000192"]
    assert "2 shapes lack a part of their areas, or reach into others." in [each["what"] for each in found["problems"]]


def test_islands_that_are_lost_are_named(tmp_path: Path, lookup: DistrictLookup) -> None:
    codes = ["S12000013", "S12000023", "S12000017", "S12000035"]
    table = true_table(codes, column="LAD24CD")
    mainlands = [max(getattr(shape, "geoms", [shape]), key=lambda part: part.area) for shape in table.geometry]
    found = check(written(table.set_geometry(mainlands), tmp_path / "mainlands.gpkg"))
    assert found["status"] == "usable with problems"
    assert {each["code"] for each in found["lacking"]} >= {"S12000013", "S12000023"}
    assert check(written(table, tmp_path / "whole.gpkg"))["lacking"] == []
