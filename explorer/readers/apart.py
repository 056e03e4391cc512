"""Reading a file from outside in a process of its own, with limits: a bad file cannot take the application down.

``read("explorer.readers.divisions:read_division", path)`` calls that function with the path (and further keyword
arguments) in another process and returns what it returned. Every option and every dialog that takes a file leads here.
Only ordinary files are opened: see :mod:`explorer.readers.outside`. Arguments and results travel as
:mod:`explorer.readers.apart_parcels` says; nothing is ever unpickled. The function may take a ``progress``.

A :class:`Worker` keeps its process for several calls about one file; :func:`prepare` starts one ahead of need, because
the start of a process and the imports in it take longer than reading most files.
"""

from __future__ import annotations

import atexit
import importlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, Self

from explorer import errors
from explorer.progress import SILENT, Progress
from explorer.readers import apart_limits
from explorer.readers.apart_limits import USUAL as USUAL
from explorer.readers.apart_limits import Limits as Limits
from explorer.readers.apart_worker import FOLDERS, LONGEST_ANSWER
from explorer.readers.outside import refuse_unreadable
from explorer.resources import is_packaged
from explorer.said import Listing, Number, Said, of_record
from explorer.scratch import passing_folder, place

HIDDEN_ARGUMENT = "--read-apart"
"""What a frozen application is started with to be a worker; also written out in ``explorer.__main__``."""

_LOOK = 0.1
"""Seconds between two looks at whether the user has cancelled."""

_NOT_READ = Said("readers-save-again")


Plain = Any
"""Whatever JSON holds, and arrays of numbers or text inside it."""


class Worker:
    """A process that reads files, one call at a time.

    Parameters
    ----------
    limits : Limits
    imports : sequence of str
        Modules to import while nothing is asked yet, and functions (``module:name``) to call.
    """

    def __init__(self, limits: Limits = USUAL, imports: Sequence[str] = ()) -> None:
        self.limits = limits
        self._process = _started()
        self._replies: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._is_closed = False
        self._held = apart_limits.hold(self._process, limits.memory)
        self._listener = threading.Thread(target=self._listen, args=(self._process.stdout,), name="apart", daemon=True)
        self._listener.start()
        self._say({"limits": asdict(limits), "imports": list(imports)})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def is_alive(self) -> bool:
        """Whether it can still be asked."""
        return self._process.poll() is None

    def read(
        self,
        function: str,
        path: Path,
        arguments: Mapping[str, Plain] | None = None,
        *,
        folder_too: bool = False,
        progress: Progress = SILENT,
    ) -> Plain:
        """Call ``module:function`` with the path of a file from outside, and further keyword arguments, over there.

        Parameters
        ----------
        function : str
            As ``package.module:name``; it takes ``path``.
        path : Path
        arguments : mapping, optional
            Further keyword arguments.
        folder_too : bool
            Whether a folder is meant as well.

        Raises
        ------
        ExplorerError
            It is no ordinary file that may be read, or see :meth:`call`.
        """
        size = refuse_unreadable(path, self.limits.size, folder_too=folder_too)
        allowed = apart_limits.for_size(self.limits, size)
        given = {"path": path.absolute(), **(arguments or {})}
        return self.call(function, given, subject=path.name, allowed=allowed, progress=progress)

    def call(
        self,
        function: str,
        arguments: Mapping[str, Any],
        *,
        subject: str = "",
        allowed: Limits | None = None,
        progress: Progress = SILENT,
    ) -> Plain:
        """Call ``module:function`` with keyword arguments over there.

        Parameters
        ----------
        function : str
            As ``package.module:name``.
        arguments : mapping
            Keyword arguments: see :mod:`explorer.readers.apart_parcels`.
        subject : str
            What is read, as a sentence about a failure should call it; "The file" without it.
        allowed : Limits, optional
            What this call may take of memory and working time; what the process may, without it.

        Raises
        ------
        ExplorerError
            What the function raised; or a ReadError when the process took too long, took too much memory or died.
        CancelledError
            ``progress`` said so; the process is ended.
        """
        from explorer.readers.apart_parcels import packed

        called, most = subject or Said("readers-the-file"), allowed or self.limits
        with passing_folder(FOLDERS) as folder:
            asked = {"function": function, "arguments": packed(arguments, folder), "folder": str(folder)}
            self._say(asked | {"allowed": [most.memory, most.seconds]})
            try:
                reply = self._reply(called, most, progress)
            except BaseException:
                self.close()
                raise
            return _unpacked(reply, folder, called)

    def close(self) -> None:
        """End the process; nothing can be asked afterwards."""
        self._is_closed = True
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                _closed(stream)
        apart_limits.let_go(self._held)

    def _say(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None  # noqa: S101 - a pipe was asked for
        try:
            self._process.stdin.write(json.dumps(message) + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError):
            # It is dead, or was closed; the reply that never comes says so.
            return

    def _listen(self, replies: IO[str]) -> None:
        # The other side keeps to the longest answer too; what a broken process sends must not fill the memory here.
        while (line := replies.readline(LONGEST_ANSWER + 1)).endswith("\n"):
            self._replies.put(line)
        self._replies.put(None)
        if line:
            self._is_closed = True
            self._process.kill()

    def _reply(self, subject: Said | str, allowed: Limits, progress: Progress) -> dict[str, Any]:
        """Wait for the answer, passing steps on and looking whether the user has cancelled."""
        watch = apart_limits.Watch(self._process, allowed)
        while True:
            try:
                line = self._replies.get(timeout=_LOOK)
            except queue.Empty:
                progress.step()
                if too_much := watch.look():
                    raise _stopped(subject, allowed, too_much, watch) from None
                continue
            watch.heard()
            message = _parsed(line)
            if message is None:
                raise self._died(subject, allowed, watch)
            if "step" not in message:
                return message
            words, share = message["step"]
            said = of_record(words)
            progress.step(said if isinstance(said, Said) else str(said), share)

    def _died(self, subject: Said | str, allowed: Limits, watch: apart_limits.Watch) -> errors.ReadError:
        status = self._process.wait()
        if apart_limits.ran_out_of_time(status):
            return _too_slow(subject, allowed.seconds)
        if watch.may_have_lacked_memory:
            return _short_of_memory(subject, watch, str(status))
        was_killed = apart_limits.was_killed(status) and not self._is_closed
        return errors.ReadError(
            Said("readers-apart-killed" if was_killed else "readers-apart-died", subject=subject),
            Said("readers-close-others") if was_killed else _NOT_READ,
            detail=f"The process ended with status {status}.",
        )


def read(
    function: str,
    path: Path,
    arguments: Mapping[str, Plain] | None = None,
    *,
    folder_too: bool = False,
    limits: Limits = USUAL,
    progress: Progress = SILENT,
) -> Plain:
    """Read a file from outside once, in a process of its own, taking the one made ready by :func:`prepare` if there is one.

    Raises
    ------
    ExplorerError
        See :meth:`Worker.read`.
    """
    refuse_unreadable(path, limits.size, folder_too=folder_too)
    with take(limits) as worker:
        return worker.read(function, path, arguments, folder_too=folder_too, progress=progress)


def look(function: str, path: Path, *, folder_too: bool = False) -> Plain:
    """Ask something of a file before it is read, and keep the process for the reading: to start another takes longer.

    After a large file it is ended, so that what comes next has all the memory that it may take.

    Raises
    ------
    ExplorerError
        See :meth:`Worker.read`.
    """
    worker = take()
    try:
        return worker.read(function, path, folder_too=folder_too)
    finally:
        if _is_small(path):
            give_back(worker)
        else:
            worker.close()


_SMALL = 20_000_000
"""Bytes of a file whose reading leaves a process as good as new (ours)."""


def _is_small(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size <= _SMALL
    except OSError:
        return False


_spare: list[Worker] = []
_guard = threading.Lock()


def prepare(imports: Sequence[str] = (), limits: Limits = USUAL) -> None:
    """Start a process ahead of need and let it import; a second call does nothing while that one waits."""
    with _guard:
        if not _spare:
            _spare.append(Worker(limits, imports))


def take(limits: Limits = USUAL) -> Worker:
    """Return a worker, the one that waits if its limits are the same; whoever takes it closes it."""
    with _guard:
        waiting = _spare.pop() if _spare else None
    if waiting is not None and waiting.is_alive and waiting.limits == limits:
        return waiting
    if waiting is not None:
        waiting.close()
    return Worker(limits)


def give_back(worker: Worker) -> None:
    """Keep a worker that was taken for whoever asks next; it is ended where another waits already."""
    with _guard:
        is_kept = worker.is_alive and not _spare
        if is_kept:
            _spare.append(worker)
    if not is_kept:
        worker.close()


def dismiss() -> None:
    """End the process that waits, if there is one."""
    with _guard:
        waiting = _spare.pop() if _spare else None
    if waiting is not None:
        waiting.close()


atexit.register(dismiss)


def _started() -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own program
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        text=True,
        encoding="utf-8",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _command() -> list[str]:
    if is_packaged():
        return [sys.executable, HIDDEN_ARGUMENT]
    return [sys.executable, "-W", "ignore", "-m", "explorer.readers.apart_worker"]


def _environment() -> dict[str, str]:
    """Return the environment of a worker: our own package on its path, one thread, and no network for GDAL and PROJ."""
    home = str(Path(__file__).resolve().parents[2])
    return os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, [home, os.environ.get("PYTHONPATH", "")])),
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        # Arrow's own store sets a gigabyte of addresses aside at once, which is most of what a small file may take.
        "ARROW_DEFAULT_MEMORY_POOL": "system",
        "PROJ_NETWORK": "OFF",
        "GDAL_HTTP_PROXY": "127.0.0.1:9",
        "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": "{noext}",
        "GDAL_PAM_ENABLED": "NO",
        "OGR_SKIP": ",".join(_DRIVERS_REFUSED),
    }


_DRIVERS_REFUSED = (
    "OGR_VRT", "GDALG", "HTTP", "WFS", "OAPIF", "OGCAPI", "CSW", "Elasticsearch", "Carto", "AmigoCloud", "PLSCENES", "NGW",
    "EEDA", "GPSBabel", "ADBC", "PMTiles", "MVT", "OSM", "PDF", "SQLite", "GTFS", "S57", "ODS", "XLSX",
)  # fmt: skip
"""Drivers of GDAL that fetch from elsewhere, point to other files, or are no boundary format."""


def _parsed(line: str | None) -> dict[str, Any] | None:
    """Return a message; a dead or broken worker gives none."""
    try:
        message = json.loads(line or "")
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) else None


def _unpacked(reply: dict[str, Any], folder: Path, subject: Said | str) -> Plain:
    if "error" in reply:
        raise _raised(reply["error"], subject)
    from explorer.readers.apart_parcels import unpacked

    try:
        return unpacked(reply.get("result"), folder)
    except (OSError, ValueError, EOFError) as problem:
        raise errors.ReadError(Said("readers-apart-not-whole", subject=subject), _NOT_READ, detail=repr(problem)) from problem


def _said(told: object) -> Said | Listing | str:
    said = of_record(told)
    return said if isinstance(said, Said | Listing) else str(said)


def _raised(told: dict[str, Any], subject: Said | str) -> errors.ExplorerError:
    module, _, name = str(told.get("kind")).partition(":")
    kind = getattr(importlib.import_module(module), name, None) if module.startswith("explorer.") else None
    if isinstance(kind, type) and issubclass(kind, errors.ExplorerError) and kind is not errors.CancelledError:
        # A kind of error may make its own sentences; over there it has done so.
        error = kind.__new__(kind)
        message, remedy = (_said(told.get(part, "")) for part in ("message", "remedy"))
        errors.ExplorerError.__init__(error, message, remedy, detail=told.get("detail", ""))
        return error
    if told.get("kind") == "MemoryError":
        return errors.ReadError(
            Said("readers-apart-no-memory", subject=subject), Said("readers-give-smaller"), detail=told.get("detail", "")
        )
    if told.get("kind") == "long":
        return errors.ReadError(Said("readers-apart-too-much", subject=subject), Said("readers-give-smaller"))
    if told.get("kind") == "full":
        return errors.WriteError(
            Said("readers-apart-no-room", subject=subject),
            Said("readers-make-room-in", folder=str(place())),
            detail=told.get("detail", ""),
        )
    return errors.ReadError(Said("readers-apart-unreadable", subject=subject), _NOT_READ, detail=told.get("detail", ""))


def _too_slow(subject: Said | str, seconds: float) -> errors.ReadError:
    return errors.ReadError(
        Said("readers-apart-too-slow", subject=subject, seconds=f"{seconds:.3g}"), Said("readers-give-smaller-or-generalised")
    )


def _stopped(subject: Said | str, allowed: Limits, too_much: str, watch: apart_limits.Watch) -> errors.ReadError:
    """Return why a call was stopped; libraries that lack memory may wait for ever for a part of themselves."""
    if too_much == "working":
        return _too_slow(subject, allowed.seconds)
    if watch.may_have_lacked_memory:
        return _short_of_memory(subject, watch)
    return errors.ReadError(
        Said("readers-apart-waited", subject=subject, seconds=f"{allowed.waiting:.3g}"), Said("readers-copy-here")
    )


def _short_of_memory(subject: Said | str, watch: apart_limits.Watch, detail: str = "") -> errors.ReadError:
    taken = Said("unit-gigabytes", n=Number(watch.memory / 1e9, 1))
    return errors.ReadError(
        Said("readers-apart-large-or-damaged", subject=subject, memory=taken),
        Said("readers-give-smaller-or-again"),
        detail=detail,
    )


def _closed(stream: IO[str]) -> None:
    try:
        stream.close()
    except OSError:
        # What was still to be written went to a process that is gone.
        return
