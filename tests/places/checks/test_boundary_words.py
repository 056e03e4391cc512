"""Reports on boundary files as records and as sentences, and outlines of kept layers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from explorer import resources
from explorer.errors import ReadError
from explorer.places import address_grid
from explorer.places.area_levels import area_levels
from explorer.places.checks.boundary_report import (
    BELIEVE_CODES,
    BELIEVE_SHAPES,
    NOT_USABLE,
    USABLE,
    WITH_PROBLEMS,
    BoundaryReport,
    refused,
    report_of,
)
from explorer.places.checks.boundary_words import headline, sentences
from explorer.places.checks.compared_rows import Comparison, Contradiction
from explorer.places.checks.completeness import Completeness
from explorer.places.checks.recognition import Recognised
from explorer.places.outlines import kept_outlines, segments
from explorer.places.shapes import Shapes
from explorer.places.vintages import CODES_MIXED
from explorer.readers.boundary_files.raw_layer import Problem, RawLayer
from explorer.readers.boundary_shapes import Faults, PlacedLayer
from explorer.said import Said
from explorer.words import say
from tests.support import SIDE, area_table, says, squares, written

NO_SHAPES, NO_INDEX = Said("readers-layer-empty"), Said("readers-encoding-wrong", encoding="UTF-8")
CODES = [f"E0800002{number}" for number in range(20)]


def raw(**more: Any) -> RawLayer:
    shapes = np.array(squares(2), dtype=object)
    return replace(RawLayer("GeoPackage", "towns", ("towns", "roads"), shapes, {}, "EPSG:27700", "file"), **more)


def placed(**more: Any) -> PlacedLayer:
    shapes = np.array(squares(2), dtype=object)
    grid = "OSGB36 / British National Grid"
    return replace(PlacedLayer(shapes, np.arange(2), 10, "EPSG:27700", grid, "file"), **more)


def report(found: Recognised | None = None, faults: Faults | None = None, **more: Any) -> BoundaryReport:
    seen = found or Recognised("LAD", "2024", "field names", "LAD24CD", matched=("E08000025", "E08000026"))
    return report_of("towns.gpkg", raw(**more), placed(), seen, faults or Faults())


def noted(made: BoundaryReport) -> tuple[str, ...]:
    """Return the notes, but for the one on codes: nothing is compared with the ground here."""
    return tuple(say(note) for note in made.notes if note != Said("places-placed-only"))


def said_of(record: dict[str, Any]) -> list[str]:
    return list(map(say, sentences(record)))


def told(made: BoundaryReport) -> list[str]:
    return [say(problem.what) for problem in made.problems]


def test_a_layer_without_problems_is_usable_and_its_notes_are_none() -> None:
    made = report()
    assert (made.status, made.problems) == (USABLE, ())
    assert noted(made) == ("The file has 2 layers; this is towns.",)


def test_a_fatal_problem_makes_a_layer_unusable() -> None:
    assert report(problems=(Problem(NO_SHAPES, fatal=True),)).status == NOT_USABLE
    assert report(problems=(Problem(NO_INDEX),)).status == WITH_PROBLEMS


@pytest.mark.parametrize(
    ("invalid", "repaired", "remedy"),
    [
        (1, 1, "It was repaired; look at it on the map."),
        (3, 3, "All were repaired; look at them on the map."),
        (3, 2, "2 were repaired; look at them on the map."),
    ],
)
def test_repairs_are_told_as_they_went(invalid: int, repaired: int, remedy: str) -> None:
    made = report_of("a", raw(), placed(invalid=invalid, repaired=repaired), Recognised("LAD"), Faults())
    assert say(made.problems[0].remedy) == remedy


def test_outlines_that_were_left_open_count_as_repaired() -> None:
    assert say(report(closed_rings=1).record()["repairs"]) == "their outlines closed"


def test_faults_between_neighbours_are_told_each_in_its_way() -> None:
    made = report(faults=Faults(gaps=(1, 2e4), slivers=(3, 3e4), overlaps=(2, 4e6)))
    assert told(made) == [
        "1 narrow gap lies between shapes, 2.0 ha in all.",
        "3 slivers belong to more than one shape, 3.0 ha in all.",
        "2 places belong to more than one shape, 400.0 ha in all.",
    ]


def test_rounding_of_coordinates_is_no_fault() -> None:
    assert told(report(faults=Faults(slivers=(4, 40.0)))) == []


def test_faults_that_were_not_measured_are_null_and_said() -> None:
    made = report(faults=Faults(measured=False))
    assert made.record()["gaps"] is None
    assert "were not measured" in told(made)[0]


def test_more_codes_than_a_list_can_name_are_counted() -> None:
    made = report(Recognised("LAD", matched=("E06000001",), unmatched=tuple(CODES), duplicates=tuple(CODES)))
    assert told(made)[0] == "20 codes are not among the districts known here."
    assert say(made.problems[0].where).endswith(", 8 others")
    assert len(made.record()["codes_unmatched_first"]) == 12


def test_codes_of_before_2011_are_called_so() -> None:
    made = report(Recognised("LAD", unmatched=("00EB", "00EC")))
    assert told(made) == ["The codes are of a form used before 2011 (00EB), which is not known here."]


def test_a_refused_file_has_a_report_of_one_problem() -> None:
    record = refused("a.gpkg", ReadError("a.gpkg is empty.", "Download it again.")).record()
    assert (record["status"], record["format"], record["features"]) == (NOT_USABLE, None, 0)
    told = [{name: say(part) for name, part in problem.items()} for problem in record["problems"]]
    assert told == [{"what": "a.gpkg is empty.", "where": "a.gpkg", "what_to_do": "Download it again."}]


IN_CORNWALL = Said("places-lies-not-in", where=Said("places-in", area="Cornwall"), area="Birmingham")
WRONG = Contradiction(3, "E08000025", "Birmingham", IN_CORNWALL)


@pytest.mark.parametrize(
    ("decision", "status", "said"),
    [
        ("", NOT_USABLE, "1 row contradicts the areas of the codes."),
        (BELIEVE_CODES, WITH_PROBLEMS, "1 row contradicts the areas of the codes. As you decided, it is used as it stands."),
        (BELIEVE_SHAPES, WITH_PROBLEMS, "The codes were set aside, as you decided: the shapes are not those of their areas."),
    ],
)
def test_rows_that_contradict_their_codes_wait_for_a_decision(decision: str, status: str, said: str) -> None:
    found = Recognised("LAD", "2024", code_field="LAD24CD", matched=("E08000025",))
    made = report_of("a", raw(), placed(), found, Faults(), Comparison(2, 0.9, (WRONG,)), decision)
    assert (made.status, told(made)) == (status, [said])
    assert say(made.problems[0].where) == "row 3 (E08000025 Birmingham) lies in Cornwall, not in Birmingham"


def test_shapes_that_are_no_set_of_their_codes_cannot_be_used() -> None:
    found = Recognised("LAD", "2024", code_field="LAD24CD", matched=("E08000025",))
    made = report_of(
        "a", raw(), placed(), found, Faults(), Comparison(2, no_set=Said("places-refused", message="This is a drawing."))
    )
    assert (made.status, told(made), made.problems[0].where) == (NOT_USABLE, ["This is a drawing."], "LAD24CD")


def test_names_of_other_areas_than_the_codes_are_counted() -> None:
    found = Recognised("LAD", "2024", code_field="LAD24CD", name_field="NAME", matched=("E08000025",))
    made = report_of("a", raw(), placed(), found, Faults(), Comparison(2, 0.9, names_differ=(6, 8)))
    assert told(made) == ["6 of 8 names in NAME are those of other areas than the codes in LAD24CD."]


def test_what_was_compared_is_told_with_how_well_it_agrees() -> None:
    record = report().record()
    assert "Shapes compared with the areas of their codes: 97% of their ground in common." in said_of(
        {**record, "overlap": 0.971}
    )
    placed_only = {**record, "compared": 2}
    assert "2 shapes lie where their codes and names say." in said_of(placed_only)
    assert not any("lie where" in said for said in said_of({**placed_only, "contradictions": [WRONG.record()]}))


def test_a_number_of_features_that_services_stop_at_may_be_cut_off() -> None:
    thousand = np.array(squares(1000), dtype=object)
    made = report_of("a", raw(geometry=thousand), placed(rows=np.arange(1000)), Recognised("LAD"), Faults())
    assert told(made)[0].startswith("It holds exactly 1,000 features. Services give so many at a time")


def test_what_cannot_be_used_at_all_is_not_asked_for_codes() -> None:
    made = report(Recognised(), problems=(Problem(NO_SHAPES, fatal=True),))
    assert [problem.what for problem in made.problems] == [NO_SHAPES]


def test_codes_brought_to_the_usual_spelling_are_counted() -> None:
    assert noted(report(Recognised("LAD", respelled=2), layers=("towns",))) == (
        "2 codes were changed to the usual spelling, such as E06000001.",
    )


def test_the_old_districts_of_northern_ireland_are_told_from_other_codes() -> None:
    made = report(Recognised("LAD", matched=("E06000001",), unmatched=("95AA", "95BB")))
    assert told(made) == ["2 districts are of Northern Ireland before April 2015."]


def test_areas_of_several_levels_are_counted_each() -> None:
    found = Recognised("LAD", matched=("E06000001",), unmatched=("E10000002", "E10000003"), of_other_levels={"CTY": 2})
    assert told(report(found)) == ["Areas of several levels are mixed: beside districts, it holds 2 counties."]


def test_what_was_assumed_is_a_note() -> None:
    made = report_of("a", raw(layers=("a",)), placed(crs_source="guessed from coordinates"), Recognised("LAD"), Faults())
    assert "recognised from the coordinates alone" in noted(made)[0]
    made = report_of("a", raw(layers=("a",)), placed(crs_source="assumed by format"), Recognised("LAD"), Faults())
    assert noted(made) == ("GeoPackage is in longitude and latitude by its standard.",)


def test_the_headline_counts_in_the_singular_too() -> None:
    assert say(headline({"level": "LAD", "vintage": "2024", "features": 1, "format": "KML"})) == "1 district, 2024 (KML)"
    assert (
        say(headline({"level": "unknown", "vintage": None, "features": 2, "format": "KML"}))
        == "2 shapes of an unknown kind (KML)"
    )


def test_sentences_tell_what_matches() -> None:
    made = replace(report(), partnerships={"a": "A"}, indicators={"rate": 2, "pay": 1})
    said = said_of(made.record())
    assert "1 partnership is wholly covered." in said
    assert "2 indicators have values here, for at most 2 areas." in said
    assert {"Codes in LAD24CD: 2 matched, 0 not.", "Vintage 2024, from field names."} <= set(said)


def test_a_layer_without_shapes_or_codes_says_nothing_of_them() -> None:
    empty = report_of("a", raw(layers=("a",)), placed(vertices=0, crs="", crs_source=""), Recognised(), Faults())
    assert said_of(empty.record()) == ["2 features in the file: 2 used, 0 left out."]


def test_a_system_that_is_not_known_is_asked_for() -> None:
    made = report_of("a", raw(), placed(crs=""), Recognised("LAD", code_field="c"), Faults())
    assert "Choose it" in said_of(made.record())[1]
    assert "Vintage not known." in said_of(made.record())[3]


# --- outlines and the grid of addresses -----------------------------------------------------------------------------------


def test_an_edge_that_neighbours_share_is_drawn_once() -> None:
    found = segments(Shapes.from_geometry(["a", "b"], np.array(squares(2), dtype=object)))
    assert found.shape == (7, 2, 2)


def test_the_outlines_of_a_kept_layer_are_read_again(tmp_path: Path) -> None:
    path = written(area_table(["a"]), tmp_path / "a.gpkg")
    found = kept_outlines(path)
    assert found is not None
    assert np.ptp(found[:, :, 0]) == SIDE


def test_a_kept_layer_that_is_gone_has_no_outlines(tmp_path: Path) -> None:
    assert kept_outlines(tmp_path / "none.gpkg") is None


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nonsense", b"\x93NUMPY"])
def test_a_damaged_grid_of_addresses_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    (tmp_path / "address_grid.npz").write_bytes(content)
    monkeypatch.setattr(resources, "boundaries", lambda name: tmp_path / name)
    with pytest.raises(ReadError, check=says(r"address_grid\.npz could not be read")):
        address_grid.load_address_grid.__wrapped__()


def test_everything_recognised_finds_its_place_in_the_report() -> None:
    found = Recognised(
        "LAD",
        matched=("E08000016",),
        converted={"E08000016": "E08000038"},
        missing=(2,),
        completeness=Completeness(Said("places-looks-cut-off", found=1, areas=area_levels()["LAD"].number(361)), incomplete=True),
        disagreement=CODES_MIXED,
        unlisted=Said("places-no-list", areas=area_levels()["LAD"].several),
    )
    made = report(found, layers=("towns",))
    older, unlisted = noted(made)
    assert older == "1 older code is converted to the districts of April 2025 when the set is used."
    assert unlisted.startswith("No list of districts is bundled")
    assert told(made) == [
        "1 shape has no code.",
        "1 of 361 districts: this file looks cut off. Services give so many at a time.",
        "The codes never stood side by side: areas of several years are mixed.",
    ]


def test_a_layer_of_an_unknown_kind_is_said_to_be_one() -> None:
    assert told(report(Recognised())) == ["No column holds area codes that are known."]


def test_shapes_that_only_carry_the_codes_of_areas_are_not_called_those_areas() -> None:
    record = {"level": "LAD", "vintage": None, "features": 2, "format": "KML", "boundary_set": False}
    assert say(headline(record)) != say(headline({**record, "boundary_set": True}))
    assert "2 shapes" in say(headline(record))


def test_shapes_that_were_repaired_are_counted_beside_their_corners() -> None:
    told = " ".join(said_of({**report().record(), "vertices": 900, "invalid": 3, "repaired": 2}))
    assert "900" in told
    assert "3" in told
