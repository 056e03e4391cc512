import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.errors import ExplorerError
from explorer.progress import Progress
from explorer.qt.jobs import Job, JobRunner, Work


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.shut_down()


def test_the_answer_arrives_on_the_main_thread(jobs: JobRunner) -> None:
    seen: list[tuple[object, bool]] = []
    jobs.run(lambda _: threading.current_thread() is threading.main_thread()).then(
        lambda worked_on_main: seen.append((worked_on_main, threading.current_thread() is threading.main_thread()))
    )
    assert jobs.wait_until_idle()
    assert seen == [(False, True)]


def test_a_failure_that_nobody_asked_for_reaches_the_runner(jobs: JobRunner, qtbot: QtBot) -> None:
    def fail(progress: Progress) -> None:
        raise ExplorerError("The file is empty.")

    with qtbot.waitSignal(jobs.job_failed) as caught:
        jobs.run(fail)
    assert caught.args is not None
    assert str(caught.args[0]) == "The file is empty."


def test_a_failure_that_somebody_handles_is_told_to_them_alone(jobs: JobRunner) -> None:
    told: list[str] = []
    jobs.job_failed.connect(lambda _: told.append("runner"))

    def fail(progress: Progress) -> None:
        raise ValueError

    jobs.run(fail).otherwise(lambda error: told.append(type(error).__name__))
    assert jobs.wait_until_idle()
    assert told == ["ValueError"]


def test_submitting_again_cancels_and_silences_the_earlier_job(jobs: JobRunner) -> None:
    begun, may_go_on = threading.Event(), threading.Event()
    heard: list[str] = []

    def slow(progress: Progress) -> str:
        begun.set()
        may_go_on.wait(10)
        progress.step("too late")
        return "old"

    first = jobs.run(slow, topic="analysis").then(heard.append)
    first.progressed.connect(lambda message, _: heard.append(message))
    first.cancelled.connect(lambda: heard.append("cancelled"))
    assert begun.wait(10)
    jobs.run(lambda _: "new", topic="analysis").then(heard.append)
    may_go_on.set()
    assert jobs.wait_until_idle()
    assert heard == ["new"]


def test_jobs_of_different_topics_do_not_disturb_each_other(jobs: JobRunner) -> None:
    heard: set[str] = set()
    for topic in ("analysis", "report"):
        jobs.run(lambda _, topic=topic: topic, topic=topic).then(heard.add)  # type: ignore[misc]
    assert jobs.wait_until_idle()
    assert heard == {"analysis", "report"}


def test_a_cancelled_job_stops_at_its_next_step_and_shows_nothing(jobs: JobRunner) -> None:
    begun, may_go_on = threading.Event(), threading.Event()
    heard: list[str] = []

    def slow(progress: Progress) -> str:
        begun.set()
        may_go_on.wait(10)
        progress.step()
        return "done"

    job = jobs.run(slow, topic="report").then(heard.append)
    job.cancelled.connect(lambda: heard.append("cancelled"))
    assert begun.wait(10)
    jobs.cancel("report")
    may_go_on.set()
    assert jobs.wait_until_idle()
    assert heard == ["cancelled"]


def test_a_cancelled_job_that_keeps_its_best_still_answers(jobs: JobRunner) -> None:
    begun, may_go_on = threading.Event(), threading.Event()

    def search(_: Progress) -> str:
        begun.set()
        may_go_on.wait(10)
        return "the best so far"

    heard: list[str] = []
    jobs.run(search, topic="search", keeps_best=True).then(heard.append)
    assert begun.wait(10)
    jobs.cancel("search")
    may_go_on.set()
    assert jobs.wait_until_idle()
    assert heard == ["the best so far"]


def test_progress_is_reported_in_order(jobs: JobRunner) -> None:
    told: list[tuple[str, float | None]] = []

    def work(progress: Progress) -> None:
        progress.step("Reading", 0.0)
        progress.step("Joining", 0.5)

    jobs.run(work).progressed.connect(lambda message, fraction: told.append((message, fraction)))
    assert jobs.wait_until_idle()
    assert told == [("Reading", 0.0), ("Joining", 0.5)]


def test_what_a_thread_keeps_for_itself_lasts_from_job_to_job(jobs: JobRunner) -> None:
    """PROJ contexts live in a threading.local; if it died with each job, reading two boundary files would crash."""
    kept = threading.local()
    found: list[int] = []

    def count(_: Progress) -> int:
        kept.number = getattr(kept, "number", 0) + 1
        return int(kept.number)

    for _ in range(12):
        jobs.run(count).then(found.append)
        assert jobs.wait_until_idle()
    assert max(found) > 1


def test_a_job_outlives_the_way_out_of_its_worker(jobs: JobRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy computer a worker stands still within its last report, and the answer is shown meanwhile."""
    still_there: list[bool] = []
    carry_out = Job.carry_out

    def is_slow_to_leave(job: Job, work: Work) -> None:
        carry_out(job, work)
        threading.Event().wait(0.2)
        still_there.append(shiboken6.isValid(job))

    monkeypatch.setattr(Job, "carry_out", is_slow_to_leave)
    jobs.run(lambda _: "answer")
    assert jobs.wait_until_idle()
    for _ in range(30):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        threading.Event().wait(0.01)
    assert still_there == [True]
