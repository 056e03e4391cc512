"""Reports of boundary files: small ones made here, and all the published ones with the expected answer for each."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from explorer.catalogue import Catalogue, indicators
from explorer.catalogue.areas.boundary_check import _areas_with_values, _with_values, check_apart, clean_apart, get_ready
from explorer.errors import ChoiceError, ReadError
from explorer.places.districts import DistrictLookup
from explorer.words import plain
from tests.support import area_table, says, square, squares, true_table, written

ANSWERS = Path(__file__).with_name("expected_boundary_reports.csv")
"""For each published file and layer: what its report must say, and words of each problem in their order."""

LEAST_OVERLAP = 0.9
"""Ground that official sets of every level and resolution have in common with the bundled areas of their codes."""

with ANSWERS.open(encoding="utf-8", newline="") as stream:
    EXPECTED = list(csv.DictReader(stream))


def check(path: Path, **options: Any) -> dict[str, Any]:
    """Return a report as people read it."""
    found: dict[str, Any] = plain(check_apart(str(path), **options))
    return found


@pytest.mark.parametrize("answer", EXPECTED, ids=lambda answer: f"{Path(answer['file']).name}:{answer['layer']}")
def test_a_published_file_gets_the_expected_answer(shared_data: Path, answer: dict[str, str]) -> None:
    found = check(shared_data / answer["file"], layer=answer["layer"])
    compared = ("status", "features", "crs_source", "level", "vintage", "codes_matched", "codes_unmatched", "invalid")
    told = {name: "" if found[name] is None else str(found[name]) for name in compared}
    assert told == {name: answer[name] for name in compared}
    assert found["repaired"] == found["invalid"]
    assert (found["boundary_set"], found["contradictions"]) == (True, [])
    assert found["overlap"] is None or found["overlap"] > LEAST_OVERLAP
    # Tables without shapes, too, say what became of every row.
    left_out = sum(each["count"] for each in found["rows"]["left_out"])
    assert (found["rows"]["used"], left_out) == (
        (found["features"], 0) if found["status"] != "not usable" else (0, found["features"])
    )
    said = [problem["what"] for problem in found["problems"]]
    words = answer["problems"].split("; ") if answer["problems"] else []
    assert len(said) == len(words), said
    assert all(word in sentence for word, sentence in zip(words, said, strict=True)), said


def test_every_published_boundary_file_has_an_expected_answer(shared_data: Path) -> None:
    parts = {".cpg", ".prj", ".shx", ".dbf", ".dat", ".id", ".map", ".xsd"}
    there = {
        str(path.relative_to(shared_data))
        for folder in ("boundaries", "awkward", "large")
        for path in (shared_data / folder).rglob("*")
        if path.is_file() and path.suffix not in parts
    }
    assert there <= {answer["file"] for answer in EXPECTED}


# --- small files made here ------------------------------------------------------------------------------------------------


@pytest.fixture
def districts(tmp_path: Path, lookup: DistrictLookup) -> Path:
    table = true_table(lookup.codes, column="LAD25CD").assign(LAD25NM=[lookup.name(code) for code in lookup.codes])
    return written(table, tmp_path / "districts.gpkg")


def test_a_clean_set_of_all_districts_is_usable_and_matches_everything(districts: Path) -> None:
    found = check(districts)
    assert (found["status"], found["problems"]) == ("usable", [])
    assert (found["format"], found["layer"], found["crs"], found["level"], found["vintage"]) == (
        "GeoPackage", "districts", "EPSG:27700", "LAD", "2025",
    )  # fmt: skip
    assert (found["code_field"], found["name_field"]) == ("LAD25CD", "LAD25NM")
    assert "ca-west-midlands" in [each["id"] for each in found["partnerships"]]
    assert {each["id"] for each in found["indicators"]} >= {"employment_rate"}
    assert found["notes"] == ["All 361 districts of the United Kingdom."]


def test_a_check_reads_no_figures_and_counts_as_they_would(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    every = {name: catalogue.indicator_values.of(name, of.latest_period) for name, of in catalogue.indicators.items()}
    codes = {"E08000025", "N09000003", "S12000036", "TLG"}
    expected = {name: int(frame["value"].dropna().index.isin(codes).sum()) for name, frame in every.items()}
    monkeypatch.setattr(indicators, "load_values", None)
    _areas_with_values.cache_clear()
    get_ready()
    assert _with_values(codes) == {name: count for name, count in expected.items() if count}


def test_what_is_wrong_with_codes_is_told_with_where_and_what_to_do(tmp_path: Path) -> None:
    codes = ["E08000025", "E08000025", "E08000026", "E06999999", None]
    found = check(written(area_table(codes), tmp_path / "a.gpkg"))
    told = {problem["what"]: (problem["where"], problem["what_to_do"]) for problem in found["problems"]}
    assert told["1 code is not among the districts known here."][0] == "E06999999"
    assert told["1 code is on more than one shape."][0] == "E08000025"
    assert told["1 shape has no code."][0] == "row 5"
    assert all(remedy for _, remedy in told.values())


def test_shapes_without_codes_can_still_be_used_as_a_footprint(tmp_path: Path) -> None:
    found = check(written(area_table(["north", "south"]), tmp_path / "a.gpkg"))
    assert (found["status"], found["level"]) == ("usable with problems", "unknown")
    assert "footprint" in found["problems"][0]["what_to_do"]


def test_the_user_may_name_the_column_and_the_coordinate_system(tmp_path: Path) -> None:
    table = (
        area_table(["x", "y"]).assign(zone=["E08000025", "E08000026"], other=["TLG", "TLC"]).set_crs(None, allow_override=True)
    )
    found = check(written(table, tmp_path / "a.gpkg"), crs="27700", code_field="other", name_field="zone")
    assert (found["crs_source"], found["code_field"], found["name_field"], found["level"]) == ("user", "other", "zone", "ITL1")


def test_a_column_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ChoiceError, check=says("no column “nonsense”")):
        check(written(area_table(["E08000025"]), tmp_path / "a.gpkg"), code_field="nonsense")


def test_overlapping_neighbours_are_reported(tmp_path: Path) -> None:
    shapes = [square(0, 0), square(0, 0).buffer(3, join_style="mitre"), square(3, 3)]
    found = check(written(area_table(["E08000025", "E08000026", "E08000027"], shapes), tmp_path / "a.gpkg"))
    assert found["overlaps"]["count"] + found["slivers"]["count"] >= 1


def test_the_same_file_is_read_anew_after_it_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    written(area_table(["E08000025"]), path)
    assert check(path)["features"] == 1
    path.unlink()
    written(area_table(["E08000025", "E08000026"]), path)
    assert check(path)["features"] == 2


def test_the_clean_layer_holds_every_usable_shape_and_column(tmp_path: Path) -> None:
    table = area_table(["E08000025", "E08000026"], [square(0, 0), None]).assign(people=[1.5, 2.5])
    found = clean_apart(str(written(table, tmp_path / "a.gpkg")))
    assert found["columns"]["code"] == ["E08000025"]
    assert found["columns"]["people"].tolist() == [1.5]
    assert found["area_offsets"].tolist() == [0, 1]


def test_a_file_that_is_none_is_refused_before_anything_else(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        check(tmp_path / "none.gpkg")


def test_a_set_of_squares_is_no_more_than_it_says(tmp_path: Path) -> None:
    found = check(written(area_table([f"E0200000{n}" for n in range(5)], squares(5), column="MSOA21CD"), tmp_path / "a.gpkg"))
    assert (found["completeness"], found["status"]) == ("5 of 7,264 middle layer super output areas.", "usable")
