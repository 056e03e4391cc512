"""Areas in one piece: which zones touch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt


class Neighbours:
    """Zones that share an edge, or are joined by a listed link.

    Parameters
    ----------
    count : int
        Number of zones.
    pairs : iterable of (int, int)
        Zones that touch, each pair once or twice, in any order.
    """

    def __init__(self, count: int, pairs: Iterable[tuple[int, int]]) -> None:
        found: list[set[int]] = [set() for _ in range(count)]
        for one, other in pairs:
            if one != other:
                found[one].add(other)
                found[other].add(one)
        self.of = [np.array(sorted(zones), dtype=np.intp) for zones in found]
        self._sets = found

    @classmethod
    def among(cls, zones: Sequence[str], pairs: Iterable[tuple[str, str]]) -> Neighbours:
        """Take pairs of zone codes; those with a zone that is not among ``zones`` do not count."""
        rank = {zone: place for place, zone in enumerate(zones)}
        return cls(len(zones), ((rank[one], rank[other]) for one, other in pairs if one in rank and other in rank))

    def touching(self, zone: int, area_of: npt.NDArray[np.intp], reserve: int) -> npt.NDArray[np.bool_]:
        """Return for each area, and the reserve list, whether a zone touches it."""
        touched = np.zeros(reserve + 1, dtype=bool)
        touched[area_of[self.of[zone]]] = True
        return touched

    def hold_together(self, members: Sequence[int], without: int) -> bool:
        """Return whether the other zones of an area are one piece when one has left.

        Examples
        --------
        >>> row = Neighbours(3, [(0, 1), (1, 2)])
        >>> row.hold_together([0, 1, 2], 1), row.hold_together([0, 1, 2], 2)
        (False, True)
        """
        left = set(members)
        left.discard(without)
        edge = [left.pop()] if left else []
        while edge:
            reached = self._sets[edge.pop()] & left
            left -= reached
            edge.extend(reached)
        return not left
