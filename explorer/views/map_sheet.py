"""The map as a picture to paste: an A4 page on its side, with title and legend, framed on the footprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from explorer.days import day_said
from explorer.views.map_pane import MapPane
from explorer.views.theme import Theme

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

SHEET = QSize(1188, 840)
"""Logical pixels of the page: four to the millimetre of A4."""

EDGE = 16
TITLE, CAPTION = 1.6, 1.05
"""Sizes of the two lines above the map, against the window's type."""


def map_sheet(pane: MapPane, findings: Findings, pixel_ratio: float) -> QImage:
    """Return a picture of what a map shows, without what floats on it but for its legend.

    Parameters
    ----------
    pane : MapPane
        Its colours, layers, selection and what is lifted out are drawn.
    findings : Findings
        Whose map it is; the footprint is brought into view with what is lifted out.
    pixel_ratio : float
        Pixels of the picture in a logical one.
    """
    image = QImage(SHEET * pixel_ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(pixel_ratio)
    theme = pane.canvas.theme
    image.fill(QColor(theme.card))
    painter = QPainter(image)
    below = _write_title(painter, findings, theme, pane.font())
    painter.end()
    _drawn_like(pane, QSize(SHEET.width(), SHEET.height() - below), findings, pixel_ratio).render(image, QPoint(0, below))
    return image


def _drawn_like(pane: MapPane, size: QSize, findings: Findings, pixel_ratio: float) -> MapPane:
    """Return a map of this size that shows the same, framed on the footprint."""
    sheet = MapPane()
    sheet.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    sheet.setFont(pane.font())
    sheet.resize(size)
    sheet.show_like(pane)
    sheet.buttons.hide()
    sheet.legend.without_buttons()
    sheet.canvas.resize(size)
    sheet.canvas.drawn_ratio = pixel_ratio
    sheet.show()
    sheet.place()
    codes = [*findings.footprint.districts, *pane.canvas.highlighted]
    if codes:
        sheet.canvas.zoom_to_areas(codes)
    else:
        sheet.canvas.zoom_to_bounds(pane.canvas.viewport.bounds)
    sheet.canvas.settle()
    return sheet


def _write_title(painter: QPainter, findings: Findings, theme: Theme, usual: QFont) -> int:
    """Write whose map it is, what it shows and of which day; return where the map begins."""
    design, footprint = findings.design, findings.footprint
    lines = (
        (footprint.partnership.name, TITLE, True),
        (f"{design.title} ({design.unit}); footprint as at {day_said(footprint.as_at)}", CAPTION, False),
    )
    top = EDGE
    painter.setPen(QColor(theme.text))
    for text, scale, is_bold in lines:
        font = QFont(usual)
        font.setPointSizeF(usual.pointSizeF() * scale)
        font.setBold(is_bold)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        room = QRect(EDGE, top, SHEET.width() - 2 * EDGE, metrics.height())
        painter.drawText(QRectF(room), metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))
        top = room.bottom() + 3
    return top + EDGE // 2
