"""How fast flows files of millions of pairs are read, with what memory, and how fast two divisions are compared."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from explorer.analysis.agreement import agreement, cross
from tests.benchmarks.conftest import ROOT, Meter

CENSUS = (
    "Lower layer Super Output Areas code",
    "LSOA of workplace code",
    "Place of work indicator (4 categories) code",
    "Count",
)


def write_census_table(path: Path, zones: int, pairs: int) -> Path:
    """Write invented pairs in the layout of ODWP01EW, in no order."""
    import pyarrow as pa
    import pyarrow.csv
    import pyarrow.parquet

    random = np.random.default_rng(2021)
    keys = np.unique(random.integers(0, zones * zones, int(pairs * 1.02)))[:pairs]
    random.shuffle(keys)
    lived, worked = np.divmod(keys, zones)
    codes = pa.array([f"E01{zone:06d}" for zone in range(zones)])
    columns = [codes.take(pa.array(lived)), codes.take(pa.array(worked)), pa.array(np.where(lived == worked, 1, 3))]
    table = pa.table([*columns, pa.array(random.integers(1, 30, len(keys)))], names=CENSUS)
    if path.suffix == ".parquet":
        pa.parquet.write_table(table, path)
    else:
        pa.csv.write_csv(table, path)
    return path


def measured(path: str) -> None:
    """Read a file in this process and print what it took: each has a process of its own, for its peak of memory."""
    import resource
    import time

    from explorer.readers.flows.reading import preview_flows

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    wall, cpu = time.perf_counter(), time.process_time()
    found = preview_flows(Path(path))
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    told = {
        "wall_ms": round(wall * 1000, 1),
        "cpu_ms": round(cpu * 1000, 1),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        "peak_before_mb": round(before, 1),
        "rounds": 1,
        "pairs": found.pairs,
    }
    sys.stdout.write(json.dumps(told) + "\n")


@pytest.mark.parametrize("name", ["flows.csv", "flows.parquet"])
@pytest.mark.parametrize(("zones", "pairs"), [(7264, 2_100_000), (35_000, 8_000_000)])
def test_read_flows(meter: Meter, tmp_path: Path, name: str, zones: int, pairs: int) -> None:
    path = write_census_table(tmp_path / name, zones, pairs)
    code = f"from tests.benchmarks.test_flow_reading import measured; measured({str(path)!r})"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    meter.told(json.loads(ended.stdout.splitlines()[-1]))
    assert meter.figures["pairs"] > 0.9 * pairs


def test_compare_divisions_of_small_areas(meter: Meter) -> None:
    random = np.random.default_rng(2021)
    zones = pd.Series([f"E01{zone:06d}" for zone in range(35_672)])
    first, second = (pd.DataFrame({"zone": zones, "area": random.integers(0, parts, len(zones))}) for parts in (228, 361))
    people = pd.Series(random.gamma(4.0, 400.0, len(zones)), index=zones)
    meter.call(lambda: agreement(cross(first, second, people)))
    # Drawn at random, they agree no better than chance.
    assert abs(meter.last.adjusted_rand_index) < 0.01
