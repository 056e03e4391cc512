"""What an analysis found, on the map: own functional areas as lines, and values on districts as colours, until put aside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.views.map.labels import FOREMOST
from explorer.views.map.lines import Outline
from explorer.views.map.pane import MapPane
from explorer.views.session import Session
from explorer.words import text

if TYPE_CHECKING:
    from explorer.analysis.delineation import Delineation
    from explorer.cartography.map_design import MapDesign
    from explorer.places.ground import Ground
    from explorer.views.map.content import MapContent


@dataclass(frozen=True, eq=False)
class MapResult:
    """What to put on the map.

    Attributes
    ----------
    outlines : tuple of Outline
        In place of the functional areas that the findings draw; empty to leave them.
    centres : frozenset of str
        Districts whose names come first.
    design : MapDesign, optional
        In place of the indicator's colours.
    """

    outlines: tuple[Outline, ...] = ()
    centres: frozenset[str] = frozenset()
    design: MapDesign | None = None


def area_lines(found: Delineation, ground: Ground, vintage: str) -> tuple[Outline, ...]:
    """Return the lines around areas, those that miss the criteria apart; made beside the window.

    Parameters
    ----------
    found : Delineation
    ground : Ground
    vintage : str
        Of the commuting data: *estimated*, or the census.
    """
    area_of = {str(zone): str(area) for zone, area in found.areas.items() if area}
    valid = found.statistics["valid"]
    missing = {str(area) for area in valid.index[~valid]}
    lines = [Outline(text("markets-line-found", vintage=vintage), ground.edges.around_each(area_of), "functional_area")]
    if missing:
        marked = {zone: area for zone, area in area_of.items() if area in missing}
        lines.append(Outline(text("markets-line-missing"), ground.edges.around_each(marked), "highlight"))
    return tuple(lines)


class AnalysisMap(QObject):
    """Keeps a result on the map, also when the findings below it change.

    Attributes
    ----------
    changed : Signal(bool)
        Whether a result is on the map now.
    """

    changed = Signal(bool)

    def __init__(self, session: Session, pane: MapPane) -> None:
        super().__init__(session)
        self._session, self._pane = session, pane
        self.result: MapResult | None = None
        self._indicator = session.project.indicator
        session.outcome_ready.connect(lambda _: self._show_again())

    def show_result(self, result: MapResult | None) -> None:
        """Put a result on the map in place of the one there; None puts it aside."""
        had = self.result is not None
        self.result, self._indicator = result, self._session.project.indicator
        if had and result is None and self._session.outcome is not None:
            self._pane.show_content(self._session.outcome.content)
        self._refresh()
        self.changed.emit(result is not None)

    def _show_again(self) -> None:
        """Lay the result over other findings; an indicator that was chosen since is there to be seen, so colours give way."""
        if self.result is not None and self._session.project.indicator != self._indicator:
            left = replace(self.result, design=None)
            self.show_result(left if left.outlines else None)
        else:
            self._refresh()

    def _refresh(self) -> None:
        if self.result is not None and self._session.outcome is not None:
            self._pane.show_content(_with(self._session.outcome.content, self.result))


def _with(content: MapContent, result: MapResult) -> MapContent:
    """Return a map's content with a result in place of what it replaces."""
    outlines, names = content.outlines, content.labels_on_map
    if result.outlines:
        others = tuple(line for line in outlines if line.role != "functional_area")
        outlines = (*others[:1], *result.outlines, *others[1:])
        names = tuple(
            replace(label, rank=FOREMOST if code in result.centres else FOREMOST + 1)
            for code, label in zip(content.codes, names, strict=True)
        )
    shown = replace(content, outlines=outlines, labels_on_map=names)
    # The bars in the legend are those of the indicator; they say nothing of other values.
    if result.design is None:
        return shown
    return replace(shown, design=result.design, bars=((), ()), areas=None, outlines=_without_areas(shown.outlines))


def _without_areas(outlines: tuple[Outline, ...]) -> tuple[Outline, ...]:
    """Leave out the lines of the indicator's own areas, whose values do not show."""
    return tuple(line for line in outlines if line.role != "area")
