"""The front: footprints that keep more than any other with as few people moved, each as something to take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from explorer.flags.names import districts_said
from explorer.plans.drawing import Drawing
from explorer.plans.suggest import MOST_SETS, Limits, Search, front
from explorer.said import Listing, Number, Said, Share, sentences


@dataclass(frozen=True, eq=False)
class FrontPoint:
    """A footprint on the front.

    Attributes
    ----------
    drawing : Drawing
        The footprint as it stands.
    codes : tuple of str
        Districts that come or go.
    kept : float
        Self-containment, the smaller side.
    residents, moved : float
        Of the footprint, and of the districts that come or go.
    changes : int
        Districts that could come or go at most.
    """

    drawing: Drawing
    codes: tuple[str, ...]
    kept: float
    residents: float
    moved: float
    changes: int

    @property
    def title(self) -> Said:
        """Say what would be done, as the label of a step."""
        lookup, name, own = self.drawing.case.lookup, self.drawing.name, self.drawing.case.codes
        added = districts_said(lookup, [code for code in self.codes if code not in own])
        dropped = districts_said(lookup, [code for code in self.codes if code in own])
        if not dropped:
            return Said("plan-step-add", districts=added, footprint=name)
        if not added:
            return Said("plan-step-remove", districts=dropped, footprint=name)
        return Said("plan-suggest-both", added=added, dropped=dropped, footprint=name)

    @property
    def told(self) -> Listing:
        """Say what it keeps and costs, and among what it is the best."""
        return sentences(
            Said("plan-suggest-title", what=self.title),
            Said("plan-front-keeps", kept=Share(self.kept, 1), residents=Number(self.residents, unit="people")),
            Said("plan-card-moved", people=Number(self.moved, unit="people")),
            Said("plan-front-best", changes=self.changes),
        )


def front_points(drawing: Drawing, limits: Limits) -> tuple[FrontPoint, ...]:
    """Return the front of all footprints within limits, by people moved.

    Where more changes are allowed than can all be tried, as many as can.

    Raises
    ------
    ChoiceError
        Limits contradict each other, or nothing may come or go.
    """
    return tuple(_points(drawing, limits))


def _points(drawing: Drawing, limits: Limits) -> Iterator[FrontPoint]:
    search, changes = Search.of(drawing, limits), limits.changes or 2
    while changes > 1 and search.count(changes) > MOST_SETS // 10:
        changes -= 1
    for codes, kept, residents, moved in front(drawing, replace(limits, changes=changes)):
        yield FrontPoint(drawing, codes, kept, residents, moved, changes)
