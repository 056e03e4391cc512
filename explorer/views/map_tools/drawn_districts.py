"""Which districts the maps draw, from the first picture to a file of one's own, and which part of them is in view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from explorer.places import boundaries
from explorer.places.first_look import FirstLook, Screen
from explorer.places.shapes import Shapes
from explorer.project.look import View
from explorer.views.map.map_areas import Level
from explorer.views.map_tools.linked_maps import LinkedMaps
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings


class DrawnDistricts(QObject):
    """Draws the bundled districts until there are finer ones or the user's own, and moves the map where it is wanted.

    Parameters
    ----------
    session : Session
    maps : LinkedMaps
    first_map : Shapes
        Drawn at once.

    Attributes
    ----------
    levels : sequence of Level
        The districts at every level of detail, as the maps draw them.
    """

    def __init__(self, session: Session, maps: LinkedMaps, first_map: Shapes) -> None:
        super().__init__(maps)
        self._session, self._maps, self._canvas = session, maps, maps.first.canvas
        self._bundled: Sequence[Level] = [(float(boundaries.TOLERANCES[-1]), first_map)]
        self._seen: tuple[object, ...] = ()
        self.levels: Sequence[Level] = []
        self._draw(self._bundled)
        self._canvas.set_attribution(say(boundaries.APPROXIMATE))
        session.detail_ready.connect(self._take_detail)
        session.looked_at.connect(self._show_first_look)
        session.screen = self._screen
        session.document_opened.connect(lambda _: self._forget_place())
        self._canvas.camera.rested.connect(self._keep_view)

    def show_outcome(self, outcome: Outcome) -> None:
        """Draw the districts that the findings rest on."""
        self._draw(outcome.content.levels or self._bundled)

    def look_where_asked(self, findings: Findings, stays: bool) -> None:
        """Move the map when another place is looked at, and leave it where the user put it otherwise.

        Parameters
        ----------
        findings : Findings
        stays : bool
            Whether something else, such as a flag, says where to look.
        """
        project = findings.project
        place = (project.partnership, project.region, project.boundaries)
        view = self._session.look.view
        if not self._seen and view is not None:
            # A project is opened again as it was left.
            self._canvas.camera.look_at(view.east, view.north, view.metres_per_pixel)
        elif place != self._seen and not stays:
            wanted = surroundings(findings)
            if len(findings.ground.undrawn(wanted)) < len(wanted):
                self._canvas.zoom_to_areas(wanted)
            else:
                # A file of another part of the country: show what there is.
                self._canvas.fit()
        self._seen = place

    def _forget_place(self) -> None:
        self._seen = ()

    def _keep_view(self) -> None:
        """Keep the view with the project, where it is the user's own."""
        if self._seen:
            at = self._canvas.camera.view
            view = None if self._canvas.camera.is_framed else View(at.east, at.north, at.metres_per_pixel)
            self._session.look_with(view=view)

    def _draw(self, levels: Sequence[Level]) -> None:
        if levels is not self.levels:
            self.levels = levels
            self._maps.set_levels(levels)

    def _take_detail(self, levels: Sequence[Level]) -> None:
        """Draw the bundled districts in full detail from now on."""
        if self.levels is self._bundled:
            self._draw(levels)
        self._bundled = levels

    def _screen(self) -> Screen:
        viewport = self._canvas.camera.view
        return Screen(viewport.metres_per_pixel / self._canvas.devicePixelRatioF(), viewport.bounds)

    def _show_first_look(self, look: FirstLook, levels: Sequence[Level]) -> None:
        """Show the shapes of a file at once, and say that they are still being checked."""
        if self._session.project.boundaries != look.path:
            return
        self._draw(levels)
        for pane in self._maps.panes:
            pane.show_unchecked(text("tools-unchecked", file=look.path.name))
        if not look.touches(self._canvas.camera.view.bounds):
            self._canvas.fit()


def surroundings(findings: Findings) -> list[str]:
    """Return what to show of a partnership at first: its region, if one is chosen, else footprint and functional areas."""
    project = findings.project
    if project.region:
        return list(findings.lookup.in_regions([project.region]))
    return [*findings.footprint.districts, *findings.drawn_areas]
