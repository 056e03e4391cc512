"""How fast a footprint is measured as it is drawn, bettered and compared: CPU time of the core, without any picture."""

from __future__ import annotations

import gc
import time
from datetime import date

import numpy as np

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.plans import starts
from explorer.plans.card import Card
from explorer.plans.comparison import Comparison
from explorer.plans.drawing import Drawing
from explorer.plans.measured_plan import MeasuredPlan
from explorer.plans.suggest import Limits, best_within, next_best
from explorer.project import Project
from tests.benchmarks.conftest import Meter

DAY = date(2026, 6, 1)


def a_drawing(known: Known, name: str = "ca-west-midlands") -> Drawing:
    plan = starts.plan_of(known, Project(as_at=DAY), name)
    drawing = Drawing.of(Project(as_at=DAY), known, plan, plan.names[0])
    assert drawing.measured.raised
    return drawing


def test_plan_hover_over_every_district(meter: Meter) -> None:
    """All flags, both answers and the card's figures, for each of 361 districts: the figures are of one district."""
    drawing = a_drawing(Known.of(Catalogue.load(), Project()))
    codes = drawing.case.all_codes

    def hover(code: str) -> float:
        began = time.process_time()
        card = Card(drawing.measured, drawing.preview([code]))
        assert card.rows
        return 1000 * (time.process_time() - began)

    for code in codes:
        hover(code)
    gc.collect()
    gc.freeze()
    try:
        took = np.array([hover(code) for code in codes])
        meter.call(lambda: hover(codes[0]))
    finally:
        gc.unfreeze()
    meter.figures |= {f"cpu_p{share}_ms": round(float(np.percentile(took, share)), 2) for share in (50, 99)}


def test_plan_next_best_district(meter: Meter) -> None:
    drawing = a_drawing(Known.of(Catalogue.load(), Project()))
    meter.call(lambda: next_best(drawing, Limits(), 1))
    assert meter.last[0].proved


def test_plan_best_set_of_five(meter: Meter) -> None:
    drawing = a_drawing(Known.of(Catalogue.load(), Project()))
    meter.call(lambda: best_within(drawing, Limits(changes=5)), rounds=5)
    assert meter.last.proved


def test_plan_four_plans_compared(meter: Meter) -> None:
    known = Known.of(Catalogue.load(), Project())
    plans = [starts.plan_of(known, Project(), name) for name in ("essex-3u", "essex-4u-rochford", "essex-5u", "herts-2u")]
    meter.call(lambda: Comparison.of([MeasuredPlan.of(Project(), known, plan) for plan in plans]).rows, rounds=5)
    assert len(meter.last) == 13
