from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from explorer.project import Project
from explorer.project.history import UNDO_LIMIT, History

projects = st.builds(
    Project,
    partnership=st.sampled_from(["ca-west-midlands", "lep-black-country"]),
    indicator=st.sampled_from(["employment_rate", "gva_per_hour"]),
    region=st.sampled_from(["", "TLG"]),
    period=st.none() | st.sampled_from(["2023", "2023/24", "2021-2023"]),
)
"""Few enough that the same project comes up twice."""

acts = st.lists(projects | st.sampled_from(["undo", "redo"]), max_size=20)
"""What a person does: choices, undo and redo."""


def history_of(chosen: list[Project]) -> History:
    history = History.of(Project())
    for place, project in enumerate(chosen):
        history.take(history.done(f"Edit {place}", project))
    return history


def walked(done: list[Project | str]) -> History:
    history = History.of(Project())
    for place, act in enumerate(done):
        if isinstance(act, Project):
            history.take(history.done(f"Edit {place}", act))
        else:
            history.take(history.undone() if act == "undo" else history.redone())
    return history


@given(st.lists(projects, max_size=8), projects)
def test_undo_takes_back_what_was_done(chosen: list[Project], edit: Project) -> None:
    history = history_of(chosen)
    before = history.project
    history.take(history.done("Edit", edit))
    history.take(history.undone())
    assert history.project == before


@given(acts)
def test_redo_brings_back_what_undo_took(done: list[Project | str]) -> None:
    history = walked(done)
    after, label, move = history.project, history.undo_label, history.undone()
    history.take(move)
    if move is not None:
        history.take(history.redone())
    assert (history.project, history.undo_label) == (after, label)


@given(st.lists(projects, max_size=8))
def test_undoing_everything_leads_to_the_start(chosen: list[Project]) -> None:
    history = history_of(chosen)
    for _ in chosen:
        history.take(history.undone())
    assert history.project == Project()


@given(st.lists(projects, min_size=1, max_size=8), st.integers(0, 8))
def test_redoing_everything_leads_back_to_the_last_project(chosen: list[Project], steps: int) -> None:
    history = history_of(chosen)
    for _ in range(steps):
        history.take(history.undone())
    for _ in range(steps):
        history.take(history.redone())
    assert history.project == chosen[-1]


@given(acts)
def test_no_step_is_lost_by_whatever_is_done_after_it(done: list[Project | str]) -> None:
    chosen = [act for act in done if isinstance(act, Project)]
    assert [step.project for step in reversed(walked(done).listed())] == [Project(), *chosen]


@given(acts, projects)
def test_a_step_that_is_only_planned_changes_nothing(done: list[Project | str], edit: Project) -> None:
    history = walked(done)
    before = history.copy()
    assert history.done("Edit", edit) is not None
    history.undone()
    history.redone()
    assert history == before


@given(acts, acts)
def test_a_copy_goes_its_own_way(done: list[Project | str], more: list[Project | str]) -> None:
    history = walked(done)
    before, copy = history.copy(), history.copy()
    for act in more:
        if isinstance(act, Project):
            copy.take(copy.done("Edit", act))
    assert history == before


def test_undo_names_the_edit_it_would_take_back() -> None:
    history = history_of([Project(indicator="gva_per_hour")])
    assert (history.undo_label, history.redo_label) == ("Edit 0", "")


def test_redo_names_the_edit_it_would_bring_back() -> None:
    history = history_of([Project(indicator="gva_per_hour")])
    history.take(history.undone())
    assert (history.undo_label, history.redo_label) == ("", "Edit 0")


def test_a_new_edit_can_not_be_redone_past() -> None:
    history = history_of([Project(region="TLG"), Project(region="TLH")])
    history.take(history.undone())
    history.take(history.done("Choose region", Project(region="TLI")))
    assert history.redo_label == ""


def test_undo_before_any_edit_leads_nowhere() -> None:
    assert History.of(Project(region="TLG")).undone() is None


def test_redo_without_an_undo_leads_nowhere() -> None:
    assert history_of([Project(region="TLG")]).redone() is None


def test_the_oldest_steps_are_forgotten_when_there_are_too_many() -> None:
    history = history_of([replace(Project(), period=str(year)) for year in range(UNDO_LIMIT + 10)])
    for _ in range(UNDO_LIMIT + 10):
        history.take(history.undone())
    assert len(history.steps) == UNDO_LIMIT
    assert history.project.period == "10"
