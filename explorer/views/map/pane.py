"""The map with what floats on it: legend, key to the layers, zoom buttons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from explorer.cartography.colour_vision import NORMAL
from explorer.project.layer_choice import LayerChoice
from explorer.views.map import furniture as furniture
from explorer.views.map.canvas import ZOOM_STEP, MapCanvas
from explorer.views.map.content import MapContent
from explorer.views.map.labels import MapLabel
from explorer.views.map.layer_content import NO_LAYERS, LayerContent, layered
from explorer.views.map.layer_key import LayerKey
from explorer.views.map.legend import Legend, LegendContent, LineKey
from explorer.views.map.legend_place import LegendPlace, footprint_of, meets
from explorer.views.map.lines import Outline
from explorer.views.map.overlays import Overlay
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import named
from explorer.words import text

if TYPE_CHECKING:
    from explorer.cartography.map_design import MapDesign

GAP = 14
"""Distance of the floating parts from the edge, in logical pixels."""

TALLEST = 0.62
"""Share of the map's height that the legend may take before it is shortened."""

MOST_COVERED = 0.3
MOST_COVERED_OF_MANY = 0.22
"""Share of the map that the legend may cover before it is shortened: alone, and as one of several maps."""

NO_LINE = "#00000000"
"""Colour of lines that are switched off."""


class MapPane(QWidget):
    """A :class:`MapCanvas` with its legend.

    Attributes
    ----------
    floating : list of QWidget
        What others let float on the map; names keep clear of it.
    heads : list of QWidget
        What floats along the top; what is brought into view keeps clear of it too.
    highlight_name : str
        What the legend calls the areas lifted out.
    highlight_changed : Signal(list, str)
        These areas are now lifted out, and what the legend calls them.
    layers_asked : Signal()
        The user wants to see or to put away the panel of layers.
    part_changed : Signal()
        Another part of the map shows.
    legend_changed : Signal()
        The legend was moved, folded or hidden by the user.
    place_of_legend : LegendPlace
        Where the legend lies, and how much of it shows.
    """

    highlight_changed = Signal(list, str)
    layers_asked = Signal()
    part_changed = Signal()
    legend_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = MapCanvas(self)
        self.legend = Legend(self)
        self.legend.hide()
        self.key = LayerKey(self)
        self.buttons = self._zoom_buttons()
        self.floating: list[QWidget] = []
        self.heads: list[QWidget] = []
        self._theme = self.canvas.theme
        self._content: MapContent | None = None
        self._choice, self._layers = LayerChoice(), NO_LAYERS
        self._found: Sequence[Overlay] = ()
        self.highlight_name = text("map-line-flag")
        self._outlines: Sequence[Outline] = ()
        self._names: Sequence[MapLabel] = ()
        self._part: QRect | None = None
        self._compact = False
        self._unwanted: set[QWidget] = set()
        self.place_of_legend = LegendPlace()
        self.legend.clicked.connect(self.fold_legend)
        self.legend.put_away.connect(self.hide_legend)
        self.legend.dragged.connect(self._drag_legend)
        self.canvas.camera.rested.connect(self._clear_footprint)
        self.canvas.camera.will_frame.connect(self._make_room)
        self._vision = NORMAL
        self._has_selection = False
        self._selection: list[str] = []

    def show_content(self, content: MapContent) -> None:
        """Colour the areas, draw the lines and explain both; what is the same as before is not drawn again."""
        before, self._content = self._content, content
        if before is content:
            return
        if before is None or not np.array_equal(footprint_of(before), footprint_of(content)):
            # Another footprint is brought into view clear of the legend; where it lies now says nothing.
            self.place_of_legend.is_clear = False
        if before is None or not content.is_coloured_as(before):
            self._colour()
        self.canvas.set_describer(lambda code: content.descriptions.get(code, (code,)))
        self.canvas.set_attribution(content.statement)
        self._draw_lines()
        self._show_legend()

    def show_like(self, other: MapPane) -> None:
        """Show what another map shows: shapes, colours, layers, what is found, lifted out and selected."""
        self._vision, self.highlight_name = other._vision, other.highlight_name
        self.place_of_legend.is_folded = other.place_of_legend.is_folded
        self.canvas.set_levels(other.canvas.picture.areas.levels)
        self.set_theme(other._theme)
        if other._content is not None:
            self.show_content(other._content)
        self.set_found(other._found)
        self.set_layers(other._choice, other._layers)
        self.set_highlight(other.canvas.highlighted, other.highlight_name)
        self.set_selection(other.canvas.picture.areas.selected_codes)

    def set_layers(self, choice: LayerChoice, layers: LayerContent) -> None:
        """Put these layers on the map, and switch off what is not wanted."""
        if choice == self._choice and layers is self._layers:
            return
        has_borders, self._choice, self._layers = self._choice.shows("borders"), choice, layers
        if choice.shows("borders") != has_borders:
            self.canvas.set_theme(self._canvas_theme)
        self.key.show_content(self._layers, self._theme)
        self._draw_lines()
        self._show_legend()

    def set_found(self, overlays: Sequence[Overlay]) -> None:
        """Mark what was searched for, above every layer."""
        self._found = overlays
        areas = self._content.areas if self._content is not None else None
        under = () if areas is None else (areas.under_pointer,)
        self.canvas.set_overlays([*under, *self._layers.overlays, *overlays])

    def without_layers(self) -> None:
        """Offer no layers: this map has none of its own."""
        self._unwanted.add(self.layers_button)
        self.layers_button.hide()

    def show_design(self, design: MapDesign) -> None:
        """Recolour the areas as this design says, and explain it."""
        if self._content is None:
            return
        self._content = replace(self._content, design=design)
        self._colour()
        self._show_legend()

    def _colour(self) -> None:
        """Fill the areas."""
        assert self._content is not None  # noqa: S101 - the caller has looked
        shown = replace(self._content, design=self._content.design.seen(self._vision))
        self.canvas.set_filled_areas(None if shown.areas is None else shown.areas.filled(shown.design))
        if shown.areas is None and len(shown.codes) == len(self.canvas.codes):
            fills = shown.fills()
            self.canvas.set_fills(fills, fills == 0, shown.marks())
        else:
            self.canvas.set_fills(None)

    def show_unchecked(self, statement: str) -> None:
        """Colour shapes that have just been drawn by their codes, and say what they are; nothing else is known of them."""
        if self._content is not None:
            self._content = replace(self._content, codes=tuple(self.canvas.codes), statement=statement)
            self.show_design(self._content.design)
        self.canvas.set_attribution(statement)

    @property
    def vision(self) -> str:
        """Whose eyes the map is shown as seen by."""
        return self._vision

    def show_as_seen(self, vision: str) -> None:
        """Show colours as a reader with this vision sees them."""
        self._vision = vision
        if self._content is not None:
            self.show_design(self._content.design)

    def set_highlight(self, codes: Sequence[str], name: str = "") -> None:
        """Lift areas out, and say so in the legend, by default as those of a flag; an empty list ends it."""
        was, self.highlight_name = self.highlight_name, name or text("map-line-flag")
        if list(codes) != self.canvas.highlighted:
            self.canvas.set_highlight(codes)
            self.highlight_changed.emit(list(codes), name)
        elif not codes or name == was:
            return
        self._show_legend()

    def set_selection(self, codes: Collection[str]) -> None:
        """Line out the districts selected, and say so in the legend; an empty collection ends it."""
        if sorted(codes) != self._selection:
            self._selection = sorted(codes)
            self.canvas.set_selection(codes)
        if self._has_selection != bool(codes):
            self._has_selection = bool(codes)
            self._show_legend()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.canvas.set_theme(self._canvas_theme)
        self.key.show_content(self._layers, theme)
        self._show_legend()

    @property
    def _canvas_theme(self) -> Theme:
        return self._theme if self._choice.shows("borders") else replace(self._theme, border=NO_LINE)

    def set_part(self, part: QRect | None) -> None:
        """Keep everything that floats within a part of the map, as another map hides the rest."""
        self._part = part
        self.canvas.set_part(QRectF(part) if part is not None else None)
        self.place()
        self.part_changed.emit()

    def set_compact(self, *, compact: bool) -> None:
        """Keep the legend to its classes, as several maps share the room."""
        self._compact = self.canvas.is_one_of_many = compact
        self._show_legend()

    @property
    def part(self) -> QRect:
        """The part of the map that shows."""
        return self._part if self._part is not None else self.rect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the floating parts in their corners."""
        super().resizeEvent(event)
        if self.canvas.camera.is_framed:
            self.place_of_legend.is_clear = False
        self.canvas.resize(self.size())
        self._show_legend(reframe=True)

    def fit_legend(self) -> None:
        """Show as much of the legend as there is room for now; the footprint moves clear of it."""
        if self.canvas.camera.is_framed:
            self.place_of_legend.is_clear = False
        self._show_legend(reframe=True)

    def fold_legend(self) -> None:
        """Fold the legend to its title, or unfold it; the footprint moves clear of it."""
        self.place_of_legend.fold(not self.legend.content.is_folded)
        self._show_legend(reframe=True)
        self.legend_changed.emit()

    def hide_legend(self) -> None:
        """Take the legend off the map, or bring it back."""
        if self.place_of_legend.is_squeezed:
            self.place_of_legend.fold(False)  # it is wanted all the same
        else:
            self.place_of_legend.is_hidden = not self.place_of_legend.is_hidden
        self.legend_button.setChecked(not self.place_of_legend.is_hidden)
        self._show_legend(reframe=True)
        self.legend_changed.emit()

    def move_legend(self) -> None:
        """Move the legend to the next corner of the map."""
        self.place_of_legend.next_corner()
        self._show_legend(reframe=True)
        self.legend_changed.emit()

    def restore_legend(self, kept: str) -> None:
        """Put the legend where it was left."""
        self.place_of_legend.restore(kept)
        self.legend_button.setChecked(not self.place_of_legend.is_hidden)
        self._show_legend()

    def sizeHint(self) -> QSize:
        """Ask for what the map asks for."""
        return self.canvas.sizeHint()

    def _draw_lines(self) -> None:
        """Draw the outlines, the names and what lies over both, as far as they are not there already."""
        if self._content is not None:
            shown = layered(self._content, self._choice, self._layers)
            if shown.outlines != self._outlines:
                self._outlines = shown.outlines
                self.canvas.set_outlines(shown.outlines)
            if shown.labels_on_map is not self._names:
                self._names = shown.labels_on_map
                self.canvas.set_labels(shown.labels_on_map)
        self.set_found(self._found)

    def _show_legend(self, *, reframe: bool = False) -> None:
        if self._content is not None:
            seen = replace(self._content, design=self._content.design.seen(self._vision))
            content = layered(seen, self._choice, self._layers).legend(self.canvas.theme)
            if self.canvas.highlighted:
                content = replace(content, lines=(LineKey("highlight", self.highlight_name), *content.lines))
            if self._has_selection:
                content = replace(content, lines=(LineKey("selection", text("map-line-selection")), *content.lines))
            if self._compact:
                content = replace(content, lines=(), note="", spread=None)
            self._show_what_fits(content)
            self.legend.show()
        self.place(reframe=reframe)

    def _show_what_fits(self, content: LegendContent) -> None:
        """Show all of a legend or, where it would hide the map or the footprint, ever less of it, in another corner."""
        place, legends = self.place_of_legend, shorter_legends(content, self.place_of_legend.is_folded)
        if self.legend.is_held:
            self.legend.show_content(legends[min(place.shortened, len(legends) - 1)], self.canvas.theme)
            return
        free, place.is_squeezed = self._free(), False
        for place.shortened, shown in enumerate(legends):
            card = self.legend.size_for(shown, self.canvas.theme).boundedTo(QSize(free.width(), self.height()))
            clear = (s for s in place.spots() if not place.is_clear or not self._covers_footprint(place.box(s, card, free)))
            spot = next(clear, None)
            if spot is not None and self._legend_fits(card):
                place.at = spot
                break
        else:
            place.at, place.is_squeezed = place.spot, place.is_clear and place.is_folded is not False
        self.legend.show_content(legends[place.shortened], self.canvas.theme)

    def _legend_fits(self, card: QSize) -> bool:
        room = self.part.size()
        if self.place_of_legend.is_folded is False:
            return card.height() <= self._free().height()
        covered = card.width() * card.height() / max(room.width() * room.height(), 1)
        most = MOST_COVERED_OF_MANY if self._compact else MOST_COVERED
        return card.height() <= TALLEST * room.height() and covered <= most

    def _covers_footprint(self, box: QRect) -> bool:
        """Return whether any of the footprint lies under a box, as the map now stands."""
        if self._content is None:
            return False
        west, south, east, north = self.canvas.camera.view.box(QRectF(box))
        return meets(footprint_of(self._content), (west, south, east, north))

    def _make_room(self) -> None:
        """Show as much of the legend as is wanted where it is wanted: what is brought into view keeps clear of it."""
        self.place_of_legend.is_clear = False
        if not self.place_of_legend.is_as_wanted:
            self._show_legend()

    def _clear_footprint(self) -> None:
        """Move the legend off the footprint, or make it less, once the map rests; the map itself stays."""
        self.place_of_legend.is_clear = True
        if self._content is None or self.legend.is_held or self.place_of_legend.is_hidden:
            return
        if not self.place_of_legend.is_as_wanted or self._covers_footprint(self.legend.geometry()):
            self._show_legend()

    def _drag_legend(self, corner: QPoint) -> None:
        self.place_of_legend.take(corner, self.legend.size(), self._free())
        self.legend.move(self.place_of_legend.box(self.place_of_legend.at, self.legend.size(), self._free()).topLeft())
        self._keep_clear(self._low(), reframe=False)
        self.legend_changed.emit()

    def _low(self) -> float:
        """Return the height of the strip at the foot, with scale bar and attribution."""
        text = self._content.statement if self._content is not None else ""
        return furniture.attribution_height(self.part.width(), text, self.font(), is_short=self._compact) + GAP / 2

    def _free(self) -> QRect:
        """Return where the legend may lie: clear of the edge, the buttons, what floats at the top or left, and the foot."""
        part = self.part
        top = max([GAP, *(round(box.bottom()) + GAP // 2 for box in self._boxes(self.heads))])
        left = part.left() + (self.buttons.width() + 2 * GAP if self.buttons.isVisibleTo(self) and not part.left() else GAP)
        left = max([left, *(round(box.right()) + GAP for box in self._boxes(self.floating))])
        return QRect(QPoint(left, top), QPoint(part.right() - GAP, self.height() - round(self._low())))

    def place(self, *, reframe: bool = True) -> None:
        """Put what floats into its corners."""
        part, low = self.part, self._low()
        bottom = self.height() - round(low)
        self._place_buttons(bottom)
        self.legend.adjustSize()
        free = self._free()
        if self.legend.content.is_folded and self.legend.width() > free.width():
            self.legend.resize(max(free.width(), self.legend.minimumSizeHint().width()), self.legend.height())
        fits = self.legend.width() <= free.width()
        self.legend.setVisible(self._content is not None and fits and self.place_of_legend.shows)
        self.legend.move(self.place_of_legend.box(self.place_of_legend.at, self.legend.size(), free).topLeft())
        self._place_key(part, bottom)
        self._keep_clear(low, reframe=reframe)

    def _place_buttons(self, bottom: int) -> None:
        """Put the buttons at the left, as many as there is room for; the menus have them all."""
        column = self.buttons.layout()
        if column is None:
            return
        room = bottom - 2 * GAP - round(furniture.ARROW_SPACE)
        buttons = [item.widget() for at in range(column.count()) if (item := column.itemAt(at)) is not None]
        for button in buttons:
            if button is not None and button not in self._unwanted:
                room -= button.sizeHint().height() + column.spacing()
                button.setVisible(room >= 0)
        self.buttons.adjustSize()
        self.buttons.move(GAP, GAP)

    def _place_key(self, part: QRect, bottom: int) -> None:
        """Put the key at the left, or where nothing is in its way: beside a panel or the legend, above it, at the right."""
        self.key.adjustSize()
        card, low = self.legend.geometry(), max(bottom - self.key.height(), 0)
        spots = [QPoint(part.left() + GAP, low)]
        spots += [QPoint(panel.geometry().right() + GAP, low) for panel in self.floating if panel.isVisibleTo(self)]
        if self.legend.isVisibleTo(self):
            above = max(card.y() - GAP - self.key.height(), 0)
            spots += [QPoint(card.right() + 1 - self.key.width(), above), QPoint(card.right() + GAP, low)]
        spots.append(QPoint(part.right() - GAP - self.key.width(), low))
        in_the_way = self._boxes([self.legend, *self.floating, *self.heads])
        free = (spot for spot in spots if not any(QRectF(QRect(spot, self.key.size())).intersects(box) for box in in_the_way))
        self.key.move(next(free, spots[0]))

    def _keep_clear(self, low: float, *, reframe: bool) -> None:
        """Keep what is brought into view, and the names, clear of what floats."""
        edge = 2.0 * GAP
        top = max([edge, *(box.bottom() + GAP for box in self._boxes(self.heads))])
        left = max([edge, *(box.right() + GAP for box in self._boxes([self.buttons, *self.floating]))])
        ways = [(left, top, edge, low)]
        if self.legend.isVisibleTo(self):
            card, width, height = QRectF(self.legend.geometry()), self.width(), self.height()
            ways = [
                (left, top, width - card.left() + GAP, low), (left, top, edge, height - card.top() + GAP),
                (max(left, card.right() + GAP), top, edge, low), (left, max(top, card.bottom() + GAP), edge, low),
            ]  # fmt: skip
            # Where neither way leaves enough of the map, it is the legend that gives way.
            ways = [way for way in ways if self.canvas.camera.view.affords(way)] or [(left, top, edge, low)]
        # A district that was clicked must not move away under the pointer.
        self.canvas.camera.set_margins(ways, reframe=reframe)
        foot = QRectF(0, self.height() - low, self.width(), low)
        self.canvas.set_obstacles([foot, *self._boxes([self.legend, self.key, self.buttons, *self.floating, *self.heads])])

    def _boxes(self, parts: Sequence[QWidget]) -> list[QRectF]:
        """Return where those of the parts are that show."""
        return [QRectF(QRect(part.mapTo(self, QPoint()), part.size())) for part in parts if part.isVisibleTo(self)]

    def _zoom_buttons(self) -> QWidget:
        column = QWidget(self)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        canvas = self.canvas
        layout.addWidget(_button("+", "map-zoom-in", lambda: canvas.camera.zoom(ZOOM_STEP)))
        layout.addWidget(_button("−", "map-zoom-out", lambda: canvas.camera.zoom(1 / ZOOM_STEP)))
        layout.addWidget(_button(text("map-country"), "map-show-all", canvas.fit))
        self.layers_button = _button("☰", "map-show-layers", self.layers_asked.emit)
        layout.addWidget(self.layers_button)
        self.legend_button = _button("▤", "map-show-legend", self.hide_legend)
        self.legend_button.setCheckable(True)
        self.legend_button.setChecked(True)
        layout.addWidget(self.legend_button)
        return column


def shorter_legends(content: LegendContent, folded: bool | None) -> list[LegendContent]:
    """Return a legend and what may stand in its place, ever shorter; where the user has folded it, only its title."""
    only_title = replace(content, is_folded=True)
    if folded:
        return [only_title]
    without_note = replace(content, note="")
    plain = replace(without_note, spread=None)
    ways = [content, without_note, plain, replace(plain, lines=()), only_title]
    return [way for place, way in enumerate(ways) if way not in ways[:place]]


def _button(sign: str, key: str, act: Callable[[], None]) -> QToolButton:
    button = named(QToolButton(), "map_button")
    button.setText(sign)
    button.setToolTip(text(key))
    button.setAccessibleName(text(key))
    button.clicked.connect(lambda: act())
    return button
