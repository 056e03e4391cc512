"""How long the whole journey takes without a window."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.flags import raise_flags
from explorer.flags.case import Case
from explorer.flags.sides.verdict import Verdict, firmness
from explorer.layers import indicator_layer
from explorer.project import Project
from tests.benchmarks.conftest import Meter


def test_report_end_to_end(meter: Meter, tmp_path: Path) -> None:
    meter.process("-m", "explorer", "report", "ca-west-midlands", "--out", str(tmp_path), rounds=3)
    assert (tmp_path / "report.html").is_file()


def test_report_with_census_flows(meter: Meter, tmp_path: Path, shared_data: Path) -> None:
    flows = str(shared_data / "flows" / "ODWP01EW_LTLA.csv.gz")
    meter.process("-m", "explorer", "report", "ca-west-midlands", "--out", str(tmp_path), "--flows", flows, rounds=3)
    assert "estimated" not in json.loads((tmp_path / "findings.json").read_text(encoding="utf-8"))["headline"]["text"]


def test_findings_warm(meter: Meter) -> None:
    catalogue = Catalogue.load()
    meter.call(lambda: flow.run(Project(), catalogue))
    assert meter.last.flags


def test_flags_warm(meter: Meter) -> None:
    known = Known.of(Catalogue.load(), Project())
    layer = indicator_layer(known, Project().indicator)
    meter.call(lambda: raise_flags(Case.of(Project(), known, layer)))
    assert meter.last.flags


def test_flags_of_all_partnerships(meter: Meter) -> None:
    catalogue = Catalogue.load()
    known = Known.of(catalogue, Project())
    layer = indicator_layer(known, Project().indicator)

    def all_of_them() -> int:
        cases = (Case.of(Project(partnership=partnership), known, layer) for partnership in catalogue.partnerships.partnerships)
        return sum(bool(raise_flags(case).flags) for case in cases)

    meter.call(all_of_them, rounds=3, warm=False)
    assert meter.last > len(catalogue.partnerships.partnerships) / 2


def test_verdict_with_flags_of_another_footprint(meter: Meter) -> None:
    """A footprint that was not looked at before, on flows that were: every measure of its own is worked out."""
    known = Known.of(Catalogue.load(), Project())
    layer = indicator_layer(known, Project().indicator)

    def judged() -> Verdict:
        case = Case.of(Project(), known, layer)
        raise_flags(case)
        return Verdict.of(case)

    meter.call(judged)
    assert meter.last.sides


def test_verdicts_of_all_partnerships(meter: Meter) -> None:
    catalogue = Catalogue.load()
    known = Known.of(catalogue, Project())
    layer = indicator_layer(known, Project().indicator)

    def all_of_them() -> int:
        cases = (Case.of(Project(partnership=partnership), known, layer) for partnership in catalogue.partnerships.partnerships)
        return sum(len(Verdict.of(case).sides) for case in cases)

    meter.call(all_of_them, rounds=3, warm=False)
    assert meter.last == 2 * len(catalogue.partnerships.partnerships)


def test_how_firm_a_verdict_is(meter: Meter) -> None:
    known = Known.of(Catalogue.load(), Project())
    case = Case.of(Project(), known, indicator_layer(known, Project().indicator))
    verdict = Verdict.of(case)
    meter.call(lambda: firmness(case, verdict))
    assert set(meter.last) == {"economy", "institutions"}


def test_first_verdict_on_census_flows(meter: Meter, shared_data: Path) -> None:
    """Flows that were read, but on which no group was worked out."""
    flows = Catalogue.load().files.flows(shared_data / "flows" / "ODWP01EW_LTLA.csv.gz")
    known = Known.of(Catalogue.load(), Project())

    def first() -> Verdict:
        fresh = replace(flows, matrix=flows.matrix.copy())
        return Verdict.of(Case.of(Project(), replace(known, own_flows=fresh)))

    meter.call(first, rounds=3, warm=False)
    assert meter.last.economy.numbers.comparison is not None
