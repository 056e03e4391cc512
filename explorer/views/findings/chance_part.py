"""The footprint among groups of its size: a small picture, and the groups around the same core that keep more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from explorer.said import Listing, Number, Said, Share, sentences
from explorer.views.parts.page_parts import link, muted, paragraph
from explorer.views.parts.theme import Theme
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.flags.sides.chance import Comparison

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

    residents, seeds = Number(round(found.groups.size, -4), unit="people"), tuple(map(str, found.groups.seeds))
    drawn = Said("panel-chance-drawn", residents=residents, seeds=Listing(seeds, len(seeds)))
    return "".join(
        (
            f"<p><a name='groups'></a><img src='{IMAGE}'></p>",
            muted(say(sentences(chance_said(found), drawn)), theme),
            _better(findings, found, theme),
        )
    )


def _better(findings: Findings, found: Comparison, theme: Theme) -> str:
    better = found.better(MOST)
    if not better:
        return muted(text("panel-chance-none-better"), theme)
    lines = "".join(f"<p>• {link(f'{GROUP_LINK}{group}', group_said(findings, group))}</p>" for group, _ in better)
    return paragraph(text("panel-chance-better")) + lines


def group_codes(findings: Findings, group: int) -> list[str]:
    """Return the districts of a group."""
    found = findings.verdict.economy.numbers.comparison
    return [] if found is None else [str(findings.case.totals.index[place]) for place in found.groups.districts(group)]


def group_said(findings: Findings, group: int) -> str:
    """Say what a group keeps, and how it differs from the footprint."""
    from explorer.flags.model import percent
    from explorer.flags.names import districts_said

    found = findings.verdict.economy.numbers.comparison
    if found is None:
        return ""
    own, other = set(findings.footprint.districts), set(group_codes(findings, group))
    more, fewer = (districts_said(findings.lookup, sorted(codes), 4) for codes in (other - own, own - other))
    share = percent(float(found.shares[group]))
    if more and fewer:
        return text("panel-group-with-without", share=share, more=more, fewer=fewer)
    if more:
        return text("panel-group-with", share=share, more=more)
    return text("panel-group-without", share=share, fewer=fewer) if fewer else text("panel-group-same", share=share)


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
    _write(painter, text("panel-chance-footprint"), at, line * 0.8, width)
    painter.setPen(QColor(theme.muted))
    for share in (low, (low + high) / 2, high):
        _write(painter, say(Share(share)), across(share), height - line * 0.2, width)
    painter.end()
    return image


def _write(painter: QPainter, words: str, middle: float, base: float, width: int) -> None:
    """Write words about a place, moved so far that the picture holds all of them."""
    wide = QFontMetricsF(painter.font()).horizontalAdvance(words)
    painter.drawText(QPointF(min(max(middle - wide / 2, 0), width - wide), base), words)
