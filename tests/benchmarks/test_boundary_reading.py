"""What the preview and the report of a large boundary file cost, beside pyogrio's own reading of it."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from explorer.analysis.best_fit import district_shares
from explorer.catalogue import Catalogue
from explorer.catalogue.areas.boundary_check import READY, clean_apart, comparison_of, examined, get_ready
from explorer.exports.gis.boundary_layer import layer_frame
from explorer.places.address_grid import load_address_grid
from explorer.readers import apart
from tests.benchmarks.conftest import Meter

ROUNDS = 5


@pytest.fixture
def large(shared_data: Path) -> Path:
    return shared_data / "large" / "LSOA_2021_EW_BGC.fgb"


def in_processes_made_ready(function: str, path: Path) -> dict[str, Any]:
    """Call a function of :mod:`tests.benchmarks.reading_apart` in fresh processes; both sides' CPU time counts."""
    wall, cpu = [], []
    for _ in range(ROUNDS):
        with apart.Worker(apart.USUAL, READY) as worker:
            worker.call("tests.benchmarks.reading_apart:ready", {})
            begun, own = time.perf_counter(), time.process_time()
            found = worker.call(f"tests.benchmarks.reading_apart:{function}", {"path": str(path)})
            wall.append((time.perf_counter() - begun) * 1000)
            cpu.append((time.process_time() - own + found["cpu"]) * 1000)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    median: Callable[[list[float]], float] = statistics.median
    return {"wall_ms": round(median(wall), 1), "cpu_ms": round(median(cpu), 1), "peak_mb": round(peak, 1), "rounds": ROUNDS}


def test_preview_of_a_45_mb_file(meter: Meter, large: Path) -> None:
    meter.told(in_processes_made_ready("looked", large))
    meter.peer("pyogrio.read_dataframe", lambda peer: peer.told(in_processes_made_ready("read_by_pyogrio", large)))
    meter.figures["goal"] = "ratio <= 1.3"


def test_preview_of_a_45_mb_file_from_cold(meter: Meter, large: Path) -> None:
    reading = "from explorer.catalogue.areas.boundary_check import look_apart; import sys; look_apart(sys.argv[1])"
    meter.process("-c", reading, str(large), rounds=ROUNDS)
    peer = "import pyogrio, sys; pyogrio.read_dataframe(sys.argv[1])"
    meter.peer("pyogrio.read_dataframe", lambda other: other.process("-c", peer, str(large), rounds=ROUNDS))
    meter.figures["goal"] = "ratio <= 1.3"


def test_whole_report_of_a_45_mb_file(meter: Meter, large: Path) -> None:
    meter.told(in_processes_made_ready("checked", large))


def test_report_of_the_finest_national_districts(meter: Meter, shared_data: Path) -> None:
    name = "Local_Authority_Districts_December_2024_Boundaries_UK_BGC.json"
    meter.told(in_processes_made_ready("checked", shared_data / "boundaries" / "ons_topojson" / name))


@pytest.mark.parametrize("name", ["2024_Boundaries_UK_BUC", "2024_Boundaries_UK_BGC"])
def test_comparison_of_361_shapes(meter: Meter, shared_data: Path, name: str) -> None:
    path = shared_data / "boundaries" / "ons_topojson" / f"Local_Authority_Districts_December_{name}.json"
    report, raw, shapes = examined(path)
    get_ready()
    meter.call(lambda: comparison_of(raw, report.recognised, shapes), rounds=ROUNDS)
    assert meter.last.compared == 361
    meter.figures["goal"] = "<= 150 ms"


def test_comparison_of_35672_small_areas(meter: Meter, large: Path) -> None:
    report, raw, shapes = examined(large)
    meter.call(lambda: comparison_of(raw, report.recognised, shapes), rounds=ROUNDS)
    assert meter.last.compared == 35_672
    meter.figures["goal"] = "<= 2000 ms"


def test_check_command(meter: Meter, shared_data: Path) -> None:
    name = "Combined_Authorities_(December_2021)_EN_BGC.geojson"
    meter.process("-m", "explorer", "check", str(shared_data / "boundaries" / "geojson_geoportal" / name), rounds=ROUNDS)


def test_shares_of_districts_in_228_areas(meter: Meter, shared_data: Path, catalogue: Catalogue) -> None:
    name = "old__Travel_to_Work_Areas_December_2011_UK_BSC_v2.json"
    frame = layer_frame(clean_apart(str(shared_data / "boundaries" / "ons_topojson" / name)))
    names, grid = pd.Index(frame["AREACD"]), load_address_grid()
    meter.call(lambda: district_shares(frame.geometry.to_numpy(), names, grid, catalogue.ground.shapes), rounds=ROUNDS)
    assert meter.last.shape[1] == 228
