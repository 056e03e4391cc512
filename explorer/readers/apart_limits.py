"""What reading one file may take; and how much memory a process may: told to the system, which holds it.

Linux refuses memory beyond the limit, so that Python raises MemoryError. Windows ends the process through a job object.
macOS takes the limit and does not hold it: there, only the limit on time protects.

Time is what a processor spends on a file: a busy computer makes no file too large. How long nothing at all is done is
limited apart from that. macOS does not tell another process's working time: there the clock counts for the application.
"""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True)
class Limits:
    """What one file may take; more is refused with a sentence.

    Attributes
    ----------
    seconds : float
        Working time of one call: what a processor spends on it.
    memory : int
        Bytes of address space of the process. Held on Linux and Windows; macOS only takes note of it.
    unpacked : int
        Bytes that an archive may unpack to; what opens archives asks for it.
    size : int
        Bytes that a file, with what belongs to it, may have.
    waiting : float
        Seconds during which nothing at all may be done: a disk or a network that does not answer.
    """

    seconds: float = 120.0
    memory: int = 4_000_000_000
    unpacked: int = 1_500_000_000
    size: int = 4_000_000_000
    waiting: float = 60.0


USUAL = Limits()

_MEMORY, _MEMORY_A_BYTE = 1_200_000_000, 100
_SECONDS, _SECONDS_A_BYTE = 20.0, 1e-5
"""What the smallest file may take beyond what its process has, and how much more for each byte (ours; workbooks and packed
tables need most).

A small file that takes more than that is damaged, or made to harm.
"""


def for_size(limits: Limits, size: int) -> Limits:
    """Return what a file of so many bytes may take: a small one cannot need as much as a large one.

    Examples
    --------
    >>> for_size(USUAL, 1_000_000).memory, for_size(USUAL, 1_000_000_000).memory
    (1300000000, 4000000000)
    """
    return replace(
        limits,
        seconds=min(limits.seconds, _SECONDS + _SECONDS_A_BYTE * size),
        memory=min(limits.memory, _MEMORY + _MEMORY_A_BYTE * size),
    )


_PART_TAKEN = 1 / 3
"""Share of the memory allowed from which a failure may be for want of memory: a list that grows asks for two more of itself."""

_WANTS_OF_MEMORY = (
    "bad_alloc", "Cannot allocate", "cannot allocate", "Unable to allocate", "malloc of size", "realloc of size",
    "Out of memory", "out of memory", "failed to map segment",
)  # fmt: skip
"""What GDAL, GEOS, Arrow, SQLite and the system's loader write where they were refused memory."""


def lacked_memory(problem: BaseException | None) -> bool:
    """Whether memory was refused where something failed, whatever was made of that on the way.

    A library may say of a sound file that it is damaged where it had no memory left for it.

    Examples
    --------
    >>> lacked_memory(RuntimeError("KML: libstdc++ exception : std::bad_alloc")), lacked_memory(ValueError("no ring"))
    (True, False)
    """
    seen: set[int] = set()
    while problem is not None and id(problem) not in seen:
        if isinstance(problem, MemoryError) or any(words in str(problem) for words in _WANTS_OF_MEMORY):
            return True
        seen.add(id(problem))
        problem = problem.__cause__ or problem.__context__
    return False


class Watch:
    """Watches from outside what a process takes for one call.

    Parameters
    ----------
    process : Popen
    allowed : Limits
    """

    def __init__(self, process: subprocess.Popen[str], allowed: Limits) -> None:
        self._process, self._allowed = process, allowed
        self._begun = self._moved = time.monotonic()
        self._before = self._worked = working_time(process) or 0.0
        self._held_before = self._held = _most_addresses(process.pid)

    def heard(self) -> None:
        """Take note that the process gave a sign of life."""
        self._moved = time.monotonic()

    def look(self) -> str:
        """Return what the call has too much of, ``working`` or ``waiting`` time; empty where it may go on."""
        now, worked = time.monotonic(), working_time(self._process)
        self._held = max(self._held, _most_addresses(self._process.pid))
        if worked is None:
            return "working" if now - self._begun > self._allowed.seconds else ""
        if worked - self._worked >= _A_MOVE:
            self._worked, self._moved = worked, now
        if worked - self._before > self._allowed.seconds:
            return "working"
        return "waiting" if now - self._moved > self._allowed.waiting else ""

    @property
    def memory(self) -> int:
        """Bytes of addresses taken for the call, as far as was seen; none where the system does not tell."""
        return self._held - self._held_before

    @property
    def may_have_lacked_memory(self) -> bool:
        """Whether so much was taken that the next request may have been refused."""
        return self.memory > self._allowed.memory * _PART_TAKEN


_A_MOVE = 0.1
"""Seconds of work that count as something done."""


def working_time(process: subprocess.Popen[str]) -> float | None:
    """Return the seconds that processors have spent on another process; None where the system does not tell."""
    if sys.platform == "win32":
        return _working_time_on_windows(process)
    try:
        told = Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError):
        return None if sys.platform != "linux" else 0.0


def _most_addresses(process: int) -> int:
    """Return the most bytes of addresses that another process has had; 0 where the system does not tell, or it has ended."""
    with suppress(OSError, ValueError, IndexError):
        told = Path(f"/proc/{process}/status").read_text(encoding="utf-8", errors="replace")
        return int(told.partition("VmPeak:")[2].split(maxsplit=1)[0]) * 1024
    return 0


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED_LIMITS = 9
    _PROCESS_MEMORY, _DIES_WITH_JOB = 0x100, 0x2000

    class _Basic(ctypes.Structure):
        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("least_set", ctypes.c_size_t),
            ("most_set", ctypes.c_size_t),
            ("processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        )

    class _Extended(ctypes.Structure):
        _fields_ = (
            ("basic", _Basic),
            ("io", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process", ctypes.c_size_t),
            ("peak_job", ctypes.c_size_t),
        )

    def hold(process: subprocess.Popen[str], memory: int) -> int | None:
        """Limit another process from outside; return what :func:`let_go` takes, or None where that is not possible."""
        kernel = ctypes.windll.kernel32
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        job = kernel.CreateJobObjectW(None, None)
        if not job:
            return None
        limits = _Extended()
        limits.basic.flags = _PROCESS_MEMORY | _DIES_WITH_JOB
        limits.process_memory = memory
        size = ctypes.sizeof(limits)
        kernel.SetInformationJobObject(wintypes.HANDLE(job), _EXTENDED_LIMITS, ctypes.byref(limits), size)
        kernel.AssignProcessToJobObject(wintypes.HANDLE(job), wintypes.HANDLE(int(process._handle)))
        return int(job)

    def _working_time_on_windows(process: subprocess.Popen[str]) -> float | None:
        times = [wintypes.FILETIME() for _ in range(4)]
        handle = wintypes.HANDLE(int(process._handle))
        if not ctypes.windll.kernel32.GetProcessTimes(handle, *map(ctypes.byref, times)):
            return None
        return sum((one.dwHighDateTime << 32) + one.dwLowDateTime for one in times[2:]) / 1e7

    def let_go(held: int | None) -> None:
        """Give back what :func:`hold` returned."""
        if held:
            ctypes.windll.kernel32.CloseHandle(wintypes.HANDLE(held))

else:

    def hold(process: subprocess.Popen[str], memory: int) -> int | None:  # noqa: ARG001 - Windows needs them
        """Do nothing: here a process limits itself, see :func:`impose`."""
        return None

    def let_go(held: int | None) -> None:
        """Do nothing: nothing was held."""


def narrow(memory: int, seconds: float) -> None:
    """Limit what this process may take from now on until it is told otherwise: more address space, and its working time.

    What libraries and the files before have taken is not this file's doing.

    Only Linux and macOS can; working time is what a processor spends, so that a busy computer shortens nothing.
    """
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    working = math.ceil(used.ru_utime + used.ru_stime + seconds)
    for kind, limit in ((resource.RLIMIT_AS, _address_space() + memory), (resource.RLIMIT_CPU, working)):
        most = resource.getrlimit(kind)[1]
        with suppress(OSError, ValueError):
            resource.setrlimit(kind, (limit if most == resource.RLIM_INFINITY else min(limit, most), most))


def _address_space() -> int:
    """Return how many bytes of addresses this process has; none where the system does not tell (only Linux holds it to any)."""
    with suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        return pages * os.sysconf("SC_PAGE_SIZE")
    return 0


def was_killed(status: int) -> bool:
    """Whether something outside ended a process, as a system without memory does, by what it ended with."""
    return status == -getattr(signal, "SIGKILL", 0) != 0


def ran_out_of_time(status: int) -> bool:
    """Whether a process ended because its working time was over, by what it ended with."""
    return status == -getattr(signal, "SIGXCPU", 0) != 0


def impose(memory: int) -> bool:
    """Limit the address space of this process to so many bytes; False where the system offers no such limit."""
    try:
        import resource
    except ImportError:
        return False
    try:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        # A process that is killed by its own crash must not fill the disk with an image of itself.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return False
    return True
