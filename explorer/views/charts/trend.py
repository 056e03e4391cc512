"""An indicator in all periods that are held: joined only where they may be compared."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from explorer.analysis.trend import LongSeries, Trend, compared_periods, long_series, spread_apart, trend
from explorer.catalogue.indicators import period_said, time_of
from explorer.exports.tables.chart_words import change_said
from explorer.said import Listing, Said, sentences
from explorer.views.charts.chart import Chart, FloatArray, how
from explorer.views.charts.subject import Subject
from explorer.views.parts.figure_overlay import RECTANGLE, Figure
from explorer.words import say, text

ROOM, GAP = 0.06, 0.03
"""Shares of the picture's width before the first year, and of the time between the years before the names."""

MOST_FOR_NAMES = 0.6
"""Share of the picture's width that the names at the lines' ends take at most."""

MOST_NAMED = 14
"""Districts beyond which names at the lines' ends would lie on one another."""


FEW_PERIODS = 6
"""Periods up to which points are drawn large."""

MOST_LABELLED, SHORT_NAME = 8, 5
"""Periods that are written along the axis, and letters of a name up to which so many have room."""


class TrendChart(Chart):
    """Each district of the footprint, or of those selected, in every period."""

    def __init__(self) -> None:
        super().__init__(text("chart-trend"), RECTANGLE)
        self.glass.setToolTip(how())
        self.trend: Trend | None = None
        self.series: LongSeries | None = None
        self._of: list[str] = []
        self._scope = ""
        self._places: FloatArray = np.empty((0, 2))
        self._codes: list[str] = []
        self._names: list[pg.TextItem] = []
        self._ends: FloatArray = np.empty(0)
        self.plot.getViewBox().sigResized.connect(lambda _: self._place_names())

    def _draw(self, subject: Subject) -> None:
        self._of = subject.in_view(self.selected)
        indicator, values = subject.findings.layer.indicator, subject.findings.known.indicator_values
        periods = compared_periods(indicator)
        earlier, later = (values.of(indicator.id, period) for period in periods)
        self.trend = shown = trend(indicator, earlier, later, self._of)
        self._scope = subject.scope_in_words(self.selected)
        self.title.setText(text("chart-trend-title", scope=self._scope, indicator=indicator.title, unit=indicator.unit_said))
        self.label_axes("", say(indicator.unit_said))
        self.series = series = long_series(indicator, subject.findings.layer.on_map.held, self._of)
        self.plot.getAxis("bottom").setTicks([[(time_of(period), say(period_said(period))) for period in _labelled(series)]])
        points = series.points()
        self._codes, self._places = list(map(str, points["area"])), points[["time", "value"]].to_numpy(dtype=np.float64)
        if len(self._places):
            heights = self._places[:, 1]
            self.plot.setYRange(float(heights.min()), float(heights.max()), padding=0.15)
        self._mark_breaks(indicator.breaks, series)
        self._draw_lines(points, shown)
        self._draw_points(len(series.periods))
        self._draw_names(shown, subject)
        self.sentence.setText(self._in_words(shown))

    def _mark(self, subject: Subject) -> None:
        """Show the districts that are now in view."""
        if subject.in_view(self.selected) != self._of or subject.scope_in_words(self.selected) != self._scope:
            self._redraw()

    def _mark_breaks(self, breaks: Collection[tuple[int, int]], series: LongSeries) -> None:
        """Shade the years in which the series is known to break."""
        first, last = time_of(series.periods[0]), time_of(series.periods[-1])
        for start, end in breaks:
            if first < end + 1 and start < last and start > 0:
                band = pg.LinearRegionItem(
                    (max(start, first), min(end + 1, last)), movable=False, brush=self.faded(self.theme.focus), pen=pg.mkPen(None)
                )
                band.setOpacity(0.25)
                band.setZValue(-10)
                self.plot.addItem(band, ignoreBounds=True)

    def _draw_lines(self, points: pd.DataFrame, shown: Trend) -> None:
        """Join what may be joined; strong lines are of districts whose change is more than chance."""
        clear = points["area"].map(shown.clear_changes).to_numpy(dtype=bool) & shown.is_joined
        pens = self.pen(self.faded(self.theme.focus), 1.6), self.pen(self.theme.focus, 2.2)
        for chosen, pen in zip((~clear, clear), pens, strict=True):
            some = points[chosen]
            if some["joined"].any():
                across, heights = (some[name].to_numpy(dtype=np.float64) for name in ("time", "value"))
                connect = some["joined"].to_numpy(dtype=np.int32)
                self.plot.addItem(pg.PlotCurveItem(across, heights, pen=pen, connect=connect))

    def _draw_points(self, periods: int) -> None:
        fill, edge = pg.mkBrush(self.theme.focus), self.pen(self.theme.card, 1)
        size = 9 if periods <= FEW_PERIODS else 5
        self.plot.addItem(pg.ScatterPlotItem(x=self._places[:, 0], y=self._places[:, 1], size=size, brush=fill, pen=edge))

    def _draw_names(self, shown: Trend, subject: Subject) -> None:
        """Write the names of the districts at the ends of their lines, if there is room for them."""
        known = shown.rows["later"].dropna()
        self._ends = known.to_numpy() if len(known) <= MOST_NAMED else np.empty(0)
        self._names = [pg.TextItem(subject.said(str(code)), color=QColor(self.theme.text), anchor=(0, 0.5))
                       for code in known.index[: len(self._ends)]]  # fmt: skip
        for name in self._names:
            self.plot.addItem(name, ignoreBounds=True)
        self._place_names()

    def _place_names(self) -> None:
        """Put the names beside their points, off one another, and leave them the room that they need."""
        if self.series is None:
            return
        first, last = time_of(self.series.periods[0]), time_of(self.series.periods[-1])
        box = self.plot.getViewBox()
        widest = max((name.boundingRect().width() for name in self._names), default=0.0) + self.fontMetrics().averageCharWidth()
        share = min(widest / max(box.width(), 1.0), MOST_FOR_NAMES)
        at = last + GAP * (last - first)
        whole = (at - first) / (1 - ROOM - share)
        self.plot.setXRange(first - ROOM * whole, at + share * whole, padding=0.0)
        if not len(self._ends):
            return
        line = box.viewPixelSize()[1] * self.fontMetrics().height() * 0.9
        for name, place in zip(self._names, spread_apart(self._ends, line), strict=True):
            name.setPos(at, place)

    def _in_words(self, shown: Trend) -> str:
        if not len(self._places):
            return text("chart-trend-none")
        clear = int(shown.clear_changes.sum())
        limits = shown.rows[["earlier_upper", "later_upper"]].notna().all(axis="columns")
        has_strong = shown.is_joined and limits.any()
        strong = Said("chart-trend-strong", clear=clear, districts=int(limits.sum())) if has_strong else None
        apart = Said("chart-trend-apart") if self.series is not None and not all(self.series.joined) else None
        return say(sentences(strong, apart, *shown.sentences))

    def _shown_in_words(self, subject: Subject) -> Said | None:
        if self.trend is None or not self.trend.is_joined:
            return None
        first, last = map(period_said, self.trend.periods)
        return change_said(self.trend.rows["earlier"], self.trend.rows["later"], (first, last))

    def _codes_in(self, figure: Figure) -> Collection[str]:
        return list(dict.fromkeys(self.inside(figure, self._places, self._codes)))

    def _name_at(self, here: QPointF) -> str:
        code = self.nearest(here, self._places, self._codes)
        if not code or self.trend is None or self.subject is None:
            return ""
        values = self.trend.rows.loc[code, ["earlier", "later"]].to_numpy(dtype=np.float64).tolist()
        told = [
            Said("chart-trend-value", value=f"{value:,.6g}" if np.isfinite(value) else "none", year=period_said(period))
            for value, period in zip(values, self.trend.periods, strict=True)
        ]
        return text("chart-trend-point", district=self.subject.said(code), values=Listing(tuple(told), joint="commas"))


def _labelled(series: LongSeries) -> list[str]:
    """Return the periods that are written along the axis: the latest, and others at even steps before it."""
    # Names such as 2021-2023 take twice the room of a year.
    most = MOST_LABELLED // 2 if len(series.periods[0]) > SHORT_NAME else MOST_LABELLED
    step = -(-len(series.periods) // most)
    return list(series.periods[::-1][::step])
