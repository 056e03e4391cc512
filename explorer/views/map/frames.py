"""Frames of a map as it moves: a new one while that is quick, else the last one, shifted and scaled."""

from __future__ import annotations

import time

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.views.map.camera import Camera
from explorer.views.map.picture import MapPicture
from explorer.views.map.viewport import Viewport

SLOW = 0.028
"""Seconds from which a plain frame is too slow: the last one is shown instead, moved and scaled, until a finer one is made."""


class Frames:
    """Draws the picture as a camera sees it, without making a movement stutter."""

    def __init__(self, picture: MapPicture) -> None:
        self._picture = picture
        self._last: tuple[Viewport, QImage, object] | None = None
        self._cost = 0.0

    @property
    def has_drawn(self) -> bool:
        """Whether there is a frame that could be moved."""
        return self._last is not None

    def draw(self, painter: QPainter, area: QRect, camera: Camera, ratio: float) -> bool:
        """Draw a frame and return whether a finer one is wanted as soon as the window has time."""
        view, picture, state = camera.view, self._picture, self._picture.state(ratio)
        can_shift, is_prepared = picture.can_move_to(view, ratio), picture.is_prepared(view, ratio)
        is_slow = self._cost > SLOW and not can_shift and not is_prepared
        if is_slow and self._last is not None and self._last[2] == state:
            self._draw_moved(painter, area, view, *self._last[:2])
            return not camera.is_moving
        began = time.perf_counter()
        image = picture.image(view, ratio, draft=not is_prepared)
        if is_prepared:
            # What was prepared in little time may be painted anew again.
            self._cost = min(self._cost, picture.preparing_took)
        elif not can_shift:
            # A frame that was only shifted says nothing of what a new one takes.
            self._cost = time.perf_counter() - began
        self._last = (view, image, state)
        painter.drawImage(0, 0, image)
        return not is_prepared and not camera.is_moving

    def _draw_moved(self, painter: QPainter, area: QRect, now: Viewport, seen: Viewport, image: QImage) -> None:
        """Show the last frame where its ground lies now, until the view rests."""
        painter.fillRect(area, QColor(self._picture.theme.sea))
        west, south, east, north = seen.bounds
        painter.drawImage(QRectF(now.to_screen(west, north), now.to_screen(east, south)), image)
