"""What a start begins with: what was open last, what an older version left, or a new project."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.opening import differences, first_document, journals_folder, known_here, open_document
from explorer.project import Project, Threshold
from explorer.project.codec import Answers, Saved
from explorer.project.document import Document
from explorer.project.own_footprint import OwnFootprint
from explorer.project.plan import Plan, PlanFootprint
from explorer.said import sentences
from explorer.settings import Settings, settings_file
from explorer.words import say
from tests.support import says

OLD_FOOTPRINTS = "name,source,district,share,kept\nSevern,a.kml,E07000235,1.0,2026-01-01\nSevern,a.kml,E07000238,0.4,2026-01-01\n"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    (tmp_path / "config").mkdir()
    (tmp_path / "data").mkdir()


def chosen(document: Document, **choices: object) -> Document:
    project = replace(document.project, **choices)  # type: ignore[arg-type]
    document.commit([document.history.done("Choose", project)])
    return document


def test_the_first_start_of_all_begins_with_the_defaults(catalogue: Catalogue) -> None:
    document = first_document(catalogue, Settings())
    assert (document.project, document.told, say(document.name)) == (Project(), (), "Untitled")


def test_nothing_is_opened_again_where_it_is_not_wanted(catalogue: Catalogue) -> None:
    chosen(first_document(catalogue, Settings()), region="TLG").close()
    assert first_document(catalogue, Settings()).project.region == "TLG"
    assert first_document(catalogue, Settings(reopen=False)).project == Project()


def test_a_second_window_begins_anew_while_the_first_is_open(catalogue: Catalogue) -> None:
    one = chosen(first_document(catalogue, Settings()), region="TLG")
    two = first_document(catalogue, Settings(journal=one.journal_name))
    assert two.project == Project()
    assert one.project.region == "TLG"


def test_a_journal_that_cannot_be_read_is_told_and_a_new_project_begins(catalogue: Catalogue) -> None:
    journals_folder().mkdir(parents=True)
    (journals_folder() / "a.journal").write_bytes(b"no journal" * 100)
    document = first_document(catalogue, Settings(journal="a.journal"))
    assert document.project == Project()
    assert document.told


def test_a_file_that_is_gone_is_told_and_its_step_stays(catalogue: Catalogue, tmp_path: Path) -> None:
    layer = tmp_path / "layer.gpkg"
    layer.write_bytes(b"")
    chosen(first_document(catalogue, Settings()), layers=(layer,)).close()
    layer.unlink()
    document = first_document(catalogue, Settings())
    assert document.project.layers == ()
    assert "layer.gpkg is no longer in" in say(document.told[0])
    assert say(document.history.undo_label) == "Do without layer.gpkg"
    assert layer in document.history.steps[document.history.steps[document.history.place.at].before].project.layers


def test_a_project_that_cannot_be_opened_is_refused_when_it_was_asked_for(catalogue: Catalogue, tmp_path: Path) -> None:
    from explorer.errors import ReadError

    with pytest.raises(ReadError, check=says("does not exist")):
        open_document(tmp_path / "absent.subregion", catalogue)


def test_choices_and_footprints_of_an_older_version_are_taken_over(catalogue: Catalogue, tmp_path: Path) -> None:
    old = {
        "partnership": "own-severn", "indicator": "gdhi_per_head", "region": "TLG", "day": "2018-06-01", "year": "2018",
        "preset": "white-paper-2024", "thresholds": ["hinterland_excluded=0.2,0.3"],
        "partners": ["lep-black-country=added:aston-university"], "map_style": ["ramp=heather", "number=4"],
        "flag_list": ["order=kind", "levels=info"], "layers": ["show=names", "top=9", "curved=no"],
        "window": {"maps": "two_maps", "further_maps": '[{"indicator": "employment_rate", "year": null, "shares": true}]'},
    }  # fmt: skip
    settings_file().write_text(json.dumps(old), encoding="utf-8")
    (tmp_path / "data" / "footprints.csv").write_text(OLD_FOOTPRINTS, encoding="utf-8")
    document = first_document(catalogue, Settings())
    project, look = document.project, document.look
    assert document.told == ()
    assert (project.partnership, project.indicator, project.region) == ("own-severn", "gdhi_per_head", "TLG")
    assert project.footprints[0].shares == (("E07000235", 1.0), ("E07000238", 0.4))
    assert (project.as_at, project.period, project.preset) == (date(2018, 6, 1), "2018", "white-paper-2024")
    assert project.limits == (Threshold("hinterland_excluded", (0.2, 0.3)),)
    assert (project.map_style.ramp, project.map_style.classification.number) == ("heather", 4)
    assert [one.member for one in project.partners] == ["aston-university"]
    assert (look.flags.order, look.flags.levels) == ("kind", frozenset({"info"}))
    assert (look.layers.top, look.layers.is_curved, look.layers.shown) == (9, False, frozenset({"names"}))
    assert (look.arrangement, look.further[0].indicator) == ("two_maps", "employment_rate")


@pytest.mark.parametrize(
    "old",
    [
        {"partnership": "gone", "indicator": "gone", "region": "TLZ", "day": "31 February", "year": "x", "preset": "gone"},
        {"partnership": "ca-west-midlands", "thresholds": ["gone=0.2", "gap=0.2,0.3,0.4", 7], "map_style": "no list"},
        {"partnership": "ca-west-midlands", "window": {"maps": 7, "further_maps": "[" * 9999}, "tables": ["{}", "["]},
        {"partnership": "ca-west-midlands", "layers": ["top=400"], "map_style": ["scheme=by_mood", "number=400"], "flows": "[]"},
    ],
)
def test_what_an_older_version_left_and_is_not_known_any_more_is_left_out(catalogue: Catalogue, old: dict[str, object]) -> None:
    settings_file().write_text(json.dumps(old), encoding="utf-8")
    assert first_document(catalogue, Settings()).project == Project()


def test_old_choices_are_taken_over_once(catalogue: Catalogue) -> None:
    settings_file().write_text(json.dumps({"partnership": "lep-black-country"}), encoding="utf-8")
    chosen(first_document(catalogue, Settings()), partnership="lep-worcestershire").close()
    assert first_document(catalogue, Settings(reopen=False)).project == Project()


def test_another_version_of_the_program_and_other_data_are_told_with_what_they_change(catalogue: Catalogue) -> None:
    from explorer import flow
    from explorer.opening import answers_of, bundled_digests

    findings = flow.run(Project(), catalogue)
    here = answers_of(findings)
    same = Saved(Project(), answers=here, bundled=dict(bundled_digests()))
    assert differences(same, findings) == ()
    older = replace(same, program="0.0.9", bundled={**bundled_digests(), "population.csv": "other"})
    told = list(map(say, differences(older, findings)))
    assert "version 0.0.9" in told[0]
    assert "population.csv" in told[1]
    assert told[2] == "The answers and the number of flags are the same."
    changed = replace(older, answers=Answers("fits", here.institutions, here.red + 1, here.amber))
    said = say(sentences(*differences(changed, findings)))
    assert "Economy: fits when it was saved" in said
    assert f"Flags: {here.red + 1} red" in said


def drawn(*footprints: tuple[str, tuple[str, ...]], id_: str = "a", name: str = "Plan A") -> Plan:
    return Plan(id_, name, footprints=tuple(PlanFootprint(each, codes) for each, codes in footprints))


@pytest.mark.parametrize(
    ("plan", "told", "left"),
    [
        (drawn(("X", ("E08000027", "E99999999"))), "without districts that are not known here: E99999999", [("E08000027",)]),
        (drawn(("X", ("E07000026", "E08000027"))), "E07000026 Allerdale → E06000063", [("E06000063", "E08000027")]),
        (drawn(("X", ("E08000027",)), ("Y", ("E08000027", "E08000030"))), "first: Dudley", [("E08000027",), ("E08000030",)]),
    ],
)
def test_a_plan_is_brought_to_the_districts_of_today_and_what_became_of_them_is_told(
    catalogue: Catalogue, plan: Plan, told: str, left: list[tuple[str, ...]]
) -> None:
    project, said = known_here(Project(plans=(plan,)), Known.at_once(catalogue, Project()))
    assert [one.districts for one in project.plans[0].footprints] == left
    assert [told in say(one) for one in said] == [True]


def test_a_second_plan_of_one_id_is_told_to_be_left_out(catalogue: Catalogue) -> None:
    project, said = known_here(Project(plans=(drawn(), drawn(name="Plan B"))), Known.at_once(catalogue, Project()))
    assert [one.name for one in project.plans] == ["Plan A"]
    assert [say(one) for one in said] == ["Another plan has the id a, so “Plan B” is left out."]


def test_a_sound_plan_and_the_period_that_is_held_stay_as_they_are(catalogue: Catalogue) -> None:
    project = Project(period="2023", plans=(drawn(("X", ("E08000027",)), ("Y", ("E08000030",))),))
    assert known_here(project, Known.at_once(catalogue, Project())) == (project, [])


def test_a_period_that_an_indicator_does_not_have_is_told(catalogue: Catalogue) -> None:
    project, said = known_here(Project(period="1066"), Known.at_once(catalogue, Project()))
    assert project.period is None
    assert [say(one) for one in said] == ["Employment rate, 16 to 64 has no 1066 here. Its latest figures are shown."]


def test_districts_of_earlier_years_in_an_own_footprint_are_told_to_be_left_out(catalogue: Catalogue) -> None:
    mine = OwnFootprint("Mine", "a.kml", (("E07000026", 0.7), ("E08000016", 1.0), ("E08000027", 1.0)))
    project, said = known_here(Project(footprints=(mine,)), Known.at_once(catalogue, Project()))
    assert project.footprints[0].shares == (("E08000038", 1.0), ("E08000027", 1.0))
    assert [say(one) for one in said] == ["“Mine” is without districts that are not known here: E07000026."]
