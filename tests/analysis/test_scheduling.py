from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from distributed import CancelledError as LostError
from distributed import LocalCluster

from explorer.analysis import scheduling
from explorer.analysis.delineation import Criteria, delineate
from explorer.analysis.scheduling import run_all
from explorer.analysis.stability import grid, resamples, stability
from explorer.analysis.zone_flows import ZoneFlows
from explorer.errors import CancelledError, ChoiceError, ExplorerError
from explorer.said import Said
from tests.analysis.scheduled_tasks import add, die, die_once, own_process, refuse
from tests.support import says

JOBS = list(range(8))


class StopAfter:
    """Progress that cancels after some steps."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def step(self, message: Said | str = "", fraction: float | None = None) -> None:
        self.left -= 1
        if self.left < 0:
            raise CancelledError


@pytest.fixture(scope="module")
def running() -> Iterator[LocalCluster]:
    """A Dask cluster of two worker processes."""
    with warnings.catch_warnings():
        # What the cluster remarks on ports and memory of this machine is no concern of these tests.
        warnings.simplefilter("ignore")
        with LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", host="127.0.0.1", silence_logs=50
        ) as running:
            yield running


@pytest.fixture
def cluster(running: LocalCluster) -> str:
    """The address of the cluster."""
    return str(running.scheduler_address)


@pytest.fixture
def costly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take any work for worth other processes."""
    monkeypatch.setattr(scheduling, "WORTH_SECONDS", -1.0)


def test_a_cluster_returns_results_in_the_order_of_the_jobs(cluster: str) -> None:
    assert run_all(add, 10, JOBS, scheduler=cluster) == [10 + job for job in JOBS]


def test_runs_on_a_cluster_are_made_elsewhere(cluster: str) -> None:
    assert os.getpid() not in run_all(own_process, 0, JOBS, scheduler=cluster)


def test_a_worker_that_dies_midway_changes_nothing(cluster: str, tmp_path: Path) -> None:
    assert run_all(die_once, str(tmp_path), JOBS, scheduler=cluster) == [job * job for job in JOBS]
    assert (tmp_path / "died").exists()


def test_an_error_of_a_run_on_a_cluster_is_told_as_it_is(cluster: str) -> None:
    with pytest.raises(ChoiceError, check=says("cannot be done")):
        run_all(refuse, 0, JOBS, scheduler=cluster)


def test_cancelling_calls_off_a_cluster(cluster: str) -> None:
    with pytest.raises(CancelledError):
        run_all(add, 10, JOBS, scheduler=cluster, progress=StopAfter(2))
    assert run_all(add, 1, [1], scheduler=cluster) == [2]


def test_without_an_address_a_cluster_on_this_machine_is_used(costly: None) -> None:
    processes = set(run_all(own_process, 0, JOBS, workers=2))
    # The first run is made here, to see what the others will take.
    assert len(processes - {os.getpid()}) in (1, 2)


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "_CONNECT_SECONDS", 1)
    with pytest.raises(ChoiceError, check=says(r"No Dask scheduler answers at tcp://127\.0\.0\.1:9")):
        run_all(add, 10, JOBS, scheduler="tcp://127.0.0.1:9")
    with pytest.raises(ChoiceError, check=says("No Dask scheduler answers at nonsense")):
        run_all(add, 10, JOBS, scheduler="nonsense")


@pytest.fixture
def without_dask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "find_spec", lambda _: None)


def test_a_scheduler_without_the_extra_is_refused_with_what_to_install(without_dask: None) -> None:
    with pytest.raises(ChoiceError, check=says(r"pip install 'subregion-explorer\[cluster\]'")):
        run_all(add, 10, JOBS, scheduler="tcp://127.0.0.1:8786")


def test_plain_processes_return_the_same(without_dask: None, costly: None) -> None:
    assert run_all(add, 10, JOBS, workers=2) == [10 + job for job in JOBS]


def test_a_plain_process_that_dies_midway_changes_nothing(without_dask: None, costly: None, tmp_path: Path) -> None:
    assert run_all(die_once, str(tmp_path), JOBS, workers=2) == [job * job for job in JOBS]
    assert (tmp_path / "died").exists()


def test_processes_that_die_always_are_given_up_in_a_sentence(without_dask: None, costly: None) -> None:
    with pytest.raises(ExplorerError, check=says("ended early again and again")):
        run_all(die, os.getpid(), JOBS, workers=2)


def test_workers_that_die_always_are_given_up_in_a_sentence(
    running: LocalCluster, cluster: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running.scheduler, "allowed_failures", 0)
    with pytest.raises(ExplorerError, check=says("ended early again and again")):
        run_all(die, os.getpid(), JOBS, scheduler=cluster)


@pytest.fixture
def losing(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let the run of job 1 be lost so many times, as one is where all workers die at once."""

    def lose(times: int) -> None:
        batches = iter([[(0, 10), (1, LostError())], *[[(1, LostError())]] * (times - 1), [(1, 11)]])
        monkeypatch.setattr(scheduling, "_client", lambda _: nullcontext())
        monkeypatch.setattr(scheduling, "_in_one_batch", lambda *_: next(batches))

    return lose


def test_a_run_that_is_lost_with_all_workers_is_done_again(losing: Callable[[int], None]) -> None:
    losing(1)
    assert run_all(add, 10, [0, 1], scheduler="tcp://10.0.0.5:8786") == [10, 11]


def test_runs_that_are_lost_again_and_again_are_given_up(losing: Callable[[int], None]) -> None:
    losing(3)
    with pytest.raises(ExplorerError, check=says("ended early again and again")):
        run_all(add, 10, [0, 1], scheduler="tcp://10.0.0.5:8786")


def test_a_process_does_each_job_with_what_it_was_given_at_its_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "_shared", [])
    scheduling._begin(add, 10)
    assert [scheduling._one(job) for job in (1, 2)] == [11, 12]


def test_cancelling_stops_plain_processes(without_dask: None, costly: None) -> None:
    with pytest.raises(CancelledError):
        run_all(add, 10, JOBS, workers=2, progress=StopAfter(2))


def test_small_work_stays_in_this_process() -> None:
    assert set(run_all(own_process, 0, JOBS, workers=2)) == {os.getpid()}


def test_no_jobs_are_no_results() -> None:
    assert run_all(add, 10, []) == []


def test_cancelling_stops_work_in_this_process() -> None:
    with pytest.raises(CancelledError):
        run_all(add, 10, JOBS, progress=StopAfter(3))


def test_stability_is_the_same_wherever_it_is_computed(cluster: str) -> None:
    random = np.random.default_rng(4)
    matrix = (random.random((25, 25)) ** 6 * 80 + np.diag(random.random(25) * 300)).round()
    rows, columns = np.divmod(np.arange(625), 25)
    flows = ZoneFlows.of_indices([f"z{zone:02d}" for zone in range(25)], rows, columns, matrix.ravel())
    criteria = Criteria(500, 0.6, 2500, 0.75)
    base = delineate(flows, criteria)
    variants = grid(criteria) + resamples(criteria, number=4)
    here, there = (stability(base, variants, flows, scheduler=address) for address in ("", cluster))
    pd.testing.assert_frame_equal(here.zones, there.zones, check_exact=True)
    pd.testing.assert_frame_equal(here.areas, there.areas, check_exact=True)
    pd.testing.assert_frame_equal(here.runs, there.runs, check_exact=True)
