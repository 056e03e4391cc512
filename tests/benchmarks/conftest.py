"""Timings, run by ``make bench`` and never asserted: each is printed and written to ``out/bench.json``.

What is asserted is that the work was done: a time is worth nothing where nothing was found or drawn. A process that fails
fails its measure.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "out" / "bench.json"


@dataclass
class Meter:
    """Runs a piece of work several times and keeps wall and CPU milliseconds and peak memory.

    A figure's peer is another program doing the same, measured in the same session; the ratio is ours over theirs.
    """

    name: str
    figures: dict[str, Any] = field(default_factory=dict)
    last: Any = None
    """What the work came to, the last time it was done here."""

    def call(
        self, work: Callable[[], object], rounds: int = 15, *, warm: bool = True, before: Callable[[], object] = lambda: None
    ) -> float:
        """Measure a function in this process, after one call to warm up; return the median CPU milliseconds.

        What has to be done ``before`` each call does not count.
        """
        if warm:
            before()
            work()
        wall, cpu = zip(*(self._timed(work, before) for _ in range(rounds)), strict=True)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return self._keep(list(wall), list(cpu), peak)

    def process(self, *command: str, rounds: int = 5, program: str = sys.executable) -> float:
        """Measure a whole process, of our Python or of another program; return the median CPU milliseconds.

        The first round does not count: it writes what an installation has written already, such as compiled modules.
        """
        _process((program, *command))
        wall, cpu, peak = zip(*(_process((program, *command)) for _ in range(rounds)), strict=True)
        return self._keep(list(wall), list(cpu), max(peak))

    def told(self, figures: dict[str, Any]) -> float:
        """Take figures that another program measured of itself in this run; return the median CPU milliseconds."""
        self.figures |= figures
        return float(figures["cpu_ms"])

    def peer(self, name: str, work: Callable[[Meter], float]) -> None:
        """Measure a peer with a meter of its own and note the ratio of median CPU times."""
        other = Meter(name)
        work(other)
        self.figures["peer"] = {"name": name, **other.figures}
        self.figures["cpu_ratio"] = round(self.figures["cpu_ms"] / max(other.figures["cpu_ms"], 1e-9), 3)

    def _timed(self, work: Callable[[], object], before: Callable[[], object]) -> tuple[float, float]:
        before()
        wall, cpu = time.perf_counter(), time.process_time()
        found = work()
        took = (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000
        self.last = found
        return took

    def _keep(self, wall: list[float], cpu: list[float], peak: float) -> float:
        self.figures |= {
            "wall_ms": round(statistics.median(wall), 2),
            "cpu_ms": round(statistics.median(cpu), 2),
            "cpu_p99_ms": round(float(np.percentile(cpu, 99)), 2),
            "peak_mb": round(peak, 1),
            "rounds": len(wall),
        }
        return float(self.figures["cpu_ms"])


def fills_in(image: Any, fills: npt.NDArray[np.uint32]) -> set[int]:
    """Return which of the fills are seen in a picture (QImage of 32 bits)."""
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32)
    return set(np.intersect1d(pixels | 0xFF000000, fills).tolist())


# A process of its own between us and the one measured: a child starts with its parent's peak memory as its own.
_LAUNCHER = """
import resource, subprocess, sys, time
wall = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
wall, used = time.perf_counter() - wall, resource.getrusage(resource.RUSAGE_CHILDREN)
print(wall * 1000, (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024)
"""


def _process(command: tuple[str, ...]) -> tuple[float, float, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    launched = [sys.executable, "-S", "-c", _LAUNCHER, *command]
    told = subprocess.run(launched, capture_output=True, text=True, check=True, env=environment).stdout
    wall, cpu, peak = (float(figure) for figure in told.split())
    return wall, cpu, peak


_KEPT: dict[str, dict[str, Any]] = {}


@pytest.fixture
def meter(request: pytest.FixtureRequest, benchmark: Any) -> Iterator[Meter]:
    """A meter named after the test; its figures end up in ``out/bench.json`` and in pytest-benchmark's own record."""
    own = Meter(request.node.name.removeprefix("test_"))
    yield own
    if "wall_ms" not in own.figures:
        return
    _KEPT[own.name] = own.figures
    benchmark.extra_info.update(own.figures)
    # The meter has measured already; pytest-benchmark only keeps the record.
    benchmark.pedantic(lambda: None, rounds=1)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Write and print what was measured."""
    if not _KEPT:
        return
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(_KEPT, indent=2) + "\n", encoding="utf-8")
    terminalreporter.write_line(f"{'measure':38} {'wall ms':>9} {'CPU ms':>9} {'peak MB':>8}  peer")
    for name, figures in _KEPT.items():
        told = figures.get("no_peer", "")
        if "peer" in figures:
            told = f"{figures['peer']['name']}: {figures['peer']['cpu_ms']} ms CPU, ratio {figures['cpu_ratio']}"
        row = f"{name:38} {figures['wall_ms']:9} {figures['cpu_ms']:9} {figures['peak_mb']:8}  {told}"
        terminalreporter.write_line(f"{row}  goal {figures['goal']}" if "goal" in figures else row)
    terminalreporter.write_line(f"Written to {RESULTS.relative_to(ROOT)}")
