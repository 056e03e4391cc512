"""Districts in order of the indicator, with 95% confidence intervals and the values of wider areas."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QScrollArea, QWidget

from explorer.analysis.ranking import Ranking, Reference, ranked, references
from explorer.qt.plain_text import as_tip
from explorer.views.charts.chart import HOW, Chart
from explorer.views.charts.subject import Subject
from explorer.views.parts.figure_overlay import POINT, RECTANGLE, Figure

BAR = 0.62
"""Width of a bar against the room of its row."""

MOST = 400
"""Bars that anybody scrolls through; of more, those at both ends are drawn."""

STYLES = (Qt.PenStyle.DashLine, Qt.PenStyle.DashDotLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotDotLine)


class BarsChart(Chart):
    """Ranked bars of the footprint's districts, or of those selected."""

    def __init__(self) -> None:
        super().__init__("Ranked bars", RECTANGLE)
        self.glass.setToolTip(as_tip(f"Drag over bars to select their districts. {HOW}"))
        self.ranking: Ranking | None = None
        self._of: list[str] = []
        self._scope = ""

    def _body(self) -> QWidget:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.plot)
        return self._scroll

    def _draw(self, subject: Subject) -> None:
        self._of = subject.in_view(self.selected)
        whole = ranked(subject.findings.layer.values, self._of)
        self.ranking = ranking = whole.ends(MOST)
        rows = len(ranking.rows)
        self._scope = subject.scope_in_words(self.selected)
        self.title.setText(f"{self._scope}: {subject.title}")
        names = [(-row, subject.said(code)) for row, code in enumerate(ranking.rows.index)]
        self.plot.getAxis("left").setTicks([names])
        self.plot.setMinimumHeight(round((rows + 2) * self.fontMetrics().height() * 1.25))
        self.plot.setYRange(-max(rows, 1) + 0.4, 0.6, padding=0)
        self._scale(ranking, lines := references(subject.findings.layer.comparators, subject.wider_areas))
        self._draw_bars(ranking, subject)
        self._draw_limits(ranking)
        self._draw_references(lines)
        left_out = len(whole.rows) - rows
        told = (
            f"The {MOST // 2} highest and the {MOST // 2} lowest; {left_out:,} between them are not drawn. " if left_out else ""
        )
        self.sentence.setText(told + self._in_words(ranking, subject, lines))

    def _mark(self, subject: Subject) -> None:
        """Show the districts that are now in view."""
        if subject.in_view(self.selected) != self._of or subject.scope_in_words(self.selected) != self._scope:
            self._redraw()

    def _scale(self, ranking: Ranking, lines: Collection[Reference]) -> None:
        ends = [*ranking.rows.to_numpy().ravel(), *(line.value for line in lines), 0.0]
        self.plot.setXRange(np.nanmin(ends), np.nanmax(ends), padding=0.02)

    def _draw_bars(self, ranking: Ranking, subject: Subject) -> None:
        values = ranking.rows["value"].to_numpy()
        colours = subject.colours.reindex(ranking.rows.index, fill_value=0)
        edge = self.pen(self.theme.muted, 0.6)
        fills = [QColor.fromRgb(int(colour)) for colour in colours]
        self.plot.addItem(pg.BarGraphItem(x0=0, width=values, y=-np.arange(len(values)), height=BAR, brushes=fills, pen=edge))

    def _draw_limits(self, ranking: Ranking) -> None:
        known = ranking.has_limits.to_numpy()
        rows = ranking.rows[known]
        at, value = -np.flatnonzero(known), rows["value"].to_numpy()
        pen = self.pen(self.theme.text, 1.4)
        left, right = value - rows["lower95"].to_numpy(), rows["upper95"].to_numpy() - value
        self.plot.addItem(pg.ErrorBarItem(x=value, y=at, left=left, right=right, beam=0.24, pen=pen))

    def _draw_references(self, lines: Collection[Reference]) -> None:
        for style, line in zip(STYLES, lines, strict=False):
            pen = self.pen(self.theme.lines["functional_area"].colour, 1.5, style)
            self.plot.addItem(pg.InfiniteLine(line.value, angle=90, pen=pen))

    def _in_words(self, ranking: Ranking, subject: Subject, lines: Collection[Reference]) -> str:
        if not len(ranking.rows):
            return "None of these districts has a value." if self._of else "No district is selected, and the footprint has none."
        signs = dict(zip(STYLES, ("dashes", "dashes and dots", "dots", "dashes and pairs of dots"), strict=True))
        told = [f"{line.name} {subject.number(line.value)} ({signs[style]})" for style, line in zip(STYLES, lines, strict=False)]
        limits = int(ranking.has_limits.sum())
        whiskers = "Whiskers: 95% confidence intervals; where two overlap, the order may be chance."
        published = whiskers if limits else "No confidence intervals are published."
        partly = f" {len(ranking.rows) - limits} are published without." if 0 < limits < len(ranking.rows) else ""
        missing = f" Without a value: {', '.join(map(subject.said, ranking.missing[:6]))}." if ranking.missing else ""
        return f"{published}{partly}{missing}" + (f" Lines: {'; '.join(told)}." if told else "")

    def _codes_in(self, figure: Figure) -> Collection[str]:
        if self.ranking is None:
            return ()
        rows = sorted(-self.place_of(point)[1] for point in (figure.points[0], figure.points[-1]))
        low, high = (round(row) for row in rows)
        codes = list(self.ranking.rows.index)
        if figure.kind == POINT:
            return codes[low : low + 1] if low >= 0 else ()
        return codes[max(low, 0) : max(high + 1, 0)]

    def _name_at(self, here: QPointF) -> str:
        codes = self._codes_in(Figure(POINT, (here,)))
        if not codes or self.ranking is None or self.subject is None:
            return ""
        (code,) = codes
        value, low, high = self.ranking.rows.loc[[code]].to_numpy(dtype=np.float64)[0].tolist()
        limits = f", 95% interval {low:,.6g} to {high:,.6g}" if np.isfinite(low) and np.isfinite(high) else ""
        return f"{self.subject.said(code)}: {self.subject.number(value)}{limits}"
