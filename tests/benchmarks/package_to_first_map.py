"""From the start of a built package to its first map, on a virtual screen that is watched from outside.

``python -m tests.benchmarks.package_to_first_map dist/subregion-explorer --times 5``

It needs Xvfb. "Cold" has the package's files out of the system's memory before the start, "warm" has not; both start with the
settings and caches of the starts before, "first" with none. Memory is that of the process and of those it started, a minute
later. Times are milliseconds until the window, the map, its colours and the verdict are there, and until nothing changes any
more; "…_processor" are those that the program itself worked until then, which other programs disturb less. Each row is
printed as soon as it is measured: all take about five minutes.
"""

from __future__ import annotations

import argparse
import json
import mmap
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

WIDTH, HEIGHT = 1600, 1000
LAND = 300
"""So many of the points looked at are land, grey or coloured: then there is a map, without its colours or with them."""

GIVEN_UP = 60
"""Seconds after which a start is given up, and an end is forced."""

MARKS = 100
"""So many points of colour are at the top of the findings, where else is only text: then there is a verdict."""

LEFT_OF_FINDINGS, TOP, BELOW_VERDICT = 1060, 20, 320


class Screen:
    """A virtual screen whose points can be read as they are drawn."""

    def __init__(self, folder: Path) -> None:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder)]
        self.process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        self.name = ":" + os.read(reading, 20).decode().strip()
        with (folder / "Xvfb_screen0").open("rb") as stream:
            held = mmap.mmap(stream.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack(">25I", held[:100])
        begin, line = head[0] + head[19] * 12, head[12]
        self._points = np.frombuffer(held, np.uint8, offset=begin, count=line * HEIGHT).reshape(HEIGHT, line // 4, 4)

    def looked_at(self) -> npt.NDArray[np.int16]:
        """Return every hundred-and-forty-fourth point: blue, green, red."""
        return self._points[2::12, 2:WIDTH:12, :3].astype(np.int16)

    def findings(self) -> npt.NDArray[np.int16]:
        """Return the points where the verdict stands."""
        return self._points[TOP:BELOW_VERDICT, LEFT_OF_FINDINGS:WIDTH, :3].astype(np.int16)


def spread(points: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
    """Return how far each point is from grey."""
    spread: npt.NDArray[np.int16] = points.max(axis=2) - points.min(axis=2)
    return spread


def shown(screen: Screen, before: npt.NDArray[np.int16]) -> dict[str, bool]:
    """Return what can be seen: the window, a map, its colours, a verdict."""
    points = screen.looked_at()
    coloured = int((spread(points) > 24).sum()) > LAND
    greys = (spread(points) <= 6) & (points.max(axis=2) > 195) & (points.max(axis=2) < 232)
    return {
        "window": bool((points != before).any(axis=2).mean() > 0.05),
        "map": coloured or int(greys.sum()) > LAND,
        "coloured": coloured,
        "verdict": coloured and int((spread(screen.findings()) > 90).sum()) > MARKS,
    }


def family(pid: int) -> list[int]:
    """Return a process and all that came of it."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = [tuple(map(int, line.split())) for line in listed.splitlines()]
    found = [pid]
    for one in found:
        found += [child for child, parent in parents if parent == one]
    return found


def memory(pid: int) -> int:
    """Return the memory that a process and its children have for themselves, with their share of what they share, in MB."""
    total = 0
    for one in family(pid):
        rolled = Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii")
        total += sum(int(line.split()[1]) for line in rolled.splitlines() if line.startswith("Pss:"))
    return total * 1024 // 1_000_000


def processor(pid: int) -> float:
    """Return the seconds of a processor that a process has had."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def started(program: Path, home: Path, idle: float) -> dict[str, Any]:
    """Start the program once and return what was seen."""
    with tempfile.TemporaryDirectory() as held:
        screen = Screen(Path(held))
        environment = {
            "HOME": str(home),
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "DISPLAY": screen.name,
            "QT_QPA_PLATFORM": "xcb",
        }
        before = screen.looked_at()
        begin = time.perf_counter()
        process = subprocess.Popen(
            [program], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        seen: dict[str, Any] = {}
        last, changed = before, begin
        while process.poll() is None and (now := time.perf_counter()) - begin < GIVEN_UP:
            points = screen.looked_at()
            if not np.array_equal(points, last):
                last, changed = points, now
                for name in [name for name, is_there in shown(screen, before).items() if is_there and name not in seen]:
                    seen |= {name: round((now - begin) * 1000), f"{name}_processor": round(processor(process.pid) * 1000)}
            if "verdict" in seen and now - changed > 4:
                break
            time.sleep(0.004)
        seen["settled"] = round((changed - begin) * 1000)
        if idle and process.poll() is None:
            time.sleep(idle)
            seen["megabytes"] = memory(process.pid)
        process.terminate()
        try:
            process.wait(GIVEN_UP)
        except subprocess.TimeoutExpired:
            process.kill()
        screen.process.terminate()
        screen.process.wait()
    return seen


def forget(folder: Path) -> None:
    """Have the system forget what it holds of the files of a folder."""
    os.sync()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as stream:
                os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--times", type=int, default=5)
    asked.add_argument("--idle", type=float, default=60.0)
    given = asked.parse_args()
    program = given.folder.resolve() / "subregion-explorer"
    folder, times = given.folder.resolve(), given.times
    with tempfile.TemporaryDirectory() as home:
        tell("first", [started(program, Path(home), 0)])
        tell("warm", [started(program, Path(home), 0) for _ in range(times)])
        cold = []
        for _ in range(times):
            forget(folder)
            cold.append(started(program, Path(home), 0))
        tell("cold", cold)
        tell("idle", [started(program, Path(home), given.idle)])


def tell(name: str, seen: list[dict[str, Any]]) -> None:
    """Print the middle of what was seen in some starts."""
    told = {key: statistics.median([one[key] for one in seen if key in one]) for key in seen[0]}
    sys.stdout.write(f"{name:6}{json.dumps(told)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
