"""How the indicator is spread over all districts: bars in the colours of the map, the footprint's districts below."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from explorer.analysis.distribution import Histogram, histogram, stacked
from explorer.exports.tables.chart_words import spread_said
from explorer.qt.plain_text import as_tip
from explorer.said import Said, sentences
from explorer.views.charts.chart import Chart, how
from explorer.views.charts.subject import Subject
from explorer.views.parts.figure_overlay import RECTANGLE, Figure
from explorer.words import say, text

RUG = 0.07
"""Height of the footprint's marks below the axis, against the highest bar."""


class HistogramChart(Chart):
    """Bars of the indicator; a drag over bars selects their districts."""

    def __init__(self) -> None:
        super().__init__(text("chart-histogram"), RECTANGLE)
        self.glass.setToolTip(as_tip(text("chart-bars-how", how=how())))
        self._spread: Histogram | None = None

    @property
    def spread(self) -> Histogram | None:
        """The bins shown."""
        return self._spread

    def _draw(self, subject: Subject) -> None:
        self._spread = spread = histogram(subject.values)
        self.title.setText(subject.title)
        self.label_axes(subject.title, text("chart-districts"))
        top = float(max(spread.counts().max(initial=0), 1))
        self.plot.setYRange(-1.6 * RUG * top, top * 1.03, padding=0)
        if spread.bins:
            self.plot.setXRange(float(spread.edges[0]), float(spread.edges[-1]), padding=0.02)
        self._draw_footprint(subject, top)
        self._bars = pg.BarGraphItem(x=[], height=[], width=1)
        self.plot.addItem(self._bars)
        told = sentences(
            Said("chart-histogram-marks", footprint=subject.footprint_name),
            Said("chart-histogram-missing", rest=spread.left_out, districts=len(subject.values)) if spread.left_out else None,
        )
        self.sentence.setText(say(told if spread.bins else Said("chart-histogram-empty")))

    def _mark(self, subject: Subject) -> None:
        """Draw every bar in its classes' colours; what is not selected fades."""
        spread = self._spread
        if spread is None or not spread.bins:
            return
        pieces = stacked(spread, subject.colours, self.selected)
        plain, chosen = self.pen(self.theme.muted, 0.5), self.pen(self.theme.lines["selection"].colour, 1.4)
        colours, lifted = [QColor.fromRgb(int(c)) for c in pieces["group"]], pieces["is_selected"].tolist()
        shown = lifted if self.selected else [True] * len(lifted)
        self._bars.setOpts(
            x0=pieces["left"].to_numpy(), width=pieces["width"].to_numpy(),
            y0=pieces["floor"].to_numpy(), height=pieces["height"].to_numpy(),
            pens=[chosen if is_on else plain for is_on in lifted],
            brushes=[colour if is_on else self.faded(colour.name()) for colour, is_on in zip(colours, shown, strict=True)],
        )  # fmt: skip

    def _draw_footprint(self, subject: Subject, top: float) -> None:
        known = subject.values.reindex(list(subject.footprint)).replace([np.inf, -np.inf], np.nan).dropna().to_numpy()
        x = np.repeat(known, 2)
        y = np.tile([-1.3 * RUG * top, -0.3 * RUG * top], len(known))
        pen = self.pen(self.theme.lines["footprint"].colour, 2)
        self.plot.addItem(pg.PlotCurveItem(x, y, pen=pen, connect="pairs"))

    def _shown_in_words(self, subject: Subject) -> Said | None:
        return spread_said(subject.values, subject.footprint, subject.footprint_name, subject.number)

    def _codes_in(self, figure: Figure) -> Collection[str]:
        places = [self.place_of(point)[0] for point in figure.points]
        return self._spread.between(min(places), max(places)) if self._spread is not None else ()

    def _name_at(self, here: QPointF) -> str:
        spread, (x, _) = self._spread, self.place_of(here)
        if spread is None or self.subject is None or not spread.bins or not spread.edges[0] <= x <= spread.edges[-1]:
            return ""
        at = min(int(np.searchsorted(spread.edges, x, side="right")) - 1, spread.bins - 1)
        low, high = (self.subject.number(float(f"{edge:.4g}")) for edge in spread.edges[at : at + 2])
        return text("chart-histogram-bar", low=low, high=high, districts=int(spread.counts()[at]))
