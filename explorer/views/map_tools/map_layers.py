"""Keeps the layers of every map on screen in step with the user's choice, the findings and the selection."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from explorer.project.layer_choice import LayerChoice
from explorer.views.map.floats import GAP
from explorer.views.map.layer_content import NO_LAYERS, layer_content
from explorer.views.map.pane import MapPane
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.views.map_tools.layers_panel import LayersPanel


class MapLayers(QObject):
    """Makes the layers beside the window and puts them on the maps.

    Parameters
    ----------
    session : Session
    pane : MapPane
        The map that shows the session's own outcome; the panel floats on it.
    """

    def __init__(self, session: Session, pane: MapPane) -> None:
        super().__init__(session)
        self._session = session
        self.choice = session.look.layers
        self._pane = pane
        self._findings: dict[MapPane, Findings | None] = {pane: None}
        pane.layers_asked.connect(self.toggle_panel)
        session.outcome_ready.connect(lambda outcome: self.show_on(pane, outcome))
        session.selection.changed.connect(lambda _: self._selection_changed())
        session.document_opened.connect(lambda look: self._take(look.layers))
        pane.set_layers(self.choice, NO_LAYERS)

    @cached_property
    def panel(self) -> LayersPanel:
        """The panel of layers, made when it is first wanted: the first map does not wait for it."""
        from explorer.views.map_tools.layers_panel import LayersPanel

        panel = LayersPanel(self._session.known.partnerships.partnerships.values(), self.choice, self._pane)
        panel.hide()
        self._pane.floats.floating.append(panel)
        self._pane.installEventFilter(self)
        panel.changed.connect(self.choose)
        panel.closed.connect(self.toggle_panel)
        panel.own.remove_asked.connect(lambda path: self._session.edits.remove_layer(Path(path)))
        self._session.project_changed.connect(lambda project: panel.show_own(project.layers))
        panel.show_own(self._session.project.layers)
        return panel

    @property
    def is_panel_open(self) -> bool:
        """Whether the panel shows."""
        return "panel" in self.__dict__ and not self.panel.isHidden()

    def choose(self, choice: LayerChoice) -> None:
        """Put these layers on every map, and keep them with the project."""
        self.choice = choice
        self._session.look_with(layers=choice)
        for pane in self._findings:
            self._refresh(pane)

    def add_own(self, path: Path) -> None:
        """Draw a layer of the user's own, from now on."""
        choice = replace(self.choice, shown=self.choice.shown | {"own_layers"})
        self.panel.show_choice(choice)
        self.choose(choice)
        self._session.edits.add_layer(path)

    def show_on(self, pane: MapPane, outcome: Outcome) -> None:
        """Put the layers on a map of this outcome."""
        before, self._findings[pane] = self._findings.get(pane), outcome.findings
        if before is None or before.case is not outcome.findings.case or before.project.layers != outcome.findings.project.layers:
            self._refresh(pane)

    def toggle_panel(self) -> None:
        """Show the panel, with the keyboard in it, or put it away; the legend makes room, or takes it again."""
        self.panel.setVisible(self.panel.isHidden())
        self.place_panel()
        self._pane.placed.fit()
        if self.panel.isHidden():
            self._pane.canvas.setFocus()
        else:
            self.panel.raise_()
            self._pane.place()
            next(iter(self.panel.switches.values())).setFocus()

    def place_panel(self) -> None:
        """Keep the panel beside the buttons, within the map."""
        left = self._pane.floats.buttons.width() + 2 * GAP
        top = GAP + 3 * self.panel.fontMetrics().height()
        wanted = self.panel.sizeHint()
        height = max(min(wanted.height(), self._pane.height() - top - 4 * GAP), 120)
        self.panel.setGeometry(left, top, min(wanted.width(), self._pane.width() - left - GAP), height)
        self._pane.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the panel within the map as that changes its size."""
        if event.type() == QEvent.Type.Resize and not self.panel.isHidden():
            self.place_panel()
            self.panel.raise_()
        return False

    def _take(self, choice: LayerChoice) -> None:
        """Show the layers of another project; its findings bring them to the map."""
        self.choice = choice
        if "panel" in self.__dict__:
            self.panel.show_choice(choice)

    def _selection_changed(self) -> None:
        if self.choice.shows("flows") and self.choice.flows_of == "selection":
            for pane in self._findings:
                self._refresh(pane)

    def _refresh(self, pane: MapPane) -> None:
        findings, choice = self._findings[pane], self.choice
        if findings is None or not _needs_work(choice, findings):
            self._session.jobs.cancel(_topic(pane))
            pane.set_layers(choice, NO_LAYERS)
            return
        selection = self._session.selection.codes
        job = self._session.jobs.run(
            lambda _: layer_content(findings, choice, selection), topic=_topic(pane), label=text("tools-job-layers")
        )
        job.then(partial(pane.set_layers, choice))


def _needs_work(choice: LayerChoice, findings: Findings) -> bool:
    """Return whether anything is on beyond what the map's own content holds."""
    made = ("all_regions", "all_functional_areas", "institutions", "flows")
    own = findings.project.layers and choice.shows("own_layers")
    return bool(choice.footprints or choice.kind or own or any(map(choice.shows, made)))


def _topic(pane: MapPane) -> str:
    return f"layers {id(pane)}"
