from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from explorer.analysis.distribution import stacked
from explorer.catalogue import Catalogue
from explorer.project import Project
from explorer.project.document import Document
from explorer.qt import notices
from explorer.settings import Settings
from explorer.views.charts.bars import BarsChart
from explorer.views.charts.chart import Chart
from explorer.views.charts.drawer import PAGES
from explorer.views.charts.histogram import HistogramChart
from explorer.views.charts.scatter import ScatterChart
from explorer.views.charts.subject import Subject
from explorer.views.charts.table import AreaTable
from explorer.views.charts.trend import TrendChart
from explorer.views.main_window import MainWindow
from explorer.views.parts.figure_overlay import LASSO, RECTANGLE, Figure
from explorer.views.parts.theme import DARK
from explorer.views.session import Session
from tests.packaging.test_core_without_qt import modules_after
from tests.support import area_table, written
from tests.views.conftest import Desk

LEFT, NONE, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
DUDLEY, WALSALL = "E08000027", "E08000030"
CHARTS = ("histogram", "scatter", "bars", "trend")


def opened(desk: Desk, name: str) -> Any:
    desk.window.actions_by_name[f"show_{name}"].trigger()
    desk.settle()
    return desk.window.drawer.page_widget(name)


def selected(desk: Desk) -> frozenset[str]:
    return desk.session.selection.codes


def everywhere(chart: Chart, kind: str = RECTANGLE) -> Figure:
    """A figure round the whole chart."""
    width, height = float(chart.glass.width()), float(chart.glass.height())
    corners = (QPointF(0, 0), QPointF(width, 0), QPointF(width, height), QPointF(0, height))
    return Figure(kind, corners if kind == LASSO else (corners[0], corners[2]))


def test_the_charts_library_is_not_read_before_a_chart_is_opened() -> None:
    assert not modules_after("import explorer.views.main_window") & {"pyqtgraph", "pandas", "shapely"}


def test_the_drawer_is_closed_at_first_and_opens_by_its_key(desk: Desk) -> None:
    drawer = desk.window.drawer
    assert not drawer.isVisible()
    desk.window.actions_by_name["show_drawer"].trigger()
    assert drawer.isVisible()
    desk.window.actions_by_name["show_drawer"].trigger()
    assert not drawer.isVisible()


def test_the_drawer_is_remembered_with_its_page(desk: Desk, catalogue: Catalogue) -> None:
    opened(desk, "bars")
    document = Document.of(Project())
    document.look = desk.session.look
    session = Session(catalogue, document, Settings())
    window = MainWindow(session, desk.outcome.findings.ground.shapes)
    assert window.drawer.page == "bars"
    assert not window.drawer.isHidden()
    session.jobs.shut_down()
    window.deleteLater()


@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_in_the_light_and_in_the_dark(desk: Desk, name: str) -> None:
    page = opened(desk, name)
    light = page.grab().toImage()
    desk.window.set_theme(DARK)
    desk.window.actions_by_name["select_footprint"].trigger()
    desk.settle()
    assert page.isVisible()
    if name != "table":  # the table takes its colours from the palette of the application
        assert page.grab().toImage().pixelColor(20, 120) != light.pixelColor(20, 120)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_what_is_selected_elsewhere(desk: Desk, name: str) -> None:
    page = opened(desk, name)
    before = page.grab().toImage()
    desk.session.selection.replace([DUDLEY, "E06000001"])
    desk.settle()
    assert page.grab().toImage() != before


@pytest.mark.parametrize("name", CHARTS)
def test_a_figure_round_all_marks_selects_their_districts(desk: Desk, name: str) -> None:
    chart: Chart = opened(desk, name)
    chart.glass.drawn.emit(everywhere(chart), NONE)
    footprint = set(desk.outcome.findings.footprint.districts)
    assert selected(desk) >= footprint
    assert name in {"bars", "trend"} or len(selected(desk)) > 300


def test_a_drag_over_bars_of_the_histogram_selects_their_districts(desk: Desk) -> None:
    chart: HistogramChart = opened(desk, "histogram")
    assert chart.spread is not None
    left, right = (chart.on_glass(np.array([[edge, 1.0]]))[0] for edge in (chart.spread.edges[0], chart.spread.edges[1]))
    QTest.mousePress(chart.glass, LEFT, NONE, QPoint(round(left[0]) + 3, round(left[1]) - 6))
    QTest.mouseMove(chart.glass, QPoint(round(right[0]) - 3, round(right[1]) - 20))
    QTest.mouseRelease(chart.glass, LEFT, NONE, QPoint(round(right[0]) - 3, round(right[1]) - 20))
    assert selected(desk) == set(chart.spread.members.index[chart.spread.members == 0])


def test_districts_that_an_own_boundary_file_leaves_out_are_still_counted(desk: Desk, tmp_path: Path) -> None:
    desk.session.edits.open_boundaries(written(area_table([DUDLEY, WALSALL]), tmp_path / "own.gpkg"))
    desk.settle()
    chart: HistogramChart = opened(desk, "histogram")
    assert chart.spread is not None
    assert chart.subject is not None
    pieces = stacked(chart.spread, chart.subject.colours, ())
    assert pieces["height"].sum() == len(chart.spread.members) - chart.spread.left_out


def test_a_click_on_a_point_of_the_scatter_selects_its_district(desk: Desk) -> None:
    chart: ScatterChart = opened(desk, "scatter")
    lowest = chart._places["second"].idxmin()
    at = chart.on_glass(chart._places.loc[[lowest]].to_numpy())[0]
    QTest.mouseClick(chart.glass, LEFT, NONE, QPoint(round(at[0]), round(at[1])))
    assert selected(desk) == {lowest}


def test_a_lasso_in_the_scatter_selects_what_it_holds(desk: Desk) -> None:
    chart: ScatterChart = opened(desk, "scatter")
    chart.glass.drawn.emit(everywhere(chart, LASSO), NONE)
    assert selected(desk) == set(chart._places.index)


def test_the_scatter_tells_slope_correlation_and_what_is_left_out(desk: Desk) -> None:
    chart: ScatterChart = opened(desk, "scatter")
    assert chart.fit is not None
    told = chart.sentence.text()
    assert f"n = {chart.fit.n}. {chart.fit.left_out} districts lack one of the two values" in told
    assert f"r = {chart.fit.r:.2f}" in told


def test_another_indicator_across_draws_another_line(desk: Desk) -> None:
    chart: ScatterChart = opened(desk, "scatter")
    before = chart.fit
    chart.across.setCurrentIndex(chart.across.findData("median_weekly_pay"))
    chart.across.activated.emit(chart.across.currentIndex())
    assert chart.fit != before


def test_hovering_names_the_district(desk: Desk) -> None:
    chart: ScatterChart = opened(desk, "scatter")
    at = chart.on_glass(chart._places.loc[[DUDLEY]].to_numpy())[0]
    assert chart._name_at(QPointF(*at)).startswith("Dudley: ")


def test_bars_show_the_footprint_or_the_selection_in_order(desk: Desk) -> None:
    chart: BarsChart = opened(desk, "bars")
    assert chart.ranking is not None
    assert set(chart.ranking.rows.index) == set(desk.outcome.findings.footprint.districts)
    desk.session.selection.replace([DUDLEY, WALSALL])
    assert chart.ranking.rows.index.tolist() == [DUDLEY, WALSALL]
    assert chart.title.text().startswith("Selected districts")


def test_bars_name_their_reference_lines_and_their_whiskers(desk: Desk) -> None:
    chart: BarsChart = opened(desk, "bars")
    told = chart.sentence.text()
    assert "95% confidence intervals" in told
    assert "West Midlands (England)" in told
    assert "United Kingdom" in told


def test_a_click_on_a_bar_selects_its_district(desk: Desk) -> None:
    chart: BarsChart = opened(desk, "bars")
    assert chart.ranking is not None
    second = chart.ranking.rows.index[1]
    at = chart.on_glass(np.array([[10.0, -1.0]]))[0]
    QTest.mouseClick(chart.glass, LEFT, NONE, QPoint(round(at[0]), round(at[1])))
    assert selected(desk) == {second}


def test_a_break_outside_the_periods_compared_is_said(desk: Desk) -> None:
    chart: TrendChart = opened(desk, "trend")
    assert chart.trend is not None
    assert chart.trend.is_joined
    desk.session.edits.choose_indicator("claimant_count")
    desk.settle()
    assert chart.trend.is_joined
    assert "outside 2020 to 2025" in chart.sentence.text()
    assert "not joined cannot be compared" in chart.sentence.text()
    assert chart.series is not None
    assert len(chart.series.periods) == 25
    assert not all(chart.series.joined)


# The table


def test_selecting_rows_selects_districts_and_the_map_follows(desk: Desk) -> None:
    table: AreaTable = opened(desk, "table")
    rows = [table.model.row_of(DUDLEY), table.model.row_of(WALSALL)]
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        assert row is not None
        table.view.selectionModel().select(table.model.index(row, 0), flags)
    assert selected(desk) == {DUDLEY, WALSALL}


def test_rows_follow_a_selection_made_elsewhere(desk: Desk) -> None:
    table: AreaTable = opened(desk, "table")
    desk.session.selection.replace([DUDLEY, WALSALL])
    rows = {table.model.keys[index.row()] for index in table.view.selectionModel().selectedRows()}
    assert rows == {DUDLEY, WALSALL}


def test_filtering_and_sorting_keep_the_selection(desk: Desk) -> None:
    table: AreaTable = opened(desk, "table")
    desk.session.selection.replace([DUDLEY, WALSALL])
    table.model.filter("walsall")
    table.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert selected(desk) == {DUDLEY, WALSALL}
    assert WALSALL in table.model.keys
    assert DUDLEY not in table.model.keys


def test_the_filter_box_filters_after_a_moment(desk: Desk, qtbot: Any) -> None:
    table: AreaTable = opened(desk, "table")
    table.field.setText("no such district")
    qtbot.waitUntil(lambda: table.model.rowCount() == 0)
    assert table.count.text() == "No district fits."


def test_only_the_selected_rows_can_be_shown(desk: Desk) -> None:
    table: AreaTable = opened(desk, "table")
    desk.session.selection.replace([DUDLEY])
    table.only.setChecked(True)
    assert table.model.keys == [DUDLEY]
    desk.session.selection.clear()
    assert table.model.keys == []
    table.only.setChecked(False)
    assert len(table.model.keys) == 361


def test_numbers_stand_at_the_right_and_a_missing_one_is_a_dash(desk: Desk) -> None:
    table: AreaTable = opened(desk, "table")
    row = table.model.row_of(desk.outcome.findings.layer.missing[0])
    assert row is not None
    cell = table.model.index(row, 2)
    assert cell.data() == "–"
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_ctrl_c_copies_the_rows_selected_for_a_spreadsheet(desk: Desk) -> None:
    table: AreaTable = opened(desk, "table")
    desk.session.selection.replace([DUDLEY])
    QTest.keyClick(table.view, Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert lines[1].startswith("E08000027\tDudley\t")


def test_the_rows_shown_are_saved_with_codes(desk: Desk, tmp_path: Path) -> None:
    table: AreaTable = opened(desk, "table")
    table.model.filter("dudley")
    table.save(tmp_path / "rows.csv")
    saved = pd.read_csv(tmp_path / "rows.csv", encoding="utf-8-sig")
    assert saved["Code"].tolist() == table.model.keys


def test_a_table_that_cannot_be_saved_is_told(desk: Desk, tmp_path: Path) -> None:
    table: AreaTable = opened(desk, "table")
    table.save(tmp_path / "nowhere" / "rows.csv")
    assert "cannot be written" in notices.open_notices()[0].text()


# Bad input


def _all_missing(values: pd.DataFrame) -> pd.DataFrame:
    return values.assign(value=np.nan, lower95=np.nan, upper95=np.nan)


def _all_equal(values: pd.DataFrame) -> pd.DataFrame:
    return values.assign(value=5.0, lower95=5.0, upper95=5.0)


def _infinite(values: pd.DataFrame) -> pd.DataFrame:
    odd = values.copy()
    odd.iloc[::3, 0] = np.inf
    odd.iloc[1::3, 1] = -np.inf
    return odd


def _one_known(values: pd.DataFrame) -> pd.DataFrame:
    return _all_missing(values).assign(value=[7.0] + [np.nan] * (len(values) - 1))


@pytest.mark.parametrize("spoil", [_all_missing, _all_equal, _infinite, _one_known])
@pytest.mark.parametrize("name", PAGES)
def test_odd_values_give_a_picture_and_a_sentence(desk: Desk, name: str, spoil: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
    page = opened(desk, name)
    findings, content = desk.outcome.findings, desk.outcome.content
    layer = replace(findings.layer, values=spoil(findings.layer.values))
    page.show_subject(Subject(replace(findings, layer=layer), content), frozenset())
    page.show_selection(frozenset([DUDLEY, findings.lookup.codes[0]]))
    assert not page.grab().isNull()
    if name != "table":
        assert page.sentence.text()


@pytest.mark.parametrize("name", PAGES)
def test_a_footprint_without_districts_gives_a_picture_and_a_sentence(desk: Desk, name: str) -> None:
    page = opened(desk, name)
    findings = desk.outcome.findings
    nobody = replace(findings, footprint=replace(findings.footprint, memberships=()))
    page.show_subject(Subject(nobody, desk.outcome.content), frozenset())
    assert not page.grab().isNull()
    if name != "table":
        assert page.sentence.text()
