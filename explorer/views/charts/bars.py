"""Districts in order of the indicator, with 95% confidence intervals and the values of wider areas."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QScrollArea, QWidget

from explorer.analysis.ranking import Ranking, Reference, ranked, references
from explorer.exports.tables.chart_words import ranking_said
from explorer.qt.plain_text import as_tip
from explorer.qt.reader_roles import give_role
from explorer.said import Listing, Said, sentences
from explorer.views.charts.chart import Chart, how
from explorer.views.charts.subject import Subject
from explorer.views.parts.figure_overlay import POINT, RECTANGLE, Figure
from explorer.words import say, text

BAR = 0.62
"""Width of a bar against the room of its row."""

MOST = 400
"""Bars that anybody scrolls through; of more, those at both ends are drawn."""

STYLES = {
    "dashes": Qt.PenStyle.DashLine,
    "dashes_dots": Qt.PenStyle.DashDotLine,
    "dots": Qt.PenStyle.DotLine,
    "dashes_pairs": Qt.PenStyle.DashDotDotLine,
}


class BarsChart(Chart):
    """Ranked bars of the footprint's districts, or of those selected."""

    def __init__(self) -> None:
        super().__init__(text("chart-bars"), RECTANGLE)
        self.glass.setToolTip(as_tip(text("chart-bars-how", how=how())))
        self.ranking: Ranking | None = None
        self._of: list[str] = []
        self._scope = ""

    def _body(self) -> QWidget:
        self._scroll = QScrollArea()
        give_role(self._scroll, QAccessible.Role.Grouping, text("chart-bars"))
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
        self.title.setText(text("chart-bars-title", scope=self._scope, indicator=subject.title))
        names = [(-row, subject.said(code)) for row, code in enumerate(ranking.rows.index)]
        self.plot.getAxis("left").setTicks([names])
        self.plot.setMinimumHeight(round((rows + 2) * self.fontMetrics().height() * 1.25))
        self.plot.setYRange(-max(rows, 1) + 0.4, 0.6, padding=0)
        self._scale(ranking, lines := references(subject.findings.layer.comparators, subject.wider_areas))
        self._draw_bars(ranking, subject)
        self._draw_limits(ranking)
        self._draw_references(lines)
        left_out = len(whole.rows) - rows
        ends = Said("chart-bars-ends", drawn=MOST // 2, rest=left_out) if left_out else None
        self.sentence.setText(say(sentences(ends, self._said(ranking, subject, lines))))

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
        for style, line in zip(STYLES.values(), lines, strict=False):
            pen = self.pen(self.theme.lines["functional_area"].colour, 1.5, style)
            self.plot.addItem(pg.InfiniteLine(line.value, angle=90, pen=pen))

    def _said(self, ranking: Ranking, subject: Subject, lines: Collection[Reference]) -> Said | Listing:
        if not len(ranking.rows):
            return Said("chart-bars-no-value" if self._of else "chart-bars-no-district")
        limits, rows = int(ranking.has_limits.sum()), len(ranking.rows)
        missing = Listing(tuple(map(subject.said, ranking.missing)), joint="commas")
        drawn = Listing(
            tuple(
                Said("chart-bars-line", area=line.name, value=subject.number(line.value), dashes=dashes)
                for dashes, line in zip(STYLES, lines, strict=False)
            ),
            joint="clauses",
        )
        return sentences(
            Said("chart-bars-whiskers" if limits else "chart-bars-no-intervals"),
            Said("chart-bars-partly", rest=rows - limits) if 0 < limits < rows else None,
            Said("chart-bars-missing", districts=missing) if missing else None,
            Said("chart-bars-lines", lines=drawn) if drawn else None,
        )

    def _shown_in_words(self, subject: Subject) -> Said | None:
        return ranking_said(self.ranking.rows["value"], subject.said, subject.number) if self.ranking is not None else None

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
        district, figure = self.subject.said(code), self.subject.number(value)
        if np.isfinite(low) and np.isfinite(high):
            return text("chart-bar-interval", district=district, value=figure, low=f"{low:,.6g}", high=f"{high:,.6g}")
        return text("chart-bar", district=district, value=figure)
