"""The one job runner: long work beside the window, answers back on the main thread.

``jobs.run(work, topic="analysis").then(show)`` is the whole use of it. ``work`` is a function of one argument, the
:class:`~explorer.progress.Progress` it reports to; whatever else it needs was captured when it was made, on the main
thread, so there are no locks. Submitting again on the same topic cancels the earlier job and silences it: only the
newest answer is ever shown.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

from PySide6.QtCore import (
    QDeadlineTimer,
    QEventLoop,
    QObject,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)

from explorer.errors import CancelledError
from explorer.progress import Progress
from explorer.said import Said
from explorer.words import say

Work = Callable[[Progress], Any]

WORKERS = 4
"""Threads kept; a silenced job may hold one until its next step."""

REPORT_INTERVAL = 0.05
"""Seconds between two progress reports: more often than that nobody can read them."""


class Job(QObject):
    """One piece of work under way.

    Signals arrive on the main thread: ``started()``, then ``progressed(message, fraction or None)`` any number of
    times, then exactly one of ``done(result)``, ``failed(error)`` or ``cancelled()``, then ``finished()``. A job that
    was silenced (see :meth:`silence`) emits only ``finished()``.
    """

    started = Signal()
    progressed = Signal(str, object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _reported = Signal(str, object)

    def __init__(self, topic: str, label: str = "", parent: QObject | None = None, *, keeps_best: bool = False) -> None:
        super().__init__(parent)
        self.topic = topic
        self.label = label
        self._keeps_best = keeps_best
        self.is_over = False
        self._silent = False
        self._stop = threading.Event()
        self._last_report = 0.0
        self._then: list[Callable[[Any], object]] = []
        self._otherwise: list[Callable[[Exception], object]] = []
        # The worker emits _reported only; the queue brings it to this object's thread, which is the main one.
        self._reported.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def then(self, show: Callable[[Any], object]) -> Job:
        """Call ``show(result)`` on the main thread when the work is done."""
        self._then.append(show)
        return self

    def otherwise(self, tell: Callable[[Exception], object]) -> Job:
        """Call ``tell(error)`` on the main thread when the work fails, in place of the runner's own report."""
        self._otherwise.append(tell)
        return self

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def silence(self) -> None:
        """Cancel, and say nothing more whatever happens: a newer job took the place of this one."""
        self._silent = True
        self.cancel()

    @property
    def is_handled(self) -> bool:
        """Whether somebody has asked to be told about a failure."""
        return bool(self._otherwise)

    def step(self, message: Said | str = "", fraction: float | None = None) -> None:
        """Report progress from the worker (the :class:`~explorer.progress.Progress` protocol)."""
        if self._stop.is_set():
            raise CancelledError
        now = time.monotonic()
        if message or now - self._last_report > REPORT_INTERVAL:
            self._last_report = now
            self._reported.emit("progressed", (say(message), fraction))

    def carry_out(self, work: Work) -> None:
        """Do the work; called on the worker's thread."""
        self._reported.emit("started", None)
        self._reported.emit(*self._outcome(work))

    def _outcome(self, work: Work) -> tuple[str, object]:
        try:
            return ("cancelled", None) if self._stop.is_set() else ("done", work(self))
        except CancelledError:
            return "cancelled", None
        except Exception as error:  # whatever it is, it belongs in the notice, not in a dead thread
            return "failed", error

    def _deliver(self, event: str, payload: object) -> None:
        """Pass one report of the worker on, on the main thread."""
        last_one = event in {"done", "failed", "cancelled"}
        self.is_over = self.is_over or last_one
        # Also where a listener fails: the foot of the window, and whoever waits, must hear that it is over.
        try:
            if not self._silent:
                self._tell(event, payload)
        finally:
            if last_one:
                self.finished.emit()

    def _tell(self, event: str, payload: object) -> None:
        if event == "done" and (self._keeps_best or not self._stop.is_set()):
            self._answer(self.done, self._then, payload)
        elif event == "failed" and isinstance(payload, Exception):
            self._answer(self.failed, self._otherwise, payload)
        elif event == "progressed" and isinstance(payload, tuple):
            self.progressed.emit(*payload)
        elif event == "started":
            self.started.emit()
        else:
            self.cancelled.emit()

    @staticmethod
    def _answer(signal: SignalInstance, listeners: Sequence[Callable[[Any], object]], payload: object) -> None:
        signal.emit(payload)
        for listener in listeners:
            listener(payload)


class JobRunner(QObject):
    """Runs work on a pool of threads, the newest job of each topic being the one that is heard.

    WORKAROUND: the threads are Python's, not those of QThreadPool. On a thread that Qt made, Python's thread state (and
    with it every threading.local) lasts for one runnable only; pyproj keeps its PROJ context there, and the second
    boundary file read on such a thread ended in a segmentation fault. See tests/qt/test_jobs.py.

    Attributes
    ----------
    job_started : Signal(object)
        A :class:`Job` was submitted.
    job_failed : Signal(object)
        A job failed and nobody had asked with ``otherwise`` to be told; connect this to the notices.
    became_idle : Signal()
        The last job is over.
    """

    job_started = Signal(object)
    job_failed = Signal(object)
    became_idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="job")
        self._current: dict[str, Job] = {}
        self._alive: dict[Job, Future[None] | None] = {}

    def run(self, work: Work, topic: str = "work", label: str = "", *, keeps_best: bool = False) -> Job:
        """Start ``work`` and return its :class:`Job`; an earlier job of the same topic is cancelled and silenced.

        Parameters
        ----------
        work : callable
            Takes a ``Progress``; what it returns goes to ``then``.
        topic : str
            What the work is for; only the newest job of a topic is heard.
        label : str
            What to tell the user while it runs.
        keeps_best : bool
            Whether what the work still returns after it was asked to stop is an answer: the best so far.
        """
        earlier = self._current.get(topic)
        # It is not waited for: it stops at its next step, and has a thread of its own until then.
        if earlier is not None:
            earlier.silence()
        job = Job(topic, label, self, keeps_best=keeps_best)
        self._current[topic] = job
        self._watch(job)
        self._start(job, work)
        return job

    def cancel(self, topic: str) -> None:
        """Ask the newest job of a topic to stop."""
        if topic in self._current:
            self._current[topic].cancel()

    @property
    def is_busy(self) -> bool:
        """Whether any work is under way, silenced or not."""
        return bool(self._alive)

    def wait_until_idle(self, seconds: float = 60.0) -> bool:
        """Keep the event loop turning until no work is left; False when the time ran out."""
        deadline = QDeadlineTimer(int(seconds * 1000))
        loop = QEventLoop()
        self.became_idle.connect(loop.quit)
        # In the loop's own name, so that it dies with it and quits no later one.
        QTimer.singleShot(int(seconds * 1000), loop, loop.quit)
        while self.is_busy and not deadline.hasExpired():
            loop.exec()
        return not self.is_busy

    def shut_down(self) -> None:
        """Cancel and silence everything and wait for the threads to leave; nothing can be run afterwards."""
        for job in self._alive:
            job.silence()
        # A worker that outlives the window would report to objects that are gone.
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _watch(self, job: Job) -> None:
        job.failed.connect(lambda error: None if job.is_handled else self.job_failed.emit(error))
        job.finished.connect(lambda: self._forget(job))

    def _start(self, job: Job, work: Work) -> None:
        self._alive[job] = None
        self.job_started.emit(job)
        self._alive[job] = self._pool.submit(job.carry_out, work)

    def _forget(self, job: Job) -> None:
        # The worker may still be on its way out of its last report: on a busy computer the job was deleted under its feet.
        if left := self._alive.pop(job, None):
            wait([left])
        if self._current.get(job.topic) is job:
            del self._current[job.topic]
        job.deleteLater()
        if not self._alive:
            self.became_idle.emit()
