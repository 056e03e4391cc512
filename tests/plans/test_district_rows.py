"""The list of the drawing table: states, and what each district would do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from explorer.catalogue.known import Known
from explorer.plans import starts
from explorer.plans.district_rows import district_rows, toggled_change
from explorer.plans.drawing import Drawing
from explorer.plans.scores import WHOLENESS
from explorer.project import Project
from explorer.words import say

DAY = date(2026, 6, 1)
COVENTRY, SOUTH_STAFFORDSHIRE = "E08000026", "E07000196"


def a_drawing(known: Known, name: str) -> Drawing:
    plan = starts.plan_of(known, Project(as_at=DAY), name)
    return Drawing.of(Project(as_at=DAY), known, plan, plan.names[0])


def test_what_would_help_most_stands_first_and_says_what_a_preview_measures(known: Known) -> None:
    drawing = a_drawing(known, "ca-west-midlands")
    rows = district_rows(drawing)
    first, now = rows[0], drawing.measured
    after = drawing.preview([first.code])

    assert first.points == max(row.points for row in rows)
    gained = after.gain + WHOLENESS * after.numbers.whole - now.gain - WHOLENESS * now.numbers.whole
    assert first.points == pytest.approx(100 * gained)
    assert {row.code for row in rows} >= set(drawing.case.codes) | set(drawing.case.neighbours)


def test_states_are_in_words(known: Known) -> None:
    drawing = a_drawing(known, "ca-west-midlands")
    drawing = replace(drawing, plan=replace(drawing.plan, locks=(COVENTRY,)))
    states = {row.code: say(row.cells[1]) for row in district_rows(drawing)}
    surrey = a_drawing(known, "surrey-2u")

    assert (states[COVENTRY], states[SOUTH_STAFFORDSHIRE]) == ("in, locked", "out")
    assert {say(row.cells[1]) for row in district_rows(surrey)} == {"in", "in another"}
    assert [toggled_change(surrey, code) for code in ("E07000207", "E07000213")] == ["remove", "move"]


def test_an_empty_footprint_lists_what_may_come_and_promises_nothing(known: Known) -> None:
    plan = starts.from_nothing("New", ("E07000207", "E07000213"))
    rows = district_rows(Drawing.of(Project(as_at=DAY), known, plan, "New"))

    assert [say(row.cells[2]) for row in rows] == ["not known", "not known"]
