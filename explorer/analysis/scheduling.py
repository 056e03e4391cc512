"""Independent runs, wherever there is room: here, in processes beside this one, or on a Dask cluster.

What a run returns depends on its task, the setting and its job alone, and results come back in the order of the jobs:
where they were computed, and whether a worker died on the way, makes no difference.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, TypeVar

from explorer.errors import ChoiceError, ExplorerError
from explorer.progress import SILENT, Progress
from explorer.resources import is_packaged
from explorer.said import Said

if TYPE_CHECKING:
    from distributed import Client

Setting = TypeVar("Setting")
Job = TypeVar("Job")
Result = TypeVar("Result")
Runs = Generator[tuple[int, Result], None, None]
"""Place of a job and what it came to, as they end."""

WORTH_SECONDS = 5.0
"""Work that would take less in this process stays in it: starting others takes about as long."""

_ATTEMPTS = 3
_CONNECT_SECONDS = 10


def run_all(
    task: Callable[[Setting, Job], Result],
    setting: Setting,
    jobs: Sequence[Job],
    *,
    scheduler: str = "",
    workers: int | None = None,
    progress: Progress = SILENT,
) -> list[Result]:
    """Run a task for each job.

    Parameters
    ----------
    task : callable
        A function of a module (so that another process can find it) of the setting and a job.
    setting : object
        What all runs share; sent once to each worker.
    jobs : sequence
        What each run is about.
    scheduler : str
        Address of a Dask scheduler, such as ``tcp://10.0.0.5:8786``. Without one: a Dask cluster on this machine where
        the extra ``cluster`` is installed, plain processes otherwise; and none of both where the work is small.
    workers : int, optional
        Processes on this machine; as many as it has processors by default.
    progress : Progress
        Told after each run; may cancel the rest.

    Returns
    -------
    list
        What each job came to, in the order of ``jobs``.

    Raises
    ------
    ChoiceError
        There is no scheduler at the address, or ``dask.distributed`` is not installed.
    ExplorerError
        Processes died more often than chance would have it.
    CancelledError
        The user stopped the work; what runs elsewhere is called off.

    Examples
    --------
    >>> import operator
    >>> run_all(operator.add, 10, [1, 2, 3])
    [11, 12, 13]
    """
    if scheduler:
        return _collected(_on_cluster(task, setting, jobs, _client(scheduler)), len(jobs), progress)
    # One run is made here, to see what the others would take.
    begun = time.perf_counter()
    first = _collected(_here(task, setting, jobs[:1]), len(jobs), progress)
    expected = (time.perf_counter() - begun) * len(jobs[1:])
    runs = _on_this_machine(task, setting, jobs[1:], workers or os.cpu_count() or 1, expected)
    return first + _collected(runs, len(jobs), progress, done=len(first))


def _on_this_machine(
    task: Callable[[Setting, Job], Result], setting: Setting, jobs: Sequence[Job], workers: int, expected: float
) -> Runs[Result]:
    """Run jobs here or in processes beside, by the seconds that they would take here."""
    if workers == 1 or expected < WORTH_SECONDS:
        return _here(task, setting, jobs)
    workers = min(workers, len(jobs))
    if find_spec("distributed") is not None:
        return _on_cluster(task, setting, jobs, _local_client(workers))
    return _in_processes(task, setting, jobs, workers)


def _collected(runs: Runs[Result], count: int, progress: Progress, done: int = 0) -> list[Result]:
    """Return what runs came to, in the order of their jobs; tell after each, and call the others off when cancelled."""
    found: dict[int, Result] = {}
    with closing(runs):
        for place, result in runs:
            found[place] = result
            progress.step(Said("analysis-run", done=done + len(found), count=count), (done + len(found)) / count)
    return [found[place] for place in range(len(found))]


def _here(task: Callable[[Setting, Job], Result], setting: Setting, jobs: Sequence[Job]) -> Runs[Result]:
    for place, job in enumerate(jobs):
        yield place, task(setting, job)


_shared: list[Any] = []
"""What a worker process was given at its start: the task and the setting."""


def _begin(task: Callable[[Any, Any], Any], setting: Any) -> None:  # noqa: ANN401
    _shared[:] = [task, setting]


def _one(job: Any) -> Any:  # noqa: ANN401
    task, setting = _shared
    return task(setting, job)


def _in_processes(task: Callable[[Setting, Job], Result], setting: Setting, jobs: Sequence[Job], workers: int) -> Runs[Result]:
    """Run jobs in processes of their own; where one dies, what is missing is done again."""
    missing = dict(enumerate(jobs))
    for _ in range(_ATTEMPTS):
        try:
            # A copy: what is done leaves the original while the pool goes through it.
            for place, result in _in_one_pool(task, setting, dict(missing), workers):
                del missing[place]
                yield place, result
        except BrokenProcessPool:
            continue
        return
    raise _given_up()


def _in_one_pool(task: Callable[[Setting, Job], Result], setting: Setting, jobs: Mapping[int, Job], workers: int) -> Runs[Result]:
    import multiprocessing

    # Spawned, not forked: a window and its threads must not be copied, and Windows and macOS know no other way.
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _begin, (task, setting))
    try:
        futures = {pool.submit(_one, job): place for place, job in jobs.items()}
        for future in as_completed(futures):
            yield futures[future], future.result()
    finally:
        # Whoever calls the work off does not wait for what still runs.
        pool.shutdown(wait=False, cancel_futures=True)


def _given_up(problem: Exception | None = None) -> ExplorerError:
    return ExplorerError(
        Said("analysis-processes-ended"),
        Said("analysis-lack-memory"),
        detail=repr(problem) if problem else "",
    )


def _client(address: str) -> Client:
    if find_spec("distributed") is None:
        raise ChoiceError(
            Said("analysis-needs-dask"),
            Said("analysis-dask-not-packed" if is_packaged() else "analysis-install-dask"),
        )
    from distributed import Client

    try:
        return Client(address, timeout=_CONNECT_SECONDS)
    except (OSError, ValueError, TypeError) as problem:
        raise ChoiceError(
            Said("analysis-no-scheduler", address=address),
            Said("analysis-give-address"),
            detail=repr(problem),
        ) from problem


def _local_client(workers: int) -> Client:
    from distributed import Client

    # Ports of this machine alone, whichever are free: nothing is offered to the network.
    return Client(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs=50,
    )


def _on_cluster(task: Callable[[Setting, Job], Result], setting: Setting, jobs: Sequence[Job], client: Client) -> Runs[Result]:
    """Run jobs on a Dask cluster, which does again what was on a worker that died."""
    from distributed import CancelledError as LostError
    from distributed import KilledWorker

    missing = dict(enumerate(jobs))
    with client:
        for _ in range(_ATTEMPTS):
            try:
                for place, result in _in_one_batch(task, setting, dict(missing), client):
                    # A run is lost without an error where all workers died at once, and with them the setting.
                    if isinstance(result, LostError):
                        continue
                    del missing[place]
                    yield place, result
            except (KilledWorker, LostError, OSError) as problem:
                raise _given_up(problem) from problem
            if not missing:
                return
    raise _given_up()


def _in_one_batch(
    task: Callable[[Setting, Job], Result], setting: Setting, jobs: Mapping[int, Job], client: Client
) -> Runs[Result]:
    from distributed import as_completed as as_they_end

    # Under a key of its own each time: one with the same content may have been lost with its workers.
    [shared] = client.scatter([setting], broadcast=True, hash=False)
    futures = [client.submit(task, shared, job, pure=False) for job in jobs.values()]
    place_of = dict(zip((future.key for future in futures), jobs, strict=True))
    try:
        for future, result in as_they_end(futures, with_results=True):
            yield place_of[future.key], result
    finally:
        client.cancel(futures)
