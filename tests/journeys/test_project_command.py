"""The command line begins with a saved project, and saves one."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.__main__ import main
from explorer.project import Project, Threshold, container
from explorer.project.codec import Answers, Saved
from explorer.project.document import Document
from explorer.project.own_files import ref_of
from explorer.project.own_footprint import OwnFootprint
from explorer.readers.flows import FlowReading
from explorer.words import say

AREAS = (
    "zone,area\nE08000025,Brum\nE08000026,Cov\nE08000027,Black Country\nE08000028,Black Country\n"
    "E08000029,Brum\nE08000030,Black Country\nE08000031,Black Country\n"
)
PAIRS = [
    ("E08000025", "E08000025", 90),
    ("E08000026", "E08000026", 80),
    ("E08000025", "E08000026", 9),
    ("E08000026", "E08000025", 7),
]

Keep = Callable[..., Path]


@pytest.fixture
def keep(tmp_path: Path) -> Keep:
    """Save a project as a colleague's window did."""

    def keep(project: Project, program: str = "", answers: Answers | None = None) -> Path:
        file = tmp_path / "theirs.subregion"
        data = tuple(map(ref_of, filter(None, (project.areas, project.flows))))
        saved = Saved(project, data=data, program=program, answers=answers or Answers())
        container.write(file, saved, ("2026-01-01T10:00:00", "Choose a day"))
        return file

    return keep


@pytest.fixture
def areas(tmp_path: Path) -> Path:
    file = tmp_path / "areas.csv"
    file.write_text(AREAS)
    return file


@pytest.fixture
def flows(tmp_path: Path) -> Path:
    file = tmp_path / "flows.csv"
    file.write_text("a,b,c\n" + "".join(f"{home},{work},{people}\n" for home, work, people in PAIRS))
    return file


def saved_in(file: Path) -> Saved:
    return container.read(file).newest(file.name)[0]


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert main(list(arguments)) == status
    return capsys.readouterr().out


def told(capsys: pytest.CaptureFixture[str], *arguments: str, status: int) -> str:
    assert main(list(arguments)) == status
    return capsys.readouterr().err


def test_what_was_saved_gives_the_same_report(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = str(tmp_path / "gm.subregion")
    asked = ["ca-greater-manchester", "--as-at", "2019-12-31", "--threshold", "hinterland_excluded=20%,30%"]
    first = printed(capsys, "report", *asked, "--indicator", "gva_per_hour", "--json", "--save", file)
    again = printed(capsys, "report", "--project", file, "--json")
    assert json.loads(again) == json.loads(first)


def test_a_saved_report_holds_its_answers(tmp_path: Path) -> None:
    assert main(["report", "ca-greater-manchester", "--save", str(tmp_path / "gm.subregion")]) == 0
    assert saved_in(tmp_path / "gm.subregion").answers.economy in {"fits", "fits_in_part", "does_not_fit", "cannot_tell"}


def test_options_change_the_project_they_begin_with(keep: Keep, tmp_path: Path) -> None:
    own = Project("ca-west-midlands", "gva_per_hour", limits=(Threshold("gap", (0.1,)), Threshold("overlap", (0.1, 0.2))))
    begun = keep(own)
    target = tmp_path / "mine.subregion"
    asked = ["--threshold", "gap=0.3", "--region", "TLG", "--partner", "university-of-warwick"]
    assert main(["report", "--project", str(begun), *asked, "--save", str(target)]) == 0
    project = saved_in(target).project
    assert (project.indicator, project.region) == ("gva_per_hour", "TLG")
    assert set(project.limits) == {Threshold("gap", (0.3,)), Threshold("overlap", (0.1, 0.2))}
    assert saved_in(begun).project == own


def test_another_partnership_leaves_the_region_of_the_one_before(keep: Keep, tmp_path: Path) -> None:
    begun, target = keep(Project("ca-west-midlands", region="TLG")), tmp_path / "gm.subregion"
    assert main(["report", "ca-greater-manchester", "--project", str(begun), "--save", str(target)]) == 0
    assert saved_in(target).project == Project("ca-greater-manchester")


def test_a_damaged_project_is_refused_in_a_sentence(capsys: pytest.CaptureFixture[str], keep: Keep) -> None:
    file = keep(Project())
    file.write_bytes(file.read_bytes()[:2500])
    assert "theirs.subregion is damaged" in told(capsys, "report", "--project", str(file), "--json", status=2)


def test_a_file_that_is_gone_is_said_and_the_report_still_made(
    capsys: pytest.CaptureFixture[str], keep: Keep, areas: Path, tmp_path: Path
) -> None:
    file = keep(Project(areas=areas))
    areas.unlink()
    said = told(capsys, "report", "--project", str(file), "--out", str(tmp_path / "out"), status=1)
    assert f"areas.csv is no longer in {tmp_path}: the bundled data are used instead." in said
    assert (tmp_path / "out" / "report.html").is_file()


def test_a_project_of_another_version_says_what_that_changes(capsys: pytest.CaptureFixture[str], keep: Keep) -> None:
    file = keep(Project(), program="0.0.1", answers=Answers("fits", "fits", 9, 9))
    said = told(capsys, "report", "--project", str(file), "--json", status=1)
    assert "It was saved by version 0.0.1; this is" in said
    assert "Flags: 9 red and 9 amber when it was saved" in said


def test_copies_inside_stand_in_for_files_that_are_gone(capsys: pytest.CaptureFixture[str], areas: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "whole.subregion")
    said = told(capsys, "report", "ca-west-midlands", "--areas", str(areas), "--save", file, "--copies", status=0)
    assert "Copies inside: areas.csv." in said
    areas.unlink()
    listed = printed(capsys, "list", "areas", "--project", file)
    assert listed.splitlines()[1:] == ["Black Country\tBlack Country", "Brum\tBrum", "Cov\tCov"]


def test_a_project_that_a_window_has_open_is_not_written(capsys: pytest.CaptureFixture[str], keep: Keep, tmp_path: Path) -> None:
    file = keep(Project())
    window = Document.open(file, tmp_path / "journals", tmp_path / "unpacked")
    before = file.read_bytes()
    said = told(capsys, "report", "--project", str(file), "--as-at", "2019-12-31", "--save", str(file), status=2)
    window.close()
    assert "theirs.subregion is open in another window" in said
    assert file.read_bytes() == before


def test_saving_over_a_project_keeps_its_versions(keep: Keep) -> None:
    file = keep(Project())
    assert main(["report", "--project", str(file), "--as-at", "2019-12-31", "--save", str(file)]) == 0
    assert [say(version.label) for version in container.read(file).versions] == ["Changed on the command line", "Choose a day"]


def test_saving_a_new_project_where_one_is_keeps_that_among_its_versions(keep: Keep) -> None:
    file = keep(Project())
    assert main(["report", "ca-west-midlands", "--as-at", "2019-12-31", "--save", str(file)]) == 0
    assert [say(version.label) for version in container.read(file).versions] == ["Changed on the command line", "Choose a day"]


def test_a_file_that_cannot_be_read_is_never_saved_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "thesis.subregion"
    file.write_bytes(b"chapter one")
    assert "cannot be read" in told(capsys, "report", "ca-west-midlands", "--save", str(file), status=2)
    assert file.read_bytes() == b"chapter one"


def test_a_project_is_never_saved_over_another(capsys: pytest.CaptureFixture[str], keep: Keep, tmp_path: Path) -> None:
    file, other = keep(Project()), tmp_path / "other.subregion"
    other.write_bytes(file.read_bytes())
    words = ("report", "--project", str(file), "--as-at", "2019-12-31", "--save", str(other))
    assert "other.subregion is there already" in told(capsys, *words, status=2)
    assert other.read_bytes() == file.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["report", "--json"], "No partnership is named. Name one, or give --project FILE."),
        (["report", "ca-west-midlands", "--save", "thesis.odt"], "Argument --save: give a name that ends in .subregion."),
        (["report", "ca-west-midlands", "--json", "--copies"], "--copies is about a project that is saved, and none is."),
        (["containment"], "There are no groups of zones."),
        (["areas", "--out", "x"], "There are no commuting flows to read."),
    ],
)
def test_what_is_missing_is_said(capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    assert said in told(capsys, *words, status=2)


def test_a_footprint_of_the_project_is_listed_and_reported_on(capsys: pytest.CaptureFixture[str], keep: Keep) -> None:
    own = OwnFootprint("Two towns", "drawn", (("E08000025", 1.0), ("E08000026", 1.0)))
    file = str(keep(Project(footprints=(own,))))
    assert f"{own.id}\tTwo towns" in printed(capsys, "list", "partnerships", "--project", file)
    record = json.loads(printed(capsys, "report", "two towns", "--project", file, "--json"))
    assert record["partnership"]["id"] == own.id


def test_flags_of_a_kind_hold_to_the_day_and_thresholds_of_the_project(
    capsys: pytest.CaptureFixture[str], keep: Keep, tmp_path: Path
) -> None:
    asked = ["flags", "--kind", "combined_authority", "--as-at", "2019-12-31", "--threshold", "hinterland_excluded=20%,30%"]
    file = str(tmp_path / "day.subregion")
    printed(capsys, *asked, "--out", str(tmp_path / "a"), "--save", file)
    printed(capsys, *asked[:3], "--project", file, "--out", str(tmp_path / "b"))
    assert (tmp_path / "a" / "flags.csv").read_text() == (tmp_path / "b" / "flags.csv").read_text()


def test_groups_are_held_against_the_flows_of_the_project_as_it_reads_them(
    capsys: pytest.CaptureFixture[str], keep: Keep, areas: Path, flows: Path
) -> None:
    file = str(keep(Project(flows=flows, flow_reading=FlowReading(columns=("a", "b", "c")), areas=areas)))
    named = ["--flows", str(flows), "--columns", "a,b,c", "--groups", str(areas)]
    # Only a few districts are in the file, which both name.
    assert printed(capsys, "containment", "--project", file, status=1) == printed(capsys, "containment", *named, status=1)


def test_two_divisions_are_compared_with_flows_and_areas_of_the_project(
    capsys: pytest.CaptureFixture[str], keep: Keep, areas: Path, flows: Path
) -> None:
    file = str(keep(Project(flows=flows, flow_reading=FlowReading(columns=("a", "b", "c")), areas=areas)))
    record = json.loads(printed(capsys, "compare", str(areas), "--project", file))
    assert (record["second"]["file"], record["self_containment"]["flows"]) == ("areas.csv", "flows.csv")


def test_areas_that_were_found_are_part_of_the_project_saved(keep: Keep, flows: Path, tmp_path: Path) -> None:
    reading = FlowReading(columns=("a", "b", "c"), believed=True)
    begun, target = keep(Project(flows=flows, flow_reading=reading)), tmp_path / "found.subregion"
    sizes = ["--min-size", "10", "--target-size", "20"]
    asked = ["areas", "--project", str(begun), *sizes, "--out", str(tmp_path / "out"), "--save", str(target)]
    assert main(asked) in (0, 1)
    project = saved_in(target).project
    assert replace(project, areas=None, areas_asked=None) == Project(flows=flows, flow_reading=reading)
    assert project.areas_asked is not None
    assert (project.areas, project.areas_asked.min_size) == (tmp_path / "out" / "areas.csv", 10.0)
