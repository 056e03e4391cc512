"""How long the whole journey takes without a window."""

from __future__ import annotations

import json
from pathlib import Path

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.flags import raise_flags
from explorer.flags.alternatives import alternatives
from explorer.flags.case import Case
from explorer.flags.robustness import robustness
from explorer.layers import indicator_layer
from explorer.project import Project
from tests.benchmarks.conftest import Meter


def test_report_end_to_end(meter: Meter, tmp_path: Path) -> None:
    meter.process("-m", "explorer", "report", "ca-west-midlands", "--out", str(tmp_path), rounds=3)
    assert (tmp_path / "report.html").is_file()


def test_report_with_census_flows(meter: Meter, tmp_path: Path, shared_data: Path) -> None:
    flows = str(shared_data / "flows" / "ODWP01EW_LTLA.csv.gz")
    meter.process("-m", "explorer", "report", "ca-west-midlands", "--out", str(tmp_path), "--flows", flows, rounds=3)
    assert "estimated" not in json.loads((tmp_path / "findings.json").read_text(encoding="utf-8"))["headline"]


def test_findings_warm(meter: Meter) -> None:
    catalogue = Catalogue.load()
    meter.call(lambda: flow.run(Project(), catalogue))
    assert meter.last.flags


def test_flags_warm(meter: Meter) -> None:
    catalogue = Catalogue.load()
    layer = indicator_layer(catalogue, Project().indicator)
    meter.call(lambda: raise_flags(Case.of(Project(), catalogue, catalogue.flows, None, layer)))
    assert meter.last.flags


def test_flags_of_all_partnerships(meter: Meter) -> None:
    catalogue = Catalogue.load()
    layer = indicator_layer(catalogue, Project().indicator)

    def all_of_them() -> int:
        cases = (
            Case.of(Project(partnership=partnership), catalogue, catalogue.flows, None, layer)
            for partnership in catalogue.partnerships.partnerships
        )
        return sum(bool(raise_flags(case).flags) for case in cases)

    meter.call(all_of_them, rounds=3, warm=False)
    assert meter.last > len(catalogue.partnerships.partnerships) / 2


def test_robustness_of_a_verdict(meter: Meter) -> None:
    catalogue = Catalogue.load()
    layer = indicator_layer(catalogue, Project().indicator)
    case = Case.of(Project(), catalogue, catalogue.flows, None, layer)
    meter.call(lambda: robustness(case, alternatives(Project(), catalogue, case)), rounds=5, warm=False)
    assert set(meter.last) == {"economy", "institutions"}
