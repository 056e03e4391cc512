"""The variant closest to the program that CURDS wrote for the official travel-to-work areas.

It differs from the documented procedure in three ways. Size and self-containment are asked for together (X, see
:meth:`Criteria.score`). The worst area is taken apart until what is left of it is good enough, not by one zone at a
time. And zones that were refused are placed after each such area, not at the very end. So that it must end, an area
that was taken apart and lived is taken apart to the last zone the next time.
"""

from __future__ import annotations

from explorer.analysis.delineation.procedure import Procedure, empty_reserve
from explorer.analysis.delineation.state import Areas
from explorer.progress import SILENT, Progress
from explorer.said import Said


class Curds(Procedure):
    """One run of the CURDS-like variant."""

    def __init__(self, areas: Areas) -> None:
        super().__init__(areas)
        self._survived: set[int] = set()

    def run(self, progress: Progress = SILENT) -> None:
        """Take the worst area apart, then place its refused zones, until all areas are good enough or one is left."""
        total = max(self.count, 1)
        while (found := self.areas.worst()) is not None and found[0] < 1.0 and self.count > 1:
            progress.step(Said("analysis-delineating"), 1 - self.count / total)
            self._take_apart(found[1])
            empty_reserve(self.areas, barred=found[1])
        empty_reserve(self.areas)

    def _take_apart(self, area: int) -> None:
        areas, wholly = self.areas, area in self._survived
        while areas.members[area] and (wholly or areas.value[area] < 1.0):
            self.iterate(areas.value[area], area)
        self._survived.add(area)
