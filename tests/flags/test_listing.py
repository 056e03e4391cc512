from dataclasses import replace

import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.flags.findings import Findings
from explorer.flags.listing import ELSEWHERE, WHOLE, sections, wanted
from explorer.flags.model import LEVELS
from explorer.project import Project
from explorer.project.flag_choice import FlagChoice
from explorer.words import say


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    return flow.run(Project(), catalogue)


def test_by_level_red_comes_first_and_within_a_level_what_is_about_most_people(findings: Findings) -> None:
    listed = wanted(findings.flags, FlagChoice("level"))
    assert listed == findings.flags
    assert [flag.level for flag in listed] == sorted((flag.level for flag in listed), key=LEVELS.index)
    reds = [flag.people for flag in listed if flag.level == "red"]
    assert reds == sorted(reds, reverse=True)


def test_by_kind_flags_of_a_kind_stand_together(findings: Findings) -> None:
    kinds = [flag.kind for flag in wanted(findings.flags, FlagChoice("kind"))]
    assert len(set(kinds)) == sum(one != other for one, other in zip(kinds, ["", *kinds], strict=False))


def test_what_is_left_out_is_left_out_and_nothing_else(findings: Findings) -> None:
    kept = wanted(findings.flags, FlagChoice(levels=frozenset({"amber"}), kinds=frozenset({"gap"})))
    assert kept
    assert list(kept) == [flag for flag in findings.flags if flag.level != "amber" and flag.kind != "gap"]


def test_without_grouping_there_is_one_section_without_a_title(findings: Findings) -> None:
    assert [(section.title, section.flags) for section in sections(findings, FlagChoice())] == [(None, findings.flags)]


def test_under_districts_each_flag_stands_wherever_it_is_about(findings: Findings) -> None:
    grouped = sections(findings, FlagChoice(by_district=True))
    assert {flag.message for section in grouped for flag in section.flags} == {flag.message for flag in findings.flags}
    for section in grouped:
        for flag in section.flags:
            about = findings.districts_of(flag)
            assert section.district in about if section.district else section.title in (WHOLE, ELSEWHERE)


def test_flags_about_the_whole_footprint_stand_once_at_the_head(findings: Findings) -> None:
    first, *rest = sections(findings, FlagChoice(by_district=True))
    assert first.title == WHOLE
    assert "many_economies" in {flag.kind for flag in first.flags}
    assert all(flag not in section.flags for section in rest for flag in first.flags)


def test_a_flag_without_a_district_is_not_lost(findings: Findings) -> None:
    odd = replace(findings, flags=(replace(findings.flags[0], areas=()),))
    assert [section.title for section in sections(odd, FlagChoice(by_district=True))] == [ELSEWHERE]


def test_a_heading_counts_its_flags(findings: Findings) -> None:
    for section in sections(findings, FlagChoice(by_district=True)):
        assert section.heading is not None
        assert say(section.heading).endswith("1 flag" if len(section.flags) == 1 else f"{len(section.flags)} flags")


def test_nothing_to_list_gives_no_section(findings: Findings) -> None:
    assert sections(replace(findings, flags=()), FlagChoice()) == ()
