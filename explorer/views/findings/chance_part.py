"""The footprint among groups of its size: a small picture, and the groups around the same core that keep more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from explorer.views.parts.page_parts import link, muted, paragraph
from explorer.views.parts.theme import Theme

if TYPE_CHECKING:
    from explorer.flags.chance import Comparison
    from explorer.flags.findings import Findings

GROUP_LINK = "group:"
"""Links to a group start so; its number follows."""

IMAGE = "chance:plot"
"""Address of the picture on the page."""

BARS = 48
MOST = 5
"""Groups named that keep more."""


def chance_part(findings: Findings, theme: Theme) -> str:
    """Return the picture, what it shows, and better groups to look at, as HTML; nothing where there is no comparison."""
    found = findings.verdict.economy.numbers.comparison
    if found is None:
        return ""
    from explorer.exports.chance_plot import chance_said

    seeds = ", ".join(map(str, found.groups.seeds))
    drawn = f"Groups have about {round(found.groups.size, -4):,.0f} residents, within 10%; two ways of drawing, seeds {seeds}."
    return "".join(
        (
            f"<p><a name='groups'></a><img src='{IMAGE}'></p>",
            muted(f"{chance_said(found)} {drawn}", theme),
            _better(findings, found, theme),
        )
    )


def _better(findings: Findings, found: Comparison, theme: Theme) -> str:
    better = found.better(MOST)
    if not better:
        return muted("No group around the same core keeps more.", theme)
    lines = "".join(f"<p>• {link(f'{GROUP_LINK}{group}', group_said(findings, group))}</p>" for group, _ in better)
    return paragraph("Groups around the same core that keep more; choose one to see it on the map:") + lines


def group_codes(findings: Findings, group: int) -> list[str]:
    """Return the districts of a group."""
    found = findings.verdict.economy.numbers.comparison
    return [] if found is None else [str(findings.case.totals.index[place]) for place in found.groups.districts(group)]


def group_said(findings: Findings, group: int) -> str:
    """Say what a group keeps, and how it differs from the footprint."""
    from explorer.flags.model import percent
    from explorer.flags.wording import listed

    found = findings.verdict.economy.numbers.comparison
    if found is None:
        return ""
    own, other = set(findings.footprint.districts), set(group_codes(findings, group))
    parts = [
        f"{verb} {listed(findings.lookup.all_said(sorted(codes)), 4)}"
        for verb, codes in (("with", other - own), ("without", own - other))
        if codes
    ]
    return f"{percent(float(found.shares[group]))}: {', '.join(parts) or 'the same districts'}"


def chance_image(found: Comparison, theme: Theme, font: QFont, width: int, ratio: float) -> QImage:
    """Draw the groups as a histogram with the footprint as a line, and those around the same core as dots above it.

    Parameters
    ----------
    found : Comparison
    theme : Theme
    font : QFont
    width : int
        In points.
    ratio : float
        Pixels a point.
    """
    line = QFontMetricsF(font).height()
    height = round(line * 6)
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    box = QRectF(2, line * 1.3, width - 4, height - line * 2.6)
    low, high = (
        min(float(found.ordered[0]), found.observed) - 0.01,
        min(max(float(found.ordered[-1]), found.observed) + 0.01, 1.0),
    )

    def across(share: float) -> float:
        return box.left() + (share - low) / (high - low) * box.width()

    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.muted))
    counts, edges = np.histogram(found.ordered, bins=BARS, range=(low, high))
    for count, left, right in zip(counts.tolist(), edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        tall = count / max(int(counts.max()), 1) * box.height()
        painter.drawRect(QRectF(across(left) + 0.5, box.bottom() - tall, across(right) - across(left) - 1, tall))
    painter.setBrush(QColor(theme.info))
    for share in found.shares[found.decisive & found.groups.holding(found.core)].tolist():
        painter.drawEllipse(QPointF(across(share), box.top() - 2), 1.6, 1.6)
    at = across(found.observed)
    painter.setPen(QPen(QColor(theme.text), 2))
    painter.drawLine(QPointF(at, box.top() - line * 0.3), QPointF(at, box.bottom()))
    _write(painter, "this footprint", at, line * 0.8, width)
    painter.setPen(QColor(theme.muted))
    for share in (low, (low + high) / 2, high):
        _write(painter, f"{share * 100:.0f}%", across(share), height - line * 0.2, width)
    painter.end()
    return image


def _write(painter: QPainter, text: str, middle: float, base: float, width: int) -> None:
    """Write a text about a place, moved so far that the picture holds all of it."""
    wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
    painter.drawText(QPointF(min(max(middle - wide / 2, 0), width - wide), base), text)
