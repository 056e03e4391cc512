"""Frames of a map as it moves: a new one while that is quick, else the last one, shifted and scaled."""

from __future__ import annotations

import time

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.views.map.camera import Camera
from explorer.views.map.picture import MapPicture
from explorer.views.map.viewport import Viewport

SLOW = 0.028
"""Seconds from which even a plain frame is too slow: the last frame is shown instead, moved and scaled."""


class Frames:
    """Draws the picture as a camera sees it, without making a movement stutter."""

    def __init__(self, picture: MapPicture) -> None:
        self._picture = picture
        self._last: tuple[Viewport, QImage] | None = None
        self._cost = 0.0

    @property
    def has_drawn(self) -> bool:
        """Whether there is a frame that could be moved."""
        return self._last is not None

    def draw(self, painter: QPainter, area: QRect, camera: Camera, ratio: float) -> bool:
        """Draw a frame and return whether a finer one is wanted as soon as the window has time."""
        can_shift = self._picture.can_move_to(camera.view, ratio)
        if self._last is not None and camera.is_moving and self._cost > SLOW and not can_shift:
            self._draw_moved(painter, area, camera.view, *self._last)
            return False
        began = time.perf_counter()
        is_prepared = self._picture.is_prepared(camera.view, ratio)
        image = self._picture.image(camera.view, ratio, draft=not is_prepared)
        # A frame that was only shifted says nothing of what a new one takes.
        if not can_shift:
            self._cost = time.perf_counter() - began
        self._last = (camera.view, image)
        painter.drawImage(0, 0, image)
        return not is_prepared and not camera.is_moving

    def _draw_moved(self, painter: QPainter, area: QRect, now: Viewport, seen: Viewport, image: QImage) -> None:
        """Show the last frame where its ground lies now, until the view rests."""
        painter.fillRect(area, QColor(self._picture.theme.sea))
        west, south, east, north = seen.bounds
        painter.drawImage(QRectF(now.to_screen(west, north), now.to_screen(east, south)), image)
