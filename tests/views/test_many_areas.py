"""Table and charts with ten thousand areas: a sensible picture, and a sentence on what is left out."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pandas as pd
import pytest

from explorer.layers import Layer
from explorer.places.districts import DistrictLookup
from explorer.views.charts import scatter as scatter_module
from explorer.views.charts.bars import MOST, BarsChart
from explorer.views.charts.histogram import HistogramChart
from explorer.views.charts.scatter import FOOTPRINT_SIZE, SMALL, ScatterChart
from explorer.views.charts.subject import Subject
from explorer.views.charts.table import AreaTable
from tests.views.conftest import Desk

MANY = 10_000
MISSING = 200
CODES = [f"E07{number:06}" for number in range(MANY)]


class Standing:
    """Stands for another thing: some of its attributes are replaced."""

    def __init__(self, thing: object, **replaced: object) -> None:
        self._thing = thing
        self.__dict__.update(replaced)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._thing, name)


def many_values() -> pd.DataFrame:
    values = np.random.default_rng(1).normal(75, 6, MANY)
    values[:: MANY // MISSING] = np.nan
    return pd.DataFrame({"value": values, "lower95": values - 3, "upper95": values + 3}, index=CODES)


@pytest.fixture
def subject(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Subject:
    findings, catalogue = desk.outcome.findings, desk.session.catalogue
    real = list(findings.lookup.districts.values())
    lookup = DistrictLookup({code: replace(real[at % len(real)], code=code) for at, code in enumerate(CODES)})
    layer = replace(findings.layer, values=many_values())
    ground = SimpleNamespace(shapes=SimpleNamespace(codes=np.array(CODES)))
    area = pd.Series([next(iter(findings.area_of_district))] * MANY, index=CODES)
    held = tuple(replace(member, district=CODES[at]) for at, member in enumerate(findings.footprint.memberships))
    footprint = replace(findings.footprint, memberships=held)
    people = Standing(findings.known, population=pd.Series(1000.0, index=CODES))
    stand_in = Standing(
        findings, lookup=lookup, layer=layer, footprint=footprint, ground=ground, area_of_district=area, known=people
    )  # fmt: skip
    fills = np.full(MANY, 0xFF4297AF, dtype=np.uint32)
    content = SimpleNamespace(fills=lambda: fills, no_data=layer.shown.isna().to_numpy())

    def another(_: object, indicator: str) -> Layer:
        return replace(layer, indicator=catalogue.indicators[indicator])

    monkeypatch.setattr(scatter_module, "indicator_layer", another)
    return Subject(cast("Any", stand_in), cast("Any", content))


def test_the_table_holds_every_area_and_selects_them_all(desk: Desk, subject: Subject) -> None:
    table = cast("AreaTable", desk.window.drawer.page_widget("table"))
    table.show_subject(subject, frozenset())
    assert table.count.text() == "10,000 districts"
    table.show_selection(frozenset(CODES))
    assert len(table.view.selectionModel().selectedRows()) == MANY


def test_the_histogram_counts_every_area_that_has_a_value(desk: Desk, subject: Subject) -> None:
    chart = cast("HistogramChart", desk.window.drawer.page_widget("histogram"))
    chart.show_subject(subject, frozenset())
    assert chart.spread is not None
    assert chart.spread.counts().sum() == MANY - MISSING
    assert "200 of 10,000 districts have no value" in chart.sentence.text()


def test_the_scatter_shows_every_area_as_a_small_point(desk: Desk, subject: Subject) -> None:
    chart = cast("ScatterChart", desk.window.drawer.page_widget("scatter"))
    chart.show_subject(subject, frozenset())
    points = chart._points.data
    assert len(points) == MANY - MISSING
    assert set(points["size"]) == {SMALL, FOOTPRINT_SIZE}
    assert "n = 9,800" in chart.sentence.text()


def test_ranked_bars_show_both_ends_and_say_what_they_leave_out(desk: Desk, subject: Subject) -> None:
    chart = cast("BarsChart", desk.window.drawer.page_widget("bars"))
    chart.show_subject(subject, frozenset(CODES))
    assert chart.ranking is not None
    shown, known = chart.ranking.rows["value"], subject.findings.layer.shown.dropna().sort_values(ascending=False)
    assert shown.to_list() == [*known[: MOST // 2], *known[-MOST // 2 :]]
    assert "The 200 highest and the 200 lowest; 9,400 between them are not drawn." in chart.sentence.text()


def test_the_trend_of_many_areas_says_how_many_it_cannot_tell(desk: Desk, subject: Subject) -> None:
    chart = desk.window.drawer.page_widget("trend")
    cast("Any", chart).show_subject(subject, frozenset(CODES))
    assert "districts have no value in one of the periods" in cast("Any", chart).sentence.text()
