"""Suggestions: what is called best is best within the limits, what is called proved is, and locks and limits hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import CancelledError, ChoiceError
from explorer.plans import divide as dividing
from explorer.plans import starts, suggest
from explorer.plans.divide import divide, measured_division
from explorer.plans.drawing import Drawing
from explorer.plans.front import AXES, front
from explorer.plans.remedies import Remedy, is_cleared, try_it
from explorer.plans.scores import WHOLENESS
from explorer.plans.suggest import Limits, Search, Ties, best_within, next_best
from explorer.project import Project
from explorer.words import say
from tests.support import says

DAY = date(2026, 6, 1)
COVENTRY, SOLIHULL, SOUTH_STAFFORDSHIRE, LICHFIELD, WARWICK = "E08000026", "E08000029", "E07000196", "E07000194", "E07000222"
ELMBRIDGE, SPELTHORNE, CORNWALL = "E07000207", "E07000213", "E06000052"


def a_drawing(known: Known, name: str, footprint: str = "", project: Project | None = None) -> Drawing:
    project = project or Project(as_at=DAY)
    plan = starts.plan_of(known, project, name)
    return Drawing.of(project, known, plan, footprint or plan.names[0])


@pytest.fixture(scope="module")
def midlands(known: Known) -> Drawing:
    return a_drawing(known, "ca-west-midlands")


# ---- The measure --------------------------------------------------------------------------------------------------------


def test_the_score_of_a_set_is_what_the_preview_measures(midlands: Drawing) -> None:
    search = Search.of(midlands, Limits())
    sets, scores, _ = search.ranked(1)
    codes = np.array(midlands.case.all_codes)[search.scores.places]
    for row, score in zip(sets[::3], scores[::3], strict=True):
        after = midlands.preview(list(codes[row != search.scores.row]))
        assert score == pytest.approx(after.gain + WHOLENESS * after.numbers.whole)


def test_only_districts_that_are_tied_to_the_footprint_may_come(midlands: Drawing) -> None:
    search, ties = Search.of(midlands, Limits()), Ties.of(midlands.measured)
    codes = np.array(midlands.case.all_codes)[search.scores.places]
    for code in codes[~search.scores.row]:
        assert max(ties.out[code], ties.into[code]) >= suggest.TIED


# ---- The next best, and the best within limits ----------------------------------------------------------------------------


def test_the_next_best_district_beats_every_other_single_change(midlands: Drawing) -> None:
    found = next_best(midlands, Limits())
    search = Search.of(midlands, Limits())
    sets, scores, tried = search.ranked(1)
    contiguous = [score for row, score in zip(sets, scores, strict=True) if search.hangs_together(row)]

    assert found[0].scores[1] == max(contiguous)
    assert [one.scores[1] for one in found] == sorted((one.scores[1] for one in found), reverse=True)
    assert found[0].proved
    assert f"all {tried} sets" in say(found[0].how_sure)


def test_a_suggestion_says_why_and_what_it_costs(midlands: Drawing) -> None:
    found = next(one for one in next_best(midlands, Limits()) if one.added == (SOUTH_STAFFORDSHIRE,))
    told = say(found.told)

    assert "South Staffordshire sends it" in told
    assert "112,369 residents would change body." in told
    assert "points more of self-containment above the middle of groups of its size" in told


def test_what_stays_the_same_to_a_tenth_is_not_said_to_be_another_figure(known: Known) -> None:
    told = [say(one.told) for one in next_best(a_drawing(known, "ca-north-east"), Limits(), 3)]

    assert "It would keep 94.4% on its weaker side, as now." in told[0]
    assert "It would keep 93.8% on its weaker side, instead of 94.4%." in told[1]


def test_the_best_set_is_never_below_the_best_of_fewer_changes_and_is_in_one_piece(midlands: Drawing) -> None:
    best = [best_within(midlands, Limits(changes=number)) for number in (1, 2, 3)]

    assert best[0].scores[1] <= best[1].scores[1] <= best[2].scores[1]
    assert all(one.after.is_contiguous and one.proved and len(one.codes) <= number for number, one in enumerate(best, 1))


def test_limits_and_locks_hold(midlands: Drawing) -> None:
    locked = replace(midlands, plan=replace(midlands.plan, locks=(COVENTRY, SOUTH_STAFFORDSHIRE)))
    limits = Limits(keep=(SOLIHULL,), never=(LICHFIELD,), population=(3_000_000, 3_150_000), changes=3)
    found = best_within(locked, limits)

    assert not {COVENTRY, SOUTH_STAFFORDSHIRE, SOLIHULL, LICHFIELD} & set(found.codes)
    assert 3_000_000 <= found.after.residents <= 3_150_000


def test_a_district_that_must_be_in_comes_in(midlands: Drawing) -> None:
    assert WARWICK in best_within(midlands, Limits(keep=(WARWICK,), changes=2)).added


def test_a_change_takes_no_other_footprint_of_the_plan_apart(known: Known) -> None:
    drawing = a_drawing(known, "surrey-3u", "West Surrey")
    for one in next_best(drawing, Limits(), most=20):
        other = known.districts
        for footprint in drawing.plan.footprints:
            rest = [code for code in footprint.districts if code not in one.added]
            if footprint.name != "West Surrey" and one.added:
                assert rest, other


def test_the_solver_finds_what_trying_all_finds(midlands: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    limits = Limits(changes=2, measure="containment", seconds=60)
    tried = best_within(midlands, limits)
    monkeypatch.setattr(suggest, "MOST_SETS", 0)
    solved = best_within(midlands, limits)

    assert solved.scores[1] == pytest.approx(tried.scores[1])
    assert solved.proved
    assert say(solved.how_sure) == "Proved by the solver."


def test_what_is_not_proved_says_by_how_much_another_could_be_better(known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggest, "MOST_SETS", 0)
    drawing = a_drawing(known, "ca-west-yorkshire")
    solved = best_within(drawing, Limits(changes=2))
    tried = Search.of(drawing, Limits()).ranked(2)[1].max()

    assert not solved.proved
    assert tried <= solved.scores[1] + solved.gap + 1e-9
    assert "Not proved" in say(solved.how_sure)


def test_the_front_keeps_more_with_everything_more_that_it_takes(midlands: Drawing) -> None:
    points = front(midlands, Limits(changes=2))
    search = Search.of(midlands, Limits())
    sets = search.ranked(2)[0]
    kept, residents = search.scores.kept(sets.astype(float)), sets @ search.scores.people

    assert not points[0].codes
    for axis in AXES:
        on_it = sorted((getattr(one, axis), one.kept) for one in points if axis in one.axes)
        assert len(on_it) > 1
        assert [each for _, each in on_it] == sorted({each for _, each in on_it})
    for one in points:
        after = midlands.preview(one.codes)
        assert (one.kept, one.residents, one.members) == pytest.approx((after.numbers.kept, after.residents, len(after.codes)))
        if "residents" in one.axes:
            better = sets[(kept > one.kept + 1e-9) & (residents <= one.residents)]
            assert not any(search.hangs_together(row) for row in better)


REFUSED = {
    "keep and never": (Limits(keep=(COVENTRY,), never=(COVENTRY,)), "Coventry is both to keep and never to come in"),
    "residents": (Limits(population=(2e6, 1e6)), "The lowest number of residents, 2,000,000, is above the highest, 1,000,000"),
    "kept": (Limits(keep=(COVENTRY,), population=(0, 100_000)), "above the highest number, 100,000"),
    "changes": (Limits(keep=(WARWICK, LICHFIELD), changes=1), "More districts are to come in than the one change allowed"),
    "too many": (
        Limits(population=(9e7, 9.1e7), changes=2),
        "With 2 changes, .* residents at most, and at least 90,000,000",
    ),
    "too few": (Limits(population=(0, 1e4), changes=1), "With one change, .* residents at least, and at most 10,000"),
    "far away": (
        Limits(keep=(CORNWALL,), changes=None),
        "Cornwall is to be kept, and neither .* touches it",
    ),
    "nothing": (Limits(population=(3e6, 3e6 + 1), changes=2), "No footprint around"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_limits_that_contradict_each_other_are_named(why: str, midlands: Drawing) -> None:
    limits, sentence = REFUSED[why]
    with pytest.raises(ChoiceError, check=says(sentence)):
        best_within(midlands, limits)


def test_a_lock_that_contradicts_a_limit_is_named(midlands: Drawing) -> None:
    locked = replace(midlands, plan=replace(midlands.plan, locks=(COVENTRY, WARWICK)))
    for limits in (Limits(never=(COVENTRY,)), Limits(keep=(WARWICK,), changes=2)):
        with pytest.raises(ChoiceError, check=says("contradicts a lock")):
            best_within(locked, limits)


def test_where_all_is_locked_or_empty_or_not_covered_a_sentence_says_so(
    known: Known, midlands: Drawing, catalogue: Catalogue, shared_data: Path
) -> None:
    everything = replace(midlands, plan=replace(midlands.plan, locks=midlands.case.all_codes))
    with pytest.raises(ChoiceError, check=says("No district of .* may go, and none that is tied to it may come")):
        next_best(everything, Limits())
    with pytest.raises(ChoiceError, check=says("has no district in any footprint")):
        next_best(Drawing.of(Project(), known, starts.from_nothing("New"), "New"), Limits())
    project = Project(flows=shared_data / "flows" / "ODWP01EW_LTLA.csv.gz")
    with pytest.raises(ChoiceError, check=says("The flows do not cover")):
        next_best(a_drawing(Known.of(catalogue, project), "crd-glasgow", project=project), Limits())


def test_the_raw_measure_does_what_brute_force_found(catalogue: Catalogue, shared_data: Path) -> None:
    project = Project(flows=shared_data / "flows" / "ODWP01EW_LTLA.csv.gz", as_at=DAY)
    drawing = a_drawing(Known.of(catalogue, project), "ca-west-midlands", project=project)
    one, three = (best_within(drawing, Limits(changes=number, measure="containment")) for number in (1, 3))

    assert (one.dropped, round(one.scores[0], 3), round(one.scores[1], 3)) == ((COVENTRY,), 0.833, 0.844)
    assert (set(three.added), round(three.scores[1], 3)) == ({SOUTH_STAFFORDSHIRE, WARWICK, "E07000234"}, 0.861)


# ---- Divisions ---------------------------------------------------------------------------------------------------------


def test_a_small_extent_is_divided_as_well_as_can_be_proved(known: Known) -> None:
    plan = starts.plan_of(known, Project(), "surrey-2u")
    found = divide(known, plan, 2)
    measured = measured_division(Project(), known, found)
    flows = known.flows.matrix.loc[list(plan.extent), list(plan.extent)].to_numpy()
    people = known.population[list(plan.extent)].to_numpy()
    land = dividing._Land.of(known, plan, plan.extent)
    low, high = found.population
    best = max(
        flows[np.equal.outer(labels, labels)].sum()
        for labels in map(np.array, product((0, 1), repeat=len(people)))
        if low <= people[labels == 0].sum() <= high and low <= people[labels == 1].sum() <= high
        and all(land.is_contiguous(labels.tolist(), part) for part in (0, 1))
    )  # fmt: skip

    assert found.proved
    assert found.kept == pytest.approx(best / known.flows.matrix.loc[list(plan.extent)].to_numpy().sum())
    assert measured.kept == pytest.approx(found.kept)
    assert all(one.is_contiguous for one in measured.footprints)


def test_a_search_keeps_to_the_limits_below_its_bound_and_comes_out_the_same(
    known: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = starts.plan_of(known, Project(), "essex-5u")
    monkeypatch.setattr(dividing, "MOST_STARTS", 8)
    one, again = (divide(known, plan, 4, seed=3, seconds=60) for _ in range(2))
    sizes = [known.population[list(each.districts)].sum() for each in one.plan.footprints]

    assert one.plan == again.plan
    assert not one.proved
    assert one.kept <= one.bound
    assert min(sizes) >= one.population[0]
    assert max(sizes) <= one.population[1]
    assert "(seed 3)" in say(one.told)


def test_locked_districts_stay_together_and_apart(known: Known) -> None:
    plan = starts.plan_of(known, Project(), "surrey-2u")
    locked = replace(plan, locks=(ELMBRIDGE, SPELTHORNE))
    found = divide(known, locked, 2).plan
    holders = [holder.name for code in locked.locks if (holder := found.holder(code)) is not None]

    assert holders == ["East Surrey", "West Surrey"]


@pytest.mark.parametrize(
    ("parts", "population", "sentence"),
    [
        (12, None, "11 districts cannot be divided into 12"),
        (0, None, "11 districts cannot be divided into 0"),
        (2, (1e6, 2e6), "do not add up to the 1,199,870"),
        (2, (5e5, 4e5), "is above the highest"),
        (2, (599_000, 600_900), "No contiguous division into 2"),
    ],
)
def test_a_division_that_cannot_be_is_refused_in_a_sentence(
    known: Known, parts: int, population: tuple[float, float] | None, sentence: str
) -> None:
    with pytest.raises(ChoiceError, check=says(sentence)):
        divide(known, starts.plan_of(known, Project(), "surrey-2u"), parts, population)


def test_locks_that_contradict_the_number_of_footprints_or_their_residents_are_named(known: Known) -> None:
    three = starts.plan_of(known, Project(), "surrey-3u")
    locked = replace(three, locks=three.extent)
    with pytest.raises(
        ChoiceError, check=says("locked in North Surrey, East Surrey and West Surrey, more footprints than the 2")
    ):
        divide(known, locked, 2)
    with pytest.raises(ChoiceError, check=says("What is locked in North Surrey has")):
        divide(known, replace(locked, locks=three.footprints[1].districts), 4, (0, 320_000))
    with pytest.raises(ChoiceError, check=says("Birmingham alone has")):
        divide(known, starts.plan_of(known, Project(), "ca-west-midlands"), 4, (0, 1e6))
    with pytest.raises(ChoiceError, check=says("has no district in any footprint")):
        divide(known, starts.from_nothing("New"), 2)


def test_a_search_that_is_stopped_keeps_the_best_so_far(known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = starts.plan_of(known, Project(), "essex-5u")
    stopped = divide(known, plan, 4, seed=3, progress=StopsAfter(3))
    drawing = a_drawing(known, "ca-west-yorkshire")
    best = best_within(drawing, Limits(changes=2))
    monkeypatch.setattr(suggest, "MOST_SETS", 0)
    better = best_within(drawing, Limits(changes=2), StopsAfter(4))

    assert (stopped.tried, stopped.proved, len(stopped.plan.footprints)) == (3, False, 4)
    surrey = starts.plan_of(known, Project(), "surrey-3u")
    every, some = divide(known, surrey, 4), divide(known, surrey, 4, progress=StopsAfter(3))
    assert (every.proved, some.proved) == (True, False)
    assert some.tried < every.tried
    assert some.kept <= every.kept <= some.bound
    assert not better.proved
    assert better.scores[1] <= best.scores[1] <= better.scores[1] + better.gap
    for work in (lambda: divide(known, plan, 4, progress=StopsAfter(0)), lambda: best_within(drawing, Limits(), StopsAfter(0))):
        with pytest.raises(CancelledError):
            work()


@pytest.mark.parametrize("steps", [1, 2])
def test_the_solver_that_is_stopped_keeps_what_it_has_and_bounds_what_it_might_have_found(
    midlands: Drawing, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    limits = Limits(changes=3, measure="containment", seconds=60)
    best = best_within(midlands, limits)
    monkeypatch.setattr(suggest, "MOST_SETS", 0)
    stopped = best_within(midlands, limits, StopsAfter(steps))

    assert not stopped.proved
    assert stopped.after.is_contiguous
    assert len(stopped.codes) <= 3
    assert stopped.scores[0] <= stopped.scores[1] <= best.scores[1] <= stopped.scores[1] + stopped.gap


class StopsAfter:
    """Somebody who presses Stop after some steps."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def step(self, message: object = "", fraction: float | None = None) -> None:
        self.left -= 1
        if self.left < 0:
            raise CancelledError


def test_the_solver_leaves_no_more_pieces_than_there_are(known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = starts.from_codes(known.districts, ["E07000197", COVENTRY, WARWICK], "Two pieces")
    drawing = Drawing.of(Project(), known, plan, "Two pieces")
    limits = Limits(changes=2, measure="containment", seconds=60)
    tried = best_within(drawing, limits)
    monkeypatch.setattr(suggest, "MOST_SETS", 0)
    solved = best_within(drawing, limits)

    assert (solved.proved, set(solved.codes)) == (True, set(tried.codes))


def test_an_extent_that_lies_apart_needs_more_footprints(known: Known) -> None:
    plan = starts.from_codes(known.districts, ["E06000053", "E07000207", "E07000212"], "Far apart")
    with pytest.raises(ChoiceError, check=says("does not hang together: Isles of Scilly")):
        divide(known, plan, 1)


# ---- Try it --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["ca-west-midlands", "lep-black-country"])
def test_every_flag_has_a_change_that_clears_it_or_a_sentence(known: Known, name: str) -> None:
    drawing = a_drawing(known, name)
    locked = drawing.case.codes[0]
    drawing = replace(drawing, plan=replace(drawing.plan, locks=(locked,)))
    for flag in drawing.measured.raised:
        found = try_it(drawing, flag)
        if isinstance(found, Remedy):
            assert is_cleared(flag, drawing.measured, drawing.preview(found.codes)), flag.kind
            assert locked not in found.codes
            assert say(found.title)
        else:
            assert say(found).endswith(".")


def test_what_lies_apart_is_joined_by_the_district_between(known: Known) -> None:
    drawing = a_drawing(known, "ca-west-midlands").taken(["E07000197"])
    flag = next(one for one in drawing.measured.raised if one.kind == "not_contiguous")
    found = try_it(drawing, flag)

    assert isinstance(found, Remedy)
    assert len(found.codes) == 1
    assert found.after.is_contiguous


def test_the_hinterland_that_is_left_out_comes_in_at_once(midlands: Drawing) -> None:
    flag = next(one for one in midlands.measured.raised if one.kind == "hinterland_excluded" and one.level == "red")
    found = try_it(midlands, flag)

    assert isinstance(found, Remedy)
    assert SOUTH_STAFFORDSHIRE in found.codes
