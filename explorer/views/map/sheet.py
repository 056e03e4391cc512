"""The map as a picture to paste: an A4 page on its side, with title and legend, framed on the footprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from explorer.views.map.pane import MapPane
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

SHEET = QSize(1188, 840)
"""Logical pixels of the page: four to the millimetre of A4."""

EDGE = 16
TITLE, CAPTION = 1.6, 1.05
"""Sizes of the two lines above the map, against the window's type."""


class MapSheet:
    """A picture of what a map shows, without what floats on it but for its legend.

    It is laid out on the main thread and drawn on a worker's; :meth:`finished` adds what only the main thread can draw.

    Parameters
    ----------
    pane : MapPane
        Its colours, layers, selection and what is lifted out are drawn.
    findings : Findings
        Whose map it is; the footprint is brought into view with what is lifted out.
    pixel_ratio : float
        Pixels of the picture in a logical one.
    """

    def __init__(self, pane: MapPane, findings: Findings, pixel_ratio: float) -> None:
        self._theme, self._font, self._ratio = pane.canvas.theme, pane.font(), pixel_ratio
        self._lines = _title_lines(findings, self._font)
        self._below = self._lines[-1][2].bottom() + 3 + EDGE // 2
        self._pane = _drawn_like(pane, QSize(SHEET.width(), SHEET.height() - self._below), findings, pixel_ratio)

    def drawn(self) -> QImage:
        """Return title and map; called on a worker's thread."""
        image = QImage(SHEET * self._ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self._ratio)
        image.fill(QColor(self._theme.card))
        painter = QPainter(image)
        painter.setPen(QColor(self._theme.text))
        for line, font, room in self._lines:
            painter.setFont(font)
            painter.drawText(QRectF(room), line)
        painter.translate(0, self._below)
        painter.setFont(self._font)
        self._pane.canvas.draw(painter)
        painter.end()
        return image

    def finished(self, image: QImage) -> QImage:
        """Return the same with legend and key."""
        self._pane.setUpdatesEnabled(True)
        for part in (self._pane.legend, self._pane.key):
            if part.isVisible():
                part.render(image, part.pos() + QPoint(0, self._below))
        return image

    def put_away(self) -> None:
        """Take the map down on the main thread, whichever thread holds it last."""
        self._pane.deleteLater()


def _drawn_like(pane: MapPane, size: QSize, findings: Findings, pixel_ratio: float) -> MapPane:
    """Return a map of this size that shows the same, framed on the footprint."""
    sheet = MapPane()
    # Only what is shown is laid out; nobody is to see it, though.
    sheet.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    sheet.setFont(pane.font())
    sheet.resize(size)
    sheet.show_like(pane)
    sheet.floats.buttons.hide()
    sheet.legend.without_buttons()
    sheet.canvas.resize(size)
    sheet.canvas.drawn_ratio = pixel_ratio
    sheet.show()
    sheet.place()
    codes = [*findings.footprint.districts, *pane.canvas.highlighted]
    if codes:
        sheet.canvas.zoom_to_areas(codes)
    else:
        sheet.canvas.camera.frame(pane.canvas.camera.view.bounds)
    # A map on its way would be drawn where it is not meant to end.
    sheet.canvas.camera.rest()
    # Nothing here may draw while a worker does.
    sheet.setUpdatesEnabled(False)
    return sheet


def _title_lines(findings: Findings, usual: QFont) -> list[tuple[str, QFont, QRect]]:
    """Return whose map it is, what it shows and of which day: each line with its font and place."""
    design, footprint = findings.design, findings.footprint
    texts = (
        (say(footprint.partnership.named), TITLE, True),
        (text("map-sheet", title=design.title, unit=design.unit, day=footprint.as_at), CAPTION, False),
    )
    lines, top = [], EDGE
    for line, scale, is_bold in texts:
        font = QFont(usual)
        font.setPointSizeF(usual.pointSizeF() * scale)
        font.setBold(is_bold)
        metrics = QFontMetrics(font)
        room = QRect(EDGE, top, SHEET.width() - 2 * EDGE, metrics.height())
        lines.append((metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width()), font, room))
        top = room.bottom() + 3
    return lines
