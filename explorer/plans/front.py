"""The front: footprints around one that no other beats, between what is kept inside and what that takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from explorer.flags.measures import FloatArray
from explorer.plans.drawing import Drawing
from explorer.plans.suggest import LARGE_MARGIN, Limits, Search, change_said
from explorer.said import Listing, Number, Said, Share, sentences

Axis = Literal["residents", "members", "moved"]

AXES: tuple[Axis, ...] = ("residents", "members", "moved")
"""What a footprint that keeps more takes: more residents, more districts, more people in another body."""


@dataclass(frozen=True, eq=False)
class FrontPoint:
    """A footprint that keeps more than any other with as little of what an axis counts.

    Take it with ``point.drawing.taken(point.codes)``.

    Attributes
    ----------
    drawing : Drawing
        The footprint as it stands.
    added, dropped : tuple of str
        Codes; both empty for the footprint as it stands.
    kept : float
        Its self-containment, the smaller side.
    residents : float
    members : int
        Its districts.
    moved : float
        Residents of the districts that come or go.
    axes : tuple of str
        On which axes nothing beats it: some of :data:`AXES`. None for the footprint as it stands where it is beaten on each.
    """

    drawing: Drawing
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    kept: float
    residents: float
    members: int
    moved: float
    axes: tuple[Axis, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Districts that come or go."""
        return (*self.added, *self.dropped)

    @property
    def title(self) -> Said:
        """Say what it changes, as the label of a step."""
        return change_said(self.drawing, self.added, self.dropped)

    @property
    def said(self) -> Listing:
        """Say what it changes, keeps and takes."""
        return sentences(
            Said("plan-suggest-title", what=self.title),
            Said(
                "plan-front-point",
                kept=Share(self.kept, 1),
                residents=Number(self.residents, 0, "people"),
                districts=self.members,
            ),
            Said("plan-card-moved", people=Number(self.moved, unit="people")),
        )


def front(drawing: Drawing, limits: Limits) -> tuple[FrontPoint, ...]:
    """Return the front of self-containment against residents, members and people moved, by people moved.

    Every set of up to ``limits.changes`` districts (two where that is None) is tried. The footprint as it stands is the first.

    Parameters
    ----------
    drawing : Drawing
    limits : Limits
        ``measure`` does not count: the front is of self-containment.

    Raises
    ------
    ChoiceError
        See :meth:`~explorer.plans.suggest.Search.of`.
    """
    search = Search.of(drawing, limits)
    sets = np.concatenate([search.scores.row[None, :], search.ranked(limits.changes or 2)[0]])
    kept = search.scores.kept(sets.astype(np.float64))
    changed = sets != search.scores.row
    takes: dict[Axis, FloatArray] = {
        "residents": sets @ search.scores.people,
        "members": sets.sum(axis=1).astype(np.float64),
        "moved": changed @ search.scores.people,
    }
    whole: dict[int, bool] = {0: True}

    def hangs_together(place: int) -> bool:
        if place not in whole:
            whole[place] = search.hangs_together(sets[place])
        return whole[place]

    axes: dict[int, list[Axis]] = {0: []}
    for axis, taken in takes.items():
        best = -np.inf
        # Of as many people, the one that keeps most comes first, and of those the one with the fewest changes.
        for place in np.lexsort((changed.sum(axis=1), -kept, taken)).tolist():
            if kept[place] > best + LARGE_MARGIN and hangs_together(place):
                best = kept[place]
                axes.setdefault(place, []).append(axis)
    codes = np.array(drawing.case.all_codes, dtype=object)[search.scores.places]
    return tuple(
        FrontPoint(
            drawing,
            tuple(codes[sets[place] & ~search.scores.row]), tuple(codes[~sets[place] & search.scores.row]),
            float(kept[place]), float(takes["residents"][place]), int(takes["members"][place]), float(takes["moved"][place]),
            tuple(axes[place]),
        )
        for place in sorted(axes, key=lambda each: (takes["moved"][each], kept[each]))
    )  # fmt: skip
