from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from explorer.project import UNDO_LIMIT, History, Project

projects = st.builds(
    Project,
    partnership=st.sampled_from(["ca-west-midlands", "lep-black-country"]),
    indicator=st.sampled_from(["employment_rate", "gva_per_hour"]),
    region=st.sampled_from(["", "TLG"]),
    year=st.none() | st.integers(2000, 2030),
)
"""Few enough that the same project comes up twice."""


def history_of(chosen: list[Project]) -> History:
    history = History(Project())
    for place, project in enumerate(chosen):
        history.do(f"Edit {place}", project)
    return history


@given(st.lists(projects, max_size=8), projects)
def test_undo_takes_back_what_was_done(chosen: list[Project], edit: Project) -> None:
    history = history_of(chosen)
    before = history.project
    history.do("Edit", edit)
    assert edit == before or history.undo() == before


@given(st.lists(projects, max_size=8))
def test_redo_brings_back_what_undo_took(chosen: list[Project]) -> None:
    history = history_of(chosen)
    after, label = history.project, history.undo_label
    taken = bool(label)
    history.undo()
    if taken:
        history.redo()
    assert (history.project, history.undo_label) == (after, label)


@given(st.lists(projects, max_size=8))
def test_undoing_everything_leads_to_the_start(chosen: list[Project]) -> None:
    history = history_of(chosen)
    for _ in chosen:
        history.undo()
    assert history.project == history.start


@given(st.lists(projects, min_size=1, max_size=8), st.integers(0, 8))
def test_redoing_everything_leads_back_to_the_last_project(chosen: list[Project], steps: int) -> None:
    history = history_of(chosen)
    for _ in range(steps):
        history.undo()
    for _ in range(steps):
        history.redo()
    assert history.project == chosen[-1]


def test_undo_names_the_edit_it_would_take_back() -> None:
    history = History(Project())
    history.do("Choose indicator", Project(indicator="gva_per_hour"))
    assert history.undo_label == "Choose indicator"


def test_redo_names_the_edit_it_would_bring_back() -> None:
    history = History(Project())
    history.do("Choose indicator", Project(indicator="gva_per_hour"))
    history.undo()
    assert (history.undo_label, history.redo_label) == ("", "Choose indicator")


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    history = History(Project())
    history.do("Choose the same", Project())
    assert history.undo_label == ""


def test_a_new_edit_forgets_what_was_undone() -> None:
    history = history_of([Project(region="TLG"), Project(region="TLH")])
    history.undo()
    history.do("Choose region", Project(region="TLI"))
    assert history.redo_label == ""


def test_undo_before_any_edit_changes_nothing() -> None:
    assert History(Project(region="TLG")).undo() == Project(region="TLG")


def test_redo_without_an_undo_changes_nothing() -> None:
    assert history_of([Project(region="TLG")]).redo() == Project(region="TLG")


def test_the_oldest_steps_are_forgotten_when_there_are_too_many() -> None:
    history = History(Project())
    for year in range(UNDO_LIMIT + 10):
        history.do("Choose year", replace(Project(), year=year))
    for _ in range(UNDO_LIMIT + 10):
        history.undo()
    assert history.project.year == 9
