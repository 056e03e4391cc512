"""The map widget: areas, borders and outlines, to pan, zoom, hover and click.

Public face (everything a window needs, and the base for later layers)::

    canvas = MapCanvas()
    canvas.set_levels([(100.0, fine), (200.0, coarse)])   # tolerance in metres + Shapes, finest first
    canvas.set_fills(colours, no_data)                    # one 0xffRRGGBB per area; hatching where no_data
    canvas.set_outlines([Outline("Footprint", canvas.picture.areas.outline_of(codes), "footprint")])
    canvas.set_labels([MapLabel("Bromsgrove", 396_000, 271_000, 12_000, rank=1)])
    canvas.set_overlays([Points(marks), FlowLines(flows)])   # see map_overlays
    canvas.set_highlight(codes); canvas.zoom_to_areas(codes); canvas.fit(); canvas.camera.zoom(2.0)
    canvas.set_describer(lambda code: ["Bromsgrove", "Employment rate 78.1%"])
    canvas.set_attribution("Approximate boundaries ...")
    canvas.hovered, canvas.area_clicked, canvas.files_dropped   # signals

What is drawn is the work of a :class:`~explorer.views.map.surface.MapSurface`; pointer and keys come in here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMetaMethod, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from explorer.qt import single_keys
from explorer.views.map import furniture
from explorer.views.map.strokes import draw_line
from explorer.views.map.surface import MapSurface
from explorer.views.map.walker import Walker
from explorer.views.parts.theme import LineStyle
from explorer.words import text

ZOOM_STEP = 1.5
PAN_STEP = 80.0
"""One key press: the zoom factor, and the way in logical pixels."""

KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left)
"""Keys in the order of the ways in which a map is walked: north, east, south, west."""

CLICK_SLACK = 4.0
STAND_WIDTH = 3.4
"""Logical pixels of the line around the area on which the keyboard stands."""

NEAR_EDGE = 20
"""Logical pixels from the edge of the map, and from what floats on it, within which such an area is brought into the open."""

SPOTS = (0.5, 0.35, 0.65, 0.2, 0.8)
"""Shares of width and height at which it may then lie."""


class MapCanvas(MapSurface):
    """A map of areas, moved and asked by pointer and keys. See the module's docstring for its public face.

    Attributes
    ----------
    hovered : Signal(str)
        The code of the area now under the pointer; empty over water.
    area_clicked : Signal(str)
        The code of an area that was clicked; empty for a click on water.
    area_picked : Signal(str, object)
        The same click, with the keys held meanwhile.
    area_opened : Signal(str)
        More is wanted about an area: it was double-clicked, or Enter was pressed twice; empty where Enter was pressed on none.
    menu_asked : Signal(str, object)
        The menu of an area is wanted (none where there is none), at this place on the screen.
    files_dropped : Signal(list)
        Paths of files dropped on the map.
    walker : Walker
        Where the keyboard stands.
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
        self.setAccessibleName(text("map-name"))
        self.setAccessibleDescription(text("spoken-map-how"))
        self._focus_shown = False
        self._entered = ""
        self.walker = Walker(self)
        self.walker.moved.connect(self._show_stand)
        self._let_go()

    def _let_go(self) -> None:
        self._pressed: QPointF | None = None
        self._dragged = False
        self._box: QRectF | None = None
        self.is_held = False

    def draw(self, painter: QPainter) -> None:
        """Draw the map, and over it the box that is being drawn and the mark of the keyboard."""
        super().draw(painter)
        if self._box is not None:
            furniture.draw_box(painter, self._box, self.theme)
        if self._focus_shown and self.hasFocus():
            self._draw_stand(painter)
            furniture.draw_focus(painter, self._part or QRectF(self.rect()), self.theme)

    def _draw_stand(self, painter: QPainter) -> None:
        """Mark the area on which the keyboard stands, and say what a pointer on it would say."""
        at = self.picture.areas.indices([self.walker.at])
        if not len(at):
            return
        path = self.picture.area_path(at[0], self.camera.view, self.devicePixelRatioF())
        draw_line(painter, path, LineStyle(self.theme.focus, STAND_WIDTH), self.theme.halo)
        place = self._stand_place(self.walker.at)
        if self._pointer is None and place is not None:
            part = self._part or QRectF(self.rect())
            furniture.draw_label(painter, part, place, self._describe(self.walker.at), self.theme, self._obstacles)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a drag, a box or a click; the thumb's buttons go back and forward."""
        travels = {Qt.MouseButton.BackButton: self.camera.go_back, Qt.MouseButton.ForwardButton: self.camera.go_forward}
        if event.button() in travels:
            travels[event.button()]()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._dragged, self.is_held = event.position(), False, True
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
        # Let go first: whoever hears of the click may open a dialog, and the map would hang on the pointer meanwhile.
        box, dragged = self._box, self._dragged
        self._let_go()
        self.unsetCursor()
        if box is not None:
            self._zoom_to_box(box.normalized())
        elif not dragged:
            self._click(self.area_at(event.position()) or "", event.modifiers())
        self._point_at(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for more about an area; beside all areas come closer, and with the right button go back."""
        # Where nobody tells more about an area, a double click comes closer, as it does beside all areas.
        area, somebody_listens = self.area_at(event.position()), self.isSignalConnected(QMetaMethod.fromSignal(self.area_opened))
        if area and somebody_listens and event.button() == Qt.MouseButton.LeftButton:
            self.area_opened.emit(area)
            return
        closer = event.button() == Qt.MouseButton.LeftButton
        self.camera.fly_to(self.camera.view.zoomed(2.0 if closer else 0.5, event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the area under the pointer; by key, of the one pointed at last."""
        # A menu by key has no place on the map: it is about where the keyboard stands, or what was pointed at last.
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        area = self.walker.at or self._hover if by_key else self.area_at(QPointF(event.pos())) or ""
        self.menu_asked.emit(area, event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        self.camera.zoom(2.0 ** (event.angleDelta().y() / 240.0), event.position())
        # Other ground now lies under a pointer that has not moved.
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
            self.setAccessibleDescription(", ".join(self._describe(code)) if code else text("spoken-map-how"))
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
        """Walk from area to area with the arrows, and with Shift move the map; F2 says where one stands, Shift+F2 what is around.

        Enter does what a click does, and a second time what a double click does. The map zooms with + and −, shows everything
        with 0 or Home, and names points and flows with N and P, Page Down and Page Up.
        """
        key, held = single_keys.pressed(event)
        act = self._key_actions().get(key)
        if key in ARROWS and (held == Qt.KeyboardModifier.ShiftModifier or self.walker.places is None):
            along, up = ((0, 1), (-1, 0), (0, -1), (1, 0))[ARROWS.index(key)]
            self.camera.pan(along * PAN_STEP, up * PAN_STEP)
        elif key in ARROWS and not held:
            self.walker.step(ARROWS.index(key))
        elif key == Qt.Key.Key_F2:
            (self.walker.say_around if held else self.walker.say_where)()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._enter(held)
        elif act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _key_actions(self) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_Plus: lambda: self.camera.zoom(ZOOM_STEP),
            Qt.Key.Key_Equal: lambda: self.camera.zoom(ZOOM_STEP),
            Qt.Key.Key_Minus: lambda: self.camera.zoom(1 / ZOOM_STEP),
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_Home: self.fit,
            **dict.fromkeys((Qt.Key.Key_N, Qt.Key.Key_PageDown), lambda: self._walk_overlays(1)),
            **dict.fromkeys((Qt.Key.Key_P, Qt.Key.Key_PageUp), lambda: self._walk_overlays(-1)),
        }

    def _enter(self, held: Qt.KeyboardModifier) -> None:
        """Do what a click does on the area where the keyboard stands; the second time, what a double click does."""
        at, clicks = self.walker.at, (QMetaMethod.fromSignal(self.area_clicked), QMetaMethod.fromSignal(self.area_picked))
        if not at or at == self._entered or not any(map(self.isSignalConnected, clicks)):
            self.area_opened.emit(at)
        else:
            self._click(at, held)
            self._entered = "" if held else at

    def _click(self, code: str, held: Qt.KeyboardModifier) -> None:
        if code and code != self.walker.at and self.walker.places is not None:
            self.walker.at = code
        self._entered = ""
        self.area_clicked.emit(code)
        self.area_picked.emit(code, held)

    # Where the keyboard stands

    def _stand_place(self, code: str) -> QPointF | None:
        places = self.walker.places
        if places is None or code not in places.codes:
            return self.position_of(code)
        east, north = places.points[places.codes.index(code)].tolist()
        return self.camera.view.to_screen(east, north)

    def _show_stand(self, code: str) -> None:
        """Bring the area on which the keyboard stands into sight."""
        self._entered = ""
        self._focus_shown = self._focus_shown or bool(code)
        place = self._stand_place(code) if code else None
        if place is not None and not self._is_in_sight(place):
            middle, inner = QPointF(self.rect().center()), QRectF(self.rect())
            spots = [QPointF(x * inner.width(), y * inner.height()) for x in SPOTS for y in SPOTS]
            spots.sort(key=lambda spot: (spot - middle).manhattanLength())
            spot = next(filter(self._is_in_sight, spots), middle)
            self.camera.pan(spot.x() - place.x(), spot.y() - place.y())
        self.update()

    def _is_in_sight(self, place: QPointF) -> bool:
        """Whether a place is well within the map, and nothing that floats on the map lies over it."""
        inner = QRectF(self._part or self.rect()).adjusted(NEAR_EDGE, NEAR_EDGE, -NEAR_EDGE, -NEAR_EDGE)
        return inner.contains(place) and not any(
            QRectF(box).adjusted(-NEAR_EDGE, -NEAR_EDGE, NEAR_EDGE, NEAR_EDGE).contains(place) for box in self._obstacles
        )

    def spoken_codes(self) -> Sequence[str]:
        """Return the codes of the areas that a reader finds."""
        return self.walker.places.codes if self.walker.places is not None else ()

    def spoken_words(self, code: str) -> str:
        """Say which area it is, with its figure and whether it is inside."""
        return self.walker.places.short(code) if self.walker.places is not None else code

    def spoken_box(self, code: str) -> QRect:
        """Return the box around an area, in the widget."""
        bounds = self.picture.areas.bounds([code])
        if bounds is None:
            return QRect()
        corners = self.camera.view.to_screen(bounds[0], bounds[3]), self.camera.view.to_screen(bounds[2], bounds[1])
        return QRectF(*corners).toAlignedRect()

    def spoken_at(self) -> str:
        """Return where the keyboard stands."""
        return self.walker.at

    def is_spoken_selected(self, code: str) -> bool:
        """Whether an area is selected."""
        return code in self.picture.areas.selected_codes

    def stand_spoken(self, code: str) -> None:
        """Bring the keyboard to an area."""
        self.walker.stand_at(code)

    def press_spoken(self, code: str) -> None:
        """Do on an area what a click does."""
        self.walker.stand_at(code)
        self._click(code, Qt.KeyboardModifier.NoModifier)

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
            QToolTip.showText(event.globalPos(), text("map-north-tip") if is_there else "", self)
            return True
        # Qt sends no leave event where another window opens over the pointer.
        if event.type() == QEvent.Type.WindowDeactivate:
            self._point_at(None)
        pinching = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinching:
            self.camera.zoom(1.0 + event.value(), event.position())
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here, to those who came here by a key."""
        super().focusInEvent(event)
        # After a click everybody knows where the keys go.
        self._focus_shown = event.reason() in KEYBOARD
        # After Qt has told that keys come to the map, or the map would have the last word.
        QTimer.singleShot(0, self.walker, self.walker.tell_stand)
        self.update()

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
