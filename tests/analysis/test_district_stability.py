from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from explorer.analysis.delineation import Delineation
from explorer.analysis.district_areas import AreasWanted, district_areas, district_flows
from explorer.analysis.district_stability import (
    Trial,
    about_other_flows,
    base_said,
    other_bases,
    tried_again,
)
from explorer.analysis.kept_areas import as_kept, to_keep
from explorer.analysis.stability import BASE, grid, sensitivity
from explorer.cartography.value_maps import stability_design
from explorer.catalogue import Catalogue
from explorer.catalogue.flows import Flows
from explorer.catalogue.known import Known
from explorer.errors import ChoiceError
from explorer.project import Project
from explorer.readers.flows import FlowReading
from explorer.said import Said
from explorer.words import say
from tests.parted_flows import AT_HOME, BRADFORD, LEEDS, NOWHERE, ROWS, YORK, written
from tests.support import says


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return replace(Project(), flows=written(tmp_path / "flows.csv", ROWS))


@pytest.fixture
def flows(project: Project, catalogue: Catalogue) -> Flows:
    assert project.flows is not None
    return catalogue.files.flows(project.flows)


@pytest.fixture
def found(flows: Flows, catalogue: Catalogue) -> Delineation:
    return district_areas(flows, AreasWanted(), catalogue.districts, catalogue.joined)


def test_the_other_bases_of_a_file_are_those_that_count_others(flows: Flows) -> None:
    assert [choice.name for choice in other_bases(flows, FlowReading())] == ["home", "all"]
    assert [choice.name for choice in other_bases(flows, FlowReading("home"))] == ["fixed", "all"]


def test_a_base_that_the_file_does_not_part_is_no_other_base(tmp_path: Path, catalogue: Catalogue) -> None:
    at_home = {pair: people for pair, people in ROWS.items() if NOWHERE not in pair}
    flows = catalogue.files.flows(written(tmp_path / "flows.csv", at_home), FlowReading("all"))
    assert [choice.name for choice in other_bases(flows, FlowReading("all"))] == ["fixed"]


def test_bases_are_said_shortly(flows: Flows) -> None:
    assert [say(base_said(choice)) for choice in flows.bases] == [
        "fixed workplaces only", "also at home", "also at home or in no fixed place",
    ]  # fmt: skip


def test_areas_are_tried_with_every_base_that_is_wanted(found: Delineation, flows: Flows, project: Project, known: Known) -> None:
    held = tried_again(found, flows, project, Trial(criteria=False, bases=("home", "all")), known)
    assert held.runs["flows"].tolist() == ["home", "all"]
    assert len(held.of_kind(BASE)) == 2
    # Most of Leeds and Bradford work at home, most of York and Hull in no fixed place.
    assert held.kept.T[BRADFORD].tolist() == [0.0, 0.0]
    assert held.kept.T[YORK].tolist() == [1.0, 0.0]


def test_areas_are_tried_with_other_files_read_as_they_were_previewed(
    found: Delineation, flows: Flows, project: Project, catalogue: Catalogue, known: Known, tmp_path: Path
) -> None:
    other = written(tmp_path / "later.csv", {(BRADFORD, LEEDS): 100, (LEEDS, BRADFORD): 900, (BRADFORD, BRADFORD): 9000,
                                             (LEEDS, LEEDS): 90_000, (BRADFORD, AT_HOME): 70})  # fmt: skip
    held = tried_again(found, flows, project, Trial(criteria=False, files=((other, FlowReading("home")),)), known)
    assert held.runs["flows"].tolist() == ["later.csv"]
    assert held.kept.T[BRADFORD].tolist() == [0.0]
    assert catalogue.files.flows(flows_of(project)) is flows


def flows_of(project: Project) -> Path:
    assert project.flows is not None
    return project.flows


def test_the_window_and_the_command_vary_in_one_way(found: Delineation, flows: Flows, project: Project, known: Known) -> None:
    held = tried_again(found, flows, project, Trial(resampled=3, seed=5), known)
    same = sensitivity(found, district_flows(flows), resampled_runs=3, seed=5)
    assert held.zones.equals(same.zones)
    assert held.runs["seed"].tolist()[-3:] == [5, 6, 7]
    assert len(held.runs) == len(grid(found.criteria)) + 3


def test_nothing_to_vary_is_refused(found: Delineation, flows: Flows, project: Project, known: Known) -> None:
    with pytest.raises(ChoiceError, check=says("no runs to compare with")):
        tried_again(found, flows, project, Trial(criteria=False, bases=("fixed",)), known)


def test_flows_of_other_districts_are_refused_before_they_are_tried(flows: Flows, catalogue: Catalogue, tmp_path: Path) -> None:
    belfast, derry = "N09000003", "N09000005"
    apart = written(tmp_path / "north.csv", {(belfast, derry): 5, (derry, belfast): 9})
    with pytest.raises(ChoiceError, check=says("has no district in common")):
        about_other_flows(catalogue.files.flows(apart), flows, apart)
    said, about = about_other_flows(flows, flows, tmp_path / "flows.csv")
    assert say(said) == "Census 2011"
    assert say(about).endswith("people with a fixed workplace; 4 districts in common with the flows in use (flows.csv)")


def test_the_map_of_stability_counts_resampled_runs_only_where_nothing_else_was_tried(
    found: Delineation, flows: Flows, project: Project, catalogue: Catalogue, known: Known
) -> None:
    always = Trial(criteria=False, bases=("home",), resampled=4)
    both = tried_again(found, flows, project, always, known)
    assert both.shown.equals(both.zones["stability"])
    alone = tried_again(found, flows, project, replace(always, bases=()), known)
    assert alone.shown.equals(alone.zones["stability_resampled"])
    note = Said("map-no-value")
    design = stability_design(alone, catalogue.districts, note)
    assert design.notes == (note,)
    assert design.keys[-1].count == int((alone.shown == 1).sum())


def test_areas_that_no_number_could_judge_are_asked_for_as_usual() -> None:
    asked = replace(to_keep(AreasWanted(), Trial(seed=5)), min_size=90_000.0, target_size=5.0)
    assert as_kept(asked) == (AreasWanted(), Trial(seed=5))


def test_other_flows_are_not_remembered() -> None:
    trial = Trial(criteria=False, bases=("home", "all"), files=((Path("x.csv"), FlowReading()),), resampled=9, seed=3)
    assert as_kept(to_keep(AreasWanted(), trial))[1] == replace(trial, files=())
