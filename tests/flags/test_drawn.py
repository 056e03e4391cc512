"""A footprint that a plan draws: held against the others of its kind, and said to be a plan's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.flags import raise_flags
from explorer.flags.case import Case
from explorer.flags.sides.chance import below, below_ordered
from explorer.flags.sides.economy import deciding_economy
from explorer.flags.sides.economy_side import economy_grades
from explorer.flags.sides.verdict import Verdict
from explorer.project import Project
from explorer.project.plan import Plan, PlanFootprint, PlanStart
from explorer.words import say

DAY = date(2026, 6, 1)
BODY = "ca-west-midlands"


def a_case(catalogue: Catalogue, *added: str, plan: bool = True) -> Case:
    held = catalogue.partnerships.footprint(BODY, DAY).districts
    footprint = PlanFootprint("WMCA", tuple(sorted({*held, *added})), BODY)
    drawn = Plan("wm", "With more", footprints=(footprint,), start=PlanStart("partnership", BODY, DAY))
    project = Project(as_at=DAY, plans=(drawn,), plan="wm" if plan else "")
    return Case.of(project, Known.of(catalogue, project))


def test_a_drawn_footprint_is_not_among_those_it_is_held_against_and_finds_the_same(catalogue: Catalogue) -> None:
    drawn, stands = a_case(catalogue), a_case(catalogue, plan=False)

    assert (BODY in drawn.peers, BODY in stands.peers) == (False, True)
    assert [say(one.sentence) for one in raise_flags(drawn).flags] == [say(one.sentence) for one in raise_flags(stands).flags]
    assert say(drawn.notes[0]) == "This is what the plan “With more” draws, and not what stands today."


def test_a_district_of_another_authority_overlaps(catalogue: Catalogue) -> None:
    taken = "E08000006"
    flag = next(one for one in raise_flags(a_case(catalogue, taken)).flags if one.kind == "overlap")

    assert flag.areas == (taken,)
    assert "Greater Manchester" in say(flag.sentence)


def test_grades_without_sentences_are_those_with_them(catalogue: Catalogue) -> None:
    case = a_case(catalogue, "E07000196")
    questions = Verdict.of(case).economy.verdict.questions

    assert economy_grades(case, deciding_economy(case)) == tuple(question.grade for question in questions)


def test_ordered_numbers_tell_what_lies_below_as_unordered_do() -> None:
    numbers = np.sort(np.random.default_rng(1).random(500).round(3))
    for observed in (-1.0, 0.0, 0.5, float(numbers[7]), 1.0, 2.0):
        assert below_ordered(numbers, observed) == below(numbers, observed)
    assert np.isnan([below_ordered(numbers, np.nan), below_ordered(numbers[:0], 0.5)]).all()


def test_a_footprint_alone_of_its_kind_has_nothing_to_lie_over(catalogue: Catalogue) -> None:
    case = replace(a_case(catalogue), peers={})

    assert not [one for one in raise_flags(case).flags if one.kind == "overlap"]
