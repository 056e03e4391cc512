"""How the indicator is spread over all districts: bars in the colours of the map, the footprint's districts below."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from explorer.analysis.distribution import Histogram, histogram
from explorer.views.charts.chart import HOW, Chart
from explorer.views.charts.subject import Subject
from explorer.views.figure_overlay import RECTANGLE, Figure

RUG = 0.07
"""Height of the footprint's marks below the axis, against the highest bar."""


class HistogramChart(Chart):
    """Bars of the indicator; a drag over bars selects their districts."""

    def __init__(self) -> None:
        super().__init__("Histogram", RECTANGLE)
        self.glass.setToolTip(f"Drag over bars to select their districts. {HOW}")
        self._spread: Histogram | None = None

    @property
    def spread(self) -> Histogram | None:
        """The bins shown."""
        return self._spread

    def _draw(self, subject: Subject) -> None:
        self._spread = spread = histogram(subject.values)
        self.title.setText(subject.title)
        self.label_axes(subject.title, "Districts")
        top = float(max(spread.counts().max(initial=0), 1))
        self.plot.setYRange(-1.6 * RUG * top, top * 1.03, padding=0)
        if spread.bins:
            self.plot.setXRange(float(spread.edges[0]), float(spread.edges[-1]), padding=0.02)
        self._draw_footprint(subject, top)
        self._bars = pg.BarGraphItem(x=[], height=[], width=1)
        self.plot.addItem(self._bars)
        left_out = f" {spread.left_out} of {len(subject.values)} districts have no value." if spread.left_out else ""
        told = f"Marks below the axis: districts of {subject.footprint_name}.{left_out}"
        self.sentence.setText(told if spread.bins else "No district has a value, so there is nothing to show.")

    def _mark(self, subject: Subject) -> None:
        """Draw every bar in its classes' colours; what is not selected fades."""
        spread = self._spread
        if spread is None or not spread.bins:
            return
        counted = spread.counts_by(subject.colours)
        chosen = spread.counts_by(subject.colours[subject.colours.index.isin(self.selected)]) if self.selected else counted
        chosen = chosen.reindex(columns=counted.columns, fill_value=0)
        rest = counted - chosen
        colours: list[int] = [int(colour) for colour in counted.columns.to_numpy()]
        # The selected part of each bar stands at its foot, so that it can be read against the axis.
        stacks = [(chosen[c].to_numpy(), QColor.fromRgb(c)) for c in colours]
        stacks += [(rest[c].to_numpy(), self.faded(QColor.fromRgb(c).name())) for c in colours]
        floors = np.cumsum([np.zeros(spread.bins), *(heights for heights, _ in stacks)], axis=0)[:-1]
        widths = np.tile(np.diff(spread.edges), len(stacks))
        edge = pg.mkPen(self.theme.muted, width=0.5)
        self._bars.setOpts(
            x0=np.tile(spread.edges[:-1], len(stacks)), width=widths, y0=floors.ravel(),
            height=np.concatenate([heights for heights, _ in stacks]), pen=edge,
            brushes=[colour for heights, colour in stacks for _ in heights],
        )  # fmt: skip

    def _draw_footprint(self, subject: Subject, top: float) -> None:
        known = subject.values.reindex(list(subject.footprint)).replace([np.inf, -np.inf], np.nan).dropna().to_numpy()
        x = np.repeat(known, 2)
        y = np.tile([-1.3 * RUG * top, -0.3 * RUG * top], len(known))
        pen = pg.mkPen(self.theme.lines["footprint"].colour, width=2)
        self.plot.addItem(pg.PlotCurveItem(x, y, pen=pen, connect="pairs"))

    def _codes_in(self, figure: Figure) -> Collection[str]:
        places = [self.place_of(point)[0] for point in figure.points]
        return self._spread.between(min(places), max(places)) if self._spread is not None else ()

    def _name_at(self, here: QPointF) -> str:
        spread, (x, _) = self._spread, self.place_of(here)
        if spread is None or self.subject is None or not spread.bins or not spread.edges[0] <= x <= spread.edges[-1]:
            return ""
        at = min(int(np.searchsorted(spread.edges, x, side="right")) - 1, spread.bins - 1)
        low, high = (self.subject.number(float(f"{edge:.4g}")) for edge in spread.edges[at : at + 2])
        return f"{low} to {high}: {spread.counts()[at]} districts"
