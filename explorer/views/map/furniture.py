"""What lies over the map: scale bar, attribution, the label beside the pointer, the zoom box, the focus ring."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from explorer.views.map.viewport import round_distance
from explorer.views.parts.theme import Theme
from explorer.words import text

EDGE = 14.0
"""Distance of the furniture from the edge of the map, in logical pixels."""

LONGEST_BAR = 180.0
LEAST_TEXT = 160.0
"""Width that the attribution needs beside the scale bar."""

ARROW_SPACE = 26.0
"""Logical pixels that the north arrow takes beside the scale bar."""

ARROW_ROOM = 4.0
"""Logical pixels around its box that its halo may reach into."""

PADDING = 9.0


def foot_of(area: QRectF, type_height: float) -> QRectF:
    """Return the strip at the bottom in which scale bar and attribution stand."""
    return area.adjusted(0, area.height() - EDGE - 1.5 * type_height, 0, 0)


def draw_scale_bar(painter: QPainter, area: QRectF, metres_per_pixel: float, theme: Theme) -> None:
    """Draw a bar of a round length at the bottom left."""
    metres = round_distance(LONGEST_BAR * metres_per_pixel)
    left, bottom, length = area.left() + EDGE, area.bottom() - EDGE, metres / metres_per_pixel
    corners = [QPointF(left, bottom - 6), QPointF(left, bottom)]
    corners += [QPointF(left + length, bottom), QPointF(left + length, bottom - 6)]
    for colour, width in ((theme.halo, 4.0), (theme.text, 1.6)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawPolyline(corners)
    _draw_text(painter, QPointF(left + 6, bottom - 7), distance_in_words(metres), theme, theme.text)


def north_arrow_box(area: QRectF) -> QRectF:
    """Return where the north arrow stands: at the bottom left, before the scale bar."""
    return QRectF(area.left() + EDGE - 2, area.bottom() - EDGE - 28, 18, 30)


def draw_north_arrow(painter: QPainter, box: QRectF, letter: str, theme: Theme) -> None:
    """Draw an arrow to grid north with the letter for north on it."""
    middle, top = box.center().x(), box.top() + 11
    arrow = _north_arrow(box.width(), box.height(), (theme.halo, theme.text, theme.card), painter.device().devicePixelRatioF())
    painter.drawImage(box.topLeft() - QPointF(ARROW_ROOM, ARROW_ROOM), arrow)
    plain, small = painter.font(), QFont(painter.font())
    small.setPixelSize(10)
    small.setBold(True)
    painter.setFont(small)
    _draw_text(painter, QPointF(middle - QFontMetricsF(small).horizontalAdvance(letter) / 2, top - 1), letter, theme, theme.text)
    painter.setFont(plain)


# It is the same in every frame, and Qt takes longer to fill these three shapes than to copy the whole map.
@lru_cache(maxsize=16)
def _north_arrow(width: float, height: float, colours: tuple[str, str, str], pixel_ratio: float) -> QImage:
    """Return the arrow in a box of a size, with some room around, in the colours of its halo and its halves."""
    size = QSizeF(width + 2 * ARROW_ROOM, height + 2 * ARROW_ROOM) * pixel_ratio
    image = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(pixel_ratio)
    image.fill(0)
    halo, dark, light = map(QColor, colours)
    tip, notch = QPointF(width / 2, 11), QPointF(width / 2, height - 6)
    left, right = (QPointF(width / 2 + side, height - 2) for side in (-5.5, 5.5))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(ARROW_ROOM, ARROW_ROOM)
    painter.setPen(QPen(halo, 4.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(halo)
    painter.drawPolygon([tip, left, notch, right])
    painter.setPen(QPen(dark, 1.0))
    for side, colour in ((left, dark), (right, light)):
        painter.setBrush(colour)
        painter.drawPolygon([tip, side, notch])
    painter.end()
    return image


# The scale bar says it at every frame.
@lru_cache(maxsize=64)
def distance_in_words(metres: float) -> str:
    """Return a round distance for people: metres below a kilometre, kilometres above.

    Examples
    --------
    >>> distance_in_words(20_000.0)
    '20 km'
    """
    if metres >= 1000:
        return text("map-kilometres", length=f"{metres / 1000:g}")
    return text("map-metres", length=f"{metres:g}")


def draw_attribution(painter: QPainter, area: QRectF, text: str, theme: Theme, *, is_short: bool = False) -> None:
    """Draw the source of the boundaries at the bottom right; where several maps share the room, its first words."""
    metrics = QFontMetricsF(painter.font())
    lines, lift = _attribution(area.width(), text, metrics, is_short=is_short)
    for row, line in enumerate(reversed(lines)):
        corner = QPointF(area.right() - EDGE - metrics.horizontalAdvance(line), area.bottom() - EDGE + 4 - lift)
        _draw_text(painter, corner - QPointF(0, row * metrics.height()), line, theme, theme.text)


def attribution_height(width: float, text: str, font: QFont, *, is_short: bool = False) -> float:
    """Return the height of the strip at the bottom that scale bar and attribution take on a map of some width."""
    metrics = QFontMetricsF(font)
    lines, lift = _attribution(width, text, metrics, is_short=is_short)
    return EDGE + lift + max(len(lines), 1) * metrics.height()


def _attribution(width: float, text: str, metrics: QFontMetricsF, *, is_short: bool) -> tuple[list[str], float]:
    """Return the lines of an attribution, and how far it is lifted."""
    if is_short:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 2 * EDGE - ARROW_SPACE)], 1.8 * metrics.height()
    beside = width - LONGEST_BAR - 5 * EDGE
    if beside >= LEAST_TEXT:
        return _wrapped(text, metrics, beside), 0.0
    # On a narrow map there is no room beside the scale bar, so the text stands above it.
    return _wrapped(text, metrics, width - 2 * EDGE), 1.8 * metrics.height()


def draw_label(
    painter: QPainter, area: QRectF, pointer: QPointF, lines: Sequence[str], theme: Theme, obstacles: Sequence[QRectF] = ()
) -> None:
    """Draw a card beside the pointer: the first line in bold; within the map, and clear of what floats where there is room."""
    if not lines:
        return
    plain, bold = painter.font(), QFont(painter.font())
    bold.setBold(True)
    fonts = [bold] + [plain] * (len(lines) - 1)
    card = QRectF(QPointF(), _text_size(lines, fonts) + QSizeF(2 * PADDING, 1.4 * PADDING))
    card.moveTopLeft(card_corner(pointer, card.size(), area, obstacles))
    _draw_card(painter, card, theme)
    painter.setPen(QColor(theme.text))
    top = card.top() + 0.7 * PADDING
    for line, font in zip(lines, fonts, strict=True):
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.drawText(QPointF(card.left() + PADDING, top + metrics.ascent()), line)
        top += metrics.height()
    painter.setFont(plain)


def draw_box(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Draw the box that will be zoomed to."""
    fill = QColor(theme.focus)
    fill.setAlphaF(0.15)
    painter.setPen(QPen(QColor(theme.focus), 1.5))
    painter.setBrush(fill)
    painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_focus(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """Draw the ring that shows that keys go to the map: dark and light side by side, so that it is seen on any area."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width, inset in ((theme.halo, 7.0, 3.5), (theme.text, 3.0, 2.5)):
        painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(area.adjusted(inset, inset, -inset, -inset))


def _text_size(lines: Sequence[str], fonts: Sequence[QFont]) -> QSizeF:
    metrics = [QFontMetricsF(font) for font in fonts]
    width = max(each.horizontalAdvance(line) for each, line in zip(metrics, lines, strict=True))
    return QSizeF(width, sum(each.height() for each in metrics))


def card_corner(pointer: QPointF, size: QSizeF, area: QRectF, obstacles: Sequence[QRectF] = ()) -> QPointF:
    """Return the top left corner of a card to the right of and below the pointer, or on its other side.

    Examples
    --------
    >>> pointer, card, whole, legend = QPointF(250, 250), QSizeF(100, 40), QRectF(0, 0, 500, 500), QRectF(300, 200, 200, 300)
    >>> card_corner(pointer, card, whole).x(), card_corner(pointer, card, whole, [legend]).x()
    (266.0, 138.0)
    """
    lefts = pointer.x() + 16, pointer.x() - 12 - size.width()
    tops = pointer.y() + 18, pointer.y() - 12 - size.height()
    cards = [QRectF(QPointF(left, top), size) for top in tops for left in lefts]
    within = [card for card in cards if area.contains(card)]
    clear = [card for card in within if not any(card.intersects(obstacle) for obstacle in obstacles)]
    best = (clear or within or cards[-1:])[0]
    return QPointF(max(best.left(), area.left()), max(best.top(), area.top()))


def _draw_card(painter: QPainter, card: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.card_edge), 1))
    painter.setBrush(QColor(theme.card))
    painter.drawRoundedRect(card, 5, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_text(painter: QPainter, corner: QPointF, text: str, theme: Theme, colour: str) -> None:
    """Draw text whose baseline starts at ``corner``, on a soft ground so that it reads on any area."""
    metrics = QFontMetricsF(painter.font())
    ground = QColor(theme.sea)
    ground.setAlphaF(0.72)
    box = QRectF(corner.x() - 3, corner.y() - metrics.ascent(), metrics.horizontalAdvance(text) + 6, metrics.height())
    painter.fillRect(box, ground)
    painter.setPen(QColor(colour))
    painter.drawText(corner, text)


def _wrapped(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Break text into lines no wider than ``width``."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
