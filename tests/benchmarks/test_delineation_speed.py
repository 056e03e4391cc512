"""How fast areas are delineated, and how the cost grows with zones and pairs. Peers: see the README of the reference runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from explorer.analysis.delineation import Criteria, Delineation, delineate
from explorer.analysis.zone_flows import ZoneFlows
from explorer.readers.flows.reading import read_flows
from tests.benchmarks.conftest import ROOT, Meter

R_SECONDS = {377: 29.0, 404: 44.0, 3566: 1003.0}
"""What R LabourMarketAreas 3.4 took on a machine of this kind."""


def gravity_flows(zones: int, pairs: int, seed: int = 2021) -> ZoneFlows:
    """Invented commuting between zones around towns of very different sizes, with about as many pairs as asked for.

    Each zone sends people to its nearest zones and to some anywhere, by jobs; fewer the farther, none below one.
    """
    from scipy.spatial import cKDTree

    random = np.random.default_rng(seed)
    towns = random.random((max(zones // 60, 3), 2)) * np.sqrt(zones) * 2.0
    town = random.choice(len(towns), zones, p=(weights := random.pareto(1.1, len(towns)) + 0.2) / weights.sum())
    place = towns[town] + random.normal(0.0, 2.0 + np.sqrt(weights[town])[:, None], (zones, 2))
    residents, jobs = random.gamma(4.0, 900.0, zones), random.pareto(1.5, zones) * 2000.0 + 400.0
    # Some are drawn twice, and the zone itself is among its nearest.
    near = int(0.72 * pairs / zones)
    away, nearest = cKDTree(place).query(place, k=near)
    far = random.choice(zones, (zones, max(int(0.36 * pairs / zones), 1)), p=jobs / jobs.sum())
    far_away = np.hypot(*np.moveaxis(place[far] - place[:, None], 2, 0))
    workplace, distance = np.hstack([nearest, far]), np.hstack([away, far_away])
    pull = jobs[workplace] * np.exp(-1.7 * np.sqrt(distance + 0.3))
    people = np.maximum(np.rint(pull / pull.sum(axis=1, keepdims=True) * residents[:, None]), 1.0)
    residence = np.repeat(np.arange(zones), workplace.shape[1])
    codes = [f"Z{zone:05d}" for zone in range(zones)]
    return ZoneFlows.of_indices(codes, residence, workplace.ravel().astype(np.int64), people.ravel())


def measured(zones: int, pairs: int, method: str = "documented") -> None:
    """Delineate in this process and print what it took: each size has a process of its own, for its peak of memory."""
    import resource
    import time

    flows = gravity_flows(zones, pairs)
    delineate(gravity_flows(200, 4000), method=method)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    wall, cpu = time.perf_counter(), time.process_time()
    found = delineate(flows, method=method)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    told = {
        "wall_ms": round(wall * 1000, 1),
        "cpu_ms": round(cpu * 1000, 1),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        "peak_before_mb": round(before, 1),
        "rounds": 1,
        "zones": len(flows.zones),
        "pairs": len(flows),
        "areas": len(found.statistics),
        "iterations": found.iterations,
        "us_an_iteration": round(cpu * 1e6 / max(found.iterations, 1), 1),
    }
    sys.stdout.write(json.dumps(told) + "\n")


def in_own_process(zones: int, pairs: int, method: str = "documented") -> dict[str, float]:
    code = f"from tests.benchmarks.test_delineation_speed import measured; measured({zones}, {pairs}, {method!r})"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    # A shell between: a process starts with its parent's peak of memory as its own, and a shell has hardly any.
    command = ["/bin/sh", "-c", '"$@"; exit $?', "sh", sys.executable, "-c", code]
    ended = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    figures: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    return figures


def against_r(meter: Meter, zones: int, goal: str, flows: str = "other flows between as many zones") -> None:
    seconds = R_SECONDS[zones]
    times = seconds * 1000 / meter.figures["cpu_ms"]
    meter.figures["goal"] = f"{goal}; R took {seconds:g} s on {flows}, {times:,.0f} times as long"


def whole(flows: ZoneFlows, criteria: Criteria | None = None) -> Callable[[], Delineation]:
    return lambda: delineate(flows, criteria)


def test_delineate_377_communes(meter: Meter, shared_data: Path) -> None:
    table = pd.read_csv(shared_data / "reference_runs" / "input_sardinia_flows.csv", dtype={0: str, 1: str})
    flows = ZoneFlows.of(table.set_axis(["residence", "workplace", "people"], axis="columns"))
    meter.call(whole(flows, Criteria(1000, 0.6667, 10_000, 0.75)))
    assert len(meter.last.statistics) > 1
    against_r(meter, 377, "≤ 50 ms", "the same flows")


def test_delineate_census_districts(meter: Meter, shared_data: Path) -> None:
    flows = ZoneFlows.of(read_flows(shared_data / "flows" / "ODWP01EW_LTLA.csv.gz").frame)
    meter.call(whole(flows))
    assert len(meter.last.statistics) > 1
    meter.figures["goal"] = "≤ 50 ms"


def test_delineate_404_zones(meter: Meter) -> None:
    meter.call(whole(gravity_flows(404, 100_000)))
    assert len(meter.last.statistics) > 1
    against_r(meter, 404, "≤ 50 ms")


def test_delineate_3566_zones(meter: Meter) -> None:
    meter.told(in_own_process(3566, 400_000))
    assert meter.figures["areas"] > 1
    against_r(meter, 3566, "≤ 500 ms")


def test_delineate_3566_zones_as_r(meter: Meter) -> None:
    meter.told(in_own_process(3566, 400_000, "r-compatible"))
    assert meter.figures["areas"] > 1


def test_delineate_3566_zones_curds(meter: Meter) -> None:
    meter.told(in_own_process(3566, 400_000, "curds"))
    assert meter.figures["areas"] > 1


def test_delineate_msoas(meter: Meter) -> None:
    meter.told(in_own_process(7264, 2_100_000))
    assert meter.figures["areas"] > 1
    meter.figures["goal"] = "≤ 4 s and 500 MB"


def test_delineate_lsoas(meter: Meter) -> None:
    meter.told(in_own_process(35_000, 8_000_000))
    assert meter.figures["areas"] > 1
    meter.figures["goal"] = "≤ 60 s and 2 GB"


@pytest.mark.parametrize(
    ("zones", "pairs"), [(2000, 200_000), (4000, 400_000), (8000, 800_000), (4000, 200_000), (4000, 800_000)]
)
def test_growth(meter: Meter, zones: int, pairs: int) -> None:
    meter.told(in_own_process(zones, pairs))
    assert meter.figures["areas"] > 1
    figures = meter.figures
    meter.figures["goal"] = f"growth: {figures['iterations']} iterations, {figures['us_an_iteration']} µs each"
