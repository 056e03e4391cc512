"""A user's own functional areas, brought to the districts of today."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.catalogue.facts import FunctionalAreas
from explorer.catalogue.known import Known
from explorer.catalogue.sources import OWN_VINTAGE
from explorer.errors import ReadError, UndecidedError
from explorer.project import Project
from explorer.words import say
from tests.support import says


def joined(catalogue: Catalogue, tmp_path: Path, content: str) -> FunctionalAreas:
    path = tmp_path / "areas.csv"
    path.write_text(content, encoding="utf-8")
    return catalogue.files.areas(path)


def whole_country(catalogue: Catalogue, leaving_out: tuple[str, ...] = ()) -> str:
    """Every region as one functional area."""
    rows = [f"{c},{d.itl1},{d.itl1_name}" for c, d in catalogue.districts.districts.items() if c not in leaving_out]
    return "\n".join(["zone,area,area_name", *rows]) + "\n"


def test_a_whole_district_counts_with_share_one(catalogue: Catalogue, tmp_path: Path) -> None:
    areas = joined(catalogue, tmp_path, whole_country(catalogue))
    assert areas.shares.loc["E08000025", "TLG"] == 1
    assert areas.covered.all()
    assert [say(note) for note in areas.notes] == ["Lines of areas.csv: 362 (361 read, 1 header)."]
    assert say(areas.source.title) == say(areas.said).capitalize() == "Functional areas from areas.csv"


def test_uncovered_districts_are_told_and_belong_nowhere(catalogue: Catalogue, tmp_path: Path) -> None:
    areas = joined(catalogue, tmp_path, whole_country(catalogue, ("E08000025",)))
    assert areas.unknown(["E08000025", "E08000026"]) == ["E08000025"]
    assert say(areas.notes[0]) == "The functional areas of areas.csv leave 1 of 361 districts uncovered."


def test_older_codes_are_brought_forward_and_told(catalogue: Catalogue, tmp_path: Path) -> None:
    areas = joined(catalogue, tmp_path, "LAD11CD,TTWA11CD,TTWA11NM\nE08000016,E30000170,Barnsley\n")
    assert areas.shares.loc["E08000038", "E30000170"] == 1
    assert "E08000016 Barnsley → E08000038" in say(areas.notes[0])
    assert say(areas.said) == "travel-to-work areas 2011 from areas.csv"


def test_districts_that_merged_are_shared_out_by_the_weights_given(catalogue: Catalogue, tmp_path: Path) -> None:
    rows = "E07000026,West,96000\nE07000028,North,108000\nE07000029,West,68000\n"
    areas = joined(catalogue, tmp_path, f"zone,area,people\n{rows}")
    assert areas.shares.loc["E06000063", "West"] == pytest.approx(164 / 272)


@pytest.mark.parametrize("others", ["", "E07000028,\nE07000029,\n"])
def test_a_district_of_which_only_a_part_lies_in_an_area_is_a_problem(catalogue: Catalogue, tmp_path: Path, others: str) -> None:
    areas = joined(catalogue, tmp_path, f"zone,area\nAllerdale,West\n{others}E08000025,Midlands\n")
    told = "though only a part of each lies in an area: Cumberland (without Carlisle and Copeland)."
    assert any(say(problem).endswith(told) for problem in areas.problems)


@pytest.mark.parametrize(
    "zones", ["E07000026 E07000028 E07000029", "E07000187 E07000188 E07000189 E07000246", "95NN 95VV", "E08000016"]
)
def test_a_district_all_parts_of_which_lie_in_an_area_is_no_problem(catalogue: Catalogue, tmp_path: Path, zones: str) -> None:
    assert not joined(catalogue, tmp_path, "\n".join(["zone,area", *(f"{zone},West" for zone in zones.split())])).problems


def test_shares_of_districts_that_merged_are_told_to_count_alike(catalogue: Catalogue, tmp_path: Path) -> None:
    rows = "E07000026,West,1\nE07000028,North,1\nE07000029,West,1\n"
    areas = joined(catalogue, tmp_path, f"zone,area,share\n{rows}")
    assert areas.shares.loc["E06000063", "West"] == pytest.approx(2 / 3)
    assert any("which count alike, however many people live in each: Cumberland" in say(note) for note in areas.notes)
    shared = joined(catalogue, tmp_path, "zone,area,share\nE06000063,West,0.6\nE06000063,North,0.4\n")
    assert not any("count alike" in say(note) for note in shared.notes)


def test_without_weights_a_divided_district_is_shared_out_alike_and_told(catalogue: Catalogue, tmp_path: Path) -> None:
    areas = joined(catalogue, tmp_path, "zone,area\nE07000026,West\nE07000028,North\n")
    assert areas.shares.loc["E06000063", "West"] == 0.5
    assert any("shared out alike, because the file gives no shares or weights: Cumberland." in say(note) for note in areas.notes)


def test_small_areas_beside_their_district_share_it_out_by_their_number(catalogue: Catalogue, tmp_path: Path) -> None:
    rows = "E01000001,E09000001,A\nE01000002,E09000001,A\nE01000003,E09000001,B\nE01000004,E09000001,B\n"
    areas = joined(catalogue, tmp_path, f"LSOA11CD,LAD11CD,TTWA11CD\n{rows}")
    assert areas.shares.loc[["E09000001"]].to_numpy().tolist() == [[0.5, 0.5]]
    assert any("by the number of rows of LSOA11CD" in say(note) for note in areas.notes)


def test_shares_that_fall_short_are_scaled_and_told(catalogue: Catalogue, tmp_path: Path) -> None:
    areas = joined(catalogue, tmp_path, "zone,area,share\nE08000025,A,0.4\nE08000025,B,0.4\n")
    assert areas.shares.loc[["E08000025"]].to_numpy().tolist() == [[0.5, 0.5]]
    assert any("scaled to do so: Birmingham." in say(note) for note in areas.notes)


def test_an_area_called_after_a_district_keeps_apart_from_it(catalogue: Catalogue, tmp_path: Path) -> None:
    areas = joined(catalogue, tmp_path, "zone,area\nE08000025,E08000025\nE08000026,E08000025\n")
    assert dict(areas.names) == {"FEA-E08000025": "Birmingham"}


def test_codes_of_no_district_are_told(catalogue: Catalogue, tmp_path: Path) -> None:
    areas = joined(catalogue, tmp_path, "zone,area\nE08000025,A\nE99999999,A\n")
    assert areas.codes.unmatched == ("E99999999",)
    assert "1 code matches no district: E99999999." in map(say, areas.notes)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("zone,area\nE01000001,A\nE01000002,A\n", "2 of its 2 zones are lower layer super output areas"),
        ("zone,area\nE02000001,A\n", "middle layer super output areas"),
        ("zone,area\n95AA01S1,A\n", "small areas of Northern Ireland"),
        ("zone,area\nX,A\n", "none of its codes is a district"),
    ],
)
def test_codes_that_are_no_districts_are_refused(catalogue: Catalogue, tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(ReadError, check=says(told)):
        joined(catalogue, tmp_path, content)


def test_the_findings_name_the_set_they_rest_on(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "regions.csv"
    path.write_text(whole_country(catalogue), encoding="utf-8")
    findings = flow.run(Project(areas=path), catalogue)
    assert say(findings.sources["functional_areas"].title) == "Functional areas from regions.csv"
    assert say(findings.areas_said) == "functional areas from regions.csv"
    split = next(flag for flag in findings.flags if flag.kind == "area_split")
    assert say(split.basis).startswith("Functional areas from regions.csv, weighted by residents.")


def test_a_published_lookup_of_small_areas_gives_the_bundled_shares(
    catalogue: Catalogue, shared_data: Path, tmp_path: Path
) -> None:
    import pandas as pd

    folder = shared_data / "lookups" / "ttwa"
    small = pd.read_csv(folder / "LSOA11_TTWA11_UK_LU.csv", encoding="utf-8-sig")
    districts = pd.read_csv(folder / "LSOA01_LSOA11_LAD11_EW_LU.csv", encoding="latin-1")[["LSOA11CD", "LAD11CD"]]
    small.merge(districts.drop_duplicates("LSOA11CD"), on="LSOA11CD").to_csv(tmp_path / "areas.csv", index=False)
    areas = catalogue.files.areas(tmp_path / "areas.csv")
    ours, bundled = areas.shares.loc["E08000025"], catalogue.functional_areas.shares.loc["E08000025"]
    assert np.allclose(ours.reindex(bundled.index, fill_value=0.0), bundled, atol=0.02)


def test_a_zone_without_an_area_is_uncovered(catalogue: Catalogue, tmp_path: Path) -> None:
    areas = joined(catalogue, tmp_path, "zone,area,area_name\nE08000025,1,Birmingham\nE08000026,,\n")
    assert areas.unknown(["E08000025", "E08000026"]) == ["E08000026"]
    assert list(areas.names) == ["Birmingham"]


def test_a_delineation_tells_what_it_was_made_from_and_how_stable_it_is(catalogue: Catalogue, tmp_path: Path) -> None:
    run = {"parameters": {"method": "documented", "min_size": 3500, "flows": "flows.csv", "base_in_words": "people with a job"}}
    (tmp_path / "run.json").write_text(json.dumps(run), encoding="utf-8")
    rows = "E08000025,E08000025,Birmingham,0.375\nE08000026,E08000026,Coventry,\n"
    (tmp_path / "stability.csv").write_text(f"zone,area,area_name,area_changes\n{rows}", encoding="utf-8")
    areas = joined(catalogue, tmp_path, "zone,area,area_name\nE08000025,E08000025,Birmingham\nE08000026,E08000026,Coventry\n")
    assert say(areas.source.vintage) == "delineated from flows.csv, people with a job"
    assert say(areas.source.note).startswith("Criteria: method documented, minimum size 3500.")
    assert areas.changes is not None
    assert areas.changes.to_dict() == {"FEA-E08000025": 0.375}


@pytest.mark.parametrize("content", ["", "[]", '{"parameters": 3}', "{"])
def test_a_record_that_tells_nothing_is_passed_over(catalogue: Catalogue, tmp_path: Path, content: str) -> None:
    (tmp_path / "run.json").write_text(content, encoding="utf-8")
    assert joined(catalogue, tmp_path, "zone,area\nE08000025,1\n").source.vintage == OWN_VINTAGE


def test_a_file_can_tell_itself_how_often_its_areas_change(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "stability.csv"
    path.write_text("zone,area,area_changes\nE07000026,A,0.4\nE07000028,A,0.4\n", encoding="utf-8")
    changes = catalogue.files.areas(path).changes
    assert changes is not None
    assert changes["A"] == 0.4


CONTRADICTED = "LAD25CD,LAD25NM,area\nE08000028,Walsall,A\nE08000027,Dudley,A\nE08000030,Sandwell,B\n"


def test_areas_whose_names_contradict_the_codes_are_used_only_where_the_user_has_decided(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    told = "areas.csv: 2 codes contradict the names beside them: line 2: E08000028 is Sandwell, the name is Walsall"
    with pytest.raises(UndecidedError, check=says(told)):
        joined(catalogue, tmp_path, CONTRADICTED)
    known = Known.of(catalogue, Project(areas=tmp_path / "areas.csv", areas_believed=True))
    assert known.functional_areas.shares.loc["E08000028", "A"] == 1
    assert told in say(known.problems("employment_rate")[0])


@pytest.mark.parametrize(("one", "other", "rest"), [("0.9", "0.8", "1"), ("90", "80", "100"), ("60", "0.4", "1")])
def test_shares_that_add_up_to_more_than_the_whole_are_to_be_looked_at(
    catalogue: Catalogue, tmp_path: Path, one: str, other: str, rest: str
) -> None:
    rows = f"E08000027,A,{one}\nE08000027,B,{other}\nE08000028,A,{rest}\nE08000025,B,{rest}\nE08000026,B,{rest}\n"
    areas = joined(catalogue, tmp_path, f"zone,area,share\n{rows}")
    (said,) = map(say, areas.problems)
    assert said == f"Shares that add up to more than {rest} were scaled down: Dudley."


@pytest.mark.parametrize("whole", [1, 100])
def test_shares_of_one_or_of_per_cents_are_no_problem(catalogue: Catalogue, tmp_path: Path, whole: int) -> None:
    rows = f"E08000027,A,{0.334 * whole}\nE08000027,B,{0.333 * whole}\nE08000027,C,{0.333 * whole}\nE08000028,A,{whole}\n"
    areas = joined(catalogue, tmp_path, f"zone,area,share\n{rows}")
    assert areas.problems == ()
    assert areas.shares.loc["E08000027", "A"] == pytest.approx(0.334)


def test_what_was_to_look_at_in_the_flows_behind_areas_is_told_of_the_areas(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "areas.csv"
    path.write_text("zone,area,area_name\nE08000025,1,Birmingham\nE08000026,2,Coventry\n", encoding="utf-8")
    record = {"parameters": {"method": "ttwa", "problems": ["2 repeated pairs were added up.", 7]}}
    (tmp_path / "run.json").write_text(json.dumps(record), encoding="utf-8")
    told = [say(each) for each in catalogue.files.areas(path).problems]
    assert "Of the flows behind these areas: 2 repeated pairs were added up." in told
