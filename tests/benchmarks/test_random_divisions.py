"""How long it takes to split the self-containment of a division, for districts and for zones of the size of MSOAs."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from explorer.analysis.comparing import largest_areas
from explorer.analysis.district_areas import district_flows
from explorer.analysis.division_containment import division_containment
from explorer.catalogue import Catalogue
from explorer.catalogue.areas.divisions import division
from explorer.catalogue.known import Known
from explorer.project import Project
from tests.benchmarks.conftest import Meter
from tests.benchmarks.test_delineation_speed import gravity_flows


def test_split_travel_to_work_areas_of_districts(meter: Meter) -> None:
    catalogue = Catalogue.load()
    known = Known.of(catalogue, Project())
    flows, areas = district_flows(catalogue.flows), largest_areas(division(known, "ttwa", date(2026, 1, 1)).frame)
    meter.call(lambda: division_containment(flows, areas, catalogue.joined), rounds=3)
    meter.figures["draws"] = len(meter.last.random)
    assert meter.last.placement > 0


def test_split_areas_of_as_many_zones_as_there_are_msoas(meter: Meter) -> None:
    side = 85
    flows = gravity_flows(side * side, 2_100_000)
    place = np.arange(side * side).reshape(side, side)
    pairs = np.concatenate([
        np.stack([place[:, :-1].ravel(), place[:, 1:].ravel()], axis=1),
        np.stack([place[:-1].ravel(), place[1:].ravel()], axis=1),
    ])  # fmt: skip
    codes = np.array(flows.zones)
    touching = list(map(tuple, codes[pairs].tolist()))
    row, column = np.divmod(np.arange(side * side), side)
    areas = pd.Series([f"{one}-{other}" for one, other in zip(row // 7, column // 7, strict=True)], codes)
    meter.call(lambda: division_containment(flows, areas, touching, draws=20), rounds=1, warm=False)
    meter.figures["draws"] = len(meter.last.random)
    assert meter.last.areas == 169
