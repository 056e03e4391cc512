"""Two indicators against each other, with the least-squares line."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QButtonGroup, QComboBox, QToolButton

from explorer.analysis.regression import Fit, least_squares, pairs
from explorer.layers import Layer, indicator_layer
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.said import Listing, Said, Value, sentences
from explorer.views.charts.chart import Chart, how
from explorer.views.charts.subject import Subject, indicator_title
from explorer.views.choices.indicator_items import fill_indicators
from explorer.views.parts.figure_overlay import LASSO, RECTANGLE, Figure
from explorer.views.parts.widgets import named
from explorer.words import say, text

SIZE = 8
"""Diameter of a district, in logical pixels."""

MANY, SMALL = 2_000, 4
"""Districts from which points are smaller and fainter, and how large they are then."""

FOOTPRINT_SIZE = 10


class ScatterChart(Chart):
    """Districts as points: the map's indicator upwards, another across; a rectangle or a lasso selects.

    Attributes
    ----------
    chosen : str
        Id of the indicator that the user wants across; empty for one that is not the map's.
    """

    def __init__(self) -> None:
        super().__init__(text("chart-scatter"), RECTANGLE)
        self.glass.setToolTip(how())
        self.across = QComboBox()
        self.across.setAccessibleName(text("chart-across"))
        self.across.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.across.setMinimumContentsLength(18)
        self.across.setToolTip(text("chart-across-tip"))
        self.across.activated.connect(lambda _: self._choose())
        label = named(PlainLabel(text("chart-against")), "heading")
        label.setBuddy(self.across)
        self.head.addWidget(label)
        self.head.addWidget(self.across)
        self._figures = QButtonGroup(self)
        for kind in (RECTANGLE, LASSO):
            self.head.addWidget(self._figure_button(kind))
        self._places = pd.DataFrame({"first": [], "second": []})
        self.fit: Fit | None = None
        self.chosen = ""

    def _choose(self) -> None:
        self.chosen = self.across.currentData()
        self._redraw()

    def _draw(self, subject: Subject) -> None:
        other = self._other(subject)
        # A value of another year is better than none, and the axis says which.
        first: pd.Series[float] = other.values["value"]  # noqa: PD011 - the layer's own frame
        self.fit, self._places = least_squares(first, subject.values), pairs(first, subject.values)
        layer = subject.findings.layer
        self.title.setText(say(layer.indicator.title))
        self.label_axes(indicator_title(other), text("map-unit-year", unit=layer.indicator.unit_said, year=layer.period_said))
        self.plot.enableAutoRange()
        if self.fit.is_drawn:
            ends = np.array([self._places["first"].min(), self._places["first"].max()])
            pen = self.pen(self.theme.lines["functional_area"].colour, 2)
            self.plot.addItem(pg.PlotCurveItem(ends, self.fit.at(ends), pen=pen))
        self._points = pg.ScatterPlotItem(pxMode=True, size=SIZE)
        self.plot.addItem(self._points)
        self.sentence.setText(say(fit_said(self.fit, subject.footprint_name)))

    def _mark(self, subject: Subject) -> None:
        codes = self._places.index
        if not len(codes):
            self._points.setData([], [])
            return
        inside, chosen = codes.isin(subject.footprint), codes.isin(self.selected)
        plain = QColor(self.theme.focus)
        many = len(codes) > MANY
        plain.setAlphaF(0.2 if many else 0.55)
        fills = np.array([plain, self.faded(self.theme.focus), QColor(self.theme.lines["selection"].colour)], dtype=object)
        look = np.where(chosen, 2, 1 if self.selected else 0)
        # Brushes are shared: thousands of them, alike or not, would be told apart one by one.
        brushes = np.array([pg.mkBrush(fill) for fill in fills], dtype=object)
        edges = np.array([pg.mkPen(None), self.pen(self.theme.lines["footprint"].colour, 1.8)], dtype=object)
        # What is selected, and the footprint, lie on top.
        order = np.argsort(2 * chosen + inside, kind="stable")
        self._points.setData(
            x=self._places["first"].to_numpy()[order], y=self._places["second"].to_numpy()[order],
            brush=list(brushes[look[order]]), pen=list(edges[inside[order].astype(int)]),
            size=np.where(inside[order], FOOTPRINT_SIZE, SMALL if many else SIZE),
        )  # fmt: skip

    def _codes_in(self, figure: Figure) -> Collection[str]:
        return self.inside(figure, self._places.to_numpy(), list(self._places.index))

    def _name_at(self, here: QPointF) -> str:
        code = self.nearest(here, self._places.to_numpy(), list(self._places.index))
        if not code or self.subject is None:
            return ""
        first, second = self._places.loc[code]
        return text("chart-scatter-point", district=self.subject.said(code), up=f"{second:,.6g}", across=f"{first:,.6g}")

    def _other(self, subject: Subject) -> Layer:
        """Return the indicator across; at first one that is not the map's."""
        known, own = subject.findings.known, subject.findings.layer.indicator.id
        chosen = self.chosen or self.across.currentData()
        fill_indicators(self.across, known.indicators, with_unit=True)
        if chosen not in known.indicators:
            chosen = next((name for name in known.indicators if name != own), own)
        self.across.setCurrentIndex(self.across.findData(chosen))
        return indicator_layer(known, chosen)

    def _figure_button(self, kind: str) -> QToolButton:
        button = QToolButton()
        button.setText(text(f"chart-{kind}"))
        button.setCheckable(True)
        button.setChecked(kind == RECTANGLE)
        button.setToolTip(as_tip(text(f"chart-{kind}-tip")))
        button.clicked.connect(lambda: self.glass.set_kind(kind))
        self._figures.addButton(button)
        return button


def fit_said(fit: Fit, footprint: Value) -> Listing:
    """Return the line in a sentence, with how many districts it leaves out."""
    r = f"{fit.r:.2f}" if np.isfinite(fit.r) else "none"
    line = Said("chart-fit", slope=f"{fit.slope:.3g}", r=r, n=fit.n) if fit.is_drawn else Said("chart-no-fit", n=fit.n)
    left_out = Said("chart-fit-left-out", rest=fit.left_out) if fit.left_out else None
    return sentences(line, left_out, Said("chart-fit-means", footprint=footprint) if fit.is_drawn else None)
