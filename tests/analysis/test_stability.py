from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.delineation import Criteria, Delineation, delineate
from explorer.analysis.stability import (
    BASE,
    OtherFlows,
    Setting,
    Variant,
    core_zones,
    grid,
    one_run,
    resampled,
    resamples,
    sensitivity,
    stability,
)
from explorer.analysis.zone_flows import ZoneFlows
from explorer.errors import ChoiceError
from explorer.words import say
from tests.support import says

TOWNS = Criteria(50, 0.6667, 500, 0.75)


def dense(matrix: list[list[float]], zones: str = "abcdefgh") -> ZoneFlows:
    size = len(matrix)
    rows, columns = np.divmod(np.arange(size * size), size)
    return ZoneFlows.of_indices(list(zones[:size]), rows, columns, np.array(matrix, dtype=float).ravel())


FLOWS = dense([[90, 10, 0, 0], [60, 40, 5, 0], [0, 5, 40, 60], [0, 0, 10, 90]])
"""Two towns, a and d, each with a suburb; the suburbs also know each other."""

LOOSER = Criteria(50, 0.1, 500, 0.1)
"""Everyone is an area alone."""


def areas_of(found: Delineation) -> list[str]:
    return [str(area) for area in found.areas]


def test_a_zone_that_stays_with_its_core_in_every_run_is_stable() -> None:
    base = delineate(FLOWS, TOWNS)
    assert areas_of(base) == ["a", "a", "d", "d"]
    held = stability(base, [Variant("parameters", TOWNS)] * 3, FLOWS)
    assert held.zones["stability"].tolist() == [1.0] * 4
    assert held.zones["co_assignment"].tolist() == [1.0] * 4
    assert held.areas["changes"].tolist() == [0.0, 0.0]
    assert held.runs["adjusted_rand"].tolist() == [1.0] * 3
    assert held.zones["stability_resampled"].isna().all()


def test_a_zone_that_leaves_its_core_in_half_of_the_runs_is_half_stable() -> None:
    base = delineate(FLOWS, TOWNS)
    held = stability(base, [Variant("parameters", TOWNS), Variant("parameters", LOOSER)], FLOWS)
    assert held.zones["stability"].tolist() == [0.5] * 4
    assert held.areas["changes"].tolist() == [0.5, 0.5]
    assert held.runs["same_area"].tolist() == [1.0, 0.0]
    assert held.runs["areas"].tolist() == [2, 4]


def test_an_area_of_one_zone_keeps_itself_where_it_is_alone_again() -> None:
    base = delineate(FLOWS, LOOSER)
    held = stability(base, [Variant("parameters", LOOSER), Variant("parameters", TOWNS)], FLOWS)
    assert held.zones["stability"].tolist() == [0.5] * 4


def test_other_flows_are_compared_on_the_zones_that_both_know() -> None:
    base = delineate(FLOWS, TOWNS)
    older = dense([[90, 10, 0], [60, 40, 5], [0, 5, 90]], zones="abx")
    held = sensitivity(base, FLOWS, [OtherFlows("2011", older)], criteria=False)
    assert held.zones["runs"].tolist() == [1, 1, 0, 0]
    assert held.zones["stability"].tolist()[:2] == [1.0, 1.0]
    assert held.zones["stability"].iloc[2:].isna().all()
    assert held.areas.loc["a", "changes"] == 0.0
    assert held.areas["changes"].isna()["d"]


def test_resampled_runs_are_told_apart_from_other_criteria() -> None:
    base = delineate(FLOWS, TOWNS)
    held = stability(base, grid(TOWNS) + resamples(TOWNS, number=5), FLOWS)
    assert held.runs["kind"].value_counts().to_dict() == {"parameters": 8, "resample": 5}
    assert held.zones["stability_resampled"].between(0, 1).all()
    assert held.runs["seed"].tolist()[-5:] == [1, 2, 3, 4, 5]


def test_a_run_without_any_area_is_told_and_keeps_nobody() -> None:
    apart = dense([[90, 0], [0, 80]])
    base = delineate(dense([[90, 5], [5, 80]]), TOWNS)
    held = sensitivity(base, FLOWS, [OtherFlows("apart", apart)], criteria=False)
    assert "no zone exchanges people" in say(held.runs["problem"].iloc[0])
    assert held.areas["changes"].tolist() == [1.0] * len(base.statistics)


def test_each_sort_of_run_is_counted_apart() -> None:
    base = delineate(FLOWS, TOWNS)
    others = [OtherFlows("home too", FLOWS, BASE), OtherFlows("2011", dense([[90, 5], [5, 80]], "ad"))]
    held = sensitivity(base, FLOWS, others, resampled_runs=2)
    assert {kind: len(held.of_kind(kind)) for kind in ("parameters", "base", "flows", "resample")} == {
        "parameters": 8, "base": 1, "flows": 1, "resample": 2,
    }  # fmt: skip
    assert held.kept[held.of_kind("base")].to_numpy().ravel().tolist() == [1.0] * 4
    assert held.kept.loc["b", held.of_kind("flows")].isna().all()
    varied = held.of_kind("parameters", "base", "flows")
    np.testing.assert_array_equal(held.zones["stability"], held.kept[varied].mean(axis=1))
    np.testing.assert_array_equal(held.areas["changes"], held.changed[varied].mean(axis=1))


def test_other_flows_of_the_same_name_are_both_tried() -> None:
    base = delineate(FLOWS, TOWNS)
    held = sensitivity(base, FLOWS, [OtherFlows("flows.csv", FLOWS), OtherFlows("flows.csv", FLOWS)], criteria=False)
    assert [say(name) for name in held.runs["flows"]] == ["flows.csv", "flows.csv (2)"]


def test_other_flows_without_a_common_zone_are_refused() -> None:
    base = delineate(FLOWS, TOWNS)
    with pytest.raises(ChoiceError, check=says("later has no zone in common")):
        sensitivity(base, FLOWS, [OtherFlows("later", dense([[9, 1], [1, 9]], "xy"))])


def test_an_area_changes_in_a_run_where_less_than_nine_tenths_stay_together() -> None:
    base = delineate(FLOWS, TOWNS)
    held = stability(base, [Variant("parameters", TOWNS), Variant("parameters", LOOSER)], FLOWS)
    assert held.changed.to_numpy().tolist() == [[0.0, 1.0], [0.0, 1.0]]
    assert held.areas["overlap"].tolist() == pytest.approx([(1 + 100 / 205) / 2, (1 + 105 / 205) / 2], abs=0.02)


def test_nothing_to_run_is_refused() -> None:
    with pytest.raises(ChoiceError, check=says("no runs to compare with")):
        stability(delineate(FLOWS, TOWNS), [], FLOWS)


def test_the_grid_keeps_shares_possible_and_leaves_out_the_base() -> None:
    criteria = Criteria(1000, 0.97, 1000, 1.0)
    runs = grid(criteria)
    assert all(0 < run.criteria.min_containment <= run.criteria.target_containment <= 1 for run in runs)
    assert criteria not in [run.criteria for run in runs]
    assert len({run.criteria for run in runs}) == len(runs)


def test_a_resample_counts_as_many_people_and_is_decided_by_its_seed() -> None:
    one, again, other = (resampled(FLOWS, seed) for seed in (3, 3, 4))
    assert one.total == FLOWS.total == other.total
    assert one.zones == FLOWS.zones
    np.testing.assert_array_equal(one.people, again.people)
    assert one.people.tolist() != other.people.tolist()


def test_a_run_is_decided_by_its_setting_and_variant_alone() -> None:
    setting = Setting({"given": FLOWS})
    first, second = (one_run(setting, Variant("resample", TOWNS, seed=9)) for _ in range(2))
    assert first.labels.tolist() == second.labels.tolist()


labels_tried = st.lists(st.integers(0, 3), min_size=2, max_size=12)


@given(labels_tried, st.data())
def test_stability_is_what_its_definition_says(areas: list[int], data: st.DataObject) -> None:
    """Against the definition, zone by zone, in plain Python."""
    size = len(areas)
    jobs = data.draw(st.lists(st.integers(1, 50), min_size=size, max_size=size))
    run = np.array(data.draw(st.lists(st.integers(-2, 3), min_size=size, max_size=size)))
    places = pd.factorize(np.array(areas))[0]
    from explorer.analysis.stability import KEPT_SHARE, _Division

    core = core_zones(places, np.array(jobs, dtype=float))
    residents = np.ones(size)
    division = _Division(places, places.max() + 1, residents, np.where(core, jobs, 0.0), np.array(jobs, dtype=float))
    against = division.against(run)
    assert against.known.tolist() == (run >= -1).tolist() == (~np.isnan(against.share)).tolist()
    for zone in np.flatnonzero(against.known).tolist():
        assert (against.share[zone] > KEPT_SHARE) == kept(zone, places, core, jobs, run)


def kept(zone: int, places: np.ndarray, core: np.ndarray, jobs: list[int], run: np.ndarray) -> bool:
    known = [other for other in range(len(jobs)) if run[other] >= -1 and other != zone and places[other] == places[zone]]
    near = [other for other in known if core[other]] or known
    if not near:
        return bool(run[zone] >= 0 and (run == run[zone]).sum() == 1)
    together = sum(jobs[other] for other in near if run[other] == run[zone] and run[zone] >= 0)
    return bool(together > 0.5 * sum(jobs[other] for other in near))


@given(labels_tried, st.data())
def test_the_overlap_of_an_area_is_the_best_jaccard_of_employed_residents(areas: list[int], data: st.DataObject) -> None:
    size = len(areas)
    run = np.array(data.draw(st.lists(st.integers(-1, 3), min_size=size, max_size=size)))
    residents = np.array(data.draw(st.lists(st.integers(1, 50), min_size=size, max_size=size)), dtype=float)
    places = pd.factorize(np.array(areas))[0]
    from explorer.analysis.stability import _Division

    overlap = _Division(places, places.max() + 1, residents, residents, residents).against(run).overlap
    for area in range(places.max() + 1):
        ours = places == area
        best = max(
            (residents[ours & (run == label)].sum() / residents[ours | (run == label)].sum() for label in set(run) if label >= 0),
            default=0.0,
        )
        assert overlap[area] == pytest.approx(best)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 40)), min_size=1, max_size=15))
def test_the_core_holds_half_of_the_jobs_and_no_zone_too_many(zones: list[tuple[int, int]]) -> None:
    places = pd.factorize(np.array([place for place, _ in zones]))[0]
    jobs = np.array([jobs for _, jobs in zones], dtype=float)
    core = core_zones(places, jobs)
    for area in range(places.max() + 1):
        held, inside = jobs[(places == area) & core], jobs[places == area]
        assert held.sum() >= 0.5 * inside.sum()
        assert held.sum() - held.min() < 0.5 * inside.sum()
