"""What the preview says equals what a fresh run says of the edited footprint."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.flags.model import LEVELS
from explorer.plans import starts
from explorer.plans.drawing import Drawing, Measured, in_hand
from explorer.project import Project
from explorer.project.plan import Plan
from explorer.words import say

STAFFORD, COVENTRY = "E07000197", "E08000026"
DAY = date(2026, 6, 1)

STARTS = (
    "ca-west-midlands", "surrey-3u", "lep-black-country", "ca-north-east", "kent-4b", "crd-belfast-region", "pfa-kent"
)  # fmt: skip


def same(measured: Measured, project: Project, plan: Plan, name: str, catalogue: Catalogue) -> None:
    """Hold a preview against a run of the whole journey."""
    with_it, _ = in_hand(project, Known.of(catalogue, project), plan, name)
    findings = flow.run(with_it, catalogue)
    ranked = sorted(measured.raised, key=lambda one: LEVELS.index(one.level))
    shown = sorted((one.level, one.kind, say(one.flag.message)) for one in ranked)
    assert shown == sorted((flag.level, flag.kind, say(flag.message)) for flag in findings.flags)
    assert (measured.economy, measured.institutions) == tuple(side.answer for side in findings.verdict.sides)
    numbers = findings.verdict.economy.numbers
    for name_of in ("supply", "demand", "employed", "jobs", "within", "whole", "hinterland", "covered"):
        assert np.isclose(getattr(measured.numbers, name_of), getattr(numbers, name_of), equal_nan=True), name_of
    if numbers.comparison is not None:
        assert measured.percentile == numbers.comparison.percentile
        assert measured.band == numbers.comparison.anywhere


@settings(max_examples=12)
@given(st.data())
def test_a_preview_after_any_edits_equals_a_fresh_run(catalogue: Catalogue, known: Known, data: st.DataObject) -> None:
    project = Project(as_at=DAY)
    start = starts.plan_of(known, project, data.draw(st.sampled_from(STARTS)))
    drawing = Drawing.of(project, known, start, data.draw(st.sampled_from(start.names)))
    near = sorted({*drawing.case.neighbours, *drawing.case.codes})
    for code in data.draw(st.lists(st.sampled_from(near), max_size=4, unique=True)):
        drawing = drawing.taken([code])
    far = data.draw(st.sampled_from(near) | st.sampled_from(known.districts.codes))
    flips = [far, *data.draw(st.lists(st.sampled_from(near), max_size=2, unique=True))]
    wanted = set(drawing.footprint.districts)
    for code in flips:
        wanted ^= {code}
    if not wanted:
        return
    after = drawing.taken(flips)
    assert set(after.footprint.districts) == wanted

    same(drawing.preview(flips), project, after.plan, after.name, catalogue)


def test_a_preview_on_census_flows_equals_a_fresh_run(catalogue: Catalogue, shared_data: Path) -> None:
    project = Project(flows=shared_data / "flows" / "ODWP01EW_LTLA.csv.gz", as_at=DAY)
    known = Known.of(catalogue, project)
    drawing = Drawing.of(project, known, starts.plan_of(known, project, "ca-west-midlands"), "West Midlands Combined Authority")

    same(drawing.preview([STAFFORD]), project, drawing.taken([STAFFORD]).plan, drawing.name, catalogue)
    same(drawing.preview([COVENTRY]), project, drawing.taken([COVENTRY]).plan, drawing.name, catalogue)


def test_a_preview_changes_nothing(known: Known) -> None:
    drawing = Drawing.of(
        Project(as_at=DAY), known, starts.plan_of(known, Project(), "ca-west-midlands"), "West Midlands Combined Authority"
    )
    before = drawing.measured.numbers.deciding

    drawing.preview([STAFFORD])

    assert Measured.of(drawing.case).numbers.deciding == before


def test_a_footprint_without_districts_is_measured_without_an_error(known: Known) -> None:
    empty = Drawing.of(Project(), known, starts.from_nothing("New"), "New")

    assert (empty.measured.economy, empty.measured.raised, empty.measured.codes) == ("cannot_tell", (), ())
    assert empty.preview([STAFFORD]).codes == (STAFFORD,)
