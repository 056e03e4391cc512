"""Findings carry the verdict, its robustness and what was not checked; a kind is surveyed one footprint after the other."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.flags import raise_flags
from explorer.flags.case import Case
from explorer.flags.findings import Findings, rests_on_lockdown
from explorer.flags.model import OURS
from explorer.flags.sides.alternatives import alternatives
from explorer.flags.sides.answers import VERDICT_SIDES
from explorer.flags.sides.verdict import Verdict
from explorer.flags.survey import survey
from explorer.layers import indicator_layer
from explorer.project import Project, Threshold
from explorer.project.own_footprint import OwnFootprint
from explorer.readers.flows import FlowReading
from explorer.readers.flows.model import BaseChoice
from explorer.said import Said
from explorer.words import say
from tests.flags.toy import a_case, some_flows

DAY = date(2025, 6, 1)


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    return flow.run(Project(as_at=DAY), catalogue)


def test_findings_give_a_verdict_on_both_sides_and_say_how_firm_it_is(findings: Findings) -> None:
    assert [one.side for one in findings.verdicts] == list(VERDICT_SIDES) == list(findings.firmness)
    assert all(one.same_under for one in findings.firmness.values())


def test_an_answer_names_the_question_that_decided(findings: Findings) -> None:
    for one in findings.verdicts:
        assert one.decided_by
        assert {one.question(key).id for key in one.decided_by} == set(one.decided_by)


def test_the_lockdown_stands_with_the_headline_where_census_2021_is_used(findings: Findings) -> None:
    assert any("lockdown" in say(caution) for caution in findings.cautions)


def test_a_scottish_footprint_on_the_estimate_rests_on_no_lockdown(catalogue: Catalogue) -> None:
    cautions = [say(one) for one in flow.run(Project(partnership="crd-glasgow"), catalogue).cautions]
    assert "The totals of its commuting are those of Census 2011." in cautions
    assert not any("lockdown" in caution for caution in cautions)
    assert not any("Ireland" in caution for caution in cautions)


def test_a_footprint_in_northern_ireland_says_that_the_border_is_the_edge_of_the_data(catalogue: Catalogue) -> None:
    cautions = [say(one) for one in flow.run(Project(partnership="crd-derry-strabane"), catalogue).cautions]
    assert "Commuting across the border with Ireland is not counted." in cautions


def test_a_footprint_across_nations_says_that_it_mixes_censuses(catalogue: Catalogue) -> None:
    borderlands = next(key for key, one in catalogue.partnerships.partnerships.items() if "Borderlands" in one.name)
    cautions = flow.run(Project(partnership=borderlands), catalogue).cautions
    assert any("mixes two censuses" in say(caution) for caution in cautions)


def test_every_kind_is_raised_clear_or_not_checked(findings: Findings) -> None:
    raised = {flag.kind for flag in findings.flags}
    assert not raised & set(findings.clear)
    assert not set(findings.clear) & set(findings.not_checked)


def test_every_partnership_can_be_looked_at_and_every_number_names_a_source_that_is_listed(known: Known) -> None:
    without, layer = 0, indicator_layer(known, Project().indicator)
    for partnership in known.partnerships.partnerships:
        project = Project(partnership=partnership)
        case = Case.of(project, known, layer)
        flagged = raise_flags(case)
        found = Findings.of(project, known, case, flagged, layer, Verdict.of(case))
        assert {link.source for flag in found.flags for link in flag.evidence} <= set(found.sources), partnership
        assert not any(re.search(r"\bnan\b", say(flag.message)) for flag in flagged.flags), partnership
        assert case.codes or flagged.clear == ()
        without += not case.codes
    assert without < 10


def test_changed_thresholds_are_told_among_the_notes(catalogue: Catalogue) -> None:
    found = flow.run(Project(as_at=DAY, limits=(Threshold("hinterland_excluded", (0.9, 0.95)),)), catalogue)
    assert any(say(note).startswith("Threshold of “Hinterland left out”: red from 95%, amber from 90%") for note in found.notes)
    assert "hinterland_excluded" in found.clear


def test_the_bundled_areas_are_tried_beside_the_users_own(catalogue: Catalogue, known: Known, findings: Findings) -> None:
    others = alternatives(replace(findings.project, areas=Path("own.csv")), known, findings.case)
    assert [one.functional_areas for one in others.values()] == [catalogue.functional_areas]
    assert alternatives(findings.project, known, findings.case) == {}


def test_whom_a_census_file_counts_otherwise_is_tried_too() -> None:
    bases = (BaseChoice("fixed", "fixed", 600.0), BaseChoice("home", "fixed+home", 700.0))
    read = SimpleNamespace(flows=lambda _, reading: replace(some_flows(), base=reading.base))
    case = a_case(flows=replace(some_flows(), bases=bases))
    known = SimpleNamespace(files=read, own_flows=case.flows, flows_for=lambda _: case.flows)
    others = alternatives(Project(flows=Path("od.csv")), cast("Known", known), case)
    assert {say(name): other.flows.base for name, other in others.items()} == {
        "people with a fixed workplace and people who work mainly at home counted": "home"
    }


@pytest.mark.parametrize(("census", "expected"), [("2021", True), ("2011", False), ("", False)])
def test_flows_of_ones_own_rest_on_the_lockdown_only_if_they_are_of_2021(census: str, expected: bool) -> None:
    flows = some_flows()
    case = a_case(flows=replace(flows, source=replace(flows.source, census=census)))
    assert rests_on_lockdown(case) == expected


def test_every_footprint_of_a_kind_is_surveyed(known: Known) -> None:
    found = list(survey(Project(as_at=date(2019, 12, 31)), known, "combined_authority"))
    assert len(found) == 10
    assert all(len(one.verdicts) == 2 and set(one.firmness) <= set(VERDICT_SIDES) for one in found)


def test_a_survey_rests_on_the_users_own_files(catalogue: Catalogue, tmp_path: Path) -> None:
    areas, flows = tmp_path / "areas.csv", tmp_path / "flows.csv"
    codes = catalogue.districts.codes
    areas.write_text("\n".join(["zone,area", *(f"{code},A" for code in codes)]) + "\n", encoding="utf-8")
    flows.write_text(
        "\n".join(["residence,workplace,people", *(f"{code},{code},100" for code in codes)]) + "\n", encoding="utf-8"
    )
    reading = FlowReading(believed=True)
    project = Project(as_at=DAY, areas=areas, flows=flows, flow_reading=reading)
    found = next(iter(survey(project, Known.of(catalogue, project), "combined_authority")))
    assert say(found.case.functional_areas.said) == "functional areas from areas.csv"
    assert found.case.containment.supply == 1


def test_the_lines_of_the_map_are_named(findings: Findings) -> None:
    assert [line.role for line in findings.lines] == ["region", "functional_area", "footprint"]


def test_what_a_finding_says_of_its_footprint(catalogue: Catalogue, findings: Findings) -> None:
    assert say(findings.headline).startswith("The West Midlands Combined Authority is out of line in")
    assert findings.flags_about(["E07000234"])
    assert findings.districts_of(findings.flags[0])
    assert findings.undrawn_areas == [code for code in findings.met_areas if code not in findings.drawn_areas.values()]
    assert set(findings.drawn_regions.values()) == {"TLG"}
    assert findings.cautions[0] == Said("findings-caution-estimated")
    assert findings.design.title
    assert "second" not in findings.sources


def test_a_footprint_without_a_misfit_says_how_much_was_looked_at(findings: Findings) -> None:
    clear = replace(findings, flags=())
    said = f"None of the {len(findings.clear)} checks made found the West Midlands Combined Authority out of line."
    assert say(clear.headline).startswith(said)


def test_a_footprint_of_ones_own_that_is_drawn_again_is_looked_at_anew(catalogue: Catalogue) -> None:
    found = []
    for codes in (["E08000025"], ["E08000025", "E08000029"]):
        draft = OwnFootprint("Draft", "draft.geojson", tuple((code, 1.0) for code in codes))
        found.append(flow.run(Project(partnership=draft.id, footprints=(draft,)), catalogue))
    assert [len(one.footprint.districts) for one in found] == [1, 2]
    assert all(list(one.case.peers.values()) == [one.footprint] for one in found)
    assert all("overlap" in one.not_checked for one in found)


def test_the_indicator_is_combined_for_the_footprint(findings: Findings) -> None:
    assert findings.combined is not None
    assert say(findings.combined.method) == "sum of numerators divided by sum of denominators"
    assert 0.9 <= findings.combined.coverage <= 1
    assert replace(findings, case=replace(findings.case, figures=None)).combined is None


def test_a_body_without_districts_says_so_before_all_else(catalogue: Catalogue) -> None:
    empty = flow.run(Project(as_at=date(2010, 1, 1)), catalogue)
    assert say(empty.headline).startswith("Cannot tell: no whole district is recorded as a member")


def test_every_flag_names_whose_threshold_it_is(findings: Findings) -> None:
    assert {flag.criterion for flag in findings.flags} >= {OURS}
    assert all(flag.criterion == flag.limit.origin for flag in findings.flags)
    assert findings.area_name("X") == "X"


def test_flows_that_leave_a_member_out_give_no_self_containment(catalogue: Catalogue, tmp_path: Path) -> None:
    flows = tmp_path / "flows.csv"
    flows.write_text("residence,workplace,people\nE08000025,E08000025,100\n", encoding="utf-8")
    found = flow.run(Project(flows=flows, as_at=DAY), catalogue)
    assert found.containment is None
    assert "inside it" not in say(found.headline)
    assert {one.answer for one in found.verdicts if one.side == "economy"} <= {"cannot_tell", "does_not_fit"}


def test_districts_without_a_shape_are_a_caution(findings: Findings) -> None:
    counted = next(m for m in findings.footprint.memberships if not m.left_out_because)
    footprint = replace(findings.footprint, memberships=(counted, replace(counted, district="E99999999")))
    partly = replace(findings, footprint=footprint)
    assert "has no shape for 1 of the 2 districts of the footprint: E99999999." in say(partly.cautions[-1])
