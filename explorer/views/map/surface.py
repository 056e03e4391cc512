"""The map as it is drawn: areas, borders, outlines, what is laid over them and names, as a camera sees them.

The picture itself is drawn by :class:`~explorer.views.map.picture.MapPicture`; where the view stands is the work of a
:class:`~explorer.views.map.camera.Camera`. Nothing here needs more than numpy, so the first map is on screen before pandas,
shapely and GeoPandas have been imported.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from explorer.installation import motion
from explorer.places.area_finder import AreaFinder
from explorer.views.map import furniture
from explorer.views.map.camera import Camera
from explorer.views.map.fills import BoolArray, FilledAreas
from explorer.views.map.frames import Frames
from explorer.views.map.labels import LabelLayer, MapLabel
from explorer.views.map.lines import Outline
from explorer.views.map.map_areas import Level
from explorer.views.map.overlays import Overlay, OverlayLayer
from explorer.views.map.picture import MapPicture
from explorer.views.map.spoken_map import WalkedMap
from explorer.views.map.strokes import draw_line
from explorer.views.parts.theme import Colours, Theme, system_theme
from explorer.words import text

Describer = Callable[[str], Sequence[str]]
"""Area code → lines to show beside the pointer, the first in bold."""


class MapSurface(WalkedMap):
    """Areas, borders, lines and names, drawn as a camera sees them.

    Attributes
    ----------
    camera : Camera
        Where the map looks.
    picture : MapPicture
        The areas with their fills and lines.
    is_held : bool
        Whether the map is being dragged or a box drawn on it: nothing under the pointer is named meanwhile.
    """

    is_one_of_many = False
    """Whether other maps stand beside it, so that the source of the boundaries is told in short."""

    drawn_ratio: float | None = None
    """Device pixels in a logical one while the map is drawn into a picture; None on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Every pixel is painted here: Qt need not clear the ground before each frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.picture = MapPicture(system_theme())
        self._frames = Frames(self.picture)
        self.camera = Camera(self, lambda: self.isVisible() and self._frames.has_drawn and not motion.is_reduced())
        self.is_held = False
        self._labels = LabelLayer()
        self._overlays = OverlayLayer()
        self._obstacles: Sequence[QRectF] = ()
        self._part: QRectF | None = None
        self._finder: AreaFinder | None = None
        self._describe: Describer = lambda code: [code]
        self._attribution = ""
        self._north = text("map-north")
        self._hover = ""
        self._pointer: QPointF | None = None
        # A zero timer comes up whenever the window has nothing else to do.
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._refine)
        self.camera.moved.connect(self.update)
        self.camera.rested.connect(self._redraw)

    # What to show

    def set_levels(self, levels: Sequence[Level]) -> None:
        """Show a boundary set given at one or more levels of detail.

        Parameters
        ----------
        levels : sequence of (float, Shapes) or DrawingLevel
            How far (metres) the lines may be off, and the shapes; finest first, the same codes in each. Levels whose
            paths were made beside the window (see :func:`~explorer.views.map.paths.pyramid`) show without a wait.
        """
        is_first = self._finder is None
        self.picture.set_levels(levels)
        self._finder = AreaFinder(self.picture.areas.finest)
        if is_first:
            self.fit()
        self._redraw()

    def set_fills(self, colours: Colours | None, no_data: BoolArray | None = None, marks: Colours | None = None) -> None:
        """Colour the areas.

        Parameters
        ----------
        colours : ndarray of uint32, shape (areas,), or None
            ``0xffRRGGBB`` for each area, in the order of :attr:`codes`; None for plain land.
        no_data : ndarray of bool, shape (areas,), optional
            Where nothing is known: hatched instead, and never to be mistaken for a low value.
        marks : ndarray of uint32, shape (areas,), optional
            Colour of hatching over the fill, for uncertain values; 0 for none.
        """
        self.picture.set_fills(colours, no_data, marks)
        self._redraw()

    def set_filled_areas(self, filled: FilledAreas | None) -> None:
        """Colour other areas in place of the map's own, whose borders lie over them; None for its own."""
        self.picture.set_filled_areas(filled)
        self._redraw()

    def set_outlines(self, outlines: Sequence[Outline]) -> None:
        """Draw these lines over the areas; the last lies on top."""
        self.picture.set_outlines(outlines)
        self._redraw()

    def set_labels(self, labels: Sequence[MapLabel]) -> None:
        """Write names on the map where they find room, the foremost first."""
        self._labels.set_labels(labels)
        self.update()

    def names_left_out(self) -> list[str]:
        """Return the foremost names that find no room in the view, so that they can be told beside the map."""
        foot = furniture.foot_of(QRectF(self.rect()), self.fontMetrics().height())
        return self._labels.left_out(self.camera.view, self.font(), [*self._obstacles, foot])

    def set_overlays(self, overlays: Sequence[Overlay]) -> None:
        """Lay points and flow lines over the outlines, below the names."""
        self._overlays.set_overlays(overlays)
        self.update()

    def set_highlight(self, codes: Sequence[str]) -> None:
        """Lift these areas out while the others fade; an empty list ends it."""
        self.picture.set_highlight(codes)
        self._redraw()

    def set_selection(self, codes: Collection[str]) -> None:
        """Line out the areas selected; an empty collection ends it."""
        self.picture.set_selection(codes)
        self._redraw()

    def set_describer(self, describe: Describer) -> None:
        """Say what to show beside the pointer: area code → lines, the first in bold."""
        self._describe = describe

    def set_part(self, part: QRectF | None) -> None:
        """Keep scale bar, attribution and the pointer's card within a part of the map, as another map hides the rest."""
        self._part = part
        self.update()

    def set_attribution(self, text: str) -> None:
        """Keep this text in the corner, always."""
        self._attribution = text
        self.update()

    def set_obstacles(self, boxes: Sequence[QRectF]) -> None:
        """Keep names and the card of the pointer out of these boxes, in logical pixels: something floats over the map there."""
        self._obstacles = list(boxes)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.picture.set_theme(theme)
        self._redraw()

    # Questions

    @property
    def codes(self) -> list[str]:
        """Codes of the areas, in the order in which fills are expected."""
        codes: list[str] = self.picture.areas.codes.tolist()
        return codes

    @property
    def pointed(self) -> str:
        """The area pointed at last; empty for none."""
        return self._hover

    @property
    def highlighted(self) -> list[str]:
        """Codes of the areas lifted out."""
        return self.picture.areas.highlighted_codes

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self.picture.theme

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        """What is laid over the map."""
        return self._overlays.overlays

    def area_at(self, point: QPointF) -> str | None:
        """Return the code of the area under a point of the widget, or None."""
        return self._finder.code_at(*self.camera.view.to_map(point)) if self._finder else None

    def position_of(self, code: str) -> QPointF | None:
        """Return where the middle of an area's bounds lies in the widget, or None for an unknown code."""
        bounds = self.picture.areas.bounds([code])
        if bounds is None:
            return None
        return self.camera.view.to_screen((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)

    # Where to look

    def fit(self) -> None:
        """Show everything."""
        self.camera.frame(self.picture.areas.bounds())

    def zoom_to_areas(self, codes: Sequence[str]) -> None:
        """Show these areas as large as they go."""
        self.camera.frame(self.picture.areas.bounds(codes))

    def share_hover(self, code: str, here: QPointF | None) -> None:
        """Mark an area that the pointer is on in another map; with ``here`` its words are shown there too."""
        self._hover, self._pointer = code, here
        self.update()

    def settle(self) -> None:
        """End any flight at once and draw the view in full."""
        self.camera.rest()
        while self.picture.prepare_recolouring(self.camera.view, self.devicePixelRatioF()):
            pass
        self.update()

    def _redraw(self) -> None:
        self.update()
        self._idle.start()

    def _refine(self) -> None:
        """Make the next stage of the finished picture, a frame's worth of work at a time."""
        if self.camera.is_moving or self.drawn_ratio is not None or not self.isVisible() or not len(self.picture.areas.codes):
            return
        if self.picture.prepare_recolouring(self.camera.view, self.devicePixelRatioF()):
            self._idle.start()
        else:
            self.update()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture and what lies over it."""
        painter = QPainter(self)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Draw the map; one with a :attr:`drawn_ratio` also on a worker's thread, while nobody else touches it."""
        if not len(self.picture.areas.codes):
            painter.fillRect(self.rect(), QColor(self.theme.sea))
        elif self.drawn_ratio is not None:
            # For a picture there is no next frame that would be finer.
            painter.drawImage(0, 0, self.picture.image(self.camera.view, self.drawn_ratio))
        elif self._frames.draw(painter, self.rect(), self.camera, self.devicePixelRatioF()):
            self._idle.start()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_hover(painter)
        self._overlays.draw(painter, self.camera.view, self.theme, self.devicePixelRatioF(), moving=self.camera.is_moving)
        foot = furniture.foot_of(QRectF(self.rect()), self.fontMetrics().height())
        self._labels.draw(painter, self.camera.view, self.theme, self.devicePixelRatioF(), [*self._obstacles, foot])
        self._draw_furniture(painter)

    def _draw_hover(self, painter: QPainter) -> None:
        if self._hover and not self.is_held:
            area = self.picture.areas.indices([self._hover])
            path = self.picture.area_path(area[0], self.camera.view, self.devicePixelRatioF())
            draw_line(painter, path, self.theme.lines["hover"], self.theme.halo)

    def _draw_furniture(self, painter: QPainter) -> None:
        area = self._part or QRectF(self.rect())
        furniture.draw_north_arrow(painter, furniture.north_arrow_box(area), self._north, self.theme)
        beside = area.adjusted(furniture.ARROW_SPACE, 0, 0, 0)
        furniture.draw_scale_bar(painter, beside, self.camera.view.metres_per_pixel, self.theme)
        furniture.draw_attribution(painter, area, self._attribution, self.theme, is_short=self.is_one_of_many)
        if self._pointer is not None and not self.is_held:
            lines = self._overlays.lines_at(self.camera.view, self._pointer) or (
                self._describe(self._hover) if self._hover else ()
            )
            furniture.draw_label(painter, area, self._pointer, lines, self.theme, self._obstacles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what was asked for in view; otherwise keep the middle."""
        self.camera.resize(self.width(), self.height())

    def devicePixelRatioF(self) -> float:
        """Tell how fine the device is that the map is drawn on."""
        return self.drawn_ratio or super().devicePixelRatioF()

    def sizeHint(self) -> QSize:
        """Ask for a comfortable size."""
        return QSize(900, 800)
