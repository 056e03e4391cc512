"""The map widget: areas, borders and outlines, to pan, zoom, hover and click.

Public face (everything a window needs, and the base for later layers)::

    canvas = MapCanvas()
    canvas.set_levels([(100.0, fine), (200.0, coarse)])   # tolerance in metres + Shapes, finest first
    canvas.set_fills(colours, no_data)                    # one 0xffRRGGBB per area; hatching where no_data
    canvas.set_outlines([Outline("Footprint", canvas.outline_of(codes), "footprint")])
    canvas.set_labels([MapLabel("Bromsgrove", 396_000, 271_000, 12_000, rank=1)])
    canvas.set_overlays([Points(marks), FlowLines(flows)])   # see map_overlays
    canvas.set_highlight(codes); canvas.zoom_to_areas(codes); canvas.fit(); canvas.camera.zoom(2.0)
    canvas.set_describer(lambda code: ["Bromsgrove", "Employment rate 78.1%"])
    canvas.set_attribution("Approximate boundaries ...")
    canvas.hovered, canvas.area_clicked, canvas.files_dropped   # signals

The picture itself is drawn by :class:`~explorer.views.map.picture.MapPicture`; where the view stands is
the work of a :class:`~explorer.views.map.camera.Camera`. Nothing here needs more than numpy, so the first map is on screen before
pandas, shapely and GeoPandas have been imported.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMetaMethod, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from explorer.places.area_finder import AreaFinder
from explorer.views.map import furniture as furniture
from explorer.views.map.camera import Camera
from explorer.views.map.labels import LabelLayer, MapLabel
from explorer.views.map.overlays import Overlay, OverlayLayer
from explorer.views.map.paths import FloatArray
from explorer.views.map.picture import BoolArray, FilledAreas, Level, MapPicture, Outline
from explorer.views.map.strokes import draw_line
from explorer.views.map.viewport import Viewport
from explorer.views.parts.theme import Colours, Theme, system_theme

__all__ = ["MapCanvas", "Outline"]

Describer = Callable[[str], Sequence[str]]
"""Area code → lines to show beside the pointer, the first in bold."""

ZOOM_STEP = 1.5
PAN_STEP = 80.0
"""One key press: the zoom factor, and the way in logical pixels."""

SLOW = 0.028
"""Seconds from which even a plain frame is too slow: the last frame is shown instead, moved and scaled."""

KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
CLICK_SLACK = 4.0


class MapCanvas(QWidget):
    """A map of areas. See the module's docstring for its public face.

    Attributes
    ----------
    hovered : Signal(str)
        The code of the area now under the pointer; empty over water.
    area_clicked : Signal(str)
        The code of an area that was clicked; empty for a click on water.
    area_picked : Signal(str, object)
        The same click, with the keys held meanwhile.
    area_opened : Signal(str)
        More is wanted about an area: it was double-clicked, or Enter was pressed (then empty).
    menu_asked : Signal(str, object)
        The menu of an area is wanted (none where there is none), at this place on the screen.
    files_dropped : Signal(list)
        Paths of files dropped on the map.
    camera : Camera
        Where the map looks.
    """

    hovered = Signal(str)
    area_clicked = Signal(str)
    area_picked = Signal(str, object)
    area_opened = Signal(str)
    menu_asked = Signal(str, object)
    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Map")
        self.camera = Camera(self, lambda: self.isVisible() and self._frame is not None)
        self._picture = MapPicture(system_theme())
        self._labels = LabelLayer()
        self._overlays = OverlayLayer()
        self._obstacles: Sequence[QRectF] = ()
        self._part: QRectF | None = None
        self._finder: AreaFinder | None = None
        self._describe: Describer = lambda code: [code]
        self._attribution = ""
        self._hover = ""
        self._pointer: QPointF | None = None
        self._focus_shown = False
        self._start_gesture()
        self._start_drawing()

    def _start_gesture(self) -> None:
        self._pressed: QPointF | None = None
        self._dragged = False
        self._box: QRectF | None = None

    def _start_drawing(self) -> None:
        self._frame: tuple[Viewport, QImage] | None = None
        self._cost = 0.0
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
        self._picture.set_levels(levels)
        self._finder = AreaFinder(self._picture.finest)
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
        self._picture.set_fills(colours, no_data, marks)
        self._redraw()

    def set_filled_areas(self, filled: FilledAreas | None) -> None:
        """Colour other areas in place of the map's own, whose borders lie over them; None for its own."""
        self._picture.set_filled_areas(filled)
        self._redraw()

    def set_outlines(self, outlines: Sequence[Outline]) -> None:
        """Draw these lines over the areas; the last lies on top."""
        self._picture.set_outlines(outlines)
        self._redraw()

    def set_labels(self, labels: Sequence[MapLabel]) -> None:
        """Write names on the map where they find room, the foremost first."""
        self._labels.set_labels(labels)
        self.update()

    def set_overlays(self, overlays: Sequence[Overlay]) -> None:
        """Lay points and flow lines over the outlines, below the names."""
        self._overlays.set_overlays(overlays)
        self.update()

    def set_highlight(self, codes: Sequence[str]) -> None:
        """Lift these areas out while the others fade; an empty list ends it."""
        self._picture.set_highlight(codes)
        self._redraw()

    def set_selection(self, codes: Collection[str]) -> None:
        """Line out the areas selected; an empty collection ends it."""
        self._picture.set_selection(codes)
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
        self._picture.set_theme(theme)
        self._redraw()

    # Questions

    @property
    def codes(self) -> list[str]:
        """Codes of the areas, in the order in which fills are expected."""
        codes: list[str] = self._picture.codes.tolist()
        return codes

    @property
    def levels(self) -> Sequence[Level]:
        """The boundary set at every level of detail, as it is drawn."""
        return self._picture.levels

    @property
    def selected(self) -> list[str]:
        """Codes of the areas selected."""
        return self._picture.selected

    @property
    def pointed(self) -> str:
        """The area pointed at last; empty for none."""
        return self._hover

    @property
    def highlighted(self) -> list[str]:
        """Codes of the areas lifted out."""
        return self._picture.highlighted

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._picture.theme

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        """What is laid over the map."""
        return self._overlays.overlays

    def outline_of(self, codes: Sequence[str]) -> FloatArray:
        """Return the outer line of a group of areas, for an :class:`Outline`."""
        return self._picture.outline_of(codes)

    def area_at(self, point: QPointF) -> str | None:
        """Return the code of the area under a point of the widget, or None."""
        return self._finder.code_at(*self.camera.view.to_map(point)) if self._finder else None

    def position_of(self, code: str) -> QPointF | None:
        """Return where the middle of an area's bounds lies in the widget, or None for an unknown code."""
        bounds = self._picture.bounds([code])
        if bounds is None:
            return None
        return self.camera.view.to_screen((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)

    # Where to look

    def fit(self) -> None:
        """Show everything."""
        self.camera.frame(self._picture.bounds())

    def zoom_to_areas(self, codes: Sequence[str]) -> None:
        """Show these areas as large as they go."""
        self.camera.frame(self._picture.bounds(codes))

    def share_hover(self, code: str, here: QPointF | None) -> None:
        """Mark an area that the pointer is on in another map; with ``here`` its words are shown there too."""
        self._hover, self._pointer = code, here
        self.update()

    def settle(self) -> None:
        """End any flight at once and draw the view in full."""
        self.camera.rest()
        while self._picture.prepare_recolouring(self.camera.view, self.devicePixelRatioF()):
            pass
        self.update()

    def _redraw(self) -> None:
        self.update()
        self._idle.start()

    def _refine(self) -> None:
        """Make the next stage of the finished picture, a frame's worth of work at a time."""
        if self.camera.is_moving or self.drawn_ratio is not None or not self.isVisible() or not len(self._picture.codes):
            return
        if self._picture.prepare_recolouring(self.camera.view, self.devicePixelRatioF()):
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
        if not len(self._picture.codes):
            painter.fillRect(self.rect(), QColor(self.theme.sea))
        elif self.camera.is_moving and self._frame is not None and self._is_too_slow():
            self._draw_moved(painter, *self._frame)
        else:
            painter.drawImage(0, 0, self._fresh_frame())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_hover(painter)
        self._overlays.draw(painter, self.camera.view, self.theme, self.devicePixelRatioF(), moving=self.camera.is_moving)
        foot = furniture.foot_of(QRectF(self.rect()), self.fontMetrics().height())
        self._labels.draw(painter, self.camera.view, self.theme, self.devicePixelRatioF(), [*self._obstacles, foot])
        self._draw_furniture(painter)

    def _is_too_slow(self) -> bool:
        return self._cost > SLOW and not self._picture.can_move_to(self.camera.view, self.devicePixelRatioF())

    def _fresh_frame(self) -> QImage:
        pixel_ratio = self.devicePixelRatioF()
        if self.drawn_ratio is not None:
            return self._picture.image(self.camera.view, pixel_ratio)
        was_moved = self._picture.can_move_to(self.camera.view, pixel_ratio)
        began = time.perf_counter()
        is_prepared = self._picture.is_prepared(self.camera.view, pixel_ratio)
        image = self._picture.image(self.camera.view, pixel_ratio, draft=not is_prepared)
        if not is_prepared and not self.camera.is_moving:
            self._idle.start()
        if not was_moved:
            self._cost = time.perf_counter() - began
        self._frame = (self.camera.view, image)
        return image

    def _draw_moved(self, painter: QPainter, seen: Viewport, image: QImage) -> None:
        """Show the last frame where its ground lies now, until the view rests."""
        painter.fillRect(self.rect(), QColor(self.theme.sea))
        west, south, east, north = seen.bounds
        corners = self.camera.view.to_screen(west, north), self.camera.view.to_screen(east, south)
        painter.drawImage(QRectF(*corners), image)

    def _draw_hover(self, painter: QPainter) -> None:
        if self._hover and self._pressed is None:
            area = self._picture.indices([self._hover])
            path = self._picture.area_path(area[0], self.camera.view, self.devicePixelRatioF())
            draw_line(painter, path, self.theme.lines["hover"], self.theme.halo)

    def _draw_furniture(self, painter: QPainter) -> None:
        area = self._part or QRectF(self.rect())
        furniture.draw_north_arrow(painter, furniture.north_arrow_box(area), self.theme)
        beside = area.adjusted(furniture.ARROW_SPACE, 0, 0, 0)
        furniture.draw_scale_bar(painter, beside, self.camera.view.metres_per_pixel, self.theme)
        furniture.draw_attribution(painter, area, self._attribution, self.theme, is_short=self.is_one_of_many)
        if self._pointer is not None and self._pressed is None:
            lines = self._overlays.lines_at(self.camera.view, self._pointer) or (
                self._describe(self._hover) if self._hover else ()
            )
            furniture.draw_label(painter, area, self._pointer, lines, self.theme, self._obstacles)
        if self._box is not None:
            furniture.draw_box(painter, self._box, self.theme)
        if self._focus_shown and self.hasFocus():
            furniture.draw_focus(painter, area, self.theme)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a drag, a box or a click; the thumb's buttons go back and forward."""
        travels = {Qt.MouseButton.BackButton: self.camera.go_back, Qt.MouseButton.ForwardButton: self.camera.go_forward}
        if event.button() in travels:
            travels[event.button()]()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._dragged = event.position(), False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._box = QRectF(event.position(), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, draw the box, or name the area under the pointer."""
        here = event.position()
        if self._pressed is None:
            self._point_at(here)
        elif self._box is not None:
            self._box.setBottomRight(here)
            self.update()
        else:
            self._drag_to(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag or a box, or tell of a click."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        box, dragged = self._box, self._dragged
        self._start_gesture()
        self.unsetCursor()
        if box is not None:
            self._zoom_to_box(box.normalized())
        elif not dragged:
            self.area_clicked.emit(self.area_at(event.position()) or "")
            self.area_picked.emit(self.area_at(event.position()) or "", event.modifiers())
        self._point_at(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for more about an area; beside all areas come closer, and with the right button go back."""
        area, somebody_listens = self.area_at(event.position()), self.isSignalConnected(QMetaMethod.fromSignal(self.area_opened))
        if area and somebody_listens and event.button() == Qt.MouseButton.LeftButton:
            self.area_opened.emit(area)
            return
        closer = event.button() == Qt.MouseButton.LeftButton
        self.camera.fly_to(self.camera.view.zoomed(2.0 if closer else 0.5, event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the area under the pointer; by key, of the one pointed at last."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        area = self._hover if by_key else self.area_at(QPointF(event.pos())) or ""
        self.menu_asked.emit(area, event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        self.camera.zoom(2.0 ** (event.angleDelta().y() / 240.0), event.position())
        self._point_at(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Name no area any more."""
        self._point_at(None)

    def _point_at(self, here: QPointF | None) -> None:
        if here is not None and not self.rect().contains(here.toPoint()):
            here = None  # a drag ended beside the map
        self._pointer = here
        code = (self.area_at(here) if here is not None else None) or ""
        if code != self._hover:
            self._hover = code
            self.setAccessibleDescription(", ".join(self._describe(code)) if code else "")
            self.hovered.emit(code)
        self.update()

    def _drag_to(self, here: QPointF) -> None:
        if self._pressed is None:
            return
        way = here - self._pressed
        if self._dragged or way.manhattanLength() > CLICK_SLACK:
            self._dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pressed = here
            self.camera.pan(way.x(), way.y())

    def _zoom_to_box(self, box: QRectF) -> None:
        if min(box.width(), box.height()) > CLICK_SLACK:
            self.camera.fly_to(self.camera.view.framing(self.camera.view.box(box), (0, 0, 0, 0)))
        self.update()

    # Keyboard and the rest

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pan with the arrows, zoom with + and −, show everything with 0 or Home, name points and flows with N and P.

        Enter asks for more about a district.
        """
        act = self._key_actions().get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _key_actions(self) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_Left: lambda: self.camera.pan(PAN_STEP, 0),
            Qt.Key.Key_Right: lambda: self.camera.pan(-PAN_STEP, 0),
            Qt.Key.Key_Up: lambda: self.camera.pan(0, PAN_STEP),
            Qt.Key.Key_Down: lambda: self.camera.pan(0, -PAN_STEP),
            Qt.Key.Key_Plus: lambda: self.camera.zoom(ZOOM_STEP),
            Qt.Key.Key_Equal: lambda: self.camera.zoom(ZOOM_STEP),
            Qt.Key.Key_Minus: lambda: self.camera.zoom(1 / ZOOM_STEP),
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_Home: self.fit,
            Qt.Key.Key_Return: lambda: self.area_opened.emit(""),
            Qt.Key.Key_Enter: lambda: self.area_opened.emit(""),
            Qt.Key.Key_N: lambda: self._walk_overlays(1),
            Qt.Key.Key_P: lambda: self._walk_overlays(-1),
        }

    def _walk_overlays(self, step: int) -> None:
        """Point at the next or the previous of the things laid over the map."""
        stop = self._overlays.stop_after(self.camera.view, step)
        if stop is not None:
            self._point_at(stop[0])
            self.setAccessibleDescription(", ".join(stop[1]))

    def event(self, event: QEvent) -> bool:
        """Zoom with two fingers on a touchpad; explain the north arrow."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            is_there = furniture.north_arrow_box(QRectF(self.rect())).contains(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), furniture.NORTH if is_there else "", self)
            return True
        if event.type() == QEvent.Type.WindowDeactivate:
            self._point_at(None)
        pinching = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinching:
            self.camera.zoom(1.0 + event.value(), event.position())
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what was asked for in view; otherwise keep the middle."""
        self.camera.resize(self.width(), self.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here, to those who came here by a key."""
        super().focusInEvent(event)
        self._focus_shown = event.reason() in KEYBOARD
        self.update()

    is_one_of_many = False
    """Whether other maps stand beside it, so that the source of the boundaries is told in short."""

    drawn_ratio: float | None = None
    """Device pixels in a logical one while the map is drawn into a picture; None on the screen."""

    def devicePixelRatioF(self) -> float:
        """Tell how fine the device is that the map is drawn on."""
        return self.drawn_ratio or super().devicePixelRatioF()

    def sizeHint(self) -> QSize:
        """Ask for a comfortable size."""
        return QSize(900, 800)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass dropped files on."""
        self.files_dropped.emit(dropped_files(event))


def dropped_files(event: QDropEvent) -> list[Path]:
    """Take the files of a drop."""
    event.acceptProposedAction()
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
