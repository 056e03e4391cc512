"""What is known for a project: what its user brought, over a catalogue that stays as it is."""

from __future__ import annotations

import copy
from dataclasses import fields
from pathlib import Path

import pandas as pd
import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import ReadError
from explorer.project import Project
from explorer.project.own_footprint import OwnFootprint
from explorer.readers.flows import FlowReading
from explorer.readers.tables.table_choices import OwnTableFile
from explorer.words import say
from tests.parted_flows import ROWS
from tests.parted_flows import written as flows_written
from tests.support import says, true_table, written

DUDLEY, CORNWALL = "E08000027", "E06000052"
VALLEY = OwnFootprint("Valley", "valley.kml", ((DUDLEY, 1.0), ("E08000030", 0.6)))


def table(path: Path, title: str = "Jobs") -> OwnTableFile:
    path.write_text(f"Code,{title} 2021\n{DUDLEY},1\nE08000030,3\n", encoding="utf-8")
    return OwnTableFile(path)


@pytest.fixture
def catalogue() -> Catalogue:
    """A catalogue that has read no file of the user's."""
    return Catalogue.load()


@pytest.fixture
def everything(tmp_path: Path) -> Project:
    """A project to which everything was brought that can be."""
    areas = tmp_path / "areas.csv"
    areas.write_text(f"zone,area\n{DUDLEY},A\n", encoding="utf-8")
    return Project(
        partnership=VALLEY.id,
        flows=flows_written(tmp_path / "flows.csv", ROWS),
        flow_reading=FlowReading(believed=True),
        boundaries=written(true_table([DUDLEY, "E08000030"]), tmp_path / "own.gpkg"),
        areas=areas,
        tables=(table(tmp_path / "jobs.csv"),),
        footprints=(VALLEY,),
    )


def test_a_run_with_everything_of_ones_own_leaves_the_catalogue_as_it_was(catalogue: Catalogue, everything: Project) -> None:
    frames = {
        "values": catalogue.indicator_values.of("employment_rate", "2023"),
        "totals": catalogue.commuting_totals,
        "flows": catalogue.flows.matrix,
    }
    held = {each.name: getattr(catalogue, each.name) for each in fields(catalogue)}
    before = copy.deepcopy((dict(catalogue.indicators), dict(catalogue.partnerships.partnerships)))
    members = copy.deepcopy(dict(catalogue.partnerships.members))
    copies = {name: frame.copy(deep=True) for name, frame in frames.items()}
    found = flow.run(everything, catalogue)
    assert found.known.own_indicators
    assert found.footprint.districts == (DUDLEY, "E08000030")
    assert all(getattr(catalogue, name) is thing for name, thing in held.items())
    assert (dict(catalogue.indicators), dict(catalogue.partnerships.partnerships)) == before
    assert list(catalogue.partnerships.members) == list(members)
    assert catalogue.indicator_values.own == {}
    for name, frame in frames.items():
        pd.testing.assert_frame_equal(frame, copies[name])
    assert flow.run(Project(), catalogue).known.flows is catalogue.flows


def test_two_projects_do_not_see_each_others_indicators(catalogue: Catalogue, tmp_path: Path) -> None:
    jobs, homes = (Project(tables=(table(tmp_path / f"{title}.csv", title),)) for title in ("Jobs", "Homes"))
    one, other = (flow.run(project, catalogue).known for project in (jobs, homes))
    assert [indicator.title for indicator in one.own_indicators.values()] == ["Jobs"]
    assert [indicator.title for indicator in other.own_indicators.values()] == ["Homes"]
    assert not set(one.own_indicators) & set(other.indicators)


def test_what_the_user_did_not_bring_is_the_catalogues(catalogue: Catalogue) -> None:
    known = Known.of(catalogue, Project())
    assert (known.flows, known.ground, known.functional_areas) == (
        catalogue.flows, catalogue.ground, catalogue.functional_areas,
    )  # fmt: skip
    assert known.partnerships is catalogue.partnerships
    assert known.indicators == catalogue.indicators


def test_a_file_that_stays_the_same_is_read_once(catalogue: Catalogue, everything: Project) -> None:
    one, other = Known.of(catalogue, everything), Known.of(catalogue, everything)
    assert one.flows is other.flows
    assert one.ground is other.ground
    assert one.functional_areas is other.functional_areas
    assert one.partnerships is other.partnerships
    assert one.tables == other.tables


def test_a_table_that_has_changed_is_read_again(catalogue: Catalogue, tmp_path: Path) -> None:
    project = Project(tables=(table(tmp_path / "jobs.csv"),))
    (name,) = Known.of(catalogue, project).own_indicators
    (tmp_path / "jobs.csv").write_text(f"Code,Jobs 2021\n{DUDLEY},12\n", encoding="utf-8")
    found = Known.of(catalogue, project).indicator_values.of(name, "2021")
    assert found["value"].to_dict() == {DUDLEY: 12.0}


def test_a_file_that_is_gone_is_known_as_it_was_read(catalogue: Catalogue, everything: Project) -> None:
    before = Known.of(catalogue, everything)
    for path in (everything.flows, everything.boundaries, everything.areas, everything.tables[0].path):
        assert path is not None
        path.unlink()
    assert Known.of(catalogue, everything).ground is before.ground
    with pytest.raises(ReadError):
        Known.of(Catalogue.load(), everything)


def test_boundaries_of_a_project_that_no_report_lies_beside_are_examined(catalogue: Catalogue, tmp_path: Path) -> None:
    exchanged = true_table([DUDLEY, "E08000030", CORNWALL]).assign(code=[CORNWALL, "E08000030", DUDLEY])
    with pytest.raises(ReadError, check=says("exchanged.gpkg: These shapes are not the boundaries.*asks what to do")):
        Known.of(catalogue, Project(boundaries=written(exchanged, tmp_path / "exchanged.gpkg")))
    twice = true_table([DUDLEY, "E08000030", "E08000030"])
    problems = map(say, Known.of(catalogue, Project(boundaries=written(twice, tmp_path / "twice.gpkg"))).ground_problems)
    assert "twice.gpkg: 1 code is on more than one shape." in problems


def test_what_is_known_at_once_reads_no_file(catalogue: Catalogue, everything: Project) -> None:
    known = Known.at_once(catalogue, everything)
    assert VALLEY.id in known.partnerships.partnerships
    assert not known.own_indicators
    Known.of(catalogue, everything)
    assert Known.at_once(catalogue, everything).own_indicators


def test_problems_of_a_table_are_told_only_where_it_is_shown(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "twice.csv").write_text(f"Code,Jobs 2021\n{DUDLEY},1\n{DUDLEY},2\nE08000030,3\n", encoding="utf-8")
    known = Known.of(catalogue, Project(tables=(OwnTableFile(tmp_path / "twice.csv"),)))
    (name,) = known.own_indicators
    assert all(say(problem).startswith("twice.csv: ") for problem in known.problems(name))
    assert known.problems(name)
    assert known.problems("employment_rate") == ()
