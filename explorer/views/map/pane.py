"""The map with what floats on it: legend, key to the layers, zoom buttons."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from explorer.cartography.colour_vision import NORMAL
from explorer.project.layer_choice import LayerChoice
from explorer.views.map.canvas import MapCanvas
from explorer.views.map.floats import Floats
from explorer.views.map.labels import MapLabel
from explorer.views.map.layer_content import NO_LAYERS, LayerContent, layered
from explorer.views.map.legend import LegendContent, LineKey
from explorer.views.map.legend_place import footprint_of
from explorer.views.map.lines import Outline
from explorer.views.map.overlays import Overlay
from explorer.views.map.placed_legend import PlacedLegend
from explorer.views.parts.theme import Colours, Theme
from explorer.words import text

if TYPE_CHECKING:
    from explorer.cartography.map_design import MapDesign
    from explorer.views.map.content import MapContent

NO_LINE = "#00000000"
"""Colour of lines that are switched off."""


class MapPane(QWidget):
    """A :class:`MapCanvas` with its legend.

    Attributes
    ----------
    floats : Floats
        What floats on the map.
    legend : Legend
        The card that explains it.
    placed : PlacedLegend
        Where that lies, and how much of it shows.
    highlight_name : str
        What the legend calls the areas lifted out.
    highlight_changed : Signal(list, str)
        These areas are now lifted out, and what the legend calls them.
    layers_asked : Signal()
        The user wants to see or to put away the panel of layers.
    part_changed : Signal()
        Another part of the map shows.
    """

    highlight_changed = Signal(list, str)
    layers_asked = Signal()
    part_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = MapCanvas(self)
        self.floats = Floats(self, self.canvas)
        self.legend, self.key = self.floats.legend, self.floats.key
        self.placed = PlacedLegend(self.floats, self.canvas)
        self.placed.wanted.connect(self._show_legend)
        self.floats.buttons.layers.clicked.connect(self.layers_asked)
        self._theme = self.canvas.theme
        self._content: MapContent | None = None
        self._choice, self._layers = LayerChoice(), NO_LAYERS
        self._found: Sequence[Overlay] = ()
        self.highlight_name = text("map-line-flag")
        self._outlines: Sequence[Outline] = ()
        self._names: Sequence[MapLabel] = ()
        self._vision = NORMAL
        self._has_selection = False
        self._selection: list[str] = []

    def show_content(self, content: MapContent) -> None:
        """Colour the areas, draw the lines and explain both; what is the same as before is not drawn again."""
        before, self._content = self._content, content
        if before is content:
            return
        self.placed.take_footprint(footprint_of(content.outlines))
        if before is None or not content.is_coloured_as(before):
            self._colour()
        self.canvas.set_describer(lambda code: content.descriptions.get(code, (code,)))
        self.canvas.walker.take_places(content.places)
        self._attribute(content.statement)
        self._draw_lines()
        self._show_legend()

    def show_last(self, fills: Colours, marks: Colours, outlines: Sequence[Outline], legend: LegendContent) -> None:
        """Show colours, lines and legend of last time, until there is content."""
        self.canvas.set_fills(fills, fills == 0, marks)
        self.canvas.set_outlines(outlines)
        self.placed.take_footprint(footprint_of(outlines))
        self.placed.show(legend)
        self.place()

    def drop_last(self) -> None:
        """Show plain land again."""
        self.canvas.set_fills(None)
        self.canvas.set_outlines(())
        self.placed.take_footprint(None)
        self.place()

    def show_like(self, other: MapPane) -> None:
        """Show what another map shows: shapes, colours, layers, what is found, lifted out and selected."""
        self._vision, self.highlight_name = other._vision, other.highlight_name
        self.placed.place.is_folded = other.placed.place.is_folded
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
        self._attribute(statement)

    def _attribute(self, statement: str) -> None:
        self.floats.attribution = statement
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
        self.floats.given = part
        self.canvas.set_part(QRectF(part) if part is not None else None)
        self.place()
        self.part_changed.emit()

    def set_compact(self, *, compact: bool) -> None:
        """Keep the legend to its classes, as several maps share the room."""
        self.canvas.is_one_of_many = compact
        self._show_legend()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the floating parts in their corners."""
        super().resizeEvent(event)
        self.canvas.resize(self.size())
        self.placed.fit()

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

    def _show_legend(self, reframe: bool = False) -> None:
        if self._content is not None:
            seen = replace(self._content, design=self._content.design.seen(self._vision))
            content = layered(seen, self._choice, self._layers).legend(self.canvas.theme)
            if self.canvas.highlighted:
                content = replace(content, lines=(LineKey("highlight", self.highlight_name), *content.lines))
            if self._has_selection:
                content = replace(content, lines=(LineKey("selection", text("map-line-selection")), *content.lines))
            if self.canvas.is_one_of_many:
                content = replace(content, lines=(), note="", spread=None)
            self.placed.show(content)
        self.place(reframe=reframe)

    def place(self, *, reframe: bool = True) -> None:
        """Put what floats into its corners."""
        self.floats.place_buttons()
        self.placed.lay()
        self.floats.place_key()
        self.floats.keep_clear(reframe=reframe)
